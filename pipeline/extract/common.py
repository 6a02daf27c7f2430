"""Fields that any paper may carry: when it was made out, whom it is about, in which language, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.dates.find import parse_date
from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.roles import role_field
from pipeline.extract.dates.terms import ends, expires
from pipeline.extract.holder import WEAK, holder_name
from pipeline.extract.labels import text_at
from pipeline.extract.legalisation import apostille
from pipeline.extract.marks_on_paper import signed, stamped
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.names.in_text import full_names
from pipeline.extract.names.readings import narrow
from pipeline.extract.numbers_of_others import OF_AN_ACCOUNT, is_of_another_kind, numbers_somebody
from pipeline.extract.paper_number import paper_number
from pipeline.extract.parties.addressee import address_below
from pipeline.extract.parties.issuer_words import ASKS
from pipeline.extract.parties.issuers import speaking
from pipeline.extract.postal import addresses, with_country, written
from pipeline.extract.text.candidates import field_of, readings_of, statement, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.legalisations import LEGALISES
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Labelled, Wording, at_label
from pipeline.page.language import main_languages
from pipeline.patterns import pattern_of
from pipeline.placing import by_line
from pipeline.readings import Word
from validators.facts import Evidence, Field, Reading, Scalar

PASSPORT_NUMBER = Wording(
    "paspor|no paspor|nomor paspor|ho chieu|ho chieu so|so ho chieu|reisepass|passeport|paspoort|passport|"
    "passport number|passport no|passport n|passport nr|passport|"
    "number of passport|travel document number|"
    "travel document no|numero de passeport|passeport n|passeport no|n de passeport|n passeport|"
    "numero du passeport|"
    "passeport numero|paspoortnummer|paspoort nr|nummer paspoort|paspoort|nummer van het paspoort|reisdocument nr|"
    "reisepassnummer|passnummer|reisepass nr|reisepass nummer|pass nr|pasaporte|n de pasaporte|"
    "numero di passaporto|"
    "passaporto n|pasaport no|pasaport numarasi|nr paszportu|pasaport nr|portador do passaporte|"
    "portadora do passaporte|"
    "passaporte n|n do passaporte|portador del pasaporte|portadora del pasaporte|titular del pasaporte|"
    "titolare del passaporto|legitymujacy sie paszportem|legitymujaca sie paszportem|posesor al pasaportului",
    label=True,
)
DOCUMENT_NUMBER = Wording(
    "certificate number|certificate no|certificate nr|document number|document no|reference number|our reference|"
    "our ref|"
    "ref|ref no|file number|policy number|policy no|contract number|registration number|act number|acte n|"
    "numero d'acte|"
    "acte numero|n d'acte|numero de l'acte|reference|notre reference|n/ref|nos ref|numero de police|police n|"
    "dossier n|"
    "numero de dossier|numero du document|certificat n|attestnummer|aktenummer|akte nr|nummer|ons kenmerk|onze ref|"
    "referentie|dossiernummer|polisnummer|polis nr|urkundennummer|urkunde nr|aktenzeichen|az|unser zeichen|"
    "versicherungsnummer|policennummer|registernummer|bescheinigung nr|serial number|serial no|n dans le registre|"
    "numero dans le registre|numero de registro|n de registro|registro n|numero de operacion|nr dyplomu|diploma no|"
    "oznaczenie aktu|nr aktu|numar act|sicil no|belge no|policy|poliza n|numero de poliza|apolice n|polizza n|"
    "certificado n|n de certificado|numero de certificado|n de certificat|numero de certificat|"
    "certidao n|certificato n|licence no|license no|entry no|assento n|registrado bajo el n|"
    "registrado con el n|polisnr|polis|libro|acta no|acta n",
    label=True,
)
ADDRESS = Wording(
    "address|home address|residential address|place of residence|permanent address|residing at|resident at|"
    "domiciled at|"
    "main residence|adresse|domicile|demeurant a|domicilie a|domiciliee a|residence principale|residant a|"
    "residant au|"
    "adresse de residence|adres|woonplaats|wonende te|woonachtig te|hoofdverblijfplaats|domicilieadres|"
    "verblijfplaats|"
    "anschrift|wohnhaft in|wohnhaft|wohnort|wohnsitz|hauptwohnsitz|direccion|domicilio|indirizzo|endereco|"
    "adres zamieszkania|domiciliado en|domiciliada en|residente en|residente in|residente a|morada|residente em|"
    "alamat|tempat kediaman|tempat tinggal|noi thuong tru|dia chi|verblijvende te|adresse actuelle|huidig adres|"
    "adresse complete|residential|zamieszkaly|zamieszkala|domiciliat in|domiciliata in|ikametgah adresi|adresi|"
    "yerlesim yeri adresi|adresa",
    label=True,
)
ISSUER = Wording(
    "issuing authority|issued by|authority|issuer|delivered by|issuing body|issuing office|autorite|"
    "autorite de delivrance|delivre par|delivree par|emis par|autorite emettrice|etabli par|"
    "afgegeven door|afgeleverd door|uitgereikt door|overheid|instantie|bevoegde overheid|"
    "ausstellende behorde|ausgestellt von|behorde|ausgestellt durch|autoridad|autorita|wydany przez|veren makam",
    label=True,
)
COPY = Wording(
    "true copy|certified copy|certified true copy|copy of the original|duplicate|copie conforme|"
    "copie certifiee conforme|"
    "pour copie conforme|eensluidend afschrift|voor eensluidend afschrift|kopie conform|beglaubigte kopie|"
    "beglaubigte abschrift|duplicata|duplicaat|photocopy|photocopie",
)
_PASSPORT_SHAPE = pattern_of(
    r"(?<![A-Za-z0-9])(?:[A-Z]{1,2} ?\d{3}\.\d{3}|[A-Z]{0,3} ?\d[A-Z0-9]{5,9}|[A-Z]{2}\d{5})(?![A-Za-z0-9])"
)
_PASSPORT_FOLLOWS = pattern_of(
    r"[\s:.°#(]*(?:n\.?[°ºor]?\.?|no\.?|nr\.?|number|num[ée]ro|nummer|portant|bearing|with)?[\s:.°#(]{0,6}"
    r"((?=[A-Z0-9]*\d)[A-Z]{0,3}\d[A-Z0-9]{5,9}|[A-Z]{1,2} ?\d{3}\.\d{3}|[A-Z]{1,2} \d{6,7})(?![A-Za-z0-9]|\.\d)"
)
_NUMBER_SHAPE = pattern_of(r"(?<![\w])(?:[A-Z]{1,3} (?=\d))?(?=[\w/.\-]*\d)[A-Za-z0-9][\w/.\-]{2,30}(?![\w])")


def fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields every kind of paper may have."""
    passport = passport_number(paper)
    return {
        "issue_date": issue_date(paper),
        "holder_name": holder_name(paper),
        "birth_date": role_field(paper, "birth"),
        "expiry_date": expires(paper),
        "valid_from": role_field(paper, "from", "period", plausibility=0.85),
        "valid_until": ends(paper),
        "language": language(paper),
        "signed": signed(paper),
        "stamped": stamped(paper),
        "apostille": apostille(paper),
        "issuer": issuer(paper),
        "address": address(paper),
        "passport_number": passport,
        "document_number": document_number(paper, passport),
        "original": original(paper),
    }


def language(paper: Paper) -> Field[str]:
    """Languages of the paper; a bilingual paper has several readings."""
    readings: list[Reading[str]] = []
    for page in paper.pages:
        reading = page.ref.reading
        lines = _above_stickers(page) if paper.kind != "apostille" else None
        if lines is None and (not reading.language or reading.language_confidence < _ONE_LANGUAGE):
            lines = page.text.split("\n")
        spoken = main_languages(lines) if lines else ((reading.language or "", reading.language_confidence),)
        place = Evidence(page.ref.file, reading.number)
        most = _surest_language(page)
        readings += [Reading(code, min(most, sure), "", (place,)) for code, sure in spoken if code]
    return field_of(readings, keep=0.8)


def _surest_language(page: PageText) -> float:
    """How sure the language of a page can be: what nobody could read may be in a script that no engine here knows."""
    unread = sum(len(word.text) for word in page.words if word.confidence < _GUESSED)
    share = unread / max(1, sum(len(word.text) for word in page.words))
    if _lines_of_another_script(page) >= _LINES_THAT_TELL:
        return _MUCH_UNREAD[0][1]
    return next((sure for least, sure in _MUCH_UNREAD if share >= least), 0.99)


def _lines_of_another_script(page: PageText) -> float:
    """How many lines, or halves of a line before its "/", nobody could read on a page that is else well read.

    "Bexedpiniap / Beneficiary" is a label in Cyrillic and in English: an engine for Latin letters reads the one.
    """
    found = 0.0
    read = 0
    for line in by_line(page.words).values():
        cut = next((index for index, word in enumerate(line) if word.text == "/"), len(line))
        before, behind = ([word for word in part if _LETTERS.search(word.text)] for part in (line[:cut], line[cut:]))
        half = bool(behind) and max(word.confidence for word in behind) >= _READ
        unread = bool(before) and max(word.confidence for word in before) < _GUESSED
        # Letters of two scripts look alike, and a word of them may seem well read beside its translation.
        unread = unread or (half and _mostly_guessed(before))
        read += any(word.confidence >= _READ for word in line)
        if unread and (half or sum(len(word.text) for word in before) >= _LETTERS_OF_A_LINE):
            # A whole line may lie under a stamp.
            found += 1.0 if half else 0.5
    return found if read >= _READ_LINES * found else 0.0


def _mostly_guessed(words: Sequence[Word]) -> bool:
    """Whether most letters of a text are in words that nobody could read."""
    guessed = sum(len(word.text) for word in words if word.confidence < _GUESSED)
    return guessed >= _MOST * sum(len(word.text) for word in words)


_MOST = 0.6
_READ = 0.85
_READ_LINES = 1.2
"""Lines with words that were read, for each that was not: fewer and the scan is bad, whatever the script."""
_LETTERS_OF_A_LINE = 12
_LINES_THAT_TELL = 3
_LETTERS = pattern_of(r"[^\W\d_]{2}")
_GUESSED = 0.5
_MUCH_UNREAD = ((0.35, 0.59), (0.15, 0.88))
"""Share of the letters of a page that were guessed, and how sure its language can be then."""


_ONE_LANGUAGE = 0.9
"""So sure is the language of a page on which another hardly speaks."""


def _above_stickers(page: PageText) -> list[str] | None:
    """The lines above a legalisation at the foot of a page: an extract in Arabic may carry two stickers in French.

    None where there is none, or hardly anything above it.
    """
    sticker = LEGALISES.search(page.folded)
    above = page.text[: sticker.start()] if sticker else ""
    return above.split("\n") if above.count("\n") >= _LINES_ABOVE else None


_LINES_ABOVE = 9


def issuer(paper: Paper) -> Field[str]:
    """The authority or company: at its label, or who speaks in the head, the foot or at the signature."""
    labelled = text_at(paper, ISSUER, 0.85, clean=_authority, skip=_of_signature)
    if labelled.best is not None and labelled.best.confidence >= _AT_LABEL:
        return labelled
    spoken = speaking(paper)
    return spoken if spoken.readings else labelled


_AT_LABEL = 0.7
"""Less says that the word stands in a sentence."""


def _of_signature(hit: Hit) -> bool:
    """Whether a label asks for the signature of an authority, or speaks of the one that made out another paper."""
    start, _ = hit.page.line_bounds(hit.start)
    return _SIGNATURE_OF.search(hit.page.folded, start, hit.start) is not None


_SIGNATURE_OF = pattern_of(
    r"\b(?:signature|seal|stamp|handtekening|stempel|cachet|sceau|unterschrift|firma|sello|assinatura|passport|passeport|"
    r"paspoort|reisepass|pasaporte)\b[^\n]{0,20}$"
)


def _authority(text: str) -> str:
    """An authority as printed; empty for the sentence that goes on behind "the authority"."""
    name = clean_organisation(text)
    if ":" in name and any(sign.isdigit() for sign in name):
        return ""  # Another label with its answer: "Date issued: 21 September".
    if ASKS.search(fold(name)):
        return ""
    return name if name[:1].isupper() or name[:1].isdigit() else ""


_ABOUT_A_DWELLING = ("lease", "title-deed")
"""Kinds whose address is that of a dwelling; where somebody lives is there only the address of a party."""


def address(paper: Paper) -> Field[str]:
    """The holder's address as printed, or the dwelling's that a paper is about, at its label or in a sentence."""
    found: list[Reading[str]] = []
    of_person = paper.kind not in _ABOUT_A_DWELLING
    shown = [one for one in addresses(paper) if one.about == ("residence" if of_person else "dwelling")]
    if shown:
        return field_of(
            [reading for one in shown for reading in text_readings(one.snippet, 0.86, written)][:3], keep=0.9
        )
    for hit in paper.find(ADDRESS) if of_person else ():
        placed = _IN_SENTENCE.match(hit.page.text, hit.end)
        if placed:
            found += text_readings(with_country(Snippet(hit.page, placed.start(1), placed.end(1))), 0.84)
    if found:
        return field_of(found, keep=0.9)
    for hit in paper.find(ADDRESS):
        if not of_person and re.match(r"\s?[^\s:]", hit.page.text[hit.end : hit.end + 2]):
            continue
        colon = _AFTER_COLON.match(hit.page.text, hit.end)
        beside = [Labelled(Snippet(hit.page, colon.start(1), colon.end(1)), "right", hit)] if colon else []
        for labelled in (*beside, *at_label(hit)):
            raw = _address_of(labelled.value.raw)
            if 8 <= len(raw) <= 120 and any(sign.isdigit() for sign in raw) and "@" not in raw:
                place = with_country(_to_its_end(narrow(labelled.value, raw)))
                found += text_readings(place, 0.85 * labelled.weight, _address_of)
                break
    found = _without_beginnings(found)
    if found:
        return field_of(found, keep=0.9)
    if of_person:
        return address_below(paper)
    # The one address of a deed that is nobody's home, seat or letterhead is that of the house it is about.
    unsaid = [one.snippet for one in addresses(paper) if one.about == "unsaid"]
    return field_of(text_readings(unsaid[0], _OF_THE_HOUSE, written)) if len(unsaid) == 1 else Field()


_OF_THE_HOUSE = 0.7


def _to_its_end(place: Snippet) -> Snippet:
    """A labelled address with the line below where it ends with a comma."""
    page = place.page
    comma = (
        place.end < len(page.text) and page.text[place.end] == "," and page.text[place.end + 1 : place.end + 2] == "\n"
    )
    cell = page.cell_at(place.start)
    below = page.below(cell, 1.2) if comma and cell is not None else None
    if below is None or below.start > place.end + 2 or below.end - below.start > _TOWN_ALONE:
        return place
    return Snippet(page, place.start, below.end)


_TOWN_ALONE = 40
_AFTER_COLON = pattern_of(r"[ \t]{0,2}:[ \t]{0,2}([^\W_][^\n\t:]{7,110})(?=[\n\t]|$)")
"""What a label's colon leads in on its line, also where a "No." in it looks like another label."""


def _without_beginnings(found: list[Reading[str]]) -> list[Reading[str]]:
    """Without the addresses that another one begins with: a table repeats the street without its town."""
    return [
        one
        for one in found
        if not any(fold(other.value).startswith(fold(one.value) + ",") for other in found if other is not one)
    ]


_IN_SENTENCE = pattern_of(
    r"[\s:]{1,3}(?:(?:à|a|au|te|in|at|en|em)\s)?"
    r"((?:[^\W\d][^\n;:]{3,60}?\s?\d{1,4}[^\n;:]{0,24}?|\d{1,4}[^\n;:\d]{3,60}?),?\s(?:[A-Z]{1,2}-)?\d{4,5}"
    r"(?:[ ]|\n(?![^\n]{0,30}:))"
    r"[^\W\d_a-z][\w'’-]*(?:[ -][^\W\d_a-z][\w'’-]*){0,2})(?=,?\s[^\W\d_A-Z]|[,.;]|$)"
)
"""Street, number, postcode and town behind "residing at", with the sentence going on behind them."""
_AFTER_ADDRESS = pattern_of(
    r"\s\(|\s,\s(?=[^\W\d_A-Z])|,\s(?:here(?:in)?after|ci-apr[eè]s|hierna|verder|nachstehend|nachfolgend|im folgenden|"
    r"en adelante|di seguito|doravante|born|n[ée]e?|geboren|nacid[oa]|nat[oa]|nascid[oa]|holder|titulaire|houder|"
    r"titular|titolare|has|had|works|employed|heeft|werkt|a|travaille|hat|arbeitet|è|ha|lavora|presta|trabaj[ao]|es|é|trabalha|"
    r"wird|wordt|who|qui|che|gekend|known|connue?|conosciut[oa]|"
    r"pa[sș]+a?port\w{0,2}|passeport|paspoort|reisepass|pasaporte|passaport[eo]|paszport|cnp|n[°ºo.]{1,2})(?=\s)|"
    r"\s(?:le|la|est|als|is|ist|depuis|sinds|since|seit|se compose|bestaat|besteht)\b"
)


def _address_of(text: str) -> str:
    """An address without what the sentence goes on with; empty for an article of a contract."""
    if re.match(r"(?:art|§|\d+[.)]\s)", fold(text)) or (text[:1].islower() and not _STREET_WORD.match(fold(text))):
        return ""
    written_out = re.sub(r"^(?:à|a|te|in|at)\s", "", _AFTER_ADDRESS.split(text)[0]).strip(" .,;…")
    return "" if _BROKEN_OFF.search(fold(written_out)) else written_out


_BROKEN_OFF = pattern_of(r"\s(?:de|du|des|de la|van de|van der|del|della|do|da)$")
"""No address ends so: the rest is in the next line."""
_STREET_WORD = pattern_of(
    r"(?:a|te|in|at|rue|avenue|av|bd|boulevard|place|quai|chaussee|calle|c/|via|viale|piazza|ul|ulica|os|al|str|strada|jl|"
    r"chez|p\.o|lot|cite|quartier|villa|impasse|allee|route|sis|nr|n°|no|house|flat|plot)\b"
)
"""Words that begin an address and are often written small."""


def _parse_passport(text: str) -> list[tuple[str, float]]:
    match = _PASSPORT_SHAPE.search(text[:60])
    return [(re.sub(r"[ .]", "", match.group()), 1.0)] if match else []


def passport_number(paper: Paper) -> Field[str]:
    """A passport number quoted on the paper."""
    found: list[Reading[str]] = []
    for hit in paper.find(PASSPORT_NUMBER):
        following = _PASSPORT_FOLLOWS.match(hit.page.text, hit.end)
        if following:
            snippet = Snippet(hit.page, following.start(1), following.end(1))
            found += readings_of(snippet, _parse_passport, 0.92)
            continue
        for labelled in at_label(hit):
            match = _PASSPORT_SHAPE.match(hit.page.text, labelled.value.start, labelled.value.end + 1)
            stroke = _BEHIND_STROKE.match(hit.page.text, labelled.value.start, labelled.value.end + 1)
            if match is None and stroke is not None and _TWO_ASKED.search(_label_line(hit)):
                match = _PASSPORT_SHAPE.match(hit.page.text, stroke.end(), labelled.value.end + 1)
            if match:
                snippet = Snippet(hit.page, match.start(), match.end())
                found += readings_of(snippet, _parse_passport, 0.94 * labelled.weight)
                break
    found = found or [*_passport_in_sentence(paper)]
    if not found:
        for place in full_names(paper):
            bracket = _IN_BRACKETS.match(place.page.text, place.end)
            if bracket:
                found += text_readings(Snippet(place.page, bracket.start(1), bracket.end(1)), 0.74)
    return field_of(found, keep=0.8)


def _passport_in_sentence(paper: Paper) -> Iterator[Reading[str]]:
    """The number behind the word for a passport and what is said of it: "passport copy (U2641803)"."""
    for page in paper.pages:
        for word in _PASSPORT_WORD.finditer(page.folded):
            match = _PASSPORT_SAID.match(page.text, word.end())
            if match is not None and not _OTHER_PAPER.search(page.folded, word.end(), match.start(1)):
                yield from readings_of(Snippet(page, match.start(1), match.end(1)), _parse_passport, _SAID_OF_IT)


_SAID_OF_IT = 0.8
_PASSPORT_WORD = pattern_of(
    r"\b(?:passports?|passeport|paspoort|pasaporte|passaporte|passaporto|"
    r"(?:reise|des |dem |den |eines )pass(?:es)?|paszport\w{0,3}|pasaport\w{0,4}|"
    r"reisdocument|travel document|document de voyage|reisedokument\w{0,2})(?!\w)"
)
_PASSPORT_SAID = pattern_of(
    r"(?:[ \n][^\W\d_]{2,14}){0,2}?[\s(:,]{1,4}"
    r"(?:(?:[Nn]\.?[°ºor]|[Nn]o\.?|[Nn]r\.?|[Nn]umber|[Nn]um[eé]ro|[Nn]úmero|[Nn]ummer|[Nn]umer|[Ss]eria)[\s:.]{1,3})?"
    r"([A-Z]{1,2}\d{5,8}[A-Z]?|(?<=[°ºro.:] )\d{8,9})(?![\w/-])"
)
_OTHER_PAPER = pattern_of(
    r"\b(?:id|dni|cni|nic|identi\w*|card|carte|kaart|karte|cedula|visa|visum|permit|titre|photos?)\b"
)
"""What is numbered is not the passport: "passport and visa K1234567"."""


_BEHIND_STROKE = pattern_of(r"[^\W\d][^\n\t/\d]{2,30} / ")
_TWO_ASKED = pattern_of(r"[^\W\d] / [^\W\d]")
"""A label that asks for two things in one cell: "Nationality / passport", answered "Indian / T6628140"."""


def _label_line(hit: Hit) -> str:
    cell = hit.page.cell_at(hit.start)
    return hit.page.text[cell.start : cell.end] if cell is not None else ""


_IN_BRACKETS = pattern_of(r"\s?\(([A-Z]{1,2}\d{6,8})\)")
"""A passport's number alone in brackets behind a name."""


def document_number(paper: Paper, passport: Field[str]) -> Field[str]:
    """The paper's own number or reference; never that of the passport it cites."""
    own = paper_number(paper, passport)
    if own.readings:
        return own
    found: list[Reading[str]] = []
    for hit in paper.find(DOCUMENT_NUMBER):
        if is_of_another_kind(fold(hit.phrase), paper.kind) or numbers_somebody(hit.page, hit.start, hit.end):
            continue
        share = 0.8
        for labelled in at_label(hit):
            match = _NUMBER_SHAPE.match(labelled.value.raw)
            if OF_AN_ACCOUNT.match(labelled.value.raw):
                continue
            if match and not parse_date(match.group()):
                found += text_readings(
                    labelled.value, share * labelled.weight, lambda text: (_NUMBER_SHAPE.match(text) or [""])[0]
                )
                break
            # What else stands behind the label may be the beginning of the number, misread.
            share = _CUT if labelled.relation == "same" and len(labelled.value.raw) <= _PIECE else share
    if not found:
        for page in paper.pages[:1]:
            for match in _ACT_NUMBER.finditer(page.text):
                group = 1 if match.group(1) else 2
                found += text_readings(Snippet(page, match.start(group), match.end(group)), 0.78)
    return field_of(found[:1] if found and found[0].confidence >= WEAK else found[:3], keep=0.9)


_CUT = 0.5
_PIECE = 4
"""Signs that may be left of the beginning of a number."""
_ACT_NUMBER = pattern_of(
    r"(?:(?:^|[\n\t])\s?|\b(?:acte|actul de \w+|akte|urkunde|certificate|act|atto|acta|assento|ata)\s)"
    r"(?:n\.?[°ºr]\.?|nr\.?|no\.?)\s?:?\s?((?=[\w/.\-]*\d)[A-Z0-9][A-Z0-9/.\-]{2,24})(?![\w/])"
    r"|\b(?:parte|serie|part|vol\w*|reg\w*|foglio|page|folio)\s?[\w]{1,4},?\s(?:n[°ºr]?\.|nr\.|"
    r"no\.)\s?(\d{2,8})(?![\w/])",
    re.IGNORECASE,
)
"""The number of an act in its heading: "Acte n° 1183", "N° 417/2026"."""


def original(paper: Paper) -> Field[bool]:
    """False when the paper calls itself a copy."""
    return statement(False, [Snippet(hit.page, hit.start, hit.end) for hit in paper.find(COPY)], 0.8)
