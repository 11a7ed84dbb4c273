"""The words for how people verify each other; apart, so that a window need load nothing else."""

from __future__ import annotations

from enum import StrEnum


class Means(StrEnum):
    """How people made sure that a key is somebody's."""

    NUMBER = "number"
    """The safety number was compared; how is not known."""
    ALOUD = "aloud"
    """It was read aloud, as digits or words."""
    PASTED = "pasted"
    """What the other sent was pasted, and compared here."""
    QR = "qr"
    """The other's QR code was scanned, and compared here."""
    CONFERENCE = "conference"
    """The code of a conference that both are in was read aloud."""


class Verdict(StrEnum):
    """What a comparison found."""

    SAME = "same"
    DIFFERENT = "different"
    OWN = "own"
    """It is the text that this app shows, not the other's."""
    INCOMPLETE = "incomplete"
    """Some digits or words, and not as many as there are."""
    MISREAD = "misread"
    """As many words as there are, and one of them cannot be right."""
    NOTHING = "nothing"
    """No safety number at all."""
