"""Which of its days is a paper's own, which one somebody else's, and which one only the end of what it tells of."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document
from validators.facts import Field


def surely(kind: str, text: str, name: str, language: str | None = None) -> list[str]:
    """Values on which rules may decide."""
    found = extract(document(kind, text, language=language)).get(name, Field())
    return [str(one.value) for one in found.readings if one.confidence >= 0.6]


def role_of(day: str, text: str, kind: str = "employment-certificate", language: str | None = None) -> str:
    return next(
        one.role for one in roled_dates(Paper(document(kind, text, language=language))) if str(one.latest) == day
    )


TERMS_OF_OTHERS = [
    ("admission-letter", "fr", "Année académique 2026-2027, du 15 septembre 2026 au 14 septembre 2027"),
    ("admission-letter", "en", "Programme dates: 1 September 2026 - 30 June 2029"),
    ("transcript", "uk", "навчався з 01.09.2021 до 30.06.2025 за спеціальністю 081 Право"),
    ("transcript", "tr", "Öğrenim süresi: 15.09.2019 - 20.06.2023"),
    ("course-description", "de", "Praktikum   15.03.2027 - 30.04.2027"),
    ("employment-contract", "nl", "De overeenkomst loopt van 1 maart 2027 tot en met 28 februari 2028."),
    ("employment-contract", "fr", "Le placement débute le 1 avril 2027 et prend fin le 31 mars 2028."),
    ("employment-certificate", "en", "He is employed under a contract from 1 May 2024 until 30 April 2027."),
    ("lease", "fr", "titulaire d'une carte B n° 447190318 valable jusqu'au 30/11/2027, domicilié à Huy."),
    ("lease", "nl", "houder van rijbewijs 0441882713 geldig tot 30/11/2031, wonende te Aalst."),
    ("payslip", "en", "Pay period: 01/10/2026 to 31/10/2026"),
    ("scholarship", "es", "La beca cubre del 1 de septiembre de 2026 al 31 de agosto de 2027."),
    ("birth-certificate", "pt", "passaporte GB118822, válido até 12/03/2031"),
    ("bank-statement", "en", "Statement Period   01-May-2026 To 31-Oct-2026"),
]


@pytest.mark.parametrize(("kind", "language", "line"), TERMS_OF_OTHERS)
def test_the_end_of_what_a_paper_tells_of_is_not_its_own(kind: str, language: str, line: str) -> None:
    assert surely(kind, f"HEAD\n\n{line}\n\nHuy, 03/11/2026", "expiry_date", language) == []


@pytest.mark.parametrize(
    ("kind", "language", "line"),
    [
        ("admission-letter", "en", "This letter is valid until 31 December 2026."),
        ("admission-letter", "fr", "La présente attestation est valable jusqu'au 31 décembre 2026."),
        ("transcript", "nl", "Geldig tot: 31/12/2026"),
        ("family-composition", "pt", "Esta certidão é válida até 31/12/2026."),
        ("birth-certificate", "de", "Gültig bis   31.12.2026"),
        ("commercial-licence", "en", "Expiry Date   31/12/2026"),
        ("work-permit", "fr", "du 01/01/2026 au 31/12/2026"),
        ("language-certificate", "en", "Results valid until 31 December 2026"),
        ("criminal-record", "es", "Válido hasta el 31/12/2026"),
    ],
)
def test_a_paper_that_says_until_when_it_counts_is_believed(kind: str, language: str, line: str) -> None:
    assert surely(kind, f"HEAD\n\n{line}\n\nHuy, 03/11/2026", "expiry_date", language) == ["2026-12-31"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "holder of passport No. PB4410882\n(valid until 11 May 2031), is known to us."),
        ("fr", "titulaire de la carte de séjour n° 99887766, valable jusqu'au 11/05/2031."),
        ("de", "Inhaber des Reisepasses C4FK88123, gültig bis 11.05.2031"),
        ("it", "titolare del passaporto YB4410882\nvalido fino al 11/05/2031"),
    ],
)
def test_the_term_of_a_card_is_told_of_no_paper_that_cites_it(language: str, line: str) -> None:
    for kind in ("lease", "scholarship", "family-composition", "employment-contract"):
        assert surely(kind, f"HEAD\n\n{line}", "valid_until", language) == []
    own = f"HEAD\n\n{line}\n\nValid until 15/04/2027"
    assert surely("work-authorisation", own, "valid_until", language)[:1] != []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("tr", "Yıllık izin / Annual leave   21.09.2026 – 02.10.2026"),
        ("en", "He will be on annual leave from 21 September 2026 until 2 October 2026."),
        ("pl", "Urlop wypoczynkowy: 21.09.2026 - 02.10.2026"),
        ("en", "PROFIT PAID 21-SEP-2026 TO 02-OCT-2026"),
    ],
)
def test_what_ends_with_a_leave_or_a_profit_is_no_term(language: str, line: str) -> None:
    text = f"HEAD\n\n{line}\n\nBursa, 03/11/2026"
    assert surely("employment-certificate", text, "valid_until", language) == []


def test_a_term_that_only_a_dash_tells_is_never_certain() -> None:
    found = extract(document("scholarship", "HEAD\n\nFunding 01.10.2026 - 30.09.2027\n\nDone at Huy, 3 May 2026"))
    assert all(one.confidence < 0.9 for one in found.get("valid_until", Field()).readings)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "inscrite à la Banque-Carrefour des Entreprises sous le n° 0812.440.118 depuis le 4 mars 2019,"),
        ("nl", "ingeschreven in de Kruispuntbank onder nummer 0812.440.118 sinds 4 maart 2019,"),
        ("en", "registered in the trade register under number 4418 since 4 March 2019,"),
        ("de", "eingetragen im Handelsregister unter HRB 4418 seit 4. März 2019,"),
    ],
)
def test_the_day_a_company_was_registered_begins_no_contract(language: str, line: str) -> None:
    text = f"CONTRACT\n\nThe company TRAUNFELD,\n{line}\nhereafter the employer"
    assert surely("employment-contract", text, "valid_from", language) == []


def test_a_member_since_a_day_is_no_company() -> None:
    assert role_of("2019-03-04", "Elle est assurée auprès de nous depuis le 4 mars 2019.", language="fr") == "from"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("pt", "portadora do passaporte GC118204,\nexpedido em 06/01/2026, residente em Faro"),
        ("fr", "titulaire du passeport\nC8841902 délivré le 6 janvier 2026, domicilié à Hué"),
        ("id", "pemegang paspor C8841902 dikeluarkan pada 06/01/2026"),
        ("pl", "legitymująca się paszportem EH8841902 wydanym 06/01/2026"),
    ],
)
def test_the_day_of_a_passport_is_not_that_of_a_deed(language: str, line: str) -> None:
    text = f"DEED\n\n{line}\n\n\nFaro, 18/02/2026"
    assert surely("parental-authorisation", text, "issue_date", language) == ["2026-02-18"]


def test_an_article_of_a_lease_does_not_date_it() -> None:
    text = (
        "BAIL\n\nArticle 6 - État des lieux\nDressé le 27 octobre 2026 par un expert, à frais partagés.\n\n"
        "Fait à Dinant, en trois exemplaires, le douze octobre 2026, chaque partie ayant reçu le sien."
    )
    assert surely("lease", text, "issue_date", "fr") == ["2026-10-12"]
    act = "ACTE DE NAISSANCE\n\nDressé le 27 octobre 2026 par nous, officier de l'état civil"
    assert role_of("2026-10-27", act, "birth-certificate", "fr") in ("issue", "registered")


def test_a_label_in_two_scripts_is_not_begun_by_the_one_over_it() -> None:
    text = (
        "დაბადების თარიღი / პასპორტი   11/08/2003 / 17BA40011\nDate of birth / Passport\n"
        "გაცემის თარიღი და ადგილი   07/02/2026, Batumi\nDate and place of issue"
    )
    assert surely("health-insurance", text, "birth_date") == ["2003-08-11"]


@pytest.mark.parametrize(
    ("foot", "told"),
    [
        ("18 AUGUST 2026 11:47 AM", True),
        ("18 AUGUST 2026 04417-C-0220/ PSA Baguio", True),
        ("18 AUGUST 2026 is the last day to object", False),
    ],
)
def test_the_time_a_copy_was_printed_at_its_foot_may_be_its_day(foot: str, told: bool) -> None:
    text = "CERTIFICATE OF LIVE BIRTH\n\nDate: 9 November 1998\n" + "\n" * 20 + foot
    found = extract(document("birth-certificate", text, language="en"))["issue_date"]
    assert ("2026-08-18" in {str(value) for value in found.values}) is told


def test_a_place_holds_no_day() -> None:
    text = "passport No. EP6620413 (valid until 11 May 2029), on 22\nSeptember 2026, and that he was found free"
    assert role_of("2026-09-22", text, "medical-certificate", "en") != "place-date"
    assert role_of("2026-09-22", "1000 Bruxelles, le 22/09/2026", "medical-certificate", "fr") == "place-date"


def test_the_run_of_a_statement_is_its_day() -> None:
    text = "STATEMENT OF ACCOUNT\nStatement Period   01-May-2026 To 31-Oct-2026\nRun Date & Time   10-Nov-2026 11:42:09"
    assert surely("bank-statement", text, "issue_date", "en") == ["2026-11-10"]


@pytest.mark.parametrize(
    "line",
    [
        "Período Period: 2025/07/01 a to 2025/12/31",
        "Période / Period : 01/07/2025 au / to 31/12/2025",
        "Periode 01/07/2025 t/m 31/12/2025",
        "Dönem / Period: 01.07.2025 - 31.12.2025",
    ],
)
def test_both_ends_of_a_period_are_read_in_two_languages(line: str) -> None:
    text = f"EXTRATO\n{line}\nIssued: 2026/01/04"
    assert surely("bank-statement", text, "period_from") == ["2025-07-01"]
    assert surely("bank-statement", text, "period_to") == ["2025-12-31"]


def test_a_notice_written_after_the_money_counted_is_of_an_earlier_payment() -> None:
    head = "DEBIT ADVICE\nWe have debited your account.\nTransfer amount   EUR 236.00\n"
    later = f"{head}Advice date: 15-JAN-2026\nValue date   14-JAN-2026"
    assert surely("fee-payment", later, "payment_date", "en") == ["2026-01-14"]
    before = f"{head}Advice date: 13-JAN-2026\nValue date   14-JAN-2026"
    assert len(surely("fee-payment", before, "payment_date", "en")) == 2


def test_a_chinese_birth_is_told_behind_its_day() -> None:
    text = "申请人：布兰特，女，二〇〇一年五月十二日出生\n布兰特于2001年5月12日在上海市出生。\n\n\n二〇二六年三月廿一日"
    assert surely("birth-certificate", text, "birth_date", "zh") == ["2001-05-12"]
    assert surely("birth-certificate", text, "issue_date", "zh") == ["2026-03-21"]
