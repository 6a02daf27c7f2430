"""The manifest of a batch: a table of dossiers, one row each, with what the consultant declares about them.

A CSV (comma or semicolon, UTF-8) or an XLSX. ``path`` is asked for; all other columns may be absent, and an empty
cell says nothing. What a row says wins over the dossier's own ``dossier.yaml``, and an option of the command line
over both. All bad rows are told at once, with the number each has in a spreadsheet.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.batch.listing import Found, named
from pipeline.check import Given
from pipeline.errors import UsageError
from pipeline.files.file_names import shown
from validators.facts import Applicant, Scalar, Stay

if TYPE_CHECKING:
    import pandas as pd

    from validators.rule import Catalogue

MAX_BYTES: Final = 16 * 1024 * 1024
MAX_ROWS: Final = 20_000
FACT: Final = "facts."
"""Columns such as ``facts.guarantor`` answer a fact of the route."""
_TOLD: Final = 20
"""Mistakes that are told one by one."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One dossier of a batch."""

    found: Found
    given: Given


def read_manifest(path: Path, catalogue: Catalogue) -> tuple[Listed, ...]:
    """Read a manifest.

    Args:
        path: a ``.csv`` or ``.xlsx`` file; paths in it are relative to its folder.
        catalogue: knows routes and facts.

    Raises:
        UsageError: it cannot be read, a column is unknown, or rows have mistakes: all of them, with their numbers.
    """
    from pipeline.tables import manifest_problems

    header, rows = _cells(path)
    name = shown(path.name)
    _check_header(header, catalogue, name)
    table = _table(header, rows)
    folder = path.resolve().parent
    problems = manifest_problems(table, routes=tuple(catalogue.routes))
    problems += _path_problems(table, folder)
    facts: dict[int, dict[str, Scalar]] = {}
    for row in table.index:
        facts[row], wrong = _facts(table.loc[row].to_dict(), catalogue)
        problems += [(row, text) for text in wrong]
    if problems:
        told = [f"row {row}: {text}" for row, text in sorted(problems)]
        more = [f"and {len(told) - _TOLD} more"] if len(told) > _TOLD else []
        raise UsageError("\n  ".join(["there are mistakes in the manifest:", *told[:_TOLD], *more]), file=name)
    if table.empty:
        raise UsageError("the manifest names no dossier", file=name)
    places = [(folder / str(table.loc[row, "path"])).resolve() for row in table.index]
    return tuple(
        Listed(found, _given(table.loc[row].to_dict(), facts[row]))
        for found, row in zip(named(places, folder), table.index, strict=True)
    )


def _cells(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Header and rows with their numbers in a spreadsheet; every cell is text."""
    name = shown(path.name)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UsageError("a manifest has at most 16 MB", file=name)
        data = path.read_bytes()
    except OSError:
        raise UsageError("there is no such manifest, or it may not be read", file=shown(str(path))) from None
    lines = _xlsx(data, name) if path.suffix.lower() == ".xlsx" else _csv(data, name)
    if not lines:
        raise UsageError(
            "the manifest is empty; its first row names the columns: path, route, submission_date …", file=name
        )
    header = [cell.strip().lower() for cell in lines[0]]
    rows = [(number, line) for number, line in enumerate(lines[1:], 2) if any(cell.strip() for cell in line)]
    if len(rows) > MAX_ROWS:
        raise UsageError(f"a manifest has at most {MAX_ROWS} rows", file=name)
    return header, rows


def _csv(data: bytes, name: str) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("the manifest is not UTF-8; save it as “CSV UTF-8”", file=name) from None
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else "\t" if "\t" in first else ","
    try:
        return [list(line) for line in csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)]
    except csv.Error as error:
        raise UsageError(f"the manifest is no proper CSV ({error})", file=name) from None


def _xlsx(data: bytes, name: str) -> list[list[str]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        found = [
            [_cell_text(value) for value in line]
            for line in sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=200, values_only=True)
        ]
        book.close()
    except Exception:  # noqa: BLE001 (openpyxl raises whatever its parsers raise on a damaged file)
        raise UsageError("the manifest is no XLSX that can be read; save it again, or as CSV", file=name) from None
    return found


def _cell_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _check_header(header: Sequence[str], catalogue: Catalogue, name: str) -> None:
    from pipeline.tables import MANIFEST_COLUMNS

    unknown = [
        column
        for column in header
        if column and column not in MANIFEST_COLUMNS and column.removeprefix(FACT) not in catalogue.facts
    ]
    if unknown:
        known = ", ".join((*MANIFEST_COLUMNS, f"{FACT}<fact>"))
        raise UsageError(f"unknown column {shown(unknown[0])}; known are {known}", file=name, line=1)
    twice = [column for column in header if column and header.count(column) > 1]
    if twice:
        raise UsageError(f"the column {twice[0]} stands there twice", file=name, line=1)
    if "path" not in header:
        raise UsageError("the column path is missing", file=name, line=1)


def _table(header: Sequence[str], rows: Sequence[tuple[int, list[str]]]) -> pd.DataFrame:
    import pandas as pd

    columns = {
        column: [line[place].strip() if place < len(line) else "" for _, line in rows]
        for place, column in enumerate(header)
        if column
    }
    return pd.DataFrame(columns, index=[number for number, _ in rows], dtype=object)


def _path_problems(table: pd.DataFrame, folder: Path) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    before: dict[Path, tuple[int, str]] = {}
    for row, text in table["path"].items():
        if not text:
            continue
        place = folder / str(text)
        first, written = before.setdefault(place.resolve(), (int(str(row)), str(text)))
        if written != text:  # two that are written alike are told already
            found.append((int(str(row)), f"path: the same dossier as in row {first}"))
        if not (place.is_dir() or (place.is_file() and place.suffix.lower() == ".zip")):
            found.append((int(str(row)), f"path: there is no folder or .zip {shown(str(text))}"))
    return found


def _facts(cells: Mapping[str, str], catalogue: Catalogue) -> tuple[dict[str, Scalar], list[str]]:
    from pipeline.law.catalogue import fact_value
    from pipeline.strict_yaml import Node

    facts: dict[str, Scalar] = {}
    wrong: list[str] = []
    for column, text in cells.items():
        if column.startswith(FACT) and text:
            name = column.removeprefix(FACT)
            try:
                facts[name] = fact_value(catalogue.facts[name], Node("", 0, column, "text", text, key_line=0))
            except UsageError as error:
                wrong.append(error.text)
    return facts, wrong


def _given(cells: Mapping[str, str], facts: Mapping[str, Scalar]) -> Given:
    def text(column: str) -> str | None:
        return re.sub(r"\s+", " ", cells.get(column, "")) or None

    def day(column: str) -> dt.date | None:
        value = cells.get(column)
        return dt.date.fromisoformat(value) if value else None

    return Given(
        text("route"),
        text("profile"),
        day("submission_date"),
        Stay(day("stay_from"), day("stay_until")),
        Applicant(
            text("surname"), text("given_names"), text("nationality"), day("birth_date"), text("residence_country")
        ),
        facts,
    )
