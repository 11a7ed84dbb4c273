"""What is told while nobody looks at the window, and what its buttons do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal

from msmp_gui.desktop.announcer import Announcer
from msmp_gui.desktop.notifications import Notification
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import AlertRaised, InvitationReceived, MessageReceived
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import AlertView, Level, MemberState
from msmp_gui.ui.main_window import MainWindow
from tests.ui import alert_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine
from tests.ui.hands_and_eyes import UNSEEN, click, words_in

WAITING = replace(
    samples.group(),
    members=(*samples.group().members, samples.member(samples.FRANK, MemberState.WAITING)),
)


class Shown(QObject):
    """Where the desktop would show them."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.all: list[Notification] = []

    def show(self, notification: Notification) -> None:
        self.all.append(notification)

    def withdraw(self, key: str) -> None:
        self.all = [each for each in self.all if each.key != key]


@pytest.fixture
def told(window: MainWindow, engine: FakeEngine, show: Show) -> Shown:
    shown = Shown()
    show(samples.snapshot(groups=(WAITING,), invitations=(samples.invitation(),)))
    window.announcer = Announcer(window, engine.bridge, shown)  # type: ignore[attr-defined, arg-type]
    return shown


def wants_in() -> AlertView:
    return replace(
        alert_samples.report_alert(),
        kind="waiting",
        level=Level.ATTENTION,
        title=sentence("{name} wants to join.", name="Frank"),
        about=samples.FRANK.fingerprint,
    )


def test_an_invitation_says_how_far_its_sender_is_known(
    told: Shown, engine: FakeEngine, window: MainWindow
) -> None:
    invitation = samples.invitation()
    window.hide()
    engine.tell(InvitationReceived(invitation))
    (shown,) = told.all
    assert invitation.sender.name in shown.title.translate(UNSEEN)
    assert shown.text.splitlines() == [invitation.name, "Verified by you"]
    told.chosen.emit(shown.key, "decline")
    assert engine.last == cmd.DeclineInvitation(invitation.invitation)


def test_an_invitation_that_is_over_is_still_asked_for_so_that_its_end_is_said(
    told: Shown, engine: FakeEngine
) -> None:
    told.chosen.emit("invitation:0f0f", "accept")
    assert engine.last == cmd.AcceptInvitation("0f0f")


def test_who_waits_is_let_in_or_turned_down_from_the_notification(
    told: Shown, engine: FakeEngine, window: MainWindow
) -> None:
    window.hide()
    engine.tell(AlertRaised(WAITING.group, wants_in()))
    (shown,) = told.all
    assert shown.text.splitlines()[0] == WAITING.name
    assert list(shown.actions) == ["let_in", "turn_down"]
    told.chosen.emit(shown.key, "let_in")
    assert engine.last == cmd.ApproveMember(WAITING.group, samples.FRANK.fingerprint)
    told.chosen.emit(shown.key, "turn_down")
    assert engine.last == cmd.TurnDownMember(WAITING.group, samples.FRANK.fingerprint)
    assert not window.isVisible()
    told.chosen.emit(shown.key, "default")
    assert window.isVisible()
    assert window.stack.currentWidget() is window.conference


def test_who_waits_is_compared_with_from_the_notification(
    told: Shown, engine: FakeEngine, window: MainWindow
) -> None:
    stranger = samples.person("Grace Imani")
    asks = samples.member(stranger, MemberState.WAITING)
    group = replace(WAITING, members=(*WAITING.members, asks))
    engine.feed(samples.snapshot(groups=(group,), people=(stranger,)))
    window.hide()
    alert = replace(wants_in(), about=stranger.fingerprint)
    engine.tell(AlertRaised(group.group, alert))
    shown = told.all[-1]
    assert list(shown.actions) == ["compare", "let_in", "turn_down"], "nobody vouches for them"
    told.chosen.emit(shown.key, "compare")
    assert window.isVisible()
    assert window.stack.currentWidget() is window.person
    assert stranger.name in words_in(window.person)


def test_a_refusal_from_a_notification_can_be_taken_back_in_an_open_window(
    told: Shown, engine: FakeEngine, window: MainWindow
) -> None:
    engine.commands.clear()
    refused = (
        (f"waiting:{WAITING.group}:{samples.FRANK.fingerprint}", "turn_down", "is turned down"),
        (f"invitation:{samples.invitation().invitation}", "decline", "Declined."),
    )
    for key, action, said in refused:
        told.chosen.emit(key, action)
        assert said in window.notice_bar.text
        assert engine.commands == [], "not before it can no longer be taken back"
        click(window.notice_bar.undo)
        assert engine.commands == []
    told.chosen.emit(refused[0][0], "turn_down")
    window.notice_bar.settle()
    assert engine.commands == [cmd.TurnDownMember(WAITING.group, samples.FRANK.fingerprint)]


@pytest.mark.parametrize("gone", ["hide", "showMinimized"])
def test_a_refusal_is_carried_out_at_once_where_no_window_shows_how_to_take_it_back(
    told: Shown, engine: FakeEngine, window: MainWindow, gone: str
) -> None:
    getattr(window, gone)()
    key = f"waiting:{WAITING.group}:{samples.FRANK.fingerprint}"
    told.chosen.emit(key, "turn_down")
    assert engine.last == cmd.TurnDownMember(WAITING.group, samples.FRANK.fingerprint)


def test_danger_is_urgent_and_leads_to_where_it_is_decided(
    told: Shown, engine: FakeEngine, window: MainWindow
) -> None:
    window.hide()
    engine.tell(AlertRaised(WAITING.group, alert_samples.compromise_alert()))
    (shown,) = told.all
    assert shown.urgent
    assert list(shown.actions.values()) == ["Decide…"]
    told.chosen.emit(shown.key, "open")
    assert window.isVisible()
    assert window.stack.currentWidget() is window.conference


def test_nothing_is_told_to_who_looks_at_the_window(told: Shown, engine: FakeEngine) -> None:
    engine.tell(AlertRaised(WAITING.group, wants_in()))
    assert told.all == []


@pytest.mark.requirement("R34")
def test_attack_somebody_writes_without_end(
    told: Shown, engine: FakeEngine, window: MainWindow
) -> None:
    """The screen is not filled, and what is urgent comes through."""
    window.preferences.notify = replace(window.preferences.notify, messages=True)
    window.hide()
    said = next(each for each in samples.group().messages if not each.mine)
    for _ in range(100):
        engine.tell(MessageReceived(WAITING.group, said))
    assert len(told.all) == 12
    urgent = replace(alert_samples.report_alert(), level=Level.DANGER)
    engine.tell(AlertRaised(WAITING.group, urgent))
    assert told.all[-1].urgent
