"""Other programs: finding them, saying where they come from, running them."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from builder import project

ORIGINS = {
    "appstreamcli": "apt install appstream",
    "cc": "apt install gcc libc6-dev",
    "codesign": "Xcode command line tools, macOS only",
    "debootstrap": "apt install debootstrap",
    "desktop-file-validate": "apt install desktop-file-utils",
    "dpkg-deb": "apt install dpkg",
    "dpkg-shlibdeps": "apt install dpkg-dev",
    "flatpak-builder": "apt install flatpak-builder",
    "hdiutil": "macOS only",
    "lintian": "apt install lintian",
    "msiinfo": "apt install msitools",
    "msibuild": "apt install msitools",
    "mksquashfs": "apt install squashfs-tools",
    "objdump": "apt install binutils",
    "openssl": "apt install openssl",
    "signtool": "Windows SDK",
    "tesseract": "apt install tesseract-ocr",
    "wine": "apt install wine",
    "wineserver": "apt install wine",
    "wixl": "apt install wixl",
    "xdotool": "apt install xdotool",
    "Xvfb": "apt install xvfb",
    "xwininfo": "apt install x11-utils",
}
"""Where a tool comes from, for the message to whom lacks it."""


class BuildError(Exception):
    """An artefact cannot be made; the message says why, and what would help."""


class MissingToolError(BuildError):
    """This machine lacks something; nothing is wrong with the project."""


def need(*tools: str) -> None:
    """See that all these programs are there. Raises MissingToolError."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        told = ", ".join(f"{tool} ({ORIGINS.get(tool, 'not found')})" for tool in missing)
        raise MissingToolError(f"missing: {told}")


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    extra: Mapping[str, str] | None = None,
) -> str:
    """Run a program in the reproducible environment; its output. Raises BuildError."""
    words = [str(word) for word in command]
    result = subprocess.run(
        words,
        cwd=cwd or project.CHECKOUT,
        env={**project.environment(), **(extra or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if result.returncode:
        shown = textwrap.shorten(" ".join(words), 300, placeholder=" …")
        raise BuildError(f"{result.stdout.strip()}\nThis failed: {shown}")
    return result.stdout
