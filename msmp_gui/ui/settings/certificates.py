"""Asking for a certificate, taking one in, and saving a copy of one's key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from msmp_gui.engine.commands import CopyIdentity, ImportCertificate, RequestCertificate
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import Theme, Tone
from msmp_gui.ui.widgets.basics import button, label, set_tone
from msmp_gui.ui.widgets.fields import Field
from msmp_gui.ui.widgets.secrets import passphrase_problem, secret_field
from msmp_gui.ui.widgets.ticks import CheckBox
from msmp_gui.ui.wording import isolated, tr

_WRONG_PASSWORD, _ANOTHER_KEY = "wrong_password", "another_key"


def _problem() -> QLabel:
    """A place for what is wrong with the field above."""
    made = label()
    set_tone(made, Tone.DANGER)
    made.hide()
    return made


class RequestDialog(Question):
    """Asks what the certificate shall say.

    Signals: decided: the command that writes the request.
    """

    decided = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, choose: Callable[[], str]) -> None:
        super().__init__(parent, theme, tr("Ask for a certificate"))
        self._choose = choose
        self.email, self.organisation = Field(), Field()
        self.content.addWidget(
            label(
                tr(
                    "The app writes a request for a certificate for your key. Send the file to "
                    "whoever issues certificates in your organisation, and take in what comes "
                    "back. Your key never leaves this computer."
                )
            )
        )
        for field, name in (
            (self.organisation, tr("Organisation")),
            (self.email, tr("Mail address (may stay empty)")),
        ):
            field.setAccessibleName(name)
            self.content.addWidget(label(name, bold=True))
            self.content.addWidget(field)
        self.answers.addWidget(button(tr("Cancel"), self.reject, theme=theme))
        self.save = button(tr("Save the request…"), self._on_save, kind="primary", theme=theme)
        self.save.setDefault(True)
        self.answers.addWidget(self.save)

    @Slot()
    def _on_save(self) -> None:
        if file := self._choose():
            email, organisation = self.email.text(), self.organisation.text()
            self.decided.emit(RequestCertificate(file, email, organisation))
            self.accept()


class ImportDialog(Question):
    """Asks for the file's password, and whether another key may come with it.

    Signals: decided: the command that takes the certificate in; the dialog stays until it is done.
    """

    decided = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, file: str) -> None:
        super().__init__(parent, theme, tr("Take in a certificate"))
        self._file = file
        self.password = Field()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(tr("Password of the file"))
        self._problems = {_WRONG_PASSWORD: _problem(), _ANOTHER_KEY: _problem()}
        """What is wrong, beside what is to be changed for it; by the code of the refusal."""
        self.replace = CheckBox(tr("Take the key in the file in place of mine"), theme)
        self.content.addWidget(label(isolated(Path(file).name), bold=True))
        self.content.addWidget(label(tr("Password of the file (empty where it has none)")))
        self.content.addWidget(self.password)
        self.content.addWidget(self._problems[_WRONG_PASSWORD])
        self.content.addWidget(self.replace)
        self.content.addWidget(self._problems[_ANOTHER_KEY])
        self.content.addWidget(
            label(tr("With another key, people who verified you have to do so again."), muted=True)
        )
        self.answers.addWidget(button(tr("Cancel"), self.reject, theme=theme))
        self.take = button(tr("Take it in"), self._on_take, kind="primary", theme=theme)
        self.take.setDefault(True)
        self.answers.addWidget(self.take)
        self.password.setFocus()

    @Slot()
    def _on_take(self) -> None:
        self.take.setEnabled(False)
        self.notice.hide()
        for each in self._problems.values():
            each.hide()
        password, replace = self.password.text(), self.replace.isChecked()
        self.decided.emit(ImportCertificate(self._file, password, replace))

    def say(self, code: str, problem: str) -> None:
        """Why it was not taken in, and the code of that; the person may try again."""
        self.take.setEnabled(True)
        beside = self._problems.get(code)
        if beside is None:
            self.notice.say(problem)
            return
        beside.setText(problem)
        beside.show()
        field: QWidget = self.replace
        if code == _WRONG_PASSWORD:
            field = self.password
            self.password.selectAll()
        field.setAccessibleDescription(problem)
        field.setFocus()

    def done(self, result: int) -> None:
        """Close, and keep no password."""
        self.password.clear()
        super().done(result)


class CopyDialog(Question):
    """Asks for a password for the copy of one's key.

    Signals: decided: the command that saves the copy.
    """

    decided = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, choose: Callable[[], str]) -> None:
        super().__init__(parent, theme, tr("Save a copy of your key"))
        self._choose = choose
        self.password, self.again = secret_field(tr("Password")), secret_field(tr("The same again"))
        self.hint = label(muted=True)
        self.content.addWidget(
            label(
                tr(
                    "The file holds your key and certificate, no conferences and no messages. On "
                    "another computer, take it in when the app starts for the first time. Use it "
                    "on one computer at a time."
                )
            )
        )
        for field in (self.password, self.again):
            field.textChanged.connect(self._check)
            self.content.addWidget(field)
        self.content.addWidget(self.hint)
        self.answers.addWidget(button(tr("Cancel"), self.reject, theme=theme))
        self.save = button(tr("Save the copy…"), self._on_save, kind="primary", theme=theme)
        self.save.setDefault(True)
        self.answers.addWidget(self.save)
        self.password.setFocus()
        self._check()

    @Slot()
    def _check(self) -> None:
        problem = passphrase_problem(self.password.text(), self.again.text())
        self.hint.setText(problem)
        self.save.setEnabled(not problem)

    @Slot()
    def _on_save(self) -> None:
        if file := self._choose():
            self.decided.emit(CopyIdentity(file, self.password.text()))
            self.password.clear()
            self.again.clear()
            self.accept()
