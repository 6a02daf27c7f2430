"""YAML as text with line numbers, and nothing of YAML that can be abused (docs/security.md S11)."""

from __future__ import annotations

import contextlib
import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import UsageError
from pipeline.strict_yaml import Node, parse


def value(text: str) -> Node:
    node = parse(f"key: {text}\n".encode(), "x.yaml").get("key")
    assert node is not None
    return node


@pytest.mark.parametrize("text", ["NO", "012345", "12.10", "0x1F", "1e3", "2026-12-01T10:00:00", "on"])
def test_nothing_is_guessed(text: str) -> None:
    assert value(text).as_text() == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("true", True),
        ("No", False),
        ("2026-12-10", dt.date(2026, 12, 10)),
        ("12", 12),
        ("012", "012"),
        ("12.10", Decimal("12.10")),
        ('"12"', "12"),
        ("'true'", "true"),
        ("employee", "employee"),
    ],
)
def test_values_of_unknown_type_are_what_they_look_like(text: str, expected: object) -> None:
    found = value(text).as_scalar()
    assert found == expected
    assert type(found) is type(expected)


def test_types_are_asked_for() -> None:
    assert value("12.50").as_decimal() == Decimal("12.50")
    assert value("-3").as_int() == -3
    assert value("yes").as_bool() is True
    assert value("b").as_choice(("a", "b")) == "b"
    for text, ask in (
        ("x", "as_decimal"),
        ("1.5", "as_int"),
        ("maybe", "as_bool"),
        ("12/03/2026", "as_date"),
        ("[1]", "as_text"),
    ):
        with pytest.raises(UsageError, match=r"x\.yaml:1: key: expected"):
            getattr(value(text), ask)()
    with pytest.raises(UsageError, match="there is no such day"):
        value("2026-02-30").as_date()


@pytest.mark.parametrize(
    ("data", "line", "text"),
    [
        (b"a: 1\nb: 2\na: 3\n", 3, "'a' stands here twice"),
        (b"a:\n  b: 1\n  b: 2\n", 3, "'b' stands here twice"),
        (b"a: &x 1\n", 1, "anchors"),
        (b"a: [1]\nb: *x\n", 2, "aliases"),
        (b"a: !!python/object/apply:os.system [ls]\n", 1, "tags"),
        (b"a: !!str 1\n", 1, "tags"),
        (b"a: 1\n---\nb: 2\n", 2, "more than one"),
        (b"a: 1\nb: [\n", None, "not valid YAML"),
        (b"a: 1\n\tb: 2\n", 2, "not valid YAML"),
        (b"a: 1\nb: \xff\n", 2, "not UTF-8"),
        (b"a: 1\nb: \x07\n", 2, "does not allow"),
        (b"? [a]\n: b\n", 1, "plain word"),
        (b"x" * 70_000, None, "larger than 64 kB"),
        (b"[" * 60_000, 1, "nested deeper"),
        (b"a:\n" + b"".join(b" " * depth + b"-\n" for depth in range(1, 90)), None, "nested deeper"),
    ],
)
def test_what_is_refused_names_the_line(data: bytes, line: int | None, text: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(data, "x.yaml")
    assert text in refused.value.text
    assert refused.value.exit_code == 2
    if line is not None:
        assert refused.value.line == line


def test_unknown_and_missing_keys_name_the_line() -> None:
    node = parse(b"a: 1\nb:\n  c: 1\n  dd: 2\n", "x.yaml").entries["b"]
    with pytest.raises(UsageError, match=r"x\.yaml:4: b\.dd: unknown key; known are c, d"):
        node.mapping(known=("c", "d"))
    with pytest.raises(UsageError, match=r"x\.yaml:2: b: e is missing"):
        node.mapping(required=("e",))


def test_empty_files_and_values_are_nothing() -> None:
    assert parse(b"", "x").mapping(known=()) == {}
    assert parse(b"# only a remark\n", "x").mapping() == {}
    for text in ("", "~", "null"):
        assert parse(f"key: {text}\n".encode(), "x").get("key") is None
    assert parse(b"\xef\xbb\xbfa: 1\n", "x").entries["a"].as_text() == "1"


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_tree_or_a_usage_error(data: bytes) -> None:
    with contextlib.suppress(UsageError):
        assert all(node.line >= 1 for node in parse(data, "x").walk())
