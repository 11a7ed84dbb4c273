"""What a person settled about the window itself: kept beside the profile, nothing secret in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from msmp_gui.engine.resources import resource

_NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "ar": "العربية"}


_UNFINISHED = 'type="unfinished"'


def translated(language: str) -> bool:
    """Whether there are all the words of that language: half of them would help nobody."""
    file = resource("translations", f"msmp_{language}.ts")
    return file.exists() and _UNFINISHED not in file.read_text("utf-8")


LANGUAGES = {"": "", **{c: name for c, name in _NAMES.items() if c == "en" or translated(c)}}
"""Code and name in the language itself; nothing: the system's."""


class Look(StrEnum):
    """Which colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Notify:
    """What is told by a notification while the window is not in front."""

    invitations: bool = True
    messages: bool = True
    alerts: bool = True


class WindowPreferences:
    """In the file `window.ini`; None keeps them for this session only."""

    def __init__(self, file: Path | None) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat) if file else None
        self._session: dict[str, object] = {}

    @property
    def look(self) -> Look:
        """Which colours."""
        value = self._text("look", Look.SYSTEM)
        return Look(value) if value in list(Look) else Look.SYSTEM

    @look.setter
    def look(self, look: Look) -> None:
        self._put("look", look.value)

    @property
    def language(self) -> str:
        """A code of LANGUAGES."""
        value = self._text("language", "")
        return value if value in LANGUAGES else ""

    @language.setter
    def language(self, language: str) -> None:
        self._put("language", language)

    @property
    def notify(self) -> Notify:
        """What is told by notifications."""
        return Notify(*(self._flag(f"notify/{name}") for name in Notify.__slots__))

    @notify.setter
    def notify(self, notify: Notify) -> None:
        for name in Notify.__slots__:
            self._put(f"notify/{name}", str(getattr(notify, name)).lower())

    @property
    def stays(self) -> bool:
        """Whether the app goes on in the tray when its window is closed."""
        return self._flag("stays")

    @stays.setter
    def stays(self, stays: bool) -> None:
        self._put("stays", str(stays).lower())

    @property
    def geometry(self) -> QByteArray:
        """Where the window was."""
        value = self._get("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._put("geometry", geometry)

    def _flag(self, name: str) -> bool:
        return self._text(name, "true") == "true"

    def _text(self, name: str, default: str) -> str:
        value = self._get(name)
        return value if isinstance(value, str) else default

    def _get(self, name: str) -> object:
        return self._store.value(name) if self._store else self._session.get(name)

    def _put(self, name: str, value: object) -> None:
        if self._store is None:
            self._session[name] = value
        else:
            self._store.setValue(name, value)
            self._store.sync()
