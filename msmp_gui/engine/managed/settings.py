"""What an administrator settled for everybody at this computer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from msmp_gui.engine.managed.document import Fault
from msmp_gui.identity.pki.infrastructure import Infrastructure
from msmp_gui.identity.pki.revocation_list import RevocationList
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.policy.text import PolicyTemplate
from msmp_gui.storage.preferences import Preferences
from msmp_gui.storage.visibility import Visibility


class Level(StrEnum):
    """How a value came to hold."""

    ENFORCED = "enforced"
    """It cannot be changed by who uses the app."""
    RECOMMENDED = "recommended"
    """It holds where the person says nothing else."""
    SAFE_READING = "safe reading"
    """What was written cannot be used; this is the strictest that it could have meant."""


@dataclass(frozen=True, slots=True)
class Manager:
    """Who manages this computer, as people are told."""

    name: str = ""
    contact: str = ""
    """Such as an address for mail; may be empty."""


@dataclass(frozen=True, slots=True)
class OwnPolicy:
    """A policy of the organisation, offered beside the presets."""

    key: str
    """By which it is chosen: the name of its file, without the ending."""
    template: PolicyTemplate


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the value of a setting came from."""

    level: Level
    where: str
    """File and line, or the place in the registry."""


@dataclass(frozen=True)
class ManagedSettings:
    """The values that hold. As made without arguments, nothing is managed.

    A value of None leaves the matter to the person who uses the app.
    """

    source: str = ""
    """Where they were read from; empty where nothing is managed."""
    manager: Manager = field(default_factory=Manager)
    trust_anchors: tuple[Infrastructure, ...] = ()
    crls: tuple[RevocationList, ...] = ()
    certificates_only: bool = False
    """Only holders of a certificate that one of `trust_anchors` vouches for take part."""
    presets: tuple[str, ...] | None = None
    """Presets that can be chosen; None: all, and files of the person's own, too."""
    policies: tuple[OwnPolicy, ...] = ()
    suite_floor: Suite | None = None
    longest_key_life: int | None = None
    """Milliseconds."""
    interfaces: tuple[str, ...] | None = None
    discovery: bool | None = None
    wide_area_routers: tuple[str, ...] = ()
    """`host:port`."""
    seen_by: Visibility | None = None
    audit_folder: Path | None = None
    audit_retention: int | None = None
    """Milliseconds."""
    updates: bool | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """By the name of the setting; of those that somebody settled."""
    faults: tuple[Fault, ...] = ()

    @property
    def managed(self) -> bool:
        """Whether anybody manages this computer."""
        return bool(self.source)

    def binds(self, name: str) -> bool:
        """Whether the setting of that name cannot be changed by who uses the app."""
        origin = self.origins.get(name)
        return origin is not None and origin.level is not Level.RECOMMENDED

    @property
    def preferences(self) -> Preferences:
        """How the app behaves on the network where the person said nothing."""
        return Preferences(
            Visibility.EVERYONE if self.seen_by is None else self.seen_by,
            self.discovery is not False,
        )

    def allowed(self, wanted: Preferences) -> Preferences:
        """What the person wants, as far as the administrator lets them: less is always allowed."""
        visibility, discovery, names = wanted.visibility, wanted.discovery, wanted.interfaces
        if self.seen_by is not None and self.binds("seen_by"):
            visibility = max(visibility, self.seen_by, key=_HIDDEN.index)
        if self.discovery is False and self.binds("discovery"):
            discovery = False
        if names is None:
            names = self.interfaces
        elif self.interfaces is not None and self.binds("interfaces"):
            names = tuple(n for n in names if n in self.interfaces) or self.interfaces
        return Preferences(visibility, discovery, names)


_HIDDEN = (Visibility.EVERYONE, Visibility.KNOWN, Visibility.NOBODY)
"""From seen to hidden."""


UNMANAGED = ManagedSettings()
