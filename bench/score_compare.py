"""What was answered against what is true: pure, no files."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, NamedTuple

from bench.own_words import one_of_several, own_word
from validators import countries
from validators.facts import Document, Field, Reading, Scalar
from validators.kinds import field_type
from validators.names import renderings

Outcome = Literal["right", "doubtful", "unread", "wrong", "certain-wrong"]
"""``doubtful``: several values, or the best below :data:`USABLE`; such a field goes to a person, right or wrong."""

CERTAIN = 0.90
USABLE = 0.60
"""Below it no rule uses a reading (see ``validators.verdict``)."""

_CODES = frozenset(
    {"iban", "bic", "reference", "document_number", "passport_number", "mrz", "account_iban", "payer_iban"}
)
_STATES = frozenset({"country", "nationality", "issuing_state"})
"""Written by codes of which a state may have two: Kosovo is RKS and XKX."""
_ONE_OF = frozenset({"country", "nationality", "issuing_state", "sex", "currency", "language", "card_letter"})


def is_name(name: str) -> bool:
    """Whether a field holds the name of a person, whose words may stand in any order."""
    return name in {"surname", "given_names", "payer", "account_holder"} or name.endswith("_name")


def words(text: str) -> list[str]:
    """Words without case, accents and signs."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    plain = plain.casefold().replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d")
    return re.findall(r"\w+", plain)


def same(kind: str, name: str, answer: Scalar, truth: object) -> bool:
    """Whether an answer is what the paper says: dates, amounts and codes exactly, names and text by their words."""
    shape = field_type(kind, name)
    if isinstance(answer, bool) or isinstance(truth, bool):
        return isinstance(answer, bool) and answer is truth
    if shape == "date" or isinstance(answer, dt.date):
        return isinstance(answer, dt.date) and answer.isoformat() == str(truth)
    if isinstance(answer, Decimal | int):
        try:
            meant = Decimal(str(truth))
        except InvalidOperation:
            return False
        # A length is right within half a millimetre.
        return abs(Decimal(answer) - meant) <= (Decimal("0.5") if shape == "mm" else 0)
    text, meant_text = str(answer), str(truth)
    if name in _CODES:
        return re.sub(r"\s", "", text).upper() == re.sub(r"\s", "", meant_text).upper()
    if name in _STATES and countries.canonical(text) == countries.canonical(meant_text):
        return True
    if name in _ONE_OF:
        return text.casefold() == meant_text.casefold()
    if is_name(name):
        return _same_name(text, meant_text)
    own = own_word(name, meant_text)
    if own is not None and text == own:
        return True
    if one_of_several(name, text, meant_text):
        return True
    return words(text) == words(meant_text)


def _same_name(answer: str, truth: str) -> bool:
    """The same words in any order; a letter may be written as a machine-readable zone has it (ICAO 9303-3)."""
    left = re.findall(r"\w+", unicodedata.normalize("NFC", truth))
    for word in words(answer):
        meant = next((one for one in left if words(one) == [word] or word.upper() in renderings(one)), None)
        if meant is None:
            return False
        left.remove(meant)
    return not left


def outcome(kind: str, name: str, answer: Field[Scalar], truth: object) -> Outcome:
    """What became of one field that the paper carries."""
    best = answer.best
    if best is None:
        return "unread"
    if len(answer.values) > 1 or best.confidence < USABLE:
        return "doubtful"
    if same(kind, name, best.value, truth):
        return "right"
    return "certain-wrong" if best.confidence >= CERTAIN else "wrong"


@dataclass(frozen=True, slots=True)
class TruePage:
    """One page of a file and what it is."""

    document: int
    """Pages of one paper share it, within the file."""
    kind: str
    fields: Mapping[str, Any]
    language: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One field of one paper."""

    file: str
    kind: str
    name: str
    outcome: Outcome
    truth: str
    printed: str
    answers: tuple[tuple[str, float, str], ...]
    """Value, confidence, raw text."""
    best_right: bool
    """Also where several values are kept: is the first of them right."""
    how: str
    boxes: tuple[tuple[int, float, float, float, float], ...] = ()
    """Where it stands: page and shares of it."""


@dataclass(frozen=True, slots=True)
class PageScore:
    """The kind of one page."""

    file: str
    page: int
    kind: str
    answer: str
    confidence: float
    how: str


@dataclass(slots=True)
class Score:
    """Everything counted so far."""

    pages: list[PageScore] = field(default_factory=list)
    boundaries: list[tuple[str, int, bool, bool]] = field(default_factory=list)
    """File, page before the gap, whether a paper begins there, whether one was said to begin."""
    fields: list[FieldScore] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Join another file's score to this one."""
        self.pages += other.pages
        self.boundaries += other.boundaries
        self.fields += other.fields


def _shown(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def score_file(file: str, truth: Sequence[TruePage], documents: Iterable[Document]) -> Score:
    """Compare the papers found in one file with those that are in it.

    Args:
        file: its path, as the documents name it.
        truth: page by page.
        documents: what was understood, of this file and perhaps of others.
    """
    score = Score()
    owner: dict[int, Document] = {}
    for document in documents:
        for page in document.pages:
            if page.file == file:
                owner[page.number] = document
    for number, true in enumerate(truth, 1):
        found = owner.get(number)
        score.pages.append(
            PageScore(
                file,
                number,
                true.kind,
                found.kind if found else "nothing",
                found.confidence if found else 0.0,
                true.how,
            )
        )
        if number < len(truth):
            after = owner.get(number + 1)
            apart = (found.id if found else None) != (after.id if after else None)
            score.boundaries.append((file, number, true.document != truth[number].document, apart))
    for document_number in dict.fromkeys(page.document for page in truth):
        numbers = [number for number, page in enumerate(truth, 1) if page.document == document_number]
        score.fields += _fields(file, truth, numbers, owner)
    return score


def _fields(
    file: str, truth: Sequence[TruePage], numbers: Sequence[int], owner: Mapping[int, Document]
) -> list[FieldScore]:
    found = [owner[number] for number in numbers if number in owner]
    # The paper that holds most of its pages answers for it.
    best = max(found, key=found.count, default=None)
    kind = truth[numbers[0] - 1].kind
    meant: dict[str, Mapping[str, Any]] = {}
    places: dict[str, list[tuple[int, float, float, float, float]]] = {}
    for number in numbers:
        for name, value in truth[number - 1].fields.items():
            if name not in meant or (meant[name].get("text") is None and value.get("text") is not None):
                meant[name] = value
            for place in value.get("boxes", ()):
                places.setdefault(name, []).extend((number, *box) for box in place)
    scores = []
    for name, value in meant.items():
        if (kind, name) in _NOT_PRINTED:
            continue
        answer = _answer(best, name)
        true = value["value"]
        scores.append(
            FieldScore(
                file,
                kind,
                name,
                outcome(kind, name, answer, true),
                _shown(true),
                str(value.get("text")),
                tuple((_shown(one.value), one.confidence, one.raw) for one in answer.readings),
                answer.best is not None and same(kind, name, answer.best.value, true),
                truth[numbers[0] - 1].how,
                tuple(places.get(name, ())),
            )
        )
    return scores


_NOT_PRINTED = frozenset({("apostille", "certified")})
"""What the generator knows and no paper says: the kind of paper that an apostille belongs to."""


def _answer(document: Document | None, name: str) -> Field[Scalar]:
    """A field of a paper; how many copies were found together is told beside the fields."""
    if document is None:
        return Field()
    if name == "copies":
        # The program counts copies and does not say how sure it is: never certain.
        return Field((Reading(document.copies, min(document.confidence, 0.8), "", ()),))
    return document.field(name)


class FoundStatus(NamedTuple):
    """What the program says on one rule."""

    rule: str
    status: str
    reason: str
    """Key and values of the message."""
    by_hand: bool = False
    """As :attr:`validators.finding.Finding.by_hand`."""


@dataclass(frozen=True, slots=True)
class FindingScore:
    """One finding on a dossier whose planted defects are known."""

    dossier: str
    rule: str
    status: str
    meant: str
    """``fail``, or ``no-fail`` for a rule in which nothing was planted."""
    reason: str
    by_hand: bool = False
    """To review because no scan can ever show it (an original, a likeness): nothing that reading could decide."""

    @property
    def false_pass(self) -> bool:
        """A defect that went through."""
        return self.meant == "fail" and self.status not in {"fail", "review"}

    @property
    def false_fail(self) -> bool:
        """A defect that is not there."""
        return self.meant == "no-fail" and self.status == "fail"


def score_findings(dossier: str, expected: Mapping[str, Any], findings: Iterable[FoundStatus]) -> list[FindingScore]:
    """Compare findings with the planted defects; one per rule, the worst of each.

    A planted rule that no finding speaks of counts as passed.
    """
    rank = {"fail": 0, "review": 1, "pass": 3, "not-applicable": 4}

    def badness(one: FoundStatus) -> int:
        return 2 if one.by_hand else rank.get(one.status, 5)

    worst: dict[str, FoundStatus] = {}
    for one in findings:
        if one.rule not in worst or badness(one) < badness(worst[one.rule]):
            worst[one.rule] = one
    planted = set(expected["planted"])
    for rule in planted - worst.keys():
        worst[rule] = FoundStatus(rule, "nothing", "")
    return [
        FindingScore(dossier, rule, one.status, "fail" if rule in planted else "no-fail", one.reason, one.by_hand)
        for rule, one in sorted(worst.items())
    ]
