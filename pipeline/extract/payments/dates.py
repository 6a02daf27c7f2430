"""The day on which a payment was made, among the days on which it was asked for, counted from, printed and told of."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.payments.reference import LAW
from pipeline.extract.payments.words import REFERENCE, TODAY, WEAK_REFERENCE
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import Hit, Paper, Snippet, fold
from validators.facts import Field, Scalar

_DAYS_TO_VALUE = 5
"""Days that may lie between the day an order is carried out and the day from which the money counts."""
_DAYS_OF_ONE_PAYMENT = 400
"""A date that is older than the paper's last by more than this is none of the payment: a birth, a law."""
_VALUE_DATE = re.compile(r"value|valeur|valuta|wertstellung|valor")


_ORDERED = re.compile(
    r"\b(?:date ordre|order ?date|date of order|data ordine|ordine|orderdatum|ordre du|fecha de orden|requested|"
    r"erteilt|auftragsdatum|demande|gevraagd\w*|entered|ingevoerd|encode)\b"
)
"""The day on which an order was given; it was carried out on another, where that is said as well."""
_SENT = re.compile(r"\b(?:sent|envoye|verzonden|versandt|enviad[oa]|inviat[oa])\b")
_DONE_BEHIND = re.compile(
    r"(?:[^.;\n]|\.\d){0,90}(?:\n(?:[^.;\n]|\.\d){0,90})?\b(?:transferred|debited|paid|remitted|executed|wired|credited|deposited|vire|"
    r"transfere|verse|debite|execute|paye|overgeschreven|gestort|betaald|gedebiteerd|uitgevoerd|uberwiesen|"
    r"abgebucht|belastet|ausgefuhrt|eingezahlt|transferid[oa]|pagad[oa]|pago|debitad[oa]|bonificat[oa]|versat[oa]|"
    r"pagat[oa]|przelan[oaey]|havale)\b"
)
"""A day told before what was done on it: "we certify that on 2 June we transferred …"."""
_ON = re.compile(r"(?:^|\W)(?:on|le|op|am|el|em|il|dnia|that|que|dat|dass)\W*$")
_THIS_DAY = re.compile(
    r"\b(?:ce jour|this day|today|vandaag|heden|heute|am heutigen tag\w*|hoy|hoje|oggi|bugun)\b"
    r"(?=[^.;:]{0,60}\b(?:debit\w*|execut\w*|effectu\w*|vir\w*|transf\w*|uitgevoerd|gedebiteerd|overgeschreven|ausgefuhrt|"
    r"belastet|pa(?:id|ye|gad\w)|verse|addebit\w*|esegui\w*)\b)"
)


def _told(date: RoledDate) -> RoledDate:
    """A date with the role that a payment gives it: sent or told before what was done is paid on that day."""
    page, end = date.spot.snippet.page, date.spot.snippet.end
    label = date.label
    if date.role == "issue" and label is not None and _SENT.search(fold(label.phrase)):
        return replace(date, role="payment")
    if date.role in ("none", "told", "date") and _DONE_BEHIND.match(page.folded, end):
        before = page.folded[max(0, date.spot.snippet.start - 12) : date.spot.snippet.start]
        if _ON.search(before) and page.line_bounds(date.spot.snippet.start)[0] < date.spot.snippet.start - 4:
            return replace(date, role="payment", label=label or Hit(page, date.spot.snippet.start, end, "on"))
    return date


def in_sentence(paper: Paper) -> bool:
    """Whether a sentence tells on which day the sum was paid, as in a bank's letter."""
    return any(date.role != "payment" and _told(date).role == "payment" for date in roled_dates(paper))


def payment_date(paper: Paper, certainty: float) -> Field[Scalar]:
    """The day a payment was carried out; the surer the fewer days compete.

    Args:
        paper: the paper.
        certainty: share of its weight that the day keeps where nothing was carried out yet.
    """
    dates = [_told(date) for date in roled_dates(paper) if not _in_reference(date.spot.snippet)]
    if any(date.role == "payment" and not _is_order(date) for date in dates):
        dates = [date for date in dates if not _is_order(date)]
    if paper.has(TODAY) or any(_THIS_DAY.search(page.folded.replace("\n", " ")) for page in paper.pages):
        # "We carried out your order today": the day of the paper, whatever the day of value.
        made = [date for date in dates if date.role in ("place-date", "issue", "date")]
        made = made or [date for date in dates if date.role == "none"]
        if len({date.spot.values[0][0] for date in made}) == 1:
            return field_of([reading for date in made for reading in date.readings(0.93 * certainty)])
    booked = [date for date in dates if date.role == "payment"]
    if booked and all(date.label is not None and _VALUE_DATE.search(fold(date.label.phrase)) for date in booked):
        # From the value date on the money counts; the order may have been carried out on another day.
        others = [
            date
            for date in dates
            if date.role in ("issue", "place-date", "date", "none")
            and any(abs((date.latest - day.latest).days) <= _DAYS_TO_VALUE for day in booked)
        ]
        own = [reading for date in booked for reading in date.readings(0.85 * certainty)]
        return field_of([*own, *(reading for date in others for reading in date.readings(0.8 * certainty))])
    on_the_day = [date for date in booked if date.label is None or not _VALUE_DATE.search(fold(date.label.phrase))]
    if 0 < len(on_the_day) < len(booked):
        # Booked on one day and counted from another: the day it was booked is asked for.
        dates = [date for date in dates if date.role != "payment" or date in on_the_day]
    latest = max((date.latest for date in dates), default=None)
    if latest is not None:
        dates = [date for date in dates if (latest - date.latest).days <= _DAYS_OF_ONE_PAYMENT]
    weights = {"payment": 0.96, "date": 0.85, "place-date": 0.75, "none": 0.66, "issue": 0.72, "printed": 0.55}
    for roles in (("payment",), ("date",), ("issue", "place-date", "none"), ("printed",)):
        found = [date for date in dates if date.role in roles]
        if found:
            share = 1.0 if len({date.spot.values[0][0] for date in found}) == 1 or roles == ("payment",) else 0.75
            return field_of(
                [reading for date in found for reading in date.readings(weights[date.role] * share * certainty)]
            )
    return Field()


def _is_order(date: RoledDate) -> bool:
    """Whether a date says when the order was given."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    cell = page.cell_at(start)
    left = page.left_of(cell) if cell is not None else None
    above = page.above(cell, 1.6) if cell is not None and left is None else None
    beside = left or above
    own = page.folded[cell.start : start] if cell is not None else ""
    words = own if re.search(r"[a-z]{3}", own) else page.folded[beside.start : beside.end] if beside is not None else ""
    return bool(_ORDERED.search(words))


def _in_reference(snippet: Snippet) -> bool:
    """Whether a date is part of the reference: the applicant's birth date, the date of the law."""
    page = snippet.page
    around = page.text[max(0, snippet.start - 2) : snippet.end + 2]
    if "_" in around:
        return True
    start, end = page.line_bounds(snippet.start)
    line = page.folded[start:end]
    return bool(LAW.search(line)) or any(
        start <= hit.start and hit.end <= snippet.start
        for wording in (REFERENCE, WEAK_REFERENCE)
        for hit in wording.find(page)
    )
