"""Translations and apostilles, and the papers that they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from pipeline.kinds.hague import of_a_translator
from pipeline.kinds.phrases import tokens_of, vocabulary
from pipeline.kinds.profile import UNKNOWN
from pipeline.kinds.structure import page_lines
from pipeline.papers.paper import Paper, standing
from pipeline.patterns import pattern_of

_Fits = Callable[[Paper], bool]

_TRANSLATION = "translation"
_WRAPPERS = frozenset({_TRANSLATION, "apostille"})
# What an authority puts an apostille on first of all, when another paper is as near.
_PUBLIC_ACTS = frozenset(
    {
        "criminal-record",
        "birth-certificate",
        "marriage-certificate",
        "divorce-decision",
        "death-certificate",
        "adoption-certificate",
        "parental-authorisation",
        "diploma",
    }
)
# Kinds that get a translation or an apostille: those first when several papers are near.
_OFTEN_TRANSLATED = _PUBLIC_ACTS | {
    "transcript",
    "family-composition",
    "medical-certificate",
    "dependency-proof",
    "commercial-licence",
    "employment-certificate",
    "municipal-registration",
    "language-certificate",
    "company-registration",
    "equivalence-decision",
}
_NAMES_TELL = 2
"""Names on an apostille that only one of its two neighbours has."""
_NAME_OF_FILE, _ACT, _NEXT_BEFORE, _NEXT_BEHIND = 3.0, 2.0, 2.5, 0.5
"""What counts beside one word that an apostille shares with a paper, where the two are files of their own."""
_LIKELIER = 1.5
"""Two words more, were the other paper the next one."""
_LONG = 5
"""Digits of a number that is nobody's day or year."""
_WORDS_OF_A_STATEMENT = 70
_READ = frozenset({"en", "fr", "nl", "de"})
_SURELY_READ = 0.8
_LETTERS_OF_A_NOTE = 80
_BESIDE = 2
"""How many papers away a page may lie that nobody could read and that a translation tells the kind of."""
_HARDLY = 0.6
"""Confidence below which the kind of a page is a guess that its translation overrules."""
_WRONGLY_READ = 0.75
"""Confidence of an original whose kind is known only from its translation."""


def join_statements(papers: list[Paper]) -> list[Paper]:
    """What a translator declares on a sheet of its own closes the translation before it, in the same language."""
    result: list[Paper] = []
    for paper in papers:
        before = result[-1] if result else None
        if (
            before is not None
            and before.file == paper.file
            and paper.kind == _TRANSLATION
            and len(paper.pages) == 1
            and paper.words.total() <= _WORDS_OF_A_STATEMENT
            and translated_kind(paper) is None
            and (before.kind in _OFTEN_TRANSLATED or before.kind == _TRANSLATION)
            and not (before.said or paper.said)
            and _one_language(before, paper)
        ):
            before.kind = _TRANSLATION
            before.absorb(paper)
            continue
        result.append(paper)
    return result


def _one_language(one: Paper, two: Paper) -> bool:
    first, second = one.pages[-1].reading, two.pages[0].reading
    sure = min(first.language_confidence, second.language_confidence) > _SURELY_READ
    return sure and first.language is not None and first.language == second.language


def join_booklets(papers: list[Paper]) -> list[Paper]:
    """A sheet that nobody could read is of the act beside it that has its numbers, as in the booklet of a notary.

    Whoever made out the act in a script of his own translates it himself on the next sheet, under one number.
    """
    for index, paper in enumerate(papers):
        if len(paper.pages) > 1 or not _could_be_original(paper) or any(page.reading.mrz for page in paper.pages):
            continue
        beside = [one for one in papers[max(0, index - 1) : index + 2] if _is_other_sheet(paper, one)]
        own = _figures(paper, days=False)
        shared = {id(one): own & _figures(one, days=False) for one in papers if one.file == paper.file}
        most = max((len(shared[id(one)]) for one in beside), default=0)
        having = [one for one in papers if one is not paper and len(shared.get(id(one), ())) >= max(most, _ONE_ACT)]
        if len(having) == 1 and having[0] in beside:
            having[0].absorb(paper)
            pairs = zip(having[0].pages, having[0].weights, strict=True)
            ordered = sorted(pairs, key=lambda pair: pair[0].reading.number)
            having[0].pages[:], having[0].weights[:] = [page for page, _ in ordered], [weight for _, weight in ordered]
    return [paper for paper in papers if paper.absorbed_by is None]


def _is_other_sheet(unread: Paper, paper: Paper) -> bool:
    """Whether an act was read that lies in the file of a sheet of which only the name of the file tells the kind."""
    own = paper.file == unread.file and paper.kind in _PUBLIC_ACTS and not _could_be_original(paper)
    return own and unread.kind in (paper.kind, UNKNOWN) and not (paper.said or unread.said)


_ONE_ACT = 2
"""Numbers that two sheets of one act have in common: that of the act and that of the person, for instance."""


def attach(papers: list[Paper]) -> None:
    """Say of every translation and apostille which paper it belongs to.

    An apostille on the signature of a translator belongs to the translation: its original is not legalised by it.
    """
    for index, paper in enumerate(papers):
        if paper.kind == _TRANSLATION and paper.duplicate_of is None:
            _attach_translation(papers, index)
    for index, paper in enumerate(papers):
        if paper.kind == "apostille" and paper.duplicate_of is None:
            of_translator = any(of_a_translator(page_lines(page.reading)) for page in paper.pages)
            paper.attached_to = (_signed_translation if of_translator else _legalised)(papers, index)


def _signed_translation(papers: list[Paper], index: int) -> Paper | None:
    """The translation that the translator signed on whose signature an apostille is: that before it, or the nearest."""
    here = papers[index]
    near = [
        other
        for other, paper in enumerate(papers)
        if paper.kind == _TRANSLATION and paper.duplicate_of is None and paper.folder == here.folder
    ]
    beside = [other for other in near if papers[other].file == here.file]
    if not beside and len(near) > 1:
        # In a file of its own; the names of files alone do not tell.
        named = _words_of_name(here)
        near = [other for other in near if named & _words_of_name(papers[other])]
    if not beside and len(near) != 1:
        return None
    return papers[min(beside or near, key=lambda other: (abs(other - index), other > index))]


def _legalised(papers: list[Paper], index: int) -> Paper | None:
    """What an apostille was put on: the paper before it, unless the one after it is the likelier of the two."""
    if (told := _told_by_its_number(papers, index)) is not None:
        return told
    at_before, at_after = _beside(papers, index, -1), _beside(papers, index, 1)
    before = None if at_before is None else papers[at_before]
    after = None if at_after is None else papers[at_after]
    if before is None and after is None:
        return _told_by_words(papers, index)
    sides = [paper for paper in (before, after) if paper is not None and paper.kind in _OFTEN_TRANSLATED]
    if at_before is None or at_after is None or before is None or after is None or len(sides) < 2:
        if at_before == index - 1 and before is not None and sides == [after] and _nobody_knows(before):
            # It lies behind a page that nobody could read: that may be its paper.
            papers[index].perhaps_of = _first_of(before)
        if at_before is not None and before is not None and _had_its_own(papers[at_before + 1 : index], before):
            return papers[index - 1]
        nearest = sides[0] if sides else _nearest_original(papers, index, lambda other: other.kind in _OFTEN_TRANSLATED)
        return _first_of(nearest or _nearest_original(papers, index, lambda other: other.kind != "photo"))
    own = {word for word in papers[index].words if word.isalpha()} - vocabulary().with_word.keys()
    # One clerk of one ministry signs them all: what two apostilles share says of neither whose it is.
    own.difference_update(*(other.words for other in papers if _is_another_apostille(other, papers[index])))
    words_before, words_after = before.words.keys(), after.words.keys()
    names = len(own & (words_after - words_before)) - len(own & (words_before - words_after))
    between = papers[at_before + 1 : index]
    if names < _NAMES_TELL and _had_its_own(between, before):
        papers[index].perhaps_of = _first_of(after) if after.kind in _PUBLIC_ACTS else None
        return between[-1]
    if abs(names) >= _NAMES_TELL:
        return _first_of(after if names > 0 else before)
    to_before, to_after = _apart(between, before), _apart(papers[index + 1 : at_after], after)
    if to_before != to_after:
        return _first_of(before if to_before < to_after else after)
    # One that stood before its paper made that paper its own.
    earlier = papers[at_before - 1] if at_before > 0 else None
    taken = earlier is not None and earlier.kind == "apostille" and earlier.attached_to is _first_of(before)
    likelier = after.kind in _PUBLIC_ACTS and (before.kind not in _PUBLIC_ACTS or taken)
    if after.kind in _PUBLIC_ACTS and before.kind in _PUBLIC_ACTS and not taken:
        # Behind its paper is where most lie; but some posts staple it on top.
        papers[index].perhaps_of = _first_of(after)
    return _first_of(after if likelier else before)


def _is_another_apostille(paper: Paper, here: Paper) -> bool:
    return paper.kind == "apostille" and paper is not here and here not in (paper.duplicate_of, paper.absorbed_by)


def _apart(between: Sequence[Paper], paper: Paper) -> int:
    """How many of the papers before or behind another are neither translations nor apostilles of it."""
    return sum(_original(one) is not _first_of(paper) for one in between)


def _had_its_own(between: Sequence[Paper], paper: Paper) -> bool:
    """Whether a paper had an apostille before it was translated; one behind the translation is that one's."""
    translated = bool(between) and between[-1].kind == _TRANSLATION and _apart(between, paper) == 0
    return translated and any(one.kind == "apostille" and one.attached_to is _first_of(paper) for one in between)


def _original(paper: Paper) -> Paper | None:
    """What a translation is of, or what the apostille on it or on a translation of it goes with in the end."""
    at = paper.attached_to
    return at.attached_to or at if at is not None else None


def _told_by_words(papers: list[Paper], index: int) -> Paper | None:
    """What an apostille that is alone in its file was put on: the paper that shares most with it and with its name.

    Who signed, in which capacity and whose seal it is stands on both. Files lie in the order of their names, so that
    the next one says little. None when two papers are as likely.
    """
    here = papers[index]
    fitting = {
        other: paper
        for other, paper in enumerate(papers)
        if paper.folder == here.folder and paper.kind in _OFTEN_TRANSLATED and paper.duplicate_of is None
    }
    own = {word for word in here.words if word.isalpha() and len(word) > 2} - vocabulary().with_word.keys()
    having = Counter(word for paper in fitting.values() for word in own & paper.words.keys())
    named = _words_of_name(here)
    ranked = sorted(
        (
            sum(1.0 / having[word] for word in own & paper.words.keys())
            + _NAME_OF_FILE * len(named & _words_of_name(paper))
            + (_ACT if paper.kind in _PUBLIC_ACTS else 0.0)
            + (_NEXT_BEFORE if other == index - 1 else _NEXT_BEHIND if other == index + 1 else 0.0),
            other,
        )
        for other, paper in fitting.items()
    )[::-1]
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _LIKELIER:
        return None
    return _first_of(papers[ranked[0][1]]) if ranked else None


def _words_of_name(paper: Paper) -> set[str]:
    """What the name of a file says apart from apostilles: "apostille casier.pdf" is of the record."""
    tokens = tokens_of(PurePosixPath(paper.file).stem.replace("_", " "))
    return {token for token in tokens if len(token) > 3 and token.isalpha() and not token.startswith("apost")}


def _first_of(paper: Paper | None) -> Paper | None:
    """The paper, or the one that it repeats."""
    return None if paper is None else standing(paper.duplicate_of) or paper


def _beside(papers: list[Paper], index: int, step: int) -> int | None:
    """Where the next paper of the same file in a direction lies that is no translation or apostille itself."""
    at = index + step
    while 0 <= at < len(papers) and papers[at].file == papers[index].file:
        if papers[at].kind not in _WRAPPERS:
            return at
        at += step
    return None


def _translated(papers: list[Paper], index: int, kind: str) -> Paper | None:
    """The original of a translation of this kind: the nearest, unless another alone has its numbers."""
    nearest = _nearest_original(papers, index, lambda other: other.kind == kind, anywhere=True)
    if nearest is None:
        return None
    # Days are written in another way in another language; long numbers are copied.
    own = Counter({word: count for word, count in papers[index].words.items() if _is_number(word)})

    def shared(paper: Paper) -> int:
        return (own & paper.words).total()

    others = [paper for paper in papers if paper.kind == kind and paper.duplicate_of is None]
    best = max(others, key=lambda paper: (shared(paper), paper is nearest))
    return best if shared(best) > shared(nearest) else nearest


def _with_its_numbers(papers: list[Paper], index: int) -> Paper | None:
    """The paper of the same file or folder that alone has the long numbers of a translation."""
    own = {word for word in papers[index].words if _is_number(word)}
    having = [
        paper
        for paper in papers
        if paper.folder == papers[index].folder
        and paper.kind not in _WRAPPERS
        and paper.duplicate_of is None
        and own.intersection(paper.words)
    ]
    return having[0] if len(having) == 1 else None


def _is_number(word: str) -> bool:
    return word.isdigit() and len(word) >= _LONG


_FIGURES = pattern_of(r"[A-Z0-9][A-Z0-9./:-]{3,24}")
_A_DAY = pattern_of(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d{2}|(?:19|20)\d{2}([./-])\d{1,2}\2\d{1,2}")


def _figures(paper: Paper, *, days: bool) -> set[str]:
    """Numbers and days of a paper without what parts their figures: they read the same in every script."""
    found = set()
    for page in paper.pages:
        for word in page.reading.words:
            text = word.text.strip(".,;:()[]")
            plain = re.sub(r"\D", "", text)
            if len(plain) >= _LONG and _FIGURES.fullmatch(text) and (days or not _A_DAY.fullmatch(text)):
                found.add(plain)
    return found


def _unread_original(papers: list[Paper], index: int) -> Paper | None:
    """The page that nobody could read of which a translation is: near it, and of several the one with its figures."""
    near = [
        other
        for other, paper in enumerate(papers)
        if abs(other - index) <= _BESIDE and paper.kind not in _WRAPPERS and _hardly_known(paper)
    ]
    here = [other for other in near if papers[other].file == papers[index].file and papers[other].duplicate_of is None]
    own = _figures(papers[index], days=True)
    shared = {other: own & _figures(papers[other], days=True) for other in here}
    having = Counter(figure for figures in shared.values() for figure in figures)
    ranked = sorted(((sum(1.0 / having[figure] for figure in shared[other]), other) for other in here), reverse=True)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] >= _ONE_FIGURE:
        return papers[ranked[0][1]]
    nearest = _nearest_original(papers, index, _hardly_known)
    return nearest if nearest is not None and papers.index(nearest) in near else None


_ONE_FIGURE = 0.9
"""What a number that a translation has in common with one page alone counts, about."""


def _told_by_its_number(papers: list[Paper], index: int) -> Paper | None:
    """The original of the one translation that tells the number of an apostille: it was translated with its paper."""
    own = _figures(papers[index], days=False)
    telling = [
        paper
        for paper in papers
        if paper.kind == _TRANSLATION
        and paper.attached_to is not None
        and paper.folder == papers[index].folder
        and own & _figures(paper, days=False)
    ]
    originals = {id(paper.attached_to): paper.attached_to for paper in telling}
    return _first_of(next(iter(originals.values()))) if len(originals) == 1 else None


def _attach_translation(papers: list[Paper], index: int) -> None:
    translation = papers[index]
    kind = translated_kind(translation)
    unread = _unread_original(papers, index)
    if kind is not None:
        original = _translated(papers, index, kind)
        # A page that nobody could read in the translation's own file is nearer than a paper of its kind elsewhere.
        beside = unread is not None and unread.file == translation.file and _could_be_original(unread)
        if original is not None and (original.file == translation.file or not beside):
            translation.attached_to = original
            if not original.said and _could_be_original(original):
                # It was taken for just that, though hardly anything of it can be read.
                original.confidence = max(original.confidence, min(_WRONGLY_READ, translation.confidence))
            return
    at = _beside(papers, index, -1)
    if kind is None and (same := _with_its_numbers(papers, index)) is not None:
        translation.attached_to = same
        return
    if kind is None and at == index - 1 and papers[at].kind in _OFTEN_TRANSLATED and not _hardly_known(papers[at]):
        # Nothing tells what it is of: behind its original is where it lies.
        translation.attached_to = _first_of(papers[at])
        return
    if unread is not None and _could_be_original(unread):
        translation.attached_to = unread
        if kind is not None:
            unread.kind = kind
            unread.confidence = min(_WRONGLY_READ, translation.confidence)
        return
    if kind is None:
        translation.attached_to = _nearest_original(papers, index, lambda other: other.kind in _OFTEN_TRANSLATED)


def _hardly_known(paper: Paper) -> bool:
    """Whether a page is of no kind, or of one that it was taken for without being sure."""
    zone = any(page.reading.mrz for page in paper.pages)
    return not paper.said and not zone and (paper.kind == UNKNOWN or paper.confidence < _HARDLY)


def _nobody_knows(paper: Paper) -> bool:
    return _hardly_known(paper) and _could_be_original(paper)


def translated_kind(paper: Paper) -> str | None:
    """What a translation is a translation of, by its own words; None when they do not say."""
    highest: dict[str, float] = {}
    for weight in paper.weights:
        for kind, score in weight.scores.items():
            if kind not in _WRAPPERS and kind != UNKNOWN:
                highest[kind] = max(highest.get(kind, 0.0), score)
    best = max(highest.items(), key=lambda item: (item[1], item[0]), default=None)
    return best[0] if best is not None and best[1] >= 4.0 else None


def _could_be_original(paper: Paper) -> bool:
    """Is it a page in another script or language, or too poor to say; not a page that we read and do not know."""
    for page in paper.pages:
        reading = page.reading
        letters = sum(len(word.text) for word in reading.words if word.confidence >= 0.6)
        if reading.language in _READ and reading.language_confidence > _SURELY_READ and letters > _LETTERS_OF_A_NOTE:
            return False
    return True


def _nearest_original(papers: list[Paper], index: int, fits: _Fits, *, anywhere: bool = False) -> Paper | None:
    """The nearest fitting paper: same file before, same file after, then same folder, then anywhere if allowed."""
    here = papers[index]

    def distance(other: int) -> tuple[bool, bool, int, bool]:
        return (
            papers[other].file != here.file,
            papers[other].folder != here.folder,
            abs(other - index),
            other > index,
        )

    candidates = [
        other
        for other, paper in enumerate(papers)
        if other != index
        and paper.kind not in _WRAPPERS
        and fits(paper)
        and (anywhere or paper.file == here.file or (paper.folder == here.folder and abs(other - index) <= 1))
    ]
    return _first_of(papers[min(candidates, key=distance)]) if candidates else None
