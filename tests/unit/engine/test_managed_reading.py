"""Managed settings: from a file, the registry or a property list to what holds."""

from __future__ import annotations

import json
import plistlib
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from msmp_gui.engine.managed import fields, placed_json, places
from msmp_gui.engine.managed.document import Document, Place
from msmp_gui.engine.managed.fields import FIELDS, SHORTEST_KEY_LIFE
from msmp_gui.engine.managed.json_file import read_json_file
from msmp_gui.engine.managed.property_list import read_property_list
from msmp_gui.engine.managed.reading import read
from msmp_gui.engine.managed.registry import registry_document
from msmp_gui.engine.managed.schema import json_schema
from msmp_gui.engine.managed.settings import UNMANAGED, Level, ManagedSettings
from msmp_gui.engine.resources import resource
from msmp_gui.identity.pki.infrastructure import CrlRule
from msmp_gui.protocol.policy.suites import Suite
from msmp_gui.storage.preferences import Preferences
from msmp_gui.storage.visibility import Visibility
from tests.support.authorities import Authority

BY = {"name": "Acme IT", "contact": "it@acme.example"}
EVERYDAY = resource("policies", "everyday.toml").read_text("utf-8")


@pytest.fixture(scope="module")
def acme() -> Authority:
    return Authority("Acme Root")


def pem(authority: Authority) -> str:
    return authority.certificate.public_bytes(Encoding.PEM).decode()


def settled(folder: Path, values: object) -> ManagedSettings:
    text = values if isinstance(values, str) else json.dumps(values, indent=2)
    file = folder / "policies.json"
    file.write_text(text, encoding="utf-8")
    document = read_json_file(file)
    assert document is not None
    return read(document)


def whole(acme: Authority) -> dict[str, object]:
    return {
        "managed_by": BY,
        "enforced": {
            "trust_anchors": [{"name": "Acme", "certificates": [pem(acme)]}],
            "certificates_only": True,
            "presets": ["confidential"],
            "suite_floor": "p384",
            "longest_key_life": "20 min",
            "discovery": False,
            "wide_area_routers": ["router.acme.example:7447"],
            "updates": False,
        },
        "recommended": {"seen_by": "known", "discovery": True, "audit_retention": "90 d"},
    }


def is_strictest(settings: ManagedSettings) -> bool:
    return all(
        getattr(settings, name) == field.strictest()
        and settings.origins[name].level is Level.SAFE_READING
        for name, field in FIELDS.items()
    )


def test_what_is_written_holds_and_tells_where_it_stands(tmp_path: Path, acme: Authority) -> None:
    settings = settled(tmp_path, whole(acme))
    assert settings.faults == ()
    assert (settings.manager.name, settings.manager.contact) == tuple(BY.values())
    assert [each.name for each in settings.trust_anchors] == ["Acme"]
    assert settings.certificates_only
    assert settings.presets == ("confidential",)
    assert settings.suite_floor is Suite.P384
    assert settings.longest_key_life == 20 * 60_000
    assert settings.seen_by is Visibility.KNOWN
    assert settings.discovery is False, "what is enforced goes before what is recommended"
    assert settings.binds("discovery")
    assert not settings.binds("seen_by")
    line = (tmp_path / "policies.json").read_text().splitlines()
    where = settings.origins["suite_floor"].where
    assert '"suite_floor"' in line[int(where.rpartition(":")[2]) - 1]


def test_files_lie_beside_the_settings(tmp_path: Path, acme: Authority) -> None:
    (tmp_path / "acme.der").write_bytes(acme.der)
    crl = acme.crl()
    (tmp_path / "acme.crl").write_bytes(crl.der)
    (tmp_path / "board.toml").write_text(EVERYDAY.replace('"Everyday"', '"Board"'))
    settings = settled(
        tmp_path,
        {
            "managed_by": BY,
            "enforced": {
                "trust_anchors": [{"name": "Acme", "certificates": ["acme.der"]}],
                "crls": ["acme.crl"],
                "policies": ["board.toml"],
            },
        },
    )
    assert settings.faults == ()
    assert settings.trust_anchors[0].anchors == (acme.der,)
    assert settings.crls[0].der == crl.der
    assert [(own.key, own.template.name) for own in settings.policies] == [("board", "Board")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{\n  "enforced": {\n    "discovery": flase\n  }\n}', (3, 18)),
        ('{\n  "enforced": {}\n  "recommended": {}\n}', (3, 3)),
        ('{\n  "enforced": {},\n  "enforced": {}\n}', (3, 3)),
        ('{"enforced": {}} x', (1, 18)),
        ('{\n  "managed_by": {"name": "Ac\nme"}\n}', (2, 26)),
        ("", (1, 1)),
        ("[" * 40, (1, 18)),
    ],
)
def test_what_is_not_json_is_refused_with_line_and_column(
    tmp_path: Path, text: str, place: tuple[int, int]
) -> None:
    settings = settled(tmp_path, text)
    (fault,) = settings.faults
    assert fault.place == Place(*place)
    assert str(fault).startswith(f"{tmp_path / 'policies.json'}:{place[0]}:{place[1]}: ")
    assert is_strictest(settings)


def test_everything_wrong_is_told_with_its_field_and_line(tmp_path: Path, acme: Authority) -> None:
    text = """{
  "managed_by": {"name": "Acme IT", "telephone": "1"},
  "enforced": {
    "trust_anchors": [
      {"name": "Acme",
       "certificates": ["missing.pem"]}
    ],
    "longest_key_life": "twenty minutes",
    "suite_floor": "rot13",
    "discovery": "no"
  },
  "recommended": {
    "certificates_only": true,
    "wide_area_routers": ["acme.example"]
  }
}"""
    told = [(f.place.line, f.field) for f in settled(tmp_path, text).faults if f.place]
    assert told == [
        (2, "managed_by.telephone"),
        (6, "enforced.trust_anchors[0].certificates[0]"),
        (8, "enforced.longest_key_life"),
        (9, "enforced.suite_floor"),
        (10, "enforced.discovery"),
        (13, "recommended.certificates_only"),
        (14, "recommended.wide_area_routers[0]"),
    ]


def test_what_cannot_be_read_has_its_strictest_value_and_the_rest_holds(tmp_path: Path) -> None:
    settings = settled(
        tmp_path,
        {"managed_by": BY, "enforced": {"longest_key_life": 20, "suite_floor": "x25519"}},
    )
    assert settings.longest_key_life == SHORTEST_KEY_LIFE
    assert settings.origins["longest_key_life"].level is Level.SAFE_READING
    assert settings.suite_floor is Suite.X25519
    assert settings.discovery is None, "nobody said anything about it"
    assert not settings.certificates_only


@pytest.mark.parametrize(
    "values",
    [
        {"managed_by": BY, "enforced": {"suite_floor": "p384", "certificates_onIy": True}},
        {"managed_by": BY, "enforce": {"suite_floor": "p384"}},
    ],
)
def test_a_misspelt_name_makes_all_that_is_not_stated_strict(
    tmp_path: Path, values: object
) -> None:
    settings = settled(tmp_path, values)
    assert settings.certificates_only
    assert settings.presets == ()
    assert settings.discovery is False
    if settings.origins["suite_floor"].level is Level.ENFORCED:
        assert settings.suite_floor is Suite.P384


@pytest.mark.parametrize("values", [[], "yes", {"managed_by": BY, "enforced": []}])
def test_where_nothing_can_be_told_everything_is_strict(tmp_path: Path, values: object) -> None:
    settings = settled(tmp_path, json.dumps(values))
    assert settings.faults
    assert is_strictest(settings)


def test_a_broken_recommendation_binds_nobody(tmp_path: Path) -> None:
    settings = settled(tmp_path, {"managed_by": BY, "recommended": {"discovery": 3}})
    assert len(settings.faults) == 1
    assert settings.discovery is None


def test_revocation_lists_that_cannot_be_read_are_demanded(tmp_path: Path, acme: Authority) -> None:
    anchors = [{"name": "Acme", "certificates": [pem(acme)]}]
    settings = settled(
        tmp_path, {"managed_by": BY, "enforced": {"trust_anchors": anchors, "crls": ["none"]}}
    )
    assert settings.trust_anchors[0].crl is CrlRule.REQUIRED


def test_certificates_only_without_an_organisation_is_a_mistake(tmp_path: Path) -> None:
    settings = settled(tmp_path, {"managed_by": BY, "enforced": {"certificates_only": True}})
    (fault,) = settings.faults
    assert "nobody could start a conference" in str(fault)
    assert settings.certificates_only


def test_a_file_that_cannot_be_opened_is_no_way_out(tmp_path: Path) -> None:
    (tmp_path / "policies.json").symlink_to(tmp_path / "elsewhere")
    for path in (tmp_path / "policies.json", tmp_path):
        document = read_json_file(path)
        assert document is not None
        assert is_strictest(read(document))
    assert read_json_file(tmp_path / "none") is None


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_whatever_stands_in_the_file_is_judged(text: str) -> None:
    places_of: list[Place] = []
    try:
        places_of += placed_json.parse(text)[1].values()
    except placed_json.JsonError as error:
        places_of.append(error.place)
    assert all(place.line >= 1 and place.column >= 1 for place in places_of)


def test_a_number_of_thousands_of_digits_is_told_with_its_place() -> None:
    with pytest.raises(placed_json.JsonError) as raised:
        placed_json.parse('{"a": ' + 5_000 * "9" + "}")
    assert raised.value.place == Place(1, 7)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(_JSON, st.sampled_from([None, 1, 4]))
def test_json_is_read_as_json(value: object, indent: int | None) -> None:
    for text in (json.dumps(value, indent=indent), json.dumps(value, ensure_ascii=False)):
        assert placed_json.parse(text)[0] == value


@given(st.dictionaries(st.sampled_from([*FIELDS, "other"]), _JSON))
def test_whatever_is_enforced_is_read_or_told(values: dict[str, object]) -> None:
    settings = read(Document("here", {"managed_by": BY, "enforced": values}))
    for name in FIELDS.keys() & values.keys():
        assert settings.origins[name].level in (Level.ENFORCED, Level.SAFE_READING)
        if settings.origins[name].level is Level.SAFE_READING:
            assert settings.faults
            assert getattr(settings, name) == FIELDS[name].strictest()


# The other systems


class FakeKey:
    """A key of the registry."""

    def __init__(self, values: dict[str, object], below: dict[str, FakeKey] | None = None) -> None:
        self._values, self._below = values, below or {}

    def values(self):
        return self._values.items()

    def subkeys(self):
        return self._below.items()


def test_the_registry_says_the_same(tmp_path: Path, acme: Authority) -> None:
    anchor = FakeKey({"name": "Acme"}, {"certificates": FakeKey({"1": pem(acme)})})
    root = FakeKey(
        {},
        {
            "managed_by": FakeKey(dict(BY)),
            "enforced": FakeKey(
                {
                    "certificates_only": 1,
                    "presets": ["confidential"],
                    "suite_floor": "p384",
                    "longest_key_life": "20 min",
                    "discovery": 0,
                    "wide_area_routers": '["router.acme.example:7447"]',
                    "updates": 0,
                },
                {"trust_anchors": FakeKey({}, {"1": anchor})},
            ),
            "recommended": FakeKey({"seen_by": "known", "discovery": 1, "audit_retention": "90 d"}),
        },
    )
    document = registry_document(root)
    assert document is not None
    found, wanted = read(document), settled(tmp_path, whole(acme))
    assert found.faults == ()
    for name in FIELDS:
        assert getattr(found, name) == getattr(wanted, name), name
    assert found.manager == wanted.manager
    assert found.origins["updates"].where == r"HKLM\Software\Policies\MSMP"
    assert registry_document(None) is None


def test_a_registry_that_cannot_be_read_is_no_way_out() -> None:
    class Refused(FakeKey):
        def values(self):
            raise PermissionError(13, "Access is denied")

    document = registry_document(Refused({}))
    assert document is not None
    settings = read(document)
    assert "Access is denied" in str(settings.faults[0])
    assert is_strictest(settings)


@pytest.mark.parametrize("form", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_a_property_list_says_the_same(tmp_path: Path, acme: Authority, form) -> None:
    (tmp_path / "ada").mkdir()
    file = tmp_path / "ada" / places.MACOS_NAME
    file.write_bytes(plistlib.dumps(whole(acme), fmt=form))
    document = places.macos_document(tmp_path, "ada")
    assert document is not None
    found, wanted = read(document), settled(tmp_path, whole(acme))
    for name in FIELDS:
        assert getattr(found, name) == getattr(wanted, name), name
    assert places.macos_document(tmp_path, "bob") is None
    # What is set for the whole machine goes first.
    (tmp_path / places.MACOS_NAME).write_bytes(plistlib.dumps({"managed_by": BY}, fmt=form))
    document = places.macos_document(tmp_path, "ada")
    assert document is not None
    assert document.source == str(tmp_path / places.MACOS_NAME)


@pytest.mark.parametrize(
    "content",
    [b"", b"<plist>", b"bplist00" + bytes(40), b"<plist><dict><key>a</key></dict></plist>"],
)
def test_a_broken_property_list_is_no_way_out(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "managed.plist"
    file.write_bytes(content)
    document = read_property_list(file)
    assert document is not None
    assert is_strictest(read(document))


def test_without_a_loopback_interface_the_safe_reading_opens_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fields, "loopback_names", tuple)
    allowed = settled(tmp_path, "{").allowed(Preferences(interfaces=("eth0",)))
    assert allowed.interfaces == ("loopback",)
    assert not allowed.discovery


# Where it is looked for


def test_the_environment_adds_where_nobody_manages_and_takes_nothing_away(
    tmp_path: Path, acme: Authority
) -> None:
    file = tmp_path / "lax.json"
    file.write_text(json.dumps({"managed_by": {"name": "me"}, "enforced": {}}))
    mine = {places.VARIABLE: str(file)}
    assert places.settings_of(None, mine).manager.name == "me"
    assert places.settings_of(None, {}) is UNMANAGED
    settled(tmp_path, whole(acme))
    machine = read_json_file(tmp_path / "policies.json")
    assert places.settings_of(machine, mine).certificates_only
    (tmp_path / "policies.json").write_text("{")
    broken = read_json_file(tmp_path / "policies.json")
    assert is_strictest(places.settings_of(broken, mine)), "nor where it cannot be read"


def test_the_written_schema_is_the_one_that_is_read() -> None:
    written = json.loads(resource("managed.schema.json").read_text("utf-8"))
    assert written == json_schema()
    assert set(written["properties"]["enforced"]["properties"]) == set(FIELDS)


# What is asked for on the command line


def test_of_what_is_enforced_a_person_may_use_less_and_never_more(tmp_path: Path) -> None:
    settings = settled(
        tmp_path,
        {"managed_by": BY, "enforced": {"interfaces": ["eth0", "eth1"], "discovery": True}},
    )
    for wanted, used in (
        (None, ("eth0", "eth1")),
        ((), ("eth0", "eth1")),
        (("eth1", "wlan0"), ("eth1",)),
        (("wlan0",), ("eth0", "eth1")),
    ):
        assert settings.allowed(Preferences(interfaces=wanted)).interfaces == used
    assert not settings.allowed(Preferences(discovery=False)).discovery


def test_what_is_recommended_holds_where_nothing_is_asked_for(tmp_path: Path) -> None:
    settings = settled(
        tmp_path,
        {"managed_by": BY, "recommended": {"interfaces": ["eth0"], "discovery": False}},
    )
    assert settings.allowed(settings.preferences).interfaces == ("eth0",)
    assert settings.preferences.discovery is False
    assert settings.allowed(Preferences(discovery=True)).discovery
    assert settings.allowed(Preferences(interfaces=("lo",))).interfaces == ("lo",)
    assert settings.allowed(Preferences(interfaces=())).interfaces == ()
    assert UNMANAGED.allowed(Preferences()).interfaces is None
