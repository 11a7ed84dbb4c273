"""Invitations by link: the host's open links, and the links that this person opened.

guest                                    host
  | -- contact at the link's address -----> |
  | -- AskToJoin {secret} ----------------> |   the policy is asked, then the host's person
  | <- Invitation ------------------------- |   as to anybody whom the host invites
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import constant_time

from msmp_gui.crypto.hpke import Random
from msmp_gui.engine import errors, refusals
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.contact.contacts import Contacts
from msmp_gui.engine.contact.dialling import Dialler
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.session.post import packet
from msmp_gui.engine.snapshot import LinkState, LinkView, OpenLinkView
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.identity.names import displayable_text
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.invitation_link import (
    MAX_FILE,
    SCHEME,
    SECRET_SIZE,
    InvitationLink,
    make_link,
    read_file,
    read_link,
)
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import AskToJoin, JoinRefused
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.storage.invitation_links import InvitationLinks, OpenLink
from msmp_gui.transport.base import Transport

_log = logging.getLogger(__name__)

LONGEST_LIFE = 7 * 86_400
"""Seconds for which a link can be open."""

PATIENCE = 12.0
"""Seconds for which the host is sought before people are told that it does not answer."""

_GRACE = 900
"""Seconds by which clocks may differ: the host's own clock decides."""

_MOST_OPENED = 16


@dataclass
class _Opened:
    """A link that this person opened."""

    link: InvitationLink
    state: LinkState
    reason: Sentence | None = None


class Links:
    """Both sides of it, for one peer."""

    def __init__(
        self,
        me: Identity,
        records: InvitationLinks,
        transport: Transport,
        contacts: Contacts,
        dialler: Dialler,
        clock: Clock,
        random: Random,
    ) -> None:
        self._me = me
        self._records = records
        self._transport = transport
        self._contacts = contacts
        self._dialler = dialler
        self._clock = clock
        self._random = random
        self._open = records.all()
        self._opened: dict[bytes, _Opened] = {}
        """By group."""

    # The host's side

    @property
    def any_open(self) -> bool:
        """Whether somebody may come by a link: they have to learn who the host is."""
        now = self._clock.now()
        return any(link.expires > now for link in self._open.values())

    def open(self, session: GroupSession, life: float) -> None:
        """Open a link to a conference that this peer hosts, in place of any before.

        Raises CommandError.
        """
        if not session.hosts:
            raise errors.not_host()
        if not 60 <= life <= LONGEST_LIFE:
            raise errors.bad_value(sentence("A link is open for a minute at least, and a week."))
        if not self._transport.addresses:
            raise errors.bad_value(
                sentence("This computer is not connected to a network, so nobody could come.")
            )
        link = OpenLink(self._random(SECRET_SIZE), int(self._clock.now() + life))
        self._open[session.group] = link
        self._records.put(session.group, link)

    def close(self, group: bytes) -> None:
        """Nobody gets to `group` by a link any more."""
        self._open.pop(group, None)
        self._records.close(group)

    def view(self, group: bytes) -> OpenLinkView | None:
        """The link to `group`, for who gives it on."""
        link = self._open.get(group)
        if link is None or link.expires <= self._clock.now() or not self._transport.addresses:
            return None
        addresses = tuple(each for each in self._transport.addresses if len(each) <= 64)
        made = make_link(group, self._me.fingerprint, link.secret, link.expires, addresses)
        return OpenLinkView(made.text, link.expires)

    def asked(self, session: GroupSession, body: bytes, sender: Certificate) -> None:
        """Somebody came by a link: the host's person is asked, where the policy lets them in.

        Raises MalformedError.
        """
        secret = schema.decode(AskToJoin, body, limit=64).secret
        link = self._open.get(session.group)
        now = self._clock.now()
        known = link is not None and constant_time.bytes_eq(link.secret, secret)
        if link is None or not known or link.expires <= now:
            self._refuse(session.group, sender.fingerprint, refusals.CLOSED)
        elif session.controller is None or not session.hosts:
            self._refuse(session.group, sender.fingerprint, refusals.ELSEWHERE)
        elif session.doorstep.full:
            self._refuse(session.group, sender.fingerprint, refusals.FULL)
        else:
            decision = session.controller.admission.decide(sender, now, invited=True)
            if decision.allowed:
                session.ring(sender)
            else:
                self._refuse(session.group, sender.fingerprint, decision.explanation)

    def turn_down(self, group: bytes, person: Fingerprint) -> None:
        """The host's person does not let somebody in."""
        self._refuse(group, person, refusals.TURNED_DOWN)

    def _refuse(self, group: bytes, person: Fingerprint, reason: Sentence | str) -> None:
        body = schema.encode(JoinRefused(bytes(16), str(reason)))
        self._contacts.send(person, packet(group, Kind.JOIN_REFUSED, body))

    # The guest's side

    def follow(self, text: str) -> InvitationLink:
        """Open a link, or a file with one: seek its host, and ask to be let in.

        Raises CommandError.
        """
        link = _read(text)
        if link.expires + _GRACE < self._clock.now():
            raise errors.bad_value(sentence("This invitation ran out. Ask for a new one."))
        if link.host == self._me.fingerprint:
            raise errors.bad_value(sentence("This is your own link. Give it to others."))
        while len(self._opened) >= _MOST_OPENED:
            del self._opened[next(iter(self._opened))]
        opened = _Opened(link, LinkState.SEEKING)
        self._opened[link.group] = opened
        if self._contacts.is_near(link.host):
            self._ask(opened)
        else:
            for address in link.addresses:
                self._dialler.seek(address)
            self._clock.call_later(PATIENCE, lambda: self._give_up(opened))
        return link

    def drop(self, group: bytes) -> None:
        """Follow a link no further."""
        self._opened.pop(group, None)

    def met(self, person: Fingerprint) -> None:
        """Somebody is near: perhaps the host of a link."""
        for opened in self._opened.values():
            if opened.link.host == person and opened.state is not LinkState.REFUSED:
                self._ask(opened)

    def refused(self, group: bytes, sender: Fingerprint, body: bytes) -> bool:
        """The host says no; False where no link was opened. Raises MalformedError."""
        opened = self._opened.get(group)
        if opened is None or opened.link.host != sender:
            return False
        reason = displayable_text(schema.decode(JoinRefused, body, limit=4096).reason)
        opened.state, opened.reason = LinkState.REFUSED, refusals.understood(reason)
        return True

    def invited(self, group: bytes) -> None:
        """An invitation came: the link did what it is for."""
        self._opened.pop(group, None)

    def views(self) -> Iterator[LinkView]:
        """The links that this person opened."""
        for group, opened in self._opened.items():
            host = opened.link.host.hex()
            yield LinkView(group.hex(), host, opened.state, opened.link.expires, opened.reason)

    def _ask(self, opened: _Opened) -> None:
        body = packet(
            opened.link.group, Kind.ASK_TO_JOIN, schema.encode(AskToJoin(opened.link.secret))
        )
        if self._contacts.send(opened.link.host, body):
            opened.state, opened.reason = LinkState.ASKED, None

    def _give_up(self, opened: _Opened) -> None:
        if opened.state is LinkState.SEEKING:
            opened.state = LinkState.UNREACHABLE
            opened.reason = sentence("The host’s app may be closed, or in another network.")


def _read(text: str) -> InvitationLink:
    try:
        if text.strip().lower().startswith(SCHEME):
            return read_link(text)
        path = Path(text)
        with path.open("rb") as file:
            return read_file(file.read(MAX_FILE + 1))
    except MalformedError as error:
        _log.info("refused a link: %s", error)
        raise errors.bad_value(
            sentence("This is not an invitation that can be read: {reason}.", reason=str(error))
        ) from None
    except (OSError, ValueError) as error:
        raise errors.bad_value(
            sentence("The file cannot be read: {reason}.", reason=_cause(error))
        ) from None


def _cause(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
