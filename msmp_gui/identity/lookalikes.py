"""Names that look alike, though they are written differently.

`skeleton` is the idea of UTS #39, section 4: two names with one skeleton can be taken for each
other. Its table has the letters of other scripts that look like Latin ones in common fonts, and
digits and marks that stand for letters; the whole of Unicode's table has thousands more.
"""

from __future__ import annotations

import unicodedata

_LATIN: dict[str, str] = {
    # Cyrillic
    **dict(zip("авгеѕікмнорстухјһԁԛԝёзььѵ", "abreskkmhopctyxjhdqwe3bbv", strict=True)),
    "в": "b", "г": "r", "і": "i", "ї": "i", "н": "h", "п": "n", "у": "y", "ѕ": "s", "к": "k",
    # Greek
    **dict(zip("αβγεηικνορτυχωζμσϲϳ", "abyenikvoptuxwzuocj", strict=True)),
    # Armenian and others
    "օ": "o", "ո": "n", "ս": "u", "հ": "h", "ց": "g", "ք": "p", "զ": "q",
    # Digits and marks
    "0": "o", "1": "l", "3": "3", "5": "s", "|": "l", "ı": "i", "ł": "l", "ø": "o", "đ": "d",
}  # fmt: skip
_CAPITALS = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")
"""Greek capitals look like other letters than their small forms do."""

_TOGETHER = (("rn", "m"), ("vv", "w"), ("cl", "d"))
"""Two letters that look like one."""

_SMALL_L = str.maketrans({"i": "l", "j": "l"})
"""A capital I and a small L are one stroke in many fonts; case is lost before they are compared."""


def skeleton(name: str) -> str:
    """What `name` looks like; equal for names that can be taken for each other."""
    decomposed = unicodedata.normalize("NFKD", name).translate(_CAPITALS).casefold()
    letters = (c for c in decomposed if not unicodedata.category(c).startswith(("M", "C")))
    plain = "".join(_LATIN.get(c, c) for c in letters if not _parts_nothing(c))
    for two, one in _TOGETHER:
        plain = plain.replace(two, one)
    return plain.translate(_SMALL_L)


def _parts_nothing(character: str) -> bool:
    """Spaces, dots and dashes, which are easily overlooked."""
    return unicodedata.category(character)[0] in "ZP" and character != "|"
