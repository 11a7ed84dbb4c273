"""The settings: sections at the side, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.commands import Command
from msmp_gui.engine.snapshot import Snapshot
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.icons import icon_of
from msmp_gui.ui.preferences import WindowPreferences
from msmp_gui.ui.settings.look import LookSection
from msmp_gui.ui.settings.managed import ManagedSection
from msmp_gui.ui.settings.network import NetworkSection
from msmp_gui.ui.settings.organisations import OrganisationsSection
from msmp_gui.ui.settings.people import PeopleSection
from msmp_gui.ui.settings.sections import Section
from msmp_gui.ui.settings.you import YouSection
from msmp_gui.ui.theme import SPACE, Theme
from msmp_gui.ui.widgets.basics import margins
from msmp_gui.ui.wording import tr

if TYPE_CHECKING:
    from msmp_gui.ui.bridge import Answered

_SIDE = 212
_ROW = 38
_SECTIONS: dict[str, tuple[str, type[Section]]] = {
    "you": ("person", YouSection),
    "people": ("people", PeopleSection),
    "organisations": ("organisation", OrganisationsSection),
    "network": ("network", NetworkSection),
    "look": ("look", LookSection),
    "managed": ("policy", ManagedSection),
}
"""In this order: the icon of each, and what it is made by."""


_Kind = TypeVar("_Kind", bound=Section)


class SettingsPage(QWidget):
    """Each section is made when it is first shown.

    Signals: look_changed: the colours shall be others; restart_wanted: the app shall start again.
    """

    look_changed = Signal()
    restart_wanted = Signal()

    def __init__(
        self, bridge: EngineBridge, theme: Theme, preferences: WindowPreferences, *, tray: bool
    ) -> None:
        super().__init__()
        self.sections = QListWidget()
        self.setObjectName("page")
        self._bridge = bridge
        self._theme = theme
        self._preferences = preferences
        self._tray = tray
        self._latest: Snapshot | None = None
        self._made: dict[type[Section], Section] = {}
        self.sections.setObjectName("sections")
        self.sections.setAccessibleName(tr("Sections of the settings"))
        self.sections.setFixedWidth(_SIDE)
        self.sections.setFrameShape(QListWidget.Shape.NoFrame)
        self._stack = QStackedWidget()
        for _, kind in _SECTIONS.values():
            item = QListWidgetItem(kind.title())
            item.setSizeHint(QSize(_SIDE, _ROW))
            self.sections.addItem(item)
            self._stack.addWidget(QWidget())
        self._draw_icons()
        self.sections.currentRowChanged.connect(self._on_row)
        self.sections.setCurrentRow(0)
        layout = QHBoxLayout(self)
        margins(layout, SPACE, 0, 0, 0)
        layout.setSpacing(0)
        side = QVBoxLayout()
        side.setContentsMargins(0, 4 * SPACE, 0, 0)
        side.addWidget(self.sections)
        layout.addLayout(side)
        layout.addWidget(self._stack, 1)

    @property
    def you(self) -> YouSection:
        """Who this is, and who may see them."""
        return self._section(YouSection)

    @property
    def people(self) -> PeopleSection:
        """Who is known, and who is blocked."""
        return self._section(PeopleSection)

    @property
    def organisations(self) -> OrganisationsSection:
        """Whose certificates are trusted."""
        return self._section(OrganisationsSection)

    @property
    def network(self) -> NetworkSection:
        """How people near are found."""
        return self._section(NetworkSection)

    @property
    def look(self) -> LookSection:
        """How the app looks, and what it tells."""
        return self._section(LookSection)

    @property
    def managed(self) -> ManagedSection:
        """What an administrator settled."""
        return self._section(ManagedSection)

    def show_section(self, name: str) -> None:
        """Show one of `you`, `people`, `organisations`, `network`, `look`, `managed`."""
        if name in _SECTIONS:
            self.sections.setCurrentRow(list(_SECTIONS).index(name))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        self._latest = snapshot
        for section in self._made.values():
            section.show_snapshot(snapshot)
        row = list(_SECTIONS).index("managed")
        self.sections.setRowHidden(row, snapshot.managed is None)

    def _section(self, kind: type[_Kind]) -> _Kind:
        made = self._made.get(kind) or self._make(kind)
        assert isinstance(made, kind)
        return made

    def _make(self, kind: type[Section]) -> Section:
        if kind is LookSection:
            look = LookSection(self._theme, self._preferences, tray=self._tray)
            look.look_changed.connect(self.look_changed)
            made: Section = look
        else:
            made = kind(self._theme)
        if self._latest is not None:
            made.show_snapshot(self._latest)
        made.asked.connect(self._on_asked)
        made.restart_wanted.connect(self.restart_wanted)
        row = [each for _, each in _SECTIONS.values()].index(kind)
        self._stack.insertWidget(row, made)
        if self.sections.currentRow() == row:
            self._stack.setCurrentIndex(row)
        if (empty := self._stack.widget(row + 1)) is not None:
            self._stack.removeWidget(empty)
            empty.deleteLater()
        self._made[kind] = made
        return made

    @Slot(int)
    def _on_row(self, row: int) -> None:
        _, kind = list(_SECTIONS.values())[row]
        self._section(kind)
        self._stack.setCurrentIndex(row)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The colours may be others now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.sections.count():
            self._draw_icons()

    def _draw_icons(self) -> None:
        for row, (drawing, _) in enumerate(_SECTIONS.values()):
            self.sections.item(row).setIcon(icon_of(drawing, "text", self._theme))

    @Slot(object, object)
    def _on_asked(self, command: Command, answered: Answered | None) -> None:
        self._bridge.submit(command, answered)
