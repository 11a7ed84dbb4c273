"""The disk image for macOS."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from builder import files, frozen, icons, project, signing
from builder.tools import MissingToolError, need, run


def build() -> Path:
    """The disk image: the app, and a link to where it goes."""
    if sys.platform != "darwin":
        raise MissingToolError("missing: macOS, where PyInstaller makes the program")
    need("hdiutil")
    icons.icns()
    frozen.build()
    app = frozen.FOLDER / "dist" / "MSMP.app"
    signing.sign_macos_app(app)
    folder = files.fresh(project.BUILD / "dmg")
    shutil.copytree(app, folder / app.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    target = project.DIST / f"MSMP-{project.version()}.dmg"
    how = ["-volname", project.TITLE, "-format", "UDZO", "-ov"]
    run(["hdiutil", "create", *how, "-srcfolder", folder, target])
    signing.notarise(target)
    return target
