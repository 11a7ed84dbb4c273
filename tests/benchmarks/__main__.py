"""All measurements, as one Markdown table.

python -m tests.benchmarks [--json] [NAME...]
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib
import json
import sys

from tests.benchmarks.measuring import Row, table

NAMES = ("evictions", "memory", "registration", "establishment", "packets")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", action="store_true", help="one JSON array of rows")
    arguments = parser.parse_args()
    strange = set(arguments.names) - set(NAMES)
    if strange:
        parser.error(f"no measurement named {', '.join(sorted(strange))}")
    rows: list[Row] = []
    for name in arguments.names or NAMES:
        for row in importlib.import_module(f"tests.benchmarks.{name}").rows():
            print(f"{row.what}: {row.ratio:.2f}", file=sys.stderr)
            rows.append(row)
    if arguments.json:
        shown = [dataclasses.asdict(row) | {"ratio": row.ratio, "met": row.met} for row in rows]
        print(json.dumps(shown, indent=2, ensure_ascii=False))
    else:
        print(table(rows))


if __name__ == "__main__":
    main()
