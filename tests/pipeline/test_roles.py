import datetime as dt

import pytest

from pipeline.papers.group import DocumentPages
from pipeline.papers.roles import Draft, decide_roles, same_name
from validators.facts import Field, Reading


def draft(kind, name=None, born=None, role="applicant", attached_to=None):
    fields = {}
    if name:
        fields["holder_name"] = Field((Reading(name, 0.9),))
    if born:
        fields["birth_date"] = Field((Reading(born, 0.9),))
    return Draft(DocumentPages(kind, role, 0.95, (), attached_to=attached_to), fields)


ANNA = dt.date(1999, 2, 1)
PAUL = dt.date(1970, 5, 4)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("ROUX Anna", "Anna Marie Roux", True),
        ("Roux", "Anna Roux", None),
        ("Roux Paul", "Roux Anna", None),
        ("Roux", "Roux", True),
        ("Claes Jan", "Roux Anna", False),
        ("", "Roux Anna", None),
    ],
)
def test_same_name(one, two, same):
    tokens = [frozenset(name.lower().split()) for name in (one, two)]
    assert same_name(*tokens) is same


def test_student_with_guarantor():
    drafts = [
        draft("application-form", "ROUX Anna", ANNA),
        draft("admission-letter", "Anna Roux", ANNA),
        draft("passport", "ROUX ANNA", ANNA),
        draft("passport", "CLAES PAUL", PAUL),
        draft("identity-card", "Claes Paul"),
        draft("annex-32", "Anna Roux"),
        draft("payslip"),
        draft("bank-statement", "Paul Claes"),
        draft("translation", attached_to=2),
    ]
    assert decide_roles(drafts) == (
        "applicant",
        "applicant",
        "applicant",
        "guarantor",
        "guarantor",
        "guarantor",
        "guarantor",
        "guarantor",
        "applicant",
    )


def test_family_member_with_sponsor_of_the_same_surname():
    drafts = [
        draft("application-form", "ROUX Anna", ANNA),
        draft("medical-certificate", "Anna Roux", ANNA),
        draft("marriage-certificate"),
        draft("identity-card", "ROUX Paul", PAUL),
        draft("identity-card", "ROUX Anna", ANNA),
        draft("mutual-insurance"),
        draft("lease"),
    ]
    assert decide_roles(drafts)[3:] == ("sponsor", "applicant", "sponsor", "sponsor")


def test_payslip_of_the_applicant_is_the_applicants():
    drafts = [draft("application-form", "ROUX Anna"), draft("passport", "ROUX ANNA"), draft("payslip", "Anna Roux")]
    assert decide_roles(drafts)[2] == "applicant"


def test_identity_card_of_the_consenting_parent():
    drafts = [
        draft("application-form", "ROUX Leo", dt.date(2015, 1, 1)),
        draft("parental-authorisation", "Marie Petit"),
        draft("identity-card", "PETIT Marie", PAUL),
    ]
    assert decide_roles(drafts)[2] == "parent"


def test_the_father_whom_a_child_joins_is_the_sponsor_though_his_folder_is_called_father():
    drafts = [
        draft("application-form", "Mukendi Grace", ANNA),
        draft("passport", "Kalala Jean", PAUL, role="parent"),
        draft("mutual-insurance", "Kalala Jean", PAUL, role="parent"),
        draft("lease", role="parent"),
        draft("passport", "Mbombo Clarisse", dt.date(1984, 8, 3), role="parent"),
        draft("parental-authorisation", "Mbombo Clarisse"),
    ]
    assert decide_roles(drafts)[1:5] == ("sponsor", "sponsor", "sponsor", "parent")


def test_the_path_says_whose_it_is():
    assert decide_roles([draft("passport", "ROUX ANNA", role="sponsor")]) == ("sponsor",)


def test_nothing_read_is_the_applicants():
    assert decide_roles([draft("passport"), draft("bank-statement")]) == ("applicant", "applicant")


def _undertaking(guarantor, student):
    paper = draft("annex-32", student)
    paper.fields["guarantor_name"] = Field((Reading(guarantor, 0.5),))
    return paper


@pytest.mark.parametrize("minor", [False, True], ids=["of age", "with a parental authorisation"])
def test_a_father_who_undertakes_to_pay_hands_in_his_papers_as_the_guarantor(minor):
    drafts = [
        draft("application-form", "ROUX Anna", ANNA),
        draft("passport", "ROUX ANNA", ANNA),
        draft("passport", "ROUX PAUL", PAUL, role="parent"),
        draft("bank-statement", "M. ROUX PAUL"),
        _undertaking("ROUX Paul", "ROUX Anna"),
        *([draft("parental-authorisation", "ROUX Paul")] if minor else []),
    ]
    assert decide_roles(drafts)[2] == ("parent" if minor else "guarantor")
    assert decide_roles(drafts)[3] in ("guarantor", "parent")


def test_one_surname_alone_makes_no_paper_somebody_elses():
    drafts = [
        draft("application-form", "ROUX Anna", ANNA),
        draft("bank-statement", "ROUX Carine"),
        _undertaking("ROUX Paul", "ROUX Anna"),
    ]
    assert decide_roles(drafts)[1] == "applicant"


def test_a_payment_is_the_one_s_it_is_paid_for_whatever_the_file_is_called() -> None:
    drafts = [
        draft("application-form", "ROUX Anna", ANNA),
        draft("marriage-certificate", "ROUX Anna"),
        draft("fee-payment", "CLAES Paul", role="sponsor"),
    ]
    assert decide_roles(drafts)[2] == "applicant"


def _dossier_of_a_wife(day, *others):
    form = draft("application-form", "ROUX Anna", ANNA)
    form.fields["issue_date"] = Field((Reading(day, 0.9),))
    return [form, draft("passport", "ROUX ANNA", ANNA), draft("marriage-certificate"), *others]


NINA = dt.date(2020, 3, 1)


@pytest.mark.parametrize(
    ("day", "others", "roles"),
    [
        (
            dt.date(2026, 5, 1),
            [draft("passport", "Claes Nina", NINA), draft("residence-permit", "Claes Paul", PAUL)],
            ("child", "sponsor"),
        ),
        (
            dt.date(2026, 5, 1),
            [draft("identity-card", "Claes Nina", NINA), draft("payslip", "De Wit Paul")],
            ("child", "sponsor"),
        ),
        # Nobody grown up beside the minor: the applicant may join just this child.
        (dt.date(2026, 5, 1), [draft("passport", "Claes Nina", NINA)], ("sponsor",)),
        (
            dt.date(2026, 5, 1),
            [draft("passport", "Claes Nina", NINA), draft("lease", "Claes Nina")],
            ("sponsor", "sponsor"),
        ),
        # Of age on the day of the newest paper: a sponsor's young spouse as well as a grown-up child.
        (
            dt.date(2038, 3, 1),
            [draft("passport", "Claes Nina", NINA), draft("residence-permit", "Claes Paul", PAUL)],
            ("sponsor", "sponsor"),
        ),
        # A file's name has said whose it is.
        (
            dt.date(2026, 5, 1),
            [draft("passport", "Claes Nina", NINA, role="sponsor"), draft("residence-permit", "Claes Paul", PAUL)],
            ("sponsor", "sponsor"),
        ),
    ],
)
def test_a_minor_beside_a_grown_up_sponsor_is_a_child(day, others, roles):
    assert decide_roles(_dossier_of_a_wife(day, *others))[3:] == roles
