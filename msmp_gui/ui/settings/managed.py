"""What an administrator settled for this computer, and where from."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from msmp_gui.engine.snapshot import ManagedView, Snapshot
from msmp_gui.ui import wording
from msmp_gui.ui.settings.sections import Section
from msmp_gui.ui.theme import SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.banner import Problem
from msmp_gui.ui.widgets.basics import card, clear, label, set_tone
from msmp_gui.ui.wording import isolated, tr

_LEVELS = {
    "enforced": ("Settled by the administrator", Tone.PLAIN),
    "recommended": ("Recommended", Tone.PLAIN),
    "safe reading": ("Cannot be read, so the strictest holds", Tone.ATTENTION),
}


class ManagedSection(Section):
    """Read-only: nothing here can be changed by who uses the app."""

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("Administrator")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shown: ManagedView | None = None
        self._who = label()
        self._faults = Problem(theme, "alert")
        self.column.addWidget(self._who)
        self.column.addWidget(self._faults)
        frame, inside = card()
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        inside.addLayout(self._list)
        self.column.addWidget(frame)
        self.finish()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        managed = snapshot.managed
        if managed is None or managed == self._shown:
            return
        self._shown = managed
        who = isolated(managed.manager) if managed.manager else tr("An administrator")
        text = tr("{name} manages this app.", name=who)
        if managed.contact:
            text += " " + tr("Ask {contact} about it.", contact=isolated(managed.contact))
        self._who.setText(text)
        self._faults.say("\n".join(map(wording.words, managed.faults)))
        clear(self._list)
        for setting in managed.settings:
            level, tone = _LEVELS[setting.level]
            title = label(wording.words(setting.title), bold=True)
            value = label(wording.words(setting.value) if setting.value else "")
            about = label(wording.words(setting.meaning), muted=True, size=SMALL)
            mark = label(f"{tr(level)} · {isolated(setting.where)}", size=SMALL)
            set_tone(mark, tone)
            if self._list.count():
                self._list.addSpacing(2 * SPACE)
            for part in (title, value, about, mark):
                part.setVisible(bool(part.text()))
                self._list.addWidget(part)


def note(snapshot: Snapshot, setting: str) -> str:
    """Why the person cannot choose `setting` themselves; empty where they can."""
    managed = snapshot.managed
    if managed is None:
        return ""
    bound = [s for s in managed.settings if s.name == setting and s.level != "recommended"]
    if not bound:
        return ""
    who = isolated(managed.manager) if managed.manager else tr("An administrator")
    return tr("Settled by {name}.", name=who)
