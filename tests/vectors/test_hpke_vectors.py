"""X-Wing and HPKE (RFC 9180, and the drafts with post-quantum KEMs).

The library offers neither a bare decapsulation nor associated data, which the HPKE vectors use. So
they are driven through this protocol's suite: from a vector's shared secret, the key schedule of
RFC 9180, section 5.1 is computed here for HKDF-SHA256 and AES-256-GCM, a text sealed under it, and
`open` must find the same key from the vector's private key and `enc`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from msmp_gui.crypto import hpke
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.hpke import Kem, KemPrivateKey

Load = Callable[[str], Any]

HKDF_SHA256, AES_256_GCM = 1, 2
INFO = b"Ode on a Grecian Urn"
TEXT = b"Beauty is truth, truth beauty"


def private_key(kem: Kem, encoded: bytes) -> KemPrivateKey:
    """The key from its standard form; X-Wing's is a seed (draft-connolly-cfrg-xwing-kem, 5.2)."""
    material = hashlib.shake_256(encoded).digest(96) if kem is Kem.X_WING else encoded

    def random(size: int) -> bytes:
        assert size == len(material)
        return material

    return hpke.generate(kem, random)


def sealed_under(kem: Kem, shared_secret: bytes, enc: bytes) -> bytes:
    """TEXT as somebody sealed it who came to `shared_secret`."""
    suite = b"HPKE" + b"".join(n.to_bytes(2, "big") for n in (kem, HKDF_SHA256, AES_256_GCM))

    def extract(salt: bytes, label: bytes, material: bytes) -> bytes:
        return HKDF.extract(hashes.SHA256(), salt, b"HPKE-v1" + suite + label + material)

    def expand(label: bytes, length: int) -> bytes:
        info = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + context
        return HKDFExpand(hashes.SHA256(), length, info).derive(secret)

    context = b"\x00" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", INFO)
    secret = extract(shared_secret, b"secret", b"")
    return enc + AESGCM(expand(b"key", 32)).encrypt(expand(b"base_nonce", 12), TEXT, b"")


def check(kem: Kem, private: bytes, public: bytes, enc: bytes, shared_secret: bytes) -> None:
    key = private_key(kem, private)
    assert key.public_key.to_bytes() == public
    assert hpke.public_key(kem, public).to_bytes() == public
    assert key.open(sealed_under(kem, shared_secret, enc), INFO) == TEXT
    with pytest.raises(UnsealError):
        key.open(sealed_under(kem, shared_secret[::-1], enc), INFO)
    with pytest.raises(UnsealError):
        key.open(sealed_under(kem, shared_secret, enc), INFO + b"s")


def test_x_wing(vectors: Load) -> None:
    cases = vectors("hpke/xwing-kem.json")
    assert len(cases) == 3
    for case in cases:
        fields = (bytes.fromhex(case[name]) for name in ("sk", "pk", "ct", "ss"))
        check(Kem.X_WING, *fields)


@pytest.mark.parametrize("kem", Kem, ids=lambda kem: kem.name)
def test_hpke(vectors: Load, kem: Kem) -> None:
    cases = [case for case in vectors("hpke/hpke-pq.json") if case["kem_id"] == kem]
    assert cases
    for case in cases:
        fields = (bytes.fromhex(case[name]) for name in ("skRm", "pkRm", "enc", "shared_secret"))
        check(kem, *fields)
