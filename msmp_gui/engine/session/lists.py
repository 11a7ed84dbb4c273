"""Revocation lists for the members of one conference: those that matter to it, and no others."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msmp_gui.engine.session.post import GroupPost
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.protocol.roster import RosterMember
from msmp_gui.protocol.wire.messages.kinds import Kind

Lists = tuple[RevocationList, ...]


def lists_for(vouching: Vouching, member: Member, without: Collection[Fingerprint] = ()) -> Lists:
    """Those that matter to a conference, or would `without` some of its members."""
    people = (each.certificate for each in member.roster if each.fingerprint not in without)
    return vouching.lists_for(member.token.message, people)


def matters(vouching: Vouching, member: Member, der: bytes) -> bool:
    """Whether the list with this DER does."""
    return any(crl.der == der for crl in lists_for(vouching, member))


def hand_out(
    vouching: Vouching, member: Member, joined: Iterable[RosterMember], post: GroupPost
) -> None:
    """To newcomers; those about authorities that came with them, to everybody."""
    newcomers = [each.fingerprint for each in joined]
    before = lists_for(vouching, member, newcomers)
    for crl in lists_for(vouching, member):
        if crl not in before:
            post.send_to_all(Kind.REVOCATION_LIST, crl.der)
            continue
        for fingerprint in newcomers:
            post.send(fingerprint, Kind.REVOCATION_LIST, crl.der)
