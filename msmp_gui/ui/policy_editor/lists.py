"""What a field that is a list is filled in with: keys, ciphers, organisations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.policies import drafts as policy_drafts
from msmp_gui.engine.policies.form import FieldForm
from msmp_gui.engine.snapshot import PersonView
from msmp_gui.ui.models.rows import Row, RowModel
from msmp_gui.ui.policy_editor.controls import Control, FewLines
from msmp_gui.ui.theme import SMALL, SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label, row_list, tool
from msmp_gui.ui.widgets.fields import Field
from msmp_gui.ui.wording import called, counted, isolated, listed, tr, words

People = Callable[[], Sequence[PersonView]]

_LONGEST_NAME = 64


class KeysControl(Control):
    """Fingerprints, one on each line; people near are added by name."""

    def __init__(self, theme: Theme, people: People) -> None:
        super().__init__()
        self._people = people
        self.box = FewLines(4, code=True)
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

    def menu(self) -> QMenu:
        """The people near, to be chosen from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self._people():
            action = menu.addAction(called(person.name).replace("&", "&&"))
            action.setData(person.fingerprint)
        if menu.isEmpty():
            menu.addAction(tr("Nobody is near.")).setEnabled(False)
        menu.triggered.connect(lambda action: self.choose(action.data()))
        return menu

    @Slot()
    def _on_add(self) -> None:
        self.menu().popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _tell_who(self) -> None:
        """Whose keys these are, as far as those people are near."""
        names = {person.fingerprint: person.name for person in self._people()}
        value = self.value()
        assert isinstance(value, list)
        known = [isolated(names[key]) for key in value if key in names]
        others = len(value) - len(known)
        if others:
            known.append(counted("one other key", "{n} other keys", others))
        self._who.setText(listed(known))


class CiphersControl(Control):
    """Those that are good enough are checked; the better ones stand above."""

    def __init__(self, form: FieldForm, theme: Theme) -> None:
        super().__init__()
        self._titles = dict(form.choices)
        self._order: list[str] = []
        self.rows = RowModel()
        self.rows.dataChanged.connect(self.changed)
        self.list = row_list(words(form.title), theme)
        self.list.setModel(self.rows)
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
        return self.rows.checked()

    def set_value(self, value: object) -> None:
        """Show these in their order, then those that are not good enough."""
        assert isinstance(value, list)
        self._order = [*value, *(each for each in self._titles if each not in value)]
        self._show()
        for name in self._order:
            self.rows.check(name, name in value)
        self.list.setCurrentIndex(self.rows.index(0))

    def speak(self, name: str, description: str) -> None:
        """The list; the buttons have names of their own."""
        self.list.setAccessibleName(name)
        self.list.setAccessibleDescription(description)

    def parts(self) -> Sequence[QWidget]:
        """The list and the buttons."""
        return (self.list, self.up, self.down)

    def _show(self) -> None:
        titles = {name: words(self._titles[name]) for name in self._order}
        self.rows.set_rows([_row(n, t, checkable=True) for n, t in titles.items()])
        _fit(self.list)

    def _move(self, by: int) -> None:
        at = self.list.currentIndex().row()
        if at >= 0 and 0 <= at + by < len(self._order):
            self._order.insert(at + by, self._order.pop(at))
            self._show()
            self.list.setCurrentIndex(self.rows.index(at + by))
            self.changed.emit()


class OrganisationsControl(Control):
    """Organisations by name; each comes from a file of its authorities' certificates."""

    def __init__(self, form: FieldForm, theme: Theme) -> None:
        super().__init__()
        self._tables: list[dict[str, Any]] = []
        self.rows = RowModel()
        self.list = row_list(words(form.title), theme)
        self.list.setModel(self.rows)
        self.remove = button(tr("Take out"), self._on_remove, theme=theme)
        self.name = Field()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(tr("Its name"))
        self.name.setAccessibleName(tr("Name of an organisation to be added"))
        self.name.textChanged.connect(self._on_typed)
        self.add = button(tr("Add certificates…"), self._on_add, icon="plus", theme=theme)
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
        """What adds to it, then what is there."""
        return (self.name, self.add, self.list, self.remove)

    def _show(self) -> None:
        self.rows.set_rows(
            [_row(str(at), table["name"], "issued") for at, table in enumerate(self._tables)]
        )
        _fit(self.list)
        self.list.setVisible(bool(self._tables))
        self.remove.setVisible(bool(self._tables))
        self.list.setCurrentIndex(self.rows.index(0))
        self._on_typed()

    @Slot()
    def _on_typed(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _on_remove(self) -> None:
        at = self.list.currentIndex().row()
        if at >= 0:
            del self._tables[at]
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


def _row(key: str, title: str, icon: str = "lock", *, checkable: bool = False) -> Row:
    return Row(key, title, icon=icon, checkable=checkable, tall=True)


def _fit(view: QListView) -> None:
    """As high as its rows: the page scrolls, not the list in it."""
    model = view.model()
    height = sum(view.sizeHintForRow(at) for at in range(model.rowCount()))
    view.setFixedHeight(max(height, 1))


def _column(owner: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE)
    return column
