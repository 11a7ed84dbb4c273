"""People as this peer knows them: expected, blocked, forgotten, verified."""

from __future__ import annotations

from dataclasses import dataclass

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors
from msmp_gui.engine.audit.trail import AuditTrails, Note
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.handlers.finding import Finding
from msmp_gui.engine.handlers.table import Table
from msmp_gui.engine.notices import SafetyNumberCompared, Tell
from msmp_gui.engine.person_file import certificate_in
from msmp_gui.engine.presence import Presence
from msmp_gui.engine.session.group_session import GroupSession
from msmp_gui.engine.verifying import word_list, words_of
from msmp_gui.identity.safety_compare import compare
from msmp_gui.identity.verification import Means, Verdict


@dataclass(frozen=True)
class PeopleHandlers:
    """About one person each."""

    find: Finding
    conferences: Conferences
    directory: Directory
    presence: Presence
    audit: AuditTrails
    notify: Tell
    clock: Clock

    @property
    def table(self) -> Table:
        """By command."""
        return {
            cmd.BlockPerson: self._block,
            cmd.ForgetPerson: self._forget_person,
            cmd.MarkVerified: self._mark_verified,
            cmd.CompareSafetyNumber: self._compare_safety_number,
            cmd.ExpectPerson: self._expect,
        }

    def _block(self, command: cmd.BlockPerson) -> None:
        self.presence.block(_fingerprint(command.fingerprint), command.blocked)

    def _forget_person(self, command: cmd.ForgetPerson) -> None:
        self.directory.forget(_fingerprint(command.fingerprint))

    def _mark_verified(self, command: cmd.MarkVerified) -> None:
        fingerprint = _fingerprint(command.fingerprint)
        certificate = self.directory.known(fingerprint)
        if command.verified and self.directory.is_distrusted(certificate):
            raise errors.key_is_lost(certificate.name)
        by_code = command.means is Means.CONFERENCE and command.verified
        sessions = self.conferences.sessions.values()
        if by_code and not any(_shares_code(each, fingerprint) for each in sessions):
            raise errors.no_common_code()
        self._settle(fingerprint, command.verified, command.means)

    def _compare_safety_number(self, command: cmd.CompareSafetyNumber) -> None:
        fingerprint = _fingerprint(command.fingerprint)
        certificate = self.directory.known(fingerprint)
        found = compare(command.text, self.directory.me, fingerprint, word_list())
        lost = self.directory.is_distrusted(certificate)
        if found.verdict is Verdict.SAME and not lost:
            self._settle(fingerprint, True, found.means)
        elif found.verdict is Verdict.DIFFERENT:
            self.audit.note(Note("number_differs", fingerprint), self.clock.now())
        words = words_of(found.verdict, certificate.name, lost=lost)
        self.notify(SafetyNumberCompared(fingerprint.hex(), found.verdict, words))

    def _expect(self, command: cmd.ExpectPerson) -> None:
        certificate, chain = certificate_in(command.file)
        self.find.unforbidden([certificate])
        self.directory.expect(certificate, chain)

    def _settle(self, fingerprint: bytes, verified: bool, means: Means) -> None:
        self.directory.set_verified(fingerprint, verified, means)
        kind = "verified" if verified else "no_longer_verified"
        details = {"means": means.value} if verified else {}
        self.audit.note(Note(kind, fingerprint, details=details), self.clock.now())


def _shares_code(session: GroupSession, fingerprint: bytes) -> bool:
    """Whether that person has proven to hold the key whose code this person sees."""
    member = session.member.roster.by_fingerprint(fingerprint)
    if member is None or session.member.over or session.member.current is None:
        return False
    return member.number in session.member.following.confirmed


def _fingerprint(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise errors.unknown_person(text[:64]) from None
