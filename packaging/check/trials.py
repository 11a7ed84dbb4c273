"""One artefact in one bare system: installed, started, opened by link and file, joined, removed."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

from builder import project
from builder.tools import BuildError, run
from check import administrator, display, measures, processes, upgrade
from check.outcome import Outcome
from check.roots import PERSON, Root, System, trial

LINK = "msmp:join/AAAA"
"""Looks like an invitation; the app says that it is none. What matters is that it got there."""

_FILE_NAME = "invitation.msmp"
_FILE = f"/home/{PERSON}/{_FILE_NAME}"
_APPIMAGE = "MSMP.AppImage"
_AUTOSTART = f"/home/{PERSON}/.config/autostart/msmp-gui.desktop"
_DESKTOP_TOOLS = ("xdg-utils", "libglib2.0-bin", "desktop-file-utils", "shared-mime-info")
# What an AppImage may take for granted: every desktop has windows, graphics, fonts and a bus.
_DESKTOP = (
    *("libx11-6", "libx11-xcb1", "libgl1", "libegl1", "libfontconfig1", "libfreetype6"),
    *("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "libopengl0"),
    *("libxcb1", "libxext6", "libstdc++6", "fonts-dejavu-core", "libdbus-1-3", "xkb-data"),
)


def try_deb(deb: Path, system: System) -> Outcome:
    """Try the .deb. Raises BuildError where the system cannot be made."""
    outcome = Outcome(deb.name, system.name)
    with trial(system) as root, display.display() as shown:
        _without_python(root)
        root.apt("update")
        root.apt("install", *_DESKTOP_TOOLS, *_dependencies(deb))
        root.put(deb, "/tmp/app.deb")
        before = root.files()
        with outcome.step("install"):
            told = root.apt("install", "/tmp/app.deb")
            if "0 upgraded, 1 newly installed" not in told:
                raise BuildError(f"the dependencies are not all there is:\n{told}")
        command = root.command(["msmp-gui"], env={"DISPLAY": shown})
        _try_app(outcome, root, shown, command, ["msmp-gui"])
        _try_links(outcome, root, shown)
        with outcome.step("managed"):
            outcome.cells["managed"] = administrator.try_settings(root, system.suite)
        with outcome.step("login"):
            _try_login(outcome, root, shown)
        with outcome.step("upgrade"):
            outcome.cells["upgrade"] = upgrade.try_upgrade(root, deb, administrator.ALICE)
        with outcome.step("remove"):
            root.apt("purge", "msmp-gui")
            _no_trace(root, before)
    return outcome


def try_appimage(appimage: Path, system: System) -> Outcome:
    """Try the AppImage: run it, let it tell the desktop about itself, and take that back."""
    outcome = Outcome(appimage.name, system.name)
    place = f"/home/{PERSON}/{_APPIMAGE}"
    with trial(system) as root, display.display() as shown:
        _without_python(root)
        root.apt("update")
        root.apt("install", *_DESKTOP_TOOLS, *_DESKTOP)
        root.put(appimage, place)
        before = root.files()
        with outcome.step("install"):
            root.run([place, "--desktop-install"], user=PERSON)
        # Nobody may mount anything here: it unpacks itself.
        command = root.command([place], env={"DISPLAY": shown})
        _try_app(outcome, root, shown, command, [place])
        _try_links(outcome, root, shown)
        with outcome.step("remove"):
            root.run([place, "--desktop-remove"], user=PERSON)
            _no_trace(root, before)
            _no_trace_at_home(root.path)
    return outcome


def _try_app(
    outcome: Outcome, root: Root, shown: str, command: list[str], program: list[str]
) -> None:
    with outcome.step("start"):
        ours, theirs = measures.window_times(shown, command, _ender(root))
        outcome.cells["start"] = f"{ours:.2f} s, {ours / theirs:.2f} of source"
    with outcome.step("words"):
        outcome.cells["words"] = ", ".join(_speaks(root, shown, program)) or "English"
    with outcome.step("story"):
        told = root.run([*program, "demo", "--headless"], user=PERSON).stdout
        if "Every step was confirmed" not in told:
            raise BuildError(told)
    with outcome.step("join"):
        seconds = _confer(root.command(program))
        outcome.cells["join"] = ", ".join(f"{each:.2f} s" for each in seconds.values())


def _speaks(root: Root, shown: str, program: list[str]) -> list[str]:
    """The languages in which the app opens where they are the person's. Raises BuildError."""
    spoken = []
    for language, welcome in welcomes().items():
        env = {"DISPLAY": shown, "LANG": f"{language}_XX.UTF-8", "LANGUAGE": language}
        process = subprocess.Popen(root.command(program, env=env), stdout=subprocess.DEVNULL)
        try:
            display.wait_for_window(shown, time.monotonic(), process)
            title = display.windows(shown)
            if welcome not in " ".join(title):
                raise BuildError(f"with {language} the window is called {title}, not {welcome}")
            spoken.append(language)
        finally:
            processes.end_app(root.path)
            process.wait(20)
            display.wait_until_empty(shown)
    return spoken


def welcomes() -> dict[str, str]:
    """The title of the first window, by language, of those that are complete and in ASCII.

    Other letters are not printed by xwininfo.
    """
    found = {}
    for file in sorted((project.CHECKOUT / "resources" / "translations").glob("msmp_*.ts")):
        text = file.read_text(encoding="utf-8")
        messages = ET.fromstring(text).iter("message")
        words = {each.findtext("source"): each.findtext("translation") for each in messages}
        title = words.get("Welcome") or ""
        if 'type="unfinished"' not in text and title.isascii():
            found[file.stem.removeprefix("msmp_")] = title
    return found


def _confer(installed: list[str]) -> dict[str, float]:
    """Seconds until the key of a conference of three, by who hosts; nobody else can hear it."""
    with tempfile.TemporaryDirectory() as folder:
        inner = [*measures.script("check.conference"), folder, *installed]
        told = run([*measures.ALONE, *inner], extra=measures.script_environment())
    seconds = json.loads(told.splitlines()[-1])
    return {str(key): float(value) for key, value in seconds.items()}


def _try_links(outcome: Outcome, root: Root, shown: str) -> None:
    """By each of the desktop's means, whether the app gets what is opened."""
    (root.path / _FILE.lstrip("/")).write_text(LINK + "\n")
    gnome = {"DISPLAY": shown, "XDG_CURRENT_DESKTOP": "GNOME"}
    plain = {"DISPLAY": shown}
    with outcome.step("link"):
        _open(outcome, "link", root, shown, ["xdg-open", LINK], LINK, plain)
        _open(outcome, "link", root, shown, ["xdg-open", LINK], LINK, gnome)
        _open(outcome, "link", root, shown, ["gio", "open", LINK], LINK, plain)
    with outcome.step("file"):
        _open(outcome, "file", root, shown, ["gio", "open", _FILE], _FILE, plain)
        _open(outcome, "file", root, shown, ["xdg-open", _FILE], _FILE, gnome)


def _try_login(outcome: Outcome, root: Root, shown: str) -> None:
    """Whether the entry for starting at login starts the app."""
    example = f"/usr/share/doc/{project.NAME}/examples/autostart.desktop"
    root.run(["install", "-D", example, _AUTOSTART], user=PERSON)
    opener = subprocess.Popen(
        root.command(["gio", "launch", _AUTOSTART], env={"DISPLAY": shown}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        display.wait_for_window(shown, time.monotonic())
        outcome.cells["login"] = "started"
    finally:
        processes.end_app(root.path)
        opener.kill()
        opener.wait()
        display.wait_until_empty(shown)


def _open(
    outcome: Outcome,
    column: str,
    root: Root,
    shown: str,
    command: list[str],
    argument: str,
    env: dict[str, str],
) -> None:
    opener = subprocess.Popen(
        root.command(command, env=env), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        processes.wait_for_argument(root.path, argument)
        outcome.cells[column] = "opened" if _shows(root, shown) else "reached the app"
    finally:
        processes.end_app(root.path)
        opener.kill()
        opener.wait()
        display.wait_until_empty(shown)


def _shows(root: Root, shown: str) -> bool:
    """Whether the app opens a window, rather than end since it does not know such arguments."""
    started = time.monotonic()
    while time.monotonic() - started < 20:
        if display.windows(shown):
            return True
        if not processes.app(root.path):
            return False
        time.sleep(0.05)
    return False


def _ender(root: Root) -> Callable[[], None]:
    return lambda: processes.end_app(root.path)


def _without_python(root: Root) -> None:
    found = root.run(["sh", "-c", "command -v python3 python perl6 || true"]).stdout.strip()
    if found:
        raise BuildError(f"not bare: {found}")


def _dependencies(deb: Path) -> list[str]:
    stated = run(["dpkg-deb", "-f", deb, "Depends"])
    return [each.strip().split(" ")[0] for each in stated.split(",")]


def _no_trace(root: Root, before: dict[str, str]) -> None:
    after = root.files()
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    if changed:
        raise BuildError(f"changed outside of anybody's data: {sorted(changed)[:20]}")


def _no_trace_at_home(root: Path) -> None:
    """Databases of the desktop stay once they are made; the app must not be in them any more."""
    own = root / "home" / PERSON
    for path in sorted(own.rglob("*")):
        inside = path.relative_to(own).as_posix()
        kept = inside.startswith((".cache/", "profile-", ".local/share/msmp", _FILE_NAME))
        if not path.is_file() or kept or path == own / _APPIMAGE:
            continue
        if b"msmp" in path.read_bytes().lower() or "msmp" in inside:
            raise BuildError(f"left at home: {inside}")
