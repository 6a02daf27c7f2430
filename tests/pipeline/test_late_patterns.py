"""Patterns that are compiled when they are first used behave as compiled ones, and few are used for one file."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from pipeline.patterns import LatePattern, pattern_of

PROGRAM = """
import re._compiler as compiler
real, made = compiler.compile, []
compiler.compile = lambda pattern, flags=0: made.append(pattern) or real(pattern, flags)
import pipeline.papers.understand
import pipeline.patterns as patterns
loaded = len(made)
patterns.compile_all()
print(loaded, len(made))
"""


def test_a_late_pattern_behaves_as_a_compiled_one() -> None:
    late, made = pattern_of(r"(?P<day>\d+)\.(\d+)", re.IGNORECASE), re.compile(r"(?P<day>\d+)\.(\d+)", re.IGNORECASE)
    assert (late.pattern, late.flags, late.groups, late.groupindex) == (
        made.pattern, made.flags, made.groups, made.groupindex,
    )  # fmt: skip
    text = "on 12.5 and 3.11"
    assert [one.groupdict() for one in late.finditer(text)] == [one.groupdict() for one in made.finditer(text)]
    assert late.findall(text) == made.findall(text)
    assert late.sub("x", text) == made.sub("x", text)
    assert late.split(text) == made.split(text)
    assert late.match(text, 3) is not None
    assert late.fullmatch(text) is None
    assert not hasattr(late, "nothing_of_the_kind")


def test_a_mistake_in_a_late_pattern_is_told_when_it_is_compiled() -> None:
    with pytest.raises(re.error):
        LatePattern("(", 0).compiled()
    with pytest.raises(re.error):
        LatePattern("(", 0).search("x")


def test_loading_what_understands_papers_compiles_hardly_any_pattern() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    loaded, after = map(int, done.stdout.split())
    assert loaded < 120
    assert after > loaded + 300
