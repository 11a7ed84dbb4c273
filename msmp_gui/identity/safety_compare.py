"""Comparing a safety number that somebody sent, in whatever form it came.

Besides digits and words there are two texts for apps, `MSMP-QR:` (in a QR code) and `MSMP-NUMBER:`
(to be sent), each followed by the half of who shows it, a hyphen, and the other half. So one's own
text, pasted by mistake, is not taken for the other's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from msmp_gui.identity import safety_words
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.safety_number import HALF, half, safety_number
from msmp_gui.identity.verification import Means, Verdict

MAX_TEXT = 4000
"""Characters that are looked at."""

_QR, _TEXT = "MSMP-QR:", "MSMP-NUMBER:"
_CODED = re.compile(r"MSMP-(QR|NUMBER):([0-9\s]+)-([0-9\s]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict, and the form in which the number came."""

    verdict: Verdict
    means: Means = Means.PASTED


def qr_text(me: Fingerprint, other: Fingerprint) -> str:
    """What the QR code says that `me` shows to `other`."""
    return f"{_QR}{half(me)}-{half(other)}"


def sent_text(me: Fingerprint, other: Fingerprint) -> str:
    """What `me` sends to `other`, to be pasted there."""
    return f"{_TEXT}{half(me)}-{half(other)}"


def compare(text: str, me: Fingerprint, other: Fingerprint, words: Sequence[str]) -> Comparison:
    """Compare what `other` sent with the number that `me` has for them."""
    text = text[:MAX_TEXT]
    coded = _CODED.search(text)
    if coded is not None:
        return _compare_coded(coded, me, other)
    expected = "".join(safety_number(me, other).split())
    found = _digits(text)
    if len(found) == len(expected):
        return Comparison(Verdict.SAME if found == expected else Verdict.DIFFERENT)
    verdict = _compare_words(text, expected, words)
    if verdict is Verdict.NOTHING and found:
        verdict = Verdict.INCOMPLETE
    return Comparison(verdict)


def _compare_coded(coded: re.Match[str], me: Fingerprint, other: Fingerprint) -> Comparison:
    means = Means.QR if coded[1].upper() == "QR" else Means.PASTED
    shower, seer = _digits(coded[2]), _digits(coded[3])
    if len(shower) != HALF or len(seer) != HALF:
        return Comparison(Verdict.INCOMPLETE, means)
    mine, theirs = half(me), half(other)
    if (shower, seer) == (mine, theirs):
        return Comparison(Verdict.OWN, means)
    same = (shower, seer) == (theirs, mine)
    return Comparison(Verdict.SAME if same else Verdict.DIFFERENT, means)


def _compare_words(text: str, expected: str, words: Sequence[str]) -> Verdict:
    known = frozenset(words)
    said = re.findall(r"[a-z]+", text.lower())
    count = safety_words.WORDS
    # A greeting before or after the words is no part of them.
    for first in range(len(said) - count + 1):
        number = safety_words.from_words(said[first : first + count], words)
        if number is not None:
            return Verdict.SAME if number == expected else Verdict.DIFFERENT
    found = sum(word in known for word in said)
    if len(said) == count or found >= count:
        return Verdict.MISREAD
    return Verdict.INCOMPLETE if found * 2 > count else Verdict.NOTHING


def _digits(text: str) -> str:
    """The decimal digits of any script, as 0 to 9."""
    return "".join(str(int(each)) for each in text if each.isdecimal())
