"""The three things most extractors do: the text at a label, the amount at a label, and whether something is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from pipeline.extract.money.amounts import Amount, currency_nearby, find_amounts, sums_in
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.names.readings import narrow
from pipeline.extract.text.candidates import field_of, readings_of, statement, text_readings
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label
from pipeline.marks.details import tick_state
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_SEPARATED = pattern_of(r"[:\t\n.…_=]|  ")
_CLAUSE = pattern_of(r"\W{0,12}(?:a[rt]t[^\W\d_]{0,6}|§)\.?\s{0,2}\d{1,2}\s?(?:er|e|ste|de|°)?\b", re.IGNORECASE)
"""The heading of a clause (Article 2, Artikel 5., Art. 3): the text of a contract, not the value of a label."""
_REACH = 90
"""Characters after a label in running text in which its amount is looked for."""


def text_at(
    paper: Paper,
    wording: Wording,
    plausibility: float = 0.92,
    *,
    clean: Callable[[str], str] = clean_organisation,
    stop: Wording | None = None,
    limit: int = 3,
    heading: bool = False,
    skip: Callable[[Hit], bool] | None = None,
    whole: Callable[[Snippet], Snippet] | None = None,
) -> Field[str]:
    """The text that stands at a label: after it, right of it or below it.

    Args:
        paper: the paper.
        wording: the label.
        plausibility: how sure it is that this label names the wanted thing.
        clean: takes what is no part of the value away; empty when it is none.
        stop: labels at which a value in the same cell ends.
        limit: how many places are kept.
        skip: says of a place that the label asks for something else there.
        heading: the label begins its cell; behind other words it is part of a name ("Riverbank University").
        whole: adds what of a value went to the next line.
    """
    found: list[Reading[str]] = []
    for hit in list(paper.find(wording))[: limit * 4]:
        if skip is not None and skip(hit):
            continue
        if heading and (cell := hit.page.cell_at(hit.start)) is not None:
            before = hit.page.folded[cell.start : hit.start]
            if any(sign.isalpha() for sign in before) and not before.rstrip().endswith(("/", ":", "|")):
                continue
        for labelled in at_label(hit, stop):
            place = labelled.value if whole is None else whole(labelled.value)
            value = clean(place.raw)
            if not value or _CLAUSE.match(value):
                continue
            weight = plausibility * labelled.weight
            if labelled.relation == "same" and not _SEPARATED.search(hit.page.text[hit.end : labelled.value.start]):
                weight *= 0.72
            found += text_readings(narrow(place, value), weight, clean)
            break
    return field_of(sorted(found, key=lambda reading: -reading.confidence)[:limit], keep=0.85)


def amount_at(
    paper: Paper,
    wording: Wording,
    plausibility: float = 0.93,
    *,
    but: Wording | None = None,
    skip: Callable[[Hit], bool] | None = None,
) -> tuple[Field[Decimal], Field[str]]:
    """The amount that stands at a label or follows it in a sentence, and its currency.

    Args:
        paper: the paper.
        wording: what announces the amount.
        plausibility: how sure it is that this wording announces the wanted amount.
        but: what announces other amounts; an amount that stands nearer to it is left out.
        skip: says of a place that the wording speaks of something else there.
    """
    amounts: list[Reading[Decimal]] = []
    currencies: list[Reading[str]] = []
    for hit in paper.find(wording):
        placed = None if skip is not None and skip(hit) else _amount_for(paper, hit, but)
        if placed is None:
            continue
        snippet, amount, relation = placed
        weight = plausibility * relation
        own = list(amount.values)

        def parse(
            text: str, own: list[tuple[Decimal, float]] = own, raw: str = snippet.raw
        ) -> list[tuple[Decimal, float]]:
            if text == raw:
                return own
            other = sums_in(paper, text)
            return list(other[0].values) if other else []

        amounts += readings_of(snippet, parse, weight)
        currencies += currency_nearby(snippet, amount, weight)
    return field_of(amounts, keep=0.8), field_of(currencies, keep=0.8)


def _amount_for(paper: Paper, hit: Hit, but: Wording | None) -> tuple[Snippet, Amount, float] | None:
    page = hit.page
    stretches: list[tuple[Snippet, float]] = []
    _, line_end = page.line_bounds(hit.end)
    stretches.append((Snippet(page, hit.end, min(line_end, hit.end + _REACH)), 0.97))
    stretches += [(labelled.value, labelled.weight) for labelled in at_label(hit) if labelled.relation != "same"]
    if (upper := _beside_broken_label(hit)) is not None:
        stretches.append((upper, 0.92))
    stretches.append((Snippet(page, hit.end, min(len(page.text), hit.end + _REACH)), 0.85))
    for stretch, weight in stretches:
        text = page.text[stretch.start : stretch.end]
        if stretch.end == line_end:
            # The currency may be broken to the next line.
            text = page.text[stretch.start : stretch.end + _CURRENCY_WIDTH]
        for amount in sums_in(paper, text):
            if amount.start >= stretch.end - stretch.start:
                break
            start, end = stretch.start + amount.start, stretch.start + amount.end
            worth = max((value for value, _ in amount.values), default=Decimal(0))
            if not (amount.currency or amount.decimals or worth >= 100):
                continue
            if not amount.currency and (worth < 10 or (not amount.decimals and 1900 <= worth <= 2100)):
                continue  # A number of units, or a year.
            if not (amount.currency or amount.decimals) and not _alone(text, amount):
                continue  # A postcode, the number of a house or of an account.
            if but is not None and any(hit.end <= other.start < start for other in but.find(page)):
                break
            return Snippet(page, start, end), amount, weight
    return None


def _beside_broken_label(hit: Hit) -> Snippet | None:
    """The line above, where a label is all that stands in its row and the sum is beside its first half."""
    page = hit.page
    cell = page.cell_at(hit.start)
    above = page.above(cell, _ONE_LABEL) if cell is not None else None
    if cell is None or above is None or page.right_of(cell) is not None or abs(above.box[0] - cell.box[0]) > _ALIGNED:
        return None
    if re.search(r"[^\W_]", page.text[cell.start : hit.start] + page.text[hit.end : cell.end]):
        return None
    _, end = page.line_bounds(above.start)
    first = next(iter(find_amounts(page.text[above.start : end])), None)
    half = page.folded[above.start : above.start + first.start] if first is not None else ""
    return None if ":" in half or not re.search(r"[^\W\d_]{4}", half) else Snippet(page, above.start, end)


_ONE_LABEL = 0.9
_ALIGNED = 0.015
_CURRENCY_WIDTH = 14
"""Characters of the next line that the end of a number and its currency may take."""


def _alone(text: str, amount: Amount) -> bool:
    """Whether a bare number stands by itself at its label, with nothing but marks of separation before and behind."""
    before, behind = text[: amount.start], re.split(r"[\t\n]", text[amount.end :])[0]
    return not any(sign.isalnum() for sign in before) and not any(sign.isalnum() for sign in behind)


def said(
    paper: Paper,
    yes: Wording,
    no: Wording | None = None,
    *,
    sure: float = 0.92,
    unsure: float = 0.6,
    skip: Callable[[Hit], bool] | None = None,
) -> Field[bool]:
    """True where one wording stands, False where the other stands, both readings where both do.

    Wording of the contrary that shares words with the wording itself ("not registered") counts as the contrary alone,
    with what its clause goes on to say ("non subventionné par la Communauté française"). An option of a form that is
    not ticked is not said, nor what stands behind a word that denies it, nor what ``skip`` says of its place.
    """
    contrary = [hit for hit in paper.find(no) if not beside_empty_box(hit)] if no is not None else []
    positive = [
        hit
        for hit in paper.find(yes)
        if not beside_empty_box(hit)
        and not (skip is not None and skip(hit))
        and not _DENIED.search(hit.page.folded[max(0, hit.start - _DENIAL) : hit.start])
        and not any(_is_part_of(hit, other) for other in contrary)
    ]
    good, bad = statement(True, places(positive), sure), statement(False, places(contrary), sure)
    if good.readings and bad.readings:
        return Field(
            (*statement(True, places(positive), unsure).readings, *statement(False, places(contrary), unsure).readings)
        )
    return good if good.readings else bad


_DENIAL = 14
"""Signs before a wording in which a word that denies it may stand."""
_DENIED = pattern_of(r"\b(?:non|not|niet|geen|nicht|keine?|nor|pas|sans|without|zonder|ohne)\s(?:[a-z']{1,4}\s)?$")
_SAME_CLAUSE = 60
"""Signs behind a contrary that may still belong to its clause."""
_CLAUSE_ENDS = pattern_of(r"[.;:!?\t]|\b(?:but|mais|maar|aber|sondern|however|toutefois|echter|jedoch)\b")


def _is_part_of(hit: Hit, contrary: Hit) -> bool:
    """Whether a wording shares words with its contrary or is what the contrary's clause goes on to say."""
    if hit.page is not contrary.page or hit.end <= contrary.start:
        return False
    if hit.start < contrary.end:
        return True
    between = hit.page.folded[contrary.end : hit.start]
    return len(between) <= _SAME_CLAUSE and _CLAUSE_ENDS.search(between) is None


_SURELY_EMPTY = 0.8


def beside_empty_box(hit: Hit) -> bool:
    """Whether a wording is an option of a form whose box is surely empty, while another option's is ticked."""
    boxes = [mark for mark in hit.page.ref.reading.marks if mark.kind == "tick"]
    if not any(tick_state(mark) == "ticked" and mark.confidence >= _SURELY_EMPTY for mark in boxes):
        return False
    words = hit.page.words_between(hit.start, hit.end)
    if not words:
        return False
    left, top, bottom = words[0].box[0], words[0].box[1], words[0].box[3]
    before = [
        mark
        for mark in boxes
        if mark.box[1] < bottom and mark.box[3] > top and mark.box[2] <= left + (mark.box[2] - mark.box[0])
    ]
    nearest = max(before, key=lambda mark: mark.box[2], default=None)
    return nearest is not None and tick_state(nearest) == "empty" and nearest.confidence >= _SURELY_EMPTY


def said_as(paper: Paper, options: Iterable[tuple[str, Wording]], sure: float = 0.9) -> Field[str]:
    """Which of several things is said, each with its wording; all that are said are kept."""
    found: list[Reading[str]] = []
    for value, wording in options:
        found += statement(value, places(paper.find(wording)), sure).readings
    return field_of(found, keep=0.9)


def places(hits: Iterable[Hit]) -> list[Snippet]:
    """Where wordings were found."""
    return [Snippet(hit.page, hit.start, hit.end) for hit in hits]
