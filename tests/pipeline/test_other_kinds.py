"""What else a paper may be: pages that say they are its own next ones are no other paper."""

import pytest

from pipeline.papers.classify import PageWeights
from pipeline.papers.other_kinds import other_kinds
from pipeline.papers.paper import PageRef, Paper
from tests.pipeline.words import page


def paper(second: str, *, first: str = "Page 1 of 2", confidence: float = 0.99) -> Paper:
    pages = [PageRef("scan.pdf", page(f"22. Purpose of the journey\n{line}")) for line in (first, second)]
    weights = [PageWeights({kind: 20.0}, {}) for kind in ("application-form", "work-authorisation")]
    return Paper("application-form", confidence, pages, weights)


@pytest.mark.parametrize(
    ("first", "second", "others"),
    [
        ("Page 1 of 2", "Page 2 of 2", ()),
        ("VOW0026418873", "Page 2 of 2", ()),
        ("Page 1 of 2", "Page 1 of 2", ("work-authorisation",)),
        ("Page 1 of 2", "no number", ("work-authorisation",)),
        ("Page 1 of 2", "Page 4 of 6", ("work-authorisation",)),
    ],
)
def test_a_numbered_next_page_of_a_paper_surely_known_is_no_other_paper(first, second, others):
    assert other_kinds(paper(second, first=first)) == others


def test_in_a_paper_that_is_a_guess_every_page_may_be_another():
    assert other_kinds(paper("Page 2 of 2", confidence=0.7)) == ("work-authorisation",)
