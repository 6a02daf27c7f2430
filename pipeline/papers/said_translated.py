"""What a page says of itself that only a translation says: from which language, or by whom."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.kinds.phrases import fold, tokens_of
from pipeline.patterns import pattern_of

_FROM_A_LANGUAGE = pattern_of(
    r"(?:(?:certified|sworn|official|legal|free|beedigde?|beglaubigte|officiele) )?"
    r"(?:translat\w+|traduction|traduit\w*|vertaling|vertaald|ubersetz\w+|traduccion|traducao|traduzione|traducere)"
    r"(?: \w+){0,2} (?:from|de|du|uit|aus|del|dal|do|din)(?: (?:the|la|l|het|dem|der|el))?[ '’]{1,2}\w{3,14}"
    r"(?: \(\w{3,14}\))?(?: (?:to|into|vers|en|au|naar|ins|al)(?: (?:the|le|l|het))?[ '’]{0,2}\w{3,14})?"
    r"(?: (?:dossier|file|ref|akte|reg|nr|no|n|blad|page|pagina|seite|blatt)\b.{0,40})?\W*"
)
_TRANSLATION_ALONE = frozenset(
    tokens_of(
        "translation traduction vertaling Übersetzung traducción tradução traduzione traducere tercüme çeviri "
        "tłumaczenie prevod prijevod preklad překlad përkthim bản dịch terjemahan fordítás "
        "перевод переклад превод μετάφραση ترجمة"
    )
)
_OF_WHAT_SORT = frozenset(
    tokens_of(
        "certified sworn official legal true unofficial jurée certifiée assermentée officielle beëdigde officiële "
        "beglaubigte jurada oficial juramentada certificada giurata asseverata autorizată legalizată yeminli "
        "przysięgłe poświadczone english french dutch german"
    )
)
"""What stands beside the word alone in a heading."""
_BY_A_TRANSLATOR = pattern_of(
    r"\b(?:translated|traduite?|vertaald|ubersetzt|traducid[oa]|traduzid[oa]|tradott[oa])\b.{0,60}\b"
    r"(?:by|par|door|von|durch|por|da)\b (?:(?:the|me|le|la|de|den|der|die|el|il|sworn|certified|official) ){0,2}"
    r"(?:translator|traduct|vertaler|ubersetz|dolmetsch|traduttor|tradutor)"
)
"""As a notary or an agency writes below its translation."""
_WITH_ITS_NUMBER = pattern_of(
    r"\W{0,3}(?:(?:certified|sworn|official|beedigde?|beglaubigte) )?"
    r"(?:translation|traduction|vertaling|ubersetzung|traduccion|traducao|traduzione|traducere|tlumaczenie)"
    r"(?: (?:juree|assermentee|jurada|giurata))? (?:nr|no|n°|nº|num|number|numero|nummer)\b"
    r"[.:°º]{0,2} ?[a-z]{0,5}[-/ ]?\d"
)
"""A sworn translator numbers what he translates: "Vertaling nr. VTI-2026/0417 – blz. 1 van 2"."""
_BEHIND = pattern_of(r"\s[–—·|-]\s")
"""What parts a note from the name and number of the one who translated."""
_AROUND_A_NOTE = " /()[]{}*_-–—.:"
_FIRST_LINES = 3
_LINES_OF_A_HEAD = 8
"""A translator's own letterhead stands above what is said of the original."""


def headed_as_translation(lines: Sequence[str]) -> bool:
    """Whether a page says what it is: a first line from which language it is translated, or any line by whom."""
    first = lines[:_FIRST_LINES]
    return (
        any(
            _FROM_A_LANGUAGE.fullmatch(fold(_BEHIND.split(line)[0]).strip(_AROUND_A_NOTE))
            for line in lines[:_LINES_OF_A_HEAD]
        )
        or any(_WITH_ITS_NUMBER.match(fold(line)) for line in first)
        # In brackets it is a remark: notaries in China print it on certificates of their own.
        or any(_says_translation_alone(tokens_of(line)) for line in first if "(" not in line)
        or any(_BY_A_TRANSLATOR.search(fold(line)) for line in lines)
    )


def _says_translation_alone(tokens: Sequence[str]) -> bool:
    return not _TRANSLATION_ALONE.isdisjoint(tokens) and (_TRANSLATION_ALONE | _OF_WHAT_SORT).issuperset(tokens)
