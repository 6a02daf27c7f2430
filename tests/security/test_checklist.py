"""S44: docs/security.md keeps its word: every point is there, and every test it names exists and names its point."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
PAGE = (TESTS.parent / "docs" / "security.md").read_text("utf-8")
POINTS = 44
ROW = re.compile(r"^\| S(\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
REFERENCE = re.compile(r"`([\w/]+\.py)?(?:::(test_\w+…?))?`(?: \((\d+)\))?")
RANGE = re.compile(r"\bS(\d+)(?: to S(\d+))?\b|_s(\d+)_")


def rows() -> dict[int, tuple[str, str]]:
    return {int(number): (tests, result) for number, _, tests, result in ROW.findall(PAGE)}


def functions(file: Path) -> list[str]:
    tree = ast.parse(file.read_text("utf-8"))
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]


def named_in(file: Path) -> set[int]:
    """The points that a test file speaks of in its docstrings, comments and names."""
    found: set[int] = set()
    for first, last, in_name in RANGE.findall(file.read_text("utf-8")):
        found.update(range(int(first), int(last or first) + 1) if first else (int(in_name),))
    return found


def test_s44_every_point_of_the_checklist_has_its_row_and_its_result() -> None:
    assert sorted(rows()) == list(range(1, POINTS + 1))
    for number, (_, result) in rows().items():
        assert result.startswith(("holds", "partly")), number
        assert not result.startswith("partly") or ":" in result, f"S{number}: what is missing?"


@pytest.mark.parametrize("number", range(1, POINTS + 1))
def test_s44_every_test_of_a_point_exists_and_one_names_it(number: int) -> None:
    file: Path | None = None
    files: set[Path] = set()
    tests = 0
    for path, function, count in REFERENCE.findall(rows()[number][0]):
        if not path and not function:
            continue
        file = TESTS / path if path else file
        assert file is not None and file.is_file(), path  # noqa: PT018
        files.add(file)
        known = functions(file)
        if function.endswith("…"):
            matching = [name for name in known if name.startswith(function.removesuffix("…"))]
            assert len(matching) >= int(count or 1), f"{path}::{function}"
            tests += len(matching)
        else:
            assert not function or function in known, f"{path}::{function}"
            tests += 1 if function else len(known)
    assert tests, "no test"
    assert any(number in named_in(file) for file in files), f"none of these tests says that it holds S{number}"
