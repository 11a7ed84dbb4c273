"""A peer without a window: JSON lines in, JSON lines out, the same engine as the window's."""

from __future__ import annotations

import argparse
import asyncio
import atexit
import json
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.assembly import build_engine
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.engine import Engine
from msmp_gui.engine.notices import InvitationReceived, Notice
from msmp_gui.engine.profiles import (
    OpenProfile,
    ProfileOpener,
    keyring_vault,
    passphrase_vault,
    session_vault,
)
from msmp_gui.engine.snapshot import Snapshot, Trust
from msmp_gui.headless import json_lines
from msmp_gui.headless.json_lines import BadLineError
from msmp_gui.headless.profile_options import add_profile_arguments
from msmp_gui.storage.errors import IdentityExistsError, StorageError, VaultError
from msmp_gui.storage.profile import Profile, default_folder
from msmp_gui.storage.vault import Vault
from msmp_gui.transport.base import TransportError

_KNOWN = (Trust.VERIFIED, Trust.ISSUED)

_STANDARD_INPUT = 0
_PIECE = 65_536
"""Bytes that are read at once."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of `msmp-gui peer`."""
    add_profile_arguments(parser)
    parser.add_argument("--name", default="", help="name to make an identity for, at first start")
    parser.add_argument(
        "--accept",
        choices=("all", "known", "none", "ask"),
        default="ask",
        help="invitations to accept: all, those of verified people, none, or wait for a command",
    )
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="F", help="file with the profile's passphrase"
    )
    parser.add_argument(
        "--session-only",
        action="store_true",
        help="an identity for this session alone: nothing is kept, and no profile used",
    )


def run(options: argparse.Namespace) -> int:
    """Run until told to quit. The exit code: 0, or 1 with an error event."""
    out = _Out(sys.stdout)
    try:
        profile = open_profile(options)
    except StorageError as error:
        out.write(json_lines.error(None, error.code, str(error)))
        return 1
    try:
        return asyncio.run(_Peer(options, profile, out).run())
    finally:
        profile.close()


def missing_profile(options: argparse.Namespace) -> Path | None:
    """The folder of the command line, where it holds no profile: opening it would make one."""
    folder: Path = options.profile or default_folder()
    try:
        return None if Profile(folder).is_begun() else folder
    except OSError:  # opening it tells why it cannot be used
        return None


def open_profile_of_somebody(options: argparse.Namespace) -> OpenProfile:
    """The profile; a new one only for somebody whose name is given. Raises StorageError."""
    folder = missing_profile(options)
    if folder is not None and not options.name:
        msg = (
            f"There is no profile in {folder}; say with --profile where it is, or with --name "
            "for whom to make one."
        )
        raise StorageError(msg)
    return open_profile(options)


def open_profile(options: argparse.Namespace) -> OpenProfile:
    """The profile of the command line, made at the first start. Raises StorageError."""
    opener = ProfileOpener(_folder(options))
    try:
        return _open(opener, options)
    except BaseException:
        opener.close()
        raise


def _folder(options: argparse.Namespace) -> Path | None:
    """An identity for one session is no business of the profile that there may be."""
    if not options.session_only or options.profile is not None:
        folder: Path | None = options.profile
        return folder
    passing = tempfile.mkdtemp(prefix="msmp-session-")
    atexit.register(shutil.rmtree, passing, ignore_errors=True)
    return Path(passing)


def _open(opener: ProfileOpener, options: argparse.Namespace) -> OpenProfile:
    now, name = wall_time(), options.name or "Unnamed"
    if options.session_only and not opener.is_new:
        msg = (
            f"There is an identity in {options.profile}, and --session-only would not use it. "
            "Leave that option out, or choose another folder with --profile."
        )
        raise IdentityExistsError(msg)
    if options.session_only:
        return opener.create(name, session_vault(), now)
    if options.passphrase_file is not None:
        vault = passphrase_vault(read_passphrase(options.passphrase_file))
        return opener.create(name, vault, now) if opener.is_new else opener.unlock(vault, name, now)
    if not opener.is_new:
        return opener.unlock(keyring_vault(), name, now)
    try:
        return opener.create(name, keyring_vault(), now)
    except VaultError as error:
        sys.stderr.write(f"{error}\nThe identity is for this session only.\n")
        return opener.create(name, session_vault(), now)


def first_vault(options: argparse.Namespace) -> Vault:
    """What guards a new profile. Raises StorageError."""
    if options.passphrase_file is not None:
        return passphrase_vault(read_passphrase(options.passphrase_file))
    return keyring_vault()


def read_passphrase(path: Path) -> str:
    """What is in a passphrase file. Raises StorageError."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"The passphrase file {path} cannot be read."
        raise StorageError(msg) from error


class _Out:
    """Events, one on each line, written at once."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.nobody_reads = False
        """Whoever read went away."""
        self.end: Callable[[], object] = lambda: None
        """Called when that happens: what goes on in here must not fail for it."""

    def write(self, event: dict[str, Any]) -> None:
        if self.nobody_reads:
            return
        try:
            self._stream.write(json.dumps(event, ensure_ascii=False) + "\n")
            self._stream.flush()
        except OSError:
            self.nobody_reads = True
            # What is left in the stream would be tried again when the program ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())
            self.end()


class _Peer:
    def __init__(self, options: argparse.Namespace, profile: OpenProfile, out: _Out) -> None:
        self._options = options
        self._profile = profile
        self._out = out
        self._done = asyncio.Event()
        out.end = self._done.set
        self._lines = json_lines.LineSplitter()
        self._engine: Engine | None = None

    async def run(self) -> int:
        try:
            engine = self._engine = self._build()
        except TransportError as error:
            self._out.write(json_lines.error(None, "network", str(error)))
            return 1
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._done.set)
        try:
            engine.start()
        except TransportError as error:
            self._out.write(json_lines.error(None, "network", str(error)))
            await engine.close()
            return 1
        status = engine.status()
        self._out.write(json_lines.ready(status))
        if status.managed:
            self._out.write(json_lines.managed(status.managed))
        # Not every standard input can be watched by the loop: a file or /dev/null cannot.
        threading.Thread(target=self._read, args=(loop,), name="commands", daemon=True).start()
        await self._done.wait()
        await engine.close()
        return 1 if self._out.nobody_reads else 0

    def _build(self) -> Engine:
        return build_engine(
            self._profile,
            interfaces=self._options.interface,
            port=self._options.port,
            discovery=self._options.discovery,
            publish=_ignore,
            notify=self._on_notice,
        )

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        """In a thread of its own: a piece, once the loop is done with the one before it."""
        with suppress(OSError, RuntimeError):  # the input is closed, or the loop is
            while data := os.read(_STANDARD_INPUT, _PIECE):
                taken = threading.Event()
                loop.call_soon_threadsafe(self._on_data, data, taken)
                taken.wait()
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self._done.set)

    def _on_data(self, data: bytes, taken: threading.Event) -> None:
        try:
            for line in self._lines.feed(data):
                if line is None:
                    self._out.write(json_lines.error(None, "bad_json", "The line is too long."))
                else:
                    self._on_line(line)
        finally:
            taken.set()

    def _on_line(self, line: bytes) -> None:
        if not line.strip():
            return
        try:
            name, values, command_id = json_lines.parse(line.decode("utf-8", "replace"))
            if name == "quit":
                self._out.write({"event": "ok", "id": command_id})
                self._done.set()
            elif name == "status":
                self._on_status(values, command_id)
            else:
                assert self._engine is not None
                self._engine.execute(json_lines.command(name, values, command_id), command_id)
        except BadLineError as error:
            self._out.write(json_lines.error(error.command_id, error.code, str(error)))

    def _on_status(self, values: dict[str, Any], command_id: object) -> None:
        assert self._engine is not None
        only = json_lines.only_group(values, command_id)
        events = json_lines.status(self._engine.status(), only)
        if only is not None and not events:
            raise BadLineError("unknown_group", "There is no such conference here.", command_id)
        for event in events:
            self._out.write({**event, "id": command_id})
        self._out.write({"event": "ok", "id": command_id})

    def _on_notice(self, notice: Notice) -> None:
        event = json_lines.event(notice)
        if event is not None:
            self._out.write(event)
        if isinstance(notice, InvitationReceived):
            self._answer(notice)

    def _answer(self, notice: InvitationReceived) -> None:
        assert self._engine is not None
        accept, invitation = self._options.accept, notice.invitation
        if accept == "ask":
            return
        if accept == "all" or (accept == "known" and invitation.sender.trust in _KNOWN):
            self._engine.execute(cmd.AcceptInvitation(invitation.invitation), "accept")
        else:
            self._engine.execute(cmd.DeclineInvitation(invitation.invitation), "decline")


def _ignore(_snapshot: Snapshot) -> None:
    """Scripts live on notices."""
