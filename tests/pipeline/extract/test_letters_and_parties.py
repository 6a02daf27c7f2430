"""Who employs in contracts, and who writes letters of one's own and about which school."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document


@pytest.mark.parametrize(
    ("language", "text", "employer"),
    [
        (
            "fr",
            "ENTRE :\nLa S.A. TANNERIES DU LAC, dont le siège est établi rue Haute 8 à 4000 Liège, représentée par\n"
            "Madame Ida MOREL, administratrice déléguée,\nci-après dénommée « l'employeur », d'une part,\nET :\n"
            "Monsieur Taras MELNYK, ci-après dénommé « l'employé », d'autre part,\n\n"
            "L'employé,                         Pour l'employeur,\n(« lu et approuvé »)               (« lu et "
            "approuvé »)",
            "S.A. TANNERIES DU LAC",
        ),
        (
            "nl",
            "TUSSEN:\nDe NV KEMPENBOUW, met zetel te 2300 Turnhout, Markt 3, hierna genoemd de werkgever\nEN:\n"
            "Mevrouw Amina DIALLO, hierna de werknemer\nDe werkgever,             De werknemer,\n"
            "(gelezen en goedgekeurd)  (gelezen en goedgekeurd)",
            "NV KEMPENBOUW",
        ),
        (
            "de",
            'Zwischen der\nFalk Maschinenbau GmbH, Aachen, im Folgenden „Arbeitgeber"\nund Herrn Uwe BRANDT, '
            'nachfolgend „Arbeitnehmer"\nFür den Arbeitgeber\ngelesen und genehmigt',
            "Falk Maschinenbau GmbH",
        ),
        (
            "fr",
            "CONTRAT DE TRAVAIL\nPour l'employeur,              Le travailleur,\n"
            "Lu et approuvé                 Lu et approuvé\nTANNERIES DU LAC SRL",
            "TANNERIES DU LAC SRL",
        ),
    ],
)
def test_the_employer_is_the_party_and_not_what_is_written_by_hand(language: str, text: str, employer: str) -> None:
    found = extract(document("employment-contract", text, language=language))
    assert found["employer"].values == (employer,)


def test_a_letter_is_signed_with_the_whole_name() -> None:
    text = "Je m'appelle Inés, j'ai 22 ans.\n\nVeuillez agréer mes salutations.\n\nInés Beltrán Quiroga\nDNI 11111"
    assert extract(document("motivation-letter", text))["holder_name"].values == ("Inés Beltrán Quiroga",)


def test_somebody_else_s_name_below_is_not_the_writer_s() -> None:
    text = "My name is Kofi Owusu, and I would like to study in Ghent.\nYours faithfully,\n\nAma Owusu Boateng"
    assert extract(document("motivation-letter", text))["holder_name"].values == ("Kofi Owusu",)


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "Je vous écris pour expliquer pourquoi j'ai choisi l'Université libre de la Dyle, à Louvain, où j'ai\n"
            "été admise. J'ai obtenu mon diplôme à l'Universidad de Burgos en 2025.",
            ("Université libre de la Dyle",),
        ),
        ("I graduated from Kumasi Technical University in 2024.", ()),
        (
            "Ik behaalde mijn diploma aan de University of Limpopo.\nNu wil ik studeren aan de Universiteit Antwerpen.",
            ("Universiteit Antwerpen",),
        ),
    ],
)
def test_the_school_of_a_motivation_is_the_one_to_come(text: str, schools: tuple[str, ...]) -> None:
    found = extract(document("motivation-letter", text))
    assert (found["institution"].values if "institution" in found else ()) == schools


@pytest.mark.parametrize("mark", ["A. {}\nB. {}", "1. {}\n2. {}", "a) {}\nb) {}", "I. {}\nII. {}"])
def test_parties_may_be_lettered(mark: str) -> None:
    text = "ZIJN VERSCHENEN\n" + mark.format(
        'De heer DE WOLF Luc, geboren te Tienen op 4 mei 1949, hierna genoemd "de verkoper".',
        'De heer GILL Harpreet, geboren te Jalandhar op 19 augustus 1984,\nhierna genoemd "de koper".',
    )
    found = extract(document("title-deed", text, language="nl"))
    assert found["owner_name"].values == ("GILL Harpreet",)
    assert [str(day) for day in found["birth_date"].values] == ["1984-08-19"]


@pytest.mark.parametrize(
    ("line", "course"),
    [
        ("Admission to the Master of Science in Botany - academic year 2026-2027", "Master of Science in Botany"),
        ("U bent toegelaten tot de opleiding Bachelor in de verpleegkunde academiejaar 2026-2027", "verpleegkunde"),
        ("dass Sie zum Studiengang Bachelor in Bauingenieurwesen zugelassen sind", "Bachelor in Bauingenieurwesen"),
    ],
)
def test_a_course_ends_before_its_year_and_the_verb(line: str, course: str) -> None:
    (named,) = extract(document("admission-letter", line))["programme"].values
    assert str(named).endswith(course)


def test_a_degree_held_and_an_office_are_not_the_course_to_come() -> None:
    text = (
        "To the Visa Section\nEmbassy of Belgium, Dakar\n\n"
        "I hold a Bachelor's degree from the University of Thiès (2023).\n"
        "I have been accepted at KU Leuven for the Master of Economics."
    )
    found = extract(document("motivation-letter", text))
    assert found["programme"].values == ("Master of Economics",)
    assert found["institution"].values == ("KU Leuven",)


def test_a_school_whose_verb_comes_last_is_the_one_to_come() -> None:
    text = (
        "Ich habe meinen Abschluss an der Staatlichen Universität Batumi\n"
        "erworben und wurde an der Universität Lüttich zugelassen."
    )
    found = extract(document("motivation-letter", text, language="de"))
    assert "Universität Lüttich" in found["institution"].values


def test_the_legal_form_of_a_company_is_not_its_name() -> None:
    text = (
        "EXTRAIT KBIS\nDénomination ou raison sociale    ATELIERS DU RHÔNE\n"
        "Forme juridique    Société par actions simplifiée\nPrésident\nNom, prénoms    BENSAÏD Karim"
    )
    found = extract(document("company-registration", text))
    assert found["company"].values == ("ATELIERS DU RHÔNE",)
    assert found["country"].values == ("FRA",)


def test_several_buyers_are_called_so_together() -> None:
    text = (
        "D'une part :\nMadame LACROIX Colette, née à Ciney le 7 août 1939, ci-après dénommée « la venderesse »\n"
        "D'autre part :\nMonsieur GJOKA Ilir, né à Tirana le 15 janvier 1980, et son épouse Madame GJOKA Drita,\n"
        "née à Durrës le 2 mars 1983, ci-après dénommés « les acquéreurs »"
    )
    found = extract(document("title-deed", text, language="fr"))
    assert found["owner_name"].values == ("GJOKA Ilir",)
    assert [str(day) for day in found["birth_date"].values] == ["1980-01-15"]


def test_a_name_that_means_a_people_is_no_state() -> None:
    text = "Secrétariat des admissions\nLouvain-la-Neuve, le 4 juin 2026\nMadame Noor Fatima ZAIDI\nVous êtes admise."
    assert "country" not in extract(document("admission-letter", text, language="fr"))


@pytest.mark.parametrize("name", ["Maria da Luz FERNANDES GOMES", "Ana de la Paz RIVERA", "João dos Santos PIRES"])
def test_small_words_between_given_names_are_theirs(name: str) -> None:
    text = f"Hiermit bescheinigen wir, dass Frau {name}, geboren am 14.02.1980 in Praia, bei uns beschäftigt ist."
    found = extract(document("employment-certificate", text, language="de"))
    assert found["holder_name"].values == (name,)


@pytest.mark.parametrize("signed", ["Maria Pia Conti", "Maria P. Conti", "Maria Conti"])
def test_who_stands_over_a_letter_and_under_it_wrote_it_whomever_it_is_for(signed: str) -> None:
    text = (
        "Maria Pia Conti\nVia Roma 4, 20121 Milano\n\n"
        "Ambasciata del Belgio - Ufficio visti\nAtt. Sig.ra Petra Janssens\n\n"
        "Oggetto: lettera di motivazione\n\nGentili signori,\n"
        "con la presente desidero spiegare perché ho scelto il Master in Biologia.\n"
        "Il mio collega Paolo Neri studia a Gand.\n\nCordiali saluti,\n\n" + signed
    )
    assert extract(document("motivation-letter", text))["holder_name"].values == ("Maria Pia Conti",)


def test_the_next_row_of_a_form_is_no_surname() -> None:
    text = (
        "MEDICAL CERTIFICATE\nSurname and first names / Nom et prénoms: ADDO, Esi Akosua\n"
        "Place and date of birth / Lieu et date de naissance: Keta, 3rd June 1994"
    )
    assert extract(document("medical-certificate", text))["holder_name"].values == ("ADDO Esi Akosua",)
