"""People near, as they come, send something, and go."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from msmp_gui.engine.audit.trail import AuditTrails, Note
from msmp_gui.engine.awaited import Awaited
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.contact.contacts import Contacts
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.disk_faults import DiskFaults, outlives_the_disk
from msmp_gui.engine.links import Links
from msmp_gui.engine.notices import (
    CommandFailed,
    GroupOver,
    PeerGone,
    PeerSeen,
    Tell,
)
from msmp_gui.engine.organisations import Organisations
from msmp_gui.engine.presence import Presence
from msmp_gui.engine.publishing import Publishing
from msmp_gui.engine.reception import Reception
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.session.handover import NOT_HERE
from msmp_gui.engine.session.post import packet as pack
from msmp_gui.engine.session.post import read_packet
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import MalformedError, ProtocolError
from msmp_gui.protocol.wire.messages.kinds import Kind

_log = logging.getLogger(__name__)


@dataclass
class Encounters:
    """Is told by the contacts, and tells whoever it concerns: sessions, links, people."""

    me: Fingerprint
    conferences: Conferences
    directory: Directory
    contacts: Contacts
    presence: Presence
    links: Links
    awaited: Awaited
    organisations: Organisations
    reception: Reception
    publishing: Publishing
    audit: AuditTrails
    disk: DiskFaults
    clock: Clock
    notify: Tell
    _own_key_elsewhere: bool = field(default=False, init=False)
    """Whether it was told that this peer's key is in use on another device."""

    def may_know(self, certificate: Certificate, chain: Sequence[bytes] = ()) -> bool:
        """Whether somebody who introduced themselves learns who this is."""
        self.organisations.vouching.meet(certificate, chain)
        return self.presence.may_know(certificate)

    @outlives_the_disk
    def peer_up(self, certificate: Certificate, address: str, chain: Sequence[bytes]) -> None:
        """Somebody is near."""
        fingerprint = certificate.fingerprint
        if self.directory.is_distrusted(certificate):
            self.publishing.everything_changed()  # that there is contact is shown all the same
            return
        if self.directory.is_blocked(fingerprint):
            self.contacts.drop(fingerprint)
            return
        self.organisations.vouching.meet(certificate, chain)
        if self.directory.arrived(certificate, address, chain):
            self.notify(PeerSeen(self.directory.view(certificate)))
        for session in list(self.conferences.sessions.values()):
            session.peer_up(fingerprint)
        self._invite_awaited(certificate)
        self.links.met(fingerprint)
        for body in self.conferences.revocation_lists_for(certificate.fingerprint):
            self.contacts.send(certificate.fingerprint, body)
        for body in self.conferences.dormant.greet(certificate.fingerprint):
            self.contacts.send(certificate.fingerprint, body)
        self.publishing.everything_changed()

    def _invite_awaited(self, certificate: Certificate) -> None:
        sessions = list(self.conferences.sessions.values())
        for error in self.awaited.came(certificate, sessions, self.clock.now()):
            words = sentence(
                "{name} is near now, and cannot be invited: {reason}",
                name=certificate.name,
                reason=error.message,
            )
            self.notify(CommandFailed(None, error.code, words))

    @outlives_the_disk
    def peer_down(self, certificate: Certificate) -> None:
        """Somebody is no longer near."""
        view = self.directory.view(certificate)
        self.directory.went(certificate.fingerprint)
        for session in list(self.conferences.sessions.values()):
            session.peer_down(certificate.fingerprint)
        self.notify(PeerGone(replace(view, near=False)))
        self.publishing.everything_changed()

    def two_devices(self, certificate: Certificate) -> None:
        """Two apps hold one key: people are told in every conference that it is part of."""
        now = self.clock.now()
        mine = certificate.fingerprint == self.me
        # Of strangers there is no end; and who has this peer's key may come as often as they like.
        if not self._own_key_elsewhere if mine else self.directory.knows(certificate):
            self.audit.note(Note("two_devices", certificate.fingerprint), now)
        if mine and not self._own_key_elsewhere:
            self._own_key_elsewhere = True
            words = sentence(
                "Your key is in use on another device. If that is not you, report your own key as "
                "compromised in every conference, and make a new identity under “You” in the "
                "settings."
            )
            self.notify(CommandFailed(None, "key_elsewhere", words))
        for session in list(self.conferences.sessions.values()):
            session.two_devices(certificate)
        self.publishing.everything_changed()

    def network_changed(self) -> None:
        """Network interfaces came or went."""
        self.presence.network_changed()
        self.publishing.plan()

    @outlives_the_disk
    def packet_received(self, certificate: Certificate, packet: bytes) -> None:
        """A packet from somebody near, for one of the groups or about one to come."""
        try:
            read = read_packet(packet)
        except MalformedError:
            return
        group, kind, body = read.group, read.kind, read.body
        session = self.conferences.sessions.get(group)
        if kind is Kind.INVITATION:
            self.reception.invited(group, body, certificate)
        elif kind is Kind.ASK_TO_JOIN and body and session is not None:
            self.reception.asked(session, body, certificate)
        elif kind is Kind.JOIN_REFUSED and (session is None or session.member.over):
            self.reception.turned_away(group, body, certificate)
        elif session is not None and kind is Kind.REVOCATION_LIST:
            self._on_revocation_list(body, session)
        elif session is not None:
            session.receive(kind, body, certificate)
        elif group in self.conferences.dormant:
            for greeting in self.conferences.dormant.greet_again(
                group, kind, body, certificate.fingerprint
            ):
                self.contacts.send(certificate.fingerprint, greeting)
            reason = self.conferences.dormant.told(group, kind, body)
            if reason is not None:
                self.notify(GroupOver(group.hex(), reason))
                self.publishing.everything_changed()
        elif kind is Kind.ASK_TO_JOIN:
            self.contacts.send(certificate.fingerprint, pack(group, Kind.JOIN_REFUSED, NOT_HERE))

    @outlives_the_disk
    def datagram_received(self, channel: bytes, datagram: bytes) -> None:
        """A datagram from anybody at all."""
        session = self.conferences.by_channel(channel)
        if session is not None:
            session.receive_datagram(datagram)

    def _on_revocation_list(self, der: bytes, session: GroupSession) -> None:
        """Somebody passes a list on; what is news is passed on in turn, and acted by."""
        infrastructures = session.member.token.message.operational.infrastructures
        try:
            news = self.organisations.take_list(der, infrastructures, self.clock.now())
        except ProtocolError as error:
            _log.info("refused a revocation list: %s", error)
            return
        if news:
            self.conferences.spread_revocation_list(der)
            self.publishing.everything_changed()
