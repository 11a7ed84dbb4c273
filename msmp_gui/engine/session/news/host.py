"""Who hosts a conference: gone or back, another one, or not to be trusted."""

from __future__ import annotations

from collections.abc import Callable

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.sentences import Sentence, sentence, verbatim
from msmp_gui.engine.session.alerts import conference as conference_alerts
from msmp_gui.engine.session.chronicle import Chronicle
from msmp_gui.engine.session.controller_watch import ControllerWatch
from msmp_gui.engine.session.world import SessionWorld
from msmp_gui.identity.names import displayable_text
from msmp_gui.protocol.events import ControllerChanged, ControllerDistrusted, SplitViewDetected
from msmp_gui.protocol.member.member import Member
from msmp_gui.protocol.policy.token import successors


class HostNews:
    """Of the controller that this peer follows, which may be its own."""

    def __init__(
        self, chronicle: Chronicle, world: SessionWorld, member: Member, watch: ControllerWatch
    ) -> None:
        self._chronicle = chronicle
        self._world = world
        self._member = member
        self._watch = watch

    def back(self, now: float) -> None:
        """The controller can be reached again."""
        self._chronicle.dismiss_kind(AlertKind.CONTROLLER_LOST)
        self._chronicle.note(now, sentence("{name} is back.", name=self._name))

    def lost(self, now: float) -> None:
        """The controller cannot be reached."""
        next_host = self._next(
            lambda deputy: sentence(
                "{deputy} takes over soon. There is nothing you need to do.", deputy=deputy
            )
        )
        self._chronicle.raise_alert(conference_alerts.controller_lost(self._name, next_host), now)

    def policy_violated(self, now: float) -> None:
        """The controller asked for what the policy does not allow; told until it was seen."""
        told = {alert.kind for alert in self._chronicle.alerts}
        if told & {AlertKind.POLICY_VIOLATION, AlertKind.CONTROLLER_DISTRUSTED}:
            return
        self._chronicle.raise_alert(conference_alerts.policy_violation(self._name), now)

    def changed(self, event: ControllerChanged, now: float) -> None:
        """Another one controls the group."""
        controller = event.controller
        mine = controller.fingerprint == self._world.me.fingerprint
        self._watch.returned()
        self._chronicle.dismiss_kind(AlertKind.CONTROLLER_LOST)
        if not mine and not self._world.is_near(controller.fingerprint):
            self._watch.vanished(now)

    def distrusted(self, event: ControllerDistrusted, now: float) -> None:
        """Its certificate does not hold any more."""
        reason = displayable_text(event.reason)
        next_host = self._next(self._if_they_know)
        if event.compromised:
            self._chronicle.question(event.controller.fingerprint, event.since)
            self._world.distrust(event.controller, event.since, reason)
        self._chronicle.raise_alert(
            conference_alerts.controller_distrusted(self._name, verbatim(reason), next_host), now
        )

    def splits_view(self, _event: SplitViewDetected, now: float) -> None:
        """It tells members different things."""
        self._chronicle.raise_alert(conference_alerts.split_view(self._name), now)

    @property
    def _name(self) -> str:
        return self._member.controller.name

    def _if_they_know(self, deputy: str) -> Sentence:
        """They may trust other organisations than this peer's person does."""
        return sentence(
            "{deputy} takes over soon, if their app knows of this as well. If that does not "
            "happen, leave, and begin a new conference without {host}.",
            deputy=deputy,
            host=self._name,
        )

    def _next(self, says: Callable[[str], Sentence]) -> Sentence | None:
        """That somebody will take over, as `says` has it of a deputy's name; None where the policy
        names nobody who is here.
        """
        gone = self._member.controller.fingerprint
        for fingerprint in successors(self._member.token.message, gone):
            member = self._member.roster.by_fingerprint(fingerprint)
            if member is not None and fingerprint == self._world.me.fingerprint:
                return sentence("You take over soon. There is nothing you need to do.")
            if member is not None and self._world.is_near(fingerprint):
                return says(member.certificate.name)
        return None
