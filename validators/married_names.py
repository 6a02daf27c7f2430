"""The name somebody bore before a marriage: an act of birth, a diploma or the act of marriage itself gives that one.

The passport of a married person may give the spouse's surname. Where the marriage certificate of the dossier names
somebody with the passport's given names beside a spouse with the passport's surname, what it calls that person is the
holder's name of before.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from validators import names
from validators.circumstances import dates, texts
from validators.facts import Document, Dossier
from validators.verdict import FLOOR


def names_before_marriage(dossier: Dossier, passport: Document) -> tuple[str, ...]:
    """What marriage certificates of the dossier call the holder of a passport that gives the other spouse's surname."""
    return tuple(
        own
        for document in dossier.documents
        if document.kind == "marriage-certificate" and document.duplicate_of is None and _may_be_of(document, passport)
        for own, other in itertools.permutations(_spouses(document), 2)
        if _bears(own, passport, "given_names") and _bears(other, passport, "surname")
    )


def may_be_name_at_birth(document: Document, passport: Document) -> bool:
    """Whether a paper gives the passport's given names and day of birth, and differs in the surname alone."""
    born, of_passport = dates(document.field("birth_date")), dates(passport.field("birth_date"))
    named = texts(document.field("holder_name"))
    return (
        len(born.values) == 1
        and born.values == of_passport.values[:1]
        and bool(named.values)
        and all(_bears(name, passport, "given_names") for name in named.values)
    )


def _spouses(document: Document) -> Iterator[str]:
    for name in ("holder_name", "spouse_name"):
        best = texts(document.field(name)).best
        if best is not None and best.confidence >= FLOOR:
            yield best.value


def _may_be_of(document: Document, passport: Document) -> bool:
    """Whether nothing speaks against it: no birth on the certificate, or the holder's among those of the two."""
    born, of_passport = dates(document.field("birth_date")), dates(passport.field("birth_date"))
    return not born.values or not of_passport.values or of_passport.values[0] in born.values


def _bears(name: str, passport: Document, part: str) -> bool:
    """Whether a whole name begins or ends with the passport's given names or surname, beside something else."""
    best, words = texts(passport.field(part)).best, name.split()
    if best is None or best.confidence < FLOOR:
        return False
    pieces = (" ".join(piece) for cut in range(1, len(words)) for piece in (words[:cut], words[cut:]))
    return any(_is(piece, best.value) for piece in pieces)


def _is(one: str, other: str) -> bool:
    match = names.compare(one, other)
    return match.grade != "different" and not match.doubtful
