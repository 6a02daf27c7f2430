"""What a batch costs: two workers against one, cold against warm, many dossiers against few, scans against real text.

Everything is made for the run and read through the real door. Figures are ratios of one run on one machine; run it
when nothing else does. With ``--quick`` the dossiers are fewer.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import datetime as dt
import io
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]

PROGRAM = str(ROOT / ".venv/bin/dossier")
ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
FREE_PAGES = "bench.free_pages:read_and_picture_page"
KINDS = ("criminal-record", "medical-certificate", "admission-letter", "motivation-letter")
"""Papers of the dossiers that are read; each dossier has all of them, of people and layouts of its own."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one command and all it started."""

    wall: float
    cpu: float
    largest_mb: float
    """Resident memory of the largest process so far among those ended."""


def reaped() -> resource.struct_rusage:
    """What all processes used that have ended, also those whose parent ended first: dossiers are judged in such."""
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
    return resource.getrusage(resource.RUSAGE_CHILDREN)


def run(arguments: list[str], cache: Path, *, cwd: Path | None = None) -> Cost:
    """Run the program; its exit code may say that dossiers are not ready."""
    before, start = reaped(), time.perf_counter()
    done = subprocess.run(
        [PROGRAM, *arguments],
        env={**os.environ, "DOSSIER_CACHE": str(cache)},
        cwd=cwd,
        capture_output=True,
        check=False,
    )
    wall, after = time.perf_counter() - start, reaped()
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode(errors="replace"))
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, after.ru_maxrss / 1024)


def scanned(root: Path, count: int) -> int:
    """Write dossiers of four scanned pages each; returns the number of pages."""
    from fixtures.studio import files, papers, people
    from fixtures.studio.scan import Recipe

    how = Recipe(dpi=300, noise=3, blur=0.6, skew=0.7, light=0.06, quality=70)
    pages = 0
    for number in range(count):
        case = people.case("student-private", f"batch{number}", submission=dt.date(2021, 3, 15), language="fr")
        folder = root / f"{number:04}"
        folder.mkdir(parents=True)
        (folder / "dossier.yaml").write_text("route: student-private\nsubmission_date: 2021-03-15\n", encoding="utf-8")
        for kind in KINDS:
            data, truth = files.make(
                files.Item(f"{kind}.pdf", [papers.build(kind, case=case, dpi=200)], how), case.rng(kind)
            )
            (folder / f"{kind}.pdf").write_bytes(data)
            pages += len(truth)
    return pages


def workers(home: Path, count: int) -> None:
    """One worker, two workers, and the same again on another day: nothing is read then."""
    inbox = home / "inbox"
    pages = scanned(inbox, count)
    costs = {}
    for jobs in (1, 2):
        arguments = ["batch", str(inbox), "--out", str(home / f"out{jobs}"), "--jobs", str(jobs), "--quiet"]
        costs[jobs] = run(arguments, home / f"cache{jobs}")
        print(
            f"{count} dossiers, {pages} scanned pages, {jobs} worker{'s' * (jobs > 1)}: {costs[jobs].wall:.1f} s wall, "
            f"{costs[jobs].cpu:.1f} s processor, {costs[jobs].cpu / pages:.2f} s a page"
        )
    print(f"  two workers against one: {costs[1].wall / costs[2].wall:.2f} times as fast (goal 1.9)")
    print(
        f"  the largest process so far: {costs[2].largest_mb:.0f} MB (goal: below 1 GB with the second reader loaded)"
    )
    cluster(home, inbox)
    # A hundred dossiers need a hundred readings: those of the few stand for them, file by file.
    many = home / "many"
    for number in range(100):
        target = many / f"{number:04}"
        target.mkdir(parents=True)
        for path in (inbox / f"{number % count:04}").iterdir():
            os.link(path, target / path.name)
    again = ["batch", str(many), "--out", str(home / "out-many"), "--jobs", "2", "--quiet"]
    run(again, home / "cache2")
    warm = run([*again, "--submission-date", "2021-04-20"], home / "cache2")
    times, cold = 100 / count, costs[2]
    print(
        f"100 dossiers judged anew for another day: {warm.wall:.1f} s wall, {warm.cpu:.1f} s processor; to read as "
        f"many would take {cold.wall * times:.0f} s, {cold.cpu * times:.0f} s ({count} measured): "
        f"{cold.wall * times / warm.wall:.0f} times by the clock, {cold.cpu * times / warm.cpu:.0f} by the processor "
        "(goal 50)"
    )


def cluster(home: Path, inbox: Path) -> None:
    """One worker of a Dask cluster against two, on loopback; each with one thread, and a cache of its own at home."""
    try:
        import distributed
    except ImportError:
        print("Dask: not installed (extra cluster)")
        return
    walls = {}
    for count in (1, 2):
        environment = {**os.environ, "DOSSIER_CACHE": str(home / f"worker-cache{count}")}
        with contextlib.ExitStack() as running:

            def start(*arguments: str, environment: dict[str, str] = environment) -> subprocess.Popen[bytes]:
                command = [sys.executable, "-m", "dask", *arguments]
                return subprocess.Popen(
                    command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
                )

            address = f"tcp://127.0.0.1:{48786 + count}"
            ours = ("--host", "127.0.0.1", "--no-dashboard")
            parts = [start("scheduler", *ours, "--port", address.rpartition(":")[2])]
            running.callback(lambda parts=parts: [(one.kill(), one.wait()) for one in parts])
            parts += [start("worker", address, "--nthreads", "1", "--no-nanny", *ours) for _ in range(count)]
            with distributed.Client(address, timeout=60, set_as_default=False) as client:
                client.wait_for_workers(count, timeout=60)
            # Not run(): it would wait for the cluster to end.
            arguments = ["--out", str(home / f"out-dask{count}"), "--jobs", "1", "--quiet", "--scheduler", address]
            begin = time.perf_counter()
            subprocess.run(
                [PROGRAM, "batch", str(inbox), *arguments],
                env={**os.environ, "DOSSIER_CACHE": str(home / f"cache-dask{count}")},
                check=False,
            )
            walls[count] = time.perf_counter() - begin
        print(f"  a cluster of {count}: {walls[count]:.1f} s wall")
    print(f"  two Dask workers against one: {walls[1] / walls[2]:.2f} times as fast (goal 1.8)")


def growth(home: Path, sizes: tuple[int, ...], scanned_page: float) -> None:
    """Time per page and memory of the parent, with a reader that costs next to nothing.

    Once as it is: then what every run costs weighs as much as it can. And once with the time of a scanned page added:
    then it weighs what it does for somebody who has scans.
    """
    beside: dict[int, float] = {}
    for count in sizes:
        inbox = home / f"inbox{count}"
        rng = random.Random(count)
        from PIL import Image

        for number in range(count):
            folder = inbox / f"{number:05}"
            folder.mkdir(parents=True)
            (folder / "dossier.yaml").write_text("route: student-private\n", encoding="utf-8")
            for page in range(3):
                picture, data = Image.new("RGB", (60, 80), tuple(rng.randrange(256) for _ in range(3))), io.BytesIO()
                picture.putpixel((0, 0), (number % 256, number // 256, page))
                picture.save(data, "PNG")
                (folder / f"{page}.png").write_bytes(data.getvalue())
        code = (
            "import resource; from pipeline.batch import reading\n"
            f"reading.PICTURING_READER = {FREE_PAGES!r}\n"
            "from pipeline.__main__ import main\n"
            "try: main()\nexcept SystemExit: pass\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
        )
        before, start = reaped(), time.perf_counter()
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                code,
                "batch",
                str(inbox),
                "--out",
                str(home / f"out{count}"),
                "--jobs",
                "2",
                "--quiet",
            ],
            env={**os.environ, "DOSSIER_CACHE": str(home / f"cache{count}"), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        wall, after = time.perf_counter() - start, reaped()
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        said = done.stdout.split()
        if not said or not said[-1].isdigit():
            raise SystemExit(done.stderr)
        beside[count] = cpu / (3 * count)
        print(
            f"{count} dossiers of 3 pages, without OCR: {wall:.1f} s wall, "
            f"{1000 * beside[count]:.1f} ms processor a page, parent {said[-1]} MB"
        )
    least, most = min(beside.values()), max(beside.values())
    print(
        f"  the dearest against the cheapest: {most / least:.2f} times as much without OCR (goal 1.05); with the "
        f"{scanned_page:.2f} s of a scanned page {(scanned_page + most) / (scanned_page + least):.3f}"
    )


def born_digital(home: Path) -> float:
    """Marginal processor time of a page of real text against the same page scanned; the latter in seconds."""
    from fixtures.studio import files, papers, people
    from fixtures.studio.scan import Recipe

    how = Recipe(dpi=300, noise=3, blur=0.6, skew=0.7, light=0.06, quality=70)
    cost = {}
    for digital in (False, True):
        for count in (2, 12):
            folder = home / f"{'text' if digital else 'scan'}{count}"
            folder.mkdir()
            for number in range(count):
                case = people.case("student-private", f"page{number}", submission=dt.date(2021, 3, 15), language="fr")
                paper = papers.build(KINDS[number % len(KINDS)], case=case, dpi=200, digital=True)
                item = files.Item("a.pdf", [paper], how, digital=digital)
                (folder / f"{number}.pdf").write_bytes(files.make(item, case.rng(str(number)))[0])
            cost[digital, count] = run(
                ["read", "--jobs", "1", "--format", "json", *map(str, sorted(folder.iterdir()))],
                home / f"c{digital}{count}",
            )
    page = {digital: (cost[digital, 12].cpu - cost[digital, 2].cpu) / 10 for digital in (False, True)}
    print(
        f"one more page: scanned {page[False]:.2f} s processor, born digital {page[True]:.3f} s: "
        f"1/{page[False] / max(page[True], 1e-6):.0f} (goal 1/20)"
    )
    return page[False]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    os.environ.update(ONE_THREAD)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    # Orphans become ours, so that their processor time is counted (prctl 36, PR_SET_CHILD_SUBREAPER; Linux).
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory() as name:
        scanned_page = born_digital(Path(name))
    with tempfile.TemporaryDirectory() as name:
        workers(Path(name), 4 if quick else 10)
    with tempfile.TemporaryDirectory() as name:
        growth(Path(name), (10, 100) if quick else (10, 100, 1000), scanned_page)


if __name__ == "__main__":
    main()
