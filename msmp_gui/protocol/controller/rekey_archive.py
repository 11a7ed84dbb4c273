"""Rekeys as the controller sent them: for members who missed some, or ask again."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.rekey import Flight
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.registration import KeyRequest
from msmp_gui.protocol.wire.messages.kinds import Kind

_KEPT = 32

Rekey = tuple[Flight, bytes | None]
"""A rekey and its signed activation; the one under way has none yet."""


class RekeyArchive:
    """The newest rekeys, in order."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._activated: deque[tuple[Flight, bytes]] = deque(maxlen=_KEPT)
        self._flight: Flight | None = None

    @property
    def flight(self) -> Flight | None:
        """The one under way."""
        return self._flight

    def launch(self, flight: Flight) -> None:
        """Another one is under way, in place of the one before."""
        self._flight = flight

    def give_up(self) -> None:
        """The one under way comes to nothing, and no other takes its place."""
        self._flight = None

    def activate(self, activation: bytes) -> None:
        """The one under way is activated by the signed message `activation`."""
        assert self._flight is not None
        self._activated.append((self._flight, activation))
        self._flight = None

    @property
    def newest(self) -> Rekey | None:
        """The last one sent."""
        rekeys = self._all()
        return rekeys[-1] if rekeys else None

    def answered(self, request: KeyRequest) -> bool:
        """Whether one of them has a place for who made that very request."""
        return any(
            seat.request.hash == request.hash
            for flight, _ in self._all()
            for seat in flight.plan.seats
        )

    def missing_after(
        self, epoch: int, context: bytes, fingerprint: Fingerprint
    ) -> Sequence[Rekey] | None:
        """What leads that peer on from `epoch`; None where that is no longer kept.

        From its newest key download on, where there was one since; where another attempt than that
        of `context` came to be, it comes first.
        """
        rekeys = self._all()
        for index in reversed(range(len(rekeys))):
            if fingerprint in rekeys[index][0].downloads and _epoch(rekeys[index]) > epoch:
                return rekeys[index:]
        missing = [
            rekey
            for rekey in self._all()
            if _epoch(rekey) > epoch or (_epoch(rekey) == epoch and rekey[0].hash != context)
        ]
        return None if missing and _epoch(missing[0]) > epoch + 1 else missing

    def send_admission(self, fingerprint: Fingerprint) -> None:
        """Send somebody all from the newest that gives it keys on."""
        rekeys = self._all()
        for index in reversed(range(len(rekeys))):
            if fingerprint in rekeys[index][0].downloads:
                self.send(rekeys[index:], fingerprint)
                return

    def send_activation(self, context: bytes, fingerprint: Fingerprint) -> None:
        """Tell one peer that the epoch of `context` came to be, if it did."""
        for flight, activation in self._activated:
            if flight.hash == context:
                self._outbox.send(Kind.ACTIVATE, activation, fingerprint)

    def send(self, rekeys: Sequence[Rekey], fingerprint: Fingerprint) -> None:
        """Send some of them again, to one peer."""
        for flight, activation in rekeys:
            download = flight.downloads.get(fingerprint)
            if download is not None:
                self._outbox.send(Kind.KEY_DOWNLOAD, download, fingerprint, flight.tail)
            else:
                self._outbox.send(Kind.REKEY_EVENT, flight.event.raw, fingerprint)
            if activation is not None:
                self._outbox.send(Kind.ACTIVATE, activation, fingerprint)

    def _all(self) -> list[Rekey]:
        return [*self._activated, *([(self._flight, None)] if self._flight else [])]


def _epoch(rekey: Rekey) -> int:
    return rekey[0].event.message.context.epoch
