import dataclasses

from pipeline.papers.group import group
from pipeline.readings import Alternative, FileReading, PageReading
from tests.pipeline.words import lay_out, page

RECORD = (
    "CERTIFICATE OF GOOD CONDUCT\nAccording to the records of this office\nthe person named below\n"
    "Name Anna Roux\nDate of birth 1 February 1999\nhas no criminal record\nDone at Testville on 3 October 2026\n"
    "The head of the criminal records office"
)
STATEMENT = (
    "BANK STATEMENT\nAccount statement number 10\nAccount holder Anna Roux\nIBAN BE68 5390 0754 7034\n"
    "Opening balance 1 000,00 EUR\n01/10/2026 Salary 2 000,00\n05/10/2026 Rent -700,00\nClosing balance 2 300,00 EUR"
)


def file(reading: PageReading) -> list[tuple[str, FileReading]]:
    return [("scan.jpg", FileReading("a" * 64, 1, "image/jpeg", "read", 1, (reading,)))]


def two(one: str, other: str, *, parts: bool = True) -> PageReading:
    left = [dataclasses.replace(w, box=(w.box[0] / 2, w.box[1], w.box[2] / 2, w.box[3])) for w in lay_out(one)]
    right = [
        dataclasses.replace(w, box=(0.5 + w.box[0] / 2, w.box[1], 0.5 + w.box[2] / 2, w.box[3])) for w in lay_out(other)
    ]
    boxes = ((0.0, 0.0, 0.5, 1.001), (0.5, 0.0, 1.001, 1.001)) if parts else ()
    return dataclasses.replace(page(""), words=(*left, *right), parts=boxes, language="en")


def test_two_papers_side_by_side_on_one_page_are_two_papers() -> None:
    papers = group(file(two(RECORD, STATEMENT)), {})
    assert [(paper.kind, len(paper.pages)) for paper in papers] == [("criminal-record", 1), ("bank-statement", 1)]
    first, second = (" ".join(word.text for word in paper.pages[0].reading.words) for paper in papers)
    assert "GOOD CONDUCT" in first
    assert "IBAN" not in first
    assert "IBAN" in second


def test_a_line_that_runs_over_both_papers_lends_neither_its_other_reading() -> None:
    reading = dataclasses.replace(two(RECORD, STATEMENT), alternatives=(Alternative(2, "both", 0.9, "other"),))
    papers = group(file(reading), {})
    assert [paper.pages[0].reading.alternatives for paper in papers] == [(), ()]


def test_a_person_who_names_the_page_names_it_whole() -> None:
    [paper] = group(file(two(RECORD, STATEMENT)), {"scan.jpg": "bank-statement"})
    assert len(paper.pages[0].reading.words) == len(two(RECORD, STATEMENT).words)


def test_the_two_halves_of_one_paper_stay_one_paper() -> None:
    rest = (
        "and has paid his taxes as far as is known\nto the office that keeps the register of this town and of\n"
        "the places around it as is said in the law of this land\nwhich is kept here since it was made"
    )
    [paper] = group(file(two(RECORD, rest)), {})
    assert paper.kind == "criminal-record"
    assert paper.pages[0].reading.parts


def test_two_papers_one_above_the_other_are_two_papers() -> None:
    empty = "\n" * 16
    papers = group(file(page(RECORD + empty + STATEMENT, language="en")), {})
    assert [paper.kind for paper in papers] == ["criminal-record", "bank-statement"]


def test_a_paper_with_an_empty_band_stays_one_paper() -> None:
    parts = RECORD.split("\n")
    text = "\n".join(parts[:5]) + "\n" * 16 + "\n".join(parts[5:]) + "\n" + "\n".join(parts[3:6])
    [paper] = group(file(page(text, language="en")), {})
    assert paper.kind == "criminal-record"
