"""What SFrame costs on top of AES-GCM, for packets of 1000 bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from msmp_gui.crypto.secret import Secret
from msmp_gui.media.sframe import Protector, SenderKey, Suite, Unprotector
from tests.benchmarks.measuring import Row, Work, beside

_SIZE = 1000
_PACKETS = 1000
_ROUNDS = 40
_SUITE = Suite.AES_128_GCM_SHA256_128


def rows() -> Iterator[Row]:
    """Protecting a packet, and opening one with the replay window."""
    base_key, kid = Secret(os.urandom(32)), 291
    plain = [os.urandom(_SIZE) for _ in range(_PACKETS)]
    aes, nonce = AESGCM(os.urandom(16)), os.urandom(12)
    sealed = [aes.encrypt(nonce, packet, b"header") for packet in plain]

    def protect() -> tuple[Work, Work]:
        protector = Protector(base_key, kid, _SUITE)
        return (
            lambda: [protector.protect(packet) for packet in plain],
            lambda: [aes.encrypt(nonce, packet, b"header") for packet in plain],
        )

    protector = Protector(base_key, kid, _SUITE)
    frames = [protector.protect(packet) for packet in plain]

    def unprotect() -> tuple[Work, Work]:
        unprotector = Unprotector()
        unprotector.add(SenderKey(base_key, kid, _SUITE))
        return (
            lambda: [unprotector.unprotect(frame) for frame in frames],
            lambda: [aes.decrypt(nonce, packet, b"header") for packet in sealed],
        )

    for what, prepare, allowed in (("protect", protect, 2.0), ("unprotect", unprotect, 3.0)):
        measured, floor = (span / _PACKETS for span in beside(prepare, _ROUNDS))
        note = "floor: AES-GCM alone"
        yield Row(f"packet of 1 kB: {what}", measured, floor, "µs", allowed, note=note)
