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


def test_a_name_written_in_two_parts_is_one_signature():
    given = Mark("signature", (0.43, 0.63, 0.56, 0.645), 0.9, "blue")
    surname = Mark("signature", (0.58, 0.632, 0.66, 0.65), 0.81, "blue")
    assert signatures((given, surname), (), copies=1).values == (1,)
    assert signatures((given, surname), (stroke(),), copies=1).values == (2,)


def test_two_parents_sign_side_by_side():
    mother = Mark("signature", (0.1, 0.63, 0.3, 0.65), 0.9, "blue")
    father = Mark("signature", (0.6, 0.63, 0.8, 0.65), 0.9, "blue")
    assert signatures((mother, father), copies=1).values == (2,)
