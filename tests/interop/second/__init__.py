"""A second implementation of a member, written from PROTOCOL.md and msmp.cddl alone.

It shows that the document is enough, so it shares no code with the app: `test_interop.py` checks
that nothing here imports msmp_gui. It is a plain member under the suite X-Wing, with an Ed25519
key, that keeps nothing on disk.
"""
