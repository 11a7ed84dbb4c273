"""The policy token as its owner signs it, and as everybody else takes it (MSMP-20)."""

from __future__ import annotations

from functools import lru_cache

from msmp_gui.crypto.signature import SigningKey, VerifyingKey
from msmp_gui.protocol.errors import PolicyError, fault_in
from msmp_gui.protocol.policy.soundness import check
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.wire import signed
from msmp_gui.protocol.wire.signed import Verified
from msmp_gui.sentences import sentence


def sign_token(token: PolicyToken, owner: SigningKey) -> Verified[PolicyToken]:
    """The token signed by its owner. Raises PolicyError."""
    check(token)
    return signed.sign(owner, token, token.group)


@lru_cache(maxsize=128)
def verify_token(raw: bytes, owner: VerifyingKey, group: bytes) -> Verified[PolicyToken]:
    """The token that `owner` signed for `group`, checked. Raises MalformedError, PolicyError.

    The same one comes again: with each invitation, key download and refresh.
    """
    verified = signed.verify(PolicyToken, raw, owner, group)
    if verified.message.group != group:
        msg = fault_in("group", sentence("the policy is for another group."))
        raise PolicyError(msg)
    check(verified.message)
    return verified
