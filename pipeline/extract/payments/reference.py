"""The reference of a payment, to its very end however it is broken over lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.money.iban import find_ibans
from pipeline.extract.payments.bank_words import begins_with_tag, without_bank_words
from pipeline.extract.payments.reference_lines import (
    CUT_LAW,
    JOINED_WHOLE,
    LAW,
    is_cut_off,
    over_blanks,
    perhaps_longer,
    rest_read_before,
    whole_reference,
    with_rest,
)
from pipeline.extract.payments.words import REFERENCE, SWIFT_TAG, WEAK_REFERENCE
from pipeline.extract.text.candidates import field_of, same, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.vocabulary import begins_label_word
from pipeline.extract.text.wording import Labelled, at_label, is_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_REFERENCE_SHAPE = pattern_of(
    r"[^\W\d][^\n\t]{3,80}?\d{1,2}[.\-/ ]?\d{2}[.\-/ ]?\d{4}[^\n\t]{0,8}(?:art(?:icle|ikel)?\.?[ _]?\d+[^\n\t]{0,40})?"
)
_NUMBERED_REFERENCE = pattern_of(
    r"^(?=.{8,60}$)(?:[A-Z0-9\-/]{1,40}|(?=[A-Z\-/.]{0,39}\d)[A-Z0-9\-/.]{2,40}(?:\s(?=[A-Z\-/.]{0,39}\d)[A-Z0-9\-/.]{2,40}){1,6})$"
)


def _is_number(text: str) -> bool:
    """A bank's own number has no small letter and no word in it, and a year in it makes no birth date of it."""
    return _NUMBERED_REFERENCE.match(text) is not None


def reference(paper: Paper) -> Field[str]:
    """The payment reference: at its label, else by its shape (names, a date, the article of the law)."""
    found: list[Reading[str]] = _quoted(paper) or _in_a_sentence(paper) or _tagged(paper)
    if found:
        return field_of(found)
    labelled_ones: list[Snippet] = []
    for wording, weight in ((REFERENCE, 0.97), (WEAK_REFERENCE, 0.8)):
        for hit in map(_with_party, paper.find(wording)):
            for labelled in at_label(hit):
                snippet = without_bank_words(over_blanks(with_rest(whole_reference(labelled.value)), hit))
                if len(snippet.raw) < 3 or find_ibans(snippet.raw) or _NAMES_MESSAGE.fullmatch(fold(snippet.raw)):
                    continue
                if labelled.relation == "below" and (_OTHER_ROW.match(snippet.raw) or _heads_rows(hit, snippet)):
                    continue  # "Payment details" heads a list: "Status: executed".
                if labelled.relation in ("same", "right") and _among_headings(hit):
                    continue  # What stands beside the heading of a column heads another.
                plausibility = weight * labelled.weight
                if is_cut_off(snippet) or CUT_LAW.search(snippet.raw) or _ENDS_JOINED.search(snippet.raw):
                    plausibility *= 0.6
                elif (longer := perhaps_longer(snippet)) is not None and without_bank_words(longer).end == longer.end:
                    # A narrow receipt breaks lines anywhere and hangs nothing: a person looks where it ends.
                    found += _reference_readings(longer, plausibility * 0.9)
                separated = _PARTED.search(hit.page.text, hit.end, labelled.value.start)
                if labelled.relation == "same" and not separated:
                    if _rest_of_label(labelled):
                        continue  # "Motif / du transfert": what is asked for stands beside or below.
                    if wording is WEAK_REFERENCE and (
                        not re.search(r"[\d_]", snippet.raw) or _OF_SOMETHING.match(snippet.raw)
                    ):
                        continue  # "Details of the transaction" is a heading.
                    plausibility *= 0.92 if _said_whole(hit, snippet) else 0.6
                if _GOES_ON.search(hit.page.folded[max(0, hit.start - 12) : hit.start]):
                    plausibility *= 0.6  # "noch Verwendungszweck": its beginning stands at another label.
                if _is_number(snippet.raw):
                    plausibility *= 0.55
                upper = _line_above(hit.page, hit.page.cell_at(hit.start), snippet) or _beside_first_half(hit, snippet)
                lower = rest_read_before(snippet)
                if upper is not None:
                    found += _both(upper, snippet)
                else:
                    found += _reference_readings(snippet, plausibility) if lower is None else _both(snippet, lower)
                labelled_ones.append(snippet)
                break
        if any(reading.confidence >= 0.6 and _NAME_AND_DATE.search(reading.value) for reading in found):
            break
    if not any(_NAME_AND_DATE.search(reading.value) for reading in found):
        # What stands at a label and names nobody is a bank's word for the transfer, or its own number.
        found = _at_stems(paper) or _by_shape(paper) or found
    if not any(reading.confidence >= 0.6 for reading in found):
        for page in paper.pages:
            if JOINED_WHOLE.search(page.text):
                found = [reading for reading in found if reading.confidence >= _JOINED_SURE]
            for match in LAW.finditer(page.folded):
                start, end = page.line_bounds(match.start())
                snippet = Snippet(page, start, end).trimmed()
                if any(_inside(snippet, other) for other in labelled_ones):
                    continue
                cell = page.cell_at(snippet.start)
                whole = _begins_with_name(snippet.raw) and (cell is None or _begins_a_block(page, cell))
                found += text_readings(snippet, 0.8 if whole else 0.5)
            joined = list(JOINED_WHOLE.finditer(page.text))
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
                    cut = is_cut_off(line) or bool(CUT_LAW.search(line.raw))
                    upper = _line_above(page, page.left_of(cell), line)
                    sure = 0.8 if whole and not cut else 0.5
                    found += text_readings(line, sure) if upper is None else _both(upper, line)
    if not found:
        found = _by_shape(paper)
    return field_of(well_formed(_naming(found)), keep=0.75)


def _by_shape(paper: Paper) -> list[Reading[str]]:
    """Without any label: who, a day and an article in one line, or the rest of it below a line of nothing but names."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for match in _DAY_AND_ARTICLE.finditer(page.text):
            cell = page.cell_at(match.start())
            line = _before_bank_words(page, cell) if cell is not None else None
            if cell is None or line is None or match.end() < line.end:
                continue
            if _NAMES_BEFORE.fullmatch(page.text, line.start, match.start()):
                found += text_readings(line, _UNLABELLED if _begins_a_block(page, cell) else 0.5)
            elif line.start == match.start() and (over := page.above(cell, _CLOSE)) is not None:
                names = page.snippet(over).trimmed()
                if _NAMES_BEFORE.fullmatch(f"{names.raw} ") and abs(over.box[0] - cell.box[0]) <= _BENEATH:
                    found += [replace(one, confidence=min(one.confidence, _UNLABELLED)) for one in _both(names, line)]
    return found


def _before_bank_words(page: PageText, cell: Cell) -> Snippet:
    """A line without what a bank appends to it, be the day of that in the next line: "… ART 9 DATUM"."""
    line = page.snippet(cell).trimmed()
    head = without_bank_words(Snippet(page, line.start, page.line_bounds(min(cell.end + 1, len(page.text)))[1]))
    return head if head.end < line.end else line


_UNLABELLED = 0.72
_NAMES_BEFORE = pattern_of(r"(?:[^\W\d_a-z][^\W\d_]{0,30}[\-'’ .,/]{1,3}){3,9}")
"""Names and a nationality as they stand in a reference: each with a capital, and a blank or a sign behind."""
_DAY_AND_ARTICLE = pattern_of(
    r"(?<!\d)\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{4}[\-,/ ]{1,3}"
    r"art(?:icle|ikel)?\.?[ ]?\d{1,2}(?:bis|ter|quater|quinquies)?\b",
    re.I,
)


_NAMES_MESSAGE = pattern_of(r"(?:pacs|pain|camt)[. ]?\d{3}(?:[. ]\d{2,3}){0,2}|mt ?\d{3}")
"""What kind of message of the network it is: "Message type: pacs.008.001.08"."""
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
    over = page.above(label, _CLOSE) if label is not None else None
    if label is None or over is None:
        return None
    begun, ended = page.snippet(over).raw, page.snippet(label).raw
    # Two labels of two rows would each be one; what only goes on in small letters begins no row.
    goes_on = ended[:1].islower() or not REFERENCE.matches(begun)
    if not REFERENCE.matches(f"{begun} {ended}") or REFERENCE.matches(ended) or not goes_on:
        return None
    return _beside(page, over, label, value)


def _beside_first_half(hit: Hit, value: Snippet) -> Snippet | None:
    """The first line of a reference at a label that goes over two cells: "Pago / Remittance | A", "information | B"."""
    over, label = hit.page.cell_at(hit.start), hit.page.cell_at(hit.end - 1)
    return None if over is None or label is None or over is label else _beside(hit.page, over, label, value)


def _beside(page: PageText, over: Cell, label: Cell, value: Snippet) -> Snippet | None:
    """What stands beside the upper half of a label, right above the value that stands beside the lower one."""
    cell, first = page.cell_at(value.start), page.right_of(over)
    if cell is None or first is None or first is cell or page.right_of(label) is not cell:
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


_ENDS_JOINED = pattern_of(r"[^\W_] ?_$")
"""A join at the end leads to a part that was not read."""


def _said_whole(hit: Hit, value: Snippet) -> bool:
    """Whether a sentence says "with the message" before what has a name, a date and the article."""
    before = hit.page.folded[max(0, hit.start - _LEADS_IN) : hit.start].replace("\n", " ")
    whole = _NAME_AND_DATE.match(value.raw) is not None and _ARTICLE.search(value.raw) is not None
    return whole and value.raw[:1].isupper() and _WITH.search(before) is not None


_LEADS_IN = 24
_WITH = pattern_of(r"\b(?:with|bearing|under|avec|sous|portant|met|onder|mit|unter|con|com|cu)\W(?:[a-z]{1,8}\W){0,2}$")


def _tagged(paper: Paper) -> list[Reading[str]]:
    """What a bank's tag for the remittance information leads in, up to its next tag: ``SVWZ+``, ``/REMI/``."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for begun in _REMITTANCE_TAG.finditer(page.text):
            _, end = page.line_bounds(begun.end())
            if begins_with_tag(Snippet(page, begun.end(), end)):
                continue  # Nothing was put in: what was typed stands elsewhere, and the bank's own number behind.
            value = with_rest(whole_reference(Snippet(page, begun.end(), end).trimmed()))
            found += _reference_readings(without_bank_words(value), 0.97)
    return found


_REMITTANCE_TAG = pattern_of(r"(?:\b|(?<=\d))SVWZ\+|/REMI/(?:USTD//)?")


def _among_headings(hit: Hit) -> bool:
    """Whether a label stands in a row of three cells or more without a figure: the headings of a table."""
    page, label = hit.page, hit.page.cell_at(hit.start)
    if label is None:
        return False
    row = [label]
    while (one := page.left_of(row[0])) is not None and len(row) < _MOST_COLUMNS:
        row.insert(0, one)
    while (one := page.right_of(row[-1])) is not None and len(row) < _MOST_COLUMNS:
        row.append(one)
    return len(row) >= _COLUMNS and not any(sign.isdigit() for cell in row for sign in page.snippet(cell).raw)


_COLUMNS, _MOST_COLUMNS = 3, 12


def _heads_rows(hit: Hit, value: Snippet) -> bool:
    """Whether a label has nothing beside it and what stands below it does: a heading above rows of their own."""
    page = hit.page
    label, below = page.cell_at(hit.start), page.cell_at(value.start)
    if label is None or below is None or page.right_of(label) is not None:
        return False
    return value.start == below.start and value.end == below.end and page.right_of(below) is not None


_PARTED = pattern_of(r"[:\t\n]|\(\d{2}[A-Z]?\)")
"""What parts a label from its value; banks print the code of a message's field behind its name: "(70)"."""
_OF_SOMETHING = pattern_of(r"(?i)(?:of|de|des|du|d'|der|van|del|della|delle|dello|do|da|dos|das)\s")
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
            if colon and len(label) <= _LONGEST_LABEL and not re.search(r"\d", label) and _ANNOUNCES.search(label):
                own = without_bank_words(with_rest(Snippet(page, cell.start + len(label) + 1, cell.end).trimmed(" :")))
                if _NAME_AND_DATE.match(own.raw) and not find_ibans(own.raw):
                    found += _reference_readings(own, 0.82)
            if len(words) > _LONGEST_LABEL or re.search(r"\d", words) or not _ANNOUNCES.search(words):
                continue
            for value in (page.right_of(cell), page.below(cell, 1.6)):
                if value is None:
                    continue
                snippet = without_bank_words(with_rest(page.snippet(value).trimmed(" :")))
                taken = find_ibans(snippet.raw) or ":" in snippet.raw or "_" in snippet.raw
                if taken and not LAW.search(fold(snippet.raw)):
                    break  # What is beside the label answers it, and is found by its shape.
                if _NAME_AND_DATE.match(snippet.raw) and not _is_number(snippet.raw):
                    upper = _line_above(page, cell, snippet)
                    found += _reference_readings(snippet, 0.82) if upper is None else _both(upper, snippet)
                    break
    return found


_LONGEST_LABEL = 36
"""Signs of a cell that only asks for the message."""


def _naming(readings: list[Reading[str]]) -> list[Reading[str]]:
    """Of what stands at several labels, what names somebody with a date; a bank's word for the transfer does not."""
    naming = [reading for reading in readings if _NAME_AND_DATE.search(reading.value)]
    said = {reading.evidence[:1] for reading in naming}
    return (
        [reading for reading in readings if reading.evidence[:1] in said or _ANY_FIGURE.search(reading.value)]
        if naming
        else readings
    )


_JOINED_SURE = 0.88
_NAME_AND_DATE = pattern_of(
    r"(?<![^\W\d_])[^\W\d_]{2}.{0,60}?(?<!\d)(?:\d{1,2}[.\-/ _]?\d{2}[.\-/ _]?\d{4}|\d{4}[.\-/]\d{2}[.\-/]\d{2})(?!\d)"
)
_ANY_FIGURE = pattern_of(r"\d")
_ARTICLE = pattern_of(r"art(?:icle|ikel)?\.?[ _]?\d{1,2}(?:bis|ter|quater|quinquies)?(?![^\W_])", re.I)


def _begins_there(page: PageText, start: int) -> float:
    """How sure it is that no name with a blank in it begins before its first stroke: "EL IDRISSI_Hamid"."""
    before = re.split(r"[\t\n:;(]", page.text[max(0, start - 40) : start])[-1].split()
    cell = page.cell_at(start)
    if not before:
        above = page.above(cell, 1.3) if cell is not None and page.left_of(cell) is None else None
        names = above is not None and _NAMES_ALONE.fullmatch(page.text, above.start, above.end) is not None
        return 0.5 if names and cell is not None and not _begins_a_block(page, cell) else _JOINED_SURE
    return _JOINED_SURE if before[-1].islower() else 0.5


_NAMES_ALONE = pattern_of(r"[^\W\d_a-z][^\W\d]{0,40}(?:[ _'-][^\W\d_a-z][^\W\d]{0,40}){0,5}[_-]?")
"""A line that may be the first half of a name: words with capitals and strokes, no figure."""


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
    text = _ENDS_SENTENCE.sub("", text)
    text = _QUOTED.sub(r"\1", text)
    return re.sub(r"(15[.\-/]?(?:1|12[.\-/]?(?:1|19|198)?)?) (?=\d{1,3}\W*$)", r"\1", text)


_ENDS_SENTENCE = pattern_of(r"(?<=[^\W_]{2})[.,;]$")
"""The point of the sentence that a reference ends."""
_QUOTED = pattern_of(r"^[\"'“”„‘«‹]\s?([^\"“”„«»]+?)\s?[\"'“”’»›][.,;]?$")


def well_formed(readings: Sequence[Reading[str]]) -> list[Reading[str]]:
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
    if above is None or abs(above.box[0] - cell.box[0]) > 0.03:
        return True
    return is_label(page.snippet(above)) or bool(find_ibans(page.snippet(above).raw))


def _begins_with_name(text: str) -> bool:
    """Whether enough letters stand before the first figure to be a name: otherwise its first line is missing."""
    head: str = re.split(r"\d", text, maxsplit=1)[0]
    return sum(sign.isalpha() for sign in head) >= 8


def _rest_of_label(labelled: Labelled) -> bool:
    """Whether a label goes on in its cell in small letters, with nothing that is a value's behind it."""
    words = labelled.value.page.text[labelled.value.start : labelled.value.page.line_bounds(labelled.value.start)[1]]
    first = words.split("\t")[0].strip()
    return len(first.split()) <= _MORE_OF_LABEL and first.islower() and not any(map(str.isdigit, first))


_MORE_OF_LABEL = 3
