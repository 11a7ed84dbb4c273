"""What packets carry, and the reasons that stand in several messages."""

from __future__ import annotations

from enum import IntEnum, unique


@unique
class Kind(IntEnum):
    """What a packet carries. Also bound into every signature."""

    INVITATION = 1
    DECLINE = 2
    REQUEST_TO_JOIN = 3
    KEY_DOWNLOAD = 4
    JOIN_REFUSED = 5
    REJOIN = 6
    KEY_REFRESH = 7
    NEW_TERM = 8
    STEP_DOWN = 9
    ASK_TO_JOIN = 23
    """Peer to controller or distributor: may I join? Empty, or `AskToJoin`."""
    ADMISSION_NOTICE = 24
    POLICY_CONSENT = 25
    REVOCATION_LIST = 26
    """Member to member: a list (RFC 5280, DER) by which somebody's certificate may be revoked."""
    REKEY_EVENT = 10
    REKEY_PART = 28
    REVEAL = 11
    EPOCH_ACK = 12
    ACTIVATE = 13
    GROUP_END = 14
    REKEY_REQUEST = 15
    DEPARTURE = 16
    EVICTION_NOTICE = 17
    COMPROMISE_REPORT = 18
    PAYLOAD = 20
    REPAIR_REQUEST = 21
    CHANNEL_REPORT = 22
    """Member to member, one byte: whether your datagrams reach me."""
    AUDIT_CHECKPOINT = 27
    """Never sent by itself: whoever keeps an audit log signs its head."""
    AUDIT_KEY_CHANGE = 29
    """Never sent by itself: with which key an audit log is signed from then on."""
    POLICY_TOKEN = 30
    """To the group: the edition of the policy that is to come next, as its owner signed it."""
    INTRODUCTION = 40


class RekeyReason(IntEnum):
    """Why the key changes."""

    JOIN = 1
    DEMAND = 2
    AGE = 3
    VOLUME = 4
    DEPARTURE = 5
    REMOVAL = 6
    COMPROMISE = 7
    COOPERATION = 8
    """A key that the controller had to make alone is followed by one from everybody."""
    REFRESH = 9
    """A member has its own keys renewed."""
    NEW_TERM = 10
    """Another controller, or the same one after a restart; or the group was built anew."""
    POLICY = 11
    """The group goes on under another edition of its policy."""


class TermReason(IntEnum):
    """Why a new term begins."""

    TAKEOVER = 1
    """The controller fell silent, and a deputy goes on."""
    RESUMPTION = 2
    """The controller was restarted, and has no keys of the group any more."""
    REBUILD = 3
    """A key is lost, and the policy wants all keys drawn anew."""
    RECLAIM = 4
    """The owner put a deputy out, and takes back those who follow it."""
    HANDOVER = 5
    """The controller handed the group on (`StepDown`)."""


class EvictionCause(IntEnum):
    """Why somebody is no longer in the group."""

    DEPARTURE = 1
    REMOVAL = 2
    COMPROMISE = 3
    REPLACED = 4
    """The same person came back and got a new number."""
    LAPSED = 5
    """Its certificate does not hold any more: it expired, or was revoked."""


GRAVE_CAUSES = frozenset({EvictionCause.COMPROMISE, EvictionCause.LAPSED})
"""Whoever holds that key is not, or may not be, the person: nothing overcomes them."""

_GRAVITY = {EvictionCause.LAPSED: 1, EvictionCause.COMPROMISE: 2}


def is_graver(cause: EvictionCause, known: EvictionCause | None) -> bool:
    """Whether who is known to be out for `known`, or not at all, is out for `cause` from now on."""
    return known is None or _GRAVITY.get(cause, 0) > _GRAVITY.get(known, 0)


class PayloadKind(IntEnum):
    """What a payload is."""

    CHAT = 1
    PRESENCE = 2
    SKIP = 3
    """An answer to a repair request: there is nothing up to these heads for you."""
