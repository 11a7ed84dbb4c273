#!/usr/bin/env python3
"""From a checkout to the running app, or to a passed test suite, with nothing but Python.

    python3 packaging/bootstrap.py run [-- ARGUMENTS OF THE APP]
    python3 packaging/bootstrap.py test [-- ARGUMENTS OF PYTEST]

It installs the Debian packages that are missing, makes .venv from the locked dependencies, and
starts the app or the tests. Nothing is done twice: later runs start at once.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
VENV = CHECKOUT / ".venv"
STAMP = VENV / "bootstrap.json"
# A change in how the environment is made, not in what it holds, counts this up.
LAYOUT = 1

RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-dev.lock"

# What the wheels of PySide6 load, by what fails without: QtCore, QtNetwork, QtGui, QtMultimedia
# and its FFmpeg plugin, the xcb platform, the Wayland platform, text.
RUN_PACKAGES = (
    "ca-certificates",
    "libglib2.0-0",
    "libbrotli1",
    "libgssapi-krb5-2",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libopengl0",
    "libx11-6",
    "libxkbcommon0",
    "libpulse0",
    "libdrm2",
    "libxext6",
    "libxrandr2",
    "libice6",
    "libsm6",
    "libx11-xcb1",
    "libxcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "dbus",
    "fontconfig",
    "fonts-dejavu-core",
    "fonts-noto-color-emoji",
)
# An X server (xvfb-run wants xauth), a keyring with its bus, and network namespaces with loss.
TEST_PACKAGES = ("xvfb", "xauth", "gnome-keyring", "iproute2", "nftables")

NOT_DEBIAN = (
    "This is not Debian, so system libraries are up to you: Qt needs glib, EGL and OpenGL, X11 "
    "with the xcb utilities (xcb-cursor too), D-Bus, fontconfig and the PulseAudio client library"
)
NOT_DEBIAN_TEST = "; the tests use Xvfb, gnome-keyring, ip and nft"

NO_DISPLAY = (
    "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), and this needs a "
    "window. Without one, try: python3 packaging/bootstrap.py run -- demo --headless"
)


class BootstrapError(Exception):
    """Nothing can be started; the message tells the person what to do."""


def main(arguments: Sequence[str]) -> int:
    """Prepare and start what the arguments ask for; return only if that failed, or on Windows."""
    command, *rest = arguments or [""]
    if rest[:1] == ["--"]:
        rest = rest[1:]
    if command not in ("run", "test"):
        print(__doc__)
        return 0 if command in ("-h", "--help") else 2
    testing = command == "test"
    try:
        check(testing, rest)
        provide_system(testing)
        provide_environment(TEST_LOCK if testing else RUN_LOCK)
        return start_tests(rest) if testing else start_app(rest)
    except BootstrapError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def check(testing: bool, arguments: Sequence[str]) -> None:
    """Refuse what cannot succeed, before anything is installed."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this file meets older ones, and says so)
        raise BootstrapError("Python 3.11 or later is needed.")
    if not testing and needs_window(arguments) and not has_display(sys.platform, os.environ):
        raise BootstrapError(NO_DISPLAY)


# What to start


def needs_window(arguments: Sequence[str]) -> bool:
    """Whether the app opens a window, given these arguments; what is unknown, the app judges."""
    given = set(arguments)
    if given & {"-h", "--help", "--version", "peer", "policy", "audit"}:
        return False
    if "demo" in given:
        return "--headless" not in given
    return not arguments or arguments[0].startswith("-")


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt finds somewhere to show a window: only Linux can be without."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(environment.get(name) for name in names)


def start_app(arguments: Sequence[str]) -> int:
    """Become the app, in the person's own working directory."""
    # -P: a module that lies about in the working directory must not be imported.
    return become([str(venv_python()), "-P", "-m", "msmp_gui", *arguments], os.environ)


def start_tests(arguments: Sequence[str]) -> int:
    """Become pytest."""
    environment = dict(os.environ)
    if not has_display(sys.platform, environment):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    os.chdir(CHECKOUT)
    return become(
        [str(venv_python()), "-m", "pytest", *worker_arguments(arguments), *arguments], environment
    )


def worker_arguments(arguments: Sequence[str]) -> list[str]:
    """Two processes, unless the person chose a number or wants to look inside."""
    chosen = ("-n", "--numprocesses", "--pdb", "--trace", "--requirements")
    return [] if any(each.startswith(chosen) for each in arguments) else ["-n", "2"]


def become(command: list[str], environment: Mapping[str, str]) -> int:
    """Replace this process, where the system can."""
    sys.stdout.flush()
    if sys.platform == "win32":
        return subprocess.call(command, env=dict(environment))
    return os.execve(command[0], command, environment)


# System libraries


def provide_system(testing: bool) -> None:
    """See that the system has what pip cannot bring, or say what is missing."""
    if not sys.platform.startswith("linux"):
        return
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        if not STAMP.exists():
            print(NOT_DEBIAN + (NOT_DEBIAN_TEST if testing else "") + ".")
        return
    missing = missing_packages(wanted_packages(testing), installed_packages())
    if not missing:
        return
    prefix = root_prefix()
    if prefix is None:
        raise BootstrapError(without_root(missing))
    count = "one Debian package" if len(missing) == 1 else f"{len(missing)} Debian packages"
    print(f"Installing {count} …", flush=True)
    apt_get = [*prefix, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Old lists may do, so only the installation decides.
    quietly([*apt_get, "update"], environment)
    install = [*apt_get, "install", "-y", "--no-install-recommends", *missing]
    output = quietly(install, environment)
    if output is not None:
        raise BootstrapError(f"{output}\napt-get failed. {without_root(missing)}")


def wanted_packages(testing: bool) -> list[str]:
    """The Debian packages for the app, and for its tests."""
    wanted = [*RUN_PACKAGES, *(TEST_PACKAGES if testing else ())]
    # Debian splits ensurepip off; other builds of Python bring it along.
    if importlib.util.find_spec("ensurepip") is None:
        wanted.insert(0, "python3-venv")
    return wanted


def installed_packages() -> set[str]:
    """The names of installed packages, and those that they provide."""
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}\t${Provides}\n"]
    answer = subprocess.run(query, check=True, capture_output=True, text=True)
    return parse_packages(answer.stdout.splitlines())


def parse_packages(lines: Iterable[str]) -> set[str]:
    """Read `status<tab>package<tab>provides` lines; renamed libraries provide their old names."""
    names: set[str] = set()
    for line in lines:
        status, package, provides = line.split("\t")
        if status == "installed":
            names.add(package)
            names.update(each.partition("(")[0].strip() for each in provides.split(","))
    return names - {""}


def missing_packages(wanted: Iterable[str], installed: set[str]) -> list[str]:
    """What is wanted and not there, in the order of the wanted."""
    return [each for each in wanted if each not in installed]


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root; None when there is no way."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        probe = subprocess.run(
            ["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        if probe.returncode == 0:
            return ["sudo", "-n"]
    return None


def without_root(missing: Sequence[str]) -> str:
    """What a person has to do who may not install packages from here."""
    return (
        "Debian packages are missing. Install them, then try again:\n\n"
        f"sudo apt-get install -y {' '.join(missing)}\n"
    )


# The Python environment


def provide_environment(lock: str) -> None:
    """Make .venv hold what the lock file says, and the app itself."""
    wanted = lock_hash(lock)
    stamp = read_stamp()
    if stamp.get(lock) == wanted:
        return
    # One that somebody made by hand will do; one that was moved has wrong paths inside.
    if not stamp and (STAMP.exists() or not runs(venv_python())):
        print("Making .venv …", flush=True)
        must_pass([sys.executable, "-m", "venv", "--clear", str(VENV)])
    STAMP.unlink(missing_ok=True)
    print("Installing Python packages (some 200 MB when none are cached) …", flush=True)
    # No resolving and no building: files with known hashes or nothing.
    strict = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    pip = [str(venv_python()), "-m", "pip", "install", "--no-input", "--quiet"]
    must_pass([*pip, *strict, "-r", str(CHECKOUT / "packaging" / lock)])
    install_project()
    # The lock file for tests has everything that the app needs.
    locks = {lock, RUN_LOCK}
    STAMP.write_text(
        json.dumps({**identity(), **{each: lock_hash(each) for each in sorted(locks)}}),
        encoding="utf-8",
    )


def identity() -> dict[str, str]:
    """What an environment is tied to: moved or upgraded, it has to be made anew."""
    return {
        "checkout": str(CHECKOUT),
        "python": f"{sys.version_info[0]}.{sys.version_info[1]}",
        "layout": str(LAYOUT),
    }


def read_stamp() -> dict[str, str]:
    """What .venv was made from; empty when it cannot be used as it is."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not venv_python().exists() or any(stamp.get(k) != v for k, v in identity().items()):
        return {}
    return {str(key): str(value) for key, value in stamp.items()}


def lock_hash(lock: str) -> str:
    """The hash of a lock file's content."""
    return hashlib.sha256((CHECKOUT / "packaging" / lock).read_bytes()).hexdigest()


def venv_python() -> Path:
    """The interpreter of the environment."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def runs(python: Path) -> bool:
    """Whether an environment that somebody else made has this Python's version, and pip."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    code = "import pip, sys; print('%d.%d' % sys.version_info[:2], sys.prefix)"
    try:
        probe = subprocess.run(
            [str(python), "-c", code], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return probe.stdout.strip() == f"{version} {VENV}"


def install_project() -> None:
    """Make the checkout importable and give it its command; no build, so nothing that can fail."""
    paths = sysconfig.get_paths("venv", {"base": str(VENV), "platbase": str(VENV)})
    Path(paths["purelib"], "msmp-gui.pth").write_text(f"{CHECKOUT}\n", encoding="utf-8")
    if sys.platform == "win32":
        command = Path(paths["scripts"], "msmp-gui.cmd")
        command.write_text(f'@"{venv_python()}" -P -m msmp_gui %*\n', encoding="utf-8")
        return
    command = Path(paths["scripts"], "msmp-gui")
    # A shell, because a path with blanks does not fit behind `#!`.
    command.write_text(
        '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/python" -P -m msmp_gui "$@"\n',
        encoding="utf-8",
    )
    command.chmod(0o755)


def must_pass(command: Sequence[str]) -> None:
    """Run something that only has to be seen when it fails."""
    output = quietly(command, os.environ)
    if output is not None:
        raise BootstrapError(f"{output}\nThis failed: {' '.join(command)}")


def quietly(command: Sequence[str], environment: Mapping[str, str]) -> str | None:
    """Run a command; return nothing if it passed, else what it printed."""
    result = subprocess.run(
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return None if result.returncode == 0 else result.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
