"""Days that a line breaks, that a sentence in the first person tells, or that only look like the paper's own."""

from __future__ import annotations

import pytest

from pipeline.extract.dates.find import scan
from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.papers.insurance import health
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document


def roles(text: str, language: str = "en", kind: str = "unknown") -> list[str]:
    return [date.role for date in roled_dates(Paper(document(kind, text, language=language)))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("a los nueve días del mes de enero del afio dos mil veinticinco", "2025-01-09"),
        ("aos 1.º dias do mês de março de 2025", "2025-03-01"),
        ("9-го березня 2025", "2025-03-09"),
        ("2 May B.E. 2528 (1985)", "1985-05-02"),
        ("born on 2061-\n03-04 B.S. (2004-\n06-17 A.D.)", "2004-06-17"),
        ("2004-06-\n17", "2004-06-17"),
    ],
)
def test_days_are_read_over_a_line_and_past_a_misread_word(text: str, day: str) -> None:
    assert [str(value) for raw in scan(text) for value, _ in raw.values] == [day]


@pytest.mark.parametrize("text", ["2 May 2528", "2 May B.E. 2528 (1984)", "1998-\n2000", "2000-\n11-299"])
def test_other_calendars_and_spans_of_years_are_no_days(text: str) -> None:
    assert not [raw for raw in scan(text) if raw.values]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Nací en Loja el 3 de marzo de 2001 y vivo en Quito."),
        ("es", "Soy de Loja, donde nací el 03/03/2001."),
        ("pt", "Nasci em Benguela a 3 de março de 2001."),
        ("pl", "Urodziłam się 3 marca 2001 roku w Sopocie."),
        ("tr", "3 Mart 2001 tarihinde Bursa'da doğdum."),
        ("ar", "المولود بتاريخ 03/03/2001"),
        ("zh", "本人2001年3月3日生于苏州。"),
        ("de", "Geburtsort und -\ndatum   Tuzla, den 3. März 2001"),
        ("nl", "Geboorteplaats en\n-datum   Aalst, 3 maart 2001"),
        ("fr", "Lieu et date de\nnaissance   Tuzla, le 3 mars 2001"),
        ("es", "Lugar y fecha de\nnacimiento   Loja, 3 de marzo de 2001"),
    ],
)
def test_a_birth_is_told_in_the_first_person_or_by_a_label_of_two_lines(language: str, text: str) -> None:
    assert roles(text, language) == ["birth"]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "Place of birth   Tuzla\nDate   3 March 2026", "date"),
        ("fr", "Acte de naissance\nTuzla, le 3 mars 2026", "place-date"),
        ("fr", "Lieu de naissance :\nFait à   Tuzla, le 3 mars 2026", "issue"),
    ],
)
def test_what_stands_below_a_word_for_birth_is_no_part_of_its_label(language: str, text: str, role: str) -> None:
    assert roles(text, language) == [role]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Issued upon the request of Ana L. Santos this 4th day of June 2026 at Davao City, for any purpose."),
        ("en", "Given at the instance of Ana Santos on 4 June 2026 at Davao City for travel."),
        ("es", "Se expide a solicitud de Ana Santos el 4 de junio de 2026 para los fines que convengan."),
        ("es", "Que siendo las 10:15 horas del 04/06/2026 se certifica:"),
        ("fr", "Rabat, le 4 juin 2026 في الرباط"),
    ],
)
def test_a_paper_is_of_the_day_its_sentence_gives(language: str, text: str) -> None:
    field = issue_date(Paper(document("criminal-record", text, language=language)))
    assert [str(value) for value in field.values] == ["2026-06-04"]
    assert field.best is not None
    assert field.best.confidence >= 0.6


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "Délivrée à Mme Santos sur sa demande du 4 juin 2026.", "other"),
        ("fr", "C.I.N. AB 1234 (val. 04/06/2031)", "other"),
    ],
)
def test_days_of_a_request_and_of_a_card_are_others(language: str, text: str, role: str) -> None:
    assert roles(text, language) == [role]


def test_a_browser_prints_its_own_day_in_the_corner() -> None:
    text = "05/06/2026, 09:12   Portal\nSiendo las 10:15 horas del 04/06/2026 no registra antecedentes."
    assert roles(text, "es", "criminal-record") == ["printed", "issue"]


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("de", "Antrag vom / Prämie bezahlt am   02.03.2026 / 05.03.2026\nVersicherungsbeginn   01.04.2026\n"
               "Versicherungsende   31.03.2027\nWartezeit Geburt   bis 30.11.2026"),
        ("fr", "Proposition du / prime payée le   02.03.2026 / 05.03.2026\nDate d'effet   01.04.2026\n"
               "Fin de couverture   31.03.2027\nDélai de carence   jusqu'au 30.11.2026"),
    ],
)  # fmt: skip
def test_an_insurance_lasts_neither_from_its_request_nor_until_a_wait_ends(language: str, rows: str) -> None:
    fields = health(Paper(document("health-insurance", f"Alma Versicherung AG\n{rows}", language=language)))
    assert [str(value) for value in fields["valid_from"].values] == ["2026-04-01"]
    assert [str(value) for value in fields["valid_until"].values] == ["2027-03-31"]
