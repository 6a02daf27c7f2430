"""Mistakes in the law's data name file and line; every rule and every paper has its cases."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import textwrap
from collections import defaultdict
from pathlib import Path

import pytest

import validators
from pipeline.errors import UsageError
from pipeline.law.cases import load_cases
from pipeline.law.catalogue import _Loader, load_catalogue
from pipeline.law.coverage import asked_findings

DATA = Path(validators.__file__).parent / "data"
CASES = Path(__file__).parents[2] / "fixtures" / "cases"

ONLY_BY_HAND = {
    "application-form.complete",
    "schengen-visa.stamps",
    "work-permit.region",
    "visa-fee.due",
    "medical-certificate.accredited-doctor",
    "marriage-certificate.original",
    "passport.original",
    "passport.all-pages",
    "photo.same-person",
    "partnership.registered",
    "self-employed.experience",
    "studies.paid",
    "self-employed.start-up",
    "self-employed.capital",
    "self-employed.recognised-figure",
    "ground.other",
    "application-form.signed-by-parent",
    "admission-letter.internship-original",
    "annex-32.signed-at-post",
    "custody.sole",
    "work-permit.original",
    "post-doctorate.mobility",
    "eu-citizen.reason",
}
"""No scan can show it: these only ever ask a person."""

NEVER_FAIL = {
    "admission-letter.recognised": "wording varies; a person decides whether the route is right",
    "admission-letter.unconditional": "a condition may be met by now",
    "admission-letter.regular-student": "letters seldom say it in so many words",
    "documents.pages": "a number may count the sheets of an annex, or the page lie among another paper's",
    "guarantor.same-person": "another name may be a spouse's or a company's",
    "annex-32.solvency": "without the mention the file goes to the Office; it is not refused",
    "annex-32.certified": "a stamp is easily missed",
    "annex-32.legalised": "a legalisation is easily missed",
    "lease.address": "the sponsor may have moved; spelling of addresses varies",
    "solvency.means": "below the figure the Office looks at the needs: no automatic refusal",
    "solvency.months": "a contract or tax assessment may show the rest",
    "student-account.amount": "further means may be shown; a sum may be meant for each month",
    "translation.after-apostille": "the translation may include the apostille all the same",
    "translation.sworn": "a sworn translator does not always say so",
    "application-form.signatures": "ink is easily missed",
    "application-form.visaonweb": "the print varies with the printer",
    "application-form.identical": "copies are compared by what was read",
    "medical-certificate.statement": "wording varies",
    "medical-certificate.form": "wording varies",
    "criminal-record.clean": "a listed conviction is for a person to weigh",
    "birth-certificate.both-parents": "wording varies",
    "employment-certificate.content": "wording varies",
    "divorce-decision.custody": "wording varies",
    "parental-authorisation.permanent": "wording varies",
    "hosting-agreement.content": "wording varies",
    "invitation-letter.content": "wording varies",
    "mutual-insurance.family": "wording varies",
    "files.recognised": "a paper nobody knows is for a person",
    "passport.blank-pages": "blank pages are not copied; only the passport shows them",
    "fee-payment.beneficiary": "the account number decides, not the name",
    "relationship.covered": "other ties may have a ground of their own",
    "relationship.covered-non-eu": "other ties may have a ground of their own",
    "spouse.age": "there are exceptions from 18",
    "employer.same": "an employer may have several names",
    "institution.same": "an institution may have several names",
    "research.agrees": "one of the papers may be the newer",
    "tax-assessment.present": "the first way listed is the one named as missing",
    "passport.valid-at-filing": "only some posts ask for twelve months",
    "admission-letter.private": "printed from the list of the other route; a person decides",
    "guarantor.income": "below the figure the Office looks at the needs; dependants and other income count",
    "equivalence-decision.present": "the first way listed is the one named as missing",
    "application-form.purpose": "wording varies; a person decides whether the route is right",
    "schengen-visa.declared": "either the word or the paper may be wrong",
    "stay.agrees": "either paper may be the newer",
    "professional-card-approval.regional": "the old lists name the federal ministry",
    "employment-certificate.signatory": "wording varies",
    "bank-statement.regular-income": "an income has many names",
    "bank-statement.holder": "another name may be a spouse's",
    "commercial-licence.owner": "a licence may name several owners",
    "sponsor.same": "another name may be a spouse's",
    "birth-certificate.parents": "a child of the spouse has other parents",
    "diploma.doctorate": "a degree may be equivalent under another name",
    "language-certificate.usual": "the source says usually",
    "employment-contract.term": "a contract for a time gives a permit for that time",
    "income.means": "the source gives an average only",
    "title-deed.present": "the first way listed is the one named as missing",
}
"""Rules whose contrary is for a person, and why."""


def answers() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for case in load_cases(CASES, load_catalogue()):
        found[case.rule].add(case.status.value)
    return found


def everything_asked() -> list[str]:
    catalogue = load_catalogue()
    papers = [name for route in catalogue.routes.values() for name in asked_findings(route)]
    return list(dict.fromkeys([*catalogue.rules, *papers]))


def test_every_rule_and_every_paper_has_a_pass_a_fail_and_a_review():
    found = answers()
    lacking = []
    for name in everything_asked():
        wanted = {"review"} if name in ONLY_BY_HAND else {"pass", "review"}
        if name not in ONLY_BY_HAND and name not in NEVER_FAIL:
            wanted.add("fail")
        if not wanted <= found[name]:
            lacking.append((name, sorted(wanted - found[name])))
    assert lacking == []


def test_no_exception_is_left_over():
    found = answers()
    assert {name for name in NEVER_FAIL if "fail" in found[name]} == set()
    assert {name for name in ONLY_BY_HAND if found[name] & {"pass", "fail"}} == set()
    assert (NEVER_FAIL.keys() | ONLY_BY_HAND) <= set(everything_asked())


def test_no_case_is_about_a_rule_that_does_not_exist():
    known = {*everything_asked(), "dossier.route"}
    assert {case.rule for case in load_cases(CASES, load_catalogue())} <= known


@pytest.mark.parametrize("profile", ["checklist", "official"])
def test_a_figure_that_ends_is_the_last_or_followed_by_a_known_one(profile):
    """A figure known to have changed holds nothing open: its unknown time begins on a day and is said to."""
    for rule in load_catalogue(profile).rules.values():
        for name, dated in rule.parameters.items():
            # One entry without a figure says that none was ever published.
            assert dated.values[0].value is not None or len(dated.values) == 1, f"{rule.id}.{name}: begins with nothing"
            for entry in dated.values:
                if entry.value is None:
                    assert entry.source.quote, f"{rule.id}.{name}: no reason why nothing is known"
            days = [entry.since for entry in dated.values]
            assert days == sorted(set(days)), f"{rule.id}.{name}"
            assert days[-1] <= dt.date(2027, 12, 31), f"{rule.id}.{name}: a figure of the far future"


def broken(tmp_path: Path, name: str, old: str, new: str) -> tuple[Path, int]:
    """A copy of the data with one piece of one file replaced, and the line where it stood."""
    copy = tmp_path / "data"
    shutil.copytree(DATA, copy)
    path = copy / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    line = text[: text.index(old)].count("\n") + 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy, line


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("rules/photos.yaml", "  check: photo.background", "  chek: photo.background", "chek"),
        ("rules/photos.yaml", "  check: photo.background", "  check: photo.backdrop", "no check"),
        ("rules/photos.yaml", "  kinds: [photo]", "  kinds: [picture]", ""),
        ("rules/photos.yaml", "source: checklist-visa-d", "source: checklist-visa-x", "no source"),
        ("rules/photos.yaml", ", source: measured-photo}", "}", "source"),
        ("rules/photos.yaml", "  sources: [photo-matrix, municipality-photo]", "  refs: [PHOTO-01]", ""),
        ("rules/photos.yaml", "2015-01-01: {value: 35", "2015-13-01: {value: 35", "YYYY-MM-DD"),
        ("rules/certificates.yaml", "  kinds: [medical-certificate]", "  routes: [no-such-route]", ""),
        ("rules/dossier.yaml", "check: files.readable", "check: files.readabel", "no check"),
        (
            "rules/payment.yaml",
            "        2015-03-02: {value: 215, source: rd-2015-02-16}\n        2017-03-01:",
            "        2019-03-02: {value: 215, source: rd-2015-02-16}\n        2017-03-01:",
            "rise",
        ),
        (
            "rules/payment.yaml",
            "        2015-03-02: {value: 215, source: rd-2015-02-16}\n        2017-03-01:",
            "        2017-03-01: {value: 215, source: rd-2015-02-16}\n        2017-03-01:",
            "",
        ),
        ("rules/between-papers.yaml", "when: {lived_elsewhere:", "when: {lived_elsewere:", "no fact"),
        ("requirements.yaml", "when: {schengen_visas:", "when: {shengen_visas:", "no fact"),
        ("requirements.yaml", "{kind: medical-certificate,", "{kind: medical-paper,", ""),
        ("routes/work.yaml", "{use: identity-papers}", "{use: identity-paper}", "no set"),
        ("routes/work.yaml", "  facts: [schengen_visas, visa_fee_waiver]", "  facts: [schengen]", "no fact"),
        ("facts.yaml", "  type: choice", "  type: choices", ""),
        ("sources.yaml", "  name: This program", "  title: This program", ""),
    ],
)
def test_a_mistake_in_the_data_names_its_file_and_line(tmp_path, name, old, new, says):
    folder, line = broken(tmp_path, name, old, new)
    with pytest.raises(UsageError) as caught:
        _Loader(folder, "official").catalogue()
    text = str(caught.value)
    assert name in text
    assert caught.value.line is not None
    assert abs(caught.value.line - line) <= 12, text
    assert says in text


def test_a_rule_in_two_files_is_refused(tmp_path):
    copy = tmp_path / "data"
    shutil.copytree(DATA, copy)
    (copy / "rules" / "zz.yaml").write_bytes((copy / "rules" / "photos.yaml").read_bytes())
    with pytest.raises(UsageError) as caught:
        _Loader(copy, "checklist").catalogue()
    assert "rules/zz.yaml" in str(caught.value)


def test_the_guide_shows_the_rule_as_it_is():
    root = Path(__file__).parents[2]
    guide = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    blocks = [textwrap.dedent(block) for block in re.findall(r"^ *```(?:yaml|python)\n(.*?)^ *```", guide, re.M | re.S)]
    assert len(blocks) == 3
    entry, function, case = blocks
    rule = "residence-permit.renewal-window"
    assert entry in (DATA / "rules" / "between-papers.yaml").read_text(encoding="utf-8")
    assert function in (root / "validators" / "forms.py").read_text(encoding="utf-8")
    assert any(case in path.read_text(encoding="utf-8") for path in (CASES / rule).glob("*.yaml"))
