"""Commands as JSON lines, and the page that says what they take."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import msmp_gui
from msmp_gui.engine import commands as cmd
from msmp_gui.headless import json_lines
from msmp_gui.headless.json_lines import BadLineError

PACKAGE = Path(msmp_gui.__file__).parent
PAGE = (PACKAGE / "ARCHITECTURE.md").read_text("utf-8")


def rows(heading: str) -> dict[str, str]:
    """What the page's table says of each command or event."""
    table = PAGE.partition(f"| {heading} | fields |\n| --- | --- |\n")[2].partition("\n\n")[0]
    found = {}
    for line in table.splitlines():
        names, _, said = line.strip("| ").partition(" | ")
        found.update(dict.fromkeys(names.split(", "), said))
    return found


class Asked:
    """Answers every field, and remembers which there are, and which may be left out."""

    def __init__(self) -> None:
        self.wanted: list[str] = []
        self.optional: list[str] = []

    def __getattr__(self, kind: str) -> Any:
        def field(name: str, *default: object) -> Any:
            optional = kind == "moment" or (default and kind != "choice")
            (self.optional if optional else self.wanted).append(name)
            return default[0] if default else "everyone"

        return field


def test_a_field_that_the_command_does_not_have_is_refused_instead_of_left_out() -> None:
    values: dict[str, object] = {"name": "Tea", "members": ["Bela"], "polcy": "high-assurance"}
    with pytest.raises(BadLineError) as refused:
        json_lines.command("create", values, 7)
    assert (refused.value.code, refused.value.command_id) == ("bad_field", 7)
    assert str(refused.value) == (
        "“create” has no field “polcy”. There are: name, members, policy, deputies."
    )
    del values["polcy"]
    assert json_lines.command("create", values, 7) == cmd.CreateGroup("Tea", ("Bela",))
    with pytest.raises(BadLineError, match="“check_network” has no field “group”"):
        json_lines.command("check_network", {"group": "00"}, None)


def test_status_is_of_one_conference_or_of_all_and_of_nothing_else() -> None:
    assert json_lines.only_group({"group": "00"}, None) == "00"
    assert json_lines.only_group({"group": None}, None) is json_lines.only_group({}, None) is None
    for wrong in ({"gruop": "00"}, {"group": 1}):
        with pytest.raises(BadLineError) as refused:
            json_lines.only_group(wrong, None)
        assert refused.value.code == "bad_field"


@pytest.mark.parametrize("name", sorted(json_lines._COMMANDS))
def test_the_page_tells_of_each_command_what_it_takes(name: str) -> None:
    asked = Asked()
    json_lines._COMMANDS[name](asked)  # type: ignore[arg-type]
    said = rows("command")[name]
    for field in asked.wanted:
        assert re.search(rf"(?<!\[)\b{field}\b", said), f"{field} of {name}"
    for field in asked.optional:
        assert f"[{field}]" in said, f"{field} of {name}"


def test_the_page_tells_of_every_command_and_event_and_of_no_others() -> None:
    assert rows("command").keys() == json_lines._COMMANDS.keys() | {"status", "quit"}
    source = (PACKAGE / "headless" / "json_lines.py").read_text("utf-8")
    events = set(re.findall(r'"event": "(\w+)"', source)) | set(json_lines._WHOLE.values())
    assert rows("event").keys() == events
