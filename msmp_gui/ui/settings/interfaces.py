"""Which network interfaces are used: all, or particular ones."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import InterfaceView, Snapshot
from msmp_gui.ui.settings.managed import note
from msmp_gui.ui.settings.sections import explained, quietly
from msmp_gui.ui.theme import BESIDE_A_TICK, SPACE, Theme
from msmp_gui.ui.widgets.basics import clear, label, margins
from msmp_gui.ui.widgets.tab_order import tab_as_laid_out
from msmp_gui.ui.widgets.ticks import CheckBox, RadioButton
from msmp_gui.ui.wording import isolated, tr

_SHOWN = 2


class InterfaceChoice(QWidget):
    """Signals: chosen: names (a tuple) of the interfaces to use; empty: all."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[InterfaceView, ...] = ()
        self.boxes: dict[str, CheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(label(tr("Networks of this computer"), bold=True))
        self.all = RadioButton(tr("Use all of them"), theme)
        explained(column, self.all, tr("New ones, too, as soon as they are there."))
        self.some = RadioButton(tr("Use these alone"), theme)
        text = tr(
            "At once, and after the next start. Who is reached by another one alone is then away."
        )
        explained(column, self.some, text)
        self._group = QButtonGroup(self)
        self._group.addButton(self.all)
        self._group.addButton(self.some)
        self._list = QVBoxLayout()
        margins(self._list, BESIDE_A_TICK, 0, 0, 0)
        column.addLayout(self._list)
        self._why = label(muted=True)
        column.addWidget(self._why)
        self.all.clicked.connect(self._on_all)
        self.some.clicked.connect(self._on_some)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        network = snapshot.network
        if [each.name for each in network.interfaces] != list(self.boxes):
            self._make_boxes(network.interfaces)
        self._shown = network.interfaces
        settled = note(snapshot, "interfaces")
        if network.asked_for:
            settled = settled or tr("This start of the app was told which to use (--interface).")
        self._why.setText(settled)
        self._why.setVisible(bool(settled))
        quietly(self.all, lambda: self.all.setChecked(network.uses_all))
        quietly(self.some, lambda: self.some.setChecked(not network.uses_all))
        used = [each.name for each in network.interfaces if each.used]
        for choice in (self.all, self.some):
            choice.setEnabled(not settled)
        for each in network.interfaces:
            box = self.boxes[each.name]
            quietly(box, lambda box=box, each=each: box.setChecked(each.used))  # type: ignore[misc]
            # One has to stay: none would mean all.
            open_to_choice = not settled and not network.uses_all and used != [each.name]
            box.setEnabled(open_to_choice)
            box.say(_words(each))

    def _make_boxes(self, interfaces: tuple[InterfaceView, ...]) -> None:
        clear(self._list)
        self.boxes = {}
        for each in interfaces:
            box = self.boxes[each.name] = CheckBox(_words(each), self._theme)
            box.clicked.connect(self._on_box)
            self._list.addWidget(box)
        tab_as_laid_out(self._list, self.some)

    @Slot()
    def _on_all(self) -> None:
        self.chosen.emit(())

    @Slot()
    def _on_some(self) -> None:
        self.chosen.emit(tuple(each.name for each in self._shown if each.used))

    @Slot()
    def _on_box(self) -> None:
        self.chosen.emit(tuple(name for name, box in self.boxes.items() if box.isChecked()))


def _words(interface: InterfaceView) -> str:
    name = isolated(interface.name)
    if not interface.present:
        return tr("{name}: not there now, used again once it is back", name=name)
    if interface.loopback:
        return tr("{name}: reaches this computer alone", name=name)
    if not interface.addresses:
        return tr("{name}: not connected", name=name)
    return f"{name}: {isolated(', '.join(interface.addresses[:_SHOWN]))}"
