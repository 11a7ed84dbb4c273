"""The identity on the command line: a copy of it goes on elsewhere."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from msmp_gui.app import main
from msmp_gui.engine.audit.trail import AuditTrails, Note
from msmp_gui.engine.clock import wall_time
from msmp_gui.engine.profiles import ProfileOpener, passphrase_vault
from tests.support.authorities import DAY, Authority, der

PASSPHRASE = "correct horse battery staple"


def run(folder: Path, profile: str, *arguments: str, of: str = "identity") -> int:
    (folder / "passphrase").write_text(PASSPHRASE)
    place = ["--profile", str(folder / profile), "--passphrase-file", str(folder / "passphrase")]
    return main([of, *arguments, *place])


def shown(capsys: pytest.CaptureFixture[str], folder: Path, profile: str) -> str:
    assert run(folder, profile, "show") == 0
    return capsys.readouterr().out


@pytest.mark.requirement("R15")
def test_a_copy_makes_the_same_person_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, password = tmp_path / "ada.p12", tmp_path / "password"
    password.write_text("another long one\n")
    assert run(tmp_path, "here", "show", "--name", "Ada") == 0
    before = capsys.readouterr().out
    assert run(tmp_path, "here", "copy", str(copy), "--password-file", str(password)) == 0
    assert "can pass for them" in " ".join(capsys.readouterr().out.split())
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    wrong = tmp_path / "wrong"
    wrong.write_text("not that one")
    assert run(tmp_path, "there", "import", str(copy), "--password-file", str(wrong)) == 1
    assert "password" in capsys.readouterr().err
    password.write_bytes(codecs.BOM_UTF8 + b"another long one\r\n")
    assert run(tmp_path, "there", "import", str(copy), "--password-file", str(password)) == 0
    capsys.readouterr()
    assert shown(capsys, tmp_path, "there") == before


def test_a_short_password_guards_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, password = tmp_path / "ada.p12", tmp_path / "password"
    password.write_text("short")
    given = ("--name", "Ada", "--password-file", str(password))
    assert run(tmp_path, "here", "copy", str(copy), *given) == 1
    assert "at least 8" in capsys.readouterr().err
    assert not copy.exists()


@pytest.mark.requirement("R15", "R27")
def test_a_history_under_a_key_that_was_replaced_can_still_be_verified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, password, exported = (tmp_path / name for name in ("eve.p12", "password", "log.jsonl"))
    password.write_text("another long one\n")
    assert run(tmp_path, "other", "show", "--name", "Ada") == 0
    assert run(tmp_path, "other", "copy", str(copy), "--password-file", str(password)) == 0
    vault = passphrase_vault(PASSPHRASE)
    profile = ProfileOpener(tmp_path / "here").create("Ada", vault, wall_time())
    trails = AuditTrails(profile.records.audit, profile.me.signing_key)
    trails.note(Note("verified", b"x" * 32), wall_time())
    profile.close()
    given = ("import", str(copy), "--password-file", str(password))
    assert run(tmp_path, "here", *given) == 1, "another key"
    assert run(tmp_path, "here", *given, "--replace") == 0
    capsys.readouterr()
    assert run(tmp_path, "here", "verify", of="audit") == 0
    told = capsys.readouterr().out
    assert told.startswith("decisions about trust (")
    assert "intact, 1 entries; signed with an earlier key until" in told
    assert run(tmp_path, "here", "show", of="audit") == 0
    assert "1 entries  decisions about trust\n" in capsys.readouterr().out
    assert run(tmp_path, "here", "export", "--output", str(exported), of="audit") == 0
    assert run(tmp_path, "here", "verify", str(exported), of="audit") == 0
    assert run(tmp_path, "here", "verify", str(exported), "--group", "00" * 16, of="audit") == 0
    assert run(tmp_path, "here", "verify", str(exported), "--group", "another", of="audit") == 2
    assert "this log is of another conference" in capsys.readouterr().err
    lines = exported.read_text("utf-8").splitlines()
    kept = [line for line in lines if '"earlier key"' not in line]
    assert len(kept) == len(lines) - 1
    exported.write_text("\n".join(kept))
    capsys.readouterr()
    assert run(tmp_path, "here", "verify", str(exported), of="audit") == 1
    assert "not signed by who keeps the log" in capsys.readouterr().out


@pytest.mark.requirement("R15")
def test_what_is_wrong_with_a_file_is_said_whatever_its_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In an empty profile, where a certificate alone belongs to no key; and nothing is made."""
    now = wall_time()
    life = (now - DAY, now + DAY)
    office = Authority("Office", life=life)
    key = ec.generate_private_key(ec.SECP256R1())

    def file(name: str, *parts: bytes) -> str:
        (tmp_path / name).write_bytes(b"".join(parts))
        return str(tmp_path / name)

    def pem(**how: Any) -> bytes:
        return office.issue("Ada", key, **how).public_bytes(Encoding.PEM)

    own = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    past = (now - 2 * DAY, now - DAY)
    for given, said in (
        (file("a.der", der(office.issue("Ada", key))), "no private key in that file"),
        (file("b.pem", pem(life=past), own), "expired on"),
        (file("c.pem", pem(life=(now + 9000, now + DAY)), own), "not valid before"),
        (file("d.pem", pem(names=()), own), "no subject alternative name"),
        (file("e.pem", pem(granted=("key_agreement",)), own), "not meant for signing"),
        (file("f.pem", office.certificate.public_bytes(Encoding.PEM), own), "None of the"),
        (file("g.p12", b"noise"), "neither a key nor a certificate"),
    ):
        assert run(tmp_path, "there", "import", given) == 1
        assert said in capsys.readouterr().err
        assert not (tmp_path / "there" / "identity").exists()
    assert run(tmp_path, "there", "import", file("h.pem", codecs.BOM_UTF8, pem(), own)) == 0


@pytest.mark.requirement("R15")
@pytest.mark.filterwarnings("error")
def test_a_file_with_something_after_its_end_is_read_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, password = tmp_path / "ada.p12", tmp_path / "password"
    password.write_text("another long one\n")
    given = ("--name", "Ada", "--password-file", str(password))
    assert run(tmp_path, "here", "copy", str(copy), *given) == 0
    copy.write_bytes(copy.read_bytes() + b"\n")
    assert run(tmp_path, "there", "import", str(copy), "--password-file", str(password)) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.requirement("R15", "R26")
def test_an_organisation_has_the_name_that_is_given_and_its_lists_are_taken_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the name of who uses the profile; a list of one's own office, too."""
    now = wall_time()
    life = (now - DAY, now + DAY)
    root = Authority("Root", life=life)
    office = Authority("Office", root, life=life)
    key = ec.generate_private_key(ec.SECP256R1())
    (tmp_path / "root.pem").write_bytes(root.certificate.public_bytes(Encoding.PEM))
    own = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    mine = [office.issue("Ada", key), office.certificate]
    pem = b"".join(each.public_bytes(Encoding.PEM) for each in mine)
    (tmp_path / "ada.pem").write_bytes(pem + own)
    lists = [
        crl.parsed
        for crl in (root.crl(made=now, due=now + DAY), office.crl(made=now, due=now + DAY))
    ]
    both = b"".join(crl.public_bytes(Encoding.PEM) for crl in lists)
    (tmp_path / "lists.pem").write_bytes(both)

    def run_authority(*arguments: str) -> str:
        assert run(tmp_path, "here", *arguments, "--name", "Ada", of="authority") == 0
        return capsys.readouterr().out

    assert run(tmp_path, "here", "import", str(tmp_path / "ada.pem")) == 0
    capsys.readouterr()
    assert "Acme\n" in run_authority("add", "Acme", str(tmp_path / "root.pem"))
    assert "Revocation lists: 2" in run_authority("crl", str(tmp_path / "lists.pem"))
    assert "No organisation is trusted." in run_authority("remove", "Acme")


def test_no_profile_is_made_for_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for of, action in (("identity", "show"), ("authority", "list")):
        assert run(tmp_path, "nowhere", action, of=of) == 1
        assert "There is no profile in" in capsys.readouterr().err
        assert not (tmp_path / "nowhere").exists()


def test_a_file_that_was_refused_leaves_no_profile_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "nowhere", "import", str(tmp_path / "passphrase")) == 1
    for of, action in (("identity", "show"), ("authority", "list"), ("audit", "verify")):
        assert run(tmp_path, "nowhere", action, of=of) != 0
        assert "There is no profile in" in capsys.readouterr().err


def test_a_folder_that_cannot_be_looked_at_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "x" * 300, "show") == 1
    assert "cannot be used (" in capsys.readouterr().err


@pytest.mark.requirement("R27")
def test_no_log_is_called_intact_where_there_is_no_profile(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "nowhere", "verify", of="audit") == 2
    assert "There is no profile in" in capsys.readouterr().err
    assert not (tmp_path / "nowhere").exists()
