"""A report made by hand, with one of everything a renderer has to show. The people in it do not exist."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from validators.facts import (
    Applicant,
    Decision,
    Document,
    Dossier,
    Evidence,
    Field,
    FileFact,
    Message,
    Page,
    Reading,
    Scalar,
    Stay,
)
from validators.finding import AppliedDecision, Finding, PeopleRow, Person, Report
from validators.rule import Source
from validators.verdict import Reason, Status

LIST = Source(
    "list",
    "Checklist for the national visa",
    "a medical certificate not older than 6 months",
    "https://example.org/checklist",
    dt.date(2026, 11, 20),
)
SUBMISSION = dt.date(2026, 12, 10)


def read(value: Scalar, raw: str, spot: Evidence, confidence: float = 0.93) -> Reading[Scalar]:
    return Reading(value, confidence, raw, (spot,))


def sample(text: str = "DIAO Mariam") -> Report:
    """The sample; ``text`` stands wherever a paper or a person can put text of their own."""
    form = "forms/scan_0001.pdf"
    issue = Evidence("scan_0007.pdf", 1, (0.41, 0.22, 0.58, 0.24))
    born = Evidence("pass.jpg", 1, (0.35, 0.50, 0.55, 0.53))
    passport = Document(
        "d1",
        "passport",
        "applicant",
        0.99,
        (Page("pass.jpg", 1),),
        {
            "surname": Field((read("DIAO", "DIAO", born, 0.99),)),
            "given_names": Field((read("MARIAM", "MARIAM", born, 0.99),)),
            "nationality": Field((read("SEN", "SENEGALAISE", born),)),
            "birth_date": Field((read(dt.date(1999, 2, 1), "01 FEV 1999", born),)),
            "mrz_valid": Field((read(True, "", born),)),
        },
    )
    medical = Document(
        "d2",
        "medical-certificate",
        "applicant",
        0.97,
        (Page("scan_0007.pdf", 1), Page("scan_0007.pdf", 2)),
        {
            "issue_date": Field(
                (read(dt.date(2026, 4, 3), "03/04/2026", issue), read(dt.date(2026, 3, 4), "03/04/2026", issue, 0.7))
            ),
            "holder_name": Field((read(text, text, issue),)),
        },
    )
    photo = Document(
        "d3",
        "photo",
        "applicant",
        0.9,
        (Page(form, 4),),
        {"width_mm": Field((read(Decimal("35.2"), "", Evidence(form, 4, (0.1, 0.1, 0.3, 0.3))),)), "count": Field()},
        copies=3,
    )
    record = Document("d4", "criminal-record", "sponsor", 0.88, (Page("casier.pdf", 1),))
    files = (
        FileFact("pass.jpg", "a" * 64, 1, "read"),
        FileFact("scan_0007.pdf", "b" * 64, 2, "read", notes=(Message("file.locked", {}),)),
        FileFact(form, "c" * 64, 4, "partly-read", Message("file.too-many-pages", {"limit": "300", "pages": "301"})),
        FileFact(f"{text}.pdf", "d" * 64, 0, "unreadable", Message("file.locked", {})),
        FileFact("casier.pdf", "e" * 64, 1, "read"),
    )
    dossier = Dossier(
        "0042-diao",
        "student-subsidised",
        SUBMISSION,
        Stay(dt.date(2027, 1, 15), dt.date(2027, 9, 30)),
        Applicant("DIAO", "MARIAM", "SEN", dt.date(1999, 2, 1), None),
        {"scholarship": False},
        (passport, medical, photo, record),
        files,
    )
    decision = Decision("medical-certificate.stamped", "pass", "A.B.", dt.date(2026, 12, 1), None, text, ("b" * 64,))
    findings = (
        Finding(
            "passport.present",
            Status.PASS,
            None,
            Message("completeness.present", {"kind": "passport", "role": "applicant"}),
            "d1",
            evidence=(Evidence("pass.jpg", 1),),
        ),
        Finding(
            "medical-certificate.present",
            Status.PASS,
            None,
            Message("completeness.present", {"kind": "medical-certificate", "role": "applicant"}),
            "d2",
            evidence=medical.place,
        ),
        Finding(
            "fee-payment.present",
            Status.FAIL,
            None,
            Message("completeness.missing", {"kind": "fee-payment", "role": "applicant"}),
            None,
            Message("completeness.missing.fix", {"kind": "fee-payment", "role": "applicant"}),
            source=(LIST,),
        ),
        Finding(
            "medical-certificate.age",
            Status.FAIL,
            None,
            Message("certificate.age.fail", {"kind": "medical-certificate", "issued": "2026-04-03", "months": "6"}),
            "d2",
            Message("certificate.age.fix", {"kind": "medical-certificate"}),
            (issue,),
            {"months": "6"},
            (LIST,),
            dt.date(2026, 10, 3),
        ),
        Finding(
            "passport.validity-margin",
            Status.REVIEW,
            Reason.AMBIGUOUS,
            Message("review.ambiguous", {"field": "expiry_date", "readings": "2028-03-04 | 2028-04-03"}),
            "d1",
            evidence=(born,),
            source=(LIST,),
        ),
        Finding(
            "annex-32.present",
            Status.REVIEW,
            Reason.UNKNOWN_FACT,
            Message("completeness.unknown-fact", {"kind": "annex-32", "role": "guarantor", "facts": "guarantor"}),
        ),
        Finding(
            "passport.blank-pages",
            Status.REVIEW,
            Reason.NOT_VISIBLE,
            Message("passport.blank-pages.not-visible", {"kind": "passport"}),
            "d1",
        ),
        Finding(
            "medical-certificate.stamped",
            Status.REVIEW,
            Reason.UNSURE,
            Message("review.unsure", {"field": "stamped", "readings": "yes"}),
            "d2",
            evidence=(issue,),
            review=AppliedDecision(decision, True),
        ),
        Finding(
            "criminal-record.age",
            Status.PASS,
            None,
            Message("certificate.age.pass", {"kind": "criminal-record", "issued": "2026-10-03", "months": "3"}),
            "d4",
            usable_until=dt.date(2027, 1, 3),
            source=(LIST,),
        ),
        Finding("work-permit.present", Status.NOT_APPLICABLE, None, Message("rule.not-asked", {"kind": "work-permit"})),
    )
    people = (
        PeopleRow(
            "surname",
            (Person("DIAO", None, True), Person("DIAO", "d1", True), Person(text, "d2", False)),
        ),
        PeopleRow("birth_date", (Person("1999-02-01", "d1", True), Person("1999-01-02", "d4", None))),
    )
    return Report(dossier, findings, people, "checklist", "2026-11-20+abcd1234")
