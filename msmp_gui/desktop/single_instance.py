"""One window for each profile: a second start hands its link to the first, and shows it.

The name of the local socket comes from the profile's folder; only the same user can connect.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 500
"""Milliseconds."""
_LONGEST = 4096
"""Bytes that another start may say."""


def _name(folder: Path) -> str:
    return "msmp-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]


def hand_over(folder: Path, link: str) -> bool:
    """Ask the app that runs on this profile to show itself, and to follow `link`, if any.

    False where none runs.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(link.encode()[:_LONGEST] + b"\n")
    handed = socket.waitForBytesWritten(_PATIENCE)
    socket.disconnectFromServer()
    if socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_PATIENCE)
    return handed


class SingleInstance(QObject):
    """Listens for later starts.

    Signals: called: the app was started again, with a link or nothing.
    """

    called = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        # What a crash left behind; who holds the profile's lock is the only one here.
        QLocalServer.removeServer(_name(folder))
        self._server.listen(_name(folder))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._on_words)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    @Slot()
    def _on_words(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST + 1:
            socket.abort()
        elif socket.canReadLine():
            said = bytes(socket.readLine().data()).decode("utf-8", "replace").strip()
            socket.disconnectFromServer()
            self.called.emit(said)
