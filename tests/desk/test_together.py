"""Several tabs and several people at one desk: nothing is lost, nothing lands on another paper, one wins."""

from __future__ import annotations

import errno
import io
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline import audit
from pipeline.batch.listing import Found
from pipeline.desk import changes, store, uploads, views
from pipeline.desk.security import Refused
from pipeline.dossier_yaml import DossierFile, parse_dossier_yaml
from pipeline.messages import Messages
from tests.desk.conftest import ORIGIN, Running
from tests.desk.test_api import STREAM, begin, read_medical, send, stretch
from validators.facts import Stay

if TYPE_CHECKING:
    from typing_extensions import Buffer

PEOPLE = 6


def together(*acts: Callable[[], object]) -> list[object]:
    """Done at the same moment; what was refused comes back as its key."""
    start = threading.Barrier(len(acts))

    def one(act: Callable[[], object]) -> object:
        start.wait()
        try:
            return act()
        except Refused as refusal:
            return refusal.key

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(one, acts))


def test_of_answers_that_rest_on_the_same_state_one_wins(desk: Running) -> None:
    entry = read_medical(desk)
    seen = entry.revision
    routes = ["student-private", "au-pair", "single-permit", "student-subsidised", "researcher", "family-belgian"]
    told = together(*(partial(changes.answer, entry, seen, route, None, Stay(), {}) for route in routes))
    assert sorted(map(str, told)) == ["None", *["changed"] * (len(routes) - 1)]
    assert parse_dossier_yaml(entry.yaml.read_bytes()).route == routes[told.index(None)]
    assert len(audit.read(entry.path).entries) == 1


def test_decisions_and_values_of_several_people_are_all_kept(desk: Running) -> None:
    entry = read_medical(desk)
    (paper,) = changes.judged(desk.store, entry).report.dossier.documents
    rules = [one.rule for one in changes.judged(desk.store, entry).report.findings][:PEOPLE]

    def decide(rule: str) -> object:
        finding = next(one for one in changes.judged(desk.store, entry).report.findings if one.rule == rule)
        return changes.decide(desk.store, entry, rule, finding.document, None, "pass", rule, "seen", None)

    def correct(person: int) -> object:
        return changes.correct(
            desk.store, entry, paper.id, None, "issue_date", f"2026-10-{person + 1:02}", f"P{person}", ""
        )

    told = together(*(partial(decide, rule) for rule in rules), *(partial(correct, one) for one in range(PEOPLE)))
    assert not [one for one in told if isinstance(one, str)]
    declared = parse_dossier_yaml(entry.yaml.read_bytes())
    assert {one.by for one in declared.reviewed} == set(rules)
    trail = audit.read(entry.path)
    assert trail.broken_at is None
    assert len(trail.entries) == len(rules) + PEOPLE
    last = [one.by for one in trail.entries if one.what == "correction"][-1]
    assert declared.corrections[-1].by == last


def test_a_form_never_rests_on_a_newer_state_than_it_shows(desk: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else saves while the page is made: what it shows is old, so its form is refused."""
    entry = read_medical(desk)
    asked = desk.store.declared

    def then_another_saves(of: store.Entry) -> DossierFile:
        found = asked(of)
        monkeypatch.setattr(desk.store, "declared", asked)
        changes.answer(entry, entry.revision, "au-pair", None, Stay(), {})
        return found

    monkeypatch.setattr(desk.store, "declared", then_another_saves)
    shown = views.page(desk.store, entry, Messages.load("en"))
    with pytest.raises(Refused, match="changed"):
        changes.answer(entry, shown.revision, "student-private", None, Stay(), {})
    assert parse_dossier_yaml(entry.yaml.read_bytes()).route == "au-pair"


def test_a_decision_on_a_paper_whose_number_moved_is_refused(desk: Running) -> None:
    client, entry = desk.enter(), read_medical(desk)
    (paper,) = client.get(f"/api/dossiers/{entry.id}/papers").json()
    body = {"rule": "medical-certificate.age", "document": "d1", "decision": "pass", "by": "A.B.", "note": "seen"}
    path = f"/dossiers/{entry.id}/decisions"
    assert send(desk, path, {**body, "at": "0123456789abcdef.1.passport"}).status_code == 409
    assert f'name="at" value="{paper["at"]}"' in client.get(f"/d/{entry.id}").text
    assert send(desk, path, {**body, "at": paper["at"]}).status_code == 201


def test_an_upload_is_not_read_between_two_of_its_files(desk: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program sends without saying what is to come; meanwhile somebody looks at the list."""
    client = desk.enter()
    key = str(begin(desk, "")["id"])
    entry = desk.store.get(key)
    assert entry is not None
    for name in ("a.pdf", "b.pdf"):
        assert stretch(desk, key, 0, 10240, **{"X-File-Name": name}).status_code == 201
        assert client.get("/").status_code == 200
        assert entry.state == "new"
    monkeypatch.setattr(store, "SETTLED", 0.0)
    client.get("/")
    assert entry.state == "waiting", "a program that never says it is done is not waited for for ever"


def test_what_is_begun_while_the_folders_are_looked_at_stays(desk: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    look, made = store.find_dossiers, []

    def slowly(root: Path) -> tuple[Found, ...]:
        found = look(root)
        made.append(desk.store.create("while looking"))
        return found

    monkeypatch.setattr(store, "find_dossiers", slowly)
    desk.store.refresh()
    assert desk.store.get(made[0].id) is made[0]
    monkeypatch.setattr(store, "find_dossiers", look)
    desk.store.refresh()
    assert desk.store.get(made[0].id) is made[0]


def test_s41_twenty_uploads_at_once_are_all_stored_as_they_were_sent(desk: Running) -> None:
    desk.enter()
    key = str(begin(desk)["id"])
    entry = desk.store.get(key)
    assert entry is not None
    sent = {f"scan-{number}.pdf": b"%PDF-1.7\n" + bytes([number]) * 200_000 for number in range(20)}

    codes = together(*(partial(upload, desk, key, name, sent[name]) for name in sent))

    assert codes == [201] * 20
    assert {path.name: path.read_bytes() for path in entry.path.glob("*.pdf")} == sent
    assert list(entry.path.glob(".part-*")) == []


def test_s41_a_disk_that_fills_up_under_uploads_is_said_to_each_and_nothing_is_half_written(
    desk: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.enter()
    key = str(begin(desk)["id"])
    entry = desk.store.get(key)
    assert entry is not None
    data = b"%PDF-1.7\n" + b"x" * 200_000
    room = [7 * len(data)]
    really = uploads._opened

    class Filling(io.FileIO):
        """A file on a disk that has room for seven of the twenty."""

        def write(self, chunk: Buffer) -> int:
            room[0] -= memoryview(chunk).nbytes
            if room[0] < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return super().write(chunk)

    def opened(path: Path) -> io.FileIO:
        with really(path) as file:
            return Filling(os.dup(file.fileno()), "ab")

    monkeypatch.setattr(uploads, "_opened", opened)
    names = [f"scan-{number}.pdf" for number in range(20)]
    codes = together(*(partial(upload, desk, key, name, data) for name in names))

    stored = [path.read_bytes() for path in entry.path.glob("*.pdf")]
    assert set(codes) == {201, 507}
    assert stored == [data] * codes.count(201)
    assert list(entry.path.glob(".part-*")) == []


def upload(desk: Running, key: str, name: str, data: bytes) -> int:
    sent = {
        "Origin": ORIGIN,
        "X-Form-Token": desk.token,
        **STREAM,
        "X-File-Name": name,
        "Upload-Length": str(len(data)),
    }
    return desk.client.post(f"/api/dossiers/{key}/files", content=data, headers=sent).status_code
