"""A folder kept checked."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.batch import watch
from pipeline.batch.watch import watch_batch
from pipeline.errors import UsageError
from tests.batch.conftest import Heard, files
from tests.batch.test_run import Make
from tests.pipeline.samples import encoded, sheet


def test_only_what_changed_is_checked_again(wanted: Make, inbox: Path, tmp_path: Path) -> None:
    heard = Heard()
    seen: list[list[str]] = []

    def changes(folder: Path) -> Iterator[None]:
        def told() -> None:
            seen.append(sorted(row.dossier for row in heard.rows))
            heard.rows.clear()

        told()
        (inbox / "0001" / "new.png").write_bytes(encoded(sheet(9), "PNG"))
        yield None
        told()
        yield None  # something else happened
        told()
        shutil.rmtree(inbox / "0002")
        yield None
        told()

    before = files(inbox)
    watch_batch(wanted(), heard, changes=changes)
    assert seen == [["0000", "0001", "0002", "0003", "0004"], ["0001"], [], []]
    summary = (tmp_path / "out" / "summary.csv").read_text(encoding="utf-8-sig")
    assert "\n0002," not in summary
    assert "\n0001," in summary
    after = files(inbox)
    assert {name: data for name, data in before.items() if not name.startswith("0002")} == {
        name: data for name, data in after.items() if name != "0001/new.png"
    }, "originals are not touched"


def test_real_changes_are_noticed_once_they_have_come_to_rest(
    wanted: Make, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "QUIET_MS", 200)
    noticed = iter(watch._changes(wanted(out=inbox / "out"))(inbox))
    (inbox / "out").mkdir()

    def act() -> None:
        time.sleep(0.5)
        (inbox / "out" / "summary.csv").write_text("ours")  # reports are no news
        time.sleep(0.5)
        (inbox / "0000" / "late.png").write_bytes(b"x")

    thread = threading.Thread(target=act)
    thread.start()
    changes = next(noticed)
    thread.join()
    assert {Path(path).name for _, path in changes} == {"late.png"}  # type: ignore[union-attr]


def test_there_must_be_a_folder(wanted: Make, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="needs a folder"):
        watch_batch(wanted(folder=tmp_path / "nowhere"), Heard())
