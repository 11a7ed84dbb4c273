"""What is written can be read: contrast as WCAG 2.2 computes it, in both themes."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from msmp_gui.ui import icons
from msmp_gui.ui.theme import DARK, INK, LIGHT, Colours, Theme, Tone
from msmp_gui.ui.widgets.painting import avatar_colour

TEXT, DRAWING = 4.5, 3.0

both_themes = pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    red, green, blue = (linear(p) for p in (made.redF(), made.greenF(), made.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@both_themes
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "selection"])
def test_rows_can_be_read_on_every_ground_of_a_list(c: Colours, ground: str) -> None:
    inks = {"text", "muted", *INK.values()}
    below = {ink: contrast(getattr(c, ink), getattr(c, ground)) for ink in inks}
    assert {ink: ratio for ink, ratio in below.items() if ratio < TEXT} == {}


@both_themes
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("text", "own_message"),
        ("text", "raised"),
        ("text", "danger_surface"),
        ("text", "attention_surface"),
        ("danger", "danger_surface"),
        ("danger", "surface"),
        ("attention", "attention_surface"),
        ("on_accent", "accent"),
        ("accent", "surface"),
        ("accent", "window"),
        ("accent", "selection"),
        ("surface", "danger"),
        ("muted", "window"),
    ],
)
def test_messages_banners_and_buttons_can_be_read(c: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(c, ink), getattr(c, ground)) >= TEXT


@both_themes
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "own_message"])
def test_the_focus_can_be_seen(c: Colours, ground: str) -> None:
    assert contrast(c.accent, getattr(c, ground)) >= DRAWING


@both_themes
def test_the_edge_of_a_field_can_be_seen(c: Colours) -> None:
    assert contrast(c.muted, c.surface) >= DRAWING


@pytest.mark.parametrize("asked", ["light", "dark"])
def test_no_rule_of_the_style_sheet_writes_what_cannot_be_read(
    qapp: QApplication, asked: str
) -> None:
    Theme(asked).apply(qapp)
    sheet = qapp.styleSheet()
    qapp.setStyleSheet("")
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    assert len(rules) > 20
    pairs = 0
    for selector, body in rules:
        said = dict(re.findall(r"(?:^|[;\s])(color|background):\s*(#[0-9a-f]{6})", body))
        if len(said) == 2:
            pairs += 1
            assert contrast(said["color"], said["background"]) >= TEXT, selector.strip()
    assert pairs >= 6


def test_initials_can_be_read_on_every_avatar() -> None:
    worst = min(
        contrast("#ffffff", avatar_colour(f"{hue:04x}").name(QColor.NameFormat.HexRgb))
        for hue in range(360)
    )
    assert worst >= TEXT


def test_every_tone_has_a_colour_of_its_own_besides_the_plain_one() -> None:
    for colours in (LIGHT, DARK):
        shown = [getattr(colours, INK[tone]) for tone in Tone]
        assert len(set(shown)) == len(Tone)


def test_a_theme_that_was_asked_for_does_not_follow_the_system(qapp: QApplication) -> None:
    assert Theme().follows
    assert not Theme("dark").follows
    assert Theme("dark").colours is DARK
    assert Theme("light").colours is LIGHT


def test_icons_change_with_the_theme(qapp: QApplication) -> None:
    page = QWidget()
    icon = QLabel(page)
    icons.draw(icon, "check", "text", Theme("light"), 18)
    light = icon.pixmap().toImage()
    icons.redraw(page, Theme("dark"))
    assert icon.pixmap().toImage() != light
    icons.redraw(page, Theme("light"))
    assert icon.pixmap().toImage() == light
