"""A second implementation of member and controller, written from PROTOCOL.md and msmp.cddl alone.

It shows that the two are enough, so it shares no code with the app: `test_interop.py` checks that
nothing here imports msmp_gui. It speaks by links alone, under the suite X-Wing and with an Ed25519
key, in one term; it keeps nothing on disk, and no audit log.
"""
