import pytest

from pipeline.page.letter_marks import InkAround
from pipeline.page.resolved_letters import (
    AGREED_AT_MOST,
    RESOLVED_AT_MOST,
    Opinion,
    disputed,
    with_accents,
    with_opinions,
)
from pipeline.readings import Alternative, Word


def read(own: str, other: str) -> str:
    words = [Word(text, 0.9, (0.1 * at, 0.1, 0.1 * at + 0.08, 0.12), 0) for at, text in enumerate(own.split())]
    return " ".join(word.text for word in with_accents(words, (Alternative(0, other, 0.9, "rapidocr"),)))


@pytest.mark.parametrize(
    ("own", "other", "best"),
    [
        ("que dofia Catalina", "que doña Catalina", "que doña Catalina"),
        ("Ojeda Villasefior", "Ojeda Villaseñor", "Ojeda Villaseñor"),
        ("Urzad Stanu Lodz", "Urząd Stanu Łódź", "Urząd Stanu Łódź"),
        ("Muñoz Pérez", "Munoz Perez", "Muñoz Pérez"),
        ("BARTOS Filip", "BARTOŠ Filip", "BARTOŠ Filip"),
        ("Wrdblewski Anna", "Wróblewski Anna", "Wrdblewski Anna"),
        ("03/04/2026 Ana", "08/04/2026 Aña", "03/04/2026 Aña"),
        ("sin Ana", "sin señal Aña", "sin Ana"),
    ],
)
def test_marks_are_the_second_readers_and_letters_are_not(own: str, other: str, best: str) -> None:
    assert read(own, other) == best


def test_a_line_nobody_asked_about_stays() -> None:
    word = Word("dofia", 0.9, (0.1, 0.1, 0.2, 0.12), 3)
    assert with_accents((word,), (Alternative(0, "doña", 0.9, "rapidocr"),)) == (word,)


PLAIN = InkAround(0, 0)
MARK_ABOVE, MARK_BELOW = InkAround(1, 0), InkAround(0, 1)


def settled(
    own: str, other: str, ink: InkAround, *, sure: float = 0.98, model: str = "nld", said: str = ""
) -> tuple[Word, tuple[Alternative, ...]]:
    word = Word(own, 0.91, (0.1, 0.1, 0.2, 0.12), 0)
    alternatives = (Alternative(0, said, 0.9, "rapidocr"),) if said else ()
    words, after = with_opinions((word,), alternatives, [Opinion(0, ink, other, sure, "rapidocr")], model)
    return words[0], after


@pytest.mark.parametrize(
    ("own", "other", "ink", "model", "best"),
    [
        ("GELA", "ÇELA", MARK_BELOW, "eng", "ÇELA"),
        ("Frangoise", "Françoise", InkAround(1, 1, narrow=True), "deu", "Françoise"),
        ("Miloë,", "Miloš", MARK_ABOVE, "fra", "Miloš,"),
        ("SARIÉ", "ŠARIć", InkAround(2, 0), "nld", "ŠARIĆ"),
        ("Oëguzhan", "Oğuzhan", InkAround(1, 1), "fra", "Oğuzhan"),
        ("Shdhei", "Shōhei", InkAround(2, 0), "eng", "Shōhei"),
    ],
)
def test_a_letter_that_the_model_cannot_read_is_the_second_readers_where_the_ink_shows_its_mark(
    own: str, other: str, ink: InkAround, model: str, best: str
) -> None:
    word, alternatives = settled(own, other, ink, model=model)
    assert (word.text, word.resolved, alternatives) == (best, True, ())
    assert word.confidence <= RESOLVED_AT_MOST


@pytest.mark.parametrize(
    ("own", "other", "ink", "model"),
    [
        ("GELA", "ÇELA", PLAIN, "eng"),
        ("GELA", "ÇELA", MARK_ABOVE, "nld"),
        ("GELA", "ÇELA", MARK_BELOW, "fra"),
        ("ANDRIL", "ANDRIJ", MARK_ABOVE, "nld"),
    ],
)
def test_without_ink_or_where_the_model_knows_the_letter_both_readings_stay(
    own: str, other: str, ink: InkAround, model: str
) -> None:
    word, alternatives = settled(own, other, ink, model=model)
    assert (word.text, word.resolved) == (own, False)
    assert [one.text for one in alternatives] == [other]


def test_a_doubtful_letter_makes_the_word_doubtful_and_a_scrap_does_not() -> None:
    assert settled("Shdhei", "Shōhei", InkAround(2, 0), sure=0.5, model="eng")[1][0].text == "Shōhei"
    assert settled("Quôc", "Quc", InkAround(1, 1), sure=0.98)[1] == ()
    assert settled("Stadt", "Sfadl", PLAIN, sure=0.5)[1] == ()


def test_marks_alone_are_added_and_both_readers_agree() -> None:
    word, alternatives = settled("VILLASENOR", "VILLASEÑOR", MARK_ABOVE, model="eng")
    assert (word.text, word.resolved, word.confidence) == ("VILLASEÑOR", False, 0.91)
    assert [one.text for one in alternatives] == ["VILLASEÑOR"]


def test_the_line_that_was_asked_about_says_what_was_seen_of_the_word_alone() -> None:
    word, alternatives = settled("Miloë", "Miloš", MARK_ABOVE, said="Jovana, 26 mei 1998, Miloë")
    assert word.text == "Miloš"
    assert [one.text for one in alternatives] == ["Jovana, 26 mei 1998, Miloš"]


def test_figures_of_a_line_do_not_speak_for_themselves() -> None:
    words = [Word(text, 0.9, (0.1 * at, 0.1, 0.1 * at + 0.08, 0.12), 0) for at, text in enumerate(("PENA", "1998"))]
    better, alternatives = with_opinions(words, (), [Opinion(0, MARK_ABOVE, "PEÑA", 0.99, "rapidocr")], "nld")
    assert (better[0].text, alternatives) == ("PEÑA", ())


def test_no_letter_stands_for_a_letter_and_a_sign() -> None:
    assert settled("FIZ/IF", "FIŽIF", MARK_ABOVE, model="eng")[0].text == "FIZ/IF"


def test_a_hardly_legible_word_that_both_readers_see_alike_is_surer_and_no_more_than_that() -> None:
    word = Word("DIAGNE", 0.15, (0.1, 0.1, 0.2, 0.12), 0)
    [better], alternatives = with_opinions((word,), (), [Opinion(0, PLAIN, "DIAGNE", 0.99, "rapidocr")], "fra")
    assert (better.text, better.resolved, alternatives) == ("DIAGNE", False, ())
    assert 0.8 < better.confidence <= AGREED_AT_MOST
    [same], _ = with_opinions((word,), (), [Opinion(0, PLAIN, "DIAGNE", 0.5, "rapidocr")], "fra")
    assert same == word


def test_a_word_that_was_well_read_takes_a_surer_second_reader() -> None:
    assert settled("Renée", "Renče", MARK_ABOVE, sure=0.8, model="fra")[0].text == "Renée"
    assert settled("Renée", "Renče", MARK_ABOVE, sure=0.9, model="fra")[0].text == "Renče"


def voted(own: str, other: str, alone: str, *, confidence: float = 0.7, sure: float = 0.98) -> Word:
    """A word on whose letters two readers differ, and what the first one sees in it alone."""
    word = Word(own, confidence, (0.1, 0.1, 0.2, 0.12), 0)
    opinion = Opinion(0, PLAIN, other, sure, "rapidocr")
    asked = {0: alone} if disputed((word,), [opinion]) else {}
    [better], _ = with_opinions((word,), (), [opinion], "eng", asked)
    return better


@pytest.mark.parametrize(
    ("own", "other", "alone", "best"),
    [
        ("Anmed", "Ahmed", "Ahmed", "Ahmed"),
        ("VERHULSTF,", "VERHULSTE.", "VERHULSTE,", "VERHULSTE,"),
        ("BARANOWSKL", "Baranowski", "BARANOWSKI", "BARANOWSKI"),
        ("LEFÈVRF", "LEFEVRE", "LEFÈVRE", "LEFÈVRE"),
        ("GONCGALVES", "GONÇALVES", "GONCALVES", "GONÇALVES"),
    ],
)
def test_two_readings_of_three_are_the_word_and_it_says_so(own: str, other: str, alone: str, best: str) -> None:
    word = voted(own, other, alone)
    assert (word.text, word.resolved) == (best, True)
    assert word.confidence <= RESOLVED_AT_MOST


@pytest.mark.parametrize(
    ("own", "other", "alone", "confidence", "sure"),
    [
        ("Anmed", "Ahmed", "Anmed", 0.7, 0.98),  # the first reader keeps to it
        ("Anmed", "Ahmed", "Ahmed", 0.7, 0.85),  # the second one is not sure
        ("Yuliia", "Vultra", "Vultra", 0.7, 0.98),  # another word altogether
        ("OKONKWO", "DKONKWO", "DKONKWO", 0.9, 0.98),  # cut at the border
        ("Niklaas", "Niklaa", "Niklaa", 0.1, 0.99),  # cut off
        ("Aubain", "Aubain 1", "Aubain 1", 0.7, 0.98),  # a neighbour in view
        ("Anmed", "Ahmed", "", 0.7, 0.98),  # nothing seen
    ],
)
def test_a_word_keeps_its_letters_where_no_two_others_agree(
    own: str, other: str, alone: str, confidence: float, sure: float
) -> None:
    word = voted(own, other, alone, confidence=confidence, sure=sure)
    assert (word.text, word.resolved) == (own, False)


def test_a_tilde_taken_for_the_dot_of_an_i_is_one() -> None:
    word, _ = settled("Villasefior", "Villaseñor", InkAround(2, 0), model="eng")
    assert (word.text, word.resolved) == ("Villaseñor", False)
    assert settled("Villasefior", "Villaseñor", MARK_ABOVE, model="eng")[0].text == "Villasefior"
