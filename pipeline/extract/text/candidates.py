"""From places on a page to the readings of a field: confidence, second opinions, and what is plausible enough."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Snippet
from validators.facts import Evidence, Field, Reading, Scalar

_NEARLY_AS_SURE = 0.5
"""A second opinion counts from this share of the first one's confidence on."""

T = TypeVar("T", bound=Scalar)

Parsed = Sequence[tuple[T, float]]
"""Values that a text may stand for, each with its plausibility (0 to 1)."""

KEEP_SHARE = 0.55
"""A reading is dropped when it is less than this share as plausible as the best, unless it is an open alternative."""

CEILING = 0.995
"""No machine reading is surer than this."""

RESOLVED_CEILING = 0.89
"""The same where two readers saw a letter differently and one was believed."""


def same(value: Scalar) -> Scalar:
    """What two readings must have in common to count as the same value."""
    if isinstance(value, str):
        return "".join(character for character in fold(value) if character.isalnum())
    return value


def readings_of(
    snippet: Snippet, parse: Callable[[str], Parsed[T]], plausibility: float = 1.0
) -> tuple[Reading[T], ...]:
    """Every value a stretch of text may stand for, second opinions included.

    A second reader that sees the same raises the confidence; one that sees another value of the same kind
    adds a reading, so that a rule can only decide when both answers lead to the same.
    """
    own = list(parse(snippet.raw))
    text_confidence = snippet.confidence
    found: dict[Scalar, tuple[T, float]] = {
        same(value): (value, text_confidence * weight) for value, weight in reversed(own)
    }
    for text, confidence in snippet.opinions():
        for value, weight in parse(text):
            key = same(value)
            if key in found:
                kept, before = found[key]
                agreed = weight - (weight - min(before, weight)) * (1 - 0.8 * confidence)
                found[key] = (kept, max(before, agreed))
            elif not own or confidence >= min(0.5, _NEARLY_AS_SURE * text_confidence):
                found[key] = (value, 0.9 * confidence * weight)
    resolved = any(word.resolved for word in snippet.words)
    ceiling = RESOLVED_CEILING if resolved else CEILING
    return tuple(
        Reading(
            value, min(ceiling, confidence * plausibility), snippet.raw, (snippet.evidence,), snippet.origin, resolved
        )
        for value, confidence in found.values()
        if confidence > 0
    )


def text_readings(
    snippet: Snippet, plausibility: float = 1.0, clean: Callable[[str], str] | None = None
) -> tuple[Reading[str], ...]:
    """The readings of a stretch that is taken as it stands."""

    def parse(text: str) -> Parsed[str]:
        value = clean(text) if clean else text
        return [(value, 1.0)] if value else []

    return readings_of(snippet, parse, plausibility)


def fixed(snippet: Snippet, value: T, plausibility: float = 1.0) -> tuple[Reading[T], ...]:
    """A value that follows from a stretch without being its letters: ``EUR`` from ``€``, ``2026-10`` from a month."""
    return readings_of(snippet, lambda text: [(value, 1.0)] if text else [], plausibility)


def field_of(readings: Iterable[Reading[T]], *, keep: float = KEEP_SHARE) -> Field[T]:
    """One field: the same value from several places counts once, the implausible is left out, best first."""
    best: dict[Scalar, Reading[T]] = {}
    for reading in readings:
        key = same(reading.value)
        known = best.get(key)
        if known is None:
            best[key] = reading
            continue
        better, other = (reading, known) if reading.confidence > known.confidence else (known, reading)
        confidence = better.confidence
        if not set(better.evidence) & set(other.evidence):
            confidence = min(CEILING, 1 - (1 - confidence) * (1 - 0.3 * other.confidence))
        evidence = tuple(dict.fromkeys((*better.evidence, *other.evidence)))[:4]
        best[key] = Reading(
            better.value, confidence, better.raw, evidence, better.origin, better.repaired and other.repaired
        )
    ordered = sorted(best.values(), key=lambda reading: (-reading.confidence, str(reading.value)))
    if not ordered:
        return Field()
    floor = ordered[0].confidence * keep
    # Readings of one and the same place are alternatives that the paper leaves open: they stay together.
    kept = {(reading.raw, reading.evidence[:1]) for reading in ordered if reading.confidence >= floor}
    return Field(tuple(reading for reading in ordered if (reading.raw, reading.evidence[:1]) in kept)[:6])


def statement(value: T, snippets: Iterable[Snippet], confidence: float) -> Field[T]:
    """A field that rests on wording: the value follows from what is said in these places."""
    places = list(snippets)
    if not places:
        return Field()
    text = max(snippet.confidence for snippet in places)
    evidence: tuple[Evidence, ...] = tuple(dict.fromkeys(snippet.evidence for snippet in places))[:4]
    raw = " … ".join(dict.fromkeys(snippet.raw for snippet in places))[:300]
    # A wording found letter by letter is hardly a misreading: doubt of the engine counts half.
    return Field((Reading(value, min(CEILING, confidence * (0.5 + 0.5 * text)), raw, evidence, places[0].origin),))


def yes_or_no(yes: Sequence[Snippet], no: Sequence[Snippet], *, sure: tuple[float, float]) -> Field[bool]:
    """What a paper says of a question that it answers in words; both readings where it says both.

    Args:
        yes: where it says yes.
        no: where it says no.
        sure: how sure the one and the other is where nothing speaks against it.
    """
    if yes and no:
        return Field((*statement(False, no[:2], 0.8).readings, *statement(True, yes[:2], 0.7).readings))
    return statement(True, yes[:3], sure[0]) if yes else statement(False, no[:3], sure[1])


def as_guess(field: Field[T]) -> Field[T]:
    """The readings as a guess: offered for a look, never decided on."""
    return Field(tuple(replace(reading, confidence=min(reading.confidence, _GUESS)) for reading in field.readings))


_GUESS = 0.5
