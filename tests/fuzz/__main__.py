"""Runs decoders on changed input, as often as wanted.

    python -m tests.fuzz --list
    python -m tests.fuzz --target "policy token" --executions 10000000
    python -m tests.fuzz --all --executions 100000
    python -m tests.fuzz --engine atheris --target "access rule" --executions 1000000

The own engine needs nothing more, changes CBOR values one by one, and prints a table. atheris is
led by coverage; it has to be installed (`packaging/requirements-fuzz.lock`), and takes one target
at a time. What breaks a decoder is kept in `tests/fuzz/corpus`.
"""

from __future__ import annotations

import argparse
import hashlib
import random  # noqa: TID251 - seeded
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

# Our own modules are imported where they are needed: atheris has to be there before them.
CORPUS = Path(__file__).parent / "corpus"
SEEDS = Path(__file__).parent / ".seeds"

_POOL = 256
"""Inputs that are changed further; others are forgotten."""


def play(name: str, executions: int, seed: int) -> tuple[str, int, float, str]:
    """Name, executions, seconds, and what broke it."""
    from tests.fuzz.mutation import mutate  # noqa: PLC0415
    from tests.fuzz.targets import targets  # noqa: PLC0415

    target, dice = targets()[name], random.Random(seed)
    pool = [*target.seeds] or [b"", b"\x80", b"\xa0"]
    start = time.perf_counter()
    for number in range(executions):
        data = mutate(dice.choice(pool), dice, structured=target.cbor)
        try:
            target.run(data)
            if len(pool) < _POOL:  # still fit: to be changed further
                pool.append(data)
        except target.allowed:
            if dice.random() < 0.0005:
                pool[dice.randrange(len(pool))] = data
                pool[0:1] = target.seeds[:1] or pool[0:1]
        except BaseException as error:  # noqa: BLE001 - this is what is looked for
            return name, number + 1, time.perf_counter() - start, _keep(name, data, error)
    return name, executions, time.perf_counter() - start, ""


def _keep(name: str, data: bytes, error: BaseException) -> str:
    CORPUS.mkdir(exist_ok=True)
    short = hashlib.sha256(data).hexdigest()[:12]
    file = CORPUS / f"{name.replace(' ', '_')}-{short}"
    file.write_bytes(data)
    return f"{type(error).__name__}: {error} ({file.name})"


def _atheris(name: str, executions: int) -> None:
    import atheris  # noqa: PLC0415 - an option

    with atheris.instrument_imports(include=["msmp_gui"]):
        from tests.fuzz.mutation import mutate  # noqa: PLC0415
        from tests.fuzz.targets import targets  # noqa: PLC0415
    target = targets()[name]
    folder = SEEDS / name.replace(" ", "_")
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (folder / str(number)).write_bytes(seed)

    def change(data: bytes, size: int, seed: int) -> bytes:
        return mutate(data, random.Random(seed), structured=True)[:size]

    arguments = [sys.argv[0], str(folder), f"-runs={executions}", "-max_len=20000"]
    atheris.Setup(arguments, target, custom_mutator=change if target.cbor else None)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--target", action="append", default=[])
    parser.add_argument("--executions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0.0, help="rounds, until time is up")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--engine", choices=("own", "atheris"), default="own")
    options = parser.parse_args()
    if options.engine == "atheris":
        _atheris(options.target[0], options.executions)
        return 0
    from tests.fuzz.targets import targets  # noqa: PLC0415

    if options.list:
        print("\n".join(targets()))
        return 0
    names = list(targets()) if options.all else options.target
    until = time.monotonic() + 60 * options.minutes
    seed, done = options.seed, dict.fromkeys(names, (0, 0.0, ""))
    with ProcessPoolExecutor(options.jobs) as pool:
        while True:
            _one_round(pool, done, options.executions, seed)
            seed += 1
            if time.monotonic() >= until:
                break
    print("| target | executions | a second | found |\n| --- | ---: | ---: | --- |")
    for name, (count, span, found) in done.items():
        print(f"| {name} | {count:,} | {count / span:,.0f} | {found or 'nothing'} |")
    print(f"go on with --seed {seed}")
    return 1 if any(found for _, _, found in done.values()) else 0


def _one_round(
    pool: ProcessPoolExecutor, done: dict[str, tuple[int, float, str]], executions: int, seed: int
) -> None:
    """Each target once more; what broke one is told at once."""
    for each in [pool.submit(play, name, executions, seed) for name in done]:
        name, count, span, found = each.result()
        before, took, known = done[name]
        done[name] = before + count, took + span, known or found
        if found:
            print(f"{name}: {found}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
