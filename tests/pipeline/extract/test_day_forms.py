"""The day of issue in fifteen languages: every way a day is written at every wording that papers announce it with."""

from __future__ import annotations

import math

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.find import parse_date, scan
from tests.pipeline.words import document
from validators.facts import Field

# Of a language: a sentence with a birth, how the 23rd of October 2026 is written, and what announces it.
# fmt: off
DAYS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        "It is certified that ILKA BRANDT, born on 4 June 1997 in Gmunden, is entered in the register.",
        ("23 October 2026", "October 23, 2026", "23rd October, 2026", "23-Oct-2026", "23/10/2026", "23.10.2026",
         "2026-10-23", "the 23rd day of October 2026", "twenty-third day of October, two thousand and twenty-six"),
        ("Date: {}", "Dated: {}", "Date of issue: {}", "Issued on {}", "Issued at Gmunden on {}", "Gmunden, {}",
         "Given under my hand at Gmunden, {}", "Signed at Gmunden on {}", "Date issued   {}",
         "Place and date of issue   {}"),
    ),
    "fr": (
        "Il est certifié que Mme ILKA BRANDT, née le 4 juin 1997 à Gmunden, est inscrite au registre.",
        ("23 octobre 2026", "vingt-trois octobre deux mille vingt-six", "vingt-trois octobre 2026", "23 oct. 2026",
         "23/10/2026", "23-10-2026", "vendredi 23 octobre 2026"),
        ("Fait à Gmunden, le {}", "Délivré le {}", "Gmunden, le {}", "Date : {}", "Date de délivrance : {}", "Le {}",
         "Pour extrait conforme, le {}", "Lieu et date de délivrance   {}", "Ainsi fait et passé à Gmunden, le {}",
         "Fait en deux exemplaires à Gmunden, le {}, chaque partie ayant reçu le sien."),
    ),
    "nl": (
        "Hierbij wordt verklaard dat mevrouw ILKA BRANDT, geboren op 4 juni 1997 te Gmunden, ingeschreven is.",
        ("23 oktober 2026", "drieëntwintig oktober tweeduizend zesentwintig", "23 okt. 2026", "23/10/2026",
         "vrijdag 23 oktober 2026"),
        ("Gedaan te Gmunden op {}", "Opgemaakt te Gmunden op {}", "Afgegeven op {}", "Gmunden, {}", "Datum: {}",
         "Datum van afgifte: {}", "Te Gmunden, op {}", "Plaats en datum van afgifte   {}"),
    ),
    "de": (
        "Hiermit wird bescheinigt, dass Frau ILKA BRANDT, geboren am 4. Juni 1997 in Gmunden, eingetragen ist.",
        ("23. Oktober 2026", "dreiundzwanzigsten Oktober zweitausendsechsundzwanzig", "23. Okt. 2026", "23. 10. 2026",
         "23.10.26", "Freitag, 23. Oktober 2026"),
        ("Gmunden, den {}", "Gmunden, {}", "Ausgestellt am {}", "Datum: {}", "Ausstellungsdatum: {}", "Erteilt am {}",
         "Ort und Datum der Ausstellung   {}", "Unterschrift: ________   Datum: {}"),
    ),
    "es": (
        "Se certifica que doña ILKA BRANDT, nacida el 4 de junio de 1997 en Gmunden, figura inscrita.",
        ("23 de octubre de 2026", "veintitrés de octubre de dos mil veintiséis", "23/10/2026", "23-OCT-2026",
         "veintitrés (23) de octubre de dos mil veintiséis (2026)"),
        ("En Gmunden, a {}", "Gmunden, {}", "Fecha: {}", "Fecha de expedición: {}", "Expedido en Gmunden el {}",
         "Lugar y fecha de expedición   {}", "Se extiende el presente certificado en la ciudad de Gmunden el {}"),
    ),
    "pt": (
        "Certifica-se que ILKA BRANDT, nascida em 4 de junho de 1997 em Gmunden, está inscrita.",
        ("23 de outubro de 2026", "vinte e três de outubro de dois mil e vinte e seis", "23 OUT. 2026", "23/10/2026",
         "vinte e três (23) dias do mês de outubro do ano de dois mil e vinte e seis (2026)"),
        ("Gmunden, {}", "Gmunden, aos {}", "Emitido em {}", "Data de emissão: {}", "Data: {}", "Lavrado aos {}",
         "Conservatória dos Registos Centrais de Gmunden, Traun, aos {}", "Local e data de emissão   {}"),
    ),
    "it": (
        "Si certifica che ILKA BRANDT, nata il 4 giugno 1997 a Gmunden, risulta iscritta.",
        ("23 ottobre 2026", "ventitré ottobre duemilaventisei", "23 ott. 2026", "23/10/2026",
         "venerdì 23 ottobre 2026"),
        ("Gmunden, {}", "Gmunden, lì {}", "Data: {}", "Data di rilascio: {}", "Rilasciato il {}",
         "Luogo e data di rilascio   {}", "Gmunden addì {}"),
    ),
    "tr": (
        "İşbu belge ile 04.06.1997 Gmunden doğumlu ILKA BRANDT'ın kayıtlı olduğu onaylanır.",
        ("23 Ekim 2026", "23.10.2026", "23/10/2026", "23 EKİM 2026", "23.10.2026 Cuma"),
        ("Tarih: {}", "Düzenlenme tarihi: {}", "Veriliş tarihi: {}", "Gmunden, {}", "Tarih / Date: {}",
         "İşbu belge {} tarihinde düzenlenmiştir.", "Veriliş yeri ve tarihi   {}"),
    ),
    "pl": (
        "Zaświadcza się, że Pani ILKA BRANDT, urodzona 4 czerwca 1997 r. w Gmunden, jest wpisana.",
        ("23 października 2026 r.", "23.10.2026 r.", "23.10.2026r.", "2026-10-23", "23 X 2026",
         "23 października 2026 roku"),
        ("Gmunden, dnia {}", "Gmunden, {}", "Data wydania: {}", "Wydano dnia {}", "Data: {}", "Gmunden, dn. {}",
         "Miejsce i data wydania   {}"),
    ),
    "ro": (
        "Se certifică faptul că ILKA BRANDT, născută la 4 iunie 1997 în Gmunden, este înscrisă.",
        ("23 octombrie 2026", "23.10.2026", "douăzeci și trei octombrie două mii douăzeci și șase"),
        ("Data: {}", "Eliberat la data de {}", "Data eliberării: {}", "Gmunden, {}", "Nr. 4471 din {}",
         "Locul și data eliberării   {}"),
    ),
    "ru": (
        "Настоящим удостоверяется, что БРАНДТ ИЛКА, родившаяся 4 июня 1997 года в г. Гмунден, зарегистрирована.",
        ("23 октября 2026 г.", "23.10.2026", "«23» октября 2026 г.", "“ 23 ” октября 2026 г.", "23 окт. 2026 г.",
         "двадцать третьего октября две тысячи двадцать шестого года"),
        ("Дата выдачи: {}", "Выдано {}", "г. Гмунден, {}", "Исх. № 31-08/412 от {}", "Исх. № 31-08/412   {}",
         "Место и дата выдачи   {}"),
    ),
    "uk": (
        "Цим засвідчується, що БРАНДТ ІЛКА, яка народилася 4 червня 1997 року в м. Гмунден, зареєстрована.",
        ("23 жовтня 2026 р.", "23.10.2026", "« 23 » жовтня 2026 року", "“ 23 ” жовтня 2026 р.",
         "двадцять третього жовтня дві тисячі двадцять шостого року"),
        ("Дата видачі: {}", "Видано {}", "м. Гмунден, {}", "Вих. № 31-08/412 від {}", "Вих. № 31-08/412   {}",
         "Місце і дата видачі   {}"),
    ),
    "vi": (
        "Chứng nhận bà ILKA BRANDT, sinh ngày 04/06/1997 tại Gmunden, có tên trong sổ.",
        ("ngày 23 tháng 10 năm 2026", "ngày 23/10/2026", "ngày 23, tháng 10, năm 2026", "ngay 23 thang 10 nadm 2026"),
        ("Gmunden, {}", "Cấp {}", "Tp. Huế, {}", "{}"),
    ),
    "id": (
        "Dengan ini diterangkan bahwa ILKA BRANDT, lahir di Gmunden pada tanggal 4 Juni 1997, terdaftar.",
        ("23 Oktober 2026", "23-10-2026", "23/10/2026", "dua puluh tiga Oktober tahun dua ribu dua puluh enam"),
        ("Bandung, {}", "Dikeluarkan di Bandung pada tanggal {}", "Tanggal: {}", "Tanggal terbit: {}", "Tgl. {}",
         "Ditetapkan di Bandung\npada tanggal {}"),
    ),
    "zh": (
        "兹证明布兰特于1997年6月4日出生。",
        ("2026年10月23日", "二〇二六年十月二十三日", "二零二六年十月二十三日", "二○二六年十月廿三日",
         "2026 年 10 月 23 日"),
        ("日期：{}", "签发日期：{}", "{}", "公证员\n{}"),
    ),
}
# fmt: on
_FEW = 6


def issued(text: str, language: str) -> list[tuple[str, float]]:
    field = extract(document("municipal-registration", text, language=language)).get("issue_date", Field())
    return [(str(reading.value), reading.confidence) for reading in field.readings]


@pytest.mark.parametrize(
    ("language", "form", "wording"),
    [
        (language, forms[number % len(forms)], wordings[number % len(wordings)])
        for language, (_, forms, wordings) in DAYS.items()
        for number in range(math.lcm(len(forms), len(wordings)) if len(forms) < _FEW else 2 * len(wordings))
    ],
)
def test_the_day_of_issue_is_read_in_every_form_at_every_wording(language: str, form: str, wording: str) -> None:
    text = f"OFFICE 14\n\n{DAYS[language][0]}\n\n\n{wording.format(form)}\n\n\nA. Kern"
    days = issued(text, language)
    assert days[:1] == [("2026-10-23", pytest.approx(0.8, abs=0.2))]
    assert all(day == "2026-10-23" for day, sure in days if sure >= 0.6)


STAMPED = {
    "1 7 AVR. 2026": ("2026-04-17", "2026-04-07"),
    "le 1 9 MEI 2026": ("2026-05-19", "2026-05-09"),
    "2 3 -10- 2026": ("2026-10-23", "2026-10-03"),
    "2026 -09- 1 4": ("2026-09-14", "2026-09-01"),
    "Annexe 1 7 avril 2026": ("2026-04-07", "2026-04-17"),
    "page 2 3 October 2026": ("2026-10-03", "2026-10-23"),
}


@pytest.mark.parametrize("text", STAMPED)
def test_figures_of_a_stamp_that_stand_apart_leave_the_day_open(text: str) -> None:
    likely, other = STAMPED[text]
    days = {str(day): weight for day, weight in parse_date(text)}
    assert next(iter(days)) == likely
    assert other in days
    assert all(weight <= 0.6 for weight in days.values())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("0 2 -10- 2026", {"2026-10-02", "2026-02-10"}),
        ("0 7 OKT. 2026", {"2026-10-07"}),
        ("OCT 1 7 2026", {"2026-10-17"}),
        ("3 7 AVR. 2026", {"2026-04-07"}),
        ("12 3 mei 2026", {"2026-05-03"}),
        ("May 3 2026", {"2026-05-03"}),
    ],
)
def test_a_nought_before_a_day_and_figures_that_make_no_day_leave_nothing_open(text: str, day: set[str]) -> None:
    assert {str(value) for value, _ in parse_date(text)} == day


def test_the_number_of_a_row_is_no_figure_of_its_day() -> None:
    rows = "1 7 Oct 2026 Rent 50.00\n2 9 Oct 2026 Food 20.00\n3 8 Nov 2026 Rent 50.00"
    found = [[str(day) for day, _ in raw.values] for raw in scan(rows)]
    assert found == [["2026-10-07"], ["2026-10-09"], ["2026-11-08"]]


@pytest.mark.parametrize("text", ["二〇二六年十三月二日", "二〇二六年二月三十日", "二〇二六年十月", "第二十三号"])
def test_what_is_no_day_in_chinese_numerals_gives_none(text: str) -> None:
    assert not any(raw.values for raw in scan(text))


def test_a_round_year_before_a_city_that_is_a_number_elsewhere_is_whole() -> None:
    assert [str(day) for day, _ in parse_date("doce de mayo de mil novecientos noventa en Lima")] == ["1990-05-12"]


@pytest.mark.parametrize("text", ["Jo17 Mo08 An 2026", "Jo 17 Mo 08 An 2026", "Jo17  Mo08  An2026"])
def test_the_figures_of_a_form_in_many_languages_may_cling_to_their_names(text: str) -> None:
    found = extract(document("marriage-certificate", f"13 Date de délivrance, signature, sceau   {text}"))
    assert [str(day) for day in found["issue_date"].values] == ["2026-08-17"]
