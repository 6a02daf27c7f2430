"""The person to be joined: one name on all papers, the nationality the route is for, the parents a tie rests on."""

from __future__ import annotations

from collections.abc import Iterator

from validators import countries
from validators.checks import Case, Outcome, document_check, dossier_check
from validators.circumstances import texts, with_data_page
from validators.facts import Document, Field
from validators.holder import other_name
from validators.identity import compare, name_of, same_letters
from validators.verdict import (
    FAIL,
    FLOOR,
    NOT_APPLICABLE,
    PASS,
    Reason,
    Settled,
    Status,
    any_of,
    review,
    settle,
    settle_match,
)

NAMED: tuple[tuple[str, str], ...] = (
    ("mutual-insurance", "holder_name"),
    ("lease", "tenant_name"),
    ("title-deed", "owner_name"),
    ("payslip", "holder_name"),
    ("tax-assessment", "holder_name"),
    ("employment-certificate", "holder_name"),
    ("municipal-registration", "holder_name"),
    ("dependency-proof", "depends_on"),
)
"""Papers on which the sponsor stands by name, and the field that says so."""


def sponsor_name(case: Case) -> Field[str]:
    """The sponsor's name by passport, identity card or permit, the first on which it is surely read."""
    for kind in ("passport", "identity-card", "residence-permit"):
        for document in with_data_page(case.dossier.of_kind(kind, "sponsor")):
            name = name_of(document)
            if name.best is not None and name.best.confidence >= FLOOR:
                return name
    return Field()


def _is(measure: Field[str], named: Field[str]) -> Settled:
    return settle_match((measure, named), lambda pair: compare(*pair), lambda pair: same_letters(*pair))


@dossier_check("sponsor.same")
def sponsor_same(case: Case) -> Iterator[Outcome]:
    """Housing, means, insurance and marriage are of the sponsor whose identity paper is there.

    Another name may be a spouse's, so it is for a person. Of the two people on a marriage certificate one
    must be the sponsor.
    """
    measure = sponsor_name(case)
    papers = [
        (document, field)
        for kind, name in NAMED
        for document in case.dossier.of_kind(kind)
        if (field := texts(document.field(name))).readings
    ]
    married = [
        (document, (texts(document.field("holder_name")), texts(document.field("spouse_name"))))
        for document in case.dossier.of_kind("marriage-certificate")
        if document.field("spouse_name").readings
    ]
    if not papers and not married:
        yield case.outcome(NOT_APPLICABLE, variant="alone")
        return
    if not measure.readings:
        yield case.outcome(review(Reason.UNREADABLE), variant="no-measure")
        return
    answers = [(document, field, _is(measure, field)) for document, field in papers]
    # Each reading by itself: on a paper about two people which of them is read where cannot be wrong.
    answers += [
        (document, two[1], any_of(_is(measure, Field((one,))) for name in two for one in name.readings))
        for document, two in married
    ]
    one_name = {document.id for document, two in married if _one_name(two)}
    for document, field, settled in answers:
        if settled is FAIL and document.id in one_name:
            yield case.outcome(review(Reason.UNREADABLE), about="spouse_name", document=document)
        elif settled.status is not Status.PASS:
            yield other_name(case, settled, field, document, measure)
    if all(settled.status is Status.PASS for _, _, settled in answers):
        yield case.outcome(PASS, field=measure, papers=len(answers), measure=measure.values[:1])


def _one_name(two: tuple[Field[str], Field[str]]) -> bool:
    """Whether the same person was read for both spouses: then the other one was not read."""
    names = [field.best.value for field in two if field.best is not None]
    return len(names) < 2 or same_letters(names[0], names[1])


@dossier_check("sponsor.nationality")
def sponsor_nationality(case: Case) -> Iterator[Outcome]:
    """The sponsor has a nationality this article is for: among ``states``, or outside them with ``wanted: outside``.

    One paper of such a nationality is enough: people have several.
    """
    states = case.parameter("states")
    names = states if isinstance(states, tuple) else (str(states),)
    inside = case.text("wanted") == "inside"
    papers = [
        (document, field)
        for kind in ("passport", "identity-card")
        for document in case.dossier.of_kind(kind, "sponsor")
        if (field := texts(document.field("nationality"))).readings
    ]
    if not papers:
        yield case.outcome(review(Reason.UNREADABLE), about="nationality")
        return
    answers = [settle(field, lambda code: countries.canonical(code) in names) for _, field in papers]
    among = any_of(answers)
    at = answers.index(among)
    settled = among if inside or among.reason is not None else FAIL if among is PASS else PASS
    yield case.outcome(
        settled,
        variant=("not-belgian" if inside else "other-article") if settled is FAIL else None,
        about="nationality",
        field=papers[at][1],
        document=papers[at][0],
        nationality=papers[at][1].values[:1],
    )


@document_check("birth-certificate.parents")
def parents(case: Case, document: Document) -> Outcome:
    """A child's certificate names the sponsor as a parent; a minor's parent is named on the minor's certificate.

    A child of the sponsor's spouse is named with other parents: that is for a person, with the marriage certificate.
    """
    relation = texts(case.circumstances.fact("relationship"))
    of_minor = relation.values[:1] == ("parent-of-minor",)
    passport = case.circumstances.passport
    measure = (name_of(passport) if passport else Field()) if of_minor else sponsor_name(case)
    named = [texts(document.field(name)) for name in ("father_name", "mother_name")]
    named = [field for field in named if field.readings]
    if not named or not measure.readings:
        missing = "both_parents" if not named else "holder_name"
        return case.outcome(review(Reason.UNREADABLE), about=missing, document=document)
    settled = any_of(_is(measure, field) for field in named)
    return case.outcome(
        settled if settled is PASS else review(settled.reason or Reason.CONTRADICTORY),
        variant=None if settled is PASS else "other",
        field=named[0],
        document=document,
        found=[field.values[0] for field in named],
        measure=measure.values[:1],
    )
