"""Machine-readable zones of passports, cards and visas (ICAO Doc 9303) on pictures of pages."""

from __future__ import annotations

from pipeline.mrz.finder import Lying, find_mrz

__all__ = ["Lying", "find_mrz"]
