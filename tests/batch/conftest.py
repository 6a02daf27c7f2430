from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from pipeline.batch import reading
from pipeline.batch.outcome import Row
from pipeline.batch.progress import Silence
from pipeline.batch.run import Wanted
from pipeline.check import Options
from tests.batch.reader import READER
from tests.pipeline.samples import encoded, packed, scan_pdf, sheet

TODAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A private folder, and a reader without OCR behind the real door."""
    kept = tmp_path / "home"
    monkeypatch.setenv("DOSSIER_CACHE", str(kept))
    monkeypatch.setattr(reading, "PICTURING_READER", READER)
    return kept


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Five dossiers: three folders, an archive, and one whose dossier.yaml has a mistake."""
    root = tmp_path / "inbox"
    for number in range(3):
        folder = root / f"000{number}"
        folder.mkdir(parents=True)
        (folder / "dossier.yaml").write_text("route: single-permit\nsubmission_date: 2026-12-10\n")
        (folder / "a.pdf").write_bytes(scan_pdf(*(sheet(1 + number + page) for page in range(3))))
        (folder / "b.png").write_bytes(encoded(sheet(7), "PNG"))  # the same in all
    (root / "group").mkdir()
    (root / "group" / "0003.zip").write_bytes(packed({"p.pdf": scan_pdf(sheet(4))}))
    (root / "0004").mkdir()
    (root / "0004" / "dossier.yaml").write_text("route: tourist\n")
    (root / "0004" / "c.png").write_bytes(encoded(sheet(3), "PNG"))
    return root


@pytest.fixture
def wanted(inbox: Path, tmp_path: Path) -> Callable[..., Wanted]:
    def made(**changes: object) -> Wanted:
        options = Options(today=TODAY, jobs=2)
        given = {"folder": inbox, "out": tmp_path / "out", "options": options, "language": "en", "fail_on": "fail"}
        return Wanted(**{**given, **changes})  # type: ignore[arg-type]

    return made


class Heard(Silence):
    """What a batch tells."""

    def __init__(self) -> None:
        self.read = 0
        self.rows: list[Row] = []
        self.rounds = 0
        self.told: list[tuple[int, Path]] = []

    def __enter__(self) -> Heard:
        return self

    def begin(self, dossiers: int) -> None:  # noqa: ARG002 (the shape of a listener)
        self.rounds += 1

    def read_one(self) -> None:
        self.read += 1

    def end(self, rows: Sequence[Row], index: Path) -> None:
        self.told.append((len(rows), index))

    def done(self, row: Row, judging: Sequence[str]) -> None:  # noqa: ARG002 (see above)
        self.rows.append(row)


def files(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
