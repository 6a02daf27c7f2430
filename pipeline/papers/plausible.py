"""What cannot be right, however surely its letters were read: such a reading is kept, but no rule goes by it.

An engine is as sure of what a stamp or a scribble left of a word as of the word. That the result is no name and no
day of birth is seen without the picture.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from pipeline.extract.text.folding import fold
from pipeline.page.vietnamese_words import SHORT_SURNAMES, SURNAMES, has_own_letters
from pipeline.papers.corroborate import NAME_FIELDS
from pipeline.papers.group import PageRef
from pipeline.patterns import pattern_of
from pipeline.readings import Quality
from validators.facts import Field, Reading, Scalar

DOUBTED: Final = 0.5
"""Confidence that is left to an implausible reading: below what rules go by."""

_PERSONS: Final = frozenset(
    (*NAME_FIELDS, "doctor_name", "father_name", "mother_name", "child_name", "parent_name", "signatory_name",
     "signed_by", "depends_on", "translator", "custody")
)  # fmt: skip
_PARTIES: Final = frozenset(
    ("landlord", "employer", "beneficiary", "institution", "insurer", "grantor", "bank", "issuer", "certified_by")
)
"""Persons or organisations, whose names may hold figures and brackets in pairs."""
_NEVER_IN_NAMES: Final = pattern_of(r"[{}\[\]<>|\\=_~^*@•©®™°]")
_DIGIT: Final = pattern_of(r"\d")
_CHECKED: Final = frozenset(("iban", "account_iban", "payer_iban"))
_HALF_GUESSED: Final = 0.5
"""Mean confidence of the words of a page below which its picture is not just poor."""
_OF_OUR_DAYS: Final = 2010
"""Where the last day read is earlier, it is that of a law, and the paper's own was not read."""
_HOLE: Final = pattern_of(r"(?<!\S)[^\w&+\"'’“”„«»()/–—-]+(?!\S)")
"""Signs that stand by themselves where a word was."""


def doubt_implausible(fields: dict[str, Field[Scalar]], kind: str = "") -> None:
    """Take the certainty from what cannot be: signs no name has, births after all else, degrees of small children.

    Args:
        fields: what was read from a paper; changed in place.
        kind: its kind.
    """
    for name, field in fields.items():
        if name in _PERSONS:
            fields[name] = _doubted(
                field, lambda reading: _is_no_person(str(reading.value)) or _has_marks_unknown_here(reading)
            )
        elif name in _PARTIES:
            fields[name] = _doubted(field, lambda reading: _is_no_name(str(reading.value)))
    births = fields.get("birth_date")
    latest = _latest_day(fields)
    if births is not None and latest is not None:
        fields["birth_date"] = _doubted(
            births, lambda reading: isinstance(reading.value, dt.date) and reading.value > latest
        )
    if kind in _OF_GROWN_UP:
        _doubt_days_of_children(fields)


def _doubt_days_of_children(fields: dict[str, Field[Scalar]]) -> None:
    """Doubt day of issue and birth where the one lies so near to the other that neither can be told from a third day.

    The day of an act of birth that a police record cites is a year at most after the birth; a record is made out of
    somebody who can be punished.
    """
    born, issued = fields.get("birth_date"), fields.get("issue_date")
    if born is None or issued is None or born.best is None or issued.best is None:
        return
    if min(born.best.confidence, issued.best.confidence) <= DOUBTED:
        return  # Of what is no more than a guess nothing follows.
    birth, issue = born.best.value, issued.best.value
    if isinstance(birth, dt.date) and isinstance(issue, dt.date) and issue < birth + _CHILDHOOD:
        for name, field in (("birth_date", born), ("issue_date", issued)):
            fields[name] = _doubted(field, lambda _: True)


_CHILDHOOD: Final = dt.timedelta(days=10 * 365)
_OF_GROWN_UP: Final = frozenset(
    ("criminal-record", "diploma", "transcript", "language-certificate", "equivalence-decision", "work-authorisation",
     "employment-certificate", "employment-contract", "hosting-agreement", "professional-card-approval", "work-permit",
     "bank-signatory-letter", "annex-32", "lease", "title-deed", "payslip")
)  # fmt: skip
"""Kinds that nobody has made out of a child under ten."""


def doubt_unreadable(fields: dict[str, Field[Scalar]], pages: Iterable[PageRef]) -> None:
    """Take the certainty from days, amounts and texts of pages that a person is told to make anew.

    Where half of the words are guesses, a figure that two readers see alike is a guess of both: 1358 for 1150 on a
    photo that moved. What check digits bear out is believed, and so is wording, which is found letter by letter.
    """
    poor = {(ref.file, ref.reading.number) for ref in pages if _is_unreadable(ref.reading.quality)}
    if not poor:
        return

    def from_poor_page(reading: Reading[Scalar]) -> bool:
        return (
            reading.origin == "ocr"
            and not isinstance(reading.value, bool)
            and bool(reading.evidence)
            and all((place.file, place.page) in poor for place in reading.evidence)
        )

    for name, field in fields.items():
        if name not in _CHECKED:
            fields[name] = _doubted(field, from_poor_page)


def _is_unreadable(quality: Quality) -> bool:
    return quality.problem is not None and (quality.text_confidence or 0.0) < _HALF_GUESSED


def _is_no_person(name: str) -> bool:
    return _is_no_name(name) or _DIGIT.search(name) is not None


def _has_marks_unknown_here(reading: Reading[Scalar]) -> bool:
    """Whether a name was read from a picture with letters for which the engines here take others.

    They know none of the letters of Vietnam with two marks, but for the one that reads such names where it is
    installed. Of a Polish ł they make a t, of ñ an fi, of the ć that a
    surname from the Balkans ends with an é, and where they see no letter at all none is left that could be said.
    """
    name = str(reading.value)
    words = fold(name).replace("'", "").split()
    if reading.origin != "ocr" or not words:
        return False
    if any(_MISREAD_ENDING.fullmatch(word) or _UNSAYABLE.fullmatch(fold(word)) for word in name.split()):
        return True
    if has_own_letters(name):
        return False
    marked = any(not sign.isascii() or sign == "'" for sign in name)
    surnamed = words[0] in _OF_VIETNAM or words[-1] in _OF_VIETNAM
    return marked and (surnamed or not _MIDDLE_OF_VIETNAM.isdisjoint(words[1:-1]))


_MISREAD_ENDING: Final = pattern_of(
    r"[^\W\d_]{2,20}(?:vi[éèêë]|VI[ÉÈÊË])|(?!Gustaw)[^\W\d_]{2,12}staw[ay]?|Pawet|Michat|Rafat|Matgorzata|Etzbieta|Mitosz"
    r"|(?i:[^\W\d_]{0,14}(?:sefior|pefia|castafi|zufii|[aeiou]fi(?:ez|oz|eda|on|ones))[^\W\d_]{0,6})"
)
_UNSAYABLE: Final = pattern_of(r"[bcdfghjkmnpqstvxz]{3,12}")
"""A word without a vowel, or an r or l in its place: "Đng" for "Đặng"."""
_MIDDLE_OF_VIETNAM: Final = frozenset(("thi", "van"))
_OF_VIETNAM: Final = SURNAMES | SHORT_SURNAMES


def _is_no_name(name: str) -> bool:
    unpaired = name.count("(") != name.count(")")
    return unpaired or _NEVER_IN_NAMES.search(name) is not None or _HOLE.search(name) is not None


def _latest_day(fields: Mapping[str, Field[Scalar]]) -> dt.date | None:
    """The last day that a paper names for anything but a birth, on any reading."""
    days = [
        reading.value
        for name, field in fields.items()
        if name != "birth_date"
        for reading in field.readings
        if isinstance(reading.value, dt.date)
    ]
    latest = max(days, default=None)
    return latest if latest is not None and latest.year >= _OF_OUR_DAYS else None


def _doubted(field: Field[Scalar], implausible: Callable[[Reading[Scalar]], bool]) -> Field[Scalar]:
    if not any(reading.confidence > DOUBTED and implausible(reading) for reading in field.readings):
        return field
    readings = (
        replace(reading, confidence=min(reading.confidence, DOUBTED)) if implausible(reading) else reading
        for reading in field.readings
    )
    return Field(tuple(sorted(readings, key=lambda reading: -reading.confidence)))
