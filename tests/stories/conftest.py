"""Stories: what people live through, at a real window with real peers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import tests.support.display  # noqa: F401 - there is one to draw on
from msmp_gui.ui.theme import Theme
from tests.stories.stage import Stage
from tests.support.watchdog import failing_if_busy


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.end_to_end)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    Theme("light").apply(qapp)
    made = Stage(tmp_path)
    try:
        yield made
    finally:
        made.close()
        qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def never_busy_for_long(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail where the interface's thread was busy for too long at a stretch."""
    with failing_if_busy(monkeypatch):
        yield
