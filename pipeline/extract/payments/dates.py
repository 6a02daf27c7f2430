"""The day on which a payment was made, among the days on which it was asked for, counted from, printed and told of."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Final, cast

from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.payments.reference_lines import LAW, stands_in
from pipeline.extract.payments.words import REFERENCE, TODAY, WEAK_REFERENCE
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Scalar

_DAYS_TO_VALUE = 5
"""Days that may lie between the day an order is carried out and the day from which the money counts."""
_DAYS_OF_ONE_PAYMENT = 400
"""A date that is older than the paper's last by more than this is none of the payment: a birth, a law."""
_VALUE_DATE = pattern_of(r"value|valeur|valuta|wertstellung|valor")


_ORDERED = pattern_of(
    r"\b(?:date ordre|order ?date|date of order|data ordine|ordine|orderdatum|ordre du|fecha de orden|requested|"
    r"erteilt|auftragsdatum|demande|gevraagd\w*|entered|ingevoerd|encode|date of application|application date)\b"
)
"""The day on which an order was given; it was carried out on another, where that is said as well."""
_SENT = pattern_of(r"\b(?:sent|envoye|verzonden|versandt|enviad[oa]|inviat[oa])\b")
_DONE = (
    r"\b(?:transferred|debited|paid|remitted|executed|wired|credited|deposited|vire|"
    r"transfere|verse|debite|execute|effectue|paye|overgeschreven|gestort|betaald|gedebiteerd|uitgevoerd|uberwiesen|"
    r"abgebucht|belastet|ausgefuhrt|eingezahlt|transferid[oa]|pagad[oa]|pago|debitad[oa]|bonificat[oa]|versat[oa]|"
    r"efectuamos|efetuamos|realizamos|transferimos|"
    r"pagat[oa]|przelan[oaey]|wykonano|dokonano|zrealizowano|zaksiegowano|obciazono|efectuat[ae]?|virat[ae]?|"
    r"transferat[ae]?|havale|gonderil\w{0,6}|gerceklestiril\w{0,6}|выполнен\w?|переведен\w?|списан\w?|"
    r"перераховано?|ditransfer|dibayarkan|da chuyen)\b"
)
_DONE_BEHIND = pattern_of(r"(?:\s?[rгр]\.)?(?:[^.;\n]|\.\d){0,120}(?:\n(?:[^.;\n]|\.\d){0,120}){0,2}" + _DONE)
"""A day told before what was done on it: "we certify that on 2 June we transferred …"."""
_DONE_BEFORE = pattern_of(r"(?:" + _DONE + r"|\b(?:virer|transferer|executer|verser|payer)\b)[^.;\n]{0,40}$")
"""And a day told behind it: "attests having executed on …"."""
_DATED = pattern_of(
    r"\b(?:en date du|dated|(?:de )?dato|d\.d\.|gedateerd|met datum(?: van)?|op datum van|"
    r"(?:mit|unter dem) datum vom|vom|con fecha(?: de)?|(?:com|em|na) data de|in data|dnia|tarihinde)\s{1,2}$"
)
_NOT_OF_PAYMENT = pattern_of(
    r"\b(?:demande|courrier|lettre|ordre|facture|contrat|passeport|loi|arrete|request|letter|order|invoice|contract|"
    r"passport|law|act|application|instruction\w{0,1}|aanvraag|brief|opdracht|factuur|overeenkomst|paspoort|wet|verzoek|"
    r"antrag|auftrag|schreiben|rechnung|vertrag|gesetz|solicitud|carta|orden|factura|ley|pedido|ordem|lei|richiesta|"
    r"lettera|ordine|fattura|legge|mandat|mail|e-mail)\b\W{0,3}(?:[^\W\d_]{1,12}\W{1,2}){0,2}$"
)
"""What is dated in a sentence, and is not the payment: "your request dated 12 October"."""
_SENTENCE_OF_PAYMENT = 520
_OF_A_TRANSFER = pattern_of(
    r"\b(?:virement|transfert|transfer|remittance|payment|paiement|overschrijving|betaling|uberweisung|zahlung|transferencia|"
    r"bonifico|pagamento|pago|bedrag|amount|montant|somme|sum|betrag|importe|importo|eur|euros?)\b"
)
_ON = pattern_of(r"(?:^|\W)(?:on|le|op|am|el|em|il|dnia|w dniu|la data de|tanggal|ngay|that|que|dat|dass)\W*$")
_THIS_DAY = pattern_of(
    r"\b(?:ce jour|this day|today|vandaag|heden|heute|am heutigen tag\w*|hoy|hoje|oggi|bugun)\b"
    r"(?=[^.;:]{0,60}\b(?:debit\w*|execut\w*|effectu\w*|vir\w*|transf\w*|uitgevoerd|gedebiteerd|overgeschreven|ausgefuhrt|"
    r"belastet|pa(?:id|ye|gad\w)|verse|addebit\w*|esegui\w*)\b)"
)


def _told(date: RoledDate) -> RoledDate:
    """A date with the role that a payment gives it: sent or told before what was done is paid on that day."""
    page, end = date.spot.snippet.page, date.spot.snippet.end
    if date.role == "other" and date.guessed and _in_first_row(date):
        return replace(date, role="date")
    label = date.label
    if date.role == "issue" and label is not None and _SENT.search(fold(label.phrase)):
        return replace(date, role="payment")
    if date.role in ("none", "told", "date") and _DONE_BEHIND.match(page.folded, end):
        before = page.folded[max(0, date.spot.snippet.start - 12) : date.spot.snippet.start]
        if _ON.search(before) and page.line_bounds(date.spot.snippet.start)[0] < date.spot.snippet.start - 4:
            return replace(date, role="payment", label=label or Hit(page, date.spot.snippet.start, end, "on"))
    if date.role in ("date", "told", "none", "until") and _in_prose(date):
        line, _ = page.line_bounds(date.spot.snippet.start)
        if _DONE_BEFORE.search(page.folded, line, date.spot.snippet.start):
            return replace(date, role="payment")
    if date.role in ("date", "told", "none", "until", "issue", "place-date") and _is_dated(date):
        return replace(date, role="payment")
    return date


def _in_first_row(date: RoledDate) -> bool:
    """Whether a date fills a cell right below the heading "Date" of a table."""
    page, cell = date.spot.snippet.page, date.spot.snippet.page.cell_at(date.spot.snippet.start)
    head = page.above(cell, _NEXT_ROW) if cell is not None and cell.end <= date.spot.snippet.end else None
    return head is not None and _HEADS_DATES.fullmatch(page.folded[head.start : head.end].strip(" .:")) is not None


_NEXT_ROW = 2.0
_HEADS_DATES = pattern_of(
    r"(?:(?:transaction|trans|posting|booking|entry|value|txn) )?date|(?:boek)?datum|buchungs(?:tag|datum)|"
    r"date (?:op(?:eration)?|comptable|d'operation|de l'operation|valeur)|"
    r"(?:fecha|data)(?: (?:de |da |di )?[a-z]{4,12})?|(?:islem )?tarihi?|tanggal|日期|交易日期|дата"
)


def _is_dated(date: RoledDate) -> bool:
    """Whether a long sentence says of the transfer that was made on which day: "…, en date du 22 octobre"."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    said = page.folded[max(0, start - _SENTENCE_OF_PAYMENT) : start].replace("\n", " ")
    # A sentence begins behind a full stop before which more than an abbreviation stands.
    said = re.split(r"[^\W\d_]{5}\.\s(?=[^\W\d_])", said)[-1]
    dated = _DATED.search(said)
    if dated is None or _NOT_OF_PAYMENT.search(said[: dated.start()]):
        return False
    first, last = page.line_bounds(start)
    if "\t" in page.text[first:last] or len(re.findall(r"(?<![^\W\d_])[a-z]{2,}", said)) < _WORDS_OF_PROSE:
        return False
    done = re.search(_DONE, said) or re.search(r"\b(?:virer|transferer|executer|verser|payer)\b", said)
    return done is not None and _OF_A_TRANSFER.search(said) is not None


def in_sentence(paper: Paper) -> bool:
    """Whether a sentence tells on which day the sum was paid, as in a bank's letter."""
    # "Sent - 17 June" on a screen is a label and no sentence.
    labelled = ("payment", "issue")
    return any(
        _told(date).role == "payment" and (date.role not in labelled or _in_prose(date) or _is_dated(date))
        for date in roled_dates(paper)
    )


def _in_prose(date: RoledDate) -> bool:
    """Whether a date stands among the words of a sentence and not beside a label."""
    page, snippet = date.spot.snippet.page, date.spot.snippet
    start, end = page.line_bounds(snippet.start)
    words = re.findall(r"[^\W\d_]+", page.text[start : snippet.start] + " " + page.text[snippet.end : end])
    return "\t" not in page.text[start:end] and sum(word.islower() for word in words) >= _WORDS_OF_PROSE


_WORDS_OF_PROSE = 6


def payment_date(paper: Paper, certainty: float, written: Field[str]) -> Field[Scalar]:
    """The day a payment was carried out; the surer the fewer days compete.

    Args:
        paper: the paper.
        certainty: share of its weight that the day keeps where nothing was carried out yet.
        written: the reference, whose days are a birth and a law's.
    """
    dates = [_told(date) for date in roled_dates(paper) if not _in_reference(date.spot.snippet, written)]
    in_words = [date for date in dates if date.role == "payment" and _in_prose(date)]
    if in_words:
        # A letter says on which day it paid: the day in its head is not made the payment's by the title below it.
        dates = [date for date in dates if date in in_words or date.role != "payment" or not date.guessed]
    steps = [(date, step) for date in dates if (step := _step(date)) is not None]
    done = [replace(date, role="payment") for date, step in steps if step == "done"]
    if len(steps) > 1 and done:
        # The steps of one transfer, each with its day: ordered and funded on one, sent on the next.
        return field_of([reading for date in done for reading in date.readings(0.93 * certainty)])
    before = [date for date, step in steps if step == "before"]
    if any(date.role == "payment" and date not in before for date in dates):
        dates = [date for date in dates if date not in before]
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
        first = min(date.latest for date in booked)
        return field_of(
            [
                *own,
                *(
                    reading
                    for date in others
                    for reading in date.readings((_TOLD_LATER if _tells_later(date, first) else 0.8) * certainty)
                ),
            ]
        )
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
    asked = [date for date in dates if date.role == "other" and _is_order(date)]
    # All that a counter's copy of an order says of its day.
    return field_of([reading for date in asked for reading in date.readings(_ASKED * certainty)])


_ASKED = 0.76


def _tells_later(date: RoledDate, valued: dt.date) -> bool:
    """Whether a notice has a day of its own after the money counted: it was written then, of a payment made before."""
    return date.role == "issue" and date.latest > valued


_TOLD_LATER = 0.55
"""Plausibility of the day of a notice as that of the payment which it tells of."""


_STEP_BEFORE = pattern_of(
    r"\b(?:creat(?:ed|ion)|set up|initiat\w*|request\w*|order(?:ed)?|received|funds? in|funded|we got|paid by you|"
    r"submitted|"
    r"placed|booked in|approved|authori[sz]ed|"
    r"cree[es]?|creation|initie\w*|recue?s?|demande\w*|ordonne\w*|aangemaakt|ontvangen|gevraagd|ingevoerd|erstellt|"
    r"beauftragt|eingegangen|erfasst|cread[oa]|iniciad[oa]|recibid[oa]s?|solicitad[oa]|criad[oa]|recebid[oa]s?|creat[oa]|"
    r"ricevut[oi]|richiest[oa]|utworzon\w*|olustur\w*|alindi|dibuat|diterima|dikreditkan dari)\b"
)
_STEP_DONE = pattern_of(
    r"\b(?:paid out|sent|completed|executed|processed|settled|transferred|remitted|dispatched|"
    r"envoye\w*|execute\w*|termine\w*|effectue\w*|verse\w*|verzonden|uitgevoerd|uitbetaald|voltooid|overgemaakt|"
    r"gesendet|versandt|versendet|ausgefuhrt|ausgezahlt|abgeschlossen|enviad[oa]|ejecutad[oa]|completad[oa]|executad[oa]|"
    r"concluid[oa]|inviat[oa]|eseguit[oa]|completat[oa]|wyslan\w*|wykonan\w*|zrealizowan\w*|gonderildi|tamamlandi|"
    r"dikirim|selesai|da gui|hoan tat)\b"
)
_STEP_WORDS = 7


def _step(date: RoledDate) -> str | None:
    """Of the steps of a transfer that are listed with their days: ``before`` the payment, or ``done``."""
    page, snippet = date.spot.snippet.page, date.spot.snippet
    cell = page.cell_at(snippet.start)
    if cell is None:
        return None
    own = page.folded[cell.start : snippet.start]
    beside = page.left_of(cell) or page.right_of(cell)
    behind = page.folded[snippet.end : cell.end]
    words = next(
        (
            text
            for text in (own, page.folded[beside.start : beside.end] if beside is not None else "", behind)
            if re.search(r"[a-z]{3}", text)
        ),
        "",
    )
    if len(words.split()) > _STEP_WORDS or (beside is None and "\n" in words):
        return None
    before, done = _STEP_BEFORE.search(words), _STEP_DONE.search(words)
    return "done" if done is not None else "before" if before is not None else None


def made_out(paper: Paper, paid: Field[Scalar], written: Field[str]) -> Field[Scalar]:
    """The day a receipt or a bank's letter was made out: what it says of its own day, else the day of the payment.

    Args:
        paper: the paper.
        paid: the day of the payment.
        written: the reference, whose days are a birth and a law's.
    """
    if in_sentence(paper):
        return cast("Field[Scalar]", issue_date(paper))
    dates = [_told(date) for date in roled_dates(paper) if not _in_reference(date.spot.snippet, written)]
    first = paid.best.value if paid.best is not None else None
    days = [date for date in dates if isinstance(first, dt.date) and date.latest == first]
    booked = any(date.role == "payment" for date in dates)
    for roles, plausibility in _OF_THE_PAPER:
        own = [
            date
            for date in dates
            if date.role in roles
            and (date.role != "date" or booked)
            and (date.role != "printed" or all(_is_before(date, day) for day in days))
        ]
        # What was made out before the payment is the order, or the invoice.
        if own and (not isinstance(first, dt.date) or max(date.latest for date in own) >= first):
            share = 1.0 if len({date.latest for date in own}) == 1 else 0.8
            return field_of([reading for date in own for reading in date.readings(plausibility * share)])
    if any(date.role == "printed" for date in dates):
        # Printed at the foot on a later day: some take that for the day of the paper.
        return Field(tuple(replace(one, confidence=min(one.confidence, _PRINTED_LATER)) for one in paid.readings))
    return paid


_PRINTED_LATER: Final = 0.8


def _is_before(date: RoledDate, other: RoledDate) -> bool:
    """Whether a date stands over another: in the head of a paper, not in what is printed at its foot."""
    own, its = date.spot.snippet.evidence, other.spot.snippet.evidence
    if own.page != its.page or own.bbox is None or its.bbox is None:
        return own.page < its.page
    return own.bbox[1] < its.bbox[1]


_OF_THE_PAPER: Final[tuple[tuple[frozenset[str], float], ...]] = (
    (frozenset({"place-date"}), 0.93),
    (frozenset({"issue", "printed"}), 0.9),
    (frozenset({"date"}), 0.8),
)
"""What a receipt says of its own day, the surest first."""


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


def _in_reference(snippet: Snippet, written: Field[str]) -> bool:
    """Whether a date is part of the reference: the applicant's birth date, the date of the law."""
    page = snippet.page
    if stands_in(snippet, written):
        return True
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
