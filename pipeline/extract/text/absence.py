"""When "it is not there" may be said: of an apostille that nobody had put on, of a lease that nobody had registered.

That something was not found proves nothing on a page that was read badly, or where a stamp stands whose words nobody
read. Where every page was read well and nothing is left that it might be, the paper lacks it: nobody need look again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.extract.text.lines import Paper
from pipeline.patterns import pattern_of
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
_OF_LEGALISATION: Final = pattern_of(
    r"apost|postill|legali[sz]|beglaubig|attested (?:by|for|at)|attestation of (?:the )?sign|hague|la haye|\bhaager?\b|"
    r"\bseen (?:for|at|and)\b|\bvu pour\b|\bgezien (?:voor|ter)\b|\bgesehen\b|\bvisto (?:bueno|per|para)\b|\btasdik|"
    r"e-?register|authenticat"
)


def read_through(paper: Paper) -> bool:
    """Whether every page was read, and read well, and none is said to be elsewhere."""
    pages = [page.ref.reading for page in paper.pages if not page.ref.reading.blank]
    if _goes_on(paper):
        return False
    return bool(pages) and all(
        page.error is None
        and page.quality.problem is None
        and len(page.words) >= _WORDS
        and (page.quality.text_confidence or 0.0) >= _READ_WELL
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
        size = (reading.width_mm, reading.height_mm)
        if reading.blank:
            continue
        if reading.unexplained is None or reading.size_from == "assumed" or not size[0] or not size[1]:
            return False
        low = _LINE_OF_PRINT / size[1]
        tall = [box for box in reading.unexplained if _is_left(box, size[0], size[1]) and box[3] - box[1] > low]
        if any(not _is_words(box, reading, low) for box in tall):
            return False
    return read_through(paper)


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
    """Whether nothing on any page may be a stamp: the same, but for sure signatures."""
    if paper.kind == "lease" and any(_OFFICE.search(page.folded) for page in paper.pages):
        # The lines of the office that registered it are most often a stamp.
        return False
    for page in paper.pages:
        marks = page.ref.reading.marks
        if any(mark.kind in ("stamp", "seal", "sticker", "photo", "flag") for mark in marks):
            return False
        signatures = [
            mark.box
            for mark in marks
            if mark.kind == "signature"
            and mark.confidence >= _SURE_MARK
            and not _over_print(mark.box, page.ref.reading)
        ]
        if not _nothing_left(page.ref.reading, signatures, initials=True):
            return False
    return _seen_through(paper)


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
        for box in reading.unexplained
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
    beside = min((box[0] + box[2]) / 2 * width_mm, (2 - box[0] - box[2]) / 2 * width_mm)
    return not (beside < _MARGIN and max(wide, high) < _HOLE)


def lacking(paper: Paper, confidence: float = LACKING) -> Field[bool]:
    """That something is not on the paper: what is not there has no place but the pages it was looked for on."""
    pages = tuple(Evidence(page.ref.file, page.ref.reading.number) for page in paper.pages)
    return Field((Reading(False, confidence, "", pages, "picture"),))
