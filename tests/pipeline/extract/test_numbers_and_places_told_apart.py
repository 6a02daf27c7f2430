"""Numbers of houses and days inside numbers, addresses beside labels, and what a diploma would do for somebody."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field


def best(kind: str, text: str, name: str) -> object:
    field = extract(document(kind, text)).get(name, Field())
    return field.best.value if field.best is not None else None


REGISTERED = """
    CERTIFICAT DE INREGISTRARE
    Firma:            DELTA MORARIT S.R.L.
    Sediul social:    Brasov, {seat}
    {number}
    Administrator:    IONESCU Radu
    Data eliberarii:  03.06.2021
    """


@pytest.mark.parametrize(
    ("seat", "number", "read"),
    [
        ("str. Castanilor nr. 41, ap. 3", "Cod unic: de la data 03.06.2021", None),
        ("Calea Victoriei nr. 7", "Cod unic: de la data 03.06.2021", None),
        ("str. Castanilor nr. 41", "Nr. certificat: B 4471902", "B 4471902"),
    ],
)
def test_the_number_of_a_house_is_not_that_of_the_paper(seat: str, number: str, read: str | None) -> None:
    assert best("company-registration", REGISTERED.format(seat=seat, number=number), "document_number") == read


@pytest.mark.parametrize("number", ["Ne de ordine în registrul   J08/2217/02.06.2021", "Ne: J08-2217-02.06.2021"])
def test_a_day_at_the_end_of_a_number_is_nobodys_birth(number: str) -> None:
    assert best("company-registration", REGISTERED.format(seat="Brasov", number=number), "birth_date") is None


def test_a_day_behind_the_word_for_born_stays_a_birth() -> None:
    text = """
    ATTESTATION DE TRAVAIL
    Nous certifions que Mme Awa SARR, née le 02/06/1991, est employée chez nous.
    """
    assert str(best("employment-certificate", text, "birth_date")) == "1991-06-02"


DEED = """
    KADASTRAAL UITTREKSEL
    Eigenaar     Femke VAN DAMME
    Recht        volle eigendom
    {label}      Beukenlaan 12, 3000 Leuven
    Uittreksel van    4 mei 2026
    """


@pytest.mark.parametrize("label", ["Ligging", "Adres van het goed"])
def test_what_a_deed_is_about_stands_at_its_label_and_is_no_letterhead(label: str) -> None:
    assert best("title-deed", DEED.format(label=label), "address") == "Beukenlaan 12, 3000 Leuven"


def test_the_address_of_the_office_at_the_head_of_a_deed_is_not_that_of_the_house() -> None:
    text = """
    Notariskantoor Peeters
    Beukenlaan 12, 3000 Leuven
    EIGENDOMSATTEST
    Femke VAN DAMME is volle eigenaar.
    """
    assert best("title-deed", text, "address") is None


LETTER = """
    Gent, 4 mei 2026
    MOTIVATIE
    Ik heet Awa SARR en leg uit wat ik van plan ben. {sentence}
    """


@pytest.mark.parametrize(
    ("sentence", "programme", "institution"),
    [
        (
            "Met het diploma Master in de chemie van Universiteit Schelde zou ik thuis een laboratorium beginnen.",
            "Master in de chemie",
            "Universiteit Schelde",
        ),
        (
            "Le diplôme Bachelier en droit de Haute École du Nord me permettra de rentrer au pays.",
            "Bachelier en droit",
            "Haute École du Nord",
        ),
        ("J'ai obtenu le diplôme Bachelier en droit de Haute École du Nord en 2024.", None, None),
    ],
)
def test_a_diploma_that_would_help_is_the_one_somebody_comes_for(
    sentence: str, programme: str | None, institution: str | None
) -> None:
    text = LETTER.format(sentence=sentence)
    assert best("motivation-letter", text, "programme") == programme
    assert best("motivation-letter", text, "institution") == institution


def test_custody_goes_to_a_parent_whose_surname_begins_the_next_line() -> None:
    text = """
    Par jugement du 4 mai 2023 le tribunal dissout par divorce le mariage de Jan PEETERS et Awa SARR.
    La garde des enfants communs et l'autorité parentale exclusive sur eux reviennent à Awa
    SARR.
    """
    assert best("divorce-decision", text, "custody") == "Awa SARR"


def test_custody_at_a_label_ends_with_the_name_below_it() -> None:
    text = """
    EXTRACT OF JUDGMENT
    Custody awarded to
    Awa Marie SARR
    Copy made on 4 May 2023
    """
    assert best("divorce-decision", text, "custody") == "Awa Marie SARR"
