"""How far a reference goes that is broken over lines, and where the next row of the paper begins."""

from __future__ import annotations

import re

from pipeline.extract.money.iban import find_ibans
from pipeline.extract.payments.words import EXECUTED, PENDING, STOP
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.continued import continued
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText, Snippet
from pipeline.extract.text.wording import is_label
from pipeline.patterns import pattern_of
from validators.facts import Field

LAW = pattern_of(
    r"(?:article|artikel|art\.?)[ _]?\d+[^\n\t]{0,12}?(?:law|loi|wet|gesetz)?[ _]?15[.\-/ ]12[.\-/ ]1980", re.I
)
"""The article and the law of 15 December 1980, as a reference ends with them."""
JOINED_WHOLE = pattern_of(r"(?<![^\s:(\"'])(?:[^\W_][^\W_.\-']*_){3,}15[.\-/]?12[.\-/]?1980(?![^\s.,;)\"'])")
"""Parts joined by strokes without a blank, down to the date of the law: it begins and ends where the blanks are."""


def whole_reference(value: Snippet) -> Snippet:
    """The reference to its very end, over the lines it is broken into."""
    page = value.page
    end = value.end
    while end < len(page.text) and page.text[end] in "._-*/":
        end += 1
    snippet = Snippet(page, value.start, end)
    if _COMPLETE.search(snippet.raw):
        return snippet
    for lines in range(1, 4):
        longer = continued(snippet, lines, stop=STOP)
        if longer.end == snippet.end or longer.end - longer.start > 160:
            break
        first = page.words_between(snippet.start, snippet.end)
        row = page.cell_at(snippet.end + 1)
        if row is not None and (_begins_row(page, row) or _answers_another(page, row, snippet)):
            break
        if row is not None and _is_prose(page.text[row.start : row.end]):
            break
        added = page.words_between(snippet.end + 1, longer.end)
        if not added or not first or find_ibans(page.text[snippet.end : longer.end]):
            break
        return whole_reference(longer) if lines == 1 else longer
    return snippet


def _answers_another(page: PageText, row: Cell, upper: Snippet) -> bool:
    """Whether a line below stands beside a label of its own, read far from it in a column of labels."""
    own, first = page.left_of(row), page.cell_at(upper.start)
    return own is not None and first is not None and own is not page.left_of(first) and is_label(page.snippet(own))


_COMPLETE = pattern_of(r"15[.\-/ ]?12[.\-/ ]?1980\W*$")
"""Behind the date of the law nothing follows."""
CUT_LAW = pattern_of(r"15[.\-/ ]?(?:1|12[.\-/ ]?(?:1|19|198)?)?$")
_REST = pattern_of(r"15[.\-/ ]?12[.\-/ ]?1980|\bart(?:icle|ikel|\.)?[ _]?\d|_|\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{4}", re.I)
"""What only the rest of a reference holds: the law, the article, the birth date, the joins between its parts."""
_NAMES_LAW = pattern_of(r"(?:law|loi|wet|gesetz)\W*$", re.I)
_ONLY_DATE = pattern_of(r"\W{0,9}\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{2,4}\W{0,9}")


def with_rest(snippet: Snippet) -> Snippet:
    """The reference with lines below that can only be its rest, wherever they begin.

    Applications break it in the middle of a word, hang the second line below the label, or align it to the right; a
    reference that was cut off would look as if the payer had left out the article.
    """
    page = snippet.page
    for _ in range(3):
        cell = page.cell_at(max(snippet.start, snippet.end - 1))
        whole = LAW.search(fold(snippet.raw)) or JOINED_WHOLE.fullmatch(snippet.raw)
        if cell is None or cell.index + 1 >= len(page.cells) or whole:
            break
        following = page.cells[cell.index + 1]
        text, left = page.snippet(following), page.left_of(following)
        height = max(cell.level[3] - cell.level[1], page.line_height)
        if (
            page.text[cell.end : following.start] == "\t"
            and _COMPLETE.match(text.raw)
            and _NAMES_LAW.search(snippet.raw)
        ):
            return Snippet(page, snippet.start, following.end)  # A wide blank before the day of the law.
        names_law = LAW.search(fold(f"{snippet.raw} {text.raw}")) is not None
        below = -0.4 * height <= following.level[1] - cell.level[3] <= (_OPEN_LINES if names_law else 1.6) * height
        overlaps = following.box[0] < cell.box[2] and cell.box[0] < following.box[2]
        cut = CUT_LAW.search(snippet.raw)
        if below and cut and _COMPLETE.search(cut.group() + text.raw):
            return Snippet(page, snippet.start, following.end)
        if not below or not overlaps or ":" in text.raw or is_label(text) or _begins_row(page, following):
            break
        if _is_prose(text.raw):
            break
        if not (_REST.search(text.raw) or ("_" not in snippet.raw and _flows_on(page, cell, following))):
            break
        # A label half-way beside two lines stands by both.
        of_another = left is not None and left is not page.left_of(cell) and is_label(page.snippet(left))
        if of_another or find_ibans(text.raw):
            break
        if _ONLY_DATE.fullmatch(text.raw) and ("_" in snippet.raw or re.search(r"\d{4}", snippet.raw)):
            break
        snippet = Snippet(page, snippet.start, following.end)
    return snippet


def _is_prose(text: str) -> bool:
    """Whether a line is of a sentence: those of a bank's letter begin right below its table."""
    return sum(word.islower() and len(word) > 1 for word in text.split()) >= _WORDS_OF_PROSE


_WORDS_OF_PROSE = 5


def _begins_row(page: PageText, cell: Cell) -> bool:
    """Whether a line begins with what became of the payment or what day it names, and that day behind.

    "Ausgeführt am 27.10.2026", "VALUTA 09/10/2026".
    """
    if _DAY_OF_BANK.fullmatch(page.folded, cell.start, cell.end):
        return True
    state = any(hit.start == cell.start for wording in (EXECUTED, PENDING) for hit in wording.find(page))
    return state and _ONLY_DATE.search(page.text, cell.start, cell.end) is not None


_DAY_OF_BANK = pattern_of(
    r"(?:date |data |fecha |dt\.? )?(?:de |di |du )?(?:val(?:ut\w{0,5}|eur|ue|or|\.)|wert(?:stellung)?|boek\w{0,8}|"
    r"buchung\w{0,4}|booked|posted|uitvoering\w{0,6}|ausfuhrung\w{0,4}|execut\w{0,6}|operation|operacion|operacao|operazione|datum|date|data|"
    r"fecha|data waluty|tarih\w?)(?: (?:date|datum|tarihi|tag))?[ :.]{0,3}\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
)


def over_blanks(snippet: Snippet, hit: Hit) -> Snippet:
    """The reference with the piece behind or before it in its row, where a join at a cell's end goes on to it."""
    page = snippet.page
    cell = page.cell_at(snippet.start)
    if cell is None or cell.start != snippet.start:
        return snippet
    start, end = snippet.start, snippet.end
    before = page.cells[cell.index - 1] if cell.index > 0 else None
    if before is not None and before.start >= hit.end and _goes_on_to(page, before, cell):
        start = before.start
    behind = page.cells[cell.index + 1] if cell.index + 1 < len(page.cells) else None
    if behind is not None and end <= cell.end and _goes_on_to(page, cell, behind):
        end = behind.end
    return Snippet(page, start, end)


def _goes_on_to(page: PageText, one: Cell, other: Cell) -> bool:
    middle = (other.box[1] + other.box[3]) / 2
    in_row = one.box[1] <= middle <= one.box[3] and one.box[2] <= other.box[0]
    texts = page.snippet(one).raw, page.snippet(other).raw
    return in_row and _GOES_ON_BEHIND.search(texts[0]) is not None and not any(":" in text for text in texts)


_GOES_ON_BEHIND = pattern_of(r"[^\W\d_]{2} ?[-_/]$")


def perhaps_longer(snippet: Snippet) -> Snippet | None:
    """The reference with the line below, at the left margin of a list "label: value" in which it alone has no colon."""
    page = snippet.page
    if LAW.search(fold(snippet.raw)) or _COMPLETE.search(snippet.raw) or JOINED_WHOLE.fullmatch(snippet.raw):
        return None
    start, end = page.line_bounds(snippet.end)
    if end != snippet.end or end + 1 >= len(page.text) or ":" not in page.text[start : snippet.start]:
        return None
    first, cell, below = page.cell_at(start), page.cell_at(snippet.start), page.cell_at(end + 1)
    if first is None or cell is None or below is None or abs(below.box[0] - first.box[0]) > _ALIGNED_RIGHT:
        return None
    text = page.snippet(below)
    height = max(cell.level[3] - cell.level[1], page.line_height)
    last = page.line_bounds(below.start)[1]
    if below.level[1] - cell.level[3] > _ONE_TEXT * height or ":" in page.text[below.start : last] or below.end != last:
        return None
    if is_label(text) or len(text.raw) > _REST_OF_LINE or text.raw.endswith(".") or find_ibans(text.raw):
        return None
    if _begins_row(page, below) or (snippet.raw.isascii() and _OTHER_LETTERS.search(text.raw)):
        return None
    return Snippet(page, snippet.start, below.end)


_OTHER_LETTERS = pattern_of(r"[^\W\d_a-zA-ZÀ-ɏ]{2}")
"""Letters that the network between banks does not carry: a reference in Latin letters does not go on in them."""


_REST_OF_LINE = 36
_OPEN_LINES = 2.2
"""Line heights to a second line with which the first names the article and the law."""


def _flows_on(page: PageText, cell: Cell, following: Cell) -> bool:
    """Whether a line below is the rest of the value: no label beside it, as near as lines of one text are, aligned."""
    if page.left_of(following) is not None or page.left_of(cell) is None or page.right_of(following) is not None:
        return False
    height = max(cell.level[3] - cell.level[1], page.line_height)
    aligned = min(abs(following.box[side] - cell.box[side]) for side in (0, 2)) < _ALIGNED_RIGHT
    return aligned and following.level[1] - cell.level[3] < _ONE_TEXT * height


_ALIGNED_RIGHT = 0.012
_ONE_TEXT = 0.9
"""Of the height of a line: what lies between lines of one text is less than what parts rows."""


def rest_read_before(snippet: Snippet) -> Snippet | None:
    """The day of the law right below a reference that ends with the law, where it was read before the line above."""
    page = snippet.page
    cell = page.cell_at(max(snippet.start, snippet.end - 1))
    below = page.below(cell, _ONE_TEXT) if cell is not None and _NAMES_LAW.search(snippet.raw) else None
    if cell is None or below is None or below.start > snippet.start or abs(below.box[0] - cell.box[0]) > _BENEATH:
        return None
    rest = page.snippet(below).trimmed()
    return rest if _COMPLETE.match(rest.raw) else None


_BENEATH = 0.03
"""Of the page's width: a value's lines begin together."""


def is_cut_off(snippet: Snippet) -> bool:
    """Whether what can only be its rest stands below, parted from it in reading order by a broken label."""
    page = snippet.page
    cell = page.cell_at(max(snippet.start, snippet.end - 1))
    if cell is None or LAW.search(fold(snippet.raw)) or JOINED_WHOLE.fullmatch(snippet.raw):
        return False
    below = page.below(cell, 1.6)
    if below is None or below.start < snippet.end or _begins_row(page, below):
        return False
    text = page.snippet(below).raw
    if _is_prose(text):
        return False
    return ":" not in text and bool(_REST.search(text)) and not _ONLY_DATE.fullmatch(text)


def stands_in(snippet: Snippet, written: Field[str]) -> bool:
    """Whether a stretch is a part of the reference: then a day in it is a birth's or a law's, and figures are no sum.

    Args:
        snippet: what was found on the page.
        written: the reference as it was read.
    """
    own = snippet.evidence
    return own.bbox is not None and any(
        reading.confidence >= _RATHER_THAT
        and snippet.raw in reading.raw
        and (own.file, own.page) == (place.file, place.page)
        and place.bbox is not None
        and place.bbox[0] <= own.bbox[0]
        and place.bbox[1] <= own.bbox[1]
        and own.bbox[2] <= place.bbox[2]
        and own.bbox[3] <= place.bbox[3]
        for reading in written.readings
        for place in reading.evidence
    )


_RATHER_THAT = 0.5
"""Confidence from which on a text is taken to be the reference."""
