"""The letter to the client: what to bring, why, by when. No document numbers, no addresses, no amounts of theirs.

Plain text for an e-mail or a letterhead. The consultant reads and edits it before it is sent.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable
from typing import Final

from pipeline.messages import sentence
from pipeline.report.safe import one_line
from pipeline.report.view import Item, View
from validators.facts import Dossier

_WIDTH: Final = 78
_NUMBERS: Final = ("document_number", "passport_number", "iban", "reference", "mrz", "form_reference")
_SHORTEST: Final = 5
"""Shorter readings are no numbers of papers."""
_LEAD_DAYS: Final = 7
"""Papers are asked for so many days before they are needed."""


def render(view: View) -> str:
    """The letter in the language of the view."""
    text = "\n\n".join(_paragraphs(view)) + "\n"
    return redacted(view.report.dossier, text)


def _paragraphs(view: View) -> Iterable[str]:
    words = view.messages
    asked = [*view.fails, *(item for item in view.reviews if item.fix)]
    points = words.count("letter.points", len(asked))
    if asked:
        yield _filled(words.text("letter.subject", n=points))
    yield words.text("letter.greeting")
    if asked:
        yield _filled(words.text("letter.intro", date=view.submission))
        yield "\n".join(_point(number, item) for number, item in enumerate(_once(asked), 1))
        needed = view.report.dossier.submission - dt.timedelta(days=_LEAD_DAYS)
        yield _filled(words.text("letter.by", date=words.date(needed)))
        yield _filled(words.text("letter.scan"))
    else:
        yield _filled(words.text("letter.intro-done"))
    if view.by_hand:
        listed = "\n".join(_bullet(item.full_message) for item in _once(view.by_hand))
        yield f"{words.text('letter.bring')}\n{listed}"
    submit_by = view.report.submit_by
    if submit_by is not None and not view.submit_by_late:
        yield _filled(words.text("letter.submit-by", date=words.date(submit_by.date)))
    yield words.text("letter.closing")


def redacted(dossier: Dossier, text: str) -> str:
    """The text without any number that stands on a paper: letters travel by e-mail."""
    for number in _numbers(dossier):
        text = text.replace(number, "…")
    return text


def _numbers(dossier: Dossier) -> list[str]:
    found: set[str] = set()
    for document in dossier.documents:
        for name in _NUMBERS:
            for reading in document.field(name).readings:
                found |= {str(reading.value), reading.raw.strip()}
    return sorted((number for number in found if len(number) >= _SHORTEST), key=len, reverse=True)


def _once(items: Iterable[Item]) -> list[Item]:
    """Items that would read the same are said once."""
    return list({(item.full_message, item.fix): item for item in items}.values())


def _point(number: int, item: Item) -> str:
    text = one_line(item.full_message)
    if item.fix:
        text = f"{text.rstrip('.')}. {one_line(item.fix)}"
    return _wrapped(f"{number}. ", text if text.endswith(".") else f"{text}.")


def _bullet(message: str) -> str:
    return _wrapped("- ", sentence(one_line(message)))


def _wrapped(lead: str, text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False)


def _filled(text: str) -> str:
    return textwrap.fill(one_line(text), _WIDTH, break_long_words=False)
