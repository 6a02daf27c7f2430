"""A household: how many live in it, and whose birth is told in a row."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

HEAD = "COMMUNE DE LIMETE\nATTESTATION DE COMPOSITION FAMILIALE\nLe Bourgmestre atteste que la famille est :\n\n"
TABLE = """N°   Noms                  Lien              Né le
01   ILUNGA Pascal         Chef de famille   15/08/1974
02   MBUYI Odette          Épouse            02/11/1979
03   ILUNGA Fiston         Fils              20/01/2001
"""
UNDATED = """N°   Noms                  Lien              Profession
1.   ILUNGA Pascal         Chef de famille   maçon
2.   MBUYI Odette          Épouse            couturière
"""
HOUSEHOLDS = [
    (3, TABLE),
    (2, UNDATED),
    (4, "Composition arrêtée au nombre de quatre (04) personnes."),
    (5, "Het gezin bestaat uit 5 personen."),
    (2, "The household consists of 2 members."),
]


@pytest.mark.parametrize(("members", "words"), HOUSEHOLDS)
def test_a_household_is_counted(members: int, words: str) -> None:
    assert extract(document("family-composition", HEAD + words))["members"].values == (members,)


def test_rows_that_do_not_count_on_are_not_counted() -> None:
    paper = document("family-composition", HEAD + TABLE.replace("03 ", "12 ").replace("02 ", "31 "))
    members = extract(paper).get("members")
    best = members.best if members else None
    assert best is None or best.confidence < 0.8


FUND = "MUTUALITÉ DU MIDI\nAttestation\nNom et prénom : OBI Ada\n"


def test_the_birth_of_a_child_is_not_the_holders() -> None:
    paper = document("mutual-insurance", FUND + "né le 03/04/1985\n\nOBI Chidi   enfant   14/07/2020\n", language="fr")
    assert [str(value) for value in extract(paper)["birth_date"].values] == ["1985-04-03"]


def test_the_birth_of_a_child_alone_is_nobodys() -> None:
    paper = document("mutual-insurance", FUND + "Bénéficiaires\nOBI Chidi   enfant, né le 14/07/2020\n", language="fr")
    assert "birth_date" not in extract(paper)


@pytest.mark.parametrize("words", ["fils de OBI Paul, né le 03/04/1985", "son of Paul Obi, born on 03/04/1985"])
def test_the_holder_is_born_behind_the_names_of_his_parents(words: str) -> None:
    paper = document("mutual-insurance", f"ATTESTATION\nNom et prénom : OBI Ada\n{words}", language="fr")
    assert [str(value) for value in extract(paper)["birth_date"].values] == ["1985-04-03"]


ROWS = """VILLE DE MARAIS
COMPOSITION DE MÉNAGE
Nom   Prénom   Lieu et date de naissance   Lien
DUPUIS   Laurent   Liège, 17/03/1979   Personne de référence
MARTIN   Julie   Marais, 02/11/1981   Conjointe
DUPUIS   Emma   Marais, 25/07/2010   Fille
Délivré à Marais, le 14/09/2026
"""
REGISTER = """NÜFUS KAYIT ÖRNEĞİ
Talep eden: MEHMET ALİ KAPLAN
Sıra   Yakınlık   Adı   Soyadı   Baba adı   Doğum yeri ve tarihi   Medeni hali
1   Kendisi   MEHMET ALİ   KAPLAN   YUSUF   DEVELİ 15/11/1978   Evli
2   Eşi   SEVGİ   KAPLAN   DURMUŞ   TOMARZA 02/03/1983   Evli
3   Kızı   ZEYNEP   KAPLAN   MEHMET ALİ   KAYSERİ 20/06/2007   Bekar
"""


@pytest.mark.parametrize(("text", "born"), [(ROWS, "1979-03-17"), (REGISTER, "1978-11-15")])
def test_a_place_before_the_day_in_a_row_does_not_hide_the_heading(text: str, born: str) -> None:
    found = extract(document("family-composition", text))
    assert [str(value) for value in found["birth_date"].values] == [born]
    assert "valid_from" not in found


ACT = """ACTE DE NAISSANCE / BIRTH CERTIFICATE
Nom de l'enfant   BIYONG Clarisse Edwige
Name of the child
Le / On the   quatorze août mil neuf cent quatre-vingt-dix-sept
Est né(e) à   Edéa
De   BIYONG Jean Paul
Of   (name of the father)
Né à   Ngambé   le   03/02/1961
Dressé le   deux septembre mil neuf cent quatre-vingt-dix-sept
"""


def test_the_birth_of_a_parent_on_an_act_is_not_the_childs() -> None:
    found = extract(document("birth-certificate", ACT, language="fr"))
    assert [str(value) for value in found["birth_date"].values] == ["1997-08-14"]


def test_a_child_of_a_marriage_that_ends_is_none_of_its_parties() -> None:
    text = (
        "JUGEMENT DE DIVORCE\nLe tribunal, entre :\nLe demandeur : Hédi JLASSI\nLa défenderesse : Olfa MANSOURI\n"
        "De cette union est né un enfant, Aziz, le 5 mai 2016."
    )
    assert "birth_date" not in extract(document("divorce-decision", text, language="fr"))


def test_of_three_births_the_one_behind_the_childs_name_is_its_own() -> None:
    text = (
        "AUTORISATION PATERNELLE\nJe soussigné, Walid TRABELSI, né le 14 mai 1979 à Bizerte,\n"
        "autorise ma fille mineure Meriem TRABELSI, née le 26 février 2010\nà s'établir en Belgique avec sa mère,\n"
        "Mme Hajer GHARBI, née le 30/11/1983.\nFait à Bizerte, le 8 juillet 2026"
    )
    found = extract(document("parental-authorisation", text, language="fr"))
    assert [str(value) for value in found["birth_date"].values] == ["2010-02-26"]


VALID = [
    (
        "work-authorisation",
        "received through the single window on 21 January 2025\nValidity from 01/05/2025 to 30/04/2028",
    ),
    (
        "hosting-agreement",
        "approved under no. 2023/0118 (approval valid until 31/12/2028)\nfrom 1 May 2025 to 30 April 2028",
    ),
]


@pytest.mark.parametrize(("kind", "text"), VALID)
def test_a_window_and_an_approval_are_no_end_of_what_is_granted(kind: str, text: str) -> None:
    found = extract(document(kind, text, language="en"))
    ends = found.get("valid_until") or found["end_date"]
    assert [str(value) for value in ends.values] == ["2028-04-30"]


def test_the_reference_person_over_whose_name_it_stands_is_the_households() -> None:
    text = (
        "Stad Aalst\nUittreksel gezinssamenstelling\n\nReferentiepersoon\nPeeters, An Godelieve\n"
        "Geboren te Diest op 19.06.1988\n\n"
        "Echtgenoot\nObi, Patrick Ejike\nGeboren te Enugu op 27.01.1986"
    )
    found = extract(document("family-composition", text, language="nl"))
    assert found["holder_name"].values == ("Peeters An Godelieve",)
