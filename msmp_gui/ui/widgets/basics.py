"""Labels, buttons and lines as every page uses them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.ui import icons
from msmp_gui.ui.theme import ICON, SPACE, Theme, Tone, scaled
from msmp_gui.ui.widgets.row_delegate import RowDelegate


def label(
    text: str = "", *, size: float = 1.0, bold: bool = False, muted: bool = False, wrap: bool = True
) -> QLabel:
    """Plain text: what a stranger wrote is never taken for markup."""
    made = QLabel(text)
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


def button(
    text: str, clicked: Callable[[], object], *, kind: str = "", icon: str = "", theme: Theme
) -> QPushButton:
    """A button with words; `kind` is `primary`, `danger` or nothing."""
    made = QPushButton(text)
    made.setAccessibleName(text)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        colours = theme.colours
        tint = {"primary": colours.on_accent, "danger": colours.danger}.get(kind, colours.text)
        made.setIcon(icons.icon(icon, tint, colours.muted))
        made.setIconSize(QSize(ICON, ICON))
    made.clicked.connect(clicked)
    return made


def tool(icon: str, name: str, clicked: Callable[[], object], theme: Theme) -> QToolButton:
    """A button with an icon alone; its name is its tooltip."""
    made = QToolButton()
    made.setIcon(icons.icon(icon, theme.colours.text, theme.colours.muted))
    made.setIconSize(QSize(ICON, ICON))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.clicked.connect(clicked)
    return made


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


def row_list(name: str, theme: Theme) -> QListView:
    """A list of rows."""
    made = QListView()
    made.setItemDelegate(RowDelegate(theme, made))
    made.setAccessibleName(name)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    made.setMouseTracking(True)
    made.setUniformItemSizes(False)
    return made


def reading_column(page: QWidget, widest: int = 560) -> QVBoxLayout:
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
