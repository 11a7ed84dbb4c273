"""Sitting in front of a display: reading what it shows, clicking on words, typing."""

from __future__ import annotations

import os
import re
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from builder import environments
from builder.tools import BuildError, need

_TAKE = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv[:1])
assert app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""
_SURE = 30
"""Per cent; what tesseract is less sure of is mostly a drawing."""


@dataclass(frozen=True)
class Word:
    """A word on the display, and where its middle is, in pixels."""

    text: str
    x: int
    y: int


class Screen:
    """A display; the last picture of it lies in a file."""

    def __init__(self, shown: str, picture: Path) -> None:
        need("xdotool", "tesseract")
        own = {"DISPLAY": shown, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        self._environment = {**os.environ, **own}
        self._picture = picture

    def type(self, text: str) -> None:
        """Type a text, and Return."""
        self._do("xdotool", "type", text)
        self._do("xdotool", "key", "Return")

    def press(self, title: str, keys: str) -> None:
        """Press keys in the window of that title: without a window manager it needs the focus."""
        found = ["search", "--sync", "--onlyvisible", "--name", f"^{re.escape(title)}$"]
        self._do("xdotool", *found, "windowfocus", "--sync")
        self._do("xdotool", "key", keys)

    def click(self, text: str) -> None:
        """Click on a word, once it is there. Raises BuildError."""
        word = self._wait_for_word(text)
        self._do("xdotool", "mousemove", str(word.x), str(word.y), "click", "1")

    def wait_for(self, text: str, patience: float = 20) -> None:
        """Wait until a text can be read. Raises BuildError."""
        started = time.monotonic()
        while plain(text) not in plain(said := " ".join(word.text for word in self.read())):
            if time.monotonic() - started > patience:
                raise BuildError(f"“{text}” is not on the screen, but: {said}")

    def read(self) -> list[Word]:
        """Every word on the display, line by line."""
        self._do(str(environments.python()), "-c", _TAKE, str(self._picture))
        how = ["--psm", "11", "tsv"]
        return words(self._do("tesseract", str(self._picture), "stdout", *how))

    def _wait_for_word(self, text: str, patience: float = 20) -> Word:
        started = time.monotonic()
        while time.monotonic() - started < patience:
            for word in self.read():
                if plain(word.text) == plain(text):
                    return word
        raise BuildError(f"there is no “{text}” on the screen")

    def _do(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=60, check=False
        )
        if done.returncode:
            raise BuildError(f"{command[0]} failed: {done.stderr}")
        return done.stdout


def words(table: str) -> list[Word]:
    """What tesseract found, from its table: a line for each word, the last columns of which are
    left, top, width, height, how sure it is, and the word.
    """
    found = []
    for line in table.splitlines()[1:]:
        *_where, left, top, width, height, sure, text = line.split("\t")
        if text.strip() and float(sure) >= _SURE:
            found.append(
                Word(text, int(left) + int(width) // 2, int(top) + int(height) // 2),
            )
    return found


def plain(text: str) -> str:
    """Letters and digits alone, in which reading a picture errs least."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())
