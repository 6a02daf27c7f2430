"""What an applicant answers on the form by yes or no."""

from __future__ import annotations

from pipeline.extract.papers.form_values import values_at
from pipeline.extract.text.candidates import field_of, readings_of
from pipeline.extract.text.lines import Paper
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
    "schengenvisa's afgegeven gedurende de laatste drie jaar|schengenvisa's van de laatste drie jaar|"
    "in den letzten drei jahren erteilte schengen visa|schengen visa die in den letzten drei jahren erteilt wurden|"
    "schengen visa der letzten drei jahre|erteilte schengen visa in den letzten drei jahren",
    label=True,
)
_NO = pattern_of(r"(?:\[?[xX✓☒☑]\]?\s?)?(?:no|none|non|aucuns?|neant|nee|geen|nein|keine?s?|nihil)\W{0,3}$")
_CHOICES = pattern_of(r"(?i)\b(?:yes|oui|ja|no|non|nee|nein)\b")
_TICKS = ("[x]", "[X]", "☒", "☑", "✓")
_YES = pattern_of(r"(?:\[?[xX✓☒☑]\]?\s?)?(?:yes|oui|ja)\b(?!.{0,20}\b(?:no|non|nee|nein)\b)")


def earlier_visas(paper: Paper) -> Field[bool]:
    """Whether the applicant says that Schengen visas were issued in the last three years (``rules.md`` PVISA-01).

    A row of both choices tells nothing, unless a tick was read with the one.
    """
    found: list[Reading[bool]] = []
    for _, value, weight in values_at(paper, SCHENGEN_VISAS):
        start, end = value.page.line_bounds(value.start)
        if (
            not value.raw.startswith(_TICKS)
            and len({word.lower() for word in _CHOICES.findall(value.page.text[start:end])}) > 1
        ):
            continue
        found += readings_of(value, _answer, 0.85 * weight)
    return field_of(found, keep=0.8)


def _answer(text: str) -> list[tuple[bool, float]]:
    said = text.strip(" .:-").lower()
    if _NO.match(said):
        return [(False, 1.0)]
    return [(True, 1.0)] if _YES.match(said) else []
