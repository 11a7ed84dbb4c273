"""Policies that this person wrote and keeps: presets beside those that come with the app."""

from __future__ import annotations

import logging

from msmp_gui.engine import errors
from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.sentences import counted, lines, sentence
from msmp_gui.engine.snapshot import PolicyChoice
from msmp_gui.identity.names import displayable
from msmp_gui.protocol.errors import PolicyError, fault_in
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.policy.text import PolicyTemplate
from msmp_gui.storage.policies import PolicyRecords

_log = logging.getLogger(__name__)

MOST = 64
"""Policies that one person keeps."""

_PREFIX = "own:"


def key_of(name: str) -> str:
    """What a command calls the own policy of that name."""
    return _PREFIX + name


class OwnPolicies:
    """What one profile keeps of them."""

    def __init__(self, records: PolicyRecords) -> None:
        self._records = records
        self._texts = records.all()
        self.choices = self._choices()
        """As a window offers them, by name."""

    def save(self, text: str, replaces: str = "") -> None:
        """Keep a policy under the name that it has; `replaces` is the key of the one it was.

        Raises CommandError, which tells everything that is wrong with it.
        """
        template, wrong = policy_text.read(text)
        if template is None or wrong:
            raise errors.bad_value(lines(wrong))
        before = self._name(replaces) if replaces else None
        self._check_name(template, before)
        self._records.put(template.name, text, before)
        if before is not None:
            del self._texts[before]
        self._texts[template.name] = text
        self.choices = self._choices()

    def delete(self, policy: str) -> None:
        """Keep it no longer. Raises CommandError."""
        name = self._name(policy)
        self._records.remove(name)
        del self._texts[name]
        self.choices = self._choices()

    def resolve(self, policy: str) -> str:
        """What `policy` stands for: the text of an own one, anything else as it is.

        So a conference has what was kept when it began, whatever becomes of the preset.
        Raises CommandError.
        """
        if not policy.startswith(_PREFIX):
            return policy
        return self._texts[self._name(policy)]

    def _choices(self) -> tuple[PolicyChoice, ...]:
        found = []
        for name in sorted(self._texts, key=str.casefold):
            try:
                found.append(policies.choice(key_of(name), self._texts[name], own=True))
            except PolicyError:
                _log.info("left out an own policy that this version cannot read")
        return tuple(found)

    def _check_name(self, template: PolicyTemplate, before: str | None) -> None:
        name = template.name
        if displayable(name, len(name)) != name:
            raise errors.bad_value(
                fault_in("name", sentence("a policy’s name is one line of visible characters."))
            )
        builtin = {each.name.casefold() for each in policies.presets().values()}
        if name.casefold() in builtin:
            raise errors.bad_value(
                fault_in(
                    "name",
                    sentence("“{name}” comes with the app. Choose another name.", name=name),
                )
            )
        others = {each.casefold() for each in self._texts if each != before}
        if name.casefold() in others:
            raise errors.bad_value(
                fault_in(
                    "name",
                    sentence(
                        "you have a policy “{name}” already. Choose another name, or edit it.",
                        name=name,
                    ),
                )
            )
        if len(others) >= MOST:
            raise errors.bad_value(
                counted(
                    "One own policy is the most. Delete it first.",
                    "{n} own policies is the most. Delete one first.",
                    MOST,
                )
            )

    def _name(self, policy: str) -> str:
        name = policy.removeprefix(_PREFIX)
        if not policy.startswith(_PREFIX) or name not in self._texts:
            raise errors.bad_value(
                sentence("There is no own policy “{name}” here.", name=name[:64])
            )
        return name
