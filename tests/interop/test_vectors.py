"""Both implementations compute the same, by vectors that were written down once."""

from __future__ import annotations

import json
import random  # noqa: TID251 - the same seed tells the same story
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519

from msmp_gui.crypto import cbor, cose, kdf
from msmp_gui.crypto.aead import RecordCipher, SealingKey, open_once
from msmp_gui.crypto.secret import Secret
from msmp_gui.crypto.signature import SigningKey
from msmp_gui.identity.fingerprint import Fingerprint, fingerprint_of
from msmp_gui.identity.safety_number import safety_number
from msmp_gui.identity.safety_words import to_words
from msmp_gui.media.sframe import Protector, Suite
from msmp_gui.protocol.audit import hash_entry, read_entry
from msmp_gui.protocol.hash_tree import HashTree
from msmp_gui.protocol.invitation_link import read_link
from msmp_gui.protocol.keys import contribution, schedule
from msmp_gui.protocol.keys.nodes import NodeSecret, UpdateContext
from msmp_gui.protocol.keys.path import MemberPath
from msmp_gui.protocol.keys.schedule import Contribution, InitSecret, Root
from msmp_gui.protocol.keys.tree import KeyTree as FirstKeyTree
from msmp_gui.protocol.policy.signed_token import sign_token, verify_token
from msmp_gui.protocol.wire import schema, signed
from msmp_gui.protocol.wire.messages.admission import RosterEntry
from msmp_gui.protocol.wire.messages.conference import Payload
from msmp_gui.protocol.wire.messages.membership import Departure
from msmp_gui.protocol.wire.messages.rekey import EpochContext, TreeChange
from tests.interop.second import vectors as second
from tests.interop.second.grammar import dumps, plain, record
from tests.interop.second.key_tree import KeyTree
from tests.interop.second.tree import Path as SecondPath

VECTORS: dict[str, Any] = json.loads(Path(__file__).with_name("vectors.json").read_text("utf-8"))
WORDS = Path(__file__).parents[2] / "resources" / "words" / "english.txt"


def data(text: str) -> bytes:
    return bytes.fromhex(text)


def decoded(kind: type, text: str) -> Any:
    return schema.decode(kind, data(text), limit=65_536)


@pytest.mark.requirement("R1")
def test_the_second_implementation_computes_them() -> None:
    """Run: python -m tests.interop.second.vectors > tests/interop/vectors.json"""
    assert second.vectors() == VECTORS


def test_hashes_and_derived_keys() -> None:
    """MSMP-4."""
    given = VECTORS["encoding"]
    parts = cbor.decode(data(given["parts"]), limit=1024)
    assert kdf.hash_of("example", *parts) == data(given["hash"])
    key = Secret(data(given["key"]))
    assert kdf.expand(Secret, key, "example", *parts) == Secret(data(given["expand"]))
    salt = Secret(data(given["salt"]))
    assert kdf.extract(Secret, salt, data(given["material"])) == Secret(data(given["extract"]))


def test_a_signed_message() -> None:
    """MSMP-2 and 3."""
    given = VECTORS["signature"]
    seed = data(given["ed25519_private_key"])
    key = SigningKey(ed25519.Ed25519PrivateKey.from_private_bytes(seed))
    assert fingerprint_of(key.verifying_key) == data(given["fingerprint"])
    message = decoded(Departure, given["message"])
    made: Any = signed.sign(key, message, data(given["group"]), data(given["recipient"]))
    assert (made.raw, made.hash) == (data(given["signed"]), data(given["hash"]))
    sign1 = cose.read(made.raw, limit=1024)
    assert sign1.verify(key.verifying_key, data(given["external_aad"])) == data(given["message"])


def test_the_keys_of_a_contact() -> None:
    """MSMP-10 and 12."""
    given = VECTORS["contact"]
    transcript = b""
    for frame, after in zip(given["frames"], given["transcript_after_each"], strict=True):
        transcript = kdf.hash_of("contact transcript", transcript, data(frame))
        assert transcript == data(after)
    salt = Secret(kdf.hash_of("contact", transcript, *map(data, given["fingerprints"])))
    secret = kdf.extract(Secret, salt, b"".join(map(data, given["halves"])))
    keys = [
        kdf.expand(SealingKey, secret, "contact record", role)
        for role in ("initiator", "responder")
    ]
    assert [key.expose() for key in keys] == [*map(data, given["keys"])]
    records = RecordCipher(keys[0])
    assert records.open(data(given["record_0_of_initiator"])) == data("0181191f90")
    assert records.open(data(given["record_1_of_initiator"])) == b"\x02"


@pytest.mark.parametrize("given", VECTORS["roster"])
def test_the_hash_of_a_roster(given: dict[str, Any]) -> None:
    """MSMP-45."""
    entries = [decoded(RosterEntry, entry) for entry in given["entries"]]
    places = {
        entry.leaf: kdf.hash_of(
            "roster entry", entry.number, entry.leaf, entry.certificate, entry.joined_epoch
        )
        for entry in entries
    }
    assert HashTree(places).hash == data(given["hash"])


@pytest.mark.requirement("R25")
@pytest.mark.parametrize("given", VECTORS["tree"], ids=lambda given: given["what"])
def test_a_change_of_the_key_tree(given: dict[str, Any]) -> None:
    """MSMP-60 to 65."""
    change = decoded(TreeChange, given["change"])
    context = UpdateContext(data(given["group"]), given["term"], given["epoch"], given["attempt"])
    for each in given["paths"]:
        path = member_path(each["leaf"], map(data, each["before"]))
        after = path.updated(change, given["height"], context)
        assert bytes_of(after) == data("".join(each["after"]))


@pytest.mark.parametrize("given", VECTORS["epoch"])
def test_the_keys_of_an_epoch_and_its_code(given: dict[str, Any]) -> None:
    """MSMP-6, 40 to 53, 72 and 95."""
    context: EpochContext = decoded(EpochContext, given["context"])
    root, parts = Root(data(given["root"])), [Contribution(data(p)) for p in given["contributions"]]
    assert schedule.root_commitment(context.group, root) == context.root_commitment
    for name, part, bound in zip(given["fingerprints"], parts, context.contributors, strict=True):
        fingerprint = Fingerprint(data(name))
        assert contribution.commit(context.group, fingerprint, part) == bound.commitment
    h = schedule.context_hash(context)
    assert h == data(given["context_hash"])
    salt = schedule.join_salt(InitSecret(data(given["init_before"])), h)
    assert salt.expose() == data(given["join_salt"])
    epoch = schedule.derive_epoch(context, salt, root, tuple(parts))
    assert epoch.init.expose() == data(given["init"])
    assert epoch.confirmation.expose() == data(given["confirm"])
    assert epoch.authenticator.expose() == data(given["authenticator"])
    assert epoch.payloads.expose() == data(given["payloads"])
    assert epoch.tag(4) == data(given["tag_of_4"])
    assert epoch.code() == given["code"]
    body = open_once(schedule.body_key(root, h), data(given["body_sealed"]), h)
    assert body == data(given["body"])
    if parts:
        shown = contribution.unseal(root, h, 4, data(given["reveal_of_4_sealed"]))
        assert shown == parts[0]


def test_a_payload_in_its_frame() -> None:
    """MSMP-90."""
    given = VECTORS["payload"]
    message = decoded(Payload, given["message"])
    assert (message.text, message.number) == ("Grüße", given["number"])
    base_key = kdf.expand(Secret, Secret(data(given["payloads"])), "sframe", given["number"])
    assert base_key.expose() == data(given["base_key"])
    kid = given["number"] << 8 | given["epoch"] % 256
    for counter, frame in zip(given["counters"], given["frames"], strict=True):
        suite = Suite.AES_256_GCM_SHA512_128
        protector = Protector(base_key, kid, suite, first=counter)
        assert protector.protect(data(given["signed"]), data(given["group"])) == data(frame)


def test_a_safety_number_and_its_words() -> None:
    """MSMP-96."""
    given = VECTORS["safety_number"]
    one, other = (Fingerprint(data(each)) for each in given["fingerprints"])
    assert safety_number(one, other) == safety_number(other, one) == given["number"]
    said = to_words(given["number"], WORDS.read_text("ascii").split())
    assert list(said) == given["words"]


@pytest.mark.requirement("R1")
def test_a_policy_token() -> None:
    """MSMP-1, 2 and 25."""
    given = VECTORS["token"]
    seed = data(given["ed25519_private_key"])
    key = SigningKey(ed25519.Ed25519PrivateKey.from_private_bytes(seed))
    verified = verify_token(data(given["signed"]), key.verifying_key, data(given["group"]))
    assert schema.encode(verified.message) == data(given["message"])
    assert verified.hash == data(given["hash"])
    assert sign_token(verified.message, key).raw == data(given["signed"])
    assert verified.message.name == "Grüße"


def test_a_link() -> None:
    """MSMP-39."""
    given = VECTORS["link"]
    for link in (read_link(given["text"]), second.link.read_link(given["text"])):
        for name, value in given["fields"].items():
            told = getattr(link, name)
            told = told.hex() if isinstance(told, bytes) else told
            assert (list(told) if isinstance(told, tuple) else told) == value
    assert read_link(given["text"]).text == given["text"]


def test_entries_of_an_audit_log() -> None:
    """MSMP-131."""
    entries = [data(each["entry"]) for each in VECTORS["audit"]]
    hashes = [data(each["hash"]) for each in VECTORS["audit"]]
    assert [hash_entry(raw) for raw in entries] == hashes
    assert [read_entry(raw).previous for raw in entries] == [bytes(32), hashes[0]]
    assert [schema.encode(read_entry(raw)) for raw in entries] == entries


@pytest.mark.requirement("R25")
@pytest.mark.parametrize("seed", range(8))
def test_members_of_both_follow_whatever_the_second_s_key_tree_goes_through(seed: int) -> None:
    """MSMP-59 to 65."""
    chance = random.Random(seed)
    tree = KeyTree(0, {(0, 0): chance.randbytes(24)}, frozenset({0}))
    paths = {0: tree.path(0)}
    ours = {0: member_path(0, paths[0].secrets)}
    for epoch in range(1, 20):
        vacated = {leaf for leaf in tree.taken if leaf and chance.random() < 0.2}
        free = [leaf for leaf in range(40) if leaf not in tree.taken]
        occupied = chance.sample(free, chance.choice([0, 1, 1, 3])) if epoch > 1 else [1]
        place = (b"g" * 16, 1, epoch, 0)
        tree, change = tree.updated(vacated, occupied, place, chance.randbytes)
        told = decoded(TreeChange, dumps(plain(change)).hex())
        for leaf in sorted(paths):
            if leaf in vacated:
                del paths[leaf], ours[leaf]
                continue
            paths[leaf] = paths[leaf].after(change, tree.height, place)
            ours[leaf] = ours[leaf].updated(told, tree.height, UpdateContext(*place))
            assert paths[leaf] == tree.path(leaf)
            assert bytes_of(ours[leaf]) == b"".join(paths[leaf].secrets)
        for leaf in occupied:
            paths[leaf] = tree.path(leaf)
            ours[leaf] = member_path(leaf, paths[leaf].secrets)


@pytest.mark.requirement("R25", "R29")
def test_one_part_of_a_large_rekey_leads_each_member_of_the_second_on() -> None:
    """MSMP-66."""
    chance = random.Random(3)
    ours, place = FirstKeyTree(), (b"g" * 16, 0, 1, 0)
    ours.apply(ours.update((), range(100), UpdateContext(*place), chance.randbytes))
    vacated = sorted(chance.sample(range(100), 9))
    place = (b"g" * 16, 0, 2, 0)
    update = ours.update(vacated, [100, 105], UpdateContext(*place), chance.randbytes)
    parts = [record("TreeChange", **part_fields(part)) for part in update.parts(500)]
    assert len(parts) > 2
    for leaf in set(range(100)) - set(vacated):
        before = SecondPath(leaf, tuple(secret.expose() for secret in ours.path(leaf)))
        (mine,) = [part for part in parts if before.led_on_by(part, update.height)]
        after = before.after(mine, update.height, place)
        assert after.secrets == tuple(map(bytes, ours.path_after(update, leaf)))


def part_fields(part: TreeChange) -> dict[str, Any]:
    return {
        "vacated": list(part.vacated),
        "occupied": list(part.occupied),
        "present": part.present,
        "wraps": part.wraps,
    }


def member_path(leaf: int, secrets: Any) -> MemberPath:
    return MemberPath(leaf, [NodeSecret(secret) for secret in secrets])


def bytes_of(path: MemberPath) -> bytes:
    return bytes(path._bytes)
