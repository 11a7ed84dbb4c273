"""People met before, and what was settled about them."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from msmp_gui.crypto import cbor
from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.trust import Standing
from msmp_gui.identity.verification import Means
from msmp_gui.storage.database import Database
from msmp_gui.storage.errors import DamagedError
from msmp_gui.storage.people import Distrust, People, Person, Verification
from msmp_gui.storage.vault import VaultKey

ADA = new_identity("Ada", 1_700_000_000.0, os.urandom)[0].certificate
BOB = new_identity("Bob", 1_700_000_000.0, os.urandom)[0].certificate


@pytest.fixture
def database(key: VaultKey) -> Iterator[Database]:
    with Database(None, key.storage_key("records"), os.urandom) as made:
        yield made


@pytest.fixture
def people(database: Database) -> People:
    return People(database)


def standing(people: People) -> Standing:
    return people.trust_records().standing(ADA)


def test_whoever_was_seen_is_remembered(people: People) -> None:
    assert people.get(ADA.fingerprint) is None
    met = people.seen(ADA, 10)
    assert met == Person(ADA.fingerprint, ADA.der, "Ada", 10, 10)
    again = people.seen(ADA, 20.5)
    assert (again.first_seen, again.last_seen) == (10, 20.5)
    assert people.get(ADA.fingerprint) == again
    people.seen(BOB, 30)
    assert {person.name for person in people.all()} == {"Ada", "Bob"}


def test_a_newer_certificate_of_the_same_key_takes_its_place(people: People) -> None:
    people.seen(ADA, 10)
    people.set_verified(ADA.fingerprint, True, 11)
    person = people.seen(ADA, 20)
    assert person.certificate == ADA.der
    assert person.verified == Verification(11, Means.NUMBER)


def test_verification_is_remembered_and_taken_back(people: People) -> None:
    people.seen(ADA, 10)
    assert standing(people) is Standing.UNVERIFIED
    for means in Means:
        settled = people.set_verified(ADA.fingerprint, True, 11, means)
        assert settled.verified == Verification(11, means)
        assert people.get(ADA.fingerprint) == settled
    assert standing(people) is Standing.VERIFIED
    assert people.set_verified(ADA.fingerprint, False, 12).verified is None
    assert standing(people) is Standing.UNVERIFIED


def test_distrust_stays_and_its_earliest_moment_counts(people: People) -> None:
    people.seen(ADA, 10)
    people.set_verified(ADA.fingerprint, True, 11)
    people.distrust(ADA.fingerprint, 9, "laptop stolen", 12)
    later = people.distrust(ADA.fingerprint, 11, "says somebody else", 13)
    assert later.distrust == Distrust(9, "laptop stolen")
    earlier = people.distrust(ADA.fingerprint, 5, "was stolen before", 14)
    assert earlier.distrust == Distrust(5, "was stolen before")
    people.set_verified(ADA.fingerprint, True, 15)
    people.seen(ADA, 16)
    assert standing(people) is Standing.COMPROMISED


def test_a_key_can_be_distrusted_before_it_is_met(people: People) -> None:
    heard_of = people.distrust(ADA.fingerprint, 5, "reported", 6)
    assert (heard_of.certificate, heard_of.name) == (None, "")
    assert standing(people) is Standing.COMPROMISED
    met = people.seen(ADA, 7)
    assert (met.name, met.first_seen, met.distrust) == ("Ada", 6, Distrust(5, "reported"))


def test_reasons_are_bounded(people: People) -> None:
    person = people.distrust(ADA.fingerprint, 5, "x" * 100_000, 6)
    assert person.distrust is not None
    assert len(person.distrust.reason) == 500
    assert people.get(ADA.fingerprint) == person


def test_forgetting_forgets_all_but_distrust(people: People) -> None:
    people.seen(ADA, 10)
    people.seen(BOB, 10)
    people.set_verified(BOB.fingerprint, True, 10)
    people.distrust(BOB.fingerprint, 5, "reported", 11)
    for certificate in (ADA, BOB):
        people.forget(certificate.fingerprint)
        people.forget(certificate.fingerprint)
    assert people.all() == [
        Person(BOB.fingerprint, None, "", 10, 10, None, Distrust(5, "reported"))
    ]
    assert people.trust_records().verified == frozenset()


def old_record(verified: float | None, distrusts: list[object]) -> bytes:
    return cbor.encode([1, ADA.der, "Ada", 10.0, 20.0, verified, distrusts])


@pytest.mark.parametrize(
    ("verified", "expected"), [(None, None), (11.5, Verification(11.5, Means.NUMBER))]
)
@pytest.mark.parametrize(
    ("distrusts", "distrust"), [([], None), ([[5.0, "lost"]], Distrust(5, "lost"))]
)
def test_what_an_older_version_kept_is_taken_over(
    people: People,
    database: Database,
    verified: float | None,
    expected: Verification | None,
    distrusts: list[object],
    distrust: Distrust | None,
) -> None:
    database.put("people", ADA.fingerprint, old_record(verified, distrusts))
    person = Person(ADA.fingerprint, ADA.der, "Ada", 10, 20, expected, distrust)
    assert people.get(ADA.fingerprint) == person
    people.migrate()
    people.migrate()
    assert people.all() == [person]
    data = database.get("people", ADA.fingerprint)
    assert data is not None
    assert cbor.decode(data, limit=10_000)[0] == 2


@pytest.mark.parametrize("verified", [True, [], [[11.0, "number"]], "11"])
def test_an_older_record_with_something_else_in_it_is_told(
    people: People, database: Database, verified: object
) -> None:
    database.put("people", ADA.fingerprint, old_record(verified, []))  # type: ignore[arg-type]
    with pytest.raises(DamagedError, match="cannot be read by this version"):
        people.migrate()


@pytest.mark.parametrize(
    "verified", [None, 11.0, [[11.0, "magic"]], [[11.0]], [["x", "qr"]], [[11.0, "qr"], 1]]
)
def test_a_record_with_means_that_nobody_knows_is_told(
    people: People, database: Database, verified: object
) -> None:
    record = cbor.encode([2, ADA.der, "Ada", 10.0, 20.0, verified, []])
    database.put("people", ADA.fingerprint, record)
    with pytest.raises(DamagedError, match="cannot be read by this version"):
        people.get(ADA.fingerprint)


@pytest.mark.parametrize("data", [b"", b"\x80", b"\x81\x01", b"\x87\x02\xf6\x60\xf9\x00\x00"])
def test_what_cannot_be_read_is_told(people: People, database: Database, data: bytes) -> None:
    database.put("people", ADA.fingerprint, data)
    with pytest.raises(DamagedError, match="cannot be read by this version"):
        people.get(ADA.fingerprint)


def test_the_authorities_that_somebody_showed_are_kept_with_them(
    people: People, database: Database
) -> None:
    people.seen(ADA, 10, [b"office", b"root"])
    people.seen(BOB, 10, [])
    people.seen(ADA, 20)
    assert people.chains() == {ADA.fingerprint: (b"office", b"root")}
    people.seen(ADA, 30, [b"another"])
    assert people.chains() == {ADA.fingerprint: (b"another",)}
    people.seen(ADA, 40, [bytes(300_000)])
    assert people.chains() == {}, "nobody fills the disk with them"
    people.seen(ADA, 50, [b"office"])
    people.forget(ADA.fingerprint)
    assert people.chains() == {}
    database.put("chains", ADA.fingerprint, b"\x61x")
    with pytest.raises(DamagedError, match="cannot be read by this version"):
        people.chains()
