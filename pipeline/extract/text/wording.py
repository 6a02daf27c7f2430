"""Ways of saying one thing, in all languages, and the value that stands at a label: behind, beside or below it."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
import string
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.column_labels import under_headings
from pipeline.extract.text.folding import TOKEN, fold
from pipeline.extract.text.lines import Hit, PageText, Snippet
from pipeline.extract.text.vocabulary import is_label_word, make_table, mended, teach_later
from pipeline.patterns import pattern_of

_WORDINGS: list[Wording] = []
_PART = pattern_of(r"[^\W_]+\*?|~")

_SMALL_WORDS = frozenset(("de", "of", "du", "van", "der", "des", "di", "da", "do", "del", "della", "la", "the", "het"))


def _without_small_words(parts: tuple[str, ...]) -> tuple[str, ...] | None:
    """A label as forms shorten it, without the small words inside it: "Fecha nacimiento", "Father name"."""
    inner = tuple(part for part in parts[1:-1] if part not in _SMALL_WORDS)
    if len(inner) == len(parts) - 2 or "~" in parts or len(parts) < _WORDS_TO_SHORTEN or parts[0] in _SMALL_WORDS:
        return None
    return (parts[0], *inner, parts[-1])


_WORDS_TO_SHORTEN = 3


class Wording:
    """Ways of saying one thing, in all languages, found by tokens.

    Phrases are plain text: accents, case, punctuation and line breaks do not matter. ``stem*`` matches any
    ending, ``~`` stands for up to four words in between.
    """

    MAX_GAP = 6
    """Characters between two tokens of a phrase."""

    def __init__(self, *phrases: str, label: bool = False) -> None:
        self._given = phrases
        self._is_label = label
        teach_later(self._words)
        _WORDINGS.append(self)

    def _words(self) -> list[str]:
        parts = _PART.findall(fold("|".join(self._given)))
        return [part for part in parts if part != "~" and not part.endswith("*")]

    @functools.cached_property
    def _phrases(self) -> list[tuple[tuple[str, ...], str]]:
        """Their tokens and the text, the longest first; cut when they are first looked for, as a run needs a few."""
        cut: list[tuple[tuple[str, ...], str]] = []
        for text in self._given:
            for phrase in text.split("|"):
                if parts := _cut(fold(phrase)):
                    cut.append((parts, phrase.strip()))
                    if self._is_label and (short := _without_small_words(parts)) is not None:
                        cut.append((short, phrase.strip()))
        cut.sort(key=lambda item: -len(item[0]))
        return cut

    def cut(self) -> None:
        """Cut its phrases now."""
        _ = self._phrases

    def label_phrases(self) -> list[str]:
        """Its phrases, folded and not cut, where they are labels."""
        return fold("|".join(self._given)).split("|") if self._is_label else []

    @property
    def phrases(self) -> tuple[str, ...]:
        """Its phrases as they were given, the shortened ones of labels too."""
        return tuple(dict.fromkeys(" ".join(parts) for parts, _ in self._phrases if "~" not in parts))

    def is_rest_of_label(self, text: str) -> bool:
        """Is a text a phrase whose beginning or end is lost: ``u de naissance``, ``Lugar de na``."""
        words = re.findall(r"[^\W_]+", fold(text))
        plain = " ".join(words)
        # Few letters end a phrase by chance: there are towns called Ort and Nas.
        if len(plain) >= 6 and any(" ".join(parts).endswith(plain) for parts, _ in self._phrases):
            return True
        # At the edge of glare or of the picture the last word breaks off, its last letter misread.
        return len(words) >= 3 and any(
            list(parts[: len(words) - 1]) == words[:-1]
            and len(parts) == len(words)
            and len(words[-1]) < len(parts[-1])
            and parts[-1][0] == words[-1][0]
            for parts, _ in self._phrases
        )

    def is_last_word(self, text: str) -> bool:
        """Is a text the last word of one of the phrases: what is left when a label goes over into a second line."""
        plain = " ".join(re.findall(r"[^\W_]+", fold(text)))
        return any(len(parts) > 1 and parts[-1] == plain for parts, _ in self._phrases)

    def is_phrase(self, text: str) -> bool:
        """Is a text one of the phrases and nothing else."""
        return self._whole.has(keys_of(text))

    @functools.cached_property
    def _whole(self) -> Phrases:
        return Phrases(parts for parts, _ in self._phrases)

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
                if (
                    last is None
                    or taken.intersection(range(position, last + 1))
                    or self._cuts_label(page, position, last)
                ):
                    continue
                taken.update(range(position, last + 1))
                hits.append(Hit(page, page.tokens[position].start, page.tokens[last].end, phrase))
        hits.sort(key=lambda hit: hit.start)
        cache[id(self)] = hits
        return hits

    def _cuts_label(self, page: PageText, first: int, last: int) -> bool:
        """Whether a label takes the end of another that fills the line above: "Sent to" / "Account holder"."""
        start = page.tokens[first].start
        if not self._is_label or "\n" not in page.text[start : page.tokens[last].start]:
            return False
        cell = page.cell_at(start)
        return cell is not None and cell.start < start and self.is_phrase(page.text[cell.start : cell.end])

    def matches(self, text: str) -> bool:
        """Whether the wording stands anywhere in a short text."""
        keys = keys_of(text)
        return any(
            all(_same(keys[start + step], part) for step, part in enumerate(parts))
            for parts, _ in self._phrases
            if "~" not in parts
            for start in range(len(keys) - len(parts) + 1)
        )


def _cut(phrase: str) -> tuple[str, ...]:
    parts = _PART.findall(phrase)
    while parts and parts[-1] == "~":
        parts.pop()
    return tuple(parts)


class Phrases:
    """Phrases cut into words that a text may consist of; those with a part left open are looked through."""

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        whole = {parts for parts in phrases if "~" not in parts}
        self._open = [parts for parts in whole if any(part.endswith("*") for part in parts)]
        self._whole = whole

    def has(self, keys: tuple[str, ...]) -> bool:
        """Whether the words of a text are those of one phrase."""
        return keys in self._whole or any(
            len(keys) == len(parts) and all(map(_same, keys, parts)) for parts in self._open
        )


def keys_of(text: str) -> tuple[str, ...]:
    """The words of a text as they are looked for: folded, and mended where they are a slip away from a label's."""
    return tuple([mended(key) for key in TOKEN.findall(fold(text))])


class _Labels:
    """What says a label: there are thousands, and every cell of a page is compared with those of its first letter."""

    def __init__(self) -> None:
        self._phrases: dict[str, list[str]] = {}
        """By their first letter or figure, of the wordings up to ``_sorted``."""
        self._sorted = 0
        self._cut: dict[str, Phrases] = {}
        """The same cut into words, for the letters asked about."""

    def like(self, letter: str) -> Phrases:
        """The labels that begin with a letter."""
        if self._sorted < len(_WORDINGS):
            self._sort()
        if letter not in self._cut:
            self._cut[letter] = Phrases(map(_cut, self._phrases.get(letter, ())))
        return self._cut[letter]

    def _sort(self) -> None:
        count = len(_WORDINGS)
        phrases: dict[str, list[str]] = defaultdict(list)
        for phrase in itertools.chain.from_iterable(wording.label_phrases() for wording in _WORDINGS[:count]):
            first = phrase[:1] if phrase[:1].isalnum() else "".join(_PART.findall(phrase)[:1])[:1]
            phrases[first].append(phrase)
        self._phrases, self._cut, self._sorted = dict(phrases), {}, count


_LABELS = _Labels()


def make_ready() -> None:
    """Cut and learn all that is put off until it is needed: for processes that are forked from this one."""
    for wording in _WORDINGS:
        wording.cut()
    for letter in string.ascii_lowercase:
        _LABELS.like(letter)
    make_table()


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
            if reach == 1 and _is_plural(page, current + 1) and tokens[current + 1].key != parts[step]:
                if current + 2 >= len(tokens):
                    return None
                current += 1
            if _same(tokens[current + ahead].key, parts[step]):
                current += ahead
                break
        else:
            return None
        step += 1
    return current


def _is_plural(page: PageText, position: int) -> bool:
    """Whether a token is the plural that forms put in brackets: "Objet(s) principal(aux) du voyage"."""
    token = page.tokens[position]
    return (
        token.end - token.start <= _PLURAL_SIGNS
        and token.key.isalpha()
        and page.text[token.start - 1 : token.start] == "("
        and page.text[token.end : token.end + 1] == ")"
    )


_PLURAL_SIGNS = 3


def is_label(snippet: Snippet) -> bool:
    """Whether a cell is itself a label: it ends with a colon or one follows, or it says nothing but known labels."""
    if snippet.raw.endswith(":") or _colon_beside(snippet):
        return True
    parts = re.split(r"[/|]", _NUMBER_IN_BRACKETS.sub("", _without_other_script(snippet.raw)))
    return bool(TOKEN.search(snippet.raw)) and all(
        _says_label(part) or all(_says_label(piece) for piece in re.split(r"[()]", part)) for part in parts
    )


def _without_other_script(text: str) -> str:
    """A text without the same once more in letters that no label here is written in: "Bride العروس"."""
    return _OTHER_SCRIPT.sub("", text) if _LATIN.search(text) else text


_OTHER_SCRIPT = pattern_of(r"[\u0530-\u1cff\u3040-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufeff]+")
_NUMBER_IN_BRACKETS = pattern_of(r"\((?:[^\W\d_]{1,12}[.°º:-]{0,2}\s?){0,2}[°º]?\d[\d ./-]{0,20}\)$")
"""The number of whom a heading speaks of: "Employee (no. 00418)", "Arbeitnehmer (Pers.-Nr. 1178)"."""


def _colon_beside(snippet: Snippet) -> bool:
    """Whether the cell right of a whole cell begins with the colon between a label and its value."""
    page = snippet.page
    cell = page.cell_at(snippet.start)
    beside = page.right_of(cell) if cell is not None and snippet.end >= cell.end else None
    return beside is not None and page.text[beside.start : beside.end].startswith(":")


_SWIFT_FIELD = pattern_of(r"[2-7]\d[a-z]?")


def _says_label(text: str) -> bool:
    """Nothing, or one known label; the plural in brackets belongs to it: "First name(s)". Or a field's number (59A)."""
    keys = keys_of(text)
    if len(keys) == 1 and _SWIFT_FIELD.fullmatch(keys[0]):
        return True
    return not keys or _LABELS.like(keys[0][:1]).has(keys)


_SEPARATORS = pattern_of(r"[\s:;.,°º\-–—_/|()\[\]=*#>»•…]*")
_HINT = pattern_of(
    r" ?\((?:[^()\n\t]{2,90}|\d)\)|,? ?(?:if any|if applicable|optional|le cas échéant|s'il y a lieu|"
    r"indien van toepassing|"
    r"falls zutreffend|si corresponde|se houver)(?=[\s:.]|$)",
    re.IGNORECASE,
)
"""What a form asks for in brackets behind its label, or the field's number: "(day-month-year)", "(6)"."""
_TRANSLATED = pattern_of(r"(?:\)? ?[/|(,] ?[^\n\t:]{1,45}){1,3}:|[^\n\t:\d]{0,25}:")
_OTHER_LANGUAGE = pattern_of(r"\)? ?[/|] ?[^\W\d_][^\n\t\d:]{1,60}")
"""The same label in another language, up to the end of its cell: "Managing director / Müdür"."""
_NEXT_LABEL = pattern_of(r"[\s,;]{1,8}[^\W\d_][^\s:]{1,24} ?:(?=\s|$)")


SENTENCE = 30
"""A word that stands so far inside its cell ends a sentence and is no label of what is beside or below."""


_PAPER_WORD = pattern_of(
    r"\b(?:attestation|certificat|certificate|letter|lettre|statement|declaration|proof|bewijs|attest|brief|"
    r"bescheinigung|bestatigung|nachweis|certificado|certidao|certificato)\s(?:d'|de |of |van |uber |zur |du |des |di )"
)
"""The beginning of a heading: what follows says what the paper is, and asks for nothing."""
_WORDS_OF_A_SENTENCE = 4
"""So many words before a known label make a sentence or a heading of it: "Why I chose this programme"."""


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
        # What follows a stroke or stands in brackets may be the label once more, in another language or in other
        # words ("First name(s) (Given name(s))"): the value is beside or below.
        between = page.text[hit.end : value.start]
        compound = ":" not in between and page.right_of(last_cell) is not None
        repeated = (re.search(r"[/(]", between) is not None or compound) and is_label(value)
        repeated = repeated or _asks_for_parts(value.raw) or (compound and _is_more_of_label(hit, value.raw))
        if value.end > value.start and not repeated:
            yield Labelled(value, "same", hit)
            if not _goes_on_as_label(page.text[cell.start : hit.start], value.raw):
                return
    ends_a_sentence = (
        hit.start - cell.start > SENTENCE
        or len(TOKEN.findall(page.text, cell.start, hit.start)) >= _WORDS_OF_A_SENTENCE
    )
    before = page.folded[cell.start : hit.start]
    heads_a_paper = _PAPER_WORD.search(before) is not None or (
        page.text[cell.start : last_cell.end].isupper() and re.search(r"[^\W\d_]{3}", before) is not None
    )
    # Behind a stroke the label stands once more, in another language or script.
    repeats = re.search(r"[/|]\s*$", before) is not None
    if (
        (ends_a_sentence or heads_a_paper)
        and not repeats
        and not re.search(r":\s*$", page.text[cell.start : last_cell.end])
    ):
        return
    right = page.right_of(last_cell)
    if right is not None:
        value = page.snippet(right)
        under = under_headings(page, last_cell, right)
        if not is_label(value) and (under is None or is_label(page.snippet(under))):
            yield Labelled(value.trimmed(), "right", hit)
    # A label that goes over into a second line has its value below that.
    below = page.below(last_cell if last_cell.box[1] >= cell.box[3] else cell)
    upper = _beside_first_line(page, cell, below) if right is None else None
    if upper is not None:
        yield Labelled(page.snippet(upper).trimmed(), "right", hit)
    if below is not None:
        value = page.snippet(below)
        if not is_label(value):
            yield Labelled(value.trimmed(), "below", hit)


def _is_more_of_label(hit: Hit, rest: str) -> bool:
    """Whether what follows a label without a colon, with a cell beside it, is the label again or more of its words.

    "Remitter 汇款人" says the same in letters that nobody here knows, "Message Identification" asks for another thing.
    """
    if not _LATIN.search(rest):
        return _LATIN.search(hit.page.text, hit.start, hit.end) is not None and not any(map(str.isdigit, rest))
    return all(is_label_word(word) for word in TOKEN.findall(fold(rest)))


_LATIN = pattern_of(r"[A-Za-zÀ-ɏḀ-ỿ]")


def _asks_for_parts(text: str) -> bool:
    """Whether what follows a label says of which parts the answer is made: "Name, Vorname/Firma (max. 27 Stellen)"."""
    asked = re.split(r"[,/]|\s(?:und|et|and|en|or|ou|of|oder)\s", re.sub(r"\([^)]{0,40}\)", "", fold(text)))
    return len(asked) > 1 and all(part.strip(" .:*") in _PARTS_ASKED_FOR for part in asked)


_PARTS_ASKED_FOR = frozenset(
    {"name", "vorname", "firma", "ort", "anschrift", "strasse", "plz", "nom", "prenom", "prenoms", "societe", "adresse"}
    | {"naam", "voornaam", "voornamen", "bedrijf", "adres", "plaats", "surname", "first name", "last name"}
    | {"given names", "company", "address", "street", "city", "raison sociale", "nombre", "apellidos", "empresa"}
)


def _beside_first_line(page: PageText, cell: Cell, below: Cell | None) -> Cell | None:
    """The value beside the line above, where a label is the second language of a row: the next row is another's."""
    above = page.above(cell, _ONE_ROW)
    if above is None or below is None or abs(above.box[0] - cell.box[0]) > _SAME_COLUMN:
        return None
    value, next_value = page.right_of(above), page.right_of(below)
    nearer = cell.level[1] - above.level[3] < below.level[1] - cell.level[3]
    if value is None or next_value is None or not nearer or abs(below.box[0] - cell.box[0]) > _SAME_COLUMN:
        return None
    in_one_column = abs(value.box[0] - next_value.box[0]) < _SAME_COLUMN
    return value if in_one_column and not is_label(page.snippet(value)) else None


_ONE_ROW = 0.9
_SAME_COLUMN = 0.015
_NUMBER_OF_LABEL = pattern_of(r"[\W\d_]*(?:\b[^\W\d_]{1,2}\b)?[\W\d_]*")
_WORDS_OF_A_QUALIFIER = 3


def _goes_on_as_label(before: str, rest: str) -> bool:
    """Whether a cell says a known label and more words of it ("Adoptive", "Père adoptif"), with no value behind.

    The rest is tried as a value first; where it is none (a name begins with a capital), what is beside may be.
    """
    words = rest.split()
    return (
        _NUMBER_OF_LABEL.fullmatch(before) is not None
        and len(words) <= _WORDS_OF_A_QUALIFIER
        and all(word.isalpha() and word.islower() for word in words)
    )
