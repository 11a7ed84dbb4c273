"""Room that grows with what is in it, up to a share of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class AsHighAsItsContent(QScrollArea):
    """Scrolls only where its content would take more than a `share` of the window's height."""

    def __init__(self, inside: QWidget, name: str, share: float) -> None:
        super().__init__()
        self._share = share
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self.setFixedHeight(0)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Its content says more, or less."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Narrower is higher."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(100, self.height())

    def _fit(self) -> None:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is None or layout is None:
            return
        layout.activate()
        room, width = int(self.window().height() * self._share), self.width()
        wanted = layout.totalHeightForWidth(width)
        if wanted > room:
            width -= self.verticalScrollBar().sizeHint().width()
            wanted = layout.totalHeightForWidth(width)
        # Reachable by the keyboard, where there is something to scroll to.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if wanted > room else Qt.FocusPolicy.NoFocus)
        # Not by its size hint, which knows nothing of the width that its texts have.
        inside.setFixedSize(width, wanted)
        if min(wanted, room) != self.height():
            self.setFixedHeight(min(wanted, room))
