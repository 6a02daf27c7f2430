"""Which kind of paper is this page: weighed evidence from wording, build and, last, the file name.

Every kind has phrases (:mod:`pipeline.kinds`) that weigh by what they are and where they stand: a title alone on a
large line at the top says most, the same words inside a sentence next to nothing, because letters and lists mention
every paper there is. A softmax over the weights, with the weight of *nothing recognised* among them, gives the
confidence; its temperature and that weight are measured (see ``docs/accuracy.md``).
"""

from __future__ import annotations

import dataclasses
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.kinds.concepts import concept_scores
from pipeline.kinds.hague import ENOUGH, items_said
from pipeline.kinds.phrases import (
    FOR,
    TITLES,
    Hit,
    Token,
    find_phrases,
    leaning,
    page_tokens,
    tokens_of,
    vocabulary,
)
from pipeline.kinds.profile import UNKNOWN
from pipeline.kinds.structure import movement_lines, page_cells, page_lines, particulars, structure_scores
from pipeline.papers.file_names import file_hints, role_hint
from pipeline.papers.place_to_sign import signed_by_a_party
from pipeline.papers.said_translated import headed_as_translation
from pipeline.papers.spoken_of import cited, enclosed, has_prose
from pipeline.papers.title_place import Layout, listed, title_cover
from pipeline.papers.title_sense import (
    followed_by_a_name,
    misread_alone,
    share_of_title,
    states_none,
    subject_lines,
    takes_words_of,
    titled_otherwise,
)
from pipeline.readings import PageReading, Word
from validators.facts import Role

TEMPERATURE = 1.05
"""Of the softmax."""
NOTHING = 2.4
"""Weight of ``unknown``: what a kind must exceed to be believed."""

_APOSTILLE = "apostille"
_FORM, _ONE_ANSWER, _LINES_OF_A_DECLARATION = "application-form", 1.5, 12
_DECLARES = ("declar", "undersigned", "soussign", "verklar", "verklaar", "ondergeteken", "erklar", "unterzeichn")
"""How the words begin by which somebody declares something, folded."""
_TRANSLATION = "translation"
_CARD = "identity-card"
_NUMBER_OF_A_CARD = 3.5
_SIGNS_OF_A_TRANSLATOR = 2
_AROUND = 2.0
_AROUND_AS_HEADED = 4.5
"""How much more a translation weighs than what it translates, and where its head says what it is."""
_CONVENTION = frozenset(
    tokens_of("apostille apostil apostila apostilla e-apostille Convention de La Haye 5 octobre 1961 Hague")
)
_LINES_OF_A_PAPER = 9
_WORDS_OF_A_PAPER = 16
"""Above the first word of a legalisation: its own letterhead and address have fewer."""
_SPOKEN_OF = 1.5
"""The most an apostille weighs on a page that names the Convention and says nothing else of it."""
_WITH_OTHERS = frozenset({_APOSTILLE, _TRANSLATION, UNKNOWN})
"""What lies in a file with the paper that it belongs to."""
_ENOUGH_TO_TELL = 30
"""Words without anything particular among them from which a page is about nobody."""
_SPELLED_OUT = 12
"""Letters of a phrase that stands on no page by chance."""
_OF_ONE_CASE = 2
_SPEAKS_OF = 0.45
_IDEAS_ALONE = 0.6
"""What ideas are worth where nothing at all is particular: landlords and tenants are in the news."""
_OF_NOBODY = frozenset({"course-description", "motivation-letter", "photo", UNKNOWN})
"""Kinds that need to tell nothing of anybody."""
_A_PAPER_ITSELF = 5.0
_CLEAR_TITLE = 0.6
_BELOW_A_TITLE = 1.5
"""The most a general heading weighs where the title of a paper stands above it."""
_TITLE = 6.0
_HEADING = 3.5
_WORDS = 3.0
_SHORT_PAGE = 250
"""Tokens up to which body wording counts in full; longer pages say more by chance."""
_ISSUER_WORDS = """
municipality gemeente gemeinde commune mairie stadt city ville
municipio ayuntamiento comune bank banque
"""
_ISSUERS = frozenset(_ISSUER_WORDS.split())
"""Words of letterheads that titles use too."""
_STICKERS = frozenset({"schengen-visa"})
_IN_PROSE = 0.5
"""What a sticker's words are worth in sentences: nothing on a sticker is one, but insurers write of Schengen States."""
_LETTERS = frozenset({"language-preference", "motivation-letter", "invitation-letter"})
"""Kinds that people write as letters of their own, whose subject is their title; others only write about papers."""
_SUBJECT = 0.75
_CITED = 3.0
"""How much less words weigh in a sentence of a letter about another paper."""
_OF_NONE = 2.7
"""What it weighs for another paper that this one states that an event was not."""
_TITLED_OTHERWISE = 0.5
"""What wording is worth on a page whose title is that of another paper."""
_A_FULL_TITLE = 1.0
_NO_TITLE = 0.2
_BESIDE_A_TITLE = 0.8
"""What wording of a kind is worth that has no title where another kind's is large and alone at the top."""
_LONGEST_HEADING = 9
_HEADING_LIKENESS = 0.95
_A_LIST = 5
"""Kinds of papers in the lines of a list from which it says what is enclosed."""
_ENCLOSED = 0.4
_FILE_HINT = 1.0
_FILE_WHEN_UNREADABLE = 3.2


@dataclass(frozen=True, slots=True)
class KindScore:
    """One possible kind of a page."""

    kind: str
    confidence: float
    """Calibrated: the confidences of all kinds of a page, those left out included, add up to 1."""
    role_hint: Role | None = None
    """Whose paper it is, when the file name or the page says so."""
    why: tuple[str, ...] = ()
    """What spoke for it, strongest first, in words for a person."""


@dataclass(frozen=True, slots=True)
class PageWeights:
    """The evidence before it is turned into confidences; grouping works on these."""

    scores: Mapping[str, float]
    """Per kind; ``unknown`` always present."""
    titles: Mapping[str, float]
    """Per kind: how title-like its best title stands on this page, 0 to about 1.3."""
    why: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    role_hint: Role | None = None
    encloses: bool = False
    """Whether the page is a list of many papers."""

    def probabilities(self) -> dict[str, float]:
        """Softmax of the scores, best first."""
        top = max(self.scores.values())
        parts = {kind: math.exp((score - top) / TEMPERATURE) for kind, score in self.scores.items()}
        total = sum(parts.values())
        return {kind: part / total for kind, part in sorted(parts.items(), key=lambda item: (-item[1], item[0]))}


def classify_page(page: PageReading, file_name: str) -> tuple[KindScore, ...]:
    """The possible kinds of a page, best first; never empty.

    Args:
        page: what was seen on the page.
        file_name: path or name of its file; a weak hint.
    """
    weights = weigh_page(page, file_name)
    return tuple(
        KindScore(kind, round(share, 4), weights.role_hint, weights.why.get(kind, ()))
        for index, (kind, share) in enumerate(weights.probabilities().items())
        if share >= 0.02 or index == 0
    )


def weigh_page(page: PageReading, file_name: str) -> PageWeights:
    """All evidence on a page, summed per kind."""
    legible = _spelled(page)
    all_read = len(page.legible_words) == len(page.words)
    page = dataclasses.replace(page, words=legible)
    tokens = page_tokens(page.words)
    layout = Layout.of(page, tokens)
    evidence: dict[str, _Evidence] = defaultdict(_Evidence)
    rows = movement_lines(page)
    hits = [hit for hit in find_phrases(tokens) if not rows.issuperset(_lines_of(hit, tokens))]
    layout = dataclasses.replace(layout, listed=listed(hits, tokens, layout))
    _collect(hits, tokens, layout, evidence)
    told = [token for token in tokens if token.line not in rows]
    _lean(told, layout, evidence)
    lines = page_lines(page)
    mentioned = sum(1 for found in evidence.values() if found.mentions)
    length_factor = math.sqrt(_SHORT_PAGE / max(_SHORT_PAGE, len(tokens)))

    scores: dict[str, float] = {}
    why: dict[str, tuple[str, ...]] = {}
    entitled = any(kind != UNKNOWN and found.title_likeness >= _A_FULL_TITLE for kind, found in evidence.items())
    for kind, found in evidence.items():
        beside = entitled and found.title_likeness < _NO_TITLE
        scores[kind] = found.score(length_factor, _BESIDE_A_TITLE if beside else 1.0)
        why[kind] = found.reasons()
    # Figures between letters that nobody could read stand in rows on every form.
    for kind, (score, reason) in structure_scores(page, lines).items() if all_read else ():
        scores[kind] = scores.get(kind, 0.0) + score
        why[kind] = (reason, *why.get(kind, ()))
    of_one_case = particulars(lines)
    belief = length_factor * (1.0 if of_one_case else _IDEAS_ALONE)
    ideas = concept_scores([token.text for token in told], [token.known for token in told if token.known])
    for kind, (score, reason) in ideas.items():
        scores[kind] = scores.get(kind, 0.0) + score * belief
        why[kind] = (*why.get(kind, ()), reason)
    if len(tokens) >= _ENOUGH_TO_TELL and not page.mrz and of_one_case < _OF_ONE_CASE:
        # An article, a guide or a notice speaks of papers and of nobody.
        scores = {kind: score * (1.0 if kind in _OF_NOBODY else _SPEAKS_OF) for kind, score in scores.items()}
    # A translator's name and what he translates from often stand side by side in one letterhead.
    headed = headed_as_translation(lines) or headed_as_translation(page_cells(page))
    _wrap(scores, evidence, sworn="translation" in ideas, headed=headed)
    if all_read or evidence[_APOSTILLE].title_likeness < _CLEAR_TITLE:
        # Where letters were doubted the items of an apostille cannot be read; its title in full was.
        _only_spoken_of(scores, evidence, tokens)
    _only_numbered(scores, evidence, page)
    if len(lines) <= _LINES_OF_A_DECLARATION and any(token.text.startswith(_DECLARES) for token in tokens):
        _only_one_answer(scores, evidence)
    if not page.mrz and has_prose(lines):
        scores = {kind: score * (_IN_PROSE if kind in _STICKERS else 1.0) for kind, score in scores.items()}
    if not page.mrz and titled_otherwise(tokens, layout):
        for kind in scores:
            if kind not in _WITH_OTHERS and (kind not in evidence or evidence[kind].title_likeness < _NO_TITLE):
                scores[kind] *= _TITLED_OTHERWISE
    _yield_to_the_paper_it_stands_on(scores, evidence)
    _yield_to_what_stands_above(scores, hits, tokens)
    _yield_to_the_title_above(scores, evidence)
    unknown = NOTHING + max(0.0, scores.get(UNKNOWN, 0.0))
    # A page that names many papers is about papers: a checklist, a letter, a table of contents.
    unknown += min(5.0, 0.6 * max(0, mentioned - 6))
    encloses = enclosed(hits, tokens, layout) >= _A_LIST
    if encloses:
        # What a letter encloses, the account of the fee among it, tells of those papers and not of the letter.
        scores = {kind: score * _ENCLOSED for kind, score in scores.items()}
    best = max((score for kind, score in scores.items() if kind != UNKNOWN), default=0.0)
    hints = file_hints(file_name)
    # "Diploma and translation": what the translation is of is in the file too, and a page that cannot be read is that.
    beside = any(kind not in _WITH_OTHERS for kind in hints)
    for kind, words in hints.items():
        if kind != UNKNOWN and not (beside and kind in _WITH_OTHERS):
            scores[kind] = scores.get(kind, 0.0) + (_FILE_WHEN_UNREADABLE if best < 2.5 else _FILE_HINT)
            why[kind] = (*why.get(kind, ()), f"file name: {words}")
    scores = {kind: score for kind, score in scores.items() if score > 0 and kind != UNKNOWN}
    scores[UNKNOWN] = unknown
    # A title that belongs to a paper about another thing begins none of its own.
    titles = {
        kind: found.title_likeness
        for kind, found in evidence.items()
        if found.title_likeness > 0 and ideas.get(kind, (0.0, ""))[0] >= 0
    }
    return PageWeights(scores, titles, why, role_hint(file_name), encloses)


def _spelled(page: PageReading) -> tuple[Word, ...]:
    """The words that are told by, with the lines that bear a phrase letter by letter though an engine doubted them.

    What it makes of letters that it does not know, or of a poor fax, spells no title by chance.
    """
    legible = page.legible_words
    if len(legible) == len(page.words):
        return legible
    tokens = page_tokens(page.words)
    kept = {
        token.line
        for hit in find_phrases(tokens)
        if hit.quality == 1.0 and len(hit.phrase) == hit.last - hit.first + 1 > 1
        for token in tokens[hit.first : hit.last + 1]
        if sum(map(len, hit.phrase)) >= _SPELLED_OUT
    }
    sure = set(map(id, legible))
    return tuple(word for word in page.words if id(word) in sure or word.line in kept)


def _wrap(scores: dict[str, float], evidence: Mapping[str, _Evidence], *, sworn: bool, headed: bool) -> None:
    """A translation says all that its original says, its title too; what tells it is who vouches for it.

    Args:
        scores: per kind; the translation's is raised.
        evidence: what was found.
        sworn: whether the page speaks of a translator and of faithfulness.
        headed: whether it begins by saying what it is translated from.
    """
    found = evidence.get(_TRANSLATION)
    if found is None or not (headed or (sworn and scores.get(_TRANSLATION, 0.0) >= _A_PAPER_ITSELF)):
        return
    if headed or len(found.strong) >= _SIGNS_OF_A_TRANSLATOR or (found.strong and found.title_likeness >= _NO_TITLE):
        best = max((score for kind, score in scores.items() if kind not in (_TRANSLATION, UNKNOWN)), default=0.0)
        scores[_TRANSLATION] = max(scores[_TRANSLATION], best + (_AROUND_AS_HEADED if headed else _AROUND))


def _only_spoken_of(scores: dict[str, float], evidence: Mapping[str, _Evidence], tokens: Sequence[Token]) -> None:
    """Where the Convention is named and none of what an apostille says follows, the page speaks of one."""
    found = evidence.get(_APOSTILLE)
    if found is None or not (named := found.named()) or not all(_CONVENTION.issuperset(phrase) for phrase in named):
        return
    if len(items_said([token.known or token.text for token in tokens])) < ENOUGH:
        scores[_APOSTILLE] = min(scores[_APOSTILLE], _SPOKEN_OF)


def _only_numbered(scores: dict[str, float], evidence: Mapping[str, _Evidence], page: PageReading) -> None:
    """Many papers tell the number of somebody's card; on a card its name, a portrait or a zone stands too."""
    found = evidence.get(_CARD)
    if found is not None and not (page.mrz or page.portraits) and found.title_likeness < _NO_TITLE:
        scores[_CARD] = min(scores[_CARD], _NUMBER_OF_A_CARD)


def _only_one_answer(scores: dict[str, float], evidence: Mapping[str, _Evidence]) -> None:
    """A short declaration about one thing that the form asks too is no form: that has its name or asks for more."""
    found = evidence.get(_FORM)
    if found is not None and len(found.strong) == 1 and found.title_likeness < _NO_TITLE:
        scores[_FORM] = min(scores[_FORM], _ONE_ANSWER)


def _yield_to_the_paper_it_stands_on(scores: dict[str, float], evidence: Mapping[str, _Evidence]) -> None:
    """An apostille below the title of another paper is a stamp on that paper, not a paper."""
    apostille = scores.get(_APOSTILLE, 0.0)
    heading = evidence[_APOSTILLE].first_title if _APOSTILLE in evidence else None
    if apostille <= 0 or heading is None:
        return
    for kind, score in scores.items():
        first = evidence[kind].first_title if kind in evidence else None
        above = first is not None and first < heading
        if kind not in (_APOSTILLE, UNKNOWN) and score >= _A_PAPER_ITSELF and above:
            apostille = min(apostille, score - 4.0)
    scores[_APOSTILLE] = apostille


def _yield_to_what_stands_above(scores: dict[str, float], hits: Sequence[Hit], tokens: Sequence[Token]) -> None:
    """A legalisation below a page of something else is a sticker on that page, though nobody here can read it.

    An extract in Arabic with the stamps of a ministry and an embassy at its foot says no more in Latin letters. The
    last sheet of a form says where its guarantor or parent signs, and below it an officer legalises that signature.
    """
    if scores.get(_APOSTILLE, 0.0) <= 0:
        return
    uses = vocabulary().uses
    said = (
        tokens[hit.first].line
        for hit in hits
        if any(kind == _APOSTILLE and use in ("titles", "strong") for kind, use in uses[hit.phrase])
    )
    first = min(said, default=0)
    above = [token.line for token in tokens if token.line < first]
    unread = len(set(above)) >= _LINES_OF_A_PAPER and len(above) >= _WORDS_OF_A_PAPER
    if unread or signed_by_a_party(tokens, before=first):
        scores[_APOSTILLE] = min(scores[_APOSTILLE], _SPOKEN_OF)


def _yield_to_the_title_above(scores: dict[str, float], evidence: Mapping[str, _Evidence]) -> None:
    """Below a paper's own title, "visa requirement" or "instructions" is one of its lines, not what the page is."""
    general = evidence[UNKNOWN].first_title if UNKNOWN in evidence else None
    if general is None:
        return
    for kind, found in evidence.items():
        above = found.first_title is not None and found.first_title < general
        if kind != UNKNOWN and above and scores[kind] >= _A_PAPER_ITSELF:
            scores[UNKNOWN] = min(scores[UNKNOWN], _BELOW_A_TITLE)


@dataclass(slots=True)
class _Evidence:
    """What was found for one kind."""

    titles: list[tuple[float, float, str]] = field(default_factory=list)
    strong: dict[str, float] = field(default_factory=dict)
    body: dict[str, float] = field(default_factory=dict)
    against: dict[str, float] = field(default_factory=dict)
    mentions: int = 0
    first_title: int | None = None
    """The line of the first of its titles that looks like one."""
    words: float = 0.0
    """Of single words that lean to the kind."""
    heading: float = 0.0
    """Of such words in one line that looks like a heading."""

    @property
    def title_likeness(self) -> float:
        return max((likeness for _, likeness, _ in self.titles), default=0.0)

    def named(self) -> list[tuple[str, ...]]:
        """The phrases that speak for the kind by themselves."""
        return [tuple(text.split()) for text in (*(text for _, _, text in self.titles), *self.strong)]

    def score(self, length_factor: float, wording: float = 1.0) -> float:
        weights = sorted((weight for weight, _, _ in self.titles), reverse=True)
        title = min(9.0, sum(weight * 0.4**index for index, weight in enumerate(weights[:4])))
        strong = sorted(self.strong.values(), reverse=True)
        firm = min(8.0, sum(weight * share for weight, share in zip(strong, (1.0, 0.7, 0.5, 0.4, 0.3), strict=False)))
        usual = 4.5 * (1.0 - math.exp(-sum(self.body.values()) * length_factor / 4.0))
        words = _WORDS * (1.0 - math.exp(-self.words * length_factor / 3.0))
        # A title known as a whole counts already; a heading of leaning words stands in when it is worded otherwise.
        heading = max(0.0, _HEADING * min(1.0, self.heading) - 0.5 * title)
        against = min(5.0, sum(self.against.values()))
        return title + heading + wording * (firm * math.sqrt(length_factor) + usual + words) - against

    def reasons(self) -> tuple[str, ...]:
        best = sorted(self.titles, reverse=True)[:1]
        strong = sorted(self.strong.items(), key=lambda item: -item[1])[:2]
        return (*(f"title: {text}" for _, _, text in best), *(f"wording: {text}" for text, _ in strong))


def _collect(hits: Sequence[Hit], tokens: Sequence[Token], layout: Layout, evidence: dict[str, _Evidence]) -> None:
    vocab = vocabulary()
    whole = [
        (hit.first, hit.last, kinds)
        for hit in hits
        if hit.last - hit.first + 1 == len(hit.phrase) > 1
        and (kinds := {kind for kind, use in vocab.uses[hit.phrase] if use == "titles"})
    ]
    titled = {
        hit: {kind for kind, use in vocab.uses[hit.phrase] if use == "titles" and not takes_words_of(hit, kind, whole)}
        for hit in hits
    }
    title_spans = sorted(
        ((hit.first, hit.last) for hit, kinds in titled.items() if kinds), key=lambda span: span[0] - span[1]
    )
    covered_by_kind = title_cover(hits, tokens)
    subjects = subject_lines(tokens)
    other_papers = cited(hits, tokens, layout)
    for hit in hits:
        if len(hit.phrase) == 1 and hit.quality < misread_alone(hit.phrase[0]):
            # "Marie" is not NARIC, and "gestionnaire" no "questionnaire": nothing beside it says so.
            continue
        uses = vocab.uses[hit.phrase]
        lines = _lines_of(hit, tokens)
        text = " ".join(hit.phrase)
        size = len(hit.phrase)
        # "visa" inside "application for a long stay visa" is no title of its own.
        inside = any(a <= hit.first and hit.last <= b and b - a > hit.last - hit.first for a, b in title_spans)
        shares: dict[str, int] = defaultdict(int)
        for _, use in uses:
            shares[use] += 1
        for kind, use in uses:
            if use != "against" and states_none(hit, kind, tokens):
                evidence[UNKNOWN].strong[text] = _OF_NONE
                continue
            found = evidence[kind]
            shared = math.sqrt(shares[use])
            if use != "against" and any(hit.first in sentence for sentence in other_papers.get(kind, ())):
                shared *= _CITED
            if use == "titles":
                if inside or kind not in titled[hit]:
                    continue
                covered = sum(covered_by_kind[kind].get(line, 0) for line in lines)
                likeness = layout.title_likeness(lines, covered) * hit.quality
                alone = covered >= sum(layout.tokens.get(line, 0) for line in lines)
                if kind in _LETTERS and (tokens[hit.first].line in subjects or followed_by_a_name(hit, tokens)):
                    likeness = max(likeness, _SUBJECT * hit.quality)
                likeness *= share_of_title(hit, kind, tokens, alone=alone)
                specific = 0.8 if size == 1 else 1.0
                found.mentions += 1
                if likeness >= _CLEAR_TITLE and (found.first_title is None or lines[0] < found.first_title):
                    found.first_title = lines[0]
                found.titles.append((_TITLE * likeness * specific / shared, likeness, text))
            elif use == "strong":
                weight = (2.0 if size == 1 else 2.7 if size == 2 else 3.3) * hit.quality / shared
                found.strong[text] = max(found.strong.get(text, 0.0), weight)
            elif use == "body":
                weight = (0.45 if size == 1 else 0.8 if size == 2 else 1.1) * hit.quality / shared
                found.body[text] = max(found.body.get(text, 0.0), weight)
            else:
                likeness = layout.title_likeness(lines, sum(1 for _ in range(hit.first, hit.last + 1)))
                weight = (0.4 + 2.2 * likeness) * hit.quality
                found.against[text] = max(found.against.get(text, 0.0), weight)


def _lines_of(hit: Hit, tokens: Sequence[Token]) -> tuple[int, ...]:
    return tuple(sorted({token.line for token in tokens[hit.first : hit.last + 1]}))


def _lean(tokens: Sequence[Token], layout: Layout, evidence: dict[str, _Evidence]) -> None:
    """Evidence of single words, for papers that say the usual in unusual words."""
    by_line: dict[int, list[Token]] = defaultdict(list)
    for token in {token.known: token for token in reversed(tokens) if token.known is not None}.values():
        for kind, weight in leaning(token.known or "", FOR):
            evidence[kind].words += weight * token.quality
    for token in tokens:
        by_line[token.line].append(token)
    for line, several in by_line.items():
        if len(several) > _LONGEST_HEADING:
            continue
        likeness = layout.title_likeness((line,), len(several))
        if likeness < _HEADING_LIKENESS:
            continue
        sums: dict[str, float] = defaultdict(float)
        for token in several:
            # "Municipality of" begins a letterhead: who issued it, not what it is.
            leant = () if token.known in _ISSUERS else leaning(token.known or "", TITLES)
            for kind, weight in leant:
                sums[kind] += weight * token.quality
        for kind, total in sums.items():
            evidence[kind].heading = max(evidence[kind].heading, min(1.0, total) * likeness)
