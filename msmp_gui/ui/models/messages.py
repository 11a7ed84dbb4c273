"""The conversation as a Qt model: grows at its end, and changes where a message is questioned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from msmp_gui.engine.snapshot import MessageView
from msmp_gui.ui.models.remarks import Remark
from msmp_gui.ui.wording import called, clock_time, delivered, tr

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
        shift = _shift(old, new)
        if shift is None:
            self.beginResetModel()
            self._messages = new
            self.endResetModel()
            return
        if shift < 0:
            self.beginRemoveRows(_NOWHERE, 0, -shift - 1)
            self._messages = old = old[-shift:]
            self.endRemoveRows()
        elif shift > 0:
            self.beginInsertRows(_NOWHERE, 0, shift - 1)
            self._messages = old = new[:shift] + old
            self.endInsertRows()
            # Who said the message before has become known.
            self.dataChanged.emit(self.index(shift), self.index(shift))
        kept = min(len(old), len(new))
        if len(new) > kept:
            self.beginInsertRows(_NOWHERE, kept, len(new) - 1)
            self._messages = new
            self.endInsertRows()
        elif len(old) > kept:
            self.beginRemoveRows(_NOWHERE, kept, len(old) - 1)
            self._messages = new
            self.endRemoveRows()
        else:
            self._messages = new
        for at in range(kept):
            if old[at] is not new[at] and old[at] != new[at]:
                self.dataChanged.emit(self.index(at), self.index(at))

    def at(self, row: int) -> tuple[MessageView, bool]:
        """A message, and whether the one before is by the same person."""
        message = self._messages[row]
        return message, row > 0 and self._messages[row - 1].sender == message.sender

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
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(message, Remark):
            return f"{clock_time(message.sent_at)}: {message.text} {message.offer}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            mark = tr(", questioned") if message.questioned else ""
            if not message.verified:
                mark += tr(", not proven")
            name = called(message.sender_name)
            said = f"{name}, {clock_time(message.sent_at)}{mark}: {message.text}"
            return f"{said} {delivered(message.delivery)}" if message.delivery else said
        if role == CONTINUES:
            return self.at(index.row())[1]
        return message if role == MESSAGE else None


def _shift(old: tuple[MessageView, ...], new: tuple[MessageView, ...]) -> int | None:
    """How many came before the oldest (negative: how many of the oldest were dropped).

    None where they have no message in common.
    """
    if not old or not new:
        return 0 if not old else None
    dropped = next((n for n, message in enumerate(old) if _same(message, new[0])), None)
    if dropped is not None:
        return -dropped
    return next((n for n, message in enumerate(new) if _same(message, old[0])), None)


def _same(one: MessageView, other: MessageView) -> bool:
    if not one.sender:  # a remark stays the same one where its text grows
        return (one.sender, one.sequence) == (other.sender, other.sequence)
    return (one.sender, one.sequence, one.text) == (other.sender, other.sequence, other.text)
