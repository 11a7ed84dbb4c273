"""One person: who they are, and the safety number to compare with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QWidget

from msmp_gui.engine.commands import CompareSafetyNumber, MarkVerified
from msmp_gui.engine.notices import Notice, SafetyNumberCompared
from msmp_gui.engine.snapshot import GroupView, PersonView, Trust
from msmp_gui.identity.verification import Means
from msmp_gui.ui import icons, wording
from msmp_gui.ui.bridge import EngineBridge
from msmp_gui.ui.pages.safety_panel import SafetyPanel
from msmp_gui.ui.theme import ICON, INK, SMALL, SPACE, TITLE, Theme
from msmp_gui.ui.widgets.basics import button, card, label, reading_column, set_kind, set_tone
from msmp_gui.ui.widgets.key_changed import KeyChanged
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
        self._address = label(size=SMALL, muted=True)
        self.warning = KeyChanged(theme)
        self.safety = SafetyPanel(theme)
        self.talk = button(
            tr("Start a conference"), self._on_start, kind="primary", icon="plus", theme=theme
        )
        self.unverify = button(
            tr("Undo verification"), self._on_unverified, kind="link", theme=theme
        )
        self._lay_out()
        self.warning.compare.connect(self._on_compare_again)
        self.safety.same.connect(self._on_same)
        self.safety.same_code.connect(self._on_same_code)
        self.safety.pasted.connect(self._on_pasted)
        bridge.notice.connect(self._on_notice)

    def _lay_out(self) -> None:
        layout = reading_column(self)
        area = self.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        self._area = area
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
        layout.addWidget(self.unverify, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.warning)
        layout.addWidget(self._address)
        layout.addWidget(self.talk, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(SPACE)
        frame, inside = card()
        inside.addWidget(label(tr("Safety number"), bold=True))
        inside.addWidget(
            label(
                tr("If it is the same on both screens, nobody is between you."),
                muted=True,
            )
        )
        inside.addWidget(self.safety)
        layout.addWidget(frame)
        layout.addStretch(1)

    def show_person(self, person: PersonView, groups: Sequence[GroupView] = ()) -> None:
        """Show this person as they are now, and what conferences they are in."""
        self.safety.show_person(person, _common(person, groups))
        if person == self._person:
            return
        self._person = person
        self._avatar.setPixmap(avatar(person.name, person.fingerprint, 56))
        self._name.setText(wording.called(person.name))
        icon, badge, tone = wording.trust_badge(person.trust)
        icons.draw(self._icon, icon, INK[tone], self._theme, ICON)
        self._trust.setText(badge)
        set_tone(self._trust, tone)
        settled = person.verified if person.trust is Trust.VERIFIED else None
        self._meaning.setText(
            wording.verified(settled) if settled else wording.trust_meaning(person.trust)
        )
        self.warning.say(person.warning)
        set_kind(self.talk, "" if person.warning else "primary", self._theme)
        self._address.setText(
            tr("Near, at {address}", address=wording.isolated(person.address))
            if person.near
            else tr("Not near now")
        )
        self.talk.setVisible(person.near and person.trust is not Trust.COMPROMISED)
        self.unverify.setVisible(person.trust is Trust.VERIFIED)

    @Slot()
    def _on_start(self) -> None:
        if self._person is not None:
            self.start.emit(self._person.fingerprint)

    @Slot()
    def _on_same(self) -> None:
        self._mark(verified=True, means=Means.ALOUD)

    @Slot()
    def _on_same_code(self) -> None:
        self._mark(verified=True, means=Means.CONFERENCE)

    @Slot()
    def _on_unverified(self) -> None:
        self._mark(verified=False, means=Means.NUMBER)

    def _mark(self, *, verified: bool, means: Means) -> None:
        if self._person is not None:
            self._bridge.submit(MarkVerified(self._person.fingerprint, verified, means))

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        if self._person is not None:
            self._bridge.submit(CompareSafetyNumber(self._person.fingerprint, text))

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        if isinstance(notice, SafetyNumberCompared):
            self.safety.show_result(notice)
            QTimer.singleShot(0, self, self._show_result)

    @Slot()
    def _show_result(self) -> None:
        self._area.ensureWidgetVisible(self.safety.result)

    @Slot()
    def _on_compare_again(self) -> None:
        self.safety.ask_again()
        self._area.ensureWidgetVisible(self.safety)


def _common(person: PersonView, groups: Sequence[GroupView]) -> str:
    """A conference whose key this person has confirmed; the engine checks it once more."""
    return next(
        (
            group.name
            for group in reversed(groups)
            if group.key is not None
            and any(m.fingerprint == person.fingerprint and m.confirmed for m in group.members)
        ),
        "",
    )
