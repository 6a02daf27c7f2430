"""Place and day, as at the head or the foot of a paper: the paper's own, of a birth, or of an office that saw it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.dates.find import DateSpot
from pipeline.extract.dates.headings import header_of
from pipeline.extract.dates.nearest import nearest, page_hits
from pipeline.extract.dates.roled import RoledDate, holds_date, letters
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText
from pipeline.patterns import pattern_of

_PLACE_DATE = pattern_of(
    r"^(?:(?-i:[A-ZÀ-Þ])[\w .'’()/-]{1,30},\s|(?-i:[A-ZÀ-Þ])[^\W\d_][^,;:\d]{10,60},\s(?=(?-i:[A-ZÀ-Þ]))|"
    # An office signs where it is: "Conservatória dos Registos do Mindelo, aos doze de Março".
    r"(?:conservat|cart[oó]rio|regist|notar|n[uú]cleo|juzgado|c[âa]mara|junta|municip|ayuntamiento|alcald[ií]a|consul|"
    r"emba|mairie|commune|gemeente|stad|standesamt|amtsgericht|tribunal|court|comune|ufficio|urz[ąa]d|prim[ăa]ri|greffe)"
    r"[^,;:\d]{3,60},\s(?=(?:le|the|op|den|on|am|el|li|il|em|a|aos|dnia)\s))?"
    r"(?:(?:[a-z]{1,2}-)?\d{4,5}\s)?[^\W\d_][\w .'’()/&-]{1,34}[,;:]?\s*(?:,\s*)?"
    r"(?:(?:le|the|op|den|de|on|am|el|li|il|em|a|aos|ao|addi|this|date|ngay|dnia|dn\.|dne|tanggal)"
    r"(?:\s?/\s?(?:le|the|op|den|de|on|am|el|li|il|em|date|datum|data|fecha)){0,3}\s?:?)?\s*$",
    re.IGNORECASE,
)
SEEN = pattern_of(r"\W{0,3}(?:vu|vise|seen|gezien|gesehen|visto|recu|received|ontvangen|eingegangen)\b")
SEEN_IN_CLAUSE = pattern_of(
    r"\b(?:seen (?:at|in|for|by)|vu (?:a|au|pour|par)|gezien (?:te|voor|door)|gesehen|visto (?:en|em|a|por|per)|"
    r"legali[sz]ation (?:division|section|office|unit|department)|legali[sz]ed|legalise|gelegaliseerd|beglaubigt|"
    r"attested by|received (?:at|by|in)|recu (?:a|au|par)|ontvangen (?:te|door))\b"
)
_LEGALISES = pattern_of(
    r"\b(?:legalisation|legalization|legalisatie|legalisiert|beglaubigung|echtverklaring|legalizacion|legalizacao)\b"
)
_HAND_CERTIFIED = pattern_of(
    r"\b(?:certif\w{0,8}|legali[sz]\w{0,8}|beglaubig\w{0,4}|echtverkl\w{0,8}|autentic\w{0,8}|reconhec\w{0,4})\b"
    r"[^.;:]{0,24}\b(?:firmas?|signatures?|handtekening(?:en)?|unterschrift(?:en)?|assinaturas?)\b[^;]{0,150}$"
)
"""An office below a deed that vouches for the hand of the one who made it out, on a day of its own."""
_VOUCHES = pattern_of(
    r"\b(?:seen|vu|gezien|gesehen|visto|vista)\b[^.;\n]{0,30}"
    r"\b(?:authenti\w{3,9}|verifi\w{2,8}|attest\w{2,6}|certif\w{2,8})|"
    r"\b(?:authenti\w{3,9}|verifi\w{2,8}|attest\w{2,6}|legali[sz]\w{2,8})\b"
    r"(?:(?!\b(?:by|par|door|durch|mit|con|with|por|avec|met)\b)[^.;\n]){0,40}"
    r"\b(?:signatures?|handtekening|unterschrift|firmas?|assinaturas?|seal|sceau|stempel|sello)\b"
)
"""The line over a place and a day by which an office vouches for somebody's hand or seal."""
_OTHER_LANGUAGE = 30


def _is_all_label(page: PageText, cell: Cell, hit: Hit) -> bool:
    """Whether a cell says no more than a label, be it in two languages."""
    before, behind = page.folded[cell.start : hit.start], page.folded[hit.end : cell.end]
    return (
        not letters(re.sub(r"\d", "", before)) and letters(behind) <= _OTHER_LANGUAGE and not re.search(r"\d", behind)
    )


def _beside_two_lines(page: PageText, cell: Cell, spot: DateSpot) -> Hit | None:
    """The label for a birth that is broken over two lines, half above and half below the height of its value."""
    if page.left_of(cell) is not None:
        return None
    middle = (cell.level[1] + cell.level[3]) / 2
    for upper in page.cells:
        lower = page.below(upper, _ONE_LABEL)
        if (
            lower is None
            or max(upper.box[2], lower.box[2]) > cell.box[0]
            or abs(upper.box[0] - lower.box[0]) > _ONE_COLUMN
            or not (upper.level[1] + upper.level[3]) / 2 < middle < (lower.level[1] + lower.level[3]) / 2
            or re.search(r"\d", page.text[upper.start : upper.end] + page.text[lower.start : lower.end])
        ):
            continue
        hits = [item for half in (upper, lower) for item in page_hits(spot, half.start, half.end) if item[0] != "date"]
        asked = nearest(hits, max(upper.end, lower.end))
        if asked is not None and asked[0] == "birth":
            return asked[1]
    return None


_ONE_LABEL = 0.9
"""Line heights between the two lines of one label."""
_ONE_COLUMN = 0.01


def of_birth_or_visa(spot: DateSpot, spots: Sequence[DateSpot], known: RoledDate) -> RoledDate:
    """A place and a date: of the birth where the cell above asks for that, of a visa by an office ("Seen at …")."""
    page = spot.snippet.page
    cell = page.cell_at(spot.snippet.start)
    if cell is None:
        return known
    over = page.above(cell, 1.6)
    if (
        SEEN.match(page.folded, cell.start)
        or SEEN_IN_CLAUSE.search(page.folded, max(cell.start, spot.snippet.start - 90), spot.snippet.start)
        or _HAND_CERTIFIED.search(page.folded, max(cell.start, spot.snippet.start - 200), spot.snippet.start)
        or (
            over is not None
            and (
                _LEGALISES.search(page.folded, over.start, over.end)
                or _VOUCHES.search(page.folded, over.start, over.end)
            )
            and not holds_date(over, spot, spots)
        )
    ):
        return RoledDate(spot, "legalised", known.label, guessed=True)
    if (halved := _beside_two_lines(page, cell, spot)) is not None:
        return RoledDate(spot, "birth", halved)
    head = header_of(page, cell, spot, spots)
    beside = page.right_of(head) if head is not None else None
    answered = _closes_below_a_day(spot, spots, cell)
    if head is not None and not answered and not (beside is not None and holds_date(beside, spot, spots)):
        asked = nearest([item for item in page_hits(spot, head.start, head.end) if item[0] != "date"], head.end)
        if asked is not None and asked[0] == "birth" and _is_all_label(page, head, asked[1]):
            return RoledDate(spot, "birth", asked[1])
    above: Cell | None = cell
    for _ in range(2):
        above = page.above(above, 1.6) if above is not None else None
        if above is None or holds_date(above, spot, spots) or ":" in page.text[above.start : above.end]:
            break
        if (beside := page.right_of(above)) is not None and holds_date(beside, spot, spots):
            break  # Its value stands beside it.
        hit = nearest([item for item in page_hits(spot, above.start, above.end) if item[0] != "date"], above.end)
        if hit is not None and hit[0] == "birth" and _is_all_label(page, above, hit[1]):
            return RoledDate(spot, "birth", hit[1])
    return known


def _closes_below_a_day(spot: DateSpot, spots: Sequence[DateSpot], cell: Cell) -> bool:
    """Whether the line that closes a paper stands below a day which the heading over both asked for: "À Thiès, le"."""
    page = spot.snippet.page
    over = page.above(cell, _BELOW_A_COLUMN)
    return over is not None and holds_date(over, spot, spots) and _CLOSING.match(page.text, cell.start) is not None


_BELOW_A_COLUMN = 2.5
_CLOSING = pattern_of(r"(?:À|A|Te|In|At|Zu|En|Em|W|La)\s(?-i:[A-ZÀ-Þ])[^\d\n]{2,40},\s", re.IGNORECASE)


def is_place_date(spot: DateSpot) -> bool:
    """Whether the cell says only a place and the date, as at the head or the foot of a letter."""
    page = spot.snippet.page
    cell = page.cell_at(spot.snippet.start)
    if cell is None:
        return False
    before, after = page.text[cell.start : spot.snippet.start], page.text[spot.snippet.end : cell.end]
    # "Traduction conforme. Gand, le 3 mai 2026": a sentence may stand before place and date.
    whole = before
    if _POINT_FOR_COMMA.fullmatch(whole) is None:
        before = re.split(r"[.;:]\s(?=[^\d\s])", whole)[-1]
    label = re.split(r"[.;]\s", whole[: len(whole) - len(before)].rstrip())[-1]
    if label.endswith(":") and _tells_of(label, before):
        return False
    if len(_SMALL_WORD.findall(before.rstrip(" ,").rsplit(",", 1)[-1])) >= _WORDS_OF_A_CLAUSE:
        return False
    ends = (
        len(after.strip(" .,;")) <= _STROKES
        or re.match(r"\.\s+[A-ZÀ-Þ]", after) is not None
        or _YEAR_BEHIND.fullmatch(after) is not None
        or HOUR_BEHIND.match(after) is not None
        or _SIGNED_BEHIND.fullmatch(after) is not None
        or _IN_OTHER_LETTERS.fullmatch(after) is not None
    )
    return (
        ends
        and (bool(_PLACE_DATE.match(before)) or _POINT_FOR_COMMA.fullmatch(before) is not None)
        and ("," in before or _POINT_FOR_COMMA.fullmatch(before) is not None)
        and not _DATE_BEFORE.search(before)
        and not _OF_A_CHILD.search(page.folded, max(0, spot.snippet.start - _UNION_BEFORE), spot.snippet.start)
        and not _NUMBERED.search(page.text, cell.start, spot.snippet.start)
        and not _BEHIND_A_NUMBER.search(page.text, cell.start, spot.snippet.start)
    )


_SMALL_WORD = pattern_of(r"(?<![\w’'-])(?-i:[a-zß-öø-ÿ]{4,20})(?![\w’'-])")
_WORDS_OF_A_CLAUSE = 3
"""So many small words behind the last comma are a clause of a sentence: "whose fingerprints were taken on the"."""
_POINT_FOR_COMMA = pattern_of(
    r"(?-i:[A-ZÀ-Þ][a-zß-öø-ÿ]{4,20}(?:[ -][A-ZÀ-Þ][a-zß-öø-ÿ]{2,20}){0,2})\.\s{1,2}(?:(?:le|den|the|el|il|em|dnia)\s)?"
)
"""A place whose comma was read as a full stop: "Mechelen. 20.09.2025"; shorter words are those of cut labels."""
_DATE_BEFORE = pattern_of(r"(?:19|20)\d\d\b\W{0,3},")
"""A sentence that has told one day goes on to another: "passport EP66204 (valid until 11 May 2029), on"."""


def _tells_of(label: str, before: str) -> bool:
    """Whether a day ends the answer at a label that asks for no place: "Diplôme : doctorat en physique, 27.06.2024"."""
    if len(label.split()) > _WORDS_OF_LABEL or _OF_PLACE.search(fold(label)):
        return False
    return not (_ARTICLE.search(fold(before)) and before.lstrip()[:1].isupper())


_WORDS_OF_LABEL = 5
_OF_PLACE = pattern_of(
    r"\b(?:lieux?|places?|plaats\w*|ort\w{0,7}|luogo|lugar|local|miejsc\w{1,5}|yer\w{0,3}|tempat|noi|dates?|dat(?:um|a)|"
    r"fecha|tarih\w{0,2}|"
    r"fait|faite|done|made|signed|issued|given|gedaan|opgemaakt|afgegeven|gegeven|ausgestellt|ausgefertigt|gegeben|"
    r"hecho|dado|dada|feito|fatto|dato|rilasciato|sporzadzono|wydano|conform\w{0,5}|copie|copy|kopie|abschrift|"
    r"afschrift|signature|handtekening|unterschrift|firma|assinatura|podpis|imza|seen|vu|gezien|gesehen|visto|"
    r"translat\w*|traduct\w*|traduit\w*|vertal\w*|ubersetz\w*|legali[sz]\w*|certifi\w*|beglaub\w*|attest\w*)\b"
)
"""A word of a label behind which a paper gives the place and the day at which it was made out."""
_ARTICLE = pattern_of(r",\s?(?:le|the|op|den|on|am|el|li|il|em)\s*$")
_STROKES = 3
_OF_A_CHILD = pattern_of(
    r"\b(?:union|mariage|marriage|huwelijk|ehe|matrimonio|casamento|wedlock|malzenstwa|casatorie)\b[^.;]{0,40}"
    r"\b(?:ne[es]{0,2}|born|geboren|hervorgegangen|naci\w{1,6}|nasc\w{1,6}|nat[oaie]|issus?|urodzi\w{1,5})\b[^.;]{0,110}$"
)
"""Whoever was born of a marriage is no place: "De cette union est né l'enfant X / Emmanuel, le 2 mai 2015"."""
_UNION_BEFORE = 170
_NUMBERED = pattern_of(
    r"\b(?:no|nr|num|n°|nº|number|numero|número|numéro|nummer)\b\W{0,3}[\w/.-]{1,20},[^,.;]{0,12}$", re.IGNORECASE
)
"""What has a number of its own is cited, not a place: "Certificate of Title No. RO-0417, dated the"."""
_BEHIND_A_NUMBER = pattern_of(r"(?<![\w/-])(?=[A-Z/-]{0,6}\d[A-Z/-]{0,3}\d[A-Z/-]{0,3}\d)[\dA-Z/-]{6,20},\s{0,2}$")
"""The number of a passport or a card is no place: "paszport P8824170B, 2032-02-16"."""
_YEAR_BEHIND = pattern_of(
    r"\s?(?:года?|року|година|годину|године|roku|godine|goda|rokú|metų|gada)[\s.,;]{0,3}", re.IGNORECASE
)
"""The word for "year" behind it: "г. Минск, 5 октября 2026 года"."""
_IN_OTHER_LETTERS = pattern_of(r"[\s:.,/-]{0,3}(?=[^\W\d_])[^A-Za-zÀ-ɏ\d,;]{2,30}")
"""The same place once more in the letters of another language: "Meknès, le 9 octobre 2026 في مكناس"."""
HOUR_BEHIND = pattern_of(
    r",?\s(?:(?:at|um|om|à|a las|alle|às|ore|ora|kl\.?|saat)\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?"
    r"(?:\s?(?:h|hrs|uhr|uur|am|pm|AM|PM|Uhr))?"
    r"(?:[.,;]?\s*$|[.;]\s)"
)
_SIGNED_BEHIND = pattern_of(
    r"\s{0,4}[-–—.,;:/]{0,2}\s{0,4}(?:(?i:signature|signé|signed|handtekening|unterschrift|firma|getekend|gez\.?)\b[^\n]{0,60}"
    r"|[A-ZÀ-Þ][\w'’.-]{0,24}(?:\s[A-ZÀ-Þ][\w'’.-]{0,24}){0,4}\s?"
    r"|(?i:le|la|the|de|der|die|für|pour|voor|for|namens|in opdracht|im auftrag|par délégation|on behalf|p\.?o\.?)\b"
    r"\s?[^\n\d]{3,70}|(?i:l['’])[^\n\d]{3,70})"
)
"""Behind place and date in one line: who signs, or that somebody does."""
