"""One's own certificate and private key, in one sealed file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from msmp_gui.crypto import cbor
from msmp_gui.crypto.errors import DecodingError, UnsealError
from msmp_gui.identity.identity import (
    EarlierKey,
    Identity,
    PrivateKeyBytes,
    load_identity,
    new_identity,
)
from msmp_gui.protocol.audit_keys import give_up
from msmp_gui.sentences import sentence
from msmp_gui.storage.errors import DamagedError, IdentityExistsError, NoIdentityError
from msmp_gui.storage.files import read_whole, write_atomically
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.sealing import Random, Sealer
from msmp_gui.storage.vault import VaultKey

_PLACE = "identity"
_VERSION = 3
"""1 knew no chain of authorities, 2 no earlier keys."""

_MOST_EARLIER = 64
"""Earlier keys that are kept; the newest."""

_MAX_SIZE = 256 * 1024

_UNREADABLE = "not an identity that this version can read"


class IdentityStore:
    """Keeps one identity in the profile's file `identity`, under the profile's key.

    The certificate is sealed like the key: it carries a name.
    """

    def __init__(self, profile: Profile, key: VaultKey, random: Random) -> None:
        self._path: Path = profile.identity_file
        self._database: Path = profile.database_file
        self._random = random
        self._sealer = Sealer(key.storage_key(_PLACE), random)

    def exists(self) -> bool:
        """Whether there is an identity (readable or not)."""
        return self._path.exists()

    def create(self, name: str, now: float) -> Identity:
        """A fresh identity for `name`, kept.

        Raises IdentityExistsError, DiskError, and DamagedError where there was one once.
        """
        identity, private_key = new_identity(name, now, self._random)
        self.keep(identity, private_key)
        return identity

    def keep(self, identity: Identity, private_key: PrivateKeyBytes) -> None:
        """Keep an identity that was made elsewhere. Raises as `create` does."""
        if self.exists():
            msg = sentence(
                "The profile holds an identity already. Choose another profile with --profile."
            )
            raise IdentityExistsError(msg)
        if self._database.exists():
            msg = sentence(
                "The profile has lost its identity, which was in {file}. Restore that file "
                "from a backup, or choose another profile with --profile.",
                file=self._path,
            )
            raise DamagedError(msg)
        self._write(identity, private_key)

    def renew(self, name: str, now: float) -> Identity:
        """A fresh identity for `name` in place of the one before. Raises as `replace` does."""
        identity, private_key = new_identity(name, now, self._random)
        return self.replace(identity, private_key, now)

    def replace(self, identity: Identity, private_key: PrivateKeyBytes, now: float) -> Identity:
        """Keep an identity in place of the one before, whose key is gone then: it names the new one
        first. Gives what is kept. Raises as `load` does.
        """
        earlier = give_up(self.load(), identity.certificate, now)[-_MOST_EARLIER:]
        kept = replace(identity, earlier=earlier)
        self._write(kept, private_key)
        return kept

    def _write(self, identity: Identity, private_key: PrivateKeyBytes) -> None:
        earlier = [[each.certificate, each.change] for each in identity.earlier]
        content = cbor.encode(
            [
                _VERSION,
                identity.certificate.der,
                private_key.expose(),
                list(identity.chain),
                earlier,
            ]
        )
        write_atomically(self._path, self._sealer.seal(content, _PLACE))

    def load(self) -> Identity:
        """The identity. Raises NoIdentityError, DamagedError and DiskError."""
        return self.load_with_key()[0]

    def load_with_key(self) -> tuple[Identity, PrivateKeyBytes]:
        """The identity, and its key to be handed on. Raises as `load` does."""
        sealed = read_whole(self._path)
        if sealed is None:
            msg = sentence("The profile holds no identity yet. Choose a name to make one.")
            raise NoIdentityError(msg)
        try:
            certificate, key, chain, earlier = _read(self._sealer.open(sealed, _PLACE))
            private_key = PrivateKeyBytes(key)
            return load_identity(certificate, private_key, chain, earlier), private_key
        except (UnsealError, DecodingError) as error:
            raise self._damaged() from error

    def _damaged(self) -> DamagedError:
        msg = sentence(
            "The identity in {file} is damaged, or belongs to another profile. Restore that "
            "file from a backup, or choose another profile with --profile.",
            file=self._path,
        )
        return DamagedError(msg)


def _read(content: bytes) -> tuple[bytes, bytes, tuple[bytes, ...], tuple[EarlierKey, ...]]:
    match cbor.decode(content, limit=_MAX_SIZE):
        case [1, bytes() as certificate, bytes() as private_key]:
            return certificate, private_key, (), ()
        case [2, bytes() as certificate, bytes() as private_key, list() as chain]:
            return certificate, private_key, _chain(chain), ()
        case [3, bytes() as certificate, bytes() as private_key, list() as chain, list() as before]:
            return certificate, private_key, _chain(chain), _earlier(before)
    raise DecodingError(_UNREADABLE)


def _chain(values: list[object]) -> tuple[bytes, ...]:
    chain = tuple(each for each in values if isinstance(each, bytes))
    if len(chain) != len(values):
        raise DecodingError(_UNREADABLE)
    return chain


def _earlier(values: list[object]) -> tuple[EarlierKey, ...]:
    found: list[EarlierKey] = []
    for each in values:
        match each:
            case [bytes() as certificate, bytes() as change]:
                found.append(EarlierKey(certificate, change))
            case _:
                raise DecodingError(_UNREADABLE)
    return tuple(found)
