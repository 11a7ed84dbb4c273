"""`msmp-gui policy`, as people run it."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import cbor2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pycose.keys import OKPKey
from pycose.keys.curves import Ed25519
from pycose.messages import Sign1Message

from msmp_gui import app
from msmp_gui.engine.policies.presets import find
from msmp_gui.engine.resources import resource
from msmp_gui.identity.certificate import Certificate
from msmp_gui.identity.identity import new_identity
from msmp_gui.protocol.wire.signed import sign

EVERYDAY = resource("policies", "everyday.toml")


@pytest.fixture
def signed(tmp_path, capsys):
    """A signed policy, and the certificate beside it."""
    secret = tmp_path / "passphrase"
    secret.write_text("correct horse battery")
    output = tmp_path / "board.cose"
    profile = ["--profile", str(tmp_path / "profile"), "--passphrase-file", str(secret)]
    sign = ["policy", "sign", "everyday", "--conference", "Board", "--output", str(output)]
    done = app.main([*sign, "--name", "Ada", *profile])
    assert done == 0
    capsys.readouterr()
    return output, output.with_name("board.cose.pem")


def test_a_policy_that_works_is_told_so(capsys) -> None:
    assert app.main(["policy", "check", str(EVERYDAY)]) == 0
    assert "“Everyday” is a policy that works" in capsys.readouterr().out


def test_everything_wrong_is_told_with_file_and_field(tmp_path, capsys) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text(EVERYDAY.read_text().replace("push = true", "push = 3").replace("32", "1"))
    assert app.main(["policy", "check", str(EVERYDAY), str(bad), str(tmp_path / "none")]) == 1
    out = capsys.readouterr().out
    assert f"{bad}: dissemination.push: expected true or false." in out
    assert f"{bad}: operational.max_members: expected a number from 2 to 1024." in out
    assert "none cannot be read" in out


def test_a_policy_is_shown_in_sentences_and_as_text(capsys, tmp_path) -> None:
    assert app.main(["policy", "show", "confidential"]) == 0
    assert "- The host lets each person in by hand." in capsys.readouterr().out
    assert app.main(["policy", "show", "confidential", "--text"]) == 0
    mine = tmp_path / "mine.toml"
    mine.write_text(capsys.readouterr().out)
    assert app.main(["policy", "compare", "confidential", str(mine)]) == 0
    assert "say the same" in capsys.readouterr().out


def test_what_would_weaken_a_conference_is_marked(capsys, tmp_path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(EVERYDAY.read_text().replace('"1 h"', '"2 h"'))
    assert app.main(["policy", "compare", str(EVERYDAY), str(other)]) == 1
    assert capsys.readouterr().out == 'rekey.period: "1 h" → "2 h" (weaker)\n'
    assert app.main(["policy", "compare", str(other), str(EVERYDAY)]) == 0
    assert capsys.readouterr().out == 'rekey.period: "2 h" → "1 h" (not weaker)\n'


@pytest.mark.requirement("R1")
def test_a_signed_policy_is_compared_with_a_text(signed, capsys, tmp_path) -> None:
    """What a conference fills in, and the cipher that it has, say nothing about the text."""
    file, _ = signed
    assert app.main(["policy", "compare", str(file), "everyday"]) == 0
    assert "say the same" in capsys.readouterr().out
    other = tmp_path / "other.cose"
    sign = ["policy", "sign", "everyday", "--conference", "Board", "--output", str(other)]
    profile = ["--profile", str(tmp_path / "else"), "--name", "Bo"]
    app.main([*sign, *profile, "--passphrase-file", str(tmp_path / "passphrase")])
    capsys.readouterr()
    assert app.main(["policy", "compare", str(file), str(other)]) == 1
    assert "operational.owner: " in capsys.readouterr().out


@pytest.mark.requirement("R1")
def test_a_name_that_nobody_could_read_is_not_signed(signed, capsys, tmp_path) -> None:
    file = tmp_path / "more.cose"
    for name in ("", "x" * 65, "a\nb"):
        given = ["--conference", name, "--output", str(file)]
        profile = ["--profile", str(tmp_path / "profile")]
        secret = ["--passphrase-file", str(tmp_path / "passphrase")]
        assert app.main(["policy", "sign", "everyday", *given, *profile, *secret]) == 1
        assert capsys.readouterr().err.startswith("--conference: ")
        assert not file.exists()


def test_a_text_taken_for_a_signed_policy_and_the_other_way_round_is_said_so(
    signed, capsys, tmp_path
) -> None:
    file, owner = signed
    for given in ([], ["--owner", str(owner)]):
        assert app.main(["policy", "verify", str(EVERYDAY), *given]) == 1
        assert "is not a signed policy" in capsys.readouterr().err
    again = ["--conference", "Board", "--output", str(tmp_path / "again.cose")]
    profile = ["--profile", str(tmp_path / "profile")]
    secret = ["--passphrase-file", str(tmp_path / "passphrase")]
    assert app.main(["policy", "sign", str(file), *again, *profile, *secret]) == 1
    assert "That is a signed policy" in capsys.readouterr().err
    assert not (tmp_path / "again.cose").exists()


@pytest.mark.requirement("R1", "R34")
@pytest.mark.parametrize("action", [["show"], ["show", "--text"], ["compare", "everyday"]])
def test_what_a_signed_file_hides_from_the_eye_is_not_written_to_the_terminal(
    action: list[str], capsys, tmp_path
) -> None:
    me, _ = new_identity("Eve", 1.7e9, os.urandom)
    token = find("everyday").token(bytes(16), "Board", me.fingerprint)
    raw = sign(me.signing_key, replace(token, name="\x1b[2JBoard"), token.group).raw
    (tmp_path / "evil.cose").write_bytes(raw)
    assert app.main(["policy", *action, str(tmp_path / "evil.cose")]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "name: one line of visible characters is expected.\n"


def test_what_a_text_hides_from_the_eye_is_not_written_to_the_terminal(capsys, tmp_path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text(EVERYDAY.read_text().replace("push =", r'"\u001b[2Jpush\n" ='))
    for action in ("check", "show"):
        assert app.main(["policy", action, str(bad)]) == 1
        told = "".join(capsys.readouterr())
        assert "dissemination. [2Jpush : this version knows no such field." in told
        assert all(line.isprintable() for line in told.splitlines())


def test_nothing_is_signed_by_somebody_without_a_name(capsys, tmp_path) -> None:
    secret = tmp_path / "passphrase"
    secret.write_text("correct horse battery")
    given = ["--conference", "Board", "--output", str(tmp_path / "board.cose")]
    profile = ["--profile", str(tmp_path / "nowhere"), "--passphrase-file", str(secret)]
    assert app.main(["policy", "sign", "everyday", *given, *profile]) == 2
    assert "There is no profile in" in capsys.readouterr().err
    assert os.listdir(tmp_path) == ["passphrase"]


@pytest.mark.requirement("R1")
def test_what_was_signed_is_verified_and_what_was_altered_is_not(signed, capsys) -> None:
    file, owner = signed
    assert app.main(["policy", "verify", str(file)]) == 0
    assert "signed by Ada" in capsys.readouterr().out
    assert app.main(["policy", "check", str(file)]) == 0
    assert "“policy verify” tells" in capsys.readouterr().out
    assert app.main(["policy", "show", str(file)]) == 0
    assert "For the conference “Board”" in capsys.readouterr().out
    content = bytearray(file.read_bytes())
    content[content.index(b"Board")] ^= 1
    file.write_bytes(content)
    assert app.main(["policy", "verify", str(file), "--owner", str(owner)]) == 1
    assert "not a policy that Ada signed" in capsys.readouterr().err


@pytest.mark.requirement("R1")
def test_another_implementation_of_cose_verifies_it(signed) -> None:
    """With what PROTOCOL.md says of external AAD, and nothing of ours but the file."""
    file, owner = signed
    certificate = x509.load_pem_x509_certificate(owner.read_bytes())
    data = file.read_bytes()
    # Its own decoder stumbles over the frozen content that cbor2 gives to tags since version 6.
    assert data[0] == 0xC0 | Sign1Message.cbor_tag
    message = Sign1Message.from_cose_obj(cbor2.loads(data[1:]), False)
    token = cbor2.loads(message.payload)
    assert token["name"] == "Board"
    fingerprint = Certificate.from_der(certificate.public_bytes(Encoding.DER)).fingerprint
    assert token["operational"]["owner"] == fingerprint
    message.external_aad = cbor2.dumps(["MSMP1", 30, token["group"], fingerprint, None])
    message.key = OKPKey(crv=Ed25519, x=certificate.public_key().public_bytes_raw())
    assert message.verify_signature()
    message.external_aad = cbor2.dumps(["MSMP1", 30, bytes(16), fingerprint, None])
    assert not message.verify_signature()


def test_what_cannot_be_used_is_said_without_a_traceback(tmp_path, signed, capsys) -> None:
    file, _ = signed
    empty = tmp_path / "empty"
    empty.write_bytes(b"")
    assert app.main(["policy", "verify", str(file), "--owner", str(empty)]) == 1
    assert app.main(["policy", "verify", str(empty)]) == 1
    assert app.main(["policy", "show", str(empty)]) == 1
    assert app.main(["policy", "sign", "nothing", "--conference", "x", "--output", "y"]) == 1
    profile = ["--profile", str(tmp_path / "profile")]
    secret = ["--passphrase-file", str(tmp_path / "passphrase")]
    for output in ("", "/"):
        given = ["--conference", "x", "--output", output]
        assert app.main(["policy", "sign", "everyday", *given, *profile, *secret]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_schema_is_json(capsys) -> None:
    assert app.main(["policy", "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["properties"]["rekey"]["required"]
