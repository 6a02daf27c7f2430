"""What is asked for: routes, rules, one rule in full, and which lines of the source lists are covered."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError
from pipeline.law.cases import load_cases
from pipeline.law.catalogue import load_catalogue
from pipeline.law.coverage import checklist_ids
from pipeline.law.coverage import coverage as places_of_ids
from pipeline.law.law_words import citation, figure, in_words, source_name
from pipeline.messages import Messages, sentence
from pipeline.report.naming import rule_title
from validators.rule import Catalogue, Condition, Dated, ParameterValue, Requirement, Route, Rule, Source

if TYPE_CHECKING:
    from pipeline.check import Options


def list_routes(language: str, format_: str = "text") -> str:
    """Every route with its title and the papers it can ask for."""
    catalogue, messages = load_catalogue(), Messages.load(language)
    if format_ == "json":
        return _json(
            [
                {"route": name, "title": messages.word("route", name), "kinds": list(route.kinds)}
                for name, route in catalogue.routes.items()
            ]
        )
    width = max(len(name) for name in catalogue.routes)
    return "".join(f"{name:{width}}  {sentence(messages.word('route', name))}\n" for name in catalogue.routes)


def rule_names(profile: str) -> tuple[str, ...]:
    """Every rule that can be asked about: those of the catalogue and the completeness rules of its routes."""
    catalogue = load_catalogue(profile)
    return tuple(dict.fromkeys([*catalogue.rules, *_requirements(catalogue), *_choices(catalogue)]))


def list_rules(options: Options, language: str, format_: str = "text") -> str:
    """The rules, of one route when it is named, with the figures in force on the submission date.

    Raises:
        UsageError: no such route or profile.
    """
    catalogue, messages = load_catalogue(options.profile or "checklist"), Messages.load(language)
    route = _route(catalogue, options.route)
    day = options.submission or options.today
    rules = [rule for rule in catalogue.rules.values() if route is None or _concerns(rule, route)]
    if format_ == "json":
        return _json(rules_tree(catalogue, language, day, route))
    lines = [f"{messages.text('report.profile-line', profile=catalogue.profile, version=catalogue.version)}, {day}", ""]
    if route is not None:
        lines += [sentence(messages.word("route", route.id)), ""]
        lines += _checklist_lines(route, messages, day)
        lines.append("")
    width = max(len(rule.id) for rule in rules)
    for rule in rules:
        figures = ", ".join(f"{messages.word('parameter', name)} {value}" for name, value in _in_force(rule, day))
        lines.append(f"{rule.id:{width}}  {figures or sentence(rule_title(rule.id, messages))}")
    return "\n".join(lines) + "\n"


def rules_tree(catalogue: Catalogue, language: str, day: dt.date, route: Route | None = None) -> Mapping[str, Any]:
    """The rules and the papers asked for, with the figures in force on a day, as a tree for JSON."""
    messages = Messages.load(language)
    rules = [rule for rule in catalogue.rules.values() if route is None or _concerns(rule, route)]
    return {
        "profile": catalogue.profile,
        "version": catalogue.version,
        "date": day.isoformat(),
        "route": route.id if route else None,
        "papers": [_paper_tree(name, several, day) for name, several in _requirements(catalogue, route).items()],
        "rules": [_rule_tree(rule, messages, day) for rule in rules],
    }


def checklist(route: Route, messages: Messages, day: dt.date) -> str:
    """The papers a route asks for, as a list to tick off."""
    return "\n".join(_checklist_lines(route, messages, day)) + "\n"


def explain_rule(name: str, options: Options, language: str) -> str:
    """One rule: what it asks, for whom, its figures over time, its sources.

    Raises:
        UsageError: there is no such rule.
    """
    catalogue, messages = load_catalogue(options.profile or "checklist"), Messages.load(language)
    day = options.submission or options.today
    if name in catalogue.rules:
        return _explained(catalogue.rules[name], catalogue, messages, day)
    renamed = [rule.id for rule in catalogue.rules.values() if name in rule.was]
    if renamed:
        raise UsageError(f"{name} is now called {renamed[0]}")
    requirements = _requirements(catalogue)
    if name in requirements:
        return _explained_paper(name, requirements[name], messages, day)
    if name in _choices(catalogue):
        return _explained_choice(name, catalogue, messages, day)
    close = _closest(name, rule_names(options.profile or "checklist"))
    raise UsageError(f"there is no rule {name}{f'; did you mean {close}?' if close else ''}; see: dossier rules")


def coverage(options: Options, format_: str = "text") -> str:
    """Every id of the source checklists: where it lives, what it can answer, how many cases test it, or why none."""
    catalogue = load_catalogue(options.profile or "checklist")
    folder = Path(__file__).parents[2] / "fixtures" / "cases"
    # The cases are part of the source tree, not of an installed program.
    cases = tuple(load_cases(folder, load_catalogue())) if folder.is_dir() else ()
    places = list(places_of_ids(catalogue, cases))
    if format_ == "json":
        tree = [
            {
                "id": place.id,
                "where": place.where,
                "statuses": list(place.statuses),
                "cases": place.cases,
                "reason": place.reason or None,
            }
            for place in places
        ]
        return _json(tree)
    width = max(len(place.where) for place in places)
    lines = [
        f"{place.id:10}  {place.where:{width}}  "
        + (place.reason or (f"{', '.join(place.statuses)} ({place.cases})" if place.cases else ""))
        for place in places
    ]
    placed = {place.id for place in places}
    told = {place.id for place in places if place.reason}
    missing = [identifier for identifier in checklist_ids() if identifier not in placed]
    lines += ["", f"{len(placed)} ids placed, {len(told)} of them informative, {len(missing)} without a place"]
    return "\n".join(line.rstrip() for line in lines) + "\n"


# --- one rule ---------------------------------------------------------------------------------------------


def _explained(rule: Rule, catalogue: Catalogue, messages: Messages, day: dt.date) -> str:
    lines = [f"{rule.id}: {sentence(rule_title(rule.id, messages))}"]
    explained = messages.explain(rule.id)
    if explained:
        lines += ["", explained]
    lines.append("")
    if rule.kinds:
        lines.append(_line("report.paper", ", ".join(messages.kind(kind) for kind in rule.kinds), messages))
    if rule.routes:
        lines.append(_line("report.route", "; ".join(_route_name(one, messages) for one in rule.routes), messages))
    if rule.when is not None:
        lines.append(_line("report.when", in_words(rule.when, messages), messages))
    for name, dated in rule.parameters.items():
        lines += ["", f"{sentence(messages.word('parameter', name))} ({name})"]
        lines += _series(name, dated, day, messages)
    for against in (catalogue.against,):
        other = against.rules.get(rule.id) if against else None
        if against is not None and other is not None and other.parameters != rule.parameters:
            for name, dated in other.parameters.items():
                if dated != rule.parameters.get(name):
                    lines += ["", f"{sentence(messages.word('parameter', name))} ({name}, {against.profile})"]
                    lines += _series(name, dated, day, messages)
    lines += ["", *_source_lines(rule.sources, messages)]
    if rule.checked_on > dt.date.min:
        lines.append(messages.text("report.source-checked", date=messages.date(rule.checked_on)))
    if rule.refs:
        lines.append(f"({', '.join(rule.refs)})")
    return "\n".join(lines) + "\n"


def _explained_paper(name: str, asked: Iterable[tuple[str, Requirement]], messages: Messages, day: dt.date) -> str:
    lines = [f"{name}: {sentence(rule_title(name, messages))}", ""]
    explained = messages.explain(name)
    if explained:
        lines += [explained, ""]
    for route, requirement in asked:
        kinds = f" {messages.text('or')} ".join(
            messages.kind(kind) for kind in (requirement.kind, *requirement.or_kinds)
        )
        parts = [f"- {_route_name(route, messages)}: {kinds}"]
        count = _count(requirement, day)
        if count:
            parts.append(count)
        if requirement.role not in (None, "applicant"):
            parts.append(f"({messages.word('role', requirement.role)})")
        if requirement.when is not None:
            parts.append(f"[{in_words(requirement.when, messages)}]")
        lines.append(" ".join(parts))
        if requirement.source is not None:
            lines += [f"  {line}" for line in _source_lines((requirement.source,), messages)]
    return "\n".join(lines) + "\n"


def _choices(catalogue: Catalogue) -> tuple[str, ...]:
    """Names of the alternatives of all routes: ``means.complete`` and the like."""
    return tuple(dict.fromkeys(choice.rule for route in catalogue.routes.values() for choice in route.alternatives))


def _explained_choice(name: str, catalogue: Catalogue, messages: Messages, day: dt.date) -> str:
    lines = [f"{name}: {sentence(rule_title(name, messages))}", ""]
    explained = messages.explain(name)
    if explained:
        lines += [explained, ""]
    for route in catalogue.routes.values():
        for choice in route.alternatives:
            if choice.rule != name:
                continue
            lines.append(f"- {_route_name(route.id, messages)}")
            for way in choice.ways:
                when = f"  [{in_words(way.when, messages)}]" if way.when is not None else ""
                lines.append(f"    {messages.word('way', way.id)}{when}")
                lines += [f"       - {_paper_line(need, messages, day)}" for need in way.needs]
            if choice.source is not None:
                lines += [f"  {line}" for line in _source_lines((choice.source,), messages)]
    return "\n".join(lines) + "\n"


def _series(name: str, dated: Dated, day: dt.date, messages: Messages) -> list[str]:
    in_force = dated.on(day)
    lines = []
    for entry in dated.values:
        mark = "→" if entry is in_force else " "
        value = messages.text("report.not-known") if entry.value is None else figure(name, entry.value, messages)
        note = f"  ({entry.note})" if entry.note else ""
        cited = _cited(entry.source, messages)
        lines.append(f" {mark} {entry.since.isoformat()}  {value}  {cited}{note}")
    return lines


def _source_lines(sources: Iterable[Source], messages: Messages) -> list[str]:
    lines = []
    for source in sources:
        lines.append(_line("report.source", _cited(source, messages), messages))
        if source.url:
            lines.append(f"  {source.url}")
    return lines


def _line(label: str, said: str, messages: Messages) -> str:
    return messages.text("join", what=sentence(messages.text(label)), said=said)


def _cited(source: Source, messages: Messages) -> str:
    return messages.text("join", what=source_name(source, messages), said=citation(source, messages))


def _route_name(route: str, messages: Messages) -> str:
    """A route by its title, with the name scripts and dossier.yaml know it by."""
    return f"{sentence(messages.word('route', route))} ({route})"


def value_text(value: ParameterValue) -> str:
    """A parameter in words."""
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _in_force(rule: Rule, day: dt.date) -> Iterable[tuple[str, str]]:
    for name, dated in rule.parameters.items():
        entry = dated.on(day)
        if entry is not None:
            yield name, "?" if entry.value is None else value_text(entry.value)


def _condition(condition: Condition) -> str:
    """A condition as in the route files, for scripts."""
    if condition.op in ("all", "any"):
        return f" {'and' if condition.op == 'all' else 'or'} ".join(_condition(part) for part in condition.parts)
    if condition.op == "not":
        return f"not ({_condition(condition.parts[0])})"
    values = " | ".join(value_text(v) if not isinstance(v, dt.date) else v.isoformat() for v in condition.values)
    return f"{condition.fact} {condition.op} {values}"


# --- routes -----------------------------------------------------------------------------------------------


def _route(catalogue: Catalogue, name: str | None) -> Route | None:
    if name is None:
        return None
    if name not in catalogue.routes:
        raise UsageError(f"there is no route {name}; known are {', '.join(catalogue.routes)}")
    return catalogue.routes[name]


def _concerns(rule: Rule, route: Route) -> bool:
    if rule.routes and route.id not in rule.routes:
        return False
    return not rule.kinds or rule.even_if_not_asked or any(kind in route.kinds for kind in rule.kinds)


def _all_requirements(route: Route) -> Iterable[Requirement]:
    yield from route.requires
    for choice in route.alternatives:
        for way in choice.ways:
            yield from way.needs


def _requirements(catalogue: Catalogue, only: Route | None = None) -> Mapping[str, list[tuple[str, Requirement]]]:
    """Completeness rules by name: ``<kind>.present``, ``<kind>.count``, with the routes that ask for them."""
    found: dict[str, list[tuple[str, Requirement]]] = {}
    for route in (only,) if only is not None else catalogue.routes.values():
        for requirement in _all_requirements(route):
            found.setdefault(requirement.rule, []).append((route.id, requirement))
            if requirement.count is not None:
                found.setdefault(f"{requirement.kind}.count", []).append((route.id, requirement))
    return found


def _checklist_lines(route: Route, messages: Messages, day: dt.date) -> list[str]:
    lines = [f"[ ] {_paper_line(requirement, messages, day)}" for requirement in route.requires]
    for choice in route.alternatives:
        subject = messages.word("subject", choice.rule.partition(".")[0])
        lines.append(f"[ ] {sentence(messages.text('checklist.choice', what=subject))}")
        for number, way in enumerate(choice.ways, 1):
            lines.append(f"    {number}. {messages.word('way', way.id)}")
            lines += [f"       [ ] {_paper_line(need, messages, day)}" for need in way.needs]
    return lines


def _paper_line(requirement: Requirement, messages: Messages, day: dt.date) -> str:
    names = [messages.kind(kind) for kind in (requirement.kind, *requirement.or_kinds)]
    text = sentence(f" {messages.text('or')} ".join(names))
    count = _count(requirement, day)
    if count:
        text = f"{count} {text}"
    if requirement.role not in (None, "applicant"):
        text = f"{text} ({messages.word('role', requirement.role)})"
    return f"{text}  [{in_words(requirement.when, messages)}]" if requirement.when is not None else text


def _count(requirement: Requirement, day: dt.date) -> str:
    entry = requirement.count.on(day) if requirement.count else None
    return f"{entry.value} ×" if entry is not None and entry.value is not None else ""


# --- trees ------------------------------------------------------------------------------------------------


def _paper_tree(name: str, several: Iterable[tuple[str, Requirement]], day: dt.date) -> Mapping[str, Any]:
    routes = [
        {
            "route": route,
            "kind": one.kind,
            "or": list(one.or_kinds),
            "role": one.role,
            "count": entry.value if one.count and (entry := one.count.on(day)) else None,
            "when": _condition(one.when) if one.when else None,
        }
        for route, one in several
    ]
    return {"rule": name, "asked_by": routes}


def _rule_tree(rule: Rule, messages: Messages, day: dt.date) -> Mapping[str, Any]:
    return {
        "rule": rule.id,
        "title": rule_title(rule.id, messages),
        "kinds": list(rule.kinds),
        "routes": list(rule.routes),
        "when": _condition(rule.when) if rule.when else None,
        "parameters": dict(_in_force(rule, day)),
        "source": [{"name": one.name, "quote": one.quote, "url": one.url or None} for one in rule.sources],
        "checked_on": rule.checked_on.isoformat(),
        "refs": list(rule.refs),
    }


def _json(tree: object) -> str:
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def _closest(name: str, known: Iterable[str]) -> str | None:
    import difflib

    return next(iter(difflib.get_close_matches(name, list(known), n=1)), None)
