"""Managed settings as people are shown them."""

from __future__ import annotations

from msmp_gui.engine.managed.fields import FIELDS
from msmp_gui.engine.managed.settings import ManagedSettings
from msmp_gui.engine.snapshot import ManagedSettingView, ManagedView


def view(settings: ManagedSettings) -> ManagedView | None:
    """Every setting that somebody settled, in the order of `fields`; None: nothing is managed."""
    if not settings.managed:
        return None
    rows = []
    for name, field in FIELDS.items():
        origin = settings.origins.get(name)
        if origin is None:
            continue
        value = getattr(settings, name)
        shown = None if value is None else field.show(value)
        rows.append(
            ManagedSettingView(
                name, field.title, field.meaning, shown, origin.level.value, origin.where
            )
        )
    return ManagedView(
        settings.manager.name,
        settings.manager.contact,
        settings.source,
        tuple(rows),
        tuple(fault.sentence for fault in settings.faults),
    )
