"""Certificates of an organisation, in conferences that live."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding

from msmp_gui.crypto.signature import PrivateKey, SigningKey
from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone, CommandFailed, GroupOver
from msmp_gui.engine.resources import resource
from msmp_gui.engine.snapshot import KeyStanding, MemberState, Phase, Trust
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity
from tests.support.authorities import DAY, Authority, der, entry, named
from tests.unit.engine.crowd import START, Crowd

LIFE = (START - 100 * DAY, START + 265 * DAY)
EVERYDAY = resource("policies", "everyday.toml").read_text("utf-8")
COMPROMISED = x509.ReasonFlags.key_compromise


class Organisation:
    """Acme: a root, an office below it, and people with certificates."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = Authority("Acme Root", life=LIFE)
        self.office = Authority("Acme Office", self.root, life=LIFE)
        self.issued: dict[str, x509.Certificate] = {}
        self._numbers = iter(range(1, 100))
        self.anchor = folder / "acme.pem"
        self.anchor.write_bytes(self.root.certificate.public_bytes(Encoding.PEM))

    def identity(
        self,
        name: str,
        life: tuple[float, float] | None = None,
        key: PrivateKey | None = None,
        **more: Any,
    ) -> Identity:
        own = key or ed25519.Ed25519PrivateKey.generate()
        issued = self.office.issue(named(name, "Acme Inc"), own, life=life, **more)
        self.issued[name] = issued
        return Identity(Certificate.from_der(der(issued)), SigningKey(own), (self.office.der,))

    def policy(self, rule: str = 'invited and issuer = "Acme"', deputies: str = "[]") -> str:
        table = f"""
[[operational.infrastructures]]
name = "Acme"
anchors = ['''{self.anchor.read_text()}''']
key_types = ["ed25519", "p256"]
rsa_bits = 2048
longest_path = 2
crl = "if_present"
longest_crl_age = "30 d"
"""
        text = EVERYDAY.replace("infrastructures = []\n", "").replace(
            "[dissemination]", table + "\n[dissemination]"
        )
        text = text.replace('rule = "invited"', f"rule = '{rule}'")
        file = self.folder / "policy.toml"
        file.write_text(text)
        return str(file)

    def revocation_list(self, *revoked: str, reason: x509.ReasonFlags | None = None) -> str:
        entries = [entry(self.issued[name], START - DAY, reason) for name in revoked]
        crl = self.office.crl(
            *entries, number=next(self._numbers), made=START - 60, due=START + DAY
        )
        file = self.folder / "acme.crl"
        file.write_bytes(crl.der)
        return str(file)


@pytest.fixture
def acme(tmp_path: Path) -> Organisation:
    return Organisation(tmp_path)


def crowd_of(acme: Organisation, names: str, strangers: str = "", **lives: tuple) -> Crowd:
    crowd = Crowd(strangers)
    for name in names:
        crowd.enter(name, identity=acme.identity(name, lives.get(name)))
    crowd.wait(1)
    return crowd


def state(crowd: Crowd, who: str, of: str, group: str) -> MemberState:
    members = crowd[who].group(group).members
    return next(m.state for m in members if m.fingerprint == crowd[of].key)


@pytest.mark.requirement("R15")
def test_who_is_issued_by_a_trusted_authority_is_shown_so(acme: Organisation) -> None:
    crowd = crowd_of(acme, "AB", "S")
    people = {p.name: p.trust for p in crowd["A"].engine.status().people}
    assert people == {"B": Trust.UNVERIFIED, "S": Trust.UNVERIFIED}
    assert isinstance(crowd["A"].do(cmd.AddAuthority("Acme", str(acme.anchor))), CommandDone)
    people = {p.name: p.trust for p in crowd["A"].engine.status().people}
    assert people == {"B": Trust.ISSUED, "S": Trust.UNVERIFIED}
    crowd.crash("A")
    crowd.enter("A")
    crowd.wait(2)
    people = {p.name: p.trust for p in crowd["A"].engine.status().people}
    assert people["B"] is Trust.ISSUED, "it was kept"
    crowd["A"].do(cmd.RemoveAuthority("Acme"))
    people = {p.name: p.trust for p in crowd["A"].engine.status().people}
    assert people["B"] is Trust.UNVERIFIED


@pytest.mark.requirement("R15")
def test_who_is_issued_is_shown_so_after_a_restart_without_being_near(acme: Organisation) -> None:
    crowd = crowd_of(acme, "AB", "S")
    crowd["A"].do(cmd.AddAuthority("Acme", str(acme.anchor)))
    for name in "BA":
        crowd.crash(name)
    crowd.enter("A")
    (person,) = crowd["A"].engine.status().people
    assert (person.name, person.near, person.trust) == ("B", False, Trust.ISSUED)
    crowd["A"].do(cmd.AddRevocationList(acme.revocation_list("B")))
    assert crowd["A"].engine.status().people == (), "taken back: a stranger like any other"


@pytest.mark.requirement("R15", "R13", "R14")
def test_a_self_signed_peer_is_refused_with_the_reason(acme: Organisation) -> None:
    crowd = crowd_of(acme, "AB", "S")
    done = crowd["A"].do(cmd.CreateGroup("Board", (crowd["B"].key, crowd["S"].key), acme.policy()))
    crowd.wait(2)
    assert state(crowd, "A", "B", done.group) is MemberState.HAS_KEY
    view = crowd["S"].group(done.group)
    assert view.phase is Phase.REMOVED or view.key is None
    assert "did not let you in" in str(view.end_reason)
    (over,) = [n for n in crowd["S"].told if isinstance(n, GroupOver)]
    assert "wants “Acme”" in str(over.why)
    (alert,) = crowd["A"].group(done.group).alerts
    assert (alert.kind, str(alert.title)) == ("not_let_in", "S was not let in.")
    assert "wants “Acme”" in str(alert.action)
    assert crowd["S"].do(cmd.Say(done.group, "Hello?")).code == "not_now"
    crowd["A"].do(cmd.InviteMembers(done.group, (crowd["S"].key,)))
    crowd.wait(2)
    assert len(crowd["A"].group(done.group).alerts) == 1, "told anew, in place of before"
    assert "it wants Acme" in str(view.end_reason) or "it wants “Acme”" in str(view.end_reason)


@pytest.mark.requirement("R15", "R23", "R24", "R26")
def test_a_key_that_its_authority_calls_lost_goes_at_once(acme: Organisation) -> None:
    crowd = crowd_of(acme, "ABC")
    group = (
        crowd["A"]
        .do(cmd.CreateGroup("Board", (crowd["B"].key, crowd["C"].key), acme.policy()))
        .group
    )
    crowd.wait(2)
    # Whoever hears of it tells all others.
    done = crowd["B"].do(cmd.AddRevocationList(acme.revocation_list("C", reason=COMPROMISED)))
    assert isinstance(done, CommandDone)
    crowd.wait(2)
    assert crowd["C"].group(group).phase is Phase.COMPROMISED
    for name in "AB":
        assert state(crowd, name, "C", group) is MemberState.COMPROMISED
        (alert,) = [a for a in crowd[name].group(group).alerts if a.kind == "compromise"]
        assert "was revoked on" in alert.reason
        assert alert.since == pytest.approx(START - DAY)
        assert len(crowd[name].engine.vouching.lists) == 1


@pytest.mark.requirement("R15", "R24")
def test_who_left_the_organisation_is_removed_and_stays_trusted(acme: Organisation) -> None:
    crowd = crowd_of(acme, "ABC")
    group = (
        crowd["A"]
        .do(cmd.CreateGroup("Board", (crowd["B"].key, crowd["C"].key), acme.policy()))
        .group
    )
    crowd.wait(2)
    left = x509.ReasonFlags.affiliation_changed
    crowd["A"].do(cmd.AddRevocationList(acme.revocation_list("C", reason=left)))
    crowd.wait(2)
    assert state(crowd, "B", "C", group) is MemberState.REMOVED
    assert not [a for a in crowd["B"].group(group).alerts if a.kind == "compromise"]
    for name in "AB":
        said = [str(entry.text) for entry in crowd[name].group(group).timeline]
        assert any("C was removed: The certificate of C was revoked on" in text for text in said)
    why = str(crowd["C"].group(group).end_reason)
    assert "removed you from the conference: The certificate of C was revoked on" in why
    # Nor does it get in again.
    crowd["A"].do(cmd.InviteMembers(group, (crowd["C"].key,)))
    crowd.wait(2)
    assert state(crowd, "A", "C", group) is not MemberState.HAS_KEY


@pytest.mark.requirement("R15", "R17")
def test_a_certificate_past_its_time_takes_its_holder_out(acme: Organisation) -> None:
    crowd = crowd_of(acme, "ABC", C=(START - DAY, START + 90))
    group = (
        crowd["A"]
        .do(cmd.CreateGroup("Board", (crowd["B"].key, crowd["C"].key), acme.policy()))
        .group
    )
    crowd.wait(2)
    assert state(crowd, "A", "C", group) is MemberState.HAS_KEY
    crowd.wait(150)
    assert state(crowd, "A", "C", group) is MemberState.REMOVED


@pytest.mark.requirement("R17", "R23", "R26")
def test_a_revoked_host_is_followed_no_longer_and_a_deputy_takes_over(acme: Organisation) -> None:
    """MSMP-124"""
    crowd = crowd_of(acme, "ABC")
    group = (
        crowd["A"]
        .do(
            cmd.CreateGroup(
                "Board", (crowd["B"].key, crowd["C"].key), acme.policy(), (crowd["B"].key,)
            )
        )
        .group
    )
    crowd.wait(2)
    crowd["C"].do(cmd.AddRevocationList(acme.revocation_list("A", reason=COMPROMISED)))
    crowd.wait(0.5)
    assert any(a.kind == "controller_distrusted" for a in crowd["C"].group(group).alerts)
    assert isinstance(
        crowd["C"].do(cmd.Say(group, "not under that key")), CommandDone | CommandFailed
    )
    crowd.wait(1)
    assert "not under that key" not in crowd["A"].texts()
    crowd.wait(20)
    for name in "BC":
        view = crowd[name].group(group)
        assert view.key.confirmed == 2
        assert {m.fingerprint for m in view.members if m.state is MemberState.HAS_KEY} == {
            crowd["B"].key,
            crowd["C"].key,
        }
    assert "not under that key" not in crowd["A"].texts()
    assert crowd["B"].engine.status().me.trust is Trust.SELF
    # It gave way to who took over, and hears of them what the others know.
    assert crowd["A"].group(group).phase is Phase.COMPROMISED
    (over,) = [a for a in crowd["A"].group(group).alerts if a.kind == "compromise"]
    assert "was revoked on" in over.reason


@pytest.mark.requirement("R17")
def test_without_a_deputy_people_are_told_and_nothing_is_sent(acme: Organisation) -> None:
    """MSMP-124"""
    crowd = crowd_of(acme, "ABC")
    group = (
        crowd["A"]
        .do(cmd.CreateGroup("Board", (crowd["B"].key, crowd["C"].key), acme.policy()))
        .group
    )
    crowd.wait(2)
    crowd["B"].do(cmd.AddRevocationList(acme.revocation_list("A", reason=COMPROMISED)))
    crowd.wait(2)
    for name in "BC":
        (alert,) = [a for a in crowd[name].group(group).alerts if a.kind == "controller_distrusted"]
        assert "Start the conference again" in str(alert.advice)
    crowd["B"].do(cmd.Say(group, "secret"))
    crowd.wait(5)
    assert "secret" not in crowd["A"].texts() + crowd["C"].texts()


@pytest.mark.requirement("R15", "R34")
def test_attack_lists_that_nobody_trusted_signed(acme: Organisation, tmp_path: Path) -> None:
    crowd = crowd_of(acme, "ABC")
    group = (
        crowd["A"]
        .do(cmd.CreateGroup("Board", (crowd["B"].key, crowd["C"].key), acme.policy()))
        .group
    )
    crowd.wait(2)
    rogue = Authority("Acme Office", key=ec.generate_private_key(ec.SECP256R1()), life=LIFE)
    forged = tmp_path / "forged.crl"
    forged.write_bytes(
        rogue.crl(entry(acme.issued["C"], START - DAY), made=START - 60, due=START + DAY).der
    )
    failed = crowd["B"].do(cmd.AddRevocationList(str(forged)))
    assert isinstance(failed, CommandFailed)
    assert "No authority that you or a policy trusts" in str(failed.message)
    assert isinstance(crowd["B"].do(cmd.AddRevocationList(str(tmp_path / "none"))), CommandFailed)
    crowd.wait(2)
    assert state(crowd, "A", "C", group) is MemberState.HAS_KEY


@pytest.mark.requirement("R15", "R34")
def test_attack_an_older_list_takes_nothing_back(acme: Organisation) -> None:
    crowd = crowd_of(acme, "ABC")
    group = crowd["A"].do(cmd.CreateGroup("Board", (crowd["B"].key,), acme.policy())).group
    old = Path(acme.revocation_list()).read_bytes()
    crowd.wait(2)
    crowd["A"].do(cmd.AddRevocationList(acme.revocation_list("C", reason=COMPROMISED)))
    crowd.crash("A")
    crowd.enter("A")
    crowd.wait(15)
    assert len(crowd["A"].engine.vouching.lists) == 1, "it was kept"
    older = acme.folder / "old.crl"
    older.write_bytes(old)
    crowd["A"].do(cmd.AddRevocationList(str(older)))
    crowd["A"].do(cmd.InviteMembers(group, (crowd["C"].key,)))
    crowd.wait(3)
    assert "C" not in {
        m.name for m in crowd["A"].group(group).members if m.state is MemberState.HAS_KEY
    }


@pytest.mark.requirement("R15")
def test_who_comes_back_is_told_the_lists(acme: Organisation) -> None:
    crowd = crowd_of(acme, "ABC")
    crowd["A"].do(cmd.CreateGroup("Board", (crowd["B"].key, crowd["C"].key), acme.policy()))
    crowd.wait(2)
    crowd.crash("B")
    crowd["A"].do(cmd.AddRevocationList(acme.revocation_list()))
    crowd.enter("B")
    crowd.wait(8)
    assert len(crowd["B"].engine.vouching.lists) == 1


@pytest.mark.requirement("R15", "R26")
def test_lists_go_where_they_concern_somebody_and_nowhere_else(acme: Organisation) -> None:
    """MSMP-122: who trusts an organisation need not be known to whoever one meets."""
    crowd = crowd_of(acme, "B", "AS")
    for name in "AS":
        crowd[name].do(cmd.AddAuthority("Acme", str(acme.anchor)))
    lists = {name: crowd[name].engine.vouching for name in "AS"}
    crowd["A"].do(cmd.AddRevocationList(acme.revocation_list()))
    group = crowd["A"].do(cmd.CreateGroup("Friends", (crowd["S"].key,))).group
    crowd.wait(3)
    assert lists["A"].lists
    assert not lists["S"].lists, "nobody in it has a certificate of theirs"
    crowd["A"].do(cmd.AddRevocationList(acme.revocation_list()))
    assert not lists["S"].lists
    crowd["A"].do(cmd.InviteMembers(group, (crowd["B"].key,)))
    crowd.wait(3)
    assert lists["S"].lists == lists["A"].lists, "now somebody has"


@pytest.mark.requirement("R15", "R17")
def test_who_is_revoked_is_told_so_themselves(acme: Organisation) -> None:
    crowd = crowd_of(acme, "AB")
    group = crowd["A"].do(cmd.CreateGroup("Board", (crowd["B"].key,), acme.policy())).group
    crowd.wait(2)
    for _ in range(2):
        crowd["B"].do(cmd.AddRevocationList(acme.revocation_list("A")))
        crowd.wait(61)
    (alert,) = [a for a in crowd["A"].group(group).alerts if a.kind == "certificate_withdrawn"]
    assert "The certificate of A was revoked on" in str(alert.action)
    assert "Ask Acme Office" in str(alert.advice)


@pytest.mark.requirement("R15", "R23")
def test_who_is_revoked_for_a_lost_key_is_not_sent_for_a_certificate_for_that_key(
    acme: Organisation,
) -> None:
    crowd = crowd_of(acme, "AB")
    group = crowd["A"].do(cmd.CreateGroup("Board", (crowd["B"].key,), acme.policy())).group
    crowd.wait(2)
    crowd["B"].do(cmd.AddRevocationList(acme.revocation_list("A", reason=COMPROMISED)))
    crowd.wait(2)
    (alert,) = [a for a in crowd["A"].group(group).alerts if a.kind == "certificate_withdrawn"]
    assert "Make a new identity, and ask Acme Office" in str(alert.advice)
    assert alert.own


def knowing_alone(acme: Organisation, reason: x509.ReasonFlags) -> tuple[Crowd, str]:
    """A hosts B and C; B alone trusts Acme, and learns that C's certificate was taken back."""
    crowd = crowd_of(acme, "ABC")
    crowd["B"].do(cmd.AddAuthority("Acme", str(acme.anchor)))
    members = (crowd["B"].key, crowd["C"].key)
    group = crowd["A"].do(cmd.CreateGroup("Board", members)).group
    crowd.wait(2)
    crowd["B"].do(cmd.AddRevocationList(acme.revocation_list("C", reason=reason)))
    return crowd, group


@pytest.mark.requirement("R15", "R23", "U4")
def test_a_lost_key_of_which_the_host_cannot_know_is_reported_to_it(acme: Organisation) -> None:
    crowd, group = knowing_alone(acme, COMPROMISED)
    crowd.wait(4)
    assert not crowd["B"].group(group).alerts, "the host may be about to put them out"
    crowd.wait(4)
    (mine,) = crowd["B"].group(group).alerts
    assert mine.kind == "compromise_report"
    assert mine.by_self
    assert crowd["B"].group(group).key.standing is KeyStanding.IN_DOUBT
    (asked,) = crowd["A"].group(group).alerts
    assert asked.kind == "compromise_report"
    assert "was revoked on" in asked.reason
    crowd["A"].do(cmd.ReportCompromise(group, crowd["C"].key, "so it is", START - DAY))
    crowd.wait(3)
    assert state(crowd, "B", "C", group) is MemberState.COMPROMISED


@pytest.mark.requirement("R15", "R24", "U4")
def test_who_left_an_organisation_that_the_host_does_not_know_is_pointed_out_once(
    acme: Organisation,
) -> None:
    crowd, group = knowing_alone(acme, x509.ReasonFlags.affiliation_changed)
    crowd.wait(8)
    (alert,) = crowd["B"].group(group).alerts
    assert alert.kind == "member_withdrawn"
    assert "was revoked on" in str(alert.action)
    assert "Tell A, who can remove C" in str(alert.advice)
    crowd["B"].do(cmd.DismissAlert(group, alert.id))
    crowd.wait(130)
    assert not crowd["B"].group(group).alerts
    assert not crowd["A"].group(group).alerts
    crowd["A"].do(cmd.RemoveMember(group, crowd["C"].key))
    crowd.wait(3)
    assert state(crowd, "B", "C", group) is MemberState.REMOVED


@pytest.mark.requirement("R17", "U4")
def test_of_a_deputy_who_may_not_know_it_is_not_said_that_they_take_over(
    acme: Organisation,
) -> None:
    crowd = crowd_of(acme, "ABC")
    crowd["B"].do(cmd.AddAuthority("Acme", str(acme.anchor)))
    members = (crowd["B"].key, crowd["C"].key)
    group = crowd["A"].do(cmd.CreateGroup("Board", members, deputies=(crowd["C"].key,))).group
    crowd.wait(2)
    crowd["B"].do(cmd.AddRevocationList(acme.revocation_list("A", reason=COMPROMISED)))
    crowd.wait(20)
    (alert,) = [a for a in crowd["B"].group(group).alerts if a.kind == "controller_distrusted"]
    assert "C takes over soon, if their app knows of this as well." in str(alert.advice)
    assert "begin a new conference without A" in str(alert.advice)


@pytest.mark.requirement("R15", "R26")
def test_of_an_older_list_it_is_said_that_it_changes_nothing(acme: Organisation) -> None:
    crowd = crowd_of(acme, "A")
    crowd["A"].do(cmd.AddAuthority("Acme", str(acme.anchor)))
    older, newer = acme.folder / "older.crl", acme.folder / "newer.crl"
    for number, file in enumerate((older, newer), 1):
        made = START - 600 / number
        file.write_bytes(acme.office.crl(number=number, made=made, due=START + DAY).der)
    crowd.enter("B", identity=acme.identity("B"))
    crowd.wait(1)
    assert isinstance(crowd["A"].do(cmd.AddRevocationList(str(newer))), CommandDone)
    failed = crowd["A"].do(cmd.AddRevocationList(str(older)))
    assert isinstance(failed, CommandFailed)
    assert "changes nothing: a newer one" in str(failed.message)
    assert isinstance(crowd["A"].do(cmd.AddRevocationList(str(newer))), CommandDone), "again"
