"""Managed settings in the Windows registry, as group policies write them.

A key is an object, or (where all names in it are numbers) a list; a text that begins with `[` or
`{` where a list or an object is wanted may hold it as JSON, for tools that write flat values only.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from typing import Protocol

from msmp_gui.engine.managed.document import Document, unreadable
from msmp_gui.engine.managed.fields import FIELDS, Form
from msmp_gui.engine.managed.placed_json import JsonError, parse
from msmp_gui.engine.sentences import sentence

KEY = r"Software\Policies\MSMP"
SOURCE = rf"HKLM\{KEY}"

_DEEPEST = 8
_NUMBER = re.compile("[0-9]{1,6}")


class RegistryKey(Protocol):
    """One key, open for reading. Every method raises OSError."""

    def values(self) -> Iterable[tuple[str, object]]:
        """Names and data: int for DWORD and QWORD, str for SZ, list of str for MULTI_SZ."""

    def subkeys(self) -> Iterable[tuple[str, RegistryKey]]:
        """The keys below."""


def registry_document(root: RegistryKey | None) -> Document | None:
    """What stands below `root`; None where the key is not there."""
    if root is None:
        return None
    try:
        values = _tree(root, 0)
    except OSError as error:
        return unreadable(
            SOURCE, sentence("The registry cannot be read ({error}).", error=error.strerror)
        )
    except _DeepError:
        return unreadable(
            SOURCE, sentence("It is nested deeper than {most} levels.", most=_DEEPEST)
        )
    assert isinstance(values, dict)
    return Document(SOURCE, {name: _section(name, value) for name, value in values.items()})


def read_registry() -> Document | None:
    """What group policies set on this machine; None where they set nothing."""
    try:
        root = _open()
    except OSError as error:
        return unreadable(
            SOURCE, sentence("The registry cannot be read ({error}).", error=error.strerror)
        )
    return registry_document(root)


class _DeepError(Exception):
    pass


def _tree(key: RegistryKey, depth: int) -> dict[str, object] | list[object]:
    if depth > _DEEPEST:
        raise _DeepError
    found: dict[str, object] = dict(key.values())
    for name, below in key.subkeys():
        found[name] = _tree(below, depth + 1)
    if depth > 1 and found and all(_NUMBER.fullmatch(name) for name in found):
        return [found[name] for name in sorted(found, key=int)]
    return found


def _section(name: str, value: object) -> object:
    if name not in ("enforced", "recommended") or not isinstance(value, Mapping):
        return value
    return {field: _converted(field, each) for field, each in value.items()}


def _converted(name: str, value: object) -> object:
    """The registry knows no truth values, and few tools write lists of objects."""
    field = FIELDS.get(name)
    if field is None:
        return value
    if field.form is Form.FLAG and value in (0, 1):
        return bool(value)
    if field.form is Form.LIST and isinstance(value, str) and value.lstrip()[:1] == "[":
        try:
            return parse(value)[0]
        except JsonError:
            return value
    return value


if sys.platform == "win32":
    import winreg

    class _WindowsKey:
        def __init__(self, handle: winreg.HKEYType) -> None:
            self._handle = handle

        def values(self) -> Iterable[tuple[str, object]]:
            for number in range(winreg.QueryInfoKey(self._handle)[1]):
                name, data, _kind = winreg.EnumValue(self._handle, number)
                yield name, data

        def subkeys(self) -> Iterable[tuple[str, RegistryKey]]:
            for number in range(winreg.QueryInfoKey(self._handle)[0]):
                name = winreg.EnumKey(self._handle, number)
                yield name, _WindowsKey(winreg.OpenKey(self._handle, name))

    def _open() -> RegistryKey | None:
        # Not the view that a 32-bit program is given: what group policies write is the other one.
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            return _WindowsKey(winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, KEY, 0, access))
        except FileNotFoundError:
            return None
else:

    def _open() -> RegistryKey | None:
        return None
