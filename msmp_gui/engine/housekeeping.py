"""What a peer tells and keeps beside its conferences: its certificate's end, its logs, mistakes in
its administrator's settings."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.clock import Clock
from msmp_gui.engine.managed.audit_keeping import AuditKeeping
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.engine.notices import CommandFailed, Notice
from msmp_gui.engine.renewal import RenewalReminder
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.session.alerts import own as own_alerts
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.identity.identity import Identity
from msmp_gui.storage.audit_log import AuditLogs

_log = logging.getLogger(__name__)


class Housekeeping:
    """From the start of the engine to its end."""

    def __init__(
        self,
        me: Identity,
        managed: ManagedSettings,
        logs: AuditLogs,
        clock: Clock,
        notify: Callable[[Notice], None],
        records_gone: Path | None = None,
    ) -> None:
        """`records_gone`: the file of what was kept, where somebody removed it."""
        self.chronicle = Chronicle("", notify)
        """Of what is no conference's."""
        self._me = me
        self._managed = managed
        self._clock = clock
        self._notify = notify
        self._logs = logs
        self._records_gone = records_gone
        self._keeping = AuditKeeping(managed, logs, me)
        self._renewal = RenewalReminder(clock, me.certificate, self._certificate_ends)

    def start(self, conferences: Collection[bytes]) -> None:
        """Look after everything; the logs of `conferences` (ids) are still written."""
        self._tell_of_mistakes()
        if self._records_gone is not None:
            self._clock.call_later(0.0, self._tell_of_missing_records)
        failure = self._keeping.copy(self._clock.now())
        if failure:
            words = sentence(
                "Your administrator wants copies of the audit logs, which cannot be made: {reason}",
                reason=failure,
            )
            self._tell("managed_audit", words)
        else:
            self._keeping.drop_old(conferences, self._clock.now())
        self._clock.call_later(0.0, self._renewal.look)

    def close(self) -> None:
        """Stop the timers, and copy what the logs have now."""
        self._renewal.close()
        failure = self._keeping.copy(self._clock.now())
        if failure:
            _log.error("no copies of audit logs: %s", failure)

    def follow(self, settings: ManagedSettings) -> None:
        """Tell what the administrator settled now; copies of logs go where that says."""
        before, self._managed = self._managed, settings
        self._keeping = AuditKeeping(settings, self._logs, self._me)
        self._tell_of_mistakes()
        # Lists of revoked certificates come and go; people see what follows from them.
        if settings.faults or replace(settings, crls=()) == replace(before, crls=()):
            return
        told = sentence(
            "Your administrator changed the settings of this app. They hold from now on; "
            "conferences that run already go on as they are."
        )
        self._tell("managed_changed", told)

    def _tell_of_missing_records(self) -> None:
        assert self._records_gone is not None
        now, name = self._clock.now(), self._me.certificate.name
        self.chronicle.raise_alert(own_alerts.records_gone(name, self._records_gone), now)

    def _tell_of_mistakes(self) -> None:
        if not self._managed.faults:
            return
        words = sentence(
            "The settings that manage this computer have mistakes, and are read strictly until "
            "they are corrected: {fault} Tell your administrator; see “msmp-gui admin show”.",
            fault=self._managed.faults[0],
        )
        self._tell("managed_settings", words)

    def _tell(self, code: str, words: Sentence) -> None:
        """After whatever is started has said that it is ready."""
        self._clock.call_later(0.0, lambda: self._notify(CommandFailed(None, code, words)))

    def _certificate_ends(self, days: int) -> None:
        me, now = self._me.certificate, self._clock.now()
        issuer = "" if me.self_signed else me.issuer_name
        self.chronicle.dismiss_kind(AlertKind.CERTIFICATE_ENDS)
        alert = own_alerts.certificate_ends(me.name, days, issued_by=issuer)
        self.chronicle.raise_alert(alert, now)
