"""Puts one fault after another into a module, and sees whether its tests fail.

    python -m tests.mutation [MODULE…] [--jobs N]

Each fault is made in memory: the tests run in a process in which the module is compiled with it.
Prints what survived, with file and line; `README.md` beside this explains those that are left.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]

TESTS = {
    "msmp_gui.protocol.access": ("tests/unit/protocol/test_access_rules.py",),
    "msmp_gui.protocol.access_rules": (
        "tests/unit/protocol/test_access_rules.py",
        "tests/unit/protocol/test_policy_comparison.py",
    ),
    "msmp_gui.protocol.policy_checks": (
        "tests/unit/protocol/test_policy_checks.py",
        "tests/unit/protocol/test_attacks.py",
        "tests/unit/protocol/test_terms.py",
        "tests/unit/protocol/test_group_life.py",
    ),
    "msmp_gui.protocol.policy_comparison": ("tests/unit/protocol/test_policy_comparison.py",),
    "msmp_gui.protocol.policy_in_force": (
        "tests/unit/protocol/test_policy_change.py",
        "tests/unit/protocol/test_policy_comparison.py",
    ),
    "msmp_gui.protocol.policy_token": (
        "tests/unit/protocol/test_policy.py",
        "tests/unit/protocol/test_policy_text.py",
        "tests/unit/protocol/test_attacks.py",
    ),
}
"""What has to notice a fault in each module."""

_COMPARE = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


def faults(tree: ast.Module) -> Iterator[tuple[int, str, ast.Module]]:
    """Line, description and the module with one fault, for each that can be made."""
    for number, node in enumerate(ast.walk(tree)):
        for kind in _kinds(node):
            changed = copy.deepcopy(tree)
            target = next(n for i, n in enumerate(ast.walk(changed)) if i == number)
            what = _apply(target, kind)
            yield getattr(node, "lineno", 0), what, ast.fix_missing_locations(changed)


def _kinds(node: ast.AST) -> Iterator[object]:
    match node:
        case ast.Compare(ops=ops):
            yield from (i for i, op in enumerate(ops) if type(op) in _COMPARE)
        case ast.BoolOp(values=values):
            yield "swap"
            yield from (("drop", i) for i in range(len(values)))
        case ast.UnaryOp(op=ast.Not()):
            yield "not"
        case ast.If() | ast.IfExp():
            yield "always"
            yield "never"
        case ast.Return(value=value) if value is not None:
            yield "nothing"
        case ast.Constant(value=bool()):
            yield "flip"
        case ast.Constant(value=int()):
            yield "more"
        case ast.Raise():
            yield "pass"
        case ast.Call(func=ast.Name(id=("any" | "all"))):
            yield "quantifier"


def _apply(node: ast.AST, kind: object) -> str:
    before = ast.unparse(node).splitlines()[0][:70]
    match kind:
        case int():
            node.ops[kind] = _COMPARE[type(node.ops[kind])]()
        case "swap":
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ("drop", int() as place):
            if len(node.values) > 2:
                del node.values[place]
            else:
                node.values = [node.values[1 - place]] * 2
        case "not":
            node.op = ast.UAdd()
            node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])
        case "always" | "never":
            node.test = ast.Constant(kind == "always")
        case "nothing":
            node.value = ast.Constant(None)
        case "flip":
            node.value = not node.value
        case "more":
            node.value += 1
        case "pass":
            node.exc, node.cause = ast.Name("StopIteration", ast.Load()), None
        case "quantifier":
            node.func.id = "all" if node.func.id == "any" else "any"
    return f"{before}  →  {ast.unparse(node).splitlines()[0][:70]}"


_RUNNER = """
import importlib.abc, importlib.util, sys
name, path, source = {name!r}, {path!r}, {source!r}

class Loader(importlib.abc.SourceLoader):
    def get_filename(self, fullname): return path
    def get_data(self, _): return source.encode()

class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, *_):
        if fullname == name:
            return importlib.util.spec_from_loader(name, Loader(), origin=path)

sys.meta_path.insert(0, Finder())
import pytest
how = ["-q", "-x", "--no-header", "-p", "no:cacheprovider", "-p", "no:xdist"]
sys.exit(pytest.main([*how, *{tests!r}]))
"""


def survives(name: str, path: Path, tree: ast.Module) -> bool:
    """Whether the tests pass with the fault in it."""
    program = _RUNNER.format(
        name=name, path=str(path), source=ast.unparse(tree), tests=list(TESTS[name])
    )
    try:
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            capture_output=True,
            timeout=120,
            check=False,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "HYPOTHESIS_MAX_EXAMPLES": "20"},
        )
    except subprocess.TimeoutExpired:
        return False  # it went on for ever: noticed
    return done.returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("modules", nargs="*", default=[*TESTS], metavar="MODULE")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    left = 0
    for name in options.modules:
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        path = Path(spec.origin)
        made = list(faults(ast.parse(path.read_text("utf-8"))))
        with ThreadPoolExecutor(options.jobs) as pool:
            lived = list(pool.map(partial(survives, name, path), [fault[2] for fault in made]))
        for (line, what, _), alive in zip(made, lived, strict=True):
            if alive:
                print(f"{path.relative_to(ROOT)}:{line}: {what}", flush=True)
        left += sum(lived)
        print(f"{name}: {len(made)} faults, {sum(lived)} survived", flush=True)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
