"""Days in the numbered fields of driving licences, behind an office and its place, and of a passport that is cited."""

from __future__ import annotations

import pytest

from tests.pipeline.days import roles

LICENCE = [("birth", "1980-03-24"), ("issue", "2019-06-02"), ("until", "2034-03-24")]


@pytest.mark.parametrize(
    "text",
    [
        "PERMIS DE CONDUIRE\n1.   ROE\n2.   ANNE\n3.   24.03.1980 HUY\n4a.   02.06.2019\n4b.   24.03.2034\n5.   99",
        "PRAWO JAZDY\n1. ROE\n2. ANNA\n3. 24.03.1980 GDYNIA\n4a. 02.06.2019 4b. 24.03.2034 4c. URZĄD\n5. 99",
        "SÜRÜCÜ BELGESİ\n1   ROE\n2   ANNA\n3   24.03.1980\n4a)   02.06.2019\n4b)   24.03.2034",
    ],
)
def test_the_numbers_of_a_driving_licence_are_its_labels(text: str) -> None:
    assert roles("unknown", text) == LICENCE


@pytest.mark.parametrize(
    "text",
    [
        "MINUTES\n1. Ann Roe\n2. Ian Poe\n3. 24.03.2020\n4. Leave",
        "CONTRACT\n4a. 02.06.2019 is a Sunday\n5. The parties agree",
        "RATES\n4a. 1.234,50\n4b. 2.345,60\nclause 13. 24.03.2020",
    ],
)
def test_other_numbered_rows_tell_nothing(text: str) -> None:
    assert all(role not in ("birth", "until") for role, _ in roles("unknown", text))


@pytest.mark.parametrize(
    "line",
    [
        "Conservatória do Registo Civil da Ribeira Brava, aos 12 de março de 2026",
        "Notaría Pública Primera del Cantón Cuenca, el 12 de marzo de 2026",
        "Mairie de la Ville de Saint-Louis du Sénégal, le 12 mars 2026",
    ],
)
def test_an_office_of_many_words_signs_on_a_day(line: str) -> None:
    assert roles("birth-certificate", f"ACT\n\n{line}\nThe registrar") == [("place-date", "2026-03-12")]


def test_a_clause_that_begins_with_no_office_is_no_place() -> None:
    found = roles("birth-certificate", "Ann Roe wed Ian Poe of the same parish, on 12 March 2026")
    assert found[0][0] != "place-date"


@pytest.mark.parametrize(
    "text",
    [
        "Дата формування: 14.10.2026\nДокумент: Паспорт громадянина 009114477, виданий\n07.03.2023",
        "Дата формирования: 14.10.2026\nДокумент: паспорт 92 14 118772, выданный 07.03.2023",
    ],
)
def test_the_day_on_which_a_cited_passport_was_issued_is_not_the_papers_own(text: str) -> None:
    assert roles("municipal-registration", text) == [("printed", "2026-10-14"), ("other", "2023-03-07")]
