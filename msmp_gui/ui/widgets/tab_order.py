"""The tab key goes as things are laid out, also to those that were made later."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_laid_out(layout: QLayout, after: QWidget | None = None) -> None:
    """From one to the next of what a layout holds, and first to `after` where that is given."""
    last = after
    for widget in _in_order(layout):
        if last is not None:
            QWidget.setTabOrder(last, widget)
        last = widget


def tab_last(window: QWidget, widget: QWidget) -> None:
    """To `widget` after all others of its window."""
    last = window.previousInFocusChain()
    while last is not None and last is not window and (last is widget or not _takes_tab(last)):
        last = last.previousInFocusChain()
    if last is not None and last is not window:
        QWidget.setTabOrder(last, widget)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _in_order(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inside = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if inside is not None:
            yield from _in_order(inside)
        elif widget is not None:
            yield from _of(widget)


def _of(widget: QWidget) -> Iterator[QWidget]:
    if _takes_tab(widget):
        yield widget
    content = widget.widget() if isinstance(widget, QScrollArea) else widget
    inside = content.layout() if content is not None else None
    if inside is not None:
        yield from _in_order(inside)
