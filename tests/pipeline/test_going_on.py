"""Pages that say that they go on."""

import pytest

from pipeline.papers.going_on import goes_on

FORM = [
    "Demande de visa D",
    "1 Nom  DUPONT",
    "2 Nom à la naissance",
    "3 Prénoms Anne",
    "4 Né(e) le",
    "15 Employeur Lycée",
]


@pytest.mark.parametrize(
    "lines",
    [
        ["DEMANDE DE VISA D — suite", "17 Motif"],
        ["Application form (continued)", "Purpose: study"],
        ["Aanvraag (vervolg)"],
        ["Ambassade", "17 Motif Études", "18 Personne rejointe", "20 Arrivée 30/01/2027"],
    ],
)
def test_a_continuation_is_known(lines: list[str]) -> None:
    assert goes_on(FORM, lines)


@pytest.mark.parametrize(
    "lines",
    [
        FORM,
        ["Attestation", "17 rue Haute", "Bruxelles"],
        ["Facture", "30 Chaises", "31 Tables", "40 Lampes"],
        ["Global Insurance Inc.", "1200 K Street NW, Suite 300", "Washington"],
        ["Suite à votre demande du 3 mai", "nous vous confirmons"],
        ["To be continued in full by the bank"],
        ["La suite du cours est donnée au second semestre", "1 Cours", "2 Examen"][1:],
    ],
)
def test_another_paper_is_none(lines: list[str]) -> None:
    assert not goes_on(FORM, lines)


@pytest.mark.parametrize(
    "foot",
    [
        "This record is issued without alterations. - continued on page 2 -",
        "Suite page 2",
        "(suite à la page suivante)",
        "Vervolg op blz. 2",
        "Fortsetzung auf Seite 2",
        "Continúa en la página siguiente",
        "Continued overleaf",
    ],
)
def test_a_page_says_at_its_foot_that_its_paper_goes_on(foot: str) -> None:
    assert goes_on(["Transcript", "Mathematics 12", foot], ["Lake College", "Physics 14"])


@pytest.mark.parametrize(
    "foot",
    [
        "The studies are continued on full-time basis",
        "Suite 2, Page Street",
        "Verso",
        "Page 2",
        "Fortsetzung der Studien",
    ],
)
def test_other_words_at_the_foot_say_nothing_of_the_next_page(foot: str) -> None:
    assert not goes_on(["Transcript", "Mathematics 12", foot], ["Lake College", "Physics 14"])
