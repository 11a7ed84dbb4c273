"""Every message of the protocol: one frozen dataclass each. PROTOCOL.md says what they mean.

Numbers of members are never used twice in a group; a leaf is a place in the key tree and is.
Times are milliseconds since 1970 by the sender's clock, spans are milliseconds.
"""
