"""The reference of a payment, to its very end however it is broken over lines."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.money.iban import find_ibans
from pipeline.extract.payments.words import EXECUTED, PENDING, REFERENCE, STOP, SWIFT_TAG, WEAK_REFERENCE
from pipeline.extract.text.candidates import field_of, same, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.vocabulary import begins_label_word
from pipeline.extract.text.wording import at_label, continued, is_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_REFERENCE_SHAPE = pattern_of(
    r"[^\W\d][^\n\t]{3,80}?\d{1,2}[.\-/ ]?\d{2}[.\-/ ]?\d{4}[^\n\t]{0,8}(?:art(?:icle|ikel)?\.?[ _]?\d+[^\n\t]{0,40})?"
)
LAW = pattern_of(
    r"(?:article|artikel|art\.?)[ _]?\d+[^\n\t]{0,12}?(?:law|loi|wet|gesetz)?[ _]?15[.\-/ ]12[.\-/ ]1980", re.I
)
_NUMBERED_REFERENCE = pattern_of(
    r"^(?=.{8,60}$)(?:[A-Z0-9\-/]{1,40}|(?=[A-Z\-/.]{0,39}\d)[A-Z0-9\-/.]{2,40}(?:\s(?=[A-Z\-/.]{0,39}\d)[A-Z0-9\-/.]{2,40}){1,6})$"
)


def _is_number(text: str) -> bool:
    """A bank's own number has no small letter and no word in it, and a year in it makes no birth date of it."""
    return _NUMBERED_REFERENCE.match(text) is not None


def reference(paper: Paper) -> Field[str]:
    """The payment reference: at its label, else by its shape (names, a date, the article of the law)."""
    found: list[Reading[str]] = _quoted(paper) or _in_a_sentence(paper)
    if found:
        return field_of(found)
    labelled_ones: list[Snippet] = []
    for wording, weight in ((REFERENCE, 0.97), (WEAK_REFERENCE, 0.8)):
        for hit in map(_with_party, paper.find(wording)):
            for labelled in at_label(hit):
                snippet = _over_blanks(_with_rest(_whole_reference(labelled.value)), hit)
                if len(snippet.raw) < 3 or find_ibans(snippet.raw):
                    continue
                if labelled.relation == "below" and (_OTHER_ROW.match(snippet.raw) or _heads_rows(hit, snippet)):
                    continue  # "Payment details" heads a list: "Status: executed".
                plausibility = weight * labelled.weight
                if _is_cut_off(snippet) or _CUT_LAW.search(snippet.raw):
                    plausibility *= 0.6
                elif (longer := _perhaps_longer(snippet)) is not None:
                    # A narrow receipt breaks lines anywhere and hangs nothing: a person looks where it ends.
                    found += _reference_readings(longer, plausibility * 0.9)
                separated = re.search(r"[:\t\n]", hit.page.text[hit.end : labelled.value.start])
                if labelled.relation == "same" and not separated:
                    if wording is WEAK_REFERENCE and not re.search(r"[\d_]", snippet.raw):
                        continue  # "Details of the transaction" is a heading.
                    plausibility *= 0.92 if _said_whole(hit, snippet) else 0.6
                if _GOES_ON.search(hit.page.folded[max(0, hit.start - 12) : hit.start]):
                    plausibility *= 0.6  # "noch Verwendungszweck": its beginning stands at another label.
                if _is_number(snippet.raw):
                    plausibility *= 0.55
                upper = _line_above(hit.page, hit.page.cell_at(hit.start), snippet)
                found += _reference_readings(snippet, plausibility) if upper is None else _both(upper, snippet)
                labelled_ones.append(snippet)
                break
        if any(reading.confidence >= 0.6 and _NAME_AND_DATE.search(reading.value) for reading in found):
            break
    if not any(_NAME_AND_DATE.search(reading.value) for reading in found):
        found = _at_stems(paper) or found
    if not any(reading.confidence >= 0.6 for reading in found):
        for page in paper.pages:
            if _JOINED_WHOLE.search(page.text):
                found = [reading for reading in found if reading.confidence >= _JOINED_SURE]
            for match in LAW.finditer(page.folded):
                start, end = page.line_bounds(match.start())
                snippet = Snippet(page, start, end).trimmed()
                if any(_inside(snippet, other) for other in labelled_ones):
                    continue
                cell = page.cell_at(snippet.start)
                whole = _begins_with_name(snippet.raw) and (cell is None or _begins_a_block(page, cell))
                found += text_readings(snippet, 0.8 if whole else 0.5)
            joined = list(_JOINED_WHOLE.finditer(page.text))
            for match in joined:
                found += text_readings(Snippet(page, match.start(), match.end()), _begins_there(page, match.start()))
            if joined:
                continue
            for match in _REFERENCE_SHAPE.finditer(page.text):
                cell = page.cell_at(match.start())
                if match.group().count("_") >= 2 and cell is not None:
                    _, end = page.line_bounds(match.start())
                    line = _without_label(Snippet(page, cell.start, end).trimmed(" \t:"))
                    if any(_inside(line, other) for other in labelled_ones):
                        continue
                    whole = page.left_of(cell) is not None or _begins_a_block(page, cell)
                    cut = _is_cut_off(line) or bool(_CUT_LAW.search(line.raw))
                    upper = _line_above(page, page.left_of(cell), line)
                    sure = 0.8 if whole and not cut else 0.5
                    found += text_readings(line, sure) if upper is None else _both(upper, line)
    return field_of(_well_formed(_naming(found)), keep=0.75)


_TO_WHOM = pattern_of(
    r"\s(?:to|for|an|fur|aan|voor|a|au|pour|al|alla|par[ae]|do|dla|pentru|catre)\s"
    r"(?:(?:the|den|die|das|de|het|le|la|los?|el|il|o|um)\s)?"
    r"(?:payee|beneficiary|recipient|receiver|creditor|empfanger\w{0,2}|zahlungsempfanger\w?|begunstigte\w?|glaubiger|"
    r"ontvanger|beneficiaire|destinataire|creancier|benef[ií]ciario|destinatario|favorecido|recebedor|odbiorcy|beneficiar\w?|"
    r"alici\w{0,3})(?![^\W_])"
)


def _with_party(hit: Hit) -> Hit:
    """A label with whom the message is for: "Message to payee", "Nachricht an Empfänger"."""
    to_whom = _TO_WHOM.match(hit.page.folded, hit.end)
    return hit if to_whom is None or "\t" in to_whom.group() else replace(hit, end=to_whom.end())


def _line_above(page: PageText, label: Cell | None, value: Snippet) -> Snippet | None:
    """The first line of a reference that is broken beside its label: "Remittance | A" over "information | B"."""
    cell = page.cell_at(value.start)
    over = page.above(label, _CLOSE) if label is not None else None
    first = page.right_of(over) if over is not None else None
    if label is None or cell is None or over is None or first is None or page.right_of(label) is not cell:
        return None
    begun, ended = page.snippet(over).raw, page.snippet(label).raw
    # Each of them alone is no such label: two labels of two rows are.
    if not REFERENCE.matches(f"{begun} {ended}") or REFERENCE.matches(begun) or REFERENCE.matches(ended):
        return None
    height = max(cell.box[3] - cell.box[1], page.line_height)
    close = abs(first.box[0] - cell.box[0]) <= _BENEATH and cell.level[1] - first.level[3] <= _CLOSE * height
    return page.snippet(first).trimmed() if close else None


def _both(upper: Snippet, value: Snippet) -> list[Reading[str]]:
    """A reference of lines that do not follow one another in the text: their labels stand between."""
    text = f"{upper.raw}{'' if upper.raw.endswith(('_', '-', '/')) else ' '}{value.raw}"
    sure = round(min(upper.confidence, value.confidence) * _OF_BOTH, 4)
    return [Reading(text, sure, text, (upper.evidence, value.evidence), value.origin)]


_CLOSE = 0.9
"""Line heights between two lines of one label or value."""
_BENEATH = 0.02
"""Of the page's width: a value's lines begin together."""
_OF_BOTH = 0.85


def _said_whole(hit: Hit, value: Snippet) -> bool:
    """Whether a sentence says "with the message" before what has a name, a date and the article."""
    before = hit.page.folded[max(0, hit.start - _LEADS_IN) : hit.start].replace("\n", " ")
    whole = _NAME_AND_DATE.match(value.raw) is not None and _ARTICLE.search(value.raw) is not None
    return whole and value.raw[:1].isupper() and _WITH.search(before) is not None


_LEADS_IN = 24
_WITH = pattern_of(r"\b(?:with|bearing|under|avec|sous|portant|met|onder|mit|unter|con|com|cu)\W(?:[a-z]{1,8}\W){0,2}$")


def _heads_rows(hit: Hit, value: Snippet) -> bool:
    """Whether a label has nothing beside it and what stands below it does: a heading above rows of their own."""
    page = hit.page
    label, below = page.cell_at(hit.start), page.cell_at(value.start)
    if label is None or below is None or page.right_of(label) is not None:
        return False
    return value.start == below.start and value.end == below.end and page.right_of(below) is not None


_GOES_ON = pattern_of(r"\b(?:noch|suite|suite du|suite de la|vervolg|continued|cont)\W{0,2}$")
_ANNOUNCES = pattern_of(
    r"\b(?:inform\w*|messag\w*|mensag\w*|mededel\w*|communic\w*|comunic\w*|motif|motiv\w*|ref|referen\w*|verwend\w*|details?|"
    r"purpose|objet|objeto|descri\w*|omschrijv\w*|zweck|remit\w*|narrat\w*|tytul|opis|acikl\w*|mention|libelle|vermeld\w*|"
    r"vermerk\w*|menzion\w*|mencion\w*|indicaci\w*)\b"
)


_OTHER_ROW = pattern_of(r"[^\W\d_][^:\d]{1,28}:\s")
_QUOTATION = pattern_of(r"[\"“„«‘‹]\s?([^\"“”„«»‹›\t]{6,140}?)\s?[\"”“»’›]")
_LEADS_TO_QUOTATION = 110
_SURE_OF_QUOTED = 0.88


def _quoted(paper: Paper) -> list[Reading[str]]:
    """What a sentence quotes as the message: "the communication of this transfer reads « … »"."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for match in _QUOTATION.finditer(page.text):
            before = page.folded[max(0, match.start() - _LEADS_TO_QUOTATION) : match.start()]
            clause = re.split(r"[.;]\s", before.replace("\n", " "))[-1]
            if _NAME_AND_DATE.search(match[1].replace("\n", " ")) and _ANNOUNCES.search(clause):
                found += _reference_readings(Snippet(page, match.start(1), match.end(1)), _SURE_OF_QUOTED)
    return found


def _in_a_sentence(paper: Paper) -> list[Reading[str]]:
    """What a letter tells to be the message, without quoting it: "with the message EGE Selin Türkiye 14.02.2000."."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for hit in REFERENCE.find(page):
            before = page.folded[max(0, hit.start - _LEADS_IN) : hit.start].replace("\n", " ")
            told = _NAMED_AND_BORN.match(page.text, hit.end)
            if told is not None and told[1][0].isupper() and _WITH.search(before) is not None:
                found += _reference_readings(Snippet(page, told.start(1), told.end(1)), _TOLD_IN_SENTENCE)
    return found


_TOLD_IN_SENTENCE = 0.82
_NAMED_AND_BORN = pattern_of(
    r"\s(?:reads? |: ?)?([^\W\d_]{2}[^\d.;:\t]{2,60}\s?\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{4})(?=[.;,)]?(?:\s|$))"
    r"(?!\s?(?:art|loi|wet|law|gesetz))",
    re.I,
)


def _at_stems(paper: Paper) -> list[Reading[str]]:
    """At no known label, a name and a date beside or below a cell of words that speak of a message."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for cell in page.cells:
            words = SWIFT_TAG.sub("", page.folded[cell.start : cell.end])
            label, colon, _ = words.partition(":")
            if colon and len(label) <= _REST_OF_LINE and not re.search(r"\d", label) and _ANNOUNCES.search(label):
                own = _with_rest(Snippet(page, cell.start + len(label) + 1, cell.end).trimmed(" :"))
                if _NAME_AND_DATE.match(own.raw) and not find_ibans(own.raw):
                    found += _reference_readings(own, 0.82)
            if len(words) > _REST_OF_LINE or re.search(r"\d", words) or not _ANNOUNCES.search(words):
                continue
            for value in (page.right_of(cell), page.below(cell, 1.6)):
                if value is None:
                    continue
                snippet = _with_rest(page.snippet(value).trimmed(" :"))
                taken = find_ibans(snippet.raw) or ":" in snippet.raw or "_" in snippet.raw
                if taken and not LAW.search(fold(snippet.raw)):
                    break  # What is beside the label answers it, and is found by its shape.
                if _NAME_AND_DATE.match(snippet.raw) and not _is_number(snippet.raw):
                    upper = _line_above(page, cell, snippet)
                    found += _reference_readings(snippet, 0.82) if upper is None else _both(upper, snippet)
                    break
    return found


def _naming(readings: list[Reading[str]]) -> list[Reading[str]]:
    """Of what stands at several labels, what names somebody with a date; a bank's word for the transfer does not."""
    naming = [reading for reading in readings if _NAME_AND_DATE.search(reading.value)]
    said = {reading.evidence[:1] for reading in naming}
    return (
        [reading for reading in readings if reading.evidence[:1] in said or _ANY_FIGURE.search(reading.value)]
        if naming
        else readings
    )


_JOINED_WHOLE = pattern_of(r"(?<![^\s:(\"'])(?:[^\W_][^\W_.\-']*_){3,}15[.\-/]?12[.\-/]?1980(?![^\s.,;)\"'])")
"""Parts joined by strokes without a blank, down to the date of the law: it begins and ends where the blanks are."""
_JOINED_SURE = 0.88
_NAME_AND_DATE = pattern_of(
    r"(?<![^\W\d_])[^\W\d_]{2}.{0,60}?(?<!\d)(?:\d{1,2}[.\-/ _]?\d{2}[.\-/ _]?\d{4}|\d{4}[.\-/]\d{2}[.\-/]\d{2})(?!\d)"
)
_ANY_FIGURE = pattern_of(r"\d")
_ARTICLE = pattern_of(r"art(?:icle|ikel)?\.?[ _]?\d{1,2}(?:bis|ter|quater|quinquies)?(?![^\W_])", re.I)


def _begins_there(page: PageText, start: int) -> float:
    """How sure it is that no name with a blank in it begins before its first stroke: "EL IDRISSI_Hamid"."""
    before = re.split(r"[\t\n:;(]", page.text[max(0, start - 40) : start])[-1].split()
    return _JOINED_SURE if not before or before[-1].islower() else 0.5


def _reference_readings(snippet: Snippet, plausibility: float) -> tuple[Reading[str], ...]:
    """Readings of a reference; of two that differ in joins alone the one with more of them, which ink alone makes."""
    opinions = [_joined(text) for text, _ in snippet.opinions()]
    found = []
    for reading in text_readings(snippet, plausibility, _joined):
        better = [text for text in opinions if same(text) == same(reading.value)]
        value = max((reading.value, *better), key=lambda text: text.count("_"))
        found.append(replace(reading, value=value))
    return tuple(found)


def _joined(text: str) -> str:
    """Without the blank that a line broken inside the date of the law leaves in it."""
    text = _ENDS_SENTENCE.sub("", _VALUE_DATE_BEHIND.sub("", text))
    text = _QUOTED.sub(r"\1", text)
    return re.sub(r"(15[.\-/]?(?:1|12[.\-/]?(?:1|19|198)?)?) (?=\d{1,3}\W*$)", r"\1", text)


_ENDS_SENTENCE = pattern_of(r"(?<=[^\W_]{2})[.,;]$")
"""The point of the sentence that a reference ends."""
_QUOTED = pattern_of(r"^[\"'“”„‘«‹]\s?([^\"“”„«»]+?)\s?[\"'“”’»›][.,;]?$")
_VALUE_DATE_BEHIND = pattern_of(
    r"(?<=1980)[\s,;.]{1,3}(?:value|val\.?|valuta|valeur|wertstellung|booked|booking|execution|datum|date)\b[\s:.]{0,3}"
    r"(?:date[\s:.]{0,3})?\d{1,2}[^,;]{0,12}$",
    re.I,
)
"""A bank's own day of value printed in one line with the reference."""


def _well_formed(readings: list[Reading[str]]) -> list[Reading[str]]:
    """Of several readings of the same ink, those whose article is one: "Article40Oter" is a misread "Article40ter"."""
    good = {reading.evidence[:1] for reading in readings if _ARTICLE.search(reading.value)}
    return [reading for reading in readings if reading.evidence[:1] not in good or _ARTICLE.search(reading.value)]


def _inside(one: Snippet, other: Snippet) -> bool:
    """Whether a line is a part of what stands at a label already, such as the second line of a reference."""
    return one.page is other.page and other.start <= one.start and one.end <= other.end + 1


def _without_label(line: Snippet) -> Snippet:
    """A line without the word that announces it, whole or broken off at the edge of its column."""
    first = re.match(r"([^\W\d_]{6,})[\s:|.]+(?=\S)", line.page.text[line.start : line.end])
    if first is None or "_" in first.group() or not begins_label_word(fold(first.group(1))):
        return line
    return Snippet(line.page, line.start + first.end(), line.end)


def _begins_a_block(page: PageText, cell: Cell) -> bool:
    """Whether nothing stands right above a line in its column that could be its beginning."""
    above = page.above(cell, 1.3)
    return above is None or abs(above.box[0] - cell.box[0]) > 0.03 or is_label(page.snippet(above))


def _begins_with_name(text: str) -> bool:
    """Whether enough letters stand before the first figure to be a name: otherwise its first line is missing."""
    head: str = re.split(r"\d", text, maxsplit=1)[0]
    return sum(sign.isalpha() for sign in head) >= 8


def _whole_reference(value: Snippet) -> Snippet:
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
        added = page.words_between(snippet.end + 1, longer.end)
        if not added or not first or find_ibans(page.text[snippet.end : longer.end]):
            break
        return _whole_reference(longer) if lines == 1 else longer
    return snippet


def _answers_another(page: PageText, row: Cell, upper: Snippet) -> bool:
    """Whether a line below stands beside a label of its own, read far from it in a column of labels."""
    own, first = page.left_of(row), page.cell_at(upper.start)
    return own is not None and first is not None and own is not page.left_of(first) and is_label(page.snippet(own))


_COMPLETE = pattern_of(r"15[.\-/ ]?12[.\-/ ]?1980\W*$")
"""Behind the date of the law nothing follows."""
_CUT_LAW = pattern_of(r"15[.\-/ ]?(?:1|12[.\-/ ]?(?:1|19|198)?)?$")
_REST = pattern_of(r"15[.\-/ ]?12[.\-/ ]?1980|\bart(?:icle|ikel|\.)?[ _]?\d|_|\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{4}", re.I)
"""What only the rest of a reference holds: the law, the article, the birth date, the joins between its parts."""
_NAMES_LAW = pattern_of(r"(?:law|loi|wet|gesetz)\W*$", re.I)
_ONLY_DATE = pattern_of(r"\W{0,9}\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{2,4}\W{0,9}")


def _with_rest(snippet: Snippet) -> Snippet:
    """The reference with lines below that can only be its rest, wherever they begin.

    Applications break it in the middle of a word, hang the second line below the label, or align it to the right; a
    reference that was cut off would look as if the payer had left out the article.
    """
    page = snippet.page
    for _ in range(3):
        cell = page.cell_at(max(snippet.start, snippet.end - 1))
        whole = LAW.search(fold(snippet.raw)) or _JOINED_WHOLE.fullmatch(snippet.raw)
        if cell is None or cell.index + 1 >= len(page.cells) or whole:
            break
        following = page.cells[cell.index + 1]
        text, left = page.snippet(following), page.left_of(following)
        height = max(cell.box[3] - cell.box[1], page.line_height)
        if (
            page.text[cell.end : following.start] == "\t"
            and _COMPLETE.match(text.raw)
            and _NAMES_LAW.search(snippet.raw)
        ):
            return Snippet(page, snippet.start, following.end)  # A wide blank before the day of the law.
        names_law = LAW.search(fold(f"{snippet.raw} {text.raw}")) is not None
        below = -0.4 * height <= following.box[1] - cell.box[3] <= (_OPEN_LINES if names_law else 1.6) * height
        overlaps = following.box[0] < cell.box[2] and cell.box[0] < following.box[2]
        cut = _CUT_LAW.search(snippet.raw)
        if below and cut and _COMPLETE.search(cut.group() + text.raw):
            return Snippet(page, snippet.start, following.end)
        if not below or not overlaps or ":" in text.raw or is_label(text) or _begins_row(page, following):
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


def _begins_row(page: PageText, cell: Cell) -> bool:
    """Whether a line begins with what became of the payment, and its day behind: "Ausgeführt am 27.10.2026"."""
    state = any(hit.start == cell.start for wording in (EXECUTED, PENDING) for hit in wording.find(page))
    return state and _ONLY_DATE.search(page.text, cell.start, cell.end) is not None


def _over_blanks(snippet: Snippet, hit: Hit) -> Snippet:
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


def _perhaps_longer(snippet: Snippet) -> Snippet | None:
    """The reference with the line below, at the left margin of a list "label: value" in which it alone has no colon."""
    page = snippet.page
    if LAW.search(fold(snippet.raw)) or _COMPLETE.search(snippet.raw) or _JOINED_WHOLE.fullmatch(snippet.raw):
        return None
    start, end = page.line_bounds(snippet.end)
    if end != snippet.end or end + 1 >= len(page.text) or ":" not in page.text[start : snippet.start]:
        return None
    first, cell, below = page.cell_at(start), page.cell_at(snippet.start), page.cell_at(end + 1)
    if first is None or cell is None or below is None or abs(below.box[0] - first.box[0]) > _ALIGNED_RIGHT:
        return None
    text = page.snippet(below)
    height = max(cell.box[3] - cell.box[1], page.line_height)
    last = page.line_bounds(below.start)[1]
    if below.box[1] - cell.box[3] > _ONE_TEXT * height or ":" in page.text[below.start : last] or below.end != last:
        return None
    if is_label(text) or len(text.raw) > _REST_OF_LINE or text.raw.endswith(".") or find_ibans(text.raw):
        return None
    return Snippet(page, snippet.start, below.end)


_REST_OF_LINE = 36
_OPEN_LINES = 2.2
"""Line heights to a second line with which the first names the article and the law."""


def _flows_on(page: PageText, cell: Cell, following: Cell) -> bool:
    """Whether a line below is the rest of the value: no label beside it, as near as lines of one text are, aligned."""
    if page.left_of(following) is not None or page.left_of(cell) is None or page.right_of(following) is not None:
        return False
    height = max(cell.box[3] - cell.box[1], page.line_height)
    aligned = min(abs(following.box[side] - cell.box[side]) for side in (0, 2)) < _ALIGNED_RIGHT
    return aligned and following.box[1] - cell.box[3] < _ONE_TEXT * height


_ALIGNED_RIGHT = 0.012
_ONE_TEXT = 0.9
"""Of the height of a line: what lies between lines of one text is less than what parts rows."""


def _is_cut_off(snippet: Snippet) -> bool:
    """Whether what can only be its rest stands below, parted from it in reading order by a broken label."""
    page = snippet.page
    cell = page.cell_at(max(snippet.start, snippet.end - 1))
    if cell is None or LAW.search(fold(snippet.raw)) or _JOINED_WHOLE.fullmatch(snippet.raw):
        return False
    below = page.below(cell, 1.6)
    if below is None or below.start < snippet.end or _begins_row(page, below):
        return False
    text = page.snippet(below).raw
    return ":" not in text and bool(_REST.search(text)) and not _ONLY_DATE.fullmatch(text)
