"""Which paper a translation and an apostille belong to where the originals are in a script that nobody here reads."""

from dataclasses import replace

import pytest

from pipeline.papers.group import group
from pipeline.papers.understand import understand
from pipeline.readings import FileReading, PageReading
from tests.pipeline.words import page

UNION = "3YBPTHT 6PAKY\n4471-238/2026\nXbl qmr 03.02.1990 11.12.1991\n0302990447718 1112991330042"
BIRTH = "3YBPTHT HAP0\n5102-77/2026\nXbl zzr 11.12.1991\n1112991330042"
APOSTILLE = (
    "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n1. Country Testland\nThis public document\n"
    "2. has been signed by J. Smith\n3. acting in the capacity of registrar\n4. bears the seal of the office\n"
    "Certified\n5. at Testville\n6. the 09.09.2026\n7. by the court\n8. No {number}\n"
)
TRANSLATED = (
    "Sworn translation from Ukrainian\n{title}\nNo {number}\n{people}\n"
    "APOSTILLE (Hague Convention): 6. on 09.09.2026 8. under No {apostille}\n"
    "I, the undersigned sworn translator, certify that this is a true and accurate translation of the original"
)
OF_UNION = TRANSLATED.format(
    title="MARRIAGE CERTIFICATE",
    number="4471-238/2026",
    people="0302990447718 1112991330042\n03.02.1990 11.12.1991",
    apostille="8812/26",
)
OF_BIRTH = TRANSLATED.format(
    title="BIRTH CERTIFICATE", number="5102-77/2026", people="1112991330042\n11.12.1991", apostille="8813/26"
)


def unread(text: str) -> PageReading:
    return page(text, confidence=0.3)


def file(*pages: PageReading | str) -> FileReading:
    readings = [each if isinstance(each, PageReading) else page(each) for each in pages]
    numbered = tuple(replace(each, number=index) for index, each in enumerate(readings, start=1))
    return FileReading("0", 1, "application/pdf", "read", len(numbered), numbered)


def belonging(*pages: PageReading | str) -> list[tuple[str, int | None]]:
    return [(paper.kind, paper.attached_to) for paper in group([("scan.pdf", file(*pages))], {})]


FIRST, SECOND = APOSTILLE.format(number="8812/26"), APOSTILLE.format(number="8813/26")


def test_a_translation_goes_to_the_unread_page_with_its_numbers_though_another_lies_nearer():
    assert belonging(unread(UNION), FIRST, OF_UNION, unread(BIRTH), SECOND, OF_BIRTH) == [
        ("marriage-certificate", None),
        ("apostille", 0),
        ("translation", 0),
        ("birth-certificate", None),
        ("apostille", 3),
        ("translation", 3),
    ]


def test_without_a_number_in_common_the_nearest_unread_page_stays_the_original():
    other = TRANSLATED.format(title="BIRTH CERTIFICATE", number="1", people="", apostille="2")
    assert belonging(unread(UNION), other)[0] == ("birth-certificate", None)


def test_an_apostille_goes_with_the_translation_that_tells_its_number():
    # It lies between two originals, of which the second is as near.
    papers = belonging(unread(BIRTH), OF_BIRTH, SECOND, unread(UNION), OF_UNION)
    assert papers[2] == ("apostille", 0)
    papers = belonging(unread(BIRTH), OF_BIRTH, FIRST, unread(UNION), OF_UNION)
    assert papers[2] == ("apostille", 3)


@pytest.mark.parametrize(("own", "sure"), [(False, False), (True, True)])
def test_an_apostille_behind_a_page_that_nobody_could_read_is_not_surely_of_the_next(own, sure):
    record = (
        "Ministry of Interior of Testland\nCERTIFICATE OF GOOD CONDUCT\nName Anna Roux\nDate of birth 1 February 1999\n"
        "has no criminal record\nDone at Testville on 3 October 2026\nThe head of the criminal records office"
    )
    pages = [unread(BIRTH), SECOND, record, *([FIRST] if own else [])]
    papers = understand([("scan.pdf", file(*pages))])
    (found,) = (paper for paper in papers if paper.kind == "criminal-record")
    assert (found.field("apostille").readings[0].confidence >= 0.6) is sure


ACT = (
    "Civil registry of Testland\nBIRTH CERTIFICATE\nName Anna Roux\nDate of birth 1 February 1999\n"
    "Father Paul Roux\nMother Vera Dahl\nDone at Testville on 3 October 2026\nThe civil registrar Ida Brandt"
)
WEDDING = (
    "Civil registry of Testland\nMARRIAGE CERTIFICATE\nHusband Karl Roux\nWife Anna Dahl\n"
    "Date of marriage 4 May 2020\nDone at Testville on 3 October 2026\nThe civil registrar Ida Brandt"
)
MEDICAL = (
    "MEDICAL CERTIFICATE\nI, the undersigned doctor Jan Vos, have examined Anna Roux and certify that she is free\n"
    "of tuberculosis and of diseases listed in the International Health Regulations\nDone on 3 October 2026"
)


def test_what_every_apostille_says_does_not_tell_whose_it_is():
    # The clerk who signed both bears names that the father in the act behind has as well.
    by_clerk = [text.replace("J. Smith", "Paulus Vera Ostrander") for text in (FIRST, SECOND)]
    act = ACT.replace("Father Paul Roux\nMother Vera Dahl", "Father Paulus Roux\nMother Vera Ostrander")
    assert belonging(WEDDING, by_clerk[0], act, by_clerk[1])[1::2] == [("apostille", 0), ("apostille", 2)]


def test_a_name_that_one_apostille_alone_has_tells_whose_it_is():
    signed = FIRST.replace("J. Smith", "Ottilie Zabriskie")
    act = ACT.replace("Ida Brandt", "Ottilie Zabriskie")
    assert belonging(WEDDING, signed, act, SECOND)[1] == ("apostille", 2)


OF_ACT = TRANSLATED.format(title="BIRTH CERTIFICATE", number="77", people="Anna Roux 1 February 1999", apostille="8")
OF_WEDDING = TRANSLATED.format(
    title="MARRIAGE CERTIFICATE",
    number="78",
    people="The husband Karl Roux, farmer, and the wife Anna Dahl, nurse, were wed here on 4 May 2020",
    apostille="9",
)


def of(capacity: str, *, signed: str = "2. has been signed by J. Smith") -> str:
    text = APOSTILLE.format(number="4417/26").replace("2. has been signed by J. Smith", signed)
    return text.replace("3. acting in the capacity of registrar", capacity)


SWORN = [
    of("3. acting in the capacity of sworn translator"),
    of("3. agissant en qualité de traductrice assermentée", signed="2. a été signé par J. Smith"),
    of("3. handelend in de hoedanigheid van beëdigd vertaler", signed="2. is ondertekend door J. Smith"),
    of("3. in seiner Eigenschaft als\nvereidigte Übersetzerin", signed="2. ist unterschrieben von J. Smith"),
    of("3. quien actúa en calidad de TRADUCTORA PÚBLICA", signed="2. ha sido firmado por J. Smith"),
    of("3. agente in qualità di traduttore giurato", signed="2. è stato firmato da J. Smith"),
    of("3. działającego w charakterze tłumacza", signed="2. został podpisany przez J. Smith"),
    of("3. Yeminli tercüman sıfatıyla", signed="2. J. Smith tarafından imzalanmıştır"),
    of("3. выступающим в качестве переводчика", signed="2. подписан J. Smith"),
]


@pytest.mark.parametrize("apostille", SWORN)
def test_an_apostille_on_a_translators_hand_is_on_the_translation_and_legalises_no_other_paper(apostille):
    papers = understand([("scan.pdf", file(ACT, OF_ACT, apostille, MEDICAL))])
    act, translation, stamp, medical = papers
    assert (translation.attached_to, stamp.attached_to) == (act.id, translation.id)
    assert True not in [value for paper in (act, medical) for value in paper.field("apostille").values]


def test_the_translators_apostille_may_lie_with_its_translation_before_the_original():
    assert [to for _, to in belonging(OF_WEDDING, SWORN[1], WEDDING, FIRST)] == [2, 0, None, 2]


def test_a_translators_stamp_on_the_apostille_of_the_original_takes_nothing_from_it():
    stamped = FIRST + "J. Doe, sworn translator, ne varietur\n"
    assert belonging(ACT, stamped, OF_ACT)[1] == ("apostille", 0)


def test_a_second_apostille_behind_the_translation_is_on_the_hand_of_who_certified_that():
    notary = of("3. acting in the capacity of notary")
    assert [to for _, to in belonging(ACT, FIRST, OF_ACT, notary, MEDICAL)] == [None, 0, 0, 2, None]
    assert [to for _, to in belonging(ACT, FIRST, OF_ACT, notary)] == [None, 0, 0, 2]
    # One that is the only one is the original's, though a translation lies between.
    assert [to for _, to in belonging(ACT, OF_ACT, notary, MEDICAL)] == [None, 0, 0, None]
    papers = understand([("scan.pdf", file(ACT, FIRST, OF_ACT, notary, WEDDING))])
    assert [paper.field("apostille").readings[0].confidence >= 0.6 for paper in (papers[0], papers[4])] == [True, False]


def test_a_translators_apostille_in_a_file_of_its_own_is_of_the_only_translation():
    one = group([("a.pdf", file(ACT)), ("b.pdf", file(OF_ACT)), ("z.pdf", file(SWORN[0]))], {})
    assert one[2].attached_to == 1
    files = {"act.pdf": ACT, "b.pdf": OF_ACT, "c.pdf": OF_WEDDING, "wedding.pdf": WEDDING, "z.pdf": SWORN[0]}
    two = group([(name, replace(file(text), sha256=name)) for name, text in files.items()], {})
    assert two[4].attached_to is None


RECORD = (
    "NOTARIAL CERTIFICATE\n(Translation)\nNo. 61244\nApplicant: Anna Roux, born on 11 December 1991\n"
    "Identity number 111299199112110333\nThis is to certify that Anna Roux has no criminal record\n"
    "Notary: Ida Brandt\nNotary Public Office of Testville\n3 October 2026"
)
READ = page(RECORD, language="en")
SHEET = "3YBPTHT 6PAKY\n(2026) No 61244\nXbl qmr 111299199112110333\nzzr qmk lpw"


@pytest.mark.parametrize("named", ["scan.pdf", "criminal record.pdf"])
def test_the_sheet_of_a_booklet_that_nobody_could_read_is_of_the_act_with_its_numbers(named):
    for sheets in ((unread(SHEET), READ, FIRST), (READ, unread(SHEET), FIRST)):
        act, apostille = group([(named, file(*sheets))], {})
        assert (act.kind, [page.reading.number for page in act.pages]) == ("criminal-record", [1, 2])
        assert (apostille.kind, apostille.attached_to) == ("apostille", 0)


@pytest.mark.parametrize(
    "sheet",
    [
        unread(SHEET.replace("61244", "70915")),
        "NOTICE\nNo 61244\nYour number is 111299199112110333; please bring this sheet along when you come\n"
        "to the office on the day that is printed above, between nine and twelve in the morning",
    ],
    ids=["only the number of the person", "a page that was read"],
)
def test_a_sheet_that_may_be_another_paper_stays_one(sheet):
    read = sheet if isinstance(sheet, PageReading) else page(sheet, language="en")
    papers = group([("scan.pdf", file(read, READ))], {})
    assert [len(paper.pages) for paper in papers] == [1, 1]


def test_an_unread_sheet_between_two_acts_with_its_numbers_is_of_neither_surely():
    papers = group(
        [("scan.pdf", file(READ, unread(SHEET), page(RECORD.replace("no ", "as yet no "), language="en")))], {}
    )
    assert len(papers) == 3
