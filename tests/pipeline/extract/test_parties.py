"""Parties and premises of contracts written as sentences, in words of no generator of ours."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Scalar


def best(kind: str, text: str, language: str) -> dict[str, Scalar]:
    found = extract(document(kind, text, language=language))
    return {name: field.best.value for name, field in found.items() if field.best is not None}


ENGLISH = """EMPLOYMENT CONTRACT FOR AN INDEFINITE TERM
BETWEEN Norrland Robotics BV, with registered office at Corda Campus 2, 3500 Hasselt, enterprise
number 0774.318.226, represented by Ms Ilse Geerts, HR Director, hereinafter "the Employer",
AND Arjun Mehta, hereinafter "the Employee",
THE FOLLOWING HAS BEEN AGREED:
Article 2 - Commencement. This contract takes effect on 1 February 2027.
Done in Hasselt on 8 September 2026, in two originals.
For the Employer                         The Employee"""
FRENCH = """CONTRAT DE TRAVAIL A DUREE INDETERMINEE
Entre les soussignés :
La société Lumen Verre SA, dont le siège social est établi à 4000 Liège, rue des Vennes 12,
représentée par Madame Anne Colin, ci-après dénommée « l'employeur »,
et
Monsieur Karim BELHADJ, domicilié à 4020 Liège, quai Orban 7, ci-après dénommé « le travailleur »,
il est convenu ce qui suit :
Fait à Liège, le 3 octobre 2026, en deux exemplaires.
Pour l'employeur                         Le travailleur"""
GERMAN = """ARBEITSVERTRAG
Zwischen
der Firma Ostbelgien Metall GmbH, mit Sitz in 4700 Eupen, nachfolgend „Arbeitgeber“ genannt,
und
Frau Leyla YILDIZ, wohnhaft in 4700 Eupen, Gospertstraße 3, nachfolgend „Arbeitnehmerin“ genannt,
wird Folgendes vereinbart:
Geschehen zu Eupen am 3. Oktober 2026"""
LEASE = """HUUROVEREENKOMST HOOFDVERBLIJFPLAATS
Vlaams Woninghuurdecreet van 9 november 2018
Tussen de ondergetekenden:
de heer Joris Callebaut, wonende te Molenstraat 8, 9320 Erembodegem, hierna de verhuurder,
en
de heer VERMEULEN Pieter Jan, hierna de huurder,
Artikel 1 - De verhuurder geeft in huur aan de huurder het appartement gelegen te Sint-Annastraat
41 bus 2, 9300 Aalst, omvattende inkomhal, leefruimte en keuken.
Artikel 3 - Duur: negen jaar, ingaand op 1 september 2025 en eindigend op 31 augustus 2034.
Opgemaakt te Aalst op 22 augustus 2025 in drie exemplaren.
De verhuurder                            De huurder"""


@pytest.mark.parametrize(
    ("text", "language", "employer", "worker", "day"),
    [
        (ENGLISH, "en", "Norrland Robotics BV", "Arjun Mehta", "2026-09-08"),
        (FRENCH, "fr", "Lumen Verre SA", "Karim BELHADJ", "2026-10-03"),
        (GERMAN, "de", "Ostbelgien Metall GmbH", "Leyla YILDIZ", "2026-10-03"),
    ],
)
def test_a_contract_names_its_parties(text: str, language: str, employer: str, worker: str, day: str) -> None:
    found = best("employment-contract", text, language)
    assert found["employer"] == employer
    assert found["holder_name"] == worker
    assert str(found["issue_date"]) == day


def test_a_lease_names_its_parties_and_what_is_let() -> None:
    found = best("lease", LEASE, "nl")
    assert found["landlord"] == "Joris Callebaut"
    assert found["tenant_name"] == "VERMEULEN Pieter Jan"
    assert found["address"] == "Sint-Annastraat 41 bus 2, 9300 Aalst"
    assert str(found["issue_date"]) == "2025-08-22"
    assert str(found["start_date"]) == "2025-09-01"


MOROCCAN = """Date de l'acte de mariage : 20 juin 2026
Épouse : Salma EL AMRANI
Fille de : Abdelhak EL AMRANI et de Naima
BENJELLOUN
Situation : célibataire
Délivrée à Fès, le 15 septembre 2026."""
COLOMBIAN = """Fecha del matrimonio: 14 de diciembre de 2024
Fecha de inscripción: 17 de diciembre de 2024
Se expide a solicitud del interesado en Medellín, el 9 de julio de 2026."""
TRANSLATED = """EXTRAIT DE L'ACTE DE NAISSANCE
Délivré le : 27.08.2026
Je soussignée, traductrice jurée, certifie que la présente traduction
est fidèle au document ci-joint.
Fait à Liège, le 11 septembre 2026"""
PORTUGUESE = """Certificado de antecedentes penales
Nascido em 03/05/1999
Emitida aos 14/09/2026"""
POLISH = """Odpis skrócony aktu urodzenia
Data urodzenia: 05.03.1996
Wydano dnia 17.09.2026"""


@pytest.mark.parametrize(
    ("kind", "text", "language", "day"),
    [
        ("marriage-certificate", MOROCCAN, "fr", "2026-09-15"),
        ("marriage-certificate", COLOMBIAN, "es", "2026-07-09"),
        ("translation", TRANSLATED, "fr", "2026-09-11"),
        ("criminal-record", PORTUGUESE, "pt", "2026-09-14"),
        ("birth-certificate", POLISH, "pl", "2026-09-17"),
    ],
)
def test_the_day_a_paper_was_made_out_is_told_from_the_day_it_tells_of(
    kind: str, text: str, language: str, day: str
) -> None:
    assert str(best(kind, text, language)["issue_date"]) == day


def test_the_next_label_is_no_part_of_a_name() -> None:
    assert best("marriage-certificate", MOROCCAN, "fr")["mother_name"] == "Naima BENJELLOUN"


def test_the_institution_is_the_university_and_not_the_faculty_on_its_letterhead() -> None:
    letter = (
        "FACULTY OF SCIENCES\nDepartment of Geology\n\nLeuven, 6 November 2026\n\n"
        "Subject: invitation of Dr Amara Diallo\n\n"
        "Leuven University is pleased to invite Dr Amara Diallo to join the department as a researcher."
    )
    assert extract(document("invitation-letter", letter, language="en"))["institution"].values == ("Leuven University",)
