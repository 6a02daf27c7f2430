"""A payment message of ISO 20022 printed by a bank: pacs.008, pain.001, camt.054 with the names of their elements.

Banks print the message as XML, as paths beside values ("Cdtr / Nm", "CdtTrfTxInf.CdtrAcct.Id.IBAN") or as elements
below the headings of their containers. What an element means is the same for every bank: ``Cdtr`` is the creditor (who
is paid), ``Dbtr`` the debtor (who pays), ``…Acct`` their accounts, ``…Agt`` their banks, ``IntrBkSttlmAmt`` and
``IntrBkSttlmDt`` what the banks settle and when, ``InstdAmt`` what was ordered, ``RmtInf/Ustrd`` what the payer wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import word_set
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of

_CONTAINERS: Final = word_set(
    "Cdtr CdtrAcct CdtrAgt CdtrAgtAcct UltmtCdtr Dbtr DbtrAcct DbtrAgt DbtrAgtAcct UltmtDbtr InitgPty IntrmyAgt1 "
    "IntrmyAgt2 IntrmyAgt3 PrvsInstgAgt1 InstgAgt InstdAgt RmtInf BookgDt ValDt ChrgsInf Chrgs Bal TxDtls AmtDtls "
    "Acct Ownr Svcr"
)
"""Elements that say of whom, or of what, the elements in them speak."""
_VALUES: Final = word_set(
    "Nm IBAN BICFI BIC AnyBIC Ustrd IntrBkSttlmAmt InstdAmt Amt TxAmt IntrBkSttlmDt AccptncDtTm ReqdExctnDt Dt "
    "DtTm CreDtTm TxSts GrpSts PmtInfSts Sts CdtDbtInd"
)
"""Elements that hold a value that is looked for, or one that must not be taken for it."""
_OTHERS: Final = word_set(
    "GrpHdr MsgId NbOfTxs CtrlSum SttlmInf SttlmMtd PmtId InstrId EndToEndId TxId UETR PmtTpInf SvcLvl LclInstrm "
    "CtgyPurp InstrPrty ChrgBr FinInstnId ClrSysMmbId MmbId BrnchId PstlAdr Ctry CtrySubDvsn AdrLine StrtNm "
    "BldgNb PstCd TwnNm Othr Id SchmeNm Cd Prtry Tp Purp RgltryRptg Strd RfrdDocInf CdtTrfTxInf FIToFICstmrCdtTrf "
    "CstmrCdtTrfInitn PmtInf PmtInfId PmtMtd BtchBookg Document BkToCstmrDbtCdtNtfctn Ntfctn Ntry NtryDtls "
    "RltdPties RltdAgts Refs BkTxCd AcctSvcrRef NtryRef AddtlNtryInf AddtlTxInf XchgRate CcyXchg SttlmTmIndctn "
    "SttlmPrty ClrSys OrgId PrvtId DtAndPlcOfBirth BirthDt Pty Agt Ctct StsRsnInf OrgnlGrpInfAndSts TxInfAndSts "
    "CcyOfTrf Rate Nb"
)
"""Elements around them: known so that none is taken for a value."""
_STRONG: Final = word_set(
    "Cdtr CdtrAcct CdtrAgt Dbtr DbtrAcct DbtrAgt IntrBkSttlmAmt IntrBkSttlmDt InstdAmt RmtInf Ustrd BICFI FinInstnId "
    "CdtTrfTxInf GrpHdr EndToEndId CdtDbtInd ReqdExctnDt ChrgBr Ntry"
)
_LEAST: Final = 4
"""Elements with names of their own: fewer are words or abbreviations of something else."""
_SLIPS: Final = str.maketrans({"l": "i", "1": "i", "|": "i", "!": "i", "0": "o"})
"""Signs that engines confuse in names that are no words."""
_NAMES: Final = {name.lower().translate(_SLIPS): name for name in (*_CONTAINERS, *_VALUES, *_OTHERS)}
_ELEMENT_WORD: Final = pattern_of(r"(?<![^\W_])[A-Za-z|!][A-Za-z0-9|!]{1,24}(?![^\W_])")
_SEPARATORS: Final = " \t\n<>/.:=»«›‹|\\–—-"
_CURRENCY_ATTRIBUTE: Final = pattern_of(r"[\s(\[]{0,3}Ccy\)?\s?=?\s?[\"'”“„*]{0,2}\s?(?=[A-Z]{3})")
_LINES: Final = 3
"""Lines that a value goes on over below the first."""
_ONE_TEXT: Final = 1.2
"""Line heights between the lines of one value."""
_ALIGNED: Final = 0.012


@dataclass(frozen=True, slots=True)
class Element:
    """One element with its value."""

    within: str
    """The container that it speaks of, such as ``CdtrAgt``; empty outside of any."""
    name: str
    lines: tuple[Snippet, ...]
    """The value, line by line; none where it was not read, or the element holds others."""

    @property
    def whole(self) -> Snippet:
        """From the first sign of its value to the last."""
        return Snippet(self.lines[0].page, self.lines[0].start, self.lines[-1].end)


@dataclass(frozen=True, slots=True)
class _Name:
    name: str
    start: int
    end: int
    closing: bool


def elements(paper: Paper) -> Sequence[Element]:
    """The elements of a message that are looked for, in order; empty when the paper prints none."""
    known: tuple[Element, ...] | None = paper.__dict__.get("_iso20022")
    if known is None:
        known = tuple(element for page in paper.pages if _is_message(page) for element in _elements(page))
        paper.__dict__["_iso20022"] = known
    return known


def _is_message(page: PageText) -> bool:
    names = {name.name for name in _names(page, 0, len(page.text))}
    return len(names & _STRONG) >= _LEAST


def _names(page: PageText, start: int, end: int) -> Iterator[_Name]:
    for word in _ELEMENT_WORD.finditer(page.text, start, end):
        name = _NAMES.get(word.group().lower().translate(_SLIPS))
        # A name is written as one: "Id" and "Nm" with their capital, none in capitals alone but those that are codes.
        first = word.group()[0]
        if name is None or (word.group().isupper() and not name.isupper()) or (first.islower() and name[0] != "I"):
            continue
        yield _Name(name, word.start(), word.end(), page.text[max(0, word.start() - 2) : word.start()] in ("</", "< /"))


def _elements(page: PageText) -> Iterator[Element]:
    """Every element, in the order in which they stand on the page."""
    within = ""
    cells = sorted(page.cells, key=lambda cell: (round(cell.level[1] / page.line_height), cell.box[0]))
    for cell in cells:
        names = list(_names(page, cell.start, cell.end))
        for number, name in enumerate(names):
            if name.closing:
                within = "" if name.name == within else within
                continue
            if name.name in _CONTAINERS:
                within = name.name
            after = names[number + 1] if number + 1 < len(names) else None
            lines = _value(page, cell, name, after)
            last = after is None or (lines and "<" not in page.text[cell.start : cell.end])
            if name.name in _VALUES:
                yield Element(within, name.name, lines)
            elif name.name in _CONTAINERS:
                yield Element(within, "", lines)
            if last:
                break  # Words of a value that are names of elements as well: "Document".


def _value(page: PageText, cell: Cell, name: _Name, after: _Name | None) -> tuple[Snippet, ...]:
    """The value behind a name: up to the next name of its cell, or in the cell beside it, and what goes on below."""
    start = name.end
    if (attribute := _CURRENCY_ATTRIBUTE.match(page.text, start, cell.end)) is not None:
        start = attribute.end()
    own = Snippet(page, start, after.start if after is not None else cell.end).trimmed(_SEPARATORS + "\"'”“()[]")
    tagged = "<" in page.text[cell.start : cell.end]
    if after is not None:
        if not re.search(r"[^\W_]", own.raw):
            return ()
        if tagged:
            return (own,)
        own = Snippet(page, own.start, cell.end).trimmed(_SEPARATORS)
    if re.search(r"[^\W_]", own.raw):
        first, holder = own, cell
    else:
        beside = page.right_of(cell)
        if beside is None or any(_names(page, beside.start, beside.end)):
            return ()
        first, holder = page.snippet(beside).trimmed(" \t:"), beside
    lines = [first]
    while len(lines) <= _LINES:
        below = page.below(holder, _ONE_TEXT)
        if below is None or (page.left_of(below) not in (None, page.left_of(holder))):
            break
        if not tagged and (holder is cell or abs(below.box[0] - holder.box[0]) > _ALIGNED):
            break
        ended = next(iter(_names(page, below.start, below.end)), None)
        if ended is not None and not (tagged and ended.closing and ended.name == name.name):
            break
        stop = ended.start if ended is not None else below.end
        more = Snippet(page, below.start, stop).trimmed(" \t</")
        if more.raw:
            lines.append(more)
        if ended is not None:
            break
        holder = below
    return tuple(lines)


def by_path(found: Sequence[Element], paths: Mapping[str, Sequence[str]]) -> Element | None:
    """The first element with a value at one of several paths, in the order of the paths.

    Args:
        found: the elements of a message.
        paths: names of elements by their container; an empty container stands for any, an empty name for what stands
            right in the container.
    """
    for within, names in paths.items():
        for name in names:
            for element in found:
                if element.lines and element.name == name and within in ("", element.within):
                    return element
    return None
