"""A day to keep in mind. Apart from :mod:`pipeline.report.ics`: whoever passes days on needs no calendar library."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day to keep in mind."""

    uid: str
    day: dt.date
    summary: str
    description: str
    alarms: bool
