from __future__ import annotations

import json

import jsonschema
import pytest

from pipeline.report.json import schema
from tests.desk.conftest import ORIGIN, Running


def test_it_is_described_with_examples_and_shows_no_foreign_page(desk: Running) -> None:
    client = desk.enter()
    described = client.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    assert set(described["paths"]) == {
        "/session",
        "/dossiers",
        "/dossiers/{id}/report",
        "/dossiers/{id}/job",
        "/dossiers/{id}/events",
    }
    for name in ("Summary", "Job", "SessionAnswer"):
        assert "examples" in json.dumps(described["components"]["schemas"][name])
    for path in ("/api/docs", "/api/redoc"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/api/openapi.json", "/api/dossiers", "/api/session"])
def test_strangers_get_nothing(desk: Running, path: str) -> None:
    desk.enter()
    answer = desk.stranger().get(path)
    assert answer.status_code == 401
    assert "diao" not in answer.text


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
