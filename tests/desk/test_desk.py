"""What the desk shows and does, asked as a browser would (docs/security.md S41)."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import socket
import time
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.cache import Cache
from pipeline.check import Checked
from pipeline.desk import views
from pipeline.desk.declare import declare, revision
from pipeline.desk.server import _listen
from pipeline.desk.store import Entry, Store
from pipeline.dossier_yaml import DossierFile, parse_dossier_yaml
from pipeline.errors import UsageError
from pipeline.messages import Messages
from pipeline.preview import VERSION
from pipeline.readings import FileReading, Note, PageReading
from tests.desk.conftest import ORIGIN, TODAY, Running
from validators.countries import LANGUAGES
from validators.facts import Stay


def post(desk: Running, path: str, **fields: str) -> int:
    data = {"form_token": desk.token, **{name.replace("__", "."): value for name, value in fields.items()}}
    return desk.client.post(path, data=data, headers={"Origin": ORIGIN}, follow_redirects=False).status_code


# --- the list -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_speaks_four_languages(desk: Running, language: str) -> None:
    client = desk.enter()
    assert post(desk, "/language", language=language) == 303
    text = client.get("/").text
    assert f'<html lang="{language}">' in text
    assert Messages.load(language).text("desk.upload.files") in text
    assert "[desk." not in text
    assert "diao" in text


def test_the_first_page_is_small(desk: Running) -> None:
    client = desk.enter()
    assert (
        sum(
            len(client.get(path).content) for path in ("/", "/static/report.css", "/static/desk.css", "/static/desk.js")
        )
        < 100_000
    )


def test_names_of_folders_are_text(desk: Running) -> None:
    (desk.root / "<img src=x>").mkdir()
    (desk.root / "<img src=x>" / "scan.pdf").write_bytes(b"%PDF-1.4")
    text = desk.enter().get("/").text
    assert "<img" not in text
    assert "&lt;img src=x&gt;" in text


def test_ids_survive_a_restart_and_say_nothing(desk: Running) -> None:
    entry = desk.first()
    again = Store(desk.root, desk.store.options)
    assert [one.id for one in again.all()] == [entry.id]
    assert "diao" not in entry.id


def test_a_changed_folder_is_read_again(desk: Running) -> None:
    entry = desk.first()
    desk.pretend_read(entry)
    entry.stamp = "of an earlier state"
    desk.store.refresh()
    assert entry.state == "new"


def test_uploads_are_found_after_a_restart_and_gone_when_told(desk: Running) -> None:
    desk.enter()
    made = desk.store.create().id
    entry = desk.store.get(made)
    assert entry is not None
    assert Store(None, desk.store.options).get(made) is not None
    assert post(desk, f"/d/{made}/remove") == 303
    assert not entry.path.exists()
    assert post(desk, f"/d/{desk.first().id}/remove") == 409, "what lies in the consultant's folder is never removed"
    assert desk.first().path.is_dir()


# --- answers ------------------------------------------------------------------------------------------------


def test_answers_change_the_report_without_reading(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    desk.pretend_read(entry)
    known = entry.known
    fields = {"revision": entry.revision, "route": "student-private", "submission": "2026-12-10"}
    assert post(desk, f"/d/{entry.id}/answers", **fields, fact__scholarship="false") == 303
    assert entry.known is known, "nothing was read"
    declared = parse_dossier_yaml(entry.yaml.read_bytes())
    assert (declared.route, declared.submission_date) == ("student-private", dt.date(2026, 12, 10))
    assert declared.facts["scholarship"] in (False, "false")
    checked = desk.store.judged(entry)
    assert checked is not None
    assert checked.report.dossier.route == "student-private"
    text = client.get(f"/d/{entry.id}").text
    assert 'name="fact.guarantor"' in text, "a question of this route"
    assert 'name="fact.previous_marriage"' not in text, "a question of another route"


def test_two_people_at_once_lose_nothing(desk: Running) -> None:
    desk.enter()
    entry = desk.first()
    old = entry.revision
    assert post(desk, f"/d/{entry.id}/answers", revision=old, route="au-pair", submission="") == 303
    assert post(desk, f"/d/{entry.id}/answers", revision=old, route="researcher", submission="") == 409
    assert parse_dossier_yaml(entry.yaml.read_bytes()).route == "au-pair"


@pytest.mark.parametrize(
    "fields",
    [
        {"route": "no-such-route"},
        {"submission": "2026-02-30"},
        {"fact__guarantor": "a: b"},
        {"fact__scholarship": "maybe"},
        {"fact__no_such": "x"},
        {"fact__residence_since": "yesterday"},
        {"fact__absence_months_total": "1e9\nroute: x"},
    ],
)
def test_impossible_answers_are_not_written(desk: Running, fields: dict[str, str]) -> None:
    desk.enter()
    entry = desk.first()
    assert post(desk, f"/d/{entry.id}/answers", revision=entry.revision, **fields) == 400
    assert not entry.yaml.exists()


BEFORE = """# of the office
applicant:
  surname: DIAO  # as in the passport
route: au-pair
facts:
  guarantor: employee
# decisions
reviewed:
  - {rule: passport.mrz, decision: pass, by: A.B., on: 2026-11-01}
"""


def test_everything_else_in_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(BEFORE)
    declare(
        path,
        "student-private",
        dt.date(2026, 12, 10),
        Stay(dt.date(2027, 1, 15)),
        {"guarantor": "abroad", "scholarship": "true"},
    )
    text = path.read_text()
    for line in ("# of the office", "  surname: DIAO  # as in the passport", "# decisions"):
        assert line in text.splitlines()
    declared = parse_dossier_yaml(text.encode())
    assert (declared.route, declared.submission_date) == ("student-private", dt.date(2026, 12, 10))
    assert declared.stay == Stay(dt.date(2027, 1, 15))
    assert dict(declared.facts).keys() == {"guarantor", "scholarship"}
    assert len(declared.reviewed) == 1
    remarked = text.replace("stay: {from: 2027-01-15}", "stay:  # asked on the phone\n  from: 2027-01-15")
    path.write_text(remarked)
    declare(path, "au-pair", dt.date(2026, 12, 10), declared.stay, {"guarantor": "abroad", "scholarship": "true"})
    assert "stay:  # asked on the phone" in path.read_text(), "what says the same already is not written anew"
    declare(path, None, None, Stay(), {})
    emptied = parse_dossier_yaml(path.read_bytes())
    assert (emptied.route, emptied.submission_date, dict(emptied.facts)) == (None, None, {})
    assert emptied.applicant.surname == "DIAO"
    assert len(emptied.reviewed) == 1


def test_a_file_in_another_form_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text("{route: au-pair, applicant: {surname: DIAO}}\n")
    with pytest.raises(UsageError):
        declare(path, "researcher", None, Stay(), {})
    assert path.read_text().startswith("{route: au-pair")
    assert revision(path) != revision(tmp_path / "none")


# --- deciding -----------------------------------------------------------------------------------------------


def finding(desk: Running, status: str = "fail") -> tuple[str, str]:
    checked = desk.store.judged(desk.first())
    assert checked is not None
    return next((one.rule, one.document or "") for one in checked.report.findings if one.status.value == status)


def test_a_decision_counts_is_kept_and_the_own_answer_stays_visible(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    entry.yaml.write_text("route: au-pair\n")
    desk.pretend_read(entry)
    rule, document = finding(desk)
    fields = {"rule": rule, "document": document, "by": "A.B.", "until": "2027-01-31"}
    assert post(desk, f"/d/{entry.id}/decide", **fields, note="", decision="pass") == 400, "a reason is needed"
    assert post(desk, f"/d/{entry.id}/decide", **fields, note="seen <b>", decision="pass") == 303
    (decision,) = parse_dossier_yaml(entry.yaml.read_bytes()).reviewed
    assert (decision.rule, decision.by, decision.note) == (rule, "A.B.", "seen <b>")
    assert decision.sha256
    checked = desk.store.judged(entry)
    assert checked is not None
    made = next(one for one in checked.report.findings if one.rule == rule)
    assert (made.status.value, made.effective.value) == ("fail", "pass")
    text = client.get(f"/d/{entry.id}").text
    assert "seen &lt;b&gt;" in text
    assert '<span class="tag look">accepted</span>' in text, "it is not taken for the program's own answer"
    assert post(desk, f"/d/{entry.id}/decide", **fields, note="no", decision="fail") == 303
    again = desk.store.judged(entry)
    assert again is not None
    assert next(one for one in again.report.findings if one.rule == rule).effective.value == "fail", "the newest counts"


def test_a_decision_on_something_else_than_was_seen_is_refused(desk: Running) -> None:
    desk.enter()
    entry = desk.first()
    entry.yaml.write_text("route: au-pair\n")
    desk.pretend_read(entry)
    rule, _ = finding(desk)
    fields = {"by": "A.B.", "note": "x", "decision": "pass"}
    assert post(desk, f"/d/{entry.id}/decide", rule="passport.other", **fields) == 409
    assert post(desk, f"/d/{entry.id}/decide", rule=rule, document="d99", **fields) == 409
    assert post(desk, f"/d/{entry.id}/decide", rule=rule, by="A", note="x", decision="yes") == 400


# --- the dossier's page -------------------------------------------------------------------------------------


def test_a_mistake_in_the_file_is_shown_with_its_line(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    desk.pretend_read(entry)
    entry.yaml.write_text("route: au-pair\nno_such: 1\n")
    answer = client.get(f"/d/{entry.id}")
    assert answer.status_code == 200
    assert "dossier.yaml:2" in answer.text


def test_only_pictures_that_were_made_are_shown(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    desk.pretend_read(entry)
    assert client.get(f"/d/{entry.id}/page/0").status_code == 404
    assert entry.known is not None
    (file,) = entry.known.files
    note = Note("preview", {"jpeg": "/9j/4AAQ", "width": "10", "height": "10"})
    made = FileReading(
        file.sha256, file.size, "application/pdf", "read", page_count=1, pages=(PageReading(1, notes=(note,)),)
    )
    Cache(f"preview-{VERSION}").put(made)
    answer = client.get(f"/d/{entry.id}/page/0")
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.content.startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_is_written_in_each_language(desk: Running, language: str) -> None:
    client, entry = desk.enter(), desk.first()
    entry.yaml.write_text("route: au-pair\n")
    desk.pretend_read(entry)
    text = client.get(f"/d/{entry.id}/letter?lang={language}").text
    assert Messages.load(language).text("letter.greeting") in text
    assert client.get(f"/d/{entry.id}/letter?lang=xx").status_code == 404


def test_answers_keep_what_the_form_does_not_ask() -> None:
    from pipeline.law.catalogue import load_catalogue

    known = DossierFile(
        submission_date=TODAY,
        stay=Stay(TODAY),
        facts={"scholarship": True, "absence_months_total": Decimal(3), "guarantor": "abroad"},
    )
    _, day, stay, facts = views.answers({"fact.guarantor": "", "fact.lived_elsewhere": "true"}, known, load_catalogue())
    assert facts == {"scholarship": "true", "absence_months_total": "3", "lived_elsewhere": "true"}
    assert (day, stay) == (TODAY, Stay(TODAY))


def test_what_somebody_waits_for_is_read_first(desk: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        (desk.root / name).mkdir()
        (desk.root / name / "scan.pdf").write_bytes(b"%PDF-1.4")
    desk.store.refresh()
    order: list[str] = []

    def read(entry: Entry) -> None:
        order.append(entry.name)
        if len(order) == 1:
            raise UsageError("broken")

    monkeypatch.setattr(desk.store, "_read", read)
    desk.store.read_all()
    last = desk.store.create()
    last.name = "asked for"
    desk.store.read(last)
    with desk.store:
        deadline = time.monotonic() + 5
        while len(order) < 4 and time.monotonic() < deadline:
            time.sleep(0.01)
    assert order == ["asked for", "a", "b", "diao"]
    assert (last.state, last.error) == ("failed", "broken"), "one dossier does not end the reading of others"


def test_questions_can_be_answered_while_it_is_being_read(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    fields = {"revision": entry.revision, "route": "student-private", "submission": "2026-12-10"}
    assert post(desk, f"/d/{entry.id}/answers", **fields, fact__guarantor="abroad") == 303
    text = client.get(f"/d/{entry.id}").text
    assert '<option value="student-private" selected>' in text
    assert '<option value="abroad" selected>' in text
    assert 'value="2026-12-10"' in text


def test_the_payment_is_shown_with_its_code(desk: Running) -> None:
    client, entry = desk.enter(), desk.first()
    entry.yaml.write_text(
        "route: student-subsidised\nsubmission_date: 2026-12-10\napplicant:\n  surname: DIAO\n  given_names: Mariam\n"
        "  nationality: SEN\n  birth_date: 1999-02-01\n"
    )
    desk.pretend_read(entry)
    text = client.get(f"/d/{entry.id}").text
    assert "DIAO MARIAM SENEGALESE 01.02.1999" in text
    assert "BE57 6792 0060 9235" in text
    assert '<figure class="code"' in text


def test_a_report_is_saved_in_the_formats_of_the_command_line(desk: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    client, entry = desk.enter(), desk.first()
    desk.pretend_read(entry)
    monkeypatch.setattr("pipeline.report.formats.render", lambda _checked, format_, language: f"{format_} {language} ✓")
    monkeypatch.setattr("pipeline.check.check", lambda *_: contextlib.nullcontext())
    for format_ in ("html", "json", "ics", "text"):
        answer = client.get(f"/d/{entry.id}/report/{format_}")
        assert answer.text == f"{format_} en ✓"
        assert answer.headers["content-disposition"].startswith("attachment")
        assert "sandbox" in answer.headers["content-security-policy"]
    assert client.get(f"/d/{entry.id}/report/sarif").status_code == 404


def test_an_archive_is_shown_and_not_written_into(desk: Running) -> None:
    with zipfile.ZipFile(desk.root / "sow.zip", "w") as archive:
        archive.write(desk.first().path / "scan.pdf", "scan.pdf")
        archive.writestr("dossier.yaml", "route: au-pair\nfacts: {guarantor: abroad}\n")
    before = (desk.root / "sow.zip").read_bytes()
    client = desk.enter()
    desk.store.refresh()
    entry = next(entry for entry in desk.store.all() if entry.name == "sow")
    desk.pretend_read(entry)
    answer = client.get(f"/d/{entry.id}")
    assert answer.status_code == 200
    assert f"/d/{entry.id}/decide" not in answer.text
    checked = desk.store.judged(entry)
    assert checked is not None
    assert checked.report.dossier.route == "au-pair"
    assert dict(checked.report.dossier.facts) == {}, "a client's own facts are not applied"
    assert post(desk, f"/d/{entry.id}/answers", revision="", route="au-pair") == 409
    assert post(desk, f"/d/{entry.id}/decide", rule="x.y", by="A", note="x", decision="pass") == 409
    assert client.get(f"/d/{entry.id}/original/0").content.startswith(b"%PDF")
    assert (desk.root / "sow.zip").read_bytes() == before


def test_a_reading_that_ends_while_the_page_is_made_leaves_no_page_without_report_and_without_waiting(
    desk: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, entry = desk.enter(), desk.first()
    entry.state = "reading"
    judged = desk.store.judged

    def too_early(asked: Entry) -> Checked | None:
        found = judged(asked)
        desk.pretend_read(asked)
        return found

    monkeypatch.setattr(desk.store, "judged", too_early)
    assert 'id="reading"' in client.get(f"/d/{entry.id}").text


def test_no_answer_waits_for_the_acknowledgement_of_its_first_half() -> None:
    async def talk() -> int:
        loop, seen = asyncio.get_running_loop(), asyncio.get_running_loop().create_future()

        class Protocol(asyncio.Protocol):
            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                accepted = transport.get_extra_info("socket")
                seen.set_result(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

        with _listen("127.0.0.1", 0) as listener:
            async with await loop.create_server(Protocol, sock=listener):
                _, writer = await asyncio.open_connection(*listener.getsockname())
                delayed_never = await seen
                writer.close()
        return int(delayed_never)

    assert asyncio.run(talk()), "each answer would take 40 ms more"


def test_the_list_follows_every_change_though_its_rows_are_kept(desk: Running) -> None:
    desk.enter()
    entry = desk.first()
    english, french = Messages.load("en"), Messages.load("fr")
    (row,) = views.rows(desk.store, english)
    assert (row.state, row.verdict) == ("new", None)
    desk.pretend_read(entry)
    entry.yaml.write_text("route: au-pair\nsubmission_date: 2026-12-10\n")
    (row,) = views.rows(desk.store, english)
    assert views.rows(desk.store, english) == [row]
    assert row.verdict == "not-ready"
    assert views.rows(desk.store, french)[0].who != row.who
    entry.yaml.write_text("route: researcher\nsubmission_date: 2026-12-10\n")
    assert views.rows(desk.store, english)[0].route != row.route
    entry.state = "reading"
    assert views.rows(desk.store, english)[0].state == "reading"
    entry.yaml.write_text("route: no-such\n")
    assert "no-such" in views.rows(desk.store, english)[0].error
