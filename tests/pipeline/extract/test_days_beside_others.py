"""Days that stand beside another paper's day, number or act, and labels in two languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.lines import Paper
from pipeline.readings import Word
from tests.pipeline.words import document, lay_out, page
from validators.facts import Field, Reading


def roles(text: str, kind: str, language: str | None = None) -> list[tuple[str, str]]:
    paper = Paper(document(kind, text, language=language))
    return [(str(date.latest), date.role) for date in roled_dates(paper)]


def readings(kind: str, text: str, name: str) -> tuple[Reading[object], ...]:
    return extract(document(kind, text)).get(name, Field()).readings


ACT = (
    "ACTE DE DÉCÈS\nLe dix mai deux mille vingt-six à quatre heures vingt minutes est\n"
    "décédé en son domicile Paul DURAND, né à Lens le 5 février 1949.\n"
    "Dressé le 12 mai 2026 à 9 heures 40 minutes sur la déclaration de\nLuc PETIT, 37 ans.\n\n"
)


def test_the_day_on_which_a_registrar_drew_up_the_act_is_not_that_of_its_copy() -> None:
    text = ACT + "Copie délivrée selon procédé informatisé.\nLens, le 2 juin 2026\nL'Officier de l'État Civil,"
    assert [str(each.value) for each in readings("death-certificate", text, "issue_date")] == ["2026-06-02"]
    assert [str(each.value) for each in readings("death-certificate", text, "event_date")] == ["2026-05-10"]


def test_the_day_of_the_act_alone_is_never_certain() -> None:
    (only,) = readings("death-certificate", ACT, "issue_date")
    assert str(only.value) == "2026-05-12"
    assert 0.5 < only.confidence < 0.9


def test_the_number_of_a_passport_is_no_place() -> None:
    text = "Poznań, dnia 14 października 2024 r.\n\nnumer dokumentu\nważności      paszport X8824170B, 2032-02-16"
    assert [role for day, role in roles(text, "work-permit", "pl") if day == "2032-02-16"] != ["place-date"]
    assert roles("Bruxelles 1000, le 3 mai 2026", "motivation-letter", "fr") == [("2026-05-03", "place-date")]


def test_a_russian_paper_has_its_own_day_behind_its_number() -> None:
    text = (
        "Исх. № 17/318-к от «12» ноября 2026 г.\n\nНастоящая справка дана Петрову\n"
        "Сергею, 23.07.1990 года рождения,\n900723301184, паспорт № N14820573, выдан МВД РК\n"
        "05.03.2023, в том, что он работает"
    )
    assert roles(text, "employment-certificate", "ru") == [
        ("2026-11-12", "date"),
        ("1990-07-23", "birth"),
        ("2023-03-05", "other"),
    ]


def test_the_official_journal_in_brackets_is_no_birth() -> None:
    text = "Modèle remplacé par l'arrêté royal du 13 octobre 2021 (M.B. 22.10.2021)"
    assert "birth" not in [role for _, role in roles(text, "annex-32", "fr")]


def test_a_place_and_a_day_beside_those_who_witness_are_the_papers() -> None:
    text = "Les témoins :            Zahlé, le 23 septembre 2026"
    assert roles(text, "dependency-proof", "fr") == [("2026-09-23", "place-date")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ/From: 01/07/2026 Đến/To: 30/09/2026", [("2026-07-01", "from"), ("2026-09-30", "until")]),
        (
            "Data e luogo del matrimonio / Datum en plaats van het huwelijk\nJo 06 Mo 07 An 2024",
            [("2024-07-06", "event")],
        ),
        ("Data de registro do casamento: 24/09/2022", [("2022-09-24", "event")]),
    ],
)
def test_labels_in_two_languages_say_what_their_days_are(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text, "marriage-certificate") == expected


def test_a_statement_names_its_day_in_two_languages() -> None:
    text = (
        "                                   Ngày in / Date: 06/10/2026\nSTATEMENT OF ACCOUNT\n"
        "Từ/From: 01/07/2026 Đến/To: 30/09/2026\nAccount 0441000738215"
    )
    assert [str(each.value) for each in readings("bank-statement", text, "issue_date")] == ["2026-10-06"]


def test_the_word_born_ends_a_line_of_a_column() -> None:
    text = (
        "Настоящая справка дана Нурланову        This is to certify that Mr Serik Ospanov, born\n"
        "Серику Болатовичу в том, что он         23.07.1990, has been employed by us"
    )
    assert ("1990-07-23", "birth") in roles(text, "employment-certificate")


def test_the_year_behind_the_last_day_of_a_stretch_is_that_of_the_first() -> None:
    text = "He will be our guest from 15 February to 14 August 2027, that is six months."
    assert [day for day, _ in roles(text, "invitation-letter", "en")] == ["2027-02-15", "2027-08-14"]
    (start,) = readings("invitation-letter", text, "start_date")
    assert str(start.value) == "2027-02-15"
    assert start.confidence < 0.9


def test_a_stretch_over_the_turn_of_the_year_begins_in_the_one_before() -> None:
    assert [day for day, _ in roles("du 1er octobre au 31 mars 2027", "invitation-letter", "fr")] == [
        "2026-10-01",
        "2027-03-31",
    ]


def test_a_day_without_a_year_that_no_word_begins_stays_none() -> None:
    assert [day for day, _ in roles("Closed 15 February to 14 August 2027", "invitation-letter", "en")] == [
        "2027-08-14"
    ]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Eerste lesdag:  8 februari 2027", "admission-letter", "start"),
        ("Dzień rozpoczęcia pracy: 1 grudnia 2026 r.", "employment-contract", "start"),
        ("Ana Horvat, rođena 27.09.1987. godine", "divorce-decision", "birth"),
        (
            "Date et lieu de naissance / Geboortedatum en -\nplaats           19/12/1997 Tétouan",
            "visa-refusal",
            "birth",
        ),
    ],
)
def test_labels_of_the_first_day_and_of_birth(text: str, kind: str, expected: str) -> None:
    assert [role for _, role in roles(text, kind)] == [expected]


def test_a_polish_stretch_begins_and_ends() -> None:
    text = "zawarta na czas określony od 01.12.2026 r. do 31.05.2028 r."
    assert roles(text, "employment-contract", "pl") == [("2026-12-01", "from"), ("2028-05-31", "until")]


def test_a_judgment_of_this_court_is_not_one_of_the_day_that_follows() -> None:
    text = (
        "CERTIFICATE OF DIVORCE\nThis is to certify that the marriage was dissolved by a judgment of this Court and "
        "that\nthe divorce took effect on September 20, 2026.\n\nDone at Longueuil, on October 14, 2026"
    )
    assert [str(each.value) for each in readings("divorce-decision", text, "issue_date")] == ["2026-10-14"]


def test_a_day_on_half_the_height_of_a_label_of_two_lines_is_its_answer() -> None:
    label = lay_out(["Nationality   utopian", "", "Date et lieu de naissance / Geboortedatum en", "plaats"])
    answer = [replace(word, line=9) for word in lay_out("19/12/1997 Tétouan", top=0.105, left=0.7)]
    told = document("language-preference", replace(page(""), words=(*label, *answer)))
    assert [(str(date.latest), date.role) for date in roled_dates(Paper(told))] == [("1997-12-19", "birth")]


def test_the_day_of_a_paper_in_a_list_of_what_is_enclosed_is_not_the_letters() -> None:
    text = (
        "Bruxelles, le 24 novembre 2026\n\nVeuillez trouver en annexe :\n"
        "3. extrait de casier judiciaire du 9 octobre 2026 (néant) ;\n"
        "4. acte de naissance, délivré à Thiès le 12 octobre 2026 ;\n5. contrat de bail."
    )
    assert [str(each.value) for each in readings("invitation-letter", text, "issue_date")] == ["2026-11-24"]


@pytest.mark.parametrize("sixth", ["6. the 4th day of November 2026", "6. 4 November 2026", "6. le 4 novembre 2026"])
def test_the_sixth_row_of_an_apostille_is_its_day(sixth: str) -> None:
    text = (
        "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n1. Country: Utopia\n2. has been signed by A. Sample\n"
        f"5. at Sacramento, California        {sixth}\n7. by Secretary of State        8. No. 382417"
    )
    (only,) = readings("apostille", text, "issue_date")
    assert str(only.value) == "2026-11-04"
    assert only.confidence > 0.7


def test_a_town_and_a_day_beside_a_label_for_births_of_two_lines() -> None:
    """The label is broken above and below the height of its value, which is no place and day of the paper."""
    head, left = lay_out("LETTER OF AWARD\nHanoi, August 24, 2026"), 0.09

    def line(text: str, start: float, top: float, number: int) -> list[Word]:
        moved = lay_out(text, top=top, left=start)
        return [replace(word, line=number) for word in moved]

    words = (
        *head,
        *line("Place, date of birth / Nơi,", left, 0.345, 3),
        *line("ngày sinh", left, 0.363, 4),
        *line("Da Nang, March 12, 1997", 0.6, 0.354, 5),
    )
    found = extract(document("scholarship", replace(page(""), words=words)))
    assert [str(value) for value in found["birth_date"].values] == ["1997-03-12"]
    assert [str(value) for value in found["issue_date"].values] == ["2026-08-24"]


def test_the_label_of_the_next_row_of_a_narrow_table_is_not_the_day_s_above_it() -> None:
    """Each row has a label of two lines, and its value stands on half their height."""

    def line(text: str, start: float, top: float, number: int) -> list[Word]:
        small = [(word.box[0], top, word.box[2], top + 0.009) for word in lay_out(text, left=start)]
        return [replace(word, line=number, box=box) for word, box in zip(lay_out(text, left=start), small, strict=True)]

    words = (
        *line("投保日", 0.5, 0.189, 1),
        *line("Day of entry", 0.5, 0.204, 2),
        *line("21.10.2026", 0.72, 0.196, 3),
        *line("性别 / 出生日期", 0.5, 0.225, 4),
        *line("Sex / Date of birth", 0.5, 0.24, 5),
        *line("女 F / 2003-07-19", 0.72, 0.232, 6),
    )
    found = extract(document("health-insurance", replace(page(""), words=words)))
    assert [str(value) for value in found["birth_date"].values] == ["2003-07-19"]
