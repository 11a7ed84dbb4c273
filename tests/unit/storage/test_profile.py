"""A profile folder: private, and held by one process at a time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from msmp_gui.storage.errors import ProfileInUseError, ProfileUnusableError
from msmp_gui.storage.profile import Profile, default_folder
from tests.support.crash import python

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")

HOLDER = """
import sys
from pathlib import Path
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.errors import ProfileInUseError
try:
    Profile(Path(sys.argv[1])).open()
except ProfileInUseError as error:
    print(error.code)
else:
    print("open")
    sys.stdin.read()
"""


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@posix
def test_a_new_folder_is_for_this_user_alone(tmp_path: Path) -> None:
    with Profile(tmp_path / "a" / "b") as profile:
        assert mode(profile.folder) == 0o700
        assert all(mode(path) == 0o600 for path in profile.folder.iterdir())


@posix
@pytest.mark.parametrize("contents", [[], ["lock", "vault"]], ids=["empty", "a profile"])
def test_an_open_folder_is_closed_to_others(tmp_path: Path, contents: list[str]) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    for name in contents:
        (folder / name).touch()
    folder.chmod(0o755)
    with Profile(folder):
        assert mode(folder) == 0o700


@posix
def test_a_folder_that_holds_other_things_keeps_its_rights(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "other").touch()
    folder.chmod(0o755)
    with Profile(folder):
        assert mode(folder) == 0o755


def test_a_second_one_is_told_that_it_is_in_use(tmp_path: Path) -> None:
    with (
        Profile(tmp_path),
        pytest.raises(ProfileInUseError, match=r"in use .* another --profile\.$"),
    ):
        Profile(tmp_path).open()
    with Profile(tmp_path):
        pass


def test_another_process_is_told_that_it_is_in_use(tmp_path: Path) -> None:
    with Profile(tmp_path), python(HOLDER, tmp_path) as child:
        assert child.stdout is not None
        assert child.stdout.read() == "profile_in_use\n"


def test_a_killed_holder_lets_go(tmp_path: Path) -> None:
    with python(HOLDER, tmp_path) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        with pytest.raises(ProfileInUseError):
            Profile(tmp_path).open()
        child.kill()
    with Profile(tmp_path):
        pass


def test_closing_twice_is_harmless(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.open()
    profile.close()
    profile.close()


def test_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(ProfileUnusableError, match=r"cannot be used .*--profile\.$"):
            Profile(folder).open()


def test_where_it_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert Profile(Path("~/there")).folder == tmp_path / "there"
    assert Profile(Path("here")).folder == Path.cwd() / "here"
    assert default_folder().name == "msmp"


def test_it_says_whether_it_holds_data(profile: Profile) -> None:
    assert not profile.holds_data()
    assert not profile.is_begun()
    profile.vault_file.touch()
    assert not profile.holds_data()
    assert profile.is_begun()
    profile.database_file.touch()
    assert profile.holds_data()
