"""What SFrame costs on top of AES-GCM, for packets of 1000 bytes.

python -m tests.benchmarks.sframe
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from msmp_gui.crypto.secret import Secret
from msmp_gui.media.sframe import Protector, SenderKey, Suite, Unprotector

PACKETS = 2000
ROUNDS = 40
SUITE = Suite.AES_128_GCM_SHA256_128


def best(prepare: Callable[[], Callable[[bytes], object]], packets: list[bytes]) -> float:
    """Microseconds for one packet, in the best of ROUNDS."""
    spans = []
    for _ in range(ROUNDS):
        handle = prepare()
        start = time.perf_counter()
        for packet in packets:
            handle(packet)
        spans.append(time.perf_counter() - start)
    return min(spans) / len(packets) * 1e6


def main() -> None:
    base_key, kid = Secret(os.urandom(32)), 291
    plain = [os.urandom(1000) for _ in range(PACKETS)]
    protect = Protector(base_key, kid, SUITE).protect
    frames = [protect(packet) for packet in plain]
    aes, nonce = AESGCM(os.urandom(16)), os.urandom(12)
    sealed = [aes.encrypt(nonce, packet, b"header") for packet in plain]

    def unprotect() -> Callable[[bytes], object]:
        unprotector = Unprotector()
        unprotector.add(SenderKey(base_key, kid, SUITE))
        return unprotector.unprotect

    raw_seal = best(lambda: lambda packet: aes.encrypt(nonce, packet, b"header"), plain)
    raw_open = best(lambda: lambda packet: aes.decrypt(nonce, packet, b"header"), sealed)
    seal = best(lambda: Protector(base_key, kid, SUITE).protect, plain)
    open_ = best(unprotect, frames)
    print(f"protect   {seal:.2f} µs, {seal / raw_seal:.2f} times AES-GCM's {raw_seal:.2f}")
    print(f"unprotect {open_:.2f} µs, {open_ / raw_open:.2f} times AES-GCM's {raw_open:.2f}")


if __name__ == "__main__":
    main()
