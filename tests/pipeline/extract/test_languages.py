"""Values of papers in Spanish, Portuguese, Italian, Turkish, Romanian and in two languages, from all sorts of hands."""

import dataclasses
import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name
from pipeline.readings import Alternative
from tests.pipeline.words import document, page

ACCOUNT = "BE57 6792 0060 9235"
DAY = dt.date

CASES = {
    "payment in Spanish": (
        "fee-payment", "es",
        f"""Comprobante de transferencia
Ordenante: Rosa Quispe Lima
Beneficiario: SPF Intérieur
IBAN beneficiario: {ACCOUNT}
Importe de la transferencia: 207,00 EUR
Comisión: 12,00 EUR
Fecha de operación: 21/10/2026
Concepto del pago: QUISPE_ROSA_PERUVIAN_01.02.1999_Article58_Law15.12.1980
Estado: Realizada""",
        {"payer": "Rosa Quispe Lima", "iban": "BE57679200609235", "amount": "207.00", "executed": True,
         "beneficiary": "SPF Intérieur", "reference": "QUISPE_ROSA_PERUVIAN_01.02.1999_Article58_Law15.12.1980"},
    ),
    "payment in Turkish": (
        "fee-payment", "tr",
        f"""DEKONT
Gönderen Hesap: TR33 0006 1005 1978 6457 8413 26
Alıcı Adı: FOD BINNENLANDSE ZAKEN
Alıcı IBAN: {ACCOUNT}
İşlem Tutarı: 207,00 EUR
Masraf: 15,00 EUR
İşleminiz gerçekleştirilmiştir.""",
        {"iban": "BE57679200609235", "amount": "207.00", "executed": True, "beneficiary": "FOD BINNENLANDSE ZAKEN"},
    ),
    "payment in Romanian": (
        "fee-payment", "ro",
        f"""ORDIN DE PLATA
Platitor: IONESCU DAN
Beneficiar: SPF INTERIEUR
Cont beneficiar: {ACCOUNT}
Suma: 207,00 EUR
Detalii plata: IONESCU_DAN_MOLDOVAN_01.02.1999_Article58_Law15.12.1980
Procesat""",
        {"payer": "IONESCU DAN", "iban": "BE57679200609235", "amount": "207.00", "executed": True},
    ),
    "a transfer that is planned": (
        "fee-payment", "es", f"Transferencia\nBeneficiario: SPF\n{ACCOUNT}\nEstado: Pendiente", {"executed": False},
    ),
    "the code of a bank in a table": (
        "fee-payment", "en",
        f"Beneficiary         FPS Home Affairs\nAccount             {ACCOUNT}\n"
        "Bank of payee        PCHQBEBB\nAmount  207.00 EUR",
        {"bic": "PCHQBEBB"},
    ),
    "birth told before the word": (
        "birth-certificate", "fr",
        "Le cinq juillet deux mille un à 14 heures 20 est né à Pikine un enfant de sexe masculin :\n"
        "Prénoms : Moussa   Nom : DIENG\nFils de : Ibra DIENG\nEt de : Awa SOW\nPikine, le 10 septembre 2026",
        {"birth_date": DAY(2001, 7, 5), "issue_date": DAY(2026, 9, 10), "father_name": "Ibra DIENG",
         "mother_name": "Awa SOW"},
    ),
    "a name over the line with the birth": (
        "diploma", "pt",
        "Universidade de Santa Aurora\nconfere o título de\nBacharel em Direito\nBeatriz Lima Souza\n"
        "brasileira, natural da Bahia, nascida em 21 de maio de 1996\nSanta Aurora, 6 de março de 2020",
        {"holder_name": "Beatriz Lima Souza", "birth_date": DAY(1996, 5, 21), "issue_date": DAY(2020, 3, 6)},
    ),
    "a certificate from a comune": (
        "birth-certificate", "it",
        "COMUNE DI BOLOGNA\nDal registro degli atti di nascita, parte I, serie A, n. 1874, risulta che:\n"
        "Giulia Bertolini\nè nata a Bologna il giorno 11 febbraio 1999\nBologna, li 24/08/2026",
        {"holder_name": "Giulia Bertolini", "country": "ITA", "document_number": "1874",
         "birth_date": DAY(1999, 2, 11)},
    ),
    "an address in a sentence that goes on": (
        "family-composition", "de",
        "Der Beamte bescheinigt, dass der Haushalt von SCHMITZ Klaus, wohnhaft\n"
        "Gospertstraße 21, 4700 Eupen, aus folgenden Personen besteht:",
        {"address": "Gospertstraße 21, 4700 Eupen"},
    ),
    "a health certificate in Spanish": (
        "medical-certificate", "es",
        "Certifico haber examinado a Valeria Mamani Condori, quien no padece ninguna de las enfermedades\n"
        "que puedan poner en peligro la salud pública.",
        {"no_disease": True, "holder_name": "Valeria Mamani Condori"},
    ),
    "what is paid out is what a payslip is asked for": (
        "payslip", "en",
        "Gross pay      3,598.20 EUR\nTax      612.05 EUR\nNet pay      2,515.87 EUR",
        {"salary": "2515.87"},
    ),
    "netto alone": ("payslip", "nl", "Bruto      2.851,20\nNetto      2.138,35 EUR", {"salary": "2138.35"}),
    "a German tax assessment": (
        "tax-assessment", "de",
        "Bescheid für 2025 über Einkommensteuer\nHerrn Martin Vogel\nLütticher Straße 80, 52074 Aachen\n"
        "zu versteuerndes Einkommen      45.676 EUR",
        {"tax_year": "2025", "holder_name": "Martin Vogel"},
    ),
    "a label in two languages without a colon": (
        "company-registration", "en",
        "Trade name / Unvani          Marmara Tekstil A.S.\nManaging director / Müdür     Kemal Arslan",
        {"owner_name": "Kemal Arslan"},
    ),
    "a bar between cells": (
        "fee-payment", "en", "Details of payment | YANG_CHUAN_PAKISTANI_01.02.1999_Article58_Law15.12.1980",
        {"reference": "YANG_CHUAN_PAKISTANI_01.02.1999_Article58_Law15.12.1980"},
    ),
    "an article before a surname in capitals": (
        "payslip", "nl", "Werknemer: EL IDRISSI Hamza\nNetto      2.138,35 EUR", {"holder_name": "EL IDRISSI Hamza"},
    ),
    "a postcode is no rent": (
        "lease", "nl",
        "De verhuurder geeft in huur aan de huurder het appartement gelegen te Markt 4, 9300 Aalst\n"
        "De huurprijs bedraagt 845,00 euro per maand",
        {"rent": "845.00", "address": "Markt 4, 9300 Aalst"},
    ),
    "booked on one day and counted from another": (
        "fee-payment", "de",
        f"Umsatzdetails\nBuchungstag      08.09.2026\nWertstellung      09.09.2026\nIBAN Empfänger      {ACCOUNT}",
        {"payment_date": DAY(2026, 9, 8)},
    ),
    "payment in Brazil": (
        "fee-payment", "pt",
        f"Remetente: Thiago Alves\nFavorecido: FOD Binnenlandse Zaken\nConta do favorecido: {ACCOUNT}\n"
        "Valor: EUR 207,00\nTaxa de câmbio: 1 EUR = 6,1240 BRL\nValor em reais: R$ 1.267,67\nData: 03/08/2026\n"
        "Transferência realizada com sucesso.",
        {"payer": "Thiago Alves", "beneficiary": "FOD Binnenlandse Zaken", "amount": "207.00", "executed": True,
         "iban": "BE57679200609235"},
    ),
    "a day of a month in a Spanish act": (
        "marriage-certificate", "es",
        "Contrayente 1: Alejandra Ramírez Soto\nContrayente 2: Pieter De Backer\n"
        "Se expide la presente en Guadalajara, a los 6 días del mes de octubre de 2026.",
        {"issue_date": DAY(2026, 10, 6), "spouse_name": "Pieter De Backer"},
    ),
    "married when": (
        "marriage-certificate", "en", "When married      12 April 2025\nGiven at Accra this 20th day of August 2026",
        {"event_date": DAY(2025, 4, 12), "issue_date": DAY(2026, 8, 20)},
    ),
    "a death told before the place and the name": (
        "death-certificate", "fr",
        "Le 2 novembre 2023 est décédé à Cotonou Séverin Houngbo, né le 4 mars 1951 à Abomey.\n"
        "Délivré à Cotonou le 21 juillet 2026",
        {"event_date": DAY(2023, 11, 2), "holder_name": "Séverin Houngbo", "issue_date": DAY(2026, 7, 21)},
    ),
    "a surname that begins with a particle": (
        "municipal-registration", "nl",
        "De ambtenaar verklaart dat VAN HOVE Els Maria, geboren te Tienen op 06/05/1979, ingeschreven is",
        {"holder_name": "VAN HOVE Els Maria", "birth_date": DAY(1979, 5, 6)},
    ),
    "a company that lets": (
        "lease", "nl", "Verhuurder: BVBA Immo Stapels\nHuurder: ABDI Hodan Mohamed",
        {"landlord": "BVBA Immo Stapels", "tenant_name": "ABDI Hodan Mohamed"},
    ),
    "an employer in a German sentence": (
        "employment-certificate", "de",
        "Weberhof Textil GmbH\nHiermit bestätigen wir, dass Herr Josef Brandl, geboren am 18.02.1975, seit dem "
        "01.09.2009 in\n"
        "unserem Unternehmen als Leiter Einkauf beschäftigt ist. Sein Bruttomonatsgehalt beträgt 5.320,00\nEuro.",
        {"employer": "Weberhof Textil GmbH", "job_title": "Leiter Einkauf", "salary": "5320.00", "currency": "EUR"},
    ),
    "an address behind the legal form": (
        "employment-certificate", "fr", "Hôtel Royal Atlas SARL — Bd Mohammed V, Casablanca\nATTESTATION DE TRAVAIL",
        {"employer": "Hôtel Royal Atlas SARL"},
    ),
    "the currency of an account at its label": (
        "bank-statement", "en", "STATEMENT OF ACCOUNT\nCurrency: KES\nClosing balance: 702,455.60",
        {"currency": "KES", "closing_balance": "702455.60"},
    ),
    "an Italian policy": (
        "health-insurance", "it",
        "Assicurazioni Adriatiche S.p.A.\nDecorrenza      01/02/2027\nScadenza      31/01/2028\n"
        "Massimale      50.000,00 EUR",
        {"insurer": "Assicurazioni Adriatiche S.p.A", "valid_from": DAY(2027, 2, 1), "valid_until": DAY(2028, 1, 31)},
    ),
    "a name alone on its line": (
        "diploma", "es",
        "\n\n\n\n\nUniversidad Nacional de los Andes\nPor cuanto\nGabriela Paredes León\n"
        "ha cumplido con los requisitos exigidos, le confiere el título de\nLicenciada en Enfermería\n"
        "Dado en Mérida, a los 15 días del mes de julio de 2021",
        {"holder_name": "Gabriela Paredes León", "issue_date": DAY(2021, 7, 15), "degree": "Licenciada en Enfermería"},
    ),
    "a surname that labels know as a word": (
        "fee-payment", "pt",
        "Remetente: Thiago Nascimento Alves\nData: 03/08/2026",
        {"payer": "Thiago Nascimento Alves"},
    ),
    "numbers behind the sign of a number": (
        "birth-certificate", "pt",
        "CERTIDÃO DE NASCIMENTO\nAssento n.º 2214 do ano de 2000\nportador do passaporte n.º CB554120",
        {"document_number": "2214", "passport_number": "CB554120"},
    ),
    "a worker on a Spanish payslip": (
        "payslip", "es",
        "Trabajador: Manuel García Ortiz NIF 17234567X\nTotal devengado      1.850,50 EUR\n"
        "Líquido total a percibir      1.471,70 EUR",
        {"holder_name": "Manuel García Ortiz", "salary": "1471.70"},
    ),
    "a name with a wide gap in it": (
        "annex-32", "en",
        "Guarantor: VERHOEVEN LUC\nStudent: IYER PRIYA  RAMESH",
        {"student_name": "IYER PRIYA RAMESH"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_paper_says_what_it_says(name: str) -> None:
    kind, language, text, wanted = CASES[name]
    fields = extract(document(kind, text, language=language))
    for field, value in wanted.items():
        assert field in fields, field
        found = fields[field].readings
        assert [str(reading.value) for reading in found] == [str(value)], field
        assert found[0].confidence >= 0.6, field


def test_joins_of_a_reference_are_taken_from_the_reader_that_saw_them() -> None:
    text = "Causale      SHARMA_ANITA INDIAN 08.08.1996 Article61_Law15.12.1980"
    other = Alternative(0, "Causale SHARMA_ANITA_INDIAN_08.08.1996_Article61_Law15.12.1980", 0.9, "other")
    found = extract(document("fee-payment", page(text, alternatives=(other,)), language="it"))["reference"]
    assert found.values == ("SHARMA_ANITA_INDIAN_08.08.1996_Article61_Law15.12.1980",)


def test_a_reference_broken_inside_the_date_of_the_law_is_joined() -> None:
    first = "Details of payment:  ADEBAYO_OLU_NIGERIAN_21.12.1997_Article58_Law15.12.19"
    text = f"{first}\n                     80\nStatus: PROCESSED"
    found = extract(document("fee-payment", text, language="en"))["reference"]
    assert found.values[0] == "ADEBAYO_OLU_NIGERIAN_21.12.1997_Article58_Law15.12.1980"


def test_the_cell_beside_a_label_is_found_on_a_page_that_lies_askew() -> None:
    straight = page("Matka                         Ewa Zielińska")
    words = tuple(
        dataclasses.replace(word, box=(word.box[0], word.box[1] + 0.009, word.box[2], word.box[3] + 0.009))
        if word.text != "Matka"
        else word
        for word in straight.words
    )
    fields = extract(document("birth-certificate", dataclasses.replace(straight, words=words), language="pl"))
    assert fields["mother_name"].values == ("Ewa Zielińska",)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("El Amrani Salma", "El Amrani Salma"),
        ("De Smet Jan", "De Smet Jan"),
        ("mevrouw De Smet An", "De Smet An"),
        ("La Rosa Marco", "La Rosa Marco"),
        ("Pan Wei", "Pan Wei"),
        ("DE SMET Jan", "DE SMET Jan"),
        ("EL AMRANI", "EL AMRANI"),
        ("De heer Jan Peeters", "Jan Peeters"),
        ("DE HEER JANSSENS PIET", "JANSSENS PIET"),
        ("el señor Juan Pérez", "Juan Pérez"),
        ("la señora Ana Gil", "Ana Gil"),
        ("Herrn Werner Hilgers", "Werner Hilgers"),
    ],
)
def test_an_article_is_part_of_a_surname_unless_a_title_follows(printed: str, name: str) -> None:
    assert clean_name(printed) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DE LA CRUZ, JUAN MIGUEL", "DE LA CRUZ JUAN MIGUEL"),
        ("Van der Meer, Johanna", "Van der Meer Johanna"),
        ("Le Van Nam", "Le Van Nam"),
        ("LE VAN NAM, residing", "LE VAN NAM"),
        ("Mevr. dr. A. de Vries-Bakker", "A. de Vries-Bakker"),
        ("Dr. med. Anna Weber", "Anna Weber"),
        ("Frau Dipl.-Ing. Petra Sommer", "Petra Sommer"),
        ("la dame KONE Awa", "KONE Awa"),
        ("Vve DIALLO Fatou", "DIALLO Fatou"),
        ("a senhora Ana Dias", "Ana Dias"),
        ("Kimani wa Njoroge", "Kimani wa Njoroge"),
        ("De heer Jan Peeters", "Jan Peeters"),
        ("El señor Juan Pérez", "Juan Pérez"),
        ("De La Salle Institute", ""),
    ],
)
def test_titles_fall_away_and_particles_stay(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize(("guessed", "certain"), [("", True), ("RRS~0.2 BRA~0.1 SROME~0.0 FA~0.1 RTTREE~0.0 ", False)])
def test_no_language_is_certain_where_much_was_guessed(guessed: str, certain: bool) -> None:
    line = "This is to certify that the person is insured with our company"
    found = extract(document("health-insurance", f"{guessed}{line}", language="en"))["language"]
    assert found.best is not None
    assert found.best.value == "en"
    assert (found.best.confidence >= 0.9) is certain
