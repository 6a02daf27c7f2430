"""The day that opens an act: "L'AN DEUX MILLE VINGT. Le six février. Devant Nous, Maître …, ont comparu"."""

from __future__ import annotations

from typing import Final

from pipeline.extract.dates.roled import RoledDate
from pipeline.patterns import pattern_of

_YEAR: Final = pattern_of(
    r"(?:^|[\n\t]|[.;:]\s)\W{0,4}(?:en |in |im |dans |no |nel)?(?:l'an(?:nee|no)?|het jaar|jahre?|the year|el ano|"
    r"ano|anul|anno|nell'anno|year)\s(?:of our lord\s|de\s|del\s)?$"
)
"""What stands before the year that an act begins with."""
_TODAY: Final = pattern_of(
    r"(?:^|[\n\t]|[.;:]\s)\W{0,4}(?:op )?(?:heden|vandaag|today|on this day|this day|this|on the|heute|"
    r"am heutigen tage?|aujourd'hui|ce jour(?:d'hui)?|en el dia de hoy|hoy|oggi|il giorno|hoje|astazi|op|"
    r"am|on|le|el|il|dnia)"
    r"[\s,]{1,3}(?:(?:the|de|den|dem|le|el|il|dia|op)\s)?$"
)
"""What may begin the sentence of those who appear: "Op heden, …, verscheen voor mij"."""
_APPEARS: Final = pattern_of(
    r"[^;]{0,140}?\b(?:par ?-?devant|devant (?:nous|moi|maitre|le notaire|la notaire)|a comparu|ont comparu|"
    r"before (?:me|us)|personally appeared|voor (?:mij|ons|notaris|meester)|versche(?:en|nen)|"
    r"(?:vor|bei) (?:mir|uns|dem|der)[^.;]{0,30}notar\w*|erschien(?:en)?|ante (?:mi|nos)|compare(?:ce|cen|cio|cieron)|"
    r"(?:davanti|innanzi|avanti|dinanzi) (?:a|di) (?:me|noi)|perante (?:mim|nos)|in fata (?:mea|noastra)|przede mna|"
    r"huzurumda)\b"
)


def opens_the_act(date: RoledDate) -> bool:
    """Whether an act begins with a day: it opens with the year, or before whom somebody appears stands behind it.

    Only in the upper half of a first page: an act that is cited further down was opened on another day.
    """
    page, spot = date.spot.snippet.page, date.spot.snippet
    box = spot.evidence.bbox
    if date.role in ("birth", "law") or page.ref.reading.number != 1 or box is None or box[1] > _UPPER:
        return False
    before = page.folded[max(0, spot.start - _BEFORE) : spot.start]
    if _YEAR.search(before):
        return True
    return bool(_TODAY.search(before) and _APPEARS.match(page.folded, spot.end))


_UPPER: Final = 0.5
_BEFORE: Final = 60
