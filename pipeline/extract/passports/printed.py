"""The printed zone of a travel document: names, dates and the rest at their labels, beside the other zone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.extract.passports.dates import DateUse, PrintedDate, is_swapped, other_dates, spans, usable, whole_years
from pipeline.extract.passports.days_unlabelled import LONGEST_TERM, TERM, by_term, first_of_span, left_over
from pipeline.extract.passports.elided import is_often_elided, is_seen_without
from pipeline.extract.passports.label_lines import (
    asked_elsewhere,
    behind_rest_of_label,
    beside_comma,
    in_latin_letters,
    names_over_lines,
    one_of_two,
    place_among_labels,
    surest_side,
    told_of_a_passport,
    with_next_line,
)
from pipeline.extract.passports.labels import (
    BIRTH,
    EXPIRY,
    GIVEN,
    ISSUE,
    NUMBER,
    OF_CARD,
    OTHERS,
    OWN_NUMBER,
    PASSPORT_NUMBER,
    SURNAME,
    values_at,
)  # fmt: skip
from pipeline.extract.passports.names_anywhere import begun_anywhere, said_anywhere
from pipeline.extract.passports.names_written_out import (
    LONGER,
    as_sure_as_its_room,
    initial_beyond,
    is_cut,
    name_in_full,
)
from pipeline.extract.passports.numbers_written_out import is_alone_alike, number_in, number_in_full, number_that_fits
from pipeline.extract.passports.print_alone import NamePart, name_line, names_alone, numbers_alone
from pipeline.extract.passports.printed_values import (
    as_printed,
    country_codes,
    document_numbers,
    is_clean,
    one_sign_apart,
    printed_name,
    with_best,
    with_signs_changed_over,
)
from pipeline.extract.passports.small_print import values_beneath
from pipeline.extract.passports.two_surnames import beyond_the_first, first_and_second, half_asked, says_more
from pipeline.extract.passports.zone import ALMOST, Zone
from pipeline.extract.text.candidates import CEILING, field_of, readings_of
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators import countries, names
from validators.facts import Evidence, Field, Reading, Scalar

AGREED = 0.985
"""Confidence of a value that the machine-readable and the printed zone say independently."""
_NEARLY_LABELLED = 0.85
PRINTED_SURE = 0.75
"""Text of the printed zone below this confidence contradicts nothing."""
_BOTH = pattern_of(r"\W*(?:et|and|und|en|e|y|i|si|ve)?\W*")
"""What stands between two labels that share a cell: "Surname / Given names", "Nom et prénoms"."""
_LINE_BELOW, _CUT_LINE_BELOW = 1.4, 2.2
"""Heights of a line between two surnames, one below the other, and between names that the zone has no room for."""
_BORNE_OUT = 0.6
"""Confidence of print from which the same in the other zone, letter by letter, makes it sure."""
_CLEARLY_PRINTED = 0.9
_NUMBER_FIRST = pattern_of(r"(?:[A-Z]{1,3}[ \-]?)?\d[\dA-Z .\-]{4,16}$")
"""A text that is a number and nothing else."""


class PrintedZone:
    """The printed zone of the data page, beside what the machine-readable zone says."""

    def __init__(self, paper: Paper, dates: list[PrintedDate], zone: Zone | None) -> None:
        self.paper = paper
        self.zone = zone
        self.on_card = paper.kind in ("identity-card", "residence-permit")
        # A card has its zone on the one side and most of its print on the other.
        own = [page for page in paper.pages if zone is None or self.on_card or page is zone.page]
        self.pages = own or list(paper.pages)
        self.dates = [date for date in dates if any(date.snippet.page is page for page in self.pages)]
        self._hits: dict[int, list[tuple[Hit, Snippet, float]]] = {}
        self._name_line = name_line(self.pages) if zone is None else None

    def names_at(self, wording: Wording, other: Wording) -> Iterable[tuple[Snippet, float]]:
        """Texts at a label for a part of the name; of a label for both parts each has a line, in the label's order.

        "Prénom / Nom" with two lines below it is how cards print it; one line below such a label is the whole name,
        of which nobody knows where the surname ends.
        """
        shared = {
            (hit.page, hit.start): following.start > hit.start
            for page in self.pages
            for hit in wording.find(page)
            for following in other.find(page)
            if page.cell_at(hit.start) is page.cell_at(following.start)
            and (following.start >= hit.end or hit.start >= following.end)
            and _BOTH.fullmatch(page.text[min(hit.end, following.end) : max(hit.start, following.start)])
        }
        for hit, text, weight in self.hits_at(wording):
            first = shared.get((hit.page, hit.start))
            if first is not None and self._name_beside_surname(hit):
                if wording is GIVEN:
                    yield text, weight
                continue
            if wording is SURNAME and self._is_given_name(hit):
                continue
            if first is None:
                own = beside_comma(text, surname=True) if wording is SURNAME else None
                yield from self._in_latin(text if own is None else own, weight)
            elif "," in text.raw:
                if (part := beside_comma(text, surname=wording is SURNAME)) is not None:
                    yield part, weight * 0.9
            elif (line := one_of_two(text, first=first)) is not None:
                yield line, weight * 0.9

        if wording is GIVEN:
            for hit, text, weight in self.hits_at(SURNAME):
                if self._is_given_name(hit):
                    yield from self._in_latin(text, weight)

    def _in_latin(self, text: Snippet, weight: float) -> Iterable[tuple[Snippet, float]]:
        """A name as it stands at a label, or as it stands below in Latin letters; no need where a zone has it so."""
        return ((text, weight),) if self.zone is not None else in_latin_letters(text, weight)

    def _is_given_name(self, hit: Hit) -> bool:
        """Whether "Name" asks for the given name: the surname has a label of its own, no other label asks for this."""
        alone = self.zone is None and not any(GIVEN.find(page) for page in self.pages)
        return alone and self._name_beside_surname(hit)

    def _name_beside_surname(self, hit: Hit) -> bool:
        """Whether "Name" says the word for given names again, as another label asks for the surname: "Adı / Name"."""
        page, cell = hit.page, hit.page.cell_at(hit.start)
        asked = [(page.cell_at(other.start), fold(page.text[other.start : other.end])) for other in SURNAME.find(page)]
        here = [said for where, said in asked if where is cell]
        return here == ["name"] and any(where is not cell and said != "name" for where, said in asked)

    def labelled(self, wording: Wording) -> Iterable[tuple[Snippet, float]]:
        """Texts that stand at a label of the data page and are no labels themselves."""
        return ((text, weight) for _, text, weight in self.hits_at(wording))

    def _nearly_at(self, wording: Wording) -> list[tuple[Snippet, float]]:
        """Texts beneath print that is nearly a label, where there is no other zone."""
        pages = self.pages if self.zone is None else ()
        return [(text, _NEARLY_LABELLED) for page in pages for text in values_beneath(page, wording)]

    def hits_at(self, wording: Wording) -> list[tuple[Hit, Snippet, float]]:
        """The same with the label of each; every label is asked for more than once."""
        if id(wording) not in self._hits:
            self._hits[id(wording)] = list(self._hits_at(wording))
        return self._hits[id(wording)]

    def _hits_at(self, wording: Wording) -> Iterable[tuple[Hit, Snippet, float]]:
        for page in self.pages:
            # "Gitnang Apelyido / Middle Name" has the word for a surname in it.
            middle = [other for others in OTHERS if others is not wording for other in others.find(page)]
            hits = [
                hit for hit in wording.find(page) if not any(o.start <= hit.start and hit.end <= o.end for o in middle)
            ]
            found = [
                (hit, value, weight)
                for hit in hits
                for text, weight in values_at(hit)
                if (value := behind_rest_of_label(text, wording)) is not None
                and not any(other.start <= value.start and value.end <= other.end for other in hits)
            ]
            for hit, text, weight in found:
                # An authority may be called "Authority of ...": what stands at the label is no second label.
                inside = any(other is not hit and value.start <= hit.start < value.end for other, value, _ in found)
                if not inside:
                    yield hit, text, weight

    def compare_name(self, name: NamePart, field: Field[Scalar]) -> tuple[Field[Scalar], list[tuple[bool, Evidence]]]:
        """A name of the machine-readable zone with what the printed zone says of it."""
        wording, other = (SURNAME, GIVEN) if name == "surname" else (GIVEN, SURNAME)
        found: list[Reading[Scalar]] = []
        halves: dict[str, Reading[Scalar]] = {}
        asked = {(text.page, text.start): half_asked(hit) for hit, text, _ in self.hits_at(SURNAME)}
        for text, weight in list(self.names_at(wording, other)) or self._nearly_at(wording):
            value = printed_name(text.raw)
            if value:
                found.append(
                    Reading(value, round(text.confidence * weight * 0.9, 4), text.raw, (text.evidence,), text.origin)
                )
                half = asked.get((text.page, text.start), "")
                # Beside the label the next one may stand: values are in capitals.
                if half not in halves or (text.raw.isupper() and not halves[half].raw.isupper()):
                    halves[half] = found[-1]
        best = field.best
        if best is None and name == "surname":
            found = first_and_second(found, halves)
        if name == "given_names" and best is None and (alone := self._only_name(found)).readings:
            return alone, [(True, alone.readings[0].evidence[0])]
        if best is None or not isinstance(best.value, str) or not best.value:
            bare = names_alone(name, found, self.paper.kind, self._name_line)
            return (field_of(bare, keep=0.8) if best is None else field), []
        if name == "surname" and (both := beyond_the_first(field, halves, self.pages)) is not None:
            return both, [(True, halves["first"].evidence[0])]
        if name == "surname" and (more := says_more(best, self._on_two_lines(SURNAME, _LINE_BELOW))) is not None:
            return Field((replace(more, confidence=min(LONGER, more.confidence)), *field.readings)), []
        alike = said_anywhere(best.value, self.pages)
        cut = self.zone is not None and is_cut(self.zone, name)
        matches = [(reading, names.compare(best.value, str(reading.value))) for reading in found]
        matches += [(reading, names.NameMatch("same", names.IDENTICAL)) for reading in alike]
        begun = begun_anywhere(best.value, self.pages) if cut and not found else []
        further = self._on_two_lines(GIVEN, _CUT_LINE_BELOW) if cut and name == "given_names" else []
        if (full := name_in_full(field, (*further, *found, *alike, *begun), self.zone, name)) is not None:
            return full[0], [(True, full[1].evidence[0])]
        same = [reading for reading, match in matches if match.grade == "same"]
        # "JÜRGEN" whose dots were not read ends where "JUERGEN" does.
        variants = [one for one, match in matches if match.why == names.TRANSLITERATION_VARIANT]
        if self.zone is not None and not (same or variants):
            field = as_sure_as_its_room(field, self.zone, name)
            best = field.readings[0]
        near = [reading for reading, match in matches if match.grade == "compatible" and match.why in _EXPECTED]
        clear = [one for one in near if one.confidence >= PRINTED_SURE and is_clean(str(one.value).upper())]
        if not same and (more := says_more(best, clear)) is not None:
            return Field((replace(more, confidence=min(LONGER, more.confidence)), *field.readings)), []
        if not same and (more := initial_beyond(best, clear, self.zone)) is not None:
            doubted = replace(best, confidence=min(LONGER, best.confidence))
            return Field((doubted, *field.readings[1:], more)), [(True, more.evidence[0])]
        if same or near:
            spot = (same or near)[0]
            told = as_printed(str(best.value), same)
            unsure = name == "surname" and is_often_elided(told) and not is_seen_without(told, self.pages)
            confidence = max(best.confidence, AGREED if same and not unsure else 0.0)
            return with_best(field, confidence, spot.evidence, told), [(True, spot.evidence[0])]
        against = [
            reading
            for reading, match in matches
            if match.grade == "different" and reading.confidence >= PRINTED_SURE and is_clean(reading.raw)
        ]
        doubtful = [reading for reading, match in matches if match.grade == "compatible"]
        if against and not doubtful:
            return Field((*field.readings, against[0])), [(False, against[0].evidence[0])]
        return field, []

    def _on_two_lines(self, wording: Wording, reach: float) -> list[Reading[Scalar]]:
        """Names that go on in the line below the one at their label; not what the zone has as the other part."""
        parsed = self.zone.parsed if self.zone is not None else None
        other = "" if parsed is None else parsed.given_names if wording is SURNAME else parsed.surname
        lines = (with_next_line(text, reach) for text, _ in self.labelled(wording))
        return list(names_over_lines((parts for parts in lines if all(is_clean(part.raw) for part in parts)), other))

    def _only_name(self, found: list[Reading[Scalar]]) -> Field[Scalar]:
        """The given names of a holder without a surname: the cells have them in its stead (ICAO Doc 9303-3)."""
        own = self.zone.parsed.surname if self.zone is not None and not self.zone.parsed.names_truncated else ""
        same = [one for one in found if own and names.compare(own, str(one.value)).grade == "same"]
        clear = [one for one in same if one.confidence >= _BORNE_OUT]
        return Field((replace(clear[0], confidence=AGREED),)) if clear and len(same) == len(found) else Field()

    def compare_date(
        self, use: DateUse, field: Field[Scalar], last: Field[Scalar]
    ) -> tuple[Field[Scalar], list[tuple[bool, Evidence]]]:
        """A date of the machine-readable zone with the printed dates of the data page.

        Args:
            use: which date.
            field: as the machine-readable zone has it.
            last: the last day of validity as far as it is known; who was born in which century follows from it.
        """
        expiry = self._expiry(last)
        agreeing = [
            (reading, printed)
            for reading in field.readings
            for printed in self.dates
            if any(date == reading.value for date, _ in usable(printed, use, expiry))
        ]
        if agreeing:
            reading, printed = min(agreeing, key=lambda pair: (pair[1].short_year, -pair[0].confidence))
            spot = printed.snippet.evidence
            sure = max(reading.confidence, min(AGREED, 0.6 + 0.4 * printed.snippet.confidence))
            # A printed year of four digits settles the century.
            rest = [item for item in field.readings if item is not reading and printed.short_year]
            raised = Reading(
                reading.value, sure, reading.raw, (*reading.evidence, spot), reading.origin, reading.repaired
            )
            return Field((raised, *rest)), [(True, spot)]
        wording = EXPIRY if use == "expiry" else BIRTH
        labelled = list(self._dates_at(wording, use, expiry))
        if not labelled and self.zone is None:
            labelled = list(self._dates_beneath(wording, use, expiry))
        if not field.readings:
            return field_of(labelled, keep=0.5), []
        against = [reading for reading in labelled if reading.confidence >= PRINTED_SURE]
        if against:
            return Field((*field.readings, *against[:2])), [(False, against[0].evidence[0])]
        return field, []

    def _expiry(self, last: Field[Scalar]) -> dt.date | None:
        if self.zone is not None and self.zone.parsed.expiry_dates:
            return self.zone.parsed.expiry_dates[0]
        best = last.best
        clear = best is not None and best.confidence >= PRINTED_SURE
        return best.value if clear and best is not None and isinstance(best.value, dt.date) else None

    def _dates_at(self, wording: Wording, use: DateUse, expiry: dt.date | None) -> Iterable[Reading[Scalar]]:
        """Dates that stand at a label: as the text there says, and as other readers say."""
        for hit, text, weight in self.hits_at(wording):
            if self.paper.kind != "passport" and told_of_a_passport(hit):
                continue
            place = place_among_labels(hit, wording)
            end = text.page.line_bounds(text.start)[1] if place else text.end
            inside = [
                printed
                for printed in self.dates
                if printed.snippet.page is text.page
                and text.start <= printed.snippet.start < max(end, text.start + 1)
                and (place or not asked_elsewhere(text, printed.snippet, wording))
            ]
            if wording is EXPIRY and len(inside) > 1 and place == 0 and any(a is inside[0] for a, _ in spans(inside)):
                place = 1  # "Validity 03.05.2021-02.05.2031"
            for printed in inside[place : place + 1]:
                spot = printed.snippet
                others = list(other_dates(printed))
                own = usable(printed, use, expiry)
                for date, share in own:
                    confidence = spot.confidence * weight * share * 0.95
                    agreed = max((sure for day, _, sure in others if day == date), default=0.0)
                    confidence = 1 - (1 - confidence) * (1 - 0.6 * agreed)
                    yield Reading(date, round(confidence, 4), spot.raw, (spot.evidence,), spot.origin)
                seen = PrintedDate(
                    spot, tuple((day, share * sure) for day, share, sure in others), short_year=printed.short_year
                )
                for date, share in usable(seen, use, expiry):
                    if not any(date == day or is_swapped(date, day) for day, _ in own):
                        confidence = round(share * weight * 0.9, 4)
                        yield Reading(date, confidence, spot.raw, (spot.evidence,), spot.origin)

    def _dates_beneath(self, wording: Wording, use: DateUse, expiry: dt.date | None) -> Iterable[Reading[Scalar]]:
        """Dates beneath print that is nearly a label: less sure than at one that was read."""
        for page in self.pages:
            starts = {text.start for text in values_beneath(page, wording)}
            for printed in self.dates:
                spot = printed.snippet
                if spot.page is page and spot.start in starts:
                    for day, share in usable(printed, use, expiry):
                        sure = round(spot.confidence * share * _NEARLY_LABELLED, 4)
                        yield Reading(day, sure, spot.raw, (spot.evidence,), spot.origin)

    def issue_date(self, expiries: Field[Scalar]) -> Field[Scalar]:
        """The day of issue as printed; the expiry date says whether it can be, never what it is."""
        expiry = expiries.best.value if expiries.best and isinstance(expiries.best.value, dt.date) else None
        found = list(self._dates_at(ISSUE, "issue", expiry)) or list(self._dates_beneath(ISSUE, "issue", expiry))
        if expiry is not None:
            found = [self._weighed(reading, expiry) for reading in found]
            if not any(reading.confidence >= PRINTED_SURE for reading in found):
                births = self.zone.parsed.birth_dates if self.zone is not None else ()
                found += (
                    by_term(self.dates, expiry)
                    or first_of_span(self.dates, expiry)
                    or left_over(self.dates, births, expiry, on_card=self.on_card)
                )
            if any(reading.confidence >= TERM and _runs_for(reading, expiry) in (5, 10) for reading in found):
                # What another reader saw in its stead makes a broken term.
                found = [one for one in found if one.confidence > ALMOST or _runs_for(one, expiry) is not None]
        clear = [reading for reading in found if reading.confidence >= 0.5]
        return field_of(clear or found, keep=0.6)

    def _weighed(self, reading: Reading[Scalar], expiry: dt.date) -> Reading[Scalar]:
        """A whole number of years to the expiry speaks for a day of issue, another term against it.

        Few passports run for a broken number of years, and nearly every misread figure makes one: a person looks.
        """
        value = reading.value
        if not isinstance(value, dt.date):
            return reading
        usual = whole_years(value, expiry) is not None
        if whole_years(value, expiry) in (5, 10):
            confidence = max(TERM, 1 - (1 - min(CEILING, reading.confidence)) * 0.35)
        elif usual:
            confidence = 1 - (1 - min(CEILING, reading.confidence)) * 0.35
        else:
            confidence = reading.confidence * (0.95 if expiry.year - value.year <= LONGEST_TERM else 0.3)
            confidence = min(ALMOST, confidence) if self.paper.kind == "passport" else confidence
        return Reading(value, round(confidence, 4), reading.raw, reading.evidence, reading.origin)

    def compare_number(self, field: Field[Scalar]) -> tuple[Field[Scalar], list[tuple[bool, Evidence]]]:
        """The document number; the printed one makes it surer, or stands in when there is no zone.

        Another number of the same length, clearly printed at the label, contradicts the zone.
        """
        best = field.best
        if best is not None and self.zone is not None:
            wanted = re.sub(r"[^A-Z0-9]", "", str(best.value))
            texts = [page.snippet(cell) for page in self.pages for cell in page.cells]
            texts = [text for text in texts if "<" not in text.raw]
            if self._is_of_passport(wanted):
                return self._own_number(), []
            if (fitting := number_that_fits(self.zone, texts)) is not None:
                return Field((fitting,)), [(True, fitting.evidence[0])]
            seen = [(text, number_in_full(self.zone, text.raw)) for text in texts]
            seen = [one for one in seen if one[1]] or [(text, number_in(text.raw, wanted)) for text in texts]
            rivals = [one for one in field.readings[1:] if one.raw == best.raw]
            if rivals and not any(value for _, value in seen):
                seen = [(text, wanted if is_alone_alike(text.raw, wanted, rivals) else "") for text in texts]
            for text, value in seen:
                if value:
                    # Of the numbers that all digits of the one zone fit the print says which.
                    settled = Field(tuple(one for one in field.readings if one not in rivals))
                    confirmed = with_best(settled, max(best.confidence, AGREED), (text.evidence,), value)
                    return confirmed, [(True, text.evidence)]
            for text, weight in self.labelled(self._own_labels):
                clear = text.confidence >= _CLEARLY_PRINTED
                others = [
                    one for one in readings_of(text, document_numbers, weight) if len(str(one.value)) == len(wanted)
                ]
                if clear and others and not one_sign_apart(str(others[0].value), wanted, text.origin):
                    return Field((*field.readings, others[0])), [(False, text.evidence)]
            if changed := next(filter(None, (with_signs_changed_over(text, wanted) for text in texts)), None):
                return Field((*field.readings, changed)), [(False, changed.evidence[0])]
            return field, []
        return self._own_number(), []

    def _own_number(self) -> Field[Scalar]:
        """The number as the printed zone alone has it."""
        found: list[Reading[Scalar]] = []
        for text, weight in self.labelled(self._own_labels):
            found += readings_of(text, document_numbers, weight * 0.9)
        if not found and self.on_card and self.zone is None:
            for hit, text, weight in self.hits_at(OF_CARD):
                of_another = any(one.start <= hit.start < one.end for one in PASSPORT_NUMBER.find(hit.page))
                if _NUMBER_FIRST.match(text.raw) and not of_another:
                    found += readings_of(text, document_numbers, weight * 0.85)
        return field_of(numbers_alone(found, self.paper.kind, self._name_line), keep=0.8)

    @property
    def _own_labels(self) -> Wording:
        """What calls the paper's own number: a passport's that a visa, a card or a permit quotes is another one."""
        return OWN_NUMBER if self._on_visa or self.on_card else NUMBER

    @property
    def _on_visa(self) -> bool:
        return self.zone is not None and self.zone.parsed.format in ("MRV-A", "MRV-B")

    def _is_of_passport(self, number: str) -> bool:
        """Whether the number in the zone of a visa is that of the passport it is stuck in (ICAO 9303-7 admits both)."""
        return self._on_visa and any(number_in(text.raw, number) for text, _ in self.labelled(PASSPORT_NUMBER))

    def country(self, wording: Wording, field: Field[Scalar]) -> Field[Scalar]:
        """Nationality or issuing state; the printed word makes it surer, or stands in when there is no zone."""
        found: list[Reading[Scalar]] = []
        for text, weight in list(self.labelled(wording)) or self._nearly_at(wording):
            side = surest_side(text, lambda raw: bool(country_codes(raw)))
            codes = country_codes(side.raw)
            for code in codes:
                share = side.confidence * weight * 0.9 / len(codes)
                found.append(Reading(code, round(share, 4), text.raw, (text.evidence,), text.origin))
        best = field.best
        if best is None:
            return field_of(found, keep=0.5)
        for reading in found:
            if countries.same_nationality(str(best.value), str(reading.value)):
                return with_best(field, max(best.confidence, AGREED), reading.evidence)
        return field


def _runs_for(issued: Reading[Scalar], expiry: dt.date) -> int | None:
    return whole_years(issued.value, expiry) if isinstance(issued.value, dt.date) else None


_EXPECTED = frozenset(
    {
        names.TITLE, names.TRANSLITERATION_VARIANT, names.PARTICLE, names.PATRONYMIC, names.MARRIED_NAME,
        names.FEWER_NAMES, names.TRUNCATED, names.ORDER,
    }
)  # fmt: skip
"""Why the two zones of one document may write a name differently."""
