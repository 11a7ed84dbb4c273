"""For keyboard and screen reader: every control has a name, a place in the order, and is plain."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QWidget,
)

from msmp_gui.ui.dialogs.first_run import FirstRunDialog, PassphraseDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.theme import Theme
from tests.screens.catalogue import SCREENS
from tests.ui import samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used by hand; not what Qt builds others of."""
    for widget in root.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(
            widget.parentWidget(), QTabBar | QAbstractSpinBox
        )
        # Nothing can be done with the headings of a table; they are read with its cells.
        if isinstance(widget, CONTROLS) and not isinstance(widget, QHeaderView) and not inner:
            yield widget


ROLES: dict[type[QWidget], set[QAccessible.Role]] = {
    QCheckBox: {QAccessible.Role.CheckBox},
    QRadioButton: {QAccessible.Role.RadioButton},
    QAbstractButton: {QAccessible.Role.Button, QAccessible.Role.ButtonMenu},
    QListView: {QAccessible.Role.List},
    QAbstractItemView: {QAccessible.Role.Table, QAccessible.Role.Tree},
    QAbstractSpinBox: {QAccessible.Role.SpinBox},
    QComboBox: {QAccessible.Role.ComboBox},
    QLineEdit: {QAccessible.Role.EditableText},
    QPlainTextEdit: {QAccessible.Role.EditableText},
    QTabBar: {QAccessible.Role.PageTabList},
}
"""The first that fits."""


def without_a_role(root: QWidget) -> list[str]:
    found = []
    for widget in controls(root):
        wanted = next(roles for kind, roles in ROLES.items() if isinstance(widget, kind))
        interface = QAccessible.queryAccessibleInterface(widget)
        role = interface.role() if interface is not None else None
        checkable = isinstance(widget, QAbstractButton) and widget.isCheckable()
        if role not in wanted and not (checkable and role is QAccessible.Role.CheckBox):
            found.append(f"{type(widget).__name__} {widget.accessibleName()!r}: {role}")
    return found


def silent_rows(root: QWidget) -> list[str]:
    """Rows that a screen reader has nothing to say of."""
    return [
        f"{view.accessibleName()} {row}"
        for view in root.findChildren(QListView)
        for row in range(view.model().rowCount() if view.model() else 0)
        if not _spoken(view, row).strip()
    ]


def _spoken(view: QListView, row: int) -> str:
    index = view.model().index(row, view.modelColumn())
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")


def nameless(root: QWidget) -> list[str]:
    missing = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        spoken = interface.text(QAccessible.Text.Name) if interface else ""
        if not (widget.accessibleName() or spoken):
            missing.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return missing


def taken_for_markup(root: QWidget) -> list[str]:
    """Labels that would read words of others as markup."""
    plain = Qt.TextFormat.PlainText
    return [
        label.text()
        for label in root.findChildren(QLabel)
        if label.text() and label.textFormat() is not plain
    ]


@pytest.mark.parametrize("name", SCREENS)
def test_every_control_has_a_name_and_a_role_and_words_are_no_markup(
    window: MainWindow, engine: FakeEngine, name: str
) -> None:
    dialog = SCREENS[name](window, engine)
    assert nameless(window) == []
    assert without_a_role(window) == []
    assert silent_rows(window) == []
    for root in (window, dialog):
        assert root is None or taken_for_markup(root) == []
    if dialog is not None:
        dialog.close()
        deliver()


def test_every_control_of_the_first_start_has_a_name(theme: Theme, qtbot: object) -> None:
    for dialog in (
        FirstRunDialog(theme, keyring_available=True),
        FirstRunDialog(theme, keyring_available=False),
        PassphraseDialog(theme),
    ):
        qtbot.addWidget(dialog)  # type: ignore[attr-defined]
        dialog.show()
        assert nameless(dialog) == []
        assert without_a_role(dialog) == []


def tab_order(window: QWidget) -> list[QWidget]:
    """What gets the focus by the tab key, from where it is now, once around."""
    start = QApplication.focusWidget()
    assert start is not None
    visited = [start]
    for _ in range(60):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now in visited:
            break
        visited.append(now)
    return visited


def place(widget: QWidget, window: QWidget) -> QPoint:
    return widget.mapTo(window, QPoint(0, 0))


def test_the_tab_key_goes_in_reading_order_through_a_conference(show: Show) -> None:
    review = samples.group()
    window = show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    window.sidebar.add.setFocus()
    page = window.conference
    order = tab_order(window)
    expected = [
        window.sidebar.add,
        window.sidebar.start,
        window.sidebar.list,
        page.invite,
        page.end,
        page.toggle,
        page.conversation.view,
        page.conversation.input,
        page.key.explain,
        page.rekey,
        page.tabs.tabBar(),
        page.members.list,
    ]
    assert [w for w in order if w in expected] == expected


def test_the_tab_key_goes_in_reading_order_through_a_new_conference(show: Show) -> None:
    window = show(samples.snapshot(policies=(samples.EVERYDAY, samples.BOARD)))
    window.begin_conference()
    page = window.new_conference
    page.people.check(f"person:{samples.BOB.fingerprint}", True)
    order = tab_order(window)
    expected = [
        page.list,
        page.name,
        page.policies.button(0),
        page.entry.advanced,
        page.start,
        page.cancel,
    ]
    assert [w for w in order if w in expected] == expected


def test_enter_opens_what_the_arrow_keys_chose_and_they_alone_do_not(show: Show) -> None:
    window = show(samples.snapshot())
    window.sidebar.list.setFocus()
    QTest.keyClick(window.sidebar.list, Qt.Key.Key_Down)
    assert window.stack.currentWidget() is window.welcome
    QTest.keyClick(window.sidebar.list, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.person


def test_escape_leads_back_from_a_form(show: Show) -> None:
    review = samples.group()
    window = show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    window.begin_conference()
    window.go_back()
    assert window.stack.currentWidget() is window.conference
    window.go_back()
    assert window.stack.currentWidget() is window.conference


def test_the_space_bar_checks_a_person(show: Show) -> None:
    window = show(samples.snapshot())
    window.begin_conference()
    page = window.new_conference
    page.list.setCurrentIndex(page.people.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert page.people.checked() == [f"person:{samples.BOB.fingerprint}"]
    assert page.start.isEnabled()


def test_enter_never_answers_a_question_that_cannot_be_undone(
    show: Show, engine: FakeEngine
) -> None:
    review = samples.group()
    window = show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    window.conference.end.click()
    dialog = window.findChild(QDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    deliver()
    assert engine.commands == []


def test_what_has_no_name_or_role_is_found(qtbot: object) -> None:
    page = QWidget()
    qtbot.addWidget(page)  # type: ignore[attr-defined]
    field = QLineEdit(page)
    assert nameless(page) == ["QLineEdit in QWidget"]
    field.setAccessibleName("Name")
    assert nameless(page) == []
    assert without_a_role(page) == []
    view = QListView(page)
    view.setAccessibleName("List")
    model = QStringListModel(["", "said"])
    view.setModel(model)
    assert silent_rows(page) == ["List 0"]
    QLabel("<b>", page)
    assert taken_for_markup(page) == ["<b>"]
