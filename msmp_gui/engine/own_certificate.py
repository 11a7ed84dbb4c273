"""This peer's own certificate: asking an organisation for one, and taking in what it gives."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path

from msmp_gui.crypto.errors import CryptoError
from msmp_gui.engine import errors
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.policies.files import read_file
from msmp_gui.engine.sentences import reason, sentence
from msmp_gui.engine.snapshot import OwnCertificateView
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity, PrivateKeyBytes
from msmp_gui.identity.pki.errors import KeyFileError, KeyFileProblem
from msmp_gui.identity.pki.key_files import (
    ImportedIdentity,
    certificates_in,
    check_usable,
    open_pem,
    open_pkcs12,
    seal_pkcs12,
    take_in,
)
from msmp_gui.identity.pki.request import certificate_request
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.storage.errors import StorageError, WeakPassphraseError
from msmp_gui.storage.files import write_atomically
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.passphrase_vault import MIN_LENGTH

FAILURES = (StorageError, CryptoError)
"""What this module raises; each is a sentence that a person can act on."""


class OwnCertificate:
    """The certificate of a running peer. Another one is in force from the next start on."""

    def __init__(self, me: Identity, store: IdentityStore | None) -> None:
        self._me = me
        self._store = store
        self._next: Identity | None = None
        self._renewed = False
        self._copied_to = ""
        self._requested_in = ""

    @property
    def view(self) -> OwnCertificateView:
        """As people see it."""
        certificate = self._me.certificate
        following = self._next.certificate if self._next else None
        return OwnCertificateView(
            _issuer(certificate),
            certificate.x509.not_valid_after_utc.timestamp(),
            self._store is not None,
            None if following is None else _issuer(following) or following.name,
            self._next is not None and _lacks_authorities(self._next),
            self._renewed,
            self._copied_to,
            self._requested_in,
        )

    @property
    def gives_up_key(self) -> bool:
        """Whether there is another key from the next start on."""
        return self._next is not None and self._next.fingerprint != self._me.fingerprint

    def request(self, file: Path, email: str, organisation: str) -> None:
        """Write a request for a certificate. Raises CommandError."""
        try:
            write_request(self._needed(), file, email.strip() or None, organisation.strip() or None)
        except FAILURES as error:
            raise errors.bad_value(reason(error)) from error
        self._requested_in = file.name

    def take_in(self, file: Path, password: str, now: float, *, replace: bool) -> None:
        """Take in what an organisation gave. Raises CommandError."""
        try:
            content = read_file(file)
            store = self._needed()
            self._next = import_certificate(store, content, password or None, now, replace=replace)
            self._renewed = False
            self._requested_in = ""
        except AnotherKeyError as error:
            raise CommandError("another_key", reason(error)) from error
        except KeyFileError as error:
            wrong = error.problem is KeyFileProblem.WRONG_PASSWORD
            raise CommandError("wrong_password" if wrong else "bad_value", reason(error)) from error
        except (*FAILURES, PolicyError) as error:
            raise errors.bad_value(reason(error)) from error

    def copy(self, file: Path, password: str) -> None:
        """Save key and certificate under `password`. Raises CommandError."""
        try:
            copy_identity(self._needed(), file, password)
        except FAILURES as error:
            raise errors.bad_value(reason(error)) from error
        self._copied_to = file.name

    def renew(self, now: float) -> None:
        """Make a new key under the same name, in place of this one. Raises CommandError."""
        try:
            self._next = self._needed().renew(self._me.name, now)
        except FAILURES as error:
            raise errors.bad_value(reason(error)) from error
        self._renewed = True

    def _needed(self) -> IdentityStore:
        if self._store is None:
            raise errors.bad_value(
                sentence("Your identity is for this session only: there is nothing to keep.")
            )
        return self._store


def _lacks_authorities(identity: Identity) -> bool:
    """Whether nobody but a root itself can have issued it, as far as others are shown."""
    return not identity.certificate.self_signed and not identity.chain


def _issuer(certificate: Certificate) -> str:
    return "" if certificate.self_signed else certificate.issuer_name


def write_request(
    store: IdentityStore, file: Path, email: str | None, organisation: str | None
) -> Identity:
    """Write a request for a certificate (PKCS#10, PEM) for this profile's key. Raises FAILURES."""
    me, key = store.load_with_key()
    write_atomically(file, certificate_request(key, me.name, email, organisation))
    return me


def copy_identity(store: IdentityStore, file: Path, password: str) -> Identity:
    """Write key and certificate to `file` (PKCS#12), which `import_certificate` takes in.

    Raises FAILURES.
    """
    if len(password) < MIN_LENGTH:
        msg = sentence(
            "The passphrase is too short. Take at least {least} characters.",
            least=MIN_LENGTH,
        )
        raise WeakPassphraseError(msg)
    me, key = store.load_with_key()
    write_atomically(file, seal_pkcs12(ImportedIdentity(me, key), password))
    return me


def import_certificate(
    store: IdentityStore, content: bytes, password: str | None, now: float, *, replace: bool
) -> Identity:
    """Take in PKCS#12, or PEM with or without a key; in force from the next start of the app.

    `replace`: another key may take the place of this profile's. Raises FAILURES.
    """
    before, key = store.load_with_key()
    imported = read_identity(content, password, key, now)
    check_usable(imported, now)
    if imported.identity.fingerprint != before.fingerprint and not replace:
        raise AnotherKeyError
    return store.replace(imported.identity, imported.private_key, now)


class AnotherKeyError(StorageError):
    """What is to be taken in has another key than the profile."""

    def __init__(self) -> None:
        super().__init__(
            sentence(
                "The file has another key than this profile. People would have to verify you anew."
            )
        )


def read_identity(
    content: bytes, password: str | None, key: PrivateKeyBytes | None, now: float
) -> ImportedIdentity:
    """The identity in a file; for a certificate alone, `key` is the one it has to be for. Of
    several certificates for it, one that is valid `now` goes before the others.

    Raises FAILURES.
    """
    content = content.removeprefix(BOM_UTF8)
    if b"-----BEGIN" in content:
        has_key = b"PRIVATE KEY-----" in content
        if has_key or key is None:
            return open_pem(content, password, now)
        return take_in(content, key, now)
    try:
        return open_pkcs12(content, password, now)
    except KeyFileError as not_pkcs12:
        if not_pkcs12.problem is not KeyFileProblem.UNREADABLE:
            raise
        try:
            # With a certificate alone it is said what is missing.
            if key is not None:
                return take_in(content, key, now)
            certificates_in(content)
            return open_pem(content, None)
        except KeyFileError as error:
            if error.problem is not KeyFileProblem.UNREADABLE:
                raise
            msg = sentence(
                "There is neither a key nor a certificate in that file that can be read. Choose a "
                "PKCS#12 file (.p12, .pfx), or one with certificates."
            )
            raise KeyFileError(KeyFileProblem.UNREADABLE, msg) from error
