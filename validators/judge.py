"""The one entry point: a dossier and a catalogue in, a report out.

Every rule of the catalogue and every requirement of the route is answered, also when it does not
apply or could not be told; :func:`judge` refuses to return a report in which one is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import validators.addresses
import validators.agreement
import validators.between_papers
import validators.certificate
import validators.completeness
import validators.family
import validators.files
import validators.forms
import validators.guarantor
import validators.holder
import validators.identity
import validators.insurance
import validators.means
import validators.passport
import validators.payment
import validators.payment_reference
import validators.photo
import validators.route_fit
import validators.sponsor
import validators.stay  # noqa: F401 (imported for the checks they register)
from validators.calendar import add_months
from validators.checks import DOCUMENT_CHECKS, DOSSIER_CHECKS, Case, Outcome, parameters_in_words, wire
from validators.circumstances import Circumstances, with_data_page
from validators.completeness import Asked, asked_kinds, completeness
from validators.facts import Document, Dossier, Message
from validators.finding import AppliedDecision, Finding, Report
from validators.given import Seen, looked_at, watched
from validators.identity import people
from validators.rule import Catalogue, NotInForce, Route, Rule, Source
from validators.verdict import NOT_APPLICABLE, Reason, Settled, Status, is_recognised, review

OnError = Callable[[str, Exception], None]


def judge(dossier: Dossier, catalogue: Catalogue, *, on_error: OnError | None = None) -> Report:
    """Judge a dossier by a catalogue, on the dossier's submission date.

    Args:
        dossier: everything known about the application.
        catalogue: rules and routes of one profile.
        on_error: told of an exception inside a check (rule id, exception), before it becomes a
            ``review`` with reason ``error``. It may raise, which tests do.

    Raises:
        KeyError: the dossier names a route the catalogue does not have.
    """
    route = catalogue.routes[dossier.route] if dossier.route is not None else None
    open_to_checks, seen = watched(dossier)
    circumstances = Circumstances(open_to_checks)
    asked = asked_kinds(route, circumstances)
    # Whether a paper is asked for at all may rest on a given value too: a birth date, a nationality.
    for_asking = frozenset(seen)
    seen.clear()
    findings = []
    for finding in completeness(open_to_checks, route, circumstances):
        findings.append(replace(finding, given=looked_at(dossier, seen)) if seen else finding)
        seen.clear()
    for rule in catalogue.rules.values():
        own = []
        for finding in _judge_rule(rule, open_to_checks, circumstances, catalogue, route, asked, on_error, seen):
            if finding.status is Status.NOT_APPLICABLE:
                seen |= for_asking
            own.append(replace(finding, given=looked_at(dossier, seen)) if seen else finding)
        seen.clear()
        if not own:
            raise AssertionError(f"{rule.id} was asked and did not answer")
        findings.extend(own)
    decided = tuple(_with_decision(finding, dossier, catalogue) for finding in findings)
    return Report(dossier, decided, people(dossier, circumstances), catalogue.profile, catalogue.version)


def _judge_rule(
    rule: Rule,
    dossier: Dossier,
    circumstances: Circumstances,
    catalogue: Catalogue,
    route: Route | None,
    asked: Asked,
    on_error: OnError | None,
    seen: Seen,
) -> Iterator[Finding]:
    silent = _why_not_asked(rule, dossier, circumstances, route, asked)
    if silent is not None:
        yield _finding(rule, silent, {})
        return
    documents = _selected(rule, dossier)
    if rule.kinds and not documents:
        yield _finding(rule, Outcome(NOT_APPLICABLE, Message("rule.no-document", {"kind": rule.kinds[0]})), {})
        return
    subjects: tuple[Document | None, ...] = documents if rule.check in DOCUMENT_CHECKS else (None,)
    against = catalogue.against.rules.get(rule.id) if catalogue.against else None
    if against is not None and against.parameters == rule.parameters:
        against = None
    for_all = frozenset(seen)
    for subject in subjects:
        # What was looked at on another paper does not bear on this one.
        seen.clear()
        seen |= for_all
        opposed: list[tuple[Outcome, tuple[Source, ...], dict[str, str]]] | None = None
        for outcome, sources, words in _ask(
            rule, subject, documents, dossier, circumstances, catalogue, route, on_error
        ):
            if outcome.settled.status is Status.PASS and against is not None:
                if opposed is None:
                    opposed = _ask(against, subject, documents, dossier, circumstances, catalogue, route, on_error)
                outcome, sources = _weigh(outcome, sources, opposed)
            if outcome.settled.status is Status.PASS and subject is not None and not is_recognised(subject):
                outcome = replace(
                    outcome,
                    settled=review(Reason.UNSURE),
                    message=Message("rule.unsure-kind", {"kind": subject.kind}),
                )
            # What a rule over several papers finds on one of them is as sure as that paper is known.
            about = subject or next((one for one in dossier.documents if one.id == outcome.document), None)
            if outcome.settled.status is Status.FAIL and about is not None and not is_recognised(about):
                outcome = replace(outcome, settled=review(Reason.UNSURE))
            yield _finding(rule, outcome, words, sources, _stale(rule, dossier, catalogue))


def _why_not_asked(
    rule: Rule, dossier: Dossier, circumstances: Circumstances, route: Route | None, asked: Asked
) -> Outcome | None:
    """The answer of a rule that does not concern this dossier, or None when it does."""
    name = dossier.route or ""
    if rule.routes and name not in rule.routes:
        return Outcome(NOT_APPLICABLE, Message("rule.other-route", {"route": name}))
    if rule.kinds and not rule.even_if_not_asked and route is not None:
        answers = [asked[kind] for kind in rule.kinds if kind in asked]
        if not answers:
            return Outcome(NOT_APPLICABLE, Message("rule.not-asked", {"kind": rule.kinds[0], "route": name}))
        if all(answer.settled.status is Status.FAIL for answer in answers):
            return Outcome(NOT_APPLICABLE, Message("rule.not-asked-here", {"kind": rule.kinds[0]}))
    holds = circumstances.holds(rule.when)
    if holds.settled.status is Status.FAIL:
        return Outcome(
            NOT_APPLICABLE, Message("rule.condition", {"facts": ", ".join(rule.when.facts if rule.when else ())})
        )
    if holds.is_unknown:
        if rule.kinds and not _selected(rule, dossier):
            return Outcome(NOT_APPLICABLE, Message("rule.no-document", {"kind": rule.kinds[0]}))
        return Outcome(
            Settled(Status.REVIEW, holds.settled.reason),
            Message("review.unknown-fact", {"facts": ", ".join(holds.unknown)}),
            Message("review.unknown-fact.fix", {"facts": ", ".join(holds.unknown)}),
        )
    return None


def _selected(rule: Rule, dossier: Dossier) -> tuple[Document, ...]:
    return tuple(document for kind in rule.kinds for document in with_data_page(dossier.of_kind(kind, rule.role)))


def _ask(
    rule: Rule,
    subject: Document | None,
    documents: tuple[Document, ...],
    dossier: Dossier,
    circumstances: Circumstances,
    catalogue: Catalogue,
    route: Route | None,
    on_error: OnError | None,
) -> list[tuple[Outcome, tuple[Source, ...], dict[str, str]]]:
    """Run the check; a figure that is not known or a bug becomes a review."""
    case = Case(rule, dossier, circumstances, catalogue, route, documents)
    try:
        if subject is not None:
            outcomes = [DOCUMENT_CHECKS[rule.check](case, subject)]
        else:
            outcomes = list(DOSSIER_CHECKS[rule.check](case))
    except NotInForce as missing:
        outcomes = [_no_value(missing, subject, rule.id)]
    except Exception as error:  # noqa: BLE001 (one rule's bug must not cost the others)
        if on_error is not None:
            on_error(rule.id, error)
        outcomes = [
            Outcome(
                review(Reason.ERROR), Message("rule.error", {"rule": rule.id}), document=subject.id if subject else None
            )
        ]
    sources = tuple(dict.fromkeys([entry.source for entry in case.used.values()] + list(rule.sources)))
    return [(outcome, sources, parameters_in_words(case.used)) for outcome in outcomes]


def _no_value(missing: NotInForce, subject: Document | None, rule: str) -> Outcome:
    last = missing.last
    words = {"parameter": missing.name, "day": wire(missing.day)}
    if last is None:
        message = Message("rule.no-value", words)
    else:
        words |= {"last": wire(last.value), "since": wire(last.since), "source": last.source.name}
        message = Message("rule.no-value-last", words)
    return Outcome(
        review(Reason.RULE_STALE),
        message,
        Message("rule.no-value.fix", {"key": f"{rule}.{missing.name}"}),
        subject.place if subject else (),
        None,
        subject.id if subject else None,
    )


def _weigh(
    outcome: Outcome,
    sources: tuple[Source, ...],
    other: list[tuple[Outcome, tuple[Source, ...], dict[str, str]]],
) -> tuple[Outcome, tuple[Source, ...]]:
    """A pass that the other profile does not share becomes a review that names both figures.

    What the other profile says of the same paper counts; where it says nothing of that paper, all it says does.
    """
    same = [one for one in other if one[0].document == outcome.document]
    dissenting = [one for one in same or other if one[0].settled.status in (Status.FAIL, Status.REVIEW)]
    if not dissenting:
        return outcome, sources
    opposed, opposed_sources, _ = dissenting[0]
    stale = opposed.settled.reason is Reason.RULE_STALE
    reason = Reason.RULE_STALE if stale else Reason.CONTRADICTORY
    both = tuple(dict.fromkeys(sources + opposed_sources))
    return (
        replace(
            outcome,
            settled=review(reason),
            message=Message("rule.other-profile-stale" if stale else "rule.profiles-differ"),
            fix=opposed.fix,
            notes=(outcome.message, opposed.message),
        ),
        both,
    )


def _stale(rule: Rule, dossier: Dossier, catalogue: Catalogue) -> tuple[Message, ...]:
    """A note when nobody has looked at the sources for long."""
    if rule.checked_on.year < 2:
        return ()
    if dossier.submission <= add_months(rule.checked_on, catalogue.stale_after_months):
        return ()
    return (Message("rule.checked-long-ago", {"checked_on": wire(rule.checked_on)}),)


def _finding(
    rule: Rule,
    outcome: Outcome,
    words: dict[str, str],
    sources: Iterable[Source] | None = None,
    notes: tuple[Message, ...] = (),
) -> Finding:
    return Finding(
        rule.id,
        outcome.settled.status,
        outcome.settled.reason,
        outcome.message,
        outcome.document,
        outcome.fix if outcome.settled.status in (Status.FAIL, Status.REVIEW) else None,
        outcome.evidence,
        words,
        tuple(sources) if sources is not None else rule.sources,
        outcome.usable_until,
        None,
        outcome.notes + notes,
    )


def _with_decision(finding: Finding, dossier: Dossier, catalogue: Catalogue) -> Finding:
    """Lay a person's decision over the finding, by any name the rule ever had; the newest one counts."""
    rule = catalogue.rules.get(finding.rule)
    names = (finding.rule, *(rule.was if rule else ()))
    own = [
        decision
        for decision in dossier.decisions
        if decision.rule in names and decision.document in (None, finding.document)
    ]
    if not own:
        return finding
    # Of several on one day the one written last counts.
    decision = max(reversed(own), key=lambda one: one.on)
    present = {file.sha256 for file in dossier.files}
    why_not = None
    if decision.until is not None and dossier.submission > decision.until:
        why_not = Message("decision.expired", {"until": wire(decision.until)})
    elif not decision.sha256:
        why_not = Message("decision.without-files", {})
    elif not set(decision.sha256) <= present:
        why_not = Message("decision.files-changed", {})
    return replace(finding, review=AppliedDecision(decision, why_not is None, why_not))
