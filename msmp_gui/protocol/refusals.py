"""Why somebody does not get in, beside what the policy says: as `JoinRefused` has it, in English.

An app of this version knows them again, and says them in its person's language.
"""

from __future__ import annotations

from msmp_gui.sentences import sentence

BY_INVITATION = sentence("This conference is by invitation only.")
NO_LONGER_OPEN = sentence("The invitation is no longer open.")
NOT_APPROVED = sentence("The host did not approve it.")
PUT_OUT = sentence("You were put out of the conference; its host can invite you again.")
ANOTHER_HOST = sentence("The conference has another host now: ask them for an invitation.")
NOT_FOR_THEM = sentence("They do not let people in: ask the host of the conference.")
NO_ROOM = sentence("The policy has no room for more people: the conference is full.")
NOT_HERE = sentence("There is no such conference here.")

ALL = (
    BY_INVITATION,
    NO_LONGER_OPEN,
    NOT_APPROVED,
    PUT_OUT,
    ANOTHER_HOST,
    NOT_FOR_THEM,
    NO_ROOM,
    NOT_HERE,
)
