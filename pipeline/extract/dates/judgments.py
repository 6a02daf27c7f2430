"""The day on which a court decided, by the words before and behind it."""

from __future__ import annotations

from typing import Final

from pipeline.extract.dates.alone import stands_by_itself
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Paper
from pipeline.patterns import pattern_of

_JUDGED: Final = pattern_of(
    r"\b(?:verkundet|beschlossen|erlassen|beschlus?s(?:es)? vom|urteils? vom|verhandlung vom|sitzung vom|"
    r"urteilsdatum|jugement (?:rendu |prononce |contradictoire )?(?:du|le|en date du)|date du jugement|"
    r"jugement prononce|"
    r"(?:jugement|arret|ordonnance) de divorce\s(?:rendue? )?(?:du|le|en date du)|arret (?:rendu )?(?:du|le)|"
    r"audience (?:publique )?(?:du|tenue le)|ordonnance (?:du|rendue le)|"
    r"judg(?:e?)ment (?:rendered |given |pronounced |dated |made )?(?:on|of(?! (?:this|the|that|said) )|dated)|"
    r"judge?ment (?:was )?(?:given|rendered|pronounced|handed down)|"
    r"date of (?:the )?judge?ment|"
    r"(?:decree|order|decision) (?:absolute |of divorce )?(?:was )?(?:made|granted|pronounced|entered|rendered|"
    r"issued)|"
    r"pronounced (?:in (?:open )?court )?on|final order|court (?:pronounces|pronounced|decided|ordered)|"
    r"terechtzitting van|uitgesproken|vonnis van|datum (?:van het )?vonnis|beschikking van|"
    r"sentencia (?:de(?: fecha)?|n)|fecha de la sentencia|sentenza (?:del|n)|data della sentenza|"
    r"sentenca (?:de|proferida)|"
    r"wyroku? z dnia|hotararea|sentinta|karar tarihi|echtscheiding uit op|divorce (?:le|on)|divorced on|"
    r"adoption (?:est |was )?(?:prononcee|granted|pronounced) (?:le|on))\b[^.;]{0,60}$"
)
_JUDGED_BEHIND: Final = pattern_of(
    r"[\s,]{0,2}(?:beschlossen|verkundet|fur recht erkannt|entschieden|prononce|rendu le jugement|a rendu|"
    r"uitgesproken|"
    r"decided|ordered|(?:the )?court (?:pronounced|granted|ordered)|"
    r"(?:duly )?(?:made|declared|pronounced)\s(?:final\sand\s|to\sbe\s)?absolute|"
    r"de echtscheiding|le divorce|the divorce|die scheidung)\b"
)


def tells_the_marriage(date: RoledDate) -> bool:
    """Whether a day in a decision on a divorce is that of the marriage it ends, by its label."""
    return date.label is not None and _OF_THE_MARRIAGE.search(fold(date.label.phrase)) is not None


_OF_THE_MARRIAGE: Final = pattern_of(
    r"solemni[sz]|celebr|contract|contra(?:ct|id)|matrimon|marri|mariage|marie|huwelijk|gehuwd|eheschl|verheir|evlen|"
    r"malzens|casator|casamento|nikah"
)
_YEAR: Final = pattern_of(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NOT_YET: Final = pattern_of(
    r"\b(?:conditional|nisi|provisional|provisoire|voorlopig\w*|vorlaufig\w*|interlocutory|rechtskraftig|appeal|"
    r"requete|petition|verzoekschrift|antrag|married|mariage|huwelijk|eheschliessung|copie|copy|afschrift|"
    r"ausfertigung|"
    r"ausgefertigt)\b[^.;]{0,40}$"
)


def told_judgment(paper: Paper) -> RoledDate | None:
    """The one day on which the paper says that a court decided; None where it says none, or more than one."""
    found = [
        date
        for date in roled_dates(paper)
        if date.role != "birth" and not tells_the_marriage(date) and _is_judgment(date)
    ]
    return found[0] if len({date.latest for date in found}) == 1 else None


def _is_judgment(date: RoledDate) -> bool:
    page, start = date.spot.snippet.page, date.spot.snippet.start
    before = page.folded[max(0, start - 110) : start].replace("\n", " ").replace("\t", " ")
    before = _YEAR.split(before)[-1]  # What another date ends with is said of that one.
    if _NOT_YET.search(before):
        return False
    # A letter of the label may have been misread.
    labelled = date.label is not None and _JUDGED.search(f"{fold(date.label.phrase)} ") is not None
    return labelled or bool(_JUDGED.search(before) or _JUDGED_BEHIND.match(page.folded, date.spot.snippet.end))


def is_of_copy(date: RoledDate, judged: RoledDate) -> bool:
    """Whether a day is that of the copy in a form whose rows tell that day and the one on which the court decided.

    Such a form is an extract made out when the copy was; a decision that goes on for sentences has been copied later.
    """
    page = date.spot.snippet.page
    if date.latest <= judged.latest or _PRONOUNCES.search(page.folded) is not None:
        return False
    if _is_row(judged) and (_COPY_ROW.fullmatch(_label(date)) or (date.role == "issue" and _is_extract(page))):
        return True
    return _closes_the_form(date, judged)


def _closes_the_form(date: RoledDate, judged: RoledDate) -> bool:
    """Whether a day alone in its line ends a form, below its rows, one of which told the day of the decision."""
    page, last = date.spot.snippet.page, date.spot.snippet.end
    own, told = page.cell_at(date.spot.snippet.start), page.cell_at(judged.spot.snippet.start)
    if own is None or told is None or judged.spot.snippet.page is not page or judged.label is None:
        return False
    if date.role != "none" or not stands_by_itself(date.spot.snippet) or page.left_of(own) is not None:
        return False
    filled = _is_row(judged) or stands_by_itself(judged.spot.snippet)
    below = [cell for cell in page.cells if cell.start > last and cell.box[1] < _FOOT_OF_A_PAGE]
    return filled and own.level[1] > told.level[3] and len(below) <= _LINES_OF_WHO_SIGNS


_FOOT_OF_A_PAGE: Final = 0.9
_LINES_OF_WHO_SIGNS: Final = 4
"""Who signs, and the words of a stamp, may stand below the day that closes a form."""


def _is_row(date: RoledDate) -> bool:
    """Whether nothing but a short label stands on a line before its day, and nothing behind it."""
    page, end = date.spot.snippet.page, date.spot.snippet.end
    words = len(_label(date).split())
    return 0 < words <= _WORDS_OF_A_ROW and not page.text[end : page.line_bounds(end)[1]].strip(" .;\t")


def _label(date: RoledDate) -> str:
    """The folded words of the line before a day, without the number of the row."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    return page.folded[page.line_bounds(start)[0] : start].replace("\t", " ").lstrip("0123456789.) ").strip(" :.")


_PRONOUNCES: Final = pattern_of(
    r"\b(?:tribunale?|court|rechtbank|gericht|juez|juzgado|juiz|mahkeme\w{0,3}|sad|instanta|суд)\b[^.;\n]{0,60}"
    r"\b(?:prononce|prononcent|dissolves|orders|ordered|pronounces|pronounced|grants|spreekt|verklaart|scheidet|spricht|"
    r"declara|decreta|dichiara|pronuncia|orzeka|karar|dispune|расторгает|решил)(?![^\W_])|"
    r"\b(?:is|are|be) (?:hereby )?(?:dissolved|divorced)\b"
)
"""The sentence of the court itself, which stands on a decision and not on an extract of it."""
_WORDS_OF_A_ROW: Final = 5
_COPY_ROW: Final = pattern_of(
    r"(?:(?:date|datum|fecha|data|tarih)\s(?:of|de|du|van|der|del|da|della)?\s?(?:the|la|l'|het|dieser|deze)?\s?)?"
    r"(?:certified |true |office |authenti[cq]\w{0,3} )?"
    r"(?:cop(?:y|ie|ia)|afschrift\w{0,2}|expedition|grosse|abschrift\w{0,2}|ausfertigung|testimonio|traslado|certidao|"
    r"odpis\w{0,2}|suret\w{0,2}|extract|extrait|uittreksel|auszug|копи[яию])"
    r"(?:\s(?:was\s|est\s|wurde\s|werd\s)?(?:delivered|issued|made|given|handed out|delivree?|remise|etablie|"
    r"afgeleverd|afgegeven|uitgereikt|erteilt|ausgestellt|ausgehandigt|expedid[ao]|entregad[ao]|emitid[ao]|rilasciata|wydan[oy]|"
    r"выдана))?"
    r"(?:\s(?:on|le|op|am|el|em|il|dnia|du|vom|van|of))?"
)
"""What a row asks for that gives the day of a copy: "Copy delivered", "Expédition délivrée le", "Datum afschrift"."""


def signed_after(date: RoledDate, judged: RoledDate) -> bool:
    """Whether a paper was signed after the court decided: below that day, with no word on a copy over it."""
    own, told = date.spot.snippet, judged.spot.snippet
    if date.latest <= judged.latest or (own.page.order, own.start) < (told.page.order, told.start):
        return False
    copied = _COPIES.search(own.page.folded, max(0, own.start - _WORDS_OF_A_COPY), own.start)
    return copied is None or _HANDED_OUT.search(own.page.folded, copied.end(), own.start) is not None


_WORDS_OF_A_COPY: Final = 140
"""Signs of the lines over a day that may say that a copy is certified."""
_COPIES: Final = pattern_of(
    r"\b(?:cop(?:y|ies?|ias?)|copied|afschrift\w{0,3}|uittreksel|expedition|grosse|abschrift\w{0,2}|"
    r"ausfertigung\w{0,2}|ausgefertigt|testimonio|traslado|certidao|odpis\w{0,2}|suret\w{0,2})\b|копи[яю]"
)
_HANDED_OUT: Final = pattern_of(
    r"\b(?:delivree?s?|remise?s?|delivered|handed (?:out|over)|issued|afgeleverd|verleend|erteilt|expedid[ao]|"
    r"entregad[ao]|rilasciata|wydan[oy]) (?:a|au|aux|to|aan|an|al|alla|do|pentru) "
)
"""A copy that a court hands out to a party on a day is the paper; one certified below a decision need not be."""


def order_given(paper: Paper) -> RoledDate | None:
    """The one day on which a court gives its order "under hand and seal", or a registrar attests the divorce."""
    found = [date for date in roled_dates(paper) if _is_given(date)]
    return found[0] if len({date.latest for date in found}) == 1 else None


def _is_given(date: RoledDate) -> bool:
    page, start, end = date.spot.snippet.page, date.spot.snippet.start, date.spot.snippet.end
    if _GIVEN.search(page.folded, max(0, start - 160), start):
        return True
    return bool(_TODAY.search(page.folded, max(0, start - 40), start) and _ENDED.search(page.folded, end, end + 420))


_GIVEN: Final = pattern_of(r"\bgiven under (?:my|the|our) hands?\b[^.;]{0,60}\bcourt\b[^.;]{0,60}$")
_TODAY: Final = pattern_of(r"\b(?:pada hari ini|on this day|en este dia|en el dia de hoy)\b[^.;]{0,24}$")
_ENDED: Final = pattern_of(r"\b(?:telah terjadi perceraian|were divorced|quedaron divorciados)\b")


def is_judgment(paper: Paper) -> bool:
    """Whether the head of a paper calls it the decision itself, and nothing there an extract or a copy of one."""
    page = paper.pages[0]
    head = _head(page)
    return bool(_DECISION.search(head)) and not _EXTRACT.search(head)


def _is_extract(page: PageText) -> bool:
    """Whether the head of a page calls it an extract, and no line over that a decision."""
    head = _head(page)
    title = _TITLE_OF_EXTRACT.search(head)
    return title is not None and _DECISION.search(head, 0, title.start()) is None


def _head(page: PageText) -> str:
    return "\n".join(page.folded[cell.start : cell.end] for cell in page.cells if cell.box[1] < _HEAD)


_HEAD: Final = 0.4
_DECISION: Final = pattern_of(
    r"(?m)^\W{0,4}(?:(?:stipulated|agreed|default|general|limited|consent|final|amended|civil|supplemental) ){0,3}"
    r"(?:sentencia|jugement|judge?ment|vonnis|urteil|beschluss|sentenza|sentenca|arrest|decree|"
    r"(?:adoption|divorce|final) order|final decree|resolucion|beschikking|ordonnance|"
    r"wyrok|postanowienie|sentint[ae]|hotarare[a]?|(?:gerekceli )?karar|presuda|решение|рішення)\b"
)
_TITLE_OF_EXTRACT: Final = pattern_of(
    r"(?m)^\W{0,4}(?:extrait|extract|uittreksel|auszug|extracto|extrato|estratto|wypis|extras|выписка|витяг)(?![^\W_])"
)
_EXTRACT: Final = pattern_of(
    r"\b(?:extrait|extract|uittreksel|auszug|certificat|certificate|attestation|attest|bescheinigung|copie|copy|"
    r"afschrift|ausfertigung|expedition|testimonio|certificad[oa]|certificacion|certidao|certificato|estratto|"
    r"odpis|wypis|suret\w{0,2}|ornegi|extras|копия|выписка|витяг)\b"
)
