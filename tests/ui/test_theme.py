"""What is written can be read: contrast as WCAG 2.2 computes it, in every look."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from msmp_gui.ui import icons
from msmp_gui.ui.theme import CONTRAST, DARK, INK, LIGHT, Colours, Theme, Tone, _style_sheet
from msmp_gui.ui.widgets.painting import avatar_colour

TEXT, DRAWING = 4.5, 3.0

LOOKS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
every_look = pytest.mark.parametrize("c", LOOKS.values(), ids=LOOKS)

_LISTS = ("window", "surface", "raised", "selection")
_BARS = ("attention_surface", "danger_surface")
ON = {
    "text": (*_LISTS, *_BARS, "own_message"),
    "muted": _LISTS,
    "disabled": ("window", "surface", "raised"),
    "accent": ("window", "surface", "raised", "selection", "own_message", *_BARS),
    "good": _LISTS,
    "attention": (*_LISTS, "attention_surface"),
    "danger": (*_LISTS, "danger_surface"),
    "on_accent": ("accent",),
    "surface": ("danger",),
}
"""What is written on what: at rest, hovered, selected, pressed, disabled and in bars."""

EDGES = {
    "outline": ("window", "surface"),
    "accent": ("window", "surface", "raised", "selection", "own_message"),
    "on_accent": ("accent",),
    "surface": ("danger",),
}
"""Of what can be filled in or checked, and of what has the focus."""


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


@every_look
def test_everything_written_can_be_read(c: Colours) -> None:
    ratios = {
        (ink, ground): contrast(getattr(c, ink), getattr(c, ground))
        for ink, grounds in ON.items()
        for ground in grounds
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < TEXT} == {}


@every_look
def test_edges_and_the_focus_can_be_seen(c: Colours) -> None:
    ratios = {
        (edge, ground): contrast(getattr(c, edge), getattr(c, ground))
        for edge, grounds in EDGES.items()
        for ground in grounds
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < DRAWING} == {}


def rules_by_token() -> Iterator[tuple[str, dict[str, str]]]:
    """Selector, and which token it has as `color` and as `background`: by colours all different."""
    names = [each.name for each in dataclasses.fields(Colours)]
    marked = Colours(**{name: f"#0000{number:02x}" for number, name in enumerate(names)})
    sheet = _style_sheet(marked)
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        found = re.findall(r"(?:^|[;\s])(color|background):\s*#0000([0-9a-f]{2})", body)
        yield selector.strip(), {what: names[int(number, 16)] for what, number in found}


def test_the_style_sheet_writes_nothing_that_is_not_looked_at_here(qapp: QApplication) -> None:
    pairs, inks = 0, set()
    for selector, said in rules_by_token():
        if "color" not in said:
            continue
        inks.add(said["color"])
        assert said["color"] in ON, selector
        if "background" in said:
            pairs += 1
            assert said["background"] in ON[said["color"]], selector
    assert pairs >= 8
    assert {"text", "muted", "disabled", "accent", "on_accent", "surface", "danger"} <= inks


def test_every_ink_of_a_tone_is_looked_at() -> None:
    assert set(INK.values()) <= ON.keys()


@every_look
def test_a_button_that_cannot_be_used_looks_otherwise(c: Colours) -> None:
    assert (c.disabled, c.faint) != (c.text, c.border)
    assert contrast(c.disabled, c.text) > 1.5


def test_initials_can_be_read_on_every_avatar() -> None:
    worst = min(
        contrast("#ffffff", avatar_colour(f"{hue:04x}").name(QColor.NameFormat.HexRgb))
        for hue in range(360)
    )
    assert worst >= TEXT


def test_every_tone_has_a_colour_of_its_own_besides_the_plain_one() -> None:
    for colours in LOOKS.values():
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
