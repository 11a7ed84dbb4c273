"""The COSE working group's COSE_Sign1 examples.

Every example carries a key id in the unprotected header, some more, where `cose.read` takes
nothing: what is not signed has no place in this protocol. So each example is verified from its
parts, and must be refused as it stands; with the unprotected header taken out (it is not signed)
those whose protected header holds the algorithm alone must be read and verified as well.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519

from msmp_gui.crypto import cose
from msmp_gui.crypto.errors import DecodingError, InvalidSignatureError
from msmp_gui.crypto.signature import Algorithm, PublicKey, VerifyingKey

Load = Callable[[str], Any]

ALGORITHMS = {"ES256": Algorithm.ES256, "ES384": Algorithm.ES384, "EdDSA": Algorithm.ED25519}
CURVES: dict[str, ec.EllipticCurve] = {"P-256": ec.SECP256R1(), "P-384": ec.SECP384R1()}

VERIFIED = {
    "ecdsa-examples/ecdsa-sig-01.json": "another protected header",
    "ecdsa-examples/ecdsa-sig-02.json": "strict",
    "eddsa-examples/eddsa-sig-01.json": "another protected header",
    "sign1-tests/sign-pass-01.json": "no protected header",
    "sign1-tests/sign-pass-02.json": "strict",
    "sign1-tests/sign-pass-03.json": "strict",
}
UNKNOWN = {
    "ecdsa-examples/ecdsa-sig-03.json": "P-521",
    "ecdsa-examples/ecdsa-sig-04.json": "SHA-512 with P-256",
}
ED448 = "eddsa-examples/eddsa-sig-02.json"
NOT_SIGN1 = {
    *(f"ecdsa-examples/ecdsa-0{number}.json" for number in (1, 2, 3, 4)),
    "eddsa-examples/eddsa-01.json",
    "eddsa-examples/eddsa-02.json",
}


def number(field: str) -> int:
    return int.from_bytes(base64.urlsafe_b64decode(field + "=" * (-len(field) % 4)), "big")


def public_key(key: dict[str, str]) -> PublicKey:
    if key["crv"] == "Ed25519":
        return ed25519.Ed25519PublicKey.from_public_bytes(bytes.fromhex(key["x_hex"]))
    numbers = ec.EllipticCurvePublicNumbers(number(key["x"]), number(key["y"]), CURVES[key["crv"]])
    return numbers.public_key()


def parts(encoded: bytes) -> tuple[bytes, bytes, bytes]:
    """Protected header, payload and signature."""
    untagged = encoded[1:] if encoded[0] == 0xD2 else encoded
    protected, _, payload, signature = cbor2.loads(untagged)
    # RFC 9052, section 3: an empty protected header is signed as an empty byte string.
    return b"" if protected == b"\xa0" else protected, payload, signature


@pytest.mark.parametrize("name", VERIFIED)
def test_signatures_verify(vectors: Load, name: str) -> None:
    case = vectors(f"cose/{name}")
    given = case["input"]["sign0"]
    key, external = VerifyingKey(public_key(given["key"])), bytes.fromhex(given.get("external", ""))
    protected, payload, signature = parts(bytes.fromhex(case["output"]["cbor"]))
    assert payload == case["input"]["plaintext"].encode()
    key.verify(signature, cbor2.dumps(["Signature1", protected, external, payload]))
    if VERIFIED[name] == "strict":
        # What the app writes and reads: it makes the protected header of the algorithm alone.
        message = cose.Sign1(ALGORITHMS[given["alg"]], payload, signature)
        assert message.verify(key, external) == payload
        with pytest.raises(InvalidSignatureError):
            message.verify(key, external + b"\x00")


@pytest.mark.parametrize("name", [*VERIFIED, *UNKNOWN, ED448, *sorted(NOT_SIGN1)])
def test_as_they_stand_they_are_refused(vectors: Load, name: str) -> None:
    encoded = bytes.fromhex(vectors(f"cose/{name}")["output"]["cbor"])
    with pytest.raises(DecodingError):
        cose.read(encoded, limit=1000)


@pytest.mark.parametrize("name", [*VERIFIED, *UNKNOWN])
def test_without_what_is_not_signed(vectors: Load, name: str) -> None:
    case = vectors(f"cose/{name}")
    given = case["input"]["sign0"]
    protected, payload, signature = parts(bytes.fromhex(case["output"]["cbor"]))
    stripped = b"\xd2" + cbor2.dumps([protected, {}, payload, signature])
    if VERIFIED.get(name) != "strict":
        with pytest.raises(DecodingError, match="algorithm or headers"):
            cose.read(stripped, limit=1000)
        return
    key, external = VerifyingKey(public_key(given["key"])), bytes.fromhex(given.get("external", ""))
    message = cose.read(stripped, limit=1000)
    assert message.algorithm is ALGORITHMS[given["alg"]]
    assert message.verify(key, external) == case["input"]["plaintext"].encode()


def test_ed448_shares_its_number_with_ed25519_and_has_no_key_here(vectors: Load) -> None:
    case = vectors(f"cose/{ED448}")
    protected, payload, signature = parts(bytes.fromhex(case["output"]["cbor"]))
    stripped = b"\xd2" + cbor2.dumps([protected, {}, payload, signature])
    assert cose.read(stripped, limit=1000).algorithm is Algorithm.ED25519
    x = bytes.fromhex(case["input"]["sign0"]["key"]["x_hex"])
    with pytest.raises(DecodingError):
        VerifyingKey(ed448.Ed448PublicKey.from_public_bytes(x))  # type: ignore[arg-type]
