import dataclasses

import pytest

from pipeline.papers.boundaries import split
from pipeline.papers.classify import weigh_page
from pipeline.papers.page_numbers import Numbering, numbering
from pipeline.readings import Alternative, Mark, MrzReading
from tests.pipeline.words import page

RECORD = "Certificate of good conduct\nNo criminal record was found for the person named above\nCriminal records office"
CONTRACT = (
    "Employment contract\nBetween the undersigned employer and employee\nArticle 1 function\nArticle 2 gross salary"
)
MORE = "The parties shall settle any dispute before the courts.\nThey keep the terms of this text confidential."


def runs(*pages):
    return [(run.kind, run.pages) for run in split(pages, [weigh_page(reading, "all.pdf") for reading in pages])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Page 2 of 3", Numbering(2, 3)),
        ("page 2 sur 3", Numbering(2, 3)),
        ("Blz. 2/3", Numbering(2, 3)),
        ("Pagina 2 van 3", Numbering(2, 3)),
        ("Seite 2 von 3", Numbering(2, 3)),
        ("2/3", Numbering(2, 3)),
        ("- page 4 -", Numbering(4, None)),
        ("VOW AEAUH-2612-30741 · form 1 of 3 · page 2", Numbering(2, None)),
        ("VisaOnWeb: PEK/2612/044177 Specimen 1 (of 2), sheet 2", Numbering(2, None)),
        ("GENDER MALE PAGE 10F2", Numbering(1, 2)),
        ("PAGE 20F 2", Numbering(2, 2)),
        ("PAGE 100F 12", Numbering(10, 12)),
        ("page 9 of 3", None),
        ("born 2/3", None),
    ],
)
def test_printed_page_numbers(text, expected):
    assert numbering(page(["A heading", "", text])) == expected


def test_two_papers_in_one_file():
    assert runs(page(RECORD), page(CONTRACT)) == [("criminal-record", (0,)), ("employment-contract", (1,))]


def test_page_without_title_belongs_to_the_paper_before():
    assert runs(page(CONTRACT), page(MORE), page(RECORD)) == [
        ("employment-contract", (0, 1)),
        ("criminal-record", (2,)),
    ]


def test_numbered_page_is_not_torn_off_for_what_it_mentions():
    second = page("Bank statement\nPage 2 of 2\nopening balance\nclosing balance")
    first = page(CONTRACT + "\nPage 1 of 2")
    assert [pages for _, pages in runs(first, second)] == [(0, 1)]


def test_series_of_payslips_under_one_heading():
    slips = [
        page(f"Alpha NV\nPayslip {month} 2026\nGross salary 3 000.00\nNet salary 2 100.00\nEmployee Jan Claes")
        for month in ("July", "August", "September")
    ]
    assert runs(*slips) == [("payslip", (0,)), ("payslip", (1,)), ("payslip", (2,))]


def test_second_copy_of_a_form_begins_where_it_repeats():
    first = page(
        "Application for a visa for a long stay in Belgium\nThis application form is free\n1. Surname Claes\n"
        "2. Surname at birth\n3. First names Jan\n4. Date of birth 01-02-1999\n12. Type of travel document ordinary"
    )
    second = page(
        "21. Main purpose of the journey study\n22. Intended date of arrival 01-09-2026\n30. I am aware that the "
        "fee is not refunded\nPlace and date Brussels 03-06-2026\nSignature of the applicant or parental authority"
    )
    assert runs(first, second, first, second) == [("application-form", (0, 1)), ("application-form", (2, 3))]


def test_another_size_and_language_speak_for_a_new_paper():
    small = dataclasses.replace(page(MORE), width_mm=148.0, height_mm=105.0, language="fr", language_confidence=0.95)
    large = dataclasses.replace(
        page(CONTRACT), width_mm=210.0, height_mm=297.0, language="en", language_confidence=0.95
    )
    assert [pages for _, pages in runs(large, small)] == [(0,), (1,)]


def test_a_second_page_of_the_same_kind_without_title_goes_on():
    first = page(
        "HUUROVEREENKOMST\nTussen de verhuurder en de huurder\nDe huurprijs bedraagt 845,00 euro\n"
        "De huurder stelt een waarborg"
    )
    second = page(
        "De verhuurder laat dit contract registreren.\nEen plaatsbeschrijving wordt opgemaakt met de huurder.\n"
        "De huurwaarborg wordt geblokkeerd.\nOPGEMAAKT TE AALST\nDe verhuurder De huurder"
    )
    assert runs(first, second) == [("lease", (0, 1))]


def test_no_pages():
    assert split([], []) == ()


def test_a_page_that_goes_on_counting_articles_is_no_new_copy_for_repeating_words():
    clause = "The parties have read this clause and declare that they understand its meaning and consequences."

    def articles(first):
        return "\n".join(f"{number}. {clause}" for number in range(first, first + 8))

    pages = (page(f"{CONTRACT}\n{articles(1)}"), page(articles(9)), page(articles(17)))
    assert runs(*pages) == [("employment-contract", (0, 1, 2))]


def test_two_certificates_of_one_kind_with_a_day_each_are_two_though_neither_is_signed():
    texts = [
        f"Dr Anna Roux\nTestville, {day}\nMedical certificate\n{body}"
        for day, body in (
            (
                "2 May 2026",
                "I examined Mr Jan Claes and found him free from the diseases listed in the annex to the law.",
            ),
            ("19 October 2026", "The patient Claes does not suffer from tuberculosis or another disease of the list."),
        )
    ]
    assert [pages for _, pages in runs(*map(page, texts))] == [(0,), (1,)]


def test_the_back_of_a_paper_explains_it_and_tells_of_nobody():
    slip = page("Payslip October 2026\nAlpha NV\nEmployee Jan Claes\nGross salary 3 000.00\nNet salary 2 100.00")
    terms = (
        "The taxable salary is the gross salary less the contributions\nThe withholding tax follows the scales\n"
        "Overtime is paid under its own heading and meal vouchers are credited apart from the net salary"
    )
    assert [pages for _, pages in runs(slip, page("EXPLANATION OF HEADINGS\n" + terms))] == [(0, 1)]
    other = "PAYSLIP NOVEMBER 2026\nBeta NV\nEmployee Mia Roux 5 May 1990\nGross salary 2 900.00\n" + terms
    assert [pages for _, pages in runs(slip, page(other))] == [(0,), (1,)]


def test_a_sheet_that_cannot_be_read_does_not_hide_how_the_paper_before_it_ended():
    nothing = dataclasses.replace(page(""), words=())
    for between in ((), (nothing,)):
        assert runs(page(RECORD), *between, page(CONTRACT))[-1] == ("employment-contract", (1 + len(between),))


def test_a_letterhead_in_another_language_begins_a_paper_of_the_same_kind():
    french = "Banque Nord - Relevé de compte\nTitulaire Awa Sow\nSolde au 31/08/2026 1 316,80\nRetrait 12/08/2026 40,00"
    dutch = (
        "Spaarbank Zuid\nwww.spaarbankzuid.example\nUW SPAARREKENING IN OKTOBER\nRekeninghouder Jan Claes\n"
        "Beginsaldo 2 100,00\nStorting 05/10/2026 250,00\nEindsaldo 2 350,00\nrekening van de klant bij onze bank"
    )
    both = (page(french, language="fr"), page(dutch, language="nl"))
    assert [pages for _, pages in runs(*both)] == [(0,), (1,)]


def test_terms_under_a_heading_of_their_own_belong_to_the_policy():
    policy = page(
        "Globe Travel AG\nwww.globe.example\nINSURANCE POLICY\nInsured person Jan Claes 5 May 1990\n"
        "Medical expenses and repatriation\nValid from 1 December 2026 to 30 November 2027"
    )
    terms = page(
        "EXCLUSIONS\nNothing is paid for treatment that was foreseeable when the journey began\n"
        "or for stays at a spa, for damage by war or unrest and for whatever is paid by others"
    )
    assert runs(policy, terms) == [("health-insurance", (0, 1))]


def test_a_benefits_table_is_no_transcript():
    table = page("LEISTUNGSÜBERSICHT\nHeilbehandlung 100 %\nRücktransport unbegrenzt\nÜberführung bis 10.000 EUR")
    assert "transcript" not in weigh_page(table, "all.pdf").titles
    marks = page("LEISTUNGSÜBERSICHT\nStudent Jan Claes\nAnalysis 1,7 6 ECTS\nPhysik 2,0 5 ECTS")
    assert "transcript" in weigh_page(marks, "all.pdf").titles


def test_an_annex_belongs_to_the_contract_though_it_is_worded_like_nothing():
    middle = page("The parties keep the terms of this text confidential.\nThey settle any dispute before the courts.")
    annex = page(
        "ANNEX 1 - DESCRIPTION OF THE FUNCTION\n"
        "The engineer holds a master degree, designs and tests robots and writes the manuals for the faculty.\n"
        "He reports to the dean.\nDone at Aalst on 4 May 2026, 12 pieces at 118,40 EUR"
    )
    assert runs(page(CONTRACT), middle, annex) == [("employment-contract", (0, 1, 2))]


@pytest.mark.parametrize("heading", ["Conditions générales", "Algemene voorwaarden", "General terms and conditions"])
def test_conditions_on_sheets_of_their_own_go_with_the_policy(heading):
    policy = page(
        "Travel insurance certificate\nInsured person Jan Claes\nMedical expenses and repatriation\n1 May 2026"
    )
    terms = page(
        [
            heading.upper(),
            "",
            *["1. What is excluded is told in the list of exclusions of the cover, from 4 May 2026 on."] * 20,
        ]
    )
    assert [pages for _, pages in runs(policy, terms)] == [(0, 1)]


def test_the_next_message_of_a_thread_is_none_of_the_papers_it_speaks_of():
    text = (
        "I hope that is fine, and thanks.\nFrom: Anna Peeters\nSent: 1 May 2026\nTo: Rajesh Kumar\nSubject: visa\n"
        "we need:\nmedical certificate\nsworn translator"
    )
    assert runs(page(text))[0][0] == "unknown"


def test_rows_of_a_meter_are_no_bank_statement():
    rows = "\n".join(f"01/0{month}/2026 - 28/0{month}/2026   {month}18 m³   {month}4,18 EUR" for month in range(1, 9))
    assert runs(page("Detail of your consumption\n" + rows))[0][0] == "unknown"


def test_the_sheet_of_a_copy_is_numbered_below_the_copy() -> None:
    head = [
        "VisaOnWeb",
        "PHMNL-2611-88103",
        "Application for a long stay visa (D)",
        "Kingdom of Belgium",
        "Copy 1 of 3",
    ]
    assert numbering(page([*head, "sheet 2", "22. Main purpose of journey"])) == Numbering(2, None)


FORM = (
    "Application for a visa for a long stay in Belgium\n{number}\nThis application form is free\n1. Surname Claes\n"
    "2. Surname at birth\n3. First names Jan\n4. Date of birth 01-02-1999\n12. Type of travel document ordinary\n"
    "Place and date Accra 03-06-2026\nSignature"
)
DECLARATION = (
    "{number}CLAES JAN\nDECLARATION OF THE PERSON WHO ASKS\n\nThe collection of the data and the taking of a picture "
    "are mandatory.\nFalse statements make me liable under the law.\n\nPlace and date Accra 03-06-2026\nSignature\n\n"
    "For official use only\nFile handled by"
)


def test_sheets_copied_as_a_set_are_copies_of_one_paper() -> None:
    sheets = [page(FORM.format(number="")), page(DECLARATION.format(number=""))]
    assert runs(*sheets)[0][1] == (0,)
    assert [pages for _, pages in runs(*sheets, *sheets, *sheets)] == [(0, 1), (2, 3), (4, 5)]


def test_papers_copied_one_by_one_are_no_sheets_of_one() -> None:
    record, contract = page(RECORD * 2), page(CONTRACT + "\n" + MORE)
    assert [pages for _, pages in runs(record, contract, record, contract)] == [(0,), (1,), (2,), (3,)]


def test_a_second_page_that_bears_the_number_of_the_first_is_of_the_same_paper() -> None:
    first = page(FORM.format(number="VOWINT7002118"))
    assert [pages for _, pages in runs(first, page(DECLARATION.format(number="VOWINT7002118 - ")))] == [(0, 1)]
    assert [pages for _, pages in runs(first, page(DECLARATION.format(number="VOWINT7002119 - ")))] == [(0,), (1,)]


@pytest.mark.parametrize(("read", "confidence", "expected"), [("12", 0.98, 2), ("112", 0.98, 2), ("12", 0.6, None)])
def test_a_small_stroke_between_two_figures_is_seen_by_the_second_reader(
    read: str, confidence: float, expected: int | None
) -> None:
    text = ["A heading", *[""] * 48, read]
    seen = numbering(page(text, alternatives=[Alternative(1, "1/2", confidence, "rapidocr")]))
    assert (seen.of if seen else None) == expected


def test_a_figure_of_its_own_at_the_edge_is_no_page_of_another() -> None:
    text = ["A heading", *[""] * 48, "34"]
    assert numbering(page(text, alternatives=[Alternative(1, "1/2", 0.98, "rapidocr")])) is None


DEGREE = (
    "UNIVERSITY OF THE COAST\n\nDIPLOMA\n\nThis is to certify that\nAmina SALEH\nhas been admitted to the degree of\n"
    "Bachelor of Science\nGiven under the seal of the University this 14th day of July 2023\nRegistrar"
)


@pytest.mark.parametrize(
    "entry",
    [
        "Serial No. 0044187\nEntered in the Register of Graduates, folio 218, on 3 August 2023.\n\n"
        "MINISTRY OF FOREIGN AFFAIRS\nSeen for authentication of the signature of the Registrar\n22 September 2026",
        "Registro Nacional de Títulos\nLibro 12, Folio 44\nRegistrado con el número 2023/118",
        "Inscrit au registre des diplômes sous le n° 44\nle 3 août 2023",
    ],
)
def test_the_entry_of_the_register_is_the_back_of_a_degree(entry):
    assert [pages for _, pages in runs(page(DEGREE), page(entry))] == [(0, 1)]
    assert [pages for _, pages in runs(page(RECORD), page(DEGREE))] == [(0,), (1,)]


@pytest.mark.parametrize(
    "heading",
    ["Explanation of the transcript of records", "Grading scale", "Toelichting bij de puntenlijst", "Notenskala"],
)
def test_explanations_of_grades_go_with_the_transcript(heading):
    transcript = page(
        "HOGESCHOOL AAN ZEE\nTranscript of records / Puntenlijst\nStudent: Amina SALEH\nCourse   Credits   Grade\n"
        "Databases   6   14\nNetworks   6   12\nDone at Oostende on 4 July 2025"
    )
    notes = page(
        f"{heading}\n\nResults are given out of twenty. A student passes from ten on. The classes of honours are\n"
        "satisfaction, distinction and great distinction, as the rules of the school have them."
    )
    assert [pages for _, pages in runs(transcript, notes)] == [(0, 1)]


@pytest.mark.parametrize(
    ("right", "bottom", "kinds"), [(0.79, 0.40, ["passport"]), (0.95, 0.60, ["unknown", "passport"])]
)
def test_the_cover_of_a_passport_scanned_before_its_data_page_is_of_the_passport(right, bottom, kinds) -> None:
    cover = dataclasses.replace(
        page(""),
        width_mm=210.0,
        height_mm=297.0,
        size_from="scan",
        marks=(Mark("photo", (0.2, 0.1, right, bottom), 0.6),),
    )
    lines = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
    data = dataclasses.replace(
        page("PASSPORT\nSurname ERIKSSON", number=2), mrz=(MrzReading("TD3", lines, 0.98, (0.1, 0.8, 0.9, 0.9)),)
    )
    pages = [cover, data]
    assert [run.kind for run in split(pages, [weigh_page(one, "scan.pdf") for one in pages])] == kinds
