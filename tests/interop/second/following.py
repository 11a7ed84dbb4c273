"""How a member gets from one key to the next (MSMP-50 to 54, 71 to 76)."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Callable

from tests.interop.second import crypto, epoch, policy, rekey
from tests.interop.second.admission import Admitted
from tests.interop.second.crypto import NOTHING, Identity, Place, RefusedError
from tests.interop.second.epoch import EpochKeys, Step
from tests.interop.second.grammar import KIND, decode, encode
from tests.interop.second.policy import Group
from tests.interop.second.speech import Conversation

Send = Callable[[int, bytes, bytes | None], None]
"""Sends a message (kind, body) to one fingerprint; None: to everybody in the group."""

Later = Callable[[float, Callable[[], None]], object]
"""Calls something after so many seconds."""


class KeyFollowing(ABC):
    """The keys of a group as one member has them: in use, coming, and the one before."""

    def __init__(self, me: Identity, group: Group, send: Send, later: Later) -> None:
        self.me = me
        self.group = group.id
        self.number = -1
        self.active: Step | None = None
        self.coming: Step | None = None
        self.before: Step | None = None
        self.send = send
        self.speech = Conversation(self)
        self._bound = group
        self._later = later
        self._contributions: dict[bytes, bytes] = {}
        self._early: list[tuple[int, bytes]] = []

    @abstractmethod
    def receive(self, kind: int, body: bytes, sender: bytes) -> None:
        """Take a message of the group, from the link to `sender`.

        Raises RefusedError, MalformedError; then nothing has changed.
        """

    @property
    def controller(self) -> bytes:
        """The fingerprint of who makes the keys."""
        return crypto.fingerprint_of(self._bound.controller)

    @property
    def leaf(self) -> int:
        """This member's place in the key tree."""
        assert self.active is not None
        return self.active.path.leaf

    @property
    def may_send(self) -> bool:
        """There is a key to send under (MSMP-74, 75)."""
        urgent = self.coming is not None and self.coming.event.urgent
        return self.active is not None and not urgent

    def sign(self, kind: int, message: bytes, to: bytes | None = None) -> bytes:
        """A message signed for the group, or for one in it."""
        return self.me.sign(Place(kind, self.group, to), message)

    def keep(self, kind: int, body: bytes) -> None:
        """Keep what came before what it belongs to."""
        self._early = [*self._early, (kind, body)][-64:]

    def enter(self, admitted: Admitted) -> None:
        """Go to work on the epoch that a key download leads to. Raises RefusedError."""
        policy.check(admitted.bound.token, admitted.event, admitted.body, admitted.roster)
        self._take_up(admitted.step(), admitted.number)

    def _on_event(self, signed: bytes) -> None:
        event = decode("RekeyEvent", self._from_controller(KIND["REKEY_EVENT"], signed))
        context, coming = event.context, self.coming
        h = epoch.context_hash(context)
        if self._repeat(h):
            return
        if coming and coming.keys and context.previous == coming.context:
            self._activate(coming)  # the controller goes on from it
        now = rekey.check_place(event, self.active, self.coming)
        step = rekey.step_after(now, event, self._bound)
        self._take_up(step, self.number)

    def _take_up(self, step: Step, number: int) -> None:
        """Show this member's contribution, where it is one of those that count."""
        mine = step.commitments.get(number)
        if mine is not None:
            if mine not in self._contributions:
                raise RefusedError("a commitment that is not this member's")
            shown = step.contributions[number] = self._contributions.pop(mine)
            sealed = crypto.seal_once(step.key("reveal", number), shown)
            reveal = encode("Reveal", number=number, context=step.context, sealed=sealed)
            self._say(step, KIND["REVEAL"], reveal)
            step.reveals[number] = step.said[-1][1]
        self.coming, self.number = step, number
        self._derive(step)
        self._catch_up()

    def _on_reveal(self, signed: bytes) -> None:
        step = self.coming
        reveal = decode("Reveal", crypto.content_of(signed))
        if step is None or reveal.context != step.context:
            self.keep(KIND["REVEAL"], signed)
            return
        holder = step.holder(reveal.number)
        crypto.verify(Place(KIND["REVEAL"], self.group), holder, signed)
        shown = crypto.open_once(step.key("reveal", reveal.number), reveal.sealed)
        made = epoch.commitment(self.group, crypto.fingerprint_of(holder), shown)
        if step.commitments.get(reveal.number) != made:
            raise RefusedError("not the contribution that was committed to")
        step.contributions[reveal.number] = shown
        step.reveals[reveal.number] = signed
        self._derive(step)

    def _derive(self, step: Step) -> None:
        """Make the keys as soon as every contribution is there, and say so."""
        if step.keys is not None or set(step.commitments) != set(step.contributions):
            return
        contributions = [step.contributions[number] for number in step.commitments]
        step.keys = EpochKeys.derive(step.salt, step.path.root, contributions, step.context)
        context = step.event.context
        ack = encode(
            "EpochAck",
            number=self.number,
            term=context.term,
            epoch=context.epoch,
            attempt=context.attempt,
            context=step.context,
            tag=step.keys.tag(self.number),
            commitment=self._commit(),
            audit=[0, NOTHING],
        )
        step.confirmed.add(self.number)
        self._say(step, KIND["EPOCH_ACK"], ack)
        self._catch_up()

    def _say(self, step: Step, kind: int, message: bytes) -> None:
        step.said.append((kind, self.sign(kind, message)))
        self.send(*step.said[-1], None)

    def _repeat(self, context: bytes) -> bool:
        """Somebody missed what was said of an epoch (MSMP-76); whether it is known."""
        known = [step for step in (self.coming, self.active) if step and step.context == context]
        for kind, body in known[0].said if known else []:
            self.send(kind, body, None)
        return bool(known)

    def _commit(self) -> bytes:
        """The commitment to a fresh contribution."""
        contribution = os.urandom(32)
        committed = epoch.commitment(self.group, self.me.fingerprint, contribution)
        self._contributions[committed] = contribution
        return committed

    def _on_ack(self, signed: bytes) -> None:
        ack = decode("EpochAck", crypto.content_of(signed))
        for step in filter(None, (self.coming, self.active)):
            if ack.context == step.context and step.keys is not None:
                crypto.verify(Place(KIND["EPOCH_ACK"], self.group), step.holder(ack.number), signed)
                if ack.tag != step.keys.tag(ack.number):
                    raise RefusedError("tag")
                step.confirmed.add(ack.number)
                step.next_commitments[ack.number] = ack.commitment
                return
        self.keep(KIND["EPOCH_ACK"], signed)

    def _on_activate(self, signed: bytes) -> None:
        activate = decode("Activate", self._from_controller(KIND["ACTIVATE"], signed))
        step = self.coming
        if step is None or activate.context != step.context:
            return
        for reveal in activate.reveals:
            if step.keys is None:
                self._on_reveal(reveal)
        if step.keys is None:
            raise RefusedError("contributions are missing")
        # In the controller's own time, so that no clock need be right (MSMP-74).
        wait = min(max(0, activate.at - activate.sent), self._bound.token.rekey.changeover)
        if wait:
            self._later(wait / 1000, lambda: self._activate(step))
        else:
            self._activate(step)

    def _activate(self, step: Step) -> None:
        if self.coming is not step:
            return
        self.before, self.active, self.coming = self.active, step, None
        self._bound = step.bound
        self._later(step.event.overlap / 1000, lambda: self._forget_before(step))
        self.speech.enter(step)
        self._catch_up()

    def _forget_before(self, step: Step) -> None:
        if self.active is step:
            self.before = None

    def _from_controller(self, kind: int, signed: bytes, recipient: bytes | None = None) -> bytes:
        return crypto.verify(Place(kind, self.group, recipient), self._bound.controller, signed)

    def _catch_up(self) -> None:
        """Look again at what came too early."""
        early, self._early = self._early, []
        for kind, body in early:
            self.receive(kind, body, b"")
