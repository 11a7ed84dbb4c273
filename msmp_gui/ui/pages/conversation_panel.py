"""What was said, and where one says something."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.snapshot import Action, GroupView, Level, MessageView, Phase
from msmp_gui.ui.links import links_in
from msmp_gui.ui.models.messages import MESSAGE, MessageModel
from msmp_gui.ui.models.remarks import Remark, with_remarks
from msmp_gui.ui.models.search import MessageSearch
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import button, label, line, set_kind
from msmp_gui.ui.widgets.beside import Beside
from msmp_gui.ui.widgets.fields import Lines
from msmp_gui.ui.widgets.find_bar import FindBar
from msmp_gui.ui.widgets.flexible import Flexible
from msmp_gui.ui.widgets.message_delegate import MessageDelegate
from msmp_gui.ui.widgets.rows_view import RowsView
from msmp_gui.ui.wording import is_over, isolated, tr, words

_LOWEST, _HIGHEST = 42, 132
"""Pixels of the room for typing, which grows with its text."""
_AT_ONCE = 50
"""Messages that are laid out in one turn of the event loop."""
_SHOWN = 300
"""The newest messages, which are laid out as soon as a conversation is shown."""
_MOST = 600
"""Messages that are laid out at a time, wherever one reads."""
_KEPT_AFTER = 700
"""Milliseconds from a key to when what was typed is kept, however fast others follow."""
_NEAR_END = 24
"""Pixels from the end within which one still reads along."""


class ConversationPanel(Flexible):
    """Signals:

    said: the text.
    typed: conference and text, to be kept for a later start.
    history: what happened in the conference is wanted.
    forget: the conference, which is over, is to be taken away. reach: it could go on if somebody of
    it were near.
    link_chosen: a `WebLink` that somebody wrote.
    """

    said = Signal(str)
    typed = Signal(str, str)
    link_chosen = Signal(object)
    forget = Signal()
    reach = Signal()
    history = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._group: str | None = None
        self._shown: GroupView | None = None
        self._explained: set[int] = set()
        """Remarks whose meaning is shown."""
        self._unfolded = QPersistentModelIndex()
        self._drafts: dict[str, str] = {}
        self._may_say = False
        self._unkept = False
        """Something was typed since it was kept last."""
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEPT_AFTER)
        self._keeping.timeout.connect(self.keep_draft)
        self._follows = True
        self._said: tuple[MessageView, ...] = ()
        self._first = self._end = 0
        """Number of the oldest message that is laid out, and of the one after the newest."""
        self._wanted = _AT_ONCE
        """Of the newest messages; grows to _SHOWN."""
        self.model = MessageModel()
        self.view = RowsView()
        self.view.setModel(self.model)
        self._delegate = MessageDelegate(theme, self.view)
        self._delegate.link_chosen.connect(self.link_chosen)
        self.view.setItemDelegate(self._delegate)
        self.find_bar = FindBar(theme)
        self.find_bar.sought.connect(self._on_sought)
        self.find_bar.closed.connect(self.end_search)
        self._search = MessageSearch()
        self.view.setAccessibleName(tr("Conversation"))
        self.view.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        # Without it a list does not lay its rows out anew where its width changes.
        self.view.setWordWrap(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        self.view.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._copy = QAction(tr("Copy message"), self.view)
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self._on_copy)
        self.view.addAction(self._copy)
        self._empty = label(muted=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(4 * SPACE)
        self.input = Lines()
        self.input.setAccessibleName(tr("Write a message"))
        self.input.setFixedHeight(_LOWEST)
        self.input.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.input.installEventFilter(self)
        self.input.textChanged.connect(self._on_typed)
        self.send = button(tr("Send"), self._on_send, kind="primary", icon="send", theme=theme)
        self.send.setFixedHeight(_LOWEST)
        text = tr("To the newest messages")
        self.newest = button(text, self.go_to_newest, kind="link", theme=theme)
        self.newest.hide()
        self._over = label()
        self.history_button = button(tr("History"), self.history.emit, icon="history", theme=theme)
        self.reach_button = button(
            tr("Reach somebody…"), self.reach.emit, kind="primary", icon="address", theme=theme
        )
        self.forget_button = button(
            tr("Remove from the list"), self.forget.emit, icon="forget", theme=theme
        )
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.find_bar)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.newest, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(line())
        self._writing = QWidget()
        bottom = QHBoxLayout(self._writing)
        bottom.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        bottom.setSpacing(SPACE)
        bottom.addWidget(self.input, 1)
        bottom.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self._writing)
        self._ended = Beside(self._over, self.reach_button, self.history_button, self.forget_button)
        layout.addWidget(self._ended)

    def show_group(self, group: GroupView) -> None:
        """Show this conference's conversation, and what one was typing in it."""
        self._shown = group
        if group.group != self._group:
            self.keep_draft()
            self._group = group.group
            self._explained.clear()
            self.end_search()
            self._follows = True
            self._wanted = _AT_ONCE
            self._first = self._end = 0
            self._put(self._drafts.setdefault(group.group, group.draft))
        whole = self._end == len(self._said)
        self._said = with_remarks(group.messages, group.alerts, group.timeline, self._explained)
        if self._follows:
            self._show_newest()
        else:
            self._lay(self._first, len(self._said) if whole else self._end)
        compares = Action.CONFIRM_CODE in group.actions
        may = Action.SAY in group.actions and not compares
        # What is typed stays where it is seen and kept, until it can be sent.
        waits = group.phase is Phase.JOINING or (compares and Action.SAY in group.actions)
        self.input.setPlaceholderText(
            tr("You can send once the code was compared") if compares else tr("Write a message")
        )
        unsent = bool(self._drafts[group.group].strip())
        self._writing.setVisible(may or waits or unsent)
        self._ended.setVisible(not may and not waits)
        self._may_say = may
        self.input.setEnabled(may or waits or unsent)
        self.input.setReadOnly(not may and not waits)
        self.send.setVisible(may or waits)
        self._on_typed()
        self._over.setText(_why_nothing_can_be_said(group, unsent=unsent))
        # What was interrupted goes on, and to take it away is the last thing to think of.
        goes_on = group.phase is Phase.INTERRUPTED and Action.END in group.actions
        self.reach_button.setVisible(goes_on and Action.RESTART not in group.actions)
        self.history_button.setVisible(is_over(group) and not goes_on)
        self.forget_button.setVisible(is_over(group))
        set_kind(self.forget_button, "link" if goes_on else "", self._theme)
        self.view.setVisible(bool(self._said))
        self._empty.setVisible(not self._said)
        self._empty.setText(_nothing_said(group))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter sends; Shift+Enter begins a new line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._on_send()
                return True
        return False

    def give_back(self, group: str, text: str) -> None:
        """The message did not go out: put it back, before what was typed since."""
        typed = self._drafts.get(group, "")
        whole = f"{text}\n{typed}" if typed else text
        self._drafts[group] = whole
        if group == self._group:
            self._put(whole)
            self._keep_soon()
        else:
            self.typed.emit(group, whole)

    def _put(self, text: str) -> None:
        """Into the room for typing: nothing that a person typed just now."""
        self.input.blockSignals(True)
        self.input.setPlainText(text)
        self.input.blockSignals(False)
        self.input.moveCursor(self.input.textCursor().MoveOperation.End)
        self._on_typed()

    @Slot()
    def keep_draft(self) -> None:
        """Have what was typed kept now."""
        self._keeping.stop()
        if self._unkept and self._group is not None:
            self._unkept = False
            self.typed.emit(self._group, self._drafts[self._group])

    def _keep_soon(self) -> None:
        self._unkept = True
        if not self._keeping.isActive():
            self._keeping.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Another page, or the end of the app."""
        super().hideEvent(event)
        self.keep_draft()

    def begin_search(self) -> None:
        """Search what was said."""
        self.find_bar.begin()

    @Slot()
    def end_search(self) -> None:
        """Search no more."""
        if not self.find_bar.isHidden():
            self.find_bar.hide()
            self.input.setFocus()
        self._search.end()
        self._delegate.found = None
        self.view.viewport().update()

    @Slot(str, int)
    def _on_sought(self, text: str, step: int) -> None:
        row, at, of = self._search.seek(self._said, text, step)
        self.find_bar.say(at, of)
        self._delegate.found = self._search.current
        if row is not None:
            self._follows = False
            if not self._first <= row < self._end:
                self._lay(row - _AT_ONCE // 2, row + _AT_ONCE // 2)
            index = self.model.index(row - self._first)
            self.view.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        self.view.viewport().update()

    @Slot()
    def _on_typed(self) -> None:
        text = self.input.toPlainText()
        if self._group is not None and text != self._drafts.get(self._group):
            self._drafts[self._group] = text
            self._keep_soon()
        self.send.setEnabled(self._may_say and bool(text.strip()))
        lines = self.input.document().size().height()
        wanted = int(lines * self.input.fontMetrics().lineSpacing()) + _LOWEST // 2
        self.input.setFixedHeight(min(max(_LOWEST, wanted), _HIGHEST))

    @Slot()
    def _on_send(self) -> None:
        text = self.input.toPlainText().strip()
        if text and self._may_say:
            self.go_to_newest()
            self.input.clear()
            # The engine forgets it with what is said, not before.
            self._keeping.stop()
            self._unkept = False
            self.input.setFocus()
            self.said.emit(text)

    @Slot(int, int)
    def _on_range(self, _lowest: int, _highest: int) -> None:
        self._scroll_down()

    @Slot()
    def _scroll_down(self) -> None:
        if self._follows:
            self.view.scrollToBottom()

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        bar = self.view.verticalScrollBar()
        at_end = value >= bar.maximum() - _NEAR_END
        self._follows = at_end and self._end == len(self._said)
        if at_end and not self._follows:
            QTimer.singleShot(0, self, self.show_later)
        if value == bar.minimum() and self._first > 0 and not self._follows:
            QTimer.singleShot(0, self, self.show_earlier)

    @Slot()
    def show_earlier(self) -> None:
        """Show some more of what was said before, with what is on screen staying there."""
        if self._first > 0:
            first = max(0, self._first - _AT_ONCE)
            self._lay(first, min(self._end, first + _MOST), stays=True)

    @Slot()
    def show_later(self) -> None:
        """Show some more of what was said after, with what is on screen staying there."""
        if self._end < len(self._said):
            end = min(len(self._said), self._end + _AT_ONCE)
            self._lay(max(self._first, end - _MOST), end, stays=True)

    @Slot()
    def go_to_newest(self) -> None:
        """Read along."""
        self._follows = True
        self._wanted = _AT_ONCE
        self._show_newest()

    @Slot()
    def _show_newest(self) -> None:
        """The end of the conversation: what is on screen first, then what is above it."""
        if not self._follows:
            return
        self._lay(len(self._said) - self._wanted, len(self._said))
        # The view lays new rows out only when it gets to it.
        QTimer.singleShot(0, self, self._scroll_down)
        if self._first > 0 and self._wanted < _SHOWN:
            self._wanted += _AT_ONCE
            QTimer.singleShot(0, self, self._show_newest)

    def _lay(self, first: int, end: int, *, stays: bool = False) -> None:
        """Lay these messages out. `stays`: the one on top of the view is one of them."""
        top = QPersistentModelIndex(self.view.indexAt(QPoint(2, 2)) if stays else QModelIndex())
        self._first, self._end = max(0, first), min(end, len(self._said))
        self.model.set_messages(self._said[self._first : self._end])
        self.newest.setVisible(self._end < len(self._said))
        if top.isValid():
            index = self.model.index(top.row())
            self.view.scrollTo(index, QListView.ScrollHint.PositionAtTop)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        """Say what a remark means, or no longer."""
        remark = index.data(MESSAGE)
        if isinstance(remark, Remark) and remark.offer and self._shown is not None:
            self._explained ^= {remark.sequence}
            self._follows = False
            self.show_group(self._shown)
            self._unfolded = QPersistentModelIndex(self.model.index(index.row()))
            QTimer.singleShot(0, self, self._show_unfolded)

    @Slot()
    def _show_unfolded(self) -> None:
        """The whole of a remark whose meaning is told now, which makes it longer."""
        if self._unfolded.isValid():
            self.view.scrollTo(self.model.index(self._unfolded.row()))

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if index.isValid():
            self.view.setCurrentIndex(index)
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self._copy)
            for link in links_in(index.data(MESSAGE).text):
                opening = QAction(tr("Open {host}…", host=isolated(link.host)), menu)
                opening.setData(link)
                opening.triggered.connect(self._on_link)
                menu.addAction(opening)
            menu.popup(self.view.viewport().mapToGlobal(place))

    @Slot()
    def _on_link(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.link_chosen.emit(action.data())

    @Slot()
    def _on_copy(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(index.data(MESSAGE).text)


def _why_nothing_can_be_said(group: GroupView, *, unsent: bool) -> str:
    if group.end_reason is not None:
        why = words(group.end_reason)
    elif any(alert.level is Level.DANGER for alert in group.alerts):
        return tr("Decide first about what is asked above. Until then nothing is sent from here.")
    else:
        why = tr("Nothing can be said here now.")
    if not unsent:
        return why
    return f"{why} {tr('What you were typing was not sent; you can still copy it.')}"


def _nothing_said(group: GroupView) -> str:
    if group.phase is Phase.JOINING:
        if group.end_reason is not None:
            return words(group.end_reason)
        return tr("Waiting for the key. You can talk as soon as you have it.")
    if group.ended is not None:
        return tr("What was said is not kept. “History” tells what happened to keys and members.")
    if is_over(group):
        return tr("Nothing was said.")
    return tr("Nothing was said yet. Only the people in here can read it.")
