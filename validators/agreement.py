"""Papers about one matter that must say the same: employer, institution, dates and amounts of the research."""

from __future__ import annotations

from collections.abc import Iterator

from validators import countries
from validators.checks import Case, Outcome, dossier_check, wire
from validators.facts import Document, Field, Scalar
from validators.verdict import FAIL, FLOOR, NOT_APPLICABLE, PASS, Reason, Status, review, settle_many

GENERIC = frozenset(
    [
        "university",
        "universite",
        "universiteit",
        "universitat",
        "hogeschool",
        "haute",
        "ecole",
        "school",
        "college",
        "institute",
        "institut",
        "instituut",
        "academy",
        "academie",
        "faculty",
        "faculte",
        "faculteit",
        "department",
        "company",
        "belgium",
        "belgique",
        "belgie",
        "services",
        "group",
        "international",
        "limited",
        "gmbh",
        "sprl",
        "bvba",
        "srl",
    ]
)
"""Words that many organisations share; two names that have only these in common are not surely the same."""
TELL_OF_OTHERS = frozenset({"motivation-letter"})
"""Papers in the writer's own words, which name the school before as well as the one to come."""


@dossier_check("papers.agree")
def agree(case: Case) -> Iterator[Outcome]:
    """Every field in ``fields`` is the same on all of the rule's papers that state it; a difference is for a person."""
    names = case.parameter("fields")
    fields = names if isinstance(names, tuple) else (str(names),)
    compared, doubtful = 0, False
    for name in fields:
        stated = [
            (document, document.field(name))
            for document in case.documents
            if (best := document.field(name).best) is not None and best.confidence >= FLOOR
        ]
        if len(stated) < 2:
            continue
        first, measure = stated[0]
        for document, field in stated[1:]:
            compared += 1
            settled = settle_many((measure, field), lambda pair: same(pair[0], pair[1]))
            if settled.status is Status.PASS or (document.kind in TELL_OF_OTHERS and _mentions(measure, field)):
                continue
            doubtful = True
            yield _difference(case, name, (first, measure), (document, field), clear=settled is FAIL)
    if not compared:
        yield case.outcome(NOT_APPLICABLE, variant="alone")
    elif not doubtful:
        place = tuple(spot for document in case.documents for spot in document.place)
        yield case.outcome(PASS, evidence=place, fields=fields)


def _mentions(measure: Field[Scalar], field: Field[Scalar]) -> bool:
    """Whether one of several things that a paper names is surely the one meant."""
    settled = [settle_many((measure, Field((one,))), lambda pair: same(pair[0], pair[1])) for one in field.readings]
    return any(one.status is Status.PASS for one in settled)


def _difference(
    case: Case,
    name: str,
    one: tuple[Document, Field[Scalar]],
    other: tuple[Document, Field[Scalar]],
    *,
    clear: bool,
) -> Outcome:
    return case.outcome(
        review(Reason.CONTRADICTORY if clear else Reason.UNSURE),
        variant="differ",
        field=other[1],
        document=other[0],
        fields=name,
        found=wire(other[1].values[0]),
        measure=wire(one[1].values[0]),
        other_kind=one[0].kind,
    )


def same(one: Scalar, other: Scalar) -> bool | None:
    """Equal values; of two names, a distinctive word in common. None when only everyday words are shared."""
    if not isinstance(one, str) or not isinstance(other, str):
        return one == other
    first, second = (set(countries.folded(text).split()) for text in (one, other))
    if first == second:
        return True
    distinct = [{word for word in words if len(word) > 2 and word not in GENERIC} for words in (first, second)]
    if not all(distinct):
        return None
    return bool(distinct[0] & distinct[1])
