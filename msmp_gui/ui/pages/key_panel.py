"""The conference's key: number, age, next change, who has it, and the code to compare."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from msmp_gui.engine.snapshot import Action, GroupView, KeyStanding, KeyView
from msmp_gui.ui import icons, wording
from msmp_gui.ui.people_rows import names_of
from msmp_gui.ui.theme import INK, LARGE, SMALL, SPACE, Theme, Tone, scaled
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.widgets.disclosure import Disclosure
from msmp_gui.ui.wording import counted, tr


class KeyPanel(QWidget):
    """`now` gives seconds since 1970, by the clock that the snapshot's times are of.

    Signals: code_compared: everybody sees the same code; code_differs: somebody sees another one.
    """

    code_compared = Signal()
    code_differs = Signal()

    def __init__(self, theme: Theme, now: Callable[[], float]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._group: GroupView | None = None
        self._icon = QLabel()
        self._title = label(size=LARGE, bold=True)
        self._confirmed = label(bold=True)
        self._age = label(muted=True)
        self._change = label()
        self._code_title = label(tr("Code to compare"), bold=True, wrap=False)
        self._code = label()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._code.setFont(scaled(fixed, LARGE, bold=True))
        self.compared = button(
            tr("Everyone sees the same code"), self.code_compared.emit, kind="primary", theme=theme
        )
        self.differs = button(
            tr("It is different for somebody…"), self.code_differs.emit, theme=theme
        )
        self._wait = label(
            tr("Read the code to each other. Nothing is sent before you have."), size=SMALL
        )
        self._help = label(muted=True, size=SMALL)
        self._disclosure = Disclosure(tr("What is this?"), tr("Hide"), self._help, theme)
        self.explain = self._disclosure.button
        self._made = label(muted=True, size=SMALL)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        layout.setSpacing(SPACE // 2 + 1)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._icon)
        top.addWidget(self._title, 1)
        layout.addLayout(top)
        for part in (self._confirmed, self._change, self._age):
            layout.addWidget(part)
        layout.addSpacing(SPACE)
        code = QHBoxLayout()
        code.addWidget(self._code_title)
        code.addWidget(self.explain)
        code.addStretch(1)
        layout.addLayout(code)
        layout.addWidget(self._code)
        layout.addWidget(self._wait)
        layout.addWidget(self.compared)
        layout.addWidget(self.differs)
        layout.addWidget(self._help)
        layout.addWidget(self._made)

    def show_group(self, group: GroupView) -> None:
        """Show the key of this conference."""
        self._group = group
        self.setVisible(group.key is not None)
        if group.key is not None:
            self._show_key(group, group.key)
            self._tick()

    def _show_key(self, group: GroupView, key: KeyView) -> None:
        everyone = not key.missing
        tone = Tone.GOOD if everyone else Tone.ATTENTION
        if everyone and key.standing is not KeyStanding.GOOD:
            tone = Tone.PLAIN
        icons.draw(self._icon, "key", INK[tone], self._theme, 22)
        self._title.setText(tr("Key {number}", number=key.epoch))
        if everyone:
            text = tr("Everyone has the key ({n} of {of})", n=key.confirmed, of=key.of)
        else:
            text = tr(
                "{n} of {of} have confirmed the key. Missing: {names}",
                n=key.confirmed,
                of=key.of,
                names=names_of(group.members, key.missing),
            )
        self._confirmed.setText(text)
        set_tone(self._confirmed, tone)
        self._code.setText(_broken(key.code))
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code.setAccessibleName(tr("Code to compare: {code}", code=key.code))
        wanted = Action.CONFIRM_CODE in group.actions
        self._wait.setVisible(wanted)
        self.compared.setVisible(wanted)
        self.differs.setVisible(wanted)
        self._age.setVisible(not wanted)  # nothing is said under it yet, and there is little room
        alone = len(key.contributors) <= 1
        self._made.setText(
            tr("Made by the host alone, which is why the code is long.")
            if alone and key.of > 1
            else tr("Made together by: {names}", names=names_of(group.members, key.contributors))
        )
        self._help.setText(
            tr(
                "How: meet, or call each other where you know the voices. Read it aloud, digit by "
                "digit; everyone else looks at their own screen and says “the same”.\n"
                "What it proves: everyone has the same key, the same list of people and the same "
                "policy, and nobody is in between. It holds for this key; the next has its own.\n"
                "If it is different for anybody, say nothing confidential, and leave."
            )
        )

    @Slot()
    def _tick(self) -> None:
        group = self._group
        key = group.key if group else None
        if group is None or key is None:
            return
        now = self._now()
        span = wording.duration(now - key.made_at)
        age = tr("In use for {span}", span=span)
        if group.said_under_key:
            age = counted(
                "In use for {span}, protects one message",
                "In use for {span}, protects {n} messages",
                group.said_under_key,
                span=span,
            )
        if key.next_change is not None:
            left = key.next_change - now
            following = (
                tr("Next change in {span}", span=wording.duration(left))
                if left > 0
                else tr("The next change is due")
            )
            age = f"{age}\n{following}"
        self._age.setText(age)
        self._show_changeover(key, now)

    def _show_changeover(self, key: KeyView, now: float) -> None:
        text = ""
        if key.changeover is not None:
            reason = wording.rekey_reason(key.changeover.reason)
            text = tr("Changing to key {n}: {reason}.", n=key.changeover.epoch, reason=reason)
            moment = key.changeover.activation
            if moment is not None and moment > now:
                span = wording.duration(moment - now + 0.999)
                text = tr("{what} In use in {span}.", what=text, span=span)
        elif key.old_key_until is not None and key.old_key_until > now:
            span = wording.duration(key.old_key_until - now + 0.999)
            text = tr("The old key is still accepted for {span}.", span=span)
        self._change.setText(text)
        self._change.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Count only while somebody looks."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks."""
        super().hideEvent(event)
        self._timer.stop()


def _broken(code: str) -> str:
    """At most three groups of digits on a line."""
    groups = code.split(" ")
    return "\n".join(" ".join(groups[at : at + 3]) for at in range(0, len(groups), 3))
