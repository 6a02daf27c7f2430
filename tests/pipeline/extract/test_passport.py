"""Fields of passports and cards from both zones, and what is made of disagreement."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.passports.dates import printed_dates, usable, whole_years
from pipeline.extract.passports.identity import extract_identity
from pipeline.extract.text.lines import Paper
from pipeline.papers.group import DocumentPages
from pipeline.readings import Alternative, Mark, MrzReading, PageReading
from tests.pipeline.words import document, page
from validators import mrz
from validators.facts import Field

PRINTED = """\
REPUBLIC OF UTOPIA
Type/Type   Country code   Passport No./No du passeport
P           UTO            L898902C3
Surname/Nom
ERIKSSON
Given names/Prénoms
ANNA MARIA
Nationality/Nationalité
UTOPIAN
Date of birth/Date de naissance
12 AUG/AOÛ 1974
Sex/Sexe   Place of birth/Lieu de naissance
F          ZENITH
Date of issue/Date de délivrance   Authority/Autorité
16 APR/AVR 2022                    PASSPORT OFFICE ZENITH
Date of expiry/Date d'expiration
15 APR/AVR 2032"""


def zone(
    *, surname: str = "ERIKSSON", birth: dt.date = dt.date(1974, 8, 12), confidence: float = 0.95, share: float = 0.999
) -> MrzReading:
    lines = mrz.compose(
        "TD3",
        document_code="P",
        issuing_state="UTO",
        surname=surname,
        given_names="ANNA MARIA",
        document_number="L898902C3",
        nationality="UTO",
        birth=birth,
        sex="F",
        expiry=dt.date(2032, 4, 15),
    )
    shares = tuple((share,) * 44 for _ in lines)
    return MrzReading(
        "TD3", lines, confidence, (0.05, 0.85, 0.95, 0.95), shares, (), tuple(mrz.parse(lines).checks.items())
    )


def passport(text: str = PRINTED, *zones: MrzReading, confidence: float = 0.96) -> DocumentPages:
    reading = page(text, confidence=confidence)
    return document("passport", dataclasses.replace(reading, mrz=zones))


@pytest.mark.parametrize("seen", ["u de naissance", "31 DECIDECE 2019", "place of birth"])
def test_a_piece_of_a_label_or_a_date_is_no_place(seen: str) -> None:
    fields = extract_identity(passport(PRINTED.replace("F          ZENITH", f"F          {seen}"), zone()))
    assert "birth_place" not in fields or seen not in fields["birth_place"].values


def test_both_zones() -> None:
    fields = extract_identity(passport(PRINTED, zone()))
    values = {name: field.values for name, field in fields.items()}
    assert values["surname"] == ("ERIKSSON",)
    assert values["given_names"] == ("ANNA MARIA",)
    assert values["document_number"] == ("L898902C3",)
    assert values["nationality"] == values["issuing_state"] == ("UTO",)
    assert values["birth_date"] == (dt.date(1974, 8, 12),)
    assert values["expiry_date"] == (dt.date(2032, 4, 15),)
    assert values["issue_date"] == (dt.date(2022, 4, 16),)
    assert values["sex"] == ("F",)
    assert values["authority"] == ("PASSPORT OFFICE ZENITH",)
    assert values["birth_place"] == ("ZENITH",)
    assert values["mrz_valid"] == (True,)
    assert values["zones_agree"] == (True,)
    assert values["mrz"][0] == "\n".join(zone().lines)
    unsure = {name for name, field in fields.items() if field.readings[0].confidence < 0.6}
    assert unsure == {"authority", "birth_place"}  # nothing vouches for them
    assert fields["surname"].readings[0].evidence


def test_an_element_is_no_value_while_the_composite_digit_says_that_something_is_wrong() -> None:
    good = zone()
    broken = (good.lines[0], good.lines[1][:-1] + str((int(good.lines[1][-1]) + 1) % 10))
    bad = dataclasses.replace(good, lines=broken, checks=tuple(mrz.parse(broken).checks.items()))
    alone = extract_identity(passport("", bad))
    for name in ("document_number", "birth_date", "expiry_date"):
        assert alone[name].readings[0].confidence < 0.6, name
        assert extract_identity(passport("", good))[name].readings[0].confidence > 0.9, name
    both = extract_identity(passport(PRINTED, bad))
    assert both["expiry_date"].readings[0].confidence >= 0.6, "the printed zone says the same"


@pytest.mark.parametrize("end_of_names", ["<<<<<<", "752031"])
def test_a_french_card_of_1988_gives_names_number_and_birth_date_and_no_expiry(end_of_names: str) -> None:
    first = "IDFRAVERNOUILLET".ljust(30, "<") + end_of_names
    second = "9907756021198ODETTE<<<<<<<<7103058F"
    lines = (first, second + mrz.check_digit(first + second))
    checks = tuple(mrz.parse(lines).checks.items())
    card = MrzReading("IDFRA", lines, 0.95, (0.05, 0.85, 0.95, 0.95), tuple((0.999,) * 36 for _ in lines), (), checks)
    reading = dataclasses.replace(page("CARTE NATIONALE D'IDENTITE"), mrz=(card,))
    fields = extract_identity(document("identity-card", reading))
    sure = {name: field.values for name, field in fields.items() if field.readings[0].confidence >= 0.6}
    expected = {"surname": "VERNOUILLET", "given_names": "ODETTE", "document_number": "990775602119", "sex": "F"}
    for name, value in expected.items():
        assert sure[name] == (value,)
    assert sure["birth_date"] == (dt.date(1971, 3, 5),)
    assert (sure["nationality"], sure["issuing_state"]) == (("FRA",), ("FRA",))
    assert "expiry_date" not in fields


def test_a_french_card_of_1988_read_as_td2_gives_nothing_sure() -> None:
    lines = ("IDFRAVERNOUILLET".ljust(36, "<"), "9907756021198ODETTE<<<<<<<<7103058F4")
    checks = tuple(mrz.parse(lines, "TD2").checks.items())
    card = MrzReading("TD2", lines, 0.95, (0.05, 0.85, 0.95, 0.95), tuple((0.999,) * 36 for _ in lines), (), checks)
    reading = dataclasses.replace(page("CARTE NATIONALE D'IDENTITE"), mrz=(card,))
    fields = extract_identity(document("identity-card", reading))
    assert fields
    assert not [name for name, field in fields.items() if name != "mrz" and field.readings[0].confidence >= 0.6]


def test_zone_alone() -> None:
    fields = extract_identity(passport("", zone()))
    assert fields["surname"].values == ("ERIKSSON",)
    assert fields["birth_date"].values == (dt.date(1974, 8, 12),)
    assert "issue_date" not in fields
    assert "zones_agree" not in fields


def test_printed_zone_alone() -> None:
    fields = extract_identity(passport(PRINTED))
    assert fields["surname"].values == ("ERIKSSON",)
    assert fields["given_names"].values == ("ANNA MARIA",)
    assert fields["document_number"].values == ("L898902C3",)
    assert fields["birth_date"].values == (dt.date(1974, 8, 12),)
    assert fields["expiry_date"].values == (dt.date(2032, 4, 15),)
    assert fields["issue_date"].values == (dt.date(2022, 4, 16),)
    assert fields["nationality"].values == ("UTO",)
    assert not {"mrz", "mrz_valid", "zones_agree"} & set(fields)
    # What hides the other zone may have cut these short; half a date is none.
    assert all(fields[name].readings[0].confidence < 0.6 for name in ("surname", "given_names", "document_number"))
    assert all(fields[name].readings[0].confidence > 0.6 for name in ("birth_date", "expiry_date", "issue_date"))


def test_zones_that_differ_in_the_name_keep_both() -> None:
    fields = extract_identity(passport(PRINTED, zone(surname="LINDQVIST")))
    assert fields["surname"].values == ("LINDQVIST", "ERIKSSON")
    assert fields["zones_agree"].values == (False,)


def test_zones_that_differ_in_a_date_keep_both() -> None:
    fields = extract_identity(passport(PRINTED, zone(birth=dt.date(1975, 8, 12))))
    assert set(fields["birth_date"].values) == {dt.date(1975, 8, 12), dt.date(1974, 8, 12)}
    assert fields["zones_agree"].values == (False,)


def test_a_printed_zone_that_cannot_be_read_contradicts_nothing() -> None:
    poor = PRINTED.replace("ERIKSSON", "FRlKS5ON").replace("1974", "1914")
    fields = extract_identity(passport(poor, zone(), confidence=0.4))
    assert fields["surname"].values == ("ERIKSSON",)
    assert fields["birth_date"].values == (dt.date(1974, 8, 12),)
    assert False not in fields["zones_agree"].values


def test_diacritics_of_the_printed_zone_agree() -> None:
    fields = extract_identity(passport(PRINTED.replace("ERIKSSON", "MÜLLER"), zone(surname="MUELLER")))
    assert fields["surname"].values == ("MUELLER",)
    assert fields["zones_agree"].values == (True,)


def test_names_without_sure_cells_are_no_values_until_the_printed_zone_agrees() -> None:
    unsure = zone(confidence=0.3, share=0.8)
    assert extract_identity(passport("", unsure))["surname"].readings[0].confidence < 0.6
    assert extract_identity(passport(PRINTED, unsure))["surname"].readings[0].confidence > 0.9


def clouded(reading: MrzReading, line: int, column: int, share: float = 0.6) -> MrzReading:
    rows = [list(row) for row in reading.char_confidence]
    rows[line][column] = share
    return dataclasses.replace(reading, char_confidence=tuple(map(tuple, rows)))


def test_a_number_that_may_be_another_with_the_same_digits_is_no_value() -> None:
    reading = clouded(zone(), 1, 7)
    # C counts 12: with a 2 in its place every check digit fits as well.
    other = (reading.lines[0], reading.lines[1].replace("L898902C3", "L89890223"))
    field = extract_identity(passport("nothing legible", dataclasses.replace(reading, alternatives=(other,))))[
        "document_number"
    ]
    assert field.values == ("L898902C3", "L89890223")
    assert field.readings[0].confidence < 0.6
    clear = extract_identity(passport("nothing legible", dataclasses.replace(zone(), alternatives=(other,))))
    assert clear["document_number"].values == ("L898902C3",)
    assert clear["document_number"].readings[0].confidence > 0.9


def test_a_sign_under_glare_makes_a_name_or_a_sex_no_value() -> None:
    fields = extract_identity(passport("nothing legible", clouded(clouded(zone(), 0, 6, 0.75), 1, 20)))
    assert fields["surname"].readings[0].confidence < 0.6
    assert fields["sex"].readings[0].confidence < 0.6
    assert fields["birth_date"].readings[0].confidence > 0.9


def test_an_issue_date_a_broken_term_before_the_expiry_is_for_a_person() -> None:
    fields = extract_identity(passport(PRINTED.replace("16 APR/AVR 2022", "06 APR/AVR 2022"), zone()))
    assert fields["issue_date"].values == (dt.date(2022, 4, 6),)
    assert fields["issue_date"].readings[0].confidence < 0.6


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("16. 04, 2022", True),
        ("1610412022", True),
        ("1710412022", False),
        ("1610412072", False),
        ("X1610412022", False),
    ],
)
def test_figures_with_misread_marks_between_are_a_date_when_they_lie_a_whole_term_before_the_expiry(
    seen: str, read: bool
) -> None:
    text = PRINTED.replace("Date of issue/Date de délivrance", "Dat of isue").replace("16 APR/AVR 2022", seen)
    field = extract_identity(passport(text, zone())).get("issue_date")
    sure = field is not None and field.readings[0].confidence >= 0.6
    assert sure is read
    if sure and field is not None:
        assert field.values == (dt.date(2022, 4, 16),)


def test_another_reader_that_sees_a_whole_term_gives_the_issue_date() -> None:
    paper = passport(PRINTED.replace("16 APR/AVR 2022", "6 APR/AVR 2022"), zone())
    [ref] = paper.pages
    line = next(word.line for word in ref.reading.words if word.text == "APR/AVR" and word.box[1] > 0.3)
    own = " ".join(word.text for word in ref.reading.words if word.line == line)
    seen = Alternative(line, own.replace("6 APR", "16 APR"), 0.7, "other")
    paper = document("passport", dataclasses.replace(ref.reading, alternatives=(seen,)))
    field = extract_identity(paper)["issue_date"]
    assert field.values[0] == dt.date(2022, 4, 16)
    assert field.readings[0].confidence >= 0.6


def test_a_whole_term_that_another_reader_saw_without_a_label_is_told_but_not_sure() -> None:
    text = PRINTED.replace("Date of issue/Date de délivrance", "Dat of isue").replace(
        "16 APR/AVR 2022", "6 APR/AVR 2022"
    )
    [ref] = passport(text, zone()).pages
    line = next(word.line for word in ref.reading.words if word.text == "APR/AVR" and word.box[1] > 0.3)
    own = " ".join(word.text for word in ref.reading.words if word.line == line)
    seen = Alternative(line, own.replace("6 APR", "16 APR"), 0.7, "other")
    paper = document("passport", dataclasses.replace(ref.reading, alternatives=(seen,)))
    field = extract_identity(paper)["issue_date"]
    assert field.values[0] == dt.date(2022, 4, 16)
    assert field.readings[0].confidence < 0.6


def test_an_authority_goes_on_in_the_line_below_and_is_never_sure() -> None:
    text = PRINTED.replace(
        "PASSPORT OFFICE ZENITH\n", "PASSPORT OFFICE OF\n                                   THE CITY OF ZENITH\n"
    )
    field = extract_identity(passport(text, zone()))["authority"]
    assert field.values == ("PASSPORT OFFICE OF THE CITY OF ZENITH",)
    assert field.readings[0].confidence < 0.6


def test_digits_that_do_not_fit_make_no_value() -> None:
    broken = zone()
    lines = (broken.lines[0], broken.lines[1].replace("740812", "740813"))
    wrong = dataclasses.replace(broken, lines=lines, confidence=0.4)
    fields = extract_identity(passport("", wrong))
    assert fields["mrz_valid"].values == (False,)
    assert fields["mrz_valid"].readings[0].confidence < 0.6
    assert fields["birth_date"].readings[0].confidence < 0.6


def test_a_repair_is_shown() -> None:
    fields = extract_identity(passport("", dataclasses.replace(zone(), repaired=((1, 3),))))
    assert fields["document_number"].readings[0].repaired
    assert fields["mrz"].readings[0].repaired
    assert not fields["birth_date"].readings[0].repaired


def test_a_printed_year_of_four_digits_settles_the_century() -> None:
    old = zone(birth=dt.date(1928, 8, 12))
    assert len(extract_identity(passport("", old))["birth_date"].values) == 2
    fields = extract_identity(passport(PRINTED.replace("1974", "1928"), old))
    assert fields["birth_date"].values == (dt.date(1928, 8, 12),)


def test_issue_date_without_a_label_needs_a_whole_term() -> None:
    text = "15.04.2032\n12.08.1974\n16.04.2022\n"
    assert extract_identity(passport(text, zone()))["issue_date"].values == (dt.date(2022, 4, 16),)
    other = extract_identity(passport(text.replace("16.04.2022", "20.04.2024"), zone()))["issue_date"]
    assert other.readings[0].confidence < 0.6
    three_years = text.replace("16.04.2022", "16.04.2029")
    assert extract_identity(passport(three_years, zone()))["issue_date"].readings[0].confidence >= 0.6
    two_left = extract_identity(passport(three_years + "16.04.2028\n", zone()))
    assert "issue_date" not in two_left
    unprinted_birth = extract_identity(passport(three_years.replace("12.08.1974\n", ""), zone()))
    assert "issue_date" not in unprinted_birth


def test_the_expiry_settles_day_and_month_of_the_issue_date() -> None:
    text = "Date of issue\n04/05/2022\n"
    lone = zone()
    lines = mrz.compose(
        "TD3", document_code="P", issuing_state="UTO", surname="X", given_names="Y", document_number="1",
        nationality="UTO", birth=dt.date(1974, 8, 12), sex="F", expiry=dt.date(2032, 5, 3),
    )  # fmt: skip
    fields = extract_identity(passport(text, dataclasses.replace(lone, lines=lines)))
    assert fields["issue_date"].readings[0].value == dt.date(2022, 5, 4)


def test_german_code_is_written_as_iso() -> None:
    german = zone()
    lines = (german.lines[0].replace("P<UTO", "P<D<<"), german.lines[1].replace("UTO", "D<<"))
    fields = extract_identity(passport("", dataclasses.replace(german, lines=lines)))
    assert fields["nationality"].values == fields["issuing_state"].values == ("DEU",)
    assert extract(passport("", dataclasses.replace(german, lines=lines)))["country"].values == ("DEU",)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("12 JAN/JAN 2024", dt.date(2024, 1, 12)),
        ("03 OCT/OKT 26", dt.date(2026, 10, 3)),
        ("21 AUG /AOÛT 27", dt.date(2027, 8, 21)),
        ("07 MAR/MRT 2031", dt.date(2031, 3, 7)),
        ("25 DEZ/DEC 2020", dt.date(2020, 12, 25)),
        ("14 MAI/MAY 29", dt.date(2029, 5, 14)),
        ("3 Oca/Jan 2020", dt.date(2020, 1, 3)),
        ("05 СІЧ/JAN 2022", dt.date(2022, 1, 5)),
        ("12.05.2024", dt.date(2024, 5, 12)),
        ("2024-05-12", dt.date(2024, 5, 12)),
    ],
)
def test_dates_as_passports_print_them(text: str, date: dt.date) -> None:
    paper = Paper(document("passport", text))
    (printed,) = printed_dates(paper.pages[0])
    assert usable(printed, "issue", None)[0][0] == date


def test_months_that_disagree_are_no_date() -> None:
    paper = Paper(document("passport", "12 JAN/JUL 2024"))
    assert not [item for item in printed_dates(paper.pages[0]) if item.values]


def test_terms() -> None:
    assert whole_years(dt.date(2022, 4, 16), dt.date(2032, 4, 15)) == 10
    assert whole_years(dt.date(2022, 4, 16), dt.date(2032, 4, 16)) == 10
    assert whole_years(dt.date(2020, 2, 29), dt.date(2030, 2, 28)) == 10
    assert whole_years(dt.date(2022, 4, 16), dt.date(2031, 1, 1)) is None


def number_page(text: str, number: int, marks: tuple[Mark, ...] = ()) -> PageReading:
    return page(text, number=number, marks=marks)


def test_page_numbers_and_blank_pages() -> None:
    stamp = Mark("stamp", (0.2, 0.2, 0.5, 0.4), 0.9)
    pages = (
        dataclasses.replace(page(PRINTED), mrz=(zone(),)),
        number_page("8      VISAS      9", 2),
        number_page("10      VISAS      11", 3, (stamp,)),
    )
    fields = extract_identity(document("passport", *pages))
    assert fields["page_numbers"].values == ("8,9,10,11",)
    assert fields["pages_seen"].values == (4,)
    assert fields["blank_pages_seen"].values == (2,)
    assert fields["blank_pages_seen"].readings[0].confidence < 0.6
    assert fields["page_numbers"].readings[0].confidence >= 0.6
    # Of a further page the numbers were not read: what is seen is no list of the pages that were copied.
    more = extract_identity(document("passport", *pages, number_page("VISAS", 4, (stamp,))))
    assert more["page_numbers"].values == ("8,9,10,11",)
    assert more["page_numbers"].readings[0].confidence < 0.6


def test_page_numbers_of_a_passport_copied_in_the_middle_of_a_sheet() -> None:
    stamp = Mark("stamp", (0.0, 0.0, 0.2, 0.1), 0.9)
    pages = (
        dataclasses.replace(page(PRINTED), mrz=(zone(),)),
        number_page("VISAS\n\n\n\n\n\n\n\n\n\n\n\n      12\n      13\nVISAS" + "\n" * 20 + "REMARKS", 2, (stamp,)),
    )
    assert extract_identity(document("passport", *pages))["page_numbers"].values == ("12,13",)


def test_the_day_on_a_page_for_visas_is_told_though_no_stamp_was_seen() -> None:
    pages = (
        dataclasses.replace(page(PRINTED), mrz=(zone(),)),
        number_page("8      VISAS      9\n\n\nEXIT\n2025-11-19\nDUBAI\n\n\n\n03 JUL 2024", 2),
    )
    fields = extract_identity(document("passport", *pages))
    assert fields["stamp_dates"].values == ("2024-07-03, 2025-11-19",)
    assert fields["stamp_dates"].readings[0].confidence < 0.6
    assert "stamps" not in fields
    assert "blank_pages_seen" not in fields, "a page with a day on it is not blank"


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("TITRE DE SEJOUR\nA. SEJOUR LIMITE", "A"),
        ("VERBLIJFSTITEL\nB. INSCHRIJVING IN HET VREEMDELINGENREGISTER", "B"),
        ("Type of card: F+", "F+"),
        ("Carte K", "K"),
        ("H. BLUE CARD UE", "H"),
    ],
)
def test_letter_of_a_belgian_card(text: str, letter: str) -> None:
    fields = extract_identity(document("residence-permit", text))
    assert fields["card_letter"].values == (letter,)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("TITRE DE SÉJOUR\nSURNAME\nDIALLO\nL\n12.05.2031", ("L",)),
        ("VERBLIJFSTITEL\nF Turkish\nF\n12.05.2031", ("F",)),
        ("VERBLIJFSTITEL\nSex\nF\n12.05.2031", ()),
        ("VERBLIJFSTITEL\nDIALLO\nM\n12.05.2031", ()),
        ("AUFENTHALTSTITEL\nX\n12.05.2031", ()),
    ],
)
def test_a_letter_with_a_line_of_its_own(text: str, letters: tuple[str, ...]) -> None:
    fields = extract_identity(document("residence-permit", text))
    assert fields.get("card_letter", Field()).values == letters


def test_visa() -> None:
    text = """\
VISUM   EUROPA
Valid for   SCHENGEN STATES
From   01-03-2026   Until   15-06-2026
Type of visa   C   Number of entries   MULT"""
    fields = extract_identity(document("schengen-visa", text))
    assert fields["visa_type"].values == ("C",)
    assert fields["entries"].values == ("MULT",)
    assert fields["valid_until"].readings[0].value == dt.date(2026, 6, 15)


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("identity-card", "Government of India\nUnique Identification Authority of India\n4417 2093 8816", True),
        ("identity-card", "KARTU TANDA PENDUDUK\nBerlaku Hingga : SEUMUR HIDUP", True),
        ("identity-card", "IDENTITY CARD\nDate of expiry 12.05.2031", False),
        ("residence-permit", "RESIDENCE PERMIT\nValidez permanente", False),
    ],
)
def test_a_card_for_life_is_told_by_its_own_words(kind: str, text: str, said: bool) -> None:
    assert ("no_expiry" in extract_identity(document(kind, text))) is said


def test_a_data_page_says_its_language_as_any_paper_does() -> None:
    plain = passport()
    spoken = dataclasses.replace(plain.pages[0].reading, language="fr", language_confidence=0.8)
    field = extract(dataclasses.replace(plain, pages=(dataclasses.replace(plain.pages[0], reading=spoken),)))
    assert field["language"].values == ("fr",)


@pytest.mark.parametrize(
    ("printed", "agree"), [("L898902C3", (True,)), ("L898719C3", (False,)), ("L898902C8", (True,)), ("L89", (True,))]
)
def test_another_number_in_print_contradicts_the_zone(printed: str, agree: tuple[bool, ...]) -> None:
    """One sign may be misread and a short piece cut off; a number of the same length with other figures is another."""
    fields = extract_identity(passport(PRINTED.replace("L898902C3", printed), zone(), confidence=0.99))
    assert fields["zones_agree"].values == agree
    assert ("L898719C3" in fields["document_number"].values) is (agree == (False,))
