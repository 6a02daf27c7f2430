"""What an applicant answers on the form by yes or no."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.papers.form_columns import is_official
from pipeline.extract.text.candidates import field_of, readings_of
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

SCHENGEN_VISAS = Wording(
    "schengen visas issued during the past three years|schengen visas issued in the past three years|"
    "schengen visas issued during the last three years|schengen visas issued in the last three years|"
    "schengen visa issued during the past three years|schengen visas during the past three years|"
    "schengen visas obtained during the past three years|schengen visas obtained in the last three years|"
    "visas schengen delivres au cours des trois dernieres annees|visa schengen delivre au cours des trois dernieres "
    "annees|visas schengen obtenus au cours des trois dernieres annees|visas schengen delivres durant les trois "
    "dernieres annees|visas schengen delivres ces trois dernieres annees|visas schengen des trois dernieres annees|"
    "schengenvisa die de laatste drie jaar zijn afgegeven|schengenvisa die in de afgelopen drie jaar zijn afgegeven|"
    "schengenvisa die de afgelopen drie jaar zijn afgegeven|schengenvisa's die de laatste drie jaar zijn afgegeven|"
    "schengenvisa's afgegeven in de laatste drie jaar|schengenvisa's afgegeven in de afgelopen drie jaar|"
    "schengenvisa afgegeven in de laatste drie jaar|schengenvisa afgegeven in de afgelopen drie jaar|"
    "schengenvisa's afgegeven gedurende de laatste drie jaar|schengenvisa's van de laatste drie jaar|"
    "in den letzten drei jahren erteilte schengen visa|schengen visa die in den letzten drei jahren erteilt wurden|"
    "schengen visa der letzten drei jahre|erteilte schengen visa in den letzten drei jahren",
    label=True,
)
_NO = pattern_of(r"(?:no|none|non|aucuns?|neant|nee|geen|nein|keine?s?|nihil)\W{0,3}$")
_YES = pattern_of(r"(?:yes|oui|ja)(?![^\W_])")
_TICKED = pattern_of(r"\s{0,3}(?:[\[(]\s?[xX✓]\s?[\])]|[☒☑✓])\s{0,2}")
_CHOICES = pattern_of(r"\b(?:yes|oui|ja|no|non|nee|nein)\b")


def earlier_visas(paper: Paper) -> Field[bool]:
    """Whether the applicant says that Schengen visas were issued in the last three years (``rules.md`` PVISA-01).

    A row of both choices tells nothing, unless a tick was read with the one.
    """
    found: list[Reading[bool]] = []
    for hit in paper.find(SCHENGEN_VISAS):
        for place in _places(hit):
            if answers := readings_of(place, _answer, _SURE):
                found += answers
                break
    return field_of(found, keep=0.8)


_SURE = 0.8


def _places(hit: Hit) -> Iterator[Snippet]:
    """Where the answer to a question stands: behind it, else right of it, else beneath it."""
    page, cell = hit.page, hit.page.cell_at(max(hit.start, hit.end - 1))
    if cell is None or is_official(page, cell):
        return
    yield Snippet(page, hit.end, max(hit.end, cell.end)).trimmed(" \t\n:;.-–—?")
    for other in (page.right_of(cell), page.below(cell)):
        if other is not None and not is_official(page, other):
            start, end = page.line_bounds(other.start)
            ticked = _TICKED.match(page.text, other.start) is not None
            if ticked or len(set(_CHOICES.findall(page.folded[start:end]))) <= 1:
                yield page.snippet(other)


def _answer(text: str) -> list[tuple[bool, float]]:
    said = fold(_TICKED.sub("", text)).strip(" .,:-")
    if _NO.match(said):
        return [(False, 1.0)]
    others = set(_CHOICES.findall(said)) - {"yes", "oui", "ja"}
    return [(True, 1.0)] if _YES.match(said) and not others else []
