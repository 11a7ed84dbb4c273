"""Test vectors for all that is computed alike: `python -m tests.interop.second.vectors`.

Byte strings are hexadecimal; a record is given as its CBOR. Nothing in them was secret ever.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ed25519

from tests.interop.second import (
    admission,
    contact,
    crypto,
    link,
    policy,
    safety,
    sframe,
)
from tests.interop.second.crypto import NOTHING, Place
from tests.interop.second.grammar import KIND, constants, dumps, encode, plain
from tests.interop.second.key_vectors import GROUP, epoch_, roster, some, tree_


def vectors() -> dict[str, Any]:
    """All of them, by what they are of."""
    some.begin()
    return {
        "encoding": encoding(),
        "signature": signature(),
        "contact": contact_(),
        "roster": [roster(leaves) for leaves in ([0], [0, 1, 2], [0, 16], [3, 255, 256])],
        "tree": list(tree_()),
        "epoch": [epoch_(contributors) for contributors in (0, 1, 3)],
        "payload": payload(),
        "safety_number": safety_number(),
        "token": token(),
        "link": link_(),
        "audit": audit(),
    }


def encoding() -> dict[str, Any]:
    """MSMP-4."""
    parts = [7, some(16), "seven", [1, None]]
    key, salt, material = some(32), some(32), some(64)
    return {
        "parts": dumps(parts).hex(),
        "hash": crypto.hash_of("example", *parts).hex(),
        "key": key.hex(),
        "expand": crypto.expand(key, "example", *parts).hex(),
        "salt": salt.hex(),
        "material": material.hex(),
        "extract": crypto.extract(salt, material).hex(),
    }


def signature() -> dict[str, Any]:
    """MSMP-2 and 3."""
    seed = some(32)
    key = ed25519.Ed25519PrivateKey.from_private_bytes(seed)
    fingerprint, recipient = crypto.fingerprint_of_key(key.public_key()), some(32)
    message = encode("Departure", number=5)
    place = Place(KIND["DEPARTURE"], GROUP, recipient)
    signed = crypto.sign(key, place.aad(fingerprint), message)
    return {
        "ed25519_private_key": seed.hex(),
        "fingerprint": fingerprint.hex(),
        "kind": place.kind,
        "group": GROUP.hex(),
        "recipient": recipient.hex(),
        "message": message.hex(),
        "external_aad": place.aad(fingerprint).hex(),
        "signed": signed.hex(),
        "hash": admission.digest(signed).hex(),
    }


def contact_() -> dict[str, Any]:
    """MSMP-10 and 12: what follows from four frames, whatever they hold."""
    frames = [some(40) for _ in range(4)]
    transcript = contact.Transcript()
    seen = []
    for frame in frames:
        transcript.add(frame)
        seen.append(transcript.value.hex())
    names, halves = [some(32), some(32)], [some(32), some(32)]
    keys = contact.record_keys(transcript.value, names, halves)
    return {
        "frames": [frame.hex() for frame in frames],
        "transcript_after_each": seen,
        "fingerprints": [name.hex() for name in names],
        "halves": [half.hex() for half in halves],
        "keys": [key.hex() for key in keys],
        "record_0_of_initiator": contact.seal_record(keys[0], 0, b"\x01\x81\x19\x1f\x90").hex(),
        "record_1_of_initiator": contact.seal_record(keys[0], 1, b"\x02").hex(),
    }


def payload() -> dict[str, Any]:
    """MSMP-90: the SFrame ciphertext of something that was signed."""
    payloads, number, epoch_number = some(32), 300, 513
    base_key = crypto.expand(payloads, "sframe", number)
    kid, signed = number << 8 | epoch_number % 256, some(60)
    frames = [sframe.seal_frame(base_key, kid, at, signed, GROUP).hex() for at in (0, 7, 8, 300)]
    message = encode(
        "Payload",
        number=number,
        kind=constants("PayloadKind")["CHAT"],
        sequence=1,
        epoch=epoch_number,
        sent=1_700_000_000_000,
        text="Grüße",
        heads=[],
    )
    return {
        "payloads": payloads.hex(),
        "number": number,
        "epoch": epoch_number,
        "base_key": base_key.hex(),
        "group": GROUP.hex(),
        "message": message.hex(),
        "signed": signed.hex(),
        "counters": [0, 7, 8, 300],
        "frames": frames,
    }


def safety_number() -> dict[str, Any]:
    """MSMP-96."""
    one, other = some(32), some(32)
    return {
        "fingerprints": [one.hex(), other.hex()],
        "number": safety.safety_number(one, other),
        "words": safety.words(one, other),
    }


def token() -> dict[str, Any]:
    """MSMP-1, 2 and 25: a map by field name, signed by its owner."""
    seed = some(32)
    key = ed25519.Ed25519PrivateKey.from_private_bytes(seed)
    owner = crypto.fingerprint_of_key(key.public_key())
    message = dumps(plain(policy.everyday(GROUP, "Grüße", owner)))
    signed = crypto.sign(key, Place(KIND["POLICY_TOKEN"], GROUP).aad(owner), message)
    return {
        "ed25519_private_key": seed.hex(),
        "group": GROUP.hex(),
        "message": message.hex(),
        "signed": signed.hex(),
        "hash": admission.digest(signed).hex(),
    }


def link_() -> dict[str, Any]:
    """MSMP-39."""
    fields = {
        "version": 1,
        "group": GROUP,
        "host": some(32),
        "secret": some(16),
        "expires": 1_700_000_000,
        "addresses": ["192.0.2.7:49152", "[2001:db8::7]:49152"],
    }
    told = {k: v.hex() if isinstance(v, bytes) else v for k, v in fields.items()}
    return {"fields": told, "text": link.write_link(**fields)}


def audit() -> list[dict[str, str]]:
    """MSMP-131: two entries, and what the next one names as its previous."""
    previous, chain = NOTHING, []
    for number, kind in enumerate(("accepted", "key"), start=1):
        entry = encode(
            "AuditEntry",
            number=number,
            time=1_700_000_000_000 + number,
            group=GROUP,
            kind=kind,
            term=0,
            epoch=number - 1,
            subject=some(32),
            by=None,
            details=[["code", "1234 5678 9012"]],
            previous=previous,
        )
        previous = crypto.hash_of("audit", entry)
        chain.append({"entry": entry.hex(), "hash": previous.hex()})
    return chain


if __name__ == "__main__":
    json.dump(vectors(), sys.stdout, indent=1, ensure_ascii=False)
    sys.stdout.write("\n")
