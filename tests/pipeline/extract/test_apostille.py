import datetime as dt

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

SPANISH = """APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1. País: Peru
El presente documento público
2. ha sido firmado por José Luis Villanueva
3. quien actúa en calidad de funcionario
4. y está revestido del sello de Poder Judicial
Certificado
5. en Arequipa   6. el día {date}
7. por Ministerio de Relaciones Exteriores
8. bajo el número {number}
9. Sello / timbre:   10. Firma:"""
TURKISH = """APOSTILLE
(Convention de La Haye du 5 octobre 1961)
1. Ülke: Türkiye
Bu resmi belge
2. Ayse Demir tarafindan imzalanmistir
3. Noter sifatiyla
4. Noterlik mührünü tasimaktadir
Tasdik
5. Izmir   6. {date}
7. Izmir Valiligi
8. No {number}
9. Mühür   10. Imza"""


@pytest.mark.parametrize("form", [SPANISH, TURKISH], ids=["es", "tr"])
@pytest.mark.parametrize("printed", ["8 Ocak 2021", "08.01.2021", "8 de enero de 2021"])
def test_the_day_and_number_of_an_apostille_stand_at_its_numbered_items(form, printed):
    fields = extract(document("apostille", form.format(date=printed, number="16037/2021")))
    assert fields["issue_date"].values == (dt.date(2021, 1, 8),)
    assert fields["issue_date"].readings[0].confidence >= 0.8
    assert fields["document_number"].values == ("16037/2021",)


def test_items_out_of_order_are_no_items():
    text = SPANISH.format(date="8 de enero de 2021", number="16037/2021")
    lines = text.split("\n")
    shuffled = "\n".join([*lines[:2], *reversed(lines[2:])])
    best = extract(document("apostille", shuffled)).get("issue_date")
    assert best is None or best.readings[0].confidence < 0.8


@pytest.mark.parametrize(
    ("signed", "by", "signatory", "authority"),
    [
        ("ist unterschrieben von Frau Ina Krüger", "durch die Regierung Kölns", "Ina Krüger", "Regierung Kölns"),
        ("è stato sottoscritto da Marco Bellini", "da Prefettura di Bari", "Marco Bellini", "Prefettura di Bari"),
        ("Foi assinado por: Carla Menezes", "Por: Antonio Lopes, tabelião", "Carla Menezes", "Antonio Lopes, tabelião"),
        ("a fost semnat de Ionescu Elena", "de Instituția Prefectului", "Ionescu Elena", "Instituția Prefectului"),
        ("został podpisany przez Annę Wójcik", "przez Ministerstwo Spraw", "Annę Wójcik", "Ministerstwo Spraw"),
        ("Hasan Yıldırım tarafından imzalanmıştır", "Ankara Valiliği tarafından", "Hasan Yıldırım", "Ankara Valiliği"),
    ],
    ids=["de", "it", "pt", "ro", "pl", "tr"],
)  # fmt: skip
def test_who_signed_and_who_certified_in_the_languages_of_the_model(signed, by, signatory, authority):
    text = (
        f"APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n1. Land: X\nThis public document\n2. {signed}\n"
        f"3. acting in the capacity of notary\n4. bears the seal of Y\nCertified\n"
        f"5. Z   6. 12/10/2026\n7. {by}\n8. 4471/26"
    )
    fields = extract(document("apostille", text))
    assert (fields["signed_by"].best.value, fields["authority"].best.value) == (signatory, authority)


def test_a_sticker_in_french_does_not_make_an_extract_in_another_language_french():
    sticker = "Vu pour la légalisation de la signature de l'officier de l'état civil\nTunis, le 19/10/2026"
    arabic = "\n".join(["مضمون من رسم ولادة", *["الجمهورية التونسية وزارة الداخلية"] * 10])
    unread = "\n".join(["MUWLE PL"] * 11)
    assert extract(document("birth-certificate", f"{arabic}\n{sticker}", language="fr"))["language"].values == ("ar",)
    assert "language" not in extract(document("birth-certificate", f"{unread}\n{sticker}", language="fr"))


def test_the_authority_stands_beside_a_label_of_two_lines() -> None:
    """Brazil prints the label in one language over the others in brackets, and the answer beside the first."""
    lines = "7. Por:                        4 TABELIONATO DE NOTAS\n(By / Par)                     CARLA MENEZES"
    text = SPANISH.format(date="8 de enero de 2021", number="16037/2021")
    found = extract(document("apostille", text.replace("7. por Ministerio de Relaciones Exteriores", lines)))
    assert [one.startswith("4 TABELIONATO") for one in map(str, found["authority"].values)] == [True]


def test_the_authority_stands_behind_the_other_languages_in_brackets() -> None:
    text = SPANISH.format(date="8 de enero de 2021", number="16037/2021")
    changed = text.replace("7. por Ministerio", "7. Por:\n(By / Par)   Ministerio")
    assert extract(document("apostille", changed))["authority"].values == ("Ministerio de Relaciones Exteriores",)


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("1. Country:     United Kingdom of Great Britain and Northern Ireland", "GBR"),
        ("1. País: Brasil\n(Country / Pays)\nEste documento público", "BRA"),
        ("1. Country / Pays:     United States of America", "USA"),
        ("1. Pays : République de Moldova / Republica Moldova", "MDA"),
        ("1. Kraj: Polska", "POL"),
        ("1. Land: Bundesrepublik Deutschland", "DEU"),
        ("1. Country: Mexico\nActing in Belgium", "MEX"),
    ],
)
def test_the_first_item_names_the_state(item: str, code: str) -> None:
    text = f"APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n{item}\n2. has been signed by Ana Rojas"
    assert extract(document("apostille", text, language="en"))["country"].values == (code,)


def test_a_country_that_a_paper_of_another_kind_asks_for_is_not_its_own() -> None:
    text = "POLICE OF THE COAST\n1. Country: Kenya\nName: Ada Obi\nDone on 4 October 2026"
    assert "country" not in extract(document("criminal-record", text, language="en"))


def test_a_label_said_again_below_in_other_languages_is_no_authority() -> None:
    text = (
        "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n1. País:    PERÚ\nEl presente documento público\n"
        "2. ha sido firmado por:    RUIZ PAZ ELVA\n3. quien actúa en calidad de:   JUEZ\n"
        "4. y está revestido del sello de:   CORTE\nCERTIFICADO\n5. en:   LIMA\n6. el día:   05/11/2026\n"
        "7. por:\nby / par                    TELLO RUIZ GONZALO\n8. bajo el N°:   2611-04\n9. Sello:\n10. Firma:\n"
    )
    found = extract(document("apostille", text, language="es"))
    best = found["authority"].best
    assert best is not None
    assert best.value == "TELLO RUIZ GONZALO"
