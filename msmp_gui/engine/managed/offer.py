"""The policies that a new conference can have here: presets, files, and the organisation's own."""

from __future__ import annotations

from msmp_gui.engine import policies
from msmp_gui.engine.managed.enforcement import Enforcement
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.engine.policy_sentences import describe
from msmp_gui.engine.sentences import Sentence, sentence
from msmp_gui.engine.snapshot import PolicyChoice
from msmp_gui.protocol.policy_text import PolicyTemplate


class Offer:
    """What is left of the presets and files, as far as the administrator leaves it open."""

    def __init__(self, settings: ManagedSettings, enforcement: Enforcement) -> None:
        self._settings = settings
        self._enforcement = enforcement

    def find(self, policy: str) -> PolicyTemplate:
        """A policy by its key or name, or a file by its path. Raises CommandError, PolicyError.

        Whether it is good enough is not looked at.
        """
        wanted = policy.casefold()
        for own in self._settings.policies:
            if wanted in (own.key, own.template.name.casefold()):
                return own.template
        allowed = self._settings.presets
        if allowed is not None and wanted not in allowed:
            raise self._enforcement.not_offered(policy, [each.key for each in self.choices()])
        return policies.find(policy)

    def choices(self) -> tuple[PolicyChoice, ...]:
        """As a window offers them: the organisation's own first, and none that would be refused."""
        allowed = self._settings.presets
        # The headings of presets are templates, which can be translated; others are just text.
        own = [
            _choice(
                each.key, each.template, _text(each.template.name), _text(each.template.summary)
            )
            for each in self._settings.policies
            if self._enforcement.admits(each.template)
        ]
        known = [
            _choice(key, template, sentence(template.name), sentence(template.summary))
            for key, template in policies.presets().items()
            if (allowed is None or key in allowed) and self._enforcement.admits(template)
        ]
        return (*own, *known)


def _choice(key: str, template: PolicyTemplate, title: Sentence, summary: Sentence) -> PolicyChoice:
    details = describe(template.token(bytes(16), template.name, bytes(32)))
    return PolicyChoice(key, title, summary, details)


def _text(text: str) -> Sentence:
    return sentence("{text}", text=text)
