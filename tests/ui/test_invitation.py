"""An invitation: who asks, what is known of them, under which policy; one click joins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.engine.commands import AcceptInvitation, DeclineInvitation
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import Phase, Trust
from msmp_gui.ui.main_window import MainWindow
from tests.ui import alert_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine
from tests.ui.hands_and_eyes import Mouse, click, click_row, rows, words_in

INVITED = samples.snapshot(invitations=(samples.invitation(samples.DAVE),))
ASKED = samples.invitation(samples.DAVE)


@pytest.fixture
def invited(show: Show) -> MainWindow:
    return show(INVITED)


@pytest.mark.requirement("U5")
def test_it_says_who_asks_to_what_and_who_else_is_asked(invited: MainWindow) -> None:
    text = words_in(invited.invitation)
    assert "Dave Hartmann invites you to" in text
    assert "Quarterly review" in text
    assert "Carol Mendes, Erin Nakamura" in text


@pytest.mark.parametrize(
    ("trust", "badge", "meaning"),
    [
        (Trust.UNVERIFIED, "Not verified", "Anybody can choose this name"),
        (Trust.VERIFIED, "Verified by you", "You compared safety numbers"),
        (Trust.ISSUED, "Confirmed by organisation", "An organisation that you trust"),
        (Trust.COMPROMISED, "Key compromised", "Do not trust it"),
    ],
)
def test_it_says_what_is_known_of_who_asks(
    show: Show, trust: Trust, badge: str, meaning: str
) -> None:
    sender = replace(samples.DAVE, trust=trust)
    window = show(samples.snapshot(invitations=(samples.invitation(sender),)))
    text = words_in(window.invitation)
    assert badge in text
    assert meaning in text


@pytest.mark.requirement("U5")
def test_it_shows_every_sentence_of_the_policy(invited: MainWindow) -> None:
    text = words_in(invited.invitation)
    assert "Everyday" in text
    for each in samples.POLICY:
        assert str(each) in text


@pytest.mark.requirement("U5", "R18")
def test_what_differs_from_one_s_own_usual_policy_is_marked(show: Show) -> None:
    first, second, *_ = samples.POLICY
    besides = sentence("Everyone confirms each new key, and you see who has not.")
    asked = replace(ASKED, policy=(first, second), unusual=(second,), lacking=(besides,))
    window = show(samples.snapshot(invitations=(asked,)))
    text = words_in(window.invitation)
    assert f"{first}\n" in text
    assert f"{second} (Not as in your usual policy.)" in text
    assert text.count("Not as in your usual policy") == 1
    assert text.index("Your usual policy says besides:") < text.index(str(besides))


@pytest.mark.requirement("U5")
def test_one_click_joins(invited: MainWindow, engine: FakeEngine) -> None:
    mouse = Mouse()
    mouse.click(invited.invitation.accept)
    assert engine.commands == [AcceptInvitation(ASKED.invitation)]
    engine.done(ASKED.group)
    joining = samples.hosted_by_bob(phase=Phase.JOINING, key=None, messages=(), actions=frozenset())
    assert joining.group == ASKED.group
    engine.feed(samples.snapshot(groups=(joining,)))
    assert invited.stack.currentWidget() is invited.conference
    assert "Waiting for the key" in words_in(invited.conference)
    engine.feed(samples.snapshot(groups=(samples.hosted_by_bob(),)))
    assert invited.conference.conversation.send.isVisible()
    assert mouse.clicks == 1


def test_between_the_click_and_the_answer_nothing_flickers(
    invited: MainWindow, engine: FakeEngine
) -> None:
    click(invited.invitation.accept)
    assert invited.stack.currentWidget() is invited.invitation
    assert not invited.invitation.accept.isEnabled()
    engine.feed(samples.snapshot())
    assert invited.stack.currentWidget() is invited.invitation


def test_declining_says_so_and_goes_back(invited: MainWindow, engine: FakeEngine) -> None:
    click(invited.invitation.decline)
    assert invited.stack.currentWidget() is invited.welcome
    assert invited.notice_bar.text == "Declined."
    assert engine.commands == []
    invited.notice_bar.hide()
    assert engine.commands == [DeclineInvitation(ASKED.invitation)]
    engine.feed(samples.snapshot())
    assert invited.stack.currentWidget() is invited.welcome


def test_what_was_declined_stands_on_no_list_and_comes_back_when_it_is_undone(
    invited: MainWindow, engine: FakeEngine
) -> None:
    def listed() -> bool:
        titles = [row.title for row in rows(invited.sidebar.list.model())]
        return ASKED.name in titles

    assert listed()
    click(invited.invitation.decline)
    assert not listed()
    engine.feed(samples.snapshot(invitations=(ASKED,)))
    assert not listed()
    click(invited.notice_bar.undo)
    assert engine.commands == []
    assert listed()
    assert invited.stack.currentWidget() is invited.invitation
    assert invited.invitation.accept.isEnabled()


@pytest.mark.parametrize("how", ["time", "another page", "another sentence", "closing", "tray"])
def test_an_answer_is_given_once_it_can_be_taken_back_no_more(
    invited: MainWindow, engine: FakeEngine, how: str
) -> None:
    click(invited.invitation.decline)
    if how == "time":
        invited.notice_bar._time.timeout.emit()
    elif how == "another page":
        invited.show_settings()
    elif how == "another sentence":
        invited.notice_bar.say("Something else.")
    elif how == "tray":
        invited.hide()
        invited.show()
        assert not invited.notice_bar.isVisible(), "nothing is left to be undone"
    else:
        invited.close()
    assert engine.commands == [DeclineInvitation(ASKED.invitation)]
    assert not invited.notice_bar._time.isActive()
    invited.notice_bar.hide()
    assert engine.commands == [DeclineInvitation(ASKED.invitation)], "once"


def test_a_declined_invitation_does_not_come_back_before_the_engine_heard(
    invited: MainWindow, engine: FakeEngine
) -> None:
    click(invited.invitation.decline)
    engine.feed(replace(INVITED, people=(samples.BOB,)))
    assert invited.stack.currentWidget() is invited.welcome


def test_an_invitation_that_ran_out_goes(invited: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot())
    assert invited.stack.currentWidget() is invited.welcome
    assert engine.commands == []


def test_where_joining_is_refused_one_may_try_again(
    invited: MainWindow, engine: FakeEngine
) -> None:
    click(invited.invitation.accept)
    engine.fail(sentence("Dave cannot be reached."))
    assert invited.notice_bar.text == "Dave cannot be reached."
    assert invited.stack.currentWidget() is invited.invitation
    assert invited.invitation.accept.isEnabled()
    click(invited.invitation.accept)
    assert engine.commands == [AcceptInvitation(ASKED.invitation)] * 2


def test_an_invitation_that_changes_is_shown_as_it_is_now(
    invited: MainWindow, engine: FakeEngine
) -> None:
    verified = replace(ASKED, sender=replace(samples.DAVE, trust=Trust.VERIFIED))
    engine.feed(samples.snapshot(invitations=(verified,)))
    assert "Verified by you" in words_in(invited.invitation)


def test_nobody_else_invited_is_no_empty_line(show: Show) -> None:
    window = show(samples.snapshot(invitations=(replace(samples.invitation(), others=()),)))
    assert "Also invited" not in words_in(window.invitation)


def test_an_invitation_can_be_put_off(invited: MainWindow, engine: FakeEngine) -> None:
    invited.go_back()
    assert invited.stack.currentWidget() is invited.welcome
    engine.feed(replace(INVITED, people=(samples.BOB,)))
    assert invited.stack.currentWidget() is invited.welcome
    click_row(invited.sidebar.list, f"invitation:{ASKED.invitation}")
    assert invited.stack.currentWidget() is invited.invitation


@pytest.mark.requirement("R15", "R23")
def test_a_name_that_was_verified_with_another_key_is_warned_of(show: Show) -> None:
    warned = replace(samples.DAVE, warning=alert_samples.OTHER_KEY)
    window = show(samples.snapshot(invitations=(samples.invitation(warned),)))
    assert "not the key that you verified for Dave Hartmann" in words_in(window.invitation)
    window = show(INVITED)
    assert "not the key that you verified" not in words_in(window.invitation)
