"""What a command speaks of: people, a conference, a member of it.

Changes with how people, and scripts, name those.
"""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.engine import errors
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.directory import Directory, find
from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.snapshot import MemberState
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.protocol.controller.group_controller import GroupController
from msmp_gui.protocol.events import CandidateState


@dataclass(frozen=True)
class Finding:
    """Raises CommandError where there is no such thing, or it is forbidden."""

    conferences: Conferences
    directory: Directory
    enforcement: Enforcement
    clock: Clock

    def people(self, who: tuple[str, ...]) -> list[Certificate]:
        """Those near, each once."""
        return self.unforbidden([self.directory.resolve(name) for name in dict.fromkeys(who)])

    def near_and_away(self, who: tuple[str, ...]) -> tuple[list[Certificate], list[Certificate]]:
        """Those near, and those known who are not: these are meant by fingerprint alone."""
        away = [p for each in dict.fromkeys(who) if (p := self._away(each)) is not None]
        keys = {person.fingerprint.hex() for person in away}
        near = tuple(each for each in who if each.lower() not in keys)
        return self.people(near), self.unforbidden(away)

    def _away(self, who: str) -> Certificate | None:
        try:
            person = self.directory.certificate(bytes.fromhex(who))
        except ValueError:
            return None
        if person is None or self.directory.address_of(person.fingerprint) is not None:
            return None
        return person if self.directory.knows(person) else None

    def unforbidden(self, people: list[Certificate]) -> list[Certificate]:
        """Each once, where nothing forbids that they take part. Raises CommandError."""
        unique = {person.fingerprint: person for person in people}
        for person in unique.values():
            if self.directory.is_distrusted(person):
                raise errors.key_is_lost(person.name)
        self.enforcement.check_people(unique.values(), self.clock.now())
        return list(unique.values())

    def session(self, group: str) -> GroupSession:
        """The conference of that id."""
        session = self.conferences.sessions.get(group_id(group))
        if session is None:
            raise errors.unknown_group()
        return session

    def hosted(self, group: str) -> tuple[GroupSession, GroupController]:
        """The conference of that id, which this peer has to host."""
        session = self.session(group)
        if session.controller is None or not session.hosts:
            raise errors.not_host()
        return session, session.controller

    def number_of(self, session: GroupSession, who: str) -> int:
        """Of a member: by fingerprint, or by a unique name."""
        roster = session.member.roster
        person = self._among([member.certificate for member in roster], who)
        member = roster.by_fingerprint(person.fingerprint)
        assert member is not None
        return member.number

    def in_or_out(self, session: GroupSession, who: str) -> Fingerprint:
        """The key of a member, else of somebody who is out: by fingerprint, or by a unique name.

        Who is out for a lost key is not meant.
        """
        people = [member.certificate for member in session.member.roster]
        gone, lost = session.news.chronicle.gone.values(), MemberState.COMPROMISED
        out = [person for person, state in gone if state is not lost]
        try:
            return self._among(people, who).fingerprint
        except CommandError as error:
            if error.code != "unknown_member":
                raise
            return self._among(out, who).fingerprint

    def _among(self, people: list[Certificate], who: str) -> Certificate:
        called = self.directory.called(who)
        try:
            return find(who, people, called)
        except CommandError as error:
            if error.code == "unknown_person":
                raise errors.not_a_member(called[:64]) from error
            raise

    def waiting(self, session: GroupSession, who: str) -> Certificate:
        """Who waits for this host to let them in."""
        waits, called = CandidateState.WAITING, self.directory.called(who)
        people = [one for one, state in session.news.candidates.known.values() if state is waits]
        people += [p for p in session.doorstep.people if p not in people]
        try:
            return find(who, people, called)
        except CommandError as error:
            if error.code == "unknown_person":
                raise errors.does_not_wait(called[:64]) from error
            raise


def group_id(text: str) -> bytes:
    """Of a conference, in hexadecimal digits. Raises CommandError."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise errors.unknown_group() from None
