"""When a new picture of everything is published, and what of it is made anew.

Changes with how often people and scripts are shown something, and with what counts as news.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from msmp_gui.engine.clock import Clock
from msmp_gui.engine.conferences import Conferences
from msmp_gui.engine.notices import GroupChanged, Tell
from msmp_gui.engine.snapshot import GroupView, Snapshot


class Publishing:
    """One snapshot for everything that happens in one turn of the loop."""

    def __init__(
        self,
        clock: Clock,
        conferences: Conferences,
        *,
        view: Callable[[bytes], GroupView],
        snapshot: Callable[[Iterable[GroupView]], Snapshot],
        publish: Callable[[Snapshot], None],
        notify: Tell,
    ) -> None:
        self._clock = clock
        self._conferences = conferences
        self._view = view
        self._snapshot = snapshot
        self._publish = publish
        self._notify = notify
        self._shown: dict[bytes, GroupView] = {}
        """Each conference as it was shown last: made anew where something changed in it."""
        self._changed: set[bytes] = set()
        self._planned = False

    def group_changed(self, group: bytes) -> None:
        """What people see of a conference changed."""
        self._changed.add(group)
        self.plan()

    def mark(self, group: bytes) -> None:
        """The same, where it is on screen already: it is shown with what comes next."""
        self._changed.add(group)

    def everything_changed(self) -> None:
        """Of each conference, too."""
        self._changed.update(self._conferences)
        self.plan()

    def plan(self) -> None:
        """Something changed that is no conference's."""
        if not self._planned:
            self._planned = True
            self._clock.call_later(0.0, self.publish)

    def take_changed(self) -> set[bytes]:
        """The conferences that changed since the last time."""
        self._planned = False
        changed, self._changed = self._changed, set()
        return changed

    def publish(self) -> None:
        """Now."""
        changed = self.take_changed()
        before, self._shown = self._shown, {}
        for group in tuple(self._conferences):
            view = before.get(group)
            if view is None or group in changed or self._link_ran_out(view):
                new = self._view(group)
                if view is None or _headline(new) != _headline(view):
                    self._notify(GroupChanged(new))
                self._conferences.keep(group)
                view = new
            self._shown[group] = view
        self._publish(self._snapshot(self._shown.values()))

    def _link_ran_out(self, view: GroupView) -> bool:
        return view.link is not None and view.link.expires <= self._clock.now()


def _headline(view: GroupView) -> GroupView:
    """What `GroupChanged` is for: messages and the like have notices of their own."""
    return replace(view, messages=(), timeline=(), alerts=(), said_under_key=0, draft="")
