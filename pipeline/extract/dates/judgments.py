"""The day on which a court decided, by the words before and behind it."""

from __future__ import annotations

from typing import Final

from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.lines import Paper
from pipeline.patterns import pattern_of

_JUDGED: Final = pattern_of(
    r"\b(?:verkundet|beschlossen|erlassen|beschlus?s(?:es)? vom|urteils? vom|verhandlung vom|sitzung vom|"
    r"urteilsdatum|jugement (?:rendu |prononce |contradictoire )?(?:du|le|en date du)|date du jugement|"
    r"jugement prononce|arret (?:rendu )?(?:du|le)|audience (?:publique )?(?:du|tenue le)|ordonnance (?:du|rendue le)|"
    r"judg(?:e?)ment (?:rendered |given |pronounced |dated |made )?(?:on|of|dated)|date of (?:the )?judge?ment|"
    r"(?:decree|order|decision) (?:absolute |of divorce )?(?:was )?(?:made|granted|pronounced|entered|rendered|issued)|"
    r"pronounced (?:in (?:open )?court )?on|final order|court (?:pronounces|pronounced|decided|ordered)|"
    r"terechtzitting van|uitgesproken|vonnis van|datum (?:van het )?vonnis|beschikking van|"
    r"sentencia (?:de(?: fecha)?|n)|fecha de la sentencia|sentenza (?:del|n)|data della sentenza|"
    r"sentenca (?:de|proferida)|"
    r"wyroku? z dnia|hotararea|sentinta|karar tarihi|echtscheiding uit op|divorce (?:le|on)|divorced on|"
    r"adoption (?:est |was )?(?:prononcee|granted|pronounced) (?:le|on))\b[^.;]{0,60}$"
)
_JUDGED_BEHIND: Final = pattern_of(
    r"[\s,]{0,2}(?:beschlossen|verkundet|fur recht erkannt|entschieden|prononce|rendu le jugement|a rendu|"
    r"uitgesproken|"
    r"decided|ordered|(?:the )?court (?:pronounced|granted|ordered)|"
    r"de echtscheiding|le divorce|the divorce|die scheidung)\b"
)
_YEAR: Final = pattern_of(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NOT_YET: Final = pattern_of(
    r"\b(?:conditional|nisi|provisional|provisoire|voorlopig\w*|vorlaufig\w*|interlocutory|rechtskraftig|appeal|"
    r"requete|petition|verzoekschrift|antrag|married|mariage|huwelijk|eheschliessung|copie|copy|afschrift|ausfertigung|"
    r"ausgefertigt)\b[^.;]{0,40}$"
)


def told_judgment(paper: Paper) -> RoledDate | None:
    """The one day on which the paper says that a court decided; None where it says none, or more than one."""
    found = [date for date in roled_dates(paper) if date.role != "birth" and _is_judgment(date)]
    return found[0] if len({date.latest for date in found}) == 1 else None


def _is_judgment(date: RoledDate) -> bool:
    page, start = date.spot.snippet.page, date.spot.snippet.start
    before = page.folded[max(0, start - 110) : start].replace("\n", " ").replace("\t", " ")
    before = _YEAR.split(before)[-1]  # What another date ends with is said of that one.
    if _NOT_YET.search(before):
        return False
    return bool(_JUDGED.search(before) or _JUDGED_BEHIND.match(page.folded, date.spot.snippet.end))
