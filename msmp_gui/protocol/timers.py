"""Named moments in the future, in the time that the caller tells."""

from __future__ import annotations

from collections.abc import Callable

Due = Callable[[float], None]


class Timers:
    """At most one moment for each name."""

    def __init__(self) -> None:
        self._due: dict[str, tuple[float, Due]] = {}

    def set(self, name: str, at: float, due: Due) -> None:
        """Have `due` called at `at`, and no longer when it was set to before."""
        self._due[name] = (at, due)

    def set_unless_set(self, name: str, at: float, due: Due) -> None:
        """Set, unless `name` waits already."""
        self._due.setdefault(name, (at, due))

    def cancel(self, name: str) -> None:
        """Do not call. Harmless when nothing waits."""
        self._due.pop(name, None)

    def clear(self) -> None:
        """Cancel all."""
        self._due.clear()

    def at(self, name: str) -> float | None:
        """When `name` is due."""
        entry = self._due.get(name)
        return entry[0] if entry else None

    def next(self) -> float | None:
        """The next moment at which something is due."""
        return min((at for at, _ in self._due.values()), default=None)

    def take_due(self, now: float) -> list[Due]:
        """What is due, in order; it waits no longer."""
        ready = sorted((at, name) for name, (at, _) in self._due.items() if at <= now)
        return [self._due.pop(name)[1] for _, name in ready]
