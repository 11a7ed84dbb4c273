"""Alerts: who said what about whom, since when, what was done, what to do; until they were seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from msmp_gui.engine.alert_kinds import DECISIONS, EXPLANATIONS, AlertKind
from msmp_gui.engine.commands import (
    AgreeToPolicy,
    ApproveMember,
    DismissAlert,
    LeaveGroup,
    RenewIdentity,
    RestartGroup,
    Say,
    TurnDownMember,
)
from msmp_gui.engine.notices import AlertRaised
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import (
    Action,
    AlertView,
    GroupView,
    MemberState,
    TimelineEntry,
    Trust,
)
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.models.messages import MESSAGE
from msmp_gui.ui.models.remarks import Remark
from msmp_gui.ui.pages.conference import ConferencePage
from msmp_gui.ui.widgets.alert_banner import AlertBanner
from msmp_gui.ui.wording import clock_time
from tests.ui import alert_samples, conference_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import UNSEEN, click, spoken, words_in

POLICY = alert_samples.policy_alert(4)
COMPROMISE, LOST, MISSING = (
    alert_samples.compromise_alert(1),
    alert_samples.lost_alert(2),
    alert_samples.information_alert(3),
)


def opened(show: Show, *alerts: AlertView, group: GroupView | None = None) -> ConferencePage:
    made = replace(group or samples.group(), alerts=alerts)
    window = show(samples.snapshot(groups=(made,)))
    window.show_key(f"group:{made.group}")
    return window.conference


def banners(page: ConferencePage) -> list[AlertBanner]:
    deliver()
    return [found for found in page.alerts.findChildren(AlertBanner) if found.isVisible()]


@pytest.mark.requirement("U4", "R23")
def test_a_compromise_says_who_what_whom_since_when_what_was_done_and_what_to_do(
    show: Show,
) -> None:
    page = opened(show, COMPROMISE)
    (banner,) = banners(page)
    text = words_in(banner)
    assert "Dave Hartmann’s key is compromised." in text
    assert f"Reported by Bob Lindqvist at {clock_time(COMPROMISE.at)}" in text
    assert "laptop stolen on the train" in text
    assert COMPROMISE.since is not None
    assert f"Not to be trusted since {clock_time(COMPROMISE.since)}" in text
    assert "What was done" in text
    assert "was removed at once, the key was changed" in text
    assert "What to do" in text
    assert "speak with Dave Hartmann by another way" in text


@pytest.mark.requirement("U4")
@pytest.mark.parametrize("alert", [COMPROMISE, LOST], ids=["danger", "attention"])
def test_every_level_has_a_banner_with_its_look_and_words(show: Show, alert: AlertView) -> None:
    (banner,) = banners(opened(show, alert))
    assert (
        banner.property("tone")
        == {
            "danger": "danger",
            "attention": "attention",
        }[alert.level.value]
    )
    text = words_in(banner)
    assert str(alert.title) in text
    assert str(alert.action) in text
    assert str(alert.advice) in text
    assert banner.accessibleName()


def test_what_nobody_declared_names_nobody(show: Show) -> None:
    (banner,) = banners(opened(show, LOST))
    assert "Reported by" not in words_in(banner)


@pytest.mark.requirement("U4")
def test_an_alert_stays_until_it_was_seen(show: Show, engine: FakeEngine) -> None:
    page = opened(show, COMPROMISE)
    for members in (3, 4, 5):
        later = samples.group(members=samples.group().members[:members], alerts=(COMPROMISE,))
        engine.feed(samples.snapshot(groups=(later,)))
        assert len(banners(page)) == 1
    click(banners(page)[0].seen)
    assert engine.commands == [DismissAlert(samples.group().group, COMPROMISE.id)]
    assert len(banners(page)) == 1
    engine.feed(samples.snapshot(groups=(samples.group(),)))
    assert banners(page) == []
    assert not page.alerts.isVisible()


def test_switching_away_and_back_shows_it_again(show: Show, engine: FakeEngine) -> None:
    page = opened(show, COMPROMISE)
    window = page.window()
    window.show_welcome()  # type: ignore[attr-defined]
    window.show_key(f"group:{samples.group().group}")  # type: ignore[attr-defined]
    assert len(banners(page)) == 1


def test_an_alert_of_one_conference_is_not_shown_in_another(show: Show) -> None:
    here = replace(samples.group("Here"), alerts=(COMPROMISE,))
    there = samples.group("There")
    window = show(samples.snapshot(groups=(here, there)))
    window.show_key(f"group:{here.group}")
    assert len(banners(window.conference)) == 1
    window.show_key(f"group:{there.group}")
    assert banners(window.conference) == []


def test_alerts_of_equal_number_in_two_conferences_are_told_apart(
    show: Show, engine: FakeEngine
) -> None:
    here = replace(samples.group("Here"), alerts=(replace(COMPROMISE, id=1),))
    there = replace(samples.group("There"), alerts=(replace(LOST, id=1),))
    window = show(samples.snapshot(groups=(here, there)))
    window.show_key(f"group:{here.group}")
    window.show_key(f"group:{there.group}")
    (banner,) = banners(window.conference)
    assert str(LOST.title) in words_in(banner)
    click(banner.seen)
    assert engine.last == DismissAlert(there.group, 1)


def test_an_alert_that_changes_is_shown_as_it_is_now(show: Show) -> None:
    page = opened(show, COMPROMISE)
    opened(show, replace(COMPROMISE, reason="found it again"))
    assert "found it again" in words_in(page.alerts)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_of_several_the_gravest_is_shown_and_the_others_are_counted(
    show: Show, engine: FakeEngine, order: tuple[int, ...]
) -> None:
    three = (COMPROMISE, LOST, POLICY)
    page = opened(show, *(three[at] for at in order))
    (banner,) = banners(page)
    assert banner.alert == COMPROMISE
    assert "2 more alerts" in words_in(page.alerts)
    engine.feed(samples.snapshot(groups=(replace(samples.group(), alerts=(POLICY, LOST)),)))
    (banner,) = banners(page)
    assert banner.alert == POLICY
    assert "One more alert" in words_in(page.alerts)


def test_a_new_alert_takes_no_focus_from_who_is_typing(show: Show, engine: FakeEngine) -> None:
    page = opened(show)
    page.conversation.input.setFocus()
    engine.feed(samples.snapshot(groups=(replace(samples.group(), alerts=(COMPROMISE,)),)))
    engine.tell(AlertRaised(samples.group().group, COMPROMISE))
    assert len(banners(page)) == 1
    assert page.window().focusWidget() is page.conversation.input


def test_who_answered_the_last_alert_can_write(show: Show, engine: FakeEngine) -> None:
    page = opened(show, COMPROMISE, LOST)
    (banner,) = banners(page)
    banner.findChildren(QPushButton)[-1].setFocus()
    told = replace(samples.group(), alerts=(LOST,))
    engine.feed(samples.snapshot(groups=(told,)))
    assert not page.conversation.input.hasFocus(), "another one asks"
    (banner,) = banners(page)
    banner.findChildren(QPushButton)[-1].setFocus()
    engine.feed(samples.snapshot(groups=(replace(told, alerts=()),)))
    assert page.conversation.input.hasFocus()


def test_what_one_reported_oneself_is_told_so(show: Show) -> None:
    (banner,) = banners(opened(show, replace(COMPROMISE, by_self=True)))
    assert "Reported by you at " in words_in(banner)


def test_a_reason_that_is_a_sentence_ends_once(show: Show) -> None:
    reason = "The certificate of Dave was revoked, says Acme Inc."
    (banner,) = banners(opened(show, replace(COMPROMISE, reason=reason)))
    assert "says Acme Inc”." in words_in(banner)


def test_a_new_identity_is_made_from_where_it_is_advised(show: Show, engine: FakeEngine) -> None:
    page = opened(show, replace(COMPROMISE, own=True))
    (banner,) = banners(page)
    window = page.window()
    assert isinstance(window, MainWindow)
    click(banner.renew)
    assert window.stack.currentWidget() is window.settings
    dialog = window.findChild(ConfirmDialog)
    assert dialog is not None
    click(dialog.yes)
    assert engine.last == RenewIdentity()


def test_nobody_else_s_lost_key_needs_a_new_identity(show: Show) -> None:
    (banner,) = banners(opened(show, COMPROMISE))
    assert "Make a new identity" not in words_in(banner)


def test_who_waits_is_shown_with_what_is_known_of_them(show: Show) -> None:
    waiting = conference_samples.waiting()
    window = show(samples.snapshot(groups=(waiting,)))
    window.show_key(f"group:{waiting.group}")
    (banner,) = banners(window.conference)
    assert "Not verified" in words_in(banner)
    assert "Anybody can choose this name." in words_in(banner)


def kinds_of(banner: AlertBanner) -> dict[str, str]:
    return {
        each.text(): each.property("kind") or ""
        for each in banner.findChildren(QPushButton)
        if each is not banner.explain
    }


@pytest.mark.requirement("U4")
def test_whom_anybody_could_be_is_compared_with_before_they_are_let_in(show: Show) -> None:
    waiting = conference_samples.waiting()
    window = show(samples.snapshot(groups=(waiting,)))
    window.show_key(f"group:{waiting.group}")
    (banner,) = banners(window.conference)
    assert kinds_of(banner) == {"Turn down": "", "Let in": "", "Compare first…": "primary"}
    click(banner.compare_first)
    assert window.stack.currentWidget() is window.person
    assert samples.ERIN.name in words_in(window.person)


@pytest.mark.requirement("U4")
@pytest.mark.parametrize("trust", [Trust.VERIFIED, Trust.ISSUED])
def test_who_is_known_to_be_who_they_say_is_let_in_first(show: Show, trust: Trust) -> None:
    waiting = conference_samples.waiting()
    members = tuple(
        replace(each, trust=trust) if each.state is MemberState.WAITING else each
        for each in waiting.members
    )
    page = opened(show, *waiting.alerts, group=replace(waiting, members=members))
    (banner,) = banners(page)
    assert kinds_of(banner) == {"Turn down": "", "Let in": "primary"}


def test_words_of_a_stranger_stay_plain_in_an_alert(show: Show) -> None:
    evil = replace(
        COMPROMISE, declared_by="\u202e<b>Bob</b>", reason="<a href='x'>\u202e{name}</a>"
    )
    (banner,) = banners(opened(show, evil))
    text = words_in(banner)
    assert "<b>Bob</b>" in text
    assert "<a href='x'>\u202e{name}</a>" in text


@pytest.mark.requirement("R1")
def test_a_weaker_policy_is_agreed_to_by_one_click(show: Show, engine: FakeEngine) -> None:
    page = opened(show, alert_samples.policy_alert())
    (banner,) = banners(page)
    assert "after 2 h at the latest" in words_in(banner)
    click(banner.agree)
    assert engine.commands == [AgreeToPolicy(samples.group().group)]


def remarks(page: ConferencePage) -> list[Remark]:
    model = page.conversation.model
    found = [model.index(at).data(MESSAGE) for at in range(model.rowCount())]
    return [each for each in found if isinstance(each, Remark)]


@pytest.mark.requirement("U4")
def test_what_only_informs_stands_in_the_conversation_and_is_no_bar(show: Show) -> None:
    page = opened(show, replace(MISSING, at=samples.NOW - 250))
    assert banners(page) == []
    (remark,) = remarks(page)
    assert "Messages by Carol Mendes are missing." in remark.text.translate(UNSEEN)
    said = page.conversation.model
    texts = [said.index(at).data() for at in range(said.rowCount())]
    assert texts.index(remark.text) == texts.index(samples.TALK[4].text) + 1


def test_what_informs_is_there_where_nothing_was_said(show: Show) -> None:
    page = opened(show, MISSING, group=samples.group(messages=()))
    assert page.conversation.view.isVisible()
    assert len(remarks(page)) == 1


@pytest.mark.requirement("U4")
def test_a_remark_is_explained_in_place_by_mouse_and_by_keyboard(
    show: Show, engine: FakeEngine
) -> None:
    page = opened(show, replace(MISSING, at=samples.NOW))
    view = page.conversation.view
    place = view.model().index(view.model().rowCount() - 1, 0)
    meaning = str(EXPLANATIONS[AlertKind.MISSING_MESSAGES])
    assert "What does this mean?" in place.data(Qt.ItemDataRole.AccessibleTextRole)
    view.scrollTo(place)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(place).center()
    )
    assert meaning in remarks(page)[0].text
    assert view.model().rowCount() == len(samples.TALK) + 1
    view.setFocus()
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert meaning not in remarks(page)[0].text
    assert engine.commands == []


@pytest.mark.requirement("U4")
@pytest.mark.parametrize("kind", AlertKind)
def test_each_kind_is_explained_in_place(show: Show, kind: AlertKind) -> None:
    page = opened(show, replace(LOST, kind=kind.value))
    (banner,) = banners(page)
    meaning = str(EXPLANATIONS[kind])
    assert meaning not in words_in(banner)
    click(banner.explain)
    assert meaning in words_in(banner)
    assert page.window().isEnabled()
    click(banner.explain)
    assert meaning not in words_in(banner)


def test_an_explanation_stays_open_while_the_conference_goes_on(
    show: Show, engine: FakeEngine
) -> None:
    page = opened(show, COMPROMISE)
    click(banners(page)[0].explain)
    later = samples.group(messages=samples.TALK[:3], alerts=(COMPROMISE, LOST))
    engine.feed(samples.snapshot(groups=(later,)))
    assert str(EXPLANATIONS[AlertKind.COMPROMISE]) in words_in(banners(page)[0])


@pytest.mark.parametrize(
    ("kind", "action", "group"),
    [
        (kind, action, group)
        for kind, actions in DECISIONS.items()
        for action in actions
        for group in (samples.group(), conference_samples.host_lost())
    ],
)
def test_a_decision_is_offered_where_the_conference_allows_it(
    show: Show, engine: FakeEngine, kind: AlertKind, action: Action, group: GroupView
) -> None:
    alert = replace(COMPROMISE, kind=kind.value, about=samples.DAVE.fingerprint)
    page = opened(show, alert, group=group)
    (banner,) = banners(page)
    assert (action in banner.choices) == (action in group.actions)
    if action not in banner.choices:
        return
    click(banner.choices[action])
    dialog = page.findChild(QDialog)
    if dialog is not None:
        dialog.close()
        deliver()
    expected = {
        Action.LEAVE: LeaveGroup(group.group),
        Action.RESTART: RestartGroup(group.group),
        Action.APPROVE: ApproveMember(group.group, samples.DAVE.fingerprint),
    }
    assert engine.commands == ([expected[action]] if action in expected else [])
    assert (dialog is not None) == (action in (Action.END, Action.COMPROMISE))


def test_who_waits_is_turned_down_from_the_bar(show: Show, engine: FakeEngine) -> None:
    made = conference_samples.waiting()
    page = opened(show, *made.alerts, group=made)
    (banner,) = banners(page)
    click(banner.seen)
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.notice_bar.text.endswith("is turned down.")
    assert banners(page) == []
    click(window.notice_bar.undo)
    assert engine.commands == []
    (banner,) = banners(page)
    click(banner.seen)
    window.notice_bar.hide()
    assert engine.commands == [TurnDownMember(made.group, samples.ERIN.fingerprint)]


def test_a_long_alert_scrolls_and_leaves_room_for_the_conversation(show: Show) -> None:
    long = replace(COMPROMISE, reason="and then " * 400)
    page = opened(show, long)
    page.window().resize(900, 600)
    click(banners(page)[0].explain)
    assert page.alerts.height() < 400
    assert page.conversation.input.isVisible()
    assert page.window().height() == 600


@pytest.mark.requirement("U4", "R23")
def test_danger_is_a_full_stop_until_it_is_decided(show: Show, engine: FakeEngine) -> None:
    page = opened(show)
    QTest.keyClicks(page.conversation.input, "Half a sent")
    stopped = replace(
        samples.group(),
        alerts=(COMPROMISE,),
        actions=samples.group().actions - {Action.SAY},
    )
    engine.feed(samples.snapshot(groups=(stopped,)))
    assert "Decide first about what is asked above." in words_in(page.conversation)
    assert not page.conversation.send.isVisible()
    QTest.keyClick(page.conversation.input, Qt.Key.Key_Return)
    assert not [each for each in engine.commands if isinstance(each, Say)]
    (banner,) = banners(page)
    assert {Action.END} <= set(banner.choices)
    click(banner.seen)
    assert engine.last == DismissAlert(samples.group().group, COMPROMISE.id)
    engine.feed(samples.snapshot(groups=(samples.group(),)))
    assert page.conversation.input.toPlainText() == "Half a sent"
    assert page.conversation.send.isVisible()


@pytest.mark.requirement("U4")
def test_what_happened_to_keys_and_members_stands_quietly_in_the_conversation(show: Show) -> None:
    page = opened(show, group=samples.group(timeline=samples.TIMELINE))
    (remark,) = remarks(page)
    text = remark.text.translate(UNSEEN)
    assert page.conversation.model.index(0).data(MESSAGE) is remark, "before anything was said"
    assert "3 more under “Events”" in text
    assert text.splitlines()[-1].endswith("Key 4 is in use.")
    assert len(text.splitlines()) == 4
    assert remark.offer == ""
    page.conversation.view.grab()
    later = samples.entry(250, sentence("{name} left.", name="Erin"))
    engine_view = samples.group(timeline=(*samples.TIMELINE, later))
    show(samples.snapshot(groups=(engine_view,)))
    _, between = remarks(page)
    assert between.text.translate(UNSEEN).endswith("Erin left.")


def test_what_a_remark_told_is_not_told_twice(show: Show) -> None:
    told = replace(MISSING, at=samples.NOW - 250)
    twice = samples.group(timeline=(TimelineEntry(told.at, told.title),))
    assert len(remarks(opened(show, told, group=twice))) == 1


@pytest.mark.requirement("U4", "R26")
def test_who_asks_with_another_key_than_the_verified_one_is_not_shown_as_any_stranger(
    show: Show,
) -> None:
    waiting = conference_samples.waiting()
    warned = sentence("This is not the key that you verified for {name}.", name="Erin Nakamura")
    members = tuple(
        replace(each, warning=warned) if each.state is MemberState.WAITING else each
        for each in waiting.members
    )
    page = opened(show, *waiting.alerts, group=replace(waiting, members=members))
    said = words_in(page.alerts)
    assert "Check who this is" in said
    assert "This is not the key that you verified for Erin Nakamura." in said
    assert "Anybody can choose this name" not in said
    assert any("Check who this is" in each for each in spoken(page.members.list))
