"""Wheel and source distribution, by the project's build back end."""

from __future__ import annotations

from pathlib import Path

from builder import environments, project
from builder.tools import run


def build_wheel() -> Path:
    """The wheel."""
    return _build("wheel", f"msmp_gui-{project.version()}-py3-none-any.whl")


def build_sdist() -> Path:
    """The source distribution."""
    return _build("sdist", f"msmp_gui-{project.version()}.tar.gz")


def _build(target: str, name: str) -> Path:
    made = project.DIST / name
    made.unlink(missing_ok=True)
    run([environments.python(), "-m", "hatchling", "build", "-t", target, "-d", project.DIST])
    return made
