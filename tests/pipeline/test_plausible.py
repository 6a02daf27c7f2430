"""Names with signs that no name has and births after everything else are doubted, and nothing else is."""

import datetime as dt
from decimal import Decimal

import pytest

from pipeline.papers.group import PageRef
from pipeline.papers.plausible import DOUBTED, doubt_implausible, doubt_unreadable
from pipeline.readings import PageReading, Quality
from validators.facts import Evidence, Field, Origin, Reading, Scalar

SURE = 0.92


def of(*values: Scalar) -> Field[Scalar]:
    return Field(tuple(Reading(value, SURE - 0.1 * index) for index, value in enumerate(values)))


@pytest.mark.parametrize(
    ("field", "value", "doubted"),
    [
        ("holder_name", "Ana Lucía RESTREPO", False),
        ("holder_name", "N'Golo d'Alembert-Müller", False),
        ("holder_name", "Md. Abdul KARIM", False),
        ("holder_name", "Maria Kowalska (Nowak)", False),
        ("holder_name", "RESTREP0 VILLAMIZAR", True),
        ("holder_name", "{Godelieve Pauwels", True),
        ("tenant_name", "Hamza) )", True),
        ("landlord", "Godelieve = Pauwels", True),
        ("landlord", "Immo 2000 NV", False),
        ("employer", "Peeters & Zonen (Antwerpen) BV", False),
        ("employer", "Peeters & Zonen (Antwerpen BV", True),
        ("institution", "Université Paris-Est / Créteil", False),
        ("address", "Kerkstraat 4 [bus 2]", False),
    ],
)
def test_names_hold_letters(field: str, value: str, doubted: bool) -> None:
    fields = {field: of(value)}
    doubt_implausible(fields)
    assert [reading.confidence for reading in fields[field].readings] == [DOUBTED if doubted else SURE]


def test_a_plausible_second_reading_comes_first() -> None:
    fields = {"holder_name": of("KOUAD1O Yao", "KOUADIO Yao")}
    doubt_implausible(fields)
    assert fields["holder_name"].values == ("KOUADIO Yao", "KOUAD1O Yao")


@pytest.mark.parametrize(("born", "doubted"), [(dt.date(2000, 1, 22), False), (dt.date(2090, 1, 22), True)])
def test_nobody_is_born_after_all_that_a_paper_tells_of(born: dt.date, doubted: bool) -> None:
    fields = {"birth_date": of(born), "issue_date": of(dt.date(2026, 6, 15))}
    doubt_implausible(fields)
    assert (fields["birth_date"].readings[0].confidence == DOUBTED) is doubted


def test_a_day_of_birth_alone_is_believed() -> None:
    fields = {"birth_date": of(dt.date(2000, 1, 22))}
    doubt_implausible(fields)
    assert fields["birth_date"] == of(dt.date(2000, 1, 22))


def test_the_day_of_a_law_says_nothing_of_a_birth() -> None:
    fields = {"birth_date": of(dt.date(2000, 1, 22)), "issue_date": of(dt.date(1980, 12, 15))}
    doubt_implausible(fields)
    assert fields["birth_date"].readings[0].confidence == SURE


@pytest.mark.parametrize(
    ("quality", "doubted"),
    [
        (Quality(text_confidence=0.35, problem="quality.blurred"), True),
        (Quality(text_confidence=0.55, problem="quality.blurred"), False),
        (Quality(text_confidence=0.35), False),
    ],
)
def test_figures_of_a_page_that_must_be_made_anew_are_doubted(quality: Quality, doubted: bool) -> None:
    place = (Evidence("moved.jpg", 1, None),)
    fields: dict[str, Field[Scalar]] = {
        "amount": Field((Reading(Decimal(1358), SURE, "1 358", place),)),
        "clean": Field((Reading(True, SURE, "no record", place),)),
        "iban": Field((Reading("BE57679200609235", SURE, "", place),)),
        "surname": Field((Reading("SARR", SURE, "", place, "mrz"),)),
        "issue_date": Field((Reading(dt.date(2026, 6, 15), SURE, "", (Evidence("clear.jpg", 1, None),)),)),
    }
    pages = [PageRef("moved.jpg", PageReading(1, quality=quality)), PageRef("clear.jpg", PageReading(1))]
    doubt_unreadable(fields, pages)
    lowered = {name for name, field in fields.items() if field.readings[0].confidence == DOUBTED}
    assert lowered == ({"amount"} if doubted else set())


@pytest.mark.parametrize(
    ("kind", "issued", "doubted"),
    [
        ("criminal-record", dt.date(1999, 12, 15), True),
        ("criminal-record", dt.date(2026, 10, 19), False),
        ("diploma", dt.date(2004, 6, 1), True),
        ("birth-certificate", dt.date(1999, 12, 15), False),
    ],
)
def test_no_record_is_made_out_of_a_small_child(kind: str, issued: dt.date, doubted: bool) -> None:
    fields = {"birth_date": of(dt.date(1999, 12, 8)), "issue_date": of(issued)}
    doubt_implausible(fields, kind)
    assert (fields["issue_date"].readings[0].confidence == DOUBTED) is doubted
    assert (fields["birth_date"].readings[0].confidence == DOUBTED) is doubted


@pytest.mark.parametrize(
    ("name", "origin", "doubted"),
    [
        ("LE HOÀNG PHU'ONG", "ocr", True),
        ("Trân Quéc Khánh", "ocr", True),
        ("TRAN QUOC KHANH", "ocr", False),
        ("Trần Quốc Khánh", "text-layer", False),
        ("René Lefèvre", "ocr", False),
        ("Bảo Thị Hạnh", "ocr", False),
        ("Bao Thi Hanh'", "ocr", True),
        ("Jelena MARKOVIÉ", "ocr", True),
        ("Jelena Markovič", "ocr", False),
        ("Mirostaw Zając", "ocr", True),
        ("Gustaw Zając", "ocr", False),
        ("Kim Đng", "ocr", True),
        ("Rosa Ibafiez", "ocr", True),
        ("Soufiane Afia", "ocr", False),
        ("Ana KRSTIC", "ocr", False),
        ("Jelena MARKOVIÉ", "text-layer", False),
    ],
)
def test_marks_on_letters_that_no_engine_knows_are_doubted(name: str, origin: Origin, doubted: bool) -> None:
    fields: dict[str, Field[Scalar]] = {"holder_name": Field((Reading(name, SURE, name, (), origin),))}
    doubt_implausible(fields)
    assert (fields["holder_name"].readings[0].confidence == DOUBTED) is doubted


def test_nothing_follows_from_a_day_that_is_a_guess() -> None:
    fields = {"birth_date": of(dt.date(1999, 12, 8)), "issue_date": Field((Reading(dt.date(1999, 12, 15), 0.2),))}
    doubt_implausible(fields, "criminal-record")
    assert fields["birth_date"].readings[0].confidence == SURE
