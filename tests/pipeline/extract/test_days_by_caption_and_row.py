"""Days told by the row, the caption or the verb they stand with, and words that only look like those of a day."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.find import scan
from tests.pipeline.days import days, roles
from tests.pipeline.words import document


@pytest.mark.parametrize(
    "text",
    [
        "REGIONAL COURT\nDIVORCE DECREE\nCase   81/2021\nJudgment given   3 May 2021\nCopy issued on   9 June 2024",
        "TRIBUNAL\nJUGEMENT DE DIVORCE\nJugement rendu le : 03/05/2021\nExpédition délivrée le : 09/06/2024",
        "RECHTBANK\nECHTSCHEIDING\nDatum vonnis: 03/05/2021\nAfschrift afgeleverd op: 09/06/2024",
        "AMTSGERICHT\nSCHEIDUNG\nUrteilsdatum: 03.05.2021\nAusfertigung erteilt am: 09.06.2024",
    ],
)
def test_a_form_that_tells_the_decision_and_the_copy_is_of_the_day_of_the_copy(text: str) -> None:
    assert days("divorce-decision", text, "issue_date") == ["2024-06-09"]
    assert days("divorce-decision", text, "event_date") == ["2021-05-03"]


def test_the_day_of_a_decision_that_was_copied_later_stays_beside_that_of_the_copy() -> None:
    text = (
        "COUNTY COURT\nGENERAL JUDGMENT OF DISSOLUTION\nThe marriage of Ann Poe and Ian Poe is dissolved.\n"
        "Signed: 3 May 2021"
        + "\n"
        * 20
        + "I certify that this is a full and true copy\nof the original kept in my office.\n"
        "Clerk of the Court\nDated: 9 June 2024"
    )
    found = extract(document("divorce-decision", text))["issue_date"]
    assert {str(one.value) for one in found.readings} == {"2021-05-03", "2024-06-09"}
    assert all(one.confidence < 0.9 for one in found.readings)


def test_a_copy_handed_out_to_a_party_is_of_the_day_it_was_handed_out() -> None:
    text = (
        "TRIBUNAL\nJUGEMENT DE DIVORCE\nDate du jugement : 3 mai 2021\nPrononce le divorce.\n\n\n"
        "Grosse délivrée à M. Jean Poe sur sa demande.\nSfax, le 9 juin 2024\nLe Greffier"
    )
    assert days("divorce-decision", text, "issue_date") == ["2024-06-09"]


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        ("Date of signature", "issue"),
        ("Fecha de la firma", "issue"),
        ("Datum", "issue"),
        ("Data podpisu", "issue"),
        ("Dates of the fair", "none"),
    ],
)
def test_a_day_is_signed_where_the_caption_below_it_says_so(caption: str, told: str) -> None:
    text = f"CERTIFICATE\nThe above is certified.\n\n\n5 May 2026                    R. Moss\n{caption}          Clerk"
    assert roles("criminal-record", text) == [(told, "2026-05-05")]


def test_a_caption_with_a_day_of_its_own_below_asks_for_that_one() -> None:
    text = "CERTIFICATE\nBorn\n5 May 1996\nDate\n7 June 2026"
    assert ("birth", "1996-05-05") in roles("criminal-record", text)


@pytest.mark.parametrize("caption", ["6. Le", "Le", "4) Op", "AM :"])
def test_a_caption_of_one_word_over_a_day_asks_for_it(caption: str) -> None:
    assert roles("annex-32", f"Engagement\n\n{caption}\n29/07/2023") == [("date", "2023-07-29")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Die Karte läuft am 30.08.2027 ab.", "until"),
        ("De kaart loopt op 30.08.2027 af.", "until"),
        ("Die Genehmigung läuft. Am 30.08.2027 ab acht Uhr ist das Amt offen.", "told"),
    ],
)
def test_a_verb_of_two_halves_ends_behind_its_day(text: str, told: str) -> None:
    assert roles("professional-card-approval", text)[0][0] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada ORU   daughter   2004-04-19", "none"),
        ("Ada ORU   son   2004-04-19", "none"),
        ("Doğrulama son tarihi: 19.04.2027", "until"),
        ("Wij, notaris Marie-Luce Stas, verklaren dat bij akte van 25-8-2026", "none"),
        ("Marie le 25-8-2026", "event"),
        ("Mariée à Mons le 25-8-2026", "event"),
        ("Voltrokken op: 13-01-2020", "event"),
        ("Das Gericht spricht am 16.08.2019 die Annahme aus", "event"),
        ("Déclaration reçue le 05/07/2021", "registered"),
        ("Gent. 20.09.2025", "none"),
        ("Leuven. 20.09.2025", "place-date"),
        ("Rev. 20.09.2025", "revision"),
        ("DELTA, whose results were taken there on the 6th October, 2026", "told"),
        ("Accra, on the 6th October, 2026", "place-date"),
        ("Datum opmaak   02/09/2026", "issue"),
        ("Date d’engagement : 19-06-2015", "start"),
        ("First day   27 July 2021", "start"),
        ("Bom on 25 April 1996", "birth"),
    ],
)
def test_what_a_day_is_by_the_words_before_it(text: str, told: str) -> None:
    assert roles("unknown", text)[0][0] == told, text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ist July, 2023", ["2023-07-01"]),
        ("le ler juillet 2020", ["2020-07-01"]),
        ("21st July, 2023", ["2023-07-21"]),
        ("20.06.19-18.04.2029", ["2019-06-20", "2029-04-18"]),
        ("20.06.2019-18.04.2029", ["2019-06-20", "2029-04-18"]),
        ("20.06.19-18", []),
        ("op vijf maart tweeduizend vijfentwintig\nee", ["2025-03-05"]),
        ("5 March 2018 E.C.", []),
        ("5 March 2018 (EE)", []),
    ],
)
def test_days_whose_figures_or_neighbours_are_misread(text: str, found: list[str]) -> None:
    assert [str(date.values[0][0]) for date in scan(text) if date.values] == found


@pytest.mark.parametrize(
    "text",
    [
        "DICHIARAZIONE DEL DATORE DI LAVORO\nIl sottoscritto Ing. Aldo Neri, nato a Bari il 02/02/1959, titolare,\n"
        "dichiara che la Sig.ra Lia Fonti, nata a Roma il 10 gennaio 1982, è dipendente.",
        "ATTESTATION D'EMPLOI\nJe soussigné Me Paul Aldon, né à Lille le 02/02/1959, gérant,\n"
        "certifie que Madame Lia Fonti, née à Rome le 10 janvier 1982, travaille chez nous.",
        "CERTIFICADO DE TRABAJO\nEl abajo firmante D. Raúl Mora, nacido en Jaén el 02/02/1959, gerente,\n"
        "certifica que doña Lia Fonti, nacida en Roma el 10 de enero de 1982, trabaja aquí.",
    ],
)
def test_who_signs_for_an_employer_was_born_on_another_day_than_the_employee(text: str) -> None:
    assert days("employment-certificate", text, "birth_date") == ["1982-01-10"]


def test_who_stands_surety_speaks_of_himself() -> None:
    text = "DÉCLARATION\nJe soussigné M. Paul Aldon, né à Lille le 02/02/1959, déclare vivre de mes moyens."
    assert days("motivation-letter", text, "birth_date") == ["1959-02-02"]


@pytest.mark.parametrize(
    ("smudged", "sure"),
    [
        ("3 de~0.4 mayo de 2026", True),
        ("3 días~0.4 del mes de mayo de 2026", True),
        ("tres de mayo de dos mil~0.4 veintiséis", True),
        ("3 de mayo~0.4 de 2026", False),
        ("3~0.4 de mayo de 2026", False),
    ],
)
def test_a_smudge_on_what_joins_day_month_and_year_costs_no_belief(smudged: str, sure: bool) -> None:
    found = extract(document("criminal-record", f"CERTIFICADO\nExpedido el {smudged}"))["issue_date"]
    assert [str(value) for value in found.values] == ["2026-05-03"]
    assert (found.best is not None and found.best.confidence >= 0.6) is sure
