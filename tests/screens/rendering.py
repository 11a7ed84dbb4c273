"""Draws the screens, and the page of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from msmp_gui.desktop.translation import Translation
from msmp_gui.engine.sentences import sentence
from msmp_gui.ui.dialogs.first_run import FirstRunDialog, PassphraseDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.wording import words
from tests.screens.catalogue import SCREENS
from tests.screens.looks import FOR_README, PICTURES, SIZES, VIEWS
from tests.screens.steps import Prepare, settle
from tests.ui.fake_engine import FakeEngine
from tests.ui.samples import NOW


def render_view(folder: Path, name: str, wanted: list[str]) -> None:
    """Render all screens, or those whose name holds one of these words."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    view = VIEWS[name]
    translation = Translation(app, view.language)
    theme = Theme(view.look)
    theme.apply(app)
    for screen, prepare in SCREENS.items():
        if wanted and not any(part in screen for part in wanted):
            continue
        for size in view.sizes:
            _render(theme, prepare, size, folder / f"{screen}-{size.width()}-{name}.png")
    _first_runs(theme, folder, name, wanted)
    translation.end()


def render_all(folder: Path, wanted: list[str]) -> None:
    """Every view in a process of its own: a scale holds for a whole one. Then the page."""
    for name, view in VIEWS.items():
        command = [sys.executable, "-m", "tests.screens", str(folder), *wanted, "--view", name]
        environment = {**os.environ, "QT_SCALE_FACTOR": str(view.scale)}
        subprocess.run(command, check=True, env=environment)
    write_page(folder)


def render_for_readme(folder: Path = PICTURES) -> None:
    """Make the pictures that the README shows."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme = Theme("light")
    theme.apply(app)
    for picture, screen in FOR_README.items():
        _render(theme, SCREENS[screen], SIZES[0], folder / f"{picture}.png")


def write_page(folder: Path) -> Path:
    """All pictures of a folder, a row for each screen."""
    rows: dict[str, list[str]] = {}
    for picture in sorted(folder.glob("*.png")):
        screen, _, view = picture.stem.rpartition("-")
        screen = screen.rstrip("0123456789").rstrip("-")
        title = VIEWS[view].title if view in VIEWS else view
        rows.setdefault(screen, []).append(
            f'<figure><a href="{picture.name}"><img loading="lazy" src="{picture.name}" '
            f'alt="{screen}, {title}"></a><figcaption>{title}</figcaption></figure>'
        )
    body = "".join(
        f'<section id="{screen}"><h2>{screen}</h2><div>{"".join(figures)}</div></section>'
        for screen, figures in rows.items()
    )
    page = folder / "index.html"
    page.write_text(_PAGE.format(body=body), "utf-8")
    return page


_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>
body {{ font: 16px sans-serif; margin: 2em; background: #eee; }}
section > div {{ display: flex; overflow-x: auto; gap: 1em; }}
figure {{ margin: 0; }} img {{ height: 380px; border: 1px solid #999; }}
</style>{body}</html>
"""


def _render(theme: Theme, prepare: Prepare, size: QSize, path: Path) -> None:
    engine = FakeEngine()
    window = MainWindow(engine.bridge, theme, lambda: NOW)
    window.resize(size)
    window.show()
    settle(5)
    dialog = prepare(window, engine)
    settle()
    shown: QWidget = dialog or window
    shown.grab().save(str(path))
    if dialog is not None:
        dialog.close()
    window.close()
    window.deleteLater()


def _first_runs(theme: Theme, folder: Path, look: str, wanted: list[str]) -> None:
    if wanted and not any("first" in part for part in wanted):
        return
    unlock = PassphraseDialog(theme)
    unlock.say(words(sentence("That is not the passphrase of this profile. Try again.")))
    certified = FirstRunDialog(theme, keyring_available=True)
    certified.use_certificate("/home/ada/ada-lovelace.p12")
    dialogs: dict[str, QDialog] = {
        "first-run-certificate": certified,
        "first-run": FirstRunDialog(theme, keyring_available=True),
        "first-run-no-keyring": FirstRunDialog(theme, keyring_available=False),
        "first-run-unlock": unlock,
    }
    for name, dialog in dialogs.items():
        dialog.show()
        settle()
        dialog.grab().save(str(folder / f"{name}-{look}.png"))
        dialog.close()
