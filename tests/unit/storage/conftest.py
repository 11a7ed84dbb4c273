"""A profile in a temporary folder, and what goes with it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import VaultKey


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Profile]:
    with Profile(tmp_path / "profile") as opened:
        yield opened


@pytest.fixture
def key() -> VaultKey:
    return VaultKey(os.urandom(32))
