"""Comparing names of people between papers: same, compatible or different, with the reason.

Papers write one name in many ways: with or without diacritics, transliterated for the
machine-readable zone (ICAO Doc 9303-3, section 6), cut to 39 characters, with fewer given names,
initials, particles, a patronymic or a married name. What such a habit explains is ``compatible``;
only the same letters are ``same``. What a slip of a reader or a typist might explain is
``compatible`` as well but listed in :data:`DOUBTFUL`: a rule lets a person look at those.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from rapidfuzz.distance import DamerauLevenshtein

from validators.name_spellings import one_name

Grade: TypeAlias = Literal["same", "compatible", "different"]

IDENTICAL = "name.identical"
DIACRITICS = "name.diacritics"  # JOSE for JOSÉ
TRANSLITERATION = "name.transliteration"  # MUELLER, MULLER or MUXXLLER for MÜLLER
SPACING = "name.spacing"  # JEANPIERRE for JEAN-PIERRE, OCONNOR for O'CONNOR
TRANSLITERATION_VARIANT = "name.transliteration-variant"  # MUELLER beside MULLER, no Ü in sight
PARTICLE = "name.particle"  # BERG for VAN DEN BERG
TITLE = "name.title"  # DR before the name
PATRONYMIC = "name.patronymic"  # one paper adds the father's name
MARRIED_NAME = "name.married-name"  # DUPONT EP. MARTIN
INITIALS = "name.initials"  # J. for JOHN
FEWER_NAMES = "name.fewer-names"  # ANNA for ANNA MARIA
TRUNCATED = "name.truncated"  # a long name cut at the end of its field
ORDER = "name.order"  # the same names in another order
UNPRINTED = "name.unprinted-letter"  # PETROVI? for PETROVIĆ: the printer had no such letter
NEAR = "name.near-miss"  # one sign apart: a misreading or a slip, or another person
SPELLING = "name.other-spelling"  # MOHAMED for MUHAMMAD, SERGEY for SERHII: two clerks wrote it in Latin letters
SURNAME_ONLY = "name.surname-only"
MISSING = "name.missing"
OTHER_SCRIPT = "name.other-script"  # not in Latin letters: only a translation can tell
DIFFERENT = "name.different"
DIFFERENT_SURNAME = "name.different-surname"
DIFFERENT_GIVEN = "name.different-given-names"

_SAME = (IDENTICAL, DIACRITICS, TRANSLITERATION, SPACING)
_COMPATIBLE = (
    TITLE, TRANSLITERATION_VARIANT, PARTICLE, PATRONYMIC, ORDER, MARRIED_NAME, INITIALS, FEWER_NAMES, TRUNCATED,
    SURNAME_ONLY, UNPRINTED, SPELLING, NEAR, OTHER_SCRIPT, MISSING,
)  # fmt: skip
_SEVERITY: Mapping[str, int] = {
    why: rank for rank, why in enumerate((*_SAME, *_COMPATIBLE, DIFFERENT, DIFFERENT_SURNAME, DIFFERENT_GIVEN))
}

DOUBTFUL: frozenset[str] = frozenset({NEAR, UNPRINTED, SPELLING, SURNAME_ONLY, MISSING, OTHER_SCRIPT})
"""Reasons of a ``compatible`` answer that no habit of writing explains: a person has to look."""

WHYS: tuple[str, ...] = tuple(_SEVERITY)
"""Every reason that a comparison may give, least serious first."""

_LETTERS: Mapping[str, tuple[str, ...]] = {
    "Ä": ("AE", "A", "AXX"),
    "Å": ("AA", "A"),
    "Æ": ("AE",),
    "Ö": ("OE", "O", "OXX"),
    "Ø": ("OE", "O"),
    "Œ": ("OE",),
    "Ü": ("UE", "U", "UXX"),
    "Ñ": ("N", "NXX"),
    "ẞ": ("SS",),
    "Þ": ("TH",),
    "Ð": ("D", "DH"),
    "Đ": ("D", "DJ"),
    "Ł": ("L",),
    "Ħ": ("H",),
    "Ŋ": ("N",),
    "Ŧ": ("T",),
    "Ĳ": ("IJ",),
    "İ": ("I",),
    "ĸ": ("Q",),
    "Ə": ("E", "A"),
    "Ŵ": ("W",),
}
"""Letters with their own rule in ICAO Doc 9303-3, section 6 A; others lose their diacritic."""

_PARTICLES = frozenset(
    """A AF AL AU AV BEN BIN BINT BINTI DA DAS DE DEI DEL DELLA DEN DER DES DI DO DOS DU E EL IBN LA LAS LE LES LO LOS
    OP TE TEN TER TOT UND VAN VANDEN VANDER VOM VON Y ZU ZUM ZUR S T D L""".split()  # noqa: SIM905 (a list of words)
)
_TITLES = frozenset(
    """MR MRS MS MISS MX DR DRS ING IR PROF MAITRE ME MME MLLE MONSIEUR MADAME MADEMOISELLE HERR FRAU DHR MEVR MEVROUW
    MENEER HEER DE SIR DAME""".split()  # noqa: SIM905 (a list of words)
)
_MARRIED = frozenset(
    """EP EPSE EPOUSE VVE VEUVE NEE NE BORN GEB GEBOREN GEBORENE ECHTGENOTE ECHTG WED WEDUWE VERH VERW NATA NACIDA
    CASADA DITE DIT ALIAS AKA""".split()  # noqa: SIM905 (a list of words)
)
_NONE = frozenset({"XXX", "LNU", "FNU", "UNKNOWN", "INCONNU", "ONBEKEND", "UNBEKANNT"})
"""What papers write where a person has no surname or no given name."""

_PATRONYMIC = re.compile(r".{2,}(?:OVICH|OVYCH|EVICH|EVYCH|OVNA|EVNA|IVNA|YIVNA|OGLU|OGLY|KIZI|QIZI|UULU|KYZY)")
_UNPRINTED = "?"
"""What a printer or a bank's system writes for a letter that it does not have."""
_WORD = re.compile(r"\??[^\W_](?:\??[^\W_])*\??")
LOOK_ALIKE: tuple[frozenset[str], ...] = tuple(
    map(frozenset, ("O0QD", "I1LJT", "S5", "B8", "Z2", "G6C", "UV", "VY", "HNM", "EF", "CE", "KX", "PR", "A4", "DB"))
)
"""Groups of signs that a reader, or an eye, takes for one another."""
_LIMIT = 64
_LONG = 25
"""A name of this many signs, blanks included, may have been cut for want of room; a shorter one hardly."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The answer of a comparison and why, as the key of a sentence (see :data:`WHYS`)."""

    grade: Grade
    why: str

    @property
    def doubtful(self) -> bool:
        """A compatible answer that no habit of writing explains."""
        return self.grade == "compatible" and self.why in DOUBTFUL


def compare(a: str, b: str) -> NameMatch:
    """Compare two names of the same sort: two surnames, two sets of given names, or two whole names."""
    if _script_unknown(a) or _script_unknown(b):
        return _match((OTHER_SCRIPT,))
    one, other = _words(a), _words(b)
    if not one or not other:
        return _match((IDENTICAL,) if not one and not other else (MISSING,))
    if a.split() == b.split():
        return _match((IDENTICAL,))
    return _match(_compare_words(one, other))


def contains_person(text: str, surname: str, given: str) -> NameMatch:
    """Is a person named in a text: a line with a name, a payment's reference, a salutation?

    ``same`` when the surname stands in one piece and every given name beside it, in either order;
    other words are passed over. A surname beside other names only is somebody else, and where one given name is
    missing and another stands in its place, only a person can tell.
    """
    if _script_unknown(text):
        return _match((OTHER_SCRIPT,))
    words, family, names = _words(text), _words(surname), _words(given)
    if not family:
        family, names = names, ()
    if not words or not family:
        return _match((MISSING,))
    best: NameMatch | None = None
    for shape, why in _shapes_of_surname(family):
        matches = [_person_at(words, start, shape, names) for start in range(len(words) - len(shape) + 1)]
        found = [match if match.grade == "different" else _match((match.why, why)) for match in matches if match]
        best = min((*found, *([best] if best else [])), key=lambda match: _SEVERITY[match.why], default=None)
        if best is not None and best.grade != "different":
            break
    glued = _glued(words, family, names)
    if best is None or (glued is not None and _SEVERITY[glued.why] < _SEVERITY[best.why]):
        best = glued
    return best or NameMatch("different", DIFFERENT_SURNAME)


def renderings(word: str) -> frozenset[str]:
    """Every rendering of one printed word in A-Z that ICAO Doc 9303-3 admits; the word itself when it is plain."""
    return _renderings(unicodedata.normalize("NFC", word.replace("ß", "ẞ").upper()))


@lru_cache(maxsize=4096)
def _renderings(word: str) -> frozenset[str]:
    options = [_LETTERS.get(sign) or (_plain(sign),) for sign in word]
    count = 1
    for option in options:
        count *= len(option)
    if count > _LIMIT:
        # The same rule for every letter of a word: no state mixes them.
        return frozenset("".join(option[min(rank, len(option) - 1)] for option in options) for rank in range(3))
    return frozenset(map("".join, itertools.product(*options)))


def _plain(sign: str) -> str:
    if sign == _UNPRINTED:
        return sign
    return "".join(part for part in unicodedata.normalize("NFKD", sign) if part.isalnum() and part.isascii())


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """The words of a name in capitals, diacritics kept; apostrophes join, hyphens and the rest separate."""
    joined = re.sub(r"(?<=\w)['’‘`´ʼʹ](?=\w)", "", unicodedata.normalize("NFC", text.replace("ß", "ẞ")).upper())
    joined = joined.replace("\ufffd", _UNPRINTED)
    words = [word for word in _WORD.findall(joined) if not word.isdigit() and renderings(word) != {""}]
    if len(words) > 1 and words[0] in _TITLES - _PARTICLES:
        words = words[1:]
    return tuple(word for word in words if word not in _NONE) if set(words) & _NONE else tuple(words)


def _script_unknown(text: str) -> bool:
    """True when the text has letters, but none of them Latin."""
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and not any("LATIN" in unicodedata.name(sign, "") for sign in letters)


def _match(whys: Iterable[str]) -> NameMatch:
    why = max(whys, key=_SEVERITY.__getitem__)
    grade: Grade = "same" if why in _SAME else "compatible" if why in _COMPATIBLE else "different"
    return NameMatch(grade, why)


def _compare_words(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    if len(one) == len(other):
        whys = [_word(x, y) for x, y in zip(one, other, strict=True)]
        if None not in whys:
            return tuple(why for why in whys if why is not None)
    if _squeezed(one) & _squeezed(other):
        return (SPACING,)
    if len(one) != len(other) and any(one_name(x, y) for x in _squeezed(one) for y in _squeezed(other)):
        return (SPELLING,)
    married = _without_married(one), _without_married(other)
    if married != (tuple(one), tuple(other)) and all(married):
        inner = _compare_words(*married)
        behind = one[len(married[0]) + 1 :], other[len(married[1]) + 1 :]
        if _match(inner).grade != "different":
            # Nobody is born with two names, but some marry twice.
            twice = all(behind) and _match(_compare_words(*behind)).grade == "different"
            return (MARRIED_NAME, NEAR if twice else IDENTICAL, *inner)
    core = tuple(tuple(word for word in words if word not in _PARTICLES) for words in (one, other))
    if core != (tuple(one), tuple(other)) and all(core):
        if _squeezed(core[0]) & _squeezed(core[1]):
            return (PARTICLE,)
        if len(core[0]) < len(one) and len(core[1]) < len(other):
            one, other = core
    return _aligned(one, other) or _truncated(one, other) or (DIFFERENT,)


def _aligned(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...] | None:
    """Every word of the shorter name found in the longer, in order or in any order; what is left over decides."""
    short, long = sorted((tuple(one), tuple(other)), key=len)
    for in_order in (True, False):
        free = list(range(len(long)))
        whys: list[str] = [] if in_order else [ORDER]
        after = -1
        for word in short:
            ranked = sorted(
                (_SEVERITY[why], spot, why)
                for spot in free
                if (spot > after or not in_order) and (why := _word(word, long[spot])) is not None
            )
            if not ranked:
                break
            _, spot, why = ranked[0]
            free.remove(spot)
            whys.append(why)
            after = spot
        else:
            extra = [long[spot] for spot in free]
            if extra:
                whys.append(_why_extra(extra))
            # Initials alone, with names left over, say nothing.
            if extra and all(why in (INITIALS, ORDER, FEWER_NAMES) for why in whys) and INITIALS in whys:
                return None
            return tuple(whys)
    return None


def _why_extra(extra: Sequence[str]) -> str:
    if all(word in _PARTICLES for word in extra):
        return PARTICLE
    return PATRONYMIC if all(_PATRONYMIC.fullmatch(word) for word in extra) else FEWER_NAMES


def _truncated(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...] | None:
    """One name is the beginning of the other, cut in the middle of a word."""
    short, long = sorted((tuple(one), tuple(other)), key=lambda words: len("".join(words)))
    cut = len(short) - 1
    if cut >= len(long) or any(_word(x, y) not in _SAME for x, y in zip(short[:cut], long[:cut], strict=True)):
        return None
    if not any(whole.startswith(part) for part in renderings(short[cut]) for whole in renderings(long[cut])):
        return None
    if len(" ".join(short)) >= _LONG:
        return (TRUNCATED,)
    # Given names alone may be cut behind a long surname; but YAN and YANG are two people as well.
    return (NEAR,) if len(short[cut]) >= (2 if cut else 6) else None


def _word(one: str, other: str) -> str | None:
    """Why two words may be one, or None when they are not."""
    if one == other:
        return IDENTICAL
    ones, others = renderings(one), renderings(other)
    if ones & others:
        plain = {_stripped(one)} & {_stripped(other)}
        return DIACRITICS if plain else TRANSLITERATION
    if {_loosened(x) for x in ones} & {_loosened(y) for y in others}:
        return TRANSLITERATION_VARIANT
    short, long = sorted((min(ones), min(others)), key=len)
    if len(short) == 1 and long.startswith(short):
        return INITIALS
    if any(_fills(x, y) or _fills(y, x) for x in ones for y in others):
        return UNPRINTED
    if any(one_name(x, y) for x in ones for y in others):
        return SPELLING
    return NEAR if _near_but_for_marks(one, other) or any(_near(x, y) for x in ones for y in others) else None


def _fills(lacking: str, word: str) -> bool:
    """Whether a word is another one with letters in the places of those that were not printed."""
    parts = lacking.split(_UNPRINTED)
    # Two letters for the sign where a state writes it so in A-Z; none where the sign only asks.
    pattern = "[A-Z]{0,2}".join(map(re.escape, parts))
    return 1 < len(parts) <= _MOST_UNPRINTED and re.fullmatch(pattern, word) is not None


_MOST_UNPRINTED = 4


def _stripped(word: str) -> str:
    return "".join(_plain(sign) for sign in word)


def _loosened(word: str) -> str:
    """Digraphs that stand for an umlaut or ring reduced to the vowel, XX dropped."""
    return re.sub(r"(?<=[AOU])E|(?<=[AOUN])XX|(?<=A)A", "", word)


def _near(one: str, other: str) -> bool:
    """One slip apart: look-alike signs in words of four letters, any single slip in words of six."""
    if min(len(one), len(other)) < 4:
        return False
    if len(one) == len(other):
        pairs = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
        if len(pairs) <= max(1, len(one) // 5) and all(any({x, y} <= group for group in LOOK_ALIKE) for x, y in pairs):
            return True
    if one.replace("RN", "M").replace("VV", "W") == other.replace("RN", "M").replace("VV", "W"):
        return True
    return min(len(one), len(other)) >= 6 and DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1


def _near_but_for_marks(one: str, other: str) -> bool:
    """One slip apart in words of six, or none in words of four, apart from letters with a mark in either of them.

    A reader that has not learnt a letter reads it as another one that has a mark: Ğ as Ö, Ċ as É.
    """
    if len(one) != len(other) or len(one) < 4:
        return False
    apart = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    slips = sum(x in _PLAIN_LETTERS and y in _PLAIN_LETTERS for x, y in apart)
    return len(apart) - slips <= _MARKS_MISREAD and slips <= (len(one) >= 6)


_PLAIN_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_MARKS_MISREAD = 2


def _squeezed(words: Sequence[str]) -> frozenset[str]:
    return renderings("".join(words))


def _without_married(words: Sequence[str]) -> tuple[str, ...]:
    """The words before a mark such as EP., NÉE or GEB."""
    for index, word in enumerate(words):
        if index and _stripped(word) in _MARRIED:
            return tuple(words[:index])
    return tuple(words)


def _shapes_of_surname(family: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """A surname as papers shorten it: whole, in one word, without particles, the first of two."""
    yield family, IDENTICAL
    core = tuple(word for word in family if word not in _PARTICLES)
    if len(family) > 1:
        yield ("".join(family),), SPACING
    if core and core != family:
        yield core, PARTICLE
    if len(core) > 1:
        yield core[:1], FEWER_NAMES


def _person_at(words: Sequence[str], start: int, family: Sequence[str], names: Sequence[str]) -> NameMatch | None:
    """The person whose surname begins at a word of a text."""
    stop = start + len(family)
    found = [_word(x, y) for x, y in zip(family, words[start:stop], strict=True)]
    whys = [why for why in found if why is not None and why != INITIALS]
    if len(whys) < len(family):
        return None
    rest = [*words[:start], *words[stop:]]
    if not names:
        return _match(whys)
    free = list(range(len(rest)))
    places = list(range(start, stop))
    missing = 0
    for name in names:
        ranked = sorted((_SEVERITY[why], spot, why) for spot in free if (why := _word(name, rest[spot])) is not None)
        if not ranked:
            missing += 1
            continue
        _, spot, why = ranked[0]
        free.remove(spot)
        places.append(spot if spot < start else spot + len(family))
        whys.append(why)
    if missing == len(names):
        others = [word for word in rest if word not in _PARTICLES and word not in _TITLES]
        return NameMatch("different", DIFFERENT_GIVEN) if others else _match((*whys, SURNAME_ONLY))
    if missing and _another_among(words, places):
        return _match((*whys, SURNAME_ONLY))
    return _match((*whys, FEWER_NAMES) if missing else whys)


def _another_among(words: Sequence[str], places: Sequence[int]) -> bool:
    """Whether a word that is none of the names stands among those found or right before them.

    Brothers and sisters share a father's name: "DESHMUKH ROHAN VINAYAK" is not Anagha Vinayak with a name left out.
    """
    inside = range(max(0, min(places) - 1), max(places) + 1)
    return any(
        len(words[at]) > 1 and words[at].isalpha() and words[at] not in _PARTICLES and words[at] not in _TITLES
        for at in inside
        if at not in places
    )


def _glued(words: Sequence[str], family: Sequence[str], names: Sequence[str]) -> NameMatch | None:
    """The person written without blanks between the names, as short payment references do."""
    wanted = _squeezed((*family, *names)) | _squeezed((*names, *family))
    if min(map(len, wanted)) < 6:
        return None
    for start, stop in itertools.combinations(range(len(words) + 1), 2):
        if wanted & _squeezed(words[start:stop]):
            return _match((SPACING,))
    texts = {text for start in range(len(words)) for text in _squeezed(words[start:])}
    return _match((NEAR,)) if any(text.startswith(name) for text in texts for name in wanted) else None
