"""Addresses by their shape: street and number, postcode and town, in whatever sentence they stand.

An address shows itself. What it is the address of is said shortly before ("living at", "gevestigd te", "sise"), by a
label, or by where it stands: in the head or foot of a letter it is the sender's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from pipeline.extract.dates.find import parse_date
from pipeline.extract.text.flow import begins_row, broken_for_room, flowing
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators import countries

About = Literal["residence", "dwelling", "seat", "sender", "unsaid"]
"""Whose address it is: where somebody lives, what is let or sold, where a company sits, who writes."""

_NUMBER: Final = (
    r"\d{1,4}\s?(?:[a-zA-Z](?![\w])|bis\b|ter\b)?(?:[\s,/]{1,2}(?:bus|bte\.?|boite|boîte|b\.|box|app\.?)\s?\w{1,4}\b)?"
)
_STREET: Final = r"(?<![\w'’.-])[^\W\d_][\w'’.-]{0,30}(?:[ \n](?![àa]\s)[^\W\d_][\w'’.-]{0,30}){0,5}"
_TOWN: Final = (
    r"[^\W\d_a-zß-öø-ÿ][\w'’-]{0,30}"
    r"(?:[ ](?:[A-ZÀ-Þ][\w'’-]{0,30}|(?:en|la|le|sur|am|an|der|op|den) [A-ZÀ-Þ][\w'’-]{0,30})){0,3}"
)
_POSTCODE: Final = r"(?:[A-Z]{1,2}-)?\d{4,5}"
_STREET_FIRST: Final = pattern_of(rf"{_STREET}[ \n]?,?[ \n]{_NUMBER}\s?[,.–-]?[ \n]{{0,2}}{_POSTCODE}[ \n]{_TOWN}")
_NUMBER_FIRST: Final = pattern_of(rf"(?<!\w)\d{{1,4}}[a-z]?,?\s{_STREET},?[ \n]{_POSTCODE}[ \n]{_TOWN}")
_TOWN_FIRST: Final = pattern_of(
    rf"(?<!\w){_POSTCODE} [A-ZÀ-Þ][\w'’-]{{0,30}}(?: [A-ZÀ-Þ][\w'’-]{{0,30}}){{0,3}}\s?[,(–-]\s?"
    rf"{_STREET},?[ \n](?:n[r°o]\.?\s)?{_NUMBER}"
)
_SAYS: Final[tuple[tuple[About, re.Pattern[str]], ...]] = (
    (
        "dwelling",
        pattern_of(
            r"\b(?:gelegen|situ[ae]\w*|sise?s?|sito|sita|located|belegen\w*|befindlich\w*|ligging|"
            r"(?:goed|pand|woning|perceel|appartement|huis|property|premises|dwelling|immeuble) (?:te|at|in|a)|"
            r"(?:van het|van de|du|of the|des|del|dell'|do) ?(?:goed|pand|perceel|woning|bien|property|premises|"
            r"objekts|grundstucks|inmueble|immobile|imovel)|"
            r"lage des hauses|ubicad[oa]|ubicat[oa]|localizad[oa]|polozon\w{1,2}|adresa imobilului)\b"
        ),
    ),
    (
        "seat",
        pattern_of(
            r"\b(?:siege|zetel|sitz|registered office|head office|seat|kantoor|maatschappelijk\w*|werkzetel|company|"
            r"societe|vennootschap|firma)\b"
        ),
    ),
    (
        "residence",
        pattern_of(
            r"\b(?:haupt(?:wohnsitz|wohnung)|resid\w*|domicil\w*|demeur\w*|habit\w*|liv(?:es|ing)|lives|woon\w*|wohn\w*|verblij\w*|hoofdverblij\w*|"
            r"gevestigd|etablie?|wonende|inscrite?|ingeschreven|angemeldet|gemeldet|registered|adres\w*|address|anschrift|"
            r"morad\w*|direccion|indirizzo|endereco|adresa|zamieszk\w*)\b"
        ),
    ),
)
_REACH: Final = 70
_HEAD: Final = 0.22
_FOOT: Final = 0.88


@dataclass(frozen=True, slots=True)
class Address:
    """One address on a page."""

    snippet: Snippet
    about: About


def addresses(paper: Paper) -> Iterator[Address]:
    """Every address that shows itself by its shape, in reading order."""
    for page in paper.pages:
        ends = -1
        found = sorted(
            (match for shape in (_STREET_FIRST, _NUMBER_FIRST, _TOWN_FIRST) for match in shape.finditer(page.text)),
            key=lambda match: (match.start(), -match.end()),
        )
        for match in found:
            if match.start() < ends or parse_date(match.group()) or _LAND_REGISTER.search(fold(match.group())):
                continue
            ends = match.end()
            yield _address(page, match)


_LAND_REGISTER: Final = pattern_of(
    r"\b(?:kadast\w{0,8}|cadast\w{0,4}|catast\w{0,4}|katast\w{0,4}|sectie|section|perceel|parcel\w{0,3}|parzelle|"
    r"flurstuck|flur|gemarkung|foglio|particella|subalterno|finca|poligono)\b"
)
"""Words of the land register, whose numbers look like postcodes: "73, bekend ten kadaster sectie D nummer 0714 K"."""
_INSIDE_STREET: Final = pattern_of(r"[^\d\n]{3,80}\n(?=[^\W\d_]{2})")
"""The words of a line before the first that tell a street."""
_LEADS_IN: Final = pattern_of(r"\b(?:a|au|te|at|in|en|zu|adres|adresse|address|is|est|ist)\b[\s:]+")
"""Written small: with a capital they begin the name of a street ("Am Stadtgraben", "In den Erlen")."""


def _address(page: PageText, match: re.Match[str]) -> Address:
    start = match.start()
    # The street's first words may be those of the sentence: "living at Bergstraße 88", "situé avenue du Moulin".
    figure = re.compile(r"\d").search(page.text, start + 2)
    leading = page.folded[start : figure.start() if figure else match.end()]
    inner = [one for _, pattern in _SAYS for one in pattern.finditer(leading)]
    inner += [one for one in _LEADS_IN.finditer(leading) if page.text[start + one.start()].islower()]
    cut = max((one.end() for one in inner if re.search(r"[^\W\d_]{3}", leading[one.end() :])), default=0)
    snippet = flowing(Snippet(page, start + cut, match.end()).trimmed(" \t\n:;,.-–—_/|=*()"))
    while (broken := _INSIDE_STREET.match(page.text, snippet.start, snippet.end)) is not None:
        if broken_for_room(page, broken.end() - 1) and not begins_row(page, broken.end() - 1):
            break
        # A line that had room left is a heading or a label; a street is broken before its number, if at all.
        snippet = Snippet(page, broken.end(), snippet.end)
    box = snippet.evidence.bbox
    line, _ = page.line_bounds(snippet.start)
    over = page.folded[page.line_bounds(max(0, line - 1))[0] : max(0, line - 1)]
    if box is not None and box[1] < _HEAD and line == snippet.start and _OFFICE.search(over) and ":" not in over:
        return Address(snippet, "sender")
    before = page.folded[max(0, snippet.start - _REACH) : snippet.start]
    # What was said in an earlier sentence is not said of this address.
    before = re.split(r"[.;]\s", before)[-1]
    said = [(one.start(), about) for about, pattern in _SAYS for one in pattern.finditer(before)]
    if said:
        about = max(said)[1]
        return Address(whole_address(snippet) if about == "residence" else snippet, about)
    in_sentence = _VERB_BEHIND.match(page.text, snippet.end) is not None
    if box is not None and (box[1] < _HEAD or box[3] > _FOOT) and not in_sentence:
        return Address(snippet, "sender")
    return Address(snippet, "unsaid")


_VERB_BEHIND: Final = pattern_of(r" [a-zß-öø-ÿ]{3,14}[ ,.\n]")
"""A sentence that goes on behind an address, as no letterhead does: "… 4730 Raeren geworden ist"."""
_OFFICE: Final = pattern_of(
    r"\b(?:dienst|directi\w+|service|office|dep[at]\w{2,8}ment|afdeling|abteilung|fod|spf|minist\w+|universit\w+|agenc\w+|"
    r"administration|bestuur|ville|gemeente|commune|stad|n\.?v|s\.?a|b\.?v|gmbh|ltd)\b"
)
"""A line of a letterhead over the sender's address, whatever word of living or staying it bears."""


def whole_address(snippet: Snippet) -> Snippet:
    """An address with the flat and the house before its street, behind the word that leads in, and its country."""
    page = snippet.page
    lead = _LEADS.search(page.text, max(0, snippet.start - _REACH), snippet.start)
    return with_country(Snippet(page, lead.start("parts") if lead is not None else snippet.start, snippet.end))


_LEADS: Final = pattern_of(
    r"(?:\s(?:te|à|a|at|in|en|em|zu)|:)[ \n\t]{1,2}(?P<parts>(?:[A-Z0-9][\w/ .'’#-]{1,30},[ \n]){1,3})$"
)
"""Parts of an address between the word that leads in and the street: "te Flat 12, Sai Residency, "."""


def with_country(snippet: Snippet) -> Snippet:
    """An address with the country that goes on behind it, after a comma or alone in the next line."""
    page = snippet.page
    follows = _COUNTRY.match(page.text, snippet.end)
    if follows is None:
        return snippet
    country = follows.group("country")
    named = countries.from_text(country) if len(country) > _LONGEST_CODE else ()
    return Snippet(page, snippet.start, follows.end("country")) if named else snippet


_LONGEST_CODE: Final = 3


_COUNTRY: Final = pattern_of(
    r"(?:,[ \n]|[ ]?\n[ ]?)(?P<country>[^\W\d_a-zß-öø-ÿ][^\W\d_]{2,15}(?: [^\W\d_]{2,15}){0,2})(?=[\n\t.,;]|$)"
)
_SHARP_S: Final = pattern_of(r"(?<=[aeiouäöü])B(?=e\b|en?\b|\b|[a-z]{2})")


def written(text: str) -> str:
    """An address with the ß that readers without it take for a B: "BergstraBe"."""
    return _SHARP_S.sub("ß", text)
