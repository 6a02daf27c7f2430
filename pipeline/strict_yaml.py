"""YAML as people write it, without YAML's guesses: every scalar is text with a line number.

Plain YAML turns ``NO`` into false, ``012345`` into 5349 and ``12.10`` into 12.1, keeps the last of two
equal keys, and lets a file of 1 kB unfold to gigabytes through aliases. Here a file is a tree of
:class:`Node`; types are asked for by whoever knows them, and every complaint names file and line.

The tree is built from parser events with a stack of its own, so that depth is limited before
anything recurses.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NoReturn, TypeVar

import yaml

from pipeline.errors import UsageError
from pipeline.isolation.limits import SETTINGS_BYTES
from pipeline.patterns import pattern_of
from validators.facts import Scalar

Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH = 12

_DATE = pattern_of(r"\d{4}-\d{2}-\d{2}")
_INTEGER = pattern_of(r"-?(?:0|[1-9]\d{0,17})")
_DECIMAL = pattern_of(r"-?(?:0|[1-9]\d{0,17})(?:\.\d{1,18})?")
_BOOLEANS: Mapping[str, bool] = {"true": True, "yes": True, "false": False, "no": False}

Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a YAML file, with its place.

    ``path`` is how to name it to a person: ``applicant.birth_date``, ``reviewed[2].on``.
    """

    file: str
    line: int
    """Counts from 1."""
    path: str
    kind: Literal["text", "empty", "list", "mapping"]
    value: str = ""
    quoted: bool = False
    items: tuple[Node, ...] = ()
    entries: Mapping[str, Node] = field(default_factory=dict)
    key_line: int = 0
    """Line of the key this value stands under; the line of the value itself when it has none."""

    # --- complaints -------------------------------------------------------------------------------

    def refuse(self, text: str) -> NoReturn:
        """Raise a :class:`UsageError` that names this place."""
        what = f"{self.path}: {text}" if self.path else text
        raise UsageError(what, file=self.file, line=self.key_line or self.line)

    # --- structure --------------------------------------------------------------------------------

    def mapping(self, known: Collection[str] | None = None, *, required: Collection[str] = ()) -> Mapping[str, Node]:
        """Its entries, keys checked.

        Args:
            known: keys that may appear; None allows any.
            required: keys that must appear with a value.
        """
        if self.kind == "empty" and not required:
            return {}
        if self.kind != "mapping":
            self.refuse("expected keys with values")
        if known is not None:
            for key, node in self.entries.items():
                if key not in known:
                    node.refuse(f"unknown key; known are {', '.join(sorted(known))}")
        for key in required:
            if key not in self.entries or self.entries[key].kind == "empty":
                self.refuse(f"{key} is missing")
        return self.entries

    def get(self, key: str) -> Node | None:
        """The value under a key of a mapping; None when absent or empty."""
        node = self.mapping().get(key)
        return None if node is None or node.kind == "empty" else node

    def sequence(self) -> tuple[Node, ...]:
        """Its items; an empty value has none."""
        if self.kind == "empty":
            return ()
        if self.kind != "list":
            self.refuse("expected a list")
        return self.items

    def one_or_many(self) -> tuple[Node, ...]:
        """Its items, or itself when it is a single value."""
        return self.items if self.kind == "list" else (self,)

    def walk(self) -> Iterator[Node]:
        """This node and everything below it."""
        yield self
        for child in (*self.items, *self.entries.values()):
            yield from child.walk()

    # --- scalars ----------------------------------------------------------------------------------

    def as_text(self, *, longest: int = 2_000) -> str:
        """The text as written."""
        if self.kind != "text":
            self.refuse("expected a text")
        if len(self.value) > longest:
            self.refuse(f"longer than {longest} characters")
        return self.value

    def as_choice(self, options: Collection[Choice]) -> Choice:
        """One of a closed set of words."""
        text = self.as_text()
        for option in options:
            if text == option:
                return option
        self.refuse(f"expected one of {', '.join(options)}")

    def as_date(self) -> dt.date:
        """An ISO 8601 calendar date (``2026-12-10``)."""
        text = self.as_text()
        if not _DATE.fullmatch(text):
            self.refuse("expected a date written as YYYY-MM-DD")
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            self.refuse("there is no such day")

    def as_decimal(self) -> Decimal:
        """A number with a decimal point, exactly as written."""
        text = self.as_text()
        if not _DECIMAL.fullmatch(text):
            self.refuse("expected a number such as 12 or 12.50")
        return Decimal(text)

    def as_int(self) -> int:
        """A whole number."""
        text = self.as_text()
        if not _INTEGER.fullmatch(text):
            self.refuse("expected a whole number")
        return int(text)

    def as_bool(self) -> bool:
        """``true`` or ``false`` (``yes`` and ``no`` are understood)."""
        answer = _BOOLEANS.get(self.as_text().lower())
        if answer is None:
            self.refuse("expected true or false")
        return answer

    def as_scalar(self) -> Scalar:
        """What it looks like, for values whose type only the catalogue knows.

        Quoted is always text; so is anything with leading zeros.
        """
        text = self.as_text()
        if self.quoted:
            return text
        if text.lower() in _BOOLEANS:
            return self.as_bool()
        if _DATE.fullmatch(text):
            return self.as_date()
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
        return text


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    line: int
    path: str
    key_line: int
    mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    key: str | None = None
    key_at: int = 0


def parse(data: bytes, file: str, *, max_bytes: int = SETTINGS_BYTES, max_depth: int = MAX_DEPTH) -> Node:
    """The tree of one YAML document.

    Args:
        data: UTF-8, with or without a byte order mark.
        file: how to name the file in complaints.
        max_bytes: larger files are refused before they are parsed.
        max_depth: deeper nesting is refused.

    Raises:
        UsageError: not UTF-8, not YAML, too large, too deep, more than one document, a key twice, or
            anything of YAML beyond plain keys, lists and values (tags, anchors, aliases).
    """
    if len(data) > max_bytes:
        raise UsageError(f"larger than {max_bytes // 1024} kB", file=file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("not UTF-8 text", file=file, line=data.count(b"\n", 0, error.start) + 1) from None
    try:
        return _Builder(file, max_depth).build(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise UsageError("not valid YAML here", file=file, line=mark.line + 1 if mark else None) from None
    except yaml.reader.ReaderError as error:
        raise UsageError(
            "a character that YAML does not allow", file=file, line=text.count("\n", 0, error.position) + 1
        ) from None
    except yaml.YAMLError:
        raise UsageError("not valid YAML", file=file) from None


class _Builder:
    """Turns parser events into nodes."""

    def __init__(self, file: str, max_depth: int) -> None:
        self.file = file
        self.max_depth = max_depth
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.documents = 0

    def build(self, text: str) -> Node:
        for event in yaml.parse(text, Loader=Loader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    raise UsageError("more than one YAML document", file=self.file, line=line)
            elif isinstance(event, yaml.AliasEvent):
                raise UsageError("aliases (*name) are not allowed", file=self.file, line=line)
            elif isinstance(event, yaml.NodeEvent):
                self._node(event, line)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
        return self.root or Node(self.file, 1, "", "empty")

    def _node(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor is not None:
            raise UsageError("anchors (&name) are not allowed", file=self.file, line=line)
        # "!" marks a quoted scalar in libyaml's events and says nothing about the type.
        if getattr(event, "tag", None) not in (None, "!"):
            raise UsageError("tags (!name) are not allowed", file=self.file, line=line)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
            return
        if self.stack and self.stack[-1].mapping and self.stack[-1].key is None:
            raise UsageError("a key must be a plain word", file=self.file, line=line)
        if len(self.stack) >= self.max_depth:
            raise UsageError(f"nested deeper than {self.max_depth} levels", file=self.file, line=line)
        path, key_line = self._place(line)
        self.stack.append(_Open(line, path, key_line, isinstance(event, yaml.MappingStartEvent)))

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        top = self.stack[-1] if self.stack else None
        if top is not None and top.mapping and top.key is None:
            if event.value in top.entries:
                raise UsageError(f"the key {event.value[:60]!r} stands here twice", file=self.file, line=line)
            top.key, top.key_at = event.value, line
            return
        path, key_line = self._place(line)
        quoted = bool(event.style)  # libyaml says "" where the Python parser says None
        empty = not quoted and event.value in ("", "~", "null")
        self._add(Node(self.file, line, path, "empty" if empty else "text", event.value, quoted, key_line=key_line))

    def _place(self, line: int) -> tuple[str, int]:
        if not self.stack:
            return "", line
        top = self.stack[-1]
        if top.mapping:
            return (f"{top.path}.{top.key}" if top.path else str(top.key))[:200], top.key_at
        return f"{top.path}[{len(top.items) + 1}]", line

    def _close(self) -> None:
        done = self.stack.pop()
        self._add(
            Node(
                self.file,
                done.line,
                done.path,
                "mapping" if done.mapping else "list",
                items=tuple(done.items),
                entries=done.entries,
                key_line=done.key_line,
            )
        )

    def _add(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if top.mapping:
            assert top.key is not None  # noqa: S101 (the parser pairs keys with values)
            top.entries[top.key] = node
            top.key = None
        else:
            top.items.append(node)
