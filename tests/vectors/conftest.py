"""Where public test vectors lie: beside the repository, or (those that may be copied) in `data`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PLACES = (HERE.parent.parent.parent / "shared" / "vectors", HERE / "data")

Load = Callable[[str], Any]


@pytest.fixture(scope="session")
def vectors() -> Load:
    """`vectors("cbor/appendix_a.json")` is what that file says; skips where it is missing."""

    def load(name: str) -> Any:
        for place in PLACES:
            if (place / name).exists():
                return json.loads((place / name).read_text())
        pytest.skip(f"the public vectors {name} are not beside the repository")

    return load
