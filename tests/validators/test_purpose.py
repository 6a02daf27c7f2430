"""What the words of a form's purpose stand for."""

from __future__ import annotations

import pytest

from validators.purpose import purpose_of, relationship_of


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Regroupement familial : rejoindre mon époux", "spouse"),
        ("Gezinshereniging (art. 10) met mijn echtgenote", "spouse"),
        ("family reunion with my wife, who lives in Namur", "spouse"),
        ("Ehegattennachzug", "spouse"),
        ("cohabitation légale avec mon partenaire", "partner"),
        ("wettelijk samenwonende", "partner"),
        ("spouse of a person who is resident in Belgium", "spouse"),
        ("Familiennachzug: Ehemann und Kinder", None),
        ("rejoindre ma fille", None),
        ("join my husband or registered partner", None),
        ("family reunification", None),
        ("gesponsord door kaarthouder", None),
    ],
)
def test_a_tie_is_one_that_the_form_says_alone(text: str, tie: str | None) -> None:
    assert relationship_of(text) == tie


@pytest.mark.parametrize(
    ("text", "purpose"), [("Études supérieures", "study"), ("to join my spouse", "family"), ("holidays", None)]
)
def test_a_purpose_by_its_words(text: str, purpose: str | None) -> None:
    assert purpose_of(text) == purpose
