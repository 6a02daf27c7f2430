"""Whom each section of a consent is about: the parent who signs, the child, who takes it along, by the line over it."""

from __future__ import annotations

from typing import Final, Literal

from pipeline.extract.names.fields import people_asked_for
from pipeline.extract.names.records import Person
from pipeline.extract.names.roles import is_whole
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import Paper
from pipeline.patterns import pattern_of
from validators.facts import Field

_WHOSE: Final = pattern_of(
    r"\b(?:(?P<child>minors?|child(?:ren)?|enfants?|mineure?s?|kind(?:eren|er|es)?|minderjarigen?|minderjahrige\w?|"
    r"hij[oa]|nin[oa]|menor(?:es)?|figli[oa]|minore|filh[oa]|crianca|dzieck[oa]|maloletni\w{0,4}|copil\w{0,4}|"
    r"minorul\w{0,2}|cocuk\w{0,3})|"
    r"(?P<parent>undersigned|parents?|fathers?|mothers?|guardians?|soussigne\w{0,2}|peres?|meres?|tuteurs?|tutrice|"
    r"autorite parentale|ondergetekenden?|ouders?|gezagsdragers?|gezaghebbenden?|vader|moeder|voogd(?:en)?|"
    r"unterzeichn\w{1,6}|eltern(?:teil\w{0,2})?|sorgeberechtigte\w?|vater\w?|mutter|vormund|padres?|madre|tutora?|"
    r"progenitor(?:es|a)?|abajo firmante|pais?|mae|responsavel|genitor[ei]|sottoscritt[oai]|rodzic\w{0,3}|"
    r"opiekun\w{0,2}|parint\w{1,5}|tatal|mama|veli\w{0,3}|anne|baba)|"
    r"(?P<other>travel\w{0,4}|accompan\w{1,5}|companions?|escort\w{0,3}|stay\w{0,3}|host|witness\w{0,2}|notar\w{1,4}|"
    r"accompagn\w{1,5}|voyag\w{1,3}|sejour\w{0,3}|temoins?|reiz\w{1,3}|begeleid\w{1,4}|verblij\w{1,4}|getuigen?|"
    r"begleit\w{1,7}|reise\w{0,2}|zeuge\w?|acompan\w{1,5}|viaj\w{1,4}|testigos?|acompanh\w{1,5}|viag\w{1,4}|testemunhas?|"
    r"accompagnat\w{1,5}|testimon\w{1,2}))\b"
)
_LINES_OVER: Final = 2
"""Lines over the first label of a section that may head it: in two languages at most."""


def in_sections(paper: Paper) -> tuple[Field[str], Field[str]]:
    """The parent and the child, each the only person in a section that is headed so; empty where none or several are.

    A form asks in each of its sections for "Name and first names", whoever that is.
    """
    found: dict[str, list[Field[str]]] = {"parent": [], "child": []}
    for person in people_asked_for(paper):
        whose = _headed(person) if person.role == "" else None
        named = field_of(person.readings())
        if whose in found and is_whole(named):
            found[whose].append(named)
    return _only(found["parent"]), _only(found["child"])


def _only(fields: list[Field[str]]) -> Field[str]:
    return fields[0] if len(fields) == 1 else Field()


def _headed(person: Person) -> Literal["parent", "child", "other"] | None:
    """What the words over a section say first: "2. Gives consent to the minor" is headed by the child."""
    page = person.page
    start, _ = page.line_bounds(person.labels[0][0])
    for _ in range(_LINES_OVER):
        if not start:
            return None
        start, end = page.line_bounds(start - 1)
        if "\t" in page.text[start:end]:
            return None  # The last row of the section before.
        if (match := _WHOSE.search(page.folded, start, end)) is not None:
            return "child" if match["child"] else "parent" if match["parent"] else "other"
    return None
