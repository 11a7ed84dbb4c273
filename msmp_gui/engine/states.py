"""The states, roles and levels that people are shown; apart, so that a window loads soon."""

from __future__ import annotations

from enum import StrEnum

from msmp_gui.storage.visibility import Visibility as Visibility  # noqa: PLC0414 - shown as well


class Trust(StrEnum):
    """What is known of a person's certificate."""

    SELF = "self"
    ISSUED = "issued"
    """Issued by a CA that this person's settings trust."""
    VERIFIED = "verified"
    """Self-signed; the safety number was compared by people."""
    UNVERIFIED = "unverified"
    COMPROMISED = "compromised"
    """On the local distrust list."""


class MemberState(StrEnum):
    """Where a person stands in one conference."""

    AWAY = "away"
    """Not near; invited as soon as they are."""
    INVITED = "invited"
    WAITING = "waiting"
    """Wants in, and the host has to approve it."""
    JOINING = "joining"
    HAS_KEY = "has_key"
    UNREACHABLE = "unreachable"
    DECLINED = "declined"
    LEFT = "left"
    REMOVED = "removed"
    COMPROMISED = "compromised"


class Role(StrEnum):
    """What a person does in a conference."""

    CONTROLLER = "controller"
    MEMBER = "member"


class Phase(StrEnum):
    """The life of one conference, seen from here."""

    JOINING = "joining"
    """Accepted; waiting for the key."""
    RUNNING = "running"
    CONTROLLER_LOST = "controller_lost"
    """The controller is silent; chat goes on under the current key."""
    LEFT = "left"
    REMOVED = "removed"
    COMPROMISED = "compromised"
    """Put out because this peer's key was declared compromised."""
    ENDED = "ended"
    INTERRUPTED = "interrupted"
    """Its controller (this peer) was restarted and holds its keys no more."""


class Action(StrEnum):
    """What this person may do in a conference at this moment; the engine decides."""

    SAY = "say"
    INVITE = "invite"
    REKEY = "rekey"
    REMOVE = "remove"
    APPROVE = "approve"
    CONFIRM_CODE = "confirm_code"
    """Nothing is sent before the code was compared."""
    COMPROMISE = "compromise"
    LINK = "link"
    """Open a link to it, which can be given to anybody."""
    LEAVE = "leave"
    END = "end"
    RESTART = "restart"
    """Start anew with the same people, without who is missing."""
    CHANGE_POLICY = "change_policy"
    HAND_OVER = "hand_over"
    """Have a member host it; `MemberView.handover` says which."""
    KEEP_HOSTING = "keep_hosting"
    """It is to be handed on as soon as everyone agreed: stop that."""
    NAME_DEPUTIES = "name_deputies"
    """Say which members take over where the host falls silent."""


class Handover(StrEnum):
    """Whether this person, as the host, can hand the conference to a member."""

    NO = "no"
    AT_ONCE = "at_once"
    ASKS_FIRST = "asks_first"
    """The policy has to name that member, and everyone is asked."""


class Declaration(StrEnum):
    """What comes of it where this person reports that a member's key is compromised."""

    ASKS = "asks"
    """The host decides."""
    PUTS_OUT = "puts_out"
    """They are put out at once, whoever decides otherwise."""
    LATER = "later"
    """One of the two, once the host can be reached again, who is told then."""
    WARNS = "warns"
    """It is the host's: everyone is told, and nobody can put them out."""
    ENDS = "ends"
    """It is the host's by their own word: the conference ends."""
    MARKS = "marks"
    """They are out already: what they said is marked for everybody, and their key distrusted."""


class Level(StrEnum):
    """How much an alert asks of a person."""

    INFORMATION = "information"
    ATTENTION = "attention"
    DANGER = "danger"


class KeyStanding(StrEnum):
    """How far a conference's key can be relied on, until the person has seen what happened."""

    GOOD = "good"
    RENEWED = "renewed"
    """It was made without somebody whose key is compromised."""
    IN_DOUBT = "in_doubt"
    """Somebody may have it who should not, or may not have what all others have."""


class Protection(StrEnum):
    """What guards this peer's private key at rest."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a choice
    SESSION = "session"
    """Nothing at rest: the identity is gone when the app closes."""


class LinkState(StrEnum):
    """How far a link that this person opened has come."""

    SEEKING = "seeking"
    """Its host is looked for."""
    ASKED = "asked"
    """Its host was asked, and has to let this person in."""
    UNREACHABLE = "unreachable"
    REFUSED = "refused"


class CheckState(StrEnum):
    """What a look at the network found."""

    GOOD = "good"
    ATTENTION = "attention"
    RUNNING = "running"
