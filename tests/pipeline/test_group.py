import dataclasses
import random

import pytest

from pipeline.papers.group import group, natural_order
from pipeline.readings import FileReading, Mark, MrzReading, PageReading, PortraitReading, Word
from tests.pipeline.words import page

RECORD = (
    "Ministry of Interior of Testland\nCERTIFICATE OF GOOD CONDUCT\nAccording to the records of this office the person "
    "named below\nName Anna Roux\nDate of birth 1 February 1999\nPassport X1234567\nhas no criminal record\n"
    "Done at Testville on 3 October 2026\nThe head of the criminal records office"
)
FORM = (
    "Application for a visa for a long stay in Belgium\nThis application form is free\n1. Surname Roux\n"
    "2. Surname at birth Roux\n3. First names Anna\n4. Date of birth 01-02-1999\n5. Place of birth Testville\n"
    "12. Type of travel document ordinary passport\n13. Number of travel document X1234567"
)
TRANSLATION = (
    "Sworn translation from Arabic\nCERTIFICATE OF GOOD CONDUCT\nName Anna Roux\nno criminal record\n"
    "I, the undersigned sworn translator, certify that this is a true and accurate translation of the original"
)
APOSTILLE = (
    "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n1. Country Testland\nThis public document\n"
    "2. has been signed by J. Smith\n3. acting in the capacity of registrar\n4. bears the seal of the office\n"
    "Certified\n5. at Testville"
)
ZONE = ("P<UTOROUX<<ANNA".ljust(44, "<"), "X1234567<8UTO9902011F3001012<<<<<<<<<<<<<<02")


def file(*pages, sha="", **changes):
    readings = [each if isinstance(each, PageReading) else page(each) for each in pages]
    numbered = tuple(dataclasses.replace(each, number=index) for index, each in enumerate(readings, start=1))
    return FileReading(sha or str(hash(pages)), 1, "application/pdf", "read", len(numbered), numbered, **changes)


def blank():
    return PageReading(1, blank=True)


def passport_page(lines=ZONE):
    zone = MrzReading("TD3", lines, 0.99, (0.05, 0.8, 0.95, 0.95))
    return dataclasses.replace(page("PASSPORT\nSurname Roux\nGiven names Anna\nAuthority Testville"), mrz=(zone,))


def portrait(count=1):
    one = PortraitReading((0.1, 0.1, 0.3, 0.3), 35.0, 45.0, "LTRB", 1)
    return PageReading(1, ink=0.3, portraits=(one,) * count)


def card(*, zone=False, face=False):
    reading = page("IDENTITY CARD\nName Roux\nNationality\nCard number 592-1234567-89")
    lines = ("IDUTO592123456<<<<<<<<<<<<<<<<", "9902011F3001012UTO<<<<<<<<<<<4", "ROUX<<ANNA".ljust(30, "<"))
    if zone:
        reading = dataclasses.replace(reading, mrz=(MrzReading("TD1", lines, 0.99, (0, 0.6, 1, 1)),))
    if face:
        reading = dataclasses.replace(reading, portraits=(PortraitReading((0, 0, 0.3, 0.5), 25.0, 30.0, "LTRB", 1),))
    return reading


def summary(result):
    return [(paper.kind, len(paper.pages), paper.copies) for paper in result]


def test_result_does_not_depend_on_the_order_of_files():
    files = [
        ("b.pdf", file(RECORD, APOSTILLE)),
        ("a/form.pdf", file(FORM)),
        ("photo2.jpg", file(portrait())),
        ("photo10.jpg", file(portrait())),
    ]
    expected = group(files, {})
    for seed in range(4):
        shuffled = list(files)
        random.Random(seed).shuffle(shuffled)
        assert group(shuffled, {}) == expected


def test_natural_order_of_paths():
    assert sorted(["scan10.pdf", "scan2.pdf", "Scan1.pdf"], key=natural_order) == [
        "Scan1.pdf",
        "scan2.pdf",
        "scan10.pdf",
    ]


def test_persons_word_applies_to_file_page_and_span():
    said = group(
        [("x/scan.pdf", file(RECORD, RECORD + " again", FORM))], {"scan.pdf": "diploma", "scan.pdf#2-3": "lease"}
    )
    assert [(paper.kind, paper.confidence, len(paper.pages)) for paper in said] == [
        ("diploma", 1.0, 1),
        ("lease", 1.0, 2),
    ]


def test_blank_pages_are_left_out_but_stay_in_a_passport():
    assert summary(group([("a.pdf", file(RECORD, blank(), FORM))], {})) == [
        ("criminal-record", 1, 1),
        ("application-form", 1, 1),
    ]
    assert summary(group([("a.pdf", file(passport_page(), blank(), blank()))], {})) == [("passport", 3, 1)]


def test_a_file_of_blank_pages_is_still_seen():
    assert summary(group([("a.pdf", file(blank(), blank()))], {})) == [("unknown", 1, 1)]


def test_forms_filled_in_alike_are_copies_and_the_same_scan_is_not():
    second = FORM.replace("Testville", "Testvi1le")
    assert summary(group([("a.pdf", file(FORM)), ("b.pdf", file(second))], {})) == [("application-form", 2, 2)]
    twice = group([("a.pdf", file(FORM, sha="same")), ("b.pdf", file(FORM, sha="same"))], {})
    assert summary(twice) == [("application-form", 1, 1), ("application-form", 1, 1)]
    assert twice[1].duplicate_of == 0


def test_photos_of_several_files_and_sheets_are_counted_together():
    files = [("1.jpg", file(portrait())), ("2.jpg", file(portrait(2)))]
    assert summary(group(files, {})) == [("photo", 2, 3)]


def test_sides_of_a_card_in_two_files_are_one_card():
    files = [("id front.jpg", file(card(face=True))), ("id back.jpg", file(card(zone=True)))]
    assert summary(group(files, {})) == [("identity-card", 2, 1)]


def test_two_cards_with_a_zone_each_stay_two():
    other = dataclasses.replace(
        card(zone=True),
        mrz=(
            MrzReading(
                "TD1", ("IDUTO999999999<<<<<<<<<<<<<<<<", "7002011F3001012UTO<<<<<<<<<<<4", "X"), 0.9, (0, 0, 1, 1)
            ),
        ),
    )
    files = [("a.jpg", file(card(zone=True, face=True))), ("b.jpg", file(other))]
    assert [paper.duplicate_of for paper in group(files, {})] == [None, None]


def test_passport_pages_in_several_files_go_to_the_data_page():
    stamps = page("VISAS\n12 13\nImmigration entry 02 MAR 2024\nPassport X1234567")
    files = [("pass 1.jpg", file(stamps)), ("pass 2.jpg", file(passport_page()))]
    (paper,) = group(files, {})
    assert (paper.kind, len(paper.pages)) == ("passport", 2)
    assert paper.pages[0].reading.mrz


def test_a_data_page_whose_zone_was_not_read_is_not_put_into_the_passport_of_somebody_else():
    child = dataclasses.replace(
        page("PASSPORT\nSurname Roux\nGiven names Leo\nDate of birth 09/07/2014"), portraits=portrait().portraits
    )
    files = [("child.jpg", file(child)), ("mother.jpg", file(passport_page()))]
    assert [len(paper.pages) for paper in group(files, {})] == [1, 1]


def test_a_pass_to_stay_is_no_side_of_the_card_that_lies_before_it():
    sticker = page(
        "IMMIGRATION DEPARTMENT\nPAS PENGGAJIAN\nRESIDENCE PASS\nName Roux\n"
        "Passport No. A12\nNationality UTO\nValid until 28-02-2027"
    )
    files = [("a.jpg", file(card(zone=True))), ("b.jpg", file(sticker))]
    assert [paper.kind for paper in group(files, {})] == ["identity-card", "residence-permit"]


def test_two_scans_of_one_passport_are_repetitions():
    files = [("a.jpg", file(passport_page(), sha="1")), ("b.jpg", file(passport_page(), sha="2"))]
    assert [paper.duplicate_of for paper in group(files, {})] == [None, 0]


def test_translation_and_apostille_are_attached_to_their_original():
    result = group([("acts.pdf", file(RECORD, APOSTILLE, TRANSLATION))], {})
    assert [(paper.kind, paper.attached_to) for paper in result] == [
        ("criminal-record", None),
        ("apostille", 0),
        ("translation", 0),
    ]


def test_original_that_cannot_be_read_is_known_from_its_translation():
    unread = page("lsJI jS> aSl; uI", confidence=0.3)
    result = group([("police.pdf", file(unread, TRANSLATION))], {})
    assert [(paper.kind, paper.attached_to) for paper in result] == [("criminal-record", None), ("translation", 0)]
    assert result[0].confidence <= 0.75


def test_a_guess_at_the_kind_of_an_original_yields_to_its_translation():
    guessed = page("xbl qmr tlp\nzzr lkn 12 qmr identity card", confidence=0.4)
    assert 0.3 < group([("scan.pdf", file(guessed))], {})[0].confidence < 0.6
    result = group([("scan.pdf", file(guessed, TRANSLATION))], {})
    assert [(paper.kind, paper.attached_to) for paper in result] == [("criminal-record", None), ("translation", 0)]


def test_a_guess_that_its_translation_bears_out_is_believed():
    guessed = page("xbl qmr tlp\nzzr lkn 12 qmr", confidence=0.4)
    alone = group([("carte identité.pdf", file(guessed))], {})[0]
    assert alone.kind == "identity-card"
    assert alone.confidence < 0.75
    translation = page(
        "OFFICIAL TRANSLATION FROM PERSIAN\nNATIONAL IDENTITY CARD\nName: Anna\nSurname: Roux\n"
        "Date of birth: 1 February 1999\nValid until: 10 September 2032\n"
        "True translation certified. Shiraz, 1 October 2026"
    )
    result = group([("carte identité.pdf", file(guessed, translation))], {})
    assert [(paper.kind, paper.attached_to) for paper in result] == [("identity-card", None), ("translation", 0)]
    assert result[0].confidence == 0.75


def test_the_name_of_a_file_with_a_translation_says_what_is_translated():
    unread = page("lsJI jS> aSl; uI qqrt lsda", confidence=0.4)
    result = group([("police certificate and translation.pdf", file(unread, TRANSLATION))], {})
    assert [(paper.kind, paper.attached_to) for paper in result] == [("criminal-record", None), ("translation", 0)]


LEASE = (
    "HUUROVEREENKOMST HOOFDVERBLIJFPLAATS\nDe verhuurder: Jan Peeters\nDe huurder: Anna Roux\nArtikel 1. De verhuurder "
    "geeft in huur het appartement te 2000 Antwerpen\nArtikel 2. De huurprijs bedraagt 800 euro\nOpgemaakt te Antwerpen"
)
RECEIPT = (
    "FOD FINANCIEN\nKantoor Rechtszekerheid Antwerpen 1\nBEWIJS VAN REGISTRATIE\nAard van de akte: huurcontract\n"
    "Verhuurder PEETERS Jan\nHuurder ROUX Anna\nDatum van registratie 26/04/2026\nReferentie 11/2026/044718"
)


def test_the_receipt_of_the_registration_belongs_to_its_lease_behind_it_and_in_a_file_of_its_own():
    assert summary(group([("huur.pdf", file(LEASE, RECEIPT))], {})) == [("lease", 2, 1)]
    assert summary(group([("huur.pdf", file(LEASE)), ("registratie.pdf", file(RECEIPT))], {})) == [("lease", 2, 1)]


def test_the_receipt_of_a_registration_without_a_lease_is_a_paper():
    assert len(group([("registratie.pdf", file(RECEIPT))], {})) == 1


def test_a_second_lease_is_no_receipt():
    other = LEASE.replace("Anna Roux", "Bert Claes").replace("800", "950").replace("2000 Antwerpen", "9000 Gent")
    files = [("a.pdf", file(LEASE)), ("b.pdf", file(other + "\nBewijs van registratie volgt"))]
    assert summary(group(files, {})) == [("lease", 1, 1), ("lease", 1, 1)]


def test_numbered_pages_in_files_of_their_own_are_joined():
    files = [
        ("s1.jpg", file("Bank statement\nopening balance 10.00\nPage 1 of 2")),
        ("s2.jpg", file("further movements\nPage 2 of 2")),
    ]
    assert summary(group(files, {})) == [("bank-statement", 2, 1)]


def test_same_words_other_figures_are_two_papers():
    slip = "Alpha NV\nPayslip\nGross salary 3 000.00\nNet salary {}\nEmployee Anna Roux\nPeriod {}\nReference {}\nEnd"
    files = [
        ("1.pdf", file(slip.format("2 100.10", "07/2026", "A-771"))),
        ("2.pdf", file(slip.format("2 104.55", "08/2026", "A-934"))),
    ]
    assert [paper.duplicate_of for paper in group(files, {})] == [None, None]


def test_payslips_of_two_months_with_the_same_pay_are_two_papers():
    slip = (
        "Alpha NV\nHigh Street 1\nPayslip\nEmployer Alpha NV\nEmployee Anna Roux\nPeriod {} 2026\n"
        "Function engineer\nGross salary 3 000.00\nSocial security 392.10\nTax 500.00\nNet salary 2 107.90\n"
        "Paid to BE27 3632 8190 4773"
    )
    result = group([("slips.pdf", file(slip.format("July"), slip.format("August")))], {})
    assert [(paper.kind, paper.duplicate_of) for paper in result] == [("payslip", None), ("payslip", None)]


def test_second_scan_of_a_record_is_a_repetition():
    files = [("a.pdf", file(RECORD, sha="1")), ("b.pdf", file(RECORD + "\n.", sha="2"))]
    assert [paper.duplicate_of for paper in group(files, {})] == [None, 0]


def test_what_else_a_doubtful_page_may_be_is_kept():
    (paper,) = group([("police clearance.jpg", file(page("xq ..", confidence=0.2)))], {})
    assert "criminal-record" in (paper.kind, *paper.maybe)
    assert paper.kind == "unknown" or paper.confidence < 0.6


def divider(text="B - STUDIES", **changes):
    words = [
        Word(part, 0.95, (0.3, 0.4 + 0.05 * row, 0.7, 0.43 + 0.05 * row), row) for row, part in enumerate(text.split())
    ]
    made = PageReading(1, 210.0, 297.0, "scan", words=tuple(words), unexplained=(), text_source="ocr", ink=0.003)
    return dataclasses.replace(made, **changes)


def test_a_sheet_that_only_says_what_follows_is_no_paper_and_ends_the_one_before():
    more = page("Text that goes on without any head of its own and could belong to the paper before it")
    assert summary(group([("a.pdf", file(RECORD, divider(), more))], {})) == [
        ("criminal-record", 1, 1),
        ("unknown", 1, 1),
    ]
    assert summary(group([("a.pdf", file(RECORD, more))], {})) == [("criminal-record", 2, 1)]


def test_the_curves_of_a_large_letter_are_no_other_ink():
    letter = divider("B", unexplained=((0.31, 0.41, 0.33, 0.42),))
    assert summary(group([("a.pdf", file(RECORD, letter))], {})) == [("criminal-record", 1, 1)]


@pytest.mark.parametrize(
    "sheet",
    [
        divider(marks=(Mark("stamp", (0.3, 0.6, 0.5, 0.7), 0.3),)),
        divider(unexplained=((0.3, 0.6, 0.5, 0.7),)),
        divider(unexplained=((0.4, 0.41, 0.5, 0.42), (0.3, 0.6, 0.5, 0.7))),
        divider(unexplained=None),
        divider("LEASE CONTRACT"),
        divider("14"),
        divider(width_mm=88.0, height_mm=125.0),
        divider(size_from="assumed"),
    ],
    ids=["stamp", "ink", "more ink", "not looked", "cover", "page number", "passport page", "size unknown"],
)
def test_a_sheet_that_may_hold_more_is_kept(sheet):
    assert sum(len(paper.pages) for paper in group([("a.pdf", file(RECORD, sheet))], {})) == 2


HEALTH = (
    "MEDICAL CERTIFICATE\nI, the undersigned, doctor in Testville, certify that Anna Roux suffers from no disease\n"
    "Done at Testville on 4 October 2026\nSignature and stamp of the physician"
)
DEGREE = (
    "UNIVERSITY OF TESTVILLE\nDIPLOMA\nThe rector confers upon Anna Roux the degree of Master of Science\n"
    "Testville, 30 June 2024\nThe rector Maria Zabala Otxoa"
)
SIGNED_BY = {
    "record": "\n2. has been signed by Pedro Quispe\n3. acting in the capacity of head of records\n4. bears the seal "
    "of the Ministry of Interior\nCertified\n5. at Testville",
    "degree": "\n2. has been signed by Maria Zabala Otxoa\n3. acting in the capacity of rector\n4. bears the seal "
    "of the University\nCertified\n5. at Testville",
}


@pytest.mark.parametrize(
    ("name", "signed", "of"),
    [
        ("apostille police.pdf", "record", "criminal-record"),
        ("b scan 2.pdf", "record", "criminal-record"),
        ("b scan 2.pdf", "degree", "diploma"),
        ("zz diploma apostille.pdf", "degree", "diploma"),
    ],
)
def test_an_apostille_in_a_file_of_its_own_is_on_the_paper_it_shares_most_with(name, signed, of):
    apostille = APOSTILLE.split("\n2. ")[0] + SIGNED_BY[signed]
    record = RECORD + "\nPedro Quispe"
    files = {"a doctor.pdf": HEALTH, "police.pdf": record, "x.pdf": DEGREE, "y.pdf": FORM, name: apostille}
    papers = group([(path, file(text)) for path, text in files.items()], {})
    (wrapper,) = (paper for paper in papers if paper.kind == "apostille")
    assert wrapper.attached_to is not None
    assert papers[wrapper.attached_to].kind == of


def test_an_apostille_that_two_papers_share_as_much_with_is_of_neither():
    apostille = APOSTILLE.split("\n2. ")[0]
    files = {"a.pdf": RECORD, "c.pdf": DEGREE, "m.pdf": HEALTH, "q.pdf": FORM, "x.pdf": apostille}
    papers = group([(path, file(text)) for path, text in files.items()], {})
    assert next(paper for paper in papers if paper.kind == "apostille").attached_to is None


CONTENTS = {
    "en": "Family visa - ROUX Anna\n. Application form (3)\n. Language preference\n. Passport\n. Birth certificate\n"
    ". Medical certificate\n. Criminal record certificate\n. Lease and mutual insurance",
    "fr": "Dossier visa D de Mme Roux\n1. Passeport\n2. Acte de mariage\n3. Certificat médical\n"
    "4. Extrait de casier judiciaire\n5. Bail\n6. Fiches de paie\n7. Attestation de mutuelle\n8. Composition de ménage",
    "nl": "Inhoud\n- Paspoort\n- Medisch attest\n- Uittreksel uit het strafregister\n- Huwelijksakte\n- Huurcontract\n"
    "- Loonfiches\n- Diploma",
}


@pytest.mark.parametrize("text", CONTENTS.values(), ids=list(CONTENTS))
def test_a_list_of_what_a_file_holds_is_no_paper(text):
    assert summary(group([("a.pdf", file(page(text), RECORD))], {})) == [("criminal-record", 1, 1)]


@pytest.mark.parametrize(
    "sheet",
    [
        dataclasses.replace(page(CONTENTS["fr"]), marks=(Mark("signature", (0.3, 0.6, 0.5, 0.7), 0.9),)),
        page(
            "Dear Sir or Madam,\nplease find enclosed the papers that your office asked me for in its letter of May,\n"
            "among them those that were missing when I came to the counter for the first time:\n" + CONTENTS["en"]
        ),
        page("LANGUAGE PREFERENCE FORM\nName Anna Roux\nI wish my application to be handled in\n[x] French"),
        page("PASSPORT"),
    ],
    ids=["signed", "letter", "form", "one paper"],
)
def test_a_list_that_is_more_than_a_list_is_kept(sheet):
    assert sum(len(paper.pages) for paper in group([("a.pdf", file(sheet, RECORD))], {})) == 2


def test_short_papers_on_white_sheets_look_alike_and_are_not_the_same():
    one = "Police of Testland\nCertificate of good conduct\nAnna Roux has no criminal record\n12 March 2025"
    two = "Police of Otherland\nCertificate of good conduct\nNo conviction of Jan Claes is known\n1 October 2026"
    pages = [dataclasses.replace(page(text), fingerprint="0f0f0f0f0f0f0f0f") for text in (one, two, one)]
    papers = group([(f"{index}.pdf", file(each)) for index, each in enumerate(pages)], {})
    assert [paper.duplicate_of for paper in papers] == [None, None, 0]


def test_a_translation_that_does_not_say_of_what_goes_to_the_paper_with_its_number():
    diploma = "UNIVERSITY OF TESTVILLE\nDIPLOMA\nBachelor of Science conferred on Anna Roux\nDiploma no 2020/44871"
    vague = (
        "Sworn translation\nAnna Roux 2020/44871\n"
        "I, the undersigned sworn translator, certify that this is a true and accurate translation of the original"
    )
    papers = group([("all.pdf", file(diploma, RECORD, vague))], {})
    assert [paper.kind for paper in papers] == ["diploma", "criminal-record", "translation"]
    assert papers[2].attached_to == 0


def test_a_short_note_that_was_read_well_is_no_original_that_nobody_could_read():
    note = page(
        "From: Anna\nTo: Jan\nSubject: the pages\nDear Jan, please send me the pages that are still missing before "
        "Thursday, the office closes early.\nBest regards, Anna",
        language="en",
    )
    papers = group([("all.pdf", file(note, TRANSLATION))], {})
    assert [paper.kind for paper in papers] == ["unknown", "translation"]


def test_two_cards_of_two_people_are_not_the_sides_of_one():
    back = card(zone=True)
    own = page("IDENTITY CARD\nName Roux\nDate of birth 01/02/1999\nIssued 03/04/2020", number=1)
    others = page("IDENTITY CARD\nName Mbeki\nDate of birth 17/08/1987\nIssued 03/04/2020", number=1)
    assert len(group([("cards.pdf", file(own, back))], {})) == 1
    assert len(group([("cards.pdf", file(others, back))], {})) == 2


def test_what_a_translator_declares_on_a_sheet_of_its_own_closes_the_translation():
    english = dataclasses.replace(page(RECORD, language="en"), language="en")
    statement = "I, Mia Roux, sworn translator, declare that this is a true and complete translation from Arabic"
    papers = group([("all.pdf", file(english, page(statement, language="en")))], {})
    assert summary(papers) == [("translation", 2, 1)]
    other = group([("all.pdf", file(english, page(statement, language="nl")))], {})
    assert [paper.kind for paper in other] == ["criminal-record", "translation"]
