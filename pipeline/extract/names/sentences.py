"""Names in running text: before and behind an expression, before an apposition, of who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extract.names.clean import ARTICLES, MAX_NAME, TITLES, clean_name
from pipeline.extract.names.in_text import before_parents, name_before, opens_lines, over_line
from pipeline.extract.names.readings import name_readings, narrow
from pipeline.extract.text.flow import flow_end, goes_on
from pipeline.extract.text.folding import fold, squeeze
from pipeline.extract.text.kinship import RELATIVE_BEFORE_NAME
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Reading

_APPOSED = pattern_of(r"[,(]\s*(?:[^\W\d_][\w'-]*[ \n'-]){0,4}$")


def names_apposed(hit: Hit) -> list[Reading[str]]:
    """The name before its apposition: "Jean DUPONT, hereinafter the landlord,", "Jean DUPONT (landlord)"."""
    page = hit.page
    start = max(0, hit.start - 90)
    before = page.text[start : hit.start]
    apposed = _APPOSED.search(before)
    if apposed is None or page.text[hit.end : hit.end + 3].lstrip().startswith(":"):
        return []
    said = before[: apposed.start()]
    if lives := _LIVES.search(said):
        said = said[: lives.start()]  # "X, wonende te Den Haag, verzoekster": the place is none of the parties.
    name = name_before(before_parents(said))
    return list(name_readings(narrow(Snippet(page, start, hit.start), name), 0.85)) if name else []


_LIVES = pattern_of(
    r",\s(?:wonende|woonachtig|wohnhaft|residing|resident|living|demeurant|domiciliée?|résidant|con domicilio|"
    r"domiciliad[oa]|residente)\s(?:te|in|at|of|à|en|em|a)\s[^,;.\n]{2,50},?\s?$",
    re.IGNORECASE,
)


def names_after(paper: Paper, wordings: Iterable[tuple[Wording, float]]) -> list[Reading[str]]:
    """Names that follow an expression in running text: "certifies that Mr X, born …"."""
    found: list[Reading[str]] = []
    for wording, plausibility in wordings:
        for hit in paper.find(wording):
            start = hit.end
            text = hit.page.text
            if _FOR_ANOTHER.match(fold(hit.phrase)) and _ACTS.search(
                hit.page.folded[max(0, hit.start - _ACTS_NEAR) : hit.start].replace("\n", " ")
            ):
                continue
            placed = _PLACE_FIRST.match(text, start) if _ENDS_WITH_PLACE.search(hit.phrase) else None
            start = placed.end() if placed else start
            ending = _OTHER_ENDING.match(text, start)
            start = ending.end() if ending else start
            struck = _OTHER_OPTION.match(text, start)
            start = struck.end() if struck else start
            under_age = _UNDER_AGE.match(hit.page.folded, start)
            start = under_age.end() if under_age else start
            while start < len(text) and text[start] in " \n\t:,.-*_)":
                if text[start] == "\n" and _heads_column(hit) and not goes_on(hit.page, start):
                    break  # It is answered below it, and not at the beginning of the next row.
                start += 1
            titles = _TITLES_ALONE.match(hit.page.folded, start)
            start = titles.end() if titles else start
            relative = RELATIVE_BEFORE_NAME.match(hit.page.folded, start)
            start = relative.end() if relative else start
            end = flow_end(hit.page, start, min(len(text), start + MAX_NAME + 30))
            snippet = Snippet(hit.page, start, end)
            # A name may go on over the line, but what stands whole on one line ends with it.
            name = clean_name(text[start:end].split("\n")[0])
            over = over_line(text, start + len(text[start:end].split("\n")[0].rstrip()))
            line = text[start:end].split("\n")[0].rstrip()
            if name and line.endswith(name) and start + len(line) < over <= end:
                name = f"{name} {squeeze(text[start + len(line) : over])}"
            broken = len(name.split()) < _TWO_WORDS and line[-1:] not in (",", ".", ";", ":", "!")
            if broken and not opens_lines(hit.page, start + len(text[start:end].split("\n")[0]) + 1):
                name = clean_name(_LABEL_LINE.split(text[start:end])[0].replace("\n", " "))
            apposed = (
                _LEADING.match(text, start, end) if not _FOR_AN_OFFICE.match(hit.page.folded, start, end) else None
            )
            if len(name.split()) < _TWO_WORDS and apposed:
                # "I the undersigned, doctor of medicine, X, …"
                name = clean_name(text[apposed.end() : end].replace("\n", " "))
                snippet = Snippet(hit.page, apposed.end(), end)
                at = text[apposed.end() : end].find(name.split()[0]) if name else -1
                title = fold(text[apposed.end() : apposed.end() + max(at, 0)]).strip(" .,")
                name = name if at >= 0 and (not title or title in TITLES) else ""
            if len(name.split()) >= _TWO_WORDS and not _of_heading(hit, name):
                found += name_readings(narrow(snippet, name), plausibility)
    return found


_TITLES_ALONE = pattern_of(
    r"(?:(?:mr|mrs|ms|miss|mister|mme|mlle|monsieur|madame|mademoiselle|dhr|mevr|mevrouw|de heer|herrn?|frau|sra?|"
    r"senora?|sig|sig\.ra|signora?|don|dona|the following person)\b\.?\s?[/,|]?\s?){1,4}:?\n"
)
"""The titles of a form, of which the name stands on the line below: "certifies that Mr. / Ms.:"."""


def _heads_column(hit: Hit) -> bool:
    """Whether an expression fills a cell beside another one, as the heading of a column does."""
    cell = hit.page.cell_at(hit.start)
    return (
        cell is not None
        and hit.start == cell.start
        and hit.end >= cell.end - 1
        and hit.page.line_bounds(cell.start)[0] < cell.start
    )


_FOR_ANOTHER = pattern_of(r"(?:on behalf of|in the name of|au nom de|namens|op naam van|em nome de|a nombre de)$")
_ACTS = pattern_of(
    r"\b(?:undersigned|acting|signing|signed|soussigne\w{0,2}|agissant|ondergeteken\w{1,3}|handelend|unterzeichn\w{1,6}|"
    r"handelnd|abajo firmante|actuando|obrando|abaixo assinad[oa]|agindo|for and)\W[^.;:]{0,30}$"
)
"""Who signs in the name of another, before that other's name: "The undersigned, on behalf of the Savings Fund"."""
_ACTS_NEAR = 60


def _of_heading(hit: Hit, name: str) -> bool:
    """Whether a heading in capitals says what the paper is about: "VERKLARING BETREFFENDE DE TAALKEUZE"."""
    start, end = hit.page.line_bounds(hit.start)
    line = hit.page.text[start:end]
    return line.isupper() and fold(name.split()[0]) in ARTICLES and line.rstrip().endswith(name)


_LABEL_LINE = pattern_of(r"\n[^\n:]{1,40}:[ \t]{0,8}(?=\n|$)")
"""A line that is a label, below a name over two lines in the margin: "Décès de / X / Y / Mentions :"."""
_ENDS_WITH_PLACE = pattern_of(r"\s(?:a|te|in|at|zu)(?: ~)?$")
_PLACE_FIRST = pattern_of(r"\s[^\W\d_][\w'’ -]{1,30}[,\n]\s?(?=[^\W\d_a-z])")
"""Where somebody was born, before the name on the next line or behind a comma."""
_FOR_AN_OFFICE = pattern_of(
    r"(?:le|la|the|de|het|der|die|den|des|du|el|il|o|a|l')\s?(?:[^\W\d_]{3,14}\s)?"
    r"(?:minist\w{2,4}|director|directeur|directrice|president\w{0,2}|mayor|"
    r"bourgmestre|burgemeester|burgermeister\w{0,2}|gouverneur|governor|rector|recteur|registrar|king|roi|koning|"
    r"board|committee|council|commission|foundation|fund|university|faculty|dean|management|"
    r"conseil|comite|fondation|fonds|universite|faculte|doyenn?e?|direction|"
    r"bestuur|raad|comite|commissie|stichting|universiteit|faculteit|decaan|directie|"
    r"vorstand\w{0,2}|stiftung|universitat|fakultat|dekan\w{0,2}|geschaftsfuhrung|"
    r"junta|consejo|fundacion|universidad|conselho|fundacao|universidade|consiglio|fondazione|universita|direzione)\b"
)
"""In whose name an officer signs, whose own name stands behind the comma: "Au nom de la Ministre, X"."""
_LEADING = pattern_of(r"[a-zß-öø-ÿ][^,.;:\t\d]{3,60},\s")
"""What somebody is, before the name."""


_UNDER_AGE = pattern_of(
    r"\s(?:mineure?|minor|minderjarige?|minderjahrige[rn]?|menor|minore)"
    r"(?:\s(?:child|enfant|kindes|kind|nin[oa]|hij[oa]|figli[oa]|filh[oa]|sohne?s?|tochter|zoon|dochter|fils|fille))?(?:\s(?:named|nommee?|prenommee?|genaamd|namens))?"
    r"(?=\s)"
)
"""That a child is under age, behind the word for it: "ma fille mineure X"."""
_OTHER_OPTION = pattern_of(r" ?/ ?[^\W\d_][^\n\t:/,.;]{1,24}:")
"""The other of two options of a form, as it is read where it is struck out: "mon fils / ma-fle : X"."""
_OTHER_ENDING = pattern_of(r"\s?[(/][a-z]{1,3}\)?(?=[\s:,])")
"""The other ending that a form offers: "student(e)", "l'intéressé(e)"."""


_I = pattern_of(
    r"(?:^|(?<=[\n\t.:]))[ ]?(?:[I|]|Je|Moi|Ik|Ich|Yo|Eu|Io|Ja|Я|We|Nous|Wij|Wir|Nosotros),[ \n](?=[^\W\d_])",
    re.MULTILINE,
)


_REMARK = pattern_of(r",\s[a-zß-öø-ÿ][^,.;:]{2,40},\s*$")
"""A remark between a name and the verb: "X, weiblichen Geschlechts, ist geboren"."""


def name_behind(
    page: PageText,
    start: int,
    plausibility: float,
    *,
    parts: str = r"[\t]",
    before: re.Pattern[str] | None = None,
) -> tuple[Reading[str], ...]:
    """The name of two words or more that a stretch of running text begins with, over the end of a line too.

    Args:
        page: the page.
        start: where the name may begin.
        plausibility: how sure such a name is.
        parts: signs at which it ends at the latest.
        before: what has to stand behind it, in the text as it is printed.
    """
    end = flow_end(page, start, min(len(page.text), start + MAX_NAME + 30))
    name = clean_name(re.split(parts, page.text[start:end].replace("\n", " "))[0])
    place = narrow(Snippet(page, start, end), name)
    ends = before is None or before.match(page.text, place.end) is not None
    return name_readings(place, plausibility) if ends and len(name.split()) > 1 else ()


def speaking_for_oneself(paper: Paper) -> list[Reading[str]]:
    """Who says "I, X, …" at the beginning of a sentence."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for match in _I.finditer(page.text):
            found += name_behind(page, match.end(), _SPOKEN, parts=",")
        for match in _I_BEHIND_VERB.finditer(page.text):
            found += name_behind(page, match.end(), _SPOKEN, parts=",")
    return found


_I_BEHIND_VERB = pattern_of(r"(?<=[a-zß-öø-ÿ,] )(?:ik|ich|yo|eu|io|je|moi),[ \n](?=[^\W\d_a-zß-öø-ÿ][^,.;:]{3,60},)")
"""The same behind the verb: "Hierbij verklaar ik, X, dat"."""
_BORN = pattern_of(
    r"\b(?:geboren|born|n[ée]\(?e?\)?|nacid[oa]|nat[oa]|nascid[oa]|urodzon[ya]|nascut[ăa]?)\s?:\s(?=[^\W\d_a-zß-öø-ÿ])"
)


def names_said_born(paper: Paper) -> list[Reading[str]]:
    """Who is named behind the day and the place of a birth: "werd te Gent geboren: X, kind van"."""
    return [
        reading
        for page in paper.pages
        for match in _BORN.finditer(page.text)
        for reading in name_behind(page, match.end(), _SAID_BORN, parts=r"[,;(\t]")
    ]


_SAID_BORN = 0.84


_TWO_WORDS = 2


_SPOKEN = 0.86


def names_over(paper: Paper, wording: Wording, plausibility: float) -> list[Reading[str]]:
    """Names on the line over what somebody is, where one signs: "Sevda Demir / sworn translator"."""
    found: list[Reading[str]] = []
    for hit in paper.find(wording):
        page, cell = hit.page, hit.page.cell_at(hit.start)
        if cell is None or hit.start - cell.start > _QUALIFIED or cell.end - cell.start > _SHORT:
            continue
        over = page.above(cell, 2.2)
        name = clean_name(page.snippet(over).raw) if over is not None else ""
        if over is not None and len(name.split()) >= _TWO_WORDS and over.end - over.start - len(name) <= _BEFORE_OFFICE:
            found += name_readings(page.snippet(over).trimmed(), plausibility)
    return found


_BEFORE_OFFICE = 12
_QUALIFIED = 40
"""Signs of what stands before the word for an office: "Allgemein ermächtigte …"."""
_SHORT = 70


_WITH_PARENTS = 300
"""Signs of a name and the names of both parents behind it."""


def names_before(paper: Paper, wording: Wording, plausibility: float) -> list[Reading[str]]:
    """Names that an expression in running text follows: "Mr X was born", "X may sign"."""
    found: list[Reading[str]] = []
    for hit in paper.find(wording):
        start = max(0, hit.start - MAX_NAME - 20)
        relatives = before_parents(hit.page.text[max(0, hit.start - _WITH_PARENTS) : hit.start])
        if len(relatives) < min(hit.start, _WITH_PARENTS):
            # "X, son of A and of B, was born": the parents stand between the name and the verb.
            start = max(0, hit.start - _WITH_PARENTS)
            name = name_before(relatives)
        else:
            name = name_before(hit.page.text[start : hit.start])
        if not name and (remark := _REMARK.search(hit.page.text[start : hit.start])):
            name = name_before(hit.page.text[start : start + remark.start()])
        place = narrow(Snippet(hit.page, start, hit.start), name)
        if name and not _LIVES_AT.search(hit.page.folded, max(0, place.start - _BEFORE_PLACE), place.start):
            found += name_readings(place, plausibility)
    return found


_LIVES_AT = pattern_of(
    r"(?:\br\s?/\s?o|\b(?:resident|native) (?:of|in)|\bresid\w{2,4} (?:at|in|a)|\bvillage|\bdomicilie\w{0,2} a|"
    r"\bdemeurant a|\bwoon(?:ende|achtig) te|\bwohnhaft in)\W{1,3}$"
)
"""Where somebody lives stands right before a place, and not before a name: "R/o Village Daudhar"."""
_BEFORE_PLACE = 24
