"""Days that look like a paper's own and are another's: a second calendar, a letter answered, banns, a handing over."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.find import scan
from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.broken_dates import whole_dates
from pipeline.extract.text.lines import Paper
from pipeline.readings import Word
from tests.pipeline.words import document
from validators.facts import Field


def roles(text: str, kind: str = "marriage-certificate", language: str | None = None) -> list[tuple[str, str]]:
    paper = Paper(document(kind, text, language=language))
    return [(str(date.latest), date.role) for date in roled_dates(paper)]


def values(kind: str, text: str, name: str, language: str | None = None) -> list[str]:
    found = extract(document(kind, text, language=language)).get(name, Field())
    return [str(value) for value in found.values]


def test_a_day_in_two_calendars_has_the_role_that_stands_before_the_first() -> None:
    text = (
        "This is to certify that the marriage between Mr Hari Prasad Lama, born on\n"
        "2054/03/11 B.S. (25 June 1997 A.D.), son of Mr Dorje Lama, and Ms Maya\n"
        "Rai, born on 2056/09/20 B.S. (04 January 2000 A.D.), of Syangja, was solemnized\n"
        "on 2082/08/14 B.S. (30 November 2025 A.D.) according to social tradition.\n"
        "Date of issue: 2083/05/22 B.S.\n(07 September 2026 A.D.)"
    )
    assert roles(text) == [
        ("1997-06-25", "birth"),
        ("2000-01-04", "birth"),
        ("2025-11-30", "event"),
        ("2026-09-07", "issue"),
    ]


def test_a_day_in_words_and_again_in_figures_is_one_day() -> None:
    text = (
        "komt onder akte nummer B 3412 voor dat te PARAMARIBO op\n"
        "elf september negentienhonderd achtennegentig (11-09-1998) is\ngeboren een kind, genaamd:"
    )
    assert roles(text, "birth-certificate", "nl") == [("1998-09-11", "birth"), ("1998-09-11", "birth")]


def test_the_day_a_finished_paper_was_handed_over_is_not_its_own() -> None:
    text = (
        "AKTA CERAI\nDemikian dibuat Akta Cerai ini sebagai bukti yang sah.\nSurabaya, 14 April 2026\nPanitera\n\n"
        "Catatan: Akta Cerai ini diberikan kepada pihak isteri pada tanggal 21 April 2026."
    )
    assert values("divorce-decision", text, "issue_date", "id") == ["2026-04-14"]


def test_the_letter_that_is_answered_and_the_deed_that_is_cited_have_days_of_their_own() -> None:
    text = (
        "Our Ref: RV/1093/2026   18th November 2026\nYour Ref: Letter dated 13th November 2026\n\n"
        "We confirm, from the mandate dated 21st January 2020 held in our records, that\nhe is the signatory."
    )
    paper = Paper(document("bank-signatory-letter", text, language="en"))
    assert [str(value) for value in issue_date(paper).values] == ["2026-11-18"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("célébration de leur mariage dont la publication a été faite le 28 juin 2025.", "other"),
        ("L'an deux mille vingt-cinq, le dix-neuf juillet, à onze heures ;\nont comparu publiquement", "event"),
        ("Convention signée à Vienne le 8 septembre 1976", "law"),
        ("Overeenkomst van Wenen, 8 september 1976", "law"),
        ("Fait à Vienne, le 8 septembre 2026", "issue"),
        ("5. Extrait du :   14 octobre 2025", "issue"),
        ("Maria Corazon Ramos   12.03.2026", "none"),
        ("né(e) à   Bouaké\nle   05/02/2001", "birth"),
        ("Prononcé le\n21/09/2024", "event"),
    ],
)
def test_the_words_around_a_day_say_whose_it_is(text: str, role: str) -> None:
    assert [each for _, each in roles(text)] == [role]


def test_the_value_of_a_row_with_place_and_day_is_no_foot_of_the_paper() -> None:
    text = (
        "Tempat/Tgl Lahir   : GIANYAR, 14-08-1994\nAlamat   : UBUD\n\n\n"
        + " " * 50
        + "GIANYAR\n"
        + " " * 50
        + "12-09-2018"
    )
    assert [str(value) for value in issue_date(Paper(document("identity-card", text, language="id"))).values] == [
        "2018-09-12"
    ]


def test_the_label_of_boxes_for_day_month_and_year_stands_before_their_headings() -> None:
    text = (
        "5 Dag en plaats van de geboorte      Jo   Mo   An\n"
        "                                      17   05   2012   ROTTERDAM"
    )
    assert roles(text, "birth-certificate") == [("2012-05-17", "birth")]


def test_a_label_in_three_languages_goes_on_below_the_height_of_its_value() -> None:
    text = (
        "උපන් දිනය සහ ස්ථානය                      3rd August 2009, General Hospital\n"
        "பிறந்த திகதியும் இடமும்\nDate and place of birth of the child\n\n"
        "නියෝගයේ දිනය                             24th January 2012, District Court\nகட்டளைத் திகதியும்\n"
        "Date of adoption order and description of Court"
    )
    assert roles(text, "adoption-certificate") == [("2009-08-03", "birth"), ("2012-01-24", "event")]


def test_two_days_joined_to_a_period_begin_and_end_it() -> None:
    assert roles("Geldig van / tot:   01.12.2026 / 30.11.2029") == [("2026-12-01", "from"), ("2029-11-30", "until")]
    assert roles("Looptijd\n23 oktober 2026 tot 20 september 2027") == [("2026-10-23", "from"), ("2027-09-20", "until")]


def test_neither_the_begin_nor_the_end_of_a_leave_is_of_the_paper() -> None:
    text = "diberikan izin cuti terhitung mulai 1 Februari 2027 s.d. 31 Januari 2028 untuk studi"
    assert [role for _, role in roles(text, "employment-certificate", "id")] == ["other", "other"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "ADOPTION ORDER\nIT IS HEREBY ORDERED that the applicants be authorised to adopt the child.\n"
            "GIVEN under my hand and the seal of this Honourable Court at Nairobi this 23rd day of April, 2026.\n"
            "ISSUED at Nairobi this 6th day of May, 2026.",
            "2026-04-23",
        ),
        (
            "REGISTER OF ADOPTED CHILDREN\nIT IS ORDERED on 27 October 2021 that they be authorised to adopt her.\n"
            "Date of issue: 13 February 2023",
            "2021-10-27",
        ),
    ],
)
def test_an_adoption_is_of_the_day_of_the_order(text: str, event: str) -> None:
    assert values("adoption-certificate", text, "event_date", "en") == [event]


def test_a_judgment_bears_the_day_of_the_divorce_and_a_certificate_of_one_does_not() -> None:
    text = (
        "SENTENCIA Nº 204/2026\nLugar: Madrid\nFecha: treinta de junio de dos mil veintiséis\n"
        "Debo declarar el divorcio."
    )
    assert values("divorce-decision", text, "event_date", "es") == ["2026-06-30"]
    assert values("divorce-decision", "CERTIFICADO\n" + text, "event_date", "es") == []


def test_of_contracted_and_registered_the_marriage_was_on_the_former() -> None:
    text = "Date on which the marriage was contracted   22-11-2025\nDate of registration of marriage   26-11-2025"
    assert values("marriage-certificate", text, "event_date", "en") == ["2025-11-22"]


def test_an_old_day_without_a_label_does_not_compete_with_the_announced_day_of_issue() -> None:
    text = (
        "BEWIJS VAN STUDIEBEURS\nHervé FOTSO\n28 januari 2000\nFondation Lacroix\n\nDatum: 2023-07-23\nDe beurzendienst"
    )
    paper = Paper(document("scholarship", text, language="nl"))
    assert [str(value) for value in issue_date(paper).values] == ["2023-07-23"]


def test_a_day_broken_by_boxes_is_put_together_and_a_figure_beside_a_short_year_is_not() -> None:
    def words(*pieces: tuple[str, float, float]) -> list[Word]:
        return [Word(text, 0.95, (left, 0.28, right, 0.289), line) for line, (text, left, right) in enumerate(pieces)]

    broken = words(("28-04-19", 0.079, 0.161), ("98", 0.164, 0.182), ("5.", 0.307, 0.314))
    assert [word.text for word in whole_dates(broken, 0.707)] == ["28-04-1998", "5."]
    apart = words(("12.05.20", 0.079, 0.161), ("26", 0.17, 0.188))
    assert [word.text for word in whole_dates(apart, 0.707)] == ["12.05.20", "26"]


def test_the_day_beside_its_label_is_the_statements_and_those_of_its_table_are_not() -> None:
    text = (
        "Abrechnungszeitraum 16.09.2026 bis 15.10.2026\nDatum        Buchung        Betrag\n"
        "01.10.2026   Lastschrift   20,00\n03.10.2026   Miete   800,00\n\nDatum   16.10.2026"
    )
    assert values("bank-statement", text, "issue_date", "de") == ["2026-10-16"]


def test_what_has_lasted_longer_is_no_beginning_of_a_term() -> None:
    text = (
        "Wij bevestigen dat u sinds 1 april 2017 bij ons ziekenfonds bent aangesloten.\n"
        "Het recht is geopend van 1 januari 2026 tot en met 31 december 2026."
    )
    assert values("mutual-insurance", text, "valid_from", "nl") == ["2026-01-01"]
    alone = "Wij bevestigen dat u sinds 1 april 2017 bij ons ziekenfonds bent aangesloten."
    assert values("mutual-insurance", alone, "valid_from", "nl") == ["2017-04-01"]


def test_of_two_periods_the_one_under_a_heading_for_the_duration_is_the_papers() -> None:
    text = (
        "II. Het onderzoeksproject\nHet project loopt van 1 januari 2026 tot 31 december 2029.\n\nIII. Duur\n"
        "De onderzoeker voert het project uit van 1 februari 2027 tot en met 31 januari 2029, voltijds."
    )
    assert values("hosting-agreement", text, "start_date", "nl") == ["2027-02-01"]
    assert values("hosting-agreement", text, "end_date", "nl") == ["2029-01-31"]


def test_of_two_spouses_with_one_birth_nobody_can_tell_whose_it_is() -> None:
    text = (
        "MARRIAGE CERTIFICATE\nHusband's full name: Hari Prasad LAMA\nWife's full name: Maya RAI\n"
        "Date of birth: 25 June 1997\nDate of marriage: 30 November 2025"
    )
    found = extract(document("marriage-certificate", text, language="en"))
    assert [str(value) for value in found["birth_date"].values] == ["1997-06-25"]
    assert found["birth_date"].best is not None
    assert found["birth_date"].best.confidence <= 0.5


def test_the_day_of_employment_on_a_payslip_is_not_the_payslips() -> None:
    text = "Crédito em 06/11/2026\nMatrícula 10482 Admissão 17/02/2022\n\nDocumento gerado em 09/11/2026 às 08:14"
    assert values("payslip", text, "issue_date", "pt") == ["2026-11-09"]


def test_what_stands_below_a_reference_with_its_number_says_nothing_of_the_day_beside_it() -> None:
    text = (
        "Our ref: FX/2026/00871                    18th November 2026\nTO WHOM IT MAY CONCERN\nCONFIRMATION OF TRANSFER"
    )
    assert [role for _, role in roles(text, "fee-payment", "en")] == ["none"]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("le trois mai deux mille vingt-quatrc", False),
        ("quince de agosto de mil novecientos noventa v siete", False),
        ("drie mei tweeduizend vierentwlntig", False),
        ("le trois mai deux mille vingt à dix heures", True),
        ("quince de agosto de mil novecientos noventa en Lima", True),
        ("fifth day of May two thousand and twenty before me", True),
        ("trois mai deux mille dix pour servir", True),
    ],
)
def test_a_round_year_with_a_misread_figure_behind_it_is_doubtful(text: str, sure: bool) -> None:
    (found,) = scan(text)
    assert (found.values[0][1] > 0.9) == sure


def test_a_leave_is_no_beginning_of_the_work() -> None:
    text = (
        "This is to certify that Mr Ravi KUMAR has been employed with us since 12-Aug-2019 as Engineer.\n"
        "He has been granted leave from 01-Feb-2027 to 30-Jan-2028.\nDate : 05-Nov-2026"
    )
    assert values("employment-certificate", text, "start_date", "en") == ["2019-08-12"]
    assert values("employment-certificate", text, "valid_until", "en") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "I hereby certify that on the 14th day of February 2025, at Accra, Kofi MENSAH and Ama OWUSU\n"
            "were united in marriage. Given under my hand at Accra this 20th day of August 2026.",
            "2025-02-14",
        ),
        (
            "En la ciudad de Quito, a los veinte días del mes de abril de dos mil veinticuatro, comparecieron\n"
            "Juan PÉREZ ROJAS y María TORRES, y contrajeron matrimonio.",
            "2024-04-20",
        ),
    ],
)
def test_an_act_tells_the_day_of_the_marriage_before_the_two(text: str, event: str) -> None:
    assert values("marriage-certificate", text, "event_date") == [event]


def test_the_end_of_a_marriage_is_not_of_the_day_it_began() -> None:
    text = (
        "FINAL ORDER OF DIVORCE\nThe marriage solemnised on 4 May 2014 at Leeds between\nX and Y is dissolved.\n"
        "Dated: 16 June 2026"
    )
    assert values("divorce-decision", text, "issue_date", "en") == ["2026-06-16"]
    assert values("divorce-decision", text, "event_date", "en") == ["2026-06-16"]


def test_a_registration_under_a_birth_is_no_birth_and_a_civil_registry_registers_nothing() -> None:
    text = "1. Date and place of birth\nTwelfth April 1999\nRoyal Infirmary\nDate of registration\nTwentieth April 1999"
    assert values("birth-certificate", text, "birth_date", "en") == ["1999-04-12"]
    assert roles("Conservatória do Registo Civil de Lisboa, 5 de outubro de 2026")[0][1] != "registered"


def test_a_day_in_brackets_on_the_next_line_is_the_one_of_the_other_calendar_before_it() -> None:
    text = "Date of issue: 2083/05/22 B.S.\nain (07 September 2026 A.D.)"
    assert roles(text) == [("2026-09-07", "issue")]
    assert roles("Date of issue: 2083/05/22 B.S.\nain (07 September 2001 A.D.)")[0][1] != "issue"


def test_an_order_issued_to_the_parties_later_leaves_the_day_to_a_person() -> None:
    text = (
        "ADOPTION ORDER\nGIVEN under my hand and the seal of this Honourable Court at Nairobi this 23rd day of April,\n"
        "2026.\n\n"
        "sna this 6 day of May, 2026."
    )
    assert sorted(values("adoption-certificate", text, "issue_date", "en")) == ["2026-04-23", "2026-05-06"]


def test_a_bilingual_label_for_the_day_is_still_one() -> None:
    assert roles("Date / fete: 05/10/2026", "criminal-record") == [("2026-10-05", "date")]
    assert roles("Date / Date de naissance: 05/10/1996", "criminal-record")[0][1] == "birth"


def test_a_day_on_which_money_will_be_drawn_is_not_the_statements() -> None:
    text = "Ihre Kreditkartenabrechnung\nDen Betrag von 741,80 EUR ziehen wir am 30.10.2026 von Ihrem Konto ein."
    found = extract(document("bank-statement", text, language="de"))["issue_date"].best
    assert found is None or found.confidence < 0.6


def test_vietnamese_places_its_day_as_others_do() -> None:
    assert roles("Da Nang, ngày 14 tháng 8 năm 2026", "criminal-record") == [("2026-08-14", "place-date")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Signature du demandeur :      Namur, le 3 mai 2026", "place-date"),
        ("Hoogste diploma:      University of Nairobi, 3 december 2021", "none"),
        ("Geboren:      Nairobi, 3 december 1991", "birth"),
    ],
)
def test_the_label_beside_a_place_and_a_day_tells_whether_they_are_the_papers(text: str, role: str) -> None:
    assert [each for _, each in roles(text, "application-form")] == [role]


def test_a_letterhead_beside_the_day_of_a_letter_says_nothing_of_it() -> None:
    text = (
        "Embassy of Utopia                    12 November 2026\nDirectorate of Passports\nRegistered office: Main St 4"
    )
    assert [role for _, role in roles(text, "invitation-letter", "en")] == ["none"]


def test_of_the_two_who_divorce_the_births_of_both_are_kept() -> None:
    text = (
        "AKTA CERAI\ntelah terjadi perceraian antara :\nNama   : HENDRA KUSUMA bin SLAMET\n"
        "Tempat, tanggal lahir   : Sidoarjo, 08 Juni 1988\nAgama   : Islam\n               dengan\n"
        "Nama   : DEWI LESTARI binti MANAF\nTempat, tanggal lahir   : Malang, 21 Desember 1991\n\nKediri, 14 April 2026"
    )
    assert sorted(values("divorce-decision", text, "birth_date", "id")) == ["1988-06-08", "1991-12-21"]


def test_a_line_without_a_number_goes_on_with_the_item_above() -> None:
    card = "7. Giấy tờ/Identity paper: Căn cước Số/No.: 048300001234"
    title = "Hà Nội, ngày 06 tháng 10 năm 2026\nCRIMINAL RECORD CERTIFICATE"
    text = f"{title}\n{card}\nCấp ngày/Issued on: 11/05/2022 Tại/At: Hà Nội"
    assert values("criminal-record", text, "issue_date", "vi") == ["2026-10-06"]


def test_a_numbered_line_is_an_item_of_its_own() -> None:
    text = (
        "CRIMINAL RECORD CERTIFICATE\n7. Passport No.: B4830012\n8. Issued on: 21/05/2026\n9. No conviction is recorded"
    )
    assert values("criminal-record", text, "issue_date", "en") == ["2026-05-21"]
