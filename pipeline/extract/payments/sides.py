"""Whose account a number on a proof of payment is: the beneficiary's, which is wanted, or the payer's.

Each account number is put on one side by the nearest label (on its line, in the cell beside or above it, in the section
it stands in); a number that nothing assigns stays doubtful.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.money.iban import AccountNumber, BankCode, find_bics, find_ibans, find_ibans_seen
from pipeline.extract.money.senses_of_sums import Side, side_directed, side_said, side_towards
from pipeline.extract.payments.account_rows import heads_sums
from pipeline.extract.payments.words import HOLDER, PAYEE, PAYER, SHORT_PAYEE, SHORT_PAYER
from pipeline.extract.text.candidates import field_of, readings_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading


@dataclass(frozen=True, slots=True)
class Sided:
    """How a place on the page was put on a side, and how sure that is."""

    side: Side | None
    weight: float


def labels_of(page: PageText) -> list[tuple[Side, Hit]]:
    """The words of a page that speak of one party, each with its side, in order."""
    cached = page.__dict__.get("_sides")
    if cached is not None:
        return list(cached)
    found: list[tuple[Side, Hit]] = [("payee", hit) for hit in PAYEE.find(page)]
    found += [("payer", hit) for hit in PAYER.find(page)]
    # A short word is a label only where it stands alone or before a colon or an account number.
    for side, wording in (("payee", SHORT_PAYEE), ("payer", SHORT_PAYER)):
        found += [(side, hit) for hit in wording.find(page) if alone(page, hit)]  # type: ignore[misc]
    # "Au crédit du compte", "ten gunste van rekening": what seems to lead from an account leads to it.
    found = [
        (side, hit)
        for side, hit in found
        if side == "payee" or not _TO_CREDIT.search(page.folded, max(0, hit.start - _CREDIT_BEFORE), hit.start)
    ]
    # "Beneficiary account holder": of two labels over one another the longer one speaks.
    found = [
        (side, hit)
        for side, hit in found
        if not any(
            other.start <= hit.start and hit.end <= other.end and (other.end - other.start) > (hit.end - hit.start)
            for _, other in found
        )
    ]
    found.sort(key=lambda item: item[1].start)
    found = _of_either(page, found)
    found = [(_holder_side(page, hit, found) or side, hit) for side, hit in found]
    page.__dict__["_sides"] = found
    return found


def _of_either(page: PageText, labels: Sequence[tuple[Side, Hit]]) -> list[tuple[Side, Hit]]:
    """The labels, both of a pair that one stroke joins on the payee's side: "Begünstigter/Zahlungspflichtiger".

    A bank's list has one column for whoever the other party is, and of a payment that is who is paid.
    """
    joined = {
        id(hit)
        for (side, one), (other_side, other) in itertools.pairwise(labels)
        if side != other_side and page.text[one.end : other.start].strip(" ") == "/"
        for hit in (one, other)
    }
    return [("payee" if id(hit) in joined else side, hit) for side, hit in labels]


_CREDIT_BEFORE = 24
_TO_CREDIT = pattern_of(
    r"\b(?:credit|crediter|faveur|profit|benefice|gunsten?|zugunsten|favor|favore|favour|abono|credito)\s"
    r"(?:of |de |van |von )?$"
)


def _holder_side(page: PageText, hit: Hit, labels: Sequence[tuple[Side, Hit]]) -> Side | None:
    """The side of "account holder" and the like in a section that is headed by one party: "Recipient details"."""
    holders = {other.start for other in HOLDER.find(page)}
    if hit.start not in holders:
        return None
    cell = page.cell_at(hit.start)
    while cell is not None and (cell := page.above(cell, _SECTION_GAP)) is not None:
        for side, other in labels:
            if cell.start <= other.start < cell.end and other.start not in holders:
                return side if _heads_section(page, cell, other) else None
    return None


_SECTION_GAP = 3.5
"""Line heights between two rows of one section."""
_HEADING_GAP = 6.5
"""And between its first row and a heading that stands well off."""
_HEADING_WORDS = pattern_of(
    r"[\s\W]*(?:(?:account|bank|party|information|info|details|data|gegevens|coordonnees|donnees|infos|daten|"
    r"angaben|datos|dados|dati|bilgileri|dane|date)[\s\W]*)*"
)


def _heads_section(page: PageText, cell: Cell, label: Hit) -> bool:
    """Whether a label begins its cell and says nothing else but "details": the heading of the rows below it."""
    before, behind = page.folded[cell.start : label.start], page.folded[label.end : cell.end]
    return not re.search(r"\w", before) and _HEADING_WORDS.fullmatch(behind) is not None


def _all_heading(page: PageText, cell: Cell, hits: Sequence[Hit]) -> bool:
    """Whether a cell with nothing beside it says whose part begins, once or in two languages, and nothing else."""
    outside = page.folded[cell.start : cell.end]
    for hit in hits:
        # "Beneficiary" over "Name" is read as one label of two lines.
        outside = outside.replace(page.folded[hit.start : min(hit.end, cell.end)], "")
    return page.right_of(cell) is None and not re.search(r"[^\W_]{2}", outside)


def holders(paper: Paper, side: Side) -> Iterator[Hit]:
    """Labels for the holder of an account ("account holder", "titulaire") that stand in one party's section."""
    for page in paper.pages:
        found = {hit.start: own for own, hit in labels_of(page)}
        for hit in HOLDER.find(page):
            if found.get(hit.start, "payer") == side:
                yield hit


def alone(page: PageText, hit: Hit) -> bool:
    """Whether a short word ("to", "van") stands as a label: alone, before a colon or before an account number."""
    cell = page.cell_at(hit.start)
    if cell is None or heads_sums(page, cell):
        return False
    before = page.text[cell.start : hit.start].strip(" .:-→>)0123456789")
    after = page.text[hit.end : cell.end]
    return not before and (
        not after.strip(" .:-→>")
        or after.lstrip().startswith((":", "→", ">"))
        or bool(re.match(r" [A-Z]{2}\d\d", after))
    )


def side_of(page: PageText, start: int) -> Sided:
    """The side of a place: by its line, the cell beside it, the column above it, the section it is in."""
    labels = labels_of(page)
    line_start, _ = page.line_bounds(start)
    earlier = [number.end for number in find_ibans(page.text[max(0, start - 200) : start])]
    floor = max(0, start - 200) + max(earlier, default=0)
    if (directed := side_directed(page.folded[max(floor, start - 60) : start].replace("\n", " "))) is not None:
        return Sided(directed, _DIRECTED)
    on_line = [item for item in labels if line_start <= item[1].start and item[1].end <= start]
    if on_line:
        return Sided(on_line[-1][0], 0.97)
    cell = page.cell_at(start)
    if cell is None:
        return Sided(None, 0.0)

    def within(first: int, last: int) -> Side | None:
        inside = [side for side, hit in labels if first <= hit.start < last]
        return inside[-1] if inside else None

    left = page.left_of(cell)
    if left is not None and (side := within(left.start, left.end)):
        return Sided(side, 0.96)
    words_beside = page.folded[left.start : left.end] if left is not None else ""
    if AUTHORITY.search(page.folded, max(cell.start, floor), start):
        return Sided("payee", _OF_AUTHORITY)
    if _behind_authority(page, max(floor, start - _SENTENCE), start):
        return Sided("payee", _OF_AUTHORITY)
    for words in (page.folded[max(cell.start, floor) : start], words_beside):
        if (said := side_said(words)) is not None:
            return Sided(said, _SAID)
    if (towards := side_towards(page.folded[max(floor, start - 60) : start].replace("\n", " "))) is not None:
        return Sided(towards, _TOWARDS)
    label = left
    for step in range(_ROWS_OF_A_SECTION):
        label = page.above(label, _SECTION_GAP) or page.above(label, _HEADING_GAP) if label is not None else None
        if label is None:
            break
        hits = [hit for _, hit in labels if label.start <= hit.start < label.end]
        if hits and _all_heading(page, label, hits) and (side := within(label.start, label.end)):
            # What stands above a heading across the table is of another party.
            return Sided(side, 0.94 - 0.01 * step)
    is_account = any(number.start == 0 for number in find_ibans(page.text[start : start + 50]))
    current = cell
    for step in range(6):
        above = page.above(current, 3.5)
        if above is None:
            break
        if is_account and find_ibans(page.text[above.start : above.end]):
            # A label with its own account number speaks of that one; a bank's code may still belong to it.
            break
        if side := within(above.start, above.end):
            return Sided(side, 0.95 - 0.02 * step)
        # Another account number in between belongs to another party.
        if find_ibans(page.text[above.start : above.end]):
            break
        beside = page.left_of(above)
        if beside is not None and (side := within(beside.start, beside.end)):
            return Sided(side, 0.92 - 0.02 * step)
        current = above
    # Where columns are read one after the other, what is read before may stand below.
    before = [
        item
        for item in labels
        if item[1].end <= start
        and start - item[1].end < 260
        and top_of(page, item[1].start) <= top_of(page, start) + page.line_height
    ]
    if before and not find_ibans(page.text[before[-1][1].end : start]):
        return Sided(before[-1][0], 0.8)
    return Sided(None, 0.0)


def _behind_authority(page: PageText, first: int, start: int) -> bool:
    """Whether a sentence goes on from the authority to its account: "du SPF Intérieur, / compte BE57 …"."""
    found = list(AUTHORITY.finditer(page.folded, first, start))
    if not found or "\t" in page.text[page.line_bounds(found[-1].start())[0] : page.line_bounds(start)[1]]:
        return False  # In a table the line above is of another column.
    between = page.folded[found[-1].end() : start]
    return len(between) <= _TO_ITS_ACCOUNT and _ITS_ACCOUNT.fullmatch(between) is not None


_SENTENCE = 140
_TO_ITS_ACCOUNT = 60
_ITS_ACCOUNT = pattern_of(
    r"[\s,()–-]{0,4}(?:(?:dienst vreemdelingenzaken|office des etrangers|immigration office|auslanderamt)\b)?"
    r"[\s,()–-]{0,4}(?:(?:on|sur|op|auf|to|au|vers|naar|its|son|le|the|het|de|das|in)\s){0,3}"
    r"(?:(?:account|acct|a/c|compte|rekening\w{0,6}|konto\w{0,6}|cuenta|conta|conto|iban|bank|bancaire|number|no|nr|n°|numero)"
    r"[\s.,:()–-]{1,4}){1,4}"
)
AUTHORITY = pattern_of(
    r"\b(?:vreemdelingen\w*|etrangers|immigration office|home affairs|auslanderamt|(?:spf|fod|fps|ibz)\b.{0,4}\b"
    r"(?:interi\w+|binnenlandse|home|inneres)|federale overheidsdienst binnenlandse|service public federal interieur|"
    r"federal public service home|foderaler offentlicher dienst inneres)\b"
)
"""The authority that fees are paid to: nobody pays them from its account."""
_ROWS_OF_A_SECTION = 6
_OF_AUTHORITY = 0.92
_DIRECTED = 0.93
_TOWARDS = 0.88
_SAID = 0.86
"""How sure a side is that follows from stems in the words before an account."""


@dataclass(frozen=True, slots=True)
class _Account:
    snippet: Snippet
    number: AccountNumber
    sided: Sided


def _accounts(paper: Paper) -> list[_Account]:
    return [
        _Account(Snippet(page, number.start, number.end), number, side_of(page, number.start))
        for page in paper.pages
        for number in find_ibans_seen(page)
    ]


def _parse_iban(text: str) -> list[tuple[str, float]]:
    return [(number.value, 1.0 if number.valid else 0.5) for number in find_ibans(text)[:1]]


def iban_readings(snippet: Snippet, number: AccountNumber, plausibility: float) -> list[Reading[str]]:
    """Check digits that fit make up for doubt of the engine; an invalid number needs a second reader."""
    found: list[Reading[str]] = []
    opinions = snippet.opinions()
    for reading in readings_of(snippet, _parse_iban, 1.0):
        own = reading.value == number.value
        confidence = reading.confidence
        if own and number.valid:
            confidence = max(confidence, 0.97 if not number.repaired else 0.93)
        elif own and any(_parse_iban(text)[:1] == [(reading.value, 0.5)] for text, _ in opinions):
            confidence = 0.93
        elif own:
            confidence = min(0.9 * snippet.confidence, 0.75)
        found.append(
            Reading(
                reading.value,
                confidence * plausibility,
                reading.raw,
                reading.evidence,
                reading.origin,
                own and number.repaired,
            )
        )
    return found


def beneficiary_iban(paper: Paper) -> tuple[Field[str], Snippet | None]:
    """The beneficiary's account number, and where the best reading of it stands."""
    accounts = _accounts(paper)
    payees = [account for account in accounts if account.sided.side == "payee"]
    payers = {account.number.value for account in accounts if account.sided.side == "payer"}
    open_ones = [account for account in accounts if account.sided.side is None and account.number.value not in payers]
    chosen: list[tuple[_Account, float]] = []
    if payees:
        chosen = [(account, account.sided.weight) for account in payees]
        best = max(weight for _, weight in chosen)
        chosen = [(account, weight) for account, weight in chosen if weight >= best - 0.1]
        if len({account.number.value for account, _ in chosen}) > 1:
            chosen = [(account, weight * 0.75) for account, weight in chosen]
    elif open_ones:
        # Where another account is the payer's, a number behind "account" is not the one a list is about.
        others = [account for account in open_ones if payers or not _heads_a_list(account.snippet)]
        own = not others
        payers |= {account.number.value for account in open_ones} if others and len(others) < len(open_ones) else set()
        open_ones = others or open_ones
        distinct = {account.number.value for account in open_ones}
        share = (0.88 if payers else 0.72) if len(distinct) == 1 else 0.5
        if own:
            # The account a list of payments is about is the payer's.
            share = 0.5
        chosen = [(account, share) for account in open_ones]
    readings = [
        reading for account, weight in chosen for reading in iban_readings(account.snippet, account.number, weight)
    ]
    field = field_of(readings)
    place = next(
        (account.snippet for account, _ in chosen if field.best and account.snippet.raw == field.best.raw), None
    )
    return field, place


_OWN_ACCOUNT = pattern_of(
    r"\b(?:histori\w+|(?:current|savings?|checking|main) account|account (?:history|statement|transactions)|account|"
    r"zicht\w*|spaar\w*|rekening|compte|konto|girokonto|extrait|releve|umsatz\w*|cuenta|conto|hesap|rachunek)\b"
)


def _heads_a_list(snippet: Snippet) -> bool:
    """Whether a number stands behind a word for one's own account, on its line, as over a list of payments."""
    start, _ = snippet.page.line_bounds(snippet.start)
    return bool(_OWN_ACCOUNT.search(snippet.page.folded[start : snippet.start]))


def beneficiary_bic(paper: Paper, place: Snippet | None) -> Field[str]:
    """The BIC of the beneficiary's bank; the nearer it stands to the account number at ``place``, the surer."""
    found: list[tuple[Snippet, float]] = []
    elsewhere: set[tuple[int, int]] = set()
    of_payer: set[str] = set()
    of_payee: set[str] = set()
    country = next((number.value[:2] for number in find_ibans(place.raw)), "") if place is not None else ""
    for page in paper.pages:
        for code in find_bics(page.text):
            if _of_intermediary(page, code.start):
                elsewhere.add((page.order, code.start))
                continue
            sided = _side_of_account(page, code, place) or _side_of_column(page, code) or side_of(page, code.start)
            if sided.side == "payer":
                elsewhere.add((page.order, code.start))
                of_payer.add(code.value[:_BANK_IN_CODE])
                continue
            if sided.side == "payee" and code.value[4:6] == country:
                of_payee.add(code.value[:_BANK_IN_CODE])
            sure = code.known or code.labelled or code.related
            base = (sided.weight if sided.side == "payee" else 0.72) * (1.0 if sure else 0.6)
            if country and code.value[4:6] != country and (not code.known or sided.weight < _SAID_OF_IT):
                base *= _ABROAD
            if place is not None and place.page is page:
                near = abs(place.evidence.bbox[1] - top_of(page, code.start)) if place.evidence.bbox else 1.0
                base = min(0.97, base + (0.1 if near < 0.12 else 0.0))
            found.append((Snippet(page, code.start, code.end), base))

    # What stands again at the foot of a bank's letter is the payer's bank.
    found = [one for one in found if one[0].raw.replace(" ", "")[:_BANK_IN_CODE] not in of_payer - of_payee]
    named = [one for one, weight in found if weight >= _SAID_OF_IT and not _of_the_house(one)]
    found = [one for one in found if not named or not _of_the_house(one[0])]
    known = elsewhere | {(snippet.page.order, snippet.start) for snippet, _ in found}
    found += [
        (snippet, weight)
        for page in paper.pages
        for snippet, weight in _labelled_in_table(page)
        if (page.order, snippet.start) not in known
    ]

    def parse(text: str) -> list[tuple[str, float]]:
        codes = find_bics("BIC: " + text)
        return [(codes[0].value, 1.0)] if codes else []

    read = [reading for snippet, weight in found for reading in readings_of(snippet, parse, weight)]
    return field_of(_of_register(read), keep=0.8)


def _of_the_house(code: Snippet) -> bool:
    """Whether a code stands among what a company has to print of itself: register, tax number, capital, supervisor."""
    start, end = code.page.line_bounds(code.start)
    return _OF_A_COMPANY.search(code.page.folded, start, end) is not None


_OF_A_COMPANY = pattern_of(
    r"\b(?:rpr|rpm|btw|tva|vat|fsma|acpr|bafin|orias|rcs|rccm|bce|kbo|handelsregister|hrb|share capital|"
    r"paid-up capital|au capital|maatschappelijk kapitaal|grundkapital|capital social|capitale sociale|siege social|"
    r"maatschappelijke zetel|registered (?:office|in|no)|head office|(?:licensed|regulated|authorised) by|"
    r"ust-?id\w{0,3}|sede social|sede legale|partita iva|genel mudurluk|vorstand|aufsichtsrat|mersis)\b"
)


def _of_register(readings: list[Reading[str]]) -> list[Reading[str]]:
    """Of two readings of the same ink the code that a bank has: "PCHOBEBB" beside "PCHQBEBB" is a misread letter."""
    known = {one.evidence[:1] for one in readings if find_bics("BIC: " + one.value)[0].known}
    return [one for one in readings if one.evidence[:1] not in known or find_bics("BIC: " + one.value)[0].known]


def _of_intermediary(page: PageText, start: int) -> bool:
    """Whether a code stands at a label that asks for the bank the payment only passes through."""
    cell = page.cell_at(start)
    if cell is None:
        return False
    labels = [page.folded[cell.start : start]]
    labels += [
        page.folded[one.start : one.end] for one in (page.left_of(cell), page.above(cell, 2.2)) if one is not None
    ]
    return any(_PASSES_THROUGH.search(words) is not None for words in labels)


_PASSES_THROUGH = pattern_of(
    r"\b(?:intermedia\w{1,5}|intermediair\w{0,2}|zwischengeschaltet\w{0,2}|correspondent|correspondante?|korrespondenzbank|"
    r"corresponsal|corrispondente|posredni\w{1,4}|muhabir)\b"
)
_SAID_OF_IT = 0.95
"""How sure the side of a code is whose own label names the party."""
_ABROAD = 0.6
"""Share of its weight that a code of another country than the account keeps: of no known bank, or by its place."""
_BANK_IN_CODE = 8
"""Signs of a code that name the bank and its country; the rest is a branch."""
_NEAR_ACCOUNT = 60
"""Characters between an account and the code of its bank."""
_NEAR_IN_SENTENCE = 220
"""And where a sentence names the authority, its address and its bank in between."""
_ENDS = pattern_of(r"[.;]\s{1,3}(?=[^\W\d_]{2})(?<!\b[a-z]\.\s)")


def _side_of_account(page: PageText, code: BankCode, place: Snippet | None) -> Sided | None:
    """The side of a bank's code by the account it stands right behind, of the same country and on no other side."""
    numbers = [number for number in find_ibans(page.text) if number.end <= code.start]
    if place is None or place.page is not page or not numbers:
        return None
    nearest = numbers[-1]
    between = page.folded[nearest.end : code.start]
    told = "\t" not in between and _ENDS.search(between) is None and AUTHORITY.search(between) is not None
    if (
        len(between) > (_NEAR_IN_SENTENCE if told else _NEAR_ACCOUNT)
        or nearest.value[:2] != code.value[4:6]
        or side_said(between) is not None
    ):
        return None
    return Sided("payee", _DIRECTED) if nearest.start == place.start else None


def _side_of_column(page: PageText, code: BankCode) -> Sided | None:
    """The side of a bank's code that stands right under an account of its country, in a column of its own."""
    above = page.cell_at(code.start)
    for _ in range(_ROWS_BELOW_ACCOUNT):
        above = page.above(above, _SECTION_GAP) if above is not None else None
        numbers = find_ibans(page.text[above.start : above.end]) if above is not None else []
        if above is not None and numbers:
            sided = side_of(page, above.start + numbers[0].start)
            same = len(numbers) == 1 and numbers[0].value[:2] == code.value[4:6]
            return sided if same and sided.side is not None else None
    return None


_ROWS_BELOW_ACCOUNT = 3


_BIC_CELL = pattern_of(r"(?<![A-Z0-9])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Z0-9])")
_BIC_LABEL = pattern_of(r"\b(?:bic|swift|bank|banque|banco|banca|banka|banku|banca beneficiarului)\b")


def _labelled_in_table(page: PageText) -> Iterator[tuple[Snippet, float]]:
    """Codes at the head of a cell whose neighbour, read elsewhere in the text, asks for a bank or its code."""
    for cell in page.cells:
        match = _BIC_CELL.match(page.text, cell.start, cell.end)
        if match is None or not find_bics(page.text[cell.start : cell.end] + "\n" + _accounts_of(page)):
            continue
        for label in (page.left_of(cell), page.above(cell, 2.5)):
            if label is not None and _BIC_LABEL.search(page.folded[label.start : label.end]):
                if side_of(page, cell.start).side != "payer":
                    yield Snippet(page, match.start(), match.end()), 0.88
                break


def _accounts_of(page: PageText) -> str:
    """The account numbers of a page as text: a code in a table must be of the country of one of them, or known."""
    return "\n".join(number.value for number in find_ibans(page.text))


def top_of(page: PageText, start: int) -> float:
    """Where on the page a place of the text stands, as a share of its height; 0 where there is nothing."""
    words = page.words_between(start, start + 1)
    return words[0].box[1] if words else 0.0
