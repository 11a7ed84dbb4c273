"""Paths and names of odd shapes; several infrastructures; what came with the certificate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import CertificateRefusedError, Refusal
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.reading import der_of
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.identity.pki.vouching import Vouched, vouch
from tests.support.authorities import DAY, NOW, Authority, der, entry, named, usage

pytestmark = pytest.mark.requirement("R15")

ROOT = Authority("Root")
PEOPLE = Authority("People", ROOT)
ADA = PEOPLE.issue("Ada")
RSA = rsa.generate_private_key(65537, 2048)
ACME = Infrastructure("Acme", (ROOT.der,), tuple(KeyType), 2048, 3, CrlRule.IF_PRESENT, 2_592_000)
UNKNOWN = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.4.1.99999.1"), b"\x05\x00")


def judged(
    leaf: x509.Certificate,
    *authorities: Authority,
    infrastructures: Sequence[Infrastructure] = (ACME,),
    crls: Sequence[RevocationList] = (),
    now: float = NOW,
) -> Vouched:
    chain = [authority.der for authority in authorities]
    return vouch(der(leaf), chain, infrastructures, now, crls, CrlStore())


def refused(leaf: x509.Certificate, *authorities: Authority, **options: object) -> Refusal:
    with pytest.raises(CertificateRefusedError) as caught:
        judged(leaf, *authorities, **options)  # type: ignore[arg-type]
    assert str(caught.value).endswith((".", "?"))
    return caught.value.code


class TestNames:
    @pytest.mark.parametrize("hidden", ["\0", "\u200b", "\u202e"])
    def test_nobody_vouches_for_a_name_that_shows_otherwise_than_it_is(self, hidden: str) -> None:
        leaf = PEOPLE.issue(named(f"Ada{hidden}", "Acme"))
        assert refused(leaf, PEOPLE) is Refusal.HIDDEN_CHARACTERS
        assert judged(PEOPLE.issue(named("Zoë  \u0645\u06cc\u200c\u062e", "Cafe\u0301")), PEOPLE)


class TestPaths:
    def test_authorities_come_in_any_order_and_number(self) -> None:
        lower = Authority("Lower", PEOPLE)
        stray = Authority("Stray")
        leaf = lower.issue()
        vouched = judged(leaf, stray, lower, PEOPLE, ROOT)
        assert tuple(map(der_of, vouched.path)) == (der(leaf), lower.der, PEOPLE.der, ROOT.der)

    def test_an_anchor_may_have_issuers_of_its_own(self) -> None:
        people = replace(ACME, anchors=(PEOPLE.der,), longest_path=0)
        vouched = judged(ADA, infrastructures=[people])
        assert tuple(map(der_of, vouched.path)) == (der(ADA), PEOPLE.der)
        assert refused(ROOT.issue(), infrastructures=[people]) is Refusal.UNKNOWN_ISSUER

    def test_one_authority_under_two_roots(self) -> None:
        other = Authority("Other Root")
        crossed = Authority("People", other, key=PEOPLE.key)
        theirs = replace(ACME, name="Other", anchors=(other.der,))
        assert judged(ADA, PEOPLE, crossed, infrastructures=[theirs]).infrastructure == "Other"
        assert judged(ADA, PEOPLE, crossed, infrastructures=[ACME, theirs]).infrastructure == "Acme"
        assert refused(ADA, PEOPLE, infrastructures=[theirs]) is Refusal.UNKNOWN_ISSUER

    def test_an_anchor_that_expired_vouches_for_nobody(self) -> None:
        old = Authority("Old", life=(NOW - 9 * DAY, NOW - DAY))
        leaf = old.issue(life=(NOW - DAY, NOW + DAY))
        past = replace(ACME, anchors=(old.der,))
        assert refused(leaf, infrastructures=[past]) is Refusal.ISSUER_EXPIRED

    def test_an_authority_that_is_not_valid_yet(self) -> None:
        new = Authority("New", ROOT, life=(NOW + DAY, NOW + 9 * DAY))
        leaf = new.issue(life=(NOW - DAY, NOW + DAY))
        assert refused(leaf, new) is Refusal.ISSUER_NOT_YET_VALID

    def test_the_first_and_the_last_moment_are_within_its_life(self) -> None:
        leaf = PEOPLE.issue(life=(NOW, NOW + DAY))
        assert judged(leaf, PEOPLE, now=NOW)
        assert judged(leaf, PEOPLE, now=NOW + DAY)
        assert judged(leaf, PEOPLE).until == NOW + DAY
        assert refused(leaf, PEOPLE, now=NOW - 1) is Refusal.NOT_YET_VALID
        assert refused(leaf, PEOPLE, now=NOW + DAY + 1) is Refusal.EXPIRED

    def test_an_ed25519_authority_is_refused_its_member_not(self) -> None:
        """MSMP-120"""
        key = ed25519.Ed25519PrivateKey.generate()
        modern = Authority("Modern", ROOT, key=key)
        assert refused(modern.issue(), modern) is Refusal.ISSUER_UNFIT
        assert judged(PEOPLE.issue(key=ed25519.Ed25519PrivateKey.generate()), PEOPLE)

    def test_a_member_cannot_issue(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        crooked = Authority("Mallory", key=key)
        crooked.certificate = PEOPLE.issue("Mallory", key=key)
        assert refused(crooked.issue("Eve"), crooked, PEOPLE) is Refusal.ISSUER_UNFIT

    def test_a_member_may_not_have_the_right_to_sign_certificates(self) -> None:
        leaf = PEOPLE.issue(granted=("digital_signature", "key_cert_sign"))
        assert refused(leaf, PEOPLE) is Refusal.IS_CA

    def test_members_rsa_keys_have_a_least_size(self) -> None:
        leaf = PEOPLE.issue(key=RSA)
        assert judged(leaf, PEOPLE, infrastructures=[replace(ACME, rsa_bits=2048)])
        larger = replace(ACME, rsa_bits=2049)
        assert refused(leaf, PEOPLE, infrastructures=[larger]) is Refusal.KEY_TYPE
        assert judged(ADA, PEOPLE, infrastructures=[larger])

    def test_an_authority_without_the_right_to_sign_certificates(self) -> None:
        weak = Authority("Weak")
        extensions = [
            (x509.BasicConstraints(ca=True, path_length=None), True),
            (usage("crl_sign"), True),
        ]
        weak.certificate = ROOT.certify(weak.name, weak.key.public_key(), extensions, weak.life)
        assert refused(weak.issue(), weak) is Refusal.ISSUER_UNFIT

    @pytest.mark.parametrize("where", ["member", "authority"])
    def test_critical_extensions_that_are_not_understood(self, where: str) -> None:
        if where == "member":
            assert refused(PEOPLE.issue(extensions=[(UNKNOWN, True)]), PEOPLE)
            assert judged(PEOPLE.issue(extensions=[(UNKNOWN, False)]), PEOPLE)
        else:
            odd = Authority("Odd", ROOT, extensions=[(UNKNOWN, True)])
            assert refused(odd.issue(), odd) is Refusal.ISSUER_UNFIT

    def test_a_changed_certificate_is_refused(self) -> None:
        forged = der(ADA).replace(b"ada@acme.example", b"eve@acme.example")
        with pytest.raises(CertificateRefusedError) as caught:
            vouch(forged, [PEOPLE.der], [ACME], NOW, [], CrlStore())
        assert caught.value.code is Refusal.NOT_SIGNED_BY_ISSUER

    def test_one_that_names_no_authoritys_key_is_refused(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1()).public_key()
        extensions = [
            (usage("digital_signature"), True),
            (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), False),
            (x509.SubjectAlternativeName([x509.DNSName("a.example")]), False),
        ]
        leaf = PEOPLE.certify(named("Ada"), key, extensions, PEOPLE.life, names_authority=False)
        assert refused(leaf, PEOPLE) is Refusal.NO_AUTHORITY_KEY

    def test_a_self_signed_certificate_has_nobody_behind_it(self) -> None:
        alone = Authority("Ada")
        leaf = alone.issue(named("Ada"), key=alone.key)
        assert refused(leaf) is Refusal.UNKNOWN_ISSUER


class TestWhatCame:
    def test_too_many_authorities(self) -> None:
        assert judged(ADA, *[PEOPLE] * 8)
        assert refused(ADA, *[PEOPLE] * 9) is Refusal.TOO_MANY

    def test_no_infrastructure(self) -> None:
        assert refused(ADA, PEOPLE, infrastructures=[]) is Refusal.NO_INFRASTRUCTURE

    @pytest.mark.parametrize(
        "noise",
        [b"", b"\x30\x03\x02\x01\x01", bytes(5000), der(ADA)[:-1]],
        ids=["nothing", "another structure", "too large", "cut off"],
    )
    def test_what_is_no_certificate(self, noise: bytes) -> None:
        for leaf, chain in ((noise, [PEOPLE.der]), (der(ADA), [noise])):
            with pytest.raises(CertificateRefusedError) as caught:
                vouch(leaf, chain, [ACME], NOW, [], CrlStore())
            assert caught.value.code is Refusal.UNREADABLE

    def test_keys_that_cannot_sign_here(self) -> None:
        leaf = PEOPLE.issue(key=ec.generate_private_key(ec.SECP521R1()))
        assert refused(leaf, PEOPLE) is Refusal.KEY_UNUSABLE


class TestSeveral:
    def test_the_one_it_came_furthest_in_says_what_is_wrong(self) -> None:
        other = replace(ACME, name="Other", anchors=(Authority("Other").der,))
        picky = replace(ACME, name="Picky", key_types=(KeyType.RSA,))
        strict = replace(ACME, name="Strict", crl=CrlRule.REQUIRED)
        assert refused(ADA, PEOPLE, infrastructures=[other, picky]) is Refusal.KEY_TYPE
        assert refused(ADA, PEOPLE, infrastructures=[picky, other]) is Refusal.KEY_TYPE
        assert refused(ADA, PEOPLE, infrastructures=[strict, other]) is Refusal.CRL_MISSING

    def test_the_next_one_is_asked_where_the_first_refuses(self) -> None:
        strict = replace(ACME, name="Strict", crl=CrlRule.REQUIRED)
        assert judged(ADA, PEOPLE, infrastructures=[strict, ACME]).infrastructure == "Acme"

    def test_whom_the_issuer_revoked_all_refuse(self) -> None:
        people = replace(ACME, name="People", anchors=(PEOPLE.der,))
        crl = PEOPLE.crl(entry(ADA))
        assert refused(ADA, PEOPLE, infrastructures=[ACME, people], crls=[crl]) is Refusal.REVOKED

    def test_an_authority_can_be_dropped_by_one_root_and_kept_by_another(self) -> None:
        people = replace(ACME, name="People", anchors=(PEOPLE.der,))
        crl = ROOT.crl(entry(PEOPLE.certificate))
        assert refused(ADA, PEOPLE, crls=[crl]) is Refusal.REVOKED
        vouched = judged(ADA, PEOPLE, infrastructures=[ACME, people], crls=[crl])
        assert vouched.infrastructure == "People"


def bound(*, permitted: object = None, excluded: object = None, critical: bool = True) -> Authority:
    constraints = x509.NameConstraints(
        [permitted] if permitted else None,  # type: ignore[list-item]
        [excluded] if excluded else None,  # type: ignore[list-item]
    )
    return Authority("Bound", ROOT, extensions=[(constraints, critical)])


def directory(**names: str) -> x509.DirectoryName:
    oids = {"C": NameOID.COUNTRY_NAME, "O": NameOID.ORGANIZATION_NAME,
            "OU": NameOID.ORGANIZATIONAL_UNIT_NAME, "CN": NameOID.COMMON_NAME}  # fmt: skip
    return x509.DirectoryName(
        x509.Name([x509.NameAttribute(oids[oid], name) for oid, name in names.items()])
    )


class TestNameConstraints:
    @pytest.mark.parametrize(
        ("subject", "allowed"),
        [
            (directory(O="Acme", CN="Ada"), True),
            (directory(O="  ACME  ", CN="Ada"), True),
            (directory(O="Acme", OU="Board", CN="Ada"), True),
            (directory(O="Evil", CN="Ada"), False),
            (directory(C="SE", O="Acme", CN="Ada"), False),
            (directory(CN="Ada"), False),
        ],
        ids=["itself", "spelled otherwise", "below", "another", "elsewhere", "none"],
    )
    def test_permitted_organisations(self, subject: x509.DirectoryName, allowed: bool) -> None:
        """MSMP-120"""
        authority = bound(permitted=directory(O="Acme"), critical=False)
        leaf = authority.issue(subject.value)
        if allowed:
            assert judged(leaf, authority)
        else:
            assert refused(leaf, authority) is Refusal.NAME_CONSTRAINT

    def test_excluded_organisations_however_spelled(self) -> None:
        authority = bound(excluded=directory(O="Evil Corp"), critical=False)
        assert judged(authority.issue(named("Ada", "Acme")), authority)
        for name in ("Evil Corp", "EVIL  corp", " evil corp"):
            leaf = authority.issue(named("Eve", name))
            assert refused(leaf, authority) is Refusal.NAME_CONSTRAINT

    def test_excluded_organisations_as_alternative_names(self) -> None:
        authority = bound(excluded=directory(O="Evil"), critical=False)
        leaf = authority.issue("Eve", names=[directory(O="Evil", CN="Eve")])
        assert refused(leaf, authority) is Refusal.NAME_CONSTRAINT

    def test_critical_ones_on_organisations_are_refused_by_the_library(self) -> None:
        """MSMP-120"""
        authority = bound(permitted=directory(O="Acme"))
        assert refused(authority.issue(named("Ada", "Acme")), authority) is Refusal.NAME_CONSTRAINT

    def test_an_authoritys_new_key_under_its_old_one_is_exempt(self) -> None:
        authority = bound(permitted=directory(O="Acme"), critical=False)
        renewed = Authority("Bound", authority)
        assert judged(renewed.issue(named("Ada", "Acme")), renewed, authority)
        leaf = renewed.issue(named("Ada", "Evil"))
        assert refused(leaf, renewed, authority) is Refusal.NAME_CONSTRAINT

    def test_they_hold_for_authorities_below(self) -> None:
        authority = bound(permitted=directory(O="Acme"), critical=False)
        lower = Authority("Lower", authority)  # has no O
        assert refused(lower.issue(named("Ada", "Acme")), lower, authority) is (
            Refusal.NAME_CONSTRAINT
        )

    def test_those_of_the_anchor_hold_as_well(self) -> None:
        constraints = x509.NameConstraints([x509.RFC822Name("acme.example")], None)
        root = Authority("Narrow Root", extensions=[(constraints, True)])
        narrow = replace(ACME, anchors=(root.der,))
        assert judged(root.issue(), infrastructures=[narrow])
        leaf = root.issue(names=[x509.RFC822Name("eve@evil.example")])
        assert refused(leaf, infrastructures=[narrow]) is Refusal.NAME_CONSTRAINT
        assert refused(root.issue("eve@evil.example"), infrastructures=[narrow]) is (
            Refusal.NAME_CONSTRAINT
        )

    @pytest.mark.parametrize(
        ("constraint", "name", "allowed"),
        [
            ("acme.example", "ada@acme.example", True),
            ("acme.example", "ada@ACME.Example", True),
            ("acme.example", "ada@lab.acme.example", False),
            ("acme.example", "ada@notacme.example", False),
            (".acme.example", "ada@lab.acme.example", True),
            (".acme.example", "ada@acme.example", False),
            ("ada@acme.example", "ada@acme.example", True),
            ("ada@acme.example", "eve@acme.example", False),
        ],
    )
    def test_mail_addresses_in_subjects(self, constraint: str, name: str, allowed: bool) -> None:
        authority = bound(permitted=x509.RFC822Name(constraint))
        leaf = authority.issue(name, names=[x509.DNSName("a.example")])
        # As an alternative name, the library comes to the same.
        same = authority.issue("Ada", names=[x509.RFC822Name(name)])
        for one in (leaf, same):
            if allowed:
                assert judged(one, authority)
            else:
                assert refused(one, authority) is Refusal.NAME_CONSTRAINT

    @pytest.mark.parametrize(
        ("name", "allowed"),
        [
            ("acme.example", True),
            ("PC.Acme.Example", True),
            ("*.acme.example", True),
            ("Ada Lovelace", True),
            ("notacme.example", False),
            ("acme.example.evil.example", False),
            ("*.evil.example", False),
            ("evil.example.", False),
        ],
    )
    def test_hosts_as_common_names(self, name: str, allowed: bool) -> None:
        authority = bound(permitted=x509.DNSName("acme.example"))
        leaf = authority.issue(name)
        if allowed:
            assert judged(leaf, authority)
        else:
            assert refused(leaf, authority) is Refusal.NAME_CONSTRAINT

    def test_excluded_hosts_and_mail_addresses(self) -> None:
        for constraint, name in (
            (x509.DNSName("evil.example"), "www.evil.example"),
            (x509.RFC822Name("evil.example"), "eve@evil.example"),
        ):
            authority = bound(excluded=constraint)
            assert judged(authority.issue("Ada"), authority)
            assert refused(authority.issue(name), authority) is Refusal.NAME_CONSTRAINT
