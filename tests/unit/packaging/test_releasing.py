"""What a release asks for before it begins, and how it compares two builds."""

from __future__ import annotations

from pathlib import Path

import pytest

import release
from builder import project, reproducible
from builder.tools import BuildError


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of its own for work in progress and artefacts."""
    for name in ("build", "dist"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(project, name.upper(), tmp_path / name)
    return tmp_path


def test_the_changelog_has_to_have_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project, "version", lambda: "1.2.0")
    release.see_that_it_is_told("# Changelog\n\n## [1.2.0] - 2026-12-01\n")
    with pytest.raises(BuildError, match=r"no heading for 1\.2\.0"):
        release.see_that_it_is_told("# Changelog\n\n## [Unreleased]\n\nsince [1.2.0]\n")


def test_a_second_build_begins_from_nothing_and_is_compared(folders: Path) -> None:
    for name in ("frozen", "roots", "pictures"):
        (folders / "build" / name).mkdir()
    same, other = (folders / "dist" / name for name in ("same.deb", "other.deb"))
    same.write_text("one")
    other.write_text("one")

    def again() -> None:
        assert {path.name for path in (folders / "build").iterdir()} == {"roots", "pictures"}
        other.write_text("two")

    assert reproducible.rebuild([same, other], again) == ["other.deb"]


def test_sums_name_everything_but_themselves(folders: Path) -> None:
    for name in ("b.whl", "a.deb", "SHA256SUMS", "SHA256SUMS.asc"):
        (folders / "dist" / name).write_text("")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert reproducible.sums(folders / "dist") == f"{empty}  a.deb\n{empty}  b.whl\n"


def test_unknown_options_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["--now"]) == 2
    assert "packaging/release.py" in capsys.readouterr().out
