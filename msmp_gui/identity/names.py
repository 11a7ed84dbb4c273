"""Names and texts that strangers chose, made safe to show.

What could make a text look like something else is taken out: control and format characters
(among them the bidirectional ones), characters that show as nothing, line breaks in names, marks
without a letter or piled up, and private or unassigned characters. Letters of other scripts that
look alike stay: no name proves who somebody is.
"""

from __future__ import annotations

import re
import unicodedata

from msmp_gui.sentences import sentence

NAMELESS = sentence("(no name)")
"""Stands, in English, for a name of which nothing can be shown; an interface translates it."""

_HIDDEN = {"Cf", "Cs", "Co", "Cn"}
_ENDS_OF_LINES = {"Cc", "Zl", "Zp"}
"""Shown as a space, so that what stood on two lines does not become one word."""
_BLANK = frozenset(
    map(
        chr,
        (
            *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x1D159),
            *range(0x180B, 0x1810),
            *range(0xFE00, 0xFE0F),
            *range(0xE0100, 0xE01F0),
        ),
    )
)
"""Letters, symbols and marks that show as nothing: fillers, and choices between glyphs."""

_JOINERS = "\u200c\u200d\ufe0f"
"""Zero-width (non-)joiner and the choice of colour: wanted in some scripts and in emoji."""

_MOST_IN_A_ROW = 30
"""Characters that combine with the one before them: to put them in order takes the square of how
many they are, and no language has as many (UAX #15, section 13, Stream-Safe Text Format)."""

_MANY = re.compile(rf"[^\x00-\u02ff]{{{_MOST_IN_A_ROW}}}")
"""Only where so many are no Latin letters can so many combine."""

_MAX_MARKS = 4
"""Combining marks on one character; more only serve to paint over other lines."""


def displayable(name: str, limit: int) -> str:
    """`name` on one line, without hidden characters, of at most `limit` characters; not empty."""
    shown = " ".join(_visible(name, keep="").split())[:limit].rstrip(" \u200c\u200d")
    return shown if any(unicodedata.category(c)[0] in "LNPS" for c in shown) else str(NAMELESS)


def displayable_text(text: str) -> str:
    """`text` without hidden characters; its lines and tabs stay."""
    return _visible(text, keep="\n\t")


def is_plain(text: str) -> bool:
    """Whether all of `text` shows as it is, on one line."""
    if text.isascii() and text.isprintable():
        return not text.isspace() and text != ""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    breaks = any(unicodedata.category(character) in _ENDS_OF_LINES for character in text)
    return not breaks and displayable(text, len(text)) == spaced


def folded(text: str) -> str:
    """`text` as names are compared: without regard to case, width and spaces (RFC 5280, 7.1)."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _visible(text: str, keep: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", _stream_safe(text)):
        category = unicodedata.category(character)
        before = kept[-1] if kept else " "
        if character in _JOINERS:
            if _may_be_joined(before):
                kept.append(character)
        elif category.startswith("M") and character not in _BLANK:
            marks += 1
            if marks <= _MAX_MARKS and not before.isspace():
                kept.append(character)
        elif character in keep or category in _ENDS_OF_LINES:
            kept.append(character if character in keep else " ")
            marks = 0
        elif category not in _HIDDEN and character not in _BLANK:
            kept.append(character)
            marks = 0
    return unicodedata.normalize("NFC", "".join(kept))


def _stream_safe(text: str) -> str:
    """`text` without what is too many in a row; most of it is shown nowhere."""
    if text.isascii() or not _MANY.search(text):
        return text
    kept: list[str] = []
    row = 0
    for character in text:
        row = row + 1 if unicodedata.combining(character) else 0
        if row <= _MOST_IN_A_ROW:
            kept.append(character)
    return "".join(kept)


def _may_be_joined(character: str) -> bool:
    """Whether a joiner after `character` shows: after emoji, a virama, and Arabic letters."""
    return (
        unicodedata.category(character) in {"So", "Sk"}
        or character == "\ufe0f"
        or unicodedata.combining(character) == 9
        or unicodedata.bidirectional(character) == "AL"
    )
