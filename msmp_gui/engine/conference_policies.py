"""The policies of this peer's conferences: the first edition of each, and the ones after.

Changes with who may have which policy signed here. `policy_change.py` of the protocol takes a group
from one edition to the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from msmp_gui.engine import errors
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.managed.offer import Offer
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.session.handover import can_take
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.engine.snapshot import Handover
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import PolicyError, fault_in
from msmp_gui.protocol.policy.checks import may_control
from msmp_gui.protocol.policy.in_force import forbidden
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.suites import SUPPORTED, ByPreference, SuiteChooser
from msmp_gui.protocol.policy.text import with_deputies
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.roster import RosterMember


class ConferencePolicies:
    """What is signed here is held against the administrator's settings first."""

    def __init__(self, world: SessionWorld, offer: Offer, enforcement: Enforcement) -> None:
        self._world = world
        self._offer = offer
        self._enforcement = enforcement
        self._suites: SuiteChooser = ByPreference()
        self._chosen: dict[bytes, str] = {}

    def chosen(self, group: bytes) -> str:
        """What this person chose as the policy of a conference; empty where they did not."""
        return self._chosen.get(group, "")

    def remember(self, group: bytes, policy: str) -> None:
        """It was chosen when the conference was founded, perhaps before the last start."""
        self._chosen[group] = policy

    def first(
        self,
        group: bytes,
        name: str,
        policy: str,
        deputies: Sequence[Fingerprint],
        abilities: Sequence[Sequence[str]],
    ) -> PolicyToken:
        """Of a new conference, with its first suite that everybody can do: `abilities`, as far as
        known. Raises CommandError and PolicyError.
        """
        template = self._offer.find(policy)
        self._enforcement.check_suites(template.name, template.suites)
        good_enough = self._enforcement.good_enough(template.suites)
        suite = self._suites.choose(good_enough, [SUPPORTED, *abilities])
        token = template.token(group, name, self._world.me.fingerprint, suite, deputies)
        self._enforcement.check_policy(token)
        return token

    def change(self, session: GroupSession, policy: str) -> None:
        """Take a conference that this peer owns to another policy.

        Raises CommandError and PolicyError.
        """
        self._check_owner(session)
        written_out = "\n" in policy  # a preset leaves open who may host
        template = self._offer.find(policy)
        self._issue(session, template.successor(session.member.policy.next, names_all=written_out))
        self._chosen[session.group] = policy

    def name_deputies(self, session: GroupSession, numbers: Sequence[int]) -> None:
        """Have these members, and nobody else, take over where the host falls silent.

        Raises CommandError and PolicyError.
        """
        self._check_owner(session)
        members = [session.member.roster.by_number(number) for number in numbers]
        first = session.member.token.message.operational.controller
        named = [m.fingerprint for m in members if m is not None and m.fingerprint != first]
        self._issue(session, with_deputies(session.member.policy.next, named))

    def hand_over(self, session: GroupSession, number: int) -> None:
        """Have a member host a conference that this peer hosts, and name it first where it is not.

        Raises CommandError, LocalProtocolError and PolicyError.
        """
        me, token = self._world.me.fingerprint, session.member.policy.next
        member = session.member.roster.by_number(number)
        assert member is not None
        match can_take(session, member.fingerprint, me):
            case Handover.AT_ONCE:
                session.hand_over(number)
            case Handover.ASKS_FIRST:
                deputies = [*token.message.operational.deputies, member.fingerprint]
                self._issue(session, with_deputies(token, deputies), heir=member)
            case _ if member.fingerprint == me:
                raise errors.bad_value(sentence("You host this conference already."))
            case _:
                raise errors.cannot_be_named(member.certificate.name)

    def keep_hosting(self, session: GroupSession) -> None:
        """Do not hand it on: the policy that was proposed for that gives way to one as in force.

        Raises CommandError and PolicyError.
        """
        if session.news.handovers.heir is None:
            raise errors.bad_value(sentence("Nobody waits to host this conference."))
        token = session.member.policy.next
        self._issue(session, with_deputies(token, token.message.operational.deputies))
        session.news.handovers.give_up(self._world.clock.now())

    def check_agreeing(self, session: GroupSession) -> None:
        """Whether a policy that is proposed may be agreed to here. Raises CommandError."""
        proposed = session.member.proposed_policy
        if proposed is not None:
            self._enforcement.check_policy(proposed.message)

    def _check_owner(self, session: GroupSession) -> None:
        owner = session.member.owner
        if owner.fingerprint != self._world.me.fingerprint:
            raise errors.not_owner(owner.name)

    def _issue(
        self, session: GroupSession, new: PolicyToken, heir: RosterMember | None = None
    ) -> None:
        """Sign the next edition of a conference's policy, and have it come into force."""
        self._enforcement.check_policy(new)
        wrong = forbidden(session.member.token.message, new)
        if wrong:
            raise PolicyError(wrong)
        host = session.member.controller
        if not may_control(new, host.fingerprint):
            raise errors.hosts_now(host.name)
        if len(session.member.roster) > new.operational.max_members:
            fault = sentence("more people are in the conference than the policy has room for.")
            raise PolicyError(fault_in("operational.max_members", fault))
        session.change_policy(sign_token(new, self._world.me.signing_key), heir)
