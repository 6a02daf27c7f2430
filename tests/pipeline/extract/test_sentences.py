"""Days, names and states of things where no label stands beside them."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name
from tests.pipeline.words import document

DAY = dt.date(2026, 9, 14)

MADE_OUT = {
    "fr": "Acte dressé pour mariage\nDate de l'acte de mariage : 20 juin 2026\nDélivrée à Rabat, le 14 septembre 2026.",
    "nl": "Datum huwelijk: 20 juni 2026\nVoor eensluidend afschrift, afgeleverd te Brugge, 14 september 2026",
    "de": "Tag der Eheschließung: 20. Juni 2026\nGegeben zu Wien, am 14. September 2026",
    "es": "Fecha del matrimonio: 20 de junio de 2026\nFecha de inscripción: 22 de junio de 2026\n"
    "Se expide a petición de la persona interesada en Bogotá, el 14 de septiembre de 2026.",
    "en": "Date of marriage: 20 June 2026\n"
    "This copy was issued at the request of the parties in Accra, on 14 September 2026.",
}


@pytest.mark.parametrize("language", MADE_OUT)
def test_a_copy_is_as_old_as_its_issue_and_not_as_the_act(language: str) -> None:
    known = language if language in ("en", "fr", "nl", "de") else None
    found = extract(document("marriage-certificate", MADE_OUT[language], language=known))
    assert found["issue_date"].values == (DAY,)
    assert found["event_date"].values == (dt.date(2026, 6, 20),)


def test_a_birth_told_with_its_place_is_no_day_of_issue() -> None:
    text = "Certificate issued to Ada Obi, born in Enugu, on 3 May 1999."
    found = extract(document("criminal-record", text, language="en"))
    assert "issue_date" not in found or dt.date(1999, 5, 3) not in found["issue_date"].values


def test_a_translation_is_as_old_as_the_translator_s_signature() -> None:
    text = (
        "Délivré le : 27/08/2026\nJe soussignée, traductrice jurée, certifie la traduction\nFait à Liège, le 14/09/2026"
    )
    found = extract(document("translation", text, language="fr"))
    assert found["issue_date"].values == (DAY,)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Date: 04.09.2026", "en", 1),
        ("Date : 04/09/2026", "fr", 1),
        ("Date: 04/09/2026", "en", 2),
        ("Date: 04/09/2026", None, 2),
    ],
)
def test_dots_and_languages_that_know_one_order_settle_day_and_month(
    text: str, language: str | None, days: int
) -> None:
    found = extract(document("medical-certificate", text, language=language))["issue_date"]
    assert found.values[0] == dt.date(2026, 9, 4)
    assert len(found.values) == days


def test_an_order_carried_out_today_is_dated_by_the_paper() -> None:
    text = (
        "Oran, le 02/09/2026\nMontant transféré : EUR 207,00\nDate de valeur : 04/09/2026\n"
        "Nous vous confirmons avoir exécuté ce jour l'opération."
    )
    found = extract(document("fee-payment", text, language="fr"))
    assert found["payment_date"].values == (dt.date(2026, 9, 2),)


@pytest.mark.parametrize(("status", "executed"), [("Network Ack", True), ("Network Nack", False)])
def test_the_network_says_whether_a_message_went_out(status: str, executed: bool) -> None:
    text = (
        f"Network Delivery Status : {status}\n:20:FEX1\n:32A:260914EUR207,00\n:50K:/0044\nADA OBI\n"
        ":59:/BE57679200609235\nFPS HOME AFFAIRS\n:70:OBI_ADA\n:71A:OUR"
    )
    assert extract(document("fee-payment", text))["executed"].values == (executed,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr./Ms. Ada Obi", "Ada Obi"),
        ("DE SMET ELINE", "DE SMET ELINE"),
        ("De heer Jan Peeters", "Jan Peeters"),
        ("la requérante Marie Blanc", ""),
    ],
)
def test_titles_are_no_part_of_a_name_but_particles_are(text: str, name: str) -> None:
    assert clean_name(text) == name


def test_two_headed_blocks_name_both_spouses() -> None:
    text = (
        "Datos del contrayente:\nApellidos y nombres completos: ROJAS PARRA LUIS\n"
        "Datos de la contrayente:\nApellidos y nombres completos: DE SMET ELINE"
    )
    assert extract(document("marriage-certificate", text))["spouse_name"].values == ("DE SMET ELINE",)


def test_a_statement_without_labels_belongs_to_the_addressee() -> None:
    text = "Lagoon Bank PLC\nMarina Branch, Lagos 101001\n\nADA OBI\nP.O. Box 4418, Lagos\nAccount type: Current"
    assert extract(document("bank-statement", text, language="en"))["account_holder"].values == ("ADA OBI",)


def test_a_diploma_names_graduate_and_degree_in_its_sentence() -> None:
    text = "The Senate hereby makes known that\nAda Ngozi Obi\nhas been admitted to the degree of\nBachelor of Laws\n"
    found = extract(document("diploma", text, language="en"))
    assert found["holder_name"].values == ("Ada Ngozi Obi",)
    assert found["degree"].values == ("Bachelor of Laws",)


def test_the_letterhead_names_the_school_and_not_its_office() -> None:
    text = "Riverbank University\nInternational Admissions Office\nQuay 4, 9000 Gent"
    assert extract(document("admission-letter", text, language="en"))["institution"].values == ("Riverbank University",)


def test_a_doctor_signs_with_the_degree_behind_the_name() -> None:
    text = "The patient shows no evidence of any communicable disease\nANA REYES, MD"
    found = extract(document("medical-certificate", text, language="en"))
    assert found["doctor_name"].values == ("ANA REYES",)
    assert found["no_disease"].values == (True,)


@pytest.mark.parametrize(("line", "number"), [("Acte n° 1183", "1183"), ("N° 417/2026 - Registre 88", "417/2026")])
def test_an_act_has_the_number_of_its_heading(line: str, number: str) -> None:
    assert extract(document("birth-certificate", line, language="fr"))["document_number"].values == (number,)


def test_the_head_of_a_household_is_born_on_the_first_day() -> None:
    text = (
        "certifie que le ménage de PETIT LUC, né le 12/04/1969, se compose comme suit :\n"
        "Nom   Date de naissance   Lien\nPETIT Luc   12/04/1969   référence\nPETIT Eva   30/01/1971   épouse"
    )
    found = extract(document("family-composition", text, language="fr"))
    assert found["birth_date"].values == (dt.date(1969, 4, 12),)


@pytest.mark.parametrize(
    ("language", "label"),
    [("es", "Contrayente"), ("en", "Spouse"), ("fr", "Conjoint"), ("nl", "Echtgenoot"), ("pt", "Nubente")],
)
def test_one_label_twice_names_both_spouses(language: str, label: str) -> None:
    text = f"Acta 881/2019\n{label}:    Ana RIVAS LUNA\nNo.    12\n{label}:    Bruno VAN HOVE\nNo.    13\n"
    found = extract(document("marriage-certificate", text, language=language))
    assert found["spouse_name"].values[0].upper() == "BRUNO VAN HOVE"
    assert [name.upper() for name in found["holder_name"].values] == ["ANA RIVAS LUNA"]


def test_one_label_with_the_same_name_twice_names_one_spouse() -> None:
    text = "Spouse:    Ana RIVAS LUNA\nNo.    12\nSpouse:    Ana RIVAS LUNA\n"
    assert extract(document("marriage-certificate", text, language="en"))["spouse_name"].values[0] == "Ana RIVAS LUNA"


MEANT = [
    ("Licence issued to X, expiring on October 21, 2025.\nWavre, February 28, 2025", dt.date(2025, 2, 28)),
    ("Vergunning, vervaldag 24.08.2028.\nSaint-Louis, 24.04.2026", dt.date(2026, 4, 24)),
    ("Date : 15.02.2026\nnous vous invitons entre le 22.05.2026 et le 15.04.2027", dt.date(2026, 2, 15)),
    ("Datum: 25/10/2026\nwir laden Sie ein, zwischen 24/01/2027 und 25/10/2027", dt.date(2026, 10, 25)),
    ("a réussi le test au niveau B2. Test passé\nle 25.06.2024.\nLviv, le 16.07.2024", dt.date(2024, 7, 16)),
    ("[Signature] Original vom 26.06.2026.\nAusgefertigt in Eupen am 18.06.2026", dt.date(2026, 6, 18)),
    ("De rechtbank spreekt de echtscheiding uit op 14 oktober 2021.\nGent, 22 november 2021", dt.date(2021, 11, 22)),
]


@pytest.mark.parametrize(("text", "day"), MEANT)
def test_a_day_that_means_something_else_is_not_the_day_of_issue(text: str, day: dt.date) -> None:
    assert extract(document("language-certificate", text))["issue_date"].values == (day,)


def test_a_birth_may_be_said_on_both_sides_of_its_day() -> None:
    found = extract(document("birth-certificate", "Babatunde ADEYEMI wurde am 21/12/1999 in Jos geboren."))
    assert found["birth_date"].values == (dt.date(1999, 12, 21),)
