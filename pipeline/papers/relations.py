"""How papers relate: parts of one paper in several files, copies of a form, translations, apostilles, duplicates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from pipeline.kinds.phrases import fold, vocabulary
from pipeline.kinds.profile import UNKNOWN
from pipeline.kinds.structure import page_lines
from pipeline.papers.boundaries import numbering
from pipeline.papers.paper import Paper, standing
from pipeline.papers.repetitions import same_text, similarity
from pipeline.readings import MrzReading
from validators.facts import Role

_Fits = Callable[[Paper], bool]

_CARDS = frozenset({"identity-card", "residence-permit"})
_COUNTED = frozenset({"application-form"})
_WRAPPERS = frozenset({"translation", "apostille"})
# What an authority puts an apostille on first of all, when another paper is as near.
_PUBLIC_ACTS = frozenset(
    {
        "criminal-record",
        "birth-certificate",
        "marriage-certificate",
        "divorce-decision",
        "death-certificate",
        "adoption-certificate",
        "parental-authorisation",
        "diploma",
    }
)
# Kinds that get a translation or an apostille: those first when several papers are near.
_OFTEN_TRANSLATED = _PUBLIC_ACTS | {
    "transcript",
    "family-composition",
    "medical-certificate",
    "dependency-proof",
    "commercial-licence",
    "employment-certificate",
    "municipal-registration",
    "language-certificate",
    "company-registration",
    "equivalence-decision",
}
_NAMES_TELL = 2
"""Names on an apostille that only one of its two neighbours has."""
_LONG = 5
"""Digits of a number that is nobody's day or year."""
_SERIES = frozenset(
    {"payslip", "bank-statement", "fee-payment", "diploma", "transcript", "tax-assessment", "schengen-visa", "grant"}
)
_READ = frozenset({"en", "fr", "nl", "de"})
_SURELY_READ = 0.8
_LETTERS_OF_A_NOTE = 80
_BESIDE = 2
"""How many papers away a page may lie that nobody could read and that a translation tells the kind of."""
_SAME_FORM = 0.55
_SAME_PICTURE_BITS = 3
_ENOUGH_WORDS = 30
"""Words from which the text alone tells whether two papers are one."""
_SOME_WORDS = 8
"""Words from which two papers that look alike must say the same too."""
_LINES_OF_A_HEAD = 12
_BORN = re.compile(r"(?P<year>\d\d)\d\d(?P<day>\d\d)")
_DAY = re.compile(r"\b\d{1,2}[ ./-](?:\d{1,2}|[a-z]{3,10})\.?[ ./-](?:\d{4}|\d{2})\b|\b\d{4}-\d\d-\d\d\b")
_DAYS_OF_A_FRONT = 2
_REGISTRATION = re.compile(
    r"\b(?:proof|receipt|certificate|confirmation|acknowledgement) of (?:the )?registration\b|\bregistration receipt\b"
    r"|\b(?:preuve|attestation|certificat|recu|relation|accuse de reception) (?:de l ?'? ?|d ?'? ?)enregistrement\b"
    r"|\b(?:bewijs|relaas|attest|bevestiging) van (?:de )?registratie\b|\bregistratie(?:bewijs|relaas|attest)\b"
    r"|\bregistrierungs(?:nachweis|bescheinigung|bestatigung)\b|\bnachweis der registrierung\b"
)
_CLAUSE = re.compile(r"\bart(?:icle|ikel|\.)? ?[12]\b|§ ?[12]\b")
_HARDLY = 0.6
"""Confidence below which the kind of a page is a guess that its translation overrules."""
_WRONGLY_READ = 0.75
"""Confidence of an original whose kind is known only from its translation."""


def relate(papers: Sequence[Paper]) -> list[Paper]:
    """Join parts, count copies, attach and find repetitions; keeps the order of the first pages."""
    joined = _join_numbered(list(papers))
    joined = _join_cards(joined)
    joined = _join_passports(joined)
    joined = _join_registrations(joined)
    _find_repetitions(joined)
    joined = _count_copies(joined)
    joined = _collect_photos(joined)
    for paper in joined:
        paper.duplicate_of = standing(paper.duplicate_of)
    _attach(joined)
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
    """Pages of one passport in several files: pages without a zone go to the nearest data page."""
    data = [paper for paper in papers if paper.kind == "passport" and _zones(paper)]
    if not data:
        return papers
    place = {id(paper): index for index, paper in enumerate(papers)}
    result: list[Paper] = []
    for paper in papers:
        if paper.kind == "passport" and not _zones(paper) and not paper.said:
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


def _attach(papers: list[Paper]) -> None:
    for index, paper in enumerate(papers):
        if paper.kind == "translation" and paper.duplicate_of is None:
            _attach_translation(papers, index)
    for index, paper in enumerate(papers):
        if paper.kind == "apostille" and paper.duplicate_of is None:
            paper.attached_to = _legalised(papers, index)


def _legalised(papers: list[Paper], index: int) -> Paper | None:
    """What an apostille was put on: the paper before it, unless the one after it is the likelier of the two."""
    at_before, at_after = _beside(papers, index, -1), _beside(papers, index, 1)
    before = None if at_before is None else papers[at_before]
    after = None if at_after is None else papers[at_after]
    sides = [paper for paper in (before, after) if paper is not None and paper.kind in _OFTEN_TRANSLATED]
    if at_before is None or at_after is None or before is None or after is None or len(sides) < 2:
        nearest = sides[0] if sides else _nearest_original(papers, index, lambda other: other.kind in _OFTEN_TRANSLATED)
        return _first_of(nearest or _nearest_original(papers, index, lambda other: other.kind != "photo"))
    own = {word for word in papers[index].words if word.isalpha()} - vocabulary().words
    words_before, words_after = before.words.keys(), after.words.keys()
    names = len(own & (words_after - words_before)) - len(own & (words_before - words_after))
    if abs(names) >= _NAMES_TELL:
        return _first_of(after if names > 0 else before)
    if index - at_before != at_after - index:
        return _first_of(before if index - at_before < at_after - index else after)
    # One that stood before its paper made that paper its own.
    earlier = papers[at_before - 1] if at_before > 0 else None
    taken = earlier is not None and earlier.kind == "apostille" and earlier.attached_to is _first_of(before)
    likelier = after.kind in _PUBLIC_ACTS and (before.kind not in _PUBLIC_ACTS or taken)
    if after.kind in _PUBLIC_ACTS and before.kind in _PUBLIC_ACTS and not taken:
        # Behind its paper is where most lie; but some posts staple it on top.
        papers[index].perhaps_of = _first_of(after)
    return _first_of(after if likelier else before)


def _first_of(paper: Paper | None) -> Paper | None:
    """The paper, or the one that it repeats."""
    return None if paper is None else standing(paper.duplicate_of) or paper


def _beside(papers: list[Paper], index: int, step: int) -> int | None:
    """Where the next paper of the same file in a direction lies that is no translation or apostille itself."""
    at = index + step
    while 0 <= at < len(papers) and papers[at].file == papers[index].file:
        if papers[at].kind not in _WRAPPERS:
            return at
        at += step
    return None


def _translated(papers: list[Paper], index: int, kind: str) -> Paper | None:
    """The original of a translation of this kind: the nearest, unless another alone has its numbers."""
    nearest = _nearest_original(papers, index, lambda other: other.kind == kind, anywhere=True)
    if nearest is None:
        return None
    # Days are written in another way in another language; long numbers are copied.
    own = Counter({word: count for word, count in papers[index].words.items() if _is_number(word)})

    def shared(paper: Paper) -> int:
        return (own & paper.words).total()

    others = [paper for paper in papers if paper.kind == kind and paper.duplicate_of is None]
    best = max(others, key=lambda paper: (shared(paper), paper is nearest))
    return best if shared(best) > shared(nearest) else nearest


def _with_its_numbers(papers: list[Paper], index: int) -> Paper | None:
    """The paper of the same file or folder that alone has the long numbers of a translation."""
    own = {word for word in papers[index].words if _is_number(word)}
    having = [
        paper
        for paper in papers
        if paper.folder == papers[index].folder
        and paper.kind not in _WRAPPERS
        and paper.duplicate_of is None
        and own.intersection(paper.words)
    ]
    return having[0] if len(having) == 1 else None


def _is_number(word: str) -> bool:
    return word.isdigit() and len(word) >= _LONG


def _attach_translation(papers: list[Paper], index: int) -> None:
    translation = papers[index]
    kind = translated_kind(translation)
    if kind is not None:
        original = _translated(papers, index, kind)
        if original is not None:
            translation.attached_to = original
            return
    unread = _nearest_original(papers, index, _hardly_known)
    if unread is not None and abs(papers.index(unread) - index) > _BESIDE:
        unread = None
    at = _beside(papers, index, -1)
    if kind is None and (same := _with_its_numbers(papers, index)) is not None:
        translation.attached_to = same
        return
    if kind is None and at == index - 1 and papers[at].kind in _OFTEN_TRANSLATED and not _hardly_known(papers[at]):
        # Nothing tells what it is of: behind its original is where it lies.
        translation.attached_to = _first_of(papers[at])
        return
    if unread is not None and _could_be_original(unread):
        translation.attached_to = unread
        if kind is not None:
            unread.kind = kind
            unread.confidence = min(_WRONGLY_READ, translation.confidence)
        return
    if kind is None:
        translation.attached_to = _nearest_original(papers, index, lambda other: other.kind in _OFTEN_TRANSLATED)


def _hardly_known(paper: Paper) -> bool:
    """Whether a page is of no kind, or of one that it was taken for without being sure."""
    return not paper.said and not _zones(paper) and (paper.kind == UNKNOWN or paper.confidence < _HARDLY)


def translated_kind(paper: Paper) -> str | None:
    """What a translation is a translation of, by its own words; None when they do not say."""
    highest: dict[str, float] = {}
    for weight in paper.weights:
        for kind, score in weight.scores.items():
            if kind not in _WRAPPERS and kind != UNKNOWN:
                highest[kind] = max(highest.get(kind, 0.0), score)
    best = max(highest.items(), key=lambda item: (item[1], item[0]), default=None)
    return best[0] if best is not None and best[1] >= 4.0 else None


def _could_be_original(paper: Paper) -> bool:
    """Is it a page in another script or language, or too poor to say; not a page that we read and do not know."""
    for page in paper.pages:
        reading = page.reading
        letters = sum(len(word.text) for word in reading.words if word.confidence >= 0.6)
        if reading.language in _READ and reading.language_confidence > _SURELY_READ and letters > _LETTERS_OF_A_NOTE:
            return False
    return True


def _nearest_original(papers: list[Paper], index: int, fits: _Fits, *, anywhere: bool = False) -> Paper | None:
    """The nearest fitting paper: same file before, same file after, then same folder, then anywhere if allowed."""
    here = papers[index]

    def distance(other: int) -> tuple[bool, bool, int, bool]:
        return (
            papers[other].file != here.file,
            papers[other].folder != here.folder,
            abs(other - index),
            other > index,
        )

    candidates = [
        other
        for other, paper in enumerate(papers)
        if other != index
        and paper.kind not in _WRAPPERS
        and fits(paper)
        and (anywhere or paper.file == here.file or (paper.folder == here.folder and abs(other - index) <= 1))
    ]
    return _first_of(papers[min(candidates, key=distance)]) if candidates else None
