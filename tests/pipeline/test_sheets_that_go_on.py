"""Sheets that tell nothing of themselves: where a form is signed, and a passport's pages of stamps."""

import dataclasses

import pytest

from pipeline.papers.boundaries import split
from pipeline.papers.classify import classify_page, weigh_page
from pipeline.readings import Mark, MrzReading
from tests.pipeline.words import page

GUARANTEE = (
    "ANNEXE 32\nEngagement de prise en charge souscrit conformément à l'article 60\nJe soussigné BALDE Alpha\n"
    "m'engage vis-à-vis de l'Etat belge et de l'étudiant SOW Mariam\nà prendre en charge les soins de santé, "
    "l'hébergement, les études et le rapatriement\npour l'année académique 2026-2027"
)
CONSENT = (
    "PARENTAL AUTHORISATION\nI, Grace Mutai, mother of the minor child Leo Kamau, born on 3 May 2014\n"
    "hereby give my consent that my child may leave the country permanently and settle in Belgium"
)
RECORD = "Certificate of good conduct\nNo criminal record was found for the person named above\nCriminal records office"
SIGNED = [
    (
        GUARANTEE,
        "Fait à Québec, le 3 mai 2026\nSignature du garant\nLu et approuvé\nPartie réservée à l'administration\n"
        "Vu pour la légalisation de la signature de M. Balde\nL'agent consulaire",
    ),
    (
        GUARANTEE,
        "Gedaan te Paramaribo op 3 mei 2026\nHandtekening van de garant\n\n"
        "Gezien voor legalisatie van de handtekening\nDe consul",
    ),
    (
        CONSENT,
        "Done at Nairobi on 4 May 2026\nSignature of the mother\n\nSeen for legalisation of the signature above\n"
        "Commissioner for oaths",
    ),
]


def runs(*pages):
    return [(run.kind, run.pages) for run in split(pages, [weigh_page(reading, "all.pdf") for reading in pages])]


@pytest.mark.parametrize(("form", "last"), SIGNED)
def test_where_a_party_signs_and_is_legalised_is_the_last_sheet_of_its_form(form, last):
    assert classify_page(page(last), "scan.pdf")[0].kind != "apostille"
    assert [pages for _, pages in runs(page(form), page(last), page(RECORD))] == [(0, 1), (2,)]


@pytest.mark.parametrize(
    "text",
    [
        "Vu pour légalisation de la signature de M. Ba, maire de Sédhiou\nAmbassade de Belgique à Dakar\nle 3 mai 2026",
        "Gezien voor legalisatie van de handtekening van mevrouw Claes, notaris\nDe consul\nHandtekening",
        "MINISTRY OF FOREIGN AFFAIRS\nATTESTATION\nThis is to attest the signature and seal of the Ministry of "
        "Education\nwithout liability for the contents\nNo. 2026/44",
    ],
)
def test_a_legalisation_on_a_sheet_of_its_own_stays_one(text):
    assert classify_page(page(text), "scan.pdf")[0].kind == "apostille"


DATA = dataclasses.replace(
    page(
        "PASSPORT\nRepublic of Utopia\nSurname ROUX\nGiven names LEO\nDate of birth 09 JUL 1994\nPassport No L898902C3"
    ),
    mrz=(
        MrzReading(
            "TD3",
            ("P<UTOROUX<<LEO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "L898902C36UTO9407092M3204159ZE184226B<<<<<10"),
            0.95,
            (0.1, 0.4, 0.9, 0.45),
        ),
    ),
)


@pytest.mark.parametrize(
    "text", ["UTOPIA\n03.05.24\nAIRPORT EAST", "BORDER POLICE\n12 MAR 2025\n\nB 44\n\n17", "IMMIGRATION\n2025-03-12"]
)
def test_a_page_of_stamps_belongs_to_the_passport_before_it(text):
    assert runs(DATA, page(text), page(RECORD)) == [("passport", (0, 1)), ("criminal-record", (2,))]


def test_stamps_alone_are_enough_where_no_day_was_read():
    stamp = Mark("stamp", (0.2, 0.2, 0.4, 0.3), 0.8, "rectangular blue")
    assert runs(DATA, page("UTOPIA", marks=[stamp])) == [("passport", (0, 1))]


@pytest.mark.parametrize(
    "text",
    [
        "CITY CAFE\n03.05.24\n2 COFFEE 5.40\nTOTAL 5.40 EUR",
        "Dear Sir, I shall come to see you on 03.05.2024 and bring all of it\nKind regards",
        RECORD + "\n03.05.2024",
    ],
    ids=["a slip", "a note", "another paper"],
)
def test_other_sheets_behind_a_passport_are_none_of_its_pages(text):
    assert [pages for _, pages in runs(DATA, page(text))] == [(0,), (1,)]


BIRTH = (
    "COMMUNE D'EXEMPLE\nEXTRAIT D'ACTE DE NAISSANCE\nLe trois mai deux mille un est née ROUX Anne, de sexe féminin\n"
    "fille de ROUX Paul et de PETIT Marie"
)


@pytest.mark.parametrize(
    ("first", "back"),
    [
        (BIRTH, "MENTIONS MARGINALES\nMariée à Liège le 4 mai 2024 avec Jean Dupont\nPour extrait conforme"),
        (
            "REGISTRO CIVIL DE NACIMIENTO\nDatos del inscrito: RUIZ LAURA\nFecha de nacimiento 03/05/2001\n"
            "Padre: RUIZ JUAN   Madre: PEÑA ANA",
            "ESPACIO PARA NOTAS\nSin notas marginales\nEs fiel copia de su original, que reposa en esta notaría",
        ),
        (
            "COMUNE DI ESEMPIO\nESTRATTO DELL'ATTO DI MATRIMONIO\nSposo: Rossi Marco   Sposa: Ferri Anna\n"
            "Matrimonio celebrato il 5 luglio 2018",
            "ANNOTAZIONI MARGINALI\nGli sposi hanno scelto la separazione dei beni\nL'ufficiale dello stato civile",
        ),
        (RECORD, "FINGERPRINTS\nRight hand: thumb, index, middle, ring, little\nLeft hand: thumb, index, middle, ring"),
    ],
    ids=["fr", "es", "it", "fingers"],
)
def test_the_back_of_an_act_has_the_notes_in_its_margin(first, back):
    assert [pages for _, pages in runs(page(first), page(back))] == [(0, 1)]


def test_another_act_that_begins_with_its_title_is_none_of_them():
    other = "EXTRAIT D'ACTE DE MARIAGE\nMENTIONS MARGINALES\nont contracté mariage Jean Dupont et Anne Roux"
    assert [pages for _, pages in runs(page(BIRTH), page(other))] == [(0,), (1,)]
