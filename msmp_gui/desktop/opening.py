"""Opening the profile: in the engine's thread, and what has to be asked in the window's.

A keyring may take its time, and a passphrase is slow to try by design; the window lives on.
"""

# ruff: noqa: PLC0415 - what opens a profile is loaded in the engine's thread, dialogs when asked

from __future__ import annotations

import queue
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from msmp_gui.sentences import reason
from msmp_gui.storage.profile import Profile
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.wording import words

if TYPE_CHECKING:
    from msmp_gui.engine.profiles import OpenProfile, ProfileOpener
    from msmp_gui.identity.pki.key_files import ImportedIdentity
    from msmp_gui.ui.dialogs.first_run import FirstRunAnswer, FirstRunDialog, PassphraseDialog


class GivenUpError(Exception):
    """The person closed a dialog without which there is no profile."""


@dataclass(frozen=True, slots=True)
class _Welcome:
    """Who are you? `problem` says what was wrong with the last answer."""

    keyring: bool
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Unlock:
    """Enter your passphrase; `problem` says what was wrong with the last."""

    problem: str = ""


class Opening(QObject):
    """Opens `profile`, whose folder this process holds. Lives in the window's thread.

    Signals:
        opened: nothing has to be asked any more.
        request_wanted: an organisation is to be asked for a certificate.
    """

    opened = Signal()
    request_wanted = Signal()
    _asked = Signal(object)

    def __init__(self, profile: Profile, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._profile = profile
        self._theme = theme
        self._window = window
        self._answers: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._dialog: QDialog | None = None
        self._asks_organisation = False
        self._asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)
        self.opened.connect(self.close, Qt.ConnectionType.QueuedConnection)

    @property
    def is_new(self) -> bool:
        """Whether there is no identity yet."""
        return not self._profile.vault_file.exists()

    # In the engine's thread

    def open(self) -> OpenProfile:
        """The profile. Raises StorageError, and GivenUpError."""
        from msmp_gui.engine.profiles import ProfileOpener

        opened = None
        opener = ProfileOpener(self._profile)
        try:
            opened = self._first_run(opener) if opener.is_new else self._unlock(opener)
        finally:
            if opened is None:
                opener.close()
        self.opened.emit()
        if self._asks_organisation:
            self.request_wanted.emit()
        return opened

    def _first_run(self, opener: ProfileOpener) -> OpenProfile:
        from msmp_gui.engine.clock import wall_time
        from msmp_gui.engine.own_certificate import FAILURES
        from msmp_gui.engine.profiles import (
            keyring_available,
            keyring_vault,
            passphrase_vault,
            session_vault,
        )
        from msmp_gui.engine.snapshot import Protection
        from msmp_gui.protocol.errors import PolicyError

        question = _Welcome(keyring_available())
        while True:
            answer: FirstRunAnswer = self._ask(question)
            try:
                imported = _identity(answer, wall_time())
            except (*FAILURES, PolicyError) as error:
                question = _Welcome(question.keyring, str(error))
                continue
            if answer.protection is Protection.PASSPHRASE:
                vault = passphrase_vault(answer.passphrase or "")
            else:
                keyring = answer.protection is Protection.KEYRING
                vault = keyring_vault() if keyring else session_vault()
            if imported is not None:
                return opener.create_with(imported, vault, wall_time())
            self._asks_organisation = answer.request
            return opener.create(answer.name, vault, wall_time())

    def _unlock(self, opener: ProfileOpener) -> OpenProfile:
        from msmp_gui.engine.clock import wall_time
        from msmp_gui.engine.profiles import keyring_vault, passphrase_vault
        from msmp_gui.engine.snapshot import Protection
        from msmp_gui.storage.errors import WrongPassphraseError

        if Protection.PASSPHRASE not in opener.kinds:
            return opener.unlock(keyring_vault(), "", wall_time())
        question = _Unlock()
        while True:
            vault = passphrase_vault(str(self._ask(question)))
            try:
                return opener.unlock(vault, "", wall_time())
            except WrongPassphraseError as error:
                question = _Unlock(words(reason(error)))

    def _ask(self, question: object) -> Any:
        self._asked.emit(question)
        answer = self._answers.get()
        if answer is None:
            raise GivenUpError
        return answer

    # In the window's

    @Slot()
    def cancel(self) -> None:
        """The person asked for nothing, or the app closes: there is no profile."""
        self._answers.put(None)
        self.close()

    @Slot()
    def close(self) -> None:
        """Close what was asked."""
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None

    @Slot(object)
    def _on_asked(self, question: object) -> None:
        if isinstance(question, _Welcome):
            self._show_welcome(question)
        elif isinstance(question, _Unlock):
            self._show_unlock(question)

    def _show_welcome(self, question: _Welcome) -> None:
        from msmp_gui.ui.dialogs.first_run import FirstRunDialog

        dialog = self._dialog
        if not isinstance(dialog, FirstRunDialog):
            dialog = FirstRunDialog(self._theme, keyring_available=question.keyring)
            self._open(dialog)
        if question.problem:
            dialog.say(question.problem)

    def _show_unlock(self, question: _Unlock) -> None:
        from msmp_gui.ui.dialogs.first_run import PassphraseDialog

        dialog = self._dialog
        if not isinstance(dialog, PassphraseDialog):
            dialog = PassphraseDialog(self._theme, self._window)
            self._open(dialog)
        if question.problem:
            dialog.say(question.problem)

    def _open(self, dialog: FirstRunDialog | PassphraseDialog) -> None:
        self._dialog = dialog
        dialog.given.connect(self._answers.put)
        dialog.rejected.connect(self.cancel)
        dialog.open()


def _identity(answer: FirstRunAnswer, now: float) -> ImportedIdentity | None:
    """What the file that was chosen holds; None where none was. Raises FAILURES, PolicyError."""
    if not answer.certificate:
        return None
    from msmp_gui.engine.own_certificate import read_identity
    from msmp_gui.engine.policies.files import read_file
    from msmp_gui.identity.pki.key_files import check_usable

    content = read_file(Path(answer.certificate))
    imported = read_identity(content, answer.certificate_password or None, None, now)
    check_usable(imported, now)
    return imported
