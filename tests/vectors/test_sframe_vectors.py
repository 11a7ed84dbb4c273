"""The test vectors of RFC 9605, and of draft-barnes-sframe-iana-256 for suites 6 to 8."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag

from msmp_gui.crypto.errors import UnsealError
from msmp_gui.crypto.secret import Secret
from msmp_gui.media.sframe import Header, Protector, SenderKey, Suite, Unprotector
from msmp_gui.media.sframe_suites import ctr_hmac

RFC = "sframe/test-vectors.json"
DRAFT = "sframe/test-vectors-aes256.json"

Load = Callable[[str], Any]
data = bytes.fromhex


def test_headers(vectors: Load) -> None:
    cases = vectors(RFC)["header"]
    assert len(cases) == 289
    for case in cases:
        header, encoded = Header(case["kid"], case["ctr"]), data(case["encoded"])
        assert header.encode() == encoded
        assert Header.decode(encoded) == (header, len(encoded))


@pytest.mark.parametrize("group", ["aes_ctr_hmac", "aes_256_ctr_hmac"])
def test_composed_ciphers(vectors: Load, group: str) -> None:
    cases = vectors(RFC)[group]
    assert len(cases) == 3
    for case in cases:
        cipher = ctr_hmac(Suite(case["cipher_suite"]), data(case["key"]))
        nonce, aad, ciphertext = data(case["nonce"]), data(case["aad"]), data(case["ct"])
        assert cipher.encrypt(nonce, data(case["pt"]), aad) == ciphertext
        assert cipher.decrypt(nonce, ciphertext, aad) == data(case["pt"])
        with pytest.raises(InvalidTag):
            cipher.decrypt(nonce, ciphertext, aad + b"\x00")


@pytest.mark.parametrize(
    ("name", "group", "suites"),
    [(RFC, "sframe", {1, 2, 3, 4, 5}), (DRAFT, "sframe_aes_256_ctr_hmac", {6, 7, 8})],
    ids=["RFC 9605", "draft"],
)
def test_frames(vectors: Load, name: str, group: str, suites: set[int]) -> None:
    cases = vectors(name)[group]
    assert {case["cipher_suite"] for case in cases} == suites
    for case in cases:
        suite, kid, counter = Suite(case["cipher_suite"]), case["kid"], case["ctr"]
        base_key, metadata = Secret(data(case["base_key"])), data(case["metadata"])
        key = SenderKey(base_key, kid, suite)
        assert key.salt == int(case["sframe_salt"], 16)
        assert key.salt ^ counter == int(case["nonce"], 16)
        protector = Protector(base_key, kid, suite, first=counter)
        assert protector.protect(data(case["pt"]), metadata) == data(case["ct"])
        unprotector = Unprotector()
        unprotector.add(key)
        with pytest.raises(UnsealError):
            unprotector.unprotect(data(case["ct"]))
        opened = unprotector.unprotect(data(case["ct"]), metadata)
        assert opened == (kid, counter, data(case["pt"]))
