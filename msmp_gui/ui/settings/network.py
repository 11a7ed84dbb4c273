"""The network: looking for others, one's addresses, and what may be in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.snapshot import Snapshot
from msmp_gui.ui.settings.interfaces import InterfaceChoice
from msmp_gui.ui.settings.managed import note
from msmp_gui.ui.settings.sections import Section, explained, quietly
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button, card, label
from msmp_gui.ui.widgets.network_report import NetworkReport
from msmp_gui.ui.widgets.ticks import CheckBox
from msmp_gui.ui.wording import tr


class NetworkSection(Section):
    """Shows how this peer meets others."""

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Network")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        frame, inside = card()
        self.discovery = CheckBox(tr("Look for people near"), theme)
        text = tr(
            "Announces that somebody is here, without a name, and finds others who do the same."
        )
        explained(inside, self.discovery, text)
        self.discovery.toggled.connect(self._on_discovery)
        self._settled = label(muted=True)
        inside.addWidget(self._settled)
        self.column.addWidget(frame)
        frame, inside = card()
        self.interfaces = InterfaceChoice(theme)
        self.interfaces.chosen.connect(self._on_interfaces)
        inside.addWidget(self.interfaces)
        inside.addWidget(label(tr("Your addresses"), bold=True))
        self._addresses = label(muted=True)
        self._addresses.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self._addresses)
        self.column.addWidget(frame)
        frame, inside = card()
        inside.addWidget(label(tr("Is somebody missing?"), bold=True))
        self.report = NetworkReport(theme)
        inside.addWidget(self.report)
        self.test = button(tr("Test the network"), self._on_test, icon="network", theme=theme)
        inside.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(frame)
        self.finish()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        network = snapshot.network
        quietly(self.discovery, lambda: self.discovery.setChecked(network.discovery))
        settled = note(snapshot, "discovery")
        self._settled.setText(settled)
        self._settled.setVisible(bool(settled))
        self.discovery.setEnabled(not settled)
        self.interfaces.show_snapshot(snapshot)
        self._addresses.setText("\n".join(network.addresses) or tr("None: not connected."))
        self.report.show_checks(network.checks)

    @Slot(bool)
    def _on_discovery(self, checked: bool) -> None:
        self.ask(cmd.SetDiscovery(checked))

    @Slot(object)
    def _on_interfaces(self, names: object) -> None:
        self.ask(cmd.UseInterfaces(tuple(map(str, names))))  # type: ignore[call-overload]

    @Slot()
    def _on_test(self) -> None:
        self.ask(cmd.CheckNetwork())
