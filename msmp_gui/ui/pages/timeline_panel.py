"""Everything that happened to keys and members, quietly."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import GroupView, TimelineEntry
from msmp_gui.ui.models.rows import Row, RowModel
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import row_list
from msmp_gui.ui.wording import clock_time, tr, words


class TimelinePanel(QWidget):
    """The newest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: tuple[TimelineEntry, ...] = ()
        self.model = RowModel()
        self.list = row_list(tr("What happened"), theme)
        self.list.setModel(self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_group(self, group: GroupView) -> None:
        """Show this conference's timeline."""
        if group.timeline is self._shown:
            return
        self._shown = group.timeline
        rows = [
            Row(
                f"{entry.at}:{number}",
                words(entry.text),
                clock_time(entry.at),
                icon="key" if "Key" in entry.text.template else "people",
            )
            for number, entry in enumerate(group.timeline)
        ]
        self.model.set_rows(rows[::-1])
