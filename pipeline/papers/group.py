"""Pages of all files to papers: where one paper ends and the next begins, copies, translations, duplicates.

Works on readings alone and never opens a file. The answer depends on what the files hold and on their
paths, never on the order in which they were read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from pipeline.kinds.profile import UNKNOWN
from pipeline.papers.boundaries import split
from pipeline.papers.classify import PageWeights, weigh_page
from pipeline.papers.dividers import between_dividers, is_divider
from pipeline.papers.other_kinds import other_kinds
from pipeline.papers.paper import PageRef, Paper
from pipeline.papers.parts import parts_of
from pipeline.papers.relations import relate
from pipeline.readings import FileReading, PageReading
from validators.facts import Role

__all__ = ["DocumentPages", "PageRef", "group"]


@dataclass(frozen=True, slots=True)
class DocumentPages:
    """One paper in the world, as a run of pages inside one file or several."""

    kind: str
    """One of the kinds of the catalogue, or ``unknown``."""
    role: Role
    confidence: float
    """Of the kind, calibrated; 1.0 when a person said so."""
    pages: tuple[PageRef, ...]
    """In reading order; blank pages between are left out. With copies, the pages of one copy after the other."""
    copies: int = 1
    """How many copies of the same form, or photos of the same person, were found together."""
    attached_to: int | None = None
    """Index (into the same result) of the original of a translation or an apostille."""
    duplicate_of: int | None = None
    """Index of the paper that this one repeats, or of the newer version of it."""
    maybe: tuple[str, ...] = ()
    """Other kinds it could plausibly be, best first."""
    perhaps_of: int | None = None
    """Index of the other paper that an apostille between two may have been put on."""


def group(files: Sequence[tuple[str, FileReading]], overrides: Mapping[str, str]) -> tuple[DocumentPages, ...]:
    """Turn the pages of all files into papers.

    Args:
        files: path inside the dossier and reading, in any order.
        overrides: a person's word: ``file``, ``file#page`` or ``file#from-to`` to kind.

    Returns:
        The papers in the order of their first pages: by path, then page.
    """
    papers: list[Paper] = []
    for path, reading in sorted(files, key=lambda item: natural_order(item[0])):
        papers.extend(_papers_of_file(path, reading, overrides))
    papers = relate(papers)
    place = {id(paper): index for index, paper in enumerate(papers)}
    return tuple(
        DocumentPages(
            paper.kind,
            paper.role_hint,
            round(paper.confidence, 4),
            tuple(paper.pages),
            paper.copies,
            None if paper.attached_to is None else place[id(paper.attached_to)],
            None if paper.duplicate_of is None else place[id(paper.duplicate_of)],
            other_kinds(paper),
            None if paper.perhaps_of is None else place[id(paper.perhaps_of)],
        )
        for paper in papers
    )


def natural_order(path: str) -> tuple[object, ...]:
    """Sort key that puts ``scan2`` before ``scan10``, and never compares a number with text."""
    parts = re.split(r"(\d+)", path.casefold())
    return (tuple((1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts), path)


def _papers_of_file(path: str, reading: FileReading, overrides: Mapping[str, str]) -> list[Paper]:
    said = _words_of_a_person(path, reading, overrides)
    papers: list[Paper] = []
    stretch: list[PageReading] = []
    stretch_kind: tuple[str, int] | None = None

    def close() -> None:
        if stretch:
            papers.extend(_papers_of_stretch(path, reading, stretch, stretch_kind[0] if stretch_kind else None))
            stretch.clear()

    for page in sorted(reading.pages, key=lambda page: page.number):
        word = said.get(page.number)
        if word != stretch_kind:
            close()
            stretch_kind = word
        stretch.append(page)
    close()
    return papers


def _words_of_a_person(path: str, reading: FileReading, overrides: Mapping[str, str]) -> dict[int, tuple[str, int]]:
    """Page number to kind and number of the entry; entries for pages win over entries for the whole file."""
    said: dict[int, tuple[str, int]] = {}
    entries = sorted(overrides.items(), key=lambda item: ("#" in item[0], item[0]))
    for number, (target, kind) in enumerate(entries):
        name, _, span = target.partition("#")
        if name not in (path, PurePosixPath(path).name):
            # A file whose own name holds "#" is named whole.
            if target in (path, PurePosixPath(path).name):
                span = ""
            else:
                continue
        first, last = _span(span)
        for page in reading.pages:
            if first <= page.number <= last:
                said[page.number] = (kind, number)
    return said


def _span(text: str) -> tuple[int, float]:
    found = re.fullmatch(r"\s*(\d+)\s*(?:-\s*(\d+)\s*)?", text)
    if not found:
        return 1, float("inf")
    return int(found[1]), int(found[2] or found[1])


def _papers_of_stretch(path: str, file: FileReading, pages: Sequence[PageReading], said: str | None) -> list[Paper]:
    def weigh(page: PageReading) -> PageWeights:
        return weigh_page(page, path)

    def paper(kind: str, confidence: float, of: Sequence[PageReading], *, by_person: bool = False) -> Paper:
        refs = [PageRef(path, page, file.metadata) for page in of]
        return Paper(kind, confidence, refs, [weigh(page) for page in of], said=by_person, sha256=file.sha256)

    if said is not None:
        chosen = [page for page in pages if not page.blank or said == "passport"] or list(pages)
        return [paper(said, 1.0, chosen, by_person=True)]
    inked = [page for page in pages if not page.blank]
    dividers = {page.number for page in inked if is_divider(page, weigh(page))}
    if len(dividers) == len(inked):
        return [paper(UNKNOWN, 0.99, pages[:1])]
    papers: list[Paper] = []
    for stretch in between_dividers(inked, dividers):
        papers += _papers_between(pages, [one for page in stretch for one in parts_of(page, weigh)], weigh, paper)
    return papers


def _papers_between(
    pages: Sequence[PageReading],
    inked: Sequence[PageReading],
    weigh: Callable[[PageReading], PageWeights],
    paper: Callable[[str, float, Sequence[PageReading]], Paper],
) -> list[Paper]:
    """The papers on a run of pages and parts of pages.

    Args:
        pages: all of the stretch, blank ones too.
        inked: those and the parts of those that the papers are made of.
        weigh: what kind of paper a page is.
        paper: makes a paper of a kind, with its confidence and its pages.
    """
    papers: list[Paper] = []
    whole = {page.number: page for page in pages}
    parts = Counter(page.number for page in inked)
    for run in split(inked, [weigh(page) for page in inked]):
        own = Counter(inked[index].number for index in run.pages)
        # A paper that fills all parts of a page is on the page as a whole, such as the spread of a book.
        chosen = [
            whole[number] if own[number] == parts[number] else inked[index]
            for index, number in ((index, inked[index].number) for index in run.pages)
        ]
        if run.kind == "passport":
            # Blank passport pages are asked for by number, so they stay.
            blank = {page.number for page in pages if page.blank}
            chosen += [whole[number] for number in _blank_neighbours([*own], blank)]
            chosen.sort(key=lambda page: page.number)
        papers.append(paper(run.kind, run.confidence, list({id(page): page for page in chosen}.values())))
    return papers


def _blank_neighbours(numbers: Sequence[int], blank: set[int]) -> set[int]:
    found: set[int] = set()
    for number in numbers:
        after = number + 1
        while after in blank:
            found.add(after)
            after += 1
    return found
