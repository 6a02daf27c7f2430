"""A name known from the dossier that stands on a paper whose holder was read as somebody else.

Where a paper prints its holder is for the extractors to say, and they err: a doctor, a degree or a heading is taken
for the holder now and then. When the name of a machine-readable zone of the dossier stands on the same paper, whole and
in one place, nobody can say from there that the paper is another person's: both readings are kept, and a person looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.extract.text.folding import fold
from pipeline.papers.roles import Draft
from pipeline.patterns import pattern_of
from pipeline.readings import Word
from validators import names
from validators.facts import Evidence, Field, Reading

KINDS: Final = frozenset(
    {
        "admission-letter", "diploma", "transcript", "medical-certificate", "criminal-record", "language-certificate",
        "language-preference", "motivation-letter", "scholarship", "grant", "health-insurance", "hosting-agreement",
        "equivalence-decision", "work-authorisation", "work-permit", "professional-card-approval", "application-form",
    }
)  # fmt: skip
"""Kinds about one person who is the one that hands them in; others may name the applicant as a relative or a payee."""
KNOWN: Final = 0.6
"""Confidence of a name that stands on a paper in a place that nothing calls the holder's."""
_WORDS_BETWEEN: Final = 3
_LINES: Final = 3.5
"""Heights of a word that a name on one line and the next takes at most."""
_TOKEN = pattern_of(r"[^\W\d_]+")


def keep_known_name(draft: Draft, people: Sequence[tuple[str, str]]) -> None:
    """Add the reading of a known name to a holder that was read as somebody else.

    Args:
        draft: a paper; its ``holder_name`` is changed in place.
        people: surname and given names as machine-readable zones have them.
    """
    field = draft.fields.get("holder_name")
    if draft.pages.kind not in KINDS or field is None or not field.readings:
        return
    read = [reading.value for reading in field.readings if isinstance(reading.value, str)]
    for surname, given in people:
        whole = f"{surname} {given}".strip()
        if any(names.compare(value, whole).grade != "different" for value in read):
            return
    found = next((one for surname, given in people for one in _standing(draft, surname, given)), None)
    if found is not None:
        draft.fields["holder_name"] = Field((*field.readings, found))


def _standing(draft: Draft, surname: str, given: str) -> Iterator[Reading[str]]:
    """Where the surname stands beside the first given name, on one line or across the end of one."""
    last, first = _TOKEN.findall(fold(surname)), _TOKEN.findall(fold(given))[:1]
    if not last or not first:
        return
    wanted = {*last, *first}
    for ref in draft.pages.pages:
        tokens = [(token, word) for word in ref.reading.words for token in _TOKEN.findall(fold(word.text))]
        for start, (token, _) in enumerate(tokens):
            window = tokens[start : start + len(wanted) + _WORDS_BETWEEN]
            if token not in wanted or not wanted <= {other for other, _ in window}:
                continue
            end = max(place for place, (other, _) in enumerate(window) if other in wanted)
            words = list(dict.fromkeys(word for _, word in window[: end + 1]))
            _, top, _, bottom = _around(words)
            if bottom - top > _LINES * max(word.box[3] - word.box[1] for word in words):
                continue
            text = " ".join(word.text for word in words)
            sure = min(KNOWN, *(word.confidence for word in words))
            yield Reading(text, sure, text, (Evidence(ref.file, ref.reading.number, _around(words)),), words[0].origin)
            return


def _around(words: Sequence[Word]) -> tuple[float, float, float, float]:
    boxes = [word.box for word in words]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
