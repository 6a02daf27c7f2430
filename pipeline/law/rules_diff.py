"""What differs between two states of the law: two profiles, two days, or a saved list and today's.

A state is the tree that ``dossier rules --format json`` prints, so that any saved list can be compared.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pipeline.errors import UsageError
from pipeline.law.catalogue import load_catalogue
from pipeline.law.explain import rules_tree

MAX_BYTES: Final = 4 << 20


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not the same. An empty side says that it is not there at all."""

    where: str
    """A rule's name, or the name of a paper's rule and the route that asks for it."""
    what: str
    """Name of a figure or property; empty for the rule as a whole."""
    before: str
    after: str


def state(name: str, today: dt.date) -> Mapping[str, Any]:
    """A state of the law by name: ``PROFILE``, ``PROFILE@YYYY-MM-DD`` or the path of a saved ``.json`` list.

    Args:
        name: as the user wrote it.
        today: the day that is meant when none is given.

    Raises:
        UsageError: no such profile, not a day, or not a saved list.
    """
    if name.endswith(".json"):
        return _saved(Path(name))
    profile, _, day = name.partition("@")
    try:
        on = dt.date.fromisoformat(day) if day else today
    except ValueError:
        raise UsageError(f"{name}: expected PROFILE@YYYY-MM-DD") from None
    return rules_tree(load_catalogue(profile or "checklist"), "en", on)


def _saved(path: Path) -> Mapping[str, Any]:
    try:
        data = path.read_bytes()
    except OSError:
        raise UsageError(f"no file {path}") from None
    try:
        tree = json.loads(data) if len(data) <= MAX_BYTES else None
    except ValueError:
        tree = None
    if (
        not isinstance(tree, dict)
        or not isinstance(tree.get("rules"), list)
        or not isinstance(tree.get("papers"), list)
    ):
        raise UsageError(f"{path} is not a list of rules; save one with: dossier rules --format json")
    return tree


def diff(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """Everything that is not the same in two states, by rule."""
    one, other = dict(_flat(before)), dict(_flat(after))
    changes = []
    for where in dict.fromkeys([*one, *other]):
        if where not in one:
            changes.append(Change(where, "", "", "new"))
        elif where not in other:
            changes.append(Change(where, "", "gone", ""))
        else:
            old, new = one[where], other[where]
            changes += [
                Change(where, what, old.get(what, ""), new.get(what, ""))
                for what in dict.fromkeys([*old, *new])
                if old.get(what, "") != new.get(what, "")
            ]
    return tuple(changes)


def _flat(tree: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each rule, and each paper on each route, with its properties as text."""
    for rule in tree["rules"]:
        properties = {str(name): str(value) for name, value in rule.get("parameters", {}).items()}
        for name in ("kinds", "routes"):
            properties[name] = ", ".join(map(str, rule.get(name) or ()))
        properties["when"] = str(rule.get("when") or "")
        yield str(rule["rule"]), properties
    for paper in tree["papers"]:
        seen: dict[str, dict[str, str]] = {}
        for asked in paper["asked_by"]:
            own = seen.setdefault(str(asked["route"]), {})
            for name in ("kind", "or", "role", "count", "when"):
                value = asked.get(name)
                text = ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
                own[name] = "; ".join(dict.fromkeys(part for part in (own.get(name, ""), text) if part))
        for route, properties in seen.items():
            yield f"{paper['rule']} ({route})", properties


def difference(one: str, other: str, today: dt.date, format_: str = "text") -> str:
    """Two states side by side, as text or JSON.

    Raises:
        UsageError: see :func:`state`.
    """
    changes = diff(state(one, today), state(other, today))
    if format_ == "json":
        tree = [{"rule": c.where, "what": c.what or None, "before": c.before, "after": c.after} for c in changes]
        return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"
    if not changes:
        return f"{one} and {other} ask the same\n"
    lines = [f"--- {one}", f"+++ {other}"]
    for change in changes:
        sides = f"{change.before or '-'} -> {change.after or '-'}"
        lines.append(f"{change.where}{f'  {change.what}' if change.what else ''}: {sides}")
    return "\n".join([*lines, f"{len(changes)} differences"]) + "\n"
