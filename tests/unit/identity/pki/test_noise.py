"""Whatever strangers send: nothing but typed refusals come of it, and nobody is let in by it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from cryptography import x509
from hypothesis import given, settings
from hypothesis import strategies as st

from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import CertificateRefusedError, CrlError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.identity.pki.vouching import vouch
from tests.support.authorities import NOW, Authority, der, entry

# Whoever sends a negative serial number makes the library warn.
pytestmark = pytest.mark.filterwarnings("ignore:Parsed a serial number")

ROOT = Authority("Root")
PEOPLE = Authority("People", ROOT)
ADA = der(PEOPLE.issue("Ada"))
BOB = PEOPLE.issue("Bob")
LISTS = (PEOPLE.crl(entry(BOB)), ROOT.crl())
ACME = Infrastructure("Acme", (ROOT.der,), tuple(KeyType), 2048, 3, CrlRule.REQUIRED, 2_592_000)


def is_vouched_for(
    leaf: bytes, intermediate: bytes, crls: tuple[RevocationList, ...] = LISTS
) -> bool:
    try:
        vouch(leaf, [intermediate], [ACME], NOW, crls, CrlStore())
    except CertificateRefusedError:
        return False
    return True


def is_cleared(crl: bytes) -> bool:
    try:
        changed = RevocationList.from_der(crl)
    except CrlError:
        return False
    return is_vouched_for(ADA, PEOPLE.der, (changed, LISTS[1]))


def same_content(certificate: bytes, original: bytes) -> bool:
    """Whether what was signed is the same; a signature can be written in more ways than one."""
    return tbs(certificate) == tbs(original)


def tbs(certificate: bytes) -> bytes:
    return x509.load_der_x509_certificate(certificate).tbs_certificate_bytes


def same_list(crl: bytes) -> bool:
    return x509.load_der_x509_crl(crl).tbs_certlist_bytes == LISTS[0].parsed.tbs_certlist_bytes


def test_what_is_changed_below_is_accepted() -> None:
    assert is_vouched_for(ADA, PEOPLE.der)
    assert is_cleared(LISTS[0].der)


@pytest.mark.parametrize("bit", [0x01, 0x04, 0x20, 0x80])
def test_every_byte_changed_by_itself(bit: int) -> None:
    def each(whole: bytes) -> Iterator[bytes]:
        for at in range(len(whole)):
            yield whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :]

    for leaf in each(ADA):
        assert not is_vouched_for(leaf, PEOPLE.der) or same_content(leaf, ADA)
    for authority in each(PEOPLE.der):
        assert not is_vouched_for(ADA, authority) or same_content(authority, PEOPLE.der)
    for crl in each(LISTS[0].der):
        assert not is_cleared(crl) or same_list(crl)


@settings(max_examples=300)
@given(st.data())
def test_changed_and_mixed_up(data: st.DataObject) -> None:
    def changed(whole: bytes) -> bytes:
        part = bytearray(whole)
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, len(part)))
            part[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
        return bytes(part)

    known = [ADA, PEOPLE.der, ROOT.der, LISTS[0].der, b""]
    leaf = changed(data.draw(st.sampled_from(known)))
    between = changed(data.draw(st.sampled_from(known)))
    assert not is_vouched_for(leaf, PEOPLE.der) or same_content(leaf, ADA)
    assert not is_vouched_for(ADA, between) or same_content(between, PEOPLE.der)
    crl = changed(data.draw(st.sampled_from(known)))
    assert not is_cleared(crl) or same_list(crl)


@pytest.mark.parametrize("now", [0.0, -1.0, NOW + 1e9, 253_402_300_799.0])
def test_any_time(now: float) -> None:
    with pytest.raises(CertificateRefusedError):
        vouch(ADA, [PEOPLE.der], [ACME], now, LISTS, CrlStore())


def test_every_order_of_what_came_comes_to_the_same() -> None:
    for chain in itertools.permutations([PEOPLE.der, ROOT.der, der(BOB)]):
        for crls in itertools.permutations(LISTS):
            assert vouch(ADA, chain, [ACME], NOW, crls, CrlStore()).crls == LISTS
