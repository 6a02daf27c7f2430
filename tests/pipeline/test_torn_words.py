import numpy as np
import pytest

from pipeline.page import torn_words
from pipeline.page.prepare import Closer, Prepared
from pipeline.page.torn_words import JOINED_AT_MOST, parted, rejoined
from pipeline.readings import Alternative, Word

_LETTER, _ROOM, _HIGH = 10, 3, 20


def line(rooms: list[int], parts: list[tuple[int, int, str]], sure: float = 0.5) -> tuple[list[Word], Closer]:
    """A line of blocks as letters with so much room behind each, and words made of some of them."""
    grey = np.full((60, 600), 255, np.uint8)
    starts, at = [], 20
    for room in rooms:
        starts.append(at)
        grey[20 : 20 + _HIGH, at : at + _LETTER] = 20
        at += _LETTER + room
    words = [
        Word(text, sure, (starts[first] / 600, 20 / 60, (starts[last] + _LETTER) / 600, 40 / 60), 0)
        for first, last, text in parts
    ]
    eye = np.eye(3)
    return words, Closer(grey, Prepared(grey, 150, eye, eye), 27.0)


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    answers = ["DELVAUX"]
    monkeypatch.setattr(torn_words, "seen_together", lambda *_: (answers[0], 0.99))
    return answers


def test_a_word_torn_in_two_is_joined_and_says_so() -> None:
    words, closer = line([_ROOM] * 7, [(0, 2, "DEL"), (3, 6, "VAUX")])
    [word] = rejoined(words, closer)
    assert (word.text, word.resolved, word.confidence) == ("DELVAUX", True, JOINED_AT_MOST)
    assert word.box == (words[0].box[0], *words[1].box[1:])


def test_two_words_with_a_space_between_them_stay_two_though_a_reader_overlooks_it() -> None:
    words, closer = line([_ROOM, _ROOM, 7, *[_ROOM] * 4], [(0, 2, "DEL"), (3, 6, "VAUX")])
    assert rejoined(words, closer) == tuple(words)


@pytest.mark.parametrize("answer", ["DEL VAUX", "DELVAUK", ""])
def test_what_the_second_reader_does_not_see_as_one_word_of_these_letters_stays_two(
    answer: str, reader: list[str]
) -> None:
    reader[0] = answer
    words, closer = line([_ROOM] * 7, [(0, 2, "DEL"), (3, 6, "VAUX")])
    assert rejoined(words, closer) == tuple(words)


def test_figures_are_never_joined(reader: list[str]) -> None:
    reader[0] = "1234567"
    words, closer = line([_ROOM] * 7, [(0, 2, "123"), (3, 6, "4567")])
    assert rejoined(words, closer) == tuple(words)


def told(text: str) -> list[Alternative]:
    return [Alternative(0, text, 0.95, "rapidocr")]


def test_words_run_together_are_parted_where_the_other_reader_and_the_ink_have_a_space() -> None:
    words, closer = line([_ROOM, _ROOM, _ROOM, 8, *[_ROOM] * 7], [(0, 10, "DEWILESTARI")], sure=0.9)
    first, second = parted(words, told("DEWI LESTARI binti"), closer.prepared.grey)
    assert (first.text, second.text) == ("DEWI", "LESTARI")
    assert (first.resolved, second.resolved, first.confidence) == (True, True, JOINED_AT_MOST)
    assert words[0].box[0] == first.box[0] < first.box[2] < second.box[0] < second.box[2] == words[0].box[2]


@pytest.mark.parametrize(
    ("rooms", "said"),
    [
        ([_ROOM] * 11, "DEWI LESTARI"),
        ([_ROOM, 8, *[_ROOM] * 9], "DEWI LESTARI"),
        ([_ROOM, _ROOM, _ROOM, 8, *[_ROOM] * 7], "DEWILESTARI"),
        ([_ROOM, _ROOM, _ROOM, 8, *[_ROOM] * 7], "DEMI LESTARI"),
    ],
)
def test_a_word_stays_whole_without_a_space_in_the_ink_or_in_the_other_reading(rooms: list[int], said: str) -> None:
    words, closer = line(rooms, [(0, 10, "DEWILESTARI")])
    assert parted(words, told(said), closer.prepared.grey) == tuple(words)
