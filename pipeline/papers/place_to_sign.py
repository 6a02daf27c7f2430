"""Where a party to a paper signs it: above the box in which an officer legalises that signature."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from pipeline.kinds.phrases import Token

_SIGNATURE_WORDS = """
signature signatures signed handtekening unterschrift firma assinatura imza podpis semnatura подпись підпис
"""
_SIGNATURE: Final = frozenset(_SIGNATURE_WORDS.split())
_PARTY_WORDS = """
guarantor sponsor applicant declarant deponent affiant undersigned parent parents father mother guardian
garant garante demandeur demandeuse declarante soussigne soussignee parents pere mere tuteur tutrice
borg borgsteller aanvrager verklaarder ondergetekende ouder ouders vader moeder voogd
burge burgen garanten antragsteller antragstellers erklarenden unterzeichnende eltern vaters mutter vormund
fiador padre madre tutor solicitante interesado interesada compareciente pai mae requerente genitore genitori tutore
dichiarante richiedente anne baba veli beyan ojca matki rodzica wnioskodawcy tatal mamei parinte solicitantului
"""
_PARTIES: Final = frozenset(_PARTY_WORDS.split())
_APPROVED: Final = tuple(
    frozenset(words.split())
    for words in (
        "lu approuve",
        "gelezen goedgekeurd",
        "read approved",
        "gelesen genehmigt",
        "leido conforme",
        "letto approvato",
        "letto confermato",
        "lido aprovado",
        "przeczytalem zatwierdzam",
    )
)
"""What who takes something upon himself writes above his signature."""


def signed_by_a_party(tokens: Sequence[Token], *, before: int) -> bool:
    """Whether a line says where the one signs whose paper it is: "signature of the guarantor", "lu et approuvé".

    Args:
        tokens: of the page.
        before: the line above which it has to stand.
    """
    said: dict[int, set[str]] = defaultdict(set)
    for token in tokens:
        if token.line < before:
            said[token.line].add(token.text)
    return any(
        (words & _SIGNATURE and words & _PARTIES) or any(approved <= words for approved in _APPROVED)
        for words in said.values()
    )
