"""Which words of a text are a name: titles, the words of a sentence and of authorities fall away."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.extract.names.not_people import TITLE_OF_A_PAPER, begins_street, is_degree
from pipeline.extract.names.words import OFFICES
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.vocabulary import is_label_word
from pipeline.patterns import pattern_of
from validators import countries

TITLES = word_set(
    "guten tag kollege kollegin collega collegue colleague dear chere cher geachte beste sehr geehrter geehrte "
    "lieber liebe researcher chercheur chercheuse onderzoeker forscher forscherin member membre lid mitglied "
    "insured named namens said mr mrs ms miss mx dr prof professor sir madam m mm mme mlle monsieur madame "
    "mademoiselle docteur professeur maitre me dhr mevr mevrouw meneer heer de heer mw drs ir herr frau hr fr sr "
    "sra srta don dona sig sigra shri smt sri kum atty engr herrn senor senora senorita sefior sefiora sefiorita dofia "
    "signor signora signorina dott dottssa dra lic ing arq mtro mtra mgr inz uzm op doc ord av pr drs dipl pani dl "
    "dna domnul doamna sayin bayan the le la der die student "
    "patient person employee nomme nommee genaamd "
    "sig.ra sig.na dott.ssa dr.ssa prof.ssa "
    "senhor senhora sieur dame studierende studierender studierenden sh med phil jur rer vve veuve "
    "chief master barr capt domnului doamnei nangsao nyonya tuan bapak sdr sdri "
    "dottoressa dottore professoressa avvocato ingegnere dottor "
    "assoc associate asst adj rev hon arzt arztin dokter doktor docteure profa adv ato"
)
"""Folded words before a name that are no part of it."""

NOT_A_NAME = word_set(
    "born ne nee geboren geb has is was residing domicilie woonachtig wohnhaft holder titulaire houder of and et "
    "en und date birth naissance nationality nationalite nationaliteit sexe sex passport passeport paspoort "
    "number numero signature stamp cachet the that uber tod que qui dat die dass whose dont wiens "
    "certify certifie verklaar "
    "address adresse adres titre title fonction functie function position name nom naam prenom prenoms voornaam "
    "voornamen vorname from van enrolled inscrit ingeschreven employed not pas niet nicht has a est ist hereby "
    "for pour voor fur with avec met mit on le op am at in te gender male female married single student employee "
    "ouvrier ouvriere employe arbeider bediende cdi cdd "
    "id nif dni cif nie cin cnic cnp pesel matricule iban bic street road avenue boulevard rue straat laan "
    "via calle rua avenida chaussee carrera tel fax "
    "email nella nel "
    "nelle nello dalla dal sulla presso risulta uso akte akt acte urkunde "
    "passes reisepasses dans sous sans dont cette naar deze zonder nach ohne durch "
    "gegen dieser diese these this upon phone age yes no oui non ja nein nome cognome nombre nombres apellido "
    "apellidos apelido soyadi imie nazwisko prenume vornamen familienname geburtsname patronymic patronyme patronym "
    "otchestvo comercial commercial commerciale first middle toll ihnen vous jullie usted ustedes "
    "gelet overwegende considerant attendu whereas visto aufgrund "
    "entre abonnement onss rsz precompte imposable bedrijfsvoorheffing lohnsteuer cotisation bijdrage "
    "выдана выдано выдан справка справку свидетельство видана видано видан довідка довідку витяг свідоцтво"
)
"""Words of forms and sentences at which a name ends, and with which none begins."""

OF_AUTHORITIES = word_set(
    "fod spf fps dienst overheidsdienst ministerie ministere ministry ministerium bvba srl asbl vzw gmbh "
    "universiteit universite university universitat universitatea universidad universidade universita uniwersytet "
    "universitesi universitaria universitario universitarias universitaire universitaires universitarie corporacion "
    "corporacao politecnico politecnica polytechnique polytechnic instituto istituto escuela escola scuola colegio "
    "hogeschool vreemdelingenzaken rijksregister "
    "ecole hochschule institut institute instituut staat etat state staates gemeente commune gemeinde "
    "board committee commission jury faculty faculteit fakultat admissions embassy ambassade ambassaden consulate "
    "tribunal council conseil directorate authority superintendencia "
    "fondazione fondation foundation stichting stiftung fundacion fundacao fund fonds endowment "
    "hotel hostel restaurant hospital hopital clinique clinic kliniek klinik ziekenhuis krankenhaus pharmacy pharmacie "
    "supermarket airport airways airlines ordinance decree ressortissant ressortissants ressortissante nacion nacao "
    "nazione republic republique republica repubblica republiek republik "
    "county subcounty district sub-county province municipality departement "
    "baskanligi mudurlugu rektorlugu dekanligi bakanligi kaymakamligi valiligi belediyesi fakultesi yuksekokulu "
    "enstitusu konsoloslugu buyukelciligi noterligi mahkemesi bankasi ministerstwo urzad uniwersytetu politechnika "
    "ministerul primaria directia tribunalul inspectoratul ministarstvo ministerstvo uprava fakultet univerzitet "
    "univerzita sveuciliste opstina opcina kementerian kepolisian"
)
"""Words of which one is enough to say that this is an authority or a company, not a person."""

_OF_BUSINESSES = word_set(
    "enterprise enterprises ventures trading traders services industries holdings group sons brothers bros associates "
    "stores company co consulting consultants solutions partners fils freres zonen sohne hijos hermanos filhos figli"
)
"""Words behind "&" that make a business of the names before it."""
_TOWN_WORDS = word_set("stad ville stadt city")

PARTICLES = word_set(
    "de du des da do dos das del della di van von der den ten ter la le el al bin ibn bint bent binti binte ben abu "
    "ould oulad los las mac mc y e o wa arap ole"
)
"""Small words inside names; in small letters they neither begin nor end one."""

WORD = pattern_of(r"[^\W\d_][^\W\d_'’.\-]*(?:(?:['’]{1,2}|[.\-])[^\W\d_]+)*\.?")
"""A word as names have them; an apostrophe may be read twice."""

_CHILD_OF_ABBREVIATED = pattern_of(r"\b[SDWC]\s?/\s?[Oo0]\b")
""""S/o", "D/o", "W/o": whose son, daughter or wife somebody is, on papers of South Asia."""

MAX_NAME = 70
"""Signs of the longest name."""


_COMPOSED_LABEL = pattern_of(r"[a-z]{4,24}(?:nr|nummern?|datum)")
"""A label in one word that asks for a number or a day: "Rijksregisternr.", "Personalnummer"."""


ON_A_TICKET = pattern_of(
    r"^\s{0,3}([A-Z]{2,20}(?: [A-Z]{2,20}){0,3})/([A-Z]{2,20}(?: [A-Z]{2,20}){0,3}?) ?"
    r"(?:MRS?|MS|MISS|MSTR|DR|CHD|INF)\s{0,3}$"
)
"""How carriers write a passenger: surname, stroke, given names, title (IATA Resolution 722): "KAUR/SIMRAN MS"."""


_TE = "Te"


def _is_maori(kept: list[str], word: str, behind: list[str]) -> bool:
    """Whether "Te" begins the next name of somebody, as in "Hana Te Rangi HOHEPA", and is no Dutch word for a place."""
    return word == _TE and bool(kept) and not kept[-1].isupper() and _begins_name(behind) and len(behind) > 1


_FATHER_BETWEEN = pattern_of(
    r"^([^\W\d_a-zß-öø-ÿ][^\W\d_]{1,30}(?:-[^\W\d_]{2,30})?)\s\([^\W\d_a-zß-öø-ÿ][^\W\d_]{1,30}\)\s(?=[^\W\d_a-zß-öø-ÿ][^\W\d_])"
)
"""The father's name that registers of the western Balkans set in brackets: "KOVAČ (Ivan) ANA"."""


def clean_name(text: str) -> str:
    """A name as printed, without title, trailing words of the sentence and punctuation; empty when it is none."""
    text = ON_A_TICKET.sub(r"\1 \2", the_name_alone(text))
    if _ASKS_FOR_A_BIRTH.match(fold(text.lstrip(_AROUND + "\t\n"))):
        return ""
    text = _TITLE_WITH_SIGN.sub("", _ON_BEHALF.sub("", _EITHER_TITLE.sub("", text.lstrip(_AROUND + "\t\n"))))
    text = BRACKET_FOR_I.sub("I", _FATHER_BETWEEN.sub(r"\1 ", _LOST_DOT.sub("I", text)))
    initial = _ENDS_WITH_INITIAL.search(text)
    text = re.split(r"[\t:;/|()]|(?<!\S)\S*\d", text[: MAX_NAME * 2].strip(_AROUND))[0]
    words = [_TURKISH_CASE.sub("", _EYE.sub("I", word)) for word in text.replace(",", " , ").split() if word]
    titled = False
    while words and (_is_title(words) or words[0] == ",") and not _begins_surname(words):
        if fold(words[0]) == "sri" and (titled or len(words) == _HALF):
            break  # "Smt Sri Devi", "Sri Wahyuni": behind another title and before one word alone it is a name.
        article, titled = words.pop(0).lower() in ("la", "el"), True
        if article and words[:1] == ["C."] and len(words) > _HALF:
            words.pop(0)  # "la C. Ana Luisa PAZ": the citizen, as Mexican papers call everybody.
    if words and (fold(words[0]) in _TOWN_WORDS or _is_office(words)):
        return ""
    kept: list[str] = []
    for place, word in enumerate(words):
        key = fold(word).strip(".,")
        if kept and _DOTTED_FORM.fullmatch(word):
            return ""
        if key in OF_AUTHORITIES or ((kept or len(key) > _HALF) and _FORM_OF_COMPANY.fullmatch(word.strip(".,"))):
            return ""  # Of two letters they are somebody's initials where they stand first.
        if (
            kept
            and "." in key
            and len(key) > _ABBREVIATED
            and _FORM_OF_COMPANY.fullmatch(word.replace(".", "").strip(","))
        ):
            return ""
        if not kept and len(words) > 1 and _COMPOUND_OFFICE.fullmatch(key):
            return ""
        if not kept and TITLE_OF_A_PAPER.fullmatch(key):
            return ""
        if kept and (_SIGNED_TITLE.fullmatch(word) or is_degree(words, place)):
            break
        if len(kept) > 1 and key in MARRIED and _begins_name(words[place + 1 :]):
            kept.append(word)
            continue
        if word == "&" and any(fold(other).strip(".,") in _OF_BUSINESSES for other in words[place + 1 : place + 5]):
            return ""
        if word == ",":
            surname_only = sum(fold(one) not in PARTICLES for one in kept) == 1
            if (
                len(kept) >= 2
                and not surname_only
                and not _given_before_birth(words[place + 1 :])
                and not _listed(words[:place], words[place + 1 :])
            ):
                break
            if kept and begins_street(words[place + 1 :]):
                break
            continue
        if not kept and key in PARTICLES and word[:1].isupper() and _capital_after(words, word):
            kept.append(word)
            continue
        if initial is not None and len(kept) > 1 and place == len(words) - 1 and word == initial[1]:
            kept.append(f"{word}.")
            continue
        if _INITIAL.fullmatch(word) and (word.endswith(".") or kept) and _names_follow(words, word):
            kept.append(word)
            continue
        if (
            not WORD.fullmatch(word)
            or _ABBREVIATES.fullmatch(word)
            or (is_label_word(key) and key not in _ALSO_SURNAMES)
            or _COMPOSED_LABEL.fullmatch(key)
            or _COMPOUND_LABEL.fullmatch(key)
            or (key in NOT_A_NAME and key not in PARTICLES and not _is_maori(kept, word, words[place + 1 :]))
        ):
            if kept:
                break
            return ""
        if key in NOT_A_NAME and not (key in PARTICLES and kept) and word != _TE:
            break
        if word[:1].islower() and key not in PARTICLES and not (kept and _PARTICLE_JOINED.match(word)):
            if kept:
                break
            return ""
        kept.append(word)
        if word.endswith(".") and len(word) > _ABBREVIATED:
            break  # A sentence ends with this name.
    while kept and fold(kept[-1]) in PARTICLES and len(kept) > 1 and kept[-1].islower():
        kept.pop()
    if len(kept) > _HALF and kept[-2].isupper() and kept[-1] in _BEGINS_SENTENCE:
        kept.pop()  # The sentence of the next line.
    name = " ".join(kept).strip(" ,;-")
    if len(kept) > 1 and len(kept[-1]) > _ABBREVIATED:
        name = name.rstrip(".")
    letters = sum(character.isalpha() for character in name)
    if len(kept) > 1 and countries.from_text(name):
        return ""
    if all(len(word.strip(".")) < _LETTERS or fold(word) in ARTICLES for word in kept):
        return ""  # "I. Le": the number of a heading and an article.
    if all(word.islower() and fold(word) in PARTICLES for word in kept):
        return ""  # "Nome do titular": the label goes on.
    return name if letters >= 2 and len(name) <= MAX_NAME and len(kept) <= 8 else ""


_OTHER_SCRIPT = pattern_of(r"[\u0370-\u1cff\u3040-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufeff]+")
_FIRST_IN_OTHERS = pattern_of(
    r"^\s{0,4}(?:[\u0370-\u1cff\u3040-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufeff.-]{1,30}\s{1,3}){1,6}[/|]\s{0,3}"
)
"""The name in the letters of its country, before the stroke behind which it stands in Latin ones."""
_LATIN = pattern_of(r"[A-Za-zÀ-ɏḀ-ỿ]{2}")


def the_name_alone(text: str) -> str:
    """A name without the father's behind "S/o", and without its second writing in other letters: "Hatem حاتم"."""
    text = _CHILD_OF_ABBREVIATED.split(text)[0]
    return _OTHER_SCRIPT.sub(" ", _FIRST_IN_OTHERS.sub("", text)) if _LATIN.search(text) else text


def in_other_script(text: str) -> bool:
    """Whether a text has no Latin letter but those of another script."""
    return bool(_OTHER_SCRIPT.search(text)) and not _LATIN.search(text)


@lru_cache(maxsize=64)
def mostly_in_other_script(text: str) -> bool:
    """Whether most letters of a text are none of the Latin alphabet, whatever numbers and seals beside say in it."""
    latin = sum(len(match.group()) for match in _LATIN_LETTERS.finditer(text))
    return sum(len(match.group()) for match in _OTHER_SCRIPT.finditer(text)) > latin


_LATIN_LETTERS = pattern_of(r"[A-Za-zÀ-ɏḀ-ỿ]{1,40}")


_ASKS_FOR_A_BIRTH = pattern_of(
    r"(?:place|lieu|plaats|ort|lugar|luogo|local|localidade|miejsce|locul|yeri?|mesto|misto|место|місце)\b[^\d\n]{0,14}"
    r"\b(?:birth|naissance|geboorte|geburt\w{0,2}|nacimiento|nascimento|nascita|urodzenia|nasterii|dogum|date|datum|data|"
    r"fecha|рождения|народження)\b"
    r"|(?:nat|nacid|nascid|urodzon|nascut)[aoyi](?:\s?[/(]-?[aoyi]\)?)?\s(?:a|ad|il|in|en|em|el|w|dnia|la|pe)(?![\w.])"
    r"|ne(?:\s?[/(]?-?e\)?)?\s(?:le|a)\b|gebor(?:en|ene|ener)\s(?:am|in|op|te|zu)\b|born\s(?:on|at|in)\b"
)
"""The next question of a form: "Place and date of birth", "Nata/o a", "Né(e) le"."""


def clean_surname(text: str) -> str:
    """A name as printed at a label for one, small particles before it included: "van der Meijden" is the surname."""
    particles: list[str] = []
    words = text.strip(_AROUND).split()
    while words and words[0].islower() and fold(words[0]) in PARTICLES and len(particles) < _PARTICLES_BEFORE:
        particles.append(words.pop(0))
    name = clean_name(" ".join(words)) if particles and words and words[0][:1].isupper() else ""
    return " ".join((*particles, name)) if name else clean_name(text)


_PARTICLES_BEFORE = 3


MARRIED = word_set("epouse epse ep veuve vve echtgenote dit dite")
"""Behind the whole name: the husband's or the name that somebody goes by follows, as papers of West and Central Africa
print it."""


def _begins_name(words: list[str]) -> bool:
    """Whether words begin with one of a name, and not with a title or whose it is ("épouse de", "épouse Madame")."""
    following = words[0] if words else ""
    key = fold(following).strip(".,")
    return (
        following[:1].isupper()
        and WORD.fullmatch(following) is not None
        and not (key in TITLES and not following.isupper())
        and key not in NOT_A_NAME
        and not is_label_word(key)
    )


def _given_before_birth(words: list[str]) -> bool:
    """Whether given names stand between two commas and a birth: "Rodríguez Quesada, Esteban, born on"."""
    if "," not in words[:4]:
        return False
    between, behind = words[: words.index(",")], words[words.index(",") + 1 :][:1]
    return (
        bool(between and behind)
        and fold(behind[0]).strip(".") in _BORN
        and all(word[:1].isupper() and len(word) > 1 and WORD.fullmatch(word) for word in between)
        and not any(fold(word) in NOT_A_NAME | TITLES or is_label_word(fold(word)) for word in between)
        and not countries.from_text(" ".join(between))
    )


def _listed(before: list[str], behind: list[str]) -> bool:
    """Whether a comma goes on with a list of given names, as acts in French have them: "Yanis, Mehdi, Amine"."""
    singles = all((word == ",") is bool(place % 2) for place, word in enumerate(before))
    return singles and not before[0].isupper() and _begins_name(behind) and not countries.from_text(behind[0])


_BORN = word_set("born ne nee geboren geb nacido nacida nascido nascida nato nata urodzony urodzona nascut")


_FORM_OF_COMPANY = pattern_of(
    r"BV|NV|BVBA|SRL|SPRL|SARL|G(?:mb|MB)H|Ltd|LTD|LLC|PLC|Limited|LIMITED|Inc|INC|Corp|CORP|Corporation|CORPORATION|"
    r"Pvt|PVT|Pty|PTY|SAS|SUARL|VZW|ASBL|vzw|asbl|CV|CVBA|SCRL|SNC|SCS|VOF|KG|OHG"
)
"""Legal forms that are nobody's name, as "SA" is."""

_DOTTED_FORM = pattern_of(
    r"(?i:S\.?R\.L|S\.?P\.A|S\.A\.R\.L|S\.P\.R\.L|S\.A\.S|S\.N\.C|S\.R\.O|L\.L\.C|L\.L\.P|P\.L\.C|B\.V\.B\.A|V\.Z\.W|"
    r"A\.S\.B\.L|D\.O\.O|O\.O\.D|G\.M\.B\.H|Z\.?O\.O)\.?,?"
)
"""Legal forms of companies with their points; those of two letters may be somebody's initials."""
_ENDS_WITH_INITIAL = pattern_of(r"[^\W\d_]{2}\s([A-Z])\.\s{0,4}$")
"""The initial of a further name at the end, with the point that tells it from a mark or a word of one letter."""
_ABBREVIATED = 4
"""Signs of the longest abbreviation that stands inside a name ("Md.", "Ste.")."""

_INITIAL = pattern_of(r"[^\W\d_a-zß-öø-ÿ]\.?")


def _names_follow(words: list[str], word: str) -> bool:
    """Whether behind an initial stands a word of the name: "TEMITOPE A BALOGUN", "A. Mohammadi"."""
    following = words[words.index(word) + 1 :]
    while len(following) > 1 and following[0].islower() and following[0] in PARTICLES:
        following = following[1:]
    following = following[:1]
    return bool(following) and len(following[0]) > 1 and following[0][:1].isupper() and fold(following[0]) not in TITLES


_SMALL_PARTICLES = frozenset(("de", "den", "der", "het", "la", "las", "los", "ter", "ten"))


def _capital_after(words: list[str], word: str) -> bool:
    """Whether a particle begins a surname, as in VAN HOVE or Van Hove: the next word begins as it does."""
    following = words[words.index(word) + 1 :]
    while len(following) > 1 and following[0] in _SMALL_PARTICLES:
        following = following[1:]
    following = following[:1]
    return bool(following) and following[0][:1].isupper() and (following[0].isupper() or not word.isupper())


_COMPOUND_OFFICE = pattern_of(
    r"(?:finanz|standes|auslander|einwohnermelde|melde|jugend|gesundheits|sozial|landrats|arbeits|ordnungs|burger|"
    r"steuer|bundes\w{2,20}|landes\w{2,20}|versorgungs|prufungs)amt(?:es|s)?|"
    r"(?:[a-z]{3,12})(?:krankenkasse|sparkasse|gericht|behorde|belastingdienst|anstalt)"
)
"""Offices that German and Dutch call by one long word, before their town: "Finanzamt Aachen"."""
_COMPOUND_LABEL = pattern_of(r"[a-z]{4,20}(?:nummers?|nr|datum|plaats|nationaliteit|angehorigkeit)")
"""Words that Dutch and German compose for what is asked beside a name: "Rijksregisternr.", "Inschrijvingsdatum"."""

_EYE = pattern_of(r"^l(?=[b-df-hjkmnp-tv-xz]|y(?![cnr]))")
"""A small l before a consonant begins no word, but without serifs it is what a capital I looks like: Iyer."""

_TURKISH_CASE = pattern_of(r"(?<=[A-ZÇĞİÖŞÜ]{3})['’](?:[ns]?[iıuüİ]n?|y?[aeiıuü]|n?d[ae]n?|t[ae]n?|l[ae]|y?l[ae])$")
"""What Turkish sets behind a surname in capitals and its apostrophe: "DEMİR'in"; Rabi'a is a whole name."""

_ABBREVIATES = pattern_of(r"[B-DF-HJ-KMNP-QSTV-XZ]{4,8}")
"""Capitals that nobody can say in one word abbreviate something, a fund or a tax; L and R make syllables: Brk, Vlk."""

BRACKET_FOR_I = pattern_of(r"(?<=[A-ZÀ-Þ]{3})[\]\[!|](?=[A-ZÀ-Þ]{2}|\s[A-ZÀ-Þ]{3})")
"""In a word of capitals a bracket or a stroke that goes on with the name is what a narrow I looks like: "BINT] ALI"."""

_LOST_DOT = pattern_of(r"^i(?=[a-zà-ÿğşı]{2,20}\s[^\W\d_a-zß-öø-ÿ]{3})")
"""A small i before a surname in capitals: the dot of İ is taken for that of i, as in "ilker YILDIRIM"."""

_AROUND = ' ,.;:-_*‘“”«»"•·~'
"""Marks around a name that are no part of it; a reader takes the dots of a line for quotes."""
_PARTICLE_JOINED = pattern_of(
    r"(?:[dl]['’]|dell['’]|(?:al|el|ul|ur|ar|as|ash|ad|an|at|az|abd|ibn|bin|ben|bel|bou|ould|de|da|do|van|von|d|l)-)[^\W\d_a-zß-öø-ÿ]"
)
"""A small particle that is joined to its name: "Jean d'Amour", "Omar al-Hassan"."""
_TITLE_WITH_SIGN = pattern_of(r"^D(?:\.\s?[ªº°*]|[ªº]|[ñn]a)\.?\s(?=[^\W\d_])")
"""Spanish titles, the raised letter read or misread: "D.ª", "Dña."."""
_SIGNED_TITLE = pattern_of(r"D(?:[ªº°]|\.[ªº°]|[ñn]a\.?)")
_ANY_TITLE = (
    r"(?:mr|mrs|ms|miss|mister|heer|m|mme|mlle|monsieur|madame|dhr|mevr|mevrouw|mw|herrn?|frau|shri|sri|sh|smt|kum|kumari|don|"
    r"do[nñ]a|d[nñ]a|d\.|sr|sra|se[nñ]ora?|senhora?|domnului|doamnei|domnul|doamna|sig|sig\.ra|signora?)"
)

_EITHER_TITLE = pattern_of(
    rf"^(?:(?:de\s)?{_ANY_TITLE}\.?(?:\s?/\s?|\s(?:ou|of|or|oder|et|en|and|und)\s)){{1,3}}"
    rf"(?:(?:de\s)?{_ANY_TITLE}\.?(?=\s))?",
    re.IGNORECASE,
)
"""Titles of one or the other, or of both: "Mr./Ms.", "M. OU MME"."""

_ON_BEHALF = pattern_of(r"^(?:i\.\s?[VA]\.|ppa\.|p\.\s?o\.|p/o|b\.a\.|[Nn]amens)\s+")
"""For whom somebody signs, before the name."""

ARTICLES = word_set("de la le der die la del el il al ben ait")

_HALF = 2

_BEGINS_SENTENCE = frozenset(("I", "La", "Le", "Les", "The", "De", "Het", "Der", "Die", "El", "Il", "Ik", "Je", "Full"))

_LETTERS = 2
"""Of a word that is more than an initial."""


def _is_office(words: list[str]) -> bool:
    """Whether an article and an office begin a text: "La Présidente", "De directeur"."""
    return len(words) > 1 and fold(words[0]) in ARTICLES and fold(words[1]).strip(".,") in OFFICES


def is_title(word: str) -> bool:
    """Whether a word is a title before a name."""
    return fold(word).strip(".'") in TITLES


def _is_title(words: list[str]) -> bool:
    """Whether the first word is a title, or the article before one ("el señor")."""
    first = fold(words[0]).strip(".'")
    following = fold(words[1]).strip(".") if len(words) > 1 else ""
    pieces = [piece for piece in first.replace("-", ".").split(".") if piece]
    return (
        first in TITLES
        or (len(words) > _HALF and not words[0].isupper() and _CALLED.fullmatch(first) is not None)
        or (len(pieces) > 1 and all(piece in TITLES for piece in pieces))
        or (words[0].lower() in ("el", "il", "o", "a") and following in TITLES - ARTICLES)
        or (words[0] in _MISREAD_TITLES and len(words) > _HALF)
    )


_CALLED = pattern_of(
    r"(?:[a-z]{3,20}-?(?:studierend|beschaftigt|berechtigt|pflichtig|versichert|suchend)e[rnms]?"
    r"|[a-z]{3,20}-?(?:empfanger|inhaber|bewerber|steller|nehmer|forscher|kandidat|aanvrager|houder|nemer|student|kandidaat)"
    r"(?:in|s|en)?|[a-z]{0,20}(?:angehorige[rnms]?|onderdaan|derdelander|vreemdeling|auslander(?:in|s)?)"
    r"|etrangere?|ressortissante?|foreigner|citta?dino|cittadina|ciudadan[oa]|cidada|cidadao|obywatel(?:ka)?)"
)
"""What somebody is in one long word of Dutch or German, or as a stranger, right before the name."""
_MISREAD_TITLES = word_set("Mile MIle Mlie Mlte Mllc MIlle Mrne Mne Mrnc Mdme")
"""What engines make of "Mlle" and "Mme"; of them "Mile" is somebody's name where only one word follows."""


def _begins_surname(words: list[str]) -> bool:
    """Whether an article belongs to the surname behind it, as in DE SMET or El Amrani: both begin with a capital."""
    if len(words) < 2 or fold(words[0]) not in ARTICLES or not words[0][:1].isupper():
        return False
    following = fold(words[1]).strip(".")
    if following in PARTICLES and words[1][:1].isupper() and len(words) > _HALF:
        # DE LA CRUZ, Le Van Nam: particles and surnames that look like one behind one another.
        return words[0].isupper() == words[1].isupper()
    # In capitals throughout, the second word tells; an article in small letters but its first stands before a name too.
    same = words[1].isupper() if words[0].isupper() else words[1][:1].isupper()
    return same and following not in TITLES and not is_label_word(following) and following not in NOT_A_NAME


_ALSO_SURNAMES = word_set(
    "nascimento villanueva santander major bishop master holder aleman assunta blanco cabeza jurado lassen philippine "
    "segundo parata"
)
"""Words of labels that many people are called."""


def clean_organisation(text: str) -> str:
    """An organisation as printed, cut at what is clearly no part of it."""
    text = re.split(r"[\t\n]|  |\b(?:IBAN|BIC|Tel|Tél|Fax|CIF|NIF|RUC|SIRET|ONSS|RSZ|KBO|BCE|HRB)\b", text[:120])[
        0
    ].strip(" ,.;:-_*|")
    if _WRITTEN_BY_HAND.search(fold(text)) or _DAY.search(text) or _IS_ADDRESS.fullmatch(text):
        return ""
    return text if sum(character.isalpha() for character in text) >= 2 else ""


_IS_ADDRESS = pattern_of(
    r"[^\W\d_][^\d,;:]{2,40}[ ,]{1,2}\d{1,4}\s?[a-zA-Z]?(?:[ ,]{1,2}(?:bus|bte|boite|boîte|box|b)\.?\s?\w{1,4})?"
    r"\s?[,–-]?\s(?:[A-Z]{1,2}-)?\d{4,5}\s[^\W\d_][^\d]{1,40}"
)
"""A street, its number and the town stand where a drawing has the name of the house."""
_DAY = pattern_of(
    r"(?<!\d)\d{1,2}(?:er|st|nd|rd|th|º|°)?[ ./-]{1,2}(?:de )?[^\W_]{1,10}\.?[ ./-]{1,2}(?:de )?(?:19|20)\d{2}(?!\d)"
)
"""Place and day stand beside the name of a house in many letterheads, and are no part of it."""
_WRITTEN_BY_HAND = pattern_of(
    r"\b(?:lu et approuve|bon pour accord|pour accord|gelezen en goedgekeurd|voor akkoord|voor goedkeuring|"
    r"gelesen und (?:genehmigt|fur richtig befunden|akzeptiert)|read and (?:approved|agreed|accepted)|"
    r"letto e (?:approvato|sottoscritto)|letto,? (?:confermato|approvato)|leido y (?:conforme|aprobado)|"
    r"lido e (?:aprovado|conforme)|przeczytane i zatwierdzone)\b"
)
"""What each party writes over its signature, at the words "for the employer"."""
