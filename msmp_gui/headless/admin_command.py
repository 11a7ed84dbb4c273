"""`msmp-gui admin`: check managed settings before they are rolled out, and show what holds here.

Exit codes: 0 fine, 1 something is wrong with the settings.
"""

from __future__ import annotations

import argparse
import json
import os
import stat
import sys
from pathlib import Path

from msmp_gui.engine.managed.check import remarks
from msmp_gui.engine.managed.document import Document
from msmp_gui.engine.managed.json_file import read_json_file
from msmp_gui.engine.managed.places import LINUX_FILE, managed_settings
from msmp_gui.engine.managed.property_list import read_property_list
from msmp_gui.engine.managed.reading import read
from msmp_gui.engine.managed.schema import json_schema
from msmp_gui.engine.managed.view import view
from msmp_gui.engine.snapshot import ManagedView


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of `msmp-gui admin`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    check = actions.add_parser("check", help="tell everything that is wrong with a settings file")
    check.add_argument("file", type=Path, metavar="FILE", help=f"such as {LINUX_FILE}, or a .plist")
    actions.add_parser("show", help="what is in force here, and where each value came from")
    actions.add_parser("schema", help="the form of the file, as a JSON Schema")


def run(options: argparse.Namespace) -> int:
    """Run one action; the exit code."""
    actions = {"check": _check, "show": _show, "schema": _schema}
    return actions[options.action](options)


def _check(options: argparse.Namespace) -> int:
    document = _document(options.file)
    if document is None:
        sys.stderr.write(f"There is no file {options.file}.\n")
        return 1
    settings = read(document)
    _say(*(str(fault) for fault in settings.faults))
    if not settings.faults:
        _say(f"{options.file}: these settings can be used.")
    thoughts = [*remarks(settings), *(["anybody can change it."] if _is_open(options.file) else [])]
    _say(*(f"{options.file}: to think about: {thought}" for thought in thoughts))
    return 1 if settings.faults else 0


def _show(_options: argparse.Namespace) -> int:
    shown = view(managed_settings())
    if shown is None:
        _say("Nobody manages this computer.")
        return 0
    _say(*_lines(shown))
    return 1 if shown.faults else 0


def _lines(shown: ManagedView) -> list[str]:
    contact = f" ({shown.contact})" if shown.contact else ""
    lines = [f"Managed by {shown.manager or 'somebody who gave no name'}{contact}."]
    lines += [
        f"{each.title}: {each.value or 'nothing'} [{each.name}; {each.level}; {each.where}]"
        for each in shown.settings
    ]
    if shown.faults:
        lines += ["", "These cannot be used, and are read strictly until they are corrected:"]
        lines += map(str, shown.faults)
    return lines


def _schema(_options: argparse.Namespace) -> int:
    _say(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return 0


def _document(path: Path) -> Document | None:
    return read_property_list(path) if path.suffix == ".plist" else read_json_file(path)


def _is_open(path: Path) -> bool:
    """Whether more than its owner and their group can write it, where that can be told."""
    return os.name == "posix" and bool(path.stat().st_mode & stat.S_IWOTH)


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
