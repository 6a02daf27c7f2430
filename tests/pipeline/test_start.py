"""What a new dossier asks: the facts its route uses, all of them and no others."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.check import Options
from pipeline.law.catalogue import load_catalogue
from pipeline.law.explain import checklist
from pipeline.messages import Messages
from pipeline.start import start_dossier
from validators.rule import Condition, Route, Rule

CATALOGUE = load_catalogue()
OPTIONS = Options(today=dt.date(2026, 11, 26))

DERIVED = {"fee_exempt": {"fee_exemption"}, "guarantor_declared": {"guarantor"}}
"""Facts that are worked out, and the answers they rest on; the others come from the papers or the applicant."""

READ_BY_CHECKS = {
    "family.sponsor-card": {"sponsor_card"},
    "family.relationship": {"relationship"},
    "birth-certificate.parents": {"relationship"},
    "exemption.evidence": {"fee_exemption"},
    "visa-fee.due": {"visa_fee_waiver"},
    "visas.declared": {"schengen_visas"},
    "guarantor.income": {"guarantor_dependants"},
    "solvency.fits": {"guarantor_occupation"},
    "statement.months": {"guarantor"},
}
"""Facts that checks look at themselves."""

CLAIMS = {"fee_ground"}
"""Facts with an answer of the route, which only a claim overrides: not asked where the route has one."""


def facts_of(condition: Condition | None) -> set[str]:
    found = set(condition.facts) if condition else set()
    return {answer for name in found for answer in DERIVED.get(name, {name})} & set(CATALOGUE.facts)


def concerns(rule: Rule, route: Route) -> bool:
    return route.id in (rule.routes or (route.id,)) and (
        not rule.kinds or rule.even_if_not_asked or bool(set(rule.kinds) & set(route.kinds))
    )


def used_by(route: Route) -> set[str]:
    used: set[str] = set()
    for requirement in route.requires:
        used |= facts_of(requirement.when)
    for choice in route.alternatives:
        used |= facts_of(choice.when)
        for way in choice.ways:
            used |= facts_of(way.when)
            for need in way.needs:
                used |= facts_of(need.when)
    for rule in CATALOGUE.rules.values():
        if concerns(rule, route):
            used |= facts_of(rule.when) | READ_BY_CHECKS.get(rule.check, set())
            used |= (
                {str(entry.value) for entry in rule.parameters["fact"].values} if "fact" in rule.parameters else set()
            )
            used |= {"family_members"} if "each_more" in rule.parameters else set()
    return used


@pytest.mark.parametrize("route", CATALOGUE.routes.values(), ids=lambda route: route.id)
def test_a_route_asks_the_facts_it_uses_and_no_others(route):
    assert set(route.facts) - CLAIMS == used_by(route) - CLAIMS


def test_the_new_dossier_yaml_asks_only_them(tmp_path):
    answer = start_dossier(tmp_path / "new", Options(route="single-permit", today=OPTIONS.today), "en")
    text = (tmp_path / "new" / "dossier.yaml").read_text(encoding="utf-8")
    assert "schengen_visas: true" in text
    assert "guarantor" not in text
    assert "[ ] 2 × Visa application form" in answer


@pytest.mark.parametrize("language", ["en", "fr", "nl", "de"])
@pytest.mark.parametrize("route", CATALOGUE.routes.values(), ids=lambda route: route.id)
def test_the_checklist_of_every_route_can_be_printed_in_every_language(route, language):
    text = checklist(route, Messages.load(language, strict=True), OPTIONS.today)
    assert text.count("[ ]") >= len(route.requires)
    assert "…" not in text
