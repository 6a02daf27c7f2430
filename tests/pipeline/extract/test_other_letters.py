"""Papers in Cyrillic: days by the stems of their labels, states, and nothing from letters that no engine knows."""

from __future__ import annotations

import dataclasses

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.lines import Paper
from pipeline.papers.classify import classify_page
from pipeline.readings import Note
from tests.pipeline.words import document, page


def roles(text: str, kind: str = "criminal-record") -> list[tuple[str, str]]:
    return [(str(date.latest), date.role) for date in roled_dates(Paper(document(kind, text, language="ru")))]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Дата формирования справки: 17.10.2026", "printed"),
        ("Довідку сформовано 17.10.2026", "printed"),
        ("Подписано электронной подписью 17.10.2026", "issue"),
        ("Датум издавања: 17.10.2026", "issue"),
        ("издадено на 17.10.2026", "issue"),
        ("Свідоцтво дійсне до 17.10.2026", "until"),
        ("Важи до 17.10.2026", "until"),
        ("Роден на 17.10.1999", "birth"),
        ("Дата обследования 17.10.2026", "examined"),
        ("на запит від 17.10.2026", "other"),
        ("г. Минск, 17 октября 2026 года", "place-date"),
    ],
)
def test_stems_of_labels_tell_what_a_day_is(text: str, role: str) -> None:
    assert [told for _, told in roles(text)] == [role]


def test_a_period_with_hours_between_its_days_is_one() -> None:
    assert roles("Сертификат действителен с 14.03.2025 00:00:00 по 14.03.2027 23:59:59") == [
        ("2025-03-14", "from"),
        ("2027-03-14", "until"),
    ]
    assert roles("Valid from 14.03.2025 00:00 to 14.03.2027 23:59") == [("2025-03-14", "from"), ("2027-03-14", "until")]


def test_the_seal_that_is_valid_longer_is_no_day_of_issue() -> None:
    text = (
        "ВИТЯГ\nДата та час формування витягу   17.10.2026 14:26:51\n\n"
        "Електронна печатка\nДійсний з 14.03.2025 00:00:00 по 14.03.2027 23:59:59\nЧас підпису: 17.10.2026 14:26:53"
    )
    found = extract(document("criminal-record", text, language="uk"))
    assert [str(value) for value in found["issue_date"].values] == ["2026-10-17"]


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("МІНІСТЕРСТВО ОСВІТИ УКРАЇНИ", "UKR"),
        ("МВД РОССИЙСКОЙ ФЕДЕРАЦИИ", "RUS"),
        ("Рэспубліка Беларусь", "BLR"),
    ],
)
def test_the_state_in_the_case_that_an_office_puts_it_in(head: str, code: str) -> None:
    found = extract(document("criminal-record", f"{head}\n\n№ 44/118", language="ru"))
    assert found["country"].values == (code,)


def test_nothing_is_told_by_letters_that_no_engine_knows() -> None:
    rows = "\n".join(f"1{day}.10.2026~0.9 14:26:51~0.9 Bursar~0.3 {day}18,44~0.9" for day in range(7))
    garbled = page(f"Accoumt~0.3 statemont~0.3\nNe~0.3 Name~0.3 HOPTKIB~0.3 Bursar~0.3\n{rows}")
    noted = dataclasses.replace(garbled, notes=(Note("page.other-letters"),))
    assert classify_page(garbled, "scan.pdf")[0].kind == "bank-statement"
    assert classify_page(noted, "scan.pdf")[0].kind == "unknown"
    found = extract(document("unknown", noted))
    assert "holder_name" not in found
    assert "birth_date" not in found
