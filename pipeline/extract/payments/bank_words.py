"""Where a reference ends and what the bank appends to it begins: "… 04.11.2001 DATUM 16.10.2026, 07.55 UHR".

Banks print what was typed and what they add of their own as one text: the day and hour of the order, the number of a
TAN, the end-to-end reference, a mandate, the other party's account. Die Deutsche Kreditwirtschaft writes these parts
with tags (``EREF+``, ``KREF+``, ``MREF+``, ``CRED+``, ``SVWZ+``, ``ABWA+``), banks of the Netherlands with strokes
(``/REMI/``, ``/EREF/``).
"""

from __future__ import annotations

from typing import Final

from pipeline.extract.text.lines import Snippet
from pipeline.patterns import pattern_of

_TAG: Final = (
    r"(?:[ekm]ref|cred|debt|abw[ae]|purp|coam|oamt|svwz|iban|bic|tan\d?)(?:\+|:\s?)|"
    r"/(?:eref|ordp|benm|remi|trtp|marf|csid|purp|iban|bic|name|isdt|rtrn|rocm|inv|swod)/"
)
"""The next part of a structured purpose."""
_ASKED_FOR: Final = (
    r"(?:end[ -]?to[ -]?end|e2e)[ -]?(?:ref\w{0,8}|id\w{0,12}|kenmerk)?\b|"
    r"mandats?(?:ref\w{0,8}|kenmerk|id)|mandate (?:ref\w{0,6}|id)|ref(?:erence)? (?:du )?mandat|"
    r"(?:glaubiger|creditor|crediteur|incassant)[ -]?id\w{0,12}|id (?:du )?creancier|"
    r"(?:kunden|auftrags|bank|zahlungs)refer\w{0,6}|(?:client|customer|bank|transaction|order) ref\w{0,6}|"
    r"(?:bank|klant|opdracht)referentie|ref(?:erence)?\.? ?(?:banque|bancaire|client|bank|operation|transaction)|"
    r"rif(?:erimento)?\.? (?:banca|operazione)|ref(?:erencia)?\.? (?:banco|bancaria|operacion)|"
    r"nr (?:transakcji|referencyjny)|id (?:transaction|transacao|transakcji)|transaction (?:id|no|number)|"
    r"num(?:ero|mer)? (?:d')?op\w{0,10}|uetr|trn|cro|sorgu no|tan(?:[ -]?(?:nr|nummer|verfahren))?|primanota|uhrzeit"
)
"""What the bank's own number behind the reference is called."""
_DAY_OF: Final = (
    r"(?:datum|date|fecha|data|tarih\w{0,2}|dat)"
    r"(?: (?:und|et|en|and|y|e) (?:uhrzeit|heure|tijd|uur|time|hora|ora))?"
    r"(?: (?:de |da |d'|di |du |van )?(?:val(?:uta|ue|eur|or)|waluty|opera\w{0,6}|execut\w{0,5}|uitvoering|ordre))?|"
    r"(?:value|posting|booking|execution|transaction) date|"
    r"val(?:uta|ue|eur|or|\.)(?:datum| date| dato)?|wert(?:stellung)?|buchung(?:stag|sdatum)?|boek(?:ings)?datum|"
    r"(?:uitgevoerd|geboekt)(?: op)?|(?:ausgefuhrt|gebucht)(?: am)?|execute le|(?:executed|booked)(?: on)?|"
    r"ejecutad[oa](?: el)?|eseguit[oa](?: il)?|effectue le"
)
"""What a day of the bank's behind the reference is called."""
_A_DAY: Final = (
    r"[\s:.]{0,3}(?:\d{1,2}[./\- ]\d{1,2}[./\- ]\d{2,4}|\d{4}[./-]\d{2}[./-]\d{2}|"
    r"\d{1,2}[ .-]?[^\W\d_]{3,10}[ .-]?\d{2,4})(?!\d)"
)
_APPENDED: Final = pattern_of(
    rf"[\s,;|/–-]{{1,3}}(?:(?:{_DAY_OF}){_A_DAY}|"
    rf"(?:{_ASKED_FOR})\.?\s?[:#]?\s?(?=[^\s]{{0,40}}\d|not ?provided)|\d{{1,2}}[.:h]\d{{2}} ?uhr\b)"
    rf"|(?:(?<=\d)|[\s,;|–-]{{1,3}})(?P<tag>{_TAG})"
)
_TYPED: Final = pattern_of(
    r"(?<![^\W\d_])[^\W\d_]{2}.{0,80}?(?<!\d)(?:\d{1,2}[.\-/ _]?\d{2}[.\-/ _]?\d{4}|\d{4}[.\-/]\d{2}[.\-/]\d{2})(?!\d)"
)
"""Before what a bank appends stand a name and the day of a birth; a day that the payer announces is that birth."""


def without_bank_words(reference: Snippet) -> Snippet:
    """The reference up to where the bank's own words begin; whole where none can be told from what was typed.

    Args:
        reference: what stands at the label of the reference.
    """
    page = reference.page
    for appended in _APPENDED.finditer(page.folded, reference.start, reference.end):
        head = Snippet(page, reference.start, appended.start())
        if _TYPED.search(head.raw) or (appended["tag"] and head.raw):
            return head.trimmed(" \t\n,;|–-")
    return reference


def begins_with_tag(text: Snippet) -> bool:
    """Whether nothing stands before the next part of a structured purpose, or nothing at all."""
    page = text.page
    begin = text.trimmed(" \t/,;|–-").start
    return begin >= text.end or _NEXT_PART.match(page.folded, begin, text.end) is not None


_NEXT_PART: Final = pattern_of(rf"(?:{_TAG})")
