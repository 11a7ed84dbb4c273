"""Puts one fault after another into a module, and sees whether its tests fail.

    python -m tests.mutation [MODULE…] [--jobs N] [--first N]

Each fault is made in memory: the tests run in a fork of this process, which has imported what they
need from other packages, and compiles the module with the fault. Prints what survived, with file
and line; `README.md` beside this explains those that are left.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.abc
import importlib.util
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path

import hypothesis.strategies  # noqa: F401 - these are imported once, for all children
import PySide6.QtWidgets  # noqa: F401
import pytest

import msmp_gui.identity.identity
import msmp_gui.identity.pki.vouching  # noqa: F401

_PATIENCE = 120
"""Seconds of the processor's time after which tests go on for ever: the fault was noticed. Other
load on the machine does not count."""

_STUCK = 1800.0
"""Seconds after which tests wait for what never comes: the fault was noticed."""

_FINE = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)

Fault = tuple[int, str, ast.Module]
"""Line, description, and the module with it."""

ROOT = Path(__file__).parents[2]

TESTS = {
    "msmp_gui.protocol.policy.access": ("tests/unit/protocol/test_access_rules.py",),
    "msmp_gui.protocol.policy.access_rules": (
        "tests/unit/protocol/test_access_rules.py",
        "tests/unit/protocol/test_policy_comparison.py",
        "tests/unit/protocol/test_policy.py",
    ),
    "msmp_gui.protocol.policy.checks": (
        "tests/unit/protocol/test_policy_checks.py",
        "tests/unit/protocol/test_attacks.py",
        "tests/unit/protocol/test_terms.py",
        "tests/unit/protocol/test_takeover.py",
        "tests/unit/protocol/test_resumption.py",
        "tests/unit/protocol/test_refresh.py",
        "tests/unit/protocol/test_group_life.py",
    ),
    "msmp_gui.protocol.policy.strictness": ("tests/unit/protocol/test_strictness.py",),
    "msmp_gui.protocol.policy.comparison": ("tests/unit/protocol/test_policy_comparison.py",),
    "msmp_gui.protocol.policy.in_force": (
        "tests/unit/protocol/test_policy_change.py",
        "tests/unit/protocol/test_policy_comparison.py",
    ),
    "msmp_gui.protocol.policy.token": (
        "tests/unit/protocol/test_policy.py",
        "tests/unit/protocol/test_policy_text.py",
        "tests/unit/protocol/test_grammar.py",
    ),
    "msmp_gui.protocol.policy.soundness": (
        "tests/unit/protocol/test_policy.py",
        "tests/unit/protocol/test_policy_text.py",
        "tests/unit/protocol/test_grammar.py",
    ),
    "msmp_gui.protocol.policy.signed_token": ("tests/unit/protocol/test_policy.py",),
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
    """Line, description and the module with one fault, for each that can be made.

    How dataclasses are made stays as it is: no code tries to change what is frozen.
    """
    spared = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        for part in ast.walk(decorator)
    }
    for number, node in enumerate(ast.walk(tree)):
        if id(node) in spared:
            continue
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


class _Faulty(importlib.abc.SourceLoader, importlib.abc.MetaPathFinder):
    """Compiles one module from another text than its file has."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        self._name, self._path, self._source = name, str(path), source

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self)

    def get_filename(self, _fullname: str) -> str:
        return self._path

    def get_data(self, _path: str | bytes) -> bytes:
        return self._source.encode()


def _tried(name: str, path: Path, tree: ast.Module) -> int:
    """A child that runs the tests with the fault in it; its process id."""
    child = os.fork()
    if child:
        return child
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (_PATIENCE, _PATIENCE))
    sys.meta_path.insert(0, _Faulty(name, path, ast.unparse(tree)))
    how = ["-q", "-x", "--no-header", "-p", "no:cacheprovider", "-p", "no:xdist"]
    how += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # of what is imported already
    for mark in ("not hypothesis", "hypothesis"):  # most faults are noticed by the quick ones
        for each in TESTS[name]:
            if pytest.main([*how, "-m", mark, each]) not in _FINE:
                os._exit(1)
    os._exit(0)


def survivors(name: str, path: Path, made: list[Fault], jobs: int) -> int:
    """How many faults the tests do not notice; each is printed as it is found."""
    running: dict[int, tuple[Fault, float]] = {}
    waiting, lived = list(reversed(made)), 0
    while waiting or running:
        while waiting and len(running) < jobs:
            fault = waiting.pop()
            running[_tried(name, path, fault[2])] = fault, time.monotonic() + _STUCK
            if len(waiting) % 25 == 0:
                print(f"{len(waiting)} to go", flush=True)
        child, status = os.waitpid(-1, os.WNOHANG)
        if child:
            (line, what, _), _ = running.pop(child)
            if os.waitstatus_to_exitcode(status) == 0:
                lived += 1
                print(f"{path.relative_to(ROOT)}:{line}: {what}", flush=True)
            continue
        for late in [pid for pid, (_, until) in running.items() if until < time.monotonic()]:
            os.kill(late, signal.SIGKILL)
        time.sleep(0.01)
    return lived


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("modules", nargs="*", default=[*TESTS], metavar="MODULE")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--first", type=int, default=0, help="go on from that fault of a module")
    options = parser.parse_args()
    left = 0
    for name in options.modules:
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        path = Path(spec.origin)
        assert name not in sys.modules, "each fault is compiled where nothing was imported"
        tree = ast.parse(path.read_text("utf-8"))
        _, status = os.waitpid(_tried(name, path, tree), 0)
        assert os.waitstatus_to_exitcode(status) == 0, f"the tests of {name} fail without a fault"
        made = list(faults(tree))[options.first :]
        lived = survivors(name, path, made, options.jobs)
        left += lived
        print(f"{name}: {len(made)} faults, {lived} survived", flush=True)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
