"""How far one character of a machine-readable zone is to be believed.

Apart from the reader of zones, so that what makes fields of them need not load it.
"""

from __future__ import annotations

from typing import Final

CLOUDED: Final = 0.8
"""Probability below which a cell that nothing vouches for spoils its element: a finger, glare or a crease is on it."""


def calibrated(share: float) -> float:
    """Chance that a sign seen with a probability is right: trained with smoothing, the network is modest."""
    odds = share / max(1e-6, 1 - share)
    return float(odds**2 / (1 + odds**2))
