"""Signatures and seals that no pen and no stamp made: what a paper tells of them in words.

"Digitally signed by …", "assinado eletronicamente por …", "elektronisches Siegel". What may or must be signed so is
told in the same words, and what needs no signature at all is another thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.negation import CONDITION, negated_before, sentence_around
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of

SIGNED_SO: Final = Wording(
    "electronically signed|digitally signed|signed electronically|signed digitally|e signed by|docusign|docusigned by|"
    "signed with an electronic signature|signed with a qualified electronic signature|"
    "signe electroniquement|signee electroniquement|signe numeriquement|elektronisch ondertekend|digitaal ondertekend|"
    "elektronisch getekend|digitaal getekend|elektronisch unterzeichnet|elektronisch unterschrieben|"
    "elektronisch signiert|digital unterschrieben|digital unterzeichnet|digital signiert|"
    "firmado electronicamente|firmada electronicamente|firmado digitalmente|firmada digitalmente|"
    "assinado eletronicamente|assinada eletronicamente|assinado electronicamente|assinado digitalmente|"
    "assinada digitalmente|firmato digitalmente|firmata digitalmente|firmato elettronicamente|"
    "sottoscritto digitalmente|elektronik olarak imzalan*|elektronik imza ile imzalan*|e imza ile imzalan*|"
    "podpisano elektronicznie|podpisany elektronicznie|podpisane elektronicznie|podpisano cyfrowo|"
    "podpisano kwalifikowanym podpisem elektronicznym|opatrzono kwalifikowanym podpisem elektronicznym|"
    "semnat electronic|semnata electronic|semnat digital|nenshkruar elektronikisht|elektronicki potpisan*|"
    "digitalno potpisan*|elektronsko podpisan*|elektronicky podepsan*|elektronicky podpisan*|"
    "подписан* электронной подписью|подписано электронной подписью|подписан электронно|"
    "підписано електронним підписом|підписано кваліфікованим електронним підписом|"
    "ditandatangani secara elektronik|已电子签名|电子签章|موقع الكترونيا|تم التوقيع الكترونيا",
)
SIGNATURE_SO: Final = Wording(
    "qualified electronic signature|electronic signature|digital signature|signature electronique|signature numerique|"
    "elektronische handtekening|digitale handtekening|elektronische signatur|qualifizierte elektronische signatur|"
    "elektronische unterschrift|digitale signatur|firma electronica|firma digital|assinatura eletronica|"
    "assinatura electronica|assinatura digital|firma digitale|firma elettronica|elektronik imza|"
    "podpis elektroniczny|kwalifikowany podpis elektroniczny|semnatura electronica|semnatura digitala",
)
SEALED_SO: Final = Wording(
    "electronic seal|electronically sealed|sealed electronically|digital seal|digitally sealed|"
    "cachet electronique|cachete electroniquement|scelle electroniquement|elektronisch zegel|elektronische zegel|"
    "elektronisch verzegeld|elektronische stempel|elektronisches siegel|elektronischem siegel|elektronisch gesiegelt|"
    "elektronisch besiegelt|elektronisches dienstsiegel|sello electronico|sellado electronicamente|"
    "sigillo elettronico|elektronik muhur*|e muhur|pieczec elektroniczna|pieczecia elektroniczna|sigiliu electronic|"
    "vule elektronike|vulosur elektronikisht|elektronicka pecet|elektronski pecat|elektronicki pecat|"
    "електронна печатка|електронною печаткою|электронная печать|электронной печатью|"
    "电子印章|电子公章|ختم الكتروني|segel elektronik",
)
NO_SIGNATURE_NEEDED: Final = Wording(
    "no signature required|no signature is required|no signature is needed|needs no signature|requires no signature|"
    "does not require a signature|does not need a signature|signature not required|signature is not required|"
    "valid without signature|without signature|without a signature|without any signature|computer generated|"
    "sans signature|dispense de signature|ne necessite pas de signature|zonder handtekening|"
    "geen handtekening vereist|vereist geen handtekening|ohne unterschrift|maschinell erstellt|"
    "bedarf keiner unterschrift|sin firma|no requiere firma|no necesita firma|dispensa assinatura|"
    "dispensa a assinatura|nao necessita de assinatura|senza firma|non necessita di firma|imza gerekmez|imza aranmaz|"
    "imza gerektirmez|nie wymaga podpisu|bez podpisu|nu necesita semnatura",
)
_BY: Final = pattern_of(
    r"(?:\W{0,3}\b(?i:by|par|door|von|durch|por|da|przez|de către|nga|od|oleh|tarafından)\b\s?:?|\s?:|\s{0,2}\n)\s?"
    r"(?:(?i:mr|mrs|ms|dr|prof|m|mme|ing|lic|dott)\.?\s)?[A-ZÀ-Þ][\w'’-]{1,24},?\s[A-ZÀ-Þ][\w'’-]{1,24}"
)
"""Who it was, behind the words: two words with capitals."""
_REACH: Final = 40


def signed_so(paper: Paper) -> tuple[list[Snippet], bool, bool]:
    """Where a paper says that it was signed electronically, whether it says so in a verb, and whether by whom."""
    verbs = [hit for hit in _told(paper, SIGNED_SO) if paper.kind in _CONTRACTS or not _of_a_contract(hit)]
    nouns = [hit for hit in _told(paper, SIGNATURE_SO) if _at_its_place(hit)]
    said = [*verbs, *nouns]
    named = any(_BY.match(hit.page.text, hit.end) is not None for hit in said)
    return [Snippet(hit.page, hit.start, hit.end) for hit in said], bool(verbs), named


def _of_a_contract(hit: Hit) -> bool:
    """Whether what was signed is a contract that the paper speaks of: a slip tells when that of the worker was."""
    first, _ = sentence_around(hit.page.folded, hit.start, hit.end)
    return _CONTRACT.search(hit.page.folded, max(first, hit.start - _REACH), hit.start) is not None


_CONTRACTS: Final = frozenset({"employment-contract", "lease", "hosting-agreement"})
_CONTRACT: Final = pattern_of(r"\b(?:contra[ck]?t\w{0,2}|overeenkomst|vertrag|umowa|sozlesme\w{0,3})\b")


def sealed_so(paper: Paper) -> list[Snippet]:
    """Where a paper says that it bears an electronic seal."""
    return [Snippet(hit.page, hit.start, hit.end) for hit in _told(paper, SEALED_SO)]


def _told(paper: Paper, wording: Wording) -> Iterator[Hit]:
    """What is said as a fact, neither denied nor as what may, must or need not be."""
    for hit in paper.find(wording):
        text = hit.page.folded
        first, _ = sentence_around(text, hit.start, hit.end)
        asked = CONDITION.search(text, max(first, hit.start - _REACH), hit.start)
        if not (asked or negated_before(text, hit.start, lines=False) or _NOT_NEEDED.match(text, hit.end)):
            yield hit


_NOT_NEEDED: Final = pattern_of(
    r"\W{0,3}(?:is |are |est |is |ist |es |e |nao |non |no |nie )?"
    r"(?:not|pas|niet|nicht|optional|facultati\w{2,4}|optionee?l|necessari\w|required|requise|vereist|erforderlich|"
    r"obligatori\w|gerekmez|gerekli)\b"
)
"""Behind the words: "electronic signature not required"."""


def _at_its_place(hit: Hit) -> bool:
    """Whether a signature is named at the place of one: it begins its cell, and a colon, a name or nothing follows."""
    cell = hit.page.cell_at(hit.start)
    if cell is None or any(sign.isalpha() for sign in hit.page.text[cell.start : hit.start]):
        return False
    return hit.end >= cell.end or _goes_on_as_a_label(hit.page, hit.end)


def _goes_on_as_a_label(page: PageText, end: int) -> bool:
    return page.text[end : end + 2].strip()[:1] in (":", "(", "")
