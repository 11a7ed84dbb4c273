"""A group's controller: invites, admits, changes the key, puts out, ends (MSMP-30 to 80)."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from tests.interop.second import crypto, key_change, policy
from tests.interop.second.admission import digest
from tests.interop.second.crypto import Identity, KemKey, Place, RefusedError
from tests.interop.second.epoch import Step
from tests.interop.second.following import Later, Send
from tests.interop.second.grammar import KIND, decode, dumps, encode, plain
from tests.interop.second.key_change import CAUSE, KeyChange, Plan, Request
from tests.interop.second.key_tree import KeyTree
from tests.interop.second.member import Member
from tests.interop.second.policy import Group
from tests.interop.second.tree import SECRET

_PATIENCE = 1.0
"""Seconds to wait for contributions (MSMP-54)."""


class Host:
    """Controls a group, and runs a member of its own that follows it."""

    def __init__(self, me: Identity, name: str, send: Send, later: Later) -> None:
        self.me = me
        self.group = os.urandom(16)
        self._send, self._later = send, later
        token = policy.everyday(self.group, name, me.fingerprint)
        signed = self._sign("POLICY_TOKEN", dumps(plain(token)))
        self._bound = Group(self.group, token, signed, me.certificate, me.certificate)
        self._kem = KemKey()
        self._invited: dict[bytes, tuple[bytes, bytes]] = {}
        self._answered: set[bytes] = set()
        self._requests: list[Request] = []
        self._out: dict[int, int] = {}
        self._notices: dict[bytes, bytes] = {}
        self._numbers = 1
        self._under_way: tuple[Plan, KeyChange] | None = None
        self._tree = KeyTree(0, {(0, 0): os.urandom(SECRET)}, frozenset({0}))
        self.member = Member(me, self._bound, self._say, later)
        self.member.found(key_change.first(me, self._bound, self._tree))

    # ---- what people do

    def invite(self, fingerprint: bytes) -> None:
        """Ask somebody in."""
        nonce = os.urandom(16)
        invitation = encode(
            "Invitation",
            token=self._bound.signed,
            certificate=self.me.certificate,
            owner=None,
            controller=None,
            kem_key=self._kem.public,
            nonce=nonce,
            life=600_000,
            others=[],
            rejoin=False,
        )
        signed = self._sign("INVITATION", invitation, fingerprint)
        self._invited[fingerprint] = nonce, signed
        self._send(KIND["INVITATION"], signed, fingerprint)

    def put_out(self, fingerprint: bytes, cause: str = "REMOVAL") -> None:
        """Put somebody out."""
        number = next(
            number
            for number, entry in self._active.roster.items()
            if crypto.fingerprint_of(entry.certificate) == fingerprint
        )
        self._out[number] = int(CAUSE[cause])
        by = number if cause == "DEPARTURE" else 0
        notice = encode(
            "EvictionNotice", number=number, cause=CAUSE[cause], reason="", declared_by=by, since=0
        )
        self._notices[fingerprint] = self._sign("EVICTION_NOTICE", notice, fingerprint)
        self._send(KIND["EVICTION_NOTICE"], self._notices[fingerprint], fingerprint)
        self.change_key(cause)

    def end(self) -> None:
        """End the group for all."""
        message = self._sign("GROUP_END", encode("GroupEnd", epoch=self._active.epoch))
        self._say(KIND["GROUP_END"], message, None)
        self.member.receive(KIND["GROUP_END"], message, self.me.fingerprint)

    def change_key(self, reason: str = "DEMAND") -> None:
        """A key for everybody, with all that waits; it comes later where one is under way."""
        if self._under_way is None:
            joining = dict(enumerate(self._requests, start=self._numbers))
            self._numbers += len(joining)
            self._launch(Plan(self._active, self._tree, reason, self._out, joining, attempt=0))
            self._requests, self._out = [], {}

    # ---- what comes

    def receive(self, kind: int, body: bytes, sender: bytes) -> None:
        """A message from the link to `sender`. Raises RefusedError, MalformedError."""
        takes: dict[int, Callable[[bytes, bytes], None]] = {
            KIND["REQUEST_TO_JOIN"]: self._on_request,
            KIND["DEPARTURE"]: self._on_departure,
        }
        if kind in takes:
            takes[kind](body, sender)
        else:
            self.member.receive(kind, body, sender)
            self._go_on()

    def _on_request(self, body: bytes, sender: bytes) -> None:
        outer = decode("SealedRequest", body)
        if outer.nonce in self._answered:  # the same request again gets the same answer
            download = self._under_way and self._under_way[1].downloads.get(sender)
            if download:
                self._send(KIND["KEY_DOWNLOAD"], download, sender)
            return
        nonce, invitation = self._invited.get(sender, (b"", b""))
        if outer.nonce != nonce:
            raise RefusedError("an answer to no invitation")
        info = dumps(["MSMP1 request to join", digest(invitation)])
        signed = self._kem.open(outer.sealed, info)
        request = decode("RequestToJoin", crypto.content_of(signed))
        place = Place(KIND["REQUEST_TO_JOIN"], self.group, self.me.fingerprint)
        crypto.verify(place, request.certificate, signed)
        answers = [digest(invitation), digest(signed)]
        if request.invitation != answers[0] or crypto.fingerprint_of(request.certificate) != sender:
            raise RefusedError("an answer to something else")
        del self._invited[sender]
        self._answered.add(nonce)
        self._requests.append(
            Request(request.certificate, request.kem_key, request.commitment, nonce, answers)
        )
        # Who asks within the window shares the key (MSMP-35).
        self._later(self._bound.token.rekey.batch_window / 1000, self._admit)

    def _admit(self) -> None:
        if self._requests:
            self.change_key("JOIN")

    def _on_departure(self, signed: bytes, sender: bytes) -> None:
        if sender in self._notices:  # who leaves says so until it is confirmed
            self._send(KIND["EVICTION_NOTICE"], self._notices[sender], sender)
            return
        number = decode("Departure", crypto.content_of(signed)).number
        place = Place(KIND["DEPARTURE"], self.group, self.me.fingerprint)
        crypto.verify(place, self._active.holder(number), signed)
        self.put_out(sender, "DEPARTURE")

    # ---- the key

    def _launch(self, plan: Plan) -> None:
        change = key_change.make(self.me, self._bound, plan)
        self._under_way = plan, change
        for to, download in change.downloads.items():
            self._send(KIND["KEY_DOWNLOAD"], download, to)
        self._say(KIND["REKEY_EVENT"], change.event, None)
        self.member.receive(KIND["REKEY_EVENT"], change.event, self.me.fingerprint)
        self._later(_PATIENCE, lambda: self._lose_patience(plan))
        self._go_on()

    def _lose_patience(self, plan: Plan) -> None:
        """Go on without who is silent: who shows nothing, or does not confirm."""
        coming = self.member.coming
        if coming is None or self._under_way is None or self._under_way[0] is not plan:
            return
        if coming.keys is None:
            again = Plan(
                plan.base, plan.tree, plan.reason, plan.out, plan.joining, plan.attempt + 1
            )
            self._launch(again)
        else:
            self._activate(coming)

    def _go_on(self) -> None:
        """Activate, as soon as everybody showed that they have the key (MSMP-73)."""
        coming = self.member.coming
        if (
            coming
            and coming.keys
            and (coming.event.urgent or coming.confirmed == set(coming.roster))
        ):
            self._activate(coming)

    def _activate(self, step: Step) -> None:
        assert self._under_way is not None
        now = time.time_ns() // 1_000_000
        activate = encode(
            "Activate",
            context=step.context,
            epoch=step.epoch,
            at=now,
            sent=now,
            reveals=list(step.reveals.values()),
        )
        signed = self._sign("ACTIVATE", activate)
        self._tree, self._under_way = self._under_way[1].tree, None
        self._say(KIND["ACTIVATE"], signed, None)
        self.member.receive(KIND["ACTIVATE"], signed, self.me.fingerprint)
        if self._requests or self._out:
            self._later(0, self.change_key)

    # ---- helpers

    @property
    def _active(self) -> Step:
        assert self.member.active is not None
        return self.member.active

    def _sign(self, kind: str, message: bytes, to: bytes | None = None) -> bytes:
        return self.me.sign(Place(KIND[kind], self.group, to), message)

    def _say(self, kind: int, body: bytes, to: bytes | None) -> None:
        """To one; or to those who are in, and who will be."""
        steps = [step for step in (self.member.active, self.member.coming) if step]
        people = {crypto.fingerprint_of(e.certificate) for s in steps for e in s.roster.values()}
        for each in people if to is None else {to}:
            self._send(kind, body, each)
