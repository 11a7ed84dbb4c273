"""Runs decoders on changed input, as often as wanted.

    python -m tests.fuzz --list
    python -m tests.fuzz --target "policy token" --executions 10000000
    python -m tests.fuzz --record runs.jsonl --executions 10000000 --minutes 60
    python -m tests.fuzz --record runs.jsonl --report
    python -m tests.fuzz --depth
    python -m tests.fuzz --engine atheris --target "access rule" --executions 1000000

Without `--target` all of them are played, the quickest first. With `--record`, what was played is
written down as it goes, and a later run goes on from there until each target has had as many
executions as were asked for. What breaks a decoder is kept in `tests/fuzz/corpus`. atheris is led
by coverage; it has to be installed (`packaging/requirements-fuzz.lock`), as coverage for `--depth`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random  # noqa: TID251 - seeded
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.fuzz.doors import Doorway
    from tests.fuzz.playing import Target

# Our own modules are imported where they are needed: atheris has to be there before them.
SEEDS = Path(__file__).parent / ".seeds"

_PART = 500_000
"""Executions between two lines of the record."""
_TRIAL = 2_000


class Record:
    """What was played so far, by target."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.played: dict[str, list[list]] = {}
        if path and path.exists():
            for line in path.read_text("utf-8").splitlines():
                name, *rest = json.loads(line)
                self.played.setdefault(name, []).append(rest)

    def add(self, name: str, outcome: Sequence) -> None:
        """One part more."""
        self.played.setdefault(name, []).append([*outcome])
        if self._path:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps([name, *outcome]) + "\n")

    def executions(self, name: str) -> int:
        """Of a target, in all."""
        return sum(part[0] for part in self.played.get(name, ()))

    def broken(self, name: str) -> bool:
        """Whether something broke it: then it is not played on."""
        return any(part[3] for part in self.played.get(name, ()))

    def table(self) -> Iterator[str]:
        """In Markdown."""
        yield "| target | executions | a second | accepted | found |"
        yield "| --- | ---: | ---: | ---: | --- |"
        for name, parts in self.played.items():
            done, accepted, span = (sum(part[n] for part in parts) for n in range(3))
            found = "; ".join(part[3] for part in parts if part[3]) or "nothing"
            share = accepted / max(done, 1)
            yield f"| {name} | {done:,} | {done / max(span, 1e-9):,.0f} | {share:.0%} | {found} |"


def play(name: str, executions: int, seed: int) -> tuple[str, Sequence]:
    """One part of a run."""
    from tests.fuzz.targets import targets  # noqa: PLC0415

    return name, targets()[name].play(executions, seed)


def _run(record: Record, names: list[str], options: argparse.Namespace) -> None:
    """Each target in turn, in parts, until it has had enough."""
    until = time.monotonic() + 60 * options.minutes if options.minutes else float("inf")

    def parts() -> Iterator[tuple[str, int, int]]:
        for name in names:
            planned = record.executions(name)
            while planned < options.executions and not record.broken(name):
                if time.monotonic() >= until:
                    return
                count = min(_PART, options.executions - planned)
                yield name, count, options.seed + planned
                planned += count

    waiting, running = parts(), set()
    with ProcessPoolExecutor(options.jobs) as pool:
        while True:
            while len(running) < options.jobs and (part := next(waiting, None)):
                running.add(pool.submit(play, *part))
            if not running:
                return
            done = next((each for each in running if each.done()), None)
            if done is None:
                time.sleep(0.01)
                continue
            running.remove(done)
            name, outcome = done.result()
            record.add(name, outcome)
            if outcome[3]:
                print(f"{name}: {outcome[3]}", flush=True)


def _quickest_first(names: list[str]) -> list[str]:
    from tests.fuzz.targets import targets  # noqa: PLC0415

    known = targets()
    spans = {name: known[name].play(_TRIAL, seed=0).seconds for name in names}
    return sorted(names, key=spans.__getitem__)


def _depth(names: list[str], executions: int) -> None:
    """Prints how many branches of ours each target goes through; each in a process of its own."""
    from tests.fuzz.targets import targets  # noqa: PLC0415

    known = targets()
    for name in names:
        child = os.fork()
        if not child:
            print(f"| {name} | {_ways(known[name], executions)} |", flush=True)
            os._exit(0)
        os.waitpid(child, 0)


def _ways(target: Target | Doorway, executions: int) -> int:
    import coverage  # noqa: PLC0415 - an option

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "data")
        measure = coverage.Coverage(
            branch=True, source=["msmp_gui"], data_file=file, data_suffix=True, config_file=False
        )
        measure.set_option("run:patch", ["fork", "_exit"])  # doors play in forks
        measure.start()
        target.play(executions, seed=1)
        measure.stop()
        measure.save()
        measure.combine([folder])
        data = measure.get_data()
        return sum(len(data.arcs(each) or ()) for each in data.measured_files())


def _atheris(name: str, executions: int) -> None:
    import atheris  # noqa: PLC0415 - an option

    with atheris.instrument_imports(include=["msmp_gui"]):
        from tests.fuzz.changes import Changes, Form  # noqa: PLC0415
        from tests.fuzz.targets import targets  # noqa: PLC0415
    target = targets()[name]
    folder = SEEDS / name.replace(" ", "_")
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (folder / str(number)).write_bytes(seed)

    changes = Changes(target.seeds, Random(1), target.form)

    def change(data: bytes, size: int, _seed: int) -> bytes:
        return changes.one(data)[:size]

    arguments = [sys.argv[0], str(folder), f"-runs={executions}", "-max_len=20000"]
    changed = target.form is Form.CBOR
    atheris.Setup(arguments, target, custom_mutator=change if changed else None)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--target", action="append", default=[])
    parser.add_argument("--executions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0.0, help="no part begins after that")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--record", type=Path)
    parser.add_argument("--report", action="store_true", help="print what the record has")
    parser.add_argument("--depth", action="store_true", help="branches that each goes through")
    parser.add_argument("--engine", choices=("own", "atheris"), default="own")
    options = parser.parse_args()
    if options.engine == "atheris":
        _atheris(options.target[0], options.executions)
        return 0
    record = Record(options.record)
    if not options.report:
        from tests.fuzz.targets import targets  # noqa: PLC0415

        names = options.target or [*targets()]
        if options.list:
            print("\n".join(names))
            return 0
        if options.depth:
            _depth(names, options.executions)
            return 0
        _run(record, _quickest_first(names), options)
    print("\n".join(record.table()))
    return 1 if any(map(record.broken, record.played)) else 0


if __name__ == "__main__":
    sys.exit(main())
