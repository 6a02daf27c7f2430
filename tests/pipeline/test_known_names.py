"""A name of the dossier's passport that stands on a paper keeps it from being surely another person's."""

import pytest

from pipeline.papers.corroborate import corroborate
from pipeline.papers.group import DocumentPages, PageRef
from pipeline.papers.roles import Draft
from tests.pipeline.words import page
from validators.facts import Field, Reading


def passport() -> Draft:
    fields = {
        name: Field((Reading(value, 0.97, origin="mrz"),))
        for name, value in (("surname", "AIT OUMGHAR"), ("given_names", "IMANE FATIMA"))
    }
    return Draft(DocumentPages("passport", "applicant", 0.95, ()), fields)


def names_on(text: str, holder: str, *, kind: str = "transcript") -> tuple[object, ...]:
    paper = Draft(
        DocumentPages(kind, "applicant", 0.95, (PageRef("notes.pdf", page(text)),)),
        {"holder_name": Field((Reading(holder, 0.82),))},
    )
    corroborate([passport(), paper])
    return paper.fields["holder_name"].values


@pytest.mark.parametrize(
    "text",
    [
        "Relevé de notes\nÉtudiante : AIT OUMGHAR Imane\nDUT Techniques de Management",
        "Imane Ait Oumghar, DUT Techniques",
        "a suivi Mademoiselle AIT\nOUMGHAR Imane les cours",
    ],
)
def test_a_name_that_stands_on_the_paper_is_kept_beside_the_one_that_was_read(text: str) -> None:
    values = names_on(text, "DUT Techniques")
    assert values[0] == "DUT Techniques"
    assert len(values) == 2


@pytest.mark.parametrize(
    ("text", "holder", "kind"),
    [
        ("Relevé de notes\nÉtudiante : AIT OUMGHAR Salma", "Salma Ait Oumghar", "transcript"),
        ("AIT OUMGHAR\n\n\n\n\n\nImane", "DUT Techniques", "transcript"),
        ("Relevé : AIT OUMGHAR Imane", "Ait Oumghar Imane", "transcript"),
        ("Virement de AIT OUMGHAR Imane", "Paul Claes", "bank-statement"),
    ],
    ids=["a sister", "apart", "read as such", "a kind that names other people"],
)
def test_nothing_is_added_where_the_name_does_not_stand_whole_or_may_be_there_for_another_reason(
    text: str, holder: str, kind: str
) -> None:
    assert names_on(text, holder, kind=kind) == (holder,)
