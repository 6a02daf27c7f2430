"""How papers relate: parts of one paper in several files, copies of a form, duplicates; what is attached to what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pipeline.kinds.phrases import fold
from pipeline.kinds.profile import UNKNOWN
from pipeline.kinds.structure import page_lines
from pipeline.papers.attachments import attach, join_booklets, join_statements
from pipeline.papers.page_numbers import numbering
from pipeline.papers.paper import Paper, standing
from pipeline.papers.repetitions import same_text, similarity
from pipeline.patterns import pattern_of
from pipeline.readings import MrzReading
from validators.facts import Role

_CARDS = frozenset({"identity-card", "residence-permit"})
_COUNTED = frozenset({"application-form"})
_SERIES = frozenset(
    {"payslip", "bank-statement", "fee-payment", "diploma", "transcript", "tax-assessment", "schengen-visa", "grant"}
)
_SAME_FORM = 0.55
_SAME_PICTURE_BITS = 3
_ENOUGH_WORDS = 30
"""Words from which the text alone tells whether two papers are one."""
_SOME_WORDS = 8
"""Words from which two papers that look alike must say the same too."""
_LINES_OF_A_HEAD = 12
_BORN = pattern_of(r"(?P<year>\d\d)\d\d(?P<day>\d\d)")
_DAY = pattern_of(r"\b\d{1,2}[ ./-](?:\d{1,2}|[a-z]{3,10})\.?[ ./-](?:\d{4}|\d{2})\b|\b\d{4}-\d\d-\d\d\b")
_DAYS_OF_A_FRONT = 2
_REGISTRATION = pattern_of(
    r"\b(?:proof|receipt|certificate|confirmation|acknowledgement) of (?:the )?registration\b|\bregistration receipt\b"
    r"|\b(?:preuve|attestation|certificat|recu|relation|accuse de reception) (?:de l ?'? ?|d ?'? ?)enregistrement\b"
    r"|\b(?:bewijs|relaas|attest|bevestiging) van (?:de )?registratie\b|\bregistratie(?:bewijs|relaas|attest)\b"
    r"|\bregistrierungs(?:nachweis|bescheinigung|bestatigung)\b|\bnachweis der registrierung\b"
)
_CLAUSE = pattern_of(r"\bart(?:icle|ikel|\.)? ?[12]\b|§ ?[12]\b")


def relate(papers: Sequence[Paper]) -> list[Paper]:
    """Join parts, count copies, attach and find repetitions; keeps the order of the first pages."""
    joined = _join_numbered(list(papers))
    joined = _join_cards(joined)
    joined = _join_passports(joined)
    joined = _join_registrations(joined)
    joined = join_statements(joined)
    joined = join_booklets(joined)
    _find_repetitions(joined)
    joined = _count_copies(joined)
    joined = _collect_photos(joined)
    for paper in joined:
        paper.duplicate_of = standing(paper.duplicate_of)
    attach(joined)
    return joined


def _join_numbered(papers: list[Paper]) -> list[Paper]:
    """Page "1 of 3", "2 of 3" … scanned to files of their own."""
    result: list[Paper] = []
    for paper in papers:
        before = result[-1] if result else None
        if before is not None and before.file != paper.file and before.folder == paper.folder:
            last = numbering(before.pages[-1].reading)
            first = numbering(paper.pages[0].reading)
            fits = last and first and first.of is not None and (first.of, first.page) == (last.of, last.page + 1)
            if fits and (paper.kind in (before.kind, UNKNOWN)) and not paper.said:
                before.absorb(paper)
                continue
        result.append(paper)
    return result


_KIND_OF_ITS_OWN: Final = 0.6
"""Confidence in the kinds of two cards from which they are not two sides of one."""


def _zones(paper: Paper) -> list[MrzReading]:
    return [zone for page in paper.pages for zone in page.reading.mrz]


def _has_portrait(paper: Paper) -> bool:
    return any(page.reading.portraits for page in paper.pages)


def _join_cards(papers: list[Paper]) -> list[Paper]:
    """Front and back of a card, on pages or in files next to each other."""
    result: list[Paper] = []
    for paper in papers:
        before = result[-1] if result else None
        if (
            before is not None
            and before.kind in _CARDS
            and paper.kind in _CARDS
            and len(before.pages) == len(paper.pages) == 1
            and before.folder == paper.folder
            and _sides_fit(before, paper)
        ):
            # The side with the zone knows best which of the two it is.
            surer = max((before, paper), key=lambda side: (bool(_zones(side)), side.confidence))
            before.kind = surer.kind
            before.absorb(paper)
            continue
        result.append(paper)
    return result


def _sides_fit(one: Paper, two: Paper) -> bool:
    if _zones(one) and _zones(two):
        return False
    if one.kind != two.kind and min(one.confidence, two.confidence) >= _KIND_OF_ITS_OWN:
        return False
    if bool(_zones(one)) != bool(_zones(two)):
        # A back with a zone belongs to a front without one; one side only has a portrait of full size.
        return not _of_somebody_else(one, two)
    return _has_portrait(one) != _has_portrait(two) and one.kind == two.kind


def _of_somebody_else(one: Paper, two: Paper) -> bool:
    """Whether one side prints full days of which none is the birth day that the zone of the other one tells."""
    (zone, *_), other = (_zones(one), two) if _zones(one) else (_zones(two), one)
    born = _BORN.match(zone.lines[1]) if zone.format == "TD1" and len(zone.lines) > 1 else None
    lines = [line for page in other.pages for line in page_lines(page.reading)]
    days = [found for line in lines for found in _DAY.findall(fold(line))]
    if born is None or len(days) < _DAYS_OF_A_FRONT:
        return False
    year, day = born["year"], born["day"]
    return not any({day, year}.issubset({part[-2:].zfill(2) for part in re.findall(r"\d+", one)}) for one in days)


def _join_passports(papers: list[Paper]) -> list[Paper]:
    """Pages of one passport in several files: pages without a zone go to the nearest data page.

    A page with a portrait is a data page itself, whose zone could not be read: it may be somebody else's.
    """
    data = [paper for paper in papers if paper.kind == "passport" and _zones(paper)]
    if not data:
        return papers
    place = {id(paper): index for index, paper in enumerate(papers)}
    result: list[Paper] = []
    for paper in papers:
        if paper.kind == "passport" and not _zones(paper) and not _has_portrait(paper) and not paper.said:
            here = place[id(paper)]
            owner = min(
                data,
                key=lambda other: (other.folder != paper.folder, abs(place[id(other)] - here), place[id(other)]),
            )
            owner.absorb(paper)
            continue
        result.append(paper)
    for paper in data:
        paired = sorted(
            zip(paper.pages, paper.weights, strict=True),
            key=lambda pair: (not pair[0].reading.mrz, pair[0].file != paper.file),
        )
        paper.pages[:] = [page for page, _ in paired]
        paper.weights[:] = [weight for _, weight in paired]
    return result


def _join_registrations(papers: list[Paper]) -> list[Paper]:
    """The receipt of a lease's registration is the last page of that lease, in whatever file it lies."""
    leases = [paper for paper in papers if paper.kind == "lease" and not _is_registration(paper)]
    result: list[Paper] = []
    for index, paper in enumerate(papers):
        if paper.kind == "lease" and not paper.said and paper not in leases:
            near = [lease for lease in leases if lease.folder == paper.folder]
            before = [lease for lease in near if lease.file == paper.file and papers.index(lease) < index]
            if before or len(near) == 1:
                (before or near)[-1].absorb(paper)
                continue
        result.append(paper)
    return result


def _is_registration(paper: Paper) -> bool:
    """A page headed as a proof of registration, without clauses of its own."""
    if len(paper.pages) > 1:
        return False
    page = paper.pages[0].reading
    head = fold(" ".join(page_lines(page)[:_LINES_OF_A_HEAD]))
    return _REGISTRATION.search(head) is not None and not _CLAUSE.search(fold(" ".join(page_lines(page))))


def _find_repetitions(papers: list[Paper]) -> None:
    """The same paper twice: same file, same pictures or the same words and figures."""
    words = [paper.words for paper in papers]
    for index, paper in enumerate(papers):
        for earlier in range(index):
            other = papers[earlier]
            if other.duplicate_of is not None or paper.kind != other.kind or paper.kind == "photo":
                continue
            if _same_paper(paper, other, words[index], words[earlier]):
                paper.duplicate_of = other
                break


def _same_paper(one: Paper, two: Paper, words_one: Counter[str], words_two: Counter[str]) -> bool:
    if len(one.pages) != len(two.pages):
        return False
    same_pages = [page.reading.number for page in one.pages] == [page.reading.number for page in two.pages]
    if one.sha256 == two.sha256 and same_pages and one.file != two.file:
        return True
    if one.kind in _COUNTED:
        # Two signed forms look alike on purpose: only the very same scan is a repetition.
        return False
    zones_one, zones_two = _zones(one), _zones(two)
    if zones_one and zones_two:
        return zones_one[0].lines == zones_two[0].lines
    alike = same_text(words_one, words_two, series=one.kind in _SERIES)
    if min(words_one.total(), words_two.total()) >= _ENOUGH_WORDS:
        return alike
    # Few words on white sheets make one picture, whatever they say: both must agree.
    if not alike and max(words_one.total(), words_two.total()) >= _SOME_WORDS:
        return False
    return all(
        _same_picture(first.reading.fingerprint, second.reading.fingerprint)
        for first, second in zip(one.pages, two.pages, strict=True)
    )


def _same_picture(one: str, two: str) -> bool:
    if not one or len(one) != len(two):
        return False
    try:
        return (int(one, 16) ^ int(two, 16)).bit_count() <= _SAME_PICTURE_BITS
    except ValueError:
        return one == two


def _count_copies(papers: list[Paper]) -> list[Paper]:
    """Two or three forms filled in alike are one paper in as many copies."""
    result: list[Paper] = []
    for paper in papers:
        if paper.kind in _COUNTED and paper.duplicate_of is None:
            words = paper.words
            first = next(
                (
                    other
                    for other in result
                    if other.kind == paper.kind
                    and other.duplicate_of is None
                    and similarity(_of_one_copy(other), words) >= _SAME_FORM
                ),
                None,
            )
            if first is not None:
                first.absorb(paper)
                first.copies += 1
                continue
        result.append(paper)
    return result


def _of_one_copy(paper: Paper) -> Counter[str]:
    words = paper.words
    return Counter({token: -(-count // paper.copies) for token, count in words.items()})


def _collect_photos(papers: list[Paper]) -> list[Paper]:
    """Photos on one sheet or in several files are one paper, with their number; not those in somebody else's folder."""
    result: list[Paper] = []
    collected: dict[Role, Paper] = {}
    for paper in papers:
        if paper.kind != "photo":
            result.append(paper)
            continue
        paper.copies = sum(max(1, len(page.reading.portraits)) for page in paper.pages)
        first = collected.setdefault(paper.role_hint, paper)
        if first is paper:
            result.append(paper)
        else:
            first.copies += paper.copies
            first.absorb(paper)
    return result
