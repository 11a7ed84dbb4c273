"""What peers take in while a group lives: at each packet, changed ones first.

A group is led through a life (`live`). Before a packet is delivered, forks of the process play
changes of it into the same receiver, in exactly the state that waits for it; then the life goes on
with the packet as it was. Signatures and seals are open (`bare.py`).
"""

from __future__ import annotations

import json
import os
import time
import traceback
from collections.abc import Iterable
from functools import cache, cached_property
from random import Random  # noqa: TID251 - seeded by whoever calls

from msmp_gui.protocol.errors import LackingError, PolicyError, RemoteProtocolError
from msmp_gui.protocol.events import Transmission
from msmp_gui.protocol.policy.token import Declarer, Demand, Distributors
from msmp_gui.protocol.wire.messages.kinds import Kind
from tests.fuzz.bare import bare, nobody_has
from tests.fuzz.changes import Changes, Form
from tests.fuzz.playing import Outcome, keep
from tests.support.parties import CONTROLLER_KINDS, Party, Wire, everyday

_IN_A_FORK = 2_048
_KEPT = 6
"""Packets of a kind that later changes begin with."""

_KINDS = [*Kind]


def live(wire: Wire) -> None:
    """A group's life, with most of what can happen in it."""
    token = everyday(
        wire["A"].identity,
        operational={"deputies": (wire["B"].identity.fingerprint,), "takeover_after": 10_000},
        dissemination={
            "distributors": Distributors.NAMED,
            "named": (wire["C"].identity.fingerprint,),
            "pull": True,
        },
        rekey={"demand": Demand.MEMBERS},
        compromise={"declarers": Declarer.MEMBERS},
    )
    controller = wire.form("ABCDF", token)
    controller.rekey(wire.now)
    wire.settle(3)
    wire["C"].distributor.invite([wire["E"].identity.certificate], wire.now)
    wire.settle(3)
    wire["D"].member.refreshing.refresh(wire.now)
    wire.settle(3)
    wire["B"].member.report_compromise(wire["E"].identity.fingerprint, "lost", wire.now)
    wire.settle(3)
    controller.remove(wire["F"].member.number, wire.now)
    wire.settle(3)
    wire.lose("A")
    wire.settle(30)
    wire.bring_back("A")
    wire.settle(30)
    wire["D"].member.ending.leave()
    wire.settle(3)
    for party in wire.parties.values():
        if party.controller:
            party.controller.end(wire.now)
    wire.settle(2)


class Doorway:
    """The packets of one role: a target that has a state. Its input is a kind and a body."""

    form = Form.BYTES

    def __init__(self, role: str) -> None:
        self.name = role
        self.allowed = (RemoteProtocolError, LackingError, PolicyError)
        if role != "guest":
            self.allowed = (RemoteProtocolError,)

    @cached_property
    def seeds(self) -> tuple[bytes, ...]:
        """Packets of a life."""
        wire, heard = Wire("ABCDEF"), []

        def deliver(_: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
            if self.takes(wire, receiver, packet):
                heard.append(bytes([packet.kind]) + packet.body)
            return [packet]

        wire.deliver = deliver
        with bare():
            live(wire)
        return tuple(dict.fromkeys(heard))

    def __call__(self, data: bytes) -> None:
        """One packet, into a group that was formed. Raises what should not have been raised."""
        wire = _formed()
        role = wire["A"].controller if self.name == "controller" else wire["B"].member
        kind = data[0] if data and data[0] in _KINDS else Kind.REKEY_EVENT
        try:
            if self.name == "controller":
                role.receive(Kind(kind), data[1:], wire["B"].identity.certificate, wire.now)
            else:
                role.receive(Kind(kind), data[1:], wire.now)
        except self.allowed:
            return

    def play(self, executions: int, seed: int) -> Outcome:
        """So many changed packets, until one breaks it; in as many lives as it takes."""
        with bare():
            run = _Run(self, executions, seed)
            while run.executions < executions and not run.found:
                run.begin()
        return Outcome(run.executions, run.accepted, time.perf_counter() - run.start, run.found)

    def takes(self, wire: Wire, receiver: Party, packet: Transmission) -> bool:
        """Whether that packet is for this role of its receiver."""
        if packet.kind is Kind.INVITATION:
            return self.name == "guest"
        if receiver.distributor and wire._is_for_distributor(receiver, packet):
            return self.name == "distributor"
        mine = packet.kind in (Kind.STEP_DOWN, Kind.POLICY_TOKEN) and receiver.controller
        if mine or packet.kind in CONTROLLER_KINDS:
            return self.name == "controller" and receiver.controller is not None
        return self.name == "member" and receiver.member is not None


class _Run:
    """Lives, with forks at each packet for a role."""

    def __init__(self, door: Doorway, executions: int, seed: int) -> None:
        self.door = door
        self.executions = self.accepted = 0
        self.found = ""
        self.start = time.perf_counter()
        self._most = executions
        self._seed = seed
        self._lives = 0
        self._heard: dict[Kind, list[bytes]] = {}

    def begin(self) -> None:
        """One life more."""
        self._lives += 1
        wire = Wire("ABCDEF", seed=self._lives)

        def deliver(sender: Party, receiver: Party, packet: Transmission) -> Iterable[Transmission]:
            if self.door.takes(wire, receiver, packet):
                heard = self._heard.setdefault(packet.kind, [])
                heard[:] = [packet.body, *heard[: _KEPT - 1]]
                if self.executions < self._most and not self.found:
                    self._in_a_fork(wire, sender, receiver, packet)
            return [packet]

        wire.deliver = deliver
        live(wire)

    def _in_a_fork(self, wire: Wire, sender: Party, receiver: Party, packet: Transmission) -> None:
        count = min(_IN_A_FORK, self._most - self.executions)
        seed = f"{self.door.name} {self._seed} {self.executions}"
        out, into = os.pipe()
        child = os.fork()
        if not child:
            os.close(out)
            result = self._played(wire, sender, receiver, packet, Random(seed), count)
            os.write(into, json.dumps(result).encode())
            os._exit(0)
        os.close(into)
        with os.fdopen(out, "rb") as stream:
            said = stream.read()
        os.waitpid(child, 0)
        done, accepted, self.found = json.loads(said) if said else (0, 0, "the process died")
        self.executions += done
        self.accepted += accepted

    def _played(
        self,
        wire: Wire,
        sender: Party,
        receiver: Party,
        packet: Transmission,
        dice: Random,
        count: int,
    ) -> tuple[int, int, str]:
        """Executions, how many were taken, and what broke the role."""
        nobody_has(receiver.identity.signing_key.verifying_key)
        changes = Changes(self._heard[packet.kind], dice, Form.CBOR)
        done = accepted = 0
        data, kind = b"", packet.kind
        try:
            while done < count and not (receiver.member and receiver.member.over):
                kind = packet.kind if dice.random() < 0.97 else dice.choice(_KINDS)
                good = []
                for data in changes.sweep(min(256, count - done)):
                    done += 1
                    try:
                        changed = Transmission(packet.to, kind, data)
                        wire._receive(sender, receiver, changed)
                        good.append(data)
                    except self.door.allowed:
                        continue
                changes.keep(good)
                accepted += len(good)
                wire._collect()
                wire._queue.clear()
            for _ in range(4):
                wire.now += 10.0
                wire._handle_timers()
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            where = traceback.extract_tb(error.__traceback__)[-1]
            found = keep(self.door.name, bytes([kind]) + data, error)
            return done, accepted, f"{found} at {where.filename.rsplit('/', 1)[-1]}:{where.lineno}"
        return done, accepted, ""


@cache
def _formed() -> Wire:
    wire = Wire("AB")
    wire.form("AB")
    return wire
