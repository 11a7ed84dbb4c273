"""People that are known, and people that are blocked."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.snapshot import PersonView, Snapshot
from msmp_gui.ui import wording
from msmp_gui.ui.settings.sections import Section
from msmp_gui.ui.theme import AVATAR, SMALL, SPACE, Theme
from msmp_gui.ui.widgets.basics import Elided, button, card, clear, label
from msmp_gui.ui.widgets.painting import avatar
from msmp_gui.ui.widgets.tab_order import tab_as_laid_out
from msmp_gui.ui.wording import called, tr


class _Person(QWidget):
    """One person, with something to do about them. Signals: chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme, person: PersonView, text: str, action: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE + 2)
        picture = QLabel()
        picture.setPixmap(avatar(person.name, person.fingerprint, AVATAR))
        row.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(called(person.name), bold=True))
        words.addWidget(label(text, muted=True, size=SMALL))
        row.addLayout(words, 1)
        self.act = button(action, self.chosen.emit, theme=theme)
        self.act.setAccessibleName(f"{action}: {called(person.name)}")
        row.addWidget(self.act)


class PeopleSection(Section):
    """Lists them."""

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("People")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shown: tuple[PersonView, ...] | None = None
        self._known, self._blocked = self._box(tr("Known")), self._box(tr("Blocked"))
        self.finish()

    def _box(self, title: str) -> QVBoxLayout:
        frame, inside = card()
        inside.addWidget(label(title, bold=True))
        people = QVBoxLayout()
        people.setSpacing(SPACE)
        inside.addLayout(people)
        self.column.addWidget(frame)
        return people

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        if snapshot.people == self._shown:
            return
        self._shown = snapshot.people
        clear(self._known)
        clear(self._blocked)
        known = [p for p in snapshot.people if p.known and not p.blocked]
        blocked = [p for p in snapshot.people if p.blocked]
        for person in known:
            row = _Person(self.theme, person, wording.acquaintance(person), tr("Forget"))
            row.act.setVisible(not person.near)
            row.chosen.connect(self._on_forget)
            row.setProperty("who", person.fingerprint)
            self._known.addWidget(row)
        for person in blocked:
            text = tr("They cannot see you, and you hear nothing of them.")
            row = _Person(self.theme, person, text, tr("Unblock"))
            row.chosen.connect(self._on_unblock)
            row.setProperty("who", person.fingerprint)
            self._blocked.addWidget(row)
        if not known:
            self._known.addWidget(
                label(
                    tr(
                        "People with whom you were in a conference, whom you verified, or whom you "
                        "picked by certificate file."
                    ),
                    muted=True,
                )
            )
        if not blocked:
            self._blocked.addWidget(label(tr("Nobody."), muted=True))
        tab_as_laid_out(self.column)

    @Slot()
    def _on_forget(self) -> None:
        self.ask(cmd.ForgetPerson(str(self.sender().property("who"))))

    @Slot()
    def _on_unblock(self) -> None:
        self.ask(cmd.BlockPerson(str(self.sender().property("who")), blocked=False))
