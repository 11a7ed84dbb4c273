"""The vault in somebody's head: the profile's key sealed under a passphrase by Argon2id."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Self

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from msmp_gui.crypto import cbor
from msmp_gui.crypto.aead import SealingKey, open_once, seal_once
from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.secret import Secret
from msmp_gui.sentences import sentence
from msmp_gui.storage.errors import DamagedError, WeakPassphraseError, WrongPassphraseError
from msmp_gui.storage.sealing import Random
from msmp_gui.storage.vault import Details, Vault, VaultKey, VaultKind

MIN_LENGTH = 8
"""Characters of a passphrase (NIST SP 800-63B, section 5.1.1.1)."""

_SALT_SIZE = 16


class Passphrase(Secret):
    """What a person typed, in UTF-8, composed (NFC): the same from every keyboard."""

    @classmethod
    def of(cls, text: str) -> Self:
        """The passphrase that `text` is, without the line break that files end with."""
        return cls(unicodedata.normalize("NFC", text.rstrip("\r\n")).encode())

    def characters(self) -> int:
        """How many characters it has."""
        return len(self.expose().decode())


@dataclass(frozen=True)
class Cost:
    """What each guess at a passphrase costs (RFC 9106, section 4, second recommendation)."""

    memory: int = 64 * 1024
    """KiB."""
    iterations: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        # The upper bounds keep a damaged file from stopping the machine.
        within = (
            8 * self.lanes <= self.memory <= 2 * 1024 * 1024
            and 1 <= self.iterations <= 64
            and 1 <= self.lanes <= 64
        )
        if not within:
            msg = "a cost of guessing out of bounds"
            raise ValueError(msg)


class PassphraseVault(Vault):
    """Keeps the key in the profile's file `vault`, sealed under `passphrase`."""

    kind = VaultKind.PASSPHRASE

    def __init__(self, passphrase: Passphrase, random: Random, cost: Cost | None = None) -> None:
        self._passphrase = passphrase
        self._random = random
        self._cost = cost or Cost()

    def keep(self, key: VaultKey, profile_id: bytes) -> Details:
        """Seal the key, under a fresh salt. Raises WeakPassphraseError."""
        if self._passphrase.characters() < MIN_LENGTH:
            msg = sentence(
                "The passphrase is too short. Take at least {least} characters.",
                least=MIN_LENGTH,
            )
            raise WeakPassphraseError(msg)
        salt, cost = self._random(_SALT_SIZE), self._cost
        sealed = seal_once(
            self._sealing_key(salt, cost), key.expose(), _context(profile_id, salt, cost)
        )
        return {
            "salt": salt,
            "memory": cost.memory,
            "iterations": cost.iterations,
            "lanes": cost.lanes,
            "sealed": sealed,
        }

    def fetch(self, profile_id: bytes, details: Details) -> VaultKey:
        """Open it. Raises WrongPassphraseError."""
        salt, cost, sealed = _read(details)
        try:
            key = open_once(self._sealing_key(salt, cost), sealed, _context(profile_id, salt, cost))
        except UnsealError:
            msg = sentence("That is not the passphrase of this profile. Try again.")
            raise WrongPassphraseError(msg) from None
        return VaultKey(key)

    def forget(self, profile_id: bytes) -> None:
        """Nothing to do: the sealed key goes with the details."""

    def _sealing_key(self, salt: bytes, cost: Cost) -> SealingKey:
        argon = Argon2id(
            salt=salt,
            length=32,
            iterations=cost.iterations,
            lanes=cost.lanes,
            memory_cost=cost.memory,
        )
        return SealingKey(argon.derive(self._passphrase.expose()))


def _context(profile_id: bytes, salt: bytes, cost: Cost) -> bytes:
    return cbor.encode(
        ["MSMP1 passphrase vault", profile_id, salt, cost.memory, cost.iterations, cost.lanes]
    )


def _read(details: Details) -> tuple[bytes, Cost, bytes]:
    match details:
        case {
            "salt": bytes() as salt,
            "memory": int() as memory,
            "iterations": int() as iterations,
            "lanes": int() as lanes,
            "sealed": bytes() as sealed,
            **others,
        } if not others and len(salt) == _SALT_SIZE:
            try:
                return salt, Cost(memory, iterations, lanes), sealed
            except ValueError:
                pass
    msg = sentence(
        "What the profile's file 'vault' says about the passphrase is damaged. Restore that "
        "file from a backup, or choose another profile with --profile."
    )
    raise DamagedError(msg)
