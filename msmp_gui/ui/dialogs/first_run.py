"""The first start: a name, and what guards the key. And unlocking it later."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QWidget

from msmp_gui.engine.snapshot import Protection
from msmp_gui.ui import icons
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.wording import counted, tr

_WIDTH = 480
_LONGEST_NAME = 64
SHORTEST_PASSPHRASE = 8


@dataclass(frozen=True, slots=True)
class FirstRunAnswer:
    """What the person chose. The passphrase is never shown or logged."""

    name: str
    protection: Protection
    passphrase: str | None

    def __repr__(self) -> str:
        return f"FirstRunAnswer({self.name!r}, {self.protection}, ***)"


class FirstRunDialog(Question):
    """Asks for a name; and, where there is no keyring, how the key is to be guarded.

    Signals: given: the answer, a `FirstRunAnswer`. The dialog stays until it is closed.
    """

    given = Signal(object)

    def __init__(self, theme: Theme, *, keyring_available: bool) -> None:
        super().__init__(None, theme, tr("Welcome"), width=_WIDTH)
        self._keyring = keyring_available
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(tr("Your name"))
        self.name.textChanged.connect(self._check)
        self.with_passphrase = QRadioButton(tr("Guard it with a passphrase"))
        self.session_only = QRadioButton(tr("Use an identity for this session only"))
        self._kinds = QButtonGroup(self)
        for choice in (self.with_passphrase, self.session_only):
            self._kinds.addButton(choice)
            choice.toggled.connect(self._check)
        self.passphrase = _secret(tr("Passphrase"))
        self.again = _secret(tr("The same again"))
        self.passphrase.textChanged.connect(self._check)
        self.again.textChanged.connect(self._check)
        self._hint = label(muted=True, size=SMALL)
        self.ready = button(tr("Continue"), self._on_ready, kind="primary", theme=theme)
        self.ready.setDefault(True)
        self._lay_out()
        self.with_passphrase.setChecked(True)
        self._check()

    def _lay_out(self) -> None:
        for icon, text in (
            ("people", tr("See who is near, pick them, and talk: no server, no account.")),
            ("key", tr("Everyone takes part in making the key; nobody else can read along.")),
            ("verified", tr("You see who is in, and are told if somebody’s key is lost.")),
        ):
            self.content.addLayout(self._promise(icon, text))
        self.content.addSpacing(SPACE)
        self.content.addWidget(label(tr("Your name, as others see it"), bold=True))
        self.content.addWidget(self.name)
        if self._keyring:
            text = tr("Your key is guarded by this computer’s keyring.")
            self.content.addWidget(label(text, muted=True))
            for part in (self.with_passphrase, self.passphrase, self.again, self.session_only):
                part.setParent(self)
                part.hide()
        else:
            self.content.addSpacing(SPACE)
            self.content.addWidget(label(tr("What shall guard your key?"), bold=True))
            text = tr("This computer has no keyring, which usually does it.")
            self.content.addWidget(label(text, muted=True))
            for part in (self.with_passphrase, self.passphrase, self.again, self.session_only):
                self.content.addWidget(part)
        self.content.addWidget(self._hint)
        self.answers.addWidget(self.ready)
        self.name.setFocus()

    def _promise(self, icon: str, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE + 4)
        mark = QLabel()
        icons.draw(mark, icon, "accent", self._theme, 20)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text), 1)
        return row

    def answer(self) -> FirstRunAnswer:
        """What was chosen; of meaning once the dialog was accepted."""
        name = self.name.text().strip()
        if self._keyring:
            return FirstRunAnswer(name, Protection.KEYRING, None)
        if self.session_only.isChecked():
            return FirstRunAnswer(name, Protection.SESSION, None)
        return FirstRunAnswer(name, Protection.PASSPHRASE, self.passphrase.text())

    @Slot()
    def _on_ready(self) -> None:
        self.ready.setEnabled(False)
        self.given.emit(self.answer())

    @Slot()
    def _check(self) -> None:
        asks = not self._keyring and self.with_passphrase.isChecked()
        for field in (self.passphrase, self.again):
            field.setEnabled(asks)
        problem = ""
        if not self.name.text().strip():
            problem = tr("Enter a name.")
        elif asks and len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            problem = counted(
                "The passphrase needs at least one character.",
                "The passphrase needs at least {n} characters.",
                SHORTEST_PASSPHRASE,
            )
        elif asks and self.passphrase.text() != self.again.text():
            problem = tr("The two passphrases differ.")
        elif not self._keyring and not asks:
            problem = tr("It is gone when you close the app; others will have to verify you anew.")
        self._hint.setText(problem)
        self.ready.setEnabled(
            bool(self.name.text().strip()) and (not problem or self.session_only.isChecked())
        )


class PassphraseDialog(Question):
    """Asks for the passphrase of a profile.

    Signals: given: what was typed. The dialog stays until it is closed.
    """

    given = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme, tr("Enter your passphrase"), width=_WIDTH)
        self.field = _secret(tr("Passphrase"))
        self._error = label()
        self._error.hide()
        set_tone(self._error, Tone.DANGER)
        self.content.addWidget(label(tr("It guards your key on this computer."), muted=True))
        self.content.addWidget(self.field)
        self.content.addWidget(self._error)
        self.answers.addWidget(button(tr("Quit"), self.reject, theme=theme))
        self.unlock = button(tr("Unlock"), self._on_unlock, kind="primary", theme=theme)
        self.unlock.setDefault(True)
        self.answers.addWidget(self.unlock)
        self.field.setFocus()

    @Slot()
    def _on_unlock(self) -> None:
        # To try it takes a moment, by design.
        self._wait(waiting=True)
        self.given.emit(self.field.text())

    def _wait(self, *, waiting: bool) -> None:
        self.field.setEnabled(not waiting)
        self.unlock.setEnabled(not waiting)

    def say(self, problem: str) -> None:
        """Why it did not open; the person may try again."""
        self._wait(waiting=False)
        self._error.setText(problem)
        self._error.show()
        self.field.clear()
        self.field.setFocus()


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field
