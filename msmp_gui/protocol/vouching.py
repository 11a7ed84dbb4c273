"""Which infrastructure of the token vouches for whom, and who took that back (draft, 2.3, [9])."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import CertificateRefusedError, CertificateRevokedError
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.identity.pki.vouching import vouch
from msmp_gui.protocol.access import Finding
from msmp_gui.protocol.policy_token import PolicyToken

_MOST_LISTS = 64


@dataclass
class Vouching:
    """Judges certificates by the lists that this peer has; shared by all of its groups."""

    store: CrlStore = field(default_factory=CrlStore)
    lists: list[RevocationList] = field(default_factory=list)
    _chains: dict[Fingerprint, tuple[Certificate, tuple[bytes, ...]]] = field(default_factory=dict)
    """Of those who were vouched for, to look again."""

    def add(self, crl: RevocationList) -> None:
        """A list that came from a file or a message; who signed it is seen when it is used."""
        if crl not in self.lists:
            self.lists = [*self.lists, crl][-_MOST_LISTS:]

    def vouching_for(
        self, token: PolicyToken, certificate: Certificate, chain: Sequence[bytes], now: float
    ) -> tuple[str | None, tuple[Finding, ...]]:
        """The name of the infrastructure that vouches, else why none does."""
        infrastructures = token.operational.infrastructures
        if not infrastructures or certificate.self_signed:
            return None, ()
        try:
            found = vouch(certificate.der, chain, infrastructures, now, self.lists, self.store)
        except CertificateRefusedError as error:
            return None, (Finding("{reason}", (("reason", str(error)),)),)
        self._chains[certificate.fingerprint] = (certificate, tuple(chain))
        return found.infrastructure, ()

    def lapsed(
        self, token: PolicyToken, fingerprint: Fingerprint, now: float
    ) -> CertificateRefusedError | None:
        """Why nobody vouches any more for somebody who was vouched for; None where it still holds.

        A `CertificateRevokedError` tells since when.
        """
        known = self._chains.get(fingerprint)
        if known is None:
            return None
        certificate, chain = known
        infrastructures = token.operational.infrastructures
        try:
            vouch(certificate.der, chain, infrastructures, now, self.lists, self.store)
        except CertificateRefusedError as error:
            return error
        return None


def is_revoked(error: CertificateRefusedError) -> bool:
    """Whether an authority took the certificate back, rather than that its time is over."""
    return isinstance(error, CertificateRevokedError)
