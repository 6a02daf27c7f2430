from collections.abc import Sequence

import numpy as np
import pytest

from pipeline.page.letter_marks import InkAround, explained, hard_to_read, ink_around, suspects
from pipeline.page.prepare import Grey
from pipeline.readings import Alternative, Box, Word

_CAPITAL, _WIDE, _STEP = 19, 10, 13


def drawn(letters: int, *, above: Sequence[int] = (), below: Sequence[int] = (), tail: int = 4) -> tuple[Grey, Box]:
    """A word of blocks as letters, with marks above and below some of them; and its box."""
    grey = np.full((60, 30 + letters * _STEP), 255, np.uint8)
    for at in range(letters):
        left = 15 + at * _STEP
        grey[20 : 20 + _CAPITAL, left : left + _WIDE] = 20
        if at in above:
            grey[14:18, left + 3 : left + 7] = 20
        if at in below:
            grey[20 + _CAPITAL : 20 + _CAPITAL + 5, left + 3 : left + 3 + tail] = 20
    top, bottom = 14 if above else 20, 44 if below else 39
    height, width = grey.shape
    return grey, (15 / width, top / height, (15 + letters * _STEP) / width, bottom / height)


@pytest.mark.parametrize(
    ("above", "below", "tail", "seen"),
    [
        ((), (), 4, InkAround(0, 0)),
        ((1, 3), (), 4, InkAround(2, 0)),
        ((), (0,), 4, InkAround(0, 1, narrow=True)),
        ((), (0,), 8, InkAround(0, 1)),
    ],
)
def test_marks_of_capitals_are_counted(
    above: tuple[int, ...], below: tuple[int, ...], tail: int, seen: InkAround
) -> None:
    grey, box = drawn(5, above=above, below=below, tail=tail)
    assert ink_around(grey, box, capitals=True) == seen


def test_dots_and_loose_marks_of_small_letters_are_counted() -> None:
    grey, box = drawn(5, above=(1, 2))
    grey[20:27, 15 + _STEP : 15 + 5 * _STEP] = 255
    assert ink_around(grey, box, capitals=False) == InkAround(2, 0)


def test_what_letters_have_above_and_below_is_known() -> None:
    assert explained("Shōhei") == (2, 0)
    assert explained("ÇELA,") == (0, 2)
    assert explained("Gülşah") == (2, 1)
    assert explained("JQA") == (0, 2)


def test_names_whose_ink_is_not_accounted_for_come_first_and_words_of_the_dictionary_not_at_all() -> None:
    grey, box = drawn(4, below=(0,))
    plain, flat = drawn(4)
    assert plain.shape == grey.shape
    both = np.vstack([grey, plain])

    def word(text: str, sure: float, at: int) -> Word:
        left, top, right, bottom = box if at == 0 else flat
        return Word(text, sure, (left, (top + at) / 2, right, (bottom + at) / 2), at)

    words = (
        word("GELA", 0.96, 0),
        word("VLOË", 0.85, 1),
        word("GELA", 0.91, 0),
        word("VLOE", 0.5, 1),
        word("gela", 0.5, 0),
        word("GE", 0.5, 0),
    )
    assert [index for index, _ in suspects(words, both)] == [2, 1]


def test_a_box_without_room_for_letters_tells_nothing() -> None:
    assert ink_around(np.full((40, 40), 255, np.uint8), (0.1, 0.1, 0.2, 0.2), capitals=True) is None
    assert ink_around(np.full((40, 40), 255, np.uint8), (0.1, 0.1, 0.9, 0.9), capitals=True) is None


def test_names_hardly_read_are_asked_about_where_the_line_is_not_known_already() -> None:
    grey, box = drawn(6)
    sure = {"OWUSU": 0.62, "KELLER": 0.3, "Abena": 0.9, "DIAGNE": 0.1, "mevrouw": 0.4, "ALAIN": 0.5, "N°/17": 0.2}
    words = [Word(text, confidence, box, line) for line, (text, confidence) in enumerate(sure.items())]
    said = (Alternative(3, "Cheikh DIAGNE", 0.4, "rapidocr"), Alternative(5, "ALAIN", 0.9, "rapidocr"))
    assert [words[index].text for index, _ in hard_to_read(words, said, grey)] == ["OWUSU", "KELLER", "DIAGNE"]
