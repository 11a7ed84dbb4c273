"""Composition root: the command line, and which of window, peer or demo it starts."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msmp_gui.headless import (
    admin_command,
    audit_command,
    demo,
    identity_command,
    peer,
    policy_command,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `msmp-gui`; the exit code."""
    link, others = _link_in(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(others, argparse.Namespace(link=link))
    level = logging.DEBUG if options.debug else logging.WARNING
    logging.basicConfig(level=level, format="%(levelname)s %(name)s: %(message)s")
    without_window = {
        "admin": admin_command.run,
        "audit": audit_command.run,
        "policy": policy_command.run,
        "identity": identity_command.run_identity,
        "authority": identity_command.run_authority,
        "peer": peer.run,
    }
    if options.what in without_window:
        return without_window[options.what](options)
    if options.what == "demo" and options.headless and options.screenshot is None:
        return demo.run(options)
    if options.what != "demo" or not options.headless:
        missing = _missing_display()
        if missing:
            sys.stderr.write(missing + "\n")
            return 1
    # Qt and all its libraries are loaded only where there is a window.
    from msmp_gui.desktop import demo as window_demo  # noqa: PLC0415
    from msmp_gui.desktop import window  # noqa: PLC0415

    return window_demo.run(options) if options.what == "demo" else window.run(options)


def _link_in(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The link or file that the desktop asks the app to open, and what else was said."""
    for at, argument in enumerate(arguments):
        if argument.lower().startswith("msmp:"):
            return argument, [*arguments[:at], *arguments[at + 1 :]]
        if argument.lower().endswith(".msmp") and not argument.startswith("-"):
            path = str(Path(argument.removeprefix("file://")).absolute())
            return path, [*arguments[:at], *arguments[at + 1 :]]
    return None, list(arguments)


def _missing_display() -> str:
    """Why no window can be shown; empty where nothing speaks against it."""
    named = any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if not sys.platform.startswith("linux") or named:
        return ""
    return (
        "There is no display to show a window on. Try `msmp-gui demo --headless`, or run a peer "
        "without a window with `msmp-gui peer`."
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="msmp-gui",
        usage="%(prog)s [options] [LINK | FILE.msmp | COMMAND …]",
        description="Secure conferences without a server. Without a command, opens the window.",
    )
    parser.add_argument("--version", action="version", version=_version())
    parser.add_argument("--debug", action="store_true", help="log what happens, but never secrets")
    peer.add_profile_arguments(parser)
    parser.add_argument(
        "--theme",
        choices=("light", "dark", "contrast"),
        help="look of the window (the system's without)",
    )
    commands = parser.add_subparsers(dest="what", metavar="COMMAND")
    headless = commands.add_parser("peer", help="a peer without a window, for scripts: JSON lines")
    peer.add_arguments(headless)
    admin = commands.add_parser("admin", help="managed settings: check a file, show what holds")
    admin_command.add_arguments(admin)
    audit = commands.add_parser(
        "audit", help="what happened to keys and members: show, verify, export"
    )
    audit_command.add_arguments(audit)
    mine = commands.add_parser("identity", help="your key and certificate: show, request, import")
    identity_command.add_identity_arguments(mine)
    authority = commands.add_parser("authority", help="organisations whose certificates you trust")
    identity_command.add_authority_arguments(authority)
    policy = commands.add_parser("policy", help="check, show, compare, sign and verify policies")
    policy_command.add_arguments(policy)
    story = commands.add_parser("demo", help="try it all on one machine, with peers of its own")
    demo.add_arguments(story)
    return parser


def _version() -> str:
    try:
        return version("msmp-gui")
    except PackageNotFoundError:
        return "from source"


if __name__ == "__main__":
    sys.exit(main())
