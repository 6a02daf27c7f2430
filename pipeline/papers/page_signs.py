"""What the build of a page says about where a paper begins and ends, whatever kind of paper it is.

A first page has a letterhead and a heading; a last one closes with a place, a date and a signature, or just stops; a
page in the middle is full, begins in the middle of a sentence and goes on counting its articles.
"""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.kinds.phrases import fold, tokens_of
from pipeline.patterns import pattern_of
from pipeline.readings import PageReading, Word

_CONTACT = pattern_of(
    r"@|\bwww\.|\bhttps?:|\b(?:tel|t|phone|telephone|fax|gsm|email|e-mail|mail)\b[ .:]*[+(]?\d"
    r"|\b(?:tel|telephone|telefoon|telefon)\b|\b[a-z]-?\d{4,5}\b|\b\d{4,5} [a-z]{3,}"
)
_CLOSING = pattern_of(
    r"\b(?:signature|signed|handtekening|unterschrift|gezeichnet|firma|imza|podpis|firmato"
    r"|(?:fait|etabli|delivre|dresse) a\b|(?:gedaan|opgemaakt|afgegeven|uitgereikt) te\b"
    r"|(?:done|issued|given|signed) (?:at|in|on)\b|(?:ausgestellt|ausgefertigt|geschehen|beurkundet) (?:in|zu|am)\b"
    r"|yours (?:faithfully|sincerely|truly)|sincerely|kind regards|best regards|cordialement|salutations"
    r"|hoogachtend|vriendelijke groet|mit freundlichen grussen|hochachtungsvoll"
    r"|director|directeur|registrar|burgemeester|bourgmestre|notar\w*|griffier|greffier|seal|cachet|stempel|sceau)\b"
)
_ARTICLE = pattern_of(
    r"^\s*(?:(?:art(?:icle|ikel|iculo|igo|icolo)?\.?|§|clause|section)\s*(?P<named>\d{1,3})\b|(?P<bare>\d{1,3})\s*[.):°])"
)
_DAY = (
    r"\d{1,2}(?:st|nd|rd|th|er|\.)? ?(?:de |of )?(?:[^\W\d_]{3,10}\.?|\d{1,2}|[./-]\d{1,2}[./-]) ?,?(?: de)? ?\d{4}"
    r"|[^\W\d_]{3,10} \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./-][^\W\d_]{3}[./-]\d{2,4}"
)
_PLACE_AND_DAY = pattern_of(
    rf"(?:[^\W\d_][\w .,'’/-]{{0,60}}[,:] ?)?(?:le |den |de |am |the |el |a |on |op )?(?P<day>{_DAY})"
)
_ORDINALS_WORDS = """
primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo
primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo
premierement deuxiemement troisiemement quatriemement cinquiemement sixiemement
"""
_ORDINALS = {
    word: number for line in _ORDINALS_WORDS.strip().splitlines() for number, word in enumerate(line.split(), start=1)
}
"""What deeds of notaries count their clauses with."""
_ORDINAL = pattern_of(rf"(?:^|[.;] )\s*({'|'.join(_ORDINALS)})\s*[:.-]")
_TOP = 0.3
_LOW = 0.55
_HEADING_WORDS = 9
_LARGER = 1.22
_FULL = 0.8
_SHORT = 0.68
_OTHER_TYPE = 0.2


@dataclass(frozen=True, slots=True)
class Signs:
    """What one page shows."""

    letterhead: bool = False
    heading: bool = False
    """A short line in capitals, in larger letters or alone between blanks, in the upper part."""
    closes: bool = False
    """Wording of a close, or a signature or stamp, in its lower part or as its last lines."""
    ends: float = 0.0
    """Where the last line but a page number stands, as a share of the height."""
    begins_inside: bool = False
    """The first line goes on with a sentence."""
    first_article: int | None = None
    articles: frozenset[int] = frozenset()
    """Numbers of all articles, clauses or fields: a form's last page may end with a field counted far ahead."""
    height: float = 0.0
    """Median height of its words, in millimetres when the size of the page is known."""
    left: float = 0.0
    """Its left margin, as a share of the width."""
    words: int = 0


def signs_of(page: PageReading) -> Signs:
    """Look at a page; a page without words shows nothing."""
    rows: dict[int, list[Word]] = defaultdict(list)
    for word in page.words:
        if any(char.isalnum() or char == "§" for char in word.text):
            rows[word.line].append(word)
    lines = sorted(rows.values(), key=lambda row: min(word.box[1] for word in row))
    if not lines:
        return Signs()
    heights = [word.box[3] - word.box[1] for row in lines for word in row]
    median = statistics.median(heights)
    texts = [fold(" ".join(word.text for word in row)) for row in lines]
    body = [row for row, text in zip(lines, texts, strict=True) if len(tokens_of(text)) > 2] or lines
    closing = [text for row, text in zip(lines, texts, strict=True) if row[0].box[1] > _LOW or row in body[-3:]]
    marked = any(mark.kind in ("signature", "stamp", "seal") and mark.box[1] > 0.4 for mark in page.marks)
    articles = [number for text in texts for number in _articles(text)]
    first = next((row[0].text for row in lines if row[0].text[:1].isalpha()), "")
    top = [text for row, text in zip(lines, texts, strict=True) if row[0].box[1] < 0.2]
    return Signs(
        letterhead=any(_CONTACT.search(text) for text in top[:8]),
        heading=any(_is_heading(row, median) for row in lines[:14] if row[0].box[1] < _TOP + 0.1),
        closes=marked or any(_CLOSING.search(text) for text in closing[-8:]),
        ends=max(word.box[3] for row in body for word in row if len(row) > 1 or row is body[-1]),
        begins_inside=first[:1].islower(),
        first_article=articles[0] if articles else None,
        articles=frozenset(articles),
        height=median * (page.height_mm or 297.0),
        left=statistics.median_low(sorted(min(word.box[0] for word in row) for row in body)),
        words=sum(len(row) for row in lines),
    )


def _articles(text: str) -> list[int]:
    """The numbers of the articles that begin in a line."""
    found = _ARTICLE.match(text)
    if found:
        return [int(found["named"] or found["bare"])]
    return [_ORDINALS[word] for word in _ORDINAL.findall(text)]


def _is_heading(row: list[Word], median: float) -> bool:
    words = [word.text for word in row if any(char.isalpha() for char in word.text)]
    if not 1 <= len(words) <= _HEADING_WORDS or sum(map(len, words)) < 5:
        return False
    size = statistics.median_high([word.box[3] - word.box[1] for word in row])
    # One word in capitals is as often a surname in a form.
    return size >= _LARGER * median or (len(words) > 1 and all(word == word.upper() for word in words))


def days_of_issue(lines: Sequence[str]) -> frozenset[str]:
    """The days in lines that hold a place and a day and nothing else: where and when a paper was made."""
    found = (_PLACE_AND_DAY.fullmatch(fold(line).strip(" .")) for line in lines)
    return frozenset("".join(char for char in match["day"] if char.isalnum()) for match in found if match)


def counts_on(before: Signs, page: Signs) -> bool:
    """Whether a page goes on with the articles where the one before it stopped."""
    return page.first_article is not None and page.first_article > 1 and page.first_article - 1 in before.articles


def between(before: Signs, page: Signs) -> float:
    """How the build of two pages speaks for (above 0) or against a new paper between them, in logits."""
    if not before.words or not page.words:
        return 0.0
    if counts_on(before, page):
        # It goes on counting: whatever else looks like a head on it stands in the middle of the paper.
        return -3.5
    logit = 0.0
    if page.heading:
        logit += 0.9
    elif page.words > 40:
        logit -= 0.9
    if page.letterhead and page.heading:
        logit += 0.9
    if before.closes:
        logit += 0.6
    elif before.ends > _FULL:
        logit -= 1.2
    if before.ends < _SHORT:
        # A short page may have been the last; what follows without any head may still belong to it.
        logit += 1.3 if page.heading or page.letterhead else 0.3
    if page.begins_inside:
        logit -= 1.5
    if max(before.height, page.height) > (1 + _OTHER_TYPE) * min(before.height, page.height):
        logit += 0.8
    return logit
