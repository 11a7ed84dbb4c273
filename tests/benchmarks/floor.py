"""The floor: the primitives that a piece of work cannot do without, and nothing around them.

Called straight from `cryptography`, on inputs as long as the real ones.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, mlkem, x25519
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap

from tests.benchmarks.measuring import Work

_KEY = os.urandom(32)
_NONCE = bytes(12)
_SHA256 = hashes.SHA256()
_EMPTY = hashes.Hash(_SHA256)
_INFO = os.urandom(48)
_SIGNER = ed25519.Ed25519PrivateKey.generate()
_VERIFIER = _SIGNER.public_key()
_EC_SIGNER = ec.generate_private_key(ec.SECP256R1())
_EC_VERIFIER = _EC_SIGNER.public_key()
_EC_MESSAGE = os.urandom(400)
_EC_SIGNATURE = _EC_SIGNER.sign(_EC_MESSAGE, ec.ECDSA(_SHA256))
_NODE_SECRET = os.urandom(24)
_WRAPPED = aes_key_wrap(_KEY, _NODE_SECRET)
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
_LATTICE, _CURVE = mlkem.MLKEM768PrivateKey.generate(), x25519.X25519PrivateKey.generate()
_PRIVATE = hpke.MLKEM768X25519PrivateKey(_LATTICE, _CURVE)
_PUBLIC = hpke.MLKEM768X25519PublicKey(_LATTICE.public_key(), _CURVE.public_key())
_LATTICE_BYTES = _LATTICE.public_key().public_bytes_raw()
_CURVE_BYTES = _CURVE.public_key().public_bytes_raw()


@dataclass(frozen=True)
class Bill:
    """How often each primitive is needed, or for how many bytes."""

    expands: int = 0
    """HKDF-Expand, SHA-256, 32 bytes."""
    wraps: int = 0
    """AES-256 key wrap of a node's secret."""
    unwraps: int = 0
    hashes: tuple[int, ...] = ()
    """SHA-256 over so many bytes, each."""
    seals: tuple[int, ...] = ()
    """AES-256-GCM with a key of its own."""
    opens: tuple[int, ...] = ()
    signs: tuple[int, ...] = ()
    """Ed25519."""
    verifies: tuple[int, ...] = ()
    ecdsa_verifies: int = 0
    """ECDSA with P-256."""
    kem_keys: int = 0
    """X-Wing key pairs."""
    hpke_seals: tuple[int, ...] = ()
    """HPKE with X-Wing, to a key that came as bytes."""
    hpke_opens: tuple[int, ...] = ()

    def work(self) -> Work:  # noqa: C901 - a list, not a decision
        """All of it, to be timed."""
        hashed = [os.urandom(size) for size in self.hashes]
        sealed = [os.urandom(size) for size in self.seals]
        to_open = [AESGCM(_KEY).encrypt(_NONCE, bytes(size), _KEY) for size in self.opens]
        to_sign = [os.urandom(size) for size in self.signs]
        texts = [os.urandom(size) for size in self.verifies]
        signed = [(text, _SIGNER.sign(text)) for text in texts]
        for_others = [os.urandom(size) for size in self.hpke_seals]
        for_me = [_SUITE.encrypt(bytes(size), _PUBLIC, info=_KEY) for size in self.hpke_opens]

        def run() -> None:  # noqa: C901 - a list, not a decision
            for _ in range(self.expands):
                HKDFExpand(_SHA256, 32, _INFO).derive(_KEY)
            for _ in range(self.wraps):
                aes_key_wrap(_KEY, _NODE_SECRET)
            for _ in range(self.unwraps):
                aes_key_unwrap(_KEY, _WRAPPED)
            for data in hashed:
                hashing = _EMPTY.copy()
                hashing.update(data)
                hashing.finalize()
            for data in sealed:
                AESGCM(_KEY).encrypt(_NONCE, data, _KEY)
            for data in to_open:
                AESGCM(_KEY).decrypt(_NONCE, data, _KEY)
            for data in to_sign:
                _SIGNER.sign(data)
            for data, signature in signed:
                _VERIFIER.verify(signature, data)
            for _ in range(self.ecdsa_verifies):
                _EC_VERIFIER.verify(_EC_SIGNATURE, _EC_MESSAGE, ec.ECDSA(_SHA256))
            for _ in range(self.kem_keys):
                mlkem.MLKEM768PrivateKey.generate()
                x25519.X25519PrivateKey.generate()
            for data in for_others:
                lattice = mlkem.MLKEM768PublicKey.from_public_bytes(_LATTICE_BYTES)
                curve = x25519.X25519PublicKey.from_public_bytes(_CURVE_BYTES)
                key = hpke.MLKEM768X25519PublicKey(lattice, curve)
                _SUITE.encrypt(data, key, info=_KEY)
            for data in for_me:
                _SUITE.decrypt(data, _PRIVATE, info=_KEY)

        return run
