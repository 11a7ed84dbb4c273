"""Organisations whose certificates this peer's person trusts, and the lists that take them back."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.engine import errors
from msmp_gui.engine.policy_files import read_file
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import OrganisationView
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import CrlError, InfrastructureError, KeyFileError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.key_files import certificates_in
from msmp_gui.identity.pki.reading import read, shown
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.protocol import schema
from msmp_gui.protocol.errors import MalformedError, PolicyError
from msmp_gui.protocol.vouching import Vouching
from msmp_gui.storage.authorities import AuthorityRecords

_log = logging.getLogger(__name__)

_MAX_RECORD = 65_536
_LONGEST_CRL_AGE = 30 * 86_400
"""Seconds; an organisation that publishes lists less often than monthly is not watched at all."""


class Organisations:
    """What one profile keeps of them."""

    def __init__(self, records: AuthorityRecords) -> None:
        self._records = records
        self.vouching = Vouching(_store(records))
        self.vouching.own = tuple(_infrastructures(records))
        for der in records.lists():
            self._add_kept(der)
        self._kept = self._state()

    def add(self, name: str, file: str) -> None:
        """Trust the authorities whose certificates are in `file`. Raises CommandError."""
        made = organisation_in(name, file)
        others = [each for each in self.vouching.own if each.name != made.name]
        self._records.put(made.name, schema.encode(made))
        self.vouching.own = tuple(sorted([*others, made], key=lambda each: each.name))

    def views(self) -> tuple[OrganisationView, ...]:
        """As people see them."""
        return tuple(
            OrganisationView(each.name, tuple(shown(read(der).subject) for der in each.anchors))
            for each in self.vouching.own
        )

    def remove(self, name: str) -> None:
        """Trust them no longer. Raises CommandError."""
        others = tuple(each for each in self.vouching.own if each.name != name)
        if others == self.vouching.own:
            raise errors.bad_value(sentence("There is no organisation “{name}” here.", name=name))
        self._records.remove(name)
        self.vouching.own = others

    def read_list(self, file: str, policies: Iterable[Infrastructure], now: float) -> bytes | None:
        """A revocation list from a file: its DER, where it is news. Raises CommandError."""
        try:
            crl = RevocationList.from_file(read_file(Path(file)))
            return crl.der if self._learn(crl, policies, now) else None
        except (PolicyError, CrlError) as error:
            raise errors.bad_value(sentence("{reason}", reason=error)) from error

    def take_list(self, der: bytes, policies: Iterable[Infrastructure], now: float) -> bool:
        """A revocation list that somebody sent; whether it is news. Raises MalformedError."""
        try:
            return self._learn(RevocationList.from_der(der), policies, now)
        except CrlError as error:
            raise MalformedError(str(error)) from error

    def issuer(self, certificate: Certificate, now: float) -> str:
        """The organisation that vouches for somebody; empty where none does."""
        found = self.vouching.issuer_for(certificate, now)
        self.keep()
        return found.infrastructure if found else ""

    def keep(self) -> None:
        """Keep lists and marks, where something was learnt."""
        if self._state() != self._kept:
            self._kept = self._state()
            lists = (crl.der for crl in self.vouching.lists)
            self._records.keep_lists(lists, self.vouching.store.encode())

    def _learn(self, crl: RevocationList, policies: Iterable[Infrastructure], now: float) -> bool:
        news = self.vouching.add(crl, (*policies, *self.vouching.own), now)
        self.keep()
        return news

    def _state(self) -> tuple[int, int]:
        return self.vouching.changes, self.vouching.store.changes

    def _add_kept(self, der: bytes) -> None:
        try:
            self.vouching.add_kept(RevocationList.from_der(der))
        except CrlError:
            _log.info("left out a revocation list that cannot be read")


def organisation_in(name: str, file: str) -> Infrastructure:
    """An organisation by a file of its authorities' certificates. Raises CommandError."""
    try:
        return Infrastructure(
            name=name.strip(),
            anchors=certificates_in(read_file(Path(file))),
            key_types=tuple(KeyType),
            rsa_bits=2048,
            longest_path=4,
            crl=CrlRule.IF_PRESENT,
            longest_crl_age=_LONGEST_CRL_AGE,
        )
    except (PolicyError, KeyFileError, InfrastructureError) as error:
        raise errors.bad_value(sentence("{reason}", reason=error)) from error


def _store(records: AuthorityRecords) -> CrlStore:
    marks = records.marks()
    try:
        return CrlStore.decode(marks) if marks else CrlStore()
    except DecodingError:
        _log.warning("what was remembered of revocation lists cannot be read")
        return CrlStore()


def _infrastructures(records: AuthorityRecords) -> Iterable[Infrastructure]:
    for record in records.all():
        try:
            yield schema.decode(Infrastructure, record, limit=_MAX_RECORD)
        except (MalformedError, InfrastructureError):
            _log.info("left out an organisation that cannot be read")
