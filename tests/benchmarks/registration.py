"""What the controller does to let members in, from invitations to key downloads."""

from __future__ import annotations

import os
from collections.abc import Iterator

from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.group_controller import GroupController
from msmp_gui.protocol.messages import Kind
from msmp_gui.protocol.policy_token import Confirmation, KeyGeneration, sign_token
from msmp_gui.protocol.registration import read_invitation, request_to_join
from tests.benchmarks.floor import Bill
from tests.benchmarks.measuring import Row, Work, beside
from tests.support.parties import START, everyday

_NEWCOMERS = 16
_ROUNDS = 40

PER_MEMBER = Bill(signs=(1500, 2000), verifies=(1700,), hpke_opens=(1800,), hpke_seals=(2000,))
"""Its invitation and download signed, its request opened and verified, the download sealed.

The key that invitations name is shared by all who are invited together.
"""


def rows() -> Iterator[Row]:
    """Members with certificates of their own."""
    people = [new_identity(f"Member {n}", START, os.urandom)[0] for n in range(_NEWCOMERS)]
    host = new_identity("Host", START, os.urandom)[0]
    sizes: list[int] = []

    def prepare() -> tuple[Work, Work]:
        controller, outbox = found(host, _NEWCOMERS + 1)
        for person in people:
            controller.peer_reachable(person.fingerprint, True, START)
        controller.invite([person.certificate for person in people], START)
        invited = {packet.to: packet.body for packet in outbox.take_transmissions()}
        requests = [(person, answer(person, host, invited)) for person in people]

        def admit() -> None:
            for person, request in requests:
                controller.receive(Kind.REQUEST_TO_JOIN, request, person.certificate, START)
            downloads = [p for p in outbox.take_transmissions() if p.kind is Kind.KEY_DOWNLOAD]
            assert len(downloads) == len(people)
            sizes.append(max(len(packet.body) for packet in downloads))

        spare, _ = found(host, _NEWCOMERS + 1)

        def invite() -> None:
            spare.invite([person.certificate for person in people], START)

        floors = [PER_MEMBER.work() for _ in people]
        common = Bill(kem_keys=1).work()
        return (lambda: (invite(), admit())), (lambda: (common(), [each() for each in floors]))

    measured, floor = (span / _NEWCOMERS for span in beside(prepare, _ROUNDS))
    yield Row(
        "let a member in: controller",
        measured,
        floor,
        "µs",
        1.35,
        max(sizes),
        note=f"{_NEWCOMERS} at once, self-signed",
    )


def found(host: Identity, members: int) -> tuple[GroupController, Outbox]:
    """A group with its controller alone in it, whose members do not contribute."""
    operational = {"key_generation": KeyGeneration.CONTROLLER, "max_members": max(members, 2)}
    policy = everyday(host, operational=operational, rekey={"confirmation": Confirmation.ALL})
    outbox = Outbox()
    token = sign_token(policy, host.signing_key)
    return GroupController.founding(host, token, os.urandom, outbox), outbox


def answer(person: Identity, host: Identity, invited: dict[bytes | None, bytes]) -> bytes:
    """A newcomer's request to join."""
    raw = invited[person.fingerprint]
    group = b"g" * 16
    invitation = read_invitation(raw, group, host.fingerprint, person.fingerprint, START)
    return request_to_join(person, invitation, os.urandom).body
