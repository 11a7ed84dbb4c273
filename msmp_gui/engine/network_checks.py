"""Why nobody is found: what can be known from here, in words, with what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from msmp_gui.engine.contact.dialling import Dialler
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import CheckState, NetworkCheck
from msmp_gui.transport.base import Discovery, Transport

_MOST_NAMED = 3

_RUNNING = (NetworkCheck(CheckState.RUNNING, sentence("Looking at the network…")),)


class NetworkChecks:
    """The last self-test of one peer. `changed` is called when there is something new to show."""

    def __init__(
        self,
        transport: Transport,
        discovery: Discovery | None,
        dialler: Dialler,
        changed: Callable[[], None],
    ) -> None:
        self.found: tuple[NetworkCheck, ...] = ()
        self._transport = transport
        self._discovery = discovery
        self._dialler = dialler
        self._changed = changed

    def run(self, *, looks_around: bool) -> None:
        """Look; `found` tells in a second or two."""
        if not self._transport.addresses:
            here = any(each.addresses for each in self._transport.interfaces())
            self.found = (_not_chosen() if here else _not_connected(),)
        elif self._discovery is None or not looks_around:
            self.found = (_connected(self._transport.addresses), _discovery_off())
        else:
            self.found = _RUNNING
            self._discovery.self_test(self._tell)
        self._changed()

    def _tell(self, deaf: tuple[str, ...]) -> None:
        self.found = (
            _connected(self._transport.addresses),
            _blocked(deaf) if deaf else _heard(),
            self._others(),
        )
        self._changed()

    def _others(self) -> NetworkCheck:
        unreachable = self._dialler.out_of_reach
        if unreachable:
            where = ", ".join(addresses[0] for addresses in unreachable[:_MOST_NAMED])
            return NetworkCheck(
                CheckState.ATTENTION,
                sentence("Somebody is announced, and cannot be reached: {where}.", where=where),
                sentence(
                    "A firewall on their computer or here stops it: allow MSMP to accept "
                    "connections. Or the network keeps devices apart (guest networks often do): "
                    "use another network."
                ),
            )
        if self._dialler.found:
            return NetworkCheck(CheckState.GOOD, sentence("Others are found and can be reached."))
        return NetworkCheck(
            CheckState.ATTENTION,
            sentence("Nobody else is announced in this network."),
            sentence(
                "If others have the app open in the same network, it keeps devices apart (guest "
                "networks often do): use another network, or add them by address."
            ),
        )


def _not_connected() -> NetworkCheck:
    return NetworkCheck(
        CheckState.ATTENTION,
        sentence("This computer is not connected to a network."),
        sentence("Connect it by cable or wireless, and look again."),
    )


def _not_chosen() -> NetworkCheck:
    return NetworkCheck(
        CheckState.ATTENTION,
        sentence("None of the network interfaces that you chose is connected."),
        sentence("Connect it, or choose others in the settings."),
    )


def _connected(addresses: tuple[str, ...]) -> NetworkCheck:
    text = sentence("This computer is connected: {address}.", address=addresses[0])
    return NetworkCheck(CheckState.GOOD, text)


def _discovery_off() -> NetworkCheck:
    return NetworkCheck(
        CheckState.ATTENTION,
        sentence("Looking for others is off, or you are not to be seen."),
        sentence("Turn it on in the settings, or add people by address."),
    )


def _heard() -> NetworkCheck:
    return NetworkCheck(CheckState.GOOD, sentence("Announcements come through on this computer."))


def _blocked(deaf: tuple[str, ...]) -> NetworkCheck:
    return NetworkCheck(
        CheckState.ATTENTION,
        sentence(
            "Announcements are blocked on this computer ({where}), so that nobody is found.",
            where=", ".join(deaf),
        ),
        sentence(
            "Allow MSMP in the firewall of this computer: UDP port 5353 (mDNS), in and out. Until "
            "then, add people by address."
        ),
    )
