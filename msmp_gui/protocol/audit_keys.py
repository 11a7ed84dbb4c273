"""Audit logs outlive the key that signed them: each key names the one after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import EarlierKey, Identity
from msmp_gui.protocol.errors import RemoteProtocolError
from msmp_gui.protocol.record import record
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.schema import Bytes32, Uint64

_NO_GROUP = bytes(16)
"""One change holds for all logs of who made it."""


@record
class AuditKeyChange:
    """Whoever keeps audit logs names the key that signs them next, under the one before."""

    KIND: ClassVar[Kind] = Kind.AUDIT_KEY_CHANGE

    successor: Bytes32
    """The fingerprint of the next key."""
    time: Uint64
    """Milliseconds since 1970."""


@record
class GivenUpKey:
    """A key of which it is known that its holder went on with another one."""

    certificate: Certificate
    time: int
    """When, in milliseconds since 1970."""


def give_up(before: Identity, successor: Certificate, now: float) -> tuple[EarlierKey, ...]:
    """The earlier keys of who goes on with `successor` in place of `before`."""
    if before.fingerprint == successor.fingerprint:
        return before.earlier
    message = AuditKeyChange(successor.fingerprint, max(0, int(now * 1000)))
    change: signed.Verified[AuditKeyChange] = signed.sign(before.signing_key, message, _NO_GROUP)
    return (*before.earlier, EarlierKey(before.certificate.der, change.raw))


def given_up(present: Certificate, earlier: Sequence[EarlierKey]) -> tuple[GivenUpKey, ...]:
    """The earlier keys, the oldest first: those from which signature after signature leads to
    `present`.
    """
    found: list[GivenUpKey] = []
    successor = present.fingerprint
    for each in reversed(earlier):
        try:
            certificate = Certificate.from_der(each.certificate)
            key = certificate.verifying_key
            change = signed.verify(AuditKeyChange, each.change, key, _NO_GROUP).message
        except (DecodingError, RemoteProtocolError):
            break
        if change.successor != successor:
            break
        found.append(GivenUpKey(certificate, change.time))
        successor = certificate.fingerprint
    return tuple(reversed(found))
