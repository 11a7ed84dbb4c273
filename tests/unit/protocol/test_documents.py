"""What the protocol's page says of tests and rules is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from msmp_gui import protocol
from msmp_gui.protocol.policy import comparison
from msmp_gui.protocol.wire.messages.kinds import Kind

ROOT = Path(__file__).parents[2]
PAGE = Path(protocol.__file__).with_name("PROTOCOL.md").read_text("utf-8")


def defined() -> set[str]:
    files = [*ROOT.rglob("test_*.py")]
    return {
        name for file in files for name in re.findall(r"def (test_\w+)", file.read_text("utf-8"))
    }


@pytest.mark.requirement("R34")
def test_every_attack_names_a_test_that_mounts_it() -> None:
    table = PAGE[PAGE.index("| attack | why it fails | mounted by |") : PAGE.index("## Glossary")]
    rows = [line for line in table.splitlines()[2:] if line.startswith("|")]
    tests = defined()
    assert len(rows) >= 20
    for row in rows:
        mounted = re.findall(r"`(test_\w+)`", row)
        assert mounted, row
        assert set(mounted) <= tests, row


def test_rules_are_numbered_once() -> None:
    numbers = re.findall(r"^- \*\*MSMP-(\d+)\*\*", PAGE, re.MULTILINE)
    assert len(set(numbers)) == len(numbers)
    named = set(re.findall(r"MSMP-(\d+)", PAGE))
    assert named <= set(numbers)


def test_rules_that_code_and_tests_name_are_there() -> None:
    numbers = set(re.findall(r"^- \*\*MSMP-(\d+)\*\*", PAGE, re.MULTILINE))
    code = Path(protocol.__file__).parents[1]
    for file in (*ROOT.rglob("*.py"), *code.rglob("*.py")):
        text = file.read_text("utf-8")
        assert set(re.findall(r"MSMP-(\d+)", text)) <= numbers, file


_CITED = re.compile(r"MSMP-(\d+)((?:(?:, and |, | and | to )\d+)*)")


def cited(text: str) -> set[int]:
    """Numbers of the rules that `text` names, such as `MSMP-2, 10 to 12 and 25`."""
    found = set()
    for first, others in _CITED.findall(text):
        last = int(first)
        found.add(last)
        for joined, number in re.findall(r"(, and |, | and | to )(\d+)", others):
            found |= set(range(last, int(number))) if joined == " to " else set()
            last = int(number)
            found.add(last)
    return found


def test_every_rule_is_named_by_a_test_that_proves_it() -> None:
    rules = {int(number) for number in re.findall(r"^- \*\*MSMP-(\d+)\*\*", PAGE, re.MULTILINE)}
    # Below a test's first line, where what it is for stands: a comment names others in passing.
    said = re.compile(r'^ *(?:async )?def test_[^"#]*?:\n +"""(.*?)"""', re.DOTALL | re.MULTILINE)
    texts = [file.read_text("utf-8") for file in ROOT.rglob("test_*.py")]
    whole = [text.partition('"""')[2].partition('"""')[0] for text in texts]
    named = {number for text in texts for words in said.findall(text) for number in cited(words)}
    named |= {number for words in whole for number in cited(words)}
    assert rules - named == set()
    assert cited("MSMP-2, 10 to 12 and 25.") == {2, 10, 11, 12, 25}


def test_the_table_of_what_weakens_names_every_field_that_can() -> None:
    """MSMP-27."""
    table = PAGE[PAGE.index("| part of the policy |") : PAGE.index("| all others |")]
    named = {n for row in table.splitlines()[2:] for n in re.findall(r"`(\w+)`", row.split("|")[1])}
    can = {
        name for name, weakens in comparison._WEAKENS.items() if weakens is not comparison._neither
    }
    assert named == can - set(comparison.FIXED)


def test_the_table_of_messages_names_every_kind() -> None:
    """MSMP-2."""
    table = PAGE[PAGE.index("| kind | message |") : PAGE.index("## Network")]
    assert [int(n) for n in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)] == sorted(Kind)
