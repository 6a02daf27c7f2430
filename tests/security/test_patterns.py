"""S25: hostile lines end. Some patterns grow with the square of a run of one sign; none grows faster."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from pipeline.readings import FileReading, PageReading, Word
from pipeline.understand import understand

length = int(sys.argv[1])
hostile = ["a", "1", " ", "0O", "a-", "1/", "A<", "a ", ", ", "\\u00c9", "BE", "1.", "=", "a'"]
for number, sign in enumerate(hostile):
    run = sign * (length // len(sign))
    lines = ["Payment confirmation", "Passport No", "IBAN BE57679200609235", f"Date of issue: {run}", f"x{run}!", run]
    words = tuple(Word(line, 0.95, (0.1, 0.1 + at / 20, 0.9, 0.12 + at / 20), at) for at, line in enumerate(lines))
    page = PageReading(1, words=words, language="en", text_source="ocr", width_mm=210, height_mm=297)
    understand([("a.pdf", FileReading("a" * 64, 10, "application/pdf", "read", page_count=1, pages=(page,)))])
print("done")
"""


def test_s25_a_line_of_ten_thousand_signs_costs_seconds_at_most() -> None:
    """Processor time is limited by the system: a pattern that runs away ends the process, and the test."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "10000"],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)),
    )
    assert done.stdout == "done\n", done.stderr
