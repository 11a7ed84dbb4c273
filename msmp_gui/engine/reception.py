"""What comes about conferences that this peer is not in (yet): invitations, wishes, refusals.

Changes with how people are asked, and told, about conferences to come.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.contact.contacts import Contacts
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.invitations import Invitations
from msmp_gui.engine.links import Links
from msmp_gui.engine.managed.offer import Offer
from msmp_gui.engine.notices import (
    CommandFailed,
    InvitationReceived,
    Tell,
)
from msmp_gui.engine.publishing import Publishing
from msmp_gui.engine.refusals import understood
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.session.post import packet as pack
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable_text
from msmp_gui.protocol.errors import LackingError, ProtocolError
from msmp_gui.protocol.registration import ReceivedInvitation, read_invitation
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import Decline
from msmp_gui.protocol.wire.messages.kinds import Kind

_log = logging.getLogger(__name__)

_TOLD_AGAIN = 60.0
_TOLD_KEPT = 256
"""Seconds until people are told the same of somebody again, and of how many that is known."""


@dataclass(frozen=True)
class Reception:
    """Takes it, and tells people; what is refused is dropped."""

    me: Fingerprint
    conferences: Conferences
    directory: Directory
    contacts: Contacts
    invitations: Invitations
    links: Links
    offer: Offer
    publishing: Publishing
    clock: Clock
    notify: Tell
    told: dict[tuple[Fingerprint, str], float] = field(default_factory=dict)
    """When people were told of an invitation that leads nowhere: by whom, and why."""

    def invited(self, group: bytes, body: bytes, sender: Certificate) -> None:
        """Somebody invites this peer, or has it let in where it asked."""
        try:
            invitation = read_invitation(body, group, sender.fingerprint, self.me, self.clock.now())
        except LackingError as error:
            decline = schema.encode(Decline(error.nonce, error.lacks))
            self.contacts.send(sender.fingerprint, pack(group, Kind.DECLINE, decline))
            words = sentence(
                "{name} invites you, and your app cannot join: {reason}",
                name=sender.name,
                reason=displayable_text(str(error)),
            )
            self._tell_once(sender, error.code, words)
            return
        except ProtocolError as error:
            _log.info("refused an invitation: %s", error)
            return
        if not self._may_join(invitation):
            return
        if self.conferences.joining.awaits(invitation):
            self.conferences.join(invitation)
        elif self.conferences.joining.open_to(invitation):
            self.links.invited(group)
            if self.invitations.waits(invitation):
                return  # it came again
            view = self.invitations.add(invitation, self.directory, self.offer.usual)
            # First: who is told of it may answer at once, and must find it.
            self.publishing.publish()
            self.notify(InvitationReceived(view))

    def _may_join(self, invitation: ReceivedInvitation) -> bool:
        """Where the administrator's settings forbid it, the answer is no, and people are told."""
        try:
            self.conferences.check_joining(invitation)
        except CommandError as error:
            words = sentence(
                "{name} invites you, and you cannot join: {reason}",
                name=invitation.inviter.name,
                reason=error,
            )
            self._tell_once(invitation.inviter, error.code, words)
            answer = pack(invitation.group, Kind.DECLINE, self.invitations.decline(invitation))
            self.contacts.send(invitation.inviter.fingerprint, answer)
            return False
        return True

    def _tell_once(self, sender: Certificate, code: str, words: Sentence) -> None:
        """That an invitation leads nowhere: for a while, once of each who sends some."""
        now, what = self.clock.now(), (sender.fingerprint, code)
        if now - self.told.get(what, -_TOLD_AGAIN) < _TOLD_AGAIN:
            return
        while len(self.told) >= _TOLD_KEPT:
            del self.told[next(iter(self.told))]
        self.told[what] = now
        self.notify(CommandFailed(None, code, words))

    def asked(self, session: GroupSession, body: bytes, sender: Certificate) -> None:
        """Somebody asks by a link to be let in."""
        try:
            self.links.asked(session, body, sender)
        except ProtocolError as error:
            _log.info("refused a wish to join: %s", error)

    def turned_away(self, group: bytes, body: bytes, sender: Certificate) -> None:
        """Somebody does not let this peer in."""
        try:
            if self.links.refused(group, sender.fingerprint, body):
                self.publishing.plan()
                return
            reason = self.conferences.joining.turned_away(group, sender.fingerprint, body)
        except ProtocolError as error:
            _log.info("refused a message: %s", error)
            return
        if reason:
            words = sentence(
                "{name} did not let you in: {reason}",
                name=sender.name,
                reason=understood(reason),
            )
            self.notify(CommandFailed(None, "turned_away", words))
