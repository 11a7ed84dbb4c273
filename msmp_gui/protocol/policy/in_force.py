"""The policy token that a group lives under, and the next edition of it (draft, 4.1).

Shared by all roles of one peer in a group, so that none of them goes by an older edition. A new
edition comes into force with an epoch that is bound to it, for everybody at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from msmp_gui.identity.certificate import Certificate
from msmp_gui.protocol.errors import ConsentNeededError, PolicyError, PolicyViolationError, fault_in
from msmp_gui.protocol.policy.comparison import FIXED, Difference, compare
from msmp_gui.protocol.policy.signed_token import verify_token
from msmp_gui.protocol.policy.token import Changes, PolicyToken
from msmp_gui.protocol.wire.signed import Verified
from msmp_gui.sentences import Sentence, sentence


class PolicyInForce:
    """What one peer holds of a group's policy."""

    def __init__(self, token: Verified[PolicyToken], owner: Certificate) -> None:
        self.token = token
        self.owner = owner
        self.coming: Verified[PolicyToken] | None = None
        """The edition that the next epoch brings, where this peer controls the group."""
        self._agreed: set[bytes] = set()
        """Hashes of editions that this peer's user agreed to."""

    @property
    def message(self) -> PolicyToken:
        """The policy itself."""
        return self.token.message

    @property
    def next(self) -> Verified[PolicyToken]:
        """What whoever gets keys from now on will live under."""
        return self.coming or self.token

    def read_successor(self, raw: bytes) -> Verified[PolicyToken]:
        """A later edition, as the owner signed it, and as this one lets itself be changed.

        Raises MalformedError and PolicyViolationError.
        """
        try:
            new = verify_token(raw, self.owner.verifying_key, self.message.group)
        except PolicyError as error:
            msg = f"a policy that cannot be used: {error}"
            raise PolicyViolationError(msg) from error
        self._check_successor(new)
        return new

    def differences(self, new: Verified[PolicyToken]) -> tuple[Difference, ...]:
        """What `new` changes."""
        return compare(self.message, new.message)

    def needs_consent(self, new: Verified[PolicyToken]) -> bool:
        """Whether this peer's user has to agree before it follows `new`, and has not."""
        weakens = any(each.weakens for each in self.differences(new))
        return weakens and new.hash not in self._agreed

    def agree(self, new: Verified[PolicyToken]) -> None:
        """This peer's user agrees to `new`."""
        self._agreed.add(new.hash)

    def resolve(self, hash_: bytes, raw: bytes | None) -> Verified[PolicyToken]:
        """The edition that an epoch is bound to by its hash; `raw` came with it.

        Raises MalformedError, PolicyViolationError, and ConsentNeededError.
        """
        if hash_ == self.token.hash:
            return self.token
        if raw is None:
            msg = "an epoch under another policy"
            raise PolicyViolationError(msg)
        new = self.read_successor(raw)
        if new.hash != hash_:
            msg = "an epoch under another policy than the one that came with it"
            raise PolicyViolationError(msg)
        return self._agreed_to(new)

    def agreed_successor(self, raw: bytes) -> Verified[PolicyToken]:
        """A later edition that this peer goes by, once it holds.

        Raises MalformedError, PolicyViolationError, and ConsentNeededError.
        """
        return self._agreed_to(self.read_successor(raw))

    def _agreed_to(self, new: Verified[PolicyToken]) -> Verified[PolicyToken]:
        if self.needs_consent(new):
            msg = "a weaker policy that this peer's user did not agree to"
            raise ConsentNeededError(msg, new.raw)
        return new

    def adopt(self, new: Verified[PolicyToken]) -> bool:
        """An epoch under `new` is active; whether that is another edition than before."""
        changed = new.hash != self.token.hash
        self.token = new
        if self.coming is not None and self.coming.message.edition <= new.message.edition:
            self.coming = None
        return changed

    def _check_successor(self, new: Verified[PolicyToken]) -> None:
        old = self.message
        if new.message.edition <= old.edition:
            msg = "an edition of the policy that is not newer"
            raise PolicyViolationError(msg)
        follows = new.message.previous == self.token.hash
        if new.message.edition == old.edition + 1 and not follows:
            msg = "an edition of the policy that follows another one"
            raise PolicyViolationError(msg)
        wrong = forbidden(old, new.message)
        if wrong:
            raise PolicyViolationError(wrong)


def forbidden(old: PolicyToken, new: PolicyToken) -> Sentence | None:
    """Why `old` does not let itself be changed into `new`; None where it does."""
    before, after = old.operational.places, new.operational.places
    if after[: len(before)] != before:
        return fault_in(
            "operational.places", sentence("whoever was once named keeps that place for good.")
        )
    return _forbidden(old.operational.changes, compare(old, new))


def _forbidden(changes: Changes, differences: Sequence[Difference]) -> Sentence | None:
    fixed = [each.field for each in differences if each.field.split(".")[1] in FIXED]
    if fixed:
        return fault_in(fixed[0], sentence("this stays as it is while the conference lives."))
    if changes is Changes.NONE:
        return fault_in("operational.changes", sentence("the policy cannot be changed."))
    weaker = [each.field for each in differences if each.weakens]
    if weaker and changes is Changes.STRICTER:
        return fault_in(weaker[0], sentence("the policy can only be made stricter."))
    return None
