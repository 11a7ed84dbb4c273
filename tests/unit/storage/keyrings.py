"""Keyring backends that do what a test needs. Never offered by the library itself."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError


class MemoryKeyring(KeyringBackend):
    """Keeps secrets as a good one does."""

    viable = False
    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.items: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.items[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.items[service, username]


class ForgetfulKeyring(MemoryKeyring):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class LockedKeyring(MemoryKeyring):
    """Its person did not unlock it."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked("Failed to unlock the collection!")


class TalkativeKeyring(MemoryKeyring):
    """Fails, and tells everybody what it was to keep."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError(f"cannot store {password}")


class LowKeyring(MemoryKeyring):
    """Works, but its own author does not recommend it."""

    priority = 0.5


class GoneKeyring(MemoryKeyring):
    """Worked when the process started; its service has stopped since."""

    @property
    def priority(self) -> float:  # type: ignore[override]
        raise RuntimeError("the service is not running")


def backend_of(module: str) -> MemoryKeyring:
    """A backend that seems to come from `module`."""
    kind = type("Keyring", (MemoryKeyring,), {"__module__": module})
    backend: MemoryKeyring = kind()
    return backend
