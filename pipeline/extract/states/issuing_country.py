"""The state whose authority made a paper out: from its letterhead, or from an authority only one state has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.states.issuing_states import (
    AUTHORITIES,
    DEPARTMENTS_OF_FRANCE,
    NAMED_ALONE,
    NAMESAKES,
    REGISTERS,
    SELF_NAMES,
)
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label, is_label
from pipeline.patterns import pattern_of
from validators import countries
from validators.facts import Field, Reading

COUNTRY_HEAD = Wording(
    "republic of|kingdom of|state of|islamic republic of|federal republic of|republique|royaume|republiek|"
    "koninkrijk|"
    "republik|bundesrepublik|republica|repubblica|reino de|people's republic of|union of|government of|"
    "republique du|"
    "republique de|royaume de|royaume du|koninkrijk der|federal government of|sultanate of|commonwealth of",
)

_STATE = Wording("stat|etat|state|staat|estado|stato|issuing state|country of issue|issuing country", label=True)
"""The state of a multilingual extract (Vienna Convention of 8 September 1976): "1 Stat / État / State"."""

_NOT_THE_ISSUER = pattern_of(
    r"\b(?:translat|traduct|traduit|vertal|vertaal|ubersetz|born|ne[e]? a|ne[e]? le|geboren|nacid|nationalit|citizen|"
    r"visa|purpose|destin|present|submit|intend|bestem|bestimm|voorleg|voorge|vorzu|vorgel|"
    r"passeport|passport(?! offic)|paspoort|reisepass|attention|aandacht|zu handen|embass|ambass|botschaft|"
    r"consul|konsul|embajada|birth|naissance|nacimiento|nascimento|nascita|geburts|geboorte|dogum|urodzen|"
    r"place of|lieu de|"
    r"address\b|adresse\b|adres\b|direccion|holder|titulaire|beneficiar)"
)


def issuing_country(paper: Paper) -> Field[str]:
    """The state whose authority speaks on a paper, ISO 3166-1 alpha-3.

    A line of the letterhead that names a country and nothing else, or a title before it, in the languages of
    this program or as the state calls itself; else an authority or a register that only one state has.
    The holder's nationality and birthplace stand on the paper as well, so countries count in the head of the
    first page alone, and not in lines about the holder, about a translation or about whom the paper is for.
    """
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in _head(page):
            found += _named(page, cell)
            found += [] if _of_namesake(page, cell) else _calls_itself(page, cell)
            found += _of_two_lines(page, cell) or _office_of(page, cell)
        for hit in _STATE.find(page):
            if _OF.match(page.folded, hit.end):
                continue  # "State of Georgia" asks for nothing.
            for labelled in at_label(hit):
                codes = _in_languages(labelled.value.raw)
                if len(codes) == 1:
                    found += fixed(labelled.value, codes.pop(), 0.9)
                break
        if paper.kind == "apostille" and (named := _first_item(page)):
            return field_of(named)
        for code, pattern in REGISTERS.items():
            match = pattern.search(page.folded)
            if match:
                found += fixed(Snippet(page, match.start(), match.end()), code, 0.85)
    return field_of(found, keep=0.8)


def _of_namesake(page: PageText, cell: Cell) -> list[Reading[str]]:
    """The state of a region that bears another state's name: "State of Georgia", "Province de Luxembourg"."""
    for code, pattern in NAMESAKES.items():
        if (namesake := pattern.search(page.folded, cell.start, cell.end)) is not None:
            return list(fixed(Snippet(page, namesake.start(), namesake.end()), code, 0.88))
    return []


def _first_item(page: PageText) -> list[Reading[str]]:
    """The state that the first item of an apostille names, as the model of the Convention asks for it."""
    match = _COUNTRY_ITEM.search(page.folded)
    if match is not None:
        place = Snippet(page, match.start("value"), match.end("value")).trimmed()
        codes = _in_languages(place.raw.strip(" .:*_")) or {
            code for codes in countries.find_all(fold(place.raw)) if len(codes) == 1 for code in codes
        }
        alone = NAMED_ALONE.get(fold(place.raw).strip(" .:*_"))
        codes = {alone} if alone else codes or {code for code, own in SELF_NAMES.items() if own.search(fold(place.raw))}
        if len(codes) == 1:
            return list(fixed(place, codes.pop(), 0.92))
    return []


_COUNTRY = r"(?:country|pays|land|pais|paese|kraj|panstwo|ulke|tara|staat|stat|zeme|orszag|drzava|hteti|negara)"
_COUNTRY_ITEM = pattern_of(
    rf"(?:^|[\n\t])\W{{0,3}}(?:[1il]\s?[.):]{{0,2}}\s{{0,3}})?{_COUNTRY}(?:\s?[/(,]\s?{_COUNTRY}\)?){{0,3}}"
    r"\s?[:.]{0,2}[ \t:._]{1,6}"
    r"(?P<value>[^\n\t:]{3,70})"
)


def _in_languages(text: str) -> set[str]:
    """The state that a text names, in two languages beside one another: "NEDERLAND / PAYS-BAS"."""
    named = [countries.from_text(_REPUBLIC.sub("", part)) for part in text.split("/")]
    return {codes[0] for codes in named} if all(len(codes) == 1 for codes in named) else set()


_OF = pattern_of(r" (?:of|de|del|du|di|da|van|von) ")
_REPUBLIC = pattern_of(r"^\s?(?:the )?republic of ", re.IGNORECASE)
_HEAD_CELLS, _HEAD_SHARE = 14, 0.35


def _head(page: PageText) -> Iterator[Cell]:
    """Cells of the letterhead that may name who speaks."""
    for cell in page.cells[:_HEAD_CELLS]:
        if cell.box[1] <= _HEAD_SHARE and not _NOT_THE_ISSUER.search(page.folded[cell.start : cell.end]):
            yield cell


def _named(page: PageText, cell: Cell) -> Sequence[Reading[str]]:
    """A country's name in a short line of the letterhead."""
    text = page.text[cell.start : cell.end]
    if len(text) > _LINE or ":" in text:
        return []
    if namesakes := _of_namesake(page, cell):
        return namesakes
    exact = countries.from_text(text)
    if len(exact) == 1 and (_ends_address(page, cell) or _answers(page, cell)):
        return []
    if len(exact) == 1 and len(text) > _LONGER_THAN_A_CODE:
        return fixed(page.snippet(cell), exact[0], 0.92)
    if " / " in text and not exact and (parts := _headed_parts(page, cell)):
        return parts
    if any(sign.isdigit() for sign in text) or _TO_SOMEBODY.match(page.folded, cell.start, cell.end):
        return []  # "Madame Noor X": a name may be the word for a people.
    named = [codes for codes in countries.find_all(_NOT_A_STATE.sub(" ", fold(text))) if len(codes) == 1]
    if len(named) != 1:
        return []
    headed = any(cell.start <= hit.start < cell.end for hit in COUNTRY_HEAD.find(page))
    if not headed and (_IN_BRACKETS.search(text) or _answers(page, cell) or _OF_A_LANGUAGE.search(fold(text))):
        return []
    return fixed(page.snippet(cell), named[0][0], 0.9 if headed else 0.62)


def _headed_parts(page: PageText, cell: Cell) -> list[Reading[str]]:
    """The state in one language of a line that says it in two, of which the other may not be legible here."""
    found: list[Reading[str]] = []
    start = cell.start
    for part in page.text[cell.start : cell.end].split(" / "):
        place = Snippet(page, start, start + len(part)).trimmed()
        start += len(part) + len(" / ")
        named = [codes for codes in countries.find_all(fold(part)) if len(codes) == 1]
        headed = any(place.start <= hit.start < place.end for hit in COUNTRY_HEAD.find(page))
        if headed and len(named) == 1 and not any(sign.isdigit() for sign in part):
            found += fixed(place, named[0][0], 0.9)
    return found if len({reading.value for reading in found}) == 1 else []


def _ends_address(page: PageText, cell: Cell) -> bool:
    """Whether a country is the last line of an address: of whom a letter goes to, or of who writes."""
    lower = cell
    for _ in range(_LINES_OF_ADDRESS):
        over = page.above(lower, 1.6)
        if over is None or abs(over.box[0] - lower.box[0]) > _ALIGNED:
            return False
        text = page.text[over.start : over.end]
        if any(sign.isdigit() for sign in text) or _TO_SOMEBODY.match(page.folded, over.start, over.end):
            return True
        lower = over
    return False


_LINES_OF_ADDRESS = 4
_ALIGNED = 0.02
_TO_SOMEBODY = pattern_of(
    r"(?:(?:mr|mrs|ms|miss|mme|mlle|madame|mademoiselle|monsieur|mevrouw|mevr|mw|de heer|dhr|herrn?|frau|senora?|sig|"
    r"dr|prof)\b|m\.)"
)
_NOT_A_STATE = pattern_of(
    r"\b(?:communaute francaise|franse gemeenschap|vlaamse gemeenschap|deutschsprachigen? gemeinschaft)\b"
)
"""Communities of Belgium, which bear the name of a language."""
_OF_A_LANGUAGE = pattern_of(
    r"\b(?:certificat\w{0,5}|zertifikat|zeugnis|diplom\w{0,3}|attest\w{0,6}|getuigschrift|languages?|langues?|taal|"
    r"\w{0,12}sprache|idioma|lingua|level|niveau|stufe|proficiency|test|exam\w{0,6}|examen|prufung|pruefung|toets)\b"
)
"""Beside such a word "English" or "Deutsch" is the language that somebody was examined in."""
_IN_BRACKETS = pattern_of(r"\([^()]{3,30}\)")


def _answers(page: PageText, cell: Cell) -> bool:
    """Whether a line stands beside a label: it is an answer, and no state speaks in it."""
    label = page.left_of(cell)
    if label is None:
        return False
    if _HEADED.match(page.folded, cell.start, cell.end) and not is_label(page.snippet(label)):
        return False  # "Form No. 7" stands in the corner beside "Republic of …".
    return any(sign.islower() for sign in page.text[label.start : label.end])


_HEADED = pattern_of(
    r"(?:the )?(?:(?:federal|islamic|democratic|socialist|people's|bolivarian) ){0,2}"
    r"(?:republic|kingdom|government|commonwealth|sultanate|union) of |"
    r"(?:republique|royaume|republica|reino|repubblica|republik|republiek|koninkrijk|bundesrepublik)\b"
)


def _of_two_lines(page: PageText, cell: Cell) -> list[Reading[str]]:
    """A state whose name broke over two lines of a letterhead: "RÉPUBLIQUE" over "FRANÇAISE"."""
    below = page.below(cell, 1.5)
    if below is None or not _HALF_NAME.fullmatch(page.folded[cell.start : cell.end]):
        return []
    whole = f"{page.text[cell.start : cell.end]} {page.text[below.start : below.end]}"
    found = [code for table in (SELF_NAMES,) for code, pattern in table.items() if pattern.fullmatch(fold(whole))]
    codes = found or list(countries.from_text(whole))
    return list(fixed(Snippet(page, cell.start, below.end), codes[0], 0.88)) if len(codes) == 1 else []


def _office_of(page: PageText, cell: Cell) -> list[Reading[str]]:
    """The state whose office speaks, named behind it, on the next line perhaps: "Policía Nacional / de Colombia"."""
    over = page.above(cell, 1.6)
    begins = [cell.start, *([over.start] if over is not None and over.start < cell.start else [])]
    for start in begins:
        said = " ".join(page.folded[start : cell.end].split())
        office = _OFFICE.match(said)
        words = said[office.end() :].split()[:_WORDS_OF_A_STATE] if office is not None else []
        # The state stands right behind: "Police of the Coast / Country: Kenya" is asked something.
        for count in range(len(words), 0, -1):
            codes = countries.from_text(" ".join(words[:count]).strip(" .,:;"))
            if len(codes) == 1:
                return list(fixed(Snippet(page, start, cell.end), codes[0], 0.85))
    return []


_OFFICE = pattern_of(
    r"(?:the |la |el |le |l'|o |a |die )?(?:(?:royal|national|federal|central) ){0,2}"
    r"(?:polic[ei][a-z]{0,3}|poli[czt]i[aje]{1,2}|gendarmerie|judiciary|poder judicial|ministerio publico|"
    r"fiscalia general|"
    r"procuraduria general|registro nacional|registro civil|servicio de registro civil|tribunal supremo|"
    r"corte suprema(?: de justicia)?|supreme court|high court|registrar general|ministry of justice|"
    r"ministere de la justice|ministerio de (?:justicia|relaciones exteriores))"
    r"(?: (?:nacional|nationale|nationala|national|federal|service|force|civil))?"
    r" (?:of the |of |de la |de l'|del |de |du |d'|des |do |da |van )"
)
_WORDS_OF_A_STATE = 5
_HALF_NAME = pattern_of(
    r"(?:(?:federal |islamic |democratic |people's )?republi[a-z]{1,4}|kingdom|royaume|koninkrijk|reino|"
    r"bundesrepublik|"
    r"federation|sultanate|grand-duche)(?: of| de| du| der| van)?"
)


_LINE = 70
_LONGER_THAN_A_CODE = 3


def _calls_itself(page: PageText, cell: Cell) -> list[Reading[str]]:
    """What a state calls itself, an authority that one state alone has, a French department."""
    found: list[Reading[str]] = []
    for table, sure in ((SELF_NAMES, 0.9), (AUTHORITIES, 0.85), ({"FRA": DEPARTMENTS_OF_FRANCE}, 0.85)):
        for code, pattern in table.items():
            match = pattern.search(page.folded, cell.start, cell.end)
            if match:
                found += fixed(Snippet(page, match.start(), match.end()), code, sure)
    return found
