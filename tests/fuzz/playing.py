"""One target played: changed inputs into a decoder, and what came of it."""

from __future__ import annotations

import dataclasses
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from random import Random  # noqa: TID251 - seeded by whoever calls
from typing import NamedTuple

from tests.fuzz.bare import bare
from tests.fuzz.changes import Changes, Form

CORPUS = Path(__file__).parent / "corpus"


class Outcome(NamedTuple):
    """What came of a run."""

    executions: int
    accepted: int
    """Inputs that decoded: changes that went all the way."""
    seconds: float
    found: str
    """What broke the target, if anything."""


@dataclasses.dataclass(frozen=True)
class Target:
    """One decoder. `run` takes bytes, and raises what is `allowed` or nothing."""

    name: str
    run: Callable[[bytes], object]
    allowed: tuple[type[BaseException], ...]
    seeds: tuple[bytes, ...]
    form: Form = Form.BYTES
    bare: bool = False
    """Signatures count and seals are open, whatever they are."""
    wrap: Callable[[bytes], bytes] | None = None
    """What becomes of a changed seed before it is taken in, half of the time."""

    def __call__(self, data: bytes) -> None:
        """Raises whatever the decoder should not have raised."""
        with self._cryptography():
            try:
                self.run(data)
            except self.allowed:
                return

    def play(self, executions: int, seed: int) -> Outcome:
        """So many changed inputs, until one breaks it."""
        start, done, accepted = time.perf_counter(), 0, 0
        dice = Random(f"{self.name} {seed}")
        changes, run, allowed = Changes(self.seeds, dice, self.form), self.run, self.allowed
        with self._cryptography():
            while done < executions:
                inputs = tried = changes.sweep(min(256, executions - done))
                if self.wrap and dice.random() < 0.7:
                    tried = [*map(self.wrap, inputs)]
                good = []
                for place, data in enumerate(tried):
                    try:
                        run(data)
                        good.append(place)
                    except allowed:
                        continue
                    except BaseException as error:  # noqa: BLE001 - this is what is looked for
                        span = time.perf_counter() - start
                        return Outcome(
                            done + place + 1, accepted, span, keep(self.name, data, error)
                        )
                changes.keep([inputs[place] for place in good])
                done += len(tried)
                accepted += len(good)
        return Outcome(done, accepted, time.perf_counter() - start, "")

    @contextmanager
    def _cryptography(self) -> Iterator[None]:
        with bare() if self.bare else nullcontext():
            yield


def keep(name: str, data: bytes, error: BaseException) -> str:
    """Keeps an input that broke a target, and says what it did."""
    CORPUS.mkdir(exist_ok=True)
    file = CORPUS / f"{name.replace(' ', '_')}-{hashlib.sha256(data).hexdigest()[:12]}"
    file.write_bytes(data)
    return f"{type(error).__name__}: {error} ({file.name})"
