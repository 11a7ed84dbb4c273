"""The audit log as a table: what is on screen is drawn, and filtering is one pass in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from msmp_gui.engine.audit.view import AuditRow, Topic
from msmp_gui.ui import icons
from msmp_gui.ui.theme import INK, Theme, Tone
from msmp_gui.ui.widgets.painting import plain_tooltip
from msmp_gui.ui.wording import (
    END_ISOLATE,
    FIRST_ISOLATE,
    called,
    isolated,
    listed,
    short_time,
    tr,
    words,
)

Index = QModelIndex | QPersistentModelIndex

WHEN, CONFERENCE, WHAT, WHO = range(4)
ROW = int(Qt.ItemDataRole.UserRole) + 1
"""Role under which a row gives itself."""

_NOWHERE = QModelIndex()

_MARKS = str.maketrans("", "", FIRST_ISOLATE + END_ISOLATE)
"""Of direction: nobody types them."""

_LOOK: dict[Topic, tuple[str, Tone]] = {
    Topic.CONFERENCE: ("conference", Tone.PLAIN),
    Topic.KEYS: ("key", Tone.PLAIN),
    Topic.PEOPLE: ("people", Tone.PLAIN),
    Topic.TRUST: ("verified", Tone.GOOD),
    Topic.DANGER: ("compromised", Tone.DANGER),
    Topic.POLICY: ("policy", Tone.PLAIN),
    Topic.REFUSED: ("offline", Tone.ATTENTION),
    Topic.DAMAGE: ("alert", Tone.DANGER),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What is to be shown; empty: everything."""

    group: str | None = None
    """Empty: what is no conference's."""
    person: str = ""
    topic: Topic | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row in words."""

    row: AuditRow
    what: str
    who: str
    search: str


class AuditModel(QAbstractTableModel):
    """The newest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._me = ""
        self._all: list[Line] = []
        self._shown: list[Line] = []
        self._filter = Filter()
        self._headings = (tr("When"), tr("Conference"), tr("What happened"), tr("Who"))

    def clear(self, me: str) -> None:
        """Show nothing; `me`: fingerprint of who is called “you” from now on."""
        self.beginResetModel()
        self._me = me
        self._all, self._shown = [], []
        self.endResetModel()

    def add(self, rows: Iterable[AuditRow]) -> None:
        """Show these as well."""
        lines = [self._line(row) for row in rows]
        if not lines:
            return
        behind = not self._all or lines[0].row.at <= self._all[-1].row.at
        if behind and all(a.row.at >= b.row.at for a, b in pairwise(lines)):
            self._all += lines
            fresh = self._passing(lines)
            if fresh:
                end = len(self._shown)
                self.beginInsertRows(_NOWHERE, end, end + len(fresh) - 1)
                self._shown += fresh
                self.endInsertRows()
            return
        self._all += lines
        self._all.sort(key=_newest_first)
        self._refilter()

    def show_only(self, wanted: Filter) -> None:
        """Show what passes this filter."""
        if wanted != self._filter:
            self._filter = wanted
            self._refilter()

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    def lines(self) -> Sequence[Line]:
        """All of them, shown or not."""
        return self._all

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """When, conference, what, who."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Names of the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        wanted = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._headings[section] if wanted else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What views ask for."""
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(line.what)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {_cell(line, index.column())}"
        drawing, tone = _LOOK[line.row.topic]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == WHAT:
            return icons.icon_of(drawing, INK[tone], self._theme)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(index.column(), tone)
        return line if role == ROW else None

    def _ink(self, column: int, tone: Tone) -> QColor | None:
        if column != WHAT:
            return QColor(self._theme.colours.muted)
        return self._theme.colour(tone) if tone is Tone.DANGER else None

    def _line(self, row: AuditRow) -> Line:
        names = [tr("You") if key == self._me else isolated(name) for key, name in row.people]
        what, who = words(row.what), listed(names)
        return Line(row, what, who, _searchable(f"{what}\n{who}\n{row.conference}"))

    def _refilter(self) -> None:
        self.beginResetModel()
        self._shown = self._passing(self._all)
        self.endResetModel()

    def _passing(self, lines: list[Line]) -> list[Line]:
        wanted = self._filter
        if wanted.group is not None:
            lines = [line for line in lines if line.row.group == wanted.group]
        if wanted.topic is not None:
            lines = [line for line in lines if line.row.topic is wanted.topic]
        if wanted.person:
            lines = [
                line for line in lines if any(key == wanted.person for key, _ in line.row.people)
            ]
        for word in wanted.text.casefold().split():
            lines = [line for line in lines if word in line.search]
        return list(lines)


def _searchable(text: str) -> str:
    return text.translate(_MARKS).casefold()


def _newest_first(line: Line) -> tuple[float, int]:
    return -line.row.at, -line.row.number


def _cell(line: Line, column: int) -> str:
    row = line.row
    if column == WHEN:
        return short_time(row.at) if row.at else ""
    if column == CONFERENCE:
        return called(row.conference) or "–"
    return line.what if column == WHAT else line.who
