"""Fields of passports, identity cards, residence permits and visas: machine-readable and printed zone.

The machine-readable zone comes first: its check digits vouch for number and dates. Names have no digit,
so the printed zone is compared: what both say is surer, what they say differently stays as two readings
and lets a rule ask a person. A printed zone that cannot be read says nothing. The issue date and the
authority stand in the printed zone alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from pipeline.extract.passports.bare_cards import only_date_left, place_beside_birth, sex_of, undivided_name
from pipeline.extract.passports.dates import DateUse, printed_dates, settled_by_zone
from pipeline.extract.passports.days import beneath_shared_label, days_of_letter, days_of_visa
from pipeline.extract.passports.labels import AUTHORITY, BIRTH, BIRTH_PLACE, NATIONALITY, STATE, SURNAME
from pipeline.extract.passports.pages import card_letter, no_expiry, page_fields, stamp_fields, visa_fields
from pipeline.extract.passports.parents import parents_of
from pipeline.extract.passports.places import text_at
from pipeline.extract.passports.places_unlabelled import office_behind_dates, place_behind_sex
from pipeline.extract.passports.print_alone import NamePart
from pipeline.extract.passports.printed import PrintedZone
from pipeline.extract.passports.sticker_values import values_without_labels
from pipeline.extract.passports.zone import zone_fields, zones_of
from pipeline.extract.states.issuing_country import issuing_country
from pipeline.extract.text.lines import Paper
from pipeline.papers.group import DocumentPages
from validators.facts import Evidence, Field, Reading, Scalar


def extract_identity(document: DocumentPages) -> Mapping[str, Field[Scalar]]:
    """Every field of a passport, card, permit or visa that can be read, with its evidence."""
    paper = Paper(document)
    zones = zones_of(paper)
    zone = zones[0] if zones else None
    dates = [date for page in paper.pages for date in printed_dates(page)]
    fields: dict[str, Field[Scalar]] = {}
    if zone is not None:
        fields.update(zone_fields(zones))
        dates = settled_by_zone(dates, _days_of(fields))
    printed = PrintedZone(paper, dates, zone)
    agreement: list[tuple[bool, Evidence]] = []
    for part in _NAME_PARTS:
        fields[part], verdict = printed.compare_name(part, fields.get(part, Field()))
        agreement += verdict
    for name, use in _DATE_USES:
        last = fields["expiry_date"] if use == "birth" else Field()
        fields[name], verdict = printed.compare_date(use, fields.get(name, Field()), last)
        agreement += verdict
    fields["document_number"], verdict = printed.compare_number(fields.get("document_number", Field()))
    agreement += verdict
    fields["nationality"] = printed.country(NATIONALITY, fields.get("nationality", Field()))
    fields["issuing_state"] = printed.country(STATE, fields.get("issuing_state", Field()))
    if zone is None and not fields["issuing_state"].readings and (printed.on_card or _has_data_page(printed)):
        fields["issuing_state"] = state_in_heading(paper)
    fields["sex"] = sex_of(printed, fields.get("sex", Field()))
    fields["issue_date"] = printed.issue_date(fields["expiry_date"])
    fields["authority"] = text_at(printed, AUTHORITY)
    fields["birth_place"] = text_at(printed, BIRTH_PLACE)
    if not fields["birth_place"].readings:
        fields["birth_place"] = place_beside_birth(printed)
    if document.kind == "passport":
        if not fields["birth_place"].readings:
            fields["birth_place"] = place_behind_sex(printed)
        if not fields["authority"].readings:
            fields["authority"] = office_behind_dates(printed, fields["issue_date"], fields["expiry_date"])
    if zone is not None and agreement:
        fields["zones_agree"] = _zones_agree(agreement)
    fields.update(page_fields(paper, {id(item.page) for item in zones}))
    if document.kind in ("passport", "schengen-visa"):
        fields.update(stamp_fields(paper))
    if document.kind != "schengen-visa":
        fields.update(parents_of(printed))
    if document.kind in ("residence-permit", "identity-card"):
        fields["card_letter"] = card_letter(paper, fields["sex"], fields["issuing_state"])
    if document.kind == "identity-card":
        fields["no_expiry"] = no_expiry(paper)
    if document.kind == "schengen-visa":
        fields.update({name: field for name, field in visa_fields(paper, dates).items() if field.readings})
        fields.update(values_without_labels(paper, dates, fields))
        fields.update(days_of_visa(dates, fields))
    if not fields["issue_date"].readings and document.kind != "schengen-visa":
        fields["issue_date"] = beneath_shared_label(paper, dates, _days_of(fields))
    if zone is None and printed.on_card:
        if (named := undivided_name(paper, printed)).readings:
            fields["holder_name"] = named
            fields["surname"] = Field()
        if not fields["issue_date"].readings:
            fields["issue_date"] = only_date_left(printed, _days_of(fields))
    if zone is None and document.kind == "residence-permit":
        fields.update(days_of_letter(paper, fields))
    return {name: fields[name] for name in sorted(fields) if fields[name].readings}


def state_in_heading(paper: Paper) -> Field[Scalar]:
    """The state that a card without a machine-readable zone names at its head, where no label asks for it."""
    return Field(
        tuple(
            Reading(one.value, round(one.confidence * _HEADING, 4), one.raw, one.evidence, one.origin)
            for one in issuing_country(paper).readings
        )
    )


_HEADING = 0.9


def _has_data_page(printed: PrintedZone) -> bool:
    """Whether a label of the holder's is on the pages: the head of a page for visas is no state's that issued it."""
    return printed.paper.kind == "passport" and any(SURNAME.find(page) and BIRTH.find(page) for page in printed.pages)


def _days_of(fields: Mapping[str, Field[Scalar]]) -> set[dt.date]:
    """Birth and expiry as they are known."""
    return {
        value
        for name in ("birth_date", "expiry_date")
        for value in fields.get(name, Field()).values
        if isinstance(value, dt.date)
    }


_NAME_PARTS: tuple[NamePart, ...] = ("surname", "given_names")
_DATE_USES: tuple[tuple[str, DateUse], ...] = (("expiry_date", "expiry"), ("birth_date", "birth"))


def _zones_agree(agreement: list[tuple[bool, Evidence]]) -> Field[Scalar]:
    against = [spot for agrees, spot in agreement if not agrees]
    if against:
        return Field((Reading(False, 0.7, "", tuple(against), "ocr"),))
    places = tuple(dict.fromkeys(spot for _, spot in agreement))
    return Field((Reading(True, 0.97 if len(agreement) > 2 else 0.85, "", places, "ocr"),))
