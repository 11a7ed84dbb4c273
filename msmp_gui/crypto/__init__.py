"""Typed wrappers of `cryptography`: keys, signatures, sealing, derivation; CBOR and COSE."""
