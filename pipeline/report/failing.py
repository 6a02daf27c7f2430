"""What fails in a dossier, where many are listed: by rule, in few words."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.messages import Messages, sentence
from pipeline.report.naming import rule_title
from validators.kinds import KINDS


def _lacking(rule: str) -> str | None:
    """The kind of paper that is not there when this rule fails."""
    subject, _, what = rule.partition(".")
    return subject if what == "present" and subject in KINDS else None


def short(rule: str, messages: Messages) -> str:
    """What a failing rule says, in an index: its title would read as if all were well."""
    kind = _lacking(rule)
    return sentence(
        rule_title(rule, messages) if kind is None else messages.text("batch.not-there", papers=messages.kind(kind))
    )


def told(failing: Sequence[str], messages: Messages) -> list[str]:
    """What fails in a dossier: papers that are not there in one line, then the rest."""
    kinds = [kind for kind in map(_lacking, failing) if kind is not None]
    papers = ", ".join(map(messages.kind, kinds))
    return [
        *([sentence(messages.text("batch.not-there", papers=papers))] if kinds else []),
        *(short(rule, messages) for rule in failing if _lacking(rule) is None),
    ]
