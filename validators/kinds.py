"""The document kinds and the fields each may carry: one vocabulary for reading and for judging.

Names of kinds and of the fields marked *outside* are relied on by other people's scripts.
A field is absent from a document when nobody looked for it or nothing was found; it is never
filled with a default.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

FieldType: TypeAlias = Literal["text", "date", "amount", "number", "mm", "yes-no"]
"""``amount``, ``mm``: ``Decimal``; ``number``: ``int``; ``yes-no``: ``bool``; ``date``: ``datetime.date``."""

COMMON: Mapping[str, FieldType] = {
    "issue_date": "date",  # the day the paper was made out, among all the other dates on it
    "holder_name": "text",  # the person the paper is about
    "birth_date": "date",
    "language": "text",  # ISO 639-1
    "signed": "yes-no",
    "stamped": "yes-no",
    "apostille": "yes-no",  # apostille or legalisation seen on the paper or attached to it
    "country": "text",  # state whose authority made it out, ISO 3166-1 alpha-3
    "issuer": "text",  # authority, institution, company as printed
    "address": "text",  # of the holder
    "document_number": "text",
    "passport_number": "text",  # a passport number quoted on another paper
    "expiry_date": "date",
    "valid_from": "date",
    "valid_until": "date",
    "standard_form": "yes-no",  # the Immigration Office's own form or model wording
    "original": "yes-no",  # the paper says of itself that it is a copy: False
    "pages_stated": "number",  # of how many pages it says it is one
    "pages_missing": "text",  # which of those are not there, comma separated
}
"""Fields any document may carry."""

_IDENTITY: Mapping[str, FieldType] = {
    "surname": "text",
    "given_names": "text",
    "document_number": "text",
    "nationality": "text",  # ISO 3166-1 alpha-3 or a code passports really carry
    "issuing_state": "text",
    "birth_date": "date",
    "sex": "text",  # F, M or X
    "issue_date": "date",
    "expiry_date": "date",
    "mrz": "text",  # its lines, joined by a line feed
    "mrz_valid": "yes-no",  # all check digits fit
    "authority": "text",
    "birth_place": "text",
    "father_name": "text",
    "mother_name": "text",
    "pages_seen": "number",  # printed page numbers seen among the scans
    "blank_pages_seen": "number",
    "page_numbers": "text",  # printed page numbers seen, comma separated
    "no_expiry": "yes-no",  # the card is issued for life, or for a purpose that does not end
    "card_letter": "text",  # Belgian residence cards: A, B, F+, H, K, L, M …
    "zones_agree": "yes-no",  # MRZ against printed zone: names and dates
}
_RELATION: Mapping[str, FieldType] = {
    "father_name": "text",
    "mother_name": "text",
    "both_parents": "yes-no",
    "spouse_name": "text",  # second spouse, beside holder_name
    "event_date": "date",  # marriage, divorce, death, adoption
    "custody": "text",  # to whom custody was given, as printed
}

FIELDS: Mapping[str, Mapping[str, FieldType]] = {
    "application-form": {
        "surname": "text",
        "given_names": "text",
        "nationality": "text",
        "document_number": "text",
        "expiry_date": "date",
        "form_reference": "text",
        "form_language": "text",
        "signatures": "number",  # how often each copy is signed
        "purpose": "text",
        "stay_from": "date",
        "stay_until": "date",
        "empty_fields": "number",
        "copies_identical": "yes-no",
        "journeys": "number",
        "schengen_visas": "yes-no",  # whether the applicant says that some were issued in the last three years
    },
    "photo": {
        "width_mm": "mm",
        "height_mm": "mm",
        "dpi": "number",
        "faces": "number",
        "background": "text",
        "head_height_mm": "mm",
        "count": "number",
        "size_from": "text",
        "width_px": "number",
        "height_px": "number",
        "lightness": "number",
        "chroma": "number",
        "uneven_share": "number",
        "sharpness": "number",
        "roll_degrees": "number",
        "off_centre": "number",
        "monochrome": "yes-no",
        "eyes_seen": "yes-no",
        "taken_on": "date",
        "source": "text",
        "same_size": "yes-no",
        "unclear": "text",
    },
    "language-preference": {"choice": "text", "choices": "number"},
    "passport": {**_IDENTITY, "stamps": "number", "stamp_dates": "text"},
    "schengen-visa": {**_IDENTITY, "visa_type": "text", "entries": "text", "stamps": "number", "stamp_dates": "text"},
    "identity-card": _IDENTITY,
    "residence-permit": _IDENTITY,
    "fee-payment": {
        "iban": "text",
        "bic": "text",
        "beneficiary": "text",
        "amount": "amount",
        "currency": "text",
        "reference": "text",
        "payment_date": "date",
        "payer": "text",
        "executed": "yes-no",
    },
    "medical-certificate": {"doctor_name": "text", "no_disease": "yes-no"},
    "criminal-record": {"clean": "yes-no"},
    "work-authorisation": {
        "annex_number": "text",
        "employer": "text",
        "salary": "amount",
        "currency": "text",
        "by_email": "yes-no",
        "region": "text",
        "granted": "yes-no",
    },
    "professional-card-approval": {"region": "text", "granted": "yes-no"},
    "admission-letter": {
        "institution": "text",
        "programme": "text",
        "start_date": "date",
        "latest_arrival": "date",
        "teaching_language": "text",
        "granted": "yes-no",
        "conditional": "yes-no",
        "recognised": "yes-no",
        "language_course": "yes-no",
        "full_time": "yes-no",
        "preparatory": "yes-no",
        "internship": "yes-no",
        "purpose": "yes-no",  # as on an invitation letter, in whose place it may stand
        "duration": "yes-no",
    },
    "scholarship": {"amount": "amount", "monthly_amount": "amount", "currency": "text", "grantor": "text"},
    "student-account": {
        "amount": "amount",
        "currency": "text",
        "bank": "text",
        "monthly_amount": "amount",
        "iban": "text",
    },
    "annex-32": {
        "guarantor_name": "text",
        "student_name": "text",
        "certified_by": "text",
        "solvency_mention": "yes-no",
        "academic_year": "text",
        "legalised_by_post": "yes-no",
    },
    "employment-certificate": {
        "employer": "text",
        "employer_address": "text",
        "employer_contact": "text",
        "job_title": "text",
        "start_date": "date",
        "salary": "amount",
        "currency": "text",
        "signatory_name": "text",
        "signatory_position": "text",
    },
    "bank-statement": {
        "period_from": "date",
        "period_to": "date",
        "iban": "text",
        "account_holder": "text",
        "bank": "text",
        "card_statement": "yes-no",
        "company_account": "yes-no",
        "regular_income": "yes-no",
        "months": "text",
        "closing_balance": "amount",
        "currency": "text",
    },
    "commercial-licence": {"company": "text", "owner_name": "text"},
    "bank-signatory-letter": {"signatory_name": "text", "company": "text"},
    "family-composition": {"members": "number"},
    "municipal-registration": {"municipality": "text"},
    "payslip": {"employer": "text", "job_title": "text", "salary": "amount", "currency": "text", "month": "text"},
    "tax-assessment": {"income": "amount", "currency": "text", "tax_year": "text"},
    "diploma": {"institution": "text", "degree": "text", "language_hours": "yes-no"},
    "transcript": {"institution": "text", "language_hours": "yes-no"},
    "equivalence-decision": {"decision": "text"},
    "motivation-letter": {"programme": "text", "institution": "text"},
    "course-description": {"programme": "text", "institution": "text"},
    "language-certificate": {"test": "text", "level": "text", "tested_language": "text"},
    "marriage-certificate": _RELATION,
    "birth-certificate": _RELATION,
    "divorce-decision": _RELATION,
    "death-certificate": _RELATION,
    "adoption-certificate": _RELATION,
    "parental-authorisation": {"parent_name": "text", "child_name": "text", "permanent": "yes-no"},
    "lease": {
        "landlord": "text",
        "tenant_name": "text",
        "registered": "yes-no",
        "registration_print_only": "yes-no",
        "start_date": "date",
        "rent": "amount",
        "currency": "text",
    },
    "title-deed": {"owner_name": "text"},
    "mutual-insurance": {"family_covered": "yes-no", "fund": "text", "members": "text"},
    "health-insurance": {
        "coverage_amount": "amount",
        "currency": "text",
        "valid_from": "date",
        "valid_until": "date",
        "territory": "text",
        "insurer": "text",
    },
    "dependency-proof": {"depends_on": "text"},
    "work-permit": {
        "employer": "text",
        "job_title": "text",
        "region": "text",
        "permit_type": "text",
        "granted": "yes-no",
    },
    "hosting-agreement": {
        "institution": "text",
        "amount": "amount",
        "currency": "text",
        "start_date": "date",
        "end_date": "date",
        "approved": "yes-no",
    },
    "invitation-letter": {
        "institution": "text",
        "purpose": "yes-no",
        "duration": "yes-no",
        "start_date": "date",
        "end_date": "date",
        "amount": "amount",
        "currency": "text",
    },
    "grant": {"grantor": "text", "amount": "amount", "currency": "text"},
    "employment-contract": {
        "employer": "text",
        "salary": "amount",
        "salary_period": "text",
        "currency": "text",
        "start_date": "date",
        "end_date": "date",
        "indefinite": "yes-no",
        "job_title": "text",
    },
    "company-registration": {"company": "text", "owner_name": "text", "capital": "amount"},
    "translation": {"translator": "text", "sworn": "yes-no", "source_language": "text", "target_language": "text"},
    "apostille": {"authority": "text", "signed_by": "text", "numbered_items": "number", "certified": "text"},
    "unknown": {},
}
"""Fields of each kind beside :data:`COMMON`."""

KINDS: tuple[str, ...] = tuple(FIELDS)
"""All document kinds, ``unknown`` last."""


def field_type(kind: str, name: str) -> FieldType | None:
    """The type of a field on a kind of document, or None when the kind has no such field."""
    return FIELDS.get(kind, {}).get(name) or COMMON.get(name)
