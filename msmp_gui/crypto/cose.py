"""COSE_Sign1 (RFC 9052, section 4.2): one payload, one signature, checkable by any COSE tool."""

from __future__ import annotations

from typing import NamedTuple

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError, InvalidSignatureError
from msmp_gui.crypto.signature import Algorithm, SigningKey, VerifyingKey

_START = b"\xd2" + cbor.open_array(4)
"""Tag 18, COSE_Sign1, and its array. Outside of the decoder's reach, which knows no tags."""

_NO_MAP = b"\xa0"

_ALG = 1
_PROTECTED = {algorithm: cbor.encode({_ALG: int(algorithm)}) for algorithm in Algorithm}
_SIGNED = {
    algorithm: cbor.open_array(4) + cbor.encode("Signature1") + cbor.encode_bytes(protected)
    for algorithm, protected in _PROTECTED.items()
}
"""What a signature covers begins with this."""

_OPENINGS = {
    algorithm: _START + cbor.encode_bytes(protected) + _NO_MAP
    for algorithm, protected in _PROTECTED.items()
}
"""All that stands before the payload follows from the algorithm."""


class Sign1(NamedTuple):
    """A COSE_Sign1 that was read, its signature not yet checked."""

    algorithm: Algorithm
    unverified_payload: bytes
    signature: bytes

    def verify(self, key: VerifyingKey, external_aad: bytes) -> bytes:
        """The payload, once `key` is known to have signed it. Raises InvalidSignatureError."""
        if self.algorithm != key.algorithm:
            msg = "signed with an algorithm that is not the key's"
            raise InvalidSignatureError(msg)
        payload = cbor.encode_bytes(self.unverified_payload)
        key.verify(self.signature, _to_be_signed(self.algorithm, external_aad, payload))
        return self.unverified_payload


def sign(key: SigningKey, payload: bytes, external_aad: bytes) -> bytes:
    """A tagged COSE_Sign1 of `payload`; `external_aad` is signed as well but not carried."""
    algorithm, encoded = key.algorithm, cbor.encode_bytes(payload)
    signature = key.sign(_to_be_signed(algorithm, external_aad, encoded))
    return _OPENINGS[algorithm] + encoded + cbor.encode_bytes(signature)


def read(data: bytes, *, limit: int) -> Sign1:
    """A COSE_Sign1 as `sign` writes it. Raises DecodingError.

    Stricter than RFC 9052: tagged, payload attached, the algorithm and nothing else protected,
    nothing unprotected.
    """
    if len(data) > limit:
        msg = f"{len(data)} bytes where at most {limit} are allowed"
        raise DecodingError(msg)
    algorithm = _algorithm_of(data)
    return Sign1(algorithm, *cbor.read_byte_strings(data, _OPENINGS[algorithm], 2))


def _algorithm_of(data: bytes) -> Algorithm:
    """By all that stands before the payload."""
    for algorithm, opening in _OPENINGS.items():
        if data.startswith(opening):
            return algorithm
    msg = "not a COSE_Sign1"
    if data.startswith(_START):
        msg = "a COSE_Sign1 with an algorithm or headers that this protocol does not know"
    raise DecodingError(msg)


def _to_be_signed(algorithm: Algorithm, external_aad: bytes, encoded_payload: bytes) -> bytes:
    # Sig_structure, RFC 9052, section 4.4
    return _SIGNED[algorithm] + cbor.encode_bytes(external_aad) + encoded_payload
