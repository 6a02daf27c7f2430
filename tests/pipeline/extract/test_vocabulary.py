"""Slips of the eye in label words, found one by one or through the table that many words are worth."""

from __future__ import annotations

import importlib
import random
import string
import subprocess
import sys

import pytest

from pipeline.extract.text import vocabulary
from pipeline.extract.text.vocabulary import is_label_word, make_table, mended

importlib.import_module("pipeline.extract")
"""With it come all wordings."""
PROGRAM = """
import pipeline.papers.understand
import pipeline.extract.text.wording as wording
import pipeline.extract.text.vocabulary as vocabulary
print(len(vocabulary._KNOWN), sum("_phrases" in one.__dict__ for one in wording._WORDINGS))
wording.make_ready()
print(len(vocabulary._LESSONS), sum("_phrases" not in one.__dict__ for one in wording._WORDINGS))
"""


def slips(count: int) -> list[str]:
    """Words of labels with a letter or two changed, lost, added or swapped."""
    chance = random.Random(5)
    is_label_word("surname")
    known = sorted(vocabulary._VOCABULARY)
    made = []
    for _ in range(count):
        word = list(chance.choice(known))
        for _ in range(chance.choice((1, 1, 2))):
            place, letter = chance.randrange(1, len(word)), chance.choice(string.ascii_lowercase)
            before, at = word[place - 1 : place + 1]
            word[place - 1 : place + 1] = chance.choice(
                ([before], [before, letter], [before, at, letter], [at, before])
            )
        made.append("".join(word))
    return made


def test_few_words_are_mended_as_many_are(monkeypatch: pytest.MonkeyPatch) -> None:
    words = slips(400)
    monkeypatch.setattr(vocabulary, "_WORTH_A_TABLE", 10**9)
    vocabulary._SLIPS.clear()
    mended.cache_clear()
    one_by_one = [mended(word) for word in words]
    assert not vocabulary._SLIPS
    make_table()
    mended.cache_clear()
    assert [mended(word) for word in words] == one_by_one
    assert sum(word != other for word, other in zip(words, one_by_one, strict=True)) > 100


def test_wordings_are_learnt_when_they_are_needed() -> None:
    said = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["0"] * 4
