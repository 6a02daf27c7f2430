import dataclasses

from pipeline.extract import extract
from pipeline.readings import Mark
from tests.pipeline.words import document, page

EMBLEM = Mark("signature", (0.1, 0.05, 0.17, 0.1), 0.35, "dark")


def stroke(confidence=0.94):
    return Mark("signature", (0.57, 0.87, 0.78, 0.9), confidence, "blue")


def signatures(*marks_of_pages, copies):
    return fields(*marks_of_pages, copies=copies)["signatures"]


def fields(*marks_of_pages, copies):
    pages = [page("APPLICATION FOR LONG STAY VISA", number=n, marks=marks) for n, marks in enumerate(marks_of_pages, 1)]
    form = dataclasses.replace(document("application-form", *pages), copies=copies)
    return extract(form)


def test_signatures_are_counted_in_each_copy_and_emblems_are_none():
    signed = (EMBLEM, stroke())
    field = signatures(signed, signed, signed, signed, copies=2)
    assert field.values == (2,)
    assert field.readings[0].confidence >= 0.6


def test_the_copy_with_the_fewest_counts():
    field = signatures((stroke(),), (stroke(),), (stroke(),), (), copies=2)
    assert field.values == (1,)


def test_a_faint_second_one_leaves_the_number_open():
    assert set(signatures((stroke(),), (stroke(0.4),), copies=1).values) == {1, 2}


def test_a_form_of_which_one_copy_lacks_a_signature_is_not_simply_signed():
    each = fields((stroke(),), (stroke(),), (stroke(),), (stroke(),), copies=2)["signed"]
    lacking = fields((stroke(),), (stroke(),), (stroke(),), (), copies=2)["signed"]
    assert (each.values, set(lacking.values)) == ((True,), {True, False})
    assert lacking.best.confidence < 0.6
