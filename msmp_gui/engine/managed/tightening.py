"""Presets as the administrator's settings want them.

What comes with the app knows no organisation and has key lives of its own choice. Where settings
are stricter, the presets follow them, so that people go on choosing between the same names; what
is signed, shown and compared is the policy as it became.
"""

from __future__ import annotations

from dataclasses import replace

from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.policy import access_rules
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.policy.suites import SUPPORTED
from msmp_gui.protocol.policy.text import PolicyTemplate
from msmp_gui.protocol.policy.token import AccessPolicy, OperationalPolicy, RekeyPolicy


def tightened(template: PolicyTemplate, settings: ManagedSettings) -> PolicyTemplate:
    """The policy made as strict as the settings; as it was, where that gives none that can be."""
    token = template.token(bytes(16), template.name, bytes(32))
    stricter = replace(
        token,
        operational=_operational(token.operational, settings),
        access=_access(token.access, settings),
        rekey=_rekey(token.rekey, settings),
    )
    if stricter == token:
        return template
    try:
        return policy_text.parse(policy_text.write(stricter, template.summary))
    except PolicyError:
        return template


def _operational(part: OperationalPolicy, settings: ManagedSettings) -> OperationalPolicy:
    floor, suites = settings.suite_floor, part.suites
    if floor is not None:
        good = SUPPORTED[: SUPPORTED.index(floor) + 1]
        # A policy may know none that is good enough: then those are, as the administrator says.
        suites = tuple(suite for suite in suites if suite in good) or good
    infrastructures = part.infrastructures
    if settings.certificates_only and settings.trust_anchors:
        infrastructures = settings.trust_anchors
    return replace(part, suites=suites, infrastructures=infrastructures)


def _access(part: AccessPolicy, settings: ManagedSettings) -> AccessPolicy:
    names = tuple(each.name for each in settings.trust_anchors)
    if not settings.certificates_only or not names:
        return part
    rule = access_rules.All((access_rules.parse(part.rule), access_rules.Issuer(names)))
    return replace(part, rule=str(rule))


def _rekey(part: RekeyPolicy, settings: ManagedSettings) -> RekeyPolicy:
    longest = settings.longest_key_life
    if longest is None or (part.period is not None and part.period <= longest):
        return part
    return replace(part, period=longest)
