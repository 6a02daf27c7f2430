"""A bank's page breaks a reference wherever its line ends: no place of the break may make a payment wrong."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from pipeline.law.cases import load_cases
from pipeline.law.catalogue import load_catalogue
from validators.facts import Field, Reading
from validators.judge import judge

[CASE] = [
    case
    for case in load_cases(Path(__file__).parents[2] / "fixtures" / "cases", load_catalogue())
    if case.rule == "fee-payment.reference" and case.name == "the printed template"
]


def statuses(reference: str) -> set[str]:
    [paper] = CASE.dossier.documents
    fields = {**paper.fields, "reference": Field((Reading(reference, 0.97, reference, ()),))}
    dossier = dataclasses.replace(CASE.dossier, documents=(dataclasses.replace(paper, fields=fields),))
    findings = judge(dossier, load_catalogue(CASE.profile)).findings
    return {str(finding.status.value) for finding in findings if finding.rule == "fee-payment.reference"}


REFERENCE = "YANG_CHUAN_PAKISTANI_01.02.1999_Article58_Law15.12.1980"


@pytest.mark.parametrize("at", range(1, len(REFERENCE)))
def test_a_break_anywhere_leaves_the_reference_right(at: int) -> None:
    assert statuses(f"{REFERENCE[:at]} {REFERENCE[at:]}") == {"pass"}


@pytest.mark.parametrize(
    ("reference", "status"),
    [
        (REFERENCE.replace("Article58", "Arti cle9"), "fail"),
        (REFERENCE.replace("Article58", "Article 6 1"), "fail"),
        (REFERENCE.replace("Article58", "Article 5") + " 8.12.2026", "fail"),
        (REFERENCE.replace("01.02.1999", "01.03.19 99"), "fail"),
        (REFERENCE.replace("01.02.1999_", ""), "review"),
    ],
)
def test_what_is_wrong_stays_wrong_when_it_is_broken(reference: str, status: str) -> None:
    assert statuses(reference) == {status}
