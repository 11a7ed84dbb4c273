"""Checks of form: desktop files, metadata, the .deb, and the sources for other systems."""

from __future__ import annotations

import plistlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

from builder import desktop, environments, files, frozen, msi, project
from builder.tools import BuildError, need, run
from check import windows

_LINUX = project.PACKAGING / "linux"
_SCHEMA = project.CHECKOUT / "resources" / "managed.schema.json"
_EXAMPLE = project.PACKAGING / "examples" / "policies.json"
# jsonschema is in the environment that artefacts are made in.
_VALIDATE = """
import json, sys
from jsonschema import Draft202012Validator
schema, example = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
Draft202012Validator.check_schema(schema)
Draft202012Validator(schema).validate(example)
example["enforced"]["longest_key_life"] = "twenty minutes"
assert not Draft202012Validator(schema).is_valid(example)
"""


def desktop_entries() -> None:
    """desktop-file-validate. Raises BuildError."""
    need("desktop-file-validate")
    for entry in sorted(_LINUX.glob("*.desktop")):
        told = run(["desktop-file-validate", "--warn-kde", entry])
        if told.strip():
            raise BuildError(told)


def metainfo() -> None:
    """appstreamcli. Raises BuildError."""
    need("appstreamcli")
    name = f"{project.APP_ID}.metainfo.xml"
    made = files.fresh(project.BUILD / "lint") / name
    files.write(made, desktop.filled(_LINUX / f"{name}.in"))
    run(["appstreamcli", "validate", "--pedantic", "--no-net", made])


def settings_schema() -> None:
    """That the schema of managed settings is one, and takes the example. Raises BuildError."""
    run([environments.python(), "-c", _VALIDATE, _SCHEMA, _EXAMPLE])


def deb_policy(deb: Path) -> None:
    """lintian: nothing that is an error or a warning may be left. Raises BuildError."""
    need("lintian")
    told = run(["lintian", "--allow-root", "--fail-on", "error,warning", deb])
    bad = [line for line in told.splitlines() if re.match(r"[EW]: ", line)]
    if bad:
        raise BuildError("\n".join(bad))


def other_systems() -> None:
    """That sources for macOS and Windows can be read, and name what they have to.

    Raises BuildError.
    """
    about = plistlib.loads((project.PACKAGING / "macos" / "Info.plist").read_bytes())
    wanted = {"NSLocalNetworkUsageDescription", "NSBonjourServices", "NSMicrophoneUsageDescription"}
    if wanted - about.keys():
        raise BuildError(f"Info.plist lacks {sorted(wanted - about.keys())}")
    schemes = [each for kind in about["CFBundleURLTypes"] for each in kind["CFBundleURLSchemes"]]
    if schemes != [project.SCHEME]:
        raise BuildError(f"Info.plist has schemes {schemes}")
    for source in (
        project.PACKAGING / "macos" / "entitlements.plist",
        _EXAMPLE.with_suffix(".mobileconfig"),
    ):
        plistlib.loads(source.read_bytes())
    for source in msi.SOURCES:
        ET.parse(source)


def windows_tables() -> None:
    """That wixl compiles the sources for Windows, and what comes out. Raises BuildError."""
    msi.check_tables(msi.compile_with_wixl(frozen.read().root))


def flatpak_manifest() -> None:
    """That flatpak-builder can read its manifest. Raises BuildError."""
    need("flatpak-builder")
    manifest = _LINUX / "flatpak" / f"{project.APP_ID}.json"
    # It leaves a folder where it runs.
    run(["flatpak-builder", "--show-manifest", manifest], cwd=files.fresh(project.BUILD / "lint"))


def all_of(deb: Path | None) -> list[tuple[str, Callable[[], None]]]:
    """Every check by name."""
    checks: list[tuple[str, Callable[[], None]]] = [
        ("desktop-file-validate", desktop_entries),
        ("appstreamcli", metainfo),
        ("flatpak-builder", flatpak_manifest),
        ("JSON Schema", settings_schema),
        ("plist and WiX sources", other_systems),
        ("wixl", windows_tables),
        ("MSI under Wine", windows.under_wine),
    ]
    if deb is not None:
        checks.append(("lintian", lambda: deb_policy(deb)))
    return checks
