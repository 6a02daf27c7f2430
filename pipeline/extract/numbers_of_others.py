"""Whose a number is: what tells that it is somebody's, a house's, a law's or another paper's, and not the paper's own.

The words before a number say what it numbers, the sentence around it who has it, the kind of the paper what it cites.
"""

from __future__ import annotations

import re
from typing import Final

from pipeline.extract.text.lines import PageText, Snippet
from pipeline.patterns import pattern_of


def numbers_another(page: PageText, label: re.Match[str], noun: str, kind: str) -> bool:
    """Whether the words for what is numbered name something else than the paper.

    Args:
        page: where the label stands.
        label: the word for number, or for what is numbered.
        noun: what is numbered, folded.
        kind: of the paper.
    """
    if _is_others(noun) or is_of_another_kind(noun, kind) or (kind in _CITE_OTHERS and _CITED.search(noun)):
        return True
    if kind != "unknown" and _OF_A_CITIZEN.search(noun):
        return True
    return label[0].startswith("n.") and bool(_NATIONAL.search(page.folded, max(0, label.start() - 3), label.start()))


def belongs_to_another(page: PageText, label: re.Match[str], noun: str, snippet: Snippet, kind: str) -> bool:
    """Whether what stands around a label and its number tells that it is not the paper's own.

    Args:
        page: where they stand.
        label: the word for number, or for what is numbered.
        noun: what is numbered, folded.
        snippet: the number.
        kind: of the paper.
    """
    if _of_somebody(page, label, snippet) or _is_enclosed(page, label.start()):
        return True
    if kind not in _HAD_BY_WHOM_THEY_NAME and _is_held(page, label.start()):
        return True
    if _GRID.fullmatch(snippet.raw) and _CROSSING.search(page.folded, max(0, label.start() - 8), label.start()):
        return True
    if _OF_DOOR.fullmatch(snippet.raw) and _STREET_BEFORE.search(
        page.folded, max(0, label.start() - _LONGEST_STREET), label.start()
    ):
        return True
    if kind in _OF_A_HOUSE and _ENTERED.search(page.folded, max(0, label.start() - _NEAR_ENTRY), label.start()):
        return True
    return bool(
        _LAW.search(f"{noun} {snippet.raw}")
        or _OF_A_LAW.match(page.folded, snippet.end)
        or _OF_THE_UNION.fullmatch(snippet.raw)
        or _UNION_BEFORE.search(page.folded, max(0, label.start() - _TITLE_OF_A_LAW), label.start())
        or _LAND_BEFORE.search(page.folded, max(0, label.start() - _TITLE_OF_A_LAW), label.start())
        or _SCHOOL.fullmatch(snippet.raw)
        or _LAW_IN_BRACKETS.search(page.folded, max(0, label.start() - _TITLE_OF_A_LAW), label.start())
    )


_OF_DOOR: Final = pattern_of(r"\d{1,4}[ /-]?[A-Za-z]?")
_STREET_BEFORE: Final = pattern_of(
    r"(?<![^\W_])(?:str|strada|calea|bd|blvd|bulevardul|b-dul|sos|soseaua|aleea|splaiul|ul|ulica|al|aleja|os|osiedle|"
    r"calle|carrera|avda|avenida|paseo|rua|travessa|via|viale|corso|piazza|rue|avenue|av|boulevard|chaussee|place|quai|"
    r"street|road|lane|cad|caddesi|sok|sokak|sokagi|mah|mahallesi|jalan|jl|ул|улица|вул|вулиця|проспект|просп|"
    r"[a-z]{3,24}(?:straat|laan|weg|plein|steenweg|strasse|strase|gasse|platz))(?![^\W_])\.?\s?[^\d:\n\t]{0,40}$"
)
"""A street, whose houses are numbered: "str. Observatorului nr. 109", "Calle Mayor n.º 14", "ul. Długa nr 7"."""
_LONGEST_STREET: Final = 56


def numbers_somebody(page: PageText, label: int, end: int) -> bool:
    """Whether a label, with the words before it in its cell, asks for the number of a person: "Nationaal nummer".

    Args:
        page: where the label stands.
        label: where it begins.
        end: where it ends.
    """
    cell = page.cell_at(label)
    start = max(page.line_bounds(label)[0], cell.start if cell is not None else 0)
    return _is_others(" ".join(re.findall(r"[^\W\d_]+(?:\.[^\W\d_])*", page.folded[start:end])[-3:]))


def _is_others(noun: str) -> bool:
    last = [one for one in noun.split() if not WORD_ALONE.fullmatch(one)][-1:] or [""]
    two = " ".join(noun.split()[-2:])
    return bool(_OTHERS.fullmatch(last[0]) or _OTHERS.fullmatch(two))


_CITE_OTHERS: Final = frozenset(
    ("criminal-record", "medical-certificate", "diploma", "transcript", "language-certificate", "equivalence-decision",
     "admission-letter", "employment-certificate", "municipal-registration", "work-authorisation", "residence-permit")
)  # fmt: skip
"""Kinds that are no act of the civil registry and no receipt, and cite those of their holder."""
_CITED: Final = pattern_of(
    r"\b(?:naissance|birth|geboorte\w{0,6}|geburts?\w{0,8}|nacimiento|nascimento|nascita|urodzenia|nastere|dogum|"
    r"quittance|receipt|recu|kwitantie|quittung|recibo|ricevuta|challan|bordereau)"
    r"(?: (?:certificate|akte|urkunde|entry|no|nr|n|number)){0,2}$"
)


def is_of_another_kind(noun: str, kind: str) -> bool:
    """Whether the words for what is numbered name a paper that one of this kind only cites: a policy in a lease.

    Args:
        noun: folded.
        kind: of the paper that the words stand on.
    """
    if _POLICY.search(noun):
        return kind not in _INSURANCES
    if kind in _CONTRACTS:
        return _NO_CONTRACT.search(noun) is not None
    if kind == "divorce-decision":
        return _OF_THE_MARRIAGE.search(noun) is not None
    return kind in _EXTRACTS and _ACT.search(noun) is not None


_NATIONAL: Final = pattern_of(r"(?<![\w.])[nr]\.$")
"""Before "n." what makes it a national number: "n.n. 51.04.19-318.44"."""
_POLICY: Final = pattern_of(r"(?<![^\W_])(?:police|polic(?:y|ies|en)|polis|poliza|apolice|polizza|polisy)(?![^\W_])")
_INSURANCES: Final = frozenset(("health-insurance", "mutual-insurance", "unknown"))
_NO_CONTRACT: Final = pattern_of(
    r"(?<![^\W_])(?:certificat\w{0,3}|certificaat|attest\w{0,6}|certifica[dt]o|certidao|peb|epc|epb|energieausweis\w{0,2}|"
    r"\w{0,14}(?:certificaat|bescheinigung|zertifikat)|case|folio|volume|vak|regist\w{1,8})(?![^\W_])"
)
"""What a contract cites, and the columns of the register whose stamp it bears."""
_CONTRACTS: Final = frozenset(("lease", "employment-contract", "hosting-agreement"))
_ACT: Final = pattern_of(r"(?<![^\W_])(?:act[ea]|akte|assento|atto|akt)(?:\s(?:no|nr|n|number|nummer))?\W{0,2}$")
_OF_THE_MARRIAGE: Final = pattern_of(
    r"(?<!sygn )(?<!sygnatura )(?<![^\W_])(?:acte|acta|akte?|atto|assento|act|certificat\w{0,3}|certificado|certidao)"
    r"(?: de (?:mariage|matrimonio|casamento|non.appel))?(?:\s(?:no|nr|n|number|nummer))?\W{0,2}$"
)
"""What a judgment cites: the act of the marriage that it dissolves."""
_EXTRACTS: Final = frozenset(("family-composition", "municipal-registration"))
"""Kinds that tell of marriages and births, each with its act."""
_OTHERS: Final = pattern_of(
    r"(?:(?:personal)?ausweis\w*|cedula|pass\w*|pasa?port\w*|paspoort\w*|paszport\w*|pasaport\w*|reisepass\w*|identi\w*|id|i\.d|national\w*|"
    r"nationaal|"
    r"ov|sp|mersis|ticaret sicil|"
    r"musteri|hesap|vergi|documento|candidat\w*|kandidat\w*|accouchement|geboorteaangifte|seat|"
    r"invoice|factuur|facture|cent(?:re|er)|"
    r"rijksregister\w*|registre national|nrn|niss|insz|dni|cni|cin|cnic|nin|cnp|pesel|"
    r"d\.n\.i|c\.p\.f|c\.i\.n|c\.n\.i\.e|r\.u\.t|c\.n\.p|cpf|cnpj|ruc|cuit|cuil|nit|pan|aadhaar|pis|o\.r|pers|"
    r"national insurance|nino|social (?:security|insurance)|securite sociale|sozialversicherungs\w*|sv|rv|svnr|avs|ahv|"
    r"sociale zekerheid|seguridad social|bsn|"
    r"paritaire|paritair\w{0,2}|cp|pc|lege[ai]?|legii|ley|lei|legge|ustaw\w{1,2}|ordonant\w{1,3}|"
    r"cilt|hane|sira|nif|nie|curp|rut|ssn|steuer\w*|"
    r"tax\w*|fiscal\w*|tin|vat|tva|btw|mwst|iva|kbo|bce|entreprise|ondernemings\w*|unternehmens\w*|company|bank\w*|"
    r"account|compte|konto|rekening\w*|cuenta|conta|conto|iban|"
    r"(?:card|carte|kaart|karte)(?: [a-n]\+?)?|tel\w*|phone|gsm|fax|mobile|"
    r"nik|nric|personal|personal (?:registration|identification)|citizen\w*|persoonlijk|"
    r"room|kamer|zimmer|local|house|haus|huis|lot|flat|apartment|bus|box|bte|boite|unit|building|floor|street|rue|"
    r"page|pagina|seite|blz|p|art\w*|article|artikel|law|loi|wet|gesetz|ley|decree|decret|arrete|besluit van|annexe?|"
    r"bijlage|anlage|anhang|item|punt|point|cell|student\w*|etudiant\w*|matric\w*|employee|personeels\w*|staff|"
    r"customer|client\w*|kunde\w*|klant\w*|membership|member|hours?|credits?|version|form|formul\w*|model\w*|annex|"
    r"reg[ul]+\w*|verord\w*|richtli\w*|directive|convention|verdrag|protocol|"
    r"organi[sz]ation|inami|riziv|licence professionnelle|ordre)\W*(?:card|carte|document|register)?\W*"
)
"""Numbered things that are not the paper: their numbers are somebody's or something else's."""

OF_AN_ACCOUNT: Final = pattern_of(r"[A-Z]{2}\d{2}[ .]?(?:[A-Z0-9]{4}[ .]?){2}")
"""How an account number begins: its state and check digits are nothing by themselves."""
WORD_ALONE: Final = pattern_of(r"numbers?|numeros?|numero|nummers?|no|nr|nomor|n")
"""What says that something is numbered, and not what."""
_OF_A_CITIZEN: Final = pattern_of(
    r"(?<![^\W_])(?:citizenship|nationality|naturali[sz]ation|voters?|nationalite|nationaliteit\w*|staatsangehorigkeit\w*|"
    r"nacionalidade?|cittadinanza|ciudadania|cidadania|obywatelstw\w*|vatandaslik|cetatenie\w*|drzavljanstv\w*)"
    r"(?: (?:certificate|card|certificat|certificaat|attest|no|nr|n|number|nummer)){0,2}$"
)
"""Papers that show who somebody is where few have a passport: "citizenship certificate No. 27-01-71-02218"."""
_OF_A_HOUSE: Final = frozenset(("fee-payment", "bank-statement", "student-account", "health-insurance", "payslip"))
"""Kinds that a bank, an insurer or an employer makes out, with its own number in the register of companies."""
_ENTERED: Final = pattern_of(
    r"\b(?:registered|incorporated|authori[sz]ed|eingetragen|immatricule\w{0,2}|ingeschreven|inscrit[ae]s?|iscritt[ao])\s"
    r"(?:in|at|with|under|by|a|au|im|en|nel|al|bij)\b[^.;:\n]{0,50}$"
)
_NEAR_ENTRY: Final = 70
_LAW: Final = pattern_of(
    r"\b(?:act|acts|law|laws|ordinance|decree|proclamation)(?: no| number)? \d{1,4} (?:of|OF) (?:19|20)\d\d$"
)
"""The law under which a paper is made out: "Act No. 69 of 1992"."""


_OF_A_LAW: Final = pattern_of(r"\s(?:sayili|numarali)\s[^\n]{0,40}?\b(?:kanun|yonetmeli|teblig)")
"""And where its number comes first: "5411 sayılı Bankacılık Kanunu"."""
_LAW_IN_BRACKETS: Final = pattern_of(
    r"\b(?:acts?|code|law|loi|wet|gesetz|ordinance|ley|lei|legge|decree|decret)\b,?[^\n\t()]{0,24}"
    r"(?:19|20)\d\d[a-z]{0,2},?\s?\(\s?(?:act|law|chapter|cap|nr|no|n)?[.°º]{0,2}\s?$"
)
"""And where it stands in brackets behind its title: "Marriages Act, 1985 (Act 367)"."""
_TITLE_OF_A_LAW: Final = 60
_OF_THE_UNION: Final = pattern_of(r"\d{1,4}/\d{1,4}/(?:EC|EU|EG|CE|UE|WE|EEC|EWG|CEE|EEG|AB|AT)")
"""How acts of the European Union are numbered: "Council Decision 2004/17/EC"."""
_UNION_BEFORE: Final = pattern_of(r"\((?:ec|eu|eg|ce|ue|we|eec|ewg|cee|eeg|euratom)\)\s?$")
"""And where it stands before the number: "Regulation (EC) No 810/2009"."""
_LAND_BEFORE: Final = pattern_of(
    r"\b(?:kadast\w{0,8}|cadast\w{0,4}|catast\w{0,4}|sectie|section|seccion|sezione|perceel\w{0,2}|parcel\w{0,3}|"
    r"parzelle|flurstuck|flur|gemarkung|foglio|particella|finca)\b[^.;:\n\t]{0,24}$"
)
"""Of the land, in the land register: "kadaster sectie D nummer 0714 K"."""
_SCHOOL: Final = pattern_of(r"(?:FASE|UAI|RNE|BRIN|NACE|INEP|MIUR) \d{1,8}")
"""What the authorities call a school or a trade by: "N° FASE 5"."""
_HELD: Final = pattern_of(
    r"\b(?:holders? of|bearers? of|bearing|in possession of|identified (?:by|with)|"
    r"(?:titulaires?|porteurs?|porteuses?|detenteurs?|detentrices?|munie?s?) d(?:es?|u|')|"
    r"houd(?:er|ster)s? van|in het bezit van|inhaber(?:in)?(?: de[rs])?|im besitz (?:de[rs]|eine[rs])|"
    r"ausgewiesen durch|"
    r"(?:titular(?:es)?|portador(?:a|es)?|provist[oa]s?) d(?:[eao]|el)|identificad[oa]s? con|"
    r"(?:titolar[ei]|munit[oa]) d(?:i|el|ella)|legitymujac\w{1,2}(?: sie)?|posiadajac\w{1,2}|"
    r"poses(?:or|oare)(?:ul)? al?|identificata? cu)"
    r"(?:(?<=')|(?![^\W\d_]))(?P<between>[^.;:\t]{0,50})$"
)
"""What makes the number behind it one of somebody's: "holder of residence card No. 1188204"."""
_ITSELF: Final = pattern_of(
    r"\b(?:this|th[ei]s present|present|ce|cette|cet|presente?|dit|deze|"
    r"dieser?s?|este|esta|present[ei]|quest[oa]|niniejsz\w*)\b"
)


def _is_held(page: PageText, label: int) -> bool:
    """Whether a sentence tells before a number that somebody has what is numbered, unless that is the paper itself.

    It may begin on the line before, where the line of the label goes on with a small letter.
    """
    start = page.line_bounds(label)[0]
    if page.text[start : start + 1].islower():
        start = page.line_bounds(start - 1)[0] if start > 0 else 0
    held = _HELD.search(page.folded, max(start, label - _SENTENCE), label)
    return held is not None and _ITSELF.search(held["between"]) is None


_SENTENCE: Final = 80
_HAD_BY_WHOM_THEY_NAME: Final = frozenset(
    ("work-permit", "work-authorisation", "professional-card-approval", "residence-permit", "diploma", "transcript",
     "language-certificate", "commercial-licence", "health-insurance", "mutual-insurance", "unknown")
)  # fmt: skip
"""Kinds that call whom they name their holder: "the holder of single permit no. 2026/118"."""


def _is_enclosed(page: PageText, label: int) -> bool:
    """Whether a line is one of a list of papers that go with a letter: "3. acte de mariage n° 117 ;"."""
    start, end = page.line_bounds(label)
    return _ITEM.match(page.text, start) is not None and page.text[start:end].rstrip().endswith(";")


_ITEM: Final = pattern_of(r"\s?(?:\d{1,2}[.)]|[-–—•*])\s")


def _of_somebody(page: PageText, label: re.Match[str], snippet: Snippet) -> bool:
    """Whether a number is that of a house in a street, of somebody's identity card, or of whom is written to."""
    start = page.line_bounds(label.start())[0]
    if _IN_STREET.search(page.folded, max(start, label.start() - _STREET_REACH), label.start()):
        return True
    if _IDENTITY.match(page.text, snippet.start):
        return True
    cell = page.cell_at(label.start())
    over = page.above(cell, 1.5) if cell is not None else None
    return over is not None and _YOURS.search(page.folded, over.start, over.end) is not None


_STREET_REACH: Final = 45
_IN_STREET: Final = pattern_of(
    r"\b(?:jl|jln|jalan|rue|calle|street|avenue|av|avda|via|carrera|cra|lot|lotissement|plot|cad|caddesi|sok|"
    r"sokak|mah|"
    r"mahallesi|blok|route|road|rd|quartier|villa|desa|dusun|kel|gg|kp)\b\.?[^\n\t:]{0,40}$"
)
_IDENTITY: Final = pattern_of(
    r"(?:MG|SP|RJ|ES|PR|SC|RS|BA|GO|DF|PE|CE|PA|AM)-?\d{1,2}\.\d{3}\.\d{3}(?!\d)|"
    r"(?:D\.?N\.?I|C\.?N\.?I|C\.?I\.?N|N\.?I\.?K|C\.?P\.?F|R\.?U\.?C|C\.?C|T\.?C|KTP|CNIC|INE)\.?\s"
)
_YOURS: Final = pattern_of(r"\b(?:your|votre|vos|uw|ihr|vuestra|su) ?(?:ref\w*|kenmerk|zeichen|n/ref)")
_CROSSING: Final = pattern_of(r"(?<!\d)\d{1,3}\s?[a-z]?\s?$")
_GRID: Final = pattern_of(r"\d{1,3}\s?[A-Za-z]?\s?[-–]\s?\d{1,3}")
"""Houses of cities laid out in a grid: "Carrera 59 No. 26-21" is the 21st metre from the corner of 59 and 26."""
