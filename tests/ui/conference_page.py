"""A conference on its page, and the dialogs and menus that it opens."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from msmp_gui.engine.snapshot import GroupView
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.pages.conference import ConferencePage
from tests.ui import samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import deliver

HOSTED = samples.group()
JOINED = samples.hosted_by_bob()


def opened(show: Show, group: GroupView) -> ConferencePage:
    window = show(samples.snapshot(groups=(group,)))
    window.show_key(f"group:{group.group}")
    return window.conference


def asked(page: ConferencePage, kind: type[QDialog] = ConfirmDialog) -> QDialog:
    dialogs = [d for d in page.window().findChildren(kind) if d.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def choices(page: ConferencePage, fingerprint: str) -> list[str]:
    menu = page.members.menu_for(fingerprint)
    made = [action.data()[0] for action in menu.actions()]
    menu.deleteLater()
    return made


def choose(page: ConferencePage, fingerprint: str, what: str) -> None:
    menu = page.members.menu_for(fingerprint)
    next(action for action in menu.actions() if action.data()[0] == what).trigger()
    menu.deleteLater()
    deliver()
