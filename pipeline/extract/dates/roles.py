"""What each date on a paper means: made out, born, valid until, printed …

A role comes from the nearest wording before the date on its line, then from the label cell beside or above
it; where no known wording stands there, from the stems that the words before it are made of.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.dates.find import DateSpot, find_dates, parse_date
from pipeline.extract.dates.labels import WORDINGS, Role
from pipeline.extract.dates.senses import is_future, makes_out, sense_of
from pipeline.extract.dates.words import WEEKDAYS
from pipeline.extract.names.people import name_before
from pipeline.extract.text.candidates import field_of, readings_of
from pipeline.extract.text.lines import Cell, Hit, PageText, Paper, fold, word_set
from validators.facts import Field, Reading

_PLACE_DATE = re.compile(
    r"^(?:(?-i:[A-ZÀ-Þ])[\w .'’()/-]{1,30},\s)?"
    r"[^\W\d_][\w .'’()/-]{1,34}[,;:]?\s*(?:,\s*)?(?:le|the|op|den|de|on|am|el|li|il|em|a|this|date)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RoledDate:
    """A date with what it means."""

    spot: DateSpot
    role: Role
    label: Hit | None = None
    guessed: bool = False
    """Whether the role follows from the stems of words that are no known label."""

    @property
    def latest(self) -> dt.date:
        """The latest day it can stand for."""
        return max(value for value, _ in self.spot.values)

    def readings(self, plausibility: float) -> tuple[Reading[dt.date], ...]:
        """Readings of the date, second opinions included."""
        own = list(self.spot.values)
        plausibility *= _GUESSED if self.guessed else 1.0
        raw = self.spot.snippet.raw

        def parse(text: str) -> Sequence[tuple[dt.date, float]]:
            return own if text == raw else parse_date(text)

        return readings_of(self.spot.snippet, parse, plausibility)


_GUESSED = 0.9
"""Share of its plausibility that a role keeps which follows from stems: usable, never certain."""


def roled_dates(paper: Paper) -> tuple[RoledDate, ...]:
    """All dates of a paper that were read, each with its role."""
    cached = paper.__dict__.get("_roled_dates")
    if cached is not None:
        return tuple(cached)
    spots = find_dates(paper)
    found = _checked([_roled(spot, spots) for spot in spots if spot.values])
    paper.__dict__["_roled_dates"] = found
    return found


def _roled(spot: DateSpot, spots: Sequence[DateSpot]) -> RoledDate:
    """The role by known wording; where that says nothing, or only "date", by the stems of the words before it."""
    known = _by_wording(spot, spots)
    page, start = spot.snippet.page, spot.snippet.start
    if known.label is not None and known.role in ("issue", "until", "from") and _of_other_paper(known.label):
        return RoledDate(spot, "other", known.label)
    if known.label is not None and known.role == "event" and _REGISTRATION_BEHIND.match(page.folded, known.label.end):
        return RoledDate(spot, "registered", known.label)
    if known.label is not None and known.role == "event" and _CONTRACT.search(_clause(page, start)):
        return RoledDate(spot, "other", known.label)
    if known.role == "place-date":
        return _place_date(spot, spots, known)
    if known.role == "issue" and known.label is not None:
        return RoledDate(spot, "other", known.label) if is_future(_clause(page, known.label.start)) else known
    if known.role == "date" and known.label is not None and known.label.end <= start:
        phrase = fold(known.label.phrase).strip()
        if phrase not in _BARE_DATE and phrase not in _BARE_LABELS:
            return known
        return _sensed(spot, page, known.label.start, known.label.end) or known
    if known.role == "from" and known.label is not None and _is_article(known.label):
        # "Abruf vom 14.09.2026": an article begins a period only where the words before it say nothing else.
        told = _sensed(spot, page, known.label.start, known.label.start)
        if told is not None and told.role in ("printed", "law", "other", "event", "revision"):
            end = spot.snippet.end
            ends = (other.snippet.start for other in spots if other.snippet.page is page and other.snippet.start > end)
            return known if _JOINS.fullmatch(page.folded, end, min(ends, default=end)) else told
    if known.role != "none":
        return known
    cell = page.cell_at(start)
    if cell is None:
        return known
    floor = max(
        (other.snippet.end for other in spots if other.snippet.page is page and other.snippet.end <= start), default=0
    )
    before = _clause(page, start, floor)
    if sum(sign.isalpha() for sign in before) > 2 and _without_weekday(before) not in _NOTHING_BEFORE:
        found = _sensed(spot, page, start, start, floor)
        if found is not None:
            return found
    else:
        left, above = page.left_of(cell), _above(page, cell)
        header = _header_of(page, cell, spot, spots) if left is not None else above
        for neighbour in (left, header):
            if (
                neighbour is None
                or _holds_date(neighbour, spot, spots)
                or neighbour.end - neighbour.start > _LABEL_LENGTH
            ):
                continue
            found = _sensed(spot, page, neighbour.end, neighbour.end, neighbour.start)
            if found is not None:
                return found
    if _THIS_DAY.search(before):
        return RoledDate(spot, "date", known.label, guessed=True)
    if page.folded[spot.snippet.end : spot.snippet.end + 2].strip() in ("", ".") and makes_out(before):
        return RoledDate(spot, "issue", known.label, guessed=True)
    return RoledDate(spot, "told", known.label) if _in_running_text(spot, cell) else known


_OTHER_PAPER = re.compile(
    r"\b(?:passport|passeport|paspoort|reisepass|pasaporte|passaporto|pasaport|pasaportu|"
    r"(?:marriage|driving|driver'?s|trade) licen[cs]e|licence de mariage|marriage permit|e-?stamp|"
    r"(?:lic|ptr|prc)(?=\.? no))\b\.?"
    r"(?:\W{0,3}(?:no|nr|number|numero|nummer|n°|nº|num)\b)?[^;,\n]{0,30}(?:,\s)?$"
)
"""A paper that another one cites, with its number at most before it says when that one was issued or expires."""
_CONTRACT = re.compile(
    r"\b(?:contrat de mariage|contrat prenuptial|marriage contract|prenuptial|huwelijkscontract|huwelijksvoorwaarden|"
    r"ehevertrag|convention matrimoniale|capitulaciones)\b"
)
"""What the spouses signed before a notary on another day than that of the marriage."""
_REGISTRATION_BEHIND = re.compile(r"\W{0,3}(?:regist|inscri|enreg|eintrag)")


def _of_other_paper(label: Hit) -> bool:
    """Whether a label speaks of a passport or a licence that the paper cites: "passport A12 (valid until …)"."""
    page = label.page
    start, _ = page.line_bounds(label.start)
    if not page.text[start : label.start].strip() and page.text[label.start].islower():
        # "… passport 92 14 118772 / issued on 18.03.2014": the line is broken between the two.
        start, _ = page.line_bounds(max(0, start - 1))
    before = page.folded[max(start, label.start - _REACH_OF_PAPER) : label.start].replace("\n", " ")
    return bool((cited := _OTHER_PAPER.search(before)) and any(sign.isdigit() for sign in cited.group()))


_REACH_OF_PAPER = 80


_SEEN = re.compile(r"\W{0,3}(?:vu|vise|seen|gezien|gesehen|visto|recu|received|ontvangen|eingegangen)\b")
_LEGALISES = re.compile(
    r"\b(?:legalisation|legalization|legalisatie|legalisiert|beglaubigung|echtverklaring|legalizacion|legalizacao)\b"
)
_OTHER_LANGUAGE = 30


def _is_all_label(page: PageText, cell: Cell, hit: Hit) -> bool:
    """Whether a cell says no more than a label, be it in two languages."""
    before, behind = page.folded[cell.start : hit.start], page.folded[hit.end : cell.end]
    return (
        not letters(re.sub(r"\d", "", before)) and letters(behind) <= _OTHER_LANGUAGE and not re.search(r"\d", behind)
    )


def _place_date(spot: DateSpot, spots: Sequence[DateSpot], known: RoledDate) -> RoledDate:
    """A place and a date: of the birth where the cell above asks for that, of a visa by an office ("Seen at …")."""
    page = spot.snippet.page
    cell = page.cell_at(spot.snippet.start)
    if cell is None:
        return known
    over = page.above(cell, 1.6)
    if _SEEN.match(page.folded, cell.start) or (
        over is not None and _LEGALISES.search(page.folded, over.start, over.end) and not _holds_date(over, spot, spots)
    ):
        return RoledDate(spot, "legalised", known.label, guessed=True)
    above: Cell | None = cell
    for _ in range(2):
        above = page.above(above, 1.6) if above is not None else None
        if above is None or _holds_date(above, spot, spots) or ":" in page.text[above.start : above.end]:
            break
        if (beside := page.right_of(above)) is not None and _holds_date(beside, spot, spots):
            break  # Its value stands beside it.
        hit = _nearest([item for item in page_hits(spot, above.start, above.end) if item[0] != "date"], above.end)
        if hit is not None and hit[0] == "birth" and _is_all_label(page, above, hit[1]):
            return RoledDate(spot, "birth", hit[1])
    return known


_BARE_LABELS = word_set("tarih tarihi dnia dated datum data dato dd date")
_LABEL_LENGTH = 60
_CLAUSE_END = re.compile(r"[.;!?](?=\s)(?<!\b[a-z]\.)(?<!\d\.)|\n\s*\n")
_CLAUSE_REACH = 150


def _without_weekday(before: str) -> str:
    """What stands before a date in its cell, but for a weekday: "Thu 23 Apr 2026"."""
    words = before.strip(" ,:;(-.\n\t").split()
    return " ".join(words[:-1] if words and words[-1].strip(".,") in WEEKDAYS else words)


def _clause(page: PageText, end: int, floor: int = 0) -> str:
    """Folded words before a place up to the beginning of its clause; from the line before where it goes on."""
    start, _ = page.line_bounds(end)
    if start and page.text[start:end].strip() != "" and len(page.text[start:end].split()) > 1:
        before, _ = page.line_bounds(start - 1)
        if start - 1 - before > _FULL_LINE and page.text[start - 2 : start - 1] not in (".", ":"):
            start = before
    elif start and page.text[start:end].strip() == "":
        # The date begins a line; the line before ends with the word that leads to it: "certified by … on".
        before, _ = page.line_bounds(start - 1)
        if start - 1 - before > _FULL_LINE and _LEADS_ON.search(page.folded, before, start - 1):
            start = before
    start = max(start, floor, end - _CLAUSE_REACH)
    tab = page.text.rfind("\t", start, end)
    words = page.folded[max(start, tab + 1) : end].replace("\n", " ")
    return _CLAUSE_END.split(words)[-1]


_THIS_DAY = re.compile(r"\bthis\s*(?:the\s*)?$")
"""A deed speaks of its own day: "given under the seal this nineteenth day of July"."""
_FULL_LINE = 55
_LEADS_ON = re.compile(r"\s(?:on|le|op|am|the|du|van|vom|den|el|il|em|de|of)\s?$")
_WORDS_OF_A_SENTENCE = 4


def _sensed(spot: DateSpot, page: PageText, end: int, behind: int, floor: int = 0) -> RoledDate | None:
    """The role that the stems before ``end`` give a date, or those between ``behind`` and the date."""
    start = spot.snippet.start
    between = page.folded[behind:start] if behind <= start else ""
    for words, at in ((between, behind), (_clause(page, end, floor), None)):
        sense = sense_of(words)
        if sense is None:
            continue
        first = at + sense.start if at is not None else max(0, end - len(words) + sense.start)
        role: Role = "payment" if sense.role == "value" else sense.role
        phrase = "value" if sense.role == "value" else words[sense.start : sense.end]
        return RoledDate(spot, role, Hit(page, first, first + sense.end - sense.start, phrase), guessed=True)
    return None


def _in_running_text(spot: DateSpot, cell: Cell) -> bool:
    """Whether a date stands in the middle of a sentence, where nothing is made out."""
    page = spot.snippet.page
    before = [word for word in _WORD.findall(page.text[cell.start : spot.snippet.start]) if word.islower()]
    behind = [word for word in _WORD.findall(page.text[spot.snippet.end : cell.end]) if word.islower()]
    return len(before) >= _WORDS_OF_A_SENTENCE or (bool(before) and len(behind) >= _WORDS_OF_A_SENTENCE - 1)


def _by_wording(spot: DateSpot, spots: Sequence[DateSpot]) -> RoledDate:
    page, start = spot.snippet.page, spot.snippet.start
    line_start, _ = page.line_bounds(start)
    # A label announces one date: what stands before an earlier date on the line does not count for this one,
    # unless it joins two ends of one period ("du … au …").
    earlier = [other.snippet.end for other in spots if other.snippet.page is page and other.snippet.end <= start]
    last = max(earlier, default=-1)
    floor = max(line_start, start - 160, last)
    hits = [
        item
        for item in page_hits(spot, floor, start)
        if letters(page.folded[item[1].end : start]) <= _REACH_LETTERS
        and not _is_of_something(*item, start)
        and not _YEAR_BETWEEN.search(page.folded, item[1].end, start)
    ]
    hit = _nearest(hits, start)
    if last >= 0 and _JOINS.fullmatch(page.folded[last:start]) and (hit is None or _is_article(hit[1])):
        return RoledDate(spot, "until", hit[1] if hit else None)
    if hit is not None and hit[0] != "date":
        return RoledDate(spot, *hit)
    if hit is not None and _is_article(hit[1]):
        # "le 8 février" in a sentence announces nothing; before the place it is part of the place and date.
        label: Hit | None = hit[1]
        hit = None
    else:
        label = hit[1] if hit else None
    if (hit is None or _is_article(hit[1])) and _EVENT_AFTER.match(page.folded, spot.snippet.end):
        return RoledDate(spot, "event", hit[1] if hit else None)
    if (hit is None or _is_article(hit[1])) and _BORN_AFTER.match(page.folded, spot.snippet.end):
        return RoledDate(spot, "birth", hit[1] if hit else None)
    if _in_brackets_after_name(spot):
        return RoledDate(spot, "birth")
    if _is_place_date(spot):
        return RoledDate(spot, "place-date", label)
    if hit is None and _ends_issuing_sentence(page, floor, start, spot.snippet.end):
        return RoledDate(spot, "issue", label)
    if hit is not None:
        return RoledDate(spot, *hit)
    cell = page.cell_at(start)
    if cell is None:
        return RoledDate(spot, "none")
    if _without_weekday(page.folded[cell.start : start]) in _NOTHING_BEFORE:
        left, above = page.left_of(cell), _above(page, cell)
        if left is not None and _PLACE_LEFT.fullmatch(page.text[left.start : left.end]):
            # A form leaves a blank between "Edéa, le" and its day.
            role: Role = "legalised" if _SEEN.match(page.folded, left.start) else "place-date"
            return RoledDate(spot, role, label)
        if left is not None and (short := _SHORT_LABEL.fullmatch(page.folded, left.start, left.end)):
            return RoledDate(spot, "from" if short["first"] else "until", Hit(page, left.start, left.end, "from"))
        header = _header_of(page, cell, spot, spots) if left is not None else above
        # In a row of two people's dates ("Date of birth | 3.4.1990 | 5.6.1992") the label stands before the first.
        row = left
        while row is not None and _holds_date(row, spot, spots) and page.left_of(row) is not row:
            row = page.left_of(row)
        for neighbour in (left, header, row if row is not left else None):
            if neighbour is None or _holds_date(neighbour, spot, spots):
                continue
            found = page_hits(spot, neighbour.start, neighbour.end)
            hit = _nearest([item for item in found if not _is_of_something(*item, neighbour.end)], neighbour.end)
            if hit is not None and not (_is_article(hit[1]) and neighbour is not left):
                return RoledDate(spot, *hit)
        if left is None and line_start:
            before = max(page.line_bounds(line_start - 1)[0], line_start - 60, last)
            above_it = [item for item in page_hits(spot, before, start) if item[1].start < line_start]
            hit = _nearest(above_it, line_start)
            if hit is not None and hit[0] != "date" and letters(page.folded[hit[1].end : line_start]) <= 12:
                return RoledDate(spot, *hit)
    return RoledDate(spot, "none")


_YEAR_BETWEEN = re.compile(r"\W(?:19|20)\d\d(?=[),;])")
"""A year right behind a label is all that it announces: "(born 1984), with us from 2 January 2025"."""
_PLACE_LEFT = re.compile(r"[^\W\d_][\w .'’()/-]{1,34},\s*(?:le|the|op|den|de|on|am|el|li|il|em|a|dnia)\.{0,12}")
_SHORT_LABEL = re.compile(
    r"[\W\d]*(?:(?P<first>von|vom|from|du|van|de|desde|dal|od|de la)|(?:bis|to|au|tot|hasta|ate|al|do|pana la))[\W_]*"
)
"""A row "Von: | 14.04.2024": words that are labels only where they stand alone in their cell."""
_NOTHING_BEFORE = frozenset(("", "le", "the", "den", "am", "op", "el", "il", "em", "on", "by"))
_BORN_AFTER = re.compile(
    r"[\s,]{0,2}(?:(?:a|at|om|um|alle|las) [^\n;]{3,40}?)?[\s,]{0,2}"
    r"(?:est nee?\b|est ne\(e\)|was born|is born|nacio\b|nasceu\b|e nat[oa]\b|nacque\b|wurde [^\n]{0,40}geboren|"
    r"(?:in|te|zu) [^\n;,]{2,30} geboren|(?:is|werd) (?:in|te) [^\n;,]{2,30} geboren|werd [^\n]{0,40}geboren|"
    r"dogmustur|urodzil|s-a nascut)"
)
"""What follows a birth in an act: "On 5 July 2001 at 14.20 was born at …"."""
_EVENT_AFTER = re.compile(
    r"[\s,]{0,2}(?:(?:a|at|om|um|alle|las) [^\n;]{3,40}?)?[\s,]{0,2}"
    r"(?:[^.;]{0,160}?\bont comparu\s+publiquement|est decedee?\b|"
    r"sont decedes|died\b|is overleden|overleed|verstarb|ist verstorben|fallecio|faleceu|"
    r"e decedut[oa]|"
    r"there were joined|were joined|ont comparu [^\n]{0,40}mariage|the divorce\b|le divorce\b|de echtscheiding\b|"
    r"die scheidung\b|ont contracte mariage|se sont maries|were married|contrajeron|contraiu|hanno contratto|"
    r"zijn gehuwd)"
)
_ISSUING = re.compile(
    r"\b(?:done|made|signed|issued|given|drawn|executed|witness|fait|delivre|dresse|etabli|signe|donne|gedaan|"
    r"opgemaakt|"
    r"opgesteld|afgeleverd|afgegeven|uitgereikt|ondertekend|ausgestellt|ausgefertigt|erteilt|gegeben|expid|expedid|"
    r"emitid|lavrad|passad|rilasciat|fatto|wydan|wystawion|eliberat|emis|duzenlen|verilmis)\w{0,3}\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|a|au|te|zu|en|em|w|la|din)\s[A-Z\u00c0-\u00de][\w'’ -]{1,30}(?:\([^()]{1,20}\))?\s?,?\s?"
    r"(?:le|the|op|den|de|on|am|el|il|em|a|aos|dnia|date|this)?\s?$"
)


def _ends_issuing_sentence(page: PageText, floor: int, start: int, end: int) -> bool:
    """Whether the sentence says that something was made out, and ends with place and date: "issued … in X, on …"."""
    if page.folded[end : end + 2].strip() not in ("", ".") or not _PLACE_BEFORE.search(page.text[floor:start]):
        return False
    sentence = re.split(r"[.;:]\s", page.folded[max(0, start - 200) : start])[-1]
    return bool(_ISSUING.search(sentence))


def _is_of_something(role: Role, hit: Hit, end: int) -> bool:
    """Whether the bare word "date" only begins a label that says more, of which nothing is known."""
    if role != "date" or fold(hit.phrase).strip() not in _BARE_DATE:
        return False
    rest = hit.page.text[hit.end : end].split(":")[0]
    words = _WORD.findall(rest)
    if not 0 < len(words) <= _WORDS_OF_A_LABEL or _NO_LABEL.search(rest):
        return False
    # A name or a place behind it has a capital; "date and place", "date du jour" ask for this very day.
    return all(word.islower() for word in words) and words[0] not in _JOINED and len(words[-1]) > 2


_WORD = re.compile(r"[^\W\d_]+")
_NO_LABEL = re.compile(r"[\d.,;_=]")
_WORDS_OF_A_LABEL = 7
_JOINED = frozenset({"et", "and", "en", "und", "y", "e", "le", "on", "jour"})
_BARE_DATE = frozenset({"date", "datum", "fecha", "data"})

_REACH_LETTERS = 34
"""Letters and figures that may stand between a wording and its date on the same line."""

_JOINS = re.compile(
    r"[\s,.;)]*(?:inclus\s)?(?:au|to|tot|t/m|bis|until|till|through|a|al|ate|hasta|and|et|en|und|y|e|[-–—>→]+)"
    r"(?:\s(?:le|the|en met|zum|op|den|dem|au))?[\s,:]*"
)


_FORMAT = re.compile(
    r"[\W_]*(?:(?:jo|mo|an|jour|mois|annee|day|month|year|dag|maand|jaar|tag|monat|jahr|dia|mes|ano|giorno|mese|anno|"
    r"gun|ay|yil|dd|jj|tt|gg|mm|yyyy|aaaa|jjjj|yy|yil|por extenso|in words|in figures|en lettres)[\W_]*){1,6}"
)
"""What stands between a label and its date and only says how the date is written: "(Day) (Month) (Year)"."""


def _above(page: PageText, cell: Cell) -> Cell | None:
    """The cell overhead; over a row that only says how the date is written, the one above that."""
    above = page.above(cell, 2.2)
    if above is not None and _FORMAT.fullmatch(page.folded[above.start : above.end]):
        return page.above(above, 2.2)
    return above


def _header_of(page: PageText, cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> Cell | None:
    """The heading of the column a cell stands in: over dates of further rows, and aligned with them."""
    current: Cell | None = cell
    for _ in range(12):
        current = page.above(current, 2.5) if current is not None else None
        if current is None:
            return None
        edges = abs(current.box[0] - cell.box[0]), abs(current.box[2] - cell.box[2])
        middles = abs(current.box[0] + current.box[2] - cell.box[0] - cell.box[2]) / 2
        if min(*edges, middles) > 0.025 or current.end - current.start > 45:
            return None
        if not _holds_date(current, spot, spots):
            return current
    return None


def _in_brackets_after_name(spot: DateSpot) -> bool:
    """Whether the date stands alone in brackets behind a person's name, as birth dates do."""
    page, (start, end) = spot.snippet.page, (spot.snippet.start, spot.snippet.end)
    before = page.text[max(0, start - 60) : start].rstrip()
    if not before.endswith("(") or not page.text[end : end + 3].lstrip().startswith(")"):
        return False
    return len(name_before(before[:-1]).split()) >= 2


def _holds_date(cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> bool:
    return any(
        other.snippet.page is spot.snippet.page and cell.start <= other.snippet.start < cell.end for other in spots
    )


def page_hits(spot: DateSpot, start: int, end: int) -> list[tuple[Role, Hit]]:
    """Wordings of all roles that end inside a stretch of the page."""
    return [
        (role, hit)
        for role, wording in WORDINGS.items()
        for hit in wording.find(spot.snippet.page)
        if start <= hit.start and hit.end <= end
    ]


def _checked(dates: list[RoledDate]) -> tuple[RoledDate, ...]:
    """A bare article ("du", "van", "from") begins a period only where the period ends right behind.

    Of two days joined to one period the first is its beginning, whatever the last word of the label says ("van - tot").
    """
    for position, (first, last) in enumerate(itertools.pairwise(dates)):
        page, end = first.spot.snippet.page, first.spot.snippet.end
        if (
            first.role in (*_ENDS, "issue")
            and last.role in _ENDS
            and last.spot.snippet.page is page
            and first.latest < last.latest
            and _JOINS.fullmatch(page.folded[end : last.spot.snippet.start])
        ):
            dates[position] = RoledDate(first.spot, "from", first.label, first.guessed)
    for position, date in enumerate(dates):
        if date.role != "from" or date.label is None or not _is_article(date.label):
            continue
        following = dates[position + 1] if position + 1 < len(dates) else None
        near = (
            following is not None
            and following.spot.snippet.page is date.spot.snippet.page
            and following.spot.snippet.start - date.spot.snippet.end < 60
            and following.role in ("until", "end")
        )
        if not near and fold(date.label.phrase).strip() not in ("from", "since", "sinds", "seit", "ab"):
            dates[position] = RoledDate(date.spot, "none", date.label)
    return tuple(dates)


_ENDS = ("until", "end")


def letters(text: str) -> int:
    """How many letters and figures a text has."""
    return sum(character.isalnum() for character in text)


def _nearest(hits: Sequence[tuple[Role, Hit]], end: int) -> tuple[Role, Hit] | None:
    """The wording that stands nearest before a place; a longer one wins over a part of it.

    An article ("le", "du", "van") announces a date only when it stands directly before it.
    """
    if not hits:
        return None
    hits = [
        (role, hit)
        for role, hit in hits
        if not (_is_article(hit) and _SAYS_MORE.search(hit.page.folded[hit.end : end]))
        and not any(
            other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
            for _, other in hits
        )
    ]
    if not hits:
        return None
    strong = [item for item in hits if item[0] != "date"]
    nearest = max(hits, key=lambda item: item[1].end)
    # "délivré le 3 octobre": the article is no label of its own when a real one stands before it.
    if nearest[0] in ("date", "from") and strong and _is_article(nearest[1]):
        others = [item for item in strong if item is not nearest]
        if others:
            closest = max(others, key=lambda item: item[1].end)
            if nearest[1].start - closest[1].end <= (60 if closest[0] == "issue" else 30):
                return closest
    return nearest


_SAYS_MORE = re.compile(r"^(?!\W*(?:le|the|den|dem|el|il|het|o)\W*$).*[^\W_]", re.DOTALL)
"""Between an article and its date: anything but another ("entre le")."""
_ARTICLES = word_set(
    "le den am du van de vom from ab the this since sinds seit tot bis till until to heden op "
    "between entre tussen zwischen"
)


def _is_article(hit: Hit) -> bool:
    return fold(hit.phrase).strip() in _ARTICLES


def _is_place_date(spot: DateSpot) -> bool:
    """Whether the cell says only a place and the date, as at the head or the foot of a letter."""
    page = spot.snippet.page
    cell = page.cell_at(spot.snippet.start)
    if cell is None:
        return False
    before, after = page.text[cell.start : spot.snippet.start], page.text[spot.snippet.end : cell.end]
    # "Traduction conforme. Gand, le 3 mai 2026": a sentence may stand before place and date.
    before = re.split(r"[.;:]\s", before)[-1]
    ends = (
        len(after.strip(" .,;")) <= _STROKES
        or re.match(r"\.\s+[A-ZÀ-Þ]", after) is not None
        or _SIGNED_BEHIND.fullmatch(after) is not None
    )
    return ends and bool(_PLACE_DATE.match(before)) and "," in before


_STROKES = 3
_SIGNED_BEHIND = re.compile(
    r"\s{0,4}[-–—.,;:/]{0,2}\s{0,4}(?:(?i:signature|signé|signed|handtekening|unterschrift|firma|getekend|gez\.?)\b[^\n]{0,60}"
    r"|[A-ZÀ-Þ][\w'’.-]{0,24}(?:\s[A-ZÀ-Þ][\w'’.-]{0,24}){0,4}\s?"
    r"|(?i:le|la|the|de|der|die|für|pour|voor|for|namens|in opdracht|im auftrag|par délégation|on behalf|p\.?o\.?)\b"
    r"\s?[^\n\d]{3,70}|(?i:l['’])[^\n\d]{3,70})"
)
"""Behind place and date in one line: who signs, or that somebody does."""


def role_field(paper: Paper, *roles: Role, plausibility: float = 0.95) -> Field[dt.date]:
    """A field with the dates of some roles."""
    return field_of(
        reading for date in roled_dates(paper) if date.role in roles for reading in date.readings(plausibility)
    )
