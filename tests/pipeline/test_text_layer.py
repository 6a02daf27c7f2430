# ruff: noqa: ARG002 -- fakes carry every argument of what they stand for

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page import prepare
from pipeline.page.ocr import Strip
from pipeline.pdf import text_layer
from pipeline.pdf.text_layer import LayerVerdict, check_layer, layer_alternatives, likeness, upright_words
from pipeline.readings import Word

LINES = ["Relevé de compte", "Solde 4182,37 EUR", "IBAN BE12 3101 2345 6738", "Bruxelles le 3 octobre 2026", "Page 1"]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> tuple[np.ndarray, list[Word]]:
    """A page of print, the words a truthful layer has; what OCR reads is the print itself."""
    picture = Image.new("RGB", (1000, 1414), "white")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("DejaVuSans.ttf", 24)
    words = []
    for row in range(10):
        left = 100.0
        for text in LINES[row % 5].split():
            box = draw.textbbox((left, 100 + 60 * row), text, font=font)
            draw.text((left, 100 + 60 * row), text, font=font, fill=0)
            shares = (box[0] / 1000, box[1] / 1414, box[2] / 1000, box[3] / 1414)
            words.append(Word(text, 1.0, shares, row, 0, "text-layer"))
            left += font.getlength(text + " ")
    return np.asarray(picture), words


class Ocr:
    """Stands in for the engine: answers with what is printed, whatever the layer says."""

    name = "fake"

    def read(self, image: np.ndarray, **_: object) -> tuple[Word, ...]:
        raise AssertionError("only strips are read")


def verdict(
    monkeypatch: pytest.MonkeyPatch,
    page: np.ndarray,
    layer: list[Word],
    truth: list[Word],
    independent: str | None = None,
) -> LayerVerdict:
    view = prepare.survey(page, (120, 120), known_size=False)
    prepared = prepare.prepare(prepare.grey_of(page), view, prepare.Upright(0, 0.0, 1.0))
    asked: list[list[Word]] = []
    groups = text_layer._samples

    def samples(words: list[Word]) -> list[list[Word]]:
        asked.extend(groups(words))
        return asked

    def printed_text(group: list[Word]) -> str:
        places = {word.box: word.text for word in truth}
        return " ".join(places.get(word.box, "") for word in group)

    remaining: list[list[Word]] = []

    def read_strips(engine: Ocr, strips: list[np.ndarray], **_: object) -> tuple[Strip, ...]:
        chosen = asked if not remaining else [group for group in asked if printed_text(group) != spoken(group)]
        remaining.extend(asked)
        return tuple(Strip(printed_text(group), 0.95) for group in chosen[: len(strips)])

    def spoken(group: list[Word]) -> str:
        return " ".join(word.text for word in group)

    monkeypatch.setattr(text_layer, "_samples", samples)
    monkeypatch.setattr(text_layer, "read_strips", read_strips)
    other = None if independent is None else _Independent(independent)
    monkeypatch.setattr(text_layer, "recogniser", lambda: other)
    return check_layer(layer, view, 0, prepared, Ocr(), language="fra")


class _Independent:
    name = "other"

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def read(self, image: np.ndarray, **_: object) -> tuple[Word, ...]:
        return (Word(self.answer, 0.9, (0.0, 0.0, 1.0, 1.0), 0),)


def changed(words: list[Word], old: str, new: str) -> list[Word]:
    index = next(index for index, word in enumerate(words) if word.text == old)
    word = words[index]
    return [
        *words[:index],
        Word(new, word.confidence, word.box, word.line, word.block, word.origin),
        *words[index + 1 :],
    ]


def test_a_truthful_layer_is_believed(monkeypatch: pytest.MonkeyPatch, printed: tuple[np.ndarray, list[Word]]) -> None:
    page, words = printed
    answer = verdict(monkeypatch, page, words, words)
    assert answer.verdict == "agrees"
    assert [word.text for word in answer.words] == [word.text for word in words]
    assert {word.confidence for word in answer.words} == {text_layer.CONFIDENCE}


def test_one_other_digit_is_enough_to_disbelieve_it(
    monkeypatch: pytest.MonkeyPatch, printed: tuple[np.ndarray, list[Word]]
) -> None:
    page, words = printed
    assert verdict(monkeypatch, page, changed(words, "3101", "3107"), words).verdict == "differs"


def test_an_independent_reader_may_side_with_the_layer(
    monkeypatch: pytest.MonkeyPatch, printed: tuple[np.ndarray, list[Word]]
) -> None:
    page, words = printed
    layer = changed(words, "4182,37", "4132,37")
    assert verdict(monkeypatch, page, layer, words, independent="4132,37").verdict == "agrees"
    assert verdict(monkeypatch, page, layer, words, independent="4182,37").verdict == "differs"


def test_words_without_ink_under_them_are_dropped(
    monkeypatch: pytest.MonkeyPatch, printed: tuple[np.ndarray, list[Word]]
) -> None:
    page, words = printed
    hidden = Word("207,00", 1.0, (0.6, 0.9, 0.7, 0.92), 99, 0, "text-layer")
    answer = verdict(monkeypatch, page, [*words, hidden], words)
    assert answer.verdict == "agrees"
    assert hidden.text not in {word.text for word in answer.words}


def test_a_layer_beside_the_print_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, printed: tuple[np.ndarray, list[Word]]
) -> None:
    page, words = printed
    moved = [
        Word(word.text, 1.0, (word.box[0], word.box[1] + 0.4, word.box[2], word.box[3] + 0.4), word.line)
        for word in words
    ]
    assert verdict(monkeypatch, page, moved, words).verdict == "differs"


def test_print_the_layer_does_not_have_makes_it_incomplete(
    monkeypatch: pytest.MonkeyPatch, printed: tuple[np.ndarray, list[Word]]
) -> None:
    page, words = printed
    assert verdict(monkeypatch, page, words[:8], words).verdict == "incomplete"


def test_words_off_the_page_are_gone_and_the_rest_is_turned() -> None:
    words = [Word("on", 1.0, (0.1, 0.2, 0.3, 0.25), 0), Word("off", 1.0, (1.2, 0.2, 1.4, 0.25), 0)]
    (kept,) = upright_words(words, 180)
    assert kept.text == "on"
    assert kept.box == pytest.approx((0.7, 0.75, 0.9, 0.8))


def test_the_layer_of_a_scan_is_a_second_opinion() -> None:
    page = [Word("Total", 0.9, (0.1, 0.1, 0.2, 0.12), 0), Word("182,37", 0.9, (0.3, 0.1, 0.4, 0.12), 0)]
    layer = [Word("Total", 1.0, (0.1, 0.1, 0.2, 0.12), 0), Word("132,37", 1.0, (0.3, 0.1, 0.4, 0.12), 0)]
    (answer,), contradicts = layer_alternatives(page, layer)
    assert (answer.text, answer.line, contradicts) == ("Total 132,37", 0, False)


def test_a_layer_that_tells_another_story_is_reported() -> None:
    page = [Word(f"sentence{row}", 0.9, (0.1, 0.1 * row, 0.5, 0.1 * row + 0.03), row) for row in range(5)]
    layer = [Word("xqzwvkjy", 1.0, word.box, word.line) for word in page]
    assert layer_alternatives(page, layer) == ((), True)


@pytest.mark.parametrize(("own", "read"), [("İçişleri", "Icisleri"), ("Nội", "Noi"), ("Łódź", "Lodz"), ("NOM:", "Nom")])
def test_accents_that_an_engine_has_not_are_no_other_word(own: str, read: str) -> None:
    assert likeness(own, read) == 1.0


def test_figures_of_a_zone_need_not_agree_they_are_read_from_the_picture() -> None:
    line = Word("8805197F3101104TUR<<<<<<<<<<<9", 1.0, (0.1, 0.1, 0.9, 0.12), 0, 0, "text-layer")
    assert not text_layer.has_number([line])
    assert text_layer.has_number([replace(line, text="8805197F3101104TUR")])


def asked_of_an_engine(
    monkeypatch: pytest.MonkeyPatch, page: np.ndarray, layer: list[Word], answers: dict[str, str]
) -> tuple[LayerVerdict, list[np.ndarray]]:
    """The verdict, and the pieces of the page that the engine was asked about; it answers with the layer, or so."""
    view = prepare.survey(page, (120, 120), known_size=False)
    prepared = prepare.prepare(prepare.grey_of(page), view, prepare.Upright(0, 0.0, 1.0))
    seen: list[np.ndarray] = []
    cropped: list[str] = []
    crop = text_layer._crop

    def remembered(prepared: prepare.Prepared, group: list[Word]) -> np.ndarray | None:
        strip = crop(prepared, group)
        if strip is not None and text_layer._may_be_level(strip, group):
            cropped.append(" ".join(word.text for word in group))
        return strip

    def read_strips(engine: Ocr, strips: list[np.ndarray], **_: object) -> tuple[Strip, ...]:
        if not seen:
            seen.extend(strips)
            return tuple(Strip(answers.get(text, text), 0.9) for text in cropped)
        return tuple(Strip("", 0.0) for _ in strips)

    monkeypatch.setattr(text_layer, "_crop", remembered)
    monkeypatch.setattr(text_layer, "read_strips", read_strips)
    monkeypatch.setattr(text_layer, "recogniser", lambda: _Independent(""))
    return check_layer(layer, view, 0, prepared, Ocr(), language="fra"), seen


def test_light_letters_on_a_bar_are_handed_on_dark_on_white(
    monkeypatch: pytest.MonkeyPatch, printed: tuple[np.ndarray, list[Word]]
) -> None:
    page, words = printed
    picture = Image.fromarray(page)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((90, 800, 910, 840), fill=(90, 50, 60))
    draw.text((100, 805), "7. REGISTRADOR", font=ImageFont.truetype("DejaVuSans.ttf", 24), fill="white")
    bar = [
        Word("7.", 1.0, (0.1, 808 / 1414, 0.128, 830 / 1414), 90, 0, "text-layer"),
        Word("REGISTRADOR", 1.0, (0.136, 808 / 1414, 0.32, 830 / 1414), 90, 0, "text-layer"),
    ]
    answer, strips = asked_of_an_engine(monkeypatch, np.asarray(picture), [*words, *bar], {})
    assert answer.verdict == "agrees"
    assert all(np.median(strip) > 200 for strip in strips)


def test_letters_around_a_seal_that_no_engine_reads_are_no_other_text(
    monkeypatch: pytest.MonkeyPatch, printed: tuple[np.ndarray, list[Word]]
) -> None:
    page, words = printed
    assert asked_of_an_engine(monkeypatch, page, words, {"Relevé": ""})[0].verdict == "agrees"
    assert asked_of_an_engine(monkeypatch, page, words, {"Relevé": "Solde"})[0].verdict == "differs"
    number = next(word for word in words if word.text == "4182,37")
    assert asked_of_an_engine(monkeypatch, page, words, {number.text: ""})[0].verdict == "differs"
