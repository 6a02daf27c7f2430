"""Acts before a notary: the day they open with, and who of those who appear was born on which day."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

_DAY = dt.date(2024, 4, 17)


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("fr", "L'AN DEUX MILLE VINGT-QUATRE.\nLe dix-sept avril.\nDevant Nous, Maître Ève HOTTON, Notaire"),
        ("fr", "L'an deux mille vingt-quatre, le dix-sept avril, devant nous Maître Paul Durieux, notaire"),
        ("fr", "Le dix-sept avril deux mille vingt-quatre, par-devant Maître Durieux, ont comparu"),
        ("nl", "In het jaar tweeduizend vierentwintig, op zeventien april, voor mij, notaris An Maes te Ieper"),
        ("nl", "Op heden, 17 april 2024, verscheen voor mij, An MAES, notaris te Ieper"),
        ("de", "Im Jahre zweitausendvierundzwanzig, am siebzehnten April, vor mir, Notar Uwe Falk in Aachen"),
        ("en", "In the year two thousand and twenty-four, on the seventeenth of April, before me, a notary"),
        ("it", "L'anno duemilaventiquattro, il giorno diciassette del mese di aprile, avanti a me notaio Ugo Neri"),
        ("pt", "No ano de dois mil e vinte e quatro, aos dezassete dias do mês de abril, perante mim, notária"),
        ("es", "El año dos mil veinticuatro, el diecisiete de abril, ante mí, el notario"),
    ],
)
def test_a_deed_is_made_on_the_day_it_opens_with(language: str, opening: str) -> None:
    text = f"{opening}\nactum priorem 3.6.1986\n\nRep. 77    02-05-2024\n\n09-05-2024"
    found = extract(document("title-deed", text, language=language))
    assert found["issue_date"].values == (_DAY,)


def test_an_act_of_the_registry_opens_with_the_day_of_what_it_records() -> None:
    text = (
        "L'an deux mille vingt-quatre, le dix-sept avril, devant nous, officier de l'état civil\nDélivré le 2 mai 2026"
    )
    assert extract(document("marriage-certificate", text, language="fr"))["issue_date"].values == (dt.date(2026, 5, 2),)


def test_a_year_that_a_clause_speaks_of_opens_nothing() -> None:
    text = "Aan het einde van het jaar 2023, op 3 januari, werd de prijs herzien.\nIeper, 17 april 2024"
    assert extract(document("title-deed", text, language="nl"))["issue_date"].values == (_DAY,)


@pytest.mark.parametrize(
    "born",
    [
        "Madame OBIANG Clarisse, née à Bata\n(Guinée équatoriale) le 9 mars 1987, célibataire",
        "Madame OBIANG Clarisse, née à Woluwe-Saint-Étienne,\nBelgique, le 9 mars 1987, célibataire",
        "Mevrouw OBIANG Clarisse, geboren te Bata\n(Equatoriaal-Guinea) op 9 maart 1987, ongehuwd",
        "Frau OBIANG Clarisse, geboren in Bata\n(Äquatorialguinea) am 9. März 1987, ledig",
        "Ms OBIANG Clarisse, born in Bata\n(Equatorial Guinea) on 9 March 1987, single",
        "Doña OBIANG Clarisse, nacida en Bata\n(Guinea Ecuatorial) el 9 de marzo de 1987, soltera",
        "La signora OBIANG Clarisse, nata a Bata\n(Guinea Equatoriale) il 9 marzo 1987, nubile",
    ],
)
def test_a_birth_s_place_may_break_over_two_lines(born: str) -> None:
    found = extract(document("title-deed", f"2. {born}", language="fr"))
    assert found["birth_date"].values == (dt.date(1987, 3, 9),)
    assert "issue_date" not in found


@pytest.mark.parametrize(
    "foot",
    [
        "Je soussignée, née en France, déclare ce qui précède.\nHuy, le 17 avril 2024",
        "Zij werd geboren te Gent\nAalst, 17 april 2024",
        "Herr Karl WILMS, geboren in Köln. Ausgestellt in\nBonn, am 17. April 2024",
    ],
)
def test_the_place_and_day_at_the_foot_are_no_birth(foot: str) -> None:
    found = extract(document("unknown", foot))
    assert found["issue_date"].values == (_DAY,)
    assert "birth_date" not in found


_SELLERS = (
    "1. Monsieur LACROIX Firmin, né à Arlon le 6 octobre 1951, et son épouse Madame THIRY Berthe,\n"
    "née à Virton le 12 mai 1953. Ci-après « le vendeur ».\n"
)


def test_the_buyer_was_not_born_with_the_sellers() -> None:
    text = f"{_SELLERS}2. Madame OBIANG Clarisse, née à Bata le 9 mars 1987. Ci-après « l'acquéreur »."
    assert extract(document("title-deed", text, language="fr"))["birth_date"].values == (dt.date(1987, 3, 9),)


def test_births_of_others_alone_are_none_of_the_holder_s_for_certain() -> None:
    text = f"{_SELLERS}2. Madame OBIANG Clarisse, domiciliée à Namur. Ci-après « l'acquéreur »."
    born = extract(document("title-deed", text, language="fr")).get("birth_date")
    assert born is None or born.best is None or born.best.confidence < 0.6
