"""What identity papers have in common with other papers: their language, the holder's hand, a copy's stamp."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.extract.common import COPY, language, passport_number
from pipeline.extract.marks_on_paper import stamped
from pipeline.extract.passports.label_language import language_of_labels
from pipeline.extract.passports.signed_by_holder import signed_by_holder
from pipeline.extract.text.candidates import statement
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.wording import Wording
from validators.facts import Field, Scalar

_CERTIFIES = Wording(
    "copie certifiee|copia autentica|copia autenticada|copia certificada|copia conforme|copia fiel|"
    "fotocopia autenticada|copia legalizada|eensluidend verklaard|certified to be a true copy|"
    "certified true photocopy|seen the original|original seen|original sighted|kopia poswiadczona|"
    "za zgodnosc z oryginalem|copie legalizata|aslina uygundur|asli gibidir|legalisir|sesuai dengan aslinya|"
    "sao y ban chinh|beglaubigte fotokopie",
)
_PLAIN = Wording("fotokopi|fotocopia|fotokopie|fotokopia|xerox copy|scanned copy|salinan|ban sao|kserokopia|fotocopie")
_OF_ITSELF = 0.8


def beside_the_zones(paper: Paper, found: Mapping[str, Field[Scalar]]) -> dict[str, Field[Scalar]]:
    """Fields of an identity paper that neither of its zones tells.

    Args:
        paper: the paper.
        found: what its zones tell.
    """
    fields: dict[str, Field[Scalar]] = {
        "language": language_of_labels(paper, found.get("issuing_state", Field()), language(paper)),
        "signed": signed_by_holder(paper),
    }
    if paper.kind != "passport":
        fields["passport_number"] = _quoted(paper, found.get("document_number", Field()))
    return fields | _of_a_copy(paper)


def _quoted(paper: Paper, own: Field[Scalar]) -> Field[str]:
    """The number of the passport that a card, a permit or a visa names beside its own."""
    quoted = passport_number(paper)
    return Field() if set(quoted.values) & set(own.values) else quoted


def _of_a_copy(paper: Paper) -> dict[str, Field[Scalar]]:
    """``original`` where the sheet calls itself a copy, ``stamped`` where it is a certified one.

    The emblems of a data page look like seals, so no stamp counts on a sheet that nobody certified.
    """
    certified = [*paper.find(COPY), *paper.find(_CERTIFIES)]
    said = [Snippet(hit.page, hit.start, hit.end) for hit in (*certified, *paper.find(_PLAIN))]
    fields: dict[str, Field[Scalar]] = {"original": statement(False, said[:2], _OF_ITSELF)}
    if certified:
        fields["stamped"] = stamped(paper)
    return fields
