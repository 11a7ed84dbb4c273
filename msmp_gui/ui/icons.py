"""The app's icons: one family of line drawings, in the colour that is asked for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from msmp_gui.engine.resources import resource
from msmp_gui.ui.theme import ICON, Colours, Theme, from_right

_NAME, _INK, _SIZE = "icon_name", "icon_ink", "icon_size"
"""Properties by which a widget remembers its icon, so that it can be drawn in another theme."""


_TURNED = {"back", "help", "leave", "panel", "send", "unverified"}
"""What is mirrored for people who read from the right: a way to go, a side of the window, and the
question mark, which Arabic has the other way round."""


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, ratio: float, turned: bool) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    svg = _drawing(name).replace("currentColor", colour)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap.transformed(QTransform().scale(-1, 1)) if turned else pixmap


def pixmap(name: str, colour: QColor | str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name`, `size` logical pixels square, for a screen of that pixel ratio."""
    return _pixmap(name, QColor(colour).name(), size, ratio, from_right() and name in _TURNED)


def draw(widget: QLabel | QAbstractButton, name: str, ink: str, theme: Theme, size: int) -> None:
    """Show the icon `name` in the theme's colour `ink` (a field of `Colours`)."""
    widget.setProperty(_NAME, name)
    widget.setProperty(_INK, ink)
    widget.setProperty(_SIZE, size)
    _draw(widget, theme.colours)


def recolour(widget: QLabel | QAbstractButton, ink: str, theme: Theme) -> None:
    """Draw the icon that it has, if any, in another colour."""
    if widget.property(_NAME):
        widget.setProperty(_INK, ink)
        _draw(widget, theme.colours)


def redraw(root: QWidget, theme: Theme) -> None:
    """Draw every icon below `root` in the theme's colours: it has changed."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton) and widget.property(_NAME):
            _draw(widget, theme.colours)


def icon_of(name: str, ink: str, theme: Theme, size: int = ICON) -> QIcon:
    """An icon for what is no widget: an item of a list, a menu, a window."""
    return _icon(name, str(getattr(theme.colours, ink)), size, from_right())


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, size: int, _from_right: bool) -> QIcon:
    made = QIcon()
    for ratio in (1.0, 2.0):
        drawn = pixmap(name, colour, size, ratio)
        made.addPixmap(drawn)
        made.addPixmap(drawn, QIcon.Mode.Selected)  # else Qt tints it
    return made


def _draw(widget: QLabel | QAbstractButton, colours: Colours) -> None:
    name, size = str(widget.property(_NAME)), int(widget.property(_SIZE))
    colour = str(getattr(colours, str(widget.property(_INK))))
    if isinstance(widget, QLabel):
        widget.setPixmap(pixmap(name, colour, size, 2.0))
        return
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
        made.addPixmap(pixmap(name, colours.muted, size, ratio), QIcon.Mode.Disabled)
    widget.setIcon(made)
    widget.setIconSize(QSize(size, size))
