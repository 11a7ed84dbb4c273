"""Leaving a group: told to its controller until that is known to have heard it."""

from __future__ import annotations

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages import Decline, Departure, Kind


class Leaving:
    """What one member has to say when it goes."""

    def __init__(self, me: Identity, group: bytes, outbox: Outbox) -> None:
        self.departure = b""
        """Signed; empty where nothing has to be told."""
        self._decline = b""
        """The same of who left before its first key was in use."""
        self._to: Fingerprint = b""
        self._me = me
        self._group = group
        self._outbox = outbox

    def begin(self, to: Fingerprint, number: int | None, invitation: bytes | None) -> None:
        """Member `number` leaves; `invitation` is the nonce of the one that is still open."""
        self._to = to
        if number is not None:
            key, message = self._me.signing_key, Departure(number)
            self.departure = signed.sign(key, message, self._group, to).raw
        if invitation is not None:
            self._decline = schema.encode(Decline(invitation, ()))

    def tell(self) -> None:
        """Tell it (again)."""
        if self.departure:
            self._outbox.send(Kind.DEPARTURE, self.departure, self._to)
        if self._decline:
            self._outbox.send(Kind.DECLINE, self._decline, self._to)

    def was_heard(self) -> None:
        """The controller knows; another one, of a part of the group, may not."""
        self.departure = self._decline = b""
