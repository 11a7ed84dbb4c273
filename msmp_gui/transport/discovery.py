"""Who is near, by multicast DNS (RFC 6762, RFC 6763) through the library zeroconf.

Nothing about the person or the machine is announced: instance and host names are random at each
start (RFC 8882, section 4), and the TXT record carries the protocol's version alone.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Coroutine, Sequence
from ipaddress import IPv6Address, ip_address

from zeroconf import DNSQuestionType, Error, IPVersion, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from msmp_gui.sentences import sentence
from msmp_gui.transport.base import DiscoveryHandler, TransportError
from msmp_gui.transport.interfaces import Interface, host_and_port, present_interfaces
from msmp_gui.transport.self_test import deaf_interfaces

_log = logging.getLogger(__name__)
# It warns of what anybody on the network can cause.
logging.getLogger("zeroconf").setLevel(logging.CRITICAL)

SERVICE_TYPE = "_msmp._tcp.local."
_VERSION = b"1"
_RESOLVE_PATIENCE = 2000
"""Milliseconds for the answer to a query about one peer."""

_EVERYBODY_HEARS = DNSQuestionType.QM
"""Answers to one address would reach only one of several programs on a machine."""

_LOOK_AGAIN = 5.0
"""Seconds between looks at which interfaces there are."""

_NEW = 2.0
_GREETING_DELAY = 0.01
"""Seconds: for how long we are new here, and in which all newcomers get one greeting."""

MAX_PEERS = 1024
MAX_ADDRESSES = 16
_MAX_TASKS = 256
"""What others can make us hold: peers, addresses of one, queries at a time."""


class MdnsDiscovery:
    """A `Discovery` on the running asyncio loop; `interfaces` are names, none means all."""

    def __init__(self, interfaces: Sequence[str] = ()) -> None:
        self.instance = secrets.token_hex(8)
        self._former: set[str] = set()
        """Instances of starts before, whose goodbyes may still be heard."""
        self._names = tuple(interfaces)
        self._interfaces: tuple[Interface, ...] = ()
        self._handler: DiscoveryHandler | None = None
        self._port = 0
        self._zeroconf: AsyncZeroconf | None = None
        self._browser: AsyncServiceBrowser | None = None
        self._announced: AsyncServiceInfo | None = None
        self._present: set[str] = set()
        """Who was announced; of these, `_found` are those whose addresses are known."""
        self._found: dict[str, tuple[str, ...]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._goodbyes: set[asyncio.Task[None]] = set()
        self._look: asyncio.TimerHandle | None = None
        self._new_until = 0.0
        self._greeting: asyncio.TimerHandle | None = None

    def use(self, names: Sequence[str]) -> None:
        """Announce and look on these interfaces alone, from the next start on."""
        self._names = tuple(names)

    def start(self, handler: DiscoveryHandler, port: int) -> None:
        """Announce `port`, and look for others. Raises TransportError."""
        self._port = port
        self._interfaces = present_interfaces(self._names)
        if not self._interfaces:
            msg = sentence("There is no network to look for peers on.")
            raise TransportError(msg)
        try:
            self._zeroconf = AsyncZeroconf(
                interfaces=self._sockets(), ip_version=_versions(self._interfaces)
            )
        except (OSError, Error) as error:
            cause = getattr(error, "strerror", None) or type(error).__name__
            msg = sentence(
                "Peers near cannot be looked for: {cause}. Add them by address.", cause=cause
            )
            raise TransportError(msg) from error
        self._handler = handler
        self._browser = AsyncServiceBrowser(
            self._zeroconf.zeroconf,
            SERVICE_TYPE,
            handlers=[self._on_change],
            question_type=_EVERYBODY_HEARS,
        )
        self._new_until = asyncio.get_running_loop().time() + _NEW
        self._spawn(self._announce(self._zeroconf))
        self._plan_look()

    def stop(self) -> None:
        """Say goodbye and stop, in the background; it can be started again."""
        goodbye = asyncio.get_running_loop().create_task(self._goodbye(*self._let_go()))
        self._goodbyes.add(goodbye)
        goodbye.add_done_callback(self._goodbyes.discard)

    def self_test(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Find out where announcements do not come through: `done` gets names of interfaces."""
        self._spawn(self._test(done))

    async def _test(self, done: Callable[[tuple[str, ...]], None]) -> None:
        done(await deaf_interfaces(self._interfaces))

    async def close(self) -> None:
        """Say goodbye and stop; takes a quarter of a second, in which the goodbye is repeated."""
        self.stop()
        await asyncio.gather(*self._goodbyes)

    def _let_go(
        self,
    ) -> tuple[list[asyncio.Task[None]], AsyncServiceBrowser | None, AsyncZeroconf | None]:
        """What is to be closed; from here on, this object may be started anew.

        Under another name: goodbyes to this one are still to come.
        """
        self._handler = None
        self._former.add(self.instance)
        self.instance = secrets.token_hex(8)
        for timer in (self._look, self._greeting):
            if timer is not None:
                timer.cancel()
        self._look = self._greeting = None
        self._announced = None
        self._present.clear()
        self._found.clear()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        browser, self._browser = self._browser, None
        zeroconf, self._zeroconf = self._zeroconf, None
        return tasks, browser, zeroconf

    async def _goodbye(
        self,
        tasks: list[asyncio.Task[None]],
        browser: AsyncServiceBrowser | None,
        zeroconf: AsyncZeroconf | None,
    ) -> None:
        await asyncio.gather(*tasks, return_exceptions=True)
        if browser is not None:
            await browser.async_cancel()
        if zeroconf is not None:
            await zeroconf.async_close()

    # What we announce

    async def _announce(self, zeroconf: AsyncZeroconf) -> None:
        info = self._info()
        # The name is random: nobody needs to be asked whether it is taken.
        repeating = await zeroconf.async_register_service(info, cooperating_responders=True)
        self._announced = info
        # Part of this task: the last repetition must not come after a goodbye.
        await repeating

    def _greet(self) -> None:
        """Tell newcomers at once that we are here, where we are new ourselves.

        They ask, but records that went out less than a second ago are not repeated as an answer
        (RFC 6762, section 6): peers that start together would wait for a second or more.
        """
        loop = asyncio.get_running_loop()
        if self._greeting is None and loop.time() < self._new_until:
            self._greeting = loop.call_later(_GREETING_DELAY, self._send_greeting)

    def _send_greeting(self) -> None:
        self._greeting = None
        if self._zeroconf is not None and self._announced is not None:
            zeroconf = self._zeroconf.zeroconf
            zeroconf.async_send(zeroconf.generate_service_broadcast(self._announced, None))

    async def _move(self, zeroconf: AsyncZeroconf) -> None:
        """Interfaces came or went."""
        repeating = None
        if self._announced is not None:
            self._announced = self._info()
            repeating = await zeroconf.async_update_service(self._announced)
        try:
            # Announces on what is new.
            await zeroconf.async_update_interfaces(self._sockets(), _versions(self._interfaces))
        finally:
            if repeating is not None:
                await repeating

    def _info(self) -> AsyncServiceInfo:
        ipv4 = [address.packed for each in self._interfaces for address in each.ipv4]
        ipv6 = [address.packed for each in self._interfaces for address in each.ipv6]
        return AsyncServiceInfo(
            SERVICE_TYPE,
            f"{self.instance}.{SERVICE_TYPE}",
            port=self._port,
            properties={b"v": _VERSION},
            server=f"{self.instance}.local.",
            addresses=[*ipv4, *ipv6],
        )

    def _sockets(self) -> list[str | int]:
        """As zeroconf wants them: IPv4 addresses, and indices of interfaces with IPv6."""
        ipv4 = [str(address) for each in self._interfaces for address in each.ipv4]
        return [*ipv4, *(i.index for i in self._interfaces if i.ipv6 and not i.loopback)]

    def _plan_look(self) -> None:
        self._look = asyncio.get_running_loop().call_later(_LOOK_AGAIN, self._look_again)

    def _look_again(self) -> None:
        self._plan_look()
        try:
            found = present_interfaces(self._names)
        except OSError:
            return
        # Where none is left, there is nothing to announce on until one is back.
        if found and found != self._interfaces and self._zeroconf is not None:
            self._interfaces = found
            self._spawn(self._move(self._zeroconf))

    # What others announce

    def _on_change(
        self, zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange
    ) -> None:
        peer = name.removesuffix(f".{service_type}")
        if peer == self.instance or peer in self._former or self._handler is None:
            return
        if state_change is ServiceStateChange.Removed:
            self._present.discard(peer)
            if self._found.pop(peer, None) is not None:
                self._handler.peer_lost(peer)
        elif len(self._tasks) < _MAX_TASKS and (
            peer in self._present or len(self._present) < MAX_PEERS
        ):
            self._present.add(peer)
            self._spawn(self._resolve(zeroconf, name, peer))

    async def _resolve(self, zeroconf: Zeroconf, name: str, peer: str) -> None:
        info = AsyncServiceInfo(SERVICE_TYPE, name)
        answered = await info.async_request(
            zeroconf, _RESOLVE_PATIENCE, question_type=_EVERYBODY_HEARS
        )
        if not answered or not info.port:
            return
        hosts = [host for host in info.parsed_scoped_addresses() if self._usable(host)]
        addresses = tuple(host_and_port(host, info.port) for host in hosts[:MAX_ADDRESSES])
        # It may have said goodbye in the meantime.
        if self._handler is None or peer not in self._present or not addresses:
            return
        if self._found.get(peer) != addresses:
            if peer not in self._found:
                self._greet()
            self._found[peer] = addresses
            self._handler.peer_found(peer, addresses)

    def _usable(self, host: str) -> bool:
        """Whether an announced address can be that of a peer.

        Nobody on the network shall make us talk to this machine's own services.
        """
        address = ip_address(host.partition("%")[0])
        if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
            # It would lead where its IPv4 address leads, past what follows: ::ffff:127.0.0.1.
            return False
        if address.is_loopback:
            return any(interface.loopback for interface in self._interfaces)
        lacks_scope = address.version == 6 and address.is_link_local and "%" not in host
        nobody = address.is_multicast or address.is_unspecified or address.is_reserved
        return not (nobody or lacks_scope)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(_quietly(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        # What was cancelled before its first step has not begun.
        task.add_done_callback(lambda _: work.close())


async def _quietly(work: Coroutine[None, None, None]) -> None:
    """Whatever others announce, and whatever the network does, discovery goes on."""
    try:
        await work
    except (Error, OSError, ValueError) as error:
        _log.info("discovery: %s", type(error).__name__)


def _versions(interfaces: Sequence[Interface]) -> IPVersion:
    # On Linux, the loopback interface has no route for IPv6 multicast.
    ipv6 = any(interface.ipv6 and not interface.loopback for interface in interfaces)
    ipv4 = any(interface.ipv4 for interface in interfaces)
    if ipv6:
        return IPVersion.All if ipv4 else IPVersion.V6Only
    return IPVersion.V4Only
