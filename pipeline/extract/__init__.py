"""From the pages of one paper to its fields: which extractor looks at which kind.

Pure and deterministic: works on readings alone, knows nothing of today, of routes or of rules. A field that
nothing on the paper speaks of is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from pipeline.extract import certificates, common, payment
from pipeline.extract.lines import Paper
from pipeline.group import DocumentPages
from validators.facts import Field, Scalar
from validators.kinds import field_type

Extractor: TypeAlias = Callable[[Paper], Mapping[str, Field[Scalar]]]

EXTRACTORS: Mapping[str, Extractor] = {
    "fee-payment": payment.fields,
    "medical-certificate": certificates.medical,
    "criminal-record": certificates.criminal_record,
}
"""What looks at a kind beyond the fields that all kinds share."""


def extract(document: DocumentPages) -> Mapping[str, Field[Scalar]]:
    """All fields that can be read from a paper, each with every plausible reading.

    A kind's own extractor wins over the general one. Only fields that the kind may have are given, and only
    those with at least one reading.
    """
    paper = Paper(document)
    found: dict[str, Field[Scalar]] = dict(common.fields(paper))
    extractor = EXTRACTORS.get(document.kind)
    if extractor is not None:
        found.update(extractor(paper))
    return {
        name: found[name]
        for name in sorted(found)
        if found[name].readings and field_type(document.kind, name) is not None
    }
