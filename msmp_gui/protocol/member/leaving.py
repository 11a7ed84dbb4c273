"""Leaving a group: told to its controller until that is known to have heard it."""

from __future__ import annotations

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Decline
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.membership import Departure, EvictionNotice


class Leaving:
    """What one member has to say when it goes, to each of those who may have to know."""

    def __init__(self, me: Identity, group: bytes, outbox: Outbox) -> None:
        self._departures: dict[Certificate, bytes] = {}
        """Signed, for whom; none where nothing has to be told."""
        self._declines: dict[Certificate, bytes] = {}
        """The same of who left before its first key was in use."""
        self._number: int | None = None
        self._me = me
        self._group = group
        self._outbox = outbox

    def begin(
        self,
        to: Certificate,
        number: int | None,
        invitation: bytes | None,
        *,
        otherwise: int | None = None,
    ) -> None:
        """Member `number` leaves; `invitation` is the nonce of the one that is still open.

        Whoever is told later hears of the same number; of `otherwise`, where there was none yet.
        """
        self._number = self._number if number is None else number
        self._number = otherwise if self._number is None else self._number
        if self._number is not None:
            key, message = self._me.signing_key, Departure(self._number)
            self._departures[to] = signed.sign(key, message, self._group, to.fingerprint).raw
        if invitation is not None:
            self._declines[to] = schema.encode(Decline(invitation, ()))

    @property
    def untold(self) -> bool:
        """Somebody may not have heard yet that this member left."""
        return bool(self._departures)

    def departure(self, to: Certificate) -> bytes:
        """The signed one, where that controller may not have heard of it."""
        return self._departures.get(to, b"")

    def tell(self, to: Fingerprint | None = None) -> None:
        """Tell it (again): to one who is back, or all."""
        for kind, told in ((Kind.DEPARTURE, self._departures), (Kind.DECLINE, self._declines)):
            for controller, body in told.items():
                if to in (None, controller.fingerprint):
                    self._outbox.send(kind, body, controller.fingerprint)

    def mention(self, to: Fingerprint, number: int | None) -> None:
        """Say once that member `number` is out, to one who perhaps controls a part of the group."""
        told = any(to == controller.fingerprint for controller in self._departures)
        if number is not None and not told:
            raw = signed.sign(self._me.signing_key, Departure(number), self._group, to).raw
            self._outbox.send(Kind.DEPARTURE, raw, to)

    def heard_by(self, notice: bytes) -> Certificate | None:
        """Whoever of those who were told signed an eviction notice for this peer."""
        for controller in self._departures:
            try:
                key, me = controller.verifying_key, self._me.fingerprint
                signed.verify(EvictionNotice, notice, key, self._group, me)
            except MalformedError:
                continue
            return controller
        return None

    def was_heard(self, controller: Certificate) -> None:
        """That controller knows; another one, of a part of the group, may not."""
        self._departures.pop(controller, None)
        self._declines.pop(controller, None)

    def is_over(self) -> None:
        """Nobody has to know any more: the group ended."""
        self._departures.clear()
        self._declines.clear()
