"""The parents whom data pages and cards of many states name: each at a label, or both behind "hija de"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.readings import name_readings
from pipeline.extract.passports.label_lines import in_latin_letters, with_next_line
from pipeline.extract.passports.labels import FATHER, MOTHER, PARENTS
from pipeline.extract.passports.printed import PrintedZone
from pipeline.extract.passports.printed_values import printed_name
from pipeline.extract.passports.small_print import values_beneath
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_AT_LABEL: Final = 0.9
_TOGETHER: Final = 0.8
"""Weight of two names behind one label, the father's first."""
_BENEATH: Final = 0.87
"""Weight of what stands beneath a label that is known by what it nearly says."""
_EITHER: Final = 0.5
_BETWEEN = pattern_of(r"\s{0,2}[/*]\s{0,2}|\s(?:E|ET|AND)\s")


def parents_of(zone: PrintedZone) -> dict[str, Field[Scalar]]:
    """The names of father and mother where they are printed; the machine-readable zone has neither."""
    found: dict[str, list[Reading[Scalar]]] = {"father_name": [], "mother_name": []}
    for name, wording in (("father_name", FATHER), ("mother_name", MOTHER)):
        for text, weight in (one for at in zone.labelled(wording) for one in in_latin_letters(*at)):
            if value := printed_name(text.raw):
                sure = round(text.confidence * weight * _AT_LABEL, 4)
                found[name].append(Reading(value, sure, text.raw, (text.evidence,), text.origin))
    for text, weight in zone.labelled(PARENTS):
        both = [printed_name(part) for part in _BETWEEN.split(text.raw)]
        if len(both) == 1 and all(both):
            for name, reading in _one_below_the_other(text, weight):
                found[name].append(reading)
        if len(both) == len(found) and all(both):
            sure = round(text.confidence * weight * _TOGETHER, 4)
            for readings, value in zip(found.values(), both, strict=True):
                readings.append(Reading(value, sure, text.raw, (text.evidence,), text.origin))
    if not any(found.values()):
        for text in (text for page in zone.pages for text in values_beneath(page, PARENTS)):
            for name, reading in _one_below_the_other(text, _BENEATH):
                found[name].append(reading)
    if not any(found.values()):
        for page in zone.pages:
            for one, name in zip(_child_of(page), found, strict=False):
                found[name] += name_readings(one, _SAID)
    return {name: field_of(readings[:2], keep=0.8) for name, readings in found.items() if readings}


_CHILD_OF = pattern_of(
    r"(?:^|\n)(?:fils|fille|fils/fille|son|daughter|hij[oa]|filh[oa]|figli[oa]) (?:de|of|di) (?P<one>[^\n\t]{3,60})"
    r"[^\n]{0,60}\n(?:et de|and of|y de|e de|e di|and) (?P<other>[^\n\t]{3,60})"
)
"""The lines of a card that say whose child its holder is: "Fille de X" / "et de Y"."""
_SAID: Final = 0.84


def _child_of(page: PageText) -> tuple[Snippet, ...]:
    match = _CHILD_OF.search(page.folded)
    two = [Snippet(page, match.start(side), match.end(side)) for side in ("one", "other")] if match else []
    return tuple(two) if all(len(clean_name(side.raw).split()) > 1 for side in two) else ()


def _one_below_the_other(text: Snippet, weight: float) -> Iterator[tuple[str, Reading[Scalar]]]:
    """The parents where each has a line below one label; states differ in whom they name first.

    In the languages that print them so the first given name tells mother from father by its ending, or both stay open.
    """
    lines = with_next_line(text)
    names = [printed_name(line.raw) for line in lines]
    if len(names) != 2 or not all(names):
        return
    women = [_of_a_woman(name) for name in names]
    told = None not in women and women[0] is not women[1]
    for line, value, woman in zip(lines, names, women, strict=True):
        for name, other in (("father_name", True), ("mother_name", False)):
            if told and woman is other:
                continue
            sure = round(line.confidence * weight * (_TOGETHER if told else _EITHER), 4)
            yield name, Reading(value, sure, line.raw, (line.evidence,), line.origin)


def _of_a_woman(name: str) -> bool | None:
    first = fold(name).split()[0]
    return True if first.endswith("a") else False if first.endswith("o") else None
