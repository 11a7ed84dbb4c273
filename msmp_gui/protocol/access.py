"""Who may get in: one decision, wherever it is made (draft, 2.3.1)."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol.policy_token import PolicyToken


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether somebody may get in, and why."""

    allowed: bool
    explanation: str


def decide(token: PolicyToken, certificate: Certificate, *, invited: bool) -> Decision:
    """By the token's rule and its list of excluded keys."""
    if certificate.fingerprint in token.access.excluded:
        return Decision(False, "refused: the policy excludes this key")
    if token.access.rule == "anyone" or (token.access.rule == "invited" and invited):
        return Decision(True, f"allowed: {token.access.rule}")
    return Decision(False, "refused: the policy wants people to be invited by the host")
