"""The parts of a member, put together: which of them needs which others."""

from __future__ import annotations

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.keys.contribution import OwnContributions
from msmp_gui.protocol.member.allegiance import Allegiance
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.catching_up import CatchingUp
from msmp_gui.protocol.member.convergence import Convergence
from msmp_gui.protocol.member.ending import Ending
from msmp_gui.protocol.member.exclusions import Exclusions
from msmp_gui.protocol.member.key_asking import KeyAsking
from msmp_gui.protocol.member.key_following import Followed, KeyFollowing
from msmp_gui.protocol.member.key_intake import KeyIntake
from msmp_gui.protocol.member.keys import MemberKeys
from msmp_gui.protocol.member.other_controllers import OtherControllers
from msmp_gui.protocol.member.refreshing import Refreshing
from msmp_gui.protocol.member.speaking import Speaking
from msmp_gui.protocol.member.split_views import SplitViews
from msmp_gui.protocol.member.stepping_down import SteppingDown
from msmp_gui.protocol.member.term_following import TermFollowing
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.states import MEMBER, MemberState, StateMachine
from msmp_gui.protocol.timers import Timers


class MemberParts:
    """Each is made of what stands above it."""

    def __init__(
        self,
        me: Identity,
        policy: PolicyInForce,
        controller: Certificate,
        random: Random,
        outbox: Outbox,
        *,
        followed: Followed,
    ) -> None:
        group, mine = policy.message.group, me.fingerprint
        self.timers = timers = Timers()
        self.machine = machine = StateMachine(MEMBER, MemberState.JOINING)
        self.keys = keys = MemberKeys(outbox)
        self.convergence = Convergence(group)
        self.exclusions = Exclusions(keys)
        self.allegiance = allegiance = Allegiance(mine, policy, controller, outbox, timers)
        contributions = OwnContributions(group, mine, random)
        split_views = SplitViews(group, allegiance, outbox)
        basis = Basis(me, policy, keys, machine, allegiance, random, outbox, timers)
        self.catching_up = CatchingUp(basis)
        self.asking = KeyAsking(
            basis,
            catching_up=self.catching_up,
            contributions=contributions,
            exclusions=self.exclusions,
        )
        self.others = OtherControllers(
            basis, asking=self.asking, convergence=self.convergence, exclusions=self.exclusions
        )
        self.stepping_down = SteppingDown(basis, asking=self.asking, exclusions=self.exclusions)
        self.terms = TermFollowing(
            basis,
            asking=self.asking,
            catching_up=self.catching_up,
            convergence=self.convergence,
            exclusions=self.exclusions,
            others=self.others,
            stepping_down=self.stepping_down,
        )
        self.refreshing = Refreshing(basis, asking=self.asking, terms=self.terms)
        self.ending = Ending(
            basis,
            asking=self.asking,
            contributions=contributions,
            exclusions=self.exclusions,
            others=self.others,
            terms=self.terms,
        )
        self.following = KeyFollowing(
            basis,
            asking=self.asking,
            catching_up=self.catching_up,
            contributions=contributions,
            convergence=self.convergence,
            split_views=split_views,
            followed=followed,
        )
        self.intake = KeyIntake(
            basis,
            asking=self.asking,
            catching_up=self.catching_up,
            contributions=contributions,
            ending=self.ending,
            following=self.following,
            split_views=split_views,
            terms=self.terms,
        )
        self.speaking = Speaking(basis, intake=self.intake, terms=self.terms)
