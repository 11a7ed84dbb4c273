"""An alert in words, before a chronicle numbers and dates it."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from msmp_gui.engine.alert_kinds import AlertKind
from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.snapshot import Level


@dataclass(frozen=True, slots=True)
class Alert:
    """The fields are those of `AlertView`."""

    kind: AlertKind
    level: Level
    title: Sentence
    action: Sentence
    advice: Sentence
    _: KW_ONLY
    subject: str = ""
    declared_by: str = ""
    reason: str = ""
    since: float | None = None
    about: str = ""
    by_self: bool = False
    own: bool = False
