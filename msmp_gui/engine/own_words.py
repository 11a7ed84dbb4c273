"""What the app itself says of people, in every language it comes with: nobody is called that."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from functools import lru_cache

from msmp_gui.engine.resources import resource
from msmp_gui.identity.lookalikes import skeleton
from msmp_gui.sentences import sentence

_NAME = "MSMP"
_SAID = (
    sentence("Host"),
    sentence("Deputy"),
    sentence("You"),
    sentence("System"),
    sentence("Administrator"),
    sentence("Verified"),
    sentence("Verified by you"),
    sentence("Verified by number"),
    sentence("Verified, read aloud"),
    sentence("Verified by number sent"),
    sentence("Verified by QR code"),
    sentence("Verified by conference code"),
    sentence("Not verified"),
    sentence("Confirmed by organisation"),
    sentence("Key compromised"),
    sentence("Everyone"),
)


@lru_cache(maxsize=1)
def looks() -> frozenset[str]:
    """What these words look like, as skeletons.

    In all languages, since the one who chose a name may not know which of them is read.
    """
    english = {each.template for each in _SAID}
    translated = {
        words
        for file in resource("translations").glob("*.ts")
        for message in ElementTree.parse(file).iter("message")  # noqa: S314 - our own
        if message.findtext("source") in english and (words := message.findtext("translation"))
    }
    return frozenset(map(skeleton, {_NAME, *english, *translated}))
