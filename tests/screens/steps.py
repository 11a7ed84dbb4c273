"""How a window comes to show each screen."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from msmp_gui.engine.audit.view import AuditRow, LogVerdict
from msmp_gui.engine.notices import AuditPage, AuditProgress, AuditVerified, SafetyNumberCompared
from msmp_gui.engine.sentences import sentence
from msmp_gui.engine.snapshot import (
    GroupView,
    LinkState,
    MemberState,
    Snapshot,
    Trust,
    VerifiedView,
    Visibility,
)
from msmp_gui.engine.verifying import words_of
from msmp_gui.identity.identity import new_identity
from msmp_gui.identity.pki.key_files import pem_of
from msmp_gui.identity.verification import Means, Verdict
from msmp_gui.ui.dialogs.confirm import ConfirmDialog
from msmp_gui.ui.dialogs.invite_by_link import InviteByLinkDialog
from msmp_gui.ui.dialogs.invite_more import InviteDialog
from msmp_gui.ui.main_window import MainWindow
from msmp_gui.ui.policy_editor.dialog import PolicyEditor
from msmp_gui.ui.policy_editor.review import ReviewDialog
from msmp_gui.ui.widgets.alert_banner import AlertBanner
from tests.ui import alert_samples, audit_samples, computer_samples, conference_samples, samples
from tests.ui.fake_engine import FakeEngine
from tests.ui.samples import NOW

_SETTLED = 160

_TURNS = 20

Prepare = Callable[[MainWindow, FakeEngine], QDialog | None]


def feeding(snapshot: Snapshot, key: str = "") -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        engine.feed(snapshot)
        if key:
            window.show_key(key)

    return prepare


def conference(group: GroupView, *others: GroupView) -> Prepare:
    return feeding(around(*others, group), f"group:{group.group}")


def around(*groups: GroupView, **changes: object) -> Snapshot:
    """What there is beside these conferences: whose key is lost in one is not trusted elsewhere."""
    people = samples.PEOPLE
    for group in groups:
        people = samples.people_around(group, people)
    return samples.snapshot(groups=groups, people=people, **changes)


def comparing(tab: int, verdict: Verdict | None = None) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        dave = samples.DAVE
        group = samples.group()
        engine.feed(samples.snapshot(groups=(group,)))
        window.show_key(f"person:{dave.fingerprint}")
        window.person.safety.ways.setCurrentIndex(tab)
        if verdict is not None:
            assert dave.safety is not None
            window.person.safety.field.setPlainText(dave.safety.text)
            said = words_of(verdict, dave.name, lost=False)
            engine.tell(SafetyNumberCompared(dave.fingerprint, verdict, said))
            if verdict is Verdict.SAME:
                now = VerifiedView(NOW, Means.PASTED)
                dave = replace(dave, trust=Trust.VERIFIED, verified=now)
                people = tuple(
                    dave if who.fingerprint == dave.fingerprint else who for who in samples.PEOPLE
                )
                engine.feed(samples.snapshot(groups=(group,), people=people))
            settle(20)

    return prepare


def new_conference(window: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot(policies=(samples.EVERYDAY, samples.BOARD)))
    window.begin_conference()
    for who in (samples.BOB, samples.DAVE):
        window.new_conference.people.check(f"person:{who.fingerprint}", True)


def own_policies(window: MainWindow, engine: FakeEngine) -> None:
    long = "A policy whose name is as long as they let me make it, all of 64"
    named = replace(
        samples.COUNCIL,
        key=f"own:{long}",
        title=sentence("{text}", text=long),
        text=samples.COUNCIL.text.replace("Council", long),
    )
    engine.feed(samples.snapshot(policies=(samples.EVERYDAY, samples.COUNCIL, named)))
    window.begin_conference()
    window.new_conference.policies.buttons()[1].click()


def editing(section: str, **values: object) -> Prepare:
    """The editor at one of its sections, with some fields filled in otherwise."""

    def prepare(window: MainWindow, engine: FakeEngine) -> QDialog:
        policies = (samples.EVERYDAY, samples.COUNCIL)
        engine.feed(samples.snapshot(policies=policies))
        window.begin_conference()
        window.new_conference.entry.advanced.click()
        editor = window.findChild(PolicyEditor)
        assert editor is not None
        fill_in(editor, values)
        editor.show_section(section)
        return editor

    return prepare


def fill_in(editor: PolicyEditor, values: dict[str, object]) -> None:
    for page in editor.pages:
        page.make()
    fields = {field.form.key: field for page in editor.pages for field in page.fields}
    for name, value in values.items():
        field = fields[name.replace("__", ".")]
        field.set_value(value)
        field.control.changed.emit()


def giving_up(window: MainWindow, engine: FakeEngine) -> QDialog | None:
    editor = editing("rekey", rekey__period="2 h")(window, engine)
    assert editor is not None
    editor.reject()
    return editor.findChild(QDialog)


def changing_policy(changes: str = "asked", **values: object) -> Prepare:
    """The editor on a running conference's policy."""

    def prepare(window: MainWindow, engine: FakeEngine) -> QDialog:
        text = samples.EVERYDAY.text.replace('changes = "asked"', f'changes = "{changes}"')
        conference(samples.owned(text))(window, engine)
        window.conference.tabs.setCurrentIndex(2)
        window.conference.policy.change_policy.click()
        editor = window.findChild(PolicyEditor)
        assert editor is not None
        fill_in(editor, values)
        if not values:
            return editor
        editor.use.click()
        review = editor.findChild(ReviewDialog)
        assert review is not None
        return review

    return prepare


def policy_tab(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.owned())(window, engine)
    show_panel(window)
    window.conference.tabs.setCurrentIndex(2)


def deleting(window: MainWindow, engine: FakeEngine) -> QDialog | None:
    own_policies(window, engine)
    window.new_conference.entry.delete.click()
    return window.findChild(QDialog)


def refused(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.group())(window, engine)
    window.conference.rekey.click()
    engine.fail(sentence("That cannot be done now: the conference is over or still starting."))


def events(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.group(timeline=samples.TIMELINE))(window, engine)
    show_panel(window)
    window.conference.tabs.setCurrentIndex(1)


def explained(group: GroupView) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        conference(group)(window, engine)
        settle(20)
        window.conference.alerts.findChild(AlertBanner).explain.click()

    return prepare


def remark(window: MainWindow, engine: FakeEngine) -> None:
    talk = samples.TALK[:5]
    alerts = (
        replace(alert_samples.information_alert(1), at=samples.NOW - 500),
        replace(alert_samples.information_alert(2), at=samples.NOW - 100),
    )
    conference(samples.group(messages=talk, alerts=alerts))(window, engine)
    settle(20)
    view = window.conference.conversation.view
    view.clicked.emit(view.model().index(len(talk) + 1, 0))


def history(
    rows: tuple[AuditRow, ...], group: str = "", verdicts: tuple[LogVerdict, ...] | None = None
) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        groups = (audit_samples.STANDUP, audit_samples.REVIEW) if rows else ()
        engine.feed(samples.snapshot(groups=groups))
        window.show_history(group)
        engine.tell(AuditPage(engine.last.request, rows, len(rows), len(rows), finished=True))
        if rows:
            settle(20)
            # From right to left, Qt's selectRow finds no column to begin with.
            window.audit.table.setCurrentIndex(window.audit.model.index(0, 0))
        if verdicts is not None:
            window.audit.verify.click()
            engine.tell(AuditVerified(engine.last.request, verdicts))

    return prepare


def checking(window: MainWindow, engine: FakeEngine) -> None:
    history(audit_samples.ROWS)(window, engine)
    window.audit.verify.click()
    engine.tell(AuditProgress(engine.last.request, 40_000, 100_000))


def panel_shown(window: MainWindow, engine: FakeEngine) -> None:
    conference(conference_samples.gathering())(window, engine)
    show_panel(window)
    window.conference.key.explain.click()


def show_panel(window: MainWindow) -> None:
    """Also where it has no room beside the conversation."""
    settle()
    if window.conference.panel.isHidden():
        window.conference.toggle.click()


def asking(what: str) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> QDialog | None:
        conference(samples.group(members=samples.group().members[:4]))(window, engine)
        page = window.conference
        if what == "end":
            page.end.click()
        elif what == "hand over":
            page.hand_over.click()
        elif what == "hand over to one":
            page.members.hand_over.emit(samples.CAROL.fingerprint)
        elif what in ("invite", "link"):
            page.invite.click()
        elif what == "address":
            window.dialogs.ask_address()
        elif what == "own":
            page.members.compromise.emit(samples.ME.fingerprint)
        else:
            action = {"remove": page.members.remove, "compromise": page.members.compromise}[what]
            action.emit(samples.DAVE.fingerprint)
        if what == "link":
            asked = window.findChild(InviteDialog)
            assert asked is not None
            asked.link.click()
            opened = replace(
                samples.group(members=samples.group().members[:4]), link=samples.OPEN_LINK
            )
            conference(opened)(window, engine)
            return window.findChild(InviteByLinkDialog)
        return window.findChild(QDialog)

    return prepare


def hostile_hand_over(window: MainWindow, engine: FakeEngine) -> QDialog | None:
    conference(conference_samples.hostile())(window, engine)
    window.conference.hand_over.click()
    return window.findChild(QDialog)


def certified(**changes: object) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        settings("you")(window, engine)
        made = samples.snapshot()
        assert made.certificate is not None
        engine.feed(replace(made, certificate=replace(made.certificate, **changes)))

    return prepare


def renewing(window: MainWindow, engine: FakeEngine) -> QDialog | None:
    settings("you")(window, engine)
    window.settings.you.renew.click()
    return window.findChild(ConfirmDialog)


def language(window: MainWindow, engine: FakeEngine) -> None:
    settings("look")(window, engine)
    window.settings.look.language.setCurrentIndex(1)


def settings(section: str) -> Prepare:
    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        alone = section in ("network", "managed")  # where nobody is looked for
        near = () if alone else (samples.CAROL, samples.DAVE, samples.ERIN)
        known = replace(samples.BOB, known=True, near=not alone, last_seen=NOW - 86_400)
        made = samples.snapshot(
            people=(known, *near, samples.FRANK, samples.MALLORY),
            organisations=(computer_samples.ACME,),
            managed=computer_samples.MANAGED if section == "managed" else None,
        )
        network = replace(made.network, checks=computer_samples.CHECKS)
        if section == "managed":
            network = replace(network, discovery=False, visibility=Visibility.KNOWN)
        engine.feed(replace(made, network=network))
        window.settings.show_section(section)
        window.show_settings()

    return prepare


def declined(window: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot(invitations=(samples.invitation(),)))
    window.invitation.decline.click()


def leaving(window: MainWindow, engine: FakeEngine) -> None:
    conference(samples.hosted_by_bob())(window, engine)
    window.conference.leave.click()


def picked_away(window: MainWindow, engine: FakeEngine) -> None:
    known = replace(samples.FRANK, known=True)
    engine.feed(samples.snapshot(people=(*samples.PEOPLE[:2], known)))
    window.begin_conference()
    for who in (samples.BOB, known):
        window.new_conference.people.check(f"person:{who.fingerprint}", True)


def picked_by_file(window: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot())
    window.begin_conference()
    made, _ = new_identity("Grace Imani", NOW, os.urandom)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "grace.pem"
        file.write_text(pem_of(made.certificate.der))
        window.new_conference.pick_from(str(file))
    grace = samples.person("Grace Imani", near=False)
    grace = replace(grace, fingerprint=made.fingerprint.hex(), known=True, last_seen=None)
    engine.feed(samples.snapshot(people=(*samples.PEOPLE, grace)))


def member_away() -> Prepare:
    away = samples.member(samples.FRANK, MemberState.AWAY)
    made = samples.group(members=(*samples.group().members[:-1], away))

    def prepare(window: MainWindow, engine: FakeEngine) -> None:
        conference(made)(window, engine)
        show_panel(window)

    return prepare


def chosen_interfaces(window: MainWindow, engine: FakeEngine) -> None:
    engine.feed(samples.snapshot(network=samples.CHOSEN))
    window.settings.show_section("network")
    window.show_settings()


def link(state: LinkState) -> Prepare:
    made = samples.link(state)
    return feeding(samples.snapshot(links=(made,)), f"link:{made.group}")


def large() -> GroupView:
    people = [samples.person(f"Person {n}") for n in range(1, 500)]
    said = (
        samples.message(people[41], "Can everybody hear this?", 1, 300),
        *(samples.message(who, "Yes.", 1, 290) for who in people[120:125]),
    )
    me = samples.group().members[0]
    everyone = (me, *(samples.member(p) for p in people))
    return samples.group("All hands", everyone, messages=said, said_under_key=len(said))


def long_names() -> Prepare:
    who = replace(samples.BOB, name=samples.LONG_NAME)
    html = replace(samples.DAVE, name="<b>Dave</b> <img src=x>")
    members = (samples.group().members[0], samples.member(who), samples.member(html))
    said = (
        samples.message(who, "https://example.org/" + "a-very-long-address/" * 12, 1),
        samples.message(html, "<b>not bold</b> <script>alert(1)</script>", 1),
    )
    made = samples.group("A conference whose name is as long as they let me make it, 64", members)
    made = replace(made, messages=said, said_under_key=len(said))
    snapshot = samples.snapshot(
        me=replace(samples.ME, name=samples.LONG_NAME), people=(who, html), groups=(made,)
    )
    return feeding(snapshot, f"group:{made.group}")


def settle(milliseconds: int = _SETTLED) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    # What is laid out a little in each turn is to be whole, however slow the machine is.
    for _ in range(_TURNS):
        QApplication.processEvents()
