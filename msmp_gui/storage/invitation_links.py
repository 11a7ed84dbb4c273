"""Links to conferences that are open: they outlive a restart of the app."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.sentences import sentence
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import DamagedError

_TABLE = "invitation links"


@dataclass(frozen=True, slots=True)
class OpenLink:
    """What the host remembers of a link."""

    secret: bytes
    expires: int
    """Seconds since 1970."""

    def __repr__(self) -> str:
        return f"OpenLink(expires={self.expires})"


class InvitationLinks:
    """The open link of each conference of one profile; at most one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, group: bytes) -> OpenLink | None:
        """The link to `group`."""
        data = self._database.get(_TABLE, group)
        return None if data is None else _decode(data)

    def put(self, group: bytes, link: OpenLink) -> None:
        """Open a link, in place of any before."""
        self._database.put(_TABLE, group, cbor.encode([1, link.secret, link.expires]))

    def close(self, group: bytes) -> None:
        """Close the link to `group`, if there is one."""
        self._database.delete(_TABLE, group)

    def all(self) -> dict[bytes, OpenLink]:
        """By group."""
        return {group: _decode(data) for group, data in self._database.items(_TABLE)}


def _decode(data: bytes) -> OpenLink:
    try:
        match cbor.decode(data, limit=64):
            case [1, bytes() as secret, int() as expires]:
                return OpenLink(secret, expires)
    except DecodingError:
        pass
    msg = sentence(
        "What is kept about an invitation link cannot be read by this version of the app."
    )
    raise DamagedError(msg)
