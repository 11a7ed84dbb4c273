"""People who are known and away, and whom this peer invites as soon as they are near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msmp_gui.engine import errors
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.errors import LocalProtocolError, PolicyError
from msmp_gui.storage.groups import GroupRecords


class Awaited:
    """By conference. Kept over a restart, for as long as the conference runs."""

    def __init__(
        self, records: GroupRecords, directory: Directory, enforcement: Enforcement
    ) -> None:
        self._records = records
        self._directory = directory
        self._enforcement = enforcement
        self._people = {group: list(people) for group, people in records.awaited().items()}

    def of(self, session: GroupSession) -> Iterator[Certificate]:
        """Whom `session` waits for, while this peer hosts it."""
        if session.hosts and not session.member.over:
            for fingerprint in self._people.get(session.group, ()):
                certificate = self._directory.certificate(fingerprint)
                if certificate is not None:
                    yield certificate

    def add(self, session: GroupSession, people: Iterable[Certificate]) -> None:
        """Invite these once they are near."""
        waited = self._people.get(session.group, [])
        roster = session.member.roster
        new = [p.fingerprint for p in people if roster.by_fingerprint(p.fingerprint) is None]
        self._keep(session.group, list(dict.fromkeys([*waited, *new])))

    def drop(self, group: bytes, person: Fingerprint) -> bool:
        """Invite somebody no more; False where nobody waited for them."""
        waited = self._people.get(group, [])
        if person not in waited:
            return False
        self._keep(group, [each for each in waited if each != person])
        return True

    def forget(self, group: bytes) -> None:
        """The conference is over."""
        self._people.pop(group, None)

    def came(
        self, person: Certificate, sessions: Iterable[GroupSession], now: float
    ) -> list[CommandError]:
        """Somebody is near: they are invited. What forbids that by now comes back."""
        failures = []
        for session in sessions:
            if person in self.of(session):
                self.drop(session.group, person.fingerprint)
                try:
                    self._enforcement.check_people((person,), now)
                    session.invite([person])
                except CommandError as error:
                    failures.append(error)
                except (LocalProtocolError, PolicyError) as error:
                    failures.append(errors.from_protocol(error))
        return failures

    def _keep(self, group: bytes, people: list[Fingerprint]) -> None:
        self._people[group] = people
        self._records.keep_awaited(group, people)
