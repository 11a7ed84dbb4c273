"""Log records that nobody expected fail the test that caused them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager


class LogWatch(logging.Handler):
    """Keeps warnings and worse, except those that the test has allowed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._allowed: list[tuple[str, re.Pattern[str]]] = []
        self._records: list[logging.LogRecord] = []

    def allow(self, logger: str, pattern: str = "") -> None:
        """Expect records of a logger (and those below it) whose message the pattern finds."""
        self._allowed.append((logger, re.compile(pattern)))

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)

    def unexpected(self) -> list[str]:
        """What was logged without being allowed, before or afterwards."""
        formatter = logging.Formatter("%(levelname)s %(name)s: %(message)s")
        return [formatter.format(each) for each in self._records if not self._is_allowed(each)]

    def _is_allowed(self, record: logging.LogRecord) -> bool:
        return any(
            f"{record.name}.".startswith(f"{logger}.") and pattern.search(record.getMessage())
            for logger, pattern in self._allowed
        )


@contextmanager
def watching() -> Iterator[LogWatch]:
    """Watch the root logger."""
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    try:
        yield watch
    finally:
        root.removeHandler(watch)
