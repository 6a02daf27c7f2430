"""What looks like a name beside names: the titles of papers, streets, and houses that are called after people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.extract.text.folding import fold
from pipeline.patterns import pattern_of

TITLE_OF_A_PAPER: Final = pattern_of(
    r"(?:certifi[ck]a\w{0,6}|[sz]ertifika\w{0,5}|attestation\w?|attest|uverenj?e\w?|izvod\w?|potvrda|potvrzeni\w?|"
    r"osvedceni\w?|svedectvo|vysvedceni\w?|swiadectwo|zaswiadczenie|vertetim\w?|adeverinta|adeverire|bescheinigung|"
    r"\w{0,16}urkunde|\w{0,16}bescheinigung|uittreksel|extrait|extracto|estratto|extras|belgesi|vypis|vypiska|spravka|"
    r"svidetelstvo|dovidka|vytiah)"
)
"""A folded word that begins the title of a paper, in capitals as surnames are: "CERTIFIKATË E STATUSIT MARTESOR"."""
_STREET: Final = pattern_of(
    r"chemin|allees?|clos|impasse|quai|sentier|cours|faubourg|venelle|dreve|square|lane|crescent|carrer|plaza|praca|"
    r"largo|travessa|piazza|viale|vicolo|corso|ulica|ul|aleja|osiedle|strada|bulevardul|soseaua|jalan|jl|mahallesi|"
    r"[a-z]{3,20}(?:straat|strasse|strase|steenweg|gasse|plein|platz|dreef|laan)"
)


def begins_street(words: Sequence[str]) -> bool:
    """Whether words begin with that for a street, as an address does behind a surname: "BELLON, Chemin des Prés 12".

    Args:
        words: what stands behind the comma, as printed.
    """
    return bool(words) and _STREET.fullmatch(fold(words[0]).strip(".,")) is not None


_RUN_OF_A_HOUSE: Final = pattern_of(
    r"(?:[ ](?:[A-ZÀ-Þ][\w'’.-]{0,20}|&)){0,4}?[ ]"
    r"(?i:services?|solutions|translations?|traductions?|traducciones|traducoes|traduzioni|vertalingen|ubersetzungen|"
    r"bureau|buero|agency|agence|agencia|agentur|agenzia|consult(?:ing|ancy|ants)|associates|clinic|hospital|academy|"
    r"college|school|university|enterprises?|trading|company|group|limited|tercume|ceviri|tlumaczenia|traduceri)"
    r"(?![^\W_])"
)


def begins_a_house(text: str) -> bool:
    """Whether what stands behind a name makes it that of a house: "NILE ROCK" before " CERTIFIED TRANSLATIONS".

    Args:
        text: the rest of the line behind the name.
    """
    return _RUN_OF_A_HOUSE.match(text) is not None


_DEGREE: Final = pattern_of(
    r"(?:Ph\.?D|D\.?Phil|M\.?Phil|M\.?Sc|B\.?Sc|B\.?Ed|M\.?Ed|B\.?Com|M\.?Com|B\.?Tech|M\.?Tech|Ch\.?B|B\.?Ch|MB\.?ChB|MB\.?BCh|MBBS|"
    r"BDS|DDS|DMD|LL\.?[BMD]|[FM]RC[A-Z]{1,4}P?|[FM]RA?NZC[A-Z]{1,4}|FRACGP)\.?"
)
_DEGREE_AT_END: Final = pattern_of(r"(?:M\.?B|M\.?D|M\.?S|B\.?A|M\.?A|B\.?S|R\.?N|J\.?D|Esq|CPA|FCA|ACA|MBA)\.?")
"""Letters that may begin a name as well: "MD Kamal" is Mohammed."""


def is_degree(words: Sequence[str], place: int) -> bool:
    """Whether a word behind a name is a degree or a fellowship: "Ruth Owen, MB ChB, FRCGP", "A. Rahman, MD".

    Args:
        words: the words of a stretch, commas apart.
        place: which of them; it may be the comma before a degree.
    """
    if words[place] == "," and place + 1 < len(words):
        place += 1
    if _DEGREE.fullmatch(words[place]):
        return True
    behind = words[place + 1] if place + 1 < len(words) else ","
    comma = words[place - 1] == ","
    return (
        comma
        and _DEGREE_AT_END.fullmatch(words[place]) is not None
        and (behind == "," or bool(_DEGREE.fullmatch(behind)))
    )
