"""One person: who they are, and the safety number to compare with them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from msmp_gui.engine.commands import MarkVerified
from msmp_gui.engine.snapshot import PersonView, Trust
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.theme import ICON, INK, SMALL, SPACE, TITLE, Theme, scaled
from msmp_gui.ui.widgets.banner import Problem
from msmp_gui.ui.widgets.basics import button, card, label, reading_column, set_tone
from msmp_gui.ui.widgets.painting import avatar
from msmp_gui.ui.wording import tr


class PersonPage(QWidget):
    """Shows one person; the window says which.

    Signals: start: fingerprint of whom a conference is to be started with.
    """

    start = Signal(str)

    def __init__(self, bridge: EngineBridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._person: PersonView | None = None
        self._avatar = QLabel()
        self._name = label(size=TITLE, bold=True)
        self._icon = QLabel()
        self._trust = label(bold=True, wrap=False)
        self._meaning = label(muted=True)
        self._warning = Problem(theme, "alert")
        self._address = label(size=SMALL, muted=True)
        self._number = label(size=1.25)
        fixed = scaled(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), 1.3)
        self._number.setFont(fixed)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.talk = button(
            tr("Start a conference"), self._on_start, kind="primary", icon="plus", theme=theme
        )
        self.verify = button(
            tr("The numbers are the same"), self._on_verified, icon="check", theme=theme
        )
        self.unverify = button(tr("No longer count as verified"), self._on_unverified, theme=theme)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = reading_column(self)
        top = QHBoxLayout()
        top.setSpacing(2 * SPACE)
        top.addWidget(self._avatar)
        top.addWidget(self._name, 1)
        layout.addLayout(top)
        badge = QHBoxLayout()
        badge.setSpacing(SPACE // 2)
        badge.addWidget(self._icon)
        badge.addWidget(self._trust)
        badge.addStretch(1)
        layout.addLayout(badge)
        layout.addWidget(self._meaning)
        layout.addWidget(self._warning)
        layout.addWidget(self._address)
        layout.addWidget(self.talk, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(SPACE)
        frame, inside = card()
        inside.addWidget(label(tr("Safety number"), bold=True))
        inside.addWidget(
            label(
                tr(
                    "Read this number to each other, in person or on a call where you know the "
                    "voice. If it is the same on both screens, nobody is between you."
                ),
                muted=True,
            )
        )
        inside.addWidget(self._number)
        buttons = QHBoxLayout()
        buttons.addWidget(self.verify)
        buttons.addWidget(self.unverify)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        layout.addWidget(frame)
        layout.addStretch(1)

    def show_person(self, person: PersonView) -> None:
        """Show this person as they are now."""
        if person == self._person:
            return
        self._person = person
        self._avatar.setPixmap(avatar(person.name, person.fingerprint, 56))
        self._name.setText(person.name)
        icon, badge, tone = wording.trust_badge(person.trust)
        icons.draw(self._icon, icon, INK[tone], self._theme, ICON)
        self._trust.setText(badge)
        set_tone(self._trust, tone)
        self._meaning.setText(wording.trust_meaning(person.trust))
        self._warning.say(wording.words(person.warning) if person.warning else "")
        self._address.setText(
            tr("Near, at {address}", address=person.address) if person.near else tr("Not near now")
        )
        self._number.setAccessibleName(tr("Safety number: {number}", number=person.safety_number))
        self._number.setText(_lines(person.safety_number))
        self.talk.setVisible(person.near and person.trust is not Trust.COMPROMISED)
        self.verify.setVisible(person.trust is Trust.UNVERIFIED)
        self.unverify.setVisible(person.trust is Trust.VERIFIED)

    @Slot()
    def _on_start(self) -> None:
        if self._person is not None:
            self.start.emit(self._person.fingerprint)

    @Slot()
    def _on_verified(self) -> None:
        self._mark(verified=True)

    @Slot()
    def _on_unverified(self) -> None:
        self._mark(verified=False)

    def _mark(self, *, verified: bool) -> None:
        if self._person is not None:
            self._bridge.submit(MarkVerified(self._person.fingerprint, verified))


def _lines(number: str) -> str:
    """Four groups of five digits on a line."""
    groups = number.split(" ")
    return "\n".join("  ".join(groups[at : at + 4]) for at in range(0, len(groups), 4))
