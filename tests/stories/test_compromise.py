"""A key is lost: as the host sees it, another member, and the one whose key it is."""

from __future__ import annotations

import pytest

from msmp_gui.engine.snapshot import Level, MemberState, Trust
from msmp_gui.ui.dialogs.compromise import CompromiseDialog
from msmp_gui.ui.widgets.alert_banner import AlertBanner
from tests.end_to_end.conference_room import alert, over
from tests.stories.stage import Stage


@pytest.mark.requirement("U4", "R23")
def test_the_host_s_chair(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    window = stage.open_window()
    group = stage.start_with("Bob", "Carol")
    stage.ask("Carol", "say", group=group, text="Send me the contract")
    stage.until(lambda: stage.group().messages, "a message")
    window.conference.members.compromise.emit(stage["Carol"].fingerprint)
    dialog = stage.dialog(CompromiseDialog)
    dialog.reason_field.setText("laptop stolen")
    stage.mouse.click(dialog.yes)
    stage.hears("Carol", over(group, "compromised"), "the end")
    stage.hears("Bob", alert("compromise"), "an alert")
    stage.confirmed(2)
    assert stage.state_of("Carol") is MemberState.COMPROMISED
    stage.sees("Carol’s key is compromised.", lambda: window.conference.alerts)
    stage.sees("laptop stolen", lambda: window.conference.alerts)
    carol = stage["Carol"].fingerprint
    people = {p.fingerprint: p for p in stage.snapshot.people}
    assert carol not in people or people[carol].trust is Trust.COMPROMISED
    (banner,) = [b for b in window.findChildren(AlertBanner) if b.isVisible()]
    assert banner.alert.level is Level.ATTENTION, "they decided just now"
    assert not banner.choices
    assert window.conference.conversation.send.isVisible()


@pytest.mark.requirement("U4", "R23")
def test_a_member_s_chair(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    window = stage.open_window()
    stage.near("Bob")
    group = stage.host_invites_me("Bob", "Carol")
    stage.accept()
    stage.confirmed(3)
    stage.ask("Carol", "say", group=group, text="I lost my phone")
    stage.until(lambda: stage.group().messages, "a message")
    since = stage.group().messages[0].sent_at - 60
    carol = stage["Carol"].fingerprint
    stage.ask("Bob", "compromise", group=group, member=carol, reason="phone lost", since=since)
    stage.sees("Carol’s key is compromised.", lambda: window.conference.alerts)
    stage.sees("Reported by Bob", lambda: window.conference.alerts)
    stage.confirmed(2)
    assert stage.group().messages[0].questioned
    assert stage.group().alerts[0].level is Level.DANGER
    stage.sees("Decide first about what is asked above.")
    assert not window.conference.conversation.send.isVisible()
    (banner,) = [b for b in window.findChildren(AlertBanner) if b.isVisible()]
    stage.mouse.click(banner.seen)
    stage.until(lambda: window.conference.conversation.send.isVisible(), "to go on")


@pytest.mark.requirement("U4", "R23")
def test_the_chair_of_the_one_whose_key_it_is(stage: Stage) -> None:
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    window = stage.open_window()
    stage.near("Bob")
    group = stage.host_invites_me("Bob", "Carol")
    stage.accept()
    stage.confirmed(3)
    me = stage.snapshot.me.fingerprint
    stage.ask("Bob", "compromise", group=group, member=me, reason="seen elsewhere")
    stage.sees("Your key was reported compromised.", lambda: window.conference.alerts)
    stage.sees("make a new identity", lambda: window.conference.alerts)
    assert not window.conference.conversation.send.isVisible()
