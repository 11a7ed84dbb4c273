"""People met before: their certificates, and what this profile's person settled about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.trust import TrustRecords
from msmp_gui.identity.verification import Means
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import DamagedError

_TABLE = "people"
_CHAINS = "chains"
_VERSION = 2
"""1 kept of a verification only when it was."""

_MAX_SIZE = 16 * 1024
_MAX_CHAIN = 256 * 1024
_MAX_REASON = 500
"""Characters."""


@dataclass(frozen=True, slots=True)
class Distrust:
    """A key that was declared lost."""

    since: float
    """From when on it is not to be trusted; seconds since 1970."""
    reason: str


@dataclass(frozen=True, slots=True)
class Verification:
    """People made sure that the key is this person's."""

    at: float
    means: Means


@dataclass(frozen=True, slots=True)
class Person:
    """One key and who holds it. Times are seconds since 1970."""

    fingerprint: Fingerprint
    certificate: bytes | None
    """DER, the one shown last; None where the key was only heard of (as lost)."""
    name: str
    """From the certificate, safe to show; empty without one."""
    first_seen: float
    last_seen: float
    """0: they were not near yet."""
    verified: Verification | None = None
    distrust: Distrust | None = None


class People:
    """The people of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, fingerprint: Fingerprint) -> Person | None:
        """Whoever holds that key, if ever heard of."""
        data = self._database.get(_TABLE, fingerprint)
        return None if data is None else _decode(fingerprint, data)

    def all(self) -> list[Person]:
        """Everyone."""
        return [_decode(key, data) for key, data in self._database.items(_TABLE)]

    def migrate(self) -> None:
        """Write anew what an older version of the app wrote; harmless when called again."""
        with self._database.transaction():
            for key, data in self._database.items(_TABLE):
                encoded = _encode(_decode(key, data))
                if encoded != data:
                    self._database.put(_TABLE, key, encoded)

    def trust_records(self) -> TrustRecords:
        """What was settled, as `identity.trust` judges by it."""
        people = self.all()
        return TrustRecords(
            frozenset(person.fingerprint for person in people if person.verified is not None),
            frozenset(person.fingerprint for person in people if person.distrust is not None),
        )

    def seen(
        self, certificate: Certificate, now: float, chain: Sequence[bytes] | None = None
    ) -> Person:
        """Somebody proved to hold the key of `certificate`.

        `chain`: what they showed of the authorities above theirs; None: it stays as it was.
        """
        fingerprint = certificate.fingerprint
        with self._database.transaction():
            if chain is not None:
                self._keep_chain(fingerprint, tuple(chain))
            return self._change(
                fingerprint,
                now,
                certificate=certificate.der,
                name=certificate.name,
                last_seen=now,
            )

    def heard_of(self, certificate: Certificate, now: float, chain: Sequence[bytes]) -> Person:
        """Somebody's certificate came from elsewhere; what they showed themselves stays as it is.

        `chain`: certificates of the authorities above, where those came along.
        """
        known = self.get(certificate.fingerprint)
        if known is not None and known.certificate is not None:
            return known
        with self._database.transaction():
            self._keep_chain(certificate.fingerprint, tuple(chain))
            return self._change(
                certificate.fingerprint,
                now,
                certificate=certificate.der,
                name=certificate.name,
                last_seen=0.0,
            )

    def chains(self) -> dict[Fingerprint, tuple[bytes, ...]]:
        """The authorities' certificates (DER) that people showed above theirs; not judged."""
        return {key: _decode_chain(data) for key, data in self._database.items(_CHAINS)}

    def _keep_chain(self, fingerprint: Fingerprint, chain: tuple[bytes, ...]) -> None:
        data = cbor.encode(list(chain))
        if not chain or len(data) > _MAX_CHAIN:
            self._database.delete(_CHAINS, fingerprint)
        elif data != self._database.get(_CHAINS, fingerprint):
            self._database.put(_CHAINS, fingerprint, data)

    def set_verified(
        self,
        fingerprint: Fingerprint,
        verified: bool,
        now: float,
        means: Means = Means.NUMBER,
    ) -> Person:
        """People made sure of the key by `means`, or that no longer counts."""
        settled = Verification(now, means) if verified else None
        return self._change(fingerprint, now, verified=settled)

    def distrust(self, fingerprint: Fingerprint, since: float, reason: str, now: float) -> Person:
        """The key was declared lost; the earliest moment declared counts. Cannot be undone."""
        known = self.get(fingerprint)
        before = known.distrust if known else None
        if before is not None and before.since <= since:
            return self._change(fingerprint, now)
        return self._change(fingerprint, now, distrust=Distrust(since, reason[:_MAX_REASON]))

    def forget(self, fingerprint: Fingerprint) -> None:
        """Forget somebody; of one whose key was declared lost, all but that."""
        with self._database.transaction():
            known = self.get(fingerprint)
            self._database.delete(_TABLE, fingerprint)
            self._database.delete(_CHAINS, fingerprint)
            if known is not None and known.distrust is not None:
                self.distrust(
                    fingerprint, known.distrust.since, known.distrust.reason, known.first_seen
                )

    def _change(self, fingerprint: Fingerprint, now: float, **changes: object) -> Person:
        with self._database.transaction():
            known = self.get(fingerprint) or Person(fingerprint, None, "", now, now)
            person = replace(known, **changes)  # type: ignore[arg-type]
            self._database.put(_TABLE, fingerprint, _encode(person))
        return person


def _encode(person: Person) -> bytes:
    distrust = [[float(person.distrust.since), person.distrust.reason]] if person.distrust else []
    return cbor.encode(
        [
            _VERSION,
            person.certificate,
            person.name,
            float(person.first_seen),
            float(person.last_seen),
            [[float(person.verified.at), person.verified.means.value]] if person.verified else [],
            distrust,
        ]
    )


def _decode(fingerprint: Fingerprint, data: bytes) -> Person:
    try:
        value = cbor.decode(data, limit=_MAX_SIZE)
    except DecodingError:
        value = None
    match value:
        case [
            (1 | 2) as version,
            bytes() | None as certificate,
            str() as name,
            float() as first_seen,
            float() as last_seen,
            verified,
            distrusted,
        ]:
            settled, distrust = _verification(verified, version), _distrust(distrusted)
            return Person(fingerprint, certificate, name, first_seen, last_seen, settled, distrust)
    raise _unreadable()


def _decode_chain(data: bytes) -> tuple[bytes, ...]:
    try:
        value = cbor.decode(data, limit=_MAX_CHAIN)
    except DecodingError:
        value = None
    if isinstance(value, list) and all(isinstance(each, bytes) for each in value):
        return tuple(value)
    raise _unreadable()


def _verification(value: object, version: int) -> Verification | None:
    match version, value:
        case (1, None) | (2, []):
            return None
        case 1, float() as at:
            return Verification(at, Means.NUMBER)
        case 2, [[float() as at, str() as means]] if means in set(Means):
            return Verification(at, Means(means))
    raise _unreadable()


def _distrust(value: object) -> Distrust | None:
    match value:
        case []:
            return None
        case [[float() as since, str() as reason]]:
            return Distrust(since, reason)
    raise _unreadable()


def _unreadable() -> DamagedError:
    return DamagedError("What is kept about a person cannot be read by this version of the app.")
