"""The words by which each kind of paper is known."""

from __future__ import annotations

import dataclasses

from pipeline.kinds import abroad, civil, forms, housing, identity, money, other, studies, work
from pipeline.kinds.profile import Profile


def _with(profile: Profile, more: Profile) -> Profile:
    """A profile with the words of another module added."""
    blocks = {
        block.name: f"{getattr(profile, block.name)}\n{getattr(more, block.name)}"
        for block in dataclasses.fields(Profile)
        if block.name != "kind"
    }
    return Profile(profile.kind, **blocks)


def _with_all(profile: Profile) -> Profile:
    for more in abroad.PROFILES:
        if more.kind == profile.kind:
            profile = _with(profile, more)
    return profile


PROFILES: tuple[Profile, ...] = tuple(
    _with_all(profile)
    for module in (identity, forms, money, studies, work, civil, housing, other)
    for profile in module.PROFILES
)
"""One profile for every kind; ``unknown`` holds the papers nobody asks for."""

__all__ = ["PROFILES", "Profile"]
