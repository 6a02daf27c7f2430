"""Certificates and other papers by themselves: age, signature, stamp, legalisation, translation, content."""

from __future__ import annotations

import datetime as dt

from validators import countries
from validators.calendar import add_months
from validators.checks import Case, Outcome, document_check, earliest, wire
from validators.circumstances import dates, texts
from validators.facts import Document
from validators.verdict import FAIL, FLOOR, PASS, Reason, Settled, Status, is_read_well, review, settle


@document_check("certificate.max-age")
def max_age(case: Case, document: Document) -> Outcome:
    """Issued at most ``months`` calendar months before the submission, and not after it.

    Where another source allows ``longest`` months, a paper between the two is a fault that the post may
    overlook, and is worded apart (``rules.md`` CON-01).
    """
    months = _months(case)
    longest = case.number("longest") if "longest" in case.rule.parameters else months
    field = dates(document.field("issue_date"))
    longest = max(longest, months)
    settled = settle(field, lambda issued: issued <= case.day <= add_months(issued, months))
    best = field.best
    in_future = best is not None and all(value > case.day for value in field.values)
    variant = None
    if settled.status is Status.FAIL:
        within = settle(field, lambda issued: case.day <= add_months(issued, longest)).status is Status.PASS
        variant = "future" if in_future else "stricter" if within else None
    return case.outcome(
        settled,
        variant=variant,
        about="issue_date",
        field=field,
        document=document,
        usable_until=None if in_future else earliest(add_months(value, months) for value in field.values),
        issued=best.value if best else "",
        months=months,
        longest=longest,
        submission=case.day,
        until=add_months(best.value, months) if best else "",
    )


def _months(case: Case) -> int:
    """``months``, or ``months.<route>`` where a route's own list says otherwise."""
    name = f"months.{case.dossier.route}"
    if name not in case.rule.parameters:
        return case.number("months")
    months = case.number(name)
    case.used["months"] = case.used.pop(name)
    return months


def _seen(case: Case, document: Document, name: str) -> Outcome:
    """Whether a mark is seen on a paper; a doubt is told by what seems to be there."""
    field = document.field(name)
    settled = settle(field, lambda value: value is True)
    variant = None
    if settled.reason in (Reason.UNREADABLE, Reason.UNSURE):
        best = field.best
        variant = "unseen" if best is None else "perhaps" if best.value is True else "perhaps-not"
    return case.outcome(settled, variant=variant, about=name, field=field, document=document)


@document_check("certificate.signed")
def signed(case: Case, document: Document) -> Outcome:
    """A signature is seen on the paper."""
    return _seen(case, document, "signed")


@document_check("certificate.stamped")
def stamped(case: Case, document: Document) -> Outcome:
    """A stamp or seal is seen on the paper."""
    return _seen(case, document, "stamped")


@document_check("certificate.legalised")
def legalised(case: Case, document: Document) -> Outcome:
    """Apostille or legalisation on the paper or attached to it.

    Papers of the states in ``exempt`` (EEA, Switzerland and those the Office accepts as they are)
    need none. Who issued it is read from the paper; when that is unclear it is not exempt.
    """
    exempt = case.parameter("exempt")
    country = texts(document.field("country"))
    if isinstance(exempt, tuple) and settle(country, lambda code: code in exempt).status is Status.PASS:
        return case.outcome(PASS, variant="exempt", field=country, document=document, country=country.values[0])
    attached = [
        other
        for other in case.dossier.of_kind("apostille")
        if other.attached_to == document.id and other.confidence >= FLOOR
    ]
    if attached:
        return case.outcome(PASS, document=document, evidence=attached[0].place + document.place)
    field = document.field("apostille")
    settled = settle(field, lambda value: value is True)
    loose = [other for other in case.dossier.of_kind("apostille") if other.attached_to is None]
    if settled.status is not Status.PASS and loose:
        # An apostille of nobody's: it may well be this paper's.
        return case.outcome(
            review(Reason.UNSURE), variant="loose-apostille", document=document, evidence=loose[0].place
        )
    if settled is FAIL and _something_unread(case):
        settled = review(Reason.UNREADABLE)
    return case.outcome(
        settled,
        variant="unseen" if settled.reason is Reason.UNREADABLE else None,
        about="apostille",
        field=field,
        document=document,
    )


def _something_unread(case: Case) -> bool:
    """Whether a file or page of the dossier was not read or not known, and may be what is missing.

    An apostille says in fixed words what it is: a page of sentences that were read well is none.
    """
    return any(file.status != "read" for file in case.dossier.files) or any(
        "apostille" in document.maybe or (document.kind == "unknown" and not is_read_well(document))
        for document in case.dossier.documents
    )


@document_check("certificate.translated")
def translated(case: Case, document: Document) -> Outcome:
    """In one of the accepted ``languages``, or accompanied by a translation into one."""
    accepted = case.parameter("languages")
    languages = accepted if isinstance(accepted, tuple) else (str(accepted),)
    field = texts(document.field("language"))
    settled = settle(field, lambda language: language in languages)
    if settled.status is Status.PASS:
        return case.outcome(settled, field=field, document=document, language=field.values[0], languages=languages)
    attached = [
        other
        for other in case.dossier.of_kind("translation")
        if other.attached_to == document.id and other.confidence >= FLOOR
    ]
    if attached:
        target = texts(attached[0].field("language"))
        return case.outcome(
            settle(target, lambda language: language in languages),
            variant=None if not target.readings else "translation" if field.values else "translation-unread",
            about="language",
            field=target,
            document=document,
            evidence=attached[0].place,
            language=", ".join(field.values),
            languages=languages,
        )
    loose = [other for other in case.dossier.of_kind("translation") if other.attached_to is None]
    if settled.status is Status.FAIL and loose:
        return case.outcome(
            review(Reason.UNSURE),
            variant="loose-translation",
            document=document,
            evidence=loose[0].place,
            language=", ".join(field.values),
            languages=languages,
        )
    return case.outcome(
        settled,
        about="language",
        field=field,
        document=document,
        language=", ".join(field.values),
        languages=languages,
    )


@document_check("document.states")
def states(case: Case, document: Document) -> Outcome:
    """What the paper must say (yes-no field ``field``) is said.

    Parameter ``otherwise``: ``fail`` when the contrary is a fault, ``review`` when a person decides.
    """
    name = case.text("field")
    field = document.field(name)
    settled = settle(field, lambda value: value is True)
    if settled.status is Status.FAIL and case.text("otherwise") == "review":
        return case.outcome(
            review(Reason.UNSURE), variant=f"{name}.contrary", field=field, document=document, what=name
        )
    variant = None if settled.reason else f"{name}.{settled.status}"
    return case.outcome(settled, variant=variant, about=name, field=field, document=document, what=name)


@document_check("lease.registered")
def lease_registered(case: Case, document: Document) -> Outcome:
    """The lease is registered; the print of an electronic registration alone is no proof (``rules.md`` CON-39).

    Parameter ``otherwise``: ``fail`` or ``review`` for a lease that is surely not registered.
    """
    field, only = document.field("registered"), document.field("registration_print_only")
    settled = settle(field, lambda value: value is True)
    variant = None
    if settled is FAIL and case.text("otherwise") == "review":
        settled, variant = review(Reason.UNSURE), "contrary"
    elif settled is not FAIL and settle(only, lambda value: value is True) is PASS:
        settled, variant, field = review(Reason.UNSURE), "print-only", only
    return case.outcome(settled, variant=variant, about="registered", field=field, document=document)


@document_check("document.mentions")
def mentions(case: Case, document: Document) -> Outcome:
    """Every field in ``fields`` is found on the paper; what is not found is for a person: wording varies."""
    wanted = case.parameter("fields")
    names = wanted if isinstance(wanted, tuple) else (str(wanted),)
    missing = tuple(
        name
        for name in names
        if (best := document.field(name).best) is None or best.confidence < FLOOR or best.value is False
    )
    spots = tuple(spot for name in names for spot in document.field(name).evidence[:1])
    if len(missing) == 1 and (unsure := document.field(missing[0])).readings and False not in unsure.values:
        return case.outcome(review(Reason.UNSURE), about=missing[0], field=unsure, document=document, fix=False)
    if missing:
        return case.outcome(
            review(Reason.UNREADABLE),
            variant="not-found",
            document=document,
            evidence=spots or document.place,
            missing_fields=missing,
            fields=names,
        )
    return case.outcome(PASS, document=document, evidence=spots, fields=names)


@document_check("document.still-valid")
def still_valid(case: Case, document: Document) -> Outcome:
    """The paper has not expired on the submission date."""
    return _valid_as_stated(case, document) or case.outcome(
        review(Reason.UNREADABLE), about="valid_until", document=document
    )


@document_check("document.in-force")
def in_force(case: Case, document: Document) -> Outcome:
    """What the paper confirms has not ended on the submission date, where it states an end; most state none."""
    return _valid_as_stated(case, document) or case.outcome(
        Settled(Status.NOT_APPLICABLE), variant="no-end", document=document
    )


def _valid_as_stated(case: Case, document: Document) -> Outcome | None:
    """The end that a paper states against the submission date; None when it states none."""
    for name in ("valid_until", "expiry_date", "end_date"):
        field = dates(document.field(name))
        if field.readings:
            return case.outcome(
                settle(field, lambda day: day >= case.day),
                about=name,
                field=field,
                document=document,
                usable_until=earliest(field.values),
                until=field.values[0],
                submission=case.day,
            )
    return None


def _is_message(document: Document) -> bool:
    return settle(document.field("by_email"), lambda value: value is True) is PASS


@document_check("document.one-of")
def one_of(case: Case, document: Document) -> Outcome:
    """A text field (``field``) holds one of the ``accepted`` values.

    Parameter ``otherwise``: ``fail`` or ``review``, as in :func:`states`. A message that speaks of the paper is not
    the paper (``rules.md`` CON-12): beside it the message is not judged, alone it is for a person.
    """
    name = case.text("field")
    accepted = case.parameter("accepted")
    values = accepted if isinstance(accepted, tuple) else (str(accepted),)
    if _is_message(document):
        beside = any(not _is_message(other) for other in case.documents if other is not document)
        settled = Settled(Status.NOT_APPLICABLE) if beside else review(Reason.UNSURE)
        return case.outcome(
            settled, variant="by-email", about="by_email", document=document, what=name, accepted=values
        )
    field = texts(document.field(name))
    settled = settle(field, lambda value: value in values)
    if settled.status is Status.FAIL and case.text("otherwise") == "review":
        settled = review(Reason.UNSURE)
        variant: str | None = f"{name}.contrary"
    else:
        variant = None if settled.reason else f"{name}.{settled.status}"
    return case.outcome(
        settled,
        variant=variant,
        about=name,
        field=field,
        document=document,
        what=name,
        value=", ".join(field.values),
        accepted=values,
    )


@document_check("document.at-least")
def at_least(case: Case, document: Document) -> Outcome:
    """A number, length or amount (``field``) reaches ``minimum``; amounts are in euro."""
    name = case.text("field")
    minimum = case.decimal("minimum")
    field = document.field(name)
    settled = settle(field, lambda value: None if isinstance(value, (str, dt.date)) else value >= minimum)
    if name in ("amount", "salary", "coverage_amount", "income", "capital") and settled.reason is None:
        currency = texts(document.field("currency"))
        if currency.readings:
            in_euro = settle(currency, lambda code: code == "EUR")
            if in_euro.status is not Status.PASS:
                settled = review(Reason.UNSURE) if in_euro.status is Status.FAIL else in_euro
    return case.outcome(
        settled,
        about=name,
        field=field,
        document=document,
        what=name,
        value=wire(field.values[0]) if field.values else "",
        minimum=minimum,
    )


@document_check("document.says-one-of")
def says_one_of(case: Case, document: Document) -> Outcome:
    """A text field (``field``) has one of the words ``accepted``; other wording is for a person."""
    name = case.text("field")
    accepted = case.parameter("accepted")
    words = [countries.folded(word) for word in (accepted if isinstance(accepted, tuple) else (str(accepted),))]
    field = texts(document.field(name))
    settled = settle(field, lambda value: any(word in countries.folded(value) for word in words))
    other = settled is FAIL
    return case.outcome(
        review(Reason.UNSURE) if other else settled,
        variant=f"{name}.other" if other else None if settled.reason else f"{name}.pass",
        about=name,
        field=field,
        document=document,
        value=field.values[:1],
    )


@document_check("approval.regional")
def regional(case: Case, document: Document) -> Outcome:
    """A Region decided; a federal authority, as the old lists name, is for a person (``rules.md`` CON-30)."""
    region, issuer = texts(document.field("region")), texts(document.field("issuer"))
    federal = case.parameter("federal")
    words = [countries.folded(word) for word in (federal if isinstance(federal, tuple) else (str(federal),))]
    if settle(issuer, lambda value: any(word in countries.folded(value) for word in words)) is PASS:
        return case.outcome(
            review(Reason.CONTRADICTORY), variant="federal", field=issuer, document=document, issuer=issuer.values[0]
        )
    return case.outcome(
        settle(region, lambda _: True), about="region", field=region, document=document, region=region.values[:1]
    )


@document_check("document.at-most-one")
def one_choice(case: Case, document: Document) -> Outcome:
    """Exactly one language is chosen; ``none`` (no preference) when the form was filled in in English."""
    choices, choice = document.field("choices"), texts(document.field("choice"))
    settled = settle(choices, lambda value: value == 1)
    words = {"found": choice.values}
    if settled.status is not Status.PASS:
        several = settled is FAIL
        return case.outcome(
            settled,
            variant="several" if several else None,
            about="choice",
            field=choices,
            document=document,
            words=words,
        )
    forms = case.dossier.of_kind("application-form", "applicant")
    languages = {value for form in forms for value in texts(form.field("form_language")).values}
    if languages == {"en"} and settle(choice, lambda value: value == "none").status is not Status.PASS:
        return case.outcome(
            review(Reason.CONTRADICTORY), variant="english-form", field=choice, document=document, words=words
        )
    chosen = settle(choice, lambda _: True)
    if chosen is PASS and forms and choice.values[0] != "none" and (not languages or "en" in languages):
        # A national language is right only where the form is surely not in English.
        return case.outcome(
            review(Reason.UNREADABLE), variant="form-unread", field=choice, document=document, words=words
        )
    return case.outcome(chosen, about="choice", field=choice, document=document, words=words)


@document_check("document.by-hand")
def by_hand(case: Case, document: Document) -> Outcome:
    """What no scan can show; a person ticks it off."""
    return case.outcome(
        Settled(Status.REVIEW, Reason.NOT_VISIBLE), variant=case.text("what"), document=document, fix=False
    )


@document_check("document.names-applicant")
def names_applicant(case: Case, document: Document) -> Outcome:
    """The passport number quoted on the paper is the passport's."""
    passport = case.circumstances.passport
    quoted = texts(document.field("passport_number"))
    if passport is None or not quoted.readings:
        return case.outcome(Settled(Status.NOT_APPLICABLE), variant="not-quoted", document=document)
    number = texts(passport.field("document_number"))
    if not number.readings or number.readings[0].confidence < FLOOR:
        return case.outcome(review(Reason.UNREADABLE), about="document_number", field=number, document=document)
    wanted = {_plain(value) for value in number.values}
    settled = settle(quoted, lambda value: _plain(value) in wanted)
    if settled is FAIL and all(_near(_plain(value), one) for value in quoted.values for one in wanted):
        settled = review(Reason.UNSURE)
    return case.outcome(settled, about="passport_number", field=quoted, document=document)


def _plain(number: str) -> str:
    return "".join(character for character in number.upper() if character.isalnum())


def _near(one: str, other: str) -> bool:
    """At most two characters differ: more likely a misreading than another passport."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 2
