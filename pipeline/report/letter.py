"""The letter to the client: what to bring, why, by when. No document numbers, no addresses, no amounts of theirs.

Plain text for an e-mail, or HTML with nothing but headings, paragraphs and lists, which word processors open and
mail programs paste. The consultant reads and edits it before it is sent.
"""

from __future__ import annotations

import datetime as dt
import html
import re
import sys
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pipeline.messages import sentence
from pipeline.patterns import pattern_of
from pipeline.report.safe import one_line, xml_text
from pipeline.report.view import Item, View
from validators.facts import Dossier

_WIDTH: Final = 78
_NUMBERS: Final = ("document_number", "passport_number", "iban", "reference", "mrz", "form_reference")
_SHORTEST: Final = 5
"""Shorter readings are no numbers of papers."""
_LEAD_DAYS: Final = 7
"""Papers are asked for so many days before they are needed."""


@dataclass(frozen=True, slots=True)
class _List:
    """Points one below the other, with a line above them when they need one."""

    items: tuple[str, ...]
    numbered: bool
    lead: str = ""


def render(view: View, *, width: int | None = _WIDTH) -> str:
    """The letter in the language of the view, as plain text; None leaves breaking lines to who shows it."""
    return "\n\n".join(_plain(block, width or sys.maxsize) for block in _safe_blocks(view)) + "\n"


def render_html(view: View) -> str:
    """The letter in the language of the view, as HTML without styles of its own."""
    body = "\n".join(_marked_up(block) for block in _safe_blocks(view))
    return xml_text(
        f'<!doctype html>\n<html lang="{view.messages.language}">\n<head><meta charset="utf-8"></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _safe_blocks(view: View) -> Iterable[str | _List]:
    """The letter without numbers of papers: before lines are broken and signs escaped, which would hide them."""
    numbers = _numbers(view.report.dossier)
    for block in _blocks(view):
        if isinstance(block, str):
            yield _without(numbers, block)
        else:
            items = tuple(_without(numbers, item) for item in block.items)
            yield _List(items, block.numbered, _without(numbers, block.lead))


def _blocks(view: View) -> Iterable[str | _List]:
    words = view.messages
    asked = [*view.fails, *(item for item in view.reviews if item.fix)]
    points = words.count("letter.points", len(asked))
    if asked:
        yield words.text("letter.subject", n=points)
    yield words.text("letter.greeting")
    if asked:
        yield words.text("letter.intro", date=view.submission)
        yield _List(tuple(_point(item) for item in _once(asked)), numbered=True)
        needed = view.report.dossier.submission - dt.timedelta(days=_LEAD_DAYS)
        yield words.text("letter.by", date=words.date(needed))
        yield words.text("letter.scan")
    else:
        yield words.text("letter.intro-done")
    if view.by_hand:
        listed = tuple(sentence(one_line(item.full_message)) for item in _once(view.by_hand))
        yield _List(listed, numbered=False, lead=words.text("letter.bring"))
    submit_by = view.report.submit_by
    if submit_by is not None and not view.submit_by_late:
        yield words.text("letter.submit-by", date=words.date(submit_by.date))
    yield words.text("letter.closing")


def _plain(block: str | _List, width: int) -> str:
    if isinstance(block, str):
        return textwrap.fill(one_line(block), width, break_long_words=False)
    lines = [_wrapped(f"{n}. " if block.numbered else "- ", item, width) for n, item in enumerate(block.items, 1)]
    return "\n".join([block.lead, *lines] if block.lead else lines)


def _marked_up(block: str | _List) -> str:
    if isinstance(block, str):
        return f"<p>{html.escape(one_line(block))}</p>"
    name = "ol" if block.numbered else "ul"
    items = "\n".join(f"<li>{html.escape(item)}</li>" for item in block.items)
    lead = f"<p>{html.escape(one_line(block.lead))}</p>\n" if block.lead else ""
    return f"{lead}<{name}>\n{items}\n</{name}>"


_NOTHING_LEFT: Final = pattern_of(r" \([^()…]*…\)")
"""A parenthesis whose last word was left out."""


def _without(numbers: Iterable[re.Pattern[str]], text: str) -> str:
    """One line without any number that stands on a paper: letters travel by e-mail."""
    text = one_line(text)
    for number in numbers:
        text = number.sub("…", text)
    # "(it says …)" tells nobody anything.
    return _NOTHING_LEFT.sub("", text)


def _numbers(dossier: Dossier) -> list[re.Pattern[str]]:
    """Every number of a paper, however its signs are grouped, the longest first."""
    found: set[str] = set()
    for document in dossier.documents:
        for name in _NUMBERS:
            for reading in document.field(name).readings:
                found |= {"".join(one_line(text).split()) for text in (str(reading.value), reading.raw)}
    ordered = sorted((number for number in found if len(number) >= _SHORTEST), key=lambda one: (-len(one), one))
    return [re.compile(" ?".join(map(re.escape, number)), re.IGNORECASE) for number in ordered]


def _once(items: Iterable[Item]) -> list[Item]:
    """Items that would read the same are said once."""
    return list({(item.full_message, item.fix): item for item in items}.values())


def _point(item: Item) -> str:
    text = one_line(item.full_message)
    if item.fix:
        text = f"{text.rstrip('.')}. {one_line(item.fix)}"
    return text if text.endswith(".") else f"{text}."


def _wrapped(lead: str, text: str, width: int) -> str:
    return textwrap.fill(text, width, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False)
