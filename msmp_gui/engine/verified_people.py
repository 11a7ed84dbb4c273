"""Whose keys this peer's person made sure of, and which names are made to look like theirs."""

from __future__ import annotations

from collections.abc import Iterable

from msmp_gui.engine import own_words
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.snapshot import VerifiedView
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.lookalikes import skeleton
from msmp_gui.storage.people import Person


class VerifiedPeople:
    """Those of `people` who are; made anew when that changes."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._views: dict[Fingerprint, VerifiedView] = {}
        self._names: dict[str, dict[Fingerprint, str]] = {}
        """By what they look like."""
        for person in people:
            if person.verified is not None:
                view = VerifiedView(person.verified.at, person.verified.means)
                self._views[person.fingerprint] = view
                alike = self._names.setdefault(skeleton(person.name), {})
                alike[person.fingerprint] = person.name

    def view(self, person: Fingerprint) -> VerifiedView | None:
        """When and how that was; None for others."""
        return self._views.get(person)

    def warning_of(self, name: str) -> Sentence | None:
        """Where somebody else's name is, or looks like, one of theirs, or the app's own words."""
        alike = skeleton(name)
        if alike in own_words.looks():
            return sentence(
                "This name imitates words of the app. It is a name that somebody chose, and proves "
                "nothing."
            )
        others = self._names.get(alike, {})
        if not others:
            return None
        if name.casefold() not in {other.casefold() for other in others.values()}:
            return sentence(
                "This name looks like that of {name}, whom you verified, and is written "
                "differently: it is somebody else’s key. Compare the safety number before you "
                "trust it.",
                name=next(iter(others.values())),
            )
        return sentence(
            "This is not the key that you verified for {name}. Their key may have changed, or "
            "somebody else uses the name: compare the safety number before you trust it.",
            name=name,
        )
