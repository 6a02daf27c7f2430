"""What a report calls papers, rules, values and pages, in its language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from pipeline.messages import Messages
from validators.facts import Document, Scalar
from validators.finding import Finding
from validators.kinds import KINDS, field_type


def document_name(document: Document, messages: Messages) -> str:
    """``criminal record certificate``, with the role when it is not the applicant's."""
    name = messages.kind(document.kind)
    return name if document.role == "applicant" else f"{name} ({messages.word('role', document.role)})"


def rule_title(rule: str, messages: Messages) -> str:
    """A rule's name in words: ``criminal record certificate: how old it is``."""
    if messages.has(f"title.{rule}"):
        return messages.text(f"title.{rule}")
    subject = rule.partition(".")[0]
    name = messages.kind(subject) if subject in KINDS else messages.word("subject", subject)
    if name == subject and subject not in KINDS:
        name = subject.replace("-", " ")
    return messages.text("join", what=name, said=what_is_asked(rule, messages))


def what_is_asked(rule: str, messages: Messages) -> str:
    """What a rule asks of its subject: ``how old it is``."""
    what = rule.partition(".")[2]
    wording = messages.word("what", what)
    return wording if wording != what else what.replace("-", " ")


def value_text(kind: str, name: str, value: Scalar, messages: Messages) -> str:
    """A value that was read, in the notation of the language."""
    if isinstance(value, bool):
        return messages.text("yes" if value else "no")
    if isinstance(value, dt.date):
        return messages.date(value)
    if name in ("nationality", "issuing_state", "country"):
        return messages.country(str(value))
    if name == "language" or name.endswith("_language"):
        return messages.word("language", str(value))
    text = str(value)
    if field_type(kind, name) == "mm":
        return f"{messages.decimal(text)}\N{NO-BREAK SPACE}mm"
    return messages.localise(name, text) if field_type(kind, name) == "amount" else text


def percent(confidence: float) -> str:
    """A confidence in whole percent; never 100, nothing read by a machine is certain."""
    return f"{min(99, round(confidence * 100))}\N{NO-BREAK SPACE}%"


def field_of(finding: Finding, document: Document | None) -> str:
    """The one value that a finding turns on; empty when there is none or several.

    It names it, or points exactly to where one value was read.
    """
    if document is None:
        return ""
    name = finding.message.args.get("field", "")
    if name:
        return name if field_type(document.kind, name) else ""
    spots = tuple(dict.fromkeys(finding.evidence))
    if not any(spot.bbox for spot in spots):
        return ""
    names = [name for name, field in document.fields.items() if field.readings and field.evidence == spots]
    return names[0] if len(names) == 1 else ""


def page_ranges(numbers: Iterable[int]) -> str:
    """``1-3, 5``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}\N{EN DASH}{last}" for first, last in runs)
