"""Oneself: a certificate, and the private key that goes with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InternalError, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.secret import Secret
from msmp_gui.crypto.signature import SigningKey, algorithm_of
from msmp_gui.identity.certificate import Certificate, self_signed
from msmp_gui.identity.fingerprint import Fingerprint


class PrivateKeyBytes(Secret):
    """A private key in PKCS#8 (RFC 5208), DER."""


@dataclass(frozen=True)
class EarlierKey:
    """A key that this peer gave up for another one: it vouches for what was signed before."""

    certificate: bytes
    """DER."""
    change: bytes
    """That it names the key after it, signed with it (`protocol/audit_keys.py`)."""


@dataclass(frozen=True)
class Identity:
    """Who this peer is, and what proves it."""

    certificate: Certificate
    signing_key: SigningKey
    chain: tuple[bytes, ...] = ()
    """Certificates of the authorities above, DER, the issuer first and without the root; none for
    a self-signed one."""
    earlier: tuple[EarlierKey, ...] = ()
    """The keys before this one, the oldest first."""

    @property
    def fingerprint(self) -> Fingerprint:
        """The fingerprint of one's own key."""
        return self.certificate.fingerprint

    @property
    def name(self) -> str:
        """The name in one's own certificate."""
        return self.certificate.name


def new_identity(
    name: str, now: float, random: Callable[[int], bytes]
) -> tuple[Identity, PrivateKeyBytes]:
    """A fresh Ed25519 key with a self-signed certificate for `name`, and the key to be kept."""
    key = ed25519.Ed25519PrivateKey.from_private_bytes(random(32))
    serial = int.from_bytes(random(16), "big")
    identity = Identity(self_signed(key, name, now, serial), SigningKey(key))
    kept = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return identity, PrivateKeyBytes(kept)


def load_identity(
    certificate: bytes,
    private_key: PrivateKeyBytes,
    chain: tuple[bytes, ...] = (),
    earlier: tuple[EarlierKey, ...] = (),
) -> Identity:
    """The identity that was kept. Raises DecodingError where the two do not belong together."""
    try:
        key = load_der_private_key(private_key.expose(), None)
    except (ValueError, TypeError, UnsupportedAlgorithm, InternalError) as error:
        msg = "not a private key"
        raise DecodingError(msg) from error
    algorithm_of(key)
    mine = Certificate.from_der(certificate)
    identity = Identity(mine, SigningKey(key), chain, earlier)  # type: ignore[arg-type]
    if identity.signing_key.verifying_key != identity.certificate.verifying_key:
        msg = "the private key is not the certificate's"
        raise DecodingError(msg)
    return identity
