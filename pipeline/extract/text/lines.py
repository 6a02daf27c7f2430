"""The text of a paper as extractors look at it: flowing text, tokens, cells, and what stands where.

A page's words are joined into one string in reading order (blank inside a cell, tab between cells of a
line, line feed between lines). Everything found in that string can be traced back to exactly the words it
was made of, so that every reading carries its evidence. Geometry (right of, below) works on cells, because
recognition engines put label and value into one line on one scan and into two blocks on the next.
"""

from __future__ import annotations

import bisect
import itertools
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from pipeline.extract.text.alignment import counterpart, stretch_in
from pipeline.extract.text.broken_dates import whole_dates
from pipeline.extract.text.cells import Cell, justified, levelled, next_questions, slope_of, union
from pipeline.extract.text.folding import TOKEN, fold, squeeze
from pipeline.extract.text.letter_boxes import out_of_boxes
from pipeline.extract.text.rows import in_rows
from pipeline.extract.text.vocabulary import mended
from pipeline.papers.group import DocumentPages, PageRef
from pipeline.readings import Box, Word
from validators.facts import Evidence, Origin

if TYPE_CHECKING:
    from pipeline.extract.text.wording import Wording

T = TypeVar("T")

A4_RATIO = 0.707
"""Width to height, taken when the physical size of a page is unknown."""

CELL_GAP = 1.5
"""Gap between words, in line heights, from which two words belong to different cells."""

MAX_PAGE_CHARACTERS = 60_000
"""Text beyond this is not looked at: no paper of a dossier has that much on one page."""

_LINES_OF_A_VALUE = 4
"""No value is broken over more lines than this."""

_COLUMN = 0.01
"""Of the page's width: lines of one value begin so near to one another."""
_HALF = 0.5
"""Line heights from the middle of a label to the two lines of a value that stands beside it."""
_HALF_OF_OPEN_LINES = 0.9
"""The same where lines stand as far apart as the sheets of a browser have them."""
_LEADERS = " \t\n\u00a0.…_·•"


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters and digits; ``key`` is its folded form, mended when it is one slip from a label word."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording found on a page."""

    page: PageText
    start: int
    end: int
    phrase: str


def sureness_of(words: Sequence[Word]) -> float:
    """How sure words are together, 0 to 1: the weakest counts more than the average, for it spoils the whole."""
    if not words:
        return 0.0
    weights = [max(1, len(word.text)) for word in words]
    mean = sum(word.confidence * weight for word, weight in zip(words, weights, strict=True)) / sum(weights)
    return max(0.0, min(1.0, 0.4 * mean + 0.6 * min(word.confidence for word in words)))


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a page's text, with the words it is made of."""

    page: PageText
    start: int
    end: int

    @property
    def raw(self) -> str:
        """The text as it stands on the page, white space as one blank."""
        return squeeze(self.page.text[self.start : self.end])

    @property
    def words(self) -> Sequence[Word]:
        """The words that any part of the stretch belongs to."""
        return self.page.words_between(self.start, self.end)

    @property
    def confidence(self) -> float:
        """How sure the text is, 0 to 1."""
        return sureness_of(self.words)

    @property
    def evidence(self) -> Evidence:
        """The place on the page: the union of exactly the words used."""
        words = self.words
        box = union([word.box for word in words]) if words else None
        return Evidence(self.page.ref.file, self.page.ref.reading.number, box)

    @property
    def places(self) -> tuple[Evidence, ...]:
        """The places on the page, line by line: a box around two lines would hold what stands between as well."""
        lines: dict[int, list[Box]] = {}
        for word in self.words:
            lines.setdefault(word.line, []).append(word.box)
        if not 1 < len(lines) <= _LINES_OF_A_VALUE:
            return (self.evidence,)
        return tuple(
            Evidence(self.page.ref.file, self.page.ref.reading.number, union(boxes)) for boxes in lines.values()
        )

    @property
    def origin(self) -> Origin:
        """Where the words come from; mixed origins count as recognised."""
        origins = {word.origin for word in self.words}
        return origins.pop() if len(origins) == 1 else "ocr"

    def opinions(self) -> tuple[tuple[str, float], ...]:
        """What other readers saw in the same stretch of the same line: text and confidence."""
        return self.page.opinions(self.start, self.end)

    def trimmed(self, characters: str = " \t\n:;,.-–—_/|=*") -> Snippet:
        """The stretch without separators at its ends."""
        text = self.page.text
        start, end = self.start, self.end
        while start < end and text[start] in characters:
            start += 1
        while end > start and text[end - 1] in characters:
            end -= 1
        return Snippet(self.page, start, end)


def _is_bar(word: Word) -> bool:
    """Whether a "word" is the rule between two cells of a table."""
    return word.origin == "ocr" and word.text.strip() in ("|", "¦", "‖")


def _composed(word: Word) -> Word:
    """A word with its accents on their letters: a program may write é as an e and an accent of its own."""
    if unicodedata.is_normalized("NFC", word.text):
        return word
    return replace(word, text=unicodedata.normalize("NFC", word.text))


@dataclass(eq=False)
class PageText:
    """One page as text with geometry. Built once per page and shared by all extractors."""

    ref: PageRef
    order: int
    """Position in the document, from 0."""
    text: str = field(init=False)
    folded: str = field(init=False)
    words: tuple[Word, ...] = field(init=False)
    _starts: list[int] = field(init=False)
    _lines: dict[int, tuple[int, int]] = field(init=False)
    cells: tuple[Cell, ...] = field(init=False)

    def __post_init__(self) -> None:
        reading = self.ref.reading
        ratio = A4_RATIO
        if reading.width_mm and reading.height_mm:
            ratio = reading.width_mm / reading.height_mm
        # Leader dots between label and value would make values of themselves.
        written = (_composed(word) for word in reading.legible_words if word.text.strip(_LEADERS))
        words = sorted(written, key=lambda word: word.line)
        barred = {
            id(after) for before, after in itertools.pairwise(words) if _is_bar(before) and before.line == after.line
        }
        words, boxed = out_of_boxes(whole_dates([word for word in words if not _is_bar(word)], ratio), ratio)
        words, in_a_row = in_rows(words)
        questions = next_questions(words)
        stretched = justified(words, ratio)
        parts: list[str] = []
        starts: list[int] = []
        kept: list[Word] = []
        lines: dict[int, tuple[int, int]] = {}
        cells: list[tuple[int, int, list[Box]]] = []
        offset = 0
        previous: Word | None = None
        for word in words:
            text = word.text.strip()
            if offset + len(text) > MAX_PAGE_CHARACTERS:
                break
            if previous is None:
                separator = ""
            elif previous.line != word.line:
                separator = "\t" if word.line in in_a_row else "\n"
            else:
                height = max(previous.box[3] - previous.box[1], word.box[3] - word.box[1], 1e-6)
                gap = (word.box[0] - previous.box[2]) * ratio
                apart = (gap > CELL_GAP * height and word.line not in stretched) or id(word) in barred
                # In a column of its own a colon stands for nothing: it belongs to the value behind it.
                apart = apart and not (previous.text.strip() == ":" and parts[-2:-1] in (["\t"], ["\n"]))
                separator = "\t" if (apart and id(word) not in boxed) or id(word) in questions else " "
            parts += (separator, text)
            offset += len(separator)
            if separator == " " and cells:
                first, _, boxes = cells[-1]
                boxes.append(word.box)
                cells[-1] = (first, offset + len(text), boxes)
            else:
                cells.append((offset, offset + len(text), [word.box]))
            begin = lines.get(word.line, (offset, 0))[0]
            lines[word.line] = (begin, offset + len(text))
            starts.append(offset)
            kept.append(word)
            offset += len(text)
            previous = word
        self.text = "".join(parts)
        self.folded = fold(self.text)
        self.words = tuple(kept)
        self._starts = starts
        self._lines = lines
        slope = slope_of(kept)
        self.cells = tuple(
            Cell(start, end, union(boxes), index, union([levelled(box, slope) for box in boxes]))
            for index, (start, end, boxes) in enumerate(cells)
        )

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens in reading order."""
        return tuple(Token(mended(match.group()), match.start(), match.end()) for match in TOKEN.finditer(self.folded))

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Token positions by key."""
        found: dict[str, list[int]] = {}
        for position, token in enumerate(self.tokens):
            found.setdefault(token.key, []).append(position)
        return found

    @cached_property
    def sorted_keys(self) -> list[str]:
        """Distinct token keys in order, for looking up stems."""
        return sorted(self.index)

    @cached_property
    def line_height(self) -> float:
        """Median height of a word, as a share of the page's height."""
        heights = sorted(word.box[3] - word.box[1] for word in self.words)
        return heights[len(heights) // 2] if heights else 0.012

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that the stretch touches."""
        first = max(0, bisect.bisect_right(self._starts, start) - 1)
        last = bisect.bisect_left(self._starts, end)
        touched = self.words[first:last]
        if touched and first < len(self._starts) and self._starts[first] + len(self.words[first].text.strip()) <= start:
            touched = touched[1:]
        return touched

    def cell_at(self, offset: int) -> Cell | None:
        """The cell that a place in the text belongs to."""
        position = bisect.bisect_right(self._cell_starts, offset) - 1
        return self.cells[position] if position >= 0 else None

    @cached_property
    def _cell_starts(self) -> list[int]:
        return [cell.start for cell in self.cells]

    def line_bounds(self, offset: int) -> tuple[int, int]:
        """Start and end of the line of text around a place."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return start, end if end >= 0 else len(self.text)

    def snippet(self, cell: Cell) -> Snippet:
        """A cell's text."""
        return Snippet(self, cell.start, cell.end)

    def right_of(self, cell: Cell) -> Cell | None:
        """The nearest cell to the right on the same height."""
        height = cell.level[3] - cell.level[1]
        middle = (cell.level[1] + cell.level[3]) / 2
        beside: list[tuple[Cell, float]] = []
        for other in self.cells:
            if other is cell or other.box[0] < cell.box[2] - 0.005:
                continue
            overlap = min(cell.level[3], other.level[3]) - max(cell.level[1], other.level[1])
            if overlap <= 0.4 * min(height, other.level[3] - other.level[1]):
                continue
            if not (other.level[1] - height <= middle <= other.level[3] + height):
                continue
            beside.append((other, overlap))
        edge = min((other.box[0] for other, _ in beside), default=0.0) + _COLUMN
        # Of lines that begin one under the other the one that is level with it; long ones that lie askew reach far.
        best, _ = max((one for one in beside if one[0].box[0] <= edge), key=lambda one: one[1], default=(None, 0.0))
        best = self._broken_beside(cell, best) or best
        # On a page that lies askew the far end of a line is higher or lower; the reader still took it for one.
        return best or self._on_same_line(cell, 1) or self._beside_broken(cell)

    def _beside_broken(self, cell: Cell) -> Cell | None:
        """The value beside a label that is itself broken over two lines, half above and half below the value."""
        height = max(cell.level[3] - cell.level[1], self.line_height)
        halves = [
            other
            for other in self.cells
            if other is not cell
            and abs(other.box[0] - cell.box[0]) < _COLUMN
            and min(abs(other.level[1] - cell.level[3]), abs(cell.level[1] - other.level[3])) <= _HALF * height
        ]
        edges = [cell.level[3] if other.level[1] > cell.level[1] else cell.level[1] for other in halves]
        beside = [
            other
            for other in self.cells
            if other.box[0] >= cell.box[2] - 0.005
            and any(abs((other.level[1] + other.level[3]) / 2 - edge) <= 0.35 * height for edge in edges)
        ]
        return min(beside, key=lambda one: one.box[0], default=None)

    def _broken_beside(self, cell: Cell, found: Cell | None) -> Cell | None:
        """The upper line of a value broken over two, half above and half below its label in the row of a table."""
        height = max(cell.level[3] - cell.level[1], self.line_height)
        middle = (cell.level[1] + cell.level[3]) / 2
        edge = found.box[0] + _COLUMN if found is not None else 1.0
        near = [
            other
            for other in self.cells
            if cell.box[2] - 0.005 <= other.box[0] < edge
            and min(abs(other.level[3] - middle), abs(other.level[1] - middle)) <= _HALF_OF_OPEN_LINES * height
        ]
        broken = (
            upper
            for upper in near
            for lower in near
            if upper.level[3] <= lower.level[1] + 0.2 * height
            and lower.level[1] >= middle - 0.1 * height
            # The label stands in the middle between them.
            and abs(middle - upper.level[3] - (lower.level[1] - middle)) <= _HALF * height
            and abs(upper.box[0] - lower.box[0]) < _COLUMN
            and not self._in_narrow_rows(cell, upper)
        )
        return min(broken, key=lambda one: one.box[0], default=None)

    def _in_narrow_rows(self, label: Cell, value: Cell) -> bool:
        """Whether another label stands by a line of a value, above or below this one: each has a row of its own."""
        middle = (value.level[1] + value.level[3]) / 2
        height = max(label.level[3] - label.level[1], self.line_height)
        return any(
            other is not label
            and abs(other.box[0] - label.box[0]) < 3 * _COLUMN
            and abs((other.level[1] + other.level[3]) / 2 - middle) < 1.2 * height
            for other in self.cells
        )

    def left_of(self, cell: Cell) -> Cell | None:
        """The nearest cell to the left on the same height."""
        height = cell.level[3] - cell.level[1]
        best: Cell | None = None
        for other in self.cells:
            if other is cell or other.box[2] > cell.box[0] + 0.005:
                continue
            overlap = min(cell.level[3], other.level[3]) - max(cell.level[1], other.level[1])
            if overlap <= 0.4 * min(height, other.level[3] - other.level[1]):
                continue
            if best is None or other.box[2] > best.box[2]:
                best = other
        return best or self._on_same_line(cell, -1)

    def _on_same_line(self, cell: Cell, way: int) -> Cell | None:
        """The cell before or after in reading order when a gap alone parts the two."""
        position = cell.index + way
        if not 0 <= position < len(self.cells):
            return None
        first, second = sorted((cell, self.cells[position]), key=lambda each: each.start)
        return self.cells[position] if self.text[first.end : second.start] == "\t" else None

    def below(self, cell: Cell, reach: float = 3.0) -> Cell | None:
        """The nearest cell underneath that shares some width, at most ``reach`` line heights away."""
        return self._vertical(cell, reach, 1)

    def above(self, cell: Cell, reach: float = 3.0) -> Cell | None:
        """The nearest cell overhead that shares some width, at most ``reach`` line heights away."""
        return self._vertical(cell, reach, -1)

    def _vertical(self, cell: Cell, reach: float, way: int) -> Cell | None:
        height = max(cell.level[3] - cell.level[1], self.line_height)
        best: Cell | None = None
        best_distance = reach * height
        for other in self.cells:
            if other is cell:
                continue
            distance = (other.level[1] - cell.level[3]) if way > 0 else (cell.level[1] - other.level[3])
            if not -2 * height < distance <= best_distance:
                continue
            if min(cell.box[2], other.box[2]) - max(cell.box[0], other.box[0]) <= 0:
                continue
            if distance < -0.4 * height:
                # The boxes of long lines that are not quite level reach into one another; their words do not.
                distance = self._between_words(cell, other, way)
            if not -0.4 * height <= distance <= best_distance:
                continue
            if best is None or distance < best_distance:
                best, best_distance = other, distance
        return best

    def _between_words(self, cell: Cell, other: Cell, way: int) -> float:
        """How far one cell is below (above) another where words stand over one another; minus infinity for none."""
        gaps = sorted(
            (lower.box[1] - upper.box[3]) if way > 0 else (upper.box[1] - lower.box[3])
            for upper in self.words_between(cell.start, cell.end)
            for lower in self.words_between(other.start, other.end)
            if min(upper.box[2], lower.box[2]) > max(upper.box[0], lower.box[0])
        )
        return gaps[len(gaps) // 2] if gaps else float("-inf")

    def opinions(self, start: int, end: int) -> tuple[tuple[str, float], ...]:
        """What other readers saw in a stretch: the stretch is mapped onto their text of the same line."""
        if not self.ref.reading.alternatives:
            return ()
        words = self.words_between(start, end)
        lines = list(dict.fromkeys(word.line for word in words))
        if len(lines) == 1:
            return self._on_line(lines[0], start, end)
        # Over several lines: what another reader saw in each that it was asked about, the rest as it was read.
        parts, sure, asked = [], 1.0, False
        for line in lines[:_LINES_OF_A_VALUE]:
            first, last = self._lines[line]
            stretch = max(start, first), min(end, last)
            seen = self._on_line(line, *stretch)
            asked = asked or bool(seen)
            own = min(word.confidence for word in words if word.line == line)
            text, confidence = seen[0] if seen else (squeeze(self.text[slice(*stretch)]), own)
            parts.append(text)
            sure = min(sure, confidence)
        return ((" ".join(parts), sure),) if asked and len(lines) <= _LINES_OF_A_VALUE else ()

    def seen_by_others(self, find: Callable[[str], Iterable[tuple[int, int, T]]]) -> Iterator[tuple[int, int, T]]:
        """What is found in the lines as other readers saw them, and which stretch of the text answers to each."""
        for alternative in self.ref.reading.alternatives:
            if alternative.line not in self._lines:
                continue
            first, last = self._lines[alternative.line]
            own = self.text[first:last]
            for start, end, what in find(alternative.text):
                place = stretch_in(alternative.text, own, start, end)
                if place is not None:
                    yield first + place[0], first + place[1], what

    def _on_line(self, line: int, start: int, end: int) -> tuple[tuple[str, float], ...]:
        first, last = self._lines[line]
        own = self.text[first:last]
        answers: list[tuple[str, float]] = []
        for alternative in self.ref.reading.alternatives:
            if alternative.line != line or not alternative.text.strip():
                continue
            mapped = counterpart(own, alternative.text, max(0, start - first), min(len(own), end - first))
            if mapped:
                answers.append((mapped, alternative.confidence))
        return tuple(answers)


class Paper:
    """All pages of one document as text."""

    def __init__(self, document: DocumentPages) -> None:
        self.document = document
        self.kind = document.kind
        self.pages = tuple(PageText(ref, order) for order, ref in enumerate(document.pages))

    @cached_property
    def languages(self) -> dict[str, float]:
        """Confidence that the paper is in a language, best page of each."""
        found: dict[str, float] = {}
        for page in self.pages:
            reading = page.ref.reading
            if reading.language:
                found[reading.language] = max(found.get(reading.language, 0.0), reading.language_confidence)
        return found

    def find(self, wording: Wording) -> Iterator[Hit]:
        """Every place where a wording stands, page by page."""
        for page in self.pages:
            yield from wording.find(page)

    def has(self, wording: Wording) -> bool:
        """Whether a wording stands anywhere."""
        return next(self.find(wording), None) is not None
