"""Policies in files: as people write them, and signed by an owner."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.crypto.hpke import Random
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import Identity
from msmp_gui.identity.pki.errors import KeyFileError
from msmp_gui.identity.pki.key_files import certificates_in
from msmp_gui.protocol.errors import MalformedError, PolicyError
from msmp_gui.protocol.policy.signed_token import sign_token, verify_token
from msmp_gui.protocol.policy.text import PolicyTemplate
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.wire import signed
from msmp_gui.sentences import sentence

MAX_FILE = 262_144

_SIGN1 = b"\xd2"


@dataclass(frozen=True, slots=True)
class SignedPolicy:
    """A policy whose owner's signature was checked."""

    token: PolicyToken
    raw: bytes
    owner: Certificate


def read_file(path: Path) -> bytes:
    """What is in a policy or certificate file. Raises PolicyError."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except (OSError, ValueError) as error:
        msg = sentence("The file {file} cannot be read.", file=path)
        raise PolicyError(msg) from error
    if len(content) > MAX_FILE:
        msg = sentence("The file {file} is longer than {most} bytes.", file=path, most=MAX_FILE)
        raise PolicyError(msg)
    return content


def text_of(content: bytes) -> str:
    """A policy as a person wrote it, with the mark that some editors begin with or without.

    Raises PolicyError.
    """
    if is_signed(content):
        msg = sentence(
            "That is a signed policy, of one conference. “msmp-gui policy show --text” writes "
            "what it says as the text of another one."
        )
        raise PolicyError(msg)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = sentence("The policy file is not text in UTF-8.")
        raise PolicyError(msg) from error


def is_signed(content: bytes) -> bool:
    """Whether that is a signed policy, rather than text."""
    return content.startswith(_SIGN1)


def sign(template: PolicyTemplate, conference: str, me: Identity, random: Random) -> SignedPolicy:
    """The policy of a conference with an id of its own, owned by `me`. Raises PolicyError."""
    token = template.token(random(16), conference, me.fingerprint)
    return SignedPolicy(token, sign_token(token, me.signing_key).raw, me.certificate)


def verify(content: bytes, owner: Certificate) -> SignedPolicy:
    """The signed policy, if `owner` signed it and is named in it as its owner.

    Raises PolicyError.
    """
    try:
        group = signed.peek(PolicyToken, content).group
        token = verify_token(content, owner.verifying_key, group).message
    except MalformedError as error:
        msg = sentence(
            "This is not a policy that {name} signed: {cause}.", name=owner.name, cause=error
        )
        raise PolicyError(msg) from error
    if token.operational.owner != owner.fingerprint:
        msg = sentence(
            "The policy names somebody else as its owner than {name}, who signed it.",
            name=owner.name,
        )
        raise PolicyError(msg)
    return SignedPolicy(token, content, owner)


def peek(content: bytes) -> PolicyToken:
    """What a signed policy says, whoever signed it. Raises PolicyError."""
    try:
        return signed.peek(PolicyToken, content)
    except MalformedError as error:
        msg = sentence("This is not a signed policy that can be read: {cause}.", cause=error)
        raise PolicyError(msg) from error


def certificate_of(content: bytes) -> Certificate:
    """The first certificate of a file. Raises PolicyError."""
    try:
        return Certificate.from_der(certificates_in(content)[0])
    except (KeyFileError, DecodingError, IndexError) as error:
        msg = sentence("The owner’s certificate cannot be used: {cause}", cause=error)
        raise PolicyError(msg) from error
