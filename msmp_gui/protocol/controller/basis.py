"""What all parts of a controller stand on; what only some need is handed to those.

Changes with what each of them has to know, or to reach.
"""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.controller.evictions import Evictions
from msmp_gui.protocol.controller.other_parts import OtherParts
from msmp_gui.protocol.controller.presence import Presence
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.protocol.timers import Timers


@dataclass(frozen=True)
class Basis:
    """Who this peer is, who is there, out, or elsewhere, and how it reaches others."""

    me: Identity
    member: Member
    """The controller's own."""
    evictions: Evictions
    presence: Presence
    other_parts: OtherParts
    vouching: Vouching
    random: Random
    outbox: Outbox
    timers: Timers
