"""Acts of birth that tell everything in a sentence: who is born behind the place, and whose birth a day is."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field

BORN = [
    (
        "Le trois mai deux mille vingt à six heures est\nnée en notre commune, 8 avenue des Tilleuls, Léa Rose"
        " MARCHAND, du sexe\nféminin, de Hugo MARCHAND, né à Dinant le deux mai mil neuf cent quatre-vingt-dix, et\n"
        "de Ana Lucia PEREZ, née à Lima le trois juin mil neuf cent quatre-vingt-onze.",
        "Léa Rose MARCHAND",
    ),
    (
        "Op drie mei tweeduizend twintig is te Gent, Coupure 5, geboren Lotte Maria PEETERS, van het vrouwelijk\n"
        "geslacht, dochter van Jan PEETERS en van Els DE SMET.",
        "Lotte Maria PEETERS",
    ),
    (
        "El 3 de mayo de 2020 nació en Quito, calle Larga 5, MARIA JOSE VEGA TORRES, de sexo femenino, hija de\n"
        "LUIS VEGA y de ANA TORRES.",
        "MARIA JOSE VEGA TORRES",
    ),
    (
        "Il 3 maggio 2020 è nata in Roma, via Larga 5, Giulia ROSSI, di sesso femminile, da Marco ROSSI, nato a\n"
        "Roma il 4 maggio 1990 e da Anna BIANCHI, nata a Bari il 5 giugno 1991.",
        "Giulia ROSSI",
    ),
    (
        "Le 3 mai 2020 est né à Huy, Paul Jean MARTIN, de Luc MARTIN, né à Huy le 2 mai 1990 et de Anne DUBOIS,\n"
        "née à Mons le 4 mai 1991.",
        "Paul Jean MARTIN",
    ),
]


@pytest.mark.parametrize(("text", "name"), BORN)
def test_who_is_born_stands_behind_the_place(text: str, name: str) -> None:
    found = extract(document("birth-certificate", text))
    assert found["holder_name"].values == (name,)
    assert [str(day) for day in found["birth_date"].values] == ["2020-05-03"]


def test_a_parent_who_is_all_that_was_read_is_no_certain_holder() -> None:
    text = "Le 3 mai 2020 est né à Huy un garçon, de Luc Karel MARTIN, né à Huy le 2 mai 1990 et de Anne DUBOIS."
    found = extract(document("birth-certificate", text)).get("holder_name")
    assert found is None or found.best is None or found.best.confidence < 0.6


MARGIN = """
REGION                        EXTRAIT DU REGISTRE
N° 88 du Registre             Le cinq avril deux mille
AN 2000                       à 7 heures 10 minutes, est né(e) à Kolda
FALL Awa                      un enfant de sexe féminin
                              de Modou FALL (PRENOMS DU PERE)
                              né le 4 février 1965 à Kolda
                              et de Khady SOW (PRENOMS ET NOM DE LA MERE)
ACTE
le                            née le 11/09/1972 à Kolda
"""


def test_the_verb_of_a_birth_stands_below_its_day_beside_a_margin() -> None:
    found = extract(document("birth-certificate", MARGIN))
    assert [str(day) for day in found["birth_date"].values] == ["2000-04-05"]


def test_the_same_of_a_death() -> None:
    text = (
        "Acte n° 88                    Le cinq avril deux mille\nAN 2000                       à 7 heures, est décédé"
    )
    found = extract(document("death-certificate", text))
    assert [str(day) for day in found["event_date"].values] == ["2000-04-05"]


def test_what_stands_below_a_day_alone_on_its_line_is_said_of_it_as_before() -> None:
    text = "Le cinq avril deux mille\nà 7 heures 10 minutes, est né à Kolda Modou FALL"
    found = extract(document("birth-certificate", text))
    assert [str(day) for day in found["birth_date"].values] == ["2000-04-05"]


def test_the_birth_of_a_parent_that_alone_was_read_is_a_guess() -> None:
    text = MARGIN.replace("Le cinq avril deux mille", "Le c1nq avr1l dx").replace("est né(e)", "e n")
    found = extract(document("birth-certificate", text)).get("birth_date")
    assert found is None or found.best is None or found.best.confidence < 0.6


DECLARED = (
    "Devant nous, Paul KABORE, officier de l'état civil, a comparu ZONGO Issa, né le 4 mai 1960, cultivateur,\n"
    "lequel nous a déclaré la naissance de ZONGO Awa Rasmata, née le 12 mars 1995 à Léo, de lui-même et de\n"
    "SAWADOGO Mariam, née le 9 juin 1965, ménagère."
)
IN_ROWS = (
    "DOĞUM KAYDI\nAdı: ELİF   Soyadı: KARA\nBaba adı: MEHMET   Doğum tarihi: 02.05.1965\n"
    "Anne adı: FATMA   Doğum tarihi: 09.06.1968\nDoğum tarihi: 12.03.1995"
)


@pytest.mark.parametrize("text", [DECLARED, IN_ROWS])
def test_the_births_of_who_is_old_enough_to_be_a_parent_are_not_the_child_s(text: str) -> None:
    found = extract(document("birth-certificate", text))
    assert [str(day) for day in found["birth_date"].values] == ["1995-03-12"]


def test_the_place_before_a_name_on_the_next_line_is_no_part_of_it() -> None:
    text = "il giorno dodici marzo millenovecentonovantacinque\nè nata in Bari\nDE SANTIS MARTA\ndi sesso femminile"
    found = extract(document("birth-certificate", text, language="it"))
    assert found["holder_name"].values == ("DE SANTIS MARTA",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le 4 mai 2024 est décédé à Huy Paul MARTIN, né à Mons le 12 mars 1945.", "Paul MARTIN"),
        ("Attestation délivrée à Jean Paul MARTIN, né à Mons le 12 mars 1945.", "Jean Paul MARTIN"),
    ],
)
def test_the_first_of_the_words_behind_a_preposition_is_a_place(text: str, name: str) -> None:
    assert extract(document("death-certificate", text))["holder_name"].values == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "СПРАВКА\nВыдана Петровой Анне Сергеевне, 12.03.1995 года рождения\n04.09.2026",
        "СПРАВКА\nВыдана Петровой Анне Сергеевне, 12.03.1995 г.р., уроженке г. Тверь\n04.09.2026",
        "ДОВІДКА\nВидана Коваль Олені Іванівні, 12.03.1995 року народження\n04.09.2026",
    ],
)
def test_a_birth_whose_word_stands_behind_its_day_is_no_day_of_issue(text: str) -> None:
    found = extract(document("criminal-record", text))
    assert [str(day) for day in found["birth_date"].values] == ["1995-03-12"]
    assert [str(day) for day in found["issue_date"].values] == ["2026-09-04"]
    # How the name is inflected behind "issued to", nobody is called.
    assert all(one.confidence < 0.6 for one in found.get("holder_name", Field()).readings)


def test_what_was_issued_in_russian_on_a_day_is_so_still() -> None:
    found = extract(document("criminal-record", "СПРАВКА\nВыдана 04.09.2026 г. Москва"))
    assert [str(day) for day in found["issue_date"].values] == ["2026-09-04"]
    assert "birth_date" not in found


TRANSLATED = [
    (
        "Attendu que Awa DIENG est née à Thiès le 3 mai 2001 de l'union de\nIbra DIENG et Fatou SOW, "
        "le présent, transcrit le 11 mai 2001 sous n° 118, tient lieu d'acte de naissance.",
        "Awa DIENG",
    ),
    (
        "Le 03-05-2001 est né(e) à Tampa : Lucas O'HARA, de Ryan James O'HARA et de\nGrace Ann MILLER, son épouse."
        " Acte dressé le 11-05-2001 sous le numéro 118/2001.",
        "Lucas O'HARA",
    ),
    ("Extrait du registre\nMonsieur Ibra DIENG, né le 03-05-2001 à Thiès, n'a pas de condamnation.", "Ibra DIENG"),
]


@pytest.mark.parametrize(("act", "holder"), TRANSLATED)
def test_a_translated_act_is_about_the_one_who_is_born_and_no_parent(act: str, holder: str) -> None:
    text = (
        f"TRADUCTION\ndu anglais vers le français\n{act}\n"
        "Je soussignée Odile Claes, traductrice jurée, déclare avoir traduit fidèlement cet acte.\nMons, le 20.05.2026"
    )
    found = extract(document("translation", text, language="fr"))
    assert found["holder_name"].values == (holder,)


def test_the_two_of_a_translated_act_of_marriage_are_no_one_who_is_born() -> None:
    text = (
        "TRADUCTION\ndu anglais vers le français\nIbra DIENG, né le 03-05-1991 à Thiès, et Fatou SOW, née le 04-06-1993"
        " à Dakar, se sont mariés le 11 mai 2021.\nTraduction fidèle et exacte, Odile Claes\nMons, le 20.05.2026"
    )
    found = extract(document("translation", text, language="fr")).get("holder_name", Field())
    assert len(found.values) != 1 or found.best is None or found.best.confidence < 0.9
