"""What the build of a page says about its kind: zones, portraits, tables, accounts, sizes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from pipeline.kinds.phrases import fold
from pipeline.kinds.profile import UNKNOWN
from pipeline.patterns import pattern_of
from pipeline.readings import MrzReading, PageReading, Word

_FIRST_PERSON: Mapping[str, frozenset[str]] = {
    "en": frozenset({"i", "my", "me"}),
    "fr": frozenset({"je", "j", "mon", "ma", "mes"}),
    "nl": frozenset({"ik", "mijn"}),
    "de": frozenset({"ich", "mein", "meine"}),
    "es": frozenset({"yo", "mi", "me"}),
}
"""By language: "i" and "je" are other words in Serbian and Polish."""
_Add = Callable[[str, float, str], None]

# States whose visa stickers are uniform Schengen visas, as they stand in the second field of an MRV zone.
_SCHENGEN_STATES = """
AUT BEL BGR CHE CZE D DEU DNK ESP EST FIN FRA GRC HRV HUN ISL ITA LIE LTU LUX LVA MLT NLD NOR POL PRT ROU SVK SVN SWE
"""
SCHENGEN = frozenset(_SCHENGEN_STATES.split())
# Second letter of the document code of residence permits in the EU format and its neighbours.
_RESIDENCE_CODES = frozenset({"IR", "AR", "RP", "CR", "RT", "RE", "TR", "PR", "IP"})
_PARTED = 2.0
"""Blank between two words, in heights of the print, from which they stand in columns of their own."""
_CHEVRONS = pattern_of(r"<{2,}|[<«]{3,}")
_IBAN = pattern_of(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_FEE_ACCOUNT = pattern_of(r"BE\s?57\s?6792\s?0060\s?9235")
_AMOUNT = pattern_of(r"(?<![\d.,])[-+]?\d{1,3}(?:[ .,']\d{3})*[.,]\d{2}(?!\d)")
_DATE = pattern_of(r"\b\d{1,2}[ ./-](?:\d{1,2}|[a-z]{3,9}\.?)(?:[ ./-](?:20)?\d{2})?\b|\b20\d{2}-\d{2}-\d{2}\b")
_FEE_REFERENCE = pattern_of(
    r"(?<!\d)\d{2}[ ./-]?\d{2}[ ./-]?(?:19|20)\d{2}(?!\d)(?:[^\n\d]{0,14}(?<![^\W_])ART(?:ICLE|IKEL)?[\s_.]{0,2}\d"
    r"|[\s_.,;-]{1,3}(?:9|10|58|40)(?:bis|ter)?(?![\w./,]))",
    re.IGNORECASE,
)
"""A day of birth and an article of the law behind it; "from 01/10/2026 to 31/10/2026" is the period of a bill."""
_DAY_AND_YEAR = pattern_of(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\b[^\W\d_]{3,10} \d{1,2}, \d{4}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|er|\.)? (?:de |of )?[^\W\d_]{3,10}\.?,? (?:de )?\d{4}\b"
)
_PARTICULAR = pattern_of(
    r"\d{5,}|\d{3} \d{3}|\d[.,]\d\d\b|\b\d{4} ?[-/] ?\d{2,4}\b|\b[^\W\d_]{3,10} \d{4}\b|\w\s?: ?\w|\[ ?[xX]? ?\]"
)
_SUM_ALONE = pattern_of(r"[-+]?\d{1,3}(?:[ .,']\d{3})*[.,]\d{2}[-+]?(?: ?[A-Z]{3})?$")
_MANY_ROWS = 8
_ROWS_OF_AN_ACCOUNT = 3
_SAME_COLUMN = 0.02
"""Of the width of the page."""
_IN_CAPITALS = pattern_of(r"\b(?!(?:EUR|USD|GBP|CHF|XOF|XAF)\b)[^\W\d_a-z]{3,}\b")
# What somebody in a household is to its first person, in the last column of a table.
_RELATIVES_WORDS = """
self head wife husband spouse son daughter father mother brother sister child grandson granddaughter
conjoint conjointe epoux epouse fils fille pere frere soeur enfant cohabitant cohabitante
referentiepersoon echtgenoot echtgenote zoon dochter vader moeder broer zus kind partner samenwonende
ehefrau ehemann ehegatte sohn tochter vater mutter bruder schwester
conyuge hijo hija padre madre hermano hermana conjuge filho filha moglie marito figlio figlia
ogul kiz anne baba kendisi esi kizi oglu
"""
_RELATIVES = frozenset(_RELATIVES_WORDS.split())
_A_HOUSEHOLD = 3
_ANNEX = pattern_of(r"\W*(?:annexe?|bijlage|anlage) (?:n[or°]?\W{0,2})?(\d{1,2}(?: ?(?:bis|ter|quater|quinquies))?)\b")
_RUNNING = 4
"""Words of a line of running text."""
_HALF_SURE = 5.0
_PORTRAIT_OF_A_CARD = 0.25
"""Share of a picture that the portrait of a card or data page covers at most."""
_HEAD_LINES = 8
_ANNEXES: Mapping[str, frozenset[str]] = {
    "annex-32": frozenset({"32"}),
    "work-authorisation": frozenset({"46", "47", "48", "49"}),
}
"""The numbers, in the decree of 8 October 1981, of the forms that are known by them."""
_OTHER_ANNEX = 7.0
_METERED = pattern_of(r"\b(?:kWh|kVA|m3|m³)\b", re.IGNORECASE)
"""What rows of a bill for power, gas or water count, beside their periods and sums."""
_HEADS_OF_MAIL: Mapping[str, str] = {
    **dict.fromkeys(("from", "de", "van", "von", "da", "od", "kimden"), "from"),
    **dict.fromkeys(("to", "a", "aan", "an", "para", "do", "kime"), "to"),
    **dict.fromkeys(("sent", "date", "envoye", "verzonden", "gesendet", "datum", "enviado", "data", "inviato"), "sent"),
    **dict.fromkeys(("subject", "objet", "onderwerp", "betreff", "asunto", "assunto", "oggetto", "konu"), "subject"),
    **dict.fromkeys(("cc", "bcc", "attachments", "pieces jointes", "bijlagen", "anlagen"), "more"),
}
_HEAD_OF_MAIL = pattern_of(r"^\W{0,4}(" + "|".join(sorted(_HEADS_OF_MAIL, key=len, reverse=True)) + r") ?:")
_ANSWERED = pattern_of(
    r"original message|message d origine|message transfere|forwarded message|oorspronkelijk bericht|"
    r"ursprungliche nachricht|\d{4}.{0,40}(?:wrote|a ecrit|schreef|schrieb|escribio|ha scritto) ?:"
)
_A_MAIL = 3
_CURRENCY = pattern_of(r"€|\b(?:EUR|USD|GBP|AED|PKR|INR|CHF|euros?)\b", re.IGNORECASE)


def page_lines(page: PageReading) -> tuple[str, ...]:
    """The lines of a page as text, in reading order."""
    lines: dict[int, list[str]] = defaultdict(list)
    for word in page.words:
        lines[word.line].append(word.text)
    return tuple(" ".join(lines[index]) for index in sorted(lines))


def page_cells(page: PageReading) -> tuple[str, ...]:
    """The lines of a page, torn where a wide gap parts what stands side by side, in reading order."""
    cells: list[str] = []
    for _, row in groupby(sorted(page.words, key=lambda word: word.line), key=lambda word: word.line):
        before: Word | None = None
        for word in row:
            height = word.box[3] - word.box[1]
            if before is None or word.box[0] - before.box[2] > _PARTED * height:
                cells.append(word.text)
            else:
                cells[-1] = f"{cells[-1]} {word.text}"
            before = word
    return tuple(cells)


def structure_scores(page: PageReading, lines: tuple[str, ...]) -> Mapping[str, tuple[float, str]]:
    """Score and reason per kind, from everything but the wording."""
    scores: dict[str, tuple[float, str]] = {}

    def add(kind: str, score: float, why: str) -> None:
        before, reason = scores.get(kind, (0.0, ""))
        scores[kind] = (before + score, why if not reason else f"{reason}, {why}")

    for zone in page.mrz[:1]:
        kind, score = kind_of_zone(zone)
        add(kind, score, f"machine-readable zone {zone.format}")
        if kind == UNKNOWN:
            # Some states stick the permit of a resident in the passport like a visa: its words say so.
            add("residence-permit", score / 4, "machine-readable zone of another state's sticker")
        if kind == "identity-card" and score < _HALF_SURE:
            # "ID" of a state on the card of somebody of another one: what is printed above the zone decides.
            add("residence-permit", score, "machine-readable zone of a foreigner")
    if not page.mrz:
        for kind, score in _unread_zone(lines):
            add(kind, score, "something like a machine-readable zone")
    _size_scores(page, add)
    _portrait_scores(page, lines, add)
    _money_scores(lines, add)
    _annex_scores(lines, add)
    _household_scores(lines, add)
    _first_person_scores(lines, page.language, add)
    _mail_scores(lines, add)
    return scores


def kind_of_zone(zone: MrzReading) -> tuple[str, float]:
    """Kind of paper that carries a machine-readable zone (ICAO 9303 parts 4 to 7), and how strongly it says so."""
    weight = 12.0 if zone.confidence >= 0.5 else 9.0
    first = zone.lines[0] if zone.lines else ""
    code = first[:2]
    if zone.format in ("MRV-A", "MRV-B"):
        issuer = first[2:5].replace("<", "")
        return ("schengen-visa", weight) if issuer in SCHENGEN else (UNKNOWN, weight)
    if zone.format == "IDFRA":
        return "identity-card", weight
    if zone.format == "TD3":
        return "passport", weight
    nationality = {"TD1": (1, 15), "TD2": (1, 10)}[zone.format]
    row, column = nationality
    holder_of = zone.lines[row][column : column + 3] if len(zone.lines) > row else ""
    issuer = first[2:5]
    # A card for a foreigner is a residence document, whatever letters the state prints in front.
    foreigner = bool(holder_of.strip("<")) and bool(issuer.strip("<")) and holder_of != issuer
    if code[:1] == "P":
        return "passport", weight / 2
    if code == "ID" and foreigner:
        # Printed on cards of nationals; the nationality beside it may be misread.
        return "identity-card", weight / 3
    if code in _RESIDENCE_CODES or foreigner:
        return "residence-permit", weight
    if code[:1] == "V":
        return "schengen-visa", weight / 2
    return "identity-card", weight


def _unread_zone(lines: tuple[str, ...]) -> list[tuple[str, float]]:
    for line in lines:
        packed = line.replace(" ", "").upper()
        if len(packed) >= 24 and _CHEVRONS.search(packed):
            first = packed[:1]
            if first == "P":
                return [("passport", 6.0)]
            if first == "V":
                return [("schengen-visa", 5.0)]
            if first in ("I", "A", "C"):
                return [("residence-permit", 4.0) if packed[:2] in _RESIDENCE_CODES else ("identity-card", 4.0)]
            return [("passport", 2.0), ("identity-card", 1.5), ("residence-permit", 1.5)]
    return []


def _size_scores(page: PageReading, add: _Add) -> None:
    if page.size_from == "assumed" or page.width_mm is None or page.height_mm is None:
        return
    short, long = sorted((page.width_mm, page.height_mm))
    if abs(short - 54.0) < 7 and abs(long - 85.6) < 9:
        add("identity-card", 2.0, "size of a card")
        add("residence-permit", 2.0, "size of a card")
    if abs(short - 35.0) < 6 and abs(long - 45.0) < 7 and not page.mrz:
        add("photo", 4.0, "size of an identity photo")
    if abs(short - 88.0) < 8 and abs(long - 125.0) < 12:
        add("passport", 1.5, "size of a passport page")


def _portrait_scores(page: PageReading, lines: tuple[str, ...], add: _Add) -> None:
    if not page.portraits and not page.mrz and not page.blank and sum(map(len, lines)) < 10:
        add("photo", 2.0, "a picture without text")
    if not page.portraits:
        return
    letters = sum(char.isalpha() for line in lines for char in line)
    shares = [(right - left) * (bottom - top) for left, top, right, bottom in (p.box for p in page.portraits)]
    share = max(shares)
    if not page.mrz and letters < 60 and page.quality.problem is not None and share < _PORTRAIT_OF_A_CARD:
        # The print beside the portrait cannot be read, or there is none: a person has to say.
        for kind in ("photo", "passport", "identity-card"):
            add(kind, 3.0, "a blurred portrait in a part of the picture")
    elif not page.mrz and letters < 60:
        # A card has a few words too, but beside a small portrait.
        few = 8.0 if sum(shares) > 0.25 else 6.0
        add("photo", 11.0 if letters < 25 else few, "a portrait and hardly any text")
    elif not page.mrz and share > 0.35:
        add("photo", 5.0, "a portrait over most of the page")
    elif not page.mrz and letters < 400 and len(page.portraits) >= 2:
        add("photo", 4.0, "several portraits")
    if letters >= 60:
        for kind in ("passport", "identity-card", "residence-permit"):
            add(kind, 1.0, "a portrait beside text")


def _money_scores(lines: tuple[str, ...], add: _Add) -> None:
    text = "\n".join(lines)
    upper = text.upper()
    if _FEE_ACCOUNT.search(upper):
        add("fee-payment", 4.0, "account of the Immigration Office")
    amounts = 0
    table_rows = 0
    for line in lines:
        found = len(_AMOUNT.findall(line))
        amounts += found
        if found and _DATE.search(fold(line)[:40]) and not _METERED.search(line):
            table_rows += 1
    table_rows = max(table_rows, _rows_in_columns(lines))
    if table_rows >= 5:
        add("bank-statement", min(4.0, 0.5 * table_rows), "rows of dates and amounts")
    if table_rows >= _MANY_ROWS and not _FEE_ACCOUNT.search(upper):
        # An order is one movement; who lists many tells of an account.
        add("fee-payment", -min(4.0, 0.3 * table_rows), "rows of dates and amounts")
    currency = bool(_CURRENCY.search(text))
    if _IBAN.search(upper) and amounts and currency and table_rows < 4:
        add("fee-payment", 1.2, "account and amount")
        if _FEE_REFERENCE.search(text):
            add("fee-payment", 1.5, "reference with a birth date and an article")


def _rows_in_columns(lines: Sequence[str]) -> int:
    """Rows of a table whose column of sums an engine reads apart from its column of days."""
    days = sum(1 for line in lines if _DATE.match(fold(line)) and not _METERED.search(line))
    sums = sum(1 for line in lines if _SUM_ALONE.match(line.strip()))
    return min(days, sums)


def movement_lines(page: PageReading) -> frozenset[int]:
    """Lines that hold nothing but rows of an account's movements, whose words name other papers: bills, rents, wages.

    A row begins with a day and ends with a sum, also where an engine read its columns apart; among such rows any that
    begins with a day in the same column is one too, for a figure of it may be misread.
    """
    words = [word for word in page.words if any(map(str.isalnum, word.text))]
    rows = [_level_with(word, words) for word in words if _DATE.match(fold(word.text))]
    columns = [row[0].box[0] for row in rows if len(row) > 1 and _SUM_ALONE.match(row[-1].text)]
    if len(columns) < _ROWS_OF_AN_ACCOUNT:
        return frozenset()
    moved = [row for row in rows if min(abs(row[0].box[0] - left) for left in columns) < _SAME_COLUMN]
    within = {id(word) for row in moved for word in row}
    lines = {word.line for row in moved for word in row}
    return frozenset(lines - {word.line for word in words if id(word) not in within})


def _level_with(first: Word, words: Sequence[Word]) -> list[Word]:
    """A word and those beside it on its right, whatever lines they were read in."""
    _, top, right, bottom = first.box
    beside = [word for word in words if word.box[0] >= right and top < (word.box[1] + word.box[3]) / 2 < bottom]
    return [first, *sorted(beside, key=lambda word: word.box[0])]


def _annex_scores(lines: tuple[str, ...], add: _Add) -> None:
    """A form of the decree that carries another number in its head is another form: annex 3bis is not annex 32."""
    numbers = {found[1] for line in lines[:_HEAD_LINES] if (found := _ANNEX.match(fold(line)))}
    if not numbers:
        return
    for kind, own in _ANNEXES.items():
        if numbers.isdisjoint(own):
            add(kind, -_OTHER_ANNEX, "another annex")


def _household_scores(lines: tuple[str, ...], add: _Add) -> None:
    """Rows of people, each with a birth date and what they are to the first."""
    rows = 0
    for line in lines:
        folded = fold(line)
        if _DATE.search(folded) and _RELATIVES.intersection(re.findall(r"[a-z]+", folded)):
            rows += 1
    if rows >= _A_HOUSEHOLD:
        add("family-composition", 2.5, "rows of people who are related")


def _mail_scores(lines: tuple[str, ...], add: _Add) -> None:
    """A message speaks of papers; what it says of them is no paper."""
    folded = [fold(line) for line in lines]
    heads = [(_HEADS_OF_MAIL[found[1]], line) for line in folded if (found := _HEAD_OF_MAIL.match(line))]
    labels = {label for label, _ in heads}
    # A letter has "To" and "Subject" too, and an address in its letterhead.
    if "from" in labels and (
        len(labels) > _A_MAIL or (len(labels) == _A_MAIL and any("@" in line for _, line in heads))
    ):
        add(UNKNOWN, 5.0, "the head of a message")
    if any(_ANSWERED.search(line) for line in folded):
        add(UNKNOWN, 2.0, "an answer to a message")


def particulars(lines: Sequence[str]) -> int:
    """How many things on a page fix it to one case: days, long numbers, sums, names in capitals, filled-in labels.

    A day with its year counts twice. A certificate has several, an article about certificates none.
    """
    found = 0
    for line in lines:
        found += 2 * len(_DAY_AND_YEAR.findall(line)) + len(_PARTICULAR.findall(line))
        if line != line.upper():
            found += len(_IN_CAPITALS.findall(line))
    return found


def _first_person_scores(lines: tuple[str, ...], language: str | None, add: _Add) -> None:
    """Somebody telling about himself in running text: a letter, not a certificate."""
    # Rules of a table are read as a lone "I" now and then.
    told = [
        words
        for line in lines
        if not _AMOUNT.search(line) and len(words := re.findall(r"[a-z]+", fold(line))) >= _RUNNING
    ]
    words = [word for line in told for word in line]
    if len(words) < 40:
        return
    spoken = _FIRST_PERSON.values() if language is None else [_FIRST_PERSON.get(language, frozenset())]
    own = max(sum(word in of_one for word in words) for of_one in spoken)
    if own >= 4 and own >= 0.03 * len(words):
        personal = min(3.5, 60.0 * own / len(words))
        add("motivation-letter", personal, "written in the first person")
        # A plan of studies is the letter of a student as well as the leaflet of a school.
        add("course-description", -personal, "written in the first person")
