"""Labels, buttons and lines as every page uses them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.ui import icons
from msmp_gui.ui.theme import COLUMN, ICON, RADIUS, SPACE, Theme, Tone, from_right, scaled
from msmp_gui.ui.widgets.fields import Field
from msmp_gui.ui.widgets.painting import paint_line, plain_tooltip
from msmp_gui.ui.widgets.paragraph import Paragraph
from msmp_gui.ui.widgets.row_delegate import RowDelegate
from msmp_gui.ui.widgets.rows_view import RowsView
from msmp_gui.ui.wording import tr

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_RING, _INSIDE = 1.5, 3.5
"""Pixels: how wide the ring of the focus is, and how far inside."""

_KIND_INK = {"primary": "on_accent", "danger": "danger", "grave": "surface", "link": "accent"}
"""What the icon of a button is drawn in; else as text."""


def label(
    text: str = "", *, size: float = 1.0, bold: bool = False, muted: bool = False, wrap: bool = True
) -> QLabel:
    """Plain text: what a stranger wrote is never taken for markup."""
    made = Paragraph(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(scaled(made.font(), size, bold=bold))
    made.setWordWrap(wrap)
    made.setMinimumWidth(0)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if muted:
        made.setProperty("role", "muted")
    return made


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Give a label or banner the colours of a tone."""
    if widget.property("tone") != tone.value:
        widget.setProperty("tone", tone.value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Button(QPushButton):
    """With words; where its colours are strong, a ring inside shows where the keyboard is."""

    _by_key = False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Whether it was the keyboard that came here: a mouse needs no ring."""
        if event.reason() in _BY_KEY:
            self._by_key = True
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Another window does not change what the keyboard is at in this one."""
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._by_key = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The style sheet draws all but the ring."""
        super().paintEvent(event)
        strong = self.property("kind") in ("primary", "grave")
        if not (self.hasFocus() and self._by_key and strong):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # What its words are written in, which can be read on it.
        painter.setPen(QPen(self.palette().color(self.foregroundRole()), _RING))
        inside = QRectF(self.rect()).adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        painter.drawRoundedRect(inside, RADIUS - _INSIDE, RADIUS - _INSIDE)
        painter.end()


def balanced(words: QLabel, widest: int) -> int:
    """How wide words in the middle of a page are to be, so that no line has one of them alone.

    In pixels: as narrow as can be with no more lines than they need at `widest`.
    """
    narrow, wide = 1, max(2, widest)
    height = words.heightForWidth(wide)
    while wide - narrow > 1:
        between = (narrow + wide) // 2
        if words.heightForWidth(between) > height:
            narrow = between
        else:
            wide = between
    return wide


def button(
    text: str, clicked: Callable[[], object], *, kind: str = "", icon: str = "", theme: Theme
) -> QPushButton:
    """A button with words; `kind` is `primary`, `danger`, `grave`, `link` or nothing."""
    made = Button(text)
    made.setAccessibleName(text)
    # Else the first button of a dialog would answer the Enter key.
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        icons.draw(made, icon, _KIND_INK.get(kind, "text"), theme, ICON)
    made.clicked.connect(clicked)
    return made


def set_kind(made: QPushButton, kind: str, theme: Theme) -> None:
    """Make a button one of another kind: what is to be done first can change."""
    if (made.property("kind") or "") != kind:
        made.setProperty("kind", kind)
        made.style().unpolish(made)
        made.style().polish(made)
        icons.recolour(made, _KIND_INK.get(kind, "text"), theme)


def tool(icon: str, name: str, clicked: Callable[[], object], theme: Theme) -> QToolButton:
    """A button with an icon alone; its name is its tooltip."""
    made = QToolButton()
    icons.draw(made, icon, "text", theme, ICON)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(clicked)
    return made


def search_field(name: str, theme: Theme, *, says: str = "") -> QLineEdit:
    """A field for what is searched, with a button that empties it. `says`: while it is empty.

    The button is the app's: for Qt's own, all icon themes of the desktop are searched first.
    """
    made = Field()
    made.setPlaceholderText(says or tr("Search"))
    made.setAccessibleName(name)
    empty = made.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
    empty.setText(tr("Empty the search"))
    empty.setVisible(False)
    for inside in made.findChildren(QToolButton):
        icons.draw(inside, "end", "muted", theme, ICON - 2)
        inside.setAccessibleName(tr("Empty the search"))
    empty.triggered.connect(made.clear)
    made.textChanged.connect(lambda text: empty.setVisible(bool(text)))
    return made


class Elided(QLabel):
    """One line of plain text, cut with an ellipsis where room is short; the tooltip has it all."""

    def __init__(self, text: str = "", *, size: float = 1.0, bold: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(scaled(self.font(), size, bold=bold))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No width is too small."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what fits."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        # A tooltip is rich text where it looks like it: say that it is not.
        self.setToolTip("" if shown == self.text() else plain_tooltip(self.text()))
        ink = self.palette().color(self.foregroundRole())
        paint_line(QPainter(self), room, shown, ink, self.font())


def margins(part: QLayout | QWidget, before: int, above: int, after: int, below: int) -> None:
    """The room around what is inside, `before` it where people begin to read."""
    left, right = (after, before) if from_right() else (before, after)
    part.setContentsMargins(left, above, right, below)


def line() -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    made.setObjectName("line")
    made.setFixedHeight(1)
    return made


def card() -> tuple[QFrame, QVBoxLayout]:
    """A frame for things that belong together."""
    frame = QFrame()
    frame.setObjectName("card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
    layout.setSpacing(SPACE)
    return frame, layout


def row_list(name: str, theme: Theme) -> RowsView:
    """A list of rows."""
    made = RowsView()
    made.setItemDelegate(RowDelegate(theme, made))
    made.setAccessibleName(name)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    made.setMouseTracking(True)
    made.setUniformItemSizes(False)
    # Without both, a list does not lay its headings out anew where its width changes.
    made.setWordWrap(True)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    return made


def reading_column(page: QWidget, widest: int = COLUMN) -> QVBoxLayout:
    """A column in the middle of a page that scrolls: for things to be read and decided."""
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside = QWidget()
    inside.setObjectName("page")
    across = QHBoxLayout(inside)
    column = QWidget()
    column.setMaximumWidth(widest)
    column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    across.addStretch(1)
    across.addWidget(column, 100)
    across.addStretch(1)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(2 * SPACE, 4 * SPACE, 2 * SPACE, 3 * SPACE)
    layout.setSpacing(SPACE + SPACE // 2)
    scroll.setWidget(inside)
    outer.addWidget(scroll)
    return layout


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
