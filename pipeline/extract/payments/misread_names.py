"""Who pays and whom a reference names, where they are one person of whose names one was misread."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.extract.text.candidates import RESOLVED_CEILING
from pipeline.extract.text.folding import fold
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_OPEN: Final = 0.55
"""Confidence of what one of two writings contradicts: below what a rule decides on."""


def with_doubt_of_names(reference: Field[str], payer: Field[str]) -> tuple[Field[str], Field[str]]:
    """A reference and who pays, both for a person where they name one and the same person in other letters.

    "ONDOA MBIYA Claire" pays with "ONDOA MBDTA Claire 02.08.2004 …": one of the two was misread, nothing tells which.
    Who pays for a relative shares no more than the surname.

    Args:
        reference: of the payment.
        payer: who ordered it.
    """
    one, other = reference.best, payer.best
    if one is None or other is None or "ocr" not in (one.origin, other.origin):
        return reference, payer
    if other.confidence < min(_OPEN, one.confidence):
        return reference, payer  # What was hardly read makes nothing doubtful that was read better.
    names = fold(other.value).split()
    reference, one = _without_specks(reference, one, names)
    accented = {fold(word) for word in other.value.split() if not word.isascii()}
    written = re.split(r"[\s_,]+", fold(one.value))[: len(names)]
    rest, seen = [word for word in names if word not in written], [word for word in written if word not in names]
    alike = len(names) - len(rest) >= _SHARED and len(rest) == len(seen) == 1
    # A letter with its accents is misread more easily than the plain capital of a transfer.
    if (
        not alike
        or rest[0] in accented
        or not rest[0].isalpha()
        or not 1 <= Levenshtein.distance(rest[0], seen[0]) <= len(rest[0]) // 2
    ):
        return reference, payer
    return _open(reference), _open(payer)


def _without_specks(reference: Field[str], best: Reading[str], names: Sequence[str]) -> tuple[Field[str], Reading[str]]:
    """A reference without the point behind a name that stands without one where the payer is named.

    "OCHIENG. GRACE" is paid by Grace Ochieng; a reference with several points parts its names by them.
    """
    points = [match for match in _POINTED.finditer(best.value) if fold(match[1]) in names]
    if best.origin != "ocr" or len(points) != 1:
        return reference, best
    value = best.value[: points[0].end(1)] + best.value[points[0].end() :]
    plain = replace(best, value=value, confidence=min(RESOLVED_CEILING, best.confidence), repaired=True)
    return Field((plain, *reference.readings[1:])), plain


_POINTED: Final = pattern_of(r"([^\W\d_]{3,40})[.](?= )")


def _open(field: Field[str]) -> Field[str]:
    return Field(tuple(replace(reading, confidence=min(_OPEN, reading.confidence)) for reading in field.readings))


_SHARED: Final = 2
"""Names that two writings of one person have in common, beside the one that differs."""
