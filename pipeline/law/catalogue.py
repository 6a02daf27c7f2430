"""Loads the law: rules, routes, facts and sources from ``validators/data``, and the consultant's own profile.

The shape of every file is checked strictly; a complaint names file and line. What a file means is in
:mod:`validators.rule`.
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, Literal

from pipeline.errors import UsageError
from pipeline.strict_yaml import Node, parse
from validators.checks import DOCUMENT_CHECKS, DOSSIER_CHECKS
from validators.facts import Role, Scalar
from validators.judge import judge as _judge_registers_the_checks
from validators.kinds import KINDS, field_type
from validators.rule import (
    Alternative,
    Catalogue,
    Condition,
    Dated,
    DatedValue,
    FactDefinition,
    FactType,
    Informative,
    ParameterValue,
    Requirement,
    Route,
    Rule,
    Source,
    Way,
)

PROFILES: Final = ("checklist", "official")
ROLES: Final[tuple[Role, ...]] = ("applicant", "guarantor", "sponsor", "parent", "child")
MAX_BYTES: Final = 1 << 20
DERIVED_FACTS: Final = (
    "age",
    "nationality",
    "residence_country",
    "residence_differs",
    "relationship",
    "guarantor_declared",
    "fee_exempt",
    "sole_custody",
)
"""Facts that conditions may ask for and that are worked out, see :mod:`validators.circumstances`."""

FACT_TYPES: Final[tuple[FactType, ...]] = ("choice", "yes-no", "date", "number", "amount", "text")
RULE_KEYS: Final = (
    "check",
    "kinds",
    "role",
    "even_if_not_asked",
    "routes",
    "when",
    "parameters",
    "sources",
    "checked_on",
    "refs",
    "was",
)

assert callable(_judge_registers_the_checks)  # noqa: S101 (imported so that every check is registered)


def load_catalogue(profile: str = "checklist") -> Catalogue:
    """The catalogue of a profile.

    Args:
        profile: ``checklist``, ``official``, or the path of a consultant's own YAML file.

    Raises:
        UsageError: no such profile, or a mistake in the consultant's file (with its line).
    """
    if profile in PROFILES:
        return _built_in(profile)
    return _own_profile(Path(profile))


@functools.cache
def _built_in(profile: str) -> Catalogue:
    folder = resources.files("validators") / "data"
    loader = _Loader(folder, profile)
    against = _built_in("official") if profile == "checklist" else None
    return replace(loader.catalogue(), against=against)


@functools.lru_cache(maxsize=64)
def _parsed(data: bytes, name: str) -> Node:
    """A file of the law as a tree; both profiles are made from the same one."""
    return parse(data, name, max_bytes=MAX_BYTES)


class _Loader:
    """Reads the data folder for one profile."""

    def __init__(self, folder: Traversable, profile: str) -> None:
        self.profile = profile
        self.folder = folder
        self.digest = hashlib.sha256()
        self.sources = {key: _source(key, node) for key, node in self._read("sources.yaml").mapping().items()}

    def _read(self, name: str) -> Node:
        data = self.folder.joinpath(*name.split("/")).read_bytes()
        self.digest.update(name.encode() + b"\0" + data)
        return _parsed(data, name)

    def _files(self, name: str) -> list[str]:
        entries = sorted(entry.name for entry in (self.folder / name).iterdir() if entry.name.endswith(".yaml"))
        return [f"{name}/{entry}" for entry in entries]

    def catalogue(self) -> Catalogue:
        facts = {name: _fact(name, node) for name, node in self._read("facts.yaml").mapping().items()}
        self.known_facts = {*facts, *DERIVED_FACTS}
        self.sets = self._read("requirements.yaml").mapping()
        rules: dict[str, Rule] = {}
        routes: dict[str, Route] = {}
        for name in self._files("routes"):
            for key, node in self._read(name).mapping().items():
                if key in routes:
                    node.refuse("this route is already in another file")
                routes[key] = self._route(key, node)
        for name in self._files("rules"):
            for key, node in self._read(name).mapping().items():
                if key in rules:
                    node.refuse("this rule is already in another file")
                rules[key] = self._rule(key, node, routes)
        informative = tuple(
            Informative(key, node.as_text()) for key, node in self._read("informative.yaml").mapping().items()
        )
        version = f"{max(rule.checked_on for rule in rules.values()).isoformat()}+{self.digest.hexdigest()[:8]}"
        return Catalogue(version, self.profile, rules, routes, facts, informative)

    # --- rules --------------------------------------------------------------------------------------

    def _rule(self, name: str, node: Node, routes: Mapping[str, Route]) -> Rule:
        entries = node.mapping(RULE_KEYS, required=("check", "sources", "checked_on"))
        check = entries["check"].as_text()
        if check not in DOCUMENT_CHECKS and check not in DOSSIER_CHECKS:
            entries["check"].refuse("no check of this name")
        kinds = tuple(_kind(item) for item in _list(node, "kinds"))
        if check in DOCUMENT_CHECKS and not kinds:
            node.refuse("a check of documents needs kinds")
        role: Role | None = "applicant"
        if "role" in entries:
            word = entries["role"].as_choice(("any", *ROLES))
            role = next((one for one in ROLES if one == word), None)
        parameters = {key: self._dated(child) for key, child in (node.get("parameters") or _EMPTY).mapping().items()}
        return Rule(
            name,
            check,
            kinds,
            role,
            (flag := node.get("even_if_not_asked")) is not None and flag.as_bool(),
            tuple(item.as_choice(tuple(routes)) for item in _list(node, "routes")),
            self._condition(node.get("when")),
            parameters,
            tuple(self._cited(item) for item in entries["sources"].one_or_many()),
            entries["checked_on"].as_date(),
            tuple(item.as_text() for item in _list(node, "refs")),
            tuple(item.as_text() for item in _list(node, "was")),
        )

    def _cited(self, node: Node) -> Source:
        """A source by its id, or ``{id: …, at: …}`` with the place in it."""
        if node.kind == "text":
            return self._known_source(node, node.as_text())
        entries = node.mapping(("id", "at"), required=("id", "at"))
        return replace(self._known_source(node, entries["id"].as_text()), quote=entries["at"].as_text())

    def _known_source(self, node: Node, name: str) -> Source:
        if name not in self.sources:
            node.refuse(f"no source {name} in sources.yaml")
        return self.sources[name]

    def _dated(self, node: Node) -> Dated:
        """A figure over time: by day, or by profile and then by day.

        ``{2020-06-01: {value: …, source: …}}``, or the same below ``checklist:`` and ``official:``; a
        profile that is not named has the figures of ``checklist``.
        """
        entries = node.mapping()
        if entries and set(entries) <= set(PROFILES):
            node = entries.get(self.profile) or entries["checklist"]
            entries = node.mapping()
        values = []
        for day, child in entries.items():
            fields = child.mapping(("value", "source", "at", "note"), required=("source",))
            try:
                since = dt.date.fromisoformat(day)
            except ValueError:
                child.refuse("expected the day it came into force, YYYY-MM-DD")
            source = self._known_source(child, fields["source"].as_text())
            if "at" in fields:
                source = replace(source, quote=fields["at"].as_text())
            value = child.get("value")
            note = child.get("note")
            values.append(
                DatedValue(since, None if value is None else _value(value), source, note.as_text() if note else "")
            )
        try:
            return Dated(tuple(values))
        except ValueError as error:
            node.refuse(str(error))

    def _condition(self, node: Node | None) -> Condition | None:
        """``{fact: {is: [..]}}``, several facts meaning *and*; ``{any: [..]}``, ``{all: [..]}``, ``{not: ..}``."""
        if node is None:
            return None
        parts = []
        for key, child in node.mapping().items():
            if key in ("any", "all"):
                inner = tuple(part for item in child.sequence() if (part := self._condition(item)) is not None)
                parts.append(Condition("any" if key == "any" else "all", parts=inner))
            elif key == "not":
                negated = self._condition(child)
                if negated is not None:
                    parts.append(Condition("not", parts=(negated,)))
            else:
                if key not in self.known_facts:
                    child.refuse("no fact of this name in facts.yaml")
                parts.extend(self._comparison(key, child))
        if not parts:
            node.refuse("an empty condition")
        return parts[0] if len(parts) == 1 else Condition("all", parts=tuple(parts))

    def _comparison(self, fact: str, node: Node) -> list[Condition]:
        parts = []
        for word, child in node.mapping(("is", "is-not", "at-least", "below")).items():
            values: tuple[Scalar, ...] = tuple(item.as_scalar() for item in child.one_or_many())
            parts.append(Condition(_OPS[word], fact, values))
        return parts

    # --- routes -------------------------------------------------------------------------------------

    def _route(self, name: str, node: Node) -> Route:
        known = ("requires", "alternatives", "facts", "articles", "fee_ground", "refs", "source")
        entries = node.mapping(known, required=("requires", "source"))
        source = self._cited(entries["source"])
        ground = node.get("fee_ground")
        facts = tuple(item.as_text() for item in _list(node, "facts"))
        for item in _list(node, "facts"):
            if item.as_text() not in self.known_facts:
                item.refuse("no fact of this name in facts.yaml")
        return Route(
            name,
            self._requirements(entries["requires"], source),
            tuple(self._alternative(item, source) for item in _list(node, "alternatives")),
            facts,
            tuple(item.as_text() for item in _list(node, "articles")),
            ground.as_text() if ground else None,
            tuple(item.as_text() for item in _list(node, "refs")),
            source,
        )

    def _requirements(self, node: Node, source: Source) -> tuple[Requirement, ...]:
        """A list of requirements; ``{use: NAME}`` stands for a shared set of ``requirements.yaml``."""
        found: list[Requirement] = []
        for item in node.sequence():
            name = item.get("use")
            if name is None:
                found.append(self._requirement(item, source))
                continue
            if name.as_text() not in self.sets:
                name.refuse("no set of this name in requirements.yaml")
            found.extend(self._requirements(self.sets[name.as_text()], source))
        return tuple(found)

    def _requirement(self, node: Node, source: Source) -> Requirement:
        known = ("kind", "or", "or_says", "rule", "role", "count", "when", "source", "refs")
        entries = node.mapping(known, required=("kind",))
        kind = _kind(entries["kind"])
        role: Role | None = "applicant"
        if "role" in entries:
            word = entries["role"].as_choice(("any", *ROLES))
            role = next((one for one in ROLES if one == word), None)
        count = node.get("count")
        rule = node.get("rule")
        return Requirement(
            kind,
            rule.as_text() if rule else f"{kind}.present",
            role,
            self._dated(count) if count else None,
            self._condition(node.get("when")),
            tuple(_kind(item) for item in _list(node, "or")),
            self._or_says(node),
            self._cited(entries["source"]) if "source" in entries else source,
            tuple(item.as_text() for item in _list(node, "refs")),
        )

    def _or_says(self, node: Node) -> str:
        """The field that papers of the other kinds must say yes to; each of those kinds must have it."""
        name = node.get("or_says")
        if name is None:
            return ""
        for kind in _list(node, "or"):
            if field_type(_kind(kind), name.as_text()) != "yes-no":
                name.refuse(f"{kind.as_text()} has no such yes-no field")
        return name.as_text()

    def _alternative(self, node: Node, source: Source) -> Alternative:
        entries = node.mapping(("rule", "ways", "when", "source", "refs"), required=("rule", "ways"))
        ways = []
        for name, child in entries["ways"].mapping().items():
            fields = child.mapping(("when", "needs"), required=("needs",))
            needs = self._requirements(fields["needs"], source)
            ways.append(Way(name, needs, self._condition(child.get("when"))))
        return Alternative(
            entries["rule"].as_text(),
            tuple(ways),
            self._condition(node.get("when")),
            self._cited(entries["source"]) if "source" in entries else source,
            tuple(item.as_text() for item in _list(node, "refs")),
        )


_EMPTY: Final = Node("", 1, "", "empty")
_OPS: Final[Mapping[str, Literal["is", "is-not", "at-least", "below"]]] = {
    "is": "is",
    "is-not": "is-not",
    "at-least": "at-least",
    "below": "below",
}


def _list(node: Node, key: str) -> tuple[Node, ...]:
    child = node.get(key)
    return () if child is None else child.one_or_many()


def _kind(node: Node) -> str:
    return node.as_choice(KINDS)


def _value(node: Node) -> ParameterValue:
    if node.kind == "list":
        return tuple(item.as_text() for item in node.sequence())
    value = node.as_scalar()
    return value.isoformat() if isinstance(value, dt.date) else value


def _source(name: str, node: Node) -> Source:
    entries = node.mapping(("name", "quote", "url", "retrieved"), required=("name", "quote"))
    url, retrieved = node.get("url"), node.get("retrieved")
    return Source(
        name,
        entries["name"].as_text(),
        entries["quote"].as_text(),
        url.as_text() if url else "",
        retrieved.as_date() if retrieved else None,
    )


def _fact(name: str, node: Node) -> FactDefinition:
    entries = node.mapping(("type", "values", "refs"), required=("type",))
    kind = entries["type"].as_choice(FACT_TYPES)
    values: tuple[Scalar, ...] = tuple(item.as_text() for item in _list(node, "values"))
    if kind == "choice" and not values:
        node.refuse("a choice needs values")
    return FactDefinition(name, values, kind, tuple(item.as_text() for item in _list(node, "refs")))


def fact_value(definition: FactDefinition, node: Node) -> Scalar:
    """A fact from ``dossier.yaml``, checked against its definition.

    Raises:
        UsageError: not an allowed answer; names the line.
    """
    if definition.type == "yes-no":
        return node.as_bool()
    if definition.type == "date":
        return node.as_date()
    if definition.type == "number":
        return node.as_int()
    if definition.type == "amount":
        return node.as_decimal()
    if definition.type == "choice":
        # A bare `false` answers a choice that has `none`: people write both.
        if "none" in definition.values and node.as_text().lower() in ("false", "no"):
            return "none"
        return node.as_choice(tuple(str(value) for value in definition.values))
    return node.as_text()


def _own_profile(path: Path) -> Catalogue:
    """A consultant's profile: extends a built-in one, overrides parameters and counts with their own sources."""
    try:
        data = path.read_bytes()
    except OSError:
        raise UsageError(f"no profile {path}: use checklist, official or the path of a YAML file") from None
    root = parse(data, str(path))
    entries = root.mapping(("extends", "name", "parameters", "counts"), required=("extends",))
    base = _built_in(entries["extends"].as_choice(PROFILES))
    rules, routes = dict(base.rules), dict(base.routes)
    # The official rule goes on contradicting what the consultant left as printed; his own figures count on both sides.
    official = dict(base.against.rules) if base.against else {}
    for key, node in (root.get("parameters") or _EMPTY).mapping().items():
        rule = next((one for one in rules.values() if key.removeprefix(f"{one.id}.") in one.parameters), None)
        if rule is None or not key.startswith(f"{rule.id}."):
            node.refuse("no such parameter; `dossier rules` lists rules with theirs")
        parameter = key.removeprefix(f"{rule.id}.")
        own = _own_dated(node)
        for side in (rules, official):
            if rule.id in side and parameter in side[rule.id].parameters:
                known = side[rule.id].parameters
                side[rule.id] = replace(
                    side[rule.id], parameters={**known, parameter: _continued(known[parameter], own)}
                )
    for kind, node in (root.get("counts") or _EMPTY).mapping().items():
        count = _own_dated(node)
        hit = False
        for name, route in routes.items():
            changed = tuple(
                replace(one, count=count) if one.kind == kind and one.count is not None else one
                for one in route.requires
            )
            hit = hit or changed != route.requires
            routes[name] = replace(route, requires=changed)
        if not hit:
            node.refuse("no route counts this kind of document")
    title = root.get("name")
    version = f"{base.version}+{hashlib.sha256(data).hexdigest()[:8]}"
    return replace(
        base,
        version=version,
        profile=title.as_text() if title else path.stem,
        rules=rules,
        routes=routes,
        against=replace(base.against, rules=official, routes=routes) if base.against else None,
    )


def _continued(known: Dated, own: Dated) -> Dated:
    """The consultant's figures from their first day on; before it, what was known."""
    first = own.values[0].since
    return Dated((*(value for value in known.values if value.since < first), *own.values))


def _own_dated(node: Node) -> Dated:
    """``{value: …, source: "…"}``, or several of them by the day they came into force."""
    entries = node.mapping()
    series = {"0001-01-01": node} if "value" in entries else dict(entries)
    values = []
    for day, child in series.items():
        fields = child.mapping(("value", "source", "quote", "url"), required=("value", "source"))
        try:
            since = dt.date.fromisoformat(day)
        except ValueError:
            child.refuse("expected the day it came into force, YYYY-MM-DD")
        quote, url = child.get("quote"), child.get("url")
        source = Source(
            "own",
            fields["source"].as_text(),
            quote.as_text() if quote else "",
            url.as_text() if url else "",
        )
        values.append(DatedValue(since, _value(fields["value"]), source))
    try:
        return Dated(tuple(values))
    except ValueError as error:
        node.refuse(str(error))
