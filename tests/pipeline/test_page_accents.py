import pytest

from pipeline.page.accents import with_accents
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
