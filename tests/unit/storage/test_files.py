"""Files hold the old content or the new one, whatever happens in between."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from msmp_gui.storage.errors import DiskError
from msmp_gui.storage.files import read_whole, write_atomically
from tests.support.crash import killed_after

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and links")


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "file"
    assert read_whole(path) is None
    for data in (b"one", b"", b"three" * 100_000):
        write_atomically(path, data)
        assert read_whole(path) == data
    assert os.listdir(tmp_path) == ["file"]


@posix
def test_only_this_user_can_read_it(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        write_atomically(tmp_path / "file", b"data")
    finally:
        os.umask(mask)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
        with pytest.raises(DiskError, match="No space left on device"):
            write_atomically(path, b"new")
    assert read_whole(path) == b"old"
    write_atomically(path, b"new")  # over what the failed attempt left behind
    assert read_whole(path) == b"new"


@posix
def test_a_device_in_the_way_is_left_as_it_is(tmp_path: Path) -> None:
    device = tmp_path / "device"
    os.mkfifo(device)
    link = tmp_path / "link"
    link.symlink_to(device)
    for place in (device, link):
        with pytest.raises(DiskError, match="is a device, not a file"):
            write_atomically(place, b"data")
    assert device.is_fifo()
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["device", "link"]


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="cannot be read or written"):
        write_atomically(tmp_path / ("x" * 300), b"data")


@pytest.mark.parametrize("name", ["", ".", "..", "/"])
def test_a_folder_without_a_name_is_said_to_be_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    monkeypatch.chdir(inside)
    with pytest.raises(DiskError, match="is a folder"):
        write_atomically(Path(name), b"data")
    assert os.listdir(tmp_path) == ["inside"]
    assert os.listdir(inside) == []


def test_nothing_is_left_beside_a_folder_in_the_way(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(DiskError, match="is a folder"):
        write_atomically(folder, b"secret")
    assert os.listdir(tmp_path) == ["folder"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match=r"no folder .*reports\. Make it, or choose another one"):
        write_atomically(tmp_path / "reports" / "july.txt", b"")


def test_a_folder_in_the_way_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match=r"is a folder\. Choose the name of a file"):
        write_atomically(tmp_path, b"data")
    with pytest.raises(DiskError, match="is a folder"):
        read_whole(tmp_path)


@posix
def test_a_link_in_the_way_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"precious")
    (tmp_path / "file.new").symlink_to(target)
    with pytest.raises(DiskError):
        write_atomically(tmp_path / "file", b"data")
    assert target.read_bytes() == b"precious"


def test_errors_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match=r"cannot be read or written .*try again\.$"):
        write_atomically(tmp_path / ("x" * 300), b"data")


WRITER = """
import sys
from pathlib import Path
from msmp_gui.storage.files import write_atomically
path = Path(sys.argv[1])
for number in range(1_000_000):
    write_atomically(path, b"%08d" % number * 4096)
    print(number)
"""


@pytest.mark.parametrize("lines", [1, 2, 3, 5, 8, 13, 21, 34])
def test_a_killed_writer_loses_nothing_that_it_acknowledged(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "file"
    acknowledged = int(killed_after(lines, WRITER, path)[-1])
    data = read_whole(path)
    assert data is not None
    number = int(data[:8])
    assert data == b"%08d" % number * 4096
    assert number in (acknowledged, acknowledged + 1)
