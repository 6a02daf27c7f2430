"""Which of the dates on a paper is the day it was made out.

Only dates that may be the day of issue compete for it; all that compete about equally well are kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from pipeline.extract.dates.alone import stands_by_itself
from pipeline.extract.dates.cited import of_a_cited_contract, of_a_cited_paper
from pipeline.extract.dates.finality import without_notes
from pipeline.extract.dates.judgments import (
    is_judgment,
    is_of_copy,
    order_given,
    signed_after,
    tells_the_marriage,
    told_judgment,
)
from pipeline.extract.dates.labels import Role
from pipeline.extract.dates.opening import opens_the_act
from pipeline.extract.dates.roled import RoledDate, letters
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.dates.unread import unread_day
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.legalisations import LEGALISES
from pipeline.extract.text.lines import PageText, Paper
from pipeline.patterns import pattern_of
from pipeline.readings import Box
from validators.facts import Field

ISSUE_PLAUSIBILITY: Mapping[Role, float] = {
    "issue": 0.97,
    "place-date": 0.95,
    "date": 0.9,
    "examined": 0.62,
    "none": 0.55,
    "printed": 0.5,
    "registered": 0.3,
    "told": 0.3,
    "other": 0.2,
}
"""How plausible a date of each role is as day of issue; roles not named here cannot be it."""


_AFTER_PLACE = pattern_of(r"[^\W\d_a-zß-öø-ÿ][\w'’-]{1,24},\s(?:le |op |den |am |on |el |li |em )?$")


def issue_date(paper: Paper) -> Field[dt.date]:
    """The day the paper was made out, among all dates on it."""
    plausible = {**ISSUE_PLAUSIBILITY, **_ALSO.get(paper.kind, {})}
    copied = {id(date) for date in roled_dates(paper) if paper.kind in _COPIED and _certifies_a_copy(date)}
    candidates = [date for date in roled_dates(paper) if plausible.get(date.role, 0.0) > 0 or id(date) in copied]
    if paper.kind == "divorce-decision":
        candidates = [date for date in candidates if date.role != "event" or not tells_the_marriage(date)]
    if paper.kind in _JUDGED:
        candidates = without_notes(candidates, judgment=is_judgment(paper))
    if not candidates:
        return Field()
    births = [date.latest for date in roled_dates(paper) if date.role == "birth"]
    # A sentence may be all that a short paper says of its day.
    nothing_better = paper.kind != "bank-statement" and all(
        plausible.get(date.role, 0.0) <= plausible["told"] for date in candidates
    )
    scored = []
    opening = {id(date) for date in candidates if paper.kind not in _OF_EVENTS and opens_the_act(date)}
    announced = [date.latest for date in candidates if plausible.get(date.role, 0.0) >= 0.85 or id(date) in opening]
    if not announced and paper.kind in _OF_REGISTERS:
        announced = [date.latest for date in candidates if date.role == "printed"]
    for date in candidates:
        score = plausible.get(date.role, 0.0)
        if date.role == "none" or (date.role == "told" and nothing_better):
            score = _unlabelled(date, candidates) * (_UNREAD if _is_hardly_read(date.spot.snippet.page) else 1.0)
        if paper.kind == "bank-statement":
            if date.role == "date" and _is_beside_its_label(date):
                score = ISSUE_PLAUSIBILITY["date"]
            elif date.role == "none" and _SUM_BEHIND.search(date.spot.snippet.page.text, *_behind(date)):
                score = plausible["none"]
        if paper.kind == "language-certificate" and date.role == "date" and not _is_beside_its_label(date):
            score *= _OF_A_RECORD
        if announced and (max(announced) - date.latest).days > _QUOTED.get(paper.kind, 60):
            # Copies and extracts quote the day of an older act; the paper itself is the youngest.
            score *= 0.6
        if births and date.latest <= max(births):
            score *= 0.3
        if id(date) in copied:
            score = plausible["issue"]
        if id(date) in opening:
            score = max(score, plausible["place-date"])
        if paper.kind == "apostille" and date.role in ("none", "legalised") and _is_sixth_item(date):
            score = _SIXTH_ITEM
        if paper.kind != "apostille" and on_a_sticker(date) and not _certifies_the_guarantor(paper, date):
            score *= _OF_THE_STICKER
        place = (date.spot.snippet.page, date.spot.snippet.start)
        if of_a_cited_paper(*place, paper.kind) or of_a_cited_contract(*place, paper.kind):
            score = min(score, ISSUE_PLAUSIBILITY["other"])
        scored.append((score, date))
    if paper.kind == "translation":
        # The day of the original is translated with it; the translation itself is made out last.
        last = max(date.latest for score, date in scored if score >= 0.8 * max(each for each, _ in scored))
        scored = [(score * (0.6 if date.latest < last else 1.0), date) for score, date in scored]
    best = max(score for score, _ in scored)
    if best <= ISSUE_PLAUSIBILITY["examined"] and len({date.latest for score, date in scored if score == best}) == 1:
        # Nothing else can be the day of issue: registers make out what they print, doctors what they examine.
        alone = ("printed", "examined", "legalised")
        scored = [(_ALONE if score == best and date.role in alone else score, date) for score, date in scored]
        best = max(score for score, _ in scored)
    # A date without any label does not compete with one that is announced as the day of issue.
    kept = [(score, date) for score, date in scored if score >= 0.8 * best]
    if any(score >= _ANNOUNCED and not date.guessed for score, date in kept):
        kept = [(score, date) for score, date in kept if not date.guessed]
    if best >= 0.85 and len({date.latest for _, date in kept}) > 1:
        strongest = [item for item in kept if item[1].role == "issue" and not item[1].guessed]
        if len({date.latest for _, date in strongest}) > 1:
            # "Done at … on …" closes a paper in a line of its own; an article of it tells of what else is drawn up.
            strongest = [(score, date) for score, date in strongest if _begins_its_line(date)] or strongest
            if paper.kind in _AGREED:
                strongest = [(score, date) for score, date in strongest if _names_its_place(date)] or strongest
        last = max(date.latest for _, date in kept)
        made_out = [item for item in kept if item[1].role == "place-date" and item[1].latest == last]
        # Of a place with its day and a day under "Date" in some table the former is the paper's own, where it is later.
        kept = strongest or made_out or kept
    if len({date.latest for _, date in kept}) > 1 and all(date.role == "date" for _, date in kept):
        # Two days under "Date": the one beside a signature is the paper's own, the other that of an examination.
        kept = [(score, date) for score, date in kept if _beside_signature(date)] or kept
    kept += _of_a_copy(paper, [date for _, date in scored], kept)
    if paper.kind in _JUDGED:
        kept = _with_the_judgment(told_judgment(paper) or _before_its_copy(paper, scored, kept), kept)
    later = _issued_after_the_order(paper, scored, kept) if paper.kind in _JUDGED else []
    kept += later
    share = 1.0 if len({date.spot.values[0][0] for _, date in kept}) == 1 else 0.8
    if not any(date.role == "issue" and not date.guessed for _, date in kept) and unread_day(paper):
        share = min(share, _UNREAD)
    if paper.kind in _COPIED and _before_the_copy(paper, [date for _, date in kept]):
        share = min(share, _UNREAD)
    if later:
        share = min(share, _OF_TWO_DAYS)
    return field_of(reading for score, date in kept for reading in date.readings(score * share))


_OF_TWO_DAYS = 0.6
"""Share of belief in the day of an order that a court issued later, also where that day is hardly legible."""


def _behind(date: RoledDate) -> tuple[int, int]:
    """The rest of the line behind a date."""
    return date.spot.snippet.end, date.spot.snippet.page.line_bounds(date.spot.snippet.end)[1]


_SUM_BEHIND = pattern_of(r"\d[.,]\d\d\s?[-+A-Z€$£]{0,4}$")
"""What a row of a table of transactions ends with."""


def _is_beside_its_label(date: RoledDate) -> bool:
    """Whether "Date" stands before a day in its row: the head of a column of transactions stands over them."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    line, end = page.line_bounds(start)
    if date.label is None or date.label.page is not page or not line <= date.label.start < start:
        return False
    if letters(page.text[date.spot.snippet.end : end]):
        return False
    other = page.text[line : date.label.start].rstrip()
    # "Ngày thực hiện / Date: 06/10/2026": the label in another language goes before.
    return letters(other) == 0 or (other.endswith("/") and letters(other) <= _OTHER_LANGUAGE and ":" not in other)


_OF_A_RECORD = 0.65
"""Share of belief in a "Date" amid a row of a test's particulars: of the test or of the paper, a person has to see."""
_OTHER_LANGUAGE = 25
"""Letters of a label in another language before the same in one that is known, at most."""


def _is_sixth_item(date: RoledDate) -> bool:
    """Whether a day is all that the sixth row of an apostille says: the model of the Convention asks there for it."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    line, _ = page.line_bounds(start)
    return _SIXTH.search(page.folded, max(0, line - 1), start) is not None


_SIXTH_ITEM = 0.8
"""Plausibility of a day in a row numbered 6 where the other rows were not read in their order."""
_SIXTH = pattern_of(
    r"(?:^|[\n\t])\W{0,2}6\s?[.):]{0,2}\s{1,3}"
    r"(?:(?:the|on|le|den|am|el|el dia|il|il giorno|em|no dia|op|dnia|dne)(?![^\W_])\W{0,4}){0,3}$"
)


def on_a_sticker(date: RoledDate) -> bool:
    """Whether a date stands in a block or a stamp that says it legalises: that day another authority signed."""
    page = date.spot.snippet.page
    cell = page.cell_at(date.spot.snippet.start)
    if cell is not None and any(
        mark.kind == "stamp" and _lies_in(cell.box, mark.box) and _legalises(page, mark.box)
        for mark in page.ref.reading.marks
    ):
        return True
    for _ in range(_LINES_OF_A_STICKER):
        if cell is None:
            return False
        said = LEGALISES.search(page.folded, cell.start, cell.end)
        if said is not None and letters(page.text[cell.start : said.start()]) == 0:
            return True
        cell = page.above(cell, _INSIDE_A_STICKER)
    return False


def _lies_in(box: Box, around: Box) -> bool:
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return around[0] <= across <= around[2] and around[1] <= down <= around[3]


def _legalises(page: PageText, box: Box) -> bool:
    inside = [cell for cell in page.cells if _lies_in(cell.box, box)]
    return any(LEGALISES.search(page.folded, cell.start, cell.end) for cell in inside)


def _certifies_the_guarantor(paper: Paper, date: RoledDate) -> bool:
    """Whether a pledge of support says in a line of its own that a town certifies the guarantor's hand on a day."""
    page = date.spot.snippet.page
    line, _ = page.line_bounds(date.spot.snippet.start)
    # The line may be broken before the day.
    first = page.line_bounds(max(0, line - 1))[0]
    return paper.kind == "annex-32" and _GUARANTOR.search(page.folded, first, date.spot.snippet.start) is not None


_GUARANTOR = pattern_of(r"\b(?:guarantors?|garants?|garanten?|garantiegevers?|borg|borgsteller|burgen?|sponsors?)\b")
_OF_THE_STICKER = 0.4
_LINES_OF_A_STICKER = 10
_INSIDE_A_STICKER = 1.0
"""Line heights between two lines of a sticker, at most."""


def _begins_its_line(date: RoledDate) -> bool:
    """Whether the label of a date is the first word of its cell."""
    if date.label is None:
        return False
    cell = date.label.page.cell_at(date.label.start)
    return cell is not None and letters(date.label.page.text[cell.start : date.label.start]) <= _ARTICLE


def _names_its_place(date: RoledDate) -> bool:
    """Whether the words that close a contract say where it was signed; an article tells of other things."""
    page, label = date.spot.snippet.page, date.label
    return label is not None and _AT_A_PLACE.search(page.text, label.start, date.spot.snippet.start) is not None


_AT_A_PLACE = pattern_of(r"(?i:\b(?:à|a|au|te|in|at|zu|en|em|w|la))\s[A-ZÀ-Þ]")
_AGREED = frozenset(("lease", "employment-contract", "hosting-agreement"))
_ARTICLE = 4
"""Letters of "This" before "agreement is made on"."""
_ANNOUNCED = 0.85
_UNREAD = 0.7
"""Share of belief in another day where the paper says its own, and that cannot be read."""
_COPY = pattern_of(
    r"\b(?:cop(?:ie|ia|y) (?:certifiee |certificada )?conforme|expedition (?:certifiee )?conforme|afschrift conform|"
    r"eensluidend (?:verklaard )?afschrift|true copy|richtigkeit der abschrift|copia fiel)\b"
)


def _certifies_a_copy(date: RoledDate) -> bool:
    """Whether the line says that a copy of the act is certified: that day such a paper is made out."""
    page = date.spot.snippet.page
    start, _ = page.line_bounds(date.spot.snippet.start)
    return bool(_COPY.search(page.folded, start, date.spot.snippet.start))


def _before_the_copy(paper: Paper, kept: Sequence[RoledDate]) -> bool:
    """Whether an act is copied far below every day that may be its own: the day of the copy was not read then."""
    for page in paper.pages:
        for match in _COPY.finditer(page.folded):
            cell = page.cell_at(match.start())
            days = [page.cell_at(date.spot.snippet.start) for date in kept if date.spot.snippet.page is page]
            if cell is None or cell.level[1] < _LOWER_PART or not days:
                continue
            far = _LINES_ABOVE_A_COPY * page.line_height
            if all(day is not None and cell.level[1] - day.level[3] > far for day in days):
                return True
    return False


_LOWER_PART = 0.5
_LINES_ABOVE_A_COPY = 5
"""Line heights between the last day of an act and the words that certify its copy, with the day of that."""
_COPIED = frozenset(
    ("birth-certificate", "marriage-certificate", "death-certificate", "divorce-decision", "adoption-certificate")
)


_OF_EVENTS = _COPIED | {"translation", "apostille"}
"""Kinds whose acts open with the day of what they record, or that speak of another paper."""


def _of_a_copy(
    paper: Paper, candidates: Sequence[RoledDate], kept: Sequence[tuple[float, RoledDate]]
) -> list[tuple[float, RoledDate]]:
    """A day that stands alone at the foot of a copy of an act, long after all that the act says: left to a person."""
    last = max((date.latest for _, date in kept), default=None)
    if paper.kind not in _COPIED or last is None:
        return []
    alone = []
    for date in candidates:
        if date.role == "none" and stands_by_itself(date.spot.snippet) and (date.latest - last).days > _LONG_AFTER:
            alone.append((max(score for score, _ in kept), date))
    return alone


_JUDGED = frozenset(("divorce-decision", "adoption-certificate"))


def _before_its_copy(
    paper: Paper, scored: Sequence[tuple[float, RoledDate]], kept: Sequence[tuple[float, RoledDate]]
) -> RoledDate | None:
    """The first day that a decision bears as its own, where every other is that of a copy certified below it."""
    if not is_judgment(paper):
        return None
    own = [date for _, date in scored if date.role in _OWN_DAY]
    later = [date for _, date in kept if own and date.latest > own[0].latest]
    copied = bool(later) and not any(signed_after(date, own[0]) for date in later)
    return own[0] if copied and len(later) == len(kept) else None


def _with_the_judgment(judged: RoledDate | None, kept: list[tuple[float, RoledDate]]) -> list[tuple[float, RoledDate]]:
    """The day a court decided beside that of a certified copy: which of the two is meant is left to a person.

    A day that the paper bears below the decision as its own, and as that of no copy, is its own.
    """
    best = max((score for score, _ in kept), default=0.0)
    copies = [
        (_AFTER_JUDGMENT * max(score, ISSUE_PLAUSIBILITY["date"]), date)
        for score, date in kept
        if judged is not None and is_of_copy(date, judged)
    ]
    if copies:
        return copies
    own = [
        (_AFTER_JUDGMENT * score, date)
        for score, date in kept
        if judged is not None and date.role in _OWN_DAY and signed_after(date, judged)
    ]
    if own and best >= _ANNOUNCED:
        return own
    if judged is not None and best < _ANNOUNCED:
        return [(_ANNOUNCED, judged)]
    if judged is None or judged.latest in {date.latest for _, date in kept}:
        return kept
    return [(best, judged), *((_BESIDE_JUDGMENT * score, date) for score, date in kept)]


_OWN_DAY = frozenset(("issue", "place-date", "date"))
_AFTER_JUDGMENT = 0.85
"""Share of belief in the day of a copy: never certain where the court's own day stands on the paper as well."""
_BESIDE_JUDGMENT = 0.96


def _issued_after_the_order(
    paper: Paper, scored: Sequence[tuple[float, RoledDate]], kept: Sequence[tuple[float, RoledDate]]
) -> list[tuple[float, RoledDate]]:
    """A later day with a label of its own beside that of the order: an order may be issued to the parties after it."""
    given = order_given(paper)
    if given is None or {date.latest for _, date in kept} != {given.latest}:
        return []
    best = max(score for score, _ in kept)
    return [
        (1.1 * best if date.guessed else best, date)
        for _, date in scored
        if date.role in ("issue", "place-date", "date") and date.latest > given.latest
    ]


_LONG_AFTER = 60
_SIGNATURE = pattern_of(r"signature|signed|handtekening|unterschrift|firma\b|assinatura|imza|podpis|semnatura")


def _beside_signature(date: RoledDate) -> bool:
    page = date.spot.snippet.page
    start, end = page.line_bounds(date.spot.snippet.start)
    if _SIGNATURE.search(page.folded, start, end):
        return True
    cell = page.cell_at(date.spot.snippet.start)
    # "Administrator's / Signature" in two lines, between which the day is level.
    if cell is not None and any(
        one.box[2] <= cell.box[0]
        and abs(one.level[1] - cell.level[1]) <= _TWO_LINES * page.line_height
        and _SIGNATURE.fullmatch(page.folded[one.start : one.end].strip(" .:_"))
        for one in page.cells
    ):
        return True
    over = page.above(cell, _UNDER_A_SIGNATURE) if cell is not None else None
    return over is not None and _SIGNATURE.search(page.folded, over.start, over.end) is not None


_TWO_LINES = 1.6
_UNDER_A_SIGNATURE = 3.5
"""Line heights from "Signature" down to the day below the hand, at most."""
_ALONE = 0.76
_QUOTED: Mapping[str, int] = {"translation": 0, "apostille": 0}
"""Days after which a date is that of another paper which is quoted, for kinds that are always made after that one."""

_OF_REGISTERS = ("company-registration", "municipal-registration", "family-composition")
"""Kinds that print what a register holds on a day; older days on them are of what was entered."""
_OF_THE_DATA = 0.76
"""Less than a day that is announced as that of issue is worth."""

_ALSO: Mapping[str, Mapping[Role, float]] = {
    "annex-32": {"legalised": 0.72},
    # Signed before the one who certifies the hand, as a rule.
    "parental-authorisation": {"legalised": 0.5},
    # Its "date of issue" is the passport's; the form itself is dated beside the signature.
    "application-form": {"issue": 0.5},
    # The dates of its transactions stand under "Date" as well.
    "bank-statement": {"date": 0.5, "none": 0.3, "printed": 0.85},
    # "Par acte reçu le …": a notary receives the deed that he certifies.
    "title-deed": {"payment": 0.85, "registered": 0.6, "legalised": 0.6},
    "diploma": {"registered": 0.8, "event": 0.6},
    "transcript": {"registered": 0.6},
    "language-certificate": {"other": 0.6},
    "divorce-decision": {"event": 0.62},
    "equivalence-decision": {"event": 0.62},
    "work-authorisation": {"event": 0.5},
    **{kind: {"printed": _OF_THE_DATA} for kind in _OF_REGISTERS},
    "professional-card-approval": {"event": 0.62},
    # Made out when it is calculated, some days before the wage is paid.
    "payslip": {"payment": 0.7, "printed": 0.88},
}
"""Roles that may be the issue date of some kinds: a deed is "executed on", a commitment dated by the post."""


def _is_hardly_read(page: PageText) -> bool:
    """Whether a page is in a script that nobody read: what stands beside its days is unknown."""
    reading = page.ref.reading
    doubtful = sum(word.confidence < _ILLEGIBLE for word in reading.words)
    return reading.language is None and 2 * doubtful > len(reading.words)


_ILLEGIBLE = 0.5


def _unlabelled(date: RoledDate, candidates: Sequence[RoledDate]) -> float:
    """Plausibility of a date that nothing announces: by place on the page, and the latest first."""
    others = [other for other in candidates if other is not date and other.role in ("none", date.role)]
    score = 0.5
    box = date.spot.snippet.evidence.bbox
    if box is not None and (box[1] < 0.3 or box[3] > 0.6):
        score += 0.15
    cell = date.spot.snippet.page.cell_at(date.spot.snippet.start)
    alone = cell is not None and cell.end - cell.start <= date.spot.snippet.end - date.spot.snippet.start + 4
    if alone:
        score += 0.08
    if (
        cell is not None
        and (left := date.spot.snippet.page.left_of(cell)) is not None
        and letters(date.spot.snippet.page.text[left.start : left.end]) > 3
        # "Our ref: 4711" has its answer.
        and not (alone and ":" in date.spot.snippet.page.text[left.start : left.end - 1])
    ):
        # What stands beside it is a label that nobody knows: the date is a field's, not the paper's.
        score -= 0.2
    announced = any(other.role in ("issue", "place-date", "date") for other in candidates)
    if not others and (alone or not announced):
        score += 0.1
        before = date.spot.snippet.page.text[max(0, date.spot.snippet.start - 40) : date.spot.snippet.start]
        if _AFTER_PLACE.search(before):
            # The only day on the paper, behind a place and a comma: "…, par la commune de Huy, le 18 août 2026."
            score += 0.1
    if others and date.latest < max(other.latest for other in others):
        score -= 0.25
    if _in_column(date, others):
        score -= 0.25
    return score


def _in_column(date: RoledDate, others: Sequence[RoledDate]) -> bool:
    """Whether a date stands in a column of dates, each with something else in its row: a table's entry."""

    def begins_row(each: RoledDate) -> Cell | None:
        cell = each.spot.snippet.page.cell_at(each.spot.snippet.start)
        if cell is None or each.spot.snippet.start - cell.start > 1:
            return None
        alone = cell.end <= each.spot.snippet.end + 1 and each.spot.snippet.page.right_of(cell) is None
        return None if alone else cell

    own = begins_row(date)
    if own is None:
        return False
    column = [
        cell
        for other in others
        if other.spot.snippet.page is date.spot.snippet.page
        and (cell := begins_row(other)) is not None
        and abs(cell.box[0] - own.box[0]) < _ALIGNED
    ]
    return len(column) >= _ROWS_OF_A_TABLE - 1


_ALIGNED = 0.012
_ROWS_OF_A_TABLE = 3
