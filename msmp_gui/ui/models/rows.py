"""Rows of people, conferences, invitations: one model for every list of the kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from msmp_gui.ui.theme import Tone
from msmp_gui.ui.wording import listed

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole) + 1
"""Role under which a row gives itself."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of one thing. `key` names it through every change."""

    key: str
    title: str
    subtitle: str = ""
    subtitle_tone: Tone = Tone.PLAIN
    icon: str = ""
    """A badge, drawn apart from all text that a stranger chose."""
    icon_tone: Tone = Tone.PLAIN
    """Of an icon that stands in the avatar's place."""
    badge: str = ""
    badge_tone: Tone = Tone.PLAIN
    seed: str = ""
    """Colours the avatar; empty: no avatar, `icon` stands in its place."""
    avatar_name: str = ""
    """Whose initials the avatar shows, where that is not the title."""
    header: bool = False
    checkable: bool = False
    dimmed: bool = False
    menu: bool = False
    """Whether there is something to do about it: a button is painted at its end."""
    count: str = ""
    """What is new in it, in a mark at its end."""
    tall: bool = False
    """Whether subtitle and badge have a line each."""

    @property
    def spoken(self) -> str:
        """As a screen reader says it."""
        return listed(part for part in (self.title, self.subtitle, self.badge, self.count) if part)


class RowModel(QAbstractListModel):
    """Takes new rows with as few changes as a view needs: selection and scrolling stay."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._checked: set[str] = set()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        wanted = {row.key for row in rows}
        for at in range(len(self._rows) - 1, -1, -1):
            if self._rows[at].key not in wanted:
                self.beginRemoveRows(_NOWHERE, at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(rows):
            self._place(at, row)
        self._checked &= {row.key for row in rows if row.checkable}

    def _place(self, at: int, row: Row) -> None:
        here = next((i for i in range(at, len(self._rows)) if self._rows[i].key == row.key), None)
        if here is None:
            self.beginInsertRows(_NOWHERE, at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
        elif here != at:
            self.beginMoveRows(_NOWHERE, here, here, _NOWHERE, at)
            self._rows.insert(at, self._rows.pop(here))
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

    def row(self, index: Index) -> Row:
        """The row at `index`."""
        return self._rows[index.row()]

    def index_of(self, key: str) -> QModelIndex:
        """Where `key` is; an invalid index where it is not."""
        at = next((i for i, row in enumerate(self._rows) if row.key == key), None)
        return QModelIndex() if at is None else self.index(at)

    def checked(self) -> list[str]:
        """Keys of the checked rows, in order."""
        return [row.key for row in self._rows if row.key in self._checked]

    def check(self, key: str, checked: bool) -> None:
        """Check or uncheck a row."""
        index = self.index_of(key)
        if index.isValid():
            state = Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
            self.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What views ask for."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.CheckStateRole and row.checkable:
            checked = row.key in self._checked
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        return row if role == ROW else None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a check mark."""
        row = self._rows[index.row()] if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.CheckStateRole or not row.checkable:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._checked.add(row.key)
        else:
            self._checked.discard(row.key)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headers cannot be chosen."""
        if not index.isValid() or self._rows[index.row()].header:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._rows[index.row()].checkable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags
