"""Failures inside of what the tests share shall show their values too."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite(
    "tests.unit.transport.contract",
    "tests.unit.transport.discovery_contract",
    "tests.unit.transport.processes",
    "tests.unit.transport.worlds",
)
