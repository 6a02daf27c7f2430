"""When "it is not there" may be said: of an apostille that nobody had put on, of a lease that nobody had registered.

That something was not found proves nothing on a page that was read badly, or where a stamp stands whose words nobody
read. Where every page was read well and nothing is left that it might be, the paper lacks it: nobody need look again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.extract.text.lines import Paper
from pipeline.patterns import pattern_of
from pipeline.placing import meet
from pipeline.readings import Box, Mark, PageReading
from validators.facts import Evidence, Field, Reading

LACKING: Final = 0.72
"""Confidence that what was looked for everywhere is not there."""

LACKING_ON_DRAWN: Final = 0.88
"""The same of a page that a program made."""
PRINTED_OUT: Final = 0.62
"""That nobody signed or stamped what a machine printed, or stamped what a private person wrote."""
HARDLY_LACKING: Final = 0.55
"""That no stamp is seen on a scan: dry ones do not show, and faint ones are missed."""

_READ_WELL: Final = 0.85
_WORDS: Final = 25
_SURE_MARK: Final = 0.5
_HEAD: Final = 0.2
"""Emblems stand above; stamps do not."""
_ROW: Final = 0.08
"""How far a stamp and the signature that it goes with stand above each other at most."""
_LETTERHEAD: Final = 0.14
"""Emblems and lines of the letterhead end here; nobody signs above."""
_LEAST_STROKE = 5.0
_THIN = 0.8
"""Millimetres that the smallest signature is wide or high; ink thinner than a pen's stroke with its turns."""
_MARGIN = 14.0
_HOLE = 9.5
"""Millimetres from the edge at which sheets are punched, and more than a hole measures."""
_EDGE: Final = 0.001
_SHADOW: Final = 4.0
"""Share of the page within which ink touches its edge, and millimetres that the shadow there or a frame is wide."""
_OF_LEGALISATION: Final = pattern_of(
    r"apost|postill|legali[sz]|beglaubig|attested (?:by|for|at)|attestation of (?:the )?sign|hague|la haye|\bhaager?\b|"
    r"\bseen (?:for|at|and)\b|\bvu pour\b|\bgezien (?:voor|ter)\b|\bgesehen\b|\bvisto (?:bueno|per|para)\b|\btasdik|"
    r"e-?register|authenticat"
)


def read_through(paper: Paper, least: float = _READ_WELL) -> bool:
    """Whether every page was read, and read well, and none is said to be elsewhere.

    Args:
        paper: whose pages.
        least: confidence of the text that counts as read well.
    """
    pages = [page.ref.reading for page in paper.pages if not page.ref.reading.blank]
    if _goes_on(paper):
        return False
    return bool(pages) and all(
        page.error is None
        and page.quality.problem is None
        and len(page.words) >= _WORDS
        and (page.quality.text_confidence or 0.0) >= least
        for page in pages
    )


def _goes_on(paper: Paper) -> bool:
    """Whether a page says that it is one of more than are there: who signs does so on the last."""
    counted = [
        (int(found[1]), int(found[2]))
        for page in paper.pages
        for found in _PAGE_OF.finditer(page.folded)
        if 0 < int(found[1]) <= int(found[2])
    ]
    counted += [count for page in paper.pages if (count := _counted_alone(page.ref.reading)) is not None]
    if any(_CONTINUED.search(page.folded) for page in paper.pages[-1:]):
        return True
    return any(most > len(paper.pages) for _, most in counted) and all(one < most for one, most in counted)


def _counted_alone(reading: PageReading) -> tuple[int, int] | None:
    """The count that stands by itself at the head or foot of a page, as "1/2" does, however surely it was read."""
    for line in {word.line for word in reading.words if word.box[3] < _HEAD_LINE or word.box[1] > _FOOT_LINE}:
        found = _COUNT.fullmatch(" ".join(word.text for word in reading.words if word.line == line))
        if found is not None and 0 < int(found[1]) <= int(found[2]):
            return int(found[1]), int(found[2])
    return None


_HEAD_LINE: Final = 0.08
_FOOT_LINE: Final = 0.9
_COUNT: Final = pattern_of(r"[-–—(\[ ]{0,3}(\d{1,2}) ?(?:/|of|van|sur|von|de|di|z) ?(\d{1,2})[-–—)\] ]{0,3}")
_PAGE_OF: Final = pattern_of(
    r"\b(?:page|pagina|pag|blad|bladzijde|blz|seite|blatt|p|sayfa|strona|str|hoja|folio|sheet)\b\.?\s{0,3}:?\s{0,3}"
    r"(\d{1,2})\s{0,2}(?:/|of|sur|de|van|von|di|z|out of)\s{0,2}(\d{1,2})\b"
)
_CONTINUED: Final = pattern_of(
    r"\b(?:continued on (?:page|the next|next|sheet)|please turn over|p\.?t\.?o\.?$|suite (?:a la |en )?page|"
    r"suite au verso|vervolg op|zie (?:volgende|keerzijde|ommezijde)|fortsetzung auf|bitte wenden|continua en)\b"
)


def stamps(paper: Paper) -> list[Mark]:
    """Stamps and seals below the head of the pages."""
    return [
        mark
        for page in paper.pages
        for mark in page.ref.reading.marks
        if mark.kind in ("stamp", "seal", "sticker") and mark.confidence >= _SURE_MARK and mark.box[3] > _HEAD
    ]


def not_legalised(paper: Paper) -> bool:
    """Whether the paper carries neither apostille nor legalisation, and nothing that might be one.

    One round stamp in the row of a signature is the issuer's. A second one, one that stands apart, or one with lines of
    text that nobody read may be a consulate's.
    """
    if any(mark.kind == "photo" for page in paper.pages for mark in page.ref.reading.marks):
        return False  # A sticker with a picture in it looks like a photo.
    found = stamps(paper)
    if len(found) > 1 or any(mark.kind == "sticker" or not mark.detail.startswith("round") for mark in found):
        return False
    if not all(_signed_beside(paper, mark) for mark in found):
        return False
    if not read_through(paper):
        return False
    texts = [page.folded for page in paper.pages]
    texts += [other.text.casefold() for page in paper.pages for other in page.ref.reading.alternatives]
    return not any(_OF_LEGALISATION.search(text) for text in texts)


def _signed_beside(paper: Paper, stamp: Mark) -> bool:
    """Whether somebody signed in the row of a stamp: who issues a paper signs and stamps it in one place."""
    return any(
        mark.kind == "signature" and mark.box[1] - stamp.box[3] < _ROW and stamp.box[1] - mark.box[3] < _ROW
        for page in paper.pages
        if stamp in page.ref.reading.marks
        for mark in page.ref.reading.marks
    )


def not_registered(paper: Paper) -> bool:
    """Whether a lease carries no mark of registration and nothing that might be one.

    Offices print or stamp it with lines of text on the contract, or give a receipt; a stamp that nobody read may be it,
    and so may a page that is missing, which a contract without signatures shows.
    """
    signed = any(mark.kind == "signature" for page in paper.pages for mark in page.ref.reading.marks)
    # A clause that speaks of registering has been told apart before.
    return signed and not stamps(paper) and read_through(paper) and not _OFFICE.search(paper.pages[-1].folded)


_OFFICE: Final = pattern_of(
    r"rechtszekerheid|securite juridique|rechtssicherheit|patrimoniumdoc|documentation patrimoniale|"
    r"(?:register|registre|boek|vak|case|volume|folio)\s{0,2}[:.]?\s{0,2}\d"
)


def no_ink_left(paper: Paper) -> bool:
    """Whether everything on every page is print that was read, ruled lines and what belongs to the sheet itself.

    Then nobody has signed it. A stamp, a logo below the head, bleed-through or grain leave something, and so would the
    faintest pen; a page of unknown size is not judged.
    """
    return all(_nothing_left(page.ref.reading, ()) for page in paper.pages) and _seen_through(paper)


def print_alone_left(paper: Paper) -> bool:
    """Whether all ink that nothing explains is as low as a line of print: words that were not surely read.

    That is enough for papers that machines print out and nobody signs, not for those that somebody has to sign.
    """
    for page in paper.pages:
        reading = page.ref.reading
        if reading.blank:
            continue
        if reading.unexplained is None:
            return False
        width, height = _millimetres(reading)
        tall = [box for box in reading.unexplained if _is_left(box, width, height) and not _is_line(box, width, height)]
        if any(not _is_words(box, reading, _LINE_OF_PRINT / height) for box in tall):
            return False
    return read_through(paper, _READ_FAIRLY)


def no_stamp_seen(paper: Paper) -> bool:
    """Whether nothing on any page is tall enough for a stamp: the same, but for signatures that were seen.

    Enough for what private people write and machines print. Lines of print that nobody read count for something only
    where they stand over each other, as those of a stamp do.
    """
    if _may_be_registered(paper):
        return False
    for page in paper.pages:
        reading = page.ref.reading
        if reading.blank:
            continue
        if reading.unexplained is None or any(
            mark.kind in _LIKE_STAMPS and not is_emblem(mark) for mark in reading.marks
        ):
            return False
        width, height = _millimetres(reading)
        hands = _hands(reading)
        left = [
            box
            for box in reading.unexplained
            if _is_left(box, width, height)
            and not any(_belongs(box, hand, width, height) for hand in hands)
            and not _are_initials(box, width, height)
            and min((box[2] - box[0]) * width, (box[3] - box[1]) * height) >= _SLIVER
        ]
        for box in left:
            others = [other for other in left if other is not box]
            if _is_line(box, width, height):
                part = _under_strokes(box, reading) or any(
                    _stand_over(box, other, _LINE_OF_PRINT / height) or _frame(box, other, width, height)
                    for other in others
                )
            else:
                small = max((box[2] - box[0]) * width, (box[3] - box[1]) * height) < _LEAST_STAMP
                part = not small or any(_apart(box, other, width, height) < _LEAST_STAMP for other in others)
            if part:
                return False
    return read_through(paper, _READ_FAIRLY)


def is_emblem(mark: Mark) -> bool:
    """Whether a ring in the letterhead is seen, hardly surely, as a stamp: who prints a head has an emblem there."""
    ring = mark.kind in ("stamp", "seal") and mark.detail.startswith(("round", "oval"))
    return ring and mark.confidence <= _SURE_MARK and mark.box[3] < _LETTERHEAD


def _millimetres(reading: PageReading) -> tuple[float, float]:
    """How large a page is, of which a photo says nothing: such sheets are A4, and look smaller if anything."""
    if reading.size_from == "assumed" or not reading.width_mm or not reading.height_mm:
        return _SHEET
    return reading.width_mm, reading.height_mm


def _is_line(box: Box, width_mm: float, height_mm: float) -> bool:
    """Whether ink is as low as a line of print, or a long line that runs a little askew."""
    wide, high = (box[2] - box[0]) * width_mm, (box[3] - box[1]) * height_mm
    return high <= _LINE_OF_PRINT or (high <= _LINE_ASKEW and wide >= _LONG_LINE * high)


def _stand_over(one: Box, other: Box, apart: float) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] <= other[1] and other[1] - one[3] < apart


def _frame(one: Box, other: Box, width_mm: float, height_mm: float) -> bool:
    """Whether two lines are as long as each other and stand as far apart as the edges of a stamp."""
    ends = max(abs(one[0] - other[0]), abs(one[2] - other[2])) * width_mm
    down = (max(one[1], other[1]) - min(one[3], other[3])) * height_mm
    return ends < _SHADOW and (one[2] - one[0]) * width_mm > _LEAST_STAMP and down < _HIGHEST_FRAME


def _under_strokes(box: Box, reading: PageReading) -> bool:
    """Whether what was hardly taken for the strokes of a hand lies over ink: the edges of a stamp look like them."""
    return any(
        mark.kind in ("handwriting", "signature") and mark.confidence < _SURE_MARK and meet(mark.box, box)
        for mark in reading.marks
    )


def _apart(one: Box, other: Box, width_mm: float, height_mm: float) -> float:
    """Millimetres between two boxes, across or down."""
    across = max(0.0, one[0] - other[2], other[0] - one[2]) * width_mm
    down = max(0.0, one[1] - other[3], other[1] - one[3]) * height_mm
    return max(across, down)


_SLIVER, _LEAST_STAMP, _HIGHEST_FRAME = 2.0, 8.0, 30.0
"""Millimetres that folds and edges of a sheet on a table are wide at most, and the smallest and largest stamp high."""
_LIKE_STAMPS: Final = ("stamp", "seal", "sticker", "photo", "flag")
_READ_FAIRLY: Final = 0.8
"""Confidence of a page some of whose words were hardly read, but all of which are print."""
_SHEET: Final = (210.0, 297.0)
_LINE_ASKEW, _LONG_LINE = 7.0, 9.0
"""Millimetres that a line of print which runs askew is high, and how many times it is longer."""


_LINE_OF_PRINT: Final = 4.2
"""Millimetres from the top of its tallest to the foot of its lowest letters; signatures and stamps are taller."""


def _is_words(box: Box, reading: PageReading, low: float) -> bool:
    """Whether words no taller than a line of print fill a box: two lines that were hardly read stand close."""
    covered = 0.0
    for word in reading.words:
        if word.confidence < _HARDLY_READ or word.box[3] - word.box[1] > low:
            continue
        across = min(box[2], word.box[2]) - max(box[0], word.box[0])
        down = min(box[3], word.box[3]) - max(box[1], word.box[1])
        covered += across * down if across > 0 and down > 0 else 0.0
    return covered >= _FULL_OF_WORDS * (box[2] - box[0]) * (box[3] - box[1])


_HARDLY_READ: Final = 0.3
_FULL_OF_WORDS: Final = 0.6


def no_stamp_left(paper: Paper) -> bool:
    """Whether nothing on any page may be a stamp: as :func:`no_ink_left`, but for sure signatures."""
    if _may_be_registered(paper):
        return False
    for page in paper.pages:
        if any(mark.kind in _LIKE_STAMPS for mark in page.ref.reading.marks):
            return False
        if not _nothing_left(page.ref.reading, _hands(page.ref.reading), initials=True):
            return False
    return _seen_through(paper)


def _may_be_registered(paper: Paper) -> bool:
    """Whether a lease bears the lines of the office that registered it, which are most often a stamp."""
    return paper.kind == "lease" and any(_OFFICE.search(page.folded) for page in paper.pages)


def _hands(reading: PageReading) -> list[Box]:
    """Where somebody surely signed."""
    return [
        mark.box
        for mark in reading.marks
        if mark.kind == "signature" and mark.confidence >= _SURE_MARK and not _over_print(mark.box, reading)
    ]


def _seen_through(paper: Paper) -> bool:
    """Whether every page was read well, or is known without: nobody need vouch for the letters that a program drew."""
    return read_through(paper) or drawn(paper)


def _over_print(signature: Box, reading: PageReading) -> bool:
    """Whether strokes reach wider than a hand and hold lines of words: a stamp with a signature across it."""
    left, top, right, bottom = signature
    inside = sum(
        left <= word.box[0] and word.box[2] <= right and top <= word.box[1] and word.box[3] <= bottom
        for word in reading.words
    )
    return right - left > _WIDE_HAND and inside >= _LINES_OF_A_STAMP


_WIDE_HAND: Final = 0.3
"""Share of the page's width."""
_LINES_OF_A_STAMP: Final = 4
"""Words of them; a hand signs over the two or three of a printed name."""


def _nothing_left(reading: PageReading, signatures: Sequence[Box], *, initials: bool = False) -> bool:
    if reading.blank:
        return True
    size = (reading.width_mm, reading.height_mm)
    if reading.unexplained is None or reading.size_from == "assumed" or not size[0] or not size[1]:
        return False
    return not any(
        _is_left(box, size[0], size[1])
        and not any(_belongs(box, one, size[0], size[1]) for one in signatures)
        and not (initials and _are_initials(box, size[0], size[1]))
        and not _frames_a_photo(box, reading, size[0], size[1])
        for box in reading.unexplained
    )


def _frames_a_photo(box: Box, reading: PageReading, width_mm: float, height_mm: float) -> bool:
    """Is ink no more than a side of the frame in which a photo is glued or printed."""
    thin = min((box[2] - box[0]) * width_mm, (box[3] - box[1]) * height_mm) < _SHADOW
    return thin and any(
        mark.kind == "photo" and _apart(box, mark.box, width_mm, height_mm) < _SHADOW for mark in reading.marks
    )


def _are_initials(box: Box, width_mm: float, height_mm: float) -> bool:
    """Is a box of ink as small as the initials that parties put at the foot of each page; stamps are larger."""
    low, small = box[1] > _FOOT, (box[3] - box[1]) * height_mm < _INITIALS[1]
    return low and small and (box[2] - box[0]) * width_mm < _INITIALS[0]


_FOOT: Final = 0.92
_INITIALS: Final = (14.0, 8.0)
"""Millimetres wide and high."""


def _belongs(box: Box, signature: Box, width_mm: float, height_mm: float) -> bool:
    """Is a box of ink a part of a signature, or a stroke that was cut off it."""
    across = max(0.0, signature[0] - box[0], box[2] - signature[2]) * width_mm
    down = max(0.0, signature[1] - box[1], box[3] - signature[3]) * height_mm
    small = max((box[2] - box[0]) * width_mm, (box[3] - box[1]) * height_mm) < _BESIDE_SIGNATURE
    return max(across, down) <= (_A_STROKE_OFF if small else _BESIDE_SIGNATURE)


_BESIDE_SIGNATURE: Final = 10.0
"""Millimetres that a stroke of a signature runs beyond what is connected; a stamp is larger."""
_A_STROKE_OFF: Final = 14.0
"""The same of a stroke that stands apart and is shorter."""


def drawn(paper: Paper) -> bool:
    """Whether every page was made by a program and proven: what is on such a page is known to a hair."""
    pages = [page.ref.reading for page in paper.pages if not page.ref.reading.blank]
    if _goes_on(paper):
        return False
    return bool(pages) and all(map(_is_drawn, pages))


def _is_drawn(page: PageReading) -> bool:
    return page.text_source == "text-layer" and page.quality.capture == "digital"


def _is_left(box: Box, width_mm: float, height_mm: float) -> bool:
    """Is a box of ink more than a rest of a ruled line, a punch hole or the shadow at the edge of the sheet."""
    wide, high = (box[2] - box[0]) * width_mm, (box[3] - box[1]) * height_mm
    if max(wide, high) < _LEAST_STROKE or min(wide, high) < _THIN or box[3] < _LETTERHEAD:
        return False
    if min(wide, high) < _SHADOW and (min(box[0], box[1]) <= _EDGE or max(box[2], box[3]) >= 1 - _EDGE):
        return False
    beside = min((box[0] + box[2]) / 2 * width_mm, (2 - box[0] - box[2]) / 2 * width_mm)
    return not (beside < _MARGIN and max(wide, high) < _HOLE)


def lacking(paper: Paper, confidence: float = LACKING) -> Field[bool]:
    """That something is not on the paper: what is not there has no place but the pages it was looked for on."""
    pages = tuple(Evidence(page.ref.file, page.ref.reading.number) for page in paper.pages)
    return Field((Reading(False, confidence, "", pages, "picture"),))
