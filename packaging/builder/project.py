"""Facts about the project that every artefact states: name, version, date, folders."""

from __future__ import annotations

import os
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent.parent
CHECKOUT = PACKAGING.parent
BUILD = CHECKOUT / "build"
DIST = CHECKOUT / "dist"

NAME = "msmp-gui"
TITLE = "MSMP"
APP_ID = "org.msmp.Conference"
"""Reverse-DNS name, for AppStream, Flatpak and macOS."""

SUMMARY = "Secure conferences without a server"
MAINTAINER = "MSMP developers <msmp@localhost.localdomain>"
MIME_TYPE = "application/vnd.msmp"
SCHEME = "msmp"


def version() -> str:
    """The version, from the one place that has it."""
    return str(project_table()["version"])


def project_table() -> dict[str, object]:
    """The `project` table of pyproject.toml."""
    with (CHECKOUT / "pyproject.toml").open("rb") as file:
        table = tomllib.load(file)["project"]
    assert isinstance(table, dict)
    return table


def epoch() -> int:
    """The one time that all artefacts carry: SOURCE_DATE_EPOCH, else that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    committed = git("log", "-1", "--format=%ct")
    if committed is not None and committed.isdecimal():
        return int(committed)
    # Not a clone: in an unpacked source distribution every file has that time.
    return int((CHECKOUT / "pyproject.toml").stat().st_mtime)


def git(*arguments: str) -> str | None:
    """What git says of the checkout; None where there is no git, or this is no clone."""
    command = ["git", "-C", str(CHECKOUT), *arguments]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return None if asked.returncode else asked.stdout.strip()


def release_date() -> str:
    """The day of `epoch`, as AppStream and people write it."""
    return datetime.fromtimestamp(epoch(), UTC).strftime("%Y-%m-%d")


def environment() -> dict[str, str]:
    """An environment in which tools make the same bytes from the same input."""
    return {
        **{key: value for key, value in os.environ.items() if not key.startswith("PYTHON")},
        "SOURCE_DATE_EPOCH": str(epoch()),
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
