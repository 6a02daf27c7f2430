import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.find import find_dates, scan
from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document


def days(text: str) -> list[str]:
    return [day.isoformat() for raw in scan(text) for day, _ in raw.values]


THIRD_OF_OCTOBER = [
    "3 octobre 2026",
    "3. Oktober 2026",
    "3rd of October, 2026",
    "October 3rd, 2026",
    "Oct 3 2026",
    "03-OCT-2026",
    "03OCT2026",
    "03 OCT 26",
    "3.X.2026",
    "2026-10-03",
    "2026/10/03",
    "20261003",
    "2026年10月3日",
    "le trois octobre deux mille vingt-six",
    "trois octobre deux mil vingt six",
    "3rd day of October 2026",
    "third day of October two thousand and twenty-six",
    "drie oktober tweeduizend zesentwintig",
    "drie oktober tweeduizendzesentwintig",
    "dritten Oktober zweitausendsechsundzwanzig",
    "tres de octubre de dos mil veintiséis",
    "3 de outubro de 2026",
    "3 ottobre 2026",
    "3 Ekim 2026",
    "3 października 2026 r.",
    "3 octombrie 2026",
    "3 oktyabrya 2026",
    "3 октября 2026 г.",
    "3 أكتوبر 2026",
    "3 oktober\n2026",
    "3 OCTOBRE 2026",
    "3 Oct. ’26",
    "a los tres (3) días del mes de octubre del año dos mil veintiséis",
    "Day Month Year\n03\t10\t2026",
    "DATA POR EXTENSO\tDIA\tMÊS\tANO\ntrinta e um\t3\t10\t2026",
    "ngày 3 tháng 10 năm 2026",
    "2026. október 3.",
    "în anul 2026 luna octombrie\nziua 03",
    "3 Oktubre 2026",
    "3 October B.E. 2569 (2026)",
    "3rd day of October, B.E. 2569 (A.D. 2026)",
    "terceiro dia do mês de outubro do ano de dois mil e vinte e seis",
    "trei octombrie două mii douăzeci și șase",
    "üç Ekim iki bin yirmi altı",
]


@pytest.mark.parametrize("text", THIRD_OF_OCTOBER)
def test_a_day_written_in_many_ways(text: str) -> None:
    assert days(text) == ["2026-10-03"]


@pytest.mark.parametrize(
    "text",
    ["0 3 / 1 2 / 1 9 9 8", "Date of birth: 0 3 1 2 1 9 9 8", "Nr. 2281/03.12.1998", "Date: [03] [12] [1998]"],
)
def test_a_day_whose_figures_stand_apart(text: str) -> None:
    assert days(text) == ["1998-12-03", "1998-03-12"]


@pytest.mark.parametrize("text", ["Code 2 5 1 2 2 0 2 5", "IBAN BE 1 2 3 4 5 6 7 8", "3 | 10 | 2026"])
def test_figures_that_stand_apart_are_a_day_only_where_one_is_asked_for(text: str) -> None:
    assert days(text) == []


def test_a_year_in_words_that_ends_with_and_is_cut_short() -> None:
    (raw,) = scan("trinta de dezembro de mil novecentos e noventa e\t")
    assert raw.form == "broken"


def test_a_day_broken_behind_its_month_is_whole() -> None:
    assert days("In dienst 23-02-\n2021") == ["2021-02-23"]


def test_two_days_with_a_stroke_between_are_two() -> None:
    assert days("23/02/2026/27/02/2026") == ["2026-02-23", "2026-02-27"]


def test_figures_before_a_whole_date_are_no_part_of_it() -> None:
    assert days("Ref. 4418/18\nSeptember 18, 2026") == ["2026-09-18"]


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2026",
        "00/10/2026",
        "June 2014",
        "octobre 2026",
        "tomorrow",
        "BE57 6792 0060 9235",
        "tel. 02 51 20 26 11",
        "version 1.2.2026.3",
        "207.00",
        "12:10:2026",
        "1.234.567",
        "15:22:07",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    "text", ["12/03/1447", "1447-03-12", "12 Muharram 1447", "3/10/2569", "1405/07/11", "3 May B.E. 2569"]
)
def test_other_calendars_are_seen_and_left(text: str) -> None:
    (raw,) = scan(text)
    assert raw.form == "other-calendar"
    assert raw.values == ()


def test_characters_that_had_to_be_guessed_decide_nothing() -> None:
    for text in ("3 oct0bre 2O26", "O3/1O/2026"):
        (raw,) = scan(text)
        assert raw.form == "broken"
        assert max(weight for _, weight in raw.values) < 0.6


def values(text: str, language: str | None = None) -> list[str]:
    return [
        day.isoformat()
        for spot in find_dates(Paper(document("unknown", text, language=language)))
        for day, _ in spot.values
    ]


def test_day_and_month_stay_open_until_the_paper_decides() -> None:
    assert sorted(values("Date: 01/02/2026")) == ["2026-01-02", "2026-02-01"]
    assert sorted(values("Date: 01/02/2026\nBorn 23/04/1999\nSeen 04/23/2026", "fr"))[:2] == [
        "1999-04-23",
        "2026-01-02",
    ]
    assert sorted(values("Date: 01/02/2026", "en")) == ["2026-01-02", "2026-02-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date: 01/02/2026\nBorn 23/04/1999", "2026-02-01"),
        ("Date: 01/02/2026\nBorn 04/23/1999", "2026-01-02"),
        ("Date (JJ/MM/AAAA): 01/02/2026", "2026-02-01"),
        ("Date (mm/dd/yyyy): 01/02/2026", "2026-01-02"),
        ("Date: 01/02/2026\nsigned on 1 February 2026", "2026-02-01"),
        ("Date: 01/02/2026\nissued 2026-01-02", "2026-01-02"),
        ("dimanche 01/02/2026", "2026-02-01"),
        ("Friday 01/02/2026", "2026-01-02"),
        ("Acme Ltd, 4 High Road, Leeds, United Kingdom\nDate: 01/02/2026", "2026-02-01"),
        ("Acme Inc, 4 High Road, Austin, TX 78701\nDate: 01/02/2026", "2026-01-02"),
        ("Acme, tel. +91 22 5550 1234\nDate: 01/02/2026", "2026-02-01"),
        ("Account NL91 ABNA 0417 1643 00\nDate: 01/02/2026", "2026-02-01"),
    ],
)
def test_the_paper_decides_the_order(text: str, expected: str) -> None:
    assert expected in values(text)
    other = {"2026-02-01": "2026-01-02", "2026-01-02": "2026-02-01"}[expected]
    assert other not in values(text)


def test_contradicting_orders_decide_nothing() -> None:
    assert {"2026-02-01", "2026-01-02"} <= set(values("01/02/2026\n23/04/1999\n04/23/1999"))


ISSUE = [
    ("fr", "Né le 12 avril 1998 à Douala\nValable jusqu'au 3 janvier 2027\nFait à Douala, le 3 octobre 2026"),
    ("fr", "Bruxelles, le 3 octobre 2026\nNom: DUPONT\nNée le 1 mai 1999\nRéf. loi du 15 décembre 1980"),
    ("nl", "Geboren te Gent op 12 april 1998\nAfgeleverd te Gent op 3 oktober 2026\nAfgedrukt op 5 oktober 2026"),
    ("de", "geboren am 12. April 1998\nBerlin, den 3. Oktober 2026\ngültig bis 3. Januar 2027"),
    ("en", "Date of birth: 12 April 1998\nDate of issue: 3 October 2026\nDate of expiry: 2 October 2027"),
    ("en", "Form version 12 March 2019\nDate of entry 5 September 2026\nDone at Accra on 3 October 2026"),
    ("en", "Date of birth   Date of issue   Date of expiry\n12 April 1998   3 October 2026   2 October 2027"),
    ("fr", "Date de délivrance\n3 octobre 2026\nDate de naissance\n12 avril 1998"),
    ("nl", "Datum van afgifte        3 oktober 2026\nGeboortedatum            12 april 1998"),
    ("es", "Nacido el 12 de abril de 1998\nExpedido en Madrid, el 3 de octubre de 2026"),
    ("fr", "Vu l'arrêté royal du 8 octobre 1981\nDélivré le 3 octobre 2026\nVu pour légalisation le 9 octobre 2026"),
    ("it", "nato il 12 aprile 1998\nRilasciato il 3 ottobre 2026"),
    ("tr", "Doğum tarihi: 12 Nisan 1998\nDüzenlenme tarihi: 3 Ekim 2026"),
    ("en", "Marriage License No. 441 issued on 9 January 2026 at Lipa\n\n\n3 October 2026\nRegistrar General"),
    ("fr", "passeport A02 (délivré le 5 mai 2026)\nFait à Huy, le 3 octobre 2026"),
    ("fr", "Pour extrait conforme\nEdéa, le 3 octobre 2026\nVu au Parquet, le 9 octobre 2026"),
    ("de", "(Wohnmietdekret vom 15. März 2018)\nGeschehen zu Eupen in dreifacher Ausfertigung am 3. Oktober 2026"),
    ("fr", "agréé par A.M. du 30 juin 2018\nImprimé le 3 octobre 2026"),
    ("fr", "Date de délivrance / Date of issue\nJo Mo An\n03   10   2026\nConvention du 8 septembre 1976"),
    ("pl", "Data urodzenia: 12 kwietnia 1998\nData wydania: 3 października 2026"),
    ("id", "Tempat/tanggal lahir : Bandung, 12 April 1998\nDikeluarkan di : Bandung\nPada tanggal : 3 Oktober 2026"),
    ("vi", "Ngày, tháng, năm sinh: 12/04/1998\nHuế, ngày 03 tháng 10 năm 2026"),
    ("ru", "Дата рождения: 12.04.1998\nДата выдачи: 3 октября 2026 года"),
    ("sr", "Datum rođenja: 12.04.1998\nDatum izdavanja: 03.10.2026"),
    ("ro", "CERTIFICAT\nNr. 418 din 03.10.2026\nsub nr. J12/27/2016 din data de 05.08.2016\n\nTaxa: 0091/17.06.2025"),
    ("fr", "Visite valable jusqu'au 9 mars 2027\nFait à / Done at DOUALA\nLe / On 03/10/2026"),
    ("fr", "Né le 12 avril 1998\nDate: .03/ 10/ 2026."),
    ("id", "Tanggal lahir: 12.04.1998\nDikeluarkan Tanggal : 03.10.2026"),
    ("de", "Datum\n03.10.2026\nEs gelten die Allgemeinen Versicherungsbedingungen in der Fassung\nvom 01.04.2024."),
    ("en", "Date : 3 October 2026\non the report of the District Police Chief, Kollam, dated\n28/09/2026"),
    ("en", "Land registered by Case No. 7, Record No. 59,\n"
     "Certificate of Title No. RO-04, dated the 22nd day of August 1918.\nIssued on 3 October 2026"),
    ("en", "Born 12 April 1998\nBranch   Dubai   Statement generated   3 October 2026\nDebit   Credit"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), ISSUE)
def test_the_day_of_issue_among_other_dates(language: str, text: str) -> None:
    field = issue_date(Paper(document("criminal-record", text, language=language)))
    assert field.values == (dt.date(2026, 10, 3),)
    assert field.best is not None
    assert field.best.confidence >= 0.6
    assert field.best.evidence[0].bbox is not None


@pytest.mark.parametrize(
    "label",
    [
        "Date of this letter",
        "Date of the present statement",
        "Date de la présente déclaration",
        "Datum van deze verklaring",
        "Datum dieser Bestätigung",
        "Fecha de este certificado",
    ],
)
def test_a_paper_names_its_own_day(label: str) -> None:
    text = f"Start of classes   2 September 2025\nEnd of the year   30 June 2026\n{label}   3 October 2025"
    field = issue_date(Paper(document("admission-letter", text)))
    assert field.values == (dt.date(2025, 10, 3),)
    assert field.readings[0].confidence >= 0.8


def test_a_birth_date_alone_is_no_day_of_issue() -> None:
    assert issue_date(Paper(document("birth-certificate", "Né le 12 avril 1998"))).readings == ()


def test_two_days_of_issue_are_both_kept() -> None:
    paper = Paper(document("unknown", "Issued on 3 October 2026\n\nIssued on 9 October 2026"))
    assert set(issue_date(paper).values) == {dt.date(2026, 10, 3), dt.date(2026, 10, 9)}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("6. Geldig van – tot   18.01.2027 – 17.01.2028", ["from", "until"]),
        ("délai prévu, lequel a expiré le 2 juillet 2026", ["other"]),
        ("paspoort H85, werken voor Nexia SRL van 24 april 2026 tot 24 april 2029", ["from", "until"]),
        ("Dr Mensah (born 1984), stayed with us from 2 January 2025", ["from"]),
        ("2. Lieu et date de naissance / Geboorteplaats\nen -datum\nZahlé, 06.01.1992", ["birth"]),
        ("Date of Birth\n(Day) (Month) (Year)\n09 JUNE 1992", ["birth"]),
        ("4A. DATE OF BIRTH -\nMM/DD/CCYY\n09/04/2003", ["birth"]),
        ("em nome de RAFAELA NASCIMENTO, filha de JOAO, nascida\naos 19/09/1992, natural de SOBRAL", ["birth"]),
        ("Acte de naissance   n° 402 du 19.08.1991", ["registered"]),
        ("Doğum tescil 11/08/2008", ["registered"]),
        ("19.05.2000 Pokhara\nGeburtsdatum Geburtsort", ["birth"]),
        (
            "Beginn des Versicherungsschutzes   01.02.2026\nEnde des Versicherungsschutzes   31.01.2027",
            ["from", "until"],
        ),
        ("She will be on unpaid leave from\n01.12.2025 for twelve months.", ["other"]),
        ("risulta che alle ore ventuno del giorno 3 marzo 2026\nè morta in Padova:", ["event"]),
        ("Berekend op / Calculé le 27.05.2026", ["printed"]),
        ("Date of adoption registration\nApril 13, 2021", ["registered"]),
        ("Date\nThu 23 Apr 2026\nExpected arrival\nby Mon 27 Apr 2026", ["date", "other"]),
    ],
)
def test_what_a_day_is_for(text: str, roles: list[str]) -> None:
    assert [date.role for date in roled_dates(Paper(document("unknown", text, language="en")))] == roles


def test_period_ends() -> None:
    paper = Paper(document("health-insurance", "Valable du 1 septembre 2026 au 31 août 2027"))
    assert [(date.role, date.latest.isoformat()) for date in roled_dates(paper)] == [
        ("from", "2026-09-01"),
        ("until", "2027-08-31"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12/03/2018 E.C.",
        "Ethiopian calendar: 12/03/2018",
        "1447/06/15",
        "15-06-1447",
        "2081-05-12",
        "01.02.2082",
        "12/04/2052 B.S.",
        "1405/06/12",
        "03/09/2569",
        "令和6年5月3日",
        "R6.5.3",
        "Reiwa 8 nen 9 gatsu 3 nichi",
        "民國115年9月3日",
        "115/09/03",
    ],
)
def test_days_of_other_calendars_are_known_as_such_and_never_taken_for_ours(text: str) -> None:
    (raw,) = scan(f"Date: {text} at")
    assert raw.form == "other-calendar"
    assert not raw.values


@pytest.mark.parametrize(
    "text",
    ["2026 nian 10 yue 3 ri", "3 aktubar 2026", "3 uktubar 2026", "3 zhovtnya 2026"],
)
def test_months_in_latin_letters_of_languages_written_otherwise(text: str) -> None:
    assert days(text) == ["2026-10-03"]


@pytest.mark.parametrize("language", ["es", "pt", "it", "ro", "pl", "tr", "fr", "nl", "de"])
def test_languages_that_write_the_day_first_settle_the_order(language: str) -> None:
    paper = Paper(document("criminal-record", "03/04/2026", language=language))
    assert [day.isoformat() for day, _ in find_dates(paper)[0].values] == ["2026-04-03"]


def test_english_leaves_the_order_open() -> None:
    paper = Paper(document("criminal-record", "03/04/2026", language="en"))
    assert len(find_dates(paper)[0].values) == 2


@pytest.mark.parametrize(
    "words",
    [
        "I, the father, passport 92 14 118772\nissued on 18.03.2014, give my consent.\nDone at Kazan on 5 May 2026",
        "Dr Salcedo, Lic. No. 88772, issued 8 January 2020\nDone at Manila on 5 May 2026",
    ],
)
def test_the_day_of_a_cited_passport_or_licence_is_not_the_day_of_the_paper(words: str) -> None:
    found = extract(document("parental-authorisation", words, language="en"))
    assert found["issue_date"].values == (dt.date(2026, 5, 5),)


def test_the_day_below_a_translators_words_is_the_translations() -> None:
    text = (
        "Translated from Dari\nE-TAZKIRA\nName: Najib\nIssue date: 24/06/2020   Expiry date: 24/06/2030\n\n"
        "I, Haroon Sediqi, translator of a centre in Peshawar, certify that this is an accurate translation.\n"
        "17 February 2026"
    )
    found = extract(document("translation", text, language="en"))
    assert found["issue_date"].values == (dt.date(2026, 2, 17),)


DECIDED = [
    (
        "fr",
        "Date du jugement : 12 mars 2025\nJUGEMENT DE DIVORCE\nCopie conforme délivrée le 20/05/2025",
        ["2025-03-12", "2025-05-20"],
    ),
    (
        "de",
        "Rechtskräftig seit 19.12.2023\nBochum, 21.12.2023\nhat das Gericht auf die mündliche Verhandlung vom "
        "15.11.2023 beschlossen:\nDie Ehe wird geschieden.",
        ["2023-11-15", "2023-12-21"],
    ),
    (
        "nl",
        "VONNIS\nuitgesproken in openbare terechtzitting van 14 april 2022\ngehuwd te Mol op 12 juli 2010\n"
        "spreekt de echtscheiding uit",
        ["2022-04-14"],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), DECIDED)
def test_a_court_decides_on_one_day_and_copies_on_another(language: str, text: str, expected: list[str]) -> None:
    field = issue_date(Paper(document("divorce-decision", text, language=language)))
    assert [str(value) for value in field.values] == expected
    assert field.best is not None
    assert field.best.confidence < 0.9


CERTAIN = [
    ("en", "DECLARED AT KUMASI THIS\n3RD DAY OF OCTOBER, 2026\nborn on the 19th day of July, 2011"),
    ("en", "Today, 3 October 2026, appeared before me\nregistered as a payer (no. 11873, dated 05.08.2026)"),
    ("en", "Date and time of the offence   30/09/2026 14:07\nDate of issue of this notice: 3 October 2026"),
    ("en", "Belgrade, 03.10.2026 at 12:14:55. Registrar: L. Peric. Fee paid\nincorporated 11.02.2016"),
    ("nl", "Art. 7. Plaatsbeschrijving. Opgesteld op 27/09/2026 door K. Roels\nOpgemaakt te Aalst op 3 oktober 2026"),
    ("en", "Date of issue 05/11/1447 (03 October 2026)\nDate of birth 12/03/1998"),
    ("en", "1. Date and place of death: Second March 2026, Mayday\nCertified to be a true copy. Date: 3 October 2026"),
    ("en", "This Agreement is made on 3 October 2026 between A and B\nInventory drawn up on 30 October 2026"),
    ("es", "En Quito, hoy tres de octubre de dos mil veintiséis, ante mí\nautoriza a viajar el 15 de julio de 2027"),
    (
        "en",
        "15. Date of registration   Ninth September 2003\n"
        "Given at the GENERAL REGISTER OFFICE, under the Seal of the said Office, the 3rd day of October 2026",
    ),
]


@pytest.mark.parametrize(("language", "text"), CERTAIN)
def test_days_of_something_else_do_not_compete_with_the_papers_own(language: str, text: str) -> None:
    field = issue_date(Paper(document("dependency-proof", text, language=language)))
    assert field.values == (dt.date(2026, 10, 3),)
    assert field.best is not None
    assert field.best.confidence >= 0.6


UNREAD = [
    "Registered and issued on the .2sf, day of .Jwy, 2025.\nSeen at Legalization Division, 30 JUL 2025",
    "Date of issue: 05/11/1447\nRiyadh, 12 May 2026",
    "Issued on 21 July B.E. 2568\nBangkok, 30 July 2025",
]


@pytest.mark.parametrize("text", UNREAD)
def test_where_the_papers_own_day_cannot_be_read_no_other_is_sure(text: str) -> None:
    best = issue_date(Paper(document("adoption-certificate", text, language="en"))).best
    assert best is None or best.confidence < 0.7


BORN = [
    ("mutual-insurance", "Adjoa MENSAH — °31/10/1990 — NISS 90.10.31"),
    ("invitation-letter", "Mons, 9 February 2026\nSubject: Letter of invitation - Ms. T. Kgosi (b. 31 October 1990)"),
    ("health-insurance", "License Ne 1188 of 14.05.2018\nInsured: Elena Ivanova   Date of\n   birth\nborn 31.10.1990"),
    ("dependency-proof", "X is a dependent of his son\nDate of birth of dependent   31-10-1990"),
    (
        "dependency-proof",
        "Nous attestons que Mme Khadija OUALI, née le 31/10/1990, veuve, est à la charge de son fils M. Abdel OUALI, "
        "né le 06/06/2009, qui subvient à ses besoins.",
    ),
]


@pytest.mark.parametrize(("kind", "text"), BORN)
def test_signs_and_relatives_at_a_birth(kind: str, text: str) -> None:
    found = extract(document(kind, text, language="fr"))
    assert [str(value) for value in found["birth_date"].values] == ["1990-10-31"]
