"""Where managed settings are looked for: one place on each operating system.

All of them can be written by the machine's administrator alone. For tests, and to try settings
before they are rolled out, the environment variable MSMP_GUI_MANAGED_SETTINGS names another JSON
file. It is heard only where the machine itself is not managed: so it can add restrictions for who
sets it, and never take any away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from msmp_gui.engine.managed.document import Document
from msmp_gui.engine.managed.json_file import read_json_file
from msmp_gui.engine.managed.property_list import read_property_list
from msmp_gui.engine.managed.reading import read
from msmp_gui.engine.managed.registry import read_registry
from msmp_gui.engine.managed.settings import UNMANAGED, ManagedSettings

VARIABLE = "MSMP_GUI_MANAGED_SETTINGS"
LINUX_FILE = Path("/etc/msmp-gui/policies.json")
SANDBOX = Path("/.flatpak-info")
"""Is there inside a Flatpak alone, where the machine's /etc lies elsewhere."""
SANDBOXED_FILE = Path("/run/host/etc/msmp-gui/policies.json")
MACOS_FOLDER = Path("/Library/Managed Preferences")
MACOS_NAME = "org.msmp.Conference.plist"


def managed_settings() -> ManagedSettings:
    """What holds on this machine, now."""
    return settings_of(machine_document(), os.environ)


def settings_of(machine: Document | None, environment: Mapping[str, str]) -> ManagedSettings:
    """By what the machine's own place has; only where it has nothing, by the environment."""
    if machine is not None:
        return read(machine)
    named = environment.get(VARIABLE)
    document = read_json_file(Path(named)) if named else None
    return read(document) if document is not None else UNMANAGED


if sys.platform == "darwin":
    import pwd

    def _user_name() -> str:
        """As the system has it: who uses the app could change what the environment says."""
        return pwd.getpwuid(os.getuid()).pw_name


def machine_document() -> Document | None:
    """What the machine's administrator wrote; None where nothing."""
    if sys.platform == "win32":
        return read_registry()
    if sys.platform == "darwin":
        return macos_document(MACOS_FOLDER, _user_name())
    return read_json_file(SANDBOXED_FILE if SANDBOX.exists() else LINUX_FILE)


def macos_document(folder: Path, user: str) -> Document | None:
    """What a profile set for the machine; where none did, what one set for this user."""
    for path in (folder / MACOS_NAME, folder / user / MACOS_NAME):
        document = read_property_list(path)
        if document is not None:
            return document
    return None
