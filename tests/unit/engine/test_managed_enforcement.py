"""Managed settings, obeyed by peers that live."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.managed.document import Fault
from msmp_gui.engine.managed.settings import (
    UNMANAGED,
    Level,
    ManagedSettings,
    Manager,
    Origin,
    OwnPolicy,
)
from msmp_gui.engine.managed.watching import PERIOD
from msmp_gui.engine.notices import CommandDone, CommandFailed, InvitationReceived
from msmp_gui.engine.organisations import infrastructure_of
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import MemberState, Phase, Trust
from msmp_gui.identity.pki.infrastructure import CrlRule
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.policy.text import parse
from msmp_gui.storage.visibility import Visibility
from tests.support.authorities import DAY
from tests.unit.engine.crowd import START, Crowd
from tests.unit.engine.test_organisations import COMPROMISED, EVERYDAY, Organisation, state

MANAGED = ManagedSettings(source="here", manager=Manager("Acme IT", "it@acme.example"))
TWENTY = replace(MANAGED, longest_key_life=20 * 60_000)


@pytest.fixture
def acme(tmp_path: Path) -> Organisation:
    return Organisation(tmp_path)


def certified(acme: Organisation) -> ManagedSettings:
    """Certificates of Acme only, and a policy that demands them."""
    anchors = infrastructure_of("Acme", (acme.root.der,), CrlRule.IF_PRESENT)
    board = OwnPolicy("board", parse(Path(acme.policy()).read_text()))
    return replace(MANAGED, trust_anchors=(anchors,), certificates_only=True, policies=(board,))


def refused(outcome: CommandDone | CommandFailed, code: str) -> str:
    assert isinstance(outcome, CommandFailed), outcome
    assert outcome.code == code
    return str(outcome.message)


def told(crowd: Crowd, name: str, code: str) -> list[str]:
    return [
        str(n.message) for n in crowd[name].told if isinstance(n, CommandFailed) and n.code == code
    ]


def keys_on_offer(crowd: Crowd, name: str) -> list[str]:
    return [each.key for each in crowd[name].engine.status().policies]


@pytest.mark.requirement("R22")
def test_keys_live_no_longer_than_the_administrator_says(tmp_path: Path) -> None:
    slow = tmp_path / "slow.toml"
    slow.write_text(EVERYDAY)
    crowd = Crowd("B")
    crowd.enter("A", managed=TWENTY)
    crowd.wait(1)
    words = refused(
        crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), str(slow))), "managed_key_life"
    )
    assert words == (
        "Acme IT allows no key that lives longer than 20 min, and under the policy “Everyday” keys "
        "can live for 1 h. Ask it@acme.example."
    )
    done = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), "confidential"))
    assert isinstance(done, CommandDone)


@pytest.mark.requirement("R22")
def test_presets_follow_the_settings(acme: Organisation) -> None:
    """Whoever enforces certificates and short keys need not write policies as well."""
    settings = replace(
        certified(acme), policies=(), longest_key_life=20 * 60_000, suite_floor=Suite("xwing")
    )
    crowd = Crowd("")
    for name in "AB":
        crowd.enter(name, identity=acme.identity(name), managed=settings)
    crowd.wait(1)
    offered = {each.key: each for each in crowd["A"].engine.status().policies}
    assert set(offered) == {file.stem for file in resource("policies").glob("*.toml")}
    everyday = offered["everyday"]
    assert str(everyday.title) == "Everyday"
    assert any("Acme" in str(line) for line in everyday.details)
    group = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), "everyday")).group
    crowd.wait(2)
    assert state(crowd, "A", "B", group) is MemberState.HAS_KEY
    token = crowd["B"].engine.conferences.sessions[bytes.fromhex(group)].member.token.message
    assert token.access.rule == 'invited and issuer = "Acme"'
    assert token.rekey.period == 20 * 60_000
    # What was stricter already stays as it was.
    high = parse(offered["high-assurance"].text).token(bytes(16), "check", bytes(32))
    assert high.operational.suites == (Suite("xwing"),)
    assert high.rekey.period == 20 * 60_000
    assert high.rekey.refresh == 30 * 60_000


def test_presets_that_are_strict_enough_keep_their_words() -> None:
    crowd = Crowd("")
    crowd.enter("A", managed=TWENTY)
    offered = {each.key: each.text for each in crowd["A"].engine.status().policies}
    original = resource("policies", "confidential.toml").read_text("utf-8")
    assert offered["confidential"] == original
    assert offered["everyday"] != resource("policies", "everyday.toml").read_text("utf-8")


def test_settings_that_nothing_can_follow_leave_nothing_on_offer() -> None:
    crowd = Crowd("")
    crowd.enter("A", managed=replace(MANAGED, certificates_only=True))
    assert keys_on_offer(crowd, "A") == []


@pytest.mark.requirement("R18", "R22")
def test_whoever_joins_judges_the_policy_as_well() -> None:
    crowd = Crowd("A")
    crowd.enter("B", managed=TWENTY)
    crowd.wait(1)
    crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), "everyday"))
    crowd.wait(1)
    (words,) = told(crowd, "B", "managed_key_life")
    assert words.startswith("A invites you, and you cannot join: Acme IT allows no key that lives")
    assert not crowd["B"].engine.status().groups
    assert not any(isinstance(n, InvitationReceived) for n in crowd["B"].told)
    (group,) = crowd["A"].engine.status().groups
    assert state(crowd, "A", "B", group.group) is MemberState.DECLINED


@pytest.mark.requirement("R18", "R22")
def test_nobody_agrees_to_a_policy_that_is_not_good_enough(tmp_path: Path) -> None:
    """Nor does the owner make one; whoever is not bound may, and is not followed."""
    lively = tmp_path / "lively.toml"
    text = EVERYDAY.replace('changes = "stricter"', 'changes = "asked"')
    lively.write_text(text.replace('period = "1 h"', 'period = "15 min"'))
    slow = tmp_path / "slow.toml"
    slow.write_text(text)
    crowd = Crowd("A")
    crowd.enter("B", managed=TWENTY)
    crowd.wait(1)
    group = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), str(lively))).group
    crowd.wait(1)
    assert crowd["B"].group(group).key
    assert isinstance(crowd["A"].do(cmd.ChangePolicy(group, str(slow))), CommandDone)
    crowd.wait(1)
    refused(crowd["B"].do(cmd.AgreeToPolicy(group)), "managed_key_life")
    crowd.wait(5)
    period = crowd["B"].engine.conferences.sessions[bytes.fromhex(group)].member.token.message
    assert period.rekey.period == 15 * 60_000
    mine = crowd["B"].do(cmd.CreateGroup("Mine", (crowd["A"].key,), str(lively))).group
    crowd.wait(1)
    refused(crowd["B"].do(cmd.ChangePolicy(mine, str(slow))), "managed_key_life")


@pytest.mark.requirement("R5")
def test_no_cipher_below_the_floor(tmp_path: Path) -> None:
    weak, mixed = tmp_path / "weak.toml", tmp_path / "mixed.toml"
    weak.write_text(EVERYDAY.replace('["xwing"]', '["x25519", "p256"]'))
    mixed.write_text(EVERYDAY.replace('["xwing"]', '["p256", "p384"]'))
    crowd = Crowd("C")
    floor = replace(MANAGED, suite_floor=Suite.P384)
    crowd.enter("A", managed=floor)
    crowd.enter("B", managed=floor)
    crowd.wait(1)
    words = refused(
        crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), str(weak))), "managed_suite"
    )
    assert "no cipher weaker than p384" in words
    group = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), str(mixed))).group
    crowd.wait(1)
    session = crowd["B"].engine.conferences.sessions[bytes.fromhex(group)]
    assert session.member.token.message.operational.suite is Suite.P384
    crowd["C"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), str(weak)))
    crowd.wait(1)
    assert told(crowd, "B", "managed_suite")


def test_only_what_is_on_offer_can_be_chosen(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(EVERYDAY)
    own = OwnPolicy("board", parse(EVERYDAY.replace('"Everyday"', '"Board {of} Acme"')))
    crowd = Crowd("B")
    crowd.enter("A", managed=replace(MANAGED, presets=("confidential",), policies=(own,)))
    crowd.wait(1)
    board, confidential = crowd["A"].engine.status().policies
    assert (board.key, str(board.title)) == ("board", "Board {of} Acme")
    assert confidential.key == "confidential"
    for policy in ("everyday", str(mine)):
        words = refused(
            crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), policy)), "managed_preset"
        )
        assert "these policies only: board, confidential" in words
    assert isinstance(
        crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), "Board")), CommandDone
    )


@pytest.mark.requirement("R15")
def test_managed_organisations_are_trusted_and_stay(acme: Organisation, tmp_path: Path) -> None:
    crl = Path(acme.revocation_list("B", reason=COMPROMISED)) if acme.identity("B") else None
    assert crl is not None
    lists = RevocationList.all_from_file(crl.read_bytes())
    settings = replace(certified(acme), certificates_only=False, crls=lists)
    crowd = Crowd("")
    crowd.enter("C", identity=acme.identity("C"))
    crowd.enter("A", identity=acme.identity("A"), managed=settings)
    crowd.wait(1)
    assert {p.name: p.trust for p in crowd["A"].engine.status().people} == {"C": Trust.ISSUED}
    for command in (cmd.RemoveAuthority("Acme"), cmd.AddAuthority("Acme", str(acme.anchor))):
        words = refused(crowd["A"].do(command), "managed_authority")
        assert "set up by your administrator" in words
    assert isinstance(crowd["A"].do(cmd.AddAuthority("Other", str(acme.anchor))), CommandDone)
    assert [each.name for each in crowd["A"].engine.vouching.own] == ["Acme", "Other"]
    assert [each.der for each in crowd["A"].engine.vouching.lists] == [lists[0].der]


@pytest.mark.requirement("R13", "R15")
def test_who_has_no_certificate_neither_hosts_nor_joins(acme: Organisation) -> None:
    settings = certified(acme)
    crowd = Crowd("")
    crowd.enter("A", identity=acme.identity("A"), managed=settings)
    crowd.enter("S", managed=settings)
    crowd.wait(1)
    words = refused(
        crowd["S"].do(cmd.CreateGroup("Tea", (crowd["A"].key,), "board")), "managed_certificate"
    )
    assert "only people with a certificate of Acme, and yours is self-signed" in words
    # Somebody whom nobody manages invites it: it does not join.
    crowd.enter("B", identity=acme.identity("B"))
    crowd.wait(1)
    policy = acme.policy("invited")
    crowd["B"].do(cmd.CreateGroup("Tea", (crowd["S"].key, crowd["A"].key), policy))
    crowd.wait(1)
    assert "yours is self-signed" in told(crowd, "S", "managed_certificate")[0]
    assert "lets others in" in told(crowd, "A", "managed_access")[0]


@pytest.mark.requirement("R13", "R15")
def test_who_has_no_certificate_is_refused_with_the_reason(acme: Organisation) -> None:
    settings = replace(certified(acme), presets=())
    crowd = Crowd("S")
    for name in "AB":
        crowd.enter(name, identity=acme.identity(name), managed=settings)
    crowd.wait(1)
    assert keys_on_offer(crowd, "A") == ["board"]
    words = refused(
        crowd["A"].do(cmd.CreateGroup("Board", (crowd["B"].key, crowd["S"].key), "board")),
        "managed_certificate",
    )
    assert "only people with a certificate of Acme, and S has one that is self-signed" in words
    group = crowd["A"].do(cmd.CreateGroup("Board", (crowd["B"].key,), "board")).group
    crowd.wait(2)
    assert state(crowd, "A", "B", group) is MemberState.HAS_KEY
    refused(crowd["A"].do(cmd.InviteMembers(group, (crowd["S"].key,))), "managed_certificate")
    # A self-signed host, though its policy may be good enough.
    crowd["S"].do(cmd.CreateGroup("Tea", (crowd["A"].key,), acme.policy()))
    crowd.wait(1)
    assert "S has one that is self-signed" in told(crowd, "A", "managed_certificate")[0]


@pytest.mark.requirement("R15")
def test_where_fresh_lists_are_demanded_policies_have_to_demand_them(acme: Organisation) -> None:
    settings = certified(acme)
    (anchors,) = settings.trust_anchors
    crowd = Crowd("")
    strict = replace(settings, trust_anchors=(replace(anchors, crl=CrlRule.REQUIRED),))
    crowd.enter("A", identity=acme.identity("A"), managed=strict)
    crowd.enter("B", identity=acme.identity("B"), managed=settings)
    crowd.wait(1)
    assert "board" not in keys_on_offer(crowd, "A")
    group = cmd.CreateGroup("Tea", (crowd["B"].key,), "board")
    refused(crowd["A"].do(group), "managed_certificate")
    # With a list, A itself is vouched for; the policy is still not good enough.
    crowd["A"].do(cmd.AddRevocationList(acme.revocation_list()))
    lists = acme.root.crl(number=1, made=START - 60, due=START + DAY)
    (acme.folder / "root.crl").write_bytes(lists.der)
    crowd["A"].do(cmd.AddRevocationList(str(acme.folder / "root.crl")))
    assert "demand fresh revocation lists of Acme" in refused(
        crowd["A"].do(group), "managed_access"
    )


@pytest.mark.requirement("R15", "R34")
def test_attack_an_authority_of_the_attackers_own_under_a_trusted_name(
    acme: Organisation, tmp_path: Path
) -> None:
    (tmp_path / "rogue").mkdir()
    rogue = Organisation(tmp_path / "rogue")
    crowd = Crowd("")
    crowd.enter("A", identity=acme.identity("A"), managed=certified(acme))
    crowd.enter("M", identity=rogue.identity("M"))
    crowd.wait(1)
    # Its policy demands certificates of "Acme", whose authority is not ours.
    crowd["M"].do(cmd.CreateGroup("Board", (crowd["A"].key,), rogue.policy()))
    crowd.wait(1)
    assert "does not vouch for M" in told(crowd, "A", "managed_certificate")[0]
    # Nor is such a policy good enough where somebody of Acme's has it.
    crowd.enter("B", identity=acme.identity("B"))
    crowd.wait(1)
    crowd["B"].do(cmd.CreateGroup("Board", (crowd["A"].key,), rogue.policy()))
    crowd.wait(1)
    assert told(crowd, "A", "managed_access")
    # Nor does it help that A's person trusts that authority.
    assert isinstance(crowd["A"].do(cmd.AddAuthority("Rogue", str(rogue.anchor))), CommandDone)
    refused(
        crowd["A"].do(cmd.CreateGroup("Tea", (crowd["M"].key,), "board")), "managed_certificate"
    )


def test_a_conference_from_before_does_not_go_on_against_the_settings() -> None:
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd.crash("A")
    crowd.enter("A", managed=TWENTY)
    crowd.wait(8)
    assert "“Tea” cannot go on here" in told(crowd, "A", "managed_key_life")[0]
    view = crowd["A"].group(group)
    assert view.phase is Phase.INTERRUPTED
    assert "cannot go on here" in str(view.end_reason)
    assert isinstance(crowd["A"].do(cmd.LeaveGroup(group)), CommandDone)
    # Nor does a member come back to one.
    crowd = Crowd("AB")
    group = crowd.form("AB")
    crowd.crash("B")
    crowd.enter("B", managed=TWENTY)
    crowd.wait(8)
    assert told(crowd, "B", "managed_key_life")
    assert crowd["B"].group(group).phase is Phase.REMOVED


def test_who_may_see_me() -> None:
    crowd = Crowd("B")
    crowd.enter("A", managed=replace(MANAGED, seen_by=Visibility.NOBODY))
    crowd.wait(10)
    assert not crowd["A"].engine.status().people
    assert not crowd["B"].engine.status().people
    # A person may still make contact by address, and is seen by whom they dial.
    address = crowd["B"].engine.status().network.addresses[0]
    crowd["A"].do(cmd.AddPeer(address))
    crowd.wait(2)
    assert [p.name for p in crowd["B"].engine.status().people] == ["A"]


def test_who_may_see_me_known_people(acme: Organisation) -> None:
    settings = replace(certified(acme), certificates_only=False, seen_by=Visibility.KNOWN)
    crowd = Crowd("S")
    crowd.enter("A", identity=acme.identity("A"), managed=settings)
    crowd.enter("B", identity=acme.identity("B"))
    crowd.wait(10)
    assert [p.name for p in crowd["A"].engine.status().people] == ["B"]
    assert [p.name for p in crowd["S"].engine.status().people] == ["B"]


def test_the_window_is_told_what_holds_and_where_from() -> None:
    origin = Origin(Level.ENFORCED, "here, line 7")
    crowd = Crowd("B")
    crowd.enter("A", managed=replace(TWENTY, origins={"longest_key_life": origin}))
    shown = crowd["A"].engine.status().managed
    assert shown is not None
    assert (shown.manager, shown.contact, shown.faults) == ("Acme IT", "it@acme.example", ())
    (setting,) = shown.settings
    assert (setting.name, str(setting.value), setting.level, setting.where) == (
        "longest_key_life",
        "20 min",
        "enforced",
        "here, line 7",
    )
    assert crowd["B"].engine.status().managed is None
    assert UNMANAGED.managed is False


def test_presets_are_all_good_enough_where_nothing_is_managed() -> None:
    presets = {file.stem for file in resource("policies").glob("*.toml")}
    assert set(keys_on_offer(Crowd("A"), "A")) == presets


@pytest.mark.requirement("R15")
def test_why_a_certificate_does_not_count_is_told(acme: Organisation) -> None:
    """An administrator whose authority left something out finds it in the refusal."""
    settings = certified(acme)
    crowd = Crowd("")
    crowd.enter("A", identity=acme.identity("A"), managed=settings)
    crowd.enter("N", identity=acme.identity("N", names=()))
    crowd.wait(1)
    words = refused(
        crowd["A"].do(cmd.CreateGroup("Board", (crowd["N"].key,), "board")), "managed_certificate"
    )
    assert words == (
        "Acme IT allows only people with a certificate of Acme, which does not vouch for N now. "
        "The certificate of N has no subject alternative name. Ask it@acme.example."
    )


@pytest.mark.requirement("R22")
def test_settings_that_change_while_the_app_runs_hold_at_once(tmp_path: Path) -> None:
    """For what begins from then on; people are told of it once."""
    current = [MANAGED]
    slow = tmp_path / "slow.toml"
    slow.write_text(EVERYDAY)
    crowd = Crowd("B")
    crowd.enter("A", managed=MANAGED, reread=lambda: current[0])
    crowd.wait(3 * PERIOD)
    assert not told(crowd, "A", "managed_changed")
    running = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), str(slow))).group
    crowd.wait(1)
    current[0] = replace(TWENTY, presets=("everyday", "confidential"), discovery=False)
    crowd.wait(3 * PERIOD)
    (words,) = told(crowd, "A", "managed_changed")
    assert words == (
        "Your administrator changed the settings of this app. They hold from now on; conferences "
        "that run already go on as they are."
    )
    assert keys_on_offer(crowd, "A") == ["everyday", "confidential"]
    shown = crowd["A"].engine.status().managed
    assert shown
    refused(crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), str(slow))), "managed_preset")
    again = crowd["A"].do(cmd.CreateGroup("More tea", (crowd["B"].key,), "everyday")).group
    crowd.wait(1)
    for group, minutes in ((running, 60), (again, 20)):
        assert state(crowd, "A", "B", group) is MemberState.HAS_KEY
        session = crowd["A"].engine.conferences.sessions[bytes.fromhex(group)]
        assert session.member.token.message.rekey.period == minutes * 60_000


@pytest.mark.requirement("R15")
def test_only_certificates_hold_at_once_with_the_organisation_that_gives_them(
    acme: Organisation,
) -> None:
    current = [MANAGED]
    crowd = Crowd("S")
    for name in "AB":
        crowd.enter(name, identity=acme.identity(name), managed=MANAGED, reread=lambda: current[0])
    crowd.wait(1)
    assert [p.trust for p in crowd["A"].engine.status().people if p.name == "B"] != [Trust.ISSUED]
    current[0] = replace(certified(acme), policies=())
    crowd.wait(2 * PERIOD + 1)
    assert [p.trust for p in crowd["A"].engine.status().people if p.name == "B"] == [Trust.ISSUED]
    words = refused(
        crowd["A"].do(cmd.CreateGroup("Board", (crowd["S"].key,), "everyday")),
        "managed_certificate",
    )
    assert "S has one that is self-signed" in words
    crowd["S"].do(cmd.CreateGroup("Trap", (crowd["A"].key,), "everyday"))
    crowd.wait(1)
    assert told(crowd, "A", "managed_certificate")
    group = crowd["A"].do(cmd.CreateGroup("Board", (crowd["B"].key,), "everyday")).group
    crowd.wait(1)
    assert state(crowd, "A", "B", group) is MemberState.HAS_KEY
    # And what is settled no longer binds nobody.
    current[0] = UNMANAGED
    crowd.wait(2 * PERIOD + 1)
    done = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["S"].key,), "everyday"))
    assert isinstance(done, CommandDone)
    assert crowd["A"].engine.status().managed is None


@pytest.mark.requirement("R13", "R15")
def test_who_waits_to_be_let_in_is_judged_by_the_settings_of_now(acme: Organisation) -> None:
    """The conference began under a policy that would let them in."""
    current = [MANAGED]
    crowd = Crowd("S")
    for name in "AB":
        crowd.enter(name, identity=acme.identity(name), managed=MANAGED, reread=lambda: current[0])
    crowd.wait(1)
    group = crowd["A"].do(cmd.CreateGroup("Tea", (crowd["B"].key,), "everyday")).group
    crowd.wait(1)
    crowd["A"].do(cmd.OpenLink(group, 3600))
    link = crowd["A"].group(group).link
    assert link
    crowd["S"].do(cmd.FollowLink(link.text))
    crowd.wait(1)
    current[0] = replace(certified(acme), policies=())
    crowd.wait(2 * PERIOD + 1)
    refused(crowd["A"].do(cmd.ApproveMember(group, crowd["S"].key)), "managed_certificate")


def test_who_is_to_be_seen_by_nobody_leaves_at_once() -> None:
    current = [MANAGED]
    crowd = Crowd("B")
    crowd.enter("A", managed=MANAGED, reread=lambda: current[0])
    crowd.wait(1)
    assert any(person.near for person in crowd["B"].engine.status().people)
    current[0] = replace(
        MANAGED,
        seen_by=Visibility.NOBODY,
        origins={"seen_by": Origin(Level.ENFORCED, "here")},
    )
    crowd.wait(2 * PERIOD + 1)
    assert crowd["A"].engine.status().network.visibility is Visibility.NOBODY
    assert not crowd["A"].engine.status().network.discovery
    assert not any(person.near for person in crowd["B"].engine.status().people)
    current[0] = MANAGED
    crowd.wait(2 * PERIOD + 1)
    assert any(person.near for person in crowd["B"].engine.status().people)


def test_the_network_interfaces_change_with_the_settings_and_cannot_be_widened() -> None:
    current = [MANAGED]
    crowd = Crowd("")
    machine = crowd.enter("A", managed=MANAGED, reread=lambda: current[0]).machine
    machine.interfaces_there = {"eth0": ("A",), "wlan0": ("A",)}
    current[0] = replace(
        MANAGED, interfaces=("eth0",), origins={"interfaces": Origin(Level.ENFORCED, "here")}
    )
    crowd.wait(3 * PERIOD)
    assert len(told(crowd, "A", "managed_changed")) == 1
    assert machine.used == ("eth0",)
    crowd["A"].do(cmd.UseInterfaces(("wlan0",)))
    assert machine.used == ("eth0",)
    crowd["A"].do(cmd.UseInterfaces(()))
    assert machine.used == ("eth0",)


def test_settings_are_not_believed_that_are_there_for_a_moment() -> None:
    """A file that is caught while it is replaced is none, or half of one."""
    halves = iter([UNMANAGED, replace(MANAGED, presets=()), TWENTY, UNMANAGED])
    crowd = Crowd("")
    crowd.enter("A", managed=TWENTY, reread=lambda: next(halves, TWENTY))
    crowd.wait(6 * PERIOD)
    assert not told(crowd, "A", "managed_changed")


def test_mistakes_that_come_while_the_app_runs_are_told_and_read_strictly() -> None:
    current = [TWENTY]
    broken = replace(
        TWENTY, presets=(), faults=(Fault("policies.json", None, "enforced.presets", "No list."),)
    )
    crowd = Crowd("")
    crowd.enter("A", managed=TWENTY, reread=lambda: current[0])
    current[0] = broken
    crowd.wait(3 * PERIOD)
    (words,) = told(crowd, "A", "managed_settings")
    assert "are read strictly until they are corrected: policies.json: " in words
    assert not told(crowd, "A", "managed_changed")
    assert keys_on_offer(crowd, "A") == []


@pytest.mark.requirement("R24", "R26")
def test_a_revocation_list_that_is_replaced_counts_at_once(acme: Organisation) -> None:
    settings = certified(acme)
    current = [settings]
    crowd = Crowd("")
    for name in "ABC":
        crowd.enter(name, identity=acme.identity(name), managed=settings, reread=lambda: current[0])
    crowd.wait(1)
    people = (crowd["B"].key, crowd["C"].key)
    group = crowd["A"].do(cmd.CreateGroup("Board", people, "board")).group
    crowd.wait(2)
    assert state(crowd, "A", "B", group) is MemberState.HAS_KEY
    (crl,) = RevocationList.all_from_file(Path(acme.revocation_list("B")).read_bytes())
    current[0] = replace(settings, crls=(crl,))
    crowd.wait(2 * PERIOD + 5)
    assert not told(crowd, "A", "managed_changed")
    assert state(crowd, "A", "B", group) is not MemberState.HAS_KEY
    assert state(crowd, "A", "C", group) is MemberState.HAS_KEY
