"""The first start: a name, and what guards the key. And unlocking it later."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from msmp_gui.engine.snapshot import Protection
from msmp_gui.ui import icons
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import SMALL, SPACE, Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.widgets.fields import Field
from msmp_gui.ui.widgets.secrets import passphrase_problem, secret_field
from msmp_gui.ui.widgets.ticks import CheckBox, RadioButton
from msmp_gui.ui.wording import isolated, tr

_WIDTH = 480
_LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class FirstRunAnswer:
    """What the person chose. The passphrase is never shown or logged."""

    name: str
    """Of meaning where there is no certificate: a certificate brings its own."""
    protection: Protection
    passphrase: str | None
    certificate: str = ""
    """Path of a file with a key and an organisation's certificate; may be empty."""
    certificate_password: str = ""
    request: bool = False
    """An organisation is to be asked for a certificate, once there is a key."""

    def __repr__(self) -> str:
        return f"FirstRunAnswer({self.name!r}, {self.protection}, ***, {self.certificate!r}, ***)"


class FirstRunDialog(Question):
    """Asks for a name; and, where there is no keyring, how the key is to be guarded.

    Signals: given: the answer, a `FirstRunAnswer`. The dialog stays until it is closed.
    """

    given = Signal(object)

    def __init__(self, theme: Theme, *, keyring_available: bool) -> None:
        super().__init__(None, theme, tr("Welcome"), width=_WIDTH)
        self._keyring = keyring_available
        self.name = Field()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(tr("Your name"))
        self.name.textChanged.connect(self._check)
        self.with_passphrase = RadioButton(tr("Guard it with a passphrase"), theme)
        self.session_only = RadioButton(tr("Use an identity for this session only"), theme)
        self._kinds = QButtonGroup(self)
        for choice in (self.with_passphrase, self.session_only):
            self._kinds.addButton(choice)
            choice.toggled.connect(self._check)
        self.passphrase = secret_field(tr("Passphrase"))
        self.again = secret_field(tr("The same again"))
        self.passphrase.textChanged.connect(self._check)
        self.again.textChanged.connect(self._check)
        self.certificate = ""
        self.take_certificate = button(
            tr("I have a certificate, or a copy of my key…"),
            self._on_certificate,
            kind="link",
            icon="issued",
            theme=theme,
        )
        self._certificate_file = label(bold=True)
        self.certificate_password = secret_field(
            tr("Password of the file (empty where it has none)")
        )
        for part in (self._certificate_file, self.certificate_password):
            part.hide()
        self.request = CheckBox(tr("Ask my organisation for a certificate afterwards"), theme)
        self._problem = label()
        set_tone(self._problem, Tone.DANGER)
        self._problem.hide()
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
            ("verified", tr("You see who is in, and are told if somebody’s key is compromised.")),
        ):
            self.content.addLayout(self._promise(icon, text))
        self.content.addSpacing(SPACE)
        self.content.addWidget(label(tr("Your name, as others see it"), bold=True))
        self.content.addWidget(self.name)
        self.content.addWidget(self.take_certificate, 0, Qt.AlignmentFlag.AlignLeading)
        self.content.addWidget(self.request)
        self.content.addWidget(self._certificate_file)
        self.content.addWidget(self.certificate_password)
        if self._keyring:
            text = tr("Your key is guarded by this computer’s keyring.")
            self.content.addWidget(label(text, muted=True))
            for part in (self.with_passphrase, self.passphrase, self.again, self.session_only):
                part.setParent(self)
                part.hide()
        else:
            self.content.addSpacing(SPACE)
            self.content.addWidget(label(tr("What shall guard your key?"), bold=True))
            text = tr(
                "This computer has no keyring, which usually does it. A passphrase is asked for at "
                "each start, and nobody can restore it."
            )
            self.content.addWidget(label(text, muted=True))
            for part in (self.with_passphrase, self.passphrase, self.again, self.session_only):
                self.content.addWidget(part)
        self.content.addWidget(self._problem)
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
        protection = Protection.PASSPHRASE
        passphrase: str | None = self.passphrase.text()
        if self._keyring:
            protection, passphrase = Protection.KEYRING, None
        elif self.session_only.isChecked():
            protection, passphrase = Protection.SESSION, None
        return FirstRunAnswer(
            self.name.text().strip(),
            protection,
            passphrase,
            self.certificate,
            self.certificate_password.text(),
            self.request.isChecked() and self.request.isEnabled(),
        )

    def say(self, problem: str) -> None:
        """Why it did not work; the person may try again."""
        self._problem.setText(problem)
        self._problem.show()
        self.certificate_password.clear()
        self._check()

    @Slot()
    def _on_certificate(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Take in a certificate"),
            "",
            tr("Keys with certificates (*.p12 *.pfx *.pem);;All files (*)"),
        )
        self.use_certificate(chosen)

    def use_certificate(self, file: str) -> None:
        """Be who a certificate says; an empty path: go by the name that is typed."""
        self.certificate = file
        self._certificate_file.setText(isolated(Path(file).name) if file else "")
        for part in (self._certificate_file, self.certificate_password):
            part.setVisible(bool(file))
        self.name.setEnabled(not file)
        self.name.setPlaceholderText(tr("As the certificate says") if file else "")
        self.session_only.setEnabled(not file)
        self.request.setVisible(not file)
        if file and self.session_only.isChecked():
            self.with_passphrase.setChecked(True)
        self._problem.hide()
        self._check()
        (self.certificate_password if file else self.name).setFocus()

    @Slot()
    def _on_ready(self) -> None:
        self.ready.setEnabled(False)
        self.given.emit(self.answer())

    @Slot()
    def _check(self) -> None:
        asks = not self._keyring and self.with_passphrase.isChecked()
        for field in (self.passphrase, self.again):
            field.setEnabled(asks)
        self.request.setEnabled(not self.certificate and (asks or self._keyring))
        problem = ""
        named = bool(self.name.text().strip() or self.certificate)
        if not named:
            problem = tr("Enter a name.")
        elif asks:
            problem = passphrase_problem(self.passphrase.text(), self.again.text())
        elif not self._keyring and not asks:
            problem = tr("It is gone when you close the app; others will have to verify you anew.")
        self._hint.setText(problem)
        self.ready.setEnabled(named and (not problem or self.session_only.isChecked()))


class PassphraseDialog(Question):
    """Asks for the passphrase of a profile.

    Signals: given: what was typed. The dialog stays until it is closed.
    """

    given = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, theme, tr("Enter your passphrase"), width=_WIDTH)
        self.field = secret_field(tr("Passphrase"))
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
