"""What moves bytes between peers, as the engine sees it.

Three things, and no more: *links* (ordered, reliable, framed, between two peers), *channels*
(datagrams to everyone who joined the channel; any of them may be lost, doubled or reordered), and
*discovery* (who is near). None of them knows keys or names; what travels is opaque, and everything
that arrives is untrusted.

All callbacks come in the thread that runs the scheduler, never from inside the call that caused
them: an implementation schedules them. A handler may call back into the transport at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

MAX_FRAME = 1280 * 1024
"""Bytes in one frame of a link. A longer one closes the link: nothing of ours comes near it."""

FIRST_FRAMES = 2
MAX_FIRST_FRAME = 64 * 1024
"""The first frames that come on a link make the contact: for who has not proved yet who they are,
no more than that is kept."""

MAX_DATAGRAM = 1200
"""Bytes in one datagram of a channel: passes every path without fragments (RFC 9000, 14)."""


class TransportError(Exception):
    """The network could not be used; the message is a sentence that a person can act on."""


@dataclass(frozen=True, slots=True)
class InterfaceState:
    """A network interface, as far as a choice between several needs it."""

    name: str
    addresses: tuple[str, ...]
    """Without ports; empty where it has none, or is gone."""
    present: bool = True
    """False: it was chosen, and this machine does not have it now."""
    loopback: bool = False
    """It reaches this machine alone."""


class Timer(Protocol):
    """A call that was scheduled."""

    def cancel(self) -> None:
        """Do not make the call; without effect once it was made."""


class Scheduler(Protocol):
    """Time, as an asyncio event loop or a simulation gives it."""

    def time(self) -> float:
        """Seconds since some moment; never goes back."""

    def call_later(self, delay: float, callback: Callable[[], object], /) -> Timer:
        """Call `callback` once, `delay` seconds from now."""


class Link(Protocol):
    """An ordered, reliable connection to one peer that carries whole frames."""

    @property
    def remote_address(self) -> str:
        """The other side, `host:port`, for people to read."""

    def send(self, frame: bytes) -> None:
        """Send one frame of at most MAX_FRAME bytes.

        Frames sent on a link that is closed, or closes before they are through, are lost.
        """

    def close(self) -> None:
        """Close; both sides hear `link_closed`. Frames sent before are still delivered."""


class TransportHandler(Protocol):
    """Who is told of what the network does."""

    def link_opened(self, link: Link, *, dialled: bool) -> None:
        """A link stands; `dialled` says that this side asked for it."""

    def dial_failed(self, address: str, reason: str) -> None:
        """No link to `address`; `reason` is a sentence."""

    def frame_received(self, link: Link, frame: bytes) -> None:
        """A whole frame came in, in order."""

    def link_closed(self, link: Link, reason: str) -> None:
        """The link is gone. Told once for each link that was opened."""

    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        """A datagram came in on a joined channel (never one that this transport sent itself)."""

    def network_changed(self) -> None:
        """Interfaces came or went, and with them `addresses`."""


class Transport(Protocol):
    """Links and channels."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """`host:port` where others can dial this side; known once started."""

    @property
    def port(self) -> int:
        """The port that links are accepted on; known once started."""

    def interfaces(self) -> tuple[InterfaceState, ...]:
        """Those that could be used, and those that were chosen, by name."""

    def use(self, names: Sequence[str]) -> None:
        """Use these interfaces alone from now on; none means all. What is gone is used once it is
        back, and nothing in its place. Links that run over others are closed.
        """

    def start(self, handler: TransportHandler) -> None:
        """Open for business. Raises TransportError."""

    def dial(self, address: str) -> None:
        """Ask for a link to `host:port` (`[v6]:port`); `link_opened` or `dial_failed` follows."""

    def join_channel(self, channel: bytes) -> None:
        """Take datagrams of `channel`, a name of 16 bytes. Harmless when joined already."""

    def leave_channel(self, channel: bytes) -> None:
        """Take no more of them. Harmless when not joined."""

    def send_datagram(self, channel: bytes, datagram: bytes) -> bool:
        """Send to everyone on a joined channel; False where nothing could be sent.

        At most MAX_DATAGRAM bytes.
        """

    async def close(self) -> None:
        """Close links, leave channels, free sockets. Harmless when called twice."""


class DiscoveryHandler(Protocol):
    """Who is told of peers near."""

    def peer_found(self, instance: str, addresses: tuple[str, ...]) -> None:
        """A peer announced itself, or its addresses changed. `instance` is random per start."""

    def peer_lost(self, instance: str) -> None:
        """It said goodbye, or its announcement ran out."""


class Discovery(Protocol):
    """Who is near."""

    def use(self, names: Sequence[str]) -> None:
        """Announce and look on these interfaces alone, from the next start on; none means all."""

    def start(self, handler: DiscoveryHandler, port: int) -> None:
        """Announce `port`, and look for others. Raises TransportError."""

    def stop(self) -> None:
        """Say goodbye and stop, in the background; it can be started again."""

    def self_test(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Find out where announcements do not come through: `done` gets names of interfaces."""

    async def close(self) -> None:
        """Say goodbye and stop. Harmless when called twice."""
