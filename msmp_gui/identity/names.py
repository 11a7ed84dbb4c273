"""Names and texts that strangers chose, made safe to show.

What could make a text look like something else is taken out: control and format characters
(among them the bidirectional ones), line breaks in names, and private or unassigned characters.
"""

from __future__ import annotations

import unicodedata

_NAMELESS = "(no name)"
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}
"""Wanted between letters of several scripts, and in emoji."""

_MAX_MARKS = 4
"""Combining marks on one character; more only serve to paint over other lines."""


def displayable(name: str, limit: int) -> str:
    """`name` on one line, without hidden characters, of at most `limit` characters; not empty."""
    shown = " ".join(_visible(name, keep="").split())[:limit].strip()
    return shown if any(unicodedata.category(c)[0] in "LNPS" for c in shown) else _NAMELESS


def displayable_text(text: str) -> str:
    """`text` without hidden characters; its lines and tabs stay."""
    return _visible(text, keep="\n\t")


def _visible(text: str, keep: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        marks = marks + 1 if category.startswith("M") else 0
        if character in keep or character in _JOINERS:
            kept.append(character)
        elif category == "Cc":
            kept.append(" ")
        elif category not in _HIDDEN and marks <= _MAX_MARKS:
            kept.append(character)
    return "".join(kept)
