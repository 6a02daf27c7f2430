"""Names that lost a word, took one of the form or stand at labels that tell in words of their own whose they are."""

from __future__ import annotations

import pytest

from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.labels import label_of, meaning_of
from pipeline.extract.text.column_labels import under_headings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Applicant's father", "father"),
        ("Name of the deceased's spouse", "spouse"),
        ("Name of employee's company", "organisation"),
        ("Doctor's name", "doctor"),
        ("Father of the applicant", "father"),
        ("II. Dane dotyczące osoby zmarłej", "deceased"),
        ("Ill. Dane dotyczące małżonka osoby zmarłej", "spouse"),
        ("Conjoint de la personne décédée", "spouse"),
        ("Titulaire", "subject"),
        ("Naam van de persoon", "subject"),
    ],
)
def test_a_label_asks_for_the_relative_of_whom_it_names_as_well(label: str, role: str) -> None:
    asked = label_of(label)
    assert asked is not None
    assert asked.role == role


@pytest.mark.parametrize(
    "label", ["Name, if any", "Prénom, le cas échéant", "Naam, indien gekend", "Father's name (if known)"]
)
def test_a_label_may_say_that_not_everybody_has_what_it_asks_for(label: str) -> None:
    assert label_of(label) is not None


@pytest.mark.parametrize("question", ["Nata/o a", "Nato a", "Nacido/a en", "Né(e) le", "Geboren te", "Born on"])
def test_the_question_where_somebody_was_born_is_no_name(question: str) -> None:
    assert clean_name(question) == ""


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Nata GELASHVILI", "Nata GELASHVILI"),
        ("Nata A. Gelashvili", "Nata A. Gelashvili"),
        ("Lina, Sarah, Inès", "Lina Sarah Inès"),
        ("Lina, Sarah BENALI, de sexe féminin", "Lina Sarah BENALI"),
        ("Lina, Sarah, Belgique", "Lina Sarah"),
        ("MARTIN Paul, Nantes", "MARTIN Paul"),
        ("KIM, Sora, Busan", "KIM Sora"),
    ],
)
def test_given_names_are_listed_and_places_are_not(printed: str, name: str) -> None:
    assert clean_name(printed) == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Drittstaatsangehörige Akiko TANABE", "Akiko TANABE"),
        ("Stipendienempfängerin Akiko TANABE", "Akiko TANABE"),
        ("visumaanvrager Joris WILLEMS", "Joris WILLEMS"),
        ("onderdaan Akiko TANABE", "Akiko TANABE"),
        ("WEINGEBER Anna Maria", "WEINGEBER Anna Maria"),
        ("Ltd Register", ""),
        ("BV Raman Iyer", "BV Raman Iyer"),
        ("Jan Lassen", "Jan Lassen"),
        ("Rosa BLANCO JURADO", "Rosa BLANCO JURADO"),
    ],
)
def test_what_somebody_is_in_one_word_is_no_part_of_the_name(printed: str, name: str) -> None:
    assert clean_name(printed) == name


@pytest.mark.parametrize("name", ["Pieter", "Laurent", "Vargas", "Manuel"])
def test_a_name_a_letter_away_from_a_label_asks_for_nobody(name: str) -> None:
    assert not meaning_of(fold(name))


def test_a_label_a_letter_away_is_mended() -> None:
    assert meaning_of("studemt") == meaning_of("student")


def test_the_head_of_the_next_column_does_not_answer_a_label() -> None:
    stacked = "Payer of the grant       Paid every month\n{}\n\nDuration\n12 months\n"
    text = f"ATTESTATION\n\n\n{stacked.format('Salamander Foundation    1 003,00 EUR')}"
    page = Paper(document("scholarship", text)).pages[0]
    label, beside = page.cells[1], page.cells[2]
    assert page.text[beside.start : beside.end] == "Paid every month"
    assert under_headings(page, label, beside)
    listed = "Payer of the grant       Grants for all\nSum                      1 003,00 EUR\nLength      12 months"
    page = Paper(document("scholarship", listed)).pages[0]
    assert not under_headings(page, page.cells[0], page.cells[1])
