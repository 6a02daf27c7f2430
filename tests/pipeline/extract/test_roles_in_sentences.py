"""People and companies known by what is said around their names, where no label stands."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.companies import company_in
from tests.pipeline.words import document

ROLES = [
    (
        "bank-signatory-letter",
        "the company Lin & Partners Ltd banks with us. Yuxin LIN may sign alone.",
        "signatory_name",
    ),
    (
        "bank-signatory-letter",
        "De vennootschap Lin & Partners Ltd is klant. Yuxin LIN mag alleen tekenen.",
        "holder_name",
    ),
    ("company-registration", "Lin & Partners Ltd, number 2026/89039, is represented by Yuxin LIN.", "owner_name"),
    ("commercial-licence", "Licence 2021/90503 délivrée à Lin & Partners Ltd, exploitant Yuxin LIN,", "owner_name"),
    ("title-deed", "Le bien appartient en pleine propriété à Yuxin LIN suivant acte du 3 mai 2024.", "owner_name"),
    ("lease", "Parties: 1. Yuxin LIN (lessor); 2. Ousmane FAYE (lessee).", "landlord"),
    (
        "lease",
        "Tussen: de heer Yuxin LIN, wonende te Gent, de verhuurder, en mevrouw Amina Yusuf, de huurder,",
        "landlord",
    ),
    ("parental-authorisation", "Yuxin LIN consent à ce que l'enfant Mei LIN voyage sans moi.", "parent_name"),
    ("parental-authorisation", "I, Yuxin LIN, mother of the minor child Mei LIN, give my consent.", "parent_name"),
    ("adoption-certificate", "Kind   Mei ZHAO\nAdoptievader   Yuxin LIN\nAdoptiemoeder   Bo XU", "father_name"),
    ("adoption-certificate", "Enfant\nMei ZHAO\nPère adoptif\nYuxin LIN\nMère adoptive\nBo XU", "father_name"),
    ("birth-certificate", "The register shows that Yuxin LIN was born at Jos, child of Bo LIN (father)", "holder_name"),
    ("birth-certificate", "Imię i nazwisko ojca: Yuxin Lin\nNazwisko: ZHAO", "father_name"),
    ("tax-assessment", "Abrechnung für Yuxin LIN, Steuerjahr 2025, versandt am 27/01/2025.", "holder_name"),
    ("professional-card-approval", "Guten Tag Yuxin LIN, Ihr Antrag wurde bewilligt.", "holder_name"),
    ("divorce-decision", "Autorité parentale exclusive : Yuxin LIN.\nSalvador, le 19-05-2024", "custody"),
]


@pytest.mark.parametrize(("kind", "text", "field"), ROLES)
def test_a_role_is_known_by_the_words_around(kind: str, text: str, field: str) -> None:
    found = extract(document(kind, text))[field]
    assert found.best is not None
    assert (found.best.value.casefold(), len(found.values)) == ("yuxin lin", 1)
    assert found.best.confidence >= 0.6


def test_the_two_that_a_sentence_joins_are_the_spouses() -> None:
    text = "This is to certify that Kwame OSEI and Abena MENSAH were joined in matrimony on 23 August 2014."
    assert extract(document("marriage-certificate", text))["spouse_name"].values == ("Abena MENSAH",)


def test_with_a_third_the_sentence_does_not_say_who_was_married() -> None:
    text = "Kwame OSEI and Abena MENSAH and Yaw ADDO were joined in matrimony on 23 August 2014."
    assert "spouse_name" not in extract(document("marriage-certificate", text))


@pytest.mark.parametrize(
    "text",
    [
        "Dr Jean DUPONT, notaire à Namur",
        "Signed by Jean DUPONT",
        "De directeur, Jean DUPONT",
    ],
)
def test_who_only_signs_is_not_surely_the_person_meant(text: str) -> None:
    found = extract(document("transcript", f"Resultaten\n{text}"))
    assert "holder_name" not in found or (best := found["holder_name"].best) is None or best.confidence < 0.7


def test_of_two_people_alike_none_is_chosen() -> None:
    found = extract(document("transcript", "Jean DUPONT\nPierre DURAND\n"))
    assert "holder_name" not in found or len(found["holder_name"].values) == 2


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Licence 2021/90503 délivrée à Lin & Partners Ltd, exploitant", "Lin & Partners Ltd"),
        ("EMPLOYMENT AUTHORISATION\nArdent Logistique SRL may employ", "Ardent Logistique SRL"),
        ("est admise à travailler pour Polderland Software\nBV du 22.03.2023", "Polderland Software BV"),
        ("account of M/s Blue Dune General Trading LLC maintained", "Blue Dune General Trading LLC"),
        ("De Smedt & Zonen NV verklaart", "De Smedt & Zonen NV"),
        ("a sa résidence principale", ""),
    ],
)
def test_a_company_ends_with_its_legal_form(text: str, company: str) -> None:
    assert company_in(text) == company


def test_a_surname_in_capitals_goes_on_over_the_end_of_a_line() -> None:
    text = (
        "This is to certify that the student named hereafter, Juan Sebastian RESTREPO\n"
        "OCAMPO (27-08-1997), is enrolled."
    )
    assert extract(document("admission-letter", text))["holder_name"].values == ("Juan Sebastian RESTREPO OCAMPO",)


def test_a_sentence_ends_a_name() -> None:
    assert clean_name("Larissa GONÇALVES DA SILVA. Salvador") == "Larissa GONÇALVES DA SILVA"
    assert clean_name("Md. Rafiq ISLAM") == "Md. Rafiq ISLAM"


def test_a_deed_s_year_may_stand_before_its_day() -> None:
    text = "L'an deux mille vingt-quatre, le six juin.\nDevant nous, notaire, a comparu Monsieur Nicolas GERARD."
    found = extract(document("title-deed", text))
    assert found["issue_date"].values == (dt.date(2024, 6, 6),)
    assert found["owner_name"].values == ("Nicolas GERARD",)


def test_a_declaration_says_on_whom_its_subject_depends() -> None:
    text = "Je soussigné Amadou SOW déclare que ma mère Mariama BAH, née le 15/04/1958, dépend entièrement de moi."
    found = extract(document("dependency-proof", text))
    assert (found["depends_on"].values, found["holder_name"].values) == (("Amadou SOW",), ("Mariama BAH",))


@pytest.mark.parametrize(
    "text",
    [
        "De : BE59 7348 0052 3326 Hamza SIDDIQUI",
        "Von\nBE59 7348 0052 3326 Hamza SIDDIQUI",
    ],
)
def test_the_payer_may_stand_behind_the_account(text: str) -> None:
    assert extract(document("fee-payment", text))["payer"].values == ("Hamza SIDDIQUI",)


def test_the_number_of_the_next_item_is_no_amount() -> None:
    text = "6. Betrag in EUR: 363,00\n7. Verwendungszweck: OUYANG JIANHAO"
    assert [str(value) for value in extract(document("fee-payment", text))["amount"].values] == ["363.00"]


def test_a_bank_s_day_of_value_is_no_part_of_the_reference() -> None:
    message = "ADEBAYO OLUMIDE NIGERIAN 02.03.1991 Article61/11 Law15.12.1980"
    found = extract(document("fee-payment", f"Details: {message} Value 18JUN26"))
    assert found["reference"].values == (message,)


def test_amounts_may_stand_before_what_is_said_of_them() -> None:
    text = "Le compte sur lequel 12 744,00 EUR sont bloqués ; 1 062,00 EUR sont versés chaque mois."
    found = extract(document("student-account", text))
    assert [str(found[name].values[0]) for name in ("amount", "monthly_amount")] == ["12744.00", "1062.00"]
    assert found["currency"].values == ("EUR",)


PARENTS = [
    "By order of the court the child Mei ADEYEMI, born on 25 May 2001, was adopted by Yuxin LIN and Bo XU.",
    "Durch Urteil wurde das Kind Mei LIN, geboren am 30. Mai 1996, von Yuxin LIN und Bo XU adoptiert.",
]


@pytest.mark.parametrize("text", PARENTS)
def test_who_adopts_stands_around_the_verb(text: str) -> None:
    found = extract(document("adoption-certificate", text))
    assert (found["father_name"].values, found["mother_name"].values) == (("Yuxin LIN",), ("Bo XU",))


def test_a_heading_asks_for_nothing() -> None:
    text = "ATTESTATION D'EMPLOI\nNous attestons que Yuxin LIN est employé ici.\nWHY I CHOSE THIS PROGRAMME\nDear Sir"
    assert "job_title" not in extract(document("employment-certificate", text))
    assert "programme" not in extract(document("motivation-letter", text))


def test_a_course_of_study_ends_where_the_sentence_goes_on_and_goes_on_over_the_line() -> None:
    text = "I have been admitted to Bachelor in\nPrimarschulpädagogik (Hochschule am Hohen Venn)."
    assert extract(document("motivation-letter", text))["programme"].values == ("Bachelor in Primarschulpädagogik",)
    text = "Diplôme de Master en sciences de gestion à Haute École du Val de Meuse"
    assert extract(document("diploma", text))["degree"].values == ("Master en sciences de gestion",)


def test_a_company_s_register_number_is_its_extract_s_own() -> None:
    text = "Numéro d'entreprise\tN-2022/46039\nSociété\tKulkarni Trading LLC"
    assert extract(document("company-registration", text))["document_number"].values == ("N-2022/46039",)
    assert "document_number" not in extract(document("employment-certificate", text))


def test_a_translator_is_named_before_the_title() -> None:
    text = "Pour traduction conforme ne varietur : Anneleen De Smedt, traducteur assermenté près le tribunal."
    assert extract(document("translation", text))["translator"].values == ("Anneleen De Smedt",)


def test_a_name_with_letters_lost_is_not_believed() -> None:
    text = "TUSSEN: Zeebries NV, hierna de werkgever,\nEN: mevrouw Željana ?OR?EVI?, hierna de werknemer,"
    found = extract(document("employment-contract", text))
    best = found["holder_name"].best if "holder_name" in found else None
    assert best is None or best.confidence < 0.6


def test_a_name_over_two_lines_has_a_place_on_each() -> None:
    text = "This is to certify that the student named hereafter is, Mr Juan RESTREPO\nOCAMPO (27-08-1997), enrolled."
    best = extract(document("admission-letter", text))["holder_name"].best
    assert best is not None
    assert best.value == "Juan RESTREPO OCAMPO"
    boxes = [place.bbox for place in best.evidence if place.bbox]
    assert len(boxes) == 2
    assert all(box[3] - box[1] < 0.015 for box in boxes)


@pytest.mark.parametrize(
    ("text", "job"),
    [
        (
            "Nous certifions que Madame Fatou DIOP, née le 4 mai 1992, est occupée par nous en qualité de\n"
            "comptable principale, à temps plein, depuis le 2 mai 2020.",
            "comptable principale",
        ),
        (
            "We confirm that Ms Fatou DIOP works with us full time, since 2 May 2020, in the position of\n"
            "senior accountant, under a contract without end.",
            "senior accountant",
        ),
        (
            "Hiermee verklaren wij dat mevrouw Fatou DIOP sinds 2 mei 2020 voltijds werkt in de functie van\n"
            "boekhouder, met een contract van onbepaalde duur.",
            "boekhouder",
        ),
        # A heading is no sentence, and what ends without "of" asks for nothing in the next line.
        ("CERTIFICATE\nPosition\n12 May 2020", None),
        ("We confirm that Ms Fatou DIOP kept her present and former position\nsince 2 May 2020.", None),
    ],
)
def test_a_job_stands_in_the_line_behind_the_words_that_lead_to_it(text: str, job: str | None) -> None:
    field = extract(document("employment-certificate", text)).get("job_title")
    assert (field.best.value if field is not None and field.best is not None else None) == job
