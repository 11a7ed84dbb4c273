"""The examples for administrators: one and the same settings for each system, and sound."""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from builder import project
from msmp_gui.engine.managed.check import remarks
from msmp_gui.engine.managed.json_file import read_json_file
from msmp_gui.engine.managed.property_list import read_property_list
from msmp_gui.engine.managed.reading import read
from msmp_gui.engine.managed.registry import KEY, registry_document
from msmp_gui.engine.managed.settings import ManagedSettings
from tests.support.authorities import Authority

EXAMPLES = project.PACKAGING / "examples"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where Acme's certificate and revocation list lie."""
    acme = Authority("Acme Root")
    (tmp_path / "acme-root.pem").write_bytes(acme.certificate.public_bytes(Encoding.PEM))
    (tmp_path / "acme.crl").write_bytes(acme.crl().der)
    return tmp_path


@pytest.fixture
def on_linux(folder: Path) -> ManagedSettings:
    file = folder / "policies.json"
    file.write_bytes((EXAMPLES / "policies.json").read_bytes())
    document = read_json_file(file)
    assert document is not None
    return read(document)


def values(settings: ManagedSettings) -> ManagedSettings:
    """Without where each of them came from."""
    levels = {name: replace(origin, where="") for name, origin in settings.origins.items()}
    return replace(settings, source="", origins=levels)


def test_the_example_is_sound_and_leaves_nothing_to_think_about(on_linux: ManagedSettings) -> None:
    assert on_linux.faults == ()
    assert list(remarks(on_linux)) == []
    assert on_linux.certificates_only
    assert on_linux.longest_key_life == 20 * 60_000


def test_the_example_for_windows_says_the_same(folder: Path, on_linux: ManagedSettings) -> None:
    text = (EXAMPLES / "policies.reg").read_text("utf-8")
    keys = imported(text.replace("C:\\\\ProgramData\\\\Acme\\\\", f"{folder}/"))
    document = registry_document(keys[f"HKEY_LOCAL_MACHINE\\{KEY}"])
    assert document is not None
    assert values(read(document)) == values(on_linux)


def test_the_example_for_macos_says_the_same(folder: Path, on_linux: ManagedSettings) -> None:
    profile = plistlib.loads((EXAMPLES / "policies.mobileconfig").read_bytes())
    (payload,) = profile["PayloadContent"]
    assert payload["PayloadType"] == project.APP_ID
    kept = {name: value for name, value in payload.items() if not name.startswith("Payload")}
    text = plistlib.dumps(kept).replace(
        b"/Library/Application Support/Acme/", f"{folder}/".encode()
    )
    (folder / "managed.plist").write_bytes(text)
    document = read_property_list(folder / "managed.plist")
    assert document is not None
    assert values(read(document)) == values(on_linux)


class Key:
    """A registry key in memory."""

    def __init__(self) -> None:
        self.own: dict[str, object] = {}
        self.below: dict[str, Key] = {}

    def values(self) -> Iterable[tuple[str, object]]:
        return self.own.items()

    def subkeys(self) -> Iterable[tuple[str, Key]]:
        return self.below.items()


def imported(text: str) -> dict[str, Key]:
    """What `reg import` makes of a file, by the whole names of keys."""
    keys: dict[str, Key] = {}
    here = Key()
    for line in text.splitlines()[1:]:
        if line.startswith("["):
            here = opened(keys, line.strip("[]"))
        elif line:
            found = re.fullmatch(r'"(\w+)"=(?:"(.*)"|dword:([0-9a-f]{8}))', line)
            assert found, line
            text_or_number = found[2], found[3]
            here.own[found[1]] = (
                int(text_or_number[1], 16)
                if text_or_number[1]
                else text_or_number[0].replace("\\\\", "\\")
            )
    return keys


def opened(keys: dict[str, Key], name: str) -> Key:
    if name not in keys:
        keys[name] = Key()
        above, _, last = name.rpartition("\\")
        if above:
            opened(keys, above).below[last] = keys[name]
    return keys[name]
