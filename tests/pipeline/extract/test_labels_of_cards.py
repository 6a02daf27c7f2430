"""What the labels of identity papers tell: the paper's language, places and offices, both parents, copies."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.readings import Alternative, Mark, MrzReading, Word
from tests.pipeline.words import document, page
from validators import mrz
from validators.facts import Field, Scalar


def zone(state: str) -> MrzReading:
    lines = mrz.compose(
        "TD3",
        document_code="P",
        issuing_state=state,
        surname="MAES",
        given_names="LIES",
        document_number="AB1234567",
        nationality=state,
        birth=dt.date(1991, 3, 9),
        sex="F",
        expiry=dt.date(2031, 5, 14),
    )
    checks = tuple(mrz.parse(lines, "TD3").checks.items())
    shares = tuple((0.999,) * len(line) for line in lines)
    return MrzReading("TD3", lines, 0.95, (0.05, 0.85, 0.95, 0.95), shares, (), checks)


def fields(kind: str, text: str, state: str = "", language: str | None = None) -> dict[str, Field[Scalar]]:
    zones = (zone(state),) if state else ()
    return dict(extract(document(kind, dataclasses.replace(page(text, language=language), mrz=zones))))


def small_labels(text: str) -> tuple[Word, ...]:
    """The words with every other line half as high: labels over values."""
    words = []
    for word in page(text).words:
        left, top, right, bottom = word.box
        high = 0.6 if word.line % 2 == 0 else 1.0
        words.append(dataclasses.replace(word, box=(left, bottom - high * (bottom - top), right, bottom)))
    return tuple(words)


BRAZIL = """\
SOBRENOME/SURNAME
DE ALENCAR
NOME/GIVEN NAMES
THAIS
DATA DE NASCIMENTO/DATE OF BIRTH
09 ABR/APR 1997
DATA DE EXPEDICAO/DATE OF ISSUE
21 AGO/AUG 2023"""


@pytest.mark.parametrize(
    ("text", "state", "language"),
    [
        (BRAZIL, "BRA", "pt"),
        ("Nom / Surname\nNGO\nPrénoms / Given Names\nANNE\nSexe / Sex\nF", "CMR", "fr"),
        ("Surname / Nom\nROY\nGiven Names / Prénoms\nANNE\nSex / Sexe\nF", "CAN", "en"),
        ("Npi3Buwe/Surname\nKOVAL\nIMA/Given Names\nOLHA\nTpomaqa/Nationality\nUKR", "UKR", "uk"),
        ("Surname\nBEGUM\nGiven Name\nMINA\nNationality\nBANGLADESHI", "BGD", "en"),
        ("Họ và tên / Full name:\nDINH NGOC\nQuốc tịch / Nationality:\nViệt Nam", "", "vi"),
    ],
)
def test_a_paper_speaks_the_language_of_its_state_where_its_labels_do(text: str, state: str, language: str) -> None:
    found = fields("passport", text, state, language="en")["language"]
    assert found.values == (language,)
    assert 0.6 <= found.readings[0].confidence < 0.9


def test_english_labels_of_a_state_that_writes_others_say_nothing_sure() -> None:
    found = fields("passport", "Surname\nQUISPE\nGiven names\nANA\nDate of birth\n01.02.1999", "PER", language="en")
    assert found["language"].readings[0].confidence <= 0.5


def test_a_title_and_the_word_for_its_people_are_labels() -> None:
    card = "SENEGAL\nCARTE NATIONALE D'IDENTITE\nDIOUF\nF    Sénégalaise\n01.02.1999"
    assert fields("identity-card", card, "SEN")["language"].best.value == "fr"
    english = "BOLIVIA - NATIONAL IDENTITY CARD\nCHOQUE\nF    Bolivian\n01.02.1999"
    found = fields("identity-card", english, "BOL")["language"]
    assert found.values == ("en",)
    assert 0.6 <= found.readings[0].confidence < 0.7
    assert fields("identity-card", english.replace("Bolivian", "BOL"), "BOL")["language"].readings[0].confidence <= 0.5


def test_the_first_title_of_a_card_in_four_languages_is_its_own() -> None:
    card = (
        "BELGIE BELGIQUE BELGIEN BELGIUM\nCARTE D'IDENTITE IDENTITEITSKAART PERSONALAUSWEIS IDENTITY CARD\n"
        "Nom / Name\nMAES\nPrénoms / Given names\nLUC\nSexe / Sex\nM"
    )
    assert fields("identity-card", card, "BEL")["language"].best.value == "fr"
    noise = "IDENTITEITSKAART CARTE D'IDENTITE PERSONALAUSWEIS\nFINE\nMAES\nM    Belgian\n01.02.1999"
    assert fields("identity-card", noise, "BEL")["language"].readings[0].confidence <= 0.5
    two = "IDENTITEITSKAART CARTE D'IDENTITE PERSONALAUSWEIS\nNaam\nMAES\nM    Belgian\n01.02.1999"
    assert fields("identity-card", two, "BEL")["language"].readings[0].confidence <= 0.5


def test_the_english_of_a_visa_is_its_language_only_where_its_state_writes_no_other() -> None:
    visa = "VISA - ETATS SCHENGEN\nType of visa\nC\nNumber of entries\n01\nDuration of stay\n90\nUntil\n01-02-27"
    assert fields("schengen-visa", visa, "DEU")["language"].best.value == "en"
    german = visa.replace("Number of entries", "Anzahl der Einreisen").replace(
        "Duration of stay", "Dauer des Aufenthalts"
    )
    assert fields("schengen-visa", german, "DEU")["language"].best.value == "de"


def test_words_of_a_page_without_labels_are_a_guess_unless_they_are_of_the_state() -> None:
    assert fields("passport", "ROY", "PER", language="fr")["language"].readings[0].confidence <= 0.5
    assert fields("passport", "ROY", "FRA", language="fr")["language"].readings[0].confidence > 0.9


def test_the_state_that_issued_a_paper_is_the_one_that_speaks_and_an_organisation_is_none() -> None:
    assert fields("passport", BRAZIL, "BRA")["country"].values == ("BRA",)
    assert "country" not in fields("passport", BRAZIL, "UNO")


PLACES = "Lieu de naissance / Place of birth\nBAFOUSSAM\nAutorité / Authority\nDGSN YAOUNDE"


def places(*changes: tuple[str, str], alternatives: tuple[Alternative, ...] = ()) -> dict[str, Field[Scalar]]:
    text = PLACES
    for old, new in changes:
        text = text.replace(old, new)
    reading = dataclasses.replace(page(text), words=small_labels(text), alternatives=alternatives)
    return dict(extract(document("passport", dataclasses.replace(reading, mrz=(zone("CMR"),)))))


def test_a_place_and_an_office_clearly_printed_at_their_labels_are_believed_but_never_sure() -> None:
    found = places()
    for name, value in (("birth_place", "BAFOUSSAM"), ("authority", "DGSN YAOUNDE")):
        assert found[name].values == (value,)
        assert 0.6 <= found[name].readings[0].confidence < 0.9


@pytest.mark.parametrize(
    "change",
    [
        ("BAFOUSSAM", "BAF"),
        ("BAFOUSSAM", "BAFOUSSAM~0.7"),
        ("BAFOUSSAM", "Bafonty"),
        ("BAFOUSSAM", "PLACE OF"),
        ("BAFOUSSAM", "      BAFOUSSAM"),
        ("BAFOUSSAM", "CAMEROON"),
        ("BAFOUSSAM", "BAF]USSAM"),
    ],
)
def test_a_place_stays_in_doubt_where_anything_speaks_against_it(change: tuple[str, str]) -> None:
    found = places(change).get("birth_place", Field())
    assert all(one.confidence < 0.6 for one in found.readings)


def test_a_place_stays_in_doubt_where_another_reader_saw_another() -> None:
    found = places(alternatives=(Alternative(1, "BAFOUSSAN", 0.9, "rapidocr"),))["birth_place"]
    assert all(one.confidence < 0.6 for one in found.readings)


def test_what_stands_beneath_its_label_wins_over_what_stands_beside_it_in_doubt() -> None:
    found = places(("birth\nBAFOUSSAM", "birth     ETUDIANTE~0.66\nBAFOUSSAM"))["birth_place"]
    assert found.values == ("BAFOUSSAM",)
    assert found.readings[0].confidence >= 0.6


def test_what_is_as_small_as_its_label_is_not_believed_for_its_value() -> None:
    found = fields("passport", PLACES, "CMR")
    assert all(one.confidence < 0.6 for name in ("birth_place", "authority") for one in found[name].readings)


def test_a_word_inside_the_name_of_an_office_is_no_label() -> None:
    text = "FEDERAL AUTHORITY FOR IDENTITY\nSurname\nREYES\nPlace of Issue\nABU DHABI"
    assert fields("residence-permit", text)["authority"].values == ("ABU DHABI",)


def test_height_and_profession_are_labels_and_no_values() -> None:
    text = "LUGAR DE NACIMIENTO\nTUNJA (BOYACA)\nESTATURA     SEXO\n1.74         M"
    assert fields("identity-card", text)["birth_place"].values == ("TUNJA (BOYACA)",)


def test_parents_one_below_the_other_are_told_by_their_given_names() -> None:
    text = "FILIACAO/FILIATION\nROSA MARIA LIMA\nOTAVIO DE ALENCAR"
    found = fields("passport", text, "BRA")
    assert found["mother_name"].values == ("ROSA MARIA LIMA",)
    assert found["father_name"].values == ("OTAVIO DE ALENCAR",)
    misread = fields("passport", text.replace("FILIACAO/", "FILIACAOI"), "BRA")
    assert misread["mother_name"].values == ("ROSA MARIA LIMA",)
    open_ = fields("passport", text.replace("ROSA MARIA", "IVONE"), "BRA")
    assert set(open_["mother_name"].values) == {"IVONE LIMA", "OTAVIO DE ALENCAR"}
    assert open_["father_name"].readings[0].confidence <= 0.5


def test_a_certified_copy_is_stamped_and_no_original() -> None:
    stamp = Mark("stamp", (0.5, 0.6, 0.8, 0.7), 0.9, "round blue")
    text = f"{BRAZIL}\n\nCOPIE CERTIFIÉE CONFOR!\nÀ L'ORIGINAL"
    copy = dataclasses.replace(page(text, marks=(stamp,)), mrz=(zone("BRA"),))
    found = extract(document("passport", copy))
    assert found["original"].values == (False,)
    assert found["stamped"].values == (True,)
    plain = extract(document("passport", dataclasses.replace(page(BRAZIL, marks=(stamp,)), mrz=(zone("BRA"),))))
    assert not {"original", "stamped"} & plain.keys(), "the emblems of a data page look like seals"


KTP = """\
PROVINSI BALI
KABUPATEN GIANYAR
NIK                : 5104055408940003
Nama               : NI PUTU AYU LESTARI
Tempat/Tgl Lahir   : GIANYAR, 14-08-1994
Jenis Kelamin      : PEREMPUAN      Gol. Darah : O
Kewarganegaraan    : WNI            GIANYAR
Berlaku Hingga     : SEUMUR HIDUP   12-09-2018

Fotokopi KTP untuk permohonan visa, 19-11-2026"""


def test_a_card_without_a_zone_is_read_at_its_own_labels() -> None:
    found = fields("identity-card", KTP)
    told = {name: field.values[0] for name, field in found.items()}
    assert (
        told
        | {
            "holder_name": "NI PUTU AYU LESTARI",
            "document_number": "5104055408940003",
            "birth_date": dt.date(1994, 8, 14),
            "birth_place": "GIANYAR",
            "sex": "F",
            "nationality": "IDN",
            "issuing_state": "IDN",
            "country": "IDN",
            "issue_date": dt.date(2018, 9, 12),
            "no_expiry": True,
            "original": False,
            "language": "id",
        }
        == told
    )
    assert found["issue_date"].readings[0].confidence < 0.7
    assert "surname" not in found


def test_a_card_with_two_dates_left_over_has_no_day_of_issue() -> None:
    assert "issue_date" not in fields("identity-card", KTP + "\n\n01-02-2019")


PERMIT = """\
UNITED ARAB EMIRATES
RESIDENCE
ID Number             784-1993-4071826-3
Residence Permit No.  201/2025/2/0187345
Name                  MARIA REYES

Nationality           PHILIPPINES / xx~0.3
Sex                   Female / xx~0.3
Passport No.          P7340182B"""


def test_a_permit_has_its_own_number_and_quotes_that_of_the_passport() -> None:
    found = fields("residence-permit", PERMIT)
    assert found["document_number"].values == ("201/2025/2/0187345",)
    assert found["passport_number"].values == ("P7340182B",)
    for name, value in (("nationality", "PHL"), ("sex", "F"), ("holder_name", "MARIA REYES")):
        assert found[name].values == (value,)
        assert found[name].readings[0].confidence >= 0.6
    without = fields("residence-permit", PERMIT.replace("Residence Permit No.  201/2025/2/0187345", ""))
    assert "P7340182B" not in without.get("document_number", Field()).values


def test_a_name_over_two_lines_beside_its_label_is_one() -> None:
    words = page("Name            MARIA CRISTINA DELOS\n\nNationality     PHILIPPINES").words
    second = dataclasses.replace(words[1], text="REYES", box=(0.29, 0.076, 0.35, 0.088), line=1)
    moved = [dataclasses.replace(word, line=2 * word.line) for word in words]
    reading = dataclasses.replace(page(""), words=(*moved[:4], second, *moved[4:]))
    found = extract(document("residence-permit", reading))
    assert found["holder_name"].values == ("MARIA CRISTINA DELOS REYES",)


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("SEXO\nM", "M"),
        ("CURP  ABCD\nSEXO\nM", "F"),
        ("CURP  ABCD\nSEXO\nH", "M"),
        ("Cinsiyeti / Sex\nE / M", "M"),
        ("Sexe\nFéminin", "F"),
    ],
)
def test_the_letter_of_the_sex_is_read_as_its_state_means_it(text: str, sex: str) -> None:
    assert fields("identity-card", text)["sex"].values == (sex,)


def test_numbers_with_dots_keep_their_check_digits() -> None:
    assert fields("identity-card", "REGISTRO GERAL\n418.772.930-55")["document_number"].values == ("418772930-55",)


WITHOUT_LABELS = """\
MAES
LIES
09 MAR 1991
F                LOKEREN
14 MAY 2021      DENDERMONDE
14 MAY 2031"""


def test_what_stands_where_places_and_offices_stand_is_offered_and_not_decided_on() -> None:
    found = fields("passport", WITHOUT_LABELS, "BEL")
    assert (found["birth_place"].values, found["authority"].values) == (("LOKEREN",), ("DENDERMONDE",))
    assert all(found[name].readings[0].confidence < 0.6 for name in ("birth_place", "authority"))
    other = fields("passport", WITHOUT_LABELS.replace("LOKEREN", "1.74 m").replace("DENDERMONDE", "7022-19"), "BEL")
    assert not {"birth_place", "authority"} & other.keys()
    assert "birth_place" not in fields("passport", WITHOUT_LABELS), "no zone says that F is the sex"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("NOME / NAME\nLUANA BEATRIZ PEIXOTO\nNATURALIDADE\nSANTOS", True),
        ("NOM / NAME\nPEIXOTO\nPRENOMS\nLUANA BEATRIZ", False),
        ("NOM\nPEIXOTO", False),
    ],
)
def test_a_label_for_the_whole_name_is_one_that_no_other_completes(text: str, whole: bool) -> None:
    found = fields("identity-card", text)
    assert ("surname" not in found and found["holder_name"].values == ("LUANA BEATRIZ PEIXOTO",)) is whole


@pytest.mark.parametrize(
    "row",
    ["GESL. NATIONALITEIT GEBOORTEDATUM", "S. NATIONALITY DATE OF BIRTH", "GESCHL.   STAATSANGEHÖRIGKEIT   GEBURTSTAG"],
)
def test_a_row_of_labels_below_names_cut_short_in_the_zone_is_no_further_name(row: str) -> None:
    def given(below: str) -> list[str]:
        lines = mrz.compose(
            "TD1",
            document_code="I",
            issuing_state="NLD",
            surname="VAN DER HOEVELAKEN",
            given_names="MARIA WILHELMINA ANNA",
            document_number="AB1234567",
            nationality="NLD",
            birth=dt.date(1991, 3, 9),
            sex="F",
            expiry=dt.date(2031, 5, 14),
        )
        checks = tuple(mrz.parse(lines, "TD1").checks.items())
        cut = MrzReading("TD1", lines, 0.97, (0.05, 0.85, 0.95, 0.95), tuple((0.999,) * 30 for _ in lines), (), checks)
        text = (
            "VERBLIJFSTITEL RESIDENCE PERMIT\n\nNAAM / NAME\nVAN DER HOEVELAKEN\n\n"
            f"VOORNAMEN / FORENAMES\nMARIA WILHELMINA ANNA\n{below}\nV NLD 09 03 1991"
        )
        card = dataclasses.replace(page(text, language="nl"), mrz=(cut,))
        return [str(value) for value in extract(document("residence-permit", card))["given_names"].values]

    assert given(row) == ["MARIA WILHELMINA ANNA"]
    assert given("JOHANNA")[0].endswith("ANNA JOHANNA")
