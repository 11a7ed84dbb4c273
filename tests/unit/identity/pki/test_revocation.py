"""Revocation lists of odd shapes, and the memory of those that were seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError
from msmp_gui.identity.pki.crl_store import MAX_SERIES, CrlStore
from msmp_gui.identity.pki.errors import (
    CertificateRefusedError,
    CertificateRevokedError,
    CrlError,
    Refusal,
    Revocation,
)
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.revocation_list import MAX_CRL, RevocationList
from msmp_gui.identity.pki.vouching import Vouched, vouch
from tests.support.authorities import DAY, NOW, Authority, at, der, entry, point

pytestmark = pytest.mark.requirement("R15")

ROOT = Authority("Root")
ADA = ROOT.issue("Ada")
BOB = ROOT.issue("Bob")
STRICT = Infrastructure(
    "Acme", (ROOT.der,), tuple(KeyType), 2048, 0, CrlRule.REQUIRED, int(30 * DAY)
)
UNKNOWN = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.4.1.99999.1"), b"\x05\x00")


def judged(
    *crls: RevocationList,
    store: CrlStore | None = None,
    infrastructure: Infrastructure = STRICT,
    now: float = NOW,
    leaf: x509.Certificate = ADA,
    chain: Sequence[bytes] = (),
) -> Vouched:
    return vouch(der(leaf), chain, [infrastructure], now, crls, store or CrlStore())


def refused(*crls: RevocationList, **options: object) -> Refusal:
    with pytest.raises(CertificateRefusedError) as caught:
        judged(*crls, **options)  # type: ignore[arg-type]
    return caught.value.code


def revoked(*crls: RevocationList, **options: object) -> Revocation:
    with pytest.raises(CertificateRevokedError) as caught:
        judged(*crls, **options)  # type: ignore[arg-type]
    return caught.value.revocation


class TestEntries:
    def test_another_members_entry_is_no_harm(self) -> None:
        assert judged(ROOT.crl(entry(BOB)))
        assert revoked(ROOT.crl(entry(BOB)), leaf=BOB).since == NOW - 2 * DAY

    @pytest.mark.parametrize("reason", [r for r in x509.ReasonFlags if r.name != "remove_from_crl"])
    def test_every_reason_is_told(self, reason: x509.ReasonFlags) -> None:
        revocation = revoked(ROOT.crl(entry(ADA, reason=reason)))
        assert revocation.reason == reason.value
        assert revocation.compromised == ("ompromise" in reason.value)

    def test_what_was_signed_before_the_loss_stays_good(self) -> None:
        lost = (x509.InvalidityDate(at(NOW - 20 * DAY).replace(tzinfo=None)), False)
        revocation = revoked(ROOT.crl(entry(ADA, extensions=[lost])))
        assert revocation.since == NOW - 2 * DAY
        assert revocation.invalid_since == revocation.doubtful_since == NOW - 20 * DAY

    def test_removal_from_a_full_list_means_nothing(self) -> None:
        removed = entry(ADA, reason=x509.ReasonFlags.remove_from_crl)
        assert judged(ROOT.crl(removed))
        assert revoked(ROOT.crl(entry(ADA), removed))

    def test_who_was_on_hold_can_come_back(self) -> None:
        held = ROOT.crl(entry(ADA, reason=x509.ReasonFlags.certificate_hold), number=1)
        later = ROOT.crl(number=2, made=NOW - DAY / 2)
        assert revoked(held).reason == "certificateHold"
        assert judged(held, later)
        assert judged(later, held)

    def test_an_entry_that_is_not_understood_spoils_the_list(self) -> None:
        odd = entry(BOB, extensions=[(UNKNOWN, True)])
        assert refused(ROOT.crl(odd)) is Refusal.CRL_UNUSABLE
        assert judged(ROOT.crl(entry(BOB, extensions=[(UNKNOWN, False)])))
        assert revoked(ROOT.crl(odd, entry(ADA)))
        assert revoked(ROOT.crl(entry(ADA, extensions=[(UNKNOWN, True)])))

    def test_of_two_lists_the_graver_entry_counts(self) -> None:
        mild = ROOT.crl(entry(ADA, NOW - 9 * DAY, x509.ReasonFlags.superseded))
        grave = ROOT.crl(
            entry(ADA, NOW - 3 * DAY, x509.ReasonFlags.key_compromise),
            extensions=[point(only_contains_user_certs=True)],
        )
        assert revoked(mild, grave).compromised
        assert revoked(grave, mild).compromised

    @pytest.mark.parametrize("said", ["indirect_crl", "only_contains_attribute_certs"])
    def test_entries_about_others_certificates_revoke_nobody(self, said: str) -> None:
        about_others = ROOT.crl(entry(ADA), extensions=[point(**{said: True})])
        assert refused(about_others) is Refusal.CRL_UNUSABLE
        assert judged(about_others, ROOT.crl())
        changes = ROOT.crl(entry(ADA), extensions=[(x509.DeltaCRLIndicator(1), True)])
        assert refused(changes) is Refusal.CRL_UNUSABLE
        assert judged(changes, ROOT.crl())


class TestCoverage:
    def test_authorities_and_members_are_cleared_by_lists_about_them(self) -> None:
        people = Authority("People", ROOT)
        leaf = people.issue()
        two = replace(STRICT, longest_path=1)
        members = people.crl()
        for said, problem in (
            ("only_contains_ca_certs", None),
            ("only_contains_user_certs", Refusal.CRL_UNUSABLE),
        ):
            crls = (members, ROOT.crl(extensions=[point(**{said: True})]))
            if problem is None:
                assert judged(*crls, leaf=leaf, chain=[people.der], infrastructure=two)
            else:
                assert refused(*crls, leaf=leaf, chain=[people.der], infrastructure=two) is problem

    def test_a_place_counts_only_for_all_reasons_and_by_the_issuer(self) -> None:
        name = x509.UniformResourceIdentifier("http://acme.example/1")
        shard = ROOT.crl(extensions=[point(name)])
        some = frozenset({x509.ReasonFlags.key_compromise})
        other = [x509.DirectoryName(Authority("Other").name)]
        for place, cleared in (
            (x509.DistributionPoint([name], None, None, None), True),
            (x509.DistributionPoint([name], None, some, None), False),
            (x509.DistributionPoint([name], None, None, other), False),
        ):
            places = (x509.CRLDistributionPoints([place]), False)
            leaf = ROOT.issue(extensions=[places])
            if cleared:
                assert judged(shard, leaf=leaf)
            else:
                assert refused(shard, leaf=leaf) is Refusal.CRL_UNUSABLE

    def test_a_list_in_the_place_of_its_issuers_name_covers_all(self) -> None:
        assert judged(ROOT.crl(extensions=[point(x509.DirectoryName(ROOT.name))]))


class TestFreshness:
    def test_age_is_limited_by_the_infrastructure(self) -> None:
        crl = ROOT.crl(made=NOW - 10 * DAY, due=NOW + 100 * DAY)
        week = replace(STRICT, longest_crl_age=int(7 * DAY))
        assert judged(crl).until == NOW + 20 * DAY
        assert refused(crl, infrastructure=week) is Refusal.CRL_TOO_OLD
        assert judged(crl, infrastructure=week, now=NOW - 3 * DAY)
        assert refused(crl, infrastructure=week, now=NOW - 3 * DAY + 1) is Refusal.CRL_TOO_OLD

    def test_its_own_end_counts(self) -> None:
        crl = ROOT.crl(due=NOW)
        assert judged(crl, now=NOW).until == NOW
        assert refused(crl, now=NOW + 1) is Refusal.CRL_TOO_OLD

    def test_clocks_may_differ_a_little(self) -> None:
        assert judged(ROOT.crl(made=NOW + 300))
        assert refused(ROOT.crl(made=NOW + 301)) is Refusal.CRL_NOT_YET_VALID

    def test_the_freshest_of_several_is_relied_on(self) -> None:
        old, new = ROOT.crl(number=1), ROOT.crl(number=2, made=NOW - 60, due=NOW + 3 * DAY)
        assert judged(old, new).crls == (new,)
        assert judged(new, old).until == NOW + 3 * DAY


class TestAuthenticity:
    def test_only_the_digests_of_paths_are_trusted(self) -> None:
        assert refused(ROOT.crl(digest=hashes.SHA224())) is Refusal.CRL_NOT_SIGNED_BY_ISSUER
        assert judged(ROOT.crl(digest=hashes.SHA384()))

    def test_another_of_the_same_name_revokes_nobody(self) -> None:
        impostor = Authority("Root")
        forged = impostor.crl(entry(ADA), number=99)
        assert refused(forged) is Refusal.CRL_NOT_SIGNED_BY_ISSUER
        assert judged(forged, ROOT.crl())
        assert judged(forged, infrastructure=replace(STRICT, crl=CrlRule.IF_PRESENT))

    def test_a_changed_list_is_refused(self) -> None:
        good = ROOT.crl(entry(BOB))
        bobs, adas = (one.serial_number.to_bytes(2, "big") for one in (BOB, ADA))
        assert good.der.count(bobs) == 1
        changed = RevocationList.from_der(good.der.replace(bobs, adas))
        assert refused(changed) is Refusal.CRL_NOT_SIGNED_BY_ISSUER

    def test_the_anchors_own_revocation_is_not_asked(self) -> None:
        assert judged(ROOT.crl(entry(ROOT.certificate)))


class TestRollback:
    @pytest.mark.parametrize(
        ("seen", "offered", "taken"),
        [
            ((5, NOW - DAY), (5, NOW - DAY), True),
            ((5, NOW - DAY), (6, NOW - DAY / 2), True),
            ((5, NOW - DAY), (4, NOW - DAY), False),
            ((5, NOW - DAY), (4, NOW - DAY / 2), False),
            ((5, NOW - DAY), (6, NOW - 2 * DAY), False),
            ((None, NOW - DAY), (None, NOW - DAY), True),
            ((None, NOW - DAY), (None, NOW - 2 * DAY), False),
            ((5, NOW - DAY), (None, NOW - 2 * DAY), False),
            ((2**159, NOW - DAY), (2**64, NOW - DAY), False),
        ],
    )
    @pytest.mark.parametrize("kept", [False, True])
    def test_numbers_and_dates_only_grow(
        self,
        seen: tuple[int | None, float],
        offered: tuple[int | None, float],
        taken: bool,
        kept: bool,
    ) -> None:
        store = CrlStore()
        assert judged(ROOT.crl(number=seen[0], made=seen[1]), store=store)
        assert store.changes == 1
        if kept:
            store = CrlStore.decode(store.encode())
        crl = ROOT.crl(number=offered[0], made=offered[1])
        if taken:
            assert judged(crl, store=store)
        else:
            assert refused(crl, store=store) is Refusal.CRL_ROLLED_BACK
            lenient = replace(STRICT, crl=CrlRule.IF_PRESENT)
            assert judged(crl, store=store, infrastructure=lenient).crls == ()

    def test_a_number_is_not_forgotten_over_a_list_without(self) -> None:
        store = CrlStore()
        judged(ROOT.crl(number=5), store=store)
        judged(ROOT.crl(number=None, made=NOW - 3600), store=store)
        assert refused(ROOT.crl(number=4, made=NOW - 60), store=store) is Refusal.CRL_ROLLED_BACK

    def test_lists_from_the_future_do_not_shut_out_the_present(self) -> None:
        store = CrlStore()
        assert refused(ROOT.crl(number=9, made=NOW + DAY), store=store) is Refusal.CRL_NOT_YET_VALID
        assert store.changes == 0
        assert judged(ROOT.crl(number=8), store=store)

    def test_each_issuer_and_each_key_has_a_series_of_its_own(self) -> None:
        store = CrlStore()
        other = Authority("Root")
        theirs = replace(STRICT, anchors=(other.der,))
        judged(ROOT.crl(number=9), store=store)
        judged(other.crl(number=1), store=store, infrastructure=theirs, leaf=other.issue())
        assert store.changes == 2

    def test_the_memory_is_bounded(self) -> None:
        store = CrlStore()
        for shard in range(MAX_SERIES + 3):
            name = x509.UniformResourceIdentifier(f"http://acme.example/{shard}")
            made = NOW - DAY + shard
            store.note(ROOT.crl(made=made, extensions=[point(name)]), ROOT.certificate)
        encoded = store.encode()
        marks = cbor.decode(encoded, limit=len(encoded))
        assert isinstance(marks, dict)
        assert len(marks) == MAX_SERIES
        assert min(when for _, when in marks.values()) == NOW - DAY + 3
        assert CrlStore.decode(encoded).encode() == encoded

    @settings(max_examples=200)
    @given(
        st.one_of(
            st.binary(max_size=60),
            st.dictionaries(
                st.one_of(st.binary(max_size=3), st.text(max_size=2)),
                st.one_of(st.none(), st.lists(st.one_of(st.none(), st.floats(), st.binary()))),
                max_size=3,
            ).map(cbor.encode),
        )
    )
    def test_what_was_kept_is_read_strictly(self, data: bytes) -> None:
        try:
            store = CrlStore.decode(data)
        except DecodingError:
            return
        CrlStore.decode(store.encode())


class TestReading:
    def test_files_may_be_pem(self) -> None:
        crl = ROOT.crl()
        pem = crl.parsed.public_bytes(Encoding.PEM)
        assert RevocationList.all_from_file(pem) == RevocationList.all_from_file(crl.der) == (crl,)

    def test_files_may_hold_several_and_other_things(self) -> None:
        one, other = ROOT.crl(), Authority("Other").crl()
        pems = [crl.parsed.public_bytes(Encoding.PEM) for crl in (one, other)]
        authority = ROOT.certificate.public_bytes(Encoding.PEM)
        file = b"\xef\xbb\xbf" + pems[0] + b"Text: -\r\n" + authority + pems[1]
        assert RevocationList.all_from_file(file) == (one, other)
        assert RevocationList.all_from_file(file.replace(b"\n", b"\r\n")) == (one, other)

    @pytest.mark.parametrize(
        "noise", [b"", b"-----BEGIN X509 CRL-----", b"\x30\x00", ROOT.der, ROOT.crl().der[:-1]]
    )
    def test_what_is_no_list(self, noise: bytes) -> None:
        with pytest.raises(CrlError, match="not a revocation list"):
            RevocationList.all_from_file(noise)

    def test_size_is_bounded(self) -> None:
        with pytest.raises(CrlError, match="larger than 200000 bytes"):
            RevocationList.from_der(bytes(MAX_CRL + 1))
        comment = x509.UnrecognizedExtension(UNKNOWN.oid, bytes(MAX_CRL - 500))
        assert judged(ROOT.crl(extensions=[(comment, False)]))

    def test_numbers_are_bounded(self) -> None:
        assert ROOT.crl(number=2**160 - 1).number == 2**160 - 1
        with pytest.raises(CrlError, match="number"):
            ROOT.crl(number=2**160)
