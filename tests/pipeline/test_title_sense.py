"""What stands in and around a title decides whether it is the paper's own."""

import pytest

from pipeline.papers.classify import classify_page
from tests.pipeline.words import page

OTHERS = [
    ("marriage-certificate", "CERTIFICATE OF NO RECORD OF MARRIAGE\nin the name of Rosa Lim, born on 3 May 1995"),
    ("municipal-registration", "CERTIFICATE OF FISCAL RESIDENCE\nIgor Novik is a resident for tax purposes in 2026"),
    ("employment-certificate", "CERTIFICAT D'APTITUDE AU TRAVAIL\nM. Roux a été examiné le 3 mai 2026 et est apte"),
    ("marriage-certificate", "FAMILIENFORSCHUNGSBESCHEINIGUNG\nStandesamt, Ehe, Eheschließung der Großeltern 1931"),
]
SHARED = [
    (
        "company-registration",
        "Chambre de commerce\nATTESTATION D'INSCRIPTION\nSociété Durand et Fils SRL\nCapital social 20 000 EUR\n"
        "Gérant Paul Durand\nInscrite au registre du commerce sous le numéro A/77",
    ),
    (
        "admission-letter",
        "Hogeschool Voorbeeld\nBEWIJS VAN INSCHRIJVING\nStudente Mina Sato\nacademiejaar 2026-2027\n"
        "opleiding Bachelor in de verpleegkunde, 60 studiepunten",
    ),
    (
        "municipal-registration",
        "Stad Voorbeeld\nBEWIJS VAN INSCHRIJVING\nMina Sato is ingeschreven in het bevolkingsregister\n"
        "hoofdverblijfplaats Kerkstraat 4",
    ),
]


@pytest.mark.parametrize(("kind", "text"), OTHERS)
def test_a_title_with_another_sense_is_not_taken_for_the_kind(kind, text):
    best = classify_page(page(text), "scan.pdf")[0]
    assert best.kind != kind or best.confidence < 0.6, best


@pytest.mark.parametrize(("kind", "text"), SHARED)
def test_a_title_that_several_kinds_have_is_decided_by_what_stands_below(kind, text):
    assert classify_page(page(text), "scan.pdf")[0].kind == kind


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("marriage-certificate", "CERTIFICATE OF MARRIAGE\nRosa Lim and Ivan Cruz were married on 3 May 2020"),
        ("criminal-record", "CERTIFICATE OF NO CRIMINAL RECORD\nRosa Lim, born on 3 May 1995, has no convictions"),
        ("death-certificate", "ODPIS SKRÓCONY AKTU ZGONU\nNazwisko LIS\nOjciec / Matka Lis Adam / Lis Ewa"),
        ("birth-certificate", "CERTIFICATE OF LIVE BIRTH\nName of child Rosa Lim\nName of father Bo Lim"),
        ("municipal-registration", "CERTIFICATE OF RESIDENCE\nRosa Lim is registered in this municipality"),
        ("employment-certificate", "CERTIFICAT DE TRAVAIL\nM. Roux a été employé du 1er mai 2020 au 3 mai 2026"),
    ],
)
def test_the_same_titles_without_it_are(kind, text):
    assert classify_page(page(text), "scan.pdf")[0].kind == kind


def test_the_number_of_a_passport_in_a_letter_is_no_passport():
    letter = (
        "Beste student\npaspoort K1234567\nDe universiteit laat u toe tot de opleiding Master in de biologie\n"
        "academiejaar 2026-2027, 60 studiepunten, toelating"
    )
    assert classify_page(page(letter), "scan.pdf")[0].kind == "admission-letter"


def test_two_letters_are_a_title_only_alone():
    form = "Werkgever: Boomgaard CV\nArbeidsovereenkomst voor onbepaalde duur\nloon 3 000 EUR bruto per maand"
    kinds = {one.kind: one.confidence for one in classify_page(page(form), "scan.pdf")}
    assert kinds.get("unknown", 0.0) < 0.3
    assert classify_page(page("CV\nRosa Lim\n2019 - 2024 verkoopster"), "scan.pdf")[0].kind == "unknown"
