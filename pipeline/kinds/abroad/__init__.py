"""Headings and wording of papers from further away, for kinds whose profile stands in another module.

Papers in Spanish, Portuguese, Italian, Turkish, Polish and Romanian; Russian and Ukrainian as they are transliterated;
and the Latin-script half of papers that are printed in Arabic, Chinese or Hindi beside English or French.
"""

from __future__ import annotations

from pipeline.kinds.abroad import (
    further_languages,
    issuers,
    living,
    money,
    neighbours,
    other,
    own_scripts,
    registers,
    studies,
    work,
)

PROFILES = tuple(
    profile
    for module in (registers, money, work, studies, living, other, issuers, further_languages, own_scripts, neighbours)
    for profile in module.PROFILES
)
"""More words for kinds of the other modules; what ``against`` says here holds for their profiles too."""
