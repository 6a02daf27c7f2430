"""A row of headings over a row of values: no value begins with the heading of another column."""

from __future__ import annotations

from pipeline.extract import extract
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
