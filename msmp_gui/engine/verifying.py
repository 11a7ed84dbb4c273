"""Verifying a person: what is shown to be compared, and what a comparison means in words."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from msmp_gui.engine.resources import resource
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.snapshot import SafetyView
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.safety_compare import qr_text, sent_text
from msmp_gui.identity.safety_number import safety_number
from msmp_gui.identity.safety_words import to_words
from msmp_gui.identity.verification import Verdict


@cache
def word_list() -> tuple[str, ...]:
    """The words of a safety number, by value."""
    return tuple(resource("words", "english.txt").read_text("ascii").split())


@lru_cache(maxsize=1024)
def safety_view(me: Fingerprint, other: Fingerprint) -> SafetyView:
    """The safety number of two people in every form, as `me` shows it."""
    number = safety_number(me, other)
    return SafetyView(
        number, to_words(number, word_list()), qr_text(me, other), sent_text(me, other)
    )


_SAYS = {
    Verdict.SAME: sentence("The same. Nobody is between you and {name}."),
    Verdict.DIFFERENT: sentence(
        "Different – do not go on. Either this is not {name}’s app, or somebody is between you. "
        "Ask {name} by another way to send the number again, from the page with your name. If it "
        "is still different, decline what this app of theirs asks you for, and tell {name}."
    ),
    Verdict.OWN: sentence(
        "This is what your own app shows. Ask {name} for what stands on their screen, on the page "
        "with your name, and paste that."
    ),
    Verdict.INCOMPLETE: sentence(
        "A part of the number is missing. Ask {name} for all of it: 60 digits, or 20 words."
    ),
    Verdict.MISREAD: sentence(
        "One of the words cannot be right. Check them with {name}, one by one."
    ),
    Verdict.NOTHING: sentence(
        "There is no safety number in this text. Ask {name} for the digits, the words, or what "
        "“Copy my number” copies."
    ),
}

_SAME_BUT_LOST = sentence(
    "The same, but this key was declared compromised: somebody else may have it. Do not go on with "
    "it; {name} needs a new identity."
)


def words_of(verdict: Verdict, name: str, *, lost: bool) -> Sentence:
    """What a verdict about `name` means; `lost`: their key was declared lost."""
    said = _SAME_BUT_LOST if verdict is Verdict.SAME and lost else _SAYS[verdict]
    return replace(said, blanks=(("name", name),))
