from __future__ import annotations

import json
from dataclasses import replace

import pytest

from pipeline import audit
from pipeline.check import Known
from pipeline.desk import sorting
from pipeline.desk.declare import declare_documents
from pipeline.desk.security import Refused
from pipeline.dossier_yaml import DossierFile, parse_dossier_yaml
from pipeline.errors import UsageError
from pipeline.messages import Messages
from pipeline.papers.understand import understand
from pipeline.readings import FileReading, PageReading
from tests.desk.conftest import ORIGIN, Running
from validators.facts import FileFact
from validators.given import PaperWord

PLAN = [
    {"file": 0, "first": 1, "last": 2, "kind": "criminal-record"},
    {"file": 0, "first": 3, "last": 5, "kind": "medical-certificate"},
]


@pytest.fixture
def known(desk: Running) -> Known:
    """One scan of five pages that nothing was recognised on."""
    entry = desk.first()
    desk.pretend_read(entry)
    assert entry.known is not None
    (file,) = entry.known.files
    reading = FileReading(
        file.sha256, file.size, "application/pdf", "read", page_count=5, pages=tuple(map(PageReading, range(1, 6)))
    )
    papers = understand([(file.path, reading)])
    fact = FileFact(file.path, file.sha256, 5, "read", None, ())
    entry.known = Known(entry.known.files, {file.sha256: reading}, (fact,), papers)
    return entry.known


def test_every_page_is_on_the_table_once(known: Known) -> None:
    table = sorting.table("x", known, Messages.load("en"))
    (scan,) = table.scans
    assert [sheet.number for sheet in scan.sheets] == [1, 2, 3, 4, 5]
    assert [sheet.address for sheet in scan.sheets] == [f"/d/x/page/{place}" for place in range(5)]
    assert scan.sheets[0].first


def test_what_is_sorted_is_kept_and_understood_by_the_reading(desk: Running, known: Known) -> None:
    client, entry = desk.enter(), desk.first()
    entry.yaml.write_text("# ours\nroute: au-pair\ndocuments:\n  scan.pdf: passport\n  other.pdf: lease\n")
    assert client.get(f"/d/{entry.id}/sort").status_code == 200
    before = (desk.root / "diao" / "scan.pdf").read_bytes()
    fields = {"revision": entry.revision, "plan": json.dumps(PLAN), "by": "A.B."}
    data = {"form_token": desk.token, **fields}
    post = {"data": data, "headers": {"Origin": ORIGIN}, "follow_redirects": False}
    assert client.post(f"/d/{entry.id}/sort", **post).status_code == 303
    text = entry.yaml.read_text()
    assert text.startswith("# ours\nroute: au-pair\n")
    said = dict(parse_dossier_yaml(text.encode()).documents)
    assert said == {"other.pdf": "lease", "scan.pdf#1-2": "criminal-record", "scan.pdf#3-5": "medical-certificate"}
    (reading,) = known.readings.values()
    papers = understand([("scan.pdf", reading)], said)
    assert [paper.kind for paper in papers] == ["criminal-record", "medical-certificate"]
    assert (desk.root / "diao" / "scan.pdf").read_bytes() == before
    assert [(one.what, one.by) for one in audit.read(entry.path).entries] == [("sorting", "A.B.")]
    assert client.post(f"/d/{entry.id}/sort", **post).status_code == 409, "it rests on an older state"


@pytest.mark.parametrize(
    "plan",
    [
        "",
        "[]",
        "{}",
        '[{"file": 0, "first": 1, "last": 4, "kind": "passport"}]',
        '[{"file": 0, "first": 2, "last": 5, "kind": "passport"}]',
        '[{"file": 0, "first": 1, "last": 6, "kind": "passport"}]',
        '[{"file": 0, "first": 1, "last": 999999999, "kind": "passport"}]',
        '[{"file": 1, "first": 1, "last": 5, "kind": "passport"}]',
        '[{"file": -1, "first": 1, "last": 5, "kind": "passport"}]',
        '[{"file": 0, "first": 1, "last": 5, "kind": "pass: port"}]',
        '[{"file": 0, "first": 1, "last": 5, "kind": "passport", "more": 1}]',
        '[{"file": 0, "first": 1, "last": 5, "kind": "passport", "role": "friend"}]',
        '[{"file": 0, "first": 1, "last": 5, "kind": "passport", "duplicate": "yes"}]',
        '[{"file": 0, "first": 1, "last": 3, "kind": "lease"}, {"file": 0, "first": 3, "last": 5, "kind": "lease"}]',
        "[" * 5000,
    ],
)
def test_a_plan_that_is_none_is_refused(known: Known, plan: str) -> None:
    with pytest.raises(Refused):
        sorting.said(plan, known, DossierFile())


def test_names_that_look_like_yaml_are_names(desk: Running) -> None:
    path = desk.root / "diao" / "dossier.yaml"
    documents = {'a: "b" #1 [x].pdf#2-3': "lease", "- ü\u00a0.pdf": "passport"}
    declare_documents(path, documents, {})
    assert dict(parse_dossier_yaml(path.read_bytes()).documents) == documents
    declare_documents(path, {}, {})
    assert not path.read_text()
    path.write_text("{route: au-pair, documents: {a.pdf: lease}}\n")
    with pytest.raises(UsageError):
        declare_documents(path, {"b.pdf": "lease"}, {})
    assert "a.pdf" in path.read_text()


def test_whose_paper_it_is_and_which_is_a_copy_is_kept_and_counts(desk: Running, known: Known) -> None:
    client, entry = desk.enter(), desk.first()
    plan = [
        {"file": 0, "first": 1, "last": 2, "kind": "lease", "role": "sponsor"},
        {"file": 0, "first": 3, "last": 4, "kind": "lease", "role": "sponsor", "duplicate": True},
        {"file": 0, "first": 5, "last": 5, "kind": "payslip", "role": "guarantor", "duplicate": False},
    ]
    fields = {"form_token": desk.token, "revision": entry.revision, "plan": json.dumps(plan), "by": "A.B."}
    post = {"data": fields, "headers": {"Origin": ORIGIN}, "follow_redirects": False}
    assert client.post(f"/d/{entry.id}/sort", **post).status_code == 303
    declared = parse_dossier_yaml(entry.yaml.read_bytes())
    assert declared.papers["scan.pdf#3-4"] == PaperWord("scan.pdf", 3, 4, "sponsor", True)
    (reading,) = known.readings.values()
    entry.known = replace(known, documents=understand([("scan.pdf", reading)], declared.documents))
    entry.overrides = dict(declared.documents)
    checked = desk.store.judged(entry)
    assert checked is not None
    assert [(one.kind, one.role, one.duplicate_of) for one in checked.report.dossier.documents] == [
        ("lease", "sponsor", None),
        ("lease", "sponsor", "d1"),
        ("payslip", "guarantor", None),
    ]
    text = client.get(f"/d/{entry.id}/sort").text
    assert text.count("data-said") == 5, "three roles and two words on copies"
    assert text.count(" checked") == 1
    (trail,) = audit.read(entry.path).entries
    assert trail.about["roles"] == {"scan.pdf#1-2": "sponsor", "scan.pdf#3-4": "sponsor", "scan.pdf#5": "guarantor"}
    assert trail.about["copies"] == {"scan.pdf#3-4": True, "scan.pdf#5": False}
