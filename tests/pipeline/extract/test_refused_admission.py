"""Letters of institutions that look like admissions and are none."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document


@pytest.mark.parametrize(
    "text",
    [
        "We regret to inform you that you have not been admitted to the Master of Science in Physics.",
        "Unfortunately we are unable to offer you a place for 2026-2027.",
        "Your application was unsuccessful.",
        "You have been placed on our waiting list.",
        "Votre candidature n'a pas été retenue par le jury.",
        "Nous ne pouvons malheureusement vous admettre en première année.",
        "Vous figurez sur la liste d'attente.",
        "U werd niet toegelaten tot de bachelor.",
        "Uw aanvraag werd afgewezen.",
        "U staat op de wachtlijst.",
        "Sie wurden zum Studium nicht zugelassen.",
        "Ihre Bewerbung wurde leider abgelehnt.",
    ],
)
def test_a_refusal_is_no_admission(text: str) -> None:
    field = extract(document("admission-letter", f"University of Ghent\n12 May 2026\n\nDear applicant,\n{text}"))[
        "granted"
    ]
    assert field.values == (False,)
    assert field.readings[0].confidence >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "We are pleased to inform you that you have been admitted to the Master of Science in Physics.",
        "If your visa is refused, the tuition fee is paid back.",
        "En cas de refus de visa, les droits d'inscription sont remboursés.",
        "Indien uw visum wordt geweigerd, betalen wij het inschrijvingsgeld terug.",
        "Admission is subject to the diploma.",
        "Students who have been refused a visa get their fee back.",
        "Late payments are not accepted and copies are not accepted.",
        "La chambre n'est pas acceptée comme garantie.",
        "Your housing request was placed on the waiting list of the residence.",
        "Cheques werden leider nicht angenommen.",
        "Sie sind zum Studium zugelassen.",
    ],
)
def test_an_admission_says_nothing_of_a_refusal(text: str) -> None:
    assert "granted" not in extract(document("admission-letter", f"University of Ghent\n12 May 2026\n\n{text}"))


@pytest.mark.parametrize(
    "text",
    [
        "You have been admitted to the preparatory year. You have not been admitted to the master.",
        "Certificate of enrolment\nYou were not admitted to the second year.",
    ],
)
def test_where_both_stand_both_are_kept(text: str) -> None:
    assert set(extract(document("admission-letter", text))["granted"].values) == {True, False}
