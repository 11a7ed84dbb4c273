"""What the controller does to let members in, from invitations to key downloads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec

from msmp_gui.crypto.signature import SigningKey
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.events import Outbox
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.token import Confirmation, KeyGeneration, PolicyToken
from msmp_gui.protocol.registration import read_invitation, request_to_join
from msmp_gui.protocol.wire.messages.kinds import Kind
from tests.benchmarks.floor import Bill
from tests.benchmarks.measuring import Row, Work, beside
from tests.support.authorities import DAY, Authority, der
from tests.support.parties import START, everyday

_NEWCOMERS = 16
_ROUNDS = 40
_LIFE = (START - DAY, START + 300 * DAY)

PER_MEMBER = Bill(
    signs=(2720, 450),
    verifies=(1885,),
    hashes=(2680, 1850, 490),
    hpke_opens=(1850,),
    hpke_seals=(415,),
)
"""Its invitation and download signed, its request opened and verified, the download sealed; the
hashes by which they name each other, and that of its entry in the roster.
"""

_TOGETHER = Bill(
    kem_keys=1,
    signs=(7810, 220),
    seals=(7300, 460),
    hashes=(7810, 530, 530, 530, 470, 170, 60),
    expands=10,
    wraps=1,
)
"""Once for all who are invited together: the key that invitations name; the rekey event, its body,
and the members whom it does not tell of; hashes of these, of the roster, the context and the root;
four nodes of the key tree hashed forward, and the root wrapped for who was there; the keys of the
epoch, and the host's own acknowledgement as a member.
"""


@dataclass(frozen=True)
class _People:
    """Who is to be let in, by whom, and under which policy."""

    host: Identity
    newcomers: list[Identity]
    policy: PolicyToken
    bill: Bill
    """Of one of them."""


def rows() -> Iterator[Row]:
    """Members with certificates of their own, and some whom an authority vouches for."""
    measured, floor, size = _measured(_self_signed())
    note = f"{_NEWCOMERS} at once, self-signed"
    yield Row("let a member in: controller", measured, floor, "µs", 1.35, size, note=note)
    for intermediates, allowed in ((0, 1.4), (1, None)):
        chained, own_floor, size = _measured(_vouched_for(intermediates))
        note = f"P-256 chain, {intermediates} between member and anchor; to letting one in without;"
        note += f" {chained / own_floor:.2f} of its own floor"
        what = f"let a member in by a chain of {intermediates + 2}"
        yield Row(what, chained, measured, "µs", allowed, size, note=note)


def _self_signed() -> _People:
    people = [new_identity(f"Member {n}", START, os.urandom)[0] for n in range(_NEWCOMERS)]
    host = new_identity("Host", START, os.urandom)[0]
    return _People(host, people, policy_for(host, _NEWCOMERS + 1), PER_MEMBER)


def _vouched_for(intermediates: int) -> _People:
    root = Authority("Acme", life=_LIFE)
    issuer, chain = root, ()
    for n in range(intermediates):
        issuer = Authority(f"Acme people {n}", parent=issuer, life=_LIFE)
        chain = (issuer.der, *chain)
    people = []
    for n in range(_NEWCOMERS):
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = Certificate.from_der(der(issuer.issue(f"Member {n}", key, life=_LIFE)))
        people.append(Identity(certificate, SigningKey(key), chain))
    host = new_identity("Host", START, os.urandom)[0]
    acme = Infrastructure(
        "Acme", (root.der,), (KeyType.P256,), 2048, intermediates, CrlRule.IF_PRESENT, 86_400
    )
    policy = policy_for(
        host,
        _NEWCOMERS + 1,
        operational={"infrastructures": (acme,)},
        access={"rule": 'invited and issuer = "Acme"'},
    )
    return _People(
        host,
        people,
        policy,
        Bill(
            signs=PER_MEMBER.signs,
            hashes=PER_MEMBER.hashes,
            hpke_opens=PER_MEMBER.hpke_opens,
            hpke_seals=PER_MEMBER.hpke_seals,
            ecdsa_verifies=1 + 1 + intermediates,  # the request, and who signed whom
        ),
    )


def _measured(people: _People) -> tuple[float, float, int]:
    """Microseconds for one, its floor, and bytes of the largest download."""
    sizes: list[int] = []
    host, certificates = people.host, [person.certificate for person in people.newcomers]

    def prepare() -> tuple[Work, Work]:
        controller, outbox = found(host, people.policy)
        for certificate in certificates:
            controller.peer_reachable(certificate.fingerprint, True, START)
        controller.invite(certificates, START)
        invited = {packet.to: packet.body for packet in outbox.take_transmissions()}
        requests = [(person, answer(person, host, invited)) for person in people.newcomers]

        def admit() -> None:
            for person, request in requests:
                controller.receive(Kind.REQUEST_TO_JOIN, request, person.certificate, START)
            downloads = [p for p in outbox.take_transmissions() if p.kind is Kind.KEY_DOWNLOAD]
            assert len(downloads) == len(people.newcomers)
            sizes.append(max(len(packet.body) for packet in downloads))

        spare, _ = found(host, people.policy)
        floors = [people.bill.work() for _ in certificates]
        common = _TOGETHER.work()
        return (
            lambda: (spare.invite(certificates, START), admit()),
            lambda: (common(), [each() for each in floors]),
        )

    measured, floor = (span / _NEWCOMERS for span in beside(prepare, _ROUNDS))
    return measured, floor, max(sizes)


def policy_for(host: Identity, members: int, **changes: object) -> PolicyToken:
    """A policy under which members do not contribute, and all confirm."""
    operational = {
        "key_generation": KeyGeneration.CONTROLLER,
        "max_members": max(members, 2),
        **changes.pop("operational", {}),  # type: ignore[dict-item]
    }
    return everyday(
        host, operational=operational, rekey={"confirmation": Confirmation.ALL}, **changes
    )


def found(host: Identity, policy: PolicyToken) -> tuple[GroupController, Outbox]:
    """A group with its controller alone in it."""
    outbox = Outbox()
    token = sign_token(policy, host.signing_key)
    return GroupController.founding(host, token, os.urandom, outbox), outbox


def answer(person: Identity, host: Identity, invited: dict[bytes | None, bytes]) -> bytes:
    """A newcomer's request to join."""
    raw = invited[person.fingerprint]
    group = b"g" * 16
    invitation = read_invitation(raw, group, host.fingerprint, person.fingerprint, START)
    return request_to_join(person, invitation, os.urandom).body
