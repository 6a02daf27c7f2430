"""Days told by a verb past an apposition, by a national number, by their place in a heading, by what ends a form."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.find import scan
from tests.pipeline.days import days, roles
from tests.pipeline.words import document


@pytest.mark.parametrize(
    "sentence",
    [
        "Am 3.05.2021 ist Petra LINDE, geboren am 7.06.1950, in Bonn verstorben.",
        "Op 3 mei 2021 is Petra LINDE, geboren te Gent op 7 juni 1950, overleden.",
        "Le 3 mai 2021 à dix heures, Petra LINDE, née à Huy le 7 juin 1950, est décédée.",
        "El 3 de mayo de 2021, Petra LINDE, nacida el 7 de junio de 1950, falleció en Lima.",
        "Aos 3 de maio de 2021, Petra LINDE, nascida em 7 de junho de 1950, faleceu.",
        "On 3 May 2021, Petra LINDE, born on 7 June 1950, died at Leeds.",
    ],
)
def test_a_death_is_told_past_the_birth_of_who_died(sentence: str) -> None:
    assert roles("death-certificate", sentence) == [("event", "2021-05-03"), ("birth", "1950-06-07")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Am 3. Mai 2021 ist in Köln Anna LINDE geboren, Tochter des verstorbenen Jan LINDE.",
        "Op 3 mei 2021 is te Gent geboren Anna LINDE, dochter van de overleden Jan LINDE.",
        "Am 3. Mai 2021 ist Anna, Tochter der Petra LINDE, geboren.",
    ],
)
def test_the_verb_of_a_birth_is_no_death(sentence: str) -> None:
    assert roles("birth-certificate", sentence) == [("birth", "2021-05-03")]


def test_a_place_and_a_day_over_a_sentence_about_a_death_are_those_of_the_paper() -> None:
    text = "Leeds, 3 May 2021\nPetra LINDE, born 7 June 1950, who lived here, died in her sleep.\n"
    assert roles("death-certificate", text)[0] == ("place-date", "2021-05-03")


@pytest.mark.parametrize(
    "sentence",
    [
        "Aos 14/05/2016 contraíram matrimônio Ana SOUSA e Rui PINTO.",
        "Em 14/05/2016 celebraram casamento Ana SOUSA e Rui PINTO.",
        "No dia 14/05/2016 receberam-se em matrimónio Ana SOUSA e Rui PINTO.",
    ],
)
def test_portuguese_couples_marry_in_the_plural(sentence: str) -> None:
    assert roles("marriage-certificate", sentence) == [("event", "2016-05-14")]


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("The registers show that Jan POE (NRN 90.03.05-123.45; 5 March 1990) lives here.", "1990-03-05"),
        ("Het register vermeldt Jan POE (5 maart 1990, RRN 90.03.05-123.45).", "1990-03-05"),
        ("Zaświadcza się, że Jan POE (PESEL 90030512345, 05.03.1990) jest zameldowany.", "1990-03-05"),
        ("Se certifică faptul că Jan POE (CNP 1900305123456, 05.03.1990) locuieşte aici.", "1990-03-05"),
        ("Jan POE, fnr 05039012345, 05.03.1990, er bosatt her.", "1990-03-05"),
    ],
)
def test_a_day_that_the_national_number_beside_it_repeats_is_a_birth(text: str, born: str) -> None:
    assert ("birth", born) in roles("municipal-registration", text)


@pytest.mark.parametrize(
    "text",
    [
        "Jan POE (NRN 90.03.05-123.45; 6 March 2021) lives here.",
        "Jan POE (file 2021.04-123.45; 5 March 1990) lives here.",
        "Jan POE (tel. 05 03 90 1234) moved in. Printed: 5 April 2021.",
    ],
)
def test_other_figures_beside_a_day_tell_no_birth(text: str) -> None:
    assert all(role != "birth" for role, _ in roles("municipal-registration", text))


def test_the_part_of_an_answer_is_of_the_part_of_the_heading_in_its_place() -> None:
    text = "Name / date of birth          Passport / nationality\nJan POE / 05.03.1990           AB12345 / Peruvian"
    assert roles("criminal-record", text) == [("birth", "1990-03-05")]
    turned = "Date of birth / name          Passport\n05.03.1990 / Jan POE           AB12345"
    assert roles("criminal-record", turned) == [("birth", "1990-03-05")]


def test_a_heading_in_two_languages_has_one_answer() -> None:
    text = "Issued on / date of birth\nsee overleaf / page 2 / 05.03.1990"
    assert ("birth", "1990-03-05") not in roles("criminal-record", text)


@pytest.mark.parametrize("text", ["fait le 30:09 2025", "en date du 30.09,2025", "Date: 30,09.2025"])
def test_figures_are_a_day_though_the_stops_between_them_were_misread(text: str) -> None:
    assert [(str(day), sure < 0.9) for raw in scan(text) for day, sure in raw.values] == [("2025-09-30", True)]


@pytest.mark.parametrize(
    "text", ["at 12:30 2025 items", "page 30:09 2025", "total 12.10, 2025 pieces", "le 30:19 2025"]
)
def test_an_hour_or_a_number_before_a_year_is_no_day(text: str) -> None:
    assert not [raw for raw in scan(text) if raw.values]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Mechelen. den 20. September 2025", "place-date"),
        ("Namur. le 20 septembre 2025", "place-date"),
        ("Attestation de séjour. le 20 septembre 2025", "none"),
    ],
)
def test_the_comma_behind_a_place_may_be_read_as_a_stop(line: str, role: str) -> None:
    found = roles("municipal-registration", f"TOWN\n\n{line}\nThe registrar")
    assert (found[0][0] == "place-date") == (role == "place-date")


def test_a_pledge_of_support_is_of_the_day_on_which_the_guarantors_hand_is_certified() -> None:
    for line in (
        "Signature of the guarantor certified by the town of Leuven on 22-Feb-2026.",
        "Signature du garant légalisée par la commune de Huy le 22 février 2026.",
    ):
        text = f"ANNEX 32\nI, Ann POE, answer for the stay of Ian ROE, born 31-Mar-1998.\n\n{line}"
        assert days("annex-32", text, "issue_date") == ["2026-02-22"]


@pytest.mark.parametrize(
    "text",
    [
        "RECHTBANK\nAKTE VAN ECHTSCHEIDING\n1. Zaak: 35/2021\n2. Uitgesproken op: 3 mei 2021\n"
        "3. Afschrift van: 9 juni 2024",
        "COURT\nDIVORCE\nCase\n35/2021\nPronounced on\n3 May 2021\nCustody\nAnn POE\n\n9 June 2024\n\nThe clerk",
        "AMTSGERICHT\nAUSZUG AUS DEM REGISTER\nUrteil vom   3. Mai 2021\n\nAusgefertigt zu Bonn am 9. Juni 2024.",
    ],
)
def test_a_form_or_an_extract_is_of_the_day_with_which_it_ends(text: str) -> None:
    assert days("divorce-decision", text, "issue_date") == ["2024-06-09"]
    assert days("divorce-decision", text, "event_date") == ["2021-05-03"]


def test_the_day_of_a_decision_itself_is_not_lost_to_one_below_it() -> None:
    text = (
        "COURT\nJUDGMENT\nThe court orders the divorce of Ann POE.\nPronounced on\n3 May 2021\n\n9 June 2024\nThe clerk"
    )
    found = extract(document("divorce-decision", text))["issue_date"]
    assert "2021-05-03" in {str(one.value) for one in found.readings}


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij debiteerden de rekening BE00 0000 0000 0000 van Jan Janssens Peeters en voerden op 18 oktober 2021 uit:",
        "Die Bank führte die Überweisung von Frau Linde am 18. Oktober 2021 aus.",
    ],
)
def test_a_verb_of_two_halves_tells_that_a_payment_was_carried_out_between_them(sentence: str) -> None:
    assert roles("fee-payment", f"ADVICE\n{sentence}") == [("payment", "2021-10-18")]


def test_the_first_half_of_a_verb_alone_tells_of_no_payment() -> None:
    for sentence in (
        "De school voert op 18 oktober 2021 controles uit.",
        "Wir führen am 18. Oktober 2021 Proben durch.",
    ):
        assert roles("employment-contract", sentence)[0][0] != "payment"


def test_a_day_inside_the_reference_of_a_payment_is_none_of_the_paper() -> None:
    text = "ADVICE\nRemittance information   POE_ANN_PERUVIAN_05.03.1990_Article9_Law"
    assert roles("fee-payment", text) == [("other", "1990-03-05")]
    assert roles("fee-payment", "ADVICE\n__05.03.2021__")[0][0] != "other"


def test_a_form_is_of_the_day_that_ends_it_though_a_letter_of_a_label_was_misread() -> None:
    text = "COURT\nDIVORCE\nCase\n35/2021\nJitgesproken op\n3 mei 2021\nCustody\nAnn POE\n\n9 juni 2024\n\nDe griffier"
    assert days("divorce-decision", text, "issue_date") == ["2024-06-09"]
