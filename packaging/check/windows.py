"""The installer for Windows at work, under Wine: installed and removed, nobody being asked.

What is installed are files for Linux, since PyInstaller makes no program for Windows here; and it
was compiled by wixl, without conditions, firewall rules and dialogs (see `builder.msi`).
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from builder import frozen, msi, project
from builder.tools import BuildError, need, run

_EXAMPLE = project.PACKAGING / "examples" / "policies.reg"
_PROGRAM = r"C:\Program Files\MSMP\msmp-gui.exe"
_CLASSES = r"HKLM\Software\Classes"
_OPENS = (
    rf"{_CLASSES}\msmp\shell\open\command",
    rf"{_CLASSES}\MSMP.Invitation\shell\open\command",
)
_SETTINGS = r"HKLM\Software\Policies\MSMP"


def under_wine() -> None:
    """Install it silently, look, and remove it. Raises BuildError."""
    need("wine", "wixl", "msiinfo")
    app = frozen.read().root
    installer = msi.compile_with_wixl(app)
    with tempfile.TemporaryDirectory() as folder:
        wine = Wine(Path(folder))
        wine.do("wineboot", "-i")
        shutil.copyfile(installer, wine.drive / "app.msi")
        wine.do("msiexec", "/i", r"C:\app.msi", "/qn", "ALLUSERS=1", "MSIINSTALLPERUSER=")
        there = wine.drive / "Program Files" / "MSMP"
        missing = _files(app) - _files(there)
        if missing:
            raise BuildError(f"not installed: {sorted(missing)[:10]}")
        for key in _OPENS:
            if f'"{_PROGRAM}" "%1"' not in wine.query(key):
                raise BuildError(f"{key} does not open the app: {wine.query(key)}")
        if "MSMP.Invitation" not in wine.query(rf"{_CLASSES}\.msmp"):
            raise BuildError("files are not known as the app's")
        wine.do("msiexec", "/x", r"C:\app.msi", "/qn")
        left = [key for key in _OPENS if wine.query(key)]
        if there.exists() or left:
            raise BuildError(f"left behind: {left or there}")
        _settings(wine)


class Wine:
    """A Windows of its own, in a folder."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "drive_c"
        self._environment = {"WINEPREFIX": str(folder), "WINEDEBUG": "-all", "DISPLAY": ""}

    def do(self, *command: str) -> str:
        """Run a program of Windows; what it says. Raises BuildError."""
        return run(["wine", *command], extra=self._environment).replace("\r", "")

    def query(self, key: str) -> str:
        """What is in a key of the registry; empty where there is none."""
        try:
            return self.do("reg", "query", key)
        except BuildError:
            return ""


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
