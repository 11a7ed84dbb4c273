"""Infrastructures made with the `openssl` command line, judged here and by OpenSSL."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest

from msmp_gui.identity.identity import PrivateKeyBytes, new_identity
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import (
    CertificateRefusedError,
    CertificateRevokedError,
    KeyFileError,
    KeyFileProblem,
    Refusal,
)
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.key_files import open_pem, open_pkcs12, take_in
from msmp_gui.identity.pki.reading import der_of
from msmp_gui.identity.pki.request import certificate_request
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.identity.pki.vouching import Vouched, vouch
from tests.support.openssl_authority import (
    CA,
    MEMBER,
    OPENSSL,
    Issued,
    OpensslAuthority,
    new_key,
    openssl,
)

pytestmark = [
    pytest.mark.skipif(OPENSSL is None, reason="there is no openssl command here"),
    pytest.mark.requirement("R15"),
]

NOW = 1_767_225_600.0  # 2026-01-01
DAY = 86_400.0
LIFE = (NOW - 100 * DAY, NOW + 265 * DAY)
CONSTRAINED = (
    CA.replace("CA:TRUE", "CA:TRUE,pathlen:0")
    + "nameConstraints = critical,permitted;email:acme.example,permitted;DNS:acme.example\n"
)


class Acme:
    """A root, two authorities under it, one of them for acme.example alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = OpensslAuthority(folder, "Acme Root", LIFE)
        self.people = OpensslAuthority(folder, "Acme People", LIFE, parent=self.root)
        self.narrow = OpensslAuthority(
            folder, "Acme Narrow", LIFE, parent=self.root, extensions=CONSTRAINED
        )
        self.ada = self.people.issue("Ada")

    @cached_property
    def infrastructure(self) -> Infrastructure:
        return Infrastructure(
            "Acme", (self.root.der,), tuple(KeyType), 2048, 2, CrlRule.IF_PRESENT, int(30 * DAY)
        )

    @cached_property
    def strict(self) -> Infrastructure:
        return replace(self.infrastructure, crl=CrlRule.REQUIRED)


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Acme:
    return Acme(tmp_path_factory.mktemp("acme"))


@dataclass
class Check:
    """Asks `vouch`, and OpenSSL as a second opinion."""

    acme: Acme

    def ours(
        self,
        issued: Issued,
        *authorities: OpensslAuthority,
        infrastructure: Infrastructure | None = None,
        crls: Sequence[bytes] = (),
        now: float = NOW,
        store: CrlStore | None = None,
    ) -> Vouched:
        return vouch(
            issued.der,
            [authority.der for authority in authorities],
            [infrastructure or self.acme.infrastructure],
            now,
            [RevocationList.from_der(crl) for crl in crls],
            store or CrlStore(),
        )

    def openssls(
        self, issued: Issued, *authorities: OpensslAuthority, crls: Sequence[bytes] = ()
    ) -> bool:
        folder = self.acme.folder
        given = folder / "intermediates.pem"
        given.write_bytes(b"".join(authority.path.read_bytes() for authority in authorities))
        arguments: list[object] = ["-attime", int(NOW), "-purpose", "sslclient", "-x509_strict"]
        if crls:
            arguments.append("-crl_check_all")
        for number, crl in enumerate(crls):
            path = folder / f"list-{number}.der"
            path.write_bytes(crl)
            pem = path.with_suffix(".pem")
            openssl("crl", "-inform", "DER", "-in", path, "-out", pem)
            arguments += ["-CRLfile", pem]
        if authorities:
            arguments += ["-untrusted", given]
        root = self.acme.root.path
        return (
            openssl("verify", "-CAfile", root, *arguments, issued.path, check=False).returncode == 0
        )

    def refused(self, code: Refusal, words: str, issued: Issued, *authorities: OpensslAuthority,
                **options: object) -> CertificateRefusedError:  # fmt: skip
        with pytest.raises(CertificateRefusedError, match=words) as caught:
            self.ours(issued, *authorities, **options)  # type: ignore[arg-type]
        assert caught.value.code is code
        return caught.value


@pytest.fixture
def check(acme: Acme) -> Check:
    return Check(acme)


class TestPaths:
    @pytest.mark.parametrize("kind", ["P-256", "P-384", "Ed25519", "RSA 2048"])
    def test_a_member_under_an_intermediate_is_vouched_for(
        self, acme: Acme, check: Check, kind: str
    ) -> None:
        member = acme.people.issue(f"Bob {kind}", kind)
        vouched = check.ours(member, acme.people)
        assert vouched.infrastructure == "Acme"
        assert tuple(map(der_of, vouched.path)) == (member.der, acme.people.der, acme.root.der)
        assert vouched.certificate.name == f"Bob {kind}"
        assert vouched.certificate.issuer_name == "Acme People"
        assert not vouched.certificate.self_signed
        assert vouched.until == LIFE[1]
        assert check.openssls(member, acme.people)

    def test_an_rsa_and_a_p384_authority_vouch(self, tmp_path: Path) -> None:
        root = OpensslAuthority(tmp_path, "RSA Root", LIFE, kind="RSA 2048")
        middle = OpensslAuthority(tmp_path, "P-384", LIFE, kind="P-384", parent=root)
        member = middle.issue("Ada")
        infrastructure = Infrastructure(
            "Mixed", (root.der,), (KeyType.P256,), 2048, 1, CrlRule.IF_PRESENT, 3600
        )
        vouched = vouch(member.der, [middle.der], [infrastructure], NOW, [], CrlStore())
        assert len(vouched.path) == 3
        larger = replace(infrastructure, rsa_bits=3072)
        with pytest.raises(
            CertificateRefusedError, match=r"RSA Root \(RSA of 2048 bits\)"
        ) as caught:
            vouch(member.der, [middle.der], [larger], NOW, [], CrlStore())
        assert caught.value.code is Refusal.KEY_TYPE

    def test_without_its_intermediate_no_path_is_found(self, acme: Acme, check: Check) -> None:
        check.refused(Refusal.UNKNOWN_ISSUER, "issued by Acme People", acme.ada)
        assert not check.openssls(acme.ada)

    def test_an_impostor_of_the_same_name_is_refused(
        self, acme: Acme, check: Check, tmp_path: Path
    ) -> None:
        impostor = OpensslAuthority(tmp_path, "Acme Root", LIFE)
        fake = impostor.issue("Ada")
        check.refused(Refusal.NOT_SIGNED_BY_ISSUER, "not signed by", fake)
        assert not check.openssls(fake)

    def test_an_expired_and_a_coming_certificate_are_refused(
        self, acme: Acme, check: Check
    ) -> None:
        past = acme.people.issue("Past", life=(NOW - 50 * DAY, NOW - DAY))
        check.refused(Refusal.EXPIRED, "Past expired on 2025-12-31", past, acme.people)
        assert not check.openssls(past, acme.people)
        coming = acme.people.issue("Coming", life=(NOW + DAY, NOW + 50 * DAY))
        check.refused(Refusal.NOT_YET_VALID, "before 2026-01-02", coming, acme.people)
        assert not check.openssls(coming, acme.people)

    def test_an_expired_intermediate_is_named(
        self, acme: Acme, check: Check, tmp_path: Path
    ) -> None:
        old = OpensslAuthority(
            tmp_path, "Acme Old", (NOW - 90 * DAY, NOW - 10 * DAY), parent=acme.root
        )
        member = old.issue("Eve", life=LIFE)
        check.refused(Refusal.ISSUER_EXPIRED, "Acme Old.*expired on 2025-12-22", member, old)
        assert not check.openssls(member, old)

    def test_longer_paths_than_allowed_are_refused(self, acme: Acme, check: Check) -> None:
        direct = replace(acme.infrastructure, longest_path=0)
        code = Refusal.PATH_TOO_LONG
        check.refused(code, "more authorities", acme.ada, acme.people, infrastructure=direct)
        assert check.ours(acme.root.issue("Root's own"), infrastructure=direct)

    def test_an_authoritys_own_limit_counts(self, acme: Acme, check: Check, tmp_path: Path) -> None:
        lower = OpensslAuthority(tmp_path, "Lower", LIFE, parent=acme.narrow)
        member = lower.issue("Eve")
        check.refused(Refusal.PATH_TOO_LONG, "more authorities", member, lower, acme.narrow)
        assert not check.openssls(member, lower, acme.narrow)

    def test_key_types_are_the_infrastructures_choice(self, acme: Acme, check: Check) -> None:
        only = replace(acme.infrastructure, key_types=(KeyType.ED25519,))
        words = r"\(P-256\) that is not accepted by Acme"
        check.refused(Refusal.KEY_TYPE, words, acme.ada, acme.people, infrastructure=only)

    def test_weak_keys_are_refused(self, acme: Acme, check: Check) -> None:
        weak = acme.people.issue("Weak", "RSA 1024")
        check.refused(Refusal.KEY_UNUSABLE, "cannot be used", weak, acme.people)
        assert check.openssls(weak, acme.people)  # OpenSSL would take it.

    @pytest.mark.parametrize(
        ("extensions", "names", "code", "words"),
        [
            (MEMBER.replace("clientAuth,emailProtection", "serverAuth"), "email:ada@acme.example",
             Refusal.PURPOSE, "neither for client authentication nor for e-mail"),
            (MEMBER.replace("clientAuth,emailProtection", "anyExtendedKeyUsage"),
             "email:ada@acme.example", Refusal.PURPOSE, "neither"),
            (MEMBER.replace("extendedKeyUsage = clientAuth,emailProtection\n", ""),
             "email:ada@acme.example", Refusal.PURPOSE, "neither"),
            (MEMBER.replace("digitalSignature", "keyAgreement"), "email:ada@acme.example",
             Refusal.KEY_USAGE, "not meant for signing"),
            (MEMBER.replace("keyUsage = critical,digitalSignature\n", ""),
             "email:ada@acme.example", Refusal.KEY_USAGE, "digital signatures"),
            (CA.replace("keyCertSign", "digitalSignature,keyCertSign"), "email:ada@acme.example",
             Refusal.IS_CA, "an authority's"),
            (MEMBER, None, Refusal.NO_NAMES, "no subject alternative name"),
        ],
        ids=["server", "any", "no purpose", "key agreement", "no key usage", "CA", "no SAN"],
    )  # fmt: skip
    def test_what_is_no_members_certificate_is_refused(
        self,
        acme: Acme,
        check: Check,
        extensions: str,
        names: str | None,
        code: Refusal,
        words: str,
    ) -> None:
        issued = acme.people.issue("Eve", extensions=extensions, names=names)
        check.refused(code, words, issued, acme.people)

    @pytest.mark.parametrize("purpose", ["clientAuth", "emailProtection"])
    def test_either_purpose_will_do(self, acme: Acme, check: Check, purpose: str) -> None:
        extensions = MEMBER.replace("clientAuth,emailProtection", purpose)
        assert check.ours(acme.people.issue(purpose, extensions=extensions), acme.people)

    def test_an_authority_for_mail_alone_cannot_vouch_for_clients(
        self, acme: Acme, check: Check, tmp_path: Path
    ) -> None:
        mail = OpensslAuthority(
            tmp_path, "Mail", LIFE, parent=acme.root,
            extensions=CA + "extendedKeyUsage = emailProtection\n",
        )  # fmt: skip
        client = mail.issue("Eve", extensions=MEMBER.replace(",emailProtection", ""))
        check.refused(Refusal.ISSUER_UNFIT, "Mail.* cannot vouch", client, mail)
        assert not check.openssls(client, mail)
        assert check.ours(mail.issue("Ada"), mail)


class TestNameConstraints:
    def test_names_within_are_accepted(self, acme: Acme, check: Check) -> None:
        member = acme.narrow.issue("Ada Within", names="email:ada@acme.example,DNS:pc.acme.example")
        assert check.ours(member, acme.narrow)
        assert check.openssls(member, acme.narrow)

    @pytest.mark.parametrize(
        "names",
        ["email:ada@evil.example", "DNS:evil.example", "email:a@acme.example,email:a@evil.example"],
    )
    def test_names_outside_are_refused(self, acme: Acme, check: Check, names: str) -> None:
        member = acme.narrow.issue("Eve", names=names)
        check.refused(Refusal.NAME_CONSTRAINT, "may not vouch", member, acme.narrow)
        assert not check.openssls(member, acme.narrow)

    @pytest.mark.parametrize(
        ("subject", "name"),
        [
            ("/emailAddress=eve@evil.example", "Eve"),
            ("", "www.evil.example"),
            ("", "e@evil.example"),
        ],
        ids=["e-mail", "host as common name", "e-mail as common name"],
    )
    def test_subjects_are_held_to_them_too(
        self, acme: Acme, check: Check, subject: str, name: str
    ) -> None:
        member = acme.narrow.issue(name, subject=subject)
        check.refused(Refusal.NAME_CONSTRAINT, "Acme Narrow may not vouch", member, acme.narrow)

    @pytest.mark.parametrize(("organisation", "allowed"), [("Acme", True), ("Evil", False)])
    def test_constraints_on_the_organisation_count(
        self, acme: Acme, check: Check, tmp_path: Path, organisation: str, allowed: bool
    ) -> None:
        authority = OpensslAuthority(
            tmp_path, "Bound", LIFE, parent=acme.root,
            extensions=CA + "nameConstraints = permitted;dirName:dn\n", sections="[dn]\nO = Acme\n",
        )  # fmt: skip
        member = authority.issue("Bob", subject=f"/O={organisation}")
        if allowed:
            assert check.ours(member, authority)
        else:
            check.refused(Refusal.NAME_CONSTRAINT, "Bound may not vouch", member, authority)
        assert check.openssls(member, authority) is allowed


def fresh(authority: OpensslAuthority, number: int = 1, extensions: str = "") -> bytes:
    return authority.crl(NOW - DAY, NOW + DAY, number, extensions)


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


class TestSeveralInfrastructures:
    def test_each_has_its_own_parameters(self, acme: Acme, tmp_path: Path) -> None:
        root = OpensslAuthority(tmp_path, "Other Root", LIFE)
        other = Infrastructure(
            "Other", (root.der,), (KeyType.ED25519,), 2048, 0, CrlRule.IF_PRESENT, 3600
        )
        both = [replace(acme.infrastructure, key_types=(KeyType.P256,)), other]
        bob, eve = root.issue("Bob", "Ed25519"), root.issue("Eve", "P-256")

        def judged(issued: Issued, *authorities: OpensslAuthority) -> str:
            chain = [authority.der for authority in authorities]
            return vouch(issued.der, chain, both, NOW, [], CrlStore()).infrastructure

        assert judged(acme.ada, acme.people) == "Acme"
        assert judged(bob) == "Other"
        with pytest.raises(CertificateRefusedError, match="not accepted by Other") as caught:
            judged(eve)
        assert caught.value.code is Refusal.KEY_TYPE


class TestFiles:
    @pytest.mark.parametrize("kind", ["P-256", "P-384", "Ed25519", "RSA 2048"])
    @pytest.mark.parametrize("cipher", ["AES-256-CBC", "PBE-SHA1-3DES"])
    def test_pkcs12(self, acme: Acme, tmp_path: Path, kind: str, cipher: str) -> None:
        issued = acme.people.issue("Ada File", kind)
        chain = tmp_path / "chain.pem"
        chain.write_bytes(acme.root.path.read_bytes() + acme.people.path.read_bytes())
        out = tmp_path / "ada.p12"
        openssl(
            "pkcs12", "-export", "-in", issued.path, "-inkey", issued.key, "-certfile", chain,
            "-passout", "pass:päss", "-keypbe", cipher, "-certpbe", cipher, "-out", out,
        )  # fmt: skip
        imported = open_pkcs12(out.read_bytes(), "päss")
        assert imported.identity.certificate.der == issued.der
        assert imported.identity.chain == (acme.people.der,)
        vouched = vouch(
            issued.der, imported.identity.chain, [acme.infrastructure], NOW, [], CrlStore()
        )
        signature = imported.identity.signing_key.sign(b"data")
        vouched.certificate.verifying_key.verify(signature, b"data")
        with pytest.raises(KeyFileError, match="password") as caught:
            open_pkcs12(out.read_bytes(), "pass")
        assert caught.value.problem is KeyFileProblem.WRONG_PASSWORD

    def test_pem(self, acme: Acme) -> None:
        key = acme.ada.key.read_bytes()
        parts = [acme.people.path.read_bytes(), key, acme.ada.path.read_bytes()]
        imported = open_pem(b"".join(parts), None)
        assert imported.identity.certificate.der == acme.ada.der
        assert imported.identity.chain == (acme.people.der,)

    def test_a_request_is_granted_and_taken_in(self, acme: Acme, check: Check) -> None:
        _, key = new_identity("Ada", NOW, os.urandom)
        request = certificate_request(key, "Ada King", "ada@acme.example", "Acme")
        issued = acme.people.grant(request)
        imported = take_in(issued + acme.people.path.read_bytes(), key)
        assert imported.identity.name == "Ada King"
        own = imported.identity.certificate.der
        vouched = vouch(own, imported.identity.chain, [acme.infrastructure], NOW, [], CrlStore())
        assert vouched.certificate.issuer_name == "Acme People"
        _, other = new_identity("Eve", NOW, os.urandom)
        with pytest.raises(KeyFileError, match="belongs") as caught:
            take_in(issued, other)
        assert caught.value.problem is KeyFileProblem.NOT_A_PAIR

    # OpenSSL does not sort the set of certificates.
    @pytest.mark.filterwarnings("ignore:PKCS#7 certificates could not be parsed as DER")
    def test_pkcs7(self, acme: Acme, tmp_path: Path) -> None:
        out = tmp_path / "chain.p7b"
        for form in ("PEM", "DER"):
            openssl(
                "crl2pkcs7", "-nocrl", "-certfile", acme.ada.path, "-certfile", acme.people.path,
                "-outform", form, "-out", out,
            )  # fmt: skip
            key = openssl("pkcs8", "-topk8", "-nocrypt", "-outform", "DER", "-in", acme.ada.key)
            imported = take_in(out.read_bytes(), PrivateKeyBytes(key.stdout))
            assert imported.identity.certificate.der == acme.ada.der
            assert imported.identity.chain == (acme.people.der,)
