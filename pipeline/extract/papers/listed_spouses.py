"""The two spouses whom an act lists on lines of their own, numbered or behind dashes: "entre: 1. X, … / 2. Y, …"."""

from __future__ import annotations

from typing import Final

from pipeline.extract.names.sentences import name_behind
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import Paper
from pipeline.patterns import pattern_of
from validators.facts import Field

_HEADS: Final = pattern_of(
    r"\b(?:between|entre|tussen|zwischen|tra|fra|miedzy|intre|spouses|couple|epoux|conyuges|esposos|conjuges|coniugi|sposi|"
    r"echtgenoten|echtelieden|eheleuten?|ehegatten|part(?:ies|es|i|ijen|eien)|contra[yh]entes|contraenti|nubentes|nubendi|"
    r"malzonk\w{1,3}|soti\w{0,3}|comparu\w{0,2}|comparec\w{2,5}|"
    r"(?:matrimonio|casamento|mariage|marriage|huwelijk)(?:\s(?:a|en|em|in|te|at)\s[^\n:]{2,30})?)\s?:?\s{0,3}$"
)
"""What ends over the first of the two."""
_ITEM: Final = pattern_of(
    r"(?m)^\W{0,2}(?:(?P<first>(?:1|I|A|a)\s?[.)°ºª-]{1,2})|(?P<second>(?:2|II|B|b)\s?[.)°ºª-]{1,2})|"
    r"(?P<third>(?:3|III|C|c)\s?[.)°ºª-]{1,2})|(?P<dash>[-–—•*]))\s{1,3}(?=[^\W\d_])"
)
_BEHIND_THE_NAME: Final = pattern_of(
    r"\s{0,2}(?:[,;(\n]|\s(?:n[ée]{1,2}|nat[oa]|nacid[oa]|nascid[oa]|born|geboren|ur\.)\b)"
)
_REACH: Final = 400
"""Signs from the first name to the second, with everything that is told of the one who bears it."""
_HEADING: Final = 60
_SURE: Final = 0.84


def listed_spouses(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two people of a list of two below the words for a couple; None where nothing lists them, or lists a third."""
    for page in paper.pages:
        items = list(_ITEM.finditer(page.text))
        for at, one in enumerate(items):
            if not _HEADS.search(page.folded, max(0, one.start() - _HEADING), one.start()):
                continue
            following = [item for item in items[at + 1 : at + 3] if item.start() - one.start() <= 2 * _REACH]
            if one["first"]:
                two = following[:1] if following and following[0]["second"] else []
                third = any(item["third"] for item in following[1:])
            else:
                two = following[:1] if one["dash"] and following and following[0]["dash"] else []
                third = any(item["dash"] for item in following[1:])
            if not two or third or two[0].start() - one.start() > _REACH:
                continue
            first, second = (
                name_behind(page, item.end(), _SURE, parts=r"[,;(\t]", before=_BEHIND_THE_NAME)
                for item in (one, two[0])
            )
            if first and second:
                return field_of(first), field_of(second)
    return None
