"""All conferences of this peer: founded, joined, and those from before the last start."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence

from msmp_gui.engine import errors
from msmp_gui.engine.audit.trail import Note
from msmp_gui.engine.conference_policies import ConferencePolicies
from msmp_gui.engine.joining import Joining
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.managed.offer import Offer
from msmp_gui.engine.sentences import counted, sentence
from msmp_gui.engine.session.dormant import DormantGroup, GroupRecord
from msmp_gui.engine.session.dormant_groups import LONGEST_NAME, DormantGroups
from msmp_gui.engine.session.earlier import EarlierGroups
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.session.lists import lists_for
from msmp_gui.engine.session.post import channel_of, packet
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.engine.snapshot import GroupView
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.events import Outbox, PolicyChanged
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.token import controllers
from msmp_gui.protocol.registration import ReceivedInvitation
from msmp_gui.protocol.wire.messages.kinds import Kind, TermReason
from msmp_gui.storage.groups import GroupRecords
from msmp_gui.transport.base import Transport

_log = logging.getLogger(__name__)

_LONGEST_DRAFT = 100_000
"""Characters; a message can have 8,000, so that what is longer has to be cut by who types it."""


class Conferences:
    """By group id. What a restart needs is kept: who and under which policy, never a key."""

    def __init__(
        self,
        world: SessionWorld,
        transport: Transport,
        records: GroupRecords,
        offer: Offer,
        enforcement: Enforcement,
    ) -> None:
        self.sessions: dict[bytes, GroupSession] = {}
        self._earlier = EarlierGroups(records)
        self.dormant = DormantGroups(world, records, self._earlier, enforcement)
        self.policies = ConferencePolicies(world, offer, enforcement)
        self.joining = Joining(self.sessions, self.dormant)
        self._world = world
        self._transport = transport
        self._records = records
        self._enforcement = enforcement
        self._kept: dict[bytes, GroupRecord] = {}
        self._drafts = records.drafts()

    def __iter__(self) -> Iterator[bytes]:
        """Those that people see: one that was left before the last start is not among them."""
        yield from self._earlier
        yield from (g for g, dormant in self.dormant.items() if not dormant.record.departure)
        yield from self.sessions

    def view_of_before(self, group: bytes) -> GroupView:
        """A conference from before the last start, over or not, as people see it."""
        earlier = group in self._earlier
        return self._earlier.view(group) if earlier else self.dormant.view(group)

    def draft(self, group: bytes) -> str:
        """What this person is typing in a conference, as far as it was kept."""
        return self._drafts.get(group, "")

    def keep_draft(self, group: bytes, text: str) -> None:
        """Keep it, where there is something that could be said there, now or later."""
        session = self.sessions.get(group)
        lives = group in self.dormant if session is None else not session.member.over
        text = text[:_LONGEST_DRAFT]
        if lives and text != self.draft(group):
            self._records.keep_draft(group, text)
            self._drafts[group] = text

    def close(self) -> None:
        """Stop all timers."""
        self.dormant.close()
        for session in self.sessions.values():
            session.close()

    def by_channel(self, channel: bytes) -> GroupSession | None:
        """The session that listens on a channel."""
        return next((s for g, s in self.sessions.items() if channel_of(g) == channel), None)

    # Beginning

    def resume(self) -> None:
        """Go on with the conferences that this peer controlled before the last start."""
        for dormant in self.dormant.begin():
            self.policies.remember(dormant.group, dormant.record.policy)
            self._go_on(dormant)

    def check_joining(self, invitation: ReceivedInvitation) -> None:
        """Whether the administrator's settings allow it. Raises CommandError."""
        now = self._world.clock.now()
        self._enforcement.check_me(self._world.me.certificate, now)
        self._enforcement.check_people((invitation.inviter, invitation.controller), now)
        self._enforcement.check_policy(invitation.token.message)

    def _go_on(self, dormant: DormantGroup) -> None:
        world, outbox = self._world, Outbox()
        member = Member.returning(
            world.me,
            dormant.token,
            dormant.owner,
            world.random,
            outbox,
            roster=dormant.roster,
            standing=dormant.standing,
            put_out=dormant.put_out,
        )
        member.proof = dormant.record.proof
        # Of whom it put out before a restart it has to hear whom others follow.
        named = map(world.certificate_of, controllers(dormant.token.message))
        member.others.know(filter(None, named))
        session = GroupSession(world, member, outbox, beginning=Note("resumed"))
        self._take_up(session)
        session.roles.take_over(TermReason.RESUMPTION, dormant.put_out, dormant.record.invited)
        session.pump()

    def found(
        self,
        name: str,
        people: list[Certificate],
        policy: str,
        deputies: Sequence[Fingerprint] = (),
        suites_of: Callable[[Fingerprint], Sequence[str] | None] = lambda _: None,
        awaited: Sequence[Certificate] = (),
    ) -> bytes:
        """Start a conference with this peer as its controller, and invite people.

        `awaited` are to be invited later; there has to be room for them.

        Under the first suite of the policy that everybody can do, as far as that is known.

        Raises CommandError and PolicyError.
        """
        if not people and not awaited:
            raise errors.bad_value(sentence("Choose at least one person."))
        if not name.strip():
            raise errors.bad_value(sentence("Give the conference a name."))
        world, group = self._world, self._world.random(16)
        me = world.me
        shown = displayable(name, LONGEST_NAME)
        enforcement = self._enforcement
        enforcement.check_me(me.certificate, world.clock.now())
        told = [abilities for p in people if (abilities := suites_of(p.fingerprint)) is not None]
        token = self.policies.first(group, shown, policy, deputies, told)
        enforcement.check_people(people, world.clock.now())
        most = token.operational.max_members
        if len(people) + len(awaited) >= most:
            raise errors.bad_value(
                counted(
                    "The policy allows one person at most: you.",
                    "The policy allows {n} people at most, you among them.",
                    most,
                )
            )
        outbox = Outbox()
        signed_token = sign_token(token, me.signing_key)
        controller = GroupController.founding(
            me, signed_token, world.random, outbox, world.vouching
        )
        founded = Note("founded", by=me.fingerprint, details=_about(controller.member))
        session = GroupSession(world, controller.member, outbox, controller, beginning=founded)
        self.policies.remember(group, policy)
        self._take_up(session)
        session.invite(people)
        return group

    def join(self, invitation: ReceivedInvitation) -> None:
        """Accept an invitation, in place of any session of the same conference before.

        Raises CommandError where the administrator's settings do not allow it.
        """
        self.check_joining(invitation)
        self.joining.accepted(invitation)
        before = self.sessions.pop(invitation.group, None)
        dormant = self.dormant.take(invitation.group)
        if before:
            before.close()
        known = before.member if before else dormant
        standing = known.standing if known else self._earlier.standing(invitation.group)
        put_out = before.member.exclusions.all if before else dormant.put_out if dormant else {}
        world, outbox, now = self._world, Outbox(), self._world.clock.now()
        member = Member.accepting(
            world.me, invitation, world.random, outbox, now, standing, put_out
        )
        if known and known.token.message.edition < member.token.message.edition:
            outbox.tell(PolicyChanged(known.token.message, member.token.message))
        details = {**_about(member), "rejoin": invitation.signed.message.rejoin}
        by = invitation.inviter.fingerprint
        accepted = Note("accepted", world.me.fingerprint, by, details)
        self._take_up(GroupSession(world, member, outbox, beginning=accepted))

    def recipe(self, group: bytes) -> tuple[str, str, list[Fingerprint]]:
        """Name, policy and people of a conference that is to be started anew."""
        session = self.sessions[group]
        me = self._world.me.fingerprint
        others = [m.fingerprint for m in session.member.roster if m.fingerprint != me]
        policy = self.policies.chosen(group) or session.member.token.message.policy
        return session.name, policy, others

    # Ending

    def share(self, person: Fingerprint) -> bool:
        """Whether somebody is, or was asked to be, in a conference with this peer."""
        return any(
            session.member.roster.by_fingerprint(person) or person in session.news.candidates.known
            for session in self.sessions.values()
            if not session.member.over
        ) or any(dormant.may_be_controlled_by(person) for dormant in self.dormant.values())

    def is_over(self, group: bytes) -> bool:
        """Whether nothing holds this peer in a conference any more."""
        session = self.sessions.get(group)
        if session is None:
            return group in self._earlier or group in self.dormant
        return session.member.over

    def forget(self, group: bytes) -> None:
        """Take a conference that is over off the list."""
        session = self.sessions.pop(group, None)
        if session is not None:
            session.close()
            self._transport.leave_channel(channel_of(group))
        self.dormant.take(group)
        self._kept.pop(group, None)
        self._drafts.pop(group, None)
        self._earlier.forget(group)
        self._records.forget(group)

    def leave_dormant(self, dormant: DormantGroup) -> None:
        """Do not come back to a conference from before the last start."""
        if dormant.hosted:
            self.forget(dormant.group)
        else:
            self.keep_draft(dormant.group, "")
            self.dormant.leave(dormant.group)

    def revocation_lists_for(self, person: Fingerprint) -> Iterator[bytes]:
        """Lists that somebody near may not have, as this peer is in a conference with them."""
        told = set[bytes]()
        for group, session in self.sessions.items():
            if not session.member.over and session.member.roster.by_fingerprint(person):
                for crl in lists_for(self._world.vouching, session.member):
                    if crl.der not in told:
                        told.add(crl.der)
                        yield packet(group, Kind.REVOCATION_LIST, crl.der)

    def spread_revocation_list(self, der: bytes) -> None:
        """Pass a list on to everybody in this peer's conferences, and act by it."""
        for session in list(self.sessions.values()):
            session.pass_on_list(der)

    # Keeping

    def keep(self, group: bytes) -> None:
        """Keep what a restart needs, where it changed."""
        session = self.sessions.get(group)
        if session is None:
            return
        member = session.member
        if member.over and not member.untold_departure:
            self._kept.pop(group, None)
            now = self._world.clock.now()
            self._earlier.ended(member, now, hosted=session.hosts)
            return
        if member.over:
            self._earlier.reopen(group)
        record = GroupRecord.of(session, self.policies.chosen(group))
        if record != self._kept.get(group):
            self._records.put(group, record.encode())
            self._kept[group] = record

    def _take_up(self, session: GroupSession) -> None:
        self._earlier.begin_again(session.group)
        self.sessions[session.group] = session
        self._transport.join_channel(channel_of(session.group))
        self.keep(session.group)


def _about(member: Member) -> dict[str, object]:
    """The conference that a log begins with."""
    token = member.token
    return {
        "name": token.message.name,
        "policy": token.message.policy,
        "edition": token.message.edition,
        "token": token.hash.hex(),
        "owner": member.owner.fingerprint.hex(),
        "owner_name": member.owner.name,
    }
