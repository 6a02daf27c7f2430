"""Whether a paper writes the day or the month first, told by the country that it comes from.

``12/06/2025`` is 12 June on a Belgian bank's paper and 6 December on an American one. Accounts, telephone numbers and
the countries named in the letterhead and in the foot say where a paper comes from; where they disagree it stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from pipeline.extract.money.iban import find_ibans
from pipeline.extract.states.issuing_country import issuing_country
from pipeline.extract.text.lines import PageText, Paper
from pipeline.patterns import pattern_of
from validators import countries

_MONTH_FIRST: Final = frozenset({"USA", "PHL", "LBR", "FSM", "MHL", "PLW"})
_EITHER: Final = frozenset({"CAN", "CHN", "JPN", "KOR", "PRK", "TWN", "HKG", "MNG", "PAN", "PRI"})
"""Countries that write both orders, or the year first and hence either in English."""
_PHONE: Final = pattern_of(r"(?<![\w+])(?:\+|00)\s?(1|63|81|82|86|886|852|[2-9]\d{1,2})(?=[\s().\d/-]{7,})")
_PHONE_OF: Final = {"63": "PHL", "81": "JPN", "82": "KOR", "86": "CHN", "886": "TWN", "852": "HKG"}
_OF_THE_ADDRESSEE: Final = pattern_of(
    r"\b(?:embassy|ambassade|ambassaat|botschaft|embajada|consul\w*|konsulat\w*|visa|destinat\w*|national\w*|born|"
    r"passport|passeport|paspoort|beneficiary|bank|iban|to|"
    r"resid(?:ing|ent|es|ant|ente|ence)|living|domicil\w*|dwelling|demeurant|habitant|wonen\w*|woonachtig\w*|woont|"
    r"wohnhaft\w*|wohnt|ne(?: a| le| en)|nee(?: a| le)|geboren\w*|geb|nacid[oa]|nat[oa] (?:a|il)|nascid[oa]|"
    r"morador\w*|vecin[oa] de|urodzon\w*|zamieszkal\w*|dogum\w*|ikamet\w*|nascut\w*)\b"
)
"""Words of a line whose country is that of somebody the paper is about or goes to, not of who writes."""
_STATE_AND_ZIP: Final = pattern_of(r",\s[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\d)")
_HEAD, _FOOT = 0.25, 0.86


def order_by_country(paper: Paper) -> Literal["day-first", "month-first"] | None:
    """The order of the country a paper comes from; None where nothing or more than one thing is said."""
    named = {code for page in paper.pages for code in _countries(page)}
    best = issuing_country(paper).best
    if best is not None and best.confidence >= _SURE:
        named.add(best.value)
    if named & _EITHER or (named & _MONTH_FIRST and named - _MONTH_FIRST):
        return None
    if named:
        return "month-first" if named & _MONTH_FIRST else "day-first"
    # A payment to Belgium carries a Belgian account wherever it is made.
    accounts = {number.value[:2] for page in paper.pages for number in find_ibans(page.text) if number.valid}
    return "day-first" if accounts - {"BE"} or (accounts and paper.kind == "bank-statement") else None


_SURE: Final = 0.85


def _countries(page: PageText) -> Iterator[str]:
    for match in _PHONE.finditer(page.text):
        yield "USA" if match[1] == "1" else _PHONE_OF.get(match[1], "phone")
    for cell in page.cells:
        if _HEAD < cell.box[1] < _FOOT or cell.end - cell.start > _LINE:
            continue
        over = page.above(cell, _LINE_BEFORE)
        own_lines = (cell,) if over is None else (cell, over)
        if any(_OF_THE_ADDRESSEE.search(page.folded, one.start, one.end) for one in own_lines):
            continue  # What somebody was born at or lives at may go on in the next line.
        text = page.text[cell.start : cell.end]
        if _STATE_AND_ZIP.search(text):
            yield "USA"
        for part in _PARTS.split(text):
            # A country alone between commas; a person may be called Jordan and a street after Turkey.
            codes = countries.from_text(part.strip(" ."))
            if len(codes) == 1 and len(part.strip(" .")) > len("AZ"):
                yield codes[0]


_LINE: Final = 140
_LINE_BEFORE: Final = 1.2
"""Line heights up to the line from which a sentence goes on."""
_PARTS: Final = pattern_of(r"[,;|·•()]|\s[-–—]\s")
