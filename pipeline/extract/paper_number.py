"""A paper's own number: its act, file, licence, policy or reference number, among all the numbers on it.

What makes a number one is the word for "number" before it, or the word for the thing that is numbered; what it
numbers says whether it is the paper's own. The words are put together here rather than listed as whole labels, for
every issuer puts them together anew: "PCC No:", "Dossiernummer", "Register no. 254/2020", "licence EXT 2025/27723".
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from pipeline.extract.dates.find import parse_date
from pipeline.extract.dates.month_pairs import months_of
from pipeline.extract.names.readings import first_place
from pipeline.extract.numbers_of_others import OF_AN_ACCOUNT, WORD_ALONE, belongs_to_another, numbers_another
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_CODE: Final = pattern_of(
    r"[A-Z]{1,4} \d{5,9} [A-HJ-NP-Z](?=[ \t]{0,3}(?:[\n\t]|$))|"
    r"(?:(?:[IVX]{1,5} (?=[A-Z]{1,3} \d))?[A-Z]{1,5} (?=[\dA-Z/.\-]*\d))?(?=[\w/.\-–]*\d)[A-Za-z0-9][\w/.\-–]{0,34}"
    r"(?: [oO][fF] (?:19|20)\d\d(?!\d))?(?:(?:[ \t]/ (?:\d{4}|[A-Z][A-Z.\-]{0,7}))+(?![\w:]))?"
    r"(?: (?:[-–/] (?:[A-Z] (?=\d))?)?(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d))"
    r"(?:[A-Z]{1,2} (?=[\d][\d/.\-]*(?!\w)))?(?=[\w/.\-]*\d)[A-Z0-9][A-Z0-9/.\-]*(?![\w:]))*"
)
_IN_SENTENCE: Final = pattern_of(
    r"(?:[A-Z]{1,3} (?=\d))?(?=[\w/.\-]*\d)[A-Z0-9][A-Z0-9/.\-]{1,30}(?![\w])"
    r"(?: [oO][fF] (?:19|20)\d\d(?!\d))?(?:(?:[ \t]/ (?:\d{4}|[A-Z][A-Z.\-]{0,7}))+(?![\w:]))?"
)

_NUMBER_WORD: Final = (
    r"(?:numbers?|nomor|numri|broj|cislo|stevilka|szam|номер|رقم|编号|編號|αριθμος|numeros?|numero|nummers?|numer|numar(?:ul)?|numara(?:si)?|"
    r"n[°ºr](?![a-z])\.?|nro\.?|no\.?\s?[°º]|nos?\."
    r"|no(?=\s?[:.]?\s)|so(?=\s?:)|nr(?:[.°]|s\.)?|n\.\s?[°ºo]?|nº|#)"
)
_OF_ITSELF: Final = (
    r"certificat\w*|certidao|attest\w*|act[aeou]?s?|akte?n?|akts?|aktu|actul\w*|atto|assento|ata|urkunde\w*|"
    r"eintrag\w*|entry|entries|entered under|inscription|register\w*|"
    r"registr(?!ars?\b)\w*|registo|births?|deaths?|marriages?|"
    r"document\w*|dokument\w*|belge|evrak|licen[cs]e|licen[cs]ia|licence|vergunning\w*|permit|permis|genehmigung\w*|"
    r"erlaubnis|polic[ye]\w*|polis\w*|poliza|apolice|polizza|police|contra[ck]t\w*|files?|dossiers?|case|cause|"
    r"zaak\w*|sache|expediente|processo|proceso|pratica|esas|karar|reference\w*|referen[tz]\w*|refs?|kenmerk|zeichen|"
    r"aktenzeichen|geschaftszeichen|az|[rn]\.\s?g|r\.\s?r|a\.\s?r|docket|rol\w*|repertor\w*|rep|serial|serie|seria|sicil|pcc|"
    r"clearance|icn|traduction|traduccion|traducao|traduzione|translation|vertaling|ubersetzung|bescheid\w*|"
    r"besluit\w*|beslissing\w*|decision\w*|beschikking\w*|vonnis\w*|urteil\w*|jug\w*ment|"
    r"dis|disp|dispatch|despatch|outgoing|outward|uitgaande?|ausgang\w*|salida|saida|uscita|iesire|"
    r"diplom\w*|bulletin|dekont\w*|makbuz|overeenkomst\w*|agreement|surat|kutipan|sertifikat|volg|putusan|"
    r"judgment|sentencia|affaire|kardex|legajo|causa|dosar|sygn|sygnatura|sprawa|dava|dosya|perkara|rit|rg|protocol\w*|protokol\w*|application|transaction|folio|volume|nummer"
)
_LABEL: Final = pattern_of(
    r"(?<![^\W\d_])(?P<noun>)" + _NUMBER_WORD + r"(?![^\W\d_])"
    r"(?:\s(?:de|du|of|van|der|del|da|do)\s(?:la |l'|the |het |de )?(?P<behind>[^\W\d_]{3,16})(?=\s?(?:[:\t\n]|$)))?"
)
_SIGN: Final = pattern_of(r"(?P<noun>)№")
"""One sign of the Cyrillic keyboard, of which folding leaves the first letter."""
_IDENTIFIER: Final = pattern_of(
    r"\b(?:electronic |elektronische )?(?P<noun>identificador|identifiant|identifier|identificativo|kennung)"
    r"(?:(?<=electronic identifier)|(?<=elektronische kennung)| electronico| electronique| eletronico| elettronico)"
    r"(?![^\W\d_])"
)
"""What a register calls the number of each copy that it makes out without paper."""
_DIGITS_OF_IDENTIFIER: Final = 6
_COMPOUND: Final = pattern_of(
    r"\b(?P<noun>dossier|volg|beslissings|overeenkomst|diploma|akte|attest|polis|policen|urkunden|register|"
    r"referentie|zaak|vergunnings|zertifikats?|zeugnis|certificaat|getuigschrift|versicherungs|"
    r"bescheinigungs|vorgangs|geschafts|rol|aanvraag|antrags|beleg|contract)(?:nummers?|nr)\b\.?"
)
_NOUN_ALONE: Final = pattern_of(
    r"(?<![^\W_])(?P<noun>" + _OF_ITSELF + r"|titres?|titel|title)(?![^\W\d_])(?:\s(?:du|van|vom|de la|das|der))?[.:]?"
)
_CLASSES: Final = (
    (pattern_of(r"ref|kenmerk|zeichen$|nos\b|our|onze|unser|notre"), 0.76),
    (pattern_of(r"demande|aanvra|antrag|solicitud|pedido|request|applic|permohonan"), 0.73),
    (pattern_of(r"entry|eintrag|inscription"), 0.77),
    (pattern_of(r"files?|dossier|case|docket|rol|rep|transac|serial|seri"), 0.79),
)
_SURE: Final = 0.82
_COPIED: Final = frozenset(("birth-certificate", "marriage-certificate", "death-certificate", "family-composition"))
"""Kinds that are made out of a register, over and over: the number of what is entered there is not of the paper."""
_REGISTER: Final = pattern_of(r"\b(?:entry|eintrag|inscription|regist(?:er|ration|re|ro|o|rul|ers))$")
_ENTRY: Final = 0.765
"""The number of the entry, where the paper has none of its own: a serial or a certificate number goes before it."""
_SERIAL: Final = pattern_of(r"(?<![^\t\n])\s?(?P<code>[A-Z]{2,4} ?\d{6,8})\s?(?![^\t\n])")
"""What a printer puts on each sheet of a form of the state: letters and a running number, alone and unlabelled."""
_LIKE_A_YEAR: Final = 0.78
_BARE: Final = 0.74
"""The word for number alone, with nothing said of what it numbers."""
_LETTERS_BETWEEN: Final = pattern_of(r"[\s:;.°º#\-–=_(]{0,8}")
_DIGITS_WITHOUT_NUMBER_WORD: Final = 4


_Called = tuple[float, Reading[str]]
"""How much a label says that a number is the paper's, and the number."""


def paper_number(paper: Paper, passport: Field[str]) -> Field[str]:
    """The paper's own number or reference: the one whose label says most that it is the paper's.

    Args:
        paper: the paper.
        passport: the number of a passport that it cites, which is never its own ("Passport on file: …").
    """
    found: list[_Called] = []
    for page in paper.pages[:2]:
        found += [(weight, one) for weight, one in _labelled(page, paper.kind) if one.value not in passport.values]
        if found:
            break
    if not found and paper.kind in _OF_COMPANIES:
        for page in paper.pages[:1]:
            for match in _ENTERPRISE.finditer(page.folded):
                snippet = _value(page, match)
                found += _called(snippet, _SURE) if snippet is not None else ()
    # What a label says of a number does not depend on how well its figures were read.
    best = max((weight for weight, _ in found), default=0.0)
    kept = [reading for weight, reading in found if weight >= 0.97 * best]
    # Of two that are called the paper's own alike, the one nearer to its head.
    own = first_place(sorted(kept, key=_height))
    return field_of((_sheet_number(paper, passport) if paper.kind in _COPIED and best == _ENTRY else []) or own)


def _sheet_number(paper: Paper, passport: Field[str]) -> list[Reading[str]]:
    """The printed number of the sheet that an entry was copied on, where exactly one stands on it."""
    page = paper.pages[0]
    found = [Snippet(page, match.start("code"), match.end("code")) for match in _SERIAL.finditer(page.text)]
    return [] if len(found) != 1 or found[0].raw in passport.values else list(text_readings(found[0], _BARE))


def _called(snippet: Snippet, weight: float) -> list[_Called]:
    clean = partial(_code_of, years=_YEAR.fullmatch(snippet.raw) is not None)
    return [(weight, reading) for reading in text_readings(snippet, weight, clean)]


def _height(reading: Reading[str]) -> tuple[int, float, float]:
    place = reading.evidence[0]
    left, top = place.bbox[:2] if place.bbox is not None else (0.0, 0.0)
    return place.page, round(top, 2), left


_OF_COMPANIES: Final = ("company-registration", "commercial-licence")
"""Kinds whose own number is that of the company in its register."""
_ENTERPRISE: Final = pattern_of(
    r"\b(?:numero d'entreprise|ondernemingsnummer|unternehmensnummer|enterprise number|company (?:registration )?"
    r"(?:number|no\.?)|kbo|bce|handelsregisternummer|inschrijving|immatriculation|inscription|eintragung|registration|"
    r"inscripcion|matricula|inscricao|iscrizione|wpis|inmatriculare|kayit)(?![^\W_])[\s|:]{0,4}"
)


def _labelled(page: PageText, kind: str) -> list[_Called]:
    found: list[_Called] = []
    for pattern, needs in (
        (_COMPOUND, 1),
        (_IDENTIFIER, _DIGITS_OF_IDENTIFIER),
        (_LABEL, 1),
        (_SIGN, 1),
        (_NOUN_ALONE, _DIGITS_WITHOUT_NUMBER_WORD),
    ):
        for match in pattern.finditer(page.text if pattern is _SIGN else page.folded):
            noun = _noun_before(page, match)
            if pattern is not _IDENTIFIER and numbers_another(page, match, noun, kind):
                continue
            snippet = _value(page, match)
            if snippet is None or sum(sign.isdigit() for sign in snippet.raw) < needs or _is_sum(snippet):
                continue
            if _is_piece(page, match.start(), snippet) or _is_day(snippet):
                continue
            if belongs_to_another(page, match, noun, snippet, kind):
                continue
            if _BOX.fullmatch(snippet.raw) and page.text[snippet.end : snippet.end + 1] in (".", ")"):
                continue
            heads = pattern is _IDENTIFIER or _is_heading(page, match.start(), snippet)
            weight = _HEADING if heads else _weight(noun, kind)
            if weight in (_BARE, _SURE) and _in_corner(page, match.start(), snippet):
                weight = _CORNER
            found += _called(snippet, _LIKE_A_YEAR * weight if _is_year(snippet.raw) else weight)
    for match in _TITLED.finditer(page.folded):
        own = Snippet(page, match.start(1), match.end(1))
        if own.evidence.bbox is not None and own.evidence.bbox[1] < _HEAD:
            found += _called(own, _SURE)
    for match in _REGISTERED_IN_BRAZIL.finditer(page.text):
        own = Snippet(page, match.start(), match.end())
        found += [(_CORNER, reading) for reading in text_readings(own, _CORNER)]
    for match in _SERIES.finditer(page.text):
        own = Snippet(page, match.start("letters"), match.end())
        found += [(_SURE, reading) for reading in text_readings(own, _SURE, _in_series)]
    return found


def _is_sum(snippet: Snippet) -> bool:
    """Whether a number of nothing but figures goes on with cents: "82 000,00 EUR" below a label."""
    return _FIGURES.fullmatch(snippet.raw) is not None and _CENTS.match(snippet.page.text, snippet.end) is not None


_FIGURES: Final = pattern_of(r"\d{1,3}(?: \d{3}){0,4}")
_CENTS: Final = pattern_of(r"[.,]\d{2}(?![\d/.,-])")


def _is_day(snippet: Snippet) -> bool:
    """Whether figures are the day before a month's name: Spanish and Italian acts write "n. 20 de marzo" for born."""
    month = _MONTH_BEHIND.match(snippet.page.folded, snippet.end) if _DAY.fullmatch(snippet.raw) else None
    return month is not None and bool(months_of(month[1]))


_DAY: Final = pattern_of(r"\d{1,2}")
_MONTH_BEHIND: Final = pattern_of(r"(?:st|nd|rd|th|er|e|°|º)?\.?\s(?:de |of |d')?([^\W\d_]{3,12})")


_CORNER: Final = 0.83
_CORNER_OF_PAGE: Final = 0.13
_FIRST_LINES: Final = 0.03
"""Of the page's height: so much the first lines take where a photo shows a table above the sheet."""
_TITLED: Final = pattern_of(
    r"(?:^|[\n\t])\s?(?:act[ea]|certificado|certificate|certidao|akta|akt) (?:de |of |do |"
    r"d')?[a-z]{4,14}[ \t](?=\d{6})(\d{6,16})(?![\w/])"
)
"""The number right behind the title of an act: "ACTA DE DEFUNCIÓN 5001874432"."""


def _in_corner(page: PageText, label: int, snippet: Snippet) -> bool:
    """Whether a number stands at the very top with nothing but its label, as sheets of a registry are numbered."""
    cell, box = page.cell_at(label), snippet.evidence.bbox
    top = max(_CORNER_OF_PAGE, min((one.box[1] for one in page.words), default=0.0) + _FIRST_LINES)
    if cell is None or box is None or box[1] > top or page.line_bounds(label)[0] < cell.start - _ASIDE:
        return False
    before = page.folded[cell.start : label].rpartition("/")[2].split()  # Before a stroke in another script.
    alone = all(re.fullmatch(rf"(?:{_OF_ITSELF})|/|des?|du|of|van", one) for one in before)
    return alone and not page.text[snippet.end : page.line_bounds(snippet.end)[1]].split("\t")[0].strip(" .")


_ASIDE: Final = 80


_BOX: Final = pattern_of(r"\d{1,2}[A-Za-z]?")
"""The number of the next box of a form: "LICENSE NUMBER   13C. DATE SIGNED"."""
_REGISTERED_IN_BRAZIL: Final = pattern_of(r"(?<!\d)\d{6} \d\d \d\d (?:19|20)\d\d \d \d{5} \d{3} \d{7}[ -]\d\d(?!\d)")
"""The number of an act as every registry of Brazil writes it: registry, book, year, kind, book, leaf, entry, check."""
_SERIES: Final = pattern_of(
    r"\b(?:[Ss]eri[ae]s?|SERI[AE]S?|Série|SÉRIE|Серия)\s?:?\s(?P<letters>[A-ZА-Я]{1,4})[ ,]{1,2}"
    r"(?:[Nn][ro°º]|№|NR|NO)[.°:]{0,2}\s?"
    r"(?P<figures>\d{4,9})(?![\w/])"
)
"""A numbered form of the state: "Seria NV Nr. 441882"."""


def _in_series(text: str) -> str:
    """The letters and the figures of a form's number, without the word between them."""
    words = text.split()
    figures = re.sub(r"\D", "", words[-1]) if words else ""
    return f"{words[0].rstrip(',')} {figures}" if len(words) > 1 and figures else ""


def _is_heading(page: PageText, label: int, snippet: Snippet) -> bool:
    """Whether a number has a line of its own right under the title of the paper, or over it, with its day at most."""
    start, end = page.line_bounds(label)
    box = snippet.evidence.bbox
    if label != start or box is None or box[3] > _HEAD:
        return False
    rest = page.folded[snippet.end : end]
    if rest.strip(" .") and not (_ITS_DAY.match(rest) is not None and parse_date(rest) != []):
        return False
    title, _ = page.line_bounds(start - 1) if start > 0 else (0, 0)
    if start > 0 and _is_title(page.folded[title : start - 1]):
        return True
    below, last = page.line_bounds(end + 1) if end + 1 < len(page.text) else (end, end)
    return _WORD_FOR_NUMBER.fullmatch(page.folded[start : snippet.start].strip(" :")) is not None and _is_title(
        page.folded[below:last]
    )


def _is_title(line: str) -> bool:
    return (
        ":" not in line
        and len(line) <= _TITLE_LENGTH
        and not any(sign.isdigit() for sign in line)
        and _TITLE.search(line) is not None
    )


_HEAD: Final = 0.4
_WORD_FOR_NUMBER: Final = pattern_of(_NUMBER_WORD)
_TITLE_LENGTH: Final = 80
_HEADING: Final = 0.86
_ITS_DAY: Final = pattern_of(r",? (?:din|du|vom|of|van|del|de|dated|z dnia)\b")
_TITLE: Final = pattern_of(
    r"\b(?:akta|act[ea]|surat|sertifikat|order|diplom\w*|certificat\w*|certidao|attest\w*|licen[cs]\w{1,3}|"
    r"permit|permis|declarat\w*|extra[ck]t\w*|extrait|uittreksel|"
    r"bescheinigung|urkunde|titre|title|decision|bescheid|beslissing|besluit|vergunning|zaswiadczenie|adeverinta)\b"
)


def _is_piece(page: PageText, label: int, snippet: Snippet) -> bool:
    """Whether a code is part of a longer one: its "label" is, or more figures stand before it or are hidden."""
    if _IN_A_CODE.search(page.text, max(0, label - 4), label) and page.text[snippet.start - 1] in "-/":
        return True
    return bool(
        OF_AN_ACCOUNT.match(page.text, snippet.start)
        or _FIGURES_BEFORE.search(page.text, max(0, snippet.start - 6), snippet.start)
        or _HIDDEN.match(page.text, snippet.end)
    )


_IN_A_CODE: Final = pattern_of(r"[A-Z0-9][-/]$")
"""As before "PCC" in "LHR-PCC-61882"."""
_FIGURES_BEFORE: Final = pattern_of(r"\d{3,4} $")
_HIDDEN: Final = pattern_of(r"\s?[•●*xX…]{2}")
"""What is blacked out or starred of a number: those of people are."""


def _noun_before(page: PageText, match: re.Match[str]) -> str:
    """What is numbered: the words before on the same line and in the same cell."""
    start = max(page.text.rfind("\n", 0, match.start()), page.text.rfind("\t", 0, match.start())) + 1
    before = page.folded[start : match.start()]
    noun = match.groupdict().get("behind") or match.group("noun")
    words = re.findall(r"[^\W\d_]+(?:\.[^\W\d_])*", f"{before} {noun}")[-3:]
    if any(sign.isdigit() for sign in before):
        # "Ref. No. 88/12  Dis. No.": behind the number before it begins what the next one numbers.
        last = max((at for at, one in enumerate(words[:-1]) if WORD_ALONE.fullmatch(one)), default=-1)
        words = words[last + 1 :]
    return " ".join(words)


def _weight(noun: str, kind: str) -> float:
    if not noun:
        return _BARE
    if kind in _COPIED and _REGISTER.search(noun):
        return _ENTRY
    for pattern, weight in _CLASSES:
        if pattern.search(noun):
            return weight
    return _SURE if re.search(rf"\b(?:{_OF_ITSELF})\b", noun) else _BARE


def _value(page: PageText, label: re.Match[str]) -> Snippet | None:
    """The code right behind a label, over a line's end or a gap; else what stands beside or below its cell."""
    behind = _behind(page, label)
    return behind if behind is not None else _in_next_cell(page, label)


def _in_next_cell(page: PageText, label: re.Match[str]) -> Snippet | None:
    """The code in the cell beside or below a label that ends its own: columns may be read one after the other."""
    cell = page.cell_at(label.start())
    if cell is None or page.text[label.end() : cell.end].strip(" :;.°º#"):
        return None
    if len(page.text[cell.start : label.start()].split()) >= _WORDS_OF_A_SENTENCE:
        return None
    for other in (page.right_of(cell), page.below(cell, _NEXT_ROW)):
        code = _code_of(page.text[other.start : other.end]) if other is not None else ""
        if other is not None and code and not page.text[other.start + len(code) : other.end].strip(" ."):
            return Snippet(page, other.start, other.start + len(code))
    return None


_WORDS_OF_A_SENTENCE: Final = 4
_NEXT_ROW: Final = 1.6
"""Line heights between a label and its value below."""


def _behind(page: PageText, label: re.Match[str]) -> Snippet | None:
    if (translated := _TRANSLATED.match(page.text, label.end())) is not None and _code_of(translated["code"]):
        return Snippet(page, translated.start("code"), translated.end("code"))
    between = _LETTERS_BETWEEN.match(page.text, label.end())
    start = between.end() if between else label.end()
    if "\n" in page.text[label.end() : start] and not _under(page, label.start(), start):
        return None
    labelled = (
        ":" in label.group()
        or re.search(r"[:\t\n]", page.text[label.end() : start])
        or _begins_cell(page, label.start())
    )
    match = (_CODE if labelled else _IN_SENTENCE).match(page.text, start)
    # Four figures behind "No.:" may be a running number; behind less than that they are a year.
    years = not label.groupdict().get("noun", "-") and ":" in page.text[label.end() : start]
    code = _code_of(match.group(), years=years) if match else ""
    return Snippet(page, start, start + len(code)) if code else None


_TRANSLATED: Final = pattern_of(
    r"\s?/\s?(?=[^\W\d_])[^\d\n:/]{3,60}[\s|]{1,3}(?P<code>(?=[^\s|]{0,20}\d)[A-Z0-9][\w/.\-]{1,24})[ \t.]{0,3}(?:\n|$)"
)
"""Over the rest of a label in another language: "Acte n° / Registration of death   412/2024"."""


def _under(page: PageText, label: int, value: int) -> bool:
    """Whether what is read on the next line stands there: where columns are read apart it may be anywhere."""
    own, next_one = page.cell_at(label), page.cell_at(value)
    if own is None or next_one is None:
        return True
    height = max(own.level[3] - own.level[1], page.line_height)
    return -2 * height < next_one.level[1] - own.level[3] < _LINES_BELOW * height


_LINES_BELOW: Final = 8


def _begins_cell(page: PageText, label: int) -> bool:
    """Whether a label with at most one word before it begins its cell: no sentence goes on behind its number.

    Before a stroke may stand the same label in another language.
    """
    cell = page.cell_at(label)
    return cell is not None and len(page.text[cell.start : label].rpartition("/")[2].split()) <= 1


def _code_of(text: str, *, years: bool = False) -> str:
    """The code a text begins with; empty for a day or a single figure, and for a year unless it may be a number."""
    match = _CODE.match(text.strip())
    code = match.group().rstrip(" .-–/") if match else ""
    digits = sum(sign.isdigit() for sign in code)
    if not digits or len(code) < 2 or parse_date(code) or (not years and _YEAR.fullmatch(code)):
        return ""
    return code


def _is_year(code: str) -> bool:
    """Whether a code may be a year, or one that runs over New Year's day where an office counts from spring."""
    if _YEAR.fullmatch(code):
        return True
    match = _TWO_YEARS.fullmatch(code)
    return match is not None and int(match[2][-2:]) == (int(match[1]) + 1) % 100


_YEAR: Final = pattern_of(r"(?:19|20)\d\d")
_TWO_YEARS: Final = pattern_of(r"((?:19|20)\d\d)\s?[-/–]\s?((?:20)?\d\d)")
