"""Certificates that an organisation makes with `openssl`, at the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from msmp_gui.ui.settings.certificates import ImportDialog
from tests.end_to_end.test_organisations import Acme
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
