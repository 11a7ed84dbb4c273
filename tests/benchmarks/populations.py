"""Groups of any size, made directly: nobody registered."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.protocol.controller.rekey import Base, RekeyMaker
from msmp_gui.protocol.keys.nodes import SECRET_SIZE
from msmp_gui.protocol.keys.schedule import Epoch, JoinSalt, Root, derive_epoch, root_commitment
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.token import KeyGeneration, PolicyToken
from msmp_gui.protocol.roster import Roster, RosterMember
from msmp_gui.protocol.wire.messages.rekey import EpochContext
from msmp_gui.protocol.wire.signed import Verified
from tests.support.parties import START, everyday

_NUMBER = 1 << 20


@dataclass
class Population:
    """A group as its controller has it; member `leaf` has number `_NUMBER + leaf`."""

    controller: Identity
    token: Verified[PolicyToken]
    tree: KeyTree
    roster: Roster
    epoch: Epoch
    maker: RekeyMaker
    base: Base
    bases: Iterator[Base]
    """The same with another epoch each time: no two rekeys share a context."""

    def number(self, leaf: int) -> int:
        """Of the member at `leaf`."""
        return _NUMBER + leaf


def population(members: int) -> Population:
    """A group of that many, the controller at leaf 0. Their certificates are copies of one."""
    controller = new_identity("Controller", START, os.urandom)[0]
    other = new_identity("Member", START, os.urandom)[0].certificate
    policy = everyday(controller, operational={"key_generation": KeyGeneration.CONTROLLER})
    token: Verified[PolicyToken] = sign_token(policy, controller.signing_key)
    operational = replace(policy.operational, max_members=max(members, 2))
    token = replace(token, message=replace(policy, operational=operational))
    tree = tree_of(members, os.urandom)
    people = [RosterMember(_NUMBER, 0, controller.certificate, 0)]
    people += [RosterMember(_NUMBER + leaf, leaf, other, 1) for leaf in range(1, members)]
    roster = Roster(people)
    root = Root(tree.path(0)[-1].expose())
    context = EpochContext(
        policy.group,
        0,
        _NUMBER,
        4711,
        0,
        token.hash,
        roster.hash,
        root_commitment(policy.group, root),
        (),
        bytes(32),
    )
    epoch = derive_epoch(context, JoinSalt(bytes(32)), root, ())
    base = Base(epoch.number, epoch.context_hash, epoch.init, roster)
    maker = RekeyMaker(controller, PolicyInForce(token, controller.certificate), os.urandom)
    bases = (replace(base, epoch=base.epoch + n) for n in count())
    return Population(controller, token, tree, roster, epoch, maker, base, bases)


def tree_of(members: int, random: Random) -> KeyTree:
    """A key tree whose first leaves are taken."""
    tree = KeyTree()
    height = (members - 1).bit_length()
    widths = [1 << (height - level) for level in range(height + 1)]
    tree._secrets = [bytearray(random(SECRET_SIZE * width)) for width in widths]
    tree._members = [
        array("I", (min(max(members - (node << level), 0), 1 << level) for node in range(width)))
        for level, width in enumerate(widths)
    ]
    return tree
