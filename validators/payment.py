"""The contribution (administrative fee): whether it is owed, how much, to which account, with which words.

Decision logic of ``rules.md`` 1.12: exemptions first, then the ground, whose amount is dated. The
account and BIC come from the dated catalogue, never from a bank list: bank code 679 moved to another
bank in December 2025, and registries answer with the old or the new BIC by their own version.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException

from validators import countries, names
from validators.checks import Case, Outcome, dossier_check
from validators.circumstances import JOINT, dates, texts
from validators.facts import Document, Field, Scalar
from validators.rule import NotInForce
from validators.verdict import (
    FLOOR,
    NOT_APPLICABLE,
    PASS,
    Reason,
    Settled,
    Status,
    all_of,
    review,
    settle,
    settle_match,
)

CERTAIN = 0.9
"""From here on a reading is believed even where it is unlikely: an account number that cannot exist."""


def _payment_day(case: Case, document: Document) -> dt.date:
    """The day the payment was made; while unread, the submission date."""
    best = dates(document.field("payment_date")).best
    return best.value if best is not None and best.confidence >= FLOOR else case.day


def compact(text: str) -> str:
    """Without blanks and separators, in capitals."""
    return re.sub(r"[^0-9A-Z]", "", text.upper())


def valid_iban(text: str) -> bool:
    """Whether length and check digits are right (ISO 13616, mod 97-10)."""
    try:
        IBAN(text)
    except SchwiftyException:
        return False
    return True


def valid_bic(text: str) -> bool:
    """Whether the text has the shape of a BIC (ISO 9362); whether a bank has it is not asked."""
    try:
        BIC(text)
    except SchwiftyException:
        return False
    return True


def _goes_to(document: Document, account: str) -> Settled:
    return settle(texts(document.field("iban")), lambda value: compact(value) == account)


def _proofs(case: Case) -> tuple[Document, ...]:
    """The payments that are judged.

    Once one surely went to the Office's account, those surely made to another (the visa fee, a
    translator) are no proof of the contribution; while none did, every payment is meant as the proof.
    """
    rule = case.catalogue.rules.get("fee-payment.iban")
    entry = rule.parameters["iban"].on(case.day) if rule else None
    if entry is None or len(case.documents) < 2:
        return case.documents
    account = compact(str(entry.value))
    if not any(_goes_to(document, account).status is Status.PASS for document in case.documents):
        return case.documents
    return tuple(
        document
        for document in case.documents
        if _goes_to(document, account).status is not Status.FAIL
        or not all(valid_iban(compact(value)) for value in texts(document.field("iban")).values)
    )


@dossier_check("payment.iban")
def iban(case: Case) -> Iterator[Outcome]:
    """Paid to the account of the Immigration Office."""
    wanted = compact(case.text("iban"))
    proofs = _proofs(case)
    for document in case.documents:
        if document not in proofs:
            yield case.outcome(NOT_APPLICABLE, variant="other-payment", document=document)
    for document in proofs:
        field = texts(document.field("iban"))

        def holds(
            value: str, certainty: float = field.readings[0].confidence if field.readings else 0.0
        ) -> bool | None:
            found = compact(value)
            if found == wanted:
                return True
            # Check digits that do not fit are a misreading more often than a wrong account.
            return False if valid_iban(found) or certainty >= CERTAIN else None

        settled = settle_match((field,), _only(holds))
        invalid = settled.status is not Status.PASS and bool(field.values) and not valid_iban(compact(field.values[0]))
        yield case.outcome(
            settled,
            variant="invalid" if invalid else None,
            about="iban",
            field=field,
            document=document,
            found=IBAN(field.values[0], allow_invalid=True).formatted if field.values else "",
            wanted=case.text("iban"),
        )


def _only(holds: Callable[[str], bool | None]) -> Callable[[tuple[str, ...]], bool | None]:
    return lambda values: holds(values[0])


@dossier_check("payment.bic")
def bic(case: Case) -> Iterator[Outcome]:
    """The BIC in force on the day of payment. None printed is fine: inside SEPA the IBAN decides."""
    for document in _proofs(case):
        field = texts(document.field("bic"))
        if not field.readings:
            yield case.outcome(Settled(Status.NOT_APPLICABLE), variant="none", document=document)
            continue
        accepted = case.parameter("accepted", _payment_day(case, document))
        codes = {compact(code) for code in (accepted if isinstance(accepted, tuple) else (str(accepted),))}

        def holds(value: str, codes: set[str] = codes) -> bool | None:
            code = compact(value)
            if code in codes or (code.endswith("XXX") and code[:-3] in codes):
                return True
            return False if valid_bic(code) else None

        yield case.outcome(
            settle(field, holds),
            about="bic",
            field=field,
            document=document,
            found=field.values[0],
            accepted=sorted(codes),
            paid=_payment_day(case, document),
        )


def _words(text: str) -> set[str]:
    return set(countries.folded(text).split())


@dossier_check("payment.beneficiary")
def beneficiary(case: Case) -> Iterator[Outcome]:
    """The beneficiary is the Immigration Office by one of its names; another is for a person: the IBAN decides."""
    accepted = case.parameter("accepted")
    known = [_words(name) for name in (accepted if isinstance(accepted, tuple) else (str(accepted),))]
    for document in _proofs(case):
        field = texts(document.field("beneficiary"))
        settled = settle(field, lambda value: True if any(name <= _words(value) for name in known) else None)
        yield case.outcome(
            settled,
            variant="other" if settled.reason in (Reason.UNSURE, Reason.AMBIGUOUS) and _sure(field) else None,
            about="beneficiary",
            field=field,
            document=document,
            found=field.values[0] if field.values else "",
        )


def _sure(field: Field[str]) -> bool:
    return field.best is not None and field.best.confidence >= FLOOR


@dossier_check("payment.amount")
def amount(case: Case) -> Iterator[Outcome]:
    """At least the amount of the applicant's ground on the submission date, in euro, in one or several payments.

    More than asked is fine; less is a partial payment. An amount of an earlier year still counts when it was
    paid before the grace day of the change.
    """
    ground = _ground(case)
    if ground is None:
        yield case.outcome(
            review(Reason.UNKNOWN_FACT),
            variant="no-ground",
            document=case.documents[0] if case.documents else None,
            fix=False,
        )
        return
    wanted = case.decimal(f"amount.{ground}")
    proofs = _proofs(case)
    for document in proofs:
        field = document.field("amount")
        floor = _with_grace(case, document, ground, wanted)
        settled = settle(field, _at_least(floor))
        currency = texts(document.field("currency"))
        euro = settle(currency, lambda code: code == "EUR")
        words = {
            "found": field.values[0] if field.values else "",
            "wanted": wanted,
            "ground": ground,
            "currency": currency.values[0] if currency.values else "",
        }
        if euro.status is Status.FAIL:
            yield case.outcome(euro, variant="currency", document=document, evidence=currency.evidence, words=words)
            continue
        if settled.status is Status.PASS and euro.reason is not None:
            settled = euro
        if settled.status is Status.FAIL:
            if any(other is not document and _pays(other, wanted) for other in proofs):
                yield case.outcome(NOT_APPLICABLE, variant="covered", field=field, document=document, words=words)
                continue
            together = _together(proofs)
            if len(proofs) > 1 and together is not None and together >= floor:
                yield case.outcome(
                    review(Reason.UNSURE),
                    variant="in-parts",
                    field=field,
                    document=document,
                    words={**words, "found": together},
                )
                continue
        outdated = settled.status is Status.FAIL and _was_due(case, ground, field)
        yield case.outcome(
            settled,
            variant="outdated" if outdated else None,
            about="amount",
            field=field,
            document=document,
            words=words,
        )


def _was_due(case: Case, ground: str, field: Field[Scalar]) -> bool:
    """Whether what was paid is exactly the amount of an earlier time: the sign of an outdated list (CON-28)."""
    series = case.rule.parameters[f"amount.{ground}"]
    earlier = {value.value for value in series.values if value.since <= case.day}
    return bool(field.values) and all(value in earlier for value in field.values)


def _at_least(floor: Decimal) -> Callable[[Scalar], bool | None]:
    def enough(value: Scalar) -> bool | None:
        if not isinstance(value, (int, Decimal)) or (floor > 0 and value >= _BEYOND_BELIEF * floor):
            return None
        return value >= floor

    return enough


_BEYOND_BELIEF = 10
"""Times the amount due from which a sum is rather a misread decimal mark ("27,000 EUR") than a payment for a family."""


def _ground(case: Case) -> str | None:
    declared = case.circumstances.fact("fee_ground")
    if declared.best is not None and isinstance(declared.best.value, str):
        return declared.best.value
    return case.route.fee_ground if case.route else None


def _with_grace(case: Case, document: Document, ground: str, wanted: Decimal) -> Decimal:
    """The previous amount, when the payment was made before the change's grace day."""
    paid = dates(document.field("payment_date"))
    if "paid_until" not in case.rule.parameters or not paid.readings or paid.readings[0].confidence < FLOOR:
        return wanted
    series = case.rule.parameters[f"amount.{ground}"]
    entry = series.on(case.day)
    try:
        until = dt.date.fromisoformat(case.text("paid_until"))
    except (NotInForce, ValueError):
        return wanted
    if entry is None or not all(day <= until for day in paid.values):
        return wanted
    before = series.on(entry.since - dt.timedelta(days=1))
    if before is None or not isinstance(before.value, (int, Decimal)) or before.since < until - dt.timedelta(days=900):
        return wanted
    return min(wanted, Decimal(before.value))


def _pays(document: Document, wanted: Decimal) -> bool:
    """Whether this payment alone is surely enough, in euro."""
    enough = settle(document.field("amount"), _at_least(wanted))
    euro = settle(texts(document.field("currency")), lambda code: code == "EUR")
    return enough.status is Status.PASS and euro.status is Status.PASS


def _together(proofs: tuple[Document, ...]) -> Decimal | None:
    total = Decimal(0)
    for document in proofs:
        best = document.field("amount").best
        if best is None or not isinstance(best.value, (int, Decimal)):
            return None
        total += best.value
    return total


@dossier_check("payment.before-submission")
def before_submission(case: Case) -> Iterator[Outcome]:
    """Paid on or before the day of submission (``rules.md`` FEEP-02, PAY-07)."""
    for document in _proofs(case):
        field = dates(document.field("payment_date"))
        yield case.outcome(
            settle(field, lambda day: day <= case.day),
            about="payment_date",
            field=field,
            document=document,
            paid=field.values[0] if field.values else "",
            submission=case.day,
        )


@dossier_check("payment.executed")
def executed(case: Case) -> Iterator[Outcome]:
    """The transfer was carried out: an order that is pending is no proof (``rules.md`` PAY-09)."""
    for document in _proofs(case):
        field = document.field("executed")
        yield case.outcome(settle(field, lambda value: value is True), about="executed", field=field, document=document)


_DATE = re.compile(r"(?<!\d)(\d{1,2})[\s.\-/_]?(\d{1,2})[\s.\-/_]?((?:19|20)\d{2})(?!\d)")
_ARTICLE = re.compile(
    r"ART(?:ICLE|IKEL|\.)?[\s._]*N?[\s._]*(\d{1,2}(?:[/\s_-]\d{1,2}){0,2})[\s._]?(BIS|TER|QUATER)?", re.IGNORECASE
)


def reference_article(text: str) -> str | None:
    """The article in a payment reference: ``58``, ``10bis``, ``40ter``, ``61/11``; None when there is none."""
    # A nought behind a figure is often read as a letter; no article has one there ("4Oter").
    found = _ARTICLE.search(re.sub(r"(?<=\d)O(?=[\s._]?(?:BIS|TER|QUATER)?\b)", "0", text, flags=re.IGNORECASE))
    if found is None:
        return None
    number = re.sub(r"[\s_-]", "/", found.group(1))
    return number + (found.group(2) or "").lower()


@dossier_check("payment.reference")
def reference(case: Case) -> Iterator[Outcome]:
    """Who, which nationality, when born, which article: strict about those, tolerant of what banks do to the rest.

    Separators, capitals, blanks, a trailing stop and the words of the law never count (``rules.md`` CON-18, CON-20).
    """
    for document in _proofs(case):
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
            variant="doubtful" if settled.reason is not None and _sure(field) else None,
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
        return None if any(match.doubtful for match in matches) else False

    return settle(field, holds)


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
        found = set()
        for day, month, year in _DATE.findall(value):
            try:
                found.add(dt.date(int(year), int(month), int(day)))
            except ValueError:
                continue
        if not found:
            return None
        if not found & wanted:
            return False
        return True if len(wanted) == 1 else None

    return settle(field, holds)


def _reference_article(case: Case, field: Field[str]) -> Settled:
    articles = case.route.articles if case.route else ()
    if not articles:
        return PASS
    missing_is_fine = case.text("article_missing") == "accepted"

    def holds(value: str) -> bool | None:
        found = reference_article(value)
        if found is None:
            return missing_is_fine
        return found in articles

    return settle(field, holds)


def payment_reference(surname: str, given: str, nationality: str, born: dt.date, article: str | None) -> str:
    """The reference to put on the transfer, in the characters banks let through (SEPA basic set, 140 at most)."""
    parts = [surname, given, nationality, born.strftime("%d.%m.%Y")]
    if article:
        parts += [f"Article{article}", "Law15.12.1980"]
    text = unicodedata.normalize("NFKD", " ".join(part for part in parts if part))
    plain = "".join(sign for sign in text if not unicodedata.combining(sign))
    return re.sub(r"[^A-Za-z0-9/\-?:().,'+ ]", " ", plain)[:140]
