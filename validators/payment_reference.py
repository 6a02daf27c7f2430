"""The reference of the contribution's payment: its name, nationality, day of birth and article; and how to write it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator

from validators import countries, names
from validators.checks import Case, Outcome, dossier_check
from validators.circumstances import JOINT, texts
from validators.facts import Field
from validators.payment import compact, is_sure, judged_payments
from validators.verdict import FLOOR, PASS, Reason, Settled, Status, all_of, review, settle

_DATE = re.compile(r"(?<!\d)(\d{1,2})[\s.\-/_]?(\d{1,2})[\s.\-/_]?((?:19|20)\d{2})(?!\d)")
_ARTICLE = re.compile(
    r"ART(?:ICLE|IKEL|\.)?[\s._]*N?[\s._]*(\d{1,2}(?:[/\s_-]\d{1,2}){0,2})[\s._]?(BIS|TER|QUATER)?", re.IGNORECASE
)


_UNNUMBERED = re.compile(r"ART(?:ICLE|IKEL)", re.IGNORECASE)
_DAY_OF_THE_LAW = dt.date(1980, 12, 15)
"""It stands in many references, and is a birth date only of somebody born on that day."""


def reference_article(text: str) -> str | None:
    """The article in a payment reference: ``58``, ``10bis``, ``40ter``, ``61/11``; None when there is none."""
    # A nought behind a figure is often read as a letter; no article has one there ("4Oter").
    found = _ARTICLE.search(re.sub(r"(?<=\d)O(?=[\s._]?(?:BIS|TER|QUATER)?\b)", "0", text, flags=re.IGNORECASE))
    if found is None:
        return None
    number = re.sub(r"[\s_-]", "/", found.group(1))
    return number + (found.group(2) or "").lower()


def _broken_article(text: str) -> str | None:
    """The article of a reference broken within its word or figure; None where a date may have run into it."""
    whole = _unbroken(text)
    found = _ARTICLE.search(whole)
    if found is None or re.match(r"\.?\d", whole[found.end() :]):
        return None
    return reference_article(whole)


def _unbroken(text: str) -> str:
    """The text without blanks: a bank's page breaks a reference anywhere ("Arti cle40ter", "09.02.19 96")."""
    return re.sub(r"\s", "", text)


@dossier_check("payment.reference")
def reference(case: Case) -> Iterator[Outcome]:
    """Who, which nationality, when born, which article: strict about those, tolerant of what banks do to the rest.

    Separators, capitals, blanks, a trailing stop and the words of the law never count (``rules.md`` CON-18, CON-20).
    """
    for document in judged_payments(case):
        field = texts(document.field("reference"))
        parts = [
            ("name", _reference_name(case, field)),
            ("nationality", _reference_nationality(case, field)),
            ("birth_date", _reference_birth(case, field)),
            ("article", _reference_article(case, field)),
        ]
        settled = all_of(part for _, part in parts)
        joint = case.dossier.facts.get("fee_exemption") == JOINT and all(
            part.status is Status.PASS for name, part in parts if name == "article"
        )
        if joint and settled.status is Status.FAIL:
            # Paid once for the family: the reference may name another member.
            yield case.outcome(
                review(Reason.UNSURE),
                variant="joint",
                field=field,
                document=document,
                found=field.values[:1],
                parts=(),
                article="",
            )
            continue
        wrong = tuple(name for name, part in parts if part.status is settled.status)
        articles = case.route.articles if case.route else ()
        yield case.outcome(
            settled,
            variant="doubtful" if settled.reason is not None and is_sure(field) else None,
            about="reference",
            field=field,
            document=document,
            found=field.values[0] if field.values else "",
            parts=wrong if settled.status is not Status.PASS else (),
            article=articles[0] if articles else "",
        )


def _reference_name(case: Case, field: Field[str]) -> Settled:
    holders = applicant_names(case)
    if not holders:
        return review(Reason.UNREADABLE)

    def holds(value: str) -> bool | None:
        matches = [names.contains_person(value, surname, given) for surname, given in holders]
        if any(match.grade != "different" and not match.doubtful for match in matches):
            return True
        if any(match.doubtful for match in matches):
            return None
        # A line of the reference may be unread: somebody of these names, born on that day, is hardly somebody else.
        born = set(case.circumstances.birth_date.values)
        words = {word for pair in holders for name in pair for word in _words_of(name)}
        partly = bool(words & _words_of(value)) and bool(born & (_dates_in(value) | _dates_in(_unbroken(value))))
        return None if partly else False

    return settle(field, holds)


def _words_of(text: str) -> set[str]:
    """The words of a name or a reference of three letters or more, without accents, in capitals."""
    return {word for word in re.split(r"[^A-Z]+", countries.folded(text).upper()) if len(word) >= _A_NAME}


_A_NAME = 3


def applicant_names(case: Case) -> tuple[tuple[str, str], ...]:
    """(surname, given names) of the applicant: declared, else every plausible reading of the passport."""
    declared = case.dossier.applicant
    if declared.surname or declared.given_names:
        return ((declared.surname or "", declared.given_names or ""),)
    passport = case.circumstances.passport
    if passport is None:
        return ()
    surnames = [reading.value for reading in texts(passport.field("surname")).readings if reading.confidence >= FLOOR]
    given = [reading.value for reading in texts(passport.field("given_names")).readings if reading.confidence >= FLOOR]
    return tuple((one, other) for one in surnames or [""] for other in given or [""] if one or other)[:9]


def _reference_nationality(case: Case, field: Field[str]) -> Settled:
    nationality = texts(case.circumstances.fact("nationality"))
    if not nationality.readings or nationality.readings[0].confidence < FLOOR:
        return review(Reason.UNREADABLE)
    wanted = {countries.canonical(code) for code in nationality.values}

    def holds(value: str) -> bool | None:
        found = nationalities_in(value)
        if len(wanted) > 1:
            return None if found & wanted else False
        if found & wanted or any(_written_together(value, code) for code in wanted):
            return True
        # Another country named is another nationality; none named may be a spelling nobody listed.
        return False if found else None

    return settle(field, holds)


def nationalities_in(text: str) -> set[str]:
    """Every country a text names by code, name or demonym, in the languages of the catalogue."""
    spaced = re.sub(r"[_.,;/-]+", " ", text)
    found = {code for candidates in countries.find_all(spaced) for code in candidates}
    for word in spaced.upper().split():
        if len(word) == 3:
            found.update(countries.from_text(word))
    return {countries.canonical(code) for code in found}


def _written_together(text: str, code: str) -> bool:
    """Whether a nationality stands in a text without blanks, as some banks leave it."""
    run = compact(text)
    spellings: set[str] = set()
    for language in ("en", "fr", "nl", "de"):
        spellings.update(countries.demonyms(code, language))
        spellings.add(countries.name(code, language) or "")
    return any(len(word) > 4 and word in run for word in map(compact, map(countries.folded, spellings)))


def _reference_birth(case: Case, field: Field[str]) -> Settled:
    born = case.circumstances.birth_date
    if not born.readings or born.readings[0].confidence < FLOOR:
        return review(Reason.UNREADABLE)
    wanted = set(born.values)

    def holds(value: str) -> bool | None:
        found = _dates_in(value) | _dates_in(_unbroken(value))
        found -= {_DAY_OF_THE_LAW} - wanted
        if not found:
            return None
        if not found & wanted:
            return False
        return True if len(wanted) == 1 else None

    return settle(field, holds)


def _dates_in(text: str) -> set[dt.date]:
    found = set()
    for day, month, year in _DATE.findall(text):
        try:
            found.add(dt.date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return found


def _reference_article(case: Case, field: Field[str]) -> Settled:
    articles = case.route.articles if case.route else ()
    if not articles:
        return PASS
    missing_is_fine = case.text("article_missing") == "accepted"

    def holds(value: str) -> bool | None:
        found = reference_article(value)
        if found in articles or _broken_article(value) in articles:
            return True
        if found is None:
            # "Article?": its number is there and was not read.
            return None if _UNNUMBERED.search(value) else missing_is_fine
        return False

    return settle(field, holds)


def payment_reference(surname: str, given: str, nationality: str, born: dt.date, article: str | None) -> str:
    """The reference to put on the transfer, in the characters banks let through (SEPA basic set, 140 at most)."""
    parts = [surname, given, nationality, born.strftime("%d.%m.%Y")]
    if article:
        parts += [f"Article{article}", "Law15.12.1980"]
    text = unicodedata.normalize("NFKD", " ".join(part for part in parts if part))
    plain = "".join(sign for sign in text if not unicodedata.combining(sign))
    return re.sub(r"[^A-Za-z0-9/\-?:().,'+ ]", " ", plain)[:140]
