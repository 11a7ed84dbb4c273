"""Who may learn who this is, whom this person does not want to hear of, and whether to look.

Who dials says first who they are (see `protocol.contact`). So somebody who wants to be seen by
known people alone dials nobody who was merely found, and answers to no stranger.
"""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.engine import errors
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.contact.contacts import Contacts
from msmp_gui.engine.contact.dialling import Dialler
from msmp_gui.engine.directory import Directory
from msmp_gui.engine.links import Links
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.engine.sentences import Sentence, reason, sentence
from msmp_gui.engine.snapshot import InterfaceView
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.fingerprint import Fingerprint
from msmp_gui.storage.preferences import PreferenceRecords, Preferences
from msmp_gui.storage.visibility import Visibility
from msmp_gui.transport.base import Discovery, Transport, TransportError


class Presence:
    """Of one peer on its network."""

    def __init__(
        self,
        records: PreferenceRecords,
        managed: ManagedSettings,
        transport: Transport,
        discovery: Discovery | None,
        contacts: Contacts,
        dialler: Dialler,
        directory: Directory,
        conferences: Conferences,
        links: Links,
        asked_for: tuple[str, ...] = (),
    ) -> None:
        """`asked_for`: the network interfaces that this start of the app was told to use alone;
        none: those that were chosen.
        """
        self._records = records
        self._managed = managed
        self._wanted: Preferences = records.load() or managed.preferences
        self._transport = transport
        self._discovery = discovery
        self._contacts = contacts
        self._dialler = dialler
        self._directory = directory
        self._conferences = conferences
        self._links = links
        self._asked_for = asked_for
        self._names: tuple[str, ...] = ()
        self._looking = False
        self._apply()
        self._failure: Sentence | None = None

    @property
    def visibility(self) -> Visibility:
        """Who learns who this is."""
        return self._preferences.visibility

    @property
    def _preferences(self) -> Preferences:
        wanted = self._wanted
        if self._asked_for:
            wanted = replace(wanted, interfaces=self._asked_for)
        return self._managed.allowed(wanted)

    @property
    def interfaces(self) -> tuple[InterfaceView, ...]:
        """The network interfaces that could be used, and which are; last this machine's own."""
        names = self._preferences.interfaces
        return tuple(
            InterfaceView(
                each.name,
                each.addresses,
                used=each.name in names if names else not each.loopback,
                present=each.present,
                loopback=each.loopback,
            )
            for each in self._transport.interfaces()
        )

    @property
    def problem(self) -> Sentence | None:
        """Why nobody is found, where that is known."""
        names = self._preferences.interfaces
        if names and not self._transport.addresses:
            return sentence(
                "Not connected: of the network interfaces that you chose ({names}), none is there "
                "or has an address. Others are not used.",
                names=", ".join(names),
            )
        return self._failure

    @property
    def uses_all(self) -> bool:
        """Whether no interface was chosen."""
        return not self._preferences.interfaces

    @property
    def asked_for(self) -> bool:
        """Whether this start of the app was told which to use."""
        return bool(self._asked_for)

    @property
    def looks_around(self) -> bool:
        """Whether this peer announces itself, and looks for others."""
        return self._looking

    def may_know(self, certificate: Certificate) -> bool:
        """Whether somebody who introduced themselves learns who this is."""
        fingerprint = certificate.fingerprint
        if self._directory.is_distrusted(certificate) or self._directory.is_blocked(fingerprint):
            return False
        if self.visibility is Visibility.EVERYONE or self._links.any_open:
            return True
        if self._conferences.share(fingerprint):
            return True
        return self.visibility is Visibility.KNOWN and self._directory.knows(certificate)

    def start(self) -> None:
        """Look around, where that is wanted."""
        wanted = (
            self._preferences.discovery
            and self.visibility is not Visibility.NOBODY
            and bool(self._transport.addresses)
        )
        if self._discovery is None or wanted is self._looking:
            return
        if not wanted:
            self._stop_looking()
            return
        try:
            self._discovery.start(self._dialler, self._transport.port)
        except TransportError as error:
            self._failure = reason(error)
        else:
            self._looking, self._failure = True, None

    def set_visibility(self, visibility: Visibility) -> None:
        """Say who may learn who this is, from now on."""
        self._settle(replace(self._wanted, visibility=visibility))
        self._meet()

    def set_interfaces(self, names: tuple[str, ...]) -> None:
        """Use these network interfaces alone; none means all. Raises CommandError."""
        known = {each.name for each in self._transport.interfaces()}
        if not known.issuperset(names):
            raise errors.bad_value(sentence("There is no such network interface."))
        if self._asked_for:
            raise errors.bad_value(
                sentence("This start of the app was told which network interfaces to use.")
            )
        self._settle(replace(self._wanted, interfaces=tuple(dict.fromkeys(names))))

    def network_changed(self) -> None:
        """Interfaces came or went: where none is left, there is nowhere to look."""
        self.start()

    def _apply(self) -> None:
        """Who dials says first who they are."""
        self._dialler.seeks = self.visibility is Visibility.EVERYONE
        self._use_interfaces()

    def _use_interfaces(self) -> None:
        """Announce on others, where others are to be used; who was found there may be gone."""
        names = self._preferences.interfaces or ()
        if names == self._names:
            return
        self._names = names
        self._transport.use(names)
        if self._discovery is None:
            return
        if self._looking:
            self._stop_looking()
            self._dialler.forget_found()
        self._discovery.use(names)

    def _stop_looking(self) -> None:
        if self._discovery is not None:
            self._discovery.stop()
        self._looking = False

    def follow(self, settings: ManagedSettings) -> None:
        """Do what the administrator lets the person do from now on."""
        self._managed = settings
        self._wanted = self._records.load() or settings.preferences
        self._apply()
        self.start()
        self._meet()

    def _meet(self) -> None:
        """Introduce oneself to whom one may, and leave the others."""
        if self.visibility is Visibility.EVERYONE:
            self._dialler.dial_found()
            return
        for person in self._directory.people_near():
            if not self.may_know(person):
                self._contacts.drop(person.fingerprint)

    def set_discovery(self, discovery: bool) -> None:
        """Announce that a peer is here and look for others, or do neither."""
        self._settle(replace(self._wanted, discovery=discovery))

    def block(self, fingerprint: Fingerprint, blocked: bool) -> None:
        """Hear no more of somebody, or hear of them again. Raises CommandError."""
        self._directory.block(fingerprint, blocked)
        if blocked:
            self._contacts.drop(fingerprint)
        else:
            self._dialler.dial_found()

    def _settle(self, preferences: Preferences) -> None:
        self._wanted = preferences
        self._records.save(preferences)
        self._apply()
        self.start()
