"""On which day somebody begins, arrives at the latest, is divorced: and on which one the paper of it is made out."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field


def surely(kind: str, language: str, text: str, name: str) -> list[str]:
    """Values on which rules may decide; none where several are kept."""
    found = extract(document(kind, text, language=language)).get(name, Field())
    values = {str(one.value) for one in found.readings}
    return [str(one.value) for one in found.readings if one.confidence >= 0.6 and len(values) == 1]


BEGINS = [
    ("fr", "Date d'entrée : 04/05/2026"),
    ("fr", "Prise de poste : 4 mai 2026"),
    ("de", "Dienstantritt   04.05.2026"),
    ("de", "Beginn der Tätigkeit: 4. Mai 2026"),
    ("es", "Fecha de incorporación: 4 de mayo de 2026"),
    ("it", "Inizio del rapporto di lavoro: 04/05/2026"),
    ("pt", "Data de início de funções: 04/05/2026"),
    ("en", "Commencement of employment: 4 May 2026"),
]


@pytest.mark.parametrize(("language", "line"), BEGINS)
def test_work_begins_on_the_day_a_contract_says(language: str, line: str) -> None:
    text = f"Lineker GmbH\n{line}\n2 100,00 EUR"
    assert surely("employment-contract", language, text, "start_date") == ["2026-05-04"]


def test_the_day_of_arrival_in_a_country_begins_no_work() -> None:
    text = "EMPLOYMENT CONTRACT\nIntended date of arrival: 4 May 2026\nStart date: 1 June 2026"
    assert surely("employment-contract", "en", text, "start_date") == ["2026-06-01"]


ARRIVES = [
    ("nl", "De lessen vangen aan op 14 september 2026; wie na 10 oktober 2026 toekomt, wordt niet meer ingeschreven."),
    ("fr", "Les cours commencent le 14 septembre 2026 ; quiconque arrive après le 10 octobre 2026 n'est plus inscrit."),
    ("fr", "Les cours débutent le 14 septembre 2026.\nArrivée au plus tard : 10/10/2026"),
    ("de", "Die Kurse beginnen am 14. September 2026; wer nach dem 10. Oktober 2026 ankommt, wird abgewiesen."),
    ("nl", "Aanvang lessen   14-9-2026\nUiterlijke aankomst   10-10-2026"),
]


@pytest.mark.parametrize(("language", "text"), ARRIVES)
def test_a_school_tells_until_when_one_may_come(language: str, text: str) -> None:
    text = f"Hogeschool Molenbeke\n{text}"
    assert surely("admission-letter", language, text, "latest_arrival") == ["2026-10-10"]
    assert surely("admission-letter", language, text, "start_date") == ["2026-09-14"]


def test_who_comes_after_somebody_else_arrives_on_no_last_day() -> None:
    text = "Hogeschool Molenbeke\nWie na 10 oktober 2026 nog vragen heeft, schrijft ons."
    assert surely("admission-letter", "nl", text, "latest_arrival") == []


DECIDED = [
    ("en", "FINAL ORDER\nJudgment handed down   2021-03-09\nDate: 2024-06-17"),
    ("en", "DECREE ABSOLUTE\nthe said decree was on 9 March 2021 made absolute.\nDate: 17 June 2024"),
    (
        "fr",
        "JUGEMENT DE DIVORCE\nPar jugement rendu le 9 mars 2021 le divorce est prononcé.\nFait à Sfax, 17 juin 2024",
    ),
    ("nl", "VONNIS\nDe rechtbank spreekt de echtscheiding uit op 9 maart 2021.\nGedaan te Genk, 17 juni 2024"),
]


@pytest.mark.parametrize(("language", "text"), DECIDED)
def test_a_divorce_is_of_the_day_of_the_decision_and_its_paper_of_the_day_it_was_signed(
    language: str, text: str
) -> None:
    text = f"FAMILY COURT\n{text}"
    assert surely("divorce-decision", language, text, "event_date") == ["2021-03-09"]
    assert surely("divorce-decision", language, text, "issue_date") == ["2024-06-17"]


COPIED = [
    ("fr", "JUGEMENT DE DIVORCE\nJugement rendu le 9 mars 2021\nCopie certifiée conforme, Sousse, le 17 juin 2024"),
    ("de", "URTEIL\nUrteil vom 9. März 2021\nFür die Ausfertigung\nBonn, den 17. Juni 2024"),
]


@pytest.mark.parametrize(("language", "text"), COPIED)
def test_the_day_of_a_copy_leaves_that_of_the_court_beside_it(language: str, text: str) -> None:
    assert surely("divorce-decision", language, text, "issue_date") == []
    assert surely("divorce-decision", language, text, "event_date") == ["2021-03-09"]


def test_the_one_day_of_a_judgment_is_not_that_of_the_divorce_where_it_tells_another() -> None:
    text = "FAMILY COURT\nFINAL DECREE\nIn the matter ended in the presence of both on 9 March 2021\nDate: 17 June 2024"
    assert surely("divorce-decision", "en", text, "event_date") == []


WED = [
    ("nl", "geboren 3 mei 1990, zijn op 7 juni 2019 in de echt getreden; akte 12."),
    ("nl", "geboren 3 mei 1990, op 7 juni 2019 met elkaar in het huwelijk zijn getreden; akte 12."),
    ("it", "nata il 3 maggio 1990, il 7 giugno 2019 si sono uniti in matrimonio; atto 12."),
]


@pytest.mark.parametrize(("language", "text"), WED)
def test_a_marriage_is_told_behind_its_day(language: str, text: str) -> None:
    assert surely("marriage-certificate", language, f"HUWELIJK\n{text}", "event_date") == ["2019-06-07"]


def test_a_notice_is_of_the_day_it_was_posted_and_a_payment_is_not_one() -> None:
    notice = "TAX BILL\nThis notice was posted on 7 June 2026; you can object within a year."
    assert surely("tax-assessment", "en", notice, "issue_date") == ["2026-06-07"]
    booked = "TAX BILL\nDate: 9 June 2026\nThe payment was posted on 7 June 2026."
    assert surely("tax-assessment", "en", booked, "issue_date") == ["2026-06-09"]


def test_a_notary_certifies_the_deed_he_received() -> None:
    text = "ATTESTATION DE PROPRIÉTÉ\nJe certifie que par acte reçu le 7 juin 2026 Ana Lima est devenue propriétaire."
    assert surely("title-deed", "fr", text, "issue_date") == ["2026-06-07"]
    assert surely("title-deed", "fr", f"{text}\nFait à Mons, le 9 juin 2026", "issue_date") == ["2026-06-09"]


BORN = [
    ("fr", "Date de naiss. : 03/05/1990"),
    ("pt", "Data de nasc.: 03/05/1990"),
    ("es", "Fecha de nac.: 03/05/1990"),
    ("nl", "Ik, Ana LIMA) (3 mei 1990), verklaar"),
]


@pytest.mark.parametrize(("language", "line"), BORN)
def test_a_birth_is_asked_for_in_short_or_stands_in_brackets(language: str, line: str) -> None:
    assert surely("student-account", language, line, "birth_date") == ["1990-05-03"]


def test_two_ends_of_a_stretch_are_told_over_a_line() -> None:
    text = "The worker may work for Alma BV, starting\n2026-03-22 and ending 2028-03-21."
    assert surely("work-authorisation", "en", text, "valid_from") == ["2026-03-22"]
    assert surely("work-authorisation", "en", text, "valid_until") == ["2028-03-21"]
    other = "The hearing took place on\n2026-03-22 and ending 2028-03-21."
    assert surely("work-authorisation", "en", other, "valid_from") == []


def test_a_permit_counts_from_the_day_it_takes_effect() -> None:
    text = "WORK PERMIT B\nThe permit takes effect on 2026-03-22 and expires on 2028-03-21."
    assert surely("work-permit", "en", text, "valid_from") == ["2026-03-22"]


def test_a_period_whose_beginning_was_not_read_ends_as_it_says() -> None:
    rows = "\n".join(f"{day:02}/05/2026   Achat   -12,00" for day in (2, 9, 16, 23, 30))
    text = f"HISTORIQUE DES OPÉRATIONS\nDu :   O1er rnai 2026\nAu :   31 mai 2026\n{rows}"
    found = extract(document("bank-statement", text, language="fr"))
    assert [str(one.value) for one in found["period_to"].readings] == ["2026-05-31"]
    assert all(one.confidence < 0.6 for one in found["period_from"].readings)


def test_the_line_that_closes_an_act_is_no_birth_below_one() -> None:
    text = "ACTE DE MARIAGE\nné(e) le\n20-11-1987\n\nÀ Thiès, en date du 22-03-2023."
    assert surely("marriage-certificate", "fr", text, "issue_date") == ["2023-03-22"]
    assert surely("marriage-certificate", "fr", text, "birth_date") == ["1987-11-20"]


def test_a_date_among_the_particulars_of_a_test_is_left_to_a_person() -> None:
    row = "Centre Number   AB104   Date   14/06/2025   Candidate Number   002871"
    assert surely("language-certificate", "en", f"TEST REPORT FORM\n{row}", "issue_date") == []
    signed = f"TEST REPORT FORM\n{row}\nDate: 27/06/2025"
    assert surely("language-certificate", "en", signed, "issue_date") == ["2025-06-27"]
