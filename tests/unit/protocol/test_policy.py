"""Policies as text and as tokens: what is wrong is said with its field."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from msmp_gui.engine.policies import presets as policies
from msmp_gui.engine.policies.sentences import describe, span
from msmp_gui.engine.resources import resource
from msmp_gui.identity.pki.infrastructure import CrlRule, Infrastructure, KeyType
from msmp_gui.identity.pki.key_files import pem_of
from msmp_gui.protocol.errors import MalformedError, PolicyError
from msmp_gui.protocol.policy import modules
from msmp_gui.protocol.policy.signed_token import sign_token, verify_token
from msmp_gui.protocol.policy.soundness import check, impossibilities
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.protocol.policy.text import complete, parse
from msmp_gui.protocol.policy.token import (
    AccessPolicy,
    Confirmation,
    Distributors,
    KeyGeneration,
    PolicyToken,
    Senders,
    Unconfirmed,
    may_distribute,
    may_send,
    successors,
)
from msmp_gui.protocol.wire import signed
from tests.support.authorities import Authority
from tests.support.parties import Wire, everyday

TEXT = resource("policies", "everyday.toml").read_text("utf-8")


@pytest.mark.requirement("R2")
def test_the_everyday_preset_is_a_policy_of_five_parts() -> None:
    token = parse(TEXT).token(b"g" * 16, "Tea", b"f" * 32)
    assert token.policy == "Everyday"
    assert token.name == "Tea"
    assert token.operational.owner == token.operational.controller == b"f" * 32
    assert (token.rekey.period, token.rekey.overlap) == (3_600_000, 3_000)
    for part in ("operational", "dissemination", "access", "rekey", "compromise"):
        assert getattr(token, part) is not None
    assert all(str(sentence).endswith(".") for sentence in describe(token))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('period = "1 h"', 'period = "soon"', "rekey.period: a duration"),
        (
            'period = "1 h"',
            'period = "1 ms"',
            "rekey.period: expected a duration from 10 s to 49 d",
        ),
        ('senders = "all"', 'senders = "some"', 'operational.senders: expected one of "all"'),
        ('senders = "all"', "", "operational.senders: this field is missing"),
        (
            "max_members = 32",
            "max_members = 1",
            "operational.max_members: expected a number from 2 to 1024",
        ),
        ("max_members = 32", "max_members = 500", "operational.max_members: at most 32"),
        ("[compromise]", "[surprise]", "surprise: this version knows no such part"),
        ('[access]\nrule = "invited"\nexcluded = []', "", "access: this part is missing"),
        ("[access]", "[access]\nmood = 1", "access.mood: this version knows no such field"),
        ('name = "Everyday"', "name = 7", "name: a text of 1 to 64 characters"),
        ("[rekey]", "[rekey", "not valid TOML"),
        ('name = "Everyday"', f"name = {5_000 * '['}", "nested more deeply than any policy"),
        ('name = "Everyday"', f"a{30_000 * '.a'} = 1", "nested more deeply than any policy"),
        ("max_members = 32", f"max_members = {5_000 * '9'}", "a number of too many digits"),
        ('suites = ["xwing"]', 'suites = ["none"]', "operational.suites: expected a list of"),
        ('suites = ["xwing"]', "suites = []", "operational.suites: expected a list of"),
        ("deputies = []", 'deputies = ["me"]', "operational.deputies: a list of key fingerprints"),
        ('rule = "invited"', 'rule = ["invited"]', "access.rule: expected a text"),
        ('rule = "invited"', "rule = 7", "access.rule: expected a text"),
        ('volume = "never"', 'volume = "much"', "rekey.volume: an amount of data"),
        ('suites = ["xwing"]', 'suites = ["xwing", "xwing"]', "operational.suites: each is named"),
        (
            "excluded = []",
            f'excluded = ["{"ab" * 32}", "{"AB" * 32}"]',
            "access.excluded: each key",
        ),
        ('name = "Everyday"', 'name = " "', "name: one line of visible characters"),
        ('name = "Everyday"', 'name = "Every\\nday"', "name: one line of visible characters"),
        ('summary = "Only', 'summary = "\\u0000Only', "summary: one line of visible characters"),
        (
            'data_label = ""',
            'data_label = "a\\u0000b"',
            "operational.data_label: one line of visible",
        ),
        (
            'data_label = ""',
            'data_label = "a\\u202Eb"',
            "operational.data_label: one line of visible",
        ),
        (
            'overlap = "3 s"',
            'overlap = "2 min"',
            "rekey.overlap: expected a duration from 0 s to 1",
        ),
        ('period = "1 h"', 'period = "\u0661 h"', "rekey.period: a duration such as"),
        ("[access]", "[[access]]", "access: one table is expected, which begins with the line [ac"),
    ],
)
@pytest.mark.requirement("R1", "R5", "R33")
def test_what_is_wrong_is_said_with_its_field(old: str, new: str, message: str) -> None:
    assert old in TEXT
    with pytest.raises(PolicyError, match=re.escape(message)):
        parse(TEXT.replace(old, new, 1))


def test_a_policy_as_editors_on_windows_write_it(tmp_path) -> None:
    """With a byte order mark, and lines that end in two characters."""
    own = tmp_path / "own.toml"
    own.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert policies.find(str(own)).name == "Everyday"


TABLE = {
    "name": '"Acme"',
    "anchors": f"['''{pem_of(Authority('Acme').der)}''']",
    "key_types": '["p256"]',
    "rsa_bits": "2048",
    "longest_path": "1",
    "crl": '"required"',
    "longest_crl_age": '"7 d"',
}


@pytest.mark.requirement("R1", "R15")
@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("key_types", '["P-256"]', '[1].key_types: expected a list of "ed25519", "p256", "p384"'),
        ("rsa_bits", '"2048"', "[1].rsa_bits: expected a number."),
        ("rsa_bits", "1024", "[1]: The least size of RSA keys"),
        ("crl", '"Required"', '[1].crl: expected one of "required", "if_present".'),
        ("longest_crl_age", '"never"', "[1].longest_crl_age: expected a duration from 1 min to 49"),
        ("longest_crl_age", '"1 s"', "[1].longest_crl_age: expected a duration from 1 min"),
        ("anchors", '["acme.pem"]', "[1].anchors: a list of authorities' certificates in PEM is"),
        ("name", "7", "[1].name: expected a text."),
    ],
)
def test_what_is_wrong_with_an_infrastructure_is_said_with_its_place(
    field: str, value: str, message: str
) -> None:
    def table(values: dict[str, str]) -> str:
        lines = "".join(f"{name} = {written}\n" for name, written in values.items())
        return f"[[operational.infrastructures]]\n{lines}\n"

    fine = table(TABLE | {"name": '"Fine"'})
    text = TEXT.replace("infrastructures = []\n", "")
    parse(text.replace("[dissemination]", f"{fine}{table(TABLE)}[dissemination]"))
    wrong = f"{fine}{table(TABLE | {field: value})}[dissemination]"
    with pytest.raises(PolicyError, match=re.escape(f"operational.infrastructures{message}")):
        parse(text.replace("[dissemination]", wrong))


@pytest.mark.requirement("R1", "R14")
@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ('O = "Acme"', "nobody can get in by what no infrastructure vouches for"),
        ('invited and email = "*@acme.com"', "nobody can get in by what no infrastructure"),
        ("not anyone", "nobody can ever get in by this rule"),
        ("not invited", "nobody can ever get in by this rule"),
        ("anyone and not invited", "nobody can ever get in by this rule"),
        ("invited and not anyone", "nobody can ever get in by this rule"),
    ],
)
def test_a_rule_by_which_nobody_gets_in_is_refused(rule: str, fault: str) -> None:
    """MSMP-21"""
    with pytest.raises(PolicyError, match=f"access.rule: {fault}"):
        parse(TEXT.replace('rule = "invited"', f"rule = '{rule}'"))
    parse(TEXT.replace('rule = "invited"', f"rule = 'invited or {rule}'"))
    parse(TEXT.replace('rule = "invited"', "rule = 'claimed O = \"Acme\"'"))


@pytest.mark.requirement("R1", "R2")
@pytest.mark.parametrize("field", ["name", "policy"])
def test_a_received_token_hides_nothing_in_its_names(field: str) -> None:
    me = Wire("A")["A"].identity
    for text in ("a\0b", "a\u202eb", "a\nb", " "):
        with pytest.raises(PolicyError, match=f"{field}: one line of visible characters"):
            check(replace(everyday(me), **{field: text}))
    check(replace(everyday(me), **{field: "Cafe\u0301  \u0645\u06cc\u200c\u062e"}))


def test_a_policy_is_found_by_name_or_file(tmp_path) -> None:
    assert policies.find("Everyday").name == "Everyday"
    own = tmp_path / "own.toml"
    own.write_text(TEXT.replace('name = "Everyday"', 'name = "Own"'))
    assert policies.find(str(own)).name == "Own"
    own.write_bytes(b"\xff\xfe")
    for bad in (str(own), str(tmp_path), "nothing", "a\0b"):
        with pytest.raises(PolicyError):
            policies.find(bad)


@pytest.mark.requirement("R1")
def test_a_token_is_the_owner_s_for_one_group() -> None:
    """MSMP-20"""
    wire = Wire("AB")
    me, other = wire["A"].identity, wire["B"].identity
    token = sign_token(everyday(me), me.signing_key)
    key = me.certificate.verifying_key
    assert verify_token(token.raw, key, b"g" * 16).message == token.message
    with pytest.raises(MalformedError):
        verify_token(token.raw, key, bytes(16))
    with pytest.raises(MalformedError):
        verify_token(token.raw, other.certificate.verifying_key, b"g" * 16)


@pytest.mark.parametrize(
    ("milliseconds", "text"), [(500, "500 ms"), (3000, "3 s"), (3_600_000, "1 h"), (90_000, "90 s")]
)
def test_spans_read_well(milliseconds: int, text: str) -> None:
    assert str(span(milliseconds)) == text


@pytest.mark.requirement("R1", "R2")
def test_a_token_that_cannot_work_is_refused_by_its_check() -> None:
    """MSMP-21"""
    token = everyday(Wire("A")["A"].identity)
    check(token)
    rekey = replace(token.rekey, period=token.rekey.changeover + token.rekey.overlap)
    with pytest.raises(PolicyError, match="must live longer"):
        check(replace(token, rekey=rekey))


BEFORE = b"p" * 32
ONE, TWO = b"1" * 32, b"2" * 32


def changed(part: str, **values: object) -> PolicyToken:
    """The usual token with other values in one part, and places and modules that fit."""
    return everyday(Wire("A")["A"].identity, **{part: values})


@pytest.mark.requirement("R1", "R2")
@pytest.mark.parametrize(
    ("part", "values", "wrong"),
    [
        ("operational", {"max_members": 32}, ""),
        ("operational", {"max_members": 33}, "at most 32 members can all contribute"),
        ("operational", {"max_members": 33, "key_generation": KeyGeneration.CONTROLLER}, ""),
        ("operational", {"suites": (Suite.X25519,)}, "not among the suites"),
        ("operational", {"deputies": (ONE, TWO), "takeover_after": 5_000}, ""),
        ("operational", {"deputies": (ONE, ONE), "takeover_after": 5_000}, "each deputy is named"),
        ("operational", {"deputies": (ONE,)}, "after what silence to take over"),
        ("operational", {"takeover_after": 5_000}, ""),
        ("operational", {"senders": Senders.NAMED, "speakers": (ONE, TWO)}, ""),
        ("operational", {"senders": Senders.NAMED, "speakers": (ONE, ONE)}, "named once each"),
        ("operational", {"senders": Senders.NAMED}, "named once each"),
        ("operational", {"speakers": (ONE,)}, "named once each"),
        ("dissemination", {"push": False, "pull": False}, "nobody gets the key"),
        ("dissemination", {"push": False, "pull": True}, ""),
        ("dissemination", {"push": True, "pull": True}, ""),
        ("dissemination", {"distributors": Distributors.NAMED, "named": (ONE,)}, ""),
        ("dissemination", {"distributors": Distributors.NAMED}, "named once each"),
        ("dissemination", {"named": (ONE,)}, "named once each"),
        ("access", {"rule": 'issuer = "Acme"'}, "no infrastructure named Acme"),
        ("access", {"rule": "invited and"}, "access.rule"),
        ("rekey", {"confirmation": Confirmation.NONE}, ""),
        (
            "rekey",
            {"confirmation": Confirmation.NONE, "unconfirmed": Unconfirmed.WAIT},
            "where nobody confirms",
        ),
        ("rekey", {"unconfirmed": Unconfirmed.WAIT}, ""),
        ("rekey", {"period": 3_001}, ""),
        ("rekey", {"period": 3_000}, "must live longer"),
    ],
)
def test_what_cannot_work_together_is_told_and_nothing_else(
    part: str, values: dict[str, object], wrong: str
) -> None:
    """MSMP-21"""
    found = impossibilities(changed(part, **values))
    assert len(found) == bool(wrong)
    assert all(wrong in str(each) for each in found)


@pytest.mark.requirement("R1", "R2")
@pytest.mark.parametrize("letters", [0, 1, 64, 65])
@pytest.mark.parametrize("field", ["name", "policy"])
def test_what_a_group_and_its_policy_are_called_has_one_to_64_characters(
    field: str, letters: int
) -> None:
    found = impossibilities(replace(changed("access"), **{field: "A" * letters}))
    fits = 1 <= letters <= 64
    told = [f"{field}: a text of 1 to 64 characters is expected."]
    assert [str(each) for each in found] == ([] if fits else told)


@pytest.mark.requirement("R1", "R17")
def test_who_controls_the_group_is_no_deputy_of_its_own() -> None:
    me = changed("access").operational.controller
    wrong = changed("operational", owner=me, controller=me, takeover_after=5_000)
    named = replace(wrong, operational=replace(wrong.operational, deputies=(me,)))
    (told,) = impossibilities(complete(named))
    assert "the controller is none" in str(told)


@pytest.mark.requirement("R1", "R14")
def test_a_rule_by_which_nobody_gets_in_is_told_apart_from_one_for_those_who_ask() -> None:
    """Who is not invited can come where keys are asked for, and only there."""
    token = changed("access", rule="not invited")
    (told,) = impossibilities(token)
    assert "nobody can ever get in" in str(told)
    asking = replace(token.dissemination, pull=True)
    assert not impossibilities(complete(replace(token, dissemination=asking)))


@pytest.mark.requirement("R1", "R15")
def test_fields_that_an_infrastructure_vouches_for_are_no_fault() -> None:
    token = changed("access", rule='O = "Acme"')
    assert "no infrastructure vouches" in str(impossibilities(token)[0])
    anchors, keys = (Authority("Acme").der,), (KeyType.P256,)
    acme = Infrastructure("Acme", anchors, keys, 2048, 1, CrlRule.IF_PRESENT, 86_400)
    operational = replace(token.operational, infrastructures=(acme,))
    assert not impossibilities(complete(replace(token, operational=operational)))


@pytest.mark.requirement("R1", "R2")
@pytest.mark.parametrize(("edition", "previous"), [(0, BEFORE), (1, None)])
def test_every_edition_but_the_first_names_the_one_before(
    edition: int, previous: bytes | None
) -> None:
    """MSMP-21"""
    token = changed("access")
    assert not impossibilities(replace(token, edition=1, previous=BEFORE))
    (wrong,) = impossibilities(replace(token, edition=edition, previous=previous))
    assert "the first edition replaces none" in str(wrong)


@pytest.mark.requirement("R1", "R28")
@pytest.mark.parametrize("places", [(), (ONE,), (ONE, "me"), ("me", ONE, ONE), ("me", TWO)])
def test_every_deputy_has_a_place_of_its_own_after_the_controller(places: tuple) -> None:
    """MSMP-21"""
    token = changed("operational", deputies=(ONE,), takeover_after=5_000)
    me = token.operational.controller
    assert not impossibilities(token)
    taken = tuple(me if each == "me" else each for each in places)
    (wrong,) = impossibilities(replace(token, operational=replace(token.operational, places=taken)))
    assert "the controller's place is the first" in str(wrong)


@pytest.mark.requirement("R1", "R33")
def test_a_token_names_all_modules_that_its_choices_need() -> None:
    """MSMP-24"""
    token = changed("access")
    needed = modules.needed_by(token)
    (wrong,) = impossibilities(
        replace(token, operational=replace(token.operational, modules=needed[1:]))
    )
    assert needed[0] in str(wrong)


@pytest.mark.requirement("R1")
def test_of_a_rule_that_cannot_be_read_only_that_is_told() -> None:
    """What modules it needs hangs on what it means."""
    token = replace(changed("access"), access=AccessPolicy("invited and", ()))
    strange = replace(token, operational=replace(token.operational, modules=()))
    assert len(impossibilities(strange)) == 1


@pytest.mark.requirement("R1", "R34")
def test_a_token_signed_for_another_group_than_it_names_is_refused() -> None:
    """MSMP-2, 21: by its owner, even."""
    me = Wire("A")["A"].identity
    other = b"o" * 16
    token = signed.sign(me.signing_key, everyday(me), other)
    with pytest.raises(PolicyError, match="for another group"):
        verify_token(token.raw, me.certificate.verifying_key, other)


@pytest.mark.requirement("R1", "R13")
@pytest.mark.parametrize("times", [1, 2])
def test_nobody_is_named_twice(times: int) -> None:
    """MSMP-21"""
    wire = Wire("AB")
    token = everyday(wire["A"].identity)
    named = (wire["B"].identity.fingerprint,) * times
    part = replace(token.dissemination, distributors=Distributors.NAMED, named=named)
    changed = complete(replace(token, dissemination=part))
    assert bool(impossibilities(changed)) == (times > 1)


@pytest.mark.requirement("R10", "R28")
def test_who_takes_over_and_who_distributes_is_read_from_the_token() -> None:
    wire = Wire("ABC")
    owner, first, second = (wire[name].identity.fingerprint for name in "ABC")
    token = everyday(
        wire["A"].identity, operational={"deputies": (first, second), "takeover_after": 5_000}
    )
    assert successors(token, owner) == (first, second)
    assert successors(token, first) == (owner, second)
    part = replace(token.dissemination, distributors=Distributors.NAMED, named=(first,))
    named = replace(token, dissemination=part)
    assert may_distribute(named, first)
    assert not may_distribute(named, second)
    members = replace(part, distributors=Distributors.MEMBERS, named=())
    assert may_distribute(replace(token, dissemination=members), second)


@pytest.mark.requirement("R1", "R19")
def test_who_sends_is_read_from_the_token() -> None:
    wire = Wire("AB")
    speaker, other = (wire[name].identity.fingerprint for name in "AB")
    token = everyday(wire["A"].identity)
    assert may_send(token, other, controls=False)
    part = replace(token.operational, senders=Senders.NAMED, speakers=(speaker,))
    named = replace(token, operational=part)
    assert may_send(named, speaker, controls=False)
    assert not may_send(named, other, controls=False)
    assert may_send(named, other, controls=True)
