"""What a field that is a list is filled in with: keys, ciphers, organisations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine import policy_drafts
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.policy_form import FieldForm
from msmp_gui.engine.snapshot import PersonView
from msmp_gui.ui.policy_editor.controls import Control, Lines
from msmp_gui.ui.theme import SMALL, SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label, tool
from msmp_gui.ui.wording import isolated, tr, words

People = Callable[[], Sequence[PersonView]]

_ROW = 30
_LONGEST_NAME = 64


class KeysControl(Control):
    """Fingerprints, one on each line; people near are added by name."""

    def __init__(self, theme: Theme, people: People) -> None:
        super().__init__()
        self._people = people
        self.box = Lines(3)
        self.box.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.box.setPlaceholderText(tr("One fingerprint on each line"))
        self.box.textChanged.connect(self._on_typed)
        self.add = button(tr("Add somebody near"), self._on_add, icon="plus", theme=theme)
        self._who = label(muted=True, size=SMALL)
        column = _column(self)
        column.addWidget(self.box)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.add)
        row.addWidget(self._who, 1)
        column.addLayout(row)

    def value(self) -> object:
        """The fingerprints, as they were typed."""
        lines = (line.strip() for line in self.box.toPlainText().splitlines())
        return [line for line in lines if line]

    def set_value(self, value: object) -> None:
        """Show these."""
        assert isinstance(value, list)
        self.box.setPlainText("\n".join(value))
        self._tell_who()

    def speak(self, name: str, description: str) -> None:
        """The field; the button has a name of its own."""
        self.box.setAccessibleName(name)
        self.box.setAccessibleDescription(description)
        self.add.setAccessibleDescription(name)

    def parts(self) -> Sequence[QWidget]:
        """The field and the button."""
        return (self.box, self.add)

    def choose(self, fingerprint: str) -> None:
        """Add somebody."""
        now = self.value()
        assert isinstance(now, list)
        if fingerprint not in now:
            self.box.setPlainText("\n".join([*now, fingerprint]))

    @Slot()
    def _on_typed(self) -> None:
        self._tell_who()
        self.changed.emit()

    @Slot()
    def _on_add(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self._people():
            action = menu.addAction(person.name.replace("&", "&&"))
            action.setData(person.fingerprint)
        if menu.isEmpty():
            menu.addAction(tr("Nobody is near.")).setEnabled(False)
        menu.triggered.connect(lambda action: self.choose(action.data()))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _tell_who(self) -> None:
        """Whose keys these are, as far as those people are near."""
        names = {person.fingerprint: person.name for person in self._people()}
        value = self.value()
        assert isinstance(value, list)
        known = [isolated(names[key]) for key in value if key in names]
        others = len(value) - len(known)
        if others:
            known.append(tr("one other key") if others == 1 else tr("{n} other keys", n=others))
        self._who.setText(", ".join(known))


class CiphersControl(Control):
    """Those that are good enough are checked; the better ones stand above."""

    def __init__(self, form: FieldForm, theme: Theme) -> None:
        super().__init__()
        self._choices = dict(form.choices)
        self.list = _list()
        self.list.itemChanged.connect(self.changed)
        self.up = tool("up", tr("Prefer this cipher"), lambda: self._move(-1), theme)
        self.down = tool("down", tr("Prefer others to this cipher"), lambda: self._move(1), theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.list, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE // 2)
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch(1)
        row.addLayout(buttons)

    def value(self) -> object:
        """Those that are checked, in order."""
        items = [self.list.item(at) for at in range(self.list.count())]
        checked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return [item.data(Qt.ItemDataRole.UserRole) for item in checked]

    def set_value(self, value: object) -> None:
        """Show these in their order, then those that are not good enough."""
        assert isinstance(value, list)
        self.list.clear()
        for name in [*value, *(each for each in self._choices if each not in value)]:
            item = QListWidgetItem(words(self._choices[name]))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            checked = Qt.CheckState.Checked if name in value else Qt.CheckState.Unchecked
            item.setCheckState(checked)
            self.list.addItem(item)
        self.list.setFixedHeight(_ROW * self.list.count() + SPACE)
        self.list.setCurrentRow(0)

    def speak(self, name: str, description: str) -> None:
        """The list; the buttons have names of their own."""
        self.list.setAccessibleName(name)
        self.list.setAccessibleDescription(description)

    def parts(self) -> Sequence[QWidget]:
        """The list and the buttons."""
        return (self.list, self.up, self.down)

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        if at >= 0 and 0 <= at + by < self.list.count():
            self.list.insertItem(at + by, self.list.takeItem(at))
            self.list.setCurrentRow(at + by)
            self.changed.emit()


class OrganisationsControl(Control):
    """Organisations by name; each comes from a file of its authorities' certificates."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tables: list[dict[str, Any]] = []
        self.list = _list()
        self.list.currentRowChanged.connect(self._on_row)
        self.remove = button(tr("Take out"), self._on_remove, theme=theme)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(tr("Name of an organisation"))
        self.name.setAccessibleName(tr("Name of an organisation to be added"))
        self.name.textChanged.connect(self._on_row)
        self.add = button(tr("Add its certificates…"), self._on_add, icon="plus", theme=theme)
        column = _column(self)
        shown = QHBoxLayout()
        shown.setSpacing(SPACE)
        shown.addWidget(self.list, 1)
        shown.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(shown)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.name, 1)
        row.addWidget(self.add)
        column.addLayout(row)

    def value(self) -> object:
        """As a policy's text has them."""
        return list(self._tables)

    def set_value(self, value: object) -> None:
        """Show these."""
        assert isinstance(value, list)
        self._tables = list(value)
        self._show()

    def speak(self, name: str, description: str) -> None:
        """The list; the others have names of their own."""
        self.list.setAccessibleName(name)
        self.list.setAccessibleDescription(description)

    def parts(self) -> Sequence[QWidget]:
        """What is there, then what adds to it."""
        return (self.list, self.remove, self.name, self.add)

    def _show(self) -> None:
        self.list.clear()
        for table in self._tables:
            self.list.addItem(table["name"])
        self.list.setFixedHeight(_ROW * max(1, len(self._tables)) + SPACE)
        self.list.setVisible(bool(self._tables))
        self.remove.setVisible(bool(self._tables))
        self.list.setCurrentRow(0)
        self._on_row()

    @Slot()
    def _on_row(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)
        self.add.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _on_remove(self) -> None:
        del self._tables[self.list.currentRow()]
        self._show()
        self.changed.emit()

    @Slot()
    def _on_add(self) -> None:
        kinds = tr("Certificates (*.pem *.crt *.cer);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Certificates of authorities"), "", kinds)
        if path:
            self.add_from(path)

    def add_from(self, path: str) -> None:
        """Add the organisation whose name was typed, by that file."""
        try:
            table = policy_drafts.organisation_from(self.name.text(), path)
        except CommandError as error:
            self.failed.emit(words(error.message))
            return
        self._tables.append(table)
        self.name.clear()
        self._show()
        self.changed.emit()


def _list() -> QListWidget:
    made = QListWidget()
    made.setProperty("kind", "boxed")
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    return made


def _column(owner: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE)
    return column
