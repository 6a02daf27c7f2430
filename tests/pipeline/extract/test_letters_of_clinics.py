"""Whom a letter is about by its subject, and which of a clinic's doctors examined."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document


@pytest.mark.parametrize(
    ("language", "subject", "name"),
    [
        ("en", "Re: BATBAYAR ENKHTUYA | Female | DOB 12-Aug-2000 | Passport E1", "BATBAYAR ENKHTUYA"),
        ("nl", "Betreft: mevrouw Ana Lucía RESTREPO", "Ana Lucía RESTREPO"),
        ("de", "Betreff: Frau Ana RESTREPO, geb. 12.08.2000", "Ana RESTREPO"),
        ("fr", "Objet : Mme Awa TALL, née le 12/08/2000", "Awa TALL"),
    ],
)
def test_the_subject_of_a_letter_names_its_person(language: str, subject: str, name: str) -> None:
    text = f"Ref: HC/26\n{subject}\n\nDear Sir,\nThe patient attended our clinic."
    assert extract(document("medical-certificate", text, language=language))["holder_name"].values == (name,)


@pytest.mark.parametrize("subject", ["Re: Application for a Visa", "Objet : Attestation Médicale", "Re: Health Check"])
def test_a_subject_that_is_a_thing_names_nobody(subject: str) -> None:
    found = extract(document("medical-certificate", f"Ref: HC/26\n{subject}\n\nDear Sir,\nAll is well.", language="en"))
    assert "holder_name" not in found


def test_the_director_at_the_foot_did_not_examine() -> None:
    down = "\n" * 9
    foot = "\n" * 38 + "Clinic Ltd - This letter is void without a seal. Medical director: Dr. Ines Almeida"
    signed = "Dr. Tomás Beltrán, MD\nConsultant Physician"
    text = f"Fitness statement\nShe is free from any contagious disease.{down}{signed}{foot}"
    assert extract(document("medical-certificate", text, language="en"))["doctor_name"].values == ("Tomás Beltrán",)
    alone = f"Fitness statement\nShe is free from any contagious disease.{foot}"
    assert extract(document("medical-certificate", alone, language="en"))["doctor_name"].values == ("Ines Almeida",)


def test_the_doctor_of_a_shared_practice_who_signs_examined() -> None:
    head = "Praxis am Markt\nDr. med. Sabine Röhrig, Fachärztin für Allgemeinmedizin\nDr. med. Jens Thielke, Facharzt\n"
    body = "Der Patient leidet an keiner der Krankheiten.\nErfurt, den 13.10.2026\n\nDr. med. Jens Thielke"
    text = f"{head}{chr(10) * 6}{body}"
    assert extract(document("medical-certificate", text, language="de"))["doctor_name"].values == ("Jens Thielke",)


def test_the_above_named_is_whom_the_subject_names() -> None:
    letter = (
        "POLICE\n\nRE: OBINNA KELECHI NWOSU\n\n"
        "The finger prints of the above named, born on 19th April 1993, were searched.\n"
        "\n\nCSP Hauwa Danjuma Musa\nfor: Commissioner of Police"
    )
    assert extract(document("criminal-record", letter, language="en"))["holder_name"].values == (
        "OBINNA KELECHI NWOSU",
    )
    without = letter.replace("the above named", "your client").replace("OBINNA KELECHI NWOSU", "HEALTH CHECK")
    assert "holder_name" not in extract(document("criminal-record", without, language="en"))


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        (
            "I, Rosa VILCA MAMANI, medical practitioner approved by the Embassy, saw Luis ROJAS, born 3 May 1999.",
            "Rosa VILCA MAMANI",
        ),
        ("Nous, Awa NDIAYE, médecin agréé, avons examiné Moussa DIOP, né le 3 mai 1999.", "Awa NDIAYE"),
        ("Ik, Pieter DE SMET, huisarts te Gent, heb Sara PEETERS onderzocht.", "Pieter DE SMET"),
        ("Ich, Jana HOFER, Ärztin in Bonn, habe Ali DEMIR untersucht.", "Jana HOFER"),
        ("Patient: Luis ROJAS\nSignature of the physician", None),
        ("Nom : Moussa DIOP, né le 3 mai 1999\nFait à Dakar, médecin traitant", None),
    ],
)
def test_who_examined_says_what_he_is(text: str, doctor: str | None) -> None:
    field = extract(document("medical-certificate", f"MEDICAL CERTIFICATE\n\n{text}")).get("doctor_name")
    assert (field.values if field else ()) == ((doctor,) if doctor else ())
