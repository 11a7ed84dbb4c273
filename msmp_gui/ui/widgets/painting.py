"""What several delegates paint: avatars, badges, text on one line."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from msmp_gui.ui import icons
from msmp_gui.ui.links import links_in
from msmp_gui.ui.theme import AVATAR, from_right
from msmp_gui.ui.wording import nameless, reads_from_right

BADGE_ICON = 15
_GAP = 4
_APART = "\u200c"
"""Zero width non-joiner."""


def avatar_colour(seed: str) -> QColor:
    """A colour for a fingerprint; dark enough for white letters."""
    hue = int(seed[:4] or "0", 16) % 360
    return QColor.fromHsl(hue, 110, 82)


def initials(name: str) -> str:
    """One or two letters of a name; Arabic ones are not joined to a word."""
    if nameless(name):
        return "?"
    parts = [part for part in name.split() if part[0].isalnum()]
    letters = [parts[0][0], parts[-1][0]] if len(parts) > 1 else [name.strip()[:1] or "?"]
    arabic = all(unicodedata.bidirectional(letter) == "AL" for letter in letters)
    return (_APART if arabic else "").join(letters).upper()


def paint_avatar(painter: QPainter, place: QRect, name: str, seed: str) -> None:
    """Initials on a disc in the person's colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(avatar_colour(seed))
    painter.drawEllipse(place)
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    font.setPixelSize(max(8, place.height() * 2 // 5))
    letters, room = initials(name), place.width() * 4 // 5
    if (wide := QFontMetrics(font).horizontalAdvance(letters)) > room:  # such as a ligature
        font.setPixelSize(max(1, font.pixelSize() * room // wide))
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


def avatar(name: str, seed: str, size: int = AVATAR, ratio: float = 2.0) -> QPixmap:
    """The same as a picture."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_avatar(painter, QRect(0, 0, size, size), name, seed)
    painter.end()
    return picture


def paint_line(painter: QPainter, place: QRect, text: str, colour: QColor, font: QFont) -> int:
    """One line of plain text, elided to its place; the width that it took.

    It begins where people begin to read, and is in the order of its own script.
    """
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(font)
    painter.setPen(colour)
    side = Qt.AlignmentFlag.AlignRight if from_right() else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    before = painter.layoutDirection()
    painter.setLayoutDirection(direction_of(shown))
    painter.drawText(place, flags | int(Qt.TextFlag.TextSingleLine), shown)
    painter.setLayoutDirection(before)
    return metrics.horizontalAdvance(shown)


def paint_words(painter: QPainter, place: QRect, text: str, colour: QColor, font: QFont) -> None:
    """Plain text, on as many lines as its place has room for."""
    painter.setFont(font)
    painter.setPen(colour)
    side = Qt.AlignmentFlag.AlignRight if from_right() else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    before = painter.layoutDirection()
    painter.setLayoutDirection(direction_of(text))
    painter.drawText(place, flags | int(Qt.TextFlag.TextWordWrap), text)
    painter.setLayoutDirection(before)


def direction_of(text: str) -> Qt.LayoutDirection:
    """The direction of the script that it begins with."""
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    return right if reads_from_right(text) else left


def paint_badge(
    painter: QPainter, place: QRect, icon: str, text: str, colour: QColor, font: QFont
) -> int:
    """An icon and its words; the width that they took."""
    taken = 0
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    if icon:
        ratio = painter.device().devicePixelRatio()
        top = place.top() + (place.height() - BADGE_ICON) // 2
        left = place.right() + 1 - BADGE_ICON if mirrored else place.left()
        painter.drawPixmap(QPoint(left, top), icons.pixmap(icon, colour, BADGE_ICON, ratio))
        taken = BADGE_ICON + _GAP
    if text:
        rest = place.adjusted(0, 0, -taken, 0) if mirrored else place.adjusted(taken, 0, 0, 0)
        taken += paint_line(painter, rest, text, colour, font)
    return taken


def paint_text(
    painter: QPainter,
    place: QRect,
    text: str,
    colour: QColor,
    font: QFont,
    link: QColor | None = None,
    side: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto,
) -> None:
    """Plain text, broken between words, and inside one only where it is wider than its place.

    `link`: the colour of links in it; None: they look like everything else. `side`: where its
    lines begin; where its own script does, if that is not given.
    """
    painter.setPen(colour)
    made = _laid_out(text, font, place.width(), side)
    ranges = []
    for each in links_in(text) if link is not None else ():
        assert link is not None
        part = QTextLayout.FormatRange()
        part.start, part.length = each.start, len(each.text)
        part.format.setForeground(link)
        part.format.setFontUnderline(True)
        ranges.append(part)
    made.draw(painter, QPointF(place.topLeft()), ranges)


def character_at(text: str, font: QFont, width: int, point: QPointF) -> int | None:
    """Which character of `paint_text` is at `point`, counted from its corner; None beside it."""
    made = _laid_out(text, font, width)
    for at in range(made.lineCount()):
        line = made.lineAt(at)
        if line.naturalTextRect().contains(point):
            between = QTextLine.CursorPosition.CursorOnCharacter
            return int(line.xToCursor(point.x(), between))
    return None


def text_size(text: str, font: QFont, width: int) -> QSize:
    """How much room `paint_text` takes."""
    return QSize(*_size(text, font.toString(), width))


@lru_cache(maxsize=20_000)
def _size(text: str, font: str, width: int) -> tuple[int, int]:
    described = QFont()
    described.fromString(font)
    made = _laid_out(text, described, width)
    lines = [made.lineAt(at) for at in range(made.lineCount())]
    widest = max((line.naturalTextWidth() for line in lines), default=0.0)
    return int(widest) + 1, int(made.boundingRect().height()) + 1


def _laid_out(
    text: str,
    font: QFont,
    width: int,
    side: Qt.LayoutDirection = Qt.LayoutDirection.LayoutDirectionAuto,
) -> QTextLayout:
    made = QTextLayout(text.replace("\n", "\u2028"), font)
    direction = direction_of(text)
    begins = direction if side is Qt.LayoutDirection.LayoutDirectionAuto else side
    to_the_right = begins is Qt.LayoutDirection.RightToLeft
    align = Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    made.setTextOption(option)
    made.beginLayout()
    top = 0.0
    while (line := made.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    made.endLayout()
    return made


def mirrored(option: QStyleOptionViewItem, place: QRect) -> QRect:
    """Where that is in a row, for people who read from the right."""
    return QStyle.visualRect(option.direction, option.rect, place)


def plain_tooltip(text: str) -> str:
    """A stranger's words as a tooltip, which would be rendered where it looks like HTML."""
    from html import escape  # noqa: PLC0415 - few names are too long to be shown whole

    return f"<span>{escape(text)}</span>"
