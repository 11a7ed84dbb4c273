"""Infrastructures made with the `openssl` command line, judged here and by OpenSSL."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from msmp_gui.identity.identity import PrivateKeyBytes, new_identity
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import (
    CertificateRefusedError,
    InfrastructureError,
    KeyFileError,
    KeyFileProblem,
    Refusal,
)
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.key_files import open_pem, open_pkcs12, take_in
from msmp_gui.identity.pki.reading import der_of
from msmp_gui.identity.pki.request import certificate_request
from msmp_gui.identity.pki.vouching import vouch
from tests.support.acme import DAY, LIFE, NOW, Acme, Check
from tests.support.openssl_authority import (
    CA,
    MEMBER,
    OPENSSL,
    Issued,
    OpensslAuthority,
    openssl,
)

pytestmark = [
    pytest.mark.skipif(OPENSSL is None, reason="there is no openssl command here"),
    pytest.mark.requirement("R15"),
]


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

    @pytest.mark.parametrize("kind", ["RSA 1024", "RSA-PSS", "Ed25519"])
    def test_an_authority_under_which_no_path_is_found_is_no_anchor(
        self, acme: Acme, tmp_path: Path, kind: str
    ) -> None:
        root = OpensslAuthority(tmp_path, "Odd Root", LIFE, kind=kind)
        with pytest.raises(InfrastructureError, match="Odd Root signs with a key of a kind"):
            replace(acme.infrastructure, anchors=(root.der,))

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
