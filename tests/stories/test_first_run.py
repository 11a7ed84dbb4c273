"""The first start: a name and a passphrase, and one is in the lobby."""

from __future__ import annotations

import argparse
import time
from typing import TypeVar

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from msmp_gui.desktop.window import Running
from msmp_gui.engine import profiles
from msmp_gui.engine.clock import wall_time
from msmp_gui.storage.profile import Profile
from msmp_gui.ui.dialogs.first_run import FirstRunDialog, PassphraseDialog
from msmp_gui.ui.preferences import WindowPreferences
from msmp_gui.ui.settings.certificates import RequestDialog
from msmp_gui.ui.theme import Theme
from tests.stories.stage import Stage
from tests.support.authorities import DAY, Authority
from tests.ui.fake_engine import deliver
from tests.ui.hands_and_eyes import words_in

PASSPHRASE = "correct horse battery staple"
LIMIT = 30

D = TypeVar("D", bound=QDialog)


class App:
    """The whole app, from its first dialog on."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.profile = Profile(stage.profile_folder)
        self.profile.open()
        options = argparse.Namespace(
            profile=stage.profile_folder,
            interface=["lo"],
            port=0,
            discovery=False,
            link=None,
            debug=False,
        )
        preferences = WindowPreferences(None)
        self.running = Running(Theme("light"), self.profile, preferences, options)
        self.running.start()

    def dialog(self, kind: type[D]) -> D:
        def shown() -> D | None:
            found = (w for w in QApplication.topLevelWidgets() if isinstance(w, kind))
            return next((w for w in found if w.isVisible()), None)

        self.stage.until(shown, kind.__name__)
        made = shown()
        assert made is not None
        return made

    def lobby(self) -> str:
        window = self.running.desktop.window
        self.stage.until(lambda: self.running.desktop.bridge.latest, "the lobby", patience=LIMIT)
        self.stage.until(window.isVisible, "the window")
        return words_in(window)

    def close(self) -> None:
        self.running.stop()
        self.running.desktop.window.hide()
        self.running.desktop.window.deleteLater()
        self.running.deleteLater()
        self.profile.close()
        deliver()


@pytest.mark.requirement("U1")
def test_from_nothing_to_the_lobby(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(profiles, "keyring_available", lambda: False)
    app = App(stage)
    try:
        start = time.monotonic()
        dialog = app.dialog(FirstRunDialog)
        assert dialog.windowTitle() == "Welcome"
        assert not app.running.desktop.window.isVisible()
        assert not dialog.ready.isEnabled()
        QTest.keyClicks(dialog.name, "Alice")
        QTest.keyClicks(dialog.passphrase, PASSPHRASE)
        QTest.keyClicks(dialog.again, PASSPHRASE)
        dialog.request.setChecked(True)
        stage.mouse.click(dialog.ready)
        lobby = app.lobby()
        assert "Alice" in lobby
        asked = app.dialog(RequestDialog)
        assert "Send the file to whoever issues certificates" in words_in(asked)
        asked.reject()
        assert "passphrase" in lobby
        assert time.monotonic() - start < LIMIT, "in the lobby within half a minute"
    finally:
        app.close()
    app = App(stage)
    try:
        unlock = app.dialog(PassphraseDialog)
        assert app.running.desktop.window.isVisible()
        QTest.keyClicks(unlock.field, "a wrong one")
        stage.mouse.click(unlock.unlock)
        stage.until(unlock.unlock.isEnabled, "another try")
        assert "passphrase" in words_in(unlock)
        QTest.keyClicks(unlock.field, PASSPHRASE)
        stage.mouse.click(unlock.unlock)
        assert "Alice" in app.lobby()
    finally:
        app.close()


def test_who_tells_no_name_leaves_nothing_behind(stage: Stage) -> None:
    app = App(stage)
    ended: list[int] = []
    app.running.ended.connect(ended.append)
    try:
        app.dialog(FirstRunDialog).reject()
        stage.until(lambda: ended, "the end")
        assert ended == [0]
        assert not stage.profile_folder.joinpath("vault").exists()
    finally:
        app.close()


@pytest.mark.requirement("U1", "R15")
def test_an_organisation_s_certificate_says_who_one_is(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(profiles, "keyring_available", lambda: False)
    now = wall_time()
    acme = Authority("Acme Root", life=(now - 9 * DAY, now + DAY))
    key = ec.generate_private_key(ec.SECP256R1())
    past = acme.issue("Ada Lovelace", key=key, life=(now - 9 * DAY, now - DAY))
    leaf = acme.issue("Ada Lovelace", key=key)
    file, old = stage.folder / "ada.p12", stage.folder / "old.p12"
    lock = serialization.BestAvailableEncryption(b"secret")
    file.write_bytes(pkcs12.serialize_key_and_certificates(b"ada", key, leaf, None, lock))
    old.write_bytes(pkcs12.serialize_key_and_certificates(b"ada", key, past, None, lock))
    app = App(stage)
    try:
        dialog = app.dialog(FirstRunDialog)
        dialog.use_certificate(str(file))
        dialog.certificate_password.setText("wrong")
        for field in (dialog.passphrase, dialog.again):
            field.setText(PASSPHRASE)
        stage.mouse.click(dialog.ready)
        stage.until(lambda: "password" in words_in(dialog).lower(), "a sentence")
        stage.until(dialog.ready.isEnabled, "another try")
        dialog.use_certificate(str(old))
        dialog.certificate_password.setText("secret")
        stage.mouse.click(dialog.ready)
        stage.until(lambda: "expired on" in words_in(dialog), "what is wrong with that one")
        stage.until(dialog.ready.isEnabled, "another file")
        dialog.use_certificate(str(file))
        dialog.certificate_password.setText("secret")
        stage.mouse.click(dialog.ready)
        assert "Ada Lovelace" in app.lobby()
        latest = app.running.desktop.bridge.latest
        assert latest is not None
        assert latest.certificate is not None
        assert latest.certificate.issuer == "Acme Root"
    finally:
        app.close()
