"""What a paper says about the number of its pages, against the pages that are there."""

import pytest

from pipeline.papers.page_numbers import stated_pages
from pipeline.papers.paper import PageRef
from tests.pipeline.words import page

BODY = [
    "Transcript of records",
    "",
    "Course  Credits  Grade",
    "Organic chemistry  6  14",
    "Statistics  5  12",
    "Algebra  4  16",
]


def refs(*feet: str) -> list[PageRef]:
    return [PageRef("scan.pdf", page([*BODY, *BODY, foot], number=number)) for number, foot in enumerate(feet, 1)]


@pytest.mark.parametrize(
    ("feet", "copies", "stated", "missing"),
    [
        (["Page 1 of 2"], 1, 2, "2"),
        (["Page 1 of 2", "Page 2 of 2"], 1, 2, None),
        (["Relevé n° 4410 – Page 1 sur 3", "Page 3 sur 3"], 1, 3, "2"),
        (["Seite 2 von 4"], 1, 4, "1, 3, 4"),
        (["1 / 2"], 1, 2, "2"),
        (["- 2/2 -"], 1, 2, "1"),
        (["Room 1/2, second floor"], 1, None, None),
        # A page whose number is cut off may be the one that is looked for.
        (["Page 1 of 2", "Credits are explained overleaf"], 1, 2, None),
        (["Page 1 of 2", "Page 2 of 2", "Page 1 of 2", "Page 2 of 2"], 2, 2, None),
        (["Page 1 of 2", "Page 2 of 2", "Page 1 of 2"], 2, 2, "2"),
        # Two totals: two papers in one, or an annex with numbers of its own.
        (["Page 1 of 2", "Page 1 of 3"], 1, None, None),
        # A sheet of a register.
        (["Page 112 of 300"], 1, None, None),
        (["Printed on 3 October 2026"], 1, None, None),
    ],
)
def test_pages_that_a_paper_counts(feet: list[str], copies: int, stated: int | None, missing: str | None):
    found = stated_pages(refs(*feet), copies)
    assert [field.values for name, field in found.items() if name == "pages_stated"] == ([(stated,)] if stated else [])
    assert [field.values for name, field in found.items() if name == "pages_missing"] == (
        [(missing,)] if missing else []
    )


def test_what_stands_in_the_text_is_about_another_paper():
    text = [*BODY, *BODY, "The award is explained on page 3 of 12 of the regulations", *BODY, *BODY]
    assert stated_pages([PageRef("scan.pdf", page(text))], 1) == {}
