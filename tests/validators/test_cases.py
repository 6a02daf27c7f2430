"""Every small case of the law (``fixtures/cases/<rule>/*.yaml``) gives the answer it must."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.law.cases import RuleCase, load_cases
from pipeline.law.catalogue import load_catalogue
from validators.judge import judge

CASES = list(load_cases(Path(__file__).parents[2] / "fixtures" / "cases", load_catalogue()))


def _raise(rule: str, error: Exception) -> None:
    raise AssertionError(f"{rule} failed") from error


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.name}")
def test_case(case: RuleCase) -> None:
    report = judge(case.dossier, load_catalogue(case.profile), on_error=_raise)
    own = [finding for finding in report.findings if finding.rule == case.rule]
    assert own, f"{case.place}: {case.rule} gave no finding"
    statuses = {finding.status for finding in own}
    # Several documents may answer; the case is about the most serious answer.
    worst = next(status for status in ("fail", "review", "pass", "not-applicable") if status in statuses)
    told = next(finding for finding in own if finding.status == worst)
    assert worst == case.status, f"{case.place}: {told.message}"
    if case.reason is not None:
        assert told.reason == case.reason, f"{case.place}: {told.message}"
    if case.usable_until is not None:
        assert told.usable_until == case.usable_until, case.place
    if case.message is not None:
        assert told.message.key == case.message, case.place
    for name, value in case.parameters.items():
        assert told.parameters.get(name) == value, case.place
