"""The lobby: oneself, who is near, what waits, and what is under way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.commands import AddPeer, ForgetGroup, MarkVerified
from msmp_gui.engine.notices import CommandFailed
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import NetworkView, Phase, Protection, Trust, VerifiedView
from msmp_gui.identity.verification import Means
from msmp_gui.ui.dialogs.address import AddressDialog
from msmp_gui.ui.main_window import MainWindow
from tests.ui import conference_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine
from tests.ui.hands_and_eyes import (
    UNSEEN,
    click,
    click_row,
    row,
    rows,
    selected,
    spoken,
    words_in,
)


def person(who: object) -> str:
    return f"person:{who.fingerprint}"  # type: ignore[attr-defined]


@pytest.mark.requirement("U2")
def test_who_is_near_is_shown_with_what_is_known_of_them(show: Show) -> None:
    window = show(samples.snapshot())
    view = window.sidebar.list
    assert row(view, person(samples.BOB)).title == "Bob Lindqvist"
    assert row(view, person(samples.BOB)).badge == "Verified, read aloud"
    assert row(view, person(samples.CAROL)).badge == "Confirmed by organisation"
    assert row(view, person(samples.DAVE)).badge == "Not verified"
    assert f"{samples.DAVE.name}, Not verified" in spoken(view)


def test_who_is_not_near_is_kept_apart(show: Show) -> None:
    window = show(samples.snapshot())
    titles = [found.title for found in rows(window.sidebar.list.model())]
    assert titles.index("Not near now") < titles.index(samples.FRANK.name)
    assert (
        titles.index("People near") < titles.index(samples.BOB.name) < titles.index("Not near now")
    )


def test_a_compromised_key_is_said_in_words_and_not_by_colour_alone(show: Show) -> None:
    lost = replace(samples.BOB, trust=Trust.COMPROMISED)
    window = show(samples.snapshot(people=(lost,)))
    assert row(window.sidebar.list, person(lost)).badge == "Key compromised"


def test_when_nobody_is_near_the_window_says_what_to_do(show: Show) -> None:
    window = show(samples.snapshot(people=()))
    assert window.stack.currentWidget() is window.welcome
    text = words_in(window)
    assert "Nobody here yet" in text
    assert "same network" in text
    assert "by address" in text
    assert "Start a secure conference" not in text


def test_oneself_and_what_guards_ones_key_are_shown(show: Show) -> None:
    for kind, words in (
        (Protection.KEYRING, "keyring"),
        (Protection.PASSPHRASE, "passphrase"),
        (Protection.SESSION, "this session"),
    ):
        text = words_in(show(samples.snapshot(protection=kind)).sidebar)
        assert samples.ME.name in text
        assert words in text


def test_a_problem_of_the_network_is_shown_until_it_is_over(show: Show) -> None:
    problem = sentence("This computer has no network.")
    window = show(samples.snapshot(network=NetworkView((), False, problem)))
    assert "This computer has no network." in words_in(window.sidebar)
    show(samples.snapshot())
    assert "no network" not in words_in(window.sidebar)


@pytest.mark.requirement("U5")
def test_a_single_invitation_is_shown_by_itself_when_nothing_else_is(show: Show) -> None:
    window = show(samples.snapshot(invitations=(samples.invitation(),)))
    assert window.stack.currentWidget() is window.invitation
    assert selected(window.sidebar.list) == f"invitation:{samples.invitation().invitation}"


def test_an_invitation_does_not_push_away_what_one_looks_at(show: Show) -> None:
    window = show(samples.snapshot())
    click_row(window.sidebar.list, person(samples.DAVE))
    show(samples.snapshot(invitations=(samples.invitation(),)))
    assert window.stack.currentWidget() is window.person
    found = row(window.sidebar.list, f"invitation:{samples.invitation().invitation}")
    assert found.title == "Quarterly review"
    assert samples.BOB.name in found.badge.translate(UNSEEN)


def test_several_invitations_wait_in_the_list(show: Show) -> None:
    two = (samples.invitation(), samples.invitation(samples.DAVE, "Lunch"))
    window = show(samples.snapshot(invitations=two))
    assert window.stack.currentWidget() is window.welcome
    click_row(window.sidebar.list, f"invitation:{two[1].invitation}")
    assert window.stack.currentWidget() is window.invitation
    assert "Lunch" in words_in(window.invitation)


def test_conferences_are_listed_with_their_state_newest_first(show: Show) -> None:
    standup, review = samples.group("Standup"), conference_samples.compromised()
    window = show(samples.snapshot(groups=(standup, review)))
    titles = [found.title for found in rows(window.sidebar.list.model())]
    assert titles.index("Quarterly review") < titles.index("Standup")
    assert row(window.sidebar.list, f"group:{review.group}").icon == "compromised"
    click_row(window.sidebar.list, f"group:{standup.group}")
    assert window.stack.currentWidget() is window.conference
    assert window.windowTitle().startswith("Standup")


def test_what_was_said_elsewhere_is_counted_until_it_was_on_screen(show: Show) -> None:
    here, there = samples.group("Here"), samples.group("There", messages=samples.TALK[:2])
    window = show(samples.snapshot(groups=(here, there)))
    key = f"group:{there.group}"
    click_row(window.sidebar.list, key)
    assert row(window.sidebar.list, key).count == ""
    click_row(window.sidebar.list, f"group:{here.group}")
    there = replace(there, messages=samples.TALK[:5])
    show(samples.snapshot(groups=(here, there)))
    assert row(window.sidebar.list, key).count == "3 new"
    click_row(window.sidebar.list, key)
    assert row(window.sidebar.list, key).count == ""


def test_the_choice_survives_snapshots_in_which_everything_moves(show: Show) -> None:
    window = show(samples.snapshot())
    click_row(window.sidebar.list, person(samples.DAVE))
    for people in (
        (samples.DAVE,),
        (samples.ERIN, samples.BOB, samples.DAVE),
        (samples.DAVE, *(samples.person(f"Person {n}") for n in range(30))),
    ):
        show(samples.snapshot(people=people, groups=(samples.group(),)))
        assert selected(window.sidebar.list) == person(samples.DAVE)
        assert window.stack.currentWidget() is window.person


def test_who_goes_is_no_longer_shown(show: Show) -> None:
    window = show(samples.snapshot())
    click_row(window.sidebar.list, person(samples.DAVE))
    show(samples.snapshot(people=(samples.BOB,)))
    assert window.stack.currentWidget() is window.welcome
    assert selected(window.sidebar.list) == ""


def test_comparing_the_safety_number_marks_a_person_verified(
    show: Show, engine: FakeEngine
) -> None:
    window = show(samples.snapshot())
    click_row(window.sidebar.list, person(samples.DAVE))
    shown = "".join(filter(str.isdigit, window.person.safety.number.text()))
    assert samples.DAVE.safety is not None
    assert shown == samples.DAVE.safety.number.replace(" ", "")
    assert "Anybody can choose this name" in words_in(window.person)
    click(window.person.safety.verify)
    assert engine.last == MarkVerified(samples.DAVE.fingerprint, True, Means.ALOUD)
    verified = replace(samples.DAVE, trust=Trust.VERIFIED)
    show(samples.snapshot(people=(verified,)))
    click(window.person.unverify)
    assert engine.last == MarkVerified(samples.DAVE.fingerprint, False)


def test_somebody_is_added_by_address(show: Show, engine: FakeEngine, qtbot: object) -> None:
    window = show(samples.snapshot())
    click(window.sidebar.add)
    dialog = window.findChild(AddressDialog)
    assert dialog is not None
    assert "192.168.1.20:53122" in words_in(dialog)
    assert not dialog.add.isEnabled()
    dialog.field.setText("   ")
    assert not dialog.add.isEnabled()
    dialog.field.setText(" [fe80::1]:4711 ")
    click(dialog.add)
    assert engine.commands == [AddPeer("[fe80::1]:4711")]


def test_giving_up_on_an_address_asks_nothing(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot())
    window.dialogs.ask_address()
    dialog = window.findChild(AddressDialog)
    assert dialog is not None
    dialog.field.setText("192.0.2.7:4711")
    dialog.reject()
    assert engine.commands == []


def test_what_was_refused_is_said_and_can_be_closed(
    window: MainWindow, show: Show, engine: FakeEngine
) -> None:
    show(samples.snapshot())
    name = "<b>Bob</b>"
    engine.tell(CommandFailed(99, "no_peer", sentence("{name} is not near.", name=name)))
    assert window.notice_bar.isVisible()
    assert window.notice_bar.text.translate(UNSEEN) == "<b>Bob</b> is not near."
    engine.feed(samples.snapshot(people=()))
    assert window.notice_bar.isVisible()


def test_a_conference_can_be_started_from_a_person(show: Show) -> None:
    window = show(samples.snapshot())
    click_row(window.sidebar.list, person(samples.DAVE))
    click(window.person.talk)
    assert window.stack.currentWidget() is window.new_conference
    assert window.new_conference.people.checked() == [person(samples.DAVE)]


def test_what_was_refused_is_said_in_a_dialog_that_covers_the_window(
    show: Show, engine: FakeEngine
) -> None:
    window = show(samples.snapshot())
    window.begin_conference()
    window.dialogs.ask_address()
    dialog = window.findChild(AddressDialog)
    assert dialog is not None
    window.test_network()
    engine.fail(sentence("That cannot be done now."))
    assert "That cannot be done now." in words_in(dialog.notice)
    assert "That cannot be done now." in words_in(window.notice_bar)
    dialog.reject()


def test_a_conference_from_before_the_start_says_when_it_was(
    show: Show, engine: FakeEngine
) -> None:
    old = conference_samples.over(Phase.ENDED, sentence("The host ended the conference."))
    old = replace(
        old, members=(), messages=(), timeline=(), key=None, ended=wall_time() - 3 * 86_400
    )
    window = show(samples.snapshot(groups=(old,)))
    assert row(window.sidebar.list, f"group:{old.group}").subtitle.endswith("days ago")
    click_row(window.sidebar.list, f"group:{old.group}")
    panel = window.conference.conversation
    assert "What was said is not kept." in words_in(panel)
    assert not window.conference.panel.isVisible(), "nothing is known any more"
    click(panel.history_button)
    assert window.stack.currentWidget() is window.audit
    window.show_key(f"group:{old.group}")
    click(panel.forget_button)
    assert engine.last == ForgetGroup(old.group)


@pytest.mark.requirement("U2", "R15")
@pytest.mark.parametrize("means", Means)
def test_the_lobby_says_by_what_way_somebody_was_verified(show: Show, means: Means) -> None:
    verified = replace(samples.BOB, verified=VerifiedView(1_700_000_000, means))
    issued = replace(samples.CAROL, issuer="Acme")
    window = show(samples.snapshot(people=(verified, issued)))
    badges = {
        Means.NUMBER: "Verified by number",
        Means.ALOUD: "Verified, read aloud",
        Means.PASTED: "Verified by number sent",
        Means.QR: "Verified by QR code",
        Means.CONFERENCE: "Verified by conference code",
    }
    assert row(window.sidebar.list, person(samples.BOB)).badge == badges[means]
    badge = row(window.sidebar.list, person(samples.CAROL)).badge
    assert badge.translate(UNSEEN) == "Confirmed by Acme"
