"""The policies that a new conference can have here: presets, files, and the organisation's own.

Presets follow the administrator's settings; what people or the organisation wrote is judged as it
is.
"""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.engine.managed.tightening import tightened
from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.policies.own import OwnPolicies
from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.snapshot import PolicyChoice
from msmp_gui.protocol.policy.text import PolicyTemplate, parse, write

_PREFERRED = "everyday"


class Offer:
    """What is left of the presets and files, as far as the administrator leaves it open."""

    def __init__(
        self, settings: ManagedSettings, enforcement: Enforcement, own: OwnPolicies | None = None
    ) -> None:
        self._enforcement = enforcement
        self._own = own
        self.follow(settings)

    def follow(self, settings: ManagedSettings) -> None:
        """Offer what these leave open from now on; `enforcement` judges by them already."""
        self._settings = settings
        self._unowned = self._choose_unowned()
        self._judged: tuple[PolicyChoice, ...] = ()
        self._admitted: tuple[PolicyChoice, ...] = ()
        """Those of `_judged` that are good enough."""

    def find(self, policy: str) -> PolicyTemplate:
        """A policy by its key or name, a file by its path, or the policy whose text it is.

        Whether it is good enough is not looked at. Raises CommandError, PolicyError.
        """
        wanted = policy.casefold()
        for organisation_s in self._settings.policies:
            if wanted in (organisation_s.key, organisation_s.template.name.casefold()):
                return organisation_s.template
        allowed = self._settings.presets
        if allowed is None or wanted in allowed:
            found = policies.find(policy)
            preset = wanted in policies.preset_names()
            return tightened(found, self._settings) if preset else found
        name = policies.find(policy).name if "\n" in policy else policy
        raise self._enforcement.not_offered(name, [each.key for each in self._unowned])

    def choices(self) -> tuple[PolicyChoice, ...]:
        """As a window offers them: the organisation's own first, and none that would be refused."""
        kept = self._own.choices if self._own and self._settings.presets is None else ()
        if kept is not self._judged:
            self._judged = kept
            self._admitted = tuple(k for k in kept if self._enforcement.admits(parse(k.text)))
        return policies.in_order((*self._unowned, *self._admitted))

    @property
    def usual(self) -> tuple[Sentence, ...]:
        """What a conference begins with, where nothing else is chosen."""
        choices = self.choices()
        preferred = (each for each in choices if each.key == _PREFERRED)
        chosen = next(preferred, choices[0] if choices else None)
        return chosen.details if chosen else ()

    def _choose_unowned(self) -> tuple[PolicyChoice, ...]:
        """Those that nobody here wrote."""
        allowed = self._settings.presets
        organisation_s = [
            # What somebody wrote is no template of the app's, but nobody here may change it.
            replace(policies.choice(each.key, _text(each.template), own=True), own=False)
            for each in self._settings.policies
            if self._enforcement.admits(each.template)
        ]
        presets = [
            policies.choice(key, self._preset(text))
            for key, text in policies.texts().items()
            if allowed is None or key in allowed
        ]
        admitted = (each for each in presets if self._enforcement.admits(parse(each.text)))
        return (*organisation_s, *admitted)

    def _preset(self, text: str) -> str:
        """As the settings want it; with its comments, where they change nothing."""
        template = parse(text)
        stricter = tightened(template, self._settings)
        return text if stricter is template else _text(stricter)


def _text(template: PolicyTemplate) -> str:
    return write(template.token(bytes(16), template.name, bytes(32)), template.summary)
