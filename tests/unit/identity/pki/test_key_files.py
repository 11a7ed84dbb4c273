"""Keys and certificates from files and back, and what is said of files that do not serve."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from hypothesis import example, given, settings
from hypothesis import strategies as st

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.signature import PrivateKey, VerifyingKey
from msmp_gui.identity.certificate import Certificate, self_signed
from msmp_gui.identity.identity import PrivateKeyBytes, load_identity, new_identity
from msmp_gui.identity.pki.errors import KeyFileError, KeyFileProblem
from msmp_gui.identity.pki.key_files import (
    MAX_FILE,
    ImportedIdentity,
    certificates_in,
    check_usable,
    open_pem,
    open_pkcs12,
    seal_pkcs12,
    take_in,
)
from msmp_gui.identity.pki.request import certificate_request, matches
from tests.support.authorities import DAY, NOW, Authority, at, der
from tests.support.openssl_authority import OPENSSL, openssl

pytestmark = pytest.mark.requirement("R15")

ROOT = Authority("Root")
PEOPLE = Authority("People", ROOT)
SMALL = rsa.generate_private_key(65537, 1024)
KEYS: dict[str, PrivateKey] = {
    "Ed25519": ed25519.Ed25519PrivateKey.generate(),
    "P-256": ec.generate_private_key(ec.SECP256R1()),
    "P-384": ec.generate_private_key(ec.SECP384R1()),
    "RSA": rsa.generate_private_key(65537, 2048),
}
KEY = KEYS["P-256"]
ADA = PEOPLE.issue("Ada", key=KEY)
each_key = pytest.mark.parametrize("kind", KEYS)


def p12(
    key: PrivateKey | None = KEY,
    certificate: x509.Certificate | None = ADA,
    others: tuple[x509.Certificate, ...] = (),
    encryption: KeySerializationEncryption | None = None,
) -> bytes:
    return pkcs12.serialize_key_and_certificates(
        None, key, certificate, others, encryption or NoEncryption()
    )


AnyKey = PrivateKey | x25519.X25519PrivateKey


def pem(
    *parts: x509.Certificate | PrivateKey | x25519.X25519PrivateKey, password: str = ""
) -> bytes:
    encryption = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    return b"".join(
        part.public_bytes(Encoding.PEM)
        if isinstance(part, x509.Certificate)
        else part.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)
        for part in parts
    )


def pkcs8(key: AnyKey) -> PrivateKeyBytes:
    return PrivateKeyBytes(key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()))


LOCKED = p12(encryption=BestAvailableEncryption(b"secret"))


def problem(opened: object, data: bytes, password: str | None) -> KeyFileProblem:
    with pytest.raises(KeyFileError) as caught:
        opened(data, password)  # type: ignore[operator]
    assert str(caught.value).endswith(".")
    assert "secret" not in str(caught.value)
    return caught.value.problem


class TestPkcs12:
    @each_key
    def test_oneself_with_those_above(self, kind: str) -> None:
        leaf = PEOPLE.issue("Ada", key=KEYS[kind])
        others = (ROOT.certificate, PEOPLE.certificate, Authority("Stray").certificate)
        imported = open_pkcs12(p12(KEYS[kind], leaf, others), None)
        assert imported.identity.certificate.der == der(leaf)
        assert imported.identity.chain == (PEOPLE.der,)
        again = load_identity(der(leaf), imported.private_key)
        again.certificate.verifying_key.verify(imported.identity.signing_key.sign(b"x"), b"x")

    @each_key
    def test_a_copy_opens_with_its_password_alone(self, kind: str) -> None:
        leaf = PEOPLE.issue("Ada", key=KEYS[kind])
        one = open_pkcs12(p12(KEYS[kind], leaf, (PEOPLE.certificate,)), None)
        copy = seal_pkcs12(one, "pass word ü")
        copied = open_pkcs12(copy, "pass word ü")
        assert copied.private_key == one.private_key
        assert copied.identity.certificate == one.identity.certificate
        assert copied.identity.chain == (PEOPLE.der,)
        assert one.private_key.expose() not in copy
        assert problem(open_pkcs12, copy, "pass word") is KeyFileProblem.WRONG_PASSWORD
        assert problem(open_pkcs12, copy, None) is KeyFileProblem.WRONG_PASSWORD

    def test_a_copy_of_who_made_their_certificate_themselves(self) -> None:
        identity, key = new_identity("Ada", NOW, os.urandom)
        copied = open_pkcs12(seal_pkcs12(ImportedIdentity(identity, key), "secret"), "secret")
        assert copied.identity.certificate == identity.certificate
        assert copied.identity.chain == ()

    def test_a_password_opens_it(self) -> None:
        assert open_pkcs12(LOCKED, "secret").identity.name == "Ada"

    @pytest.mark.parametrize("password", [None, "", "Secret", "secret ", "\ud800"])
    def test_another_does_not(self, password: str | None) -> None:
        assert problem(open_pkcs12, LOCKED, password) is KeyFileProblem.WRONG_PASSWORD

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            (b"", KeyFileProblem.UNREADABLE),
            (b"noise", KeyFileProblem.UNREADABLE),
            (LOCKED[:-5], KeyFileProblem.UNREADABLE),
            (pem(KEY, ADA), KeyFileProblem.UNREADABLE),
            (bytes(MAX_FILE + 1), KeyFileProblem.TOO_LARGE),
            (p12(None, None, (ADA,)), KeyFileProblem.NO_KEY),
            (p12(KEY, None), KeyFileProblem.NO_CERTIFICATE),
            (p12(KEY, None, (PEOPLE.certificate,)), KeyFileProblem.NOT_A_PAIR),
        ],
        ids=["empty", "noise", "cut", "PEM", "large", "no key", "no certificate", "no pair"],
    )
    def test_files_that_do_not_serve(self, data: bytes, expected: KeyFileProblem) -> None:
        assert problem(open_pkcs12, data, None) is expected

    def test_keys_that_cannot_sign_here(self) -> None:
        for key in (SMALL, ec.generate_private_key(ec.SECP521R1())):
            data = p12(key, PEOPLE.issue(key=key))
            assert problem(open_pkcs12, data, None) is KeyFileProblem.KEY_UNUSABLE

    def test_a_certificate_that_may_not_sign(self) -> None:
        leaf = Authority("CA", ROOT, key=KEY).certificate
        assert problem(open_pkcs12, p12(KEY, leaf), None) is KeyFileProblem.CERTIFICATE_UNUSABLE

    def test_the_one_that_lasts_longest_is_taken(self) -> None:
        later = PEOPLE.issue("Ada", key=KEY, life=(NOW, NOW + 700 * DAY))
        assert open_pkcs12(p12(KEY, ADA, (later,)), None).identity.certificate.der == der(later)

    @pytest.mark.requirement("R15")
    def test_one_that_is_valid_goes_before_one_that_is_not_yet_or_no_longer(self) -> None:
        """As an organisation renews: the next certificate is there before its time."""
        coming = PEOPLE.issue("Ada", key=KEY, life=(NOW + DAY, NOW + 700 * DAY))
        past = PEOPLE.issue("Ada", key=KEY, life=(NOW - 9 * DAY, NOW - DAY))
        for file, open_it in (
            (p12(KEY, coming, (past, ADA)), open_pkcs12),
            (pem(KEY, coming, past, ADA), open_pem),
        ):
            assert open_it(file, None, NOW).identity.certificate.der == der(ADA)
        taken = take_in(pem(coming, past, ADA), pkcs8(KEY), NOW)
        assert taken.identity.certificate.der == der(ADA)

    def test_a_password_that_was_not_given_is_told_from_a_wrong_one(self) -> None:
        for password, words in ((None, "none was given"), ("Secret", "does not open")):
            with pytest.raises(KeyFileError, match=words):
                open_pkcs12(LOCKED, password)

    def test_other_people_s_certificates_of_any_kind_may_stand_beside(self) -> None:
        """Of keys that nobody can sign with here: they are passed over."""
        other = PEOPLE.issue("Bo", key=ec.generate_private_key(ec.SECP521R1()))
        imported = open_pkcs12(p12(KEY, None, (other, ADA)), None)
        assert imported.identity.certificate.der == der(ADA)

    def test_the_key_does_not_show_itself(self) -> None:
        assert "PrivateKeyBytes(***)" in repr(open_pkcs12(LOCKED, "secret"))


class TestPem:
    @each_key
    def test_in_any_order_with_a_password_or_none(self, kind: str) -> None:
        leaf = PEOPLE.issue("Ada", key=KEYS[kind])
        parts = (ROOT.certificate, KEYS[kind], PEOPLE.certificate, leaf)
        for password in ("", "secret"):
            imported = open_pem(pem(*parts, password=password), "secret")
            assert imported.identity.certificate.der == der(leaf)
            assert imported.identity.chain == (PEOPLE.der,)

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            (b"", KeyFileProblem.NO_KEY),
            (pem(ADA), KeyFileProblem.NO_KEY),
            (pem(KEY), KeyFileProblem.NO_CERTIFICATE),
            (pem(KEY, PEOPLE.certificate), KeyFileProblem.NOT_A_PAIR),
            (pem(x25519.X25519PrivateKey.generate(), ADA), KeyFileProblem.KEY_UNUSABLE),
            (pem(SMALL, ADA), KeyFileProblem.KEY_UNUSABLE),
            (pem(KEY, ADA, password="other"), KeyFileProblem.WRONG_PASSWORD),
            (pem(KEY, ADA).replace(b"\nM", b"\n!"), KeyFileProblem.UNREADABLE),
            (pem(ADA) + b"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n",
             KeyFileProblem.UNREADABLE),
            (b"\n" * (MAX_FILE + 1), KeyFileProblem.TOO_LARGE),
        ],
        ids=["empty", "no key", "no certificate", "no pair", "X25519", "small", "password",
             "broken", "no real key", "large"],
    )  # fmt: skip
    def test_files_that_do_not_serve(self, data: bytes, expected: KeyFileProblem) -> None:
        assert problem(open_pem, data, "secret") is expected
        if expected is KeyFileProblem.WRONG_PASSWORD:
            assert problem(open_pem, data, None) is expected


class TestRequest:
    @each_key
    def test_asks_for_what_the_profile_wants(self, kind: str) -> None:
        key = KEYS[kind]
        request = x509.load_pem_x509_csr(
            certificate_request(pkcs8(key), "Ada", "ada@acme.example", "Acme")
        )
        assert request.is_signature_valid
        assert request.subject.rfc4514_string() == "CN=Ada,O=Acme"
        extensions = request.extensions
        assert extensions.get_extension_for_class(x509.KeyUsage).value.digital_signature
        purposes = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        assert ExtendedKeyUsageOID.CLIENT_AUTH in purposes
        names = extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        assert names.get_values_for_type(x509.RFC822Name) == ["ada@acme.example"]

    def test_without_an_address_it_names_the_key(self) -> None:
        identity, key = new_identity("Ada", NOW, os.urandom)
        request = x509.load_pem_x509_csr(certificate_request(key, "Ada"))
        names = request.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        uris = names.get_values_for_type(x509.UniformResourceIdentifier)
        assert uris == [f"msmp:{identity.fingerprint.hex()}"]

    @pytest.mark.parametrize(
        "email",
        ["ada", "@acme.example", "ada@", "a b@acme.example", "ädä@acme.example", "ada@äcme.example",
         "a@b,c@d", "a@b\nc", "a@" + "b" * 300],
    )  # fmt: skip
    def test_what_is_no_address_is_refused(self, email: str) -> None:
        with pytest.raises(DecodingError, match="e-mail"):
            certificate_request(pkcs8(KEY), "Ada", email)

    @given(st.text(max_size=200), st.text(max_size=200))
    @example("漢" * 64, "\ud800")
    @example("", "")
    def test_takes_any_name(self, name: str, organisation: str) -> None:
        pem_of_it = certificate_request(pkcs8(KEY), name, organisation=organisation)
        subject = x509.load_pem_x509_csr(pem_of_it).subject
        assert subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value

    @pytest.mark.parametrize(
        "key", [PrivateKeyBytes(b"noise"), pkcs8(x25519.X25519PrivateKey.generate())]
    )
    def test_keys_that_cannot_sign(self, key: PrivateKeyBytes) -> None:
        with pytest.raises(DecodingError):
            certificate_request(key, "Ada")

    def test_the_answer_is_told_from_others(self) -> None:
        own, other = VerifyingKey(KEY.public_key()), VerifyingKey(KEYS["P-384"].public_key())
        issued = Certificate.from_der(der(ADA))
        assert matches(own, issued)
        assert not matches(other, issued)

    @pytest.mark.parametrize("encoding", [Encoding.DER, Encoding.PEM])
    def test_the_answer_is_taken_in(self, encoding: Encoding) -> None:
        imported = take_in(ADA.public_bytes(encoding), pkcs8(KEY))
        assert imported.identity.certificate.der == der(ADA)
        with pytest.raises(KeyFileError) as caught:
            take_in(ADA.public_bytes(encoding), pkcs8(KEYS["RSA"]))
        assert caught.value.problem is KeyFileProblem.NOT_A_PAIR

    def test_the_key_one_had_can_be_certified_without_a_new_one(self) -> None:
        """The fingerprint stays, and with it what people verified."""
        before = self_signed(KEY, "Ada", NOW, 7)
        assert take_in(der(ADA), pkcs8(KEY)).identity.fingerprint == before.fingerprint

    def test_a_key_that_was_lost_from_its_place_is_told(self) -> None:
        with pytest.raises(KeyFileError) as caught:
            take_in(pem(ADA), PrivateKeyBytes(b"not a key"))
        assert caught.value.problem is KeyFileProblem.UNREADABLE
        assert "not a key" not in str(caught.value)


class TestUsable:
    """Whether it would be anybody in a conference at all, told when it is imported."""

    def test_one_s_own_and_an_authority_s(self) -> None:
        own, key = new_identity("Ada", NOW, os.urandom)
        check_usable(ImportedIdentity(own, key), NOW)
        check_usable(open_pem(pem(KEY, ADA), None), NOW)

    @pytest.mark.parametrize(
        ("leaf", "words"),
        [
            (PEOPLE.issue("Ada", key=KEY, life=(NOW - 9 * DAY, NOW - DAY)), "expired"),
            (PEOPLE.issue("Ada", key=KEY, life=(NOW + DAY, NOW + 9 * DAY)), "not valid before"),
            (PEOPLE.issue("Ada\u200b", key=KEY), "show"),
        ],
        ids=["past", "coming", "hidden characters"],
    )
    def test_what_nobody_would_let_in(self, leaf: x509.Certificate, words: str) -> None:
        imported = open_pem(pem(KEY, leaf), None)
        with pytest.raises(KeyFileError, match=words) as caught:
            check_usable(imported, NOW)
        assert caught.value.problem is KeyFileProblem.CERTIFICATE_UNUSABLE

    @pytest.mark.requirement("R15")
    def test_names_that_the_authority_in_the_file_may_not_vouch_for(self) -> None:
        """Whoever trusts it: so nobody would let in who shows that."""
        names = x509.NameConstraints([x509.RFC822Name("acme.example")], None)
        office = Authority("Office", ROOT, extensions=[(names, True)])
        desk = Authority("Desk", office)
        for issuer, above in (
            (office, (office.certificate,)),
            (desk, (desk.certificate, office.certificate)),
        ):
            good = issuer.issue("Ada", key=KEY)
            check_usable(open_pem(pem(KEY, good, *above), None), NOW)
            elsewhere = [x509.RFC822Name("ada@elsewhere.example")]
            bad = issuer.issue("Ada", key=KEY, names=elsewhere)
            with pytest.raises(KeyFileError, match="may not vouch for"):
                check_usable(open_pem(pem(KEY, bad, *above), None), NOW)
            check_usable(open_pem(pem(KEY, bad), None), NOW)  # without them, nobody can tell


class TestCertificateFiles:
    def test_each_once(self) -> None:
        assert certificates_in(pem(ADA, PEOPLE.certificate, ADA)) == (der(ADA), PEOPLE.der)

    def test_they_are_counted(self) -> None:
        many = [ROOT.issue(f"{number}", key=KEY) for number in range(65)]
        assert len(certificates_in(pem(*many[:64]))) == 64
        with pytest.raises(KeyFileError, match="more than 64"):
            certificates_in(pem(*many))

    def test_each_is_read(self) -> None:
        comment = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.4.1.1"), bytes(5000))
        with pytest.raises(KeyFileError, match="larger than 4096") as caught:
            certificates_in(pem(ROOT.issue(extensions=[(comment, False)])))
        assert caught.value.problem is KeyFileProblem.CERTIFICATE_UNUSABLE

    def test_dates_of_any_century(self) -> None:
        builder = x509.CertificateBuilder(ROOT.name, ROOT.name, KEY.public_key(), 5)
        ends = at(253_402_300_799)
        made = builder.not_valid_before(at(0)).not_valid_after(ends).sign(ROOT.key, hashes.SHA256())
        assert take_in(der(made), pkcs8(KEY)).identity.certificate.valid_at(2**37)


# What warns, the library makes a note of and goes on.
@pytest.mark.filterwarnings("ignore:Parsed a serial number", "ignore:PKCS#")
class TestNoise:
    @settings(max_examples=200)
    @given(st.binary(max_size=200))
    @example(b"-----BEGIN CERTIFICATE-----")
    @example(b"-----BEGIN PKCS7-----\nAAAA\n-----END PKCS7-----\n")
    @example(b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n")
    @example(b"-----BEGIN EC PRIVATE KEY-----\nDEK-Info: x\n\nAAAA\n-----END EC PRIVATE KEY-----\n")
    def test_arbitrary_bytes(self, data: bytes) -> None:
        for opened in (open_pkcs12, open_pem):
            with pytest.raises(KeyFileError):
                opened(data, "x")
        with pytest.raises(KeyFileError):
            take_in(data, pkcs8(KEY))

    @settings(max_examples=500, deadline=None)
    @given(st.data())
    def test_changed_files(self, data: st.DataObject) -> None:
        whole = (p12(others=(PEOPLE.certificate,)), pem(KEY, ADA, PEOPLE.certificate))
        which = data.draw(st.integers(0, 1))
        changed = bytearray(whole[which])
        for _ in range(data.draw(st.integers(1, 3))):
            at_ = data.draw(st.integers(0, len(changed)))
            changed[at_ : at_ + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
        try:
            imported = (open_pkcs12, open_pem)[which](bytes(changed), None)
        except KeyFileError:
            return
        assert isinstance(imported, ImportedIdentity)
        assert load_identity(imported.identity.certificate.der, imported.private_key)


@pytest.mark.filterwarnings("error")
@pytest.mark.skipif(OPENSSL is None, reason="there is no openssl command here")
def test_pkcs7_of_openssl_is_read_without_a_word(tmp_path: Path) -> None:
    """It does not sort what DER wants sorted."""
    given = tmp_path / "given.pem"
    for ones in ((ADA, PEOPLE.certificate, ROOT.certificate), (ROOT.certificate, ADA)):
        given.write_bytes(pem(*ones))
        made = openssl("crl2pkcs7", "-nocrl", "-certfile", given, "-outform", "DER").stdout
        assert set(certificates_in(made)) == set(map(der, ones))
