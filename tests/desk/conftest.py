from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.check import Known, Options
from pipeline.desk.app import make_app
from pipeline.desk.security import Gate
from pipeline.desk.store import Entry, Store
from pipeline.files.intake import gather
from pipeline.isolation.limits import Limits
from pipeline.readings import FileReading, PageReading
from validators.facts import FileFact

with warnings.catch_warnings():
    # Starlette asks for the successor of httpx, which is not needed for anything else here.
    warnings.simplefilter("ignore")
    from httpx import Response as Response
    from starlette.testclient import TestClient

PORT = 8766
HOST = f"127.0.0.1:{PORT}"
ORIGIN = f"http://{HOST}"
TODAY = dt.date(2026, 11, 20)


@dataclass
class Running:
    """A desk without a socket and without a reader: what is read is put in by the test."""

    store: Store
    gate: Gate
    client: TestClient
    root: Path

    def enter(self) -> TestClient:
        answer = self.client.get(self.gate.link.removeprefix(ORIGIN), follow_redirects=False)
        assert answer.status_code == 303
        return self.client

    @property
    def token(self) -> str:
        return next(iter(self.gate._sessions.values())).form_token

    def stranger(self, **headers: str) -> TestClient:
        client = TestClient(self.client.app, base_url=ORIGIN, raise_server_exceptions=False)
        client.headers.update(headers)
        return client

    def post(self, path: str, fields: dict[str, str] | None = None, **headers: str) -> object:
        data = {"form_token": self.token, **(fields or {})}
        return self.client.post(path, data=data, headers={"Origin": ORIGIN, **headers}, follow_redirects=False)

    def first(self) -> Entry:
        return self.store.all()[0]

    def pretend_read(self, entry: Entry) -> None:
        """As if a reader had found one empty page in every file."""
        with gather(entry.path, Limits()) as intake:
            readings = {
                file.sha256: FileReading(
                    file.sha256, file.size, file.media_type or "", "read", page_count=1, pages=(PageReading(1),)
                )
                for file in intake.files
                if file.error is None
            }
            facts = tuple(FileFact(file.path, file.sha256, 1, "read", None, ()) for file in intake.files)
            entry.known = Known(intake.files, readings, facts, ())
        entry.state = "read"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "home"))
    root = tmp_path / "root"
    (root / "diao").mkdir(parents=True)
    (root / "diao" / "scan.pdf").write_bytes(
        b"%PDF-1.4\n<html><script>alert(1)</script>\n1 0 obj\nendobj\ntrailer\n%%EOF\n"
    )
    gate = Gate("127.0.0.1", PORT)
    store = Store(root, Options(today=TODAY), today=lambda: TODAY)
    # No reader is started: the queue only fills.
    with TestClient(make_app(store, gate), base_url=ORIGIN, raise_server_exceptions=False) as client:
        yield Running(store, gate, client, root)
