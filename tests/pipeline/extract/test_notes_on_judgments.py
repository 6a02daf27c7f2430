"""What is noted on a judgment later: that it became final, who said so, and where it was registered."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.readings import Alternative
from tests.pipeline.words import document, page

NOTED = {
    "in a note of the clerk": "JUZGADO DE FAMILIA\nSENTENCIA N.º 88/2026\nVigo, 3 de mayo de 2026\n"
    "Se declara disuelto el matrimonio.\nDiligencia de firmeza: la extiendo para hacer constar que es firme.\n"
    "Vigo, 9 de junio de 2026",
    "by a later act": "SENTENCIA N.º 88/2026\nEn Vigo, a 3 de mayo de 2026.\nNotifíquese.\n"
    "Firmeza: declarada por diligencia de ordenación de fecha 9 de junio de 2026",
    "with its own clerk": "Amtsgericht Köln\nBESCHLUSS\nhat das Amtsgericht am 03.05.2026 beschlossen:\n"
    "Die Ehe wird geschieden.\nRechtskraftvermerk\nVorstehende Entscheidung ist seit dem 09.06.2026 rechtskräftig.\n"
    "Köln, den 20.06.2026\nUrkundsbeamtin der Geschäftsstelle",
    "as a certificate below": "TRIBUNAL DE PREMIERE INSTANCE\nJUGEMENT\nAinsi jugé et prononcé à Huy, le 3 mai 2026.\n"
    "Certificat de non-appel délivré le 9 juin 2026\nLe greffier",
    "in the last sentence": "RECHTBANK\nVONNIS\nUitgesproken te Gent op 3 mei 2026.\n"
    "Dit vonnis is op 9 juni 2026 in kracht van gewijsde getreden.",
    "in Romanian": "JUDECĂTORIA\nSENTINȚA CIVILĂ nr. 88\nPronunțată în ședința publică din 3 mai 2026\n"
    "Rămasă definitivă la data de 9 iunie 2026",
    "in Turkish": "AİLE MAHKEMESİ\nKARAR\nKarar tarihi: 03.05.2026\nİşbu karar 09.06.2026 tarihinde kesinleşmiştir.",
    "in Russian": "РАЙОННЫЙ СУД\nРЕШЕНИЕ\n3 мая 2026 года\nРешение вступило в законную силу 9 июня 2026 года.",
    "in Chinese": "人民法院\n民事判决书\n2026年5月3日\n本判决于2026年6月9日发生法律效力。",
    "in Polish": "SĄD OKRĘGOWY\nWYROK\nDnia 3 maja 2026 r.\nOrzeczenie jest prawomocne z dniem 9 czerwca 2026 r.",
    "in English": "FAMILY COURT\nORDER\nDated 3 May 2026\nThis order became final on 9 June 2026.",
}


@pytest.mark.parametrize("text", NOTED.values(), ids=NOTED)
def test_a_note_of_finality_is_not_the_day_of_the_judgment(text: str) -> None:
    found = extract(document("divorce-decision", text))["issue_date"]
    assert {str(day) for day in found.values} == {"2026-05-03"}


def test_an_extract_is_made_out_below_what_it_says_of_finality() -> None:
    text = (
        "GREFFE DU TRIBUNAL\nEXTRAIT DE JUGEMENT\n"
        "Jugement du 3 mars 2026, passé en force de chose jugée le 9 avril 2026.\n"
        "Délivré à Huy, le 20 juin 2026"
    )
    found = extract(document("divorce-decision", text))["issue_date"]
    assert "2026-06-20" in {str(day) for day in found.values}


def test_the_day_of_a_judgment_said_to_be_final_stays() -> None:
    for text in (
        "RECHTBANK\nVONNIS\nHet vonnis van 3 mei 2026 is in kracht van gewijsde getreden.",
        "DISTRICT COURT\nThe judgment of 3 May 2026 became final on 9 June 2026.",
    ):
        found = extract(document("divorce-decision", text)).get("issue_date")
        assert {str(day) for day in found.values} <= {"2026-05-03"} if found else True, text


def test_what_is_called_final_on_another_paper_tells_no_day_of_it() -> None:
    text = "POLICE\nThis certificate is final. Issued on 9 June 2026"
    found = extract(document("criminal-record", text))["issue_date"]
    assert [str(day) for day in found.values] == ["2026-06-09"]


def test_a_second_reader_of_the_same_figures_sees_the_day_that_the_paper_has_settled() -> None:
    seen = [Alternative(2, "Issued on ® 06.08.2026", 0.9, "second")]
    text = "EXTRACT\nMarried on 14.09.2019\nIssued on 06.08.2026"
    found = extract(document("marriage-certificate", page(text, alternatives=seen)))["issue_date"]
    assert [str(day) for day in found.values] == ["2026-08-06"]


@pytest.mark.parametrize(
    "text",
    [
        "AMTSGERICHT\nBESCHLUSS\nKöln, den 03.05.2026\nDie Ehe wird geschieden.\nAusgefertigt\nKöln, den 20.06.2026",
        "TRIBUNAL DE GRANDE INSTANCE\nJUGEMENT DE DIVORCE\nrendu le 3 mai 2026\nPour expédition certifiée conforme\n"
        "Dakar, le 20 juin 2026",
    ],
)
def test_of_a_judgment_and_its_copy_both_days_are_kept(text: str) -> None:
    found = extract(document("divorce-decision", text))["issue_date"]
    assert {str(day) for day in found.values} == {"2026-05-03", "2026-06-20"}


def test_an_authenticity_attested_below_is_another_authority_s() -> None:
    text = (
        "GEBURTSURKUNDE\nLena WEBER\ngeboren am 12.03.1995\nKöln, 04.09.2026\nDer Standesbeamte\n"
        "Die Echtheit der Unterschrift wird bestätigt.\nKöln, den 09.09.2026\nBezirksregierung"
    )
    found = extract(document("birth-certificate", text))["issue_date"]
    assert [str(day) for day in found.values] == ["2026-09-04"]


def test_a_certificate_signed_once_is_issued_then() -> None:
    text = "GEBURTSURKUNDE\nLena WEBER\ngeboren am 12.03.1995\nStandesamt der Stadt\nKöln, den 09.09.2026"
    found = extract(document("birth-certificate", text))["issue_date"]
    assert [str(day) for day in found.values] == ["2026-09-09"]
