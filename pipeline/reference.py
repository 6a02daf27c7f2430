"""How the contribution is to be paid: amount, account and reference for one applicant, ready to copy."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.errors import UsageError
from pipeline.law.explain import value_text
from pipeline.messages import Messages
from validators import countries
from validators.circumstances import Circumstances
from validators.facts import Dossier
from validators.payment_reference import payment_reference
from validators.rule import Catalogue, ParameterValue
from validators.verdict import Reason

if TYPE_CHECKING:
    from pipeline.check import Options
    from pipeline.terminal import Progress

BENEFICIARY: Final = "FOD Binnenlandse Zaken, Dienst Vreemdelingenzaken / SPF Intérieur, Office des étrangers"


@dataclass(frozen=True, slots=True)
class PaymentOrder:
    """What is typed into a banking application."""

    amounts: tuple[tuple[str, Decimal | None], ...]
    """(profile, euros): the profile asked for first; the official figure too where it differs. None: not known."""
    iban: str
    bic: str
    reference: str

    @property
    def amount(self) -> Decimal | None:
        """By the profile that was asked for."""
        return self.amounts[0][1]


def payment_instruction(
    path: Path, options: Options, language: str, progress: Progress, *, code: Path | None = None
) -> str:
    """The payment order in words; its QR code is written to a ``.png`` or ``.svg`` file when one is named.

    Raises:
        UsageError: the route, name, nationality or birth date is not known, nothing is to be paid, or the
            file for the code is of another type or cannot be written.
    """
    from pipeline.check import check

    if code is not None and code.suffix.lower() not in (".png", ".svg"):
        raise UsageError("--qr: name a .png or .svg file", file=str(code))
    with check(path, options, progress) as checked:
        order = payment_order(checked.report.dossier, checked.catalogue)
    if code is not None:
        from pipeline.payment_code import as_png, as_svg, payment_code
        from pipeline.terminal import say, write_file

        made = payment_code(order.iban, order.amount, order.reference)
        write_file(code, as_png(made) if code.suffix.lower() == ".png" else as_svg(made).encode())
        if len(order.amounts) > 1:
            say(f"the code carries the amount of the profile {order.amounts[0][0]}; --profile chooses another")
    return instruction(order, Messages.load(language))


def payment_order(dossier: Dossier, catalogue: Catalogue) -> PaymentOrder:
    """The payment order of a dossier, by the rules in force on its submission date.

    Raises:
        UsageError: the route, name, nationality or birth date is not known, or nothing is to be paid.
    """
    route = catalogue.routes.get(dossier.route or "")
    if route is None:
        raise UsageError("the route decides amount and article; give it with --route or in dossier.yaml")
    if route.fee_ground is None:
        raise UsageError(f"no contribution is asked for with a dossier of the route {route.id}")
    surname, given, nationality, born = _who(dossier)
    article = route.articles[0] if route.articles else None
    if _figure(catalogue, "fee-payment.reference", "article_missing", dossier.submission) == "accepted":
        article = None
    name = countries.demonym(nationality, "en") or countries.name(nationality, "en") or nationality
    return PaymentOrder(
        _amounts(dossier, catalogue),
        str(_figure(catalogue, "fee-payment.iban", "iban", dossier.submission) or "?"),
        _bic(dossier, catalogue),
        payment_reference(surname.upper(), given.upper(), name.upper(), born, article),
    )


def order_rows(order: PaymentOrder, messages: Messages) -> tuple[tuple[str, str], ...]:
    """The order as (label, value), in the order in which banks ask for it."""
    return (
        (messages.word("field", "amount"), _amount(order, messages)),
        (messages.word("field", "beneficiary"), BENEFICIARY),
        (messages.word("field", "iban"), order.iban),
        (messages.word("field", "bic"), order.bic),
        (messages.word("field", "reference"), order.reference),
    )


def instruction(order: PaymentOrder, messages: Messages) -> str:
    """The payment order as lines of text."""
    rows = order_rows(order, messages)
    width = max(len(label) for label, _ in rows)
    return "".join(f"{label:{width}}  {value}\n" for label, value in rows)


def _who(dossier: Dossier) -> tuple[str, str, str, dt.date]:
    applicant, circumstances = dossier.applicant, Circumstances(dossier)
    passport = circumstances.passport
    values: dict[str, object] = {}
    for field in ("surname", "given_names", "nationality", "birth_date"):
        declared = getattr(applicant, field)
        best = passport.field(field).best if passport is not None else None
        values[field] = declared if declared is not None else best.value if best is not None else None
    missing = [field for field in ("surname", "nationality", "birth_date") if values[field] is None]
    born = values["birth_date"]
    if missing or not isinstance(born, dt.date):
        raise UsageError(f"not known: {', '.join(missing)}; give them in dossier.yaml under applicant")
    return str(values["surname"]), str(values["given_names"] or ""), str(values["nationality"]), born


def _figure(catalogue: Catalogue, rule: str, parameter: str, day: dt.date) -> ParameterValue | None:
    known = catalogue.rules.get(rule)
    dated = known.parameters.get(parameter) if known else None
    entry = dated.on(day) if dated else None
    return entry.value if entry is not None else None


def _amounts(dossier: Dossier, catalogue: Catalogue) -> tuple[tuple[str, Decimal | None], ...]:
    """By the profile; and the Immigration Office's own figure where it differs."""
    route = catalogue.routes[dossier.route or ""]
    declared = dossier.facts.get("fee_ground")
    parameter = f"amount.{declared if isinstance(declared, str) else route.fee_ground}"
    own = _euros(_figure(catalogue, "fee-payment.amount", parameter, dossier.submission))
    if catalogue.against is None:
        return ((catalogue.profile, own),)
    official = _euros(_figure(catalogue.against, "fee-payment.amount", parameter, dossier.submission))
    if official == own:
        return ((catalogue.profile, own),)
    return (catalogue.profile, own), (catalogue.against.profile, official)


def _euros(value: ParameterValue | None) -> Decimal | None:
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Decimal(value)
    return None


def _amount(order: PaymentOrder, messages: Messages) -> str:
    texts = [
        messages.amount(f"{euros:.2f}", "EUR")
        if euros is not None
        else f"? ({messages.word('reason', Reason.RULE_STALE)})"
        for _, euros in order.amounts
    ]
    if len(texts) == 1:
        return texts[0]
    return "; ".join(f"{text} ({profile})" for text, (profile, _) in zip(texts, order.amounts, strict=True))


def _bic(dossier: Dossier, catalogue: Catalogue) -> str:
    own = _figure(catalogue, "fee-payment.bic", "accepted", dossier.submission)
    official = catalogue.against and _figure(catalogue.against, "fee-payment.bic", "accepted", dossier.submission)
    best = official or own
    return value_text(best) if best is not None else "?"
