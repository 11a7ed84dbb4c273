"""Bare peers in processes of their own, also in a network namespace of their own."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from msmp_gui.transport import discovery

_ROOT = Path(__file__).parents[3]
_PATIENCE = 20.0


class PeerProcess:
    """A process with a transport and, if wanted, a discovery; its command begins with `prefix`."""

    def __init__(
        self, interfaces: str, *, discover: bool = True, prefix: Sequence[str] = ()
    ) -> None:
        service = discovery.SERVICE_TYPE if discover else ""
        command = [sys.executable, "-W", "default", "-m", "tests.unit.transport.peer_script"]
        self._process = subprocess.Popen(
            [*prefix, *command, interfaces, service],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=_ROOT,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        started = self.wait_for("started")
        self.addresses: list[str] = started["addresses"]
        self.instance: str = started["instance"]

    def order(self, **order: str) -> None:
        """Tell it to do something."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def wait_for(self, event: str, **expected: object) -> dict[str, Any]:
        """The next event of that kind with those values; others are passed over."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            assert time.monotonic() < deadline, f"no {event} {expected}"
            heard = self.next_event()
            if heard["event"] == event and expected.items() <= heard.items():
                return heard

    def next_event(self) -> dict[str, Any]:
        """What it tells next."""
        try:
            line = self._lines.get(timeout=_PATIENCE)
        except queue.Empty:
            raise AssertionError("the peer tells nothing") from None
        assert line, "the peer ended"
        heard: dict[str, Any] = json.loads(line)
        return heard

    def stop(self) -> None:
        """In order; nothing may have been complained about."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._reader.join(_PATIENCE)
        assert self._process.stderr is not None
        complaints = self._process.stderr.read()
        assert complaints == ""
        assert self._process.wait(_PATIENCE) == 0

    def kill(self) -> None:
        """As a crash would."""
        self._process.kill()

    def __enter__(self) -> PeerProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait(_PATIENCE)
        self._reader.join(_PATIENCE)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            assert stream is not None
            try:
                stream.close()
            except BrokenPipeError:
                continue

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put("")
