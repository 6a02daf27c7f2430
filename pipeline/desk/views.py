"""What the pages show, worked out before a template sees it."""

from __future__ import annotations

import datetime as dt
import functools
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jinja2 import Environment, PackageLoader, Template
from markupsafe import Markup

from pipeline.check import Checked
from pipeline.crops import NO_CROPS
from pipeline.desk import changes, papers
from pipeline.desk.row import Row
from pipeline.desk.security import Refused
from pipeline.desk.store import Entry, Store
from pipeline.desk.uploads import LEAST_FREE as LEAST_FREE
from pipeline.dossier_yaml import DossierFile
from pipeline.errors import DossierError, UsageError
from pipeline.messages import Messages, sentence
from pipeline.report import html
from pipeline.report import letter as client_letter
from pipeline.report.view import Item, View
from pipeline.report.wording import build
from validators.facts import Scalar, Stay
from validators.rule import Catalogue, FactDefinition

_NUMBER: Final = re.compile(r"-?\d{1,9}(?:\.\d{1,4})?")
EVENTS: Final = ("reading", "cached", "read", "partly-read", "unreadable")
"""What a reading tells of a file."""
MOST_VIEWS: Final = 24
_VIEWS: Final[dict[tuple[int, str], tuple[Checked, View]]] = {}
"""By identity of what was judged and language, the one used last at the end."""
_LOCK: Final = threading.Lock()
_NO_DAY: Final = 10_000
"""Dossiers without a last day come after those with one."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question of the questionnaire."""

    name: str
    text: str
    type: str
    answers: tuple[tuple[str, str], ...]
    """(value, label)."""
    given: str


@dataclass(frozen=True, slots=True)
class Payment:
    """The payment order, ready to copy and to scan."""

    rows: tuple[tuple[str, str], ...]
    codes: tuple[tuple[str, Markup], ...]
    """(profile, SVG): one for each figure where the sources differ."""


@dataclass(frozen=True, slots=True)
class Page:
    """Everything a dossier's page shows."""

    words: Mapping[str, str]
    """For what happens to a file."""
    state: str
    """Of the reading, from before the report was asked for: a page without it then says that it is coming."""
    view: View | None
    mistake: str
    """A mistake in ``dossier.yaml``, with its line."""
    revision: str
    routes: tuple[tuple[str, str], ...]
    route: str
    submission: str
    stay: tuple[str, str]
    asks: tuple[Ask, ...]
    days: int | None
    days_text: str
    payment: Payment | None
    payment_missing: str
    sheets: Mapping[tuple[str, int], tuple[str, html.Sheet]]
    """By page: the address of its picture, and how it is turned."""
    shots: Callable[[Item], tuple[html.Shot, ...]]
    sheet_of: Mapping[str, tuple[str, html.Sheet]]
    fixes: Mapping[int, papers.Fix]
    """By number of a finding: the value that it turns on, to be put right."""
    places: Mapping[str, str]
    """Of the papers, by id: :func:`pipeline.desk.changes.place_of`."""
    by: str


def template(name: str, messages: Messages) -> Template:
    """One of the desk's templates, with everything escaped and every unknown name an error."""
    return _environment(messages.language).get_template(name)


@functools.cache
def _environment(language: str) -> Environment:
    # A cache of its own: both packages may have a template of one name.
    shared = html.environment(Messages.load(language))
    return shared.overlay(loader=PackageLoader("pipeline.desk", "pages"), cache_size=50)


def event_words(messages: Messages) -> dict[str, str]:
    """What can happen to a file, in words."""
    return {event: messages.text(f"desk.event.{event}") for event in EVENTS}


def rows(store: Store, messages: Messages) -> list[Row]:
    """The list, by days left; what cannot be judged stands at the end."""
    made = [_row(store, entry, messages) for entry in store.all()]
    return sorted(made, key=lambda row: (row.days if row.days is not None else _NO_DAY, row.name, row.id))


def _row(store: Store, entry: Entry, messages: Messages) -> Row:
    """Its row; that of last time while nothing has changed, since a list has many."""
    error, checked = entry.error, None
    try:
        checked = store.judged(entry)
    except DossierError as mistake:
        error = str(mistake)
    now = (checked, entry.state, error)
    before = entry.rows.get(messages.language)
    # What is judged is judged anew every day: days left follow.
    if before is not None and checked is not None and before[0] is checked and before[1:3] == now[1:]:
        return before[3]
    row = _made(store, entry, messages, _view(checked, messages) if checked is not None else None, error)
    entry.rows[messages.language] = (*now, row)
    return row


def _made(store: Store, entry: Entry, messages: Messages, view: View | None, error: str) -> Row:
    days = _days(view, store)
    missing: tuple[str, ...] = ()
    if view is not None:
        missing = tuple(dict.fromkeys(line.name for line in view.checklist if line.status.value == "fail"))
    return Row(
        id=entry.id,
        name=entry.name,
        state=entry.state,
        error=error,
        who=view.applicant if view else "",
        route=view.route if view else "",
        verdict=view.verdict if view else None,
        mend=len(view.fails) if view else 0,
        look=view.to_look_at if view else 0,
        missing=missing,
        submit_by=messages.date(view.report.submit_by.date) if view and view.report.submit_by else "",
        days=days,
        days_text=_days_text(days, messages),
        uploaded=entry.uploaded,
    )


def _view(checked: Checked, messages: Messages) -> View:
    """The report in words; those of the dossiers looked at last are kept."""
    from pipeline.doctor import program_version

    key = (id(checked), messages.language)
    with _LOCK:
        kept = _VIEWS.pop(key, None)
        if kept is not None and kept[0] is checked:
            _VIEWS[key] = kept
            return kept[1]
    made = _built(checked, messages, program_version())
    with _LOCK:
        _VIEWS[key] = (checked, made)
        while len(_VIEWS) > MOST_VIEWS:
            del _VIEWS[next(iter(_VIEWS))]
    return made


def _built(checked: Checked, messages: Messages, version: str) -> View:
    return build(checked.report, messages, checked.catalogue, version=version, notes=checked.known.notes)


def _days(view: View | None, store: Store) -> int | None:
    if view is None or view.report.submit_by is None:
        return None
    return (view.report.submit_by.date - store.options.today).days


def _days_text(days: int | None, messages: Messages) -> str:
    if days is None:
        return ""
    return messages.count("desk.days-left" if days >= 0 else "desk.days-late", abs(days))


def page(store: Store, entry: Entry, messages: Messages) -> Page:
    """One dossier."""
    from pipeline.law.catalogue import load_catalogue

    # Asked first: a form that rests on an older state than it shows would be refused, one on a newer would overwrite.
    revision = entry.revision
    mistake, checked, declared, state = "", None, DossierFile(), entry.state
    try:
        declared = store.declared(entry)
        checked = store.judged(entry)
    except DossierError as error:
        mistake = str(error)
    view = _view(checked, messages) if checked is not None else None
    catalogue = checked.catalogue if checked is not None else load_catalogue()
    dossier = checked.report.dossier if checked is not None else None
    route = (dossier.route if dossier else declared.route) or ""
    # While it is being read there is no report yet, but the questions can be answered already.
    facts = dossier.facts if dossier else declared.facts
    submission = dossier.submission if dossier else declared.submission_date
    payment, payment_missing = _payment(checked, messages) if checked is not None else (None, "")
    pictures = addresses(store, entry)
    sheets: dict[tuple[str, int], tuple[str, html.Sheet]] = {}
    crops = store.crops(checked) if checked is not None else NO_CROPS
    names = {key: f"p{index}" for index, key in enumerate(sorted(crops.pages), 1)}
    if checked is not None:
        made = {sheet.id: sheet for sheet in html.sheets(crops, names)}
        sheets = {key: (pictures[key], made[name]) for key, name in names.items() if key in pictures}
    days = _days(view, store)
    return Page(
        words=event_words(messages),
        state=state,
        view=view,
        mistake=mistake,
        revision=revision if entry.editable else "",
        routes=tuple((name, sentence(messages.word("route", name))) for name in catalogue.routes),
        route=route,
        submission=submission.isoformat() if submission else "",
        stay=(wire(declared.stay.begin), wire(declared.stay.end)),
        asks=_asks(route, facts, view, catalogue, messages),
        days=days,
        days_text=_days_text(days, messages),
        payment=payment,
        payment_missing=payment_missing,
        sheets=sheets,
        shots=functools.partial(html.shots, crops=crops, names=names),
        sheet_of={sheet.id: (address, sheet) for address, sheet in sheets.values()},
        fixes=papers.fixes(checked, view, messages) if checked is not None and view is not None else {},
        places={one.id: changes.place_of(checked, one) for one in dossier.documents} if checked and dossier else {},
        by=entry.signed,
    )


def addresses(store: Store, entry: Entry) -> dict[tuple[str, int], str]:
    """Of the pictures of all pages, by file and number."""
    if entry.known is None:
        return {}
    return {key: f"/d/{entry.id}/page/{number}" for number, key in enumerate(store.pages(entry.known))}


def _asks(
    route: str, given: Mapping[str, Scalar], view: View | None, catalogue: Catalogue, messages: Messages
) -> tuple[Ask, ...]:
    """The questions of the route, and those that findings wait for."""
    known = catalogue.routes.get(route)
    names = list(known.facts if known else ())
    names += [question.fact for question in view.questions] if view else []
    return tuple(
        Ask(
            name,
            messages.question(name),
            catalogue.facts[name].type,
            _answers(catalogue.facts[name], messages),
            wire(given.get(name)),
        )
        for name in dict.fromkeys(names)
        if name in catalogue.facts
    )


def _answers(fact: FactDefinition, messages: Messages) -> tuple[tuple[str, str], ...]:
    if fact.type == "yes-no":
        return ("true", messages.text("yes")), ("false", messages.text("no"))
    return tuple((str(value), answer_text(str(value), messages)) for value in fact.values)


def answer_text(value: str, messages: Messages) -> str:
    """An answer in words; codes of cards stay as they are."""
    return messages.word("desk.answer", value) if messages.has(f"desk.answer.{value}") else value.replace("-", " ")


def wire(value: Scalar | None) -> str:
    """A fact as a form writes it; empty for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _payment(checked: Checked, messages: Messages) -> tuple[Payment | None, str]:
    from pipeline.reference import order_rows, payment_order

    try:
        order = payment_order(checked.report.dossier, checked.catalogue)
    except UsageError as error:
        return None, error.text
    codes = []
    for profile, euros in order.amounts:
        svg = _code(order.iban, euros, order.reference)
        if svg:
            codes.append((profile, Markup(svg)))  # noqa: S704 (drawn by us: black squares, no text)
    return Payment(order_rows(order, messages), tuple(codes)), ""


@functools.lru_cache(maxsize=256)
def _code(iban: str, euros: Decimal, reference: str) -> str:
    """The code as SVG; empty where it cannot be made. Drawing one takes longer than all else of a page."""
    from pipeline.payment_code import as_svg, payment_code

    try:
        return as_svg(payment_code(iban, euros, reference), inline=True)
    except (UsageError, ValueError):
        return ""


def letter(checked: Checked, messages: Messages) -> str:
    """The letter to the client."""
    return client_letter.render(_view(checked, messages), width=None)


def download(checked: Checked, what: str, language: str) -> bytes:
    """One of the files that can be saved, as the command line writes it.

    Args:
        checked: files are in reach.
        what: a key of :data:`pipeline.desk.app.DOWNLOADS`.
        language: of its words.

    Raises:
        ToolMissing: what it is made with is not installed.
    """
    from pipeline.report.formats import render, render_pdf

    if what == "bundle":
        from pipeline.bundle import bundle
        from pipeline.typeset import require_typst

        require_typst()
        return bundle(checked, language).pdf
    if what == "pdf":
        return render_pdf(checked, language)
    if what == "letter":
        text = client_letter.render_html(_view(checked, Messages.load(language)))
    else:
        text = render(checked, what, language)
    return text.encode("utf-8", "backslashreplace")


def answers(
    fields: Mapping[str, str], known: DossierFile, catalogue: Catalogue
) -> tuple[str | None, dt.date | None, Stay, dict[str, str]]:
    """What a form answers, ready to be written: route, planned day, stay, facts.

    Args:
        fields: of the form; ``fact.<name>`` for each question, empty for no answer.
        known: what is declared so far; what the form does not ask about stays.
        catalogue: what may be answered.

    Raises:
        Refused: an answer that is not possible.
    """
    route = fields.get("route", "")
    if route and route not in catalogue.routes:
        raise Refused(400, "content")
    facts = {name: wire(value) for name, value in known.facts.items()}
    for key, text in fields.items():
        if not key.startswith("fact."):
            continue
        definition = catalogue.facts.get(key.removeprefix("fact."))
        if definition is None or (text and not _possible(definition, text)):
            raise Refused(400, "content")
        facts[definition.name] = text
    return (
        route or None,
        _day(fields["submission"]) if "submission" in fields else known.submission_date,
        Stay(
            _day(fields["stay_from"]) if "stay_from" in fields else known.stay.begin,
            _day(fields["stay_until"]) if "stay_until" in fields else known.stay.end,
        ),
        {name: text for name, text in facts.items() if text},
    )


def _possible(fact: FactDefinition, text: str) -> bool:
    if fact.type == "yes-no":
        return text in ("true", "false")
    if fact.type == "choice":
        return text in {str(value) for value in fact.values}
    if fact.type == "date":
        return _day(text) is not None
    return _NUMBER.fullmatch(text) is not None


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Refused(400, "content") from None
