"""Links over TCP: frames with a size limit, deadlines, and bounds on what a peer can make us hold.

TCP and not TLS, since frames carry their own security, and Python's TLS cannot ask for a
certificate that it does not know.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
from collections import Counter
from collections.abc import Coroutine, Sequence
from ipaddress import ip_address

from msmp_gui.transport.base import MAX_FRAME, TransportError, TransportHandler
from msmp_gui.transport.framing import FrameDecoder, encode
from msmp_gui.transport.interfaces import host_and_port, split_address

_log = logging.getLogger(__name__)

DIAL_PATIENCE = 3.0
FIRST_FRAME_PATIENCE = 5.0
FRAME_PATIENCE = 10.0
"""Seconds: to connect, for the first frame, and from a frame's first byte to its last."""

MAX_QUEUED = 4 * 1024 * 1024
"""Bytes that wait for a peer who does not read, before its link is closed."""

MAX_INBOUND = 512
MAX_INBOUND_OF_HOST = 32
"""Links that others opened; in all, and from one other machine."""


class TcpLinks:
    """Accepts and dials links; one for each transport."""

    def __init__(self, handler: TransportHandler) -> None:
        self.handler = handler
        self._loop = asyncio.get_running_loop()
        self._servers: list[asyncio.Server] = []
        self._sockets: list[socket.socket] = []
        self._links: set[TcpLink] = set()
        self._inbound: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False

    def listen(self, hosts: Sequence[str], port: int) -> int:
        """Accept on all `hosts`, on one port (0: any free one), which comes back.

        Raises TransportError.
        """
        for _ in range(20):
            try:
                self._sockets = [_listener(hosts[0], port)]
                chosen = int(self._sockets[0].getsockname()[1])
                self._sockets += [_listener(host, chosen) for host in hosts[1:]]
                break
            except OSError as error:
                self._close_sockets()
                if port or not _taken(error):
                    msg = f"TCP port {port or 'any'} cannot be opened: {error.strerror}."
                    raise TransportError(msg) from error
        else:
            msg = "No TCP port is free on all network interfaces."
            raise TransportError(msg)
        for listener in self._sockets:
            self._spawn(self._serve(listener))
        return chosen

    def dial(self, address: str) -> None:
        """Ask for a link; the handler hears what became of it."""
        self._spawn(self._dial(address))

    async def close(self) -> None:
        """Stop accepting, and close every link."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for server in self._servers:
            server.close()
        self._close_sockets()
        links = list(self._links)
        for link in links:
            link.close()
        await asyncio.gather(*(link.finished for link in links), return_exceptions=True)

    # For links

    def admit(self, link: TcpLink) -> bool:
        """Whether there is room for a link that somebody else opened."""
        host = link.host
        local = ip_address(host.partition("%")[0]).is_loopback
        too_many = not local and self._inbound[host] >= MAX_INBOUND_OF_HOST
        if self._closed or too_many or self._inbound.total() >= MAX_INBOUND:
            return False
        self._inbound[host] += 1
        return True

    def opened(self, link: TcpLink) -> None:
        """A link stands."""
        self._links.add(link)
        self.handler.link_opened(link, dialled=link.dialled)

    def gone(self, link: TcpLink, reason: str) -> None:
        """A link is closed."""
        if link in self._links:
            self._links.discard(link)
            if not link.dialled:
                self._inbound[link.host] -= 1
            self.handler.link_closed(link, reason)

    async def _serve(self, listener: socket.socket) -> None:
        server = await self._loop.create_server(lambda: TcpLink(self, None), sock=listener)
        self._servers.append(server)

    async def _dial(self, address: str) -> None:
        try:
            host, port = split_address(address)
            async with asyncio.timeout(DIAL_PATIENCE):
                await self._loop.create_connection(lambda: TcpLink(self, address), host, port)
        except TimeoutError:
            self.handler.dial_failed(address, "It does not answer.")
        except OSError as error:
            reason = (error.strerror or "It cannot be reached").rstrip(".")
            self.handler.dial_failed(address, f"{reason}.")
        except TransportError as error:
            self.handler.dial_failed(address, str(error))

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        if self._closed:
            work.close()
            return
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _close_sockets(self) -> None:
        for listener in self._sockets:
            listener.close()
        self._sockets = []


class TcpLink(asyncio.Protocol):
    """One link. `dialled_address` None: somebody else opened it."""

    def __init__(self, links: TcpLinks, dialled_address: str | None) -> None:
        self.dialled = dialled_address is not None
        self.remote_address = dialled_address or ""
        self.host = ""
        loop = asyncio.get_running_loop()
        self.finished: asyncio.Future[None] = loop.create_future()
        self._links = links
        self._loop = loop
        self._decoder = FrameDecoder()
        self._transport: asyncio.Transport | None = None
        self._deadline: asyncio.TimerHandle | None = None
        self._reason = "The other side closed the connection."
        self._admitted = False

    # For who uses the link

    def send(self, frame: bytes) -> None:
        """Send one frame."""
        if self._transport is None or self._transport.is_closing():
            return
        if len(frame) > MAX_FRAME:
            self._abort("A frame was too large to be sent.")
            return
        self._transport.write(encode(frame))
        if self._transport.get_write_buffer_size() > MAX_QUEUED:
            self._abort("The other side does not read what is sent.")

    def close(self) -> None:
        """Close, after what was sent before."""
        if self._transport is not None and not self._transport.is_closing():
            self._reason = "This side closed the connection."
            self._transport.close()
            # A peer that does not read must not keep the link open.
            self._expect(FIRST_FRAME_PATIENCE)

    # For asyncio

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The connection stands."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        peer = transport.get_extra_info("peername")
        self.host = str(peer[0])
        self.remote_address = self.remote_address or host_and_port(self.host, int(peer[1]))
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if not self.dialled and not self._links.admit(self):
            _log.info("refused a connection: there are too many")
            transport.abort()
            return
        self._admitted = True
        self._expect(FIRST_FRAME_PATIENCE)
        self._links.opened(self)

    def data_received(self, data: bytes) -> None:
        """Bytes came."""
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
            if self._transport is None or self._transport.is_closing():
                return
            self._links.handler.frame_received(self, frame)

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        self._relax()
        if exc is not None:
            self._reason = "The connection broke."
        self._transport = None
        if not self.finished.done():
            self.finished.set_result(None)
        if self._admitted:
            self._links.gone(self, self._reason)

    def _expect(self, patience: float) -> None:
        self._relax()
        self._deadline = self._loop.call_later(
            patience, self._abort, "The other side took too long."
        )

    def _relax(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _abort(self, reason: str) -> None:
        self._reason = reason
        if self._transport is not None:
            self._transport.abort()


def _listener(host: str, port: int) -> socket.socket:
    family, _, _, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE | socket.AI_NUMERICHOST
    )[0]
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setblocking(False)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def _taken(error: OSError) -> bool:

    return error.errno == errno.EADDRINUSE
