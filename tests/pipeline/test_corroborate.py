import datetime as dt

import pytest

from pipeline.papers.corroborate import corroborate
from pipeline.papers.group import DocumentPages
from pipeline.papers.roles import Draft
from validators.facts import Evidence, Field, Reading

INK = (Evidence("scan.pdf", 1, (0.1, 0.1, 0.3, 0.12)),)
ELSEWHERE = (Evidence("scan.pdf", 1, (0.1, 0.5, 0.3, 0.52)),)
BORN = dt.date(1997, 2, 9)


def passport(surname="CAGLAYAN", given="ILKER", origin="mrz", confidence=0.97):
    fields = {
        name: Field((Reading(value, confidence, origin=origin),))
        for name, value in (
            ("surname", surname), ("given_names", given), ("birth_date", BORN), ("document_number", "D2703795"),
        )
    }  # fmt: skip
    return Draft(DocumentPages("passport", "applicant", 0.95, ()), fields)


def read(*readings, kind="medical-certificate", name="holder_name", measure=None, also=None):
    paper = Draft(DocumentPages(kind, "applicant", 0.95, ()), {name: Field(readings), **(also or {})})
    corroborate([measure or passport(), paper])
    return paper.fields[name]


def test_of_two_readings_of_the_same_ink_the_one_another_paper_vouches_for_is_taken():
    field = read(Reading("Ílker GAÖLAYAN", 0.29, evidence=INK), Reading("Ilker ÇAĞLAYAN", 0.15, evidence=INK))
    assert field.values == ("Ilker ÇAĞLAYAN",)
    assert field.readings[0].confidence >= 0.9


def test_a_reading_is_chosen_and_never_made():
    readings = (Reading("Ílker GAÖLAYAN", 0.29, evidence=INK), Reading("Ilker ÇAČLAYAN", 0.15, evidence=INK))
    assert read(*readings).readings == readings


@pytest.mark.parametrize(
    "other",
    [
        Reading("Ilker CAGLAYAN", 0.7, evidence=ELSEWHERE),
        Reading("Murat YILDIZ", 0.7, evidence=INK),
    ],
    ids=["another place", "another name"],
)
def test_what_was_read_elsewhere_or_is_another_name_stays(other):
    wrong = Reading("Ilker CAGLAYEN", 0.8, evidence=INK) if other.evidence == ELSEWHERE else other
    right = other if other is not wrong else Reading("Ilker CAGLAYAN", 0.5, evidence=INK)
    assert set(read(wrong, right).values) == {wrong.value, right.value}


@pytest.mark.parametrize(
    "measure",
    [passport(origin="ocr"), passport(confidence=0.7), passport(surname="CELIK")],
    ids=["not a machine-readable zone", "an unsure zone", "somebody else"],
)
def test_only_a_sure_zone_of_the_same_person_vouches(measure):
    readings = (Reading("Ilker CACLAYAN", 0.7, evidence=INK), Reading("Ilker CAGLAYAN", 0.6, evidence=INK))
    assert read(*readings, measure=measure).readings == readings


def test_a_paper_that_says_another_name_keeps_saying_it():
    reading = Reading("Ilker CACLAYAN", 0.9, evidence=INK)
    assert read(reading).readings == (reading,)


def test_day_and_month_are_settled_by_the_birth_date_of_the_same_person():
    open_date = (Reading(BORN, 0.6, evidence=INK), Reading(dt.date(1997, 9, 2), 0.25, evidence=INK))
    assert read(*open_date, name="birth_date").values == (BORN,)
    same = {"holder_name": Field((Reading("Ilker Caglayan", 0.9),))}
    assert read(*open_date, name="birth_date", also=same).values == (BORN,)
    other = {"holder_name": Field((Reading("Anna Claes", 0.9),))}
    assert read(*open_date, name="birth_date", also=other).readings == open_date


def test_a_passport_number_is_taken_as_the_check_digit_has_it():
    readings = (Reading("D27O3795", 0.6, evidence=INK), Reading("D2703795", 0.5, evidence=INK))
    assert read(*readings, name="passport_number").values == ("D2703795",)


def test_without_a_zone_nothing_changes():
    reading = Reading("Ilker CAGLAYAN", 0.3, evidence=INK)
    paper = Draft(DocumentPages("lease", "sponsor", 0.95, ()), {"holder_name": Field((reading,))})
    corroborate([paper])
    assert paper.fields["holder_name"].readings == (reading,)


def test_the_order_of_the_birth_date_is_the_order_of_the_paper():
    def dates(first, second):
        return Field(tuple(Reading(day, sure, first, INK) for day, sure in second))

    born = dates("09.02.1997", [(BORN, 0.62), (dt.date(1997, 9, 2), 0.21)])
    ends = dates("07.11.2031", [(dt.date(2031, 7, 11), 0.5), (dt.date(2031, 11, 7), 0.4)])
    written = dates("March 7, 2031", [(dt.date(2031, 3, 7), 0.8)])
    card = Draft(DocumentPages("identity-card", "applicant", 0.95, ()), {"birth_date": born, "expiry_date": ends})
    card.fields["issue_date"] = written
    corroborate([passport(), card])
    assert card.fields["birth_date"].values == (BORN,)
    assert card.fields["expiry_date"].values == (dt.date(2031, 11, 7),)
    assert card.fields["issue_date"] == written
