"""Two scans of one paper, and two papers that look alike."""

from __future__ import annotations

from collections import Counter

import pytest

from pipeline.kinds.phrases import tokens_of
from pipeline.papers.group import group
from pipeline.papers.repetitions import same_text
from pipeline.papers.understand import understand
from pipeline.readings import FileReading
from tests.pipeline.words import page

RECORD = """MINISTRY OF INTERIOR OF TESTLAND
CERTIFICATE OF GOOD CONDUCT
According to the records consulted by this office the person named below
Name Anna Roux born 1 February 1999 at Testville
Passport X1234567 Register 48211/2026
has no criminal conviction of any kind
Done at Testville on {day} October 2026
The head of the criminal records office"""
MISREAD = RECORD.format(day=3).replace("consulted", "c0nsulted")
APOSTILLE = """APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1. Country Testland
This public document
2. has been signed by {name}
3. acting in the capacity of registrar
4. bears the seal of the office
Certified
5. at Testville"""
DOCTOR = """MEDICAL CERTIFICATE
I the undersigned physician have examined Anna Roux today and found her
free from tuberculosis, quarantine diseases and mental disorders
Testville in Testland
Signature and stamp of the physician Dr Oyelaran"""
TRANSLATION = """Sworn translation from Arabic
CERTIFICATE OF GOOD CONDUCT
Nom Anna Roux Passport X1234567 Register {number}
no criminal record
I, the undersigned sworn translator, certify that this is a true and accurate translation of the original"""


def bag(text: str) -> Counter[str]:
    return Counter(tokens_of(text))


def statement(seed: int) -> str:
    rows = (
        f"{day:02}/08/2026 card payment {day * seed % 97}.{day * 7 % 89:02} balance {9000 - day * seed}"
        for day in range(1, 41)
    )
    return "\n".join(("Statement of account 1188 4471", *rows))


def test_a_misreading_among_hundreds_of_figures_is_no_other_statement():
    once = statement(31)
    again = once.replace("balance 8969", "balance 88969")
    assert same_text(bag(once), bag(again), series=True)
    assert not same_text(bag(once), bag(statement(37)), series=True)
    assert not same_text(bag(once + "\nAugust"), bag(again + "\nJuly"), series=True)


@pytest.mark.parametrize(
    ("other", "series", "same"),
    [
        (RECORD.format(day=3), True, True),
        (MISREAD.replace("person", "persan").replace("conviction", "convictlon"), True, True),
        (RECORD.format(day=13), False, False),
        (RECORD.format(day=3).replace("October", "November"), False, False),
        (RECORD.format(day=3).replace("48211", "51740"), False, False),
        (RECORD.format(day=3).replace("Register 48211/2026", "Register"), False, False),
        (RECORD.format(day=3) + "\nsome other words stand below that nobody had written on it before", False, False),
    ],
    ids=["alike", "misread letters", "another day", "another month", "another number", "a number less", "more said"],
)
def test_the_same_paper_is_told_from_its_neighbours(other: str, series: bool, same: bool) -> None:
    assert same_text(bag(RECORD.format(day=3)), bag(other), series=series) is same


def test_one_digit_of_a_long_number_may_be_misread_among_many_figures() -> None:
    table = "\n".join(f"row {number} of 90{number}" for number in range(10, 40))
    one, two = bag(f"{table}\naccount 12345678"), bag(f"{table}\naccount 12345679")
    assert same_text(one, two, series=False)
    assert not same_text(one, two, series=True)


def papers(*texts: str):
    pages = tuple(page(text, number=number) for number, text in enumerate(texts, start=1))
    return group([("scan.pdf", FileReading("x", 1, "application/pdf", "read", len(pages), pages))], {})


def test_a_second_issue_of_a_short_paper_is_a_paper_of_its_own() -> None:
    found = papers(RECORD.format(day=3), RECORD.format(day=29).replace("48211", "51740"))
    assert [(paper.kind, paper.duplicate_of) for paper in found] == [("criminal-record", None)] * 2


@pytest.mark.parametrize(
    ("texts", "apostille", "original"),
    [
        ((RECORD.format(day=3), APOSTILLE.format(name="J. Smith")), 1, 0),
        ((DOCTOR, APOSTILLE.format(name="J. Smith"), RECORD.format(day=3)), 1, 2),
        ((RECORD.format(day=3), APOSTILLE.format(name="J. Smith"), DOCTOR), 1, 0),
        ((RECORD.format(day=3), APOSTILLE.format(name="Bukola Oyelaran-Finch Oyelaran"), DOCTOR), 1, 0),
    ],
    ids=["before it", "a public act after it", "a public act before it", "one name is not enough"],
)
def test_what_an_apostille_was_put_on(texts: tuple[str, ...], apostille: int, original: int) -> None:
    assert papers(*texts)[apostille].attached_to == original


def test_an_apostille_goes_with_the_paper_that_names_who_signed() -> None:
    signed = DOCTOR.replace("Dr Oyelaran", "Bukola Oyelaran")
    found = papers(RECORD.format(day=3), APOSTILLE.format(name="Bukola Oyelaran"), signed)
    assert found[1].attached_to == 2


def test_a_translation_goes_with_the_paper_that_has_its_number() -> None:
    older = RECORD.format(day=3)
    newer = RECORD.format(day=29).replace("48211", "51740")
    found = papers(older, newer, TRANSLATION.format(number="48211/2026"))
    assert found[2].attached_to == 0


BIRTH = """MUNICIPALITY OF TESTVILLE, TESTLAND
BIRTH CERTIFICATE
Name of child: Rosa Delmar
Date of birth: 4 May 1991
Father: Tomas Delmar
Mother: Ines Delmar
Issued on 9 March 2026"""


@pytest.mark.parametrize("second", [False, True])
def test_one_apostille_between_two_papers_that_need_one_is_a_person_s_to_place(second: bool) -> None:
    texts = [RECORD.format(day=3), APOSTILLE.format(name="J. Smith"), BIRTH]
    texts += [APOSTILLE.format(name="P. Jones")] * second
    pages = tuple(page(text, number=number) for number, text in enumerate(texts, start=1))
    reading = FileReading("x", 1, "application/pdf", "read", len(pages), pages)
    found = {document.kind: document.field("apostille") for document in understand([("scan.pdf", reading)])}
    for kind in ("criminal-record", "birth-certificate"):
        best = found[kind].best
        assert best is not None
        assert (best.confidence > 0.6) is second
