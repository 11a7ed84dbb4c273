"""The virtual environment that artefacts are made in: the app's locked packages, and the tools'.

One environment has both, because PyInstaller looks at the app from inside. `frozen.py` refuses a
tool that got into the app that way.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from builder import files, project
from builder.tools import MissingToolError, run

RUN_LOCK = "requirements.lock"
BUILD_LOCK = "requirements-build.lock"

_VENV = project.BUILD / "venv"
_PROBE = (
    "import sysconfig, sys, venv, ensurepip, os;"
    "v = sysconfig.get_config_var;"
    "name = v('INSTSONAME') or '';"
    "there = os.path.exists(os.path.join(v('LIBDIR') or '', name)) and '.so' in name;"
    "print(sys.version_info >= (3, 11) and (not sys.platform.startswith('linux') or there))"
)


def python() -> Path:
    """The interpreter of the environment, which is made where it is not there yet."""
    wanted = _wanted()
    stamp = _VENV / "made-of"
    found = _VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if stamp.exists() and stamp.read_text() == wanted and found.exists():
        return found
    print("Making the environment for building …", flush=True)
    shutil.rmtree(_VENV, ignore_errors=True)
    run([base_python(), "-m", "venv", _VENV])
    pip = [found, "-m", "pip", "install", "--no-input", "--quiet", "--disable-pip-version-check"]
    for lock in (RUN_LOCK, BUILD_LOCK):
        strict = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
        run([*pip, *strict, "-r", project.PACKAGING / lock])
    stamp.write_text(wanted)
    return found


def base_python() -> Path:
    """An interpreter that can be frozen: on Linux that takes its shared library.

    The system's goes first: it is stripped, and has no search path of somebody's home inside.
    """
    system = ["/usr/bin/python3"] if sys.platform.startswith("linux") else []
    for candidate in (*system, sys.executable):
        if _can_be_frozen(candidate):
            return Path(candidate)
    raise MissingToolError(
        "missing: a Python from 3.11 on with venv and its shared library "
        "(apt install python3-venv libpython3.11)"
    )


def install_wheel(wheel: Path) -> None:
    """Put the app into the environment, as somebody would who has only the wheel."""
    run([python(), "-m", "pip", "uninstall", "--quiet", "--yes", project.NAME])
    pip = [python(), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    run([*pip, "--no-compile", wheel])
    # pip notes where the wheel lay; that is nobody's business, and differs from machine to machine.
    for note in site_packages().glob("msmp_gui-*.dist-info/direct_url.json"):
        note.unlink()


def site_packages() -> Path:
    """Where the environment's packages are."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(run([python(), "-c", code]).strip())


def _can_be_frozen(candidate: str) -> bool:
    if not shutil.which(candidate):
        return False
    answer = subprocess.run([candidate, "-c", _PROBE], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == "True"


def _wanted() -> str:
    locks = (project.PACKAGING / lock for lock in (RUN_LOCK, BUILD_LOCK))
    return " ".join([str(base_python()), str(_VENV), *(files.sha256(lock) for lock in locks)])
