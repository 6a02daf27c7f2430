"""From the pages of one paper to its fields: which extractor looks at which kind.

Pure and deterministic: works on readings alone, knows nothing of today, of routes or of rules. A field that
nothing on the paper speaks of is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias, cast

from pipeline.extract import common
from pipeline.extract.dates.birth_rows import birth_of_holder, birth_told_of
from pipeline.extract.money.amounts import without_mills
from pipeline.extract.money.paper_currency import paper_currency
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.whole import PAYERS, PERSONS, made_whole
from pipeline.extract.papers import (
    annex_32,
    application_form,
    certificates,
    civil_status,
    company_papers,
    employment,
    equivalence,
    grants,
    households,
    housing,
    identity_papers,
    insurance,
    language_preference,
    means,
    permits,
    salaries,
    statements,
    study,
    translations,
)
from pipeline.extract.parties.home_currency import at_home, of_its_state
from pipeline.extract.parties.issuers import as_issuer
from pipeline.extract.passports.identity import extract_identity
from pipeline.extract.passports.sticker import has_sticker, sticker_fields
from pipeline.extract.payments import receipt
from pipeline.extract.photo import extract_photo
from pipeline.extract.states.home_of_paper import home_of
from pipeline.extract.text.lines import Paper
from pipeline.papers.group import DocumentPages
from validators import countries
from validators.facts import Field, Scalar
from validators.kinds import field_type

Extractor: TypeAlias = Callable[[Paper], Mapping[str, Field[Scalar]]]

EXTRACTORS: Mapping[str, Extractor] = {
    "application-form": application_form.fields,
    "language-preference": language_preference.fields,
    "fee-payment": receipt.fields,
    "medical-certificate": certificates.medical,
    "criminal-record": certificates.criminal_record,
    "work-authorisation": permits.work_authorisation,
    "professional-card-approval": permits.professional_card,
    "admission-letter": study.admission,
    "scholarship": grants.scholarship,
    "grant": grants.scholarship,
    "student-account": means.student_account,
    "annex-32": annex_32.commitment,
    "dependency-proof": means.dependency,
    "employment-certificate": employment.employment_certificate,
    "bank-statement": statements.bank_statement,
    "commercial-licence": company_papers.company,
    "bank-signatory-letter": company_papers.bank_signatory,
    "family-composition": households.family_composition,
    "municipal-registration": households.municipal_registration,
    "payslip": salaries.payslip,
    "tax-assessment": means.tax_assessment,
    "diploma": study.diploma,
    "transcript": study.diploma,
    "equivalence-decision": equivalence.decided,
    "motivation-letter": study.letter,
    "course-description": study.letter,
    "language-certificate": study.language_certificate,
    "marriage-certificate": civil_status.relation,
    "birth-certificate": civil_status.relation,
    "divorce-decision": civil_status.relation,
    "death-certificate": civil_status.relation,
    "adoption-certificate": civil_status.relation,
    "parental-authorisation": civil_status.parental_authorisation,
    "lease": housing.lease,
    "title-deed": housing.title_deed,
    "mutual-insurance": insurance.mutual,
    "health-insurance": insurance.health,
    "work-permit": permits.work_permit,
    "hosting-agreement": study.hosting_agreement,
    "invitation-letter": study.invitation,
    "employment-contract": employment.employment_contract,
    "company-registration": company_papers.company,
    "translation": translations.translation,
    "apostille": translations.apostille,
}
"""What looks at a kind beyond the fields that all kinds share."""

_OWN_ALONE: Mapping[str, tuple[str, ...]] = {
    "application-form": ("document_number", "address", "expiry_date"),
    "bank-statement": ("holder_name", "issuer"),
}
"""Fields that mean another thing there than on other papers: the number of a form is not that of the passport."""

_SUMS = frozenset({"salary", "income", "closing_balance", "amount", "rent", "coverage_amount", "monthly_amount"})
"""Fields that are sums of money and mean nothing without their currency."""

_OF_AN_ACCOUNT = frozenset({"bank-statement", "student-account"})
"""Kinds that are about an account, which is kept in a currency even where no sum of it was read."""

PEOPLE_IN_ROWS = frozenset(
    {"family-composition", "mutual-insurance", "municipal-registration", "divorce-decision", "health-insurance"}
    | {"employment-certificate", "tax-assessment", "dependency-proof", "translation", "invitation-letter"}
    | {"parental-authorisation", "lease", "title-deed", "annex-32", "employment-contract"}
)
"""Kinds that name several people with their births, most in a table with a row for each."""

_SEVERAL_ARE_BORN = frozenset({"birth-certificate", "adoption-certificate", "marriage-certificate", "application-form"})
"""Kinds whose own extractor tells the births of those they are about from the others."""

IDENTITY_KINDS = frozenset({"passport", "identity-card", "residence-permit", "schengen-visa"})
"""Kinds with a machine-readable zone: looked at by :mod:`pipeline.extract.passports.identity` alone."""


_MADE_OUT_BY: Mapping[str, str] = {
    "admission-letter": "institution",
    "bank-statement": "bank",
    "course-description": "institution",
    "diploma": "institution",
    "employment-certificate": "employer",
    "employment-contract": "employer",
    "grant": "grantor",
    "health-insurance": "insurer",
    "hosting-agreement": "institution",
    "invitation-letter": "institution",
    "mutual-insurance": "fund",
    "payslip": "employer",
    "scholarship": "grantor",
    "student-account": "bank",
    "transcript": "institution",
}
"""The field of a kind that names the house whose paper it is."""

_SPEAKS = 0.6
"""From here on a house that is named speaks on its paper."""


def _made_out_by(card: Mapping[str, Field[Scalar]]) -> dict[str, Field[Scalar]]:
    """The state that made out a passport or a card is the one that it names as such, where it is a state."""
    readings = tuple(
        replace(one, value=code)
        for one in card.get("issuing_state", Field()).readings
        if countries.alpha2(code := countries.canonical(str(one.value)))
    )
    return {"country": Field(readings)} if readings else {}


def _nobody_of(house: Field[Scalar], holder: Field[Scalar]) -> Field[Scalar]:
    """A house but for the readings that are the holder's name, which stands over an address as a letterhead does."""
    people = {words_of(str(one.value)) for one in holder.readings}
    return Field(tuple(one for one in house.readings if words_of(str(one.value)) not in people))


_OF_NO_STATE = frozenset(
    {
        "application-form",
        "bank-signatory-letter",
        "bank-statement",
        "employment-certificate",
        "employment-contract",
        "fee-payment",
        "health-insurance",
        "language-preference",
        "lease",
        "medical-certificate",
        "motivation-letter",
        "payslip",
        "translation",
        "unknown",
    }
)
"""Kinds that private people and houses make out, on which no state speaks."""


def extract(document: DocumentPages) -> Mapping[str, Field[Scalar]]:
    """All fields that can be read from a paper, each with every plausible reading.

    Where a kind's own extractor finds something it wins over the general one. Only fields that the kind may
    have are given, and only those with at least one reading.
    """
    if document.kind == "photo":
        return extract_photo(document)
    if document.kind in IDENTITY_KINDS:
        found_on_card = dict(extract_identity(document))
        found_on_card.update(
            (name, field)
            for name, field in identity_papers.beside_the_zones(Paper(document), found_on_card).items()
            if field.readings and field_type(document.kind, name) is not None
        )
        found_on_card.update(_made_out_by(found_on_card))
        return dict(sorted(found_on_card.items()))
    paper = Paper(document)
    found: dict[str, Field[Scalar]] = dict(common.fields(paper))
    if document.kind == "unknown" and has_sticker(document):
        found.update(sticker_fields(document))
    extractor = EXTRACTORS.get(document.kind)
    if extractor is not None:
        own = extractor(paper)
        found.update((name, field) for name, field in own.items() if field.readings)
        for name in _OWN_ALONE.get(document.kind, ()):
            if name not in own or not own[name].readings:
                found.pop(name, None)
    house_field = _MADE_OUT_BY.get(document.kind, "")
    if house_field in found:
        found[house_field] = _nobody_of(found[house_field], found.get("holder_name", Field()))
    own_house = found.get(house_field)
    if own_house is not None and own_house.best is not None and own_house.best.confidence >= _SPEAKS:
        found["issuer"] = as_issuer(cast("Field[str]", own_house))
    if document.kind not in _OF_NO_STATE and "country" not in found:
        found["country"] = home_of(paper)
    sums = document.kind in _OF_AN_ACCOUNT or (document.kind != "fee-payment" and found.keys() & _SUMS)
    if sums and not found.get("currency", Field()).readings:
        named = paper_currency(paper)
        found["currency"] = named if named.readings else of_its_state(paper)
    if currency := found.get("currency"):
        found["currency"] = at_home(paper, cast("Field[str]", currency))
    for name in _SUMS & found.keys():
        found[name] = without_mills(cast("Field[Decimal]", found[name]), found.get("currency", Field()))
    for name in PERSONS & found.keys():
        found[name] = made_whole(paper, cast("Field[str]", found[name]), written_out=name not in PAYERS)
    if document.kind in PEOPLE_IN_ROWS:
        holder = cast("Field[str]", found.get("holder_name", Field()))
        if document.kind == "divorce-decision":
            # Which of the two is meant only the dossier can tell, so the days of birth of both are kept.
            holder = Field((*holder.readings, *cast("Field[str]", found.get("spouse_name", Field())).readings))
        born = birth_of_holder(paper, holder)
        found.update({"birth_date": born} if born is not None else {})
    elif document.kind not in _SEVERAL_ARE_BORN:
        told = birth_told_of(paper, cast("Field[str]", found.get("holder_name", Field())))
        found.update({"birth_date": told} if told is not None else {})
    return {
        name: found[name]
        for name in sorted(found)
        if found[name].readings and field_type(document.kind, name) is not None
    }
