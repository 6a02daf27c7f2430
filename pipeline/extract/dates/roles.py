"""What each date on a paper means: made out, born, valid until, printed …

A role comes from the nearest wording before the date on its line, then from the label cell beside or above
it; where no known wording stands there, from the stems that the words before it are made of.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.dates.announced import JOINS, NOTHING_BEFORE, by_wording, is_said_twice
from pipeline.extract.dates.born_there import (
    born_below,
    born_there,
    in_rows_of_a_birth,
    label_in_two_lines,
    occurred,
)
from pipeline.extract.dates.cited import (
    is_enclosed,
    is_of_a_treaty,
    is_of_a_wait,
    is_of_an_accreditation,
    of_a_cited_deed,
    of_a_company,
    of_another_paper,
    rests_on,
)
from pipeline.extract.dates.clauses import clause, in_running_text, sensed, without_weekday
from pipeline.extract.dates.correspondence import is_correspondence, is_handed_over
from pipeline.extract.dates.find import DateSpot, find_dates
from pipeline.extract.dates.headings import header_of, overhead
from pipeline.extract.dates.labels import Role
from pipeline.extract.dates.licence_fields import in_licence_field
from pipeline.extract.dates.national_numbers import birth_in_number
from pipeline.extract.dates.nearest import BARE_DATE, is_article
from pipeline.extract.dates.number_and_day import is_numbered_and_dated
from pipeline.extract.dates.pairs import checked, is_end_of
from pipeline.extract.dates.place_and_day import of_birth_or_visa
from pipeline.extract.dates.roled import RoledDate, holds_date
from pipeline.extract.dates.senses import is_future, makes_out, sense_of
from pipeline.extract.dates.stacked import behind_sex, between_two_lines, by_share, in_stack
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field


def roled_dates(paper: Paper) -> tuple[RoledDate, ...]:
    """All dates of a paper that were read, each with its role."""
    cached = paper.__dict__.get("_roled_dates")
    if cached is not None:
        return tuple(cached)
    spots = find_dates(paper)
    found = checked([_roled(spot, spots) for spot in spots if spot.values])
    paper.__dict__["_roled_dates"] = found
    return found


def _roled(spot: DateSpot, spots: Sequence[DateSpot]) -> RoledDate:
    """The role of a day, by the words around both its writings where the paper gives it twice: "2 May (02.05.2026)"."""
    again = [other for other in spots if other is not spot and is_said_twice(spot, other)]
    if not again:
        return _unless_of_something_else(_told(spot, spots))
    page = spot.snippet.page
    start = min(spot.snippet.start, *(other.snippet.start for other in again))
    end = max(spot.snippet.end, *(other.snippet.end for other in again))
    whole = replace(spot, snippet=Snippet(page, start, end))
    found = _told(whole, [whole, *(other for other in spots if other is not spot and other not in again)])
    return replace(_unless_of_something_else(found), spot=spot)


def _unless_of_something_else(date: RoledDate) -> RoledDate:
    """A day whose clause tells of the banns or of a treaty is neither that of a marriage nor that of a paper."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    if date.role in ("event", "registered") and _BANNS.search(clause(page, start)):
        return RoledDate(date.spot, "other", date.label)
    if date.role == "birth" and _OF_A_NUMBER.search(page.folded, max(0, start - _CHARACTERS_OF_A_NUMBER), start):
        return RoledDate(date.spot, "other", date.label)
    if date.role in ("none", "told") and _GLUED.search(page.text, max(0, start - 3), date.spot.snippet.end + 3):
        return RoledDate(date.spot, "other", date.label)
    if date.guessed and date.role == "issue" and date.label is not None and of_another_paper(date.label):
        return RoledDate(date.spot, "other", date.label)
    if date.role in ("issue", "place-date", "date") and is_enclosed(page, start, date.spot.snippet.end):
        return RoledDate(date.spot, "other", date.label)
    if date.role in ("until", "from", "end") and (is_of_an_accreditation(page, start) or is_of_a_wait(page, start)):
        return RoledDate(date.spot, "other", date.label)
    if date.role in ("issue", "place-date", "date", "none", "told") and is_of_a_treaty(page, start):
        return RoledDate(date.spot, "law", date.label)
    if date.role not in ("birth", "other") and _ON_REQUEST.search(page.folded, max(0, start - 70), start):
        return RoledDate(date.spot, "other", date.label)
    weak = date.role in ("date", "none", "told", "from") or (date.role == "issue" and date.guessed)
    if weak and rests_on(page, start):
        # "Gelet op het advies van 20 juli 2026": a reason of a decision has a day before it.
        return RoledDate(date.spot, "other", date.label)
    return date


_OF_A_NUMBER = pattern_of(r"[a-z]{0,4}\d{1,4}[/-]\d{2,7}[/-]$")
"""The rest of a number that a day ends: "J12/4918/11.10.2019" is entered on that day, and nobody born."""
_CHARACTERS_OF_A_NUMBER = 18
_GLUED = pattern_of(r"[^\W\d_]_\d{1,4}[./-]\d{1,2}[./-]\d{2,4}_[^\W\d_]")
"""A day inside what is written in one piece, as the reference of a payment: "…_PERUVIAN_05.03.1990_Article9_…"."""
_ON_REQUEST = pattern_of(
    r"\b(?:demande|requete|requests?|aanvraag|verzoek|antrags?|ersuchens?|solicitud|peticion|pedido|requerimento|"
    r"richiesta|istanza|wnios\w{1,3}|cerer\w{1,2}|permohonan|basvuru\w{0,3})"
    r"(?:\s[^\W\d_]{2,12}){0,2}[\s,]{1,2}(?:du|of|van|vom|de|del|di|din|dated|en date du|d\.d\.|z dnia|from|dd\.?)\s?$"
)
"""On whose request of which day a paper is made out: "délivré à l'intéressée sur sa demande du …"."""
_BANNS = pattern_of(
    r"\b(?:publications?|publie?e?s?|bans|banns|afkondiging\w{0,2}|ondertrouw|aufgebot\w{0,2}|proclamas?|edictos?|"
    r"publicazion[ei]|zapowiedz\w{0,3}|notice of (?:intended )?marriage|intention to marry)\b[^.;]{0,70}$"
)
"""What goes before a marriage, on a day of its own."""


def _told(spot: DateSpot, spots: Sequence[DateSpot]) -> RoledDate:
    """The role by known wording; where that says nothing, or only "date", by the stems of the words before it."""
    if (numbered := in_licence_field(spot)) is not None:
        return numbered
    known = by_wording(spot, spots)
    page, start = spot.snippet.page, spot.snippet.start
    days = tuple(day for day, _ in spot.values)
    if known.role in ("date", "none", "registered") and (
        number := birth_in_number(page, start, spot.snippet.end, days)
    ):
        return RoledDate(spot, "birth", number, guessed=True)
    if known.role in ("date", "none", "from") and in_rows_of_a_birth(page, start, spot.snippet.end):
        return RoledDate(spot, "birth", known.label, guessed=True)
    if known.role in ("date", "none", "from", "place-date"):
        born = born_there(page, start, placed=known.role == "place-date") or label_in_two_lines(page, start)
        if born is not None:
            return RoledDate(spot, "birth", born)
        act = None if known.role == "place-date" else occurred(page, start) or born_below(page, start)
        if act is not None:
            return RoledDate(spot, "birth", act, guessed=True)
    if known.label is not None and known.role in ("issue", "until", "from") and of_another_paper(known.label):
        return RoledDate(spot, "other", known.label)
    if known.label is not None and known.role == "issue" and rests_on(page, known.label.start):
        return RoledDate(spot, "law", known.label)
    if known.role in ("none", "from") and (copied := _of_the_copy(page, start)) is not None:
        return RoledDate(spot, "issue", copied, guessed=True)
    if known.role in ("none", "from", "date") and of_a_cited_deed(page, start):
        return RoledDate(spot, "other", known.label)
    if (
        known.label is not None
        and known.role == "registered"
        and _DRAWN_UP.search(page.folded, max(0, known.label.start - 40), known.label.start)
    ):
        return RoledDate(spot, "issue", known.label, guessed=True)
    if known.label is not None and known.role in ("issue", "date", "none") and is_handed_over(page, start):
        return RoledDate(spot, "other", known.label)
    if known.label is not None and known.role == "event" and _REGISTRATION_BEHIND.match(page.folded, known.label.end):
        return RoledDate(spot, "registered", known.label)
    if known.label is not None and known.role == "birth" and _is_of_the_act(page, known.label):
        return RoledDate(spot, "registered", known.label)
    if known.label is not None and known.role == "event" and _CONTRACT.search(clause(page, start)):
        return RoledDate(spot, "other", known.label)
    if known.role == "place-date":
        if known.label is not None and fold(known.label.phrase).strip() in _DATED:
            cell = page.cell_at(start)
            if cell is not None and in_running_text(spot, cell):
                return RoledDate(spot, "other", known.label)  # "the report of Ms X, dated 2 February 2026; and …".
        return of_birth_or_visa(spot, spots, known)
    if known.role == "issue" and known.label is not None and _enters_an_act(page, spot):
        return RoledDate(spot, "issue", known.label, guessed=True)
    if known.role == "issue" and known.label is not None:
        return RoledDate(spot, "other", known.label) if is_future(clause(page, known.label.start)) else known
    if known.role == "date" and known.label is not None and known.label.end <= start:
        phrase = fold(known.label.phrase).strip()
        if phrase == "data" and _OF_THE_DAY.search(page.folded, max(0, known.label.start - 40), known.label.start):
            return RoledDate(spot, "other", known.label)
        if phrase == "tarihi" and _asks_for_more(page, known.label):
            return sensed(spot, page, known.label.start, known.label.end) or RoledDate(spot, "none")
        if phrase in _DATED and (is_correspondence(page, start) or _cites(page, known.label.start)):
            return RoledDate(spot, "other", known.label)
        if phrase in BARE_DATE and (more := _label_goes_on(page, known.label, spot, spots)) is not None:
            return RoledDate(spot, more, known.label)
        if phrase not in BARE_DATE and phrase not in _BARE_LABELS:
            # "Date and place of death" asks for the day of that.
            told_more = _OF_SOMETHING.match(page.folded, known.label.end) is not None
            return (sensed(spot, page, known.label.start, known.label.end) if told_more else None) or known
        return sensed(spot, page, known.label.start, known.label.end) or known
    if known.role in ("from", "none") and of_a_company(page, start):
        return RoledDate(spot, "other", known.label)
    if known.role == "from" and known.label is not None and is_article(known.label):
        # "Abruf vom 14.09.2026": an article begins a period only where the words before it say nothing else.
        line, _ = page.line_bounds(known.label.start)
        # "in der Fassung / vom 01.04.2024": the line is broken before the article.
        broken = known.label.start if page.text[line : known.label.start].strip() else max(0, line - 1)
        told = sensed(spot, page, broken, known.label.start)
        if told is not None and told.role in ("printed", "law", "other", "event", "revision"):
            end = spot.snippet.end
            ends = (other.snippet.start for other in spots if other.snippet.page is page and other.snippet.start > end)
            return known if JOINS.fullmatch(page.folded, end, min(ends, default=end)) else told
    if known.role != "none":
        return known
    cell = page.cell_at(start)
    if cell is None:
        return known
    floor = max(
        (other.snippet.end for other in spots if other.snippet.page is page and other.snippet.end <= start), default=0
    )
    if is_numbered_and_dated(page, cell, spot):
        return RoledDate(spot, "date", known.label, guessed=True)
    before = clause(page, start, floor)
    if _THIS_DAY.search(before) and _SWORN.search(page.folded, max(0, start - _REACH_OF_AN_OATH), start):
        return RoledDate(spot, "issue", known.label)
    if _heads_a_print(page, cell, spot):
        return RoledDate(spot, "printed", known.label, guessed=True)
    if _OF_A_CITED_CARD.search(page.folded, max(cell.start, start - 12), start):
        return RoledDate(spot, "other", known.label)
    if _AT_SOMEBODYS_REQUEST.search(before) or _AT_THE_HOUR.search(before):
        return RoledDate(spot, "issue", known.label, guessed=True)
    opened = _CITY_ABOVE.search(page.folded, page.line_bounds(start)[0], start) is not None
    if spot.form == "words" and (opened or _IN_THE_CITY.search(before)):
        return RoledDate(spot, "date", known.label, guessed=True)
    if (asked := behind_sex(spot, spots, cell) or by_share(spot, cell)) is not None:
        return asked
    if sum(sign.isalpha() for sign in before) > 2 and without_weekday(before) not in NOTHING_BEFORE:
        found = sensed(spot, page, start, start, floor)
        if found is not None:
            return found
    else:
        left, over = page.left_of(cell), overhead(page, cell)
        header = header_of(page, cell, spot, spots) if left is not None else over
        for neighbour in (left, header):
            if (
                neighbour is None
                or holds_date(neighbour, spot, spots)
                or neighbour.end - neighbour.start > _LABEL_LENGTH
            ):
                continue
            # What stands between the two in reading order may be of other columns.
            found = sensed(spot, page, neighbour.end, start, neighbour.start)
            if found is not None:
                return found
        found = in_stack(spot, spots, left) if left is not None else between_two_lines(spot, spots, cell)
        if found is not None:
            return found
    if _THIS_DAY.search(before):
        return RoledDate(spot, "date", known.label, guessed=True)
    if page.folded[spot.snippet.end : spot.snippet.end + 2].strip() in ("", ".") and makes_out(before):
        return RoledDate(spot, "issue", known.label, guessed=True)
    return RoledDate(spot, "told", known.label) if in_running_text(spot, cell) else known


def _enters_an_act(page: PageText, spot: DateSpot) -> bool:
    """Whether a civil registrar drew up an act on a day: behind it the hour, or who declared what it tells.

    Copies of the act are made out later: a day that nothing but this announces is never certain.
    """
    return _ACT_DRAWN_UP.match(page.folded, spot.snippet.end) is not None


_HOUR_OF_AN_ACT = (
    r"[\s,]{1,3}(?:(?:a|om|um|alle|as|a las|at)\s)?(?:[a-z0-9-]{1,12}\s){1,3}"
    r"(?:heures?|uur|uhr|ore|horas|hours)\b[^.;]{0,40}?"
)
_ACT_DRAWN_UP = pattern_of(
    rf"(?:{_HOUR_OF_AN_ACT})?[\s,]{{1,3}}"
    r"(?:sur (?:la )?declaration|op (?:de )?(?:verklaring|aangifte)|auf (?:anzeige|erklarung)|"
    r"por declaracion|por declaracao|su dichiarazione|"
    r"on the (?:declaration|information))\s(?:de|du|des|van|von|of|del|di|d')"
)


def _of_the_copy(page: PageText, start: int) -> Hit | None:
    """The label that asks for the day of the copy or extract that a paper is: "Expédition du :", "Afschrift van"."""
    cell = page.cell_at(start)
    if cell is None:
        return None
    beside = (page.left_of(cell), overhead(page, cell)) if start - cell.start <= 1 else ()
    for first, end in ((cell.start, start), *((one.start, one.end) for one in beside if one is not None)):
        if match := _COPY_LABEL.fullmatch(page.folded, first, end):
            return Hit(page, first, end, match["name"])
    return None


_COPY_LABEL = pattern_of(
    r"[\W\d]{0,6}(?P<name>(?:extrait|expedition|copie|grosse|afschrift|uittreksel|auszug|abschrift|ausfertigung|copy|"
    r"extract|copia|certidao|testimonio) (?:du|le|van|vom|am|of|de|del|op|on))\W{0,6}"
)


_OF_THE_DAY = pattern_of(r"(?:\d|[/.-][a-z]{1,6})\s(?:din|from)\s$")
"""Romanian dates the paper that it cites so: "nr. J12/2741/2016 din data de …"."""
_DATED = word_set("dated dd gedateerd")
_CITES = pattern_of(
    r"(?:\b(?:no|nr|num|n°|nº|number|numero|nummer|ref|reference)\b\W{0,3}[\w/.-]{2,20}\W{0,3}|"
    r"\b(?:letter|certificate|decision|judgment|order|report|request|application|deed|resolution|agreement|invoice|"
    r"lettre|attestation|certificat|brief|besluit|attest|beslissing)\s)$"
)


def _cites(page: PageText, label: int) -> bool:
    """Whether "dated" belongs to a paper that a sentence cites with its number: "(no. 11873, dated 05.08.2026)"."""
    start, _ = page.line_bounds(label)
    if start and page.text[start - 2 : start - 1] not in (".", ":") and page.text[start - 2 : start - 1].strip():
        upper, end = page.line_bounds(start - 1)
        # A sentence goes on from a full line.
        start = upper if end - upper > _FULL_LINE else start
    before = page.folded[start:label].replace("\n", " ")
    if _IN_BRACKETS.search(before) or _SOMEBODYS.search(before) or _OF_A_THING.search(before):
        return True
    if len(_SMALL_WORD.findall(page.text[start:label])) < _WORDS_BEFORE_CITED:
        return False
    return _CITES.search(before) is not None


_FULL_LINE = 55
_SOMEBODYS = pattern_of(
    r"\b(?:the|a|an|your|his|her|their|le|la|l'|un|une|votre|het|de|een|uw|der|des|dem|ihre[ms]?|el|su)\s?"
    r"(?:letter|report|decision|judge?ment|order|request|application|note|notice|opinion|recommendation|lettre|"
    r"rapport|"
    r"courrier|jugement|demande|avis|brief|verslag|vonnis|aanvraag|advies|bericht\w{0,2}|urteil\w{0,2}|antrag\w{0,2}|"
    r"informe|carta|solicitud)\s(?:of|from|by|no|du|de|des|van|von|der|del)\b[^.;:]{2,70},?\s$"
)
"""Somebody else's letter or report: "on the report of the District Police Chief, dated 12/08/2026"."""
_OF_A_THING = pattern_of(
    r"[a-z],? (?:from|in|of|by|under|per|with|to|see|via|pursuant to|our|your) (?:the|a|an|our|your|his|her|their|"
    r"its) "
    r"(?:[a-z-]{3,20} ){1,4}$"
)
"""What a sentence rests on: "We confirm, from the mandate dated …"."""
_IN_BRACKETS = pattern_of(r"\((?:no|nr|num|n°|nº|number|numero|nummer)\b\W{0,3}[\w/.-]{2,20}\W{0,3}$")
_SMALL_WORD = pattern_of(r"(?<![\w])[^\W\d_A-Z]{3,20}(?![\w])")
_WORDS_BEFORE_CITED = 3
_SWORN = pattern_of(
    r"\b(?:declared|sworn|affirmed|subscribed|solemnly|acknowledged|executed|signed|given|made|dated|done|issued|"
    r"witness)\b"
)
"""What is done on the day of a deed that calls it "this day"."""


def _heads_a_print(page: PageText, cell: Cell, spot: DateSpot) -> bool:
    """Whether a day stands with its hour in the corner of a page, where browsers print when they printed it."""
    return (
        spot.snippet.start == cell.start
        and cell.box[1] < _HEAD_OF_A_PRINT
        and _HOUR_OF_A_PRINT.match(page.folded, spot.snippet.end) is not None
    )


_HEAD_OF_A_PRINT = 0.07
_HOUR_OF_A_PRINT = pattern_of(r",? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?=\s)")
_OF_A_CITED_CARD = pattern_of(r"\((?:val|exp)\.?:?\s?$")
"""Until when a card counts that is named before: "C.I.N. D 8841 (val. 19/02/2031)"."""
_AT_THE_HOUR = pattern_of(
    r"\b(?:siendo las|sendo as|essendo le ore)\s[^;]{3,50}\b(?:del?|do)(?: (?:el )?(?:dia|hoy|giorno))?\s$"
)
"""Minutes and certificates open with the hour and the day they are made at: "siendo las 10:15 horas del"."""
_AT_SOMEBODYS_REQUEST = pattern_of(
    r"^\W{0,3}(?:(?:ainsi|this certificate is|this is|la presente se|se|le present est|dit attest wordt)\s)?"
    r"(?:issued|given|delivree?|etablie?|afgegeven|uitgereikt|afgeleverd|opgemaakt|ausgestellt|expid[eo]|expedid[oa]|"
    r"emitid[oa]|passad[oa]|rilasciat[oa]|wydan[oey]|eliberat[a]?)\s"
    r"(?:(?:up)?on (?:the )?request|at the (?:instance|request)|(?:a|sur) (?:la )?demande|op (?:het )?verzoek|"
    r"auf (?:antrag|verlangen|ersuchen)|a (?:solicitud|peticion|requerimiento|pedido)|su richiesta|"
    r"na (?:wniosek|prosbe)|"
    r"la cererea)\s(?:of|de|d[eou]s?|del|van|von|di|da)\b[^;\d]{3,70}"
    r"\s(?:on|this|le|op|am|el(?: dia)?|em|a|il|dnia|la data de)\s$"
)
"""What is made out at somebody's request on a day: "Issued upon the request of Ms N. Cruz on"."""
_REACH_OF_AN_OATH = 80


def _is_of_the_act(page: PageText, label: Hit) -> bool:
    """Whether a word for birth is part of what names its act: "Acte de naissance n° 402 du 19.08.1991"."""
    return bool(
        _ENTERED_BEHIND.match(page.folded, label.end)
        or _ACT_BEFORE.search(page.folded, max(0, label.start - 20), label.start)
    )


def _asks_for_more(page: PageText, label: Hit) -> bool:
    """Whether words before the Turkish "date of" say of what, as they always do: "Deneme süresi bitim tarihi"."""
    cell = page.cell_at(label.start)
    return cell is not None and sum(sign.isalpha() for sign in page.text[cell.start : label.start]) > _ARTICLE


_ARTICLE = 2


def _label_goes_on(page: PageText, label: Hit, spot: DateSpot, spots: Sequence[DateSpot]) -> Role | None:
    """What a label "Date of" asks for whose last words stand on the line below it."""
    cell = page.cell_at(label.start)
    if cell is None or not _ENDS_WITH_OF.search(page.folded, label.start, cell.end):
        return None
    below = page.below(cell, 1.6)
    if below is None or holds_date(below, spot, spots) or below.end - below.start > _LABEL_LENGTH:
        return None
    sense = sense_of(page.folded[below.start : below.end])
    return sense.role if sense is not None and sense.role in ("birth", "issue", "until", "from") else None


_OF_SOMETHING = pattern_of(
    r"\s(?:of|de|du|des|van|der|del|di|da|do)\s(?:(?:the|het|la|l')\s?)?"
    r"(?!signature|issue|delivrance|afgifte)[a-z]{4}"
)
_ENDS_WITH_OF = pattern_of(r"\b(?:of|de|du|d'|van|der|des|di|da|do)\s?$")
_CONTRACT = pattern_of(
    r"\b(?:contrat de mariage|contrat prenuptial|marriage contract|prenuptial|huwelijkscontract|huwelijksvoorwaarden|"
    r"ehevertrag|convention matrimoniale|capitulaciones)\b"
)
"""What the spouses signed before a notary on another day than that of the marriage."""
_DRAWN_UP = pattern_of(
    r"\b(?:dressee?|etablie?|redigee?|opgemaakt|opgesteld|drawn up|made out|ausgefertigt|errichtet|extendid[oa]|"
    r"lavrad[oa]|redatt[oa])\s(?:et|en|and|und|y|e)\s$"
)
"""An act that was drawn up and entered in the register on one day: "Acte dressé et inscrit le …"."""
_ENTERED_BEHIND = pattern_of(
    r"\W{0,3}(?:registered|registration date|tescil|inscrite? le|eingetragen am|ingeschreven op)\b"
)
"""A birth is entered some days after it: "Dogum tescil 11/08/2008"."""
_ACT_BEFORE = pattern_of(r"\b(?:act[ea]|atto|assento|akte?|aktu|entry|registration) (?:de |di |van |of |d'|do )?$")
_REGISTRATION_BEHIND = pattern_of(r"\W{0,3}(?:regist|inscri|enreg|eintrag|tescil)")


_BARE_LABELS = word_set("tarih tarihi dnia dated datum data dato dd date tanggal tgl") | {"pada tanggal"}
_LABEL_LENGTH = 60
_IN_THE_CITY = pattern_of(
    r"\b(?:en la (?:ciudad|villa|localidad)|na (?:cidade|vila)|nesta cidade|in the (?:city|town)|nella citta|"
    r"en la ville)\b[^.;:]{2,60}?,?\s(?:a|a los|aos|on|the|le|il|el|al|ao)(?: dia)?\s?$"
)
"""A notary's deed opens with its place and its day in words: "En la ciudad de Puno, a un día del mes …"."""
_CITY_ABOVE = pattern_of(r"(?:\bгород|\bг\.|\bмісто|\bм\.)\s?[^\W\d_][^.;:\n\d]{1,40}[.,]\s{1,3}$")
"""The same in Russian and Ukrainian: "Город Тверь. Пятое марта две тысячи … года"."""


_THIS_DAY = pattern_of(r"\bthis\s*(?:the\s*)?$")
"""A deed speaks of its own day: "given under the seal this nineteenth day of July"."""


def role_field(paper: Paper, *roles: Role, plausibility: float = 0.95) -> Field[dt.date]:
    """A field with the dates of some roles."""
    dates = [date for date in roled_dates(paper) if date.role in roles]
    if "from" in roles and paper.kind in _INSURED and any(_begins_a_period(date, paper) for date in dates):
        # "a member since 1 April 2017 … open from 1 January to 31 December": what has lasted longer is no term.
        dates = [date for date in dates if not _is_since(date) or _begins_a_period(date, paper)]
    return field_of(reading for date in dates for reading in date.readings(plausibility))


def _begins_a_period(date: RoledDate, paper: Paper) -> bool:
    return date.role == "from" and any(is_end_of(other, date) for other in roled_dates(paper))


def _is_since(date: RoledDate) -> bool:
    return date.label is not None and fold(date.label.phrase).strip() in _SINCE


_INSURED = frozenset(("mutual-insurance", "health-insurance"))
"""Kinds that tell how long somebody has been a member beside the term of the cover."""
_SINCE = word_set("since sinds seit depuis sejak sedert desde")
