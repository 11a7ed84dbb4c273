"""What can go wrong in the protocol, and whose fault it is.

`code` is stable: scripts and translations hang on it. The text of a `RemoteProtocolError` is for
logs; it never carries the peer's own words.
"""

from __future__ import annotations

from typing import ClassVar

from msmp_gui.sentences import Sentence, sentence


class ProtocolError(Exception):
    """Something that the protocol does not allow."""

    code: ClassVar[str] = "protocol"


class LocalProtocolError(ProtocolError):
    """This side asked for something that cannot be done now; nothing changed."""

    code: ClassVar[str] = "not_now"


class NotAllowedError(LocalProtocolError):
    """The policy does not let this side do that."""

    code: ClassVar[str] = "not_allowed"


class NoRoomError(NotAllowedError):
    """The policy has no room for so many members."""

    code: ClassVar[str] = "no_room"


class NothingProposedError(LocalProtocolError):
    """There is no change of the policy that could be agreed to."""

    code: ClassVar[str] = "nothing_proposed"


class UnknownMemberError(LocalProtocolError):
    """Nobody of that fingerprint is in the conference."""

    code: ClassVar[str] = "unknown_member"


class UnreachableError(LocalProtocolError):
    """That member cannot be reached at the moment."""

    code: ClassVar[str] = "unreachable"


class RemoteProtocolError(ProtocolError):
    """A peer sent what it should not have; it was refused, and nothing changed."""

    code: ClassVar[str] = "bad_message"


class MalformedError(RemoteProtocolError):
    """It cannot be read, or is signed by nobody who could have."""

    code: ClassVar[str] = "malformed"


class OwnKeyElsewhereError(MalformedError):
    """Somebody else proves to hold this peer's own key."""

    code: ClassVar[str] = "own_key_elsewhere"


class StaleError(RemoteProtocolError):
    """It belongs to another moment: replayed, late, or from the future."""

    code: ClassVar[str] = "stale"


class PolicyViolationError(RemoteProtocolError):
    """The policy token does not let that peer do that."""

    code: ClassVar[str] = "policy_violation"


class ConsentNeededError(RemoteProtocolError):
    """The group goes on under a weaker policy; this peer's user has to agree to it first."""

    code: ClassVar[str] = "consent_needed"

    def __init__(self, message: str, policy: bytes) -> None:
        super().__init__(message)
        self.policy = policy
        """As the owner signed it."""


class LackingError(ProtocolError):
    """This app cannot do what the policy needs; the message is a sentence that says what."""

    code: ClassVar[str] = "lacking"

    def __init__(self, message: str, nonce: bytes, lacks: tuple[str, ...]) -> None:
        super().__init__(message)
        self.nonce = nonce
        """Of the invitation, to decline it."""
        self.lacks = lacks


class PolicyError(ProtocolError):
    """A policy that cannot be used; the message is a sentence that names field and reason."""

    code: ClassVar[str] = "bad_policy"


def fault_in(field: str, fault: Sentence) -> Sentence:
    """What is wrong with one field of a policy, such as `rekey.period`."""
    return sentence("{field}: {fault}", field=field, fault=fault)
