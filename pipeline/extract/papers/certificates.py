"""Medical certificates and extracts from criminal records."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.holder import holder_name
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.persons import places_of, words_of
from pipeline.extract.names.readings import names_at
from pipeline.extract.names.roles import in_roles, is_whole
from pipeline.extract.names.sentences import names_after, names_apposed, speaking_for_oneself
from pipeline.extract.states.issuing_country import issuing_country
from pipeline.extract.text.candidates import field_of, statement, text_readings
from pipeline.extract.text.folding import word_set
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.negation import CONDITION, negated_before, sentence_around
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

DOCTOR_LABEL = Wording(
    "name of doctor|name of the doctor|doctor's name|name of physician|name of the physician|physician|"
    "examining physician|"
    "attending physician|medical officer|name of the examining doctor|doctor|"
    "nom du medecin|nom et prenom du medecin|medecin|medecin examinateur|le medecin|nom du docteur|"
    "naam van de arts|naam arts|naam geneesheer|naam van de geneesheer|arts|behandelend arts|de geneesheer|"
    "name des arztes|name der arztin|arzt|behandelnder arzt|untersuchender arzt",
    label=True,
)
DOCTOR_TITLE = Wording("dr|docteur|doctor|dr med|doktor|dott|dra|dokter|doctora|dottore|dottoressa|doutor|doutora")
IN_MEDICINE = Wording(
    "licenciado en medicina|licenciada en medicina|medico cirujano|medica cirujana|docteur en medecine|"
    "medecin generaliste|doctor of medicine|doctor in medicine|medical doctor|dokter in de geneeskunde|"
    "doctor in de geneeskunde|facharzt|facharztin|arzt fur|arztin fur|medico chirurgo|licenciado em medicina|"
    "medical practitioner|registered medical practitioner|general practitioner|physician|consultant physician|"
    "medical officer|paediatrician|surgeon|medecin|medecin agree|medecin agreee|huisarts|geneesheer|arts|erkend arts|"
    "arzt|arztin|praktischer arzt|niedergelassener arzt|medico|medica|medico di base|lekarz|lekarka|medic"
)
UNDERSIGNED = Wording(
    "i the undersigned|the undersigned|je soussigne|je soussignee|je soussigne e|le soussigne|soussigne|"
    "ik ondergetekende|ondergetekende|ich der unterzeichnete|der unterzeichnete|unterzeichneter|die unterzeichnete|"
    "el abajo firmante|il sottoscritto",
)
NO_DISEASE = Wording(
    "not suffering from any|does not suffer from|is not suffering from|not affected by any|is not affected by|"
    "suffers from none|free from|is free of|not been found to suffer|has none of the diseases|none of the diseases|"
    "not have any of the diseases|does not have any|not have one of the diseases|not suffering from one of|"
    "does not suffer from one of|does not present any|presents none of|n'a aucune|n'est pas porteur|n'a pas l'une des|"
    "heeft geen van|niet aangetast door een|hat keine der|weist keine der|"
    "not a carrier|is not carrying|without any of the diseases|"
    "n'est pas atteint|n'est pas atteinte|n'est atteint d'aucune|n'est atteinte d'aucune|n'est atteint e d'aucune|"
    "pas atteint e d|n'est pas atteint e|ne souffre d'aucune|ne souffre pas|ni atteint|est exempt|est exempte|"
    "aucune des maladies|est indemne|ne presente aucune|n'est porteur d'aucune|"
    "niet lijdt aan|lijdt niet aan|niet aangetast is|is niet aangetast|niet is aangetast|vrij is van|"
    "no sign of a disease|no signs of a disease|shows no sign of|shows no signs of|no signs of any|no sign of any|"
    "no signs of an|aucun signe de|aucun signe d'une|geen tekenen van|keine anzeichen|"
    "shows no evidence of|no evidence of any|no clinical evidence of|"
    "vrij van|geen van de ziekten|geen ziekte|niet lijdend aan|niet behept|is niet behept|niet besmet|"
    "nicht an einer|an keiner der|leidet nicht an|nicht an krankheiten|an keiner krankheit|keine der krankheiten|"
    "keine der|geen der|geen van de|aucune des|none of the|any of the diseases|nessuna delle|"
    "no padece ninguna|no padece de ninguna|no sufre ninguna|no sufre de ninguna|no presenta ninguna|libre de|"
    "exento de|exenta de|nao sofre de|nao padece de|nao apresenta nenhuma|nao e portador|isento de|isenta de|"
    "non e affett*|esente da|non presenta|non risulta affett*|tasimamaktadir|bulunmamaktadir|nie cierpi na|"
    "wolny od|wolna od|nu sufera de|nu este bolnav*|nu prezinta|"
    "frei von|nicht erkrankt|mit keiner der|nicht befallen|keiner ~ krankheiten leidet|nicht ~ krankheit* leidet",
)
DISEASE = Wording(
    "diseases|disease|illness|maladies|maladie|ziekten|ziekte|krankheiten|krankheit|illnesses|infirmities|aandoeningen|"
    "affections|enfermedades|enfermedad|doencas|doenca|malattie|malattia|hastalik*|hastaliklar*|choroby|chorob|"
    "boli|boala|boli transmisibile",
)
MODEL_TOPIC = Wording(
    "endanger public health|danger to public health|public health|endangering public health|"
    "threat to public health|"
    "mettre en danger la sante publique|danger pour la sante publique|sante publique|"
    "gevaar voor de volksgezondheid|volksgezondheid in gevaar|volksgezondheid|in gevaar kunnen brengen|"
    "salud publica|saude publica|salute pubblica|sanita pubblica|halk sagligi*|zdrowia publicznego|"
    "sanatatea publica|"
    "offentliche gesundheit|gefahr fur die offentliche gesundheit|volksgesundheit|gesundheit gefahrden",
)
MODEL_LAW = Wording(
    "annex to the law of|law of 15 december 1980|act of 15 december 1980|annexe a la loi du 15 decembre 1980|"
    "loi du 15 decembre 1980|annexe de la loi|bijlage bij de wet van 15 december 1980|wet van 15 december 1980|"
    "bijlage van de wet|gesetz vom 15 dezember 1980|anlage zum gesetz|anhang zum gesetz|15 12 1980|"
    "international health regulations|reglement sanitaire international|internationale gezondheidsregeling|"
    "internationale gesundheitsvorschriften|quarantainable|quarantenaires|quarantaineziekten|quarantanekrankheiten|"
    "tuberculosis of the respiratory|tuberculose de l'appareil respiratoire|tuberculose van de luchtwegen|"
    "tuberkulose der atemwege|active tuberculosis|syphilis",
)
FOUND_DISEASE = Wording(
    "is suffering from|suffers from|was found to suffer|est atteint de|est atteinte de|souffre de|lijdt aan|"
    "leidet an|tested positive|is not fit|unfit",
)
NOTHING = Wording(
    "convictions none|conviction none|criminal record none|records none|offences none|record none|none found|"
    "none on file|convictions no|convictions nil|condamnations aucune|condamnation aucune|antecedents aucun|"
    "veroordelingen geen|antecedenten geen|eintragungen keine|vorstrafen keine|verurteilungen keine|"
    "antecedentes ninguno|condanne nessuna|antecedentes no",
    "no convictions|no conviction|no criminal record|no criminal convictions|has no criminal|"
    "no previous convictions|no ~ conviction|no ~ convictions|not identify any|no matching record|no matching records|"
    "no adverse information|no derogatory information|"
    "not been convicted|never been convicted|no record|no records|no adverse record|nothing adverse|no trace|"
    "does not appear|no entry|no entries|no criminal history|not have any criminal|no derogatory|no judgment|"
    "is not on record|no information|has not been found guilty|clear|no offence|no offences|no pending|"
    "not recorded|not registered|nil|none recorded|no live trace|no evidence of any criminal|good conduct|"
    "no criminal case|without criminal record|no police record",
    "neant|aucune condamnation|n'a fait l'objet d'aucune|pas de condamnation|ne figure pas|"
    "casier judiciaire vierge|"
    "vierge|sans condamnation|aucune inscription|n'a pas ete condamne|jamais ete condamne|pas d'antecedents|"
    "aucun antecedent|bulletin neant|n'a jamais fait l'objet|exempt de condamnation|"
    "nihil|blanco|geen veroordelingen|geen veroordeling|geen strafrechtelijke|geen strafblad|niet veroordeeld|"
    "geen vermelding|geen antecedenten|geen gerechtelijk|blanco strafregister|geen feiten|"
    "keine eintragung|keine eintragungen|kein eintrag|keine vorstrafen|nicht vorbestraft|keine verurteilungen|"
    "enthalt keine|ohne eintragung|nicht eingetragen|"
    "no consta|no registra|sin antecedentes|no tiene antecedentes|carece de antecedentes|no constan|nulla|"
    "risulta nulla|no constan antecedentes|no constan|nao constam|nada consta|nao consta|nu figureaz*|non risulta|"
    "nao possui|adli sicil arsiv kaydi yoktur|"
    "nada consta|nao consta|adli sicil kaydi yoktur|kaydi yoktur|arsiv kaydi yoktur|nie figuruje|niekarany|"
    "khong co an tich|chua co an tich|khong co tien an|tidak memiliki catatan|tidak ada catatan kriminal|"
    "nu figureaza|nu are antecedente|fara antecedente|ne znachitsya|sudimosti net|ne imeetsya",
)
SOMETHING = Wording(
    "convicted of|was convicted|has been convicted|convictions listed|the following convictions|sentenced to|"
    "sentence|imprisonment|fined|following offences|found guilty|guilty of|list of convictions|record found|"
    "a ete condamne|condamne a|condamnee a|condamnations suivantes|peine de|mois d'emprisonnement|"
    "emprisonnement|amende de|sursis|les condamnations|"
    "werd veroordeeld|veroordeeld tot|volgende veroordelingen|gevangenisstraf|geldboete|met uitstel|"
    "verurteilt|freiheitsstrafe|geldstrafe|tagessatze|bewahrung|"
    "condenado|condenada|pena de|reclusion|multa|reclusao|detencao|anos de prisao|pena privativa|sentenciado|"
    "hapis|skazany|condamnat",
)


def medical(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``medical-certificate``."""
    doctor = _doctor(paper)
    about = holder_name(paper)
    examining = words_of(doctor.best.value) if doctor.best is not None else frozenset()
    examined = tuple(each for each in about.readings if words_of(each.value) != examining)
    return {
        # Of two names side by side the one that is the doctor's is not the patient's.
        **({"holder_name": Field(examined)} if examined and len(examined) < len(about.readings) else {}),
        "doctor_name": doctor,
        "no_disease": _no_disease(paper),
        "standard_form": _model(paper),
    }


def _doctor(paper: Paper) -> Field[str]:
    asked = in_roles(paper, ("doctor",))
    if is_whole(asked):
        return Field(_of_the_text(paper, asked.readings))
    found: list[Reading[str]] = names_at(paper, DOCTOR_LABEL, plausibility=0.9)
    found += names_after(paper, ((UNDERSIGNED, 0.9),)) or speaking_for_oneself(paper)
    found = [reading for reading in found if reading.confidence >= _GUESSED]
    if not found:
        found = [reading for hit in paper.find(IN_MEDICINE) for reading in names_apposed(hit)]
    if not found:
        found += names_after(paper, ((DOCTOR_TITLE, 0.8),))
    if not found:
        for hit in paper.find(DOCTOR_TITLE):
            start, end = hit.page.line_bounds(hit.start)
            name = clean_name(hit.page.text[hit.end : end])
            if name and start <= hit.start:
                found += text_readings(Snippet(hit.page, hit.end, end).trimmed(), 0.7, clean_name)
    if not found:
        for page in paper.pages:
            for match in _WITH_DEGREE.finditer(page.text):
                found += text_readings(Snippet(page, match.start(1), match.end(1)), 0.85, clean_name)
    return field_of(_of_the_text(paper, found), keep=0.85)


def _of_the_text(paper: Paper, found: Sequence[Reading[str]]) -> tuple[Reading[str], ...]:
    """Doctors but for those whom only the letterhead or the foot of the page names, where another is left.

    A clinic lists there who runs it and who works in it; who examined signs, or says so in the text.
    """
    inside = tuple(
        reading
        for reading in found
        if any(
            box is None or (box[1] > _LETTERHEAD and box[3] < _FOOT)
            for box in (
                *(one.bbox for one in reading.evidence),
                *(place.evidence.bbox for place in places_of(paper, reading.value)),
            )
        )
    )
    return inside or tuple(found)


_LETTERHEAD = 0.16
_FOOT = 0.93
"""Shares of the page's height above and below which stands what every letter of a clinic has."""
_GUESSED = 0.5
"""Below this a word at a label is hardly a name; the title of a doctor elsewhere tells more."""
_WITH_DEGREE = pattern_of(
    r"(?:^|[\n\t])\s?((?:[^\W\d_][\w.'’-]*[ ]){1,4}[^\W\d_][\w'’-]+),\s?(?:M\.?D\.?|M\.?B\.?B\.?S\.?|M\.?B\.?Ch\.?B\.?)"
    r"(?![\w])"
)
"""A doctor's name over the stamp, with the degree behind it: "Ana REYES, MD"."""


def _no_disease(paper: Paper) -> Field[bool]:
    """Whether the paper says that the holder has none of the diseases; wording counts only near a disease."""
    negated = [hit for hit in paper.find(NO_DISEASE) if _near_wording(paper, hit, DISEASE, 160)]
    positive = [
        hit
        for hit in paper.find(FOUND_DISEASE)
        if not any(other.page is hit.page and other.start - 15 <= hit.start <= other.end + 15 for other in negated)
        and not negated_before(hit.page.folded, hit.start)
    ]
    good, bad = statement(True, _snippets(negated), 0.95), statement(False, _snippets(positive), 0.6)
    if good.readings and bad.readings:
        return Field((*good.readings, *bad.readings))
    return good if good.readings else statement(False, _snippets(positive), 0.55)


def _near_wording(paper: Paper, hit: Hit, wording: Wording, reach: int) -> bool:
    if "disease" in hit.phrase or "maladie" in hit.phrase or "ziekte" in hit.phrase or "krankheit" in hit.phrase:
        return True
    return any(
        other.page is hit.page and hit.start - reach < other.start < hit.end + reach for other in paper.find(wording)
    )


def _model(paper: Paper) -> Field[bool]:
    """The Immigration Office's model wording: public health, and the annex to the law or its list of diseases."""
    topic, law = list(paper.find(MODEL_TOPIC)), list(paper.find(MODEL_LAW))
    if topic and law:
        return statement(True, _snippets([topic[0], *law[:2]]), 0.92)
    if topic:
        return statement(True, _snippets(topic[:1]), 0.62)
    words = sum(len(page.words) for page in paper.pages)
    if words >= 40 and paper.pages:
        page = paper.pages[0]
        # Wording that is not there has no place; the paper's first line stands for the whole.
        return statement(False, [page.snippet(page.cells[0])], 0.58 if page.cells else 0.0)
    return Field()


def criminal_record(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``criminal-record``."""
    return {"clean": _clean(paper), "country": issuing_country(paper)}


_OFFENCE = pattern_of(
    r"\b(?:convict|condamn|veroorde|verurteil|vorstraf|vorbestraf|strafrechtel|strafblad|"
    r"strafvonnis|misdrij|straftat|criminal record|crimes?\b|"
    r"delits?\b|casier|"
    r"antecedent|sentenced|penalt|offen[cs]e|inscription|eintrag|condena|condanna|delito|reato)"
)
"""Stems of what a police record is about; behind a "not" in one sentence they say that there is nothing."""
_SAVE_FOR = pattern_of(
    r"\b(?:except|other than|apart from|save for|unless|sauf|hormis|excepte|autre que|behalve|uitgezonderd|andere dan|"
    r"auss?er|abgesehen|ausgenommen|salvo|excepto|mean|signifi|betekent|bedeutet)"
)
"""Nothing but something, or an explanation of what the paper does not mean: a person reads such a sentence."""


def _denied_offences(paper: Paper) -> list[Snippet]:
    """Sentences that deny in words of their own: "could not be associated with any existing criminal record"."""
    found = []
    for page in paper.pages:
        for hit in _OFFENCE.finditer(page.folded):
            start, end = sentence_around(page.folded, hit.start(), hit.end())
            sentence = page.folded[start:end]
            if (
                negated_before(page.folded, hit.start(), reach=110, words=14, lines=False)
                and not _SAVE_FOR.search(sentence)
                and not CONDITION.search(sentence)
            ):
                found.append(Snippet(page, hit.start(), hit.end()))
    return found


_SPACED = pattern_of(r"(?<![^\W\d_])(?:[^\W\d_] ){3,8}[^\W\d_](?![^\W\d_])")
_ANSWERS = word_set("neant nihil nulla nada nil negatif negative negativo keine ninguno ninguna nessuna")


def _spaced_out(paper: Paper) -> list[Snippet]:
    """A whole answer in spaced letters, as registers print it across a table: "N É A N T"."""
    return [
        Snippet(page, match.start(), match.end())
        for page in paper.pages
        for match in _SPACED.finditer(page.folded)
        if match[0].replace(" ", "") in _ANSWERS
    ]


def _clean(paper: Paper) -> Field[bool]:
    unasked = [hit for hit in paper.find(NOTHING) if not _asked(hit)]
    nothing = [hit for hit in unasked if not _excepted(hit)]
    something = [
        hit
        for hit in paper.find(SOMETHING)
        if not negated_before(hit.page.folded, hit.start)
        and not any(other.page is hit.page and other.start - 4 <= hit.start <= other.end + 4 for other in nothing)
    ]
    told = [hit for hit in something if not (nothing and _only_named(hit))]
    sure = 0.93 if len(told) == len(something) else _BESIDE_NAMES
    something = [*told, *(hit for hit in unasked if _excepted(hit))]
    good = statement(True, [*_snippets(nothing), *_spaced_out(paper)], sure)
    if not unasked and not good.readings:
        good = statement(True, _denied_offences(paper)[:2], 0.8)
    if good.readings and something:
        # "Convictions: none" beside an explanation of what a sentence is: a person looks.
        return Field((*good.readings, *statement(False, _snippets(something), 0.6).readings))
    return good if good.readings else statement(False, _snippets(something), 0.75)


_BESIDE_NAMES = 0.86
_KINDS_OF_SENTENCE = frozenset(
    ("emprisonnement", "imprisonment", "sentence", "peine de", "les condamnations", "gevangenisstraf", "geldboete",
     "freiheitsstrafe", "geldstrafe", "multa", "pena de", "reclusion", "pena privativa", "list of convictions")
)  # fmt: skip
_OF_A_SENTENCE = pattern_of(
    r"\d|\b(?:mois|ans?|annees?|months?|years?|days?|jours?|maand(?:en)?|jaar|dagen|monate?n?|jahre?n?|tage?n?|meses|"
    r"mes|anos?|"
    r"dias|sursis|ferme|uitstel|bewahrung|suspended|euros?|francs?)\b"
)


def _only_named(hit: Hit) -> bool:
    """Whether a kind of sentence is named and none told of: the head of an empty column, what the paper would list."""
    if hit.phrase not in _KINDS_OF_SENTENCE:
        return False
    page = hit.page
    line, end = page.line_bounds(hit.start)
    if "\t" not in page.text[line:end]:
        # A sentence over several lines: the lines around go on with it where they, or this one, begin small.
        if line and page.text[line].islower():
            line, _ = page.line_bounds(line - 1)
        if page.text[end + 1 : end + 2].islower() or page.text[end + 1 : end + 2].isdigit():
            _, end = page.line_bounds(end + 1)
    stretch = page.folded[line:end]
    return _OF_A_SENTENCE.search(stretch.replace(hit.phrase, "")) is None


def _excepted(hit: Hit) -> bool:
    """Whether the clause goes on with an exception: "has not been convicted save for the offences below"."""
    _, end = sentence_around(hit.page.folded, hit.start, hit.end)
    return _SAVE_FOR.search(hit.page.folded, hit.end, min(end, hit.end + 60)) is not None


def _asked(hit: Hit) -> bool:
    """Whether the wording belongs to an explanation ("if there is no conviction, …") and not to the answer."""
    words = re.findall(r"[^\W\d_]+", hit.page.folded[max(0, hit.start - 30) : hit.start])[-4:]
    return bool({"if", "si", "indien", "wenn", "falls", "whether", "when"} & set(words))


def _snippets(hits: list[Hit]) -> list[Snippet]:
    return [Snippet(hit.page, hit.start, hit.end) for hit in hits]
