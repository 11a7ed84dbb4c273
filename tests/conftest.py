"""What holds for every test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.support")

from tests.support import leaks  # noqa: E402
from tests.support.log_watch import LogWatch, watching  # noqa: E402 (rewritten asserts)

pytest_plugins = ["pytester", "tests.support.requirement_table"]

settings.register_profile("dev", deadline=None)
# The same examples each time: a build server is no place for finding new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("long", max_examples=5000, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Fail on warnings in the log; `log_watch.allow("msmp_gui.engine", "…")` expects one."""
    with watching() as watch:
        yield watch
    unexpected = watch.unexpected()
    if unexpected:
        pytest.fail("unexpected log records:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail on threads and event loops that outlive their test; on windows and timers as well."""
    with ExitStack() as stack:
        left = stack.enter_context(leaks.watching_threads())
        shown = stack.enter_context(leaks.watching_qt()) if leaks.uses_qt() else []
        yield
    if left or shown:
        pytest.fail("left behind:\n" + "\n".join([*left, *shown]), pytrace=False)
