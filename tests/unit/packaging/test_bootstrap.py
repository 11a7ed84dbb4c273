"""What bootstrap.py decides: packages, display, workers, and whether .venv still fits."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).resolve().parents[3]
SCRIPT = CHECKOUT / "packaging" / "bootstrap.py"


@pytest.fixture(name="bootstrap")
def fresh_bootstrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, imported from its file, at work in a checkout of its own."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "packaging").mkdir()
    for lock in (module.RUN_LOCK, module.TEST_LOCK):
        (tmp_path / "packaging" / lock).write_text(f"content of {lock}\n")
    monkeypatch.setattr(module, "CHECKOUT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "bootstrap.json")
    return module


@pytest.fixture(name="commands")
def recorded_commands(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have run; a venv is made of what matters about it."""
    recorded: list[list[str]] = []

    def record(command: list[str]) -> None:
        recorded.append([str(word) for word in command])
        if command[1:3] == ["-m", "venv"]:
            python = bootstrap.venv_python()
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
            bootstrap.STAMP.unlink(missing_ok=True)
            for kind in ("purelib", "scripts"):
                Path(venv_path(bootstrap, kind)).mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(bootstrap, "must_pass", record)
    return recorded


def venv_path(bootstrap: ModuleType, kind: str) -> str:
    base = str(bootstrap.VENV)
    return str(bootstrap.sysconfig.get_path(kind, "venv", {"base": base, "platbase": base}))


def test_packages_are_read_with_the_old_names_that_they_provide(bootstrap: ModuleType) -> None:
    lines = [
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.1-1)",
        "installed\txvfb\txserver, other",
        "installed\tca-certificates\t",
        "config-files\tdbus\tdefault-dbus",
    ]
    assert bootstrap.parse_packages(lines) == {
        "libglib2.0-0t64",
        "libglib2.0-0",
        "xvfb",
        "xserver",
        "other",
        "ca-certificates",
    }


def test_missing_packages_keep_their_order(bootstrap: ModuleType) -> None:
    assert bootstrap.missing_packages(["c", "a", "b"], {"a", "d"}) == ["c", "b"]
    assert bootstrap.missing_packages(["a"], {"a"}) == []


@pytest.mark.parametrize("split_off", [True, False])
def test_venv_package_is_wanted_where_python_lacks_it(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, split_off: bool
) -> None:
    found = None if split_off else object()
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: found)
    assert ("python3-venv" in bootstrap.wanted_packages(False)) == split_off


def test_tests_want_more_packages(bootstrap: ModuleType) -> None:
    run, test = bootstrap.wanted_packages(False), bootstrap.wanted_packages(True)
    assert set(run) < set(test)
    assert {"xvfb", "dbus", "gnome-keyring", "iproute2", "nftables"} <= set(test)
    assert {"libxcb-cursor0", "libpulse0", "libegl1", "fonts-dejavu-core"} <= set(run)
    assert "xvfb" not in run
    assert len(test) == len(set(test))


@pytest.mark.skipif(sys.platform != "linux", reason="apt-get is looked for on Linux only")
def test_without_root_says_what_to_install(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(bootstrap, "installed_packages", set)
    monkeypatch.setattr(bootstrap, "wanted_packages", lambda testing: ["libegl1", "dbus"])
    monkeypatch.setattr(bootstrap, "root_prefix", lambda: None)
    assert bootstrap.main(["run", "--", "--help"]) == 1
    printed = capsys.readouterr()
    assert "\nsudo apt-get install -y libegl1 dbus\n" in printed.err
    assert printed.out == ""


@pytest.mark.parametrize("rc", [0, 1])
def test_root_is_reached_by_sudo_only_without_a_password(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, rc: int
) -> None:
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "/usr/bin/sudo")
    asked: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, rc)

    monkeypatch.setattr(bootstrap.subprocess, "run", run)
    assert bootstrap.root_prefix() == (["sudo", "-n"] if rc == 0 else None)
    assert asked == [["sudo", "-n", "true"]]


@pytest.mark.skipif(sys.platform != "linux", reason="apt-get is looked for on Linux only")
def test_failed_installation_shows_what_apt_said(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(bootstrap, "installed_packages", set)
    monkeypatch.setattr(bootstrap, "wanted_packages", lambda testing: ["libegl1"])
    monkeypatch.setattr(bootstrap, "root_prefix", list)
    monkeypatch.setattr(bootstrap, "quietly", lambda command, environment: "E: no such thing")
    assert bootstrap.main(["test"]) == 1
    printed = capsys.readouterr()
    assert "E: no such thing" in printed.err
    assert printed.out == "Installing one Debian package …\n"


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["demo"], True),
        (["--debug", "demo"], True),
        (["--debug"], True),
        (["demo", "--headless"], False),
        (["--debug", "demo", "--headless"], False),
        (["demo", "--help"], False),
        (["peer", "--name", "Peer"], False),
        (["--profile", "folder", "peer"], False),
        (["policy", "check", "file.toml"], False),
        (["--debug", "audit"], False),
        (["--help"], False),
        (["--version"], False),
        (["unheard-of"], False),
    ],
)
def test_which_arguments_need_a_window(
    bootstrap: ModuleType, arguments: list[str], window: bool
) -> None:
    assert bootstrap.needs_window(arguments) == window


@pytest.mark.parametrize(
    ("platform", "environment", "display"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_where_a_window_can_be_shown(
    bootstrap: ModuleType, platform: str, environment: dict[str, str], display: bool
) -> None:
    assert bootstrap.has_display(platform, environment) == display


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("arguments", [[], ["--", "demo"]])
def test_run_without_a_display_points_to_the_headless_demo(arguments: list[str]) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    result = subprocess.run(
        [sys.executable, str(SCRIPT), "run", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "run -- demo --headless" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(("arguments", "status"), [(["--help"], 0), ([], 2), (["walk"], 2)])
def test_usage(
    bootstrap: ModuleType,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
) -> None:
    assert bootstrap.main(arguments) == status
    assert "bootstrap.py test" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "workers"),
    [
        (["-k", "policy"], ["-n", "2"]),
        (["-n0"], []),
        (["-n", "4"], []),
        (["--numprocesses=4"], []),
        (["--pdb"], []),
        (["--requirements"], []),
    ],
)
def test_workers_are_the_persons_choice(
    bootstrap: ModuleType, arguments: list[str], workers: list[str]
) -> None:
    assert bootstrap.worker_arguments(arguments) == workers


def test_environment_is_made_once(bootstrap: ModuleType, commands: list[list[str]]) -> None:
    bootstrap.provide_environment(bootstrap.TEST_LOCK)
    assert [command[1:3] for command in commands] == [["-m", "venv"], ["-m", "pip"]]
    assert "--require-hashes" in commands[1]
    pth = Path(venv_path(bootstrap, "purelib"), "msmp-gui.pth")
    assert pth.read_text() == f"{bootstrap.CHECKOUT}\n"
    commands.clear()
    bootstrap.provide_environment(bootstrap.TEST_LOCK)
    bootstrap.provide_environment(bootstrap.RUN_LOCK)
    assert commands == []


def test_tests_need_more_than_the_app(bootstrap: ModuleType, commands: list[list[str]]) -> None:
    bootstrap.provide_environment(bootstrap.RUN_LOCK)
    commands.clear()
    bootstrap.provide_environment(bootstrap.TEST_LOCK)
    assert [command[1:3] for command in commands] == [["-m", "pip"]]


def test_new_lock_is_installed(bootstrap: ModuleType, commands: list[list[str]]) -> None:
    bootstrap.provide_environment(bootstrap.TEST_LOCK)
    commands.clear()
    (bootstrap.CHECKOUT / "packaging" / bootstrap.TEST_LOCK).write_text("newer\n")
    bootstrap.provide_environment(bootstrap.TEST_LOCK)
    assert [command[1:3] for command in commands] == [["-m", "pip"]]


def test_failed_installation_is_tried_again(
    bootstrap: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.provide_environment(bootstrap.RUN_LOCK)
    (bootstrap.CHECKOUT / "packaging" / bootstrap.RUN_LOCK).write_text("newer\n")

    def fail(command: list[str]) -> None:
        raise bootstrap.BootstrapError("no network")

    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, "must_pass", fail)
        with pytest.raises(bootstrap.BootstrapError):
            bootstrap.provide_environment(bootstrap.RUN_LOCK)
    commands.clear()
    monkeypatch.setattr(bootstrap, "runs", lambda python: True)
    bootstrap.provide_environment(bootstrap.RUN_LOCK)
    assert [command[1:3] for command in commands] == [["-m", "pip"]]


def test_moved_environment_is_made_anew(
    bootstrap: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.provide_environment(bootstrap.RUN_LOCK)
    commands.clear()
    identity = bootstrap.identity()
    monkeypatch.setattr(bootstrap, "identity", lambda: {**identity, "checkout": "elsewhere"})
    bootstrap.provide_environment(bootstrap.RUN_LOCK)
    assert [command[1:3] for command in commands] == [["-m", "venv"], ["-m", "pip"]]


def locked(name: str) -> dict[str, list[str]]:
    """`package==version` and its hashes."""
    text = (CHECKOUT / "packaging" / name).read_text()
    packages: dict[str, list[str]] = {}
    for line in text.splitlines():
        if match := re.match(r"[a-z0-9-]+==\S+", line):
            packages[match.group()] = []
        elif match := re.match(r"\s+--hash=(sha256:[0-9a-f]{64})", line):
            packages[list(packages)[-1]].append(match.group(1))
    return packages


def test_lock_files_agree_and_have_hashes(bootstrap: ModuleType) -> None:
    run, test = locked(bootstrap.RUN_LOCK), locked(bootstrap.TEST_LOCK)
    assert run.items() <= test.items()
    assert all(test.values())
    assert "http" not in (CHECKOUT / "packaging" / bootstrap.TEST_LOCK).read_text()
