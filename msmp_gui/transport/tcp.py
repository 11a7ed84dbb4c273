"""Links over TCP: accepts and dials, with bounds on what a peer can make us hold.

TCP and not TLS, since frames carry their own security, and Python's TLS cannot ask for a
certificate that it does not know.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import socket
import sys
from collections import Counter
from collections.abc import Coroutine, Sequence
from ipaddress import ip_address

from msmp_gui.sentences import sentence
from msmp_gui.transport.base import TransportError, TransportHandler
from msmp_gui.transport.interfaces import Interface, split_address
from msmp_gui.transport.tcp_link import TcpLink
from msmp_gui.transport.ways_out import WaysOut

_log = logging.getLogger(__name__)

DIAL_PATIENCE = 3.0
"""Seconds to connect."""

MAX_INBOUND = 512
MAX_INBOUND_OF_HOST = 32
"""Links that others opened; in all, and from one other machine."""

_ATTEMPTS = 20
"""Ports to try where the system chose one that is taken on another address."""


class TcpLinks:
    """Accepts and dials links; one for each transport."""

    def __init__(self, handler: TransportHandler) -> None:
        self._handler = handler
        self._loop = asyncio.get_running_loop()
        self._servers: dict[socket.socket, asyncio.Server] = {}
        self._listeners: dict[str, socket.socket] = {}
        self._starting: set[socket.socket] = set()
        self._ways_out: WaysOut | None = None
        self._links: set[TcpLink] = set()
        self._inbound: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False
        self._refused = False

    def listen(self, hosts: Sequence[str], port: int) -> int:
        """Accept on all `hosts`, on one port (0: any free one), which comes back.

        Addresses that are gone, or not ready, are left out. Raises TransportError.
        """
        for _ in range(_ATTEMPTS):
            try:
                chosen = self._open(hosts, port)
            except OSError as error:
                self._close_listeners()
                if port or error.errno != errno.EADDRINUSE:
                    msg = sentence(
                        "TCP port {port} cannot be opened: {cause}.",
                        port=str(port or "any"),
                        cause=error.strerror,
                    )
                    raise TransportError(msg) from error
            else:
                return chosen
        msg = sentence("No TCP port is free on all network interfaces.")
        raise TransportError(msg)

    def move(self, hosts: Sequence[str], port: int) -> int:
        """Accept on `hosts` and nowhere else, where that is possible; the port comes back."""
        for host in [host for host in self._listeners if host not in hosts]:
            self._close_listener(self._listeners.pop(host))
        try:
            return self._open([host for host in hosts if host not in self._listeners], port)
        except OSError as error:
            _log.info("an address that is new cannot be listened on: %s", error.strerror)
        return port

    def leave_by(self, interfaces: Sequence[Interface] | None) -> None:
        """Dial by these interfaces alone; None: by all. Links that stand are left alone."""
        self._ways_out = None if interfaces is None else WaysOut(interfaces)

    def close_others(self) -> None:
        """Close the links that run over interfaces by which nothing is dialled."""
        if self._ways_out is not None:
            for link in list(self._links):
                if not self._ways_out.ends_here(link.near_host):
                    link.close()

    def dial(self, address: str) -> None:
        """Ask for a link; the handler hears what became of it."""
        self._spawn(self._dial(address))

    async def close(self) -> None:
        """Stop accepting, and close every link; takes a moment where a peer does not answer."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._close_listeners()
        links = list(self._links)
        for link in links:
            link.close()
        await asyncio.gather(*(link.finished for link in links))

    # For links

    def admit(self, link: TcpLink) -> bool:
        """Whether there is room for a link that somebody else opened."""
        host = link.host
        local = ip_address(host.partition("%")[0]).is_loopback
        too_many = not local and self._inbound[host] >= MAX_INBOUND_OF_HOST
        if self._closed or too_many or self._inbound.total() >= MAX_INBOUND:
            # Once: whoever knocks all the time must not fill the log.
            if not self._refused:
                _log.info("refused a connection: there are too many")
            self._refused = True
            return False
        self._inbound[host] += 1
        return True

    def opened(self, link: TcpLink) -> None:
        """A link stands."""
        self._links.add(link)
        self._handler.link_opened(link, dialled=link.dialled)

    def received(self, link: TcpLink, frame: bytes) -> None:
        """A frame came."""
        self._handler.frame_received(link, frame)

    def gone(self, link: TcpLink, reason: str) -> None:
        """A link is closed."""
        self._links.discard(link)
        if not link.dialled:
            self._inbound[link.host] -= 1
            # Nor is there a record of everybody who ever came.
            self._inbound = +self._inbound
        self._handler.link_closed(link, reason)

    def _open(self, hosts: Sequence[str], port: int) -> int:
        missing: OSError | None = None
        for host in hosts:
            try:
                listener = _listener(host, port)
            except OSError as error:
                # An IPv6 address cannot be used before it is known to be unique (RFC 4862).
                if error.errno != errno.EADDRNOTAVAIL:
                    raise
                missing = error
                continue
            port = int(listener.getsockname()[1])
            self._listeners[host] = listener
            self._spawn(self._serve(listener))
        if missing and not self._listeners:
            raise missing
        return port

    async def _serve(self, listener: socket.socket) -> None:
        if listener.fileno() < 0:
            return
        self._starting.add(listener)
        try:
            server = await self._loop.create_server(lambda: TcpLink(self, None), sock=listener)
        finally:
            self._starting.discard(listener)
        if listener in self._listeners.values():
            self._servers[listener] = server
        else:
            server.close()

    async def _dial(self, address: str) -> None:
        try:
            host, port = split_address(address)
            async with asyncio.timeout(DIAL_PATIENCE):
                await self._connect(address, host, port)
        except TimeoutError:
            self._handler.dial_failed(address, "It does not answer.")
        except OSError as error:
            self._handler.dial_failed(address, f"{_cause(error)}.")
        except TransportError as error:
            self._handler.dial_failed(address, str(error))
        except ValueError:
            # Python's look-up of names that no machine can have, such as those that are too long.
            self._handler.dial_failed(address, "There can be no machine of that name.")

    async def _connect(self, address: str, host: str, port: int) -> None:
        if self._ways_out is None:
            await self._loop.create_connection(lambda: TcpLink(self, address), host, port)
            return
        opened = await self._ways_out.connect(host, port)
        await self._loop.create_connection(lambda: TcpLink(self, address), sock=opened)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        if self._closed:
            work.close()
            return
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _close_listeners(self) -> None:
        for listener in self._listeners.values():
            self._close_listener(listener)
        self._listeners = {}

    def _close_listener(self, listener: socket.socket) -> None:
        server = self._servers.pop(listener, None)
        if server is not None:
            server.close()
        elif listener not in self._starting:  # else it is closed once it can be
            listener.close()


def _cause(error: OSError) -> str:
    """Why a dial failed, in the system's words; asyncio's own repeat the address as a tuple.

    On Windows it leaves them as they are, and they have numbers that `strerror` does not know.
    """
    if error.errno is None or isinstance(error, socket.gaierror) or sys.platform == "win32":
        return (error.strerror or "It cannot be reached").rstrip(".")
    return os.strerror(error.errno)


def _listener(host: str, port: int) -> socket.socket:
    family, _, _, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE | socket.AI_NUMERICHOST
    )[0]
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setblocking(False)
        # On Windows, this option would let others take the port over.
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener
