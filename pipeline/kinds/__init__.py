"""The words by which each kind of paper is known."""

from __future__ import annotations

import dataclasses

from pipeline.kinds import abroad, civil, forms, housing, identity, money, other, studies, work
from pipeline.kinds.profile import Profile


def _with(profile: Profile, more: Profile | None) -> Profile:
    """A profile with the words of another module added."""
    if more is None:
        return profile
    blocks = {
        block.name: f"{getattr(profile, block.name)}\n{getattr(more, block.name)}"
        for block in dataclasses.fields(Profile)
        if block.name != "kind"
    }
    return Profile(profile.kind, **blocks)


_ABROAD = {profile.kind: profile for profile in abroad.PROFILES}

PROFILES: tuple[Profile, ...] = tuple(
    _with(profile, _ABROAD.get(profile.kind))
    for module in (identity, forms, money, studies, work, civil, housing, other)
    for profile in module.PROFILES
)
"""One profile for every kind; ``unknown`` holds the papers nobody asks for."""

__all__ = ["PROFILES", "Profile"]
