"""Everything that happened to keys and members, quietly."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import GroupView, TimelineEntry
from msmp_gui.ui.models.rows import Row, RowModel
from msmp_gui.ui.theme import LINK_INSET, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, margins, row_list
from msmp_gui.ui.widgets.event_delegate import EventDelegate
from msmp_gui.ui.wording import clock_time, tr, words

_DRAWINGS = (
    ("compromised", "compromised", Tone.DANGER),
    ("Key ", "key", Tone.PLAIN),
    ("removed", "remove", Tone.PLAIN),
    ("left", "leave", Tone.PLAIN),
)
"""What a sentence speaks of (in English, before it is translated), and how that is drawn."""


class TimelinePanel(QWidget):
    """The newest first. Signals: history: all of it is wanted, from the audit log."""

    history = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: tuple[TimelineEntry, ...] = ()
        self.model = RowModel()
        self.list = row_list(tr("What happened"), theme)
        self.list.setItemDelegate(EventDelegate(theme, self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setWordWrap(True)
        self.list.setModel(self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.more = button(
            tr("History"), self.history.emit, kind="link", icon="history", theme=theme
        )
        self.more.setToolTip(tr("Everything that happened, to be searched and checked"))
        row = QHBoxLayout()
        margins(row, 2 * SPACE - LINK_INSET, SPACE // 2, SPACE, SPACE // 2)
        row.addWidget(self.more)
        row.addStretch(1)
        layout.addLayout(row)
        self._empty = label(tr("Nothing has happened yet."), muted=True)
        margins(self._empty, 2 * SPACE, SPACE, 2 * SPACE, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)

    def show_group(self, group: GroupView) -> None:
        """Show this conference's timeline."""
        if group.timeline is self._shown:
            return
        self._shown = group.timeline
        seen: dict[TimelineEntry, int] = {}
        rows = []
        for entry in group.timeline:
            seen[entry] = seen.get(entry, 0) + 1
            rows.append(_row(f"{group.group}:{entry.at}:{entry.text}:{seen[entry]}", entry))
        self.model.set_rows(rows[::-1])
        self._empty.setVisible(not rows)


def _row(key: str, entry: TimelineEntry) -> Row:
    icon, tone = next(
        ((icon, tone) for word, icon, tone in _DRAWINGS if word in entry.text.template),
        ("people", Tone.PLAIN),
    )
    return Row(key, words(entry.text), clock_time(entry.at), icon=icon, badge_tone=tone)
