"""The keys that one member holds: of the current epoch, of the next, of those on their way out."""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol.errors import StaleError
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.member.changeover import NextEpoch
from msmp_gui.protocol.member.lone_step import LoneStep, Place
from msmp_gui.protocol.record import record
from msmp_gui.protocol.registration import NO_INVITATION, Standing
from msmp_gui.protocol.roster import Roster
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import EpochContext

_ROSTERS_KEPT = 32

_BY_CONTROLLER = frozenset({Kind.REKEY_EVENT, Kind.ACTIVATE})


@record
class Left:
    """What a member left for a new epoch."""

    epoch: Epoch | None
    roster: Roster


class MemberKeys:
    """Where a member stands, and what it could do there."""

    def __init__(self, outbox: Outbox) -> None:
        self.number: int | None = None
        """The member's own."""
        self.roster = Roster(())
        self.path: MemberPath | None = None
        self.current: Epoch | None = None
        self.next: NextEpoch | None = None
        self.settled: list[tuple[Kind, bytes]] = []
        """What the controller signed about the current epoch."""
        self._before: Standing | None = None
        """Without keys, for who was in before: where it stood."""
        self._outbox = outbox
        self._retiring: list[tuple[float, Epoch]] = []
        self._rosters: dict[bytes, Roster] = {}
        """Of the newest epochs, by context hash."""
        self._lone: LoneStep | None = None
        """The current epoch was activated while the controller was gone."""
        self._said: dict[bytes, list[tuple[Kind, bytes]]] = {}
        """What this member sent about an epoch, by context hash: for who missed it."""

    @property
    def standing(self) -> Standing:
        """Where this member stands, for who is to give it keys."""
        if self.current is None or self.number is None:
            return self._before or Standing(0, 0, 0, NO_INVITATION, restarted=True)
        current = self.current
        term = current.context.term
        return Standing(self.number, term, current.number, current.context_hash, restarted=False)

    @property
    def number_before(self) -> int | None:
        """The one that it had, where it came back without keys."""
        return self._before.number if self._before else None

    def come_back(self, before: Standing | None) -> None:
        """Begin without keys, as somebody who was in before: what it had then is gone."""
        self._before = replace(before, restarted=True) if before else None

    @property
    def term(self) -> int:
        """The newest term that this member follows."""
        return self.next.context.term if self.next else self.standing.term

    @property
    def alone(self) -> bool:
        """Whether it is uncertain that others activated the current epoch as well."""
        return self._lone is not None

    @property
    def people(self) -> list[Certificate]:
        """Who is in, and who is to be."""
        rosters = [self.roster, *([self.next.roster] if self.next else [])]
        return [member.certificate for roster in rosters for member in roster]

    @property
    def newest_roster(self) -> Roster:
        """Who is to be in."""
        return self.next.roster if self.next else self.roster

    @property
    def newest_context(self) -> EpochContext | None:
        """Of the current epoch; of the first one while its key is on the way."""
        if self.current is not None:
            return self.current.context
        return self.next.context if self.next else None

    def known(self) -> list[tuple[Epoch, Roster]]:
        """The epochs whose keys stand, the current one first."""
        epochs = [(self.current, self.roster)] if self.current else []
        if self.next and self.next.epoch:
            epochs.append((self.next.epoch, self.next.roster))
        return epochs

    def roster_at(self, context: bytes) -> Roster:
        """Who was in at an epoch; now, where that is not known."""
        return self._rosters.get(context, self.roster)

    def roster_before(self, context: EpochContext) -> Roster | None:
        """The roster that an epoch changes, where this member knows it."""
        current = self.current
        known = current is not None and current.context_hash == context.previous
        same_term = current is not None and current.context.term == context.term
        return self.roster if known and same_term else None

    def place_before(self, context: EpochContext) -> Place:
        """What an event leads on from: where this member is, or was before it went on alone.

        Raises StaleError before the first epoch.
        """
        if self.current is None or self.path is None:
            msg = "a rekey event before the first epoch"
            raise StaleError(msg)
        turned = self._lone.turns_to(context, self.current) if self._lone else None
        if turned and (self.next is None or self.next.context.epoch == context.epoch):
            return turned
        return Place(self.current, self.path, self.roster)

    def step_alone(self, following: NextEpoch) -> LoneStep:
        """Going on to `following` by itself: what leads back, should another attempt prevail."""
        step, current = self._lone, self.current
        if step is None or current is None or not step.turns_to(following.context, current):
            return LoneStep.take(current, self.path, self.roster, following)
        return step

    def settle(self, lone: LoneStep | None) -> None:
        """It is certain that the current epoch came to be; or not, after a step alone."""
        if self._lone is not None and self._lone is not lone:
            self._lone.erase()
        self._lone = lone

    # From one epoch to the next

    def take_up(self, following: NextEpoch) -> None:
        """The next epoch is this one."""
        self.next = following
        self._said[following.hash] = []

    def advance(self, lone: LoneStep | None, retire_at: float) -> Left:
        """The next epoch is the current one; the keys of the one before last until then."""
        following = self.next
        assert following is not None
        assert following.epoch is not None
        left, old_path = Left(self.current, self.roster), self.path
        self.current, self.path = following.epoch, following.path
        self.roster, self.next = following.roster, None
        self.settle(lone)
        self.settled = [each for each in following.messages if each[0] in _BY_CONTROLLER]
        self._rosters[following.hash] = self.roster
        if len(self._rosters) > _ROSTERS_KEPT:
            del self._rosters[next(iter(self._rosters))]
        self._said = {following.hash: self._said.get(following.hash, [])}
        if left.epoch and left.epoch.number == self.current.number:
            left.epoch.erase()  # an attempt in place of one that was given up
        elif left.epoch:
            self._retiring.append((retire_at, left.epoch))
        if old_path and not (lone and lone.before and lone.before.path is old_path):
            old_path.erase()
        return left

    def retire(self, now: float) -> list[int]:
        """Erase the keys whose time is over; the numbers of their epochs."""
        over = [epoch for at, epoch in self._retiring if at <= now]
        self._retiring = [(at, epoch) for at, epoch in self._retiring if at > now]
        for epoch in over:
            epoch.erase()
        return [epoch.number for epoch in over]

    def erase(self) -> None:
        """Erase everything: the membership is over. What is left is where it stood."""
        if self.current is not None:
            self.come_back(self.standing)
        for secret in (self.path, self.current, *(epoch for _, epoch in self._retiring)):
            if secret is not None:
                secret.erase()
        if self.next:
            self.next.path.erase()
            if self.next.epoch:
                self.next.epoch.erase()
        self.settle(None)
        self.path = self.current = self.next = None
        self._retiring = []

    # What this member said about an epoch

    def say(self, context: bytes, kind: Kind, body: bytes) -> None:
        """Send, and keep for who misses it."""
        self._said[context].append((kind, body))
        self._outbox.send(kind, body)

    def repeat(self, context: bytes) -> bool:
        """Somebody missed what was said about an epoch: send it again, if it is known."""
        for kind, body in self._said.get(context, ()):
            self._outbox.send(kind, body)
        return context in self._said
