"""What this peer's person agreed to: which invitations are accepted for them, which are news."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from msmp_gui.engine.session.dormant_groups import DormantGroups
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable_text
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.comparison import compare
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.registration import ReceivedInvitation
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import JoinRefused
from msmp_gui.protocol.wire.messages.kinds import EvictionCause
from msmp_gui.protocol.wire.messages.membership import Eviction

_ACCEPTED_KEPT = 256


class Joining:
    """Of conferences by group id. `sessions` are those that this peer is in, or was."""

    def __init__(self, sessions: Mapping[bytes, GroupSession], dormant: DormantGroups) -> None:
        self._sessions = sessions
        self._dormant = dormant
        self._wishes: dict[bytes, Fingerprint] = {}
        """Conferences that this peer's person asked to be let into, and whom."""
        self._accepted: deque[bytes] = deque(maxlen=_ACCEPTED_KEPT)
        """Hashes of the newest invitations that were accepted; each is answered once."""

    def wish(self, group: bytes, person: Fingerprint) -> bool:
        """Ask `person` to be let in; False where this peer is in."""
        session = self._sessions.get(group)
        if session is not None and not session.member.over:
            return False
        self._wishes[group] = person
        return True

    def turned_away(self, group: bytes, person: Fingerprint, body: bytes) -> str:
        """Why a wish is not granted; empty where none was made. Raises MalformedError."""
        reason = schema.decode(JoinRefused, body, limit=4096).reason
        if self._wishes.get(group) != person:
            return ""
        del self._wishes[group]
        return displayable_text(reason)

    def accepted(self, invitation: ReceivedInvitation) -> None:
        """This peer's person agreed to it, now or before, and has what they wished for."""
        self._accepted.append(invitation.signed.hash)
        if self._is_wished(invitation):
            del self._wishes[invitation.group]

    def _is_wished(self, invitation: ReceivedInvitation) -> bool:
        return self._wishes.get(invitation.group) == invitation.inviter.fingerprint

    def awaits(self, invitation: ReceivedInvitation) -> bool:
        """Whether this peer agreed before: it waits for the key, or was a member and lost it.

        Not to an invitation of somebody whom it knows to be out: its user decides about that.
        """
        if self._is_wished(invitation):
            return True
        rejoin = invitation.signed.message.rejoin
        session = self._sessions.get(invitation.group)
        dormant = self._dormant.get(invitation.group) if rejoin else None
        if session is not None and not session.member.over:
            member = session.member
            if invitation.signed.hash in self._accepted:
                return False  # it came again, or late: there was a newer one
            waits = _waits(member, invitation)
            known_out = _is_out(invitation, member.exclusions.all)
            follows = not known_out and _may_follow(member.token.message, invitation)
            return (rejoin or waits) and follows
        return (
            dormant is not None
            and not dormant.record.departure
            and dormant.may_be_controlled_by(invitation.controller.fingerprint)
            and dormant.owner.fingerprint == invitation.owner.fingerprint
            and not _is_out(invitation, dormant.put_out)
            and _may_follow(dormant.token.message, invitation)
        )

    def open_to(self, invitation: ReceivedInvitation) -> bool:
        """Whether an invitation is news: not to a conference that this peer is in.

        Who waits for a key, or uses one alone that the host gave up, may be asked again, under a
        weaker policy than the one agreed to, or by somebody of whom it knows that they were put
        out.
        """
        session = self._sessions.get(invitation.group)
        if session is None or session.member.over:
            return True
        member, new = session.member, invitation.token.message
        if member.state is MemberState.JOINING and _is_out(invitation, member.exclusions.all):
            return invitation.signed.hash not in self._accepted
        later = new.edition > member.token.message.edition and invitation.owner == member.owner
        return later and (
            member.alone or member.state in (MemberState.JOINING, MemberState.INSTALLING)
        )


def _is_out(invitation: ReceivedInvitation, put_out: Mapping[Fingerprint, Eviction]) -> bool:
    """Whether who invites is out; but an owner that was removed by hand may come back."""
    for person in {invitation.inviter.fingerprint, invitation.controller.fingerprint}:
        eviction = put_out.get(person)
        owns = person == invitation.owner.fingerprint
        if eviction and not (owns and eviction.cause is EvictionCause.REMOVAL):
            return True
    return False


def _waits(member: Member, invitation: ReceivedInvitation) -> bool:
    """Whether this peer is on its way in, and is invited once more by who can let it in."""
    if member.state is MemberState.INSTALLING:
        # Its controller gave up the key that this peer was sent.
        return invitation.inviter.fingerprint == member.controller.fingerprint
    by_another = member.asking.waits_for_who_decides(invitation)
    return member.state is MemberState.JOINING and not by_another


def _may_follow(policy: PolicyToken, invitation: ReceivedInvitation) -> bool:
    """Whether who agreed to `policy` need not be asked about the invitation's."""
    new = invitation.token.message
    if new == policy:
        return True
    differences = compare(policy, new)
    return new.edition > policy.edition and not any(each.weakens for each in differences)
