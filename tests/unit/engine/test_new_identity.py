"""A new identity in place of one whose key somebody else may have."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone, CommandFailed
from msmp_gui.engine.snapshot import Phase
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import VaultKey
from tests.unit.engine.crowd import START, Crowd


def keep_identity(crowd: Crowd, name: str, folder: Path) -> IdentityStore:
    """Somebody whose identity lies in a profile; back from a start with it."""
    profile = Profile(folder / name)
    profile.open()
    store = IdentityStore(profile, VaultKey(os.urandom(32)), os.urandom)
    start_with(crowd, name, store, made=True)
    return store


def start_with(crowd: Crowd, name: str, store: IdentityStore, *, made: bool = False) -> None:
    """The app is started with what is kept."""
    me = store.create(name, START) if made else store.load()
    crowd.crash(name)
    crowd[name].parts = replace(crowd[name].parts, me=me)
    crowd.enter(name)
    crowd[name].engine._own._store = store
    crowd.wait(3)


@pytest.mark.requirement("U4", "R23")
def test_it_is_in_use_from_the_next_start_and_the_old_key_is_gone(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    store = keep_identity(crowd, "A", tmp_path)
    old = crowd["A"].key
    group = crowd.form("BA")
    hosted = crowd.form("AB")
    assert isinstance(crowd["A"].do(cmd.RenewIdentity()), CommandDone)
    shown = crowd["A"].engine.status()
    assert shown.me.fingerprint == old
    assert shown.certificate is not None
    assert shown.certificate.renewed
    assert store.load().fingerprint.hex() != old
    start_with(crowd, "A", store)
    shown = crowd["A"].engine.status()
    assert (shown.me.name, shown.me.fingerprint == old) == ("A", False)
    assert shown.certificate is not None
    assert not shown.certificate.renewed
    assert {view.group: view.phase for view in shown.groups} == {
        group: Phase.LEFT,
        hosted: Phase.LEFT,
    }
    known = {person.fingerprint for person in crowd["B"].engine.status().people}
    assert known == {old, shown.me.fingerprint}, "another person to others"


def test_who_has_a_new_identity_is_invited_anew(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    store = keep_identity(crowd, "A", tmp_path)
    group = crowd.form("BA")
    crowd["A"].do(cmd.RenewIdentity())
    start_with(crowd, "A", store)
    crowd["B"].do(cmd.InviteMembers(group, (crowd["A"].key,)))
    crowd.wait(3)
    assert crowd["A"].group(group).phase is Phase.RUNNING


def test_there_is_none_for_an_identity_of_one_session_alone() -> None:
    crowd = Crowd("A")
    failed = crowd["A"].do(cmd.RenewIdentity())
    assert isinstance(failed, CommandFailed)
    assert "session" in str(failed.message)
