"""The vault that the operating system has: its keyring, through the library `keyring`.

On Linux that is the Secret Service or KWallet, on Windows the Credential Manager, on macOS the
Keychain. Backends that keep nothing, or keep it in the clear, are refused.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import InitError, KeyringLocked
from keyring.errors import NoKeyringError as LibraryHasNoKeyringError

from msmp_gui.sentences import Sentence, sentence, spoken
from msmp_gui.storage.errors import (
    KeyLostError,
    KeyringLockedError,
    KeyringRefusedError,
    KeyringSilentError,
    NoKeyringError,
    VaultError,
)
from msmp_gui.storage.vault import KEY_SIZE, Details, Vault, VaultKey, VaultKind

SERVICE = "MSMP"
"""What the item is called in the keyring; its user name is the profile's random id."""

PATIENCE = 60.0
"""Seconds that a person has to unlock the keyring when it asks."""

_REFUSED = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")
_LEAST_PRIORITY = 1
"""The library recommends only backends of this priority or more."""

T = TypeVar("T")


class KeyringVault(Vault):
    """Keeps the key in the keyring that `find` returns, by default the library's choice."""

    kind = VaultKind.KEYRING

    def __init__(
        self,
        find: Callable[[], KeyringBackend] = keyring.get_keyring,
        patience: float = PATIENCE,
    ) -> None:
        self._find = find
        self._patience = patience

    def keep(self, key: VaultKey, profile_id: bytes) -> Details:
        """Store the key, and read it back."""
        name, value = profile_id.hex(), key.expose().hex()

        def store() -> tuple[str, bool]:
            backend = _acceptable(self._find())
            backend.set_password(SERVICE, name, value)
            return _name_of(backend), backend.get_password(SERVICE, name) == value

        backend_name, kept = self._call(store, _OTHERWISE)
        if not kept:
            msg = sentence(
                "The operating system's keyring did not keep what it was given. {otherwise}",
                otherwise=_OTHERWISE,
            )
            raise KeyringRefusedError(msg)
        return {"backend": backend_name}

    def fetch(self, profile_id: bytes, details: Details) -> VaultKey:
        """Read the key. Raises KeyLostError where the keyring does not hold it."""

        def read() -> tuple[str | None, str]:
            backend = _acceptable(self._find())
            return backend.get_password(SERVICE, profile_id.hex()), _name_of(backend)

        value, backend_name = self._call(read, _OTHER_WAYS_IN)
        key = _key(value)
        if key is None:
            before = str(details.get("backend"))
            lost = sentence(
                "The operating system's keyring does not hold the key of this profile (any more)."
            )
            moved = sentence(
                "It was kept by {before}; now there is {now}.", before=before, now=backend_name
            )
            advice = sentence(
                "Restore the keyring, or use the recovery passphrase if there is one, or another "
                "profile with --profile."
            )
            msg = spoken(lost, *([moved] if before != backend_name else []), advice)
            raise KeyLostError(msg)
        return key

    def forget(self, profile_id: bytes) -> None:
        """Delete the item."""

        def delete() -> None:
            backend = _acceptable(self._find())
            if backend.get_password(SERVICE, profile_id.hex()) is not None:
                backend.delete_password(SERVICE, profile_id.hex())

        self._call(delete, sentence("The key stays in it."))

    def _call(self, function: Callable[[], T], advice: Sentence) -> T:
        """Call in a thread of its own: a keyring may ask a person, or never come back."""
        outcome: Future[T] = Future()
        worker = threading.Thread(target=_run, args=(function, outcome), daemon=True)
        worker.start()
        try:
            error = outcome.exception(self._patience)
        except TimeoutError:
            msg = sentence(
                "The operating system's keyring did not answer within {seconds} seconds. "
                "Unlock it and try again. {advice}",
                seconds=round(self._patience),
                advice=advice,
            )
            raise KeyringSilentError(msg) from None
        if error is None:
            return outcome.result()
        raise _explained(error, advice)


_OTHER_WAYS_IN = sentence(
    "The profile's key is kept there. Otherwise use the recovery passphrase if there is one, or "
    "another profile with --profile."
)
_OTHERWISE = sentence(
    "Otherwise lock the profile by a passphrase, or use an identity for this session only."
)


class _NoneAcceptableError(Exception):
    """Every backend keeps nothing, or keeps it in the clear."""


def _run(function: Callable[[], T], outcome: Future[T]) -> None:
    try:
        outcome.set_result(function())
    except BaseException as error:  # noqa: BLE001 - handed to the thread that waits
        outcome.set_exception(error)


def _explained(error: BaseException, advice: Sentence) -> VaultError:
    """What to raise for `error`, without its words: they may hold what was to be stored."""
    if isinstance(error, _NoneAcceptableError | LibraryHasNoKeyringError | InitError):
        msg = sentence(
            "No keyring of the operating system that keeps secrets is running. {advice}",
            advice=advice,
        )
        return NoKeyringError(msg)
    # SecretStorage's own errors pass through the library, and exist only where it is installed.
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & {KeyringLocked.__name__, "LockedException", "PromptDismissedException"}:
        msg = sentence(
            "The operating system's keyring is locked. Unlock it and try again. {advice}",
            advice=advice,
        )
        return KeyringLockedError(msg)
    msg = sentence(
        "The operating system's keyring failed ({cause}). {advice}",
        cause=type(error).__name__,
        advice=advice,
    )
    return KeyringRefusedError(msg)


def _acceptable(backend: KeyringBackend) -> KeyringBackend:
    """`backend`, or the first of those it chains, that keeps secrets."""
    candidates = [backend]
    if isinstance(backend, ChainerBackend):
        candidates = list(backend.backends)
    for candidate in candidates:
        module = type(candidate).__module__
        refused = any(module == name or module.startswith(f"{name}.") for name in _REFUSED)
        if not refused and _priority(candidate) >= _LEAST_PRIORITY:
            return candidate
    raise _NoneAcceptableError


def _priority(backend: KeyringBackend) -> float:
    try:
        return float(backend.priority)
    except RuntimeError:  # how a backend says that it cannot work here, or no longer
        return -1


def _name_of(backend: KeyringBackend) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _key(value: str | None) -> VaultKey | None:
    try:
        data = bytes.fromhex(value or "")
    except ValueError:
        return None
    return VaultKey(data) if len(data) == KEY_SIZE else None
