"""Oneself: name, key, certificate, and who may see one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
)

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.notices import CommandDone, CommandFailed
from msmp_gui.engine.snapshot import OwnCertificateView, Snapshot, Visibility
from msmp_gui.ui import wording
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.settings.certificates import CopyDialog, ImportDialog, RequestDialog
from msmp_gui.ui.settings.later import Later
from msmp_gui.ui.settings.managed import note
from msmp_gui.ui.settings.sections import Section, explained, heading
from msmp_gui.ui.theme import LARGE, SMALL, SPACE, Theme
from msmp_gui.ui.widgets.banner import Problem
from msmp_gui.ui.widgets.basics import button, card, label
from msmp_gui.ui.widgets.flow import Flow
from msmp_gui.ui.widgets.painting import avatar
from msmp_gui.ui.widgets.ticks import RadioButton
from msmp_gui.ui.wording import tr

_VISIBILITY = (
    (
        Visibility.EVERYONE,
        "Everyone near",
        "Whoever has the app open in this network sees your name and can invite you.",
    ),
    (
        Visibility.KNOWN,
        "People I know",
        (
            "Only who was verified, confirmed by an organisation, in a conference with you, or "
            "picked by certificate file. Two people who both chose this find each other by address "
            "or link alone."
        ),
    ),
    (
        Visibility.NOBODY,
        "Nobody",
        "Only the people in your conferences, and whom you add by address or link.",
    ),
)


class YouSection(Section):
    """Shows who this is, and how they are seen."""

    @staticmethod
    def title() -> str:
        """What it is called."""
        return tr("You")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._avatar = QLabel()
        self._name = label(size=LARGE, bold=True, wrap=False)
        self._protection = label(muted=True)
        self._fingerprint = label(muted=True, size=SMALL)
        self._fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._certificate = label()
        self.later = Later(theme)
        self.later.wanted.connect(self.restart_wanted)
        self._alone = Problem(theme, "info")
        self.request = button(tr("Ask for a certificate…"), self._on_request, theme=theme)
        self.take_in = button(tr("Take in a certificate…"), self._on_import, theme=theme)
        self.copy = button(tr("Save a copy…"), self._on_copy, theme=theme)
        self._copied = Problem(theme, "info")
        self._requested = Problem(theme, "info")
        self.renew = button(tr("Make a new identity…"), self._on_renew, theme=theme)
        self.renewed = Later(theme)
        self.renewed.wanted.connect(self.restart_wanted)
        self._renewing = False
        """A new identity was asked for: it is put to use at once."""
        self._import: ImportDialog | None = None
        """While it is open."""
        self.visibility = QButtonGroup(self)
        self._settled = label(muted=True, size=SMALL)
        self._add_identity()
        self._add_recovery()
        self._add_renewal()
        self._add_visibility()
        self.finish()
        self.visibility.idClicked.connect(self._on_visibility)

    def _add_identity(self) -> None:
        frame, inside = card()
        top = QHBoxLayout()
        top.setSpacing(2 * SPACE)
        top.addWidget(self._avatar)
        who = QVBoxLayout()
        who.setSpacing(2)
        who.addWidget(self._name)
        who.addWidget(self._protection)
        top.addLayout(who, 1)
        inside.addLayout(top)
        heading(inside, tr("Certificate"))
        inside.addWidget(self._certificate)
        inside.addWidget(self.later)
        inside.addWidget(self._alone)
        inside.addWidget(self._requested)
        inside.addLayout(Flow(self.take_in, self.request))
        heading(inside, tr("Fingerprint of your key"))
        inside.addWidget(self._fingerprint)
        self.column.addWidget(frame)

    def _add_recovery(self) -> None:
        frame, inside = card()
        heading(inside, tr("If this computer is lost"))
        inside.addWidget(
            label(
                tr(
                    "With a copy of your key you go on elsewhere as the same person, and nobody "
                    "has to verify you anew. Whoever has the file and its password can pass for "
                    "you."
                )
            )
        )
        inside.addWidget(self._copied)
        inside.addLayout(Flow(self.copy))
        self.column.addWidget(frame)

    def _add_renewal(self) -> None:
        frame, inside = card()
        heading(inside, tr("If somebody else may have your key"))
        inside.addWidget(
            label(
                tr(
                    "Report your key as compromised in your conferences, so that nobody trusts it "
                    "any more. Then make a new identity: a new key under the same name."
                )
            )
        )
        inside.addWidget(self.renewed)
        inside.addLayout(Flow(self.renew))
        self.column.addWidget(frame)

    def _add_visibility(self) -> None:
        frame, inside = card()
        heading(inside, tr("Who may see me?"))
        for number, (_, text, meaning) in enumerate(_VISIBILITY):
            choice = RadioButton(tr(text), self.theme)
            self.visibility.addButton(choice, number)
            explained(inside, choice, tr(meaning))
        inside.addWidget(self._settled)
        self.column.addWidget(frame)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest state."""
        me = snapshot.me
        name = wording.called(me.name)
        if self._name.text() != name:
            self._name.setText(name)
            self._avatar.setPixmap(avatar(me.name, me.fingerprint, 56))
        self._protection.setText(wording.protection(snapshot.protection))
        groups = [me.fingerprint[at : at + 4] for at in range(0, len(me.fingerprint), 4)]
        self._fingerprint.setText(" ".join(groups))
        if snapshot.certificate is not None:
            self._show_certificate(snapshot.certificate)
        visibility = snapshot.network.visibility
        number = next(n for n, (each, _, _) in enumerate(_VISIBILITY) if each is visibility)
        self.visibility.button(number).setChecked(True)
        settled = note(snapshot, "seen_by")
        self._settled.setText(settled)
        self._settled.setVisible(bool(settled))
        for at, choice in enumerate(self.visibility.buttons()):
            choice.setEnabled(not settled or at >= number)  # who wants to hide more, may

    def _show_certificate(self, certificate: OwnCertificateView) -> None:
        until = wording.day(certificate.expires)
        text = (
            tr(
                "Issued by {name}, until {day}.",
                name=wording.isolated(certificate.issuer),
                day=until,
            )
            if certificate.issuer
            else tr("Made by this app, until {day}. People verify you by safety number.", day=until)
        )
        self._certificate.setText(text)
        following = certificate.next_issuer
        self.later.say(
            tr("A new certificate is kept. It is shown from the next start of the app on.")
            if following is not None and not certificate.renewed
            else ""
        )
        self._alone.say(
            tr(
                "No authority’s certificate came with it. That is right only where the "
                "organisation’s root issued it; else take in a file that has those in between as "
                "well."
            )
            if certificate.next_alone
            else ""
        )
        self.renewed.say(
            tr("Your new identity is kept. Until the app starts again, the old key is in use.")
            if certificate.renewed
            else ""
        )
        copied = certificate.copied_to
        self._copied.say(
            tr("A copy is in “{file}”. Keep it in a safe place.", file=wording.isolated(copied))
            if copied
            else ""
        )
        asked = certificate.requested_in
        self._requested.say(
            tr(
                "The request is in “{file}”. Send it to whoever issues certificates in your "
                "organisation, and take in here what comes back.",
                file=wording.isolated(asked),
            )
            if asked
            else ""
        )
        for each in (self.request, self.take_in, self.copy, self.renew):
            each.setEnabled(certificate.replaceable)
        for each in (self.request, self.copy, self.renew):
            if certificate.renewed:
                each.setEnabled(False)  # until the new key is in use
        if certificate.renewed and self._renewing:
            self._renewing = False
            self.restart_wanted.emit()

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_request(self) -> None:
        dialog = RequestDialog(self, self.theme, self._save_request)
        dialog.decided.connect(self.ask)
        self._open(dialog)

    @Slot()
    def _on_renew(self) -> None:
        dialog = ConfirmDialog(
            self,
            self.theme,
            tr("Make a new identity?"),
            (
                tr("This cannot be undone: your old key is erased on this computer."),
                tr(
                    "The app then starts again, with a new key under the same name. The "
                    "conferences that you are in go on without you until you are invited again; "
                    "those that you host end up without a host."
                ),
                tr(
                    "To others you are a new person: they see a key that they do not know, and "
                    "compare safety numbers with you anew. A certificate of an organisation is not "
                    "taken along; ask for a new one."
                ),
                tr(
                    "Your history stays, and can still be verified: what your old key signed is "
                    "signed again as a whole with the new one."
                ),
            ),
            tr("Make it and start again"),
        )
        dialog.decided.connect(self._on_renewal_decided)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.ask(cmd.RenewIdentity())

    @Slot(object)
    def _on_renewal_decided(self, command: cmd.Command) -> None:
        self._renewing = True
        self.ask(command)

    @Slot()
    def _on_copy(self) -> None:
        dialog = CopyDialog(self, self.theme, self._choose_copy)
        dialog.decided.connect(self.ask)
        self._open(dialog)

    def _choose_copy(self) -> str:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save a copy of your key"), "key.p12", tr("Keys (*.p12)")
        )
        return chosen

    @Slot()
    def _on_import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Take in a certificate"),
            "",
            tr("Certificates (*.p12 *.pfx *.pem *.crt *.cer *.p7b);;All files (*)"),
        )
        if chosen:
            self.import_from(chosen)

    def import_from(self, file: str) -> None:
        """Ask for what is needed to take in a certificate from `file`."""
        self._import = ImportDialog(self, self.theme, file)
        self._import.decided.connect(self._on_import_decided)
        self._import.finished.connect(self._on_import_closed)
        self._open(self._import)

    @Slot(object)
    def _on_import_decided(self, command: cmd.Command) -> None:
        self.ask(command, self._taken_in)

    def _taken_in(self, answer: CommandDone | CommandFailed) -> bool:
        """In the dialog, as long as it is open."""
        if self._import is None:
            return False
        if isinstance(answer, CommandFailed):
            self._import.say(answer.code, wording.words(answer.message))
        else:
            self._import.accept()
        return True

    @Slot()
    def _on_import_closed(self) -> None:
        self._import = None

    def _save_request(self) -> str:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the request"), "request.pem", tr("Requests (*.pem *.csr)")
        )
        return chosen

    @Slot(int)
    def _on_visibility(self, number: int) -> None:
        self.ask(cmd.SetVisibility(_VISIBILITY[number][0]))
