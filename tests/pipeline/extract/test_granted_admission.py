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
        "Your application for the Master of Science in Physics has been rejected by the faculty.",
        "We are sorry to inform you that we cannot offer you a place.",
        "The admissions committee has decided not to admit you.",
        "Le jury a décidé de ne pas retenir votre candidature.",
        "Nous avons le regret de vous informer que votre demande d'admission au master en droit a été refusée.",
        "Nous regrettons de ne pas pouvoir vous accueillir.",
        "Tot onze spijt kunnen wij uw inschrijving niet aanvaarden.",
        "Leider müssen wir Ihnen mitteilen, dass Sie nicht zugelassen werden konnten.",
        "Wir bedauern, Ihnen keinen Studienplatz anbieten zu können.",
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
        "Sie sind zum Studium zugelassen.",
        "Mevrouw Nair is ingeschreven als regelmatig student.",
        "You have been admitted. Unfortunately we cannot offer you a room.",
        "We are pleased to offer you a place; we regret that no scholarship is available.",
        "U bent toegelaten. Helaas is het inschrijvingsgeld niet terugbetaalbaar.",
        "Confirmation of enrolment. If your application for a visa has been rejected, tell us.",
        "Vous êtes admise. L'inscription n'est pas encore définitive.",
    ],
)
def test_an_admission_admits_whatever_else_it_denies(text: str) -> None:
    field = extract(document("admission-letter", f"University of Ghent\n12 May 2026\n\nDear Ms Nair,\n{text}"))[
        "granted"
    ]
    assert field.values == (True,)


@pytest.mark.parametrize(
    "text",
    [
        "Your documents were received on 3 May 2026 and are being examined.",
        "Students who have been refused a visa get their fee back.",
        "Late payments are not accepted and copies are not accepted.",
        "An application that is not complete is rejected.",
        "De examencommissie heeft beslist u niet toe te laten.",
    ],
)
def test_where_no_sentence_admits_nothing_is_said(text: str) -> None:
    found = extract(document("admission-letter", f"University of Ghent\n12 May 2026\n\nDear Ms Nair,\n{text}"))
    assert "granted" not in found or not found["granted"].readings


def test_where_both_stand_both_are_kept() -> None:
    text = "You have been admitted to the preparatory year. You have not been admitted to the master."
    assert set(extract(document("admission-letter", text))["granted"].values) == {True, False}
