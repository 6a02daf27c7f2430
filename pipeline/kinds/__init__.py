"""The words by which each kind of paper is known."""

from __future__ import annotations

from pipeline.kinds import civil, forms, housing, identity, money, other, studies, work
from pipeline.kinds.profile import Profile

PROFILES: tuple[Profile, ...] = (
    *identity.PROFILES,
    *forms.PROFILES,
    *money.PROFILES,
    *studies.PROFILES,
    *work.PROFILES,
    *civil.PROFILES,
    *housing.PROFILES,
    *other.PROFILES,
)
"""One profile for every kind; ``unknown`` holds the papers nobody asks for."""

__all__ = ["PROFILES", "Profile"]
