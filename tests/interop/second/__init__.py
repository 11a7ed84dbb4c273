"""A second implementation of member and controller, written from PROTOCOL.md and msmp.cddl alone.

It shows that the two are enough, so it shares no code with the app: `test_interop.py` checks that
nothing here imports msmp_gui. It speaks by links alone, under the suite X-Wing; as a member it
follows whoever comes to control the group, as a controller it stays one. It takes no rekey in
parts, keeps no audit log, and nothing on disk.
"""
