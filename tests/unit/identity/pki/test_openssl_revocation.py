"""Revocation lists made with the `openssl` command line, judged here and by OpenSSL."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import (
    CertificateRevokedError,
    Refusal,
)
from msmp_gui.identity.pki.infrastructure import CrlRule
from tests.support.acme import DAY, LIFE, NOW, Acme, Check, fresh
from tests.support.openssl_authority import (
    CA,
    MEMBER,
    OPENSSL,
    OpensslAuthority,
    new_key,
)

pytestmark = [
    pytest.mark.skipif(OPENSSL is None, reason="there is no openssl command here"),
    pytest.mark.requirement("R15"),
]


class TestRevocation:
    """Each with authorities of its own: what is revoked stays so."""

    @pytest.fixture
    def root(self, tmp_path: Path) -> OpensslAuthority:
        return OpensslAuthority(tmp_path, "Root", LIFE)

    @pytest.fixture
    def people(self, root: OpensslAuthority, tmp_path: Path) -> OpensslAuthority:
        return OpensslAuthority(tmp_path, "People", LIFE, parent=root)

    @pytest.fixture
    def check(self, root: OpensslAuthority, people: OpensslAuthority, tmp_path: Path) -> Check:
        acme = Acme.__new__(Acme)
        acme.folder, acme.root, acme.people, acme.ada = tmp_path, root, people, people.issue("Ada")
        return Check(acme)

    def test_with_fresh_lists_a_member_is_cleared(self, check: Check) -> None:
        acme = check.acme
        crls = [fresh(acme.root), acme.people.crl(NOW - DAY, NOW + 2 * DAY)]
        vouched = check.ours(acme.ada, acme.people, infrastructure=acme.strict, crls=crls)
        assert [crl.der for crl in vouched.crls] == [crls[1], crls[0]]
        assert vouched.until == NOW + DAY
        assert check.openssls(acme.ada, acme.people, crls=crls)

    @pytest.mark.parametrize("rule", CrlRule)
    def test_a_revoked_member_is_refused(self, check: Check, rule: CrlRule) -> None:
        acme = check.acme
        acme.people.revoke(acme.ada, NOW - 9 * DAY, "superseded")
        crls = [fresh(acme.root), fresh(acme.people)]
        refusal = check.refused(
            Refusal.REVOKED, "Ada was revoked on 2025-12-23 because another.*says People",
            acme.ada, acme.people, crls=crls, infrastructure=replace(acme.strict, crl=rule),
        )  # fmt: skip
        assert isinstance(refusal, CertificateRevokedError)
        assert refusal.leaf
        assert refusal.revocation.since == NOW - 9 * DAY
        assert refusal.revocation.doubtful_since == NOW - 9 * DAY
        assert not refusal.revocation.compromised
        assert not check.openssls(acme.ada, acme.people, crls=crls)

    def test_a_lost_key_is_told_with_the_time_of_the_loss(self, check: Check) -> None:
        acme = check.acme
        lost = "20251201120000Z"
        acme.people.revoke(acme.ada, NOW - 9 * DAY, f"keyTime,{lost}")
        refusal = check.refused(
            Refusal.REVOKED, "because its key was compromised",
            acme.ada, acme.people, crls=[fresh(acme.people)],
        )  # fmt: skip
        assert isinstance(refusal, CertificateRevokedError)
        assert refusal.revocation.compromised
        assert refusal.revocation.doubtful_since == 1_764_590_400.0

    def test_a_revoked_intermediate_takes_its_members_along(self, check: Check) -> None:
        acme = check.acme
        acme.root.revoke(acme.people, NOW - DAY, "CACompromise")
        crls = [fresh(acme.root), fresh(acme.people)]
        refusal = check.refused(
            Refusal.REVOKED, "of People was revoked.*the authority's key.*says Root",
            acme.ada, acme.people, crls=crls,
        )  # fmt: skip
        assert isinstance(refusal, CertificateRevokedError)
        assert not refusal.leaf
        assert refusal.revocation.compromised
        assert not check.openssls(acme.ada, acme.people, crls=crls)

    def test_required_lists_may_not_be_missing(self, check: Check) -> None:
        acme = check.acme
        for crls, missing in (
            ([], "People"),
            ([fresh(acme.root)], "People"),
            ([fresh(acme.people)], "Root"),
        ):
            check.refused(
                Refusal.CRL_MISSING, f"no revocation list of {missing}",
                acme.ada, acme.people, infrastructure=acme.strict, crls=crls,
            )  # fmt: skip
        assert check.ours(acme.ada, acme.people)

    def test_required_lists_may_not_be_stale(self, check: Check) -> None:
        acme = check.acme
        past = acme.people.crl(NOW - 3 * DAY, NOW - 1)
        long_lived = acme.people.crl(NOW - 31 * DAY, NOW + 300 * DAY)
        coming = acme.people.crl(NOW + DAY, NOW + 2 * DAY)
        for crl, code, words in (
            (past, Refusal.CRL_TOO_OLD, "too old, made on 2025-12-29"),
            (long_lived, Refusal.CRL_TOO_OLD, "too old, made on 2025-12-01"),
            (coming, Refusal.CRL_NOT_YET_VALID, "from the future, made on 2026-01-02"),
        ):
            check.refused(
                code, words, acme.ada, acme.people,
                infrastructure=acme.strict, crls=[fresh(acme.root), crl],
            )  # fmt: skip
        assert check.ours(acme.ada, acme.people, crls=[past, long_lived, coming])

    def test_a_stale_list_still_revokes(self, check: Check) -> None:
        acme = check.acme
        acme.people.revoke(acme.ada, NOW - 9 * DAY)
        stale = acme.people.crl(NOW - 8 * DAY, NOW - 7 * DAY)
        check.refused(Refusal.REVOKED, "2025-12-23, says", acme.ada, acme.people, crls=[stale])

    def test_an_older_list_than_the_one_seen_is_not_believed(self, check: Check) -> None:
        acme = check.acme
        older = fresh(acme.people, 5)
        acme.people.revoke(acme.ada, NOW - 9 * DAY)
        newer = acme.people.crl(NOW - DAY / 2, NOW + DAY, 6)
        store = CrlStore()
        strict = acme.strict
        root = fresh(acme.root)
        members = (acme.ada, acme.people)
        assert check.ours(*members, infrastructure=strict, crls=[root, older], store=store)
        check.refused(Refusal.REVOKED, "Ada was revoked", *members, crls=[newer], store=store)
        check.refused(
            Refusal.CRL_ROLLED_BACK, "older than one that was seen before",
            *members, infrastructure=strict, crls=[root, older], store=store,
        )  # fmt: skip
        kept = CrlStore.decode(store.encode())
        check.refused(
            Refusal.CRL_ROLLED_BACK, "older", *members, infrastructure=strict, crls=[root, older],
            store=kept,
        )  # fmt: skip

    def test_a_list_signed_by_another_key_counts_for_nothing(
        self, check: Check, tmp_path: Path
    ) -> None:
        acme = check.acme
        other = new_key(tmp_path / "other.key", "P-256")
        acme.people.revoke(acme.ada, NOW - 9 * DAY)
        forged = acme.people.crl(NOW - DAY, NOW + DAY, 2**60, key=other)
        store = CrlStore()
        assert check.ours(acme.ada, acme.people, crls=[forged], store=store)
        assert store.changes == 0
        check.refused(
            Refusal.CRL_NOT_SIGNED_BY_ISSUER, "in the name of People is not properly signed",
            acme.ada, acme.people, infrastructure=acme.strict, crls=[forged],
        )  # fmt: skip

    def test_a_list_signed_over_sha1_counts_for_nothing(self, check: Check) -> None:
        acme = check.acme
        crls = [fresh(acme.root), acme.people.crl(NOW - DAY, NOW + DAY, digest="sha1")]
        check.refused(
            Refusal.CRL_NOT_SIGNED_BY_ISSUER, "People is not properly signed",
            acme.ada, acme.people, infrastructure=acme.strict, crls=crls,
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("extensions", "words"),
        [
            ("2.5.29.27 = critical,DER:02:01:01", "only changes to another list"),
            ("issuingDistributionPoint = critical,@p\n[p]\nindirectCRL=TRUE", "other authorities"),
            ("issuingDistributionPoint = critical,@p\n[p]\nonlyAA=TRUE", "attribute certificates"),
            ("issuingDistributionPoint = critical,@p\n[p]\nonlyCA=TRUE", "does not cover"),
            ("issuingDistributionPoint = critical,@p\n[p]\nonlysomereasons=keyCompromise",
             "some reasons"),
            ("issuingDistributionPoint = critical,@p\n[p]\nfullname=URI:http://acme/1",
             "does not cover"),
            ("1.3.6.1.4.1.99999.1 = critical,DER:05:00", "critical extension"),
        ],
        ids=["delta", "indirect", "attributes", "CAs only", "some reasons", "shard", "unknown"],
    )  # fmt: skip
    def test_lists_that_do_not_speak_of_members_clear_nobody(
        self, check: Check, extensions: str, words: str
    ) -> None:
        acme = check.acme
        crls = [fresh(acme.root), fresh(acme.people, 7, extensions)]
        check.refused(
            Refusal.CRL_UNUSABLE, words,
            acme.ada, acme.people, infrastructure=acme.strict, crls=crls,
        )  # fmt: skip
        # Beside a full list they do no harm, though their number is higher.
        crls.append(fresh(acme.people, 5))
        if "99999" not in extensions:
            assert check.ours(acme.ada, acme.people, infrastructure=acme.strict, crls=crls)

    def test_lists_for_members_and_for_authorities_work_side_by_side(self, check: Check) -> None:
        acme = check.acme
        people = fresh(acme.people, 1, "issuingDistributionPoint = critical,@p\n[p]\nonlyuser=TRUE")
        root = fresh(acme.root, 1, "issuingDistributionPoint = critical,@p\n[p]\nonlyCA=TRUE")
        crls = [people, root]
        assert check.ours(acme.ada, acme.people, infrastructure=acme.strict, crls=crls)

    def test_the_shard_that_a_certificate_names_clears_it(self, check: Check) -> None:
        acme = check.acme
        member = acme.people.issue(
            "Bob", extensions=MEMBER + "crlDistributionPoints = URI:http://acme/1\n"
        )
        one, two = (
            fresh(
                acme.people,
                1,
                f"issuingDistributionPoint = critical,@p\n[p]\nfullname=URI:http://acme/{shard}",
            )
            for shard in (1, 2)
        )
        root = fresh(acme.root)
        strict = acme.strict
        assert check.ours(member, acme.people, infrastructure=strict, crls=[root, one, two])
        check.refused(
            Refusal.CRL_UNUSABLE, "cover", member, acme.people, infrastructure=strict,
            crls=[root, two],
        )  # fmt: skip

    def test_an_authority_that_may_not_sign_lists_is_not_believed(
        self, check: Check, tmp_path: Path
    ) -> None:
        acme = check.acme
        mute = OpensslAuthority(
            tmp_path, "Mute", LIFE, parent=acme.root, extensions=CA.replace(",cRLSign", "")
        )
        member = mute.issue("Bob")
        crls = [fresh(acme.root), fresh(mute)]
        check.refused(
            Refusal.CRL_NOT_SIGNED_BY_ISSUER, "Mute", member, mute, infrastructure=acme.strict,
            crls=crls,
        )  # fmt: skip
        assert not check.openssls(member, mute, crls=crls)
