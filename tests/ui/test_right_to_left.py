"""The window as who reads from the right sees it: mirrored, but for digits, keys and addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QDateTime, QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from msmp_gui.desktop.translation import Translation
from msmp_gui.ui import icons
from msmp_gui.ui.dialogs.address import AddressDialog
from msmp_gui.ui.dialogs.compromise import CompromiseDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.theme import AVATAR, SPACE
from msmp_gui.ui.widgets.basics import label
from msmp_gui.ui.widgets.fields import Field, Lines
from msmp_gui.ui.widgets.painting import initials, paint_line, paint_text
from msmp_gui.ui.wording import isolated, reads_from_right
from tests.screens.catalogue import SCREENS
from tests.screens.looks import SMALLEST
from tests.ui import alert_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import click_row, index_of, selected
from tests.ui.test_layout import cut_off, sideways

ARABIC = "انضم إلى المؤتمر"


@pytest.fixture(autouse=True)
def translation(qapp: QApplication) -> Iterator[Translation]:
    """Asked for before the window is made."""
    made = Translation(qapp, "ar")
    yield made
    made.end()


def inked(shown: QWidget, part: QRect | None = None) -> QRect:
    """Where something is drawn on the ground of a widget."""
    return _inked(shown.grab(part or shown.rect()).toImage())


def _inked(image: QImage) -> QRect:
    ground = image.pixel(0, 0)
    spots = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) != ground
    ]
    across, down = [x for x, _ in spots], [y for _, y in spots]
    return QRect(QPoint(min(across), min(down)), QPoint(max(across), max(down)))


def test_parts_of_the_window_change_sides(show: Show) -> None:
    review = samples.group()
    window = show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    deliver()
    page = window.conference

    def left(part: QWidget) -> int:
        return part.mapTo(window, QPoint(0, 0)).x()

    assert left(window.sidebar) > left(page.conversation) > left(page.panel)
    assert left(page.conversation.view) == left(page.conversation)
    assert left(page.conversation.send) < left(page.conversation.input)


def test_a_row_has_its_avatar_on_the_right(show: Show) -> None:
    window = show(samples.snapshot())
    view = window.sidebar.list
    row = view.visualRect(index_of(view, f"person:{samples.BOB.fingerprint}"))
    image = view.viewport().grab(row).toImage()
    avatar = image.pixelColor(
        row.width() - 2 * SPACE - AVATAR // 2, row.height() // 2 - AVATAR // 3
    )
    assert avatar.saturation() > 60
    nothing = image.pixelColor(2 * SPACE + AVATAR // 2, row.height() // 2)
    assert nothing.saturation() < 30


def test_messages_and_remarks_begin_on_the_right(show: Show) -> None:
    alert = alert_samples.information_alert(1)
    review = samples.group(messages=samples.TALK[:1], alerts=(replace(alert, at=samples.NOW),))
    window = show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    deliver()
    view = window.conference.conversation.view
    for row in range(2):
        place = view.visualRect(view.model().index(row, 0))
        drawn = inked(view.viewport(), place)
        assert place.width() - drawn.right() < 5 * SPACE
        assert drawn.left() > place.width() // 4


def test_events_begin_on_the_right(show: Show) -> None:
    review = samples.group(timeline=samples.TIMELINE)
    window = show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    window.conference.tabs.setCurrentIndex(1)
    deliver()
    view = window.conference.tabs.currentWidget().findChild(QListView)
    place = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    drawn = inked(view.viewport(), place)
    assert place.width() - drawn.right() <= 3 * SPACE
    assert drawn.left() > place.width() // 3


def test_headings_of_a_list_keep_their_distance(show: Show) -> None:
    window = show(samples.snapshot())
    view = window.sidebar.list
    place = view.visualRect(view.model().index(0, 0))
    assert place.width() - inked(view.viewport(), place).right() >= 2 * SPACE - 2


@pytest.mark.parametrize("name", ["back", "help", "leave", "panel", "send", "unverified"])
def test_icons_with_a_direction_are_mirrored(qapp: QApplication, name: str) -> None:
    mirrored = icons.pixmap(name, "black", 24).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    plain = icons.pixmap(name, "black", 24).toImage()
    assert mirrored == plain.flipped(Qt.Orientation.Horizontal)
    assert mirrored != plain


@pytest.mark.parametrize("name", ["check", "refresh", "lock", "history"])
def test_others_are_not(qapp: QApplication, name: str) -> None:
    here = icons.pixmap(name, "black", 24).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert here == icons.pixmap(name, "black", 24).toImage()


@pytest.mark.parametrize("text", ["Bob Lindqvist", "2350 8529 0472", ARABIC, "192.0.2.7:4711"])
@pytest.mark.parametrize("wrap", [True, False])
def test_a_label_begins_on_the_right_whatever_is_in_it(qtbot, text: str, wrap: bool) -> None:
    made = label(text, wrap=wrap)
    qtbot.addWidget(made)
    made.resize(400, 30)
    assert made.width() - inked(made).right() < 4


def test_wrapped_lines_all_begin_at_the_edge(qtbot) -> None:
    made = label(" ".join([ARABIC] * 8))
    qtbot.addWidget(made)
    made.resize(200, 200)
    lines = made.heightForWidth(200) // made.fontMetrics().lineSpacing()
    assert lines >= 3
    drawn = inked(made)
    height = drawn.height() // lines
    for line in range(lines):
        part = QRect(0, drawn.top() + line * height, made.width(), height)
        assert made.width() - inked(made, part).right() < 5


@pytest.mark.parametrize("text", ["1111 2222 7777", "[2001:1::7]:4711", "ab12 34cd"])
def test_digits_and_addresses_stay_in_their_order(qtbot, qapp: QApplication, text: str) -> None:
    def shown(written: str) -> QImage:
        made = label(written)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        qtbot.addWidget(made)
        made.resize(300, 30)
        image = made.grab().toImage()
        return image.copy(_inked(image))

    here, turned = shown(text), shown(f"\u202e{text}\u202c")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    there = shown(text)
    assert _difference(here, there) < _difference(turned, there) / 2


def _difference(one: QImage, other: QImage) -> int:
    """By how much the lightness of their pixels differs in all."""
    width, height = min(one.width(), other.width()), min(one.height(), other.height())
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
        for x in range(width)
        for y in range(height)
    )


def test_words_of_the_safety_number_are_in_one_order_for_both(show: Show) -> None:
    window = show(samples.snapshot())
    window.show_key(f"person:{samples.DAVE.fingerprint}")
    deliver()
    panel = window.person.safety
    assert samples.DAVE.safety is not None
    said = [part.text() for part in sorted(panel.words.findChildren(QLabel), key=_place)]
    assert tuple(said) == samples.DAVE.safety.words
    right = panel.words.mapTo(panel, QPoint(panel.words.width(), 0)).x()
    assert panel.width() - right <= SPACE


def _place(part: QWidget) -> tuple[int, int]:
    return part.y(), part.x()


def test_a_link_or_address_is_typed_from_left_to_right(show: Show, theme) -> None:
    dialog = AddressDialog(show(samples.snapshot()), theme, ())
    assert dialog.field.layoutDirection() is Qt.LayoutDirection.LeftToRight
    dialog.close()


def caret(field: QWidget) -> float:
    """How far from the left, of the whole width."""
    deliver()
    field.grab()
    place = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return float(place.x()) / field.width()


@pytest.mark.parametrize("kind", [Field, Lines])
def test_words_begin_at_the_right_whatever_the_keyboard(
    qtbot: QtBot, kind: type[Field | Lines]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.resize(300, 60)
    field.show()
    field.setFocus()
    assert caret(field) > 0.8, "beside the words that say what goes in"
    for text in ("كلمة", "word", "كلمة word"):
        field.clear()
        (field.insert if isinstance(field, QLineEdit) else field.insertPlainText)(text)
        drawn = inked(field, QRect(20, 10, 270, 30))
        assert drawn.right() > 240, text


def test_a_rule_is_written_from_the_left(qtbot: QtBot) -> None:
    field = Lines(code=True)
    qtbot.addWidget(field)
    field.resize(300, 60)
    field.show()
    QTest.keyClicks(field, "invited")
    assert caret(field) < 0.5


def test_hours_stand_before_minutes(show: Show, theme) -> None:
    review = samples.group()
    window = show(samples.snapshot())
    dialog = CompromiseDialog(window, theme, review.group, review.members[1], samples.NOW)
    dialog.when.setMaximumDateTime(QDateTime(2030, 1, 1, 0, 0, 0))
    dialog.when.setDateTime(QDateTime(2026, 11, 27, 14, 36, 0))
    shown = QLocale().toString(dialog.when.dateTime(), QLocale.FormatType.ShortFormat)
    assert dialog.when.text() == shown
    dialog.close()


def _painted(text: str, width: int, *, wrapped: bool) -> QImage:
    image = QImage(QSize(width, 60), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    place, ink, font = QRect(0, 0, width, 30), QColor("black"), QFont()
    if wrapped:
        paint_text(painter, place, text, ink, font)
    else:
        paint_line(painter, place, text, ink, font)
    painter.end()
    return image


def test_a_name_that_is_cut_ends_in_its_own_direction() -> None:
    image = _painted("MMMMMMMMMMMMMMMM", 90, wrapped=False)
    drawn = _inked(image)
    first = _inked(image.copy(drawn.left() - 1, 0, 6, 30))
    last = _inked(image.copy(drawn.right() - 5, 0, 6, 30))
    assert last.height() < 4 < first.height()  # dots on the right
    assert 90 - drawn.right() < 10


def test_what_was_said_begins_where_its_script_does() -> None:
    arabic, latin = _painted(ARABIC, 300, wrapped=True), _painted("Hello", 300, wrapped=True)
    assert _inked(arabic).right() > 290
    assert _inked(latin).left() < 10


@pytest.mark.parametrize(
    "name",
    [
        "audit-damaged",
        "conference-alerts",
        "dialog-compromise",
        "invitation-other-key",
        "person-different",
        "policy-editor-fault",
        "settings-you",
    ],
)
def test_arabic_fits(window: MainWindow, engine: FakeEngine, qtbot: object, name: str) -> None:
    window.resize(SMALLEST)
    root = SCREENS[name](window, engine) or window
    deliver()
    qtbot.waitUntil(lambda: cut_off(root) == [], timeout=2000)  # type: ignore[attr-defined]
    assert sideways(root) == []
    assert window.size() == SMALLEST
    if root is not window:
        root.close()


def test_keys_that_go_left_and_right_do_so_in_a_mirrored_list(
    show: Show, window: MainWindow, engine: FakeEngine
) -> None:
    show(samples.snapshot())
    view = window.sidebar.list
    click_row(view, f"person:{samples.BOB.fingerprint}")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert selected(view) == f"person:{samples.CAROL.fingerprint}"
    tabs = window.conference.tabs.tabBar()
    review = samples.group()
    show(samples.snapshot(groups=(review,)))
    window.show_key(f"group:{review.group}")
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert tabs.currentIndex() == 1


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hello", False),
        (ARABIC, True),
        ("12 " + ARABIC, True),
        (isolated("Bob") + " " + ARABIC, True),
        (isolated(ARABIC) + " left.", False),
        ("1234 5678", False),
        ("", False),
    ],
)
def test_which_way_a_text_is_read(text: str, wanted: bool) -> None:
    assert reads_from_right(text) is wanted


def test_initials_of_an_arabic_name_are_not_joined() -> None:
    assert initials("محمد سعيد") == "م\u200cس"
    assert initials("Bob Lindqvist") == "BL"
