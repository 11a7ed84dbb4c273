"""The sentences in which the engine speaks."""

from __future__ import annotations

from msmp_gui.sentences import (
    Sentence,
    clauses,
    counted,
    lines,
    listed,
    reason,
    sentence,
    spoken,
    verbatim,
)

__all__ = [
    "Sentence",
    "clauses",
    "counted",
    "lines",
    "listed",
    "reason",
    "sentence",
    "spoken",
    "verbatim",
]
