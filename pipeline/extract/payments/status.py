"""Whether a payment was carried out or is still an order: by what the paper says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.money.swift import message
from pipeline.extract.payments.words import ACKNOWLEDGED, EXECUTED, PENDING, PENDING_STATE, REFUSED
from pipeline.extract.text.candidates import statement
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.negation import negated_before
from pipeline.patterns import pattern_of
from validators.facts import Field

_CARRIED_OUT: Final = pattern_of(
    r"\b(?:(?:we|wir|nous|hereby) [^.;\n]{0,40}(?:ausfuhrung|execution)|(?:bestatigen|confirmons|bevestigen|confirm)\w*"
    r" [^.;\n]{0,30}(?:ausfuhrung|execution|uitvoering)|was transferred|were transferred|transferred by|"
    r"we (?:have )?transferred|(?:has|have) been (?:remitted|transferred|wired|debited)|"
    r"(?:have|we) (?:have )?(?:remitted|debited)|"
    r"avons (?:bien )?(?:debite|vire|transfere|verse|execute)|"
    r"(?:nous|we|wij?|wir) (?:debitons|debit|debiteren|belasten) (?:ce jour )?"
    r"(?:votre compte|your account|uw rekening|ihr konto)|"
    r"(?:werd(?:en)?|is|zijn|hebben|heeft) (?:overgeschreven|overgemaakt)|"
    r"(?:overgeschreven|overgemaakt) (?:hebben|heeft)|"
    r"(?:uberwiesen|belastet|abgebucht) (?:haben|wurden?|worden)|"
    r"(?:a|ont) ete (?:vire|verse|transfere|debite)e?s?|ha sido (?:transferid|debitad|abonad)[oa]|"
    r"avoir (?:bien )?(?:debite|vire|transfere|verse|paye|effectue)|(?:transfert|virement) emis|"
    r"(?:efectuamos|efetuamos|realizamos|efectuado|procedemos) |"
    r"haben wir [^.;\n]{0,60}(?:belastet|uberwiesen)|hebben wij? [^.;\n]{0,60}(?:gedebiteerd|overgeschreven)|"
    r"hemos (?:cargado|transferido|debitado)|debitamos|transferimos|abbiamo (?:addebitato|bonificato)|"
    r"debited and (?:transmitted|remitted|sent)|transmitted|"
    r"islem\w* gerceklesmis\w*|gerceklesmis\w*|liquidad[oa]|paid out|payment sent|transfer(?:red)? sent|remitted|"
    r"transfer is final|payment is final|ispolneno|provedeno|wykonan[oy]|"
    r"(?:balance|solde|saldo|bakiye|kontostand) (?:after|apres|na|nach|dopo|tras|despues|sonra\w*))\b"
)
"""Said of what was done in other words than those of a status; a balance after it has the sum taken off already."""
_ORDER: Final = pattern_of(
    r"\b(?:ordre de (?:transfert|virement|paiement)|demande de (?:transfert|virement)|"
    r"opdracht tot (?:overschrijving|betaling)|overschrijvingsopdracht|(?:uberweisungs|zahlungs)auftrag|"
    r"(?:transfer|remittance|payment) (?:order|request|application)|"
    r"application for (?:[a-z]+ )?(?:remittance|transfer)|orden de transferencia|solicitud de transferencia|"
    r"ordem de transferencia|ordine di bonifico)\b"
)
"""The title of what a client hands in at the counter; it proves nothing before the bank has done it."""
_STANDING: Final = pattern_of(
    r"\b(?:ordre permanent|virement permanent|standing order|doorlopende opdracht|bestendige opdracht|"
    r"dauerauftrag\w{0,2}|(?:orden|ordem) permanente|ordine permanente|bonifico (?:periodico|ricorrente)|"
    r"transferencia periodica|"
    r"zleceni\w stale\w{0,2}|duzenli (?:odeme|transfer)|ordin permanent|plata recurenta|постоянное поручение)\b"
)
"""What is paid again and again from a day on; a paper that sets it up proves no payment."""
_BY_ITS_TITLE: Final = 0.55
"""For a person: the client's copy of an order may carry the bank's stamp and the number of its transaction."""
_DAY_IS_OPEN: Final = pattern_of(r"\s?(?:le|on|op|am|el|em|il)?\s?:[\s._…]*$")
_ON_A_DAY: Final = pattern_of(
    r"\b(?:on|le|op|am|el|em|il)\s\d{1,2}(?:[./-]\d{1,2}[./-]|\.?\s(?:de\s)?[a-z]{3,10}\.?\s(?:de\s)?)\d{2,4},?\s{1,3}$"
)
"""The day on which it was done, right before the word for the execution."""
_LEADS_OVER: Final = pattern_of(r"\s?:\s*$")
_DAY_BELOW: Final = pattern_of(r"\s*\d{1,4}[./ -]")
_SURE: Final = 0.84
_BOOKED: Final = pattern_of(
    r"\b(?:buchungs(?:datum|tag)|boekings?datum|boekdatum|gebucht am|geboekt op|date (?:comptable|de comptabilisation)|"
    r"booking date|posting date|posted on|debitdatum|belastungsdatum|data contabile|fecha contable|data operazione|"
    r"date de l'operation|date d'operation)\b[^a-z]{0,20}\d"
)
"""A day on which the sum was booked: an order has none."""


def executed_or_pending(paper: Paper) -> Field[bool]:
    """True where the paper says that the payment was carried out, False where it is still to be; both where unclear."""
    if message(paper):
        # What the network says of the message: taken over, or sent back.
        for value, wording in ((False, REFUSED), (True, ACKNOWLEDGED)):
            said = [Snippet(hit.page, hit.start, hit.end) for hit in paper.find(wording)]
            if said:
                return statement(value, said, 0.9)
    waiting = [hit for hit in paper.find(PENDING) if not _ruled_out(hit)]
    waiting += [hit for hit in paper.find(PENDING_STATE) if _answers_state(hit) and hit.start not in _starts(waiting)]
    taken_in = [hit for hit in waiting if _on_a_day(hit)]
    cells_done = [(hit.page, hit.page.cell_at(hit.start)) for hit in paper.find(EXECUTED)]
    # "Payment order and debit advice": one sheet is the order and the bank's word that it was done.
    waiting = [
        hit
        for hit in waiting
        if not (_ORDER.match(fold(hit.phrase)) and (hit.page, hit.page.cell_at(hit.start)) in cells_done)
    ]
    pending = [Snippet(hit.page, hit.start, hit.end) for hit in waiting if hit not in taken_in]
    done = [
        Snippet(hit.page, hit.start, hit.end)
        for hit in paper.find(EXECUTED)
        if not any(
            other.page is hit.page and other.start - 12 <= hit.start and hit.end <= other.end + 2 for other in pending
        )
        and not _left_open(hit)
        and not _to_come(hit)
        and not _denied(hit)
        and not _on_condition(hit)
    ]
    if not done:
        pending += [
            Snippet(hit.page, hit.start, hit.end)
            for hit in paper.find(EXECUTED)
            if _left_open(hit) or _to_come(hit) or _denied(hit, _RIGHT_BEFORE)
        ]
    if pending and done:
        # Both are said somewhere ("executed", and a footnote on orders in progress): a status stands alone in its cell.
        alone_pending, alone_done = [s for s in pending if _status(s)], [s for s in done if _status(s)]
        if bool(alone_pending) != bool(alone_done):
            if alone_done:
                return statement(True, alone_done, 0.85)
            return statement(False, alone_pending, 0.9)
        first, second = statement(True, done, 0.6), statement(False, pending, 0.6)
        return Field((*second.readings, *first.readings))
    if pending:
        return statement(False, pending, 0.93 if any(_status(s) for s in pending) else 0.7)
    if done:
        return statement(True, done, 0.95)
    for pattern in (_CARRIED_OUT, _BOOKED):
        told = [
            Snippet(page, match.start(), match.end())
            for page in paper.pages
            for match in pattern.finditer(page.folded)
            if not negated_before(page.folded, match.start(), words=2, lines=False)
        ]
        if told:
            return statement(True, told, _SURE)
    if taken_in:
        return statement(False, [Snippet(hit.page, hit.start, hit.end) for hit in taken_in], _SURE)
    ordered = [
        Snippet(page, match.start(), match.end()) for page in paper.pages for match in _ORDER.finditer(page.folded)
    ]
    ordered = ordered or [
        Snippet(page, match.start(), match.end()) for page in paper.pages for match in _STANDING.finditer(page.folded)
    ]
    return statement(False, ordered[:1], _BY_ITS_TITLE)


_TAKEN_IN: Final = pattern_of(
    r"(?:order re|ordre (?:enregistre|recu)|opdracht (?:geregistreerd|ontvangen)|"
    r"auftrag (?:erfasst|erhalten|angenommen))"
)
_DAY_FOLLOWS: Final = pattern_of(
    r"[^\W\d]{0,3}[\s:.]{0,4}(?:(?:on|le|op|am|el|em|il)\s)?(?:[a-z]{2,10}\.?,?\s)?\d{1,4}(?:[./-]|\s[a-z]{3})"
)


def _on_a_day(hit: Hit) -> bool:
    """Whether an order's coming in stands with its day: the first step of what may have been carried out since."""
    if _TAKEN_IN.match(fold(hit.phrase)) is None:
        return False
    page, cell = hit.page, hit.page.cell_at(hit.start)
    if _DAY_FOLLOWS.match(page.folded, hit.end, page.line_bounds(hit.end)[1]):
        return True
    places = (page.right_of(cell), page.below(cell, 1.6)) if cell is not None else ()
    return any(place is not None and _DAY_FOLLOWS.match(page.folded, place.start, place.end) for place in places)


_NO_MORE: Final = pattern_of(
    r"\b(?:cannot|can not|no longer|irrevocabl\w*|ne (?:peut|peuvent|pourra)|plus|niet meer|niet|nicht(?: mehr)?|"
    r"no puede|no se puede|nao pode|non puo|artik|ya no|mais nao)\b[^.;\n]{0,40}$"
)


def _ruled_out(hit: Hit) -> bool:
    """Whether a sentence says that this can happen no more: "can no longer be cancelled"."""
    before = hit.page.folded[max(0, hit.start - _CLAUSE) : hit.start].replace("\n", " ")
    if hit.phrase == "draft":
        return (
            re.search(r"\b(?:demand|bank(?:er'?s)?) $", before) is not None
        )  # A way to pay, not a state of the order.
    return _TAKEN_BACK.match(fold(hit.phrase)) is not None and _NO_MORE.search(before) is not None


_CLAUSE: Final = 60
_TAKEN_BACK: Final = pattern_of(
    r"(?:reject|cancel|refus|return|rejet|annul|geweiger|geannul|abgelehn|storn|rechaz|anul|rejeit|rifiut|iptal|redded|"
    r"odrzuc|resp)"
)


def _left_open(hit: Hit) -> bool:
    """Whether the bank's own box for the day of execution is empty: "Exécuté le :"."""
    page = hit.page
    cell = page.cell_at(hit.start)
    if cell is None or not _DAY_IS_OPEN.match(page.text[hit.end : cell.end]):
        return False
    before = page.folded[max(0, hit.start - _CLAUSE) : hit.start].replace("\n", " ")
    if _LEADS_OVER.match(page.text[hit.end : cell.end]) and _ON_A_DAY.search(before):
        return False  # "… belastet und am 23.02.2026 ausgeführt:" leads over to the rows of the order.
    return page.right_of(cell) is None and not _DAY_BELOW.match(page.text[cell.end : cell.end + 12])


_WILL: Final = pattern_of(
    r"\b(?:will|shall|to be|wird|zal|zullen|wordt|sera|seront|seran|serao|verra|verranno|sara|saranno|zostanie|zostana|"
    r"va fi|vor fi|bude|budu|будет|будут|буде|будуть)\b"
    r"[^.;:\t]{0,24}(?:\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[^.;:\t]{0,24})?$"
)


def _denied(hit: Hit, words: int = 12) -> bool:
    """Whether a "not" stands among so many words before it; right before it says that nothing was done.

    A status that stands alone in its cell is denied by nothing above it: "Fee / No fee / State / Completed".
    """
    if _status(Snippet(hit.page, hit.start, hit.end)):
        return False
    return negated_before(hit.page.folded, hit.start, reach=_SENTENCE, words=words, lines=False)


_SENTENCE: Final = 90
_RIGHT_BEFORE: Final = 2


def _to_come(hit: Hit) -> bool:
    """Whether a clause says that it will be done: "wird am 12.10.2026 ausgeführt", "zal morgen worden uitgevoerd"."""
    before = hit.page.folded[max(0, hit.start - _CLAUSE) : hit.start].replace("\n", " ")
    return _WILL.search(before) is not None


def _starts(hits: Sequence[Hit]) -> set[int]:
    return {hit.start for hit in hits}


def _answers_state(hit: Hit) -> bool:
    """Whether a word is all that stands at a label for the state: "Estado: Solicitada"."""
    page, cell = hit.page, hit.page.cell_at(hit.start)
    if cell is None or re.search(r"\w", page.text[hit.end : cell.end]):
        return False
    own = page.folded[cell.start : hit.start]
    over = page.above(cell, _NEXT_LINE)
    over = over if over is not None and page.right_of(over) is None else None  # Beside a label stands its answer.
    places = [page.left_of(cell), over] if not own.strip() else []
    labels = [own, *(page.folded[place.start : place.end] for place in places if place is not None)]
    return any(_ASKS_FOR_STATE.fullmatch(label.strip(" .:·-")) for label in labels)


_NEXT_LINE: Final = 1.6
_ASKS_FOR_STATE: Final = pattern_of(
    r"(?:(?:payment|transfer|transaction|order|processing|current) )?(?:status|state)(?: of [^\W\d_]{2,20})?|"
    r"(?:auftrags|zahlungs|bearbeitungs|betaal|opdracht)?status(?: (?:van|der|des) [^\W\d_]{2,20})?|"
    r"(?:statut|etat|estado|stato|situacao|situacion)(?: (?:du|de|de la|da|do|del|della|dell') ?[^\W\d_]{2,20})?|"
    r"(?:islem )?durum\w?|toestand|stan|stare|(?:статус|стан|состояние)(?: платеж[уа])?|الحالة|状态|交易状态|स्थिति"
)


def _on_condition(hit: Hit) -> bool:
    """Whether a sentence says that it is done on a condition: "est exécuté sous réserve de l'accord"."""
    if _status(Snippet(hit.page, hit.start, hit.end)):
        return False  # What stands below a status is another sentence's.
    behind = hit.page.folded[hit.end : hit.end + _SENTENCE].replace("\n", " ")
    return _ON_CONDITION.match(behind) is not None


_ON_CONDITION: Final = pattern_of(
    r"[^.;:\t]{0,60}\b(?:sous reserve|sous condition|subject to|provided that|onder voorbehoud|op voorwaarde|mits|"
    r"unter (?:dem )?vorbehalt|vorbehaltlich|sofern|salvo buon fine|con riserva|sujet[oa]s? a|sujeit[oa]s? a|"
    r"a condicion|pod warunkiem|sub rezerva|при условии|за умови)\b"
)
_BEHIND_COLON: Final = pattern_of(r":(?:\s?[^\W\d_]{1,20}\s?[/|])?$")
"""A label and at most the same word in another language before it."""


def _status(snippet: Snippet) -> bool:
    """Whether a word stands as a status: alone in its cell, or after a label with a colon."""
    page = snippet.page
    cell = page.cell_at(snippet.start)
    if cell is None:
        return False
    before = page.text[cell.start : snippet.start].rstrip()
    after = page.text[snippet.end : cell.end].strip(" .!✓")
    return (not before or _BEHIND_COLON.search(before) is not None) and len(after) <= 14
