"""Whose a paper is: that it says so by itself, and that the account it shows is the right person's."""

from __future__ import annotations

from validators.checks import Case, Outcome, document_check
from validators.circumstances import dates, texts
from validators.facts import Document, Field
from validators.identity import compare, name_of, same_letters
from validators.verdict import (
    FAIL,
    FLOOR,
    NOT_APPLICABLE,
    PASS,
    Reason,
    Settled,
    Status,
    review,
    settle,
    settle_many,
    settle_match,
)


def other_name(case: Case, settled: Settled, named: Field[str], document: Document, measure: Field[str]) -> Outcome:
    """A paper names somebody else than it should, or perhaps does: a person decides who that is."""
    return case.outcome(
        review(settled.reason or Reason.CONTRADICTORY),
        variant="other",
        field=named,
        document=document,
        found=named.values[:1],
        measure=measure.values[:1],
    )


@document_check("document.holder")
def holder(case: Case, document: Document) -> Outcome:
    """The paper names the applicant, by name, birth date or passport number (``rules.md`` MED-05).

    A paper on which none of them could be read may be anybody's.
    """
    passport = case.circumstances.passport
    if passport is None:
        return case.outcome(review(Reason.UNREADABLE), variant="no-passport", document=document)
    pairs: list[tuple[str, Field[str], Settled]] = []
    name, own = name_of(document), name_of(passport)
    if name.readings and own.readings:
        same = settle_match((own, name), lambda pair: compare(*pair), lambda pair: same_letters(*pair))
        pairs.append(("holder_name", name, same))
    born = dates(document.field("birth_date"))
    if born.readings and case.circumstances.birth_date.readings:
        same = settle_many((case.circumstances.birth_date, born), lambda pair: pair[0] == pair[1])
        pairs.append(("birth_date", texts(document.field("birth_date")), same))
    number = texts(passport.field("document_number"))
    quoted = texts(document.field("document_number" if document.kind == "application-form" else "passport_number"))
    if quoted.readings and number.readings:
        same = settle_match((number, quoted), lambda pair: pair[0].replace(" ", "") == pair[1].replace(" ", ""))
        # A number that differs is told by identity.passport-number; here it only helps.
        pairs.append(("passport_number", quoted, same if same is PASS else NOT_APPLICABLE))
    wrong = [one for one in pairs if one[2] is FAIL]
    if wrong:
        return case.outcome(FAIL, about=wrong[0][0], document=document, fields=[one[0] for one in wrong])
    agreeing = [one[0] for one in pairs if one[2] is PASS]
    if agreeing:
        return case.outcome(PASS, document=document, fields=agreeing)
    doubtful = next((one for one in pairs if one[2].reason is not None), None)
    if doubtful is not None:
        return case.outcome(doubtful[2], about=doubtful[0], field=doubtful[1], document=document)
    return case.outcome(review(Reason.UNREADABLE), variant="nobody", document=document)


@document_check("statement.holder")
def statement_holder(case: Case, document: Document) -> Outcome:
    """The account is the guarantor's own (``rules.md`` GUAR-E5, GUAR-O4, GUAR-O6).

    A company's account counts only beside the bank's letter that the guarantor may sign for it; an account of
    the student's is not the guarantor's means.
    """
    company = settle(document.field("company_account"), lambda value: value is True)
    if company.status is Status.PASS:
        letters = [one for one in case.dossier.of_kind("bank-signatory-letter") if one.confidence >= FLOOR]
        forms = case.dossier.of_kind("annex-32")
        guarantor: Field[str] = texts(forms[0].field("guarantor_name")) if forms else Field()
        signs = [texts(one.field("signatory_name")) for one in letters]
        told = [field for field in signs if field.readings and guarantor.readings]
        if letters and any(settle_many((guarantor, one), lambda pair: compare(*pair)) is PASS for one in told):
            return case.outcome(PASS, variant="company", document=document)
        return case.outcome(
            review(Reason.UNSURE), variant="company-unsigned" if letters else "company-alone", document=document
        )
    named = texts(document.field("account_holder"))
    if not named.readings:
        named = name_of(document)
    if not named.readings:
        return case.outcome(review(Reason.UNREADABLE), about="account_holder", document=document)
    forms = case.dossier.of_kind("annex-32")
    guarantor = texts(forms[0].field("guarantor_name")) if forms else Field()
    if guarantor.readings:
        same = settle_match((guarantor, named), lambda pair: compare(*pair), lambda pair: same_letters(*pair))
        if same is PASS:
            return case.outcome(PASS, field=named, document=document, found=named.values[:1])
    passport = case.circumstances.passport
    student: Field[str] = name_of(passport) if passport else Field()
    if student.readings and settle_many((student, named), lambda pair: compare(*pair)) is PASS:
        return case.outcome(
            review(Reason.CONTRADICTORY), variant="student", field=named, document=document, found=named.values[:1]
        )
    if not guarantor.readings:
        return case.outcome(review(Reason.UNREADABLE), about="guarantor_name", field=guarantor, document=document)
    return other_name(case, same, named, document, guarantor)


@document_check("licence.owner")
def licence_owner(case: Case, document: Document) -> Outcome:
    """The licence names the guarantor as owner or partner (``rules.md`` GUAR-O3)."""
    owner = texts(document.field("owner_name"))
    forms = case.dossier.of_kind("annex-32")
    guarantor: Field[str] = texts(forms[0].field("guarantor_name")) if forms else Field()
    if not owner.readings or not guarantor.readings:
        missing = "guarantor_name" if not guarantor.readings else "owner_name"
        return case.outcome(review(Reason.UNREADABLE), about=missing, document=document)
    same = settle_match((guarantor, owner), lambda pair: compare(*pair), lambda pair: same_letters(*pair))
    return case.outcome(
        # A licence may name several owners, of whom the first was read.
        same if same is PASS else review(same.reason or Reason.CONTRADICTORY),
        variant=None if same is PASS else "other",
        field=owner,
        document=document,
        found=owner.values[:1],
        measure=guarantor.values[:1],
    )
