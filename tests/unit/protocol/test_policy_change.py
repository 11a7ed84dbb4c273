"""The owner changes the policy of a group that lives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.protocol.errors import (
    ConsentNeededError,
    MalformedError,
    NotAllowedError,
    NothingProposedError,
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.events import PolicyChanged, PolicyProposed
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.token import Changes, PolicyToken
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.kinds import Kind, RekeyReason
from msmp_gui.protocol.wire.messages.rekey import PolicyConsent
from msmp_gui.protocol.wire.signed import Verified
from tests.support.groups import alike, controllers, formed, with_deputies
from tests.support.parties import Party, Wire, everyday


def living(names: str, changes: Changes = Changes.STRICTER, **more: object) -> Wire:
    wire = Wire(names)
    owner = wire[names[0]].identity
    wire.form(names, everyday(owner, operational={"changes": changes, **more}))
    return wire


def edition(
    owner: Party, old: Verified[PolicyToken] | None = None, **parts: dict
) -> Verified[PolicyToken]:
    """The next edition, with other choices, signed by `owner`."""
    before = old or owner.member.token
    token = replace(before.message, edition=before.message.edition + 1, previous=before.hash)
    for name, change in parts.items():
        token = replace(token, **{name: replace(getattr(token, name), **change)})
    return sign_token(token, owner.identity.signing_key)


def in_force(wire: Wire, names: str) -> set[bytes]:
    return {wire[name].member.token.hash for name in names}


SHORTER = {"rekey": {"overlap": 1000}}
LONGER = {"rekey": {"overlap": 9000}}


@pytest.mark.requirement("R1", "R18")
def test_a_stricter_policy_comes_with_the_next_key() -> None:
    wire = living("ABC")
    new = edition(wire["A"], **SHORTER)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(2)
    assert in_force(wire, "ABC") == {new.hash}
    for party in wire.members():
        assert party.member.current.context.token == new.hash
        (changed,) = party.of(PolicyChanged)
        assert (changed.before.rekey.overlap, changed.after.rekey.overlap) == (2000, 1000)
        assert not party.of(PolicyProposed)
        assert not party.refused


@pytest.mark.requirement("R1")
def test_the_key_that_brings_a_policy_says_why_it_changes() -> None:
    wire = living("AB")
    reasons = []
    wire["A"].controller.change_policy(edition(wire["A"], **SHORTER), wire.now)
    wire.settle(2)
    reasons = [e.reason for e in wire["B"].events if hasattr(e, "reason") and hasattr(e, "epoch")]
    assert RekeyReason.POLICY in reasons


@pytest.mark.requirement("R1", "R18")
@pytest.mark.parametrize("changes", [Changes.NONE, Changes.STRICTER])
def test_attack_a_weaker_policy_than_the_token_allows(changes: Changes) -> None:
    """The owner's app refuses to make it, and so does every member's, if another one does."""
    wire = living("ABC", changes)
    new = edition(wire["A"], **LONGER)
    controller = wire["A"].controller
    with pytest.raises(PolicyViolationError, match=r"only be made stricter|changed"):
        controller.change_policy(new, wire.now)
    before = in_force(wire, "ABC")
    wire["A"].member.policy._check_successor = lambda new: None  # as an app that is not ours might
    controller.change_policy(new, wire.now)
    controller._policy_change._enact(new, wire.now)
    wire.settle(1)
    for name in "BC":
        assert isinstance(wire[name].refused[-1], PolicyViolationError)
    assert in_force(wire, "BC") == before


@pytest.mark.requirement("R1")
def test_who_has_to_agree_is_asked_and_then_the_group_goes_on() -> None:
    wire = living("ABC", Changes.ASKED)
    new = edition(wire["A"], **LONGER)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(5)
    assert new.hash not in in_force(wire, "ABC")
    assert all(party.of(PolicyProposed)[0].asked for party in (wire["B"], wire["C"]))
    assert not wire["A"].of(PolicyProposed)[0].asked, "the owner need not be asked"
    wire["B"].member.consent(wire.now)
    wire.settle(2)
    assert wire["A"].controller.awaited_consents == [wire["C"].identity.fingerprint]
    assert new.hash not in in_force(wire, "ABC")
    wire["C"].member.consent(wire.now)
    wire.settle(2)
    assert in_force(wire, "ABC") == {new.hash}
    assert not wire["B"].member.must_consent


def test_who_leaves_instead_holds_nothing_up() -> None:
    wire = living("ABC", Changes.ASKED)
    new = edition(wire["A"], **LONGER)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(1)
    wire["B"].member.consent(wire.now)
    wire.settle(1)
    wire["C"].member.ending.leave()
    wire.settle(3)
    assert in_force(wire, "AB") == {new.hash}


@pytest.mark.requirement("R1")
def test_who_was_away_is_asked_when_it_comes_back() -> None:
    wire = living("ABC", Changes.ASKED)
    wire.lose("C")
    new = edition(wire["A"], **LONGER)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(1)
    wire["B"].member.consent(wire.now)
    wire.settle(3)
    assert in_force(wire, "AB") == {new.hash}
    wire.bring_back("C")
    wire.settle(5)
    assert wire["C"].member.must_consent
    assert wire["C"].member.token.message.edition == 0
    assert any(isinstance(error, ConsentNeededError) for error in wire["C"].refused)
    wire["C"].member.consent(wire.now)
    wire.settle(5)
    assert in_force(wire, "ABC") == {new.hash}
    assert wire["C"].member.current.context_hash == wire["A"].member.current.context_hash


@pytest.mark.requirement("R1")
def test_who_missed_a_stricter_edition_catches_up() -> None:
    wire = living("ABC")
    wire.lose("C")
    one = edition(wire["A"], **SHORTER)
    wire["A"].controller.change_policy(one, wire.now)
    wire.settle(3)
    two = edition(wire["A"], rekey={"overlap": 500})
    wire["A"].controller.change_policy(two, wire.now)
    wire.settle(3)
    wire.bring_back("C")
    wire.settle(5)
    assert in_force(wire, "ABC") == {two.hash}


@pytest.mark.requirement("R1", "R12")
def test_who_comes_in_while_a_policy_waits_is_asked_as_well() -> None:
    """MSMP-27"""
    wire = living("ABC", Changes.ASKED)
    wire["A"].controller.remove(wire["C"].member.number, wire.now)
    wire.settle(2)
    new = edition(wire["A"], **LONGER)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(1)
    wire["A"].controller.invite([wire["C"].identity.certificate], wire.now)
    wire.settle(3)
    assert wire["C"].member.must_consent
    wire["B"].member.consent(wire.now)
    wire["C"].member.consent(wire.now)
    wire.settle(3)
    assert in_force(wire, "ABC") == {new.hash}


@pytest.mark.requirement("R1", "R9")
def test_who_is_asked_in_meanwhile_joins_under_the_new_edition() -> None:
    wire = living("ABCD")
    wire.settle(1)
    wire["A"].controller.remove(wire["D"].member.number, wire.now)
    wire.settle(2)
    wire.accept = lambda party: False
    newcomer = wire["D"].identity.certificate
    wire["A"].controller.invite([newcomer], wire.now)
    wire.settle()
    old = wire["D"].invitation
    wire.accept = lambda party: True
    new = edition(wire["A"], **SHORTER)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(3)
    assert wire["D"].invitation is not old
    assert in_force(wire, "ABCD") == {new.hash}


@pytest.mark.requirement("R1")
def test_an_owner_who_no_longer_controls_can_change_the_policy() -> None:
    wire = Wire("ABC")
    deputy = (wire["B"].identity.fingerprint,)
    token = everyday(wire["A"].identity, operational={"deputies": deputy, "takeover_after": 2000})
    wire.form("ABC", token)
    wire.cut("A")
    wire.settle(12)
    assert wire["B"].controller is not None
    wire.cut()
    wire.settle(12)
    assert wire["A"].controller is None
    new = edition(wire["A"], **SHORTER)
    wire["A"].member.propose_policy(new)
    wire.settle(3)
    assert in_force(wire, "ABC") == {new.hash}


@pytest.mark.requirement("R1", "R17")
def test_a_deputy_that_missed_an_edition_learns_it_from_those_who_agree() -> None:
    """MSMP-28"""
    wire = Wire("ABC")
    deputy = (wire["B"].identity.fingerprint,)
    token = everyday(wire["A"].identity, operational={"deputies": deputy, "takeover_after": 2000})
    wire.form("ABC", token)
    wire.cut("B")
    new = edition(wire["A"], **SHORTER)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(1)
    assert in_force(wire, "AC") == {new.hash}
    wire.lose("A")
    wire.cut()
    wire.settle(15)
    assert wire["B"].controller is not None
    assert in_force(wire, "BC") == {new.hash}
    assert wire["B"].member.current.context_hash == wire["C"].member.current.context_hash


@pytest.mark.requirement("R1", "R34")
def test_attack_token_rollback_and_fork() -> None:
    wire = living("AB")
    first = wire["A"].member.token
    one, other = edition(wire["A"], **SHORTER), edition(wire["A"], rekey={"overlap": 10})
    wire["A"].controller.change_policy(one, wire.now)
    wire.settle(2)
    policy = wire["B"].member.policy
    for raw in (first.raw, other.raw, one.raw):
        with pytest.raises(PolicyViolationError, match="not newer"):
            policy.read_successor(raw)
    fork = edition(wire["A"], other, rekey={"overlap": 5})
    with pytest.raises(PolicyViolationError, match="follows another"):
        policy.read_successor(fork.raw)


@pytest.mark.requirement("R1", "R34")
def test_attack_somebody_else_signs_an_edition() -> None:
    wire = living("ABC")
    forged = edition(wire["C"], wire["A"].member.token, **SHORTER)
    wire["C"].outbox.send(Kind.POLICY_TOKEN, forged.raw, wire["A"].identity.fingerprint)
    wire["C"].outbox.send(Kind.POLICY_TOKEN, forged.raw, wire["B"].identity.fingerprint)
    wire.settle(2)
    assert all(isinstance(wire[name].refused[-1], MalformedError) for name in "AB")
    assert forged.hash not in in_force(wire, "ABC")


@pytest.mark.requirement("R1", "R13", "R14")
def test_whom_the_new_policy_does_not_let_in_does_not_stay() -> None:
    wire = living("ABC")
    excluded = (wire["C"].identity.fingerprint,)
    new = edition(wire["A"], access={"excluded": excluded})
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(3)
    assert in_force(wire, "AB") == {new.hash}
    assert [m.certificate.name for m in wire["A"].member.roster] == ["A", "B"]
    assert wire["C"].member.over


def test_a_policy_with_too_little_room_is_refused() -> None:
    wire = living("ABC")
    with pytest.raises(NotAllowedError, match="max_members"):
        wire["A"].controller.change_policy(
            edition(wire["A"], operational={"max_members": 2}), wire.now
        )


def test_alone_a_new_policy_holds_at_once() -> None:
    wire = Wire("AB")
    controller = wire.found("A")
    new = edition(wire["A"], **SHORTER)
    controller.change_policy(new, wire.now)
    wire.settle()
    assert wire["A"].member.token.hash == new.hash
    controller.peer_reachable(wire["B"].identity.fingerprint, True, wire.now)
    controller.invite([wire["B"].identity.certificate], wire.now)
    wire.settle(2)
    assert in_force(wire, "AB") == {new.hash}


@pytest.mark.requirement("R1", "R18")
def test_an_epoch_under_a_policy_that_did_not_come_with_it_is_refused() -> None:
    """MSMP-23"""
    wire = living("AB")
    policy = wire["B"].member.policy
    one, other = edition(wire["A"], **SHORTER), edition(wire["A"], rekey={"overlap": 10})
    assert policy.resolve(one.hash, one.raw).hash == one.hash
    assert policy.resolve(policy.token.hash, None) is policy.token
    with pytest.raises(PolicyViolationError, match="under another policy"):
        policy.resolve(one.hash, None)
    with pytest.raises(PolicyViolationError, match="than the one that came with it"):
        policy.resolve(one.hash, other.raw)


def test_an_edition_that_cannot_work_is_refused() -> None:
    wire = living("AB")
    before = wire["A"].member.token
    dissemination = replace(before.message.dissemination, push=False, pull=False)
    broken = replace(before.message, edition=1, previous=before.hash, dissemination=dissemination)
    raw = signed.sign(wire["A"].identity.signing_key, broken, broken.group).raw
    with pytest.raises(PolicyViolationError, match="cannot be used"):
        wire["B"].member.policy.read_successor(raw)


def test_a_later_edition_than_the_next_need_not_follow_the_one_held() -> None:
    wire = living("AB")
    one = edition(wire["A"], **SHORTER)
    two = edition(wire["A"], one, rekey={"overlap": 500})
    policy = wire["B"].member.policy
    assert policy.read_successor(two.raw).hash == two.hash
    assert policy.agreed_successor(two.raw).hash == two.hash
    policy.coming = two
    assert policy.adopt(one)
    assert policy.coming is two
    assert policy.adopt(two)
    assert policy.coming is None
    assert not policy.adopt(two)


@pytest.mark.requirement("R1")
def test_a_change_that_is_stricter_in_one_thing_and_weaker_in_another_needs_consent() -> None:
    wire = living("AB", Changes.ASKED)
    mixed = edition(wire["A"], rekey={"overlap": 9000, "changeover": 500})
    policy = wire["B"].member.policy
    assert policy.needs_consent(mixed)
    with pytest.raises(ConsentNeededError):
        policy.agreed_successor(mixed.raw)
    policy.agree(mixed)
    assert not policy.needs_consent(mixed)
    assert policy.agreed_successor(mixed.raw).hash == mixed.hash


# What a controller does not take the group to


@pytest.mark.requirement("R1", "R17")
def test_an_edition_that_does_not_name_who_controls_is_not_taken_up() -> None:
    """Nobody could follow its keys: the owner has to name its deputy, or take the group back."""
    wire = formed("ABC", "B")
    wire.cut("A")
    wire.settle(8)
    wire.cut()
    wire.settle(8)
    assert controllers(wire) == "B"
    new = edition(wire["A"], operational={"deputies": (), "takeover_after": None})
    wire["A"].member.propose_policy(new)
    wire.settle(3)
    assert isinstance(wire["B"].refused[-1], StaleError)
    assert "does not name who controls" in str(wire["B"].refused[-1])
    assert new.hash not in in_force(wire, "ABC")


def test_nobody_agrees_to_what_was_not_proposed() -> None:
    wire = living("AB", Changes.ASKED)
    with pytest.raises(NothingProposedError):
        wire["B"].member.consent(wire.now)
    assert wire["A"].controller.awaited_consents == []
    answer = PolicyConsent(wire["B"].member.number, bytes(32))
    me, host = wire["B"].identity, wire["A"].identity.fingerprint
    raw = signed.sign(me.signing_key, answer, wire["B"].member.group, host).raw
    with pytest.raises(StaleError):
        wire["A"].controller.receive(Kind.POLICY_CONSENT, raw, me.certificate, wire.now)


@pytest.mark.requirement("R1")
def test_a_proposal_that_comes_again_asks_nobody_twice_and_keeps_who_agreed() -> None:
    wire = living("ABC", Changes.ASKED)
    new = edition(wire["A"], **LONGER)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(1)
    wire["B"].member.consent(wire.now)
    wire.settle(1)
    wire["A"].controller.change_policy(new, wire.now)
    wire["B"].member.receive(Kind.POLICY_TOKEN, new.raw, wire.now)
    wire.settle(1)
    assert wire["A"].controller.awaited_consents == [wire["C"].identity.fingerprint]
    assert [len(wire[name].of(PolicyProposed)) for name in "ABC"] == [1, 1, 1]
    wire["C"].member.consent(wire.now)
    wire.settle(3)
    assert in_force(wire, "ABC") == {new.hash}
    wire["B"].member.receive(Kind.POLICY_TOKEN, new.raw, wire.now)  # late: it is in force
    assert not wire["B"].member.must_consent
    assert len(wire["B"].of(PolicyProposed)) == 1


def halves_under_two_editions(change: dict[str, dict[str, int]]) -> tuple[Wire, Verified]:
    """A and C go on under another edition; B, a deputy, controls its own half with D."""
    wire = Wire("ABCD")
    operational = {"changes": Changes.ASKED}
    wire.form("ABCD", with_deputies(wire, "A", "B", operational=operational))
    wire.cut("AC")
    wire.settle(8)
    assert controllers(wire) == "AB"
    new = edition(wire["A"], **change)
    wire["A"].controller.change_policy(new, wire.now)
    wire.settle(1)
    if wire["C"].member.must_consent:
        wire["C"].member.consent(wire.now)
    wire.settle(3)
    assert in_force(wire, "AC") == {new.hash}
    assert new.hash not in in_force(wire, "BD")
    return wire, new


@pytest.mark.requirement("R1", "R17")
def test_a_controller_learns_a_later_edition_from_those_who_come_to_it() -> None:
    wire, new = halves_under_two_editions(SHORTER)
    wire.cut()
    wire.settle(12)
    assert len(controllers(wire)) == 1
    assert in_force(wire, "ABCD") == {new.hash}
    alike(wire.members())


@pytest.mark.requirement("R1", "R17", "R18")
def test_a_controller_takes_up_a_weaker_edition_of_the_other_half_once_its_user_agrees() -> None:
    wire, new = halves_under_two_editions(LONGER)
    wire.cut()
    wire.settle(8)
    asked = [name for name in "BD" if wire[name].member.must_consent]
    assert "B" in asked
    assert new.hash not in in_force(wire, "BD")
    for name in "BD":
        if wire[name].member.must_consent:
            wire[name].member.consent(wire.now)
    wire.settle(15)
    for name in "BD":
        if wire[name].member.must_consent:
            wire[name].member.consent(wire.now)
    wire.settle(15)
    assert len(controllers(wire)) == 1
    assert in_force(wire, "ABCD") == {new.hash}
    alike(wire.members())
