"""Names against what stands beside them: the next label, an address, a title of a paper, a house, a spouse."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name
from tests.pipeline.words import document


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BELLON-MARCHAL, Chemin des Tilleuls 8, 1420 X", "BELLON-MARCHAL"),
        ("BELLON, Kerkstraat 5", "BELLON"),
        ("Bellon, Lindenstraße 5", "Bellon"),
        ("BELLON, Marie Rose", "BELLON Marie Rose"),
        ("DE WILDE, Lane", "DE WILDE"),
        ("Lane WALTERS", "Lane WALTERS"),
        ("do titular", ""),
        ("do", ""),
        ("Do Thi Mai", "Do Thi Mai"),
        ("OFFICINE ROSSI S.R.L.", ""),
        ("TRANSPORTES LUNA S.A.R.L", ""),
        ("RAJAN N.V.", "RAJAN N.V"),
        ("CERTIFIKATË E LINDJES", ""),
        ("POTVRDA O DRŽAVLJANSTVU", ""),
        ("ZAŚWIADCZENIE O NIEKARALNOŚCI", ""),
        ("GEBURTSURKUNDE AUSZUG", ""),
        ("Jan POTVRDA", "Jan POTVRDA"),
        ("Melike KARADAĞ'ın", "Melike KARADAĞ"),
        ("Emre TOPRAK’tan", "Emre TOPRAK"),
        ("Hassan Rabi'a", "Hassan Rabi'a"),
        ("Siobhan O'Dea", "Siobhan O'Dea"),
        ("Amina N'Da", "Amina N'Da"),
        ("la C. Ximena Paola RUELAS", "Ximena Paola RUELAS"),
        ("La Toya WINTERS", "La Toya WINTERS"),
        ("SITI HAWA BINT] OSMAN", "SITI HAWA BINTI OSMAN"),
        ("OSMAN [sic]", "OSMAN"),
    ],
)
def test_a_name_ends_where_an_address_begins_and_is_no_title_or_company(text: str, name: str) -> None:
    assert clean_name(text).rstrip(".") == name.rstrip(".")


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        (
            "work-permit",
            "Nom   BELLONDRADE\nPrénoms   Hanta Lova\nFamille d'accueil   Famille MARCHAL-PIRET, Chemin des Tilleuls 8",
            "BELLONDRADE Hanta Lova",
        ),
        (
            "death-certificate",
            "5 Nom / Prezime   KOVAREVIC\n6 Prénoms / Ime   DAMIR\n7 Sexe / Spol   M\n"
            "9 Nom du dernier conjoint / Prezime posljednjeg   KOVAREVIC\n"
            "10 Prénoms du dernier conjoint / Ime   SANELA",
            "KOVAREVIC DAMIR",
        ),
        (
            "death-certificate",
            "Name   KOVAREVIC\nVornamen   DAMIR\nName des letzten Ehegatten   KOVAREVIC\n"
            "Vornamen des letzten Ehegatten   SANELA",
            "KOVAREVIC DAMIR",
        ),
        ("apostille", "Nome do titular / Name of holder: RENATA LIMA CORDEIRO", "RENATA LIMA CORDEIRO"),
        ("apostille", "Name of holder: RENATA LIMA CORDEIRO\nNome do titular", "RENATA LIMA CORDEIRO"),
    ],
)
def test_the_holder_is_not_made_of_what_is_asked_of_others(kind: str, text: str, name: str) -> None:
    assert extract(document(kind, text))["holder_name"].values == (name,)


@pytest.mark.parametrize(
    "letterhead",
    ["Nova Rock Translation Services", "Nova Rock & Bell Certified Translations", "Nova Rock Bureau"],
)
def test_a_house_in_a_letterhead_is_nobody_a_paper_speaks_of(letterhead: str) -> None:
    text = f"{letterhead}\nThe above is a faithful translation of the document.\nNova ROCK"
    found = extract(document("translation", text)).get("holder_name")
    assert found is None or "Nova" not in str(found.values)


def test_who_signs_beside_a_house_of_another_name_is_still_spoken_of() -> None:
    text = "Alba Translation Services\nThe above is a faithful translation of the document.\nNova ROCK"
    assert extract(document("translation", text))["holder_name"].values == ("Nova ROCK",)


def test_a_national_number_is_no_paper_s() -> None:
    assert "document_number" not in extract(document("tax-assessment", "Nationaal nummer   90.03.12-118.44"))
    found = extract(document("tax-assessment", "Kenmerk nummer   90.03.12-118"))
    assert found["document_number"].values == ("90.03.12-118",)


@pytest.mark.parametrize(
    "head",
    [
        "Head of family",
        "Chef de famille",
        "Gezinshoofd",
        "Jefe de familia",
        "Chefe de família",
        "Capofamiglia",
        "Aile reisi",
    ],
)
def test_the_head_of_a_family_is_no_surname_beside_a_given_name(head: str) -> None:
    text = f"FAMILY REGISTER\n{head:24}Kenta MORIKAWA\n{'Name':24}Kenta\n{'Date of birth':24}12 March 1980"
    assert extract(document("family-composition", text))["holder_name"].values == ("Kenta MORIKAWA",)


def test_a_surname_that_ends_with_the_given_name_is_whole() -> None:
    text = f"{'Surname':24}Kenta MORIKAWA\n{'Given names':24}Kenta"
    assert extract(document("criminal-record", text))["holder_name"].values == ("Kenta MORIKAWA",)
    text = f"{'Surname':24}MARTIN LOPEZ\n{'Given names':24}MARTIN"
    assert extract(document("criminal-record", text))["holder_name"].values == ("MARTIN LOPEZ MARTIN",)


def test_who_may_sign_is_not_the_relative_for_whom_a_letter_is_wanted() -> None:
    text = (
        "We confirm that Palm Growers Ltd holds an account with us.\nThis letter is issued at the request of the\n"
        "director in support of the visa application of his daughter Miss Grace Wambui NDERI."
    )
    assert "signatory_name" not in extract(document("bank-signatory-letter", text))


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (
            (("Cod. 118", "Data di nascita", "Assunzione"), ("BHATTI Tariq", "14/03/1990", "03/05/2021")),
            ("BHATTI Tariq",),
        ),
        ((("Dienst", "Geburtsdatum"), ("OKAFOR Chidi", "14.03.1990")), ("OKAFOR Chidi",)),
        ((("Cod. 118", "Data di nascita"), ("Operaio 3", "14/03/1990")), ()),
    ],
)
def test_who_fills_the_cell_beside_the_one_birth_is_the_worker(
    rows: tuple[tuple[str, ...], ...], names: tuple[str, ...]
) -> None:
    text = "BUSTA PAGA\n" + "\n".join("".join(f"{cell:24}" for cell in row).rstrip() for row in rows)
    found = extract(document("payslip", text)).get("holder_name")
    assert (found.values if found else ()) == names


def test_of_two_births_in_rows_nobody_s_name_is_taken_for_the_worker_s() -> None:
    rows = (("Cod. 118", "Data di nascita"), ("BHATTI Tariq", "14/03/1990"), ("LODI Sara", "11/02/1991"))
    text = "BUSTA PAGA\n" + "\n".join("".join(f"{cell:24}" for cell in row).rstrip() for row in rows)
    found = extract(document("payslip", text)).get("holder_name")
    assert found is None or found.best is None or found.best.confidence < 0.6
