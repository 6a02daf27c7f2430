"""What a decision on the equivalence of a foreign diploma decides: granted, refused, or still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.labels import places
from pipeline.extract.text.candidates import field_of, statement
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.negation import CONDITION, REFUSES, negated_before, sentence_around
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Scalar

_EQUIVALENT = pattern_of(
    r"\b(?:equivalen|equipolen|gelijkwaardig|gelijkstelling|gleichwertig|gleichstell|equipar|homologa|omologa|"
    r"nostrific)"
    r"[a-z]{0,9}\b"
)
_GRANTS = pattern_of(
    r"\b(?:accorde|octroye|reconnu|admis|declare|est equivalent|granted|recogni[sz]e|is equivalent|"
    r"toegekend|verklaard|erkend|bevonden|is gelijkwaardig|wordt gelijkwaardig|gelijkwaardig (?:met|aan)|"
    r"anerkannt|zuerkannt|gewahrt|ausgesprochen|erklart|ist gleichwertig|"
    r"(?:est|is|ist)(?:[ \n][^\s.;:]{1,30}){1,12}?[ \n](?:equivalent|gelijkwaardig|gleichwertig)|"
    r"concede|otorga|reconoce|declara|concedid|reconhec)"
)
_PENDING = Wording(
    "is being considered|being examined|under examination|file received|has been received|en cours d'examen|"
    "en cours de traitement|accuse de reception|a ete introduite|dossier introduit|in behandeling|ontvangstbewijs|"
    "aanvraag ontvangen|wird gepruft|in bearbeitung|eingangsbestatigung|acknowledgement of receipt"
)
_A_STEP = pattern_of(
    r"\b(?:delai|termijn|frist|deadline|time limit|plazo|completer|aanvullen|nachreichen|supplement|"
    r"introduire|indienen|einreichen|lodge|sous reserve|onder voorbehoud|vorbehalt)"
)
"""A sentence on the way to a decision: time that is granted, papers that are asked for."""
_ONLY = pattern_of(r"\bn'est[^.;]{0,60}\bqu['e]")
"""French "ne … que" allows a part, it denies nothing."""
_VERB_REACH = 120


def decided(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``equivalence-decision``: ``granted``, ``pending`` or ``refused``, read sentence by sentence.

    A verb that grants counts with the "not" before it, wherever that stands: "wird nicht als gleichwertig
    anerkannt", "ne peut être déclaré équivalent". Everything that is said is kept, so that a paper that
    refuses one level and grants another goes to a person.
    """
    said: dict[str, list[Snippet]] = {"granted": [], "pending": places(paper.find(_PENDING)), "refused": []}
    for page in paper.pages:
        for hit in _EQUIVALENT.finditer(page.folded):
            answer = _answer(page, hit.start(), hit.end())
            if answer:
                said[answer].append(Snippet(page, hit.start(), hit.end()))
    for page, start, end in (*_at_label(paper), *(_alone(paper) if not any(said.values()) else ())):
        refused = REFUSES.search(page.folded, start, end) or _DENIES.search(page.folded, start, end)
        said["refused" if refused else "granted"].append(Snippet(page, start, end))
    readings = [one for value, where in said.items() for one in statement(value, where, 0.85).readings]
    return {"decision": field_of(readings, keep=0.9)}


_LABEL = Wording(
    "decision|besluit|beslissing|entscheidung|entscheid|bescheid|resolucion|decisione|decisao|outcome|result|"
    "uitkomst|resultaat|conclusie|resultat|conclusion|ergebnis|feststellung|resultado|esito|risultato",
    label=True,
)
_DENIES = pattern_of(r"\b(?:not|non|pas|niet|nicht|no|nao|in)\b|\b(?:inequivalen|ungleichwertig)")
_SHORT = 60


def _at_label(paper: Paper) -> Iterator[tuple[PageText, int, int]]:
    """The answers of a form: "Décision | équivalent", "Beslissing: niet gelijkwaardig"."""
    for hit in paper.find(_LABEL):
        page, cell = hit.page, hit.page.cell_at(hit.start)
        if cell is None or re.search(r"[^\W_]", page.text[cell.start : hit.start]):
            continue
        rest = re.match(r"\s?:\s?", page.text[hit.end : cell.end])
        beside = page.right_of(cell) if not page.text[hit.end : cell.end].strip(" :") else None
        start, end = (beside.start, beside.end) if beside else (hit.end + len(rest[0]) if rest else cell.end, cell.end)
        if 0 < end - start <= _SHORT and _ANSWERS.match(page.folded, start, end):
            yield page, start, end


def _alone(paper: Paper) -> Iterator[tuple[PageText, int, int]]:
    """An answer that begins a short cell, where the label beside or over it was not read."""
    for page in paper.pages:
        for cell in page.cells:
            if cell.end - cell.start <= _SHORT and _WHOLE_ANSWER.match(page.folded, cell.start, cell.end):
                yield page, cell.start, cell.end


_WHOLE_ANSWER = pattern_of(
    r"(?:(?:non|not|niet|nicht|in|un|on) ?)?"
    r"(?:equivalente?|gelijkwaardig|gleichwertig|homologado|reconhecido)(?![^\W_])"
)
_ANSWERS = pattern_of(
    r"(?:(?:est|is|ist|es|e|wird|wordt|declaree?|verklaard|non|not|pas|niet|nicht|no|nao)\W){0,3}(?:als )?"
    r"(?:(?:in|un|on)?(?:equivalen|equipolen|gelijkwaardig|gleichwertig|homologa|omologa)|"
    r"(?:refuse|rejet|geweiger|afgewezen|abgelehnt|denied|granted|accorde|toegekend|anerkannt|erkend|reconnu|recogni[sz]ed))"
)


def _answer(page: PageText, start: int, end: int) -> str:
    low, high = sentence_around(page.folded, start, end)
    sentence = page.folded[low:high]
    if REFUSES.search(sentence):
        return "refused"
    near = max(low, start - _VERB_REACH)
    verbs = list(_GRANTS.finditer(page.folded, near, min(high, end + _VERB_REACH)))
    if not verbs or _A_STEP.search(sentence):
        return ""
    if _ONLY.search(sentence):
        return "granted"
    places_to_look = (start, *(verb.start() for verb in verbs))
    if any(negated_before(page.folded, at, reach=90, words=12, lines=False) for at in places_to_look):
        return "refused"
    return "" if CONDITION.search(sentence) else "granted"
