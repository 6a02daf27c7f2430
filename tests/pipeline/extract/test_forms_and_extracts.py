"""Captions under their answers, extracts of registers, provisional stays, deposits and approvals of houses."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document


@pytest.mark.parametrize(
    ("language", "captions"),
    [
        ("fr", "(lieu de naissance)  (date de naissance)"),
        ("nl", "(geboorteplaats)     (geboortedatum)"),
        ("en", "(place of birth)     (date of birth)"),
        ("es", "(lugar)              (fecha de nacimiento)"),
    ],
)
def test_a_caption_in_brackets_asks_for_the_day_over_it(language: str, captions: str) -> None:
    named = "certifie que\nLAHLOU               Samir\n(NOM)                (Prénom)"
    text = f"{named}\nTaza (Maroc)         4 mars 2004\n{captions}"
    found = extract(document("admission-letter", text, language=language))
    assert found["birth_date"].values == (dt.date(2004, 3, 4),)


@pytest.mark.parametrize(
    "text",
    [
        "Uittreksel uit de KBO\nToestand van de gegevens op: 09/10/2026 14:33\nActief - sinds 5 mei 2021\n"
        "Inschrijvingsplichtige onderneming   Sinds 07/05/2021\nBasiskennis  Bewezen op 11/01/2021 (diploma)",
        "Extrait de la BCE\nSituation des données au 9 octobre 2026\nDébut 05/05/2021\nCapacités prouvées 11/01/2021",
        "Company extract\nData as at: 9 October 2026\nIncorporated on 3 March 2010",
        "Auszug aus der Datenbank der Unternehmen\nStand der Daten: 09.10.2026\nEingetragen am 3.3.2010",
    ],
)
def test_an_extract_is_of_the_day_of_its_data(text: str) -> None:
    found = extract(document("company-registration", text))
    assert found["issue_date"].values == (dt.date(2026, 10, 9),)
    assert "company" not in found or not any(sign.isdigit() for sign in str(found["company"].values[0]))


def test_a_day_of_issue_comes_before_that_of_the_data() -> None:
    text = "Extract from the register. Status of the data on 09/10/2026. Issued on 12 October 2026"
    assert extract(document("company-registration", text))["issue_date"].values == (dt.date(2026, 10, 12),)


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("délivrée en vue d'une autorisation de séjour provisoire (A.S.P.) pour études", False),
        ("with a view to a provisional residence permit", False),
        ("met het oog op een machtiging tot voorlopig verblijf", False),
        ("zur Erteilung einer vorläufigen Aufenthaltserlaubnis", False),
        ("Une admission provisoire vous est accordée", True),
        ("U bent voorlopig toegelaten tot de opleiding", True),
    ],
)
def test_a_provisional_stay_is_no_condition_of_the_admission(text: str, *, conditional: bool) -> None:
    assert ("conditional" in extract(document("admission-letter", text))) is conditional


@pytest.mark.parametrize(
    "text",
    [
        "Le loyer mensuel de base est fixé à 745,00 €, payable par anticipation.\n"
        "Une garantie de deux mois de loyer, soit 1.490,00 €, est constituée",
        "De maandelijkse huurprijs bedraagt 745,00 EUR.\nDe waarborg bedraagt twee maanden huur, hetzij 1.490,00 EUR",
        "The monthly rent is EUR 745.00. The deposit equals two months' rent, i.e. EUR 1,490.00",
    ],
)
def test_months_of_rent_are_the_deposit(text: str) -> None:
    assert extract(document("lease", text))["rent"].values == (Decimal("745.00"),)


def test_the_rent_of_a_month_is_the_rent() -> None:
    assert extract(document("lease", "Rent for the first month: EUR 745.00"))["rent"].values == (Decimal("745.00"),)


@pytest.mark.parametrize(
    "approval",
    [
        "Agrément de l'organisme valable jusqu'au 30/06/2031",
        "Erkenning van de instelling geldig tot 30/06/2031",
        "Approval of the institute valid until 30/06/2031",
        "Agrément n° ORG-77 valable jusqu'au 30/06/2031",
    ],
)
def test_an_agreement_does_not_last_as_long_as_its_house_s_approval(approval: str) -> None:
    text = f"Convention d'accueil\nDébut : 01/02/2027\nFin : 31/01/2029\n\n{approval}"
    found = extract(document("hosting-agreement", text))
    assert dt.date(2031, 6, 30) not in found["end_date"].values
    assert "valid_until" not in found or dt.date(2031, 6, 30) not in found["valid_until"].values


def test_an_approval_of_its_own_is_valid_until_its_day() -> None:
    found = extract(document("professional-card-approval", "Cet agrément est valable jusqu'au 30/06/2031"))
    assert found["valid_until"].values == (dt.date(2031, 6, 30),)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("work-authorisation", "Vlaanderen\nis werk en economie\nDe toelating tot arbeid wordt verleend."),
        ("professional-card-approval", "Wallonie\nservice public\nLa carte professionnelle vous est octroyée."),
        ("company-registration", "FOD Economie, K.M.O., Middenstand en Energie\nUittreksel"),
        ("company-registration", "Banque-Carrefour des Entreprises\nExtrait"),
    ],
)
def test_what_a_region_grants_is_belgian(kind: str, text: str) -> None:
    best = extract(document(kind, text))["country"].best
    assert best is not None
    assert best.value == "BEL"
    assert best.confidence >= 0.6


def test_flanders_in_zeeland_is_none_of_belgium_s() -> None:
    found = extract(document("admission-letter", "Hogeschool Zeeuws-Vlaanderen, Terneuzen\nU bent toegelaten"))
    assert "country" not in found


@pytest.mark.parametrize("kind", ["commercial-licence", "company-registration"])
def test_a_licence_is_issued_on_its_day_of_issue_and_printed_later(kind: str) -> None:
    found = extract(document(kind, "Issue Date 14/03/2026         Expiry Date 13/03/2027\nPrint Date 02/10/2026"))
    assert found["issue_date"].values == (dt.date(2026, 3, 14),)


@pytest.mark.parametrize(
    ("language", "pledge", "born"),
    [
        ("fr", "déclare m'engager vis-à-vis de l'Etat belge, de tout C.P.A.S. et de", "né(e) à : {}  le : {}"),
        ("fr", "prends l'engagement envers l'Etat belge et", "né(e) à : {}  le : {}"),
        ("nl", "verklaart zich te verbinden ten aanzien van de Belgische Staat en van", "geboren te {} op {}"),
        ("de", "erklärt sich zu verpflichten gegenüber dem belgischen Staat und", "geboren in {} am {}"),
    ],
)
def test_the_birth_on_a_pledge_is_the_student_s(language: str, pledge: str, born: str) -> None:
    label = {"fr": "Nom et prénoms", "nl": "Naam en voornamen", "de": "Name und Vornamen"}[language]
    text = "\n".join(
        (
            f"{label} : MAERTENS Hugo Paul",
            born.format("Tielt", "14/06/1968"),
            pledge,
            f"{label} : NIYONZIMA Aline",
            born.format("Gitega", "09/11/2003"),
        )
    )
    found = extract(document("annex-32", text, language=language))
    assert found["guarantor_name"].values == ("MAERTENS Hugo Paul",)
    assert found["holder_name"].values == ("NIYONZIMA Aline",)
    assert found["birth_date"].values == (dt.date(2003, 11, 9),)


@pytest.mark.parametrize(
    ("text", "salary"),
    [
        ("Brutomaandloon: € 2.890,00\nNettoloon augustus 2026: € 2.102,44", "2890.00"),
        ("Salaire mensuel brut : 3.120,00 €\nSalaire net : 2.155,31 €", "3120.00"),
        ("Il perçoit un salaire mensuel net de 1.450,00 €, soit un salaire annuel brut de 23.200,00 €", "1450.00"),
    ],
)
def test_the_salary_is_gross_beside_what_is_paid_of_it(text: str, salary: str) -> None:
    assert extract(document("employment-certificate", text))["salary"].values == (Decimal(salary),)
