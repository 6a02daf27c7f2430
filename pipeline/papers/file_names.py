"""What the name of a file says about the paper in it: a weak hint, and whose paper it is."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import PurePosixPath

from pipeline.kinds import PROFILES
from pipeline.kinds.phrases import tokens_of
from validators.facts import Role

_ROLE_WORDS: Mapping[str, Role] = {
    "guarantor": "guarantor",
    "garant": "guarantor",
    "garante": "guarantor",
    "borg": "guarantor",
    "burge": "guarantor",
    "sponsor": "sponsor",
    "regroupant": "sponsor",
    "gezinshereniger": "sponsor",
    "husband": "sponsor",
    "wife": "sponsor",
    "spouse": "sponsor",
    "epoux": "sponsor",
    "epouse": "sponsor",
    "mari": "sponsor",
    "echtgenoot": "sponsor",
    "echtgenote": "sponsor",
    "ehemann": "sponsor",
    "ehefrau": "sponsor",
    "partner": "sponsor",
    "father": "parent",
    "mother": "parent",
    "parent": "parent",
    "parents": "parent",
    "pere": "parent",
    "mere": "parent",
    "vader": "parent",
    "moeder": "parent",
    "vater": "parent",
    "mutter": "parent",
}
_FILE_WORDS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    profile.kind: tuple(dict.fromkeys(tokens_of(word.replace("_", " ")) for word in profile.files.split()))
    for profile in PROFILES
}


@functools.lru_cache(maxsize=4096)
def file_hints(file_name: str) -> dict[str, str]:
    """Kinds that the name of the file (not of its folders) speaks for, with the words that do: those that tell most."""
    tokens = tokens_of(PurePosixPath(file_name).stem.replace("_", " "))
    words, packed = set(tokens), "".join(tokens)
    found: dict[str, list[str]] = {}
    for kind, hints in _FILE_WORDS.items():
        for parts in hints:
            hint = "".join(parts)
            if (parts and words.issuperset(parts)) or (len(hint) >= 7 and hint in packed):
                found.setdefault(kind, []).append(" ".join(parts))
    first = next((token for token in tokens if not token.isdecimal()), "")
    if any(first == said for said in found.get(_TRANSLATION, ())):
        return {_TRANSLATION: first}  # "Traduction casier", "vertaling huwelijksakte": behind it stands of what.
    ranks = {kind: _rank(said) for kind, said in found.items() if kind not in _BESIDE_OTHERS}
    best = max(ranks.values(), default=(0, 0))
    return {kind: max(said, key=_told) for kind, said in found.items() if ranks.get(kind, best) == best}


def _rank(said: list[str]) -> tuple[int, int]:
    """How much words tell: several that belong together, one that names a paper, or words that many papers share."""
    tells = max(map(_told, said))
    return tells, len(said) if tells == 0 else 0


def _told(words: str) -> int:
    return 2 if " " in words else int(words not in _SHARED)


_TRANSLATION = "translation"
_BESIDE_OTHERS = frozenset({_TRANSLATION, "apostille"})
"""Said of the file beside what they belong to: "birth certificate and translation"."""
_SHARED = frozenset(
    tokens_of(
        "extrait uittreksel auszug extract acte akte lettre letter brief attest attestation statement carte card "
        "contrat contract releve bulletin permit travail work employment arbeid arbeit language langue taal sprache "
        "health visa registre register licence"
    )
)
"""Words of many file names: "extrait de naissance" is no extract of an account."""


def role_hint(file_name: str) -> Role | None:
    """Whose paper it is, when the path says so."""
    for token in tokens_of(file_name.replace("_", " ").replace("/", " ")):
        if token in _ROLE_WORDS:
            return _ROLE_WORDS[token]
    return None
