"""Composition root: the command line, and which of window, peer or demo it starts."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from msmp_gui.engine.logs import log_to_stderr
from msmp_gui.headless.profile_options import add_profile_arguments


@dataclass(frozen=True, slots=True)
class _Command:
    """Something other than the window. `module` of `headless` is loaded where it is asked for."""

    name: str
    help: str
    module: str
    add: str = "add_arguments"
    run: str = "run"


_COMMANDS = (
    _Command("peer", "a peer without a window, for scripts: JSON lines", "peer"),
    _Command("admin", "managed settings: check a file, show what holds", "admin_command"),
    _Command("audit", "what happened to keys and members: show, verify, export", "audit_command"),
    _Command(
        "identity",
        "your key and certificate: show, request, import",
        "identity_command",
        "add_identity_arguments",
        "run_identity",
    ),
    _Command(
        "authority",
        "organisations whose certificates you trust",
        "identity_command",
        "add_authority_arguments",
        "run_authority",
    ),
    _Command("policy", "check, show, compare, sign and verify policies", "policy_command"),
    _Command("demo", "try it all on one machine, with peers of its own", "demo"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `msmp-gui`; the exit code."""
    link, others = _link_in(sys.argv[1:] if arguments is None else arguments)
    options = _parser(others).parse_args(others, argparse.Namespace(link=link))
    shown = options.what == "demo" and (not options.headless or options.screenshot is not None)
    if options.what is not None and not shown:
        log_to_stderr(debug=options.debug)
        _write_any_text()
        command = next(each for each in _COMMANDS if each.name == options.what)
        code: int = getattr(_module(command), command.run)(options)
        return code
    if options.what != "demo" or not options.headless:
        missing = _missing_display()
        if missing:
            sys.stderr.write(missing + "\n")
            return 1
    # Qt and all its libraries are loaded only where there is a window.
    if shown:
        from msmp_gui.desktop import demo  # noqa: PLC0415

        log_to_stderr(debug=options.debug)
        return demo.run(options)
    from msmp_gui.desktop import window  # noqa: PLC0415

    return window.run(options)


def _write_any_text() -> None:
    """Files and other programs get UTF-8, as what is read here is; a terminal what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.isatty():
            stream.reconfigure(errors="backslashreplace")
        elif isinstance(stream, io.TextIOWrapper):
            # Names of files need be no text at all.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _module(command: _Command) -> Any:
    return import_module(f"msmp_gui.headless.{command.module}")


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


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="msmp-gui",
        usage="%(prog)s [options] [LINK | FILE.msmp | COMMAND …]",
        description="Secure conferences without a server. Without a command, opens the window.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say which version this is")
    parser.add_argument("--debug", action="store_true", help="log what happens, but never secrets")
    add_profile_arguments(parser)
    parser.add_argument(
        "--theme",
        choices=("light", "dark", "contrast"),
        help="look of the window (the system's without)",
    )
    # Without `prog`, what the window takes would stand before each command.
    commands = parser.add_subparsers(dest="what", metavar="COMMAND", prog=parser.prog)
    for command in _COMMANDS:
        said = f"{command.help[0].upper()}{command.help[1:]}."
        made = commands.add_parser(command.name, help=command.help, description=said)
        if command.name in arguments:
            getattr(_module(command), command.add)(made)
    return parser


class _Version(argparse.Action):
    """Looks the version up only when it is asked for: that loads more than the window does."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

        try:
            found = version("msmp-gui")
        except PackageNotFoundError:
            found = "from source"
        sys.stdout.write(found + "\n")
        parser.exit()


if __name__ == "__main__":
    sys.exit(main())
