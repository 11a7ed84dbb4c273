"""The installer for Windows: with WiX there; elsewhere only its sources can be tried, by wixl."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from builder import frozen, icons, project, signing
from builder.tools import MissingToolError, need, run

SOURCES = (project.PACKAGING / "windows" / "msmp-gui.wxs",)


def build() -> Path:
    """The MSI."""
    if sys.platform != "win32":
        raise MissingToolError("missing: Windows, where PyInstaller makes the program")
    need("wix")
    icon = icons.ico()
    app = frozen.build()
    shutil.copyfile(icon, app.root / "msmp-gui.ico")
    signing.sign_windows(*sorted(app.root.glob("*.exe")))
    target = project.DIST / f"MSMP-{project.version()}-x64.msi"
    given = {"Version": project.version(), "AppFolder": str(app.root), "Icon": str(icon)}
    defined = [word for key, value in given.items() for word in ("-d", f"{key}={value}")]
    extensions = ["-ext", "WixToolset.Firewall.wixext", "-ext", "WixToolset.UI.wixext"]
    run(["wix", "build", "-arch", "x64", *defined, *extensions, "-o", target, *SOURCES])
    signing.sign_windows(target)
    return target
