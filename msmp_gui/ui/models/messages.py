"""The conversation as a Qt model: grows at its end, and changes where a message is questioned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from msmp_gui.engine.snapshot import MessageView
from msmp_gui.ui.wording import clock_time, tr

Index = QModelIndex | QPersistentModelIndex

MESSAGE = int(Qt.ItemDataRole.UserRole) + 1
CONTINUES = int(Qt.ItemDataRole.UserRole) + 2
"""Whether the message before is by the same person."""

_NOWHERE = QModelIndex()


class MessageModel(QAbstractListModel):
    """Thin: keeps the snapshot's tuple."""

    def __init__(self) -> None:
        super().__init__()
        self._messages: tuple[MessageView, ...] = ()

    def set_messages(self, messages: Sequence[MessageView]) -> None:
        """Show these messages."""
        old, new = self._messages, tuple(messages)
        if old is new or old == new:
            return
        same_start = bool(old) and bool(new) and _same(old[0], new[0])
        if len(new) < len(old) or (old and not same_start):
            self.beginResetModel()
            self._messages = new
            self.endResetModel()
            return
        changed = [at for at, message in enumerate(old) if message != new[at]]
        if len(new) > len(old):
            self.beginInsertRows(_NOWHERE, len(old), len(new) - 1)
            self._messages = new
            self.endInsertRows()
        else:
            self._messages = new
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many messages there are."""
        return 0 if parent.isValid() else len(self._messages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What views ask for."""
        if not index.isValid():
            return None
        message = self._messages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return message.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            mark = tr(", questioned") if message.questioned else ""
            return f"{message.sender_name}, {clock_time(message.sent_at)}{mark}: {message.text}"
        if role == CONTINUES:
            before = self._messages[index.row() - 1] if index.row() else None
            return before is not None and before.sender == message.sender
        return message if role == MESSAGE else None


def _same(one: MessageView, other: MessageView) -> bool:
    return (one.sender, one.sequence, one.text) == (other.sender, other.sequence, other.text)
