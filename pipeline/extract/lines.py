"""The text of a paper as extractors look at it: flowing text, tokens, cells, and what stands where.

A page's words are joined into one string in reading order (blank inside a cell, tab between cells of a
line, line feed between lines). Everything found in that string can be traced back to exactly the words it
was made of, so that every reading carries its evidence. Geometry (right of, below) works on cells, because
recognition engines put label and value into one line on one scan and into two blocks on the next.
"""

from __future__ import annotations

import bisect
import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from pipeline.group import DocumentPages, PageRef
from pipeline.readings import Box, Word
from validators.facts import Evidence, Origin

A4_RATIO = 0.707
"""Width to height, taken when the physical size of a page is unknown."""

CELL_GAP = 1.5
"""Gap between words, in line heights, from which two words belong to different cells."""

MAX_PAGE_CHARACTERS = 60_000
"""Text beyond this is not looked at: no paper of a dossier has that much on one page."""

_LINES_OF_A_VALUE = 4
"""No value is broken over more lines than this."""

_LEADERS = " \t\n\u00a0.…_·•"
_TOKEN = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")


class _FoldTable(dict[int, int]):
    """Maps a character to one lower-case character without accent, so that offsets stay valid."""

    _SPECIAL = str.maketrans("’‘`´–—−‐‑ßœæøłđðıŁØŒÆ\u00a0\u202f\u2009", "''''-----soaolddiloao   ")

    def __missing__(self, code: int) -> int:
        special = self._SPECIAL.get(code)
        if special is not None:
            folded = int(special)
        else:
            base = unicodedata.normalize("NFKD", chr(code))[:1].lower()
            folded = ord(base) if len(base) == 1 else code
        self[code] = folded
        return folded


_FOLD = _FoldTable()


def fold(text: str) -> str:
    """Lower case, without accents, dashes and apostrophes made equal; the length never changes."""
    return text.translate(_FOLD)


def squeeze(text: str) -> str:
    """White space runs as one blank, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for tables that read better as prose than as a list of quoted strings."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters and digits; ``key`` is its folded form, mended when it is one slip from a label word."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one line without a wide gap between them."""

    start: int
    end: int
    box: Box
    index: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording found on a page."""

    page: PageText
    start: int
    end: int
    phrase: str


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
        """How sure the text is, 0 to 1: the weakest word counts more than the average, for it spoils the whole."""
        words = self.words
        if not words:
            return 0.0
        weights = [max(1, len(word.text)) for word in words]
        mean = sum(word.confidence * weight for word, weight in zip(words, weights, strict=True)) / sum(weights)
        return max(0.0, min(1.0, 0.4 * mean + 0.6 * min(word.confidence for word in words)))

    @property
    def evidence(self) -> Evidence:
        """The place on the page: the union of exactly the words used."""
        words = self.words
        box = union([word.box for word in words]) if words else None
        return Evidence(self.page.ref.file, self.page.ref.reading.number, box)

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


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box around all of them."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


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
        words = sorted((word for word in reading.words if word.text.strip(_LEADERS)), key=lambda word: word.line)
        barred = {
            id(after) for before, after in itertools.pairwise(words) if _is_bar(before) and before.line == after.line
        }
        words = [word for word in words if not _is_bar(word)]
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
            if previous is None or previous.line != word.line:
                separator = "\n" if previous is not None else ""
            else:
                height = max(previous.box[3] - previous.box[1], word.box[3] - word.box[1], 1e-6)
                gap = (word.box[0] - previous.box[2]) * ratio
                separator = "\t" if gap > CELL_GAP * height or id(word) in barred else " "
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
        self.cells = tuple(Cell(start, end, union(boxes), index) for index, (start, end, boxes) in enumerate(cells))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens in reading order."""
        return tuple(Token(mended(match.group()), match.start(), match.end()) for match in _TOKEN.finditer(self.folded))

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
        height = cell.box[3] - cell.box[1]
        middle = (cell.box[1] + cell.box[3]) / 2
        best: Cell | None = None
        for other in self.cells:
            if other is cell or other.box[0] < cell.box[2] - 0.005:
                continue
            overlap = min(cell.box[3], other.box[3]) - max(cell.box[1], other.box[1])
            if overlap <= 0.4 * min(height, other.box[3] - other.box[1]):
                continue
            if not (other.box[1] - height <= middle <= other.box[3] + height):
                continue
            if best is None or other.box[0] < best.box[0]:
                best = other
        return best

    def left_of(self, cell: Cell) -> Cell | None:
        """The nearest cell to the left on the same height."""
        height = cell.box[3] - cell.box[1]
        best: Cell | None = None
        for other in self.cells:
            if other is cell or other.box[2] > cell.box[0] + 0.005:
                continue
            overlap = min(cell.box[3], other.box[3]) - max(cell.box[1], other.box[1])
            if overlap <= 0.4 * min(height, other.box[3] - other.box[1]):
                continue
            if best is None or other.box[2] > best.box[2]:
                best = other
        return best

    def below(self, cell: Cell, reach: float = 3.0) -> Cell | None:
        """The nearest cell underneath that shares some width, at most ``reach`` line heights away."""
        return self._vertical(cell, reach, 1)

    def above(self, cell: Cell, reach: float = 3.0) -> Cell | None:
        """The nearest cell overhead that shares some width, at most ``reach`` line heights away."""
        return self._vertical(cell, reach, -1)

    def _vertical(self, cell: Cell, reach: float, way: int) -> Cell | None:
        height = max(cell.box[3] - cell.box[1], self.line_height)
        best: Cell | None = None
        best_distance = reach * height
        for other in self.cells:
            if other is cell:
                continue
            distance = (other.box[1] - cell.box[3]) if way > 0 else (cell.box[1] - other.box[3])
            if distance < -0.4 * height or distance > best_distance:
                continue
            if min(cell.box[2], other.box[2]) - max(cell.box[0], other.box[0]) <= 0:
                continue
            if best is None or distance < best_distance:
                best, best_distance = other, distance
        return best

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

    def _on_line(self, line: int, start: int, end: int) -> tuple[tuple[str, float], ...]:
        first, last = self._lines[line]
        own = self.text[first:last]
        answers: list[tuple[str, float]] = []
        for alternative in self.ref.reading.alternatives:
            if alternative.line != line or not alternative.text.strip():
                continue
            mapped = _mapped(own, alternative.text, max(0, start - first), min(len(own), end - first))
            if mapped:
                answers.append((mapped, alternative.confidence))
        return tuple(answers)


def _mapped(own: str, other: str, start: int, end: int) -> str:
    """The part of ``other`` that answers to ``own[start:end]``; empty when the two have little in common."""
    if Levenshtein.normalized_similarity(fold(own), fold(other)) < 0.45:
        return ""
    first, last = None, 0
    for block in Levenshtein.opcodes(own, other):
        if block.src_end < start or (block.src_start >= end and block.src_start > start):
            continue
        if block.tag == "equal":
            begin = block.dest_start + max(0, start - block.src_start)
            stop = block.dest_start + min(block.src_end, end) - block.src_start
        elif block.src_end <= start and block.src_start < start:
            continue
        else:
            begin, stop = block.dest_start, block.dest_end
        if first is None:
            first = begin
        last = max(last, stop)
    return squeeze(other[first:last]) if first is not None and last > first else ""


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


_VOCABULARY: set[str] = set()
_KNOWN: set[str] = set()
_SLIPS: dict[str, str] = {}
_LABELS: dict[int, set[tuple[str, ...]]] = {}
_MENDED_FROM = 6
"""Words shorter than this are too like others to be mended."""


def is_label_word(key: str) -> bool:
    """Whether a folded word is one that papers print around values, and so hardly part of a name."""
    return len(key) >= _MENDED_FROM and key in _VOCABULARY


def begins_label_word(key: str) -> bool:
    """Whether a folded word is the beginning of one that papers print around values, cut off for want of room."""
    return len(key) >= _MENDED_FROM and any(word.startswith(key) for word in _VOCABULARY)


def _deletions(word: str) -> Iterator[str]:
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]


@lru_cache(maxsize=20_000)
def mended(word: str) -> str:
    """A folded word, replaced by the one label word it is a single slip away from.

    Only for recognising labels: values are always taken from the text as it was read. Digits inside a word
    of letters count as the letters they are mistaken for.
    """
    if len(word) < _MENDED_FROM or word in _KNOWN or word.isdigit():
        return word
    lettered = word.translate(_DIGITS_AS_LETTERS)
    if lettered in _VOCABULARY:
        return lettered
    if sum(character.isdigit() for character in word) > 2:
        return word
    found = {_SLIPS[shorter] for shorter in (lettered, *_deletions(lettered)) if shorter in _SLIPS}
    near = {other for other in found if Levenshtein.distance(lettered, other, score_cutoff=1) <= 1}
    near |= {shorter for shorter in _deletions(lettered) if shorter in _VOCABULARY and len(shorter) >= _MENDED_FROM}
    # A letter more or less at the end is another form of the word rather than a slip of the eye.
    near = {other for other in near if not (other.startswith(lettered) or lettered.startswith(other))}
    return near.pop() if len(near) == 1 else word


_DIGITS_AS_LETTERS = str.maketrans("0158|", "oisbl")


def _teach(words: Sequence[str]) -> None:
    _KNOWN.update(words)
    for word in words:
        if len(word) >= _MENDED_FROM and word not in _VOCABULARY:
            _VOCABULARY.add(word)
            for shorter in _deletions(word):
                # A deletion that two label words share is no guide to either.
                _SLIPS[shorter] = word if _SLIPS.get(shorter, word) == word else ""


class Wording:
    """Ways of saying one thing, in all languages, found by tokens.

    Phrases are plain text: accents, case, punctuation and line breaks do not matter. ``stem*`` matches any
    ending, ``~`` stands for up to four words in between.
    """

    MAX_GAP = 6
    """Characters between two tokens of a phrase."""

    def __init__(self, *phrases: str, label: bool = False) -> None:
        self._phrases: list[tuple[tuple[str, ...], str]] = []
        for text in phrases:
            for phrase in text.split("|"):
                parts = tuple(re.findall(r"[^\W_]+\*?|~", fold(phrase)))
                while parts and parts[-1] == "~":
                    parts = parts[:-1]
                if parts:
                    self._phrases.append((parts, phrase.strip()))
                    _teach([part for part in parts if part != "~" and not part.endswith("*")])
                    if label and "~" not in parts:
                        _LABELS.setdefault(len(parts), set()).add(parts)
        self._phrases.sort(key=lambda item: -len(item[0]))

    def find(self, page: PageText) -> list[Hit]:
        """Every place on a page, in order; of overlapping ones the longest."""
        cache: dict[int, list[Hit]] = page.__dict__.setdefault("_wordings", {})
        known = cache.get(id(self))
        if known is not None:
            return known
        hits: list[Hit] = []
        taken: set[int] = set()
        for parts, phrase in self._phrases:
            for position in _positions(page, parts[0]):
                last = _match(page, parts, position)
                if last is None or taken.intersection(range(position, last + 1)):
                    continue
                taken.update(range(position, last + 1))
                hits.append(Hit(page, page.tokens[position].start, page.tokens[last].end, phrase))
        hits.sort(key=lambda hit: hit.start)
        cache[id(self)] = hits
        return hits

    def matches(self, text: str) -> bool:
        """Whether the wording stands anywhere in a short text."""
        keys = [mended(key) for key in _TOKEN.findall(fold(text))]
        return any(
            all(_same(keys[start + step], part) for step, part in enumerate(parts))
            for parts, _ in self._phrases
            if "~" not in parts
            for start in range(len(keys) - len(parts) + 1)
        )


def _same(key: str, part: str) -> bool:
    return key.startswith(part[:-1]) if part.endswith("*") else key == part


def _positions(page: PageText, part: str) -> Sequence[int]:
    if not part.endswith("*"):
        return page.index.get(part, ())
    stem = part[:-1]
    keys = page.sorted_keys
    found: list[int] = []
    for position in range(bisect.bisect_left(keys, stem), len(keys)):
        if not keys[position].startswith(stem):
            break
        found += page.index[keys[position]]
    return sorted(found)


def _match(page: PageText, parts: Sequence[str], position: int) -> int | None:
    """The position of the last token of a phrase that begins at ``position``."""
    tokens = page.tokens
    current = position
    step = 1
    while step < len(parts):
        reach = 1
        if parts[step] == "~":
            reach, step = 5, step + 1
        for ahead in range(1, reach + 1):
            if current + ahead >= len(tokens):
                return None
            if reach == 1 and tokens[current + 1].start - tokens[current].end > Wording.MAX_GAP:
                return None
            if _same(tokens[current + ahead].key, parts[step]):
                current += ahead
                break
        else:
            return None
        step += 1
    return current


def is_label(snippet: Snippet) -> bool:
    """Whether a cell is itself a label: it ends with a colon, or says nothing but known labels."""
    if snippet.raw.endswith(":"):
        return True
    for part in re.split(r"[/|()]", snippet.raw):
        keys = tuple(mended(key) for key in _TOKEN.findall(fold(part)))
        if keys and not any(_label_matches(keys, label) for label in _LABELS.get(len(keys), ())):
            return False
    return bool(_TOKEN.search(snippet.raw))


def _label_matches(keys: Sequence[str], label: Sequence[str]) -> bool:
    return all(_same(key, part) for key, part in zip(keys, label, strict=True))


_SEPARATORS = re.compile(r"[\s:;.,\-–—_/|()\[\]=*#>»•…]*")
_HINT = re.compile(r" ?\([^()\n\t]{2,90}\)")
"""What a form asks for in brackets behind its label: "(day-month-year)"."""
_TRANSLATED = re.compile(r"(?: ?[/|(,] ?[^\n\t:]{1,45}){1,3}:|[^\n\t:\d]{0,25}:")
_OTHER_LANGUAGE = re.compile(r" ?[/|] ?[^\W\d_][^\n\t\d:]{1,60}")
"""The same label in another language, up to the end of its cell: "Managing director / Müdür"."""
_NEXT_LABEL = re.compile(r"[\s,;]{1,8}[^\W\d_][^\s:]{1,24} ?:(?=\s|$)")


SENTENCE = 30
"""A word that stands so far inside its cell ends a sentence and is no label of what is beside or below."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value that stands at a label."""

    value: Snippet
    relation: str
    """``same`` cell, ``right`` of, or ``below`` the label."""
    label: Hit

    @property
    def weight(self) -> float:
        """How sure it is that this value belongs to this label."""
        return {"same": 0.97, "right": 0.96, "below": 0.9}[self.relation]


def at_label(hit: Hit, stop: Wording | None = None) -> Iterator[Labelled]:
    """What may be the value of a label, nearest first: after it, right of it, below it.

    Args:
        hit: the label.
        stop: other labels at which a value in the same cell ends.
    """
    page = hit.page
    cell = page.cell_at(hit.start)
    if cell is None:
        return
    last_cell = page.cell_at(max(hit.start, hit.end - 1)) or cell
    begin = hit.end
    hint = _HINT.match(page.text, begin, last_cell.end)
    if hint:
        begin = hint.end()
    translated = _TRANSLATED.match(page.text, begin, last_cell.end)
    if translated:
        begin = translated.end()
    elif _OTHER_LANGUAGE.fullmatch(page.text, begin, last_cell.end) and page.right_of(last_cell) is not None:
        begin = last_cell.end
    skipped = _SEPARATORS.match(page.text, begin, last_cell.end)
    begin = skipped.end() if skipped else begin
    if begin < last_cell.end:
        end = last_cell.end
        following = _NEXT_LABEL.search(page.text, begin, end)
        if following:
            end = following.start()
        if stop is not None:
            for other in stop.find(page):
                if begin < other.start < end:
                    end = other.start
                    break
        value = Snippet(page, begin, end).trimmed()
        if value.end > value.start:
            yield Labelled(value, "same", hit)
            return
    if hit.start - cell.start > SENTENCE and not re.search(r":\s*$", page.text[cell.start : last_cell.end]):
        return
    right = page.right_of(last_cell)
    if right is not None:
        value = page.snippet(right)
        if not is_label(value):
            yield Labelled(value.trimmed(), "right", hit)
    below = page.below(cell)
    if below is not None:
        value = page.snippet(below)
        if not is_label(value):
            yield Labelled(value.trimmed(), "below", hit)


def continued(snippet: Snippet, lines: int, *, stop: Wording | None = None) -> Snippet:
    """The snippet and the lines directly below it in the same column, up to a label or an empty line.

    Only lines that follow in reading order are taken, so that the stretch stays one stretch, and only where
    the line was broken for want of room: the next line's first word would not have fitted behind it.
    """
    page = snippet.page
    touched = page.words_between(snippet.start, snippet.end)
    if not touched:
        return snippet
    left = touched[0].box[0]
    edge = max(
        cell.box[2] for cell in page.cells if abs(cell.box[0] - left) < 0.03 or cell.box[0] <= left < cell.box[2]
    )
    current = page.cell_at(max(snippet.start, snippet.end - 1))
    start_cell = page.cell_at(snippet.start)
    end = snippet.end
    for _ in range(lines):
        if current is None or end < current.end or current.index + 1 >= len(page.cells):
            break
        following = page.cells[current.index + 1]
        height = max(current.box[3] - current.box[1], page.line_height)
        under = -0.4 * height <= following.box[1] - current.box[3] <= 1.1 * height
        aligned = abs(following.box[0] - left) < 0.03
        first = page.words_between(following.start, following.start + 1)[0]
        beside = page.left_of(start_cell) if start_cell is not None else None
        in_table = beside is not None and page.left_of(following) is None
        if not in_table and current.box[2] + (first.box[2] - first.box[0]) + 0.005 < edge - 0.01:
            break
        text = page.snippet(following)
        if not under or not aligned or is_label(text) or ":" in text.raw[:30]:
            break
        if stop is not None and any(following.start <= hit.start < following.end for hit in stop.find(page)):
            break
        end, current = following.end, following
    return Snippet(page, snippet.start, end)
