"""Whether a paper is legalised: its apostille (Hague Convention of 1961) or the words of a legalisation on it."""

from __future__ import annotations

from pipeline.extract.text.absence import lacking, not_legalised
from pipeline.extract.text.candidates import statement
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.kinds.hague import ENOUGH, items_said
from pipeline.kinds.phrases import tokens_of
from pipeline.patterns import pattern_of
from validators.facts import Field

APOSTILLE = Wording(
    "apostille ~ convention|apostille|convention de la haye du 5 octobre 1961|hague convention of 5 october 1961",
)
LEGALISED = Wording(
    "vu pour legalisation|legalisation de la signature|signature legalisee|legalise par|legalised by|"
    "seen for legalisation|seen for legalization|legalisation of the signature|legalized by|"
    "for legalisation of|gezien voor legalisatie|gelegaliseerd door|legalisatie van de handtekening|"
    "ter legalisatie|zur legalisation|zur beglaubigung der unterschrift|legalisiert|bestatigung der unterschrift|"
    "certifie la signature|certifies the signature|attested by the ministry of foreign affairs|"
    "ministry of foreign affairs attest*|legalization sticker|legalisatiezegel|e legalisation|e legalization",
)
NOT_YET = Wording(
    "to be legalised|must be legalised|must be legalized|doit etre legalise*|dient gelegaliseerd|"
    "muss legalisiert|must be apostilled|apostille required|sans apostille|zonder apostille|without apostille|"
    "not legalised|non legalise*|apostille not|dispense de legalisation|vrijgesteld van legalisatie|"
    "exempt from legalisation|need an apostille|requires an apostille|obtain an apostille",
)
MULTILINGUAL = pattern_of(
    r"\b(?:[ck]onven\w{2,6}|ubereinkommen|abkommen|verdrag|overeenkomst|konwencj\w{1,3}|sozlesme\w{0,4})\b.{0,60}"
    r"\b1976\b|\b2016/1191\b"
)
"""Forms of the Convention of Vienna of 8 September 1976 (article 8) and of the EU's Regulation 2016/1191 (article 4).

Extracts on them are free of legalisation: that they bear none is no lack.
"""
_SEALS = frozenset({"stamp", "seal", "sticker"})
_SEEN = 0.4


def apostille(paper: Paper) -> Field[bool]:
    """Whether the paper carries an apostille or a legalisation, by its wording."""
    cancelled = {(hit.page.order, hit.page.line_bounds(hit.start)) for hit in paper.find(NOT_YET)}

    def stands(page: PageText, start: int) -> bool:
        return (page.order, page.line_bounds(start)) not in cancelled

    titles = [
        Snippet(hit.page, hit.start, hit.end)
        for hit in paper.find(APOSTILLE)
        if stands(hit.page, hit.start) and _is_title(hit.page, hit.start, hit.end)
    ]
    if titles:
        return statement(True, titles, 0.95)
    legalised = [Snippet(hit.page, hit.start, hit.end) for hit in paper.find(LEGALISED) if stands(hit.page, hit.start)]
    if legalised:
        marks = (mark for page in paper.pages for mark in page.ref.reading.marks)
        sealed = any(mark.kind in _SEALS and mark.confidence >= _SEEN for mark in marks)
        return statement(True, legalised, 0.85 if sealed else 0.65)
    multilingual = any(MULTILINGUAL.search(page.folded) for page in paper.pages)
    if paper.kind in _TO_BE_LEGALISED and not multilingual and not_legalised(paper):
        return lacking(paper)
    return Field()


_TO_BE_LEGALISED = frozenset(
    {
        "criminal-record", "marriage-certificate", "birth-certificate", "divorce-decision", "death-certificate",
        "adoption-certificate", "parental-authorisation",
    }
)  # fmt: skip


def _is_title(page: PageText, start: int, end: int) -> bool:
    """Whether the word stands as a heading, or the convention is named over its items: not just in a sentence."""
    named = "1961" in page.text[start:end] or "1961" in page.text[end : end + 90]
    if named and len(items_said(tokens_of(page.text))) >= ENOUGH:
        return True
    cell = page.cell_at(start)
    return cell is not None and cell.end - cell.start <= (end - start) + 12
