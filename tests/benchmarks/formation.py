"""How long a conference takes to form between real processes on the loopback network.

    python -m tests.benchmarks.formation [PEERS [RUNS]]

Prints the seconds from `create` until every peer knows that every peer confirmed the key.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.end_to_end.conference_room import room


async def measure(peers: int, runs: int) -> list[float]:
    names = [f"peer{number}" for number in range(peers)]
    with tempfile.TemporaryDirectory() as folder:
        async with room(Path(folder), *names) as here:
            spans = []
            for _ in range(runs):
                start = time.perf_counter()
                await here.form(*names)
                spans.append(time.perf_counter() - start)
            return spans


if __name__ == "__main__":
    count, repeat = (int(text) for text in (*sys.argv[1:], "5", "10")[:2])
    if len(sys.argv) == 2:
        count, repeat = int(sys.argv[1]), 10
    times = asyncio.run(measure(count, repeat))
    print(
        f"{count} peers, {repeat} runs: median {statistics.median(times):.3f} s, "
        f"from {min(times):.3f} to {max(times):.3f} s"
    )
