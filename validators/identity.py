"""The same person on every paper: name, birth date, nationality; and who the papers say this is.

The passport is the measure; what the consultant declared is compared with it like any paper.
"""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable, Iterator
from typing import TypeVar

from validators import countries, names
from validators.checks import Case, Outcome, dossier_check, wire
from validators.circumstances import Circumstances, dates, texts
from validators.facts import Document, Dossier, Field, Message, Reading
from validators.finding import PeopleRow, Person
from validators.married_names import may_be_name_at_birth, names_before_marriage
from validators.verdict import (
    FLOOR,
    NOT_APPLICABLE,
    PASS,
    Reason,
    Settled,
    Status,
    all_of,
    review,
    settle_many,
    settle_match,
)

T = TypeVar("T")

NOT_COMPARED = ("unknown", "photo", "apostille", "translation", "fee-payment", "course-description")
"""Kinds that carry other people's names or nobody's, or the applicant's only inside something else."""


OF_A_CHILD = ("birth-certificate", "adoption-certificate")
"""Kinds that may be about the holder's child as well as about the holder."""
_OF_BIRTH = "birth-certificate"
"""It gives the name at birth, whatever its bearer is called since."""
IN_A_PASSPORT = ("schengen-visa",)
"""Stuck into a passport, perhaps one that has expired since."""
OF_TWO_PEOPLE = ("marriage-certificate", "divorce-decision")
"""Kinds about two people, of whom the first stands in ``holder_name`` and the second in ``spouse_name``."""


def name_of(document: Document) -> Field[str]:
    """The holder's name on a paper, every plausible reading, in one line; on one about two people that of both."""
    surname, given = texts(document.field("surname")), texts(document.field("given_names"))
    if surname.readings or given.readings:
        readings = []
        for one in surname.readings or (Reading("", 1.0),):
            for other in given.readings or (Reading("", 1.0),):
                readings.append(
                    Reading(
                        " ".join(part for part in (one.value, other.value) if part),
                        min(one.confidence, other.confidence),
                        " ".join(part for part in (one.raw, other.raw) if part),
                        one.evidence + other.evidence,
                        one.origin,
                    )
                )
        return Field(tuple(sorted(readings, key=lambda reading: -reading.confidence)))
    named = texts(document.field("holder_name"))
    if document.kind in OF_TWO_PEOPLE and named.readings:
        # Which of the two is the holder of the passport the order on the paper does not tell.
        second = texts(document.field("spouse_name"))
        named = Field((*named.readings, *(one for one in second.readings if one.value not in named.values)))
    return named


def compare(one: str, other: str) -> bool | None:
    """Whether two names are one person's; None when only a slip would explain the difference.

    What a habit of writing explains (diacritics, transliteration, order, further given names) agrees.
    """
    match = names.compare(one, other)
    return None if match.doubtful else match.grade != "different"


def same_letters(one: str, other: str) -> bool:
    """Whether two names are the same letters, diacritics, transliteration and the order of the names apart.

    The beginning of a long name says as much as the whole (a card's zone has thirty cells for it).
    """
    match = names.compare(one, other)
    whole = match.why == names.ORDER and len(one.split()) == len(other.split())
    return match.grade == "same" or match.why == names.TRUNCATED or whole


@dossier_check("identity.name")
def same_name(case: Case) -> Iterator[Outcome]:
    """The name on every paper is the passport's (ICAO 9303-3 spellings, order and further given names allowed)."""
    passport = case.circumstances.passport
    measure = name_of(passport) if passport else Field()
    declared = case.dossier.applicant
    own = " ".join(part for part in (declared.surname, declared.given_names) if part)
    before = names_before_marriage(case.dossier, passport) if passport else ()

    def same(one: str, other: str) -> bool | None:
        return True if any(compare(other, name) for name in before) else compare(one, other)

    def exact(one: str, other: str) -> bool:
        return same_letters(one, other) or any(same_letters(other, name) for name in before)

    def of_before_marriage(document: Document) -> bool:
        return document.kind == _OF_BIRTH and passport is not None and may_be_name_at_birth(document, passport)

    yield from _declared(case, "holder_name", measure, own or None, compare)

    def why(one: str, other: str) -> Message | None:
        return _why_of_names(one, other, passport)

    yield from _compare_all(case, "holder_name", measure, name_of, same, exact, innocent=of_before_marriage, why=why)


def _why_of_names(one: str, other: str, passport: Document | None) -> Message | None:
    """In words, why a name on a paper is the passport's, may be, or is not; None where it is written the same."""
    match = names.compare(one, other)
    if match.grade == "different" and passport is not None:
        surname, given = (texts(passport.field(part)).best for part in ("surname", "given_names"))
        if surname is not None and given is not None:
            part = names.contains_person(other, surname.value, given.value)
            match = part if part.grade == "different" else match  # It tells which of the two is another.
    return Message(match.why, {"found": other}) if match.why != names.IDENTICAL else None


@dossier_check("identity.birth-date")
def same_birth_date(case: Case) -> Iterator[Outcome]:
    """The birth date on every paper is the passport's."""
    passport = case.circumstances.passport
    measure = dates(passport.field("birth_date")) if passport else Field()
    yield from _declared(case, "birth_date", measure, case.dossier.applicant.birth_date, operator.eq)
    yield from _compare_all(
        case, "birth_date", measure, lambda document: dates(document.field("birth_date")), operator.eq
    )


@dossier_check("identity.nationality")
def same_nationality(case: Case) -> Iterator[Outcome]:
    """The nationality on every paper is the passport's."""
    passport = case.circumstances.passport
    measure = texts(passport.field("nationality")) if passport else Field()
    yield from _declared(case, "nationality", measure, case.dossier.applicant.nationality, countries.same_nationality)

    def nationality(document: Document) -> Field[str]:
        # A residence permit or visa is issued by another state than the holder's; only the nationality counts.
        return texts(document.field("nationality"))

    yield from _compare_all(case, "nationality", measure, nationality, same_state)


def same_state(one: str, other: str) -> bool | None:
    """Whether two nationalities, as codes or in words of a catalogue language, are the same; None when unknown.

    Two states share a word ("congolaise", "dominicaine"): it says nothing against either of them.
    """
    codes = [{one} if countries.is_code(one) else set(countries.from_text(one)) for one in (one, other)]
    if not all(codes):
        return None
    answers = {countries.same_nationality(a, b) for a in codes[0] for b in codes[1]}
    return True in answers


@dossier_check("identity.passport-number")
def same_passport_number(case: Case) -> Iterator[Outcome]:
    """A passport number quoted on another paper is the passport's."""
    passport = case.circumstances.passport
    measure = texts(passport.field("document_number")) if passport else Field()

    began = dates(passport.field("issue_date")) if passport else Field()

    def equal(one: str, other: str) -> bool | None:
        a, b = (("".join(sign for sign in text.upper() if sign.isalnum())) for text in (one, other))
        if a == b:
            return True
        near = len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) <= 2
        # A border or a stamp swallows the first or the last sign, or is read as one.
        shorter, longer = sorted((a, b), key=len)
        cut = len(shorter) == len(longer) - 1 and len(shorter) >= 6 and shorter in longer
        return None if near or cut else False

    def quoted(document: Document) -> Field[str]:
        if document.kind == "application-form":
            return texts(document.field("document_number"))
        if document.kind in IN_A_PASSPORT and _surely_before(dates(document.field("expiry_date")), began):
            # It stands in the passport of then.
            return Field()
        number = texts(document.field("passport_number"))
        answers = [equal(value, own) for value in number.values for own in measure.values]
        others = document.kind in OF_TWO_PEOPLE and not any(answer is not False for answer in answers)
        # A consulate copies it from the passport: a figure for a letter that looks like it was read wrongly.
        misread = document.kind in IN_A_PASSPORT and any(
            _looks_like(value, own) for value in number.values for own in measure.values
        )
        return Field() if others or misread else number

    def of_another_passport(document: Document) -> bool:
        return document.kind in IN_A_PASSPORT or _surely_before(dates(document.field("issue_date")), began)

    yield from _compare_all(case, "document_number", measure, quoted, equal, innocent=of_another_passport)


def _looks_like(one: str, other: str) -> bool:
    """Whether two numbers differ in figures for letters that look like them, and in nothing else."""
    if len(one) != len(other):
        return False
    pairs = [{x, y} for x, y in zip(one.upper(), other.upper(), strict=True) if x != y]
    return bool(pairs) and all(
        sum(map(str.isdigit, pair)) == 1 and any(pair <= group for group in names.LOOK_ALIKE) for pair in pairs
    )


def _surely_before(one: Field[dt.date], other: Field[dt.date]) -> bool:
    """Whether every day read lies before every day of the other."""
    if not one.readings or not other.readings or one.readings[0].confidence < FLOOR:
        return False
    return max(one.values) < min(other.values)


@dossier_check("identity.passport-expiry")
def same_passport_expiry(case: Case) -> Iterator[Outcome]:
    """The day of expiry the form gives is the passport's (``rules.md`` FORM-10)."""
    passport = case.circumstances.passport
    measure = dates(passport.field("expiry_date")) if passport else Field()

    def stated(document: Document) -> Field[dt.date]:
        return dates(document.field("expiry_date")) if document.kind == "application-form" else Field()

    yield from _compare_all(case, "expiry_date", measure, stated, lambda one, other: one == other)


def _declared(
    case: Case, about: str, measure: Field[T], declared: T | None, same: Callable[[T, T], bool | None]
) -> Iterator[Outcome]:
    """One answer when what was declared of the applicant is not surely the passport's."""
    if declared is None or not measure.readings:
        return
    settled = settle_many((measure,), lambda values: same(values[0], declared))
    if settled.status is not Status.PASS:
        yield case.outcome(
            settled,
            variant="declared" if settled.status is Status.FAIL else None,
            about=about,
            field=measure,
            document=case.circumstances.passport,
            name=declared,
        )


def _compare_all(
    case: Case,
    about: str,
    measure: Field[T],
    read: Callable[[Document], Field[T]],
    same: Callable[[T, T], bool | None],
    exact: Callable[[T, T], bool | None] | None = None,
    innocent: Callable[[Document], bool] | None = None,
    why: Callable[[T, T], Message | None] | None = None,
) -> Iterator[Outcome]:
    """One answer for each paper that differs or is unclear; one for all when every paper agrees.

    ``innocent``: whether a paper may rightly say something else, so that a person has to look.
    ``why``: the reason of a comparison in words, as a note.
    """
    exact = exact or same
    passport = case.circumstances.passport
    if passport is None:
        others = (document for document in case.dossier.documents if _tells_who(document))
        if any(read(document).readings for document in others):
            yield case.outcome(review(Reason.UNREADABLE), variant="no-passport")
        else:
            yield case.outcome(NOT_APPLICABLE, variant="alone")
        return
    if measure.best is None or measure.best.confidence < FLOOR:
        yield case.outcome(review(Reason.UNREADABLE), variant="no-measure", document=passport, evidence=passport.place)
        return
    papers = [
        document for document in case.dossier.documents if _compared(document, passport) and read(document).readings
    ]
    answers: list[Settled] = []
    reasons: dict[str, Message] = {}
    for document in papers:
        field = read(document)
        reason = why(measure.values[0], field.values[0]) if why is not None else None
        if document.kind in OF_TWO_PEOPLE:
            settled = _one_of_two(measure, field, same)
        else:
            settled = settle_match(
                (measure, field), lambda pair: same(pair[0], pair[1]), lambda pair: exact(pair[0], pair[1])
            )
        excused = settled.status is Status.FAIL and innocent is not None and innocent(document)
        if excused:
            settled = review(Reason.UNSURE)
        answers.append(settled)
        if settled.status is Status.PASS:
            reasons |= {wire(field.values[0]): reason} if reason is not None else {}
            continue
        compatible = settled.reason is Reason.UNSURE and field.readings[0].confidence >= FLOOR
        yield case.outcome(
            settled,
            variant="earlier" if excused else "compatible" if compatible else None,
            about=about,
            field=field,
            document=document,
            notes=(reason,) if reason is not None else (),
            found=wire(field.values[0]),
            measure=wire(measure.values[0]),
        )
    if not papers:
        yield case.outcome(NOT_APPLICABLE, variant="alone", document=passport)
    elif all_of(answers) is PASS:
        yield case.outcome(
            PASS,
            field=measure,
            document=passport,
            notes=tuple(reasons.values()),
            papers=len(papers),
            measure=wire(measure.values[0]),
        )


def _one_of_two(measure: Field[T], field: Field[T], same: Callable[[T, T], bool | None]) -> Settled:
    """A paper about two people agrees when one of them is surely the holder; which of them cannot be wrong."""
    for reading in field.readings:
        agrees = settle_many((measure, Field((reading,))), lambda pair: same(pair[0], pair[1]))
        if agrees.status is Status.PASS:
            return PASS
    return review(Reason.UNSURE)


def _compared(document: Document, passport: Document) -> bool:
    return _tells_who(document) and document is not passport and not _of_a_child(document, passport)


def _tells_who(document: Document) -> bool:
    return document.role == "applicant" and document.duplicate_of is None and document.kind not in NOT_COMPARED


def _of_a_child(document: Document, passport: Document) -> bool:
    """Whether an act of birth or adoption is that of the holder's child: another person, whose parent he or she is."""
    if document.kind not in OF_A_CHILD:
        return False
    own, measure = name_of(document), name_of(passport)
    parents = [texts(document.field(name)) for name in ("father_name", "mother_name")]
    return (
        bool(own.readings and measure.readings)
        and all(compare(value, measure.values[0]) is False for value in own.values)
        and any(len(field.values) == 1 and compare(field.values[0], measure.values[0]) is True for field in parents)
    )


def people(dossier: Dossier, circumstances: Circumstances) -> tuple[PeopleRow, ...]:
    """Who the papers say this is, side by side: surname, given names, birth date, nationality."""
    rows = []
    for name, same in _ROWS:
        values = list(_row(dossier, circumstances, name, same))
        if values:
            rows.append(PeopleRow(name, tuple(values)))
    return tuple(rows)


def _row(
    dossier: Dossier, circumstances: Circumstances, name: str, same: Callable[[str, str], bool | None]
) -> Iterator[Person]:
    passport = circumstances.passport
    best = passport.field(name).best if passport else None
    if passport is not None and best is None and name == "holder_name":
        best = name_of(passport).best
    declared = getattr(dossier.applicant, name, None)
    measure = wire(best.value) if best is not None else wire(declared) if declared is not None else None
    if declared is not None:
        yield Person(wire(declared), None, None if measure is None else same(wire(declared), measure))
    for document in dossier.documents:
        if document.role != "applicant" or document.duplicate_of is not None or document.kind in NOT_COMPARED:
            continue
        own = name_of(document).values if name == "holder_name" else document.field(name).values
        told = [wire(value) for value in own]
        if document.kind in OF_TWO_PEOPLE and measure is not None:
            # Of two spouses the one is meant whose passport it is.
            told.sort(key=lambda value: same(value, measure) is not True)
        if told:
            yield Person(told[0], document.id, None if measure is None else same(told[0], measure))


_ROWS: tuple[tuple[str, Callable[[str, str], bool | None]], ...] = (
    ("holder_name", compare),
    ("surname", compare),
    ("given_names", compare),
    ("birth_date", lambda one, other: one == other),
    ("nationality", same_state),
)
