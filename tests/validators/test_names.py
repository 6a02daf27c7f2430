"""Names of people compared: what is one name, what may be, and what is somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators import names

WORDS = st.lists(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜØÑß'-", min_size=2, max_size=10), min_size=1, max_size=4).map(
    " ".join
)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("MÜLLER", "MUELLER", names.TRANSLITERATION),
        ("MÜLLER", "MUXXLLER", names.TRANSLITERATION),
        ("Müller", "MULLER", names.DIACRITICS),
        ("Núñez", "NUNEZ", names.DIACRITICS),
        ("Núñez", "NUNXXEZ", names.TRANSLITERATION),
        ("Groß", "GROSS", names.TRANSLITERATION),
        ("Ångström", "AANGSTROEM", names.TRANSLITERATION),
        ("Sørensen", "SOERENSEN", names.TRANSLITERATION),
        ("Jean-Pierre", "JEAN PIERRE", names.IDENTICAL),
        ("JEANPIERRE", "JEAN PIERRE", names.SPACING),
        ("O'Connor", "OCONNOR", names.IDENTICAL),
        ("O’Connor", "O CONNOR", names.SPACING),
        ("VAN DEN BERG", "VANDENBERG", names.SPACING),
        ("Dr. Vu", "VU", names.IDENTICAL),
    ],
)
def test_same(a: str, b: str, why: str) -> None:
    assert names.compare(a, b) == names.NameMatch("same", why)
    assert names.compare(b, a) == names.NameMatch("same", why)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("MULLER", "MUELLER", names.TRANSLITERATION_VARIANT),
        ("ANNA", "ANNA MARIA", names.FEWER_NAMES),
        ("A.", "ANNA", names.INITIALS),
        ("ANNA M", "ANNA MARIA", names.INITIALS),
        ("VAN DEN BERG", "BERG", names.PARTICLE),
        ("DUPONT ÉP. MARTIN", "DUPONT", names.MARRIED_NAME),
        ("IVAN PETROVICH", "IVAN", names.PATRONYMIC),
        ("ANNA MARIA", "MARIA ANNA", names.ORDER),
        ("CHAYAPA DEJTHAMRONG KRASU", "CHAYAPA DEJTHAMRONG KRASUANG", names.TRUNCATED),
        ("KOWALSKI", "KOWALKSI", names.NEAR),
        ("Ana MARKOVI?", "MARKOVIĆ ANA", names.UNPRINTED),
        ("KOSTI?-?URI?", "KOSTIC-DURIC", names.UNPRINTED),
        ("?EBNEM", "SEBNEM", names.UNPRINTED),
        ("M\ufffdLLER", "MUELLER", names.UNPRINTED),
        ("HARK", "MARK", names.NEAR),
        ("GAÖLAYAN", "CAGLAYAN", names.NEAR),
        ("SÜLÖMKAYA", "SULEMKAYA", names.NEAR),
        ("", "ANNA", names.MISSING),
        ("Иван", "IVAN", names.OTHER_SCRIPT),
    ],
)
def test_compatible(a: str, b: str, why: str) -> None:
    assert names.compare(a, b) == names.NameMatch("compatible", why)
    assert names.compare(b, a) == names.NameMatch("compatible", why)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("SMITH", "JONES"),
        ("MARIA", "MARIO"),
        ("ÖZTÜRK", "AZTEKA"),
        ("MÖLLER", "BECKER"),
        ("ÇELA", "GILA"),
        ("LI", "LIN"),
        ("WANG", "WAN"),
        ("ANNA MARIA", "ANNA SOFIA"),
        ("A", "BEA MARIA"),
        ("MARKOVI?", "MARKETIC"),
    ],
)
def test_different(a: str, b: str) -> None:
    assert names.compare(a, b).grade == "different"


def test_only_slips_and_silence_are_doubtful() -> None:
    assert names.compare("KOWALSKI", "KOWALKSI").doubtful
    assert names.compare("", "ANNA").doubtful
    assert not names.compare("ANNA", "ANNA MARIA").doubtful
    assert not names.compare("SMITH", "JONES").doubtful


@pytest.mark.parametrize(
    ("text", "grade", "why"),
    [
        ("YANG CHUAN PAKISTANI 01021999", "same", names.IDENTICAL),
        ("Ms. Chuan Yang", "same", names.IDENTICAL),
        ("YANG_CHUAN_PAK", "same", names.IDENTICAL),
        ("YANGCHUAN", "same", names.SPACING),
        ("YANGCHUANPAKISTANI", "compatible", names.NEAR),
        ("C. Yang", "compatible", names.INITIALS),
        ("Mr Yang", "compatible", names.SURNAME_ONLY),
        ("YANG WEI", "different", names.DIFFERENT_GIVEN),
        ("Dear Sir or Madam", "different", names.DIFFERENT_SURNAME),
        ("", "compatible", names.MISSING),
    ],
)
def test_person_in_text(text: str, grade: names.Grade, why: str) -> None:
    assert names.contains_person(text, "YANG", "CHUAN") == names.NameMatch(grade, why)


@pytest.mark.parametrize(
    ("text", "surname", "why"),
    [
        ("Anna Berg", "VAN DEN BERG", names.PARTICLE),
        ("Anna Vandenberg", "VAN DEN BERG", names.SPACING),
        ("Anna Garcia", "GARCIA LOPEZ", names.FEWER_NAMES),
        ("Anna Mueller", "MÜLLER", names.TRANSLITERATION),
    ],
)
def test_shortened_surname_in_text(text: str, surname: str, why: str) -> None:
    assert names.contains_person(text, surname, "Anna").why == why


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("PATIL SUNIL RAMESH_INDIAN_04.02.1995", True),
        ("SUNIL RAMESH PATIL INDIAN", True),
        ("PATIL ASHA RAMESH_INDIAN_04.02.1995", False),
        ("PATIL RAMESH INDIAN", False),
        ("MS ASHA PATIL INDIAN", False),
        ("PATIL ASHA_INDIAN_04.02.1995", False),
    ],
)
def test_a_brother_shares_the_father_s_name_and_is_not_the_applicant_with_a_name_left_out(
    text: str, doubtful: bool
) -> None:
    match = names.contains_person(text, "PATIL", "ASHA RAMESH")
    assert (match.grade, match.doubtful) == ("same" if "ASHA RAMESH" in text else "compatible", doubtful)


@given(WORDS)
def test_a_name_is_itself(name: str) -> None:
    assert names.compare(name, name).grade == "same"
    assert names.compare(name, name.lower()).grade in ("same", "compatible")


@given(WORDS, WORDS)
def test_comparing_has_no_direction(a: str, b: str) -> None:
    assert names.compare(a, b).grade == names.compare(b, a).grade


@given(WORDS)
def test_every_rendering_is_the_same_name(name: str) -> None:
    for word in name.replace("'", "").replace("-", " ").split():
        for rendered in names.renderings(word):
            assert names.compare(word, rendered).grade == "same"


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_text_gets_an_answer(a: str, b: str, c: str) -> None:
    assert names.compare(a, b).why in names.WHYS
    assert names.contains_person(a, b, c).why in names.WHYS
