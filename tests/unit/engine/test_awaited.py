"""Somebody known and away is picked, and invited as soon as they are near."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from msmp_gui.crypto.signature import SigningKey
from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors, notices
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import MemberState, Phase, Trust, Visibility
from msmp_gui.identity.certificate import self_signed
from msmp_gui.identity.identity import Identity, new_identity
from msmp_gui.identity.pki.key_files import pem_of
from tests.unit.engine.crowd import START, Crowd


def crowd_with_one_away() -> Crowd:
    """A knows B and C; C has closed the app."""
    crowd = Crowd("ABC")
    group = crowd.form("ABC")
    crowd.wait(2)
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(1)
    crowd.crash("C")
    crowd.wait(10)
    assert [p.name for p in crowd["A"].engine.status().people if p.near] == ["B"]
    return crowd


def start(crowd: Crowd, *people: str) -> str:
    keys = tuple(crowd[name].key for name in people)
    done = crowd["A"].do(cmd.CreateGroup("Tea", keys))
    assert isinstance(done, notices.CommandDone)
    assert done.group is not None
    crowd.wait(2)
    return done.group


def state(crowd: Crowd, group: str, name: str) -> MemberState | None:
    members = crowd["A"].group(group).members
    return next((m.state for m in members if m.fingerprint == crowd[name].key), None)


@pytest.mark.requirement("U2")
def test_who_is_away_is_invited_once_they_are_near() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    assert state(crowd, group, "B") is MemberState.HAS_KEY
    assert state(crowd, group, "C") is MemberState.AWAY
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, group, "C") is MemberState.HAS_KEY
    assert crowd["C"].group(group).phase is Phase.RUNNING


def test_a_conference_may_begin_with_nobody_but_who_is_away() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "C")
    assert state(crowd, group, "C") is MemberState.AWAY
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, group, "C") is MemberState.HAS_KEY
    assert crowd["A"].group(group).phase is Phase.RUNNING


def test_more_people_who_are_away_are_invited_the_same_way() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B")
    crowd["A"].do(cmd.InviteMembers(group, (crowd["C"].key,)))
    assert state(crowd, group, "C") is MemberState.AWAY
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, group, "C") is MemberState.HAS_KEY


def test_it_is_kept_over_a_restart_of_the_host() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    crowd.crash("A")
    crowd.wait(5)
    crowd.enter("A")
    crowd.wait(5)
    assert state(crowd, group, "C") is MemberState.AWAY
    crowd.enter("C")
    crowd.wait(5)
    assert state(crowd, group, "C") is MemberState.HAS_KEY


def test_who_is_taken_off_before_they_come_is_not_invited() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    crowd["A"].do(cmd.RemoveMember(group, crowd["C"].key))
    assert state(crowd, group, "C") is None
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, group, "C") is None
    assert crowd["C"].engine.status().invitations == ()


def test_nobody_is_invited_to_a_conference_that_is_over() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    crowd["A"].do(cmd.EndGroup(group))
    crowd.wait(1)
    crowd.enter("C")
    crowd.wait(3)
    assert not any(g.group == group for g in crowd["C"].engine.status().groups)


def test_a_key_that_was_lost_meanwhile_is_not_invited() -> None:
    crowd = crowd_with_one_away()
    lost = start(crowd, "B", "C")
    directory = crowd["A"].engine._directory
    certificate = directory.certificate(bytes.fromhex(crowd["C"].key))
    assert certificate is not None
    crowd["A"].engine.distrust(certificate, 0.0, "stolen")
    crowd.enter("C")
    crowd.wait(3)
    assert state(crowd, lost, "C") is not MemberState.HAS_KEY


def test_strangers_who_are_away_cannot_be_picked() -> None:
    crowd = Crowd("AB")
    crowd.crash("B")
    crowd.wait(10)
    refused = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,)))
    assert isinstance(refused, notices.CommandFailed)
    assert refused.code == "unknown_person"


def test_who_cannot_be_invited_any_more_when_they_come_is_named() -> None:
    crowd = crowd_with_one_away()
    group = start(crowd, "B", "C")
    session = crowd["A"].engine.conferences.sessions[bytes.fromhex(group)]

    def full(_: object) -> None:
        raise errors.bad_value(sentence("The conference is full."))

    session.invite = full  # type: ignore[method-assign]
    crowd.enter("C")
    crowd.wait(3)
    told = [n for n in crowd["A"].told if isinstance(n, notices.CommandFailed)]
    assert str(told[-1].message) == (
        "C is near now, and cannot be invited: The conference is full."
    )
    assert state(crowd, group, "C") is None


def certificate_of(name: str, folder: Path) -> tuple[Identity, str]:
    """Somebody who was never near, and the file with their certificate."""
    made, _ = new_identity(name, START, os.urandom)
    file = folder / f"{name}.pem"
    file.write_text(pem_of(made.certificate.der))
    return made, str(file)


@pytest.mark.requirement("U2")
def test_who_is_known_from_a_certificate_file_alone_is_invited_once_near(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    stranger, file = certificate_of("S", tmp_path)
    key = stranger.fingerprint.hex()
    assert isinstance(crowd["A"].do(cmd.ExpectPerson(file)), notices.CommandDone)
    (view,) = [p for p in crowd["A"].engine.status().people if p.fingerprint == key]
    assert (view.name, view.near, view.known, view.last_seen) == ("S", False, True, None)
    assert view.trust is Trust.UNVERIFIED, "a file proves nothing"
    done = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key, key)))
    assert isinstance(done, notices.CommandDone)
    assert done.group is not None
    crowd.wait(2)
    crowd.crash("A")
    crowd.wait(5)
    crowd.enter("A")
    crowd.wait(5)
    crowd.enter("S", identity=stranger)
    crowd.wait(5)
    assert crowd["S"].group(done.group).phase is Phase.RUNNING
    (view,) = [p for p in crowd["A"].engine.status().people if p.fingerprint == key]
    assert view.near


def test_who_is_expected_may_see_who_shows_themselves_to_known_people_alone(
    tmp_path: Path,
) -> None:
    crowd = Crowd("A")
    crowd["A"].do(cmd.SetVisibility(Visibility.KNOWN))
    stranger, file = certificate_of("S", tmp_path)
    crowd.enter("S", identity=stranger)
    crowd.wait(5)
    assert not [p for p in crowd["S"].engine.status().people if p.near]
    crowd["A"].do(cmd.ExpectPerson(file))
    crowd.crash("S")
    crowd.wait(10)
    crowd.enter("S", identity=stranger)
    crowd.wait(10)
    assert [p.name for p in crowd["S"].engine.status().people if p.near] == ["A"]


def test_who_cannot_take_part_is_not_expected_and_it_is_said_why(tmp_path: Path) -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd["A"].do(cmd.BlockPerson(crowd["B"].key, blocked=True))
    files = {}
    for name in "AB":
        files[name] = tmp_path / f"{name}.pem"
        files[name].write_text(pem_of(crowd[name].parts.me.certificate.der))
    for name, why in (("A", "your own certificate"), ("B", "Unblock them first")):
        failed = crowd["A"].do(cmd.ExpectPerson(str(files[name])))
        assert isinstance(failed, notices.CommandFailed)
        assert why in str(failed.message)
    crowd["A"].do(cmd.BlockPerson(crowd["B"].key, blocked=False))
    crowd["A"].do(cmd.ReportCompromise(group, crowd["B"].key, "stolen", START))
    crowd.wait(2)
    failed = crowd["A"].do(cmd.ExpectPerson(str(files["B"])))
    assert isinstance(failed, notices.CommandFailed)
    assert "compromised" in str(failed.message)


def test_who_was_expected_can_be_forgotten(tmp_path: Path) -> None:
    crowd = Crowd("A")
    stranger, file = certificate_of("S", tmp_path)
    crowd["A"].do(cmd.ExpectPerson(file))
    done = crowd["A"].do(cmd.ForgetPerson(stranger.fingerprint.hex()))
    assert isinstance(done, notices.CommandDone)
    assert crowd["A"].engine.status().people == ()


def test_what_somebody_showed_themselves_counts_more_than_a_file(tmp_path: Path) -> None:
    key = Ed25519PrivateKey.generate()
    shown, other = (self_signed(key, name, START, 5) for name in ("B", "Somebody else"))
    crowd = Crowd("A")
    crowd.enter("B", identity=Identity(shown, SigningKey(key)))
    crowd.wait(2)
    (before,) = crowd["A"].engine.status().people
    file = tmp_path / "b.pem"
    file.write_text(pem_of(other.der))
    crowd["A"].do(cmd.ExpectPerson(str(file)))
    (after,) = crowd["A"].engine.status().people
    assert (after.name, after.last_seen) == ("B", before.last_seen)
