"""Invitations that wait for a person's answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from msmp_gui.engine import errors
from msmp_gui.engine.clock import Alarm, Clock
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.policies.sentences import describe
from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.snapshot import InvitationView
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.identity.names import displayable
from msmp_gui.protocol.registration import ReceivedInvitation
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import Decline

_MOST = 100
_MOST_OF_ONE = 16
"""Invitations that wait at once, and those of one person; more come from who means no good."""


_LONGEST_LIFE = 86_400.0
"""Seconds for which one waits, whatever it says."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """One of them. What it says is made ready once, and shown again and again."""

    invitation: ReceivedInvitation
    policy: tuple[Sentence, ...]
    others: tuple[str, ...]
    until: float


class Invitations:
    """By the invitation's nonce, in hexadecimal."""

    def __init__(self, clock: Clock, gone: Callable[[list[str]], None]) -> None:
        """`gone`: is told of those that have expired."""
        self._clock = clock
        self._waiting: dict[str, _Waiting] = {}
        self._gone = gone
        self._alarm = Alarm(clock, self._on_alarm)

    def close(self) -> None:
        """Nobody answers any more."""
        self._alarm.cancel()

    def add(
        self, invitation: ReceivedInvitation, directory: Directory, usual: Sequence[Sentence]
    ) -> InvitationView:
        """Keep an invitation; an earlier one to the same conference is void.

        `usual`: the policy that this person's own conferences begin with.
        """
        for key in [k for k, kept in self._waiting.items() if _replaces(invitation, kept)]:
            del self._waiting[key]
        self._make_room(invitation.inviter.fingerprint)
        until = min(invitation.until, self._clock.now() + _LONGEST_LIFE)
        policy = describe(invitation.token.message)
        others = tuple(displayable(name, 64) for name in invitation.signed.message.others)
        kept = self._waiting[_key(invitation)] = _Waiting(invitation, policy, others, until)
        self._set_alarm()
        return _view(kept, directory, usual)

    def _make_room(self, sender: Fingerprint) -> None:
        """The oldest goes of who sent too many, or else the most: nobody crowds out others."""
        senders = Counter(w.invitation.inviter.fingerprint for w in self._waiting.values())
        if senders[sender] < _MOST_OF_ONE and len(self._waiting) < _MOST:
            return
        most = sender if senders[sender] >= _MOST_OF_ONE else senders.most_common(1)[0][0]
        del self._waiting[
            next(k for k, w in self._waiting.items() if w.invitation.inviter.fingerprint == most)
        ]

    def waits(self, invitation: ReceivedInvitation) -> bool:
        """Whether that very invitation waits for an answer already."""
        return _key(invitation) in self._waiting

    def take(self, key: str) -> ReceivedInvitation:
        """Take an invitation out, to answer it. Raises CommandError."""
        self.expire()
        waiting = self._waiting.pop(key, None)
        if waiting is None:
            raise errors.unknown_invitation()
        return waiting.invitation

    def decline(self, invitation: ReceivedInvitation) -> bytes:
        """What tells the controller no."""
        return schema.encode(Decline(invitation.signed.message.nonce, ()))

    def expire(self) -> list[str]:
        """Drop what has expired; the dropped come back."""
        now = self._clock.now()
        gone = [key for key, waiting in self._waiting.items() if waiting.until < now]
        for key in gone:
            del self._waiting[key]
        return gone

    def views(self, directory: Directory, usual: Sequence[Sentence]) -> Iterator[InvitationView]:
        """As people see them."""
        for waiting in self._waiting.values():
            yield _view(waiting, directory, usual)

    def _on_alarm(self) -> None:
        gone = self.expire()
        self._set_alarm()
        self._gone(gone)

    def _set_alarm(self) -> None:
        soonest = min((waiting.until for waiting in self._waiting.values()), default=None)
        self._alarm.set(None if soonest is None else soonest + 0.1)


def _replaces(invitation: ReceivedInvitation, kept: _Waiting) -> bool:
    """Whether both are to one conference: whoever knows its id can make another of that id."""
    before, owner = kept.invitation, invitation.owner.fingerprint
    return before.group == invitation.group and before.owner.fingerprint == owner


def _key(invitation: ReceivedInvitation) -> str:
    return invitation.signed.message.nonce.hex()


def _view(waiting: _Waiting, directory: Directory, usual: Sequence[Sentence]) -> InvitationView:
    invitation, policy = waiting.invitation, waiting.policy
    token = invitation.token.message
    return InvitationView(
        _key(invitation),
        invitation.group.hex(),
        directory.view(invitation.controller),
        displayable(token.name, 64),
        displayable(token.policy, 64),
        policy,
        waiting.others,
        waiting.until,
        tuple(each for each in policy if usual and each not in usual),
        tuple(each for each in usual if each not in policy),
    )
