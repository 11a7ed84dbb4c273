"""Asking for keys until they come: as a newcomer, or as a member who wants new ones.

Changes with what a request says, and with how often it is sent.
"""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.keys.contribution import OwnContributions
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.catching_up import CatchingUp
from msmp_gui.protocol.member.exclusions import Exclusions
from msmp_gui.protocol.registration import (
    PendingRequest,
    ReceivedInvitation,
    Standing,
    request_refresh,
    request_to_join,
)
from msmp_gui.protocol.wire.messages.kinds import Kind

_AGAIN = 2.0
"""Seconds between requests while none is answered."""

_PATIENCE = 3
"""Requests after which others may be asked."""


class KeyAsking:
    """At most one request is open: the newest."""

    def __init__(
        self,
        basis: Basis,
        *,
        catching_up: CatchingUp,
        contributions: OwnContributions,
        exclusions: Exclusions,
    ) -> None:
        self.request: PendingRequest | None = None
        self.said_first: tuple[Fingerprint, Kind, bytes] | None = None
        """What that one has to hear before it is asked, and may have missed."""
        self._sent = 0
        self._me = basis.me
        self._policy = basis.policy
        self._keys = basis.keys
        self._random = basis.random
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._catching_up = catching_up
        self._contributions = contributions
        self._allegiance = basis.allegiance
        self._exclusions = exclusions

    @property
    def in_vain(self) -> bool:
        """Whether a request was sent again and again without an answer."""
        return self._sent >= _PATIENCE

    def waits_for_who_decides(self, invitation: ReceivedInvitation) -> bool:
        """Whether this member waits for the very controller that a distributor invites it for."""
        mine, asked = invitation.controller.fingerprint, self.request
        by_distributor = invitation.inviter.fingerprint != mine
        return by_distributor and asked is not None and asked.to == mine

    def ask_to_join(
        self, invitation: ReceivedInvitation, standing: Standing | None, now: float
    ) -> None:
        """As a newcomer; `standing`: where it was in the group before."""
        epoch = standing.epoch if standing else 0
        self._ask(request_to_join(self._me, invitation, self._random, epoch), now)

    def ask_anew(self, term: int, to: Fingerprint, now: float, *, last: bool = False) -> None:
        """As a member, for the keys of a term. `last`: after all that is to be sent now."""
        self._ask(self.refresh_request(term, to), now, last=last)

    def refresh_request(self, term: int, to: Fingerprint) -> PendingRequest:
        """A member's wish for new keys; another controller than now is shown who is out."""
        standing = replace(self._keys.standing, term=term)
        another = to != self._allegiance.controller.fingerprint
        shown = self._exclusions.notices() if another else ()
        token = self._policy.token
        return request_refresh(self._me, token, standing, to, self._random, shown)

    def stop(self) -> None:
        """The keys came, or are wanted no more; so the key that they were sealed to goes."""
        self.request, self._sent = None, 0
        self._timers.cancel("request")

    def _ask(self, request: PendingRequest, now: float, *, last: bool = False) -> None:
        """The same request again is harmless."""
        self.request, self._sent = request, 0
        self._contributions.add(request.commitment, request.contribution)
        if last:
            self._timers.set("request", now, self._send)
        else:
            self._send(now)

    def _send(self, now: float) -> None:
        request = self.request
        if request is not None and request.to != self._me.fingerprint:
            self._timers.set("request", now + _AGAIN, self._send)
            if self.said_first and self.said_first[0] == request.to:
                to, kind, body = self.said_first
                self._outbox.send(kind, body, to)
            if self.in_vain:
                self._look_elsewhere(now)
            self._sent += 1
            self._outbox.send(request.kind, request.body, request.to)

    def _look_elsewhere(self, now: float) -> None:
        """Whoever is to give keys may be gone: others may know, and a deputy takes over from it."""
        self._catching_up.ask_around()
        if self._allegiance.controller_gone and self._keys.current is not None:
            self._allegiance.plan_takeover(now)
