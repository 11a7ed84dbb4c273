"""What was said, and where one says something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import Action, GroupView
from msmp_gui.ui.models.messages import MessageModel
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label, line
from msmp_gui.ui.widgets.message_delegate import MessageDelegate
from msmp_gui.ui.wording import tr, words

_INPUT_HEIGHT = 64


class ConversationPanel(QWidget):
    """Signals: said: the text."""

    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group: str | None = None
        self._drafts: dict[str, str] = {}
        self.model = MessageModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(MessageDelegate(theme, self.view))
        self.view.setAccessibleName(tr("Conversation"))
        self.view.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = label(muted=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.input = QPlainTextEdit()
        self.input.setPlaceholderText(tr("Write a message"))
        self.input.setAccessibleName(tr("Write a message"))
        self.input.setFixedHeight(_INPUT_HEIGHT)
        self.input.setTabChangesFocus(True)
        self.input.installEventFilter(self)
        self.input.textChanged.connect(self._on_typed)
        self.send = button(tr("Send"), self._on_send, kind="primary", icon="send", theme=theme)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.view, 1)
        layout.addWidget(line())
        bottom = QHBoxLayout()
        bottom.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        bottom.setSpacing(SPACE)
        bottom.addWidget(self.input, 1)
        bottom.addWidget(self.send)
        layout.addLayout(bottom)

    def show_group(self, group: GroupView) -> None:
        """Show this conference's conversation, and what one was typing in it."""
        if group.group != self._group:
            self._group = group.group
            self.input.setPlainText(self._drafts.get(group.group, ""))
            self.input.moveCursor(self.input.textCursor().MoveOperation.End)
            self.input.setFocus()
        bar = self.view.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 4
        self.model.set_messages(group.messages)
        if at_end:
            QTimer.singleShot(0, self.view, self.view.scrollToBottom)
        may = Action.SAY in group.actions
        self.input.setEnabled(may)
        self.send.setEnabled(may and bool(self.input.toPlainText().strip()))
        self.view.setVisible(bool(group.messages))
        self._empty.setVisible(not group.messages)
        if group.end_reason is not None:
            self._empty.setText(words(group.end_reason))
        else:
            self._empty.setText(tr("Nothing was said yet. Only the people in here can read it."))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter sends; Shift+Enter begins a new line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._on_send()
                return True
        return False

    @Slot()
    def _on_typed(self) -> None:
        text = self.input.toPlainText()
        if self._group is not None:
            self._drafts[self._group] = text
        self.send.setEnabled(self.input.isEnabled() and bool(text.strip()))

    @Slot()
    def _on_send(self) -> None:
        text = self.input.toPlainText().strip()
        if text and self.input.isEnabled():
            self.said.emit(text)

    def sent(self) -> None:
        """The message went out: the room for typing is free."""
        self.input.clear()
