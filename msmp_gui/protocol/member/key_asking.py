"""Asking for keys until they come: as a newcomer, or as a member who wants new ones."""

from __future__ import annotations

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.keys.contribution import OwnContributions
from msmp_gui.protocol.registration import PendingRequest
from msmp_gui.protocol.timers import Timers
from msmp_gui.protocol.wire.messages.kinds import Kind

_AGAIN = 2.0
"""Seconds between requests while none is answered."""

_PATIENCE = 3
"""Requests after which others may be asked."""


class KeyAsking:
    """At most one request is open: the newest."""

    def __init__(
        self, me: Fingerprint, contributions: OwnContributions, outbox: Outbox, timers: Timers
    ) -> None:
        self.request: PendingRequest | None = None
        self.said_first: tuple[Fingerprint, Kind, bytes] | None = None
        """What that one has to hear before it is asked, and may have missed."""
        self._sent = 0
        self._me = me
        self._contributions = contributions
        self._outbox = outbox
        self._timers = timers

    @property
    def in_vain(self) -> bool:
        """Whether a request was sent again and again without an answer."""
        return self._sent >= _PATIENCE

    def ask(self, request: PendingRequest, now: float, *, last: bool = False) -> None:
        """Ask; the same request again is harmless. `last`: after all that is to be sent now."""
        self.request, self._sent = request, 0
        self._contributions.add(request.contribution)
        if last:
            self._timers.set("request", now, self._send)
        else:
            self._send(now)

    def stop(self) -> None:
        """The keys came, or are wanted no more; so the key that they were sealed to goes."""
        self.request, self._sent = None, 0
        self._timers.cancel("request")

    def _send(self, now: float) -> None:
        request = self.request
        if request is not None and request.to != self._me:
            self._timers.set("request", now + _AGAIN, self._send)
            if self._sent and self.said_first and self.said_first[0] == request.to:
                to, kind, body = self.said_first
                self._outbox.send(kind, body, to)
            self._sent += 1
            self._outbox.send(request.kind, request.body, request.to)
