"""Verbs by which somebody tells something."""

from __future__ import annotations

REPORT = frozenset(
    """say tell add claim report announce state argue note warn believe think deny confirm promise insist acknowledge admit
    declare explain suggest indicate maintain allege assert reveal write pledge vow know""".split()
)
