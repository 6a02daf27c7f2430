"""What the print writes out and the machine-readable zone cuts or strips, and what only the print of a card says."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.passports.dates import whole_years
from pipeline.extract.passports.identity import extract_identity
from pipeline.kinds.structure import kind_of_zone
from pipeline.readings import MrzReading
from tests.pipeline.words import document, page
from validators import mrz
from validators.facts import Field, Scalar

BORN, EXPIRES = dt.date(1991, 3, 9), dt.date(2031, 5, 14)


def reading_of(lines: tuple[str, ...], layout: mrz.MrzFormat) -> MrzReading:
    checks = tuple(mrz.parse(lines, layout).checks.items())
    shares = tuple((0.999,) * len(line) for line in lines)
    return MrzReading(layout, lines, 0.95, (0.05, 0.85, 0.95, 0.95), shares, (), checks)


def zone(
    layout: mrz.MrzFormat, code: str, state: str, surname: str, given: str, number: str, extra: str = ""
) -> MrzReading:
    lines = mrz.compose(
        layout,
        document_code=code,
        issuing_state=state,
        surname=surname,
        given_names=given,
        document_number=number,
        nationality=state,
        birth=BORN,
        sex="F",
        expiry=EXPIRES,
        optional=(extra,),
    )
    return reading_of(lines, layout)


def fields(kind: str, text: str, *zones: MrzReading) -> dict[str, Field[Scalar]]:
    return dict(extract_identity(document(kind, dataclasses.replace(page(text), mrz=zones))))


def test_an_apostrophe_that_the_zone_leaves_out_is_taken_from_the_print() -> None:
    found = fields("passport", "N'DOUBA\nNom / Surname", zone("TD3", "P", "CIV", "NDOUBA", "AYA", "20AB12345"))
    assert found["surname"].values == ("N'DOUBA",)
    assert found["given_names"].values == ("AYA",)


@pytest.mark.parametrize(
    ("printed", "surname"),
    [("D'ARCY-O'NEILL", "D'ARCY-O'NEILL"), ("DARCY ONEILL", "DARCY ONEILL"), ("D'ARCY ONEIL", "DARCY ONEILL")],
)
def test_apostrophes_and_hyphens_are_those_of_the_print_where_all_letters_are_the_zones(
    printed: str, surname: str
) -> None:
    found = fields("passport", f"Surname\n{printed}", zone("TD3", "P", "IRL", "DARCY ONEILL", "AOIFE", "LB4820716"))
    assert found["surname"].values[0] == surname


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("RT 48X20617", ("48X20671", "48X20617")),
        ("RT 48X20671", ("48X20671",)),
        ("RT 48X2O671", ("48X20671",)),
        ("RT 48X20677", ("48X20671",)),
    ],
)
def test_a_number_with_signs_changed_over_is_another_one(printed: str, numbers: tuple[str, ...]) -> None:
    card = zone("TD1", "AR", "LVA", "OZOLA", "ILZE", "48X20671")
    found = fields("residence-permit", f"UZTURESANAS ATLAUJA\n{printed}\nOZOLA", card)
    assert found["document_number"].values == numbers
    assert ("zones_agree" in found and found["zones_agree"].values == (False,)) == (len(numbers) == 2)


OLD_CARD = ("IDFRAPERRAULT".ljust(30, "<") + "751042", "1507751048217MARGUERITE<JUL9103095F")


@pytest.mark.parametrize(
    ("printed", "value", "sure"),
    [
        ("Prénom(s):  MARGUERITE, JULIENNE", "MARGUERITE, JULIENNE", True),
        ("Prénom(s):  MARGUERITE, JUL", "MARGUERITE JUL", True),
        ("Adresse:  3 RUE HAUTE", "MARGUERITE JUL", False),
    ],
)
def test_given_names_that_fill_their_cells_are_sure_only_as_the_print_has_them(
    printed: str, value: str, sure: bool
) -> None:
    lines = (OLD_CARD[0], OLD_CARD[1] + mrz.check_digit("".join(OLD_CARD)))
    found = fields(
        "identity-card", f"CARTE NATIONALE D'IDENTITÉ\nNom:  PERRAULT\n{printed}", reading_of(lines, "IDFRA")
    )
    assert found["given_names"].values == (value,)
    assert (found["given_names"].readings[0].confidence >= 0.6) is sure
    assert found["surname"].readings[0].confidence > 0.9


def test_a_number_of_which_the_cells_hold_the_end_is_taken_whole_from_print_and_optional_data() -> None:
    card = zone("TD1", "ID", "VNM", "TRAN", "THI HOA", "191016273", "046191016273")
    whole = fields("identity-card", "No.: 046191016273", card)["document_number"]
    assert whole.values == ("046191016273",)
    assert whole.readings[0].confidence > 0.9
    other = fields("identity-card", "No.: 999191016273", card)["document_number"]
    assert other.values[0] == "191016273", "another number that ends alike"


def test_a_number_is_written_with_the_strokes_that_are_printed_in_it() -> None:
    card = zone("TD1", "ID", "BEL", "MAES", "LIES", "591234567831")
    assert fields("identity-card", "Card No  591-2345678-31", card)["document_number"].values == ("591-2345678-31",)
    assert fields("identity-card", "Card No  591 2345678 31", card)["document_number"].values == ("591234567831",)


VISA = """\
UNITED STATES OF AMERICA   VISA
Surname
TRAN
Given Name
HOA
Passport Number
B1234567
Birth Date
09MAR1991
Issue Date
15MAY2024"""


def test_a_visa_of_another_state_is_no_permit_and_its_zone_may_hold_the_number_of_the_passport() -> None:
    sticker = zone("MRV-A", "VN", "USA", "TRAN", "HOA", "B1234567")
    assert kind_of_zone(sticker)[0] == "unknown"
    found = extract(document("unknown", dataclasses.replace(page(VISA), mrz=(sticker,))))
    assert found["holder_name"].values == ("TRAN HOA",)
    assert found["birth_date"].values == (BORN,)
    assert "document_number" not in found
    unread = extract(document("unknown", dataclasses.replace(page("VISA\nSurname\nTRAN"), mrz=(sticker,))))
    assert unread["document_number"].readings[0].confidence < 0.6, "of the sticker or of the passport"
    own = fields("schengen-visa", VISA.replace("Passport", "Visa"), sticker)
    assert own["document_number"].values == ("B1234567",)


@pytest.mark.parametrize("asked", ["NOMBRE D'ENTRÉES   MULT", "NOMBRE DENTRÉES   MULT", "NOMBRE DENTREES"])
def test_number_of_entries_is_no_given_name(asked: str) -> None:
    sticker = zone("MRV-B", "VC", "FRA", "TRAN", "HOA", "301234567")
    found = fields("schengen-visa", f"TYPE DE VISA   C   {asked}", sticker)
    assert found["given_names"].values == ("HOA",)


@pytest.mark.parametrize(
    ("text", "father", "mother"),
    [
        ("Name of Father / Legal Guardian\nSURESH MENON\nName of Mother\nLATA MENON", "SURESH MENON", "LATA MENON"),
        ("Father's Name\nABDUL KARIM\nMother's Name\nROKEYA BEGUM", "ABDUL KARIM", "ROKEYA BEGUM"),
        ("HIJA DE\nANSELMO / TOMASA", "ANSELMO", "TOMASA"),
        ("FILIAÇÃO\nRUI MANUEL DIAS * MARIA DO CARMO LOPES", "RUI MANUEL DIAS", "MARIA DO CARMO LOPES"),
    ],
)
def test_parents_on_cards_and_data_pages(text: str, father: str, mother: str) -> None:
    found = fields("identity-card", f"Surname\nMENON\nGiven Names\nTARA\n{text}")
    assert (found["father_name"].values, found["mother_name"].values) == ((father,), (mother,))
    assert found["surname"].values == ("MENON",)


def test_a_date_behind_another_label_below_is_not_the_expiry() -> None:
    text = "Carte valable jusqu'au  14.05.2031\ndélivrée le             15.05.2016"
    found = fields("identity-card", text)
    assert found["expiry_date"].values == (EXPIRES,)
    assert found["issue_date"].values == (dt.date(2016, 5, 15),)


def test_a_card_has_its_print_on_one_page_and_its_zone_on_another() -> None:
    card = zone("TD1", "ID", "UTO", "MAES", "LIES", "AB1234567")
    front = page(
        "IDENTITY CARD\nSurname\nMAES\nGiven names\nLIES\nDate of issue\n14.05.2021\nDate of expiry\n14.05.2031"
    )
    back = dataclasses.replace(page("Address\n3 HIGH STREET", number=2), mrz=(card,))
    found = extract_identity(document("identity-card", front, back))
    assert found["issue_date"].values == (dt.date(2021, 5, 14),)
    assert found["zones_agree"].values == (True,)


@pytest.mark.parametrize(
    ("upper", "values"),
    [("\u03a0\u0391\u03a5\u039b\u039f\u03a3", ("PAVLOS",)), ("TAVAOS", ("PAVLOS", "TAVAOS")), ("MARCUS", ("MARCUS",))],
)
def test_a_name_that_stands_below_once_more_in_latin_letters(upper: str, values: tuple[str, ...]) -> None:
    head = "HELLENIC REPUBLIC\nIDENTITY CARD"
    text = f"{head}\nEponymo / Surname  {upper}\n                   PAVLOS\nName               MARIA"
    found = fields("identity-card", text)
    assert found["surname"].values == values
    assert found["given_names"].values == ("MARIA",), "a name beside the surname is the given one"
    assert found["issuing_state"].values == ("GRC",)


@pytest.mark.parametrize(
    ("text", "number"),
    [("NÚMERO  1.023.456.789", "1023456789"), ("No.  AX 1234567", "AX1234567"), ("No.  3 HIGH STREET", None)],
)
def test_the_number_of_a_card_without_a_zone(text: str, number: str | None) -> None:
    found = fields("identity-card", f"IDENTITY CARD\n{text}")
    assert found.get("document_number", Field()).values == (() if number is None else (number,))


def test_a_month_behind_one_in_letters_not_read_and_a_lost_stroke() -> None:
    text = "Date of issue\n14 TPAIMAY 21\nDate of expiry\n14 TPA/MAY 31"
    found = fields("passport", text, zone("TD3", "P", "UKR", "MAES", "LIES", "FA123456"))
    assert found["issue_date"].values == (dt.date(2021, 5, 14),)


@pytest.mark.parametrize(
    ("birth", "rest", "issued"),
    [
        ("09.03.1991", "15.05.2022", dt.date(2022, 5, 15)),
        ("9.03.1981", "15.05.2022", dt.date(2022, 5, 15)),
        ("", "15.05.2022", dt.date(2022, 5, 15)),
        ("", "09.03.2021", None),
        ("", "15.05.2022\n\n16.06.2023", None),
    ],
)
def test_the_date_left_over_on_a_card_is_its_issue_though_the_birth_is_read_badly(
    birth: str, rest: str, issued: dt.date | None
) -> None:
    card = zone("TD1", "IR", "BEL", "MAES", "LIES", "AB1234567")
    found = fields("residence-permit", f"{birth}\n\n14.05.2031\n\n{rest}", card).get("issue_date", Field())
    sure = [one.value for one in found.readings if one.confidence >= 0.6]
    assert sure == ([] if issued is None else [issued])
    assert all(one.confidence < 0.9 for one in found.readings)


def test_entries_without_a_label_are_those_that_nothing_else_says() -> None:
    sticker = zone("MRV-B", "VC", "FRA", "TRAN", "HOA", "301234567")
    assert fields("schengen-visa", "VISA\nMULT", sticker)["entries"].values == ("MULT",)
    assert "entries" not in fields("schengen-visa", "VISA\n01", sticker)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("74 MAY 2021", dt.date(2021, 5, 14)),
        ("I4 MAY 2021", dt.date(2021, 5, 14)),
        ("44° MAI/MAY 2021", dt.date(2021, 5, 14)),
        ("74.05.2021", dt.date(2021, 5, 14)),
    ],
)
def test_a_day_that_no_month_has_is_the_one_that_the_term_bears_out(printed: str, day: dt.date) -> None:
    own = zone("TD3", "P", "CIV", "KOFFI", "AYA", "20AB12345")
    found = fields("passport", f"Date of issue\n{printed}\nDate of expiry\n14 MAY 2031", own)
    assert found["issue_date"].values == (day,)
    assert found["issue_date"].readings[0].confidence >= 0.75


def test_a_day_that_no_month_has_and_no_term_bears_out_stays_open() -> None:
    own = zone("TD3", "P", "CIV", "KOFFI", "AYA", "20AB12345")
    found = fields("passport", "Date of issue\n74 AUG 2021\nDate of expiry\n14 MAY 2031", own)
    assert all(reading.confidence < 0.6 for reading in found["issue_date"].readings)


def test_the_day_before_the_first_of_march_ends_ten_years_in_a_leap_year() -> None:
    assert whole_years(dt.date(2022, 3, 1), dt.date(2032, 2, 28)) == 10
    assert whole_years(dt.date(2022, 3, 3), dt.date(2032, 2, 28)) is None


def test_a_label_that_is_nearly_the_one_for_the_day_of_issue_asks_for_it() -> None:
    own = zone("TD3", "P", "CIV", "KOFFI", "AYA", "20AB12345")
    found = fields("passport", "DATE DE DELIVRAMCEIDATE OF ISSVE\n02 FEB 2023\nDate of expiry\n14 MAY 2031", own)
    assert found["issue_date"].values == (dt.date(2023, 2, 2),)


def _with_rival(own: MrzReading, number: str, rival: str) -> MrzReading:
    """A zone whose digits another number fits as well, in a cell that is not clear."""
    apart = [at for at, (one, other) in enumerate(zip(number, rival, strict=True)) if one != other]
    other = (own.lines[0], own.lines[1].replace(number, rival))
    shares = (own.char_confidence[0], tuple(0.5 if at in apart else 0.999 for at in range(44)))
    assert mrz.parse(other, "TD3").valid
    return dataclasses.replace(own, char_confidence=shares, alternatives=(other,))


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("0P1628374", ("OP1628374",)),
        ("OP1628374", ("OP1628374",)),
        ("OP162B374", ("OP1628374", "0P1626374")),
    ],
)
def test_of_two_numbers_that_all_digits_fit_the_print_says_which(printed: str, numbers: tuple[str, ...]) -> None:
    own = _with_rival(zone("TD3", "P", "COD", "MWAMBA", "JEAN", "OP1628374"), "OP1628374", "0P1626374")
    found = fields("passport", f"Passport No\n{printed}\nNom\nMWAMBA", own)
    assert found["document_number"].values == numbers


def test_the_day_of_issue_of_a_sticker_stands_at_a_preposition() -> None:
    sticker = zone("MRV-B", "VC", "FRA", "TRAN", "HOA", "301234567")
    days = "DU / FROM   AU / UNTIL\n02-03-31   14-05-31"
    own = fields("schengen-visa", f"VISA\n{days}\nDELIVRE A / ISSUED IN   LE / ON\nHANOI   11-01-31", sticker)
    assert own["issue_date"].values == (dt.date(2031, 1, 11),)
    alone = fields("schengen-visa", f"VISA\n{days}\nAUSGESTELLT IN   AM\nHANOI            11-01-31", sticker)
    assert alone["issue_date"].values == (dt.date(2031, 1, 11),)
    elsewhere = fields("schengen-visa", f"VISA\n{days}\nHANOI            AM\nREMARKS          11-01-31", sticker)
    at_a_label, alone_on_the_row = alone["issue_date"].best, elsewhere["issue_date"].best
    assert at_a_label is not None
    assert alone_on_the_row is not None
    assert alone_on_the_row.confidence < at_a_label.confidence
    in_french = fields("schengen-visa", f"VISA\n{days}\nDELIVRE A   LE\nHANOI       11-01-31", sticker)
    assert in_french["issue_date"].values == (dt.date(2031, 1, 11),)
    none = fields("schengen-visa", f"VISA\n{days}", sticker)
    assert "issue_date" not in none, "the first day of validity is not the day of issue"


def test_what_is_remarked_on_a_sticker_is_no_part_of_the_name_above_it() -> None:
    sticker = zone("MRV-B", "VC", "FRA", "TRAN", "HOA", "301234567")
    found = fields("schengen-visa", "VISA\nNOM, PRENOM\nTRAN, HOA\nREMARQUES\nVISA DE CIRCULATION", sticker)
    assert found["surname"].values == ("TRAN",)
    assert found["given_names"].values == ("HOA",)


def test_an_office_in_two_clear_lines_is_read_and_a_state_alone_is_left_in_doubt() -> None:
    own = zone("TD3", "P", "USA", "BAKER", "ANN", "512345678")
    found = fields("passport", "Authority\nUnited States\nDepartment of State", own)
    assert found["authority"].values == ("United States Department of State",)


CARD = zone("TD1", "ID", "FRA", "MERCIER", "LUCIE", "T7X6Y5Z41")


@pytest.mark.parametrize(
    "text",
    [
        "délivrée le 15.05.2021\npar : PRÉFECTURE DE LA CREUSE",
        "délivrée le 15.05.2021\npar :   PRÉFECTURE DE LA CREUSE",
    ],
)
def test_who_issued_a_card_may_stand_behind_by_in_the_line_below_the_day(text: str) -> None:
    assert fields("identity-card", text, CARD)["authority"].values == ("PRÉFECTURE DE LA CREUSE",)


def test_by_alone_is_no_office() -> None:
    assert "authority" not in fields("identity-card", "Adresse\npar : LA POSTE", CARD)


def test_a_cut_name_goes_on_in_print_whose_label_is_lost() -> None:
    own = zone("TD1", "IR", "ITA", "WIJESUNDARA MUDIYANSELAGE", "NIL", "I29184736")
    found = fields("residence-permit", "C0GM~0.2 / SURV~0.1\nNILANTHI KUMARI\nPERMESSO DI SOGGIORNO", own)
    assert found["given_names"].values == ("NILANTHI KUMARI",)
    two = fields("residence-permit", "NILANTHI KUMARI\nNILAVELI BEACH ROAD", own)
    assert all(reading.confidence < 0.6 for reading in two["given_names"].readings), "which of the two nobody knows"


def test_a_stroke_between_two_languages_taken_for_a_letter_makes_no_value_of_a_label() -> None:
    own = zone("TD1", "IR", "ITA", "WIJESUNDARA MUDIYANSELAGE", "NIL", "I29184736")
    found = fields("residence-permit", "NOME f NAME\nNILANTHI KUMARI", own)
    assert found["given_names"].values == ("NILANTHI KUMARI",)


@pytest.mark.parametrize(
    "label",
    [
        "DATA E LUOGO DI RILASCIO / DATE AND PLACE OF ISSUE",
        "Lieu et date de délivrance",
        "EMISSIONE / ISSUING",
        "Date of issuance",
        "Datum en plaats van afgifte",
    ],
)
def test_the_day_of_issue_at_labels_that_ask_for_its_place_as_well(label: str) -> None:
    found = fields("residence-permit", f"{label}\n23/08/2029 BASEL", CARD)
    assert found["issue_date"].values == (dt.date(2029, 8, 23),)


FIRST_SURNAME = ("I", "PER", "HUAYTA", "LUIS", "45182736")


@pytest.mark.parametrize(
    ("text", "surname", "sure"),
    [
        ("Primer Apellido\nHUAYTA\nSegundo Apellido\nCCOYLLO\nPrenombres\nLUIS", "HUAYTA CCOYLLO", True),
        ("Primer Apellido\nHUAYTA\n‘Segundo Apetiido\nCCOYLLO\nPrenombres\nLUIS", "HUAYTA CCOYLLO", True),
        ("Primer Apellido\nHUAYTA\nPrenombres\nLUIS", "HUAYTA", False),
        ("Primer Apellido\nHUAYTA\nSegundo Apellido\nPrenombres\nLUIS", "HUAYTA", True),
        ("Apellidos\nHUAYTA\nNombres\nLUIS", "HUAYTA", True),
        ("Surname\nHUAYTA\nLUIS\nNationality\nPERUANA", "HUAYTA", True),
    ],
)
def test_a_second_surname_that_the_cells_leave_out_is_taken_from_the_print(text, surname, sure) -> None:
    found = fields("identity-card", text, zone("TD1", *FIRST_SURNAME))["surname"]
    assert found.values == (surname,)
    assert (found.readings[0].confidence > 0.6) is sure


@pytest.mark.parametrize(
    "text", ["Apellidos\nHUAYTA CCOYLLO\nNombres\nLUIS", "Apellidos\nHUAYTA\nCCOYLLO\nNombres\nLUIS"]
)
def test_a_surname_that_goes_on_in_print_is_not_sure(text) -> None:
    found = fields("identity-card", text, zone("TD1", *FIRST_SURNAME))["surname"]
    assert found.values == ("HUAYTA CCOYLLO", "HUAYTA")


def test_the_given_names_of_a_holder_without_a_surname_are_what_the_cells_have_in_its_stead() -> None:
    passport = zone("TD3", "P", "IND", "ZALPREET KAUR", "", "W6027418")
    found = fields("passport", "Surname\n\nGiven Name(s)\nZALPREET KAUR\n", passport)
    assert found["given_names"].values == ("ZALPREET KAUR",)
    assert found["given_names"].readings[0].confidence > 0.9
    other = fields("passport", "Surname\n\nGiven Name(s)\nMANPREET KAUR\n", passport)
    assert all(one.confidence < 0.6 for one in other.get("given_names", Field()).readings)


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("Date of issue\n15 MAY /. MAY 2021", dt.date(2021, 5, 15)),
        ("Date of issue\n15 5F/MAY 2021", dt.date(2021, 5, 15)),
        ("Date of issue\n15 MAY [MAY 2021", dt.date(2021, 5, 15)),
        ("Valabilitate/Validity\n03.05.2021-14.05.2031", dt.date(2021, 5, 3)),
    ],
)
def test_days_of_issue_with_stray_signs_and_in_a_span(text, issued) -> None:
    kind, layout = ("identity-card", "TD2") if "-" in text else ("passport", "TD3")
    code = "ID" if layout == "TD2" else "P"
    found = fields(kind, text, zone(layout, code, "ROU", "POPA", "ANA", "RX482716"))
    assert found["issue_date"].values == (issued,)
    assert found["expiry_date"].values == (EXPIRES,)


def test_the_office_in_the_line_below_the_day_where_one_label_asks_for_both() -> None:
    text = "AUSSTELLUNGSDATUM, AUSSTELLENDE BEHORDE / DATE OF ISSUE, AUTHORITY\n06 10 2024\n"
    assert fields("residence-permit", text + "STADT NEUDORF\nGEBURTSORT\nHALAB")["authority"].values == (
        "STADT NEUDORF",
    )
    assert "authority" not in fields("residence-permit", "AUSSTELLUNGSDATUM\n06 10 2024\nSTADT NEUDORF")


CUT_OFF = """\
REPUBLIC OF KENYA
PASSPORT
Surname
WANJIRU
Given names
MERCY
Hationality
KENYAN
Date of birth
09/03/1991
Date of issue
15/05/2021
Datc of expirv
14/05/2031"""


def test_a_data_page_without_its_zone_says_state_nationality_and_expiry_at_labels_badly_read() -> None:
    found = fields("passport", CUT_OFF)
    assert found["issuing_state"].values == ("KEN",)
    assert found["nationality"].values == ("KEN",)
    assert found["expiry_date"].values == (EXPIRES,)
    stamped = fields("passport", "VISAS\nREPUBLIC OF KENYA\nENTRY 15 MAY 2021")
    assert "issuing_state" not in stamped


def test_a_civil_register_is_an_office_though_labels_have_its_words() -> None:
    office = fields("passport", "Autoridad\nREGISTRO CIVIL")["authority"]
    assert office.values == ("REGISTRO CIVIL",)
    rest = fields("passport", "Autoridad\nESTADO CIVIL").get("authority", Field())
    assert all(one.confidence < 0.6 for one in rest.readings)


@pytest.mark.parametrize(
    ("surname", "sure", "printed_so"),
    [
        ("DELIA", False, True),  # D'ELIA
        ("DELLACQUA", False, False),
        ("OKEEFFE", False, False),
        ("NDOUBA", False, False),
        ("VAN<DER<DAELE", False, True),
        ("DCUNHA", False, False),
        ("OYELARAN", True, True),
        ("MERTENS", True, True),
        ("DRAGAN", True, True),
    ],
)
def test_a_name_that_may_have_lost_an_apostrophe_is_not_certain_by_the_zone_alone(
    surname: str, sure: bool, printed_so: bool
) -> None:
    card = zone("TD1", "ID", "ITA", surname.replace("<", " "), "ADA", "CA55555AA")
    best = fields("identity-card", "INDIRIZZO / RESIDENCE\nVIA LUNGA 4", card)["surname"].readings[0]
    assert best.confidence >= 0.6
    assert (best.confidence >= 0.9) is sure
    # What one reader makes of the print may have lost it as well.
    printed = fields("identity-card", f"Surname\n{best.value}", card)["surname"].readings[0]
    assert (printed.confidence >= 0.9) is printed_so


LONG = zone("TD3", "P", "LKA", "HETTIARACHCHIGE DON SENANAYAKE", "NADUN CHAMINDA ROSHAN", "N1112223")


@pytest.mark.parametrize(
    ("further", "given"),
    [
        ("\nROSHAN\n\nNational Status\nSRI LANKAN", "NADUN CHAMINDA ROSHAN"),
        ("\n\nNational Status\nSRI LANKAN", "NADUN CHAMINDA"),
        ("\nNational Status\nSRI LANKAN", "NADUN CHAMINDA"),
        ("\n26/04/1994", "NADUN CHAMINDA"),
    ],
)
def test_names_that_the_zone_has_no_room_for_go_on_in_the_next_line_of_print(further: str, given: str) -> None:
    text = f"Surname\nHETTIARACHCHIGE DON SENANAYAKE\nOther Names\nNADUN CHAMINDA{further}"
    best = fields("passport", text, LONG)["given_names"].readings[0]
    assert best.value == given
    assert best.confidence < 0.9
