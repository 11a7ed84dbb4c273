"""The conferences from before the last start that this peer waits to come back to.

Changes with what is said to whoever may let it back in, and with whose word ends the waiting.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.engine.clock import Alarm
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.notices import CommandFailed
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.dormant import DormantGroup
from msmp_gui.engine.session.earlier import EarlierGroup, EarlierGroups
from msmp_gui.engine.session.post import packet
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.engine.snapshot import GroupView, Phase
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable
from msmp_gui.protocol.errors import PolicyError, RemoteProtocolError
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import Rejoin
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.membership import Departure, EvictionNotice, GroupEnd
from msmp_gui.storage.groups import GroupRecords

_log = logging.getLogger(__name__)

LONGEST_NAME = 64
"""Characters of a conference's name that people see."""

_GREETED_AGAIN = 10.0
"""Seconds after which those are greeted again who may control a conference from before."""


class DormantGroups(Mapping[bytes, DormantGroup]):
    """By group id."""

    def __init__(
        self,
        world: SessionWorld,
        records: GroupRecords,
        earlier: EarlierGroups,
        enforcement: Enforcement,
    ) -> None:
        self._world = world
        self._earlier = earlier
        self._enforcement = enforcement
        self._records = records
        self._groups = _load(records)
        self._held_back: dict[bytes, Sentence] = {}
        """Those that this peer hosts and may not go on with, and why."""
        self._greeting_due = Alarm(world.clock, self._greet_all_again)

    def __getitem__(self, group: bytes) -> DormantGroup:
        return self._groups[group]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._groups)

    def __len__(self) -> int:
        return len(self._groups)

    def view(self, group: bytes) -> GroupView:
        """One of them as people see it."""
        return self._groups[group].view(self._held_back.get(group))

    def take(self, group: bytes) -> DormantGroup | None:
        """It is not waited for any more."""
        return self._groups.pop(group, None)

    def close(self) -> None:
        """Stop the timer."""
        self._greeting_due.cancel()

    # After a start

    def begin(self) -> list[DormantGroup]:
        """Take those that this peer controlled, to go on with them; the others are waited for."""
        mine, goes_on = self._world.me.fingerprint, []
        self._leave_those_of_another_key(mine)
        for group, dormant in list(self._groups.items()):
            controlled = dormant.controller.fingerprint == mine and not dormant.record.departure
            if controlled and self._may_go_on(dormant):
                del self._groups[group]
                goes_on.append(dormant)
        self._plan_greetings()
        return goes_on

    def _leave_those_of_another_key(self, mine: Fingerprint) -> None:
        """With a new identity, this peer is no member of what it was in: it is invited anew."""
        for group, dormant in list(self._groups.items()):
            if dormant.is_of_another(mine):
                del self._groups[group]
                name, epoch = dormant.token.message.name, dormant.record.epoch
                now, hosted = self._world.clock.now(), dormant.hosted
                memory = EarlierGroup(name, Phase.LEFT, now, hosted, epoch)
                self._earlier.ended_meanwhile(group, memory)

    def _may_go_on(self, dormant: DormantGroup) -> bool:
        """An administrator may have forbidden meanwhile what was allowed; people are told."""
        token = dormant.token.message
        try:
            self._enforcement.check_me(self._world.me.certificate, self._world.clock.now())
            self._enforcement.check_policy(token)
        except CommandError as error:
            words = sentence(
                "The conference “{name}” cannot go on here: {reason}",
                name=displayable(token.name, LONGEST_NAME),
                reason=error,
            )
            self._held_back[dormant.group] = words
            told = CommandFailed(None, error.code, words)
            self._world.clock.call_later(0.0, lambda: self._world.notify(told))
            return False
        return True

    # Wanting to come back

    def _plan_greetings(self) -> None:
        self._greeting_due.set(self._world.clock.now() + _GREETED_AGAIN if self._groups else None)

    def _greet_all_again(self) -> None:
        """Who did not control a conference when they came near may do so now, and know nothing of
        this peer by themselves.
        """
        for dormant in self._groups.values():
            self._greet_all(dormant)
        self._plan_greetings()

    def _greet_all(self, dormant: DormantGroup) -> None:
        for person in filter(self._world.is_near, sorted(dormant.may_control)):
            self._world.send(person, self._greeting(dormant, person))

    def leave(self, group: bytes) -> None:
        """This peer's person does not want to come back: whoever controls it is told until they
        say that they heard, since all may wait for this peer to confirm a key.
        """
        dormant = self._groups[group]
        departure = self._departure(dormant, dormant.controller.fingerprint)
        left = replace(dormant, record=replace(dormant.record, departure=departure))
        self._groups[group] = left
        self._records.put(group, left.record.encode())
        self._greet_all(left)

    def greet(self, controller: Fingerprint) -> list[bytes]:
        """What to say to somebody who comes near, about conferences from before the last start:
        that this peer wants to come back, or that it left.
        """
        return [
            self._greeting(dormant, controller)
            for dormant in self._groups.values()
            if dormant.may_be_controlled_by(controller)
        ]

    def greet_again(
        self, group: bytes, kind: Kind, body: bytes, sender: Fingerprint
    ) -> list[bytes]:
        """The same, to somebody who did not control that conference when they came near, or was
        not known as one who may.
        """
        dormant = self._groups[group]
        if kind not in (Kind.NEW_TERM, Kind.REKEY_EVENT):
            return []
        if kind is Kind.NEW_TERM and dormant.is_named_later(sender, body):
            dormant = replace(dormant, named_later=dormant.named_later | {sender})
            self._groups[group] = dormant
        named = dormant.may_be_controlled_by(sender)
        return [self._greeting(dormant, sender)] if named else []

    def _greeting(self, dormant: DormantGroup, controller: Fingerprint) -> bytes:
        if dormant.record.departure:
            departure = self._departure(dormant, controller)
            return packet(dormant.group, Kind.DEPARTURE, departure)
        rejoin = schema.encode(Rejoin(dormant.record.epoch))
        return packet(dormant.group, Kind.REJOIN, rejoin)

    def _departure(self, dormant: DormantGroup, to: Fingerprint) -> bytes:
        key, message = self._world.me.signing_key, Departure(dormant.record.number)
        return signed.sign(key, message, dormant.group, to).raw

    # There is nothing to come back to

    def told(self, group: bytes, kind: Kind, body: bytes) -> str | None:
        """The controller says that there is nothing to come back to: why, if it is true."""
        dormant = self._groups[group]
        if not any(self._is_end(kind, body, dormant, by) for by in self._controllers(dormant)):
            return None
        left = bool(dormant.record.departure)
        why = Phase.ENDED if kind is Kind.GROUP_END else Phase.REMOVED
        name, now = dormant.token.message.name, self._world.clock.now()
        del self._groups[group]
        phase = Phase.LEFT if left else why
        memory = EarlierGroup(name, phase, now, hosted=False, epoch=dormant.record.epoch)
        self._earlier.ended_meanwhile(group, memory)
        return None if left else why.value

    def _controllers(self, dormant: DormantGroup) -> list[Certificate]:
        """Those whose word counts, as they are known from then, and as they are near now: who
        came after this peer was stopped is not in what it kept.
        """
        near = map(self._world.certificate_of, sorted(dormant.may_control))
        return [*dormant.controllers, *filter(None, near)]

    def _is_end(
        self, kind: Kind, body: bytes, dormant: DormantGroup, controller: Certificate
    ) -> bool:
        key, me = controller.verifying_key, self._world.me.fingerprint
        try:
            if kind is Kind.GROUP_END:
                signed.verify(GroupEnd, body, key, dormant.group)
            else:
                signed.verify(EvictionNotice, body, key, dormant.group, me)
        except RemoteProtocolError as error:
            _log.info("refused a message: %s", error)
            return False
        return kind in (Kind.GROUP_END, Kind.EVICTION_NOTICE)


def _load(records: GroupRecords) -> dict[bytes, DormantGroup]:
    dormant = {}
    for group, data in records.all().items():
        try:
            dormant[group] = DormantGroup.read(group, data)
        except (RemoteProtocolError, DecodingError, PolicyError):
            _log.info("left out the record of a conference that cannot be read")
    return dormant
