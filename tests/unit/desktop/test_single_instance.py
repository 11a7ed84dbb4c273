"""A second start hands its link to the first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from msmp_gui.desktop.single_instance import SingleInstance, _name, hand_over

_SECOND = """
import sys
from pathlib import Path
from msmp_gui.desktop.single_instance import hand_over
sys.exit(0 if hand_over(Path(sys.argv[1]), sys.argv[2]) else 1)
"""


def second_start(folder: Path, link: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _SECOND, str(folder), link])


def test_nobody_to_hand_over_to(qapp: object, tmp_path: Path) -> None:
    assert not hand_over(tmp_path, "")


@pytest.mark.parametrize("link", ["", "msmp:join/abc", "/home/x/Täglich.msmp"])
def test_a_later_start_hands_its_link_over(qtbot: object, tmp_path: Path, link: str) -> None:
    first = SingleInstance(tmp_path)
    with qtbot.waitSignal(first.called, timeout=10_000) as called:  # type: ignore[attr-defined]
        second = second_start(tmp_path, link)
    assert called.args == [link]
    assert second.wait(10) == 0
    first.close()
    assert second_start(tmp_path, link).wait(10) == 1


def test_another_profile_is_another_app(qtbot: object, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "a")
    assert second_start(tmp_path / "b", "").wait(10) == 1
    first.close()


def test_who_says_too_much_is_cut_off(qtbot: object, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    said: list[str] = []
    first.called.connect(said.append)
    socket = QLocalSocket()
    socket.connectToServer(_name(tmp_path))
    assert socket.waitForConnected(1000)
    socket.write(b"x" * 100_000)
    gone = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: socket.state() is gone, timeout=5000)  # type: ignore[attr-defined]
    assert said == []
    first.close()
