"""A batch from folder to reports, resumed, split, and with dossiers that misbehave."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import icalendar
import junitparser
import pandas as pd
import pytest

from pipeline.batch import judges
from pipeline.batch.run import Wanted, list_dossiers, run_batch
from pipeline.check import Options
from pipeline.errors import UsageError
from pipeline.files.intake import SourceFile
from pipeline.readings import FileReading, PageReading
from pipeline.tables import DOCUMENTS, FINDINGS, frame, schema
from pipeline.terminal import write_file
from tests.batch import reader
from tests.batch.conftest import TODAY, Heard, files
from tests.pipeline.sarif_schema import sarif_schema

ROOT = Path(__file__).resolve().parents[2]
Make = Callable[..., Wanted]


def test_every_output_is_there_and_sound(wanted: Make, tmp_path: Path) -> None:
    heard = Heard()
    assert run_batch(wanted(formats=("junit", "sarif", "markdown", "json")), heard) == 1
    made = files(tmp_path / "out")
    names = {"0000", "0001", "0002", "0003"}
    assert {name for name in made if "/" in name} == {
        f"{name}/report.{ending}" for name in names for ending in ("json", "html")
    }
    assert made["summary.csv"].startswith("\ufeffdossier,".encode()), "Excel takes accents for something else without"
    rows = {row["dossier"]: row for row in csv.DictReader(io.StringIO(made["summary.csv"].decode("utf-8-sig")))}
    assert set(rows) == names | {"0004"}
    assert "no route tourist" in rows["0004"]["error"]
    findings = pd.read_parquet(io.BytesIO(made["findings.parquet"]))
    told = {
        (name, one["rule"], one["document"], one["status"])
        for name in names
        for one in json.loads(made[f"{name}/report.json"])["findings"]
    }
    columns = findings[["dossier", "rule", "document", "status"]].astype(object)
    assert set(columns.where(columns.notna(), None).itertuples(index=False, name=None)) == told
    documents = pd.read_parquet(io.BytesIO(made["documents.parquet"]))
    assert set(documents["dossier"]) == names
    rows_again = {row["dossier"]: row for row in json.loads(made["summary.json"])}
    assert {name: {key: str(value) for key, value in row.items()} for name, row in rows_again.items()} == rows
    table = made["summary.md"].decode().splitlines()
    assert [line for line in table if "0004" in line and "no route tourist" in line]
    assert len({line.count(" | ") for line in table if line.startswith("| ")}) == 1
    report = junitparser.JUnitXml.fromstring(made["junit.xml"])
    assert {suite.name: suite.errors for suite in report} == dict.fromkeys(names, 0) | {"0004": 1}
    assert report.tests == sum(suite.tests for suite in report) > 100
    log = json.loads(made["results.sarif"])
    [run] = log["runs"]  # GitHub takes one of each tool and category
    places = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]}
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert all(rules[one["ruleIndex"]] == one["ruleId"] for one in run["results"])
    assert all(place.startswith(("0000/", "0001/", "0002/", "group/0003.zip/")) for place in places)
    assert {place.partition("/")[0] for place in places} == {"0000", "0001", "0002", "group"}
    calendar = icalendar.Calendar.from_ical(made["deadlines.ics"])
    assert len({str(event["UID"]) for event in calendar.walk("VEVENT")}) == len(calendar.walk("VEVENT")) >= 4
    assert heard.told == [(5, tmp_path / "out" / "index.html")]
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert [problem.message for problem in sarif_schema().iter_errors(log)] == []


def test_a_file_in_several_dossiers_is_read_once_and_a_second_run_reads_nothing(wanted: Make, tmp_path: Path) -> None:
    first, second = Heard(), Heard()
    run_batch(wanted(), first)
    assert first.read == 3 + 1 + 1 + 1  # three a.pdf, one b.png, p.pdf, c.png
    before = files(tmp_path / "out")
    run_batch(wanted(options=Options(today=TODAY, jobs=1)), second)
    assert second.read == 0
    assert files(tmp_path / "out") == before


def test_a_file_read_while_the_next_dossier_is_listed_is_not_read_again(wanted: Make) -> None:
    asked: list[str] = []

    class Prompt:
        """Readers that have answered before the next file is asked for."""

        def __enter__(self) -> Prompt:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def read(self, files: Iterable[SourceFile]) -> Iterator[tuple[SourceFile, FileReading]]:
            # The shared b.png of the first dossier is answered only when a file of the next one was handed out.
            held: list[SourceFile] = []
            for file in files:
                asked.append(file.sha256)
                held.append(file)
                if len(held) > 2:
                    yield self.answer(held.pop(1))
            yield from map(self.answer, held)

        @staticmethod
        def answer(file: SourceFile) -> tuple[SourceFile, FileReading]:
            reading = FileReading(file.sha256, file.size, "", "read", 1, (PageReading(1),))
            return file, reading

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("pipeline.batch.run._readers", lambda *_: Prompt())
        run_batch(wanted(), Heard())
    assert len(asked) == len(set(asked)) == 6


def test_without_a_cache_nothing_is_kept_and_the_reports_are_the_same(wanted: Make, tmp_path: Path, home: Path) -> None:
    run_batch(wanted(), Heard())
    before = files(tmp_path / "out")
    kept = set((home / "readings").rglob("*.json"))
    again = Heard()
    run_batch(wanted(options=Options(today=TODAY, jobs=2, keep=False), out=tmp_path / "other"), again)
    assert again.read == 6
    assert files(tmp_path / "other") == before
    assert set((home / "readings").rglob("*.json")) == kept


@pytest.mark.parametrize("moment", [0.3, 1.0, 1.8])
def test_a_killed_run_goes_on_where_it_was_and_ends_with_the_same_bytes(
    wanted: Make, inbox: Path, tmp_path: Path, home: Path, moment: float
) -> None:
    program = (
        "import pipeline.batch.reading, sys\n"
        f"pipeline.batch.reading.PICTURING_READER = {reader.SLOW_READER!r}\n"
        "from pipeline.cli import run\nsys.exit(run(sys.argv[1:]))\n"
    )
    out = tmp_path / "out"
    killed = subprocess.Popen(
        [sys.executable, "-c", program, "batch", str(inbox), "--out", str(out), "--quiet", "--jobs", "2"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )
    while not list(home.glob("runs/run-*/reader-*")) and killed.poll() is None:
        time.sleep(0.02)
    time.sleep(moment)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    kept = len([path for path in (home / "readings").rglob("*.json") if not path.parts[-3].startswith("preview-")])
    heard = Heard()
    run_batch(wanted(), heard)
    assert heard.read == 6 - kept
    os.environ["DOSSIER_CACHE"] = str(tmp_path / "other-home")  # restored by the fixture
    run_batch(wanted(out=tmp_path / "undisturbed"), Heard())
    assert files(out) == files(tmp_path / "undisturbed")


def test_no_process_outlives_a_run_that_is_killed(inbox: Path, tmp_path: Path) -> None:
    """One that did would write into the folder of the next run."""
    program = (
        "import pipeline.batch.reading, pipeline.batch.run, sys\n"
        "from functools import partial\n"
        "from tests.batch import reader\n"
        "pipeline.batch.reading.PICTURING_READER = reader.READER\n"
        "pipeline.batch.run.Judges = partial(pipeline.batch.run.Judges, judge=reader.stay)\n"
        "from pipeline.cli import run\nsys.exit(run(sys.argv[1:]))\n"
    )
    out = tmp_path / "out"
    killed = subprocess.Popen(
        [sys.executable, "-c", program, "batch", str(inbox), "--out", str(out), "--quiet", "--jobs", "1"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    written = out / "process"
    while not (written.exists() and written.read_text()) and killed.poll() is None:
        time.sleep(0.02)
    judge = int(written.read_text())
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    end = time.monotonic() + 10
    while _runs(judge) and time.monotonic() < end:
        time.sleep(0.02)
    assert not _runs(judge)


def _runs(process: int) -> bool:
    """One that has ended and that nobody asked about does not (Linux shows it as Z)."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except OSError:
        return not Path("/proc/self").exists()


def test_what_a_killed_run_left_half_written_is_removed(wanted: Make, tmp_path: Path) -> None:
    run_batch(wanted(), Heard())
    out = tmp_path / "out"
    before = files(out)
    with pytest.MonkeyPatch.context() as patched:
        # As if the process had been killed between writing and renaming.
        patched.setattr(Path, "replace", lambda *_: None)
        write_file(out / "summary.csv", b"half")
        write_file(out / "0000" / "report.json", b"half")
        write_file(out / "summary.1-of-2.csv", b"written by somebody else at this moment")
    assert len(files(out)) == len(before) + 3
    run_batch(wanted(), Heard())
    left = {name: data for name, data in files(out).items() if name not in before}
    assert list(left.values()) == [b"written by somebody else at this moment"]


@pytest.mark.parametrize(
    ("misdeed", "said", "jobs"),
    [
        (reader.crash, "ended without an answer", 1),
        (reader.crash, "ended without an answer", 2),
        (reader.hang, "took longer than", 2),
        (reader.nonsense, "ended without an answer", 2),
        (reader.eat_memory, "more memory", 2),
    ],
)
def test_a_dossier_that_misbehaves_is_told_and_the_others_go_on(
    wanted: Make, monkeypatch: pytest.MonkeyPatch, misdeed: judges.Judge, said: str, jobs: int
) -> None:
    monkeypatch.setattr("pipeline.batch.run.Judges", partial(judges.Judges, judge=misdeed))
    if misdeed is reader.hang:
        monkeypatch.setattr(judges, "SECONDS", 8.0)
    heard = Heard()
    assert run_batch(wanted(options=Options(today=TODAY, jobs=jobs)), heard) == 1
    rows = {row.dossier: row for row in heard.rows}
    assert len(heard.rows) == len(rows) == 5
    assert said in rows["0001"].error
    assert [name for name, row in sorted(rows.items()) if row.verdict] == ["0000", "0002", "0003"]


def test_what_fails_after_others_is_tried_in_a_process_of_its_own(
    wanted: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run_batch(wanted(), Heard())
    before = files(tmp_path / "out")
    monkeypatch.setattr("pipeline.batch.run.Judges", partial(judges.Judges, judge=reader.stumble))
    run_batch(wanted(), Heard())
    assert files(tmp_path / "out") == before


@pytest.mark.parametrize(("most", "processes"), [(1, 5), (2, 3), (9, 1)])
def test_a_process_makes_room_for_a_new_one_after_some_dossiers(
    wanted: Make, monkeypatch: pytest.MonkeyPatch, most: int, processes: int
) -> None:
    monkeypatch.setattr("pipeline.batch.run.Judges", partial(judges.Judges, judge=reader.say_process, most=most))
    heard = Heard()
    run_batch(wanted(options=Options(today=TODAY, jobs=1)), heard)
    assert len({row.error for row in heard.rows}) == processes


def test_parts_of_a_batch_are_all_of_it_and_stay_when_one_is_added(wanted: Make, inbox: Path) -> None:
    def parts() -> list[set[str]]:
        return [{one.found.name for one in list_dossiers(wanted(shard=(part, 3)))} for part in (1, 2, 3)]

    before = parts()
    assert sorted(name for part in before for name in part) == ["0000", "0001", "0002", "0003", "0004"]
    (inbox / "9999").mkdir()
    (inbox / "9999" / "dossier.yaml").write_text("")
    assert all(one <= other for one, other in zip(before, parts(), strict=True))


def test_a_part_writes_beside_the_others(wanted: Make, tmp_path: Path) -> None:
    parts = [wanted(shard=(part, 2)) for part in (1, 2)]
    filled = [part.shard[0] for part in parts if part.shard and list_dossiers(part)]
    for part in parts:
        run_batch(part, Heard())
    names = {name for name in files(tmp_path / "out") if "/" not in name}
    for number in filled:
        assert {f"summary.{number}-of-2.csv", f"findings.{number}-of-2.parquet"} <= names
    whole = Heard()
    run_batch(wanted(), whole)
    assert whole.read == 0


def test_an_empty_folder_is_a_mistake(tmp_path: Path, wanted: Make) -> None:
    (tmp_path / "nothing").mkdir()
    with pytest.raises(UsageError, match="no dossier"):
        run_batch(wanted(folder=tmp_path / "nothing"), Heard())


def test_our_tables_refuse_what_their_columns_do_not_say() -> None:
    import pandera.errors

    good = {column.name: None for column in DOCUMENTS} | {
        "dossier": "a",
        "document": "d1",
        "kind": "passport",
        "role": "applicant",
        "confidence": 0.9,
        "pages": 1,
    }
    schema(DOCUMENTS).validate(frame([good], DOCUMENTS))
    for wrong in ({"kind": "visa"}, {"dossier": None}):
        with pytest.raises(pandera.errors.SchemaError):
            schema(DOCUMENTS).validate(frame([good | wrong], DOCUMENTS))
    assert list(frame([], FINDINGS).columns) == [column.name for column in FINDINGS]


def test_a_long_way_to_the_temporary_folder_stops_no_batch(tmp_path: Path) -> None:
    """The path of a socket has 107 bytes at most."""
    inbox, far = tmp_path / "inbox" / "0001", tmp_path / ("deep-" * 20)
    inbox.mkdir(parents=True)
    far.mkdir()
    (inbox / "dossier.yaml").write_text("route: single-permit\n")
    (inbox / "notes.txt").write_text("to ask")
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "batch", str(inbox.parent), "--out", str(tmp_path / "out"), "--quiet"],
        env={**os.environ, "TMPDIR": str(far), "DOSSIER_CACHE": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert (tmp_path / "out" / "0001" / "report.json").is_file()


def test_pages_are_decoded_once_for_reading_and_report(wanted: Make, tmp_path: Path, home: Path) -> None:
    """The pictures of the reports come with the readings: no second process opens the files."""
    run_batch(wanted(out=tmp_path / "out"), Heard())
    pictured = sorted((home / "readings").glob("preview-*/*/*.json"))
    read = sorted((home / "readings").glob("[0-9]*/*/*.json"))
    assert [path.name for path in pictured] == [path.name for path in read]
    assert "data:image/jpeg" in (tmp_path / "out" / "0000" / "report.html").read_text()
