"""Which addresses are dialled, and when again: of peers that were found, added, or lost.

Discovery tells addresses alone; who is there comes out of the contact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msmp_gui.engine.clock import Clock
from msmp_gui.engine.contact.channels import Channels
from msmp_gui.engine.notices import CommandFailed, Tell
from msmp_gui.engine.sentences import sentence
from msmp_gui.transport.base import Timer, Transport

_REDIAL_FIRST = 0.3
_REDIAL_AT_MOST = 8.0
_REDIAL_TRIES = 20

_AT_ONCE = 64
"""Addresses that were announced and are dialled at a time: anybody can announce a thousand."""

_REMEMBERED = 1024
"""Addresses of people who went, or are avoided: everybody who comes near can leave one."""


@dataclass
class _Target:
    """An address worth dialling."""

    tries: int = 0
    asked: bool = False
    """A person asked for it: tell when it fails."""
    timer: Timer | None = field(default=None)


class Dialler:
    """Is told by discovery of peers near, and by contacts what became of their links."""

    def __init__(
        self, transport: Transport, clock: Clock, channels: Channels, notify: Tell
    ) -> None:
        self.seeks = False
        """Whether peers that were found are dialled: who dials says first who they are."""
        self._transport = transport
        self._clock = clock
        self._channels = channels
        self._notify = notify
        self._found: dict[str, tuple[str, ...]] = {}
        """Addresses of each peer that is announced."""
        self._targets: dict[str, _Target] = {}
        self._dialling: set[str] = set()
        self._waiting: dict[str, None] = {}
        """Those that are dialled once others have answered, or not; in that order."""
        self._avoided: dict[str, None] = {}
        """Addresses of those whom this peer does not want to meet: they are not dialled."""

    def close(self) -> None:
        """Dial nobody again."""
        for target in self._targets.values():
            if target.timer:
                target.timer.cancel()
        self._targets.clear()
        self._waiting.clear()

    @property
    def found(self) -> int:
        """How many peers are announced."""
        return len(self._found)

    @property
    def out_of_reach(self) -> tuple[tuple[str, ...], ...]:
        """Addresses of each peer that is announced, was dialled, and did not answer."""
        return tuple(
            addresses
            for addresses in self._found.values()
            if not self._reaches_any(addresses)
            and any(self._targets[a].tries > 1 for a in addresses if a in self._targets)
        )

    # What people want

    def add(self, address: str) -> None:
        """Make contact with an address that a person gave."""
        self._worth_dialling(address).asked = True
        self._avoided.pop(address, None)
        self._dial(address, at_once=True)

    def seek(self, address: str) -> None:
        """Make contact with one of several addresses of a peer; it may be the wrong one."""
        self._worth_dialling(address)
        self._dial(address, at_once=True)

    def avoid(self, addresses: Iterable[str]) -> None:
        """Dial these no more by oneself."""
        self._avoided.update(dict.fromkeys(addresses))
        while len(self._avoided) > _REMEMBERED:
            del self._avoided[next(iter(self._avoided))]

    def dial_found(self) -> None:
        """Dial everybody who was found and is not reached yet, those too who were avoided."""
        self._avoided.clear()
        for instance, addresses in list(self._found.items()):
            self.peer_found(instance, addresses)

    def forget_found(self) -> None:
        """Other networks are looked at from now on; who is near stays so."""
        self._found.clear()

    # What discovery tells

    def peer_found(self, instance: str, addresses: tuple[str, ...]) -> None:
        """Somebody announced themselves."""
        self._found[instance] = addresses
        if not self.seeks:
            return
        for address in addresses:
            if address in self._targets:
                self._worth_dialling(address)
        self._dial_first(addresses)

    def peer_lost(self, instance: str) -> None:
        """An announcement ended. Whether the peer is gone is told by its channel."""
        for address in self._found.pop(instance, ()):
            target = self._targets.get(address)
            idle = target is not None and target.timer is None and address not in self._dialling
            if idle and not self._is_announced(address):
                del self._targets[address]
                self._waiting.pop(address, None)

    # What became of links

    def reached(self, address: str) -> None:
        """A link to an address stands."""
        self._targets.setdefault(address, _Target()).asked = False
        self._done(address)

    def failed(self, address: str, reason: str) -> None:
        """No link came of it: try another address of the same peer, or again later."""
        self._done(address)
        target = self._targets.get(address)
        if target is None:
            return
        if target.asked:
            target.asked = False
            words = sentence("{address} does not answer: {reason}", address=address, reason=reason)
            self._notify(CommandFailed(None, "no_answer", words))
        # A peer that was started again was announced more than once, with the same addresses.
        others = list(
            dict.fromkeys(a for found in self._found.values() if address in found for a in found)
        )
        following = others[others.index(address) + 1 :] if others else []
        self._dial_first(following)
        self.dial_later(address)

    def lost(self, addresses: Iterable[str]) -> None:
        """Somebody who was there is gone: they are dialled as if they were new."""
        for address in addresses:
            self._worth_dialling(address)
            self.dial_later(address)

    def dial_later(self, address: str) -> None:
        """Again after a while, which is longer each time; in vain for too long, not again."""
        target = self._targets.get(address)
        if target is None or target.timer is not None:
            return
        target.tries += 1
        enough = target.tries > _REDIAL_TRIES or self._remembers_many()
        if enough and not target.asked and not self._is_announced(address):
            del self._targets[address]
            return
        delay = min(_REDIAL_FIRST * 2 ** min(target.tries, 10), _REDIAL_AT_MOST)

        def again() -> None:
            target.timer = None
            self._dial(address)

        target.timer = self._clock.call_later(delay, again)

    def _worth_dialling(self, address: str) -> _Target:
        target = self._targets.setdefault(address, _Target())
        target.tries = 0
        return target

    def _dial_first(self, addresses: Sequence[str]) -> None:
        """The others of the same peer follow where that fails."""
        if addresses and not self._reaches_any(addresses):
            self._dial(addresses[0])

    def _dial(self, address: str, *, at_once: bool = False) -> None:
        """`at_once`: this peer's person waits for it."""
        self._targets.setdefault(address, _Target())
        free = address not in self._dialling and address not in self._avoided
        if not free or self._channels.reaches(address):
            return
        if not at_once and len(self._dialling) >= _AT_ONCE:
            self._waiting[address] = None
            return
        self._waiting.pop(address, None)
        self._dialling.add(address)
        self._transport.dial(address)

    def _done(self, address: str) -> None:
        """It answered, or did not: then others have their turn."""
        self._dialling.discard(address)
        while self._waiting and len(self._dialling) < _AT_ONCE:
            following = next(iter(self._waiting))
            del self._waiting[following]
            self._dial(following)

    def _remembers_many(self) -> bool:
        if len(self._targets) <= _REMEMBERED:
            return False
        announced = {address for addresses in self._found.values() for address in addresses}
        return sum(address not in announced for address in self._targets) > _REMEMBERED

    def _is_announced(self, address: str) -> bool:
        return any(address in addresses for addresses in self._found.values())

    def _reaches_any(self, addresses: Iterable[str]) -> bool:
        return any(self._channels.reaches(address) for address in addresses)
