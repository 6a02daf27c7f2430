"""Every way in which a file can fail has a sentence in every language (docs/security.md S5, S14)."""

from __future__ import annotations

import re
import typing
from pathlib import Path

import pytest

import pipeline
from pipeline.errors import PageUnreadable, Reason, ToolMissing, Unreadable, UsageError
from pipeline.messages import Messages
from validators.countries import LANGUAGES
from validators.facts import Message

ARGUMENTS = ("page", "pages", "limit", "unit", "type", "file", "frames", "other")
_NOTE = re.compile(r'Note\(\s*"([a-z]+\.[a-z-]+)"|"(pdf\.[a-z-]+)"')


def keys() -> list[str]:
    """Reasons, and the remarks that intake and the parsers make."""
    found = {f"file.{reason}" for reason in typing.get_args(Reason)}
    for name in ("files", "isolation", "pdf"):
        folder = Path(pipeline.__file__).parent / name
        text = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
        found.update(match[1] or match[2] for match in _NOTE.finditer(text))
    return sorted(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_remark_has_a_sentence(language: str) -> None:
    messages = Messages.load(language, strict=True)
    assert len(keys()) > 40
    for key in keys():
        sentence = messages.render(Message(key, dict.fromkeys(ARGUMENTS, "7")))
        assert len(sentence) > 10, key


def test_errors_say_where_and_what_and_end_the_program_with_two() -> None:
    assert str(UsageError("wrong", file="dossier.yaml", line=3)) == "dossier.yaml:3: wrong"
    assert str(UsageError("wrong")) == "wrong"
    assert str(ToolMissing("tesseract", "apt-get install tesseract-ocr")) == (
        "tesseract is missing. apt-get install tesseract-ocr"
    )
    assert UsageError.exit_code == ToolMissing.exit_code == 2
    assert Unreadable("too-large", limit="200", unit="MB").note().args == {"limit": "200", "unit": "MB"}
    assert PageUnreadable("page-damaged", page="3").note().key == "file.page-damaged"
