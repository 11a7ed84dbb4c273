"""The newest revocation list that was seen of each series, so that an older one is not believed."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.kdf import sha256
from msmp_gui.identity.pki.revocation_list import RevocationList

MAX_SERIES = 512
"""Series remembered; of more, the one whose newest list is oldest is forgotten."""

_MAX_ENCODED = 64 * MAX_SERIES + 16


@dataclass(frozen=True, slots=True)
class _Mark:
    number: int | None
    this_update: float


class CrlStore:
    """How far each series of lists has come.

    A series is told by its issuer's name and key, and by what it covers. Knows no
    lists themselves. To be kept by `encode` whenever `changes` has grown.
    """

    def __init__(self) -> None:
        self._marks: dict[bytes, _Mark] = {}
        self.changes = 0
        """Counts what was learnt since this store was made or read."""

    def superseded(self, crl: RevocationList, issuer: x509.Certificate) -> bool:
        """Whether a newer list of its series was seen."""
        mark = self._marks.get(_series(crl, issuer))
        if mark is None:
            return False
        older = crl.number is not None and mark.number is not None and crl.number < mark.number
        return older or crl.this_update < mark.this_update

    def note(self, crl: RevocationList, issuer: x509.Certificate) -> None:
        """Remember a list that `issuer` is known to have signed, and not in the future."""
        if self.superseded(crl, issuer):
            return
        series = _series(crl, issuer)
        before = self._marks.get(series)
        number = before.number if before is not None and crl.number is None else crl.number
        mark = _Mark(number, crl.this_update)
        if mark == before:
            return
        if before is None and len(self._marks) >= MAX_SERIES:
            del self._marks[min(self._marks, key=lambda key: self._marks[key].this_update)]
        self._marks[series] = mark
        self.changes += 1

    def encode(self) -> bytes:
        """As bytes, at most some 30 kB."""
        return cbor.encode(
            {
                series: [None if mark.number is None else _bytes(mark.number), mark.this_update]
                for series, mark in self._marks.items()
            }
        )

    @classmethod
    def decode(cls, data: bytes) -> CrlStore:
        """The store that was encoded. Raises DecodingError."""
        store = cls()
        marks = cbor.decode(data, limit=_MAX_ENCODED)
        if not isinstance(marks, dict) or len(marks) > MAX_SERIES:
            msg = "not what was remembered of revocation lists"
            raise DecodingError(msg)
        for series, mark in marks.items():
            match series, mark:
                case bytes(), [None, float() as when]:
                    store._marks[series] = _Mark(None, when)
                case bytes(), [bytes() as number, float() as when] if len(number) <= 20:
                    store._marks[series] = _Mark(int.from_bytes(number, "big"), when)
                case _:
                    msg = "not what was remembered of revocation lists"
                    raise DecodingError(msg)
        return store


def _series(crl: RevocationList, issuer: x509.Certificate) -> bytes:
    key = issuer.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return sha256(crl.series + key)


def _bytes(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
