"""Apostrophes that a machine-readable zone leaves out, as other papers of the dossier print them.

A zone has DELLORTO for Dell'Orto (ICAO Doc 9303-3, 4.6) and readers of small print lose the sign on the card beside it.
Where another paper writes a name of the same letters with one, that is how the name is written: nobody puts it in by
mistake, and no letter is another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract import IDENTITY_KINDS
from pipeline.extract.text.folding import fold
from pipeline.papers.roles import Draft
from pipeline.patterns import pattern_of
from validators.facts import Evidence, Field, Scalar

_ELIDED = pattern_of(r"(?<![^\W\d_])[^\W\d_]{1,4}['’‘`ʼ][^\W\d_]{2,30}(?![^\W\d_])")
_SIGN = pattern_of(r"['’‘`ʼ]")
_SEEN: Final = 0.6
"""Confidence of a name on another paper from which it tells how the name is written."""
_PARTS: Final = ("surname", "given_names")


def write_apostrophes(drafts: Sequence[Draft], name_fields: Sequence[str]) -> None:
    """Write names of machine-readable zones with the apostrophes that other papers have in them.

    Args:
        drafts: all papers of a dossier; fields of identity papers are changed in place.
        name_fields: fields that hold names of people.
    """
    for draft in drafts:
        if draft.pages.kind not in IDENTITY_KINDS:
            continue
        known = _written([other for other in drafts if other is not draft], name_fields)
        for part in _PARTS if known else ():
            field = draft.fields.get(part)
            best = field.best if field is not None else None
            if field is not None and best is not None and best.origin == "mrz":
                draft.fields[part] = _with_apostrophes(field, known)


def _written(drafts: Sequence[Draft], name_fields: Sequence[str]) -> Mapping[str, tuple[str, tuple[Evidence, ...]]]:
    """Names with an apostrophe in them, by their letters."""
    found: dict[str, tuple[str, tuple[Evidence, ...]]] = {}
    for draft in drafts:
        for name in name_fields:
            field = draft.fields.get(name)
            best = field.best if field is not None else None
            if best is None or not isinstance(best.value, str) or best.confidence < _SEEN:
                continue
            for match in _ELIDED.finditer(best.value):
                word = _SIGN.sub("'", match.group()).upper()
                found.setdefault(fold(word).replace("'", ""), (word, best.evidence))
    return found


def _with_apostrophes(field: Field[Scalar], known: Mapping[str, tuple[str, tuple[Evidence, ...]]]) -> Field[Scalar]:
    best, *rest = field.readings
    words = str(best.value).split()
    told = [known[fold(word)] for word in words if fold(word) in known]
    if not told:
        return field
    value = " ".join(known[fold(word)][0] if fold(word) in known else word for word in words)
    evidence = tuple(dict.fromkeys((*best.evidence, *(spot for _, spots in told for spot in spots))))[:4]
    return Field((replace(best, value=value, evidence=evidence), *rest))
