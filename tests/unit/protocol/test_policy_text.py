"""A policy as text: all that is wrong is told at once, and what is written is read back."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.policies.explanations import FIELDS
from msmp_gui.engine.policies.schema import json_schema
from msmp_gui.engine.resources import resource
from msmp_gui.identity.names import is_plain
from msmp_gui.protocol.policy import text as policy_text

TEXT = resource("policies", "everyday.toml").read_text("utf-8")


@pytest.mark.requirement("R1")
@pytest.mark.parametrize("name", policies.presets())
def test_a_written_policy_is_read_as_the_same(name: str) -> None:
    template = policies.presets()[name]
    text = policy_text.write(template.token(bytes(16), "Tea", bytes(32)), template.summary)
    assert policy_text.parse(text) == template


@given(
    st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=64).filter(
        lambda text: not text or is_plain(text)
    )
)
def test_any_label_survives_writing(label: str) -> None:
    token = policy_text.parse(TEXT).token(bytes(16), "Tea", bytes(32))
    labelled = dataclasses.replace(
        token, operational=dataclasses.replace(token.operational, data_label=label)
    )
    read = policy_text.parse(policy_text.write(labelled, "What for"))
    assert read.token(bytes(16), "Tea", bytes(32)) == labelled


@pytest.mark.requirement("R1")
def test_all_that_is_wrong_is_told_at_once() -> None:
    text = TEXT.replace("max_members = 32", "max_members = 5000").replace("[rekey]", "[rekye]")
    text = text.replace("push = true", 'push = "yes"')
    text = text.replace('rule = "invited"', 'rule = "invited and O ="')
    template, wrong = policy_text.read(text)
    assert template is None
    assert list(map(str, wrong)) == [
        "rekye: this version knows no such part.",
        "operational.max_members: expected a number from 2 to 1024.",
        "dissemination.push: expected true or false.",
        "rekey: this part is missing.",
        (
            "access.rule: line 1, column 16: expected a text in quotation marks, "
            'such as "Acme Inc", found the end.'
        ),
    ]


def test_what_cannot_work_together_is_told_with_all_the_rest() -> None:
    text = TEXT.replace("max_members = 32", "max_members = 64").replace(
        "push = true", "push = false"
    )
    template, wrong = policy_text.read(text)
    assert template is not None
    assert [str(line).split(":")[0] for line in wrong] == [
        "operational.max_members",
        "dissemination.push",
    ]


def properties() -> dict[str, dict]:
    return {
        f"{part}.{field}": form
        for part in policy_text.PARTS
        for field, form in json_schema()["properties"][part]["properties"].items()
    }


@pytest.mark.requirement("R1")
def test_the_schema_describes_every_field_and_nothing_else() -> None:
    assert properties().keys() == FIELDS.keys()
    assert all(form["description"].endswith(".") for form in properties().values())
    json.dumps(json_schema())


@pytest.mark.parametrize("field", [name for name, form in properties().items() if "enum" in form])
def test_the_schema_s_choices_are_those_that_are_read(field: str) -> None:
    part, name = field.split(".")
    lines = [line for line in TEXT.splitlines() if line.startswith(f"{name} = ")]
    assert len(lines) == 1
    for choice in properties()[field]["enum"]:
        text = TEXT.replace(lines[0], f'{name} = "{choice}"')
        _, wrong = policy_text.read(text)
        assert not any(str(line).startswith(f"{field}: expected") for line in wrong)
    _, wrong = policy_text.read(TEXT.replace(lines[0], f'{name} = "other"'))
    assert any(str(line).startswith(f"{part}.{name}: expected one of") for line in wrong)
