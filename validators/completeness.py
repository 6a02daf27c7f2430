"""What a route asks for, and whether it is there: ``<kind>.present``, ``<kind>.count`` and the alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from validators.checks import wire
from validators.circumstances import Circumstances, Holds, dates
from validators.facts import Document, Dossier, Evidence, Field, Message, Reading
from validators.finding import Finding
from validators.rule import Alternative, Dated, Requirement, Route, Source, Way
from validators.verdict import (
    FAIL,
    NOT_APPLICABLE,
    PASS,
    Reason,
    Settled,
    Status,
    all_of,
    any_of,
    is_read_well,
    is_recognised,
    review,
    settle,
)

Asked: TypeAlias = Mapping[str, Holds]
"""Kind to whether the route asks for it under these circumstances."""

SURE = 0.9
"""How sure a reading must be to say that something is not there: one more, not seen, would make it right."""


def asked_kinds(route: Route | None, circumstances: Circumstances) -> Asked:
    """Every kind the route can ask for, and whether it does here.

    A kind inside an alternative counts as asked unless its way is ruled out.
    """
    if route is None:
        return {}
    answers: dict[str, list[Settled]] = {}
    unknown: dict[str, tuple[str, ...]] = {}

    def add(requirement: Requirement, *outer: Holds) -> None:
        parts = (*outer, circumstances.holds(requirement.when))
        settled = all_of(part.settled for part in parts)
        for kind in (requirement.kind, *requirement.or_kinds):
            answers.setdefault(kind, []).append(settled)
            unknown[kind] = unknown.get(kind, ()) + tuple(name for part in parts for name in part.unknown)

    for requirement in route.requires:
        add(requirement)
    for choice in route.alternatives:
        outer = circumstances.holds(choice.when)
        for way in choice.ways:
            for need in way.needs:
                add(need, outer, circumstances.holds(way.when))
    return {
        kind: Holds(settled, unknown[kind] if settled.reason else ())
        for kind, settled in ((kind, any_of(several)) for kind, several in answers.items())
    }


def completeness(dossier: Dossier, route: Route | None, circumstances: Circumstances) -> Iterator[Finding]:
    """One finding for each requirement, each count and each alternative of the route."""
    if route is None:
        yield Finding(
            "dossier.route",
            Status.REVIEW,
            Reason.UNKNOWN_FACT,
            Message("completeness.no-route"),
            fix=Message("completeness.no-route.fix"),
        )
        return
    yield Finding(
        "dossier.route",
        Status.PASS,
        None,
        Message("completeness.route", {"route": route.id}),
        source=_sources(route.source),
    )
    said: set[str] = set()
    for requirement in route.requires:
        finding = _present(dossier, requirement, circumstances)
        said.add(finding.rule)
        yield finding
        if requirement.count is not None:
            yield _count(dossier, requirement, requirement.count, finding)
    for choice in route.alternatives:
        for finding in _alternative(dossier, choice, circumstances):
            if finding.rule not in said:
                said.add(finding.rule)
                yield finding


def _documents(dossier: Dossier, requirement: Requirement) -> tuple[Document, ...]:
    kinds = (requirement.kind, *requirement.or_kinds)
    return tuple(document for kind in kinds for document in dossier.of_kind(kind, requirement.role))


def _present(dossier: Dossier, requirement: Requirement, circumstances: Circumstances) -> Finding:
    """Whether a required document is there.

    A required paper is called missing only when nothing unread or unclear could be it.
    """
    words = {"kind": requirement.kind, "role": requirement.role or ""}
    holds = circumstances.holds(requirement.when)

    def answer(
        status: Status,
        reason: Reason | None,
        key: str,
        evidence: tuple[Evidence, ...] = (),
        document: str | None = None,
        **more: str,
    ) -> Finding:
        args = words | more
        return Finding(
            requirement.rule,
            status,
            reason,
            Message(f"completeness.{key}", args),
            document,
            Message("completeness.missing.fix", args) if status in (Status.FAIL, Status.REVIEW) else None,
            evidence,
            {},
            _sources(requirement.source),
        )

    found, unsaid = _that_say_so(_documents(dossier, requirement), requirement)
    if holds.settled.status is Status.FAIL:
        facts = ", ".join(requirement.when.facts if requirement.when else ())
        return answer(Status.NOT_APPLICABLE, None, "not-asked", facts=facts)
    sure = [document for document in found if is_recognised(document)]
    if sure:
        return answer(Status.PASS, None, "present", sure[0].place, sure[0].id)
    if found:
        return answer(Status.REVIEW, Reason.UNSURE, "unsure", found[0].place, found[0].id)
    if unsaid and not holds.is_unknown:
        words["says"] = requirement.or_says
        return answer(
            Status.REVIEW, Reason.UNREADABLE, "unsaid", unsaid[0].place, unsaid[0].id, other_kind=unsaid[0].kind
        )
    if holds.is_unknown:
        return answer(Status.REVIEW, holds.settled.reason, "unknown-fact", facts=", ".join(holds.unknown))
    other_role = tuple(
        document
        for kind in (requirement.kind, *requirement.or_kinds)
        for document in dossier.of_kind(kind)
        if not is_recognised(document)
        or (requirement.role not in (None, "applicant") and not _surely_the_applicants(document, circumstances))
    )
    maybe = tuple(
        document
        for document in dossier.documents
        if document.duplicate_of is None and {requirement.kind, *requirement.or_kinds} & set(document.maybe)
    )
    if other_role or maybe:
        unclear = (other_role + maybe)[0]
        return answer(Status.REVIEW, Reason.UNSURE, "maybe", unclear.place, unclear.id)
    unread = [file for file in dossier.files if file.status != "read"]
    if unread:
        return answer(
            Status.REVIEW, Reason.UNREADABLE, "perhaps-unread", (Evidence(unread[0].path, 1),), file=unread[0].path
        )
    unknown = [
        document
        for document in dossier.documents
        if document.kind == "unknown" and document.duplicate_of is None and not is_read_well(document)
    ]
    if unknown and requirement.kind in _OF_ANY_STATE:
        return answer(Status.REVIEW, Reason.UNREADABLE, "maybe", unknown[0].place, unknown[0].id)
    return answer(Status.FAIL, None, "missing")


_OF_ANY_STATE = frozenset(
    {
        "adoption-certificate",
        "birth-certificate",
        "criminal-record",
        "death-certificate",
        "diploma",
        "divorce-decision",
        "family-composition",
        "marriage-certificate",
        "parental-authorisation",
        "transcript",
    }
)
"""Kinds that states make out in their own script: a page that nobody here could read may be one."""


def _surely_the_applicants(document: Document, circumstances: Circumstances) -> bool:
    """Whether a paper of one person is the applicant's own: born on the same day, both surely read."""
    born, holder = circumstances.birth_date, dates(document.field("birth_date"))
    return (
        document.role == "applicant"
        and settle(born, lambda day: day in holder.values, floor=SURE) is PASS
        and settle(holder, lambda day: day in born.values, floor=SURE) is PASS
    )


def _that_say_so(
    found: tuple[Document, ...], requirement: Requirement
) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """Of the papers found those that count, and those of which it could not be read whether they do."""
    if not requirement.or_says:
        return found, ()
    says = {
        one.id: PASS
        if one.kind == requirement.kind
        else settle(one.field(requirement.or_says), lambda value: value is True)
        for one in found
    }
    return (
        tuple(one for one in found if says[one.id] is PASS),
        tuple(one for one in found if says[one.id].reason is not None),
    )


def counted(document: Document) -> Field[int]:
    """How many copies or photos a document stands for."""
    numbers = tuple(
        Reading(r.value, r.confidence, r.raw, r.evidence, r.origin)
        for r in document.field("count").readings
        if isinstance(r.value, int) and not isinstance(r.value, bool)
    )
    return Field(numbers) if numbers else Field((Reading(document.copies, document.confidence, "", document.place),))


def _sent_again(dossier: Dossier, found: Sequence[Document]) -> int:
    """How many files show the very same scan as one that was counted.

    One scan proves one signed copy; who sends it as often as copies are asked for may hold them all.
    """
    counted_ids = {document.id for document in found}
    return sum(one.duplicate_of in counted_ids and not one.older_version for one in dossier.documents)


def _count(dossier: Dossier, requirement: Requirement, count: Dated, present: Finding) -> Finding:
    rule = f"{requirement.kind}.count"
    if present.status is not Status.PASS:
        return Finding(
            rule,
            Status.NOT_APPLICABLE,
            None,
            Message("rule.no-document", {"kind": requirement.kind}),
            source=present.source,
        )
    entry = count.on(dossier.submission)
    if entry is None or not isinstance(entry.value, int):
        return Finding(rule, Status.REVIEW, Reason.RULE_STALE, Message("rule.no-value", {"parameter": "count"}))
    wanted = entry.value
    found = _documents(dossier, requirement)
    fields = [counted(document) for document in found]
    least = sum(min(field.values) for field in fields)
    most = sum(max(field.values) for field in fields)
    sureness = min((field.best.confidence for field in fields if field.best), default=0.0)
    total = Field(tuple(Reading(value, sureness) for value in dict.fromkeys((most, least))))
    settled = settle(total, lambda value: value >= wanted)
    words = {"kind": requirement.kind, "found": wire(least), "wanted": wire(wanted)}
    key = "count-unsure"
    if settled.status is Status.FAIL:
        if any(file.status != "read" for file in dossier.files):
            settled = review(Reason.UNREADABLE)
        elif sureness < SURE:
            settled = review(Reason.UNSURE)
        elif least + _sent_again(dossier, found) >= wanted:
            settled, key = review(Reason.AMBIGUOUS), "count-repeated"
    key = {Status.PASS: "enough", Status.FAIL: "too-few"}.get(settled.status, key)
    return Finding(
        rule,
        settled.status,
        settled.reason,
        Message(f"completeness.{key}", words),
        found[0].id if len(found) == 1 else None,
        None
        if settled.status is Status.PASS
        else Message(f"completeness.{'count' if settled.status is Status.FAIL else 'count-unsure'}.fix", words),
        tuple(spot for document in found for spot in document.place),
        {"count": wire(wanted)},
        (entry.source,),
    )


def _alternative(dossier: Dossier, choice: Alternative, circumstances: Circumstances) -> Iterator[Finding]:
    """The choice as a whole, then the papers of the way that was taken (or is nearest)."""
    outer = circumstances.holds(choice.when)
    if outer.settled.status is Status.FAIL:
        facts = ", ".join(choice.when.facts if choice.when else ())
        yield Finding(
            choice.rule,
            Status.NOT_APPLICABLE,
            None,
            Message("completeness.choice-not-asked", {"facts": facts}),
            source=_sources(choice.source),
        )
        return
    open_ways = [(way, circumstances.holds(way.when)) for way in choice.ways]
    open_ways = [(way, holds) for way, holds in open_ways if holds.settled.status is not Status.FAIL]
    papers = {way.id: [_present(dossier, need, circumstances) for need in way.needs] for way, _ in open_ways}
    complete = [way for way, _ in open_ways if _settled(papers[way.id]).status is Status.PASS]
    chosen = [way for way, holds in open_ways if way.when is not None and holds.settled.status is Status.PASS]
    way = _nearest(complete or chosen or [way for way, _ in open_ways], papers)
    if way is None:
        yield _choice(choice, review(Reason.UNKNOWN_FACT), "choice-none", {})
        return
    notes = _nearest_other(dossier, choice, way, circumstances)
    own = papers[way.id]
    missing = ", ".join(
        finding.message.args["kind"] for finding in own if finding.status in (Status.FAIL, Status.REVIEW)
    )
    words = {"way": way.id, "missing": missing, "ways": ", ".join(one.id for one, _ in open_ways)}
    unknown = tuple(dict.fromkeys(name for _, holds in open_ways for name in holds.unknown))
    settled = _settled(own)
    undecided = not chosen and len(open_ways) > 1 and bool(unknown)
    if undecided and (settled.status is not Status.PASS or _also_begun(way, open_ways, papers)):
        # Nobody said which way is taken: what is missing from the nearest one is not yet a fault, unless papers
        # surely lack whichever it is; and what is complete for one kind of guarantor may not be for the real one.
        words["facts"] = ", ".join(unknown)
        lacking = all(_settled(papers[one.id]).status is Status.FAIL for one, _ in open_ways)
        if lacking:
            yield _choice(choice, FAIL, "choice-lacking", words, notes)
        else:
            yield _choice(choice, review(Reason.UNKNOWN_FACT), "choice-unknown", words, notes)
        silent = Message("completeness.way-open", {"way": way.id})
        for finding in own:
            if finding.status is Status.PASS:
                yield finding
            else:
                yield Finding(finding.rule, Status.NOT_APPLICABLE, None, silent, source=finding.source)
    else:
        key = {Status.PASS: "choice-complete", Status.FAIL: "choice-missing"}.get(settled.status, "choice-unsure")
        yield _choice(choice, settled, key, words, notes)
        yield from own
    for other in choice.ways:
        if other is not way:
            for need in other.needs:
                yield Finding(
                    need.rule,
                    Status.NOT_APPLICABLE,
                    None,
                    Message("completeness.other-way", {"way": way.id, "kind": need.kind}),
                    source=_sources(need.source),
                )


def _nearest_other(
    dossier: Dossier, choice: Alternative, way: Way, circumstances: Circumstances
) -> tuple[Message, ...]:
    """Which other way is nearest, and what is missing there: also one that what was declared rules out."""
    others = [one for one in choice.ways if one is not way]
    papers = {one.id: [_present(dossier, need, circumstances) for need in one.needs] for one in others}
    nearest = _nearest(others, papers)
    if nearest is None:
        return ()
    lacking = ", ".join(
        finding.message.args["kind"] for finding in papers[nearest.id] if finding.status in (Status.FAIL, Status.REVIEW)
    )
    key = "completeness.choice-other" if lacking else "completeness.choice-other-complete"
    return (Message(key, {"way": nearest.id, "missing": lacking}),)


def _also_begun(way: Way, open_ways: list[tuple[Way, Holds]], papers: Mapping[str, list[Finding]]) -> bool:
    """Whether another way hangs on the same unanswered question, has papers in the dossier and is not complete."""
    own = next(set(holds.unknown) for one, holds in open_ways if one is way)
    return any(
        one is not way
        and own & set(holds.unknown)
        and any(finding.status is Status.PASS for finding in papers[one.id])
        and _settled(papers[one.id]).status is not Status.PASS
        for one, holds in open_ways
    )


def _nearest(ways: Iterable[Way], papers: Mapping[str, list[Finding]]) -> Way | None:
    """The way nearest to complete; the first one listed when several tie, or when none is begun.

    A way of one paper is no nearer than one of two only because it lacks fewer. A paper that may be
    there is nearer than one that is surely missing: else a badly read title of ownership would be
    answered with "no lease".
    """

    def open_papers(way: Way) -> tuple[int, int]:
        missing = sum(finding.status is Status.FAIL for finding in papers[way.id])
        unsure = sum(finding.status is Status.REVIEW for finding in papers[way.id])
        there = sum(finding.status is Status.PASS for finding in papers[way.id])
        return 2 * (missing - there) + unsure, missing

    def begun(way: Way) -> bool:
        return any(
            finding.status is Status.PASS or (finding.status is Status.REVIEW and finding.document is not None)
            for finding in papers[way.id]
        )

    several = list(ways)
    return min(filter(begun, several), key=open_papers, default=next(iter(several), None))


def _settled(findings: Iterable[Finding]) -> Settled:
    return all_of(Settled(finding.status, finding.reason) for finding in findings)


def _choice(
    choice: Alternative, settled: Settled, key: str, words: Mapping[str, str], notes: tuple[Message, ...] = ()
) -> Finding:
    if settled is NOT_APPLICABLE:
        settled = review(Reason.UNKNOWN_FACT)
    fix = Message("completeness.choice.fix", dict(words)) if settled.status is not Status.PASS else None
    return Finding(
        choice.rule,
        settled.status,
        settled.reason,
        Message(f"completeness.{key}", dict(words)),
        fix=fix,
        source=_sources(choice.source),
        notes=notes,
    )


def _sources(source: Source | None) -> tuple[Source, ...]:
    return (source,) if source is not None else ()
