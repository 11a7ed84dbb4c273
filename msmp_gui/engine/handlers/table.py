"""Which handler carries out which command; each kind stands in one module of this folder.

A handler returns the conference that its command was about, if any. It raises CommandError,
LocalProtocolError and PolicyError, and then nothing changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.session.group_session import GroupSession

Table = Mapping[type, Callable[..., bytes | None]]
"""Handlers by the command that they carry out."""


class CommandHandlers:
    """All of them."""

    def __init__(self, *tables: Table) -> None:
        self._handlers = {command: carry for table in tables for command, carry in table.items()}
        assert len(self._handlers) == sum(map(len, tables))

    @property
    def kinds(self) -> AbstractSet[type]:
        """The commands that are carried out."""
        return self._handlers.keys()

    def carry_out(self, command: cmd.Command) -> bytes | None:
        """Raises as any handler."""
        return self._handlers[type(command)](command)


def done(session: GroupSession) -> bytes:
    """Send and tell what a command led to; the conference comes back."""
    session.pump()
    return session.group
