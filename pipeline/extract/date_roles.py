"""What each date on a paper means: made out, born, valid until, printed … and which one is the issue date.

A role comes from the nearest wording before the date on its line, then from the label cell beside or above
it. Only dates that may be the day of issue compete for it; all that compete about equally well are kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.extract.candidates import field_of, readings_of
from pipeline.extract.date_labels import WORDINGS, Role
from pipeline.extract.dates import DateSpot, find_dates, parse_date
from pipeline.extract.lines import Cell, Hit, PageText, Paper, fold, word_set
from pipeline.extract.people import name_before
from validators.facts import Field, Reading

ISSUE_PLAUSIBILITY: Mapping[Role, float] = {
    "issue": 0.97,
    "place-date": 0.95,
    "date": 0.9,
    "examined": 0.62,
    "none": 0.55,
    "printed": 0.5,
    "registered": 0.3,
    "other": 0.2,
}
"""How plausible a date of each role is as day of issue; roles not named here cannot be it."""

_PLACE_DATE = re.compile(
    r"^[^\W\d_][\w .'’()/-]{1,34}[,;:]?\s*(?:,\s*)?(?:le|the|op|den|de|on|am|el|li|il|em|a|this|date)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RoledDate:
    """A date with what it means."""

    spot: DateSpot
    role: Role
    label: Hit | None = None

    @property
    def latest(self) -> dt.date:
        """The latest day it can stand for."""
        return max(value for value, _ in self.spot.values)

    def readings(self, plausibility: float) -> tuple[Reading[dt.date], ...]:
        """Readings of the date, second opinions included."""
        own = list(self.spot.values)
        raw = self.spot.snippet.raw

        def parse(text: str) -> Sequence[tuple[dt.date, float]]:
            return own if text == raw else parse_date(text)

        return readings_of(self.spot.snippet, parse, plausibility)


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
        if _letters(page.folded[item[1].end : start]) <= _REACH_LETTERS and not _is_of_something(*item, start)
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
    if page.folded[cell.start : start].strip(" ,:;(-\n\t") in _NOTHING_BEFORE:
        left, above = page.left_of(cell), page.above(cell, 2.2)
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
            if hit is not None and hit[0] != "date" and _letters(page.folded[hit[1].end : line_start]) <= 12:
                return RoledDate(spot, *hit)
    return RoledDate(spot, "none")


_AFTER_PLACE = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’-]{1,24},\s(?:le |op |den |am |on |el |li |em )?$")
_NOTHING_BEFORE = frozenset(("", "le", "the", "den", "am", "op", "el", "il", "em", "on"))
_BORN_AFTER = re.compile(
    r"[\s,]{0,2}(?:(?:a|at|om|um|alle|las) [^\n;]{3,40}?)?[\s,]{0,2}"
    r"(?:est nee?\b|est ne\(e\)|was born|is born|nacio\b|nasceu\b|e nat[oa]\b|nacque\b|wurde [^\n]{0,40}geboren|"
    r"(?:in|te|zu) [^\n;,]{2,30} geboren|(?:is|werd) (?:in|te) [^\n;,]{2,30} geboren|werd [^\n]{0,40}geboren|"
    r"dogmustur|urodzil|s-a nascut)"
)
"""What follows a birth in an act: "On 5 July 2001 at 14.20 was born at …"."""
_EVENT_AFTER = re.compile(
    r"[\s,]{0,2}(?:(?:a|at|om|um|alle|las) [^\n;]{3,40}?)?[\s,]{0,2}"
    r"(?:est decedee?\b|sont decedes|died\b|is overleden|overleed|verstarb|ist verstorben|fallecio|faleceu|"
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
    """A bare article ("du", "van", "from") begins a period only where the period ends right behind."""
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


def _letters(text: str) -> int:
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
            if nearest[1].start - closest[1].end <= 30:
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
    return len(after.strip(" .,;")) <= 3 and bool(_PLACE_DATE.match(before)) and "," in before


def role_field(paper: Paper, *roles: Role, plausibility: float = 0.95) -> Field[dt.date]:
    """A field with the dates of some roles."""
    return field_of(
        reading for date in roled_dates(paper) if date.role in roles for reading in date.readings(plausibility)
    )


def issue_date(paper: Paper) -> Field[dt.date]:
    """The day the paper was made out, among all dates on it."""
    plausible = {**ISSUE_PLAUSIBILITY, **_ALSO.get(paper.kind, {})}
    candidates = [date for date in roled_dates(paper) if plausible.get(date.role, 0.0) > 0]
    if not candidates:
        return Field()
    births = [date.latest for date in roled_dates(paper) if date.role == "birth"]
    scored = []
    announced = [date.latest for date in candidates if plausible[date.role] >= 0.85]
    for date in candidates:
        score = plausible[date.role]
        if announced and (max(announced) - date.latest).days > _QUOTED.get(paper.kind, 60):
            # Copies and extracts quote the day of an older act; the paper itself is the youngest.
            score *= 0.6
        if date.role == "none":
            score = _unlabelled(date, candidates)
        if births and date.latest <= max(births):
            score *= 0.3
        scored.append((score, date))
    if paper.kind == "translation":
        # The day of the original is translated with it; the translation itself is made out last.
        last = max(date.latest for score, date in scored if score >= 0.8 * max(each for each, _ in scored))
        scored = [(score * (0.6 if date.latest < last else 1.0), date) for score, date in scored]
    best = max(score for score, _ in scored)
    # A date without any label does not compete with one that is announced as the day of issue.
    kept = [(score, date) for score, date in scored if score >= 0.8 * best]
    if best >= 0.85 and len({date.latest for _, date in kept}) > 1:
        strongest = [item for item in kept if item[1].role == "issue"]
        kept = strongest or kept
    share = 1.0 if len({date.spot.values[0][0] for _, date in kept}) == 1 else 0.8
    return field_of(reading for score, date in kept for reading in date.readings(score * share))


_QUOTED: Mapping[str, int] = {"translation": 0, "apostille": 0}
"""Days after which a date is that of another paper which is quoted, for kinds that are always made after that one."""

_ALSO: Mapping[str, Mapping[Role, float]] = {
    "annex-32": {"legalised": 0.8},
    # Its "date of issue" is the passport's; the form itself is dated beside the signature.
    "application-form": {"issue": 0.5},
    # The dates of its transactions stand under "Date" as well.
    "bank-statement": {"date": 0.5, "none": 0.3, "printed": 0.85},
    "title-deed": {"payment": 0.85, "registered": 0.6},
    "diploma": {"registered": 0.8, "event": 0.6},
    "transcript": {"registered": 0.6},
    "language-certificate": {"other": 0.6},
    "divorce-decision": {"event": 0.62},
    "payslip": {"payment": 0.7},
}
"""Roles that may be the issue date of some kinds: a deed is "executed on", a commitment dated by the post."""


def _unlabelled(date: RoledDate, candidates: Sequence[RoledDate]) -> float:
    """Plausibility of a date that nothing announces: by place on the page, and the latest first."""
    others = [other for other in candidates if other is not date and other.role == "none"]
    score = 0.5
    box = date.spot.snippet.evidence.bbox
    if box is not None and (box[1] < 0.3 or box[3] > 0.6):
        score += 0.15
    cell = date.spot.snippet.page.cell_at(date.spot.snippet.start)
    if cell is not None and cell.end - cell.start <= date.spot.snippet.end - date.spot.snippet.start + 4:
        score += 0.08
    if (
        cell is not None
        and (left := date.spot.snippet.page.left_of(cell)) is not None
        and _letters(date.spot.snippet.page.text[left.start : left.end]) > 3
    ):
        # What stands beside it is a label that nobody knows: the date is a field's, not the paper's.
        score -= 0.2
    if not others:
        score += 0.1
        before = date.spot.snippet.page.text[max(0, date.spot.snippet.start - 40) : date.spot.snippet.start]
        if _AFTER_PLACE.search(before):
            # The only day on the paper, behind a place and a comma: "…, par la commune de Huy, le 18 août 2026."
            score += 0.1
    if others and date.latest < max(other.latest for other in others):
        score -= 0.25
    return score
