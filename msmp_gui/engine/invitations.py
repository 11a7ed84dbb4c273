"""Invitations that wait for a person's answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msmp_gui.engine import errors
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.policies.sentences import describe
from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.snapshot import InvitationView
from msmp_gui.identity.names import displayable
from msmp_gui.protocol.registration import ReceivedInvitation
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.admission import Decline

_MOST = 100
"""Invitations that wait at once; more come from somebody who means no good."""


class Invitations:
    """By the invitation's nonce, in hexadecimal."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiting: dict[str, ReceivedInvitation] = {}

    def add(
        self, invitation: ReceivedInvitation, directory: Directory, usual: Sequence[Sentence]
    ) -> InvitationView:
        """Keep an invitation; an earlier one to the same conference is void.

        `usual`: the policy that this person's own conferences begin with.
        """
        same = [key for key, kept in self._waiting.items() if kept.group == invitation.group]
        for key in same:
            del self._waiting[key]
        while len(self._waiting) >= _MOST:
            del self._waiting[next(iter(self._waiting))]
        self._waiting[_key(invitation)] = invitation
        return _view(invitation, directory, usual)

    def waits(self, invitation: ReceivedInvitation) -> bool:
        """Whether that very invitation waits for an answer already."""
        return _key(invitation) in self._waiting

    def take(self, key: str) -> ReceivedInvitation:
        """Take an invitation out, to answer it. Raises CommandError."""
        self.expire()
        invitation = self._waiting.pop(key, None)
        if invitation is None:
            raise errors.unknown_invitation()
        return invitation

    def decline(self, invitation: ReceivedInvitation) -> bytes:
        """What tells the controller no."""
        return schema.encode(Decline(invitation.signed.message.nonce, ()))

    def life(self, invitation: ReceivedInvitation) -> float:
        """Seconds until it expires."""
        return max(0.0, invitation.until - self._clock.now()) + 0.1

    def expire(self) -> list[str]:
        """Drop what has expired; the dropped come back."""
        now = self._clock.now()
        gone = [key for key, waiting in self._waiting.items() if waiting.until < now]
        for key in gone:
            del self._waiting[key]
        return gone

    def views(self, directory: Directory, usual: Sequence[Sentence]) -> Iterator[InvitationView]:
        """As people see them."""
        for invitation in self._waiting.values():
            yield _view(invitation, directory, usual)


def _key(invitation: ReceivedInvitation) -> str:
    return invitation.signed.message.nonce.hex()


def _view(
    invitation: ReceivedInvitation, directory: Directory, usual: Sequence[Sentence]
) -> InvitationView:
    token = invitation.token.message
    policy = describe(token)
    return InvitationView(
        _key(invitation),
        invitation.group.hex(),
        directory.view(invitation.controller),
        displayable(token.name, 64),
        displayable(token.policy, 64),
        policy,
        tuple(displayable(name, 64) for name in invitation.signed.message.others),
        invitation.until,
        tuple(each for each in policy if usual and each not in usual),
        tuple(each for each in usual if each not in policy),
    )
