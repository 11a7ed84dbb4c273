"""Conferences that this peer was in when it was stopped, as they are kept between starts.

No key is ever kept. A member asks whoever controls the group to be let in again; a controller
goes on with its group in a new term, for which members give it fresh keys to seal to.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Annotated

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.snapshot import Action, GroupView, Phase, Role
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import MalformedError
from msmp_gui.protocol.policy.in_force import PolicyInForce
from msmp_gui.protocol.policy.signed_token import verify_token
from msmp_gui.protocol.policy.token import PolicyToken, controllers
from msmp_gui.protocol.registration import Standing
from msmp_gui.protocol.roster import Roster, member_of
from msmp_gui.protocol.terms import is_named_later
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import RosterEntry
from msmp_gui.protocol.wire.messages.limits import CertificateDer, Number
from msmp_gui.protocol.wire.messages.membership import Eviction
from msmp_gui.protocol.wire.schema import Blob, Bytes32, Size, Uint32
from msmp_gui.protocol.wire.signed import Verified

if TYPE_CHECKING:
    from msmp_gui.engine.session.group_session import GroupSession

_MAX_RECORD = 2_000_000


@dataclass(frozen=True, slots=True)
class PutOut:
    """Somebody who is no longer in, or goes with the next key."""

    fingerprint: Bytes32
    eviction: Eviction


@dataclass(frozen=True, slots=True)
class GroupRecord:
    """What is kept of a conference under way."""

    policy: Annotated[str, Size(0, 65_536)]
    """What `CreateGroup.policy` was, for starting anew; empty for a member."""
    token: Blob
    """Signed by its owner."""
    owner: CertificateDer
    controller: CertificateDer
    roster: Annotated[tuple[RosterEntry, ...], Size(0, 1024)]
    number: Number
    term: Uint32
    epoch: Uint32
    """The newest that was in use here: nothing of before is ever taken."""
    context: Bytes32
    put_out: Annotated[tuple[PutOut, ...], Size(0, 1024)]
    invited: Annotated[tuple[Bytes32, ...], Size(0, 1024)]
    """Fingerprints of those whom this peer invited, and who may have been let in."""
    departure: Blob
    """Signed, where this peer left and the controller may not have heard of it."""
    proof: Blob
    """Where this peer controlled it, the newest of its terms that a member agreed to."""

    @classmethod
    def of(cls, session: GroupSession, policy: str) -> GroupRecord:
        """Of a conference that began with `policy`, as it is now."""
        member, controller, standing = session.member, session.controller, session.member.standing
        put_out = controller.put_out if controller else member.exclusions.all
        return cls(
            policy,
            member.token.raw,
            member.owner.der,
            member.controller.der,
            member.roster.entries,
            standing.number if member.number is None else member.number,
            standing.term,
            standing.epoch,
            standing.context,
            tuple(PutOut(*gone) for gone in put_out.items()),
            tuple(session.news.candidates.known) if controller else (),
            member.untold_departure,
            member.proof,
        )

    def encode(self) -> bytes:
        """As it is kept."""
        return schema.encode(self)

    @classmethod
    def decode(cls, data: bytes) -> GroupRecord:
        """Raises MalformedError."""
        return schema.decode(cls, _with_proof(data), limit=_MAX_RECORD)


def _with_proof(data: bytes) -> bytes:
    """A record, also as versions kept it that did not note who had agreed to a term of theirs."""
    try:
        values = cbor.decode(data, limit=_MAX_RECORD)
    except DecodingError as error:
        raise MalformedError(str(error)) from error
    if isinstance(values, list) and len(values) == len(fields(GroupRecord)) - 1:
        return cbor.encode([*values, b""])
    return data


@dataclass(frozen=True)
class DormantGroup:
    """A conference from before the last start, read and checked."""

    group: bytes
    record: GroupRecord
    token: Verified[PolicyToken]
    owner: Certificate
    controller: Certificate
    roster: Roster
    named_later: frozenset[Fingerprint] = frozenset()
    """Whom an edition that came after the token lets control the group, as far as they showed it.

    Their word counts, and no more: what they invite to is held against the token.
    """

    @classmethod
    def read(cls, group: bytes, data: bytes) -> DormantGroup:
        """Raises RemoteProtocolError, DecodingError and PolicyError."""
        record = GroupRecord.decode(data)
        owner = Certificate.from_der(record.owner)
        token = verify_token(record.token, owner.verifying_key, group)
        roster = Roster.of(map(member_of, record.roster))
        controller = Certificate.from_der(record.controller)
        return cls(group, record, token, owner, controller, roster)

    @property
    def standing(self) -> Standing:
        """Where this peer stood."""
        record = self.record
        return Standing(record.number, record.term, record.epoch, record.context, restarted=True)

    @property
    def put_out(self) -> dict[Fingerprint, Eviction]:
        """Who is no longer in, or shall not be."""
        return {gone.fingerprint: gone.eviction for gone in self.record.put_out}

    @property
    def hosted(self) -> bool:
        """Whether this peer controlled it."""
        me = self.roster.by_number(self.record.number)
        return me is not None and me.fingerprint == self.controller.fingerprint

    def is_of_another(self, mine: Fingerprint) -> bool:
        """Whether this peer was in it under another key than that."""
        me = self.roster.by_number(self.record.number)
        return me is not None and me.fingerprint != mine

    def may_be_controlled_by(self, fingerprint: Fingerprint) -> bool:
        """Whether the policy lets that peer control the group."""
        return fingerprint in self.may_control

    @property
    def may_control(self) -> frozenset[Fingerprint]:
        """Whose word about the group counts."""
        return self.named_later.union(controllers(self.token.message))

    def is_named_later(self, fingerprint: Fingerprint, new_term: bytes) -> bool:
        """Whether a later edition, which came with a new term, lets that peer control the group."""
        return is_named_later(PolicyInForce(self.token, self.owner), fingerprint, new_term)

    @property
    def controllers(self) -> list[Certificate]:
        """Those whose word about the group counts, as far as they are known."""
        people = [self.controller, self.owner, *(m.certificate for m in self.roster)]
        known = {person.fingerprint: person for person in people}
        return [certificate for f, certificate in known.items() if f in self.may_control]

    def view(self, held_back: Sentence | None = None) -> GroupView:
        """As people see it. `held_back`: why this peer, its host, does not go on with it."""
        waiting = sentence("Waiting for {name} to let you in again.", name=self.controller.name)
        return GroupView(
            self.group.hex(),
            self.token.message.name,
            Role.MEMBER,
            Phase.INTERRUPTED if held_back else Phase.JOINING,
            "",
            (),
            (),
            None,
            (),
            (),
            (),
            frozenset({Action.LEAVE}),
            held_back or waiting,
        )
