"""One link over TCP, with deadlines and a bound on what waits to be sent."""

from __future__ import annotations

import asyncio
import socket
from typing import Protocol

from msmp_gui.transport.base import MAX_FRAME, TransportError
from msmp_gui.transport.framing import FrameDecoder, encode
from msmp_gui.transport.interfaces import host_and_port

FIRST_FRAME_PATIENCE = 5.0
FRAME_PATIENCE = 10.0
CLOSE_PATIENCE = 2.0
"""Seconds: for the first frame, from a frame's first byte to its last, and for a farewell."""

MAX_QUEUED = 4 * 1024 * 1024
"""Bytes that wait for a peer who does not read, before its link is closed."""

_KEEPALIVE = (("TCP_KEEPIDLE", 10), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3))
"""Seconds without traffic until the system asks whether the other side is there, and so on."""

_USER_TIMEOUT = 20_000
"""Milliseconds that the system tries to deliver something (Linux)."""


class LinkOwner(Protocol):
    """Who keeps the links."""

    def admit(self, link: TcpLink) -> bool:
        """Whether there is room for a link that somebody else opened."""

    def opened(self, link: TcpLink) -> None:
        """A link stands."""

    def received(self, link: TcpLink, frame: bytes) -> None:
        """A frame came."""

    def gone(self, link: TcpLink, reason: str) -> None:
        """A link that was admitted is closed."""


class TcpLink(asyncio.Protocol):
    """One link. `dialled_address` None: somebody else opened it."""

    def __init__(self, owner: LinkOwner, dialled_address: str | None) -> None:
        self.dialled = dialled_address is not None
        self.remote_address = dialled_address or ""
        self.host = ""
        self.near_host = ""
        """The address of this machine that it runs over."""
        loop = asyncio.get_running_loop()
        self.finished: asyncio.Future[None] = loop.create_future()
        self._owner = owner
        self._loop = loop
        self._decoder = FrameDecoder()
        self._transport: asyncio.Transport | None = None
        self._deadline: asyncio.TimerHandle | None = None
        self._reason = "The other side closed the connection."
        self._admitted = False
        self._ending = False
        """One of the sides has closed: nothing is sent or told any more."""

    # For who uses the link

    def send(self, frame: bytes) -> None:
        """Send one frame."""
        if self._transport is None or self._ending:
            return
        if len(frame) > MAX_FRAME:
            self._abort("A frame was too large to be sent.")
            return
        self._transport.write(encode(frame))
        if self._transport.get_write_buffer_size() > MAX_QUEUED:
            self._abort("The other side does not read what is sent.")

    def close(self) -> None:
        """Close, after what was sent before."""
        if self._transport is not None and not self._ending:
            self._ending = True
            self._reason = "This side closed the connection."
            # Closing at once would throw away what the other side has not read yet, where there
            # is something that we have not read (RFC 9293, section 3.6.1).
            self._transport.write_eof()
            self._expect(CLOSE_PATIENCE)

    # For asyncio

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection stands."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        peer = transport.get_extra_info("peername")
        if not peer:
            transport.abort()
            return
        self.host = str(peer[0])
        self.near_host = str(transport.get_extra_info("sockname")[0])
        self.remote_address = self.remote_address or host_and_port(self.host, int(peer[1]))
        if not self.dialled and not self._owner.admit(self):
            transport.abort()
            return
        _tune(transport.get_extra_info("socket"))
        self._admitted = True
        self._expect(FIRST_FRAME_PATIENCE)
        self._owner.opened(self)

    def data_received(self, data: bytes) -> None:
        """Bytes came."""
        if self._ending or self._transport is None:
            return
        try:
            frames = self._decoder.feed(data)
        except TransportError as error:
            self._abort(str(error))
            return
        if frames:
            self._relax()
        if self._decoder.partial and self._deadline is None:
            self._expect(FRAME_PATIENCE)
        for frame in frames:
            if self._ending:
                return
            self._owner.received(self, frame)

    def eof_received(self) -> bool:
        """The other side closed. What waits to be sent has a moment more."""
        if not self._ending:
            self._ending = True
            self._expect(CLOSE_PATIENCE)
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        self._relax()
        if exc is not None and not self._ending:
            self._reason = "The connection broke."
        self._ending = True
        self._transport = None
        if not self.finished.done():
            self.finished.set_result(None)
        if self._admitted:
            self._owner.gone(self, self._reason)

    def _expect(self, patience: float) -> None:
        self._relax()
        self._deadline = self._loop.call_later(patience, self._out_of_patience)

    def _relax(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _out_of_patience(self) -> None:
        self._abort(self._reason if self._ending else "The other side took too long.")

    def _abort(self, reason: str) -> None:
        self._reason = reason
        self._ending = True
        if self._transport is not None:
            self._transport.abort()


def _tune(connection: socket.socket) -> None:
    """Small frames go at once; a machine that vanished is noticed."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (*_KEEPALIVE, ("TCP_USER_TIMEOUT", _USER_TIMEOUT)):
        option = getattr(socket, name, None)
        if option is not None:
            connection.setsockopt(socket.IPPROTO_TCP, option, value)
