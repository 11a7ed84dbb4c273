"""The group's payload keys: SFrame (RFC 9605) with a key for each member and epoch.

Key ids are ``number << 8 | epoch mod 256``, so that a frame says whose it is and of which epoch
(the construction of RFC 9605, section 5.2). A member's number is never used twice, hence no two
senders, nor one sender before and after a restart, ever share a nonce.
"""

from __future__ import annotations

from msmp_gui.crypto.errors import CryptoError, DecodingError
from msmp_gui.media.sframe import (
    Header,
    Protector,
    ReplayedError,
    SenderKey,
    Suite,
    UnknownKeyError,
    Unprotector,
)
from msmp_gui.protocol.errors import MalformedError, StaleError
from msmp_gui.protocol.keys.schedule import Epoch
from msmp_gui.protocol.roster import Roster

_SUITE = Suite.AES_256_GCM_SHA512_128
_EPOCH_BITS = 8


class UnknownEpochError(CryptoError):
    """A frame under an epoch whose keys are not here: not yet, or no longer."""


class GroupCipher:
    """Protects and opens payloads of one group."""

    def __init__(self, group: bytes) -> None:
        self._group = group
        self._epochs: dict[int, tuple[Epoch, Roster]] = {}
        self._unprotector = Unprotector()
        self._protector: Protector | None = None
        self.volume = 0
        """Bytes that were protected or opened since the key changed that is sent under."""

    def add(self, epoch: Epoch, roster: Roster) -> None:
        """Take frames under `epoch` from the members of `roster`."""
        if epoch.number in self._epochs:
            self.remove(epoch.number)  # an attempt that was given up
        self._epochs[epoch.number] = (epoch, roster)
        for member in roster:
            kid = _kid(member.number, epoch.number)
            self._unprotector.add(SenderKey(epoch.sender_secret(member.number), kid, _SUITE))

    def remove(self, number: int) -> None:
        """Take nothing more under epoch `number`."""
        epoch, roster = self._epochs.pop(number, (None, ()))
        if epoch is not None:
            for member in roster:
                self._unprotector.remove(_kid(member.number, number))

    def send_under(self, epoch: Epoch, own_number: int) -> None:
        """Protect under `epoch` from now on."""
        kid = _kid(own_number, epoch.number)
        self._protector = Protector(epoch.sender_secret(own_number), kid, _SUITE)
        self.volume = 0

    def close(self) -> None:
        """Forget all keys."""
        for number in list(self._epochs):
            self.remove(number)
        self._protector = None

    def protect(self, plaintext: bytes) -> bytes:
        """A frame for the whole group."""
        assert self._protector is not None
        self.volume += len(plaintext)
        return self._protector.protect(plaintext, self._group)

    def unprotect(self, frame: bytes) -> tuple[bytes, int, int]:
        """Plaintext, number of the member whose key it is under, and epoch.

        Raises UnknownEpochError, StaleError for what came before, and MalformedError for all else.
        """
        try:
            kid, _, plaintext = self._unprotector.unprotect(frame, self._group)
        except UnknownKeyError as error:
            raise UnknownEpochError(str(error)) from error
        except ReplayedError as error:
            raise StaleError(str(error)) from error
        except CryptoError as error:
            raise MalformedError(str(error)) from error
        self.volume += len(plaintext)
        low = kid & ((1 << _EPOCH_BITS) - 1)
        epoch = next(number for number in self._epochs if number & 0xFF == low)
        return plaintext, kid >> _EPOCH_BITS, epoch

    def knows_epoch_of(self, frame: bytes) -> bool:
        """Whether keys of the frame's epoch are here."""
        try:
            kid = Header.decode(frame)[0].kid
        except DecodingError:
            return False
        return any(number & 0xFF == kid & 0xFF for number in self._epochs)


def _kid(number: int, epoch: int) -> int:
    return number << _EPOCH_BITS | epoch & ((1 << _EPOCH_BITS) - 1)
