"""Forms of parental consent that ask for the same in each section, headed by whom it is about."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

ENGLISH = """
Consent to travel
1. The parent who does not travel
Surname and first names       Fofana, Salif Amadou
Date of birth                 12 March 1980
2. The minor child
Surname and first names       Fofana, Awa Mariam
Date of birth                 4 May 2012
3. Travelling with
Surname and first names       Claes, Greta
Date of birth                 5 June 1985
"""
GERMAN = """
EINVERSTÄNDNISERKLÄRUNG
Angaben zum Sorgeberechtigten
Name, Vorname: Weber, Tim Karl
Geburtsdatum: 12.03.1980
Angaben zum Kind
Name, Vorname: Weber, Lena Sophie
Geburtsdatum: 04.05.2012
Begleitperson
Name, Vorname: Klein, Ute
"""
FRENCH = """
AUTORISATION PARENTALE
1. Premier parent de l'enfant
Nom et prénoms : DIOP Salif
Né le : 12.03.1980
2. Second parent de l'enfant
Nom et prénoms : FALL Awa
Né le : 12.04.1982
3. Enfant
Nom et prénoms : DIOP Mariam Lea
Né le : 04.05.2012
"""


@pytest.mark.parametrize(
    ("text", "child", "parent"),
    [
        (ENGLISH, "Fofana Awa Mariam", ("Fofana Salif Amadou",)),
        (GERMAN, "Weber Lena Sophie", ("Weber Tim Karl",)),
        # Which of two parents signs, the sections do not say.
        (FRENCH, "DIOP Mariam Lea", ()),
    ],
)
def test_the_child_is_whom_a_section_for_the_child_names(text: str, child: str, parent: tuple[str, ...]) -> None:
    found = extract(document("parental-authorisation", text))
    assert found["holder_name"].values == (child,)
    assert [str(day) for day in found["birth_date"].values] == ["2012-05-04"]
    signs = found.get("parent_name")
    assert (signs.values if signs else ()) == parent


def test_sections_without_a_heading_name_nobody_the_child() -> None:
    text = ENGLISH.replace("The minor child", "Second person").replace("The parent who", "The person who")
    found = extract(document("parental-authorisation", text)).get("holder_name")
    assert found is None or found.values != ("Fofana Awa Mariam",)
