"""A pytest plugin that ties tests to requirements.

`@pytest.mark.requirement("R12", …)` says which requirements a test proves;
`pytest --requirements` collects only, and prints each requirement with its tests.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping

import pytest

TITLES: Mapping[str, str] = {
    "U1": "A desktop app in which a person creates an ad-hoc secure group",
    "U2": "Members are picked from discovered peers, or by their certificates",
    "U3": "The creator controls the group; the key is made cooperatively",
    "U4": "Membership, rekey status and compromise alerts are shown",
    "U5": "Peers join by invitation",
    "U6": "Desktop installers",
    "U7": "The packages and the layout that were asked for",
    "R1": "One signed policy token configures everything, in every member alike",
    "R2": "The token has five parts, and states what its key protects",
    "R3": "GKMP and SMKD can be written as tokens, and work",
    "R4": "Key generation: cooperative, or by a single entity",
    "R5": "Policy chooses the suite, never below its floor",
    "R6": "A suite settled by ISAKMP/IKE can be taken over",
    "R7": "Small groups stand within a few seconds",
    "R8": "Convergence is confirmed where policy asks, and never required elsewhere",
    "R9": "Keys are pushed to members, or pulled by them",
    "R10": "Dissemination: controller, trusted distributors, or any fitting member",
    "R11": "A distributor proves its authority; bogus keys are found out",
    "R12": "New members are authorised while the group lives",
    "R13": "Access by identities or addresses, at every decision point",
    "R14": "Access by rules on certificate fields and addresses, and mixtures",
    "R15": "Several X.509 infrastructures, path validation, CRLs",
    "R16": "A person approves joins where policy or the user wants it",
    "R17": "Trusted entities are watched; loss of trust takes effect",
    "R18": "Every important action is checked against the token's permissions",
    "R19": "Data is encrypted under the group key; its sender is proven separately",
    "R20": "Several groups at a time, each with its own key",
    "R21": "Rekey by one message, with changeover time and overlap",
    "R22": "Rekey by age, amount of data, membership change, demand",
    "R23": "Compromise can be reported, declared by whom policy names, told, shown",
    "R24": "Compromise differs from removal",
    "R25": "Recovery by a key hierarchy, in one message, without interruption",
    "R26": "Recovery by cancelling the group and building an equal one",
    "R27": "A tamper-evident audit of management events",
    "R28": "Interruptions are local",
    "R29": "Very large groups, mostly receive-only",
    "R30": "Large groups of smaller ones, joined by cryptographic gateways",
    "R31": "Many small groups at once, with no central server",
    "R32": "The same protocol over every communication system",
    "R33": "Modular sub-protocols; who lacks one says so, and declines",
    "R34": "Known attacks on key management fail, each with a test that tries it",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--requirements",
        action="store_true",
        help="run nothing; print which tests prove which requirement, and what has none",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "requirement(*ids): the requirements that this test proves")
    if config.getoption("requirements") and config.pluginmanager.hasplugin("xdist"):
        # With workers, items are collected elsewhere and never seen here.
        config.option.dist = "no"


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    # In the report, because an exception in a worker would lose its message on the way.
    report = yield
    tests = [each for each in report.result or () if isinstance(each, pytest.Item)]
    wrong = [line for test in tests for line in wrong_markers(test)]
    if wrong:
        report.outcome, report.longrepr, report.result = "failed", "\n".join(wrong), []
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    if not session.config.getoption("requirements"):
        return None
    if session.testsfailed:
        raise session.Interrupted("the table would be incomplete: there were errors")
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None:
        for line in table_lines(tests_by_requirement(session.items)):
            reporter.write_line(line)
    return True


def wrong_markers(item: pytest.Item) -> list[str]:
    """What is wrong with the markers of a test, in sentences."""
    wrong = [
        f"{item.nodeid}: unknown requirement {identifier!r}"
        for identifier in requirements_of(item)
        if identifier not in TITLES
    ]
    if not all(marker.args for marker in item.iter_markers("requirement")):
        wrong.append(f"{item.nodeid}: a requirement marker names none")
    return wrong


def requirements_of(item: pytest.Item) -> list[object]:
    """What the markers of a test, its class and its module name."""
    return [identifier for marker in item.iter_markers("requirement") for identifier in marker.args]


def tests_by_requirement(items: Iterable[pytest.Item]) -> dict[str, list[str]]:
    """The tests of each requirement, a parametrized test once."""
    table: dict[str, dict[str, None]] = {identifier: {} for identifier in TITLES}
    for item in items:
        for identifier in requirements_of(item):
            table[str(identifier)][item.nodeid.partition("[")[0]] = None
    return {identifier: list(tests) for identifier, tests in table.items()}


def table_lines(table: Mapping[str, list[str]]) -> list[str]:
    """The table for people, and at its end the requirements that no test proves."""
    lines = []
    for identifier, tests in table.items():
        lines.append(f"{identifier:<4} {TITLES[identifier]}")
        lines.extend(f"       {test}" for test in tests)
    missing = [identifier for identifier, tests in table.items() if not tests]
    lines.append("")
    if missing:
        lines.append(f"Without a test ({len(missing)}): {', '.join(missing)}")
    else:
        lines.append("Every requirement has a test.")
    return lines
