"""One's identity: kept whole, under the profile's key, and never made twice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.audit_keys import given_up
from msmp_gui.storage.errors import DamagedError, IdentityExistsError, NoIdentityError
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.passphrase_vault import Cost, Passphrase, PassphraseVault
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import ProfileKey, VaultKey, VaultKind
from tests.support.crash import killed_after

NOW = 1_700_000_000.0


def store(profile: Profile, key: VaultKey) -> IdentityStore:
    return IdentityStore(profile, key, os.urandom)


def test_an_identity_is_made_and_loaded(profile: Profile, key: VaultKey) -> None:
    assert not store(profile, key).exists()
    made = store(profile, key).create("Ada", NOW)
    assert store(profile, key).exists()
    loaded = store(profile, key).load()
    assert loaded.certificate == made.certificate
    made.certificate.verifying_key.verify(loaded.signing_key.sign(b"data"), b"data")


def test_one_made_elsewhere_is_kept(profile: Profile, key: VaultKey) -> None:
    identity, private_key = new_identity("Ada", NOW, os.urandom)
    store(profile, key).keep(identity, private_key)
    assert store(profile, key).load().certificate == identity.certificate


def test_a_second_one_is_refused(profile: Profile, key: VaultKey) -> None:
    made = store(profile, key).create("Ada", NOW)
    with pytest.raises(IdentityExistsError, match="already"):
        store(profile, key).create("Eve", NOW)
    assert store(profile, key).load().certificate == made.certificate


def test_without_one_it_says_so(profile: Profile, key: VaultKey) -> None:
    with pytest.raises(NoIdentityError, match="Choose a name"):
        store(profile, key).load()


def test_a_lost_one_is_not_replaced(profile: Profile, key: VaultKey) -> None:
    profile.database_file.touch()
    with pytest.raises(DamagedError, match="has lost its identity"):
        store(profile, key).create("Ada", NOW)
    assert not store(profile, key).exists()


def test_another_key_does_not_open_it(profile: Profile, key: VaultKey) -> None:
    store(profile, key).create("Ada", NOW)
    other = store(profile, VaultKey(os.urandom(32)))
    with pytest.raises(DamagedError, match="damaged, or belongs to another profile"):
        other.load()
    with pytest.raises(IdentityExistsError):
        other.create("Ada", NOW)


def test_every_change_is_noticed(profile: Profile, key: VaultKey) -> None:
    store(profile, key).create("Ada", NOW)
    sealed = profile.identity_file.read_bytes()
    changes = [b"", sealed[:-1], sealed + b"\x00", bytes(len(sealed)), sealed[::-1]]
    changes += [sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(40)]
    for changed in changes:
        profile.identity_file.write_bytes(changed)
        with pytest.raises(DamagedError):
            store(profile, key).load()
    profile.identity_file.write_bytes(sealed)
    assert store(profile, key).load().name == "Ada"


def test_what_was_sealed_for_another_place_is_refused(profile: Profile, key: VaultKey) -> None:
    made = store(profile, key)
    made.create("Ada", NOW)
    content = made._sealer.open(profile.identity_file.read_bytes(), "identity")
    profile.identity_file.write_bytes(made._sealer.seal(content, "elsewhere"))
    with pytest.raises(DamagedError):
        made.load()


MAKER = """
import os, sys
from pathlib import Path
from msmp_gui.storage.identity_store import IdentityStore
from msmp_gui.storage.passphrase_vault import Cost, Passphrase, PassphraseVault
from msmp_gui.storage.profile import Profile
from msmp_gui.storage.vault import ProfileKey
vault = PassphraseVault(Passphrase.of("correct horse"), os.urandom, Cost(64, 1, 1))
for number in range(100_000):
    with Profile(Path(sys.argv[1]) / str(number)) as profile:
        key = ProfileKey(profile, os.urandom).create(vault)
        print(number)
        identity = IdentityStore(profile, key, os.urandom).create("Ada", 1.7e9)
        print(number, identity.fingerprint.hex())
"""


@pytest.mark.parametrize("lines", [1, 2, 3, 4, 9, 10, 31, 32])
def test_a_killed_first_start_loses_nothing_that_it_acknowledged(
    tmp_path: Path, lines: int
) -> None:
    acknowledged = dict[str, str]()
    for line in killed_after(lines, MAKER, tmp_path):
        number, _, fingerprint = line.partition(" ")
        acknowledged[number] = fingerprint
    vault = PassphraseVault(Passphrase.of("correct horse"), os.urandom, Cost(64, 1, 1))
    for folder in tmp_path.iterdir():
        with Profile(folder) as profile:
            profile_key = ProfileKey(profile, os.urandom)
            known = acknowledged.get(folder.name)
            assert profile_key.kinds() == {VaultKind.PASSPHRASE} or known is None
            if not profile_key.kinds():
                continue
            identities = store(profile, profile_key.unlock(vault))
            assert identities.exists() or not known
            identity = identities.load() if identities.exists() else identities.create("Ada", NOW)
            assert identity.name == "Ada"
            assert not known or identity.fingerprint.hex() == known


def test_a_new_one_keeps_what_the_old_key_vouches_for(profile: Profile, key: VaultKey) -> None:
    kept = store(profile, key)
    first = kept.create("Ada", NOW)
    second = kept.renew("Ada", NOW + 1)
    third = kept.renew("Ada", NOW + 2)
    loaded = kept.load()
    assert loaded.earlier == third.earlier
    found = given_up(loaded.certificate, loaded.earlier)
    assert [each.certificate for each in found] == [first.certificate, second.certificate]


def test_the_same_key_with_another_certificate_has_no_earlier_one(
    profile: Profile, key: VaultKey
) -> None:
    kept = store(profile, key)
    kept.create("Ada", NOW)
    me, private_key = kept.load_with_key()
    assert kept.replace(me, private_key, NOW).earlier == ()


def test_as_many_earlier_keys_as_can_be_read_again_are_kept(
    profile: Profile, key: VaultKey
) -> None:
    kept = store(profile, key)
    kept.create("Ada" * 20, NOW)
    for number in range(70):
        kept.renew("Ada" * 20, NOW + number)
    loaded = kept.load()
    assert len(given_up(loaded.certificate, loaded.earlier)) == 64


@pytest.mark.parametrize("version", [1, 2])
def test_what_an_older_version_kept_is_read(profile: Profile, key: VaultKey, version: int) -> None:
    kept = store(profile, key)
    made = kept.create("Ada", NOW)
    _, private_key = kept.load_with_key()
    old = [version, made.certificate.der, private_key.expose(), *([[]] if version == 2 else [])]
    sealed = kept._sealer.seal(cbor.encode(old), "identity")
    profile.identity_file.write_bytes(sealed)
    assert kept.load().certificate == made.certificate
    assert kept.load().earlier == ()
