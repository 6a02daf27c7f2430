"""Where a payment's reference ends, and figures in it that were read as letters."""

from __future__ import annotations

import pytest

from bench.score_compare import CERTAIN
from pipeline.extract import extract
from pipeline.extract.payments.misread_figures import ARTICLES, with_figures
from pipeline.law.catalogue import load_catalogue
from tests.pipeline.words import document
from validators.facts import Field, Origin, Reading, Scalar
from validators.verdict import FLOOR

RECEIPT = """STADTSPARKASSE WALDAU
Empfänger          SPF Interieur
IBAN               BE57 6792 0060 9235
Verwendungszweck   {text}
Betrag             213,00 EUR"""


def reference_of(text: str) -> Field[Scalar]:
    return extract(document("fee-payment", RECEIPT.format(text=text), language="de"))["reference"]


@pytest.mark.parametrize(
    "appended",
    [
        " DATUM 16.10.2026, 07.55 UHR",
        " EREF+NOTPROVIDED KREF+NSCT778",
        " ABWA+MUSTER GMBH",
        " TAN 334455",
        " TAN: 334455 IBAN: BE57679200609235 BIC: PCHQBEBB",
        " End-to-End-Ref.: NOTPROVIDED",
        " Mandatsref: X88",
        ", Valutadatum: 16-10-2026 BANKREFERENTIE : 261012",
        " REF.BANQUE : 261012",
        " DATE VALEUR : 16/10/2026",
        " DATA WALUTY 2026-10-16",
        " FECHA VALOR 16/10/2026",
        "/EREF/NOTPROVIDED",
    ],
)
def test_a_reference_stops_where_the_banks_own_words_begin(appended: str) -> None:
    found = reference_of(f"OKAFOR CHIDI NIGERIA 04.11.2001 Art. 58{appended}")
    assert found.values == ("OKAFOR CHIDI NIGERIA 04.11.2001 Art. 58",)


@pytest.mark.parametrize(
    "typed",
    [
        "OKAFOR CHIDI DATE OF BIRTH 04.11.2001",
        "OKAFOR CHIDI DATUM 04.11.2001 ART 58",
        "OKAFOR TAN NIGERIA 04.11.2001",
        "TAN WEI LING 04.11.2001 SINGAPORE",
        "OKAFOR CHIDI NIGERIA 04.11.2001 LAW 15.12.1980",
    ],
)
def test_what_the_payer_typed_stays_whole(typed: str) -> None:
    assert reference_of(typed).values == (typed,)


def test_the_tag_of_a_structured_text_leads_in_the_reference() -> None:
    text = "/TRTP/SEPA OVERBOEKING/IBAN/BE57679200609235/NAME/SPF/REMI/OKAFOR CHIDI 04.11.2001/EREF/NOTPROVIDED"
    assert reference_of(text).values == ("OKAFOR CHIDI 04.11.2001",)


def read(text: str, origin: Origin = "ocr") -> Field[str]:
    return with_figures(Field((Reading(text, 0.95, text, (), origin),)))


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("ARTICLES8", "ARTICLE58"),
        ("Art. S8", "Art. 58"),
        ("Article1O", "Article10"),
        ("ARTICLEIObis", "ARTICLE10bis"),
        ("ARTICIE58", "ARTICLE58"),
        ("artikel_4Oter", "artikel_40ter"),
        ("Article 61/ll", "Article 61/11"),
        ("O4.11.2OO1 Article 58", "04.11.2001 Article 58"),
    ],
)
def test_a_figure_read_as_a_letter_is_shown_as_resolved_where_one_article_or_day_can_be_meant(
    seen: str, meant: str
) -> None:
    found = read(f"OKAFOR CHIDI {seen}")
    assert found.values == (f"OKAFOR CHIDI {meant}",)
    assert found.best is not None
    assert found.best.repaired
    assert found.best.confidence < CERTAIN
    assert found.best.raw.endswith(seen)


@pytest.mark.parametrize("seen", ["Articles9", "ArticleB", "Art.SS", "O4.31.2OO1 Article 58"])
def test_several_articles_or_none_are_for_a_person(seen: str) -> None:
    assert all(reading.confidence < FLOOR for reading in read(seen).readings)


@pytest.mark.parametrize(
    "text", ["Article 58", "Art 63", "ARTIOLI MARIO 01.02.2000 Art. 10", "SOUSA ART DO CARMO", "DE BART SOS 01.02.2000"]
)
def test_what_needs_no_figure_is_left_as_it_was_read(text: str) -> None:
    found = read(text)
    assert found.values == (text,)
    assert found.best is not None
    assert not found.best.repaired


def test_the_letters_of_a_file_are_those_that_were_typed() -> None:
    assert read("ARTICLES8", "text-layer").values == ("ARTICLES8",)


def both(payer: str, reference: str) -> tuple[float, float]:
    text = "BANQUE DES LACS\nDonneur d'ordre    {}\nBénéficiaire    SPF Intérieur\nMotif    {}\nMontant    213,00 EUR"
    found = extract(document("fee-payment", text.format(payer, reference), language="fr"))
    assert found["payer"].best is not None
    assert found["reference"].best is not None
    return found["payer"].best.confidence, found["reference"].best.confidence


def test_one_person_in_two_writings_is_for_a_person() -> None:
    assert max(both("ONDOA MBIYA Claire", "ONDOA MBDTA Claire Camerounaise 02.08.2004")) < FLOOR


@pytest.mark.parametrize(
    "payer",
    ["ONDOA MBIYA Claire", "ONDOA Rodrigue", "MBIYA ONDOA Claire", "ONDOA MBIYA Théodore", "ONDOA MBIÝE Claire"],
)
def test_the_same_person_and_a_relative_leave_no_doubt(payer: str) -> None:
    assert min(both(payer, "ONDOA MBIYA Claire Camerounaise 02.08.2004")) >= FLOOR


def test_every_article_that_a_route_asks_for_is_known() -> None:
    assert {article for route in load_catalogue().routes.values() for article in route.articles} <= ARTICLES
