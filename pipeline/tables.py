"""Tables that cross a boundary, checked with pandera: the manifest coming in; summary, findings, documents going out.

A bad manifest is the caller's mistake and told row by row. A bad table of our own is our fault and raises. pandera
would pass what is missing unless told otherwise, so every column says ``nullable`` and nothing is coerced.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import pandas as pd
import pandera.pandas as pa

from pipeline.patterns import pattern_of
from validators.kinds import KINDS
from validators.verdict import Reason, Status

if TYPE_CHECKING:
    import pyarrow

Rows: TypeAlias = Iterable[Mapping[str, Any]]

MANIFEST_COLUMNS: Final = (
    *("path", "route", "profile", "submission_date", "stay_from", "stay_until"),
    *("surname", "given_names", "nationality", "birth_date", "residence_country"),
)
_DAYS: Final = ("submission_date", "stay_from", "stay_until", "birth_date")
_COUNTRIES: Final = ("nationality", "residence_country")
_COUNTRY: Final = pattern_of(r"[A-Z]{1,3}")
_ROW_GROUP: Final = 5_000
"""Rows of a Parquet file that are held in memory at a time."""


# --- coming in ----------------------------------------------------------------------------------------------


def manifest_problems(table: pd.DataFrame, *, routes: tuple[str, ...]) -> list[tuple[int, str]]:
    """Every mistake in a manifest, as (row, what is wrong).

    Args:
        table: text cells, empty where nothing is said; the index is the row's number in a spreadsheet.
        routes: known ones.
    """
    schema = pa.DataFrameSchema(
        {
            column: pa.Column(object, _checks(column, routes), required=False, nullable=False)
            for column in table.columns
        },
        strict=True,
    )
    try:
        schema.validate(table, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        return [
            (int(row), f"{column}: {check}" + (f", not {value}" if value and check.startswith("expected") else ""))
            for row, column, check, value in zip(
                cases["index"], cases["column"], cases["check"], cases["failure_case"], strict=True
            )
        ]
    return []


def _checks(column: str, routes: tuple[str, ...]) -> list[pa.Check]:
    def each(holds: Callable[[str], bool], text: str) -> pa.Check:
        return pa.Check(lambda cells: cells.map(lambda cell: holds(str(cell))), error=text, ignore_na=False, name=text)

    if column == "path":
        unique = pa.Check(
            lambda cells: ~cells.duplicated(keep=False) | (cells == ""), error="stands in several rows", ignore_na=False
        )
        return [each(lambda cell: cell != "", "is empty"), unique]
    if column == "route":
        return [each(lambda cell: cell in ("", *routes), f"expected one of {', '.join(routes)}")]
    if column in _DAYS:
        return [each(_is_day_or_empty, "expected a day written as YYYY-MM-DD")]
    if column in _COUNTRIES:
        return [
            each(
                lambda cell: not cell or (len(cell) != 2 and _COUNTRY.fullmatch(cell) is not None),
                "expected a country code of three capital letters, such as PAK",
            )
        ]
    return [each(lambda cell: len(cell) <= 1000, "is too long")]


def _is_day_or_empty(cell: str) -> bool:
    if not cell:
        return True
    try:
        return dt.date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


# --- going out ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table we write."""

    name: str
    dtype: str
    """Of pandas: ``str``, ``int64``, ``float64``, ``boolean`` or ``date``."""
    says: str
    nullable: bool = False
    among: tuple[str, ...] | None = None


_STATUSES: Final = tuple(status.value for status in Status)
_REASONS: Final = tuple(reason.value for reason in Reason)
VERDICTS: Final = ("not-ready", "review", "ready")

SUMMARY: Final = (
    Column("dossier", "str", "name of the dossier, unique in the batch"),
    Column("verdict", "str", "empty when it could not be checked", among=("", *VERDICTS)),
    Column("applicant", "str", "surname and given names, as far as known"),
    Column("route", "str", "empty when not known"),
    Column("submission_date", "str", "the planned day, ISO 8601"),
    Column("submit_by", "str", "the last day with today's papers, ISO 8601; empty when none binds"),
    Column("because", "str", "rule that sets submit_by"),
    Column("required", "int64", "papers that are asked for"),
    Column("present", "int64", "of these, how many are there"),
    Column("fail", "int64", "findings to put right"),
    Column("review", "int64", "findings a person has to look at"),
    Column("by_hand", "int64", "points no scan can show, to tick off"),
    Column("files", "int64", "files in the dossier"),
    Column("pages", "int64", "their pages"),
    Column("failing", "str", "rules that fail, separated by blanks"),
    Column("error", "str", "why it could not be checked; empty otherwise"),
)
FINDINGS: Final = (
    Column("dossier", "str", "name of the dossier"),
    Column("route", "str", "route it was judged on", nullable=True),
    Column("submission_date", "date", "day it was judged for"),
    Column("rule", "str", "name of the rule"),
    Column("document", "str", "id of the paper inside its dossier", nullable=True),
    Column("kind", "str", "kind of that paper", nullable=True, among=tuple(KINDS)),
    Column("role", "str", "whose paper it is", nullable=True),
    Column("status", "str", "what counts: a person's decision where one applies", among=_STATUSES),
    Column("reason", "str", "why it is for review", nullable=True, among=_REASONS),
    Column("message", "str", "in words, in the language of the run"),
    Column("fix", "str", "how to mend it", nullable=True),
    Column("usable_until", "date", "last submission day on which it still holds", nullable=True),
    Column("decided", "boolean", "a person's decision applies"),
    Column("file", "str", "where it was read: file", nullable=True),
    Column("page", "Int64", "page, from 1", nullable=True),
)
DOCUMENTS: Final = (
    Column("dossier", "str", "name of the dossier"),
    Column("document", "str", "id inside its dossier"),
    Column("kind", "str", "what it is", among=tuple(KINDS)),
    Column("role", "str", "whose it is"),
    Column("confidence", "float64", "that the kind is right, 0 to 1"),
    Column("file", "str", "first file it lies in", nullable=True),
    Column("first_page", "Int64", "first page in that file, from 1", nullable=True),
    Column("pages", "int64", "how many pages it has"),
    Column("issue_date", "date", "as read; empty when not read or read in several ways", nullable=True),
    Column("expiry_date", "date", "the same for the last day it is valid", nullable=True),
    Column("language", "str", "ISO 639-1, as read", nullable=True),
)


def schema(columns: tuple[Column, ...], *, unique: str | None = None) -> pa.DataFrameSchema:
    """The pandera schema of a table we write: exactly these columns, in this order, of these types."""

    def made(column: Column) -> pa.Column:
        checks = [pa.Check.isin(column.among, ignore_na=column.nullable)] if column.among is not None else []
        dtype = "object" if column.dtype == "date" else column.dtype
        return pa.Column(dtype, checks, nullable=column.nullable, unique=column.name == unique)

    return pa.DataFrameSchema({column.name: made(column) for column in columns}, strict=True, ordered=True)


def summary_schema() -> pa.DataFrameSchema:
    """Of ``summary.csv``: one row each, and a dossier is not ready exactly when something fails."""
    made = schema(SUMMARY, unique="dossier")
    checks = [
        pa.Check(lambda frame: len(frame) > 0, error="no rows", ignore_na=False),
        pa.Check(
            lambda frame: (frame["verdict"] == "not-ready") == (frame["fail"] > 0), error="verdict", ignore_na=False
        ),
        pa.Check(lambda frame: (frame["verdict"] == "") == (frame["error"] != ""), error="error", ignore_na=False),
    ]
    return pa.DataFrameSchema(made.columns, checks=checks, strict=True, ordered=True)


def frame(rows: Rows, columns: tuple[Column, ...]) -> pd.DataFrame:
    """Rows as a table of exactly these columns and types; pandas would guess, and differently when there are none."""
    listed = list(rows)
    made = {}
    for column in columns:
        values = [row[column.name] for row in listed]
        dtype = "object" if column.dtype == "date" else column.dtype
        made[column.name] = pd.Series(values, dtype=dtype)
    return pd.DataFrame(made)


def parquet(rows: Rows, columns: tuple[Column, ...]) -> bytes:
    """A table as Parquet, checked; only some of its rows are in memory at a time, the file is.

    Raises:
        pandera.errors.SchemaErrors: a row is not what its column says: our fault.
    """
    import pyarrow as arrow
    from pyarrow.parquet import ParquetWriter

    wanted, shape = _arrow_schema(columns), schema(columns)
    out = io.BytesIO()
    with ParquetWriter(out, wanted, compression="zstd") as writer:
        for several in _groups(rows):
            checked = shape.validate(frame(several, columns), lazy=True)
            writer.write_table(arrow.Table.from_pandas(checked, schema=wanted, preserve_index=False))
    return out.getvalue()


def _groups(rows: Rows) -> Iterable[list[Mapping[str, Any]]]:
    group: list[Mapping[str, Any]] = []
    for row in rows:
        group.append(row)
        if len(group) == _ROW_GROUP:
            yield group
            group = []
    if group:
        yield group


def _arrow_schema(columns: tuple[Column, ...]) -> pyarrow.Schema:
    import pyarrow as arrow

    types = {
        "str": arrow.string(),
        "int64": arrow.int64(),
        "Int64": arrow.int64(),
        "float64": arrow.float64(),
        "boolean": arrow.bool_(),
        "date": arrow.date32(),
    }
    return arrow.schema(
        [
            arrow.field(column.name, types[column.dtype], column.nullable, metadata={"description": column.says})
            for column in columns
        ]
    )
