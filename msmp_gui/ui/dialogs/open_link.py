"""Before a link is opened: where it really leads."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.links import WebLink
from msmp_gui.ui.theme import LARGE, Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.wording import isolated, tr


class OpenLinkDialog(Question):
    """Shows the host apart from the rest."""

    def __init__(self, parent: QWidget, theme: Theme, link: WebLink) -> None:
        super().__init__(parent, theme, tr("Open this link?"))
        self._link = link
        self.content.addWidget(label(tr("It leads to"), muted=True))
        self.content.addWidget(label(isolated(link.host), bold=True, size=LARGE))
        self.content.addWidget(label(isolated(link.text), muted=True))
        text = tr("It is opened outside of this app: who runs that site sees your address.")
        self.content.addWidget(label(text))
        self.copy = button(tr("Copy the link"), self._on_copy, theme=theme)
        self.answers.insertWidget(0, self.copy)
        cancel = button(tr("Cancel"), self.reject, theme=theme)
        cancel.setDefault(True)
        self.answers.addWidget(cancel)
        self.open_it = button(tr("Open"), self._on_open, theme=theme)
        self.answers.addWidget(self.open_it)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._link.text)
        self.accept()

    @Slot()
    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._link.text))
        self.accept()
