"""The guarantor's commitment of Annex 32 (Royal Decree of 8 October 1981): who pledges, for whom, who attested it."""

from __future__ import annotations

from pipeline.extract.dates.born_people import named_with_birth
from pipeline.extract.holder import FULL_NAME, GIVEN, SURNAME, agreeing
from pipeline.extract.labels import places, said
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import combined, name_readings, names_at, names_at_hit
from pipeline.extract.names.roles import in_roles, is_whole, told_by_role
from pipeline.extract.names.sentences import names_after, names_before
from pipeline.extract.text.candidates import field_of, fixed, statement, yes_or_no
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.negation import CONDITION, negated_before, sentence_around
from pipeline.extract.text.wording import Wording, at_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

GUARANTOR = Wording(
    "guarantor|name of the guarantor|name of guarantor|the guarantor|undersigned guarantor|i the undersigned|"
    "the undersigned|"
    "garant|garant e|nom du garant|le garant|je soussigne|je soussignee|je soussigne e|soussigne|"
    "je soussigne garant|je soussigne e garant e|"
    "borg|naam van de garant|de garant|garantsteller|borgsteller|ik ondergetekende|ondergetekende|"
    "burge|name des burgen|der burge|garantiegeber|ich der unterzeichnete|der unterzeichnete|die unterzeichnete|"
    "der die unterzeichnete",
    label=True,
)
STUDENT = Wording(
    "student|name of the student|name of student|the student|in favour of|on behalf of|for the student|"
    "etudiant|etudiante|l'etudiant|nom de l'etudiant|l'etudiant e|a l'egard de|en faveur de|envers|"
    "vis a vis de|m'engage vis a vis de|m'engage vis a vis de l'etat belge et de|"
    "pour le compte de|"
    "de student|naam van de student|ten aanzien van|ten gunste van|ten behoeve van|jegens|"
    "tegenover|verbindt zich tegenover de belgische staat en|tegenover de belgische staat en|"
    "towards the belgian state and|gegenuber dem belgischen staat und|a l'egard de l'etat belge et de|"
    "der student|die studentin|name des studenten|studierende|zugunsten von|gegenuber|student in|des studenten",
    label=True,
)
PLEDGE = Wording(
    "pledge|undertake|undertakes|pledge vis a vis|commit myself|hereby commit|m'engage|m'engage vis a vis|s'engage|"
    "verbind mij|verbind me|verbindt zich|verpflichte mich|verpflichtet sich|"
    "m'engager|s'engager|prends l'engagement|souscris l'engagement|m'oblige|s'oblige|mij te verbinden|me te verbinden|"
    "zich te verbinden|mij ertoe verbind|mich zu verpflichten|mich verpflichte|sich zu verpflichten|"
    "undertaking towards|commits himself|commits herself|commit to"
)
"""Words of the commitment, between the guarantor's and the student's particulars on the official form."""
BY_EMBASSY = Wording(
    "embassy|consulate|consulate general|consul|ambassador|ambassade|consulat|consulat general|ambassadeur|"
    "consulaat|"
    "consulaat generaal|botschaft|konsulat|generalkonsulat|diplomatic or consular post|poste diplomatique"
)
BY_MUNICIPALITY = Wording(
    "mayor|municipality|municipal administration|bourgmestre|commune|administration communale|maison communale|"
    "l'officier de l'etat civil|agent communal|fonctionnaire communal|ville|burgerzaken|"
    "burgerlijke stand|burgemeester|gemeente|gemeentebestuur|stadsbestuur|burgermeister|gemeinde|"
    "gemeindeverwaltung|town hall"
)
CERTIFIED = Wording(
    "certification de la signature|pour certification de la signature|echtverklaring van de handtekening|"
    "beglaubigung der unterschrift durch|signature is certified|seen for legalisation|seen for legalization|"
    "legalisation of the signature|signature legalised|"
    "seen and approved|"
    "certified by|certification of the signature|signed in my presence|signed before me|in my presence|"
    "vu pour legalisation|legalisation de la signature|signature legalisee|certifie|signe en ma presence|"
    "devant moi|vu et approuve|gezien voor legalisatie|legalisatie van de handtekening|gelegaliseerd|"
    "in mijn aanwezigheid|"
    "voor legalisatie|gesehen zur beglaubigung|beglaubigung der unterschrift|in meiner gegenwart|beglaubigt|"
    "legalisiert"
)
_SIGNATURE_ATTESTED = pattern_of(
    r"\b(?:legalis|legaliz|certif|attest|wettig|echtverkla|beglaubig)[a-z]{0,12}\b[^.;]{0,60}\b(?:signature|"
    r"handtekening|"
    r"unterschrift)|\b(?:signature|handtekening|unterschrift)\b[^.;]{0,60}\b(?:legalis|legaliz|certifi|gewettigd|"
    r"beglaubig)"
)
"""A signature that an office attests, in its own words: "Gezien voor wettiging van de handtekening"."""
_SOLVENCY_SHOWN = pattern_of(
    r"\b(?:solva?(?:b|ncy)[a-z]{0,8}|zahlungsfahigkeit|financial (?:standing|capacity|position)|"
    r"capacite financiere|financiele draagkracht|draagkracht|finanzkraft|finanzielle leistungsfahigkeit)\b[^.;]{0,70}"
    r"\b(?:suffisant[es]{0,2}|voldoende|toereikend|ausreichend|genugend|sufficient|adequate|satisfactory|etablie?|"
    r"demontree?|prouvee?|aangetoond|bewezen|nachgewiesen|established|proven)\b|"
    r"\bsolva?(?:b|ncy)[a-z]{0,8}\b[^.;]{0,60}\b(?:etabli|demontr|prouve|suffisa|voldoende|aangetoond|bewezen|"
    r"sufficient|"
    r"established|proven|shown|nachgewiesen|ausreichend)|"
    r"\b(?:etabliss|demontr|prouvent|suffisa|voldoende|toont|tonen|bewijst|bewijzen|sufficient|establish|prove[sn]?\b|"
    r"show[sn]?\b|belegt|belegen|ausreichend)[^.;]{0,60}\bsolva?(?:b|ncy)[a-z]{0,8}\b"
)
_SOLVENCY_ASKED = pattern_of(
    r"\b(?:dient|sind|joindre|attach|toevoegen|beizufugen|cas echeant|pour prouver|om te|in order to|afin)\b"
)
"""A form that asks for proof says nothing of it."""
SOLVENT = Wording(
    "sufficient solvency|solvency sufficient|solvency is sufficient|guarantor is solvent|is solvent|solvable|"
    "solvabilite suffisante|solvabilite est suffisante|est solvable|voldoende solvabel|solvabiliteit voldoende|"
    "voldoende solvabiliteit|solvabel|ausreichende zahlungsfahigkeit|ausreichend zahlungsfahig|zahlungsfahig|"
    "zahlungsfahigkeit ausreichend|solvent"
)
INSOLVENT = Wording(
    "insufficient solvency|solvency insufficient|not solvent|insolvent|solvabilite insuffisante|non solvable|"
    "insolvable|"
    "onvoldoende solvabel|niet solvabel|onvoldoende solvabiliteit|nicht zahlungsfahig|"
    "unzureichende zahlungsfahigkeit"
)
SURETY = Wording(
    "stands surety|stands as guarantor|acts as guarantor|is guarantor|guarantees|se porte garant|se porte garante|"
    "se porte caution|stelt zich garant|stelt zich borg|staat borg|staat garant|burgt|verburgt sich|"
    "domiciled at|residing at|domicilie a|domiciliee a|residant a|demeurant a|wonende te|verblijvende te|wohnhaft in"
)
_STATE = pattern_of(r"\W*(?:state|etat|staat|staates?|government)\b")
_BELGIAN = pattern_of(
    r"\b(?:belg\w+|the|den|de|dem|du|l'etat|towards the)\s(?=\w)(?!.{0,40}\b(?:belg|state|etat|"
    r"staat))"
)
_YEAR = pattern_of(r"(?<!\d)(20\d\d)\s?[-/–—]\s?(20\d\d|\d\d)(?!\d)")


def _by_blocks(paper: Paper) -> tuple[Field[str], Field[str]]:
    """Guarantor and student of the official form: the same labels stand before and after the pledge."""
    sides: tuple[list[Reading[str]], list[Reading[str]]] = ([], [])
    for page in paper.pages:
        pledges = PLEDGE.find(page)
        if not pledges:
            continue
        pledge = pledges[0]
        ends = [hit.start for hit in CERTIFIED.find(page) if hit.start > pledge.end]
        for side, first, last in ((0, 0, pledge.start), (1, pledge.end, min([len(page.text), *ends]))):
            within = [hit for hit in FULL_NAME.find(page) if first <= hit.start < last]
            whole = [reading for hit in within[:1] for reading in names_at_hit(hit, plausibility=0.9, whole=True)]
            surnames, given = (
                [
                    reading
                    for hit in [hit for hit in label.find(page) if first <= hit.start < last][:1]
                    for reading in names_at_hit(hit, plausibility=0.9, stop=stop)
                ]
                for label, stop in ((SURNAME, GIVEN), (GIVEN, SURNAME))
            )
            sides[side].extend(whole or (combined(surnames, given) if surnames and given else []))
    return agreeing(sides[0]), agreeing(sides[1])


def _beside_pledge(paper: Paper) -> Field[str]:
    """Who stands beside the pledge in a form of rows: "undertakes towards the Belgian State and | NAME"."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for hit in PLEDGE.find(page):
            cell = page.cell_at(hit.start)
            beside = page.right_of(cell) if cell is not None else None
            below = page.below(cell, 1.6) if cell is not None else None
            if cell is not None and below is not None and _STATE.match(page.folded, below.start, below.end):
                # "… towards the Belgian NAME / State and": the name stands in the same row, between both halves.
                behind = _BELGIAN.search(page.folded, hit.end, cell.end)
                if behind is not None and len(clean_name(page.text[behind.end() : cell.end]).split()) > 1:
                    found += name_readings(Snippet(page, behind.end(), cell.end).trimmed(), 0.8)
            if beside is not None and len(clean_name(page.text[beside.start : beside.end]).split()) > 1:
                found += name_readings(page.snippet(beside), 0.8)
    return agreeing(found)


_PLEDGING_AND_SUPPORTED = 2
_SAME_BLOCK = 260
"""Signs between the words of an attestation and the office that gives it."""


def _attested(paper: Paper) -> list[Snippet]:
    """Where an office attests the guarantor's signature."""
    known = places(paper.find(CERTIFIED))
    own_words = [
        Snippet(page, hit.start(), hit.end())
        for page in paper.pages
        for hit in _SIGNATURE_ATTESTED.finditer(page.folded)
    ]
    return [*known, *own_words]


def _only_asked(sentence: str) -> bool:
    """Whether a sentence asks, or leaves both answers to be struck out, and so says nothing of the guarantor."""
    left_open = _EITHER.search(sentence) is not None
    return left_open or CONDITION.search(sentence) is not None or _SOLVENCY_ASKED.search(sentence) is not None


_EITHER = pattern_of(
    r"\b(?:insuffisant|insufficient|inadequate|onvoldoende|ontoereikend|unzureichend|ungenugend|biffer|doorhalen|"
    r"schrappen|streichen|delete)"
)


def _solvency(paper: Paper) -> Field[bool]:
    """Whether the office mentions that the guarantor is solvent: the known words, else a sentence that says so."""
    plain = said(paper, SOLVENT, INSOLVENT)
    if plain.readings:
        return plain
    shown = []
    for page in paper.pages:
        for hit in _SOLVENCY_SHOWN.finditer(page.folded):
            start, end = sentence_around(page.folded, hit.start(), hit.end())
            denied = negated_before(page.folded, hit.end(), reach=end - start, words=30, lines=False)
            if not denied and not _only_asked(page.folded[start:end]):
                shown.append(Snippet(page, hit.start(), hit.end()))
    if shown:
        return statement(True, shown[:1], 0.8)
    answered = [labelled.value for hit in paper.find(_SOLVENCY) for labelled in at_label(hit)]
    enough = [value for value in answered if _ENOUGH.fullmatch(fold(value.raw))]
    return yes_or_no(enough, [value for value in answered if _NOT_ENOUGH.fullmatch(fold(value.raw))], sure=(0.8, 0.8))


_SOLVENCY = Wording(
    "solvabilite|solvabilite du garant|solvency|solvency of the guarantor|solvabiliteit|solvabiliteit van de garant|"
    "zahlungsfahigkeit|bonitat|solvencia|solvabilita",
    label=True,
)
_ENOUGH = pattern_of(r"(?:suffisante?|voldoende|toereikend|ausreichend|sufficient|adequate|suficiente|sufficiente)\W?")
_NOT_ENOUGH = pattern_of(
    r"(?:insuffisante?|onvoldoende|ontoereikend|unzureichend|nicht ausreichend|insufficient|inadequate|insuficiente|"
    r"insufficiente)\W?"
)
"""What a row "Solvency" is answered with."""


def commitment(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``annex-32``, the guarantor's commitment."""
    guarantor = agreeing([*names_at(paper, GUARANTOR, plausibility=0.88), *names_after(paper, ((GUARANTOR, 0.86),))])
    student = agreeing([*names_at(paper, STUDENT, plausibility=0.86), *names_after(paper, ((STUDENT, 0.84),))])
    pledging, supported = _by_blocks(paper)
    if pledging.readings and supported.readings:
        guarantor, student = pledging, supported
    in_fields = in_roles(paper, ("guarantor",)), in_roles(paper, ("student",))
    if all(is_whole(one) and len(one.values) == 1 for one in in_fields):
        guarantor, student = in_fields
    if not (guarantor.readings and student.readings):
        born = named_with_birth(paper)
        if len(born) == _PLEDGING_AND_SUPPORTED:
            # "X, born on … undertakes … and to Y, born on …".
            guarantor = guarantor if guarantor.readings else field_of(born[0])
            student = student if student.readings else field_of(born[1])
    pledged = agreeing(names_before(paper, SURETY, 0.82))
    if len(pledged.values) == 1:
        # "X, domiciled at …, stands surety for the student Y": under a title that ends with "student" stands X.
        guarantor = guarantor if guarantor.readings else pledged
        others = tuple(one for one in student.readings if words_of(one.value) != words_of(pledged.values[0]))
        student = Field(others) if others else student
    student = student if student.readings else _beside_pledge(paper)
    guarantor = guarantor if guarantor.readings else agreeing(told_by_role(paper, "guarantor"))
    student = student if student.readings else agreeing(told_by_role(paper, "student"))
    if not student.readings and guarantor.best is not None:
        # Whose birth the pledge tells and who is not the one that pledges is whom it is for.
        pledger = words_of(guarantor.best.value)
        born = [one for one in named_with_birth(paper) if one and words_of(one[0].value) != pledger]
        student = field_of(born[0]) if len(born) == 1 else student
    certified = _attested(paper)
    by: list[Reading[str]] = []
    for value, wording in (("embassy", BY_EMBASSY), ("municipality", BY_MUNICIPALITY)):
        near = [
            hit
            for hit in paper.find(wording)
            if any(other.page is hit.page and abs(hit.start - other.start) < _SAME_BLOCK for other in certified)
        ]
        by += statement(value, places(near[:2]), 0.85).readings
    years: list[Reading[str]] = []
    for page in paper.pages:
        for match in _YEAR.finditer(page.text):
            first = int(match.group(1))
            if (first + 1) % 100 == int(match.group(2)) % 100:
                value = f"{first}-{first + 1}"
                years += fixed(Snippet(page, match.start(), match.end()), value, 0.88)
    fields: dict[str, Field[Scalar]] = {
        "guarantor_name": guarantor,
        "student_name": student,
        "certified_by": field_of(by, keep=0.9),
        "solvency_mention": _solvency(paper),
        "academic_year": field_of(years),
        "legalised_by_post": _by_post(by, certified != []),
    }
    if student.readings:
        fields["holder_name"] = student
    return fields


def _by_post(by: list[Reading[str]], certified: bool) -> Field[bool]:
    embassy = [reading for reading in by if reading.value == "embassy"]
    if certified and embassy and len(by) == 1:
        return Field(
            (Reading(True, embassy[0].confidence * 0.95, embassy[0].raw, embassy[0].evidence, embassy[0].origin),)
        )
    return Field()
