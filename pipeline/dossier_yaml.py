"""``dossier.yaml``: what a person declares about a dossier, and the decisions of people on its findings.

Strict: an unknown key, a wrong type or an impossible date is a :class:`UsageError` with the line. What came
with a client's archive or upload is set apart as *unconfirmed*: a client must not write his own ``pass``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pipeline.errors import UsageError
from pipeline.file_names import shown
from pipeline.private_files import write_private
from pipeline.strict_yaml import Node, parse
from validators.facts import Applicant, Decision, Scalar, Stay
from validators.kinds import KINDS

PROFILES = ("checklist", "official")
_PLACE = re.compile(r"(?P<file>.+?)(?:#(?P<first>[1-9]\d{0,4})(?:-(?P<last>[1-9]\d{0,4}))?)?", re.DOTALL)
_COUNTRY = re.compile(r"[A-Z]{1,3}")
_SHA256 = re.compile(r"[0-9a-f]{8,64}")
_RULE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*")
_DECISIONS: tuple[Literal["pass", "fail"], ...] = ("pass", "fail")


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """What came with the client's own files: to be shown, and not applied until a person has confirmed it."""

    profile: str | None = None
    facts: Mapping[str, Scalar] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    reviewed: tuple[Decision, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.profile or self.facts or self.documents or self.reviewed)


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A ``dossier.yaml``. Everything may be absent."""

    route: str | None = None
    profile: str | None = None
    """``checklist``, ``official`` or a file inside the dossier folder."""
    submission_date: dt.date | None = None
    stay: Stay = field(default_factory=Stay)
    applicant: Applicant = field(default_factory=Applicant)
    facts: Mapping[str, Scalar] = field(default_factory=dict)
    """Names and values are checked against the route by whoever has the catalogue."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """``file``, ``file#page`` or ``file#first-last`` to kind."""
    reviewed: tuple[Decision, ...] = ()
    unconfirmed: Unconfirmed = field(default_factory=Unconfirmed)
    name: str = "dossier.yaml"
    lines: Mapping[str, int] = field(default_factory=dict)
    """Line of every value by its path (``route``, ``facts.guarantor``), for complaints of others."""

    def refuse(self, path: str, text: str) -> UsageError:
        """A complaint about one of its values, to be raised by the caller."""
        return UsageError(f"{path}: {text}", file=self.name, line=self.lines.get(path))


def parse_dossier_yaml(data: bytes, *, name: str = "dossier.yaml", from_archive: bool = False) -> DossierFile:
    """Read a ``dossier.yaml``.

    Args:
        data: its bytes.
        name: how to call it in complaints.
        from_archive: it came with the client's files (a ZIP, an upload).

    Raises:
        UsageError: with the line.
    """
    root = parse(data, name)
    root.mapping(known=("route", "profile", "submission_date", "stay", "applicant", "facts", "documents", "reviewed"))
    profile = _profile(root.get("profile"))
    facts = {key: node.as_scalar() for key, node in _entries(root, "facts") if node.kind != "empty"}
    documents = {_place(key, node): node.as_choice(KINDS) for key, node in _entries(root, "documents")}
    reviewed_node = root.get("reviewed")
    reviewed = tuple(_decision(item) for item in reviewed_node.sequence()) if reviewed_node else ()
    submission_node = root.get("submission_date")
    route_node = root.get("route")
    declared = Unconfirmed(profile, facts, documents, reviewed)
    applied = Unconfirmed() if from_archive else declared
    return DossierFile(
        route=route_node.as_text(longest=60) if route_node else None,
        profile=applied.profile,
        submission_date=submission_node.as_date() if submission_node else None,
        stay=_stay(root.get("stay")),
        applicant=_applicant(root.get("applicant")),
        facts=applied.facts,
        documents=applied.documents,
        reviewed=applied.reviewed,
        unconfirmed=declared if from_archive else Unconfirmed(),
        name=name,
        lines={node.path: node.key_line or node.line for node in root.walk() if node.path},
    )


def _entries(root: Node, key: str) -> Sequence[tuple[str, Node]]:
    node = root.get(key)
    return tuple(node.mapping().items()) if node else ()


def _profile(node: Node | None) -> str | None:
    """A built-in profile or a file inside the dossier folder: never a way out of it."""
    if node is None:
        return None
    text = node.as_text(longest=200)
    parts = text.replace("\\", "/").split("/")
    if text in PROFILES:
        return text
    if not text.endswith((".yaml", ".yml")) or ".." in parts or parts[0] == "" or ":" in parts[0]:
        node.refuse(f"expected one of {', '.join(PROFILES)}, or a .yaml file inside the dossier folder")
    return text


def _stay(node: Node | None) -> Stay:
    if node is None:
        return Stay()
    node.mapping(known=("from", "until"))
    begin, end = node.get("from"), node.get("until")
    stay = Stay(begin.as_date() if begin else None, end.as_date() if end else None)
    if stay.begin and stay.end and stay.end < stay.begin:
        (end or node).refuse("the stay ends before it begins")
    return stay


def _applicant(node: Node | None) -> Applicant:
    if node is None:
        return Applicant()
    node.mapping(known=("surname", "given_names", "nationality", "birth_date", "residence_country"))
    birth = node.get("birth_date")
    return Applicant(
        surname=_name(node.get("surname")),
        given_names=_name(node.get("given_names")),
        nationality=_country(node.get("nationality")),
        birth_date=birth.as_date() if birth else None,
        residence_country=_country(node.get("residence_country")),
    )


def _name(node: Node | None) -> str | None:
    return " ".join(node.as_text(longest=200).split()) if node else None


def _country(node: Node | None) -> str | None:
    """A code as passports carry it: ISO 3166-1 alpha-3, or the shorter and longer ones of ICAO 9303-3."""
    if node is None:
        return None
    text = node.as_text(longest=60)
    if not _COUNTRY.fullmatch(text) or len(text) == 2:
        node.refuse("expected a country code of three capital letters, such as PAK")
    return text


def _place(key: str, node: Node) -> str:
    found = _PLACE.fullmatch(key)
    if found is None or len(key) > 1_000:
        node.refuse("expected a file name, or one with pages such as scan.pdf#2-3")
    first, last = found["first"], found["last"]
    if first and last and int(last) < int(first):
        node.refuse("the last page comes before the first")
    return key


def _decision(node: Node) -> Decision:
    node.mapping(
        known=("rule", "decision", "by", "on", "until", "note", "sha256", "document"),
        required=("rule", "decision", "by", "on"),
    )
    entries = node.entries
    rule = entries["rule"].as_text(longest=120)
    if not _RULE.fullmatch(rule):
        entries["rule"].refuse("expected the name of a rule, such as passport.mrz")
    until, note, document, hashes = (node.get(key) for key in ("until", "note", "document", "sha256"))
    return Decision(
        rule=rule,
        decision=entries["decision"].as_choice(_DECISIONS),
        by=entries["by"].as_text(longest=200),
        on=entries["on"].as_date(),
        until=until.as_date() if until else None,
        note=note.as_text() if note else "",
        sha256=tuple(_hash(item) for item in hashes.one_or_many()) if hashes else (),
        document=document.as_text(longest=200) if document else None,
    )


def _hash(node: Node) -> str:
    text = node.as_text(longest=64).lower()
    if not _SHA256.fullmatch(text):
        node.refuse("expected the sha256 of a file, at least its first 8 digits")
    return text


# --- writing ------------------------------------------------------------------------------------------------


def add_decision(path: Path, decision: Decision) -> None:
    """Add a decision to a ``dossier.yaml``; everything else in the file stays as it is, to the byte.

    A file that is not there is made. The new text is checked before it takes the place of the old one.

    Args:
        path: of the ``dossier.yaml``.
        decision: what a person decided.

    Raises:
        UsageError: the file cannot be read, is not valid, keeps ``reviewed`` in a form that cannot be added to,
            or may not be written.
    """
    name = shown(path.name)
    try:
        if path.is_symlink():
            raise UsageError("this is a link and is not written through", file=name)
        before = path.read_bytes() if path.exists() else b""
    except OSError:
        raise UsageError("this file may not be read", file=name) from None
    known = parse_dossier_yaml(before, name=name).reviewed
    after = _with_entry(before, _written(decision), name)
    if parse_dossier_yaml(after, name=name).reviewed != (*known, decision):
        raise UsageError("the decision cannot be added here; write reviewed as a list of its own", file=name)
    try:
        write_private(path, after)
    except OSError:
        raise UsageError("this file may not be written", file=name) from None


def _with_entry(before: bytes, entry: str, name: str) -> bytes:
    text = before.decode("utf-8-sig")
    newline = "\r\n" if "\r\n" in text else "\n"
    root = parse(before, name)
    node = root.entries.get("reviewed")
    if node is None:
        gap = "" if not text or text.endswith(("\n", "\r")) else newline
        return (text + f"{gap}reviewed:{newline}  - {entry}{newline}").encode()
    lines = text.splitlines(keepends=True)
    if node.kind == "empty" or not node.items:
        head = lines[node.key_line - 1]
        rest = re.sub(r"(reviewed\s*:)\s*(?:\[\s*\]|~|null)?", r"\1", head.rstrip("\r\n"), count=1)
        lines[node.key_line - 1] = f"{rest}{newline}  - {entry}{newline}"
        return "".join(lines).encode()
    last = node.items[-1]
    # The dash may stand on a line of its own above its entry.
    dash = re.match(r"(\s*)-\s", lines[last.line - 1]) or re.match(r"(\s*)-\s*$", lines[last.line - 2])
    if dash is None:
        raise UsageError("write reviewed as a list with a dash for each decision", file=name, line=node.line)
    end = max(inner.line for inner in last.walk())
    while end < len(lines) and re.match(rf"{dash[1]}\s+\S|\s*[}}\]]", lines[end]):
        end += 1
    if not lines[end - 1].endswith(("\n", "\r")):
        lines[end - 1] += newline
    lines.insert(end, f"{dash[1]}- {entry}{newline}")
    return "".join(lines).encode()


def _written(decision: Decision) -> str:
    """A decision on one line, every text quoted so that nothing in it is YAML."""
    parts = [f"rule: {decision.rule}", f"decision: {decision.decision}", f"by: {quoted(decision.by)}"]
    parts.append(f"on: {decision.on.isoformat()}")
    if decision.until is not None:
        parts.append(f"until: {decision.until.isoformat()}")
    if decision.note:
        parts.append(f"note: {quoted(decision.note)}")
    if decision.document is not None:
        parts.append(f"document: {quoted(decision.document)}")
    if decision.sha256:
        parts.append(f"sha256: [{', '.join(quoted(value) for value in decision.sha256)}]")
    return "{" + ", ".join(parts) + "}"


def quoted(text: str) -> str:
    """A double-quoted scalar (YAML 1.2, 7.3.1): escapes for everything that is not plainly printable."""
    signs = []
    for sign in text:
        code = ord(sign)
        if sign in '"\\':
            signs.append(f"\\{sign}")
        elif sign.isprintable():
            signs.append(sign)
        elif code < 0x100:
            signs.append(f"\\x{code:02x}")
        else:
            signs.append(f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return '"' + "".join(signs) + '"'
