"""Which of the native files that PyInstaller found the app has a use for.

PyInstaller takes every plugin of a Qt module, and every library that any of them links, up to
Qt Quick for a keyboard on the screen. Here plugins are named that the app uses; a Qt or system
library stays if something that stays needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]
"""Where it goes, which file it is, and PyInstaller's kind (BINARY, EXTENSION, …)."""

PLUGINS: dict[str, tuple[str, ...]] = {
    # Which windows there are: X11, Wayland, none; Windows; macOS.
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "xcbglintegrations": ("qxcb-",),
    "egldeviceintegrations": (),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    # Dead keys, and input methods for East Asian scripts.
    "platforminputcontexts": ("composeplatforminputcontext", "ibusplatforminputcontext"),
    # The desktop's own dialogs for files.
    "platformthemes": ("qxdgdesktopportal",),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qjpeg", "qgif", "qwebp"),
    "styles": ("qwindowsvistastyle", "qmodernwindowsstyle", "qmacstyle"),
    "multimedia": ("ffmpegmediaplugin", "windowsmediaplugin", "darwinmediaplugin"),
    "tls": ("qopensslbackend", "qcertonlybackend", "qschannelbackend", "qsecuretransportbackend"),
    "networkinformation": (),
    "generic": (),
    "virtualkeyboard": (),
}
"""By folder of Qt plugins, how the names of files begin that stay (without `lib`)."""


def pruned(entries: Iterable[Entry], needed: Callable[[str], Iterable[str]]) -> list[Entry]:
    """What stays; `needed` tells the file names of the libraries that a file links."""
    kept = [each for each in entries if _plugin_stays(each)]
    by_name: dict[str, list[Entry]] = {}
    for entry in kept:
        by_name.setdefault(PurePath(entry[0]).name.lower(), []).append(entry)
    reached: set[Entry] = set()
    waiting = [entry for entry in kept if not _is_mere_library(entry)]
    while waiting:
        entry = waiting.pop()
        if entry in reached:
            continue
        reached.add(entry)
        if entry[2] == "SYMLINK":
            names: Iterable[str] = [PurePath(entry[1]).name]
        else:
            names = needed(entry[1])
        for name in names:
            waiting.extend(by_name.get(name.lower(), ()))
    return [entry for entry in kept if entry in reached]


def translation_stays(inside: str, languages: Collection[str]) -> bool:
    """Whether a file is of use: of Qt's own words, those of the app's languages alone.

    `inside` is where it goes. What is no translation of Qt's stays.
    """
    parts = PurePath(inside).parts
    if "PySide6" not in parts or "translations" not in parts:
        return True
    # The app has its own words, and Qt's for buttons and dialogs are in this one.
    module, _, language = PurePath(inside).stem.partition("_")
    return module == "qtbase" and language in languages


def _plugin_stays(entry: Entry) -> bool:
    parts = PurePath(entry[0]).parts
    if "plugins" not in parts or parts[-2] not in PLUGINS:
        return True
    name = parts[-1].removeprefix("lib")
    return name.startswith(PLUGINS[parts[-2]]) if PLUGINS[parts[-2]] else False


def _is_mere_library(entry: Entry) -> bool:
    """Whether it is of use only to files that link it: Qt's own libraries, and the system's."""
    inside = PurePath(entry[0])
    if entry[2] == "EXTENSION" or "plugins" in inside.parts:
        return False
    if inside.name.startswith(("libpython", "python3", "Python")):
        return False
    in_qt = inside.parts[:1] == ("PySide6",)
    return in_qt or len(inside.parts) == 1
