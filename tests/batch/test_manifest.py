"""A table of dossiers, as people write it."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import openpyxl
import pytest

from pipeline.batch.manifest import read_manifest
from pipeline.batch.run import run_batch
from pipeline.errors import UsageError
from pipeline.law.catalogue import load_catalogue
from tests.batch.conftest import Heard, files
from tests.batch.test_run import Make

CATALOGUE = load_catalogue()
HEADER = "path,route,submission_date,surname,nationality,birth_date,facts.guarantor"


def manifest(folder: Path, *rows: str, header: str = HEADER, name: str = "cases.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([header, *rows]) + "\n", "utf-8")
    return path


def test_what_a_row_says_wins_over_the_dossier_s_own_file(inbox: Path, wanted: Make, tmp_path: Path) -> None:
    path = manifest(inbox, "0000,student-subsidised,2027-01-10,YANG,PAK,1998-02-01,employee", "group/0003.zip,,,,,,")
    assert run_batch(wanted(folder=None, manifest=path), Heard()) in (0, 1)
    made = files(tmp_path / "out")
    assert {name.partition("/")[0] for name in made if "/" in name} == {"0000", "0003"}
    dossier = json.loads(made["0000/report.json"])["dossier"]
    assert (dossier["route"], dossier["submission_date"]) == ("student-subsidised", "2027-01-10")
    assert dossier["applicant"]["surname"] == "YANG"
    assert dossier["applicant"]["birth_date"] == "1998-02-01"


def test_all_mistakes_are_told_at_once_with_their_rows(inbox: Path) -> None:
    path = manifest(
        inbox,
        "0000,tourist,2027-02-30,,PK,,",
        "",
        "nowhere,,,,,,",
        "0000,,,,,,rich-uncle",
        ",,,,,,",
        "0001,,10/12/2026,,,,",
        "./0001/,,,,,,",
    )
    with pytest.raises(UsageError) as raised:
        read_manifest(path, CATALOGUE)
    said = str(raised.value)
    for line in (
        "row 2: path: stands in several rows\n",
        "row 2: route: expected one of",
        "row 2: submission_date: expected a day written as YYYY-MM-DD, not 2027-02-30",
        "row 2: nationality: expected a country code of three capital letters, such as PAK, not PK",
        "row 4: path: there is no folder or .zip nowhere",
        "row 5: facts.guarantor: expected one of",
        "row 7: submission_date: expected a day",
        "row 8: path: the same dossier as in row 7",
    ):
        assert line in said, said
    assert "row 3" not in said


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_as_spreadsheets_save_them(inbox: Path, delimiter: str) -> None:
    path = inbox / "cases.csv"
    text = f"\ufeffPath{delimiter}Route\r\n0001{delimiter}au-pair\r\n"
    path.write_bytes(text.encode("utf-8"))
    (one,) = read_manifest(path, CATALOGUE)
    assert (one.found.name, one.given.route) == ("0001", "au-pair")


def test_a_workbook_is_read_like_a_table(inbox: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["path", "submission_date", "stay_from", "facts.scholarship"])
    sheet.append(
        [
            "0001",
            dt.datetime(2026, 12, 10),  # noqa: DTZ001 (as spreadsheets keep days)
            dt.date(2027, 1, 15),
            False,
        ]
    )
    out = io.BytesIO()
    book.save(out)
    (inbox / "cases.xlsx").write_bytes(out.getvalue())
    (one,) = read_manifest(inbox / "cases.xlsx", CATALOGUE)
    assert one.given.submission_date == dt.date(2026, 12, 10)
    assert one.given.stay.begin == dt.date(2027, 1, 15)
    assert one.given.facts == {"scholarship": False}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"path\n", "names no dossier"),
        (b"route\nau-pair\n", "column path is missing"),
        (b"path,colour\n0001,red\n", "unknown column colour"),
        (b"path,path\n0001,0001\n", "stands there twice"),
        (b"path,facts.wealth\n0001,much\n", "unknown column facts.wealth"),
        (b"path\n\xff\xfe\n", "not UTF-8"),
        (b'path\n"0001\n', "no proper CSV"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(inbox: Path, content: bytes, said: str) -> None:
    path = inbox / "cases.csv"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=said):
        read_manifest(path, CATALOGUE)


def test_a_broken_workbook_says_so(inbox: Path) -> None:
    (inbox / "cases.xlsx").write_bytes(b"PK\x03\x04 not really")
    with pytest.raises(UsageError, match="no XLSX that can be read"):
        read_manifest(inbox / "cases.xlsx", CATALOGUE)
    with pytest.raises(UsageError, match="no such manifest"):
        read_manifest(inbox / "elsewhere.csv", CATALOGUE)
