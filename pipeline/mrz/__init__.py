"""Machine-readable zones of passports, cards and visas (ICAO Doc 9303) on pictures of pages."""

from __future__ import annotations

from pipeline.mrz.finder import find_mrz

__all__ = ["find_mrz"]
