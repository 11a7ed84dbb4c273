"""The frame of every dialog: a title, what it is about, the answers below."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from msmp_gui.ui.theme import LARGE, SPACE, Theme
from msmp_gui.ui.widgets.banner import NoticeBar
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.widgets.tab_order import tab_as_laid_out

_WIDTH = 460


class Question(QDialog):
    """As wide as reads well, and just as high as what it says."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, title: str, *, width: int = _WIDTH
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width
        self.setWindowTitle(title)
        self.setFixedWidth(width)
        self.content = QVBoxLayout()
        self.content.setSpacing(SPACE + 2)
        self.answers = QHBoxLayout()
        self.answers.setSpacing(SPACE)
        self.answers.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        self.heading = label(title, size=LARGE, bold=True)
        layout.addWidget(self.heading)
        self.notice = NoticeBar(theme)
        """What just did not work, where the window's own bar is covered."""
        layout.addWidget(self.notice)
        layout.addLayout(self.content)
        layout.addStretch(1)
        layout.addLayout(self.answers)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the text is at this width."""
        super().showEvent(event)
        self.fit()
        layout = self.layout()
        assert layout is not None
        tab_as_laid_out(layout)

    def event(self, event: QEvent) -> bool:
        """What it says has changed: so does its height."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return done

    def fit(self) -> None:
        """Take the height that the content needs."""
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self._width))
