"""A peer for one session alone leaves the profile that there may be as it is."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from msmp_gui.headless import peer
from msmp_gui.storage.errors import IdentityExistsError


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    peer.add_arguments(parser)
    return parser.parse_args(["--session-only", "--name", "Ada", *arguments])


def test_two_of_them_run_beside_each_other_and_beside_the_profile(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    one, other = peer.open_profile(options()), peer.open_profile(options())
    assert one.me.fingerprint != other.me.fingerprint
    assert list(tmp_path.iterdir()) == []
    one.close()
    other.close()


def test_an_identity_that_is_kept_is_not_used_for_one_session(tmp_path: Path) -> None:
    secret, folder = tmp_path / "secret", tmp_path / "profile"
    secret.write_text("correct horse")
    kept = options("--profile", str(folder), "--passphrase-file", str(secret))
    kept.session_only = False
    peer.open_profile(kept).close()
    with pytest.raises(IdentityExistsError, match="Leave that option out"):
        peer.open_profile(options("--profile", str(folder)))
