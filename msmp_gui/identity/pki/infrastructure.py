"""An infrastructure whose certificates a group accepts, and the parameters accepted from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from msmp_gui.crypto.signature import Algorithm
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.names import displayable
from msmp_gui.identity.pki.errors import CertificateRefusedError, InfrastructureError
from msmp_gui.identity.pki.reading import LEAST_RSA_BITS, can_vouch, is_ca, read, rsa_bits, shown
from msmp_gui.sentences import Sentence, sentence

MAX_ANCHORS = 8
MAX_INTERMEDIATES = 8
_MAX_NAME = 64
_RSA_BITS = range(LEAST_RSA_BITS, 16385)
_CRL_AGES = range(60, 2**32)


class KeyType(StrEnum):
    """Kinds of keys that a member can sign with."""

    ED25519 = "ed25519"
    P256 = "p256"
    P384 = "p384"
    RSA = "rsa"


_KEY_TYPES = {
    Algorithm.ED25519: KeyType.ED25519,
    Algorithm.ES256: KeyType.P256,
    Algorithm.ES384: KeyType.P384,
    Algorithm.PS256: KeyType.RSA,
}


class CrlRule(StrEnum):
    """Whether somebody can be vouched for without a revocation list."""

    REQUIRED = "required"
    """For each certificate below the trust anchor there must be one, and a fresh one."""
    IF_PRESENT = "if_present"
    """Who is on a list is out; where there is none, or an old one, that is no obstacle."""


@dataclass(frozen=True, slots=True)
class Infrastructure:
    """Trust anchors, and what is accepted from them. Raises InfrastructureError when made.

    The fields are such as the policy token can carry.
    """

    AS_MAP: ClassVar[bool] = True

    name: str
    """What people call it, 1 to 64 characters."""
    anchors: tuple[bytes, ...]
    """1 to 8 certificates of authorities, DER; the end of every path, themselves never checked
    for revocation."""
    key_types: tuple[KeyType, ...]
    """Of members' keys; each once, at least one."""
    rsa_bits: int
    """The least size of RSA keys, members' and authorities'; 2048 to 16384."""
    longest_path: int
    """Authorities between a member and the trust anchor; 0 to 8."""
    crl: CrlRule
    longest_crl_age: int
    """Seconds since a revocation list was made, even where it calls itself valid for longer."""

    def __post_init__(self) -> None:
        for impossible, reason in (
            (
                not 1 <= len(self.name) <= _MAX_NAME or displayable(self.name, 64) != self.name,
                sentence("An infrastructure's name has 1 to 64 characters, all of them visible."),
            ),
            (
                not 1 <= len(self.anchors) <= MAX_ANCHORS or _doubled(self.anchors),
                sentence(
                    "An infrastructure has 1 to {most} trust anchors, each named once.",
                    most=MAX_ANCHORS,
                ),
            ),
            (
                not self.key_types or _doubled(self.key_types),
                sentence("An infrastructure accepts at least one type of key, each named once."),
            ),
            (
                self.rsa_bits not in _RSA_BITS,
                sentence("The least size of RSA keys lies between 2048 and 16384 bits."),
            ),
            (
                not 0 <= self.longest_path <= MAX_INTERMEDIATES,
                sentence(
                    "The longest path has 0 to {most} authorities under the anchor.",
                    most=MAX_INTERMEDIATES,
                ),
            ),
            (
                self.longest_crl_age not in _CRL_AGES,
                sentence("The age of a revocation list is limited to at least a minute."),
            ),
        ):
            if impossible:
                raise InfrastructureError(reason)
        for anchor in self.anchors:
            _check_anchor(anchor)

    def accepts_key_of(self, certificate: Certificate) -> bool:
        """Whether a member's key is of a type and size that is accepted here."""
        bits = rsa_bits(certificate.x509)
        return key_type_of(certificate) in self.key_types and (
            bits is None or bits >= self.rsa_bits
        )


def key_type_of(certificate: Certificate) -> KeyType:
    """The kind of a member's key."""
    return _KEY_TYPES[certificate.verifying_key.algorithm]


def described_key(certificate: Certificate) -> Sentence | str:
    """A member's key in a sentence."""
    bits = rsa_bits(certificate.x509)
    names = {KeyType.ED25519: "Ed25519", KeyType.P256: "P-256", KeyType.P384: "P-384"}
    return sentence("RSA of {bits} bits", bits=bits) if bits else names[key_type_of(certificate)]


def _check_anchor(anchor: bytes) -> None:
    try:
        certificate = read(anchor)
    except CertificateRefusedError as error:
        msg = sentence("A trust anchor is not a certificate that can be read.")
        raise InfrastructureError(msg) from error
    if not is_ca(certificate):
        msg = sentence("A trust anchor has to be the certificate of an authority.")
        raise InfrastructureError(msg)
    if not can_vouch(certificate):  # nobody would ever be vouched for, and each for another reason
        msg = sentence(
            "The authority {name} signs with a key of a kind by which nobody can be checked here. "
            "Ask for a certificate of it with a P-256, P-384 or P-521 key, or an RSA key of at "
            "least 2048 bits that is not for PSS alone.",
            name=shown(certificate.subject),
        )
        raise InfrastructureError(msg)


def _doubled(items: tuple[object, ...]) -> bool:
    return len(set(items)) != len(items)
