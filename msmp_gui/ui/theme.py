"""Colours, spacing and type: the one set that everything on screen is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication


class Tone(StrEnum):
    """What a piece of the screen means."""

    PLAIN = "plain"
    GOOD = "good"
    ATTENTION = "attention"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme. Texts have a contrast of at least 4.5:1 on what they stand on."""

    window: str
    surface: str
    raised: str
    border: str
    faint: str
    """The edge of what cannot be used now."""
    outline: str
    """Of what can be filled in or checked: at least 3:1."""
    text: str
    muted: str
    disabled: str
    """Of what cannot be used now, and is read all the same."""
    accent: str
    on_accent: str
    selection: str
    good: str
    attention: str
    attention_surface: str
    danger: str
    danger_surface: str
    own_message: str


LIGHT = Colours(
    window="#f4f5f7",
    surface="#ffffff",
    raised="#eceef2",
    border="#d5d9e0",
    faint="#d5d9e0",
    outline="#838a96",
    text="#1a1d21",
    muted="#565d68",
    disabled="#636a76",
    accent="#2457c5",
    on_accent="#ffffff",
    selection="#dfe8fb",
    good="#17693a",
    attention="#7a4b00",
    attention_surface="#fdf1da",
    danger="#ab1f1f",
    danger_surface="#fdeaea",
    own_message="#e3ebfc",
)

DARK = Colours(
    window="#15181c",
    surface="#1c2025",
    raised="#262b32",
    border="#363c45",
    faint="#363c45",
    outline="#79828f",
    text="#e8eaee",
    muted="#a7afbb",
    disabled="#959dab",
    accent="#8fb3ff",
    on_accent="#0c1a38",
    selection="#2a3854",
    good="#7fd6a1",
    attention="#f2c879",
    attention_surface="#3a2f1a",
    danger="#ffa8a4",
    danger_surface="#43211f",
    own_message="#24365c",
)

CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    raised="#1a1a1a",
    border="#ffffff",
    faint="#5c5c5c",
    outline="#ffffff",
    text="#ffffff",
    muted="#ededed",
    disabled="#a3a3a3",
    accent="#ffe600",
    on_accent="#000000",
    selection="#003a8c",
    good="#7dff9e",
    attention="#ffd24d",
    attention_surface="#2b2100",
    danger="#ff9d9d",
    danger_surface="#3d0c0c",
    own_message="#002a66",
)

INK: dict[Tone, str] = {
    Tone.PLAIN: "muted",
    Tone.GOOD: "good",
    Tone.ATTENTION: "attention",
    Tone.DANGER: "danger",
}
"""Which of the colours a tone is written in."""

QR_DARK, QR_LIGHT = "#000000", "#ffffff"
"""Of QR codes, in either theme: cameras want dark on light."""

SPACE = 8
"""Pixels; distances are multiples of it."""

BESIDE_A_TICK = 4 * SPACE - 3
"""How far from the edge the words of a check box or of one choice of several begin."""

LINK_INSET = 3
"""From the edge of a button that looks like a link to its words: room for the focus."""

SCROLL_BAR = 10
"""Pixels, its width."""
RADIUS = 8
AVATAR = 36
ICON = 18

SMALL = 0.9
"""Sizes of type, as factors of the system's."""
LARGE = 1.2
TITLE = 1.5

SIDEBAR = 264
"""Pixels."""
PANEL = 292
COLUMN = 560
"""Pixels; wider columns are hard to read."""


_STYLE = "fusion"


class Theme:
    """The theme in use: the system's, or one that was asked for (`light`, `dark`, `contrast`)."""

    def __init__(self, asked: str | None = None) -> None:
        self._asked = asked

    def ask(self, look: str | None) -> None:
        """Have another look; None: the system's."""
        self._asked = look

    @property
    def follows(self) -> bool:
        """Whether it is the system's."""
        return self._asked is None

    @property
    def dark(self) -> bool:
        """Whether it is the dark one."""
        if self._asked is not None:
            return self._asked != "light"
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @property
    def colours(self) -> Colours:
        """Its colours."""
        if self._asked == "contrast" or (self.follows and _wants_contrast()):
            return CONTRAST
        return DARK if self.dark else LIGHT

    def colour(self, tone: Tone) -> QColor:
        """The colour of text of that tone."""
        return QColor(str(getattr(self.colours, INK[tone])))

    def take_off(self, app: QApplication) -> None:
        """Take any look away, for another to be applied: in two steps that can be done apart.

        To replace a sheet takes far longer: Qt then dresses a widget once for each around it.
        """
        app.setStyleSheet("")

    def apply(self, app: QApplication) -> None:
        """Give the whole app this look."""
        self.take_off(app)
        if app.style().objectName().lower() != _STYLE:
            app.setStyle(_STYLE)
        app.setPalette(_palette(self.colours))
        app.setStyleSheet(_style_sheet(self.colours))


def _wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def from_right() -> bool:
    """Whether people read from the right, so that all of the window is mirrored."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """`font`, larger or smaller than the system's by `factor`."""
    changed = QFont(font)
    changed.setPointSizeF(font.pointSizeF() * factor)
    changed.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return changed


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: c.window,
        QPalette.ColorRole.Base: c.surface,
        QPalette.ColorRole.AlternateBase: c.raised,
        QPalette.ColorRole.Text: c.text,
        QPalette.ColorRole.WindowText: c.text,
        QPalette.ColorRole.ButtonText: c.text,
        QPalette.ColorRole.Button: c.raised,
        QPalette.ColorRole.Highlight: c.accent,
        QPalette.ColorRole.HighlightedText: c.on_accent,
        QPalette.ColorRole.ToolTipBase: c.raised,
        QPalette.ColorRole.ToolTipText: c.text,
        QPalette.ColorRole.PlaceholderText: c.muted,
        QPalette.ColorRole.Link: c.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    disabled = QColor(c.disabled)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    return palette


def _style_sheet(c: Colours) -> str:
    return _surfaces(c) + _buttons(c) + _fields(c) + _lists(c) + _tables(c)


def _surfaces(c: Colours) -> str:
    before, after = ("right", "left") if from_right() else ("left", "right")
    return f"""
    QWidget#sidebar, QWidget#panel {{ background: {c.window}; }}
    QWidget#page, QStackedWidget#pages {{ background: {c.surface}; }}
    QDialog {{ background: {c.surface}; }}
    QWidget#sidebar {{ border-{after}: 1px solid {c.border}; }}
    QWidget#panel {{ border-{before}: 1px solid {c.border}; }}
    QFrame#card {{ background: {c.surface}; border: 1px solid {c.border};
        border-radius: {RADIUS}px; }}
    QFrame#line {{ background: {c.border}; max-height: 1px; border: none; }}
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[tone="good"] {{ color: {c.good}; }}
    QLabel[tone="attention"] {{ color: {c.attention}; }}
    QLabel[tone="danger"] {{ color: {c.danger}; }}
    QFrame#banner[tone="attention"] {{ background: {c.attention_surface};
        border: 1px solid {c.attention}; border-radius: {RADIUS}px; }}
    QFrame#banner[tone="good"] {{ background: {c.surface};
        border: 1px solid {c.good}; border-radius: {RADIUS}px; }}
    QFrame#banner[tone="danger"] {{ background: {c.danger_surface};
        border: 2px solid {c.danger}; border-radius: {RADIUS}px; }}
    QFrame#banner[tone="plain"] {{ background: {c.raised};
        border: 1px solid {c.border}; border-radius: {RADIUS}px; }}
    QFrame#banner[last="true"] {{ margin: {SPACE}px; }}
    QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.border};
        padding: 4px; }}
    QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border};
        padding: 4px; }}
    QMenu::item {{ padding: 7px 20px 7px 12px; border-radius: {RADIUS - 3}px; }}
    QMenu::item:selected {{ background: {c.selection}; }}
    """


def _buttons(c: Colours) -> str:
    return f"""
    QPushButton, QToolButton {{ background: {c.raised}; border: 1px solid {c.border};
        border-radius: {RADIUS}px; padding: 6px 12px; color: {c.text}; }}
    QToolButton {{ padding: 5px; }}
    QToolButton:checked {{ background: {c.selection}; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.accent}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.selection}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 5px 11px; }}
    QToolButton:focus {{ padding: 4px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.disabled};
        border-color: {c.faint}; }}
    QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent};
        border: 1px solid {c.accent}; font-weight: 600; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {c.accent}; }}
    QPushButton[kind="primary"]:disabled {{ background: {c.raised}; color: {c.disabled};
        border-color: {c.faint}; }}
    QPushButton[kind="danger"] {{ color: {c.danger}; }}
    QPushButton[kind="danger"]:hover {{ border-color: {c.danger}; }}
    QPushButton[kind="grave"] {{ background: {c.danger}; color: {c.surface};
        border: 1px solid {c.danger}; font-weight: 600; }}
    QPushButton[kind="grave"]:focus {{ border: 2px solid {c.danger}; }}
    QPushButton[kind="grave"]:disabled {{ background: {c.raised}; color: {c.disabled};
        border-color: {c.faint}; }}
    QPushButton[kind="link"], QToolButton[kind="flat"] {{ background: transparent;
        border: 2px solid transparent; }}
    QPushButton[kind="link"] {{ color: {c.accent}; text-align: left;
        padding: 1px {LINK_INSET - 2}px; }}
    QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
    QPushButton[kind="link"]:focus, QToolButton[kind="flat"]:focus {{
        border: 2px solid {c.accent}; }}
    QToolButton[kind="flat"]:hover {{ background: {c.raised}; }}
    """


def _fields(c: Colours) -> str:
    return f"""
    QLineEdit, QPlainTextEdit, QDateTimeEdit {{ background: {c.surface}; color: {c.text};
        border: 1px solid {c.outline}; border-radius: {RADIUS}px; padding: 7px 9px;
        placeholder-text-color: {c.muted};
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QDateTimeEdit:focus {{
        border: 2px solid {c.accent}; padding: 6px 8px; }}
    QDateTimeEdit::up-button, QDateTimeEdit::down-button {{ width: 18px; border: none;
        subcontrol-origin: border; background: transparent; }}
    QDateTimeEdit::up-button {{ subcontrol-position: top right; }}
    QDateTimeEdit::down-button {{ subcontrol-position: bottom right; }}
    QDateTimeEdit QLineEdit {{ border: none; padding: 0 8px; background: transparent; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QDateTimeEdit:disabled {{
        background: {c.window}; color: {c.disabled}; border-color: {c.faint}; }}
    QComboBox, QSpinBox {{ background: {c.surface}; color: {c.text};
        border: 1px solid {c.outline}; border-radius: {RADIUS}px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QComboBox {{ padding: 7px 9px; }}
    QSpinBox {{ padding: 6px 0; }}
    QComboBox:focus, QComboBox:on {{ border: 2px solid {c.accent}; padding: 6px 8px; }}
    QSpinBox:focus {{ border: 2px solid {c.accent}; padding: 5px 0; }}
    QComboBox:disabled, QSpinBox:disabled {{ background: {c.window}; color: {c.disabled};
        border-color: {c.faint}; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none;
        subcontrol-origin: border; background: transparent; }}
    QSpinBox::up-arrow, QSpinBox::down-arrow {{ image: none; width: 0; height: 0; }}
    QSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: none; width: 0; height: 0; }}
    QComboBox QAbstractItemView {{ background: {c.surface}; color: {c.text};
        border: 1px solid {c.border}; padding: 4px; outline: none; }}
    QComboBox QAbstractItemView::item {{ min-height: 30px; padding: 0 8px;
        border-radius: {RADIUS - 3}px; }}
    QComboBox QAbstractItemView::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QCheckBox {{ spacing: 8px; border: 2px solid transparent; border-radius: {RADIUS}px;
        padding: 3px; }}
    QCheckBox::indicator {{ width: 16px; height: 16px; border: 2px solid {c.outline};
        border-radius: 5px; background: {c.surface}; }}
    QCheckBox::indicator:checked {{ border-color: {c.accent}; background: {c.accent}; }}
    QCheckBox::indicator:disabled {{ border-color: {c.faint}; background: {c.window}; }}
    QCheckBox::indicator:checked:disabled {{ background: {c.disabled}; }}
    QCheckBox:focus {{ border-color: {c.accent}; }}
    QRadioButton {{ spacing: 8px; border: 2px solid transparent; border-radius: {RADIUS}px;
        padding: 3px; }}
    QRadioButton:focus {{ border-color: {c.accent}; }}
    QRadioButton::indicator {{ width: 14px; height: 14px; border-radius: 9px;
        border: 2px solid {c.outline}; background: {c.surface}; }}
    QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {c.accent}; }}
    QRadioButton::indicator:disabled {{ border-color: {c.faint}; }}
    """


def _lists(c: Colours) -> str:
    return f"""
    QListView {{ background: transparent; border: none; outline: none; }}
    QListWidget#sections {{ border: none; background: transparent; }}
    QListWidget#sections::item {{ padding: 0 8px; border-radius: {RADIUS}px; color: {c.text};
        border: 2px solid transparent; }}
    QListWidget#sections::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QListWidget#sections::item:focus {{ border-color: {c.accent}; }}
    QTabBar::tab {{ background: transparent; color: {c.muted}; padding: 7px 10px;
        border: none; border-bottom: 2px solid transparent; }}
    QTabBar::tab:hover {{ color: {c.text}; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
    QTabBar::tab:selected:focus {{ color: {c.accent}; background: {c.selection}; }}
    QTabWidget::pane {{ border: none; }}
    QTabWidget::tab-bar {{ left: {SPACE // 2}px; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QScrollBar:vertical {{ background: transparent; width: {SCROLL_BAR}px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {c.border}; border-radius: 5px; min-height: 32px; }}
    QScrollBar::handle:vertical:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollArea {{ border: none; background: transparent; }}
    """


def _tables(c: Colours) -> str:
    return f"""
    QTableView {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border};
        border-radius: {RADIUS}px; outline: none; selection-background-color: {c.selection};
        selection-color: {c.text}; }}
    QTableView:focus {{ border: 1px solid {c.accent}; }}
    QTableView::item {{ padding: 0 {SPACE // 2}px; border-bottom: 1px solid {c.raised}; }}
    QTableView::item:selected {{ background: {c.selection}; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: {c.window}; color: {c.muted}; border: none;
        border-bottom: 1px solid {c.border}; padding: 6px {SPACE // 2 + 3}px; }}
    QProgressBar {{ background: {c.raised}; border: none; border-radius: 3px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    """
