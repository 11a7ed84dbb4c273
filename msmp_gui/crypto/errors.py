"""What can be wrong with bytes that somebody else made."""

from __future__ import annotations


class CryptoError(Exception):
    """A key, a signature or something sealed is not what it should be."""


class DecodingError(CryptoError):
    """Bytes that are not what this protocol writes."""


class InvalidSignatureError(CryptoError):
    """The signature was not made by that key over these bytes."""


class UnsealError(CryptoError):
    """What was sealed was sealed with another key, for another purpose, or changed since."""
