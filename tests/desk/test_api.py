from __future__ import annotations

import datetime as dt
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import jsonschema
import pytest

from pipeline.desk.api_models import Running as Running_
from pipeline.desk.store import Entry, Store
from pipeline.dossier_yaml import parse_dossier_yaml
from pipeline.messages import Messages
from pipeline.papers.understand import understand
from pipeline.report.json import schema
from tests.desk.conftest import ORIGIN, Response, Running
from tests.pipeline.words import page


def test_it_is_described_with_examples_and_shows_no_foreign_page(desk: Running) -> None:
    client = desk.enter()
    described = client.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    of_one = ("report", "job", "events", "answers", "decisions", "papers", "corrections", "sorting", "audit", "files")
    assert set(described["paths"]) == {
        *("/session", "/dossiers", "/events", "/dossiers/{id}/files/cancel", "/dossiers/{id}/remove"),
        *(f"/dossiers/{{id}}/{what}" for what in of_one),
    }
    for path, ways in described["paths"].items():
        for way, what in ways.items():
            assert what["description"], f"{way} {path}"
    sent = [name for name in described["components"]["schemas"] if name.startswith("New")]
    assert len(sent) >= 5
    for name in sent:
        for field, shape in described["components"]["schemas"][name]["properties"].items():
            assert shape.keys() & {"examples", "enum", "$ref", "items", "description"}, f"{name}.{field}"
    for name in ("Summary", "Job", "SessionAnswer", "Answers", "Judged", "Stored"):
        assert "examples" in json.dumps(described["components"]["schemas"][name])
    for path in ("/api/docs", "/api/redoc"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/api/openapi.json", "/api/dossiers", "/api/session"])
def test_strangers_get_nothing(desk: Running, path: str) -> None:
    desk.enter()
    answer = desk.stranger().get(path)
    assert answer.status_code == 401
    assert set(answer.json()) == {"error"}


def test_list_and_report(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    (one,) = client.get("/api/dossiers").json()
    assert (one["id"], one["name"], one["verdict"]) == (entry.id, "diao", None)
    assert client.get(f"/api/dossiers/{entry.id}/report").status_code == 409
    entry.yaml.write_text("route: au-pair\n")
    desk.pretend_read(entry)
    report = client.get(f"/api/dossiers/{entry.id}/report").json()
    jsonschema.validate(report, json.loads(schema()))
    (one,) = client.get("/api/dossiers").json()
    assert (one["verdict"], one["fails"]) == (report["verdict"], report["counts"]["fail"])
    assert client.get("/api/dossiers/none/report").status_code == 404


def test_a_job_is_begun_with_the_token_only_and_followed_to_its_end(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    path = f"/api/dossiers/{entry.id}/job"
    token = client.get("/api/session").json()["form_token"]
    assert client.post(path, headers={"Origin": ORIGIN}).status_code == 403
    assert client.post(path, headers={"Origin": "http://evil.example", "X-Form-Token": token}).status_code == 403
    assert entry.state == "new"
    answer = client.post(path, headers={"Origin": ORIGIN, "X-Form-Token": token})
    assert (answer.status_code, answer.json()["state"]) == (202, "waiting")
    entry.state, entry.total, entry.progress = "read", 2, {"a.pdf": "read", "b.pdf": "unreadable"}
    told = client.get(f"/api/dossiers/{entry.id}/events")
    assert told.headers["content-type"].startswith("text/event-stream")
    assert json.loads(told.text.partition("data: ")[2]) == client.get(path).json()
    assert client.get(path).json()["done"] == 2


def send(desk: Running, path: str, body: object = None, **headers: str) -> Response:
    sent = {"Origin": ORIGIN, "X-Form-Token": desk.token, **headers}
    return (
        desk.client.post(f"/api{path}", json=body, headers=sent)
        if body is not None
        else desk.client.post(f"/api{path}", headers=sent)
    )


def read_medical(desk: Running) -> Entry:
    """A dossier with a medical certificate that is too old, read."""
    entry = desk.first()
    entry.yaml.write_text("route: student-private\nsubmission_date: 2026-12-10\n")
    desk.pretend_read(entry)
    assert entry.known is not None
    (sha256,) = entry.known.readings
    text = (
        "MEDICAL CERTIFICATE\n\nThe undersigned physician certifies that DIAO MEI\nhas none of the diseases listed.\n\n"
        "Date of issue: 3 March 2024"
    )
    reading = replace(entry.known.readings[sha256], pages=(page(text, language="en"),))
    (file,) = entry.known.files
    papers = understand([(file.path, reading)])
    assert [one.kind for one in papers] == ["medical-certificate"]
    entry.known = replace(entry.known, readings={sha256: reading}, documents=papers)
    return entry


def rule(desk: Running, name: str) -> dict[str, object]:
    report = desk.client.get(f"/api/dossiers/{desk.first().id}/report").json()
    return next(one for one in report["findings"] if one["rule"] == name)


def test_a_value_is_put_right_and_taken_back(desk: Running) -> None:
    client = desk.enter()
    entry = read_medical(desk)
    assert rule(desk, "medical-certificate.age")["status"] == "fail"
    (paper,) = client.get(f"/api/dossiers/{entry.id}/papers").json()
    issued = next(one for one in paper["values"] if one["name"] == "issue_date")
    assert (issued["value"], issued["type"], issued["given"]) == ("2024-03-03", "date", False)
    path = f"/dossiers/{entry.id}/corrections"
    body = {"document": paper["document"], "at": paper["at"], "field": "issue_date", "by": "A.B.", "note": "seen"}
    refused = send(desk, path, {**body, "value": "yesterday"})
    assert refused.status_code == 400
    assert refused.json() == {"error": Messages.load("en").text("desk.error.value-day")}
    assert send(desk, path, {**body, "value": "2026-10-03", "at": "0.1.passport"}).status_code == 409
    assert send(desk, path, {**body, "value": "2026-10-03", "by": " "}).status_code == 400
    known = entry.known
    answer = send(desk, path, {**body, "value": "2026-10-03"})
    assert answer.status_code == 201
    assert entry.known is known, "nothing was read"
    age = rule(desk, "medical-certificate.age")
    assert (age["status"], age["given"]) == ("pass", [{"document": paper["document"], "field": "issue_date"}])
    trail = client.get(f"/api/dossiers/{entry.id}/audit").json()
    assert trail["whole"]
    assert [(act["what"], act["by"]) for act in trail["entries"]] == [("correction", "A.B.")]
    page = client.get(f"/d/{entry.id}").text
    assert "given by A.B. on 20" in page.replace("\u00a0", " ")
    assert send(desk, path, {**body, "value": None}).status_code == 201
    assert rule(desk, "medical-certificate.age")["status"] == "fail"
    assert send(desk, path, {**body, "value": None}).status_code == 409


def test_the_page_gives_a_value_too(desk: Running) -> None:
    client = desk.enter()
    entry = read_medical(desk)
    text = client.get(f"/d/{entry.id}").text
    form = re.search(r'<form method="post" action="/d/[0-9a-f]+/correct">.*?</form>', text, re.DOTALL)
    assert form is not None
    fields = dict(re.findall(r'name="(\w+)"[^>]* value="([^"]*)"', form[0]))
    assert (fields["field"], fields["value"]) == ("issue_date", "2024-03-03")
    fields |= {"value": "2026-10-03", "by": "A.B."}
    fields.pop("withdraw", None)
    answer = desk.post(f"/d/{entry.id}/correct", fields)
    assert answer.status_code == 303
    assert re.fullmatch(rf"/d/{entry.id}#f\d+", answer.headers["location"])
    assert rule(desk, "medical-certificate.age")["status"] == "pass"
    papers = client.get(f"/d/{entry.id}/papers").text
    assert "the program had read 3" in papers.replace("\u00a0", " ")


def test_answers_are_changed_and_the_verdict_follows(desk: Running) -> None:
    client = desk.enter()
    entry = read_medical(desk)
    now = client.get(f"/api/dossiers/{entry.id}/answers").json()
    assert (now["route"], now["submission_date"]) == ("student-private", "2026-12-10")
    assert "guarantor" in {one["name"] for one in now["asked"]}
    path = f"/dossiers/{entry.id}/answers"
    wanted = {"revision": now["revision"], "facts": {"guarantor": "abroad"}, "stay_from": "2027-01-15"}
    answer = send(desk, path, wanted)
    assert answer.status_code == 200
    declared = parse_dossier_yaml(entry.yaml.read_bytes())
    assert (declared.route, declared.facts["guarantor"]) == ("student-private", "abroad"), "the rest stays"
    assert declared.stay.begin == dt.date(2027, 1, 15)
    assert send(desk, path, wanted).status_code == 409, "it rests on an older state"
    new = {"revision": answer.json()["revision"]}
    assert send(desk, path, {**new, "submission_date": "2024-04-01"}).status_code == 200
    assert rule(desk, "medical-certificate.age")["status"] == "pass"
    new = {"revision": entry.revision}
    assert send(desk, path, {**new, "facts": {"guarantor": "nobody"}}).status_code == 400
    assert send(desk, path, {**new, "stay_until": "2026-01-15"}).status_code == 400
    assert send(desk, path, {**new, "no_such": 1}).status_code == 400


def test_a_finding_is_decided(desk: Running) -> None:
    desk.enter()
    entry = read_medical(desk)
    age = rule(desk, "medical-certificate.age")
    body = {"rule": age["rule"], "document": age["document"], "decision": "pass", "by": "A.B.", "note": "agreed"}
    path = f"/dossiers/{entry.id}/decisions"
    assert send(desk, path, {**body, "note": ""}).status_code == 400
    assert send(desk, path, {**body, "document": "d77"}).status_code == 409
    assert send(desk, path, {**body, "until": "2026-12-31"}).status_code == 201
    decided = rule(desk, "medical-certificate.age")
    assert (decided["status"], decided["review"]["own_status"]) == ("pass", "fail")  # type: ignore[index]


def test_papers_are_sorted(desk: Running) -> None:
    client = desk.enter()
    entry = read_medical(desk)
    now = client.get(f"/api/dossiers/{entry.id}/sorting").json()
    (paper,) = now["papers"]
    assert (paper["kind"], paper["first"], paper["last"]) == ("medical-certificate", 1, 1)
    wanted = {"revision": now["revision"], "by": "A.B.", "papers": [{**paper, "kind": "lease", "role": "sponsor"}]}
    path = f"/dossiers/{entry.id}/sorting"
    assert send(desk, path, {**wanted, "papers": [{**paper, "first": 2}]}).status_code == 400
    assert send(desk, path, wanted).status_code == 202
    assert entry.state == "waiting", "the papers are worked out anew"
    declared = parse_dossier_yaml(entry.yaml.read_bytes())
    assert (dict(declared.documents), declared.papers["scan.pdf#1"].role) == ({"scan.pdf#1": "lease"}, "sponsor")
    assert send(desk, path, wanted).status_code == 409


def test_a_body_is_small_and_json(desk: Running) -> None:
    desk.enter()
    entry = read_medical(desk)
    headers = {"Origin": ORIGIN, "X-Form-Token": desk.token}
    path = f"/api/dossiers/{entry.id}/decisions"
    for content_type, body, status in (
        ("application/json", b"{" + b" " * 70_000 + b"}", 413),
        ("application/json", b"[" * 30_000, 400),
        ("application/json", b"\xff", 400),
        ("text/plain", b"{}", 415),
        ("application/x-www-form-urlencoded", b"a=1", 415),
    ):
        answer = desk.client.post(path, content=body, headers={**headers, "Content-Type": content_type})
        assert answer.status_code == status, (content_type, len(body))
        assert set(answer.json()) == {"error"}

    def endless() -> Iterator[bytes]:
        for _ in range(100):
            yield b" " * 1024

    answer = desk.client.post(path, content=endless(), headers={**headers, "Content-Type": "application/json"})
    assert answer.status_code == 411


def test_an_archive_is_not_written_into(desk: Running) -> None:
    desk.enter()
    with zipfile.ZipFile(desk.root / "sow.zip", "w") as archive:
        archive.write(desk.first().path / "scan.pdf", "scan.pdf")
    desk.store.refresh()
    entry = next(one for one in desk.store.all() if one.name == "sow")
    desk.pretend_read(entry)
    for what, body in (
        ("answers", {"revision": "", "route": "au-pair"}),
        ("decisions", {"rule": "a.b", "decision": "pass", "by": "A", "note": "x"}),
        ("corrections", {"document": "d1", "field": "sex", "value": "F", "by": "A"}),
    ):
        assert send(desk, f"/dossiers/{entry.id}/{what}", body).status_code == 409, what


# --- uploads that are cut off -------------------------------------------------------------------------------


DATA = bytes(range(256)) * 40
ABOUT = {"X-File-Name": "a%2Fscan%201.pdf", "Upload-Length": str(len(DATA)), "X-File-Changed": "1764000000"}
STREAM = {"Content-Type": "application/octet-stream"}


def begin(desk: Running, signature: str = "yang|1|10240") -> dict[str, object]:
    answer = send(desk, "/dossiers", {"signature": signature})
    assert answer.status_code == 201
    return answer.json()  # type: ignore[no-any-return]


def stretch(desk: Running, key: str, first: int, last: int, **headers: str) -> Response:
    sent = {"Origin": ORIGIN, "X-Form-Token": desk.token, **ABOUT, **STREAM, "Upload-Offset": str(first), **headers}
    return desk.client.post(f"/api/dossiers/{key}/files", content=DATA[first:last], headers=sent)


def there(desk: Running, key: str) -> tuple[int, bool]:
    told = desk.client.get(f"/api/dossiers/{key}/files", headers=ABOUT).json()
    return told["offset"], told["complete"]


def test_a_file_goes_on_where_it_stopped(desk: Running) -> None:
    desk.enter()
    key = str(begin(desk)["id"])
    entry = desk.store.get(key)
    assert entry is not None
    assert there(desk, key) == (0, False)
    first = stretch(desk, key, 0, 4000)
    assert (first.status_code, first.json()["offset"], first.json()["complete"]) == (202, 4000, False)
    # The line is cut in the middle of a stretch: what came of it is kept.
    cut = stretch(desk, key, 4000, 5000, **{"Content-Length": "6240"})
    assert cut.status_code == 400
    assert there(desk, key) == (5000, False)
    assert stretch(desk, key, 4000, 9000).status_code == 409, "another place than where it stopped"
    assert stretch(desk, key, 6000, 9000).status_code == 409
    assert stretch(desk, key, 5000, 10241, **{"Content-Length": "6000"}).status_code == 400, "more than was said"
    # The desk was restarted meanwhile; the same files find their dossier again.
    again = Store(desk.root, desk.store.options)
    assert again.create("yang|1|10240").id == key
    assert begin(desk) == {"id": key, "resumed": True}
    last = stretch(desk, key, 5000, 10240)
    assert (last.status_code, last.json()["file"]) == (201, "a/scan 1.pdf")
    assert (entry.path / "a" / "scan 1.pdf").read_bytes() == DATA
    assert there(desk, key) == (len(DATA), True)
    assert stretch(desk, key, 0, 10240).status_code == 409, "it is there; nothing is stored twice"
    assert [path.name for path in entry.path.rglob("*.pdf")] == ["scan 1.pdf"]


def test_what_is_still_coming_is_not_read_and_a_new_drop_is_a_new_dossier(desk: Running) -> None:
    desk.enter()
    key = str(begin(desk)["id"])
    stretch(desk, key, 0, 4000)
    entry = desk.store.get(key)
    assert entry is not None
    desk.client.get("/")
    assert entry.state == "new", "the list does not begin to read half an upload"
    assert begin(desk, "another")["id"] != key
    assert begin(desk, "")["id"] != begin(desk, "")["id"]
    assert send(desk, f"/dossiers/{key}/job").status_code == 202
    assert list(entry.path.iterdir()) == [], "whoever has it read wants no more of it"
    assert stretch(desk, key, 0, 10240).status_code == 409, "not while it is read"
    assert begin(desk)["id"] != key


def test_a_file_that_is_given_up_leaves_nothing(desk: Running) -> None:
    desk.enter()
    key = str(begin(desk)["id"])
    stretch(desk, key, 0, 4000)
    assert send(desk, f"/dossiers/{key}/files/cancel", **ABOUT).status_code == 204
    assert there(desk, key) == (0, False)
    entry = desk.store.get(key)
    assert entry is not None
    assert not [path for path in entry.path.iterdir() if path.name.startswith(".part-")]
    assert send(desk, f"/dossiers/{key}/remove").status_code == 204
    assert not entry.path.exists()
    assert send(desk, f"/dossiers/{desk.first().id}/remove").status_code == 409


@pytest.mark.parametrize("name", ["dossier.yaml", "a/Dossier.YAML", "..", "Thumbs.db", ""])
def test_what_is_not_stored_is_refused_before_it_is_sent(desk: Running, name: str) -> None:
    desk.enter()
    key = str(begin(desk)["id"])
    assert stretch(desk, key, 0, 10240, **{"X-File-Name": name}).status_code in (400, 415)


def test_all_readings_are_followed_at_once(desk: Running) -> None:
    described = desk.enter().get("/api/openapi.json").json()["paths"]["/events"]["get"]
    assert "text/event-stream" in described["responses"]["200"]["content"]
    entry = desk.first()
    entry.state, entry.total, entry.progress = "reading", 3, {"a.pdf": "read", "b.pdf": "reading"}
    assert Running_.of(entry).model_dump() == {"id": entry.id, "state": "reading", "total": 3, "done": 1}
