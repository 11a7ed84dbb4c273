"""`msmp-gui admin`, as administrators run it."""

from __future__ import annotations

import json
import plistlib
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from msmp_gui import app
from msmp_gui.engine.managed import places
from msmp_gui.engine.managed.schema import json_schema
from msmp_gui.engine.resources import resource
from tests.support.authorities import Authority

BY = {"name": "Acme IT", "contact": "it@acme.example"}


@pytest.fixture
def anchor(tmp_path: Path) -> str:
    pem = Authority("Acme Root").certificate.public_bytes(Encoding.PEM)
    (tmp_path / "acme.pem").write_bytes(pem)
    return "acme.pem"


def written(folder: Path, **values: object) -> str:
    file = folder / "policies.json"
    file.write_text(json.dumps({"managed_by": BY, **values}, indent=2))
    return str(file)


@pytest.fixture
def unmanaged(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine without an administrator, wherever the tests run."""
    monkeypatch.setattr(places, "machine_document", lambda: None)
    monkeypatch.delenv(places.VARIABLE, raising=False)


def test_settings_that_can_be_used(tmp_path: Path, anchor: str, capsys) -> None:
    trust = [{"name": "Acme", "certificates": [anchor]}]
    file = written(tmp_path, enforced={"trust_anchors": trust, "longest_key_life": "20 min"})
    assert app.main(["admin", "check", file]) == 0
    assert capsys.readouterr().out == f"{file}: these settings can be used.\n"


def test_all_mistakes_at_once_with_file_line_and_field(tmp_path: Path, capsys) -> None:
    trust = [{"name": "Acme", "certificates": ["none.pem"]}]
    file = written(
        tmp_path, enforced={"trust_anchors": trust, "longest_key_life": 20, "discovery": "no"}
    )
    assert app.main(["admin", "check", file]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[0].startswith(f"{file}:11:11: enforced.trust_anchors[0].certificates[0]: The file ")
    assert out[1] == (
        f"{file}:15:5: enforced.longest_key_life: a duration from 10 s to 49 d is expected, "
        'such as "20 min", "12 h", "90 d".'
    )
    assert out[2] == f"{file}:16:5: enforced.discovery: true or false is expected."


def test_what_is_not_json_is_told_with_line_and_column(tmp_path: Path, capsys) -> None:
    file = tmp_path / "policies.json"
    file.write_text('{\n  "enforced": {,}\n}')
    assert app.main(["admin", "check", str(file)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[0] == f"{file}:2:16: The name of a field, in double quotes, is expected here."
    assert app.main(["admin", "check", str(tmp_path / "none")]) == 1


def test_what_should_be_thought_about(tmp_path: Path, anchor: str, capsys) -> None:
    (tmp_path / "slow.toml").write_text(resource("policies", "everyday.toml").read_text("utf-8"))
    trust = [{"name": "Acme", "certificates": [anchor]}]
    file = written(
        tmp_path,
        enforced={
            "trust_anchors": trust,
            "certificates_only": True,
            "presets": [],
            "policies": ["slow.toml"],
            "crls": ["rogue.crl"],
        },
    )
    Path(file).chmod(0o666)
    (tmp_path / "rogue.crl").write_bytes(Authority("Acme Root").crl().der)
    assert app.main(["admin", "check", file]) == 0
    out = capsys.readouterr().out
    assert "the policy “Everyday” is not offered: Acme IT allows only people with a cert" in out
    assert "no preset and no policy of the organisation obeys these settings" in out
    assert f"{file}: to think about: anybody can change it." in out
    assert "crls[0] is signed by none of the trust anchors" in out


def test_a_property_list_is_checked_as_well(tmp_path: Path, capsys) -> None:
    file = tmp_path / "org.plist"
    file.write_bytes(plistlib.dumps({"managed_by": BY, "enforced": {"discovery": 3}}))
    assert app.main(["admin", "check", str(file)]) == 1
    told = f"{file}: enforced.discovery: true or false is expected.\n"
    assert capsys.readouterr().out.startswith(told)


@pytest.mark.usefixtures("unmanaged")
def test_what_is_in_force_and_where_it_came_from(
    tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert app.main(["admin", "show"]) == 0
    assert capsys.readouterr().out == "Nobody manages this computer.\n"
    file = written(
        tmp_path, enforced={"longest_key_life": "20 min"}, recommended={"seen_by": "known"}
    )
    monkeypatch.setenv(places.VARIABLE, file)
    assert app.main(["admin", "show"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Managed by Acme IT (it@acme.example).",
        f"Longest life of a key: 20 min [longest_key_life; enforced; {file}:7]",
        f"Who may see me: People I know [seen_by; recommended; {file}:10]",
    ]


@pytest.mark.usefixtures("unmanaged")
def test_the_safe_reading_is_shown_as_such(
    tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "policies.json").write_text("{")
    monkeypatch.setenv(places.VARIABLE, str(tmp_path / "policies.json"))
    assert app.main(["admin", "show"]) == 1
    out = capsys.readouterr().out
    assert "Certificates only: yes [certificates_only; safe reading;" in out
    assert f"{tmp_path / 'policies.json'}:1:2: The name of a field" in out


def test_the_machine_goes_before_the_environment(
    tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine, mine = tmp_path / "machine", tmp_path / "mine"
    machine.mkdir()
    mine.mkdir()
    monkeypatch.setattr(
        places, "LINUX_FILE", Path(written(machine, enforced={"suite_floor": "xwing"}))
    )
    monkeypatch.setattr(places.sys, "platform", "linux")
    monkeypatch.setenv(places.VARIABLE, written(mine))
    assert app.main(["admin", "show"]) == 0
    assert "Weakest cipher: xwing" in capsys.readouterr().out


def test_inside_a_flatpak_the_machine_s_settings_are_read(
    tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox = tmp_path / ".flatpak-info"
    sandbox.touch()
    monkeypatch.setattr(places, "SANDBOX", sandbox)
    monkeypatch.setattr(
        places, "SANDBOXED_FILE", Path(written(tmp_path, enforced={"suite_floor": "xwing"}))
    )
    monkeypatch.setattr(places.sys, "platform", "linux")
    assert app.main(["admin", "show"]) == 0
    assert "Weakest cipher: xwing" in capsys.readouterr().out


def test_the_schema_is_printed(capsys) -> None:
    assert app.main(["admin", "schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema()
