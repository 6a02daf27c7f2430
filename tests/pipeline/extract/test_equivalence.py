"""What is decided about a foreign diploma, in sentences that deny before, behind and around the verb."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

SAID = [
    ("granted", "Le diplôme délivré à l'intéressé est reconnu équivalent au certificat d'enseignement secondaire."),
    ("granted", "L'équivalence au grade de bachelier est accordée à Madame Sow par le présent arrêté."),
    ("granted", "Het getuigschrift wordt door deze beslissing\ngelijkwaardig verklaard met het diploma."),
    ("granted", "Das Zeugnis vom 30. Juni 2019 wird als gleichwertig mit dem Abitur anerkannt."),
    ("granted", "The diploma is recognised as equivalent to the Flemish degree of Master."),
    ("granted", "Ce diplôme n'est équivalent qu'au certificat de qualification de sixième année."),
    ("refused", "Das am 30. Juni 2019 ausgestellte Zeugnis wird nicht als\ngleichwertig anerkannt."),
    ("refused", "Les études suivies ne peuvent pas être déclarées équivalentes au certificat demandé."),
    ("refused", "Het buitenlandse diploma kan bijgevolg niet als gelijkwaardig worden erkend."),
    ("refused", "Your diploma has not been declared equivalent to a Belgian degree."),
    ("refused", "La demande d'équivalence introduite par Monsieur Diallo est rejetée."),
    ("refused", "The request for equivalence is hereby denied."),
    ("refused", "Eine Gleichwertigkeit kann daher nicht ausgesprochen werden."),
    ("pending", "Votre demande a bien été reçue et se trouve en cours d'examen."),
]  # fmt: skip


@pytest.mark.parametrize(("decision", "sentence"), SAID, ids=[sentence[:40] for _, sentence in SAID])
def test_a_sentence_decides(decision: str, sentence: str) -> None:
    found = extract(document("equivalence-decision", f"MINISTERE\n\n{sentence}\n\nBruxelles, le 5 mai 2026"))
    assert found["decision"].values == (decision,)


def test_two_decisions_on_one_paper_are_both_kept() -> None:
    text = (
        "Le diplôme est déclaré équivalent au certificat de qualification.\n"
        "L'équivalence au certificat d'enseignement supérieur est refusée."
    )
    found = extract(document("equivalence-decision", text))
    assert set(found["decision"].values) == {"granted", "refused"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Pour votre demande d'équivalence, un délai vous est accordé afin de compléter le dossier.",
        "L'équivalence peut être accordée sur présentation du diplôme original.",
        "Equivalence may be granted once the transcript is received.",
        "Falls die Gleichwertigkeit anerkannt wird, erhalten Sie einen Bescheid.",
    ],
)
def test_what_may_be_or_comes_first_is_no_decision(sentence: str) -> None:
    found = extract(document("equivalence-decision", f"MINISTERE\n\n{sentence}"))
    assert "granted" not in (found["decision"].values if "decision" in found else ())


def test_a_heading_decides_nothing() -> None:
    found = extract(document("equivalence-decision", "Service des équivalences\nDemande d'équivalence de diplôme"))
    assert "decision" not in found or not found["decision"].readings
