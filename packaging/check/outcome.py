"""What came of a trial, step by step."""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.tools import BuildError


@dataclass
class Outcome:
    """What came of one artefact in one system."""

    artefact: str
    system: str
    cells: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        """A column of the table: how long it took, or that it failed, which others survive."""
        started = time.monotonic()
        try:
            yield
        except (BuildError, subprocess.TimeoutExpired) as error:
            self.cells[name] = "FAILED"
            self.faults.append(f"{self.artefact} on {self.system}, {name}: {error}")
        else:
            self.cells.setdefault(name, f"{time.monotonic() - started:.1f} s")
