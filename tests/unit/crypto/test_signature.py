"""Algorithms follow from keys; what is too weak or unknown cannot sign or verify."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed448, ed25519, rsa, x25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.crypto.errors import DecodingError, InvalidSignatureError
from msmp_gui.crypto.signature import (
    Algorithm,
    PrivateKey,
    SigningKey,
    VerifyingKey,
    algorithm_of,
)

KEYS: dict[Algorithm, PrivateKey] = {
    Algorithm.ED25519: ed25519.Ed25519PrivateKey.generate(),
    Algorithm.ES256: ec.generate_private_key(ec.SECP256R1()),
    Algorithm.ES384: ec.generate_private_key(ec.SECP384R1()),
    Algorithm.PS256: rsa.generate_private_key(65537, 2048),
}
SIZES = {Algorithm.ED25519: 64, Algorithm.ES256: 64, Algorithm.ES384: 96, Algorithm.PS256: 256}
each_algorithm = pytest.mark.parametrize("algorithm", Algorithm, ids=lambda item: item.name)


@each_algorithm
def test_signs_and_verifies(algorithm: Algorithm) -> None:
    key = SigningKey(KEYS[algorithm])
    assert key.algorithm == key.verifying_key.algorithm == algorithm
    signature = key.sign(b"data")
    assert len(signature) == SIZES[algorithm]
    key.verifying_key.verify(signature, b"data")


@each_algorithm
def test_refuses_what_does_not_fit(algorithm: Algorithm) -> None:
    key = SigningKey(KEYS[algorithm])
    signature = key.sign(b"data")
    for wrong in (
        signature[:-1],
        signature + b"\x00",
        b"",
        bytes(len(signature)),
        b"\xff" * len(signature),
        signature[::-1],
    ):
        with pytest.raises(InvalidSignatureError):
            key.verifying_key.verify(wrong, b"data")
    with pytest.raises(InvalidSignatureError):
        key.verifying_key.verify(signature, b"other data")


@each_algorithm
def test_public_keys_come_back_from_their_encoding(algorithm: Algorithm) -> None:
    key = SigningKey(KEYS[algorithm]).verifying_key
    again = VerifyingKey.from_spki(key.spki)
    assert again == key
    assert hash(again) == hash(key)
    assert again.spki == KEYS[algorithm].public_key().public_bytes(
        Encoding.DER, PublicFormat.SubjectPublicKeyInfo
    )
    others = [SigningKey(other).verifying_key for other in KEYS.values()]
    assert sum(key == other for other in others) == 1


@pytest.mark.parametrize(
    "key",
    [
        ec.generate_private_key(ec.SECP521R1()),
        ec.generate_private_key(ec.SECP256K1()),
        ed448.Ed448PrivateKey.generate(),
        x25519.X25519PrivateKey.generate(),
        dsa.generate_private_key(2048),
        rsa.generate_private_key(65537, 1024),
    ],
    ids=["P-521", "secp256k1", "Ed448", "X25519", "DSA", "RSA of 1024 bits"],
)
def test_other_keys_are_refused(key: PrivateKey) -> None:
    with pytest.raises(DecodingError):
        algorithm_of(key)
    with pytest.raises(DecodingError):
        SigningKey(key)
    spki = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    with pytest.raises(DecodingError):
        VerifyingKey.from_spki(spki)


def test_rsa_of_2048_bits_is_the_least() -> None:
    assert algorithm_of(KEYS[Algorithm.PS256]) is Algorithm.PS256


@pytest.mark.requirement("R34")
def test_attack_an_rsa_key_whose_signatures_take_long_to_verify() -> None:
    """Everybody has to, for each message of who has it."""
    usual = rsa.generate_private_key(65537, 2048).public_key().public_numbers()
    assert algorithm_of(usual.public_key()) is Algorithm.PS256
    assert algorithm_of(rsa.RSAPublicNumbers((1 << 63) | 1, usual.n).public_key())
    for exponent in ((1 << 64) | 1, (1 << 2040) | 1):
        key = rsa.RSAPublicNumbers(exponent, usual.n).public_key()
        with pytest.raises(DecodingError):
            algorithm_of(key)
        spki = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        with pytest.raises(DecodingError):
            VerifyingKey.from_spki(spki)


def test_a_signing_key_does_not_show_itself() -> None:
    assert repr(SigningKey(KEYS[Algorithm.ED25519])) == "SigningKey(ED25519, ***)"


@settings(max_examples=1000)
@given(st.data())
def test_changed_public_keys_are_read_or_refused(data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(list(KEYS.values())))
    spki = bytearray(SigningKey(key).verifying_key.spki)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(spki)))
        spki[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
    try:
        read = VerifyingKey.from_spki(bytes(spki))
    except DecodingError:
        return
    with pytest.raises(InvalidSignatureError):
        read.verify(bytes(SIZES[read.algorithm]), b"data")
