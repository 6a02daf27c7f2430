"""Months as travel documents print them: cut to three letters, in the state's language and in English or French.

``21 JUL/JUIL 2024``, ``05 MEI/MAI 2031``, ``01 LIP/JUN 2024``, ``09 Bea/May 2022``: ICAO Doc 9303-3 (section 4.1)
asks for English, French or Spanish beside the national language. One word of two languages may name two months
(Irish MEI is June, Dutch MEI is May; Croatian LIP is June, Polish LIP is July): together the two words tell.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from pipeline.extract.dates.words import MONTHS
from pipeline.extract.text.folding import fold
from pipeline.patterns import pattern_of

_OF_ICAO: Final[Mapping[str, str]] = {
    "en": "jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september "
    "oct|october nov|november dec|december",
    "fr": "jan|janv|janvier fev|fevr|fevrier mar|mars avr|avril mai jui|jun|juin juil|jul|juillet aou|aout "
    "sep|sept|septembre oct|octobre nov|novembre dec|decembre",
    "es": "ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sep|sept|set|septiembre "
    "oct|octubre nov|noviembre dic|diciembre",
}
_NATIONAL: Final[Mapping[str, str]] = {
    "nl": "jan|januari feb|februari maa|mrt|maart apr|april mei jun|juni jul|juli aug|augustus sep|sept okt nov dec",
    "de": "jan|jaen|januar feb|februar mar|maer|mrz|marz apr mai jun|juni jul|juli aug sep|sept okt nov dez",
    "it": "gen|gennaio feb mar|marzo apr|aprile mag|maggio giu|giugno lug|luglio ago|agosto set|sett ott nov dic",
    "pt": "jan|janeiro fev mar|marco abr|abril mai|maio jun|junho jul|julho ago|agosto set out nov dez",
    "pl": "sty lut mar kwi maj cze lip sie wrz paz lis gru",
    "cs": "led uno bre dub kve cvn|crv cvc|crc srp zar rij lis pro",
    "sk": "jan feb mar apr maj jun jul aug sep okt nov dec",
    "hu": "jan feb mar apr maj jun jul aug sze|szept okt nov dec",
    "ro": "ian feb mar apr mai iun iul aug sep oct|oct noi|nov dec",
    "bg": "yan|jan|яну fev|feb|фев mar|мар apr|апр may|maj|май yun|jun|юни yul|jul|юли avg|авг sep|сеп okt|окт "
    "noe|ное dek|дек",
    "el": "ian|ιαν fev|φεβ mar|map|μαρ apr|anp|απρ mai|μαι ioun|ιουν ioul|ιουλ aug|ayg|αυγ sep|σεπ okt|οκτ noe|νοε "
    "dek|δεκ",
    "sv": "jan feb mar apr maj jun jul aug sep okt nov dec",
    "da": "jan feb mar apr maj jun jul aug sep okt nov dec",
    "no": "jan feb mar apr mai jun jul aug sep okt nov des",
    "is": "jan feb mar apr mai jun jul agu sep okt nov des",
    "fi": "tam|tammi hel|helmi maa|maalis huh|huhti tou|touko kes|kesa hei|heina elo syy|syys lok|loka mar|marras "
    "jou|joulu",
    "et": "jaan|jan veeb|vee|veb mar|marts apr mai juun|juuni|jun juul|juuli|jul aug sep|sept okt nov det|dets",
    "lv": "jan|janv feb|febr mar|marts apr mai|maijs jun jul aug sep|sept okt nov dec",
    "lt": "sau|saus vas kov bal geg bir lie rgp|rugp rgs|rugs spa|spal lap|lapkr gru|grd",
    "hr": "sij vel|velj ozu tra svi lip srp kol ruj lis stu pro",
    "sl": "jan feb mar apr maj jun jul avg sep okt nov dec",
    "mt": "jan fra mar apr mej gun lul aww set ott nov dic",
    "ga": "ean fea mar aib bea mei iui|iuil lun mfo|mea dfo|dei sam nol",
    "tr": "oca|ocak sub|subat mar|mart nis|nisan may|mayis haz tem agu eyl eki kas ara",
    "sq": "jan shk mar pri maj qer kor gus sht tet nen|nent dhj",
    "uk": "sic|січ lyu|лют ber|бер kvi|кві tra|тра che|чер lyp|лип ser|сер ver|вер zho|жов lys|лис gru|гру",
    "ru": "yan|янв fev|фев mar|мар apr|апр may|май iyun|июн iyul|июл avg|авг sen|сен okt|окт noy|ноя dek|дек",
}


def _table(languages: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for months in languages.values():
        for number, names in enumerate(months.split(), 1):
            for name in fold(names).split("|"):
                found[name] = tuple(sorted({*found.get(name, ()), number}))
    return found


_ICAO: Final = _table(_OF_ICAO)
_ANY: Final = _table({**_OF_ICAO, **_NATIONAL})

MONTH_NAMES: Final = frozenset(_ANY)
"""Folded names and abbreviations of this module."""

_PART = pattern_of(r"[^\W\d_]{3,}")
_SHORT = 3
_JOINS: Final = frozenset("il1|/jt")
"""What a slash between two months is misread as."""
_SLIPS: Final = 3
"""Signs that may be misread in a pair of months; so many that only a pair of at least six letters is told by them."""
_MISREAD: Final = 0.7
"""Weight of a pair of months that was mended: never enough by itself to decide."""

Months = tuple[tuple[int, float], ...]
"""Month numbers (1 to 12) with their weights, which sum to at most 1; best first."""


def months_of(word: str) -> tuple[int, ...]:
    """Numbers of the months a folded word may name; as English, French or Spanish name it before any other way."""
    return _ICAO.get(word) or MONTHS.get(word) or _ANY.get(word) or _ICAO.get(word[:_SHORT], ())


@lru_cache(maxsize=4_000)
def months_in(text: str) -> Months:
    """The months that one or more folded words between a day and a year may mean.

    Args:
        text: such as ``jul``, ``jul/juil``, ``mei / may``, or ``juujuil`` where a slash was misread.
    """
    parts = _PART.findall(text)
    if not parts:
        return ()
    if len(parts) == 1:
        months = _ICAO.get(parts[0]) or MONTHS.get(parts[0]) or _ANY.get(parts[0])
        return _even(months, 1.0) if months else _glued(parts[0])
    months = agreed(parts)
    # Two months that are known and differ are no misreading of one.
    return _even(months, 1.0) if months or all(part in _ANY for part in parts) else _mended("/".join(parts))


def agreed(parts: list[str]) -> tuple[int, ...]:
    """Months that all known words name, at least one of them in a language of ICAO; one word alone may be unknown."""
    known = [part for part in parts if part in _ANY]
    if not known:
        return ()
    months = [
        month
        for month in range(1, 13)
        if all(month in _ANY[part] for part in known) and any(month in _ICAO.get(part, ()) for part in known)
    ]
    if not months and len(known) == 1:
        return _ANY[known[0]]
    return tuple(months)


def _even(months: tuple[int, ...], weight: float) -> Months:
    if not months:
        return ()
    return tuple((month, weight / len(months)) for month in months)


def _glued(word: str) -> Months:
    """Two months without the slash between them, or with one that was read as a letter."""
    found: set[int] = set()
    for cut in range(_SHORT, len(word) - _SHORT + 1):
        rests = [word[cut:]] + ([word[cut + 1 :]] if word[cut] in _JOINS else [])
        for rest in rests:
            if word[:cut] in _ANY and rest in _ANY:
                found.update(agreed([word[:cut], rest]))
    if found:
        return _even(tuple(sorted(found)), 0.9)
    if word[:_SHORT] in _ICAO and word[_SHORT:] not in _ANY:
        return _mended(word) or _even(_ICAO[word[:_SHORT]], 0.8)
    return _mended(word)


@cache
def _pairs() -> Mapping[str, int]:
    """Every pair of names of one month, one of them in a language of ICAO, short ones only."""

    def pairs() -> Iterator[tuple[str, int]]:
        for national, icao in itertools.product(_ANY, _ICAO):
            if len(national) <= 5 and len(icao) <= 5:
                for month in set(_ANY[national]) & set(_ICAO[icao]):
                    yield f"{national}/{icao}", month
                    yield f"{icao}/{national}", month

    return dict(pairs())


def _mended(text: str) -> Months:
    """The pairs that a misread one comes nearest to; those of other months within a sign of it are kept as well."""
    if len(text.replace("/", "")) < 2 * _SHORT:
        return ()
    allowed = min(_SLIPS, len(text) // 2 - 1)
    nearest: dict[int, float] = {}
    for pair, distance, _ in process.extract(
        text, list(_pairs()), scorer=Levenshtein.distance, score_cutoff=allowed + 1, limit=None
    ):
        month = _pairs()[pair]
        nearest[month] = min(distance, nearest.get(month, distance))
    best = min(nearest.values(), default=allowed + 1)
    if best > allowed:
        return ()
    first = tuple(month for month, distance in nearest.items() if distance == best)
    second = tuple(month for month, distance in nearest.items() if distance == best + 1)
    return (*_even(first, _MISREAD), *_even(second, (1 - _MISREAD) * 0.8))
