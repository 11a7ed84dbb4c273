"""Owner and deputy put each other out in two halves of a cut network: who may prevail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.controller.evictions import Evictions
from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyViolationError,
    RemoteProtocolError,
    StaleError,
)
from msmp_gui.protocol.events import MembershipOver, Outbox, Transmission
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import Demand
from msmp_gui.protocol.registration import request_refresh
from msmp_gui.protocol.roster import Roster, member_of
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.terms import next_term, propose
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.messages.admission import RosterEntry, ShownEviction
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.membership import Eviction, EvictionNotice
from msmp_gui.protocol.wire.messages.terms import Exclusion, NewTerm, StepDown
from tests.support.parties import START, Party, Wire
from tests.unit.protocol.test_terms import alike, formed, names_in

GRAVE = [EvictionCause.COMPROMISE, EvictionCause.LAPSED, EvictionCause.DEPARTURE]


def cut_off(names: str, deputies: str, side: str) -> Wire:
    """Both halves have a controller: `side` the owner, the others a deputy."""
    wire = formed(names, deputies)
    wire.cut(side)
    wire.settle(8)
    assert wire[deputies[0]].controller
    return wire


def put_out(wire: Wire, by: str, who: str, cause: EvictionCause = EvictionCause.REMOVAL) -> None:
    number = wire[who].member.number
    declared_by = number if cause is EvictionCause.DEPARTURE else wire[by].member.number
    wire[by].controller._putting_out.evict(Eviction(number, cause, declared_by, "", 0), wire.now)
    wire.settle(1)


def reclaim(party: Party, above: int) -> bytes:
    """The owner's word, by an app that does what it likes."""
    me, token, standing = party.identity, party.member.token, party.member.standing
    term = next_term(token.message, me.fingerprint, above)
    message = NewTerm(
        me.fingerprint, term, TermReason.RECLAIM, standing.epoch, standing.context, (), token.raw
    )
    return propose(me, token.message, message).raw


def controllers(wire: Wire) -> str:
    return "".join(name for name, party in wire.parties.items() if party.controller)


@pytest.mark.requirement("R17", "R24", "R28")
@pytest.mark.parametrize("first", "AB")
def test_the_owner_prevails_where_each_removed_the_other(first: str) -> None:
    """MSMP-117: all who were not put out follow it, whoever was faster."""
    wire = cut_off("ABCDEF", "B", "ACD")
    for by in (first, "AB".replace(first, "")):
        put_out(wire, by, "AB".replace(by, ""))
    for _ in range(3):  # the deputy's half has the higher epoch
        wire["B"].controller.rekey(wire.now)
        wire.settle(1)
    wire.cut()
    wire.settle(10)
    assert controllers(wire) == "A"
    alike([wire[name] for name in "ACDEF"])
    assert names_in(wire["E"]) == "ACDEF"
    assert wire["B"].member.over


@pytest.mark.requirement("R17", "R28")
def test_an_owner_whom_nobody_follows_prevails_as_well() -> None:
    """MSMP-117: the deputy hears of its term, though it is put out and nobody else is there."""
    wire = cut_off("ABC", "B", "A")
    put_out(wire, "A", "B")
    put_out(wire, "A", "C", EvictionCause.COMPROMISE)
    wire.cut()
    wire.settle(10)
    assert controllers(wire) == "A"
    assert names_in(wire["A"]) == "A"
    assert wire["B"].member.over
    assert wire["C"].member.over


@pytest.mark.requirement("R17", "R28")
def test_an_owner_that_put_nobody_out_prevails_over_a_deputy_whom_nobody_follows() -> None:
    """MSMP-117: it never heard that the deputy removed it; who stayed with that one left."""
    wire = cut_off("ABCD", "B", "AC")
    put_out(wire, "B", "A")
    for host in "AB":
        put_out(wire, host, "D", EvictionCause.DEPARTURE)
    wire.cut()
    wire.settle(10)
    assert controllers(wire) == "A"
    alike([wire[name] for name in "ABC"])
    assert names_in(wire["B"]) == "ABC"


@pytest.mark.requirement("R17", "R28")
def test_whom_the_deputy_let_in_follows_the_owner_too() -> None:
    """A newcomer never met the owner; its controller says to follow it."""
    wire = Wire("ABCDEFG")
    wire.form("ABCDEF", formed("AB", "B").parties["A"].member.token.message)
    wire.cut("ACD")
    wire.settle(8)
    put_out(wire, "A", "B")
    put_out(wire, "B", "A")
    newcomer = wire["G"].identity
    wire["B"].controller.peer_reachable(newcomer.fingerprint, True, wire.now)
    wire["B"].controller.invite([newcomer.certificate], wire.now)
    wire.settle(2)
    assert names_in(wire["E"]) == "BCDEFG"
    wire.cut()
    wire.settle(10)
    assert controllers(wire) == "A"
    alike([wire[name] for name in "ACDEFG"])
    assert names_in(wire["G"]) == "ACDEFG"


@pytest.mark.requirement("R17", "R24", "R28", "R34")
@pytest.mark.parametrize("cause", GRAVE)
def test_attack_an_owner_whose_key_is_lost_takes_nothing_back(cause: EvictionCause) -> None:
    """MSMP-117: whatever its app does, with a member that follows it or alone."""
    wire = cut_off("ABCDEF", "B", "ACD")
    put_out(wire, "B", "A", cause)
    put_out(wire, "A", "B")
    wire.cut()
    wire.settle(10)
    mine = [wire[name] for name in "BEF"]
    alike(mine)
    assert names_in(wire["E"]) == "BCDEF"
    word = reclaim(wire["A"], 500)
    for party in mine:
        with pytest.raises(PolicyViolationError):
            party.member.receive(Kind.NEW_TERM, word, wire.now)


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


@pytest.mark.requirement("R17", "R18", "R34")
def test_attack_a_deputy_takes_the_group_back_as_if_it_were_the_owner() -> None:
    wire = formed("ABCD", "B")
    with pytest.raises(PolicyViolationError):
        wire["C"].member.receive(Kind.NEW_TERM, reclaim(wire["B"], 0), wire.now)
    out = wire["B"]
    word = reclaim(out, 500)
    put_out(wire, "A", "B")
    for name in "ACD":
        with pytest.raises(PolicyViolationError):
            wire[name].member.receive(Kind.NEW_TERM, word, wire.now)
    wire.settle(5)
    assert controllers(wire) == "A"
    alike([wire[name] for name in "ACD"])


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


@pytest.mark.requirement("R17", "R24")
def test_why_somebody_is_out_survives_a_restart_of_the_controller() -> None:
    wire = formed("ABCD", "B")
    wire.lose("A")
    wire.settle(8)
    put_out(wire, "B", "A", EvictionCause.COMPROMISE)
    host, old = wire["B"], wire["B"].member
    kept = dict(host.controller.put_out)
    wire.lose("B")
    host.member = Member.returning(
        host.identity,
        old.token,
        old.owner,
        wire.random.randbytes,
        host.outbox,
        roster=old.roster,
        standing=old.standing,
        put_out=kept,
    )
    wire.bring_back("B")
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(5)
    out = wire["A"].identity.fingerprint
    assert host.controller.put_out[out].cause is EvictionCause.COMPROMISE
    with pytest.raises(RemoteProtocolError):  # nobody knows it any more
        host.member.receive(Kind.NEW_TERM, reclaim(wire["A"], 500), wire.now)


@pytest.mark.requirement("R24", "R28")
@pytest.mark.parametrize("cause", [EvictionCause.REMOVAL, EvictionCause.COMPROMISE])
def test_who_follows_another_controller_shows_it_who_was_put_out(cause: EvictionCause) -> None:
    """MSMP-113: the controller that did it is gone, and cannot say so."""
    wire = cut_off("ABCDEF", "B", "ACD")
    put_out(wire, "A", "F", cause)
    wire.lose("A")
    wire.cut()
    wire.settle(10)
    assert wire["F"].member.over
    alike([wire[name] for name in "BCDE"])
    assert names_in(wire["E"]) == "ABCDE"
    assert wire["B"].controller.put_out[wire["F"].identity.fingerprint].cause is cause


@pytest.mark.requirement("R17", "R24", "R34")
@pytest.mark.parametrize("cause", [EvictionCause.COMPROMISE, EvictionCause.LAPSED])
def test_attack_an_owner_removed_in_one_half_whose_key_was_lost_in_the_other(
    cause: EvictionCause,
) -> None:
    """MSMP-114: the half that only removed it learns of the graver cause, every member of it."""
    wire = formed("ABCDEFG", "BC")
    wire.cut("A", "CDG")
    wire.settle(12)
    assert wire["C"].controller
    put_out(wire, "B", "A")
    put_out(wire, "C", "A", cause)
    wire.cut("A")
    wire.settle(10)
    alike([wire[name] for name in "BCDEFG"])
    for name in "BCDEFG":
        assert wire[name].member.exclusions.put_out[wire["A"].identity.fingerprint].cause is cause
        with pytest.raises(PolicyViolationError):
            wire[name].member.receive(Kind.NEW_TERM, reclaim(wire["A"], 5000), wire.now)


@pytest.mark.requirement("R18", "R24", "R34")
@pytest.mark.parametrize("signer", "EF")
def test_attack_a_member_shows_what_no_controller_signed(signer: str) -> None:
    wire = cut_off("ABCDEF", "B", "ACD")
    out = wire["E"].identity.fingerprint
    notice = EvictionNotice(wire["E"].member.number, EvictionCause.REMOVAL, "")
    key, group = wire[signer].identity.signing_key, wire["B"].controller.group
    wire["C"].member.exclusions.shown._notices[out] = signed.sign(key, notice, group, out).raw
    wire["D"].member.exclusions.shown._notices[out] = signed.sign(
        wire["A"].identity.signing_key, replace(notice, number=1 << 30), group, out
    ).raw
    wire.lose("A")
    wire.cut()
    wire.settle(10)
    alike([wire[name] for name in "BCDEF"])
    assert names_in(wire["E"]) == "ABCDEF"


@pytest.mark.requirement("R18", "R24", "R34")
def test_attack_a_deputy_and_a_member_put_somebody_out_behind_the_host_s_back() -> None:
    """MSMP-113: who holds the host's own key comes from no other half."""
    wire = formed("ABCDE", "B", rekey={"demand": Demand.MEMBERS})
    out, member = wire["E"].identity.fingerprint, wire["C"].member
    notice = EvictionNotice(wire["E"].member.number, EvictionCause.REMOVAL, "")
    key, group = wire["B"].identity.signing_key, member.group
    shown = ShownEviction(out, signed.sign(key, notice, group, out).raw)
    request = request_refresh(
        wire["C"].identity,
        member.token,
        member.standing,
        wire["A"].identity.fingerprint,
        wire.random.randbytes,
        (shown,),
    )
    host, certificate = wire["A"].controller, wire["C"].identity.certificate
    host.receive(Kind.KEY_REFRESH, request.body, certificate, wire.now)
    wire.settle(2)
    assert names_in(wire["A"]) == names_in(wire["E"]) == "ABCDE"


@pytest.mark.requirement("R24")
@pytest.mark.parametrize("cause", [EvictionCause.REMOVAL, EvictionCause.COMPROMISE])
def test_the_half_that_gives_way_says_why_somebody_is_out(cause: EvictionCause) -> None:
    """MSMP-114: a lost key is lost in both halves."""
    wire = cut_off("ABCDEF", "B", "ACD")
    put_out(wire, "A", "F", cause)
    put_out(wire, "A", "D")
    put_out(wire, "B", "D", EvictionCause.LAPSED)
    wire.cut()
    wire.settle(10)
    alike([wire[name] for name in "ABCE"])
    out = wire["E"].member.exclusions.put_out
    assert out[wire["F"].identity.fingerprint].cause is cause
    assert out[wire["D"].identity.fingerprint].cause is EvictionCause.LAPSED


def declared_lost(wire: Wire, who: str, unheard: str = "") -> None:
    """The host goes away right after the rekey that puts somebody out: its key never stands."""
    kept = (Kind.REVEAL, Kind.EVICTION_NOTICE)
    wire.deliver = lambda sender, receiver, packet: (
        []
        if packet.kind in kept or (packet.kind is Kind.REKEY_EVENT and receiver.name in unheard)
        else [packet]
    )
    number = wire[who].member.number
    wire["A"].controller.declare_compromise(number, "stolen", wire.now, wire.now)
    wire.settle()
    wire.lose("A")
    wire.deliver = lambda sender, receiver, packet: [packet]


@pytest.mark.requirement("R17", "R22", "R34")
def test_attack_a_deputy_takes_over_that_was_being_put_out_when_the_host_fell_silent() -> None:
    """MSMP-113: the rekey that says so is signed, though its key never came to be."""
    wire = formed("ABCDE", "CB")
    declared_lost(wire, "C")
    lost = wire["C"].identity.fingerprint
    term = next_term(wire["C"].member.token.message, lost, 0)
    standing, token = wire["C"].member.standing, wire["C"].member.token
    message = NewTerm(
        lost, term, TermReason.TAKEOVER, standing.epoch, standing.context, (), token.raw
    )
    bid = propose(wire["C"].identity, token.message, message).raw
    for name in "BDE":
        with pytest.raises(PolicyViolationError):
            wire[name].member.receive(Kind.NEW_TERM, bid, wire.now)
    wire.settle(12)
    assert wire["B"].controller
    assert not wire["C"].controller, "it saw that it is left out"
    alike([wire[name] for name in "BDE"])
    assert names_in(wire["D"]) == "ABDE"
    assert wire["D"].member.exclusions.put_out[lost].cause is EvictionCause.COMPROMISE


@pytest.mark.requirement("R22", "R28")
def test_a_deputy_that_missed_it_learns_who_was_being_put_out() -> None:
    """MSMP-113: members show the notices of a rekey that is on the way."""
    wire = formed("ABCDE", "B")
    declared_lost(wire, "C", unheard="B")
    wire.settle(12)
    assert wire["B"].controller
    alike([wire[name] for name in "BDE"])
    assert names_in(wire["D"]) == "ABDE"


@pytest.mark.requirement("R17", "R24", "R28")
def test_a_deputy_that_takes_over_is_shown_that_it_was_put_out_meanwhile() -> None:
    """MSMP-113: who put it out is gone, and it heard nothing."""
    wire = formed("ABCDE", "B")
    wire.cut("BE")
    put_out(wire, "A", "B")
    wire.lose("A")
    wire.deliver = lambda sender, receiver, packet: (
        [] if packet.kind is Kind.REKEY_REQUEST else [packet]
    )
    wire.cut()
    wire.settle(8)
    assert [event.state for event in wire["B"].of(MembershipOver)] == [MemberState.REMOVED]
    assert controllers(wire) == "A"
    assert {wire[name].member.controller.name for name in "CDE"} == {"A"}


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
    wire.settle(2)
    assert names_in(wire["A"]) == "ABCD"
    assert not host._succession._strangers


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


@pytest.mark.requirement("R17", "R24", "R28")
def test_a_deputy_that_took_over_is_shown_that_it_was_put_out_before() -> None:
    """MSMP-113: it gives the group up, and those who followed it hear so."""
    wire = formed("ABCDEF", "BC")
    wire.cut("BE")
    put_out(wire, "A", "B")
    wire.settle(8)
    assert controllers(wire) == "AB"
    wire.lose("A")
    wire.cut()
    told: list[bytes] = []

    def deliver(sender: Party, receiver: Party, packet: Transmission) -> list[Transmission]:
        if (sender.name, receiver.name, packet.kind) == ("B", "E", Kind.DEPARTURE):
            told.append(packet.body)
        return [packet]

    wire.deliver = deliver
    wire["B"].controller._succession.tell(wire["D"].identity.fingerprint)
    wire.settle()
    assert [event.state for event in wire["B"].of(MembershipOver)] == [MemberState.REMOVED]
    assert wire["E"].member.controller.name == "B"
    assert wire["E"].member.is_left_by_controller(told[0], wire["B"].identity.certificate)


def unseating(wire: Wire, by: str, to: str, cause: EvictionCause) -> bytes:
    notice = EvictionNotice(wire[to].member.number, cause, "")
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


@pytest.mark.requirement("R17", "R24", "R34")
def test_an_owner_that_took_over_is_not_put_out_by_a_removal_that_somebody_shows() -> None:
    """MSMP-117"""
    wire = formed("ABCDE", "B")
    wire.lose("A")
    wire.settle(8)
    wire.bring_back("A")
    wire.settle(5)
    wire.cut("AC")
    put_out(wire, "B", "A")
    wire.settle(8)
    assert controllers(wire) == "AB"
    notice = wire["D"].member.exclusions.shown.about(wire["A"].identity.fingerprint)
    assert notice
    with pytest.raises(StaleError):
        wire["A"].member.ending.be_shown_eviction(notice, wire["D"].identity.fingerprint)
    assert not wire["A"].member.over


@pytest.mark.requirement("R17", "R28")
def test_two_deputies_that_put_each_other_out_do_not_go_above_each_other_for_ever() -> None:
    """MSMP-117: neither gives way, so they stay apart."""
    wire = formed("ABCDEF", "BC")
    wire.cut("A", "CDF")
    wire.settle(12)
    assert controllers(wire) == "ABC"
    wire.lose("A")
    put_out(wire, "B", "C", EvictionCause.COMPROMISE)
    put_out(wire, "C", "B", EvictionCause.COMPROMISE)
    wire.cut()
    wire.settle(20)
    terms = {name: wire[name].member.term for name in "BC"}
    epochs = {name: wire[name].member.current.number for name in "BC"}
    wire.settle(30)
    assert controllers(wire) == "ABC"
    assert terms == {name: wire[name].member.term for name in "BC"}
    assert epochs == {name: wire[name].member.current.number for name in "BC"}
    assert max(terms.values()) < 64 * 8


@pytest.mark.requirement("R24", "R28")
def test_who_knows_from_before_a_restart_that_a_rival_is_out_reads_its_proposals() -> None:
    """MSMP-117: no certificate was kept of it, so an owner never heard what to go above."""
    wire = cut_off("ABCDE", "B", "AC")
    put_out(wire, "A", "B")
    owner = wire["A"].member
    owner.exclusions._gone.clear()
    rival = wire["B"].member.proof
    with pytest.raises(MalformedError):
        owner.receive(Kind.NEW_TERM, rival, wire.now)
    owner.meet_controller(wire["B"].identity.certificate)
    with pytest.raises(PolicyViolationError):
        owner.receive(Kind.NEW_TERM, rival, wire.now)


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
    wire["B"].controller._succession.tell(wire["D"].identity.fingerprint)
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


@pytest.mark.requirement("R17", "R28")
def test_a_rival_whose_members_are_all_out_is_overtaken() -> None:
    """MSMP-117: their agreement counts for nothing here, and it went above each term for ever."""
    wire = formed("ABCDE", "BC")
    wire.lose("A")
    wire.settle(8)
    wire.cut("CD")
    wire.settle(12)
    assert controllers(wire) == "ABC"
    put_out(wire, "B", "D")
    wire.cut()
    wire.settle(12)
    assert controllers(wire) == "AB"
    alike([wire[name] for name in "BCE"])
    assert wire["D"].member.over


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


@pytest.mark.requirement("R17", "R24", "R28")
@pytest.mark.parametrize("gone", ["BEFGH", "HGFEB"])
def test_a_deputy_learns_that_it_was_put_out_with_many_others(gone: str) -> None:
    """MSMP-113"""
    wire = formed("ABCDEFGH", "B")
    wire.cut("BEFGH")
    for who in gone:
        number, me = wire[who].member.number, wire["A"].member.number
        eviction = Eviction(number, EvictionCause.REMOVAL, me, "", 0)
        wire["A"].controller._evictions.declare(wire[who].identity.fingerprint, eviction)
    wire["A"].controller._change.start(wire.now)
    wire.settle(2)
    assert names_in(wire["C"]) == "ACD"
    wire.lose("A")
    wire.settle(8)
    assert wire["B"].controller
    wire.cut()
    wire.settle(8)
    assert wire["B"].member.over


@pytest.mark.requirement("R24")
def test_of_many_who_go_from_a_large_group_the_notices_of_its_deputies_are_shown() -> None:
    """MSMP-113: the others have no room beside a rekey that comes in parts."""
    wire = Wire("A")
    people = [new_identity(f"P{i}", START, wire.random.randbytes)[0] for i in range(80)]
    me = wire["A"].identity
    entries = [RosterEntry(i + 1, i, p.certificate.der, 0) for i, p in enumerate(people)]
    roster = Roster.of(member_of(entry) for entry in entries)
    evictions = Evictions(me, bytes(16), Outbox())
    for entry, person in zip(entries, people, strict=True):
        eviction = Eviction(entry.number, EvictionCause.REMOVAL, 0, "", 0)
        evictions.declare(person.fingerprint, eviction)
    able = [people[70].fingerprint, people[75].fingerprint]
    shown = evictions.notices(roster, evictions.due(roster), able)
    assert [each.fingerprint for each in shown[:2]] == able
    assert len(shown) == 4
