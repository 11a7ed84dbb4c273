"""The parts of a controller, put together: which of them needs which others."""

from __future__ import annotations

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.controller.admission import Admission
from msmp_gui.protocol.controller.answering import Answering
from msmp_gui.protocol.controller.arrivals import Arrivals
from msmp_gui.protocol.controller.basis import Basis
from msmp_gui.protocol.controller.evictions import Evictions
from msmp_gui.protocol.controller.handing_over import HandingOver
from msmp_gui.protocol.controller.key_change import KeyChange
from msmp_gui.protocol.controller.key_requests import KeyRequests
from msmp_gui.protocol.controller.merging import Merging
from msmp_gui.protocol.controller.other_parts import OtherParts
from msmp_gui.protocol.controller.policy_change import PolicyChange
from msmp_gui.protocol.controller.presence import Presence
from msmp_gui.protocol.controller.putting_out import PuttingOut
from msmp_gui.protocol.controller.rivalry import Rivalry
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.controller.term_change import TermChange
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.protocol.timers import Timers


class ControllerParts:
    """Each is made of what stands above it; a few lead to what stands below."""

    def __init__(
        self,
        me: Identity,
        member: Member,
        tree: KeyTree,
        random: Random,
        outbox: Outbox,
        vouching: Vouching,
    ) -> None:
        self.timers = timers = Timers()
        self.evictions = evictions = Evictions(me, member.group, outbox)
        self.presence = presence = Presence(me.fingerprint, member, evictions)
        self.other_parts = OtherParts()
        basis = Basis(
            me, member, evictions, presence, self.other_parts, vouching, random, outbox, timers
        )
        self.admission = Admission(
            me,
            member.policy,
            random,
            outbox,
            controller=lambda: me.certificate,
            vouching=vouching,
            approves=True,
        )
        self.succession = Succession(basis, begin=self._begin_term)
        requests = KeyRequests(self.admission, self.succession)
        self.change = KeyChange(
            basis, tree, requests=requests, succession=self.succession, put_out=self._put_out
        )
        self.policy_change = PolicyChange(
            basis, admission=self.admission, change=self.change, put_out=self._put_out
        )
        self.handing_over = HandingOver(
            basis, admission=self.admission, change=self.change, succession=self.succession
        )
        self.term_change = TermChange(
            basis, change=self.change, handing_over=self.handing_over, succession=self.succession
        )
        self.putting_out = PuttingOut(
            basis,
            change=self.change,
            policy_change=self.policy_change,
            requests=requests,
            succession=self.succession,
            term_change=self.term_change,
        )
        self.arrivals = Arrivals(
            basis,
            admission=self.admission,
            change=self.change,
            requests=requests,
            succession=self.succession,
            evict=self.putting_out.evict,
        )
        self.merging = Merging(
            basis,
            change=self.change,
            succession=self.succession,
            evict=self.putting_out.evict,
        )
        self.rivalry = Rivalry(
            basis,
            change=self.change,
            succession=self.succession,
            begin_term=self.term_change.propose,
        )
        self.answering = Answering(
            basis,
            arrivals=self.arrivals,
            change=self.change,
            merging=self.merging,
            policy_change=self.policy_change,
            requests=requests,
            succession=self.succession,
        )

    # Which lead below

    def _begin_term(self, now: float) -> None:
        self.term_change.begin(now)

    def _put_out(self, number: int, reason: str, now: float) -> None:
        self.putting_out.remove(number, reason, now)
