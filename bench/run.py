"""Cold reading against OCRmyPDF on the same pages, warm checking, and judging alone: ratios of one run."""

from __future__ import annotations

import compileall
import datetime as dt
import json
import os
import re
import resource
import shutil
import subprocess
import tempfile
import time
import unicodedata
from pathlib import Path

ROOT = Path(__file__).parents[1]

LANGUAGES = "eng+fra+nld+deu"
SCANS = {".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"}


def measured(command: list[str], **options) -> tuple[float, float, subprocess.CompletedProcess[str]]:
    """Processor seconds of the command and its children, wall seconds, and what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, wall, done


def plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^a-z0-9]+", "", "".join(sign for sign in letters if not unicodedata.combining(sign)))


def our_text(folder: Path, cache: str) -> dict[str, str]:
    """What was read of every file, as plain text: kept readings, so nothing is read again."""
    from pipeline.check import Options, readings_cache
    from pipeline.files.intake import gather
    from pipeline.isolation.limits import Limits

    texts = {}
    with gather(folder, Limits()) as intake:
        kept = readings_cache(Options(today=dt.date(2026, 1, 1), cache_home=Path(cache)))
        for file in intake.files:
            reading = kept.get(file.sha256) if kept else None
            pages = reading.pages if reading else ()
            texts[file.path] = " ".join(
                " ".join(word.text for word in page.words)
                + " "
                + " ".join(line for zone in page.mrz for line in zone.lines)
                for page in pages
            )
    return texts


def ours(folder: Path) -> tuple[float, float, dict, dict[str, str]]:
    files = sorted(str(path) for path in folder.rglob("*") if path.suffix.lower() in SCANS)
    with tempfile.TemporaryDirectory() as cache:
        cpu, wall, done = measured(
            [str(ROOT / ".venv/bin/dossier"), "read", "--format", "json", "--jobs", "2", *files],
            env={**os.environ, "DOSSIER_CACHE": cache},
        )
        texts = our_text(folder, cache)
    return cpu, wall, json.loads(done.stdout), texts


def peer(folder: Path, out: Path) -> tuple[float, float, dict[str, str]] | None:
    """Costs and texts of the peer; None when it failed on a file: then nothing can be compared."""
    ocrmypdf = str(ROOT / ".venv-peers/bin/ocrmypdf")
    cpu = wall = 0.0
    texts = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in SCANS:
            continue
        text, target = out / f"{len(texts)}.txt", out / f"{len(texts)}.pdf"
        used, waited, done = measured(
            [ocrmypdf, "-l", LANGUAGES, "--jobs", "2", "--force-ocr", "--image-dpi", "200", "--output-type", "pdf",
             "--sidecar", str(text), str(path), str(target)]
        )  # fmt: skip
        cpu, wall = cpu + used, wall + waited
        if done.returncode != 0:
            print(f"OCRmyPDF failed on {path.name}: {done.stderr.strip().splitlines()[-1:]}; nothing is compared")
            return None
        texts[str(path.relative_to(folder))] = text.read_text() if text.exists() else ""
    return cpu, wall, texts


def values(truth: dict) -> list[tuple[str, str, str, str]]:
    """(file, kind, field, text) of every value that is printed on a page."""
    seen = {}
    for file, pages in truth.items():
        for page in pages:
            for name, field in page["fields"].items():
                if field.get("text"):
                    seen[(file, page["kind"], name, str(field["value"]))] = field["text"]
    return [(*key[:3], key[3], text) for key, text in seen.items()]


def main() -> None:
    from fixtures.studio import dossiers

    # An installed program has its bytecode; to compile it at every start is no part of reading.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for package in ("pipeline", "validators"):
        compileall.compile_dir(ROOT / package, quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "dossier", Path(name) / "peer"
        out.mkdir()
        made = dossiers.write(dossiers.benchmark("bench"), "student-subsidised", folder)
        pages = sum(len(pages) for pages in made.truth.values())
        print(f"{len(made.truth)} files, {pages} pages")
        cpu, wall, answer, own = ours(folder)
        print(f"dossier read:  {cpu:7.1f} s processor, {wall:6.1f} s wall, {cpu / pages:5.2f} s a page")
        expected = values(made.truth)
        seen = sum(plain(text) in plain(own.get(file, "")) for file, _, _, _, text in expected)
        print(f"  key values found anywhere in its text: {seen} of {len(expected)}")
        read = {}
        for document in answer["documents"]:
            for page in document["pages"]:
                for field, content in document["fields"].items():
                    value = content["value"] if content else None
                    read.setdefault((page["file"].rsplit("/", 1)[-1], field), set()).add(plain(str(value)))
        right = sum(
            plain(value) in read.get((file.rsplit("/", 1)[-1], field), set()) for file, _, field, value, _ in expected
        )
        print(f"  key values exact (as fields): {right} of {len(expected)}")
        if not shutil.which("gs") or not (ROOT / ".venv-peers/bin/ocrmypdf").exists():
            print("OCRmyPDF: not installed, run scripts/bench-peers")
        elif (theirs := peer(folder, out)) is not None:
            peer_cpu, peer_wall, texts = theirs
            found = sum(plain(text) in plain(texts.get(file, "")) for file, _, _, _, text in expected)
            print(
                f"OCRmyPDF:      {peer_cpu:7.1f} s processor, {peer_wall:6.1f} s wall, {peer_cpu / pages:5.2f} s a page"
            )
            print(f"  key values found anywhere in its text: {found} of {len(expected)}")
            print(f"ratio: processor {cpu / peer_cpu:.2f}, wall {wall / peer_wall:.2f}")
        environment = {**os.environ, "DOSSIER_CACHE": str(Path(name) / "cache")}
        check = [str(ROOT / ".venv/bin/dossier"), "check", str(folder), "--format", "json", "--fail-on", "never"]
        measured(check, env=environment)
        cpu, wall, _ = measured(check, env=environment)
        print(f"second dossier check: {wall:.2f} s wall, {cpu:.2f} s processor")


if __name__ == "__main__":
    main()
