"""What all parts of a member stand on; what only some need is handed to those.

Changes with what each of them has to know, or to reach.
"""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.member.allegiance import Allegiance
from msmp_gui.protocol.member.keys import MemberKeys
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.states import MemberState, MemberStep, StateMachine
from msmp_gui.protocol.timers import Timers


@dataclass(frozen=True)
class Basis:
    """Who this peer is, what it holds and whom it follows, and how it reaches others."""

    me: Identity
    policy: PolicyInForce
    keys: MemberKeys
    machine: StateMachine[MemberState, MemberStep]
    allegiance: Allegiance
    random: Random
    outbox: Outbox
    timers: Timers
