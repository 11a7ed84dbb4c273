"""The AppImage: one file that runs on every desktop with Linux, without installation."""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path

from builder import desktop, files, frozen, licences, project, sbom, system_libraries
from builder.tools import BuildError, MissingToolError, need, run

_LINUX = project.PACKAGING / "linux" / "appimage"
_FOLDER = project.BUILD / "appimage"
_LIBRARIES = ("squashfuse_ll", "squashfuse", "fuse3", "zstd", "lz4", "lzo2", "lzma", "z")
_MAGIC = b"AI\x02"


def build() -> Path:
    """The AppImage."""
    need("mksquashfs", "cc")
    app = frozen.build()
    tree = files.fresh(_FOLDER / "tree")
    program = tree / "usr/lib" / project.NAME
    shutil.copytree(app.root, program, symlinks=True)
    removed = system_libraries.leave_to_desktop(app, program / "_internal")
    share = tree / "usr/share"
    desktop.install(share)
    documents = share / "doc" / project.NAME
    licences.install_texts(documents / "licences", app, removed)
    files.write(documents / "bill-of-materials.cdx.json", sbom.text(app, removed))
    files.install(_LINUX / "AppRun", tree / "AppRun", 0o755)
    # Programs that list AppImages look for these two beside AppRun.
    entry = share / "applications" / f"{project.NAME}.desktop"
    files.install(entry, tree / entry.name)
    icon = share / "icons/hicolor/256x256/apps" / f"{project.NAME}.png"
    files.install(icon, tree / icon.name)
    (tree / ".DirIcon").symlink_to(icon.name)
    files.normalise(tree)
    return _assemble(tree)


def runtime() -> Path:
    """The program that an AppImage begins with.

    MSMP_APPIMAGE_RUNTIME names one that was made elsewhere; else it is compiled from runtime.c.
    """
    given = os.environ.get("MSMP_APPIMAGE_RUNTIME", "")
    if given:
        return Path(given)
    made = _FOLDER / "runtime"
    include = ["-D_FILE_OFFSET_BITS=64", "-DFUSE_USE_VERSION=32"]
    how = ["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-static", "-s", *include]
    libraries = [f"-l{name}" for name in _LIBRARIES]
    try:
        run(["cc", *how, "-o", made, _LINUX / "runtime.c", *libraries, "-lpthread"])
    except BuildError as error:
        if "No such file" in str(error) or "cannot find -l" in str(error):
            packages = "libsquashfuse-dev libfuse3-dev libzstd-dev liblz4-dev liblzo2-dev"
            message = f"missing: libraries for its runtime (apt install {packages} liblzma-dev)"
            raise MissingToolError(message) from error
        raise
    made.write_bytes(marked(made.read_bytes()))
    return made


def marked(program: bytes) -> bytes:
    """An ELF program with the mark of AppImages of type 2 in the bytes that ELF leaves unused."""
    if program[:4] != b"\x7fELF":
        raise BuildError("the runtime is no program for Linux")
    return program[:8] + _MAGIC + program[11:]


def _assemble(tree: Path) -> Path:
    packed = _FOLDER / "squashfs"
    packed.unlink(missing_ok=True)
    how = ["-comp", "zstd", "-Xcompression-level", "19", "-b", "256K"]
    same = ["-all-root", "-no-xattrs", "-no-exports", "-noappend", "-no-progress", "-quiet"]
    # Times come from SOURCE_DATE_EPOCH.
    run(["mksquashfs", tree, packed, *how, *same])
    target = project.DIST / f"MSMP-{project.version()}-{platform.machine()}.AppImage"
    target.write_bytes(runtime().read_bytes() + packed.read_bytes())
    target.chmod(0o755)
    return target
