"""The parties that a judgment opposes: between the one, of the one part, and the other, of the other part."""

from __future__ import annotations

from typing import Final

from pipeline.extract.names.clean import MAX_NAME, clean_name
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import name_readings, narrow
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field


def of_either_part(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """Who stands behind "Between" at the head of a line, and who behind "And" or "Against" at that of a later one."""
    for page in paper.pages:
        for one in _BETWEEN.finditer(page.folded):
            first = _named_at(page, one.end())
            end = min(len(page.text), one.end() + _PARTICULARS)
            for other in _AND.finditer(page.folded, one.end(), end) if first is not None else ():
                second = _named_at(page, other.end())
                if first is not None and second is not None and words_of(first.raw) != words_of(second.raw):
                    return field_of(name_readings(first, _SURE)), field_of(name_readings(second, _SURE))
    return None


def _named_at(page: PageText, start: int) -> Snippet | None:
    """The whole name that a stretch begins with, a title or the word for a party before it at most."""
    end = min(len(page.text), start + MAX_NAME)
    party = _PARTY.match(page.folded, start, end)
    start = party.end() if party else start
    line = page.text[start:end].split("\n")[0]
    name = clean_name(line) or clean_name(page.text[start:end].replace("\n", " "))
    place = narrow(Snippet(page, start, end), name) if len(name.split()) > 1 else None
    return place if place is not None and place.start - start <= _TITLE else None


_BETWEEN: Final = pattern_of(
    r"(?:^|\n)[^\w\n]{0,3}(?:\d{1,2}\W{1,3})?(?:entre|between|tussen|zwischen|tra|fra|pomiedzy|intre)"
    r"\s?[:,]?[ \t\n]{1,3}"
)
_AND: Final = pattern_of(
    r"\n[^\w\n]{0,3}(?:\d{1,2}\W{1,3})?(?:et|and|en|und|y|e|a|si|contre|against|tegen|gegen|contra|versus)"
    r"\s?[:,]?[ \t\n]{1,3}"
)
_PARTY: Final = pattern_of(
    r"(?:(?:le |la |the |l'|de |die |der |el |il )?(?:demandeu\w{1,5}|defende\w{2,6}|requerant\w?|petitioner|applicant|"
    r"plaintiff|respondent|defendant|eiser\w{0,2}|verzoek\w{2,4}|verweer\w{2,5}|klager\w{0,2}|beklagte\w?|"
    r"antragstell\w{2,4}|antragsgegner\w{0,2}|demandante|demandad[oa]|autora?|reu|attore|convenut[oa]|ricorrente)"
    r"\s?[:,]\s{0,3})"
)
_PARTICULARS: Final = 700
"""Signs of where and when a party was born, lives and by whom it is represented."""
_TITLE: Final = 14
_SURE: Final = 0.84
