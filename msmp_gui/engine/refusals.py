"""Why somebody was let in or not, as it comes over the network or stands in a log: in English.

What an app of this version can have said is recognised, so that it can be translated.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from msmp_gui.engine.sentences import Sentence, clauses, sentence, verbatim
from msmp_gui.protocol import refusals
from msmp_gui.protocol.policy.access import FINDINGS

CLOSED = sentence("This link is no longer open. Ask for a new one.")
ELSEWHERE = sentence("This conference is hosted by somebody else now. Ask them for a new link.")
FULL = sentence("Too many people wait to be let in. Try again later.")
TURNED_DOWN = sentence("The host did not let you in.")

_WHOLE = (CLOSED, ELSEWHERE, FULL, TURNED_DOWN, *refusals.ALL)
_BLANK = re.compile(r"\\\{(\w+)\\\}")


def understood(said: str) -> Sentence:
    """A refusal, or a decision about access (`protocol.access`); else the words as they are."""
    whole = next((each for each in _WHOLE if str(each) == said), None)
    if whole is not None:
        return whole
    decision, _, reasons = said.partition(": ")
    if decision not in {"allowed", "refused"}:
        return verbatim(said)
    why = clauses(map(_finding, reasons.split("; ")))
    if decision == "allowed":
        return sentence("allowed: {why}", why=why)
    return sentence("refused: {why}", why=why)


def _finding(said: str) -> Sentence:
    for each in FINDINGS:
        found = _pattern(each.template).fullmatch(said)
        if found:
            return replace(each, blanks=tuple(found.groupdict().items()))
    return verbatim(said)


@lru_cache(maxsize=64)
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_BLANK.sub(r"(?P<\1>.+?)", re.escape(template)), re.DOTALL)
