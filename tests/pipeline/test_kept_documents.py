"""Papers worked out before come back exactly, and only for exactly the same readings."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

from pipeline import kept_documents
from pipeline.kept_documents import KeptDocuments
from validators.facts import Document, Evidence, Field, Page, Reading

PLACE = (Evidence("scan.pdf", 1, (0.1, 0.2, 0.3, 0.4)),)
PAPERS = (
    Document(
        "d1",
        "fee-payment",
        "applicant",
        0.93,
        (Page("scan.pdf", 1, 210.0, 297.0, "scan"),),
        {
            "amount": Field((Reading(Decimal("207.00"), 0.9, "207,00", PLACE),)),
            "payment_date": Field((Reading(dt.date(2026, 4, 3), 0.7), Reading(dt.date(2026, 3, 4), 0.7))),
            "executed": Field((Reading(True, 0.8),)),
            "iban": Field((Reading("BE57679200609235", 0.9, "8E57", PLACE, "ocr", True),)),
            "count": Field((Reading(3, 1.0),)),
        },
        maybe=("bank-statement",),
    ),
)
FILES = [("scan.pdf", "a" * 64)]


def test_papers_come_back_as_they_were(tmp_path):
    kept = KeptDocuments("v1", tmp_path)
    kept.put(FILES, {}, PAPERS)
    assert kept.get(FILES, {}) == PAPERS


def test_another_file_name_kind_or_reader_is_another_matter(tmp_path):
    KeptDocuments("v1", tmp_path).put(FILES, {}, PAPERS)
    kept = KeptDocuments("v1", tmp_path)
    assert kept.get([("other.pdf", "a" * 64)], {}) is None
    assert kept.get([("scan.pdf", "b" * 64)], {}) is None
    assert kept.get(FILES, {"scan.pdf": "passport"}) is None
    assert KeptDocuments("v2", tmp_path).get(FILES, {}) is None


def test_a_damaged_entry_is_worked_out_again(tmp_path):
    kept = KeptDocuments("v1", tmp_path)
    kept.put(FILES, {}, PAPERS)
    (entry,) = (tmp_path / "documents").glob("*.json")
    entry.write_bytes(entry.read_bytes()[:-9])
    assert kept.get(FILES, {}) is None


def test_purging_a_file_removes_the_papers_found_in_it(tmp_path):
    kept = KeptDocuments("v1", tmp_path)
    kept.put(FILES, {}, PAPERS)
    assert kept.purge(["c" * 64]) == 0
    assert kept.purge(["a" * 64]) == 1
    assert kept.get(FILES, {}) is None
    kept.put(FILES, {}, PAPERS)
    assert kept.purge() == 1


def test_every_module_with_words_of_kinds_makes_kept_papers_void():
    folder = Path(kept_documents.__file__).parent
    covered = {path for pattern in kept_documents._SOURCES for path in folder.glob(pattern)}
    assert set((folder / "kinds").rglob("*.py")) <= covered
    assert set((folder / "extract").rglob("*.py")) <= covered
