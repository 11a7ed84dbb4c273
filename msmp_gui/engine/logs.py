"""Where the app's log goes."""

from __future__ import annotations


def log_to_stderr(*, debug: bool) -> None:
    """Write the log to the standard error output. Secrets never get into it."""
    import logging  # noqa: PLC0415 - a window is on screen before there is anything to log

    level = logging.DEBUG if debug else logging.WARNING
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s")
