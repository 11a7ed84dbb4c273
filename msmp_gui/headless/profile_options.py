"""The options that every way to run the app takes; apart, since the window needs nothing else."""

from __future__ import annotations

import argparse
from pathlib import Path

_LAST_PORT = 65_535


def _port(text: str) -> int:
    """A TCP port; a larger number would be taken by the system for another one."""
    port = int(text)
    if not 0 <= port <= _LAST_PORT:
        msg = f"a number from 0 to {_LAST_PORT} is expected, not {port}"
        raise argparse.ArgumentTypeError(msg)
    return port


def add_profile_arguments(parser: argparse.ArgumentParser) -> None:
    """What every way to run the app takes: whose profile, and on which network."""
    parser.add_argument(
        "--profile",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="folder for all state",
    )
    parser.add_argument(
        "--interface",
        action="append",
        default=argparse.SUPPRESS,
        metavar="IF",
        help="network interface to use (again for more; all of them without)",
    )
    parser.add_argument(
        "--port", type=_port, default=argparse.SUPPRESS, metavar="N", help="TCP port (0: any)"
    )
    parser.add_argument(
        "--discovery",
        action=argparse.BooleanOptionalAction,
        default=argparse.SUPPRESS,
        help="announce and look for peers, or neither",
    )
    parser.set_defaults(profile=None, interface=[], port=0, discovery=None)
