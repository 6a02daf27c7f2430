"""Signed, stamped: from the marks seen on the pages and from what the text says.

That no mark was seen is weak evidence of absence: a faint stamp escapes detection. So "not signed" is read only
where a signature is asked for, and believed only where no ink at all is left that nothing explains.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence

from pipeline.extract.text.absence import (
    HARDLY_LACKING,
    LACKING,
    LACKING_ON_DRAWN,
    PRINTED_OUT,
    drawn,
    is_emblem,
    lacking,
    no_ink_left,
    no_stamp_left,
    no_stamp_seen,
    print_alone_left,
)
from pipeline.extract.text.candidates import statement
from pipeline.extract.text.lines import A4_RATIO, Hit, PageText, Paper, Snippet
from pipeline.extract.text.told_marks import NO_SIGNATURE_NEEDED, sealed_so, signed_so
from pipeline.extract.text.wording import Wording
from pipeline.extract.who_must_sign import WHERE_HANDS_SIGN, places_of_who_must_sign, signed_by_who_must
from pipeline.patterns import pattern_of
from pipeline.readings import Box, Mark
from validators.facts import Evidence, Field, Reading

SIGNATURE_LABEL = Wording(
    "signature|signed|sign here|signatory|authorised signature|authorized signature|signature and stamp|"
    "yours sincerely|yours faithfully|sincerely|for and on behalf of|the registrar|the director|"
    "physician's signature|"
    "signature du|signe|le medecin|le fonctionnaire|le directeur|la directrice|l'officier de l'etat civil|"
    "le bourgmestre|"
    "cachet et signature|signature et cachet|lu et approuve|le greffier|veuillez agreer|"
    "handtekening|ondertekend|handtekening en stempel|de burgemeester|de arts|de directeur|hoogachtend|"
    "gelezen en goedgekeurd|"
    "met vriendelijke groeten|de ambtenaar|"
    "unterschrift|unterzeichnet|unterschrift und stempel|stempel und unterschrift|der arzt|"
    "mit freundlichen grussen|"
    "firma|assinatura|imza|podpis|semnatura",
)
_ANY_STAMP = 0.4
_WORDS_BEHIND_A_LABEL = 7
"""As in "Signature of the applicant (or of the parent who ...)"; more go on with something else."""
_WORDS_OF_A_LETTER, _NEARLY_ALL = 25, 0.8
_BESIDE_NO_LABEL = 0.8
_ANOTHER_HAND = 0.5
"""Confidence of a signature where none stands at the place of the one who has to sign."""
_MEASURED = ((0.0, 0.0), (0.2, 0.2), (0.3, 0.5), (0.4, 0.7), (0.5, 0.85), (0.6, 0.92), (0.99, 0.99))
"""Confidence of the mark to what it is worth. On both halves of the scoreboard 154 of 154 signatures seen with 0.3 or
more were there, and 19 of 24 below; none of 21 unsigned papers had one above 0.3."""


def signed(paper: Paper) -> Field[bool]:
    """Whether a signature was seen where one belongs."""
    marks = marks_of(paper, "signature")
    labels = [hit for page in paper.pages for hit in SIGNATURE_LABEL.find(page)]
    own = places_of_who_must_sign(paper)
    places = [*own, *(hit for hit in labels if not _goes_on(hit.page, hit.end) and not _in_sentence(hit))]
    found: list[Reading[bool]] = []
    for page, mark in marks:
        near = any(hit.page is page and near_label(page, hit.start, hit.end, mark) for hit in places)
        low = (mark.box[1] > WHERE_HANDS_SIGN or _below_text(page, mark) or _beside_a_stamp(page, mark)) and not any(
            hit.page is page and _stands_below(page, hit.start, mark) for hit in places
        )
        reading = mark_reading(page, mark, 0.97 if near else 0.85 if low else 0.65)
        if near or low:
            worth = worth_of(reading.confidence)
            if not near:
                worth = min(worth, _ANOTHER_HAND if _before_the_last_page(paper, page, mark) else _BESIDE_NO_LABEL)
            if _of_a_stamp(page, mark):
                worth = min(worth, _ANOTHER_HAND)
            reading = dataclasses.replace(reading, confidence=worth)
        found.append(reading)
    most = 1.0 if _is_print_out(paper) else _OF_A_FIGURE
    told = _told_in_words(paper)
    if found and not all(_of_an_emblem(mark, most) for _, mark in marks):
        best = surest(found)
        if not told.readings or told.readings[0].confidence <= best.readings[0].confidence:
            believed = [(page, mark) for page, mark in marks if worth_of(mark.confidence) >= _ANOTHER_HAND]
            return best if signed_by_who_must(own, believed, labels) else Field(tuple(map(_doubted, best.readings)))
    if told.readings:
        return told
    hands = [
        mark_reading(page, mark, 0.62)
        for page, mark in marks_of(paper, "handwriting")
        if any(hit.page is page and near_label(page, hit.start, hit.end, mark) for hit in labels)
    ]
    if hands:
        return surest(hands)
    return _unsigned(paper, labels)


def _told_in_words(paper: Paper) -> Field[bool]:
    """That it was signed electronically, as its words tell; doubted where a pen is asked for, or a person to be named.

    On a medical certificate or a form a signature that nobody gave would pass for the one the law asks for.
    """
    said, told, named = signed_so(paper)
    if not said:
        return Field()
    if paper.kind in _BY_HAND or not (named or (told and paper.kind not in _BY_SOMEBODY)):
        return statement(True, said, _ANOTHER_HAND)
    return statement(True, said, 0.85 if named else _SAID_OF_NOBODY)


_SAID_OF_NOBODY = 0.7
_BY_HAND = frozenset({"application-form", "annex-32", "medical-certificate", "language-preference"})
_BY_SOMEBODY = frozenset({"employment-certificate", "hosting-agreement"})
"""Papers that a rule wants signed; the former by hand, before an officer or by a doctor."""


def _before_the_last_page(paper: Paper, page: PageText, mark: Mark) -> bool:
    """Whether faint strokes at no label stand on a page that others follow, where papers are hardly ever signed.

    Bold print that nobody read looks like them, on a poor scan, and would sign an agreement that nobody did.
    """
    return page is not paper.pages[-1] and mark.confidence < _SEEN_ALONE and mark.detail != "blue"


def _of_a_stamp(page: PageText, mark: Mark) -> bool:
    """Whether strokes lie inside a sure stamp and have its ink: the letters of a stamp look like them."""
    ink = mark.detail or "dark"
    return any(
        stamp.kind in ("stamp", "seal")
        and stamp.confidence >= _SURE_STAMP
        and (stamp.detail or "").split()[-1:] == [_INKS.get(ink, ink)]
        and _within(mark.box, stamp.box)
        for stamp in page.ref.reading.marks
    )


_INKS = {"dark": "black"}
"""How the ink of a stroke is called on a stamp."""


def _within(box: Box, other: Box) -> bool:
    left, top, right, bottom = other
    return (
        left - _BEYOND <= box[0]
        and box[2] <= right + _BEYOND
        and top - _BEYOND <= box[1]
        and (box[3] <= bottom + _BEYOND)
    )


_SEEN_ALONE = 0.6
"""Most confidence of dark strokes that stand at no label and beside no stamp."""


def _unsigned(paper: Paper, labels: Sequence[Hit]) -> Field[bool]:
    """That nobody signed, as surely as the pages tell; a paper that says it needs no signature has none either."""
    if paper.kind in _OF_THE_STATE or (paper.kind in _OF_PARTIES and all(map(_in_sentence, labels))):
        return Field()
    bare = no_ink_left(paper)
    waived = {(hit.page.order, hit.page.line_bounds(hit.start)) for hit in paper.find(NO_SIGNATURE_NEEDED)}
    asked = [hit for hit in labels if (hit.page.order, hit.page.line_bounds(hit.start)) not in waived]
    if not bare and _is_print_out(paper) and not asked and print_alone_left(paper):
        return lacking(paper, PRINTED_OUT)
    if not bare and (not labels or paper.has(NO_SIGNATURE_NEEDED)):
        return Field()
    confidence = (LACKING_ON_DRAWN if drawn(paper) else LACKING) if bare else HARDLY_LACKING
    places = [hit for hit in labels if not _in_sentence(hit)]
    if paper.has(NO_SIGNATURE_NEEDED) or (not places and drawn(paper)):
        return lacking(paper, min(confidence, LACKING))
    if not places:
        # Who signs may do so on a page that is elsewhere; what machines print out nobody signs there either.
        return lacking(paper, min(confidence, PRINTED_OUT if _is_print_out(paper) else HARDLY_LACKING))
    return statement(False, [Snippet(hit.page, hit.start, hit.end) for hit in places[-2:]], confidence)


_OF_PARTIES = frozenset({"employment-contract", "lease", "hosting-agreement"})
"""What two parties sign: without a place for it the last page is elsewhere."""


def _doubted(reading: Reading[bool]) -> Reading[bool]:
    return dataclasses.replace(reading, confidence=min(reading.confidence, _ANOTHER_HAND))


def _in_sentence(hit: Hit) -> bool:
    """Whether words come before and more behind: "not valid without seal and signature of the clerk" is no place."""
    cell = hit.page.cell_at(hit.start)
    return cell is not None and len(hit.page.text[cell.start : hit.start].split()) > _WORDS_BEFORE_A_LABEL


_WORDS_BEFORE_A_LABEL = 6


def _goes_on(page: PageText, end: int) -> bool:
    """Whether a sentence follows: "the registrar certifies that ..." is no place to sign, "the registrar" is one."""
    cell = page.cell_at(end - 1)
    return cell is not None and len(page.text[end : cell.end].split()) > _WORDS_BEHIND_A_LABEL


def _stands_below(page: PageText, start: int, mark: Mark) -> bool:
    """Whether the place to sign comes further down: a ring round a choice or initials stand before it."""
    cell = page.cell_at(start)
    if cell is None or cell.box[1] <= mark.box[3]:
        return False
    # "Signature: verified" tells of another one; nobody signs there.
    return not _WITH_A_VALUE.match(page.text[start : cell.end])


_WITH_A_VALUE = pattern_of(r"[^:\n]{1,40}:\s{0,3}\w{3}")


def _below_text(page: PageText, mark: Mark) -> bool:
    """Whether nearly all that is printed stands above the mark, as on a short letter signed half-way down the sheet.

    The foot of the sheet and what stands in stamps is no text of the letter.
    """
    stamps = [
        one.box for one in page.ref.reading.marks if one.kind in ("stamp", "seal") and one.confidence > _ANY_STAMP
    ]
    text = [
        word
        for word in page.words
        if word.box[1] < _FOOT and not any(_middle_in(word.box, box) for box in (*stamps, mark.box))
    ]
    above = sum(word.box[3] <= mark.box[3] for word in text)
    return above >= max(_WORDS_OF_A_LETTER, _NEARLY_ALL * len(text))


def _beside_a_stamp(page: PageText, mark: Mark) -> bool:
    """Whether a stroke of the pen runs into a sure stamp or ends next to it: who stamps a paper signs it there."""
    if mark.confidence < A_HAND:
        return False
    for stamp in page.ref.reading.marks:
        if stamp.kind not in ("stamp", "seal") or stamp.confidence < _SURE_STAMP or stamp.box[1] < _HEAD_OF_A_PAGE:
            continue
        across = max(0.0, mark.box[0] - stamp.box[2], stamp.box[0] - mark.box[2])
        down = max(0.0, mark.box[1] - stamp.box[3], stamp.box[1] - mark.box[3]) / A4_RATIO
        if across < _NEXT_TO and down < _NEXT_TO and _runs_out(mark.box, stamp.box):
            return True
    return False


_SURE_STAMP = 0.6
_HEAD_OF_A_PAGE = 0.2
_NEXT_TO = 0.05
"""Share of the page's width."""
_FOOT = 0.92
"""Addresses and numbers of who writes stand below."""


def _middle_in(box: Box, other: Box) -> bool:
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return other[0] <= across <= other[2] and other[1] <= down <= other[3]


def worth_of(confidence: float) -> float:
    """What a signature seen with this confidence has proved to be worth (see ``_MEASURED``)."""
    for (low, from_), (high, to) in itertools.pairwise(_MEASURED):
        if confidence <= high:
            return round(from_ + (to - from_) * (confidence - low) / (high - low), 4)
    return _MEASURED[-1][1]


def stamped(paper: Paper) -> Field[bool]:
    """Whether a stamp or seal was seen."""
    unofficial = paper.kind in _PRINTED_OUT | _PRIVATE
    found = [
        mark_reading(page, _beside_a_hand(page, mark), 0.95)
        for kind in ("stamp", "seal")
        for page, mark in marks_of(paper, kind)
        if not (unofficial and is_emblem(mark))
    ]
    sealed = sealed_so(paper) if paper.kind not in _OF_THE_STATE else []
    if found and not (sealed and surest(found).readings[0].confidence < _SEALED):
        return surest(found)
    if sealed:
        return statement(True, sealed, _ANOTHER_HAND if paper.kind in _BY_HAND else _SEALED)
    if paper.kind in _OF_THE_STATE:
        return Field()
    if not no_stamp_left(paper):
        none = (unofficial and no_stamp_seen(paper)) or (_is_print_out(paper) and print_alone_left(paper))
        return lacking(paper, PRINTED_OUT) if none else Field()
    if drawn(paper):
        return lacking(paper, LACKING_ON_DRAWN)
    return lacking(paper, PRINTED_OUT if unofficial else HARDLY_LACKING)


_SEALED = 0.8
"""Confidence of an electronic seal that a paper tells of."""
_PRINTED_OUT = frozenset({"payslip", "bank-statement", "tax-assessment", "fee-payment"})
"""What computers print and nobody signs or stamps, as a rule; no rule asks whether somebody did."""
_PRIVATE = frozenset(
    {
        "motivation-letter", "invitation-letter", "employment-contract", "lease", "mutual-insurance",
        "health-insurance", "application-form", "language-preference", "course-description", "hosting-agreement",
        "grant",
    }
)  # fmt: skip
"""What people, companies and insurers write to each other, and forms that applicants fill in.

Dry stamps, which no scan shows, are those of offices and notaries. Papers that a rule wants stamped are not here: that
no stamp is seen on them goes to a person.
"""


def _is_print_out(paper: Paper) -> bool:
    """Whether computers print such papers, and no stamp or sure stroke is seen on this one."""
    return paper.kind in _PRINTED_OUT and not any(
        mark.kind in ("stamp", "seal", "sticker", "photo", "flag", "handwriting") and mark.box[3] > _EMBLEMS
        for page in paper.pages
        for mark in page.ref.reading.marks
    )


_EMBLEMS = 0.14
"""Nobody signs or stamps above: emblems and letterheads end here."""


def _of_an_emblem(mark: Mark, most: float) -> bool:
    """Whether a stroke stands in the head and is hardly one: rings and figures say nothing of who signs below."""
    return mark.box[3] < _EMBLEMS and mark.confidence <= most


_OF_A_FIGURE = 0.35


_OF_THE_STATE = frozenset({"passport", "identity-card", "residence-permit", "photo", "schengen-visa"})
"""What is signed and sealed in ways of its own, most of which no scan shows."""


def _beside_a_hand(page: PageText, stamp: Mark) -> Mark:
    """A frame in the colour of the print that stands askew, believed beside a signature: cards and slips have none."""
    if stamp.detail != "rectangular black" or not _ANY_STAMP < stamp.confidence < _FRAME:
        return stamp
    for mark in page.ref.reading.marks:
        across = max(0.0, mark.box[0] - stamp.box[2], stamp.box[0] - mark.box[2])
        down = max(0.0, mark.box[1] - stamp.box[3], stamp.box[1] - mark.box[3])
        hand = mark.kind == "signature" and mark.confidence >= A_HAND and _runs_out(mark.box, stamp.box)
        row = _IN_A_ROW if _is_low(stamp.box) else _IN_ITS_ROW
        if hand and across < (_BESIDE_A_HAND if down else row) and down < _BESIDE_A_HAND:
            return dataclasses.replace(stamp, confidence=_FRAME)
    return stamp


def _is_low(stamp: Box) -> bool:
    """Whether a frame is lower than a card and stands where papers are signed."""
    return stamp[1] > WHERE_HANDS_SIGN and stamp[3] - stamp[1] < _LOWER_THAN_A_CARD


def _runs_out(hand: Box, stamp: Box) -> bool:
    """Whether strokes go beyond a stamp on a side, and are not the whole stamp taken for strokes."""
    beyond = max(
        stamp[0] - hand[0], hand[2] - stamp[2], (stamp[1] - hand[1]) / A4_RATIO, (hand[3] - stamp[3]) / A4_RATIO
    )
    wide = max(0.0, min(hand[2], stamp[2]) - max(hand[0], stamp[0]))
    high = max(0.0, min(hand[3], stamp[3]) - max(hand[1], stamp[1]))
    return beyond >= _BEYOND and wide * high < _THE_SAME * (stamp[2] - stamp[0]) * (stamp[3] - stamp[1])


_BEYOND = 0.01
"""Share of the page's width."""
_THE_SAME = 0.5
_FRAME = 0.66
A_HAND = 0.5
_BESIDE_A_HAND, _IN_ITS_ROW = 0.1, 0.2
_IN_A_ROW = 0.4
"""Stamp and signature stand at the two sides of the foot of a letter."""
_LOWER_THAN_A_CARD = 0.13
"""Share of the page's height; a card that lies flat has 0.18."""


def marks_of(paper: Paper, kind: str) -> list[tuple[PageText, Mark]]:
    """The marks of a kind on all pages of a paper."""
    return [(page, mark) for page in paper.pages for mark in page.ref.reading.marks if mark.kind == kind]


def near_label(page: PageText, start: int, end: int, mark: Mark) -> bool:
    """Whether a mark stands beside, on, above or below a label, within the reach of a hand."""
    cell = page.cell_at(start)
    if cell is None or end <= start:
        return False
    left, top, right, bottom = cell.box
    return (
        mark.box[1] - bottom < 0.12
        and top - mark.box[3] < 0.09
        and mark.box[0] - right < 0.3
        and left - mark.box[2] < 0.3
    )


def mark_reading(page: PageText, mark: Mark, plausibility: float) -> Reading[bool]:
    """That there is such a mark, with its place."""
    place = Evidence(page.ref.file, page.ref.reading.number, mark.box)
    return Reading(True, min(0.99, mark.confidence * plausibility + 0.02), mark.detail, (place,), "picture")


def surest(readings: list[Reading[bool]]) -> Field[bool]:
    """The surest of several readings alone."""
    return Field((max(readings, key=lambda reading: reading.confidence),))


def mark_place(page: PageText, box: tuple[float, float, float, float]) -> Evidence:
    """Where a mark of the page was seen; ``box`` as shares of the upright page."""
    return Evidence(page.ref.file, page.ref.reading.number, box)
