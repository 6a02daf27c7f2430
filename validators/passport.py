"""Travel and identity documents: validity margins, ten years, machine-readable zone, blank pages."""

from __future__ import annotations

from validators import countries
from validators.calendar import add_months, add_years
from validators.checks import Case, Outcome, document_check, earliest, not_visible
from validators.circumstances import dates, texts
from validators.facts import Document, Scalar
from validators.mrz import MrzError, parse
from validators.names import compare
from validators.verdict import PASS, Reason, Settled, Status, review, settle, settle_many

YEAR = 12
"""Months within which somebody whose day of travel nobody knows travels at the latest (``rules.md`` CON-22)."""


@document_check("passport.validity-margin")
def validity_margin(case: Case, document: Document) -> Outcome:
    """Valid at least ``months`` months after the end of the intended stay (``rules.md`` PASS-02, CON-22).

    When nobody said how long the stay is, a year is taken: enough for it is a ``pass``; not even
    enough for the day of submission is a ``fail``; in between somebody has to say.
    """
    months = case.number("months")
    expiry = dates(document.field("expiry_date"))
    end, origin = case.circumstances.stay_end
    settled = settle_many((expiry, end), lambda days: days[0] >= add_months(days[1], months))
    variant = None
    if origin == "assumed" and settled.status is Status.FAIL:
        soon = settle(expiry, lambda day: day < add_months(case.day, months))
        if soon.status is not Status.PASS:
            settled, variant = review(Reason.UNKNOWN_FACT), "stay-unknown"
    return case.outcome(
        settled,
        variant=variant or (f"{origin}.{settled.status}" if settled.reason is None and origin == "assumed" else None),
        about="expiry_date",
        field=expiry,
        document=document,
        expiry=expiry.values[0] if expiry.values else "",
        months=months,
        stay_end=end.values[0] if end.values else "",
        needed=add_months(end.values[0], months) if end.values else "",
    )


@document_check("passport.valid-at-filing")
def valid_at_filing(case: Case, document: Document) -> Outcome:
    """Still valid ``months`` months on the day of filing, as several posts ask (``rules.md`` CON-22).

    The list does not print it, so a shorter one is for a person: with ``otherwise`` ``by-hand`` it is
    ticked off with the post, with ``review`` it holds the dossier back, with ``fail`` (a post that asks it) it fails.
    """
    months = case.number("months")
    expiry = dates(document.field("expiry_date"))
    settled = settle(expiry, lambda day: day >= add_months(case.day, months))
    short = settled.status is Status.FAIL
    otherwise = case.text("otherwise")
    if short and otherwise != "fail":
        settled = review(Reason.NOT_VISIBLE if otherwise == "by-hand" else Reason.UNSURE)
    return case.outcome(
        settled,
        variant="short" if settled.reason is not None and short else None,
        about="expiry_date",
        field=expiry,
        document=document,
        expiry=expiry.values[:1],
        months=months,
        needed=add_months(case.day, months),
    )


@document_check("identity.validity-after-travel")
def validity_after_travel(case: Case, document: Document) -> Outcome:
    """Valid at least ``months`` months beyond the date of travel to Belgium (``rules.md`` IDRP-03).

    A card that says of itself that it is for life has no date to read.
    While the day of travel is not known, only what lasts a year longer passes.
    """
    months = case.number("months")
    travel, known_day = case.circumstances.travel_day
    expiry = dates(document.field("expiry_date"))
    lasting = document.field("no_expiry")
    if not expiry.readings and settle(lasting, lambda value: value is True).status is Status.PASS:
        return case.outcome(PASS, variant="no-expiry", field=lasting, document=document)
    settled = settle(expiry, lambda day: day >= add_months(travel, months))
    late = add_months(travel, months + YEAR)
    open_day = not known_day and settled is PASS and settle(expiry, lambda day: day >= late) is not PASS
    return case.outcome(
        review(Reason.UNKNOWN_FACT) if open_day else settled,
        variant="travel-unknown" if open_day else None,
        about="expiry_date",
        field=expiry,
        document=document,
        expiry=expiry.values[0] if expiry.values else "",
        months=months,
        travel=travel,
        needed=add_months(travel, months),
    )


@document_check("permit.of-residence")
def of_residence(case: Case, document: Document) -> Outcome:
    """The permit is of the country the applicant lives in (``rules.md`` IDRP-02), not of another."""
    country = case.dossier.applicant.residence_country
    if country is None:
        return case.outcome(review(Reason.UNKNOWN_FACT), variant="unknown", document=document, fix=True)
    issuer = texts(document.field("issuing_state"))
    if not issuer.readings:
        issuer = texts(document.field("country"))
    return case.outcome(
        settle(issuer, lambda code: countries.canonical(code) == countries.canonical(country)),
        about="issuing_state",
        field=issuer,
        document=document,
        country=country,
        issuing_state=issuer.values[:1],
    )


@document_check("passport.issued-within-years")
def issued_within_years(case: Case, document: Document) -> Outcome:
    """Issued within the last ``years`` years, counted back from the submission (``rules.md`` PASS-04).

    A passport that has run out is none: it is never handed in later than on its last day.
    """
    years = case.number("years")
    field = dates(document.field("issue_date"))
    last_days = [add_years(value, years) for value in field.values]
    return case.outcome(
        settle(field, lambda issued: issued <= case.day <= add_years(issued, years)),
        about="issue_date",
        field=field,
        document=document,
        usable_until=earliest([*last_days, *dates(document.field("expiry_date")).values]),
        issued=field.values[0] if field.values else "",
        years=years,
        until=last_days[:1],
    )


@document_check("passport.mrz")
def mrz(case: Case, document: Document) -> Outcome:
    """The machine-readable zone is read, its check digits fit, and it says what the printed zone says.

    What a person gave for an element of the zone is compared with it too: the digits vouch for the zone, and a slip
    of the hand would otherwise be believed over them.
    """
    valid = document.field("mrz_valid")
    settled = settle(valid, lambda value: value is True)
    lines = texts(document.field("mrz"))
    evidence = lines.evidence or document.place
    if settled.status is not Status.PASS:
        variant = "none" if not valid.readings else None
        return case.outcome(settled, variant=variant, about="mrz", field=valid, document=document, evidence=evidence)
    zones = document.field("zones_agree")
    if zones.readings and any(reading.value is False for reading in zones.readings):
        return case.outcome(
            review(Reason.CONTRADICTORY), variant="zones-differ", document=document, evidence=zones.evidence or evidence
        )
    against = _given_against(document, lines.values[0]) if len(lines.values) == 1 else ()
    if against:
        return case.outcome(
            review(Reason.CONTRADICTORY),
            variant="given-differs",
            document=document,
            evidence=evidence,
            fields=", ".join(against),
        )
    repaired = any(reading.repaired for reading in lines.readings)
    return case.outcome(settled, variant="repaired" if repaired else None, document=document, evidence=evidence)


def _given_against(document: Document, lines: str) -> tuple[str, ...]:
    """The fields for which a person gave something that the zone does not say."""
    try:
        zone = parse(lines.split("\n"))
    except MrzError:
        return ()

    def country(code: str) -> str:
        return countries.canonical(code) if countries.is_code(code) else ""

    said: dict[str, tuple[Scalar, ...]] = {
        "document_number": (zone.document_number,) if zone.document_number else (),
        "birth_date": zone.birth_dates,
        "expiry_date": zone.expiry_dates,
        "nationality": tuple(filter(None, [country(zone.nationality)])),
        "issuing_state": tuple(filter(None, [country(zone.issuing_state)])),
        "sex": (zone.sex,) if zone.sex in ("F", "M") else (),
    }
    against = []
    for name in ("surname", "given_names", *said):
        field = document.fields.get(name)
        if field is None or not field.readings or field.readings[0].origin != "person":
            continue
        value = field.readings[0].value
        if name in ("surname", "given_names"):
            printed = zone.surname if name == "surname" else zone.given_names
            differs = bool(printed) and compare(str(value), printed).grade == "different"
        else:
            differs = bool(said[name]) and value not in said[name]
        if differs:
            against.append(name)
    return tuple(against)


@document_check("passport.blank-pages")
def blank_pages(case: Case, document: Document) -> Outcome:
    """At least ``pages`` empty pages; shown by copied blank pages, otherwise for a person with the passport in hand."""
    wanted = case.number("pages")
    seen = document.field("blank_pages_seen")
    enough = settle(seen, lambda value: isinstance(value, int) and value >= wanted)
    if enough.status is Status.PASS:
        return case.outcome(enough, field=seen, document=document, pages=wanted, seen=seen.values[0])
    return case.outcome(
        Settled(Status.REVIEW, Reason.NOT_VISIBLE), variant="not-visible", document=document, fix=False, pages=wanted
    )


@document_check("passport.original")
def original(case: Case, document: Document) -> Outcome:
    """The original is in hand: never visible on a scan."""
    return not_visible(case, document)


@document_check("passport.all-pages")
def all_pages(case: Case, document: Document) -> Outcome:
    """A copy of every page that is not blank (``rules.md`` PASS-07).

    Printed page numbers tell which pages were copied; which of the others are blank only the
    passport shows. A copy of the data page alone is called out, in words of its own.
    """
    pages = len(document.pages)
    numbers = texts(document.field("page_numbers"))
    seen = numbers.values[0] if numbers.values else ""
    if pages <= 1 and not seen:
        return case.outcome(
            review(Reason.NOT_VISIBLE),
            variant="data-page-only",
            document=document,
            evidence=document.place,
            pages=pages,
        )
    return case.outcome(
        Settled(Status.REVIEW, Reason.NOT_VISIBLE),
        variant="not-visible" if seen else "not-numbered",
        document=document,
        fix=False,
        pages=pages,
        seen=seen,
    )
