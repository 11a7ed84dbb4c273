"""This peer itself: whom it shows itself to, its certificate, and the policies that it keeps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from msmp_gui.engine import commands as cmd
from msmp_gui.engine import errors
from msmp_gui.engine.audit.trail import AuditTrails, Note
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.contact.dialling import Dialler
from msmp_gui.engine.handlers.table import Table
from msmp_gui.engine.network_checks import NetworkChecks
from msmp_gui.engine.own_certificate import OwnCertificate
from msmp_gui.engine.policies.own import OwnPolicies
from msmp_gui.engine.presence import Presence
from msmp_gui.engine.sentences import sentence


@dataclass(frozen=True)
class OwnHandlers:
    """About nobody else, and no conference."""

    presence: Presence
    dialler: Dialler
    checks: NetworkChecks
    own: OwnCertificate
    own_policies: OwnPolicies
    audit: AuditTrails
    clock: Clock

    @property
    def table(self) -> Table:
        """By command."""
        return {
            cmd.SetVisibility: self._set_visibility,
            cmd.SetDiscovery: self._set_discovery,
            cmd.UseInterfaces: self._use_interfaces,
            cmd.AddPeer: self._add_peer,
            cmd.CheckNetwork: self._check_network,
            cmd.RequestCertificate: self._request_certificate,
            cmd.ImportCertificate: self._import_certificate,
            cmd.CopyIdentity: self._copy_identity,
            cmd.RenewIdentity: self._renew_identity,
            cmd.SavePolicy: self._save_policy,
            cmd.DeletePolicy: self._delete_policy,
        }

    def _set_visibility(self, command: cmd.SetVisibility) -> None:
        self.presence.set_visibility(command.visibility)

    def _set_discovery(self, command: cmd.SetDiscovery) -> None:
        self.presence.set_discovery(command.discovery)

    def _use_interfaces(self, command: cmd.UseInterfaces) -> None:
        self.presence.set_interfaces(command.names)

    def _add_peer(self, command: cmd.AddPeer) -> None:
        self.dialler.add(_address(command.address))

    def _check_network(self, _command: cmd.CheckNetwork) -> None:
        self.checks.run(looks_around=self.presence.looks_around)

    def _request_certificate(self, command: cmd.RequestCertificate) -> None:
        self.own.request(Path(command.file), command.email, command.organisation)

    def _import_certificate(self, command: cmd.ImportCertificate) -> None:
        now = self.clock.now()
        self.own.take_in(Path(command.file), command.password, now, replace=command.replace)
        if self.own.gives_up_key:
            self.audit.note(Note("identity_replaced"), now)

    def _copy_identity(self, command: cmd.CopyIdentity) -> None:
        self.own.copy(Path(command.file), command.password)
        self.audit.note(Note("key_copied"), self.clock.now())

    def _renew_identity(self, _command: cmd.RenewIdentity) -> None:
        self.own.renew(self.clock.now())
        self.audit.note(Note("identity_renewed"), self.clock.now())

    def _save_policy(self, command: cmd.SavePolicy) -> None:
        self.own_policies.save(command.text, command.replaces)

    def _delete_policy(self, command: cmd.DeletePolicy) -> None:
        self.own_policies.delete(command.policy)


def _address(text: str) -> str:
    host, colon, port = text.strip().rpartition(":")
    if not colon or not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise errors.bad_value(
            sentence("An address looks like 192.0.2.7:4711 or [2001:db8::7]:4711.")
        )
    return f"{host}:{port}"
