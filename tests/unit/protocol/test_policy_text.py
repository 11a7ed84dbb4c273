"""A policy as text: all that is wrong is told at once, and what is written is read back."""

from __future__ import annotations

import dataclasses
import json
import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.policies.explanations import FIELDS
from msmp_gui.engine.policies.schema import json_schema
from msmp_gui.engine.resources import resource
from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.names import is_plain
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.policy import text as policy_text
from msmp_gui.protocol.policy.signed_token import sign_token
from msmp_gui.protocol.policy.token import PolicyToken
from msmp_gui.protocol.wire.signed import Verified
from tests.support.authorities import Authority

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
    json.dumps(json_schema())
    forms = [json_schema()]
    while forms:
        form = forms.pop()
        inside = form.get("properties", {}) | form.get("items", {}).get("properties", {})
        for field, described in inside.items():
            assert described.get("description", "").endswith("."), field
        forms += inside.values()


@pytest.mark.parametrize(
    "field",
    [name for name, form in properties().items() if "pattern" in form],
)
def test_the_schema_tells_how_long_or_much_a_field_takes_and_whether_it_has_an_end(
    field: str,
) -> None:
    name = field.split(".")[1]
    (line,) = [line for line in TEXT.splitlines() if line.startswith(f"{name} = ")]
    form = properties()[field]
    _, wrong = policy_text.read(TEXT.replace(line, f'{name} = "never"'))
    refused = any(str(each).startswith(f"{field}: ") for each in wrong)
    assert bool(re.fullmatch(form["pattern"], "never")) is not refused
    assert re.search(r"Expected: an? .* from \d+ \w+ to \d+ \w+\.$", form["description"])


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


@pytest.mark.requirement("R1", "R15")
def test_a_policy_with_infrastructures_is_read_as_the_same() -> None:
    authorities = tuple(Authority(name).der for name in ("One", "Two"))
    acme = Infrastructure("Acme", authorities, tuple(KeyType), 3072, 2, CrlRule.REQUIRED, 86_400)
    globex = dataclasses.replace(acme, name="Globex", anchors=authorities[:1])
    token = policy_text.parse(TEXT).token(bytes(16), "Tea", bytes(32))
    operational = dataclasses.replace(token.operational, infrastructures=(acme, globex))
    vouched = policy_text.complete(dataclasses.replace(token, operational=operational))
    text = policy_text.write(vouched, "What for")
    assert policy_text.parse(text).token(bytes(16), "Tea", bytes(32)) == vouched


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("name", "#" * 65_537 + "\nname", "The policy is longer than 65536 characters."),
        (
            "deputies = []",
            f"deputies = {[f'{number:064x}' for number in range(99)]}",
            "operational.deputies: expected a list of 0 to",
        ),
        (
            "infrastructures = []\n",
            "",
            "operational.infrastructures: this field is missing.",
        ),
        (
            "infrastructures = []",
            "infrastructures = [7]",
            "operational.infrastructures: a list of tables is expected",
        ),
    ],
    ids=["long", "many deputies", "no infrastructures", "no table"],
)
def test_what_is_too_much_or_missing_is_told(old: str, new: str, message: str) -> None:
    assert old in TEXT
    _, wrong = policy_text.read(TEXT.replace(old, new, 1))
    assert any(str(line).startswith(message) for line in wrong), wrong


# The next edition of a policy that is in force

A, B, C = (bytes([number]) * 32 for number in (1, 2, 3))


def in_force(*deputies: bytes) -> Verified[PolicyToken]:
    me = new_identity("A", 0.0, os.urandom)[0]
    token = policy_text.parse(TEXT).token(bytes(16), "Tea", me.fingerprint, deputies=deputies)
    return sign_token(token, me.signing_key)


@pytest.mark.requirement("R1")
def test_another_policy_takes_a_group_on_and_leaves_it_its_own() -> None:
    """Who it belongs to, who may control it and how soon stay, unless the text says otherwise."""
    old = in_force(B)
    before = old.message.operational
    assert before.deputies == (B,)
    assert before.takeover_after == policy_text.TAKEOVER_AFTER
    template = policy_text.parse(TEXT.replace("max_members = 32", "max_members = 8"))
    new = template.successor(old)
    assert (new.edition, new.previous, new.name, new.group) == (1, old.hash, "Tea", bytes(16))
    after = new.operational
    assert (after.owner, after.controller, after.suite) == (
        before.owner,
        before.controller,
        before.suite,
    )
    assert (after.deputies, after.takeover_after) == (before.deputies, before.takeover_after)
    assert (after.max_members, set(after.places)) == (8, set(before.places))

    bare = template.successor(old, names_all=True).operational
    assert bare.deputies == ()
    assert set(bare.places) == set(before.places), "nobody's place is ever given to another"

    named = TEXT.replace("deputies = []", f'deputies = ["{C.hex()}"]')
    named = named.replace('takeover_after = "never"', 'takeover_after = "9 s"')
    chosen = policy_text.parse(named).successor(old).operational
    assert (chosen.deputies, chosen.takeover_after) == ((C,), 9_000)
    assert set(chosen.places) == {*before.places, C}


@pytest.mark.requirement("R1", "R17")
def test_in_the_life_of_a_conference_only_so_many_people_may_be_named() -> None:
    """Their places are never given to others: by them nobody takes another's term."""
    me = new_identity("A", 0.0, os.urandom)[0]
    token = policy_text.parse(TEXT).token(bytes(16), "Tea", me.fingerprint)
    old = sign_token(token, me.signing_key)
    for number in range(63):  # beside the one who founded it
        old = sign_token(policy_text.with_deputies(old, [bytes([number]) * 32]), me.signing_key)
    with pytest.raises(PolicyError, match=r"^operational\.deputies: no more than 64 people"):
        policy_text.with_deputies(old, [bytes([63]) * 32])
    again = policy_text.with_deputies(old, [bytes([5]) * 32])
    assert again.operational.deputies == (bytes([5]) * 32,)
    assert policy_text.with_deputies(old, []).operational.deputies == ()
