"""Runs many stories, or one: `python -m tests.simulation --seeds 10000 --jobs 2`."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from multiprocessing import get_context

from tests.simulation.run import Result, play, play_one_of
from tests.simulation.shrink import kind_of, shrink
from tests.simulation.story import Chapter, Story, tell


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1000, help="how many stories")
    parser.add_argument("--start", type=int, default=0, help="the first seed")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--seed", type=int, help="play this one alone")
    parser.add_argument(
        "--chapter",
        choices=[*Chapter, "all"],
        default=Chapter.EVERYDAY,
        help="what the stories are about; all: each seed in another chapter",
    )
    parser.add_argument("--only-tell", action="store_true", help="make no failing story shorter")
    parser.add_argument("--verbose", action="store_true", help="tell the steps as they happen")
    parser.add_argument("--shrink", action="store_true", help="with --seed: find a shorter story")
    options = parser.parse_args()
    chapters = list(Chapter) if options.chapter == "all" else [Chapter(options.chapter)]
    if options.seed is not None:
        story = tell(options.seed, chapters[options.seed % len(chapters)])
        return _one(story, verbose=options.verbose, shorter=options.shrink)
    seeds = range(options.start, options.start + options.seeds)
    return _many(chapters, seeds, options.jobs, shorter=not options.only_tell)


def _one(story: Story, *, verbose: bool, shorter: bool) -> int:
    result = play(story, print if verbose else lambda line: None)
    if result.violation and shorter:
        print(story := shrink(story))
        result = play(story)
    print(result.violation or "no violation")
    return 1 if result.violation else 0


def _many(chapters: list[Chapter], seeds: range, jobs: int, *, shorter: bool) -> int:
    started, count = time.monotonic(), len(seeds)
    failed: list[Result] = []
    done = epochs = messages = frames = lived = 0
    virtual = 0.0
    for result in _results(chapters, seeds, jobs):
        done += 1
        epochs += result.epochs
        messages += result.messages
        frames += result.frames
        lived += result.lived
        virtual += result.virtual
        if result.violation:
            failed.append(result)
            print(f"\rseed {result.story.seed}: {result.violation}", flush=True)
            print(shrink(result.story) if shorter else result.story, flush=True)
        if done % 20 == 0 or done == count:
            seconds = time.monotonic() - started
            line = f"{done} of {count}, {len(failed)} failed, {seconds:.0f} s"
            print(f"\r{line}", end="" if sys.stdout.isatty() else "\n", flush=True)
    print(
        f"\n{done} stories, {virtual / 3600:.1f} h virtual in {time.monotonic() - started:.0f} s: "
        f"{epochs} epochs, {messages} messages, {frames} frames, "
        f"{lived} conferences whose host lived; {len(failed)} failed"
    )
    for kind, number in Counter(kind_of(result.violation) for result in failed).most_common():
        print(f"{number:6} {kind}")
    if failed:
        print("failing seeds:", *sorted(result.story.seed for result in failed))
    return 1 if failed else 0


def _results(chapters: list[Chapter], seeds: range, jobs: int) -> Iterator[Result]:
    play_one = partial(play_one_of, chapters)
    if jobs == 1:
        yield from map(play_one, seeds)
        return
    with get_context("spawn").Pool(jobs) as pool:
        yield from pool.imap_unordered(play_one, seeds, chunksize=4)


if __name__ == "__main__":
    sys.exit(main())
