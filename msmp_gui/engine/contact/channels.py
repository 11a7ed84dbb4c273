"""The channels that lead to people: each on a link of its own, and one in use for each person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.contact import Contact, ContactState
from msmp_gui.transport.base import Link


@dataclass(eq=False)
class Channel:
    """A link, and the contact that is made over it."""

    link: Link
    contact: Contact
    dialled: str | None
    """The address that this side dialled; None: the other side did."""
    opened: float
    heard: float
    """When something came on it last, in seconds since 1970."""
    address: str = ""
    """Where the other can be dialled, as their hello told."""
    greeted: bool = False
    """Whether that hello came."""

    @property
    def established(self) -> bool:
        """Whether both sides know who the other is."""
        return self.contact.state is ContactState.ESTABLISHED

    @property
    def peer(self) -> Certificate:
        """Who is at the other end, once they introduced themselves."""
        assert self.contact.peer is not None
        return self.contact.peer

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where the other can be dialled, as far as that is known."""
        return tuple(dict.fromkeys(a for a in (self.address, self.dialled) if a))

    def send(self, record: bytes) -> None:
        """Seal a record for the other, and send it."""
        self.link.send(self.contact.seal(record))


class Channels:
    """All of them, and which one is used for whom."""

    def __init__(self, me: Fingerprint) -> None:
        self._me = me
        self._by_link: dict[Link, Channel] = {}
        self._in_use: dict[Fingerprint, Channel] = {}

    def __iter__(self) -> Iterator[Channel]:
        """Those that close meanwhile are told all the same."""
        return iter(tuple(self._by_link.values()))

    def add(self, channel: Channel) -> None:
        """A link stands."""
        self._by_link[channel.link] = channel

    def on(self, link: Link) -> Channel | None:
        """The one that runs over a link."""
        return self._by_link.get(link)

    def to(self, person: Fingerprint) -> Channel | None:
        """The one in use for a person; None for who is not near."""
        return self._in_use.get(person)

    def reaches(self, address: str) -> bool:
        """Whether one leads to that address, or is being made with it."""
        return any(address in (each.address, each.dialled) for each in self._by_link.values())

    def choose(self, channel: Channel) -> tuple[Channel, Channel | None]:
        """Use `channel` for its person, unless the one there is better. The one that is used from
        now on comes back, and the lesser of two.
        """
        person = channel.peer.fingerprint
        old = self._in_use.get(person)
        kept, lesser = channel, None
        if old is not None and old is not channel:
            kept = self._better(old, channel)
            lesser = old if kept is channel else channel
        self._in_use[person] = kept
        return kept, lesser

    def _better(self, old: Channel, new: Channel) -> Channel:
        """Both sides choose alike: a restarted peer's newer, else the one by the lower key."""
        if old.contact.peer_instance != new.contact.peer_instance:
            return new
        by_lower = self._me < new.peer.fingerprint
        return old if (old.dialled is not None) == by_lower else new

    def remove(self, channel: Channel) -> None:
        """Its link is gone; it stays in use until `replace` finds another."""
        del self._by_link[channel.link]

    def replace(self, gone: Channel) -> bool:
        """Use another in place of the one that was in use; False where the person has none."""
        person = gone.peer.fingerprint
        del self._in_use[person]
        others = [c for c in self if c.established and c.peer.fingerprint == person]
        if not others:
            return False
        heir = self._in_use[person] = others[-1]
        # Its hello may not have come, and without an address nobody dials again.
        heir.address = heir.address or gone.address
        return True
