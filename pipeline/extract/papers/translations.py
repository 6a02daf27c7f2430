"""Translations (who translated from what into what) and apostilles (the ten numbered items of the Hague model)."""

from __future__ import annotations

import datetime as dt
import itertools
import re

from pipeline.extract.dates.issue_date import on_a_sticker
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.holder import WEAK, agreeing, holder_name
from pipeline.extract.labels import said, text_at
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import name_readings, names_at, narrow
from pipeline.extract.names.sentences import names_after, names_apposed, names_before, names_over
from pipeline.extract.papers.children import named_in_birth
from pipeline.extract.papers.civil_words import WAS_BORN
from pipeline.extract.papers.parents import parents_in_sentence, parents_of_birth
from pipeline.extract.text.candidates import as_guess, field_of, statement, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.kinship import named_as_child_of, named_as_of_union
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

TRANSLATOR = Wording(
    "translator|sworn translator|certified translator|name of translator|the translator|translated by|"
    "traducteur|traductrice|traducteur jure|traductrice juree|traduit par|le traducteur|nom du traducteur|"
    "vertaler|beedigd vertaler|beedigde vertaler|vertaald door|naam vertaler|de vertaler|"
    "ubersetzer|ubersetzerin|vereidigter ubersetzer|beeidigter ubersetzer|ubersetzt von|traductor|traduttore",
    label=True,
)
FAITHFUL = Wording(
    "traduction fidele et exacte|traduction fidele|traduction exacte|traduction certifiee conforme|"
    "traduction conforme a l'original|eensluidende vertaling|getrouwe vertaling|voor eensluidende vertaling|"
    "true and accurate translation|faithful translation|true translation|fur die richtigkeit der ubersetzung|"
    "fur die richtigkeit und vollstandigkeit|pour traduction conforme|pour traduction certifiee conforme|"
    "voor getrouwe vertaling|voor gelijkluidende vertaling|por traduccion fiel|per traduzione conforme|"
    "richtige und vollstandige ubersetzung|getreue ubersetzung|traduccion fiel|traduzione fedele|traducao fiel"
)
"""Behind it, set off by a comma, who vouches for the translation names himself."""
UNDERSIGNED = Wording(
    "i the undersigned|the undersigned|je soussigne|je soussignee|je soussigne e|ik ondergetekende|ondergetekende|"
    "ich der unterzeichnete|ich die unterzeichnete|i|ich|je"
)
SWORN = Wording(
    "sworn translator|sworn translation|certified translator|certified translation|sworn|"
    "court appointed translator|official translator|official translation|translator to the judiciary|"
    "authorised translator|authorized translator|approved translator|traducteur officiel|traductrice officielle|"
    "traduction officielle|traducteur expert|traductrice experte|officieel vertaler|officiele vertaling|"
    "amtlicher ubersetzer|amtliche ubersetzung|"
    "sworn interpreter|public translator|certified translator and interpreter|"
    "traducteur jure|traductrice juree|traduction juree|traduction certifiee|traducteur assermente|expert pres|"
    "traduction assermentee|traductrice assermentee|interprete assermente|interprete assermentee|assermente pres|"
    "traducteur agree|traductrice agreee|traducteur interprete jure|traductrice interprete juree|"
    "beedigd vertaler|beedigde vertaling|beedigde vertaler|gezworen vertaler|beedigd|"
    "vereidigter ubersetzer|beeidigter ubersetzer|beglaubigte ubersetzung|vereidigte ubersetzerin|"
    "ermachtigter ubersetzer|ermachtigte ubersetzerin|beeidigte ubersetzerin|beeidigte dolmetscherin|"
    "beeidigter dolmetscher|allgemein beeidigt|allgemein beeidigte|offentlich bestellt|offentlich bestellte|"
    "offentlich bestellter|beedigd tolk|"
    "nationaal register voor beedigd vertalers|registre national des traducteurs|vti|traductor jurado|"
    "traductora jurada|traductor publico|traductora publica|interprete jurado|traductor oficial|traductora oficial|"
    "tradutor juramentado|tradutora juramentada|traducao juramentada|tradutor publico|tradutora publica|"
    "traduttore giurato|traduttrice giurata|traduzione giurata|traduzione asseverata|traducator autorizat|"
    "traducator autorizata|traducatoare autorizata|tlumaczka przysiegla|"
    "yeminli tercuman|"
    "tlumacz przysiegly",
)
FREE = Wording(
    "free translation|unofficial translation|traduction libre|vrije vertaling|freie ubersetzung|"
    "machine translation|"
    "own translation|not certified"
)
FROM = Wording(
    "translated from|translation from|from|traduit du|traduit de|traduit de l|traduction du|traduction de l|du|"
    "vertaald uit het|"
    "vertaald uit|vertaling uit het|uit het|ubersetzt aus dem|ubersetzung aus dem|aus dem|aus der|from the"
)
INTO = Wording("into|to|in|en|vers le|vers l|naar het|in het|ins|in die|into the|au")
NAMES = (
    ("en", "english|anglais|englisch|englische|engels|engelse|anglaise|ingles|inglese"),
    ("fr", "french|francais|francaise|franzosisch|franzosische|franzosischen|frans|franse|frances"),
    ("nl", "dutch|neerlandais|neerlandaise|niederlandisch|niederlandische|niederlandischen|nederlands|nederlandse"),
    ("de", "german|allemand|allemande|deutsch|deutsche|deutschen|duits|duitse|aleman|tedesco"),
    ("es", "spanish|espagnol|spanisch|spanischen|spaans|spaanse|espanol"),
    ("pt", "portuguese|portugais|portugiesisch|portugiesischen|portugees|portugese"),
    ("it", "italian|italien|italienisch|italienischen|italiaans|italiaanse"),
    ("ar", "arabic|arabe|arabisch|arabischen|arabische"),
    ("tr", "turkish|turc|turkisch|turkischen|turks|turkse"),
    ("ru", "russian|russe|russisch|russischen|russische"),
    ("uk", "ukrainian|ukrainien|ukrainisch|ukrainischen|oekraiens|oekrains"),
    ("pl", "polish|polonais|polnisch|polnischen|pools|poolse"),
    ("ro", "romanian|roumain|rumanisch|rumanischen|roemeens|roemeense"),
    ("zh", "chinese|chinois|chinesisch|chinesischen|chinees|chinese|mandarin"),
    ("fa", "persian|farsi|persan|persisch|persischen|perzisch|dari"),
    ("ur", "urdu|ourdou"),
    ("hi", "hindi"),
    ("ja", "japanese|japonais|japanisch|japans"),
    ("vi", "vietnamese|vietnamien|vietnamesisch|vietnamees"),
    ("sq", "albanian|albanais|albanisch|albanees"),
    ("sr", "serbian|serbe|serbisch|servisch"),
)
_LANGUAGES = tuple((code, Wording(names)) for code, names in NAMES)

APOSTILLE_ITEMS = pattern_of(r"(?m)(?:^|[\n\t ])(10|[1-9])\s?[.)]\s?")
SIGNED_BY = Wording(
    "has been signed by|signed by|a ete signe par|ondertekend door|is ondertekend door|unterschrieben von|"
    "ist unterschrieben von|"
    "ha sido firmado por|firmado por|e stato firmato da|firmato da|e stato sottoscritto da|sottoscritto da|"
    "foi assinado por|assinado por|a fost semnat de|semnat de|zostal podpisany przez|podpisany przez|"
    "eshte nenshkruar nga|potpisao|podepsal",
    label=True,
)
CAPACITY = Wording(
    "acting in the capacity of|agissant en qualite de|handelend in de hoedanigheid van|in seiner eigenschaft als|"
    "quien actua en calidad de|en calidad de|agente in qualita di|na qualidade de|actionand in calitate de|"
    "in hoedanigheid van|in ihrer eigenschaft als|dzialajacego w charakterze|dzialajaca w charakterze",
    label=True,
)


def translation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``translation``."""
    source, target = _direction(paper)
    own = paper.languages
    if not target.readings and own:
        code, sure = max(own.items(), key=lambda item: item[1])
        page = paper.pages[0]
        if page.cells:
            target = statement(code, [page.snippet(page.cells[0])], 0.8 * sure)
    translator = field_of(
        [
            *names_at(paper, TRANSLATOR, plausibility=0.88),
            *names_after(paper, ((UNDERSIGNED, 0.84), (FAITHFUL, 0.82))),
            *(reading for hit in paper.find(TRANSLATOR) for reading in names_apposed(hit)),
            *names_over(paper, TRANSLATOR, 0.8),
        ],
        keep=0.9,
    )
    return {
        "holder_name": _but_a_parent(paper, _but_the_translator(holder_name(paper), translator)),
        "issue_date": _translated_on(paper),
        "translator": translator,
        "sworn": said(paper, SWORN, FREE, sure=0.9),
        "source_language": source,
        "target_language": target,
    }


def _but_the_translator(holder: Field[str], translator: Field[str]) -> Field[str]:
    """Whom the translated paper is about: never surely the one who translated it, who may be named most often."""
    if translator.best is None:
        return holder
    translates = words_of(translator.best.value)
    others = tuple(one for one in holder.readings if words_of(one.value) != translates)
    return Field(others) if others else as_guess(holder)


def _but_a_parent(paper: Paper, holder: Field[str]) -> Field[str]:
    """Whom a translated act of birth is about: the one who is said to be born, not a parent named behind that."""
    born = agreeing([*named_in_birth(paper), *names_before(paper, WAS_BORN, 0.84)])
    if born.best is None or len(born.values) > 1:
        return holder
    if holder.best is None or holder.best.confidence < WEAK:
        return born
    told = (named_as_child_of(paper), named_as_of_union(paper))
    couples = (*map(parents_in_sentence, told), parents_of_birth(paper))
    parents = [words_of(one.value) for couple in couples for field in couple for one in field.readings]
    return born if words_of(holder.best.value) in parents else holder


def _translated_on(paper: Paper) -> Field[dt.date]:
    """The day of the translation: of two days behind a place the later and last one, as the original's is repeated.

    Empty where the paper has but one such day, or where the last is not the latest: then the general reading stands.
    """
    free = [date for date in roled_dates(paper) if not on_a_sticker(date)]
    dates = [date for date in free if date.role in ("place-date", "issue")]
    closing = [date for date in free if date.role in ("none", "date", "told") and _is_closing(date)]
    told = [*dates, *(date for date in free if date.role == "date" and date is not closing[-1])] if closing else dates
    if told and closing and closing[-1].latest > max(date.latest for date in told):
        # "I, translator of …, certify that …", and below it the day alone: what is labelled is the original's.
        return field_of(closing[-1].readings(0.86))
    if len({date.latest for date in dates}) < 2 or dates[-1].latest != max(date.latest for date in dates):
        return Field()
    before = [reading for date in dates[:-1] for reading in date.readings(0.5)]
    return field_of([*dates[-1].readings(0.9), *before], keep=0.9)


_VOUCHES = pattern_of(r"\b(?:translat|traduct|traduit|vertal|vertaal|ubersetz|tercum|tlumacz|traduc)")


def _is_closing(date: RoledDate) -> bool:
    """Whether a translator vouches shortly before a day that begins a line, alone or behind a place."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    first, _ = page.line_bounds(start)
    begins = not page.text[first:start].strip(" (") or _PLACE.fullmatch(page.text, first, start) is not None
    return begins and _VOUCHES.search(page.folded, max(0, start - 260), start) is not None


_PLACE = pattern_of(
    r"[ (]{0,3}(?:(?:te|à|in|at|zu|en|em|a|w|la)\s)?(?-i:[A-ZÀ-Þ])[^\d\n\t,;:]{1,30},\s{0,2}"
    r"(?:(?:le|the|on|op|den|am|el|li|il|em|a|dnia|dn\.)\s{1,2})?",
    re.IGNORECASE,
)


SOURCE = Wording(
    "source language|language of the original|original language|langue source|langue de l'original|langue d'origine|"
    "brontaal|taal van het origineel|oorspronkelijke taal|ausgangssprache|sprache des originals|originalsprache|"
    "lengua de origen|idioma original|lingua originale",
    label=True,
)
TARGET = Wording(
    "target language|language of the translation|langue cible|langue de la traduction|doeltaal|taal van de vertaling|"
    "zielsprache|sprache der ubersetzung|lengua de destino",
    label=True,
)
_BESIDE = 14


def _language_at(paper: Paper, label: Wording) -> list[Reading[str]]:
    """The language named behind a label."""
    found: list[Reading[str]] = []
    for hit in paper.find(label):
        for code, wording in _LANGUAGES:
            near = [other for other in wording.find(hit.page) if 0 <= other.start - hit.end <= _BESIDE]
            found += statement(code, [Snippet(hit.page, one.start, one.end) for one in near[:1]], 0.92).readings
    return found


def _direction(paper: Paper) -> tuple[Field[str], Field[str]]:
    """Two languages named close together, the first after "from", the second after "into"."""
    sources: list[Reading[str]] = _language_at(paper, SOURCE)
    targets: list[Reading[str]] = _language_at(paper, TARGET)
    if sources:
        return field_of(sources, keep=0.9), field_of(targets, keep=0.9)
    for page in paper.pages:
        named = sorted(
            ((hit.start, hit.end, code) for code, wording in _LANGUAGES for hit in wording.find(page)),
        )
        for (start, end, first), (other_start, other_end, second) in itertools.pairwise(named):
            if first == second or other_start - end > 40:
                continue
            after_from = any(0 <= start - hit.end <= 12 for hit in FROM.find(page))
            before_into = any(end <= hit.start and hit.end <= other_start for hit in INTO.find(page))
            if after_from or before_into:
                weight = 0.92 if after_from and before_into else 0.75
                sources += statement(first, [Snippet(page, start, end)], weight).readings
                targets += statement(second, [Snippet(page, other_start, other_end)], weight).readings
    return field_of(sources, keep=0.9), field_of(targets, keep=0.9)


def apostille(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``apostille``: what its ten numbered items say, in whatever language their labels are."""
    numbers: dict[str, Snippet] = {}
    for page in paper.pages:
        for match in APOSTILLE_ITEMS.finditer(page.text):
            numbers.setdefault(match.group(1), Snippet(page, match.start(1), match.end(1)))
    signed_by = [
        *names_at(paper, SIGNED_BY, plausibility=0.9),
        *names_after(paper, ((SIGNED_BY, 0.86),)),
    ]
    items = _items(paper)
    if not items:
        items = _after_certified(paper)
    return {
        "authority": _authority(paper, items.get(7)),
        "signed_by": field_of(signed_by or _named_in(items.get(2)), keep=0.9),
        "numbered_items": _count(numbers),
        "certified": text_at(paper, CAPACITY, 0.8, clean=lambda text: text[:60]),
        "issue_date": _dated(paper, items.get(6)),
        "document_number": _numbered(items.get(8)),
    }


def _named_in(item: Snippet | None) -> list[Reading[str]]:
    """Who signed, at item 2, in languages that put the name before the label: "2. X tarafından imzalanmıştır"."""
    if item is None:
        return []
    name = clean_name(item.raw)
    return list(name_readings(narrow(item, name), 0.84)) if len(name.split()) >= 2 else []


def _items(paper: Paper) -> dict[int, Snippet]:
    """The text of each numbered item (Hague Convention of 5 October 1961, model), as far as the numbers follow."""
    for page in paper.pages:
        found: list[tuple[int, re.Match[str]]] = []
        for match in APOSTILLE_ITEMS.finditer(page.text):
            number = int(match.group(1))
            # A number that was misread, or one of a list elsewhere on the page, breaks the order.
            if number == (found[-1][0] if found else 0) + 1 or (found and found[-1][0] < number <= found[-1][0] + 2):
                found.append((number, match))
        if len(found) >= _ITEMS_FOR_SURE:
            ends = [match.start() for _, match in found[1:]] + [len(page.text)]
            return {number: Snippet(page, match.end(), end) for (number, match), end in zip(found, ends, strict=True)}
    return {}


_ITEMS_FOR_SURE = 6
"""So many numbers in order are the items of an apostille."""


def _dated(paper: Paper, item: Snippet | None) -> Field[dt.date]:
    """Item 6: the day of the apostille."""
    if item is None:
        return Field()
    dates = [
        date
        for date in roled_dates(paper)
        if date.spot.snippet.page is item.page and item.start <= date.spot.snippet.start < item.end
    ]
    return field_of(dates[0].readings(0.95)) if len(dates) == 1 else Field()


_NUMBER = pattern_of(r"(?<![\w])(?=[\w/.\- ]{0,40}\d)[A-Z0-9][A-Z0-9/.\-]{2,30}(?![\w])")


_GROUPED = pattern_of(r"\d{1,3}(?: \d{3}){1,3}(?![\w./-])")
"""Figures written by threes: "No. 382 417"."""


def _numbered(item: Snippet | None) -> Field[str]:
    """Item 8: the number of the apostille in its register."""
    match = _NUMBER.search(item.raw) if item is not None else None
    if item is None or match is None or not any(sign.isdigit() for sign in match.group()):
        return Field()
    number = match.group().rstrip(".-/")
    grouped = _GROUPED.match(item.raw, match.start())
    number = grouped.group() if grouped is not None else number
    return field_of(text_readings(narrow(item, number), 0.88, lambda text: text.rstrip(".-/")))


def _count(numbers: dict[str, Snippet]) -> Field[int]:
    if len(numbers) < 3:
        return Field()
    evidence = tuple(snippet.evidence for snippet in numbers.values())[:10]
    confidence = sum(snippet.confidence for snippet in numbers.values()) / len(numbers)
    return Field((Reading(len(numbers), confidence * (0.9 if len(numbers) == 10 else 0.6), "", evidence),))


_CERTIFIED = Wording(
    "certified|atteste|certifie|certificado|certificato|attestato|bestatigt|voor echt verklaard|gecertificeerd|tasdik|"
    "onaylanmistir|zaswiadcza|poswiadczono|adeverit|atestat"
)


def _after_certified(paper: Paper) -> dict[int, Snippet]:
    """Items 6 to 8 by their order below the word "certified", where the numbers could not be read."""
    for page in paper.pages:
        hit = next((hit for hit in _CERTIFIED.find(page) if hit.start > len(page.text) // 4), None)
        day = next(
            (
                date.spot.snippet
                for date in roled_dates(paper)
                if hit is not None and date.spot.snippet.page is page and date.spot.snippet.start > hit.end
            ),
            None,
        )
        if hit is None or day is None or day.start - hit.end > _FROM_CERTIFIED_TO_DAY:
            continue
        items = {6: day}
        _, start = page.line_bounds(day.end)
        for number, wanted in ((7, str.isalpha), (8, str.isdigit)):
            while start < len(page.text):
                first, end = page.line_bounds(start + 1)
                line = Snippet(page, first, end).trimmed()
                start = end
                if sum(map(wanted, line.raw)) >= _SIGNS_OF_AN_ITEM:
                    items[number] = line
                    break
        return items
    return {}


_FROM_CERTIFIED_TO_DAY = 80
_SIGNS_OF_AN_ITEM = 4


_WORD_BY = r"(?:by|par|door|durch|von|por|da|de|tarafindan|przez|de catre|nga|od)"
_BY = pattern_of(
    rf"(?<!\d)7\s?[.)]\s*(?:{_WORD_BY}(?![^\W\d_])(?:[\s:]*/[\s:]*{_WORD_BY}(?![^\W\d_]))*)?"
    rf"(?:[\s:]{{0,4}}\((?:{_WORD_BY}(?![^\W\d_])[ /]{{0,3}}){{1,4}}\))?[\s.:…_]*",
    re.IGNORECASE,
)
"""The label of item 7, in one language or in several: ``7. Por: / By / Par :``."""


_ARTICLE_OR_BY = pattern_of(r"^(?:die|das|den|dem|der)\s{1,4}|\s{1,4}taraf[ıi]ndan$", re.IGNORECASE)
"""Behind "durch" stands an article; in Turkish "by" stands behind the name."""


_BY_WORD = r"(?:by|par|por|da|door|durch|von|dalla|przez|de catre|tarafindan|av|af|od|nga|kirjoittanut|7\s?[.)]?)"
_ONLY_BY = pattern_of(rf"\W{{0,3}}{_BY_WORD}(?:[\s/|:.()-]{{1,5}}{_BY_WORD}){{0,5}}\W{{0,3}}")


def _said_again(item: Snippet) -> Snippet | None:
    """The line behind those that say nothing but "by" in one language after another; None without such lines."""
    start = item.start
    for line in item.page.text[item.start : item.end].split("\n"):
        end = start + len(line)
        cells = [part for part in line.split("\t") if part.strip()]
        told = [part for part in cells if not _ONLY_BY.fullmatch(fold(part))]
        if told and start > item.start and sum(sign.isalpha() for sign in told[0]) >= _LETTERS_OF_NAME:
            at = start + line.index(told[0])
            return Snippet(item.page, at, at + len(told[0])).trimmed()
        if told and cells:
            return None
        start = end + 1
    return None


_LETTERS_OF_NAME = 4


def _without_by(text: str) -> str:
    return _ARTICLE_OR_BY.sub("", text)[:90]


def _authority(paper: Paper, item: Snippet | None) -> Field[str]:
    """Item 7: the authority that issued the apostille."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for match in _BY.finditer(page.text):
            _, end = page.line_bounds(match.end())
            cell = page.cell_at(match.end())
            stop = min(end, cell.end) if cell is not None else end
            snippet = Snippet(page, match.end(), stop).trimmed()
            if _ONLY_BY.fullmatch(fold(snippet.raw)):
                continue  # The label once more in other languages: "7. por: / by / par".
            if sum(sign.isalpha() for sign in snippet.raw) >= 4:
                found += text_readings(snippet, 0.85, _without_by)
    if not found and item is not None and (behind := _said_again(item)) is not None:
        found += text_readings(behind, 0.82, _without_by)
    if not found and item is not None:
        name = re.sub(
            r"^[^\w]*(?:7\s?[.)]?\s*)?(?:(?:by|par|door|durch|von|por|da)\s|[a-z](?=[A-Z]{3}))?", "", item.raw
        )
        found += text_readings(narrow(item, name), 0.75, lambda text: text[:90])
    return field_of(found[:2], keep=0.9)
