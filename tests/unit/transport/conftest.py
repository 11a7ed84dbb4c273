"""What holds for all tests of transports."""

from __future__ import annotations

import secrets

import pytest

pytest.register_assert_rewrite(
    "tests.unit.transport.contract",
    "tests.unit.transport.discovery_contract",
    "tests.unit.transport.processes",
    "tests.unit.transport.worlds",
)

from msmp_gui.transport import discovery  # noqa: E402 (rewritten asserts)


@pytest.fixture(autouse=True)
def service_type(monkeypatch: pytest.MonkeyPatch) -> str:
    """A service that nobody else looks for: tests run beside each other, and beside peers."""
    service = f"_t{secrets.token_hex(5)}._tcp.local."
    monkeypatch.setattr(discovery, "SERVICE_TYPE", service)
    return service
