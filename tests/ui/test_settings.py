"""Settings, links and the window's own life."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from msmp_gui.engine import commands as cmd
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import LinkState, Protection, Role, Visibility
from msmp_gui.protocol.invitation_link import read_file
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.dialogs.invite_by_link import InviteByLinkDialog
from msmp_gui.ui.dialogs.invite_more import InviteDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.preferences import LANGUAGES, Look, Notify, WindowPreferences
from msmp_gui.ui.settings.certificates import CopyDialog, ImportDialog
from msmp_gui.ui.theme import CONTRAST, Theme
from tests.ui import computer_samples, samples
from tests.ui.conftest import Show
from tests.ui.fake_engine import FakeEngine, deliver
from tests.ui.hands_and_eyes import click, rows, words_in


@pytest.mark.requirement("U2")
def test_who_may_see_me_is_chosen_in_plain_words(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot())
    click(window.sidebar.gear)
    you = window.settings.you
    assert "Everyone near" in words_in(you)
    assert you.visibility.checkedId() == 0
    click(you.visibility.button(1))
    assert engine.last == cmd.SetVisibility(Visibility.KNOWN)
    network = replace(samples.snapshot().network, visibility=Visibility.NOBODY)
    show(samples.snapshot(network=network))
    assert you.visibility.checkedId() == 2


def test_people_are_unblocked_and_forgotten(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot(people=(*samples.PEOPLE, samples.MALLORY)))
    assert "Mallory" not in [row.title for row in rows(window.sidebar.list.model())]
    window.show_settings()
    window.settings.show_section("people")
    people = window.settings.people
    buttons = {b.accessibleName(): b for b in people.findChildren(type(window.sidebar.start))}
    click(buttons["Unblock: Mallory"])
    assert engine.last == cmd.BlockPerson(samples.MALLORY.fingerprint, blocked=False)
    click(buttons["Forget: Frank"])
    assert engine.last == cmd.ForgetPerson(samples.FRANK.fingerprint)


def test_organisations_are_named_and_removed(
    show: Show, engine: FakeEngine, tmp_path: Path
) -> None:
    window = show(samples.snapshot(organisations=(computer_samples.ACME,)))
    window.show_settings()
    window.settings.show_section("organisations")
    section = window.settings.organisations
    assert "Acme Root CA" in words_in(section)
    assert not section.add.isEnabled()
    section.name.setText(" Globex ")
    assert section.add.isEnabled()
    section.add_from(tmp_path / "ca.pem")
    assert engine.last == cmd.AddAuthority("Globex", str(tmp_path / "ca.pem"))
    engine.fail(sentence("There are no certificates in that file that can be read."))
    assert "no certificates in that file" in words_in(section)
    assert section.name.text() == " Globex ", "another file is chosen under the same name"
    section.add_from(tmp_path / "ca.pem")
    assert "no certificates in that file" not in words_in(section)
    engine.done()
    assert section.name.text() == ""
    (remove,) = [b for b in section.findChildren(type(section.add)) if "Acme" in b.accessibleName()]
    click(remove)
    assert not any(isinstance(each, cmd.RemoveAuthority) for each in engine.commands)
    dialog = window.findChild(ConfirmDialog)
    assert dialog is not None
    assert "counts as not verified from then on" in words_in(dialog)
    assert dialog.no.isDefault()
    click(dialog.yes)
    assert engine.last == cmd.RemoveAuthority("Acme Inc")


@pytest.mark.requirement("R26", "U2")
def test_what_became_of_a_revocation_list_is_said(
    show: Show, engine: FakeEngine, tmp_path: Path
) -> None:
    window = show(samples.snapshot(organisations=(computer_samples.ACME,)))
    window.show_settings()
    window.settings.show_section("organisations")
    section = window.settings.organisations
    section.take_list(tmp_path / "acme.pem")
    assert engine.last == cmd.AddRevocationList(str(tmp_path / "acme.pem"))
    no = sentence("That is not a revocation list that can be read.")
    engine.fail(no)
    assert str(no) in words_in(section)
    section.take_list(tmp_path / "acme.crl")
    engine.done()
    assert "“acme.crl” is taken in." in words_in(section)
    assert str(no) not in words_in(window)
    section.take_list(tmp_path / "acme.pem")
    window.show_welcome()
    engine.fail(no)
    assert window.notice_bar.text == str(no), "the person has gone on"


def test_a_certificate_is_taken_in_with_its_password(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot())
    window.show_settings()
    window.settings.you.import_from("/somewhere/me.p12")
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.password.setText("secret words")
    click(dialog.take)
    assert engine.last == cmd.ImportCertificate("/somewhere/me.p12", "secret words", replace=False)
    assert "secret words" not in repr(engine.last)


@pytest.mark.requirement("R15", "U2")
def test_who_mistypes_the_password_of_a_certificate_types_it_again(
    show: Show, engine: FakeEngine
) -> None:
    window = show(samples.snapshot())
    window.show_settings()
    window.settings.you.import_from("/somewhere/me.p12")
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.password.setText("secret wrods")
    click(dialog.take)
    assert not dialog.take.isEnabled()
    no = sentence("The password does not open that file.")
    engine.fail(no, "wrong_password")
    assert words_in(dialog).count(str(no)) == 1
    assert dialog.password.accessibleDescription() == str(no)
    assert dialog.password.selectedText(), "to be typed over"
    assert not window.notice_bar.isVisible(), "told where it is to be mended"
    dialog.password.setText("secret words")
    click(dialog.take)
    assert str(no) not in words_in(dialog)
    other = sentence("The file has another key than this profile.")
    engine.fail(other, "another_key")
    assert str(other) in words_in(dialog)
    assert dialog.password.text() == "secret words", "it was right"
    click(dialog.replace)
    click(dialog.take)
    assert engine.last == cmd.ImportCertificate("/somewhere/me.p12", "secret words", replace=True)
    gone = sentence("The file /somewhere/me.p12 cannot be read.")
    engine.fail(gone, "bad_value")
    assert str(gone) in words_in(dialog)
    click(dialog.take)
    assert str(gone) not in words_in(dialog)
    engine.done()
    assert window.findChild(ImportDialog) is None
    assert not window.notice_bar.isVisible()


def test_a_certificate_refused_after_its_dialog_was_closed_is_told_all_the_same(
    show: Show, engine: FakeEngine
) -> None:
    window = show(samples.snapshot())
    window.show_settings()
    window.settings.you.import_from("/somewhere/me.p12")
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    click(dialog.take)
    dialog.reject()
    deliver()
    engine.fail(sentence("That file has a password, and none was given."), "wrong_password")
    assert window.notice_bar.text == "That file has a password, and none was given."


def test_a_new_identity_is_made_after_a_clear_question(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot())
    window.show_settings()
    section = window.settings.you
    click(section.renew)
    dialog = window.findChild(ConfirmDialog)
    assert dialog is not None
    assert "cannot be undone" in words_in(dialog)
    assert "can still be verified" in words_in(dialog)
    assert dialog.no.isDefault()
    click(dialog.yes)
    assert engine.last == cmd.RenewIdentity()
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(window.again))
    window.stay_in_tray()
    certificate = samples.snapshot().certificate
    assert certificate is not None
    made = replace(certificate, next_issuer="Alice", renewed=True)
    engine.feed(replace(samples.snapshot(), certificate=made))
    assert closed == [True], "the app starts again by itself"
    window.show()
    assert "Until the app starts again" in words_in(section)
    engine.feed(replace(samples.snapshot(), certificate=made))
    assert closed == [True], "once"
    click(section.renewed.now)
    assert closed == [True, True]
    assert "A new certificate is kept" not in words_in(section)
    assert not section.renew.isEnabled()
    assert not section.copy.isEnabled(), "it would be of the new key, which is not in use yet"


def test_a_certificate_without_those_of_its_authorities_is_pointed_out(show: Show) -> None:
    certificate = samples.snapshot().certificate
    assert certificate is not None
    taken = replace(certificate, next_issuer="Acme Office")
    for alone in (False, True):
        window = show(samples.snapshot(certificate=replace(taken, next_alone=alone)))
        window.show_settings()
        text = words_in(window.settings.you)
        assert ("No authority’s certificate came with it." in text) is alone


def test_another_certificate_and_language_offer_to_start_again(
    show: Show, engine: FakeEngine
) -> None:
    window = show(samples.snapshot())
    window.show_settings()
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(window.again))
    you, look = window.settings.you, window.settings.look
    assert not you.later.isVisibleTo(you)
    assert not look.later.isVisibleTo(look)
    certificate = samples.snapshot().certificate
    assert certificate is not None
    engine.feed(samples.snapshot(certificate=replace(certificate, next_issuer="Acme CA")))
    assert closed == [], "nobody asked for that"
    click(you.later.now)
    assert closed == [True]
    window.show()
    window.settings.show_section("look")
    look.language.setCurrentIndex(look.language.findData("de"))
    click(look.later.now)
    assert closed == [True, True]
    window.show()
    engine.feed(samples.snapshot(protection=Protection.SESSION))
    assert look.later.isVisible()
    assert not look.later.now.isVisible(), "it would be the end of this identity"


def test_a_copy_of_the_key_is_saved_under_a_password(
    show: Show, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(samples.snapshot())
    window.show_settings()
    section = window.settings.you
    monkeypatch.setattr(section, "_choose_copy", lambda: "/somewhere/key.p12")
    click(section.copy)
    dialog = window.findChild(CopyDialog)
    assert dialog is not None
    dialog.password.setText("secret")
    assert not dialog.save.isEnabled()
    assert "8" in dialog.hint.text()
    dialog.password.setText("secret words")
    assert not dialog.save.isEnabled()
    dialog.again.setText("secret words")
    click(dialog.save)
    assert engine.last == cmd.CopyIdentity("/somewhere/key.p12", "secret words")
    assert "secret words" not in repr(engine.last)
    certificate = samples.snapshot().certificate
    assert certificate is not None
    saved = replace(certificate, copied_to="key.p12")
    show(samples.snapshot(certificate=saved))
    assert "key.p12" in words_in(section)


def test_the_network_is_tested_and_the_report_says_what_to_do(
    show: Show, engine: FakeEngine
) -> None:
    window = show(samples.snapshot(people=()))
    click(window.welcome.test)
    assert engine.last == cmd.CheckNetwork()
    assert window.stack.currentWidget() is window.settings
    network = replace(samples.snapshot().network, checks=computer_samples.CHECKS)
    show(samples.snapshot(people=(), network=network))
    text = words_in(window.settings.network)
    assert "Announcements are blocked on this computer (wlan0)" in text
    assert "UDP port 5353" in text
    window.settings.network.discovery.click()
    assert engine.last == cmd.SetDiscovery(discovery=False)


def test_look_and_notifications_are_kept(
    qtbot: object, theme: Theme, engine: FakeEngine, tmp_path: Path
) -> None:
    file = tmp_path / "window.ini"
    window = MainWindow(engine.bridge, theme, lambda: samples.NOW, WindowPreferences(file))
    qtbot.addWidget(window)  # type: ignore[attr-defined]
    window.show()
    engine.feed(samples.snapshot())
    window.show_settings()
    window.settings.show_section("look")
    look = window.settings.look
    click(look.looks.button(3))
    assert theme.colours is CONTRAST
    look.notify["messages"].click()
    look.language.setCurrentIndex(look.language.count() - 1)
    window.resize(1000, 700)
    window.close()
    again = WindowPreferences(file)
    assert again.look is Look.CONTRAST
    assert again.notify == Notify(messages=False)
    assert again.language == list(LANGUAGES)[-1]
    other = MainWindow(engine.bridge, theme, lambda: samples.NOW, again)
    qtbot.addWidget(other)  # type: ignore[attr-defined]
    assert other.height() == 700


# Links


@pytest.mark.requirement("U5")
def test_a_link_is_made_copied_saved_and_closed(
    show: Show, engine: FakeEngine, tmp_path: Path
) -> None:
    group = samples.group()
    window = show(samples.snapshot(groups=(group,)))
    window.show_key(f"group:{group.group}")
    click(window.conference.invite)
    asked = window.findChild(InviteDialog)
    assert asked is not None
    click(asked.link)
    dialog = window.findChild(InviteByLinkDialog)
    assert dialog is not None
    click(dialog.open_link)
    assert engine.last == cmd.OpenLink(group.group, 86_400.0)
    show(samples.snapshot(groups=(replace(group, link=samples.OPEN_LINK),)))
    click(dialog.copy)
    assert QGuiApplication.clipboard().text() == samples.OPEN_LINK.text
    dialog.save_to(tmp_path / "Tea.msmp")
    assert read_file((tmp_path / "Tea.msmp").read_bytes()).text == samples.OPEN_LINK.text
    dialog.save_to(tmp_path)
    assert "could not be written" in words_in(dialog)
    click(dialog.close_link)
    assert engine.last == cmd.CloseLink(group.group)


@pytest.mark.requirement("U5")
def test_a_link_is_followed_until_the_invitation_comes(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot())
    window.follow_link("msmp:join/x")
    assert engine.last == cmd.FollowLink("msmp:join/x")
    made = samples.link(LinkState.SEEKING)
    engine.done(made.group)
    for state, words in (
        (LinkState.SEEKING, "Looking for the host"),
        (LinkState.ASKED, "Bob Lindqvist sees that you would like to join"),
        (LinkState.UNREACHABLE, "may be closed, or in another network"),
        (LinkState.REFUSED, "You were not let in\nAsk Bob Lindqvist by another way."),
    ):
        show(samples.snapshot(links=(samples.link(state),)))
        assert window.stack.currentWidget() is window.link
        assert words in words_in(window.link)
    invitation = replace(samples.invitation(), group=made.group)
    show(samples.snapshot(invitations=(invitation,)))
    assert window.stack.currentWidget() is window.invitation


def test_who_invites_is_declined_and_blocked_in_one(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot(invitations=(samples.invitation(),)))
    click(window.invitation.block)
    assert window.notice_bar.text.endswith("is blocked.")
    window.notice_bar.hide()
    assert engine.last == cmd.DeclineInvitation(samples.invitation().invitation, block=True)


# Searching, and closing


def test_the_search_finds_people_and_conferences_by_part_of_their_name(show: Show) -> None:
    groups = (samples.group("Standup"), samples.group("Lunch"), samples.group("Budget"))
    window = show(samples.snapshot(groups=groups))
    assert window.sidebar.search.isVisible()
    window.sidebar.search.setText("UN")
    titles = [row.title for row in rows(window.sidebar.list.model()) if not row.header]
    assert titles == ["Lunch"]
    window.sidebar.search.setText("zzz")
    assert "Nothing found." in words_in(window.sidebar)
    window.sidebar.search.clear()
    assert len(rows(window.sidebar.list.model())) > 8


def test_closing_asks_where_others_depend_on_it(show: Show) -> None:
    window = show(samples.snapshot(groups=(samples.group(),)))
    closed = []
    window.closed.connect(lambda: closed.append(True))
    window.close()
    dialog = window.findChild(QDialog)
    assert dialog is not None
    assert "Quarterly review" in words_in(dialog)
    dialog.reject()
    deliver()
    assert window.isVisible()
    window.close()
    dialog = window.findChild(QDialog)
    assert dialog is not None
    dialog.accept()
    deliver()
    assert closed == [True]


def test_closing_asks_nothing_where_nobody_depends_on_it(show: Show) -> None:
    window = show(samples.snapshot(groups=(samples.hosted_by_bob(),)))
    assert samples.hosted_by_bob().role is Role.MEMBER
    window.close()
    assert not window.isVisible()


def test_with_a_tray_the_window_hides_and_quitting_quits(
    qtbot: object, theme: Theme, engine: FakeEngine
) -> None:
    window = MainWindow(engine.bridge, theme, lambda: samples.NOW)
    window.stay_in_tray()
    qtbot.addWidget(window)  # type: ignore[attr-defined]
    closed = []
    window.closed.connect(lambda: closed.append(True))
    window.show()
    window.close()
    assert not window.isVisible()
    assert closed == []
    window.come_forward()
    assert window.isVisible()
    window.quit()
    assert closed == [True]


@pytest.mark.requirement("U2")
def test_network_interfaces_are_chosen(show: Show, engine: FakeEngine) -> None:
    window = show(samples.snapshot())
    window.show_settings()
    window.settings.show_section("network")
    choice = window.settings.network.interfaces
    assert choice.all.isChecked()
    assert list(choice.boxes) == ["eth0", "wlan0", "lo"]
    assert not any(box.isEnabled() for box in choice.boxes.values())
    click(choice.some)
    assert engine.last == cmd.UseInterfaces(("eth0", "wlan0"))
    show(samples.snapshot(network=samples.CHOSEN))
    assert choice.some.isChecked()
    assert "tun0: not there now, used again once it is back" in words_in(choice)
    assert "lo: reaches this computer alone" in words_in(choice)
    deliver()
    choice.boxes["wlan0"].click()
    assert engine.last == cmd.UseInterfaces(("eth0", "wlan0", "tun0"))
    click(choice.all)
    assert engine.last == cmd.UseInterfaces(())


def test_one_network_interface_has_to_stay(show: Show) -> None:
    only = replace(samples.NETWORK, uses_all=False)
    first, second, last = only.interfaces
    only = replace(only, interfaces=(first, replace(second, used=False), last))
    window = show(samples.snapshot(network=only))
    window.show_settings()
    window.settings.show_section("network")
    boxes = window.settings.network.interfaces.boxes
    assert not boxes["eth0"].isEnabled()
    assert boxes["wlan0"].isEnabled()


@pytest.mark.parametrize("managed", [True, False])
def test_network_interfaces_that_others_settled_cannot_be_chosen(
    show: Show, *, managed: bool
) -> None:
    settled = computer_samples.MANAGED.settings[0]
    bound = replace(computer_samples.MANAGED, settings=(replace(settled, name="interfaces"),))
    network = replace(samples.CHOSEN, asked_for=not managed)
    window = show(samples.snapshot(network=network, managed=bound if managed else None))
    window.show_settings()
    window.settings.show_section("network")
    choice = window.settings.network.interfaces
    assert not choice.all.isEnabled()
    assert not any(box.isEnabled() for box in choice.boxes.values())
    said = (
        f"Settled by {computer_samples.MANAGED.manager}."
        if managed
        else "This start of the app was told"
    )
    assert said in words_in(choice)


@pytest.mark.requirement("R15", "U3")
def test_where_a_request_was_saved_and_what_to_do_with_it_is_told(show: Show) -> None:
    certificate = samples.snapshot().certificate
    assert certificate is not None
    asked = replace(certificate, requested_in="request.pem")
    window = show(samples.snapshot(certificate=asked))
    window.show_settings()
    text = words_in(window.settings.you)
    assert "The request is in “request.pem”." in text
    assert "take in here what comes back" in text
