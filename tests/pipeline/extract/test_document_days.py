"""Days of cards, stickers and permits whose labels do not say them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.extract import extract
from pipeline.extract.passports.identity import extract_identity
from pipeline.readings import MrzReading
from tests.pipeline.words import document, page
from validators import mrz
from validators.facts import Field


def zone(layout: str, expiry: dt.date) -> MrzReading:
    lines = mrz.compose(
        layout,
        document_code={"TD1": "I", "MRV-B": "V"}[layout],
        issuing_state="UTO",
        surname="ERIKSSON",
        given_names="ANNA",
        document_number="L898902C3",
        nationality="UTO",
        birth=dt.date(1989, 7, 4),
        sex="F",
        expiry=expiry,
    )
    shares = tuple((0.999,) * len(line) for line in lines)
    return MrzReading(layout, lines, 0.97, (0.05, 0.85, 0.95, 0.95), shares, (), tuple(mrz.parse(lines).checks.items()))


def days(kind: str, text: str, layout: str, expiry: dt.date) -> dict[str, list[str]]:
    found = extract_identity(document(kind, replace(page(text), mrz=(zone(layout, expiry),))))
    return {
        name: [str(value) for value in found.get(name, Field()).values]
        for name in ("issue_date", "valid_from", "valid_until", "expiry_date")
    }


def test_the_zone_shows_in_which_order_a_card_prints_its_days() -> None:
    text = "Date of birth   Card No\n04/07/1989   L898902C3\nDate of issue   Date of expiry\n11/06/2021   11/06/2031"
    assert days("identity-card", text, "TD1", dt.date(2031, 6, 11))["issue_date"] == ["2021-06-11"]


def test_a_day_of_issue_stands_under_a_heading_that_asks_for_the_place_of_birth_first() -> None:
    text = (
        "GEB.DATUM 04 07 1989\nKARTE GULTIG BIS / CARD EXPIRY\n30 09 2028\n"
        "GEBURTSORT/ PLACE OF BIRTH - AUSSTELLUNGSDATUM, ORT/ DATE OF ISSUE, PLACE\n"
        "ENUGU   01 10 2025 STADT ESSEN\n\n\nBeglaubigt. Essen, 16.06.2026"
    )
    assert days("residence-permit", text, "TD1", dt.date(2028, 9, 30))["issue_date"] == ["2025-10-01"]


@pytest.mark.parametrize(
    ("text", "issued", "first"),
    [
        ("ou 05-07-26 x 03-10-26\noeuvre a TEHERAN 1: 30-06-26\nremarques 751", ["2026-06-30"], ["2026-07-05"]),
        ("DESDE @1-0@6-26 Hasta 03-10-26\nEXPEDIDOEN LA HABANA ez 26-05-26", ["2026-05-26"], []),
        # One over the other in a column, neither label read; and not where a label stands in the row between.
        ("VISUM - SCHENGENSTAATEN\nxx   05-07-26\nBls   03-10-26\nArt   C", [], ["2026-07-05"]),
        ("xx   05-07-26\nName   SILVA\nBls   03-10-26", ["2026-07-05"], []),
    ],
)
def test_a_visa_with_faint_labels_is_read_by_its_last_day(text: str, issued: list[str], first: list[str]) -> None:
    found = days("schengen-visa", text, "MRV-B", dt.date(2026, 10, 3))
    assert found["issue_date"] == issued
    assert found["valid_from"] == first
    assert found["valid_until"] == ["2026-10-03"]


def test_a_permit_that_is_a_letter_says_its_days_as_letters_do() -> None:
    text = (
        "RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR\nNom   PHAM\nNé(e) le 03/02/1998\nEntré en France le 29/08/2021\n"
        "Le présent récépissé est valable du 05/09/2026 au 04/03/2027.\nDélivré à Lille, le 05/09/2026"
    )
    found = extract_identity(document("residence-permit", text, language="fr"))
    assert [str(value) for value in found["issue_date"].values] == ["2026-09-05"]
    assert [str(value) for value in found["expiry_date"].values] == ["2027-03-04"]


def issued(kind: str, text: str) -> list[tuple[str, bool]]:
    field = extract(document(kind, text)).get("issue_date", Field())
    return [(str(reading.value), reading.confidence >= 0.6) for reading in field.readings if reading.confidence >= 0.5]


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        (
            "birth-certificate",
            "EXTRAIT DE L'ACTE DE NAISSANCE N° 114\nNom / Name   DEMIR\nDate de naissance   Jo 14 | Mo 02 | An 2001\n"
            "Date de délivrance / Date of issue   Jo 07 | Mo 09 | An 2026\n"
            "Extrait délivré en application de la Convention signée à Vienne le 8 septembre 1976.",
            "2026-09-07",
        ),
        (
            "work-authorisation",
            "Kombinierte Erlaubnis\nAufgrund der Zulassung zur Arbeit, erteilt am 14. April 2026 durch die Regierung;\n"
            "wird Herrn Arman Petrosyan der Aufenthalt gestattet.\nBrüssel, den 19. Mai 2026",
            "2026-05-19",
        ),
        (
            "work-authorisation",
            "Permis unique\nVu l'autorisation de travail, délivrée le 14 avril 2026 par la Région wallonne;\n"
            "Le séjour de M. Arman Petrosyan est autorisé.\nBruxelles, le 19 mai 2026",
            "2026-05-19",
        ),
        (
            "marriage-certificate",
            "ACTE DE MARIAGE\nAutorisation du juge de la famille n° 1442/25 du 03/09/2025\n"
            "Acte dressé et inscrit le 11 septembre 2025. Frais perçus : 250 DH.",
            "2025-09-11",
        ),
        (
            "parental-authorisation",
            "AUTORIZACIÓN NOTARIAL DE VIAJE\nEN LA CIUDAD DE CUSCO, A DOS DÍAS DEL MES DE JUNIO DEL AÑO DOS MIL "
            "VEINTISÉIS, ANTE MÍ, NOTARIO DE CUSCO, COMPARECE:\nDON LUIS QUISPE HUAMÁN\n"
            "Colegio de Notarios: CERTIFICA que la firma y sello que anteceden son del Notario. Cusco, 05 JUN. 2026.",
            "2026-06-02",
        ),
        (
            "parental-authorisation",
            "СОГЛАСИЕ\nГород Тверь. Пятое марта две тысячи двадцать шестого года.\nЯ, Лебедева Ольга Игоревна, "
            "11.04.1986 года рождения, паспорт 28 06 118440, выданный ОВД города Твери 09.10.2019 года,\n"
            "даю согласие на выезд моего сына.",
            "2026-03-05",
        ),
        (
            "fee-payment",
            "AVIS D'OPÉRATION\nNOTRE RÉFÉRENCE\nTRF 810 26\nRABAT, LE\n15/01/2026\nDATE D'OPÉRATION\n14/01/2026\n"
            "DATE DE VALEUR\n16/01/2026\nMONTANT\n236,00 EUR",
            "2026-01-15",
        ),
    ],
)
def test_what_a_paper_rests_on_or_cites_is_not_its_own_day(kind: str, text: str, day: str) -> None:
    assert issued(kind, text) == [(day, True)]


def test_a_day_given_as_the_reason_is_the_paper_s_own_where_the_paper_is_what_is_issued() -> None:
    text = "Attestation\nVu la demande de l'intéressé, la présente attestation est délivrée le 14 avril 2026"
    assert issued("employment-certificate", text) == [("2026-04-14", True)]


def test_the_day_of_a_legalisation_is_not_that_of_the_paper_below_which_it_stands() -> None:
    sticker = (
        "LÉGALISATION – LEGALISATIE\nAmbassade de Belgique à Tunis\nSticker n° BE-TUN-2026-014482\nDate : 03/11/2026"
    )
    act = "EXTRAIT D'ACTE DE NAISSANCE\nNom Ben Salah\nPrénom Ines\n\n\n"
    alone = extract(document("birth-certificate", f"{act}{sticker}", language="fr")).get("issue_date", Field())
    assert alone.best is None or alone.best.confidence < 0.6
    dated = extract(
        document("birth-certificate", f"{act}Fait à Sfax, le 12 octobre 2026\n\n\n{sticker}", language="fr")
    )
    assert dated["issue_date"].values == (dt.date(2026, 10, 12),)
