"""Catching up: asking for rekeys that were missed, and passing on those that others missed.

Rekeys are signed, so anybody may pass them on.
"""

from __future__ import annotations

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import StaleError
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.rekey_history import RekeyHistory
from msmp_gui.protocol.pace import Pace
from msmp_gui.protocol.wire import schema
from msmp_gui.protocol.wire.messages.kinds import Kind
from msmp_gui.protocol.wire.messages.rekey import RekeyRequest

_ASK_AFTER = 0.02
_ASK_SPREAD = 0.2
"""Seconds until a member asks for what it missed, and by how much that varies."""

_ASK_AGAIN = 2.0
"""Seconds between requests of a member that cannot be certain to have the newest key."""

_EAGER = 10
"""Requests in vain after which a member waits so long for the next one: what leads on may wait for
its own user, who is asked about a policy, and whoever asks too often is not answered any more.
"""

_MOST_ANSWERS = 120
"""To one peer in a minute: an answer may be a hundred times as long as the question."""


class CatchingUp:
    """A member's side of it."""

    def __init__(
        self,
        basis: Basis,
    ) -> None:
        self.history = RekeyHistory()
        self._me = basis.me.fingerprint
        self._keys = basis.keys
        self._machine = basis.machine
        self._allegiance = basis.allegiance
        self._random = basis.random
        self._outbox = basis.outbox
        self._timers = basis.timers
        self._asked = 0
        self._pace = Pace(_MOST_ANSWERS)

    def plan(self, now: float) -> None:
        """Something came under an epoch that this member does not have: ask soon.

        The random delay keeps a group that lost one multicast from asking as one.
        """
        if self._machine.over or self._allegiance.mine:
            return
        delay = _ASK_AFTER if self._asked < _EAGER else _ASK_AGAIN
        delay += self._random(1)[0] / 256 * _ASK_SPREAD
        self._timers.set_unless_set("ask", now + delay, self._ask)

    def ask_around(self) -> None:
        """Who is to give this member keys does not answer: others, one after the other, may know
        that it is gone, or that this member is out.
        """
        others = self._others
        if others:
            self._asked += 1
            self.ask(others[self._asked % len(others)])

    def begin(self) -> None:
        """Something new came, or may come now: the controller is asked first again, and soon."""
        self._asked = 0

    def _ask(self, now: float) -> None:
        """The controller first; then members in turn as well, and nobody else while it is gone."""
        gone = self._allegiance.controller_gone
        if gone or self._keys.alone:
            self._timers.set("ask again", now + _ASK_AGAIN, self._ask_again)
        controller, others = self._allegiance.controller.fingerprint, self._others
        asked, self._asked = self._asked, self._asked + 1
        if others and (gone or asked % 2):
            other = others[(asked if gone else asked // 2) % len(others)]
            self.ask(other)
            self._allegiance.tell_where_alone(other)
        else:
            self.ask(controller)

    @property
    def _others(self) -> list[Fingerprint]:
        """Members beside this one and the controller."""
        not_these = (self._allegiance.controller.fingerprint, self._me)
        roster = self._keys.newest_roster
        return [m.fingerprint for m in roster if m.fingerprint not in not_these]

    def _ask_again(self, now: float) -> None:
        if not self._allegiance.mine and (self._allegiance.controller_gone or self._keys.alone):
            self._ask(now)

    def ask(self, to: Fingerprint) -> None:
        """Ask one peer for what leads on from here."""
        standing = self._keys.standing
        body = schema.encode(RekeyRequest(standing.epoch, standing.context))
        self._outbox.send(Kind.REKEY_REQUEST, body, to)

    def ask_who_is_ahead(self, other: Fingerprint) -> bool:
        """Ask a member who has a newer epoch; False where nothing can lead there."""
        if self._machine.over or self._keys.current is None:
            return False
        self.ask(other)
        return True

    def check_pace(self, asker: Fingerprint, now: float) -> None:
        """Raises StaleError where somebody asks again and again."""
        if not self._pace.allows(asker, now):
            msg = "somebody who asks for rekeys again and again"
            raise StaleError(msg)

    def answer(self, body: bytes, sender: Fingerprint) -> bool:
        """Pass on what somebody missed; rekeys prove themselves. Whether that is from before this
        member came.

        Who was put out while away learns it so, and nothing else. Raises MalformedError.
        """
        context = self._keys.newest_context
        newest = context.epoch if context else None
        request = schema.decode(RekeyRequest, body, limit=64)
        if newest is not None and request.epoch > newest:
            self.ask(sender)  # perhaps the only one who is left of those who went on
        self._allegiance.tell(sender)
        for kind, message in self.history.after(request.epoch, request.context):
            self._outbox.send(kind, message, sender)
        behind = newest is not None and request.epoch < newest
        return behind and request.epoch not in self.history.epochs
