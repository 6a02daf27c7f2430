"""Electronic signatures and seals that a paper tells of in words."""

import dataclasses

import pytest

from pipeline.extract import extract
from pipeline.readings import Mark, Quality
from tests.pipeline.words import document, page

BODY = "\n".join(["This paper says of the person named above that the register has an entry of that kind"] * 8)
DRAWN = {"unexplained": (), "size_from": "page", "text_source": "text-layer"}


def told(name, words, kind="marriage-certificate", marks=()):
    made = dataclasses.replace(
        page(f"{BODY}\n\n{words}", marks=marks), quality=Quality(text_confidence=0.99, capture="digital"), **DRAWN
    )
    field = extract(document(kind, made, language="en")).get(name)
    return None if field is None or field.best is None else (field.best.value, field.best.confidence)


@pytest.mark.parametrize(
    "words",
    [
        "This document is digitally signed by Ana Prates",
        "Documento assinado eletronicamente por Joana Prates, escrivã",
        "Firmado digitalmente por: PRATES RUIZ ANA",
        "Firmato digitalmente da Anna Prati ai sensi del D.Lgs. 82/2005",
        "Elektronisch ondertekend door An Claes",
        "Signé électroniquement par Anne Roux",
        "Dieses Dokument wurde elektronisch signiert",
        "Belge elektronik olarak imzalanmıştır",
        "Dokument podpisany elektronicznie przez Jana Lisa",
        "Semnat electronic de către Ion Pop",
        "Документ подписан электронной подписью",
        "Signature électronique\nAnne Roux",
        "Electronically signed and valid without signature on paper",
    ],
)
def test_an_electronic_signature_told_in_words_counts(words):
    value, confidence = told("signed", words)
    assert (value, 0.6 <= confidence < 0.9) == (True, True)


@pytest.mark.parametrize(
    "words",
    [
        "This extract was made by a computer and needs no signature",
        "Documento emitido eletronicamente, dispensa assinatura",
        "Bu belge elektronik ortamda üretilmiş olup ıslak imza gerekmez",
        "This form may be signed electronically",
        "It is not digitally signed",
        "An electronic signature is not accepted for this procedure",
        "Electronic signature not required",
        "Dokument nie wymaga podpisu",
        "Le formulaire doit être signé électroniquement",
    ],
)
def test_what_needs_or_may_have_one_is_not_signed_so(words):
    found = told("signed", words)
    assert found is None or found[0] is False


@pytest.mark.parametrize("words", ["Firma electrónica: 7A 11 C0 44", "Electronic signature\n88 1f 0c"])
def test_a_row_of_signs_beside_its_label_names_nobody(words):
    found = told("signed", words)
    assert found is None or found[1] < 0.6


def test_a_contract_that_a_slip_speaks_of_was_signed_and_not_the_slip():
    words = "Contrat de travail signé électroniquement le 3 mai 2026"
    assert told("signed", words, kind="payslip")[0] is False
    assert told("signed", words, kind="employment-contract")[0] is True


@pytest.mark.parametrize("kind", ["medical-certificate", "annex-32", "application-form"])
def test_where_a_pen_is_asked_for_it_goes_to_a_person(kind):
    found = told("signed", "Digitally signed by Rosa Prates", kind=kind)
    assert found is None or found[1] < 0.6


@pytest.mark.parametrize(
    ("words", "sure"), [("Digitally signed by Rosa Prates", True), ("This letter was electronically signed", False)]
)
def test_on_a_letter_of_an_employer_somebody_must_be_named(words, sure):
    value, confidence = told("signed", words, kind="employment-certificate")
    assert (value, confidence >= 0.6) == (True, sure)


def test_faint_strokes_do_not_outweigh_it():
    faint = Mark("signature", (0.1, 0.6, 0.35, 0.64), 0.25, "dark")
    assert told("signed", "Firmado digitalmente por Ana Ruiz", marks=(faint,))[1] >= 0.6


@pytest.mark.parametrize(
    "words",
    [
        "Sealed electronically by the register office",
        "Dieses Dokument trägt ein elektronisches Siegel",
        "Cachet électronique : Commune d'Exemple",
        "Elektronisch zegel van de gemeente",
        "Belge güvenli elektronik mühür ile mühürlenmiştir",
        "Dokumenti është vulosur elektronikisht nga Zyra",
        "Sello electrónico de la Administración",
    ],
)
def test_an_electronic_seal_told_in_words_counts(words):
    value, confidence = told("stamped", words)
    assert (value, 0.6 <= confidence < 0.9) == (True, True)


@pytest.mark.parametrize(
    "words", ["Valid without seal", "This extract must bear an electronic seal", "Gültig ohne elektronisches Siegel"]
)
def test_a_seal_that_is_not_there_does_not(words):
    assert told("stamped", words)[0] is False
