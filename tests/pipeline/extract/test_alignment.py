"""What in the line of one reader answers to a stretch of the other's."""

from __future__ import annotations

import pytest

from pipeline.extract.text.alignment import counterpart


@pytest.mark.parametrize(
    ("own", "other", "stretch", "answer"),
    [
        # A letter that the first reader took for a stroke belongs to the other's word.
        ("Surname of the child. /SAFACK NGUIM", "Surname of the child. TSAFACK NGUIM", "SAFACK NGUIM", "TSAFACK NGUIM"),
        ("Name Jean DUPON| 1998", "Name Jean DUPONT 1998", "Jean DUPON", "Jean DUPONT"),
        # A number that the first reader broke in two is not what its first half says.
        ("du passeport 22AK91 457 du", "du passeport 22AK91457 du", "22AK91", "22AK91457"),
        # Blanks that the other reader left out add nothing.
        ("Mevrouw OWUSU Abena", "MevrouwOWUSU Abena", "OWUSU Abena", "OWUSU Abena"),
        ("geboren 10 mei 2026 te", "geboren 10mei2026 te", "10 mei 2026", "10mei2026"),
        ("geboren 10 mei 2026 te", "geboren 10mei2026 te", "2026", "2026"),
        ("Naam: Anna Peeters", "Naam:Anna Peeters", "Anna Peeters", "Anna Peeters"),
    ],
)
def test_half_of_the_other_readers_word_is_not_what_it_saw(own: str, other: str, stretch: str, answer: str) -> None:
    start = own.index(stretch)
    assert counterpart(own, other, start, start + len(stretch)) == answer
