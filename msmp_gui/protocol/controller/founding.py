"""The first epoch of a group: the controller alone."""

from __future__ import annotations

from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.keys.nodes import UpdateContext
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.schedule import (
    InitSecret,
    context_hash,
    derive_epoch,
    join_salt,
    root_commitment,
)
from msmp_gui.protocol.keys.tree import KeyTree
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.roster import Roster, RosterMember, first_number
from msmp_gui.protocol.wire.messages.rekey import EpochContext
from msmp_gui.protocol.wire.signed import Verified

_NOTHING = bytes(32)
"""Stands for the epoch before the first."""


def found(
    me: Identity, token: Verified[PolicyToken], tree: KeyTree, random: Random, outbox: Outbox
) -> Member:
    """The controller's member in epoch 0; `tree` is seated with it."""
    group = token.message.group
    update = tree.update((), (0,), UpdateContext(group, 0, 0, 0), random)
    tree.apply(update)
    number = first_number(0)
    roster = Roster.of([RosterMember(number, 0, me.certificate, 0)])
    commitment = root_commitment(group, update.root)
    context = EpochContext(
        group, 0, number, 0, 0, token.hash, roster.hash, commitment, (), _NOTHING
    )
    salt = join_salt(InitSecret(_NOTHING), context_hash(context))
    epoch = derive_epoch(context, salt, update.root, ())
    path = MemberPath(0, tree.path(0))
    return Member.founding(me, token, random, outbox, path=path, epoch=epoch, roster=roster)
