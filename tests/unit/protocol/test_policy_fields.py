"""How the fields of a policy are written: what is read of it, and what is said of the rest."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.identity.pki.key_files import pem_of
from msmp_gui.protocol.errors import PolicyError
from msmp_gui.protocol.policy.fields import (
    bounds_of,
    form_of,
    pattern_of,
    quantity,
    read_field,
    write_field,
)
from tests.support.authorities import Authority

pytestmark = pytest.mark.requirement("R1")

ROOT, OTHER = Authority("Root"), Authority("Other")
PEM = pem_of(ROOT.der)
KEY = "0123456789abcdef" * 4

READ = [
    ("period", "1 h", 3_600_000),
    ("period", "90min", 5_400_000),
    ("overlap", "200 ms", 200),
    ("refresh", "2 d", 172_800_000),
    ("changeover", "0 s", 0),
    ("period", "never", None),
    ("volume", "never", None),
    ("volume", "7 B", 7),
    ("volume", "500 kB", 500_000),
    ("volume", "1 MB", 1_000_000),
    ("volume", "2GB", 2_000_000_000),
    ("volume", "1 TB", 10**12),
]


@pytest.mark.parametrize(("name", "written", "meant"), READ)
def test_durations_are_milliseconds_and_amounts_bytes(
    name: str, written: str, meant: int | None
) -> None:
    assert read_field("rekey", name, written) == meant
    assert re.search(pattern_of(name) or "", written), "the schema's pattern takes it as well"


@pytest.mark.parametrize("name", ["period", "volume"])
@pytest.mark.parametrize(
    "written",
    [
        "",
        "1",
        "h",
        "1 week",
        "-1 s",
        "1.5 h",
        "1 B s",
        "1  h",
        "Never",
        "1 h\n",
        "1 mb",
        1,
        None,
        [],
    ],
)
def test_no_other_quantity_is_guessed_at(name: str, written: object) -> None:
    with pytest.raises(PolicyError, match=rf"^rekey\.{name}: an? (duration|amount of data) such"):
        read_field("rekey", name, written)
    if isinstance(written, str):
        assert not re.fullmatch(pattern_of(name) or "", written)


@given(st.sampled_from(["period", "volume"]), st.none() | st.integers(0, 999_999_999))
def test_what_is_written_is_read_as_the_same(name: str, number: int | None) -> None:
    written = write_field(name, number)
    assert read_field("rekey", name, written) == number


@pytest.mark.parametrize(
    ("name", "number", "written"),
    [
        ("period", 60_000, "1 min"),
        ("period", 61_000, "61 s"),
        ("overlap", 1_001, "1001 ms"),
        ("overlap", 0, "0 s"),
        ("volume", 0, "0 B"),
        ("volume", 1_500_000, "1500 kB"),
        ("volume", None, "never"),
    ],
)
def test_it_is_written_in_the_largest_unit_that_loses_nothing(
    name: str, number: int | None, written: str
) -> None:
    assert write_field(name, number) == written


def test_a_quantity_is_told_in_a_sentence_of_its_own_unit() -> None:
    units = ("ms", "s", "min", "h", "d", "B", "kB", "MB", "GB", "TB")
    assert [str(quantity(f"2 {unit}")) for unit in units] == [f"2 {unit}" for unit in units]
    assert len({quantity(f"2 {unit}").template for unit in units}) == len(units)
    assert str(quantity("never")) == "never"
    assert quantity("2 weeks").template == "{text}", "what is no quantity is not translated"


def test_bounds_are_told_in_the_unit_that_people_write() -> None:
    assert str(bounds_of("period", 10_000, 3_600_000)) == "a duration from 10 s to 1 h"
    assert str(bounds_of("overlap", 0, 90_000)) == "a duration from 0 s to 1 min"
    assert str(bounds_of("volume", 0, 2_500_000)) == "an amount of data from 0 B to 2 MB"
    assert str(bounds_of("max_members", 2, 1024)) == "a number from 2 to 1024"


def test_what_has_a_form_of_its_own() -> None:
    assert [form_of(name) for name in ("period", "volume", "deputies", "senders")] == [
        "duration",
        "amount",
        "keys",
        "",
    ]
    assert pattern_of("senders") is None
    assert read_field("operational", "senders", "some") == "some", "the token's grammar judges it"
    assert write_field("senders", "all") == "all"


@pytest.mark.requirement("R13")
def test_fingerprints_may_be_spaced_as_people_read_them_out() -> None:
    spaced = " ".join(re.findall("....", KEY)).upper()
    meant = [bytes.fromhex(KEY)] * 2
    assert read_field("access", "excluded", [KEY, spaced]) == meant
    assert write_field("excluded", meant) == [KEY, KEY]
    assert read_field("access", "excluded", []) == []


@pytest.mark.requirement("R13")
@pytest.mark.parametrize(
    "written", [KEY, [KEY[1:]], [f"{KEY}0"], [KEY.replace("a", "g")], [KEY, 7], [bytes(32)], None]
)
def test_what_is_no_list_of_fingerprints_excludes_nobody_in_silence(written: object) -> None:
    with pytest.raises(PolicyError, match=r"^access\.excluded: a list of key fingerprints is"):
        read_field("access", "excluded", written)


def table(**changes: object) -> dict[str, object]:
    return {
        "name": "Acme",
        "anchors": [PEM],
        "key_types": ["p256"],
        "rsa_bits": 2048,
        "longest_path": 1,
        "crl": "required",
        "longest_crl_age": "7 d",
    } | changes


@pytest.mark.requirement("R15")
def test_infrastructures_are_written_as_they_are_read() -> None:
    written = [table(), table(name="Two", anchors=[PEM, pem_of(OTHER.der)])]
    read = read_field("operational", "infrastructures", written)
    assert isinstance(read, list)
    assert [each["anchors"] for each in read] == [[ROOT.der], [ROOT.der, OTHER.der]]
    assert {each["longest_crl_age"] for each in read} == {604_800}
    assert write_field("infrastructures", read) == written


@pytest.mark.requirement("R15")
def test_one_text_may_hold_several_authorities() -> None:
    both = [table(anchors=[PEM + pem_of(OTHER.der)])]
    (read,) = read_field("operational", "infrastructures", both)  # type: ignore[misc]
    assert read["anchors"] == [ROOT.der, OTHER.der]


def without(name: str) -> dict[str, object]:
    return {key: value for key, value in table().items() if key != name}


@pytest.mark.requirement("R15")
@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Acme", ": a list of tables is expected"),
        ({"name": "Acme"}, ": a list of tables is expected"),
        ([table(), "Acme"], ": a list of tables is expected"),
        ([table(), without("crl")], "[1].crl: this field is missing."),
        ([table(mood=1)], "[0].mood: this field is not known."),
        ([table(anchors=PEM)], "[0].anchors: a list of authorities' certificates in PEM"),
        ([table(anchors=[ROOT.der])], "[0].anchors: a list of authorities' certificates in PEM"),
        ([table(anchors=[PEM[:-60]])], "[0].anchors: a list of authorities' certificates in PEM"),
        ([table(longest_crl_age=7)], "[0].longest_crl_age: a duration such as"),
        ([table(longest_crl_age="never")], "[0].longest_crl_age: expected a duration from 1 min"),
        ([table(anchors=["\n" * 300_000])], "[0].anchors: The file is larger than"),
    ],
)
def test_what_is_wrong_with_an_infrastructure_is_told(written: object, message: str) -> None:
    with pytest.raises(PolicyError, match="^" + re.escape(f"operational.infrastructures{message}")):
        read_field("operational", "infrastructures", written)
