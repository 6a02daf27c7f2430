"""A birth whose place stands between its word and its day, also over a line: "née à Bata / (Guinée) le …"."""

from __future__ import annotations

from typing import Final

from pipeline.extract.dates.announced import NOTHING_BEFORE
from pipeline.extract.text.cells import Cell, level_with_gap
from pipeline.extract.text.lines import Hit, PageText
from pipeline.patterns import pattern_of

_REACH: Final = 130
"""Signs from the word for a birth to its day: a town, its region, its state, a line broken between them."""
_BORN: Final = (
    r"(?i:\b(?:née?|né\(e\)|ne\(e\)|geboren|geb\.?|born|nacid[oa]|nascid[oa]|nat[oa]|n[ăa]scut[ăa]?|urodzon[ya]|ur\.))"
)
_AT: Final = r"(?i:à|au|aux|en|te|in|im|at|zu|ad|a|em|no|na|w|we|la)"
_SMALL: Final = (
    r"(?:aan|am|an|and|aux?|bei|d[aeiou]s?|del|den|der|die|el|et|in|l[aeo]s?|op|près|près\sde|near|sous|sur|the|ten|"
    r"van|y|zum?)"
)
_THERE: Final = pattern_of(
    rf"({_BORN}\s{{1,2}}{_AT})\s{{1,2}}"
    rf"(?:(?:\([^\W\d_][^()\d;:]{{2,40}}\)|[^\W\d_a-zß-öø-ÿ](?:[\w'’-]{{0,30}}|\w{{0,2}}\.)|{_SMALL})"
    r"[,/]{0,2}[\s/-]{1,3}){1,9}"
    r"(?:(?i:en date du|the|le|op|den|am|on|el(?: d[ií]a)?|il(?: giorno)?|em|a|aos|dnia|la data de|la|,)\s{1,2})?$"
)
"""Nothing but a place lies between: words with a capital, what joins them, brackets and commas."""


def born_there(page: PageText, start: int, *, placed: bool) -> Hit | None:
    """The words "born in" before a day where nothing but the place stands between the two.

    Args:
        page: where the day stands.
        start: its first sign.
        placed: whether a place right before it makes it look like the day at the foot of a paper. Then the line
            above has to go on: "Née à Liège / Huy, le 3 mai 2026" may be two things.
    """
    before = max(0, start - _REACH)
    match = _THERE.search(page.text[before:start])
    if match is None:
        return None
    upper, broken, _ = match.group().rpartition("\n")
    if placed and broken and upper.rstrip()[-1:] not in (",", "(", "-", "/"):
        return None
    return Hit(page, before + match.start(1), before + match.end(1), match.group(1))


def occurred(page: PageText, start: int) -> Hit | None:
    """The words of an act for a birth whose day is told further on: "o nascimento de X, …, ocorrido no dia".

    Args:
        page: where the day stands.
        start: its first sign.
    """
    before = max(0, start - _SENTENCE_OF_AN_ACT)
    said = list(_BIRTH_OF.finditer(page.folded, before, start))
    if not said or not _OCCURRED.search(page.folded, said[-1].end(), start):
        return None
    return Hit(page, said[-1].start(), said[-1].end(), said[-1].group())


_SENTENCE_OF_AN_ACT: Final = 280
BIRTH_OF: Final = (
    r"(?:nascimento|nacimiento|naissance|nascita|birth|geboorte|geburt)\s"
    r"(?:de|do|da|del|di|della|of|van|von|des|der|d')"
)
"""Somebody's birth, as acts speak of it, folded."""
_BIRTH_OF: Final = pattern_of(rf"\b{BIRTH_OF}(?=\s|\b)")
_OCCURRED: Final = pattern_of(
    r"\b(?:ocorrid[oa]|ocurrid[oa]|acaecid[oa]|acontecid[oa]|sucedid[oa]|verificad[oa]|avvenut[oa]|survenue?|occurring|occurred|"
    r"taking place|took place|que tuvo lugar|qui a eu lieu|plaatsgevonden|plaatsgehad|erfolgt)\b[^;\d]{0,110}$"
)
"""When it was told behind it, with the hour and the place; no other day lies between."""


def born_below(page: PageText, start: int) -> Hit | None:
    """The verb of a birth that goes on below its day in the column of an act, the hour between the two.

    Args:
        page: where the day stands.
        start: its first sign.
    """
    cell = page.cell_at(start)
    if cell is None or page.folded[cell.start : start].strip(" :.") not in NOTHING_BEFORE:
        return None
    below = page.below(cell, _ROW_BELOW)
    if below is not None and _HOUR_TOLD.match(page.folded, below.start):
        below = page.below(below, _ROW_BELOW)
    match = _VERB.match(page.folded, below.start) if below is not None else None
    return Hit(page, match.start(), match.end(), match.group()) if match is not None else None


_HOUR_TOLD: Final = pattern_of(
    r"(?:a|at|om|um|alle|as|las)\s[^\n\t]{2,40}?\b(?:heures?|hours?|uur|uhr|horas?|ore|o'clock|minut)"
)
WAS_BORN: Final = r"(?:est\sne\s?\(e\)|(?:est\snee?|was\sborn|is\sgeboren|nacio|nasceu|e\snat[oa]|dogmustur)\b)"
"""That somebody was born, folded."""
_VERB: Final = pattern_of(rf"(?:{WAS_BORN}|(?:werd|wurde)\s[^\n]{{0,40}}?geboren)")


def label_in_two_lines(page: PageText, start: int) -> Hit | None:
    """The label to the left whose first line stands over it: "Lieu et date de / naissance", "Geburtsort und / -datum".

    Args:
        page: where the day stands.
        start: its first sign.
    """
    cell = page.cell_at(start)
    left = page.left_of(cell) if cell is not None else None
    over = page.above(left, _WITHIN_A_LABEL) if left is not None else None
    if left is None or over is None or abs(over.box[0] - left.box[0]) > _ALIGNED or page.right_of(over) is not None:
        return None
    if max(over.end - over.start, left.end - left.start) > _LONGEST_LINE:
        return None
    first, second = (page.folded[one.start : one.end] for one in (over, left))
    goes_on = _GOES_ON.match(page.text, left.start) is not None and not (
        _ASKS_FOR_BIRTH.search(first) and _ASKS_FOR_DAY.search(first)
    )
    said = f"{first} {second}"
    if ":" in first or not (goes_on or _LEADS_ON.search(first)):
        return None
    if not _ASKS_FOR_BIRTH.search(said) or not _ASKS_FOR_DAY.search(said):
        return None
    return Hit(page, left.start, left.end, page.text[left.start : left.end])


_WITHIN_A_LABEL: Final = 1.6
"""Line heights between the two lines of a label, at most."""
_ALIGNED: Final = 0.01
_LONGEST_LINE: Final = 45
_GOES_ON: Final = pattern_of(r"\s?(?:[-–/]|[a-zß-öø-ÿа-яіїєґ])")
_LEADS_ON: Final = pattern_of(r"(?:-|/|\b(?:of|and|de|et|du|da|do|e|und|der|en|van|y|di|si|i|oraz|ve))\s?$")
_ASKS_FOR_BIRTH: Final = pattern_of(
    r"\b(?:births?|naissance|geboorte\w{0,6}|geburt\w{0,5}|nacimiento|nascimento|nascita|urodzenia|nasterii|dogum|"
    r"lahir|kelahiran|rodenja|narozeni|narodenia)\b|рожд|народж"
)
_ASKS_FOR_DAY: Final = pattern_of(
    r"dat(?:e|um|a)\b|\b(?:tag|day|jour|dag|fecha|dia|giorno|dzien|tarihi|tanggal)\b|\bдата|\bчисло|\bдень"
)


def in_rows_of_a_birth(page: PageText, start: int, end: int) -> bool:
    """Whether a row "le | …" of a form goes on from the row "né(e) à | …" overhead, or opens one that goes on with it.

    Args:
        page: where the day stands.
        start: its first sign.
        end: behind its last sign; a day in words may take two lines, with its label level with the gap between them.
    """
    cell, last = page.cell_at(start), page.cell_at(end - 1)
    if cell is None or last is None:
        return False
    left = page.left_of(cell) or (_beside_both(page, cell, last) if last is not cell else None)
    if left is not None and start - cell.start <= 1:
        if _IN_BRACKETS.sub("", page.folded[left.start : left.end]).strip(" :.") not in NOTHING_BEFORE - {""}:
            return False
        over = page.above(left, 1.8)
        born_over = over is not None and _BORN_AT.fullmatch(page.folded, over.start, over.end) is not None
        return born_over or _goes_on_with_birth(page, left)
    said = page.folded[cell.start : start].replace("the ", "").strip(" :.")
    over = page.above(cell, 1.8)
    # The second language of a label is printed small and easily misread: what stands over it says the same.
    again = over is not None and page.folded[over.start : over.end].strip(" :.") in NOTHING_BEFORE
    told = said in NOTHING_BEFORE - {""} or (again and _MISREAD.fullmatch(said) is not None)
    return left is None and told and _goes_on_with_birth(page, cell)


def _beside_both(page: PageText, cell: Cell, last: Cell) -> Cell | None:
    """The cell left of two lines that stands level with the white between them."""
    left = [one for one in level_with_gap(page.cells, cell, last) if one.box[2] <= cell.box[0]]
    return max(left, key=lambda one: one.box[2], default=None)


def _goes_on_with_birth(page: PageText, cell: Cell) -> bool:
    """Whether below a label the next asks where somebody was born, past the one for the hour; each in two languages."""
    below = page.below(cell, _ROW_BELOW)
    if below is not None and _HOUR.match(page.folded, below.start, below.end):
        below = page.below(below, _ROW_BELOW)
    return below is not None and _WAS_BORN_AT.match(page.folded, below.start) is not None


_MISREAD: Final = pattern_of(r"[a-z]{1,6}(?: [a-z]{1,4})?")
_IN_BRACKETS: Final = pattern_of(r"\([^()]{0,40}\)")
_HOUR: Final = pattern_of(r"\W{0,3}(?:(?:a|at|om|um|alle|as)\W{1,3})?(?:heures?|hour|time|uur|uhr|hora|ore)\b")
_ROW_BELOW: Final = 3.5
"""Line heights from a day down to the row that goes on with it."""
_WORDS: Final = r"(?:ne ?\(?e?\)?|nee|geboren|born|nacid[oa]|nascid[oa]|nat[oa]|urodzon[ya])(?:\(?[ae]\)?)?"
_PLACE_NEXT: Final = r"(?:a|au|en|te|in|at|zu|em|w)"
_BORN_AT: Final = pattern_of(rf"[\W\d]{{0,6}}{_WORDS} {_PLACE_NEXT}\W{{0,4}}")
_WAS_BORN_AT: Final = pattern_of(
    rf"[\W\d]{{0,6}}(?:(?:est|was|wurde|werd|is|ist|e|foi|zostala?) {_WORDS}|nacio|nasceu|nacque) {_PLACE_NEXT}\b"
)
