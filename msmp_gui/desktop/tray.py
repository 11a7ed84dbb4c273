"""The icon in the tray: what state the app is in, and a way back to its window."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from msmp_gui.engine.snapshot import Level, Snapshot
from msmp_gui.ui import icons
from msmp_gui.ui.theme import DARK
from msmp_gui.ui.wording import tr

_SIZE = 64


class TrayState(Enum):
    """What the icon shows: nothing, or a dot in a colour."""

    QUIET = ""
    WAITING = "attention"
    """Somebody waits for an answer, or something is to be seen."""
    DANGER = "danger"


class Tray(QObject):
    """Signals: opened, new_conference, quit: what was chosen."""

    opened = Signal()
    new_conference = Signal()
    quit = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = TrayState.QUIET
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.icon.setToolTip("MSMP")
        self._menu = QMenu()
        for text, signal in (
            (tr("Open MSMP"), self.opened),
            (tr("New conference"), self.new_conference),
            (tr("Quit"), self.quit),
        ):
            self._menu.addAction(text).triggered.connect(signal)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._on_activated)

    def show(self) -> None:
        """Show the icon."""
        self.icon.show()

    def close(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self._menu.deleteLater()

    @Slot(object)
    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        levels = {alert.level for group in snapshot.groups for alert in group.alerts}
        levels |= {alert.level for alert in snapshot.alerts}
        if Level.DANGER in levels:
            state = TrayState.DANGER
        elif snapshot.invitations or Level.ATTENTION in levels:
            state = TrayState.WAITING
        else:
            state = TrayState.QUIET
        if state is not self.state:
            self.state = state
            self.icon.setIcon(app_icon(state))
            self.icon.setToolTip(_tooltip(state))

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.opened.emit()


def app_icon(state: TrayState = TrayState.QUIET) -> QIcon:
    """The app's icon, with a dot where something waits."""
    pixmap = icons.pixmap("app", "#ffffff", _SIZE).copy()
    if state is not TrayState.QUIET:
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.GlobalColor.black)
        painter.setBrush(QColor(str(getattr(DARK, state.value))))
        painter.drawEllipse(_SIZE - 26, 2, 24, 24)
        painter.end()
    return QIcon(pixmap)


def _tooltip(state: TrayState) -> str:
    return {
        TrayState.QUIET: "MSMP",
        TrayState.WAITING: tr("MSMP: something waits for you"),
        TrayState.DANGER: tr("MSMP: a key is compromised"),
    }[state]
