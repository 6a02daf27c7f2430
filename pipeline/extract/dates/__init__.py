"""Dates: found in figures and words, their order, what they are dates of, the day of issue, periods, births."""
