"""From the probabilities of single cells to the lines of a zone: alphabets, grammar and check digits vote.

Every element is decided by what may stand there: letters or digits by position, known country codes,
the grammar of the name field, real dates. The check digits then choose among the likeliest strings of
each element, all digits at once with the composite one. What they change is a repair: it is taken only
when it is cheap and no other repair comes near, it is marked, and a zone whose digits do not fit keeps
the reading as seen with a confidence below that of a value.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.mrz.network import SIGNS, Array
from pipeline.page.zone_cells import CLOUDED, calibrated
from validators import mrz
from validators.country_names import ROWS, TERRITORIES
from validators.mrz import LAYOUTS, SHAPES, Layout, MrzFormat, Span

FILLER = SIGNS.index("<")
LETTER_SET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

MAX_COST = 8.0
"""Nats: a repair that needs more than this is not a reading."""
MIN_GAP = 3.0
"""Nats by which the best repair must beat the next one."""
MAX_REPAIRS = 3
CLEAR_ROUND = 0.97
"""Probability below which an O or a 0 that no digit vouches for is in doubt."""
ALMOST = 0.5
"""Confidence of a zone whose digits do not fit: below what any rule takes for a value."""

_PREVAILS = 0.4
"""Probability of the likeliest sign of a cell below which the cell says hardly anything."""
_WORTHLESS = 14.0
"""Nats: a string that is so much less likely than the best of its element is left out."""
_RARE_IN_NUMBERS = {"O": 1.5, "I": 1.0, "Q": 1.0}
"""Nats: states avoid letters in document numbers that are taken for figures."""
_FEW_LETTERS = 2.0
"""Nats: the number of the older French card is made of figures, but for a letter of the department or the office."""
_KEEP = 6
"""Strings kept per residue of a check digit."""
_NEVER = -40.0
_FIRST_LETTERS: Mapping[MrzFormat, Sequence[str]] = {
    "TD3": ("P",),
    "MRV-A": ("V",),
    "MRV-B": ("V",),
    "TD1": ("IAC",),
    "TD2": ("IAC",),
    "IDFRA": ("I", "D", "F", "R", "A"),
}
"""Per column of the first line the letters that make a zone one of a format."""
_VALUES = np.array([0 if sign == "<" else value for value, sign in enumerate(SIGNS)])
"""What a sign counts for in a check digit; the order of SIGNS is that of ICAO 9303-3, 4.9."""


@dataclass(frozen=True, slots=True)
class Vote:
    """The lines of a zone as voted."""

    format: MrzFormat
    lines: tuple[str, ...]
    confidence: float
    char_confidence: tuple[tuple[float, ...], ...]
    repaired: tuple[tuple[int, int], ...]
    checks: tuple[tuple[str, bool], ...]
    alternatives: tuple[tuple[str, ...], ...]
    score: float
    """Mean log-probability of a cell under this format, for choosing between formats."""


@dataclass(frozen=True, slots=True)
class _String:
    """A possible content of an element and its log-probability."""

    text: str
    score: float


def formats_for(count: int, length: int) -> tuple[MrzFormat, ...]:
    """Formats of so many lines of so many characters."""
    return tuple(name for name, shape in SHAPES.items() if shape == (count, length))


def vote(cells: Sequence[Array], mrz_format: MrzFormat) -> Vote:
    """Read a zone from the log-probabilities of its cells: one (characters, 37) table per line."""
    layout = LAYOUTS[mrz_format]
    tables = [_with_alphabets(table, mrz_format, line) for line, table in enumerate(cells)]
    seen = [[SIGNS[index] for index in table.argmax(axis=1)] for table in tables]
    chosen = [list(line) for line in seen]
    _put(chosen, layout.names, _names(_cut(tables, layout.names)))
    for span in (layout.issuing_state, layout.nationality):
        _put(chosen, span, _state(_cut(tables, span)))
    for span in (*layout.optional, *((layout.given_names,) if layout.given_names else ())):
        _put(chosen, span, _fill_up("".join(_get(chosen, span)), _cut(tables, span)))
    plain = ["".join(line) for line in chosen]
    settled, gap, others = _by_check_digits(tables, plain, layout, mrz_format)
    cost = _score(tables, plain) - _score(tables, settled) if settled else 0.0
    changes = 0
    if settled is not None:
        changes = sum(
            a != b for one, other in zip(plain, settled, strict=True) for a, b in zip(one, other, strict=True)
        )
        if changes and (cost > MAX_COST or gap < MIN_GAP or changes > MAX_REPAIRS):
            others = [settled, *others]
            settled = None
    lines = tuple(settled or plain)
    parsed = mrz.parse(lines, mrz_format)
    chars = [_shares(table, line) for table, line in zip(tables, lines, strict=True)]
    repaired = tuple(
        (row, column) for row, line in enumerate(lines) for column, sign in enumerate(line) if sign != seen[row][column]
    )
    return Vote(
        format=mrz_format,
        lines=lines,
        confidence=_confidence(_alone(tables, chars, layout, parsed), parsed, cost, gap if settled else 0.0, changes),
        char_confidence=tuple(tuple(round(float(share), 3) for share in row) for row in chars),
        repaired=repaired,
        checks=tuple(parsed.checks.items()),
        alternatives=tuple(tuple(other) for other in others[:3]),
        score=_score(tables, list(lines)) / sum(map(len, lines)),
    )


def likeness(cells: Sequence[Array], mrz_format: MrzFormat) -> float:
    """Mean log-probability of the likeliest sign of every cell that the format admits: a quick first opinion.

    A zone under its own format, the right way up, has about -0.05; anything else -0.2 and less.
    """
    best = [table.max(axis=1) for table in _unnormalised(cells, mrz_format)]
    return float(np.mean(np.concatenate(best)))


def _unnormalised(cells: Sequence[Array], mrz_format: MrzFormat) -> list[Array]:
    return [_admitted(table, mrz_format, line) for line, table in enumerate(cells)]


def _with_alphabets(table: Array, mrz_format: MrzFormat, line: int) -> Array:
    """Log-probabilities with what may not stand at a position taken out, normalised again."""
    result = _admitted(table, mrz_format, line)
    norm = np.log(np.exp(result - result.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True))
    return np.asarray(result - result.max(axis=1, keepdims=True) - norm, np.float32)


def _admitted(table: Array, mrz_format: MrzFormat, line: int) -> Array:
    """Log-probabilities with what may not stand at a position made next to impossible."""
    result = table.astype(np.float32).copy()
    layout = LAYOUTS[mrz_format]
    digits = [index for index, sign in enumerate(SIGNS) if sign.isdigit()]
    letters = [index for index, sign in enumerate(SIGNS) if sign in LETTER_SET]
    dates = [span for span in (layout.birth, layout.expiry) if span is not None]
    for column in range(len(result)):
        kind = mrz.alphabet(mrz_format, line, column)
        if kind == "letter":
            result[column, digits] = _NEVER
        elif kind == "digit":
            result[column, letters] = _NEVER
            in_date = any(span.line == line and span.start <= column < span.stop for span in dates)
            if in_date or (layout.composite_check and (line, column) == layout.composite_check[:2]):
                result[column, FILLER] -= 4.0
        elif kind == "any":
            for sign, rarer in _RARE_IN_NUMBERS.items():
                result[column, SIGNS.index(sign)] -= rarer
            if mrz_format == "IDFRA":
                result[column, letters] -= _FEW_LETTERS
        elif kind == "sex":
            others = [index for index, sign in enumerate(SIGNS) if sign not in "FM<X"]
            result[column, others] = _NEVER
            result[column, SIGNS.index("X")] -= 4.0
    if line == 0:
        for column, first in enumerate(_FIRST_LETTERS[mrz_format]):
            result[column, [index for index, sign in enumerate(SIGNS) if sign not in first]] -= 9.0
    return result


def _cut(tables: Sequence[Array], span: Span) -> Array:
    return tables[span.line][span.start : span.stop]


def _get(lines: Sequence[Sequence[str]], span: Span) -> Sequence[str]:
    return lines[span.line][span.start : span.stop]


def _put(lines: list[list[str]], span: Span, text: str) -> None:
    lines[span.line][span.start : span.stop] = text


def _score(tables: Sequence[Array], lines: Sequence[str]) -> float:
    return float(
        sum(
            table[column, SIGNS.index(sign)]
            for table, line in zip(tables, lines, strict=True)
            for column, sign in enumerate(line)
        )
    )


def _shares(table: Array, line: str) -> Array:
    """Probability of the chosen sign of every cell."""
    return np.asarray(np.exp([table[column, SIGNS.index(sign)] for column, sign in enumerate(line)]), np.float32)


# States of the name field's grammar: words of the surname, << , words of the given names, fillers to the end.
_SURNAME, _BETWEEN, _BREAK, _BROKEN, _GIVEN, _JOIN, _REST = range(7)
_LETTERED = (_SURNAME, _GIVEN)
_NEXT = {
    _SURNAME: (_SURNAME, _BETWEEN, _BREAK),
    _BETWEEN: (_SURNAME,),
    _BREAK: (_BROKEN,),
    _BROKEN: (_GIVEN, _REST),
    _GIVEN: (_GIVEN, _JOIN, _REST),
    _JOIN: (_GIVEN, _REST),
    _REST: (_REST,),
}


def _names(table: Array) -> str:
    """The likeliest name field of ICAO 9303-3, 4.6: no letter stands alone in the run of fillers at the end."""
    letters = [index for index, sign in enumerate(SIGNS) if sign in LETTER_SET]
    best_letter = table[:, letters].max(axis=1)
    which = [SIGNS[letters[int(index)]] for index in table[:, letters].argmax(axis=1)]
    emission = np.stack([best_letter if state in _LETTERED else table[:, FILLER] for state in range(7)], axis=1)
    total = np.full(7, -np.inf)
    total[_SURNAME], total[_BREAK] = emission[0, _SURNAME], emission[0, _BREAK] - 3.0
    came = np.zeros((len(table), 7), np.int8)
    for column in range(1, len(table)):
        new = np.full(7, -np.inf)
        for state, followers in _NEXT.items():
            for follower in followers:
                if total[state] > new[follower]:
                    new[follower] = total[state]
                    came[column, follower] = state
        total = new + emission[column]
    state = int(total.argmax())
    signs = []
    for column in range(len(table) - 1, -1, -1):
        signs.append(which[column] if state in _LETTERED else "<")
        state = int(came[column, state])
    return "".join(reversed(signs))


@cache
def _codes() -> tuple[str, ...]:
    codes = [row.code for row in ROWS] + [code for code, _ in TERRITORIES]
    return (*(code for code in codes if code != "DEU"), "D<<")


def _state(table: Array) -> str:
    """The likeliest known code; what looks clearly like another code is left as seen."""
    seen = "".join(SIGNS[index] for index in table.argmax(axis=1))
    known = max(_codes(), key=lambda code: sum(table[column, SIGNS.index(sign)] for column, sign in enumerate(code)))
    cost = sum(
        table[column, SIGNS.index(a)] - table[column, SIGNS.index(b)]
        for column, (a, b) in enumerate(zip(seen, known, strict=True))
    )
    return known if cost < 5.0 else seen


def _fill_up(text: str, table: Array) -> str:
    """Optional data end in fillers: a lone doubtful sign among them is one too."""
    signs = list(text)
    for column in range(len(signs)):
        tail = signs[column + 1 :]
        alone = (column == 0 or signs[column - 1] == "<") and all(sign == "<" for sign in tail)
        if signs[column] != "<" and alone and table[column, FILLER] > table[column].max() - 3.0:
            signs[column] = "<"
    return "".join(signs)


def _strings(table: Array, keep: int = 24, floor: float = 9.0) -> list[_String]:
    """The likeliest contents of an element, best first."""
    found = [_String("", 0.0)]
    for column in range(len(table)):
        order = np.argsort(-table[column])[:5]
        best = table[column, order[0]]
        options = [
            (SIGNS[int(index)], float(table[column, index])) for index in order if table[column, index] > best - floor
        ]
        grown = [_String(item.text + sign, item.score + score) for item in found for sign, score in options]
        found = sorted(grown, key=lambda item: -item.score)[:keep]
    return found


def _strings_with_digit(table: Array, digit: Array) -> list[_String]:
    """The likeliest contents of an element whose check digit fits; the digit is the last character."""
    # Kept for each weighted sum so far (modulus 10): the scores of a few best strings, best first.
    scores = np.full((10, _KEEP), -np.inf)
    scores[0, 0] = 0.0
    steps: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = []
    for column in range(len(table)):
        row = table[column].astype(np.float64)
        signs = np.flatnonzero(row > row.max() - 11.0)
        came = (np.arange(10)[:, None] - _VALUES[signs] * (7, 3, 1)[column % 3]) % 10
        grown = (scores[came] + row[signs][None, :, None]).reshape(10, -1)
        order = np.argsort(-grown, axis=1, kind="stable")[:, :_KEEP]
        scores = np.take_along_axis(grown, order, axis=1)
        sign, place = np.divmod(order, _KEEP)
        steps.append((signs[sign], np.take_along_axis(came, sign, axis=1), place))

    def text(residue: int, place: int) -> str:
        signs = []
        for sign, came, before in reversed(steps):
            signs.append(SIGNS[int(sign[residue, place])])
            residue, place = int(came[residue, place]), int(before[residue, place])
        return "".join(reversed(signs))

    found = [
        [
            _String(text(residue, int(place)), float(scores[residue, place]))
            for place in np.flatnonzero(scores[residue] > -np.inf)
        ]
        for residue in range(10)
    ]
    done = [
        _String(item.text + str(residue), item.score + float(digit[residue]))
        for residue, items in enumerate(found)
        for item in items
    ]
    if digit[FILLER] > digit.max() - 3.0:
        # An empty element may have a filler for its digit.
        done += [
            _String(item.text + "<", item.score + float(digit[FILLER])) for item in found[0] if not item.text.strip("<")
        ]
    return sorted(done, key=lambda item: -item.score)[:16]


def _is_date(text: str) -> bool:
    if re.fullmatch(r"(?:[0-9]{2}|<<)(?:[0-9]{2}|<<)<<|<{6}", text):
        return True
    return re.fullmatch(r"[0-9]{2}(?:0[0-9]|1[0-2])(?:[0-2][0-9]|3[01])", text) is not None


def _dates(layout: Layout) -> list[tuple[Span, Span]]:
    """The dates of a format with their digits."""
    both = [(layout.birth, layout.birth_check)]
    if layout.expiry is not None and layout.expiry_check is not None:
        both.append((layout.expiry, layout.expiry_check))
    return both


def _by_check_digits(
    tables: Sequence[Array], plain: Sequence[str], layout: Layout, mrz_format: MrzFormat
) -> tuple[list[str] | None, float, list[list[str]]]:
    """The likeliest lines all of whose digits fit, by how much they beat the next ones, and those."""
    parts: list[tuple[tuple[Span, ...], list[_String]]] = []

    def digit(span: Span) -> Array:
        return np.asarray(_cut(tables, span)[0], np.float32)

    continued = layout.number_continues and "".join(_get(plain, layout.number_check)) == "<"
    number = (layout.document_number, layout.number_check)
    if continued:
        both = np.concatenate([_cut(tables, span) for span in number])
        parts.append((number, _strings(both, 8)))
    else:
        parts.append((number, _strings_with_digit(_cut(tables, number[0]), digit(number[1]))))
    for span, check in _dates(layout):
        strings = _strings_with_digit(_cut(tables, span), digit(check))
        parts.append(((span, check), [item for item in strings if _is_date(item.text[:-1])]))
    for span in layout.optional:
        if layout.optional_check is not None:
            parts.append(
                ((span, layout.optional_check), _strings_with_digit(_cut(tables, span), digit(layout.optional_check)))
            )
        elif layout.composite_check is not None:
            parts.append(((span,), _optional_strings(_cut(tables, span), "".join(_get(plain, span)))))
    if any(not strings for _, strings in parts):
        return None, 0.0, []
    found: list[tuple[float, list[str]]] = []
    limited = [
        [item for item in strings if item.score > strings[0].score - _WORTHLESS][: 6 if len(parts) <= 4 else 4]
        for _, strings in parts
    ]
    for combination in itertools.product(*limited):
        lines = [list(line) for line in plain]
        for (spans, _), item in zip(parts, combination, strict=True):
            start = 0
            for span in spans:
                width = span.stop - span.start
                _put(lines, span, item.text[start : start + width])
                start += width
        score = sum(item.score for item in combination)
        if layout.composite_check is not None:
            over = "".join("".join(_get(lines, span)) for span in layout.composite)
            composite = mrz.check_digit(over)
            _put(lines, layout.composite_check, composite)
            score += float(digit(layout.composite_check)[int(composite)])
        found.append((score, ["".join(line) for line in lines]))
    found.sort(key=lambda pair: -pair[0])
    valid = (pair for pair in found if mrz.parse(pair[1], mrz_format).valid)
    fitting = list(itertools.islice(valid, 4))
    if not fitting:
        return None, 0.0, []
    gap = fitting[0][0] - fitting[1][0] if len(fitting) > 1 else 20.0
    near = [lines for score, lines in fitting[1:] if fitting[0][0] - score < 2 * MIN_GAP]
    return fitting[0][1], gap, near


def _optional_strings(table: Array, plain: str) -> list[_String]:
    """Optional data without a digit of their own: as seen, and its likeliest rivals."""
    own = _String(plain, float(sum(table[column, SIGNS.index(sign)] for column, sign in enumerate(plain))))
    return [own, *(item for item in _strings(table, 6, 6.0) if item.text != plain)]


def _alone(
    tables: Sequence[Array], chars: Sequence[Array], layout: Layout, parsed: mrz.Mrz
) -> Iterator[tuple[float, float]]:
    """Per cell for which no digit vouches: its share among the signs it may be, and the chance that it is right.

    A digit tells signs apart that count differently, modulus 10: 6 from 8, but not 6 from G, nor a filler from K.
    """
    covered = _covered(chars, layout, parsed)
    for line, (row, signs) in enumerate(zip(chars, parsed.lines, strict=True)):
        for column, sign in enumerate(signs):
            alphabet = mrz.alphabet(parsed.format, line, column)
            share = float(row[column])
            if covered[line, column]:
                if alphabet != "any":
                    continue
                rivals = np.exp(tables[line][column, _VALUES[SIGNS.index(sign)] % 10 == _VALUES % 10]).sum()
                # Where no sign prevails, as on one cut in half, the digit would choose one of a class by chance.
                diffuse = share < _PREVAILS and share >= float(np.exp(tables[line][column].max())) - 1e-6
                share = share if diffuse else share / max(float(rivals), share)
            elif alphabet == "any" and sign in "O0" and share < CLEAR_ROUND:
                # O and 0 differ by a pixel on most pictures: where both may stand, only a clear one is believed.
                yield share, 0.5
                continue
            yield share, calibrated(share)


def _covered(chars: Sequence[Array], layout: Layout, parsed: mrz.Mrz) -> NDArray[np.bool_]:
    """Which cells a digit vouches for."""
    covered = np.zeros((len(chars), len(chars[0])), bool)
    if parsed.valid:
        spans = [
            layout.document_number,
            layout.number_check,
            *itertools.chain.from_iterable(_dates(layout)),
        ]
        if layout.composite_check is not None:
            spans += [*layout.optional, layout.composite_check]
        for span in spans:
            covered[span.line, span.start : span.stop] = True
    return covered


_STATE = re.compile(r"[A-Z]{1,3}<{0,2}")


def _has_states(parsed: mrz.Mrz) -> bool:
    """Does a code of a state stand where one has to: a line followed from one cell too early has none there."""
    layout = LAYOUTS[parsed.format]
    return all(
        _STATE.fullmatch("".join(_get(parsed.lines, span))) is not None
        for span in (layout.issuing_state, layout.nationality)
    )


def _confidence(alone: Iterable[tuple[float, float]], parsed: mrz.Mrz, cost: float, gap: float, changes: int) -> float:
    """That every character is right: cells without a digit speak for themselves, the rest through the digits."""
    shares, chances = zip(*alone, strict=True)
    confidence = float(np.prod(chances))
    begins = all(sign in first for sign, first in zip(parsed.lines[0], _FIRST_LETTERS[parsed.format], strict=False))
    if not parsed.valid or not begins or not _has_states(parsed) or min(shares) < CLOUDED:
        # A passport whose last columns are lost in glare has the shape and the digits of a visa.
        return min(ALMOST, confidence)
    confidence *= 1 / (1 + np.exp(-min(gap, 20.0)))
    return float(confidence * (0.9**changes) * np.exp(-0.03 * cost))
