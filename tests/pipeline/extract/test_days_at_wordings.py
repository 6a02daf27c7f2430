"""What the wordings of fifteen languages say of a day: a marriage, a death, a first day of work, a term."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document
from validators.facts import Field

# fmt: off
MARRIAGES: dict[str, tuple[str, ...]] = {
    "en": ("Marriage solemnized on 14 May 2016 at Lagos", "Date of marriage: 14/05/2016",
        "were married on the 14th day of May 2016", "Date of Marriage   14 May 2016"),
    "fr": ("Mariage célébré le 14 mai 2016 à Lomé", "Date du mariage : 14/05/2016",
        "ont contracté mariage le quatorze mai deux mille seize", "se sont mariés à Lomé le 14 mai 2016",
        "Le 14 mai 2016 à dix heures ont comparu publiquement pour contracter mariage"),
    "nl": ("Huwelijk voltrokken te Gent op 14 mei 2016", "Datum huwelijk: 14/05/2016",
        "zijn gehuwd te Gent op 14 mei 2016", "in het huwelijk getreden op 14 mei 2016"),
    "de": ("Eheschließung am 14. Mai 2016 in Eupen", "haben am 14.05.2016 die Ehe geschlossen",
        "Tag der Eheschließung: 14.05.2016", "die Ehe wurde am 14. Mai 2016 geschlossen"),
    "es": ("contrajeron matrimonio el 14 de mayo de 2016", "Fecha del matrimonio: 14/05/2016",
        "Matrimonio celebrado el 14 de mayo de 2016", "Fecha de celebración: 14/05/2016"),
    "pt": ("casaram no dia 14 de maio de 2016", "Data do casamento: 14/05/2016",
        "casamento celebrado em 14 de maio de 2016", "Data de celebração: 14/05/2016"),
    "it": ("hanno contratto matrimonio il 14 maggio 2016", "Data del matrimonio: 14/05/2016",
        "matrimonio celebrato il 14 maggio 2016"),
    "tr": ("Evlenme tarihi: 14.05.2016", "14.05.2016 tarihinde evlenmişlerdir", "Evlilik tarihi: 14/05/2016"),
    "pl": ("zawarli związek małżeński dnia 14 maja 2016 r.", "Data zawarcia małżeństwa: 14.05.2016",
        "małżeństwo zawarte w dniu 14 maja 2016 r."),
    "ro": ("Data căsătoriei: 14.05.2016", "s-au căsătorit la data de 14 mai 2016",
        "căsătoria a fost încheiată la data de 14 mai 2016"),
    "ru": ("Дата заключения брака: 14.05.2016", "заключили брак 14 мая 2016 года", "брак заключён 14.05.2016"),
    "uk": ("Дата реєстрації шлюбу: 14.05.2016", "уклали шлюб 14 травня 2016 року",
        "шлюб зареєстровано 14 травня 2016 року"),
    "vi": ("Ngày đăng ký kết hôn: 14/05/2016", "đăng ký kết hôn ngày 14 tháng 5 năm 2016"),
    "id": ("Tanggal nikah: 14 Mei 2016", "telah melangsungkan pernikahan pada tanggal 14 Mei 2016",
        "Tanggal perkawinan: 14-05-2016"),
}
DEATHS: dict[str, tuple[str, ...]] = {
    "en": ("Date of death: 14/05/2016", "died on 14 May 2016 at Kampala", "who died at Kampala on 14 May 2016"),
    "fr": ("décédé à Lomé le 14 mai 2016", "Date du décès : 14/05/2016",
        "est décédé le quatorze mai deux mille seize"),
    "nl": ("overleden te Gent op 14 mei 2016", "Datum van overlijden: 14/05/2016"),
    "de": ("verstorben am 14. Mai 2016 in Eupen", "Todestag: 14.05.2016", "ist am 14. Mai 2016 verstorben"),
    "es": ("falleció el 14 de mayo de 2016", "Fecha de defunción: 14/05/2016"),
    "pt": ("faleceu em 14 de maio de 2016", "Data do óbito: 14/05/2016", "Data do falecimento: 14/05/2016"),
    "it": ("è deceduto il 14 maggio 2016", "Data di morte: 14/05/2016", "morto a Bari il 14 maggio 2016"),
    "tr": ("Ölüm tarihi: 14.05.2016", "14.05.2016 tarihinde vefat etmiştir"),
    "pl": ("zmarł dnia 14 maja 2016 r.", "Data zgonu: 14.05.2016"),
    "ro": ("a decedat la data de 14 mai 2016", "Data decesului: 14.05.2016"),
    "ru": ("Дата смерти: 14.05.2016", "умер 14 мая 2016 года"),
    "uk": ("Дата смерті: 14.05.2016", "померла 14 травня 2016 року"),
    "vi": ("Đã chết vào lúc 10 giờ, ngày 14 tháng 5 năm 2016", "chết ngày 14/05/2016"),
    "id": ("meninggal dunia pada tanggal 14 Mei 2016", "Tanggal kematian: 14-05-2016"),
}
WORK: dict[str, tuple[str, ...]] = {
    "en": ("has been employed by us since 14 May 2016", "has worked here from 14 May 2016 to date",
        "Date of joining: 14/05/2016", "joined our company on 14 May 2016", "Employment start date: 14/05/2016"),
    "fr": ("est employé chez nous depuis le 14 mai 2016", "Date d'entrée : 14/05/2016",
        "travaille dans notre société depuis le 14 mai 2016", "Date d'embauche : 14/05/2016",
        "engagé le 14 mai 2016"),
    "nl": ("is bij ons in dienst sinds 14 mei 2016", "Datum indiensttreding: 14/05/2016",
        "in dienst getreden op 14 mei 2016", "Datum in dienst: 14/05/2016"),
    "de": ("ist seit dem 14. Mai 2016 bei uns beschäftigt", "Eintrittsdatum: 14.05.2016", "Eintritt: 14.05.2016"),
    "es": ("presta servicios desde el 14 de mayo de 2016", "Fecha de ingreso: 14/05/2016",
        "trabaja en esta empresa desde el 14/05/2016", "Fecha de antigüedad: 14/05/2016"),
    "pt": ("trabalha nesta empresa desde 14 de maio de 2016", "Data de admissão: 14/05/2016",
        "admitida em 14/05/2016"),
    "it": ("è dipendente dal 14 maggio 2016", "Data di assunzione: 14/05/2016", "assunta il 14/05/2016"),
    "tr": ("İşe giriş tarihi: 14.05.2016", "14.05.2016 tarihinden itibaren çalışmaktadır",
        "14.05.2016 tarihinden beri şirketimizde çalışmaktadır"),
    "pl": ("jest zatrudniony od dnia 14 maja 2016 r.", "Data zatrudnienia: 14.05.2016",
        "pracuje w naszej firmie od 14.05.2016"),
    "ro": ("este angajat din data de 14 mai 2016", "Data angajării: 14.05.2016"),
    "ru": ("работает с 14 мая 2016 года", "Дата приёма на работу: 14.05.2016",
        "работает в нашей организации с 14.05.2016 по настоящее время"),
    "uk": ("працює з 14 травня 2016 року", "Дата прийняття на роботу: 14.05.2016"),
    "vi": ("làm việc tại công ty từ ngày 14 tháng 5 năm 2016", "Ngày vào làm: 14/05/2016"),
    "id": ("bekerja sejak tanggal 14 Mei 2016", "Tanggal masuk: 14-05-2016"),
}
COVERS: dict[str, tuple[str, ...]] = {
    "en": ("Period of cover: from 14 May 2026 to 13 May 2027", "Valid from: 14/05/2026\nValid until: 13/05/2027",
        "Start date   14/05/2026\nEnd date   13/05/2027", "Effective Date: 14 May 2026\nExpiry Date: 13 May 2027",
        "Cover period 14/05/2026 - 13/05/2027"),
    "fr": ("Période de garantie : du 14 mai 2026 au 13 mai 2027",
        "Date d'effet : 14/05/2026\nDate d'échéance : 13/05/2027", "valable du 14/05/2026 au 13/05/2027",
        "Début   14/05/2026\nFin   13/05/2027", "à compter du 14/05/2026 jusqu'au 13/05/2027 inclus"),
    "nl": ("Verzekerde periode: van 14 mei 2026 tot en met 13 mei 2027",
        "Ingangsdatum: 14/05/2026\nEinddatum: 13/05/2027", "geldig van 14/05/2026 t/m 13/05/2027",
        "Begindatum   14/05/2026\nEinddatum   13/05/2027"),
    "de": ("Versicherungszeitraum: vom 14.05.2026 bis 13.05.2027",
        "Versicherungsbeginn: 14.05.2026\nVersicherungsende: 13.05.2027",
        "gültig vom 14.05.2026 bis zum 13.05.2027", "Beginn: 14.05.2026\nAblauf: 13.05.2027"),
    "es": ("Vigencia: del 14/05/2026 al 13/05/2027", "Fecha de inicio: 14/05/2026\nFecha de fin: 13/05/2027",
        "Válida desde el 14/05/2026 hasta el 13/05/2027", "Desde: 14/05/2026   Hasta: 13/05/2027",
        "Fecha de efecto: 14/05/2026\nFecha de vencimiento: 13/05/2027"),
    "pt": ("Vigência: de 14/05/2026 a 13/05/2027", "Início de vigência: 14/05/2026\nFim de vigência: 13/05/2027",
        "Válida de 14/05/2026 até 13/05/2027", "Data de início: 14/05/2026\nData de fim: 13/05/2027"),
    "it": ("Validità: dal 14/05/2026 al 13/05/2027", "Decorrenza: 14/05/2026\nScadenza: 13/05/2027",
        "Inizio copertura: 14/05/2026\nFine copertura: 13/05/2027", "valida dal 14/05/2026 fino al 13/05/2027"),
    "tr": ("Sigorta başlangıç tarihi: 14.05.2026\nSigorta bitiş tarihi: 13.05.2027",
        "Başlangıç Tarihi   14/05/2026\nBitiş Tarihi   13/05/2027", "Poliçe dönemi: 14.05.2026 - 13.05.2027",
        "14.05.2026 - 13.05.2027 tarihleri arasında geçerlidir"),
    "pl": ("Okres ubezpieczenia: od 14.05.2026 do 13.05.2027",
        "Okres ubezpieczenia: od dnia 14 maja 2026 r. do dnia 13 maja 2027 r.",
        "Data początku ochrony: 14.05.2026\nData końca ochrony: 13.05.2027", "Ważne od 14.05.2026 do 13.05.2027"),
    "ro": ("Perioada de asigurare: de la 14.05.2026 până la 13.05.2027", "Valabilitate: 14.05.2026 - 13.05.2027",
        "valabil de la 14.05.2026 la 13.05.2027"),
    "ru": ("Срок действия: с 14.05.2026 по 13.05.2027", "Период страхования: с 14 мая 2026 г. по 13 мая 2027 г.",
        "Дата начала: 14.05.2026\nДата окончания: 13.05.2027",
        "действителен с «14» мая 2026 г. по «13» мая 2027 г."),
    "uk": ("Строк дії: з 14.05.2026 по 13.05.2027", "Період страхування: з 14 травня 2026 р. до 13 травня 2027 р.",
        "Дата початку: 14.05.2026\nДата закінчення: 13.05.2027"),
    "vi": ("Thời hạn bảo hiểm: từ ngày 14/05/2026 đến ngày 13/05/2027",
        "Hiệu lực từ ngày 14 tháng 5 năm 2026 đến ngày 13 tháng 5 năm 2027",
        "Từ ngày   14/05/2026\nĐến ngày   13/05/2027"),
    "id": ("Periode pertanggungan: 14 Mei 2026 s/d 13 Mei 2027",
        "Berlaku mulai tanggal 14 Mei 2026 sampai dengan 13 Mei 2027",
        "Tanggal mulai: 14/05/2026\nTanggal berakhir: 13/05/2027"),
    "zh": ("保险期间：自2026年05月14日起至2027年05月13日止", "保险期限：2026年5月14日至2027年5月13日",
        "自 2026 年 5 月 14 日零时起至 2027 年 5 月 13 日二十四时止"),
}
STATEMENTS: dict[str, tuple[str, ...]] = {
    "en": ("Statement period: 01 May 2026 to 31 October 2026", "Statement from 01/05/2026 to 31/10/2026",
        "From 01-May-2026 To 31-Oct-2026", "Period: 01/05/2026 - 31/10/2026",
        "For the period 01 May 2026 through 31 October 2026"),
    "fr": ("Relevé du 01/05/2026 au 31/10/2026", "Période du 1er mai 2026 au 31 octobre 2026",
        "Période : 01.05.2026 - 31.10.2026", "Opérations du 01/05/2026 au 31/10/2026"),
    "nl": ("Periode van 01/05/2026 tot en met 31/10/2026", "Verrichtingen van 01/05/2026 tot 31/10/2026"),
    "de": ("Kontoauszug vom 01.05.2026 bis 31.10.2026", "Zeitraum: 01.05.2026 – 31.10.2026",
        "Umsätze vom 01.05.2026 bis zum 31.10.2026"),
    "es": ("Período: 01/05/2026 al 31/10/2026", "Movimientos del 01/05/2026 al 31/10/2026",
        "Desde 01/05/2026 hasta 31/10/2026"),
    "pt": ("Período: 01/05/2026 a 31/10/2026", "Extrato de 01/05/2026 a 31/10/2026", "De 01/05/2026 até 31/10/2026",
        "Período de 01-05-2026 a 31-10-2026"),
    "it": ("Periodo: dal 01/05/2026 al 31/10/2026", "Estratto conto dal 01/05/2026 al 31/10/2026"),
    "tr": ("Hesap özeti dönemi: 01.05.2026 - 31.10.2026", "Tarih aralığı: 01/05/2026 - 31/10/2026",
        "01.05.2026 - 31.10.2026 tarihleri arası hesap hareketleri"),
    "pl": ("Wyciąg za okres od 01.05.2026 do 31.10.2026", "Za okres: 2026-05-01 - 2026-10-31"),
    "ro": ("Perioada: 01.05.2026 - 31.10.2026", "Extras de cont pentru perioada 01.05.2026 - 31.10.2026",
        "de la 01.05.2026 până la 31.10.2026"),
    "ru": ("Выписка за период с 01.05.2026 по 31.10.2026", "Период: 01.05.2026 - 31.10.2026"),
    "uk": ("Виписка за період з 01.05.2026 по 31.10.2026", "За період: 01.05.2026 - 31.10.2026"),
    "vi": ("Từ ngày 01/05/2026 đến ngày 31/10/2026", "Từ ngày: 01/05/2026 Đến ngày: 31/10/2026",
        "Kỳ sao kê: 01/05/2026 - 31/10/2026"),
    "id": ("Periode: 01/05/2026 s/d 31/10/2026", "Periode : 01 Mei 2026 - 31 Oktober 2026",
        "Dari tanggal 01/05/2026 sampai tanggal 31/10/2026"),
    "zh": ("起止日期：2026-05-01 至 2026-10-31", "查询期间：2026年05月01日至2026年10月31日",
        "起始日期：2026-05-01   终止日期：2026-10-31"),
}
# fmt: on


def cases(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, line) for language, lines in table.items() for line in lines]


def surely(kind: str, text: str, name: str, language: str | None = None) -> list[str]:
    found = extract(document(kind, text, language=language)).get(name, Field())
    return [str(one.value) for one in found.readings if one.confidence >= 0.6]


@pytest.mark.parametrize(("language", "line"), cases(MARRIAGES))
def test_the_day_of_a_marriage_is_told(language: str, line: str) -> None:
    text = f"ACT\n\nKERN Ilka and BRANDT Udo\n{line}\n\n\nLom, 23/10/2026"
    assert surely("marriage-certificate", text, "event_date", language) == ["2016-05-14"]
    assert surely("marriage-certificate", text, "issue_date", language) == ["2026-10-23"]


@pytest.mark.parametrize(("language", "line"), cases(DEATHS))
def test_the_day_of_a_death_is_told(language: str, line: str) -> None:
    text = f"ACT\n\nBRANDT Udo\n{line}\n\n\nLom, 23/10/2026"
    assert surely("death-certificate", text, "event_date", language) == ["2016-05-14"]


@pytest.mark.parametrize(("language", "line"), cases(WORK))
def test_the_first_day_of_work_is_told(language: str, line: str) -> None:
    text = f"LETTER\n\nBRANDT Udo\n{line}\n\n\nLom, 23/10/2026"
    assert surely("employment-certificate", text, "start_date", language) == ["2016-05-14"]


@pytest.mark.parametrize(("language", "line"), cases(COVERS))
def test_both_ends_of_a_cover_are_told(language: str, line: str) -> None:
    text = f"POLICY\n\nInsured BRANDT Udo\n{line}\n\n\nLom, 23/04/2026"
    assert surely("health-insurance", text, "valid_from", language) == ["2026-05-14"]
    assert surely("health-insurance", text, "valid_until", language) == ["2027-05-13"]


@pytest.mark.parametrize(("language", "line"), cases(STATEMENTS))
def test_both_ends_of_the_period_of_a_statement_are_told(language: str, line: str) -> None:
    rows = "05/05/2026   Salary   100.00\n06/06/2026   Rent   50.00"
    text = f"BANK STATEMENT\n\nBRANDT Udo\n{line}\n\n{rows}\n\nPrinted on 03/11/2026"
    assert surely("bank-statement", text, "period_from", language) == ["2026-05-01"]
    assert surely("bank-statement", text, "period_to", language) == ["2026-10-31"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("L'employeur s'engage à verser la prime du 14/05/2016", "event start from until"),
        ("Estado civil: casado. Inscrito el 14/05/2016", "event start until"),
        ("the mortgage of 14/05/2016", "event start until"),
        ("14/05/2016 起草", "from until event"),
        ("Dikeluarkan di Bandung pada tanggal 14/05/2016", "event from until none"),
        ("tarihinde 14/05/2016 ödendi", "event from until"),
    ],
)
def test_words_that_only_look_alike_give_no_such_role(line: str, role: str) -> None:
    found = roled_dates(Paper(document("employment-certificate", f"HEAD\n\n{line}\n\nEND")))
    assert all(one.role not in role.split() for one in found)


def test_a_capital_with_a_stroke_is_the_letter_without_it() -> None:
    assert surely("health-insurance", "Từ ngày   02/03/2026\nĐến ngày   01/03/2027", "valid_until") == ["2027-03-01"]


def test_a_day_of_arrival_begins_no_work_on_other_labels() -> None:
    assert surely("employment-certificate", "LETTER\n\nDate de sortie : 14/05/2016", "start_date", "fr") == []


HEADS = {
    "en": "LETTER OF ADMISSION\n12 October 2026",
    "fr": "CONTRAT DE COOPÉRATION\n12 octobre 2026",
    "de": "Unser Zeichen   Ihre Nachricht vom   Datum\nA/118           02.09.2026           12.10.2026",
    "tr": "Sayı: 118   12.10.2026\n12.08.2026 tarihli dilekçeniz alınmıştır.",
    "pl": "Znak: A/118   Łom, 12 października 2026 r.",
    "vi": "Số: 118/CV\nHuế, ngày 12 tháng 10 năm 2026",
}


@pytest.mark.parametrize("language", HEADS)
def test_the_day_in_the_head_of_a_letter_is_its_own(language: str) -> None:
    text = f"{HEADS[language]}\n\nDear Ms Kern,\nwith reference to your application of 3 August 2026 we admit you."
    assert surely("admission-letter", text, "issue_date", language) == ["2026-10-12"]


FEET = {
    "tr": "İşe başlama tarihi: 01.12.2026\nİşbu sözleşme 12.10.2026 tarihinde iki nüsha olarak imzalanmıştır.",
    "vi": "Chữ ký   ________   Ngày   12/10/2026",
    "uk": "Підпис   ________   Дата   12.10.2026",
    "id": "Tanda tangan   ________   Tanggal   12/10/2026",
}


@pytest.mark.parametrize("language", FEET)
def test_the_day_at_the_foot_of_a_contract_is_its_own(language: str) -> None:
    text = f"CONTRACT\n\nKERN Ilka\n\n\n{FEET[language]}"
    assert surely("employment-contract", text, "issue_date", language) == ["2026-10-12"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("pl", "W dniu 12 października 2026 r. wykonano przelew"),
        ("tr", "12.10.2026 tarihinde havale gerçekleştirilmiştir"),
        ("ru", "12 октября 2026 г. выполнен перевод"),
        ("id", "Tanggal transaksi: 12/10/2026"),
        ("vi", "Ngày giao dịch: 12/10/2026"),
        ("zh", "交易日期：2026-10-12"),
    ],
)
def test_the_day_of_a_payment_is_told(language: str, line: str) -> None:
    text = f"PAYMENT\n{line}\nAmount: EUR 236.00\nIBAN BE57 6792 0060 9235"
    assert surely("fee-payment", text, "payment_date", language) == ["2026-10-12"]


@pytest.mark.parametrize("line", ["Deneme süresi bitimi tarihi: 14/12/2026", "Askerlik terhis tarihi: 14/12/2026"])
def test_a_turkish_label_for_another_day_dates_no_paper(line: str) -> None:
    text = f"BELGE\n\n{line}\n\nBursa, 12/10/2026"
    assert surely("employment-contract", text, "issue_date", "tr") == ["2026-10-12"]


def test_a_decision_is_cited_in_turkish_by_its_day_and_number() -> None:
    text = "Belediye Meclisinin 14.08.2026 tarih ve 118 sayılı kararı uyarınca\n\nTarih: 12.10.2026"
    assert surely("municipal-registration", text, "issue_date", "tr") == ["2026-10-12"]


def test_a_day_among_words_that_nobody_read_is_not_decided_on() -> None:
    garbled = "\n".join(
        " ".join(f"{word}~0.1" for word in ["Hapoyp", "kenna", "mpo", "Te", "BOHa", "HaByasaca"]) for _ in range(5)
    )
    text = f"{garbled}\n14.09.2026"
    assert surely("unknown", text, "issue_date") == []
    assert surely("unknown", text.replace("~0.1", ""), "issue_date") == ["2026-09-14"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "se declara disuelto el matrimonio por sentencia de fecha 14 de mayo de 2016"),
        ("it", "scioglimento del matrimonio pronunciato con sentenza del 14/05/2016"),
        ("ru", "брак расторгнут решением суда от 14.05.2016"),
        ("tr", "Karar Tarihi: 14.05.2016\nKesinleşme Tarihi: 20.06.2016"),
    ],
)
def test_the_day_of_a_divorce_is_that_of_its_judgment(language: str, line: str) -> None:
    text = f"DECISION\n\nKERN Ilka and BRANDT Udo\n{line}\n\n\nLom, 23/10/2026"
    assert surely("divorce-decision", text, "event_date", language) == ["2016-05-14"]
