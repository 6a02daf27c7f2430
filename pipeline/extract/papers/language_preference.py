"""The language preference: what is ticked, typed or written, and how many choices there are."""

from __future__ import annotations

from pipeline.extract.marks_on_paper import mark_place
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper
from pipeline.extract.text.wording import Wording, at_label
from pipeline.marks.details import ticks
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

LANGUAGE_WORDS = (
    ("nl", Wording("dutch|neerlandais|nederlands|niederlandisch")),
    ("fr", Wording("french|francais|frans|franzosisch")),
    ("de", Wording("german|allemand|duits|deutsch")),
    (
        "none",
        Wording(
            "no preference|no preferences|aucune preference|pas de preference|sans preference|geen voorkeur|"
            "keine praferenz|"
            "keine bevorzugung|keine vorliebe|indifferent|no specific preference|keine bevorzugte|kein vorzug|"
            "keinen vorzug|keine wahl|geen keuze"
        ),
    ),
)
CHOSEN = Wording(
    "i choose|i prefer|my choice|chosen language|preferred language|language chosen|je choisis|je prefere|"
    "langue choisie|"
    "langue de preference|mon choix|ik kies|ik verkies|gekozen taal|voorkeurstaal|mijn keuze|ich wahle|"
    "gewahlte sprache|"
    "bevorzugte sprache|meine wahl",
    label=True,
)
_TICKED_WORD = pattern_of(r"^[\[(]?\s?[xX✓✔✗✘■☒☑●⊠]\s?[\])]?$")
_TICKED_APART = pattern_of(r"^[\[(]\s[xX✓✔✗✘]\s[\])]\s+(\S.{0,80})$")
"""A tick typed between two brackets with blanks: "[ X ] Deutsch"."""


def fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``language-preference``: what is ticked (``nl``, ``fr``, ``de`` or ``none``) and how many are."""
    ticked: dict[str, list[Reading[str]]] = {}
    unclear = False
    for page in paper.pages:
        for state, label, mark in ticks(page.ref.reading):
            code = _choice(label)
            if code is None:
                continue
            if state == "unclear":
                unclear = True
            if state == "ticked":
                place = mark_place(page, mark.box)
                ticked.setdefault(code, []).append(Reading(code, mark.confidence * 0.97, label, (place,), "picture"))
    if not ticked:
        ticked = _ticked_in_text(paper)
    if ticked:
        readings = [max(several, key=lambda reading: reading.confidence) for several in ticked.values()]
        count = len(readings)
        sure = min(reading.confidence for reading in readings) * (0.6 if unclear else 1.0)
        evidence = tuple(spot for reading in readings for spot in reading.evidence)
        return {
            "choice": Field(tuple(sorted(readings, key=lambda reading: -reading.confidence))),
            "choices": Field((Reading(count, sure, "", evidence, "picture"),)),
        }
    written: Field[str] = _written_choice(paper)
    found: dict[str, Field[Scalar]] = {"choice": written}
    if len(written.values) == 1 and written.best is not None:
        best = written.best
        found["choices"] = Field((Reading(1, best.confidence, best.raw, best.evidence, best.origin),))
    return found


def _choice(label: str) -> str | None:
    """Which choice a label stands for; "no preference" is looked for first, as it may name languages too."""
    for code, wording in (LANGUAGE_WORDS[3], *LANGUAGE_WORDS[:3]):
        if wording.matches(label):
            return code
    return None


def _ticked_in_text(paper: Paper) -> dict[str, list[Reading[str]]]:
    """Ticks that were read as characters: a lone x or tick sign before the word on its line."""
    found: dict[str, list[Reading[str]]] = {}
    for page in paper.pages:
        for cell in page.cells:
            words = page.words_between(cell.start, cell.end)
            apart = _TICKED_APART.match(page.text[cell.start : cell.end])
            if apart:
                code = _choice(apart[1])
            elif words and _TICKED_WORD.match(words[0].text) and len(words) > 1:
                code = _choice(" ".join(word.text for word in words[1:]))
            elif words and _TICKED_WORD.match(words[0].text):
                right = page.right_of(cell)
                code = _choice(page.text[right.start : right.end]) if right is not None else None
            else:
                continue
            if code:
                snippet = page.snippet(cell)
                found.setdefault(code, []).append(
                    Reading(code, 0.7 * snippet.confidence, snippet.raw, (snippet.evidence,), snippet.origin)
                )
    return found


def _written_choice(paper: Paper) -> Field[str]:
    """A choice that is typed after "I choose"."""
    found: list[Reading[str]] = []
    for hit in paper.find(CHOSEN):
        for labelled in at_label(hit):
            code = _choice(fold(labelled.value.raw))
            several = sum(wording.matches(labelled.value.raw) for _, wording in LANGUAGE_WORDS)
            if code and several == 1:
                found += fixed(labelled.value, code, 0.85 * labelled.weight)
                break
    return field_of(found, keep=0.9)
