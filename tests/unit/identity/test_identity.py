"""Oneself: made once, kept, and loaded only as a whole."""

from __future__ import annotations

import contextlib
import os

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa, x25519
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.signature import Algorithm, PrivateKey
from msmp_gui.identity.certificate import self_signed
from msmp_gui.identity.identity import PrivateKeyBytes, load_identity, new_identity

NOW = 1_700_000_000.0
ADA, ADAS_KEY = new_identity("Ada", NOW, os.urandom)


def kept(key: PrivateKey | x25519.X25519PrivateKey) -> PrivateKeyBytes:
    return PrivateKeyBytes(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))


def test_a_new_identity_is_loaded_again() -> None:
    again = load_identity(ADA.certificate.der, ADAS_KEY)
    assert again.name == "Ada"
    assert again.fingerprint == ADA.fingerprint
    ADA.certificate.verifying_key.verify(again.signing_key.sign(b"data"), b"data")


def test_identities_differ_even_by_the_same_name() -> None:
    other, _ = new_identity("Ada", NOW, os.urandom)
    assert other.fingerprint != ADA.fingerprint
    assert other.certificate.x509.serial_number != ADA.certificate.x509.serial_number


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (ec.generate_private_key(ec.SECP256R1()), Algorithm.ES256),
        (ec.generate_private_key(ec.SECP384R1()), Algorithm.ES384),
        (rsa.generate_private_key(65537, 2048), Algorithm.PS256),
    ],
    ids=["P-256", "P-384", "RSA"],
)
def test_identities_of_other_algorithms_are_loaded(key: PrivateKey, algorithm: Algorithm) -> None:
    loaded = load_identity(self_signed(key, "Bob", NOW, 7).der, kept(key))
    assert loaded.signing_key.algorithm is algorithm


def test_anothers_private_key_is_refused() -> None:
    _, other_key = new_identity("Ada", NOW, os.urandom)
    with pytest.raises(DecodingError, match="not the certificate's"):
        load_identity(ADA.certificate.der, other_key)


@pytest.mark.parametrize(
    "key",
    [
        PrivateKeyBytes(b""),
        PrivateKeyBytes(b"not a key"),
        PrivateKeyBytes(ADAS_KEY.expose()[:-1]),
        PrivateKeyBytes(ADAS_KEY.expose().replace(b"\x2b\x65\x70", b"\x2b\x65\x7f")),
        kept(x25519.X25519PrivateKey.generate()),
        kept(ec.generate_private_key(ec.SECP521R1())),
    ],
    ids=["empty", "noise", "cut short", "unknown algorithm", "X25519", "P-521"],
)
def test_what_is_not_a_signing_key_is_refused(key: PrivateKeyBytes) -> None:
    with pytest.raises(DecodingError):
        load_identity(ADA.certificate.der, key)


@settings(max_examples=300)
@given(st.data())
def test_changed_keys_are_refused(data: st.DataObject) -> None:
    changed = bytearray(ADAS_KEY.expose())
    at = data.draw(st.integers(0, len(changed) - 1))
    changed[at] ^= data.draw(st.integers(1, 255))
    # Some bytes carry no meaning, such as those of the version.
    with contextlib.suppress(DecodingError):
        assert load_identity(ADA.certificate.der, PrivateKeyBytes(changed)).name == "Ada"


def test_the_private_key_does_not_show_itself() -> None:
    assert repr(ADAS_KEY) == "PrivateKeyBytes(***)"
    assert ADAS_KEY.expose().hex() not in repr(ADA)
    assert repr(ADAS_KEY.expose()[-32:])[2:-1] not in repr(ADA)
