"""What the project consists of: its packages, and what lies at its top."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TOP = {"pyproject.toml", "msmp_gui", "resources", "tests", "packaging", "README.md"}
EXPECTED_BY_TOOLS = {".ci", ".gitignore", "LICENSE", "CHANGELOG.md"}


def names_of(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~;\[ ]", line, maxsplit=1)[0].lower() for line in requirements}


@pytest.mark.requirement("U7")
def test_the_app_is_built_of_the_packages_that_were_settled() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    used = names_of(project["project"]["dependencies"])
    assert {"pyside6-essentials", "pyside6-addons", "cryptography", "zeroconf", "keyring"} <= used
    assert "pyside6" not in used  # it brings a browser along
    assert "pytest-qt" in names_of(project["dependency-groups"]["dev"])


@pytest.mark.requirement("U7")
def test_nothing_else_lies_at_the_top() -> None:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    asked = ["git", "-C", str(ROOT), "ls-tree", "--name-only", "HEAD"]
    listed = subprocess.run(asked, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    found = set(listed.stdout.split())
    assert found >= TOP
    assert found <= TOP | EXPECTED_BY_TOOLS
