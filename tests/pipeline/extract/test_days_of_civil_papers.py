"""Days on civil-status papers: of the paper against those of contracts, of births and of what a stamp left over."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

ISSUED = [
    # A contract that the paper tells of is not the paper.
    (
        "adoption-certificate",
        "Date: 4 June 2026\nThe applicants requested the court to approve the contract of adoption concluded on 9\n"
        "March 2026 concerning the child.",
        ["2026-06-04"],
    ),
    (
        "parental-authorisation",
        "Fait à Huy, le 4 juin 2026\nsuivant la convention signée par les parents le 9 mai 2026.",
        ["2026-06-04"],
    ),
    ("lease", "The present agreement is concluded on 9 March 2026 between the parties.", ["2026-03-09"]),
    ("employment-contract", "Overeenkomst gesloten op 9 maart 2026 te Gent.", ["2026-03-09"]),
    # What closes an act in Spanish and Portuguese.
    (
        "marriage-certificate",
        "Fecha de Registro: 14/11/2019\nA LOS 12 DÍAS DEL MES DE MAYO DE 2026. DOY FE.",
        ["2026-05-12"],
    ),
    ("birth-certificate", "Registro: 14/11/2019\nAos 12 dias do mês de maio de 2026. Dou fé.", ["2026-05-12"]),
    # A blank that was lost between the words of a day.
    ("birth-certificate", "WITNESS MY HAND this 7th dayof March 2026", ["2026-03-07"]),
    ("birth-certificate", "GIVEN under my hand this 7thday of March 2026", ["2026-03-07"]),
    ("birth-certificate", "GIVEN under my hand this 7th day ofthe month of March 2026", ["2026-03-07"]),
    # The small word of a denial is no birth.
    ("translation", "Pour traduction conforme ne varietur. Gand, le 02.05.2026", ["2026-05-02"]),
    # The sixth row of an apostille in two languages.
    ("apostille", "1. País / Country: X\n5. Em / At BELÉM\n6. No dia / The 04/05/2026", ["2026-05-04"]),
]


@pytest.mark.parametrize(("kind", "text", "days"), ISSUED)
def test_the_day_of_a_civil_paper_is_told_from_those_that_it_speaks_of(kind: str, text: str, days: list[str]) -> None:
    found = extract(document(kind, text)).get("issue_date")
    assert [str(one.value) for one in (found.readings if found else ()) if one.confidence >= 0.6] == days


@pytest.mark.parametrize(
    ("text", "births"),
    [
        ("Nom : DOE Ana\nné le 02.05.1996", ["1996-05-02"]),
        ("Nom : DOE Ana\nne à Gand, le 02.05.1996", ["1996-05-02"]),
        ("Nom : DOE Ana\nNE le 02.05.1996", ["1996-05-02"]),
        ("La présente ne vaut pas titre. Gand, le 02.05.1996", []),
    ],
)
def test_the_word_of_a_denial_is_no_birth(text: str, births: list[str]) -> None:
    found = extract(document("criminal-record", text)).get("birth_date")
    assert [str(one) for one in (found.values if found else ())] == births


@pytest.mark.parametrize("text", ["SEEN 16 SEP 20 6", "SEEN 16 SEP 19 9"])
def test_a_year_that_broke_is_none_of_two_figures(text: str) -> None:
    assert "issue_date" not in extract(document("birth-certificate", text))


def test_a_year_of_two_figures_is_one_before_another_number() -> None:
    found = extract(document("birth-certificate", "Issued on 16 SEP 20 6.30 pm"))["issue_date"]
    assert [str(value) for value in found.values] == ["2020-09-16"]
