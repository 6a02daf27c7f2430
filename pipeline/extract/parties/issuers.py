"""Who makes a paper out: the office, school or company of its head, not the state over it nor the service under it.

A line of the head counts by what it calls itself (:mod:`issuer_words`); a name that broke over two lines is put
together, an address or a part of the house behind it is cut off. Where the head names nobody, the foot, the
signature ("for X Ltd") and the line under it may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract.names.companies import companies
from pipeline.extract.parties.issuer_words import (
    ASKS,
    GOES_ON,
    MINISTRY,
    OFFICIAL,
    OPEN_END,
    SENTENCE,
    SORTS,
    STUB,
    TITLE,
    UNIT,
)
from pipeline.extract.parties.senders import before_dot, by_an_intermediary, is_person, sender
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_HEAD: Final = 0.3
_LINE: Final = 80
_OFFICE, _TOWN, _MINISTRY, _UNIT = 3.0, 2.8, 2.0, 1.0
_AGAIN: Final = 0.1
"""What a name gains by standing on the paper a second time."""
_SURE: Final = {_OFFICE: 0.78, _TOWN: 0.77, _MINISTRY: 0.66, _UNIT: 0.5}
_OF_FOOT: Final = 0.7
_OF_SIGNATURE: Final = 0.68


@dataclass(frozen=True, slots=True)
class _Named:
    """A line that names an office or a house."""

    place: Snippet
    sort: str
    rank: float
    cell: Cell


def speaking(paper: Paper) -> Field[str]:
    """The office or the house that speaks on a paper; none where none is named."""
    if not paper.pages:
        return Field()
    named = [one for one in _in_head(paper) if paper.kind not in _OF_OFFICES or one.sort not in _HOUSES]
    for one in _acting(named):
        foot = [*_in_foot(paper.pages[0])] if one.rank < _TOWN else []
        return field_of(_readings(*foot[0]) if foot else _readings(one.place, _sure(one.rank)))
    for place, weight in (*_in_foot(paper.pages[0]), *_for_whom(paper), *_under_signature(paper.pages[-1])):
        return field_of(_readings(place, weight))
    return Field()


_HOUSES: Final = frozenset(("house", "school"))
_OF_OFFICES: Final = frozenset(
    (
        "adoption-certificate",
        "apostille",
        "birth-certificate",
        "commercial-licence",
        "company-registration",
        "divorce-decision",
        "family-composition",
        "marriage-certificate",
        "municipal-registration",
        "residence-permit",
    )
)
"""Kinds that offices alone make out: a hospital, school or company in their head answers a question of the form."""


def speaking_house(paper: Paper) -> Field[str]:
    """The school, bank, insurer or company that the head names; none where an office speaks."""
    named = _acting([*_in_head(paper)])
    found = [reading for one in named if one.sort in ("house", "school") for reading in _readings(one.place, _IN_HEAD)]
    return field_of(found)


_IN_HEAD: Final = 0.76


def house_or_sender(paper: Paper) -> Field[str]:
    """The house of the head; where no line says that it is one, the first that may be its name."""
    house = speaking_house(paper)
    return house if house.readings else sender(paper)


def as_issuer(house: Field[str]) -> Field[str]:
    """The house that a kind of paper names in a field of its own, as the one that made the paper out."""
    return Field(tuple(replace(one, confidence=min(one.confidence, _AS_HOUSE)) for one in house.readings))


_AS_HOUSE: Final = 0.85


def _sure(rank: float) -> float:
    base = max(one for one in _SURE if one <= rank)
    return _SURE[base] + (0.04 if rank > base else 0.0)


def _readings(place: Snippet, weight: float) -> tuple[Reading[str], ...]:
    return text_readings(place, weight, written_name)


def written_name(text: str) -> str:
    """A name as printed, without signs around it and the number of a file behind it."""
    return re.sub(r"\s{2,}", " ", text.replace("\n", " ")).strip(' ,.;:-–—_*|/·•«»“”"')


def _acting(named: list[_Named]) -> list[_Named]:
    """The one that acts: of offices of one sort, one below the other, the lower; else the first of the highest rank."""
    kept: list[_Named] = []
    for one in named:
        over = kept[-1] if kept else None
        below = (
            over is not None and over.sort == one.sort and one.sort in _IN_RANKS and over.cell.index < one.cell.index
        )
        if below and over is not None and abs(_middle(over.cell) - _middle(one.cell)) < _ASIDE:
            kept[-1] = one if one.rank >= over.rank - _AGAIN else over
        elif not any(fold(one.place.raw) == fold(other.place.raw) for other in kept):
            kept.append(one)
    first: dict[str, _Named] = {}
    for one in kept:
        first.setdefault(one.sort, one)
    best = max((one.rank for one in first.values()), default=0.0)
    # Of several sorts that rank alike, the one that stands first.
    top = [one for one in first.values() if one.rank >= best]
    return top[:1]


_IN_RANKS: Final = frozenset(("court", "town", "registry", "police", "ministry"))
_ASIDE: Final = 0.12


def _middle(cell: Cell) -> float:
    return (cell.box[0] + cell.box[2]) / 2


def head_cells(page: PageText, until: float = _HEAD) -> list[Cell]:
    """The cells of the head of a page (a share of its height), wherever a reader of columns put them."""
    return [cell for cell in page.cells if cell.box[1] <= until]


def _in_head(paper: Paper) -> Iterator[_Named]:
    page = paper.pages[0]
    written = [one for one in companies(paper) if one.page is page]
    addressed = False
    domains = _domains(paper)
    for cell in head_cells(page):
        folded = page.folded[cell.start : cell.end]
        addressed = bool(_ADDRESSED.search(folded)) or (addressed and cell.box[0] > _RIGHT)
        if by_an_intermediary(page.snippet(cell)):
            continue
        if addressed or len(folded) > _LONGEST or _GREETS.match(folded):
            continue
        found = _named_by(page, cell) or _company(page, cell, written) or _in_domain(page, cell, domains)
        if found is None:
            continue
        place, sort, rank = found
        legal = next((one for one in written if place.start <= one.start < place.end), None)
        if legal is not None:
            sort, rank = "house", _WITH_FORM
        again = _count(paper, place.raw) > 1
        yield _Named(place, sort, rank + (_AGAIN if again else 0.0), cell)


def _company(page: PageText, cell: Cell, written: list[Snippet]) -> tuple[Snippet, str, float] | None:
    """A company with its legal form that begins a line of the head, where its address or a contract does not go on."""
    for one in written:
        if cell.start <= one.start < cell.end and not any(sign.isalnum() for sign in page.text[cell.start : one.start]):
            behind = page.text[one.end : max(cell.end, one.end)]
            if not behind.strip() or _PARTED.match(behind):
                return one, "house", _WITH_FORM
    return None


def _in_domain(page: PageText, cell: Cell, domains: frozenset[str]) -> tuple[Snippet, str, float] | None:
    """A line of the head that the paper's own web or mail address spells: "France Alpha" of france-alpha.fr."""
    place = page.snippet(cell).trimmed()
    spelt = "".join(sign for sign in fold(place.raw) if sign.isalnum())
    return (place, "house", _OFFICE + _AGAIN) if spelt in domains and len(place.raw.split()) >= _TWO else None


def _domains(paper: Paper) -> frozenset[str]:
    return frozenset(one for page in paper.pages for one in _domains_of(page))


def _domains_of(page: PageText) -> Iterator[str]:
    return (match[1].replace("-", "") for match in _DOMAIN.finditer(page.folded))


_DOMAIN: Final = pattern_of(
    r"(?:@|www\.|//|(?<![\w.@-]))([a-z0-9-]{4,40})(?:\.(?:co|ac|edu|com|gov|go|or|org))?\.(?:[a-z]{2}|com|org|"
    r"net|int|edu|example)\b"
)
_WITH_FORM: Final = 3.2
_RIGHT: Final = 0.45
_LONGEST: Final = 150
_ADDRESSED: Final = pattern_of(
    r"\b(?:embassy|ambassade|ambassaat|botschaft|embajada|embaixada|ambasciata|kedutaan|consul\w*|"
    r"konsulat\w*)\b[^\n]{0,40}"
    r"\b(?:belgi\w*|belge|belgie)|royaume de belgique - spf|\bto the\b|\battn\b|\bt\.a\.v\b|\bvisa section\b|"
    r"a l'attention"
)
"""Whom a letter goes to."""
_GREETS: Final = pattern_of(r"\s?(?:dear|to|aan|geachte|madame|monsieur|mevrouw|sehr|estimad[oa]|an|a)\b(?! l)")


def _count(paper: Paper, text: str) -> int:
    """How often a text stands on the paper, wherever its lines break."""
    wanted = fold(text)
    return sum(re.sub(r"\s+", " ", page.folded).count(wanted) for page in paper.pages)


def _named_by(page: PageText, cell: Cell) -> tuple[Snippet, str, float] | None:
    """The office or house that a line names, what sort it is, and its rank."""
    place = _first_part(page, cell)
    if place is None or (place.end < cell.end and cell.end - cell.start > _LINE and page.text[place.end] == ","):
        return None
    words = fold(place.raw)
    sort = next((name for name, pattern in SORTS.items() if pattern.search(words)), "")
    ministry = MINISTRY.search(words)
    if not sort and not ministry:
        return None
    place = without_letters(whole_name(place, cell))
    words = fold(place.raw)
    if TITLE.search(words) or len(words.split()) < _TWO or len(words) > _LINE or ASKS.search(words):
        return None
    if OFFICIAL.match(words) or SENTENCE.match(words) or (not place.raw.isupper() and is_person(place.raw)):
        return None
    if ministry is not None and ministry.start() < _EARLY and sort not in ("registry", "police"):
        return place, "ministry", _MINISTRY
    if UNIT.match(words) and not _OWN_SERVICE.search(words):
        return place, "unit", _UNIT
    if not sort:
        return place, "ministry", _MINISTRY
    return place, sort, _TOWN if sort == "town" else _OFFICE


_TWO: Final = 2
_EARLY: Final = 3
_OWN_SERVICE: Final = pattern_of(r"vreemdelingenzaken|etrangers|immigration|police service")
"""Services that decide by themselves."""


def _first_part(page: PageText, cell: Cell) -> Snippet | None:
    """What a line says before an address, a part of the house, or its name in another language."""
    end = before_dot(page, cell)
    text = page.text[cell.start : end]
    best: Snippet | None = None
    start = 0
    for gap in [*_PARTED.finditer(text), None]:
        stop = gap.start() if gap is not None else len(text)
        part = Snippet(page, cell.start + start, cell.start + stop).trimmed(' \t\n:;,.-–—_/|=*«»“”"')
        words = fold(part.raw)
        lead = _IN_THE.match(words)
        if lead is not None:
            part = Snippet(page, part.start + lead.end(), part.end)
        if best is None and part.end > part.start and any(one.search(words) for one in (*SORTS.values(), MINISTRY)):
            best = part
        start = gap.end() if gap is not None else stop
    if best is None or not best.raw[:1].isalnum() or best.raw[:1].islower():
        return None
    raw = best.raw
    if ":" in raw or "@" in raw or "www" in raw.lower() or _ANY_FIGURE.search(_NUMBERED.sub("", fold(raw))):
        return None
    return best


_PARTED: Final = pattern_of(r"\s[–—|·•/-]\s|\t|,\s?(?=[^,\n]{0,50}(?<!no\. )(?<!n° )\d)|\s(?=\()")
_IN_THE: Final = pattern_of(
    r"(?:in the|in de|au|aux|issued (?:by|on behalf of)(?: the)?(?: commissioner (?:for|of)(?: the)?)?)\s(?=\w)"
)
_NUMBERED: Final = pattern_of(
    r"\b(?:n[°ºr]o?\.?|no\.?|nr\.?|#)\s?\d{1,4}\b|\b\d{1,2}\s?(?:[ªº°a]|st|nd|rd|th|er|eme|e|\.)(?=\s)"
)
"""A court or a council of many that are counted: "Juzgado de 1ª Instancia nº 24", "Union Council No. 147"."""
_ANY_FIGURE: Final = pattern_of(r"\d")


def whole_name(place: Snippet, cell: Cell) -> Snippet:
    """A name that broke over two lines or cells: put together where its end is open, or it stands whole elsewhere."""
    page = place.page
    following = page.cells[cell.index + 1] if cell.index + 1 < len(page.cells) else None
    before = page.cells[cell.index - 1] if cell.index else None
    joined = following is not None and (_right_below(page, cell, following) or _over_blank(page, cell, following))
    if following is not None and joined and place.end >= cell.end - 1:
        text = page.text[following.start : following.end]
        words = fold(text)
        open_end = OPEN_END.search(fold(page.text[place.start : cell.end]))
        alike = text.isupper() == place.raw.isupper() or place.raw.isupper() == text.isupper()
        goes_on = GOES_ON.match(words) and alike
        short = not any(sign.isdigit() for sign in text) and len(text) <= _REST and ":" not in text
        if short and (open_end or goes_on or STUB.fullmatch(fold(place.raw)) or _said_whole(page, place.raw, text)):
            parted = _PARTED.search(text)
            return Snippet(page, place.start, following.start + parted.start() if parted else following.end).trimmed()
    if before is not None and _right_below(page, before, cell):
        text = page.text[before.start : before.end]
        brand = "".join(sign for sign in fold(text) if sign.isalnum()) in _domains_of(page)
        whole = text[:1].isupper() and _said_whole(page, text, place.raw)
        brand = brand and fold(text) not in fold(place.raw)
        if (whole or brand) and not any(sign.isdigit() for sign in text):
            return Snippet(page, before.start, place.end).trimmed()
    return place


def _over_blank(page: PageText, cell: Cell, beside: Cell) -> bool:
    """Whether a name whose end is open goes on behind a wide blank, as large letters leave it: "School of | Ava"."""
    is_open = OPEN_END.search(page.folded[cell.start : cell.end]) is not None
    return is_open and page.right_of(cell) is beside and page.text[beside.start].isupper()


def without_letters(place: Snippet) -> Snippet:
    """A name without the letters of a logo before it, where the paper has the name without them elsewhere."""
    logo = _LETTERS.match(place.raw)
    if logo is None:
        return place
    rest = place.raw[logo.end() :]
    if not any(one.match(fold(rest)) for one in SORTS.values()) or any(
        one.match(fold(logo[0])) for one in SORTS.values()
    ):
        return place
    start = place.page.text.find(rest.split()[0], place.start + 1, place.end)
    own = re.sub(r"\s+", " ", place.page.folded)
    whole = own.count(fold(place.raw))
    alone = own.count(fold(rest)) - whole
    # What the text itself writes with its letters as often as without them is called so.
    apart = alone > 0 and not 1 < whole >= alone
    return Snippet(place.page, start, place.end) if apart and start > place.start else place


_LETTERS: Final = pattern_of(r"[A-Z][A-Za-z]{0,6}\s(?=\S+\s\S)")
_REST: Final = 60


def _said_whole(page: PageText, first: str, second: str) -> bool:
    """Whether two lines stand on the paper as one name a second time."""
    joined = fold(f"{first} {second}".replace("\n", " "))
    return re.sub(r"\s+", " ", page.folded).count(joined) > 1


def _right_below(page: PageText, upper: Cell, lower: Cell) -> bool:
    height = max(upper.box[3] - upper.box[1], page.line_height)
    near = -0.3 * height <= lower.box[1] - upper.box[3] <= 1.3 * height
    return near and (abs(upper.box[0] - lower.box[0]) < _ALIGNED or abs(_middle(upper) - _middle(lower)) < _ALIGNED)


_ALIGNED: Final = 0.03


def _in_foot(page: PageText) -> Iterator[tuple[Snippet, float]]:
    """The house that the foot names before its address."""
    for cell in page.cells[-_FOOT_CELLS:]:
        text = page.text[cell.start : cell.end]
        parted = _FOOT_PARTED.search(text)
        if cell.box[1] < _FOOT or parted is None or not _POSTCODE.search(text, parted.end()):
            continue
        place = Snippet(page, cell.start, cell.start + parted.start()).trimmed()
        words = fold(place.raw)
        if _ANY_FIGURE.search(words) or TITLE.search(words) or not _TWO <= len(words.split()) <= _WORDS or ":" in words:
            continue
        if place.raw[:1].isupper() and not _STREET.search(words):
            yield place, _OF_FOOT


_FOOT: Final = 0.86
_FOOT_CELLS: Final = 8
_WORDS: Final = 8
_FOOT_PARTED: Final = pattern_of(r"\s[–—|-]\s")
_POSTCODE: Final = pattern_of(r"\b\d{4,5}\s[^\W\d_]{3}")
_STREET: Final = pattern_of(
    r"\b(?:rue|avenue|street|road|laan|straat|place|plein|platz|boulevard|chaussee)\b|straat\b|laan\b"
)


def _for_whom(paper: Paper) -> Iterator[tuple[Snippet, float]]:
    """The company that is signed for: "For: X Limited", "pour la société X SA", "namens X NV"."""
    for one in companies(paper):
        before = one.page.folded[max(0, one.start - _REACH) : one.start]
        if _SIGNED_FOR.search(before):
            yield one, _OF_SIGNATURE


_REACH: Final = 30
_SIGNED_FOR: Final = pattern_of(
    r"(?:(?:^|\n)\s?(?:for|pour|voor|fur|per|por|p\.p\.)|on behalf of|au nom de|namens|"
    r"im namen der?)\W{1,3}(?:the |la |de |die )?"
    r"(?:societe |company |firma )?$"
)


def _under_signature(page: PageText) -> Iterator[tuple[Snippet, float]]:
    """An office in a short line of its own in the lower part of a page, where who signs says for whom."""
    for cell in reversed(page.cells):
        if cell.box[1] < _LOWER or cell.box[1] > _FOOT + 0.09 or cell.end - cell.start > _LINE:
            continue
        found = _named_by(page, cell)
        alone = page.line_bounds(cell.start)[1] <= cell.end + 1
        if found is None or found[2] < _TOWN or not alone or _ADDRESSED.search(page.folded, cell.start, cell.end):
            continue
        yield found[0], _OF_SIGNATURE
        return


_LOWER: Final = 0.55
