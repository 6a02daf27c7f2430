"""What is said to be lacking: only on papers that were read through, with nothing left that it might be."""

import dataclasses

import pytest

from pipeline.extract import extract
from pipeline.papers import understand as module
from pipeline.papers.group import DocumentPages
from pipeline.papers.roles import Draft
from pipeline.readings import Mark, Quality
from tests.pipeline.words import document, page
from validators.facts import Evidence, Field, Reading

RECORD = "GOVERNMENT OF INDIA\nPOLICE CLEARANCE CERTIFICATE\n" + "\n".join(
    "This is to certify that there is no adverse information against the holder" for _ in range(3)
)
LEASE = "HUUROVEREENKOMST\n" + "\n".join("De verhuurder geeft in huur aan de huurder het appartement" for _ in range(6))
SEAL = Mark("seal", (0.2, 0.6, 0.35, 0.7), 0.88, "round violet")
STICKER = Mark("photo", (0.5, 0.5, 0.8, 0.7), 0.6)
BOX = Mark("stamp", (0.5, 0.6, 0.8, 0.66), 0.8, "rectangular blue")
HAND = Mark("signature", (0.6, 0.7, 0.8, 0.74), 0.8, "blue")


def paper(kind, text, marks=(), confidence=0.95, language="en"):
    made = dataclasses.replace(page(text, marks=marks, language=language), quality=Quality(text_confidence=confidence))
    return extract(document(kind, made, language=language))


@pytest.mark.parametrize(
    "marks",
    [(SEAL,), (Mark("seal", (0.6, 0.3, 0.75, 0.4), 0.88, "round violet"), HAND)],
    ids=["nobody signed beside it", "it stands apart from the signature"],
)
def test_a_round_stamp_of_nobody_may_be_a_legalisation(marks):
    assert "apostille" not in paper("criminal-record", RECORD, marks)


@pytest.mark.parametrize("marks", [(), (SEAL, HAND)], ids=["no stamp", "the issuer's seal"])
def test_a_record_that_was_read_through_and_has_no_apostille_lacks_one(marks):
    best = paper("criminal-record", RECORD, marks)["apostille"].readings[0]
    assert best.value is False
    assert best.confidence >= 0.6


@pytest.mark.parametrize(
    ("kind", "text", "marks", "confidence"),
    [
        ("criminal-record", RECORD, (SEAL, SEAL), 0.95),
        ("criminal-record", RECORD, (BOX,), 0.95),
        ("criminal-record", RECORD, (STICKER,), 0.95),
        ("criminal-record", RECORD, (), 0.7),
        ("criminal-record", RECORD + "\nseen for the legalization of the above signature", (), 0.95),
        ("criminal-record", "POLICE CLEARANCE", (), 0.95),
        ("diploma", RECORD, (), 0.95),
    ],
    ids=[
        "a second seal",
        "a box nobody read",
        "a sticker",
        "badly read",
        "legalised",
        "next to no text",
        "need not be legalised",
    ],
)
def test_where_something_may_have_been_missed_nothing_is_said_to_be_lacking(kind, text, marks, confidence):
    field = paper(kind, text, marks, confidence).get("apostille")
    assert field is None or field.values != (False,)


@pytest.mark.parametrize(
    ("text", "marks", "sure"),
    [
        (LEASE, (HAND,), True),
        (LEASE + "\nArtikel 8. De verhuurder laat dit contract registreren.", (HAND,), True),
        (LEASE, (), False),
        (LEASE, (HAND, BOX), False),
        (LEASE + "\nKantoor Rechtszekerheid", (HAND,), False),
    ],
    ids=["signed", "to be registered", "not signed", "a stamp nobody read", "an office is named"],
)
def test_a_signed_lease_without_any_mark_of_an_office_is_not_registered(text, marks, sure):
    field = paper("lease", text, marks, language="nl").get("registered")
    said = field is not None and field.values == (False,) and field.readings[0].confidence >= 0.6
    assert said is sure


def test_a_record_that_says_how_it_may_be_legalised_is_not_legalised():
    sentence = "It can be presented abroad with an apostille under the Convention de La Haye du 5 octobre 1961."
    field = paper("criminal-record", f"{RECORD}\n{sentence}").get("apostille")
    assert field is None or field.values != (True,)


def drafts(attached):
    lacks = Field((Reading(False, 0.72, "", (Evidence("a.pdf", 1),), "picture"),))
    has = Field((Reading(True, 0.92, "APOSTILLE", (Evidence("a.pdf", 2),)),))
    return [
        Draft(DocumentPages("criminal-record", "applicant", 0.95, ()), {"apostille": lacks}),
        Draft(DocumentPages("apostille", "applicant", 0.95, (), attached_to=attached), {"apostille": has}),
    ]


def test_an_apostille_behind_a_paper_is_the_papers_own():
    made = drafts(attached=0)
    module._legalised_by_attached(made)
    assert made[0].fields["apostille"].values == (True,)


def test_an_apostille_of_nobodys_leaves_it_open():
    made = drafts(attached=None)
    module._legalised_by_attached(made)
    assert "apostille" not in made[0].fields


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("Convention signée à Vienne le 8 septembre 1976", False),
        ("Konvencija potpisana u Beču 8. septembra 1976. godine", False),
        ("Übereinkommen, unterzeichnet in Wien am 8. September 1976", False),
        ("Multilingual standard form, Regulation (EU) 2016/1191", False),
        ("born at Vienna on 8 September 1976", True),
    ],
)
def test_an_extract_that_needs_no_legalisation_lacks_none(words, lacks):
    assert ("apostille" in paper("birth-certificate", f"{words}\n{RECORD}", (SEAL, HAND))) is lacks
