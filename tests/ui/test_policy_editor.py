"""The policy editor: faults as one types, sentences that follow, commands that come of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from msmp_gui.desktop.translation import Translation
from msmp_gui.engine.commands import ChangePolicy, CreateGroup, DeletePolicy, SavePolicy
from msmp_gui.engine.policies import files as policy_files
from msmp_gui.engine.policies import presets
from msmp_gui.engine.policies.drafts import Draft
from msmp_gui.engine.sentences import sentence
from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.pki.key_files import pem_of
from msmp_gui.protocol.errors import fault_in
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.policy_editor.controls import ChoiceControl, QuantityControl, RuleControl
from msmp_gui.ui.policy_editor.dialog import PolicyEditor
from msmp_gui.ui.policy_editor.discard import DiscardDialog
from msmp_gui.ui.policy_editor.field import FieldBox
from msmp_gui.ui.policy_editor.lists import CiphersControl, KeysControl, OrganisationsControl
from msmp_gui.ui.policy_editor.review import ReviewDialog
from msmp_gui.ui.wording import words
from tests.support.authorities import Authority
from tests.ui import samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import UNSEEN, click, click_row, row, words_in

POLICIES = (samples.EVERYDAY, samples.COUNCIL)


@pytest.fixture
def form(show: Show) -> MainWindow:
    window = show(samples.snapshot(policies=POLICIES))
    click(window.sidebar.start)
    return window


@pytest.fixture
def editor(form: MainWindow) -> PolicyEditor:
    click(form.new_conference.entry.advanced)
    return opened(form)


def opened(window: QWidget) -> PolicyEditor:
    found = window.findChild(PolicyEditor)
    assert found is not None
    return found


def field(editor: PolicyEditor, key: str) -> FieldBox:
    for page in editor.pages:
        page.make()
        for box in page.fields:
            if box.form.key == key:
                editor.show_section(page.form.key)
                deliver()
                return box
    raise AssertionError(key)


def choose(editor: PolicyEditor, key: str, value: str) -> FieldBox:
    """As a person does: with the keyboard."""
    box = field(editor, key)
    control = box.control
    assert isinstance(control, ChoiceControl | RuleControl)
    pick(control.box, control.box.findData(value))
    return box


def pick(combo: QWidget, at: int) -> None:
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(combo, Qt.Key.Key_Down)


def quantity(editor: PolicyEditor, key: str, number: int, unit: str) -> FieldBox:
    box = field(editor, key)
    control = box.control
    assert isinstance(control, QuantityControl)
    pick(control.unit, control.unit.findData(unit))
    if unit != "never":
        control.number.setFocus()
        control.number.selectAll()
        QTest.keyClicks(control.number, str(number))
    return box


def meaning(editor: PolicyEditor) -> str:
    deliver()
    return words_in(editor.summary)


def values(editor: PolicyEditor) -> dict[str, object]:
    return dict(Draft.of(editor.text).values)


@pytest.mark.requirement("U4")
def test_the_editor_begins_with_the_chosen_policy_under_a_name_of_its_own(
    form: MainWindow, editor: PolicyEditor
) -> None:
    before = Draft.of(samples.EVERYDAY.text).values
    assert values(editor) == {**before, "name": "My Everyday"}
    assert "after 1 h at the latest" in meaning(editor)
    click(editor.cancel)
    click(form.new_conference.policies.buttons()[1])
    click(form.new_conference.entry.advanced)
    deliver()
    assert values(opened(form))["name"] == "My Council"


@pytest.mark.requirement("U4")
def test_the_sentences_follow_what_one_fills_in(editor: PolicyEditor) -> None:
    choose(editor, "operational.senders", "controller")
    assert "Only the host can send" in meaning(editor)
    quantity(editor, "rekey.period", 20, "min")
    assert "after 20 min at the latest" in meaning(editor)
    choose(editor, "access.rule", "anyone")
    assert "Anybody who is asked gets in." in meaning(editor)
    box = field(editor, "dissemination.pull")
    QTest.keyClick(box.control.parts()[0], Qt.Key.Key_Space)
    assert "Anybody who asks gets in." in meaning(editor)
    assert values(editor)["rekey.period"] == "20 min"
    quantity(editor, "rekey.period", 0, "never")
    assert values(editor)["rekey.period"] == "never"
    assert "at the latest" not in meaning(editor)


def test_what_is_wrong_is_told_beside_the_field_as_one_types(editor: PolicyEditor) -> None:
    box = quantity(editor, "rekey.period", 1, "s")
    assert "a duration from 10 s" in box.fault.translate(UNSEEN)
    assert "a duration from 10 s" in words_in(box)
    assert "1 to mend" in row(editor.list, "rekey").spoken
    assert "A key lives at most: " in meaning(editor)
    assert "at the latest" in meaning(editor)
    for made in (editor.use, editor.save, editor.export):
        assert not made.isEnabled()
    number = box.control.parts()[0]
    assert "a duration from 10 s" in number.accessibleDescription().translate(UNSEEN)
    QTest.keyClicks(number, "0")
    assert box.fault == ""
    assert "to mend" not in meaning(editor)
    assert editor.use.isEnabled()
    assert "after 10 s at the latest" in meaning(editor)


def test_a_rule_of_one_s_own_is_read_with_line_and_column(editor: PolicyEditor) -> None:
    box = choose(editor, "access.rule", "")
    control = box.control
    assert isinstance(control, RuleControl)
    assert control.rule.isVisible()
    control.rule.selectAll()
    QTest.keyClicks(control.rule, "invited and x")
    assert "Line 1, column 13: expected anyone, invited" in box.fault
    QTest.keyClick(control.rule, Qt.Key.Key_Backspace)
    QTest.keyClicks(control.rule, 'claimed CN = "Ada"')
    assert box.fault == ""
    assert values(editor)["access.rule"] == 'invited and claimed CN = "Ada"'
    assert "decided by a rule: invited and claimed" in meaning(editor)


def test_a_field_that_says_nothing_is_not_shown(editor: PolicyEditor) -> None:
    named = field(editor, "operational.speakers")
    assert named.isHidden()
    choose(editor, "operational.senders", "named")
    assert named.isVisible()
    assert named.fault
    control = named.control
    assert isinstance(control, KeysControl)
    control.choose(samples.BOB.fingerprint)
    assert named.fault == ""
    assert "Bob Lindqvist" in words_in(named)
    assert values(editor)["operational.speakers"] == [samples.BOB.fingerprint]
    choose(editor, "operational.senders", "all")
    assert named.isHidden()
    assert values(editor)["operational.speakers"] == []


def test_people_near_are_added_by_name(editor: PolicyEditor) -> None:
    box = field(editor, "operational.deputies")
    control = box.control
    assert isinstance(control, KeysControl)
    menu = control.menu()
    names = [action.text() for action in menu.actions()]
    assert names == [p.name for p in samples.PEOPLE if p.near]
    menu.actions()[1].trigger()
    assert values_of(editor, "operational.deputies") == [samples.CAROL.fingerprint]
    assert "to know after what silence" in field(editor, "operational.takeover_after").fault
    quantity(editor, "operational.takeover_after", 8, "s")
    assert "a deputy takes over" in meaning(editor)


def values_of(editor: PolicyEditor, key: str) -> object:
    return editor._draft.values[key]


def test_ciphers_are_checked_and_put_in_order(editor: PolicyEditor) -> None:
    control = field(editor, "operational.suites").control
    assert isinstance(control, CiphersControl)
    control.list.setFocus()
    QTest.keyClick(control.list, Qt.Key.Key_Down)
    QTest.keyClick(control.list, Qt.Key.Key_Space)
    assert values(editor)["operational.suites"] == ["xwing", "p384"]
    control.up.click()
    assert values(editor)["operational.suites"] == ["p384", "xwing"]


def test_an_organisation_comes_from_its_certificates(editor: PolicyEditor, tmp_path: Path) -> None:
    box = field(editor, "operational.infrastructures")
    control = box.control
    assert isinstance(control, OrganisationsControl)
    assert not control.add.isEnabled()
    control.name.setText("Acme")
    bad = tmp_path / "bad.pem"
    bad.write_text("nothing")
    control.add_from(str(bad))
    assert "certificate" in box.fault
    good = tmp_path / "good.pem"
    good.write_text(pem_of(Authority("Acme CA").der))
    control.add_from(str(good))
    (table,) = values(editor)["operational.infrastructures"]
    assert table["name"] == "Acme"
    assert box.fault == ""
    control.remove.click()
    assert values(editor)["operational.infrastructures"] == []


def test_save_carries_the_whole_text_and_the_second_time_replaces(
    editor: PolicyEditor, engine: FakeEngine
) -> None:
    choose(editor, "operational.senders", "controller")
    click(editor.save)
    saved = engine.last
    assert isinstance(saved, SavePolicy)
    assert saved.replaces == ""
    assert Draft.of(saved.text).values["operational.senders"] == "controller"
    assert Draft.of(saved.text).values["name"] == "My Everyday"
    assert not editor.save.isEnabled()
    engine.done()
    assert "Saved. “My Everyday” is now among your policies." in words_in(editor.notice)
    assert editor.save.text() == "Save"
    choose(editor, "operational.senders", "all")
    click(editor.save)
    assert engine.last == SavePolicy(editor.text, "own:My Everyday")


def test_a_name_that_is_refused_is_told_beside_the_name(
    editor: PolicyEditor, engine: FakeEngine
) -> None:
    click(editor.save)
    refused = sentence("“My Everyday” comes with the app. Choose another name.")
    engine.fail(fault_in("name", refused))
    box = field(editor, "name")
    assert "comes with the app" in box.fault
    assert editor.focusWidget() is box.control.parts()[0]
    assert editor.save.isEnabled()


def test_used_once_it_is_a_choice_of_this_form_alone(
    form: MainWindow, editor: PolicyEditor, engine: FakeEngine
) -> None:
    choose(editor, "operational.senders", "controller")
    text = editor.text
    click(editor.use)
    deliver()
    page = form.new_conference
    chosen = page.policies.checkedButton()
    assert "This time only: My Everyday" in chosen.text().translate(UNSEEN)
    assert "Only the host can send" in words_in(page)
    engine.feed(samples.snapshot(policies=POLICIES, people=(samples.BOB,)))
    assert page.policies.checkedButton().text() == chosen.text()
    click_row(page.list, f"person:{samples.BOB.fingerprint}")
    click(page.start)
    command = engine.last
    assert isinstance(command, CreateGroup)
    assert command.policy == text
    form.begin_conference()
    assert [made.text().translate(UNSEEN) for made in page.policies.buttons()] == [
        "Everyday",
        "Council",
    ]


def test_what_says_the_same_as_a_preset_is_that_preset(
    form: MainWindow, engine: FakeEngine
) -> None:
    page = form.new_conference
    click(page.policies.buttons()[1])
    click(page.entry.edit)
    click(opened(form).use)
    deliver()
    assert len(page.policies.buttons()) == 2
    click_row(page.list, f"person:{samples.BOB.fingerprint}")
    click(page.start)
    assert isinstance(engine.last, CreateGroup)
    assert engine.last.policy == "own:Council"


def test_an_own_preset_is_edited_in_place(form: MainWindow, engine: FakeEngine) -> None:
    page = form.new_conference
    assert page.entry.edit.isHidden()
    click(page.policies.buttons()[1])
    click(page.entry.edit)
    editor = opened(form)
    assert editor.save.text() == "Save"
    name = field(editor, "name").control.parts()[0]
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(name, "Board")
    click(editor.save)
    assert isinstance(engine.last, SavePolicy)
    assert engine.last.replaces == "own:Council"
    assert Draft.of(engine.last.text).values["name"] == "Board"


def test_an_own_preset_is_deleted_after_a_question(form: MainWindow, engine: FakeEngine) -> None:
    page = form.new_conference
    click(page.policies.buttons()[1])
    click(page.entry.delete)
    dialog = form.findChild(ConfirmDialog)
    assert dialog is not None
    assert "Delete your policy “Council”?" in words_in(dialog)
    assert engine.commands == []
    click(dialog.yes)
    assert engine.last == DeletePolicy("own:Council")
    engine.feed(samples.snapshot(policies=(samples.EVERYDAY,)))
    assert page.policies.checkedButton().text() == "Everyday"
    assert page.entry.delete.isHidden()


def test_nothing_that_was_written_is_lost_without_a_question(
    form: MainWindow, editor: PolicyEditor
) -> None:
    choose(editor, "operational.senders", "controller")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    question = editor.findChild(DiscardDialog)
    assert question is not None
    click(question.no)
    deliver()
    assert editor.isVisible()
    assert values(editor)["operational.senders"] == "controller"
    editor.reject()
    question = editor.findChild(DiscardDialog)
    assert question is not None
    click(question.yes)
    deliver()
    assert form.findChild(PolicyEditor) is None


def test_another_policy_can_be_the_start(editor: PolicyEditor) -> None:
    pick(editor.start_from, 2)
    assert "as in “Council”" in words_in(editor.notice)
    assert values(editor) == {**Draft.of(samples.COUNCIL.text).values, "name": "My Everyday"}


def test_a_policy_goes_to_a_file_and_comes_back(
    editor: PolicyEditor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.toml"
    given = staticmethod(lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", given)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", given)
    click(editor.export)
    assert file.read_text("utf-8") == editor.text
    assert "Exported to" in words_in(editor.notice)
    file.write_text(editor.text.replace('period = "1 h"', 'period = "30 min"'), "utf-8")
    click(editor.import_)
    assert values(editor)["rekey.period"] == "30 min"
    assert "after 30 min at the latest" in meaning(editor)
    broken = editor.text.replace("push = true", "push = false").replace("= 32", "= 64")
    file.write_text(broken, "utf-8")
    editor.import_from(str(file))
    said = words_in(editor.notice)
    assert "Nothing was taken from the file:" in said
    assert "operational.max_members: " in said
    assert "dissemination.push: " in said
    assert values(editor)["dissemination.push"] is True


@pytest.mark.requirement("R1", "U4")
def test_of_a_signed_file_it_is_said_that_nobody_s_signature_was_checked(
    editor: PolicyEditor, tmp_path: Path
) -> None:
    """It may be anybody's, or forged: what it says is a policy to begin with, and no more."""
    me, file = new_identity("Otto", samples.NOW, os.urandom)[0], tmp_path / "board.cose"
    signed = policy_files.sign(presets.find("confidential"), "Board", me, os.urandom)
    forged = bytearray(signed.raw)
    forged[-1] ^= 1
    file.write_bytes(forged)
    editor.import_from(str(file))
    assert values(editor)["dissemination.approval"] is True
    assert "was not checked" in words_in(editor.notice)


@pytest.mark.requirement("R1")
def test_the_owner_changes_the_policy_in_force_after_seeing_what_changes(
    show: Show, engine: FakeEngine
) -> None:
    review_of = samples.owned()
    window = show(samples.snapshot(groups=(review_of,), policies=POLICIES))
    window.show_key(f"group:{review_of.group}")
    window.conference.tabs.setCurrentIndex(2)
    click(window.conference.policy.change_policy)
    editor = opened(window)
    assert "Policy of “Quarterly review”" in words_in(editor)
    assert field(editor, "operational.deputies").control.isEnabled()
    quantity(editor, "rekey.period", 2, "h")
    choose(editor, "operational.senders", "controller")
    click(editor.use)
    review = editor.findChild(ReviewDialog)
    assert review is not None
    said = words_in(review)
    assert "Everyone is asked" in said
    assert "A key lives at most\nNow\n1 h\nThen\n2 h\nMakes the conference weaker" in said
    assert said.count("Makes the conference weaker") == 1
    assert engine.commands == []
    click(review.yes)
    assert engine.last == ChangePolicy(review_of.group, editor.text)
    assert Draft.of(editor.text).values["rekey.period"] == "2 h"
    engine.done(review_of.group)
    assert window.findChild(PolicyEditor) is None


def test_a_change_that_the_policy_forbids_is_said_before_it_is_asked_for(
    show: Show, engine: FakeEngine
) -> None:
    review_of = samples.owned(
        samples.EVERYDAY.text.replace('changes = "asked"', 'changes = "stricter"')
    )
    window = show(samples.snapshot(groups=(review_of,)))
    window.show_key(f"group:{review_of.group}")
    window.conference.tabs.setCurrentIndex(2)
    click(window.conference.policy.change_policy)
    editor = opened(window)
    click(editor.use)
    review = editor.findChild(ReviewDialog)
    assert review is not None
    assert "say the same" in words_in(review)
    assert not review.yes.isEnabled()
    click(review.no)
    deliver()
    quantity(editor, "rekey.period", 2, "h")
    click(editor.use)
    review = editor.findChild(ReviewDialog)
    assert review is not None
    assert "the policy can only be made stricter" in words_in(review)
    assert not review.yes.isEnabled()
    assert engine.commands == []


def test_who_may_not_change_the_policy_is_not_offered_to(show: Show) -> None:
    review = samples.hosted_by_bob()
    window = show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    window.conference.tabs.setCurrentIndex(2)
    assert not window.conference.policy.change_policy.isVisible()


def test_the_keyboard_alone_is_enough(
    form: MainWindow, engine: FakeEngine, qapp: QApplication
) -> None:
    form.new_conference.entry.advanced.setFocus()
    QTest.keyClick(form.new_conference.entry.advanced, Qt.Key.Key_Space)
    editor = opened(form)
    assert editor.focusWidget() is editor.list
    for _ in range(5):
        QTest.keyClick(editor.list, Qt.Key.Key_Down)
    first = field(editor, "compromise.declarers").control.parts()[0]
    editor.list.setFocus()
    QTest.keyClick(editor.list, Qt.Key.Key_Tab)
    assert editor.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert values(editor)["compromise.declarers"] == "members"
    visited = []
    for _ in range(12):
        QTest.keyClick(editor.focusWidget(), Qt.Key.Key_Tab)
        visited.append(editor.focusWidget())
    wanted = [editor.import_, editor.export, editor.cancel, editor.save, editor.use]
    assert [widget for widget in visited if widget in wanted][:5] == wanted


def test_all_is_mirrored_where_people_read_from_the_right(
    form: MainWindow, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        form.new_conference.entry.advanced.click()
        editor = opened(form)
        deliver()
        middle = editor.rect().center().x()
        assert editor.list.mapTo(editor, editor.list.rect().center()).x() > middle
        assert editor.summary.mapTo(editor, editor.summary.rect().center()).x() < middle
        assert editor.use.x() < editor.cancel.x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_page_that_is_scrolled_changes_no_choice(editor: PolicyEditor) -> None:
    control = field(editor, "operational.key_generation").control
    before = editor.text
    box = control.parts()[0]
    editor.list.setFocus()
    place = QPointF(box.rect().center())
    event = QWheelEvent(
        place,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert editor.text == before


def test_a_policy_of_one_s_own_begins_in_one_s_language(
    window: MainWindow, engine: FakeEngine, qapp: QApplication
) -> None:
    german = Translation(qapp, "de")
    try:
        engine.feed(samples.snapshot(policies=(samples.EVERYDAY,)))
        window.begin_conference()
        click(window.new_conference.entry.advanced)
        editor = window.findChild(PolicyEditor)
        assert editor is not None
        summary = values(editor)["summary"]
        assert summary == words(samples.EVERYDAY.summary) != str(samples.EVERYDAY.summary)
        editor.close()
    finally:
        german.end()
