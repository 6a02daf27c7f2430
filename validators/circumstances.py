"""What is known of the applicant's circumstances, and whether a condition holds: in three values.

A fact comes from, in this order: the consultant's word (``dossier.yaml``), what the papers tell,
nothing. A fact nobody gave makes a condition unknown, never false.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from validators import names, purpose
from validators.calendar import add_months, age
from validators.facts import UNREAD, Document, Dossier, Field, Reading, Scalar
from validators.rule import Condition
from validators.verdict import FLOOR, PASS, Reason, Settled, Status, all_of, any_of, known, negate, review, settle

ADULT = 18
"""Age from which the contribution is owed and parental authority ends."""

JOINT = "joint-payment"
"""Declared where one contribution was paid for a family: who pays together still pays, once (``rules.md`` CON-24)."""

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Holds:
    """Whether a condition holds; ``unknown`` names the facts that would decide it."""

    settled: Settled
    unknown: tuple[str, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """Whether somebody has to be asked."""
        return self.settled.reason is not None


def dates(field: Field[Scalar]) -> Field[dt.date]:
    """The readings of a field that are dates."""
    return Field(
        tuple(
            Reading(r.value, r.confidence, r.raw, r.evidence, r.origin, r.repaired)
            for r in field.readings
            if isinstance(r.value, dt.date)
        )
    )


def texts(field: Field[Scalar]) -> Field[str]:
    """The readings of a field that are text."""
    return Field(
        tuple(
            Reading(r.value, r.confidence, r.raw, r.evidence, r.origin, r.repaired)
            for r in field.readings
            if isinstance(r.value, str)
        )
    )


def transform(field: Field[A], change: Callable[[A], B]) -> Field[B]:
    """The same readings with another value each."""
    return Field(
        tuple(Reading(change(r.value), r.confidence, r.raw, r.evidence, r.origin, r.repaired) for r in field.readings)
    )


def with_data_page(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Of several passports or cards those that show who they belong to; further pages scanned apart are not judged.

    Without any data page the first stands for all, so that one answer says what is missing.
    """
    if len(documents) < 2 or documents[0].kind not in ("passport", "identity-card", "residence-permit"):
        return documents
    shown = tuple(
        document
        for document in documents
        if any(document.field(name).readings for name in ("mrz", "expiry_date", "document_number"))
    )
    return shown or documents[:1]


def _full_name(document: Document) -> str:
    parts = (texts(document.field(name)).best for name in ("given_names", "surname"))
    return " ".join(part.value for part in parts if part is not None)


_OTHER_RESEARCH_BASES = ("work-permit", "work-authorisation", "grant", "scholarship")


class Circumstances:
    """The facts of one dossier by name."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self._derived: Mapping[str, Callable[[], Field[Scalar]]] = {
            "age": self._age,
            "nationality": self._nationality,
            "residence_country": lambda: known(dossier.applicant.residence_country),
            "residence_differs": self._residence_differs,
            "lived_elsewhere": self._lived_elsewhere,
            "schengen_visas": self._schengen_visas,
            "relationship": self._relationship,
            "guarantor": self._guarantor,
            "guarantor_declared": self._guarantor_declared,
            "fee_exempt": self._fee_exempt,
            "fee_exemption": self._fee_exemption,
            "research_basis": self._research_basis,
            "sole_custody": lambda: known(False),
        }

    @property
    def passport(self) -> Document | None:
        """The applicant's passport; with several, the one valid longest."""
        several = with_data_page(self.dossier.of_kind("passport", "applicant"))

        def validity(document: Document) -> dt.date:
            best = dates(document.field("expiry_date")).best
            return best.value if best else dt.date.min

        return max(several, key=validity) if several else None

    def fact(self, name: str) -> Field[Scalar]:
        """All plausible values of a fact; no readings when nobody and nothing tells."""
        if name in self.dossier.facts:
            return known(self.dossier.facts[name])
        derive = self._derived.get(name)
        return derive() if derive else UNREAD

    @property
    def birth_date(self) -> Field[dt.date]:
        """The declared birth date, else the passport's."""
        if self.dossier.applicant.birth_date is not None:
            return dates(known(self.dossier.applicant.birth_date))
        return dates(self.passport.field("birth_date")) if self.passport else Field()

    @property
    def stay_end(self) -> tuple[Field[dt.date], str]:
        """End of the stay and where it comes from (``rules.md`` CON-22).

        Declared, else the form's, else a contract's or agreement's, else twelve months after the
        declared or earliest entry. The second part is a key: ``declared``, ``document``, ``assumed``.
        """
        stay = self.dossier.stay
        if stay.end is not None:
            return dates(known(stay.end)), "declared"
        for kind, name in (
            ("application-form", "stay_until"),
            ("hosting-agreement", "end_date"),
            ("employment-contract", "end_date"),
        ):
            for document in self.dossier.of_kind(kind):
                end = dates(document.field(name))
                if end.best is not None and end.best.confidence >= FLOOR:
                    return end, "document"
        begin = self.travel
        return dates(known(add_months(begin, 12))), "assumed"

    @property
    def travel(self) -> dt.date:
        """Day of travel to Belgium, as :attr:`travel_day`, or the submission when nobody knows."""
        day, _ = self.travel_day
        return day

    @property
    def travel_day(self) -> tuple[dt.date, bool]:
        """Day of travel: declared, else the form's when surely read (then True), else the submission (False)."""
        if self.dossier.stay.begin is not None:
            return self.dossier.stay.begin, True
        for form in self.dossier.of_kind("application-form", "applicant"):
            begin = dates(form.field("stay_from"))
            if begin.best is not None and begin.best.confidence >= FLOOR and len(begin.values) == 1:
                return max(begin.values[0], self.dossier.submission), True
        return self.dossier.submission, False

    def _age(self) -> Field[Scalar]:
        day = self.dossier.submission
        return transform(self.birth_date, lambda born: age(born, day))

    def _nationality(self) -> Field[Scalar]:
        if self.dossier.applicant.nationality is not None:
            return known(self.dossier.applicant.nationality)
        return self.passport.field("nationality") if self.passport else UNREAD

    def _residence_differs(self) -> Field[Scalar]:
        residence = self.dossier.applicant.residence_country
        if residence is None:
            return UNREAD
        return transform(self._nationality(), lambda nationality: nationality != residence)

    def _lived_elsewhere(self) -> Field[Scalar]:
        """True for who lives in another country than the one that made out the records: its own is missing.

        Nothing tells of earlier countries; that must be asked.
        """
        residence = self.dossier.applicant.residence_country
        issuers = [texts(document.field("country")) for document in self.dossier.of_kind("criminal-record")]
        told = [field for field in issuers if field.best is not None and field.best.confidence >= FLOOR]
        if residence is None or not told or len(told) < len(issuers):
            return UNREAD
        return UNREAD if any(residence in field.values for field in told) else known(True)

    def _schengen_visas(self) -> Field[Scalar]:
        """What the applicant answered on the form, on all of them where there are several."""
        forms = [form for form in self.dossier.of_kind("application-form", "applicant") if form.confidence >= FLOOR]
        return Field(tuple(reading for form in forms for reading in form.field("schengen_visas").readings))

    def _relationship(self) -> Field[Scalar]:
        """Minor: child. Adult with a marriage certificate in the dossier: spouse. Else as the applicant's form says."""
        years = self.fact("age")
        minor = settle(years, lambda value: isinstance(value, int) and value < 18)
        if minor.status is Status.PASS:
            return transform(years, lambda _: "child")
        if minor.status is Status.FAIL:
            married = [
                d for d in self.dossier.of_kind("marriage-certificate") if d.confidence >= FLOOR and self._may_name(d)
            ]
            if married:
                return Field((Reading("spouse", married[0].confidence, "", married[0].place),))
            return self._relationship_stated()
        return UNREAD

    def _relationship_stated(self) -> Field[Scalar]:
        """The tie that an adult states in the purpose of the journey, on every form that states one."""
        forms = [form for form in self.dossier.of_kind("application-form", "applicant") if form.confidence >= FLOOR]
        stated = [texts(form.field("purpose")) for form in forms]
        ties = {purpose.relationship_of(text) for field in stated for text in field.values}
        tie = ties.pop() if len(ties) == 1 else None
        if tie is None:
            return UNREAD
        best = next(field.best for field in stated if field.best is not None)
        return Field((Reading(tie, best.confidence, best.raw, best.evidence, best.origin),))

    def _may_name(self, certificate: Document) -> bool:
        """Whether a certificate about two people may be about the applicant: not when both names are surely others'.

        The parents' marriage stands in the dossier of a grown child as well.
        """
        passport = self.passport
        own = [_full_name(passport)] if passport else []
        declared = self.dossier.applicant
        if declared.surname or declared.given_names:
            own.append(" ".join(part for part in (declared.given_names, declared.surname) if part))
        own = [name for name in own if name]
        two = [texts(certificate.field(name)) for name in ("holder_name", "spouse_name")]
        if not own or any(field.best is None or field.best.confidence < FLOOR for field in two):
            return True
        return any(
            (match := names.compare(one, value)).doubtful or match.grade != "different"
            for one in own
            for field in two
            for value in field.values
        )

    def _guarantor(self) -> Field[Scalar]:
        """Nobody, where a declared scholarship or an account is there, and no paper is of a guarantor; else asked."""
        own_means = (
            ("scholarship", "student-account") if self.dossier.facts.get("scholarship") else ("student-account",)
        )
        awarded = [d for kind in own_means for d in self.dossier.of_kind(kind, "applicant") if d.confidence >= FLOOR]
        of_guarantor = any(
            "annex-32" in (d.kind, *d.maybe) or d.role == "guarantor"
            for d in self.dossier.documents
            if d.duplicate_of is None
        )
        if not awarded or of_guarantor:
            return UNREAD
        return Field((Reading("none", awarded[0].confidence, "", awarded[0].place),))

    def _guarantor_declared(self) -> Field[Scalar]:
        """Whether the dossier rests on a guarantor: by a declared guarantor or an Annex 32."""
        if "guarantor" in self.dossier.facts:
            return known(self.dossier.facts["guarantor"] != "none")
        forms = [d for d in self.dossier.of_kind("annex-32") if d.confidence >= FLOOR]
        if forms:
            return Field((Reading(True, forms[0].confidence, "", forms[0].place),))
        return transform(self._guarantor(), lambda who: who != "none")

    def _research_basis(self) -> Field[Scalar]:
        """A hosting agreement alone says on what the research rests; beside another basis it must be asked."""
        agreements = [d for d in self.dossier.of_kind("hosting-agreement") if d.confidence >= FLOOR]
        others = [d for kind in _OTHER_RESEARCH_BASES for d in self.dossier.of_kind(kind)]
        if not agreements or others:
            return UNREAD
        return Field((Reading("hosting-agreement", agreements[0].confidence, "", agreements[0].place),))

    def _fee_exempt(self) -> Field[Scalar]:
        """Whether the contribution is waived: under 18 on the submission day, or an exemption was declared.

        Exemptions other than age rest on papers of their own and must be declared; without a declaration
        none is claimed, and the contribution is asked for (``rules.md`` 1.12: if nothing matches, never exempt).
        """
        declared = self.dossier.facts.get("fee_exemption")
        if declared is not None and declared not in ("none", JOINT):
            return known(True)
        return transform(self.fact("age"), lambda years: isinstance(years, int) and years < ADULT)

    def _fee_exemption(self) -> Field[Scalar]:
        """A child needs no other ground than its age, so none is asked for; nor of who shows that it was paid."""
        exempt = self._fee_exempt()
        if exempt.readings and set(exempt.values) == {True}:
            return known("none")
        paid = [d for d in self.dossier.of_kind("fee-payment", "applicant") if d.confidence >= FLOOR]
        return Field((Reading("none", paid[0].confidence, "", paid[0].place),)) if paid else UNREAD

    def holds(self, condition: Condition | None) -> Holds:
        """Evaluate a condition; None always holds."""
        if condition is None:
            return Holds(PASS)
        if condition.op in ("all", "any"):
            parts = tuple(self.holds(part) for part in condition.parts)
            combine = all_of if condition.op == "all" else any_of
            settled = combine(part.settled for part in parts)
            unknown = tuple(dict.fromkeys(name for part in parts for name in part.unknown))
            return Holds(settled, unknown if settled.reason else ())
        if condition.op == "not":
            inner = self.holds(condition.parts[0])
            return Holds(negate(inner.settled), inner.unknown)
        field = self.fact(condition.fact)
        if not field.readings:
            return Holds(review(Reason.UNKNOWN_FACT), (condition.fact,))
        settled = settle(field, lambda value: _compare(condition, value))
        return Holds(settled, (condition.fact,) if settled.reason else ())


def _compare(condition: Condition, value: Scalar) -> bool:
    if condition.op == "is":
        return value in condition.values
    if condition.op == "is-not":
        return value not in condition.values
    limit = condition.values[0]
    if isinstance(value, (str, dt.date)) or isinstance(limit, (str, dt.date)):
        raise TypeError(f"{condition.fact} is not a number")
    return value >= limit if condition.op == "at-least" else value < limit
