"""What answers a label of an application form: beside it or beneath it, never the next label or the office's column."""

from __future__ import annotations

from pipeline.extract.papers.form_columns import is_official
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label
from pipeline.patterns import pattern_of

_NUMBERED_LABEL = pattern_of(r"^(\d{1,2})\s[^\W\d]{3}[^\d]{0,80}$")
_CONTACT = Wording(
    "telephone number|telephone number s|telephone numbers|telephone no|telephone|numero de telephone|"
    "numeros de telephone|numero s de telephone|telefoonnummer|telefoonnummers|telefoon|telefonnummer|telefon|"
    "e mail|e mail address|email address|adresse electronique",
    label=True,
)
"""What forms ask for beside an address under its number."""
_FIELDS_OF_A_ROW = 4
_NUMBER_SIGNS = 2
_NEXT_FIELD = pattern_of(r"^\d{1,2}[.)]\s*[^\W\d]{3}")
"""The numbered label of the field beside, never a value."""


def values_at(paper: Paper, wording: Wording) -> list[tuple[Hit, Snippet, float]]:
    """What stands at a label of the form, nearest first: the label, the answer, how sure it is that it answers."""
    found = []
    for hit in paper.find(wording):
        if not _is_form_label(hit):
            continue
        for labelled in at_label(hit):
            cell = hit.page.cell_at(labelled.value.start)
            if _is_next_field(hit, labelled.value.raw) or (cell is not None and is_official(hit.page, cell)):
                continue
            if _CONTACT.is_phrase(labelled.value.raw):
                continue
            found.append((hit, labelled.value, labelled.weight))
            break
    return found


def _is_next_field(hit: Hit, text: str) -> bool:
    """Whether a text is the label of a field that follows: numbered with a stop, or with one of the next numbers.

    "1 Surname" beside "2 Surname at birth" asks for two things; "12 rue Haute" behind "18 Address" answers.
    """
    if _NEXT_FIELD.match(text):
        return True
    cell = hit.page.cell_at(hit.start)
    own = _NUMBERED_LABEL.match(hit.page.text[cell.start : cell.end]) if cell is not None else None
    other = _NUMBERED_LABEL.match(text)
    return own is not None and other is not None and int(own[1]) < int(other[1]) <= int(own[1]) + _FIELDS_OF_A_ROW


def figures_behind(hit: Hit) -> Snippet | None:
    """The cell right of a label that says more than its known words ("… in the Schengen area"), or below it."""
    cell = hit.page.cell_at(max(hit.start, hit.end - 1))
    if cell is None:
        return None
    for other in (hit.page.right_of(cell), hit.page.below(cell)):
        if other is not None and any(sign.isdigit() for sign in hit.page.text[other.start : other.end]):
            value = hit.page.snippet(other)
            if not _is_next_field(hit, value.raw) and not is_official(hit.page, other):
                return value
    return None


def _is_form_label(hit: Hit) -> bool:
    """A label begins its cell, after at most a number, which may be misread ("fa. Surname")."""
    cell = hit.page.cell_at(hit.start)
    if cell is None or is_official(hit.page, cell):
        return False
    before = hit.page.text[cell.start : hit.start].strip(" .)(:-")
    return not before or before.isdigit() or len(before) <= _NUMBER_SIGNS


def without_tick(text: str) -> str:
    """An option without the box before it that is read as signs: "[x]Study"."""
    return TICK.sub("", text)


TICK = pattern_of(r"^(?:[\[(|]\s?[xXkKvV✓✔]\s?[\])|]|[☒☑✓✔]|X(?=\s))\s?(?=[^\W\d_]{2})")
"""A ticked box as it is read."""
