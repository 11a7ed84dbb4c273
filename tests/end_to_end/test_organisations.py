"""Certificates of an organisation that runs `openssl`, between real processes."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from msmp_gui import app
from msmp_gui.engine.resources import resource
from msmp_gui.headless.event_log import Event
from tests.end_to_end.conference_room import PASSPHRASE, Room, alert, over
from tests.support.openssl_authority import CA, OPENSSL, Issued, OpensslAuthority, openssl

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(OPENSSL is None, reason="there is no openssl command here"),
]

DAY = 86_400.0
CONSTRAINTS = "nameConstraints = critical,permitted;email:acme.example\n"


class Acme:
    """A root, an office below it with name constraints, and profiles with its certificates."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "passphrase").write_text(PASSPHRASE)
        now = time.time()  # noqa: TID251 - real processes live now
        life = (now - DAY, now + 30 * DAY)
        self.root = OpensslAuthority(folder, "Acme Root", life)
        self.office = OpensslAuthority(
            folder, "Acme Office", life, parent=self.root, extensions=CA + CONSTRAINTS
        )
        self.chain = self.office.path.read_bytes()
        self.now = now

    def msmp(self, *arguments: str, name: str) -> int:
        profile = ["--profile", str(self.folder / name), "--name", name]
        return app.main(
            [*arguments, *profile, "--passphrase-file", str(self.folder / "passphrase")]
        )

    def request(self, name: str, email: str, *, refused: bool = False) -> Issued:
        """A profile asks, the office grants, the profile takes it in; where that is `refused`, the
        certificate alone, which nothing can be held against.
        """
        asked = self.folder / f"{name}.csr"
        assert (
            self.msmp(
                "identity",
                "request",
                "--output",
                str(asked),
                "--email",
                email,
                "--organisation",
                "Acme",
                name=name,
            )
            == 0
        )
        granted = self.folder / f"{name}.pem"
        certificate = self.office.grant(asked.read_bytes())
        granted.write_bytes(certificate + self.chain)
        assert self.msmp("identity", "import", str(granted), name=name) == int(refused)
        if refused:
            granted.write_bytes(certificate)
            assert self.msmp("identity", "import", str(granted), name=name) == 0
        return Issued(granted, asked)

    def packed(self, name: str, kind: str) -> Issued:
        """A PKCS#12 file, with a key that the office made, becomes a profile."""
        issued = self.office.issue(name, kind)
        above, packed = self.folder / "above.pem", self.folder / f"{name}.p12"
        above.write_bytes(self.chain)
        openssl(
            "pkcs12",
            "-export",
            "-in",
            issued.path,
            "-inkey",
            issued.key,
            "-certfile",
            above,
            "-passout",
            "pass:sesame",
            "-out",
            packed,
        )
        secret = self.folder / "sesame"
        secret.write_text("sesame\n")
        taken = self.msmp(
            "identity", "import", str(packed), "--password-file", str(secret), name=name
        )
        assert taken == 0
        return issued

    @property
    def policy(self) -> Path:
        table = f"""[[operational.infrastructures]]
name = "Acme"
anchors = ['''{openssl("x509", "-in", self.root.path).stdout.decode()}''']
key_types = ["ed25519", "p256", "rsa"]
rsa_bits = 2048
longest_path = 1
crl = "if_present"
longest_crl_age = "7 d"

[dissemination]"""
        text = resource("policies", "everyday.toml").read_text("utf-8")
        text = text.replace("infrastructures = []\n", "").replace("[dissemination]", table)
        file = self.folder / "policy.toml"
        file.write_text(text.replace('"invited"', "'invited and issuer = \"Acme\"'"))
        return file


def shows(name: str, state: str):
    def wanted(event: Event) -> bool:
        members = event.get("members", ()) if event["event"] == "group" else ()
        return any(m["name"] == name and m["state"] == state for m in members)

    return wanted


@pytest.mark.requirement("R15", "R17", "R23", "R24", "R26")
def test_issued_by_openssl_accepted_refused_and_revoked(tmp_path: Path) -> None:
    """Ed25519 and RSA leaves under a P-256 office with name constraints; one of each road in."""
    acme = Acme(tmp_path)
    acme.request("alice", "alice@acme.example")
    acme.packed("bob", "Ed25519")
    carol = acme.packed("carol", "RSA 2048")
    # Outside of the office's name constraints.
    acme.request("eve", "eve@elsewhere.example", refused=True)
    assert acme.msmp("authority", "add", "Acme", str(acme.root.path), name="alice") == 0

    async def story() -> None:
        here = Room(tmp_path)
        try:
            for name in ("alice", "bob", "carol", "dave", "eve"):
                await here.enter(name)
            await here.meet()
            ours = {peer.fingerprint for peer in here.peers.values()}  # others may be near, too
            trust = {
                event["name"]: event["trust"]
                for event in here["alice"].events
                if event["event"] == "peer" and event["fingerprint"] in ours
            }
            assert trust == {
                "bob": "issued",
                "carol": "issued",
                "dave": "unverified",
                "eve": "unverified",
            }
            names = ("bob", "carol", "dave", "eve")
            members = [here[name].fingerprint for name in names]
            done = await here["alice"].command(
                "create", name="Board", members=members, policy=str(acme.policy)
            )
            group = done["group"]
            for name in ("alice", "bob", "carol"):
                for other in ("alice", "bob", "carol"):
                    await here[name].wait(shows(other, "has_key"), f"{other} has the key")
            for name in ("dave", "eve"):
                await here[name].wait(lambda event: event["event"] == "ended", "the refusal")
            await here.say(group, "bob", "among us", "alice", "carol")
            acme.office.revoke(carol, acme.now - 600, "keyCompromise")
            crl = tmp_path / "acme.crl"
            crl.write_bytes(acme.office.crl(acme.now - 60, acme.now + DAY))
            await here["bob"].command("add_crl", file=str(crl))
            await here["carol"].wait(over(group, "compromised"), "the compromise")
            told = await here["alice"].wait(alert("compromise"), "the alert")
            assert "was revoked on" in told["reason"]
            await here.say(group, "alice", "two of us", "bob")
        finally:
            await asyncio.gather(*(peer.stop() for peer in here.peers.values()))

    asyncio.run(story())


@pytest.mark.requirement("R15", "R17", "R23", "R26")
def test_high_assurance_wants_lists_and_goes_on_without_who_is_revoked(tmp_path: Path) -> None:
    """A list of each authority has to be there; then a deputy and the host lose their keys."""
    acme = Acme(tmp_path)
    names = ("greta", "hugo", "ines", "jon")
    issued = {
        name: acme.packed(name, kind)
        for name, kind in zip(names, ("P-256", "P-384", "Ed25519", "RSA 2048"), strict=True)
    }
    strict = acme.policy.read_text()
    for old, new in (
        ('crl = "if_present"', 'crl = "required"'),
        ('"p256", "rsa"', '"p256", "p384", "rsa"'),
        (
            'confirmation = "all"\nunconfirmed = "go_on"',
            'confirmation = "all"\nunconfirmed = "wait"',
        ),
        ('recovery = "key_tree"', 'recovery = "rebuild"'),
        ('takeover_after = "never"', 'takeover_after = "1 s"'),
    ):
        assert old in strict
        strict = strict.replace(old, new)
    lists = iter(range(1, 9))

    def handed_out(authority: OpensslAuthority) -> str:
        number = next(lists)
        file = tmp_path / f"{number}.crl"
        made = acme.now - 60 + number
        file.write_bytes(authority.crl(made, acme.now + DAY, number))
        return str(file)

    async def story() -> None:
        here = Room(tmp_path)
        try:
            await asyncio.gather(*(here.enter(name) for name in names))
            await here.meet()
            people = [here[name].fingerprint for name in names[1:]]
            deputies = [here[name].fingerprint for name in ("hugo", "ines")]
            given = {"name": "Board", "members": people, "policy": strict, "deputies": deputies}
            await here["greta"].command("create", **given)
            for name in names[1:]:
                told = await here[name].wait(lambda event: event["event"] == "ended", "why")
                assert "no revocation list of" in told["why"]
            await here["greta"].wait(alert("not_let_in"), "who was not let in")
            await here["greta"].command("add_authority", name="Acme", file=str(acme.root.path))
            for authority in (acme.root, acme.office):
                await here["greta"].command("add_crl", file=handed_out(authority))
            done = await here["greta"].command("create", **given)
            group = done["group"]
            await here.agree(group, 1, *names)
            acme.office.revoke(issued["hugo"], acme.now - 600, "keyCompromise")
            await here["jon"].command("add_crl", file=handed_out(acme.office))
            await here["hugo"].wait(over(group, "compromised"), "the compromise")
            epoch = await here.agree_above(group, 1, "greta", "ines", "jon")
            acme.office.revoke(issued["greta"], acme.now - 500, "keyCompromise")
            await here["jon"].command("add_crl", file=handed_out(acme.office))
            await here["greta"].wait(alert("certificate_withdrawn"), "what became of it")
            await here["greta"].wait(over(group, "compromised"), "the compromise")
            await here.agree_above(group, epoch, "ines", "jon")
            await here.say(group, "jon", "two of us", "ines")
        finally:
            await asyncio.gather(*(peer.stop() for peer in here.peers.values()))

    asyncio.run(story())


def test_what_cannot_be_imported_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    acme = Acme(tmp_path)
    acme.packed("bob", "P-256")
    other = acme.office.issue("other", "P-256")
    capsys.readouterr()
    assert acme.msmp("identity", "import", str(other.path), name="bob") == 1
    assert "belongs to the private key" in capsys.readouterr().err
    assert acme.msmp("identity", "import", str(tmp_path / "bob.p12"), name="carol") == 1
    assert "password" in capsys.readouterr().err
    stranger = tmp_path / "other.pem"
    stranger.write_bytes(other.path.read_bytes() + other.key.read_bytes())
    assert acme.msmp("identity", "import", str(stranger), name="bob") == 1
    assert "--replace" in capsys.readouterr().err
    assert acme.msmp("identity", "import", str(stranger), "--replace", name="bob") == 0
    assert acme.msmp("identity", "show", name="bob") == 0
    assert "issued by Acme Office" in capsys.readouterr().out
