"""A paper in the making: pages that belong together, before they are related to other papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pipeline.kinds.phrases import tokens_of
from pipeline.papers.classify import PageWeights
from pipeline.readings import PageReading
from validators.facts import Role


@dataclass(frozen=True, slots=True)
class PageRef:
    """One page of one file, with what is known about that file."""

    file: str
    """Path inside the dossier, with forward slashes."""
    reading: PageReading
    metadata: Mapping[str, str] = field(default_factory=dict)
    """Of the file: camera make, ``taken_on``, producer: hints only."""


@dataclass(slots=True)
class Paper:
    """A paper in the making."""

    kind: str
    confidence: float
    pages: list[PageRef]
    weights: list[PageWeights]
    said: bool = False
    """True when a person named the kind."""
    sha256: str = ""
    """Of the file its first page lies in."""
    copies: int = 1
    attached_to: Paper | None = None
    perhaps_of: Paper | None = None
    """Of an apostille between two papers that does not tell whose it is: the other one."""
    duplicate_of: Paper | None = None
    absorbed_by: Paper | None = None
    """The paper that this one turned out to be a part or a copy of."""

    @property
    def file(self) -> str:
        """Path of the file its first page lies in."""
        return self.pages[0].file

    @property
    def folder(self) -> str:
        """Folder of that file."""
        return str(PurePosixPath(self.file).parent)

    @property
    def role_hint(self) -> Role:
        """Whose it is, from the path alone; the names on the papers decide later (:mod:`pipeline.papers.roles`)."""
        return next((weight.role_hint for weight in self.weights if weight.role_hint is not None), "applicant")

    @property
    def words(self) -> Counter[str]:
        """The tokens on all its pages, with how often each stands there."""
        return Counter(token for page in self.pages for word in page.reading.words for token in tokens_of(word.text))

    def share(self, kind: str) -> float:
        """The highest probability of a kind on any of its pages."""
        return max((weight.probabilities().get(kind, 0.0) for weight in self.weights), default=0.0)

    def absorb(self, other: Paper) -> None:
        """Take the pages of another paper, which is a part or a copy of this one."""
        self.pages.extend(other.pages)
        self.weights.extend(other.weights)
        self.confidence = max(self.confidence, other.confidence)
        self.said = self.said or other.said
        other.absorbed_by = self


def standing(paper: Paper | None) -> Paper | None:
    """The paper itself, or the one that took it over."""
    while paper is not None and paper.absorbed_by is not None:
        paper = paper.absorbed_by
    return paper
