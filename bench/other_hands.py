"""`python -m bench.other_hands`: reads papers written by other hands and compares with what they say.

The generator's layouts share its makers' habits. The papers of bench/papers are pages of HTML, each written
apart after an issuer of its own by somebody who had not seen the program. Chromium prints them; ``--scan`` puts the
print through a scanner or a telephone first. Half A is there to be mended against, half B to be looked at only when
that is done.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
from PIL import Image

from bench.score_compare import FieldScore, Score, TruePage, is_name, score_file
from fixtures.studio import pdf_writer
from fixtures.studio.scan import capture, recipe
from pipeline.check import Options, readings_cache
from pipeline.files.intake import gather
from pipeline.isolation.jobs import read_all, reading_of
from pipeline.papers.understand import understand
from validators.kinds import field_type

PAPERS = Path(__file__).parent / "papers"
PRINT_DPI = 300

INTERFACE = frozenset(
    (
        *("issue_date", "holder_name", "birth_date", "language", "signed", "stamped", "surname", "given_names"),
        *("document_number", "nationality", "issuing_state", "sex", "expiry_date", "mrz", "iban", "bic"),
        *("beneficiary", "amount", "currency", "reference", "payment_date", "coverage_amount", "valid_from"),
        *("valid_until", "period_from", "period_to"),
    )
)
"""The fields that the outside of the program promises."""

GROUPS: Mapping[str, Callable[[FieldScore], bool]] = {
    "all fields": lambda _: True,
    "interface fields": lambda one: one.name in INTERFACE,
    "names": lambda one: is_name(one.name),
    "issue dates": lambda one: one.name == "issue_date",
    "payments": lambda one: one.kind == "fee-payment" and one.name in {"iban", "bic", "amount", "reference"},
    "signed": lambda one: one.name == "signed",
    "stamped": lambda one: one.name == "stamped",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper as it was written."""

    name: str
    html: Path
    kind: str
    file_name: str
    truth: Mapping[str, Any]
    absent: tuple[str, ...]
    """Fields that the paper does not carry and a reader might make up."""


def papers(folder: Path, half: str, prefixes: Sequence[str]) -> list[Paper]:
    """The papers of one half, by name; odd numbers are A."""
    found = []
    for html in sorted(folder.glob("*.html")):
        number = int(html.stem.rsplit("-", 1)[1])
        if half in {"all", "AB"[(number + 1) % 2]} and (not prefixes or html.stem.startswith(tuple(prefixes))):
            said = json.loads(html.with_suffix(".json").read_text(encoding="utf-8"))
            # What the program has no field for ("gross_amount") is no question to it.
            asked = said["fields"].items()
            fields = {name: value for name, value in asked if value is not None and field_type(said["kind"], name)}
            if said.get("language"):
                fields.setdefault("language", said["language"])
            named = Path(said.get("file_name") or "scan.pdf").stem
            absent = tuple(said.get("not_on_paper", ()))
            found.append(Paper(html.stem, html, said["kind"], named, fields, absent))
    return found


def print_pdf(html: Path, out: Path) -> None:
    """Print a page of HTML with Chromium.

    Raises:
        SystemExit: it is not installed.
        subprocess.CalledProcessError: it could not print.
    """
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        sys.exit("install Chromium first (Debian: apt install chromium)")
    with tempfile.TemporaryDirectory() as profile:
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        command += ["--disable-component-update", "--disable-sync", "--no-first-run", f"--user-data-dir={profile}"]
        command += ["--no-pdf-header-footer", f"--print-to-pdf={out}", html.resolve().as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def scanned(pdf: Path, seed: str, grade: str) -> bytes:
    """The print as a scanner or a telephone gives it, in one PDF of pictures; one recipe a paper."""
    rng = random.Random(seed)
    how = recipe(rng, grade)
    writer = pdf_writer.Writer(producer="Scanner")
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page: Image.Image = document[number].render(scale=PRINT_DPI / 72).to_pil().convert("RGB")
            image, _ = capture(page, how, rng, PRINT_DPI)
            writer.picture(pdf_writer.PicturePage(image, how.dpi, how.quality))
    finally:
        document.close()
    return writer.save()


@dataclass(frozen=True, slots=True)
class Sent:
    """One file as it is handed in, and the papers in it, in their order."""

    path: str
    papers: tuple[Paper, ...]
    pages: tuple[int, ...]
    """How many each has."""


def prepared(sent: Sequence[Paper], home: Path, grade: str) -> Sent:
    """Write the file that holds these papers below ``home`` unless it is there."""
    parts = []
    for paper in sent:
        digest = hashlib.sha256(paper.html.read_bytes()).hexdigest()[:12]
        pdf = home / "printed" / f"{paper.name}-{digest}.pdf"
        pdf.parent.mkdir(parents=True, exist_ok=True)
        if not pdf.exists():
            print_pdf(paper.html, pdf)
        if grade:
            copy = home / "captured" / grade / pdf.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            if not copy.exists():
                copy.write_bytes(scanned(pdf, paper.name, grade))
            pdf = copy
        parts.append(pdf)
    digest = hashlib.sha256(" ".join(part.name for part in parts).encode()).hexdigest()[:12]
    folder = home / (grade or "files")
    name = sent[0].file_name if len(sent) == 1 else "everything"
    path = folder / f"{sent[0].name}-{digest}" / f"{name}.pdf"
    writer = pypdf.PdfWriter()
    pages = []
    for part in parts:
        reader = pypdf.PdfReader(part)
        pages.append(len(reader.pages))
        writer.append(reader)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        writer.write(path)
    return Sent(path.relative_to(folder).as_posix(), tuple(sent), tuple(pages))


def measured(
    groups: Sequence[Sequence[Paper]], home: Path, grade: str, jobs: int
) -> Iterator[tuple[Sent, Score, list[str]]]:
    """Every file with its score and the fields made up on it."""
    files_of = {sent.path: sent for sent in (prepared(group, home, grade) for group in groups)}
    options = Options(today=dt.date(2026, 12, 1), jobs=jobs, cache_home=home / "kept")
    cache = readings_cache(options)
    with gather(home / (grade or "files"), options.settings.limits) as intake:
        files = sorted((file for file in intake.files if file.path in files_of), key=lambda file: file.path)
        readings = read_all(files, options.settings, jobs=jobs, cache=cache)
        for file in files:
            sent, reading = files_of[file.path], reading_of(file, readings)
            documents = list(understand([(file.path, reading)]))
            true = [
                TruePage(
                    number, paper.kind, {name: {"value": said, "text": str(said)} for name, said in paper.truth.items()}
                )
                for number, (paper, pages) in enumerate(zip(sent.papers, sent.pages, strict=True))
                for _ in range(pages)
            ]
            made_up = [
                f"{name} = {best.value} ({best.confidence})"
                for paper in sent.papers
                for name in paper.absent
                for document in documents[:1]
                if len(sent.papers) == 1
                if (best := document.field(name).best) is not None and best.confidence >= 0.6
            ]
            yield sent, score_file(file.path, true, documents), made_up


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f} %  {part}/{whole}" if whole else "    -"


def _show(sent: Sent, score: Score, made_up: Sequence[str], asked: argparse.Namespace) -> None:
    wrong_kind = [page for page in score.pages if page.answer != page.kind]
    lines = [f"  page {page.page}, {page.kind}: {page.answer} ({page.confidence})" for page in wrong_kind]
    lines += [
        f"  a paper {'begins' if true else 'goes on'} after page {page}"
        for _, page, true, said in score.boundaries
        if true != said
    ]
    lines += [f"  made up: {one}" for one in made_up]
    lines += [
        f"  {one.outcome:13} {one.name}: {one.truth!r} read {[(said, round(sure, 2)) for said, sure, _ in one.answers]}"
        for one in score.fields
        if one.outcome != "right" and (not asked.field or one.name in asked.field)
    ]
    if lines:
        head = ", ".join(f"{paper.name} {paper.kind}" for paper in sent.papers)
        print(f"{head} ({sent.path})", *lines, sep="\n")


def main() -> int:
    """Parse, print the papers, read, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=("A", "B", "all"))
    parser.add_argument("--folder", type=Path, default=PAPERS)
    parser.add_argument("--scan", choices=("clean", "poor", "mixed"), default="")
    parser.add_argument("--only", nargs="*", default=[], help="beginnings of names")
    parser.add_argument("--together", type=int, default=1, help="so many papers in one file, in any order")
    parser.add_argument("--misses", action="store_true", help="say what was read otherwise")
    parser.add_argument("--field", nargs="*", default=[], help="of the misses, these fields")
    parser.add_argument("--kinds", action="store_true", help="figures of every kind of paper")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--home", type=Path, default=Path(tempfile.gettempdir()) / f"dossier-hands-{os.getuid()}")
    asked = parser.parse_args()
    asked.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    total, invented, by_kind = Score(), 0, Counter[tuple[str, bool]]()
    found = papers(asked.folder, asked.half, asked.only)
    if asked.together > 1:
        random.Random(asked.together).shuffle(found)
    groups = [found[at : at + asked.together] for at in range(0, len(found), asked.together)]
    for sent, score, made_up in measured(groups, asked.home, asked.scan, asked.jobs):
        total.add(score)
        invented += len(made_up)
        by_kind.update((one.kind, one.outcome == "right") for one in score.fields)
        if asked.misses:
            _show(sent, score, made_up, asked)
    if asked.kinds:
        for kind in sorted({kind for kind, _ in by_kind}):
            print(f"  {kind:26} {_share(by_kind[kind, True], by_kind[kind, True] + by_kind[kind, False])}")
    print(f"{'kinds of pages':20} {_share(sum(one.answer == one.kind for one in total.pages), len(total.pages))}")
    apart = [true == said for _, _, true, said in total.boundaries]
    print(f"{'boundaries':20} {_share(sum(apart), len(apart))}")
    for name, belongs in GROUPS.items():
        fields = [one for one in total.fields if belongs(one)]
        print(f"{name:20} {_share(sum(one.outcome == 'right' for one in fields), len(fields))}")
    sure = [one for one in total.fields if any(certain >= 0.9 for _, certain, _ in one.answers[:1])]
    print(f"{'certain and wrong':20} {_share(sum(one.outcome == 'certain-wrong' for one in sure), len(sure))}")
    print(f"{'made up':20} {invented}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
