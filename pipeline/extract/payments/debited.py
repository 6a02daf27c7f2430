"""Who pays, where a screen names the holder over or behind the account that was debited, or a sentence does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.extract.money.iban import find_ibans
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.readings import name_readings, narrow
from pipeline.extract.names.sentences import name_behind
from pipeline.extract.payments.sides import alone, labels_of, side_of
from pipeline.extract.payments.words import REFERENCE
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label, is_label
from pipeline.patterns import pattern_of
from validators.facts import Reading

_FROM_ACCOUNT: Final = Wording(
    "from account|debit account|du compte|depuis le compte|compte a debiter|compte debite|van rekening|"
    "te debiteren rekening|von konto|belastetes konto|cuenta de origen|cuenta origen|cuenta de cargo|conta de origem|"
    "da conta|conto di addebito|dal conto|z rachunku|z konta|rachunek obciazany|rachunek zleceniodawcy|din contul|"
    "gonderen hesap",
    label=True,
)
"""Which account is debited: often its kind or number stands there, its holder's name at times."""


def over_account(paper: Paper) -> list[Reading[str]]:
    """The name below the label of the account debited, where the account itself follows within two lines."""
    for hit in paper.find(_FROM_ACCOUNT):
        cell = hit.page.cell_at(hit.start)
        named = hit.page.below(cell, 1.6) if cell is not None and alone(hit.page, hit) else None
        below = hit.page.below(named, 1.6) if named is not None else None
        lines = [below, hit.page.below(below, 1.6) if below is not None else None]
        numbered = any(one is not None and _DIGITS.search(hit.page.text, one.start, one.end) for one in lines)
        if named is None or not numbered:
            continue
        place = hit.page.snippet(named).trimmed()
        if _is_person(place.raw) and not is_label(place) and not _KIND_OF_ACCOUNT.search(fold(place.raw)):
            return list(name_readings(place, _OVER_ACCOUNT))
    return []


def owned(paper: Paper) -> list[Reading[str]]:
    """The name behind the kind of an account, in one line at a label for the payer: "Girokonto · Jonas Petersen"."""
    for page in paper.pages:
        for side, hit in labels_of(page):
            if side != "payer":
                continue
            for labelled in at_label(hit):
                if (own := _behind_kind(labelled.value)) is not None:
                    return list(name_readings(own, _BEHIND_KIND * labelled.weight))
    return []


def under_kind(paper: Paper) -> list[Reading[str]]:
    """The name below an account's kind or masked number, at a label for the payer: "From / Savings · EUR / X"."""
    for page in paper.pages:
        for side, hit in labels_of(page):
            if side != "payer":
                continue
            for labelled in at_label(hit):
                value = labelled.value
                cell = page.cell_at(value.start)
                if cell is None or not is_kind(value.raw):
                    continue
                below = page.below(cell, _NEXT_LINE)
                beside = page.left_of(below) if below is not None else None
                if below is None or (beside is not None and beside is not page.left_of(cell)):
                    continue
                place = page.snippet(below).trimmed()
                if _holds_person(place):
                    return list(name_readings(place, _OVER_ACCOUNT * labelled.weight))
    return []


def behind_account(hit: Hit) -> Sequence[Reading[str]]:
    """The name behind the account number that stands at a label: "De : BE59 7348 0052 3326 Hamza SIDDIQUI"."""
    for labelled in at_label(hit):
        value = labelled.value
        numbers = find_ibans(value.page.text[value.start : value.end])
        if numbers:
            rest = Snippet(value.page, value.start + numbers[0].end, value.end).trimmed()
            cell = value.page.cell_at(value.start)
            beside = value.page.right_of(cell) if cell is not None and rest.end <= rest.start else None
            rest = value.page.snippet(beside) if beside is not None else rest
            return name_readings(rest, 0.88 * labelled.weight)
    return ()


def beside_accounts(paper: Paper) -> Iterator[Snippet]:
    """Names right behind or under an account that is not the beneficiary's."""
    for page in paper.pages:
        for number in find_ibans(page.text):
            if side_of(page, number.start).side == "payee":
                continue
            cell = page.cell_at(number.start)
            if cell is None:
                continue
            places = [Snippet(page, number.end, max(number.end, cell.end)).trimmed(" \t\n:;,.-–—_/|()")]
            if (beside := page.right_of(cell)) is not None and not places[0].raw:
                places.append(page.snippet(beside))
            for other in (page.below(cell, _NEXT_LINE), page.above(cell, _NEXT_LINE)):
                if other is not None and abs(other.box[0] - cell.box[0]) < _ALIGNED:
                    places.append(page.snippet(other))
            yield from (place for place in places if _holds_person(place))


_ACCOUNT_KIND: Final = pattern_of(r"\s[–—-]\s")
"""Behind it stands which account of somebody's it is."""


def _holds_person(place: Snippet) -> bool:
    """Whether a place holds the name of a person and nothing else but a title."""
    text = _ACCOUNT_KIND.split(place.raw)[0]
    name = clean_name(text)
    over = place.page.cell_at(place.start)
    label = place.page.above(over, _NEXT_LINE) if over is not None else None
    told = label is not None and any(label.start <= hit.start < label.end for hit in REFERENCE.find(place.page))
    return len(name.split()) > 1 and len(text) - len(name) <= len("Mademoiselle ") and not is_label(place) and not told


_ALIGNED: Final = 0.02
"""Of the page's width: a name under an account number begins where the number does."""


def says_kind(hit: Hit) -> bool:
    """Whether a label is answered by what an account is called, and by no name: "From / Current account"."""
    return any(
        _KIND.match(labelled.value.page.folded, labelled.value.start, labelled.value.end) or is_kind(labelled.value.raw)
        for labelled in at_label(hit)
    )


def is_kind(text: str) -> bool:
    """Whether a text is all what an account is called, or its masked number: "Vadesiz EUR - 4471"."""
    return _KIND_ALONE.fullmatch(fold(text)) is not None


def _behind_kind(value: Snippet) -> Snippet | None:
    page = value.page
    kind = _KIND.match(page.folded, value.start, value.end)
    if kind is None:
        return None
    numbers = find_ibans(page.text[kind.end() : value.end])
    end = kind.end() + numbers[0].start if numbers else value.end
    rest = Snippet(page, kind.end(), end).trimmed(" ()|/,;:.–—-")
    cell = page.cell_at(value.start)
    if not rest.raw and cell is not None and (beside := page.right_of(cell)) is not None:
        rest = page.snippet(beside).trimmed(" ()|/,;:.–—-")  # A dot in the middle of a line leaves a wide gap.
    name = clean_name(rest.raw)
    alone_there = len(name.split()) > 1 and len(rest.raw) - len(name) <= len("Mademoiselle ")
    return narrow(rest, name) if alone_there and not is_label(rest) else None


_BEHIND_KIND: Final = 0.88
_KIND: Final = pattern_of(
    r"[\d*xX•. ]{6,24}(?=\s?[-–—|/(]\s?[a-z])|"
    r"(?:(?:mijn|mon|my|mein|mi|minha|meu|mio|your|votre|uw|ihr|moje|benim)\s)?(?:[\w.'-]{1,20}\s){0,2}?"
    r"(?:[a-z-]{0,24}(?:rekening|konto|account|acct)|compte|cuenta|conta|conto|rachunek|hesab\w?|hesap|contul?|livret)"
    r"(?:\s(?:a vue|courante?|cheques?|(?:d'|de )?epargne|jeune|prive|particulier|corriente|corrente|nomina|"
    r"(?:de )?ahorros?|poupanca|salario|(?:di )?risparmio|personal|premium|classic|plus|online|joint|osobist[ey]|"
    r"vadesiz|mevduat|curent|[a-z]?\d{1,3}))?"
    r"(?:\s[~*x.•#-]{0,8}\d{2,6})?(?![^\W_])"
)
"""What an account is called by its bank or its holder, at the beginning of a line."""


def _is_person(text: str) -> bool:
    return len(text.split()) > 1 and clean_name(text) == text


_NEXT_LINE: Final = 1.6
_KIND_ALONE: Final = pattern_of(
    rf"(?:{_KIND.pattern}|(?:personal|business|current|savings|checking|main|joint|everyday|prive|zakelijk|privat|"
    r"courant|personnel|personnelle|personale|pessoal|osobiste|bireysel|vadesiz)|[a-z]{0,12}\s?[*x•.]{2,12}[*x•.\s]{0,12}\d{2,6})"
    r"(?:[\s·•|,()–-]{1,3}[a-z]{3}\)?)?(?:[\s–-]{1,3}[*x•.]{0,8}\d{2,6})?"
)
_OVER_ACCOUNT: Final = 0.8
_DIGITS: Final = pattern_of(r"\d[\d \t]{6,40}\d")
_KIND_OF_ACCOUNT: Final = pattern_of(
    r"\b(?:account|compte|rekening|zichtrekening|\w{0,12}konto|cuenta|conta|conto|rachunek|hesap|contul?|current|savings|"
    r"courant|epargne|corriente|corrente|ahorros?|bank|banque|card|carte|visa|mastercard)\b"
)
"""What an account is called, in capitals perhaps, and nobody's name."""


_GIVEN: Final = (
    r"(?:deposit|paid|pay|verse|effec|efet|ordon|order|orden|ordin|remit|remis|sent|send|transf|virement|vire|gestort|storting|"
    r"betaal|betaling|opgedragen|overgemaakt|overgeschreven|overschrijving|uitgevoerd|gegeven|eingezahlt|einzahlung|"
    r"bezahlt|beauftragt|uberw|veranlasst|pagad|pago|pagat|realizad|envoy|enviad|inviat|wplac|wplat|zlec|przel|request|"
    r"demand|aangevraagd|submit|ingediend|instruct|initi|made|done|opdracht|versat|esegui|yatir|gonder)[^\W\d_]{0,14}"
)
"""What somebody did who pays: who prepares, follows up, checks or prints a paper is of the bank."""


_AGENT: Final = pattern_of(
    r"(?:^|[\n\t])[ ]?(?:[^\W\d_]{1,24}[ ]){0,2}" + _GIVEN + r"(?:[ ][^\W\d_]{1,24})?[ ]"
    r"(?:door|par|by|durch|von|por|przez|da)\s?[:\t]\s{0,3}"
    r"|\b(?:transferred|remitted|sent|paid|ordered|made|deposited|effectuee?|ordonnee?|verse|versee|paye|overgeschreven|"
    r"betaald|gestort|uberwiesen|transferida|pagada)\s(?:by|par|door|von|por)\s(?:(?:our|notre|onze|unser\w*) "
    r"(?:customer|client|klant|kunde\w*),?\s)?"
    r"|\b(?:by order(?: and for account)? of|on behalf of|sur ordre de|d'ordre(?: et pour (?:le )?compte)? de|"
    r"in opdracht(?: en voor rekening)? van|im auftrag von|por orden de|"
    r"par (?:le )?debit du compte de|by debit(?:ing)? (?:of |to )?the account of|zu lasten des kontos von|"
    r"door debitering van de rekening van)\s"
    r"(?:(?:our|notre|onze|unser\w*|nuestr[oa]|nosso) (?:customer|client|cliente?|klant|kunden?|valued customer),?\s)?"
)
"""Behind it stands who did it: "Gestort door :", "was transferred by"."""


_ITS_NUMBER: Final = r"[\s:(a-z]{0,12}[a-z]{2}\d{2}[\da-z*. \n]{6,38}[),]{0,2}"
_DEBITED_OF: Final = pattern_of(
    r"(?:\b(?:from|van|du|depuis|von|vom|de|desde|da|dal|z)\s"
    r"(?:(?:the|het|de|le|la|dem|el|uw|onze?|zijn|haar|mijn|your|our|his|her|their|my|votre|notre|mon|son|leur|ihrem|"
    r"unserem|seinem|su|sua|nostro)\s)?"
    rf"(?:account|acct|compte|rekening|konto|cuenta|conta|conto|rachunku)\b{_ITS_NUMBER}"
    r"|\b(?:debit\w{0,9}|gedebiteerd\w{0,2}|belast\w{0,4}|charged|charging|addebitat\w|adeudad\w)\b[^.;]{0,48}?"
    r"\b(?:account|a/c|acct|compte|rekening|konto|cuenta|conta|conto)\b|\b(?:zulasten|zu lasten|ten laste|te lasten)\b"
    r"[^.;]{0,24}?\b(?:konto\w?|rekening)\b)"
    r"[^.;]{0,48}?\s(?:of|de|du|van|von|des|del?|di|held by|in the name of|au nom de|op naam van|lautend auf|"
    r"belonging to|a nombre de|em nome de|intestato a)\s"
    r"(?:(?:our|the|notre|onze|unser\w{0,2}|nuestr[oa]|nosso|nostro) )?"
    r"(?:(?:valued )?(?:customer|client|cliente?|klant|kunden?|kundin)\b,?\s)?"
)
"""Whose account a sentence says was debited: "we have debited account BE55 … of our customer X"."""


def by_agent(paper: Paper) -> list[Reading[str]]:
    """Whom a letter or a counter's receipt names as the one who did it, or whose account was debited."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for match in _DEBITED_OF.finditer(page.folded):
            if page.text[match.end() : match.end() + 1].isupper():
                found += name_behind(page, match.end(), _IN_SENTENCE)
        for match in _AGENT.finditer(page.folded):
            addressed = _ADDRESSED.match(page.text, match.end())
            found += name_behind(page, addressed.end() if addressed else match.end(), _IN_SENTENCE)
    return found[:1]


_ADDRESSED: Final = pattern_of(r"(?:Ato|W/ro|Weizero|Alhaji|Hajia|U|Daw|Haj|Hadj)\s+")
"""How people are addressed where these papers come from, before the name."""
_IN_SENTENCE: Final = 0.86
