"""Whom a certificate file is about, for who wants to find them among the people near."""

from __future__ import annotations

from pathlib import Path

from msmp_gui.engine import errors
from msmp_gui.engine.policies.files import read_file
from msmp_gui.engine.sentences import reason, sentence
from msmp_gui.identity.certificate import Certificate, CertificateError
from msmp_gui.identity.pki.errors import KeyFileError
from msmp_gui.identity.pki.key_files import certificates_in
from msmp_gui.protocol.errors import PolicyError


def person_in(file: str) -> tuple[str, str]:
    """Name and fingerprint (hexadecimal) of the first person in it. Raises CommandError."""
    certificate, _ = certificate_in(file)
    return certificate.name, certificate.fingerprint.hex()


def certificate_in(file: str) -> tuple[Certificate, list[bytes]]:
    """The first person's certificate in it, and all others (DER), such as those of authorities.

    Raises CommandError. Nothing is trusted for it: whoever holds the key has to prove it.
    """
    try:
        ders = certificates_in(read_file(Path(file)))
    except (PolicyError, KeyFileError) as error:
        raise errors.bad_value(reason(error)) from error
    for der in ders:
        try:
            certificate = Certificate.from_der(der)
        except CertificateError:
            continue  # an authority's, or of a kind of key that nobody here has
        return certificate, [each for each in ders if each != der]
    raise errors.bad_value(sentence("There is no person’s certificate in that file."))
