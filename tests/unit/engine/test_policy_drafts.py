"""A policy while it is written: the form, its faults, its sentences, and what would change."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine.errors import CommandError
from msmp_gui.engine.policies import drafts as policy_drafts
from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.policies.drafts import Draft
from msmp_gui.engine.policies.explanations import CHOICES, ENDLESS, FIELDS, TITLES
from msmp_gui.engine.policies.form import sections
from msmp_gui.engine.policies.schema import json_schema
from msmp_gui.engine.snapshot import PolicyInForceView
from msmp_gui.identity.pki.key_files import pem_of
from tests.support.authorities import Authority

OFFERED = tuple(policies.choice(key, text) for key, text in policies.texts().items())
TEXTS = policies.texts()


@pytest.fixture
def draft() -> Draft:
    return Draft.of(TEXTS["everyday"])


def faults(draft: Draft) -> dict[str, str]:
    return {fault.field: str(fault.text) for fault in policy_drafts.read(draft.text()).faults}


@pytest.mark.parametrize("name", TEXTS)
def test_every_preset_goes_through_the_form_and_stays_what_it_is(name: str) -> None:
    text = Draft.of(TEXTS[name]).text()
    before, after = policies.find(name), policies.find(text)
    group = bytes(16)
    assert after.token(group, "x", bytes(32)) == before.token(group, "x", bytes(32))
    assert after.summary == before.summary
    reading = policy_drafts.read(text)
    assert reading.faults == ()
    assert reading.sentences == {c.key: c.details for c in OFFERED}[name]


def test_the_form_has_every_field_of_the_schema_and_a_title_for_each() -> None:
    schema = json_schema()["properties"]
    keys = {
        f"{part}.{name}" if "properties" in form else part
        for part, form in schema.items()
        for name in form.get("properties", [part])
    }
    assert {field.key for section in sections() for field in section.fields} == keys
    assert TITLES.keys() == keys
    assert FIELDS.keys() == keys - {"name", "summary"}


def test_every_choice_has_words() -> None:
    for part in json_schema()["properties"].items():
        for name, form in part[1].get("properties", {}).items():
            choices = form.get("enum") or form.get("items", {}).get("enum")
            if choices:
                assert CHOICES[f"{part[0]}.{name}"].keys() == set(choices)


def test_never_is_offered_where_it_can_be_meant(draft: Draft) -> None:
    fields = [field for section in sections() for field in section.fields if field.units]
    assert len(fields) == 7
    for field in fields:
        wrong = field.key in faults(draft.with_value(field.key, "never"))
        assert wrong is (field.endless is None)
        assert (field.key in ENDLESS) is (field.endless is not None)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("operational.max_members", 64, "“Who makes the key”"),
        ("operational.speakers", [], ""),
        ("rekey.period", "1 s", "a duration from 10 s"),
        ("access.rule", "invited and x", "line 1, column 13: expected anyone"),
        ("dissemination.push", False, "nobody gets the key"),
        ("operational.suites", [], "a list of"),
        ("name", "", "a text of 1 to 64"),
        ("operational.deputies", ["x"], "64 hexadecimal digits"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(
    draft: Draft, field: str, value: object, said: str
) -> None:
    found = faults(draft.with_value(field, value))
    if said:
        assert said in found[field]
        assert policy_drafts.read(draft.with_value(field, value).text()).sentences == ()
    else:
        assert found == {}


def test_what_says_nothing_is_written_as_it_then_has_to_be(draft: Draft) -> None:
    somebody = ["ab" * 32]
    named = draft.with_value("operational.senders", "named").with_value(
        "operational.speakers", somebody
    )
    assert faults(named) == {}
    back = named.with_value("operational.senders", "all")
    assert not back.counts("operational.speakers")
    assert faults(back) == {}
    assert Draft.of(back.text()).values["operational.speakers"] == []
    assert back.values["operational.speakers"] == somebody
    lax = draft.with_value("rekey.unconfirmed", "wait").with_value("rekey.confirmation", "none")
    assert faults(lax) == {}
    deputy = draft.with_value("operational.deputies", somebody)
    assert "operational.takeover_after" in faults(deputy)


def test_the_silence_is_kept_for_deputies_who_are_chosen_later(draft: Draft) -> None:
    patient = draft.with_value("operational.takeover_after", "10 s")
    token = policies.find(patient.text()).token(bytes(16), "x", bytes(32), None, [bytes([1] * 32)])
    assert token.operational.takeover_after == 10_000


def test_what_would_change_is_told_in_words(draft: Draft) -> None:
    draft = draft.with_value("operational.changes", "stricter")
    in_force = PolicyInForceView(draft.text(), "xwing")
    new = draft.with_value("rekey.period", "never").with_value("operational.senders", "controller")
    found = policy_drafts.compare_with(in_force, new.text())
    assert [tuple(map(str, (c.title, c.before, c.after, c.weakens))) for c in found.changes] == [
        ("Who may send", "Everyone", "Only the host", "False"),
        ("A key lives at most", "1 h", "for as long as nobody comes or goes", "True"),
    ]
    assert "only be made stricter" in str(found.refused)
    assert not found.asks


def test_people_are_asked_where_the_policy_says_so(draft: Draft) -> None:
    asked = draft.with_value("operational.changes", "asked")
    in_force = PolicyInForceView(asked.text(), "xwing")
    found = policy_drafts.compare_with(in_force, asked.with_value("rekey.period", "2 h").text())
    assert found.asks
    assert policy_drafts.compare_with(in_force, asked.text()).changes == ()


def test_the_cipher_in_use_has_to_stay_good_enough(draft: Draft) -> None:
    in_force = PolicyInForceView(TEXTS["everyday"], "xwing")
    new = draft.with_value("operational.suites", ["p384", "xwing"])
    assert len(policy_drafts.compare_with(in_force, new.text()).changes) == 1
    without = draft.with_value("operational.suites", ["p384"])
    assert "good enough" in str(policy_drafts.compare_with(in_force, without.text()).refused)


def test_a_policy_goes_into_a_file_and_back(draft: Draft, tmp_path: Path) -> None:
    file = str(tmp_path / "mine.toml")
    policy_drafts.store(file, draft.text())
    assert policy_drafts.load(file) == (draft.text(), False)
    with pytest.raises(CommandError, match=r"There is no folder .*nowhere"):
        policy_drafts.store(str(tmp_path / "nowhere" / "mine.toml"), draft.text())


def test_a_file_with_faults_is_refused_with_all_of_them(draft: Draft, tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    bad = draft.with_value("dissemination.push", False).with_value("operational.max_members", 64)
    file.write_text(bad.text(), "utf-8")
    with pytest.raises(CommandError, match=r"(?s)max_members: .*push: "):
        policy_drafts.load(str(file))
    with pytest.raises(CommandError, match="cannot be read"):
        policy_drafts.load(str(tmp_path / "none.toml"))


def test_an_organisation_is_added_by_the_file_of_its_certificates(
    draft: Draft, tmp_path: Path
) -> None:
    file = tmp_path / "acme.pem"
    file.write_text(pem_of(Authority("Acme CA").der))
    table = policy_drafts.organisation_from("Acme", str(file))
    new = draft.with_value("operational.infrastructures", [table])
    assert faults(new.with_value("access.rule", 'issuer = "Acme"')) == {}
    assert "access.rule" in faults(new.with_value("access.rule", 'issuer = "Other"'))
    with pytest.raises(CommandError, match="1 to 64 characters"):
        policy_drafts.organisation_from("", str(file))
