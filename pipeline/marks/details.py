"""What marks say once they are found: which boxes are ticked, which signature stands at which label.

Works on readings alone, without pictures, so that whoever interprets a page can use it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from pipeline.readings import Mark, PageReading

TickState: TypeAlias = Literal["ticked", "empty", "unclear"]

_SIGNS: dict[TickState, str] = {"ticked": "[x]", "empty": "[ ]", "unclear": "[?]"}
SIGNATURE_WORDS = (
    "signature", "signatures", "signed", "signé", "signee", "signée", "signataire", "signatory", "handtekening",
    "handtekeningen", "getekend", "ondertekening", "ondertekenaar", "unterschrift", "unterzeichnet", "firma", "firmado",
    "firmato", "assinatura", "assinado", "podpis", "imza", "imzası", "underskrift", "allekirjoitus", "aláírás",
    "semnatura", "semnătura", "paraf", "paraphe", "potpis", "подпись", "підпис", "υπογραφή", "توقيع", "التوقيع",
    "签名", "签字", "署名", "서명", "sgd", "sign",
)  # fmt: skip
"""How papers label the place of a signature, lower case."""
_LABELS = frozenset(SIGNATURE_WORDS)


def is_signature_label(text: str) -> bool:
    """Does a word ask for a signature, in one of the languages of :data:`SIGNATURE_WORDS`."""
    cleaned = text.casefold().strip(" .:;,()[]*_-/’'\"")
    return cleaned in _LABELS or any(part in _LABELS for part in cleaned.replace("’", "'").split("'"))


def tick_detail(state: TickState, label: str) -> str:
    """How a tick mark carries its state and label: ``[x] Français``, ``[ ] Deutsch``, ``[?] …``."""
    return f"{_SIGNS[state]} {label}".rstrip()


def tick_state(mark: Mark) -> TickState:
    """Is the box of a ``tick`` mark ticked."""
    sign = mark.detail[:3]
    return next((state for state, known in _SIGNS.items() if known == sign), "unclear")


def tick_label(mark: Mark) -> str:
    """The words printed beside the box of a ``tick`` mark."""
    return mark.detail[3:].strip()


def signature_near(page: PageReading, labels: Iterable[str] = (), *, reach: float = 0.16) -> Mark | None:
    """The most certain signature beside a label, or None.

    Args:
        page: The page.
        labels: Words that name the place, e.g. ``("handtekening", "arts")``, compared without case; without any,
            every word that asks for a signature counts.
        reach: How far from the label, as a share of the page's height (0.16 of A4 are 48 mm).
    """
    wanted = {label.casefold() for label in labels}
    spots = [
        word.box
        for word in page.words
        if (word.text.casefold().strip(" .:;,()") in wanted if wanted else is_signature_label(word.text))
    ]
    best: Mark | None = None
    for mark in page.marks:
        if mark.kind != "signature" or (best is not None and mark.confidence <= best.confidence):
            continue
        for spot in spots:
            down = max(0.0, mark.box[1] - spot[3], spot[1] - mark.box[3])
            across = max(0.0, mark.box[0] - spot[2], spot[0] - mark.box[2])
            if down <= reach and across <= 1.4 * reach:
                best = mark
                break
    return best


def ticks(page: PageReading) -> tuple[tuple[TickState, str, Mark], ...]:
    """All tick boxes of a page: state, label, mark. A mark below 0.6 leaves the state open."""
    return tuple((tick_state(mark), tick_label(mark), mark) for mark in page.marks if mark.kind == "tick")
