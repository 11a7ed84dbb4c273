"""An infrastructure for each module that needs one."""

from __future__ import annotations

import pytest

from tests.support.acme import Acme, Check


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Acme:
    return Acme(tmp_path_factory.mktemp("acme"))


@pytest.fixture
def check(acme: Acme) -> Check:
    return Check(acme)
