"""The engine: takes commands, gives out snapshots and notices.

Runs in one thread, that of its scheduler; everything it does is a callback. Windows and scripts
use it alike. It joins the layers below and decides nothing that they can decide.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from msmp_gui.crypto.hpke import Random
from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors
from msmp_gui.engine.audit.desk import AuditDesk
from msmp_gui.engine.audit.trail import AuditTrails, Note
from msmp_gui.engine.awaited import Awaited
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.contact.channels import Channels
from msmp_gui.engine.contact.contacts import Contacts
from msmp_gui.engine.contact.dialling import Dialler
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.disk_faults import DiskFaults
from msmp_gui.engine.encounters import Encounters
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.handlers.conferences import ConferenceHandlers
from msmp_gui.engine.handlers.finding import Finding
from msmp_gui.engine.handlers.history import HistoryHandlers
from msmp_gui.engine.handlers.hosting import HostingHandlers
from msmp_gui.engine.handlers.links import LinkHandlers
from msmp_gui.engine.handlers.organisations import OrganisationHandlers
from msmp_gui.engine.handlers.own import OwnHandlers
from msmp_gui.engine.handlers.people import PeopleHandlers
from msmp_gui.engine.handlers.table import CommandHandlers
from msmp_gui.engine.handlers.taking_part import TakingPartHandlers
from msmp_gui.engine.housekeeping import Housekeeping
from msmp_gui.engine.invitations import Invitations
from msmp_gui.engine.links import Links
from msmp_gui.engine.managed import view as managed_view
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.managed.offer import Offer
from msmp_gui.engine.managed.settings import UNMANAGED, ManagedSettings
from msmp_gui.engine.managed.watching import SettingsWatch
from msmp_gui.engine.network_checks import NetworkChecks
from msmp_gui.engine.notices import (
    CommandDone,
    CommandFailed,
    InvitationGone,
    Notice,
)
from msmp_gui.engine.organisations import Organisations
from msmp_gui.engine.own_certificate import OwnCertificate
from msmp_gui.engine.policies.own import OwnPolicies
from msmp_gui.engine.presence import Presence
from msmp_gui.engine.publishing import Publishing
from msmp_gui.engine.reception import Reception
from msmp_gui.engine.sentences import reason
from msmp_gui.engine.session.view import view_group
from msmp_gui.engine.snapshot import (
    GroupView,
    NetworkView,
    Protection,
    Snapshot,
)
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.errors import LocalProtocolError, PolicyError
from msmp_gui.storage.errors import StorageError
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.people import Distrust
from msmp_gui.storage.records import Records
from msmp_gui.transport.base import Discovery, Transport

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class EngineParts:
    """What an engine is made of."""

    me: Identity
    protection: Protection
    records: Records
    transport: Transport
    discovery: Discovery | None
    clock: Clock
    random: Random
    identity_store: IdentityStore | None = None
    """None: the identity is for this session only."""
    managed: ManagedSettings = UNMANAGED
    """What the administrator of this computer settled."""
    reread: Callable[[], ManagedSettings] | None = None
    """Reads that again; None: what was settled at the start is all."""
    records_gone: Path | None = None
    """The file of what was kept, where it is not there any more."""
    interfaces: tuple[str, ...] = ()
    """Network interfaces that this start was told to use alone; none: those that were chosen."""


class Engine:
    """One peer, and the world of its sessions."""

    def __init__(
        self,
        parts: EngineParts,
        *,
        publish: Callable[[Snapshot], None],
        notify: Callable[[Notice], None],
    ) -> None:
        self.me = parts.me
        self.clock = parts.clock
        self.random = parts.random
        self.notify = notify
        self.audit = AuditTrails(parts.records.audit, parts.me.signing_key)
        self.disk = DiskFaults(parts.clock, self._tell)
        self._parts = parts
        managed, records = parts.managed, parts.records
        self._organisations = Organisations(records.authorities, managed.trust_anchors)
        self._organisations.load(managed.crls, parts.clock.now())
        self.vouching = self._organisations.vouching
        self.vouching.meet(parts.me.certificate, parts.me.chain)
        self._enforcement = Enforcement(managed, self.vouching)
        self._own_policies = OwnPolicies(records.policies)
        self._offer = Offer(managed, self._enforcement, self._own_policies)
        self.conferences = Conferences(
            self, parts.transport, records.groups, self._offer, self._enforcement
        )
        self._publishing = Publishing(
            parts.clock,
            self.conferences,
            view=self._view,
            snapshot=self._snapshot,
            publish=publish,
            notify=notify,
        )
        self._directory = Directory(parts.me, records, parts.clock, self._organisations, self.disk)
        self._awaited = Awaited(records.groups, self._directory, self._enforcement)
        channels = Channels(parts.me.fingerprint)
        self._dialler = Dialler(parts.transport, parts.clock, channels, notify)
        self._contacts = Contacts(
            parts.me, parts.transport, parts.clock, parts.random, channels, self._dialler
        )
        self._invitations = Invitations(parts.clock, self._invitations_gone)
        self._links = Links(
            parts.me,
            records.links,
            parts.transport,
            self._contacts,
            self._dialler,
            parts.clock,
            parts.random,
        )
        self._presence = Presence(
            records.preferences,
            managed,
            parts.transport,
            parts.discovery,
            self._contacts,
            self._dialler,
            self._directory,
            self.conferences,
            self._links,
            parts.interfaces,
        )
        self._checks = NetworkChecks(
            parts.transport, parts.discovery, self._dialler, self._publishing.plan
        )
        self._reception = Reception(
            parts.me.fingerprint,
            self.conferences,
            self._directory,
            contacts=self._contacts,
            invitations=self._invitations,
            links=self._links,
            offer=self._offer,
            publishing=self._publishing,
            clock=parts.clock,
            notify=notify,
        )
        self.encounters = Encounters(
            parts.me.fingerprint,
            self.conferences,
            self._directory,
            contacts=self._contacts,
            presence=self._presence,
            links=self._links,
            awaited=self._awaited,
            organisations=self._organisations,
            reception=self._reception,
            publishing=self._publishing,
            audit=self.audit,
            disk=self.disk,
            clock=parts.clock,
            notify=notify,
        )
        self._own = OwnCertificate(parts.me, parts.identity_store)
        self._desk = AuditDesk(records.audit, records.people, parts.me, parts.clock, notify)
        self._housekeeping = Housekeeping(
            parts.me, managed, records.audit, parts.clock, self._tell, parts.records_gone
        )
        self.handlers = self._command_handlers()
        self._managed, self._managed_shown = managed, managed_view.view(managed)
        self._watch = SettingsWatch(
            parts.clock,
            managed,
            parts.reread,
            (
                lambda settings: self._organisations.follow(settings.trust_anchors),
                self._enforcement.follow,
                self._offer.follow,
                self._presence.follow,
                self._housekeeping.follow,
                self._follow,
            ),
        )

    def _command_handlers(self) -> CommandHandlers:
        conferences, directory, clock = self.conferences, self._directory, self.clock
        find = Finding(conferences, directory, self._enforcement, clock)
        return CommandHandlers(
            ConferenceHandlers(
                find,
                conferences,
                directory,
                contacts=self._contacts,
                invitations=self._invitations,
                links=self._links,
                awaited=self._awaited,
                own_policies=self._own_policies,
                presence=self._presence,
                clock=clock,
            ).table,
            LinkHandlers(find, conferences, self._links).table,
            TakingPartHandlers(
                find, conferences, self._links, self._housekeeping.chronicle, clock
            ).table,
            HostingHandlers(
                find,
                conferences,
                self._links,
                self._awaited,
                self._own_policies,
                self._enforcement,
                clock,
            ).table,
            PeopleHandlers(
                find, conferences, directory, self._presence, self.audit, self.notify, clock
            ).table,
            OwnHandlers(
                self._presence,
                self._dialler,
                self._checks,
                self._own,
                self._own_policies,
                self.audit,
                clock,
            ).table,
            OrganisationHandlers(conferences, self._organisations, self.audit, clock).table,
            HistoryHandlers(self._desk).table,
        )

    # Life

    def start(self) -> None:
        """Open the network. Raises TransportError."""
        self._contacts.start(self.encounters)
        self.conferences.resume()
        self._presence.start()
        self._housekeeping.start({*self.conferences.sessions, *self.conferences.dormant})
        self._watch.start()
        self._publishing.everything_changed()

    def stop(self) -> None:
        """Do nothing more by oneself, and close what leads to others."""
        self._watch.close()
        self._desk.close()
        self._invitations.close()
        self._contacts.close()
        self.conferences.close()

    async def close(self) -> None:
        """Close the network; running conferences go on without this peer."""
        self.stop()
        if self._parts.discovery:
            await self._parts.discovery.close()
        await self._parts.transport.close()
        self._housekeeping.close()

    def status(self) -> Snapshot:
        """Everything as it is now."""
        return self._snapshot([self._view(group) for group in self.conferences])

    def _snapshot(self, groups: Iterable[GroupView]) -> Snapshot:
        return Snapshot(
            self._directory.view(self.me.certificate),
            self._parts.protection,
            NetworkView(
                self._parts.transport.addresses,
                self._presence.looks_around,
                self._presence.problem,
                self._presence.visibility,
                self._checks.found,
                self._presence.interfaces,
                self._presence.uses_all,
                self._presence.asked_for,
            ),
            self._offer.choices(),
            self._directory.people(),
            tuple(self._invitations.views(self._directory, self._offer.usual)),
            tuple(self._links.views()),
            self._own.view,
            self._organisations.views(),
            tuple(groups),
            self._managed_shown,
            self._housekeeping.chronicle.alerts,
        )

    def execute(self, command: cmd.Command, command_id: object = None) -> None:
        """Carry a command out; CommandDone or CommandFailed is told."""
        try:
            group = self.handlers.carry_out(command)
        except CommandError as error:
            self.notify(CommandFailed(command_id, error.code, error.message))
        except (LocalProtocolError, PolicyError) as error:
            refused = errors.from_protocol(error)
            self.notify(CommandFailed(command_id, refused.code, refused.message))
        except StorageError as error:
            self.notify(CommandFailed(command_id, error.code, reason(error)))
        else:
            self.notify(CommandDone(command_id, group.hex() if group else None))
            if isinstance(command, cmd.KeepDraft) and group:
                self._publishing.mark(group)
                return
        self._publishing.everything_changed()

    def _follow(self, settings: ManagedSettings) -> None:
        """The administrator settled something else: who is on a new revocation list goes now."""
        before, self._managed = self._managed, settings
        self._managed_shown = managed_view.view(settings)
        new = [crl for crl in settings.crls if crl not in before.crls]
        self._organisations.load(new, self.clock.now())
        for crl in new:
            self.conferences.spread_revocation_list(crl.der)
        self._publishing.everything_changed()

    # The world of a session

    def send(self, to: Fingerprint, packet: bytes) -> bool:
        """Send a packet to a peer near."""
        return self._contacts.send(to, packet)

    def send_datagram(self, channel: bytes, datagram: bytes) -> None:
        """Send to everyone on a channel; where that fails, links carry it all."""
        self._parts.transport.send_datagram(channel, datagram)

    def is_near(self, fingerprint: Fingerprint) -> bool:
        """Whether there is contact with that peer."""
        return self._contacts.is_near(fingerprint)

    def address_of(self, fingerprint: Fingerprint) -> str | None:
        """Where a peer near is reached; None for who is not near."""
        return self._directory.address_of(fingerprint)

    def met(self, fingerprint: Fingerprint) -> None:
        """Somebody is in a conference with this peer."""
        self._directory.met(fingerprint)

    def certificate_of(self, fingerprint: Fingerprint) -> Certificate | None:
        """The certificate that was shown with that key, now or before the last start."""
        return self._directory.certificate(fingerprint)

    def distrust_of(self, fingerprint: Fingerprint) -> Distrust | None:
        """Since when a key is lost, and why; None where nobody declared that."""
        return self._directory.distrust_of(fingerprint)

    def distrust(self, certificate: Certificate, since: float, reason: str) -> None:
        """Put a key on the local distrust list."""
        if self._directory.distrust(certificate, since, reason):  # and not once a conference
            details = {"name": certificate.name, "reason": reason, "since": int(since * 1000)}
            note = Note("distrusted", certificate.fingerprint, self.me.fingerprint, details)
            self.audit.note(note, self.clock.now())
        for session in list(self.conferences.sessions.values()):
            session.mind_lost_keys()
        self._publishing.everything_changed()

    def session_changed(self, group: bytes) -> None:
        """What people see of a conference changed."""
        self._publishing.group_changed(group)

    def keep_session(self, group: bytes) -> None:
        """Keep what a restart needs of a session, now."""
        self.conferences.keep(group)

    # Publishing

    def _invitations_gone(self, gone: Iterable[str]) -> None:
        """They have expired."""
        for invitation in gone:
            self.notify(InvitationGone(invitation))
        self._publishing.plan()

    def _tell(self, notice: Notice) -> None:
        """Something that is no conference's, and may be in the next snapshot."""
        self.notify(notice)
        self._publishing.plan()

    def _view(self, group: bytes) -> GroupView:
        session = self.conferences.sessions.get(group)
        view = (
            self.conferences.view_of_before(group)
            if session is None
            else view_group(
                session,
                self.me.fingerprint,
                self._directory.trust,
                self._contacts.is_near,
                self._directory.warning,
                self._links.view(group),
                self._awaited.of(session),
            )
        )
        return replace(view, draft=self.conferences.draft(group))
