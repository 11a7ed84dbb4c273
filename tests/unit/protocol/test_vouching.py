"""What one peer knows of authorities, their lists, and the certificates that it met."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography import x509

from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.pki.errors import CrlError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.protocol.policy import vouching as module
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.policy.vouching import Vouching
from tests.support.authorities import DAY, NOW, Authority, der, entry
from tests.support.parties import Wire, everyday

pytestmark = pytest.mark.requirement("R15", "R24")

ROOT = Authority("Acme Root")
BRANCH = Authority("Acme Branch", ROOT)
LEAF = BRANCH.issue("Ada")
ADA = Certificate.from_der(der(LEAF))
CHAIN = (BRANCH.der,)


def infrastructure(rule: CrlRule = CrlRule.IF_PRESENT) -> Infrastructure:
    return Infrastructure("Acme", (ROOT.der,), tuple(KeyType), 2048, 2, rule, 86_400)


def token(*infrastructures: Infrastructure) -> PolicyToken:
    plain = everyday(Wire("A")["A"].identity)
    operational = replace(plain.operational, infrastructures=infrastructures)
    return replace(plain, operational=operational)


ACME = token(infrastructure())


def met() -> Vouching:
    known = Vouching()
    known.meet(ADA, CHAIN)
    return known


def test_the_infrastructure_that_vouches_is_named_and_its_chain_remembered() -> None:
    known = Vouching()
    name, (why,) = known.vouching_for(ACME, ADA, (), NOW)
    assert name is None
    assert "Ada" in str(why)
    assert known.vouching_for(ACME, ADA, CHAIN, NOW) == ("Acme", ())
    assert known.vouching_for(ACME, ADA, (), NOW) == ("Acme", ()), "the chain came once"


def test_nobody_vouches_for_who_signed_themselves_or_where_there_is_no_infrastructure() -> None:
    mine = new_identity("Bo", NOW, lambda size: bytes(size))[0].certificate
    assert Vouching().vouching_for(ACME, mine, (), NOW) == (None, ())
    assert Vouching().vouching_for(token(), ADA, CHAIN, NOW) == (None, ())


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
    assert known.vouching_for(ACME, ADA, CHAIN, NOW)[0] is None
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
    assert known.vouching_for(strict, ADA, CHAIN, NOW)[0] is None
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


def test_attack_chains_are_kept_of_so_many_people_and_no_more(monkeypatch) -> None:
    monkeypatch.setattr(module, "_MOST_CHAINS", 1)
    known = met()
    bo = Certificate.from_der(der(BRANCH.issue("Bo")))
    known.meet(bo, CHAIN)
    known.own = (infrastructure(),)
    assert known.issuer_for(ADA, NOW) is not None
    assert known.issuer_for(bo, NOW) is None
