"""Who pays and who is paid: at their labels, under or behind their accounts, and in the sentences of letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.money.amounts import CODES, find_amounts
from pipeline.extract.money.iban import find_bics, find_ibans
from pipeline.extract.names.clean import clean_name, clean_organisation
from pipeline.extract.names.readings import name_readings, names_at, names_at_hit, narrow
from pipeline.extract.payments.account_rows import tagged_party
from pipeline.extract.payments.authority_lines import OF_AUTHORITY, flush_right, goes_on_by_authority
from pipeline.extract.payments.bank_words import begins_with_tag
from pipeline.extract.payments.dates import in_sentence
from pipeline.extract.payments.debited import (
    behind_account,
    beside_accounts,
    by_agent,
    is_kind,
    over_account,
    owned,
    says_kind,
    under_kind,
)
from pipeline.extract.payments.sections import PART_NAME, head_of_block, named_parts, row_values
from pipeline.extract.payments.sides import AUTHORITY, alone, holders, side_of
from pipeline.extract.payments.words import (
    AMOUNT,
    PAYEE,
    PAYEE_NAME,
    PAYER,
    PAYER_NAME,
    SHORT_PAYEE,
    SHORT_PAYER,
    STOP,
    WHO_PAYS_CHARGES,
)
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Labelled, Wording, at_label, is_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_IN_COLUMN: Final = 0.9
_UNDER_ACCOUNT: Final = 0.84
_IN_SENTENCE: Final = 0.86
_CUSTOMER: Final = Wording(
    "client|customer|customer name|cliente|klant|kunde|musteri|correntista|nom du client", label=True
)
"""Whose paper it is: the payer where nobody else is called so."""


def payer(paper: Paper) -> Field[str]:
    """Who ordered the payment."""
    payees = [(hit.page, hit.start) for hit in holders(paper, "payee")]
    columns = [value for hit in paper.find(PART_NAME) for value in row_values(hit, "payer")]
    if columns:
        return field_of([reading for value in columns[:1] for reading in name_readings(value, _IN_COLUMN)])
    parts = [reading for hit in named_parts(paper, "payer") for reading in names_at_hit(hit, plausibility=0.9)]
    if parts:
        return field_of(parts)
    found = [
        reading
        for hit in paper.find(PAYER_NAME)
        if (hit.page, hit.start) not in payees
        for labelled in at_label(hit)
        if (head := _head_beside(hit, labelled)) is not None
        for reading in name_readings(head, _IN_COLUMN)
    ]
    found = found or names_at(paper, PAYER_NAME, plausibility=0.9, but=payees) or owned(paper)
    if not found:
        short = [hit for hit in paper.find(SHORT_PAYER) if alone(hit.page, hit) and not says_kind(hit)]
        found = [reading for hit in short[:1] for reading in names_at_hit(hit, plausibility=0.9)]
        named = [hit for hit in paper.find(PAYER_NAME) if (hit.page, hit.start) not in payees]
        found = found or [reading for hit in (*short[:1], *named[:1]) for reading in behind_account(hit)]
        found = found or [reading for hit in (*named, *short) for reading in _at_part(hit)][:2]
    found = [one for one in found if not is_kind(one.value) and not _is_code(one.value)]
    whole = [reading for reading in found if len(reading.value.split()) > 1]
    # "Hesap" below the label of who sends is the label of the account.
    found = [one for one in found if one in whole or not _KIND_OF_ACCOUNT.fullmatch(fold(one.value))]
    if not whole:
        found = [
            *found,
            *(
                under_kind(paper)
                or by_agent(paper)
                or [reading for place in beside_accounts(paper) for reading in name_readings(place, _UNDER_ACCOUNT)]
                or over_account(paper)
                or names_at(paper, _CUSTOMER, plausibility=0.8)[:1]
            ),
        ]
    return field_of(found)


def _is_code(text: str) -> bool:
    """Whether a word is a bank's code or a currency's: "Debtor agent", "Charges of the remitter" ask for no name."""
    return text in CODES.split() or any(code.value == text for code in find_bics("BIC: " + text))


def _said(hit: Hit, cell: Cell) -> bool:
    """Whether anything but a drawn line stands behind a label in its cell."""
    return any(sign.isalnum() for sign in hit.page.text[hit.end : cell.end])


_PART: Final = pattern_of(r"[^\W\d_][^:\n\t\d]{1,24}\s?:\s{0,3}(?=\S)")
"""The label of a part below the heading for a party: "Nome: …", "Name: …"."""


def _at_part(hit: Hit) -> Sequence[Reading[str]]:
    """The name at the first part below a heading: "Ordenante / Nome: …"."""
    cell = hit.page.cell_at(hit.start)
    below = hit.page.below(cell, 2.5) if cell is not None and not _said(hit, cell) else None
    part = _PART.match(hit.page.text, below.start, below.end) if below is not None else None
    if below is None or part is None:
        return ()
    value = Snippet(hit.page, part.end(), below.end).trimmed()
    return name_readings(value, 0.86) if len(clean_name(value.raw).split()) > 1 else ()


def beneficiary(paper: Paper, place: Snippet | None) -> Field[str]:
    """Who is paid.

    Args:
        paper: the proof of payment.
        place: where the beneficiary's account stands, when it was found.
    """
    if found := tagged_party(paper):
        return field_of(found)
    columns = [value for hit in paper.find(PART_NAME) for value in row_values(hit, "payee")]
    if columns:
        return field_of([reading for value in columns[:1] for reading in _party_readings(value, _IN_COLUMN)])
    parts = [reading for hit in named_parts(paper, "payee") for reading in _at_name(hit)]
    if parts:
        return field_of(parts, keep=0.85)
    named = [hit for hit in paper.find(PAYEE_NAME) if not _of_account(hit) and not _of_amount(hit)]
    found = _at_labels((*named, *holders(paper, "payee")))
    if not any(OF_AUTHORITY.search(fold(reading.value)) for reading in found):
        short = [hit for hit in paper.find(SHORT_PAYEE) if alone(hit.page, hit) and not _of_account(hit)]
        beside_short = _at_labels(short)
        # What the authority itself is called counts more than what stands at the second half of another label.
        of_authority = [reading for reading in beside_short if OF_AUTHORITY.search(fold(reading.value))]
        found = of_authority or found or beside_short
    found = found or [
        reading
        for hit in paper.find(PAYEE)
        for labelled in at_label(hit)
        if labelled.relation == "right" and (below := _below_account(labelled.value)) is not None
        for reading in _party_readings(_whole_party(below), _UNDER_ACCOUNT)
    ]
    found = found or _told(paper) or _authority_alone(paper, place)
    if not found and place is not None:
        cell = place.page.cell_at(place.start)
        if cell is not None:
            for neighbour, weight in ((place.page.above(cell, 2.2), 0.8), (place.page.below(cell, 2.2), 0.7)):
                if neighbour is None or place.page.left_of(neighbour) is not None:
                    continue
                snippet = place.page.snippet(neighbour)
                if (
                    not is_label(snippet)
                    and _party(snippet.raw)
                    and len(snippet.raw) <= _LONGEST
                    and not _A_DAY.search(snippet.raw)
                    and not _ITEM.match(snippet.raw)
                ):
                    found += _party_readings(snippet, weight)
                    break
    return field_of(found, keep=0.85)


def _authority_alone(paper: Paper, place: Snippet | None) -> list[Reading[str]]:
    """The authority that fees are paid to, where it fills a line: the heading of what an application shows.

    A bank's letter may be addressed to the authority and tell of a payment to somebody else.
    """
    line = place.page.text[slice(*place.page.line_bounds(place.start))] if place is not None else ""
    told = "\t" not in line and sum(word.islower() for word in line.split()) >= _WORDS_OF_PROSE
    if place is None or told or in_sentence(paper):
        return []
    lines = [
        (page, cell)
        for page in paper.pages
        for cell in page.cells
        if AUTHORITY.search(page.folded, cell.start, cell.end) and cell.end - cell.start <= _LONGEST
    ]
    ends = {id(cell): below for page, cell in lines if (below := _centred_below(page, cell)) is not None}
    found = [
        reading
        for page, cell in lines
        if cell not in ends.values()
        for reading in _party_readings(
            _whole_party(Snippet(page, cell.start, ends.get(id(cell), cell).end).trimmed()), _HEADS_THE_SCREEN
        )
    ]
    # "245 EUR to SPF Intérieur" heads the screen, and below stands the whole name.
    found = [reading for reading in found if not any(map(str.isdigit, reading.value))]
    names = {fold(reading.value) for reading in found}
    found = [one for one in found if not any(name.startswith(f"{fold(one.value)} ") for name in names)]
    return found if len({fold(reading.value) for reading in found}) == 1 else []


def _centred_below(page: PageText, cell: Cell) -> Cell | None:
    """The second line of an authority's name that stands under the middle of the first, as a screen heads it."""
    below = page.below(cell, 1.0)
    if below is None or page.text[cell.end : below.start] != "\n" or abs(below.box[0] - cell.box[0]) < _ALIGNED:
        return None
    centred = abs((below.box[0] + below.box[2]) - (cell.box[0] + cell.box[2])) < _ALIGNED
    return below if centred and goes_on_by_authority(page.text[below.start : below.end]) else None


_HEADS_THE_SCREEN: Final = 0.8
_WORDS_OF_PROSE: Final = 4


def _at_labels(hits: Sequence[Hit]) -> list[Reading[str]]:
    """The parties at labels, each with the lines that go on with its name."""
    found: list[Reading[str]] = []
    for hit in hits:
        for labelled in at_label(hit, STOP):
            if labelled.relation == "same" and labelled.value.raw.islower():
                continue  # "Beneficiário no exterior": more of the label.
            value = labelled.value
            if (head := _head_beside(hit, labelled)) is not None:
                value = head
            value = _whole_party(value)
            if labelled.relation == "right" and (below := _below_account(labelled.value)) is not None:
                value = _whole_party(below)
            name = _party(value.raw)
            if name:
                weight = labelled.weight
                if labelled.relation == "same" and not re.search(
                    r"[:\t\n.…]|  ", hit.page.text[hit.end : labelled.value.start]
                ):
                    weight *= 0.75
                found += _party_readings(value, weight * 0.95)
                break
    return found


def _head_beside(hit: Hit, labelled: Labelled) -> Snippet | None:
    """The first line of a party with its address beside whose middle a label stands; None for any other value."""
    label = hit.page.cell_at(hit.start)
    if labelled.relation != "right" or label is None:
        return None
    head = head_of_block(label, hit.page)
    return hit.page.snippet(head).trimmed() if head is not None and head.start < labelled.value.start else None


def _at_name(hit: Hit) -> Sequence[Reading[str]]:
    """The party at the label "name" of its section."""
    for labelled in at_label(hit, STOP):
        value = _whole_party(labelled.value)
        if _party(value.raw):
            return _party_readings(value, labelled.weight * 0.95)
    return ()


_TOLD: Final = pattern_of(
    r"(?:(?<=\n)|^)(?:to|aan|a|an|vers|naar|nach)\s(?=[^\W\d_])"
    r"|\b(?:en faveur d(?:u|e|es|e la|e l')|au profit d(?:u|e|es|e la|e l')|in favou?r of(?: the)?|"
    r"ten gunste van(?: de)?|zugunsten(?: des| der| von)?|"
    r"a favor del?|em favor d[eoa]|a favore d(?:i|el|ella))\s(?=[^\W\d_])"
    r"|\b(?:an d(?:en|ie|as)|aan (?:de|het)|to the)\s(?=[^\W\d_])"
    r"|(?<=[\d)])\s(?:of|de|du|van|von|des|der|du|held by)\s(?:(?:de|het|the|la|le|den|dem|die|el)\s)?(?=[^\W\d_])"
    r"|(?<=[\d)]),?\s(?:(?:ouvert|opened|held|kept|maintained|tenu|geopend|aangehouden|eroffnet|gefuhrt|abiert|apert|abert)"
    r"[^\W\d_]{0,2}\s)?(?:au nom d[eu]s?|op (?:de )?naam van|in the name of|lautend auf|auf den namen|a nombre del?|"
    r"em nome d[eoa]|intestat[oa] a(?:l|lla)?)\s(?:(?:de|het|the|la|le|den|dem|die|der|des|el)\s|(?:de )?l')?"
    r"(?=[^\W\d_])"
)


def _told(paper: Paper) -> list[Reading[str]]:
    """The party of a line "To X", or behind its account or favoured in a sentence: "the account BE57 … of X, kept"."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for match in _TOLD.finditer(page.folded):
            between_lines = match.group()[:1] == "\n" and match.group()[-1:] == "\n"
            if between_lines or not page.text[match.end() : match.end() + 1].isupper():
                continue  # "Van", alone in its line, is the label of what stands below.
            near = max(0, match.start() - _NEAR)
            accounts = find_ibans(page.text[near : match.start()])
            behind_account = bool(accounts) and side_of(page, near + accounts[-1].start).side != "payer"
            favoured = len(match.group().split()) > 1
            begins_line = match.group()[-1:] == " " and match.start() == page.line_bounds(match.start())[0]
            _, end = page.line_bounds(match.end())
            words = page.text[match.end() : end]
            if behind_account and match.group().startswith("\n"):
                words = words.split("\t")[0]  # A line of its own: "Au nom de X".
            elif behind_account or favoured:
                words = _SENTENCE.split(page.text[match.end() : match.end() + 110].replace("\n", " "))[0]
            first = fold(words)[: _HEAD_OF_NAME if match.group().split()[0] in ("an", "aan", "to") else None]
            paid = (begins_line or favoured) and OF_AUTHORITY.search(first)
            if (behind_account or paid) and _party(words):
                found += _party_readings(Snippet(page, match.end(), match.end() + len(words)).trimmed(), 0.8)
    return found[:1]


_HEAD_OF_NAME: Final = 40
_SENTENCE: Final = pattern_of(
    r",\s(?=(?:(?:compte|account|rekening|konto|cuenta|conta|conto|iban|bic|code)\b[^.;]{0,30}\d|"
    r"(?:dont|whose|waarvan|deren|dessen|cuyos?|cujos?|kept|held|with|at|tenu|aupres|ouvert|bij|bei|gehouden|gefuhrt|en|met|avec|mit|com|con|sous|onder|unter|"
    r"under)\b))|[(;]|"
    r"\.\s|\s(?:kept|held|with the|at the)\b|"
    r"\s(?:met|onder|avec|sous|mit|unter|with|under|con|com)\s(?:(?:de|het|la|le|l'|dem|der|the|o|a|il)\s?)?"
    r"(?:vermeld|mededel|mention|communic|comunic|vermerk|verwendung|reference|referen|message|remark|indicac|concepto|causale)"
)


def _whole_party(value: Snippet) -> Snippet:
    """A party with the lines that go on with its name, up to an account, an address or a label."""
    page = value.page
    part = _PART.match(page.text, value.start, value.end)
    start = part.end() if part is not None and not find_ibans(value.raw) else value.start
    stray = _STRAY.match(page.text, start, value.end)
    start = stray.end() if stray is not None else start
    left = _left_edge(page, start)
    current = page.cell_at(max(value.start, value.end - 1))
    end = value.end
    if current is None or end < current.end - 1 or not _party(page.text[start:end]):
        return Snippet(page, start, end)
    for _ in range(_LINES):
        below = page.below(current, 1.0)
        if below is None or not _goes_on(page, current, below, left):
            break
        end, current = below.end, below
    return Snippet(page, start, end)


_STRAY: Final = pattern_of(r"(?:[a-z|°•*«~]\s){1,2}(?=[A-ZÀ-Þ][^\W\d_])")
"""A speck or the edge of a card before a name, taken for a letter."""
_LINES: Final = 2


def _left_edge(page: PageText, start: int) -> float:
    words = page.words_between(start, start + 1)
    return words[0].box[0] if words else 0.0


def _goes_on(page: PageText, upper: Cell, lower: Cell, left: float) -> bool:
    """Whether a line is more of the name above it: in the same column, of the same letters, no number in it."""
    text = page.text[lower.start : lower.end]
    above = page.text[upper.start : upper.end]
    return (
        page.text[upper.end : lower.start].strip() == ""
        and (abs(left - lower.box[0]) < _ALIGNED or flush_right(page, upper, lower, left))
        and (page.left_of(lower) is None or page.left_of(lower) is page.left_of(upper))
        and not any(sign.isdigit() for sign in text)
        and above.isupper() == text.isupper()
        and not is_label(page.snippet(lower))
        and not _ONLY_ADDRESS.match(fold(text))
        and not find_bics("BIC: " + text)
        and not begins_with_tag(page.snippet(lower))
        and (text.isupper() or above.rstrip()[-1:] in ("-", "–", ",", "&") or goes_on_by_authority(text))
        and not any(side_start == lower.start for side_start in _label_starts(page))
    )


def _label_starts(page: PageText) -> set[int]:
    return {hit.start for wording in (PAYEE, PAYER, AMOUNT, STOP) for hit in wording.find(page)}


def _below_account(value: Snippet) -> Snippet | None:
    """The cell below one that says nothing but an account number: banks print the name under it."""
    numbers = find_ibans(value.raw)
    cell = value.page.cell_at(value.start)
    if len(numbers) != 1 or numbers[0].end - numbers[0].start < 0.8 * len(value.raw) or cell is None:
        return None
    below = value.page.below(cell, 1.6)
    return value.page.snippet(below) if below is not None and abs(below.box[0] - cell.box[0]) < _ALIGNED else None


_ALIGNED: Final = 0.02
"""Of the page's width: a name under an account number begins where the number does."""
_OTHER_THAN_NAME: Final = pattern_of(
    r"\b(?:iban|bic|swift|bank|banque|banca|banco|banka|bankasi|account|compte|rekening\w*|konto\w*|kontonummer|no(?=[.:°]|\s*$|\s\d)|nr|"
    r"number|valut\w*|value|valeur|date|datum|data|message|messaggio|mensaje|mensagem|informat\w*|informac\w*|descri\w*|"
    r"mededeling|agent\w{0,2}|comm?unica\w*|mitteilung|nachricht|bericht|boodschap|verwendungs\w*|referen\w*|memo|motif|motivo|causale|"
    r"concepto|aciklama\w*|address|adres\w*|anschrift|nickname|alias|country|pays)\b"
)


def _of_account(hit: Hit) -> bool:
    """Whether a label asks for the party's account, bank, day or message and not for its name."""
    cell = hit.page.cell_at(hit.start)
    if cell is None:
        return False
    colon = hit.page.text.find(":", hit.end, cell.end)
    label = hit.page.folded[cell.start : colon if colon >= 0 else min(cell.end, hit.end + 25)]
    if find_ibans(hit.page.text[hit.end : cell.end]):
        label = hit.page.folded[cell.start : hit.end]
    return bool(_OTHER_THAN_NAME.search(label))


def _of_amount(hit: Hit) -> bool:
    """Whether a label asks for what the party gets: "Recipient receives"."""
    return any(other.start <= hit.start and hit.end <= other.end for other in AMOUNT.find(hit.page))


_ADDRESS: Final = pattern_of(
    r"[\s,–—-]{1,4}(?:\d{1,4}[,\s]{1,3})?\b(?:[^\W\d_]{1,30}(?:straat|laan|steenweg|strasse|lei)|chaussee|steenweg|boulevard|bd|avenue|av|"
    r"rue|street|road|pachecolaan|antwerpse\s?steenweg|place|po box|p\.o\. box)\b.*"
    r"|\s?[,–—-]\s?(?:[^\W\d_]{1,30}\s)?\d{4}\s[^\W\d_].*"
    r"|\s?[,–—]\s?(?:brussels?|bruxelles|brussel|bruselas|bruxelas|belgi\w+|be)(?:\s?,[^\n]{0,80})?$"
)


_ONLY_ADDRESS: Final = pattern_of(
    r"(?:\d{1,4}[\w/]{0,3},?\s(?:bis\s|ter\s)?)?(?:chaussee|boulevard|bd|avenue|av|rue|place|quai|allee|chemin|calle|via|"
    r"rua|avenida)\b\.?\s[^\n]{2,40}\d"
    r"|\d{1,4}[\w/]{0,3},?\s(?:chaussee|boulevard|bd|avenue|rue|place|quai)\b"
    r"|[^\W\d_]{0,24}(?:straat|laan|steenweg|strasse|lei|plein|weg)\s\d{1,4}[a-z]{0,2}\b"
    r"|(?:brussels?|bruxelles|brussel|bruselas|bruxelas|bruksela|bruksel)(?:[\s,–-]{1,3}(?:belgi\w*|belcika|be))?\W{0,3}$"
)
"""A line that says where a party lives and not who it is."""


def _party(text: str) -> str:
    """The name of a party, without account number, address and what follows them; empty when there is none."""
    numbers = find_ibans(text)
    if numbers:
        text = text[: numbers[0].start] or text[numbers[0].end :]
    text = re.sub(r"\b(?:IBAN|BIC|Swift)\b.*", "", text)
    name = clean_organisation(" ".join(line.strip() for line in text.split("\n")))
    address = _ADDRESS.search(fold(name))
    if address and len(fold(name)) == len(name) and address.start() >= _SHORTEST:
        name = name[: address.start()].strip(" ,.;:-–—")
    summed = find_amounts(name) and sum(character.isdigit() for character in name) > len(name) / 3
    if not name or WHO_PAYS_CHARGES.search(name) or summed:
        return ""
    if any(code.value == name for code in find_bics("BIC: " + name)) or _ONLY_ADDRESS.match(fold(name)):
        return ""
    name = _COUNTRY.sub("", name)
    words = fold(name).split()
    asks_for_account = len(words) > 1 and words[0] in _ACCOUNT_WORDS and words[1] in _OF_WORDS
    asks_for_account = asks_for_account or _KIND_OF_ACCOUNT.fullmatch(fold(name)) is not None
    return name if len(name) >= _SHORTEST and not PAYEE.matches(name) and not asks_for_account else ""


_KIND_OF_ACCOUNT: Final = pattern_of(
    r"(?:[\w.-]{1,24}\s){0,3}[a-z-]{0,24}(?:rekening|account|compte|konto|cuenta|conta|conto|hesap|hesabi|rachunek)"
    r"|(?:compte|cuenta|conta|conto|account|rekening|konto|cont|rachunek)(?:\s[\w.-]{1,24}){0,3}"
    r"|(?:name|nom|naam|nombre|nome)\W{1,3}(?:(?:and|et|en|y|e)\W)?(?:addr\w{0,4}|adres\w{0,3}|direccion|endereco|indirizzo)"
)
"""What an account is called, by the bank or on a form: "Plusrekening", "Compte à vue", "Gecrediteerde rekening"."""


_ACCOUNT_WORDS: Final = word_set("account compte rekening konto cuenta conta conto cont hesap rachunek")
_OF_WORDS: Final = word_set("de a du to van vom te zu per di do para credited debited")
"""A label of two words, "CUENTA DE ABONO", that stands under a party in a column of labels and values."""
_NEAR: Final = 48
_A_DAY: Final = pattern_of(r"\d{2}[./-]\d{2}[./-]\d{4}")
_ITEM: Final = pattern_of(r"\d{1,2}[.)]\s[^\W\d_]")
"""An item of a numbered form: "8. Devise"."""
_SHORTEST: Final = 3
_LONGEST: Final = 70
"""Signs of a line that may be a name; what is longer is a sentence."""
_COUNTRY: Final = pattern_of(r"\s[–—-]\s(?:Belgi\w*|België|Bélgica|Belçika|BELGI\w*|BE)$")


def _in_two_lines(upper: Snippet, weight: float) -> list[Reading[str]]:
    """An authority's name that goes on below, in a row whose other column is read in between."""
    page = upper.page
    cell = page.cell_at(max(upper.start, upper.end - 1))
    below = page.below(cell, 1.0) if cell is not None and upper.end >= cell.end - 1 else None
    if cell is None or below is None or not page.text[cell.end : below.start].strip():
        return []
    rest = page.snippet(below).trimmed()
    whole = f"{upper.raw} {rest.raw}"
    aligned = abs(below.box[0] - _left_edge(page, upper.start)) < _ALIGNED and page.text[upper.start].isupper()
    if not aligned or is_label(rest) or not goes_on_by_authority(rest.raw) or _party(whole) != whole:
        return []
    sure = weight * min(upper.confidence, rest.confidence)
    return [Reading(whole, sure, whole, (*upper.places, *rest.places), upper.origin)]


def _party_readings(snippet: Snippet, weight: float) -> Sequence[Reading[str]]:
    name = _party(snippet.raw)
    if name and (whole := _in_two_lines(snippet, weight)):
        return whole
    return text_readings(narrow(snippet, name) if name else snippet, weight, _party)
