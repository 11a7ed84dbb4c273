"""The one crossing between the engine's thread and the window's."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from msmp_gui.engine.commands import Command
    from msmp_gui.engine.notices import CommandDone, CommandFailed, Notice
    from msmp_gui.engine.snapshot import Snapshot

    Submit = Callable[[Command, object], None]
    Answered = Callable[[CommandDone | CommandFailed], bool]
    """Takes the answer to a command; whether the person was told of it, as far as that matters."""


class EngineBridge(QObject):
    """Lives in the window's thread. `publish` and `notify` may be called from any.

    Signals:
        snapshot: the newest `Snapshot`; one that was overtaken before it was shown is left out.
        notice: each `Notice`, in order; not answers that whoever submitted the command told of.
    """

    snapshot = Signal(object)
    notice = Signal(object)
    _wake = Signal()
    _tell = Signal(object)

    def __init__(self, submit: Submit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.latest: Snapshot | None = None
        self._submit = submit
        self._lock = threading.Lock()
        self._pending: Snapshot | None = None
        self._ids = count(1)
        self._answered: dict[object, Answered] = {}
        """Whom the answer to a command goes to, by the command's number."""
        self._wake.connect(self._on_wake, Qt.ConnectionType.QueuedConnection)
        self._tell.connect(self._on_tell, Qt.ConnectionType.QueuedConnection)

    def publish(self, snapshot: Snapshot) -> None:
        """The engine's state changed."""
        with self._lock:
            waiting = self._pending is not None
            self._pending = snapshot
        if not waiting:
            self._wake.emit()

    def notify(self, notice: Notice) -> None:
        """Something happened in the engine."""
        self._tell.emit(notice)

    def submit(self, command: Command, answered: Answered | None = None) -> int:
        """Hand a command to the engine; the number comes back in its answer, which goes to
        `answered` first.
        """
        number = next(self._ids)
        if answered is not None:
            self._answered[number] = answered
        self._submit(command, number)
        return number

    @Slot()
    def _on_wake(self) -> None:
        with self._lock:
            snapshot, self._pending = self._pending, None
        if snapshot is not None:
            self.latest = snapshot
            self.snapshot.emit(snapshot)

    @Slot(object)
    def _on_tell(self, notice: Notice) -> None:
        answered = self._answered.pop(getattr(notice, "command_id", None), None)
        if answered is None or not answered(notice):  # type: ignore[arg-type]  # others have no id
            self.notice.emit(notice)
