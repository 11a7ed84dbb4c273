"""Who is near, by multicast DNS (RFC 6762, RFC 6763) through the library zeroconf.

Nothing about the person or the machine is announced: instance and host names are random at each
start (RFC 8882, section 4), and the TXT record carries the protocol's version alone.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Coroutine, Sequence
from ipaddress import ip_address

from zeroconf import IPVersion, NonUniqueNameException, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from msmp_gui.transport.base import DiscoveryHandler, TransportError
from msmp_gui.transport.interfaces import Interface, find_interfaces, host_and_port

_log = logging.getLogger(__name__)
logging.getLogger("zeroconf").setLevel(logging.CRITICAL)

SERVICE_TYPE = "_msmp._tcp.local."
_VERSION = b"1"
_RESOLVE_PATIENCE = 2000
"""Milliseconds for the answer to a query about one peer."""

_LOOK_AGAIN = 5.0
"""Seconds between looks at which interfaces there are."""


class MdnsDiscovery:
    """A `Discovery` on the running asyncio loop; `interfaces` are names, none means all."""

    def __init__(self, interfaces: Sequence[str] = ()) -> None:
        self.instance = secrets.token_hex(8)
        self._names = tuple(interfaces)
        self._interfaces: tuple[Interface, ...] = ()
        self._handler: DiscoveryHandler | None = None
        self._port = 0
        self._zeroconf: AsyncZeroconf | None = None
        self._browser: AsyncServiceBrowser | None = None
        self._info: AsyncServiceInfo | None = None
        self._found: dict[str, tuple[str, ...]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._look: asyncio.TimerHandle | None = None

    def start(self, handler: DiscoveryHandler, port: int) -> None:
        """Announce `port`, and look for others. Raises TransportError."""
        self._handler, self._port = handler, port
        self._interfaces = find_interfaces(self._names)
        try:
            self._open()
        except OSError as error:
            msg = f"Peers near cannot be looked for: {error.strerror}. Add them by address."
            raise TransportError(msg) from error
        self._spawn(self._announce())
        self._plan_look()

    async def close(self) -> None:
        """Say goodbye and stop."""
        self._handler = None
        if self._look is not None:
            self._look.cancel()
            self._look = None
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._shut()

    # Opening, and again where interfaces change

    def _open(self) -> None:
        addresses = [str(a) for i in self._interfaces for a in i.ipv4]
        indices: list[str | int] = [i.index for i in self._interfaces if i.ipv6 and not i.loopback]
        versions = IPVersion.All if indices else IPVersion.V4Only
        self._zeroconf = AsyncZeroconf(interfaces=[*addresses, *indices], ip_version=versions)
        self._browser = AsyncServiceBrowser(
            self._zeroconf.zeroconf, SERVICE_TYPE, handlers=[self._on_change]
        )

    async def _announce(self) -> None:
        assert self._zeroconf is not None
        addresses = [a.packed for i in self._interfaces for a in i.ipv4]
        addresses += [a.packed for i in self._interfaces for a in i.ipv6]
        self._info = AsyncServiceInfo(
            SERVICE_TYPE,
            f"{self.instance}.{SERVICE_TYPE}",
            port=self._port,
            properties={b"v": _VERSION},
            server=f"{self.instance}.local.",
            addresses=addresses,
        )
        try:
            # The name is random: nobody needs to be asked whether it is taken.
            await self._zeroconf.async_register_service(self._info, cooperating_responders=True)
        except (OSError, NonUniqueNameException) as error:
            _log.info("this peer could not be announced: %s", type(error).__name__)

    async def _shut(self) -> None:
        zeroconf, self._zeroconf = self._zeroconf, None
        if self._browser is not None:
            await self._browser.async_cancel()
            self._browser = None
        if zeroconf is not None:
            if self._info is not None:
                done = await zeroconf.async_unregister_service(self._info)
                await done
                self._info = None
            await zeroconf.async_close()

    def _plan_look(self) -> None:
        self._look = asyncio.get_running_loop().call_later(_LOOK_AGAIN, self._look_again)

    def _look_again(self) -> None:
        self._plan_look()
        try:
            found = find_interfaces(self._names)
        except (OSError, TransportError):
            return
        if found != self._interfaces:
            self._interfaces = found
            self._spawn(self._reopen())

    async def _reopen(self) -> None:
        await self._shut()
        try:
            self._open()
        except OSError as error:
            _log.info("peers near cannot be looked for: %s", error.strerror)
            return
        await self._announce()

    # What others announce

    def _on_change(
        self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        if name == f"{self.instance}.{SERVICE_TYPE}" or self._handler is None:
            return
        if state_change is ServiceStateChange.Removed:
            if self._found.pop(name, None) is not None:
                self._handler.peer_lost(name)
            return
        self._spawn(self._resolve(zeroconf, service_type, name))

    async def _resolve(self, zeroconf: Zeroconf, service_type: str, name: str) -> None:
        info = AsyncServiceInfo(service_type, name)
        if not await info.async_request(zeroconf, _RESOLVE_PATIENCE) or not info.port:
            return
        hosts = [h for h in info.parsed_scoped_addresses() if _usable(h)]
        addresses = tuple(host_and_port(host, info.port) for host in hosts)
        if addresses and self._handler is not None and self._found.get(name) != addresses:
            self._found[name] = addresses
            self._handler.peer_found(name, addresses)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _usable(host: str) -> bool:
    """Whether an announced address can be that of a peer."""
    address = ip_address(host.partition("%")[0])
    return not (address.is_multicast or address.is_unspecified)
