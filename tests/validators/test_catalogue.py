"""The law as data holds together: sources, messages in four languages, a place for every id of the checklists."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.law.cases import load_cases
from pipeline.law.catalogue import load_catalogue
from pipeline.law.coverage import checklist_ids, coverage
from pipeline.messages import Messages
from validators.calendar import add_months
from validators.facts import Applicant, Decision, Document, Dossier, Field, FileFact, Reading, Stay
from validators.finding import Report
from validators.judge import judge
from validators.kinds import KINDS, field_type

LANGUAGES = ("en", "fr", "nl", "de")
CASES = Path(__file__).parents[2] / "fixtures" / "cases"
RELIED_ON = (
    "photo.size",
    "photo.background",
    "photo.age",
    "photo.face",
    "passport.validity-margin",
    "passport.issued-within-10-years",
    "passport.blank-pages",
    "passport.mrz",
    "identity-card.validity-margin",
    "residence-permit.validity-margin",
    "fee-payment.iban",
    "fee-payment.bic",
    "fee-payment.beneficiary",
    "fee-payment.amount",
    "fee-payment.reference",
    "health-insurance.coverage",
    "health-insurance.period",
    "bank-statement.period",
    "identity.name",
    "identity.birth-date",
    "identity.nationality",
    "files.readable",
    "files.recognised",
    "medical-certificate.age",
    "criminal-record.age",
    "medical-certificate.signed",
    "medical-certificate.stamped",
    "criminal-record.legalised",
    "criminal-record.translated",
    "passport.present",
    "fee-payment.present",
    "photo.present",
)
ROUTES = (
    "single-permit",
    "professional-card",
    "student-subsidised",
    "student-private",
    "family-non-eu-temporary",
    "family-non-eu-permanent",
    "family-belgian",
    "au-pair",
    "researcher",
    "blue-card",
    "residence-permit",
)
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_-]*)\}")


def empty(route: str | None, day: dt.date = dt.date(2026, 12, 10), **facts: object) -> Dossier:
    return Dossier("case", route, day, Stay(), Applicant(), facts, (), ())


def test_every_id_of_the_checklists_has_a_place():
    placed = {place.id for place in coverage(load_catalogue(), ())}
    assert [identifier for identifier in checklist_ids() if identifier not in placed] == []


def test_no_reference_to_an_id_that_does_not_exist():
    known = set(checklist_ids())
    catalogue = load_catalogue()
    referred = {ref for rule in catalogue.rules.values() for ref in rule.refs}
    referred |= {entry.id for entry in catalogue.informative}
    assert {ref for ref in referred if "-" in ref} <= known


@pytest.mark.parametrize("profile", ["checklist", "official"])
def test_every_rule_has_a_source_with_its_place_and_every_figure_too(profile):
    for rule in load_catalogue(profile).rules.values():
        assert rule.sources, rule.id
        sources = list(rule.sources) + [value.source for dated in rule.parameters.values() for value in dated.values]
        for source in sources:
            assert source.name, rule.id
            assert source.quote, rule.id
            assert source.retrieved is not None, f"{rule.id}: {source.id} was retrieved on no day"
        assert dt.date(2026, 1, 1) <= rule.checked_on, rule.id


def test_rules_name_fields_that_their_kinds_have():
    for rule in load_catalogue().rules.values():
        for name in ("field", "fields"):
            for value in rule.parameters[name].values if name in rule.parameters else ():
                fields = value.value if isinstance(value.value, tuple) else (str(value.value),)
                for kind in rule.kinds:
                    assert all(field_type(kind, field) for field in fields), f"{rule.id}: {kind} has no {fields}"


def test_every_relied_on_name_exists():
    catalogue = load_catalogue()
    names = set(catalogue.rules) | {
        requirement.rule for route in catalogue.routes.values() for requirement in route.requires
    }
    for name in RELIED_ON:
        assert name in names, name


def test_the_eleven_routes_are_there_and_ask_only_for_known_kinds():
    catalogue = load_catalogue()
    assert set(catalogue.routes) == set(ROUTES)
    for route in catalogue.routes.values():
        assert set(route.kinds) <= set(KINDS)
        assert set(route.facts) <= set(catalogue.facts)


def test_the_languages_say_the_same_with_the_same_arguments():
    english = Messages.load("en").templates
    for language in LANGUAGES[1:]:
        other = Messages.load(language).templates
        assert set(other) == set(english), language
        for key, text in english.items():
            assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(other[key])), f"{language}: {key}"


def rendered(report: Report) -> int:
    """Render every sentence of a report strictly in every language; the number of sentences."""
    count = 0
    for language in LANGUAGES:
        messages = Messages.load(language, strict=True)
        for finding in report.findings:
            for message in (finding.message, finding.fix, *finding.notes):
                if message is not None:
                    assert messages.render(message).strip()
                    count += 1
    return count


@pytest.mark.parametrize("route", [None, *sorted(load_catalogue().routes)])
@pytest.mark.parametrize("profile", ["checklist", "official"])
def test_an_empty_dossier_is_answered_in_full_and_never_ready(route, profile):
    report = judge(empty(route), load_catalogue(profile), on_error=_raise)
    assert report.verdict != "ready"
    assert rendered(report) > 100
    assert {finding.rule for finding in report.findings} >= set(load_catalogue(profile).rules)


def test_every_sentence_of_every_case_can_be_said_in_every_language():
    for case in load_cases(CASES, load_catalogue()):
        rendered(judge(case.dossier, load_catalogue(case.profile), on_error=_raise))


def _raise(rule: str, error: Exception) -> None:
    raise AssertionError(rule) from error


def test_every_fact_has_a_name_and_a_question():
    messages = Messages.load("en", strict=True)
    for name in load_catalogue().facts:
        assert messages.text(f"fact.{name}")
        assert messages.text(f"question.{name}")


def test_a_profile_of_ones_own_overrides_a_figure_with_its_source(tmp_path):
    path = tmp_path / "islamabad.yaml"
    path.write_text(
        "extends: official\n"
        "parameters:\n"
        "  criminal-record.age.months: {value: 4, source: list of the post}\n"
        "  fee-payment.amount.amount.student:\n"
        "    2026-01-01: {value: 251, source: the post's list}\n"
        "counts:\n"
        "  photo: {value: 2, source: list of the post}\n"
    )
    catalogue = load_catalogue(str(path))
    entry = catalogue.rules["criminal-record.age"].parameters["months"].on(dt.date(2026, 12, 10))
    assert entry is not None
    assert (entry.value, entry.source.name) == (4, "list of the post")
    assert catalogue.profile == "islamabad"
    assert catalogue.against is None


def test_a_decision_on_the_old_name_of_a_rule_still_counts():
    slip = Document("p", "payslip", "sponsor", 0.95, (), {"salary": Field((Reading(Decimal(100), 0.95),))})
    decision = Decision("payslip.means", "pass", "A.B.", dt.date(2021, 3, 1), sha256=("0" * 64,))
    dossier = replace(
        empty("family-belgian", dt.date(2021, 3, 15)),
        documents=(slip,),
        files=(FileFact("a.pdf", "0" * 64, 1, "read"),),
        decisions=(decision,),
    )
    report = judge(dossier, load_catalogue(), on_error=_raise)
    finding = next(one for one in report.findings if one.rule == "solvency.means")
    assert (finding.status, finding.effective) == ("review", "pass")


def test_an_embassys_amount_for_each_dependant_decides_where_none_is_published(tmp_path):
    path = tmp_path / "embassy.yaml"
    path.write_text(
        "extends: official\nparameters:\n  guarantor.income.dependant: {value: 150.50, source: list of the embassy}\n"
    )
    household = Document("h", "family-composition", "guarantor", 0.95, (), {"members": Field((Reading(3, 0.95),))})

    def answer(salary: str) -> str:
        paid = {"salary": Field((Reading(Decimal(salary), 0.95),)), "currency": Field((Reading("EUR", 0.95),))}
        slip = Document("p", "payslip", "guarantor", 0.95, (), paid)
        dossier = replace(
            empty("student-subsidised", dt.date(2023, 9, 1), guarantor="employee"), documents=(slip, household)
        )
        report = judge(dossier, load_catalogue(str(path)), on_error=_raise)
        return next(one.message.key for one in report.findings if one.rule == "guarantor.income")

    # 2 008 for a family, 789 for the student, two more people.
    assert answer("3098.00") == "guarantor.income.pass"
    assert answer("3097.99") == "guarantor.income.low"


def test_an_embassys_own_figures_decide_and_what_it_left_as_printed_is_still_contradicted(tmp_path):
    path = tmp_path / "embassy.yaml"
    source = "source: list of the embassy"
    path.write_text(
        "extends: checklist\n"
        "parameters:\n"
        f"  passport.validity-margin.months: {{value: 12, {source}}}\n"
        f"  passport.valid-at-filing.otherwise: {{value: fail, {source}}}\n"
        f"  criminal-record.age.months: {{value: 6, {source}}}\n"
        f"  criminal-record.translated.languages: {{value: [nl, fr, de], {source}}}\n"
        f"  fee-payment.amount.amount.private:\n    2026-01-01: {{value: 240, {source}}}\n"
        "counts:\n"
        f"  photo: {{value: 2, {source}}}\n"
        f"  application-form: {{value: 3, {source}}}\n"
    )

    def paper(kind, **fields):
        read = {name: Field((Reading(value, 0.95),)) for name, value in fields.items()}
        return Document(kind, kind, "applicant", 0.95, (), read)

    day = dt.date(2026, 12, 10)
    papers = (
        paper("passport", expiry_date=dt.date(2027, 12, 9)),
        paper("criminal-record", issue_date=dt.date(2026, 6, 10), language="en"),
        paper("photo", count=2),
        paper("application-form", count=2),
        paper("fee-payment", amount=Decimal(240), currency="EUR", bic="PCHQBEBB", payment_date=dt.date(2026, 12, 1)),
    )
    stay = Stay(dt.date(2027, 1, 1), dt.date(2027, 6, 30))
    applicant = Applicant(birth_date=dt.date(1990, 1, 1))
    report = judge(Dossier("x", "au-pair", day, stay, applicant, {}, papers, ()), load_catalogue(str(path)))
    told = {finding.rule: finding.status for finding in report.findings}
    assert {
        name: told[name]
        for name in (
            "passport.validity-margin",
            "passport.valid-at-filing",
            "criminal-record.age",
            "criminal-record.translated",
            "photo.count",
            "application-form.count",
            "fee-payment.amount",
            "fee-payment.bic",
        )
    } == {
        "passport.validity-margin": "fail",
        "passport.valid-at-filing": "fail",
        "criminal-record.age": "pass",
        "criminal-record.translated": "fail",
        "photo.count": "pass",
        "application-form.count": "fail",
        "fee-payment.amount": "pass",
        "fee-payment.bic": "review",
    }
    before = load_catalogue(str(path)).rules["fee-payment.amount"].parameters["amount.private"]
    entry = before.on(dt.date(2025, 12, 31))
    assert entry is not None
    assert entry.value == 363


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("extends: nothing\n", 1),
        ("extends: official\nparameters:\n  no.such: {value: 1, source: x}\n", 3),
        ("extends: official\nparameters:\n  criminal-record.age.months: {value: 4}\n", 3),
        ("extends: official\ncounts:\n  passport: {value: 4, source: x}\n", 3),
    ],
)
def test_a_mistake_in_a_profile_names_its_line(tmp_path, text, line):
    path = tmp_path / "own.yaml"
    path.write_text(text)
    with pytest.raises(UsageError) as caught:
        load_catalogue(str(path))
    assert caught.value.line == line


@pytest.mark.parametrize(("months_later", "days_later", "told"), [(12, 0, False), (12, 1, True), (24, 0, True)])
def test_a_rule_whose_sources_nobody_looked_at_for_a_year_says_so(months_later, days_later, told):
    catalogue = load_catalogue("official")
    checked = catalogue.rules["passport.blank-pages"].checked_on
    day = add_months(checked, months_later) + dt.timedelta(days=days_later)
    passport = Document("p", "passport", "applicant", 0.95, (), {})
    report = judge(
        Dossier("case", "au-pair", day, Stay(), Applicant(), {}, (passport,), ()), catalogue, on_error=_raise
    )
    finding = next(finding for finding in report.findings if finding.rule == "passport.blank-pages")
    assert any(note.key == "rule.checked-long-ago" for note in finding.notes) is told
