"""The role that known wording gives a date: before it on its line, behind it, or in the label cell beside or above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.dates.captions_below import caption_below, in_brackets_below, signing_below
from pipeline.extract.dates.clauses import without_weekday
from pipeline.extract.dates.clinging import clinging
from pipeline.extract.dates.deaths import died_then
from pipeline.extract.dates.find import DateSpot
from pipeline.extract.dates.headings import header_of, overhead, row_of_boxes
from pipeline.extract.dates.labels import WORDINGS, Role
from pipeline.extract.dates.nearest import is_article, is_of_something, nearest, page_hits
from pipeline.extract.dates.place_and_day import SEEN, SEEN_IN_CLAUSE, is_place_date
from pipeline.extract.dates.roled import RoledDate, holds_date, letters
from pipeline.extract.dates.senses import sense_of
from pipeline.extract.names.in_text import name_before
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText
from pipeline.extract.text.wording import is_label
from pipeline.patterns import pattern_of


def by_wording(spot: DateSpot, spots: Sequence[DateSpot]) -> RoledDate:
    """The role of a date by the known wordings around it; ``none`` where there are none."""
    page, start = spot.snippet.page, spot.snippet.start
    line_start, _ = page.line_bounds(start)
    # A label announces one date: what stands before an earlier date on the line does not count for this one,
    # unless it joins two ends of one period ("du … au …").
    earlier = [
        other.snippet.end
        for other in spots
        if other.snippet.page is page and other.snippet.end <= start and not _is_same_day(other, start)
    ]
    last = max(earlier, default=-1)
    floor = max(line_start, start - 160, last)
    hits = [
        item
        for item in page_hits(spot, floor, start)
        if letters(page.folded[item[1].end : start]) <= _REACH_LETTERS
        and not is_of_something(*item, start)
        and not _YEAR_BETWEEN.search(page.folded, item[1].end, start)
        and not (item[0] == "birth" and _NUMBER_SIGN.match(page.folded, item[1].start))
        and not (item[0] == "birth" and _DENIES.match(page.text, item[1].start))
        and not _inside_label(*item, start)
    ]
    if BORN_SIGN.search(page.folded, max(line_start, start - 4), start):
        return RoledDate(spot, "birth")
    if (clings := clinging(page, start, spot.snippet.end)) is not None:
        return RoledDate(spot, clings)
    hit = nearest(hits, start)
    joined = last >= 0 and JOINS.fullmatch(page.folded[last:start]) and not _ends_list(spot, spots, last)
    if joined and (hit is None or is_article(hit[1])):
        return RoledDate(spot, "until", hit[1] if hit else None)
    if hit is not None and hit[0] != "date":
        return RoledDate(spot, *hit)
    if hit is not None and is_article(hit[1]):
        # "le 8 février" in a sentence announces nothing; before the place it is part of the place and date.
        label: Hit | None = hit[1]
        hit = None
    else:
        label = hit[1] if hit else None
    follows = _follows(spot)
    if (hit is None or is_article(hit[1])) and any(_EVENT_AFTER.match(page.folded, at) for at in follows):
        return RoledDate(spot, "event", hit[1] if hit else None)
    if (hit is None or is_article(hit[1])) and any(died_then(page, at) for at in follows):
        return RoledDate(spot, "event", hit[1] if hit else None)
    if (hit is None or is_article(hit[1])) and any(_BORN_AFTER.match(page.folded, at) for at in follows):
        return RoledDate(spot, "birth", hit[1] if hit else None)
    if hit is None and _ATTESTED.match(page.folded, spot.snippet.end):
        return RoledDate(spot, "issue", label, guessed=True)
    if (hit is None or is_article(hit[1])) and _runs_out(spot):
        return RoledDate(spot, "until", hit[1] if hit else None)
    if (hit is None or is_article(hit[1])) and _carried_out(spot):
        return RoledDate(spot, "payment", hit[1] if hit else None, guessed=True)
    comes = _COMES.match(page.folded, spot.snippet.end)
    if hit is None and comes and _COMES_AFTER.search(page.folded, max(0, start - _REACH_OF_WHO), start):
        return RoledDate(spot, "arrival")
    if _in_brackets_after_name(spot):
        return RoledDate(spot, "birth")
    if is_place_date(spot):
        return _asked_for(spot, spots) or RoledDate(spot, "place-date", label)
    if hit is None and _ends_issuing_sentence(page, floor, start, spot.snippet.end):
        return RoledDate(spot, "issue", label)
    if hit is not None:
        return RoledDate(spot, *hit)
    cell = page.cell_at(start)
    if cell is None:
        return RoledDate(spot, "none")
    if without_weekday(page.folded[cell.start : start]) in NOTHING_BEFORE:
        left, over = page.left_of(cell), overhead(page, cell)
        if left is not None and _PLACE_LEFT.fullmatch(page.text[left.start : left.end]):
            # A form leaves a blank between "Edéa, le" and its day.
            role: Role = "legalised" if SEEN.match(page.folded, left.start) else "place-date"
            return RoledDate(spot, role, label)
        if over is not None and _PLACE_OVER.fullmatch(page.text[over.start : over.end]):
            return RoledDate(spot, "place-date", label)
        if left is not None and (short := _SHORT_LABEL.fullmatch(page.folded, left.start, left.end)):
            return RoledDate(spot, "from" if short["first"] else "until", Hit(page, left.start, left.end, "from"))
        header = header_of(page, cell, spot, spots) if left is not None else over
        # In a row of two people's dates ("Date of birth | 3.4.1990 | 5.6.1992") the label stands before the first.
        row = left
        while row is not None and holds_date(row, spot, spots) and page.left_of(row) is not row:
            row = page.left_of(row)
        boxes = row_of_boxes(page, spot)
        for neighbour in (left, header, row if row is not left else None, boxes):
            if neighbour is None or holds_date(neighbour, spot, spots):
                continue
            if neighbour is header and left is not None and _says_what(page, left, neighbour):
                # In a list of labels and values what stands overhead is the value of another label.
                continue
            found = [
                one
                for one in page_hits(spot, neighbour.start, neighbour.end)
                if not _inside_words(*one, neighbour) and not _names_the_paper(*one, neighbour)
            ]
            hit = nearest([item for item in found if not is_of_something(*item, neighbour.end)], neighbour.end)
            if hit is not None and not (is_article(hit[1]) and neighbour is not left):
                return RoledDate(spot, *hit)
            if neighbour is over and _ON_OVERHEAD.fullmatch(page.folded, neighbour.start, neighbour.end):
                return RoledDate(spot, "date", hit[1] if hit is not None else None)
        if left is None and line_start:
            before = max(page.line_bounds(line_start - 1)[0], line_start - 60, last)
            above_it = [
                item for item in page_hits(spot, before, start) if item[1].start < line_start and not _titled(*item)
            ]
            hit = nearest(above_it, line_start)
            if hit is not None and hit[0] != "date" and letters(page.folded[hit[1].end : line_start]) <= 12:
                return RoledDate(spot, *hit)
        if left is not None and over is not None and (born := _birth_at_end_of(page, over, line_start)) is not None:
            return RoledDate(spot, "birth", born)
        if left is None and over is not None and (asked := _birth_in_column(page, over)) is not None:
            return RoledDate(spot, "birth", asked)
        answered = left is not None and (is_label(page.snippet(left)) or ":" in page.text[left.start : left.end])
        if not answered and (caption := caption_below(page, cell, spot, spots)) is not None:
            return RoledDate(spot, "birth", caption, guessed=True)
        if (under := in_brackets_below(page, cell, spot, spots)) is not None:
            return RoledDate(spot, *under, guessed=True)
        if not answered and (signed := signing_below(page, cell, spot, spots)) is not None:
            return RoledDate(spot, "issue", signed, guessed=True)
    return RoledDate(spot, "none")


def _runs_out(spot: DateSpot) -> bool:
    """Whether a verb whose second half stands behind a day says that something ends then."""
    page, start = spot.snippet.page, spot.snippet.start
    behind = _RUNS_OUT.match(page.folded, spot.snippet.end)
    return behind is not None and _RUNS.search(page.folded, max(0, start - _REACH_OF_WHO), start) is not None


def _carried_out(spot: DateSpot) -> bool:
    """The same of something that was carried out then: "en voerden op 18 oktober 2021 uit", "führten am … aus"."""
    page, start = spot.snippet.page, spot.snippet.start
    behind = _OUT.match(page.folded, spot.snippet.end)
    return behind is not None and _CARRIED.search(page.folded, max(0, start - _REACH_OF_WHO), start) is not None


_CARRIED = pattern_of(r"\b(?:voer(?:t|de|den)|fuhr(?:t|te|ten))\b[^.;]{0,30}$")
_OUT = pattern_of(r"[\s,]{1,2}(?:uit|aus)(?![^\W_])")
_RUNS = pattern_of(r"\b(?:lauft|laufen|loopt|lopen)\b[^.;]{0,30}$")
_RUNS_OUT = pattern_of(r"[\s,]{1,2}(?:ab|aus|af)(?![^\W_])")
"""Verbs whose second half stands behind the day: "Sie läuft am 30.08.2027 ab", "loopt op 30.08.2027 af"."""
_ON_OVERHEAD = pattern_of(r"(?:\d{1,2}[.)]\s)?(?:le|on|op|am|el|il|em|dnia)\W{0,3}")
"""A caption that is no more than the word before a day, with its number or none: "6. Le"."""


def _follows(spot: DateSpot) -> tuple[int, ...]:
    """Where the words behind a day begin; with a margin beside the text they stand below it, not next on the page."""
    page, end = spot.snippet.page, spot.snippet.end
    cell = page.cell_at(spot.snippet.start)
    below = page.below(cell, 1.8) if cell is not None and cell.end == end and page.left_of(cell) is not None else None
    return (end,) if below is None or below.start == end + 1 else (end, below.start)


def _asked_for(spot: DateSpot, spots: Sequence[DateSpot]) -> RoledDate | None:
    """A place and a day as the value of a row of a form, which are no head or foot of the paper: "Highest degree: …".

    None where no label with its colon stands to the left, or one that asks for the place and the day themselves.
    """
    page = spot.snippet.page
    cell = page.cell_at(spot.snippet.start)
    left = page.left_of(cell) if cell is not None else None
    if cell is None or left is None or holds_date(left, spot, spots) or left.end - left.start > _LONG_LABEL:
        return None
    if page.text[cell.start : cell.start + 1] != ":" and page.text[left.end - 1 : left.end] != ":":
        return None
    hit = nearest(page_hits(spot, left.start, left.end), left.end)
    if hit is not None:
        return RoledDate(spot, *hit) if hit[0] not in ("date", "issue", "from", "until") else None
    sense = sense_of(page.folded[left.start : left.end])
    if _MADE_OUT.search(page.folded, left.start, left.end) or (sense is not None and sense.role == "issue"):
        return None
    return RoledDate(spot, sense.role if sense is not None and sense.role != "value" else "none", guessed=True)


_DENIES = pattern_of(r"[Nn][Ee]\s(?!(?:le|les|en|au|aux|dans|du|de|et)\b)[a-z]{3,}")
"""The small word of a denial, and of "ne varietur", which readers that drop accents make of "né": no place is small."""
_ATTESTED = pattern_of(
    r"[\s.,;-]{1,4}(?:(?:de (?:todo )?lo (?:cual|que) )?(?:doy|damos) fe|(?:do que )?(?:dou|damos) fe|in fede|"
    r"en foi de quoi|in witness whereof)(?![^\W_])"
)
"""What closes an act, behind its day: "a los 12 días del mes de octubre de 2026. Doy fe"."""


def _inside_words(role: Role, label: Hit, cell: Cell) -> bool:
    """Whether the short word for "born" stands amid others of a label: "regjistruar në këtë adresë" says "in"."""
    if role != "birth" or label.end - label.start > _SHORT_WORD:
        return False
    before = letters(label.page.folded[cell.start : label.start])
    return before > _SHORT_WORD and letters(label.page.folded[label.end : cell.end]) > _SHORT_WORD


def _names_the_paper(role: Role, label: Hit, cell: Cell) -> bool:
    """Whether a title goes on behind words that cite where a day follows them: "LETTER OF ADMISSION" over its day."""
    if role not in ("other", "law", "event") or not _CITING.search(label.page.folded, label.start, label.end):
        return False
    return letters(label.page.folded[label.end : cell.end]) > _SHORT_WORD


def _titled(role: Role, label: Hit) -> bool:
    """The same of a title in the line above."""
    cell = label.page.cell_at(label.start)
    return cell is not None and _names_the_paper(role, label, cell)


_CITING = pattern_of(r"\s(?:of|de|du|van|vom|del|di|da|do)$")


def _inside_label(role: Role, label: Hit, date: int) -> bool:
    """The same of a label that a wide gap parts from its date."""
    cell = label.page.cell_at(label.start)
    return cell is not None and cell.end < date and _inside_words(role, label, cell)


_SHORT_WORD = 4
_LONG_LABEL = 45
_MADE_OUT = pattern_of(
    r"sign|handtek|unterschr|firma|assinat|imza|podpis|semnat|cachet|stamp|seal|place|lieu|plaats|\bort\b|lugar|luogo|"
    r"\blocal\b|\bfait\b|\bdone\b|temoin|witness|getuige|zeuge|testig|testemunh|testimon|swiad"
)
"""Beside a signature, a stamp or those who witness it a place and a day are those of the paper."""


def _birth_at_end_of(page: PageText, over: Cell, line_start: int) -> Hit | None:
    """The word "born" at the end of the line overhead, in a column of running text with another one beside it."""
    if over.end + 1 != line_start or over.end - over.start < _REACH_LETTERS:
        return None
    return next((hit for hit in WORDINGS["birth"].find(page) if over.start < hit.start and hit.end == over.end), None)


def _birth_in_column(page: PageText, over: Cell) -> Hit | None:
    """The heading that asks for place and day of birth, over cells with a place and below it a day."""
    current: Cell | None = over
    for _ in range(_ROWS_UP):
        if current is None or current.end - current.start > _REACH_LETTERS:
            return None
        # A heading may take two lines: "DOĞUM YERİ VE / TARİHİ".
        found = [hit for hit in WORDINGS["birth"].find(page) if hit.start < current.end and current.start < hit.end]
        if found:
            return found[0] if _AND_PLACE.search(page.folded, found[0].start, found[0].end) else None
        current = page.above(current, 2.5)
    return None


_ROWS_UP = 24
_AND_PLACE = pattern_of(r"\b(?:yeri|place|lieu|plaats|ort|lugar|luogo|local|tempat|miejsce|locul)")


def _ends_list(spot: DateSpot, spots: Sequence[DateSpot], last: int) -> bool:
    """Whether a day closes a list of three or more: "les 4 mai, 9 juin et 2 juillet 2025" are days, and no stretch."""
    page = spot.snippet.page
    if not _LISTS.fullmatch(page.folded, last, spot.snippet.start):
        return False
    before = [other.snippet for other in spots if other.snippet.page is page and other.snippet.end <= last]
    ends = sorted(before, key=lambda one: one.end)
    return len(ends) > 1 and _COMMA.fullmatch(page.folded, ends[-2].end, ends[-1].start) is not None


_LISTS = pattern_of(r"\s?,?\s?(?:and|et|und|en|y|e|ve|i|si)\s(?:(?:le|on|op|am|du|of|vom|van|el)\s)?")
_COMMA = pattern_of(r"\s{0,2},\s{0,2}(?:(?:le|on|op|am|du|of|vom|van|el)\s)?")


def _is_same_day(other: DateSpot, start: int) -> bool:
    """Whether a date of another calendar stands right before the same day in ours: "05/11/1447 H (22/04/2026)"."""
    between = other.snippet.page.folded[other.snippet.end : start]
    return other.form == "other-calendar" and _CORRESPONDS.fullmatch(between) is not None


def is_said_twice(spot: DateSpot, other: DateSpot) -> bool:
    """Whether two dates side by side are one day: in two calendars, or once more in figures behind the words."""
    page = spot.snippet.page
    if other.snippet.page is not page:
        return False
    if other.snippet.end <= spot.snippet.start and (
        _is_same_day(other, spot.snippet.start) or _is_converted(other, spot)
    ):
        return True
    first, second = sorted((spot, other), key=lambda each: each.snippet.start)
    if not first.values or {day for day, _ in first.values} != {day for day, _ in second.values}:
        return False
    between = (first.snippet.end, second.snippet.start)
    # In figures and in words, a dash is no "until": nobody writes a period of one day in two ways.
    beside = first.form != second.form and _BESIDE.fullmatch(page.folded, *between) is not None
    return beside or _AGAIN.fullmatch(page.folded, *between) is not None


def _is_converted(other: DateSpot, spot: DateSpot) -> bool:
    """Whether a day in brackets on the next line is the one of another calendar before it: their years fit together.

    Strokes of a seal or a signature may stand between the two.
    """
    between = spot.snippet.page.folded[other.snippet.end : spot.snippet.start]
    year = _YEAR.search(other.snippet.raw)
    if other.form != "other-calendar" or year is None or not _NEXT_LINE.fullmatch(between):
        return False
    return any(int(year.group()) - day.year in _CALENDARS_APART for day, _ in spot.values)


_YEAR = pattern_of(r"(?<!\d)\d{4}(?!\d)")
_NEXT_LINE = pattern_of(r"[^\n\d]{0,8}\n[^\n\d]{0,8}\(\s?")
_CALENDARS_APART = frozenset((56, 57, 543, *range(-622, -575)))
"""Years by which the Nepali, the Thai and the Hijri calendar are ahead of ours or behind it."""
_AGAIN = pattern_of(r"\s?[(\[]\s?|\s?,?\s(?:i\.?\s?e\.?|soit(?: le)?|d\.?h\.?|zegge|osea|o sea|cioe|ossia|ou seja)\s")

_BESIDE = pattern_of(r"\s{0,2}[-–—/|,;:=]{0,2}\s{0,2}")


_CORRESPONDS = pattern_of(
    r"[\s.,]{0,3}(?:a\.?h|h|b\.?s|e\.?c|b\.?e|هـ)?[\s.,)]{0,3}"
    r"(?:corresponding to|corresponds to|equivalent to|i\.?e|or|"
    r"correspondant au|soit(?: le)?|entspricht(?: dem)?|muwafiq|al-?muwafiq|الموافق|as per gregorian|gregorian)?"
    r"[\s:.,]{0,3}[(/=\[-]?\s?(?:a\.?d\.?|g\.?c?\.?:?)?\s?"
)
BORN_SIGN = pattern_of(r"(?<![\w°*])(?:[°*]|(?<!\.)b\.|(?<=\()n\.) ?$")
"""What stands for "born" before a day: "°31/10/1990", "*31.10.1990", "(b. 14 April 1989)", "(n. 3 de mayo de 1990)"."""
_NUMBER_SIGN = pattern_of(r"ne\s?\d{2,9}(?![\d./-])")
"""The Cyrillic sign for "number", read as "Ne": "Ne 1188 of 14.05.2018"."""


def _says_what(page: PageText, left: Cell, over: Cell) -> bool:
    """Whether the words to the left of a date tell what it is, and those overhead stand beside words of their own."""
    beside = page.left_of(over)
    listed = beside is not None and abs(beside.box[0] - left.box[0]) < _ALIGNED
    return listed and sense_of(page.folded[left.start : left.end]) is not None


_ALIGNED = 0.02
_YEAR_BETWEEN = pattern_of(r"\W(?:19|20)\d\d(?=[),;])")
"""A year right behind a label is all that it announces: "(born 1984), with us from 2 January 2025"."""
_PLACE_LEFT = pattern_of(r"[^\W\d_][\w .'’()/-]{1,34},\s*(?:le|the|op|den|de|on|am|el|li|il|em|a|dnia)\.{0,12}")
_PLACE_OVER = pattern_of(r"[^\W\d_][\w .'’()/-]{1,34},\s{0,2}(?:(?i:le|den|am|op|el|il|em|dnia|the|on))\W{0,4}")
"""The same over its day, in a grid of headings: "RABAT, LE"."""
_SHORT_LABEL = pattern_of(
    r"[\W\d]*(?:(?P<first>von|vom|from|du|van|de|desde|dal|od|de la)|(?:bis|to|au|tot|hasta|ate|al|do|pana la))[\W_]*"
)
"""A row "Von: | 14.04.2024": words that are labels only where they stand alone in their cell."""
NOTHING_BEFORE = frozenset(
    ("", "le", "the", "den", "am", "op", "el", "il", "em", "on", "by", "aos", "dia", "li", "dnia")
)
_BORN_AFTER = pattern_of(
    r"[\s,)]{0,3}(?:(?:a|at|om|um|alle|las)\s[^\n;]{3,40}?)?[\s,]{0,2}"
    r"(?:est\snee?\b|est\sne\(e\)|was\sborn|is\sborn|nacio\b|nasceu\b|e\snat[oa]\b|nacque\b|"
    r"(?:in|te|zu)\s[^\n;,]{2,30}\sgeboren|(?:werd|is|zijn|wurde|ist)\s[^\n]{0,40}?"
    # "Am … ist X, geboren am …, verstorben": behind a comma and before a day or place it is said by the way.
    r"(?:(?<!,\s)gebor\w{2}\b|gebor\w{2}\b(?!\s(?:in|te|zu)\b))(?!\s(?:am|op|den)\s\d)|"
    r"[日号]?(?:在[^\n，。,;]{1,25})?(?:出生|生(?=[于於，。,;\s()（）]|$))|"
    r"(?:['’]?[dt][ae]\s)?(?:tarihinde\s|gunu\s)?(?:[^\W\d_]{2,20}['’]?[dt][ae]\s)?dog(?:mustur|mus\b|umlu\b|dum\b|du\b)|urodzil|s-a\snascut|г\.?\s?р\.|года\sрождения|року\sнародження)"
)
"""What follows a birth in an act: "On 5 July 2001 at 14.20 was born at …"."""
_REACH_OF_WHO = 60
_COMES_AFTER = pattern_of(
    r"\b(?:who|anyone|those|students?|wie|studenten|diegenen|qui|quiconque|ceux|etudiants?|wer|studierende|quien(?:es)?|"
    r"quem|chi|kto)\b[^.;:\d]{0,24}\b(?:after|na|apres|nach|despues del?|apos|depois de|dopo|po)"
    r"\s(?:(?:the|le|dem|el|il|o|dniu)\s)?$"
)
_COMES = pattern_of(
    r"[\s,]{1,3}(?:[^\W\d_]{2,10}\s){0,2}?"
    r"(?:arriv\w{1,4}|aankom\w{1,3}|toekom\w{1,3}|ankomm\w{1,3}|eintreff\w{1,2}|lleg\w{1,4}|cheg\w{1,4}|przyjed\w{1,4})\b"
)
"""The last day on which somebody may come: "wie na 4 april aankomt, kan niet meer worden ingeschreven"."""
_EVENT_AFTER = pattern_of(
    r"[\s,]{0,2}(?:(?:a|at|om|um|alle|las)\s[^\n;]{3,40}?)?[\s,]{0,2}"
    r"(?:[^.]{0,240}?\bont\scomparu\s+publiquement|[^.;]{0,240}?\bwere\s(?:duly\s|lawfully\s)?(?:united|joined|married)\b|"
    r"[^.;]{0,300}?\b(?:contrajeron|contraen|celebraron)\s(?:el\s)?matrimonio|est\sdecedee?\b|"
    r"sont\sdecedes|died\b|is\soverleden|overleed|verstarb|ist\sverstorben|fallecio|faleceu|"
    r"[^.;]{0,60}?\bdie\sehe\s(?:geschlossen|eingegangen)|(?:in\s[^.;\n]{2,30}\s)?(?:verstorben|gestorben)\b|"
    r"e\s(?:decedut|mort|mancat)[oa]\b|est\smorte?\b|is\sgestorven|ist\sgestorben|zmarla?\b|"
    r"(?:[^.;\d]{0,60}\s)?(?:in\s(?:het\shuwelijk|de\secht)\s(?:zijn\s|is\s)?(?:ge)?(?:treden|traden|verbonden)|"
    r"met\selkaar\s(?:zijn\s)?(?:gehuwd|getrouwd)|miteinander\sdie\sehe|si\ssono\suniti\sin\smatrimonio|"
    r"zawarli\szwiazek\smalzenski|casaram-se|s-au\scasatorit|evlenmis\w{0,6})\b|"
    r"contrairam\s(?:o\s|seu\s)?(?:matrimonio|casamento)|celebraram\s(?:o\s|seu\s)?(?:matrimonio|casamento)|"
    r"receberam-se|"
    r"there\swere\sjoined|were\sjoined|ont\scomparu\s[^\n]{0,40}mariage|the\sdivorce\b|le\sdivorce\b|de\sechtscheiding\b|"
    r"die\sscheidung\b|ont\scontracte\smariage|se\ssont\smaries|were\smarried|contrajeron|contraiu|hanno\scontratto|"
    r"zijn\sgehuwd)"
)
_ISSUING = pattern_of(
    r"\b(?:done|made|signed|issued|given|drawn|executed|witness|fait|delivre|dresse|etabli|signe|donne|gedaan|"
    r"opgemaakt|"
    r"opgesteld|afgeleverd|afgegeven|uitgereikt|ondertekend|ausgestellt|ausgefertigt|erteilt|gegeben|expid|expedid|"
    r"firm|suscri[bt]|extiend|subscrev|subscrit|sottoscri|sealed|sella|"
    r"emitid|lavrad|passad|rilasciat|fatto|wydan|wystawion|eliberat|emis|duzenlen|verilmis)\w{0,3}\b"
)
_PLACE_BEFORE = pattern_of(
    r"\b(?:in|at|a|à|au|aux|te|zu|en|em|no|na|w|la|din|(?:la |da )?(?:ciudad|cidade|villa|municipio|citta) d[ei])"
    r"\s[A-Z\u00c0-\u00de][\w'’ -]{1,30}(?:\([^()]{1,20}\))?\s?,?\s?"
    r"(?:le|the|op|den|de|on|am|el|il|em|a|aos|dnia|date|this)?\s?$"
)


_DAY_IN_WORDS = pattern_of(r",?\s(?:a los|aos|ai|al)\s(?:[^\W\d_]{2,12}\s){1,3}\(?\s?$", re.IGNORECASE)
"""The count of days in words, before the figure that says it again: "a los dieciocho (18) días"."""
_YEAR_AGAIN = pattern_of(r"\s?\(\d{4}\)")


def _ends_issuing_sentence(page: PageText, floor: int, start: int, end: int) -> bool:
    """Whether the sentence says that something was made out, and ends with place and date: "issued … in X, on …"."""
    closed = _YEAR_AGAIN.match(page.folded, end)
    end = closed.end() if closed else end
    before = page.text[floor:start]
    if (counted := _DAY_IN_WORDS.search(page.text, max(0, start - 200), start)) is not None:
        # "…, en la ciudad de Neiva, / a los dieciocho (18) días": the formula goes on over the line.
        before = page.text[max(0, counted.start() - 160) : counted.start()].replace("\n", " ") + " "
    if not _PLACE_BEFORE.search(before):
        return False
    if page.folded[end : end + 2].strip() not in ("", ".") and page.folded[end : end + 1] != "\n":
        # "Fait en deux exemplaires à Mons, le …, dont chaque partie …": what closes a paper begins with the word.
        return page.folded[end : end + 1] in (",", ";", " ") and bool(
            _CLOSES.search(page.folded[max(0, start - 200) : start])
        )
    sentence = re.split(r"[.;:]\s", page.folded[max(0, start - 200) : start])[-1]
    return bool(_ISSUING.search(sentence)) and not SEEN_IN_CLAUSE.search(sentence)


_CLOSES = pattern_of(
    r"(?:^|\n|[.;:]\s)\W{0,3}(?:(?:ainsi|aldus|thus|so|also|asi|cosi|assim)\s)?"
    r"(?:done|made|signed|executed|drawn up|fait|signe|etabli|redige|dresse|opgemaakt|opgesteld|gedaan|ondertekend|"
    r"getekend|ausgefertigt|ausgestellt|geschehen|unterzeichnet|hecho|firmado|otorgado|suscrito|fatto|redatto|"
    r"sottoscritto|letto|feito|assinado|celebrado|sporzadzono|incheiat|duzenlenmistir)\b(?:(?!\d{4})[^.;:]){0,120}$"
)
"""A line or a sentence that begins with the word for making out and goes on to the day."""
_REACH_LETTERS = 34
"""Letters and figures that may stand between a wording and its date on the same line."""
JOINS = pattern_of(
    r"(?:\s\d{1,2}:\d\d(?::\d\d)?)?[\s,.;)]*(?:inclus\s|r\.?\s|god(?:ine)?\.?\s|(?:г|р)\.?\s|год[аи]?\s|року\s)?"
    r"(?:au|to|tot|t/m|bis|until|till|through|a|al|ate|hasta|and|et|en|und|y|e|do(?: dnia)?|"
    r"sampai(?: dengan)?(?: tanggal)?|hingga|s\.?/?d\.?|по|до|(?:pana )?la|den(?: het)?(?: ngay)?|"
    r"(?:零时|\d{1,2}时)?起?[至到]|[-–—>→]+)"
    r"(?:\s?[/ ]\s?(?:to|until|till|au|bis|tot|hasta|al|ate|do|a))?"
    r"(?:\s(?:le|the|en met|zum|op|den|dem|au))?[\s,:]*[«“\"„]?\s?"
    r"|[\s,.;)]{0,4}[^\W\d_]{1,12}\s?/\s?(?:to|until|till)[\s:]{0,3}"
)


def _in_brackets_after_name(spot: DateSpot) -> bool:
    """Whether the date stands alone in brackets behind a person's name, as birth dates do."""
    page, (start, end) = spot.snippet.page, (spot.snippet.start, spot.snippet.end)
    before = page.text[max(0, start - 60) : start].rstrip()
    if not before.endswith("(") or not page.text[end : end + 3].lstrip().startswith(")"):
        return False
    # A stroke of the pen behind the name may have been taken for another bracket.
    return len(name_before(before[:-1].rstrip(" )|")).split()) >= 2
