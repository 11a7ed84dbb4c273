"""Certificates: made so that others take them, read so that nothing but typed errors come out."""

from __future__ import annotations

import datetime
import itertools

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from hypothesis import example, given, settings
from hypothesis import strategies as st

from msmp_gui.crypto.signature import PrivateKey
from msmp_gui.identity.certificate import (
    MAX_CERTIFICATE,
    MAX_NAME,
    Certificate,
    CertificateError,
    self_signed,
)

NOW = 1_700_000_000.0
DAY = 86_400.0
KEYS: dict[str, PrivateKey] = {
    "Ed25519": ed25519.Ed25519PrivateKey.generate(),
    "P-256": ec.generate_private_key(ec.SECP256R1()),
    "P-384": ec.generate_private_key(ec.SECP384R1()),
    "RSA": rsa.generate_private_key(65537, 2048),
}
MADE = {name: self_signed(key, "Ada", NOW, 7) for name, key in KEYS.items()}
each_key = pytest.mark.parametrize("name", KEYS)


def built(
    key: object = KEYS["P-256"],
    subject: x509.Name | None = None,
    issuer: x509.Name | None = None,
    signer: PrivateKey | None = None,
    *extensions: x509.ExtensionType,
) -> bytes:
    """A certificate that `self_signed` would not make."""
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Eve")])
    start = datetime.datetime.fromtimestamp(NOW, datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(named if subject is None else subject)
        .issuer_name(issuer or (named if subject is None else subject))
        .public_key(key.public_key())  # type: ignore[attr-defined]
        .serial_number(5)
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=1))
    )
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    return builder.sign(signer or KEYS["P-256"], hashes.SHA256()).public_bytes(Encoding.DER)


class TestSelfSigned:
    @each_key
    def test_is_read_back(self, name: str) -> None:
        made = MADE[name]
        read = Certificate.from_der(made.der)
        assert read == made
        assert read.name == "Ada"
        assert read.self_signed
        assert read.fingerprint == made.fingerprint
        assert len(read.fingerprint) == 32

    def test_outlives_its_certificate_by_fingerprint(self) -> None:
        again = self_signed(KEYS["Ed25519"], "Ada King", NOW + DAY, 8)
        assert again != MADE["Ed25519"]
        assert again.fingerprint == MADE["Ed25519"].fingerprint
        assert len({made.fingerprint for made in MADE.values()}) == len(MADE)

    @each_key
    def test_carries_what_verifiers_ask_for(self, name: str) -> None:
        extensions = MADE[name].x509.extensions
        usage = extensions.get_extension_for_class(x509.KeyUsage)
        assert usage.critical
        assert usage.value.digital_signature
        assert not usage.value.key_cert_sign
        assert not extensions.get_extension_for_class(x509.BasicConstraints).value.ca
        purposes = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        assert ExtendedKeyUsageOID.CLIENT_AUTH in purposes
        names = extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        (uri,) = names.get_values_for_type(x509.UniformResourceIdentifier)
        assert uri == f"msmp:{MADE[name].fingerprint.hex()}?name=Ada"
        extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
        extensions.get_extension_for_class(x509.AuthorityKeyIdentifier)

    def test_is_valid_for_ten_years_and_for_clocks_a_day_behind(self) -> None:
        made = MADE["Ed25519"]
        assert made.valid_at(NOW)
        assert made.valid_at(NOW - 0.9 * DAY)
        assert made.valid_at(NOW + 3649 * DAY)
        assert not made.valid_at(NOW - 1.1 * DAY)
        assert not made.valid_at(NOW + 3651 * DAY)

    @settings(max_examples=200)
    @given(st.text(max_size=300))
    @example("漢" * 64)
    @example("x" * 63 + "漢")
    @example("\ud800")
    @example("")
    def test_takes_any_name(self, name: str) -> None:
        made = self_signed(KEYS["P-256"], name, NOW, 7)
        assert made.name
        assert len(made.name.encode()) <= MAX_NAME
        assert Certificate.from_der(made.der).name == made.name

    def test_fits_the_limit_for_the_longest_name(self) -> None:
        made = self_signed(rsa.generate_private_key(65537, 3072), "漢" * 64, NOW, 2**159 - 1)
        assert len(made.der) < MAX_CERTIFICATE // 2


class TestReading:
    def test_one_of_an_issuer_is_not_self_signed(self) -> None:
        issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "CA")])
        assert not Certificate.from_der(built(issuer=issuer)).self_signed

    def test_names_its_issuer_safely(self) -> None:
        assert MADE["P-256"].issuer_name == "Ada"
        for attribute in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
            issuer = x509.Name([x509.NameAttribute(attribute, "Ac\u202eme\nCA")])
            assert Certificate.from_der(built(issuer=issuer)).issuer_name == "Acme CA"
        country = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "SE")])
        assert Certificate.from_der(built(issuer=country)).issuer_name == "(no name)"

    def test_a_foreign_signature_is_not_self_signed(self) -> None:
        der = built(signer=ec.generate_private_key(ec.SECP256R1()))
        assert not Certificate.from_der(der).self_signed

    def test_a_changed_name_is_no_longer_self_signed(self) -> None:
        der = MADE["Ed25519"].der.replace(b"Ada", b"Eve")
        changed = Certificate.from_der(der)
        assert changed.name == "Eve"
        assert changed.fingerprint == MADE["Ed25519"].fingerprint
        assert not changed.self_signed

    def test_without_a_common_name_it_is_nameless(self) -> None:
        assert Certificate.from_der(built(subject=x509.Name([]))).name == "(no name)"

    def test_names_are_safe_to_show(self) -> None:
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Eve\u202e<b>\u200b\nAda")])
        assert Certificate.from_der(built(subject=subject)).name == "Eve<b> Ada"

    @pytest.mark.parametrize(
        "key",
        [
            rsa.generate_private_key(65537, 1024),
            ec.generate_private_key(ec.SECP521R1()),
            ed448.Ed448PrivateKey.generate(),
        ],
        ids=["RSA of 1024 bits", "P-521", "Ed448"],
    )
    def test_keys_that_cannot_be_used_are_refused(self, key: object) -> None:
        with pytest.raises(CertificateError, match="kind that cannot be used"):
            Certificate.from_der(built(key))

    def test_a_key_that_may_not_sign_is_refused(self) -> None:
        """MSMP-7"""
        usages = dict.fromkeys(
            (
                "digital_signature",
                "content_commitment",
                "data_encipherment",
                "key_agreement",
                "key_cert_sign",
                "crl_sign",
                "encipher_only",
                "decipher_only",
            ),
            False,
        )
        der = built(KEYS["P-256"], None, None, None, x509.KeyUsage(**usages, key_encipherment=True))
        with pytest.raises(CertificateError, match="not meant for signing"):
            Certificate.from_der(der)

    def test_without_key_usage_it_may_sign(self) -> None:
        assert Certificate.from_der(built()).name == "Eve"

    def test_size_is_bounded(self) -> None:
        """MSMP-7"""
        comment = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.4.1.1"), bytes(5000))
        with pytest.raises(CertificateError, match="larger than 4096 bytes"):
            Certificate.from_der(built(KEYS["P-256"], None, None, None, comment))

    def test_an_unknown_version_is_refused(self) -> None:
        version3 = bytes.fromhex("a003020102")
        der = MADE["Ed25519"].der
        assert der.count(version3) == 1
        with pytest.raises(CertificateError):
            Certificate.from_der(der.replace(version3, bytes.fromhex("a003020107")))

    def test_something_after_the_end_is_refused(self) -> None:
        with pytest.raises(CertificateError):
            Certificate.from_der(MADE["Ed25519"].der + b"\x00")


def read_all(der: bytes) -> None:
    try:
        certificate = Certificate.from_der(der)
    except CertificateError:
        return
    assert certificate.name
    assert len(certificate.fingerprint) == 32
    assert certificate.valid_at(NOW) in {True, False}
    assert certificate.self_signed in {True, False}


# Whoever sends a negative serial number makes the library warn.
@pytest.mark.filterwarnings("ignore:Parsed a serial number")
class TestNoise:
    @settings(max_examples=300)
    @given(st.binary(max_size=200))
    @example(b"")
    @example(b"\x30\x82\xff\xff")
    def test_arbitrary_bytes(self, der: bytes) -> None:
        read_all(der)

    @settings(max_examples=1000)
    @given(st.data())
    def test_changed_certificates(self, data: st.DataObject) -> None:
        der = bytearray(data.draw(st.sampled_from(list(MADE.values()))).der)
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, len(der)))
            der[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
        read_all(bytes(der))

    def test_every_byte_changed_by_itself(self) -> None:
        der = MADE["Ed25519"].der
        for at, change in itertools.product(range(len(der)), (0x01, 0x04, 0x20, 0x80, 0xFF)):
            changed = bytearray(der)
            changed[at] ^= change
            read_all(bytes(changed))
