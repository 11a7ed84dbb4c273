"""Whether a member may send: by the policy, by the state of its keys, and by the code compared.

Changes with what keeps somebody from speaking.
"""

from __future__ import annotations

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import LocalProtocolError
from msmp_gui.protocol.member.basis import Basis
from msmp_gui.protocol.member.key_intake import KeyIntake
from msmp_gui.protocol.member.term_following import TermFollowing
from msmp_gui.protocol.policy.token import Verification, may_send
from msmp_gui.protocol.states import MemberState


class Speaking:
    """One member's leave to send payloads."""

    def __init__(
        self,
        basis: Basis,
        *,
        intake: KeyIntake,
        terms: TermFollowing,
    ) -> None:
        self._me = basis.me.fingerprint
        self._policy = basis.policy
        self._keys = basis.keys
        self._machine = basis.machine
        self._allegiance = basis.allegiance
        self._intake = intake
        self._terms = terms
        self._compared: set[Fingerprint] = set()
        """Who was in when this peer's user compared the code."""

    @property
    def is_speaker(self) -> bool:
        """Whether the policy lets this member send at all."""
        return may_send(self._policy.message, self._me, controls=self._allegiance.mine)

    @property
    def allowed(self) -> bool:
        """Whether payloads may be sent now, under the current epoch."""
        keys = self._keys
        has_key = keys.current is not None and keys.number is not None
        if not has_key or self._intake.left_out or not self.is_speaker:
            return False
        urgent = keys.next is not None and keys.next.event.message.urgent
        here = self._machine.state in (MemberState.ACTIVE, MemberState.CHANGING)
        return here and not urgent and not self._terms.halted and not self.must_compare

    @property
    def must_compare(self) -> bool:
        """The policy wants the code compared, and it was not since the last one joined."""
        wanted = self._policy.message.operational.verification is Verification.CODE
        people = {member.fingerprint for member in self._keys.roster}
        return wanted and len(people) > 1 and not people <= self._compared

    def code_compared(self) -> None:
        """This peer's user compared the code with everybody. Raises LocalProtocolError."""
        if self._keys.current is None:
            msg = "there is no code to compare yet"
            raise LocalProtocolError(msg)
        self._compared = {member.fingerprint for member in self._keys.roster}
