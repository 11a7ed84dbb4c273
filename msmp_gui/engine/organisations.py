"""Organisations whose certificates this peer's person trusts, and the lists that take them back."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msmp_gui.crypto.errors import DecodingError
from msmp_gui.engine import errors
from msmp_gui.engine.policies.files import read_file
from msmp_gui.engine.sentences import Sentence, reason, sentence
from msmp_gui.engine.snapshot import OrganisationView
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.pki.crl_store import CrlStore
from msmp_gui.identity.pki.errors import CrlError, InfrastructureError, KeyFileError
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.key_files import certificates_in
from msmp_gui.identity.pki.reading import day, read, shown
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.protocol.errors import MalformedError, PolicyError
from msmp_gui.protocol.policy.vouching import Vouching
from msmp_gui.protocol.wire import schema
from msmp_gui.storage.authorities import AuthorityRecords

_log = logging.getLogger(__name__)

_MAX_RECORD = 65_536
_LONGEST_CRL_AGE = 30 * 86_400
"""Seconds; an organisation that publishes lists less often than monthly is not watched at all."""


def infrastructure_of(name: str, anchors: tuple[bytes, ...], crl: CrlRule) -> Infrastructure:
    """An organisation with what is accepted from it by default. Raises InfrastructureError."""
    return Infrastructure(
        name=name,
        anchors=anchors,
        key_types=tuple(KeyType),
        rsa_bits=2048,
        longest_path=4,
        crl=crl,
        longest_crl_age=_LONGEST_CRL_AGE,
    )


class Organisations:
    """What one profile keeps of them, and those that are `managed`: nobody removes these."""

    def __init__(self, records: AuthorityRecords, managed: tuple[Infrastructure, ...] = ()) -> None:
        self._records = records
        self._managed = managed
        self.vouching = Vouching(_store(records))
        # The managed ones come first: of several that vouch for somebody, they are the ones told.
        self.vouching.own = (*managed, *self._others(_infrastructures(records)))
        for der in records.lists():
            self._add_kept(der)
        self._kept = self._state()

    def follow(self, managed: tuple[Infrastructure, ...]) -> None:
        """Trust what the administrator settled now, and no longer what they had before."""
        self._managed = managed
        self.vouching.own = (*self._managed, *self._others(_infrastructures(self._records)))

    def load(self, lists: Iterable[RevocationList], now: float) -> None:
        """Take in revocation lists that the administrator handed out."""
        for crl in lists:
            try:
                self._learn(crl, (), now)
            except CrlError:
                # Its authority is not known yet, as the office below a root is not before somebody
                # shows its certificate. Whoever judges by the list looks at its signature again.
                self.vouching.add_kept(crl)

    def add(self, name: str, file: str) -> None:
        """Trust the authorities whose certificates are in `file`. Raises CommandError."""
        made = organisation_in(name, file)
        self._check_unmanaged(made.name)
        others = self._others(each for each in self.vouching.own if each.name != made.name)
        self._records.put(made.name, schema.encode(made))
        mine = sorted([*others, made], key=lambda each: each.name)
        self.vouching.own = (*self._managed, *mine)

    def views(self) -> tuple[OrganisationView, ...]:
        """As people see them."""
        return tuple(
            OrganisationView(each.name, tuple(shown(read(der).subject) for der in each.anchors))
            for each in self.vouching.own
        )

    def remove(self, name: str) -> None:
        """Trust them no longer. Raises CommandError."""
        self._check_unmanaged(name)
        others = tuple(each for each in self.vouching.own if each.name != name)
        if others == self.vouching.own:
            raise errors.bad_value(sentence("There is no organisation “{name}” here.", name=name))
        self._records.remove(name)
        self.vouching.own = others

    def read_lists(
        self, file: str, policies: Sequence[Infrastructure], now: float
    ) -> Iterator[bytes]:
        """The revocation lists of a file: the DER of each that is news. Raises CommandError, after
        all that can be taken in were.
        """
        try:
            lists = RevocationList.all_from_file(read_file(Path(file)))
        except (PolicyError, CrlError) as error:
            raise errors.bad_value(reason(error)) from error
        faults = []
        for crl in lists:
            try:
                if self._learn(crl, policies, now):
                    yield crl.der
                elif crl not in self.vouching.lists:
                    faults.append(_older(crl))
            except CrlError as error:
                faults.append(reason(error))
        if faults:
            raise errors.bad_value(faults[0])

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

    def _others(self, known: Iterable[Infrastructure]) -> tuple[Infrastructure, ...]:
        """Those that this person added; not under a name that the administrator uses."""
        names = {each.name for each in self._managed}
        return tuple(each for each in known if each.name not in names)

    def _check_unmanaged(self, name: str) -> None:
        if name in {each.name for each in self._managed}:
            raise errors.managed(
                "authority",
                sentence(
                    "“{name}” was set up by your administrator, and cannot be replaced or removed "
                    "here.",
                    name=name,
                ),
            )

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


def _older(crl: RevocationList) -> Sentence:
    return sentence(
        "The revocation list of {made} changes nothing: a newer one is known here.",
        made=day(crl.this_update),
    )


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
        raise errors.bad_value(reason(error)) from error


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
