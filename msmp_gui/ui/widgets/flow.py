"""Widgets in a row that goes on below where the room is short, as words do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget

from msmp_gui.ui.theme import SPACE, from_right


class Flow(QLayout):
    """Each as wide as it wants to be, from where people begin to read."""

    def __init__(self, *widgets: QWidget, spacing: int = SPACE) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._apart: int | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def apart(self) -> None:
        """What follows stands at the other end, and below where not all fit."""
        self._apart = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take it in, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt
        """One of them; Qt asks until there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """As wide as there is room, and no higher than needed."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How high all of them are, at this width."""
        rows = list(self._rows(width))
        return sum(map(_height, rows)) + self.spacing() * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one row."""
        sizes = [item.sizeHint() for _, item in self._shown()]
        across = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(across, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest."""
        sizes = [item.minimumSize() for _, item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, place: QRect) -> None:  # noqa: N802 - Qt's name
        """Put each in its place."""
        super().setGeometry(place)
        top = place.top()
        for row in self._rows(place.width()):
            self._lay_out(row, place, top)
            top += _height(row) + self.spacing()

    def _shown(self) -> list[tuple[int, QLayoutItem]]:
        return [(at, item) for at, item in enumerate(self._items) if not item.isEmpty()]

    def _rows(self, width: int) -> Iterator[list[tuple[int, QLayoutItem]]]:
        row: list[tuple[int, QLayoutItem]] = []
        used = 0
        broken = self.sizeHint().width() > width
        for at, item in self._shown():
            wanted = item.sizeHint().width()
            full = used + self.spacing() + wanted > width
            if row and (full or (broken and at == self._apart)):
                yield row
                row, used = [], 0
            used += wanted + (self.spacing() if row else 0)
            row.append((at, item))
        if row:
            yield row

    def _lay_out(self, row: list[tuple[int, QLayoutItem]], place: QRect, top: int) -> None:
        widths = [min(item.sizeHint().width(), place.width()) for _, item in row]
        spare = place.width() - sum(widths) - self.spacing() * (len(row) - 1)
        left, direction = place.left(), _direction()
        moved = self._apart is None
        for (at, item), width in zip(row, widths, strict=True):
            if not moved and self._apart is not None and at >= self._apart:
                left, moved = left + spare, True
            height = item.sizeHint().height()
            down = top + (_height(row) - height) // 2
            spot = QRect(QPoint(left, down), QSize(width, height))
            item.setGeometry(QStyle.visualRect(direction, place, spot))
            left += width + self.spacing()


def _height(row: list[tuple[int, QLayoutItem]]) -> int:
    return max(item.sizeHint().height() for _, item in row)


def _direction() -> Qt.LayoutDirection:
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    return right if from_right() else left


def flowing(*widgets: QWidget) -> QWidget:
    """Such a row as a widget of its own."""
    row = QWidget()
    row.setLayout(Flow(*widgets))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row
