"""A policy as people see it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from msmp_gui.desktop.translation import Translation
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.policy_list import PolicyList


@pytest.mark.parametrize(
    ("name", "wanted"), [("Everyday", "Quotidien"), ("New conference", "New conference")]
)
def test_what_comes_with_the_app_is_translated_and_what_people_wrote_is_not(
    qtbot, qapp: QApplication, theme: Theme, name: str, wanted: str
) -> None:
    french = Translation(qapp, "fr")
    shown = PolicyList(theme)
    qtbot.addWidget(shown)
    shown.show_policy(name, ())
    assert wanted in " ".join(each.text() for each in shown.findChildren(QLabel))
    french.end()
