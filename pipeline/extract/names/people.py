"""Names of people and organisations: at labels, and in the sentences of certificates."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Iterable

from pipeline.extract.names.words import OFFICES
from pipeline.extract.text.candidates import readings_of
from pipeline.extract.text.kinship import CHILD_OF
from pipeline.extract.text.lines import A4_RATIO, Hit, PageText, Paper, Snippet, fold, squeeze, word_set
from pipeline.extract.text.vocabulary import is_label_word
from pipeline.extract.text.wording import Wording, at_label, is_label
from validators.facts import Reading

TITLES = word_set(
    "guten tag kollege kollegin collega collegue colleague dear chere cher geachte beste sehr geehrter geehrte "
    "lieber liebe researcher chercheur chercheuse onderzoeker forscher forscherin member membre lid mitglied "
    "insured named namens said mr mrs ms miss mx dr prof professor sir madam m mm mme mlle monsieur madame "
    "mademoiselle docteur professeur maitre me dhr mevr mevrouw meneer heer de heer mw drs ir herr frau hr fr sr "
    "sra srta don dona sig sigra shri smt sri kum atty engr herrn senor senora senorita sefior sefiora sefiorita "
    "signor signora signorina dott dottssa dra lic ing arq mtro mtra mgr inz uzm op doc ord av pr drs dipl pani dl "
    "dna domnul doamna sayin bayan the le la der die student "
    "patient person employee nomme nommee genaamd "
    "assoc associate asst adj rev hon arzt arztin dokter doktor docteure profa adv ato"
)
"""Folded words before a name that are no part of it."""

_NOT_A_NAME = word_set(
    "born ne nee geboren geb has is was residing domicilie woonachtig wohnhaft holder titulaire houder of and et "
    "en und date birth naissance nationality nationalite nationaliteit sexe sex passport passeport paspoort "
    "number numero signature stamp cachet the que qui dat die dass whose dont wiens certify certifie verklaar "
    "address adresse adres titre title fonction functie function position name nom naam prenom prenoms voornaam "
    "voornamen vorname from van enrolled inscrit ingeschreven employed not pas niet nicht has a est ist hereby "
    "for pour voor fur with avec met mit on le op am at in te gender male female married single student employee "
    "id nif dni cif nie cin cnic cnp pesel matricule iban bic street rue straat laan tel fax email nella nel "
    "nelle nello dalla dal sulla presso risulta uso dans sous sans dont cette naar deze zonder nach ohne durch "
    "gegen dieser diese these this upon phone age yes no oui non ja nein nome cognome nombre nombres apellido "
    "apellidos apelido soyadi imie nazwisko prenume vornamen familienname geburtsname"
)
_OF_AUTHORITIES = word_set(
    "fod spf fps dienst overheidsdienst ministerie ministere ministry ministerium bvba srl asbl vzw gmbh "
    "universiteit universite university universitat hogeschool vreemdelingenzaken rijksregister "
    "ecole hochschule institut institute instituut staat etat state staates gemeente commune gemeinde "
    "board committee commission jury faculty faculteit fakultat admissions embassy ambassade ambassaden consulate "
    "tribunal council conseil directorate authority"
)
"""Words of which one is enough to say that this is an authority or a company, not a person."""
_TOWN_WORDS = word_set("stad ville stadt city")
_PARTICLES = word_set(
    "de du des da dos das del della di van von der den ten ter la le el al bin ibn bint binti binte ben abu ould "
    "oulad los las mac mc y e o"
)
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:['’.\-][^\W\d_]+)*\.?")

_CHILD_OF_ABBREVIATED = re.compile(r"\b[SDWC]\s?/\s?[Oo0]\b")
""""S/o", "D/o", "W/o": whose son, daughter or wife somebody is, on papers of South Asia."""
_CHILD_OF = re.compile(rf"(?:,\s*)?(?:{CHILD_OF.pattern}|\bwife of\b|\bw\s?/\s?o\b)[^.;]{{0,90}}$")

MAX_NAME = 70


def clean_name(text: str) -> str:
    """A name as printed, without title, trailing words of the sentence and punctuation; empty when it is none."""
    text = _CHILD_OF_ABBREVIATED.split(text)[0]
    text = _ON_BEHALF.sub("", _EITHER_TITLE.sub("", text.lstrip(" ,.;:-_*")))
    text = re.split(r"[\t:;/|()]|(?<!\S)\S*\d", text[: MAX_NAME * 2].strip(" ,.;:-_*"))[0]
    words = [_EYE.sub("I", word) for word in text.replace(",", " , ").split() if word]
    while words and (_is_title(words) or words[0] == ",") and not _begins_surname(words):
        words.pop(0)
    if words and (fold(words[0]) in _TOWN_WORDS or _is_office(words)):
        return ""
    kept: list[str] = []
    for word in words:
        key = fold(word).strip(".,")
        if key in _OF_AUTHORITIES or (kept and word.strip(".,") in _FORMS_OF_COMPANIES):
            return ""
        if word == ",":
            if len(kept) >= 2:
                break
            continue
        if not kept and key in _PARTICLES and word[:1].isupper() and _capital_after(words, word):
            kept.append(word)
            continue
        if _INITIAL.fullmatch(word) and (word.endswith(".") or kept) and _names_follow(words, word):
            kept.append(word)
            continue
        if (
            not _WORD.fullmatch(word)
            or (is_label_word(key) and key not in _ALSO_SURNAMES)
            or (key in _NOT_A_NAME and key not in _PARTICLES)
        ):
            if kept:
                break
            return ""
        if key in _NOT_A_NAME and not (key in _PARTICLES and kept):
            break
        if word[:1].islower() and key not in _PARTICLES:
            if kept:
                break
            return ""
        kept.append(word)
        if word.endswith(".") and len(word) > _ABBREVIATED:
            break  # A sentence ends with this name.
    while kept and fold(kept[-1]) in _PARTICLES and len(kept) > 1 and kept[-1].islower():
        kept.pop()
    if len(kept) > _HALF and kept[-2].isupper() and kept[-1] in _BEGINS_SENTENCE:
        kept.pop()  # The sentence of the next line.
    name = " ".join(kept).strip(" ,;-")
    if len(kept) > 1 and len(kept[-1]) > _ABBREVIATED:
        name = name.rstrip(".")
    letters = sum(character.isalpha() for character in name)
    if all(len(word.strip(".")) < _LETTERS or fold(word) in ARTICLES for word in kept):
        return ""  # "I. Le": the number of a heading and an article.
    return name if letters >= 2 and len(name) <= MAX_NAME and len(kept) <= 8 else ""


_FORMS_OF_COMPANIES = frozenset(
    (
        "BV",
        "NV",
        "BVBA",
        "SRL",
        "SPRL",
        "SARL",
        "GmbH",
        "GMBH",
        "Ltd",
        "LTD",
        "LLC",
        "PLC",
        "VZW",
        "ASBL",
        "vzw",
        "asbl",
    )
)
_ABBREVIATED = 4
"""Signs of the longest abbreviation that stands inside a name ("Md.", "Ste.")."""


_INITIAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]\.?")


def _names_follow(words: list[str], word: str) -> bool:
    """Whether behind an initial stands a word of the name: "TEMITOPE A BALOGUN", "A. Mohammadi"."""
    following = words[words.index(word) + 1 :][:1]
    return bool(following) and len(following[0]) > 1 and following[0][:1].isupper() and fold(following[0]) not in TITLES


_SMALL_PARTICLES = frozenset(("de", "den", "der", "het", "la", "las", "los", "ter", "ten"))


def _capital_after(words: list[str], word: str) -> bool:
    """Whether a particle begins a surname, as in VAN HOVE or Van Hove: the next word begins as it does."""
    following = words[words.index(word) + 1 :]
    while len(following) > 1 and following[0] in _SMALL_PARTICLES:
        following = following[1:]
    following = following[:1]
    return bool(following) and following[0][:1].isupper() and (following[0].isupper() or not word.isupper())


_EYE = re.compile(r"^l(?=[b-df-hjkmnp-tv-xz]|y(?![cnr]))")
"""A small l before a consonant begins no word, but without serifs it is what a capital I looks like: Iyer."""
_ANY_TITLE = r"(?:mr|mrs|ms|miss|m|mme|mlle|dhr|mevr|mw|herrn?|frau|shri|sri|smt|kum|kumari|don|do[nñ]a|sr|sra)"
_EITHER_TITLE = re.compile(
    rf"^(?:{_ANY_TITLE}\.?(?:\s?/\s?|\s(?:ou|of|or|oder|et|en|and|und)\s))+(?:{_ANY_TITLE}\.?(?=\s))?", re.IGNORECASE
)
"""Titles of one or the other, or of both: "Mr./Ms.", "M. OU MME"."""
_ON_BEHALF = re.compile(r"^(?:i\.\s?[VA]\.|ppa\.|p\.\s?o\.|p/o|b\.a\.|[Nn]amens)\s+")
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
    return first in TITLES or (
        first in ("el", "il", "o", "a") and len(words) > 1 and fold(words[1]).strip(".") in TITLES
    )


def _begins_surname(words: list[str]) -> bool:
    """Whether an article belongs to the surname behind it, as in DE SMET or El Amrani: both begin with a capital."""
    if len(words) < 2 or fold(words[0]) not in ARTICLES or not words[0][:1].isupper():
        return False
    following = fold(words[1]).strip(".")
    # In capitals throughout, the second word tells; an article in small letters but its first stands before a name too.
    same = words[1].isupper() if words[0].isupper() else words[1][:1].isupper()
    return same and following not in TITLES and not is_label_word(following) and following not in _NOT_A_NAME


_RELATION = 8
"""Signs of the shortest wording for whose child somebody is."""


def before_parents(text: str) -> str:
    """A stretch of text without the parents at its end: "Mr A, son of B and of C" gives "Mr A".

    The name that ends the stretch is otherwise taken for the person spoken of.
    """
    named = _CHILD_OF.search(fold(text))
    if named and _TITLED.search(fold(text), named.end(1) if named.re.groups else named.start() + _RELATION):
        return text  # Behind the parents somebody else begins, with a title.
    return text[: named.start()] if named and len(fold(text)) == len(text) else text


def _is_surname_first(words: list[str]) -> bool:
    """Whether a cell begins with a surname in capitals and a comma: "VILLANUEVA, KRISTINE JOY"."""
    plain = [word.strip(",") for word in words]
    return len(words) <= _WORDS_OF_SURNAME and all(
        word.isupper()
        and len(word) > 1
        and _WORD.fullmatch(word)
        and not is_label_word(fold(word))
        and fold(word) not in (TITLES | _NOT_A_NAME | _OF_AUTHORITIES)
        for word in plain
    )


_WORDS_OF_SURNAME = 3


_NEXT_SENTENCE = re.compile(r"[\n\t](?:Le|On|Op|Am|El|Il|Em|On the|The)$")
"""The first word of a sentence that tells the day, on the line below a name."""


def name_before(text: str) -> str:
    """The name at the end of a stretch of text: "… certifies that Mr Jean DUPONT" gives "Jean DUPONT"."""
    text = _NEXT_SENTENCE.sub("", text.rstrip(" ,.;:(\n\t"))
    written = [match for match in _FULL.finditer(text) if match.end() == len(text)]
    if written:
        name = clean_name(written[-1].group().replace("\n", " "))
        if len(name.split()) >= 2:
            return name
    kept: list[str] = []
    for line in reversed(re.split(r"[\n\t]", text)):
        stopped = False
        words = line.split()
        for place in range(len(words) - 1, max(-1, len(words) - 9), -1):
            word = words[place]
            plain = word.strip(",.;:(")
            key = fold(plain)
            if kept and word.endswith(",") and _is_surname_first(words[: place + 1]):
                kept = [*(part.strip(",") for part in words[: place + 1]), *kept]
                stopped = True
                break
            if (
                not _WORD.fullmatch(plain)
                or (word[-1:] in ",.;:" and kept and (len(plain) > 1 or word.endswith(",")))
                or is_label_word(key)
                or (plain[:1].islower() and (key not in _PARTICLES or not kept))
                or (key in (TITLES | _NOT_A_NAME) and key not in _PARTICLES)
            ):
                stopped = True
                break
            kept.insert(0, plain)
        if stopped and len(kept) >= 3 and _PLACE_AFTER.search(line[: line.rfind(kept[0])]):
            # "est décédé à Cotonou Séverin HOUNGBO": the first of the words is the place.
            kept.pop(0)
        # A name may be broken over two lines, but what stands whole on one line does not go on above it.
        if stopped or len(kept) >= 2:
            break
    while kept and (kept[0][:1].islower() or fold(kept[0]) in TITLES):
        kept.pop(0)
    name = " ".join(kept)
    return name if 2 <= len(kept) <= 7 and len(name) <= MAX_NAME else ""


_ALSO_SURNAMES = word_set("nascimento villanueva santander major bishop master holder")
"""Words of labels that many people are called."""
_PLACE_AFTER = re.compile(r"(?:^|\s)(?:à|at|in|te|zu|en|em|w|la)\s$|\w\sa\s$")


_PARTICLE_BEFORE = r"(?:(?:EL|AL|BEN|DE|DI|DA|DU|LE|LA|VAN|VON|MC|ABU|AIT) ?[ '’-]){0,2}"
_FULL = re.compile(
    r"(?<![\w.])(?:[^\W\d_a-z][^\W\d_A-Z]+(?:[ -][^\W\d_a-z][^\W\d_A-Z]+){0,3}[ \n]"
    + _PARTICLE_BEFORE
    + r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]{2,24}(?:[ -][^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]+){0,3}"
    r"|"
    + _PARTICLE_BEFORE
    + r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]{2,24}(?:[ -][^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]+){0,2},? "
    r"[^\W\d_a-z][^\W\d_A-Z]+(?:[ -][^\W\d_a-z][^\W\d_A-Z]+){0,2})(?![\w])"
)


_TITLED = re.compile(
    r"(?<![\w.])(?:mr|mrs|ms|miss|mme|mlle|m|monsieur|madame|mademoiselle|(?:de )?heer|dhr|mevrouw|mevr|mw|herrn?|frau|"
    r"senora?|sra?|signora?|senhora?|pan[ia]?|domnul|doamna|shri|smt|kum)\b\.?\s(?=[^\W\d_])"
)


def titled_names(paper: Paper) -> list[Snippet]:
    """People with a title before their name, however the name is written."""
    found: list[Snippet] = []
    for page in paper.pages:
        for match in _TITLED.finditer(page.folded):
            line = page.text[match.end() : min(len(page.text), match.end() + MAX_NAME + 10)].split("\n")[0]
            name = clean_name(line)
            if len(name.split()) >= 2 and name[:1].isupper():
                end = match.end() + len(line)
                found.append(narrow(Snippet(page, match.end(), end), name))
    return found


_LEGAL_FORMS = word_set(
    "sas sl lda sa sarl srl sprl nv bv bvba gmbh ag ltd llc inc plc asbl vzw scrl cv cvba spa kg ug fze"
)


def full_names(paper: Paper) -> list[Snippet]:
    """People written the way papers write them, given name in lower case and surname in capitals (or the reverse)."""
    found: list[Snippet] = []
    for page in paper.pages:
        for match in _FULL.finditer(page.text):
            words = match.group().split()
            # "Der Studierende João PEREIRA": what the person is called stands before the name.
            cleaned = (clean_name(" ".join(words[start:])) for start in range(min(3, len(words) - 1)))
            name = next((each for each in cleaned if each), "")
            if "\n" in match.group() and page.text[match.end() : match.end() + 1] in ("", "\n"):
                continue  # The second line is all capitals: a heading, not a surname.
            if not name or fold(name.split()[-1]) in _LEGAL_FORMS:
                continue
            end = over_line(page.text, match.end())
            if _CHILD_OF.search(page.folded[max(0, match.start() - 90) : match.start()]):
                continue
            capitals = any(word.isupper() and len(word) > 1 for word in name.split())
            if len(name.split()) >= 2 and capitals and name.upper() != name:
                if end > match.end():
                    name = f"{name} {squeeze(page.text[match.end() : end])}"
                snippet = narrow(Snippet(page, match.start(), end), name)
                found.append(snippet)
    return found


_WRAPPED = 45
"""Signs of a line from which it is one of running text, broken for want of room."""
_SURNAME_GOES_ON = re.compile(
    r"\n(?:(?:DE|DA|DO|DOS|DI|DU|LE|LA|EL|AL|BEN|VAN|VON|DER|DEN|Y) ){0,2}[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’-]{2,24}"
    r"(?:[ -][^\W\d_a-zß-öø-ÿ]{3,24}){0,2}(?=[,.;)]| [^\W\d_A-ZÀ-Þ(]| \(|$)"
)


def over_line(text: str, end: int) -> int:
    """Where a name ends that runs on over the end of a line of running text, in capitals: "… Hong Nhung / TRAN,"."""
    begin = text.rfind("\n", 0, end) + 1
    goes_on = _SURNAME_GOES_ON.match(text, end) if end - begin >= _WRAPPED else None
    return goes_on.end() if goes_on else end


def clean_organisation(text: str) -> str:
    """An organisation as printed, cut at what is clearly no part of it."""
    text = re.split(r"[\t\n]|  |\b(?:IBAN|BIC|Tel|Tél|Fax|CIF|NIF|RUC|SIRET|ONSS|RSZ|KBO|BCE|HRB)\b", text[:120])[
        0
    ].strip(" ,.;:-_*|")
    return text if sum(character.isalpha() for character in text) >= 2 else ""


def names_at(
    paper: Paper,
    wording: Wording,
    *,
    plausibility: float = 0.93,
    stop: Wording | None = None,
    part: bool = False,
    but: Collection[tuple[PageText, int]] = (),
    skip: Callable[[Hit], bool] | None = None,
) -> list[Reading[str]]:
    """Readings of the name that stands at a label, wherever the label stands.

    Args:
        paper: the paper.
        wording: the label.
        plausibility: how sure it is that this label names the wanted person.
        stop: labels at which the name ends when they stand in the same cell.
        part: the label asks for a part of a name; otherwise a single word is hardly a whole one.
        but: labels, by page and place, that stand for somebody else here.
        skip: says of a place that it asks for somebody else.
    """
    found: list[Reading[str]] = []
    for hit in paper.find(wording):
        if (hit.page, hit.start) in but or (skip is not None and skip(hit)):
            continue
        for reading in names_at_hit(hit, plausibility=plausibility, stop=stop, whole=not part):
            if part or len(reading.value.split()) > 1:
                found.append(reading)
            elif reading.value.isupper():
                # People with one name exist; a single word in small letters is rather another label.
                found.append(dataclasses.replace(reading, confidence=reading.confidence * 0.6))
    return found


def names_at_hit(
    hit: Hit,
    *,
    plausibility: float = 0.93,
    stop: Wording | None = None,
    organisation: bool = False,
    whole: bool = False,
) -> tuple[Reading[str], ...]:
    """Readings of the name at one label; a ``whole`` one may go on behind a gap in its line."""
    clean = clean_organisation if organisation else clean_name
    for labelled in at_label(hit, stop):
        if clean(labelled.value.raw) and not _PLACE_AND_DAY.match(labelled.value.raw):
            weight = plausibility * labelled.weight
            if labelled.relation == "same" and not _separated(hit, labelled.value):
                weight *= 0.75
            value = over_gap(labelled.value) if whole and not organisation else labelled.value
            return name_readings(value, weight, organisation=organisation)
    return ()


_PLACE_AND_DAY = re.compile(r"[^\d,]{2,40},\s{0,2}(?:[^\W\d_]{1,4}\s)?\d{1,4}(?:[./-]|\s[^\W\d_]{3})")
"""Where and when a party signed, below the word for it: "The researcher / Lyon, 15 July 2025"."""
_GAP_IN_NAME = 2.6
"""Line heights: a gap in a name that was typed with more than one blank, not the next column of a table."""


def over_gap(value: Snippet) -> Snippet:
    """A name in capitals with the rest of it behind a gap hardly wider than that between two cells."""
    page = value.page
    cell = page.cell_at(max(value.start, value.end - 1))
    if cell is None or value.end < cell.end or not value.raw.isupper() or cell.index + 1 >= len(page.cells):
        return value
    following = page.cells[cell.index + 1]
    rest = page.snippet(following)
    height = max(cell.box[3] - cell.box[1], following.box[3] - following.box[1])
    same_line = page.text[cell.end : following.start] == "\t"
    near = (following.box[0] - cell.box[2]) * A4_RATIO <= _GAP_IN_NAME * height
    if not (same_line and near and rest.raw.isupper() and clean_name(rest.raw) == rest.raw) or is_label(rest):
        return value
    return Snippet(page, value.start, following.end)


def _separated(hit: Hit, value: Snippet) -> bool:
    """Whether a colon, a gap or dots stand between label and value, and not just a blank of a sentence."""
    return bool(re.search(r"[:\t\n.…_=]|  ", hit.page.text[hit.end : value.start]))


_LOST_LETTER = re.compile(r"\ufffd|\?(?=[^\W\d_])|(?<=[^\W\d_])\?(?=[^\W\d_]|[\s,.])")
"""A letter that the font of the paper lacked, printed as a question mark: nobody knows which it was."""


def name_readings(snippet: Snippet, plausibility: float, *, organisation: bool = False) -> tuple[Reading[str], ...]:
    """Readings of a stretch that holds a name; the evidence is narrowed to the name's own words."""
    clean = clean_organisation if organisation else clean_name
    if not organisation and _SURNAME_THEN_GIVEN.search(
        snippet.page.folded[max(0, snippet.start - _LABEL_REACH) : snippet.start]
    ):
        clean = _over_comma
    name = clean(snippet.raw)
    if not name:
        return ()
    narrowed = narrow(snippet, name)
    if _LOST_LETTER.search(snippet.page.text, snippet.start, snippet.end):
        plausibility *= 0.5

    def parse(text: str) -> list[tuple[str, float]]:
        value = clean(text if organisation else _capitals_like(name, text))
        return [(value, 1.0)] if value else []

    return tuple(
        dataclasses.replace(reading, evidence=narrowed.places) for reading in readings_of(narrowed, parse, plausibility)
    )


_SURNAME_THEN_GIVEN = re.compile(
    r"\b(?:surname|family name|last name|name|nom|nom de famille|naam|familienaam|achternaam|nachname|familienname|"
    r"apellidos?|cognome)\b\W{1,4}(?:(?:and|et|en|und|y|e)\s)?"
    r"(?:first names?|given names?|forenames?|prenom(?:s|\(s\))?|voornaam|voornamen|vornamen?|nombres?|nome)\b\W{0,6}$"
)
"""A label that asks for both in this order; the comma of its answer parts them and ends nothing."""
_LABEL_REACH = 48


def _over_comma(text: str) -> str:
    return clean_name(text.replace(",", " ", 1))


def _capitals_like(name: str, text: str) -> str:
    """Another reader's words of the same name, with a capital where the name has one: a dot on İ makes an i of it."""
    words, own = text.split(), name.split()
    if len(words) != len(own):
        return text
    return " ".join(
        word[:1].upper() + word[1:] if first[:1].isupper() else word for word, first in zip(words, own, strict=True)
    )


def narrow(snippet: Snippet, value: str) -> Snippet:
    """The part of a stretch in which a value stands, white space aside; the whole when it cannot be told."""
    pattern = r"\s*,?\s+".join(re.escape(part) for part in value.split())
    match = re.search(pattern, snippet.page.text[snippet.start : snippet.end]) if pattern else None
    if match is None:
        return snippet
    return Snippet(snippet.page, snippet.start + match.start(), snippet.start + match.end())


def combined(surnames: Iterable[Reading[str]], given: Iterable[Reading[str]]) -> list[Reading[str]]:
    """One full name from surname and given names that stand in separate fields: every combination."""
    firsts = list(given)[:3]
    readings: list[Reading[str]] = []
    for surname in list(surnames)[:3]:
        if any(first.value == surname.value for first in firsts):
            # One label asked for both: what stands there is the whole name already.
            readings.append(surname)
            continue
        if not firsts:
            readings.append(surname)
        for first in firsts:
            readings.append(
                Reading(
                    f"{surname.value} {first.value}",
                    min(surname.confidence, first.confidence),
                    f"{surname.raw} {first.raw}",
                    (*surname.evidence, *first.evidence),
                    surname.origin if surname.origin == first.origin else "ocr",
                )
            )
    return readings
