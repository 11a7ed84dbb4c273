"""What can be done in a conference, and only where it can: each button sends its command."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from msmp_gui.engine.commands import (
    ApproveMember,
    ChangeKey,
    ConfirmCode,
    EndGroup,
    HandOver,
    InviteMembers,
    KeepHosting,
    LeaveGroup,
    NameDeputies,
    RemoveMember,
    RestartGroup,
    Say,
    TurnDownMember,
)
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import (
    Action,
    GroupView,
    Handover,
    Level,
    MemberState,
    Phase,
    Role,
    Trust,
)
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.dialogs.hand_over import HandOverDialog
from msmp_gui.ui.dialogs.invite_more import InviteDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.pages.conference import ConferencePage
from msmp_gui.ui.widgets.banner import NoticeBar
from tests.ui import conference_samples, samples
from tests.ui.conference_page import HOSTED, JOINED, asked, choices, opened
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine
from tests.ui.hands_and_eyes import click, click_row, row, rows, words_in

IN_MENUS = {Action.LINK, Action.REMOVE, Action.APPROVE}


@pytest.mark.parametrize("action", [a for a in Action if a not in IN_MENUS])
def test_a_button_is_there_where_its_action_is_and_nowhere_else(show: Show, action: Action) -> None:
    for actions in (frozenset({action}), frozenset(Action) - {action}):
        page = opened(show, replace(HOSTED, actions=actions))
        shown = {
            Action.SAY: page.conversation.send.isVisible(),
            Action.INVITE: page.invite.isVisible(),
            Action.REKEY: page.rekey.isVisible(),
            Action.LEAVE: page.leave.isVisible(),
            Action.END: page.end.isVisible(),
            Action.HAND_OVER: page.hand_over.isVisible(),
            Action.KEEP_HOSTING: page.keep.isVisible(),
            Action.NAME_DEPUTIES: "deputy" in choices(page, samples.BOB.fingerprint),
            Action.RESTART: page.restart.isVisible(),
            Action.CONFIRM_CODE: page.key.compared.isVisible(),
            Action.CHANGE_POLICY: not page.policy.change_policy.isHidden(),
            Action.COMPROMISE: "compromise" in choices(page, samples.BOB.fingerprint),
        }
        assert {a for a, visible in shown.items() if visible} == set(actions) - IN_MENUS


@pytest.mark.requirement("R16")
@pytest.mark.parametrize(
    ("choice", "command"), [("approve", ApproveMember), ("turn_down", TurnDownMember)]
)
def test_the_host_lets_people_in_by_hand(
    show: Show, engine: FakeEngine, choice: str, command: type
) -> None:
    waiting = replace(HOSTED.members[-1], state=MemberState.WAITING)
    members = (*HOSTED.members[:-1], waiting)
    page = opened(show, replace(HOSTED, members=members, actions=frozenset({Action.APPROVE})))
    menu = page.members.menu_for(waiting.fingerprint)
    (action,) = [each for each in menu.actions() if each.data()[0] == choice]
    action.trigger()
    settle(page)
    assert engine.commands == [command(HOSTED.group, waiting.fingerprint)]
    assert choice not in choices(opened(show, HOSTED), waiting.fingerprint)


def test_the_code_is_confirmed_by_one_click(show: Show, engine: FakeEngine) -> None:
    page = opened(show, replace(HOSTED, actions=frozenset({Action.CONFIRM_CODE})))
    assert "nothing is sent before" in words_in(page)
    click(page.key.compared)
    assert engine.commands == [ConfirmCode(HOSTED.group)]


def test_the_key_is_changed_by_one_click(show: Show, engine: FakeEngine) -> None:
    click(opened(show, HOSTED).rekey)
    assert engine.commands == [ChangeKey(HOSTED.group)]


def test_one_leaves_by_one_click_and_may_stay_for_a_moment(show: Show, engine: FakeEngine) -> None:
    page = opened(show, JOINED)
    click(page.leave)
    click(page.leave)
    bar = bar_of(page)
    assert bar.text.startswith("You leave this conference. Only another invitation")
    click(bar.undo)
    assert engine.commands == []
    click(page.leave)
    settle(page)
    assert engine.commands == [LeaveGroup(JOINED.group)]


def test_who_has_no_key_yet_leaves_at_once(show: Show, engine: FakeEngine) -> None:
    click(opened(show, replace(JOINED, phase=Phase.JOINING, key=None)).leave)
    assert engine.commands == [LeaveGroup(JOINED.group)]


def test_who_is_away_can_be_taken_off_and_put_on_again(show: Show, engine: FakeEngine) -> None:
    away = replace(HOSTED.members[-1], state=MemberState.AWAY, handover=Handover.NO)
    page = opened(show, replace(HOSTED, members=(*HOSTED.members[:-1], away)))
    assert choices(page, away.fingerprint) == ["person", "uninvite"]
    page.members.uninvite.emit(away.fingerprint)
    assert engine.last == RemoveMember(HOSTED.group, away.fingerprint)
    click(bar_of(page).undo)
    assert engine.last == InviteMembers(HOSTED.group, (away.fingerprint,))


def bar_of(page: ConferencePage) -> NoticeBar:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window.notice_bar


def settle(page: ConferencePage) -> None:
    """Nothing is undone."""
    bar_of(page).hide()


def test_what_is_to_be_handed_on_can_be_kept(show: Show, engine: FakeEngine) -> None:
    click(opened(show, replace(HOSTED, actions=frozenset({Action.KEEP_HOSTING}))).keep)
    assert engine.commands == [KeepHosting(HOSTED.group)]


def test_the_owner_names_deputies_where_the_members_are(show: Show, engine: FakeEngine) -> None:
    me, bob, carol, *others = HOSTED.members
    members = (me, replace(bob, deputy=2), replace(carol, deputy=1), *others)
    may = HOSTED.actions | {Action.NAME_DEPUTIES}
    page = opened(show, replace(HOSTED, members=members, actions=may))
    assert "Deputy · Has the key" in row(page.members.list, f"member:{bob.fingerprint}").subtitle
    page.members.deputy.emit(samples.DAVE.fingerprint)
    dialog = asked(page)
    assert isinstance(dialog, ConfirmDialog)
    assert "takes over" in words_in(dialog)
    assert "Everyone in the conference is asked." in words_in(dialog)
    click(dialog.yes)
    named = (carol.fingerprint, bob.fingerprint, samples.DAVE.fingerprint)
    assert engine.commands == [NameDeputies(HOSTED.group, named)]
    page.members.deputy.emit(carol.fingerprint)
    again = asked(page)
    assert isinstance(again, ConfirmDialog)
    click(again.yes)
    assert engine.last == NameDeputies(HOSTED.group, (bob.fingerprint,))


def bob_removed(show: Show, trust: Trust = Trust.VERIFIED) -> None:
    bob = next(m for m in HOSTED.members if m.fingerprint == samples.BOB.fingerprint)
    out = replace(bob, state=MemberState.REMOVED, trust=trust)
    members = tuple(out if m is bob else m for m in HOSTED.members)
    show(samples.snapshot(groups=(replace(HOSTED, members=members),)))


def test_who_was_removed_can_be_invited_again_by_one_click(show: Show, engine: FakeEngine) -> None:
    page = opened(show, HOSTED)
    page.members.remove.emit(samples.BOB.fingerprint)
    dialog = asked(page)
    assert isinstance(dialog, ConfirmDialog)
    click(dialog.yes)
    window = page.window()
    assert isinstance(window, MainWindow)
    assert not window.notice_bar.isVisible(), "the key has not changed yet"
    bob_removed(show)
    assert "is out, and the key has changed." in words_in(window.notice_bar)
    click(window.notice_bar.undo)
    assert engine.last == InviteMembers(HOSTED.group, (samples.BOB.fingerprint,))
    assert not window.notice_bar.isVisible()
    engine.fail(sentence("Not now."))
    assert not window.notice_bar.undo.isVisible()


def test_who_was_removed_is_not_offered_any_more_once_their_key_is_lost(show: Show) -> None:
    page = opened(show, HOSTED)
    page.members.remove.emit(samples.BOB.fingerprint)
    dialog = asked(page)
    assert isinstance(dialog, ConfirmDialog)
    click(dialog.yes)
    bob_removed(show)
    bar = bar_of(page)
    assert bar.isVisible()
    bob_removed(show, Trust.COMPROMISED)
    assert not bar.isVisible()
    bar.say("Something else.")
    bob_removed(show, Trust.COMPROMISED)
    assert bar.isVisible(), "only the offer is withdrawn"


def test_ending_for_everyone_is_asked_first(show: Show, engine: FakeEngine) -> None:
    page = opened(show, HOSTED)
    click(page.end)
    dialog = asked(page)
    assert isinstance(dialog, ConfirmDialog)
    assert "ends for everyone" in words_in(dialog)
    click(dialog.no)
    assert engine.commands == []
    click(page.end)
    again = asked(page)
    assert isinstance(again, ConfirmDialog)
    click(again.yes)
    assert engine.commands == [EndGroup(HOSTED.group)]


def test_the_host_hands_the_conference_to_whom_they_choose(show: Show, engine: FakeEngine) -> None:
    page = opened(show, HOSTED)
    click(page.hand_over)
    dialog = asked(page, HandOverDialog)
    assert isinstance(dialog, HandOverDialog)
    assert "Bob Lindqvist lets people in and out from then on" in words_in(dialog)
    assert "Everyone is asked first" not in words_in(dialog)
    click(dialog.choices[samples.DAVE.fingerprint])
    assert "Dave Hartmann lets people in and out from then on" in words_in(dialog)
    assert "Everyone is asked first" in words_in(dialog)
    assert "you alone can still change its policy" not in words_in(dialog)
    click(dialog.yes)
    assert engine.commands == [HandOver(HOSTED.group, samples.DAVE.fingerprint)]


def test_a_member_s_menu_hands_the_conference_to_them(show: Show, engine: FakeEngine) -> None:
    owner = replace(HOSTED, actions=HOSTED.actions | {Action.CHANGE_POLICY}, link=samples.OPEN_LINK)
    page = opened(show, owner)
    assert "hand_over" in choices(page, samples.BOB.fingerprint)
    assert "hand_over" not in choices(page, samples.ME.fingerprint)
    menu = page.members.menu_for(samples.BOB.fingerprint)
    (action,) = [each for each in menu.actions() if each.data()[0] == "hand_over"]
    action.trigger()
    dialog = asked(page, HandOverDialog)
    assert isinstance(dialog, HandOverDialog)
    assert not dialog.choices
    said = words_in(dialog)
    assert "you alone can still change its policy" in said
    assert "links to it, stop working" in said
    click(dialog.no)
    assert engine.commands == []
    assert "hand_over" not in choices(opened(show, JOINED), samples.BOB.fingerprint)


def test_a_lost_host_is_replaced_by_one_click(show: Show, engine: FakeEngine) -> None:
    page = opened(show, conference_samples.host_lost())
    assert "without" in page.restart.text()
    assert "Bob" in page.restart.text()
    click(page.restart)
    assert engine.commands == [RestartGroup(JOINED.group)]
    anew = samples.group("Quarterly review, again")
    engine.feed(samples.snapshot(groups=(conference_samples.host_lost(), anew)))
    engine.done(anew.group)
    assert page.group is not None
    assert page.group.group == anew.group


def test_a_second_click_does_not_start_a_conference_twice(show: Show, engine: FakeEngine) -> None:
    page = opened(show, conference_samples.host_lost())
    page.restart.click()
    page.restart.click()
    assert engine.commands == [RestartGroup(JOINED.group)]
    engine.fail(sentence("Not now."))
    click(page.restart)
    assert len(engine.commands) == 2


def test_a_question_is_about_the_conference_in_which_it_was_asked(
    show: Show, engine: FakeEngine
) -> None:
    page = opened(show, HOSTED)
    click(page.end)
    dialog = asked(page)
    assert isinstance(dialog, ConfirmDialog)
    other = samples.group("Other")
    engine.feed(samples.snapshot(groups=(HOSTED, other)))
    window = page.window()
    assert isinstance(window, MainWindow)
    window.show_key(f"group:{other.group}")
    click(dialog.yes)
    assert engine.commands == [EndGroup(HOSTED.group)]


# More people


@pytest.mark.requirement("U2")
def test_more_people_can_be_invited(show: Show, engine: FakeEngine) -> None:
    page = opened(show, samples.group(members=samples.group().members[:3]))
    click(page.invite)
    dialog = asked(page, InviteDialog)
    assert isinstance(dialog, InviteDialog)
    shown = [found.title for found in rows(dialog.people)]
    assert shown[:2] == [samples.DAVE.name, samples.ERIN.name]
    assert not dialog.invite.isEnabled()
    click_row(dialog.list, f"person:{samples.ERIN.fingerprint}")
    click(dialog.invite)
    assert engine.commands == [InviteMembers(HOSTED.group, (samples.ERIN.fingerprint,))]


def test_who_left_can_be_invited_again(show: Show) -> None:
    members = (*samples.group().members[:4], samples.member(samples.ERIN, MemberState.LEFT))
    page = opened(show, samples.group(members=members))
    click(page.invite)
    dialog = asked(page, InviteDialog)
    assert isinstance(dialog, InviteDialog)
    assert rows(dialog.people)[0].title == samples.ERIN.name
    dialog.reject()


@pytest.mark.parametrize("host", [True, False])
def test_who_is_known_and_away_is_offered_where_the_host_asks(show: Show, *, host: bool) -> None:
    role = Role.CONTROLLER if host else Role.MEMBER
    group = samples.group(members=samples.group().members[:3], role=role)
    page = show(samples.snapshot(people=(samples.DAVE, samples.FRANK), groups=(group,)))
    page.show_key(f"group:{group.group}")
    click(page.conference.invite)
    dialog = asked(page.conference, InviteDialog)
    assert isinstance(dialog, InviteDialog)
    away = ["Not near now: invited as soon as they are", samples.FRANK.name]
    expected = [samples.DAVE.name, *(away if host else [])]
    assert [found.title for found in rows(dialog.people)] == expected
    assert dialog.list.verticalScrollBar().maximum() == 0, "few are all in sight"
    dialog.reject()


def test_a_code_to_compare_first_is_in_sight_where_there_is_little_room(show: Show) -> None:
    group = replace(samples.group(), actions=samples.EVERYTHING | {Action.CONFIRM_CODE})
    window = show(samples.snapshot(groups=(group, samples.group("Standup"))))
    window.resize(900, 600)
    window.show_key(f"group:{group.group}")
    assert window.conference.key.compared.isVisible()
    window.show_key(f"group:{samples.group('Standup').group}")
    assert window.conference.conversation.isVisible()
    assert not window.conference.panel.isVisible()


def test_nobody_is_invited_whose_key_is_lost(show: Show) -> None:
    lost = replace(samples.DAVE, trust=samples.Trust.COMPROMISED)
    window = show(
        samples.snapshot(
            people=(lost,), groups=(samples.group(members=samples.group().members[:2]),)
        )
    )
    window.show_key(f"group:{HOSTED.group}")
    click(window.conference.invite)
    dialog = asked(window.conference, InviteDialog)
    assert isinstance(dialog, InviteDialog)
    assert rows(dialog.people) == []
    assert "Nobody else is near" in words_in(dialog)
    dialog.reject()


# Record and policy


@pytest.mark.requirement("U4")
def test_what_happened_to_keys_and_members_is_listed_newest_first(show: Show) -> None:
    page = opened(show, replace(HOSTED, timeline=samples.TIMELINE))
    titles = [found.title for found in rows(page.timeline.model)]
    assert titles[0] == "Key 4 is in use."
    assert titles[-1] == "You started the conference."
    assert len(titles) == len(samples.TIMELINE)


def test_the_policy_in_force_can_be_read(show: Show) -> None:
    page = opened(show, HOSTED)
    page.tabs.setCurrentWidget(page.policy)
    text = words_in(page.policy)
    assert all(str(each) in text for each in samples.POLICY)


@pytest.mark.requirement("U4", "R28")
def test_where_a_deputy_takes_over_nothing_invites_to_start_again(show: Show) -> None:
    """It can be done, should they not; but people are told that there is nothing to do."""
    lost = conference_samples.host_lost()
    told = replace(lost.alerts[0], level=Level.INFORMATION)
    assert opened(show, lost).restart.property("kind") != "primary"  # the alert offers it
    page = opened(show, replace(lost, alerts=(told,)))
    assert page.restart.isVisible()
    assert page.restart.property("kind") != "primary"
    assert opened(show, replace(lost, alerts=())).restart.property("kind") == "primary"


TO_COMPARE = samples.AS_MEMBER | {Action.SAY, Action.CONFIRM_CODE}


@pytest.mark.requirement("U4", "U6")
def test_what_is_typed_before_the_code_was_compared_stays_in_sight(
    show: Show, engine: FakeEngine
) -> None:
    """It would wait unseen, and be lost with the app."""
    page = opened(show, replace(JOINED, actions=TO_COMPARE))
    field = page.conversation.input
    QTest.keyClicks(field, "secret plan")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText() == "secret plan"
    assert not page.conversation.send.isEnabled()
    assert "once the code was compared" in field.placeholderText()
    assert not any(isinstance(each, Say) for each in engine.commands)
    opened(show, JOINED)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert engine.commands[-1] == Say(JOINED.group, "secret plan")


@pytest.mark.requirement("U4")
@pytest.mark.parametrize(
    ("group", "answer"), [(JOINED, LeaveGroup(JOINED.group)), (HOSTED, EndGroup(HOSTED.group))]
)
def test_who_sees_another_code_is_told_what_to_do_and_can_do_it(
    show: Show, engine: FakeEngine, group: GroupView, answer: object
) -> None:
    page = opened(show, replace(group, actions=group.actions | {Action.CONFIRM_CODE}))
    click(page.key.differs)
    dialog = asked(page)
    assert isinstance(dialog, ConfirmDialog)
    assert "Say nothing confidential here" in words_in(dialog)
    assert engine.commands == []
    click(dialog.yes)
    assert engine.commands == [answer]


def test_nobody_is_asked_for_another_code_where_none_has_to_be_compared(show: Show) -> None:
    assert not opened(show, JOINED).key.differs.isVisible()
