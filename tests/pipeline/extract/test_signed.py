import dataclasses

import pytest

from pipeline.extract import extract
from pipeline.readings import Mark, MrzReading, Quality
from tests.pipeline.words import document, page

TEXT = "Certificate\n" + "\n" * 34 + "Done at Gent\nThe civil registrar\n\n\nSignature"


def signed(*marks, text=TEXT):
    field = extract(document("marriage-certificate", page(text, marks=marks), language="en")).get("signed")
    return field.best if field is not None else None


def stroke(top, confidence):
    return Mark("signature", (0.1, top, 0.35, top + 0.04), confidence, "blue")


def test_a_stroke_of_the_pen_beside_its_label_is_believed():
    best = signed(stroke(0.76, 0.6))
    assert (best.value, best.confidence > 0.9) == (True, True)


def test_low_on_the_page_without_a_label_it_is_believed_less():
    text = "Certificate\n" + "\n" * 34 + "Done at Gent"
    best = signed(stroke(0.78, 0.68), text=text)
    assert best.value is True
    assert 0.6 <= best.confidence <= 0.8


@pytest.mark.parametrize(("top", "confidence"), [(0.76, 0.2), (0.1, 0.5)], ids=["faint", "in the letterhead"])
def test_a_doubtful_stroke_goes_to_a_person(top, confidence):
    best = signed(stroke(top, confidence))
    assert best is None or best.confidence < 0.6


def test_an_empty_place_is_said_and_never_sure():
    best = signed()
    assert (best.value, best.confidence < 0.6) == (False, True)


def test_under_a_short_letter_a_signature_half_way_down_the_sheet_is_believed():
    letter = "\n".join("we certify that this person is employed by us since then" for _ in range(9))
    assert signed(stroke(0.36, 0.6), text=letter).confidence >= 0.6
    long = "\n".join("we certify that this person is employed by us since then" for _ in range(40))
    assert signed(stroke(0.36, 0.6), text=long).confidence < 0.6


def test_the_foot_of_the_sheet_and_the_writing_in_a_stamp_are_no_text_of_a_short_letter():
    rows = ["we certify that this person is employed by us since then"] * 9
    rows += [""] * 4 + ["Ny Li Ba To Ru Ke Sa Do"] * 4 + [""] * 32
    rows += ["Works Ltd, Station street 4, Gent, telephone number 09 36 80 40, account number 12 34 56"]
    stamp = Mark("stamp", (0.05, 0.25, 0.4, 0.38), 0.5, "rectangular black")
    field = extract(
        document("marriage-certificate", page("\n".join(rows), marks=(stroke(0.25, 0.6), stamp)), language="en")
    )["signed"]
    assert field.best.confidence >= 0.6
    assert signed(stroke(0.25, 0.6), text="\n".join(rows)).confidence < 0.6


@pytest.mark.parametrize(
    ("stamp", "believed"),
    [
        (Mark("seal", (0.34, 0.3, 0.48, 0.4), 0.88, "round red"), True),
        (Mark("seal", (0.34, 0.3, 0.48, 0.4), 0.5, "round red"), False),
        (Mark("seal", (0.6, 0.3, 0.74, 0.4), 0.88, "round red"), False),
        (Mark("seal", (0.09, 0.33, 0.36, 0.41), 0.88, "round red"), False),
    ],
    ids=["beside it", "which may be an emblem", "far away", "inside of it"],
)
def test_among_the_text_a_stroke_is_believed_beside_a_stamp(stamp, believed):
    text = "\n".join("we certify that this person is employed by us since then" for _ in range(40))
    assert (signed(stroke(0.36, 0.7), stamp, text=text).confidence >= 0.6) is believed


LETTER = "\n".join(["The undersigned certifies that the person named below lives at this address"] * 12) + TEXT


def unsigned(*ink, text=LETTER, **changes):
    reading = dataclasses.replace(
        page(text),
        size_from="scan",
        unexplained=ink,
        quality=Quality(text_confidence=0.96),
        **changes,
    )
    return extract(document("marriage-certificate", reading, language="en"))["signed"].best


HOLES = ((0.02, 0.35, 0.05, 0.375), (0.02, 0.63, 0.05, 0.655))
RULE = (0.1, 0.8, 0.4, 0.801)
EMBLEM = (0.1, 0.02, 0.2, 0.1)


def test_an_empty_place_is_sure_where_no_ink_is_left_but_holes_rules_and_the_emblem():
    best = unsigned(*HOLES, RULE, EMBLEM)
    assert (best.value, best.confidence >= 0.6) == (False, True)


@pytest.mark.parametrize(
    ("ink", "changes"),
    [
        (((0.6, 0.7, 0.66, 0.72),), {}),
        (((0.3, 0.4, 0.36, 0.41),), {}),
        ((), {"size_from": "assumed"}),
        ((), {"quality": Quality(text_confidence=0.7)}),
        ((), {"quality": Quality(text_confidence=0.96, problem="quality.blurred")}),
    ],
    ids=["ink far from the label", "a small stroke", "of unknown size", "badly read", "blurred"],
)
def test_an_empty_place_is_for_a_person_where_anything_may_be_a_signature(ink, changes):
    reading = {"size_from": "scan", "quality": Quality(text_confidence=0.96)} | changes
    base = dataclasses.replace(page(LETTER), unexplained=ink, **reading)
    best = extract(document("marriage-certificate", base, language="en"))["signed"].best
    assert (best.value, best.confidence < 0.6) == (False, True)


def test_a_page_on_which_nobody_looked_for_ink_is_not_said_to_be_unsigned():
    base = dataclasses.replace(page(LETTER), size_from="scan", quality=Quality(text_confidence=0.96))
    assert extract(document("marriage-certificate", base, language="en"))["signed"].best.confidence < 0.6


PLEDGE = (
    "ANNEX 32\nPLEDGE OF FINANCIAL SUPPORT\n" + "\n" * 26 + "Done at Gent on 4 July 2026\nSignature of the guarantor"
    "\n\n\n\n\n\n\nReserved for the authority\nThe signature was legalised by the embassy"
)


def pledged(*tops):
    marks = [Mark("signature", (0.5, top, 0.65, top + 0.03), 0.7, "blue") for top in tops]
    return extract(document("annex-32", page(PLEDGE, marks=marks), language="en"))["signed"].best


def test_the_hand_of_the_authority_alone_does_not_sign_for_the_guarantor():
    guarantor, authority = 0.6, 0.74
    assert pledged(guarantor, authority).confidence > 0.6
    assert pledged(guarantor).confidence > 0.6
    assert pledged(authority).confidence <= 0.5


def test_what_is_written_below_the_guarantors_label_is_no_other_partys():
    place = "Handtekening van de garant\ngelezen en goedgekeurd\n\n\n\n"
    text = "BIJLAGE 32\nVERBINTENIS\n" + "\n" * 26 + place
    mark = Mark("signature", (0.1, 0.66, 0.25, 0.69), 0.7, "dark")
    field = extract(document("annex-32", page(text, marks=[mark]), language="nl"))["signed"]
    assert (field.best.value, field.best.confidence > 0.6) == (True, True)


def test_a_sentence_below_that_names_a_signature_does_not_make_one_above_it_initials():
    text = LETTER.replace("Signature", "MELISSA WILK")
    note = "\nThis copy is not valid without the seal and the signature of the clerk"
    mark = Mark("signature", (0.55, 0.76, 0.75, 0.8), 0.58, "dark")
    made = page(text + "\n" * 4 + note, marks=[mark])
    assert extract(document("birth-certificate", made, language="en"))["signed"].best.confidence >= 0.6


ZONE = MrzReading("TD3", ("P<", "X"), 0.9, (0.1, 0.74, 0.63, 0.78))


@pytest.mark.parametrize(
    ("text", "mark", "signed_"),
    [
        ("", stroke(0.66, 0.57), True),
        ("", stroke(0.1, 0.9), None),
        ("\n" * 20 + "Signature du titulaire", Mark("signature", (0.3, 0.4, 0.45, 0.43), 0.9, "blue"), True),
        ("", stroke(0.66, 0.25), None),
    ],
    ids=["on the zone", "among security print", "at its label", "a stroke of the ground"],
)
def test_a_passport_is_signed_at_the_label_or_above_its_zone(text, mark, signed_):
    made = dataclasses.replace(page("PASSPORT\n" + text, marks=[mark]), mrz=(ZONE,))
    field = extract(document("passport", made)).get("signed")
    assert (field.best.value if field is not None else None) is signed_
    assert field is None or field.best.confidence >= 0.6


CHOICE = "LANGUAGE OF THE PROCEDURE\nPlease draw a ring round your choice\n\n\n" + "Dutch      French\n" + "\n" * 14


@pytest.mark.parametrize("top", [0.12, 0.5])
def test_a_ring_or_initials_above_the_place_to_sign_do_not_sign(top):
    marks = [Mark("signature", (0.1, top, 0.3, top + 0.04), 0.58, "blue")]
    made = page(CHOICE + "\n" * 18 + "Signature of the applicant", marks=marks)
    best = extract(document("language-preference", made, language="en"))["signed"].best
    assert best.confidence < 0.6


def test_a_sentence_that_begins_with_who_signs_is_no_place_to_sign():
    text = "The Registrar of Milltown certifies that the person named below was born in this town.\n" + LETTER
    logo = Mark("signature", (0.1, 0.02, 0.2, 0.06), 0.35, "blue")
    best = extract(document("birth-certificate", page(text, marks=[logo]), language="en"))["signed"].best
    assert best is None or best.confidence < 0.6


DRAWN = {
    "size_from": "declared",
    "text_source": "text-layer",
    "quality": Quality(text_confidence=0.99, capture="digital"),
}
SCAN = {"size_from": "scan", "quality": Quality(text_confidence=0.96, capture="scan")}
PLAIN = "\n".join(["The undersigned certifies that the person named below lives at this address"] * 12)


def told(name, *ink, text=PLAIN, marks=(), kind="employment-certificate", **changes):
    made = dataclasses.replace(page(text, marks=marks), unexplained=ink, **changes)
    field = extract(document(kind, made, language="en")).get(name)
    return None if field is None or field.best is None else (field.best.value, field.best.confidence)


SIGNED = (Mark("signature", (0.1, 0.6, 0.35, 0.64), 0.7, "blue"),)
OWN_STROKES = ((0.1, 0.6, 0.3, 0.64), (0.34, 0.63, 0.37, 0.645))


def test_a_page_that_a_program_made_has_no_stamp_where_nothing_but_print_and_signatures_is_on_it():
    value, confidence = told("stamped", **DRAWN)
    assert (value, confidence >= 0.85) == (False, True)
    value, confidence = told("stamped", *OWN_STROKES, marks=SIGNED, **DRAWN)
    assert (value, confidence >= 0.85) == (False, True)


def test_what_a_program_drew_is_known_also_where_nobody_vouches_for_its_letters():
    guessed = {**DRAWN, "quality": Quality(text_confidence=0.5, capture="digital")}
    assert told("stamped", **guessed) == told("stamped", **DRAWN)
    badly_read = {**SCAN, "quality": Quality(text_confidence=0.5, capture="scan")}
    assert told("stamped", **badly_read) is None


def test_a_scan_on_which_no_stamp_is_seen_goes_to_a_person():
    value, confidence = told("stamped", *HOLES, RULE, **SCAN)
    assert (value, 0.5 <= confidence < 0.6) == (False, True)


def test_what_private_people_write_bears_no_dry_stamp():
    value, confidence = told("stamped", *HOLES, RULE, kind="motivation-letter", **SCAN)
    assert (value, 0.6 <= confidence < 0.7) == (False, True)


UNREAD_SUM = (0.8, 0.4, 0.86, 0.411)
EMBLEM_STROKE = Mark("signature", (0.1, 0.04, 0.16, 0.09), 0.25, "dark")


@pytest.mark.parametrize("field", ["signed", "stamped"])
def test_what_computers_print_is_neither_signed_nor_stamped_where_nothing_taller_than_print_is_left(field):
    value, confidence = told(field, UNREAD_SUM, marks=(EMBLEM_STROKE,), kind="payslip", **SCAN)
    assert (value, 0.6 <= confidence < 0.7) == (False, True)
    for ink, marks in (((0.6, 0.6, 0.66, 0.62), ()), (UNREAD_SUM, (Mark("stamp", (0.5, 0.6, 0.6, 0.7), 0.5, "free"),))):
        other = told(field, ink, marks=marks, kind="payslip", **SCAN)
        assert other is None or other[0] is True or other[1] < 0.6
    assert told(field, UNREAD_SUM, kind="medical-certificate", **SCAN) is None
    asked = told("signed", UNREAD_SUM, kind="payslip", text=f"{PLAIN}\nSignature", **SCAN)
    assert asked is None or asked[1] < 0.6


PHOTO_OF_A_SHEET = {"size_from": "assumed", "quality": Quality(text_confidence=0.96, capture="unknown")}
FOOT = ((0.35, 0.953, 0.4, 0.96), (0.41, 0.952, 0.46, 0.959), (0.48, 0.952, 0.56, 0.959))


@pytest.mark.parametrize("capture", [SCAN, PHOTO_OF_A_SHEET, SCAN | {"quality": Quality(text_confidence=0.82)}])
@pytest.mark.parametrize(
    "ink",
    [(), FOOT, (*OWN_STROKES, *FOOT), ((0.93, 0.3, 0.935, 0.4),), ((0.2, 0.5, 0.6, 0.522),), ((0.0, 0.6, 0.015, 1.0),)],
    ids=["none", "a misread foot", "beside a signature", "a fold", "a line askew", "a shadow at the edge"],
)
@pytest.mark.parametrize("kind", ["motivation-letter", "payslip"])
def test_what_is_as_low_as_print_is_no_stamp_on_what_people_write_and_machines_print(kind, ink, capture):
    value, confidence = told("stamped", *ink, marks=SIGNED, kind=kind, **capture)
    assert (value, 0.6 <= confidence < 0.7) == (False, True)
    if ink:
        found = told("stamped", *ink, marks=SIGNED, kind="medical-certificate", **capture)
        assert found is None or found[1] < 0.6


@pytest.mark.parametrize(
    ("ink", "marks"),
    [
        (((0.6, 0.6, 0.7, 0.66),), ()),
        (((0.6, 0.6, 0.66, 0.608), (0.61, 0.612, 0.67, 0.62)), ()),
        (((0.6, 0.6, 0.8, 0.608), (0.605, 0.65, 0.8, 0.66)), ()),
        (((0.6, 0.6, 0.8, 0.608),), (Mark("handwriting", (0.59, 0.59, 0.8, 0.61), 0.25, "dark"),)),
        (((0.6, 0.6, 0.63, 0.618), (0.64, 0.6, 0.66, 0.618)), ()),
        ((), (Mark("stamp", (0.6, 0.6, 0.7, 0.66), 0.5, "oval black"),)),
        ((), (Mark("stamp", (0.8, 0.04, 0.9, 0.1), 0.5, "rectangular red"),)),
        ((), (Mark("stamp", (0.8, 0.04, 0.9, 0.1), 0.66, "round red"),)),
    ],
    ids=[
        "a tall rest",
        "lines over each other",
        "a frame",
        "under strokes",
        "a broken ring",
        "a ring below",
        "a frame above",
        "a sure ring above",
    ],
)
def test_what_may_be_a_stamp_on_a_private_paper_is_left_to_a_person(ink, marks):
    for capture in (SCAN, PHOTO_OF_A_SHEET):
        found = told("stamped", *ink, marks=marks, kind="motivation-letter", **capture)
        assert found is None or found[0] or found[1] < 0.6


def test_a_ring_in_the_letterhead_is_the_emblem_of_an_insurer_and_may_be_a_stamp_of_an_office():
    emblem = (Mark("seal", (0.8, 0.05, 0.88, 0.1), 0.5, "round black"),)
    value, confidence = told("stamped", marks=emblem, kind="health-insurance", **SCAN)
    assert (value, 0.6 <= confidence < 0.7) == (False, True)
    assert told("stamped", marks=emblem, kind="medical-certificate", **SCAN)[0] is True


def test_the_frame_of_a_photo_is_no_signature():
    photo = (Mark("photo", (0.8, 0.1, 0.92, 0.2), 0.6),)
    side = (0.925, 0.11, 0.935, 0.19)
    value, confidence = told("signed", side, marks=photo, text=LETTER, kind="application-form", **DRAWN)
    assert (value, confidence >= 0.7) == (False, True)
    found = told("signed", (0.925, 0.11, 0.96, 0.19), marks=photo, text=LETTER, kind="application-form", **DRAWN)
    assert found is None or found[1] < 0.6


@pytest.mark.parametrize(
    ("ink", "marks"),
    [
        (((0.6, 0.6, 0.66, 0.64),), SIGNED),
        (OWN_STROKES, (Mark("signature", (0.1, 0.6, 0.35, 0.64), 0.25, "blue"),)),
        (OWN_STROKES, ()),
        ((), (Mark("photo", (0.1, 0.6, 0.35, 0.8), 0.5),)),
    ],
    ids=["ink beside the signature", "strokes with a ring in them", "strokes that nobody knows", "a picture"],
)
def test_nothing_is_said_of_a_stamp_where_anything_may_be_one(ink, marks):
    assert told("stamped", *ink, marks=marks, **DRAWN) is None


@pytest.mark.parametrize(("stamp", "said"), [("DR ROSA MEDICINA CMP", None), ("DR ROSA MEDICINA", False)])
def test_nothing_is_said_of_a_stamp_where_strokes_wider_than_a_hand_run_over_lines_of_words(stamp, said):
    text = f"{PLAIN}\n{stamp}"
    last = [word for word in page(text).words if word.line == 12]
    box = (0.02, min(word.box[1] for word in last) - 0.004, 0.9, max(word.box[3] for word in last) + 0.004)
    found = told("stamped", box, text=text, marks=(Mark("signature", box, 0.55, "blue"),), **DRAWN)
    assert (found and found[0]) is said


def test_nothing_is_said_of_stamps_and_signatures_on_papers_of_a_state():
    for name in ("stamped", "signed"):
        assert told(name, kind="passport", **DRAWN) is None
        assert told(name, kind="residence-permit", **DRAWN) is None


def test_a_page_with_nothing_on_it_is_unsigned_without_a_place_to_sign():
    value, confidence = told("signed", **DRAWN)
    assert (value, confidence >= 0.7) == (False, True)
    value, confidence = told("signed", text=LETTER, **DRAWN)
    assert (value, confidence >= 0.85) == (False, True)
    assert told("signed", (0.6, 0.6, 0.66, 0.64), **DRAWN) is None


@pytest.mark.parametrize("words", ["valid without signature", "sans signature", "ohne Unterschrift gültig"])
def test_a_paper_that_needs_no_signature_has_none_either(words):
    value, confidence = told("signed", text=f"{PLAIN}\nThis document is {words}.", **DRAWN)
    assert (value, 0.6 <= confidence < 0.8) == (False, True)
    assert told("signed", (0.6, 0.6, 0.66, 0.64), text=f"{PLAIN}\nThis document is {words}.", **DRAWN) is None


FRAME = Mark("stamp", (0.4, 0.66, 0.6, 0.72), 0.5, "rectangular black")


@pytest.mark.parametrize(
    ("marks", "sure"),
    [
        ((FRAME, *SIGNED), True),
        ((FRAME, Mark("signature", (0.37, 0.67, 0.52, 0.7), 0.5, "dark")), True),
        ((FRAME, Mark("signature", (0.38, 0.65, 0.61, 0.73), 0.5, "dark")), False),
        ((FRAME, Mark("signature", (0.1, 0.67, 0.26, 0.7), 0.5, "dark")), True),
        ((FRAME, Mark("signature", (0.1, 0.73, 0.26, 0.76), 0.5, "dark")), False),
        ((FRAME,), False),
        ((FRAME, Mark("signature", (0.1, 0.2, 0.35, 0.24), 0.7, "blue")), False),
        ((FRAME, Mark("signature", (0.4, 0.66, 0.6, 0.72), 0.25, "dark")), False),
        ((dataclasses.replace(FRAME, confidence=0.3), *SIGNED), False),
    ],
    ids=[
        "beside a signature",
        "a signature runs across it",
        "the frame taken for strokes",
        "in its row",
        "in another row",
        "alone",
        "far from it",
        "the frame itself",
        "a level box of a form",
    ],
)
def test_a_frame_askew_is_a_stamp_beside_a_signature(marks, sure):
    value, confidence = told("stamped", marks=marks, **SCAN)
    assert (value, confidence >= 0.6) == (True, sure)


@pytest.mark.parametrize(
    ("frame", "label", "sure"),
    [
        ((0.1, 0.66, 0.36, 0.74), (0.7, 0.67, 0.88, 0.7), True),
        ((0.1, 0.3, 0.36, 0.38), (0.7, 0.31, 0.88, 0.34), False),
        ((0.1, 0.6, 0.45, 0.78), (0.8, 0.67, 0.95, 0.7), False),
    ],
    ids=["at both sides of the foot", "among the text", "as high as a card"],
)
def test_a_frame_askew_at_the_other_side_of_the_foot_is_a_stamp(frame, label, sure):
    marks = (dataclasses.replace(FRAME, box=frame), Mark("signature", label, 0.58, "dark"))
    value, confidence = told("stamped", marks=marks, **SCAN)
    assert (value, confidence >= 0.6) == (True, sure)


@pytest.mark.parametrize(
    ("line", "said"),
    [("Page 1 of 2", None), ("continued on page 2", None), ("Blad 1/3", None), ("Page 1 of 1", False), ("", False)],
)
def test_nothing_is_lacking_on_a_paper_whose_last_page_is_elsewhere(line, said):
    found = told("signed", text=f"{PLAIN}\n{line}", **DRAWN)
    assert (found and found[0]) is said


def test_initials_at_the_foot_of_a_page_are_no_stamp():
    initials = (0.8, 0.95, 0.84, 0.96)
    value, confidence = told("stamped", initials, **DRAWN)
    assert (value, confidence >= 0.85) == (False, True)
    assert told("stamped", (0.8, 0.8, 0.84, 0.81), **DRAWN) is None
    assert told("stamped", (0.7, 0.93, 0.84, 0.97), **DRAWN) is None
    found = told("signed", initials, text=f"{PLAIN}\nSignature", **DRAWN)
    assert found is None or found[1] < 0.6, "initials may be a signature"


def test_a_label_that_has_its_value_beside_it_is_no_place_to_sign_further_down():
    letter = "\n".join("we certify that this person is employed by us since then" for _ in range(34))
    best = signed(stroke(0.7, 0.68), text=f"{letter}\n\n\n\n\n\n\n\n\n\n\nPKI signature: verified by the network")
    assert best.confidence >= 0.6


FIELDS_OF_A_PLEDGE = (
    "ANNEX 32\nPLEDGE OF FINANCIAL SUPPORT\n" + "\n" * 26 + "The guarantor\nDone at Gent on 4 July 2026\nSignature:"
    "\n\n\n\n\n\n\nReserved for the authority\nThe signature was legalised by the embassy"
)


@pytest.mark.parametrize(("label", "own"), [("Signature:", True), ("Signature of the mayor", False)])
def test_a_bare_label_below_the_guarantor_is_the_guarantors(label, own):
    text = FIELDS_OF_A_PLEDGE.replace("Signature:", label)
    words = [word for word in page(text).words if word.text.startswith("Signature")]
    top = words[0].box[3] + 0.004
    mark = Mark("signature", (0.1, top, 0.3, top + 0.03), 0.9, "blue")
    best = extract(document("annex-32", page(text, marks=[mark]), language="en"))["signed"].best
    assert (best.confidence >= 0.6) is own


def test_two_lines_of_words_that_were_hardly_read_are_no_hand_on_a_print_out():
    made = page(f"{PLAIN}\nhours balance\nleave balance")
    last = [word for word in made.words if word.line >= 12]
    box = (
        min(word.box[0] for word in last), min(word.box[1] for word in last),
        max(word.box[2] for word in last), max(word.box[3] for word in last),
    )  # fmt: skip
    assert (box[3] - box[1]) * 297 > 4.2
    value, confidence = told("signed", box, kind="payslip", text=f"{PLAIN}\nhours balance\nleave balance", **SCAN)
    assert (value, 0.6 <= confidence < 0.7) == (False, True)
    assert told("signed", box, kind="payslip", **SCAN) is None


def test_strokes_of_an_emblem_do_not_keep_a_paper_from_being_unsigned():
    emblem = Mark("signature", (0.08, 0.046, 0.18, 0.119), 0.25, "dark")
    value, confidence = told("signed", EMBLEM, marks=(emblem,), kind="birth-certificate", **DRAWN)
    assert (value, confidence >= 0.6) == (False, True)
    hand = dataclasses.replace(emblem, confidence=0.6)
    found = told("signed", EMBLEM, marks=(hand,), kind="birth-certificate", **DRAWN)
    assert found is None or found[0] is True
    low = dataclasses.replace(emblem, box=(0.08, 0.7, 0.18, 0.77))
    found = told("signed", low.box, marks=(low,), kind="birth-certificate", **DRAWN)
    assert found is None or found[0] is True


def test_a_print_out_that_waives_the_signature_asks_for_none_in_those_words():
    waiver = f"{PLAIN}\nThis computer generated slip needs no signature."
    value, confidence = told("signed", UNREAD_SUM, kind="payslip", text=waiver, **SCAN)
    assert (value, 0.6 <= confidence < 0.7) == (False, True)
    asked = told("signed", UNREAD_SUM, kind="payslip", text=f"{waiver}\nSignature", **SCAN)
    assert asked is None or asked[1] < 0.6


@pytest.mark.parametrize(("colour", "last", "believed"), [("dark", 2, False), ("blue", 2, True), ("dark", 1, True)])
def test_faint_dark_strokes_at_no_label_do_not_sign_a_page_that_another_follows(
    colour: str, last: int, believed: bool
) -> None:
    text = "Agreement\n" + "\n" * 34 + "Done at Gent"
    mark = Mark("signature", (0.1, 0.78, 0.35, 0.82), 0.55, colour)
    pages = [page(text, number=1, marks=(mark,)), page("The end of the agreement", number=2)][:last]
    best = extract(document("hosting-agreement", *pages, language="en"))["signed"].best
    assert best is not None
    assert best.value is True
    assert (best.confidence >= 0.6) is believed


@pytest.mark.parametrize("kind", ["lease", "health-insurance", "course-description", "application-form"])
def test_what_companies_insurers_and_applicants_write_bears_no_dry_stamp(kind):
    value, confidence = told("stamped", *HOLES, RULE, kind=kind, **SCAN)
    assert (value, 0.6 <= confidence < 0.7) == (False, True)


@pytest.mark.parametrize("kind", ["medical-certificate", "birth-certificate", "translation", "diploma"])
def test_papers_of_offices_and_those_that_must_be_stamped_go_to_a_person(kind):
    said = told("stamped", *HOLES, RULE, kind=kind, **SCAN)
    assert said is None or said[1] < 0.6


@pytest.mark.parametrize("kind", ["employment-contract", "lease", "hosting-agreement"])
@pytest.mark.parametrize("how", [DRAWN, SCAN], ids=["drawn", "scanned"])
def test_a_contract_without_a_place_to_sign_is_signed_elsewhere(kind, how):
    assert told("signed", kind=kind, **how) is None


def test_a_contract_with_an_empty_place_is_unsigned():
    value, confidence = told("signed", text=LETTER, kind="employment-contract", **DRAWN)
    assert (value, confidence >= 0.6) == (False, True)


def test_who_is_only_named_in_a_sentence_leaves_no_empty_place_on_a_scan():
    text = (
        PLAIN + "\nThe marriage was contracted in that year before the present members of the council and the registrar"
    )
    assert told("signed", text=text, kind="divorce-decision", **SCAN)[1] < 0.6


@pytest.mark.parametrize(("count", "goes_on"), [("1/2", True), ("- 1 / 3 -", True), ("2/2", False), ("18/12", False)])
def test_a_count_alone_in_the_foot_says_that_the_paper_goes_on(count, goes_on):
    text = LETTER + "\n" * (57 - LETTER.count("\n")) + count
    value, confidence = told("signed", text=text, kind="birth-certificate", **SCAN)
    assert (value, confidence < 0.6) == (False, goes_on)


@pytest.mark.parametrize(
    ("box", "ink", "believed"),
    [
        ((0.55, 0.74, 0.6, 0.78), "dark", False),
        ((0.52, 0.72, 0.64, 0.8), "dark", False),
        # A pen of another colour, and strokes that leave the stamp.
        ((0.55, 0.74, 0.6, 0.78), "blue", True),
        ((0.55, 0.74, 0.74, 0.78), "dark", True),
        # Beside it.
        ((0.15, 0.74, 0.35, 0.78), "dark", True),
    ],
)
def test_strokes_inside_a_stamp_that_have_its_ink_may_be_its_letters(box, ink, believed):
    text = "Medical certificate\n" + "\n" * 30 + "Stamp of the practice"
    stamp = Mark("stamp", (0.5, 0.7, 0.66, 0.82), 0.88, "round black")
    best = signed(Mark("signature", box, 0.65, ink), stamp, text=text)
    assert (best is not None and best.confidence >= 0.6) is believed


def test_a_lease_with_the_lines_of_the_office_is_not_said_to_bear_no_stamp() -> None:
    lines = "\n".join(["Le preneur paie le loyer le premier de chaque mois sur le compte du bailleur"] * 12)
    assert told("stamped", text=lines, kind="lease", **SCAN) is not None
    assert told("stamped", text=f"{lines}\nEnregistré : Registre ASSP vol. 4, case 118", kind="lease", **SCAN) is None


CLAUSES = "HOSTING AGREEMENT\n" + "\n".join(["The researcher carries out the project described below"] * 6)
PARTIES = (
    "Article 9. Each party may end the agreement in writing.\n\n"
    "For the research organisation{gap}The researcher\nDr Ida Brandt{gap}              Li Na\n"
)
APPROVED = "Approval by the federal science policy office\nThis agreement was entered in the register of the office"


def agreed(*marks, foot=APPROVED, text=PARTIES):
    last = text.format(gap=" " * 12) + "\n" * 7 + foot
    made = document("hosting-agreement", page(CLAUSES), page(last, number=2, marks=marks), language="en")
    return extract(made)["signed"].best


@pytest.mark.parametrize(
    ("tops", "believed"), [((0.17, 0.36), True), ((0.17,), True), ((0.36,), False)], ids=["both", "the host", "office"]
)
def test_who_registers_an_agreement_signs_for_none_of_its_parties(tops, believed):
    hands = [Mark("signature", (0.1, top, 0.28, top + 0.03), 0.7, "blue") for top in tops]
    assert (agreed(*hands).confidence >= 0.6) is believed


def test_a_name_below_an_empty_place_begins_no_text_of_another():
    named = "For the research organisation\n\n\n\n\nDr Ida Brandt\n\n"
    below = Mark("signature", (0.1, 0.18, 0.28, 0.21), 0.7, "blue")
    assert agreed(below, text=named, foot="").confidence >= 0.6
    text = named.replace("Dr Ida Brandt", "Registered by the science policy office")
    assert agreed(below, text=text, foot="").confidence < 0.6
