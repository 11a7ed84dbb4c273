"""The keyring: asked patiently, believed only after reading back, and only if it keeps secrets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring

from msmp_gui.storage.errors import (
    KeyLostError,
    KeyringLockedError,
    KeyringRefusedError,
    KeyringSilentError,
    NoKeyringError,
    VaultError,
)
from msmp_gui.storage.keyring_vault import SERVICE, KeyringVault
from msmp_gui.storage.vault import VaultKey
from tests.support.crash import python
from tests.unit.storage.keyrings import (
    ForgetfulKeyring,
    GoneKeyring,
    LockedKeyring,
    LowKeyring,
    MemoryKeyring,
    TalkativeKeyring,
    backend_of,
)

PROFILE = bytes(range(16))


def chain(*backends: KeyringBackend) -> ChainerBackend:
    kind = type("Chain", (ChainerBackend,), {"backends": list(backends), "viable": False})
    made: ChainerBackend = kind()
    return made


def test_the_item_says_nothing_about_a_person(key: VaultKey) -> None:
    keyring = MemoryKeyring()
    KeyringVault(lambda: keyring).keep(key, PROFILE)
    assert keyring.items == {(SERVICE, PROFILE.hex()): key.expose().hex()}


def test_which_backend_keeps_it_is_written_down(key: VaultKey) -> None:
    details = KeyringVault(MemoryKeyring).keep(key, PROFILE)
    assert details == {"backend": f"{MemoryKeyring.__module__}.MemoryKeyring"}


REFUSED: dict[str, Callable[[], KeyringBackend]] = {
    "fail": FailKeyring,
    "null": NullKeyring,
    "plaintext": lambda: backend_of("keyrings.alt.file"),
    "anything of keyrings.alt": lambda: backend_of("keyrings.alt"),
    "not recommended": LowKeyring,
    "no longer there": GoneKeyring,
    "empty chain": chain,
    "chain of such": lambda: chain(backend_of("keyrings.alt.file"), NullKeyring(), LowKeyring()),
}


@pytest.mark.parametrize("name", REFUSED)
def test_backends_that_keep_no_secrets_are_refused(name: str, key: VaultKey) -> None:
    backend = REFUSED[name]()
    vault = KeyringVault(lambda: backend)
    with pytest.raises(NoKeyringError, match="lock the profile by a passphrase"):
        vault.keep(key, PROFILE)
    with pytest.raises(NoKeyringError, match="another profile with --profile"):
        vault.fetch(PROFILE, {})
    with pytest.raises(NoKeyringError):
        vault.forget(PROFILE)
    assert not getattr(backend, "items", None)


def test_of_a_chain_only_what_keeps_secrets_is_used(key: VaultKey) -> None:
    plain, good, other = backend_of("keyrings.alt.file"), MemoryKeyring(), MemoryKeyring()
    backend = chain(plain, good, other)
    vault = KeyringVault(lambda: backend)
    details = vault.keep(key, PROFILE)
    assert vault.fetch(PROFILE, details) == key
    assert good.items
    assert not plain.items
    assert not other.items


def test_what_was_not_kept_is_noticed(key: VaultKey) -> None:
    with pytest.raises(KeyringRefusedError, match="did not keep"):
        KeyringVault(ForgetfulKeyring).keep(key, PROFILE)


def test_a_locked_one_is_told(key: VaultKey) -> None:
    vault = KeyringVault(LockedKeyring)
    with pytest.raises(KeyringLockedError, match="Unlock it and try again"):
        vault.keep(key, PROFILE)
    with pytest.raises(KeyringLockedError, match="Unlock it and try again"):
        vault.fetch(PROFILE, {})


def test_what_a_backend_says_is_not_repeated(key: VaultKey) -> None:
    with pytest.raises(KeyringRefusedError) as caught:
        KeyringVault(TalkativeKeyring).keep(key, PROFILE)
    assert key.expose().hex() not in str(caught.value)
    assert "PasswordSetError" in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize("error", [OSError, RuntimeError, ImportError, SystemExit])
def test_no_failure_of_a_backend_comes_through(error: type[BaseException]) -> None:
    def find() -> KeyringBackend:
        raise error("no matter what")

    with pytest.raises(VaultError):
        KeyringVault(find).fetch(PROFILE, {})


def test_a_silent_one_is_not_waited_for(key: VaultKey) -> None:
    answer = threading.Event()

    def find() -> KeyringBackend:
        answer.wait()
        return MemoryKeyring()

    try:
        with pytest.raises(KeyringSilentError, match="did not answer within 0 seconds"):
            KeyringVault(find, patience=0.0).keep(key, PROFILE)
    finally:
        answer.set()


def test_it_is_asked_in_a_thread_of_its_own(key: VaultKey) -> None:
    threads: list[threading.Thread] = []
    keyring = MemoryKeyring()

    def find() -> KeyringBackend:
        threads.append(threading.current_thread())
        return keyring

    vault = KeyringVault(find)
    vault.fetch(PROFILE, vault.keep(key, PROFILE))
    assert threading.main_thread() not in threads
    assert all(thread.daemon for thread in threads)


@pytest.mark.parametrize("value", ["", "nonsense", "00" * 31, "00" * 33])
def test_a_value_of_somebody_else_is_not_taken_for_a_key(value: str) -> None:
    keyring = MemoryKeyring()
    keyring.items[SERVICE, PROFILE.hex()] = value
    with pytest.raises(KeyLostError):
        KeyringVault(lambda: keyring).fetch(PROFILE, {"backend": ""})


def test_a_changed_backend_is_named(key: VaultKey) -> None:
    keyring = MemoryKeyring()
    details = KeyringVault(MemoryKeyring).keep(key, PROFILE)
    other = backend_of("keyring_of_another_desktop")
    with pytest.raises(KeyLostError, match=r"now there is keyring_of_another_desktop\.Keyring"):
        KeyringVault(lambda: other).fetch(PROFILE, details)
    with pytest.raises(KeyLostError) as caught:
        KeyringVault(lambda: keyring).fetch(PROFILE, details)
    assert "now there is" not in str(caught.value)


ATTEMPT = """
import os
from msmp_gui.storage.errors import VaultError
from msmp_gui.storage.keyring_vault import KeyringVault
from msmp_gui.storage.vault import VaultKey
try:
    KeyringVault().keep(VaultKey(os.urandom(32)), bytes(16))
except VaultError as error:
    print(error.code)
"""
PLAINTEXT = """
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 9
    def get_password(self, service, username):
        return open(__file__ + ".kept").read()
    def set_password(self, service, username, password):
        open(__file__ + ".kept", "w").write(password)
"""


def attempt(folder: Path, **environment: str) -> str:
    away = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "HOME": str(folder)}
    with python(ATTEMPT, **{**away, "XDG_CONFIG_HOME": str(folder), **environment}) as child:
        assert child.stdout is not None
        return child.stdout.read()


def test_without_any_keyring_it_says_so(tmp_path: Path) -> None:
    assert attempt(tmp_path, PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring") == (
        "no_keyring\n"
    )


@pytest.mark.skipif("sys.platform != 'linux'", reason="other systems always have a keyring")
def test_without_a_session_bus_it_says_so(tmp_path: Path) -> None:
    assert attempt(tmp_path) == "no_keyring\n"


def test_a_plaintext_keyring_that_is_installed_and_chosen_gets_nothing(tmp_path: Path) -> None:
    package = tmp_path / "keyrings" / "alt"
    package.mkdir(parents=True)
    (package / "file.py").write_text(PLAINTEXT)
    chosen = "keyrings.alt.file.PlaintextKeyring"
    printed = attempt(tmp_path, PYTHONPATH=str(tmp_path), PYTHON_KEYRING_BACKEND=chosen)
    assert printed == "no_keyring\n"
    assert [path.name for path in package.glob("*.kept")] == []
