"""COSE_Sign1 (RFC 9052, section 4.2): one payload, one signature, checkable by any COSE tool."""

from __future__ import annotations

from dataclasses import dataclass

import cbor2

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError, InvalidSignatureError
from msmp_gui.crypto.signature import Algorithm, SigningKey, VerifyingKey

_TAG = 18
_ALG = 1


@dataclass(frozen=True, slots=True)
class Sign1:
    """A COSE_Sign1 that was read, its signature not yet checked."""

    protected: bytes
    algorithm: int
    unverified_payload: bytes
    signature: bytes

    def verify(self, key: VerifyingKey, external_aad: bytes) -> bytes:
        """The payload, once `key` is known to have signed it. Raises InvalidSignatureError."""
        if self.algorithm != key.algorithm:
            msg = "signed with an algorithm that is not the key's"
            raise InvalidSignatureError(msg)
        signed = _to_be_signed(self.protected, external_aad, self.unverified_payload)
        key.verify(self.signature, signed)
        return self.unverified_payload


def sign(key: SigningKey, payload: bytes, external_aad: bytes) -> bytes:
    """A tagged COSE_Sign1 of `payload`; `external_aad` is signed as well but not carried."""
    protected = cbor.encode({_ALG: int(key.algorithm)})
    signature = key.sign(_to_be_signed(protected, external_aad, payload))
    return cbor.encode(cbor2.CBORTag(_TAG, [protected, {}, payload, signature]))


def read(data: bytes, *, limit: int) -> Sign1:
    """A COSE_Sign1 as `sign` writes it. Raises DecodingError.

    Stricter than RFC 9052: tagged, payload attached, the algorithm and nothing else protected,
    nothing unprotected.
    """
    value = cbor.decode(data, limit=limit)
    match value:
        case cbor2.CBORTag(
            tag=18, value=[bytes() as protected, unprotected, bytes() as payload, bytes() as mac]
        ) if unprotected == {}:
            pass
        case _:
            msg = "not a COSE_Sign1 of this protocol"
            raise DecodingError(msg)
    header = cbor.decode(protected, limit=16)
    if not isinstance(header, dict) or list(header) != [_ALG]:
        msg = "a COSE_Sign1 with headers that this protocol does not know"
        raise DecodingError(msg)
    algorithm = header[_ALG]
    if type(algorithm) is not int or algorithm not in set(Algorithm):
        msg = "a COSE_Sign1 with an algorithm that this protocol does not know"
        raise DecodingError(msg)
    return Sign1(protected, algorithm, payload, mac)


def _to_be_signed(protected: bytes, external_aad: bytes, payload: bytes) -> bytes:
    # Sig_structure, RFC 9052, section 4.4
    return cbor.encode(["Signature1", protected, external_aad, payload])
