"""Certificates that an organisation makes with `openssl`, at the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.engine.snapshot import KeyStanding
from msmp_gui.ui.settings.certificates import ImportDialog
from tests.end_to_end.conference_room import alert, over
from tests.end_to_end.test_organisations import DAY, Acme
from tests.stories.stage import Stage
from tests.support.openssl_authority import OPENSSL, openssl

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="there is no openssl command here")


@pytest.fixture
def acme(tmp_path: Path) -> Acme:
    return Acme(tmp_path)


@pytest.mark.requirement("R15", "U4")
def test_a_certificate_is_taken_in_at_the_third_try(stage: Stage, acme: Acme) -> None:
    issued = acme.office.issue("Alice", "Ed25519")
    file = stage.folder / "alice.p12"
    openssl(
        "pkcs12", "-export", "-in", issued.path, "-inkey", issued.key,
        "-certfile", acme.office.path, "-passout", "pass:sesame", "-out", file,
    )  # fmt: skip
    window = stage.open_window()
    window.show_settings()
    window.settings.show_section("you")
    window.settings.you.import_from(str(file))
    dialog = stage.dialog(ImportDialog)
    dialog.password.setText("Sesame")
    stage.mouse.click(dialog.take)
    stage.sees("The password does not open that file.", lambda: dialog)
    dialog.password.setText("sesame")
    stage.mouse.click(dialog.take)
    stage.sees("The file has another key than this profile.", lambda: dialog)
    stage.mouse.click(dialog.replace)
    stage.mouse.click(dialog.take)
    stage.sees("A new certificate is kept.", lambda: window.settings.you)
    assert window.findChild(ImportDialog) is None
    certificate = stage.snapshot.certificate
    assert certificate is not None
    assert certificate.next_issuer == "Acme Office"


@pytest.mark.requirement("R15", "R24", "R26", "U4")
def test_the_host_takes_in_a_revocation_list(stage: Stage, acme: Acme) -> None:
    for name in ("Alice", "Bob"):
        acme.packed(name, "P-256")
    carol = acme.packed("Carol", "RSA 2048")
    assert acme.msmp("authority", "add", "Acme", str(acme.root.path), name="Alice") == 0
    stage.enter("Bob", "Carol")
    window = stage.open_window()
    group = stage.start_with("Bob", "Carol")
    acme.office.revoke(carol, acme.now - 600, "affiliationChanged")
    file = stage.folder / "acme.crl"
    file.write_bytes(acme.office.crl(acme.now - 60, acme.now + DAY))
    window.show_settings()
    window.settings.show_section("organisations")
    window.settings.organisations.take_list(file)
    stage.sees("“acme.crl” is taken in.", lambda: window.settings.organisations)
    stage.hears("Carol", over(group, "removed"), "the end")
    stage.confirmed(2)
    said = [str(entry.text) for entry in stage.group().timeline]
    assert any("Carol was removed: The certificate of Carol was revoked" in text for text in said)


@pytest.mark.requirement("R15", "R23", "R26", "U4")
def test_a_member_learns_of_a_lost_key_that_the_host_cannot_know(stage: Stage, acme: Acme) -> None:
    acme.packed("Alice", "P-256")
    carol = acme.packed("Carol", "Ed25519")
    assert acme.msmp("authority", "add", "Acme", str(acme.root.path), name="Alice") == 0
    stage.enter("Bob", "Carol")
    stage.run(stage.room.meet("Bob", "Carol"))
    window = stage.open_window()
    stage.near("Bob")
    stage.host_invites_me("Bob", "Carol")
    stage.accept()
    stage.confirmed(3)
    acme.office.revoke(carol, acme.now - 600, "keyCompromise")
    file = stage.folder / "acme.crl"
    file.write_bytes(acme.office.crl(acme.now - 60, acme.now + DAY))
    window.settings.organisations.take_list(file)
    stage.hears("Bob", alert("compromise_report"), "what Alice knows")
    stage.sees("You report that Carol’s key is compromised.", lambda: window.conference.alerts)
    stage.sees("the host decides", lambda: window.conference.alerts)
    assert stage.group().key is not None
    assert stage.group().key.standing is KeyStanding.IN_DOUBT
