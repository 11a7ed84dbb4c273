"""The window on a real engine and a profile on disk: a policy is written, kept, and used."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from msmp_gui.engine.clock import Clock
from msmp_gui.engine.engine import Engine, EngineParts
from msmp_gui.engine.profiles import ProfileOpener, passphrase_vault
from msmp_gui.transport.memory import MemoryDiscovery, MemoryTransport
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.policy_editor.controls import ChoiceControl
from msmp_gui.ui.policy_editor.dialog import PolicyEditor
from msmp_gui.ui.theme import Theme
from tests.ui.fake_engine import deliver
from tests.ui.hands_and_eyes import UNSEEN, click, click_row, words_in
from tests.unit.engine.crowd import START, Crowd

PASSPHRASE = "correct horse battery staple"


class Peer:
    """Somebody with a window, in a crowd of peers without one."""

    def __init__(self, crowd: Crowd, folder: Path, theme: Theme) -> None:
        opener, vault = ProfileOpener(folder), passphrase_vault(PASSPHRASE)
        create = opener.is_new
        self.profile = (
            opener.create("Ada", vault, START) if create else opener.unlock(vault, "Ada", START)
        )
        self.crowd = crowd
        self.bridge = EngineBridge(lambda command, number: self.engine.execute(command, number))
        self.engine = Engine(
            EngineParts(
                self.profile.me,
                self.profile.protection,
                self.profile.records,
                MemoryTransport(crowd.network, "ada"),
                MemoryDiscovery(crowd.network, "ada"),
                Clock(crowd.time, START + crowd.time.time()),
                os.urandom,
            ),
            publish=self.bridge.publish,
            notify=self.bridge.notify,
        )
        self.engine.start()
        self.window = MainWindow(self.bridge, theme, self.engine.clock.now)

    def wait(self, seconds: float = 2.0) -> None:
        self.crowd.wait(seconds)
        deliver()


@contextmanager
def started(crowd: Crowd, folder: Path, theme: Theme, qtbot: QtBot) -> Iterator[Peer]:
    peer = Peer(crowd, folder, theme)
    qtbot.addWidget(peer.window)
    peer.window.resize(1280, 800)
    peer.window.show()
    peer.wait(12)
    try:
        yield peer
    finally:
        # As a killed app: the network is told nothing.
        crowd.network.crash("ada")
        peer.engine.stop()
        peer.profile.close()


@pytest.mark.requirement("R1", "U4")
def test_an_own_preset_outlives_the_app_and_binds_a_conference(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    crowd = Crowd("B")
    with started(crowd, tmp_path, theme, qtbot) as ada:
        click(ada.window.sidebar.start)
        page = ada.window.new_conference
        click(page.entry.advanced)
        editor = ada.window.findChild(PolicyEditor)
        assert editor is not None
        for each in editor.pages:
            each.make()
        boxes = {box.form.key: box for each in editor.pages for box in each.fields}
        name = boxes["name"].control.parts()[0]
        name.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(name, "Board")
        editor.show_section("operational")
        senders = boxes["operational.senders"].control
        assert isinstance(senders, ChoiceControl)
        QTest.keyClicks(senders.box, "Only")
        click(editor.save)
        ada.wait()
        assert "Saved. “Board”" in words_in(editor.notice)
        click(editor.cancel)
        deliver()
    with started(crowd, tmp_path, theme, qtbot) as ada:
        click(ada.window.sidebar.start)
        page = ada.window.new_conference
        (own,) = [b for b in page.policies.buttons() if b.text().translate(UNSEEN) == "Board"]
        own.click()
        deliver()
        assert "Only the host can send" in words_in(page)
        click_row(page.list, f"person:{crowd['B'].key}")
        click(page.start)
        ada.wait()
        assert ada.window.stack.currentWidget() is ada.window.conference
        view = crowd["B"].group()
        assert view.policy_name == "Board"
        assert "Only the host can send; everyone else reads." in map(str, view.policy)
