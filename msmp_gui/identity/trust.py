"""What to think of a certificate: decided here alone, from what people settled before."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint


class Standing(StrEnum):
    """What a certificate's holder is to this peer."""

    VERIFIED = "verified"
    """Pinned by key; the safety number was compared by people."""
    UNVERIFIED = "unverified"
    COMPROMISED = "compromised"
    """On the distrust list: its key was declared lost."""


@dataclass(frozen=True)
class TrustRecords:
    """What this peer's people settled about keys. Replaced whole when something changes."""

    verified: frozenset[Fingerprint] = field(default=frozenset())
    distrusted: frozenset[Fingerprint] = field(default=frozenset())

    def standing(self, certificate: Certificate) -> Standing:
        """Distrust weighs more than any trust given before."""
        if certificate.fingerprint in self.distrusted:
            return Standing.COMPROMISED
        if certificate.fingerprint in self.verified:
            return Standing.VERIFIED
        return Standing.UNVERIFIED
