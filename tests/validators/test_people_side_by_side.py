"""What a report shows of who the papers say this is, one paper beside the other."""

import datetime as dt

import pytest

from pipeline.law.catalogue import load_catalogue
from validators import names
from validators.facts import Applicant, Document, Dossier, Field, Page, Reading, Stay
from validators.judge import judge


def paper(number, kind, **values):
    fields = {
        name: Field(tuple(Reading(value, 0.9) for value in (told if isinstance(told, tuple) else (told,))))
        for name, told in values.items()
    }
    return Document(f"d{number}", kind, "applicant", 1.0, (Page(f"{kind}.pdf", 1),), fields)


PASSPORT = paper(1, "passport", surname="ROUX", given_names="ANNA", birth_date=dt.date(1994, 8, 17))
BORN = (dt.date(1989, 3, 2), dt.date(1994, 8, 17))


def shown(*documents):
    dossier = Dossier("x", "student-private", dt.date(2026, 12, 10), Stay(), Applicant(), {}, documents, ())
    return {
        (row.field, person.document): (person.value, person.agrees)
        for row in judge(dossier, load_catalogue()).people
        for person in row.values
    }


def test_on_a_paper_of_two_spouses_the_one_is_shown_whose_passport_it_is():
    wedding = paper(2, "marriage-certificate", holder_name="DAHL KARL", spouse_name="ROUX ANNA", birth_date=BORN)
    table = shown(PASSPORT, wedding)
    assert table["holder_name", "d2"] == ("ROUX ANNA", True)
    assert table["birth_date", "d2"] == ("1994-08-17", True)


def test_somebody_elses_paper_still_differs():
    wedding = paper(2, "marriage-certificate", holder_name="DAHL KARL", spouse_name="VOS IDA", birth_date=BORN[:1])
    record = paper(3, "criminal-record", holder_name="DAHL KARL", birth_date=BORN)
    table = shown(PASSPORT, wedding, record)
    assert table["holder_name", "d2"] == ("DAHL KARL", False)
    assert table["birth_date", "d2"] == ("1989-03-02", False)
    assert table["birth_date", "d3"] == ("1989-03-02", False)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("ROUVIER ANNA", names.DIFFERENT_SURNAME),
        ("ROUX KARLA", names.DIFFERENT_GIVEN),
        ("Anna Roux", names.ORDER),
        ("ROUX ANNA", None),
    ],
)
def test_why_a_name_agrees_or_differs_is_noted(name, why):
    medical = paper(2, "medical-certificate", holder_name=name)
    dossier = Dossier("x", "student-private", dt.date(2026, 12, 10), Stay(), Applicant(), {}, (PASSPORT, medical), ())
    told = [one for one in judge(dossier, load_catalogue()).findings if one.rule == "identity.name"]
    assert [note.key for one in told for note in one.notes] == ([why] if why else [])
