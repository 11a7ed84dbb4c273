"""`msmp-gui audit`: show, verify and export the logs of what happened to keys and members.

Exit codes: 0 done, and intact; 1 something was found; 2 the command could not be carried out.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from msmp_gui.engine.audit import export as audit_export
from msmp_gui.engine.audit.export import AuditExport, ExportError, moment
from msmp_gui.engine.audit.report import report
from msmp_gui.engine.clock import wall_time
from msmp_gui.headless.peer import missing_profile, open_profile
from msmp_gui.headless.profile_options import add_profile_arguments
from msmp_gui.identity.names import displayable
from msmp_gui.storage.errors import StorageError
from msmp_gui.storage.files import write_atomically


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of `msmp-gui audit`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    show = actions.add_parser("show", help="a log, line by line; or which logs there are")
    _of_profile(show)
    verify = actions.add_parser("verify", help="whether logs were changed, cut short or made anew")
    verify.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="an exported log (the profile's without)"
    )
    verify.add_argument(
        "--against",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="another member's exported log of the same conference (again for more)",
    )
    _of_profile(verify)
    export = actions.add_parser("export", help="a log as a file that others can verify")
    export.add_argument("--output", required=True, type=Path, metavar="FILE")
    export.add_argument(
        "--format",
        choices=("jsonl", "report"),
        default="jsonl",
        help="JSON lines that can be verified, or a report for people",
    )
    _of_profile(export)


def _of_profile(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--group", metavar="ID", help="a conference's id or unique name")
    parser.add_argument("--name", default="", help=argparse.SUPPRESS)
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help="of the profile")
    parser.set_defaults(session_only=False)
    add_profile_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Run one action; the exit code."""
    actions = {"show": _show, "verify": _verify, "export": _export}
    try:
        return actions[options.action](options)
    except (ExportError, StorageError) as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _show(options: argparse.Namespace) -> int:
    logs = _logs(options)
    if options.group is None:
        for log in logs:
            _say(f"{log.group.hex()}  {len(log.entries):6} entries  {_title(log)}")
        if not logs:
            _say("There is no audit log in this profile yet.")
        return 0
    for log in logs:
        _say(*report(log))
    return 0


def _verify(options: argparse.Namespace) -> int:
    others = [_read(file) for file in options.against]
    logs = [_read(options.file)] if options.file else _logs(options)
    if options.file and options.group not in (None, logs[0].group.hex(), logs[0].name):
        raise ExportError(_of_another(options.file))
    found = 0
    for file, other in zip(options.against, others, strict=True):
        if other.group not in {log.group for log in logs}:
            raise ExportError(_of_another(file))
        # Who could take notes out of it could hide by that what was cut from the other.
        flaws = other.flaws()
        found += len(flaws)
        _say(*(f"{file}: {flaw.sentence}" for flaw in flaws))
    for log in logs:
        found += _verify_one(log, [each for each in others if each.group == log.group])
    return 1 if found else 0


def _of_another(file: Path) -> str:
    return f"{file}: this log is of another conference."


def _verify_one(log: AuditExport, others: Sequence[AuditExport]) -> int:
    """Tell about one log; how many flaws it has."""
    flaws = log.flaws(others)
    keeper = f"{log.keeper.name} {log.keeper.fingerprint.hex()}"
    name = f"{_title(log)} ({log.group.hex()}, by {keeper})"
    keepers = {each.fingerprint for each in log.keepers()}
    strangers = [each for each in others if each.keeper.fingerprint not in keepers]
    noted = sum(1 for _ in log.noted_by(strangers))
    against = f", {noted} notes of others" if others else ""
    until = None if flaws else log.earlier_until()
    keys = "" if until is None else f"; signed with an earlier key until {moment(until)} UTC"
    intact = f"{name}: intact, {len(log.entries)} entries{against}{keys}."
    shown = (
        f"{name}: {'proof' if each.proven else 'evidence'} of a split view, by signatures that "
        f"hold: {each.sentence}"
        for each in log.findings()
    )
    _say(*(f"{name}: {flaw.sentence}" for flaw in flaws), *([] if flaws else [intact]), *shown)
    return len(flaws)


def _title(log: AuditExport) -> str:
    return displayable(log.name, 64) if any(log.group) else "decisions about trust"


def _export(options: argparse.Namespace) -> int:
    logs = _logs(options, seal=options.format == "jsonl")
    if len(logs) != 1:
        msg = "Say with --group which conference's log is to be exported."
        raise ExportError(msg)
    wanted = report(logs[0]) if options.format == "report" else audit_export.to_lines(logs[0])
    write_atomically(options.output, "".join(f"{line}\n" for line in wanted).encode())
    _say(f"{options.output}: {len(logs[0].entries)} entries.")
    return 0


def _logs(options: argparse.Namespace, *, seal: bool = False) -> list[AuditExport]:
    folder = missing_profile(options)
    if folder is not None:  # a new one would be found intact
        raise ExportError(f"There is no profile in {folder}; say with --profile where it is.")
    profile = open_profile(options)
    try:
        groups = _chosen(profile.records.audit.names(), options.group)
        logs = [audit_export.export(profile.records.audit, group, profile.me) for group in groups]
        return [log.sealed(profile.me, wall_time()) for log in logs] if seal else logs
    finally:
        profile.close()


def _chosen(names: dict[bytes, str], wanted: str | None) -> Sequence[bytes]:
    if wanted is None:
        return list(names)
    found = [group for group, name in names.items() if wanted in (group.hex(), name)]
    if len(found) != 1:
        there = "more than one" if found else "no"
        msg = f"There is {there} audit log of “{wanted}”; “audit show” lists them with their ids."
        raise ExportError(msg)
    return found


def _read(file: Path) -> AuditExport:
    try:
        with file.open("rb") as opened:
            content = opened.read(audit_export.MAX_FILE)
        return audit_export.from_lines(content.decode("utf-8-sig").split("\n"))
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError(f"The file {file} cannot be read.") from error
    except ExportError as error:
        raise ExportError(f"{file}: {error}") from error


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
