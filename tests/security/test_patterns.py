"""S25: hostile lines end. No pattern grows faster than its text, and a page of one endless line is understood."""

from __future__ import annotations

import ast
import importlib
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.patterns import LatePattern

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = (
    *("a", "A", "1", " ", "0O", "a-", "1/", "A<", "a ", ", ", "É", "BE", "1.", "=", "a'", "1 ", "-", "/", ".", "<"),
    *("1,", "x@", "a.b@", "_", "A B ", "de la ", " :", "1:", "(a", "»"),
)
SHORT, LONG = 2_000, 8_000
ENOUGH = 0.03
"""Seconds of processor time below which a pattern is quick enough however it grows: a linear one takes 0.001."""
OWN_TABLES = {"pipeline/extract/money/iban.py"}
"""Inline patterns here read tables of ours, never a client's text."""
USES = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


def sources() -> Iterator[tuple[str, str]]:
    for package in ("pipeline", "validators"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def patterns() -> dict[tuple[str, str], tuple[re.Pattern[str], str]]:
    """Every pattern of the program by place, and the way it is used that looks at most of the text."""
    text = dict(sources())
    used: dict[str, set[str]] = {}
    for source in text.values():
        for name, use in re.findall(rf"\b(\w+)\.({'|'.join(USES)})\b", source):
            used.setdefault(name, set()).add(use)
    found: dict[tuple[str, str], tuple[re.Pattern[str], str]] = {}
    for place, source in text.items():
        if place.endswith("__main__.py"):
            continue
        module = importlib.import_module(place.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
        for name, kept in vars(module).items():
            value = kept.compiled() if isinstance(kept, LatePattern) else kept
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                found[place, name] = (value, _widest(used.get(name, {"search"})))
        calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args)
        for call in () if place in OWN_TABLES else calls:
            first, name = call.args[0], ast.unparse(call.func)
            value = first.value if isinstance(first, ast.Constant) else None
            if name.startswith("re.") and name[3:] in USES and isinstance(value, str):
                found[place, str(call.lineno)] = (re.compile(value), _widest({name[3:]}))
    return found


def _widest(uses: set[str]) -> str:
    return "fullmatch" if uses <= {"fullmatch"} else "match" if uses <= {"match", "fullmatch"} else "finditer"


def cost(use: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    found = use(text)
    if isinstance(found, Iterator):
        for _ in found:
            pass
    return time.process_time() - start


def test_s25_no_pattern_grows_faster_than_its_text() -> None:
    found = patterns()
    assert len(found) > 180
    steep = []
    for (place, name), (pattern, way) in found.items():
        use = getattr(pattern, way)
        for sign in HOSTILE:
            for before, after in (("", ""), ("x: ", "!"), ("", "!")):
                long, short = (before + sign * (length // len(sign)) + after for length in (LONG, SHORT))
                taken = cost(use, long)
                # Four times the text may take eight times as long on a busy machine; a square takes sixteen.
                if taken > ENOUGH and min(taken, cost(use, long), cost(use, long)) > 8 * min(
                    cost(use, short) for _ in range(3)
                ):
                    steep.append((place, name, sign, taken))
                    break
    assert steep == []


def test_s25_a_steep_pattern_would_be_seen() -> None:
    steep = re.compile(r"\s+$")
    long, short = (min(cost(steep.finditer, " " * length + "x") for _ in range(2)) for length in (LONG, SHORT))
    assert long > ENOUGH
    assert long > 8 * short


PROGRAM = """
import sys
from pipeline.readings import FileReading, PageReading, Word
from pipeline.papers.understand import understand

length, sign = int(sys.argv[1]), sys.argv[2]
run = sign * (length // len(sign))
lines = ["Payment confirmation", "Passport No", "IBAN BE57679200609235", f"Date of issue: {run}", f"x{run}!", run]
words = tuple(Word(line, 0.95, (0.1, 0.1 + at / 20, 0.9, 0.12 + at / 20), at) for at, line in enumerate(lines))
page = PageReading(1, words=words, language="en", text_source="ocr", width_mm=210, height_mm=297)
understand([("a.pdf", FileReading("a" * 64, 10, "application/pdf", "read", page_count=1, pages=(page,)))])
print("done")
"""


@pytest.mark.parametrize(("length", "sign"), [(10_000, "a"), (10_000, "1/"), (10_000, "BE"), (200_000, "1.")])
def test_s25_a_page_of_one_endless_line_is_understood(length: int, sign: str) -> None:
    """Processor time is limited by the system: a pattern that runs away ends the process, and the test."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(length), sign],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)),
    )
    assert done.stdout == "done\n", done.stderr
