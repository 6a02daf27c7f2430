"""Employment certificates and contracts: who employs whom, as what, since when, for how much, and who signs."""

from __future__ import annotations

import re

from pipeline.extract.dates.roles import role_field, roled_dates
from pipeline.extract.labels import said, text_at
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.readings import names_at
from pipeline.extract.names.sentences import names_after
from pipeline.extract.papers.civil_words import UNDERSIGNED
from pipeline.extract.papers.employers import STREET, employer
from pipeline.extract.papers.job_titles import job_title
from pipeline.extract.papers.salaries import salary
from pipeline.extract.papers.work_words import ADDRESS, FIXED, INDEFINITE, POSITIONS, SIGNATORY
from pipeline.extract.parties.contracting import EMPLOYEE as EMPLOYEE_PARTY
from pipeline.extract.parties.contracting import party
from pipeline.extract.postal import addresses, written
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.continued import continued
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_CONTACT = pattern_of(
    r"(?:\b(?:tel|phone|telephone|fax|gsm|mobile|ph|telefoon|telefon)\b\s?[.:°]*\s*|"
    r"(?<![\w])\+)\(?\d[\d ()./-]{6,18}\d|"
    r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}"
)


def _address(paper: Paper) -> Field[str]:
    """The company's full address: a line with a street and a number."""
    labelled = text_at(paper, ADDRESS, 0.88, clean=lambda text: written(text[:110]) if _like_address(text) else "")
    if labelled.readings:
        return labelled
    shown = [one for one in addresses(paper) if one.about in ("seat", "sender")]
    if shown:
        return field_of(text_readings(shown[0].snippet, 0.8, written))
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in page.cells:
            text = page.folded[cell.start : cell.end]
            if STREET.search(text) and re.search(r"\d", text) and (cell.box[1] < 0.3 or cell.box[1] > 0.85):
                found += text_readings(page.snippet(cell), 0.75)
                break
    return field_of(found)


def _like_address(text: str) -> bool:
    """Whether a text may be an address: a number in it, and no way of reaching somebody else."""
    return bool(re.search(r"\d", text)) and len(text) > 8 and "@" not in text and not _CONTACT.match(fold(text)[2:])


def _contact(paper: Paper) -> Field[str]:
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for match in _CONTACT.finditer(page.folded):
            found += text_readings(Snippet(page, match.start(), match.end()), 0.88)
            if len(found) >= 3:
                break
    return field_of(found[:1])


def _signatory(paper: Paper) -> tuple[Field[str], Field[str]]:
    names = [*names_at(paper, SIGNATORY, plausibility=0.82), *names_after(paper, ((SIGNATORY, 0.78),))]
    positions: list[Reading[str]] = []
    for page in paper.pages:
        hits = [hit for hit in POSITIONS.find(page) if _below_the_text(hit)]
        for hit in hits[-2:]:
            cell = page.cell_at(hit.start)
            if cell is None or cell.end - cell.start > 70:
                continue
            begins = _first_of_compound(page, hit.start, cell.start)
            named = clean_name(page.text[cell.start : begins].strip(" ,-–"))
            stated = Snippet(page, begins if named else cell.start, cell.end).trimmed()
            whole = continued(page.snippet(cell), 1)
            following = page.cells[cell.index + 1] if cell.index + 1 < len(page.cells) else None
            near = following is not None and following.box[1] - cell.box[3] < 1.5 * page.line_height
            if following is not None and near and page.text[following.start].islower():
                # What begins small goes on with the line above: "Directrice des / ressources humaines".
                whole = Snippet(page, cell.start, following.end)
            positions += text_readings(
                Snippet(page, stated.start, max(stated.end, whole.end)).trimmed(), 0.8, _whole_position
            )
            before, after = page.text[cell.start : begins].strip(" ,-–"), _name_over(page, cell)
            below = page.below(cell, 2.2)
            set_off = page.text[cell.start : begins].rstrip(" ")[-1:] in (",", "-", "–", "—", ":", "(")
            if not set_off and below is not None and _is_all_name(page.text[below.start : below.end]):
                # "İnsan Kaynakları Müdürü": what stands before the word belongs to the position.
                names += text_readings(page.snippet(below), 0.8, clean_name)
            elif clean_name(before) and len(clean_name(before).split()) >= 2:
                names += text_readings(Snippet(page, cell.start, begins).trimmed(), 0.82, clean_name)
            elif after is not None and len(clean_name(page.text[after.start : after.end]).split()) >= 2:
                names += text_readings(page.snippet(after), 0.8, clean_name)
            elif below is not None and _is_all_name(page.text[below.start : below.end]):
                names += text_readings(page.snippet(below), 0.8, clean_name)
    names = names or names_after(paper, ((UNDERSIGNED, 0.82),))
    return field_of(names, keep=0.9), field_of(positions, keep=0.9)


def _first_of_compound(page: PageText, start: int, floor: int) -> int:
    """Where the word begins whose last part is a position: "HR-directeur", "Personaldirektor"."""
    while start > floor and (page.text[start - 1].isalnum() or page.text[start - 1] in "-&."):
        start -= 1
    return start


def _whole_position(text: str) -> str:
    """A position; empty where its line breaks off before the word that says of what: "Head of"."""
    return "" if _BROKEN_OFF.search(fold(text)) else text


_BROKEN_OFF = pattern_of(
    r"(?:^|\s)(?:of|for|and|the|de|du|des|d'|et|la|le|van|voor|en|het|von|fur|und|der|di|del|della|delle|do|da|y|e|para|per|ds)$"
)


def _name_over(page: PageText, cell: Cell) -> Cell | None:
    """What stands over a position: right above it, or a name with room for the signature between them."""
    near = page.above(cell, 2.2)
    far = page.above(cell, _SIGNATURE) if near is None else None
    return far if far is not None and _is_all_name(page.text[far.start : far.end]) else near


_SIGNATURE = 8.0
"""Line heights of the room in which one signs."""


def _is_all_name(text: str) -> bool:
    """Whether a line is a name of two words or more and nothing else but a title."""
    name = clean_name(text)
    return len(name.split()) > 1 and len(text.strip()) - len(name) <= len("Mademoiselle ")


def _below_the_text(hit: Hit) -> bool:
    """Whether a position stands where one signs: in the lower half, or in the last lines of a short letter."""
    page = hit.page
    return (
        page.words_between(hit.start, hit.end)[0].box[1] > 0.45 or page.text.count("\n", hit.end) < _LINES_OF_SIGNATURE
    )


_LINES_OF_SIGNATURE = 3


def employment_certificate(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``employment-certificate``."""
    amount, currency, _ = salary(paper)
    signatory, position = _signatory(paper)
    start: Field[Scalar] = role_field(paper, "start")
    if not start.readings:
        start = _entered(paper)
    if not start.readings:
        start = role_field(paper, "from", plausibility=0.85)
    return {
        "employer": employer(paper),
        "employer_address": _address(paper),
        "employer_contact": _contact(paper),
        "job_title": job_title(paper),
        "start_date": start,
        "salary": amount,
        "currency": currency,
        "signatory_name": signatory,
        "signatory_position": position,
    }


def _entered(paper: Paper) -> Field[Scalar]:
    """The day at "date d'entrée", which elsewhere asks for the arrival in a country."""
    days = [date for date in roled_dates(paper) if date.role == "entry" and date.label is not None]
    own = [date for date in days if date.label is not None and fold(date.label.phrase).strip() in _ENTRY]
    return field_of(reading for date in own for reading in date.readings(0.88))


_ENTRY = ("date d'entree", "entree", "date of entry")


def employment_contract(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``employment-contract``."""
    amount, currency, period = salary(paper)
    start: Field[Scalar] = role_field(paper, "start")
    if not start.readings:
        start = _entered(paper)
    if not start.readings:
        start = role_field(paper, "from", plausibility=0.88)
    end: Field[Scalar] = role_field(paper, "end")
    if not end.readings:
        end = role_field(paper, "until", plausibility=0.85)
    employee = party(paper, EMPLOYEE_PARTY)
    return {
        **({"holder_name": employee} if employee.readings else {}),
        "employer": employer(paper),
        "salary": amount,
        "salary_period": period,
        "currency": currency,
        "start_date": start,
        "end_date": end,
        "valid_from": start,
        "indefinite": said(paper, INDEFINITE, FIXED),
        "job_title": job_title(paper),
    }
