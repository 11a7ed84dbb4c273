"""The first start, and unlocking later: what is asked, what is promised, what is given back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from msmp_gui.engine.profiles import SHORTEST_PASSPHRASE
from msmp_gui.engine.snapshot import Protection
from msmp_gui.ui.dialogs.first_run import (
    FirstRunAnswer,
    FirstRunDialog,
    PassphraseDialog,
)
from msmp_gui.ui.theme import Theme
from tests.ui.hands_and_eyes import click, words_in

GOOD = "correct horse"


def opened(qtbot: QtBot, theme: Theme, *, keyring: bool) -> FirstRunDialog:
    dialog = FirstRunDialog(theme, keyring_available=keyring)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_with_a_keyring_a_name_is_all_that_is_asked(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, keyring=True)
    fields = [field for field in dialog.findChildren(QLineEdit) if field.isVisible()]
    assert fields == [dialog.name]
    assert dialog.focusWidget() is dialog.name
    assert not dialog.ready.isEnabled()
    QTest.keyClicks(dialog.name, "  Ada  ")
    with qtbot.waitSignal(dialog.given) as given:
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert given.args == [FirstRunAnswer("Ada", Protection.KEYRING, None)]


def test_what_the_app_does_is_said_in_three_lines(qtbot: QtBot, theme: Theme) -> None:
    text = words_in(opened(qtbot, theme, keyring=True))
    assert "no server, no account" in text
    assert "nobody else can read along" in text
    assert "key is compromised" in text
    assert "keyring" in text


def test_a_name_of_blanks_is_none(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, keyring=True)
    dialog.name.setText("   ")
    assert not dialog.ready.isEnabled()
    assert "Enter a name." in words_in(dialog)


@pytest.mark.parametrize(
    ("passphrase", "again", "problem"),
    [
        ("", "", f"at least {SHORTEST_PASSPHRASE} characters"),
        ("short", "short", f"at least {SHORTEST_PASSPHRASE} characters"),
        (GOOD, "", "differ"),
        (GOOD, GOOD + " ", "differ"),
    ],
)
def test_a_passphrase_that_will_not_do_is_refused_with_the_reason(
    qtbot: QtBot, theme: Theme, passphrase: str, again: str, problem: str
) -> None:
    dialog = opened(qtbot, theme, keyring=False)
    dialog.name.setText("Ada")
    dialog.passphrase.setText(passphrase)
    dialog.again.setText(again)
    assert problem in words_in(dialog)
    assert not dialog.ready.isEnabled()
    QTest.keyClick(dialog.again, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_passphrase_is_asked_twice_and_given_back_as_typed(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, keyring=False)
    assert "no keyring" in words_in(dialog)
    dialog.name.setText("Ada")
    dialog.passphrase.setText(f" {GOOD} ")
    dialog.again.setText(f" {GOOD} ")
    click(dialog.ready)
    assert dialog.answer() == FirstRunAnswer("Ada", Protection.PASSPHRASE, f" {GOOD} ")


def test_an_identity_for_this_session_only_is_said_openly(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, keyring=False)
    dialog.name.setText("Ada")
    dialog.passphrase.setText("half of a passphr")
    dialog.session_only.setChecked(True)
    assert "gone when you close the app" in words_in(dialog)
    assert not dialog.passphrase.isEnabled()
    click(dialog.ready)
    assert dialog.answer() == FirstRunAnswer("Ada", Protection.SESSION, None)


def test_passphrases_are_neither_shown_nor_written_down(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, keyring=False)
    for field in (dialog.passphrase, dialog.again):
        assert field.echoMode() is QLineEdit.EchoMode.Password
    assert GOOD not in repr(FirstRunAnswer("Ada", Protection.PASSPHRASE, GOOD))


def test_a_wrong_passphrase_is_said_and_may_be_typed_again(qtbot: QtBot, theme: Theme) -> None:
    dialog = PassphraseDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.setText("wrong one")
    before = dialog.height()
    dialog.say("That <b>passphrase</b> does not open this profile.")
    assert "That <b>passphrase</b> does not open" in words_in(dialog)
    assert dialog.field.text() == ""
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText
        for label in dialog.findChildren(QLabel)
        if label.text()
    )
    dialog.field.setText(GOOD)
    with qtbot.waitSignal(dialog.given) as given:
        click(dialog.unlock)
    assert given.args == [GOOD]
    assert not dialog.unlock.isEnabled()


def test_an_organisation_s_certificate_can_be_taken_in_at_once(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, keyring=True)
    dialog.use_certificate("/somewhere/ada.p12")
    assert "ada.p12" in words_in(dialog)
    assert not dialog.name.isEnabled()
    assert dialog.focusWidget() is dialog.certificate_password
    dialog.certificate_password.setText("secret")
    with qtbot.waitSignal(dialog.given) as given:
        click(dialog.ready)
    (answer,) = given.args
    assert (answer.certificate, answer.certificate_password) == ("/somewhere/ada.p12", "secret")
    assert "secret" not in repr(answer)
    dialog.say("The password is wrong.")
    assert "The password is wrong." in words_in(dialog)
    assert dialog.ready.isEnabled()
    dialog.use_certificate("")
    assert dialog.name.isEnabled()
    assert not dialog.ready.isEnabled()


def test_a_certificate_can_be_asked_for_where_there_is_a_key_to_keep(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = opened(qtbot, theme, keyring=False)
    dialog.request.setChecked(True)
    assert dialog.answer().request
    dialog.session_only.setChecked(True)
    assert not dialog.request.isEnabled()
    assert not dialog.answer().request
