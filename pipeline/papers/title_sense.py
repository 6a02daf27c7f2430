"""What a title says where it stands: of this paper, of one that it only serves, of a number, or that there is none."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

from pipeline.kinds.phrases import Hit, Token, vocabulary
from pipeline.kinds.profile import UNKNOWN
from pipeline.papers.title_place import Layout

_OFFICE_WORDS = """
direction directorate department departement directie dienst abteilung referat amt ministry ministere
ministerie ministerium direccion direcao office bureau agence agency agentschap division
"""
_OFFICES: Final = frozenset(_OFFICE_WORDS.split())
"""What the name of an office begins with; the papers that it makes follow."""
_AFTER_ITS_OFFICE: Final = 0.3
_CONFIRMING_WORDS = """
certificate attestation confirmation declaration statement proof certificat confirmation preuve attest verklaring
bevestiging bewijs bescheinigung bestatigung nachweis erklarung certificado constancia atestado comprovativo
certificato attestazione zaswiadczenie potwierdzenie adeverinta belgesi
"""
_CONFIRMING: Final = frozenset(_CONFIRMING_WORDS.split())
"""What the title of a paper begins with that confirms something; what for may follow: "for the visa application"."""
_NUMBERED: Final = frozenset({"schengen-visa", "passport", "identity-card", "residence-permit"})
"""Kinds whose numbers other papers tell, behind a name that is the title of the paper itself."""
_CONFIRM_NOTHING: Final = _NUMBERED | {"application-form", "photo"}
"""Kinds whose own title never begins so."""
_FOR_THIS: Final = 0.2
_NUMBER_WORDS: Final = frozenset({"no", "nr", "number", "nummer", "numero", "num", "номер"})
_DIGITS_OF_A_NUMBER: Final = 4
_WITH_ITS_NUMBER: Final = 0.3
_BETWEEN: Final = 0.35
"""What a title is worth with a word in it that its kind's titles do not have: a residence for taxes is another."""
_NO_NOISE: Final = 6
"""Letters from which a word that is in no title was printed so, and is no misread one."""
_LONGEST_MARK: Final = 3
_AMONG_OTHERS: Final = 0.2
"""What a title of two or three letters is worth beside other words: "CV" is a form of companies too."""
_SUBJECT_WORDS: Final = frozenset(
    {"subject", "objet", "concerne", "onderwerp", "betreft", "betreff", "asunto", "assunto", "oggetto"}
)
_LONG_ENOUGH_ALONE: Final = 8
_ONE_LETTER: Final = 0.87
"""Quality of a word with one letter misread."""
_A_TITLE: Final = 0.95
_LONGEST_TITLE: Final = 8
_OF_ANY_PAPER_WORDS = """
official original copy national republic ministry civil extract general officiel officielle originale copie
officieel afschrift gemeente amtliche amtlicher oficial copia ufficiale resmi
"""
_OF_ANY_PAPER: Final = frozenset(_OF_ANY_PAPER_WORDS.split())
_ENDS_OF_PAPERS: Final = ("bescheinigung", "zeugnis", "urkunde", "bestatigung", "nachweis", "attest", "bewijs")
_DENYING_WORDS = """
not never non keine kein geen nooit jamais aucun aucune ninguna ningun nunca nessun nessuna nenhum nenhuma nao niciun
nie не нет ні нет无
"""
_DENYING: Final = frozenset(_DENYING_WORDS.split())
_NO: Final = "no"
"""English and Spanish deny with it; in Portuguese it is "in the", in numbers it is short for the word."""
_AFTER_NO: Final = frozenset({"marriage", "marriages", "record", "records", "registration", "birth", "death"})
_DENIED_WITHIN: Final = 3
"""Words from a denial to what it denies."""
_OF_AN_EVENT: Final = frozenset({"marriage-certificate", "birth-certificate", "death-certificate"})
"""Kinds that state an event; a paper that states that there was none is another."""


def share_of_title(hit: Hit, kind: str, tokens: Sequence[Token], *, alone: bool) -> float:
    """What is left, from 0 to 1, of a title's weight by what stands in and around it on its line.

    Args:
        hit: the title as found.
        kind: whose title it is.
        tokens: of the page.
        alone: whether hardly anything else stands on the line.
    """
    share = 1.0
    if _named_in_an_office(hit, tokens):
        share *= _AFTER_ITS_OFFICE
    if kind in _CONFIRM_NOTHING and _confirmed_for(hit, tokens):
        share *= _FOR_THIS
    if kind in _NUMBERED and _followed_by_its_number(hit, tokens):
        share *= _WITH_ITS_NUMBER
    if kind != UNKNOWN and _parted_by_another_word(hit, kind, tokens):
        share *= _BETWEEN
    if not alone and len(hit.phrase) == 1 and len(hit.phrase[0]) <= _LONGEST_MARK:
        share *= _AMONG_OTHERS
    return share


def takes_words_of(hit: Hit, kind: str, whole: Sequence[tuple[int, int, set[str]]]) -> bool:
    """Whether a title shares words with one of another kind that has the better claim to them.

    It is the one without a gap, "single (business) permit", and of two without any the longer where it begins before:
    a "family registration certificate" by birth is no certificate of birth.
    """
    gap = hit.last - hit.first + 1 > len(hit.phrase)
    return any(
        kind not in kinds
        and (
            (gap and (hit.first < first <= hit.last or hit.first <= last < hit.last))
            or (first < hit.first <= last < hit.last and last - first >= len(hit.phrase))
        )
        for first, last, kinds in whole
    )


def states_none(hit: Hit, kind: str, tokens: Sequence[Token]) -> bool:
    """Whether the event that a wording names is denied: "no record of marriage", "keine Ehe geschlossen"."""
    if kind not in _OF_AN_EVENT:
        return False
    before = tokens[max(0, hit.first - _DENIED_WITHIN) : hit.first]
    if any(token.text in _DENYING for token in before) and kind == "marriage-certificate":
        return True
    return any(
        token.text == _NO and index + 1 < len(tokens) and tokens[index + 1].text in _AFTER_NO
        for index, token in enumerate(tokens[: hit.last], start=0)
        if index >= hit.first - _DENIED_WITHIN
    )


def titled_otherwise(tokens: Sequence[Token], layout: Layout) -> bool:
    """Whether a page bears the title of a paper that is of none of the kinds: "certificate of baptism"."""
    by_line: dict[int, list[Token]] = {}
    for token in tokens:
        by_line.setdefault(token.line, []).append(token)
    return any(
        len(line) <= _LONGEST_TITLE and layout.title_likeness((number,), len(line)) >= _A_TITLE and _of_no_kind(line)
        for number, line in by_line.items()
    )


def _of_no_kind(line: Sequence[Token]) -> bool:
    """Whether words name a paper and what it certifies is nothing that a title of a kind names."""
    words = [token for token in line if token.text.isalpha() and len(token.text) > _LONGEST_MARK]
    said = [token for token in words if token.text not in _CONFIRMING and token.text not in _OF_ANY_PAPER]
    certifies = any(token.text in _CONFIRMING for token in (*words[:1], *words[-1:])) or any(
        token.known is None and token.text.endswith(_ENDS_OF_PAPERS) for token in said
    )
    return certifies and bool(said) and not any(token.known in _words_of_titles(None) for token in said)


def subject_lines(tokens: Sequence[Token]) -> frozenset[int]:
    """Lines of a letter that say what it is about."""
    begun: dict[int, str] = {}
    for token in tokens:
        begun.setdefault(token.line, token.text)
    return frozenset(line for line, first in begun.items() if first in _SUBJECT_WORDS)


def followed_by_a_name(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether a title begins its line and no word of another title follows: "Invitation letter - Dr. Ana Ruiz"."""
    line = tokens[hit.last].line
    behind = [token for token in tokens[hit.last + 1 :] if token.line == line]
    begins = hit.first == 0 or tokens[hit.first - 1].line != line
    return (
        begins
        and 0 < len(behind) <= _LONGEST_NAME
        and all(token.text not in _words_of_titles(None) and token.text.isalpha() for token in behind)
    )


_LONGEST_NAME: Final = 7


def misread_alone(word: str) -> float:
    """How well one word alone must be spelled: short ones rightly, long ones but for one letter."""
    return 1.0 if len(word) < _LONG_ENOUGH_ALONE else _ONE_LETTER


def _named_in_an_office(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether a title ends the name of an office: "Department of Work Permits" issues other papers too."""
    before = [token for token in tokens[: hit.first] if token.line == tokens[hit.first].line]
    return bool(before) and before[0].text in _OFFICES and tokens[hit.last].line == before[0].line


def _confirmed_for(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether a title stands in that of a paper made for it: "confirmation of insurance for the visa application"."""
    return any(token.text in _CONFIRMING for token in tokens[: hit.first] if token.line == tokens[hit.first].line)


def _followed_by_its_number(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether a number of that paper stands behind: "passport M1234567" is said in a letter."""
    for token in tokens[hit.last + 1 : hit.last + 3]:
        if token.line != tokens[hit.last].line:
            return False
        if token.text not in _NUMBER_WORDS:
            return sum(sign.isdigit() for sign in token.text) >= _DIGITS_OF_A_NUMBER
    return False


def _parted_by_another_word(hit: Hit, kind: str, tokens: Sequence[Token]) -> bool:
    """Whether a word that no title of the kind has stands between those of a title."""
    if hit.last - hit.first + 1 <= len(hit.phrase):
        return False
    own = _words_of_titles(kind) | _words_of_many()
    within = [token for token in tokens[hit.first : hit.last + 1] if token.text.isalpha()]
    return any(
        (token.known not in own and len(token.known) > 2) if token.known else len(token.text) >= _NO_NOISE
        for token in within
    )


@functools.cache
def _words_of_many() -> frozenset[str]:
    """Words in titles of several kinds, "full" and "abridged": they tell of no other paper."""
    kinds: dict[str, set[str]] = {}
    for phrase, several in vocabulary().uses.items():
        for word in phrase:
            kinds.setdefault(word, set()).update(of for of, use in several if use == "titles" and of != UNKNOWN)
    return frozenset(word for word, of in kinds.items() if len(of) > 1)


@functools.cache
def _words_of_titles(kind: str | None) -> frozenset[str]:
    """The words of the titles of a kind, or of all that are asked for."""
    uses = vocabulary().uses
    return frozenset(
        word
        for phrase, several in uses.items()
        if any(use == "titles" and (of == kind if kind else of != UNKNOWN) for of, use in several)
        for word in phrase
    )
