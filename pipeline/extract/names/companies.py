"""Companies by their legal form, wherever they stand: "Lin & Partners Ltd", "Zeebries Logistics NV"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from pipeline.extract.text.folding import fold, squeeze, word_set
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of

_FORM: Final = (
    r"(?:S\.? ?A\.?(?: ?P\. ?I\.?| ?B\.?)? (?:DE|de) C\. ?V\.?|"
    r"S\. ?(?:DE|de) ?R\. ?L\.?(?: (?:DE|de) C\. ?V\.?)?|S\.A\.C\.|E\.I\.R\.L\.|"
    r"S\.?A\.?R\.?L\.?|S\. ?à ?r\. ?l\.?|S[àa]rl|S\.?R\.?L\.?|"
    r"S\.?P\.?R\.?L\.?(?:U\.?)?|S\.?A\.?S\.?|S\.A\.|SA|SE|SC|SCS|SNC|SCRL|N\.V\.|NV|"
    r"B\.V\.(?:B\.A\.)?|BV(?:BA)?|CV(?:BA)?|V\.O\.F\.|VOF|Comm\.?V|G?mbH(?: & Co\.? KG)?|GmbH|AG|KG|OHG|"
    r"UG(?: \(haftungsbeschränkt\))?|e\.V\.|"
    r"(?:Ltd|LTD)\.? ?(?:Şti|ŞTİ)\.?|(?:Limited|LİMİTED|Anonim|ANONİM) (?:Şirketi|ŞİRKETİ)|"
    r"Ltd\.?|LTD\.?|Limited|LIMITED|L\.?L\.?C\.?|LLP|Inc\.?|INC\.?|Corp\.?|PLC|plc|P\.?J\.?S\.?C\.?|ASBL|asbl|VZW|vzw|"
    r"S\.?p\.?A\.?|S\.r\.l\.|S\.n\.c\.|S\.L\.(?:U\.)?|SL|Lda\.?|LDA|Ltda\.?|A\.Ş\.?|A\.S\.|FZE|FZCO|SUARL|"
    r"Sp\. z o\.o\.|[Ss]p\. ?[jk]\.|Spółka (?:z ograniczoną odpowiedzialnością|[Aa]kcyjna|[Jj]awna)|"
    r"Kft\.?|Zrt\.?|Nyrt\.?|ApS|A/S|Oyj|UAB|SIA|OÜ|EOOD|OOD|a\.s\.|Tbk\.?|K\.K\.|d\.o\.o\.|s\.r\.o\.|"
    r"S(?:dn|DN)\.? B(?:hd|HD)\.?|W\.L\.L\.?)"
)
_WORD: Final = r"[^\W\d_a-zß-öø-ÿ][\w'’&.-]{0,30}"
_COMPANY: Final = pattern_of(
    # A brand may begin small, with a capital inside: "wellBank S.A.".
    rf"(?<![\w'’.&-])(?:{_WORD}|\d{{1,4}}|[^\W\d_A-ZÀ-Þ]{{1,8}}[A-ZÀ-Þ]\w{{1,20}})"
    rf"(?:[ \n](?:{_WORD}|&|\d{{1,4}}|"
    r"(?:and|et|en|und|e|y|ve|VE|i|și|şi|si|és|og|och|ja|dan|de|du|des|do|da|dos|del|of|the|la|le|les|der|den|het|ter|ten|"
    r"fur|für|for|voor|pour)"
    r"(?=[ \n]))){0,6}"
    rf"[ \n,]{{1,2}}{_FORM}(?![\w'’])"
)
_FORM_FIRST: Final = pattern_of(
    r"(?<![\w'’.&-])(?:S\.?A\.?R\.?L\.?|S\.?R\.?L\.?|S\.?P\.?R\.?L\.?(?:U\.?)?|SASU?|S\.A\.S?|SA|EURL|EARL|SCRL|SNC|SCI|"
    r"A\.?S\.?B\.?L\.?|asbl|B\.?V\.?(?:B\.?A\.?)?|N\.?V\.?|V\.?Z\.?W\.?|vzw|PT|OOO|TOO|OÜ|nv|bv|srl|sprl|sarl)\s(?:[«“\"]\s?)?"
    rf"(?P<name>{_WORD}(?: (?:{_WORD}|&|(?:and|et|en|de|du|des|of|the|la|le|les|van|voor|pour)(?= ))){{0,7}})"
)
"""The legal form before the name, as deeds and contracts have it: "la SRL CLINIQUE DU PARC"."""
_IN_QUOTES: Final = pattern_of(
    r"(?<!\w)(?:ООО|ОАО|ЗАО|ПАО|АО|ТОО|ТОВ|ПрАТ|ПАТ|ДП|ЕООД|ООД|АД)\s?[«“„\"][^«»“”„\"\n]{2,70}[»”“\"]"
)
"""A company of a state that writes in Cyrillic: its form, and its name in quotation marks."""
_LEAD: Final = pattern_of(
    r"^(?:(?:(?:Entre|ENTRE|Between|BETWEEN|Tussen|TUSSEN|Zwischen|ZWISCHEN)\s"
    r"(?:(?:der|die|das|dem|the|la|le|de|het)\s)?(?=\S{1,40}\s\S{1,40}\s\S))|"
    r"(?:(?:(?:EARNINGS|PAY|WAGE|SALARY|BANK|ACCOUNT) )?(?:STATEMENT|PAYSLIP|SLIP|ADVICE|STUB)\s(?=\S{1,40}\s\S))|"
    r"(?:(?:BIC|SWIFT)\s[A-Z0-9]{8,11}\s)|(?:M/s\.?|Messrs\.?|Naam|Name|Nom|Company|Employer|Employeur|Werkgever|"
    r"Arbeitgeber|EMPLOYER|EMPLOYEUR|WERKGEVER|ARBEITGEBER)"
    r"[\s:]+)+"
)


def companies(paper: Paper) -> Iterator[Snippet]:
    """Every company that is written with its legal form, or called one, in reading order on each page."""
    found: tuple[Snippet, ...] | None = paper.__dict__.get("_companies")
    if found is None:
        places = [place for page in paper.pages for place in _on_page(page)]
        names = {fold(place.raw) for place in places}
        found = paper.__dict__["_companies"] = tuple(_alone(place, names) for place in places)
    return iter(found)


def _alone(place: Snippet, names: Collection[str]) -> Snippet:
    """A company without the noun before it, where it stands by itself elsewhere: "Konten der Lin AG"."""
    folded = place.page.folded[place.start : place.end]
    for noun in _NOUN_OF.finditer(folded):
        if squeeze(folded[noun.end() :]) in names:
            return Snippet(place.page, place.start + noun.end(), place.end)
    return place


def _on_page(page: PageText) -> Iterator[Snippet]:
    for match in _COMPANY.finditer(page.text):
        start, end = _bounds(match.group())
        start = _in_one_block(page, match.start() + start, match.end())
        if _FORM_ALONE.fullmatch(page.text, start, match.start() + end) is None and not _is_rest(
            page.text[start : match.start() + end]
        ):
            yield Snippet(page, start, match.start() + end)
    for match in _FORM_FIRST.finditer(page.text):
        if _may_lead(page.text, match.start()) or _begins_block(page, match.start()):
            yield Snippet(page, match.start(), match.end("name"))
    for match in _IN_QUOTES.finditer(page.text):
        yield Snippet(page, match.start(), match.end())
    for match in _CALLED_ONE.finditer(page.text):
        yield Snippet(page, match.start("name"), match.end("name"))


def _is_rest(text: str) -> bool:
    """Whether all that stands before a legal form says what companies do: the end of a name whose beginning is lost."""
    words = [word.strip(".,&") for word in fold(text).split()]
    return len(words) > 1 and all(not word or word in _TRADES for word in words[:-1])


_TRADES: Final = word_set(
    "san sanayi tic ticaret ve trading co company group holding holdings international industries handel handels "
    "comercio commerce industrie industria import export pvt private services"
)
"""Words of companies' names that make no name of one by themselves."""


def _in_one_block(page: PageText, start: int, end: int) -> int:
    """Where a company begins that is written over several lines: behind a line that stands elsewhere on the page.

    The words of a stamp come before the foot of a page in the text, and are no part of the name that begins there.
    """
    broken = page.text.find("\n", start, end)
    while broken >= 0:
        if not _adjoin(page, broken - 1, broken + 1):
            start = broken + 1
        broken = page.text.find("\n", broken + 1, end)
    return start


def _adjoin(page: PageText, upper: int, lower: int) -> bool:
    """Whether what stands at two offsets is in lines one right over the other."""
    over, under = page.cell_at(upper), page.cell_at(lower)
    if over is None or under is None:
        return True
    return abs(under.level[1] - over.level[1]) <= _LINES_APART * page.line_height


def _begins_block(page: PageText, start: int) -> bool:
    """Whether a legal form is the first word of a line with no line right over it whose name might end with it."""
    return page.text[start - 1 : start] == "\n" and not _adjoin(page, start - 2, start)


def _may_lead(text: str, start: int) -> bool:
    """Whether a legal form begins a name: no name ends with it, but a small word or a mark stands before it."""
    before = text[max(0, start - 30) : start].replace("\n", " ").rstrip()
    last = before.split(" ")[-1] if before else ""
    return not last or last.islower() or last[-1:] in (":", "(", "«", ".") or (last[-1:] == "," and last[:1].islower())


def company_in(text: str) -> str:
    """The company a text names, with its legal form and nothing of the sentence around; empty when it names none."""
    match = _COMPANY.search(text)
    if match is None:
        quoted = _IN_QUOTES.search(text)
        return quoted.group() if quoted is not None else ""
    start, end = _bounds(match.group())
    return match.group()[start:end].replace("\n", " ")


def company_first(text: str) -> str:
    """The company that a text begins with, written with its legal form before the name; empty for none."""
    match = _FORM_FIRST.match(text)
    return match.group() if match is not None else ""


def _bounds(text: str) -> tuple[int, int]:
    # A heading in capitals over a company's name is no part of it; what broke for want of room is.
    start = text.rfind("\n") + 1
    while start and (
        len(text[start:].split()) < _WORDS_OF_ITS_OWN
        or _GOES_ON_BEHIND.search(text[: start - 1])
        or _GOES_ON.match(text, start)
    ):
        start = text.rfind("\n", 0, start - 1) + 1
    kind = _KIND.search(text, start)
    if kind is not None and len(text[kind.end() :].split()) > 1:
        start = kind.end()
    lead = _LEAD.match(text[start:])
    return start + (lead.end() if lead else 0), len(text)


_CALLED_ONE: Final = pattern_of(
    r"\b(?:[Ll]a|[Tt]he|[Dd]e|[Dd]ie|L'|l')\s?(?:société|company|vennootschap|Gesellschaft|firma|Firma|entreprise|sociedad)\s"
    rf"(?P<name>{_WORD}(?: (?:{_WORD}|&|(?:and|et|en|de|du|des|la|le|les|van|voor)(?= ))){{1,6}})(?=,)"
)
"""A company that is called one and gives its legal form behind a comma: "la société VERGERS DU SUD, EARL"."""
_KIND: Final = pattern_of(
    r"\b(?:der|die|la|de|the|una|a)\s(?:Gesellschaft|Firma|Unternehmung|société|Société|vennootschap|company|sociedad)\s"
)
"""What a company is, in a sentence before its name."""
_FORM_ALONE: Final = pattern_of(rf"\s{{0,3}}{_FORM}")
_LINES_APART: Final = 3.5
"""Line heights between the tops of two lines from which they are no lines of one text."""
_GOES_ON_BEHIND: Final = pattern_of(r"\b(?:de|du|des|la|of|van|voor|für|der|and|et|en|und|&)$", re.IGNORECASE)
"""A line that ends so goes on in the next."""
_GOES_ON: Final = pattern_of(r"(?:&|and|et|en|und|e|y)\s", re.IGNORECASE)
"""A line that begins so goes on with the one before."""
_NOUN_OF: Final = pattern_of(r"\b(?:der|des|du|de la|de|of|of the|van|van de|von)\s")
_WORDS_OF_ITS_OWN: Final = 3
"""Words of a line, legal form included, from which it names a company by itself."""
