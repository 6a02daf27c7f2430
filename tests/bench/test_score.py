import datetime as dt
import re
from decimal import Decimal

import pytest

from bench import score_report
from bench.score_compare import FoundStatus, Score, TruePage, outcome, same, score_file, score_findings
from validators.facts import Document, Field, Page, Reading


def read(value, confidence=0.95, *more):
    return Field((Reading(value, confidence), *(Reading(other, 0.3) for other in more)))


@pytest.mark.parametrize(
    ("kind", "name", "answer", "truth", "right"),
    [
        ("criminal-record", "issue_date", dt.date(2026, 3, 4), "2026-03-04", True),
        ("criminal-record", "issue_date", dt.date(2026, 4, 3), "2026-03-04", False),
        ("fee-payment", "amount", Decimal("207.00"), "207", True),
        ("fee-payment", "amount", Decimal("207.01"), "207", False),
        ("fee-payment", "iban", "BE68 5390 0754 7034", "BE68539007547034", True),
        ("fee-payment", "iban", "BE68539007547O34", "BE68539007547034", False),
        ("diploma", "holder_name", "MÜLLER Anna", "Anna Muller", True),
        ("diploma", "holder_name", "Anna", "Anna Muller", False),
        ("passport", "given_names", "GUELSAH", "GÜLŞAH", True),
        ("passport", "given_names", "GOELSAH", "GÜLŞAH", False),
        ("diploma", "issuer", "Muller Anna", "Anna Muller", False),
        ("diploma", "signed", True, True, True),
        ("diploma", "signed", True, False, False),
        ("photo", "width_mm", Decimal("35.5"), "35", True),
        ("photo", "width_mm", Decimal("35.6"), "35", False),
    ],
)
def test_what_counts_as_the_same(kind, name, answer, truth, right):
    assert same(kind, name, answer, truth) is right


def test_doubt_is_review_and_only_a_lone_sure_value_can_be_certain_and_wrong():
    day = "2026-03-04"
    good, bad = dt.date(2026, 3, 4), dt.date(2026, 4, 3)
    assert outcome("diploma", "issue_date", Field(), day) == "unread"
    assert outcome("diploma", "issue_date", read(good, 0.59), day) == "doubtful"
    assert outcome("diploma", "issue_date", read(bad, 0.95, good), day) == "doubtful"
    assert outcome("diploma", "issue_date", read(good, 0.60), day) == "right"
    assert outcome("diploma", "issue_date", read(bad, 0.89), day) == "wrong"
    assert outcome("diploma", "issue_date", read(bad, 0.90), day) == "certain-wrong"


def paper(name, kind, *numbers, fields=None, file="a.pdf"):
    pages = tuple(Page(file, number) for number in numbers)
    return Document(name, kind, "applicant", 0.9, pages, fields or {})


def test_a_file_is_scored_by_page_by_gap_and_by_field():
    truth = [
        TruePage(0, "diploma", {"holder_name": {"value": "Anna Muller", "text": "Anna Muller"}}),
        TruePage(0, "diploma", {}),
        TruePage(1, "transcript", {"issue_date": {"value": "2026-03-04", "text": "4 March 2026"}}),
        TruePage(1, "transcript", {}),
    ]
    found = [
        paper("d1", "diploma", 1, fields={"holder_name": read("Anna Muller")}),
        paper("d2", "transcript", 2, 3, 4, fields={"issue_date": read(dt.date(2026, 3, 4))}),
        paper("d3", "diploma", 1, file="b.pdf"),
    ]
    score = score_file("a.pdf", truth, found)
    figures = score_report.figures(score, ())
    assert figures["page-kind"] == (3, 4)
    assert [(said, truth) for _, _, truth, said in score.boundaries] == [(True, False), (False, True), (False, False)]
    assert figures["boundaries"] == (1, 3)
    assert figures["all-fields"] == (2, 2)


def test_a_page_nobody_answered_for_is_wrong_and_its_fields_unread():
    truth = [TruePage(0, "diploma", {"issue_date": {"value": "2026-03-04", "text": "x"}})]
    score = score_file("a.pdf", truth, [])
    assert score.pages[0].answer == "nothing"
    assert [one.outcome for one in score.fields] == ["unread"]


def test_false_pass_and_false_fail():
    found = score_findings(
        "one",
        {"planted": ["a", "b", "c", "d"]},
        [
            FoundStatus("a", "fail", ""),
            FoundStatus("b", "review", ""),
            FoundStatus("c", "pass", ""),
            FoundStatus("e", "fail", ""),
            FoundStatus("f", "pass", ""),
            FoundStatus("f", "review", "", by_hand=True),
            FoundStatus("f", "review", "unsure"),
            FoundStatus("g", "pass", ""),
            FoundStatus("g", "review", "", by_hand=True),
        ],
    )
    assert [one.rule for one in found if one.false_pass] == ["c", "d"]
    assert [one.rule for one in found if one.false_fail] == ["e"]
    figures = score_report.figures(Score(), found)
    assert figures["defects-caught"] == (1, 4)
    assert figures["no-false-pass"] == (2, 4)
    assert figures["findings-decided"] == (1, 3)
    assert figures["decidable-decided"] == (1, 2), "a face or an original is for a person, whatever is read"
    assert next(one.reason for one in found if one.rule == "f") == "unsure", "what reading left open counts first"


def test_a_figure_below_its_floor_or_without_counts_is_told():
    figures = {"page-kind": (9, 10), "names": (0, 0)}
    assert score_report.below(figures, {"page-kind": 0.9}) == []
    assert len(score_report.below(figures, {"page-kind": 0.91, "names": 0.1, "unheard-of": 0.1})) == 3


def test_the_plot_is_a_picture_with_a_dot_per_bin_and_the_page_holds_every_figure():
    truth = [TruePage(0, "diploma", {"issue_date": {"value": "2026-03-04", "text": "x"}})]
    score = score_file("a.pdf", truth, [paper("d1", "diploma", 1)])
    plot = score_report.reliability_svg(score)
    assert len(re.findall("<circle", plot)) == 1
    assert plot.startswith("<svg ")
    assert plot.endswith("</svg>\n")
    run = score_report.Run(dt.date(2026, 1, 1), "1", "held", 0, 0, 12.0, 4)
    figures = score_report.figures(score, ())
    text = score_report.markdown(run, score, (), figures, {"page-kind": 0.5})
    assert "3.0 s of processor time a page" in text
    assert all(f"| {name} |" in text for name in figures)
