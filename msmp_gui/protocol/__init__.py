"""MSMP itself, without I/O: roles, policy, admission, keys, rekey, recovery. See PROTOCOL.md."""
