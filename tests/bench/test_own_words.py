"""What the program calls a thing, against the words a paper has for it."""

from __future__ import annotations

import pytest

from bench.own_words import one_of_several, own_word
from bench.score_compare import same

MEANT = [
    ("equivalence-decision", "decision", "granted", "gelijkwaardig"),
    ("equivalence-decision", "decision", "refused", "nicht gleichwertig"),
    ("work-permit", "region", "german-speaking-community", "Deutschsprachige Gemeinschaft"),
    ("health-insurance", "territory", "schengen", "Belgique et États Schengen"),
    ("annex-32", "certified_by", "municipality", "la commune de Huy"),
    ("annex-32", "certified_by", "embassy", "l'ambassade de Belgique à Lima"),
    ("payslip", "month", "2025-08", "augustus 2025"),
    ("payslip", "month", "2026-05", "mei 2026"),
    ("employment-certificate", "employer_contact", "+32 59 418 231", "T +32 59 418 231, hr@ardent.example"),
    ("employment-certificate", "employer_contact", "hr@ardent.example", "T +32 59 418 231, hr@ardent.example"),
]


@pytest.mark.parametrize(("kind", "name", "answer", "printed"), MEANT)
def test_the_program_s_own_word_for_it_is_right(kind: str, name: str, answer: str, printed: str) -> None:
    assert same(kind, name, answer, printed)


@pytest.mark.parametrize(
    ("kind", "name", "answer", "printed"),
    [
        ("equivalence-decision", "decision", "granted", "niet gelijkwaardig"),
        ("work-permit", "region", "flanders", "Région wallonne"),
        ("payslip", "month", "2025-07", "augustus 2025"),
        ("annex-32", "certified_by", "embassy", "la commune de Huy"),
        ("employment-certificate", "employer_contact", "+32 59 418", "T +32 59 418 231, hr@ardent.example"),
    ],
)
def test_another_word_is_not(kind: str, name: str, answer: str, printed: str) -> None:
    assert not same(kind, name, answer, printed)


def test_other_fields_are_given_as_printed() -> None:
    assert own_word("holder_name", "Maria SCHENGEN") is None
    assert not one_of_several("holder_name", "Maria", "Maria, Eva")
