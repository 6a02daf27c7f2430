"""A row of headings over a row of values: no value begins with the heading of another column."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.names.companies import companies
from pipeline.extract.postal import addresses
from pipeline.extract.text.flow import flow_end, flowing, goes_on
from pipeline.extract.text.lines import Paper, Snippet
from tests.pipeline.words import document

DEED = """EXTRAIT DE LA MATRICE CADASTRALE

Propriétaire                              Droit
Julián RESTREPO OCAMPO                    pleine propriété

Situation du bien                         Titre
avenue du Moulin, 113, 1300 Wavre         2026/91726

Extrait du 22 septembre 2026"""


def test_owner_and_address_stand_below_their_headings_and_not_behind_the_next() -> None:
    found = extract(document("title-deed", DEED, language="fr"))
    assert found["owner_name"].values == ("Julián RESTREPO OCAMPO",)
    assert found["address"].values == ("avenue du Moulin, 113, 1300 Wavre",)


def test_a_word_beside_a_label_is_its_value_where_no_row_of_values_follows() -> None:
    text = "Propriétaire                              DUPONT\nMarie Charlotte    et consorts"
    assert extract(document("title-deed", text, language="fr"))["owner_name"].values != ("Marie Charlotte",)


def test_running_text_goes_on_and_another_column_does_not() -> None:
    text = "The bank confirms that Chaudhry\n& Partners Ltd keeps an account.\nOwner                Right\nJulia RAMOS"
    [page] = Paper(document("title-deed", text)).pages
    first, second, third = (at for at, sign in enumerate(page.text) if sign == "\n")
    assert (goes_on(page, first), goes_on(page, second), goes_on(page, third)) == (True, True, False)
    assert flow_end(page, 0, len(page.text)) == third
    assert flowing(Snippet(page, third - 5, len(page.text))).raw == "Julia RAMOS"
    assert flowing(Snippet(page, 0, second)).start == 0


@pytest.mark.parametrize(
    ("text", "address"),
    [
        # A label that no list has stands over its value.
        ("Wohnhaft sitz ort\nMolenlaan 47, 3500 Hasselt", "Molenlaan 47, 3500 Hasselt"),
        # The line is full: the name of the street goes on.
        (
            "The person named above has been living for two years at avenue de la Toison\nd'Or 12, 1060 Bruxelles.",
            "avenue de la Toison d'Or 12, 1060 Bruxelles",
        ),
        (
            "Address:     avenue de la Toison\n             d'Or 12, 1060 Bruxelles",
            "avenue de la Toison d'Or 12, 1060 Bruxelles",
        ),
        ("rue de la Paix\n12, 1060 Bruxelles", "rue de la Paix 12, 1060 Bruxelles"),
    ],
)
def test_a_street_begins_on_the_line_before_only_where_that_was_full(text: str, address: str) -> None:
    rest = "\n\nThis line of running text is as long as the paper is wide and shows where its lines must end."
    found = list(addresses(Paper(document("municipal-registration", text + rest))))
    assert [one.snippet.raw for one in found] == [address]


def test_a_company_that_begins_at_the_end_of_a_line_is_whole_and_the_noun_before_it_is_not_its_name() -> None:
    text = "Chaudhry & Partners Ltd\n\nwir erklären, dass X für die Konten der Chaudhry\n& Partners Ltd zeichnen darf"
    found = companies(Paper(document("bank-signatory-letter", text)))
    assert [one.raw for one in found] == ["Chaudhry & Partners Ltd"] * 2


def test_an_option_that_is_struck_out_is_no_part_of_the_name_behind_it() -> None:
    text = "AUTORISATION PARENTALE\n\nAutorise mon fils / ma-fle : Cheikh Tidiane DIAGNE\n\nà se rendre en Belgique"
    found = extract(document("parental-authorisation", text, language="fr"))
    assert found["child_name"].values == ("Cheikh Tidiane DIAGNE",)


def test_a_box_read_as_signs_before_the_ticked_option_is_no_part_of_it() -> None:
    text = "APPLICATION FOR A NATIONAL VISA\n\n21. Purpose of the journey:          [x]Study\n\n22. Remarks:"
    found = extract(document("application-form", text, language="en"))
    assert found["purpose"].values == ("Study",)
