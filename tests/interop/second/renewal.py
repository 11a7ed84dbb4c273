"""A member's own keys asked for anew; in a new term, also its agreement to it (MSMP-110 to 113)."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from tests.interop.second import admission, crypto
from tests.interop.second.admission import Admitted, digest
from tests.interop.second.crypto import NOTHING, Identity, KemKey, Place, RefusedError
from tests.interop.second.epoch import Step
from tests.interop.second.grammar import KIND, Fields, decode, encode
from tests.interop.second.policy import Group

_PLACES = 64


@dataclass(frozen=True)
class Renewal:
    """A request that waits for its answer."""

    bound: Group
    """With the controller who is asked."""
    term: int
    kem: KemKey
    signed: bytes

    @property
    def to(self) -> bytes:
        """Whom to ask."""
        return crypto.fingerprint_of(self.bound.controller)

    def open(self, body: bytes, me: Identity) -> Admitted:
        """The keys that answer it. Raises RefusedError, MalformedError."""
        answers = [NOTHING, digest(self.signed)]
        admitted = admission.read_download(body, self.kem, me, self.bound, answers)
        if admitted.event.context.term != self.term:
            raise RefusedError("keys of another term")
        return admitted


def ask(
    me: Identity, bound: Group, number: int, now: Step, term: int, commitment: bytes
) -> Renewal:
    """Ask the controller of a term for keys; `now`: the newest epoch that this member has."""
    kem = KemKey()
    message = encode(
        "KeyRefresh",
        number=number,
        term=term,
        epoch=now.epoch,
        context=now.context,
        restarted=False,
        kem_key=kem.public,
        commitment=commitment,
        nonce=os.urandom(16),
        chain=[],
        policy=bound.signed,
        put_out=[],
    )
    place = Place(KIND["KEY_REFRESH"], bound.id, crypto.fingerprint_of(bound.controller))
    return Renewal(bound, term, kem, me.sign(place, message))


def proposed(signed: bytes, bound: Group, now: Step) -> tuple[Fields, Group]:
    """A proposal of a term, and the group under who makes it (MSMP-111). Raises RefusedError."""
    proposal = decode("NewTerm", crypto.content_of(signed))
    holders = [entry.certificate for entry in now.roster.values()]
    by = [c for c in holders if crypto.fingerprint_of(c) == proposal.controller]
    places = bound.token.operational.places
    place = proposal.term % _PLACES
    again = proposal.term == now.term and by == [bound.controller]  # shows who agreed (MSMP-114)
    new = again or proposal.term > now.term
    if not by or not new or places[place : place + 1] != [proposal.controller]:
        raise RefusedError("a term that is not this one's to propose")
    crypto.verify(Place(KIND["NEW_TERM"], bound.id), by[0], signed)
    operational = bound.token.operational
    if proposal.controller not in (operational.controller, *operational.deputies):
        raise RefusedError("somebody who may not control the group")
    return proposal, replace(bound, controller=by[0])
