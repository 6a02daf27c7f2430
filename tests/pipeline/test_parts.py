import dataclasses
from typing import Literal

import pytest

from pipeline.papers.group import DocumentPages, group
from pipeline.readings import Alternative, Box, FileReading, MrzReading, PageReading, Word
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


INVOICE = (
    "INVOICE\nInvoice number 4471   Invoice date 01/10/2026\nQuantity  Description  Unit price\n1  Fridge  499.00\n"
    "Subtotal 499.00   VAT 104.79\nTotal amount due 603.79 EUR\nPayment due within 30 days of the invoice date"
)
SLIP = (
    "TRANSFER CONFIRMATION\nOrdering customer Anna Roux\nBeneficiary Office supplies\nAccount of the beneficiary BE68\n"
    "Amount 603.79 EUR\nFree communication 4471\nExecution date 05/10/2026 and signature of the ordering customer"
)


@pytest.mark.parametrize(("below", "kinds"), [(RECORD, ["unknown", "criminal-record"]), (SLIP, ["unknown"])])
def test_a_paper_below_a_bill_is_found_but_for_the_slip_that_pays_it(below: str, kinds: list[str]) -> None:
    papers = group(file(page(INVOICE + "\n" * 16 + below, language="en")), {})
    assert [paper.kind for paper in papers] == kinds


def test_a_paper_with_an_empty_band_stays_one_paper() -> None:
    parts = RECORD.split("\n")
    text = "\n".join(parts[:5]) + "\n" * 16 + "\n".join(parts[5:]) + "\n" + "\n".join(parts[3:6])
    [paper] = group(file(page(text, language="en")), {})
    assert paper.kind == "criminal-record"


ROUX = ("P<UTOROUX<<ANNA".ljust(44, "<"), "X12345678UTO9902011F3001012<<<<<<<<<<<<<<<04")
OKAFOR = ("P<UTOOKAFOR<<CHIDI".ljust(44, "<"), "Y98765432UTO8503128M2907077<<<<<<<<<<<<<<<02")


def data_page(name: str, top: float, bottom: float, left: float = 0.0, width: float = 1.0) -> list[Word]:
    words = lay_out(f"PASSPORT\nSurname {name}\nDate of issue\nAuthority Testville")
    high, deepest = bottom - top, max(word.box[3] for word in words)

    def place(box: Box) -> Box:
        return (
            left + width * box[0],
            top + high * box[1] / deepest,
            left + width * box[2],
            top + high * box[3] / deepest,
        )

    return [dataclasses.replace(word, box=place(word.box)) for word in words]


def sheet(*papers: tuple[list[Word], MrzReading]) -> PageReading:
    words = [
        dataclasses.replace(word, line=word.line + 100 * number)
        for number, (own, _) in enumerate(papers)
        for word in own
    ]
    return dataclasses.replace(page(""), words=tuple(words), mrz=tuple(zone for _, zone in papers), language="en")


def zone(lines: tuple[str, ...], box: Box, rotation: Literal[0, 90, 180, 270] = 0) -> MrzReading:
    return MrzReading("TD3", lines, 0.98, box, rotation=rotation)


def texts_of(papers: tuple[DocumentPages, ...]) -> list[str]:
    return [" ".join(word.text for word in paper.pages[0].reading.words) for paper in papers]


@pytest.mark.parametrize(
    "both",
    [
        sheet(
            (data_page("ROUX", 0.05, 0.38), zone(ROUX, (0.1, 0.4, 0.9, 0.44))),
            (data_page("OKAFOR", 0.5, 0.83), zone(OKAFOR, (0.1, 0.85, 0.9, 0.89))),
        ),
        sheet(
            (data_page("ROUX", 0.05, 0.6, 0, 0.45), zone(ROUX, (0.02, 0.7, 0.44, 0.74))),
            (data_page("OKAFOR", 0.05, 0.6, 0.55, 0.45), zone(OKAFOR, (0.56, 0.69, 0.98, 0.73))),
        ),
        sheet(  # the second one lies on its head: its print stands below its zone
            (data_page("ROUX", 0.02, 0.35), zone(ROUX, (0.1, 0.37, 0.9, 0.41))),
            (data_page("OKAFOR", 0.64, 0.98), zone(OKAFOR, (0.1, 0.58, 0.9, 0.62), 180)),
        ),
    ],
    ids=["below", "beside", "on its head"],
)
def test_two_passports_on_one_sheet_are_two_papers_and_their_values_never_mix(both: PageReading) -> None:
    papers = group(file(both), {})
    assert [(paper.kind, len(paper.pages)) for paper in papers] == [("passport", 1), ("passport", 1)]
    assert [[found.lines for found in paper.pages[0].reading.mrz] for paper in papers] == [[ROUX], [OKAFOR]]
    first, second = texts_of(papers)
    assert ("ROUX" in first, "OKAFOR" in first) == (True, False)
    assert ("ROUX" in second, "OKAFOR" in second) == (False, True)


def test_one_passport_copied_twice_on_a_sheet_is_a_repetition() -> None:
    both = sheet(
        (data_page("ROUX", 0.05, 0.38), zone(ROUX, (0.1, 0.4, 0.9, 0.44))),
        (data_page("ROUX", 0.5, 0.83), zone(ROUX, (0.1, 0.85, 0.9, 0.89))),
    )
    papers = group(file(both), {})
    assert [paper.duplicate_of for paper in papers] == [None, 0]


def test_zones_that_reach_into_one_another_part_nothing() -> None:
    both = sheet(
        (data_page("ROUX", 0.05, 0.38), zone(ROUX, (0.1, 0.4, 0.9, 0.44))),
        ([], zone(ROUX, (0.2, 0.42, 0.95, 0.46))),
    )
    assert len(group(file(both), {})) == 1


def test_data_pages_of_two_people_that_follow_each_other_in_a_file_are_two_passports() -> None:
    pages = [
        dataclasses.replace(
            sheet((data_page(name, 0.05, 0.6), zone(lines, (0.1, 0.7, 0.9, 0.75)))), number=number, fingerprint=""
        )
        for number, (name, lines) in enumerate((("ROUX", ROUX), ("OKAFOR", OKAFOR)), start=1)
    ]
    papers = group([("scan.pdf", FileReading("a" * 64, 1, "application/pdf", "read", 2, tuple(pages)))], {})
    assert [len(paper.pages) for paper in papers] == [1, 1]


@pytest.mark.parametrize(
    ("facing", "kinds"), [("VISAS\n13", ["schengen-visa"]), (STATEMENT, ["schengen-visa", "bank-statement"])]
)
def test_the_page_beside_a_visa_goes_with_it_and_another_paper_does_not(facing: str, kinds: list[str]) -> None:
    lines = ("V<FRAROUX<<ANNA<<<<<<<<<<<<<<<<<<<<<", "F103827453MLI9902014F2612203<<<<<<<<")
    sticker = MrzReading("MRV-B", lines, 0.98, (0.05, 0.5, 0.45, 0.55))
    both = dataclasses.replace(two("VISA\nETATS SCHENGEN\nTYPE DE VISA C\nNOM ROUX", facing), mrz=(sticker,))
    assert [paper.kind for paper in group(file(both), {})] == kinds


DIPLOMA = (
    "TESTLAND\nDIPLOMA OF MASTER\nM26 Nr 883120\nDaryna Havrylko\nin 2025 completed the full course of\n"
    "Riverbank University\nand obtained the qualification Master of Biology\nDate of issue 30 June 2025\n"
    "Rector O. Melnyk"
)
UNREAD = "\n".join(
    line if "883120" in line else " ".join(f"{word}~0.1" for word in line.split())
    for line in (
        "TECTIIAHI MHIIIOM",
        "M26 Nr 883120",
        "Japuna Taspunsko Onerisna",
        "y 2025 poui 3akinumna nosHui kypc",
        "Piepbaukcekuii yHisepcuter imeni",
        "i 3no6yna kBanicbikauiro marictp",
        "Jara sugaui 30 uepsHa 2025 poky",
        "Pextop O. Menbuuk Ta ineui",
    )
)


def test_a_diploma_in_two_scripts_side_by_side_is_one_paper() -> None:
    [paper] = group(file(two(UNREAD, DIPLOMA)), {})
    assert paper.kind == "diploma"
    assert len(paper.pages[0].reading.words) == len(two(UNREAD, DIPLOMA).words)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (UNREAD.replace("883120", "774901"), DIPLOMA),
        (DIPLOMA.replace("Daryna Havrylko", "Anna Roux"), DIPLOMA),
    ],
    ids=["another number", "both read"],
)
def test_two_halves_that_are_not_the_same_in_another_script_are_parted(left: str, right: str) -> None:
    assert sum(len(paper.pages) for paper in group(file(two(left, right)), {})) == 2
