"""Opening the profile: in the engine's thread, and what has to be asked in the window's.

A keyring may take its time, and a passphrase is slow to try by design; the window lives on.
"""

# ruff: noqa: PLC0415 - what opens a profile is loaded in the engine's thread, dialogs when asked

from __future__ import annotations

import queue
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from msmp_gui.sentences import reason
from msmp_gui.storage.profile import Profile
from msmp_gui.ui.theme import Theme
from msmp_gui.ui.wording import words

if TYPE_CHECKING:
    from msmp_gui.engine.profiles import OpenProfile, ProfileOpener
    from msmp_gui.ui.dialogs.first_run import FirstRunAnswer, FirstRunDialog, PassphraseDialog


class GivenUpError(Exception):
    """The person closed a dialog without which there is no profile."""


@dataclass(frozen=True, slots=True)
class _Welcome:
    """Who are you?"""

    keyring: bool


@dataclass(frozen=True, slots=True)
class _Unlock:
    """Enter your passphrase; `problem` says what was wrong with the last."""

    problem: str = ""


class Opening(QObject):
    """Opens `profile`, whose folder this process holds. Lives in the window's thread.

    Signals: opened: nothing has to be asked any more.
    """

    opened = Signal()
    _asked = Signal(object)

    def __init__(self, profile: Profile, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._profile = profile
        self._theme = theme
        self._window = window
        self._answers: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._dialog: QDialog | None = None
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
        return opened

    def _first_run(self, opener: ProfileOpener) -> OpenProfile:
        from msmp_gui.engine.clock import wall_time
        from msmp_gui.engine.profiles import (
            keyring_available,
            keyring_vault,
            passphrase_vault,
            session_vault,
        )
        from msmp_gui.engine.snapshot import Protection

        answer: FirstRunAnswer = self._ask(_Welcome(keyring_available()))
        vault = {
            Protection.KEYRING: keyring_vault,
            Protection.PASSPHRASE: lambda: passphrase_vault(answer.passphrase or ""),
            Protection.SESSION: session_vault,
        }[answer.protection]()
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

        self._open(FirstRunDialog(self._theme, keyring_available=question.keyring))

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
