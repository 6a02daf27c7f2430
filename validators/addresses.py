"""Whether two papers tell of the same dwelling, with floors, boxes, countries and towns written as people like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validators import countries
from validators.checks import Case, Outcome, dossier_check
from validators.circumstances import texts
from validators.verdict import Reason, Status, review, settle_many

_OF_THE_REGISTER = (
    "family-composition", "municipal-registration", "identity-card", "residence-permit", "tax-assessment",
    "mutual-insurance", "payslip",
)  # fmt: skip
"""Kinds that name somebody's registered address, the population register's own first."""

_POSTCODE = re.compile(r"(?<!\d)([1-9]\d{3})(?!\d)")
_HOUSE = re.compile(r"(?<!\d)(\d{1,4})([a-z]?)(?![\da-z])")
"""Number and the letter written to it: 12a is beside 12b."""
_UNIT = re.compile(
    r"/ ?(?!\d{4}\b)\w{1,6}"
    r"|\b(?:bte|boite|bus|box|b|appt?|apt|ap|appartement|apartment|flat|unit|wohnung|etage|et|floor|verdieping|verd|"
    r"stock|og)\b[. ]{0,2}\d{1,4}[a-z]?\b"
    r"|\b\d{1,2} ?(?:er|ere|e|eme|de|ste|st|nd|rd|th|\.)? ?(?:etage|floor|verdieping|verd|stock|og)\b"
)
_TOWN = re.compile(r"(?<!\d)[1-9]\d{3}(?!\d)[^\n,;/()\d]{0,40}")
"""A postcode and what stands behind it up to the next comma or number."""
_STREET = re.compile(r"[a-z]{4,}")
_ANY_STREET_WORDS = """
avenue chaussee boulevard place square allee chemin impasse quai sentier cours street road lane drive laan straat
steenweg plein dreef kaai strasse allee platz belgique belgie belgium belgien etage verdieping floor chaussee
appartement boite adresse
"""
_ANY_STREET = frozenset(_ANY_STREET_WORDS.split())


@dossier_check("housing.address")
def housing_address(case: Case) -> Iterator[Outcome]:
    """The dwelling is the sponsor's registered address (``rules.md`` HOUS-02). Difference is for a person."""
    registered = [
        texts(document.field("address"))
        for kind in _OF_THE_REGISTER
        for document in case.dossier.of_kind(kind)
        if document.role != "applicant" and document.field("address").readings
    ]
    for document in case.documents:
        dwelling = texts(document.field("address"))
        if not registered or not dwelling.readings:
            yield case.outcome(
                review(Reason.UNREADABLE),
                variant="nothing-to-compare" if dwelling.readings else None,
                about="address",
                field=dwelling,
                document=document,
                found=dwelling.values[0] if dwelling.values else "",
            )
            continue
        answers = [(field, settle_many((dwelling, field), lambda pair: same_address(*pair))) for field in registered]
        # An address without its town says neither yes nor no; the next paper's may.
        measure, settled = next((one for one in answers if one[1].reason is None), answers[0])
        if settled.status is Status.FAIL:
            settled = review(Reason.CONTRADICTORY)
        yield case.outcome(
            settled,
            variant="differs" if settled.reason is Reason.CONTRADICTORY else None,
            about="address",
            field=dwelling,
            document=document,
            found=dwelling.values[0],
            measure=measure.values[0],
        )


def same_address(one: str, other: str) -> bool | None:
    """Whether two Belgian addresses are of one house: postcode, house number with its letter, words of the street.

    None when a part is not there, or is the same only in part.
    """
    codes = [set(_POSTCODE.findall(text)) for text in (one, other)]
    if not all(codes):
        return None
    shared_codes = codes[0] & codes[1]
    if not shared_codes:
        return False
    parts = [_UNIT.sub(" ", _plain(text)) for text in (one, other)]
    numbers = [
        {number: letter for number, letter in _HOUSE.findall(text) if number not in shared_codes} for text in parts
    ]
    # Of two numbers of four figures that both share one is the house's.
    same = True if len(shared_codes) > 1 and not any(numbers) else _same_number(*numbers)
    if same is not True:
        return same
    streets = [set(_STREET.findall(_TOWN.sub(" ", text))) - _ANY_STREET for text in parts]
    if not all(streets):
        return None
    return True if 2 * len(streets[0] & streets[1]) >= min(map(len, streets)) else None


def _same_number(one: dict[str, str], other: dict[str, str]) -> bool | None:
    """Whether the numbers of one are among the other's; a letter only one of them has says nothing."""
    if not one or not other:
        return None
    common = one.keys() & other.keys()
    if not common or any(one[number] and other[number] and one[number] != other[number] for number in common):
        return False
    # A street may have a number in its name: the house's own is then another.
    return True if len(common) == min(len(one), len(other)) else None


def _plain(text: str) -> str:
    """Without diacritics and in lower case; strokes and commas stay, as they tell boxes and towns apart."""
    parts = re.split(r"([^\w\s]|\n)", text)
    return " ".join(countries.folded(part) if index % 2 == 0 else part for index, part in enumerate(parts) if part)
