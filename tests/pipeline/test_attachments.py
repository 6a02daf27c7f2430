"""Which paper a translation and an apostille belong to where the originals are in a script that nobody here reads."""

from dataclasses import replace

import pytest

from pipeline.papers.group import group
from pipeline.papers.understand import understand
from pipeline.readings import FileReading, PageReading
from tests.pipeline.words import page

UNION = "3YBPTHT 6PAKY\n4471-238/2026\nXbl qmr 03.02.1990 11.12.1991\n0302990447718 1112991330042"
BIRTH = "3YBPTHT HAP0\n5102-77/2026\nXbl zzr 11.12.1991\n1112991330042"
APOSTILLE = (
    "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n1. Country Testland\nThis public document\n"
    "2. has been signed by J. Smith\n3. acting in the capacity of registrar\n4. bears the seal of the office\n"
    "Certified\n5. at Testville\n6. the 09.09.2026\n7. by the court\n8. No {number}\n"
)
TRANSLATED = (
    "Sworn translation from Ukrainian\n{title}\nNo {number}\n{people}\n"
    "APOSTILLE (Hague Convention): 6. on 09.09.2026 8. under No {apostille}\n"
    "I, the undersigned sworn translator, certify that this is a true and accurate translation of the original"
)
OF_UNION = TRANSLATED.format(
    title="MARRIAGE CERTIFICATE",
    number="4471-238/2026",
    people="0302990447718 1112991330042\n03.02.1990 11.12.1991",
    apostille="8812/26",
)
OF_BIRTH = TRANSLATED.format(
    title="BIRTH CERTIFICATE", number="5102-77/2026", people="1112991330042\n11.12.1991", apostille="8813/26"
)


def unread(text: str) -> PageReading:
    return page(text, confidence=0.3)


def file(*pages: PageReading | str) -> FileReading:
    readings = [each if isinstance(each, PageReading) else page(each) for each in pages]
    numbered = tuple(replace(each, number=index) for index, each in enumerate(readings, start=1))
    return FileReading("0", 1, "application/pdf", "read", len(numbered), numbered)


def belonging(*pages: PageReading | str) -> list[tuple[str, int | None]]:
    return [(paper.kind, paper.attached_to) for paper in group([("scan.pdf", file(*pages))], {})]


FIRST, SECOND = APOSTILLE.format(number="8812/26"), APOSTILLE.format(number="8813/26")


def test_a_translation_goes_to_the_unread_page_with_its_numbers_though_another_lies_nearer():
    assert belonging(unread(UNION), FIRST, OF_UNION, unread(BIRTH), SECOND, OF_BIRTH) == [
        ("marriage-certificate", None),
        ("apostille", 0),
        ("translation", 0),
        ("birth-certificate", None),
        ("apostille", 3),
        ("translation", 3),
    ]


def test_without_a_number_in_common_the_nearest_unread_page_stays_the_original():
    other = TRANSLATED.format(title="BIRTH CERTIFICATE", number="1", people="", apostille="2")
    assert belonging(unread(UNION), other)[0] == ("birth-certificate", None)


def test_an_apostille_goes_with_the_translation_that_tells_its_number():
    # It lies between two originals, of which the second is as near.
    papers = belonging(unread(BIRTH), OF_BIRTH, SECOND, unread(UNION), OF_UNION)
    assert papers[2] == ("apostille", 0)
    papers = belonging(unread(BIRTH), OF_BIRTH, FIRST, unread(UNION), OF_UNION)
    assert papers[2] == ("apostille", 3)


@pytest.mark.parametrize(("own", "sure"), [(False, False), (True, True)])
def test_an_apostille_behind_a_page_that_nobody_could_read_is_not_surely_of_the_next(own, sure):
    record = (
        "Ministry of Interior of Testland\nCERTIFICATE OF GOOD CONDUCT\nName Anna Roux\nDate of birth 1 February 1999\n"
        "has no criminal record\nDone at Testville on 3 October 2026\nThe head of the criminal records office"
    )
    pages = [unread(BIRTH), SECOND, record, *([FIRST] if own else [])]
    papers = understand([("scan.pdf", file(*pages))])
    (found,) = (paper for paper in papers if paper.kind == "criminal-record")
    assert (found.field("apostille").readings[0].confidence >= 0.6) is sure
