"""Data pages of passports and cards: the zone, the printed fields, visa pages (ICAO 9303)."""
