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
from typing import Literal, get_args

from pipeline.errors import UsageError
from pipeline.files.file_names import shown
from pipeline.files.private_files import First, nothing, written_aside
from pipeline.given_values import parse_correction, wire
from pipeline.patterns import pattern_of
from pipeline.strict_yaml import Node, parse
from validators.facts import Applicant, Correction, Decision, Role, Scalar, Stay
from validators.given import PaperWord
from validators.kinds import KINDS

PROFILES = ("checklist", "official")
_PLACE = pattern_of(r"(?P<file>.+?)(?:#(?P<first>[1-9]\d{0,4})(?:-(?P<last>[1-9]\d{0,4}))?)?", re.DOTALL)
_COUNTRY = pattern_of(r"[A-Z]{1,3}")
_SHA256 = pattern_of(r"[0-9a-f]{8,64}")
_RULE = pattern_of(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*")
_DECISIONS: tuple[Literal["pass", "fail"], ...] = ("pass", "fail")
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """What came with the client's own files: to be shown, and not applied until a person has confirmed it."""

    profile: str | None = None
    facts: Mapping[str, Scalar] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)
    reviewed: tuple[Decision, ...] = ()
    papers: Mapping[str, PaperWord] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.profile or self.facts or self.documents or self.reviewed or self.papers or self.corrections)


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
    papers: Mapping[str, PaperWord] = field(default_factory=dict)
    """The same places to whose paper it is and whether it is only a copy."""
    reviewed: tuple[Decision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """Values read by a person, in the order in which they were given."""
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
    root.mapping(
        known=(
            *("route", "profile", "submission_date", "stay", "applicant", "facts", "documents", "reviewed"),
            "corrections",
        )
    )
    profile = _profile(root.get("profile"))
    facts = {key: node.as_scalar() for key, node in _entries(root, "facts") if node.kind != "empty"}
    documents, papers = _documents(root)
    reviewed_node, corrections_node = root.get("reviewed"), root.get("corrections")
    reviewed = tuple(_decision(item) for item in reviewed_node.sequence()) if reviewed_node else ()
    corrections = tuple(parse_correction(item) for item in corrections_node.sequence()) if corrections_node else ()
    submission_node = root.get("submission_date")
    route_node = root.get("route")
    declared = Unconfirmed(profile, facts, documents, reviewed, papers, corrections)
    applied = Unconfirmed() if from_archive else declared
    return DossierFile(
        route=route_node.as_text(longest=60) if route_node else None,
        profile=applied.profile,
        submission_date=submission_node.as_date() if submission_node else None,
        stay=_stay(root.get("stay")),
        applicant=_applicant(root.get("applicant")),
        facts=applied.facts,
        documents=applied.documents,
        papers=applied.papers,
        reviewed=applied.reviewed,
        corrections=applied.corrections,
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


def _documents(root: Node) -> tuple[dict[str, str], dict[str, PaperWord]]:
    """Kinds, and what more is said: ``scan.pdf#2: passport`` or ``scan.pdf#2: {kind: passport, role: sponsor}``."""
    kinds, papers = {}, {}
    for key, node in _entries(root, "documents"):
        place = _place(key, node)
        if node.kind != "mapping":
            kinds[place] = node.as_choice(KINDS)
            continue
        node.mapping(known=("kind", "role", "duplicate"))
        kind, role, duplicate = (node.get(name) for name in ("kind", "role", "duplicate"))
        if kind:
            kinds[place] = kind.as_choice(KINDS)
        if role or duplicate:
            papers[place] = paper_word(
                place, role.as_choice(ROLES) if role else None, duplicate.as_bool() if duplicate else None
            )
    return kinds, papers


def paper_word(place: str, role: Role | None, duplicate: bool | None) -> PaperWord:
    """What is said of a paper, by ``file``, ``file#page`` or ``file#first-last``."""
    found = _PLACE.fullmatch(place)
    file, first, last = (found["file"], found["first"], found["last"]) if found else (place, None, None)
    end = int(last or first) if first else None
    return PaperWord(file, int(first or 1), end, role, duplicate)


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


def add_decision(path: Path, decision: Decision, *, first: First = nothing) -> None:
    """Add a decision to a ``dossier.yaml``; everything else in the file stays as it is, to the byte.

    A file that is not there is made. The new text is checked before it takes the place of the old one.

    Args:
        path: of the ``dossier.yaml``.
        decision: what a person decided.
        first: done when the new text is on disk and before it counts; when it raises, nothing is changed.

    Raises:
        UsageError: the file cannot be read, is not valid, keeps ``reviewed`` in a form that cannot be added to,
            or may not be written.
    """
    known = read_dossier_yaml(path).reviewed
    after = _added(path, "reviewed", _written(decision))
    if parse_dossier_yaml(after, name=shown(path.name)).reviewed != (*known, decision):
        raise UsageError(
            "the decision cannot be added here; write reviewed as a list of its own", file=shown(path.name)
        )
    _write(path, after, first)


def add_correction(path: Path, correction: Correction, *, first: First = nothing) -> None:
    """Add a value that a person gave, in the manner of :func:`add_decision`.

    Raises:
        UsageError: as there.
    """
    known = read_dossier_yaml(path).corrections
    after = _added(path, "corrections", written_correction(correction))
    if parse_dossier_yaml(after, name=shown(path.name)).corrections != (*known, correction):
        raise UsageError(
            "the value cannot be added here; write corrections as a list of its own", file=shown(path.name)
        )
    _write(path, after, first)


def read_dossier_yaml(path: Path) -> DossierFile:
    """What a ``dossier.yaml`` says that the consultant keeps; nothing when it is not there.

    Raises:
        UsageError: it is a link, cannot be read, or has a mistake.
    """
    return parse_dossier_yaml(_bytes(path), name=shown(path.name))


def _bytes(path: Path) -> bytes:
    name = shown(path.name)
    try:
        if path.is_symlink():
            raise UsageError("this is a link and is not written through", file=name)
        return path.read_bytes() if path.exists() else b""
    except OSError:
        raise UsageError("this file may not be read", file=name) from None


def _write(path: Path, data: bytes, first: First) -> None:
    try:
        with written_aside(path, data):
            first()
    except OSError as error:
        raise UsageError(
            f"this file cannot be written ({error.strerror}); nothing was changed", file=shown(path.name)
        ) from None


def _added(path: Path, key: str, entry: str) -> bytes:
    """The file with one entry more in a list; everything else stays as it is."""
    before, name = _bytes(path), shown(path.name)
    text = before.decode("utf-8-sig")
    newline = "\r\n" if "\r\n" in text else "\n"
    root = parse(before, name)
    node = root.entries.get(key)
    if node is None:
        gap = "" if not text or text.endswith(("\n", "\r")) else newline
        return (text + f"{gap}{key}:{newline}  - {entry}{newline}").encode()
    lines = text.splitlines(keepends=True)
    if node.kind == "empty" or not node.items:
        head = lines[node.key_line - 1]
        rest = re.sub(rf"({key}\s*:)\s*(?:\[\s*\]|~|null)?", r"\1", head.rstrip("\r\n"), count=1)
        lines[node.key_line - 1] = f"{rest}{newline}  - {entry}{newline}"
        return "".join(lines).encode()
    last = node.items[-1]
    # The dash may stand on a line of its own above its entry.
    dash = re.match(r"(\s*)-\s", lines[last.line - 1]) or re.match(r"(\s*)-\s*$", lines[last.line - 2])
    if dash is None:
        raise UsageError(f"write {key} as a list with a dash for each decision or value", file=name, line=node.line)
    end = max(inner.line for inner in last.walk())
    while end < len(lines) and re.match(rf"{dash[1]}\s+\S|\s*[}}\]]", lines[end]):
        end += 1
    if not lines[end - 1].endswith(("\n", "\r")):
        lines[end - 1] += newline
    lines.insert(end, f"{dash[1]}- {entry}{newline}")
    return "".join(lines).encode()


def written_correction(correction: Correction) -> str:
    """A correction on one line, every text quoted so that nothing in it is YAML."""
    parts = [f"kind: {correction.kind}"]
    if correction.file:
        parts.append(f"file: {quoted(correction.file)}")
    parts += [
        f"page: {correction.page}",
        f"field: {correction.field}",
        f"value: {quoted(wire(correction.value))}",
        f"by: {quoted(correction.by)}",
        f"on: {correction.on.isoformat()}",
    ]
    if correction.note:
        parts.append(f"note: {quoted(correction.note)}")
    parts.append(f"sha256: [{', '.join(quoted(value) for value in correction.sha256)}]")
    return "{" + ", ".join(parts) + "}"


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
