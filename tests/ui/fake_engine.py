"""What stands where the engine would: remembers commands, answers when it is told to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

from msmp_gui.engine.commands import Command
from msmp_gui.engine.notices import CommandDone, CommandFailed, Notice
from msmp_gui.engine.sentences import Sentence
from msmp_gui.engine.snapshot import Snapshot
from msmp_gui.ui.bridge import EngineBridge
from tests.support.watchdog import one_event


class FakeEngine:
    """Owns a bridge, as the app does."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self._ids: list[object] = []
        self.told: list[Snapshot | Notice] = []
        self.bridge = EngineBridge(self._submit)

    def _submit(self, command: Command, command_id: object) -> None:
        self.commands.append(command)
        self._ids.append(command_id)

    @property
    def last(self) -> Command:
        """The newest command."""
        return self.commands[-1]

    def feed(self, snapshot: Snapshot) -> None:
        """Publish, and have it delivered."""
        self.told.append(snapshot)
        self.bridge.publish(snapshot)
        deliver()

    def tell(self, notice: Notice) -> None:
        """Notify, and have it delivered."""
        self.told.append(notice)
        self.bridge.notify(notice)
        deliver()

    def done(self, group: str | None = None, at: int = -1) -> None:
        """The newest command (or the one at `at`) was carried out."""
        self.tell(CommandDone(self._ids[at], group))

    def fail(self, message: Sentence, code: str = "refused", at: int = -1) -> None:
        """The newest command (or the one at `at`) was refused."""
        self.tell(CommandFailed(self._ids[at], code, message))


def deliver() -> None:
    """Deliver what is queued, deletions too."""
    with one_event():
        QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with one_event():
        QCoreApplication.processEvents()
