"""The identity on the command line: a copy of it goes on elsewhere."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from msmp_gui.app import main


def run(folder: Path, profile: str, *arguments: str) -> int:
    (folder / "passphrase").write_text("correct horse battery staple")
    place = ["--profile", str(folder / profile), "--passphrase-file", str(folder / "passphrase")]
    return main(["identity", *arguments, *place])


def shown(capsys: pytest.CaptureFixture[str], folder: Path, profile: str) -> str:
    assert run(folder, profile, "show") == 0
    return capsys.readouterr().out


@pytest.mark.requirement("R15")
def test_a_copy_makes_the_same_person_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, password = tmp_path / "ada.p12", tmp_path / "password"
    password.write_text("another long one\n")
    assert run(tmp_path, "here", "show", "--name", "Ada") == 0
    before = capsys.readouterr().out
    assert run(tmp_path, "here", "copy", str(copy), "--password-file", str(password)) == 0
    assert "can pass for them" in " ".join(capsys.readouterr().out.split())
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    wrong = tmp_path / "wrong"
    wrong.write_text("not that one")
    assert run(tmp_path, "there", "import", str(copy), "--password-file", str(wrong)) == 1
    assert "password" in capsys.readouterr().err
    assert run(tmp_path, "there", "import", str(copy), "--password-file", str(password)) == 0
    capsys.readouterr()
    assert shown(capsys, tmp_path, "there") == before


def test_a_short_password_guards_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, password = tmp_path / "ada.p12", tmp_path / "password"
    password.write_text("short")
    given = ("--name", "Ada", "--password-file", str(password))
    assert run(tmp_path, "here", "copy", str(copy), *given) == 1
    assert "at least 8" in capsys.readouterr().err
    assert not copy.exists()
