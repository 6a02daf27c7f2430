"""Where every id of the source checklists lives, what it can answer, and which cases test it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources

from pipeline.law.cases import RuleCase
from pipeline.law.catalogue import MAX_BYTES
from pipeline.strict_yaml import parse
from validators.rule import Catalogue, Requirement, Route


@dataclass(frozen=True, slots=True)
class Place:
    """One place of one id."""

    id: str
    where: str
    """A rule's name, ``fact NAME``, ``route NAME`` or ``informative``."""
    statuses: tuple[str, ...]
    """What it can answer, as far as cases show it."""
    cases: int
    reason: str = ""
    """Why it is informative only."""


def checklist_ids() -> tuple[str, ...]:
    """Every id of the source checklists, in their order."""
    data = (resources.files("validators") / "data" / "checklist-ids.yaml").read_bytes()
    groups = parse(data, "checklist-ids.yaml", max_bytes=MAX_BYTES).mapping()
    return tuple(item.as_text() for group in groups.values() for item in group.sequence())


def coverage(catalogue: Catalogue, cases: Iterable[RuleCase]) -> Iterator[Place]:
    """Every place of every id, in the order of the checklists; an id without a place has none."""
    answers: dict[str, set[str]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    for case in cases:
        answers[case.rule].add(case.status.value)
        counts[case.rule] += 1
    places: dict[str, list[str]] = defaultdict(list)
    for rule in catalogue.rules.values():
        for ref in rule.refs:
            places[ref].append(rule.id)
    for route in catalogue.routes.values():
        for ref in route.refs:
            places[ref].append(f"route {route.id}")
        for name, refs in _completeness(route):
            for ref in refs:
                places[ref].append(name)
    for fact in catalogue.facts.values():
        for ref in fact.refs:
            places[ref].append(f"fact {fact.name}")
    reasons = {entry.id: entry.reason for entry in catalogue.informative}
    for identifier in checklist_ids():
        for where in dict.fromkeys(places[identifier]):
            yield Place(identifier, where, tuple(sorted(answers[where])), counts[where])
        if identifier in reasons:
            yield Place(identifier, "informative", (), 0, reasons[identifier])


def asked_findings(route: Route) -> Iterator[str]:
    """Names of all findings about completeness that a route can give."""
    yield from (name for name, _ in _completeness(route))


def _completeness(route: Route) -> Iterator[tuple[str, tuple[str, ...]]]:
    def names(requirement: Requirement) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield requirement.rule, requirement.refs
        if requirement.count is not None:
            yield f"{requirement.kind}.count", requirement.refs

    for requirement in route.requires:
        yield from names(requirement)
    for choice in route.alternatives:
        yield choice.rule, choice.refs
        for way in choice.ways:
            for need in way.needs:
                yield from names(need)
