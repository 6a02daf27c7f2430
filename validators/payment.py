"""The contribution (administrative fee): whether it is owed, how much, to which account, with which words.

Decision logic of ``rules.md`` 1.12: exemptions first, then the ground, whose amount is dated. The
account and BIC come from the dated catalogue, never from a bank list: bank code 679 moved to another
bank in December 2025, and registries answer with the old or the new BIC by their own version.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException

from validators import countries
from validators.checks import Case, Outcome, dossier_check
from validators.circumstances import dates, texts
from validators.facts import Document, Field, Scalar
from validators.rule import NotInForce
from validators.verdict import (
    FLOOR,
    NOT_APPLICABLE,
    Reason,
    Settled,
    Status,
    review,
    settle,
    settle_match,
)

CERTAIN = 0.9
"""From here on a reading is believed even where it is unlikely: an account number that cannot exist."""


def _payment_day(case: Case, document: Document) -> dt.date:
    """The day the payment was made; while unread, the submission date."""
    best = dates(document.field("payment_date")).best
    return best.value if best is not None and best.confidence >= FLOOR else case.day


def compact(text: str) -> str:
    """Without blanks and separators, in capitals."""
    return re.sub(r"[^0-9A-Z]", "", text.upper())


def valid_iban(text: str) -> bool:
    """Whether length and check digits are right (ISO 13616, mod 97-10)."""
    try:
        IBAN(text)
    except SchwiftyException:
        return False
    return True


def valid_bic(text: str) -> bool:
    """Whether the text has the shape of a BIC (ISO 9362); whether a bank has it is not asked."""
    try:
        BIC(text)
    except SchwiftyException:
        return False
    return True


def _goes_to(document: Document, account: str) -> Settled:
    return settle(texts(document.field("iban")), lambda value: compact(value) == account)


def judged_payments(case: Case) -> tuple[Document, ...]:
    """The payments that are judged.

    Once one surely went to the Office's account, those surely made to another (the visa fee, a
    translator) are no proof of the contribution; while none did, every payment is meant as the proof.
    """
    rule = case.catalogue.rules.get("fee-payment.iban")
    entry = rule.parameters["iban"].on(case.day) if rule else None
    if entry is None or len(case.documents) < 2:
        return case.documents
    account = compact(str(entry.value))
    if not any(_goes_to(document, account).status is Status.PASS for document in case.documents):
        return case.documents
    return tuple(
        document
        for document in case.documents
        if _goes_to(document, account).status is not Status.FAIL
        or not all(valid_iban(compact(value)) for value in texts(document.field("iban")).values)
    )


@dossier_check("payment.iban")
def iban(case: Case) -> Iterator[Outcome]:
    """Paid to the account of the Immigration Office."""
    wanted = compact(case.text("iban"))
    proofs = judged_payments(case)
    for document in case.documents:
        if document not in proofs:
            yield case.outcome(NOT_APPLICABLE, variant="other-payment", document=document)
    for document in proofs:
        field = texts(document.field("iban"))

        def holds(
            value: str, certainty: float = field.readings[0].confidence if field.readings else 0.0
        ) -> bool | None:
            found = compact(value)
            if found == wanted:
                return True
            # Check digits that do not fit are a misreading more often than a wrong account.
            return False if valid_iban(found) or certainty >= CERTAIN else None

        settled = settle_match((field,), _only(holds))
        invalid = settled.status is not Status.PASS and bool(field.values) and not valid_iban(compact(field.values[0]))
        yield case.outcome(
            settled,
            variant="invalid" if invalid else None,
            about="iban",
            field=field,
            document=document,
            found=IBAN(field.values[0], allow_invalid=True).formatted if field.values else "",
            wanted=case.text("iban"),
        )


def _only(holds: Callable[[str], bool | None]) -> Callable[[tuple[str, ...]], bool | None]:
    return lambda values: holds(values[0])


@dossier_check("payment.bic")
def bic(case: Case) -> Iterator[Outcome]:
    """The BIC in force on the day of payment. None printed is fine: inside SEPA the IBAN decides."""
    for document in judged_payments(case):
        field = texts(document.field("bic"))
        if not field.readings:
            yield case.outcome(Settled(Status.NOT_APPLICABLE), variant="none", document=document)
            continue
        accepted = case.parameter("accepted", _payment_day(case, document))
        codes = {compact(code) for code in (accepted if isinstance(accepted, tuple) else (str(accepted),))}

        def holds(value: str, codes: set[str] = codes) -> bool | None:
            code = compact(value)
            if code in codes or (code.endswith("XXX") and code[:-3] in codes):
                return True
            return False if valid_bic(code) else None

        yield case.outcome(
            settle(field, holds),
            about="bic",
            field=field,
            document=document,
            found=field.values[0],
            accepted=sorted(codes),
            paid=_payment_day(case, document),
        )


def _words(text: str) -> set[str]:
    return set(countries.folded(text).split())


@dossier_check("payment.beneficiary")
def beneficiary(case: Case) -> Iterator[Outcome]:
    """The beneficiary is the Immigration Office by one of its names; another is for a person: the IBAN decides."""
    accepted = case.parameter("accepted")
    known = [_words(name) for name in (accepted if isinstance(accepted, tuple) else (str(accepted),))]
    for document in judged_payments(case):
        field = texts(document.field("beneficiary"))
        settled = settle(field, lambda value: True if any(name <= _words(value) for name in known) else None)
        yield case.outcome(
            settled,
            variant="other" if settled.reason in (Reason.UNSURE, Reason.AMBIGUOUS) and is_sure(field) else None,
            about="beneficiary",
            field=field,
            document=document,
            found=field.values[0] if field.values else "",
        )


def is_sure(field: Field[str]) -> bool:
    """Whether a rule may rest on what was read."""
    return field.best is not None and field.best.confidence >= FLOOR


@dossier_check("payment.amount")
def amount(case: Case) -> Iterator[Outcome]:
    """At least the amount of the applicant's ground on the submission date, in euro, in one or several payments.

    More than asked is fine; less is a partial payment. An amount of an earlier year still counts when it was
    paid before the grace day of the change.
    """
    ground = _ground(case)
    if ground is None:
        yield case.outcome(
            review(Reason.UNKNOWN_FACT),
            variant="no-ground",
            document=case.documents[0] if case.documents else None,
            fix=False,
        )
        return
    wanted = case.decimal(f"amount.{ground}")
    proofs = judged_payments(case)
    for document in proofs:
        field = document.field("amount")
        floor = _with_grace(case, document, ground, wanted)
        settled = settle(field, _at_least(floor))
        currency = texts(document.field("currency"))
        euro = settle(currency, lambda code: code == "EUR")
        words = {
            "found": field.values[0] if field.values else "",
            "wanted": wanted,
            "ground": ground,
            "currency": currency.values[0] if currency.values else "",
        }
        if euro.status is Status.FAIL:
            yield case.outcome(euro, variant="currency", document=document, evidence=currency.evidence, words=words)
            continue
        if settled.status is Status.PASS and euro.reason is not None:
            settled = euro
        if settled.status is Status.FAIL:
            if any(other is not document and _pays(other, wanted) for other in proofs):
                yield case.outcome(NOT_APPLICABLE, variant="covered", field=field, document=document, words=words)
                continue
            together = _together(proofs)
            if len(proofs) > 1 and together is not None and together >= floor:
                yield case.outcome(
                    review(Reason.UNSURE),
                    variant="in-parts",
                    field=field,
                    document=document,
                    words={**words, "found": together},
                )
                continue
        outdated = settled.status is Status.FAIL and _was_due(case, ground, field)
        yield case.outcome(
            settled,
            variant="outdated" if outdated else None,
            about="amount",
            field=field,
            document=document,
            words=words,
        )


def _was_due(case: Case, ground: str, field: Field[Scalar]) -> bool:
    """Whether what was paid is exactly the amount of an earlier time: the sign of an outdated list (CON-28)."""
    series = case.rule.parameters[f"amount.{ground}"]
    earlier = {value.value for value in series.values if value.since <= case.day}
    return bool(field.values) and all(value in earlier for value in field.values)


def _at_least(floor: Decimal) -> Callable[[Scalar], bool | None]:
    def enough(value: Scalar) -> bool | None:
        if not isinstance(value, (int, Decimal)) or (floor > 0 and value >= _BEYOND_BELIEF * floor):
            return None
        return value >= floor

    return enough


_BEYOND_BELIEF = 10
"""Times the amount due from which a sum is rather a misread decimal mark ("27,000 EUR") than a payment for a family."""


def _ground(case: Case) -> str | None:
    declared = case.circumstances.fact("fee_ground")
    if declared.best is not None and isinstance(declared.best.value, str):
        return declared.best.value
    return case.route.fee_ground if case.route else None


def _with_grace(case: Case, document: Document, ground: str, wanted: Decimal) -> Decimal:
    """The previous amount, when the payment was made before the change's grace day."""
    paid = dates(document.field("payment_date"))
    if "paid_until" not in case.rule.parameters or not paid.readings or paid.readings[0].confidence < FLOOR:
        return wanted
    series = case.rule.parameters[f"amount.{ground}"]
    entry = series.on(case.day)
    try:
        until = dt.date.fromisoformat(case.text("paid_until"))
    except (NotInForce, ValueError):
        return wanted
    if entry is None or not all(day <= until for day in paid.values):
        return wanted
    before = series.on(entry.since - dt.timedelta(days=1))
    if before is None or not isinstance(before.value, (int, Decimal)) or before.since < until - dt.timedelta(days=900):
        return wanted
    return min(wanted, Decimal(before.value))


def _pays(document: Document, wanted: Decimal) -> bool:
    """Whether this payment alone is surely enough, in euro."""
    enough = settle(document.field("amount"), _at_least(wanted))
    euro = settle(texts(document.field("currency")), lambda code: code == "EUR")
    return enough.status is Status.PASS and euro.status is Status.PASS


def _together(proofs: tuple[Document, ...]) -> Decimal | None:
    total = Decimal(0)
    for document in proofs:
        best = document.field("amount").best
        if best is None or not isinstance(best.value, (int, Decimal)):
            return None
        total += best.value
    return total


@dossier_check("payment.before-submission")
def before_submission(case: Case) -> Iterator[Outcome]:
    """Paid on or before the day of submission (``rules.md`` FEEP-02, PAY-07)."""
    for document in judged_payments(case):
        field = dates(document.field("payment_date"))
        yield case.outcome(
            settle(field, lambda day: day <= case.day),
            about="payment_date",
            field=field,
            document=document,
            paid=field.values[0] if field.values else "",
            submission=case.day,
        )


@dossier_check("payment.executed")
def executed(case: Case) -> Iterator[Outcome]:
    """The transfer was carried out: an order that is pending is no proof (``rules.md`` PAY-09)."""
    for document in judged_payments(case):
        field = document.field("executed")
        yield case.outcome(settle(field, lambda value: value is True), about="executed", field=field, document=document)
