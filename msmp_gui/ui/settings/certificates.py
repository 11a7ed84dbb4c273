"""Asking an organisation for a certificate, and taking in what it gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from msmp_gui.engine.commands import ImportCertificate, RequestCertificate
from msmp_gui.ui.dialogs.question import Question
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.widgets.basics import button, label
from msmp_gui.ui.widgets.ticks import CheckBox
from msmp_gui.ui.wording import isolated, tr


class RequestDialog(Question):
    """Asks what the certificate shall say.

    Signals: decided: the command that writes the request.
    """

    decided = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, choose: Callable[[], str]) -> None:
        super().__init__(parent, theme, tr("Ask for a certificate"))
        self._choose = choose
        self.email, self.organisation = QLineEdit(), QLineEdit()
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

    Signals: decided: the command that takes the certificate in.
    """

    decided = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, file: str) -> None:
        super().__init__(parent, theme, tr("Take in a certificate"))
        self._file = file
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(tr("Password of the file"))
        self.replace = CheckBox(tr("Take the key in the file in place of mine"), theme)
        self.content.addWidget(label(isolated(Path(file).name), bold=True))
        self.content.addWidget(label(tr("Password of the file (empty where it has none)")))
        self.content.addWidget(self.password)
        self.content.addWidget(self.replace)
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
        password, replace = self.password.text(), self.replace.isChecked()
        self.decided.emit(ImportCertificate(self._file, password, replace))
        self.password.clear()
        self.accept()
