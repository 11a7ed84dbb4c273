"""A member of a group: what comes to it, whom it follows, and how it goes (MSMP-80, 110 to 119)."""

from __future__ import annotations

from tests.interop.second import crypto, epoch, policy, rekey, renewal
from tests.interop.second.admission import Candidate
from tests.interop.second.crypto import Identity, RefusedError
from tests.interop.second.epoch import Step
from tests.interop.second.following import KeyFollowing, Later, Send
from tests.interop.second.grammar import KIND, constants, decode, encode
from tests.interop.second.policy import Group
from tests.interop.second.renewal import Renewal


class Member(KeyFollowing):
    """One member in one group."""

    def __init__(self, me: Identity, group: Group, send: Send, later: Later) -> None:
        super().__init__(me, group, send, later)
        self.over: str | None = None
        self._renewal: Renewal | None = None
        self._successor: tuple[int, bytes] | None = None
        self._alone = False

    @classmethod
    def joining(cls, candidate: Candidate, send: Send, later: Later) -> Member:
        """Somebody who was invited, to be given keys."""
        member = cls(candidate.me, candidate.bound, send, later)
        member._contributions[candidate.commitment] = candidate.contribution
        return member

    def found(self, step: Step) -> None:
        """Begin alone, as the controller's own member."""
        self.number, self.active = 0, step
        self.speech.enter(step)

    def receive(self, kind: int, body: bytes, sender: bytes) -> None:
        """Take a message of the group, from the link to `sender`.

        Raises RefusedError, MalformedError; then nothing has changed.
        """
        takes = {
            KIND["KEY_DOWNLOAD"]: self._on_download,
            KIND["REKEY_EVENT"]: self._on_event,
            KIND["NEW_TERM"]: self._on_new_term,
            KIND["STEP_DOWN"]: self._on_step_down,
            KIND["POLICY_TOKEN"]: self._on_policy,
            KIND["REVEAL"]: self._on_reveal,
            KIND["EPOCH_ACK"]: self._on_ack,
            KIND["ACTIVATE"]: self._on_activate,
            KIND["PAYLOAD"]: self.speech.take,
            KIND["REPAIR_REQUEST"]: lambda asked: self.speech.answer(asked, sender),
            KIND["EVICTION_NOTICE"]: self._on_notice,
            KIND["GROUP_END"]: self._on_end,
        }
        if kind in takes and self.over is None:
            takes[kind](body)

    def ask_for_new_keys(self) -> None:
        """Have this member's own keys renewed (MSMP-110)."""
        assert self.active is not None
        self._ask(self._bound, self.active.term)

    def controller_lost(self) -> None:
        """The controller is not heard any more."""
        self._alone = True

    def _ask(self, bound: Group, term: int) -> None:
        now = self.active
        assert now is not None
        if self._renewal is None or self._renewal.term != term:
            self._renewal = renewal.ask(self.me, bound, self.number, now, term, self._commit())
        self.send(KIND["KEY_REFRESH"], self._renewal.signed, self._renewal.to)

    def _on_new_term(self, signed: bytes) -> None:
        if self.active is None:
            raise RefusedError("no key yet")
        proposal, bound = renewal.proposed(signed, self._bound, self.active)
        if proposal.term == self.active.term:
            return  # it has begun
        named = (proposal.term, proposal.controller) == self._successor
        if not (self._alone or named or bound == self._bound):
            raise RefusedError("a term while the controller is there")
        self._ask(bound, proposal.term)

    def _on_step_down(self, signed: bytes) -> None:
        notice = decode("StepDown", self._from_controller(KIND["STEP_DOWN"], signed))
        self._successor = notice.term, notice.controller

    def _on_policy(self, signed: bytes) -> None:
        """The policy is to change, and this member's user is asked: who agrees (MSMP-27)."""
        token_hash = policy.next_edition(self._bound, signed).token_hash
        message = encode("PolicyConsent", number=self.number, policy=token_hash)
        consent = self.sign(KIND["POLICY_CONSENT"], message, self.controller)
        self.send(KIND["POLICY_CONSENT"], consent, self.controller)

    def _on_download(self, body: bytes) -> None:
        event = decode("RekeyEvent", crypto.content_of(decode("SealedDownload", body).event))
        if self._repeat(epoch.context_hash(event.context)):
            return
        if self._renewal is None:
            raise RefusedError("keys that nobody asked for")
        admitted = self._renewal.open(body, self.me)
        if admitted.number != self.number:
            raise RefusedError("another's number")
        rekey.check_place(admitted.event, self.active, self.coming)
        self._bound, self._alone = self._renewal.bound, False
        self.enter(admitted)
        self._renewal = self._successor = None

    def leave(self) -> None:
        """Leave the group; it is over when the controller confirms it with a notice."""
        to = crypto.fingerprint_of(self._bound.controller)
        message = encode("Departure", number=self.number)
        self.send(KIND["DEPARTURE"], self.sign(KIND["DEPARTURE"], message, to), to)

    def _on_notice(self, signed: bytes) -> None:
        message = self._from_controller(KIND["EVICTION_NOTICE"], signed, self.me.fingerprint)
        notice = decode("EvictionNotice", message)
        if notice.number == self.number:
            causes = {value: word for word, value in constants("EvictionCause").items()}
            self._end(causes[notice.cause].lower())

    def _on_end(self, signed: bytes) -> None:
        self._from_controller(KIND["GROUP_END"], signed)
        self._end("ended")

    def _end(self, why: str) -> None:
        self.over = why
        self.active = self.before = self.coming = None
