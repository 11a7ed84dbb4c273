"""Whose word counts about who is out, and who controls the group."""

from __future__ import annotations

import pytest

from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyViolationError,
    StaleError,
)
from msmp_gui.protocol.events import Transmission
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.roster import member_of, term_of
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.terms import next_term, propose
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import RosterEntry
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import EvictionNotice
from msmp_gui.protocol.wire.messages.terms import Exclusion, NewTerm, StepDown
from tests.support.groups import alike, controllers, cut_off, formed, names_in, put_out
from tests.support.parties import START, Party, Wire
from tests.unit.protocol.test_halves import GRAVE, reclaim


@pytest.mark.requirement("R17", "R24", "R34")
@pytest.mark.parametrize("cause", GRAVE)
def test_attack_a_handover_makes_no_removal_of_what_was_worse(cause: EvictionCause) -> None:
    """MSMP-119: why somebody was put out goes to the next controller, who was not there."""
    wire = Wire("ABCD")
    wire.form("ABD", formed("ABC", "BC").parties["A"].member.token.message)
    wire.lose("A")
    wire.settle(8)
    put_out(wire, "B", "A", cause)
    heir = wire["C"].identity
    wire["B"].controller.peer_reachable(heir.fingerprint, True, wire.now)
    wire["B"].controller.invite([heir.certificate], wire.now)
    wire.settle(2)
    wire["B"].controller.hand_over(wire["C"].member.number, wire.now)
    wire.settle(3)
    assert controllers(wire).replace("A", "") == "C"
    assert wire["C"].controller.put_out[wire["A"].identity.fingerprint].cause is cause
    for name in "BD":
        with pytest.raises(PolicyViolationError):
            wire[name].member.receive(Kind.NEW_TERM, reclaim(wire["A"], 500), wire.now)


@pytest.mark.requirement("R18", "R24", "R34")
@pytest.mark.parametrize("cause", [EvictionCause.REMOVAL, *GRAVE])
def test_attack_a_deputy_who_was_put_out_says_who_else_is(cause: EvictionCause) -> None:
    """MSMP-114: and vouches for somebody whom nobody asked in."""
    wire = formed("ABCD", "B")
    deputy, host = wire["B"].identity, wire["A"].controller
    put_out(wire, "A", "B", cause)
    fingerprint = wire["C"].identity.fingerprint
    gone = (Exclusion(fingerprint, EvictionCause.REMOVAL, 0),)
    word = StepDown(wire["A"].member.term, wire["A"].identity.fingerprint, 1, (), gone, b"")
    raw = signed.sign(deputy.signing_key, word, host.group).raw
    with pytest.raises(PolicyViolationError):
        host.receive(Kind.STEP_DOWN, raw, deputy.certificate, wire.now)
    wire.settle(2)
    assert names_in(wire["A"]) == "ACD"


@pytest.mark.requirement("R18", "R24", "R34")
@pytest.mark.parametrize("cause", GRAVE)
def test_attack_a_deputy_who_was_put_out_controlled_another_half(cause: EvictionCause) -> None:
    """MSMP-114: it can show that a member agreed, and is believed nothing all the same."""
    wire = cut_off("ABCD", "B", "AC")
    proof = wire["B"].member.proof
    assert proof
    put_out(wire, "A", "B", cause)
    raw, deputy = handed_over(wire, "B", "A", "C", proof), wire["B"].identity.certificate
    with pytest.raises(PolicyViolationError, match="was put out"):
        wire["A"].controller.receive(Kind.STEP_DOWN, raw, deputy, wire.now)
    wire.settle(2)
    assert "C" in names_in(wire["A"])


def handed_over(wire: Wire, by: str, to: str, out: str, proof: bytes = b"") -> bytes:
    """Signed by an app that does what it likes: somebody is out, and a stranger in."""
    gone = (Exclusion(wire[out].identity.fingerprint, EvictionCause.REMOVAL, 0),)
    stranger = new_identity("Z", START, wire.random.randbytes)[0].certificate
    entry = RosterEntry(1 << 21, 40, stranger.der, 0)
    word = StepDown(wire[to].member.term, wire[to].identity.fingerprint, 1, (entry,), gone, proof)
    return signed.sign(wire[by].identity.signing_key, word, wire[to].member.group).raw


@pytest.mark.requirement("R18", "R24", "R34")
def test_attack_a_deputy_who_controls_nothing_says_who_is_out_and_who_is_in() -> None:
    """MSMP-114"""
    wire = formed("ABCD", "BC")
    host, deputy = wire["A"].controller, wire["B"].identity.certificate
    with pytest.raises(PolicyViolationError):
        host.receive(Kind.STEP_DOWN, handed_over(wire, "B", "A", "D"), deputy, wire.now)
    wire["B"].member.proof = b""
    standing, token = wire["B"].member.standing, wire["B"].member.token
    term = next_term(token.message, deputy.fingerprint, 0)
    alone = NewTerm(
        deputy.fingerprint, term, TermReason.TAKEOVER, standing.epoch, standing.context, (), b""
    )
    nobody = propose(wire["B"].identity, token.message, alone).raw
    for proof in (nobody, b"nothing"):
        word = handed_over(wire, "B", "A", "D", proof)
        with pytest.raises(PolicyViolationError):
            host.receive(Kind.STEP_DOWN, word, deputy, wire.now)
        (stranger,) = map(member_of, signed.peek(StepDown, word).roster)
        assert not host.other_parts.vouched_for(stranger.fingerprint)
    wire.settle(2)
    assert names_in(wire["A"]) == "ABCD"


@pytest.mark.requirement("R18", "R24", "R34")
@pytest.mark.parametrize("by", "BA")
def test_attack_who_controlled_the_group_once_says_later_who_is_out(by: str) -> None:
    """MSMP-114: it acknowledged a key of somebody else's since, the owner as well."""
    wire = cut_off("ABCDE", "B", "A")
    wire.cut()
    wire.settle(10)
    alike(wire.members())
    host = controllers(wire)
    assert host == "B"
    wire["B"].controller.hand_over(wire["A"].member.number, wire.now)
    wire.settle(3)
    assert controllers(wire) == "A"
    wire["A"].controller.hand_over(wire["B"].member.number, wire.now)
    wire.settle(3)
    if by == "B":
        wire["B"].controller.hand_over(wire["A"].member.number, wire.now)
        wire.settle(3)
    (host,) = controllers(wire)
    assert host != by
    word = handed_over(wire, by, host, "D", wire[by].member.proof)
    certificate = wire[by].identity.certificate
    with pytest.raises(PolicyViolationError):
        wire[host].controller.receive(Kind.STEP_DOWN, word, certificate, wire.now)
    wire.settle(2)
    assert names_in(wire[host]) == "ABCDE"


@pytest.mark.requirement("R24", "R28")
@pytest.mark.parametrize("restarts", [False, True])
def test_a_deputy_that_controlled_another_half_is_believed(restarts: bool) -> None:
    """MSMP-114: it shows that a member agreed to its term, after a restart as well."""
    wire = formed("ABCDEFG", "BC")
    wire.cut("A", "CDG")
    wire.settle(12)
    assert controllers(wire) == "ABC"
    put_out(wire, "C", "F")
    deputy = wire["C"]
    if restarts:
        before = deputy.member
        wire.lose("C")
        deputy.controller = None
        deputy.member = Member.returning(
            deputy.identity,
            before.token,
            before.owner,
            wire.random.randbytes,
            deputy.outbox,
            roster=before.roster,
            standing=before.standing,
            put_out=before.exclusions.put_out,
        )
        deputy.member.proof = before.proof
        wire.cut("A", "DG")
        wire.bring_back("C")
        wire.take_over(deputy, TermReason.RESUMPTION)
        wire.settle(8)
        assert controllers(wire) == "AB"
        assert wire["F"].member.over
    assert deputy.member.proof
    wire.cut("A")
    wire.settle(12)
    assert len(controllers(wire)) == 2
    assert wire["F"].member.over
    alike([wire[name] for name in "BCDEG"])


def unseating(wire: Wire, by: str, to: str, cause: EvictionCause) -> bytes:
    notice = EvictionNotice(wire[to].member.number, cause, "", 0, 0)
    key, out = wire[by].identity.signing_key, wire[to].identity.fingerprint
    return signed.sign(key, notice, wire[to].member.group, out).raw


@pytest.mark.requirement("R18", "R24", "R34")
@pytest.mark.parametrize("acknowledged", [False, True])
def test_attack_who_handed_the_group_on_puts_its_new_host_out(acknowledged: bool) -> None:
    """MSMP-113: it controls nothing any more, whether it took the new host's key or not."""
    wire = formed("ABCD", "B")
    if not acknowledged:
        wire.deliver = lambda sender, receiver, packet: (
            [] if sender.name == "A" and packet.kind is Kind.EPOCH_ACK else [packet]
        )
    wire["A"].controller.hand_over(wire["B"].member.number, wire.now)
    wire.settle(3)
    assert controllers(wire) == "B"
    for cause in EvictionCause:
        with pytest.raises(MalformedError):
            wire["B"].member.ending.be_shown_eviction(
                unseating(wire, "A", "B", cause), wire["C"].identity.fingerprint
            )


@pytest.mark.requirement("R18", "R24", "R34")
def test_attack_who_came_back_as_a_member_puts_out_who_took_over() -> None:
    wire = formed("ABCD", "B")
    wire.lose("A")
    wire.settle(8)
    wire.bring_back("A")
    wire.settle(5)
    assert controllers(wire) == "B"
    alike(wire.members())
    with pytest.raises(MalformedError):
        wire["B"].member.ending.be_shown_eviction(
            unseating(wire, "A", "B", EvictionCause.REMOVAL), wire["C"].identity.fingerprint
        )


@pytest.mark.requirement("R17", "R24", "R28")
def test_whom_a_deputy_removed_that_was_out_itself_may_be_followed() -> None:
    """MSMP-113: the deputy passes on to its members that it had been put out."""
    wire = formed("ABCDEF", "BC")
    wire.cut("BE")
    put_out(wire, "A", "B")
    wire.settle(8)
    put_out(wire, "B", "C")
    member, removed = wire["E"].member, wire["C"].identity.fingerprint
    assert member.controller.name == "B"
    assert removed in member.exclusions.put_out
    wire.lose("A")
    wire.cut()
    wire["B"].controller._succession.began.tell(wire["D"].identity.fingerprint)
    wire.settle(10)
    assert wire["B"].member.over
    assert wire["C"].controller
    alike([wire[name] for name in "CDEF"])


@pytest.mark.requirement("R18", "R24", "R34")
def test_attack_who_was_put_out_has_its_host_taken_for_one_that_is_out() -> None:
    wire = formed("ABCD", "B")
    wire.lose("A")
    wire.settle(8)
    assert controllers(wire) == "AB"
    put_out(wire, "B", "A", EvictionCause.COMPROMISE)
    notice = unseating(wire, "A", "B", EvictionCause.REMOVAL)
    with pytest.raises(MalformedError):
        wire["C"].member.receive(Kind.EVICTION_NOTICE, notice, wire.now)
    assert wire["C"].member.speaking.allowed


@pytest.mark.requirement("R24", "R28")
def test_the_controller_that_a_member_follows_is_believed_whatever_it_acknowledged() -> None:
    """MSMP-114"""
    wire = formed("ABC", "B")
    member, host = wire["B"].member, wire["A"].identity.certificate
    member._convergence.followers[host.fingerprint] = 1 << 20
    assert member.others.may_have_controlled(host, b"")


@pytest.mark.requirement("R24", "R28")
def test_who_steps_down_says_again_who_is_out_when_it_asks_again() -> None:
    """MSMP-114: the link broke under what it said first."""
    wire = cut_off("ABCDEF", "B", "ACD")
    put_out(wire, "A", "F")
    for name in "CD":
        wire[name].member.exclusions.shown._notices.clear()
    lost: list[Kind] = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        breaks = packet.kind in (Kind.STEP_DOWN, Kind.KEY_REFRESH) and packet.kind not in lost
        if breaks and (sender.name, receiver.name) == ("A", "B"):
            lost.append(packet.kind)
            return []
        return [packet]

    wire.deliver = deliver
    wire.cut()
    wire.settle(10)
    assert lost == [Kind.STEP_DOWN, Kind.KEY_REFRESH]
    assert wire["F"].member.over
    alike([wire[name] for name in "ABCDE"])
    assert names_in(wire["A"]) == "ABCDE"


def _notice(wire: Wire, by: str, about: str) -> bytes:
    """That member `about` was removed, as the peer `by` signs it."""
    member = wire[about].member
    message = EvictionNotice(member.number, EvictionCause.REMOVAL, "", 0, 0)
    key, to = wire[by].identity.signing_key, wire[about].identity.fingerprint
    return signed.sign(key, message, member.group, to).raw


def _says(wire: Wire, by: str, about: str, notice: bytes) -> None:
    """`by` tells `about` itself."""
    wire[by].outbox.send(Kind.EVICTION_NOTICE, notice, wire[about].identity.fingerprint)
    wire.settle()


@pytest.mark.requirement("R17", "R24", "R28")
def test_who_has_no_host_any_more_believes_the_next_one_that_it_is_out() -> None:
    """MSMP-80: it would follow that one, and would wait for keys of it for ever."""
    wire = formed("ABCD", "B")
    wire.lose("A")
    _says(wire, "B", "C", _notice(wire, "B", "C"))
    assert wire["C"].member.state is MemberState.REMOVED


@pytest.mark.requirement("R17", "R24", "R28")
def test_whom_one_half_let_back_is_out_where_the_other_half_goes_on_alone() -> None:
    """MSMP-80, 114: as it would be, had the two halves met before its host was gone."""
    wire = cut_off("ABCD", "B", "AC")
    put_out(wire, "A", "D", EvictionCause.REMOVAL)
    put_out(wire, "B", "D", EvictionCause.REMOVAL)
    wire["B"].controller.invite([wire["D"].identity.certificate], wire.now)
    wire.settle(3)
    assert term_of(wire["D"].member.number) == wire["B"].member.term
    wire.lose("B")
    wire.cut()
    wire.settle(20)
    assert wire["D"].member.state is MemberState.REMOVED
    assert names_in(wire["A"]) == names_in(wire["C"])
    assert "D" not in names_in(wire["A"])


@pytest.mark.requirement("R18", "R24", "R34")
@pytest.mark.parametrize("why", ["the host is there", "no deputy", "put out", "another says so"])
def test_attack_who_is_not_to_host_next_says_that_somebody_is_out(why: str) -> None:
    """MSMP-80"""
    wire = formed("ABCD", "B")
    signer = "D" if why == "no deputy" else "B"
    if why == "put out":
        put_out(wire, "A", "B", EvictionCause.REMOVAL)
    notice = _notice(wire, signer, "C")
    if why != "the host is there":
        wire.lose("A")
    _says(wire, "D" if why == "another says so" else signer, "C", notice)
    assert isinstance(wire["C"].refused[-1], MalformedError)
    assert wire["C"].member.state is MemberState.ACTIVE


@pytest.mark.requirement("R18", "R24", "R34")
def test_attack_a_deputy_says_that_the_owner_is_out_while_nobody_hosts() -> None:
    """MSMP-117: the owner may take the group back from any deputy."""
    wire = formed("ABC", "BC")
    wire["A"].controller.hand_over(wire["B"].member.number, wire.now)
    wire.settle(3)
    assert controllers(wire) == "B"
    wire.lose("B")
    _says(wire, "C", "A", _notice(wire, "C", "A"))
    assert isinstance(wire["A"].refused[-1], StaleError)
    assert wire["A"].member.state is MemberState.ACTIVE
