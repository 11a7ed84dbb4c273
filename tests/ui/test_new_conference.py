"""A new conference: pick people, see the policy, start."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from msmp_gui.engine.commands import CreateGroup, ExpectPerson, Say
from msmp_gui.engine.policies import presets
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import PersonView, Trust
from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.pki.key_files import pem_of
from msmp_gui.ui.dialogs.address import AddressDialog
from msmp_gui.ui.main_window import MainWindow
from tests.support.authorities import Authority
from tests.ui import samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine
from tests.ui.hands_and_eyes import UNSEEN, Mouse, click, click_row, rows, spoken, words_in


def person(who: PersonView) -> str:
    return f"person:{who.fingerprint}"


@pytest.fixture
def form(show: Show) -> MainWindow:
    window = show(samples.snapshot(policies=(samples.EVERYDAY, samples.BOARD)))
    click(window.sidebar.start)
    return window


@pytest.mark.requirement("U1", "U2")
def test_four_clicks_lead_from_the_start_of_the_app_to_the_first_message(
    show: Show, engine: FakeEngine
) -> None:
    window = show(samples.snapshot())
    mouse = Mouse()
    mouse.click(window.sidebar.start)
    mouse.click_row(window.new_conference.list, person(samples.BOB))
    mouse.click(window.new_conference.start)
    command = engine.last
    assert isinstance(command, CreateGroup)
    assert command.members == (samples.BOB.fingerprint,)
    started = samples.group(command.name, messages=())
    engine.feed(samples.snapshot(groups=(started,)))
    engine.done(started.group)
    assert window.stack.currentWidget() is window.conference
    conversation = window.conference.conversation
    QTest.keyClicks(conversation.input, "Hello")
    mouse.click(conversation.send)
    assert engine.last == Say(started.group, "Hello")
    assert mouse.clicks <= 4


def test_one_can_type_at_once_when_the_conference_is_there(
    form: MainWindow, engine: FakeEngine
) -> None:
    click_row(form.new_conference.list, person(samples.BOB))
    click(form.new_conference.start)
    started = samples.group("Alice Okafor’s conference", messages=())
    engine.feed(samples.snapshot(groups=(started,)))
    engine.done(started.group)
    assert form.focusWidget() is form.conference.conversation.input


def test_the_answer_may_come_before_the_snapshot(form: MainWindow, engine: FakeEngine) -> None:
    click_row(form.new_conference.list, person(samples.BOB))
    click(form.new_conference.start)
    started = samples.group("Alice Okafor’s conference", messages=())
    engine.done(started.group)
    engine.feed(samples.snapshot(groups=(started,)))
    assert form.stack.currentWidget() is form.conference


@pytest.mark.requirement("U2")
def test_the_command_says_who_what_and_how(form: MainWindow, engine: FakeEngine) -> None:
    page = form.new_conference
    for who in (samples.DAVE, samples.BOB):
        click_row(page.list, person(who))
    page.name.setText("  Supplier  ")
    click(page.policies.buttons()[1])
    click(page.start)
    members = (samples.BOB.fingerprint, samples.DAVE.fingerprint)
    assert engine.commands == [CreateGroup("Supplier", members, "board.toml")]


def test_the_policy_is_shown_in_plain_sentences(form: MainWindow) -> None:
    page = form.new_conference
    assert page.policies.checkedButton().text() == "Everyday"
    text = words_in(page)
    assert "after 1 h at the latest" in text
    assert "everyone takes part in making the key" in text
    click(page.policies.buttons()[1])
    text = words_in(page)
    assert "The host alone makes the key." in text
    assert "after 1 h at the latest" not in text


def test_the_policy_one_chose_stays_when_policies_change(
    form: MainWindow, engine: FakeEngine
) -> None:
    page = form.new_conference
    click(page.policies.buttons()[1])
    more = replace(samples.BOARD, key="more.toml", title=sentence("More"))
    engine.feed(samples.snapshot(policies=(more, samples.EVERYDAY, samples.BOARD)))
    assert page.policies.checkedButton().accessibleName().translate(UNSEEN) == "Board"
    names = [made.text().translate(UNSEEN) for made in page.policies.buttons()]
    assert names == ["More", "Everyday", "Board"]


def test_what_is_there_for_comparison_comes_last_under_a_heading_of_its_own(show: Show) -> None:
    every = [presets.choice(key, text) for key, text in presets.texts().items()]
    window = show(samples.snapshot(policies=(*every, samples.COUNCIL)))
    click(window.sidebar.start)
    page = window.new_conference
    names = [made.text().translate(UNSEEN) for made in page.policies.buttons()]
    assert names[:2] == ["Everyday", "Confidential"]
    assert names[-3:] == ["Council", "GKMP", "SMKD"]
    text = words_in(page)
    heading = text.index("As the Internet-Draft describes them, for comparison")
    assert (
        text.index("For the council’s meetings") < heading < text.index("Choose it to see how GKMP")
    )
    assert page.policies.checkedButton().text() == "Everyday"


def test_with_nobody_picked_there_is_nothing_to_start(form: MainWindow, engine: FakeEngine) -> None:
    page = form.new_conference
    assert not page.start.isEnabled()
    assert "Pick at least one person" in words_in(page)
    page.name.setFocus()
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    click_row(page.list, person(samples.BOB))
    assert page.start.isEnabled()
    assert "One person gets an invitation" in words_in(page)
    click_row(page.list, person(samples.BOB))
    assert not page.start.isEnabled()
    assert engine.commands == []


def test_who_is_picked_stays_picked_while_people_come_and_go(
    form: MainWindow, engine: FakeEngine
) -> None:
    page = form.new_conference
    for who in (samples.DAVE, samples.ERIN):
        click_row(page.list, person(who))
    strangers = tuple(samples.person(f"Person {n}") for n in range(20))
    for people in (
        (samples.ERIN, *strangers, samples.DAVE),
        (samples.DAVE, samples.ERIN),
        (*strangers[::-1], samples.BOB, samples.ERIN, samples.DAVE),
    ):
        engine.feed(samples.snapshot(people=people))
        assert set(page.people.checked()) == {person(samples.DAVE), person(samples.ERIN)}
    engine.feed(samples.snapshot(people=(samples.ERIN, samples.BOB)))
    assert page.people.checked() == [person(samples.ERIN)]
    assert "One person gets an invitation" in words_in(page)


def test_who_left_is_not_invited(form: MainWindow, engine: FakeEngine) -> None:
    page = form.new_conference
    click_row(page.list, person(samples.DAVE))
    gone = replace(samples.DAVE, near=False, address="")
    engine.feed(samples.snapshot(people=(samples.BOB, gone)))
    assert not page.start.isEnabled()


def test_only_people_whose_key_is_trusted_can_be_picked(
    form: MainWindow, engine: FakeEngine
) -> None:
    lost = replace(samples.CAROL, trust=Trust.COMPROMISED)
    away = replace(lost, fingerprint="ab" * 32, near=False, known=True)
    stranger = replace(samples.DAVE, near=False, known=False)
    blocked = replace(samples.FRANK, blocked=True)
    people = (samples.BOB, lost, away, stranger, blocked)
    engine.feed(samples.snapshot(people=people))
    can_be = [found.title for found in rows(form.new_conference.people) if found.checkable]
    assert can_be == [samples.BOB.name]


def test_who_is_known_and_not_near_is_shown_with_what_to_do(
    form: MainWindow, engine: FakeEngine
) -> None:
    page = form.new_conference
    known = replace(samples.FRANK, known=True)
    engine.feed(samples.snapshot(people=(samples.BOB, replace(known, near=True))))
    page.people.check(person(known), True)
    assert page.start.isEnabled()
    engine.feed(samples.snapshot(people=(samples.BOB, known)))
    titles = [found.title for found in rows(page.people)]
    assert titles == [
        samples.BOB.name,
        "Not near now: invited as soon as they are",
        "Frank",
    ]
    assert page.people.checked() == [person(known)], "who was picked stays so"
    one_line = page.list.sizeHintForRow(1)
    page.list.setFixedWidth(160)
    QApplication.processEvents()
    assert page.list.sizeHintForRow(1) > one_line, "the heading goes on below, and is not cut"
    assert "One is away: invited as soon as they are near" in words_in(page)
    click(page.start)
    assert isinstance(engine.last, CreateGroup)
    assert engine.last.members == (known.fingerprint,)


def test_somebody_is_picked_by_their_certificate_file(
    form: MainWindow, engine: FakeEngine, tmp_path: Path
) -> None:
    page = form.new_conference
    carol = new_identity("Carol", 1_700_000_000.0, os.urandom)[0].certificate
    file = tmp_path / "carol.pem"
    file.write_text(pem_of(carol.der))
    page.pick_from(str(file))
    assert engine.last == ExpectPerson(str(file))
    key = carol.fingerprint.hex()
    away = replace(samples.FRANK, name="Carol", fingerprint=key, last_seen=None)
    engine.feed(samples.snapshot(people=(samples.BOB, away)))
    assert page.people.checked() == [person(away)]
    assert "Carol is picked, and invited as soon as they are near." in words_in(page.found)
    assert "Not near so far" in " ".join(spoken(page.list))
    page.people.check(person(away), False)
    engine.feed(samples.snapshot(people=(samples.BOB, away, samples.DAVE)))
    assert page.people.checked() == [], "picked once"
    near = replace(samples.CAROL, fingerprint=carol.fingerprint.hex())
    page.show_snapshot(samples.snapshot(people=(samples.BOB, near)))
    page.pick_from(str(file))
    assert "Carol is near, and picked." in words_in(page.found)
    assert page.people.checked() == [person(near)]
    root = tmp_path / "root.pem"
    root.write_bytes(Authority("Acme Root").certificate.public_bytes(Encoding.PEM))
    page.pick_from(str(root))
    assert "There is no person’s certificate in that file." in words_in(page.found)
    page.pick_from(str(tmp_path / "missing.pem"))
    assert "cannot be read" in words_in(page.found)


def test_somebody_can_be_reached_by_address_from_here(form: MainWindow) -> None:
    click(form.new_conference.by_address)
    assert form.findChild(AddressDialog) is not None


def test_trust_is_said_beside_every_person(form: MainWindow) -> None:
    said = spoken(form.new_conference.list)
    assert f"{samples.DAVE.name}, Not verified" in said
    assert f"{samples.BOB.name}, Verified, read aloud" in said


def test_what_was_typed_survives_snapshots(form: MainWindow, engine: FakeEngine) -> None:
    page = form.new_conference
    page.name.setText("Supplier")
    engine.feed(samples.snapshot(people=(samples.BOB,)))
    assert page.name.text() == "Supplier"


def test_a_fresh_form_forgets_the_last_one(form: MainWindow) -> None:
    page = form.new_conference
    click_row(page.list, person(samples.BOB))
    page.name.setText("Supplier")
    click(page.cancel)
    assert form.stack.currentWidget() is form.welcome
    click(form.sidebar.start)
    assert page.people.checked() == []
    assert page.name.text() == "Alice Okafor’s conference"


def test_the_name_that_is_offered_is_not_that_of_another_conference(
    form: MainWindow, engine: FakeEngine
) -> None:
    groups = [samples.group(form.new_conference.name.text())]
    for wanted in ("Alice Okafor’s conference 2", "Alice Okafor’s conference 3"):
        engine.feed(samples.snapshot(groups=tuple(groups)))
        click(form.new_conference.cancel)
        click(form.sidebar.start)
        assert form.new_conference.name.text() == wanted
        groups.append(samples.group(wanted))


def test_a_refusal_leaves_the_form_as_it_was(form: MainWindow, engine: FakeEngine) -> None:
    page = form.new_conference
    click_row(page.list, person(samples.BOB))
    click(page.start)
    engine.fail(sentence("Bob is not near any more."))
    assert form.stack.currentWidget() is page
    assert page.people.checked() == [person(samples.BOB)]
    assert form.notice_bar.text == "Bob is not near any more."
    assert form.notice_bar.isVisible()


def test_a_second_click_does_not_start_a_second_conference(
    form: MainWindow, engine: FakeEngine
) -> None:
    page = form.new_conference
    click_row(page.list, person(samples.BOB))
    for _ in range(3):
        QTest.mouseClick(page.start, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert len(engine.commands) == 1
    engine.fail(sentence("Not now."))
    click(page.start)
    assert len(engine.commands) == 2


def test_the_keyboard_alone_is_enough(show: Show, engine: FakeEngine, qapp: QApplication) -> None:
    window = show(samples.snapshot())
    QTest.keySequence(window, "Ctrl+N")
    page = window.new_conference
    assert window.focusWidget() is page.list
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert len(page.people.checked()) == 1
    page.start.setFocus()
    QTest.keyClick(page.start, Qt.Key.Key_Space)
    assert isinstance(engine.last, CreateGroup)


def test_nobody_near_is_said(show: Show) -> None:
    window = show(samples.snapshot(people=()))
    window.begin_conference()
    assert "Nobody is near" in words_in(window.new_conference)
    assert not window.new_conference.start.isEnabled()
