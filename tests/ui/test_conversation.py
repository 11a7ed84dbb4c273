"""What is said: shown as it is, typed without losing a word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from msmp_gui.engine.commands import ForgetGroup, KeepDraft, Say
from msmp_gui.engine.notices import CommandFailed
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import Action, GroupView, Phase
from msmp_gui.ui.dialogs.address import AddressDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.pages.conversation_panel import ConversationPanel
from msmp_gui.ui.widgets.message_delegate import MessageDelegate, delivery_icon, proof
from tests.ui import conference_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import click, click_row, spoken, words_in

HERE, THERE = samples.group("Here"), samples.group("There")


@pytest.fixture
def talking(show: Show) -> MainWindow:
    shown = show(samples.snapshot(groups=(HERE, THERE)))
    go(shown, HERE)
    return shown


@pytest.fixture
def panel(talking: MainWindow) -> ConversationPanel:
    return talking.conference.conversation


def go(window: MainWindow, group: GroupView) -> None:
    click_row(window.sidebar.list, f"group:{group.group}")


def write(panel: ConversationPanel, text: str) -> None:
    QTest.keyClicks(panel.input, text)


def enter(panel: ConversationPanel) -> None:
    QTest.keyClick(panel.input, Qt.Key.Key_Return)


def typed(panel: ConversationPanel) -> str:
    return panel.input.toPlainText()


# What is shown


def test_what_was_said_is_shown_in_order(panel: ConversationPanel) -> None:
    said = spoken(panel.view)
    assert len(said) == len(samples.TALK)
    for text, message in zip(said, samples.TALK, strict=True):
        assert text.startswith(message.sender_name)
        assert message.text in text


def test_questioned_and_unproven_messages_are_marked_in_words(show: Show) -> None:
    group = conference_samples.compromised()
    window = show(samples.snapshot(groups=(group,)))
    go(window, group)
    said = spoken(window.conference.conversation.view)
    assert [text for text in said if "questioned" in text] == [
        text for text in said if "Send me the contract" in text
    ]
    assert [text for text in said if "not proven" in text] == [
        text for text in said if "five minutes" in text
    ]


def test_a_message_is_marked_when_its_senders_key_is_lost_later(
    talking: MainWindow, panel: ConversationPanel, engine: FakeEngine
) -> None:
    assert not [text for text in spoken(panel.view) if "questioned" in text]
    doubted = tuple(
        replace(m, questioned=m.sender == samples.DAVE.fingerprint) for m in samples.TALK
    )
    engine.feed(samples.snapshot(groups=(replace(HERE, messages=doubted), THERE)))
    marked = [text for text in spoken(panel.view) if "questioned" in text]
    assert len(marked) == 1
    assert marked[0].startswith(samples.DAVE.name)


def test_what_is_known_of_a_message_can_be_asked(panel: ConversationPanel) -> None:
    message = samples.message(samples.DAVE, "Hello", 1)
    assert "the signature was checked" in proof(message)
    assert "could not be proven" in proof(replace(message, verified=False))
    assert "key was compromised" in proof(replace(message, questioned=True))
    assert "your key" in proof(samples.message(samples.ME, "Hello", 1))


def test_an_empty_conversation_says_so(show: Show) -> None:
    group = samples.group(messages=())
    window = show(samples.snapshot(groups=(group,)))
    go(window, group)
    assert "Nothing was said yet" in words_in(window.conference.conversation)


def test_new_messages_scroll_into_view_unless_one_reads_above(
    show: Show, engine: FakeEngine, qtbot: QtBot
) -> None:
    many = tuple(samples.message(samples.BOB, f"Line {n}", n) for n in range(1, 120))
    group = samples.group(messages=many[:100])
    window = show(samples.snapshot(groups=(group,)))
    go(window, group)
    bar = window.conference.conversation.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    engine.feed(samples.snapshot(groups=(replace(group, messages=many[:110]),)))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    bar.setValue(40)
    engine.feed(samples.snapshot(groups=(replace(group, messages=many),)))
    deliver()
    assert bar.value() == 40


def test_a_message_can_be_copied(panel: ConversationPanel, qapp: object) -> None:
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index(1))
    QTest.keySequence(panel.view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == samples.TALK[1].text


# What is typed


def kept(engine: FakeEngine) -> list[KeepDraft]:
    return [command for command in engine.commands if isinstance(command, KeepDraft)]


def test_what_is_typed_is_kept_within_a_second(
    panel: ConversationPanel, engine: FakeEngine, qtbot: QtBot
) -> None:
    assert panel._keeping.interval() < 1000
    write(panel, "Hel")
    qtbot.waitUntil(lambda: kept(engine) == [KeepDraft(HERE.group, "Hel")])
    write(panel, "lo")
    qtbot.waitUntil(lambda: kept(engine)[1:] == [KeepDraft(HERE.group, "Hello")])


def test_who_types_on_and_on_has_it_kept_meanwhile(
    panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "He")
    left = panel._keeping.remainingTime()
    write(panel, "llo")
    assert panel._keeping.remainingTime() <= left


def test_what_was_typed_is_kept_when_one_looks_elsewhere_or_closes_the_app(
    talking: MainWindow, panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "Hello")
    go(talking, THERE)
    assert kept(engine) == [KeepDraft(HERE.group, "Hello")]
    write(panel, "Good bye")
    talking.hide()
    assert kept(engine)[1:] == [KeepDraft(THERE.group, "Good bye")]


def test_what_was_kept_is_there_at_the_next_start(show: Show, engine: FakeEngine) -> None:
    before = replace(HERE, draft="Not to forget")
    window = show(samples.snapshot(groups=(before, THERE)))
    go(window, before)
    panel = window.conference.conversation
    assert typed(panel) == "Not to forget"
    panel.input.clear()
    go(window, THERE)
    go(window, before)
    assert typed(panel) == "", "what stands in the window is newer"
    assert kept(engine) == [KeepDraft(HERE.group, "")]


def test_what_is_said_is_not_kept_as_well(panel: ConversationPanel, engine: FakeEngine) -> None:
    write(panel, "Hello")
    enter(panel)
    panel.keep_draft()
    assert engine.commands == [Say(HERE.group, "Hello")]
    engine.fail(sentence("Not now."))
    panel.keep_draft()
    assert kept(engine) == [KeepDraft(HERE.group, "Hello")]


def test_one_can_type_before_the_key_is_there(show: Show, engine: FakeEngine) -> None:
    nothing = {"actions": frozenset[Action](), "key": None, "messages": ()}
    waiting = replace(HERE, phase=Phase.JOINING, **nothing)
    window = show(samples.snapshot(groups=(waiting,)))
    go(window, waiting)
    panel = window.conference.conversation
    assert "You can talk as soon as you have it" in words_in(panel)
    write(panel, "Hello")
    enter(panel)
    assert engine.commands == []
    assert typed(panel) == "Hello"
    engine.feed(samples.snapshot(groups=(HERE,)))
    enter(panel)
    assert engine.commands == [Say(HERE.group, "Hello")]


def test_what_was_not_sent_can_be_copied_after_the_end(
    talking: MainWindow, panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "Half a sent")
    ended = replace(HERE, phase=Phase.ENDED, actions=frozenset())
    engine.feed(samples.snapshot(groups=(ended, THERE)))
    assert typed(panel) == "Half a sent"
    assert panel.input.isVisible()
    assert panel.input.isReadOnly()
    assert not panel.send.isVisible()
    assert "was not sent; you can still copy it" in words_in(panel)


def test_enter_sends(panel: ConversationPanel, engine: FakeEngine) -> None:
    write(panel, "  Hello all  ")
    enter(panel)
    assert engine.commands == [Say(HERE.group, "Hello all")]


def test_shift_and_enter_begin_a_new_line(panel: ConversationPanel, engine: FakeEngine) -> None:
    write(panel, "Hello")
    QTest.keyClick(panel.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    write(panel, "all")
    assert engine.commands == []
    enter(panel)
    assert engine.commands == [Say(HERE.group, "Hello\nall")]


def test_the_button_sends_as_well(panel: ConversationPanel, engine: FakeEngine) -> None:
    assert not panel.send.isEnabled()
    write(panel, "Hello")
    click(panel.send)
    assert engine.commands == [Say(HERE.group, "Hello")]


def test_nothing_is_not_sent(panel: ConversationPanel, engine: FakeEngine) -> None:
    write(panel, "   ")
    assert not panel.send.isEnabled()
    enter(panel)
    assert engine.commands == []


def test_one_can_go_on_typing_while_a_message_is_on_its_way(
    panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "One")
    enter(panel)
    write(panel, "Two")
    engine.done(at=0)
    assert typed(panel) == "Two"
    enter(panel)
    engine.done()
    assert typed(panel) == ""
    assert engine.commands == [Say(HERE.group, "One"), Say(HERE.group, "Two")]


def test_what_could_not_be_sent_comes_back(
    talking: MainWindow, panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "Important")
    enter(panel)
    engine.fail(sentence("The message is too long."))
    assert typed(panel) == "Important"
    assert talking.notice_bar.text == "The message is too long."
    engine.feed(samples.snapshot(groups=(HERE, THERE)))
    assert typed(panel) == "Important"


def test_what_could_not_be_sent_comes_back_before_what_was_typed_since(
    panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "One")
    enter(panel)
    write(panel, "Two")
    engine.fail(sentence("Not now."))
    assert typed(panel) == "One\nTwo"


def test_what_could_not_be_sent_comes_back_where_it_was_typed(
    talking: MainWindow, panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "For here")
    enter(panel)
    go(talking, THERE)
    engine.fail(sentence("Not now."))
    assert typed(panel) == ""
    go(talking, HERE)
    assert typed(panel) == "For here"


def test_typing_is_kept_for_each_conference(
    talking: MainWindow, panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "Half a sent")
    go(talking, THERE)
    assert typed(panel) == ""
    write(panel, "Other")
    go(talking, HERE)
    assert typed(panel) == "Half a sent"
    click_row(talking.sidebar.list, f"person:{samples.BOB.fingerprint}")
    go(talking, THERE)
    assert typed(panel) == "Other"
    assert engine.commands == kept(engine)


def test_typing_survives_snapshots(
    talking: MainWindow, panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "Half")
    panel.input.moveCursor(panel.input.textCursor().MoveOperation.Left)
    before = panel.input.textCursor().position()
    for make in (conference_samples.changing, conference_samples.changed):
        other = replace(make(), group=HERE.group)
        engine.feed(samples.snapshot(groups=(other, THERE)))
    assert typed(panel) == "Half"
    assert panel.input.textCursor().position() == before


def test_while_nothing_can_be_said_nothing_is_sent_and_typing_stays(
    talking: MainWindow, panel: ConversationPanel, engine: FakeEngine
) -> None:
    write(panel, "Half")
    mute = replace(HERE, actions=frozenset())
    engine.feed(samples.snapshot(groups=(mute, THERE)))
    enter(panel)
    assert not panel.send.isVisible()
    engine.feed(samples.snapshot(groups=(HERE, THERE)))
    assert panel.send.isVisible()
    assert typed(panel) == "Half"
    assert engine.commands == []


@pytest.mark.parametrize(
    "phase", [Phase.ENDED, Phase.LEFT, Phase.REMOVED, Phase.COMPROMISED, Phase.INTERRUPTED]
)
def test_what_is_over_says_why_and_can_be_taken_off_the_list(
    show: Show, engine: FakeEngine, phase: Phase
) -> None:
    over = conference_samples.over(phase, sentence("{host} ended it.", host="Bob"))
    window = show(samples.snapshot(groups=(over,)))
    go(window, over)
    panel = window.conference.conversation
    assert not panel.input.isVisible()
    assert "Bob ended it." in words_in(panel)
    assert len(spoken(panel.view)) == len(over.messages)
    click(panel.forget_button)
    assert engine.commands == [ForgetGroup(over.group)]
    engine.feed(samples.snapshot())
    assert window.stack.currentWidget() is window.welcome


def test_what_was_interrupted_offers_first_to_go_on(show: Show) -> None:
    alone = conference_samples.over(
        Phase.INTERRUPTED, sentence("It goes on as soon as somebody is near.")
    )
    alone = replace(alone, actions=frozenset({Action.END}))
    window = show(samples.snapshot(groups=(alone,)))
    go(window, alone)
    panel = window.conference.conversation
    assert panel.reach_button.isVisible()
    assert panel.reach_button.property("kind") == "primary"
    assert panel.forget_button.property("kind") == "link"
    click(panel.reach_button)
    assert window.findChild(AddressDialog) is not None
    near = replace(alone, actions=frozenset({Action.END, Action.RESTART}))
    window = show(samples.snapshot(groups=(near,)))
    assert not panel.reach_button.isVisible(), "somebody is near"
    assert window.conference.restart.isVisible()
    left = conference_samples.over(Phase.LEFT, sentence("You left."))
    window = show(samples.snapshot(groups=(left,)))
    assert not panel.reach_button.isVisible()
    assert not panel.forget_button.property("kind")


def test_who_is_waited_for_after_a_restart_is_named(show: Show) -> None:
    waiting = samples.hosted_by_bob(
        phase=Phase.JOINING,
        key=None,
        messages=(),
        actions=frozenset({Action.LEAVE}),
        end_reason=sentence("Waiting for {name} to let you in again.", name="Bob"),
    )
    window = show(samples.snapshot(groups=(waiting,)))
    go(window, waiting)
    assert "Waiting for Bob to let you in again." in words_in(window.conference.conversation)


# Whatever a stranger writes


HTML = '<b>bold</b> <img src="http://192.0.2.1/x.png"> <a href="file:///etc/passwd">click</a>'


@pytest.mark.parametrize(
    "text",
    [
        HTML,
        "{name} %s %1 {0}",
        "\u202etxet desrever",
        "\u2066\u2067\u2068",
        "a" * 20_000,
        "\u0b95\u0bcd\u200d\u2764\ufe0f",
    ],
    ids=["html", "blanks", "override", "isolates", "long", "joined"],
)
def test_every_text_is_shown_as_it_is(show: Show, qtbot: QtBot, text: str) -> None:
    stranger = replace(samples.DAVE, name=text[:64])
    said = (samples.message(stranger, text, 1),)
    members = (samples.group().members[0], samples.member(stranger))
    group = samples.group("Here", members, messages=said)
    window = show(samples.snapshot(people=(stranger,), groups=(group,)))
    go(window, group)
    view = window.conference.conversation.view
    assert view.model().index(0, 0).data() == text
    assert text in spoken(view)[0]
    assert not window.grab().isNull()


def test_a_name_that_turns_direction_turns_no_sentence(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot())
    name = "\u202eeve\u202c"
    engine.tell(CommandFailed(9, "no_peer", sentence("{name} is not near.", name=name)))
    assert window.notice_bar.text == f"\u2068{name}\u2069 is not near."


# Many


class CountingDelegate(MessageDelegate):
    asked = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex):  # type: ignore[no-untyped-def,override]
        CountingDelegate.asked += 1
        return super().sizeHint(option, index)


def test_ten_thousand_messages_and_five_hundred_members_can_be_shown(
    show: Show, engine: FakeEngine, theme: object, qtbot: QtBot
) -> None:
    people = [samples.person(f"Person {n}") for n in range(500)]
    members = (samples.group().members[0], *(samples.member(who) for who in people))
    said = tuple(
        samples.message(people[n % 500], f"Message {n} " + "and more " * (n % 30), n)
        for n in range(10_000)
    )
    group = samples.group("All hands", members, messages=said)
    window = show(samples.snapshot(groups=(group,)))
    go(window, group)
    view = window.conference.conversation.view
    assert view.model().rowCount() < 300, "what is on screen comes first"
    qtbot.waitUntil(lambda: view.model().rowCount() == 300)
    shown = view.model().rowCount()
    assert window.conference.members.model.rowCount() == 501
    view.setItemDelegate(CountingDelegate(theme, view))  # type: ignore[arg-type]
    view.doItemsLayout()
    deliver()
    CountingDelegate.asked = 0
    more = samples.message(people[0], "One more", 10_000)
    engine.feed(samples.snapshot(groups=(replace(group, messages=(*said, more)),)))
    assert view.model().rowCount() == shown
    assert spoken(view)[-1].endswith("One more")
    # Some times for each row there is (rows go and come): not once for each message ever said.
    assert CountingDelegate.asked < 5 * shown


def test_earlier_messages_come_when_one_scrolls_to_the_oldest(
    show: Show, engine: FakeEngine, qtbot: QtBot
) -> None:
    said = tuple(samples.message(samples.BOB, f"Line {n}", n) for n in range(1_000))
    group = samples.group(messages=said)
    window = show(samples.snapshot(groups=(group,)))
    go(window, group)
    view = window.conference.conversation.view
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: view.model().rowCount() == 300 and bar.value() == bar.maximum())
    oldest = spoken(view)[0]
    bar.setValue(bar.minimum())
    qtbot.waitUntil(lambda: spoken(view)[0] != oldest)
    deliver()
    at_top = view.indexAt(QPoint(2, 2)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert at_top == oldest, "what one reads stays where it is"
    panel = window.conference.conversation
    assert not panel.newest.isVisible()
    for _ in range(20):
        panel.show_earlier()
    assert spoken(view)[0].endswith("Line 0")
    assert view.model().rowCount() == 600, "more is never laid out at a time"
    more = (*said, samples.message(samples.BOB, "One more", 1_000))
    engine.feed(samples.snapshot(groups=(replace(group, messages=more),)))
    assert view.model().rowCount() == 600
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: spoken(view)[-1].endswith("Line 649"))
    click(panel.newest)
    assert spoken(view)[-1].endswith("One more")
    assert not panel.newest.isVisible()


def test_looking_for_an_old_message_lays_out_what_is_around_it(show: Show, qtbot: QtBot) -> None:
    said = tuple(samples.message(samples.BOB, f"Line {n}.", n) for n in range(10_000))
    window = show(samples.snapshot(groups=(samples.group(messages=said),)))
    window.show_key(f"group:{samples.group().group}")
    panel = window.conference.conversation
    qtbot.waitUntil(lambda: panel.model.rowCount() == 300)
    panel.begin_search()
    QTest.keyClicks(panel.find_bar.field, "Line 70.")
    qtbot.waitUntil(lambda: any("Line 70." in text for text in spoken(panel.view)))
    assert panel.model.rowCount() < 300
    assert panel.newest.isVisible()


def test_who_has_a_message_is_marked_and_said(show: Show) -> None:
    said = tuple(samples.message(samples.ME, f"word {n}", n) for n in (1, 2, 3))
    group = samples.group(messages=said)
    window = show(samples.snapshot(groups=(group,)))
    window.show_key(f"group:{group.group}")
    first, second, third = spoken(window.conference.conversation.view)[-3:]
    assert "Everyone has it." in first
    assert "Received by 2 of 3. Not yet known to be with:" in second
    assert "Sent. Not yet known to be with:" in third
    marks = [delivery_icon(each.delivery) for each in said if each.delivery]
    assert marks == ["delivered", "check", "clock"]
    window.conference.conversation.view.grab()
