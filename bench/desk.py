"""How long the desk's answers take while a dossier is being read: median and 95th percentile of each request.

A desk of its own is started as a process of its own on this machine, with one dossier that was read before and
others that are read meanwhile; the same requests are then sent with nothing to read. Wall time over the loopback,
one client, one connection. The load of the machine is printed beside it: on a busy one the figures say little.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "fixtures" / "dossiers"
ASKED = "student-subsidised-not-ready"
READ = ("family-belgian-not-ready", "single-permit-not-ready", "family-belgian-ready")


@dataclass
class Client:
    """One browser, as far as this matters."""

    port: int
    process: int
    cookie: str = ""
    token: str = ""
    connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def send(self, method: str, path: str, body: object = None) -> tuple[int, bytes, float]:
        """Status, body and seconds."""
        headers = {"Cookie": self.cookie, "Accept": "*/*"}
        data = None
        if method == "POST":
            data = json.dumps(body).encode() if body is not None else b""
            headers |= {"Origin": f"http://127.0.0.1:{self.port}", "X-Form-Token": self.token}
            headers["Content-Type"] = "application/json"
        start = time.perf_counter()
        self.connection.request(method, path, body=data, headers=headers)
        answer = self.connection.getresponse()
        told = answer.read()
        return answer.status, told, time.perf_counter() - start

    def enter(self, link: str) -> None:
        """Exchange the printed link for the cookie."""
        self.connection.request("GET", link)
        answer = self.connection.getresponse()
        answer.read()
        self.cookie = answer.headers["Set-Cookie"].partition(";")[0]
        self.token = json.loads(self.send("GET", "/api/session")[1])["form_token"]


@contextmanager
def desk(root: Path, cache: Path, jobs: int) -> Iterator[Client]:
    """A desk, entered."""
    command = [sys.executable, "-m", "pipeline", "serve", "--root", str(root), "--port", "0", "--jobs", str(jobs)]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "DOSSIER_CACHE": str(cache)}, cwd=ROOT
    )
    try:
        for line in process.stderr or ():
            found = re.search(r"http://127\.0\.0\.1:(\d+)(/open\?key=\S+)", line)
            if found:
                client = Client(int(found[1]), process.pid)
                client.enter(found[2])
                yield client
                return
        raise SystemExit("the desk did not start")
    finally:
        process.terminate()
        process.wait(30)


def processor(process: int) -> float:
    """Seconds of processor time of a process, all its threads, without what it started."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def listed(client: Client) -> dict[str, dict[str, object]]:
    return {one["name"]: one for one in json.loads(client.send("GET", "/api/dossiers")[1])}


def wait(client: Client, name: str, seconds: float) -> str:
    """Until a dossier is read; its id."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        entry = listed(client).get(name)
        if entry and entry["state"] in ("read", "failed"):
            return str(entry["id"])
        client.send("GET", "/")
        time.sleep(1)
    raise SystemExit(f"{name} was not read in {seconds:.0f} s")


def rounds(client: Client, key: str, folder: Path, busy: bool, seconds: float) -> dict[str, list[float]]:
    """The requests of a consultant, one after the other, for as long as there is something to read (or not)."""
    report = json.loads(client.send("GET", f"/api/dossiers/{key}/report")[1])
    finding = next(one for one in report["findings"] if one["status"] == "fail")
    decision = {"rule": finding["rule"], "document": finding["document"], "by": "bench", "note": "measured"}
    taken: dict[str, list[float]] = {}
    end = time.monotonic() + seconds
    number = 0
    declared = (folder / "dossier.yaml").read_bytes()
    while time.monotonic() < end:
        number += 1
        if number % 8 == 0:
            # Nobody decides a hundred times about one dossier.
            (folder / "dossier.yaml").write_bytes(declared)
            (folder / "dossier.audit.jsonl").unlink()
        if busy and not any(one["state"] == "reading" for one in listed(client).values()):
            break
        for name, method, path, body in (
            ("GET the list", "GET", "/", None),
            ("GET a dossier", "GET", f"/d/{key}", None),
            ("GET its report (JSON)", "GET", f"/api/dossiers/{key}/report", None),
            (
                "POST a decision",
                "POST",
                f"/api/dossiers/{key}/decisions",
                {**decision, "decision": ("pass", "fail")[number % 2]},
            ),
            ("GET it after the decision", "GET", f"/d/{key}", None),
        ):
            status, _, spent = client.send(method, path, body)
            if status not in (200, 201):
                raise SystemExit(f"{method} {path}: {status}")
            taken.setdefault(name, []).append(spent)
        time.sleep(0.05)
    return taken


def show(title: str, taken: dict[str, list[float]], load: tuple[float, ...]) -> None:
    print(f"\n{title} (load of the machine {load[0]:.1f} on {os.cpu_count()} processors)")
    print("| request | n | median ms | p95 ms | longest ms |\n|---|---|---|---|---|")
    for name, several in taken.items():
        ordered = sorted(several)
        late = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
        figures = " | ".join(f"{one * 1000:.0f}" for one in (statistics.median(several), late, ordered[-1]))
        print(f"| {name} | {len(several)} | {figures} |")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes at work in the reading")
    parser.add_argument("--seconds", type=float, default=90.0, help="longest time of each part")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "root", Path(folder) / "cache"
        root.mkdir()
        shutil.copytree(SAMPLES / ASKED, root / ASKED)
        with desk(root, cache, wanted.jobs) as client:
            key = wait(client, ASKED, 900)
            idle = rounds(client, key, root / ASKED, busy=False, seconds=min(20.0, wanted.seconds))
            idle_load = os.getloadavg()
            spent = processor(client.process)
            for _ in range(40):
                client.send("GET", f"/d/{key}")
            page = (processor(client.process) - spent) / 40
            # Copied as a whole, then moved in: the desk looks at the folder meanwhile.
            for name in READ:
                shutil.copytree(SAMPLES / name, Path(folder) / name)
                (Path(folder) / name).rename(root / name)
            client.send("GET", "/")
            end = time.monotonic() + 30
            while time.monotonic() < end and not any(one["state"] == "reading" for one in listed(client).values()):
                time.sleep(0.1)
            busy = rounds(client, key, root / ASKED, busy=True, seconds=wanted.seconds)
            show("While a dossier is being read", busy, os.getloadavg())
            show("With nothing to read", idle, idle_load)
            print(f"\nProcessor time of a dossier's page, whatever the load: {page * 1000:.0f} ms")


if __name__ == "__main__":
    main()
