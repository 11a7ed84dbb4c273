"""What one peer knows of authorities, their lists, and the certificates that it met."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.pki.errors import CrlError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.protocol.policy import vouching as module
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.policy.vouching import Vouching
from tests.support.authorities import (
    DAY,
    NOW,
    Authority,
    der,
    entry,
    named,
    point,
    usage,
)
from tests.support.parties import Wire, everyday

pytestmark = pytest.mark.requirement("R15", "R24")

ROOT = Authority("Acme Root")
BRANCH = Authority("Acme Branch", ROOT)
KEY = ec.generate_private_key(ec.SECP256R1())
LEAF = BRANCH.issue("Ada", KEY)
ADA = Certificate.from_der(der(LEAF))
CHAIN = (BRANCH.der,)
CA = [
    (x509.BasicConstraints(ca=True, path_length=None), True),
    (usage("key_cert_sign", "crl_sign"), True),
]


LAX = CrlRule.IF_PRESENT


def infrastructure(rule: CrlRule = CrlRule.IF_PRESENT) -> Infrastructure:
    return Infrastructure("Acme", (ROOT.der,), tuple(KeyType), 2048, 2, rule, 86_400)


def token(*infrastructures: Infrastructure) -> PolicyToken:
    plain = everyday(Wire("A")["A"].identity)
    operational = replace(plain.operational, infrastructures=infrastructures)
    return replace(plain, operational=operational)


ACMES = (infrastructure(),)
ACME = token(*ACMES)


def met() -> Vouching:
    known = Vouching()
    known.meet(ADA, CHAIN)
    return known


def test_the_infrastructure_that_vouches_is_named_and_its_chain_remembered() -> None:
    """MSMP-121"""
    known = Vouching()
    name, (why,) = known.vouching_for(ACME, ADA, (), NOW)
    assert name == ()
    assert "Ada" in str(why)
    assert known.vouching_for(ACME, ADA, CHAIN, NOW) == (("Acme",), ())
    assert known.vouching_for(ACME, ADA, (), NOW) == (("Acme",), ()), "the chain came once"


def test_nobody_vouches_for_who_signed_themselves_or_where_there_is_no_infrastructure() -> None:
    mine = new_identity("Bo", NOW, lambda size: bytes(size))[0].certificate
    assert Vouching().vouching_for(ACME, mine, (), NOW) == ((), ())
    assert Vouching().vouching_for(token(), ADA, CHAIN, NOW) == ((), ())


def test_this_peer_s_own_infrastructures_vouch_whatever_a_policy_says() -> None:
    known = met()
    assert known.issuer_for(ADA, NOW) is None
    assert known.objections(ADA, NOW) == ()
    known.own = (infrastructure(),)
    assert known.issuer_for(ADA, NOW).infrastructure == "Acme"
    assert known.objections(ADA, NOW) == ()
    known.own = (infrastructure(CrlRule.REQUIRED),)
    assert known.issuer_for(ADA, NOW) is None
    (objection,) = known.objections(ADA, NOW)
    assert "revocation list" in str(objection)
    stranger = Certificate.from_der(der(BRANCH.issue("Bo")))
    assert known.issuer_for(stranger, NOW) is None
    assert known.objections(stranger, NOW) == (), "nothing is known of who was not met"


@pytest.mark.parametrize(
    ("reason", "compromised"),
    [
        (None, False),
        (x509.ReasonFlags.affiliation_changed, False),
        (x509.ReasonFlags.key_compromise, True),
    ],
)
def test_a_revoked_certificate_lapses_and_a_lost_key_is_told_apart(
    reason: x509.ReasonFlags | None, compromised: bool
) -> None:
    known = met()
    assert known.lapse(ACME, ADA, NOW) is None
    assert known.add(BRANCH.crl(entry(LEAF, reason=reason)), [infrastructure()], NOW)
    lapse = known.lapse(ACME, ADA, NOW)
    assert lapse.compromised is compromised
    assert "Ada" in lapse.reason
    assert known.vouching_for(ACME, ADA, CHAIN, NOW)[0] == ()
    assert known.lapse(token(), ADA, NOW) is None, "nobody whom anybody trusts says so"
    known.own = (infrastructure(),)
    assert known.lapse(token(), ADA, NOW) == lapse


def test_a_lost_authority_puts_people_out_but_calls_no_key_of_theirs_lost() -> None:
    known = met()
    lost = entry(BRANCH.certificate, reason=x509.ReasonFlags.ca_compromise)
    known.add(ROOT.crl(lost), [infrastructure()], NOW)
    lapse = known.lapse(ACME, ADA, NOW)
    assert lapse is not None
    assert not lapse.compromised


@pytest.mark.requirement("R15", "R17")
def test_what_the_policy_s_authority_took_back_no_other_that_a_person_trusts_gives_again() -> None:
    """MSMP-123"""
    known = met()
    known.own = (Infrastructure("Mine", (BRANCH.der,), tuple(KeyType), 2048, 2, LAX, 86_400),)
    assert known.lapse(ACME, ADA, NOW) is None
    known.add(ROOT.crl(entry(BRANCH.certificate)), [infrastructure()], NOW)
    assert known.issuer_for(ADA, NOW) is not None
    assert "Acme Branch was revoked" in known.lapse(ACME, ADA, NOW).reason


@pytest.mark.requirement("R14", "R15")
def test_who_is_in_for_one_authority_is_out_when_that_takes_it_back() -> None:
    """Another one of the policy vouches still, and does not let anybody in."""
    branch = Infrastructure("Branch", (BRANCH.der,), tuple(KeyType), 2048, 2, LAX, 86_400)
    known = met()
    known.add(ROOT.crl(entry(BRANCH.certificate)), [infrastructure()], NOW)
    either = token(infrastructure(), branch)
    assert known.lapse(either, ADA, NOW) is None
    access = replace(either.access, rule='invited and issuer = "Acme"')
    assert known.lapse(replace(either, access=access), ADA, NOW) is not None


@pytest.mark.requirement("R14", "R15")
def test_all_infrastructures_that_vouch_are_named_in_any_order() -> None:
    branch = Infrastructure("Branch", (BRANCH.der,), tuple(KeyType), 2048, 2, LAX, 86_400)
    for both in ((infrastructure(), branch), (branch, infrastructure())):
        names, _ = met().vouching_for(token(*both), ADA, CHAIN, NOW)
        assert sorted(names) == ["Acme", "Branch"]


@pytest.mark.requirement("R15", "R26")
def test_lists_are_for_groups_whose_policy_or_members_they_concern() -> None:
    """MSMP-122"""
    known, other = met(), Authority("Globex Root")
    globex = Infrastructure("Globex", (other.der,), tuple(KeyType), 2048, 2, LAX, 86_400)
    known.own = (infrastructure(), globex)
    ours, root, theirs = BRANCH.crl(), ROOT.crl(), other.crl()
    for crl in (ours, root, theirs):
        known.add(crl, known.own, NOW)
    bo = Certificate.from_der(der(other.issue("Bo")))
    assert known.lists_for(token(), ()) == ()
    assert known.lists_for(token(), [ADA]) == (ours, root)
    assert known.lists_for(token(), [bo]) == (theirs,)
    assert known.lists_for(ACME, ()) == (ours, root)
    assert known.lists_for(ACME, [bo]) == (ours, root, theirs)


def test_time_alone_ends_a_certificate_and_that_of_its_authority() -> None:
    known = met()
    lapse = known.lapse(ACME, ADA, NOW + 300 * DAY)
    assert "past its time" in lapse.reason
    assert not lapse.compromised
    short = Authority("Acme Short", ROOT, life=(NOW - DAY, NOW + DAY))
    bo = Certificate.from_der(der(short.issue("Bo", life=(NOW - DAY, NOW + 9 * DAY))))
    known.meet(bo, (short.der,))
    assert known.lapse(ACME, bo, NOW) is None
    assert known.lapse(ACME, bo, NOW + 2 * DAY) is not None


def test_a_missing_list_keeps_newcomers_out_but_puts_nobody_out() -> None:
    strict = token(infrastructure(CrlRule.REQUIRED))
    known = met()
    assert known.vouching_for(strict, ADA, CHAIN, NOW)[0] == ()
    assert known.lapse(strict, ADA, NOW) is None


def test_a_list_is_kept_once_and_a_newer_one_takes_its_place() -> None:
    known = met()
    first, second = BRANCH.crl(number=1), BRANCH.crl(entry(LEAF), number=2, made=NOW - DAY / 2)
    assert known.add(first, [infrastructure()], NOW)
    assert not known.add(first, [infrastructure()], NOW)
    assert known.add(second, [infrastructure()], NOW)
    assert known.lists == (second,)
    assert not known.add(first, [infrastructure()], NOW), "an older one is no news"
    assert known.lists == (second,)
    assert known.changes == 2


def test_attack_a_list_that_no_known_authority_signed() -> None:
    known = met()
    false = Authority("Acme Branch")  # of the same name, with a key of its own
    with pytest.raises(CrlError, match="No authority"):
        known.add(false.crl(entry(LEAF)), [infrastructure()], NOW)
    assert known.lists == ()
    assert known.lapse(ACME, ADA, NOW) is None


def test_a_list_of_an_authority_in_a_chain_counts_and_junk_in_a_chain_is_passed_over() -> None:
    known = Vouching()
    known.meet(ADA, (b"no certificate", BRANCH.der))
    assert known.add(BRANCH.crl(), [infrastructure()], NOW)
    with pytest.raises(CrlError):
        Vouching().add(BRANCH.crl(), [infrastructure()], NOW)


def test_attack_more_lists_than_one_peer_keeps(monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST_LISTS", 1)
    known = met()
    known.add(ROOT.crl(), [infrastructure()], NOW)
    with pytest.raises(CrlError, match="More than 1"):
        known.add(BRANCH.crl(), [infrastructure()], NOW)
    assert known.add(ROOT.crl(number=2, made=NOW - DAY / 2), [infrastructure()], NOW)


def test_a_list_that_was_kept_over_a_restart_is_judged_by() -> None:
    crl = BRANCH.crl(entry(LEAF))
    known = met()
    known.add_kept(crl)
    assert known.lists == (crl,)
    assert known.lapse(ACME, ADA, NOW) is not None
    newer = BRANCH.crl(number=2, made=NOW - DAY / 2)
    assert known.add(newer, [infrastructure()], NOW)
    assert known.lists == (newer,)


def test_attack_many_strangers_have_nobody_s_authority_forgotten(monkeypatch) -> None:
    monkeypatch.setattr(module, "_MOST_CHAINS", 2)
    known = met()
    assert known.vouching_for(ACME, ADA, CHAIN, NOW)[0] == ("Acme",)
    for name in ("Bo", "Cy", "Di"):
        evil = Authority(f"{name}’s own")
        known.meet(Certificate.from_der(der(evil.issue(name))), (evil.der,))
    assert known.add(BRANCH.crl(entry(LEAF)), [infrastructure()], NOW)
    assert known.lapse(ACME, ADA, NOW) is not None


def test_attack_chains_of_strangers_cost_little_and_take_little(monkeypatch) -> None:
    """Anybody near shows a chain, and any member sends a list: no list is tried with the key of an
    authority that no anchor stands above, and no chain is looked at twice.
    """
    known = met()
    for n in range(20):
        evil = [Authority("Acme Branch") for _ in range(3)]
        stranger = Certificate.from_der(der(evil[0].issue(f"S{n}")))
        known.meet(stranger, tuple(each.der for each in evil))
    forged = RevocationList.from_der(Authority("Acme Branch").crl(entry(LEAF)).der)
    tried, looked_at = [], []
    signed_by, issued = RevocationList.signed_by, module._issued
    monkeypatch.setattr(
        RevocationList, "signed_by", lambda crl, who: tried.append(who) or signed_by(crl, who)
    )
    monkeypatch.setattr(module, "_issued", lambda *two: looked_at.append(two) or issued(*two))
    for _ in range(2):
        with pytest.raises(CrlError):
            known.add(forged, ACMES, NOW)
        assert {der(each) for each in tried} == {BRANCH.der}
        first, looked_at[:] = len(looked_at), []
    assert first == 0, "the second time"
    assert known.add(BRANCH.crl(entry(LEAF)), ACMES, NOW)


def test_attack_strangers_show_the_longest_chains_there_are(monkeypatch) -> None:
    monkeypatch.setattr(module, "_MOST_SHOWN", 10_000)
    known = met()
    assert known.vouching_for(ACME, ADA, CHAIN, NOW)[0] == ("Acme",)
    for n in range(10):
        stranger = Certificate.from_der(der(Authority("Own").issue(f"S{n}")))
        known.meet(stranger, (bytes([n]) * 4000,))
        known.meet(stranger, (bytes([n]) * 4000,))
        assert known._shown == sum(each.strange_bytes for each in known._people.values()) <= 10_000
    assert known.add(BRANCH.crl(entry(LEAF)), ACMES, NOW), "nobody’s authority is forgotten"
    assert known.lapse(ACME, ADA, NOW) is not None


def test_whom_nobody_vouched_for_longest_ago_is_forgotten_first(monkeypatch) -> None:
    monkeypatch.setattr(module, "_MOST_CHAINS", 1)
    known = met()
    bo = Certificate.from_der(der(BRANCH.issue("Bo")))
    known.meet(bo, CHAIN)
    known.own = (infrastructure(),)
    assert known.issuer_for(ADA, NOW) is None
    assert known.issuer_for(bo, NOW) is not None
    known.meet(ADA, CHAIN)
    assert known.issuer_for(ADA, NOW) is not None, "they may all be vouched for"


@pytest.mark.parametrize("shown", [(), (ROOT.der,), (b"no certificate",)])
def test_attack_who_shall_be_revoked_hides_the_authority_that_says_so(shown) -> None:
    known = met()
    assert known.vouching_for(ACME, ADA, CHAIN, NOW)[0] == ("Acme",)
    known.meet(ADA, shown)
    assert known.lapse(ACME, ADA, NOW) is None
    assert known.add(BRANCH.crl(entry(LEAF)), [infrastructure()], NOW)
    assert known.lapse(ACME, ADA, NOW) is not None
    assert known.vouching_for(ACME, ADA, (), NOW)[0] == ()


def test_attack_who_is_in_for_an_authority_shows_none_to_the_next_controller() -> None:
    """A deputy, or a host after a restart, never saw the chain that somebody was let in for."""
    wanting = replace(ACME, access=replace(ACME.access, rule='invited and O = "Acme"'))
    mine = Certificate.from_der(der(Authority("Ada", key=KEY).issue("Ada", KEY)))
    assert mine.self_signed
    for certificate in (ADA, mine):
        known = Vouching()
        assert known.lapse(wanting, ADA, NOW) is None, "nobody who was not met yet"
        known.meet(certificate, ())
        lapse = known.lapse(wanting, ADA, NOW)
        assert not lapse.compromised
        assert known.lapse(ACME, ADA, NOW) is None, "where the policy asks for no authority"
        named = replace(wanting.operational, deputies=(ADA.fingerprint,))
        assert known.lapse(replace(wanting, operational=named), ADA, NOW) is None, "by the owner"
        known.meet(ADA, CHAIN)
        assert known.lapse(wanting, ADA, NOW) is None


def test_who_has_a_newer_certificate_of_their_key_shows_its_path_alone() -> None:
    wanting = replace(ACME, access=replace(ACME.access, rule='issuer = "Acme"'))
    office = Authority("Acme Office", ROOT)
    key = ec.generate_private_key(ec.SECP256R1())
    old = Certificate.from_der(der(BRANCH.issue("Ada", key)))
    new = Certificate.from_der(der(office.issue("Ada", key)))
    known = Vouching()
    known.meet(new, (office.der,))
    assert known.lapse(wanting, old, NOW) is None
    known.meet(new, ())
    assert known.vouching_for(wanting, new, (office.der,), NOW)[0] == ("Acme",)
    assert known.lapse(wanting, old, NOW) is None


@pytest.mark.parametrize("forged", [False, True])
def test_attack_lists_of_an_authority_that_somebody_made_leave_no_room_for_others(
    monkeypatch, forged
) -> None:
    monkeypatch.setattr(module, "MOST_LISTS", 1)
    known = met()
    evil = Authority("Acme Branch" if forged else "Evil")
    below = Authority("Evil Office", evil)
    mallory = Certificate.from_der(der(below.issue("Mallory")))
    known.meet(mallory, (below.der, evil.der, BRANCH.der))
    for one in (evil, below):
        with pytest.raises(CrlError, match="No authority"):
            known.add(one.crl(), [infrastructure()], NOW)
    member = Authority("Ada")  # a member's certificate makes nobody an authority
    member.key, member.name = KEY, LEAF.subject
    issued = member.certify(named("Evil"), evil.key.public_key(), CA, member.life)
    known.meet(mallory, (der(LEAF), der(issued), BRANCH.der))
    evil.name = named("Evil")
    with pytest.raises(CrlError, match="No authority"):
        known.add(evil.crl(), [infrastructure()], NOW)
    assert known.add(BRANCH.crl(entry(LEAF)), [infrastructure()], NOW)
    assert known.lapse(ACME, ADA, NOW) is not None


@pytest.mark.parametrize(
    "foreign",
    [
        (x509.DeltaCRLIndicator(1), True),
        point(indirect_crl=True),
        point(only_contains_attribute_certs=True),
    ],
)
def test_a_list_of_changes_takes_not_the_place_of_the_list_that_it_changes(foreign) -> None:
    known = met()
    known.add(BRANCH.crl(entry(LEAF)), [infrastructure()], NOW)
    changes = BRANCH.crl(number=2, made=NOW - DAY / 2, extensions=[foreign])
    with pytest.raises(CrlError, match="The full list is needed"):
        known.add(changes, [infrastructure()], NOW)
    assert known.lapse(ACME, ADA, NOW) is not None


@pytest.mark.requirement("R15", "R17")
def test_a_list_from_the_future_leaves_the_present_one_in_its_place() -> None:
    """MSMP-122"""
    strict = token(infrastructure(CrlRule.REQUIRED))
    known = met()
    known.add(ROOT.crl(), [infrastructure()], NOW)
    known.add(BRANCH.crl(number=1), [infrastructure()], NOW)
    early = BRANCH.crl(entry(LEAF), number=2, made=NOW + DAY / 2, due=NOW + DAY)
    assert known.vouching_for(strict, ADA, CHAIN, NOW)[0] == ("Acme",)
    assert known.add(early, [infrastructure()], NOW)
    assert known.lapse(strict, ADA, NOW), "it revokes at once: whose clock is wrong is not known"
    clear = BRANCH.crl(number=3, made=NOW + DAY / 2 + 1, due=NOW + DAY)
    known.add(clear, [infrastructure()], NOW)
    assert known.vouching_for(strict, ADA, CHAIN, NOW)[0] == ("Acme",)
    assert [c.number for c in known.lists if c.signed_by(BRANCH.certificate)] == [1, 3]
    assert known.add(BRANCH.crl(number=4, made=NOW + DAY, due=NOW + 2 * DAY), ACMES, NOW + DAY)
    assert [crl.number for crl in known.lists if crl.signed_by(BRANCH.certificate)] == [4]
