"""What a conference's session needs of the engine around it."""

from __future__ import annotations

from typing import Protocol

from msmp_gui.crypto.hpke import Random
from msmp_gui.engine.audit.trail import AuditTrails
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.notices import Notice
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.identity import Identity
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.storage.people import Distrust


class SessionWorld(Protocol):
    """The engine, as a session knows it."""

    clock: Clock
    random: Random
    me: Identity
    vouching: Vouching
    audit: AuditTrails

    def send(self, to: Fingerprint, packet: bytes) -> bool:
        """Send a packet to a peer near."""

    def send_datagram(self, channel: bytes, datagram: bytes) -> None:
        """Send to everyone on a channel."""

    def is_near(self, fingerprint: Fingerprint) -> bool:
        """Whether there is contact with that peer."""

    def address_of(self, fingerprint: Fingerprint) -> str | None:
        """Where a peer near is reached; None for who is not near."""

    def notify(self, notice: Notice) -> None:
        """Tell of something that happened."""

    def met(self, fingerprint: Fingerprint) -> None:
        """Somebody is in the conference."""

    def certificate_of(self, fingerprint: Fingerprint) -> Certificate | None:
        """The certificate that was shown with that key, now or before the last start."""

    def distrust_of(self, fingerprint: Fingerprint) -> Distrust | None:
        """Since when a key is lost, and why; None where nobody declared that."""

    def distrust(self, certificate: Certificate, since: float, reason: str) -> None:
        """Put a key on the local distrust list."""

    def session_changed(self, group: bytes) -> None:
        """What people see of this session changed."""

    def keep_session(self, group: bytes) -> None:
        """Keep what a restart needs of this session, now."""
