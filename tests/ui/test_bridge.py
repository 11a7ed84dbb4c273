"""What the engine tells from its thread arrives in the window's, in order."""

from __future__ import annotations

import threading

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from msmp_gui.engine.commands import Command, EndGroup, LeaveGroup
from msmp_gui.engine.notices import InvitationGone
from msmp_gui.engine.snapshot import PersonView, Snapshot
from msmp_gui.ui.bridge import EngineBridge
from tests.ui import samples
from tests.ui.fake_engine import deliver


def nothing(command: Command, command_id: object) -> None:
    pass


def in_another_thread(work: object) -> None:
    thread = threading.Thread(target=work)  # type: ignore[arg-type]
    thread.start()
    thread.join(10)
    assert not thread.is_alive()


def numbered(number: int) -> Snapshot:
    people: tuple[PersonView, ...] = tuple(samples.person(f"Person {n}") for n in range(number))
    return samples.snapshot(people=people)


def test_a_snapshot_of_another_thread_arrives_in_the_thread_of_the_window(
    qtbot: QtBot, qapp: object
) -> None:
    bridge = EngineBridge(nothing)
    where: list[QThread] = []
    bridge.snapshot.connect(lambda _snapshot: where.append(QThread.currentThread()))
    snapshot = samples.snapshot()
    with qtbot.waitSignal(bridge.snapshot) as heard:
        in_another_thread(lambda: bridge.publish(snapshot))
        assert not where, "delivered before the window's thread got to it"
    assert heard.args == [snapshot]
    assert where == [bridge.thread()]
    assert bridge.latest is snapshot


def test_a_notice_of_another_thread_arrives_in_the_thread_of_the_window(
    qtbot: QtBot, qapp: object
) -> None:
    bridge = EngineBridge(nothing)
    where: list[QThread] = []
    bridge.notice.connect(lambda _notice: where.append(QThread.currentThread()))
    with qtbot.waitSignal(bridge.notice):
        in_another_thread(lambda: bridge.notify(InvitationGone("one")))
    assert where == [bridge.thread()]


def test_overtaken_snapshots_are_left_out_and_the_newest_is_shown(qapp: object) -> None:
    bridge = EngineBridge(nothing)
    seen: list[int] = []
    bridge.snapshot.connect(lambda snapshot: seen.append(len(snapshot.people)))

    def publish_many() -> None:
        for number in range(50):
            bridge.publish(numbered(number))

    in_another_thread(publish_many)
    deliver()
    assert seen == [49]
    bridge.publish(numbered(3))
    deliver()
    assert seen == [49, 3]


def test_a_snapshot_published_while_one_is_shown_is_not_lost(qapp: object) -> None:
    bridge = EngineBridge(nothing)
    seen: list[int] = []

    def show(snapshot: Snapshot) -> None:
        seen.append(len(snapshot.people))
        if len(snapshot.people) == 1:
            bridge.publish(numbered(2))

    bridge.snapshot.connect(show)
    bridge.publish(numbered(1))
    deliver()
    deliver()
    assert seen == [1, 2]


def test_no_notice_is_left_out_and_their_order_stays(qapp: object) -> None:
    bridge = EngineBridge(nothing)
    seen: list[str] = []
    bridge.notice.connect(lambda notice: seen.append(notice.invitation))

    def tell_many() -> None:
        for number in range(200):
            bridge.notify(InvitationGone(str(number)))

    in_another_thread(tell_many)
    deliver()
    assert seen == [str(number) for number in range(200)]


def test_a_notice_told_after_a_snapshot_finds_it_shown(qapp: object) -> None:
    bridge = EngineBridge(nothing)
    latest: list[Snapshot | None] = []
    bridge.notice.connect(lambda _notice: latest.append(bridge.latest))
    snapshot = samples.snapshot()
    bridge.publish(snapshot)
    bridge.notify(InvitationGone("one"))
    deliver()
    assert latest == [snapshot]


def test_every_command_has_a_number_of_its_own(qapp: object) -> None:
    submitted: list[tuple[Command, object]] = []
    bridge = EngineBridge(lambda command, number: submitted.append((command, number)))
    numbers = [bridge.submit(EndGroup("a")), bridge.submit(LeaveGroup("b"))]
    assert len(set(numbers)) == 2
    assert submitted == [(EndGroup("a"), numbers[0]), (LeaveGroup("b"), numbers[1])]
