"""How the contribution is to be paid: amount, account and reference for one applicant, ready to copy."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.errors import UsageError
from pipeline.explain import value_text
from pipeline.messages import Messages
from validators import countries
from validators.circumstances import Circumstances
from validators.facts import Dossier
from validators.payment import payment_reference
from validators.rule import Catalogue, ParameterValue
from validators.verdict import Reason

if TYPE_CHECKING:
    from pipeline.check import Options
    from pipeline.terminal import Progress

BENEFICIARY: Final = "FOD Binnenlandse Zaken, Dienst Vreemdelingenzaken / SPF Intérieur, Office des étrangers"


def payment_instruction(path: Path, options: Options, language: str, progress: Progress) -> str:
    """The payment order in words.

    Raises:
        UsageError: the route, name, nationality or birth date is not known, or nothing is to be paid.
    """
    from pipeline.check import check

    with check(path, options, progress) as checked:
        return instruction(checked.report.dossier, checked.catalogue, Messages.load(language))


def instruction(dossier: Dossier, catalogue: Catalogue, messages: Messages) -> str:
    """The payment order of a dossier, by the rules in force on its submission date."""
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
    reference = payment_reference(surname.upper(), given.upper(), name.upper(), born, article)
    rows = [
        (messages.word("field", "amount"), _amount(dossier, catalogue, messages)),
        (messages.word("field", "beneficiary"), BENEFICIARY),
        (
            messages.word("field", "iban"),
            str(_figure(catalogue, "fee-payment.iban", "iban", dossier.submission) or "?"),
        ),
        (messages.word("field", "bic"), _bic(dossier, catalogue)),
        (messages.word("field", "reference"), reference),
    ]
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


def _amount(dossier: Dossier, catalogue: Catalogue, messages: Messages) -> str:
    """By the profile; where the Immigration Office's own figure differs or is not known, both are said."""
    route = catalogue.routes[dossier.route or ""]
    declared = dossier.facts.get("fee_ground")
    ground = declared if isinstance(declared, str) else route.fee_ground
    parameter = f"amount.{ground}"
    own = _figure(catalogue, "fee-payment.amount", parameter, dossier.submission)
    text = _euros(own, messages)
    if catalogue.against is not None:
        official = _figure(catalogue.against, "fee-payment.amount", parameter, dossier.submission)
        if official != own:
            name = catalogue.against.profile
            text = f"{text} ({catalogue.profile}); {_euros(official, messages)} ({name})"
    return text


def _euros(value: ParameterValue | None, messages: Messages) -> str:
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return messages.amount(f"{Decimal(value):.2f}", "EUR")
    return f"? ({messages.word('reason', Reason.RULE_STALE)})"


def _bic(dossier: Dossier, catalogue: Catalogue) -> str:
    own = _figure(catalogue, "fee-payment.bic", "accepted", dossier.submission)
    official = catalogue.against and _figure(catalogue.against, "fee-payment.bic", "accepted", dossier.submission)
    best = official or own
    return value_text(best) if best is not None else "?"
