"""To whom a paper was sent: the block of name and address in its head, where no label stands."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.extract.names.clean import TITLES, clean_name
from pipeline.extract.names.readings import name_readings
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import TOKEN, fold, squeeze
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.wording import is_label
from pipeline.patterns import pattern_of
from validators import countries
from validators.facts import Field, Reading

_HEAD: Final = 0.5
"""Share of the page's height within which an address stands."""
_SURE: Final = 0.74
_STREET_OR_TOWN: Final = pattern_of(
    r"\bp\.? ?o\.? ?box\b|\bb\.?p\.? ?\d|\bpostbus\b|\d{4,6} [^\W\d_]{2}|"
    r"\b(?:street|road|avenue|av|rue|lane|boulevard|chaussee|quai|place|weg|platz|calle|rua|via|ulica|ul|avenida|carrera|cra|kra|jiron|jr|"
    r"calzada|transversal|estrada|rodovia|jalan|jl|sokak|caddesi|mahallesi)\b.*\d|"
    r"(?:straat|laan|strass?e|steenweg|plein|dreef|lei) \d|\b\d{1,5} (?:st|rd|ave?|blvd|dr|ln)\b|"
    r"^(?:(?:flat|apartment|apt|unit|suite|room|house|villa) ?[\w-]{1,5},? )?"
    r"\d{1,6}[a-z]?,? (?:[nsew]{1,2}\.? )?(?:[\w'.-]{1,20} ){1,4}(?:street|road|avenue|lane|boulevard|"
    r"st|rd|ave|blvd|dr|ln|ct|cir|pl|pkwy|hwy|ter|trl|"
    r"way|drive|court|close|crescent|gardens|terrace|grove|walk)\b|"
    r"\b[a-z]{2} \d{5}(?:-\d{4})?$|\b[a-z]{1,2}\d[\da-z]? \d[a-z]{2}$|\b[a-z]\d[a-z] \d[a-z]\d$"
)
_STREET: Final = pattern_of(
    r"(?:street|road|avenue|av|rue|route|lane|boulevard|bd|bld|chaussee|quai|place|square|impasse|allee|lot|lotissement|"
    r"cite|quartier|calle|rua|via|avenida|carrera|plot|flat|house|block)\b"
)
_POST_BOX: Final = pattern_of(
    r"(?:p\.? ?o\.? ?box|b\.? ?p\.?|bte postale|boite postale|postbus|postfach|apartado|casilla|caixa postal|"
    r"casella postale|skrytka)\b"
)
_COMPANY: Final = pattern_of(
    r"\b(?:bank|banque|banco|credit|insurance|universit\w*|college|office|ministr\w*|services?|department|agence|agency|"
    r"branch|trading|group|solutions|clinic|hospital|centre|center|notari\w*|municipal\w*|statement|account|"
    r"s\.?a|n\.?v|b\.?v|srl|gmbh|ltd|llc|plc|inc|asbl|vzw|pjsc)\b"
)


def addressee(paper: Paper) -> Field[str]:
    """The person named over an address in the head of the first page; the sender's own block is a company's."""
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        # A payslip is a form that is folded anywhere: whom a title precedes over an address there is whom it pays.
        low = paper.kind == "payslip"
        for cell in page.cells if low else page.cells[:30]:
            if (cell.box[3] > _HEAD and not (low and _has_title(page, cell))) or not _person_alone(page, cell):
                continue
            below = _past_care_of(page, page.below(cell, 2.0))
            if below is not None and _begins_address(page, below):
                over = page.above(cell, 1.2)
                together = over is not None and abs(over.box[0] - cell.box[0]) < _ALIGNED and _person_alone(page, over)
                if over is not None and together and _has_title(page, cell) <= _has_title(page, over):
                    found += name_readings(page.snippet(over), _SURE)  # Two hold it together: either may be meant.
                found += name_readings(page.snippet(cell), _SURE)
    return field_of(found)


def _has_title(page: PageText, cell: Cell) -> bool:
    """Whether a line begins with a title, as a company's above somebody's name does not."""
    return fold(page.text[cell.start : cell.end].split()[0]).strip(".,") in TITLES


def _begins_address(page: PageText, cell: Cell) -> bool:
    """Whether a line is a street or a town: by its words, or by a number at its end over a town with its postcode."""
    if _STREET_OR_TOWN.search(page.folded[cell.start : cell.end]):
        return True
    town = page.below(cell, 1.5)
    return (
        town is not None
        and _HOUSE_NUMBER.search(page.folded, cell.start, cell.end) is not None
        and _TOWN.match(page.text, town.start, town.end) is not None
    )


_ALIGNED: Final = 0.01
_CARE_OF: Final = pattern_of(r"(?:chez|c/o|c/-|p/a|bei|attn|t\.a\.v\.)\s")


def _past_care_of(page: PageText, cell: Cell | None) -> Cell | None:
    """The line below a name, past the one that says with whom somebody lives."""
    return page.below(cell, 2.0) if cell is not None and _CARE_OF.match(page.folded, cell.start, cell.end) else cell


_TOWN: Final = pattern_of(r"(?:[A-Z]{1,2}[ -])?\d{4,6}(?: [A-Z]{2})? [^\W\d_]")


def address_below(paper: Paper) -> Field[str]:
    """Where a paper was sent: the lines under the name of a person in its head, from the street to the country."""
    for page in paper.pages[:1]:
        for cell in page.cells:
            if cell.box[3] > _HEAD or not _person_alone(page, cell):
                continue
            street = _past_care_of(page, page.below(cell, 2.0))
            town = page.below(street, 1.5) if street is not None else None
            if street is None or town is None or not any(map(str.isalpha, page.text[street.start : street.end])):
                continue  # "2026-2027" is a year of studies, and no street.
            whole = any(sign.isdigit() for sign in page.text[street.start : street.end])
            between = page.text[street.end : town.start].strip()
            if whole and not between and _TOWN.match(page.text, town.start, town.end):
                last = _country_below(page, town) or town
                return field_of(text_readings(Snippet(page, street.start, last.end), _SURE, _on_one_line))
            block = _block(page, street)
            if block is not None:
                return field_of(text_readings(Snippet(page, street.start, block.end), _SURE, _on_one_line))
    return Field()


def _country_below(page: PageText, cell: Cell) -> Cell | None:
    """The line below that is the name of a country and goes on in the text right behind it."""
    below = page.below(cell, 1.5)
    if below is None or page.text[cell.end : below.start].strip() or abs(below.box[0] - cell.box[0]) > _ALIGNED:
        return None
    return below if len(countries.from_text(page.text[below.start : below.end])) == 1 else None


def _block(page: PageText, street: Cell) -> Cell | None:
    """The last line of an address that has no town with its postcode in front: it ends with a country of its own."""
    cell, figures = street, False
    for _ in range(_LINES_OF_ADDRESS):
        text = page.text[cell.start : cell.end]
        if ":" in text or "@" in text or len(text) > _LONGEST:
            return None
        figures = figures or any(sign.isdigit() for sign in text)
        country = _country_below(page, cell)
        if country is not None:
            return country if figures else None
        below = page.below(cell, 1.5)
        if below is None or page.text[cell.end : below.start].strip() or abs(below.box[0] - cell.box[0]) > _ALIGNED:
            return None
        cell = below
    return None


_LINES_OF_ADDRESS: Final = 4
_LONGEST: Final = 60


def _on_one_line(text: str) -> str:
    return squeeze(text.replace("\n", " "))


def _person_alone(page: PageText, cell: Cell) -> bool:
    snippet = page.snippet(cell)
    name = clean_name(snippet.raw)
    left_over = len(snippet.raw) - len(name)
    return (
        len(name.split()) >= 2
        and left_over <= len("Mademoiselle ")
        and not is_label(snippet)
        and not _COMPANY.search(fold(snippet.raw))
        and not _STREET.match(fold(snippet.raw))
        and not _STREET_OR_TOWN.search(page.folded[cell.start : cell.end])
        and not _POST_BOX.match(fold(snippet.raw))
        and not _HOUSE_NUMBER.search(page.folded, cell.start, cell.end)
    )


_HOUSE_NUMBER: Final = pattern_of(
    r"[^\W\d_],?\s\d{1,4}\s?[a-z]?(?:[ ,/-]{1,2}(?:bus|bte|boite|box|b|apt|app|top)?\.?\s?\w{1,4})?\s*(?=[\t\n]|$)"
)
"""A street whose word for street is missing, as "Coupure Links 231" has it: nobody's name ends with a number."""


_GREETING: Final = pattern_of(
    r"(?:^|\n)[ ]?(?:dear|cher|chere|geachte|beste|sehr geehrte[rs]?|estimad[oa]|"
    r"prezad[oa]|caro|cara|gentile|egregi[oa])\s"
    r"(?:(?:mr|mrs|ms|miss|dra?|prof|professora?|professeure?|profesora?|doctora?|docteure?|doktor|dokter|dottore?|"
    r"dottoressa|doutora?|ir|ing|m|mme|mlle|monsieur|madame|mademoiselle|heer|de heer|mevrouw|dhr|mevr|"
    r"herr|frau|senora?|senhora?|signora?|sr|sra)\b[.\s]*){0,3}(?P<name>[^,:;!(\n]{2,40})"
)


def greeted_by_name(paper: Paper) -> list[Reading[str]]:
    """Whom a letter greets ("Dear Ms Okafor,"), with the whole name as it stands over the address."""
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        greeting = _GREETING.search(page.folded)
        words = set(TOKEN.findall(greeting["name"])) if greeting is not None else set()
        if greeting is None or not words or not page.text[greeting.start("name")].isupper():
            continue
        for cell in page.cells[:_CELLS]:
            if cell.start >= greeting.start():
                break
            place = page.snippet(cell).trimmed()
            name = clean_name(place.raw)
            whole = len(name.split()) > 1 and len(place.raw) - len(name) <= _BESIDE_NAME
            if whole and _among(words, TOKEN.findall(fold(name))) and not _COMPANY.search(fold(place.raw)):
                found += name_readings(place, _GREETED)
                break
    return found


_SPOKEN_TO: Final = pattern_of(
    r"(?:^|\n)\s?(?:[Dd]octeur|[Dd]octor|D[Rr]\.?|[Mm]onsieur|[Mm]adame|[Mm]evrouw|[Mm]ijnheer|[Ff]rau|[Hh]err|[Mm]rs?\.?|[Mm]s\.?)"
    r"\s(?P<name>[^\W\d_a-zß-öø-ÿ][^,.;:!\n\d]{4,50}),\s(?:le|la|les|l['’]|nous|the|we|our|het|de|wij|onze|der|die|das|wir)(?=[\s'’\w])"
)
"""Whom a letter calls by name before its first sentence: "Docteur X, le conseil a retenu …"."""


def spoken_to(paper: Paper) -> list[Reading[str]]:
    """Whom the first sentence of a letter speaks to by title and name."""
    for page in paper.pages[:1]:
        match = _SPOKEN_TO.search(page.text)
        place = Snippet(page, match.start("name"), match.end("name")) if match is not None else None
        if place is not None and len(name := clean_name(place.raw)) > 0 and name == squeeze(place.raw):
            return list(name_readings(place, _SURE)) if len(name.split()) > 1 else []
    return []


def _among(words: set[str], named: list[str]) -> bool:
    """Whether every word is one of a name, a letter of a long one misread."""
    return all(
        any(word == one or (len(word) >= _LONG and Levenshtein.distance(word, one) <= 1) for one in named)
        for word in words
    )


_LONG: Final = 6
_CELLS: Final = 40
_GREETED: Final = 0.86
_BESIDE_NAME: Final = len("Assoc. Prof. Dr. ir. ")


def names_who_signs(paper: Paper) -> list[Reading[str]]:
    """Who writes a letter of one's own: the name alone on its line both over the text and under it, or under it."""
    if paper.kind not in _OF_ONES_OWN:
        return []
    page = paper.pages[-1]
    alone = [cell for cell in page.cells[-_LAST:] if _person_alone(page, cell)]
    if not alone:
        return []
    signed = page.snippet(alone[-1]).trimmed()
    over = paper.pages[0]
    for cell in over.cells[:_FIRST]:
        if (
            cell.start < alone[-1].start
            and _person_alone(over, cell)
            and _stands_for(signed.raw, over.snippet(cell).raw)
        ):
            return list(name_readings(over.snippet(cell).trimmed(), _GREETED))
    return list(name_readings(signed, _SURE))


def _stands_for(short: str, whole: str) -> bool:
    """Whether a name is another one, or it with parts left out or as initials: "Ana M. Roux" for "Ana Maria Roux"."""
    named = TOKEN.findall(fold(whole))
    return all(
        any(part == one or (len(part) == 1 and one.startswith(part)) for one in named)
        for part in TOKEN.findall(fold(short))
    )


_OF_ONES_OWN: Final = frozenset(("motivation-letter", "language-preference", "dependency-proof"))
_LAST: Final = 4
_FIRST: Final = 6
