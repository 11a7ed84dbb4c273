"""Keys and other secret bytes, kept out of logs, messages and comparisons that leak time."""

from __future__ import annotations

from typing import NoReturn, Self

from cryptography.hazmat.primitives import constant_time


class Secret:
    """Some secret bytes.

    Shows as ``Secret(***)``, compares in constant time and only with its own kind, cannot be
    hashed or pickled, and gives its bytes only to who calls `expose` (so that they are easy to
    search for). Each kind of key is a subclass of its own.

    `erase` overwrites what this object holds; copies that the interpreter or a library made are
    out of reach.
    """

    __slots__ = ("_value",)

    def __init__(self, value: bytes | bytearray) -> None:
        self._value = bytearray(value)

    def expose(self) -> bytes:
        """The bytes themselves."""
        return bytes(self._value)

    def erase(self) -> None:
        """Forget the bytes."""
        self._value[:] = bytes(len(self._value))
        self._value.clear()

    def copy(self) -> Self:
        """The same secret, erased on its own."""
        return type(self)(self._value)

    def __len__(self) -> int:
        return len(self._value)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return constant_time.bytes_eq(bytes(self._value), bytes(other._value))

    def __hash__(self) -> int:
        msg = "a secret has no hash"
        raise TypeError(msg)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"

    def __reduce__(self) -> NoReturn:
        msg = "a secret cannot be pickled"
        raise TypeError(msg)
