from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.extract import EXTRACTORS, extract
from pipeline.extract.text.folding import word_set
from pipeline.readings import Mark
from tests.pipeline.words import document, page
from validators.facts import Scalar
from validators.kinds import KINDS, field_type

CASES: list[tuple[str, str, str, dict[str, object]]] = [
    (
        "criminal-record",
        "fr",
        "République du Cameroun\nEXTRAIT DU CASIER JUDICIAIRE\n\nNom: NGONO    Prénoms: Marie Claire\n"
        "Née le 14/04/1998 à Douala\nCondamnations: NEANT\nDélivré à Douala, le 23 octobre 2026",
        {"clean": True, "country": "CMR", "holder_name": "NGONO Marie Claire", "issue_date": "2026-10-23",
         "birth_date": "1998-04-14"},
    ),
    (
        "criminal-record",
        "en",
        "Police Department\nJohn SMITH, born 14 April 1998, was convicted of theft and fined.\n"
        "Issued on 23 October 2026",
        {"clean": False, "holder_name": "John SMITH", "issue_date": "2026-10-23"},
    ),
    (
        "medical-certificate",
        "nl",
        "Ondergetekende, Dr. Jan PEETERS, arts, verklaart dat de heer Ali KHAN, geboren op 14 april 1998,\n"
        "niet lijdt aan een van de ziekten die de volksgezondheid in gevaar kunnen brengen\n"
        "(bijlage bij de wet van 15 december 1980).\nGedaan te Lahore op 23 oktober 2026",
        {"no_disease": True, "standard_form": True, "doctor_name": "Jan PEETERS", "holder_name": "Ali KHAN",
         "issue_date": "2026-10-23"},
    ),
    (
        "health-insurance",
        "en",
        "CareSure Insurance plc\nInsured person:   Ali KHAN\nMedical expenses up to EUR 50,000.00\n"
        "Total premium   EUR 312.00\nValid from 15 January 2027 to 30 September 2027\nTerritory: Schengen area",
        {"coverage_amount": Decimal("50000.00"), "currency": "EUR", "valid_from": "2027-01-15",
         "valid_until": "2027-09-30", "territory": "schengen"},
    ),
    (
        "bank-statement",
        "de",
        "Kontoauszug\nKontoinhaber: Ali KHAN\nIBAN: DE89 3704 0044 0532 0130 00\nZeitraum: 01.05.2026 bis 31.10.2026\n"
        "Neuer Saldo: 2.345,67 EUR",
        {"period_from": "2026-05-01", "period_to": "2026-10-31", "iban": "DE89370400440532013000",
         "card_statement": False, "account_holder": "Ali KHAN", "closing_balance": Decimal("2345.67")},
    ),
    (
        "bank-statement",
        "en",
        "CREDIT CARD STATEMENT\nCard number XXXX 1234\nMinimum payment due EUR 25.00\nCredit limit EUR 2,000.00",
        {"card_statement": True},
    ),
    (
        "birth-certificate",
        "en",
        "Name of child:   Sara KHAN\nDate of birth:   14 April 2015\nFather:   Ali KHAN\nMother:   Amina MALIK\n"
        "Date of issue:   23 October 2026",
        {"both_parents": True, "father_name": "Ali KHAN", "mother_name": "Amina MALIK", "holder_name": "Sara KHAN"},
    ),
    (
        "lease",
        "fr",
        "Contrat de bail\nBailleur : Jean DUPONT\nPreneur : Ali KHAN\nLoyer mensuel : 950,00 EUR\n"
        "Le preneur fait enregistrer le bail.\n"
        "Enregistré au bureau de sécurité juridique de Namur le 13/03/2026, réf. 6/345",
        {"registered": True, "landlord": "Jean DUPONT", "tenant_name": "Ali KHAN", "rent": Decimal("950.00")},
    ),
    (
        "mutual-insurance",
        "nl",
        "Ziekenfonds De Linde\nDe heer Ali KHAN en zijn gezinsleden zijn verzekerd.",
        {"family_covered": True},
    ),
    (
        "work-authorisation",
        "fr",
        "ANNEXE 46\nDécision d'octroi du permis unique\nEmployeur : Nexia Conseil SRL",
        {"annex_number": "46", "employer": "Nexia Conseil SRL"},
    ),
    (
        "admission-letter",
        "en",
        "Flanders University\nLanguage of instruction: English\nStart date: 21 September 2026\n"
        "Latest date of arrival: 15 October 2026\nfull-time, recognised by the Flemish Community",
        {"teaching_language": "en", "start_date": "2026-09-21", "latest_arrival": "2026-10-15", "full_time": True,
         "recognised": True},
    ),
    (
        "employment-certificate",
        "en",
        "Hydrolys Engineering SA\nJob title:   Accountant\nStart date:   14 April 2019\n"
        "Gross monthly salary:   EUR 3,450.00",
        {"job_title": "Accountant", "start_date": "2019-04-14", "salary": Decimal("3450.00"), "currency": "EUR",
         "employer": "Hydrolys Engineering SA"},
    ),
]  # fmt: skip


def wire(value: Scalar) -> object:
    return value if isinstance(value, (bool, Decimal, str, int)) else value.isoformat()


@pytest.mark.parametrize(("kind", "language", "text", "expected"), CASES)
def test_what_a_paper_says(kind: str, language: str, text: str, expected: dict[str, object]) -> None:
    fields = extract(document(kind, text, language=language))
    assert {name: wire(fields[name].values[0]) for name in expected} == expected
    for name in expected:
        best = fields[name].best
        assert best is not None
        assert best.confidence >= 0.6, name


def test_a_clause_about_registering_a_lease_is_no_registration() -> None:
    for clause in ("Le bailleur fait enregistrer le bail.", "De verhuurder laat het contract registreren."):
        field = extract(document("lease", f"Bail\n{clause}")).get("registered")
        assert field is None or True not in field.values


def test_convictions_listed_beside_none_are_left_to_a_person() -> None:
    text = "Convictions: none\nA person sentenced to prison may appeal."
    assert set(extract(document("criminal-record", text))["clean"].values) == {True, False}


def test_signed_and_stamped_by_marks_and_never_unsigned_for_sure() -> None:
    text = "Done at Accra on 23 October 2026\n\nSignature of the doctor"
    marks = (Mark("signature", (0.1, 0.12, 0.3, 0.16), 0.9), Mark("stamp", (0.5, 0.1, 0.7, 0.2), 0.9, "round blue"))
    fields = extract(document("medical-certificate", page(text, marks=marks)))
    assert fields["signed"].values == (True,)
    assert fields["stamped"].values == (True,)
    unsigned = extract(document("medical-certificate", text))["signed"].best
    assert unsigned is not None
    assert unsigned.value is False
    assert unsigned.confidence < 0.6


def test_an_apostille_talked_about_is_no_apostille() -> None:
    told = extract(document("criminal-record", "Please note that an apostille required abroad is issued elsewhere."))
    assert "apostille" not in told
    seen = extract(document("criminal-record", "Police\n\nAPOSTILLE\n(Convention de La Haye du 5 octobre 1961)"))
    assert seen["apostille"].values == (True,)


def test_language_preference_by_ticks() -> None:
    text = "Language preference\nDutch\nFrench\nGerman\nNo preference"
    ticked = (
        Mark("tick", (0.05, 0.13, 0.06, 0.14), 0.95, "[x] No preference"),
        Mark("tick", (0.05, 0.08, 0.06, 0.09), 0.95, "[ ] Dutch"),
    )
    fields = extract(document("language-preference", page(text, marks=ticked)))
    assert fields["choice"].values == ("none",)
    assert fields["choices"].values == (1,)
    both = (*ticked, Mark("tick", (0.05, 0.1, 0.06, 0.11), 0.95, "[x] French"))
    fields = extract(document("language-preference", page(text, marks=both)))
    assert set(fields["choice"].values) == {"none", "fr"}
    assert fields["choices"].values == (2,)


def test_a_slip_of_the_eye_in_a_label_is_no_obstacle() -> None:
    fields = extract(document("fee-payment", "Beneficlary lBAN: BE57 6792 0060 9235\nCommunicat1on: YANG CHUAN 1"))
    assert fields["iban"].values == ("BE57679200609235",)
    assert fields["reference"].values == ("YANG CHUAN 1",)


WORDS = st.sampled_from(
    sorted(
        word_set(
            "Nom Name Date : IBAN BE57 6792 0060 9235 207,00 EUR 01/02/2026 le 3 octobre 2026 and mother, father "
            "Mr KHAN ( ) Beneficiary Amount né le valid until - . / | 12 2O26 XII du au Article 58_Law "
            "Signature 46 Annexe"
        )
    )
)


@settings(max_examples=60)
@example([["("], ["\r"]], "application-form")  # a cell of nothing but white space, below another
@given(st.lists(st.lists(WORDS | st.text(min_size=1, max_size=8), max_size=9), max_size=9), st.sampled_from(KINDS))
def test_no_text_is_too_odd(lines: list[list[str]], kind: str) -> None:
    text = "\n".join(" ".join(word.replace("\n", " ").replace("~", "-") for word in line) for line in lines)
    for name, field in extract(document(kind, text)).items():
        assert field_type(kind, name) is not None
        assert field.readings
        assert all(0.0 <= reading.confidence <= 1.0 for reading in field.readings)
        assert list(field.readings) == sorted(field.readings, key=lambda reading: -reading.confidence)


def test_every_extractor_is_of_a_known_kind() -> None:
    assert set(EXTRACTORS) <= set(KINDS)
    assert extract(document("unknown", "")) == {}
