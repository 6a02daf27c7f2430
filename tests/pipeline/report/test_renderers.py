"""Every format, from one report made by hand, with hostile text in every place a paper can fill.

Holds S28 to S31 of docs/security.md.
"""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import html.parser
import io
import json
import re
import unicodedata
import xml.etree.ElementTree as ET

import icalendar
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.batch.outcome import Row
from pipeline.crops import frame, wanted
from pipeline.law.catalogue import load_catalogue
from pipeline.messages import LANGUAGES, Messages
from pipeline.preview import Preview
from pipeline.readings import PortraitReading
from pipeline.report import html as html_report
from pipeline.report import ics, junit, letter, markdown, safe, sarif, text, wording
from pipeline.report import json as json_report
from pipeline.report.view import View
from tests.pipeline.sample_report import SUBMISSION, sample
from tests.pipeline.sarif_schema import sarif_schema
from validators.facts import Applicant, Document, Dossier, Field, Page, Reading, Scalar, Stay
from validators.finding import Report
from validators.judge import judge

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}} {% include 'x' %}",
    "\x1b[31mred\x07\x08\x1b]0;title\x07",
    "right\u202eto left",
    "=HYPERLINK(1)|`x`[a](javascript:alert(1))",
    "]]>&amp;\x00\x0b\ufffe\ud800",
    "line\r\nEND:VCALENDAR\u2028x",
)
ANY_TEXT = st.text(max_size=60)


def view(words: str = "DIAO Mariam", language: str = "en") -> View:
    return wording.build(sample(words), Messages.load(language), version="0.1.0")


def schema() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(json_report.schema()), format_checker=jsonschema.FormatChecker())


def as_json(words: str) -> str:
    return json_report.render(sample(words), Messages.load("en"), version="0.1.0")


class Outline(html.parser.HTMLParser):
    """The elements of a page, without their text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))


def outline(page: str) -> list[tuple[str, tuple[str, ...]]]:
    parser = Outline()
    parser.feed(page)
    return parser.tags


# --- JSON ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", HOSTILE)
def test_the_json_report_fits_its_schema_whatever_a_paper_says(words: str) -> None:
    schema().validate(json.loads(as_json(words)))


def test_the_schema_itself_is_valid_and_strict() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(json_report.schema()))
    report = json.loads(as_json("x"))
    report["findings"][0]["reason"] = "unsure"
    assert not schema().is_valid(report), "a pass has no reason"


def test_a_decision_counts_and_the_programs_own_answer_stays_visible() -> None:
    report = json.loads(as_json("x"))
    [finding] = [one for one in report["findings"] if one["rule"] == "medical-certificate.stamped"]
    assert (finding["status"], finding["reason"]) == ("pass", None)
    assert (finding["review"]["own_status"], finding["review"]["own_reason"]) == ("review", "unsure")
    assert report["counts"] == {
        status: sum(one["status"] == status for one in report["findings"]) for status in report["counts"]
    }


def test_other_plausible_readings_are_in_the_json() -> None:
    report = json.loads(as_json("x"))
    [medical] = [one for one in report["documents"] if one["id"] == "d2"]
    issued = medical["fields"]["issue_date"]
    assert issued["value"] == "2026-04-03"
    assert [one["value"] for one in issued["alternatives"]] == ["2026-03-04"]
    assert medical["fields"]["holder_name"]["evidence"][0]["bbox"] == [0.41, 0.22, 0.58, 0.24]


def test_lengths_are_numbers_and_unread_fields_are_null() -> None:
    report = json.loads(as_json("x"))
    [photo] = [one for one in report["documents"] if one["kind"] == "photo"]
    assert photo["fields"]["width_mm"]["value"] == 35.2
    assert photo["fields"]["count"]["value"] is None


@given(ANY_TEXT)
@settings(max_examples=12)
def test_the_formats_for_programs_parse_for_any_text(words: str) -> None:
    json.loads(as_json(words))
    json.loads(sarif.render(sample(words), Messages.load("en"), version="1"))
    ET.fromstring(junit.render((view(words),)))  # noqa: S314 (our own)
    [row] = csv.reader(io.StringIO(_csv_line(words)))
    assert row == [safe.csv_cell(words), "1"]


def _csv_line(words: str) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([safe.csv_cell(words), 1])
    return out.getvalue()


# --- text ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("verbose", [False, True])
def test_no_control_or_bidi_character_reaches_the_terminal(words: str, verbose: bool) -> None:
    shown = text.render(view(words), verbose=verbose)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", shown)


def test_the_text_report_says_verdict_fix_and_where() -> None:
    shown = text.render(view())
    assert "NOT READY" in shown
    assert "scan_0007.pdf, page 1" in shown
    assert "rule.not-asked" not in shown
    assert "work-permit.present" not in shown, "what does not apply is folded"
    assert "work-permit.present" in text.render(view(), verbose=True)


@pytest.mark.parametrize("width", [40, 72, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    from rich.cells import cell_len

    lines = text.render(view("王小明" * 30), width=width, verbose=True).splitlines()
    assert max(map(cell_len, lines)) <= width


# --- HTML ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_does_not_change_the_structure_of_the_page(words: str) -> None:
    assert outline(html_report.render(view(words))) == outline(html_report.render(view("harmless")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_loads_nothing_and_runs_nothing(language: str) -> None:
    page = html_report.render(view("x", language))
    assert f'<html lang="{language}">' in page
    assert "default-src 'none'" in page
    assert html_report.content_hash(page.split("<style>")[1].split("</style>")[0]) in page
    tags = outline(page)
    assert not {"script", "iframe", "object", "embed", "link", "form"} & {tag for tag, _ in tags}
    assert not [names for _, names in tags if any(name.startswith("on") or name == "style" for name in names)]
    assert not re.search(r'(?:src|href)="(?!#|data:image/jpeg;base64,|https://example\.org/)', page)


def test_a_place_is_a_window_on_its_page_with_a_frame() -> None:
    report = sample()
    previews = {("scan_0007.pdf", 1): Preview("QUJD", 1000, 1400)}
    crops = frame(wanted(report), previews, {("scan_0007.pdf", 1): 90})
    page = html_report.render(wording.build(report, Messages.load("en")), crops)
    assert page.count("QUJD") == 1, "each page is embedded once"
    assert "translate(1400 0) rotate(90)" in page, "the page is turned upright"
    [box] = {crop.box for spot, crop in crops.places.items() if spot.bbox}
    assert box == (568, 214, 250, 32), "in pixels of the upright page, with a little air"


def test_a_page_shown_for_want_of_a_place_is_called_a_whole_page() -> None:
    report = sample()
    spots = [dataclasses.replace(spot, bbox=None) for spot in wanted(report)]
    findings = tuple(
        dataclasses.replace(one, evidence=tuple(dataclasses.replace(spot, bbox=None) for spot in one.evidence))
        for one in report.findings
    )
    crops = frame(spots, {("scan_0007.pdf", 1): Preview("QUJD", 1000, 1400)}, {})
    page = html_report.render(wording.build(dataclasses.replace(report, findings=findings), Messages.load("en")), crops)
    assert 'class="page" viewBox="0 0 1000 1400"' in page
    assert "<bdi>scan_0007.pdf, page 1</bdi> (whole page)" in page


def test_what_was_measured_on_a_portrait_is_drawn_on_it() -> None:
    report = sample()
    place = next(spot for spot in wanted(report) if spot.bbox and (spot.file, spot.page) == ("scan_0007.pdf", 1))
    assert place.bbox is not None
    portrait = PortraitReading(
        box=place.bbox,
        width_mm=35.0,
        height_mm=45.0,
        edges="LTRB",
        faces=1,
        lines=(("eyes", 0.5), ("chin", 0.6)),
        patches=((0.1, 0.2, 0.15, 0.25),),
    )
    places = {("scan_0007.pdf", 1): (portrait,)}
    crops = frame(wanted(report), {("scan_0007.pdf", 1): Preview("QUJD", 1000, 1400)}, {}, places)
    crop = crops.places[place]
    assert crop.box is not None
    left, right = crop.box[0], crop.box[0] + crop.box[2]
    assert crop.lines == (("eyes", left, right, 700), ("chin", left, right, 840))
    assert crop.patches == ((100, 280, 50, 70),)
    page = html_report.render(wording.build(report, Messages.load("de")), crops)
    assert 'class="measured eyes" x1="' in page
    assert 'y1="700"' in page
    assert page.count('class="patch"') >= 1
    assert "Kinn" in page
    assert "Scheitel" not in page, "a line that was not measured is not named"


def test_links_that_are_not_web_addresses_are_not_links() -> None:
    environment = html_report.environment(Messages.load("en"))
    linkable = environment.filters["linkable"]
    assert linkable("https://dofi.ibz.be/en")
    assert not any(map(linkable, ("javascript:alert(1)", "data:text/html,x", "https://a b", 'https://a"b')))


# --- JUnit, SARIF, Markdown, calendar, letter --------------------------------------------------------------


def test_junit_has_a_case_for_every_finding_and_counts_them() -> None:
    root = ET.fromstring(junit.render((view(),)))  # noqa: S314 (our own)
    suite = root[0]
    assert len(suite) == len(sample().findings) == int(suite.attrib["tests"])
    assert len(suite.findall("testcase/failure")) == 2 == int(suite.attrib["failures"])
    strict = ET.fromstring(junit.render((view(),), fail_on="review"))[0]  # noqa: S314 (our own)
    assert len(strict.findall("testcase/failure")) == 4, "what no scan shows never counts"


def test_sarif_shows_fails_and_reviews_each_with_a_location() -> None:
    run = json.loads(sarif.render(sample(), Messages.load("en"), version="1"))["runs"][0]
    assert [result["kind"] for result in run["results"]].count("fail") == 2
    assert all(result["locations"] for result in run["results"])
    assert all(result["level"] == ("error" if result["kind"] == "fail" else "none") for result in run["results"])
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(
        dict.fromkeys(result["ruleId"] for result in run["results"])
    )


@pytest.mark.parametrize("words", ["DIAO Mariam", *HOSTILE])
def test_sarif_is_what_its_schema_says(words: str) -> None:
    log = json.loads(sarif.render(sample(words), Messages.load("fr"), load_catalogue(), version="1"))
    assert [problem.message for problem in sarif_schema().iter_errors(log)] == []


def test_the_schema_of_sarif_would_notice() -> None:
    log = json.loads(sarif.render(sample(), Messages.load("en"), version="1"))
    log["runs"][0]["results"][0]["kind"] = "maybe"
    assert len(list(sarif_schema().iter_errors(log))) == 1


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_lets_no_text_become_markup(words: str) -> None:
    shown = markdown.render(view(words))
    assert "<script" not in shown
    assert "](javascript" not in shown
    assert "<img" not in shown


@pytest.mark.parametrize("words", HOSTILE)
def test_the_calendar_keeps_its_lines_whatever_a_name_says(words: str) -> None:
    made = ics.render(sample(words), Messages.load("fr"), stamp=SUBMISSION)
    lines = made.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)
    assert made.count("END:VCALENDAR") == 1
    assert made.count("BEGIN:VEVENT") == made.count("END:VEVENT") == 4


def test_calendar_identifiers_stay_when_dates_move() -> None:
    made = ics.render(sample(), Messages.load("en"), stamp=SUBMISSION)
    again = ics.render(sample(), Messages.load("de"), stamp=SUBMISSION.replace(year=2027))
    uids = re.findall(r"UID:(\S+)", made)
    assert uids == re.findall(r"UID:(\S+)", again)
    assert len(set(uids)) == len(uids)


def test_a_newer_calendar_replaces_the_older_one() -> None:
    made, newer = (
        icalendar.Calendar.from_ical(ics.render(sample(), Messages.load("en"), stamp=day))
        for day in (SUBMISSION, SUBMISSION + dt.timedelta(days=1))
    )
    for one, other in zip(made.walk("VEVENT"), newer.walk("VEVENT"), strict=True):
        assert one["UID"] == other["UID"]
        assert one["SEQUENCE"] < other["SEQUENCE"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_names_every_fail_once_and_no_file(language: str) -> None:
    written = letter.render(view("x", language))
    assert re.findall(r"(?m)^\d+\. ", written)[:2] == ["1. ", "2. "]
    assert "scan_0007" not in written


@pytest.mark.parametrize("lead", range(40, 70))
def test_the_letter_holds_no_number_of_a_document_wherever_its_lines_break(lead: int) -> None:
    shown = view()
    number: Field[Scalar] = Field((Reading("AB&1234567", 0.9, "AB&1 234 567"), Reading("BE57 6792 0060 9235", 0.9)))
    passport = dataclasses.replace(shown.report.dossier.documents[0], fields={"document_number": number})
    dossier = dataclasses.replace(shown.report.dossier, documents=(passport,))
    text = f"{'x' * lead} AB&1234567, also ab&1 234 567 and BE57 6792 0060 9235, or BE57679200609235"
    item = dataclasses.replace(shown.fails[0], full_message=text)
    shown = dataclasses.replace(
        shown, report=dataclasses.replace(shown.report, dossier=dossier), fails=(item,), reviews=()
    )
    for written in (letter.render(shown), html.unescape(letter.render_html(shown))):
        plain = "".join(written.split()).upper()
        assert "1234567" not in plain
        assert "6792" not in plain
        assert "…,ALSO…AND…,OR…" in plain


def test_the_letter_says_nothing_about_a_number_that_it_leaves_out() -> None:
    shown = view()
    reference: Field[Scalar] = Field((Reading("DIAO_MEI_Article9", 0.9),))
    payment = dataclasses.replace(shown.report.dossier.documents[0], fields={"reference": reference})
    dossier = dataclasses.replace(shown.report.dossier, documents=(payment,))
    text = "wrong (and not only here) in the reference: article of the law (it says DIAO_MEI_Article9)"
    item = dataclasses.replace(shown.fails[0], full_message=text, fix=None)
    report = dataclasses.replace(shown.report, dossier=dossier)
    written = letter.render(dataclasses.replace(shown, report=report, fails=(item,), reviews=()), width=None)
    assert "wrong (and not only here) in the reference: article of the law.\n" in written


# --- one line --------------------------------------------------------------------------------------------


@given(ANY_TEXT)
@settings(max_examples=100)
def test_one_line_is_one_printable_line(words: str) -> None:
    shown = safe.one_line(words)
    assert len(shown.splitlines()) <= 1
    assert all(unicodedata.category(one)[0] != "C" or one in "\u200c\u200d" for one in shown)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\u200b=1", "\uff1d1", "'=1", '"=1', "\0=1"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(cell: str) -> None:
    assert safe.csv_cell(cell).startswith("'")


@pytest.mark.parametrize("cell", ["3", "Anna-Maria", "a=b", ""])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert safe.csv_cell(cell) == cell


def test_the_letter_says_the_same_in_both_forms() -> None:
    shown = view("x", "fr")

    class Words(html.parser.HTMLParser):
        heard = ""

        def handle_data(self, data: str) -> None:
            self.heard += f" {data}"

    page = Words()
    page.feed(letter.render_html(shown))
    plain = re.sub(r"(?m)^(\d+\.|-) ", "", letter.render(shown))
    assert plain.split() == page.heard.split()


@pytest.mark.parametrize("words", HOSTILE)
def test_the_letter_to_paste_holds_no_markup_of_a_paper(words: str) -> None:
    page = letter.render_html(view(words, "en"))
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("<html") == page.count("</html>") == 1


def test_nothing_is_counted_where_no_route_says_what_is_required() -> None:
    opened = [dataclasses.replace(sample().dossier, route=None), sample().dossier]
    said = []
    for dossier in opened:
        seen = wording.build(judge(dossier, load_catalogue()), Messages.load("en"))
        said.append((bool(seen.required), text.render(seen), markdown.render(seen)))
    assert [required for required, *_ in said] == [False, True]
    assert [["Required papers" in one for one in (plain, marked)] for _, plain, marked in said] == [
        [False, False],
        [True, True],
    ]


def late() -> Report:
    """A criminal record of 1 September for a submission of 2 December: a day too old; three months is its life."""
    papers = tuple(
        Document(kind, kind, "applicant", 0.95, (Page("scan.pdf", 1),), {"issue_date": Field((Reading(day, 0.95),))})
        for kind, day in (("criminal-record", dt.date(2026, 9, 1)), ("medical-certificate", dt.date(2026, 11, 2)))
    )
    applicant = Applicant(birth_date=dt.date(1990, 1, 1))
    return judge(Dossier("late", "au-pair", dt.date(2026, 12, 2), Stay(), applicant, {}, papers, ()), load_catalogue())


def test_the_json_report_says_what_to_renew_first_and_from_which_day() -> None:
    found = json.loads(json_report.render(late(), Messages.load("en"), version="0.1.0"))
    schema().validate(found)
    window = found["window"]
    assert (window["fits"], window["earliest"], window["earliest_document"]) == (
        False,
        "2026-11-02",
        "medical-certificate",
    )
    assert window["renew_first"] == [
        {
            "rule": "criminal-record.age",
            "document": "criminal-record",
            "until": "2026-12-01",
            "issued_from": "2026-09-02",
        }
    ]
    assert any("+ 3 months" in line for line in window["arithmetic"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_and_page_show_the_reckoning_of_the_last_day(language: str) -> None:
    messages = Messages.load(language)
    shown = wording.build(late(), messages, version="0.1.0")
    reckoned = [line for line in shown.window if messages.date(dt.date(2026, 9, 1)) in line and "+ 3" in line]
    assert len(reckoned) == 1
    assert messages.date(dt.date(2026, 12, 1)) in reckoned[0]
    assert "+ 3" in text.render(shown)
    assert "+ 3" in html_report.render(shown)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Missing: passport, diploma"), ("fr", "Manque : passeport, diplôme")]
)
def test_the_index_names_papers_that_are_not_there_as_missing(language: str, said: str) -> None:
    failing = "passport.present criminal-record.age diploma.present"
    row = Row("0001", verdict="not-ready", fail=3, failing=failing)
    shown = html_report.render_index([row], Messages.load(language), today=SUBMISSION)
    assert f"<li>{said}</li>" in shown
    assert shown.count("<li>") == 2
    assert f">{said.partition(',')[0]}</option>" in shown


@pytest.mark.parametrize(("pages", "said"), [(0, True), (3, False)])
def test_the_index_says_when_nothing_of_a_dossier_could_be_read(pages: int, said: bool) -> None:
    row = Row("0001", verdict="review", review=7, files=1, pages=pages, submit_by="2026-11-20")
    shown = html_report.render_index([row], Messages.load("en"), today=dt.date(2026, 12, 1))
    assert ("None of its files could be read" in shown) is said
    assert ">−11</td>" in shown


def test_a_calendar_made_event_by_event_is_one_calendar() -> None:
    days = list(ics.deadlines(sample(), Messages.load("en")))
    made = ics.calendar(days, stamp=SUBMISSION)
    assert made.count("BEGIN:VCALENDAR") == made.count("END:VCALENDAR") == 1
    assert made.endswith("END:VCALENDAR\r\n")
    assert [str(event["UID"]) for event in icalendar.Calendar.from_ical(made).walk("VEVENT")] == [
        day.uid for day in days
    ]
