"""A new identity in place of one whose key somebody else may have."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.audit.export import export, from_lines, to_lines
from msmp_gui.engine.audit.report import report
from msmp_gui.engine.audit.trail import Note, sign_over
from msmp_gui.engine.notices import CommandDone, CommandFailed
from msmp_gui.engine.snapshot import Phase
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import VaultKey
from tests.unit.engine.crowd import START, Crowd
from tests.unit.engine.test_audit_desk import read, verified


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
    sign_over(crowd[name].parts.records.audit, me, START + crowd.time.time())
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


@pytest.mark.requirement("R27")
def test_the_history_under_the_old_key_can_still_be_verified(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    store = keep_identity(crowd, "A", tmp_path)
    group = crowd.form("AB")
    host = crowd["A"].key
    crowd["A"].do(cmd.RenewIdentity())
    crowd["A"].do(cmd.LeaveGroup(group))
    crowd.wait(2)
    start_with(crowd, "A", store)
    other = crowd.form("AB")
    logs = crowd["A"].parts.records.audit

    verdicts = {each.group: each for each in verified(crowd, "A")}
    assert not any(each.flaws for each in verdicts.values())
    assert verdicts[group].earlier_until is not None
    assert verdicts[group].signatures > 1
    assert verdicts[other].earlier_until is None
    rows = read(crowd, "A", group)
    (founded,) = [row for row in rows if row.number == 1]
    assert str(founded.what) == "You started the conference."
    named = {key for row in rows for key, name in row.people if name == "A"}
    assert named == {crowd["A"].key}, "one person, whatever the key"

    mine = export(logs, bytes.fromhex(group), crowd["A"].parts.me)
    theirs = export(crowd["B"].parts.records.audit, bytes.fromhex(group), crowd["B"].parts.me)
    again = from_lines(list(to_lines(mine)))
    assert again.earlier == mine.earlier
    assert again.flaws([theirs]) == []
    assert list(theirs.anchors_of(bytes.fromhex(host))), "noted under the old key"
    text = "\n".join(report(again))
    assert f"it was signed with an earlier key ({host})" in text
    assert "A (" in text

    cut = replace(again, entries=again.entries[:3], said=(), checkpoints=again.checkpoints[:1])
    assert any("B noted its head" in str(flaw.sentence) for flaw in cut.flaws([theirs]))
    unnamed = replace(again, earlier=())
    assert "not signed by who keeps" in str(unnamed.flaws()[0].sentence)


@pytest.mark.requirement("R27")
def test_heads_are_signed_once_with_the_new_key(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    store = keep_identity(crowd, "A", tmp_path)
    group = bytes.fromhex(crowd.form("AB"))
    logs = crowd["A"].parts.records.audit
    crowd["A"].do(cmd.RenewIdentity())
    before = len(logs.checkpoints(group))
    for _ in range(2):
        sign_over(logs, store.load(), START + crowd.time.time())
    assert len(logs.checkpoints(group)) == before + 1
    logs._database._execute("UPDATE entry SET sealed = zeroblob(80)")
    sign_over(logs, store.load(), START + crowd.time.time())  # does not keep the app from starting


@pytest.mark.requirement("R27")
def test_what_somebody_else_does_with_the_old_key_is_not_ones_own(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    store = keep_identity(crowd, "A", tmp_path)
    old = bytes.fromhex(crowd["A"].key)
    crowd["A"].do(cmd.RenewIdentity())
    crowd.wait(2)
    start_with(crowd, "A", store)
    note = Note("refused", by=old, details={"code": "malformed"})
    crowd["A"].engine.audit.note(note, START + crowd.time.time())
    (row,) = [row for row in read(crowd, "A") if "was refused" in str(row.what)]
    assert [key for key, _ in row.people] == [old.hex()]


def test_there_is_none_for_an_identity_of_one_session_alone() -> None:
    crowd = Crowd("A")
    failed = crowd["A"].do(cmd.RenewIdentity())
    assert isinstance(failed, CommandFailed)
    assert "session" in str(failed.message)


@pytest.mark.requirement("R15")
def test_where_a_request_for_a_certificate_lies_is_known_until_it_was_answered(
    tmp_path: Path,
) -> None:
    crowd = Crowd("A")
    keep_identity(crowd, "A", tmp_path)
    file = tmp_path / "request.pem"
    assert isinstance(
        crowd["A"].do(cmd.RequestCertificate(str(tmp_path / "no" / "where"), "", "Acme")),
        CommandFailed,
    )
    assert crowd["A"].engine.status().certificate.requested_in == ""
    crowd["A"].do(cmd.RequestCertificate(str(file), "", "Acme"))
    assert crowd["A"].engine.status().certificate.requested_in == "request.pem"
