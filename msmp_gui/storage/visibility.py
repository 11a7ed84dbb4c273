"""Who may see this person; apart, so that a window need load nothing else."""

from __future__ import annotations

from enum import StrEnum


class Visibility(StrEnum):
    """Who learns who this is."""

    EVERYONE = "everyone"
    """Everyone near."""
    KNOWN = "known"
    """Those who were verified, or confirmed by an organisation, or in a conference before."""
    NOBODY = "nobody"
    """Those alone whom this person seeks themselves."""
