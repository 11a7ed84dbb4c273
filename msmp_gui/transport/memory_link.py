"""Links of the network in memory: what each end sends arrives in order, or the link closes."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from msmp_gui.transport.base import MAX_FRAME, Timer

if TYPE_CHECKING:
    from msmp_gui.transport.memory import MemoryNetwork, MemoryTransport

GIVE_UP = 5.0
"""Seconds until a stalled link or dial is given up."""

MAX_QUEUED = 4 * 1024 * 1024
"""Bytes on their way to a peer, before the link is closed; as with links over TCP."""


class MemoryLink:
    """One end of a link; the network joins two of them through `peer`."""

    def __init__(self, network: MemoryNetwork, owner: MemoryTransport, remote: str) -> None:
        self.remote_address = remote
        self.peer: MemoryLink | None = None
        self._network = network
        self._owner = owner
        self._open = True
        self._gone = False
        """It closed without a word: the other side learns of it when it can be reached."""
        self._on_its_way: deque[tuple[float, bytes | None]] = deque()
        """When it arrives, and what: a frame, or None for the end."""
        self._queued = 0
        self._stalled = False
        self._giving_up: Timer | None = None

    def send(self, frame: bytes) -> None:
        """Send one frame."""
        network = self._network
        if not self._open:
            return
        if len(frame) > MAX_FRAME:
            self.reset("A frame was too large to be sent.")
            return
        if network.tap:
            network.tap(self._owner.host, "frame", frame)
        self._queued += len(frame)
        if network.happens(network.faults.reset):
            self.reset("The connection broke.")
        elif self._queued > MAX_QUEUED:
            self.reset("The other side does not read what is sent.")
        else:
            self._dispatch(frame)

    def close(self) -> None:
        """Close, after what was sent before."""
        if self._open:
            self._open = False
            self._dispatch(None)
            self._tell_soon("This side closed the connection.")

    # For the network, the owner and the other end

    def reset(self, reason: str) -> None:
        """Both ends see the link close; what is on its way is lost."""
        self._drop(reason)
        if self.peer is not None and self._connected():
            self.peer._drop(reason)

    def connectivity_changed(self) -> None:
        """The network was cut, or mended."""
        if not self._connected():
            if self._giving_up is None:
                self._giving_up = self._network.scheduler.call_later(GIVE_UP, self._give_up)
            return
        if self._giving_up is not None:
            self._giving_up.cancel()
            self._giving_up = None
        for end in (self, self.peer):
            if end is not None:
                end._resume()

    def _connected(self) -> bool:
        assert self.peer is not None
        return self._network.connected(self._owner.host, self.peer._owner.host)

    def _dispatch(self, content: bytes | None) -> None:
        arrival = self._network.scheduler.time() + self._network.reliable_delay()
        if self._on_its_way:
            # None overtakes another.
            arrival = max(arrival, self._on_its_way[-1][0])
        self._on_its_way.append((arrival, content))
        if len(self._on_its_way) == 1 and not self._stalled:
            self._await_next()

    def _await_next(self) -> None:
        delay = self._on_its_way[0][0] - self._network.scheduler.time()
        self._network.scheduler.call_later(delay, self._deliver)

    def _deliver(self) -> None:
        peer = self.peer
        if not self._on_its_way or peer is None:
            return
        if not self._connected():
            self._stalled = True
            return
        _, content = self._on_its_way.popleft()
        if self._on_its_way:
            self._await_next()
        if content is None:
            peer._ended()
        else:
            self._queued -= len(content)
            peer._take(content)

    def _resume(self) -> None:
        if self._stalled:
            self._stalled = False
            # What waited is sent again, and needs its time.
            self._network.scheduler.call_later(self._network.reliable_delay(), self._deliver)
        if self.peer is not None and self.peer._gone:
            self._drop("The other side is gone.")

    def _take(self, frame: bytes) -> None:
        if self._open:
            self._owner.received(self, frame)

    def _ended(self) -> None:
        if self._open:
            self._drop("The other side closed the connection.")

    def _give_up(self) -> None:
        self._drop("The other side does not answer.")

    def _drop(self, reason: str) -> None:
        self._gone = True
        self._on_its_way.clear()
        self._queued = 0
        if self._open:
            self._open = False
            self._tell_soon(reason)

    def _tell_soon(self, reason: str) -> None:
        scheduler, owner = self._network.scheduler, self._owner
        scheduler.call_later(self._network.delay(), lambda: owner.closed(self, reason))
