"""The first start: a name, and what guards the key. And unlocking it later."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from msmp_gui.engine.snapshot import Protection
from msmp_gui.ui.theme import SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.wording import tr

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


class FirstRunDialog(QDialog):
    """Asks for a name; and, where there is no keyring, how the key is to be guarded."""

    def __init__(self, theme: Theme, *, keyring_available: bool) -> None:
        super().__init__()
        self._keyring = keyring_available
        self.setWindowTitle(tr("Welcome"))
        self.setMinimumWidth(_WIDTH)
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
        self._hint = label(muted=True, size=0.92)
        self.ready = button(tr("Continue"), self.accept, kind="primary", theme=theme)
        self.ready.setDefault(True)
        self._lay_out()
        self.with_passphrase.setChecked(True)
        self._check()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 3 * SPACE)
        layout.setSpacing(SPACE + 2)
        layout.addWidget(label(tr("Welcome"), size=1.6, bold=True))
        for text in (
            tr("See who is near, pick them, and talk: no server, no account."),
            tr("Everyone takes part in making the key; nobody outside can read along."),
            tr("You always see who is in, and you are told if somebody’s key is lost."),
        ):
            layout.addWidget(label(text))
        layout.addSpacing(SPACE)
        layout.addWidget(label(tr("Your name, as others see it"), bold=True))
        layout.addWidget(self.name)
        if self._keyring:
            layout.addWidget(
                label(tr("Your key is guarded by this computer’s keyring."), muted=True)
            )
        else:
            layout.addWidget(
                label(tr("This computer has no keyring that could guard your key."), muted=True)
            )
            for part in (self.with_passphrase, self.passphrase, self.again, self.session_only):
                layout.addWidget(part)
        layout.addWidget(self._hint)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self.ready)
        layout.addLayout(bottom)

    def answer(self) -> FirstRunAnswer:
        """What was chosen; of meaning once the dialog was accepted."""
        name = self.name.text().strip()
        if self._keyring:
            return FirstRunAnswer(name, Protection.KEYRING, None)
        if self.session_only.isChecked():
            return FirstRunAnswer(name, Protection.SESSION, None)
        return FirstRunAnswer(name, Protection.PASSPHRASE, self.passphrase.text())

    @Slot()
    def _check(self) -> None:
        asks = not self._keyring and self.with_passphrase.isChecked()
        for field in (self.passphrase, self.again):
            field.setEnabled(asks)
        problem = ""
        if not self.name.text().strip():
            problem = tr("Enter a name.")
        elif asks and len(self.passphrase.text()) < SHORTEST_PASSPHRASE:
            problem = tr("The passphrase needs at least {n} characters.", n=SHORTEST_PASSPHRASE)
        elif asks and self.passphrase.text() != self.again.text():
            problem = tr("The two passphrases differ.")
        elif not self._keyring and not asks:
            problem = tr("It is gone when you close the app; others will have to verify you anew.")
        self._hint.setText(problem)
        self.ready.setEnabled(
            bool(self.name.text().strip()) and (not problem or self.session_only.isChecked())
        )


class PassphraseDialog(QDialog):
    """Asks for the passphrase of a profile."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Unlock"))
        self.setMinimumWidth(_WIDTH)
        self.field = _secret(tr("Passphrase"))
        self._error = label()
        self._error.hide()
        set_tone(self._error, Tone.DANGER)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE + 2)
        layout.addWidget(label(tr("Enter your passphrase"), size=1.2, bold=True))
        layout.addWidget(label(tr("It guards your key on this computer."), muted=True))
        layout.addWidget(self.field)
        layout.addWidget(self._error)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(button(tr("Quit"), self.reject, theme=theme))
        unlock = button(tr("Unlock"), self.accept, kind="primary", theme=theme)
        unlock.setDefault(True)
        bottom.addWidget(unlock)
        layout.addLayout(bottom)

    def passphrase(self) -> str:
        """What was typed."""
        return self.field.text()

    def say(self, problem: str) -> None:
        """Why it did not open; the person may try again."""
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
