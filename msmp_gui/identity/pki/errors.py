"""Why certificates, revocation lists and key files are refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from msmp_gui.crypto.errors import CryptoError, DecodingError
from msmp_gui.sentences import Sentence, sentence


class Refusal(StrEnum):
    """What is wrong with a certificate; the later in this list, the further it had come."""

    UNREADABLE = "unreadable"
    TOO_MANY = "too_many"
    NO_INFRASTRUCTURE = "no_infrastructure"
    KEY_UNUSABLE = "key_unusable"
    IS_CA = "is_ca"
    KEY_USAGE = "key_usage"
    NO_NAMES = "no_names"
    PURPOSE = "purpose"
    NO_AUTHORITY_KEY = "no_authority_key"
    HIDDEN_CHARACTERS = "hidden_characters"
    NOT_YET_VALID = "not_yet_valid"
    EXPIRED = "expired"
    UNKNOWN_ISSUER = "unknown_issuer"
    NOT_SIGNED_BY_ISSUER = "not_signed_by_issuer"
    ISSUER_UNFIT = "issuer_unfit"
    ISSUER_NOT_YET_VALID = "issuer_not_yet_valid"
    ISSUER_EXPIRED = "issuer_expired"
    PATH_TOO_LONG = "path_too_long"
    NAME_CONSTRAINT = "name_constraint"
    KEY_TYPE = "key_type"
    CRL_MISSING = "crl_missing"
    CRL_NOT_SIGNED_BY_ISSUER = "crl_not_signed_by_issuer"
    CRL_UNUSABLE = "crl_unusable"
    CRL_NOT_YET_VALID = "crl_not_yet_valid"
    CRL_TOO_OLD = "crl_too_old"
    CRL_ROLLED_BACK = "crl_rolled_back"
    REVOKED = "revoked"


RANK = {refusal: place for place, refusal in enumerate(Refusal)}


class CertificateRefusedError(CryptoError):
    """No infrastructure vouches for a certificate; the message is a sentence that says why."""

    def __init__(self, code: Refusal, message: Sentence) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Revocation:
    """That an issuer took a certificate back. Times are seconds since 1970."""

    since: float
    """When it was taken back."""
    invalid_since: float | None
    """When the issuer thinks that the key was lost, or the certificate stopped being true."""
    reason: str
    """As RFC 5280, section 5.3.1 spells it, such as `keyCompromise`."""

    @property
    def compromised(self) -> bool:
        """Whether somebody else may have the key, rather than that a person left."""
        return self.reason in _COMPROMISED

    @property
    def doubtful_since(self) -> float:
        """From when on what the key signed cannot be relied on."""
        return self.since if self.invalid_since is None else min(self.since, self.invalid_since)

    @property
    def because(self) -> Sentence | str:
        """The reason as the end of a sentence; empty where none is given."""
        return _BECAUSE.get(self.reason, "")


_COMPROMISED = {"keyCompromise", "cACompromise", "aACompromise"}
_BECAUSE = {
    "keyCompromise": sentence(" because its key was compromised"),
    "cACompromise": sentence(" because the authority's key was compromised"),
    "aACompromise": sentence(" because its key was compromised"),
    "affiliationChanged": sentence(" because its holder's affiliation changed"),
    "superseded": sentence(" because another certificate replaces it"),
    "cessationOfOperation": sentence(" because it is no longer needed"),
    "certificateHold": sentence(" for the time being: it is on hold"),
    "privilegeWithdrawn": sentence(" because a privilege was withdrawn"),
}


class CertificateRevokedError(CertificateRefusedError):
    """A certificate of the chain was taken back by its issuer."""

    def __init__(self, message: Sentence, revocation: Revocation, *, leaf: bool) -> None:
        super().__init__(Refusal.REVOKED, message)
        self.revocation = revocation
        self.leaf = leaf
        """Whether it is the member's own certificate, and not an authority's."""


class CrlError(DecodingError):
    """Bytes that are not a certificate revocation list that can be read."""


class InfrastructureError(DecodingError):
    """An infrastructure that cannot work; the message is a sentence that says why."""


class KeyFileProblem(StrEnum):
    """What is wrong with a file that should hold a key and a certificate."""

    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 # the problem's name
    UNSUPPORTED = "unsupported"
    NO_KEY = "no_key"
    KEY_UNUSABLE = "key_unusable"
    NO_CERTIFICATE = "no_certificate"
    CERTIFICATE_UNUSABLE = "certificate_unusable"
    NOT_A_PAIR = "not_a_pair"


class KeyFileError(CryptoError):
    """A key file or an issued certificate that cannot be taken in; says why in a sentence."""

    def __init__(self, problem: KeyFileProblem, message: Sentence) -> None:
        super().__init__(message)
        self.problem = problem
