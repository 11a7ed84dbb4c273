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
        if old is new:
            return
        gone = _gone(old, new)
        if gone is None:
            self.beginResetModel()
            self._messages = new
            self.endResetModel()
            return
        if gone:
            self.beginRemoveRows(_NOWHERE, 0, gone - 1)
            self._messages = old = old[gone:]
            self.endRemoveRows()
        kept = len(old)
        if len(new) > kept:
            self.beginInsertRows(_NOWHERE, kept, len(new) - 1)
            self._messages = new
            self.endInsertRows()
        else:
            self._messages = new
        for at in range(kept):
            if old[at] is not new[at] and old[at] != new[at]:
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
            if not message.verified:
                mark += tr(", not proven")
            return f"{message.sender_name}, {clock_time(message.sent_at)}{mark}: {message.text}"
        if role == CONTINUES:
            before = self._messages[index.row() - 1] if index.row() else None
            return before is not None and before.sender == message.sender
        return message if role == MESSAGE else None


def _gone(old: tuple[MessageView, ...], new: tuple[MessageView, ...]) -> int | None:
    """How many of the oldest were dropped; None where the two have no beginning in common."""
    if not old or not new:
        return 0 if not old else None
    at = next((n for n, message in enumerate(old) if _same(message, new[0])), None)
    return at if at is not None and len(old) - at <= len(new) else None


def _same(one: MessageView, other: MessageView) -> bool:
    return (one.sender, one.sequence, one.text) == (other.sender, other.sequence, other.text)
