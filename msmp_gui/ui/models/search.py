"""Which messages hold what is searched."""

from __future__ import annotations

from collections.abc import Sequence

from msmp_gui.engine.snapshot import MessageView

Found = tuple[str, int, str]
"""Names a message: sender, number and text."""


class MessageSearch:
    """Goes from match to match, beginning with the newest."""

    def __init__(self) -> None:
        self.current: Found | None = None
        self._wanted = ""

    def seek(
        self, messages: Sequence[MessageView], wanted: str, step: int
    ) -> tuple[int | None, int, int]:
        """Row of the match to show, its number from 1, and how many there are."""
        folded = wanted.casefold().strip()
        rows = [n for n, m in enumerate(messages) if folded and folded in m.text.casefold()]
        if not rows:
            self.current, self._wanted = None, folded
            return None, 0, 0
        known = next((n for n in rows if name_of(messages[n]) == self.current), None)
        if known is None or folded != self._wanted:
            at = len(rows) - 1
        else:
            at = (rows.index(known) + step) % len(rows)
        self.current, self._wanted = name_of(messages[rows[at]]), folded
        return rows[at], at + 1, len(rows)

    def end(self) -> None:
        """Search no more."""
        self.current, self._wanted = None, ""


def name_of(message: MessageView) -> Found:
    """What names a message."""
    return message.sender, message.sequence, message.text
