"""Days and numbers of papers that another one cites: acts of birth, cards and receipts of its holder, reasons."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field

USABLE = 0.6


def sure(kind: str, text: str, name: str, language: str) -> list[str]:
    found = extract(document(kind, text, language=language)).get(name, Field())
    return [str(reading.value) for reading in found.readings if reading.confidence >= USABLE]


CITED = [
    ("fr", "Acte de naissance n° 311/1996 dressé le\n04/03/1996 au centre de Bobo"),
    ("fr", "Vu la C.N.I. n° 100 447 392\ndu 23/07/2021"),
    ("en", "Birth certificate No. 4411/A issued on 14/03/1996"),
    ("en", "National ID card no. 55 118 issued at Nakuru on 14/03/2021"),
    ("en", "Receipt No. 9981 of 14/10/2026"),
    ("es", "Cédula de identidad N° 44.118.221\nexpedida el 13 de marzo de 2019"),
    ("de", "Personalausweis Nr. L01X00T47, ausgestellt am 13.4.2021"),
    ("de", "Geburtsurkunde Nr. 118/1997 vom 13.4.1997"),
    ("nl", "Geboorteakte nr. 4412 opgemaakt op 13 april 1997"),
    ("nl", "Verblijfstitel nr. B 123 4567 afgegeven op 13 april 2024"),
]


@pytest.mark.parametrize(("language", "line"), CITED, ids=[line[:24] for _, line in CITED])
def test_the_day_of_a_paper_that_is_cited_is_not_the_records_own(language: str, line: str) -> None:
    assert sure("criminal-record", f"EXTRACT 55\nAwa KABORE\n{line}", "issue_date", language) == []
    dated = f"EXTRACT 55\nAwa KABORE\n{line}\n\nDone at Bobo, 19 October 2026"
    assert sure("criminal-record", dated, "issue_date", language) == ["2026-10-19"]


OWN = [
    ("birth-certificate", "fr", "Acte de naissance n° 311 dressé le 14/03/2020", "2020-03-14"),
    ("criminal-record", "en", "Certificate No. 4411/A issued on 14/03/2026", "2026-03-14"),
    ("fee-payment", "en", "Receipt No. 9981 issued on 14/10/2026", "2026-10-14"),
    ("diploma", "nl", "Diploma nr. 4411 uitgereikt op 14 juni 2019", "2019-06-14"),
]


@pytest.mark.parametrize(("kind", "language", "text", "day"), OWN, ids=[kind for kind, *_ in OWN])
def test_the_same_words_on_the_paper_itself_are_its_own(kind: str, language: str, text: str, day: str) -> None:
    assert sure(kind, text, "issue_date", language) == [day]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Gelet op de Codex;\nGelet op het advies van 13 mei 2026"),
        ("en", "Considering the law;\nConsidering the advice of 13 May 2026"),
        ("fr", "Vu la loi ;\nVu l'avis du 13 mai 2026"),
    ],
)
def test_what_a_decision_rests_on_has_a_day_of_its_own(language: str, text: str) -> None:
    assert sure("equivalence-decision", text, "issue_date", language) == []


def test_the_number_of_an_act_or_a_receipt_is_not_the_records() -> None:
    text = "Receipt No: 99811\nBirth certificate No. 4411/A\nPCC No: 55/CJ/2026\nName: Awa Kabore"
    assert sure("criminal-record", text, "document_number", "en") == ["55/CJ/2026"]
    assert sure("birth-certificate", "Birth certificate No. 4411/A", "document_number", "en") == ["4411/A"]
    assert sure("fee-payment", "Receipt No: 99811", "document_number", "en") == ["99811"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Seen for authentication of the signature of the Registrar\nNairobi, 22 September 2026"),
        ("fr", "Authentification de la signature du recteur\nDakar, le 22 septembre 2026"),
        ("es", "Visto para certificar la firma del Rector\nLima, 22 de septiembre de 2026"),
    ],
)
def test_the_office_that_vouches_for_a_hand_has_a_day_of_its_own(language: str, line: str) -> None:
    degree = "DIPLOMA\nGiven under the seal of the University this 14th day of July 2023\n\n"
    assert "2026-09-22" not in sure("diploma", degree + line, "issue_date", language)


def test_a_paper_that_its_own_seal_authenticates_is_dated_there() -> None:
    text = "CERTIFICATE\nAuthenticated by the signature and seal of the Registrar\nNairobi, 22 September 2026"
    assert sure("transcript", text, "issue_date", "en") == ["2026-09-22"]


def test_of_two_days_the_one_below_the_signature_is_the_papers_own() -> None:
    text = (
        "TEST REPORT FORM\nCentre   PK014   Date   18/08/2026\n\nOverall   7.0\n\n"
        "Centre stamp          Administrator's Signature\n                      Date 31/08/2026"
    )
    assert sure("language-certificate", text, "issue_date", "en") == ["2026-08-31"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "fr",
            "La fiche est délivrée à l'intéressée sur sa demande du 12/10/2026 pour servir et valoir ce que de droit",
        ),
        ("nl", "Afgeleverd op aanvraag van 12/10/2026"),
        ("en", "Issued to her at her request dated 12/10/2026"),
        ("de", "Ausgestellt auf Antrag vom 12.10.2026"),
    ],
)
def test_the_day_of_the_request_is_not_that_of_the_paper(language: str, line: str) -> None:
    assert sure("criminal-record", f"EXTRACT\nAwa KABORE\n{line}", "issue_date", language) == []
    assert sure("criminal-record", f"EXTRACT\nAwa KABORE\n{line}\n\nBobo, 19/10/2026", "issue_date", language) == [
        "2026-10-19"
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Passport valid up to 15/02/2032"),
        ("fr", "C.I.N. CD448117 valable jusqu'au 15/02/2032"),
        ("nl", "Houder van paspoort EN 118822, geldig tot 15/02/2032"),
    ],
)
def test_the_term_of_a_passport_is_not_that_of_a_record(language: str, line: str) -> None:
    assert sure("criminal-record", f"EXTRACT\nAwa KABORE\n{line}", "valid_until", language) == []
    own = f"EXTRACT\nAwa KABORE\n{line}\nThis certificate is valid until 15/04/2027"
    assert sure("criminal-record", own, "valid_until", language) == ["2027-04-15"]
