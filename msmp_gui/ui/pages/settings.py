"""The settings: sections at the side, the chosen one beside them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

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

_SIDE = 212
_ROW = 38


class SettingsPage(QWidget):
    """Signals: look_changed: the colours shall be others."""

    look_changed = Signal()

    def __init__(
        self, bridge: EngineBridge, theme: Theme, preferences: WindowPreferences, *, tray: bool
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self._theme = theme
        self.you = YouSection(theme)
        self.people = PeopleSection(theme)
        self.organisations = OrganisationsSection(theme)
        self.network = NetworkSection(theme)
        self.look = LookSection(theme, preferences, tray=tray)
        self.look.look_changed.connect(self.look_changed)
        self.managed = ManagedSection(theme)
        self.sections = QListWidget()
        self.sections.setObjectName("sections")
        self.sections.setAccessibleName(tr("Sections of the settings"))
        self.sections.setFixedWidth(_SIDE)
        self.sections.setFrameShape(QListWidget.Shape.NoFrame)
        self._names: list[str] = []
        self._pages: list[Section] = []
        self._stack = QStackedWidget()
        for name, drawing, section in (
            ("you", "person", self.you),
            ("people", "people", self.people),
            ("organisations", "organisation", self.organisations),
            ("network", "network", self.network),
            ("look", "look", self.look),
            ("managed", "policy", self.managed),
        ):
            self._names.append(name)
            self._pages.append(section)
            item = QListWidgetItem(icon_of(drawing, "text", theme), section.title)
            item.setSizeHint(QSize(_SIDE, _ROW))
            self.sections.addItem(item)
            self._stack.addWidget(section)
            section.asked.connect(self._on_asked)
        self.sections.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.sections.setCurrentRow(0)
        layout = QHBoxLayout(self)
        margins(layout, SPACE, 4 * SPACE, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sections)
        layout.addWidget(self._stack, 1)

    def show_section(self, name: str) -> None:
        """Show one of `you`, `people`, `organisations`, `network`, `look`."""
        if name in self._names:
            self.sections.setCurrentRow(self._names.index(name))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        for section in self._pages:
            section.show_snapshot(snapshot)
        row = self._names.index("managed")
        self.sections.setRowHidden(row, snapshot.managed is None)

    @Slot(object)
    def _on_asked(self, command: Command) -> None:
        self._bridge.submit(command)
