import dataclasses
import datetime as dt

import pytest

from pipeline.papers import understand as module
from pipeline.papers.understand import understand
from pipeline.papers.versions import older_versions
from pipeline.readings import FileReading
from tests.pipeline.test_group import APOSTILLE, FORM, RECORD, TRANSLATION, file
from tests.pipeline.test_roles import draft
from tests.pipeline.words import page
from validators.facts import Field, Reading


def dated(kind, name, day, **fields):
    made = draft(kind, name)
    made.fields["issue_date"] = Field((Reading(day, 0.9),))
    made.fields.update({key: Field((Reading(value, 0.9),)) for key, value in fields.items()})
    return made


def test_ids_pages_and_relations():
    documents = understand([("b.pdf", file(RECORD, APOSTILLE, TRANSLATION)), ("a.pdf", file(FORM))])
    assert [(document.id, document.kind, document.attached_to) for document in documents] == [
        ("d1", "application-form", None),
        ("d2", "criminal-record", None),
        ("d3", "apostille", "d2"),
        ("d4", "translation", "d2"),
    ]
    assert [(place.file, place.number) for place in documents[1].pages] == [("b.pdf", 1)]
    assert documents[1].confidence >= 0.85


def test_persons_word_is_certain():
    (document,) = understand([("a.pdf", file(FORM))], {"a.pdf": "lease"})
    assert (document.kind, document.confidence, document.maybe) == ("lease", 1.0, ())


def test_nothing_in_nothing_out():
    assert understand([]) == ()
    assert understand([("a.pdf", FileReading("s", 0, "application/pdf", "unreadable"))]) == ()


def test_unread_value_is_lent_by_the_translation_with_its_evidence(monkeypatch):
    def extract(paper):
        if paper.pages[0].reading.number == 2 and paper.kind == "criminal-record":
            return {
                "birth_date": Field((Reading(dt.date(1999, 2, 1), 0.9, "1 February 1999"),)),
                "signed": Field((Reading(True, 0.9),)),
            }
        return {}

    monkeypatch.setattr(module, "extract", extract)
    documents = understand([("a.pdf", file(page("lsJI jS> aSl;", confidence=0.3), TRANSLATION))])
    lent = documents[0].field("birth_date").best
    assert documents[0].kind == "criminal-record"
    assert lent is not None
    assert (lent.value, lent.confidence < 0.9) == (dt.date(1999, 2, 1), True)
    assert not documents[0].field("signed").readings


def test_the_day_of_a_translator_is_not_lent_to_the_original(monkeypatch):
    days = {"translation": dt.date(2026, 9, 4), "criminal-record": dt.date(2026, 9, 4)}

    def extract(paper):
        if paper.pages[0].reading.number != 2:
            return {}
        return {"issue_date": Field((Reading(days[paper.kind], 0.9, "4 September 2026"),))}

    monkeypatch.setattr(module, "extract", extract)
    papers = [("a.pdf", file(page("lsJI jS> aSl;", confidence=0.3), TRANSLATION))]
    assert not understand(papers)[0].field("issue_date").readings
    days["criminal-record"] = dt.date(2026, 9, 1)
    assert understand(papers)[0].field("issue_date").values == (dt.date(2026, 9, 1),)


def test_a_bug_in_an_extractor_costs_one_paper(monkeypatch, caplog):
    def extract(paper):
        raise RuntimeError("Roux Anna")

    monkeypatch.delenv("DOSSIER_STRICT", raising=False)
    monkeypatch.setattr(module, "extract", extract)
    assert [document.kind for document in understand([("a.pdf", file(FORM))])] == ["application-form"]
    assert "Roux" not in caplog.text
    monkeypatch.setenv("DOSSIER_STRICT", "1")
    with pytest.raises(RuntimeError):
        understand([("a.pdf", file(FORM))])


def test_older_version_points_to_the_newest():
    drafts = [
        dated("medical-certificate", "Anna Roux", dt.date(2025, 1, 1)),
        dated("medical-certificate", "ROUX Anna", dt.date(2026, 9, 1)),
        dated("medical-certificate", "Jan Claes", dt.date(2026, 1, 1)),
        dated("payslip", "Anna Roux", dt.date(2026, 1, 1)),
        dated("payslip", "Anna Roux", dt.date(2026, 2, 1)),
    ]
    assert older_versions(drafts, ["applicant"] * 5) == {0: 1}


@pytest.mark.parametrize(
    ("name", "born", "issuer", "replaced"),
    [
        ("Nemanja Dordfvic", dt.date(1999, 2, 1), "Globolis Insurance NV", {0: 1}),
        ("Nemanja Dordfvic", dt.date(1999, 2, 11), "Globalis Insurance NV", {}),
        ("Nataša Dordevic", dt.date(1999, 2, 1), "Globalis Insurance NV", {}),
        ("Nemanja Dordevic", dt.date(1999, 2, 1), "Meridiaan Insurance NV", {}),
        ("Nemanja Dordevic", dt.date(1999, 2, 1), "Globalis 2 Insurance NV", {}),
    ],
    ids=["letters misread", "another day of birth", "another person", "another issuer", "another number"],
)
def test_names_with_letters_misread_are_the_same(name, born, issuer, replaced):
    first = {"birth_date": dt.date(1999, 2, 1), "issuer": "Globalis Insurance NV"}
    drafts = [
        dated("health-insurance", "Nemanja Dordevic", dt.date(2025, 1, 1), **first),
        dated("health-insurance", name, dt.date(2026, 1, 1), birth_date=born, issuer=issuer),
    ]
    assert older_versions(drafts, ["applicant"] * 2) == replaced


def test_criminal_records_of_two_countries_are_no_versions():
    drafts = [
        dated("criminal-record", "Anna Roux", dt.date(2025, 1, 1), country="PAK"),
        dated("criminal-record", "Anna Roux", dt.date(2026, 9, 1), country="ARE"),
    ]
    assert older_versions(drafts, ["applicant"] * 2) == {}


def test_an_uncertain_date_replaces_nothing():
    old = dated("medical-certificate", "Anna Roux", dt.date(2025, 1, 1))
    new = dated("medical-certificate", "Anna Roux", dt.date(2026, 4, 3))
    doubtful = Field((*new.fields["issue_date"].readings, Reading(dt.date(2026, 3, 4), 0.4)))
    assert (
        older_versions(
            [old, dataclasses.replace(new, fields={**new.fields, "issue_date": doubtful})], ["applicant"] * 2
        )
        == {}
    )


def test_a_card_names_its_holder_in_full_as_other_papers_do(monkeypatch):
    def extract(paper):
        return {
            "surname": Field((Reading("OKAFOR", 0.97, origin="mrz"), Reading("OKAFUR", 0.6))),
            "given_names": Field((Reading("IFEOMA BLESSING", 0.98, origin="mrz"),)),
        }

    monkeypatch.setattr(module, "extract", extract)
    (document,) = understand([("a.pdf", file(FORM))], {"a.pdf": "identity-card"})
    named = document.field("holder_name")
    assert [(reading.value, reading.confidence) for reading in named.readings] == [
        ("OKAFOR IFEOMA BLESSING", 0.97),
        ("OKAFUR IFEOMA BLESSING", 0.6),
    ]
    (other,) = understand([("a.pdf", file(FORM))], {"a.pdf": "application-form"})
    assert not other.field("holder_name").readings
