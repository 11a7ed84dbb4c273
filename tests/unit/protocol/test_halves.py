"""Owner and deputy put each other out in two halves of a cut network: who may prevail."""

from __future__ import annotations

import pytest

from msmp_gui.protocol.errors import (
    MalformedError,
    PolicyViolationError,
    RemoteProtocolError,
)
from msmp_gui.protocol.states import MemberState
from msmp_gui.protocol.terms import next_term, propose
from msmp_gui.protocol.wire.messages.kinds import EvictionCause, Kind, TermReason
from msmp_gui.protocol.wire.messages.terms import NewTerm
from tests.support.groups import alike, controllers, cut_off, formed, names_in, put_out, restarted
from tests.support.parties import Party, Wire

GRAVE = [EvictionCause.COMPROMISE, EvictionCause.LAPSED, EvictionCause.DEPARTURE]


def reclaim(party: Party, above: int) -> bytes:
    """The owner's word, by an app that does what it likes."""
    me, token, standing = party.identity, party.member.token, party.member.standing
    term = next_term(token.message, me.fingerprint, above)
    message = NewTerm(
        me.fingerprint, term, TermReason.RECLAIM, standing.epoch, standing.context, (), token.raw
    )
    return propose(me, token.message, message).raw


def two_deputies() -> Wire:
    """The owner is gone; B and E are one half, C and D the other."""
    wire = formed("ABCDE", "BC")
    wire.lose("A")
    wire.settle(8)
    wire.cut("CD")
    wire.settle(12)
    assert controllers(wire) == "ABC"
    return wire


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


@pytest.mark.requirement("R17", "R18", "R28")
def test_two_halves_that_filled_up_by_themselves_heal_to_a_group_that_can_go_on() -> None:
    """MSMP-35: there is room for six. Who came last to the half that gives way has no place."""
    wire = Wire("ABCDEFG")
    wire.form(
        "ABCDE", formed("AB", "B", operational={"max_members": 6}).parties["A"].member.token.message
    )
    wire.cut("ACF")
    wire.settle(8)
    for host, newcomer in ("AF", "BG"):
        who = wire[newcomer].identity
        wire[host].controller.peer_reachable(who.fingerprint, True, wire.now)
        wire[host].controller.invite([who.certificate], wire.now)
        wire.settle(2)
    wire.cut()
    wire.settle(10)
    (host,) = controllers(wire)
    stay, goes = ("ABCDEG", "F") if host == "B" else ("ABCDEF", "G")
    alike([wire[name] for name in stay])
    assert names_in(wire["A"]) == stay
    assert wire[goes].member.over
    wire[host].controller.rekey(wire.now)
    wire.settle(3)
    alike([wire[name] for name in stay])


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


@pytest.mark.requirement("R17", "R24")
def test_why_somebody_is_out_survives_a_restart_of_the_controller() -> None:
    wire = formed("ABCD", "B")
    wire.lose("A")
    wire.settle(8)
    put_out(wire, "B", "A", EvictionCause.COMPROMISE)
    host = wire["B"]
    kept = dict(host.controller.put_out)
    wire.lose("B")
    restarted(wire, host, put_out=kept)
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(5)
    out = wire["A"].identity.fingerprint
    assert host.controller.put_out[out].cause is EvictionCause.COMPROMISE
    with pytest.raises(RemoteProtocolError):  # nobody knows it any more
        host.member.receive(Kind.NEW_TERM, reclaim(wire["A"], 500), wire.now)


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


@pytest.mark.requirement("R17", "R28")
def test_a_rival_whose_members_are_all_out_is_overtaken() -> None:
    """MSMP-117: their agreement counts for nothing here, and it went above each term for ever."""
    wire = two_deputies()
    put_out(wire, "B", "D")
    wire.cut()
    wire.settle(12)
    assert controllers(wire) == "AB"
    alike([wire[name] for name in "BCE"])
    assert wire["D"].member.over


@pytest.mark.requirement("R23", "R24", "R28")
@pytest.mark.parametrize("lost_in", "BC")
def test_a_key_that_is_lost_in_one_half_is_so_for_all_where_it_lapsed_in_the_other(
    lost_in: str,
) -> None:
    """MSMP-114: of two causes the graver one; what was said under the key may be another's."""
    wire = formed("ABCDEF", "BC")
    wire.lose("A")
    wire.settle(8)
    wire.cut("CD")
    wire.settle(12)
    put_out(wire, lost_in, "F", EvictionCause.COMPROMISE)
    put_out(wire, "BC".replace(lost_in, ""), "F", EvictionCause.LAPSED)
    wire.cut()
    wire.settle(15)
    alike([wire[name] for name in "BCDE"])
    key = wire["F"].identity.fingerprint
    causes = {wire[name].member.exclusions.all[key].cause for name in "BCDE"}
    assert causes == {EvictionCause.COMPROMISE}


@pytest.mark.requirement("R17", "R28")
def test_where_each_half_removed_who_follows_the_other_one_of_two_deputies_gives_way() -> None:
    """MSMP-117: neither is convinced by who agreed to the other, and they went above each other
    for ever.
    """
    wire = two_deputies()
    put_out(wire, "B", "D")
    put_out(wire, "C", "E")
    wire.cut()
    wire.settle(30)
    assert controllers(wire) in ("AB", "AC")
    alike([wire[name] for name in "BC"])


@pytest.mark.requirement("R17", "R28")
def test_two_deputies_stay_apart_where_each_declared_the_key_of_the_other_s_follower_lost() -> None:
    """MSMP-117: who holds a stolen key, and is heard by a deputy, takes no group away."""
    wire = two_deputies()
    put_out(wire, "B", "D", EvictionCause.COMPROMISE)
    put_out(wire, "C", "E", EvictionCause.COMPROMISE)
    wire.cut()
    wire.settle(120)
    assert controllers(wire) == "ABC"
    assert "D" not in names_in(wire["B"])
    assert "E" not in names_in(wire["C"])
    newest = max(wire[name].member.term for name in "BC")
    wire.settle(120)  # ever more rarely do they go above each other
    assert max(wire[name].member.term for name in "BC") <= newest + 2 * 64


@pytest.mark.requirement("R17", "R28")
@pytest.mark.parametrize("gone", [False, True])
def test_a_deputy_whose_followers_are_all_gone_gives_way_to_one_that_is_followed(
    gone: bool,
) -> None:
    """MSMP-117: even where it declared the key of who follows the other lost; not before."""
    wire = two_deputies()
    put_out(wire, "B", "D", EvictionCause.COMPROMISE)
    put_out(wire, "C", "E", EvictionCause.COMPROMISE)
    if gone:
        wire.lose("E")
    wire.cut()
    wire.settle(30)
    assert controllers(wire) == ("AC" if gone else "ABC")
    if gone:
        alike([wire[name] for name in "BC"])
        assert wire["D"].member.over  # for its key is lost, says who gave way


@pytest.mark.requirement("R24", "R28")
@pytest.mark.parametrize("handed_on", [False, True])
def test_who_gave_way_to_one_it_could_not_reach_says_who_is_out_to_whom_it_asks_for_keys(
    handed_on: bool,
) -> None:
    """MSMP-114: a member told it of the term, and its word to the other controller was lost."""
    wire = cut_off("ABCDE", "BC", "A")
    put_out(wire, "A", "E")
    assert names_in(wire["A"]) == "ABCD"
    wire["A"].member.receive(Kind.NEW_TERM, wire["B"].member.proof, wire.now)
    wire.settle(12)
    assert controllers(wire) == "B"
    if handed_on:
        wire["B"].controller.hand_over(wire["C"].member.number, wire.now)
        wire.settle(3)
    wire.cut()
    wire.settle(10)
    alike([wire[name] for name in "ABCD"])
    assert names_in(wire["A"]) == "ABCD"
    assert wire["E"].member.state is MemberState.REMOVED


@pytest.mark.requirement("R17", "R24", "R31")
def test_an_owner_that_was_restarted_takes_the_group_back_from_whom_it_had_put_out() -> None:
    """Members hear a deputy that goes on, and follow nobody who only resumes its own half."""
    wire = cut_off("ABCDE", "B", "AC")
    put_out(wire, "A", "B")
    host = wire["A"]
    kept = host.controller.put_out
    wire.lose("A")
    wire.settle(1)
    restarted(wire, host, put_out=kept)
    wire.cut()
    wire.take_over(host, TermReason.RESUMPTION)
    wire.settle(25)
    assert controllers(wire) == "A"
    alike([wire[name] for name in "ACDE"])
    assert names_in(wire["D"]) == "ACDE"
    assert wire["B"].member.over
