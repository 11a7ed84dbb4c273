"""What hangs on the words that fill a blank, and so cannot stand in a translation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QLocale

_BEFORE_A_VOWEL = re.compile(r"\b([Dd]|[Qq]u)e (?=\{(\w+)\})")
_VOWELS = frozenset("aeiouœæ")
_QUANTITY = re.compile(r"\{n\} (ms|s|min|h|d|B|kB|MB|GB|TB)")
_NO_BREAK = "\u00a0"


def elided(template: str, blanks: Mapping[str, object]) -> str:
    """French `de` and `que` before a blank, as they are before what fills it: `d’Ada`."""
    if QLocale().language() is not QLocale.Language.French:
        return template

    def before(found: re.Match[str]) -> str:
        return f"{found[1]}’" if _begins_with_vowel(blanks.get(found[2], "")) else found[0]

    return _BEFORE_A_VOWEL.sub(before, template)


def _begins_with_vowel(filling: object) -> bool:
    letters = (each for each in str(filling) if unicodedata.category(each) != "Cf")
    first = next(letters, "")
    return unicodedata.normalize("NFD", first)[:1].lower() in _VOWELS


def unbroken(template: str, text: str) -> str:
    """A quantity, such as `20 min` of `{n} min`: its unit stays on the line of its number."""
    return text.replace(" ", _NO_BREAK) if _QUANTITY.fullmatch(template) else text
