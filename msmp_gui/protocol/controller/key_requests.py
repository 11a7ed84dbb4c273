"""Who asked for keys and has not got them: newcomers, members who want new ones, a new term."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.admission import Admission
from msmp_gui.protocol.controller.succession import Succession
from msmp_gui.protocol.events import CandidateState
from msmp_gui.protocol.registration import KeyRequest


class KeyRequests:
    """The newest request of each."""

    def __init__(self, admission: Admission, succession: Succession) -> None:
        self._admission = admission
        self._succession = succession
        self._refreshes: dict[Fingerprint, KeyRequest] = {}
        """Members who asked for new keys."""

    def refresh(self, request: KeyRequest) -> None:
        """A member asks for new keys, and no longer for what it asked for as a newcomer."""
        self.agree(request)
        self._refreshes[request.fingerprint] = request

    def waits(self, request: KeyRequest) -> bool:
        """Whether a member asked for that already: it comes again until it is answered."""
        return self._refreshes.get(request.fingerprint) == request

    def agree(self, request: KeyRequest) -> None:
        """A member asks for keys of a new term, and waits no longer for those of a newcomer."""
        candidate = self._admission.candidates.get(request.fingerprint)
        if candidate is not None and candidate.state is CandidateState.JOINING:
            self._admission.move(candidate, CandidateState.ADMITTED)

    def join(self, fingerprint: Fingerprint) -> None:
        """Somebody asks for keys as a newcomer, and no longer as a member."""
        self._refreshes.pop(fingerprint, None)

    def all(self) -> list[KeyRequest]:
        """Of everybody who asked."""
        joining = self._admission.candidates.in_state(CandidateState.JOINING)
        newcomers = {c.fingerprint: c.request for c in joining if c.request is not None}
        return list({**self._succession.requests, **self._refreshes, **newcomers}.values())

    def distributor_of(self, fingerprint: Fingerprint) -> Fingerprint | None:
        """Through whom a newcomer asked; None where it asked the controller itself."""
        candidate = self._admission.candidates.get(fingerprint)
        return candidate.through if candidate else None

    def give_up_silent(self, reachable: AbstractSet[Fingerprint]) -> None:
        """Those who asked for keys and cannot be reached any more have to ask again."""
        joining = self._admission.candidates.in_state(CandidateState.JOINING)
        self._admission.give_up(c for c in joining if c.fingerprint not in reachable)
        self._refreshes = {who: each for who, each in self._refreshes.items() if who in reachable}
        self._succession.keep_reachable(reachable)

    def turn_away(self, request: KeyRequest, reason: str) -> bool:
        """Somebody gets no place; whether they were told, as a newcomer is."""
        candidate = self._admission.candidates.get(request.fingerprint)
        if candidate is None or candidate.state is not CandidateState.JOINING:
            self.forget(request.fingerprint)
            return False
        self._admission.refuse(candidate, reason)
        return True

    def forget(self, fingerprint: Fingerprint) -> None:
        """Somebody is put out, and gets no keys."""
        self._admission.candidates.forget(fingerprint)
        self._refreshes.pop(fingerprint, None)
        self._succession.forget(fingerprint)

    def settle(self, request: KeyRequest) -> None:
        """What was asked for is given."""
        candidate = self._admission.candidates.get(request.fingerprint)
        joining = candidate is not None and candidate.state is CandidateState.JOINING
        if candidate and joining and candidate.request == request:
            self._admission.move(candidate, CandidateState.ADMITTED)
        if self._refreshes.get(request.fingerprint) == request:
            del self._refreshes[request.fingerprint]
