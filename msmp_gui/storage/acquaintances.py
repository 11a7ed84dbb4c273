"""Who was in a conference with this profile's person, and whom they do not want to hear of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.sentences import sentence
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import DamagedError

_TABLE = "acquaintances"


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """What was between this profile's person and the holder of a key."""

    met: float | None = None
    """When they were last in one conference; seconds since 1970."""
    blocked: bool = False
    expected: bool = False
    """This person has their certificate from elsewhere, and means to meet them."""


class Acquaintances:
    """Of one profile, by fingerprint."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._all = {key: _decode(data) for key, data in database.items(_TABLE)}

    def get(self, fingerprint: Fingerprint) -> Acquaintance:
        """What was between them; nothing for a stranger."""
        return self._all.get(fingerprint, Acquaintance())

    def blocked(self) -> list[Fingerprint]:
        """Whom this person does not want to hear of."""
        return [fingerprint for fingerprint, each in self._all.items() if each.blocked]

    def met(self, fingerprint: Fingerprint, now: float) -> None:
        """They are in one conference."""
        self._put(fingerprint, replace(self.get(fingerprint), met=now))

    def block(self, fingerprint: Fingerprint, blocked: bool) -> None:
        """Whether this person wants to hear of them."""
        self._put(fingerprint, replace(self.get(fingerprint), blocked=blocked))

    def expect(self, fingerprint: Fingerprint) -> None:
        """This person means to meet them."""
        self._put(fingerprint, replace(self.get(fingerprint), expected=True))

    def forget(self, fingerprint: Fingerprint) -> None:
        """Forget what was and was to be, but not that they are blocked."""
        self._put(fingerprint, replace(self.get(fingerprint), met=None, expected=False))

    def _put(self, fingerprint: Fingerprint, each: Acquaintance) -> None:
        if each == Acquaintance():
            self._database.delete(_TABLE, fingerprint)
            self._all.pop(fingerprint, None)
            return
        met = None if each.met is None else float(each.met)
        self._database.put(_TABLE, fingerprint, cbor.encode([2, met, each.blocked, each.expected]))
        self._all[fingerprint] = each


def _decode(data: bytes) -> Acquaintance:
    try:
        match cbor.decode(data, limit=64):
            case [1, float() | None as met, bool() as blocked]:
                return Acquaintance(met, blocked)
            case [2, float() | None as met, bool() as blocked, bool() as expected]:
                return Acquaintance(met, blocked, expected)
    except DecodingError:
        pass
    msg = sentence("What is kept about a person cannot be read by this version of the app.")
    raise DamagedError(msg)
