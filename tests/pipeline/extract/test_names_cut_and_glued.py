"""Names that lost a word, took one of the form or stand at labels that tell in words of their own whose they are."""

from __future__ import annotations

import pytest

from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.labels import label_of


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
