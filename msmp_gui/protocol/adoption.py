"""People whom another controller of the group let in: this one lets them in as well.

By that controller's word when it steps down; by what was kept before a restart; or by the proof
that a member shows itself, where the controller that admitted it went away and told nobody.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol import schema, signed
from msmp_gui.protocol.errors import MalformedError, PolicyViolationError, StaleError
from msmp_gui.protocol.key_schedule import Epoch
from msmp_gui.protocol.messages import (
    MAX_MESSAGE,
    EpochContext,
    MembershipProof,
    RekeyEvent,
    StepDown,
)
from msmp_gui.protocol.policy_in_force import PolicyInForce
from msmp_gui.protocol.policy_token import controllers
from msmp_gui.protocol.registration import Standing
from msmp_gui.protocol.roster import Member, Roster

_ANY_ATTEMPT = 1 << 32


def prove(event: bytes, roster: Roster, me: Fingerprint) -> bytes:
    """What shows that the signed `event` led to an epoch with this peer in its `roster`.

    Empty where this peer is not in it, or does not know all of it.
    """
    member = roster.by_fingerprint(me)
    if member is None or not roster.complete:
        return b""
    return schema.encode(MembershipProof(event, member.entry, roster.branch(member.leaf)))


class Adoption:
    """Who was let in by others, as one controller knows it."""

    def __init__(
        self,
        me: Fingerprint,
        policy: PolicyInForce,
        standing: Standing,
        current: Epoch | None,
    ) -> None:
        self._me = me
        self._policy = policy
        attempt = current.context.attempt if current else _ANY_ATTEMPT
        self._known = (standing.term, standing.epoch, attempt)
        """From there on, this peer may not know who came and went under other controllers."""
        self._handed_over: set[Fingerprint] = set()
        """Controllers that told who was in when they stepped down."""
        self._people: set[Fingerprint] = set()

    def __contains__(self, fingerprint: Fingerprint) -> bool:
        return fingerprint in self._people

    def vouch(self, people: Iterable[Fingerprint]) -> None:
        """These were let in, or about to be, by somebody who may do so."""
        self._people |= set(people)

    def hand_over(self, by: Fingerprint, message: StepDown, roster: Roster) -> None:
        """Another controller stepped down, and told who is in. Raises MalformedError."""
        theirs = {Member.from_entry(entry).fingerprint for entry in message.roster}
        self.vouch(f for f in theirs if roster.by_fingerprint(f) is None)
        self._handed_over.add(by)

    def check(
        self,
        body: bytes,
        sender: Fingerprint,
        people: Iterable[Certificate],
        put_out: Container[Fingerprint],
    ) -> None:
        """Whether another controller had let `sender` in, after all that this peer knows of.

        `people`: whose certificates are known. Raises RemoteProtocolError.
        """
        proof = schema.decode(MembershipProof, body, limit=MAX_MESSAGE)
        context = signed.peek(RekeyEvent, proof.event).context
        by = self._controller_of(context, people, put_out)
        group = self._policy.message.group
        signed.verify(RekeyEvent, proof.event, by.verifying_key, group)
        member = Member.from_entry(proof.entry)
        leads_to = Roster.hash_from(member, proof.branch)
        if (context.group, context.roster, sender) != (group, leads_to, member.fingerprint):
            msg = "a proof of another's membership"
            raise MalformedError(msg)
        if (context.term, context.epoch, context.attempt) <= self._known:
            # Who was in then, this controller knows: whoever went since must not come back so.
            msg = "a proof of what was before this controller's time"
            raise StaleError(msg)

    def _controller_of(
        self, context: EpochContext, people: Iterable[Certificate], put_out: Container[Fingerprint]
    ) -> Certificate:
        """The number of a term tells whose it is."""
        order = controllers(self._policy.message)
        by = order[context.term % len(order)]
        if by in put_out:
            msg = "a proof by a controller that was put out"
            raise PolicyViolationError(msg)
        if by == self._me or by in self._handed_over:
            msg = "a proof by a controller whose last word is known"
            raise StaleError(msg)
        certificate = next((person for person in people if person.fingerprint == by), None)
        if certificate is None:
            msg = "a proof by a controller that is not known here"
            raise MalformedError(msg)
        return certificate
