"""The installer for Windows at work, under Wine: installed and removed, nobody being asked.

What is installed are files for Linux, since PyInstaller makes no program for Windows here; and it
was compiled by wixl, without firewall rules and dialogs (see `builder.msi`). Wine knows nothing of
MSIINSTALLPERUSER: for one person, it has to be told by ALLUSERS and where to.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from builder import frozen, msi, project
from builder.tools import BuildError, need

_EXAMPLE = project.PACKAGING / "examples" / "policies.reg"
_PATIENCE = 300
"""Seconds for one program."""
_SETTINGS = r"HKLM\Software\Policies\MSMP"
_KEYS = (
    *(r"Software\MSMP", r"Software\Classes\msmp", r"Software\Classes\.msmp"),
    r"Software\Classes\MSMP.Invitation",
)
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


@dataclass(frozen=True)
class Way:
    """One way to install silently."""

    properties: tuple[str, ...]
    registry: str
    """The part of it that is written to."""
    folder: str
    """Where the program is then, on drive C."""
    more: bool = False
    """Starts at login, and has a shortcut on the desktop."""


# To Wine, what follows an empty property is the value of it: that comes last.
WAYS = (
    Way(("ALLUSERS=1", "MSIINSTALLPERUSER="), "HKLM", "Program Files/MSMP"),
    Way(
        (r"APPLICATIONFOLDER=C:\Apps\MSMP", "AUTOSTART=1", "DESKTOPSHORTCUT=1", "ALLUSERS="),
        "HKCU",
        "Apps/MSMP",
        more=True,
    ),
)


def under_wine() -> None:
    """Install it silently, look, and remove it. Raises BuildError."""
    need("wine", "wineserver", "wixl", "msiinfo", "msibuild")
    app = frozen.read().root
    installer = msi.compile_with_wixl(app)
    for way in WAYS:
        with new_windows() as wine:
            shutil.copyfile(installer, wine.drive / "app.msi")
            before = wine.traces()
            wine.do("msiexec", "/i", r"C:\app.msi", "/qn", *way.properties)
            _installed(wine, way, app)
            wine.do("msiexec", "/x", r"C:\app.msi", "/qn", *way.properties)
            if wine.traces() != before:
                raise BuildError(f"left behind: {sorted(wine.traces() - before)}")
            if way is WAYS[0]:
                _settings(wine)


def _installed(wine: Wine, way: Way, app: Path) -> None:
    there = wine.drive / way.folder
    missing = _files(app) - _files(there)
    if missing:
        raise BuildError(f"not installed: {sorted(missing)[:10]}")
    program = "C:\\" + way.folder.replace("/", "\\") + r"\msmp-gui.exe"
    classes = rf"{way.registry}\Software\Classes"
    wanted = {
        rf"{classes}\msmp\shell\open\command": f'"{program}" "%1"',
        rf"{classes}\MSMP.Invitation\shell\open\command": f'"{program}" "%1"',
        rf"{classes}\.msmp": "MSMP.Invitation",
    }
    for key, words in wanted.items():
        if words not in wine.query(key):
            raise BuildError(f"{key} has not {words}, but: {wine.query(key)}")
    if (f'"{program}"' in wine.query(rf"{way.registry}\{_RUN}")) is not way.more:
        raise BuildError(f"starting at login is not as it should be with {way.properties}")
    if not list(wine.drive.rglob("Programs/MSMP.lnk")):
        raise BuildError("there is no shortcut in the menu")
    # The desktop itself may lie elsewhere.
    if ("Desktop" in wine.query(rf"{way.registry}\Software\MSMP")) is not way.more:
        raise BuildError(f"the desktop's shortcut is not as it should be with {way.properties}")


@contextlib.contextmanager
def new_windows() -> Iterator[Wine]:
    """A Windows of its own, which runs from here to the end."""
    with tempfile.TemporaryDirectory() as folder:
        wine = Wine(Path(folder))
        # Without this one, each program would start the whole system anew.
        wine.serve("-p")
        try:
            wine.do("wineboot", "-i")
            yield wine
        finally:
            wine.serve("-k")


class Wine:
    """A Windows in a folder."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "drive_c"
        self._environment = {"WINEPREFIX": str(folder), "WINEDEBUG": "-all", "DISPLAY": ""}

    def do(self, *command: str) -> str:
        """Run a program of Windows; what it says. Raises BuildError."""
        with tempfile.TemporaryFile() as told:
            # No pipe: what goes on in the background would keep it open.
            done = self._run(["wine", *command], told)
            told.seek(0)
            text = told.read().decode(errors="replace").replace("\r", "")
        if done.returncode:
            raise BuildError(f"{' '.join(command)} failed under Wine: {text}")
        return text

    def serve(self, option: str) -> None:
        """Tell the server that all programs share to stay, or to end."""
        with tempfile.TemporaryFile() as told:
            self._run(["wineserver", option], told)

    def _run(self, command: list[str], told: IO[bytes]) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            command,
            env={**project.environment(), **self._environment},
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=subprocess.STDOUT,
            timeout=_PATIENCE,
            check=False,
        )

    def query(self, key: str) -> str:
        """What is in a key of the registry; empty where there is none."""
        try:
            return self.do("reg", "query", key)
        except BuildError:
            return ""

    def traces(self) -> set[str]:
        """Files that are called like the app, and keys of the registry that it writes."""
        found = {str(path) for path in self.drive.rglob("*") if "msmp" in path.name.casefold()}
        for part in ("HKLM", "HKCU"):
            found |= {key for name in _KEYS if self.query(key := rf"{part}\{name}")}
            if "MSMP" in self.query(rf"{part}\{_RUN}"):
                found.add(rf"{part}\{_RUN}")
        return found


def _settings(wine: Wine) -> None:
    """The example for administrators can be imported, and lies where the app looks."""
    shutil.copyfile(_EXAMPLE, wine.drive / "policies.reg")
    wine.do("reg", "import", r"C:\policies.reg")
    for key, words in (
        ("managed_by", "Acme IT"),
        ("enforced", "20 min"),
        (r"enforced\trust_anchors\1\certificates", r"C:\ProgramData\Acme\acme-root.pem"),
        (r"enforced\presets", "high-assurance"),
    ):
        if words not in wine.query(rf"{_SETTINGS}\{key}"):
            raise BuildError(f"the example does not set {key}")


def _files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
