"""Where one paper ends and the next begins inside one file.

The pages of a file are a chain: each either continues the paper before it or begins a new one, and belongs to some
kind. The most plausible chain as a whole is found (Viterbi), so a page that says little takes the kind of the
paper it stands in, and a page numbered "2 of 3" is not torn off because it mentions another paper.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.kinds.phrases import fold, page_tokens, tokens_of
from pipeline.kinds.profile import UNKNOWN
from pipeline.kinds.structure import page_lines, particulars
from pipeline.papers.classify import PageWeights
from pipeline.papers.going_on import goes_on, same_number
from pipeline.papers.page_numbers import HEAD_LINES, MARGIN_LINES, Numbering, numbering
from pipeline.papers.page_signs import between, counts_on, days_of_issue, signs_of
from pipeline.papers.passport_pages import is_cover, is_inner_page
from pipeline.papers.place_to_sign import signed_by_a_party
from pipeline.papers.repetitions import figures
from pipeline.patterns import pattern_of
from pipeline.readings import PageReading

_SECOND = 2
"""Many papers number their pages from the second on."""
_HARDLY_FIRST = 0.03
_PART_OF_A_PAPER = pattern_of(
    r"\W{0,3}(?:(?:annexe?|bijlage|anlage|appendix|schedule|addendum|anexo|allegato|ek|zalacznik)"
    r" ?(?:n[or°]?\W{0,2})?(?:\d{1,2}|[a-h]|i{1,3}|iv|vi?)\b"
    r"|(?:(?:general|special|particular) )?(?:terms and )?conditions\b"
    r"|conditions (?:generales|particulieres)|(?:algemene|bijzondere) voorwaarden"
    r"|(?:allgemeine|besondere) \w{0,14}bedingungen|condicion\w{2} (?:generales|particulares)"
    r"|condicoes gerais|condizioni generali|erlauterungen|explications|explanatory notes?|toelichting"
    r"|(?:notes?|key|guide) (?:to|on) (?:the )?(?:\w{4,12} ){0,2}"
    r"(?:grad|mark|credit|transcript|certificate|scale|results?)\w{0,3}\b"
    r"|(?:grading|marking) (?:scale|system|scheme)|explanation (?:of|to)\b|legend\b|legende\b|(?:echelle|bareme) de\b"
    r"|notice explicative|note explicative|systeme de notation|puntenschaal|beoordelingsschaal|verklarende\b"
    r"|notenskala|notensystem|bewertungs\w{4,12}|hinweise (?:zu|fur)\b|sistema de (?:calificaci|avalia|evalua)\w{3,5}"
    r"|escala de (?:calificaci|nota|classifica)\w{1,6}|scala dei voti|skala ocen"
    r"|degerlendirme sistemi|sistemul de notare"
    r"|rechtsbehelfsbelehrung|voies? de recours|comment reagir|how to (?:appeal|object)|bezwaar\b)"
)
_WITH_PARTS = frozenset(
    {
        *("health-insurance", "lease", "title-deed", "employment-contract", "hosting-agreement"),
        *("tax-assessment", "bank-statement", "student-account", "scholarship", "grant", "admission-letter"),
        *("transcript", "diploma", "language-certificate", "equivalence-decision", "criminal-record"),
    }
)
"""Kinds that come with conditions, annexes or explanations on sheets of their own."""

# Kinds that mostly fill one page and come in series under the same heading: each title begins a new one.
_ONE_PAGE_KINDS = frozenset({"payslip", "apostille", "language-preference", "fee-payment"})
_CLEAR_TITLE = 0.7
_REPEATED = 0.8
_SHORT = 0.68
"""Where a page that is not full ends at most, as a share of its height."""
_ENOUGH_WORDS = 15
_SURE = 0.8
_EVEN = 0.5
_HARDLY_A_TITLE = 0.4
_SURELY_FIRST = 0.9
_UNTITLED = 0.2
_SURE_OF_LANGUAGE = 0.7
_TITLED = 0.55
_BACK_SIDE = 0.3
"""How much less likely a page begins a paper that tells nothing of anybody."""
_SMALL_PRINT = 0.8
_HARDLY_KNOWN = 0.6
_OF_ONE_CASE = 2
_WORDS_PER_EXAMPLE = 60
"""Terms and explanations give a figure now and then."""
_OTHER_ZONE = 0.97
"""How likely a second zone of one format begins a paper: a passport or card has one, and a copy of it is its own."""
_COLLATED = 0.05
"""How likely a page begins a paper that stands behind copies of one page wherever it stands, or bears its number."""
_NEVER = 1e-4
_PASSPORT = "passport"
_COVERED = 0.9
"""How likely a sheet that shows no more than the cover of a booklet before a data page is of that passport."""
_SPREAD = 0.02
"""Share of probability that any page may be anything: keeps one odd page from deciding alone."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of pages that make up one paper."""

    kind: str
    confidence: float
    pages: tuple[int, ...]
    """Indices into the pages given."""


def split(pages: Sequence[PageReading], weights: Sequence[PageWeights]) -> tuple[Run, ...]:
    """The papers of one file, in order.

    Args:
        pages: of one file, blank pages left out.
        weights: the evidence on each page.
    """
    if not pages:
        return ()
    covers = [is_cover(page, behind) for page, behind in zip(pages, weights[1:], strict=False)]
    shares = [
        {_PASSPORT: _COVERED} if cover else weight.probabilities()
        for cover, weight in zip((*covers, False), weights, strict=True)
    ]
    kinds = sorted({kind for share in shares for kind, value in share.items() if value >= 0.01} | {UNKNOWN})
    best: list[dict[str, tuple[float, str | None]]] = []
    starts = [
        min(start, _HARDLY_FIRST) if covered else start
        for covered, start in zip((False, *covers), _starts(pages, weights), strict=True)
    ]
    for share, start in zip(shares, starts, strict=True):
        row: dict[str, tuple[float, str | None]] = {}
        before = best[-1] if best else {}
        origin = max(before, key=lambda kind: (before[kind][0], kind)) if before else None
        for kind in kinds:
            opening = math.log(_start_share(share, kind)) + math.log(max(start, _NEVER))
            candidates: list[tuple[float, str | None]] = [
                (opening + (before[origin][0] if origin is not None else 0.0), None)
            ]
            if before:
                carry_on = math.log(_continue_share(share, kind)) + math.log(max(1.0 - start, _NEVER))
                candidates.append((before[kind][0] + carry_on, kind))
            row[kind] = max(candidates, key=lambda candidate: candidate[0])
        best.append(row)
    return _runs(best, shares)


def _starts(pages: Sequence[PageReading], weights: Sequence[PageWeights]) -> list[float]:
    """How likely each page begins a paper: a page that repeats an earlier one does what that one did."""
    numbers = [numbering(page) for page in pages]
    copies = _copies([_bag(page) for page in pages])
    collated = _collated(copies)
    starts = [1.0]
    for index in range(1, len(pages)):
        # A sheet that nothing was read on tells nothing of how the paper before it ended.
        last = next((earlier for earlier in range(index - 1, -1, -1) if pages[earlier].words), index - 1)
        before, page, weight, number = pages[last], pages[index], weights[index], numbers[index]
        pair = (numbers[last], number)
        start = start_probability(before, page, weight, pair)
        if _goes_on(weights[last], weight) and not _looks_like_a_first(before, page):
            start *= _UNTITLED
        if _other_zone(pages[:index], page):
            start = max(start, _OTHER_ZONE)
        if number is None and _is_back_side(before, page, (weights[last], weight)):
            start *= _BACK_SIDE
        head = max(earlier for earlier in range(index) if starts[earlier] > _EVEN)
        if (
            (number is None or number.page > 1)
            and _has_parts(weights[head])
            and _goes_with_it(page, weights[head], weight)
        ):
            start *= _BACK_SIDE
        titled = any(weight.titles.get(kind, 0.0) >= _CLEAR_TITLE for kind in _ONE_PAGE_KINDS)
        if titled and (number is None or number.page == 1):
            start = max(start, _SURELY_FIRST)
        if not _follows(*pair) and (
            _complete_twice(before, page, weight) or _two_dates(before, page, weights[last], weight)
        ):
            start = max(start, _SURELY_FIRST)
        second = numbers[last] is None and number is not None and number.page == _SECOND
        if not page.mrz and (second or (number is None and goes_on(page_lines(before), page_lines(page)))):
            start = min(start, _HARDLY_FIRST)
        if number is None and _is_entry_on_the_back(page, weights[last], weight):
            start = min(start, _HARDLY_FIRST)
        if (number is None and _only_signs(before, page, weight)) or is_inner_page(weights[head], page, weight):
            start = min(start, _HARDLY_FIRST)
        first_copy = min(copies[index], default=index)
        if first_copy < index and not counts_on(signs_of(before), signs_of(page)):
            start = 0.95 if starts[first_copy] > 0.5 else 0.1
        of_one = index in collated or (number is None and same_number(page_lines(before), page_lines(page)))
        if of_one and not titled and not _titled_otherwise(weights[last], weight):
            start = min(start, _COLLATED)
        starts.append(start)
    return starts


def _copies(words: Sequence[Counter[str]]) -> list[frozenset[int]]:
    """For each page the pages that bear nearly the same words; of a page with hardly any, none."""
    alike: list[set[int]] = [set() for _ in words]
    totals = [bag.total() for bag in words]
    for (one, bag), (other, rival) in itertools.combinations(enumerate(words), 2):
        most = max(totals[one], totals[other])
        allowed = (1 - _REPEATED) * most
        # Of 300 pages there are 45,000 pairs: what cannot be alike is told without counting.
        if totals[one] < totals[other] - allowed or totals[other] < totals[one] - allowed:
            continue
        if len(bag.keys() - rival.keys()) > allowed or most < _ENOUGH_WORDS:
            continue
        if (bag & rival).total() >= _REPEATED * most:
            alike[one].add(other)
            alike[other].add(one)
    return [
        frozenset(found) if total >= _ENOUGH_WORDS else frozenset() for found, total in zip(alike, totals, strict=True)
    ]


def _collated(copies: Sequence[frozenset[int]]) -> frozenset[int]:
    """Pages that follow a copy of one page each time they are there: sheets of one paper, copied as a set.

    Papers of a sheet each are copied one after the other, or have each its title.
    """
    return frozenset(
        index
        for index in range(1, len(copies))
        if copies[index]
        and index - 1 not in copies[index]
        and copies[index] == {other + 1 for other in copies[index - 1]}
    )


def _titled_otherwise(before: PageWeights, page: PageWeights) -> bool:
    """Whether a page bears a title of its own: of another kind than the page before it, or clearly of the same."""
    own = next(iter(before.probabilities()))
    return _other_title(page, own) >= _HARDLY_A_TITLE or page.titles.get(own, 0.0) >= _CLEAR_TITLE


def _other_title(page: PageWeights, own: str) -> float:
    """How much a page looks titled as any kind but one."""
    return max((value for kind, value in page.titles.items() if kind not in (UNKNOWN, own)), default=0.0)


def _other_zone(before: Sequence[PageReading], page: PageReading) -> bool:
    """Has the page a machine-readable zone though the nearest page before it that has one is of the same format."""
    earlier = next((other.mrz for other in reversed(before) if other.mrz), ())
    return bool({zone.format for zone in earlier} & {zone.format for zone in page.mrz})


def _complete_twice(before: PageReading, page: PageReading, weights: PageWeights) -> bool:
    """Two issues of one paper: the same words with other figures, each with its title and its close."""
    if not all(signs.closes or signs.ends < _SHORT for signs in (signs_of(before), signs_of(page))):
        return False
    if max((value for kind, value in weights.titles.items() if kind != UNKNOWN), default=0.0) < _CLEAR_TITLE:
        return False
    one, two = _bag(before), _bag(page)
    one, two = one - figures(one), two - figures(two)
    most = max(one.total(), two.total())
    return most >= _ENOUGH_WORDS and (one & two).total() >= _REPEATED * most


def _two_dates(before: PageReading, page: PageReading, earlier: PageWeights, weights: PageWeights) -> bool:
    """Two papers of one kind: both with its title, and each with a place and a day of its own."""
    if not any(
        min(value, earlier.titles.get(kind, 0.0)) >= _TITLED
        for kind, value in weights.titles.items()
        if kind != UNKNOWN
    ):
        return False
    one, two = days_of_issue(page_lines(before)), days_of_issue(page_lines(page))
    return bool(one and two) and one.isdisjoint(two)


def _has_parts(weights: PageWeights) -> bool:
    """Surely a paper that is often followed by conditions or annexes."""
    kind, share = next(iter(weights.probabilities().items()))
    return kind in _WITH_PARTS and share >= _SURE


def _goes_with_it(page: PageReading, earlier: PageWeights, weights: PageWeights) -> bool:
    """Headed as the conditions, the explanations or an annex of a paper, and as no other paper of its own."""
    own = next(iter(earlier.probabilities()))
    if _other_title(weights, own) >= _HARDLY_A_TITLE:
        return False
    return any(_PART_OF_A_PAPER.match(fold(line)) for line in page_lines(page)[:MARGIN_LINES])


def _is_back_side(before: PageReading, page: PageReading, weights: Sequence[PageWeights]) -> bool:
    """Text that names nobody and no day, below no title of its own: of the same kind or of none, or in small print."""
    one, two = (next(iter(weight.probabilities().items())) for weight in weights)
    alike = one[0] == two[0] != UNKNOWN and min(one[1], two[1]) >= _SURE
    signs = signs_of(page)
    small = signs.height < _SMALL_PRINT * signs_of(before).height
    # Terms in the type of the paper, under headings of their own, are of no kind that could be told.
    vague = two[1] < _HARDLY_KNOWN and not signs.letterhead
    return (
        (alike or small or vague)
        and _same_size(before, page)
        and not _other_language(before, page)
        and len(page.words) >= _ENOUGH_WORDS
        and not page.mrz
        and max(weights[1].titles.values(), default=0.0) < _HARDLY_A_TITLE
        and particulars(page_lines(page)) < max(_OF_ONE_CASE, len(page.words) / _WORDS_PER_EXAMPLE)
    )


def _is_entry_on_the_back(page: PageReading, earlier: PageWeights, weights: PageWeights) -> bool:
    """The back of a degree, where the register has it, or of an act, with the notes in its margin."""
    kind, share = next(iter(earlier.probabilities().items()))
    if share < _SURE or len(page.words) > _WORDS_OF_AN_ENTRY or page.mrz or _other_title(weights, kind) >= _CLEAR_TITLE:
        return False
    head = [fold(line) for line in page_lines(page)[:HEAD_LINES]]
    if kind in _WITH_NOTES:
        return any(map(_NOTED.match, head))
    return kind in _WITH_ENTRIES and not signs_of(page).letterhead and any(map(_ENTERED.search, head))


_WITH_ENTRIES = frozenset({"diploma", "transcript", "language-certificate"})
_WITH_NOTES = frozenset(
    {
        *("birth-certificate", "marriage-certificate", "death-certificate", "divorce-decision"),
        *("adoption-certificate", "criminal-record"),
    }
)
_NOTED = pattern_of(
    r"\W{0,4}(?:\d{1,2}[.)]? )?(?:mentions? marginales?|marginal (?:notes?|entries|annotations?)|kantmeldingen|"
    r"kanttekeningen|(?:latere|randmelding\w{0,2}) vermeldingen|randmeldingen|randvermerke?|folgebeurkundungen|"
    r"espacio para notas|(?:notas|anotaciones) marginales|anotaciones|averbamentos|averbacoes|observacoes e averbacoes|"
    r"annotazioni(?: marginali)?|wzmianki(?: dodatkowe)?|przypiski|adnotacje|mentiuni(?: marginale)?|"
    r"fingerprints?|finger prints?|empreintes (?:digitales|decadactylaires)|vingerafdrukken|fingerabdrucke|"
    r"huellas (?:dactilares|digitales)|impressoes digitais|impronte digitali)\b"
)
"""What heads the back of an act, and of a record that shows whose fingers were printed."""
_WORDS_OF_AN_ENTRY = 120
_ENTERED = pattern_of(
    r"\b(?:(?:entered|registered|recorded|inscribed) in the (?:register|book|roll|records)|"
    r"register of (?:graduates|degrees|diplomas)|"
    r"original of th(?:is|e) (?:certificate|diploma|degree)|registration number of the (?:graduate|diploma|degree)|"
    r"(?:inscrit|enregistre|transcrit)e? (?:au|sur le|dans le) (?:registre|livre)|registre des (?:diplomes|grades)|"
    r"ingeschreven in (?:het|de) \w{0,12}register|eingetragen in das \w{0,12}(?:register|verzeichnis)|"
    r"registro (?:nacional |universitario )?de (?:titulos|titulados|diplomas)|"
    r"(?:libro|livro|tomo) (?:n\S{0,3} )?\w{1,6},? (?:folio|folha|fls?)\b|"
    r"(?:registrado|inscrito|inscripto|registado)a? (?:en el|no|bajo el|sob o|com o|con el)|"
    r"wpisan[oay] do (?:ksiegi|rejestru)|inregistrat in registrul|diploma defterine)\b"
)


def _only_signs(before: PageReading, page: PageReading, weights: PageWeights) -> bool:
    """The last sheet of a form: it begins with where the party to it signs, and nobody has signed the sheet before."""
    first = sorted({word.line for word in page.words})[: _LINES_TO_A_SIGNATURE + 1]
    return (
        len(first) > 1
        and signed_by_a_party(page_tokens(page.words), before=first[-1])
        # The officer who legalises the signature has a box of his own below.
        and _other_title(weights, "apostille") < _HARDLY_A_TITLE
        and not (signs_of(before).closes or signs_of(page).letterhead)
        and _same_size(before, page)
        and not _other_language(before, page)
    )


_LINES_TO_A_SIGNATURE = 4


def _follows(before: Numbering | None, page: Numbering | None) -> bool:
    return before is not None and page is not None and page.page == before.page + 1


def _goes_on(before: PageWeights, page: PageWeights) -> bool:
    """Surely one kind on both pages, and no title on the second: the middle of a paper, not another one."""
    kind, share = next(iter(page.probabilities().items()))
    return (
        kind != UNKNOWN
        and kind not in _ONE_PAGE_KINDS
        and share >= _SURE
        and before.probabilities().get(kind, 0.0) >= _SURE
        and page.titles.get(kind, 0.0) < _HARDLY_A_TITLE
    )


def _looks_like_a_first(before: PageReading, page: PageReading) -> bool:
    """A heading, in another language than the page before."""
    return signs_of(page).heading and _other_language(before, page)


def _bag(page: PageReading) -> Counter[str]:
    return Counter(token for word in page.words for token in tokens_of(word.text))


def _start_share(share: dict[str, float], kind: str) -> float:
    return (1 - _SPREAD) * share.get(kind, 0.0) + _SPREAD / 60


def _continue_share(share: dict[str, float], kind: str) -> float:
    own = share.get(kind, 0.0)
    if kind != UNKNOWN:
        own += 0.6 * share.get(UNKNOWN, 0.0)
    return (1 - _SPREAD) * min(1.0, own) + _SPREAD / 4


def start_probability(
    before: PageReading,
    page: PageReading,
    weights: PageWeights,
    numbers: tuple[Numbering | None, Numbering | None],
) -> float:
    """How likely it is that a page begins a new paper, from everything but its kind."""
    logit = 0.0
    previous, number = numbers
    if number is not None:
        if number.page == 1:
            logit += 4.0
        elif previous is not None and number.page == previous.page + 1 and number.of == previous.of:
            logit -= 8.0
        else:
            logit -= 2.0
    elif previous is not None and previous.of is not None:
        logit += 1.5 if previous.page == previous.of else -1.5
    title = max((value for kind, value in weights.titles.items() if kind != UNKNOWN), default=0.0)
    logit += 3.2 * min(title, 1.2) - 1.6
    if page.mrz:
        logit += 2.0
    if not _same_size(before, page):
        logit += 1.5
    if _other_language(before, page):
        logit += 1.2
    logit += between(signs_of(before), signs_of(page))
    logit += _same_head(page_lines(before), page_lines(page))
    return min(0.995, max(0.005, 1.0 / (1.0 + math.exp(-logit))))


def _other_language(before: PageReading, page: PageReading) -> bool:
    return (
        bool(page.language and before.language)
        and page.language != before.language
        and min(page.language_confidence, before.language_confidence) > _SURE_OF_LANGUAGE
    )


def _same_size(first: PageReading, second: PageReading) -> bool:
    if None in (first.width_mm, first.height_mm, second.width_mm, second.height_mm):
        return True
    one = sorted((first.width_mm or 0.0, first.height_mm or 0.0))
    two = sorted((second.width_mm or 0.0, second.height_mm or 0.0))
    return all(abs(a - b) <= 0.08 * max(a, b, 1.0) for a, b in zip(one, two, strict=True))


def _same_head(before: Sequence[str], lines: Sequence[str]) -> float:
    """A repeated heading: with the same figures it is the same paper, with other figures the next of its sort."""
    one = [token for line in before[:6] for token in tokens_of(line)]
    two = [token for line in lines[:6] for token in tokens_of(line)]
    if min(len(one), len(two)) < 6:
        return 0.0
    common = len(set(one) & set(two)) / max(1, min(len(set(one)), len(set(two))))
    if common < 0.7:
        return 0.0
    figures_one = {token for token in one if any(char.isdigit() for char in token)}
    figures_two = {token for token in two if any(char.isdigit() for char in token)}
    if figures_one and figures_two and len(figures_one & figures_two) < 0.6 * max(len(figures_one), len(figures_two)):
        return 0.8
    return -2.5


def _runs(best: list[dict[str, tuple[float, str | None]]], shares: list[dict[str, float]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    end = len(best) - 1
    while end >= 0:
        kind = max(best[end], key=lambda name: (best[end][name][0], name))
        start = end
        while start > 0 and best[start][kind][1] is not None:
            start -= 1
        pages = tuple(range(start, end + 1))
        runs.append(Run(kind, _confidence(kind, [shares[index] for index in pages]), pages))
        end = start - 1
    return tuple(reversed(runs))


def _confidence(kind: str, shares: Sequence[dict[str, float]]) -> float:
    """Of a whole paper: its clearest page says it, pages that clearly say something else take from it."""
    clearest = max(share.get(kind, 0.0) for share in shares)
    doubt = 1.0
    for share in shares:
        other = max((value for name, value in share.items() if name not in (kind, UNKNOWN)), default=0.0)
        if other > 0.8 and share.get(kind, 0.0) < 0.1:
            doubt *= 0.9
    return max(0.0, min(1.0, clearest * max(doubt, 0.6)))
