"""The table of requirements, and the watch over the log, do what the other tests rely on."""

from __future__ import annotations

import logging

import pytest

from tests.support.log_watch import LogWatch, watching
from tests.support.requirement_table import TITLES

PLUGIN = "tests.support.requirement_table"
SAMPLE = """
import pytest

@pytest.mark.requirement("R12", "U5")
@pytest.mark.parametrize("n", [1, 2])
def test_joins(n):
    raise AssertionError("must not run")

class TestAll:
    pytestmark = pytest.mark.requirement("R12")

    def test_method(self):
        pass
"""


def test_every_requirement_has_a_title() -> None:
    assert list(TITLES) == [*(f"U{n}" for n in range(1, 8)), *(f"R{n}" for n in range(1, 35))]


@pytest.mark.parametrize("workers", [[], ["-n", "2"]])
def test_table_is_printed_and_nothing_runs(pytester: pytest.Pytester, workers: list[str]) -> None:
    pytester.makepyfile(test_sample=SAMPLE)
    result = pytester.runpytest("-p", PLUGIN, "--requirements", *workers)
    assert result.ret == 0
    result.stdout.fnmatch_lines(
        [
            "U5   Peers join by invitation",
            "       test_sample.py::test_joins",
            "R12  New members*",
            "       test_sample.py::test_joins",
            "       test_sample.py::TestAll::test_method",
            "R13  *",
            "R14  *",
            "Without a test (39): U1, *R34",
        ]
    )


def test_tests_run_without_the_option(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_sample=SAMPLE)
    pytester.runpytest("-p", PLUGIN).assert_outcomes(passed=1, failed=2)


@pytest.mark.parametrize("options", [[], ["--requirements"]])
@pytest.mark.parametrize(
    ("marker", "complaint"),
    [
        ('requirement("R12", "R99")', "unknown requirement 'R99'"),
        ("requirement", "a requirement marker names none"),
    ],
)
def test_marker_without_a_known_requirement_fails_collection(
    pytester: pytest.Pytester, options: list[str], marker: str, complaint: str
) -> None:
    pytester.makepyfile(test_sample=SAMPLE.replace('requirement("R12", "U5")', marker))
    result = pytester.runpytest("-p", PLUGIN, *options)
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines([f"*test_sample.py::test_joins*: {complaint}"])


def test_worker_tells_of_an_unknown_requirement(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_sample=SAMPLE.replace("U5", "R99"))
    result = pytester.runpytest("-p", PLUGIN, "-n", "1")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*test_sample.py::test_joins*: unknown requirement 'R99'"])


def test_table_with_errors_in_collection_fails(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_sample="import nothing_of_that_name")
    assert pytester.runpytest("-p", PLUGIN, "--requirements").ret == pytest.ExitCode.INTERRUPTED


def test_unexpected_warning_is_seen_and_expected_one_is_not(log_watch: LogWatch) -> None:
    log_watch.allow("sample")
    with watching() as watch:
        watch.allow("sample.part", "^lost")
        logging.getLogger("sample.part.inner").warning("lost %s", "peer")
        logging.getLogger("sample.part").info("found peer")
        assert watch.unexpected() == []
        logging.getLogger("sample.partner").error("lost peer")
        logging.getLogger("sample.part").warning("found peer")
        unexpected = watch.unexpected()
    assert unexpected == [
        "ERROR sample.partner: lost peer",
        "WARNING sample.part: found peer",
    ]


def test_warning_fails_its_test(pytester: pytest.Pytester, log_watch: LogWatch) -> None:
    log_watch.allow("sample")  # the inner run logs in this process
    pytester.makeconftest("from tests.conftest import log_watch")
    pytester.makepyfile(
        """
        import logging

        def test_warns():
            logging.getLogger("sample").warning("oops")

        def test_expects(log_watch):
            log_watch.allow("sample", "oops")
            logging.getLogger("sample").warning("oops")
        """
    )
    result = pytester.runpytest()
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*WARNING sample: oops*"])
