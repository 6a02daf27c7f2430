"""Kinds, boundaries and values from the words that the generator prints: no picture, no reader, a page in no time.

What it measures is what follows reading. It stands in the tests, where reading several hundred pages would cost too
much, and its papers stand in files of many pages "with everything".
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bench.score_compare import Score, TruePage, score_file
from fixtures.studio.files import truth_of
from fixtures.studio.papers import Printed
from fixtures.studio.scoreboard import KINDS, Split, cases, printed
from fixtures.studio.sheet import Picture, Sheet, Text
from pipeline.page.language import guess_language
from pipeline.papers.group import group
from pipeline.papers.understand import understand
from pipeline.readings import FileReading, MrzReading, PageReading, PortraitReading, Word

DPI = 30
"""Of the pictures that are drawn and thrown away."""
_SAME_LINE = 1.0
"""Millimetres between baselines."""
_CONFUSED = str.maketrans({"i": "l", "l": "1", "e": "c", "o": "0", "a": "o", "n": "u", "s": "5", "t": "f", "I": "l"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the pages of one file."""

    wrong: tuple[tuple[str, str, float], ...]
    """True kind, answer and its confidence, per page that was taken for something else."""
    sure: tuple[tuple[float, bool], ...]
    """Per page: the confidence said, and was it right."""
    gaps: int
    gaps_right: int
    """Gaps between neighbouring pages where a paper ends exactly where one truly ends."""


def misread(text: str, rng: random.Random, share: float) -> str:
    """The text with a share of its letters confused as readers confuse them."""
    return "".join(sign.translate(_CONFUSED) if rng.random() < share else sign for sign in text)


def page_of(sheet: Sheet, number: int, rng: random.Random, share: float) -> PageReading:
    """A sheet as a reader would hand it over."""
    runs = sorted((run for run in sheet.operations if isinstance(run, Text)), key=lambda run: (run.y, run.x))
    words: list[Word] = []
    line, base = -1, -1e9
    rows: list[list[Text]] = []
    for run in runs:
        if run.y - base > _SAME_LINE:
            rows.append([])
            base = run.y
        rows[-1].append(run)
    for line, row in enumerate(rows):
        for run in sorted(row, key=lambda run: run.x):
            left, top, right, bottom = run.box
            at = 0
            for part in run.text.split(" "):
                start, at = at, at + len(part) + 1
                if not part:
                    continue
                one = left + (right - left) * start / max(1, len(run.text))
                two = left + (right - left) * (at - 1) / max(1, len(run.text))
                box = (one / sheet.width, top / sheet.height, two / sheet.width, bottom / sheet.height)
                words.append(Word(misread(part, rng, share), 0.93, box, line))
    guess = guess_language(word.text for word in words)
    faces = tuple(
        PortraitReading(
            (
                op.x / sheet.width,
                op.y / sheet.height,
                (op.x + op.width) / sheet.width,
                (op.y + op.height) / sheet.height,
            ),
            op.width,
            op.height,
            "LTRB",
            1,
        )
        for op in sheet.operations
        if isinstance(op, Picture) and op.what == "photo"
    )
    return PageReading(
        number,
        sheet.width,
        sheet.height,
        size_from="scan",
        language=guess.language,
        language_confidence=guess.confidence,
        ink=0.05,
        words=tuple(words),
        portraits=faces,
        text_source="ocr",
    )


def pages_of(paper: Printed, rng: random.Random, share: float) -> list[PageReading]:
    """The sheets of a paper, numbered from 1; its machine-readable zone stands on the sheet that prints it."""
    pages = [page_of(sheet, number, rng, share) for number, sheet in enumerate(paper.sheets, 1)]
    zone = paper.values.get("mrz")
    if zone is None:
        return pages
    lines = tuple(zone.printed.split("\n"))
    form = {(2, 44): "TD3", (2, 36): "TD2", (3, 30): "TD1"}.get((len(lines), len(lines[0])), "TD3")
    form = {"TD3": "MRV-A", "TD2": "MRV-B"}.get(form, form) if lines[0].startswith("V") else form
    reading = MrzReading(form, lines, 0.98, (0.05, 0.8, 0.95, 0.95))  # type: ignore[arg-type]
    for index, sheet in enumerate(paper.sheets):
        if "mrz" in sheet.values_printed:
            pages[index] = replace(pages[index], mrz=(reading,))
    return pages


def files(
    seed: str, papers: int, split: Split, *, each: int = 1, share: float = 0.0, kinds: Sequence[str] = KINDS
) -> Iterator[tuple[FileReading, list[tuple[int, str]]]]:
    """Files of ``each`` papers, every kind in turn, with the paper and kind of each page."""
    rng = random.Random(f"words/{split}/{seed}")
    row = cases(seed, split)
    wanted = [kind for kind in kinds if kind != "photo"]
    for start in range(0, papers, each):
        case = next(row)
        chosen = [wanted[number % len(wanted)] for number in range(start, start + each)]
        if each > 1:
            chosen = rng.sample(wanted, min(each, len(wanted)))
        pages: list[PageReading] = []
        truth: list[tuple[int, str]] = []
        for number, kind in enumerate(chosen):
            for page in pages_of(printed(kind, case, rng, split, DPI), rng, share):
                pages.append(replace(page, number=len(pages) + 1))
                truth.append((number, kind))
        yield FileReading(f"{start:064x}", 1, "application/pdf", "read", len(pages), tuple(pages)), truth


def values(seed: str, papers: int, split: Split, *, share: float = 0.0, kinds: Sequence[str] = KINDS) -> Score:
    """What is made of the values of so many papers, each in a file of its own."""
    rng = random.Random(f"values/{split}/{seed}")
    row = cases(seed, split)
    wanted = [kind for kind in kinds if kind != "photo"]
    score = Score()
    for number in range(papers):
        paper = printed(wanted[number % len(wanted)], next(row), rng, split, DPI)
        pages = tuple(replace(page, number=at) for at, page in enumerate(pages_of(paper, rng, share), 1))
        truth = [truth_of(paper, sheet) for sheet in paper.sheets]
        told = [TruePage(0, page["kind"], page["fields"], page["language"]) for page in truth]
        path = f"{number:03}.pdf"
        file = FileReading(f"{number:064x}", 1, "application/pdf", "read", len(pages), pages)
        score.add(score_file(path, told, understand([(path, file)])))
    return score


def outcome(file: FileReading, truth: Sequence[tuple[int, str]]) -> Outcome:
    """Compare what the pages of a file are taken for with what they are."""
    said: dict[int, tuple[int, str, float]] = {}
    for number, paper in enumerate(group([("scan.pdf", file)], {})):
        for ref in paper.pages:
            said[ref.reading.number] = (number, paper.kind, paper.confidence)
    wrong, sure, right = [], [], 0
    for index, (_, kind) in enumerate(truth):
        _, answer, confidence = said.get(index + 1, (-1, "unknown", 0.0))
        sure.append((confidence, answer == kind))
        if answer != kind:
            wrong.append((kind, answer, confidence))
    for index in range(1, len(truth)):
        here, before = said.get(index + 1), said.get(index)
        apart = here is None or before is None or here[0] != before[0]
        right += apart == (truth[index][0] != truth[index - 1][0])
    return Outcome(tuple(wrong), tuple(sure), len(truth) - 1, right)
