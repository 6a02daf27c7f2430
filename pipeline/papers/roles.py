"""Whose paper it is: the applicant's, or of the guarantor, the sponsor, a parent or a child.

The applicant is the person on the papers that only an applicant has (form, medical certificate, admission). A paper
of somebody else then belongs to the one whom the dossier is built on: a guarantor where there is an undertaking, else
a sponsor; a parent where there is a parental authorisation of that person. A minor beside a sponsor who is grown up
is a child.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.kinds.phrases import tokens_of
from pipeline.papers.group import DocumentPages
from validators.calendar import add_months
from validators.facts import Field, Role, Scalar

# How surely the person on a paper of this kind is the applicant.
_OF_THE_APPLICANT: Mapping[str, float] = {
    "application-form": 4.0,
    "language-preference": 2.0,
    "medical-certificate": 3.0,
    "admission-letter": 3.0,
    "criminal-record": 2.0,
    "fee-payment": 1.5,
    "motivation-letter": 2.0,
    "work-authorisation": 2.0,
    "work-permit": 2.0,
    "professional-card-approval": 2.0,
    "hosting-agreement": 2.0,
    "invitation-letter": 1.5,
    "diploma": 1.5,
    "transcript": 1.5,
    "language-certificate": 1.5,
    "scholarship": 2.0,
    "schengen-visa": 1.0,
    "health-insurance": 1.0,
    "passport": 1.0,
}
# Kinds that only the person in Belgium or the guarantor hands in, unless the name on it is the applicant's.
_OF_SOMEBODY_ELSE = frozenset(
    {
        "payslip",
        "tax-assessment",
        "mutual-insurance",
        "lease",
        "title-deed",
        "municipal-registration",
        "family-composition",
    }
)
# Housing, insurance and means, asked for from the person in Belgium and never from the parent who stays behind.
_OF_THE_JOINED = frozenset({"payslip", "tax-assessment", "mutual-insurance", "lease", "title-deed"})
# Kinds that may be anybody's: the name decides.
_ANYBODYS = _OF_SOMEBODY_ELSE | {
    "passport",
    "identity-card",
    "residence-permit",
    "schengen-visa",
    "bank-statement",
    "bank-signatory-letter",
    "commercial-licence",
    "company-registration",
    "employment-certificate",
    "employment-contract",
    "family-composition",
    "criminal-record",
    "medical-certificate",
}
_IDENTITY = frozenset({"passport", "identity-card", "residence-permit"})
_FAMILY_TIES = frozenset({"marriage-certificate", "mutual-insurance", "lease", "title-deed", "adoption-certificate"})
_NAME_FIELDS = ("holder_name", "account_holder", "owner_name", "tenant_name", "payer")
_FLOOR = 0.6
_OF_AGE = 18


@dataclass(slots=True)
class Draft:
    """A paper with the values read from it."""

    pages: DocumentPages
    fields: dict[str, Field[Scalar]]

    def text(self, name: str) -> str | None:
        """The best text of a field when it is read well enough."""
        field = self.fields.get(name)
        best = field.best if field is not None else None
        return best.value if best is not None and isinstance(best.value, str) and best.confidence >= _FLOOR else None

    @property
    def name(self) -> frozenset[str]:
        """The tokens of the name of its person; empty when unread."""
        surname, given = self.text("surname"), self.text("given_names")
        if surname:
            return frozenset(tokens_of(f"{surname} {given or ''}"))
        for field in _NAME_FIELDS:
            value = self.text(field)
            if value:
                return frozenset(tokens_of(value))
        return frozenset()

    @property
    def born(self) -> Scalar | None:
        """The birth date on it, when certain."""
        return self.sure("birth_date")

    def sure(self, name: str) -> Scalar | None:
        """The value of a field that has one alone, read well enough."""
        field = self.fields.get(name)
        if field is None or len(field.values) != 1 or field.readings[0].confidence < _FLOOR:
            return None
        return field.values[0]


def same_person(one: Draft, two: Draft) -> bool | None:
    """Do two papers speak of the same person; None when they do not say enough."""
    if one.born is not None and two.born is not None and one.born != two.born:
        return False
    return same_name(one.name, two.name)


def same_name(one: frozenset[str], two: frozenset[str]) -> bool | None:
    """Names agree when the shorter is contained in the longer; one shared surname is not enough to say."""
    if not one or not two:
        return None
    shorter, longer = sorted((one, two), key=len)
    common = len(shorter & longer)
    if common == len(shorter) and (common >= 2 or len(longer) == 1):
        return True
    return None if common else False


def decide_roles(drafts: Sequence[Draft]) -> tuple[Role, ...]:
    """A role for every paper, in their order."""
    applicant, born = _applicant(drafts)
    other = _other_role(drafts)
    parents = [draft.name for draft in drafts if draft.pages.kind == "parental-authorisation" and draft.name]
    guarantors = [name for draft in drafts if draft.pages.kind == "annex-32" and (name := _guarantor(draft))]
    others = [*guarantors, *(draft.name for draft in drafts if _is_somebody_else(draft, applicant, born))]
    joined = [draft.name for draft in drafts if draft.pages.kind in _OF_THE_JOINED and draft.name]
    roles: list[Role] = []
    for draft in drafts:
        role = _role(draft, applicant, born, other, parents, others)
        # A father who undertakes to pay is asked for his papers as the guarantor; a file may call them "father".
        if role == "parent" and not parents and draft.pages.kind in _ANYBODYS and _is_any(draft.name, guarantors):
            role = "guarantor"
        # The father whom a child joins is asked for his papers as the person in Belgium.
        if role == "parent" and other == "sponsor" and not _is_any(draft.name, parents) and _is_joined(draft, joined):
            role = "sponsor"
        roles.append(role)
    _tell_children(drafts, roles)
    for index, draft in enumerate(drafts):
        at = draft.pages.attached_to
        if at is not None:
            # An apostille may be on a translation, which is of a paper itself.
            original = drafts[at].pages.attached_to
            roles[index] = roles[at if original is None else original]
    return tuple(roles)


def _tell_children(drafts: Sequence[Draft], roles: list[Role]) -> None:
    """Passports and cards of minors beside a sponsor who is grown up: they travel along or live with the sponsor.

    A minor who is alone with the applicant may be the one who is joined. The day is that of the newest paper.
    """
    issued = [day for draft in drafts if isinstance(day := draft.sure("issue_date"), dt.date)]
    of_sponsors = [index for index in range(len(drafts)) if roles[index] == "sponsor" and drafts[index].name]
    minors = [
        index
        for index in of_sponsors
        if drafts[index].pages.kind in _IDENTITY
        and drafts[index].pages.role == "applicant"
        and isinstance(born := drafts[index].born, dt.date)
        and issued
        and max(issued) < add_months(born, 12 * _OF_AGE)
    ]
    grown_up = any(
        index not in minors and all(same_person(drafts[index], drafts[minor]) is False for minor in minors)
        for index in of_sponsors
    )
    for index in minors if grown_up else ():
        roles[index] = "child"


def _is_joined(draft: Draft, joined: Sequence[frozenset[str]]) -> bool:
    """Whether a paper is of the kind that the person in Belgium is asked for, or names whom such a paper names."""
    return draft.pages.kind in _OF_THE_JOINED or (draft.pages.kind in _ANYBODYS and _is_any(draft.name, joined))


def _guarantor(draft: Draft) -> frozenset[str]:
    """Who undertakes to pay; even a doubtful reading does, as it only counts where another paper names the same."""
    field = draft.fields.get("guarantor_name")
    best = field.best if field is not None else None
    return frozenset(tokens_of(best.value)) if best is not None and isinstance(best.value, str) else frozenset()


def _is_somebody_else(draft: Draft, applicant: frozenset[str], born: Scalar | None) -> bool:
    """Whether a passport or card is surely another person's: another name, born on another day."""
    if draft.pages.kind not in _IDENTITY or not draft.name or born is None or draft.born is None:
        return False
    return born != draft.born and same_name(applicant, draft.name) is not True


def _is_any(name: frozenset[str], people: Sequence[frozenset[str]]) -> bool:
    return any(same_name(one, name) is True for one in people)


def _applicant(drafts: Sequence[Draft]) -> tuple[frozenset[str], Scalar | None]:
    """Name and birth date of the person most papers of an applicant speak of."""
    votes: list[tuple[float, Draft]] = [
        (_OF_THE_APPLICANT[draft.pages.kind] * draft.pages.confidence, draft)
        for draft in drafts
        if draft.pages.kind in _OF_THE_APPLICANT
        and draft.pages.role == "applicant"
        and (draft.name or draft.born is not None)
    ]
    best: tuple[float, frozenset[str]] = (0.0, frozenset())
    for _, draft in votes:
        if draft.name:
            support = sum(weight for weight, other in votes if same_name(draft.name, other.name) is True)
            if (support, len(draft.name)) > (best[0], len(best[1])):
                best = (support, draft.name)
    births: Counter[Scalar] = Counter()
    for weight, draft in votes:
        if draft.born is not None and same_name(best[1], draft.name) is not False:
            births[draft.born] += round(100 * weight)
    born = max(births.items(), key=lambda item: (item[1], str(item[0])))[0] if births else None
    return best[1], born


def _other_role(drafts: Sequence[Draft]) -> Role:
    kinds = {draft.pages.kind for draft in drafts}
    if "annex-32" in kinds:
        return "guarantor"
    if kinds & _FAMILY_TIES:
        return "sponsor"
    return "guarantor" if kinds & {"admission-letter", "scholarship", "student-account"} else "sponsor"


def _role(
    draft: Draft,
    applicant: frozenset[str],
    born: Scalar | None,
    other: Role,
    parents: Sequence[frozenset[str]],
    others: Sequence[frozenset[str]],
) -> Role:
    kind = draft.pages.kind
    if kind == "fee-payment":
        # Whoever pays, it is paid for the one whose visa it is; the reference says for whom.
        return "applicant"
    if draft.pages.role != "applicant":
        return draft.pages.role
    if kind == "annex-32":
        return "guarantor"
    if kind not in _ANYBODYS:
        return "applicant"
    same = same_name(applicant, draft.name)
    if born is not None and draft.born is not None:
        if born == draft.born and same is not False:
            return "applicant"
        if born != draft.born and same is not True:
            same = False
    if same is True:
        return "applicant"
    if same is None and _is_any(draft.name, others):
        # One surname for father and son: the names in full are those of another person of the dossier.
        same = False
    if same is False:
        if _is_any(draft.name, parents):
            return "parent"
        return other
    return other if kind in _OF_SOMEBODY_ELSE else "applicant"
