"""Bare systems in folders, made by debootstrap, and what is done inside them.

Each system is bootstrapped once, into build/roots. A trial happens in an overlay on top of it,
which is thrown away: what was there before and after can be compared file by file.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder import project
from builder.tools import BuildError, MissingToolError, need, run

ROOTS = project.BUILD / "roots"
PERSON = "person"
"""Somebody without rights, who has a home folder."""

_DEBIAN = "http://deb.debian.org/debian"
_UBUNTU = "http://archive.ubuntu.com/ubuntu"
_UBUNTU_KEYS = Path("usr/share/keyrings/ubuntu-archive-keyring.gpg")

# Not compared: files that every package manager changes, caches, and what is the person's own.
_NOT_COMPARED = {
    *("dev", "home", "proc", "root", "run", "sys", "tmp"),
    *("var/cache", "var/lib/apt", "var/lib/dpkg", "var/log", "var/tmp"),
}


@dataclass(frozen=True)
class System:
    """A system to try in."""

    name: str
    suite: str
    mirror: str
    components: str = "main"


SYSTEMS = (
    System("Debian 12", "bookworm", _DEBIAN),
    System("Debian 13", "trixie", _DEBIAN),
    System("Ubuntu 24.04", "noble", _UBUNTU, "main,universe"),
)


def base(system: System) -> Path:
    """The folder of a bare system, bootstrapped if it is not there. Raises BuildError."""
    target = ROOTS / system.suite
    if (target / "etc/os-release").exists():
        return target
    need("debootstrap")
    if os.geteuid() != 0:
        raise MissingToolError("missing: the rights of root, to make bare systems")
    print(f"Making a bare {system.name} …", flush=True)
    ROOTS.mkdir(parents=True, exist_ok=True)
    unfinished = ROOTS / f"{system.suite}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    options = ["--variant=minbase", f"--components={system.components}"]
    if system.mirror == _UBUNTU:
        options.append(f"--keyring={_ubuntu_keys()}")
    command: list[str | Path] = ["debootstrap", *options, system.suite, unfinished, system.mirror]
    if not Path("/usr/share/debootstrap/scripts", system.suite).exists():
        # One script has served all releases of Ubuntu; older debootstraps lack the new names.
        command.append("/usr/share/debootstrap/scripts/gutsy")
    run(command)
    unfinished.rename(target)
    return target


class Root:
    """A throw-away copy of a bare system, mounted."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def run(
        self,
        command: Sequence[str],
        *,
        user: str = "root",
        env: Mapping[str, str] | None = None,
        check: bool = True,
        patience: float = 600,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command inside. Raises BuildError."""
        done = subprocess.run(
            self.command(command, user=user, env=env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=patience,
            check=False,
        )
        if check and done.returncode:
            raise BuildError(f"{' '.join(command)} failed inside:\n{done.stdout[-3000:]}")
        return done

    def command(
        self, command: Sequence[str], *, user: str = PERSON, env: Mapping[str, str] | None = None
    ) -> list[str]:
        """The words that run a command inside, with an environment like that after login."""
        home = "/root" if user == "root" else f"/home/{user}"
        clean = {
            "HOME": home,
            "USER": user,
            "LANG": "C.UTF-8",
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "DEBIAN_FRONTEND": "noninteractive",
            **(env or {}),
        }
        given = [f"{key}={value}" for key, value in clean.items()]
        change = ["chroot", f"--userspec={user}", str(self.path)]
        return [*change, "/usr/bin/env", "-i", "-C", home, *given, *command]

    def apt(self, *arguments: str) -> str:
        """apt-get, without more than what is needed."""
        words = ["apt-get", "-q", "-y", "--no-install-recommends", *arguments]
        return self.run(words).stdout

    def put(self, source: Path, inside: str) -> None:
        """Copy a file into it, executable for all."""
        target = self.path / inside.lstrip("/")
        shutil.copyfile(source, target)
        target.chmod(0o755)

    def files(self) -> dict[str, str]:
        """Everything that is compared: paths, and what tells one content from another."""
        found = {}
        for folder, folders, names in os.walk(self.path):
            here = os.path.relpath(folder, self.path)
            inside = "" if here == "." else here + "/"
            folders[:] = [each for each in folders if inside + each not in _NOT_COMPARED]
            for name in (*names, *folders):
                found[inside + name] = _print_of(Path(folder, name))
        return found


@contextlib.contextmanager
def trial(system: System) -> Iterator[Root]:
    """A mounted throw-away copy of a bare system, with somebody who has a home."""
    lower = base(system)
    place = ROOTS / f"{system.suite}.trial-{os.getpid()}"
    parts = {name: place / name for name in ("upper", "work", "root")}
    for folder in parts.values():
        folder.mkdir(parents=True)
    root = parts["root"]
    layers = f"lowerdir={lower},upperdir={parts['upper']},workdir={parts['work']}"
    with contextlib.ExitStack() as undo:
        undo.callback(shutil.rmtree, place, ignore_errors=True)
        _mount(undo, root, "-t", "overlay", "overlay", "-o", layers)
        _mount(undo, root / "proc", "-t", "proc", "proc")
        _mount(undo, root / "dev", "--rbind", "/dev")
        Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        (root / "tmp/.X11-unix").mkdir(exist_ok=True)
        _mount(undo, root / "tmp/.X11-unix", "--bind", "/tmp/.X11-unix")
        shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
        undo.callback(_end_all_inside, root)
        inside = Root(root)
        inside.run(["useradd", "--create-home", PERSON])
        yield inside


def _mount(undo: contextlib.ExitStack, target: Path, *how: str) -> None:
    run(["mount", *how, target])
    if "--rbind" in how:
        # Without this, what is unmounted here would be unmounted outside as well.
        run(["mount", "--make-rslave", target])
    undo.callback(run, ["umount", "--recursive", "--lazy", target])


def _end_all_inside(root: Path) -> None:
    """End what was started inside and would keep the mount busy: buses, helpers of the desktop."""
    for process in Path("/proc").iterdir():
        if not process.name.isdecimal():
            continue
        try:
            inside = os.readlink(process / "root") == str(root)
        except OSError:
            # It ended by itself.
            continue
        if inside:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(process.name), 9)


def _ubuntu_keys() -> Path:
    """Ubuntu's public keys, from this system or from Debian 13, whose package of them is signed."""
    here = Path("/", _UBUNTU_KEYS)
    if here.exists():
        return here
    kept = ROOTS / "ubuntu-archive-keyring.gpg"
    if not kept.exists():
        with trial(next(each for each in SYSTEMS if each.suite == "trixie")) as root:
            root.apt("update")
            root.apt("install", "ubuntu-archive-keyring")
            shutil.copyfile(root.path / _UBUNTU_KEYS, kept)
    return kept


def _print_of(path: Path) -> str:
    if path.is_symlink():
        return f"-> {os.readlink(path)}"
    if path.is_dir():
        return "folder"
    if not path.is_file():
        return "special"
    return hashlib.sha256(path.read_bytes()).hexdigest()
