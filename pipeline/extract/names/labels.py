"""What a label asks for, from the words it is composed of: which part of a name, and whose."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from rapidfuzz.distance import Levenshtein

from pipeline.extract.names import words
from pipeline.extract.text.folding import TOKEN, fold, word_set
from pipeline.patterns import pattern_of

Part: TypeAlias = Literal["", "whole", "surname", "given", "middle", "maiden", "name", "first-or-whole", "after"]
"""``name``: the whole, or the surname beside given names. ``after``: the surname borne since the marriage.

Empty: the label says only whose.
"""

_CONCEPTS: Final[dict[str, frozenset[str]]] = {
    "surname": words.SURNAME,
    "given": words.GIVEN,
    "name": words.NAME,
    "first-or-whole": words.FIRST_OR_WHOLE,
    "family": words.FAMILY,
    "first": words.FIRST,
    "middle": words.MIDDLE,
    "patronymic": words.PATRONYMIC,
    "maiden": words.MAIDEN,
    "birth": words.BIRTH,
    "after": words.AFTER,
    "ordinal": words.ORDINALS,
    **words.ROLES,
    "": words.FILLERS,
}
_MEANINGS: Final[dict[str, frozenset[str]]] = {
    word: frozenset(concept for concept, known in _CONCEPTS.items() if word in known)
    for word in frozenset().union(*_CONCEPTS.values())
}
_MENDED_FROM: Final = 6
"""Shorter words are too like others for one to be taken for a slip of another."""
_PEOPLE: Final = word_set(
    "barents camille charle cuenca cuesta garang gartner halder holden holger holler holzer kamila kinder laurent "
    "badani kundan minori minoru pieters laurette leslee lessie madden maiken mandel mangel manuel "
    "mariane mariko marino marita medici medina mollie "
    "perron persson precious richtar scholer scholl valarie vargas"
)
"""Names of people that are a letter away from a word of labels."""
_LONGEST: Final = 12
"""Words of the longest label."""
_ROLES: Final = frozenset(words.ROLES)
_NOTHING: Final = frozenset(("",))


@lru_cache(maxsize=20_000)
def meaning_of(word: str) -> frozenset[str]:
    """What a folded word means in a label, one misread letter allowed; empty when it belongs in none."""
    known = _MEANINGS.get(word)
    if known is not None:
        return known
    if len(word) < _MENDED_FROM or word.isdigit() or word in _PEOPLE:
        return frozenset()
    near = {
        other
        for other in _MEANINGS
        if len(other) >= _MENDED_FROM
        and len(other) == len(word)
        and (len(word) > _MENDED_FROM or other[0] == word[0])  # Pieter is no Mieter.
        and Levenshtein.distance(other, word, score_cutoff=1) <= 1
    }
    meanings = {_MEANINGS[other] for other in near}
    return meanings.pop() if len(meanings) == 1 else frozenset()


@dataclass(frozen=True, slots=True)
class NameLabel:
    """What a label asks for."""

    part: Part
    role: str
    """One of the roles of :mod:`pipeline.extract.names.words`; empty when it says nothing of whose name."""


_COUNTED: Final = pattern_of(r"\bn[°ºor]\.?\s|\bn°|\b(?:number|numero|nummer|no|nr)\b")
"""A number is asked for, not a name."""
_BRACKETS: Final = pattern_of(r"\([^()]{0,60}\)")
_INSIDE: Final = pattern_of(r"(?<=[^\W\d_])\(([^\W\d_]{1,3})\)(?=[^\W\d_])")
"""Letters in brackets inside a word: "Voorna(a)m(en)"."""
_PIECES: Final = pattern_of(r"[/|;]")
_OTHER_ENDING: Final = pattern_of(r"(?<=[^\W\d_])\s?(?:/\s?-[^\W\d_]{1,12}|/in(?:nen)?)(?![^\W\d_])")
"""The other ending of the word before it: "Voornaam/-namen"."""
_NUMBER: Final = pattern_of(r"^[\W_]*(?:(?:[IVXl]{1,4}|[A-Za-z]|\d{1,2}[A-Za-z]?)[.)°:-]+\s|\d{1,2}\s(?=[^\W\d_]))")


_EITHER_ARTICLE: Final = pattern_of(
    r"^(?:(?:le|la|l'|il|lo|el|los?|o|a|der|die|den|das|de|het)\s?[/(]\s?){1,2}"
    r"(?:le|la|les|l'|il|lo|el|los|las|o|a|der|die|den|das|de|het)\)?\s(?=[^\W\d_]{4})",
    re.IGNORECASE,
)
"""Both articles that a form offers: "Le/La nommé(e)", "El (la) titular", "Der/Die Studierende"."""


_TITLE: Final = (
    r"(?:m|mr|mrs|ms|miss|mme|mlle|monsieur|madame|mademoiselle|(?:de )?heer|dhr|mevrouw|mevr|mw|mej|"
    r"herrn?|frau|fraulein|sr|sra|srta|senor|senora|senhor|senhora|sig|sig\.?ra|signor|signora|signorina|don|dona|pan|pani|bay|bayan|dl|dna|"
    r"domnul|doamna|encik|puan|cik|ong|ba|tn|ny)\.?"
)
_TITLES: Final = pattern_of(
    rf"{_TITLE}(?:\s?[/|,]\s?{_TITLE}|\s(?:ou|or|of|oder|o|lub|veya)\s{_TITLE}|\(r?a\)\.?){{1,4}}(?:\s?\(\d\))?"
)
"""All the titles a form offers, of which one is to be kept: "M. / Mme / Mlle :", "De heer/Mevrouw", "Sr(a)."."""
_SPACED: Final = pattern_of(r"[^\W\d_](?: [^\W\d_]){3,14}")
_ONE_PART: Final = pattern_of(
    r"\s[–—-]\s?(first|given|middle|last|family)$|\s\(\s?(first|given|middle|last|family)\s?\)$", re.IGNORECASE
)
"""The part that one box asks for behind whose name it is: "NAME OF CHILD – FIRST", "MAIDEN NAME (First)"."""
_ALL_PARTS: Final = pattern_of(r"(?:\s{0,3}\([^()\n]{3,24}\)){2,4}$")
_PART_OF: Final[dict[str, Part]] = {
    "first": "given",
    "given": "given",
    "middle": "middle",
    "last": "surname",
    "family": "surname",
}


_OTHER_SCRIPT: Final = pattern_of(r"[\u0370-\u1cff\u3040-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufeff]+")
_LATIN: Final = pattern_of(r"[A-Za-zÀ-ɏḀ-ỿ]{2}")
"""The label once more in letters that no word of labels here is written in: "Groom / دولہا"."""


def says_whose(text: str) -> bool:
    """Whether a text is nothing but the word for a person in a role ("Scholar", "Der/Die Angestellte").

    In a row of headings such a word stands beside a label and is no answer to it. Words for houses do not count: they
    may be what one is called.
    """
    label = label_of(text)
    return label is not None and not label.part and label.role not in ("", "organisation")


@lru_cache(maxsize=20_000)
def label_of(text: str) -> NameLabel | None:
    """What a text asks for when it is nothing but a label of a name; None when it says anything else."""
    # Words of labels are known in Cyrillic and in Latin letters; beside the latter any others say the same again.
    bare = (_OTHER_SCRIPT.sub("", text) if _LATIN.search(text) else text).strip().rstrip(":/| ").strip()
    if not bare or len(bare) > _LONGEST * 12:
        return None
    if _TITLES.fullmatch(fold(bare)):
        return NameLabel("whole", "")
    bare = without_other_questions(_EITHER_ARTICLE.sub("", _NUMBER.sub("", _INSIDE.sub(r"\1", bare))))
    if _SPACED.fullmatch(bare):
        bare = bare.replace(" ", "")  # "M O T H E R"
    if phrase := _PHRASES.match(fold(bare)):
        return _of_phrase(phrase)
    if _HEAD_OF_A_FAMILY.fullmatch(fold(bare)):
        return NameLabel("", "subject")
    if heading := _HEADINGS.match(fold(bare)):
        return NameLabel("", _RELATIVES[heading["whose"] or heading["party"]])
    if asks_for_all(bare):
        whose = label_of(_ALL_PARTS.split(bare)[0])
        if whose is not None and whose.part in ("name", "maiden", "whole", "first-or-whole"):
            return NameLabel("whole", whose.role)
    if one_part := _ONE_PART.search(bare):
        whose = label_of(bare[: one_part.start()])
        if whose is not None and whose.part in ("name", "maiden"):
            return NameLabel(_PART_OF[(one_part[1] or one_part[2]).lower()], whose.role)
    outside = _BRACKETS.sub(" ", bare)
    asked = [meaning_of(token) for token in TOKEN.findall(fold(outside)) if len(token) > 1]
    # "(First)", "De (nom et prénoms du père)": what is asked for stands in the brackets.
    bare = outside if any(meanings != _NOTHING for meanings in asked) else bare.replace("(", " ").replace(")", " ")
    pieces = [
        _piece(_NUMBER.sub("", piece)) for piece in _PIECES.split(_OTHER_ENDING.sub("", bare)) if TOKEN.search(piece)
    ]
    known = [piece for piece in pieces if piece is not None]
    # Beside a known label the same may stand in a language that nobody here knows.
    if not known or (len(known) < len(pieces) and not (_translated(text, known) or _one_in_many(pieces))):
        return None
    roles = [piece.role for piece in known if piece.role]
    part = _joined(tuple(piece.part for piece in known if piece.part))
    if not part and (not roles or _COUNTED.search(fold(bare))):
        return None
    if roles:
        return NameLabel(part, _either_parent(roles) or roles[0])
    return NameLabel(part, _role_in_brackets(outside, bare, text))


def asks_for_all(label: str) -> int:
    """How many parts of a name a label lists in brackets behind one another: "NAME (First) (Middle) (Last)"."""
    bare = label.strip().rstrip(":").rstrip()
    listed = _ALL_PARTS.search(bare)
    parts = [meaning_of(fold(hint.strip("() "))) for hint in _BRACKETS.findall(listed.group())] if listed else []
    different = len({*parts}) == len(parts)
    return len(parts) if different and all(meanings & _PARTS_LISTED for meanings in parts) else 0


_PARTS_LISTED: Final = frozenset(
    ("surname", "given", "name", "family", "first", "first-or-whole", "middle", "patronymic")
)


def _role_in_brackets(outside: str, asked: str, text: str) -> str:
    """Whose name is asked for where only the brackets behind the words for it say so: "Imię i nazwisko (ojca)"."""
    if asked != outside:
        return ""
    inside = [_piece(match.group().strip("()")) for match in _BRACKETS.finditer(text)]
    return next((piece.role for piece in inside if piece is not None and not piece.part), "")


_PHRASES: Final = pattern_of(
    r"ho(?:,? ch\w{0,2} dem,?\s?t[ei]n|(?:,? ten dem)?,?(?: va)? ten)"
    r"(?: (?:nguoi )?(?P<whose>cha|bo|me|vo/chong|vo|chong|con)(?: nu[od6]i)?)?(?:\s?\([^()]{1,30}\))?$"
)
"""Labels whose words are too short to mean anything alone: Vietnamese "Họ và tên cha", its accents read or lost."""
_HEADINGS: Final = pattern_of(r"(?P<whose>cha|bo|me|con)(?: nu[o6]i)$|(?:ben |nguoi )(?P<party>vo|chong)$")
"""Vietnamese words for somebody over the fields that ask for the name: "CHA NUÔI", "Bên vợ"."""
_HEAD_OF_A_FAMILY: Final = pattern_of(
    r"(?:name of )?(?:the )?head of (?:the )?family|(?:nom du )?chef de (?:la )?famille|"
    r"(?:naam )?(?:gezins|familie)hoofd|"
    r"familienoberhaupt|(?:nombre del )?(?:jefe|jefa|cabeza) de (?:la )?familia|"
    r"(?:nome do )?chefe (?:de|da) familia|"
    r"capo ?famiglia|glowa rodziny|capul familiei|aile reisi|kepala keluarga|глава семьи|голова сім'?і"
)
"""Who stands first in a family's register: no label for the family's name, though it has the word."""
_RELATIVES: Final = {"cha": "father", "bo": "father", "me": "mother", "chong": "husband", "vo": "wife", "con": "child"}


def _of_phrase(phrase: re.Match[str]) -> NameLabel:
    whose = phrase["whose"] or ""
    return NameLabel("whole", "spouse" if "/" in whose else _RELATIVES.get(whose, ""))


_OTHER_QUESTION: Final = pattern_of(
    r"(?:,|\s(?:and|et|en|und|y|e|&))\s(?:(?:his|her|their|full|permanent|present|usual)\s){0,2}"
    r"(?:father(?:'s name)?|race|religion|caste|"
    r"residence|address|adresse?|domicile|occupation|profession|beroep|beruf|age|nationality|"
    r"nationalite|nationaliteit|woonplaats|wohnort|qualite|quality|capacity|hoedanigheid|rank)(?=[\s,]|$)"
    r"(?!\sof the (?:father|mother))"
    r"|,?\swith (?:his|her|their)(?:\s(?:respective|full|residences?|address(?:es)?|occupations?)){0,3}$",
    re.IGNORECASE,
)


def without_other_questions(text: str) -> str:
    """A label of a name but for what it asks beside: "Name and surname, address and occupation of the father"."""
    cut = _OTHER_QUESTION.sub("", _IF_THERE_IS_ONE.sub("", text))
    # Before any name is asked for, "address and occupation" is a label of its own.
    return cut if TOKEN.search(cut) else text


_IF_THERE_IS_ONE: Final = pattern_of(
    r"\s?[,(]?\s?(?:if (?:any|known|given|applicable|stated)|s'il y (?:a lieu|en a)|le cas echeant|le cas échéant|"
    r"si connue?s?|indien (?:bekend|gekend|van toepassing)|falls (?:vorhanden|bekannt|zutreffend)|ggf\.|"
    r"si (?:lo|la|los|las) (?:hay|hubiere|tiene)|se houver|se presente|varsa)\)?\s?$",
    re.IGNORECASE,
)
"""What a form says where not everybody has what it asks for: "Name, if any"."""


def _translated(text: str, known: list[NameLabel]) -> bool:
    """Whether the unknown pieces of a label say the known one again, and are not what stands at it."""
    if not any(one.part for one in known) or ":" in text.rstrip(" :"):
        return False
    unknown = [piece for piece in _PIECES.split(text) if TOKEN.search(piece) and _piece(piece) is None]
    if any(_ends_with_answer(piece) for piece in unknown):
        return False
    return text.rstrip().endswith(":") or all(
        any(word.islower() for word in piece.split()) or len(piece.split()) == 1 for piece in unknown
    )


def _ends_with_answer(piece: str) -> bool:
    """Whether a known label is followed by what stands at it: "given names of the child Carine Odile"."""
    said = piece.split()
    answer = list(itertools.takewhile(lambda word: word[:1].isupper() and len(word) > 1, reversed(said)))
    label = said[: len(said) - len(answer)]
    if not answer or not label or not label[-1].islower() or asks_for_nothing(label[-1]):
        return False
    asks = _piece(" ".join(label))
    return asks is not None and bool(asks.part)


def _one_in_many(pieces: list[NameLabel | None]) -> bool:
    """Whether most pieces ask for the same person in a language each: "Karı / Femme / Ehefrau / Wife / Vrouw"."""
    roles = {piece.role for piece in pieces if piece is not None}
    return len(roles) == 1 and pieces.count(None) * 2 <= sum(piece is not None for piece in pieces)


def is_also_a_name(text: str) -> bool:
    """Whether a label of one word is one that people are called as well: "Anne" asks for the mother in Turkish."""
    tokens = [token for token in TOKEN.findall(fold(text)) if len(token) > 1]
    return len(tokens) == 1 and tokens[0] in words.ALSO_NAMES and not text.rstrip().endswith(":")


def asks_for_nothing(word: str) -> bool:
    """Whether a word at the end of a label leaves it unfinished: "Nome e", "Name of"."""
    return meaning_of(fold(word).strip(".,()'")) <= _NOTHING


def begins_the_name(label: str) -> bool:
    """Whether the last word of a label is one that people are called, right behind words that ask for a name alone."""
    before, _, last = label.rpartition(" ")
    asked = label_of(before) if before and not asks_for_nothing(before.split()[-1]) else None
    return fold(last) in words.ALSO_NAMES and asked is not None and bool(asked.part) and not asked.role


def role_at_end(text: str) -> str:
    """The role whose word ends a text, as in "towards the Belgian State and the student"; empty for none."""
    tokens = TOKEN.findall(fold(text))
    if not tokens or len(tokens[-1]) < _MENDED_FROM:
        return ""
    return next(iter(_roles_in(meaning_of(tokens[-1]))), "")


def _piece(text: str) -> NameLabel | None:
    tokens = [key for key in TOKEN.findall(fold(text)) if len(key) > 1 or key.isdigit()]
    if len(tokens) > _LONGEST:
        return None
    meanings = [meaning_of(token) for token in tokens]
    if not all(meanings) or set(tokens) == _LAST_MARRIAGE:
        return None
    said = frozenset().union(*meanings)
    role = _whose(text, tokens, meanings)
    part = _part(said)
    if part == "first-or-whole" and not role and any(token in _COUNTED_NAMES for token in tokens):
        part = "given"  # "Primer nombre", "Segundo nombre": one given name each.
    if role == "child" and not part and len(tokens) > 1 and tokens[-1] in _OF:
        role = "parents"  # "Child of:" asks whose.
    if not part and not role:
        return NameLabel("", "") if not tokens else None
    if role and not part and said & {"family", "first", "birth", "maiden"}:
        return None
    return NameLabel(part, role)


def _whose(text: str, tokens: list[str], meanings: list[frozenset[str]]) -> str:
    """Whose name the words of a label ask for: the first of several people, but for those whose relative is meant.

    "Applicant's father" asks for the father. "Osoba zmarła", "personne décédée" say more than that it is somebody.
    """
    roles = [(word, role) for word, each in zip(tokens, meanings, strict=True) for role in _roles_in(each)[:1]]
    owners = {match[1] for match in _POSSESSOR.finditer(fold(text))}
    # "Principal beneficiary": beside another word it says of which of several, not that somebody heads a school.
    heads = [role for word, role in roles if word not in owners and word != "principal"]
    heads = heads or [role for _, role in roles]
    if either := _either_parent(heads):
        return either
    return next((role for role in heads if role != "subject"), heads[0] if heads else "")


def _either_parent(roles: Collection[str]) -> str:
    """Both parents where a label asks for either ("Père et mère"), the one where it asks for whose descent it is.

    "Filiação materna" has the word for parents and tells of which. Empty where a label asks for neither.
    """
    told = {role for role in roles if role in ("father", "mother")}
    if not told or not set(roles) <= {"father", "mother", "parents"} or len(set(roles)) == 1:
        return ""
    return told.pop() if len(told) == 1 else "parents"


_LAST_MARRIAGE: Final = frozenset(("last", "marriage"))
"""Asks how an earlier marriage ended, and for nobody's last name."""
_POSSESSOR: Final = pattern_of(r"([^\W\d_]{3,20})(?:'s|s')(?=\s)")
_COUNTED_NAMES: Final = frozenset(("primer", "primeiro", "primo", "segundo", "secondo"))
_OF: Final = frozenset(("of", "de", "van", "von", "di", "der", "des", "du"))


def _roles_in(meanings: frozenset[str]) -> list[str]:
    return [concept for concept in words.ROLES if concept in meanings]


def _part(said: frozenset[str]) -> Part:
    named = "name" in said or "first-or-whole" in said
    if "after" in said and "birth" in said and (named or said & {"surname", "family"}):
        return "after"
    if "after" in said:
        said = said - {"birth", "after"}
    if "birth" in said and "family" not in said and "surname" not in said:
        # "Name at birth", "name prior to first marriage".
        return "maiden" if named and "given" not in said else ""
    if "surname" in said and (said & {"given", "first", "first-or-whole", "patronymic"} or "name" in said):
        return "whole"
    if "maiden" in said and not said & {"given"}:
        return "maiden"
    if "surname" in said or (said & {"family"} and (named or not said & _ROLES)):
        return "maiden" if "birth" in said else "surname"
    if "given" in said:
        return "whole" if named else "given"
    if "first" in said and not said & _ROLES - {""}:
        return "whole" if "family" in said else "given" if named or said <= {"first", ""} else ""
    if "first" in said and named:
        return "given"
    if "patronymic" in said and named:
        return "given"
    if "middle" in said or "patronymic" in said:
        return "middle"
    if "name" in said:
        return "name"
    return "first-or-whole" if named else ""


def _joined(parts: tuple[Part, ...]) -> Part:
    """What pieces of a label ask for together: one thing in several languages, or the parts of a whole."""
    said = frozenset(parts)
    if not said:
        return ""
    if len(said) == 1:
        return parts[0]
    if "after" in said:
        return "after"
    if "whole" in said or {"surname", "given"} <= said or said == {"name", "given"}:
        return "whole"
    if said == {"first-or-whole", "surname"}:
        return "whole"
    for part in ("maiden", "surname", "given", "middle", "name"):
        if part in said:
            return part
    return "first-or-whole"
