"""COSE_Sign1: what is signed is read back, bound to its context, and other tools agree."""

from __future__ import annotations

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from hypothesis import given, settings
from hypothesis import strategies as st
from pycose.algorithms import EdDSA, Es256, Es384, Ps256
from pycose.headers import Algorithm as AlgorithmHeader
from pycose.keys import CoseKey, EC2Key, OKPKey
from pycose.keys.curves import P256, P384, Ed25519
from pycose.keys.rsa import RSAKey
from pycose.messages import Sign1Message

from msmp_gui.crypto import cose
from msmp_gui.crypto.errors import DecodingError, InvalidSignatureError
from msmp_gui.crypto.signature import PrivateKey, SigningKey

LIMIT = 4096
KEYS: dict[str, PrivateKey] = {
    "Ed25519": ed25519.Ed25519PrivateKey.generate(),
    "P-256": ec.generate_private_key(ec.SECP256R1()),
    "P-384": ec.generate_private_key(ec.SECP384R1()),
    "RSA": rsa.generate_private_key(65537, 2048),
}
SIGNING = {name: SigningKey(key) for name, key in KEYS.items()}
SAMPLE = cose.sign(SIGNING["Ed25519"], b"payload", b"context")


def number(value: int) -> bytes:
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def pycose_key(key: PrivateKey) -> CoseKey:
    match key.public_key():
        case ed25519.Ed25519PublicKey() as public:
            return OKPKey(crv=Ed25519, x=public.public_bytes_raw())
        case ec.EllipticCurvePublicKey() as public:
            size = (public.curve.key_size + 7) // 8
            numbers = public.public_numbers()
            return EC2Key(
                crv=P256 if size == 32 else P384,
                x=numbers.x.to_bytes(size, "big"),
                y=numbers.y.to_bytes(size, "big"),
            )
        case public:
            numbers = public.public_numbers()
            return RSAKey(n=number(numbers.n), e=number(numbers.e))


@pytest.mark.parametrize("name", KEYS)
def test_what_was_signed_is_read_and_verified(name: str) -> None:
    key = SIGNING[name]
    message = cose.read(cose.sign(key, b"payload", b"context"), limit=LIMIT)
    assert message.verify(key.verifying_key, b"context") == b"payload"
    assert message.algorithm is key.algorithm


@pytest.mark.parametrize("name", KEYS)
def test_it_holds_for_its_context_only(name: str) -> None:
    key = SIGNING[name]
    message = cose.read(cose.sign(key, b"payload", b"context"), limit=LIMIT)
    with pytest.raises(InvalidSignatureError):
        message.verify(key.verifying_key, b"another context")
    with pytest.raises(InvalidSignatureError):
        message.verify(key.verifying_key, b"")


@pytest.mark.parametrize("other", ["P-256", "P-384", "RSA"])
def test_it_holds_for_its_key_only(other: str) -> None:
    message = cose.read(SAMPLE, limit=LIMIT)
    with pytest.raises(InvalidSignatureError, match="algorithm"):
        message.verify(SIGNING[other].verifying_key, b"context")
    stranger = SigningKey(ed25519.Ed25519PrivateKey.generate())
    with pytest.raises(InvalidSignatureError):
        message.verify(stranger.verifying_key, b"context")


@pytest.mark.parametrize(
    ("name", "algorithm"), [("Ed25519", EdDSA), ("P-256", Es256), ("P-384", Es384), ("RSA", Ps256)]
)
def test_another_implementation_verifies_it(name: str, algorithm: type) -> None:
    data = cose.sign(SIGNING[name], b"payload", b"context")
    # Its own decoder stumbles over the frozen content that cbor2 gives to tags since version 6.
    assert data[0] == 0xC0 | Sign1Message.cbor_tag
    message = Sign1Message.from_cose_obj(cbor2.loads(data[1:]), False)
    message.key = pycose_key(KEYS[name])
    assert message.phdr == {AlgorithmHeader: algorithm}
    assert message.uhdr == {}
    assert message.payload == b"payload"
    message.external_aad = b"context"
    assert message.verify_signature()
    message.external_aad = b"another"
    assert not message.verify_signature()


def test_every_changed_byte_is_noticed() -> None:
    key = SIGNING["Ed25519"].verifying_key
    for at in range(len(SAMPLE)):
        for change in (0x01, 0x80, 0xFF):
            changed = bytearray(SAMPLE)
            changed[at] ^= change
            with pytest.raises((DecodingError, InvalidSignatureError)):
                cose.read(bytes(changed), limit=LIMIT).verify(key, b"context")


def encoded(*parts: object, tag: bytes = b"\xd2") -> bytes:
    return tag + cbor2.dumps(list(parts), canonical=True)


GOOD = bytes.fromhex("a10127")


@pytest.mark.parametrize(
    "data",
    [
        encoded(GOOD, {}, b"p", b"s" * 64, tag=b""),
        encoded(GOOD, {}, b"p", b"s" * 64, tag=b"\xd1"),
        encoded(GOOD, {}, b"p", b"s" * 64, tag=b"\xd2\xd2"),
        encoded(GOOD, {4: b"11"}, b"p", b"s" * 64),
        encoded(GOOD, None, b"p", b"s" * 64),
        encoded(GOOD, {}, None, b"s" * 64),
        encoded(GOOD, {}, "p", b"s" * 64),
        encoded(GOOD, {}, b"p", "s"),
        encoded(GOOD, {}, b"p"),
        encoded(GOOD, {}, b"p", b"s", b""),
        encoded(b"", {}, b"p", b"s" * 64),
        encoded(b"\xa0", {}, b"p", b"s" * 64),
        encoded(bytes.fromhex("a1013823"), {}, b"p", b"s" * 64),
        encoded(bytes.fromhex("a201270300"), {}, b"p", b"s" * 64),
        encoded(bytes.fromhex("a1013807"), {}, b"p", b"s" * 64),
        encoded(GOOD, {}, b"p", b"s" * 64) + b"\x00",
        b"",
        b"\xd2",
    ],
    ids=[
        "no tag",
        "COSE_Mac0's tag",
        "two tags",
        "unprotected header",
        "no unprotected header",
        "detached payload",
        "payload not bytes",
        "signature not bytes",
        "too short",
        "too long",
        "no protected header",
        "empty protected header",
        "unknown algorithm",
        "another protected header",
        "protected header not deterministic",
        "something after the end",
        "empty",
        "tag alone",
    ],
)
def test_what_this_protocol_does_not_write_is_refused(data: bytes) -> None:
    with pytest.raises(DecodingError):
        cose.read(data, limit=LIMIT)


def test_size_is_bounded() -> None:
    assert cose.read(SAMPLE, limit=len(SAMPLE))
    with pytest.raises(DecodingError):
        cose.read(SAMPLE, limit=len(SAMPLE) - 1)


@settings(max_examples=1000)
@given(st.binary(max_size=80) | st.binary(max_size=80).map(lambda data: b"\xd2" + data))
def test_arbitrary_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        message = cose.read(data, limit=LIMIT)
    except DecodingError:
        return
    with pytest.raises(InvalidSignatureError):
        message.verify(SIGNING["Ed25519"].verifying_key, b"context")


@settings(max_examples=500)
@given(st.data())
def test_changed_messages_are_read_or_refused(data: st.DataObject) -> None:
    changed = bytearray(SAMPLE)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(changed)))
        changed[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    if changed == SAMPLE:
        return
    with pytest.raises((DecodingError, InvalidSignatureError)):
        cose.read(bytes(changed), limit=LIMIT).verify(SIGNING["Ed25519"].verifying_key, b"context")
