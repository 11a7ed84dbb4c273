"""What a profile's person settled about how the app behaves on the network."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.sentences import sentence
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import DamagedError
from msmp_gui.storage.visibility import Visibility

_TABLE = "preferences"
_LONGEST = 16_384
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """As they are before anybody changes them."""

    visibility: Visibility = Visibility.EVERYONE
    discovery: bool = True
    """Whether to announce that a peer is here, and to look for others."""
    interfaces: tuple[str, ...] | None = None
    """Names of the network interfaces to use; none means all. None: nobody said anything."""


class PreferenceRecords:
    """The preferences of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> Preferences | None:
        """What was settled; None where nothing was."""
        data = self._database.get(_TABLE, b"")
        if data is None:
            return None
        try:
            match cbor.decode(data, limit=_LONGEST):
                case [1, str() as visibility, bool() as discovery]:
                    return Preferences(Visibility(visibility), discovery)
                case [2, str() as visibility, bool() as discovery, list() as names]:
                    if all(isinstance(name, str) for name in names):
                        return Preferences(Visibility(visibility), discovery, tuple(names))
        except (DecodingError, ValueError):
            pass
        msg = sentence("The settings of this profile cannot be read by this version of the app.")
        raise DamagedError(msg)

    def save(self, preferences: Preferences) -> None:
        """Settle them."""
        value: list[object] = [1, preferences.visibility.value, preferences.discovery]
        if preferences.interfaces is not None:
            value = [2, *value[1:], list(preferences.interfaces)]
        self._database.put(_TABLE, b"", cbor.encode(value))
